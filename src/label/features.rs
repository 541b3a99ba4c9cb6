//! What the scorer sees of a page: one column a feature, one cell a block, each cell a byte.
//!
//! Columns lie one after the other, with [`PAD`] empty cells around each, so that "the same feature of the next block"
//! is a look one cell further. A column costs one pass; sums over windows come from running sums.

use alloc::vec::Vec;

use super::Page;
use super::measure::{Edge, Measure};
use crate::lexicon::{Senses, Topic};

/// How far a tree may look to the blocks around.
pub(super) const PAD: usize = 2;

/// Names a column, and what it is called where it is read from the blocks around.
macro_rules! names {
    ($($name:literal),* $(,)?) => {
        &[$([
            concat!($name, "[-2]"),
            concat!($name, "[-1]"),
            $name,
            concat!($name, "[+1]"),
            concat!($name, "[+2]"),
        ]),*]
    };
}
pub(super) use names;

/// The features' names, in the order of the columns; beside each the names of its neighbours'.
pub(super) static NAMES: &[[&str; 2 * PAD + 1]] = names![
    // Of the block alone.
    "length",
    "bytes",
    "stop_share",
    "capital_share",
    "shout_share",
    "number_share",
    "long_share",
    "longest_word",
    "word_size",
    "sentences",
    "sentence_length",
    "comma_share",
    "quotes",
    "parting_share",
    "brackets",
    "colons",
    "signs",
    "wide_share",
    "high_share",
    "first",
    "last",
    "glued",
    "speech",
    "first_person",
    "second_person",
    "offer",
    "legal",
    "social",
    "related",
    "comment",
    "credit",
    "time",
    "maker",
    "advert",
    "media",
    "section",
    "page",
    "offers",
    "relateds",
    "speeches",
    "opens_related",
    "opens_maker",
    "opens_offer",
    "opens_media",
    "opens_credit",
    "opens_person",
    "gap",
    "indent",
    "repeats",
    "repeats_before",
    "echo",
    "overlap",
    "overlaps",
    "prose",
    // Of the block in its place.
    "place",
    "place_bytes",
    "from_top",
    "from_end",
    "run",
    "strict_run",
    "prose_1_before",
    "prose_1_after",
    "prose_2_before",
    "prose_2_after",
    "prose_4_before",
    "prose_4_after",
    "prose_8_before",
    "prose_8_after",
    "prose_16_before",
    "prose_16_after",
    "prose_32_before",
    "prose_32_after",
    "prose_before",
    "prose_after",
    "prose_share_before",
    "length_2_before",
    "length_2_after",
    "length_6_before",
    "length_6_after",
    "length_20_before",
    "length_20_after",
    "since_prose",
    "until_prose",
    "since_related",
    "until_related",
    "since_comment",
    "until_comment",
    "since_offer",
    "until_offer",
    "since_maker",
    "until_maker",
    "since_advert",
    "until_advert",
    "since_social",
    "until_social",
    "since_media",
    "until_media",
    "since_stamp",
    "until_stamp",
    "since_credit",
    "until_credit",
    "related_8_before",
    "related_8_after",
    "comment_8_before",
    "comment_8_after",
    "offer_4_before",
    "offer_4_after",
    "legal_8_before",
    "legal_8_after",
    "speech_8_before",
    "speech_8_after",
    "first_8_before",
    "first_8_after",
    "second_8_before",
    "second_8_after",
    "stamp_8_before",
    "stamp_8_after",
    "overlap_4_before",
    "overlap_4_after",
    "comment_before",
    "related_before",
    "stamps_before",
    // Of the page.
    "page_blocks",
    "page_prose",
    "page_prose_share",
    "page_first",
    "page_second",
    "page_speech",
    "page_gaps",
    "page_wide",
];

/// How many of the columns are of the block alone, which trees may look up for the blocks around.
pub(super) const OWN: usize = 54;

/// The features of a page's blocks.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) blocks: usize,
    cells: Vec<u8>,
}

impl Columns {
    pub(super) fn new(blocks: usize, room: usize) -> Self {
        Self { blocks, cells: Vec::with_capacity(room * (blocks + 2 * PAD)) }
    }

    /// Adds a column.
    pub(super) fn add(&mut self, cells: impl Iterator<Item = u8>) {
        self.cells.extend([0; PAD]);
        self.cells.extend(cells);
        self.cells.extend([0; PAD]);
    }

    /// How many columns there are.
    pub(super) fn len(&self) -> usize {
        self.cells.len() / (self.blocks + 2 * PAD)
    }

    /// A column as seen `ahead` blocks ahead, where `PAD` is the block itself.
    pub(super) fn get(&self, column: usize, ahead: usize) -> &[u8] {
        let start = column * (self.blocks + 2 * PAD) + ahead;
        self.cells.get(start..start + self.blocks).unwrap_or_default()
    }
}

/// A part of a whole, 0 to 255.
pub(super) fn share(part: u32, whole: u32) -> u8 {
    let share = u64::from(part) * 255 / u64::from(whole.max(1));
    u8::try_from(share).unwrap_or(u8::MAX)
}

/// A count on a scale that is exact below 16 and has eight steps for each doubling above.
pub(super) fn log(count: u32) -> u8 {
    let octave = count.checked_ilog2().unwrap_or(0);
    let step = match octave {
        0..=3 => count,
        _ => 16 + (octave - 4) * 8 + ((count >> (octave - 3)) & 7),
    };
    u8::try_from(step).unwrap_or(u8::MAX)
}

/// A count, as it is up to 255.
fn count(count: u32) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// Number of something as the `u32` that features are reckoned in.
pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Running sums: cell `i` is the sum of the first `i` values.
pub(super) fn running(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut sum = 0_u32;
    core::iter::once(0)
        .chain(values.map(|value| {
            sum = sum.saturating_add(value);
            sum
        }))
        .collect()
}

/// The sums of the `width` values before each block.
pub(super) fn before(sums: &[u32], width: usize) -> impl Iterator<Item = u32> + '_ {
    let starts = core::iter::repeat_n(0, width).chain(sums.iter().copied());
    let blocks = sums.len().saturating_sub(1);
    sums.iter().zip(starts).take(blocks).map(|(end, start)| end - start)
}

/// The sums of the `width` values after each block.
pub(super) fn after(sums: &[u32], width: usize) -> impl Iterator<Item = u32> + '_ {
    let all = sums.last().copied().unwrap_or_default();
    let ends = sums.iter().copied().skip(width + 1).chain(core::iter::repeat(all));
    sums.iter().skip(1).zip(ends).map(|(start, end)| end - start)
}

/// How many blocks ago `is` held, from 1; 0 where it never did.
pub(super) fn since(is: impl Iterator<Item = bool>) -> Vec<u32> {
    let mut ago = 0_u32;
    is.map(|here| {
        let now = ago;
        ago = match (here, ago) {
            (true, _) => 1,
            (false, 0) => 0,
            (false, ago) => ago.saturating_add(1),
        };
        now
    })
    .collect()
}

/// In how many blocks `is` will hold, from 1; 0 where it never will.
pub(super) fn until(is: impl DoubleEndedIterator<Item = bool>) -> Vec<u32> {
    let mut ahead = since(is.rev());
    ahead.reverse();
    ahead
}

/// A distance as a feature; none is the farthest.
pub(super) fn distance(blocks: u32) -> u8 {
    if blocks == 0 { u8::MAX } else { log(blocks) }
}

/// Measures every block of a page.
pub(super) fn measure(page: &Page<'_, '_>) -> Vec<Measure> {
    let mask = Senses::stop_mask(page.language);
    page.blocks.iter().map(|block| Measure::of(block.raw(page.text), mask)).collect()
}

/// How much a block looks like running copy.
fn prose(measure: &Measure) -> u8 {
    let length = measure.length().min(30);
    let stops = if measure.wide > measure.words { 255 } else { u32::from(share(measure.stops * 3, measure.words)) };
    let ended = if matches!(measure.last, Edge::Stop | Edge::Ask | Edge::Quote | Edge::Ellipsis) { 64 } else { 0 };
    count(length * 115 / 30 + 76 * (stops * length.min(15) / 15) / 255 + ended)
}

/// From here on a block counts as prose.
const PROSE: u8 = 150;

/// What is known of a page before its columns are filled.
struct Facts<'m> {
    measures: &'m [Measure],
    lengths: Vec<u32>,
    prose: Vec<u8>,
    is_prose: Vec<bool>,
    is_stamp: Vec<bool>,
}

impl<'m> Facts<'m> {
    fn of(measures: &'m [Measure]) -> Self {
        let prose: Vec<u8> = measures.iter().map(self::prose).collect();
        Self {
            measures,
            lengths: measures.iter().map(Measure::length).collect(),
            is_prose: prose.iter().map(|prose| *prose >= PROSE).collect(),
            is_stamp: measures.iter().map(Measure::is_stamp).collect(),
            prose,
        }
    }
}

/// Fills all columns of a page.
pub(super) fn columns(page: &Page<'_, '_>, measures: &[Measure]) -> Columns {
    let mut columns = Columns::new(measures.len(), NAMES.len());
    let facts = Facts::of(measures);
    own(&mut columns, page, &facts);
    place(&mut columns, page, &facts);
    windows(&mut columns, &facts);
    distances(&mut columns, &facts);
    topics(&mut columns, &facts);
    whole(&mut columns, page, &facts);
    columns
}

/// The features of each block alone.
fn own(columns: &mut Columns, page: &Page<'_, '_>, facts: &Facts<'_>) {
    let each = || facts.measures.iter();
    columns.add(facts.lengths.iter().map(|length| log(*length)));
    columns.add(each().map(|m| log(m.bytes)));
    columns.add(each().map(|m| share(m.stops, m.words)));
    columns.add(each().map(|m| share(m.capitals, m.words)));
    columns.add(each().map(|m| share(m.shouts, m.words)));
    columns.add(each().map(|m| share(m.numbers, m.words)));
    columns.add(each().map(|m| share(m.long, m.words)));
    columns.add(each().map(|m| count(m.longest)));
    columns.add(each().map(|m| count(m.read * 8 / m.words.max(1))));
    columns.add(each().map(|m| count(m.sentences)));
    columns.add(each().map(|m| log(m.words / m.sentences.max(1))));
    columns.add(each().map(|m| share(m.commas * 4, m.words)));
    columns.add(each().map(|m| count(m.quotes)));
    columns.add(each().map(|m| share(m.partings, m.words)));
    columns.add(each().map(|m| count(m.brackets)));
    columns.add(each().map(|m| count(m.colons)));
    columns.add(each().map(|m| count(m.ats + m.hashes + 4 * m.copyrights + m.dollars)));
    columns.add(each().map(|m| share(m.wide * 3, m.read)));
    columns.add(each().map(|m| share(m.high, m.read)));
    columns.add(each().map(|m| m.first.code()));
    columns.add(each().map(|m| m.last.code()));
    columns.add(each().map(|m| count(m.glued)));
    for at in 0..Topic::ALL.len() {
        columns.add(each().map(move |m| share(u32::from(m.topics.get(at).copied().unwrap_or_default()), m.words)));
    }
    for topic in [Topic::Offer, Topic::Related, Topic::Speech] {
        columns.add(each().map(move |m| count(m.topic(topic))));
    }
    for topic in [Topic::Related, Topic::Maker, Topic::Offer, Topic::Media, Topic::Credit] {
        columns.add(each().map(move |m| u8::from(m.opening.has(topic)) * 2 + u8::from(m.second.has(topic))));
    }
    columns.add(each().map(|m| {
        let person = |senses: Senses| senses.has(Topic::First) || senses.has(Topic::Second);
        u8::from(person(m.opening)) * 2 + u8::from(person(m.second))
    }));
    columns.add(page.blocks.iter().map(|block| count(block.gap)));
    columns.add(page.blocks.iter().map(|block| log(number(block.content.start.saturating_sub(block.span.start)))));
    let (all, earlier) = repeats(facts.measures);
    columns.add(all.into_iter());
    columns.add(earlier.into_iter());
    columns.add(echoes(page).into_iter());
    let overlaps = overlaps(facts.measures, &facts.is_prose);
    columns.add(overlaps.iter().map(|(part, whole)| share(*part, *whole)));
    columns.add(overlaps.iter().map(|(part, _)| count(*part)));
    columns.add(facts.prose.iter().copied());
}

/// For each block, how many of its longer words that were kept stand in other blocks of the page that are `among` too,
/// and how many were kept.
pub(super) fn overlaps(measures: &[Measure], among: &[bool]) -> Vec<(u32, u32)> {
    const CELLS: usize = 2048;
    let cell = |hash: u32| usize::try_from(hash >> 7).unwrap_or(0) % CELLS;
    let mut seen = alloc::vec![0_u8; CELLS];
    for (measure, is) in measures.iter().zip(among) {
        for hash in measure.kept.iter().filter(|hash| *is && **hash != 0) {
            if let Some(times) = seen.get_mut(cell(*hash)) {
                *times = times.saturating_add(1);
            }
        }
    }
    measures
        .iter()
        .zip(among)
        .map(|(measure, is)| {
            let kept = measure.kept.iter().filter(|hash| **hash != 0);
            let others = kept.clone().filter(|hash| seen.get(cell(**hash)).is_some_and(|times| *times > u8::from(*is)));
            (number(others.count()), number(kept.count()))
        })
        .collect()
}

/// For each block, how many others have the same words, and how many of them stand before it.
fn repeats(measures: &[Measure]) -> (Vec<u8>, Vec<u8>) {
    let mut order: Vec<(u64, usize)> = measures.iter().enumerate().map(|(at, m)| (m.hash, at)).collect();
    order.sort_unstable();
    let mut all = alloc::vec![0; measures.len()];
    let mut earlier = alloc::vec![0; measures.len()];
    for same in order.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        for (nth, (_, at)) in same.iter().enumerate() {
            if let Some(cell) = all.get_mut(*at) {
                *cell = log(number(same.len() - 1));
            }
            if let Some(cell) = earlier.get_mut(*at) {
                *cell = log(number(nth));
            }
        }
    }
    (all, earlier)
}

/// How many of a block's first bytes are those of one of the two blocks before or after it: an image's text and then
/// its caption.
fn echoes(page: &Page<'_, '_>) -> Vec<u8> {
    /// No more bytes are compared.
    const MOST: usize = 48;
    let bytes = |at: usize| page.blocks.get(at).map_or(&[][..], |block| block.raw(page.text).as_bytes());
    let common = |a: &[u8], b: &[u8]| {
        if a.first() != b.first() {
            return 0;
        }
        let same = a.iter().zip(b).take(MOST).take_while(|(a, b)| a == b).count();
        if same == a.len() || same == b.len() || same == MOST { number(same) } else { 0 }
    };
    (0..page.blocks.len())
        .map(|at| {
            let here = bytes(at);
            let near = [at.checked_sub(1), at.checked_sub(2), at.checked_add(1), at.checked_add(2)];
            count(near.into_iter().flatten().map(|other| common(here, bytes(other))).max().unwrap_or(0))
        })
        .collect()
}

/// Where a block stands, and where from the best run of prose.
fn place(columns: &mut Columns, page: &Page<'_, '_>, facts: &Facts<'_>) {
    let blocks = number(facts.measures.len());
    let bytes = number(page.text.len());
    columns.add((0..blocks).map(|at| share(at, blocks)));
    columns.add(page.blocks.iter().map(|block| share(number(block.span.start), bytes)));
    columns.add((0..blocks).map(log));
    columns.add((0..blocks).rev().map(log));
    let gain = |base: i64, ratio: i64| {
        facts.lengths.iter().zip(&facts.is_prose).map(move |(length, prose)| {
            let length = i64::from(*length);
            if *prose { length } else { -base - length.min(ratio) }
        })
    };
    let run = best_run(gain(2, 8));
    columns.add((0..facts.measures.len()).map(|at| run_place(at, run)));
    let run = best_run(gain(8, 30));
    columns.add((0..facts.measures.len()).map(|at| run_place(at, run)));
}

/// The run of values with the largest sum, as `start..end`.
pub(super) fn best_run(values: impl Iterator<Item = i64>) -> (usize, usize) {
    let (mut best, mut best_sum) = ((0, 0), 0_i64);
    let (mut start, mut sum) = (0, 0_i64);
    for (at, value) in values.enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        sum = sum.saturating_add(value);
        if sum > best_sum {
            (best, best_sum) = ((start, at + 1), sum);
        }
    }
    best
}

/// Where a block stands from a run: below 100 before it (the nearer the larger), 101 to 155 in it, above after it.
pub(super) fn run_place(at: usize, (start, end): (usize, usize)) -> u8 {
    if at < start {
        return 100 - log(number(start - at)).min(100);
    }
    if at < end {
        return 101 + share(number(at - start), number(end - start)) / 5;
    }
    156_u8.saturating_add(log(number(at - end)).min(99))
}

/// Sums over windows on both sides.
fn windows(columns: &mut Columns, facts: &Facts<'_>) {
    let sums = running(facts.prose.iter().map(|prose| u32::from(*prose)));
    for width in [1, 2, 4, 8, 16, 32] {
        let whole = number(width);
        columns.add(before(&sums, width).map(move |sum| count(sum / whole)));
        columns.add(after(&sums, width).map(move |sum| count(sum / whole)));
    }
    let prose = facts.lengths.iter().zip(&facts.is_prose).map(|(length, prose)| if *prose { *length } else { 0 });
    let sums = running(prose);
    let all = sums.last().copied().unwrap_or_default();
    columns.add(before(&sums, facts.measures.len()).map(log));
    columns.add(after(&sums, facts.measures.len()).map(log));
    columns.add(before(&sums, facts.measures.len()).map(|sum| share(sum, all)));
    let sums = running(facts.lengths.iter().copied());
    for width in [2, 6, 20] {
        columns.add(before(&sums, width).map(log));
        columns.add(after(&sums, width).map(log));
    }
}

/// Distances to blocks of certain kinds.
fn distances(columns: &mut Columns, facts: &Facts<'_>) {
    columns.add(since(facts.is_prose.iter().copied()).into_iter().map(distance));
    columns.add(until(facts.is_prose.iter().copied()).into_iter().map(distance));
    for topic in
        [Topic::Related, Topic::Comment, Topic::Offer, Topic::Maker, Topic::Advert, Topic::Social, Topic::Media]
    {
        let heads: Vec<bool> = facts.measures.iter().map(|measure| measure.heads(topic)).collect();
        columns.add(since(heads.iter().copied()).into_iter().map(distance));
        columns.add(until(heads.iter().copied()).into_iter().map(distance));
    }
    columns.add(since(facts.is_stamp.iter().copied()).into_iter().map(distance));
    columns.add(until(facts.is_stamp.iter().copied()).into_iter().map(distance));
    let credits: Vec<bool> = facts.measures.iter().map(|m| m.length() <= 50 && m.topic(Topic::Credit) > 0).collect();
    columns.add(since(credits.iter().copied()).into_iter().map(distance));
    columns.add(until(credits.iter().copied()).into_iter().map(distance));
}

/// What the blocks around speak of.
fn topics(columns: &mut Columns, facts: &Facts<'_>) {
    for (topic, width) in [
        (Topic::Related, 8),
        (Topic::Comment, 8),
        (Topic::Offer, 4),
        (Topic::Legal, 8),
        (Topic::Speech, 8),
        (Topic::First, 8),
        (Topic::Second, 8),
    ] {
        let sums = running(facts.measures.iter().map(|measure| measure.topic(topic)));
        columns.add(before(&sums, width).map(log));
        columns.add(after(&sums, width).map(log));
    }
    let stamps = running(facts.is_stamp.iter().map(|is| u32::from(*is)));
    columns.add(before(&stamps, 8).map(log));
    columns.add(after(&stamps, 8).map(log));
    let overlaps = running(overlaps(facts.measures, &facts.is_prose).into_iter().map(|(part, _)| part));
    columns.add(before(&overlaps, 4).map(log));
    columns.add(after(&overlaps, 4).map(log));
    let all = facts.measures.len();
    for topic in [Topic::Comment, Topic::Related] {
        let sums = running(facts.measures.iter().map(|measure| u32::from(measure.heads(topic))));
        columns.add(before(&sums, all).map(log));
    }
    columns.add(before(&stamps, all).map(log));
}

/// What holds for the whole page.
fn whole(columns: &mut Columns, page: &Page<'_, '_>, facts: &Facts<'_>) {
    let blocks = facts.measures.len();
    let mut all = |cell: u8| columns.add(core::iter::repeat_n(cell, blocks));
    let prose_words: u32 = facts
        .lengths
        .iter()
        .zip(&facts.is_prose)
        .map(|(length, prose)| if *prose { *length } else { 0 })
        .fold(0, u32::saturating_add);
    let total = |of: fn(&Measure) -> u32| facts.measures.iter().map(of).fold(0, u32::saturating_add);
    let words = total(|m| m.words);
    all(log(number(blocks)));
    all(log(prose_words));
    all(share(prose_words, facts.lengths.iter().copied().fold(0, u32::saturating_add)));
    all(share(total(|m| m.topic(Topic::First)).saturating_mul(8), words));
    all(share(total(|m| m.topic(Topic::Second)).saturating_mul(8), words));
    all(share(total(|m| m.topic(Topic::Speech)).saturating_mul(16), words));
    all(share(number(page.blocks.iter().filter(|block| block.gap > 0).count()), number(blocks)));
    all(share(total(|m| m.wide).saturating_mul(3), total(|m| m.read)));
}
