//! A first look at the words that open a text: whether they may be, or open, a name of one of several tables, by their first
//! four letters. One look stands for all the tables.

use core::fmt;

use super::table::Names;
use super::{Language, OTHERS, words};
use crate::grammar::leads_mark;
use crate::scan::are_small_letters;

/// The first letters of the names of some tables, which are looked up by their letters alone, and of some phrases.
pub(crate) struct Fronts([u64; 256]);

impl fmt::Debug for Fronts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} fronts", self.0.iter().map(|word| word.count_ones()).sum::<u32>())
    }
}

/// The word and the bit of four letters, in any case.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; fourteen bits fit")]
const fn bit_of(front: [u8; 4]) -> (usize, u64) {
    let hash = (u32::from_le_bytes(front) | 0x2020_2020).wrapping_mul(0x9E37_79B1) >> 18;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

impl Fronts {
    pub(crate) const fn of(tables: &[&Names]) -> Self {
        let mut fronts = Self([0; 256]);
        let mut table = 0;
        while table < tables.len() {
            #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
            let names = tables[table];
            fronts = fronts.and(names.keys);
            table += 1;
        }
        fronts
    }

    /// These and those of a list.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and(mut self, rows: &[&str]) -> Self {
        let (mut row, count) = (0, rows.len());
        while row < count {
            let bytes = rows[row].as_bytes();
            let end = bytes.len();
            let (mut front, mut len, mut at) = ([0; 4], 0, 0);
            while at < end && len < 4 {
                match bytes[at] {
                    // General punctuation.
                    0xE2 => at += 3,
                    ..b'0' | b':'..b'A' | b'['..b'a' | b'{'..0x80 => at += 1,
                    byte => {
                        front[len] = byte;
                        len += 1;
                        at += 1;
                    }
                }
            }
            let (word, bit) = bit_of(front);
            self.0[word] |= bit;
            row += 1;
        }
        self
    }

    /// These and the words that join names, of every language.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and_joints(mut self) -> Self {
        let mut at = 0;
        while at < Language::ALL.len() {
            self = self.and(words(Language::ALL[at]).and);
            at += 1;
        }
        self.and(OTHERS.and)
    }

    /// These and the words that open a byline, of every language.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and_by(mut self) -> Self {
        let mut at = 0;
        while at < Language::ALL.len() {
            self = self.and(words(Language::ALL[at]).by);
            at += 1;
        }
        self
    }

    fn has(&self, front: [u8; 4]) -> bool {
        let (word, bit) = bit_of(front);
        self.0.get(word).is_none_or(|bits| bits & bit != 0)
    }

    /// Whether the words that open a text may be, or open, one of the names: surely where the text does not open with plain
    /// letters.
    #[inline]
    pub(crate) fn may_open(&self, text: &str) -> bool {
        match text.as_bytes().split_first_chunk() {
            Some((front, rest)) if are_small_letters(u32::from_le_bytes(*front) | 0x2020_2020) => {
                self.has(*front) || rest.first().is_some_and(|next| leads_mark(*next))
            }
            _ => self.may_open_short(text.as_bytes()),
        }
    }

    /// The same where the first word is shorter than four letters: a name may be the word, or go on with the next one.
    fn may_open_short(&self, text: &[u8]) -> bool {
        let (mut front, mut len) = ([0; 4], 0_usize);
        let mut rest = text;
        loop {
            let (next, after) = match rest.split_first() {
                Some((next, after)) => (*next, after),
                None => (b',', rest),
            };
            match (front.get_mut(len), next) {
                (None, _) => return self.has(front) || leads_mark(next),
                (Some(letter), _) if next.is_ascii_alphabetic() => *letter = next,
                // One blank, and the next word.
                (_, b' ') if len > 0 && after.first().is_some_and(u8::is_ascii_alphabetic) => {
                    if self.has(front) {
                        return true;
                    }
                    rest = after;
                    continue;
                }
                // Nothing goes on over these.
                (_, b',' | b';' | b':' | b'(' | b')' | b'!' | b'?' | b'"') => return len == 0 || self.has(front),
                _ => return true,
            }
            len = len.saturating_add(1);
            rest = after;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{self, names};
    use super::*;

    #[test]
    fn what_opens_with_a_name_is_never_ruled_out() {
        let names: &Names = names!["A Cura", "AP", "Le Monde", "N.Y. Times", "Ny", "U.S. News", "in't", "Élan", "Réd"];
        let fronts = Fronts::of(&[names]).and(&["with"]);
        for key in names.keys {
            for text in [*key, &key.to_lowercase(), &key.to_uppercase(), &key.replace('.', ""), &key.replace(' ', "\n")]
            {
                for after in ["", " Ada Lane", ", x", ": x", ". x", "\u{301}"] {
                    let text = std::format!("{text}{after}");
                    assert!(fronts.may_open(&text) || table::longest_name(names, &text).is_none(), "{text}");
                }
                assert!(fronts.may_open(text), "{text}");
            }
        }
        for text in ["With", "AP", "ap, x", "Le Mon", "le mon", "", "12", "“", "A curate"] {
            assert!(fronts.may_open(text), "{text}");
        }
        for text in ["Withe", "Harwick", "to the ferry", "a b c d", "Ap Lane"] {
            assert_eq!(fronts.may_open(text), matches!(text, "Withe" | "Ap Lane"), "{text}");
        }
    }
}
