//! A first look at a text: whether one of many phrases may stand at its start, by its first three letters, or at its end,
//! by its last three. It costs a few instructions, and nearly every text opens as no phrase does.

use core::fmt;

use super::table::Names;
use crate::grammar::leads_mark;

/// The first letters of some phrases, which are in lower case and are matched as [`phrase`](crate::grammar::phrase) does it, or as
/// whole words.
pub(crate) struct Heads([u64; 128]);

impl fmt::Debug for Heads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} heads", self.0.iter().map(|word| word.count_ones()).sum::<u32>())
    }
}

/// What is beyond ASCII.
const WIDE: u8 = 31;

/// Letters of ASCII as five bits, in any case; 0 for what is none.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = match byte as u8 {
            0x80.. => WIDE,
            it if it.is_ascii_alphabetic() => it & 0x1F,
            _ => 0,
        };
        byte += 1;
    }
    letters
};

#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "a byte is below 256, and `From` is not const")]
const fn letter(byte: u8) -> usize {
    LETTERS[byte as usize] as usize
}

/// The first letters as a number, up to the first byte that is none of ASCII: white space is not always one byte, and
/// letters of other alphabets are told by their blocks, where they stand first. Of Chinese characters and Korean syllables, which
/// fold to no others, the first one counts.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const")]
const fn key(first: u8, second: u8, third: u8) -> usize {
    let script = match first {
        ..0x80 => return plain_key(first, second, third),
        // The marks of punctuation, then other blocks.
        0xE2 => 1,
        0xD0..0xD4 => 2,
        0xE4..=0xED => return (WIDE as usize) << 8 | (second as usize ^ (third as usize) << 2) & 0xFF,
        0xE3.. => 3,
        _ => 4,
    };
    (WIDE as usize) << 8 | script << 3
}

/// The same where the first letter is of ASCII.
#[inline]
#[expect(clippy::as_conversions, reason = "`usize::from` is not const")]
const fn plain_key(first: u8, second: u8, third: u8) -> usize {
    let (first, second, third) = (letter(first), letter(second), letter(third));
    if first == 0 {
        return 0;
    }
    let third = if second == 0 || second == WIDE as usize { 0 } else { third };
    first << 8 | second << 3 | third & 7
}

impl Heads {
    /// Those of a list.
    pub(crate) const fn of(rows: &[&str]) -> Self {
        Self([0; 128]).and(rows)
    }

    /// Those of the labels of a table, which are matched in any case.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn of_labels<T>(table: &[(&str, T)]) -> Self {
        let mut heads = Self([0; 128]);
        let mut row = 0;
        while row < table.len() {
            heads = heads.and(&[table[row].0]);
            row += 1;
        }
        heads
    }

    /// These and those of another list.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and(mut self, rows: &[&str]) -> Self {
        let (mut row, count) = (0, rows.len());
        while row < count {
            let key = match rows[row].as_bytes() {
                [first, second, third, ..] => key(*first, *second, *third),
                [first, second] => key(*first, *second, 0),
                short => key(short[0], 0, 0),
            };
            self.0[key >> 6] |= 1 << (key & 63);
            row += 1;
        }
        self
    }

    /// These and those of a table of names, which is asked after whole words of letters: what else stands in a name does not
    /// count.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and_names(mut self, names: &Names) -> Self {
        let (mut row, count) = (0, names.keys.len());
        while row < count {
            let bytes = names.keys[row].as_bytes();
            let end = bytes.len();
            let (mut first, mut len, mut at) = ([0; 3], 0, 0);
            while at < end && len < 3 {
                match bytes[at] {
                    // General punctuation.
                    0xE2 => at += 3,
                    ..b'0' | b':'..b'A' | b'['..b'a' | b'{'..0x80 => at += 1,
                    byte => {
                        first[len] = byte;
                        len += 1;
                        at += 1;
                    }
                }
            }
            let key = key(first[0], first[1], first[2]);
            self.0[key >> 6] |= 1 << (key & 63);
            row += 1;
        }
        self
    }

    /// The last letters of a list, the last one first.
    pub(crate) const fn of_ends(rows: &[&str]) -> Self {
        Self([0; 128]).and_ends(rows)
    }

    /// These and the last letters of another list.
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(crate) const fn and_ends(mut self, rows: &[&str]) -> Self {
        let mut row = 0;
        while row < rows.len() {
            let bytes = rows[row].as_bytes();
            let len = bytes.len();
            // Before a row of two letters stands any other.
            let mut third = if len > 2 { bytes[len - 3] } else { b'a' };
            loop {
                let key = key(bytes[len - 1], bytes[len - 2], third);
                self.0[key >> 6] |= 1 << (key & 63);
                if len > 2 || third == b'h' {
                    break;
                }
                third += 1;
            }
            row += 1;
        }
        self
    }

    /// Whether one of the phrases may stand at the end of a text: asked of [ends](Self::of_ends).
    #[inline]
    pub(crate) fn may_end(&self, text: &str) -> bool {
        let &[.., third, second, first] = text.as_bytes() else { return true };
        let ascii = (first | second | third) < 0x80;
        !ascii || self.holds(key(first, second, third))
    }

    /// Whether these letters are some phrase's.
    fn holds(&self, key: usize) -> bool {
        self.0.get(key >> 6).is_none_or(|word| word >> (key & 63) & 1 != 0)
    }

    /// Whether one of the phrases may stand at the start of a text.
    #[inline]
    pub(crate) fn may_open(&self, text: &str) -> bool {
        let &[first, second, third, ref rest @ ..] = text.as_bytes() else { return true };
        // A mark makes another letter of the one before.
        if (first | second | third) >= 0x80 {
            self.may_open_wide(first, second, third)
        } else {
            self.holds(plain_key(first, second, third)) || rest.first().is_some_and(|next| leads_mark(*next))
        }
    }

    /// The same for letters that are not all of ASCII.
    #[inline(never)] // Few texts open so, and the look at the others shall stay small enough to stand where it is asked for.
    fn may_open_wide(&self, first: u8, second: u8, third: u8) -> bool {
        // Blanks, apostrophes and a few signs fold to ASCII.
        let folds = |byte: u8| leads_mark(byte) || matches!(byte, 0xC2 | 0xE2);
        let spoken = |byte: u8| byte.is_ascii_alphabetic();
        if folds(first) || spoken(first) && (folds(second) || spoken(second) && folds(third)) {
            return (first, second) != (0xE2, 0x80) || self.holds(0) || self.holds(key(first, second, third));
        }
        self.holds(key(first, second, third))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::phrase;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn what_opens_with_a_phrase_is_never_ruled_out() {
        let rows = ["a cura di", "by", "écrit par", "red. écrit", "réd", "taé b", "l'eau", "30", "写真", "dé"];
        for row in rows {
            let heads = Heads::of(&[row]);
            let apart: std::string::String = row.nfd().collect();
            for text in [row, &row.to_uppercase(), &apart, &row.replace(' ', "\n  "), &row.replace('\'', "’")] {
                for after in ["", " Ada Lane", ": x"] {
                    let text = std::format!("{text}{after}");
                    assert!(phrase(&text, row).is_ok() && heads.may_open(&text), "{row}: {text}");
                }
            }
        }
        let ends = Heads::of_ends(&["all rights reserved", "tous droits réservés", "禁無断転載"]);
        for text in ["All Rights RESERVED", "re\u{301}serve\u{301}s", "réservés", "Harwick: 禁無断転載", "ed"] {
            assert!(ends.may_end(text), "{text}");
        }
        assert!(!ends.may_end("Harwick") && !ends.may_end("reserves"));
        let ends = Heads::of_ends(&["ap"]).and_ends(&["pool"]);
        for (text, may) in [("AP", true), ("via ap", true), ("Snap", true), ("Pool", true), ("Harwick", false)] {
            assert_eq!(ends.may_end(text), may, "{text}");
        }
        let heads = Heads::of(&["posted by"]).and(&["von"]);
        for (text, may) in [("Posted by", true), ("VON Ada", true), ("Pose", true), ("Post", true), ("Vo", true)] {
            assert_eq!(heads.may_open(text), may, "{text}");
        }
        for text in ["Harwick", "“Posted", "Älg", "Pölser", "поезд", "写真", "Po 12", "The ferry", "12 boats", "V."]
        {
            assert_eq!(heads.may_open(text), text.len() < 3, "{text}");
        }
    }
}
