//! Lines that say when copy was published and updated: `Posted January 30, 2024 6:36 am. | Updated 8:54 am EST`.

mod within;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};

pub(super) use within::{find_amid, find_tail, read_prefix};
pub(crate) use within::{may_open_with_time, stamps_and_impossible};

use super::moments::{Context, Part, part, separators};
use crate::few::Few;
use crate::grammar::clocks::Clock;
use crate::grammar::dates::{Day, Order, year};
use crate::grammar::pieces::{piece, starts_with_digit, starts_with_letter};
use crate::grammar::places::is_known_city;
use crate::grammar::source::after_source;
use crate::grammar::strange::holds_strange;
use crate::grammar::ws;
use crate::grammar::zones::Zone;
use crate::lexicon::stamps::ZONE_COUNTRIES;
use crate::lexicon::{Languages, opens_no_word, sense};
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Inferred, Language, Span, Timestamp, scan};

/// What a line says of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum StampLabel {
    /// Nothing: the date stands alone.
    #[default]
    Bare,
    /// `Posted`, `Published`, `First published`, `Veröffentlicht am`.
    Published,
    /// `Updated`, `Last Updated`, `Last modified`, `Aktualisiert`, `Stand` (as of).
    Updated,
}

/// One moment of a [`StampLine`] and what the line says of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Stamp<'a> {
    /// What the line says of the moment.
    pub label: StampLabel,
    /// The moment; its span starts at the label.
    pub timestamp: Timestamp<'a>,
}

/// A line that holds timestamps and nothing else of weight.
///
/// Labels, weekdays and months are read in the words of all languages at once, whatever the page's language. The parts
/// of a moment may come in any order and be parted by anything that lines of pages part them with, or by nothing where
/// a renderer glued them. All forms below are seen in page copy.
///
/// ```
/// use wirecopy::{StampLabel, StampLine};
///
/// let line = StampLine::parse("12:33, 20 Apr 2026Updated 12:34, 20 Apr 2026").unwrap();
/// assert_eq!(line.stamps[0].label, StampLabel::Bare);
/// assert_eq!(line.stamps[1].label, StampLabel::Updated);
/// assert_eq!(line.stamps[1].timestamp.time.unwrap().to_string(), "12:34:00");
/// assert_eq!(line.stamps[1].timestamp.span.start, 18);
///
/// // Small print is passed over: reading times, ages, the number of comments.
/// assert!(StampLine::parse("16.05.2024, 11:26 Uhr • Lesezeit: 5 Minuten").is_some());
///
/// // The date-time group that messages are filed with, where it has its zone (IPTC 7901).
/// let line = StampLine::parse("212322 GMT Nov 31").unwrap();
/// assert_eq!(line.stamps[0].timestamp.date.unwrap().to_string(), "2031-11-21");
///
/// // A clock without a day stays one, whatever stands beside it.
/// let line = StampLine::parse("25/04/2026 Actualizado a las 15:10h.").unwrap();
/// assert_eq!(line.stamps[1].timestamp.date, None);
/// ```
///
/// Refused: prose that mentions a day, a stamp with a name or a section beside it, ranges, opening hours and clocks of
/// the world, a month without a day, and a bare clock (`23:55` is as often a [`Duration`](crate::Duration)).
///
/// ```
/// # use wirecopy::StampLine;
/// for line in ["Officials met on Jan. 30, 2024 to talk", "Politics / February 29, 2024", "2:00 p.m. - 3:00 p.m. ET", "23:55"] {
///     assert_eq!(StampLine::parse(line), None, "{line}");
/// }
/// ```
///
/// Of two numbers that could both be the month, another day on the line, the zone or the language decides; where none
/// does, a line of English with `am` or `pm` has the month first and every other line the day, and
/// [`Inferred::DayMonthOrder`] says so.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct StampLine<'a> {
    /// The moments in the order of the line; never empty.
    pub stamps: Vec<Stamp<'a>>,
    /// From the first label to the end of the last moment.
    pub span: Span,
    /// Whether the month stands first in the line's days of numbers, where one of the numbers is too great for a month.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) month_first: Option<bool>,
    /// Whether its days whose numbers could both be the month were read so that the first is.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) open_month_first: bool,
}

/// By what a user sees: the rest tells a page's other lines what order its days have, and is not kept in JSON.
impl PartialEq for StampLine<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.stamps, self.span) == (&other.stamps, other.span)
    }
}

impl Eq for StampLine<'_> {}

impl Hash for StampLine<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.stamps, self.span).hash(state);
    }
}

impl<'a> StampLine<'a> {
    /// Reads a line of timestamps; `None` if it is none, or holds more than timestamps and their small print (reading
    /// times, separators, `Uhr`). The forms, and what is refused, stand at the [type](StampLine).
    ///
    /// ```
    /// use wirecopy::{StampLabel, StampLine};
    /// let line = StampLine::parse("Posted 6:15 AM, Mar 07, 2031 and last updated 9:00 AM, Mar 08, 2031").unwrap();
    /// assert_eq!(line.stamps.len(), 2);
    /// assert_eq!(line.stamps[1].label, StampLabel::Updated);
    /// assert_eq!(StampLine::parse("Officials met on Jan. 30, 2031 to talk"), None);
    /// ```
    ///
    /// A line of more than 320 bytes is none, so a longer one costs no more.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0, Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let text = scan::trimmed(line);
        // Nearly every line is none, and its length or one of its first words says so.
        if text.len() > LONGEST_TIMES || holds_strange(text) || opens_otherwise(text) {
            return None;
        }
        let mut reader = Reader::new(line, base, Extent::Whole, lists);
        reader.read(text)?;
        reader.finish()
    }

    /// The same line without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> StampLine<'static> {
        StampLine {
            stamps: self
                .stamps
                .into_iter()
                .map(|stamp| Stamp { label: stamp.label, timestamp: stamp.timestamp.into_owned() })
                .collect(),
            span: self.span,
            month_first: self.month_first,
            open_month_first: self.open_month_first,
        }
    }
}

/// A line of timestamps, as it is read.
///
/// ```text
/// stamp-line = *SEP moment *(SEP moment) *SEP
/// moment     = [label] *(GLUE / weekday) (day [clock] / clock [day]) [zone]        ; small print anywhere between
/// ```
///
/// A part that the moment already has starts the next one, as a label does. So `date clock date clock`, in either order
/// of the two, and any gluing reads without looking ahead.
#[derive(Debug, Default)]
struct Draft<'a> {
    label: StampLabel,
    labelled: bool,
    /// From the moment's first part to the end of the line.
    start: Option<&'a str>,
    /// What follows its last part.
    rest: &'a str,
    day: Option<Day>,
    clock: Option<Clock>,
    zone: Option<Zone<'a>>,
}

impl Draft<'_> {
    const fn is_moment(&self) -> bool {
        self.day.is_some() || self.clock.is_some()
    }
}

/// Parts on a line: two full moments have about a dozen. The cap bounds the work on a line that repeats one part.
const MOST_PARTS: usize = 40;
/// Moments on a line: published, updated, and each written twice.
const MOST_STAMPS: usize = 6;
/// The longest line that is read whole. A line of stamps is short; a paragraph that opens with a date is not one, and
/// is refused by its length before it is looked at.
pub(crate) const LONGEST_TIMES: usize = 320;

/// Whether a line starts with a word that no line of stamps starts with, or with a small one before such a word: `The ferry`.
fn opens_otherwise(text: &str) -> bool {
    let of_no_time =
        |text: &str| starts_with_letter(text) && piece(text).is_none_or(|(word, _)| sense(word).is_of_no_time());
    if !starts_with_letter(text) {
        return false;
    }
    if opens_no_word(text) {
        return true;
    }
    piece(text).is_none_or(|(word, rest)| {
        let known = sense(word);
        known.is_of_no_time() || known.is_mere_glue() && rest.strip_prefix(' ').is_some_and(of_no_time)
    })
}

/// How much of the line has to be stamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of it.
    Whole,
    /// As much as is there; what follows is left.
    Prefix,
}

/// The reader of one line.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of the line")]
struct Reader<'s, 'a> {
    lists: Lists<'s>,
    line: &'a str,
    base: usize,
    extent: Extent,
    draft: Draft<'a>,
    /// Closed moments, and the day of each as written, to settle its order when the line is known.
    stamps: Vec<Stamp<'a>>,
    days: Few<Option<Day>, MOST_STAMPS>,
    /// The languages that have every word so far.
    languages: Languages,
    /// Whether a word was read at all.
    worded: bool,
    /// Whether a clock named its half of the day.
    half: bool,
    /// What the zones or the numbers of another day say of the order.
    month_first: Option<bool>,
    /// What the numbers alone say of it.
    numbers: Option<bool>,
    year_first: bool,
    impossible: Option<&'a str>,
    /// Whether a weekday was read: without a day it is of opening hours.
    weekday: bool,
    /// Whether a word such as `on` was read: it must be of the language of the others.
    glue: bool,
}

impl<'s, 'a> Reader<'s, 'a> {
    fn new(line: &'a str, base: usize, extent: Extent, lists: Lists<'s>) -> Self {
        Self {
            lists,
            line,
            base,
            extent,
            draft: Draft::default(),
            stamps: Vec::new(),
            days: Few::default(),
            languages: Languages::ALL,
            worded: false,
            half: false,
            month_first: None,
            numbers: None,
            year_first: false,
            impossible: None,
            weekday: false,
            glue: false,
        }
    }

    /// Whether the rest of a line says where the story is from: `Updated Dec. 23, 2031, 1:24 PM EST / Source: Harwick News`,
    /// `Updated - May 03, 2031 10:15 am IST - New Delhi`, `18:08 EST, US`.
    fn names_source(&self, rest: &str) -> bool {
        /// In bytes.
        const LONGEST: usize = 64;
        let placed = || self.draft.clock.is_some() && is_known_city(rest.trim_end());
        // `18:08 EST, US`
        let zoned = || self.draft.zone.is_some() && ZONE_COUNTRIES.contains(&rest.trim_end());
        rest.len() <= LONGEST && (after_source(rest).is_some() || placed() || zoned())
    }

    /// Reads stamps from the start of `input`, an end of the line; the rest after the last of them and its small print.
    fn read(&mut self, input: &'a str) -> Option<&'a str> {
        let mut rest = input;
        let mut end = input;
        let mut glue = false;
        // Where a weekday stands that the next part may belong to.
        let mut pending: Option<&'a str> = None;
        let mut open = true;
        for _ in 0..MOST_PARTS {
            let (next, bracket) = separators(rest);
            if next.is_empty() || self.draft.is_moment() && self.names_source(next) {
                open = false;
                break;
            }
            if let Some(after) = self.late_year(next) {
                (rest, end) = (after, after);
                continue;
            }
            let context = Context {
                glue,
                day: self.draft.day.is_some(),
                clock: self.draft.clock.is_some(),
                year_first: self.year_first,
            };
            let Some((found, after)) = part(next, context) else { break };
            glue = matches!(found, Part::Glue(_) | Part::Label(_));
            match found {
                Part::Label(label) => {
                    self.close()?;
                    self.words(label.languages);
                    self.draft =
                        Draft { label: label.kind, labelled: true, start: Some(next), rest: after, ..Draft::default() };
                    pending = None;
                }
                Part::Weekday(languages) => {
                    self.words(languages);
                    self.weekday = true;
                    pending = pending.or(Some(next));
                }
                Part::Glue(languages) => {
                    self.words(languages);
                    self.glue = true;
                }
                Part::Small => {}
                Part::Day(day) => {
                    if day.date().is_none() {
                        self.impossible = next.get(..next.len().saturating_sub(after.len()));
                    }
                    self.day(day, pending.take().unwrap_or(next), after)?;
                }
                Part::Clock(clock, zone) => {
                    // Another zone's reading of the same moment: "0339 GMT (1139 HKT)".
                    let converted = bracket && self.draft.clock.is_some();
                    if !converted && !self.clock(clock, zone, pending.take().unwrap_or(next), after)? {
                        break;
                    }
                }
                Part::Filed(day, clock, zone) => {
                    self.day(day, next, after)?;
                    self.clock(clock, Some(zone), next, after)?;
                }
                Part::Zone(zone) => {
                    if self.draft.zone.is_none() {
                        self.zone(zone);
                        self.draft.rest = after;
                    }
                }
            }
            if !matches!(found, Part::Glue(_) | Part::Label(_) | Part::Weekday(_)) {
                end = after;
            }
            // ISO's letter between day and clock.
            rest = match found {
                Part::Day(_) => after.strip_prefix('T').filter(|rest| starts_with_digit(rest)).unwrap_or(after),
                _ => after,
            };
        }
        if open && self.extent == Extent::Whole {
            return None;
        }
        self.close()?;
        Some(end)
    }

    /// The year that stands behind the clock of its day, as the clocks of machines print it: `Wed Aug 5 12:00:00 2031`.
    fn late_year(&mut self, next: &'a str) -> Option<&'a str> {
        let day = self.draft.day.as_mut().filter(|day| day.year.is_none() && day.languages != Languages::ALL)?;
        let (after, year) = year(next).ok().filter(|_| self.draft.clock.is_some())?;
        if starts_with_digit(after) || after.starts_with([':', '-', '/']) || starts_with_letter(ws(after)) {
            return None;
        }
        day.year = Some(year);
        self.draft.rest = after;
        Some(after)
    }

    fn words(&mut self, languages: Languages) {
        self.languages = self.languages.and(languages);
        self.worded = true;
    }

    fn day(&mut self, day: Day, start: &'a str, rest: &'a str) -> Option<()> {
        if day.languages != Languages::ALL {
            self.words(day.languages);
        }
        if let Some(month_first) = match day.order {
            Order::DayFirst => Some(false),
            Order::MonthFirst => Some(true),
            Order::Written | Order::Open => None,
        } {
            self.month_first = Some(month_first);
            self.numbers = Some(month_first);
        }
        match self.draft.day {
            // The same day in another form: "30.01.2024 30. Januar 2024".
            Some(old) if old.date() == day.date() && self.draft.clock.is_none() => {}
            Some(_) => {
                self.close()?;
                self.draft.day = Some(day);
            }
            None => self.draft.day = Some(day),
        }
        // In numbers, and its year first.
        self.year_first |= start.get(4..5) == Some("/");
        self.draft.start = self.draft.start.or(Some(start));
        self.draft.rest = rest;
        Some(())
    }

    /// Takes a clock in; whether it was one of the line's moments.
    fn clock(&mut self, clock: Clock, zone: Option<Zone<'a>>, start: &'a str, rest: &'a str) -> Option<bool> {
        if self.draft.clock.is_some() {
            // A second clock that nothing names is the end of a range, or a clock of the world.
            return if self.extent == Extent::Whole { None } else { Some(false) };
        }
        if clock.languages != Languages::ALL {
            self.words(clock.languages);
        }
        self.half |= clock.half;
        self.draft.clock = Some(clock);
        self.draft.start = self.draft.start.or(Some(start));
        self.draft.rest = rest;
        if let Some(zone) = zone {
            self.zone(zone);
        }
        Some(true)
    }

    fn zone(&mut self, zone: Zone<'a>) {
        self.month_first = self.month_first.or(zone.month_first);
        self.draft.zone = Some(zone);
    }

    /// Ends the moment that is being read; `None` if the line is no line of stamps.
    fn close(&mut self) -> Option<()> {
        let draft = core::mem::take(&mut self.draft);
        let (Some(start), true) = (draft.start, draft.is_moment()) else { return Some(()) };
        let marked = draft.labelled || draft.zone.is_some() || draft.clock.is_some_and(|clock| clock.marked);
        if draft.day.is_none() && !(marked && (draft.labelled || self.stamps.is_empty())) {
            return None;
        }
        if self.stamps.len() >= MOST_STAMPS {
            return None;
        }
        let timestamp = Timestamp {
            date: draft.day.and_then(Day::date),
            time: draft.clock.map(|clock| clock.time),
            offset: draft.zone.and_then(|zone| zone.offset),
            zone: draft.zone.and_then(|zone| zone.name).map(Cow::Borrowed),
            inferred: Vec::new(),
            span: self.span(start, draft.rest),
        };
        // A day that the calendar does not have leaves its clock alone.
        if timestamp.date.is_some() || timestamp.time.is_some() {
            self.lists.push(&mut self.stamps, Stamp { label: draft.label, timestamp });
            self.days.push(draft.day);
        }
        Some(())
    }

    /// From `start` to `rest`, with the bracket that closes there and the full stop that ends the line.
    fn span(&self, start: &'a str, rest: &'a str) -> Span {
        let mut end = rest;
        let text = start.get(..start.len().saturating_sub(end.len())).unwrap_or("");
        if let Some(after) = end.strip_prefix([')', '）']).filter(|_| text.contains(['(', '（'])) {
            end = after;
        }
        if let Some(after) = end.strip_prefix('.').filter(|after| after.chars().all(scan::is_blank)) {
            end = after;
        }
        let text = start.get(..start.len().saturating_sub(end.len())).unwrap_or("");
        span_in(self.line, self.base, text)
    }

    /// The stamps, each day's order settled.
    fn finish(mut self) -> Option<StampLine<'a>> {
        let english = self.languages.has(Language::En);
        let settled = self.month_first.or((self.worded && !english).then_some(false));
        let open_month_first = settled.unwrap_or(english && self.half);
        for (stamp, day) in self.stamps.iter_mut().zip(&*self.days) {
            let Some(day) = day else { continue };
            let inferred = &mut stamp.timestamp.inferred;
            if day.century {
                self.lists.push(inferred, Inferred::Century);
            }
            if day.order == Order::Open {
                if open_month_first {
                    stamp.timestamp.date = day.swapped().date();
                }
                if settled.is_none() {
                    self.lists.push(inferred, Inferred::DayMonthOrder);
                }
            }
        }
        if self.weekday && self.days.iter().all(Option::is_none) {
            return None;
        }
        // "Data as of Dec 20": a label of one language, small words of two.
        if self.glue && self.languages.is_empty() {
            return None;
        }
        let first = self.stamps.first()?.timestamp.span;
        let span = self.stamps.iter().fold(first, |span, stamp| span.to(stamp.timestamp.span));
        let stamps = core::mem::take(&mut self.stamps);
        Some(StampLine { stamps, span, month_first: self.numbers, open_month_first })
    }
}

/// Of a line that is none, the lists are kept.
impl Drop for Reader<'_, '_> {
    fn drop(&mut self) {
        self.lists.spend(core::mem::take(&mut self.stamps));
    }
}

#[cfg(test)]
mod tests;
