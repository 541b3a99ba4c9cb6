//! Boilerplate: lists of stories and videos item by item, everything else as text, and what repeats.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Labelled;
use crate::envelope::Matter;
use crate::lexicon::furniture::Furniture;
use crate::reading::Reading;
use crate::spares::Recycled;
use crate::{Article, Boilerplate, BoilerplateKind, Role, Span, scan};

/// Collects what stands around the story; `hashes` is room.
pub(super) fn collect<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>, hashes: &mut Vec<(u64, usize)>) {
    let mut at = 0;
    while at < story.blocks.len() {
        let Some(kind) = kind(story, at) else {
            at = at.saturating_add(1);
            continue;
        };
        let (found, end) = list(story, at).unwrap_or_else(|| plain(story, at, kind));
        story.lists.push(&mut article.boilerplate, found);
        at = end.max(at.saturating_add(1));
    }
    let blocks = &mut article.boilerplate;
    said_before(hashes, blocks.iter().map(|block| block.span.of(story.text).unwrap_or_default()));
    mark(hashes, blocks.iter_mut().map(|block| &mut block.repeats));
    let items = blocks.iter().flat_map(|block| &block.items);
    said_before(hashes, items.map(|item| item.headline.as_deref().unwrap_or_default()));
    mark(hashes, blocks.iter_mut().flat_map(|block| &mut block.items).map(|item| &mut item.repeats));
}

/// Finds the texts that were said before, by their numbers.
fn said_before<'t>(hashes: &mut Vec<(u64, usize)>, texts: impl Iterator<Item = &'t str>) {
    hashes.clear();
    hashes.extend(texts.enumerate().map(|(at, text)| (scan::hash(text.as_bytes()), at)));
    hashes.sort_unstable();
    let mut before = None;
    hashes.retain(|(hash, _)| before.replace(*hash) == Some(*hash));
    hashes.sort_unstable_by_key(|(_, at)| *at);
}

/// Sets the marks of the numbers that were found.
fn mark<'t>(found: &[(u64, usize)], marks: impl Iterator<Item = &'t mut bool>) {
    let mut marks = marks.enumerate();
    for (_, at) in found {
        if let Some((_, mark)) = marks.find(|(nth, _)| nth == at) {
            *mark = true;
        }
    }
}

/// The list that starts at a block, if no part of it was taken for the story; and the block after it.
fn list<'a>(story: &Labelled<'_, 'a>, at: usize) -> Option<(Boilerplate<'a>, usize)> {
    let reading = story.readings.list(at).filter(|list| list.blocks.start == at)?;
    let whole = reading.blocks.clone().all(|at| kind(story, at).is_some() || is_blank(story, at));
    whole.then(|| (reading.list.copied(story.lists).into_boilerplate(), reading.blocks.end))
}

fn is_blank(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.labels.get(at).is_some_and(|label| label.role == Role::Blank)
}

/// Furniture that is no list: one entry a prompt, one for each run of anything else; and the block after it.
fn plain<'a>(story: &Labelled<'_, 'a>, at: usize, kind: BoilerplateKind) -> (Boilerplate<'a>, usize) {
    let mut end = at.saturating_add(1);
    if kind != BoilerplateKind::Prompt {
        while self::kind(story, end) == Some(kind) && !opens(story, end) {
            end = end.saturating_add(1);
        }
    }
    let spans = story.blocks.get(at..end).unwrap_or_default().iter().map(|block| block.content);
    let span = spans.reduce(Span::to).unwrap_or_default();
    let text = span.of(story.text).unwrap_or_default();
    (Boilerplate { kind, text: Some(Cow::Borrowed(text)), span, ..Boilerplate::default() }, end)
}

/// Whether a block opens an entry of its own: a list, or a heading that heads none.
fn opens(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.list(at).is_some_and(|list| list.blocks.start == at)
        || story.readings.any(at, |reading| {
            matches!(reading, Reading::Furniture { kind: Furniture::Stories | Furniture::Videos, whole: true })
        })
}

/// The kind of boilerplate that a block is, if it is any.
fn kind(story: &Labelled<'_, '_>, at: usize) -> Option<BoilerplateKind> {
    story.blocks.get(at).filter(|block| block.matter == Matter::Page)?;
    Some(match story.labels.get(at)?.role {
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
