//! Cities, regions and senders: the parts of datelines.

use super::day::is_day;
use super::pieces::{plain_word, starts_with_letter};
use super::{Read, mismatch, trim, ws};
use crate::lexicon::agencies::{AGENCIES, DOMAINS, Sender};
use crate::lexicon::cities::{CITIES, PLACE_PARTICLES};
use crate::lexicon::fronts::Fronts;
use crate::lexicon::regions::{REGIONS, Region};
use crate::lexicon::table;
use crate::lexicon::titles::PARTICLES;
use crate::lexicon::{Kind, sense};
use crate::scan::{holds_sign, is_letter};

/// How the letters of a word or a whole name stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `SALT LAKE CITY`; a slip or two of the typist's included (`WALtHAM`, `McALLEN`).
    Capitals,
    /// `Salt Lake City`.
    Title,
    /// Words that start small: `Mexico city`.
    Small,
}

/// The shape of one word.
pub(crate) fn shape(word: &str) -> Shape {
    // Nearly every word is of letters of ASCII, in one case but for the first.
    if let [first, rest @ ..] = word.as_bytes()
        && first.is_ascii_alphabetic()
    {
        if rest.iter().all(u8::is_ascii_lowercase) && !(rest.is_empty() && first.is_ascii_uppercase()) {
            return if first.is_ascii_uppercase() { Shape::Title } else { Shape::Small };
        }
        if first.is_ascii_uppercase() && rest.iter().all(u8::is_ascii_uppercase) {
            return Shape::Capitals;
        }
    }
    let (mut upper, mut lower) = (0_u32, 0_u32);
    // What opens it decides where neither count does.
    let mut opens = false;
    for byte in word.bytes() {
        match byte {
            b'A'..=b'Z' => {
                opens |= upper | lower == 0;
                upper = upper.saturating_add(1);
            }
            b'a'..=b'z' => lower = lower.saturating_add(1),
            0x80.. => return shape_of_any(word),
            _ => {}
        }
    }
    shape_of(upper, lower, opens)
}

/// The shape of a word with letters that are not of ASCII.
fn shape_of_any(word: &str) -> Shape {
    let (mut upper, mut lower) = (0_u32, 0_u32);
    for c in word.chars() {
        if c.is_uppercase() {
            upper = upper.saturating_add(1);
        } else if c.is_lowercase() {
            lower = lower.saturating_add(1);
        }
    }
    shape_of(upper, lower, word.chars().find(|c| is_letter(*c)).is_some_and(char::is_uppercase))
}

/// The shape of a word by its capitals, its small letters, and whether it opens with a capital.
const fn shape_of(upper: u32, lower: u32, opens: bool) -> Shape {
    match (upper, lower) {
        (1.., 0) | (3.., 1..=2) => Shape::Capitals,
        _ if opens => Shape::Title,
        _ => Shape::Small,
    }
}

/// A city as read, with what its letters look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct City<'a> {
    pub(crate) text: &'a str,
    pub(crate) shape: Shape,
}

/// The most words in a city: `US NAVAL BASE GUANTANAMO BAY` has five. A longer run of capitals is a headline.
const MAX_CITY_WORDS: usize = 6;
/// The longest word of a city in characters; bounds what one unbroken megabyte costs.
const MAX_WORD: usize = 40;

/// `city = 1*6 city-word`, up to a comma, bracket, dash, date or a change of case (`FARMINGTON Conn.`).
pub(crate) fn city(input: &str) -> Read<'_, City<'_>> {
    let mut whole: Option<Shape> = None;
    // A particle waits for the word after it: `PARIS le 3 mars`, `National Association of`.
    let mut end = input;
    let (mut after, mut word) = city_word(input)?;
    let mut found = shape(word);
    for _ in 0..MAX_CITY_WORDS {
        let particle = found == Shape::Small && table::has(PLACE_PARTICLES, word);
        whole = match (found, whole) {
            (Shape::Small, None) => return mismatch(),
            (Shape::Small, Some(_)) if !particle => Some(Shape::Small),
            (found, None) => Some(found),
            // One letter fits both: `Washington D.C.` is not read here, `PLAN B` is.
            (_, Some(_)) => whole,
        };
        if !particle {
            end = after;
        }
        let next = ws(after);
        let more = if found == Shape::Small && !particle || !starts_with_letter(next) || is_day(next) {
            None
        } else {
            // `LONDON AND PARIS` are two.
            city_word(next)
                .ok()
                .map(|(after, word)| (after, word, shape(word)))
                .filter(|(_, word, shape)| !turns(whole, word, *shape) && !parts_cities(word))
        };
        let Some(more) = more else {
            let Some(text) = input.get(..input.len().saturating_sub(end.len())) else { return mismatch() };
            return Ok((end, City { text, shape: whole.unwrap_or(Shape::Small) }));
        };
        (after, word, found) = more;
    }
    mismatch()
}

/// Whether the word joins two cities in capitals, whatever its own case.
pub(crate) fn parts_cities(word: &str) -> bool {
    word.len() == 3 && sense(word).is(Kind::And)
}

/// Whether the case changes at the next word, which is then not the city's: a region after capitals, an agency after
/// small letters.
fn turns(whole: Option<Shape>, next: &str, shape: Shape) -> bool {
    match (whole, shape) {
        (Some(Shape::Capitals), Shape::Title) | (Some(Shape::Title), Shape::Capitals) => true,
        (Some(Shape::Capitals), Shape::Small) => !table::has(PLACE_PARTICLES, next),
        _ => false,
    }
}

/// `city-word = letters *(("'" / "-" / ".") letters) ["."]`; the final point only after an abbreviation (`ST.`, `U.S.`).
fn city_word(input: &str) -> Read<'_, &str> {
    if let Some((word, rest)) = plain_word(input, MAX_WORD) {
        return Ok((rest, word));
    }
    let mut chars = input.char_indices().take(MAX_WORD).peekable();
    let mut end = 0;
    let mut since_point = 0_u32;
    let mut before: Option<char> = None;
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|(_, next)| is_letter(*next));
        let taken = if is_letter(c) {
            since_point = since_point.saturating_add(1);
            true
        } else if matches!(c, '\'' | '’' | '‘' | '`' | '-' | '‐' | '‑') {
            before.is_some_and(is_letter) && next_is_letter
        } else if c == '.' {
            let abbreviates = since_point == 1 || input.get(..at).is_some_and(is_city_abbreviation);
            let taken = before.is_some_and(is_letter) && (next_is_letter || abbreviates);
            since_point = 0;
            taken
        } else {
            // A mark that belongs to the letter before it, as in decomposed `ã`.
            before.is_some() && ('\u{300}'..='\u{36F}').contains(&c)
        };
        if !taken {
            break;
        }
        before = Some(c);
        end = at.saturating_add(c.len_utf8());
    }
    match input.split_at_checked(end) {
        Some((word, rest)) if !word.is_empty() && before.is_some() => Ok((rest, word)),
        _ => mismatch(),
    }
}

fn is_city_abbreviation(word: &str) -> bool {
    ["st", "ste", "ft", "mt", "pt", "sta", "sto", "sts"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether the city is a known one.
pub(crate) fn is_known_city(city: &str) -> bool {
    table::has(CITIES, city)
}

/// A region of the tables: its text as written and its kind.
pub(crate) fn region(input: &str) -> Read<'_, (&str, Region)> {
    let Some((text, kind)) = table::longest(REGIONS, input) else { return mismatch() };
    let fits = match kind {
        Region::Postal => !text.chars().any(char::is_lowercase),
        Region::Abbreviation | Region::State | Region::Land => text.starts_with(char::is_uppercase),
    };
    let (true, Some(rest)) = (fits, input.get(text.len()..)) else { return mismatch() };
    let (text, rest) = match (kind, rest.strip_prefix('.')) {
        (Region::Abbreviation | Region::Postal, Some(after)) => {
            (input.get(..text.len().saturating_add(1)).unwrap_or(text), after)
        }
        _ => (text, rest),
    };
    Ok((rest, (text, kind)))
}

/// The longest name in brackets, in bytes; bounds the search for the closing bracket.
const MAX_BRACKETS: usize = 48;

/// What stands between an opening character, which is at the start, and the closing one.
pub(crate) fn bracketed(input: &str, open: char, close: char) -> Read<'_, &str> {
    let Some(inner) = input.strip_prefix(open) else { return mismatch() };
    let end = match u8::try_from(close) {
        Ok(close) if close.is_ascii() => {
            let near = inner.as_bytes().get(..=MAX_BRACKETS).unwrap_or(inner.as_bytes());
            memchr::memchr(close, near)
        }
        _ => {
            inner.char_indices().take_while(|(at, _)| *at <= MAX_BRACKETS).find(|(_, c)| *c == close).map(|(at, _)| at)
        }
    };
    let Some(end) = end else { return mismatch() };
    match (inner.get(..end), inner.get(end.saturating_add(close.len_utf8())..)) {
        (Some(text), Some(rest)) => Ok((rest, trim(text))),
        _ => mismatch(),
    }
}

/// The longest address of a site, in bytes.
const MAX_HOST: usize = 32;

/// `host = name 1*("." name)`, the last of them a domain: `BULLETIN.com`, `Bulletin.co.id`.
pub(crate) fn host(input: &str) -> Read<'_, &str> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let end = input.bytes().take(MAX_HOST).take_while(is_part).count();
    let Some(name) = input.get(..end) else { return mismatch() };
    // Nearly every word has no point in it.
    if !name.bytes().any(|byte| byte == b'.') {
        return mismatch();
    }
    let name = name.trim_end_matches(['.', '-']);
    let Some((label, domain)) = name.rsplit_once('.') else { return mismatch() };
    let known = DOMAINS.iter().any(|known| domain.eq_ignore_ascii_case(known));
    // `D.C.` and `N.Y.` have no part of two letters before it.
    if end == MAX_HOST || !known || label.split('.').next().is_none_or(|first| first.len() < 3) {
        return mismatch();
    }
    input.get(name.len()..).map_or_else(mismatch, |rest| Ok((rest, name)))
}

/// The first letters of senders' names.
static SENDERS: Fronts = Fronts::of(&[&AGENCIES.names]);

/// What a name stands for: a sender of the tables, or several joined by `/`, `-` or blanks (`tca/dpa`, `ats afp`,
/// `dpa/lni` with its regional service).
pub(crate) fn sender(name: &str) -> Option<Sender> {
    // Nearly every text opens as no sender's name does.
    if !SENDERS.may_open(name) {
        return None;
    }
    table::get(AGENCIES, name).or_else(|| {
        let mut parts = name.split(['/', '-', ' ', ',', '+']).filter(|part| !part.is_empty());
        let first = table::get(AGENCIES, parts.next()?)?;
        let fits =
            |part: &str| table::get(AGENCIES, part).is_some() || (part.len() <= 4 && shape(part) == Shape::Small);
        parts.all(fits).then_some(first)
    })
}

/// A sender of the tables at the start of `input`.
pub(crate) fn sender_at(input: &str) -> Read<'_, (&str, Sender)> {
    if !SENDERS.may_open(input) {
        return mismatch();
    }
    match table::longest(AGENCIES, input) {
        // `Dr` and `Pa` are no broadcasters in small letters.
        Some((text, _)) if text.len() <= 3 && shape(text) == Shape::Title => mismatch(),
        // `H.R. Lane` signs for herself, and for no broadcaster.
        Some((text, _)) if is_initialled(input, text) => mismatch(),
        Some((text, kind)) => match input.get(text.len()..) {
            Some(rest) => Ok((rest, (text, kind))),
            None => mismatch(),
        },
        None => mismatch(),
    }
}

/// Whether `letters`, which open the text, are the initials of a name: each has its point, and a name follows.
fn is_initialled(input: &str, letters: &str) -> bool {
    let pointed =
        holds_sign(letters, '.') && letters.bytes().all(|byte| byte.is_ascii_uppercase() || b". ".contains(&byte));
    let rest = || input.get(letters.len()..).unwrap_or_default().trim_start_matches(['.', ' ', '\u{A0}']);
    let named = |rest: &str| {
        let word = rest.split([' ', '\u{A0}', '-']).next().unwrap_or_default();
        word.starts_with(char::is_uppercase) || table::has(PARTICLES, word)
    };
    pointed && named(rest())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_no_senders() {
        assert!(sender_at("H.R. Lane, The Associated Press").is_err());
        assert!(sender_at("H. R. McLane").is_err() && sender_at("H.R. van Lane").is_err());
        assert_eq!(sender_at("A.P., Jan. 30").map(|(_, (text, _))| text), Ok("A.P"));
        assert!(sender_at("HR Lane").is_ok());
    }

    #[test]
    fn cities_end_where_they_should() {
        for (text, want, shape, rest) in [
            ("SALT LAKE CITY (AP)", "SALT LAKE CITY", Shape::Capitals, " (AP)"),
            ("ST. GEORGE'S, Grenada", "ST. GEORGE'S", Shape::Capitals, ", Grenada"),
            ("RIO DE JANEIRO, MARCH 18", "RIO DE JANEIRO", Shape::Capitals, ", MARCH 18"),
            ("DETROIT June 18 -", "DETROIT", Shape::Capitals, " June 18 -"),
            ("BRIDGEND MARCH 7 -", "BRIDGEND", Shape::Capitals, " MARCH 7 -"),
            ("FARMINGTON Conn. (AP)", "FARMINGTON", Shape::Capitals, " Conn. (AP)"),
            ("Mexico city, april 1", "Mexico city", Shape::Small, ", april 1"),
            ("Frankfurt am Main (dpa)", "Frankfurt am Main", Shape::Title, " (dpa)"),
            ("Washington CNN —", "Washington", Shape::Title, " CNN —"),
            ("McALLEN, Texas", "McALLEN", Shape::Capitals, ", Texas"),
            ("LONDON/PARIS", "LONDON", Shape::Capitals, "/PARIS"),
        ] {
            assert_eq!(city(text), Ok((rest, City { text: want, shape })), "{text}");
        }
        for text in ["the scientist", "", "(AP)", "3 March", "A B C D E F G", "LONDON bridge"] {
            assert!(city(text).is_err() || city(text).unwrap().0.starts_with(' '), "{text}");
        }
    }

    #[test]
    fn regions_in_every_form() {
        for (text, want) in [
            ("N.Y. (AP)", "N.Y."),
            ("N.Y, March", "N.Y"),
            ("W. VA (AP)", "W. VA"),
            ("Fla (AP)", "Fla"),
            ("TX - ", "TX"),
            ("British Columbia, March", "British Columbia"),
            ("St. Vincent (AP)", "St. Vincent"),
            ("Puerto rico, April", "Puerto rico"),
        ] {
            assert_eq!(region(text).map(|(_, (found, _))| found), Ok(want), "{text}");
        }
        for text in ["in the city", "tx", "Nowhere", "me too"] {
            assert!(region(text).is_err(), "{text}");
        }
    }

    #[test]
    fn senders_alone_and_joined() {
        for name in
            ["AP", "Sports Network", "tca/dpa", "dpa/lni", "ats afp", "AFP-DPA-REUTER", "CBS.MW", "newratings.com"]
        {
            assert!(sender(name).is_some(), "{name}");
        }
        for name in ["nasdaq: EBAY", "left", "R-Texas", "Harwick Bulletin"] {
            assert_eq!(sender(name), None, "{name}");
        }
    }
}
