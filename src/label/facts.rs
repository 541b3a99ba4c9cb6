//! What is known of each block of a page alone, before its columns are filled.

use alloc::vec::Vec;

use super::Page;
use super::columns::{WordShares, count, flipped, log, low, number, share};
use super::distances::lowest;
use super::features::{AROUND, OPENS, READINGS, WORDS};
use super::lines::Spoken;
use super::measure::{Edge, KEPT, Measure, Room};
use super::read::{Flags, Read};
use super::sheet::{Row, set};
use crate::blocks::RawBlock;
use crate::lexicon::{Senses, Topic};

/// How much a block looks like running copy.
pub(super) fn prose(measure: &Measure) -> u8 {
    let length = measure.length().min(30);
    let stops = if measure.wide > measure.words { 255 } else { u32::from(share(measure.stops * 3, measure.words)) };
    let ended = if matches!(measure.last, Edge::Stop | Edge::Ask | Edge::Quote | Edge::Ellipsis) { 64 } else { 0 };
    count(length * 115 / 30 + 76 * (stops * length.min(15) / 15) / 255 + ended)
}

/// From here on a block counts as prose.
const PROSE: u8 = 150;

/// The topics of which a page's columns tell how many words stand around a block.
pub(super) const NEARBY: [(Topic, usize); 7] = [
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
    /// The cells of its words.
    pub(super) words: [u8; WORDS],
    /// How many of its words speak of each topic, a bit for each that some do, and how many words were read.
    pub(super) topics: [u8; Topic::ALL.len()],
    pub(super) spoken: u16,
    pub(super) of: u8,
    /// Two bits for each of what its first words may speak of.
    pub(super) opens: u16,
    pub(super) read: Flags,
    /// The cells of its [longer words](Measure::kept), from 1 on; 0 for none.
    pub(super) kept: [u16; KEPT],
    /// See [`Measure::length`].
    pub(super) length: u32,
    /// A bit for prose, one for each of the [kinds](word_kinds) of its words, one for each of its [reading](read_kinds).
    pub(super) kinds: u32,
    /// See [`gaps`].
    pub(super) gap: u8,
    pub(super) indent: u8,
    pub(super) echo: u8,
    /// How many others have the same words, and how many of them stand before it.
    pub(super) repeats: (u8, u8),
    /// How many of its longer words stand in other blocks of prose, and how many it has.
    pub(super) overlap: (u8, u8),
    pub(super) prose: u8,
    /// See [`Measure::said`].
    pub(super) said: u8,
}

impl Fact {
    /// Says what was measured and read of a block of which nothing is known yet.
    pub(super) fn note(&mut self, measure: &Measure, read: Option<&Read>) {
        let (prose, length) = (self::prose(measure), measure.length());
        self.words = word_cells(measure, length);
        self.of = count(measure.words);
        (self.prose, self.length, self.said) = (prose, length, measure.said);
        self.kinds = u32::from(prose >= PROSE);
        for (cell, hash) in self.kept.iter_mut().zip(measure.kept) {
            *cell = Seen::cell(hash);
        }
        // Most blocks speak of nothing, and are not read as anything.
        if measure.spoken != 0 {
            (self.topics, self.spoken) = (measure.topics, measure.spoken);
            self.kinds |= bits(word_kinds(measure, length)) << RELATED_KIND;
            if (measure.opening.topics() | measure.second.topics()) != 0 {
                self.opens = opens(measure);
            }
        }
        if let Some(read) = read {
            (self.read, self.kinds) = (read.flags(), self.kinds | bits(read_kinds(read)) << WORD_KINDS);
        }
    }

    #[cfg(test)]
    pub(super) fn of(measure: &Measure, read: Option<&Read>) -> Self {
        let mut fact = Self::default();
        fact.note(measure, read);
        fact
    }

    const fn is(&self, kinds: u32) -> bool {
        self.kinds & kinds != 0
    }

    pub(super) const fn is_prose(&self) -> bool {
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
    pub(super) const fn prose_words(&self) -> u32 {
        if self.is_prose() { self.length } else { 0 }
    }

    /// How many of its words speak of a topic.
    pub(super) fn topic(&self, topic: Topic) -> u8 {
        self.topics.get(topic.index()).copied().unwrap_or_default()
    }

    /// What is summed up of all blocks before a block: words of prose, headings of comments and of other stories, moments.
    pub(super) fn sums(&self) -> [u32; 4] {
        let is = |kind: u32| self.kinds >> kind & 1;
        [self.prose_words(), is(COMMENT_KIND), is(RELATED_KIND), is(STAMP_KIND)]
    }

    /// Writes the cells of its words, which are [flipped] then.
    pub(super) fn write_words(&self, rows: &mut [Row; WORDS], place: usize) {
        // Asked once, not for each of them.
        if place >= size_of::<Row>() {
            return;
        }
        for (row, cell) in rows.iter_mut().zip(&self.words) {
            if let Some(place) = row.get_mut(place) {
                *place = *cell;
            }
        }
    }

    /// Writes in its cells what a block speaks of: most speak of next to nothing.
    pub(super) fn write(&self, topics: &mut [Row], opens: &mut [Row; OPENS], place: usize) {
        if self.spoken == 0 || place >= size_of::<Row>() {
            return;
        }
        let write = |row: Option<&mut Row>, cell: u8| {
            if let Some(place) = row.and_then(|row| row.get_mut(place)) {
                *place = flipped(cell);
            }
        };
        let mut spoken = u32::from(self.spoken);
        while let Some(topic) = lowest(&mut spoken) {
            let words = self.topics.get(topic).copied().unwrap_or_default();
            write(topics.get_mut(topic), share(u32::from(words), u32::from(self.of)));
        }
        set(opens, place, [Topic::Offer, Topic::Related, Topic::Speech].map(|topic| self.topic(topic)));
        let mut bits = self.opens;
        for row in opens.iter_mut().skip(3) {
            if bits == 0 {
                break;
            }
            write(Some(row), low(bits & 3));
            bits >>= 2;
        }
    }

    /// The same with what stands around it, and how it was read.
    pub(super) fn write_around(&self, around: &mut [Row; AROUND], readings: &mut [Row; READINGS], place: usize) {
        if place >= size_of::<Row>() {
            return;
        }
        let (others, kept) = self.overlap;
        let overlap = if others == 0 { 0 } else { share(u32::from(others), u32::from(kept)) };
        let (repeats, before) = self.repeats;
        let cells = [self.gap, self.indent, repeats, before, self.echo, overlap, others, self.prose];
        set(around, place, cells);
        if self.read != Flags::default() {
            set(readings, place, self.read.cells());
        }
    }
}

/// Of which kinds a block is whose distance from others tells something, but for prose: by what its words speak of.
fn word_kinds(measure: &Measure, length: u32) -> [bool; WORD_KINDS - 1] {
    let heads = |topic| measure.heads(topic);
    [
        heads(Topic::Related),
        heads(Topic::Comment),
        heads(Topic::Offer),
        heads(Topic::Maker),
        heads(Topic::Advert),
        heads(Topic::Social),
        heads(Topic::Media),
        measure.is_stamp(),
        length <= 50 && measure.topic(Topic::Credit) > 0,
    ]
}

/// The same by how it was read.
fn read_kinds(read: &Read) -> [bool; KINDS - WORD_KINDS] {
    [
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

/// A bit for each that is, the lowest for the first.
fn bits<const N: usize>(are: [bool; N]) -> u32 {
    are.into_iter().rev().fold(0, |bits, is| bits << 1 | u32::from(is))
}

/// How many kinds there are, and how many have to do with the words of a block: the columns of the others stand after those of
/// topics.
pub(super) const KINDS: usize = 18;
pub(super) const WORD_KINDS: usize = 10;
/// Where some of the kinds stand among all.
const PROSE_KIND: u32 = 0;
pub(super) const RELATED_KIND: u32 = 1;
pub(super) const COMMENT_KIND: u32 = 2;
const OFFER_KIND: u32 = 3;
pub(super) const STAMP_KIND: u32 = 8;

/// What all blocks of a page have together.
#[derive(Debug, Default)]
pub(super) struct Totals {
    pub(super) words: u32,
    pub(super) read: u32,
    pub(super) wide: u32,
    /// See [`NEARBY`].
    pub(super) topics: [u32; NEARBY.len()],
    pub(super) length: u32,
    pub(super) gaps: u32,
}

/// How many blank lines stand before each block. A text that has lost all of its blank lines says nothing by that: there
/// they are supposed to have stood where pages have them, around lines of some length.
pub(super) fn gaps(page: &Page<'_, '_>, facts: &mut [Fact]) {
    /// Shorter lines stand close together in menus, in words.
    const CLOSE: u32 = 6;
    if page.blocks.iter().any(|block| block.gap > 0) {
        facts.iter_mut().zip(page.blocks.iter()).for_each(|(fact, block)| fact.gap = count(u32::from(block.gap)));
        return;
    }
    let mut before = 0;
    for fact in facts {
        fact.gap = u8::from(core::mem::replace(&mut before, fact.length).max(fact.length) >= CLOSE);
    }
}

/// Measures every block: no measure is kept longer.
#[inline(never)] // A profile tells the stages apart.
pub(super) fn words(page: &Page<'_, '_>, facts: &mut Vec<Fact>, spoken: &mut Spoken<'_>) -> Totals {
    let mask = Senses::stop_mask(page.language);
    let mut totals = Totals::default();
    let mut room = Room::default();
    let mut order = page.pools.order.take();
    order.reserve_exact(page.blocks.len());
    let mut firsts = Firsts::default();
    // A hash with the number of its block in place of its lower bits.
    let blocks = u64::try_from(page.blocks.len()).unwrap_or_default();
    let low = u64::MAX.checked_shr(blocks.leading_zeros()).unwrap_or_default();
    facts.resize(page.blocks.len(), Fact::default());
    for ((at, block), fact) in page.blocks.iter().enumerate().zip(&mut *facts) {
        let measure = &mut Measure::default();
        measure.read(block.raw(page.text), mask, &mut room, spoken);
        totals.words = totals.words.saturating_add(measure.words);
        totals.read = totals.read.saturating_add(measure.read);
        totals.wide = totals.wide.saturating_add(measure.wide);
        order.push(measure.hash & !low | u64::try_from(at).unwrap_or_default());
        fact.indent = log(number(block.indent()));
        if firsts.meet(page, at) {
            fact.echo = echo(page, at);
        }
        fact.note(measure, Read::of(page, at).as_ref());
    }
    repeats(&mut order, low, facts);
    totals
}

/// The features of a block's words.
fn word_cells(m: &Measure, length: u32) -> [u8; WORDS] {
    let words = WordShares::of(m.words);
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
        for (place, bit) in blocks.flat_map(|block| block.kept.iter().map_while(|cell| Self::place(*cell))) {
            if let Some([once, again]) = seen.get_mut(place) {
                *again |= *once & bit;
                *once |= bit;
            }
        }
        Self(seen)
    }

    /// The cell of a word by its hash, from 1 on; 0 for no word, as behind the last one.
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
        let (mut others, mut kept) = (0, 0);
        for (place, bit) in block.kept.iter().map_while(|cell| Self::place(*cell)) {
            let [once, again] = self.0.get(place).copied().unwrap_or_default();
            others += u32::from((if is_one { again } else { once }) & bit != 0);
            kept += 1;
        }
        (others, kept)
    }
}

/// Sees how many others have the same words as each block, and how many of them stand before it, by their hashes, of which each
/// has the number of its block in its `low` bits.
fn repeats(order: &mut Vec<u64>, low: u64, facts: &mut [Fact]) {
    // Most have words of their own, and so upper bits: they need no sorting.
    let mut met = [[0_u64; 2]; 64];
    let place = |key: u64| (usize::try_from(key >> 58).unwrap_or_default(), 1 << (key >> 52 & 63));
    for key in &*order {
        let (place, bit) = place(*key);
        if let Some([once, again]) = met.get_mut(place) {
            *again |= *once & bit;
            *once |= bit;
        }
    }
    order.retain(|key| {
        let (place, bit) = place(*key);
        met.get(place).is_some_and(|[_, again]| again & bit != 0)
    });
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
    let raw = |block: &RawBlock| page.text.as_bytes().get(block.content.start..block.content.end).unwrap_or_default();
    // Of one of them all bytes.
    let common = |a: &[u8], b: &[u8]| {
        let most = a.len().min(b.len()).min(MOST);
        if a.get(..most) == b.get(..most) { number(most) } else { 0 }
    };
    let first = |block: &RawBlock| page.text.as_bytes().get(block.content.start);
    let Some(here) = page.blocks.get(at) else { return 0 };
    let near = [at.checked_sub(1), at.checked_sub(2), at.checked_add(1), at.checked_add(2)];
    let near = near.into_iter().flatten().filter_map(|other| page.blocks.get(other));
    // Nearly all differ in the first byte.
    let alike = near.filter(|other| first(other) == first(here));
    count(alike.map(|other| common(raw(here), raw(other))).max().unwrap_or(0))
}
