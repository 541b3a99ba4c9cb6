//! Stamps that share their line with something else.

use core::ops::Range;

use super::{Extent, LONGEST_TIMES, Reader, Stamp, StampLabel, StampLine};
use crate::grammar::pieces::{digits, piece, skip, starts_with_digit, starts_with_letter};
use crate::grammar::strange::{behind_strange, opens_strange, stretches};
use crate::grammar::ws;
use crate::grammar::zones::is_of_zone;
use crate::lexicon::{Kind, opens_no_word, sense};
use crate::scan::is_letter;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Span, scan};

/// Reads stamps from the start of `input`, the end of a line that starts at byte `base`, after separators; and what
/// follows them. For a byline and its time on one line: `by Ada Lane Feb. 28, 2024 9:40 pm`.
///
/// A day without its year, label or clock is taken only where the line or a separator ends it: `May 12` opens sentences.
pub(crate) fn read_prefix<'a>(
    line: &'a str,
    base: usize,
    input: &'a str,
    lists: Lists<'_>,
) -> Option<(StampLine<'a>, &'a str)> {
    let mut reader = Reader::new(line, base, Extent::Prefix, lists);
    let rest = reader.read(input)?;
    let line = lists.hold(reader.finish()?);
    let sure = line.value.stamps.iter().any(|stamp| {
        let moment = &stamp.timestamp;
        stamp.label != StampLabel::Bare
            || moment.time.is_some()
            || moment.date.is_some_and(|date| date.year().is_some())
    });
    line.taken_if(sure || !starts_with_letter(rest.trim_start())).map(|line| (line, rest))
}

/// Finds the stamps that end a line, and what stands before them: `Ada Lane · City News · ` and the rest. `None` if
/// they start the line, or the line does not end in stamps.
///
/// Each place where a label, a weekday, a day or a clock may start is tried, in the first [`LONGEST_TIMES`] bytes of lines
/// no longer than that; a try costs at most [`MOST_PARTS`] parts, so a line costs a bounded time.
pub(crate) fn find_tail<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<(&'a str, StampLine<'a>)> {
    if line.len() > LONGEST_TIMES {
        return None;
    }
    // Nearly every line with a figure has it far from its end.
    let end = behind_strange(line);
    if !scan::holds_digit(end) || ends_otherwise(line) {
        return None;
    }
    starts(end).filter(|rest| rest.len() < line.len()).find_map(|rest| {
        let mut reader = Reader::new(line, base, Extent::Whole, lists);
        reader.read(rest)?;
        let found = lists.hold(reader.finish()?);
        let dated = found.value.stamps.iter().any(is_dated);
        Some((line.get(..line.len().saturating_sub(rest.len()))?, found.taken_if(dated)?))
    })
}

/// Whether a line ends as no line of stamps does: with a question or a quotation, or after a blank with a word of three
/// letters of ASCII or more, in one case, that is no part of a moment.
fn ends_otherwise(line: &str) -> bool {
    const SHORTEST: usize = 3;
    let words = line.trim_end_matches(['.', ',', ':', ')']);
    if words.ends_with(['?', '!', '”', '%']) {
        return true;
    }
    let letters = words.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let Some((before, word)) = words.len().checked_sub(letters).and_then(|start| words.split_at_checked(start)) else {
        return false;
    };
    let small = word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    let one_case = small || word.bytes().all(|byte| byte.is_ascii_uppercase());
    letters >= SHORTEST && one_case && before.ends_with(' ') && sense(word).is_of_no_time() && !is_of_zone(word)
}

/// The longest line that is searched for stamps amid other things.
const LONGEST_AMID: usize = 200;

/// Finds the first stamps of a line that give a day with its year, and what stands before and after them.
///
/// The cost is that of [`find_tail`], for lines of [`LONGEST_AMID`] bytes at the most.
pub(crate) fn find_amid<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<(&'a str, StampLine<'a>, &'a str)> {
    if line.len() > LONGEST_AMID || !may_hold_full_day(line) {
        return None;
    }
    let dated = |stretch: &Range<usize>| line.get(stretch.clone()).is_some_and(may_hold_full_day);
    let starts = stretches(line).filter(dated).flat_map(|stretch| {
        let text = line.get(stretch.clone()).unwrap_or_default();
        starts(text).map(move |rest| stretch.end.saturating_sub(rest.len()))
    });
    starts.map(|start| line.split_at_checked(start).unwrap_or_default()).find_map(|(before, rest)| {
        // The day of an address: `harwick.example/2024/02/28/ferry`.
        if before.ends_with(['/', '-', '_', '=', '#', '.', '$', '€', '£', '+']) {
            return None;
        }
        let (found, after) = read_prefix(line, base, rest, lists)?;
        let found = lists.hold(found);
        let full = |stamp: &Stamp<'_>| stamp.timestamp.date.is_some_and(|date| date.year().is_some());
        let ends = !after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '_' | '%'));
        let dated = found.value.stamps.iter().any(full);
        found.taken_if(ends && dated).map(|found| (before, found, after))
    })
}

/// Whether a line has the figures of a day and its year: two numbers of three digits in all, or one of six.
fn may_hold_full_day(line: &str) -> bool {
    // Without a branch for each byte, many bytes are looked at side by side; a line has fewer than a byte can count.
    let digit = |byte: &u8| u8::from(byte.wrapping_sub(b'0') < 10);
    let bytes = line.as_bytes();
    let digits = bytes.iter().fold(0_u8, |count, byte| count.wrapping_add(digit(byte)));
    if digits < 3 {
        return false;
    }
    let next = bytes.get(1..).unwrap_or_default();
    let opened = bytes.first().map_or(0, digit);
    let numbers =
        bytes.iter().zip(next).fold(opened, |count, (byte, next)| count.wrapping_add(digit(next) & (1 ^ digit(byte))));
    digits >= 6 || numbers >= 2
}

/// The ends of a line that a stamp may start: at a label, a weekday, a month, a clock or a figure.
fn starts(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    core::iter::from_fn(move || {
        while let Some(first) = rest.bytes().next() {
            // A blank or sign of ASCII starts nothing.
            if first.is_ascii() && !first.is_ascii_alphanumeric() {
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            let here = rest;
            let starts;
            (starts, rest) = if let Some((word, after)) = piece(rest) {
                let known = sense(word);
                let kinds = [Kind::Label, Kind::Weekday, Kind::Noon, Kind::Midnight, Kind::Am, Kind::Pm];
                (known.month != 0 || known.is_any(&kinds), after)
            } else if let Some((_, _, after)) = digits(rest, usize::MAX) {
                (may_be_counted(after), after)
            } else {
                let mut chars = rest.chars();
                let letter = chars.next().is_some_and(is_letter);
                // A word too long for any table.
                (false, if letter { rest.trim_start_matches(is_letter) } else { chars.as_str() })
            };
            if starts {
                return Some(here);
            }
        }
        None
    })
}

/// Whether a figure may open a part of a moment, an age or a length, as far as what follows it tells: `68 per cent` opens none.
fn may_be_counted(after: &str) -> bool {
    let word = match after.as_bytes() {
        [b'-' | b'/' | b'.' | b':' | b'+' | b'(' | 0x80.., ..] => return true,
        [byte, ..] if byte.is_ascii_alphabetic() => after,
        [b' ' | b'\t'..=b'\r', ..] => {
            let next = ws(after);
            if !starts_with_letter(next) {
                return !next.is_empty() && !starts_with_digit(next);
            }
            next
        }
        _ => return false,
    };
    // The marks of ordinals and of half-days are short.
    piece(word)
        .is_none_or(|(word, _)| word.len() <= 2 || !word.is_ascii() || !sense(word).is_of_no_time() || is_of_zone(word))
}

fn is_dated(stamp: &Stamp<'_>) -> bool {
    stamp.timestamp.date.is_some()
}

/// Whether a line may open with a time, an age or a length: nearly every line opens with a letter, and with a word that no
/// table of times has.
pub(crate) fn may_open_with_time(line: &str) -> bool {
    if starts_with_digit(line) {
        return may_be_counted(skip(line, |byte| byte.is_ascii_digit()));
    }
    !starts_with_letter(line)
        || !opens_strange(line)
            && !opens_no_word(line)
            && piece(line).is_some_and(|(word, _)| !sense(word).is_of_no_time())
}

/// A line of timestamps, and the day on it that no calendar has: `Published February 30, 2024`.
pub(crate) fn stamps_and_impossible<'a>(
    line: &'a str,
    base: usize,
    lists: Lists<'_>,
) -> (Option<StampLine<'a>>, Option<Span>) {
    let text = scan::trimmed(line);
    if text.len() > LONGEST_TIMES {
        return (None, None);
    }
    let mut reader = Reader::new(line, base, Extent::Whole, lists);
    if reader.read(text).is_none() {
        return (None, None);
    }
    let impossible = reader.impossible.map(|part| span_in(line, base, part));
    (reader.finish(), impossible)
}
