//! Look-ups in tables of names, by their letters and digits alone: case, points, spaces, hyphens and apostrophes do not
//! count, so `N.Y.`, `NY` and `n. y.` are one key. Each table is hashed at compile time, so a look-up costs one pass over
//! the text and one slot; it never allocates.

use core::fmt;

use super::slots::{START, find, put, step, stepped};
use crate::grammar::{composed, each_lower, leads_mark, next_composed};
use crate::scan::{self, is_word_char};

/// A table of names.
pub(crate) struct Names {
    pub(crate) keys: &'static [&'static str],
    /// For each slot the upper half of a key's hash, and its row plus 1 below it; 0 where the slot is free.
    pub(crate) slots: &'static [u32],
    /// A bit for the hash of each key's first [`HEAD`] letters, of twice as many, and so on.
    pub(crate) heads: &'static Heads,
}

/// A table of names, and what each stands for.
pub(crate) struct Keyed<T: 'static> {
    pub(crate) names: Names,
    pub(crate) values: &'static [T],
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys).finish()
    }
}

/// A table of names from their list.
macro_rules! names {
    ($($key:literal),* $(,)?) => {{
        use $crate::lexicon::{slots, table};
        const KEYS: &[&str] = &[$($key),*];
        const SLOTS: usize = slots::slots(KEYS.len());
        const INDEX: ([u32; SLOTS], table::Heads) = table::index::<SLOTS>(KEYS);
        &table::Names { keys: KEYS, slots: &INDEX.0, heads: &INDEX.1 }
    }};
}
pub(crate) use names;

/// A table of names and their values from the list of both.
macro_rules! keyed {
    ($(($key:literal, $value:expr)),* $(,)?) => {{
        use $crate::lexicon::{slots, table};
        const KEYS: &[&str] = &[$($key),*];
        const SLOTS: usize = slots::slots(KEYS.len());
        const INDEX: ([u32; SLOTS], table::Heads) = table::index::<SLOTS>(KEYS);
        &table::Keyed { names: table::Names { keys: KEYS, slots: &INDEX.0, heads: &INDEX.1 }, values: &[$($value),*] }
    }};
}
pub(crate) use keyed;

/// The letters and digits of a text, [composed] and in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    composed(text).filter(|c| is_word_char(*c)).flat_map(char::to_lowercase)
}

/// The lower case of a byte that is a letter or digit of ASCII.
fn lower(byte: u8) -> Option<u8> {
    Some(scan::lower(byte)).filter(|lower| *lower != 0)
}

/// The hash of a text's letters; nothing if no key begins as they do.
fn hash(text: &str, heads: &Heads) -> Option<u32> {
    let mut hash = START;
    for byte in text.bytes() {
        match scan::lower(byte) {
            0 if byte.is_ascii() => {}
            0 => return hash_of_any(text, heads),
            lower => hash = step(hash, u32::from(lower)),
        }
    }
    Some(hash)
}

/// The same for a text that is not all ASCII.
#[inline(never)] // It would make the look-up of all others dearer.
fn hash_of_any(text: &str, heads: &Heads) -> Option<u32> {
    let (mut hash, mut count) = (START, 0_usize);
    let known = each_lower(text, is_word_char, |letter| {
        hash = step(hash, u32::from(letter));
        count = count.saturating_add(1);
        // The heads of keys, three letters long, six …
        let (word, bit) = head_bit(hash);
        !count.is_multiple_of(HEAD) || heads.get(word).is_some_and(|bits| bits & bit != 0)
    });
    known.then_some(hash)
}

/// The slots of a table and its heads.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
pub(crate) const fn index<const SLOTS: usize>(keys: &[&str]) -> ([u32; SLOTS], Heads) {
    let mut slots = [0; SLOTS];
    let mut heads = [0; 128];
    let (mut row, count) = (0, keys.len());
    while row < count {
        let hash = key_hash(keys[row], &mut heads);
        put(&mut slots, hash, row);
        row += 1;
    }
    (slots, heads)
}

/// A look-up at the start of a line asks after so many letters, and after so many more, whether any key begins so: nearly
/// every one ends at the first or second question.
const HEAD: usize = 3;

/// Bits for the hashes of keys' heads.
pub(crate) type Heads = [u64; 128];

/// The word and the bit of a head's hash.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; seven bits fit")]
const fn head_bit(hash: u32) -> (usize, u64) {
    ((hash >> 6 & 127) as usize, 1 << ((hash >> 13) & 63))
}

/// The hash of a key's letters, and the bits of its heads. Only the capitals that stand in the tables are folded: the tests compare
/// each key's hash with what [`hash`] makes of it.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
const fn key_hash(key: &str, heads: &mut Heads) -> u32 {
    let bytes = key.as_bytes();
    // Asking for the length is a call, and calls cost the compiler more than all else here.
    let end = bytes.len();
    let mut hash = START;
    // Until the next head.
    let mut left = HEAD;
    let mut at = 0;
    while at < end {
        let lead = bytes[at];
        at += 1;
        // Nearly every one is of the first two kinds: as short as can be, since the compiler interprets it.
        let letter = match lead {
            b'a'..=b'z' => lead as u32,
            b'A'..=b'Z' => lead as u32 + 0x20,
            b'0'..=b'9' => lead as u32,
            0..0x80 => continue,
            _ => {
                let (len, bits) = match lead {
                    ..0xE0 => (2, lead as u32 & 0x1F),
                    0xE0..0xF0 => (3, lead as u32 & 0x0F),
                    _ => (4, lead as u32 & 0x07),
                };
                let mut c = bits;
                let mut next = 1;
                while next < len {
                    c = c << 6 | (bytes[at] as u32 & 0x3F);
                    at += 1;
                    next += 1;
                }
                match c {
                    // General punctuation.
                    0x2000..0x2070 => continue,
                    // Folds to an i and a combining dot.
                    0x130 => {
                        hash = stepped!(hash, b'i');
                        left -= 1;
                        if left == 0 {
                            let (word, bit) = head_bit(hash);
                            heads[word] |= bit;
                            left = HEAD;
                        }
                        0x307
                    }
                    0x100..=0x12F | 0x14A..=0x177 => c | 1,
                    0x139..=0x148 | 0x179..=0x17E => c + c % 2,
                    0x400..=0x40F => c + 0x50,
                    0xC0..=0xDE | 0x410..=0x42F => c + 0x20,
                    _ => c,
                }
            }
        };
        hash = stepped!(hash, letter);
        left -= 1;
        if left == 0 {
            let (word, bit) = head_bit(hash);
            heads[word] |= bit;
            left = HEAD;
        }
    }
    hash
}

/// Whether both have the same letters.
fn same_letters(key: &str, text: &str) -> bool {
    if key.eq_ignore_ascii_case(text) {
        return true;
    }
    if !(key.is_ascii() && text.is_ascii()) {
        return letters(key).eq(letters(text));
    }
    key.bytes().filter_map(lower).eq(text.bytes().filter_map(lower))
}

impl Names {
    /// Whether a key may be, or stand at the start of, `text`: its first letters say so of nearly every text.
    fn may_open(&self, text: &str) -> bool {
        let Some((head, rest)) = text.as_bytes().split_first_chunk::<HEAD>() else { return true };
        let head = head.map(scan::lower);
        // A sign, or a letter that folds otherwise.
        if matches!(head, [0, _, _] | [_, 0, _] | [_, _, 0]) {
            return true;
        }
        let (word, bit) = head_bit(head.iter().fold(START, |hash, lower| step(hash, u32::from(*lower))));
        self.heads.get(word).is_some_and(|bits| bits & bit != 0) || rest.first().is_some_and(|next| leads_mark(*next))
    }

    /// Whether the word that `text` opens with may be a key, or the start of one: its first letters say so of nearly every
    /// word, before it is known where the word ends.
    pub(crate) fn may_start(&self, text: &str) -> bool {
        let letters = text.as_bytes().get(..HEAD).is_some_and(|head| head.iter().all(u8::is_ascii_alphabetic));
        !letters || self.may_open(text)
    }

    /// Whether the letters of ASCII that `input` opens with are, as far as they go, those of some key.
    fn may_run(&self, input: &str) -> bool {
        let mut hash = START;
        let mut rest = input.as_bytes();
        while let Some((head, after)) = rest.split_at_checked(HEAD) {
            for byte in head {
                let Some(lower) = lower(*byte) else { return true };
                hash = step(hash, u32::from(lower));
            }
            let (word, bit) = head_bit(hash);
            if self.heads.get(word).is_none_or(|bits| bits & bit == 0) {
                return after.first().is_some_and(|next| leads_mark(*next));
            }
            rest = after;
        }
        true
    }

    /// The row of the key whose letters are those of `text`.
    fn find(&self, text: &str) -> Option<usize> {
        if self.may_open(text) { self.looked_up(text) } else { None }
    }

    /// The same of a text that may be a key.
    #[inline(never)] // Nearly no text is, and those that are not shall cost no more than a look at their first letters.
    fn looked_up(&self, text: &str) -> Option<usize> {
        self.row(hash(text, self.heads)?, text)
    }

    /// The row of the key whose letters are those of `text`, which have this hash.
    fn row(&self, hash: u32, text: &str) -> Option<usize> {
        find(self.slots, hash, |row| self.keys.get(row).is_some_and(|key| same_letters(key, text)))
    }

    /// The rows of the keys at the start of `input` that end at a word's end: the text as written and the row, the
    /// longest last.
    fn rows<'a>(&self, input: &'a str) -> impl Iterator<Item = (&'a str, usize)> {
        let input = if self.may_run(input) { input } else { "" };
        WordEnds::new(input, self.heads).take(MAX_WORDS).filter_map(|(end, hash)| {
            let text = input.get(..end)?;
            self.row(hash, text).map(|row| (text, row))
        })
    }
}

/// What the table says of `text` as a whole.
#[inline]
pub(crate) fn get<T: Copy>(table: &Keyed<T>, text: &str) -> Option<T> {
    let row = table.names.find(text)?;
    table.values.get(row).copied()
}

/// Whether `text` as a whole stands in the table.
#[inline]
pub(crate) fn has(table: &Names, text: &str) -> bool {
    table.find(text).is_some()
}

/// The longest key at the start of `input`, ending at a word's end: the text as written and what the table says of it.
pub(crate) fn longest<'a, T: Copy>(table: &Keyed<T>, input: &'a str) -> Option<(&'a str, T)> {
    let (text, row) = table.names.rows(input).last()?;
    table.values.get(row).map(|value| (text, *value))
}

/// The same for a table of bare names.
pub(crate) fn longest_name<'a>(table: &Names, input: &'a str) -> Option<&'a str> {
    table.rows(input).last().map(|(text, _)| text)
}

/// The words in one key, at most; what bounds a look-up at the start of a long line.
const MAX_WORDS: usize = 7;
/// The bytes of one key, at most: bounds it where the line is one long word.
const MAX_BYTES: usize = 72;

/// The ends of the first words of `input` and the hashes of the letters before them: where a letter or digit is followed
/// by something else, up to the first gap that no name has inside (`AP - A` is not `APA`), and as long as the letters so
/// far open some key.
#[derive(Debug)]
struct WordEnds<'a> {
    input: &'a str,
    heads: &'a Heads,
    at: usize,
    hash: u32,
    letters: usize,
    /// Whether the character before is a letter or digit.
    inside: bool,
    /// What stands between the last letter and here.
    blank: bool,
    joined: bool,
}

impl<'a> WordEnds<'a> {
    const fn new(input: &'a str, heads: &'a Heads) -> Self {
        Self { input, heads, at: 0, hash: START, letters: 0, inside: false, blank: false, joined: false }
    }

    /// Takes one more letter; whether some key may begin so.
    fn letter(&mut self, lower: u32) -> bool {
        self.hash = step(self.hash, lower);
        self.letters = self.letters.saturating_add(1);
        if !self.letters.is_multiple_of(HEAD) {
            return true;
        }
        let (word, bit) = head_bit(self.hash);
        self.heads.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

impl Iterator for WordEnds<'_> {
    type Item = (usize, u32);

    fn next(&mut self) -> Option<(usize, u32)> {
        while let Some(&byte) = self.input.as_bytes().get(self.at) {
            let at = self.at;
            let marked = self.input.as_bytes().get(at.saturating_add(1)).is_some_and(|next| leads_mark(*next));
            if let Some(lower) = lower(byte).filter(|_| !marked) {
                if at > MAX_BYTES || self.blank && self.joined || !self.letter(u32::from(lower)) {
                    self.inside = false;
                    break;
                }
                self.at = at.saturating_add(1);
                (self.inside, self.blank, self.joined) = (true, false, false);
                continue;
            }
            if at > MAX_BYTES {
                self.inside = false;
                break;
            }
            let c = if byte.is_ascii() && !marked {
                self.at = at.saturating_add(1);
                char::from(byte)
            } else {
                let mut rest = self.input.get(at..)?.chars();
                let c = next_composed(&mut rest)?;
                self.at = self.input.len().saturating_sub(rest.as_str().len());
                c
            };
            if is_word_char(c) {
                if self.blank && self.joined || !c.to_lowercase().all(|lower| self.letter(u32::from(lower))) {
                    self.inside = false;
                    break;
                }
                (self.inside, self.blank, self.joined) = (true, false, false);
                continue;
            }
            match c {
                '.' | '&' | '+' => {}
                '-' | '\'' | '’' | '/' => self.joined = true,
                _ if c.is_whitespace() => self.blank = true,
                _ if self.inside => (self.blank, self.joined) = (true, true),
                _ => break,
            }
            if core::mem::take(&mut self.inside) {
                return Some((at, self.hash));
            }
        }
        let ended = self.at >= self.input.len() && core::mem::take(&mut self.inside);
        self.at = self.input.len();
        ended.then_some((self.input.len(), self.hash))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{agencies, cities, cookies, credits, regions, titles};
    use super::*;
    use crate::grammar::is_cjk;
    use alloc::string::String;
    use core::cmp::Ordering;
    use unicode_normalization::UnicodeNormalization;

    fn all() -> impl Iterator<Item = &'static Names> {
        let keyed = [&agencies::AGENCIES.names, &regions::REGIONS.names];
        let cities = [cities::CITIES, cities::PLACE_PARTICLES];
        let bare = [cookies::COOKIE_WORDS, credits::CREDIT_FIRST, credits::STORIES, credits::WROTE];
        keyed.into_iter().chain(cities).chain(bare).chain(titles::TABLES.iter().copied())
    }

    fn assert_sorted(keys: &[&str]) {
        for pair in keys.windows(2) {
            assert_eq!(letters(pair[0]).cmp(letters(pair[1])), Ordering::Less, "{pair:?}");
        }
    }

    #[test]
    fn tables_are_sorted_and_hold_each_key_once() {
        for table in all() {
            assert_sorted(table.keys);
        }
        assert_sorted(titles::BYLINE_OPENERS.rows);
    }

    #[test]
    fn every_key_is_hashed_as_text_is() {
        for table in all() {
            for (row, key) in table.keys.iter().enumerate() {
                let hash = hash(key, table.heads).unwrap();
                assert_eq!((key_hash(key, &mut [0; 128]), table.row(hash, key)), (hash, Some(row)), "{key}");
                assert_eq!(longest_name(table, key).map(|found| letters(found).count()), Some(letters(key).count()));
            }
            assert!(table.slots.iter().filter(|slot| **slot == 0).count() * 2 >= table.slots.len());
        }
    }

    #[test]
    fn keys_are_found_with_their_marks_apart() {
        let mut apart = 0;
        for table in all() {
            for (row, key) in table.keys.iter().enumerate().filter(|(_, key)| !key.chars().any(is_cjk)) {
                let text: String = key.nfd().collect();
                assert_eq!(table.find(&text), Some(row), "{key}");
                let longest: Option<String> = longest_name(table, key).map(|found| found.nfd().collect());
                assert_eq!(longest_name(table, &text), longest.as_deref(), "{key}");
                apart += usize::from(text.as_str() != *key);
            }
        }
        assert!(apart > 100, "{apart}");
    }

    #[test]
    fn no_key_is_longer_than_a_look_up_reads() {
        for key in all().flat_map(|table| table.keys) {
            assert_eq!(
                WordEnds::new(key, &[u64::MAX; 128]).take(MAX_WORDS).last().map(|(end, _)| end),
                key.rfind(char::is_alphanumeric).map(|at| at + key[at..].chars().next().unwrap().len_utf8()),
                "{key}"
            );
        }
    }

    #[test]
    fn only_letters_count() {
        for text in ["N.Y.", "NY", "n. y", "N.Y"] {
            assert_eq!(get(regions::REGIONS, text), Some(regions::Region::Abbreviation), "{text}");
        }
        assert_eq!(get(regions::REGIONS, "Nowhere"), None);
    }

    #[test]
    fn the_longest_key_wins() {
        assert_eq!(longest(regions::REGIONS, "New South Wales, Oct 3").map(|(text, _)| text), Some("New South Wales"));
        assert_eq!(
            longest(agencies::AGENCIES, "Associated Press writers").map(|(text, _)| text),
            Some("Associated Press")
        );
        assert_eq!(longest(regions::REGIONS, "Texaskana"), None);
        assert_eq!(longest(agencies::AGENCIES, "AP - A mill").map(|(text, _)| text), Some("AP"));
    }
}
