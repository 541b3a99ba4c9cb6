//! What the second pass sees beyond the first: the first pass's scores of the blocks around, and the story that they
//! suggest.

use super::Pools;
use super::columns::{Column, Columns, Shares, Sums, best_run, log, names, number, run_places, share};
use super::features::{Fact, Seen};
use super::read::Read;
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
pub(super) const UNITS: i32 = 256;

/// Blocks of a first score above this surely belong to the story.
const SURE: i32 = 2 * UNITS;

/// A score as a cell: about 13 steps for a logit.
fn cell(score: i32) -> u8 {
    u8::try_from((score / 20 + 128).clamp(0, 255)).unwrap_or(u8::MAX)
}

/// Fills the second pass's columns. `scores` are those of the first pass, in [`UNITS`].
pub(super) fn columns(pools: &Pools, facts: &[Fact], reads: &[Read], scores: &[i32], columns: &mut Columns<'_>) {
    let cells = pools.bytes.of(scores.iter().map(|score| cell(*score)));
    columns.add(cells.iter().copied());
    let sums = Sums::of(&pools.numbers, cells.iter().map(|cell| u32::from(*cell)));
    let mut room = pools.bytes.take();
    for width in [1, 3, 8, 20] {
        let mean = |sum: u32| u8::try_from(sum / number(width)).unwrap_or(u8::MAX);
        columns.add_windows(&sums, width, mean, &mut room);
    }
    let lengths = pools.numbers.of(facts.iter().map(|fact| fact.length));
    let is_body = pools.flags.of(scores.iter().map(|score| *score > 0));
    let in_body = lengths.iter().zip(is_body.iter()).map(|(length, is)| if *is { *length } else { 0 });
    let body = Sums::of(&pools.numbers, in_body);
    let words = body.whole();
    let shares = Shares::of(words);
    let all = facts.len();
    columns.add(body.before().map(log));
    columns.add(body.after().map(log));
    columns.add(body.before().map(|sum| shares.share(sum)));
    columns.add_distances::<2>(scores.iter().map(|score| u32::from(*score > 0) | u32::from(*score > SURE) << 1));
    let gains = |most: i64| {
        scores.iter().zip(lengths.iter()).map(move |(score, length)| {
            let score = i64::from(*score).clamp(-768, 768);
            if score > 0 { score * i64::from(*length) } else { score * i64::from(*length).clamp(3, most) }
        })
    };
    let run = best_run(gains(12));
    columns.add(run_places(0..all, run));
    columns.add(run_places(0..all, best_run(gains(4))));
    stretches(pools, &lengths, &is_body, words, columns);
    between(pools, is_body.iter().map(|is| u32::from(!is)), run, columns);
    between(pools, facts.iter().map(|fact| u32::from(fact.is_head())), run, columns);
    between(pools, facts.iter().map(|fact| u32::from(fact.is_stamp())), run, columns);
    between(pools, reads.iter().map(|r| u32::from(r.furniture.is_some())), run, columns);
    between(pools, reads.iter().map(|r| u32::from(r.list)), run, columns);
    let bodies = facts.iter().zip(is_body.iter());
    let seen = Seen::of(bodies.clone().filter(|(_, is)| **is).map(|(fact, _)| fact));
    columns.add_rows(bodies.map(|(fact, is)| {
        let (part, whole) = seen.overlap(fact, *is);
        [share(part, whole), log(part)]
    }));
    columns.add_whole(log(words));
    columns.add_whole(log(number(is_body.iter().filter(|is| **is).count())));
    columns.add_whole(share(body.between(run.0, run.1), words));
}

/// For each block the sum of the values between it and a run.
fn between(pools: &Pools, values: impl Iterator<Item = u32>, (start, end): (usize, usize), columns: &mut Columns<'_>) {
    let sums = Sums::of(&pools.numbers, values);
    let sum = |at: usize| sums.all().get(at).copied().unwrap_or_default();
    let (at_start, at_end) = (sum(start), sum(end));
    let between = sums.all().iter().zip(sums.all().iter().skip(1));
    let between = between.map(|(before, through)| at_start.saturating_sub(*through).max(before.saturating_sub(at_end)));
    columns.add(between.map(log));
}

/// Stretches of body, over gaps of two blocks at most: their words, their share of all, their blocks.
fn stretches(pools: &Pools, lengths: &[u32], is_body: &[bool], words: u32, columns: &mut Columns<'_>) {
    const GAP: usize = 2;
    let mut ends: Lent<'_, (usize, u32, u32)> = pools.stretches.take();
    let (mut sum, mut blocks, mut last) = (0_u32, 0_u32, 0);
    for (at, (length, is)) in lengths.iter().zip(is_body).enumerate() {
        if !is {
            continue;
        }
        if blocks > 0 && at - last > GAP + 1 {
            ends.push((last + 1, sum, blocks));
            ends.push((at, 0, 0));
            (sum, blocks) = (0, 0);
        } else if blocks == 0 && at > 0 {
            ends.push((at, 0, 0));
        }
        sum = sum.saturating_add(*length);
        blocks = blocks.saturating_add(1);
        last = at;
    }
    if blocks > 0 {
        ends.push((last + 1, sum, blocks));
    }
    ends.push((lengths.len(), 0, 0));
    let mut spread = |of: fn(&(usize, u32, u32), u32) -> u8| {
        let mut start = 0;
        columns.add(ends.iter().flat_map(|stretch| {
            let long = stretch.0 - start;
            start = stretch.0;
            core::iter::repeat_n(of(stretch, words), long)
        }));
    };
    spread(|stretch, _| log(stretch.1));
    spread(|stretch, words| share(stretch.1, words));
    spread(|stretch, _| log(stretch.2));
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::Language;
    use crate::label::columns::PAD;
    use crate::label::{features, on_page};

    /// 25 words.
    const COPY: &str = "Nobody on the trawler was hurt, but the owners of the whaler have said that they would look into what \
        had happened there that night.";

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
            let reads = Read::all(page);
            let (_, facts, ..) = features::columns(page, &reads);
            let mut all = Columns::new(&page.pools.cells, blocks.len(), 0);
            columns(page.pools, &facts, &reads, &scores, &mut all);
            let cells = |name: &str| -> [u8; 12] {
                let column = NAMES.iter().position(|column| column.name == name).unwrap();
                core::array::from_fn(|at| all.cell(at, column, PAD))
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
            let furniture = reads.iter().map(|read| u8::from(read.furniture.is_some())).collect::<Vec<u8>>();
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
                let reads = Read::all(page);
                let (_, facts, ..) = features::columns(page, &reads);
                let mut all = Columns::new(&page.pools.cells, 5, 0);
                columns(page.pools, &facts, &reads, &[256, -256, -256, -256, 256], &mut all);
                all.cell(4, NAMES.iter().position(|column| column.name == name).unwrap(), PAD)
            })
        };
        // What stands after the run of the first paragraph is above 155.
        let holds = |words, name| run(words, name) < 156;
        assert_eq!([1, 8, 9, 20].map(|words| holds(words, "score_run")), [true, true, false, false]);
        assert_eq!([1, 8, 9, 20].map(|words| holds(words, "long_score_run")), [true; 4]);
    }
}
