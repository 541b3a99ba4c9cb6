//! Who signed the story: its bylines among all the names of a page.
//!
//! Pages print the names of other stories' authors, of commenters and of people in headings. A line that says "by" goes
//! before one that is only a name, and a nearer one before a farther one; a bare name needs something beside it that
//! makes it a byline: a time, a job, the headline, the story's first or last line, a second print of itself.

mod looks;
mod owner;
mod placed;
mod strength;
mod tail;

use alloc::vec::Vec;

use self::strength::{SURE, strength};
use super::Labelled;
use super::place::Place;
use crate::label::Zone;
use crate::reading::Reading;
use crate::{Article, Author, Byline, Format, Role, Span};

/// A byline this many blocks over the headline still belongs to it.
const REACH: usize = 12;

/// Those who sign after the first stand this near to each other, in blocks: their jobs may stand between.
const STEP: usize = 2;

/// So many people sign a story at the most; and a name is compared with so many: a page that is all names must not cost
/// their square.
const MOST_NAMES: usize = 64;

/// Chooses the bylines.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, place: &Place, article: &mut Article<'a>) {
    let mut strengths: Vec<usize> = (0..story.blocks.len()).map(|at| strength(place, story, at)).collect();
    looks::drop_headings(story, &mut strengths);
    let best = strengths.iter().copied().max().unwrap_or_default();
    let strength = |at: usize| strengths.get(at).copied().unwrap_or_default();
    // Of names, those that most speaks for, and what stands beside them.
    let strongest = |at: usize| {
        strength(at) == best
            || 2 * strength(at) >= best.max(1)
                && (at.saturating_sub(STEP)..=at.saturating_add(STEP)).any(|near| strength(near) == best)
    };
    let sure = |at: usize| best >= SURE && strongest(at);
    let of_top = |at: usize| sure(at) && place.zone(story, at) == Some(Zone::Top);
    let mut found = Vec::new();
    let early: [&dyn Fn(usize) -> bool; 4] =
        [&|at| is_byline(place, story, at, &[Zone::Top]), &|at| tail::is_closing(place, story, at), &of_top, &|at| {
            is_byline(place, story, at, &[Zone::Before]) && place.is_near_head(at, REACH)
        }];
    // The first pass that finds one ends the search.
    let _ = early.iter().any(|pass| take(story, pass, &mut found))
        || placed::placed(place, story, &mut found)
        || take(story, &sure, &mut found)
        || take(story, &|at| is_byline(place, story, at, &[Zone::Body, Zone::Gap, Zone::Tail]), &mut found)
        || tail::card(place, story, &mut found)
        || tail::note(story, &mut found)
        || take(story, &|at| is_headless(story, at), &mut found)
        || take(story, &|at| best > 0 && strongest(at), &mut found)
        || article.format == Format::Page && tail::signed_off(story, &mut found)
        || owner::owner(story).is_some_and(|owner| {
            found.push(owner);
            true
        });
    // Where an organization signs alone, people who sign elsewhere have written for it.
    if !found.is_empty() && found.iter().all(|byline| byline.authors.is_empty()) {
        let mut people = Vec::new();
        if take(story, &|at| tail::is_closing(place, story, at) && has_people(story, at), &mut people)
            || take(story, &|at| place.is_before_story(at) && sure(at) && is_told(story, at), &mut people)
        {
            found = people;
        }
    }
    article.bylines.extend(found);
    for byline in &mut article.bylines {
        sign(story, byline);
    }
}

/// Adds the bylines of the blocks that a pass accepts; whether there were any.
fn take<'a>(story: &Labelled<'_, 'a>, pass: &dyn Fn(usize) -> bool, bylines: &mut Vec<Byline<'a>>) -> bool {
    let mut last: Option<usize> = None;
    for at in (0..story.blocks.len()).filter(|at| pass(*at)) {
        // Only the first and those that go on from it.
        if last.is_some_and(|last| at.saturating_sub(last) > STEP) {
            continue;
        }
        // The first name has been looked at.
        if last.is_some() && !signs(story, at) && looks::is_heading(story, at, SURE) {
            continue;
        }
        push(story, at, bylines);
        last = Some(at);
        if bylines.len() >= MOST_NAMES {
            break;
        }
    }
    if let Some(last) = last.filter(|last| is_led(story, *last)) {
        go_on(story, last, bylines);
    }
    !bylines.is_empty()
}

/// Makes the organization that signs the story alone its author.
fn sign<'a>(story: &Labelled<'_, 'a>, byline: &mut Byline<'a>) {
    let Some(name) = byline.organization.clone().filter(|_| byline.authors.is_empty()) else { return };
    let line = byline.span.of(story.text).unwrap_or_default();
    let span = line.find(&*name).map_or(byline.span, |at| {
        let start = byline.span.start.saturating_add(at);
        Span::new(start, start.saturating_add(name.len()))
    });
    byline.authors.push(Author { name, role: None, span });
}

/// Whether the byline of a block starts on a line before: `By`, `About the author`.
fn is_led(story: &Labelled<'_, '_>, at: usize) -> bool {
    let Some(block) = story.blocks.get(at) else { return false };
    story
        .readings
        .any(at, |reading| matches!(reading, Reading::Byline(byline) if byline.span.start < block.content.start))
}

/// Adds the names on the lines that follow the last byline: `By`, `Ada Lane`, `Bo Ng`.
fn go_on<'a>(story: &Labelled<'_, 'a>, from: usize, bylines: &mut Vec<Byline<'a>>) {
    let mut at = from;
    while let Some(label) = story.labels.get(at.saturating_add(1)) {
        at = at.saturating_add(1);
        if label.role == Role::Blank {
            continue;
        }
        if !story.readings.any(at, |reading| matches!(reading, Reading::Name(_))) || bylines.len() >= MOST_NAMES {
            break;
        }
        push(story, at, bylines);
    }
}

/// Adds what block `at` signs.
fn push<'a>(story: &Labelled<'_, 'a>, at: usize, bylines: &mut Vec<Byline<'a>>) {
    for reading in story.readings.of(at) {
        if let Reading::Byline(byline) | Reading::Name(byline) = reading {
            add(byline, bylines);
        }
    }
}

/// Adds a byline, unless it says nothing new.
fn add<'a>(byline: &Byline<'a>, bylines: &mut Vec<Byline<'a>>) {
    let known = |name: &str| {
        bylines.iter().flat_map(|byline| &byline.authors).any(|author| author.name.eq_ignore_ascii_case(name))
    };
    let says_more = byline.authors.iter().any(|author| !known(&author.name));
    if says_more || (byline.authors.is_empty() && bylines.is_empty()) {
        bylines.push(byline.clone());
    }
}

/// Whether the block signs a story whose headline was not found.
fn is_headless(story: &Labelled<'_, '_>, at: usize) -> bool {
    let before = story.labels.get(at).is_some_and(|label| label.zone == Zone::Before);
    before && story.readings.list(at).is_none() && signs(story, at)
}

/// Whether a block that the labeller takes for a byline stands in one of the zones.
fn is_byline(place: &Place, story: &Labelled<'_, '_>, at: usize, zones: &[Zone]) -> bool {
    story.labels.get(at).is_some_and(|label| label.role == Role::Byline)
        && place.zone(story, at).is_some_and(|zone| zones.contains(&zone))
        && !place.is_of_others(at)
        && signs(story, at)
}

/// Whether the block holds a line with "by".
fn signs(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(_)))
}

/// Whether the block signs with people.
fn has_people(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(byline) if !byline.authors.is_empty()))
}

/// Whether the block tells what the people whom it names do, or whom they write for.
fn is_told(story: &Labelled<'_, '_>, at: usize) -> bool {
    name(story, at).is_some_and(|byline| {
        byline.organization.is_some() || byline.authors.iter().any(|author| author.role.is_some())
    })
}

/// The bare name that a block is.
fn name<'t, 'a>(story: &Labelled<'t, 'a>, at: usize) -> Option<&'t Byline<'a>> {
    story.readings.of(at).iter().find_map(|reading| match reading {
        Reading::Name(byline) => Some(byline),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
