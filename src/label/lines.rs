//! The words of lines that could be headlines, as hashes, and what lines have in common.

use alloc::vec::Vec;

use super::columns::{count, log, number, share};
use super::headline::is_candidate;
use super::sheet::NEAR;
use super::{Blocks, Pools};
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
    let most = values.iter().copied().max().map_or(0, usize::from);
    for count in counts.get_mut(..=most).unwrap_or_default().iter_mut().rev() {
        above += core::mem::replace(count, above);
    }
    values.iter().map(move |value| counts.get(usize::from(*value)).copied().map_or(u8::MAX, log))
}

/// For each of the first `contest` lines, how many of those after it have no smaller value; lines of less than three words
/// are out of the contest.
pub(super) fn nearer<'p>(pool: &'p Pool<u8>, lines: &[Line], contest: usize, values: &[u8]) -> Lent<'p, u8> {
    let mut nearer = pool.filled(u8::MAX, lines.len());
    // For each value, how many of the lines passed have no smaller one.
    let mut passed = [0_u8; 256];
    let contest = contest.min(lines.len()).min(values.len());
    let in_contest = nearer.iter_mut().zip(lines).zip(values).take(contest).rev();
    for ((cell, line), value) in in_contest {
        let place = usize::from(*value);
        *cell = passed.get(place).map_or(0, |count| log(u32::from(*count)));
        if line.words >= 3 {
            passed.iter_mut().take(place + 1).for_each(|count| *count = count.saturating_add(1));
        }
    }
    nearer
}

/// In how many lines each word stands, by hash.
pub(super) fn common(lines: &Lines<'_>) -> [u8; 1024] {
    let mut counts = [0_u8; 1024];
    for said in lines.said.iter() {
        if let Some(count) = counts.get_mut(slot(said.0)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

fn slot(hash: u32) -> usize {
    usize::try_from((hash ^ (hash >> 13)) % 1024).unwrap_or_default()
}

/// A word; pairs of characters where words are not parted by spaces.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) hash: u32,
    /// What it looks like: the numbers below, and in the upper byte how many letters it has, as far as that fits.
    pub(super) shape: u32,
}

impl Word {
    /// It starts with a capital; it starts with a digit; it is all capitals. Added up, none of them counts to more than fits a
    /// byte for the words of a block.
    pub(super) const CAPITAL: u32 = 1;
    pub(super) const NUMBER: u32 = 1 << 8;
    pub(super) const SHOUT: u32 = 1 << 16;
    /// Words of fewer letters are mostly of the language, not of the story.
    const SHORTEST: u32 = 3;

    /// How many letters it has; 255 for more.
    pub(super) const fn len(self) -> u32 {
        self.shape >> 24
    }

    pub(super) const fn is_number(self) -> bool {
        self.shape & Self::NUMBER != 0
    }

    /// Whether it may be more than a word of the language.
    pub(super) const fn is_long(self) -> bool {
        self.len() >= Self::SHORTEST
    }
}

/// A longer word as it is kept, in half the room: its hash, but for the upper bit, which says that no table has it: it is
/// neither a word of the language nor of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Said(u32);

impl Said {
    const PLAIN: u32 = 1 << 31;

    pub(super) const fn new(hash: u32, is_plain: bool) -> Self {
        Self(if is_plain { hash | Self::PLAIN } else { hash & !Self::PLAIN })
    }

    /// One of which no more is known than what tables say.
    fn of(hash: u32) -> Self {
        Self::new(hash, senses(hash).is_empty())
    }

    const fn is_plain(self) -> bool {
        self.0 & Self::PLAIN != 0
    }
}

/// Room on the stack for the words of a text that is read alone: as many as most pages have near their stories. The rest is
/// read again, where it is asked for.
#[derive(Debug)]
pub(super) struct Here {
    words: [Said; Self::WORDS],
    /// For each block, where its words end, and how many of its bytes they took.
    blocks: [(u16, u16); Self::BLOCKS],
    /// How many there are.
    count: usize,
}

impl Here {
    const WORDS: usize = 2048;
    const BLOCKS: usize = 256;

    pub(super) const fn new() -> Self {
        Self { words: [Said(0); _], blocks: [(0, 0); _], count: 0 }
    }

    /// Where the words of the last block end.
    fn end(&self) -> usize {
        let last = self.count.checked_sub(1).and_then(|last| self.blocks.get(last));
        last.map_or(0, |(end, _)| usize::from(*end))
    }

    /// Adds the words of the next block, as long as there is room.
    fn add(&mut self, words: &[Said], read: usize) {
        let start = self.end();
        let end = start.saturating_add(words.len());
        let block = self.blocks.get_mut(self.count);
        if let (Some(place), Some(block), Ok(ends), Ok(read)) =
            (self.words.get_mut(start..end), block, u16::try_from(end), u16::try_from(read))
        {
            place.copy_from_slice(words);
            *block = (ends, read);
            self.count = self.count.saturating_add(1);
        } else {
            // No block after it has its place.
            self.count = Self::BLOCKS;
        }
    }
}

/// The words of a page's blocks, as far as they were read while the blocks were measured.
#[derive(Debug)]
pub(super) struct Spoken<'p> {
    words: Lent<'p, Said>,
    /// For each block, where its words end, and how many of its bytes they took.
    blocks: Lent<'p, (u32, u32)>,
    /// What both stand in where one text alone is read: its heap counts for more than the time to read some words again.
    here: Option<&'p mut Here>,
}

impl<'p> Spoken<'p> {
    pub(super) fn new(pools: &'p Pools) -> Self {
        Self::of(pools, None)
    }

    pub(super) fn of(pools: &'p Pools, here: Option<&'p mut Here>) -> Self {
        Self { words: pools.said.take(), blocks: pools.parts.take(), here }
    }

    /// Adds the longer words of the next block, which so many of its bytes have.
    pub(super) fn block(&mut self, words: &[Said], read: usize) {
        let words = if read > 0 { words } else { &[] };
        if let Some(here) = &mut self.here {
            here.add(words, read);
            return;
        }
        self.words.extend_from_slice(words);
        self.blocks.push((number(self.words.len()), number(read)));
    }

    /// Forgets everything.
    pub(super) fn end(&mut self) {
        self.words.end();
        self.blocks.end();
    }

    /// The longer words of block `at`, and of how many of its bytes they are.
    fn words_of(&self, at: usize) -> (&[Said], usize) {
        let before = at.checked_sub(1);
        if let Some(here) = &self.here {
            let end = |at: usize| here.blocks.get(at).map(|(end, _)| usize::from(*end));
            let (_, read) = here.blocks.get(at).copied().unwrap_or_default();
            let words = here.words.get(before.and_then(end).unwrap_or(0)..end(at).unwrap_or(0));
            return (words.unwrap_or_default(), usize::from(read));
        }
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (end, read) = self.blocks.get(at).copied().unwrap_or_default();
        let start = before.and_then(|before| self.blocks.get(before)).map_or(0, |before| before.0);
        (self.words.get(place(start)..place(end)).unwrap_or_default(), place(read))
    }

    /// The longer words of block `at`, and as much of its text as they were not read of, up to its first bytes, `most` at the
    /// most.
    fn parts<'a>(&self, at: usize, raw: &'a str, most: usize) -> (&[Said], &'a str) {
        let (words, read) = self.words_of(at);
        if read >= raw.len() {
            return (words, "");
        }
        let end = (0..=most.min(raw.len())).rev().find(|at| raw.is_char_boundary(*at)).unwrap_or_default();
        (words, raw.get(read..end).unwrap_or_default())
    }

    /// Gives all of these words.
    #[cfg(test)]
    fn each(&self, at: usize, raw: &str, most: usize, mut give: impl FnMut(Said)) {
        let (words, rest) = self.parts(at, raw, most);
        words.iter().copied().for_each(&mut give);
        each_word(rest, |hash| give(Said::of(hash)));
    }
}

/// The words of lines that could be headlines.
#[derive(Debug)]
pub(super) struct Lines<'p> {
    said: Lent<'p, Said>,
    lines: Lent<'p, Line>,
}

impl core::ops::Deref for Lines<'_> {
    type Target = [Line];

    fn deref(&self) -> &[Line] {
        &self.lines
    }
}

impl<'p> Lines<'p> {
    /// Lines of the blocks from `start` on.
    pub(super) fn of(pools: &'p Pools, spoken: &Spoken<'_>, text: &str, start: usize, blocks: Blocks<'_>) -> Self {
        let mut lines = Self { said: pools.said.take(), lines: pools.words.take() };
        lines.lines.reserve_exact(blocks.len());
        lines.said.reserve(blocks.len().saturating_mul(4));
        for (at, block) in (start..).zip(blocks.iter()) {
            let line = if is_candidate(block) {
                Line::of(spoken, at, block.raw(text), &mut lines.said)
            } else {
                Line { start: lines.said.len(), ..Line::default() }
            };
            lines.lines.push(line);
        }
        lines
    }

    fn said(&self, line: &Line) -> &[Said] {
        self.said.get(line.start..).and_then(|said| said.get(..line.kept())).unwrap_or_default()
    }

    /// How many words a line has that no table has.
    pub(super) fn plain_words(&self, line: &Line) -> u32 {
        self.said(line).iter().map(|said| u32::from(said.is_plain())).sum()
    }

    /// Whether a line has all words of another line.
    fn has_all(&self, long: &Line, line: &Line) -> bool {
        let long = self.said(long);
        self.said(line).iter().all(|said| long.iter().any(|other| other == said))
    }

    /// Whether a line ends with the words of another line.
    fn ends_with(&self, long: &Line, line: &Line) -> bool {
        let back = |line| self.said(line).iter().rev();
        let (mut long, mut line) = (back(long), back(line));
        line.all(|said| long.next() == Some(said))
    }
}

/// The words of a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    /// Where its words start among those of all lines.
    start: usize,
    pub(super) words: u32,
}

impl Line {
    /// A headline has no more words than this.
    const MOST: usize = 24;

    /// The words of block `at`, of which those that count are added to the lines'.
    fn of(spoken: &Spoken<'_>, at: usize, raw: &str, said: &mut Vec<Said>) -> Self {
        let (words, rest) = spoken.parts(at, raw, raw.len());
        let mut line = Self { start: said.len(), words: number(words.len()) };
        said.extend_from_slice(words.get(..Self::MOST).unwrap_or(words));
        each_word(rest, |hash| {
            if line.words < number(Self::MOST) {
                said.push(Said::of(hash));
            }
            line.words = line.words.saturating_add(1);
        });
        line
    }

    /// How many words block `at` has.
    pub(super) fn words_of(spoken: &Spoken<'_>, at: usize, raw: &str) -> u32 {
        let (words, rest) = spoken.parts(at, raw, raw.len());
        let mut words = number(words.len());
        each_word(rest, |_| words = words.saturating_add(1));
        words
    }

    /// How many of its words count.
    fn kept(&self) -> usize {
        usize::try_from(self.words).unwrap_or(usize::MAX).min(Self::MOST)
    }
}

/// What a line has in common with the story: how many of its words are known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// To the story's surest blocks.
    pub(super) story: u32,
    /// Those of them that stand in few other lines: menus and lists say theirs again and again.
    pub(super) rare: u32,
    /// Those of them that no table has.
    pub(super) plain: u32,
    /// How often the words that no table has were said; a word counts for no more than eight times.
    pub(super) told: u32,
    /// To the first of the surest blocks, to the first blocks of the story's run, and to the page's first line.
    pub(super) opening: u32,
    pub(super) start: u32,
    pub(super) title: u32,
    /// Those of the run's first blocks that no table has.
    pub(super) plain_start: u32,
    /// How many words the line has that were looked up.
    pub(super) of: u32,
}

impl Known {
    pub(super) fn of(line: &[Said], words: &Words, common: &[u8; 1024]) -> Self {
        const FEW: u8 = 3;
        let mut known = Self { of: number(line.len()), ..Self::default() };
        for word in line.iter().copied() {
            let hash = word.0;
            let (times, said) = words.said(hash);
            if said == 0 {
                continue;
            }
            let (is_known, is_plain) = (u32::from(times > 0), u32::from(word.is_plain()));
            known.story += is_known;
            known.rare += is_known & u32::from(common.get(slot(hash)).is_some_and(|count| *count <= FEW));
            known.plain += is_known & is_plain;
            known.told += u32::from(times.min(8)) * is_plain;
            let by = |who: u8| u32::from(said & who != 0);
            known.opening += by(Words::OPENING);
            known.start += by(Words::START);
            known.title += by(Words::TITLE);
            known.plain_start += by(Words::START) & is_plain;
        }
        known
    }

    /// Those of all lines.
    pub(super) fn all<'p>(
        pool: &'p Pool<Self>,
        lines: &Lines<'_>,
        words: &Words,
        common: &[u8; 1024],
    ) -> Lent<'p, Self> {
        pool.of(lines.iter().map(|line| Self::of(lines.said(line), words, common)))
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
    /// Each line is held against those that may have all of its words.
    pub(super) fn of(pool: &'p Pool<u8>, lines: &Lines<'_>) -> Self {
        const FEWEST: u32 = 2;
        /// A bit for each line, of which a window has no more.
        type Bits = [u64; NEAR / 64];
        let filled = |value| pool.filled(value, lines.len());
        let mut held = Self { times: filled(0), more: filled(u8::MAX), ends: filled(0) };
        // In which lines words of a hash stand: few words share theirs.
        let mut having = [Bits::default(); 64];
        let slot = |said: &Said| usize::try_from((said.0 ^ (said.0 >> 16)) % 64).unwrap_or_default();
        for (at, line) in lines.iter().enumerate() {
            for said in lines.said(line) {
                if let Some(bits) = having.get_mut(slot(said)).and_then(|bits| bits.get_mut(at / 64)) {
                    *bits |= 1 << (at % 64);
                }
            }
        }
        let cells = held.times.iter_mut().zip(held.more.iter_mut()).zip(held.ends.iter_mut());
        for (at, (line, ((times, more), ends))) in lines.iter().zip(cells).enumerate() {
            if line.words < FEWEST {
                continue;
            }
            let mut others = [u64::MAX; NEAR / 64];
            for bits in lines.said(line).iter().filter_map(|said| having.get(slot(said))) {
                others.iter_mut().zip(bits).for_each(|(others, bits)| *others &= bits);
            }
            for (nth, bits) in others.iter_mut().enumerate() {
                while *bits != 0 {
                    let other = nth * 64 + usize::try_from(bits.trailing_zeros()).unwrap_or_default();
                    *bits &= *bits - 1;
                    let Some(long) = lines.get(other).filter(|long| long.words > line.words) else { continue };
                    if !lines.has_all(long, line) {
                        continue;
                    }
                    *times = times.saturating_add(u8::from(other < at));
                    *more = count(long.words - line.words).min(*more);
                    if lines.ends_with(long, line) {
                        *ends = share(line.words, long.words).max(*ends);
                    }
                }
            }
        }
        held
    }
}

/// How often words were said and by whom: a small table, in which two words may meet.
#[derive(Debug)]
pub(super) struct Words {
    /// In the lower half of a cell how often, as far as it matters; in the upper half by whom.
    cells: [u8; Self::CELLS],
}

impl Words {
    /// Who says a word: a block that counts, one of the story's opening, one of its run's start, the page's first line.
    pub(super) const STORY: u8 = 1 << 4;
    pub(super) const OPENING: u8 = 1 << 5;
    pub(super) const START: u8 = 1 << 6;
    pub(super) const TITLE: u8 = 1 << 7;

    /// How often a word was said.
    const TIMES: u8 = 0x0F;
    /// How many bytes of a text are read.
    const BYTES: usize = 600;
    const CELLS: usize = 8192;

    pub(super) const fn new() -> Self {
        Self { cells: [0; Self::CELLS] }
    }

    /// Adds the words of blocks, each with its text and with who says it.
    pub(super) fn add<'a>(&mut self, spoken: &Spoken<'_>, blocks: impl Iterator<Item = (usize, &'a str, u8)>) {
        for (at, text, who) in blocks {
            let more = u8::from(who & Self::STORY != 0);
            let mut say = |hash: u32| {
                if let Some(cell) = self.cells.get_mut(Self::place(hash)) {
                    *cell += if *cell & Self::TIMES < Self::TIMES { more } else { 0 };
                    *cell |= who;
                }
            };
            let (words, rest) = spoken.parts(at, text, Self::BYTES);
            for word in words {
                say(word.0);
            }
            each_word(rest, say);
        }
    }

    /// How often a word was said by what counts, and who said it.
    fn said(&self, hash: u32) -> (u8, u8) {
        let cell = self.cells.get(Self::place(hash)).copied().unwrap_or_default();
        (cell & Self::TIMES, cell)
    }

    fn place(hash: u32) -> usize {
        usize::try_from(hash ^ (hash >> 15)).unwrap_or_default() % Self::CELLS
    }
}

/// Gives the hashes of a text's longer words. Case is folded
/// for ASCII only, which is enough for a filter. Of scripts that write without spaces, each two characters are a word.
fn each_word(text: &str, mut give: impl FnMut(u32)) {
    let bytes = text.as_bytes();
    let (mut hash, mut letters) = (HASH_START, 0_u32);
    // Whether the character before is one of a script that writes without spaces.
    let mut wide = false;
    let mut at = 0_usize;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let mut plain = 0;
        for letter in rest.iter().map(|byte| lower(*byte)).take_while(|letter| *letter != 0) {
            hash = hash_byte(hash, letter);
            plain += 1;
        }
        if plain > 0 {
            (letters, wide, at) = (letters.saturating_add(number(plain)), false, at.saturating_add(plain));
        }
        let Some(byte) = rest.get(plain).copied() else { break };
        let mut end = at.saturating_add(1);
        if !byte.is_ascii() {
            if is_wide(rest.get(plain..).unwrap_or_default()) {
                // All of them have three bytes.
                if core::mem::replace(&mut wide, true) {
                    let pair = bytes.get(at.saturating_sub(3)..at.saturating_add(3)).unwrap_or_default();
                    give(pair.iter().fold(HASH_START, |hash, byte| hash_byte(hash, *byte)));
                }
                (hash, letters, at) = (HASH_START, 0, at.saturating_add(3));
                continue;
            }
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            end = at.saturating_add(c.len_utf8());
            if is_word_char(c) {
                hash = bytes.get(at..end).unwrap_or_default().iter().fold(hash, |hash, byte| hash_byte(hash, *byte));
                (letters, wide, at) = (letters.saturating_add(1), false, end);
                continue;
            }
        }
        if letters >= Word::SHORTEST {
            give(hash);
        }
        (hash, letters, wide, at) = (HASH_START, 0, false, end);
    }
    if letters >= Word::SHORTEST {
        give(hash);
    }
}

/// Whether a text starts with a character of a script that writes without spaces: U+3040 to U+30FF, U+3400 to U+9FFF.
const fn is_wide(text: &[u8]) -> bool {
    matches!(text, [0xE3, 0x81..=0x83 | 0x90..=0xBF, _, ..] | [0xE4..=0xE9, ..])
}

/// How many letters and digits a text has in lower case.
pub(super) fn letters(text: &str) -> u32 {
    let of = |c: char| match u8::try_from(c) {
        Ok(byte) if byte.is_ascii() => usize::from(lower(byte) != 0),
        _ if is_word_char(c) => c.to_lowercase().len(),
        _ => 0,
    };
    number(text.chars().map(of).sum())
}

/// The letters and digits of a text, in lower case.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    let mut chars = text.chars();
    // What is left of a capital's small letters: one letter of all has two.
    let mut rest: Option<core::char::ToLowercase> = None;
    core::iter::from_fn(move || {
        if let Some(letter) = rest.as_mut().and_then(Iterator::next) {
            return Some(letter);
        }
        loop {
            let c = chars.next()?;
            match u8::try_from(c) {
                Ok(byte) if byte.is_ascii() => {
                    if let letter @ 1.. = lower(byte) {
                        return Some(char::from(letter));
                    }
                }
                _ if is_word_char(c) => {
                    let mut letters = c.to_lowercase();
                    let first = letters.next();
                    rest = Some(letters).filter(|letters| letters.len() > 0);
                    return first;
                }
                _ => {}
            }
        }
    })
}

/// The same of a text that is all ASCII, in fewer steps.
pub(super) fn folded_plain(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    text.bytes().map(lower).filter(|letter| *letter != 0).map(char::from)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::super::measure::{Measure, Room};
    use super::*;
    use crate::lexicon::Senses;
    use crate::{blocks, envelope};

    fn with_lines<R>(text: &str, check: impl FnOnce(&Lines<'_>) -> R) -> R {
        let blocks = blocks::cut(text, &envelope::read(text, None));
        let (kept, pools): (Vec<usize>, _) = ((0..blocks.len()).collect(), Pools::default());
        check(&Lines::of(&pools, &Spoken::new(&pools), text, 0, Blocks { all: &blocks, kept: &kept }))
    }

    fn words<'a>(texts: impl Iterator<Item = (&'a str, u8)>) -> Words {
        let (mut words, pools) = (Words::new(), Pools::default());
        words.add(&Spoken::new(&pools), texts.enumerate().map(|(at, (text, who))| (at, text, who)));
        words
    }

    fn known(lines: &Lines<'_>, words: &Words) -> Vec<Known> {
        Known::all(&Pool::default(), lines, words, &common(lines)).to_vec()
    }

    /// What is known of the words of a text, once as they were read while it was measured and once read anew.
    #[test]
    fn words_that_were_read_before_are_the_same() {
        let all = '\0'..='\u{2FFFF}';
        let pools = Pools::default();
        let mut room = Room::default();
        let mut check = |text: &str| {
            let mut spoken = Spoken::new(&pools);
            Measure::of(text, Senses::default(), &mut room, &mut spoken);
            let read = |spoken: &Spoken<'_>| {
                let mut words = Vec::new();
                spoken.each(0, text, 600, |word| words.push(word));
                words
            };
            assert_eq!(read(&spoken), read(&Spoken::new(&pools)), "{text:?}");
        };
        for c in all {
            check(&alloc::format!("ferry{c} aground{c}off {c}Harwick {c} 41"));
        }
        // Whatever stands where the part ends that is measured.
        for c in ['e', ' ', 'é', '’', 'É', 'ж', '渡', '🚢', '여', 'ก'] {
            for before in 370..390 {
                let start: String = "ferry ".chars().cycle().take(before).collect();
                check(&alloc::format!("{start}{c}{c}{c} {c}aground{c} off Harwick"));
            }
        }
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
        let texts = ["The ferry ran aground off Harwick.", "No ferry had sailed to Harwick before that ferry."];
        let words = words(texts.into_iter().map(|text| (text, Words::STORY)));
        with_lines("Harwick ferry aground\n\nThe orchard and that meadow\n\nHarwick\n", |lines| {
            let known = known(lines, &words);
            assert!(known.iter().map(|known| known.told).eq([6, 0, 2]));
            assert!(known.iter().map(|known| known.plain).eq([3, 0, 1]));
            // Words of the language tell nothing: of the second line's four, two are left.
            assert_eq!((lines.plain_words(&lines[1]), known[1].story), (2, 2));
        });
    }

    #[test]
    fn rare_words_stand_in_few_lines_and_plain_ones_in_no_table() {
        let told = "The ferry ran aground off Harwick on Monday.";
        let words = words([(told, Words::STORY | Words::START)].into_iter());
        let text = "Harwick ferry\n\nHarwick tides\n\nHarwick boats\n\nHarwick charts\n\nMonday ferry orchard\n";
        with_lines(text, |lines| {
            let known = known(lines, &words);
            assert!(known.iter().map(|known| known.start).eq([2, 1, 1, 1, 2]));
            // Four lines say `Harwick`, two say `ferry`.
            assert!(known.iter().map(|known| known.rare).eq([1, 0, 0, 0, 2]));
            // `Monday` has a table, `orchard` is not the story's.
            assert_eq!((known[4].plain_start, lines.plain_words(&lines[4])), (1, 2));
        });
    }

    #[test]
    fn lines_nearer_to_the_story_are_counted() {
        let words = words([("The ferry ran aground off Harwick at noon.", Words::STORY)].into_iter());
        let text = "Ferry aground near Harwick\n\nOrchard fair opens early\n\nHarwick ferry aground again\n\nStory\n";
        with_lines(text, |lines| {
            // The first line is told of as much as the third, the second less; the fourth is out of the contest.
            let told: Vec<u8> = known(lines, &words).iter().map(|known| count(known.told)).collect();
            assert_eq!(told, [3, 0, 3, 0]);
            assert_eq!(**nearer(&Pool::default(), lines, 3, &told), [1, 1, 0, u8::MAX]);
            assert!(ranks(lines, 3, &told).eq([0, 2, 0, 2]));
        });
    }

    #[test]
    fn words_are_of_three_letters_and_pairs_of_wide_characters() {
        for (line, words) in [
            ("The ferry to Holm is at 41 off", 4),
            ("Élan Økonom", 2),
            ("über", 1),
            ("渡輪擱淺", 3),
            ("渡輪 AP 擱淺", 2),
            ("フェリー座礁", 5),
            ("渡", 0),
        ] {
            with_lines(line, |lines| assert_eq!(lines[0].words, words, "{line}"));
        }
    }
}
