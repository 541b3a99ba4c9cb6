//! Who is named after the story: in a line with "by", on a card or in a note.

use alloc::vec::Vec;

use super::looks::{is_common, is_told_of};
use super::{add, go_on, next_block};
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::blocks::RawBlock;
use crate::header::{biography, contact};
use crate::lexicon::authors::{AUTHOR_LEADS, AUTHOR_LINKS};
use crate::lexicon::credits::WROTE;
use crate::lexicon::table;
use crate::lexicon::titles::ORGANIZATION_WORDS;
use crate::reading::{Reading, ends_in_by, is_lone_lead};
use crate::spares::{Lists, Recycled};
use crate::{Author, Byline, Role, SignOff};

/// A line that says who has written the story stands this near after it, in blocks,
pub(super) const NEAR: usize = 12;
/// and this near where another name stands at the top: beyond that it may be of another story.
pub(super) const NEXT: usize = 3;

/// Such a line may be taken for one of the story's last, of so many blocks.
const INSIDE: usize = 2;

/// The card of the author stands this far after the story at the most, in blocks.
const FAR: usize = 80;

/// Whether the block says within so many blocks after the story who has written it: `Written by Ada Lane`. Bylines of other
/// stories say less.
pub(super) fn is_closing(place: &Place, story: &Labelled<'_, '_>, at: usize, near: usize) -> bool {
    place.after_end(at).is_some_and(|steps| (1..=near).contains(&steps))
        && story.readings.any(at, |reading| match reading {
            Reading::Byline(byline) => AUTHOR_LEADS.opening(byline.span.of(story.text).unwrap_or_default()).is_ok(),
            _ => false,
        })
}

/// Adds whom the first card after the story names: under a line of its own (`About the author`), beside a phrase for "by"
/// (`Written by The Harbour Team`) or behind a colon (`Authors: Ada Lane and Bo Ng, harbour guides`).
pub(super) fn card<'a>(place: &Place, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let Some(last) = place.last else { return false };
    let end = story.blocks.len().min(last.saturating_add(FAR));
    (last.saturating_sub(INSIDE)..end).any(|at| {
        let under = at > last && is_lone_lead(story.raw(at));
        if under {
            below(story, at, bylines);
        } else if let Some(byline) = beside(story, at) {
            take(byline, bylines, story.lists);
            go_on(story, at, bylines);
        }
        !bylines.is_empty()
    })
}

/// Adds whom the line below a lead names.
fn below<'a>(story: &Labelled<'_, 'a>, lead: usize, bylines: &mut Vec<Byline<'a>>) {
    let at = (lead.saturating_add(1)..story.blocks.len()).find(|at| !story.raw(*at).is_empty());
    let Some((at, block)) = at.and_then(|at| Some((at, story.blocks.get(at)?))) else { return };
    let (raw, base) = (block.raw(story.text), block.content.start);
    let sure = ends_in_by(story.raw(lead));
    let lists = story.lists;
    let byline = Byline::parse_at(raw, base, lists).or_else(|| Byline::parse_below_at(raw, base, sure, lists));
    if let Some(byline) = byline {
        take(byline, bylines, lists);
        go_on(story, at, bylines);
    }
}

/// Adds a byline that was read here.
fn take<'a>(byline: Byline<'a>, bylines: &mut Vec<Byline<'a>>, lists: Lists<'_>) {
    add(&byline, bylines, lists);
    lists.spend(byline);
}

/// Whom a line names behind what leads to the author.
fn beside<'a>(story: &Labelled<'_, 'a>, at: usize) -> Option<Byline<'a>> {
    let block = story.blocks.get(at)?;
    let (line, base, lists) = (block.raw(story.text), block.content.start, story.lists);
    let leads = |rest: &str| rest.starts_with([':', '：']) || ends_in_by(line.strip_suffix(rest).unwrap_or(line));
    let (rest, _) = AUTHOR_LEADS.opening_with(line, leads).ok()?;
    Byline::parse_opened_at(line, base, lists).or_else(|| {
        let about = rest.trim_start_matches([':', '：', ' ']);
        let base = base.saturating_add(nom::Offset::offset(line, about));
        biography(about, base, lists).or_else(|| Byline::parse_bare_at(about, base, lists))
    })
}

/// Adds the author whom the first note after the story names, and those of the notes beside it.
pub(super) fn note<'a>(story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let notes = story.iter().filter(|(_, _, label)| label.role == Role::Biography);
    let named = |block: &RawBlock| biography(block.raw(story.text), block.content.start, story.lists);
    for byline in notes.filter_map(|(_, block, _)| named(block)) {
        take(byline, bylines, story.lists);
    }
    !bylines.is_empty()
}

/// Adds who wrote the story by the first line that signs it off: `(Reporting by Ada Lane; editing by Bo Ng)`, `red, dpa`.
pub(super) fn signed_off<'a>(story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let wrote = |part: &&SignOff<'_>| {
        part.role.as_deref().is_none_or(|role| role.split(' ').next().is_some_and(|word| table::has(WROTE, word)))
    };
    // `str-hc/abn/jlb`: initials of a desk name nobody.
    let names = |part: &&SignOff<'_>| !part.authors.is_empty() || part.organization.is_some();
    let part = story.iter().filter(|(_, _, label)| label.role == Role::SignOff).find_map(|(at, _, _)| {
        story.readings.of(at).iter().find_map(|reading| match reading {
            Reading::SignOff(parts) => parts.first().filter(names),
            _ => None,
        })
    });
    let lists = story.lists;
    bylines.extend(part.filter(wrote).map(|part| Byline {
        authors: part.authors.copied(lists),
        organization: part.organization.copied(lists),
        span: part.span,
    }));
    !bylines.is_empty()
}

/// Adds whom a card after the story is about: a name, with more than the grammar of jobs knows behind it or `About` before it,
/// over a note that calls the person by the given name (`Ada explores the coasts …`).
pub(super) fn told<'a>(place: &Place, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    /// A longer line is no name with a job, in bytes; and a shorter one no note.
    const LONGEST: usize = 100;
    const SHORTEST: usize = 60;
    let Some(last) = place.last else { return false };
    let found = (last.saturating_sub(INSIDE)..last.saturating_add(FAR)).find_map(|at| {
        let block = story.blocks.get(at)?;
        let raw = block.raw(story.text);
        if raw.len() > LONGEST || !raw.starts_with(char::is_uppercase) {
            return None;
        }
        let note = story.raw(next_block(story, at)?);
        let line = raw.strip_prefix("About ").unwrap_or(raw);
        let given = line.split(' ').next().filter(|given| given.len() > 2 && given.chars().all(char::is_alphabetic))?;
        let does = note.strip_prefix(given)?.strip_prefix(' ')?;
        if note.len() < SHORTEST || !does.starts_with(char::is_lowercase) {
            return None;
        }
        let mut words = line.match_indices(' ').map(|(at, _)| at);
        let end = words.nth(1).unwrap_or(line.len());
        let base = block.content.start.saturating_add(nom::Offset::offset(raw, line));
        let lists = story.lists;
        let byline = Byline::parse_bare_at(line, base, lists)
            .or_else(|| Byline::parse_bare_at(line.get(..end)?, base, lists))?;
        let stranger = is_stranger(story, at, &byline);
        lists.hold(byline).taken_if(stranger)
    });
    bylines.extend(found);
    !bylines.is_empty()
}

/// Adds whom the page links to as the author of other stories (`View all posts by Ada Lane`), over the story or after it; or
/// whom it says to ask after it (`Contact Ada Lane at ada@harwick.example`). Not whom the story speaks of.
pub(super) fn linked<'a>(place: &Place, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let (Some(first), Some(last)) = (place.first, place.last) else { return false };
    let over = place.head.map_or(0..0, |head| head..first);
    let after = last.saturating_sub(INSIDE)..last.saturating_add(NEAR);
    let found = over.chain(after).find_map(|at| {
        let block = story.blocks.get(at)?;
        let (raw, base) = (block.raw(story.text), block.content.start);
        let lists = story.lists;
        let asked = || if at >= first { contact(raw, base, lists) } else { None };
        let byline = link(raw, base, lists).or_else(asked)?;
        let stranger = is_stranger(story, at, &byline);
        lists.hold(byline).taken_if(stranger)
    });
    bylines.extend(found);
    !bylines.is_empty()
}

/// Whether the text has a name neither in small letters nor, but for block `at`, in the story's copy.
fn is_stranger(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let author = byline.authors.first();
    author.is_some_and(|author| !is_common(story.text, &author.name, 0) && !is_told_of(story, at, &author.name))
}

/// Whom a line links to as an author.
fn link<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Byline<'a>> {
    let (rest, _) = AUTHOR_LINKS.opening(raw).ok()?;
    let rest = rest.split(['(', '→', '»', '›', '>']).next().unwrap_or(rest).trim();
    let byline = Byline::parse_bare_at(rest, base.saturating_add(nom::Offset::offset(raw, rest)), lists)?;
    let of_paper = |author: &Author<'_>| author.name.split(' ').any(|word| table::has(ORGANIZATION_WORDS, word));
    let person = byline.organization.is_none() && !byline.authors.iter().any(of_paper);
    let whole = byline.span.len() == rest.len();
    lists.hold(byline).taken_if(whole && person)
}
