//! Boilerplate: lists of stories and videos item by item, everything else as text, and what repeats.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

use super::{Labelled, Room};
use crate::boilerplate::lists::{self, Line};
use crate::envelope::Matter;
use crate::label::Zone;
use crate::lexicon::furniture::Furniture;
use crate::pool::emptied;
use crate::reading::Reading;
use crate::reading::lists::lines_of;
use crate::spares::Recycled;
use crate::{Article, Boilerplate, BoilerplateKind, Role, Span, scan};

/// Collects what stands around the story.
pub(super) fn collect<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>, room: &mut Room) {
    let Room { hashes, lines: kept, .. } = room;
    let out = &mut article.boilerplate;
    let mut lines = emptied(core::mem::take(kept));
    let (mut at, mut listed) = (0_usize, None);
    while at < story.blocks.len() {
        let Some(kind) = kind(story, at) else {
            at = at.saturating_add(1);
            continue;
        };
        let goes_on = listed.is_some_and(|end| is_of_list(story, end, at));
        let headed = heads(story, at);
        let end = if let Some((list, end)) = list(story, at) {
            add(story, list, goes_on, out);
            end
        } else if let Some((mut list, end)) = headed.and_then(|at| list(story, at)) {
            list.title = Some(Cow::Borrowed(story.raw(at)));
            list.span = story.blocks.get(at).map_or(list.span, |block| block.content.to(list.span));
            story.lists.push(out, list);
            end
        } else if headed.is_some()
            || is_heading(story, at)
            || is_after(story, at) && (is_list(kind) || goes_on && is_short(story, at) && is_bare(story, at))
        {
            let end = run(story, at);
            lines.clear();
            lines_of(story.text, story.blocks, at..end, story.readings, &mut lines);
            teasers(story, at, &lines, goes_on, out);
            end
        } else {
            plain(story, at, story.blocks.len(), out)
        };
        at = end.max(at.saturating_add(1));
        listed = out.last().filter(|last| !last.items.is_empty()).map(|_| at);
    }
    *kept = emptied(lines);
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
    keep_repeats(hashes);
}

/// Keeps the hashes that stand before, by their numbers.
fn keep_repeats(hashes: &mut Vec<(u64, usize)>) {
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

/// Whether boilerplate of a kind is a list of stories or videos.
fn is_list(kind: BoilerplateKind) -> bool {
    matches!(kind, BoilerplateKind::Teasers | BoilerplateKind::Videos)
}

/// The block after a prompt that heads a list, as `More news` does right over a headline.
fn heads(story: &Labelled<'_, '_>, at: usize) -> Option<usize> {
    let next = at.saturating_add(1);
    let is_prompt = kind(story, at) == Some(BoilerplateKind::Prompt);
    (is_prompt && is_bare(story, next) && lists::is_heading(story.raw(at))).then_some(next)
}

/// Whether a teaser that no heading opens starts at a block: with its headline, or with its label.
fn is_bare(story: &Labelled<'_, '_>, at: usize) -> bool {
    let is_teaser = |at| {
        kind(story, at).is_some_and(is_list)
            && !is_heading(story, at)
            && story.readings.list(at).is_none_or(|list| list.list.title.is_none())
    };
    is_teaser(at) || is_short(story, at) && is_teaser(at.saturating_add(1))
}

/// Whether a block is a line too short to be taken for a headline, and nothing that is known: a section, a name.
fn is_short(story: &Labelled<'_, '_>, at: usize) -> bool {
    let plain = |reading: &Reading<'_>| matches!(reading, Reading::Name(_));
    kind(story, at) == Some(BoilerplateKind::Navigation) && story.readings.of(at).iter().all(plain)
}

/// The end of the run of teasers that starts at a block: short lines between them are theirs.
fn run(story: &Labelled<'_, '_>, at: usize) -> usize {
    /// So many short lines may stand together between two teasers: a section, a name, a short headline.
    const SHORT: usize = 3;
    let is_teaser = |at: usize| kind(story, at).is_some_and(is_list) && !opens(story, at);
    let mut end = at.saturating_add(1);
    loop {
        let next =
            (end..).take(SHORT).take_while(|at| is_short(story, *at)).last().map_or(end, |last| last.saturating_add(1));
        if !is_teaser(next) {
            return end;
        }
        end = next.saturating_add(1);
    }
}

/// Whether what stands between the end of a list and a block is what lists hold beside headlines: times and names.
fn is_of_list(story: &Labelled<'_, '_>, end: usize, at: usize) -> bool {
    const MOST: usize = 3;
    let between = story.labels.get(end..at).unwrap_or_default();
    between.len() <= MOST
        && between
            .iter()
            .all(|label| matches!(label.role, Role::Timestamp | Role::Byline | Role::Caption | Role::Blank))
}

/// Whether a block stands below the start of the story, where plain lines are headlines of others; above it they are menus.
fn is_after(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.labels.get(at).is_some_and(|label| label.zone != Zone::Before)
}

/// Reads the run of teasers that starts at a block: list by list, and what is in none as text.
fn teasers<'a>(
    story: &Labelled<'_, 'a>,
    start: usize,
    lines: &[Line<'a>],
    goes_on: bool,
    out: &mut Vec<Boilerplate<'a>>,
) {
    let mut goes_on = goes_on;
    let (mut at, mut from) = (0_usize, 0_usize);
    let others = |range: Range<usize>, out: &mut Vec<Boilerplate<'a>>| {
        let (mut at, end) = (start.saturating_add(range.start), start.saturating_add(range.end));
        while at < end {
            at = plain(story, at, end, out).max(at.saturating_add(1));
        }
    };
    while at < lines.len() {
        let Some((list, taken)) =
            lines.get(at..).and_then(|lines| lists::foreign(lines, goes_on && from == at, story.lists))
        else {
            at = at.saturating_add(1);
            continue;
        };
        others(from..at, out);
        add(story, list.into_boilerplate(), goes_on && from == at, out);
        at = at.saturating_add(taken.max(1));
        (from, goes_on) = (at, true);
    }
    others(from..at, out);
}

/// Adds a list; one without a heading may go on with the last one.
fn add<'a>(story: &Labelled<'_, 'a>, mut list: Boilerplate<'a>, goes_on: bool, out: &mut Vec<Boilerplate<'a>>) {
    match out.last_mut().filter(|last| goes_on && list.title.is_none() && last.kind == list.kind) {
        Some(last) => {
            last.items.append(&mut list.items);
            last.span = last.span.to(list.span);
            story.lists.spend(list);
        }
        None => story.lists.push(out, list),
    }
}

/// Adds the furniture that starts at a block and is no list: one entry a prompt, one for each run of anything else before
/// `limit`. Gives the block after it.
fn plain<'a>(story: &Labelled<'_, 'a>, at: usize, limit: usize, out: &mut Vec<Boilerplate<'a>>) -> usize {
    let mut end = at.saturating_add(1);
    let Some(kind) = kind(story, at) else { return end };
    if kind != BoilerplateKind::Prompt {
        while end < limit && self::kind(story, end) == Some(kind) && !opens(story, end) {
            end = end.saturating_add(1);
        }
    }
    let spans = story.blocks.get(at..end).unwrap_or_default().iter().map(|block| block.content);
    let span = spans.reduce(Span::to).unwrap_or_default();
    let text = span.of(story.text).map(Cow::Borrowed);
    story.lists.push(out, Boilerplate { kind, text, span, ..Boilerplate::default() });
    end
}

/// Whether a block opens an entry of its own: a list, or a heading that heads none.
fn opens(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.list(at).is_some_and(|list| list.blocks.start == at) || is_heading(story, at)
}

/// Whether a block is the heading of a list, and nothing else.
fn is_heading(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| {
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
