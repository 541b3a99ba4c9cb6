//! The combinators that every element's grammar shares: words, names, months, numbers, whole tokens.
//!
//! Parsers here are nom functions over `&str` that read a prefix and give the rest. White space inside copy may be a
//! line break (hard-wrapped copy), so grammars skip it with [`ws`], never with a literal space. They know the
//! [lexicon](crate::lexicon) and nothing above it.

pub(crate) mod clocks;
mod compose;
pub(crate) mod dates;
pub(crate) mod day;
pub(crate) mod group;
pub(crate) mod names;
mod phrase;
pub(crate) mod pieces;
pub(crate) mod places;
pub(crate) mod source;
pub(crate) mod strange;
pub(crate) mod zones;

use alloc::borrow::Cow;

pub(crate) use compose::{compose, composed, each_lower, is_combining, leads_mark, next_composed};
pub(crate) use phrase::{as_folded, before, caseless, folded, head, is_cjk, phrase, phrase_of, tail};

use crate::spares::Lists;

/// Why a rule does not match: small and `Copy`, since failing is the common case. Nothing of it leaves the crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mismatch;

impl<I> nom::error::ParseError<I> for Mismatch {
    fn from_error_kind(_: I, _: nom::error::ErrorKind) -> Self {
        Self
    }

    fn append(_: I, _: nom::error::ErrorKind, _: Self) -> Self {
        Self
    }
}

/// The result of a rule: the rest of the line and the value.
pub(crate) type Read<'a, T> = nom::IResult<&'a str, T, Mismatch>;

/// No match.
pub(crate) fn mismatch<T>() -> Result<T, nom::Err<Mismatch>> {
    Err(nom::Err::Error(Mismatch))
}

/// Skips white space, line breaks and no-break spaces.
pub(crate) fn ws(input: &str) -> &str {
    // What comes next is a letter or sign of ASCII nearly always, or a dash or quotation mark; or one blank and then such a
    // sign.
    match input.as_bytes() {
        [byte, ..] if byte.is_ascii_graphic() => input,
        [0xE2, 0x80, 0x90..=0xA7, ..] => input,
        [b' ', next, ..] if next.is_ascii_graphic() => input.get(1..).unwrap_or_default(),
        [b' ', 0xE2, 0x80, 0x90..=0xA7, ..] => input.get(1..).unwrap_or_default(),
        _ => input.trim_start(),
    }
}

/// Without the white space at both ends: nearly every text has none.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Reads `word` in any case, as a whole word: no letter or digit follows. `word` is in lower case.
pub(crate) fn word<'a>(input: &'a str, word: &str) -> Read<'a, &'a str> {
    let mut rest = input.chars();
    for want in word.chars() {
        match next_composed(&mut rest) {
            Some(found) if found == want || found.to_lowercase().eq(core::iter::once(want)) => {}
            _ => return mismatch(),
        }
    }
    let rest = rest.as_str();
    if rest.chars().next().is_some_and(char::is_alphanumeric) {
        return mismatch();
    }
    let taken = input.len().saturating_sub(rest.len());
    input.split_at_checked(taken).map_or_else(mismatch, |(found, rest)| Ok((rest, found)))
}

/// Where the first line of a text ends, if it is not the last one.
fn line_break(text: &str) -> Option<usize> {
    // A name is read sooner than a search is set up.
    const SHORT: usize = 32;
    let bytes = text.as_bytes();
    if bytes.len() <= SHORT {
        return bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    }
    memchr::memchr2(b'\n', b'\r', bytes)
}

/// A text as a field shows it: as written if it stands on one line, with single spaces for its line breaks if not.
pub(crate) fn squeeze<'a>(text: &'a str, lists: Lists<'_>) -> Cow<'a, str> {
    let text = trim(text);
    let Some(mut end) = line_break(text) else { return Cow::Borrowed(text) };
    let mut out = lists.text(text.len());
    let mut rest = text;
    loop {
        let (line, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let line = trim(line);
        if !line.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(line);
        }
        if after.is_empty() {
            return Cow::Owned(out);
        }
        // Its break is behind the line.
        rest = after.get(1..).unwrap_or_default();
        end = line_break(rest).unwrap_or(rest.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_whole_and_any_case() {
        assert_eq!(word("BY Ada", "by"), Ok((" Ada", "BY")));
        assert_eq!(word("Bye", "by"), mismatch());
        assert_eq!(word("b", "by"), mismatch());
        assert_eq!(word("ÄNDERUNG:", "änderung"), Ok((":", "ÄNDERUNG")));
    }

    #[test]
    fn wrapped_text_is_joined() {
        assert_eq!(squeeze(" The Associated\n   Press ", Lists::FRESH), "The Associated Press");
        assert!(matches!(squeeze("one line", Lists::FRESH), Cow::Borrowed("one line")));
    }
}
