//! What the scorer sees of a page: one [column](super::columns) a feature, one cell a block, each cell a byte.

use alloc::vec::Vec;

use super::columns::{Column, Columns, Shares, Sums, best_run, count, log, names, number, run_places, share};
use super::lines::Spoken;
use super::measure::{Edge, KEPT, Measure, Room};
use super::read::Read;
use super::{Page, Pools, second};
use crate::blocks::RawBlock;
use crate::lexicon::{Senses, Topic};
use crate::pool::Lent;

/// The features' names, in the order of the columns.
pub(super) static NAMES: &[Column] = names![
    // Of the block alone.
    "text.length" => ["length", "bytes"],
    "text.stop-words" => ["stop_share"],
    "text.case" => ["capital_share", "shout_share"],
    "text.signs" => ["number_share"],
    "text.length" => ["long_share", "longest_word", "word_size", "sentences", "sentence_length"],
    "text.signs" => ["comma_share", "quotes", "parting_share", "brackets", "colons", "signs"],
    "text.script" => ["wide_share", "high_share"],
    "text.signs" => ["first", "last", "glued"],
    "words.speech" => ["speech"],
    "words.person" => ["first_person", "second_person"],
    "words.offer" => ["offer"],
    "words.legal" => ["legal"],
    "words.social" => ["social"],
    "words.related" => ["related"],
    "words.comment" => ["comment"],
    "words.credit" => ["credit"],
    "words.time" => ["time"],
    "words.maker" => ["maker"],
    "words.advert" => ["advert"],
    "words.media" => ["media"],
    "words.section" => ["section", "page"],
    "words.offer" => ["offers"],
    "words.related" => ["relateds"],
    "words.speech" => ["speeches"],
    "words.related" => ["opens_related"],
    "words.maker" => ["opens_maker"],
    "words.offer" => ["opens_offer"],
    "words.media" => ["opens_media"],
    "words.credit" => ["opens_credit"],
    "words.person" => ["opens_person"],
    "layout.space" => ["gap", "indent"],
    "page.repeats" => ["repeats", "repeats_before", "echo"],
    "page.same-words" => ["overlap", "overlaps"],
    "prose.here" => ["prose"],
    "reading.byline" => ["reads_byline"],
    "reading.time" => ["reads_time"],
    "reading.dateline" => ["reads_dateline"],
    "reading.caption" => ["reads_caption"],
    "reading.copyright" => ["reads_copyright"],
    "reading.sign-off" => ["reads_sign_off"],
    "reading.notice" => ["reads_notice"],
    "reading.list" => ["in_list"],
    "words.furniture" => ["furniture", "furniture_whole"],
    // Of the block in its place.
    "page.place" => ["place", "place_bytes", "from_top", "from_end"],
    "prose.run" => ["run", "strict_run"],
    "prose.around" => ["prose_1_before", "prose_1_after", "prose_2_before", "prose_2_after", "prose_4_before", "prose_4_after", "prose_8_before", "prose_8_after", "prose_16_before", "prose_16_after", "prose_32_before", "prose_32_after", "prose_before", "prose_after", "prose_share_before"],
    "length.around" => ["length_2_before", "length_2_after", "length_6_before", "length_6_after", "length_20_before", "length_20_after"],
    "prose.around" => ["since_prose", "until_prose"],
    "words.related" => ["since_related", "until_related"],
    "words.comment" => ["since_comment", "until_comment"],
    "words.offer" => ["since_offer", "until_offer"],
    "words.maker" => ["since_maker", "until_maker"],
    "words.advert" => ["since_advert", "until_advert"],
    "words.social" => ["since_social", "until_social"],
    "words.media" => ["since_media", "until_media"],
    "words.time" => ["since_stamp", "until_stamp"],
    "words.credit" => ["since_credit", "until_credit"],
    "words.related" => ["related_8_before", "related_8_after"],
    "words.comment" => ["comment_8_before", "comment_8_after"],
    "words.offer" => ["offer_4_before", "offer_4_after"],
    "words.legal" => ["legal_8_before", "legal_8_after"],
    "words.speech" => ["speech_8_before", "speech_8_after"],
    "words.person" => ["first_8_before", "first_8_after", "second_8_before", "second_8_after"],
    "words.time" => ["stamp_8_before", "stamp_8_after"],
    "page.same-words" => ["overlap_4_before", "overlap_4_after"],
    "words.comment" => ["comment_before"],
    "words.related" => ["related_before"],
    "words.time" => ["stamps_before"],
    "words.related" => ["since_stories", "until_stories"],
    "words.comment" => ["since_comments", "until_comments"],
    "words.maker" => ["since_biography", "until_biography"],
    "words.offer" => ["since_asks", "until_asks"],
    "reading.byline" => ["since_byline", "until_byline"],
    "reading.sign-off" => ["since_sign_off", "until_sign_off"],
    "reading.list" => ["since_list", "until_list"],
    "reading.copyright" => ["since_copyright", "until_copyright"],
    "words.furniture" => ["furniture_4_before", "furniture_4_after", "furniture_12_before", "furniture_12_after"],
    "reading.caption" => ["captions_4_before", "captions_4_after"],
    "reading.notice" => ["marks_8_before", "marks_8_after"],
    // Of the page.
    "page.kind" => ["page_blocks", "page_prose", "page_prose_share", "page_first", "page_second", "page_speech", "page_gaps", "page_wide"],
    // Of what the block says, and those around.
    "words.wording" => ["wording", "wording_3_before", "wording_3_after", "wording_10_before", "wording_10_after"],
];

/// Where the columns of [wording](super::wording) stand: the block's own, and behind it those of the blocks around.
#[cfg(feature = "train")]
pub(super) const WORDING: usize = NAMES.len() - 5;

/// How many of the columns are of the block alone, which trees may look up for the blocks around.
#[cfg(feature = "train")]
pub(super) const OWN: usize = 64;

/// How many of these tell what its first words speak of, and how it was read.
const OPENS: usize = 9;
const READINGS: usize = 10;

/// How much a block looks like running copy.
fn prose(measure: &Measure) -> u8 {
    let length = measure.length().min(30);
    let stops = if measure.wide > measure.words { 255 } else { u32::from(share(measure.stops * 3, measure.words)) };
    let ended = if matches!(measure.last, Edge::Stop | Edge::Ask | Edge::Quote | Edge::Ellipsis) { 64 } else { 0 };
    count(length * 115 / 30 + 76 * (stops * length.min(15) / 15) / 255 + ended)
}

/// From here on a block counts as prose.
const PROSE: u8 = 150;

/// The topics of which a page's columns tell how many words stand around a block.
const AROUND: [(Topic, usize); 7] = [
    (Topic::Related, 8),
    (Topic::Comment, 8),
    (Topic::Offer, 4),
    (Topic::Legal, 8),
    (Topic::Speech, 8),
    (Topic::First, 8),
    (Topic::Second, 8),
];

/// What is kept of a block's measure, for the columns that tell of the blocks around it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fact {
    /// See [`Measure::hash`].
    hash: u64,
    /// The cells of its [longer words](Measure::kept), from 1 on; 0 for none.
    kept: [u16; KEPT],
    /// See [`Measure::length`].
    pub(super) length: u32,
    /// A bit for each of the [kinds](Self::kinds) that it is of.
    kinds: u32,
    /// How many words speak of each of the topics [`AROUND`].
    topics: [u8; AROUND.len()],
    /// See [`gaps`].
    gap: u8,
    /// How many others have the same words, and how many of them stand before it.
    repeats: (u8, u8),
    /// How many of its longer words stand in other blocks of prose, and how many it has.
    overlap: (u8, u8),
    prose: u8,
    /// See [`Measure::said`].
    said: u8,
}

impl Fact {
    fn of(measure: &Measure, read: &Read) -> Self {
        let topics = AROUND.map(|(topic, _)| measure.topics.get(topic.index()).copied().unwrap_or_default());
        let (prose, length) = (self::prose(measure), measure.length());
        let kept = measure.kept.map(Seen::cell);
        let said = measure.said;
        let fact = Self { hash: measure.hash, kept, length, topics, prose, said, ..Self::default() };
        let kinds = fact.kinds(measure, read).into_iter().rev();
        Self { kinds: kinds.fold(0, |kinds, is| kinds << 1 | u32::from(is)), ..fact }
    }

    const fn is(&self, kinds: u32) -> bool {
        self.kinds & kinds != 0
    }

    const fn is_prose(&self) -> bool {
        self.is(1 << PROSE_KIND)
    }

    /// See [`Measure::is_stamp`].
    pub(super) const fn is_stamp(&self) -> bool {
        self.is(1 << STAMP_KIND)
    }

    /// A short line that may head what is not the story: other stories, comments, offers.
    pub(super) const fn is_head(&self) -> bool {
        self.is(1 << RELATED_KIND | 1 << COMMENT_KIND | 1 << OFFER_KIND)
    }

    /// How many words of prose the block has.
    const fn prose_words(&self) -> u32 {
        if self.is_prose() { self.length } else { 0 }
    }

    /// Of which kinds a block is whose distance from others tells something.
    fn kinds(&self, measure: &Measure, read: &Read) -> [bool; 18] {
        let heads = |topic| measure.heads(topic);
        [
            self.prose >= PROSE,
            heads(Topic::Related),
            heads(Topic::Comment),
            heads(Topic::Offer),
            heads(Topic::Maker),
            heads(Topic::Advert),
            heads(Topic::Social),
            heads(Topic::Media),
            measure.is_stamp(),
            self.length <= 50 && measure.topic(Topic::Credit) > 0,
            read.heads_stories(),
            read.heads_comments(),
            read.heads_biography(),
            read.asks(),
            read.byline,
            read.sign_off,
            read.list,
            read.copyright,
        ]
    }
}

/// How many of the kinds have to do with the words of a block: the columns of the others stand after those of topics.
const WORD_KINDS: usize = 10;
const READ_KINDS: usize = 8;
/// Where some of the kinds stand among all.
const PROSE_KIND: u32 = 0;
const RELATED_KIND: u32 = 1;
const COMMENT_KIND: u32 = 2;
const OFFER_KIND: u32 = 3;
const STAMP_KIND: u32 = 8;

/// What all blocks of a page have together.
#[derive(Debug, Default)]
struct Totals {
    words: u32,
    read: u32,
    wide: u32,
}

/// How many blank lines stand before each block. A text that has lost all of its blank lines says nothing by that: there
/// they are supposed to have stood where pages have them, around lines of some length.
fn gaps(page: &Page<'_, '_>, facts: &mut [Fact]) {
    /// Shorter lines stand close together in menus, in words.
    const CLOSE: u32 = 6;
    if page.blocks.iter().any(|block| block.gap > 0) {
        facts.iter_mut().zip(page.blocks).for_each(|(fact, block)| fact.gap = count(block.gap));
        return;
    }
    let mut before = 0;
    for fact in facts {
        fact.gap = u8::from(core::mem::replace(&mut before, fact.length).max(fact.length) >= CLOSE);
    }
}

/// Fills all columns of a page, and gives what is kept of each block, and its words.
pub(super) fn columns<'t>(page: &Page<'t, '_>, reads: &[Read]) -> (Columns<'t>, Lent<'t, Fact>, Spoken<'t>) {
    let pools = page.pools;
    let mut columns = Columns::new(&pools.cells, page.blocks.len(), NAMES.len() + second::NAMES.len());
    let mut facts = pools.facts.take();
    facts.reserve_exact(page.blocks.len());
    let mut spoken = Spoken::new(pools);
    let totals = words(&mut columns, page, reads, &mut facts, &mut spoken);
    gaps(page, &mut facts);
    repeats(pools, &mut facts);
    let seen = Seen::of(facts.iter().filter(|fact| fact.is_prose()));
    for fact in facts.iter_mut() {
        let (others, kept) = seen.overlap(fact, fact.is_prose());
        fact.overlap = (count(others), count(kept));
    }
    let facts_of = Facts { pools, reads, blocks: &facts };
    around(&mut columns, page, &facts_of);
    let mut room = pools.bytes.take();
    place(&mut columns, page, &facts_of);
    windows(&mut columns, &facts_of, &mut room);
    let distances = || facts.iter().map(|block| block.kinds);
    columns.add_distances::<WORD_KINDS>(distances().map(|kinds| kinds & ((1 << WORD_KINDS) - 1)));
    topics(&mut columns, &facts_of, &mut room);
    columns.add_distances::<READ_KINDS>(distances().map(|kinds| kinds >> WORD_KINDS));
    self::reads(&mut columns, &facts_of, &mut room);
    whole(&mut columns, &facts_of, &totals);
    wording(&mut columns, pools, facts.iter().map(|fact| fact.said));
    (columns, facts, spoken)
}

/// What is known of a page before the columns are filled that tell of the blocks around.
struct Facts<'m, 'p> {
    pools: &'p Pools,
    reads: &'m [Read],
    blocks: &'m [Fact],
}

impl<'p> Facts<'_, 'p> {
    /// The running sums of what the blocks are worth.
    fn sums(&self, worth: impl Fn(&Fact) -> u32) -> Sums<'p> {
        Sums::of(&self.pools.numbers, self.blocks.iter().map(worth))
    }
}

/// The columns of what the blocks say, and the blocks around.
pub(super) fn wording(columns: &mut Columns<'_>, pools: &Pools, said: impl Iterator<Item = u8> + Clone) {
    columns.add(said.clone());
    let sums = Sums::of(&pools.numbers, said.map(u32::from));
    let mut room = pools.bytes.take();
    for width in [3, 10] {
        let mean = |sum: u32| u8::try_from(sum / number(width)).unwrap_or(u8::MAX);
        columns.add_windows(&sums, width, mean, &mut room);
    }
}

/// Measures every block, and fills the columns of its words: no measure is kept longer.
fn words(
    columns: &mut Columns,
    page: &Page<'_, '_>,
    reads: &[Read],
    facts: &mut Vec<Fact>,
    spoken: &mut Spoken<'_>,
) -> Totals {
    const WORDS: usize = 22;
    let mask = Senses::stop_mask(page.language);
    let mut totals = Totals::default();
    let mut room = Room::default();
    columns.add_rows(page.blocks.iter().zip(reads).map(|(block, read)| {
        let measure = &Measure::of(block.raw(page.text), mask, &mut room, spoken);
        let fact = Fact::of(measure, read);
        totals.words = totals.words.saturating_add(measure.words);
        totals.read = totals.read.saturating_add(measure.read);
        totals.wide = totals.wide.saturating_add(measure.wide);
        let mut row = [0; WORDS + Topic::ALL.len() + OPENS];
        let (words, others) = row.split_at_mut(WORDS);
        let (topics, opens) = others.split_at_mut(Topic::ALL.len());
        let shares = Shares::of(measure.words);
        words.copy_from_slice(&word_cells(measure, &fact, shares));
        for (cell, count) in topics.iter_mut().zip(&measure.topics).filter(|(_, count)| **count > 0) {
            *cell = shares.share(u32::from(*count));
        }
        opens.copy_from_slice(&open_cells(measure));
        facts.push(fact);
        row
    }));
    totals
}

/// The features of each block alone that have to do with the page.
fn around(columns: &mut Columns, page: &Page<'_, '_>, facts: &Facts<'_, '_>) {
    const AROUND: usize = 8;
    let blocks = facts.blocks.iter().zip(facts.reads).zip(page.blocks);
    let mut firsts = Firsts::default();
    columns.add_rows(blocks.enumerate().map(|(at, ((fact, read), block))| {
        let mut row = [0; AROUND + READINGS];
        let (around, readings) = row.split_at_mut(AROUND);
        around.copy_from_slice(&around_cells(page, at, block, fact, &mut firsts));
        readings.copy_from_slice(&read_cells(read));
        row
    }));
}

/// The features of a block's words.
fn word_cells(m: &Measure, fact: &Fact, words: Shares) -> [u8; 22] {
    // Most blocks have one sentence at the most, and no letters beyond Latin's plain ones.
    let sentence = if m.sentences > 1 { m.words / m.sentences } else { m.words };
    let read = |part: u32| if part > 0 { share(part, m.read) } else { 0 };
    [
        log(fact.length),
        log(m.bytes),
        words.share(m.stops),
        words.share(m.capitals),
        words.share(m.shouts),
        words.share(m.numbers),
        words.share(m.long),
        count(m.longest),
        count(words.times(m.read * 8)),
        count(m.sentences),
        log(sentence),
        words.share(m.commas * 4),
        count(m.quotes),
        words.share(m.partings),
        count(m.brackets),
        count(m.colons),
        count(m.signs),
        read(m.wide * 3),
        read(m.high),
        m.first.code(),
        m.last.code(),
        count(m.glued),
    ]
}

/// The features of what a block's first words speak of.
fn open_cells(m: &Measure) -> [u8; OPENS] {
    let topic = |topic| count(m.topic(topic));
    let opens = |is: &dyn Fn(Senses) -> bool| u8::from(is(m.opening)) * 2 + u8::from(is(m.second));
    let about = |topic| opens(&|senses| senses.has(topic));
    [
        topic(Topic::Offer),
        topic(Topic::Related),
        topic(Topic::Speech),
        about(Topic::Related),
        about(Topic::Maker),
        about(Topic::Offer),
        about(Topic::Media),
        about(Topic::Credit),
        opens(&|senses| senses.has(Topic::First) || senses.has(Topic::Second)),
    ]
}

/// The features of the space around a block, and of what it has in common with others.
fn around_cells(page: &Page<'_, '_>, at: usize, block: &RawBlock, fact: &Fact, firsts: &mut Firsts) -> [u8; 8] {
    [
        fact.gap,
        log(number(block.content.start.saturating_sub(block.span.start))),
        fact.repeats.0,
        fact.repeats.1,
        if firsts.meet(page, at) { echo(page, at) } else { 0 },
        share(u32::from(fact.overlap.0), u32::from(fact.overlap.1)),
        fact.overlap.0,
        fact.prose,
    ]
}

/// The features of a block's readings.
fn read_cells(read: &Read) -> [u8; READINGS] {
    [
        u8::from(read.byline) * 2 + u8::from(read.name),
        u8::from(read.stamps) * 2 + u8::from(read.mark),
        u8::from(read.dateline),
        u8::from(read.caption),
        u8::from(read.copyright),
        u8::from(read.sign_off),
        u8::from(read.notice),
        u8::from(read.list),
        read.furniture_code(),
        u8::from(read.whole),
    ]
}

/// How many different cells the longer words of blocks have.
const CELLS: u32 = 2048;

/// The longer words of some blocks: a bit for the cell of each, and for each that was seen again.
pub(super) struct Seen([[u32; 2]; 2048 / 32]);

impl Seen {
    pub(super) fn of<'m>(blocks: impl Iterator<Item = &'m Fact>) -> Self {
        let mut seen = [[0_u32; 2]; 2048 / 32];
        for cell in blocks.flat_map(|block| &block.kept) {
            if let Some((place, bit)) = Self::place(*cell)
                && let Some([once, again]) = seen.get_mut(place)
            {
                *again |= *once & bit;
                *once |= bit;
            }
        }
        Self(seen)
    }

    /// The cell of a word by its hash, from 1 on; 0 for no word.
    fn cell(hash: u32) -> u16 {
        if hash == 0 { 0 } else { u16::try_from((hash >> 7) % CELLS + 1).unwrap_or_default() }
    }

    /// Where the bit of a cell stands, and that bit.
    fn place(cell: u16) -> Option<(usize, u32)> {
        let nth = cell.checked_sub(1)?;
        Some((usize::from(nth / 32), 1 << (nth % 32)))
    }

    /// How many of the longer words of a block that were kept stand in other ones of these blocks, of which it is one or not;
    /// and how many were kept.
    pub(super) fn overlap(&self, block: &Fact, is_one: bool) -> (u32, u32) {
        let kept = block.kept.iter().filter_map(|cell| Self::place(*cell));
        let others = kept.clone().filter(|(place, bit)| {
            self.0.get(*place).is_some_and(|[once, again]| if is_one { again & bit != 0 } else { once & bit != 0 })
        });
        (number(others.count()), number(kept.count()))
    }
}

/// Sees how many others have the same words as each block, and how many of them stand before it.
fn repeats(pools: &Pools, facts: &mut [Fact]) {
    let mut order = pools.hashes.of(facts.iter().enumerate().map(|(at, fact)| (fact.hash, at)));
    order.sort_unstable();
    for same in order.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        for (nth, (_, at)) in same.iter().enumerate() {
            if let Some(fact) = facts.get_mut(*at) {
                fact.repeats = (log(number(same.len() - 1)), log(number(nth)));
            }
        }
    }
}

/// The first bytes of the two blocks before a block, of itself, and of the two after it; 0 where there is none.
#[derive(Debug, Default)]
struct Firsts([u8; 5]);

impl Firsts {
    /// Goes to the next block of a page; whether it starts as one of those around does.
    fn meet(&mut self, page: &Page<'_, '_>, at: usize) -> bool {
        let first = |at: usize| page.blocks.get(at).and_then(|block| page.text.as_bytes().get(block.content.start));
        let first = |at: usize| first(at).copied().unwrap_or_default();
        let Self([_, two, one, here, next]) = *self;
        // The first block of a page knows none of those after it.
        let (here, next) = if at == 0 { (first(0), first(1)) } else { (here, next) };
        let last = first(at + 2);
        *self = Self([two, one, here, next, last]);
        here == 0 || [two, one, next, last].contains(&here)
    }
}

/// How many of a block's first bytes are those of one of the two blocks before or after it: an image's text and then
/// its caption.
fn echo(page: &Page<'_, '_>, at: usize) -> u8 {
    /// No more bytes are compared.
    const MOST: usize = 48;
    let common = |a: &[u8], b: &[u8]| {
        let same = a.iter().zip(b).take(MOST).take_while(|(a, b)| a == b).count();
        if same == a.len() || same == b.len() || same == MOST { number(same) } else { 0 }
    };
    let first = |block: &RawBlock| page.text.as_bytes().get(block.content.start);
    let Some(here) = page.blocks.get(at) else { return 0 };
    let near = [at.checked_sub(1), at.checked_sub(2), at.checked_add(1), at.checked_add(2)];
    let near = near.into_iter().flatten().filter_map(|other| page.blocks.get(other));
    // Nearly all differ in the first byte.
    let alike = near.filter(|other| first(other) == first(here));
    let raw = |block: &RawBlock| block.raw(page.text).as_bytes();
    count(alike.map(|other| common(raw(here), raw(other))).max().unwrap_or(0))
}

/// Where a block stands, and where from the best run of prose.
fn place(columns: &mut Columns, page: &Page<'_, '_>, facts: &Facts<'_, '_>) {
    let blocks = number(facts.blocks.len());
    let (of_blocks, of_bytes) = (Shares::of(blocks), Shares::of(number(page.text.len())));
    columns.add((0..blocks).map(|at| of_blocks.share(at)));
    columns.add(page.blocks.iter().map(|block| of_bytes.share(number(block.span.start))));
    columns.add((0..blocks).map(log));
    columns.add((0..blocks).rev().map(log));
    for (base, ratio) in [(2, 8), (8, 30)] {
        let run = best_run(facts.blocks.iter().map(|block| {
            let length = i64::from(block.length);
            if block.is_prose() { length } else { -base - length.min(ratio) }
        }));
        columns.add(run_places(0..facts.blocks.len(), run));
    }
}

/// Sums over windows on both sides.
fn windows(columns: &mut Columns, facts: &Facts<'_, '_>, room: &mut Vec<u8>) {
    let sums = facts.sums(|block| u32::from(block.prose));
    for doubled in 0..6 {
        columns.add_windows(&sums, 1 << doubled, |sum| count(sum >> doubled), room);
    }
    let sums = facts.sums(Fact::prose_words);
    let shares = Shares::of(sums.whole());
    columns.add(sums.before().map(log));
    columns.add(sums.after().map(log));
    columns.add(sums.before().map(|sum| shares.share(sum)));
    let sums = facts.sums(|block| block.length);
    for width in [2, 6, 20] {
        columns.add_windows(&sums, width, log, room);
    }
}

/// What the blocks around speak of.
fn topics(columns: &mut Columns, facts: &Facts<'_, '_>, room: &mut Vec<u8>) {
    for (nth, (_, width)) in AROUND.into_iter().enumerate() {
        columns.add_windows(&facts.sums(|block| block.topics.get(nth).copied().map_or(0, u32::from)), width, log, room);
    }
    let stamps = facts.sums(|block| u32::from(block.is_stamp()));
    columns.add_windows(&stamps, 8, log, room);
    columns.add_windows(&facts.sums(|block| u32::from(block.overlap.0)), 4, log, room);
    for kind in [COMMENT_KIND, RELATED_KIND] {
        columns.add(facts.sums(|block| u32::from(block.is(1 << kind))).before().map(log));
    }
    columns.add(stamps.before().map(log));
}

/// Where the grammar read what around the block.
fn reads(columns: &mut Columns, facts: &Facts<'_, '_>, room: &mut Vec<u8>) {
    let sums = |is: fn(&Read) -> bool| Sums::of(&facts.pools.numbers, facts.reads.iter().map(|r| u32::from(is(r))));
    let furniture = sums(|read| read.furniture.is_some());
    columns.add_windows(&furniture, 4, log, room);
    columns.add_windows(&furniture, 12, log, room);
    columns.add_windows(&sums(|read| read.caption), 4, log, room);
    columns.add_windows(&sums(|read| read.mark || read.stamps), 8, log, room);
}

/// What holds for the whole page.
fn whole(columns: &mut Columns, facts: &Facts<'_, '_>, totals: &Totals) {
    let all = number(facts.blocks.len());
    let total = |of: fn(&Fact) -> u32| facts.blocks.iter().map(of).fold(0, u32::saturating_add);
    let prose_words = total(Fact::prose_words);
    let spoken = |topic: Topic, times: u32| {
        let nth = AROUND.iter().position(|(around, _)| *around == topic).unwrap_or(AROUND.len());
        let words = facts.blocks.iter().map(|block| block.topics.get(nth).copied().map_or(0, u32::from));
        share(words.fold(0, u32::saturating_add).saturating_mul(times), totals.words)
    };
    for cell in [
        log(all),
        log(prose_words),
        share(prose_words, total(|block| block.length)),
        spoken(Topic::First, 8),
        spoken(Topic::Second, 8),
        spoken(Topic::Speech, 16),
        share(total(|block| u32::from(block.gap > 0)), all),
        share(totals.wide.saturating_mul(3), totals.read),
    ] {
        columns.add_whole(cell);
    }
}

#[cfg(test)]
mod tests;
