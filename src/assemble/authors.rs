//! Who signed the story: its bylines among all the names of a page.
//!
//! Pages print the names of other stories' authors, of commenters and of people in headings. A line that says "by" goes
//! before one that is only a name, and a nearer one before a farther one; a bare name needs something beside it that
//! makes it a byline: a time, a job, the headline, the story's first or last line, a second print of itself.

use alloc::vec::Vec;

use super::Labelled;
use crate::grammar::names::title;
use crate::label::Zone;
use crate::reading::Reading;
use crate::{Article, Byline, Role};

/// A byline this many blocks over the headline still belongs to it.
const REACH: usize = 12;

/// The card of the author stands this far after the story at the most, in blocks.
const FAR_END: usize = 60;

/// A bare name stands this near under the headline, in blocks, where nothing else speaks for it.
const UNDER: usize = 6;

/// Names that go on from the first stand this near to each other, in blocks: their jobs may stand between.
const STEP: usize = 2;

/// Chooses the bylines.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let place = Place::of(story);
    let strengths: Vec<usize> = (0..story.blocks.len()).map(|at| place.strength(story, at)).collect();
    let strength = |at: usize| strengths.get(at).copied().unwrap_or_default();
    let best = strengths.iter().copied().max().unwrap_or_default();
    let passes: [&dyn Fn(usize) -> bool; 7] = [
        &|at| is_byline(story, at, &[Zone::Top]),
        &|at| is_byline(story, at, &[Zone::Before]) && place.over_head(at),
        // Of names, those that most speaks for.
        &|at| best >= SURE && strength(at) == best,
        &|at| is_byline(story, at, &[Zone::Body]),
        &|at| is_byline(story, at, &[Zone::Gap, Zone::Tail]),
        &|at| place.is_card(story, at),
        &|at| best > 0 && strength(at) == best,
    ];
    for pass in passes {
        let mut last: Option<usize> = None;
        for at in (0..story.blocks.len()).filter(|at| pass(*at)) {
            // Of names, only the first and those that go on from it.
            let named = !signs(story, at);
            if last.is_some_and(|last| (named || is_far(story, at)) && at.saturating_sub(last) > STEP) {
                continue;
            }
            push(story, at, &mut article.bylines);
            last = Some(at);
        }
        if let Some(last) = last.filter(|last| is_led(story, *last)) {
            go_on(story, last, &mut article.bylines);
        }
        if !article.bylines.is_empty() {
            return;
        }
    }
}

/// So much has to speak for a bare name, that it goes before lines with "by" inside and after the story.
const SURE: usize = 2;

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
        let name = story.readings.any(at, |reading| matches!(reading, Reading::Name(_)));
        if label.role == Role::Blank {
            continue;
        }
        if !name || label.role.is_body() || label.zone == Zone::Before {
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

/// Where the story stands on the page, in blocks.
#[derive(Debug, Clone, Copy)]
struct Place {
    head: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
}

impl Place {
    fn of(story: &Labelled<'_, '_>) -> Self {
        Self {
            head: story.first(Role::Headline).map(|(at, _)| at),
            first: story.iter().find(|(_, _, label)| label.role.is_body()).map(|(at, _, _)| at),
            last: story.labels.iter().rposition(|label| label.role.is_body()),
        }
    }

    /// Whether a block stands in reach of the headline.
    fn over_head(&self, at: usize) -> bool {
        self.head.is_none_or(|head| head.abs_diff(at) <= REACH)
    }

    /// Whether a line of its own before the block says that it names the author (`About the author`), or the block signs
    /// a story whose headline was not found.
    fn is_card(&self, story: &Labelled<'_, '_>, at: usize) -> bool {
        let Some(label) = story.labels.get(at) else { return false };
        let near = match label.zone {
            Zone::Before => return story.readings.list(at).is_none() && signs(story, at),
            Zone::Gap => true,
            Zone::Tail => self.last.is_some_and(|last| at.saturating_sub(last) <= FAR_END),
            _ => false,
        };
        near && is_led(story, at)
    }

    /// How much speaks for a bare name as the byline of the story; nothing where none may stand.
    fn strength(&self, story: &Labelled<'_, '_>, at: usize) -> usize {
        let Some(label) = story.labels.get(at) else { return 0 };
        let Some(Reading::Name(byline)) =
            story.readings.of(at).iter().find(|reading| matches!(reading, Reading::Name(_)))
        else {
            return 0;
        };
        let follows = |place: Option<usize>, most: usize| {
            place.and_then(|place| at.checked_sub(place)).is_some_and(|steps| (1..=most).contains(&steps))
        };
        let job = byline.authors.iter().any(|author| author.role.is_some()) || byline.organization.is_some();
        let before_story = self.first.is_some_and(|first| first.checked_sub(at) == Some(1));
        let stamp = |near: usize| story.readings.any(near, |reading| matches!(reading, Reading::Stamps(_)));
        let stamped =
            [at.checked_sub(1), Some(at), at.checked_add(1), at.checked_add(2)].into_iter().flatten().any(stamp);
        let next = at.checked_add(1).and_then(|next| story.blocks.get(next)).map(|block| block.raw(story.text));
        let title_next = next.is_some_and(|line| matches!(title(line), Ok((rest, _)) if rest.trim().is_empty()));
        let points = [
            (stamped, 2),
            (title_next, 2),
            (job, 1),
            (follows(self.head, 2), 1),
            (before_story, 1),
            (follows(self.last, 2), 1),
            (again(story, at, byline), 1),
            // Nothing but its place under the headline.
            (label.zone == Zone::Top && follows(self.head, UNDER), 1),
        ];
        let points: usize = points.iter().map(|(holds, points)| if *holds { *points } else { 0 }).sum();
        let needs = match label.zone {
            Zone::Top => 0,
            // Lists and comments are full of names with times.
            _ if story.readings.list(at).is_some() => return 0,
            Zone::Before if self.over_head(at) => 1,
            Zone::Before => 2,
            Zone::Tail if follows(self.last, 3) => 0,
            Zone::Tail => 3,
            _ => return 0,
        };
        points.saturating_sub(needs)
    }
}

/// Whether a block that the labeller takes for a byline stands in one of the zones.
fn is_byline(story: &Labelled<'_, '_>, at: usize, zones: &[Zone]) -> bool {
    story.labels.get(at).is_some_and(|label| label.role == Role::Byline && zones.contains(&label.zone))
        && signs(story, at)
}

/// Whether a block is far from the story, so that one byline is enough.
fn is_far(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.labels.get(at).is_some_and(|label| matches!(label.zone, Zone::Before | Zone::Tail))
}

/// Whether the block holds a line with "by".
fn signs(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(_)))
}

/// Whether the page prints a name again on a line of its own.
fn again(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let Some(first) = byline.authors.first() else { return false };
    story
        .readings
        .names()
        .filter(|(other, _)| *other != at)
        .take(MOST_NAMES)
        .any(|(_, other)| other.authors.first().is_some_and(|author| author.name.eq_ignore_ascii_case(&first.name)))
}

/// So many other names are compared with one at the most: a page that is all names must not cost their square.
const MOST_NAMES: usize = 64;
