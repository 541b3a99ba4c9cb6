//! The words of lines that could be headlines, as hashes, and what lines have in common.

use super::columns::{count, log, number, share};
use super::headline::is_candidate;
use crate::blocks::RawBlock;
use crate::lexicon::{HASH_START, hash_byte, senses};
use crate::pool::{Lent, Pool};
use crate::scan::{is_word_char, lower};

/// For each line, how many of the first `contest` lines have a larger value; lines of less than four words are out of the
/// contest.
pub(super) fn ranks(lines: &[Line], contest: usize, values: &[u8]) -> impl Iterator<Item = u8> {
    let mut counts = [0_u32; 256];
    for (_, value) in lines.iter().zip(values).take(contest).filter(|(line, _)| line.words >= 4) {
        if let Some(count) = counts.get_mut(usize::from(*value)) {
            *count += 1;
        }
    }
    let mut above = 0;
    for count in counts.iter_mut().rev() {
        above += core::mem::replace(count, above);
    }
    values.iter().map(move |value| counts.get(usize::from(*value)).copied().map_or(u8::MAX, log))
}

/// For each of the first `contest` lines, how many of those after it have no smaller value; lines of less than three words
/// are out of the contest.
pub(super) fn nearer<'p>(pool: &'p Pool<u8>, lines: &[Line], contest: usize, values: &[u8]) -> Lent<'p, u8> {
    let in_contest = || lines.iter().zip(values).take(contest);
    let long = pool.of(in_contest().filter(|(line, _)| line.words >= 3).map(|(_, value)| *value));
    let mut passed = 0;
    let after = in_contest().map(|(line, value)| {
        passed += usize::from(line.words >= 3);
        log(number(long.iter().skip(passed).filter(|other| *other >= value).count()))
    });
    pool.of(after.chain(core::iter::repeat(u8::MAX)).take(lines.len()))
}

/// In how many lines each word stands, by hash.
pub(super) fn common(lines: &[Line]) -> [u8; 1024] {
    let mut counts = [0_u8; 1024];
    for hash in lines.iter().flat_map(Line::hashes) {
        if let Some(count) = counts.get_mut(slot(*hash)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

fn slot(hash: u32) -> usize {
    usize::try_from((hash ^ (hash >> 13)) % 1024).unwrap_or_default()
}

/// The words of a line, as hashes; pairs of characters where words are not parted by spaces.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    hashes: [u32; Line::MOST],
    /// Which of the hashes are of words that no table has: neither words of the language nor of pages.
    plain: u32,
    /// A bit for each of its words: a line that holds another has all bits of it.
    signature: u64,
    pub(super) words: u32,
}

impl Line {
    /// A headline has no more words than this.
    const MOST: usize = 24;

    pub(super) fn of(text: &str, block: &RawBlock) -> Self {
        let mut line = Self::default();
        if is_candidate(block) {
            let mut places = line.hashes.iter_mut();
            for hash in words(block.raw(text)) {
                if let Some(place) = places.next() {
                    *place = hash;
                    line.plain |= u32::from(senses(hash).is_empty()) << line.words;
                    line.signature |= 1 << ((hash ^ (hash >> 16)) % 64);
                }
                line.words = line.words.saturating_add(1);
            }
        }
        line
    }

    fn hashes(&self) -> &[u32] {
        let all = usize::try_from(self.words).unwrap_or(usize::MAX).min(Self::MOST);
        self.hashes.get(..all).unwrap_or_default()
    }

    pub(super) fn known(&self, words: &Words) -> u32 {
        number(self.hashes().iter().filter(|hash| words.has(**hash)).count())
    }

    /// How many of its words are known and in few other lines: menus and lists say theirs again and again.
    pub(super) fn rare(&self, words: &Words, common: &[u8; 1024]) -> u32 {
        const FEW: u8 = 3;
        let is = |hash: &&u32| words.has(**hash) && common.get(slot(**hash)).is_some_and(|count| *count <= FEW);
        number(self.hashes().iter().filter(is).count())
    }

    /// Its words that no table has.
    fn plain(&self) -> impl Iterator<Item = u32> {
        self.hashes().iter().enumerate().filter(|(nth, _)| self.plain >> nth & 1 == 1).map(|(_, hash)| *hash)
    }

    /// How many words it has that no table has.
    pub(super) const fn plain_words(&self) -> u32 {
        self.plain.count_ones()
    }

    /// How many words it has that no table has, and that are known.
    pub(super) fn plain_known(&self, words: &Words) -> u32 {
        number(self.plain().filter(|hash| words.has(*hash)).count())
    }

    /// How often its words that no table has were said; a word counts for no more than eight times.
    pub(super) fn told(&self, words: &Words) -> u32 {
        self.plain().map(|hash| u32::from(words.times(hash).min(8))).sum()
    }

    /// Whether it has all words of another line.
    fn has_all(&self, other: &Self) -> bool {
        other.hashes().iter().all(|hash| self.hashes().contains(hash))
    }

    /// The share of its words that are known.
    pub(super) fn share(&self, words: &Words) -> u8 {
        share(self.known(words), self.words.min(number(Self::MOST)))
    }
}

/// Which lines hold all words of another line, of two words at the least: trails, pictures' texts, a page's title.
#[derive(Debug)]
pub(super) struct Held<'p> {
    /// How many longer lines before it hold it.
    pub(super) times: Lent<'p, u8>,
    /// How many more words a line has that holds it, at the least.
    pub(super) more: Lent<'p, u8>,
    /// What part of a line it is that ends with it, 0 to 255.
    pub(super) ends: Lent<'p, u8>,
}

impl<'p> Held<'p> {
    /// Each line is held against each other, by a few bits; a window has few lines.
    pub(super) fn of(pool: &'p Pool<u8>, lines: &[Line]) -> Self {
        const FEWEST: u32 = 2;
        let filled = |value| pool.filled(value, lines.len());
        let mut held = Self { times: filled(0), more: filled(u8::MAX), ends: filled(0) };
        let cells = held.times.iter_mut().zip(held.more.iter_mut()).zip(held.ends.iter_mut());
        for (at, (line, ((times, more), ends))) in lines.iter().zip(cells).enumerate() {
            if line.words < FEWEST {
                continue;
            }
            for (other, long) in lines.iter().enumerate() {
                if line.signature & !long.signature != 0 || long.words <= line.words || !long.has_all(line) {
                    continue;
                }
                *times = times.saturating_add(u8::from(other < at));
                *more = count(long.words - line.words).min(*more);
                if long.hashes().ends_with(line.hashes()) {
                    *ends = share(line.words, long.words).max(*ends);
                }
            }
        }
        held
    }
}

/// How often words were said: a small table of counts, in which two words may meet.
#[derive(Debug)]
pub(super) struct Words {
    counts: [u8; Self::CELLS],
}

impl Words {
    /// How many bytes of a text are read.
    const BYTES: usize = 600;
    const CELLS: usize = 8192;

    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self { counts: [0; Self::CELLS] };
        for text in texts {
            let end = (0..=Self::BYTES.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            for hash in words(text.get(..end).unwrap_or_default()) {
                if let Some(count) = all.counts.get_mut(Self::place(hash)) {
                    *count = count.saturating_add(1);
                }
            }
        }
        all
    }

    fn times(&self, hash: u32) -> u8 {
        self.counts.get(Self::place(hash)).copied().unwrap_or_default()
    }

    fn has(&self, hash: u32) -> bool {
        self.times(hash) > 0
    }

    fn place(hash: u32) -> usize {
        usize::try_from(hash ^ (hash >> 15)).unwrap_or_default() % Self::CELLS
    }
}

/// The hashes of a text's longer words; shorter ones are mostly of the language, not of the story. Case is folded for
/// ASCII only, which is enough for a filter.
fn words(text: &str) -> Hashes<'_> {
    Hashes { text, at: 0, wide: None }
}

/// See [`words`].
#[derive(Debug)]
struct Hashes<'a> {
    text: &'a str,
    /// What was read of it.
    at: usize,
    /// The character before, if its script writes without spaces.
    wide: Option<char>,
}

impl Iterator for Hashes<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        const SHORTEST: u32 = 3;
        let bytes = self.text.as_bytes();
        let (mut hash, mut letters) = (HASH_START, 0_u32);
        let mut at = self.at;
        while let Some(byte) = bytes.get(at).copied() {
            let mut long = 1;
            // Nothing where the character is no letter or digit; its last byte in lower case where it is.
            let mut last = lower(byte);
            if !byte.is_ascii() {
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                long = c.len_utf8();
                if is_wide(c) {
                    at = at.saturating_add(long);
                    (hash, letters) = (HASH_START, 0);
                    if let Some(before) = self.wide.replace(c) {
                        self.at = at;
                        return Some(hash_char(hash_char(HASH_START, before), c));
                    }
                    continue;
                }
                if is_word_char(c)
                    && let Some((end, others)) = bytes.get(at..).and_then(|rest| rest.get(..long)?.split_last())
                {
                    hash = others.iter().fold(hash, |hash, byte| hash_byte(hash, *byte));
                    last = *end;
                }
            }
            at = at.saturating_add(long);
            self.wide = None;
            if last != 0 {
                hash = hash_byte(hash, last);
                letters = letters.saturating_add(1);
            } else if letters >= SHORTEST {
                self.at = at;
                return Some(hash);
            } else {
                (hash, letters) = (HASH_START, 0);
            }
        }
        self.at = at;
        (letters >= SHORTEST).then_some(hash)
    }
}

fn hash_char(hash: u32, c: char) -> u32 {
    c.encode_utf8(&mut [0; 4]).bytes().fold(hash, hash_byte)
}

/// Scripts that write without spaces.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

/// The letters and digits of a text, in lower case.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| is_word_char(*c)).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::{blocks, envelope};

    fn with_lines<R>(text: &str, check: impl FnOnce(&[Line]) -> R) -> R {
        let blocks = blocks::cut(text, &envelope::read(text, None));
        let lines: Vec<Line> = blocks.iter().map(|block| Line::of(text, block)).collect();
        check(&lines)
    }

    #[test]
    fn trails_and_pictures_hold_the_headline() {
        let text = "Home » News » Ferry runs aground off Harwick\n\nFerry runs aground off Harwick\n\n\
            Ferry runs aground off Harwick photo\n\nTide tables\n";
        with_lines(text, |lines| {
            let pool = Pool::default();
            let held = Held::of(&pool, lines);
            assert_eq!(**held.times, [0, 1, 0, 0]);
            assert_eq!(**held.more, [u8::MAX, 1, u8::MAX, u8::MAX]);
            assert!(held.ends[1] > 128 && held.ends[0] == 0 && held.ends[2] == 0);
        });
    }

    #[test]
    fn the_story_tells_of_its_headlines_words_again_and_again() {
        let words = Words::of(
            ["The ferry ran aground off Harwick.", "No ferry had sailed to Harwick before that ferry."].into_iter(),
        );
        with_lines("Harwick ferry aground\n\nThe orchard and that meadow\n\nHarwick\n", |lines| {
            let told: Vec<u32> = lines.iter().map(|line| line.told(&words)).collect();
            assert_eq!(told, [6, 0, 2]);
            let plain: Vec<u32> = lines.iter().map(|line| line.plain_known(&words)).collect();
            assert_eq!(plain, [3, 0, 1]);
            // Words of the language tell nothing: of the second line's four, two are left.
            assert_eq!((lines[1].plain_words(), lines[1].known(&words)), (2, 2));
        });
    }

    #[test]
    fn lines_nearer_to_the_story_are_counted() {
        let words = Words::of(["The ferry ran aground off Harwick at noon."].into_iter());
        let text = "Ferry aground near Harwick\n\nOrchard fair opens early\n\nHarwick ferry aground again\n\nStory\n";
        with_lines(text, |lines| {
            // The first line is told of as much as the third, the second less; the fourth is out of the contest.
            let told: Vec<u8> = lines.iter().map(|line| count(line.told(&words))).collect();
            assert_eq!(told, [3, 0, 3, 0]);
            assert_eq!(**nearer(&Pool::default(), lines, 3, &told), [1, 1, 0, u8::MAX]);
            assert!(ranks(lines, 3, &told).eq([0, 2, 0, 2]));
        });
    }
}
