//! What the second pass sees beyond the first: the first pass's scores of the blocks around, and the story that they
//! suggest.

use core::num::Wrapping;
use core::ops::Range;

use super::columns::{Column, PAD, Shares, best_runs, flipped, log, low, names, number, share};
use super::distances::{Before, Nearest, add, from_run};
use super::facts::{Fact, Seen};
use super::sheet::{Rows, Sheet, Sums, set};
use super::{Pools, trees};
use crate::pool::Lent;

/// The names of the second pass's columns. Those of the first stand before them.
pub(super) static NAMES: &[Column] = names![
    "story.here" => ["score"],
    "story.around" => ["score_1_before", "score_1_after", "score_3_before", "score_3_after", "score_8_before", "score_8_after", "score_20_before", "score_20_after"],
    "story.place" => ["body_before", "body_after", "body_share_before", "since_body", "until_body", "since_sure", "until_sure", "score_run", "long_score_run", "stretch", "stretch_share", "stretch_blocks"],
    "story.between" => ["foreign_to_run", "heads_to_run", "stamps_to_run", "furniture_to_run", "list_to_run"],
    "story.same-words" => ["body_overlap", "body_overlaps"],
    "page.kind" => ["body_words", "body_blocks", "run_share"],
];

/// How many of these columns may be looked up for the blocks around.
#[cfg(feature = "train")]
pub(super) const OWN: usize = 1;

/// What the scores that the second pass sees count in: so many make a logit.
const UNITS: i32 = 256;

/// Blocks of a first score above this surely belong to the story.
const SURE: i16 = 2 * 256;

/// A sum of the first pass's trees as a score in [`UNITS`].
pub(super) fn score(sum: i32) -> i16 {
    capped(sum / (trees::UNITS / UNITS))
}

/// A score that fits.
pub(super) fn capped(score: i32) -> i16 {
    i16::try_from(score).unwrap_or(if score < 0 { i16::MIN } else { i16::MAX })
}

/// A score as a cell: about 13 steps for a logit.
fn cell(score: i16) -> u8 {
    u8::try_from((score / 20 + 128).clamp(0, 255)).unwrap_or(u8::MAX)
}

/// What is summed up of the blocks before a block: the words of the body; what is no body; headings of what is not the story,
/// moments, furniture, lists.
pub(super) type Told = [u32; 6];

/// What the first pass's scores say of a page's story.
#[derive(Debug)]
pub(super) struct Outline<'p> {
    /// In [`UNITS`]; none is surer than a number of 16 bits can say.
    scores: Lent<'p, i16>,
    nearest: Nearest<'p, 2>,
    before: Before<'p, 6>,
    runs: [(usize, usize); 2],
    /// What stands before the start of the first run, and before its end.
    ends: [Told; 2],
    stretches: Lent<'p, Stretch>,
    seen: Seen,
    /// What holds for the whole page.
    whole: [u8; 3],
}

impl<'p> Outline<'p> {
    /// That of no page.
    pub(super) fn none(pools: &'p Pools) -> Self {
        Self::of(pools, &[], pools.firsts.take())
    }

    /// Of some blocks' scores in the first pass, in [`UNITS`].
    pub(super) fn of(pools: &'p Pools, facts: &[Fact], scores: Lent<'p, i16>) -> Self {
        let all = facts.len();
        let nearest = Nearest::of(&pools.pair, all, |at| kinds(scores.get(at)));
        let before = Before::of(&pools.told, all, |at| told(facts.get(at), scores.get(at)));
        let runs = best_runs(scores.iter().zip(facts).map(|(score, fact)| {
            let (score, length) = (i64::from((*score).clamp(-768, 768)), i64::from(fact.length));
            [12, 4].map(|most| score * if score > 0 { length } else { length.clamp(3, most) })
        }));
        let [(start, end), _] = runs;
        let ends = [start, end].map(|at| before.at(at, |at| told(facts.get(at), scores.get(at))));
        let ([words, foreign, ..], [[to_start, ..], [to_end, ..]]) = (before.whole, ends);
        let bodies = facts.iter().zip(scores.iter()).filter(|(_, score)| **score > 0).map(|(fact, _)| fact);
        Self {
            nearest,
            before,
            runs,
            ends,
            stretches: stretches(pools, facts, &scores),
            seen: Seen::of(bodies),
            whole: [log(words), log(number(all) - foreign), share(to_end - to_start, words)],
            scores,
        }
    }

    /// Forgets everything.
    pub(super) fn end(&mut self) {
        self.scores.end();
        self.nearest.end();
        self.before.end();
        self.stretches.end();
    }

    /// Fills the columns of the second pass of some blocks.
    pub(super) fn fill(&self, facts: &[Fact], range: &Range<usize>, sheet: &mut Sheet) {
        let mut rows = sheet.second();
        self.around(&mut rows, range);
        let told = |at: usize| told(facts.get(at), self.scores.get(at));
        let [words, ..] = self.before.whole;
        let shares = Shares::of(words);
        let body = rows.some(3);
        self.nearest.add(&mut rows, range, 0..2, |at| kinds(self.scores.get(at)));
        for run in self.runs {
            rows.fill(|cells| from_run(cells, range.start, run));
        }
        self.stretches(&mut rows, range, words);
        let (between, seen) = (rows.some(5), rows.some(2));
        let [at_start, at_end] = self.ends;
        let mut through = self.before.at(range.start, told);
        let bodies = self.scores.iter().zip(facts).take(range.end).skip(range.start);
        for ((place, at), (score, fact)) in (PAD..).zip(range.clone()).zip(bodies) {
            let before = through;
            add(&mut through, told(at));
            let ([words_before, ..], [words_through, ..]) = (before, through);
            set(body, place, [log(words_before), log(words - words_through), shares.share(words_before)]);
            // What stands between the block and the run.
            let mut cells = [0; 6];
            let sums = at_start.into_iter().zip(through).zip(before).zip(at_end);
            for (cell, (((start, through), before), end)) in cells.iter_mut().zip(sums) {
                *cell = log(start.saturating_sub(through).max(before.saturating_sub(end)));
            }
            let [_, cells @ ..] = cells;
            set(between, place, cells);
            let (part, whole) = self.seen.overlap(fact, *score > 0);
            set(seen, place, [share(part, whole), log(part)]);
        }
        self.whole.into_iter().for_each(|cell| rows.add_whole(cell));
    }

    /// The scores of each block and of those around it.
    fn around(&self, rows: &mut Rows<'_>, range: &Range<usize>) {
        let cells = Sums::of(&self.scores, range, |score| Wrapping(u16::from(cell(*score))));
        rows.add_own(&self.scores, range, |score| cell(*score));
        rows.add_windows(&cells, 1, |Wrapping(sum)| low(sum));
        rows.add_windows(&cells, 3, |Wrapping(sum)| low(sum / 3));
        rows.add_windows(&cells, 8, |Wrapping(sum)| low(sum / 8));
        rows.add_windows(&cells, 20, |Wrapping(sum)| low(sum / 20));
    }

    /// The stretches of body that blocks are part of: their words, their share of all, their blocks.
    fn stretches(&self, rows: &mut Rows<'_>, range: &Range<usize>, words: u32) {
        let first = self.stretches.partition_point(|stretch| stretch.end <= range.start);
        let last = self.stretches.partition_point(|stretch| stretch.end < range.end);
        let stretches = self.stretches.get(first..=last).unwrap_or_default();
        let mut spread = |of: fn(&Stretch, u32) -> u8| {
            rows.fill(|cells| {
                let (mut left, mut start) = (cells, range.start);
                for stretch in stretches {
                    let end = stretch.end.min(range.end);
                    let blocks = end - core::mem::replace(&mut start, end);
                    let Some((here, after)) = left.split_at_mut_checked(blocks) else { return };
                    here.fill(flipped(of(stretch, words)));
                    left = after;
                }
            });
        };
        spread(|stretch, _| log(stretch.words));
        spread(|stretch, words| share(stretch.words, words));
        spread(|stretch, _| log(stretch.blocks));
    }
}

/// Whether a block belongs to the body, and whether it surely does.
fn kinds(score: Option<&i16>) -> u32 {
    score.map_or(0, |score| u32::from(*score > 0) | u32::from(*score > SURE) << 1)
}

fn told(fact: Option<&Fact>, score: Option<&i16>) -> Told {
    let (Some(fact), Some(score)) = (fact, score) else { return Told::default() };
    let (is_body, read) = (*score > 0, fact.read());
    [
        if is_body { fact.length } else { 0 },
        u32::from(!is_body),
        u32::from(fact.is_head()),
        u32::from(fact.is_stamp()),
        u32::from(read.furniture()),
        u32::from(read.list()),
    ]
}

/// Blocks up to some block: a stretch of body, over gaps of two blocks at most, or none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    end: usize,
    words: u32,
    blocks: u32,
}

/// The stretches of body, and what stands between them.
fn stretches<'p>(pools: &'p Pools, facts: &[Fact], scores: &[i16]) -> Lent<'p, Stretch> {
    const GAP: usize = 2;
    let mut ends = pools.stretches.take();
    let none = |end| Stretch { end, words: 0, blocks: 0 };
    let (mut here, mut last) = (none(0), 0);
    for (at, (fact, score)) in facts.iter().zip(scores).enumerate() {
        if *score <= 0 {
            continue;
        }
        if here.blocks > 0 && at - last > GAP + 1 {
            ends.push(Stretch { end: last + 1, ..here });
            ends.push(none(at));
            here = none(0);
        } else if here.blocks == 0 && at > 0 {
            ends.push(none(at));
        }
        here.words = here.words.saturating_add(fact.length);
        here.blocks = here.blocks.saturating_add(1);
        last = at;
    }
    if here.blocks > 0 {
        ends.push(Stretch { end: last + 1, ..here });
    }
    ends.push(none(facts.len()));
    ends
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::Language;
    use crate::label::features::Facts;
    use crate::label::lines::Spoken;
    use crate::label::read::Read;
    use crate::label::sheet::cells;
    use crate::label::{Page, features, on_page};

    /// 25 words.
    const COPY: &str = "Nobody on the trawler was hurt, but the owners of the whaler have said that they would look into what \
        had happened there that night.";

    /// The second pass's columns of a page whose blocks have these scores.
    fn with_scores(page: &Page<'_, '_>, scores: &[i16]) -> Vec<Vec<u8>> {
        let facts = Facts::of(page, &mut Spoken::new(page.pools));
        let outline = Outline::of(page.pools, &facts.blocks, page.pools.firsts.of(scores.iter().copied()));
        let first = features::NAMES.len();
        cells(scores.len(), first..first + NAMES.len(), |range, sheet| {
            sheet.first(range.clone());
            outline.fill(&facts.blocks, range, sheet);
        })
    }

    /// A part of a whole as a cell.
    fn part(part: u32, whole: u32) -> u8 {
        u8::try_from(part * 255 / whole).unwrap()
    }

    #[test]
    fn each_column_says_what_the_first_scores_say_of_the_story() {
        let (sure, likely, not) = (640, 256, -512);
        let blocks = [
            ("Home", not),
            ("Related", not),
            (COPY, sure),
            ("A ferry on a sandbank", not),
            (COPY, likely),
            ("Published Jan. 30, 2024", not),
            ("Share", not),
            ("Home", not),
            ("News", not),
            (COPY, likely),
            ("Most read", not),
            ("Orchard fair", not),
        ];
        let text: String = blocks.iter().map(|(line, _)| format!("{line}\n\n")).collect();
        let scores = blocks.map(|(_, score)| score);
        on_page(&text, Some(Language::En), |page| {
            let all = with_scores(page, &scores);
            let cells = |name: &str| -> [u8; 12] {
                let column = NAMES.iter().position(|column| column.name == name).unwrap();
                all[column].clone().try_into().unwrap()
            };
            // 20 to a step, nothing in the middle: 160, 140 and 103.
            let score = scores.map(|score| u8::try_from(128 + score / 20).unwrap());
            assert_eq!((cells("score"), score[0], score[2], score[4]), (score, 103, 160, 140));
            for (name, width) in [("score_1", 1), ("score_3", 3), ("score_8", 8), ("score_20", 20)] {
                let mean =
                    |cells: &[u8]| u8::try_from(cells.iter().map(|cell| usize::from(*cell)).sum::<usize>() / width);
                let before = core::array::from_fn(|at| mean(&score[at.saturating_sub(width)..at]).unwrap());
                let after = core::array::from_fn(|at| mean(&score[at + 1..(at + 1 + width).min(12)]).unwrap());
                assert_eq!(
                    (cells(&format!("{name}_before")), cells(&format!("{name}_after"))),
                    (before, after),
                    "{name}"
                );
            }
            let words = |paragraphs: u32| log(25 * paragraphs);
            let [w1, w2, w3] = [words(1), words(2), words(3)];
            let none = u8::MAX;
            // The third paragraph stands too far from the others to be of their run, or of their stretch.
            let in_run = |nth| 101 + part(nth, 3) / 5;
            let run = [98, 99, in_run(0), in_run(1), in_run(2), 156, 157, 158, 159, 160, 161, 162];
            let (third, two_thirds) = (part(1, 3), part(2, 3));
            let rows = [
                ("body_before", [0, 0, 0, w1, w1, w2, w2, w2, w2, w2, w3, w3]),
                ("body_after", [w3, w3, w2, w2, w1, w1, w1, w1, w1, 0, 0, 0]),
                (
                    "body_share_before",
                    [0, 0, 0, third, third, two_thirds, two_thirds, two_thirds, two_thirds, two_thirds, none, none],
                ),
                ("since_body", [none, none, none, 1, 2, 1, 2, 3, 4, 5, 1, 2]),
                ("until_body", [2, 1, 2, 1, 5, 4, 3, 2, 1, none, none, none]),
                ("since_sure", [none, none, none, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
                ("until_sure", [2, 1, none, none, none, none, none, none, none, none, none, none]),
                ("score_run", run),
                ("long_score_run", run),
                ("stretch", [0, 0, w2, w2, w2, 0, 0, 0, 0, w1, 0, 0]),
                ("stretch_share", [0, 0, two_thirds, two_thirds, two_thirds, 0, 0, 0, 0, third, 0, 0]),
                ("stretch_blocks", [0, 0, 2, 2, 2, 0, 0, 0, 0, 1, 0, 0]),
                // Between a block and the run stand so many that are no body, heads of boxes, moments.
                ("foreign_to_run", [1, 0, 0, 0, 0, 0, 1, 2, 3, 4, 4, 5]),
                ("heads_to_run", [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
                ("stamps_to_run", [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]),
                ("list_to_run", [0; 12]),
                ("body_words", [w3; 12]),
                ("body_blocks", [3; 12]),
                ("run_share", [two_thirds; 12]),
            ];
            for (name, want) in rows {
                assert_eq!(cells(name), want, "{name}");
            }
            let reads = (0..12).map(|at| Read::of(page, at));
            let furniture =
                reads.map(|read| u8::from(read.is_some_and(|read| read.furniture.is_some()))).collect::<Vec<u8>>();
            assert_eq!((furniture[1], furniture[3], furniture[6]), (1, 0, 1));
            let between = |at: usize| furniture[(at + 1).min(2)..2].iter().chain(&furniture[5..at.max(5)]).sum::<u8>();
            assert_eq!(cells("furniture_to_run"), core::array::from_fn(between));
            // The paragraphs have the same words; no other block has any of them.
            let overlaps = cells("body_overlaps");
            assert!(overlaps[2] >= 2 && overlaps[4] == overlaps[2] && overlaps[3] == 0, "{overlaps:?}");
            assert_eq!((cells("body_overlap")[2], cells("body_overlap")[3]), (u8::MAX, 0));
        });
    }

    #[test]
    fn a_run_bears_more_of_short_lines_than_of_long_ones() {
        // A line costs its own words, at the least 3, and at the most 12 or 4 where long lines are forgiven.
        let run = |words: usize, name: &str| {
            let line = "ferry ".repeat(words);
            let text = format!("{COPY}\n\n{line}\n\n{line}\n\n{line}\n\n{COPY}\n");
            on_page(&text, Some(Language::En), |page| {
                let column = NAMES.iter().position(|column| column.name == name).unwrap();
                with_scores(page, &[256, -256, -256, -256, 256])[column][4]
            })
        };
        // What stands after the run of the first paragraph is above 155.
        let holds = |words, name| run(words, name) < 156;
        assert_eq!([1, 8, 9, 20].map(|words| holds(words, "score_run")), [true, true, false, false]);
        assert_eq!([1, 8, 9, 20].map(|words| holds(words, "long_score_run")), [true; 4]);
    }
}
