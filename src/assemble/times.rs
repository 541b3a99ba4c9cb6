//! When the story was published and updated: one moment of each kind among all the times of a page.
//!
//! Pages print the times of other stories, of comments and of the visit itself. Each moment therefore has a cost: where
//! it stands seen from the headline and the story, what it says of itself, and what stands beside it. The cheapest wins,
//! and what costs too much is none of the story's.

use alloc::vec::Vec;

use super::place::Place;
use super::{Labelled, Room};
use crate::header::titled;
use crate::label::Zone;
use crate::pool::emptied;
use crate::reading::Reading;
use crate::spares::{Lists, Recycled};
use crate::{Article, Date, Format, Inferred, Role, Stamp, StampLabel, StampLine, Timestamp};

/// A line of times this many blocks before the headline still belongs to it.
const REACH: usize = 12;

/// A moment without a label belongs to the story as long as it stands this near after it, in blocks.
const NEAR_END: usize = 4;

/// A moment that says `Published` belongs to the story this far after it, in blocks, where several do.
const FAR_END: usize = 16;

/// A moment of the line under a byline after the story belongs to it this far after it, in blocks.
const FAR_SIGNED: usize = 12;

/// Where the last update costs less than this, what nothing names and costs so much more is none of the story's.
const FARTHER: usize = 24;

/// A moment over the story that says `Published` or the like may stand this much farther from the headline than one that says
/// nothing, in blocks.
const UNSAID: usize = 4;

/// A moment that the page gives, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'t, 'a> {
    cost: usize,
    at: usize,
    stamp: &'t Stamp<'a>,
    line: &'t StampLine<'a>,
}

/// What stands after the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Foot {
    /// The frame has stated when the story was published: nobody asks.
    Unasked,
    /// One day that says `Published`, or none.
    One,
    /// Several such days.
    Several,
}

impl Candidate<'_, '_> {
    fn is_bare(&self) -> bool {
        self.stamp.label == StampLabel::Bare
    }
}

/// Chooses the moments of publication and update. Where the frame has `stated` the first, no page's foot is asked.
pub(super) fn choose<'a>(
    story: &Labelled<'_, 'a>,
    place: &Place,
    stated: bool,
    article: &mut Article<'a>,
    room: &mut Room,
) {
    let foot = if stated {
        Foot::Unasked
    } else if has_one_footer(story) {
        Foot::One
    } else {
        Foot::Several
    };
    let mut candidates: Vec<Candidate<'_, 'a>> = emptied(core::mem::take(&mut room.candidates));
    for (at, readings) in story.readings.read_blocks() {
        for reading in readings {
            let Reading::Stamps(line) = reading else { continue };
            let first_day = first_day(line);
            for stamp in &line.stamps {
                if let Some(cost) = cost(place, story, at, stamp, foot) {
                    let later = first_day.is_some() && stamp.timestamp.date != first_day;
                    candidates.push(Candidate { cost: cost.saturating_add(usize::from(later)), at, stamp, line });
                }
            }
        }
    }
    candidates.sort_by_key(|candidate| candidate.cost);
    let dated = |wanted: &[StampLabel]| {
        let fits = |found: &&Candidate<'_, 'a>| wanted.contains(&found.stamp.label);
        let full = candidates.iter().filter(fits).find(|found| found.stamp.timestamp.date.is_some());
        // A clock without a day only where no day is given.
        full.or_else(|| candidates.iter().find(|found| !found.is_bare() && fits(found)))
    };
    let finish = |found: &Candidate<'_, 'a>| settled(with_clock(found, &candidates, story.lists), found.line, story);
    let own = dated(&[StampLabel::Published]);
    let update = dated(&[StampLabel::Updated]).filter(|update| !is_of_other(place, update, own));
    let near = |found: &&Candidate<'_, 'a>| {
        let far =
            |update: &Candidate<'_, 'a>| update.cost < FARTHER && found.cost > update.cost.saturating_add(FARTHER);
        let updated = update.filter(|update| update.stamp.timestamp.date.is_some());
        !updated.is_some_and(|update| found.is_bare() && far(update))
    };
    article.published = dated(&[StampLabel::Published, StampLabel::Bare]).filter(near).map(finish);
    article.updated = update.map(finish);
    room.candidates = emptied(candidates);
    if article.published.is_none() && article.updated.is_none() {
        article.published = in_title(story);
    }
}

/// Whether an update after the story is another story's: it is older than the day of publication that the page names, or
/// stands apart from the foot that names it.
fn is_of_other(place: &Place, update: &Candidate<'_, '_>, own: Option<&Candidate<'_, '_>>) -> bool {
    /// The moments of one foot stand so near to each other, in blocks.
    const BESIDE: usize = 3;
    let (Some(last), Some(own)) = (place.last, own) else { return false };
    let full = |found: &Candidate<'_, '_>| {
        let day = found.stamp.timestamp.date.filter(|day| day.year().is_some());
        day.filter(|_| !found.stamp.timestamp.is_ambiguous())
    };
    let older = full(update).zip(full(own)).is_some_and(|(update, own)| update < own);
    update.at > last && (older || own.at > last && update.at > own.at.saturating_add(BESIDE))
}

/// Whether a day over the headline is the visit's: it opens the page, and a menu stands between it and the headline, but
/// nobody who signs.
fn is_of_visit(place: &Place, story: &Labelled<'_, '_>, at: usize, stamp: &Stamp<'_>) -> bool {
    let between = || place.head.and(place.start()).and_then(|start| story.labels.get(1..start)).unwrap_or_default();
    at == 0
        && stamp.label == StampLabel::Bare
        && stamp.timestamp.time.is_none()
        && between().iter().any(|label| label.role == Role::Navigation)
        && between().iter().all(|label| label.role != Role::Byline)
}

/// The first day of a line of several that nothing names: pages print both moments, in either order.
fn first_day(line: &StampLine<'_>) -> Option<Date> {
    let bare = line.stamps.iter().all(|stamp| stamp.label == StampLabel::Bare);
    let days = line.stamps.iter().filter_map(|stamp| stamp.timestamp.date).filter(|day| day.year().is_some());
    days.min().filter(|_| bare)
}

/// The day that ends the page's title, behind the headline.
fn in_title<'a>(story: &Labelled<'_, 'a>) -> Option<Timestamp<'a>> {
    story.behind_headline().find_map(|(title, base)| {
        let line = story.lists.hold(titled(title, base, story.lists)?);
        let first = line.value.stamps.first()?;
        Some(settled(first.timestamp.copied(story.lists), &line.value, story))
    })
}

/// A moment of a line whose day and month could change places, as the other moments of the page have them: one that has the
/// day in words, or those whose numbers tell the order.
fn settled<'a>(mut moment: Timestamp<'a>, line: &StampLine<'a>, story: &Labelled<'_, 'a>) -> Timestamp<'a> {
    let Some(other) = moment.other_reading() else { return moment };
    let days = || story.readings.stamps().flat_map(|line| &line.stamps).map(|stamp| &stamp.timestamp);
    let sure = |day: Option<Date>| days().any(|found| found.date == day && !found.is_ambiguous());
    let mut orders = story.readings.stamps().filter_map(|line| line.month_first);
    let order = orders.next().filter(|first| orders.all(|order| order == *first));
    let other_way = match (sure(moment.date), sure(Some(other))) {
        (true, false) => false,
        (false, true) => true,
        _ => order.is_some_and(|month_first| month_first != line.open_month_first),
    };
    if other_way {
        moment.date = Some(other);
    }
    moment
}

/// Where all that a page says of its age is its last update, gives that as the moment of publication, and marks it as
/// a conclusion.
pub(super) fn conclude(article: &mut Article<'_>, lists: Lists<'_>) {
    let update = article.updated.as_ref().filter(|update| update.date.is_some());
    if let (None, Some(update), Format::Page) = (&article.published, update, article.format) {
        let mut moment = update.copied(lists);
        lists.push(&mut moment.inferred, Inferred::Published);
        article.published = Some(moment);
    }
}

/// Whether the moments after the story that say `Published` name one day only, as its own footer does.
fn has_one_footer(story: &Labelled<'_, '_>) -> bool {
    let is_of_tail = |at: usize| story.labels.get(at).is_some_and(|label| label.zone == Zone::Tail);
    let tail = story.readings.read_blocks().filter(|(at, _)| is_of_tail(*at));
    let stamps = tail.flat_map(|(_, readings)| readings).filter_map(|reading| match reading {
        Reading::Stamps(line) => Some(&line.stamps),
        _ => None,
    });
    let published = stamps.flatten().filter(|stamp| stamp.label == StampLabel::Published);
    let mut days = published.map(|stamp| stamp.timestamp.date).skip_while(Option::is_none);
    let first = days.next();
    days.all(|day| Some(day) == first)
}

/// What it costs to take a moment for the story's; `None` if it is none of it.
fn cost(place: &Place, story: &Labelled<'_, '_>, at: usize, stamp: &Stamp<'_>, foot: Foot) -> Option<usize> {
    let labelled = stamp.label != StampLabel::Bare;
    let start = place.start().unwrap_or_default();
    let (over, after_head) = (start.saturating_sub(at), at.saturating_sub(start));
    let after_end = at.saturating_sub(place.last.unwrap_or(start));
    Some(match place.zone(story, at)? {
        Zone::Top | Zone::Head => after_head.saturating_add(if labelled { 0 } else { UNSAID }),
        Zone::Before if is_of_visit(place, story, at, stamp) => return None,
        Zone::Before if over <= REACH => over.saturating_add(REACH),
        // Over the wrong headline.
        Zone::Before if labelled => over.min(100).saturating_add(150),
        Zone::Body | Zone::Gap => after_head.min(100).saturating_add(if labelled { 10 } else { 20 }),
        Zone::Tail if foot == Foot::Unasked => return None,
        // Where several days say `Published` under a heading of other stories, each is its own story's.
        Zone::Tail if labelled && (foot == Foot::One || after_end <= FAR_END && !place.is_of_others(at)) => {
            after_end.min(100).saturating_add(120)
        }
        Zone::Tail if !labelled && after_end <= NEAR_END && !place.is_of_others(at) => after_end.saturating_add(160),
        Zone::Tail if after_end <= FAR_SIGNED && is_signed(story, at) => after_end.saturating_add(160),
        Zone::Before | Zone::Tail => return None,
    })
}

/// Whether the block before says with a word for "by" who signs.
fn is_signed(story: &Labelled<'_, '_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        story.readings.any(before, |reading| matches!(reading, Reading::Byline(_)))
            && !story.readings.any(before, |reading| matches!(reading, Reading::Stamps(_)))
    })
}

/// A moment with the clock that a page prints on the line below its day, or beside the same day elsewhere.
fn with_clock<'a>(found: &Candidate<'_, 'a>, all: &[Candidate<'_, 'a>], lists: Lists<'_>) -> Timestamp<'a> {
    let mut moment = found.stamp.timestamp.copied(lists);
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
        lists.spend(moment);
        return clock.copied(lists);
    }
    moment.time = clock.time;
    moment.offset = clock.offset;
    moment.zone.clone_from(&clock.zone);
    moment.span = moment.span.to(clock.span);
    moment
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    const COPY: &str = "A ferry ran aground off Harwick on Tuesday with 42 people on board, the harbour master said in a \
        statement. Nobody was hurt.\n\nThe coastguard said the ship had left the island at noon and lost its engine in \
        heavy seas an hour later.\n\nTugs will try to free it at high tide, and divers are to look at the hull before it \
        sails again, she said.\n\nThe owners said they would look at the plans for the winter and repay all fares.\n";

    const HEAD: &str = "Ferry runs aground off Harwick with 42 on board";

    fn published(page: &str) -> String {
        crate::parse(page).published.and_then(|moment| moment.date).map(|date| date.to_string()).unwrap_or_default()
    }

    #[test]
    fn of_two_days_without_words_the_first_is_of_publication() {
        for line in
            ["March 8, 2024 March 5, 2024", "March 5, 2024 March 8, 2024", "May 2, 2024 March 5, 2024 by Ada Lane"]
        {
            let page = alloc::format!("Home\n\nNews\n\n{HEAD}\n\n{line}\n\n{COPY}");
            assert_eq!(published(&page), "2024-03-05", "{line}");
        }
    }

    #[test]
    fn a_moment_that_says_published_is_before_one_that_says_nothing() {
        let page = alloc::format!("{HEAD}\n\nBoats 2024-03-04\n\nPublished: 2024-03-05\n\n{COPY}");
        assert_eq!(published(&page), "2024-03-05");
        assert_eq!(published(&page.replace("Published: ", "Harbours ")), "2024-03-04");
    }

    #[test]
    fn other_days_of_the_page_tell_the_month_from_the_day() {
        let page = |day: &str, tail: &str| {
            alloc::format!("Home\n\nNews\n\n{HEAD}\n\n{day}\n\n{COPY}\nTides and winds\n\n{tail}\n")
        };
        for (day, tail, want) in [
            ("3/5/2024", "", "2024-05-03"),
            ("3/5/2024", "2/27/2024", "2024-03-05"),
            ("3/5/2024", "27/2/2024", "2024-05-03"),
            ("3/5/2024 3:08 pm", "27/2/2024", "2024-05-03"),
            ("3/5/2024", "March 5, 2024", "2024-03-05"),
            // The page has both orders.
            ("3/5/2024", "2/27/2024\n\nBoats\n\n27/2/2024", "2024-05-03"),
        ] {
            let page = page(day, tail);
            assert_eq!(published(&page), want, "{day} {tail}");
            assert!(crate::parse(&page).published.unwrap().is_ambiguous());
        }
    }

    #[test]
    fn days_of_other_stories_are_none_of_its_own() {
        let cards = "More on this story\n\nFerry board chief quits after report\n\nPublished\n3 November\n\nIslanders \
            stockpile as strike looms\n\nPublished\n28 October\n";
        let page = |head: &str| alloc::format!("{HEAD}\n\n{head}{COPY}\n{cards}");
        assert_eq!(published(&page("")), "");
        assert_eq!(published(&page("Published\n7 November\n\n")), "--11-07");
    }

    #[test]
    fn the_title_may_end_in_the_day() {
        let page = |title: &str| alloc::format!("{title}\n\nHome\n\nNews\n\nSport\n\n{HEAD}\n\n{COPY}");
        assert_eq!(published(&page("Ferry runs aground off Harwick with 42 on board – HP – 05.03.2024")), "2024-03-05");
        assert_eq!(
            published(&page("Storms off Harwick last for days and the island waits for its ferry – HP – 05.03.2024")),
            ""
        );
    }

    #[test]
    fn a_day_in_the_copy_is_not_that_of_an_updated_story() {
        let (before, after) = COPY.split_at(COPY.find("Tugs").unwrap());
        let page = alloc::format!(
            "Home\n\nNews\n\n{HEAD}\n\nUpdated March 5, 2024\n\n{before}{before}{before}{before}{before}{before}{before}\
             {before}{before}{before}{before}{before}{before}As of July 31, 2023, the port has seen:\n\n{after}"
        );
        assert_eq!(published(&page), "2024-03-05");
    }

    #[test]
    fn the_day_under_a_byline_after_the_story_is_its_own() {
        let page = |line: &str| {
            alloc::format!(
                "Home\n\nNews\n\n{HEAD}\n\n{COPY}\nferries\n\nboats\n\nharbours\n\n{line}\n\nMarch 5, 2024\n"
            )
        };
        assert_eq!(published(&page("Written by Ada Lane")), "2024-03-05");
        assert_eq!(published(&page("Storms")), "");
    }

    #[test]
    fn a_label_over_its_day_is_read_far_from_copy() {
        let far = "Boats\n\n".repeat(8);
        let page = alloc::format!("Home\n\nNews\n\n{HEAD}\n\n{COPY}\n{far}Publish date\n\nMarch 5, 2024\n");
        assert_eq!(published(&page), "2024-03-05");
    }

    #[test]
    fn days_under_a_heading_of_stories_are_of_these() {
        let page = alloc::format!(
            "Home\n\nNews\n\nMarch 5, 2024\n\n{HEAD}\n\nMost Popular\n\nStorms off Harwick last for days\n\n\
             Bo Ng | July 15, 2024\n\n{COPY}"
        );
        assert_eq!(published(&page), "2024-03-05");
    }

    #[test]
    fn what_stands_under_other_stories_after_the_story_is_theirs() {
        let tail = "Related Articles\n\nStorms off Harwick last for days\n\nJuly 15, 2024\n";
        let page = |top: &str, heading: &str| alloc::format!("{top}\n\n{COPY}\n{heading}\n\nMarch 5, 2024\n\n{tail}");
        assert_eq!(published(&page(HEAD, "Read Next")), "");
        assert_eq!(published(&page(HEAD, "More from Business")), "");
        assert_eq!(published(&page(HEAD, "Filed")), "2024-03-05");
        let mail = alloc::format!("From: Ada Lane <ada@example.org>\nSubject: {HEAD}\nDate: 1 January 2031");
        assert_eq!(published(&page(&mail, "Filed")), "2031-01-01");
    }

    #[test]
    fn an_update_of_another_story_is_none_of_this_one() {
        let updated = |top: &str, tail: &str| {
            let page = alloc::format!("Home\n\nNews\n\n{HEAD}\n\n{top}\n\n{COPY}\n{tail}\n");
            crate::parse(&page).updated.and_then(|moment| moment.date).map(|date| date.to_string()).unwrap_or_default()
        };
        // Older than the story,
        assert_eq!(updated("Published August 30, 2025", "Storms last for days\n\nUpdated August 29, 2025"), "");
        assert_eq!(
            updated("Published August 30, 2025", "Storms last for days\n\nUpdated August 31, 2025"),
            "2025-08-31"
        );
        // or apart from its foot.
        let foot = "Published August 30, 2025\n\n";
        let far = "Tides\n\nStorms last for days\n\nBees are back\n\nThe old pier is sold\n\n";
        assert_eq!(updated("Bo Reed", &alloc::format!("{foot}{far}Updated August 31, 2025")), "");
        assert_eq!(updated("Bo Reed", &alloc::format!("{foot}Updated August 31, 2025")), "2025-08-31");
    }

    #[test]
    fn a_day_over_the_menu_is_the_visits() {
        let page = |top: &str| published(&alloc::format!("{top}\n\n{HEAD}\n\n{COPY}"));
        assert_eq!(page("Friday, April 25, 2025\n\nHome Boats Tides"), "");
        assert_eq!(page("Fri, 25 April 2025 Home About Contact\n\nBreaking News"), "");
        // A journal prints the day of an entry over it.
        assert_eq!(page("Friday, April 25, 2025"), "2025-04-25");
        assert_eq!(page("Friday, April 25, 2025\n\nBy Ada Lane\n\nHarbours"), "2025-04-25");
    }
}
