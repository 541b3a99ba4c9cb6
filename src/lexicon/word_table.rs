//! One hash table over the stop words and the topic words, built at compile time: a token costs one look-up.

use super::stopwords::{FOREIGN_STOPWORDS, STOPWORDS};
use super::topics::{TOPICS, Topic};
use super::{Language, slots};
use crate::grammar::composed;

/// What the tables say of a token: a bit for each language that has it as a stop word, a bit for each topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Senses(u32);

/// Where the topics' bits start; those below are the languages'.
const TOPIC_SHIFT: u32 = 16;
/// The bit of the stop words of languages without tables of their own.
const FOREIGN: u32 = 1 << 15;

impl Senses {
    /// The stop-word bits of a language; of all where it is not known.
    pub(crate) const fn stop_mask(language: Option<Language>) -> Self {
        match language {
            Some(language) => Self(language_bit(language)),
            None => Self((1 << TOPIC_SHIFT) - 1),
        }
    }

    /// Whether the two share a bit.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the token stands in no table.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the token speaks of `topic`.
    pub(crate) const fn has(self, topic: Topic) -> bool {
        self.0 & topic_bit(topic) != 0
    }

    /// The topics' bits, topic 0 lowest.
    pub(crate) const fn topics(self) -> u32 {
        self.0 >> TOPIC_SHIFT
    }

    /// The bits of the languages that have the token as a stop word, in the order of [`Language::ALL`].
    pub(crate) const fn languages(self) -> u32 {
        self.0 & (FOREIGN - 1)
    }

    /// Whether the token is a stop word of `language`.
    #[cfg(test)]
    pub(crate) const fn stops(self, language: Language) -> bool {
        self.0 & language_bit(language) != 0
    }

    /// Whether the token is a stop word of some language without tables of its own.
    pub(crate) const fn stops_elsewhere(self) -> bool {
        self.0 & FOREIGN != 0
    }
}

#[expect(clippy::as_conversions, reason = "the discriminants are below 16, and `From` is not const")]
const fn language_bit(language: Language) -> u32 {
    1 << (language as u32)
}

#[expect(clippy::as_conversions, reason = "the discriminants are below 16, and `From` is not const")]
const fn topic_bit(topic: Topic) -> u32 {
    1 << (topic as u32 + TOPIC_SHIFT)
}

/// FNV-1a over a token's bytes, letters in lower case: the start value.
pub(crate) const HASH_START: u32 = slots::START;

/// FNV-1a: one more byte.
#[expect(clippy::as_conversions, reason = "`u32::from` is not const")]
pub(crate) const fn hash_byte(hash: u32, byte: u8) -> u32 {
    slots::step(hash, byte as u32)
}

/// Slots of the table: a power of two, about a quarter of them taken, so that most misses end at the first slot.
const SLOTS: usize = 8192;

static TABLE: [(u32, u32); SLOTS] = build();

/// A byte of each slot's hash, 0 where the slot is free. Most tokens stand in no table: for them, this is all that is looked
/// at, and the cache nearest to the processor holds it.
static TAGS: [u8; SLOTS] = tags();

/// The senses of the token with this hash.
#[inline]
pub(crate) fn senses(hash: u32) -> Senses {
    let at = slot(hash);
    match TAGS.get(at) {
        None | Some(0) => Senses(0),
        Some(_) => match TABLE.get(at) {
            Some(&(key, bits)) if key == hash => Senses(bits),
            _ => senses_behind(hash, at),
        },
    }
}

/// The senses of a token that another one has taken the slot of.
#[inline(never)]
fn senses_behind(hash: u32, mut at: usize) -> Senses {
    // Ends at the first free slot; the table is never full.
    for _ in 0..SLOTS {
        at = (at + 1) % SLOTS;
        match TAGS.get(at) {
            None | Some(0) => break,
            Some(found) if *found == tag(hash) => match TABLE.get(at) {
                Some(&(key, bits)) if key == hash => return Senses(bits),
                _ => {}
            },
            Some(_) => {}
        }
    }
    Senses(0)
}

/// The tag of a taken slot.
#[expect(clippy::as_conversions, reason = "`u8::try_from` is not const; a shifted hash fits")]
const fn tag(hash: u32) -> u8 {
    (hash >> 24) as u8 | 1
}

/// The senses of a word, in any case.
pub(crate) fn senses_of(word: &str) -> Senses {
    let byte = |hash: u32, c: char| c.encode_utf8(&mut [0; 4]).bytes().fold(hash, hash_byte);
    senses(composed(word).flat_map(char::to_lowercase).fold(HASH_START, byte))
}

/// The first slot of a hash.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; a hash fits")]
const fn slot(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize % SLOTS
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
#[expect(clippy::large_stack_arrays, reason = "runs in the compiler")]
const fn build() -> [(u32, u32); SLOTS] {
    let mut table = [(0, 0); SLOTS];
    let mut row = 0;
    while row < STOPWORDS.len() {
        add(&mut table, STOPWORDS[row].1, language_bit(STOPWORDS[row].0));
        row += 1;
    }
    add(&mut table, FOREIGN_STOPWORDS, FOREIGN);
    row = 0;
    while row < TOPICS.len() {
        add(&mut table, TOPICS[row].1, topic_bit(TOPICS[row].0));
        row += 1;
    }
    table
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn tags() -> [u8; SLOTS] {
    let mut tags = [0; SLOTS];
    let mut at = 0;
    while at < SLOTS {
        if TABLE[at].0 != 0 {
            tags[at] = tag(TABLE[at].0);
        }
        at += 1;
    }
    tags
}

/// Adds the words of a list that are parted by spaces.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build, and `u32::from` is not const"
)]
const fn add(table: &mut [(u32, u32); SLOTS], words: &str, bits: u32) {
    let bytes = words.as_bytes();
    let end = bytes.len();
    let mut hash = HASH_START;
    let mut at = 0;
    while at <= end {
        if at == end || bytes[at] == b' ' {
            if hash != HASH_START {
                let mut slot = slot(hash);
                while table[slot].0 != 0 && table[slot].0 != hash {
                    slot = (slot + 1) % SLOTS;
                }
                table[slot] = (hash, table[slot].1 | bits);
            }
            hash = HASH_START;
        } else {
            hash = slots::stepped!(hash, bytes[at]);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use std::collections::HashMap;

    fn hash(word: &str) -> u32 {
        word.bytes().fold(HASH_START, hash_byte)
    }

    #[test]
    fn every_word_is_found_with_all_its_senses() {
        for (language, words) in STOPWORDS {
            assert!(words.split(' ').all(|word| senses(hash(word)).stops(*language)), "{language}");
        }
        for (topic, words) in TOPICS {
            assert!(words.split(' ').all(|word| senses(hash(word)).has(*topic)), "{topic:?}");
        }
        assert!(senses(hash("zeppelin")).is_empty());
        assert_eq!(senses_of("Said"), senses(hash("said")));
    }

    #[test]
    fn no_two_words_share_a_hash() {
        let mut seen = HashMap::new();
        let lists = STOPWORDS.iter().map(|row| row.1).chain(TOPICS.iter().map(|row| row.1)).chain([FOREIGN_STOPWORDS]);
        for word in lists.flat_map(|words| words.split(' ')).collect::<Vec<_>>() {
            assert_eq!(*seen.entry(hash(word)).or_insert(word), word);
        }
    }

    #[test]
    fn the_table_keeps_room() {
        assert!(TABLE.iter().filter(|slot| slot.0 != 0).count() < SLOTS / 3);
    }
}
