//! What a line of timestamps is made of: labels, weekdays, days, clocks, zones, and the small print around them.

use super::labels::{self, Label};
use crate::boilerplate::{age, duration};
use crate::grammar::clocks::{Clock, ClockForm, clock};
use crate::grammar::dates::{self, Day, numeric_day_month};
use crate::grammar::group::group;
use crate::grammar::pieces::{digits, number, piece, starts_with_digit};
use crate::grammar::zones::{Zone, zone};
use crate::grammar::{mismatch, ws};
use crate::lexicon::{Kind, Languages, Sense, sense};
use crate::scan::{self, holds_sign};

/// One part of a line of timestamps.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// `Updated`.
    Label(Label),
    /// `Friday`; it adds nothing to the day, but a moment may start with it.
    Weekday(Languages),
    /// `January 30, 2024`.
    Day(Day),
    /// `6:36 am`, and the zone right after it.
    Clock(Clock, Option<Zone<'a>>),
    /// `131137 GMT Nov 31`, as messages are filed.
    Filed(Day, Clock, Zone<'a>),
    /// A zone apart from its clock, in brackets or after the day.
    Zone(Zone<'a>),
    /// `on`, `at`, `um`.
    Glue(Languages),
    /// Reading times, ages, relative days: passed over.
    Small,
}

/// What stood before a part and decides what the next one may be.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts")]
pub(super) struct Context {
    /// The part before was a word such as `at`, or a label: a weak form of clock may follow.
    pub(super) glue: bool,
    /// The moment has its day.
    pub(super) day: bool,
    /// The moment has its clock.
    pub(super) clock: bool,
    /// A day before on the line was written with its year first, so `1/14` has its month first.
    pub(super) year_first: bool,
}

/// What may stand between the parts.
fn is_separator(c: char) -> bool {
    match c {
        ' ' | ',' | '.' | ':' | ';' | '|' | '/' | '(' | ')' | '[' | ']' | '@' | '*' | '>' | '<' | '\t' => true,
        _ if c.is_ascii() => c.is_ascii_whitespace(),
        '•' | '·' | '⋅' | '∙' | '‧' | '・' | '●' | '▪' | '■' | '›' | '»' | '–' | '—' | '―' | '‑' => {
            true
        }
        '，' | '、' | '。' | '：' | '；' | '（' | '）' | '／' | '｜' | '～' | '【' | '】' | '│' | '⏱' | '🕒' => {
            true
        }
        _ => scan::is_blank(c),
    }
}

/// Skips what may stand between parts; whether a bracket was opened on the way.
pub(super) fn separators(input: &str) -> (&str, bool) {
    let mut opened = false;
    let mut blank = true;
    for (at, c) in input.char_indices() {
        let rest = input.get(at..).unwrap_or("");
        // A sign after a blank belongs to its number: "3/1/2014 -8.60" is a table of changes.
        let next = rest.get(c.len_utf8()..).unwrap_or("");
        let separates = match c {
            // A sign after a blank belongs to its number: "3/1/2014 -8.60" is of a table of changes.
            '-' => !(blank && at > 0 && starts_with_digit(next)),
            // The bullet of some renderers.
            '+' => next.starts_with(' '),
            _ => is_separator(c),
        };
        if !separates {
            return (rest, opened);
        }
        blank = c.is_whitespace();
        match c {
            '(' | '（' | '[' => opened = true,
            ')' | '）' | ']' => opened = false,
            _ => {}
        }
    }
    ("", opened)
}

/// The part that opens `input`, and the rest.
pub(super) fn part(input: &str, context: Context) -> Option<(Part<'_>, &str)> {
    if starts_with_digit(input) { numbers(input, context) } else { words(input, context) }
}

/// The longest number that a stamp has, and the mark after it.
const LONGEST_NUMBER: usize = 6;

fn numbers(input: &str, context: Context) -> Option<(Part<'_>, &str)> {
    // What follows the first digits tells most forms apart.
    let mark = input.bytes().take(LONGEST_NUMBER).find(|byte| !byte.is_ascii_digit());
    if mark == Some(b':') {
        if let Ok((rest, clock)) = clock(input) {
            // "01:02 min" runs.
            return match duration::minute_word(rest).filter(|_| !clock.half) {
                Some(rest) => Some((Part::Small, rest)),
                None => read_clock(input, rest, clock, context),
            };
        }
        let (rest, _) = duration::running(input).ok()?;
        let text = input.get(..input.len().saturating_sub(rest.len()))?;
        return (!text.ends_with(|c: char| c.is_ascii_digit())).then_some((Part::Small, rest));
    }
    if mark.is_none()
        && let Some(found) = filed(input)
    {
        return Some(found);
    }
    if let Ok((rest, day)) = dates::date(input) {
        return Some((Part::Day(day), rest));
    }
    if !matches!(mark, Some(b'.' | b'/'))
        && let Some(found) = small_print(input)
    {
        return Some(found);
    }
    if let Ok((rest, clock)) = clock(input) {
        return read_clock(input, rest, clock, context);
    }
    let (rest, mut day) = numeric_day_month(input).ok()?;
    if holds_sign(input.get(..input.len().saturating_sub(rest.len()))?, '/') {
        if !context.year_first {
            return None;
        }
        // The year stood before the month, so the month stands before the day.
        day = if matches!(day.order, dates::Order::DayFirst) { return None } else { day.swapped() };
        if matches!(day.order, dates::Order::MonthFirst) {
            day = day.swapped();
        }
        day.order = dates::Order::Written;
    }
    Some((Part::Day(day), rest))
}

/// A date-time group with its zone: without one a number and a month could be anything's.
fn filed(input: &str) -> Option<(Part<'_>, &str)> {
    let (rest, group) = group(input).ok()?;
    let (after, zone) = zone(group.zone?).ok()?;
    let clock =
        Clock { time: group.time?, form: ClockForm::Military, half: false, marked: true, languages: Languages::ALL };
    after.is_empty().then_some((Part::Filed(group.day, clock, zone), rest))
}

fn words(input: &str, context: Context) -> Option<(Part<'_>, &str)> {
    let (word, after) = piece(input)?;
    let known = sense(word);
    let zone_may_follow = context.clock || context.day;
    if known.is_of_no_time() {
        if zone_may_follow {
            return zone_alone(input, context);
        }
        return None;
    }
    if known.month != 0
        && let Ok((rest, day)) = dates::named(input)
    {
        return Some((Part::Day(day), rest));
    }
    if known.is(Kind::Label)
        && let Some((label, rest)) = labels::label(input)
    {
        return Some((Part::Label(label), rest));
    }
    if known.is_any(&[Kind::Noon, Kind::Midnight, Kind::Am, Kind::Pm])
        && let Ok((rest, clock)) = clock(input)
    {
        return read_clock(input, rest, clock, context);
    }
    let small = [Kind::Reading, Kind::AgoBefore, Kind::One, Kind::Now, Kind::Yesterday, Kind::Counted];
    if known.is_any(&small)
        && let Some(found) = small_print(input)
    {
        return Some(found);
    }
    if known.is(Kind::Weekday) {
        return Some((Part::Weekday(known.languages), after));
    }
    if known.is(Kind::Relative) {
        return Some((Part::Small, after));
    }
    if known.is(Kind::Glue) {
        return Some((Part::Glue(known.languages), after.strip_prefix(['\'', '’']).unwrap_or(after)));
    }
    // A clock's word apart from it: "12.30 - Uhr".
    if known.is(Kind::Clock) && context.clock {
        return Some((Part::Small, after));
    }
    if zone_may_follow { zone_alone(input, context) } else { None }
}

/// Ages, reading times and running times beside a moment.
fn small_print(input: &str) -> Option<(Part<'_>, &str)> {
    if !may_be_small_print(input) {
        return None;
    }
    let amount = if starts_with_digit(input) { age::amount(input) } else { mismatch() };
    let plain = |rest: &str| input.get(..input.len().saturating_sub(rest.len())).is_some_and(str::is_ascii);
    let read = match amount {
        Ok((rest, minutes)) if plain(rest) => {
            duration::reading_counted(rest).or_else(|| age::counted(rest, minutes).ok().map(|(rest, _)| rest))
        }
        // "yesterday" and "now" are words of other lines, too; after them anything may come.
        _ => duration::reading_time(input).or_else(|_| age::age(input)).ok().map(|(rest, _)| rest),
    };
    if let Some(rest) = read {
        return Some((Part::Small, rest));
    }
    // "34 comments", "No Comments"
    let counted = match number(input, 6) {
        Some((_, _, rest)) => Some(rest),
        None => piece(input).filter(|(word, _)| word.eq_ignore_ascii_case("no")).map(|(_, rest)| rest),
    };
    if let Some((word, rest)) = counted.and_then(|rest| piece(ws(rest)))
        && sense(word).is(Kind::Counted)
    {
        return Some((Part::Small, rest));
    }
    // "3 Min."
    match amount {
        Ok((rest, 1..=59)) => {
            let (_, width, after) = digits(input, 4)?;
            // "5 m" may be the start of "5 m.p.h."; minutes are spelled "min" at least.
            let unit = piece(ws(after)).map_or(0, |(word, _)| word.len());
            (width <= 2 && unit > 2).then_some((Part::Small, rest))
        }
        _ => None,
    }
}

/// A quick no: small print has a word of the tables at its start, or behind its number.
fn may_be_small_print(input: &str) -> bool {
    if !starts_with_digit(input) {
        return piece(input)
            .is_some_and(|(word, _)| sense(word) != Sense::default() || word.eq_ignore_ascii_case("no"));
    }
    let rest = input.trim_start_matches(|c: char| c.is_ascii_digit());
    piece(ws(rest.strip_prefix('-').unwrap_or(rest))).is_some_and(|(word, _)| {
        let known = sense(word);
        !word.is_ascii() || known.unit().is_some() || known.is(Kind::Counted)
    })
}

/// A clock in a context that its form asks for, with the zone after it.
fn read_clock<'a>(input: &'a str, rest: &'a str, clock: Clock, context: Context) -> Option<(Part<'a>, &'a str)> {
    let spaced = rest.trim_start();
    let bracket = spaced.strip_prefix('(').filter(|_| !context.clock);
    let found = zone(bracket.unwrap_or(spaced)).ok().filter(|(_, zone)| {
        // "9:00-17:00" is a range. An offset stands after seconds, after ISO's T, or in four digits.
        zone.name.is_some() || clock.time.second() > 0 || offset_is_plain(input, spaced)
    });
    let found = match bracket {
        // The bracket must close behind the zone.
        Some(_) => found.and_then(|(rest, zone)| Some((rest.trim_start().strip_prefix(')')?, zone))),
        None => found,
    };
    let enough = match clock.form {
        ClockForm::Colon | ClockForm::Word => true,
        ClockForm::Dotted => clock.marked || context.day || context.glue || found.is_some(),
        // "7 h" is as often a length.
        ClockForm::Hour => clock.half || context.glue || !ends_in_unit(input, rest),
        ClockForm::Military => clock.marked || context.glue || found.is_some(),
    };
    if !enough {
        return None;
    }
    Some(match found {
        Some((rest, zone)) => (Part::Clock(clock, Some(zone)), rest),
        None => (Part::Clock(clock, None), rest),
    })
}

/// Whether the sign that follows the clock is that of an offset: seconds are written, or the offset has four digits.
fn offset_is_plain(clock: &str, offset: &str) -> bool {
    let text = clock.get(..clock.len().saturating_sub(offset.len())).unwrap_or("");
    text.matches(':').count() > 1
        || digits(offset.trim_start_matches(['+', '-']), 5).is_some_and(|(_, width, _)| width == 4)
        || offset.starts_with('+')
}

/// Whether a clock ends in a word that is also a unit of time.
fn ends_in_unit(input: &str, rest: &str) -> bool {
    let text = input.get(..input.len().saturating_sub(rest.len())).unwrap_or("");
    let word = text.trim_start_matches(|c: char| !c.is_alphabetic());
    sense(word.trim_end_matches('.')).unit().is_some()
}

/// A zone that does not touch its clock.
fn zone_alone(input: &str, context: Context) -> Option<(Part<'_>, &str)> {
    let (rest, zone) = zone(input).ok()?;
    // After a day without a clock only UTC is no word: "2026-03-05 UTC".
    (context.clock || zone.offset.is_some()).then_some((Part::Zone(zone), rest))
}
