//! Boilerplate: lists of stories and videos item by item, everything else as text, and what repeats.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::Labelled;
use crate::boilerplate::lists::{self, Line, LineKind};
use crate::envelope::Matter;
use crate::reading::Reading;
use crate::{Article, Boilerplate, BoilerplateKind, Role, Span, scan};

/// Collects what stands around the story.
pub(super) fn collect<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let (lines, kinds) = lines(story);
    let (mut blocks, mut headlines) = (BTreeSet::new(), BTreeSet::new());
    let mut at = 0;
    while let Some(kind) = kinds.get(at) {
        let Some(kind) = *kind else {
            at = at.saturating_add(1);
            continue;
        };
        let (mut found, end) = lists::list(&lines, at).unwrap_or_else(|| plain(story, &lines, &kinds, at, kind));
        found.repeats = !blocks.insert(scan::hash(found.span.of(story.text).unwrap_or_default().as_bytes()));
        for item in &mut found.items {
            let headline = item.headline.as_deref().unwrap_or_default();
            item.repeats = !headlines.insert(scan::hash(headline.as_bytes()));
        }
        article.boilerplate.push(found);
        at = end.max(at.saturating_add(1));
    }
}

/// Furniture that is no list: one entry a prompt, one for each run of anything else.
fn plain<'a>(
    story: &Labelled<'_, 'a>,
    lines: &[Line<'a>],
    kinds: &[Option<BoilerplateKind>],
    at: usize,
    kind: BoilerplateKind,
) -> (Boilerplate<'a>, usize) {
    let same = if kind == BoilerplateKind::Prompt {
        1
    } else {
        // A heading of stories or videos that heads no list starts an entry of its own.
        let heads = |at: usize| matches!(lines.get(at).map(|line| line.kind), Some(LineKind::Furniture(_)));
        let more = kinds.iter().enumerate().skip(at.saturating_add(1));
        more.take_while(|(next, other)| **other == Some(kind) && !(kind == BoilerplateKind::Teasers && heads(*next)))
            .count()
            .saturating_add(1)
    };
    let end = at.saturating_add(same);
    let spans = lines.get(at..end).unwrap_or_default().iter().map(|line| line.span);
    let span = spans.reduce(Span::to).unwrap_or_default();
    let text = span.of(story.text).unwrap_or_default();
    (Boilerplate { kind, text: Some(Cow::Borrowed(text)), span, ..Boilerplate::default() }, end)
}

/// The page's blocks as the grammar of lists sees them, and their kinds; the story's own blocks have none.
fn lines<'a>(story: &Labelled<'_, 'a>) -> (Vec<Line<'a>>, Vec<Option<BoilerplateKind>>) {
    let mut lines = Vec::new();
    let mut kinds = Vec::new();
    for (at, block, label) in story.iter() {
        if block.matter != Matter::Page || block.content.is_empty() {
            continue;
        }
        let text = block.raw(story.text);
        let kind = kind(label.role);
        let line_kind = match (kind, story.readings.of(at).first()) {
            (None, _) => LineKind::Break,
            (_, Some(Reading::Age(age))) => LineKind::Age(age.minutes),
            (_, Some(Reading::Duration(duration))) => LineKind::Duration(duration.seconds),
            (_, Some(Reading::Furniture { kind, whole: true })) => LineKind::Furniture(*kind),
            _ => words(text),
        };
        lines.push(Line { text, span: block.content, kind: line_kind });
        kinds.push(kind);
    }
    (lines, kinds)
}

/// How many words a line has, and whether it is in capitals.
fn words(text: &str) -> LineKind {
    let words = u32::try_from(text.split_whitespace().take(64).count()).unwrap_or(u32::MAX);
    let upper = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    LineKind::Text { words, upper }
}

/// The kind of boilerplate that a role is, if it is any.
const fn kind(role: Role) -> Option<BoilerplateKind> {
    Some(match role {
        Role::Teasers => BoilerplateKind::Teasers,
        Role::Videos => BoilerplateKind::Videos,
        Role::Navigation | Role::Section => BoilerplateKind::Navigation,
        Role::Prompt => BoilerplateKind::Prompt,
        Role::Share => BoilerplateKind::Share,
        Role::Tags => BoilerplateKind::Tags,
        Role::Comments => BoilerplateKind::Comments,
        Role::Cookie => BoilerplateKind::Cookie,
        Role::Paywall => BoilerplateKind::Paywall,
        Role::Newsletter => BoilerplateKind::Newsletter,
        Role::Advertisement => BoilerplateKind::Advertisement,
        Role::Biography => BoilerplateKind::Biography,
        Role::Copyright => BoilerplateKind::Copyright,
        Role::Other => BoilerplateKind::Other,
        _ => return None,
    })
}
