//! The line over a post of a live blog: `19:20 Ada Lane`, `21 mins ago 11:48 Ada Lane`, `20:42 KEY EVENT`.

use alloc::vec;

use super::beside::Beside;
use super::{Byline, Stamp, StampLine};
use crate::Timestamp;
use crate::boilerplate::age::age;
use crate::boilerplate::lists::is_shouted;
use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::pieces::starts_with_digit;
use crate::grammar::ws;
use crate::scan::words_at_most;
use crate::span::span_in;

/// Such a line is not longer, in bytes.
const LONGEST: usize = 72;

/// A label has so many words at the most.
const LABEL: usize = 3;

/// ```text
/// post  = [age] *SP clock *SP [mark] *SP (name / label)
///       / age *SP clock
/// label = 1*3 words in capitals
/// ```
pub(super) fn post(raw: &str, base: usize) -> Option<Beside<'_>> {
    if raw.len() > LONGEST || !starts_with_digit(raw) {
        return None;
    }
    let (start, aged) = age(raw).map_or((raw, false), |(rest, _)| (ws(rest), true));
    let (rest, clock) = clock(start).ok().filter(|_| starts_with_digit(start))?;
    // `9:30 Ada Lane` is as often how long she ran.
    let hours = start.bytes().take_while(u8::is_ascii_digit).count();
    let told = clock.form == ClockForm::Colon && hours == 2 || clock.half;
    let after = ws(rest).trim_start_matches(['|', '–', '-', '·', '•', ' ', '\u{A0}']);
    let byline = Byline::parse_bare_at(after, base.saturating_add(nom::Offset::offset(raw, after)))
        .filter(|byline| byline.authors.iter().any(|author| author.name.contains(' ')));
    let labelled = words_at_most(after, LABEL + 1) <= LABEL
        && after.starts_with(char::is_alphabetic)
        && is_shouted(after)
        && !after.contains(|c: char| c.is_ascii_digit());
    if !told || !(byline.is_some() || labelled || aged && after.is_empty()) {
        return None;
    }
    let part = start.get(..start.len().saturating_sub(rest.len()))?;
    let span = span_in(raw, base, part.trim_end());
    let timestamp = Timestamp { time: Some(clock.time), span, ..Timestamp::default() };
    let stamps = StampLine { stamps: vec![Stamp { timestamp, ..Stamp::default() }], span, ..StampLine::default() };
    Some(Beside { stamps, byline })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    #[test]
    fn a_post_has_a_clock_and_who_writes() {
        for (line, time, name) in [
            ("19:20 Ada Lane", "19:20:00", "Ada Lane"),
            ("21:00Ada Lane-Kemp", "21:00:00", "Ada Lane-Kemp"),
            ("21 mins ago11:48 Ada Lane", "11:48:00", "Ada Lane"),
            ("2 hours ago 10:05 Ada Lane", "10:05:00", "Ada Lane"),
            ("1 hour ago 12:35", "12:35:00", ""),
            ("20:42KEY EVENT", "20:42:00", ""),
            ("9.48am Ada Lane", "09:48:00", "Ada Lane"),
            ("11:48 | Rory Kemp", "11:48:00", "Rory Kemp"),
        ] {
            let found = post(line, 0).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(
                found.stamps.stamps[0].timestamp.time.map(|time| time.to_string()).as_deref(),
                Some(time),
                "{line}"
            );
            let names: String =
                found.byline.iter().flat_map(|byline| &byline.authors).map(|author| &*author.name).collect();
            assert_eq!(names, name, "{line}");
        }
        for line in [
            "9:30 Ada Lane",
            "19:20",
            "19:20 the ferry leaves",
            "12:30 Uhr mittags am Hafen",
            "25:10 Ada Lane",
            "1:27",
            "10 Ada Lane",
        ] {
            assert!(post(line, 0).is_none(), "{line}");
        }
    }
}
