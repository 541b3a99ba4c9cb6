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
use super::place::Place;
use super::{Labelled, Room};
use crate::grammar::names::joins;
use crate::label::{Label, Zone};
use crate::reading::Reading;
use crate::scan::{holds_sign, lowered, says};
use crate::spares::{Lists, Recycled};
use crate::{Article, Author, Byline, Format, Role, Span};

/// A byline this many blocks over the headline still belongs to it.
const REACH: usize = 12;

/// Those who sign after the first stand this near to each other, in blocks: their jobs may stand between.
const STEP: usize = 2;

/// So many people sign a story at the most; and a name is compared with so many: a page that is all names must not cost
/// their square.
const MOST_NAMES: usize = 64;

/// Chooses the bylines.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, place: &Place, article: &mut Article<'a>, room: &mut Room) {
    let Room { strengths, signers, .. } = room;
    let lists = story.lists;
    let signs = |reading: &Reading<'_>| matches!(reading, Reading::Byline(_) | Reading::Name(_));
    signers.clear();
    let all = story.readings.read_blocks().filter(|(_, readings)| readings.iter().any(signs));
    signers.extend(all.map(|(at, _)| at));
    strengths.clear();
    strengths.resize(story.blocks.len(), 0);
    for at in signers.iter().copied() {
        if let Some(own) = strengths.get_mut(at) {
            *own = u8::try_from(strength(place, story, at)).unwrap_or(u8::MAX);
        }
    }
    looks::drop_headings(story, strengths);
    let best = strengths.iter().copied().max().map_or(0, usize::from);
    let strength = |at: usize| strengths.get(at).copied().map_or(0, usize::from);
    // Of names, those that most speaks for, and what stands beside them.
    let strongest = |at: usize| {
        strength(at) == best
            || 2 * strength(at) >= best.max(1)
                && (at.saturating_sub(STEP)..=at.saturating_add(STEP)).any(|near| strength(near) == best)
    };
    let sure = |at: usize| best >= SURE && strongest(at);
    let of_top = |at: usize| sure(at) && place.zone(story, at) == Some(Zone::Top);
    let take = |pass: &dyn Fn(usize) -> bool, found: &mut Vec<Byline<'a>>| take(story, signers, pass, found);
    let mut found = lists.list();
    let early: [&dyn Fn(usize) -> bool; 5] = [
        &|at| is_byline(place, story, at, &[Zone::Top]),
        &|at| tail::is_closing(place, story, at, tail::NEXT),
        &of_top,
        &|at| tail::is_closing(place, story, at, tail::NEAR),
        &|at| is_byline(place, story, at, &[Zone::Before]) && place.is_near_head(at, REACH),
    ];
    // The first pass that finds one ends the search.
    let _ = early.iter().any(|pass| take(pass, &mut found))
        || placed::placed(place, story, &mut found)
        || take(&sure, &mut found)
        || take(&|at| is_byline(place, story, at, &[Zone::Body, Zone::Gap, Zone::Tail]), &mut found)
        || tail::card(place, story, &mut found)
        || tail::note(story, &mut found)
        || tail::linked(place, story, &mut found)
        || take(&|at| is_headless(story, at), &mut found)
        || take(&|at| best > 0 && strongest(at), &mut found)
        || tail::told(place, story, &mut found)
        || article.format == Format::Page && tail::signed_off(story, &mut found)
        || owner::owner(story).is_some_and(|owner| {
            found.push(owner);
            true
        });
    // Where an organization signs alone, people who sign elsewhere have written for it.
    if !found.is_empty() && found.iter().all(|byline| byline.authors.is_empty()) {
        let mut people = lists.list();
        if take(&|at| tail::is_closing(place, story, at, tail::NEAR) && has_people(story, at), &mut people)
            || take(&|at| place.is_before_story(at) && sure(at) && is_told(story, at), &mut people)
        {
            core::mem::swap(&mut found, &mut people);
        }
        lists.spend(people);
    }
    full_name(place, story, &mut found);
    for byline in found.drain(..) {
        lists.push(&mut article.bylines, byline);
    }
    lists.spend(found);
    for byline in &mut article.bylines {
        sign(story, byline);
    }
}

/// Where only a user's name signs, gives the person's name that it is made of, if that stands alone on a line after the
/// story or closes it: `adalane`, and `Ada Lane` below.
fn full_name<'a>(place: &Place, story: &Labelled<'_, 'a>, found: &mut [Byline<'a>]) {
    /// A given name inside the user's name has so many bytes at least.
    const SHORTEST: usize = 4;
    let [only] = found else { return };
    let [author] = only.authors.as_slice() else { return };
    if author.name.contains(char::is_whitespace) || only.organization.is_some() {
        return;
    }
    let user = author.name.trim_start_matches('@');
    let spells = |author: &Author<'_>| {
        let mut letters = author.name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        holds_sign(&author.name, ' ') && lowered(user).all(|c| letters.next() == Some(c)) && letters.next().is_none()
    };
    let holds = |author: &Author<'_>| {
        let given = author.name.split_once(' ').map(|(given, _)| given).filter(|given| given.len() >= SHORTEST);
        given.is_some_and(|given| says(user, &lowered(given)))
    };
    let mut names = story.readings.names().filter(|(at, _)| place.after_end(*at).is_some()).take(MOST_NAMES);
    let alone = names.find(|(_, byline)| byline.authors.first().is_some_and(spells)).map(|(_, byline)| byline);
    let closing = || {
        let mut closing = (0..story.blocks.len()).filter(|at| tail::is_closing(place, story, *at, tail::NEAR));
        closing.find_map(|at| {
            story.readings.of(at).iter().find_map(|reading| match reading {
                Reading::Byline(byline) if byline.authors.first().is_some_and(holds) => Some(byline),
                _ => None,
            })
        })
    };
    if let Some(byline) = alone.or_else(closing) {
        story.lists.spend(core::mem::replace(only, byline.copied(story.lists)));
    }
}

/// Adds the bylines of the blocks that a pass accepts, of those with a byline or a name; whether there were any.
fn take<'a>(
    story: &Labelled<'_, 'a>,
    signers: &[usize],
    pass: &dyn Fn(usize) -> bool,
    bylines: &mut Vec<Byline<'a>>,
) -> bool {
    let mut last: Option<usize> = None;
    for at in signers.iter().copied().filter(|at| pass(*at)) {
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
    if let Some(last) = last {
        if is_led(story, last) {
            go_on(story, last, bylines);
        } else {
            join(story, last, bylines);
        }
    }
    !bylines.is_empty()
}

/// Makes the organization that signs the story alone its author.
fn sign<'a>(story: &Labelled<'_, 'a>, byline: &mut Byline<'a>) {
    let Some(name) = byline.organization.as_ref().filter(|_| byline.authors.is_empty()) else { return };
    let name = name.copied(story.lists);
    let line = byline.span.of(story.text).unwrap_or_default();
    let span = line.find(&*name).map_or(byline.span, |at| {
        let start = byline.span.start.saturating_add(at);
        Span::new(start, start.saturating_add(name.len()))
    });
    story.lists.push(&mut byline.authors, Author { name, role: None, span });
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
    while let Some(next) = next_block(story, at) {
        if !is_name(story, next) || bylines.len() >= MOST_NAMES {
            break;
        }
        push(story, next, bylines);
        at = next;
    }
    join(story, at, bylines);
}

/// Adds the names that lines of their own join to the last byline: `and`, `Bo Ng`; `and Bo Ng`.
fn join<'a>(story: &Labelled<'_, 'a>, from: usize, bylines: &mut Vec<Byline<'a>>) {
    let mut at = from;
    while let Some(joiner) = next_block(story, at).filter(|_| bylines.len() < MOST_NAMES) {
        let Some(rest) = after_joiner(story.raw(joiner)) else { break };
        if rest.is_empty() {
            let Some(next) = next_block(story, joiner).filter(|next| is_name(story, *next)) else { break };
            push(story, next, bylines);
            at = next;
        } else {
            let end = story.blocks.get(joiner).map_or(0, |block| block.content.end);
            let lists = story.lists;
            let byline = Byline::parse_bare_at(rest, end.saturating_sub(rest.len()), lists);
            let Some(byline) = byline.map(|byline| lists.hold(byline)) else { break };
            if byline.value.span.len() != rest.len() {
                break;
            }
            add(&byline.value, bylines, lists);
            at = joiner;
        }
    }
}

/// The next block that is not blank.
fn next_block(story: &Labelled<'_, '_>, at: usize) -> Option<usize> {
    let first = at.saturating_add(1);
    let labels = story.labels.get(first..)?;
    Some(first.saturating_add(labels.iter().position(|label| label.role != Role::Blank)?))
}

/// Whether a block is a bare name.
fn is_name(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Name(_)))
}

/// What stands behind the mark or word that joins names, with which a line opens.
fn after_joiner(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix([',', '&', '+']) {
        let rest = rest.trim_start();
        return Some(after_joiner(rest).unwrap_or(rest));
    }
    let end = line.find(|c: char| !c.is_alphabetic()).unwrap_or(line.len());
    let (word, rest) = line.split_at_checked(end)?;
    (joins(word) && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then(|| rest.trim_start())
}

/// Adds what block `at` signs.
fn push<'a>(story: &Labelled<'_, 'a>, at: usize, bylines: &mut Vec<Byline<'a>>) {
    for reading in story.readings.of(at) {
        if let Reading::Byline(byline) | Reading::Name(byline) = reading {
            add(byline, bylines, story.lists);
        }
    }
}

/// Adds a byline, unless it says nothing new.
fn add<'a>(byline: &Byline<'a>, bylines: &mut Vec<Byline<'a>>, lists: Lists<'_>) {
    let known = |name: &str| {
        bylines.iter().flat_map(|byline| &byline.authors).any(|author| author.name.eq_ignore_ascii_case(name))
    };
    let says_more = byline.authors.iter().any(|author| !known(&author.name));
    if says_more || (byline.authors.is_empty() && bylines.is_empty()) {
        lists.push(bylines, byline.copied(lists));
    }
}

/// Whether the block signs a story whose headline was not found.
fn is_headless(story: &Labelled<'_, '_>, at: usize) -> bool {
    let before = story.labels.get(at).is_some_and(|label| label.zone == Zone::Before);
    before && story.readings.list(at).is_none() && signs(story, at)
}

/// Whether a block that the labeller takes for a byline stands in one of the zones.
fn is_byline(place: &Place, story: &Labelled<'_, '_>, at: usize, zones: &[Zone]) -> bool {
    // `Leave a Comment / News / By Ada Lane` opens as furniture does.
    let opens_otherwise = |label: &Label| label.zone == Zone::Top && story.readings.list(at).is_none();
    story.labels.get(at).is_some_and(|label| label.role == Role::Byline || opens_otherwise(label))
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
