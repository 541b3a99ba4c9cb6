//! Where on the page a line signs the story.

use alloc::vec::Vec;

use super::{FAR_END, REACH, SURE, UNDER, again, is_common, is_led, is_led_elsewhere};
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::envelope::Matter;
use crate::grammar::names::title;
use crate::label::Zone;
use crate::lexicon::titles::{AGENCY_NOUNS, AUTHOR_LEADS, NEWSROOMS};
use crate::lexicon::{opens_byline, table};
use crate::reading::Reading;
use crate::{Byline, StampLine};

/// A line that its place alone makes a byline stands this near under the headline, in blocks,
const LOW: usize = 10;

/// and this near over it.
const OVER: usize = 3;

impl Place {
    /// Whether a block stands so near to the headline.
    pub(super) fn is_over_head(&self, at: usize, most: usize) -> bool {
        self.head.is_none_or(|head| head.abs_diff(at) <= most)
    }

    /// Whether a line of its own before the block says that it names the author: `About the author`.
    pub(super) fn is_card(&self, story: &Labelled<'_, '_>, at: usize) -> bool {
        let Some(label) = story.labels.get(at) else { return false };
        let near = match label.zone {
            Zone::Gap => true,
            Zone::Tail => self.last.is_some_and(|last| at.saturating_sub(last) <= FAR_END),
            _ => false,
        };
        near && is_led(story, at)
    }

    /// Whether the block says right after the story who has written it: `Written by Ada Lane`. Bylines of other stories say
    /// less.
    pub(super) fn is_closing(&self, story: &Labelled<'_, '_>, at: usize) -> bool {
        /// In blocks.
        const NEAR: usize = 12;
        let follows = self.last.and_then(|last| at.checked_sub(last)).is_some_and(|steps| (1..=NEAR).contains(&steps));
        let in_gap = story.labels.get(at).is_some_and(|label| label.zone == Zone::Gap);
        (follows || in_gap)
            && story.readings.list(at).is_none()
            && !story.readings.any(at, |reading| matches!(reading, Reading::SignOff(_)))
            && story.readings.any(at, |reading| match reading {
                Reading::Byline(byline) => {
                    let line = byline.span.of(story.text).unwrap_or_default();
                    AUTHOR_LEADS.opening(line).is_ok_and(|(rest, _)| {
                        // Inside the story `Author:` is of what it speaks of, a book or a play.
                        let lead = line.get(..line.len().saturating_sub(rest.len())).unwrap_or_default();
                        follows || lead.trim_end().rsplit(' ').next().is_some_and(opens_byline)
                    })
                }
                _ => false,
            })
    }

    /// Adds the first line that signs by its place alone: under the headline, over it or after the story, beside a time or
    /// over a job.
    pub(super) fn placed<'a>(&self, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
        let (Some(head), Some(first)) = (self.head, self.first) else { return false };
        let top = head.saturating_add(1)..first.min(head.saturating_add(LOW));
        let after = self.last.map_or(0, |last| last.saturating_add(1));
        let reprinted = self.start().unwrap_or(head).saturating_add(1)..head;
        let places = reprinted.chain(top).chain(after..after.saturating_add(1));
        let over = || {
            let found = (head.saturating_sub(OVER)..head).find_map(|at| placed_at(story, at));
            let long = |byline: &Byline<'_>| byline.authors.iter().all(|author| author.name.contains(' '));
            found.filter(|byline| long(byline) && !self.is_kicker(story, byline))
        };
        bylines.extend(places.into_iter().find_map(|at| placed_at(story, at)).or_else(over));
        !bylines.is_empty()
    }

    /// How much speaks for a bare name as the byline of the story; nothing where none may stand.
    pub(super) fn strength(&self, story: &Labelled<'_, '_>, at: usize) -> usize {
        let Some(zone) = self.zone(story, at) else { return 0 };
        let Some(Reading::Name(byline)) =
            story.readings.of(at).iter().find(|reading| matches!(reading, Reading::Name(_)))
        else {
            return 0;
        };
        if is_led_elsewhere(story, at) || self.is_kicker(story, byline) || is_pictured(story, at, byline) {
            return 0;
        }
        // The trail of sections stands between two prints, too.
        let reprinted = self.is_reprinted(at);
        let head = self.head.filter(|_| !reprinted);
        let follows = |place: Option<usize>, most: usize| {
            place.and_then(|place| at.checked_sub(place)).is_some_and(|steps| (1..=most).contains(&steps))
        };
        let job = byline.authors.iter().any(|author| author.role.is_some()) || byline.organization.is_some();
        let before_story = self.first.is_some_and(|first| first.checked_sub(at) == Some(1));
        let stamp = |near: usize| story.readings.any(near, |reading| matches!(reading, Reading::Stamps(_)));
        // An icon may stand between.
        let icon = at.checked_sub(1).and_then(|before| story.blocks.get(before)).map(|block| block.raw(story.text));
        let over = at.checked_sub(2).filter(|_| icon.is_some_and(|icon| !icon.contains(char::is_alphanumeric)));
        let stamped =
            [over, at.checked_sub(1), Some(at), at.checked_add(1), at.checked_add(2)].into_iter().flatten().any(stamp);
        let next = at.checked_add(1).and_then(|next| story.blocks.get(next)).map(|block| block.raw(story.text));
        let tail = matches!(zone, Zone::Body | Zone::Gap | Zone::Tail);
        let note = tail && next.is_some_and(|line| is_note(line, byline));
        let title_next = next.is_some_and(|line| matches!(title(line), Ok((rest, _)) if rest.trim().is_empty()));
        let points = [
            (stamped, 2),
            (title_next, 2),
            (job, 1),
            (note, 3),
            (follows(head, 2), 1),
            (before_story, 1),
            (follows(self.last, 2), 1),
            (again(story, at, byline), 1),
            // Nothing but its place under the headline.
            (zone == Zone::Top && follows(head, UNDER), 1),
            // Behind the picture of the author.
            (
                self.head.is_some()
                    && (zone == Zone::Top || self.is_over_head(at, OVER))
                    && is_doubled(story, at, byline),
                1,
            ),
        ];
        let points: usize = points.iter().map(|(holds, points)| if *holds { *points } else { 0 }).sum();
        let needs = match zone {
            Zone::Top if reprinted => 1,
            Zone::Top => 0,
            // Lists and comments are full of names with times.
            _ if story.readings.list(at).is_some() => return 0,
            Zone::Before if self.is_over_head(at, REACH) => 1,
            Zone::Before => 2,
            Zone::Tail if follows(self.last, 3) => 0,
            Zone::Tail if note => 2,
            Zone::Tail => 3,
            // The note on the author may be taken for the story's end.
            Zone::Body | Zone::Gap if note && self.last.is_some_and(|last| last.saturating_sub(at) <= 3) => 2,
            _ => return 0,
        };
        points.saturating_sub(needs)
    }

    /// Whether the headline opens with a name: its kicker, `Harbour Days / Ferry runs aground`.
    fn is_kicker(&self, story: &Labelled<'_, '_>, byline: &Byline<'_>) -> bool {
        let headline = self.head.and_then(|head| story.blocks.get(head)).map(|block| block.raw(story.text));
        let name = byline.authors.first().map(|author| &*author.name);
        headline.zip(name).is_some_and(|(headline, name)| headline.starts_with(name))
    }
}

/// What block `at` signs by its place alone.
fn placed_at<'a>(story: &Labelled<'_, 'a>, at: usize) -> Option<Byline<'a>> {
    let block = story.blocks.get(at).filter(|block| block.matter == Matter::Page)?;
    let (raw, start) = (block.raw(story.text), block.content.start);
    if is_led_elsewhere(story, at) || story.readings.list(at).is_some() {
        return None;
    }
    let times = story.readings.of(at).iter().find_map(|reading| match reading {
        Reading::Stamps(line) => Some(line),
        _ => None,
    });
    let byline = if let Some(line) = times {
        let aside = beside(raw, start, line)?;
        let found = Byline::parse_placed_at(aside, start.saturating_add(nom::Offset::offset(raw, aside)))?;
        let rest = aside.get(found.span.len()..).unwrap_or_default();
        Some(found).filter(|_| !rest.trim_start().starts_with('('))?
    } else {
        // `dpa` alone is a credit too.
        let free = story.readings.of(at).iter().all(|reading| match reading {
            Reading::Name(_) | Reading::SignOff(_) => true,
            Reading::Caption(caption) => caption.text.is_empty(),
            _ => false,
        });
        if !free {
            return None;
        }
        let opened = Byline::parse_opened_at(raw, start);
        let placed = || Byline::parse_placed_at(raw, start).filter(|found| is_group(found) || is_set_off(story, at));
        opened.or_else(placed)?
    };
    let name = byline.authors.first().map(|author| &author.name);
    (!name.is_some_and(|name| is_common(story.text, name, SURE))).then_some(byline)
}

/// Whether the line before or after a block is the same name: pages set it beside the author's picture, which has it too.
fn is_doubled(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let name = |at: usize| {
        story.readings.of(at).iter().find_map(|reading| match reading {
            Reading::Name(byline) => byline.authors.first().map(|author| &author.name),
            _ => None,
        })
    };
    let own = byline.authors.first().map(|author| &author.name);
    [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().any(|near| own.is_some() && name(near) == own)
}

/// Whether a name is of the picture over the author: a credit stands behind it or its second print, and the next name has none.
fn is_pictured(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let credited = |at: usize| story.readings.any(at, |reading| matches!(reading, Reading::Caption(_)));
    let named = |at: usize| story.readings.any(at, |reading| matches!(reading, Reading::Name(_)));
    let next = at.saturating_add(1);
    let second = is_doubled(story, at, byline);
    credited(at) && (second || named(next) && !credited(next)) || second && credited(next) && named(next)
}

/// Whether a group signs whose name says that it writes: `Harwick Staff`, `Team Harwick`.
fn is_group(byline: &Byline<'_>) -> bool {
    let name = byline.organization.as_deref().unwrap_or_default();
    let writes = |word: &str| table::has(NEWSROOMS, word);
    name.contains(' ')
        && !name.contains('&')
        && (name.rsplit(' ').next().is_some_and(writes) || name.split(' ').next().is_some_and(writes))
}

/// Whether a time stands in the next line, or a job.
fn is_set_off(story: &Labelled<'_, '_>, at: usize) -> bool {
    let timed = |at: usize| {
        story.readings.any(at, |reading| matches!(reading, Reading::Stamps(_) | Reading::Age(_) | Reading::TimeToRead))
    };
    let next = at.saturating_add(1);
    let under = story.blocks.get(next).map(|block| block.raw(story.text)).unwrap_or_default();
    timed(next) || matches!(title(under), Ok((rest, _)) if rest.trim().is_empty()) || AGENCY_NOUNS.has(under)
}

/// What stands beside the times of a line: before them, or behind them where nothing does.
fn beside<'t>(raw: &'t str, start: usize, line: &StampLine<'_>) -> Option<&'t str> {
    let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')');
    let (from, to) = (line.span.start.checked_sub(start)?, line.span.end.checked_sub(start)?);
    let before = raw.get(..from)?.trim_matches(marks);
    let aside = if before.is_empty() { raw.get(to..)?.trim_matches(marks) } else { before };
    (!aside.is_empty() && !aside.bytes().any(|byte| byte.is_ascii_digit())).then_some(aside)
}

/// Whether a line is a note on the person whom the line before names: `Ada covers the harbour and lives in Harwick.`
fn is_note(line: &str, byline: &Byline<'_>) -> bool {
    /// In bytes; a shorter line is a heading or a name.
    const SHORTEST: usize = 60;
    let given = byline.authors.first().and_then(|author| author.name.split(' ').next()).unwrap_or_default();
    // `(Editor) – Ada comes from Harwick …`
    let line = match line.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((_, rest)) => rest.trim_start_matches([' ', '–', '—', '-', ':']),
        None => line,
    };
    given.len() > 1
        && line.len() >= SHORTEST
        && line.strip_prefix(given).is_some_and(|rest| rest.starts_with([' ', ',']))
}
