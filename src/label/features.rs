//! What the scorer sees of a page: one [column](super::columns) a feature, one cell a block, each cell a byte.

use core::num::Wrapping;
use core::ops::Range;

use super::columns::{Column, PAD, Shares, best_runs, count, flipped, log, log_of_sum, low, names, number, share};
use super::distances::{Before, Nearest, fall, from_run, rise};
use super::facts::{
    COMMENT_KIND, Fact, KINDS, NEARBY, RELATED_KIND, STAMP_KIND, Seen, Totals, WORD_KINDS, gaps, words,
};
use super::lines::Spoken;
use super::sheet::{REACH, Rows, Sheet, Sums, set};
use super::{Page, Pools};
use crate::blocks::RawBlock;
use crate::lexicon::Topic;
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
#[cfg(any(test, feature = "train"))]
pub(super) const WORDING: usize = NAMES.len() - 5;

/// How many of the columns are of the block alone, which trees may look up for the blocks around.
#[cfg(any(test, feature = "train"))]
pub(super) const OWN: usize = 64;

/// How many of these tell of its words, of what its first words speak of, of what stands around it, and how it was read.
pub(super) const WORDS: usize = 22;
pub(super) const OPENS: usize = 9;
pub(super) const AROUND: usize = 8;
pub(super) const READINGS: usize = 10;

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
            // Most blocks speak of nothing.
            if fact.spoken != 0 {
                for (total, (topic, _)) in totals.topics.iter_mut().zip(NEARBY) {
                    *total = total.saturating_add(u32::from(fact.topic(topic)));
                }
            }
        }
        let nearest = Nearest::of(&pools.nearest, facts.len(), |at| facts.get(at).map_or(0, |fact| fact.kinds));
        let before = Before::of(&pools.before, facts.len(), |at| facts.get(at).map_or([0; 4], Fact::sums));
        let runs = best_runs(facts.iter().map(|fact| {
            let length = i64::from(fact.length);
            [(2, 8), (8, 30)].map(|(base, ratio)| if fact.is_prose() { length } else { -base - length.min(ratio) })
        }));
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

    fn range(&self, range: &Range<usize>) -> &[Fact] {
        self.blocks.get(range.clone()).unwrap_or_default()
    }

    /// See [`Fact::sums`].
    fn sums_before(&self, at: usize) -> [u32; 4] {
        self.before.at(at, |at| self.blocks.get(at).map_or([0; 4], Fact::sums))
    }

    /// The features of each block alone, and of those beside them.
    fn alone(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let cells = range.len() + 2 * PAD;
        let words = rows.some(WORDS);
        for row in &mut *words {
            row.get_mut(..cells).unwrap_or_default().fill(0);
        }
        let parts = [Topic::ALL.len(), OPENS, AROUND, READINGS];
        let [topics, opens, around, readings] = parts.map(|count| rows.empty(count));
        let start = range.start.saturating_sub(PAD);
        let facts = self.range(&(start..range.end.saturating_add(PAD).min(self.blocks.len())));
        let place = start + PAD - range.start;
        let (Some(words), Some(opens)) = (words.first_chunk_mut(), opens.first_chunk_mut()) else { return };
        let (Some(around), Some(readings)) = (around.first_chunk_mut(), readings.first_chunk_mut()) else { return };
        for (place, fact) in (place..).zip(facts) {
            fact.write_words(words, place);
            fact.write(topics, opens, place);
            fact.write_around(around, readings, place);
        }
        // All at once, and nothing around them.
        for row in words {
            row.get_mut(..cells).unwrap_or_default().iter_mut().for_each(|cell| *cell = flipped(*cell));
        }
    }

    /// Where a block stands, and where from the best run of prose.
    fn place(&self, rows: &mut Rows<'_>, page: &Page<'_, '_>, range: &Range<usize>) {
        let blocks = number(self.blocks.len());
        let numbers = number(range.start)..number(range.end);
        let (of_blocks, of_bytes) = (Shares::of(blocks), Shares::of(number(page.text.len())));
        rows.add(numbers.map(|at| of_blocks.share(at)));
        let starts = range.clone().map(|at| page.blocks.get(at).map_or(0, RawBlock::start));
        rows.add(starts.map(|start| of_bytes.share(number(start))));
        rows.fill(|cells| fall(cells, number(range.start)));
        rows.fill(|cells| rise(cells, blocks - number(range.end)));
        for run in self.runs {
            rows.fill(|cells| from_run(cells, range.start, run));
        }
    }

    /// Sums over windows on both sides.
    fn windows(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let prose = Sums::of(&self.blocks, range, |fact| Wrapping(u16::from(fact.prose)));
        for doubled in 0..6 {
            rows.add_windows(&prose, 1 << doubled, |Wrapping(sum)| low(sum >> doubled));
        }
        let [whole, ..] = self.before.whole;
        let shares = Shares::of(whole);
        let [mut before, ..] = self.sums_before(range.start);
        let cells = rows.some(3);
        for (place, fact) in (PAD..).zip(self.range(range)) {
            let through = before.saturating_add(fact.prose_words());
            set(cells, place, [log(before), log(whole - through), shares.share(before)]);
            before = through;
        }
        // No sum of so many words at the most overflows.
        let lengths = Sums::of(&self.blocks, range, |fact| Wrapping(fact.length.min(1 << 24)));
        for width in [2, 6, 20] {
            rows.add_windows(&lengths, width, |Wrapping(sum)| log_of_sum(sum));
        }
    }

    /// What the blocks around speak of.
    fn topics(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let around = range.start.saturating_sub(REACH)..range.end.saturating_add(REACH).min(self.blocks.len());
        let spoken = self.range(&around).iter().fold(0, |spoken, fact| spoken | fact.spoken);
        for (topic, width) in NEARBY {
            if spoken >> topic.index() & 1 == 0 {
                rows.add_whole(0);
                rows.add_whole(0);
            } else {
                rows.add_counts(&self.blocks, range, width, |fact| u16::from(fact.topic(topic)));
            }
        }
        rows.add_counts(&self.blocks, range, 8, |fact| u16::from(fact.is_stamp()));
        rows.add_counts(&self.blocks, range, 4, |fact| u16::from(fact.overlap.0));
        let [_, mut comments, mut related, mut stamps] = self.sums_before(range.start);
        let cells = rows.some(3);
        for (place, fact) in (PAD..).zip(self.range(range)) {
            set(cells, place, [log(comments), log(related), log(stamps)]);
            comments += fact.kinds >> COMMENT_KIND & 1;
            related += fact.kinds >> RELATED_KIND & 1;
            stamps += fact.kinds >> STAMP_KIND & 1;
        }
    }

    /// Where the grammar read what around the block.
    fn reads(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        for width in [4, 12] {
            rows.add_counts(&self.blocks, range, width, |fact| u16::from(fact.read.furniture()));
        }
        rows.add_counts(&self.blocks, range, 4, |fact| u16::from(fact.read.caption()));
        rows.add_counts(&self.blocks, range, 8, |fact| u16::from(fact.read.times()));
    }
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

/// Fills the columns of what some of the blocks say, and the blocks around.
pub(super) fn wording<B>(rows: &mut Rows<'_>, range: &Range<usize>, blocks: &[B], said: impl Fn(&B) -> u8 + Copy) {
    rows.add_own(blocks, range, said);
    let said = Sums::of(blocks, range, |block| Wrapping(u16::from(said(block))));
    rows.add_windows(&said, 3, |Wrapping(sum)| low(sum / 3));
    rows.add_windows(&said, 10, |Wrapping(sum)| low(sum / 10));
}

#[cfg(test)]
mod tests;
