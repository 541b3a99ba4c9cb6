//! One look at the letters that a line opens with, for many tables of what lines open with: nearly every line opens as no row of
//! most of them does.

use super::authors::{AUTHOR_LEADS, FILED};
use super::credits::CREDIT_FIRST;
use super::disclaimers::{DISCLAIMERS, OPINIONS};
use super::furniture;
use super::notices::OPENERS;
use super::rights::RESERVED;
use super::titles::{BYLINE_FIRST, BYLINE_NOUNS, OUR_OPENERS};
use super::{Language, words};
use crate::grammar::leads_mark;

/// What a line may open with, as far as its first four letters tell: anything, where these are not plain letters of one word or
/// of several short ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Openings(u8);

impl Openings {
    /// All of a phrase of page furniture.
    pub(crate) const WHOLE: u8 = 1;
    /// The start of one.
    pub(crate) const FURNITURE: u8 = 1 << 1;
    /// What opens a byline.
    pub(crate) const BYLINE: u8 = 1 << 2;
    /// A phrase that says that the next line is one.
    pub(crate) const LONE: u8 = 1 << 3;
    /// What opens a credit for the story.
    pub(crate) const CREDIT: u8 = 1 << 4;
    /// A notice, or a disclaimer.
    pub(crate) const NOTICE: u8 = 1 << 5;
    /// A copyright statement.
    pub(crate) const RIGHTS: u8 = 1 << 6;
    /// Where a text was filed.
    pub(crate) const FILED: u8 = 1 << 7;

    pub(crate) fn of(line: &str) -> Self {
        let Some((first, rest)) = line.as_bytes().split_first_chunk::<4>() else { return Self(u8::MAX) };
        let letters = first.iter().fold(true, |letters, byte| letters & byte.is_ascii_alphabetic());
        match rest.first() {
            _ if !letters => Self::of_short(line.as_bytes()),
            Some(next) if leads_mark(*next) => Self(u8::MAX),
            _ => Self::at(*first),
        }
    }

    /// The same where the first word is shorter than four letters: it may be all of what opens the line, or go on with the next
    /// one.
    fn of_short(line: &[u8]) -> Self {
        let (mut first, mut len, mut found) = ([0; 4], 0_usize, 0);
        for (at, byte) in line.iter().enumerate() {
            let next = line.get(at.saturating_add(1));
            match first.get_mut(len) {
                Some(letter) if byte.is_ascii_alphabetic() => *letter = *byte,
                Some(_) if len > 0 && *byte == b' ' && next.is_some_and(u8::is_ascii_alphabetic) => {
                    found |= Self::at(first).0;
                    continue;
                }
                _ => break,
            }
            len = len.saturating_add(1);
            if len == first.len() && !next.is_some_and(|next| leads_mark(*next)) {
                return Self(found | Self::at(first).0);
            }
        }
        Self(u8::MAX)
    }

    /// What opens with four letters, or with so many as are no zero.
    fn at(first: [u8; 4]) -> Self {
        Self(TABLE.get(place(first)).copied().unwrap_or(u8::MAX))
    }

    /// Whether the line may open with one of these.
    pub(crate) const fn may(self, kinds: u8) -> bool {
        self.0 & kinds != 0
    }

    /// Whether nothing is known of the line.
    pub(crate) const fn is_any(self) -> bool {
        self.0 == u8::MAX
    }
}

const SIZE: usize = 1 << 14;

static TABLE: [u8; SIZE] = build();

/// The place of four letters, in any case.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; fourteen bits fit")]
const fn place(first: [u8; 4]) -> usize {
    ((u32::from_le_bytes(first) | 0x2020_2020).wrapping_mul(0x9E37_79B1) >> 18) as usize
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn build() -> [u8; SIZE] {
    let mut table = [0; SIZE];
    let mut at = 0;
    while at < furniture::WHOLE.len() {
        add(&mut table, Openings::WHOLE, furniture::WHOLE[at].0);
        at += 1;
    }
    at = 0;
    while at < furniture::OPENING.len() {
        add(&mut table, Openings::FURNITURE, furniture::OPENING[at].0);
        at += 1;
    }
    at = 0;
    while at < OPENERS.len() {
        add(&mut table, Openings::NOTICE, OPENERS[at].words);
        at += 1;
    }
    at = 0;
    while at < Language::ALL.len() {
        add_all(&mut table, Openings::BYLINE | Openings::LONE, words(Language::ALL[at]).by);
        at += 1;
    }
    let lists = [
        (Openings::BYLINE, BYLINE_FIRST.keys),
        (Openings::BYLINE, BYLINE_NOUNS.keys),
        (Openings::BYLINE, OUR_OPENERS.keys),
        (Openings::LONE, AUTHOR_LEADS.rows),
        (Openings::CREDIT, CREDIT_FIRST.keys),
        (Openings::NOTICE, DISCLAIMERS.rows),
        (Openings::NOTICE, OPINIONS.rows),
        (Openings::RIGHTS, RESERVED.rows),
        (Openings::RIGHTS, &["copyright"]),
        // What those grammars know beside their tables, as far as it has fewer letters than four.
        (Openings::BYLINE, &["van", "da", "de"]),
        (Openings::CREDIT, &["mit", "con", "com", "met", "med", "s"]),
        (Openings::NOTICE, &["adv"]),
        (Openings::FILED, FILED.rows),
    ];
    at = 0;
    while at < lists.len() {
        add_all(&mut table, lists[at].0, lists[at].1);
        at += 1;
    }
    table
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn add_all(table: &mut [u8; SIZE], kind: u8, rows: &[&str]) {
    let mut at = 0;
    while at < rows.len() {
        add(table, kind, rows[at]);
        at += 1;
    }
}

/// Adds what opens with four letters of ASCII, but for the signs and blanks among them, which do not count in some tables.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn add(table: &mut [u8; SIZE], kind: u8, row: &str) {
    let bytes = row.as_bytes();
    let (mut first, mut len, mut at) = ([0; 4], 0, 0);
    while at < bytes.len() && len < first.len() {
        match bytes[at] {
            // General punctuation.
            0xE2 => at += 3,
            byte if byte.is_ascii() && !byte.is_ascii_alphanumeric() => at += 1,
            byte => {
                first[len] = byte;
                (len, at) = (len + 1, at + 1);
            }
        }
    }
    table[place(first)] |= kind;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{Look, Looks};
    use crate::spares::Lists;
    use crate::{Byline, Copyright, Notice, SignOff};
    use std::string::String;
    use std::vec::Vec;

    #[test]
    fn what_is_ruled_out_is_not_read() {
        let rows = OPENERS.iter().map(|row| row.words).chain(furniture::WHOLE.iter().map(|row| row.0));
        let rows = rows.chain(furniture::OPENING.iter().map(|row| row.0));
        let lists = [BYLINE_FIRST.keys, BYLINE_NOUNS.keys, OUR_OPENERS.keys, CREDIT_FIRST.keys, RESERVED.rows];
        let phrases = [AUTHOR_LEADS.rows, DISCLAIMERS.rows, OPINIONS.rows, FILED.rows, &["copyright", "by", "von"]];
        let rows: Vec<&str> = rows.chain(lists.into_iter().chain(phrases).flatten().copied()).collect();
        let mut ruled_out = 0;
        for row in rows {
            for opening in [String::from(row), row.to_uppercase(), row.replace([' ', '-'], "")] {
                for after in ["", " Ada Lane", ": Ada Lane", " 2031 Harwick", " by Ada Lane", ": AP", "Ada Lane"] {
                    let line = opening.clone() + after;
                    let openings = Openings::of(&line);
                    let may = |kind| openings.may(kind);
                    assert!(
                        may(Openings::BYLINE) || Byline::is_glued(&line) || Byline::parse(&line).is_none(),
                        "{line}"
                    );
                    assert!(may(Openings::NOTICE) || Notice::parse(&line).is_none(), "{line}");
                    let marked = Looks::of(&line).all.has(Look::RIGHTS | Look::COMMA);
                    assert!(
                        may(Openings::RIGHTS) || marked || Copyright::parse(&line).is_none_or(|it| it.span.start > 0)
                    );
                    let look = Look::of(line.as_bytes());
                    let credits = SignOff::parse_at(&line, 0, look, Lists::FRESH);
                    let otherwise = look.has(Look::COMMA | Look::SLASH) || look.helps();
                    assert!(
                        may(Openings::CREDIT) || otherwise || credits.iter().all(|credit| credit.role.is_none()),
                        "{line}"
                    );
                    ruled_out += usize::from(!may(Openings::NOTICE));
                }
            }
        }
        assert!(ruled_out > 1000, "{ruled_out}");
        assert!(Openings::of("12 boats").is_any() && Openings::of("Ös").is_any() && Openings::of("By, the").is_any());
    }
}
