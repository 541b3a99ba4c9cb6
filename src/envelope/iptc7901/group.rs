//! The date-time group under a message.

use alloc::borrow::Cow;

use nom::Parser as _;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::combinator::opt;

use crate::envelope::anpa::{Trailer, century, utc};
use crate::grammar::{Read, mismatch};
use crate::lexicon::desk::CUT_MONTHS;
use crate::lexicon::sense;
use crate::scan::lowered;
use crate::spares::Lists;
use crate::{Date, Inferred, Span, Time, Timestamp};

/// Whether a line is a date-time group.
pub(super) fn is_date_time(line: &str) -> bool {
    whole(line).is_some()
}

fn whole(line: &str) -> Option<Group<'_>> {
    if !(12..=28).contains(&line.len()) {
        return None;
    }
    let (rest, group) = group(line).ok()?;
    rest.trim().is_empty().then_some(group)
}

/// The date-time group.
pub(super) fn date_time<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Trailer<'a>> {
    let group = whole(line)?;
    let date = Date::new(Some(century(group.year)), group.month, group.day);
    let time = Time::new(group.hour, group.minute, 0);
    let (Some(date), Some(time)) = (date, time) else { return Some(Trailer::Impossible) };
    Some(Trailer::Filed(Timestamp {
        date: Some(date),
        time: Some(time),
        offset: group.zone.and_then(utc),
        zone: group.zone.map(Cow::Borrowed),
        inferred: lists.filled([Inferred::Century]),
        span: Span::new(base, base.saturating_add(line.len())),
    }))
}

struct Group<'a> {
    day: u8,
    hour: u8,
    minute: u8,
    zone: Option<&'a str>,
    month: u8,
    year: u8,
}

// datetime = DD HHMM [SP zone] SP month SP YY
fn group(input: &str) -> Read<'_, Group<'_>> {
    let two = |input| take_while_m_n::<_, &str, _>(2, 2, |c: char| c.is_ascii_digit()).parse(input);
    let blank = |input| take_while1::<_, &str, _>(|c: char| c == ' ').parse(input);
    let name = |input| take_while1::<_, &str, _>(|c: char| c.is_alphabetic() || c == '.').parse(input);
    let (rest, (day, hour, minute, _)) = (two, two, two, blank).parse(input)?;
    let (rest, (first, _)) = (name, blank).parse(rest)?;
    let (rest, second) = opt((name, blank)).parse(rest)?;
    let (rest, year) = two(rest)?;
    let (zone, month) = second.map_or((None, first), |(month, _)| (Some(first), month));
    let number = |digits: &str| digits.parse::<u8>().unwrap_or(u8::MAX);
    let Some(month) = month_number(month) else { return mismatch() };
    let group = Group { day: number(day), hour: number(hour), minute: number(minute), zone, month, year: number(year) };
    Ok((rest, group))
}

/// The number of a month by its name in any language.
fn month_number(name: &str) -> Option<u8> {
    let name = name.trim_end_matches('.');
    let cut = || CUT_MONTHS.iter().find(|(cut, _)| lowered(name).eq(cut.chars())).map(|(_, month)| *month);
    Some(sense(name).month).filter(|month| *month > 0).or_else(cut)
}
