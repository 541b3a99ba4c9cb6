//! Clock readings: `6:36 am`, `13.05`, `10h30`, `0339`, `noon`.

use super::pieces::{digits, goes_on, number, piece, starts_with_digit, starts_with_letter};
use super::{Read, mismatch, ws};
use crate::Time;
use crate::lexicon::{Kind, Languages, sense};

/// A clock reading and how it is written: callers ask for more context the weaker the form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// The reading.
    pub(crate) time: Time,
    /// How it is written.
    pub(crate) form: ClockForm,
    /// Whether it names its half of the day: `am`, `午後`.
    pub(crate) half: bool,
    /// Whether a word or mark says that it is a clock: `am`, `Uhr`, `h`, `noon`.
    pub(crate) marked: bool,
    /// The languages of its words; all where it has none.
    pub(crate) languages: Languages,
}

/// How a clock is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClockForm {
    /// `6:36`, `06:36:12`, `10h30`.
    Colon,
    /// `13.05`: without a mark it could be any number.
    Dotted,
    /// `4 pm`, `10 Uhr`, `10h`.
    Hour,
    /// `1305`: without context it could be any number.
    Military,
    /// `noon`, `midnight`.
    Word,
}

/// A clock reading with its mark.
///
/// ```text
/// clock    = [HALF] (colon / dotted / counted / hour / military) / noon
/// colon    = 1*2DIGIT ":" 2DIGIT [":" 2DIGIT ["." 1*DIGIT]] [*SP mark]
/// dotted   = 1*2DIGIT "." 2DIGIT ["." 2DIGIT] [*SP mark]
/// counted  = 1*2DIGIT ("h" / "時" / "시" / "点") [*SP] [2DIGIT ["分" / "분" / "min"]] / 1*2DIGIT SP "h" SP 2DIGIT
/// hour     = 1*2DIGIT *SP mark
/// military = 4DIGIT [*SP mark]
/// noon     = ["12" *SP] ("noon" / "midnight")
/// mark     = "am" / "pm" / "a.m." / "p.m." / "Uhr" / "h" ...
/// ```
pub(crate) fn clock(input: &str) -> Read<'_, Clock> {
    if starts_with_digit(input) {
        return numbers(input, None);
    }
    let Some((word, rest)) = piece(input) else { return mismatch() };
    let sense = sense(word);
    let languages = sense.languages;
    if sense.is(Kind::Noon) || sense.is(Kind::Midnight) {
        let hour = if sense.is(Kind::Noon) { 12 } else { 0 };
        return match Time::new(hour, 0, 0) {
            Some(time) => Ok((rest, Clock { time, form: ClockForm::Word, half: false, marked: true, languages })),
            None => mismatch(),
        };
    }
    // The half stands first in East Asian copy only; there it is no ASCII word.
    if (sense.is(Kind::Am) || sense.is(Kind::Pm)) && !word.is_ascii() {
        return numbers(ws(rest), Some((sense.is(Kind::Pm), languages)));
    }
    mismatch()
}

/// The half of the day that is named, the second being `true`, and the languages of its name.
type Half = Option<(bool, Languages)>;

/// A clock that starts with a digit, after the half of the day that it belongs to.
fn numbers(input: &str, before: Half) -> Read<'_, Clock> {
    if let Some((value, 4, rest)) = number(input, 4) {
        let (hour, minute) = (value / 100, value % 100);
        let (rest, marked) = clock_word(rest).map_or((rest, None), |(rest, languages)| (rest, Some(languages)));
        if goes_on(rest) {
            return mismatch();
        }
        return finish(rest, (hour, minute, 0), ClockForm::Military, before, marked);
    }
    let Some((hour, _, rest)) = number(input, 2) else { return mismatch() };
    let mark = rest.chars().next();
    match mark {
        Some(':' | '：') => sexagesimal(rest, ':', hour, ClockForm::Colon, before),
        Some('.') if starts_with_digit(rest.get(1..).unwrap_or("")) => {
            sexagesimal(rest, '.', hour, ClockForm::Dotted, before)
        }
        Some('h' | 'H' | '時' | '时' | '시' | '点' | '點') => counted(rest, hour, before),
        // Belgian Dutch, always with its minutes: `20u37`.
        Some('u') if rest.get(1..).and_then(|rest| digits(rest, 3)).is_some_and(|(_, width, _)| width == 2) => {
            counted(rest, hour, before)
        }
        _ => spaced(rest, hour, before).or_else(|_| after_hour(rest, hour, before)),
    }
}

/// The French form with spaces: `10 h 30`.
fn spaced(rest: &str, hour: u32, before: Half) -> Read<'_, Clock> {
    let minutes = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']).and_then(|rest| rest.strip_prefix(['h', 'H']));
    let minutes = minutes.and_then(|rest| rest.strip_prefix([' ', '\u{A0}', '\u{202F}']));
    match minutes.and_then(|rest| number(rest, 2)) {
        Some((minute, 2, rest)) if !goes_on(rest) && !starts_with_letter(ws(rest)) => {
            finish(rest, (hour, minute, 0), ClockForm::Colon, before, Some(Languages::ALL))
        }
        _ => mismatch(),
    }
}

/// Minutes and seconds after an hour, each behind `mark`.
fn sexagesimal(input: &str, mark: char, hour: u32, form: ClockForm, before: Half) -> Read<'_, Clock> {
    let next = |input| -> Option<(u32, &str)> {
        let rest = str::strip_prefix(input, [mark, '：'])?;
        digits(rest, 2).filter(|(_, width, _)| *width == 2).map(|(value, _, rest)| (value, rest))
    };
    let Some((minute, mut rest)) = next(input) else { return mismatch() };
    let mut second = 0;
    if let Some((value, after)) = next(rest) {
        second = value;
        rest = after;
        if let Some(after) = rest.strip_prefix(['.', ',']).filter(|after| starts_with_digit(after)) {
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    if goes_on(rest) {
        return mismatch();
    }
    let (rest, half, marked) = marks(rest, before);
    finish(rest, (hour, minute, second), form, half, marked)
}

/// What counts hours and minutes by a letter: `10h30`, `20時01分`.
fn counted(input: &str, hour: u32, before: Half) -> Read<'_, Clock> {
    let latin = input.starts_with(['h', 'H', 'u']);
    let mut chars = input.chars();
    chars.next();
    let rest = chars.as_str();
    if latin && starts_with_letter(rest) {
        // "4hs", "4hrs": a word of its own.
        return after_hour(input, hour, before);
    }
    let spaced = if latin { rest } else { ws(rest) };
    let languages = Languages::ALL;
    if let Some((minute, width, after)) = number(spaced, 2)
        && (width == 2 || !latin)
    {
        let after = ws(after).strip_prefix(['分', '분']).unwrap_or(after);
        let after = after.strip_prefix("min").filter(|after| !starts_with_letter(after)).unwrap_or(after);
        if goes_on(after) {
            return mismatch();
        }
        return finish(after, (hour, minute, 0), ClockForm::Colon, before, Some(languages));
    }
    let form = if latin { ClockForm::Hour } else { ClockForm::Colon };
    finish(rest, (hour, 0, 0), form, before, Some(languages))
}

/// An hour with nothing but its mark: `4 pm`, `10 Uhr`, `12 noon`.
fn after_hour(rest: &str, hour: u32, before: Half) -> Read<'_, Clock> {
    if let Some((word, after)) = piece(ws(rest)) {
        let sense = sense(word);
        let whole = match hour {
            12 if sense.is(Kind::Noon) => Some(12),
            12 | 0 if sense.is(Kind::Midnight) => Some(0),
            _ => None,
        };
        if let Some(hour) = whole {
            return finish(after, (hour, 0, 0), ClockForm::Word, None, Some(sense.languages));
        }
    }
    let (rest, half, marked) = marks(rest, before);
    if half.is_none() && marked.is_none() {
        return mismatch();
    }
    finish(rest, (hour, 0, 0), ClockForm::Hour, half, marked)
}

/// The half of the day and the word for a clock that may follow a reading.
fn marks(input: &str, before: Half) -> (&str, Half, Option<Languages>) {
    let mut rest = input;
    let mut half = before;
    if before.is_none()
        && let Some((after, found)) = half_of_day(ws(rest))
    {
        (rest, half) = (after, Some(found));
    }
    match clock_word(rest) {
        Some((after, languages)) => (after, half, Some(languages)),
        None => (rest, half, None),
    }
}

/// `am`, `a.m.`, `a. m.`, `p.m`, `PM`: whether it is the second half.
fn half_of_day(input: &str) -> Option<(&str, (bool, Languages))> {
    let (word, rest) = piece(input)?;
    let known = sense(word);
    if known.is(Kind::Am) || known.is(Kind::Pm) {
        return Some((rest, (known.is(Kind::Pm), known.languages)));
    }
    let late = match word {
        "a" | "A" => false,
        "p" | "P" => true,
        _ => return None,
    };
    let rest = rest.strip_prefix('.')?;
    let rest = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']).unwrap_or(rest);
    let (_, rest) = piece(rest).filter(|(word, _)| word.eq_ignore_ascii_case("m"))?;
    let languages = sense(if late { "pm" } else { "am" }).languages;
    Some((rest.strip_prefix('.').unwrap_or(rest), (late, languages)))
}

/// `Uhr`, `h`, `hrs`, `uur`.
fn clock_word(input: &str) -> Option<(&str, Languages)> {
    let (word, rest) = piece(ws(input))?;
    let sense = sense(word);
    sense.is(Kind::Clock).then_some((rest, sense.languages))
}

/// The clock that the numbers make, if there is one.
fn finish(
    rest: &str,
    (hour, minute, second): (u32, u32, u32),
    form: ClockForm,
    half: Half,
    marked: Option<Languages>,
) -> Read<'_, Clock> {
    // A clock of 24 hours that names its half all the same ("17:15 pm") keeps its hour.
    let hour = match half {
        Some((true, _)) if (1..12).contains(&hour) => hour.saturating_add(12),
        Some((false, _)) if hour == 12 => 0,
        _ => hour,
    };
    let small = |value: u32| u8::try_from(value).ok();
    let time = small(hour).zip(small(minute)).zip(small(second));
    let Some(time) = time.and_then(|((hour, minute), second)| Time::new(hour, minute, second)) else {
        return mismatch();
    };
    let languages = half.map_or(Languages::ALL, |half| half.1).and(marked.unwrap_or(Languages::ALL));
    Ok((rest, Clock { time, form, half: half.is_some(), marked: half.is_some() || marked.is_some(), languages }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn clocks() {
        for (input, rest, time, form) in [
            ("6:36 am.", ".", "06:36:00", ClockForm::Colon),
            ("6:36 a.m. ET", " ET", "06:36:00", ClockForm::Colon),
            ("6:36 p. m.", "", "18:36:00", ClockForm::Colon),
            ("11:21am|Updated", "|Updated", "11:21:00", ClockForm::Colon),
            ("6:56 amFeb. 28", "Feb. 28", "06:56:00", ClockForm::Colon),
            ("12:00 AM", "", "00:00:00", ClockForm::Colon),
            ("12:30 pm", "", "12:30:00", ClockForm::Colon),
            ("17:15 pm", "", "17:15:00", ClockForm::Colon),
            ("4PM 19", " 19", "16:00:00", ClockForm::Hour),
            ("4:00:05 PM", "", "16:00:05", ClockForm::Colon),
            ("15:01:01.79", "", "15:01:01", ClockForm::Colon),
            ("17:23 Uhr", "", "17:23:00", ClockForm::Colon),
            ("15:48 UhrLesedauer", "Lesedauer", "15:48:00", ClockForm::Colon),
            ("20.15 Uhr", "", "20:15:00", ClockForm::Dotted),
            ("07.57", "", "07:57:00", ClockForm::Dotted),
            ("20 Uhr", "", "20:00:00", ClockForm::Hour),
            ("10h30", "", "10:30:00", ClockForm::Colon),
            ("10 h 30", "", "10:30:00", ClockForm::Colon),
            ("10h 30 avril", " 30 avril", "10:00:00", ClockForm::Hour),
            ("10h à", " à", "10:00:00", ClockForm::Hour),
            ("15:10h.", ".", "15:10:00", ClockForm::Colon),
            ("1305", "", "13:05:00", ClockForm::Military),
            ("0339 GMT", " GMT", "03:39:00", ClockForm::Military),
            ("1509GMT<", "GMT<", "15:09:00", ClockForm::Military),
            ("20時01分", "", "20:01:00", ClockForm::Colon),
            ("午後9時19分", "", "21:19:00", ClockForm::Colon),
            ("오후 3:20", "", "15:20:00", ClockForm::Colon),
            ("noon ET", " ET", "12:00:00", ClockForm::Word),
            ("12 noon", "", "12:00:00", ClockForm::Word),
            ("12 midnight", "", "00:00:00", ClockForm::Word),
            ("Mitternacht", "", "00:00:00", ClockForm::Word),
        ] {
            let (found, clock) = clock(input).unwrap_or_else(|_| panic!("{input}"));
            assert_eq!((found, clock.time.to_string().as_str(), clock.form), (rest, time, form), "{input}");
        }
        for input in [
            "25:00", "6:60", "16:9", "1:2:3", "12:345", "20.1%", "7", "7 days", "2460", "4.96/5", "", "am 5",
            "12:30:61",
        ] {
            assert_eq!(clock(input), mismatch(), "{input}");
        }
    }

    #[test]
    fn marks_are_told_apart() {
        assert!(clock("6:36 am").unwrap().1.half);
        assert!(!clock("6:36 Uhr").unwrap().1.half && clock("6:36 Uhr").unwrap().1.marked);
        assert!(!clock("6:36").unwrap().1.marked);
    }
}
