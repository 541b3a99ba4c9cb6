//! What the scorer sees of a page: one [column](super::columns) a feature, one cell a block, each cell a byte.

use alloc::vec::Vec;
use core::ops::Range;

use super::columns::{
    self, Column, PAD, Row, Rows, Shares, Sheet, best_run, count, flipped, log, low, names, number, run_places, share,
    values,
};
use super::distances::{Before, Nearest, lowest};
use super::lines::Spoken;
use super::measure::{Edge, KEPT, Measure, Room};
use super::read::{Flags, Read};
use super::{Page, Pools};
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

/// How many of these tell of its words, of what its first words speak of, of what stands around it, and how it was read.
const WORDS: usize = 22;
const OPENS: usize = 9;
const AROUND: usize = 8;
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
const NEARBY: [(Topic, usize); 7] = [
    (Topic::Related, 8),
    (Topic::Comment, 8),
    (Topic::Offer, 4),
    (Topic::Legal, 8),
    (Topic::Speech, 8),
    (Topic::First, 8),
    (Topic::Second, 8),
];

/// What is known of a block alone.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fact {
    /// The cells of its words, [flipped].
    words: [u8; WORDS],
    /// How many of its words speak of each topic, a bit for each that some do, and how many words were read.
    topics: [u8; Topic::ALL.len()],
    spoken: u16,
    of: u8,
    /// Two bits for each of what its first words may speak of.
    opens: u16,
    read: Flags,
    /// The cells of its [longer words](Measure::kept), from 1 on; 0 for none.
    kept: [u16; KEPT],
    /// See [`Measure::length`].
    pub(super) length: u32,
    /// A bit for each of the [kinds](Self::kinds) that it is of.
    kinds: u32,
    /// See [`gaps`].
    gap: u8,
    indent: u8,
    echo: u8,
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
        let (prose, length) = (self::prose(measure), measure.length());
        let fact = Self {
            topics: measure.topics,
            spoken: measure.spoken,
            of: count(measure.words),
            opens: if measure.opening.topics() | measure.second.topics() == 0 { 0 } else { opens(measure) },
            read: read.flags(),
            kept: measure.kept.map(Seen::cell),
            length,
            prose,
            said: measure.said,
            ..Self::default()
        };
        let kinds = fact.kinds(measure, read).into_iter().rev();
        let words = word_cells(measure, length).map(flipped);
        Self { words, kinds: kinds.fold(0, |kinds, is| kinds << 1 | u32::from(is)), ..fact }
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

    pub(super) const fn read(&self) -> Flags {
        self.read
    }

    /// How many words of prose the block has.
    const fn prose_words(&self) -> u32 {
        if self.is_prose() { self.length } else { 0 }
    }

    /// How many of its words speak of a topic.
    fn topic(&self, topic: Topic) -> u8 {
        self.topics.get(topic.index()).copied().unwrap_or_default()
    }

    /// What is summed up of all blocks before a block: words of prose, headings of comments and of other stories, moments.
    fn sums(&self) -> [u32; 4] {
        let is = |kind: u32| self.kinds >> kind & 1;
        [self.prose_words(), is(COMMENT_KIND), is(RELATED_KIND), is(STAMP_KIND)]
    }

    /// Writes what is known of a block alone in its cells.
    fn write(&self, [words, topics, opens, around, readings]: [&mut [Row]; 5], place: usize) {
        let write = |rows: &mut [Row], nth: usize, cell: u8| {
            if let Some(cell_of) = rows.get_mut(nth).and_then(|row| row.get_mut(place)) {
                *cell_of = flipped(cell);
            }
        };
        for (row, cell) in words.iter_mut().zip(&self.words) {
            if let Some(place) = row.get_mut(place) {
                *place = *cell;
            }
        }
        // Most blocks speak of next to nothing.
        let mut spoken = u32::from(self.spoken);
        while let Some(topic) = lowest(&mut spoken) {
            let words = self.topics.get(topic).copied().unwrap_or_default();
            write(topics, topic, share(u32::from(words), u32::from(self.of)));
        }
        for (nth, topic) in [Topic::Offer, Topic::Related, Topic::Speech].into_iter().enumerate() {
            write(opens, nth, self.topic(topic));
        }
        let mut bits = self.opens;
        for nth in 3..OPENS {
            if bits == 0 {
                break;
            }
            write(opens, nth, low(bits & 3));
            bits >>= 2;
        }
        let overlap = share(u32::from(self.overlap.0), u32::from(self.overlap.1));
        let (repeats, before) = self.repeats;
        let cells = [self.gap, self.indent, repeats, before, self.echo, overlap, self.overlap.0, self.prose];
        cells.into_iter().enumerate().for_each(|(nth, cell)| write(around, nth, cell));
        if self.read != Flags::default() {
            self.read.cells().into_iter().enumerate().for_each(|(nth, cell)| write(readings, nth, cell));
        }
    }

    /// Of which kinds a block is whose distance from others tells something.
    fn kinds(&self, measure: &Measure, read: &Read) -> [bool; KINDS] {
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

/// How many kinds there are, and how many have to do with the words of a block: the columns of the others stand after those of
/// topics.
pub(super) const KINDS: usize = 18;
const WORD_KINDS: usize = 10;
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
    /// See [`NEARBY`].
    topics: [u32; NEARBY.len()],
    length: u32,
    gaps: u32,
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

/// What is known of a page before its columns are filled.
#[derive(Debug)]
pub(super) struct Facts<'p> {
    pub(super) blocks: Lent<'p, Fact>,
    nearest: Nearest<'p, KINDS>,
    before: Before<'p, 4>,
    /// The best runs of prose.
    runs: [(usize, usize); 2],
    /// What holds for the whole page.
    whole: [u8; 8],
}

impl<'p> Facts<'p> {
    /// Those of no page.
    pub(super) fn none(pools: &'p Pools) -> Self {
        let (nearest, before) = (Nearest::of(&pools.nearest, 0, |_| 0), Before::of(&pools.before, 0, |_| [0; 4]));
        Self { blocks: pools.facts.take(), nearest, before, runs: [(0, 0); 2], whole: [0; 8] }
    }

    /// Sees a page, and adds its words to what it says.
    #[inline(never)] // A profile tells the stages apart.
    pub(super) fn of(page: &Page<'p, '_>, spoken: &mut Spoken<'_>) -> Self {
        let pools = page.pools;
        let mut facts = pools.facts.take();
        facts.reserve_exact(page.blocks.len());
        let mut totals = words(page, &mut facts, spoken);
        gaps(page, &mut facts);
        let seen = Seen::of(facts.iter().filter(|fact| fact.is_prose()));
        for fact in facts.iter_mut() {
            let (others, kept) = seen.overlap(fact, fact.is_prose());
            fact.overlap = (count(others), count(kept));
            totals.length = totals.length.saturating_add(fact.length);
            totals.gaps += u32::from(fact.gap > 0);
            for (total, (topic, _)) in totals.topics.iter_mut().zip(NEARBY) {
                *total = total.saturating_add(u32::from(fact.topic(topic)));
            }
        }
        let nearest = Nearest::of(&pools.nearest, facts.len(), |at| facts.get(at).map_or(0, |fact| fact.kinds));
        let before = Before::of(&pools.before, facts.len(), |at| facts.get(at).map_or([0; 4], Fact::sums));
        let runs = [(2, 8), (8, 30)].map(|(base, ratio)| {
            best_run(facts.iter().map(|fact| {
                let length = i64::from(fact.length);
                if fact.is_prose() { length } else { -base - length.min(ratio) }
            }))
        });
        let whole = whole(number(facts.len()), &totals, before.whole[0]);
        Self { blocks: facts, nearest, before, runs, whole }
    }

    /// Forgets everything.
    pub(super) fn end(&mut self) {
        self.blocks.end();
        self.nearest.end();
        self.before.end();
    }

    /// Fills the columns of the first pass of some blocks.
    pub(super) fn fill(&self, page: &Page<'_, '_>, range: &Range<usize>, sheet: &mut Sheet) {
        let mut rows = sheet.first(range.clone());
        self.alone(&mut rows, range);
        self.place(&mut rows, page, range);
        self.windows(&mut rows, range);
        let kinds = |at: usize| self.blocks.get(at).map_or(0, |fact| fact.kinds);
        self.nearest.add(&mut rows, range, 0..WORD_KINDS, kinds);
        self.topics(&mut rows, range);
        self.nearest.add(&mut rows, range, WORD_KINDS..KINDS, kinds);
        self.reads(&mut rows, range);
        self.whole.into_iter().for_each(|cell| rows.add_whole(cell));
        wording(&mut rows, range, &self.blocks, |fact| fact.said);
    }

    /// See [`Fact::sums`].
    fn sums_before(&self, at: usize) -> [u32; 4] {
        self.before.at(at, |at| self.blocks.get(at).map_or([0; 4], Fact::sums))
    }

    /// The features of each block alone, and of those beside them.
    fn alone(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let parts = [WORDS, Topic::ALL.len(), OPENS, AROUND, READINGS];
        let [words, topics, opens, around, readings] = parts.map(|count| rows.empty(count));
        let start = range.start.saturating_sub(PAD);
        let blocks = self.blocks.iter().take(range.end.saturating_add(PAD)).skip(start);
        for (place, fact) in (start + PAD - range.start..).zip(blocks) {
            fact.write([&mut *words, &mut *topics, &mut *opens, &mut *around, &mut *readings], place);
        }
    }

    /// Where a block stands, and where from the best run of prose.
    fn place(&self, rows: &mut Rows<'_>, page: &Page<'_, '_>, range: &Range<usize>) {
        let blocks = number(self.blocks.len());
        let numbers = number(range.start)..number(range.end);
        let (of_blocks, of_bytes) = (Shares::of(blocks), Shares::of(number(page.text.len())));
        rows.add(numbers.clone().map(|at| of_blocks.share(at)));
        let starts = range.clone().map(|at| page.blocks.get(at).map_or(0, |block| block.span.start));
        rows.add(starts.map(|start| of_bytes.share(number(start))));
        rows.add(numbers.clone().map(log));
        rows.add(numbers.map(|at| log(blocks - 1 - at)));
        for run in self.runs {
            rows.add(run_places(range.clone(), run));
        }
    }

    /// Sums over windows on both sides.
    fn windows(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let mut sums = values(&self.blocks, range, |fact| u16::from(fact.prose));
        for doubled in 0..6 {
            rows.add_windows(&sums, 1 << doubled, |sum| low(sum >> doubled));
            sums = columns::doubled(&sums, 1 << doubled, u16::wrapping_add);
        }
        let [whole, ..] = self.before.whole;
        let shares = Shares::of(whole);
        let blocks = || self.blocks.iter().take(range.end).skip(range.start).map(Fact::prose_words);
        let [before, ..] = self.sums_before(range.start);
        let sums = || {
            blocks().scan(before, |sum, words| {
                let before = *sum;
                *sum = sum.saturating_add(words);
                Some((before, *sum))
            })
        };
        rows.add(sums().map(|(before, _)| log(before)));
        rows.add(sums().map(|(_, through)| log(whole - through)));
        rows.add(sums().map(|(before, _)| shares.share(before)));
        let lengths = values(&self.blocks, range, |fact| fact.length);
        for width in [2, 6, 20] {
            rows.add_windows(&columns::sums(&lengths, width, u32::saturating_add), width, log);
        }
    }

    /// What the blocks around speak of.
    fn topics(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        for (topic, width) in NEARBY {
            rows.add_counts(&values(&self.blocks, range, |fact| u16::from(fact.topic(topic))), width);
        }
        rows.add_counts(&values(&self.blocks, range, |fact| u16::from(fact.is_stamp())), 8);
        rows.add_counts(&values(&self.blocks, range, |fact| u16::from(fact.overlap.0)), 4);
        let [_, comments, related, stamps] = self.sums_before(range.start);
        for (before, kind) in [(comments, COMMENT_KIND), (related, RELATED_KIND), (stamps, STAMP_KIND)] {
            let blocks = self.blocks.iter().take(range.end).skip(range.start);
            rows.add(blocks.scan(before, |sum, fact| {
                let before = *sum;
                *sum += u32::from(fact.is(1 << kind));
                Some(log(before))
            }));
        }
    }

    /// Where the grammar read what around the block.
    fn reads(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let read = |is: fn(Flags) -> bool| values(&self.blocks, range, |fact| u16::from(is(fact.read)));
        let furniture = read(Flags::furniture);
        rows.add_counts(&furniture, 4);
        rows.add_counts(&furniture, 12);
        rows.add_counts(&read(Flags::caption), 4);
        rows.add_counts(&read(Flags::times), 8);
    }
}

/// Fills the columns of what some of the blocks say, and the blocks around.
pub(super) fn wording<B>(rows: &mut Rows<'_>, range: &Range<usize>, blocks: &[B], said: impl Fn(&B) -> u8 + Copy) {
    rows.add_own(blocks, range, said);
    let said = values(blocks, range, |block| u16::from(said(block)));
    rows.add_windows(&columns::sums(&said, 3, u16::wrapping_add), 3, |sum| low(sum / 3));
    rows.add_windows(&columns::sums(&said, 10, u16::wrapping_add), 10, |sum| low(sum / 10));
}

/// Measures every block: no measure is kept longer.
#[inline(never)] // A profile tells the stages apart.
fn words(page: &Page<'_, '_>, facts: &mut Vec<Fact>, spoken: &mut Spoken<'_>) -> Totals {
    let mask = Senses::stop_mask(page.language);
    let mut totals = Totals::default();
    let mut room = Room::default();
    let mut order = page.pools.order.take();
    order.reserve_exact(page.blocks.len());
    let mut firsts = Firsts::default();
    // A hash with the number of its block in place of its lower bits.
    let blocks = u64::try_from(page.blocks.len()).unwrap_or_default();
    let low = u64::MAX.checked_shr(blocks.leading_zeros()).unwrap_or_default();
    for (at, block) in page.blocks.iter().enumerate() {
        let measure = &Measure::of(block.raw(page.text), mask, &mut room, spoken);
        totals.words = totals.words.saturating_add(measure.words);
        totals.read = totals.read.saturating_add(measure.read);
        totals.wide = totals.wide.saturating_add(measure.wide);
        order.push(measure.hash & !low | u64::try_from(at).unwrap_or_default());
        facts.push(Fact {
            indent: log(number(block.content.start.saturating_sub(block.span.start))),
            echo: if firsts.meet(page, at) { echo(page, at) } else { 0 },
            ..Fact::of(measure, &Read::of(page, at))
        });
    }
    repeats(&mut order, low, facts);
    totals
}

/// The features of a block's words.
fn word_cells(m: &Measure, length: u32) -> [u8; WORDS] {
    let words = Shares::of(m.words);
    // Most blocks have one sentence at the most, and no letters beyond Latin's plain ones.
    let sentence = if m.sentences > 1 { m.words / m.sentences } else { m.words };
    let read = |part: u32| if part > 0 { share(part, m.read) } else { 0 };
    [
        log(length),
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

/// What a block's first words speak of, in two bits each: whether the first one does, and the second.
fn opens(m: &Measure) -> u16 {
    let opens = |is: &dyn Fn(Senses) -> bool| u16::from(is(m.opening)) * 2 + u16::from(is(m.second));
    let about = |topic| opens(&|senses| senses.has(topic));
    let person = opens(&|senses| senses.has(Topic::First) || senses.has(Topic::Second));
    let topics = [Topic::Credit, Topic::Media, Topic::Offer, Topic::Maker, Topic::Related];
    topics.into_iter().fold(person, |bits, topic| bits << 2 | about(topic))
}

/// How many different cells the longer words of blocks have.
const CELLS: u32 = 2048;

/// The longer words of some blocks: a bit for the cell of each, and for each that was seen again.
#[derive(Debug)]
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

/// Sees how many others have the same words as each block, and how many of them stand before it, by their hashes, of which each
/// has the number of its block in its `low` bits.
fn repeats(order: &mut [u64], low: u64, facts: &mut [Fact]) {
    order.sort_unstable();
    for same in order.chunk_by(|a, b| (a ^ b) & !low == 0).filter(|same| same.len() > 1) {
        for (nth, key) in same.iter().enumerate() {
            if let Some(fact) = usize::try_from(key & low).ok().and_then(|at| facts.get_mut(at)) {
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

/// What holds for a whole page.
fn whole(blocks: u32, totals: &Totals, prose_words: u32) -> [u8; 8] {
    let spoken = |topic: Topic, times: u32| {
        let nth = NEARBY.iter().position(|(nearby, _)| *nearby == topic);
        let words = nth.and_then(|nth| totals.topics.get(nth)).copied().unwrap_or_default();
        share(words.saturating_mul(times), totals.words)
    };
    [
        log(blocks),
        log(prose_words),
        share(prose_words, totals.length),
        spoken(Topic::First, 8),
        spoken(Topic::Second, 8),
        spoken(Topic::Speech, 16),
        share(totals.gaps, blocks),
        share(totals.wide.saturating_mul(3), totals.read),
    ]
}

#[cfg(test)]
mod tests;
