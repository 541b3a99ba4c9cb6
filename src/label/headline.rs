//! How much each block reads like the headline of the story.
//!
//! Boosted trees over the [features](super::features) and over what is known once the story is: how far off it begins,
//! and how many of a line's words the story uses. Page dumps open with the page's title, which is the headline and the
//! site's name; so what a line shares with the first one counts too.

use alloc::vec::Vec;

use super::Page;
use super::columns::{Columns, best_run, count, distance, log, names, number, run_place, running, share, since, until};
use super::story;
use super::trees::UNITS;
use super::weights::HEADLINE;
use crate::Reason;
use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::lexicon::{HASH_START, hash_byte};

/// The names of the columns; those of the story's two passes stand before them.
pub(super) static NAMES: &[[&str; 5]] = names![
    "story_score",
    "since_story",
    "until_story",
    "since_sure_story",
    "until_sure_story",
    "story_run",
    "story_share_before",
    "is_first_line",
    "first_line_part",
    "first_line_whole",
    "first_line_words",
    "words_of_first_line",
    "first_line_rank",
    "words_of_story",
    "known_words",
    "words_of_opening",
    "story_rank",
    "line_words",
    "inside_neighbour",
    "holds_neighbour",
];

/// Longer lines are no headlines, in bytes: they are not compared.
const LONGEST: usize = 300;

/// A line's logit where it is none that could be a headline.
const NONE: f32 = -20.0;

/// The scores of a page's blocks.
#[derive(Debug)]
pub(crate) struct Scores {
    /// In [`UNITS`] of a logit, before calibration; nothing for what cannot be a headline.
    sums: Vec<Option<i32>>,
}

impl Scores {
    /// The logit that block `at` is the headline.
    pub(crate) fn logit(&self, at: usize) -> f32 {
        self.sums.get(at).copied().flatten().map_or(NONE, |sum| HEADLINE.logit(sum))
    }
}

/// What spoke for or against block `at` as the headline; dear to ask.
pub(super) fn reasons(story: &story::Scores, at: usize) -> Vec<Reason> {
    HEADLINE.reasons(story.columns(), at)
}

/// Scores every block.
pub(crate) fn scores(page: &Page<'_, '_>, story: &mut story::Scores) -> Scores {
    let own = columns(page, story);
    story.columns_mut().append(own);
    given(page, &HEADLINE.sums(story.columns()))
}

/// Scores as they are said to be, in [`UNITS`] of a logit.
pub(super) fn given(page: &Page<'_, '_>, sums: &[i32]) -> Scores {
    let sums = page.blocks.iter().zip(sums).map(|(block, sum)| is_candidate(block).then_some(*sum)).collect();
    Scores { sums }
}

/// Whether a block could be a headline.
pub(super) fn is_candidate(block: &RawBlock) -> bool {
    block.matter == Matter::Page && (1..=LONGEST).contains(&block.content.len())
}

/// What is known of each block once the story is.
pub(super) fn columns(page: &Page<'_, '_>, story: &story::Scores) -> Columns {
    let blocks = page.blocks;
    let sums = story.sums();
    let mut columns = Columns::new(blocks.len(), NAMES.len());
    columns.add(sums.iter().map(|sum| u8::try_from((sum / (UNITS / 13) + 128).clamp(0, 255)).unwrap_or(u8::MAX)));
    for least in [0, SURE] {
        columns.add(since(sums.iter().map(|sum| *sum > least)).into_iter().map(distance));
        columns.add(until(sums.iter().map(|sum| *sum > least)).into_iter().map(distance));
    }
    let lengths: Vec<u32> = blocks.iter().map(|block| number(block.content.len())).collect();
    let gains = sums.iter().zip(&lengths).map(|(sum, length)| {
        let length = i64::from(*length);
        if *sum > 0 { length } else { -length.clamp(20, 80) }
    });
    let run = best_run(gains);
    columns.add((0..blocks.len()).map(|at| run_place(at, run)));
    let body = running(lengths.iter().zip(sums).map(|(length, sum)| if *sum > 0 { *length } else { 0 }));
    let all = body.last().copied().unwrap_or_default();
    columns.add(body.iter().take(blocks.len()).map(|before| share(*before, all)));

    let lines: Vec<Line> = blocks.iter().map(|block| Line::of(page.text, block)).collect();
    first_line(page, &lines, &mut columns);
    let opening = Words::of(story_blocks(page, sums).take(2));
    let words = Words::of(story_blocks(page, sums));
    columns.add(lines.iter().map(|line| line.share(&words)));
    columns.add(lines.iter().map(|line| count(line.known(&words))));
    columns.add(lines.iter().map(|line| line.share(&opening)));
    columns.add(ranks(&lines, |line| line.share(&words)).into_iter());
    columns.add(lines.iter().map(|line| count(line.words)));
    let (inside, holds) = neighbours(page);
    columns.add(inside.into_iter());
    columns.add(holds.into_iter());
    columns
}

/// For each line, what share of a line nearby it makes up that starts or ends with it, and what share of it is made up by
/// a line nearby: a trail of sections ends with the headline, a page's title starts with it.
fn neighbours(page: &Page<'_, '_>) -> (Vec<u8>, Vec<u8>) {
    const REACH: usize = 3;
    /// Shorter lines start and end others by chance, in bytes.
    const SHORTEST: usize = 12;
    let mut inside = alloc::vec![0; page.blocks.len()];
    let mut holds = inside.clone();
    for (at, block) in page.blocks.iter().enumerate().filter(|(_, block)| is_candidate(block)) {
        let here = block.raw(page.text);
        let near = page.blocks.iter().enumerate().skip(at.saturating_sub(REACH)).take(2 * REACH + 1);
        for (other, near) in near.filter(|(_, near)| here.len() >= SHORTEST && near.content.len() > here.len()) {
            let whole = near.raw(page.text);
            if is_candidate(near) && (whole.starts_with(here) || whole.ends_with(here)) {
                let part = share(number(here.len()), number(whole.len()));
                for (cells, at) in [(&mut inside, at), (&mut holds, other)] {
                    if let Some(cell) = cells.get_mut(at) {
                        *cell = part.max(*cell);
                    }
                }
            }
        }
    }
    (inside, holds)
}

/// Blocks of a sum above this surely belong to the story.
const SURE: i32 = UNITS * 3 / 2;

/// The story's surest blocks; its opening says what it is about, so that no more than a few are read.
fn story_blocks<'p, 'a: 'p>(page: &'p Page<'_, 'a>, sums: &'p [i32]) -> impl Iterator<Item = &'a str> + 'p {
    const MOST: usize = 24;
    let sure = page.blocks.iter().zip(sums).filter(|(_, sum)| **sum > SURE);
    sure.take(MOST).map(|(block, _)| block.raw(page.text))
}

/// What each block has in common with the first.
fn first_line(page: &Page<'_, '_>, lines: &[Line], columns: &mut Columns) {
    let first = page.blocks.iter().position(|block| block.matter == Matter::Page && !block.content.is_empty());
    let raw = |at: usize| page.blocks.get(at).map_or("", |block| block.raw(page.text));
    let title: Vec<char> = first.map(|at| folded(raw(at)).take(LONGEST).collect()).unwrap_or_default();
    let title_words = Words::of(first.map(raw).into_iter());
    let title_line = first.and_then(|at| lines.get(at)).cloned().unwrap_or_default();
    let shared: Vec<(u32, u32)> = page
        .blocks
        .iter()
        .map(|block| {
            if !is_candidate(block) {
                return (0, 1);
            }
            let raw = block.raw(page.text);
            let shared = folded(raw).zip(&title).take_while(|(a, b)| a == *b).count();
            if shared < 3 { (0, 1) } else { (number(shared), number(folded(raw).count())) }
        })
        .collect();
    columns.add((0..lines.len()).map(|at| u8::from(Some(at) == first)));
    columns.add(shared.iter().map(|(shared, length)| share(*shared, *length)));
    columns.add(shared.iter().map(|(shared, _)| share(*shared, number(title.len()))));
    columns.add(lines.iter().map(|line| line.share(&title_words)));
    let of_title = |line: &Line| share(line.known(&title_words), title_line.words);
    columns.add(lines.iter().map(of_title));
    columns.add(ranks(lines, of_title).into_iter());
}

/// For each line, how many of the others have a larger value; lines of less than four words are out of the contest.
fn ranks(lines: &[Line], value: impl Fn(&Line) -> u8) -> Vec<u8> {
    let mut counts = [0_u32; 256];
    for line in lines.iter().filter(|line| line.words >= 4) {
        if let Some(count) = counts.get_mut(usize::from(value(line))) {
            *count += 1;
        }
    }
    let mut above = 0;
    for count in counts.iter_mut().rev() {
        above += core::mem::replace(count, above);
    }
    lines.iter().map(|line| counts.get(usize::from(value(line))).copied().map_or(u8::MAX, log)).collect()
}

/// The words of a line, as hashes; pairs of characters where words are not parted by spaces.
#[derive(Debug, Clone, Default)]
struct Line {
    hashes: [u32; Line::MOST],
    words: u32,
}

impl Line {
    /// A headline has no more words than this.
    const MOST: usize = 24;

    fn of(text: &str, block: &RawBlock) -> Self {
        let mut line = Self::default();
        if is_candidate(block) {
            let mut places = line.hashes.iter_mut();
            line.words = number(words(block.raw(text)).fold(0_usize, |count, hash| {
                if let Some(place) = places.next() {
                    *place = hash;
                }
                count.saturating_add(1)
            }));
        }
        line
    }

    fn known(&self, words: &Words) -> u32 {
        let all = usize::try_from(self.words).unwrap_or(usize::MAX);
        number(self.hashes.iter().take(all).filter(|hash| words.has(**hash)).count())
    }

    /// The share of its words that are known.
    fn share(&self, words: &Words) -> u8 {
        share(self.known(words), self.words.min(number(Self::MOST)))
    }
}

/// A small filter of words: hashed bits.
#[derive(Debug)]
struct Words {
    bits: [u64; 64],
}

impl Words {
    /// How many bytes of a text are read.
    const BYTES: usize = 600;

    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self { bits: [0; 64] };
        for text in texts {
            let end = (0..=Self::BYTES.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            for hash in words(text.get(..end).unwrap_or_default()) {
                let (slot, bit) = Self::place(hash);
                if let Some(slot) = all.bits.get_mut(slot) {
                    *slot |= bit;
                }
            }
        }
        all
    }

    fn has(&self, hash: u32) -> bool {
        let (slot, bit) = Self::place(hash);
        self.bits.get(slot).is_some_and(|slot| slot & bit != 0)
    }

    fn place(hash: u32) -> (usize, u64) {
        let hash = hash ^ (hash >> 15);
        (usize::try_from((hash >> 6) % 64).unwrap_or_default(), 1_u64 << (hash % 64))
    }
}

/// The hashes of a text's longer words; shorter ones are mostly of the language, not of the story. Case is folded for
/// ASCII only, which is enough for a filter.
fn words(text: &str) -> impl Iterator<Item = u32> + '_ {
    const SHORTEST: u32 = 3;
    let mut hash = HASH_START;
    let mut letters = 0_u32;
    let mut wide: Option<char> = None;
    text.chars().chain(core::iter::once(' ')).filter_map(move |c| {
        if is_wide(c) {
            let pair = wide.replace(c).map(|before| {
                let mut bytes = [0_u8; 4];
                let hash = before.encode_utf8(&mut bytes).bytes().fold(HASH_START, hash_byte);
                c.encode_utf8(&mut bytes).bytes().fold(hash, hash_byte)
            });
            (hash, letters) = (HASH_START, 0);
            return pair;
        }
        wide = None;
        if c.is_alphanumeric() {
            let mut bytes = [0_u8; 4];
            hash =
                c.encode_utf8(&mut bytes).bytes().fold(hash, |hash, byte| hash_byte(hash, byte.to_ascii_lowercase()));
            letters = letters.saturating_add(1);
            return None;
        }
        let word = (letters >= SHORTEST).then_some(hash);
        (hash, letters) = (HASH_START, 0);
        word
    })
}

/// Scripts that write without spaces.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

/// The letters and digits of a text, in lower case.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
