//! When the story was published and updated: one moment of each kind among all the times of a page.
//!
//! Pages print the times of other stories, of comments and of the visit itself. Each moment therefore has a cost: where
//! it stands seen from the headline and the story, what it says of itself, and what stands beside it. The cheapest wins,
//! and what costs too much is none of the story's.

use alloc::vec::Vec;

use super::Labelled;
use crate::label::{Label, Zone};
use crate::reading::Reading;
use crate::{Article, Date, Format, Inferred, Role, Stamp, StampLabel, Timestamp};

/// A line of times this many blocks before the headline still belongs to it.
const REACH: usize = 12;

/// A moment without a label belongs to the story as long as it stands this near after it, in blocks.
const NEAR_END: usize = 4;

/// A moment that says `Published` belongs to the story this far after it, in blocks, where several do.
const FAR_END: usize = 12;

/// What a moment costs at the most.
const MOST: usize = 400;

/// A moment that the page gives, and where.
#[derive(Debug, Clone, Copy)]
struct Candidate<'t, 'a> {
    cost: usize,
    at: usize,
    stamp: &'t Stamp<'a>,
}

/// Where the story stands on the page, in blocks.
#[derive(Debug, Clone, Copy)]
struct Place {
    head: Option<usize>,
    first: usize,
    last: usize,
    /// Whether the moments after the story that say `Published` name one day only, as its own footer does.
    one_footer: bool,
}

/// Chooses the moments of publication and update.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let place = Place::of(story);
    let mut candidates: Vec<Candidate<'_, 'a>> = Vec::new();
    for (at, _, label) in story.iter() {
        for reading in story.readings.of(at) {
            let Reading::Stamps(line) = reading else { continue };
            for stamp in &line.stamps {
                if let Some(cost) = place.cost(story, at, label, stamp) {
                    candidates.push(Candidate { cost, at, stamp });
                }
            }
        }
    }
    candidates.sort_by_key(|candidate| candidate.cost);
    let dated = |wanted: &[StampLabel]| {
        let fits = |found: &&Candidate<'_, 'a>| wanted.contains(&found.stamp.label);
        let full = candidates.iter().filter(fits).find(|found| found.stamp.timestamp.date.is_some());
        // A clock without a day only where no day is given.
        full.or_else(|| candidates.iter().find(|found| found.stamp.label != StampLabel::Bare && fits(found)))
    };
    let finish = |found: &Candidate<'_, 'a>| with_clock(found, &candidates);
    article.updated = dated(&[StampLabel::Updated]).map(finish);
    article.published = dated(&[StampLabel::Published, StampLabel::Bare]).map(finish);
}

/// Where all that a page says of its age is its last update, gives that as the moment of publication, and marks it as
/// a conclusion.
pub(super) fn conclude(article: &mut Article<'_>) {
    let update = article.updated.as_ref().filter(|update| update.date.is_some());
    if let (None, Some(update), Format::Page) = (&article.published, update, article.format) {
        let mut moment = update.clone();
        moment.inferred.push(Inferred::Published);
        article.published = Some(moment);
    }
}

impl Place {
    fn of(story: &Labelled<'_, '_>) -> Self {
        let head = story.first(Role::Headline).map(|(at, _)| at);
        let body = |label: &Label| label.role.is_body();
        let first = story.iter().find(|(_, _, label)| body(label)).map(|(at, _, _)| at);
        let last = story.labels.iter().rposition(body);
        let first = first.or(head).unwrap_or_default();
        let mut place = Self { head, first, last: last.unwrap_or(first), one_footer: true };
        let mut day: Option<Date> = None;
        for (at, _, label) in story.iter() {
            if label.zone != Zone::Tail {
                continue;
            }
            for reading in story.readings.of(at) {
                let Reading::Stamps(line) = reading else { continue };
                for stamp in line.stamps.iter().filter(|stamp| stamp.label == StampLabel::Published) {
                    place.one_footer &= day.is_none() || day == stamp.timestamp.date;
                    day = day.or(stamp.timestamp.date);
                }
            }
        }
        place
    }

    /// What it costs to take a moment for the story's; `None` if it is none of it.
    fn cost(&self, story: &Labelled<'_, '_>, at: usize, label: &Label, stamp: &Stamp<'_>) -> Option<usize> {
        let labelled = stamp.label != StampLabel::Bare;
        let anchor = self.head.unwrap_or(self.first);
        let signed = signs(story, at);
        // Times of lists are of their stories.
        if story.readings.list(at).is_some() && !signed {
            return None;
        }
        let after_head = at.saturating_sub(anchor);
        let after_end = at.saturating_sub(self.last);
        let cost = match label.zone {
            Zone::Top | Zone::Head => after_head,
            Zone::Before if anchor.saturating_sub(at) <= REACH => anchor.saturating_sub(at).saturating_add(REACH),
            // A byline over the wrong headline.
            Zone::Before if labelled || signed => anchor.saturating_sub(at).min(100).saturating_add(150),
            Zone::Before => return None,
            Zone::Body | Zone::Gap => after_head.min(100).saturating_add(if labelled { 10 } else { 20 }),
            Zone::Tail if labelled && (self.one_footer || after_end <= FAR_END) => {
                after_end.min(100).saturating_add(120)
            }
            Zone::Tail if !labelled && after_end <= NEAR_END => after_end.saturating_add(160),
            Zone::Tail => return None,
        };
        let cost = cost.saturating_sub(if signed { 4 } else { 0 });
        let cost = cost.saturating_add(if stamp.timestamp.date.is_some() { 0 } else { 30 });
        (cost <= MOST).then_some(cost)
    }
}

/// Whether the block is signed, or the line before or after it.
fn signs(story: &Labelled<'_, '_>, at: usize) -> bool {
    let named = |at: usize| story.readings.any(at, |reading| matches!(reading, Reading::Byline(_) | Reading::Name(_)));
    [at.checked_sub(2), at.checked_sub(1), Some(at), at.checked_add(1)].into_iter().flatten().any(named)
}

/// A moment with the clock that a page prints on the line below its day, or beside the same day elsewhere.
fn with_clock<'a>(found: &Candidate<'_, 'a>, all: &[Candidate<'_, 'a>]) -> Timestamp<'a> {
    let mut moment = found.stamp.timestamp.clone();
    if moment.time.is_some() || moment.date.is_none() {
        return moment;
    }
    let clock = all.iter().find(|other| {
        let below = other.at == found.at.saturating_add(1) && other.stamp.timestamp.date.is_none();
        let same = other.stamp.timestamp.date == moment.date && other.stamp.label == found.stamp.label;
        other.stamp.timestamp.time.is_some()
            && (below && matches!(other.stamp.label, StampLabel::Bare | StampLabel::Published) || same)
    });
    let Some(clock) = clock.map(|clock| &clock.stamp.timestamp) else { return moment };
    if clock.date == moment.date {
        return clock.clone();
    }
    moment.time = clock.time;
    moment.offset = clock.offset;
    moment.zone.clone_from(&clock.zone);
    moment.span = moment.span.to(clock.span);
    moment
}
