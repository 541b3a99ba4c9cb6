//! Zones and offsets: `EST`, `GMT+7`, `UTC`, `-0500`, `Z`.

use super::pieces::{digits, piece, starts_with_digit, starts_with_letter};
use super::{Read, mismatch, ws};
use crate::UtcOffset;

/// A zone as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zone<'a> {
    /// Its name as written, with the offset that belongs to it (`GMT+7`); `None` for a bare offset.
    pub(crate) name: Option<&'a str>,
    /// Its distance from UTC, where a number states it or the name is GMT, UTC or Z.
    pub(crate) offset: Option<UtcOffset>,
    /// Whether the month stands before the day where the zone is; `None` where both are usual, and for UTC.
    pub(crate) month_first: Option<bool>,
}

/// Zones of the United States (and of Canada, where they share a name).
const AMERICAN: &[&str] =
    &["AKDT", "AKST", "AKT", "CDT", "CST", "CT", "EDT", "EST", "ET", "HST", "MDT", "MST", "MT", "PDT", "PST", "PT"];

/// Zones of Canada alone, where dates are written in both orders.
const CANADIAN: &[&str] = &["ADT", "AST", "NDT", "NST", "NT"];

/// Other abbreviations that stand after clocks in copy.
const OTHER: &[&str] = &[
    "ACDT", "ACST", "AEDT", "AEST", "AET", "ART", "AWST", "BRT", "BST", "CAT", "CEST", "CET", "CLT", "COT", "EAT",
    "EEST", "EET", "GST", "HKT", "ICT", "IDT", "IRST", "IST", "JST", "KST", "MESZ", "MEZ", "MSK", "MYT", "NPT", "NZDT",
    "NZST", "NZT", "PHT", "PKT", "SAST", "SGT", "TRT", "WAT", "WEST", "WET", "WIB", "WIT", "WITA",
];

/// The zone that follows a clock; blank space and an opening bracket are the caller's.
///
/// ```text
/// zone   = "Z" / offset / ("GMT" / "UTC" / "UT") [*SP offset] / ABBR / REGION [1*SP ("Standard" / "Daylight")] [1*SP "Time"]
/// REGION = "Eastern" / "Central" / "Mountain" / "Pacific" / "Atlantic"
/// ```
///
/// Abbreviations are in capitals: `est` and `Pet` are words.
pub(crate) fn zone(input: &str) -> Read<'_, Zone<'_>> {
    let first = input.bytes().next();
    match first {
        Some(b'+' | b'-') => {
            return offset(input)
                .map(|(rest, offset)| (rest, Zone { name: None, offset: Some(offset), month_first: None }));
        }
        Some(b'A'..=b'Z') => {}
        _ => return mismatch(),
    }
    let Some((word, rest)) = piece(input) else { return mismatch() };
    match word {
        "Z" => Ok((rest, Zone { name: Some(word), offset: Some(UtcOffset::UTC), month_first: None })),
        "GMT" | "UTC" | "UT" => {
            if let Ok((rest, offset)) = signed(ws(rest), 1) {
                let name = input.get(..input.len().saturating_sub(rest.len()));
                return Ok((rest, Zone { name, offset: Some(offset), month_first: None }));
            }
            Ok((rest, Zone { name: Some(word), offset: Some(UtcOffset::UTC), month_first: None }))
        }
        "Eastern" | "Central" | "Mountain" | "Pacific" | "Atlantic" => {
            let mut end = rest;
            for next in AFTER_REGION {
                if let Some((word, rest)) = piece(ws(end))
                    && word.eq_ignore_ascii_case(next)
                {
                    end = rest;
                }
            }
            let name = input.get(..input.len().saturating_sub(end.len()));
            Ok((end, Zone { name, offset: None, month_first: (word != "Atlantic").then_some(true) }))
        }
        _ => {
            let month_first = if AMERICAN.binary_search(&word).is_ok() {
                Some(true)
            } else if CANADIAN.binary_search(&word).is_ok() {
                None
            } else if OTHER.binary_search(&word).is_ok() {
                Some(false)
            } else {
                return mismatch();
            };
            Ok((rest, Zone { name: Some(word), offset: None, month_first }))
        }
    }
}

/// Words that belong to the region of a zone before them.
const AFTER_REGION: [&str; 3] = ["Standard", "Daylight", "Time"];

/// Whether a word is a zone, or may end one.
pub(crate) fn is_of_zone(word: &str) -> bool {
    zone(word).is_ok() || AFTER_REGION.iter().any(|end| word.eq_ignore_ascii_case(end))
}

/// A bare offset: `-0500`, `+05:30`, `+01`.
///
/// ```text
/// offset = ("+" / "-" / "−") 2DIGIT [[":"] 2DIGIT]
/// ```
pub(crate) fn offset(input: &str) -> Read<'_, UtcOffset> {
    signed(input, 2)
}

/// An offset whose hours have at least `least` digits.
fn signed(input: &str, least: usize) -> Read<'_, UtcOffset> {
    let (negative, rest) = match input.strip_prefix('+') {
        Some(rest) => (false, rest),
        None => match input.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest),
            None => return mismatch(),
        },
    };
    let Some((hours, width, rest)) = digits(rest, 2).filter(|(_, width, _)| *width >= least) else { return mismatch() };
    let after = rest.strip_prefix(':').unwrap_or(rest);
    let (minutes, rest) = match digits(after, 2) {
        Some((minutes, 2, rest)) if width == 2 || rest.len() < after.len() => (minutes, rest),
        Some(_) => return mismatch(),
        None => (0, rest),
    };
    if starts_with_digit(rest) || rest.starts_with(['.', ',', '%']) && starts_with_digit(rest.get(1..).unwrap_or("")) {
        return mismatch();
    }
    if rest.starts_with('%') || starts_with_letter(rest) && least > 1 && rest.starts_with(char::is_lowercase) {
        return mismatch();
    }
    let offset = i16::try_from(hours.saturating_mul(60).saturating_add(minutes)).ok().filter(|_| minutes < 60);
    match offset.and_then(|minutes| UtcOffset::from_minutes(if negative { minutes.saturating_neg() } else { minutes }))
    {
        Some(offset) => Ok((rest, offset)),
        None => mismatch(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn the_lists_are_sorted() {
        assert!(AMERICAN.is_sorted() && CANADIAN.is_sorted() && OTHER.is_sorted());
    }

    #[test]
    fn zones_as_written() {
        for (input, rest, name, offset) in [
            ("EST", "", Some("EST"), None),
            ("ESTUpdated", "Updated", Some("EST"), None),
            ("GMT (1139", " (1139", Some("GMT"), Some("+00:00")),
            ("GMT+7)", ")", Some("GMT+7"), Some("+07:00")),
            ("UTC-03:30", "", Some("UTC-03:30"), Some("-03:30")),
            ("GMT+0000 (", " (", Some("GMT+0000"), Some("+00:00")),
            ("Z", "", Some("Z"), Some("+00:00")),
            ("-0500", "", None, Some("-05:00")),
            ("+05:45 x", " x", None, Some("+05:45")),
            ("+01", "", None, Some("+01:00")),
            ("Eastern Time.", ".", Some("Eastern Time"), None),
            ("Pacific Daylight Time", "", Some("Pacific Daylight Time"), None),
            ("Central", "", Some("Central"), None),
        ] {
            let (found, zone) = zone(input).unwrap();
            assert_eq!((found, zone.name), (rest, name), "{input}");
            assert_eq!(zone.offset.map(|offset| offset.to_string()).as_deref(), offset, "{input}");
        }
        for input in
            ["est", "Est", "ESTABLISHED", "-5", "-20.1%", "+8.6%", "-119.38", "+19:00", "-05:3", "", "Zone", "+05:61"]
        {
            assert!(zone(input).is_err(), "{input}");
        }
        // A mark ends an offset, and a word that was glued to it; a decimal's digits and a unit do not.
        for (input, rest) in [("+01.", "."), ("+01, Jan", ", Jan"), ("+01Updated", "Updated"), ("+01 x", " x")] {
            assert_eq!(offset(input).map(|(rest, _)| rest), Ok(rest), "{input}");
        }
        for input in ["+01.5", "+01,5", "+01%", "+01x", "+015"] {
            assert!(offset(input).is_err(), "{input}");
        }
        for (word, is) in [("EST", true), ("Standard", true), ("daylight", true), ("TIME", true), ("Harwick", false)] {
            assert_eq!(is_of_zone(word), is, "{word}");
        }
        for name in [AMERICAN, CANADIAN, OTHER].concat() {
            assert!(!super::super::strange::holds_strange(name), "{name}");
        }
        for (input, month_first) in [("ET", Some(true)), ("BST", Some(false)), ("NST", None), ("UTC", None)] {
            assert_eq!(zone(input).unwrap().1.month_first, month_first, "{input}");
        }
    }
}
