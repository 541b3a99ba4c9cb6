//! What the scorer sees of a page: one [column](super::columns) a feature, one cell a block, each cell a byte.

use super::columns::{
    self, Column, Columns, after, before, best_run, count, distance, log, names, number, run_place, share, since,
};
use super::measure::{Edge, Measure};
use super::read::Read;
use super::{Page, Pools};
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
];

/// How many of the columns are of the block alone, which trees may look up for the blocks around.
#[cfg(feature = "train")]
pub(super) const OWN: usize = 64;

/// Measures every block of a page.
pub(super) fn measure<'t>(page: &Page<'t, '_>) -> Lent<'t, Measure> {
    let mask = Senses::stop_mask(page.language);
    page.pools.measures.of(page.blocks.iter().map(|block| Measure::of(block.raw(page.text), mask)))
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
    pools: &'m Pools,
    measures: &'m [Measure],
    reads: &'m [Read],
    lengths: Lent<'m, u32>,
    prose: Lent<'m, u8>,
    is_prose: Lent<'m, bool>,
    is_stamp: Lent<'m, bool>,
    /// See [`gaps`].
    gaps: Lent<'m, u32>,
    /// See [`overlaps`], among prose.
    overlaps: Lent<'m, (u32, u32)>,
}

impl<'m> Facts<'m> {
    fn of(page: &Page<'m, '_>, measures: &'m [Measure], reads: &'m [Read]) -> Self {
        let pools = page.pools;
        let prose = pools.bytes.of(measures.iter().map(self::prose));
        let is_prose = pools.flags.of(prose.iter().map(|prose| *prose >= PROSE));
        Self {
            pools,
            measures,
            reads,
            gaps: gaps(page, measures),
            lengths: pools.numbers.of(measures.iter().map(Measure::length)),
            overlaps: overlaps(pools, measures, &is_prose),
            is_prose,
            is_stamp: pools.flags.of(measures.iter().map(Measure::is_stamp)),
            prose,
        }
    }

    /// See [`running`](columns::running).
    fn running(&self, values: impl Iterator<Item = u32>) -> Lent<'m, u32> {
        columns::running(&self.pools.numbers, values)
    }
}

/// How many blank lines stand before each block. A text that has lost all of its blank lines says nothing by that: there
/// they are supposed to have stood where pages have them, around lines of some length.
fn gaps<'t>(page: &Page<'t, '_>, measures: &[Measure]) -> Lent<'t, u32> {
    /// Shorter lines stand close together in menus, in words.
    const CLOSE: u32 = 6;
    if page.blocks.iter().any(|block| block.gap > 0) {
        return page.pools.numbers.of(page.blocks.iter().map(|block| block.gap));
    }
    let mut before = 0;
    page.pools.numbers.of(measures.iter().map(|measure| {
        let here = measure.length();
        u32::from(core::mem::replace(&mut before, here).max(here) >= CLOSE)
    }))
}

/// Fills all columns of a page.
pub(super) fn columns<'t>(page: &Page<'t, '_>, measures: &[Measure], reads: &[Read]) -> Columns<'t> {
    let mut columns = Columns::new(&page.pools.bytes, measures.len(), columns::all().count());
    let facts = Facts::of(page, measures, reads);
    own(&mut columns, page, &facts);
    place(&mut columns, page, &facts);
    windows(&mut columns, &facts);
    distances(&mut columns, &facts);
    topics(&mut columns, &facts);
    self::reads(&mut columns, &facts);
    whole(&mut columns, &facts);
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
    columns.add(facts.gaps.iter().map(|gap| count(*gap)));
    columns.add(page.blocks.iter().map(|block| log(number(block.content.start.saturating_sub(block.span.start)))));
    let [all, earlier] = repeats(facts.pools, facts.measures);
    columns.add(all.iter().copied());
    columns.add(earlier.iter().copied());
    columns.add(echoes(page));
    columns.add(facts.overlaps.iter().map(|(part, whole)| share(*part, *whole)));
    columns.add(facts.overlaps.iter().map(|(part, _)| count(*part)));
    columns.add(facts.prose.iter().copied());
    let reads = || facts.reads.iter();
    columns.add(reads().map(|r| u8::from(r.byline) * 2 + u8::from(r.name)));
    columns.add(reads().map(|r| u8::from(r.stamps) * 2 + u8::from(r.mark)));
    columns.add(reads().map(|r| u8::from(r.dateline)));
    columns.add(reads().map(|r| u8::from(r.caption)));
    columns.add(reads().map(|r| u8::from(r.copyright)));
    columns.add(reads().map(|r| u8::from(r.sign_off)));
    columns.add(reads().map(|r| u8::from(r.notice)));
    columns.add(reads().map(|r| u8::from(r.list)));
    columns.add(reads().map(Read::furniture_code));
    columns.add(reads().map(|r| u8::from(r.whole)));
}

/// For each block, how many of its longer words that were kept stand in other blocks of the page that are `among` too,
/// and how many were kept.
pub(super) fn overlaps<'p>(pools: &'p Pools, measures: &[Measure], among: &[bool]) -> Lent<'p, (u32, u32)> {
    const CELLS: usize = 2048;
    let cell = |hash: u32| usize::try_from(hash >> 7).unwrap_or(0) % CELLS;
    let mut seen = [0_u8; CELLS];
    for (measure, is) in measures.iter().zip(among) {
        for hash in measure.kept.iter().filter(|hash| *is && **hash != 0) {
            if let Some(times) = seen.get_mut(cell(*hash)) {
                *times = times.saturating_add(1);
            }
        }
    }
    pools.pairs.of(measures.iter().zip(among).map(|(measure, is)| {
        let kept = measure.kept.iter().filter(|hash| **hash != 0);
        let others = kept.clone().filter(|hash| seen.get(cell(**hash)).is_some_and(|times| *times > u8::from(*is)));
        (number(others.count()), number(kept.count()))
    }))
}

/// For each block, how many others have the same words, and how many of them stand before it.
fn repeats<'p>(pools: &'p Pools, measures: &[Measure]) -> [Lent<'p, u8>; 2] {
    let mut order = pools.hashes.of(measures.iter().enumerate().map(|(at, m)| (m.hash, at)));
    order.sort_unstable();
    let mut all = pools.bytes.filled(0, measures.len());
    let mut earlier = pools.bytes.filled(0, measures.len());
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
    [all, earlier]
}

/// How many of a block's first bytes are those of one of the two blocks before or after it: an image's text and then
/// its caption.
fn echoes(page: &Page<'_, '_>) -> impl Iterator<Item = u8> {
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
    (0..page.blocks.len()).map(move |at| {
        let here = bytes(at);
        let near = [at.checked_sub(1), at.checked_sub(2), at.checked_add(1), at.checked_add(2)];
        count(near.into_iter().flatten().map(|other| common(here, bytes(other))).max().unwrap_or(0))
    })
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
        facts.lengths.iter().zip(facts.is_prose.iter()).map(move |(length, prose)| {
            let length = i64::from(*length);
            if *prose { length } else { -base - length.min(ratio) }
        })
    };
    let run = best_run(gain(2, 8));
    columns.add((0..facts.measures.len()).map(|at| run_place(at, run)));
    let run = best_run(gain(8, 30));
    columns.add((0..facts.measures.len()).map(|at| run_place(at, run)));
}

/// Sums over windows on both sides.
fn windows(columns: &mut Columns, facts: &Facts<'_>) {
    let sums = facts.running(facts.prose.iter().map(|prose| u32::from(*prose)));
    for width in [1, 2, 4, 8, 16, 32] {
        let whole = number(width);
        columns.add(before(&sums, width).map(move |sum| count(sum / whole)));
        columns.add(after(&sums, width).map(move |sum| count(sum / whole)));
    }
    let prose = facts.lengths.iter().zip(facts.is_prose.iter()).map(|(length, prose)| if *prose { *length } else { 0 });
    let sums = facts.running(prose);
    let all = sums.last().copied().unwrap_or_default();
    columns.add(before(&sums, facts.measures.len()).map(log));
    columns.add(after(&sums, facts.measures.len()).map(log));
    columns.add(before(&sums, facts.measures.len()).map(|sum| share(sum, all)));
    let sums = facts.running(facts.lengths.iter().copied());
    for width in [2, 6, 20] {
        columns.add(before(&sums, width).map(log));
        columns.add(after(&sums, width).map(log));
    }
}

/// Distances to blocks of certain kinds.
fn distances(columns: &mut Columns, facts: &Facts<'_>) {
    columns.add(since(facts.is_prose.iter().copied()).map(distance));
    columns.add_back(since(facts.is_prose.iter().copied().rev()).map(distance));
    for topic in
        [Topic::Related, Topic::Comment, Topic::Offer, Topic::Maker, Topic::Advert, Topic::Social, Topic::Media]
    {
        let heads = facts.pools.flags.of(facts.measures.iter().map(|measure| measure.heads(topic)));
        columns.add(since(heads.iter().copied()).map(distance));
        columns.add_back(since(heads.iter().copied().rev()).map(distance));
    }
    columns.add(since(facts.is_stamp.iter().copied()).map(distance));
    columns.add_back(since(facts.is_stamp.iter().copied().rev()).map(distance));
    let credited = |m: &Measure| m.length() <= 50 && m.topic(Topic::Credit) > 0;
    let credits = facts.pools.flags.of(facts.measures.iter().map(credited));
    columns.add(since(credits.iter().copied()).map(distance));
    columns.add_back(since(credits.iter().copied().rev()).map(distance));
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
        let sums = facts.running(facts.measures.iter().map(|measure| measure.topic(topic)));
        columns.add(before(&sums, width).map(log));
        columns.add(after(&sums, width).map(log));
    }
    let stamps = facts.running(facts.is_stamp.iter().map(|is| u32::from(*is)));
    columns.add(before(&stamps, 8).map(log));
    columns.add(after(&stamps, 8).map(log));
    let overlaps = facts.running(facts.overlaps.iter().map(|(part, _)| *part));
    columns.add(before(&overlaps, 4).map(log));
    columns.add(after(&overlaps, 4).map(log));
    let all = facts.measures.len();
    for topic in [Topic::Comment, Topic::Related] {
        let sums = facts.running(facts.measures.iter().map(|measure| u32::from(measure.heads(topic))));
        columns.add(before(&sums, all).map(log));
    }
    columns.add(before(&stamps, all).map(log));
}

/// Whether something was read.
type Is = fn(&Read) -> bool;

/// Where the grammar read what around the block.
fn reads(columns: &mut Columns, facts: &Facts<'_>) {
    let kinds: [Is; 8] = [
        Read::heads_stories,
        Read::heads_comments,
        Read::heads_biography,
        Read::asks,
        |read| read.byline,
        |read| read.sign_off,
        |read| read.list,
        |read| read.copyright,
    ];
    for is in kinds {
        columns.add(since(facts.reads.iter().map(is)).map(distance));
        columns.add_back(since(facts.reads.iter().map(is).rev()).map(distance));
    }
    let counts: [(Is, usize); 4] = [
        (|read| read.furniture.is_some(), 4),
        (|read| read.furniture.is_some(), 12),
        (|read| read.caption, 4),
        (|read| read.mark || read.stamps, 8),
    ];
    for (is, width) in counts {
        let sums = facts.running(facts.reads.iter().map(|read| u32::from(is(read))));
        columns.add(before(&sums, width).map(log));
        columns.add(after(&sums, width).map(log));
    }
}

/// What holds for the whole page.
fn whole(columns: &mut Columns, facts: &Facts<'_>) {
    let blocks = facts.measures.len();
    let mut all = |cell: u8| columns.add(core::iter::repeat_n(cell, blocks));
    let prose_words: u32 = facts
        .lengths
        .iter()
        .zip(facts.is_prose.iter())
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
    all(share(number(facts.gaps.iter().filter(|gap| **gap > 0).count()), number(blocks)));
    all(share(total(|m| m.wide).saturating_mul(3), total(|m| m.read)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::on_page;

    fn gaps_of(text: &str) -> alloc::vec::Vec<u32> {
        on_page(text, None, |page| gaps(page, &measure(page)).to_vec())
    }

    #[test]
    fn lost_blank_lines_are_supposed_around_copy() {
        let copy = "A ferry with 41 people on board ran aground.";
        assert_eq!(gaps_of(&alloc::format!("Home\nNews\n{copy}\n{copy}\nAbout us\nJobs\n")), [0, 0, 1, 1, 1, 0]);
        assert_eq!(gaps_of(&alloc::format!("Home\nNews\n{copy}\n\n{copy}\n")), [0, 0, 0, 1]);
    }
}
