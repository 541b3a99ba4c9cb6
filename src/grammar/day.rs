//! Days as datelines write them: `Feb 26`, `3 March`, `Aug. 25, 2004`, `31/07`, and what scanners make of them.

use super::pieces::{skip, starts_with_digit, starts_with_letter};
use super::{Read, mismatch, ws};
use crate::Date;
use crate::lexicon::{Kind, opens_no_letters, sense};
use crate::scan::is_letter;

/// `day = [weekday [","]] (month-day / day-month / numeric)`
pub(crate) fn day(input: &str) -> Read<'_, Date> {
    if starts_with_digit(input) {
        return day_month(input);
    }
    if !starts_with_letter(input) || opens_no_letters(input) {
        return mismatch();
    }
    let (name, rest) = letters(input);
    if let Ok(read) = named_day(name, rest) {
        return Ok(read);
    }
    let rest = ws(skip(rest, |byte| matches!(byte, b'.' | b',')));
    if starts_with_digit(rest) {
        return if name.len() >= 2 && is_weekday(name) { day_month(rest) } else { mismatch() };
    }
    let (month, rest) = letters(rest);
    if name.len() >= 2 && before_number(month, rest).is_some() && is_weekday(name) {
        return named_day(month, rest);
    }
    mismatch()
}

/// Whether a date starts here; what stops a city of capitals before `MARCH 7`.
pub(crate) fn is_day(input: &str) -> bool {
    day(input).is_ok()
}

/// Where a number may stand behind a word that may be a month: nearly every word fails here, before any table is read.
fn before_number<'a>(name: &str, rest: &'a str) -> Option<&'a str> {
    if name.len() < 3 || name.len() > MAX_MONTH {
        return None;
    }
    let after = ws(rest.strip_prefix('.').unwrap_or(rest));
    matches!(after.bytes().next(), Some(b'0'..=b'9' | b'l' | b'I' | b'O')).then_some(after)
}

/// `month-day = month ["."] day-number [ordinal] [[","] year]`, whose first word is `name`.
fn named_day<'a>(name: &str, rest: &'a str) -> Read<'a, Date> {
    let Some(after) = before_number(name, rest) else { return mismatch() };
    let (month, after) = match (month(name), after.strip_prefix('l')) {
        (Some(month), _) => (month, after),
        // `Apri l7`: the blank slipped one letter to the left.
        (None, Some(number)) if name.eq_ignore_ascii_case("apri") => (4, number),
        _ => return mismatch(),
    };
    let (rest, number) = number(after)?;
    let rest = ordinal(rest);
    let (rest, year) = year(rest);
    Date::new(year, month, number).map_or_else(mismatch, |date| Ok((rest, date)))
}

/// `day-month = number ["." / ordinal] ["de" / "of" / "."] month ["."] [[","] ["de"] year] / number "/" number ["/" year] / number "." number "." [year]`
fn day_month(input: &str) -> Read<'_, Date> {
    let (rest, first) = number(input)?;
    if let Some(rest) = rest.strip_prefix('/') {
        let (rest, second) = number(rest)?;
        let (rest, year) = match rest.strip_prefix('/') {
            Some(rest) => year(rest),
            None => (rest, None),
        };
        return Date::new(year, second, first).map_or_else(mismatch, |date| Ok((rest, date)));
    }
    if let Some(rest) = rest.strip_prefix('.')
        && rest.starts_with(|c: char| c.is_ascii_digit())
    {
        let (rest, second) = number(rest)?;
        let Some(rest) = rest.strip_prefix('.') else { return mismatch() };
        let (rest, year) = year(rest);
        return Date::new(year, second, first).map_or_else(mismatch, |date| Ok((rest, date)));
    }
    let rest = ws(ordinal(rest.strip_prefix('.').unwrap_or(rest)));
    let rest = of(rest);
    let (name, rest) = letters(rest);
    if name.len() < 3 || name.len() > MAX_MONTH {
        return mismatch();
    }
    let Some(month) = month(name) else { return mismatch() };
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let (rest, year) = year(rest);
    Date::new(year, month, first).map_or_else(mismatch, |date| Ok((rest, date)))
}

/// The longest month name of any language, in bytes (Russian genitives): what an unbroken word is cut at.
const MAX_MONTH: usize = 24;

/// The letters at the start.
fn letters(input: &str) -> (&str, &str) {
    let bytes = input.as_bytes();
    let near = bytes.get(..MAX_MONTH).unwrap_or(bytes);
    let end = near.iter().position(|byte| !byte.is_ascii_alphabetic());
    if let Some(end) = end.filter(|end| bytes.get(*end).is_some_and(u8::is_ascii)) {
        return input.split_at_checked(end).unwrap_or((input, ""));
    }
    let end = input.char_indices().take(MAX_MONTH).find(|(_, c)| !is_letter(*c));
    let end = end.map_or_else(|| input.char_indices().nth(MAX_MONTH).map_or(input.len(), |(at, _)| at), |(at, _)| at);
    input.split_at_checked(end).unwrap_or((input, ""))
}

/// The number of a month's name in any language, in any case.
pub(crate) fn month(name: &str) -> Option<u8> {
    Some(sense(name).month).filter(|month| *month > 0)
}

/// Whether a name is a weekday's in any language.
pub(crate) fn is_weekday(name: &str) -> bool {
    sense(name).is(Kind::Weekday)
}

/// A day's or month's number of one or two digits; scanned copy has `O` for 0 and `l` for 1 in it.
fn number(input: &str) -> Read<'_, u8> {
    let mut value: u8 = 0;
    let mut taken: usize = 0;
    let mut digits = false;
    for byte in input.bytes().take(2) {
        let digit = match byte {
            b'0'..=b'9' => {
                digits = true;
                byte.saturating_sub(b'0')
            }
            b'O' => 0,
            b'l' | b'I' => 1,
            _ => break,
        };
        value = value.saturating_mul(10).saturating_add(digit);
        taken = taken.saturating_add(1);
    }
    match input.split_at_checked(taken) {
        Some((_, rest)) if digits && !rest.starts_with(|c: char| c.is_ascii_digit()) => Ok((rest, value)),
        _ => mismatch(),
    }
}

/// Skips `st`, `nd`, `rd`, `th`, `er`, `º`.
fn ordinal(input: &str) -> &str {
    if !matches!(input.bytes().next(), Some(b's' | b'n' | b'r' | b't' | b'e' | 0xC2)) {
        return input;
    }
    for suffix in ["st", "nd", "rd", "th", "er", "º", "°", "ª"] {
        if let Some(rest) = input.strip_prefix(suffix)
            && !rest.starts_with(char::is_alphabetic)
        {
            return rest;
        }
    }
    input
}

/// Skips `of`, `de`, `del`, `di` before a month or year.
fn of(input: &str) -> &str {
    if !matches!(input.bytes().next(), Some(b'o' | b'd')) {
        return input;
    }
    for word in ["of ", "de ", "del ", "di "] {
        if let Some(rest) = input.strip_prefix(word) {
            return ws(rest);
        }
    }
    input
}

/// `[[","] ["de"] year]`: a year of four digits from 1800 to 2199, if one follows.
fn year(input: &str) -> (&str, Option<u16>) {
    let rest = of(ws(input.strip_prefix(',').unwrap_or(input)));
    if !starts_with_digit(rest) {
        return (input, None);
    }
    let digits = rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let value = digits.and_then(|digits| digits.parse::<u16>().ok()).filter(|year| (1800..2200).contains(year));
    match (value, rest.get(4..)) {
        (Some(value), Some(rest)) if !rest.starts_with(|c: char| c.is_alphanumeric()) => (rest, Some(value)),
        _ => (input, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn days_in_every_order() {
        for (text, want, rest) in [
            ("Feb 26 - ", "--02-26", " - "),
            ("Feb. 26 - ", "--02-26", " - "),
            ("MARCH 2O -", "--03-20", " -"),
            ("Apri l7 -", "--04-07", " -"),
            ("2 March -", "--03-02", " -"),
            ("Aug 25, 2004 (", "2004-08-25", " ("),
            ("March 14 2013", "2013-03-14", ""),
            ("31/07 (", "--07-31", " ("),
            ("31/07/1997 (", "1997-07-31", " ("),
            ("Tuesday, Jan. 30, 2024 (", "2024-01-30", " ("),
            ("Nov. 11, the", "--11-11", ", the"),
            ("3rd of May - ", "--05-03", " - "),
        ] {
            let (left, date) = day(text).unwrap_or_else(|_| panic!("{text}"));
            assert_eq!((date.to_string().as_str(), left), (want, rest), "{text}");
        }
    }

    #[test]
    fn numbers_have_a_digit_and_no_more_than_two() {
        for (text, want) in [("5", Some(5)), ("O5", Some(5)), ("2O", Some(20)), ("l1", Some(11)), ("3rd", Some(3))] {
            assert_eq!(number(text).ok().map(|(_, value)| value), want, "{text}");
        }
        for text in ["", "O", "ll", "IO", "123", "x1"] {
            assert!(number(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_no_day() {
        for text in ["March of time", "31/13 (", "Feb 30 -", "May", "", "l7", "Decembers 3", "123 March", "7.5 percent"]
        {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
