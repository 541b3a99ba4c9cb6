//! One hash table over every language's words for times, built at compile time: a word costs one look-up, whatever the
//! language of its line.

use super::{Language, OTHERS, Words, words};
use crate::grammar::{each_lower, leads_mark};
use crate::scan::are_small_letters;

/// A set of languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Languages(u16);

impl Languages {
    /// All of them.
    pub(crate) const ALL: Self = Self(u16::MAX);
    /// None of them.
    pub(crate) const NONE: Self = Self(0);

    /// Those that share a table: it does not say which of them.
    pub(crate) const OTHER: Self = Self(1 << 15);

    /// The tables of the set.
    pub(crate) fn tables(self) -> impl Iterator<Item = &'static Words> {
        let own = Language::ALL.iter().filter(move |&&language| self.has(language)).map(|&language| words(language));
        own.chain((self.0 & Self::OTHER.0 != 0).then_some(OTHERS))
    }

    /// Just this one.
    #[expect(clippy::as_conversions, reason = "the discriminants are below 16, and `From` is not const")]
    pub(crate) const fn only(language: Language) -> Self {
        Self(1 << (language as u16))
    }

    /// Whether `language` is in the set.
    pub(crate) const fn has(self, language: Language) -> bool {
        self.0 & Self::only(language).0 != 0
    }

    /// The languages of both sets.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the set is empty.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a word can mean in a line about time. A word may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sense {
    /// The month, 1 to 12; 0 if it names none.
    pub(crate) month: u8,
    kinds: u32,
    /// The length of a unit in minutes, plus 1; 0 if it is no unit.
    unit: u32,
    /// The languages that have the word.
    pub(crate) languages: Languages,
}

/// One meaning of [`Sense`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Kind {
    /// A weekday's name or abbreviation.
    Weekday = 1,
    /// Starts a label: `published`, `last` (`last updated`).
    Label = 1 << 1,
    /// Stands between label, day and clock: `on`, `at`, `um`.
    Glue = 1 << 2,
    /// Follows a clock: `Uhr`, `h`.
    Clock = 1 << 3,
    /// Names a day by its distance: `today`, `gestern`.
    Relative = 1 << 4,
    /// Noon, or the word after a 12 that is noon.
    Noon = 1 << 5,
    /// Midnight.
    Midnight = 1 << 6,
    /// The half of the day before noon.
    Am = 1 << 7,
    /// The half of the day after noon.
    Pm = 1 << 8,
    /// Speaks of reading: `read`, `Lesezeit`.
    Reading = 1 << 9,
    /// Speaks of a running time: `duration`, `video`.
    Running = 1 << 10,
    /// Stands before an age: `vor`, `il y a`.
    AgoBefore = 1 << 11,
    /// Stands after an age: `ago`.
    AgoAfter = 1 << 12,
    /// Counts one: `a`, `an`, `eine`.
    One = 1 << 13,
    /// Is an age of its own, or starts one: `now`, `just`.
    Now = 1 << 14,
    /// The day before: `yesterday`.
    Yesterday = 1 << 15,
    /// Is counted beside a time: `comments`.
    Counted = 1 << 16,
    /// Joins the last two names of a list: `and`, `und`.
    And = 1 << 17,
}

impl Sense {
    /// Whether no table of times has the word.
    #[expect(clippy::as_conversions, reason = "the discriminants are the bits")]
    pub(crate) const fn is_of_no_time(self) -> bool {
        self.month == 0 && self.unit == 0 && self.kinds & !(Kind::And as u32) == 0
    }

    /// Whether the word can mean this.
    #[expect(clippy::as_conversions, reason = "the discriminants are the bits")]
    pub(crate) const fn is(self, kind: Kind) -> bool {
        self.kinds & kind as u32 != 0
    }

    /// Whether the word only stands between the parts of a moment.
    #[expect(clippy::as_conversions, reason = "the discriminants are the bits")]
    pub(crate) const fn is_mere_glue(self) -> bool {
        self.month == 0 && self.unit == 0 && self.kinds == Kind::Glue as u32
    }

    /// Whether the word can mean one of these.
    pub(crate) fn is_any(self, kinds: &[Kind]) -> bool {
        kinds.iter().any(|&kind| self.is(kind))
    }

    /// The minutes of the unit that the word names; 0 for seconds.
    pub(crate) const fn unit(self) -> Option<u32> {
        self.unit.checked_sub(1)
    }
}

/// FNV-1a, 64 bits: what the table is keyed by. No two words of the tables share a hash (tested).
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a: what a byte more is multiplied by.
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a: one more byte.
#[expect(clippy::as_conversions, reason = "`u64::from` is not const")]
const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// What a word means, in any case and any language; nothing if it stands in no table.
pub(crate) fn sense(word: &str) -> Sense {
    if may_be(word.as_bytes()) { looked_up(word) } else { Sense::default() }
}

/// The same of a word that may be in the table.
#[inline(never)] // Nearly no word is, and those that are not shall cost no more than a look at their first letters.
fn looked_up(word: &str) -> Sense {
    let mut hash = START;
    for byte in word.bytes() {
        if !byte.is_ascii() {
            hash = hash_of_any(word);
            break;
        }
        hash = step(hash, byte.to_ascii_lowercase());
    }
    let mut at = slot(hash);
    // Ends at the first free slot; the table is never full.
    for _ in 0..SLOTS {
        match TABLE.get(at) {
            Some(&(key, sense)) if key == hash => return sense,
            Some(&(0, _)) | None => break,
            Some(_) => at = (at + 1) % SLOTS,
        }
    }
    Sense::default()
}

/// The hash of a word with letters that are not of ASCII.
#[inline(never)] // It would make the look-up of all others dearer.
fn hash_of_any(word: &str) -> u64 {
    let mut hash = START;
    let mut buffer = [0; 4];
    // The Turkish capital dotted i folds to an i and a combining dot; the tables have the plain i.
    each_lower(
        word,
        |_| true,
        |c| {
            if c != '\u{307}' {
                for &byte in c.encode_utf8(&mut buffer).as_bytes() {
                    hash = step(hash, byte);
                }
            }
            true
        },
    );
    hash
}

/// Whether a word may be in the table: its first four letters say so of nearly every one, at the cost of a look at one bit.
/// What has a letter beyond ASCII among them or a mark after them is for the table to say, but for ideographs.
#[inline]
fn may_be(word: &[u8]) -> bool {
    match word.split_first_chunk() {
        Some((head, rest))
            if head.is_ascii() && !rest.first().is_some_and(|next| leads_mark(*next)) || is_ideograph(head[0]) =>
        {
            let (word, bit) = head_bit(u32::from_le_bytes(*head));
            HEADS.get(word).is_none_or(|bits| bits & bit != 0)
        }
        None => may_be_short(word),
        _ => true,
    }
}

/// The same of a word of less than four bytes: all of them are looked at.
#[inline(never)] // What may be longer is asked for in many places.
fn may_be_short(word: &[u8]) -> bool {
    let (at, bit) = short_bit(word);
    !word.is_ascii() || SHORTS.get(at).is_none_or(|bits| bits & bit != 0)
}

/// The word and the bit of a word of three letters at the most.
const fn short_bit(word: &[u8]) -> (usize, u64) {
    let head = match *word {
        [] => [0; 4],
        [one] => [one, 0, 0, 0],
        [one, two] => [one, two, 0, 0],
        [one, two, three, ..] => [one, two, three, 0],
    };
    head_bit(u32::from_le_bytes(head))
}

/// Whether a byte opens a Chinese character or a Korean syllable, of those blocks that hold nothing else: they have one form and
/// one case.
const fn is_ideograph(byte: u8) -> bool {
    matches!(byte, 0xE5..=0xE9 | 0xEB..=0xEC)
}

/// Whether the word that a text opens with surely stands in no table, as its first letters tell of nearly every one before it
/// is known where it ends.
#[inline]
pub(crate) fn opens_no_word(text: &str) -> bool {
    // So many letters are one word's, whatever is glued to it.
    let whole = text.as_bytes().first_chunk().is_some_and(|front| {
        // The first of them may be large.
        are_small_letters(u32::from_le_bytes(*front) | 0x20) || is_ideograph(front[0]) && is_ideograph(front[3])
    });
    whole && !may_be(text.as_bytes())
}

/// The same for a text whose first word is all the letters that it opens with.
#[inline]
pub(crate) fn opens_no_letters(text: &str) -> bool {
    let whole =
        text.as_bytes().first_chunk().is_some_and(|first| are_small_letters(u32::from_le_bytes(*first) | 0x2020_2020));
    whole && !may_be(text.as_bytes())
}

/// Whether a word whose first four letters are of ASCII surely stands in no table, nor in a phrase of one, nor in the name of a
/// zone.
#[inline]
pub(crate) fn surely_no_word(word: &[u8]) -> bool {
    word.len() >= 4 && !may_be(word)
}

/// The word and the bit of four letters, in any case.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; fourteen bits fit")]
const fn head_bit(head: u32) -> (usize, u64) {
    let hash = (head | 0x2020_2020).wrapping_mul(0x9E37_79B1) >> 18;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// Words of zones that are written out, `Eastern Standard Time`: no table has them.
const ZONES: &str = "eastern central mountain pacific atlantic standard daylight time";

/// A bit for the first four letters of each word, if they are of ASCII.
static HEADS: [u64; 256] = heads(false);

/// The same of the letters of each shorter word.
static SHORTS: [u64; 256] = heads(true);

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn heads(short: bool) -> [u64; 256] {
    let mut heads = [0; 256];
    let mut row = 0;
    while row < Language::ALL.len() {
        mark_language(&mut heads, words(Language::ALL[row]), short);
        row += 1;
    }
    mark_language(&mut heads, OTHERS, short);
    mark(&mut heads, ZONES.as_bytes(), short);
    heads
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn mark_language(heads: &mut [u64; 256], words: &Words, short: bool) {
    let months: &[&str] = &words.months;
    let lists = [
        months,
        &[words.weekdays, words.glue, words.clock, words.relative, words.noon, words.midnight, words.am, words.pm],
        &[words.one, words.yesterday, words.counted, words.reading, words.running],
        words.published,
        words.updated,
        words.ago_before,
        words.ago_after,
        words.now,
        words.and,
    ];
    let mut list = 0;
    while list < lists.len() {
        let mut row = 0;
        let rows = lists[list];
        while row < rows.len() {
            mark(heads, rows[row].as_bytes(), short);
            row += 1;
        }
        list += 1;
    }
    let mut unit = 0;
    while unit < words.units.len() {
        mark(heads, words.units[unit].1.as_bytes(), short);
        unit += 1;
    }
}

/// Sets the bits of a list's words: of the short ones, or of the others.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn mark(heads: &mut [u64; 256], list: &[u8], short: bool) {
    let end = list.len();
    let mut start = 0;
    let mut at = 0;
    while at <= end {
        if at == end || matches!(list[at], b' ' | b'.' | b'\'') {
            if short && start < at && at <= start + 3 {
                let (word, bit) = short_bit(list.split_at(start).1.split_at(at - start).0);
                heads[word] |= bit;
            }
            start = at + 1;
        } else if !short && at == start + 3 {
            let (word, bit) = head_bit(u32::from_le_bytes([list[start], list[start + 1], list[start + 2], list[at]]));
            heads[word] |= bit;
        }
        at += 1;
    }
}

/// Slots of the table: a power of two, under half of them taken.
const SLOTS: usize = 4096;

type Table = [(u64, Sense); SLOTS];

static TABLE: Table = build();

/// The first slot of a hash.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "conversions are not const; the remainder fits"
)]
const fn slot(hash: u64) -> usize {
    ((hash ^ (hash >> 32)) % SLOTS as u64) as usize
}

#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "runs in the compiler: an index out of bounds fails the build, and the stack is the compiler's"
)]
const fn build() -> Table {
    let mut table: Table = [(0, Sense { month: 0, kinds: 0, unit: 0, languages: Languages::NONE }); SLOTS];
    let mut row = 0;
    while row < Language::ALL.len() {
        let language = Language::ALL[row];
        add_language(&mut table, words(language), Languages::only(language));
        row += 1;
    }
    add_language(&mut table, OTHERS, Languages::OTHER);
    table
}

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build, and the discriminants are the bits"
)]
const fn add_language(table: &mut Table, words: &Words, languages: Languages) {
    let mut at = 0;
    while at < words.months.len() {
        #[expect(clippy::cast_possible_truncation, reason = "twelve months")]
        let month = at as u8 + 1;
        add(table, words.months[at], Sense { month, kinds: 0, unit: 0, languages }, false);
        at += 1;
    }
    at = 0;
    while at < words.units.len() {
        let (minutes, spellings) = words.units[at];
        add(table, spellings, Sense { month: 0, kinds: 0, unit: minutes + 1, languages }, false);
        at += 1;
    }
    let lists = [
        (words.weekdays, Kind::Weekday),
        (words.glue, Kind::Glue),
        (words.clock, Kind::Clock),
        (words.relative, Kind::Relative),
        (words.noon, Kind::Noon),
        (words.midnight, Kind::Midnight),
        (words.am, Kind::Am),
        (words.pm, Kind::Pm),
        (words.reading, Kind::Reading),
        (words.running, Kind::Running),
        (words.one, Kind::One),
        (words.yesterday, Kind::Yesterday),
        (words.counted, Kind::Counted),
    ];
    at = 0;
    while at < lists.len() {
        let sense = Sense { month: 0, kinds: lists[at].1 as u32, unit: 0, languages };
        add(table, lists[at].0, sense, false);
        at += 1;
    }
    at = 0;
    while at < words.and.len() {
        // It says nothing of a time, and so nothing of the language of one.
        let sense = Sense { month: 0, kinds: Kind::And as u32, unit: 0, languages: Languages::NONE };
        add(table, words.and[at], sense, true);
        at += 1;
    }
    let phrases = [
        (words.published, Kind::Label),
        (words.updated, Kind::Label),
        (words.ago_before, Kind::AgoBefore),
        (words.ago_after, Kind::AgoAfter),
        (words.now, Kind::Now),
    ];
    at = 0;
    while at < phrases.len() {
        let sense = Sense { month: 0, kinds: phrases[at].1 as u32, unit: 0, languages };
        let mut phrase = 0;
        while phrase < phrases[at].0.len() {
            add(table, phrases[at].0[phrase], sense, true);
            phrase += 1;
        }
        at += 1;
    }
}

/// Adds a meaning to the words of a list that are parted by spaces, or to the first of them.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, `From` is not const, and a remainder fits"
)]
const fn add(table: &mut Table, list: &str, sense: Sense, first_only: bool) {
    let bytes = list.as_bytes();
    let end = bytes.len();
    let mut hash = START;
    let mut at = 0;
    while at <= end {
        if at == end || matches!(bytes[at], b' ' | b'.' | b'\'') {
            if hash != START {
                let mut slot = slot(hash);
                while table[slot].0 != 0 && table[slot].0 != hash {
                    slot = (slot + 1) % SLOTS;
                }
                let old = table[slot].1;
                let month = if sense.month == 0 { old.month } else { sense.month };
                let unit = if sense.unit == 0 { old.unit } else { sense.unit };
                let languages = Languages(old.languages.0 | sense.languages.0);
                table[slot] = (hash, Sense { month, kinds: old.kinds | sense.kinds, unit, languages });
                if first_only {
                    return;
                }
            }
            hash = START;
        } else {
            // As [`step`] does it: the compiler interprets this for every letter, and a call costs it more than the rest.
            hash = ((hash ^ bytes[at] as u64) as u128 * PRIME as u128 % (1 << 64)) as u64;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use std::collections::HashMap;
    use unicode_normalization::UnicodeNormalization;

    fn tables() -> impl Iterator<Item = (Languages, &'static Words)> {
        let own = Language::ALL.iter().map(|&language| (Languages::only(language), words(language)));
        own.chain([(Languages::OTHER, OTHERS)])
    }

    fn lists(words: &Words) -> Vec<&'static str> {
        let mut all = words.months.to_vec();
        all.extend(words.units.iter().map(|unit| unit.1));
        all.extend([words.weekdays, words.glue, words.clock, words.relative, words.noon, words.midnight, words.am]);
        all.extend([words.pm, words.reading, words.running, words.one, words.yesterday, words.counted]);
        for phrases in [words.published, words.updated, words.ago_before, words.ago_after, words.now] {
            all.extend(phrases.iter().filter_map(|phrase| phrase.split(['.', '\'', ' ']).next()));
        }
        all
    }

    #[test]
    fn every_word_is_found_in_its_language_and_in_any_case() {
        for (language, words) in tables() {
            for word in lists(words).into_iter().flat_map(|list| list.split([' ', '.', '\''])).filter(|w| !w.is_empty())
            {
                assert!(!sense(word).languages.and(language).is_empty(), "{language:?} {word}");
                assert!(
                    !sense(&word.to_uppercase()).languages.and(language).is_empty()
                        || language == Languages::only(Language::Tr),
                    "{word}"
                );
                if word.chars().all(|c| matches!(c, ..'\u{500}')) {
                    assert_eq!(sense(&word.nfd().collect::<String>()), sense(word), "{word} with its marks apart");
                }
                assert!(word.chars().all(char::is_alphabetic), "{language:?} {word}: a word is a run of letters");
            }
        }
        assert_eq!(sense("zeppelin"), Sense::default());
        assert_eq!(sense(""), Sense::default());
    }

    #[test]
    fn no_two_words_share_a_hash_and_no_word_means_two_months() {
        let mut seen = HashMap::new();
        let mut months = HashMap::new();
        for (language, words) in tables() {
            for word in lists(words).into_iter().flat_map(|list| list.split([' ', '.', '\''])) {
                let hash = word.bytes().fold(START, step);
                assert_eq!(*seen.entry(hash).or_insert(word), word);
            }
            for (at, list) in words.months.iter().enumerate() {
                for word in list.split(' ').filter(|word| !word.is_empty()) {
                    assert_eq!(*months.entry(word).or_insert(at), at, "{language:?} {word}");
                }
            }
        }
    }

    #[test]
    fn the_table_keeps_room() {
        assert!(TABLE.iter().filter(|slot| slot.0 != 0).count() < SLOTS / 2);
    }
}
