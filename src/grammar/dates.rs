//! Days in each order that copy writes them in: `January 30, 2024`, `30. Januar 2024`, `2024-01-30`, `30/01/2024`.
//!
//! Every rule reads a prefix of its input, which starts with the first letter or digit of the day, and leaves what
//! follows. Names of months are looked up in all languages at once; [`Day::languages`] tells which have them. A rule
//! reads days that no calendar has (`February 30`): [`Day::date`] is `None` for them.

use super::pieces::{digits, goes_on, number, piece, starts_with_digit, starts_with_letter};
use super::{Read, mismatch, ws};
use crate::Date;
use crate::lexicon::{Kind, Languages, sense};

/// A day as written, before the calendar is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    /// The year, where one is written.
    pub(crate) year: Option<u16>,
    /// The month, 1 to 12.
    pub(crate) month: u8,
    /// The day of the month, 1 to 31.
    pub(crate) of_month: u8,
    /// Whether only two digits of the year are written.
    pub(crate) century: bool,
    /// What says which of two numbers is the month.
    pub(crate) order: Order,
    /// The languages whose words the day is written in; all for one in numbers.
    pub(crate) languages: Languages,
}

/// How the order of a day and its month is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// By the month's name, the place of the year, or the points between the numbers.
    Written,
    /// The first number is too great for a month.
    DayFirst,
    /// The second number is too great for a month.
    MonthFirst,
    /// Not at all: both numbers could be the month. The reading takes the first for the day.
    Open,
}

impl Day {
    const fn named(month: u8, day: u8, languages: Languages) -> Self {
        Self { year: None, month, of_month: day, century: false, order: Order::Written, languages }
    }

    /// The day, if the calendar has it.
    pub(crate) const fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.of_month)
    }

    /// The day with its two numbers in the other order.
    pub(crate) const fn swapped(self) -> Self {
        Self { month: self.of_month, of_month: self.month, ..self }
    }
}

/// The century of a year of two digits: 70 to 99 are 19xx, 00 to 69 are 20xx.
pub(crate) const fn century(year: u16) -> u16 {
    if year >= 70 { 1900 + year } else { 2000 + year }
}

/// The name of a month in any language, with the point of its abbreviation.
///
/// ```text
/// month = MONTH-NAME ["."]
/// ```
pub(crate) fn month(input: &str) -> Read<'_, (u8, Languages)> {
    let Some((word, rest)) = piece(input) else { return mismatch() };
    let sense = sense(word);
    if sense.month == 0 {
        return mismatch();
    }
    Ok((rest.strip_prefix('.').unwrap_or(rest), (sense.month, sense.languages)))
}

/// The day of a month, with the mark of an ordinal.
///
/// ```text
/// day = 1*2DIGIT ["st" / "nd" / "rd" / "th" / "er" / "." / "º" / "°"]       ; 1 to 31
/// ```
pub(crate) fn day_of_month(input: &str) -> Read<'_, u8> {
    let Some((day, rest)) = number(input, 2).and_then(|(day, _, rest)| Some((small(day, 31)?, rest))) else {
        return mismatch();
    };
    for mark in [".º", "º", "ª", "."] {
        if let Some(rest) = rest.strip_prefix(mark) {
            return if starts_with_digit(rest) { mismatch() } else { Ok((rest, day)) };
        }
    }
    if let Some((word, after)) = piece(rest) {
        if ["st", "nd", "rd", "th", "er", "o"].iter().any(|mark| word.eq_ignore_ascii_case(mark)) {
            return Ok((after, day));
        }
        return mismatch();
    }
    if goes_on(rest) { mismatch() } else { Ok((rest, day)) }
}

/// A year of four digits. A digit may follow: page text glues a clock to it (`20247:00`).
///
/// ```text
/// year = "18" / "19" / "20" / "21" 2DIGIT
/// ```
pub(crate) fn year(input: &str) -> Read<'_, u16> {
    match digits(input, 4) {
        Some((year, 4, rest)) if (1800..2200).contains(&year) && !rest.starts_with('%') => {
            u16::try_from(year).map_or_else(|_| mismatch(), |year| Ok((rest, year)))
        }
        _ => mismatch(),
    }
}

/// A year of two digits, with its century as [`century`] has it. No digit, point and digit, or word follows.
///
/// ```text
/// short-year = ["'" / "’"] 2DIGIT
/// ```
pub(crate) fn short_year(input: &str) -> Read<'_, u16> {
    let marked = input.strip_prefix(['\'', '’']);
    match number(marked.unwrap_or(input), 2) {
        Some((year, 2, rest)) if !goes_on(rest) && (marked.is_some() || !starts_with_letter(ws(rest))) => {
            u16::try_from(year).map_or_else(|_| mismatch(), |year| Ok((rest, century(year))))
        }
        _ => mismatch(),
    }
}

/// A month's name and a day, without a year: `Feb. 26`, `March 7th`, `OCTOBER 28`.
///
/// ```text
/// month-day = month *SP day
/// ```
pub(crate) fn month_day(input: &str) -> Read<'_, Day> {
    let (rest, (number, languages)) = month(input)?;
    let rest = ws(rest);
    let (mut after, day) = day_of_month(rest)?;
    // "May 12 June": the name before the day is no month of it.
    if month(ws(after)).is_ok() {
        return mismatch();
    }
    // A point after the number is the sentence's here, not an ordinal's: it stays.
    let taken = rest.len().saturating_sub(after.len());
    if let Some((_, point)) = rest.split_at_checked(taken.saturating_sub(1)).filter(|(_, rest)| rest.starts_with('.')) {
        after = point;
    }
    Ok((after, Day::named(number, day, languages)))
}

/// A day and a month's name, without a year: `26 February`, `26. Februar`, `3 de enero`, `26-FEB`, `18th of July`.
///
/// ```text
/// day-month = day (1*SP / "-" / "/" / "." *SP) [GLUE 1*SP] month
/// ```
pub(crate) fn day_month(input: &str) -> Read<'_, Day> {
    let (rest, day) = day_of_month(input)?;
    let mut after = match rest.strip_prefix(['-', '/', '‑']) {
        Some(after) => after,
        // "5May" is a name or a code, "5.Mai" a day.
        None if starts_with_letter(rest) && input.len().saturating_sub(rest.len()) <= 2 && !ends_day(input, rest) => {
            return mismatch();
        }
        None => ws(rest),
    };
    if let Ok((rest, (number, languages))) = month(after) {
        return Ok((rest, Day::named(number, day, languages)));
    }
    if let Some((word, rest)) = piece(after)
        && sense(word).is(Kind::Glue)
    {
        after = ws(rest.strip_prefix(['\'', '’']).unwrap_or(rest));
        let (rest, (number, languages)) = month(after)?;
        return Ok((rest, Day::named(number, day, languages)));
    }
    mismatch()
}

/// Whether the day that was read before `rest` ends in a point, so that a month may be glued to it.
fn ends_day(input: &str, rest: &str) -> bool {
    input.get(..input.len().saturating_sub(rest.len())).is_some_and(|day| day.ends_with('.'))
}

/// A day in words, in either order, and its year if it has one: `Jan. 30, 2024`, `15 oct 2024`, `3 de enero de 2024`,
/// `26-FEB-1987`, `04 NOV 25`.
///
/// ```text
/// named = (month-day / day-month) [["," / "-" / "/"] *SP [GLUE 1*SP] year]
/// ```
pub(crate) fn named(input: &str) -> Read<'_, Day> {
    let day_first = starts_with_digit(input);
    let (rest, mut day) = if day_first { day_month(input)? } else { month_day(input)? };
    let mut after = ws(rest);
    // `December 19. 2025`: a point for a comma.
    after = ws(after.strip_prefix([',', '-', '/', '‑', '.']).unwrap_or(after));
    if let Some((word, next)) = piece(after)
        && sense(word).is(Kind::Glue)
    {
        after = ws(next);
    }
    if let Ok((rest, year)) = year(after) {
        day.year = Some(year);
        return Ok((rest, day));
    }
    if (day_first || after.starts_with(['\'', '’']))
        && let Ok((rest, year)) = short_year(after)
    {
        day.year = Some(year);
        day.century = true;
        return Ok((rest, day));
    }
    Ok((rest, day))
}

/// Year, month and day in numbers: `2024-01-30`, `2025/1/14`, `2025.05.15`, `2024. 1. 30.`
///
/// ```text
/// iso = year sep 1*2DIGIT sep 1*2DIGIT          ; the same sep twice: "-" "/" "."
/// ```
pub(crate) fn iso(input: &str) -> Read<'_, Day> {
    let (rest, year) = year(input)?;
    let Some((separator, rest)) = separator(rest) else { return mismatch() };
    let Some((month, _, rest)) = digits(rest, 2) else { return mismatch() };
    let Some(rest) = same_separator(rest, separator) else { return mismatch() };
    let Some((day, _, rest)) = number(rest, 2) else { return mismatch() };
    let (Some(month), Some(day)) = (small(month, 12), small(day, 31)) else { return mismatch() };
    if rest.starts_with('%') {
        return mismatch();
    }
    let mut read = Day::named(month, day, Languages::ALL);
    read.year = Some(year);
    Ok((rest, read))
}

/// The same with blanks for the marks, each number at its full width: `2031 01 30`.
fn blank_iso(input: &str) -> Read<'_, Day> {
    let (rest, year) = year(input)?;
    let Some((month, rest)) = two_digits(rest) else { return mismatch() };
    let Some((day, rest)) = two_digits(rest) else { return mismatch() };
    let (Some(month), Some(day)) = (small(month, 12), small(day, 31)) else { return mismatch() };
    if starts_with_digit(ws(rest)) || rest.starts_with(['%', '.', ',', '-', '/']) {
        return mismatch();
    }
    let mut read = Day::named(month, day, Languages::ALL);
    read.year = Some(year);
    Ok((rest, read))
}

/// Year, month and day with the characters that East Asian copy counts them by, the year being optional:
/// `2024年04月24日`, `1月13日`, `2026년 7월 12일`.
///
/// ```text
/// counted = [year ("年" / "년") *SP] 1*2DIGIT ("月" / "월") *SP 1*2DIGIT ("日" / "일" / "号")
/// ```
pub(crate) fn counted(input: &str) -> Read<'_, Day> {
    let (rest, year) = match year(input) {
        Ok((rest, year)) => match ws(rest).strip_prefix(['年', '년']) {
            Some(rest) => (ws(rest), Some(year)),
            None => return mismatch(),
        },
        Err(_) => (input, None),
    };
    let Some((month, _, rest)) = number(rest, 2) else { return mismatch() };
    let Some(rest) = ws(rest).strip_prefix(['月', '월']) else { return mismatch() };
    let Some((day, _, rest)) = number(ws(rest), 2) else { return mismatch() };
    let Some(rest) = ws(rest).strip_prefix(['日', '일', '号', '號']) else { return mismatch() };
    let (Some(month), Some(day)) = (small(month, 12), small(day, 31)) else { return mismatch() };
    let mut read = Day::named(month, day, Languages::ALL);
    read.year = year;
    Ok((rest, read))
}

/// Day, month and year in numbers, in either order of the first two: `30/01/2024`, `12/18/2025`, `05.08.24`, `06. 01. 2026`.
///
/// ```text
/// numeric = 1*2DIGIT sep 1*2DIGIT sep (year / 2DIGIT)     ; the same sep twice: "-" "/" "."
/// ```
///
/// Where both numbers can be months the day is [open](Order::Open), save with points: these part the day
/// from the month that follows it (DIN 5008 and its like).
pub(crate) fn numeric(input: &str) -> Read<'_, Day> {
    let Some((first, _, rest)) = number(input, 2) else { return mismatch() };
    let Some((mark, rest)) = separator(rest) else { return mismatch() };
    let Some((second, _, rest)) = number(rest, 2) else { return mismatch() };
    let Some(rest) = same_separator(rest, mark) else { return mismatch() };
    let (rest, year, century) = if let Ok((rest, year)) = year(rest) {
        (rest, year, false)
    } else {
        let short = number(rest, 2).filter(|&(_, width, rest)| width == 2 && !goes_on(rest) && !rest.starts_with(mark));
        match short.and_then(|(year, _, rest)| Some((rest, u16::try_from(year).ok()?))) {
            Some((rest, year)) => (rest, self::century(year), true),
            None => return mismatch(),
        }
    };
    let Some(mut read) = ordered(first, second, mark == '.') else { return mismatch() };
    read.year = Some(year);
    read.century = century;
    Ok((rest, read))
}

/// Day and month in numbers, without a year: `31/07`, `24.04.`
///
/// ```text
/// numeric-day-month = 1*2DIGIT "/" 1*2DIGIT / 1*2DIGIT "." [SP] 1*2DIGIT "."
/// ```
pub(crate) fn numeric_day_month(input: &str) -> Read<'_, Day> {
    let Some((first, _, rest)) = number(input, 2) else { return mismatch() };
    let Some((mark, rest)) = separator(rest).filter(|(mark, _)| *mark != '-') else { return mismatch() };
    let Some((second, _, rest)) = number(rest, 2) else { return mismatch() };
    let rest = if mark == '.' { rest.strip_prefix('.') } else { Some(rest) };
    match (rest, ordered(first, second, mark == '.')) {
        (Some(rest), Some(read)) if !goes_on(rest) && !rest.starts_with(mark) => Ok((rest, read)),
        _ => mismatch(),
    }
}

/// A day in any form that cannot be mistaken, with or without its year (in numbers only with it).
///
/// ```text
/// date = named / iso / blank-iso / counted / numeric
/// ```
pub(crate) fn date(input: &str) -> Read<'_, Day> {
    if starts_with_digit(input) {
        // How long the first number is and what follows it tells the forms apart.
        let width = input.bytes().take(5).take_while(u8::is_ascii_digit).count();
        match (width, input.as_bytes().get(width)) {
            (4, Some(b'-' | b'/' | b'.')) => iso(input),
            (1 | 2, Some(b'-' | b'/' | b'.')) => numeric(input).or_else(|_| named(input)),
            (1 | 2, Some(b' ' | b'\t'..=b'\r' | 0x80..)) => counted(input).or_else(|_| named(input)),
            (4, Some(b' ' | b'\t'..=b'\r' | 0x80..)) => counted(input).or_else(|_| blank_iso(input)),
            (1 | 2, Some(next)) if next.is_ascii_alphabetic() => named(input),
            _ => mismatch(),
        }
    } else if starts_with_letter(input) {
        named(input)
    } else {
        mismatch()
    }
}

/// Two numbers that are a day and a month.
fn ordered(first: u32, second: u32, day_first: bool) -> Option<Day> {
    let (one, two) = (small(first, 31)?, small(second, 31)?);
    let (month, day, order) = match (one <= 12, two <= 12) {
        (_, true) if day_first => (two, one, Order::Written),
        (true, true) if one == two => (two, one, Order::Written),
        (true, true) => (two, one, Order::Open),
        (false, true) => (two, one, Order::DayFirst),
        (true, false) => (one, two, Order::MonthFirst),
        (false, false) => return None,
    };
    let mut read = Day::named(month, day, Languages::ALL);
    read.order = order;
    Some(read)
}

/// The mark between the numbers of a date; a space may follow a point.
fn separator(input: &str) -> Option<(char, &str)> {
    let mark = input.chars().next().filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    Some((mark, same_separator(input, mark)?))
}

fn same_separator(input: &str, mark: char) -> Option<&str> {
    let rest = input.strip_prefix(mark)?;
    Some(if mark == '.' { rest.strip_prefix([' ', '\u{A0}']).unwrap_or(rest) } else { rest })
}

/// A blank and two digits.
fn two_digits(input: &str) -> Option<(u32, &str)> {
    let (number, width, rest) = digits(input.strip_prefix(' ')?, 2)?;
    (width == 2).then_some((number, rest))
}

/// A number from 1 to `most`.
fn small(number: u32, most: u8) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| (1..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use alloc::string::ToString;

    /// The rest and the date of a reading.
    fn read<'a>(rule: fn(&'a str) -> Read<'a, Day>, input: &'a str) -> Option<(&'a str, std::string::String)> {
        let (rest, day) = rule(input).ok()?;
        Some((rest, day.date().map_or_else(|| "none".to_string(), |date| date.to_string())))
    }

    #[test]
    fn months_have_names_in_every_language() {
        for (input, want) in [
            ("Sept. 4", (". 4", 0)),
            ("JANUAR", ("", 1)),
            ("марта 2", (" 2", 3)),
            ("janv. 3", (" 3", 1)),
            ("März", ("", 3)),
            ("mai2", ("2", 5)),
        ] {
            let found = month(input).map(|(rest, (month, _))| (rest, month));
            if want.1 == 0 {
                assert_eq!(found, Ok((" 4", 9)), "{input}");
            } else {
                assert_eq!(found, Ok(want), "{input}");
            }
        }
        for input in ["Marching", "Decorum", "", "4", "Mayor", "augury"] {
            assert!(month(input).is_err(), "{input}");
        }
        assert!(month("okt").unwrap().1.1.has(Language::De));
        assert!(!month("okt").unwrap().1.1.has(Language::En));
    }

    #[test]
    fn named_days() {
        for (input, rest, date) in [
            ("January 30, 2024 6:36", " 6:36", "2024-01-30"),
            ("Feb. 26 (Reuters)", " (Reuters)", "--02-26"),
            ("March 7 -", " -", "--03-07"),
            ("November 20th, 2019 -", " -", "2019-11-20"),
            ("March 14 2013", "", "2013-03-14"),
            ("Jan. 5.", ".", "--01-05"),
            ("Dec 18 '24", "", "2024-12-18"),
            ("18th July 2024", "", "2024-07-18"),
            ("30. Januar 2024", "", "2024-01-30"),
            ("30.Januar 2024", "", "2024-01-30"),
            ("1er janvier 2024", "", "2024-01-01"),
            ("1º de enero de 2024", "", "2024-01-01"),
            ("3 de enero de 2024 a", " a", "2024-01-03"),
            ("20 Apr 2026Updated", "Updated", "2026-04-20"),
            ("28 20247:00", "", "-"),
            ("Feb 28 20247:00 AM", "7:00 AM", "2024-02-28"),
            ("27 January,2026", "", "2026-01-27"),
            ("15-Oct-2024", "", "2024-10-15"),
            ("26-FEB-1987 15:01", " 15:01", "1987-02-26"),
            ("04 NOV 25", "", "2025-11-04"),
            ("28 Apr 94 1420EDT", " 1420EDT", "1994-04-28"),
            ("21 jan 2019 (AFP)", " (AFP)", "2019-01-21"),
            ("Nov 19, 6:55", ", 6:55", "--11-19"),
            ("24. jul.", "", "--07-24"),
            ("18 Dec 10 min read", " 10 min read", "--12-18"),
            ("5 May 12:30", " 12:30", "--05-05"),
            ("20 Nisan 2026•", "•", "2026-04-20"),
            ("14 мая 2025 г.", " г.", "2025-05-14"),
            ("February 30, 2024", "", "none"),
        ] {
            let want = (date != "-").then(|| (rest, date.to_string()));
            assert_eq!(read(named, input), want, "{input}");
        }
        for input in ["May I", "March on 5", "January 2024", "32 May 2024", "5May", "may be", "12 monkeys", "Jan 5.30"]
        {
            assert_eq!(read(named, input), None, "{input}");
        }
    }

    #[test]
    fn days_in_numbers() {
        for (input, rest, date) in [
            ("2024-01-30T06:36", "T06:36", "2024-01-30"),
            ("2025/1/14 21:17", " 21:17", "2025-01-14"),
            ("2026.07.12 22:09", " 22:09", "2026-07-12"),
            ("2024. 1. 30. 3", ". 3", "2024-01-30"),
            ("2024年04月24日23:52", "23:52", "2024-04-24"),
            ("2026년 7월 12일", "", "2026-07-12"),
            ("1月13日", "", "--01-13"),
            ("30.01.202430. Januar", "30. Januar", "2024-01-30"),
            ("06. 01. 2026,", ",", "2026-01-06"),
            ("25.4.24", "", "2024-04-25"),
            ("30/03/2025 3:08", " 3:08", "2025-03-30"),
            ("12/18/2025", "", "2025-12-18"),
            ("09/10/2025", "", "2025-10-09"),
            ("01-12-1999", "", "1999-12-01"),
            ("12/11/25", "", "2025-11-12"),
            ("31/02/2024", "", "none"),
        ] {
            assert_eq!(read(date_rule, input), Some((rest, date.to_string())), "{input}");
        }
        for input in
            ["844.204.5619", "1.888.768.6861", "1.2.3.4", "13/13/2024", "2024-13-01", "0/1/2024", "12/2024", "1/2/345"]
        {
            assert_eq!(read(date_rule, input), None, "{input}");
        }
        assert_eq!(numeric("09/10/2025").unwrap().1.order, Order::Open);
        assert_eq!(numeric("09.10.2025").unwrap().1.order, Order::Written);
        assert_eq!(numeric("09/09/2025").unwrap().1.order, Order::Written);
        assert_eq!(numeric("30/03/2025").unwrap().1.order, Order::DayFirst);
        assert!(numeric("1/2/69").unwrap().1.century);
        assert_eq!(numeric("1/2/70").unwrap().1.year, Some(1970));
        assert_eq!(numeric("09/10/2025").unwrap().1.swapped().date().unwrap().to_string(), "2025-09-10");
    }

    fn date_rule(input: &str) -> Read<'_, Day> {
        super::date(input)
    }

    #[test]
    fn days_in_numbers_without_a_year() {
        assert_eq!(read(numeric_day_month, "31/07 (BELGA)"), Some((" (BELGA)", "--07-31".to_string())));
        assert_eq!(read(numeric_day_month, "24.04. 14:30"), Some((" 14:30", "--04-24".to_string())));
        for input in ["24.04", "9/5/24", "31/07/2024", "1.5.3"] {
            assert_eq!(read(numeric_day_month, input), None, "{input}");
        }
    }
}
