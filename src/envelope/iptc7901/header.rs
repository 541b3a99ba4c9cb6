//! The header line.

use nom::Parser as _;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::char;
use nom::combinator::opt;

use crate::grammar::{Read, mismatch};

#[derive(Debug, Clone, Copy)]
pub(super) struct Header<'a> {
    pub(super) service: &'a str,
    pub(super) number: &'a str,
    pub(super) priority: &'a str,
    pub(super) category: &'a str,
    pub(super) words: Option<&'a str>,
    pub(super) optional: Option<&'a str>,
}

// header = service number SP priority SP category [SP words] *SP optional
pub(super) fn header(input: &str) -> Read<'_, Header<'_>> {
    let letter = |c: char| c.is_ascii_alphabetic();
    let digit = |c: char| c.is_ascii_digit();
    let blank = |input| take_while1::<_, &str, _>(|c: char| c == ' ').parse(input);
    let (rest, (service, number, _)) =
        (take_while_m_n(2, 8, letter), take_while_m_n(3, 5, digit), blank).parse(input)?;
    let (rest, (priority, _)) = (take_while_m_n(1, 1, |c: char| matches!(c, '1'..='9')), char(' ')).parse(rest)?;
    let (rest, category) = take_while_m_n(1, 3, letter).parse(rest)?;
    let (rest, counted) = opt((blank, take_while_m_n(1, 5, digit))).parse(rest)?;
    if !(rest.is_empty() || rest.starts_with(' ')) || rest.len() > 64 {
        return mismatch();
    }
    let optional = Some(rest.trim()).filter(|rest| !rest.is_empty());
    let words = counted.map(|(_, words)| words);
    Ok(("", Header { service, number, priority, category, words, optional }))
}

/// Whether a line (without control bytes) is the header line of a message.
pub(in crate::envelope) fn is_header(line: &str) -> bool {
    // The first letters and digits decide it for nearly every line.
    line.len() >= 8
        && line.len() <= 120
        && line.as_bytes().get(..8).is_some_and(|start| start.iter().any(u8::is_ascii_digit))
        && header(line).is_ok_and(|(_, header)| header.words.is_some())
}
