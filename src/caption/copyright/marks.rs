//! What announces a copyright statement, and its years.

use crate::grammar::{Read, mismatch, phrase_of, ws};
use crate::lexicon::rights::{MARKS, PRESENT, YEAR_JOINTS};
use crate::look::Look;
use crate::scan::is_word_char;

/// What announces a statement, by how much it takes to believe it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `©`: nothing else is meant.
    Sign,
    /// `Copyright`, `(c)`, `c.`: words and list items too, so a year or a reservation must follow.
    Word,
}

// mark = "©" / "ⓒ" / "&copy;" / "(c)" / MARK-WORD [":" / "@"] / ("c." / "@") before a year
pub(super) fn mark(input: &str) -> Read<'_, Mark> {
    for sign in ["©", "ⓒ", "Ⓒ", "(©)", "&copy;"] {
        if let Some(rest) = input.strip_prefix(sign) {
            return Ok((rest, Mark::Sign));
        }
    }
    for sign in ["(c)", "(C)", "((c))"] {
        if let Some(rest) = input.strip_prefix(sign) {
            return Ok((rest, Mark::Word));
        }
    }
    if let Some(rest) = input.strip_prefix("c.").or_else(|| input.strip_prefix('@')) {
        return if years(ws(rest)).is_ok() { Ok((rest, Mark::Word)) } else { mismatch() };
    }
    let (rest, _) = phrase_of(input, MARKS)?;
    let after = ws(rest);
    Ok((after.strip_prefix([':', '@']).unwrap_or(rest), Mark::Word))
}

// years = year *(("-" / "–" / "—" / "/" / "," / YEAR-JOINT) (year / 2DIGIT / PRESENT))
pub(super) fn years(input: &str) -> Read<'_, u16> {
    let (mut rest, mut last) = year(input)?;
    loop {
        let gap = ws(rest);
        let Some(after) = gap
            .strip_prefix(['-', '–', '—', '/', ','])
            .or_else(|| phrase_of(gap, YEAR_JOINTS).ok().map(|(after, _)| after))
        else {
            return Ok((rest, last));
        };
        let after = ws(after);
        if let Ok((next, found)) = year(after) {
            (rest, last) = (next, found);
        } else if let (Some((next, found)), false) = (short_year(after, last), gap.starts_with(',')) {
            (rest, last) = (next, found);
        } else {
            // `1999-present` names no last year.
            return Ok((phrase_of(after, PRESENT).map_or(rest, |(next, _)| next), last));
        }
    }
}

// year = "19" 2DIGIT / "20" 2DIGIT
pub(super) fn year(input: &str) -> Read<'_, u16> {
    if !input.starts_with(['1', '2']) {
        return mismatch();
    }
    let (digits, rest) = input.split_at_checked(4).unwrap_or_default();
    match digits.parse::<u16>() {
        Ok(year @ 1900..=2099) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Ok((rest, year)),
        _ => mismatch(),
    }
}

/// The `31` of `2028-31`: a later year of the same century.
fn short_year(input: &str, first: u16) -> Option<(&str, u16)> {
    let (digits, rest) = input.split_at_checked(2)?;
    let two = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u16>().ok())??;
    let year = first.checked_sub(first % 100)?.checked_add(two)?;
    (year > first && !rest.starts_with(is_word_char)).then_some((rest, year))
}

/// Skips what stands between the parts of a statement.
pub(super) fn gap(input: &str) -> &str {
    input.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '.' | ':' | '|' | '·' | '•' | '-' | '–' | '—' | '®')
    })
}

/// The byte where the first sign stands.
pub(super) fn sign(input: &str) -> Option<usize> {
    let bytes = input.as_bytes();
    if bytes.is_ascii() {
        return None;
    }
    memchr::memchr2_iter(0xA9, 0x92, bytes).find_map(|at| {
        let start = at.checked_sub(if bytes.get(at) == Some(&0xA9) { 1 } else { 2 })?;
        input.get(start..)?.starts_with(['©', 'ⓒ']).then_some(start)
    })
}

/// A quick no: whether a text holds the letters of a mark.
pub(super) fn may_hold_mark(bytes: &[u8], look: Look) -> bool {
    let after = |at: usize, skip: usize, len: usize| {
        let start = at.saturating_add(skip);
        bytes.get(start..start.saturating_add(len)).unwrap_or_default()
    };
    look.has(Look::SIGN)
        || look.has(Look::RIGHTS)
            && memchr::memchr3_iter(b'y', b'Y', b'(', bytes).any(|at| match bytes.get(at) {
                Some(b'(') => after(at, 1, 2).eq_ignore_ascii_case(b"c)"),
                _ => after(at, 1, 5).eq_ignore_ascii_case(b"right"),
            })
}

/// The byte where the next mark may stand: a sign, or a word that may be `Copyright`.
pub(super) fn next_mark(text: &str) -> Option<usize> {
    let mut boundary = true;
    for (at, c) in text.char_indices() {
        match c {
            '©' | 'ⓒ' | 'Ⓒ' => return Some(at),
            'C' | 'c' | '(' if boundary && text.get(at..).is_some_and(|from| mark(from).is_ok()) => return Some(at),
            _ => boundary = !is_word_char(c),
        }
    }
    None
}
