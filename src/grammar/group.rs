//! The date-time group that transmitted messages are filed with: `131137 GMT Nov 31`.

use super::dates::{self, Day, Order, century};
use super::pieces::{digits, goes_on, number, piece};
use super::{Read, mismatch, ws};
use crate::Time;
use crate::lexicon::Languages;
use crate::lexicon::desk::CUT_MONTHS;
use crate::scan::lowered;

/// A date-time group as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group<'a> {
    /// The day, before the calendar is asked.
    pub(crate) day: Day,
    /// The clock reading, if a day has it.
    pub(crate) time: Option<Time>,
    /// The word between the clock and the month, where a zone stands.
    pub(crate) zone: Option<&'a str>,
}

/// A day of the month and a clock in one number, a zone, a month and the last two digits of the year.
///
/// ```text
/// group = 2DIGIT 2DIGIT 2DIGIT 1*SP [zone 1*SP] month ["."] 1*SP 2DIGIT
/// ```
pub(crate) fn group(input: &str) -> Read<'_, Group<'_>> {
    let Some((moment, 6, rest)) = number(input, 6) else { return mismatch() };
    let part = |by: u32| u8::try_from(moment / by % 100).unwrap_or(u8::MAX);
    let Some((first, rest)) = blank(rest).and_then(name) else { return mismatch() };
    let (zone, month, rest) = match blank(rest).and_then(name) {
        Some((second, rest)) => (Some(first), second, rest),
        None => (None, first, rest),
    };
    let Some(month) = month_number(month) else { return mismatch() };
    let Some((year, 2, rest)) = blank(rest).and_then(|rest| digits(rest, 3)) else { return mismatch() };
    if goes_on(rest) {
        return mismatch();
    }
    let day = Day {
        year: Some(century(u16::try_from(year).unwrap_or(0))),
        month,
        of_month: part(10_000),
        century: true,
        order: Order::Written,
        languages: Languages::ALL,
    };
    Ok((rest, Group { day, time: Time::new(part(100), part(1), 0), zone }))
}

/// What follows at least one blank.
fn blank(input: &str) -> Option<&str> {
    input.starts_with(' ').then(|| ws(input))
}

/// A word, without the point that cuts it.
fn name(input: &str) -> Option<(&str, &str)> {
    let (word, rest) = piece(input)?;
    Some((word, rest.strip_prefix('.').unwrap_or(rest)))
}

/// The number of a month by its name in any language.
fn month_number(name: &str) -> Option<u8> {
    let cut = || CUT_MONTHS.iter().find(|(cut, _)| lowered(name).eq(cut.chars())).map(|(_, month)| *month);
    dates::month(name).ok().map(|(_, (month, _))| month).or_else(cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn groups() {
        for (input, want) in [
            ("131137 GMT Nov 31", Some(("2031-11-13 11:37:00", Some("GMT"), ""))),
            ("251100 Sep 24 -", Some(("2024-09-25 11:00:00", None, " -"))),
            ("071341 GMT Okt 15", Some(("2015-10-07 13:41:00", Some("GMT"), ""))),
            ("310001 JUL 97", Some(("1997-07-31 00:01:00", None, ""))),
            ("210905 CET Aou. 18", Some(("2018-08-21 09:05:00", Some("CET"), ""))),
            ("131137 GMT Nov 2031", None),
            ("131137 GMT 31", None),
            ("1311370 GMT Nov 31", None),
            ("13113 GMT Nov 31", None),
            ("131137", None),
        ] {
            let read = group(input).ok().and_then(|(rest, group)| {
                Some((alloc::format!("{} {}", group.day.date()?, group.time?), group.zone, rest))
            });
            assert_eq!(read, want.map(|(moment, zone, rest)| (moment.to_string(), zone, rest)), "{input}");
        }
        let (_, impossible) = group("312575 GMT Feb 31").unwrap();
        assert_eq!((impossible.day.date(), impossible.time), (None, None));
    }
}
