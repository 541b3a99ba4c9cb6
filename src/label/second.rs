//! What the second pass sees beyond the first: the first pass's scores of the blocks around, and the story that they
//! suggest.

use super::Pools;
use super::columns::{Column, Columns, Shares, Sums, best_run, log, names, number, run_places, share};
use super::features::overlaps;
use super::measure::Measure;
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
pub(super) fn columns(pools: &Pools, measures: &[Measure], reads: &[Read], scores: &[i32], columns: &mut Columns<'_>) {
    let cells = pools.bytes.of(scores.iter().map(|score| cell(*score)));
    columns.add(cells.iter().copied());
    let sums = Sums::of(&pools.numbers, cells.iter().map(|cell| u32::from(*cell)));
    let mut room = pools.bytes.take();
    for width in [1, 3, 8, 20] {
        let mean = |sum: u32| u8::try_from(sum / number(width)).unwrap_or(u8::MAX);
        columns.add_windows(&sums, width, mean, &mut room);
    }
    let lengths = pools.numbers.of(measures.iter().map(Measure::length));
    let is_body = pools.flags.of(scores.iter().map(|score| *score > 0));
    let in_body = lengths.iter().zip(is_body.iter()).map(|(length, is)| if *is { *length } else { 0 });
    let body = Sums::of(&pools.numbers, in_body);
    let words = body.whole();
    let shares = Shares::of(words);
    let all = measures.len();
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
    between(pools, measures.iter().map(|m| u32::from(m.is_head())), run, columns);
    between(pools, measures.iter().map(|m| u32::from(m.is_stamp())), run, columns);
    between(pools, reads.iter().map(|r| u32::from(r.furniture.is_some())), run, columns);
    between(pools, reads.iter().map(|r| u32::from(r.list)), run, columns);
    let overlaps = overlaps(pools, measures, &is_body);
    columns.add(overlaps.iter().map(|(part, whole)| share(*part, *whole)));
    columns.add(overlaps.iter().map(|(part, _)| log(*part)));
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
