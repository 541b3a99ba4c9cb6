//! Lines that sign the story by their place alone.

use alloc::vec::Vec;

use super::looks::{is_common, is_led_elsewhere, is_of_headline};
use super::strength::SURE;
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::envelope::Matter;
use crate::grammar::names::title;
use crate::header::labels::label;
use crate::label::Zone;
use crate::lexicon::table;
use crate::lexicon::titles::{AGENCY_NOUNS, NEWSROOMS};
use crate::reading::{Reading, is_lone_lead};
use crate::scan::holds_sign;
use crate::{Byline, StampLine};

/// Such a line stands this near under the headline or over the story, in blocks,
const NEAR: usize = 10;

/// and this near over the headline,
const OVER: usize = 3;

/// or this near under the first block of the story: a deck may be taken for it.
const UNDER: usize = 3;

/// Adds the first line that signs by its place alone: between headline and story, or over the headline; beside a time or over
/// a job.
pub(super) fn placed<'a>(place: &Place, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let (Some(head), Some(first)) = (place.head, place.first) else { return false };
    let reprinted = place.start().unwrap_or(head).saturating_add(1)..head;
    let top = head.saturating_add(1)..first;
    let top = top.filter(|at| at.saturating_sub(head) <= NEAR || first.saturating_sub(*at) <= NEAR);
    let under = first.saturating_add(1)..first.saturating_add(UNDER);
    let mut places = reprinted.chain(top).filter(|at| place.zone(story, *at) == Some(Zone::Top)).chain(under);
    let over = || {
        let found = (head.saturating_sub(OVER)..head).find_map(|at| placed_at(place, story, at))?;
        let full = found.authors.iter().all(|author| holds_sign(&author.name, ' '));
        story.lists.hold(found).taken_if(full)
    };
    bylines.extend(places.find_map(|at| placed_at(place, story, at)).or_else(over));
    !bylines.is_empty()
}

/// What block `at` signs by its place alone.
fn placed_at<'a>(place: &Place, story: &Labelled<'_, 'a>, at: usize) -> Option<Byline<'a>> {
    let block = story.blocks.get(at).filter(|block| block.matter == Matter::Page)?;
    let (raw, start, lists) = (block.raw(story.text), block.content.start, story.lists);
    if is_led_elsewhere(story, at) || story.readings.list(at).is_some() {
        return None;
    }
    let times = story.readings.of(at).iter().find_map(|reading| match reading {
        Reading::Stamps(line) => Some(line),
        _ => None,
    });
    let byline = if let Some(line) = times {
        let aside = beside(raw, start, line)?;
        Byline::parse_placed_at(aside, start.saturating_add(nom::Offset::offset(raw, aside)), lists)?
    } else {
        // `dpa` alone is a credit too.
        let free = |reading: &Reading<'_>| matches!(reading, Reading::Name(_) | Reading::SignOff(_));
        if !story.readings.of(at).iter().all(free) {
            return None;
        }
        let led = at.checked_sub(1).is_some_and(|before| is_lone_lead(story.raw(before)));
        let set_off = |found: &Byline<'_>| led || is_group(found) || is_set_off(place, story, at, found);
        // `by registered mail`
        let small = |found: &Byline<'_>| {
            found
                .authors
                .iter()
                .any(|author| holds_sign(&author.name, ' ') && !author.name.contains(char::is_uppercase))
        };
        let fits = |found: Byline<'a>, fits: &dyn Fn(&Byline<'_>) -> bool| {
            let is = fits(&found);
            lists.hold(found).taken_if(is)
        };
        let opened = Byline::parse_opened_at(raw, start, lists);
        let opened = opened.and_then(|found| fits(found, &|found| !small(found) || set_off(found)));
        opened.or_else(|| fits(Byline::parse_placed_at(raw, start, lists)?, &set_off))?
    };
    let name = byline.authors.first().map(|author| &author.name);
    let common = name.is_some_and(|name| is_common(story.text, name, SURE));
    let own = !common && !is_of_headline(place, story, &byline);
    lists.hold(byline).taken_if(own)
}

/// Whether a group signs whose name says that it writes: `Harwick Staff`, `Team Harwick`.
fn is_group(byline: &Byline<'_>) -> bool {
    let name = byline.organization.as_deref().unwrap_or_default();
    let writes = |word: &str| table::has(NEWSROOMS, word);
    holds_sign(name, ' ')
        && !holds_sign(name, '&')
        && (name.rsplit(' ').next().is_some_and(writes) || name.split(' ').next().is_some_and(writes))
}

/// Whether a time stands in the next line, or a job; or a newsroom between the time and the story.
fn is_set_off(place: &Place, story: &Labelled<'_, '_>, at: usize, found: &Byline<'_>) -> bool {
    let timed = |at: usize| {
        story.readings.any(at, |reading| matches!(reading, Reading::Stamps(_) | Reading::Age(_) | Reading::TimeToRead))
    };
    let next = at.saturating_add(1);
    let under = story.raw(next);
    timed(next)
        || is_label(under) && timed(next.saturating_add(1))
        || found.organization.is_some() && place.is_before_story(at) && at.checked_sub(1).is_some_and(timed)
        || matches!(title(under), Ok((rest, _)) if rest.trim().is_empty())
        || AGENCY_NOUNS.has(under)
}

/// Whether a line says of the next one that it is a time: `Last update:`.
fn is_label(line: &str) -> bool {
    label(line).is_some_and(|(_, rest)| rest.trim_matches([':', ' ']).is_empty())
}

/// What stands beside the times of a line: before them, or behind them where nothing does.
fn beside<'t>(raw: &'t str, start: usize, line: &StampLine<'_>) -> Option<&'t str> {
    let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')');
    let (from, to) = (line.span.start.checked_sub(start)?, line.span.end.checked_sub(start)?);
    let before = raw.get(..from)?.trim_matches(marks);
    let aside = if before.is_empty() { raw.get(to..)?.trim_matches(marks) } else { before };
    (!aside.is_empty() && !aside.bytes().any(|byte| byte.is_ascii_digit())).then_some(aside)
}
