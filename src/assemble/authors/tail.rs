//! Who is named after the story: in a line with "by", on a card or in a note.

use alloc::vec::Vec;

use super::{add, go_on};
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::header::biography;
use crate::lexicon::credits::WROTE;
use crate::lexicon::table;
use crate::lexicon::titles::AUTHOR_LEADS;
use crate::reading::{Reading, ends_in_by, is_lone_lead};
use crate::{Byline, Role, SignOff};

/// A line that says who has written the story stands this near after it, in blocks.
const NEAR: usize = 12;

/// The card of the author stands this far after the story at the most, in blocks.
const FAR: usize = 80;

/// Whether the block says right after the story who has written it: `Written by Ada Lane`. Bylines of other stories say
/// less.
pub(super) fn is_closing(place: &Place, story: &Labelled<'_, '_>, at: usize) -> bool {
    place.after_end(at).is_some_and(|steps| (1..=NEAR).contains(&steps))
        && story.readings.any(at, |reading| match reading {
            Reading::Byline(byline) => AUTHOR_LEADS.opening(byline.span.of(story.text).unwrap_or_default()).is_ok(),
            _ => false,
        })
}

/// Adds whom the first card after the story names, under a line of its own (`About the author`) or beside a phrase for "by"
/// (`Written by The Harbour Team`).
pub(super) fn card<'a>(place: &Place, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let Some(last) = place.last else { return false };
    let after = last.saturating_add(1)..story.blocks.len().min(last.saturating_add(FAR));
    after.into_iter().any(|lead| {
        let line = story.raw(lead);
        let under = is_lone_lead(line);
        if !under
            && !AUTHOR_LEADS.opening(line).is_ok_and(|(rest, _)| ends_in_by(line.strip_suffix(rest).unwrap_or(line)))
        {
            return false;
        }
        let at = if under {
            (lead.saturating_add(1)..story.blocks.len()).find(|at| !story.raw(*at).is_empty())
        } else {
            Some(lead)
        };
        let Some((at, block)) = at.and_then(|at| Some((at, story.blocks.get(at)?))) else { return false };
        let (raw, base) = (block.raw(story.text), block.content.start);
        let found = if under {
            Byline::parse_at(raw, base).or_else(|| Byline::parse_below_at(raw, base, ends_in_by(line)))
        } else {
            Byline::parse_opened_at(raw, base)
        };
        if let Some(byline) = found {
            add(&byline, bylines);
            go_on(story, at, bylines);
        }
        !bylines.is_empty()
    })
}

/// Adds the author whom the first note after the story names, and those of the notes beside it.
pub(super) fn note<'a>(story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let notes = story.iter().filter(|(_, _, label)| label.role == Role::Biography);
    for byline in notes.filter_map(|(_, block, _)| biography(block.raw(story.text), block.content.start)) {
        add(&byline, bylines);
    }
    !bylines.is_empty()
}

/// Adds who wrote the story by the first line that signs it off: `(Reporting by Ada Lane; editing by Bo Ng)`, `red, dpa`.
pub(super) fn signed_off<'a>(story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let wrote = |part: &&SignOff<'_>| {
        part.role.as_deref().is_none_or(|role| role.split(' ').next().is_some_and(|word| table::has(WROTE, word)))
    };
    let part = story.iter().filter(|(_, _, label)| label.role == Role::SignOff).find_map(|(at, _, _)| {
        story.readings.of(at).iter().find_map(|reading| match reading {
            Reading::SignOff(parts) => parts.first(),
            _ => None,
        })
    });
    bylines.extend(part.filter(wrote).map(|part| Byline {
        authors: part.authors.clone(),
        organization: part.organization.clone(),
        span: part.span,
    }));
    !bylines.is_empty()
}
