//! Does a block belong to the story? One score for each block, before anything is known of its role.
//!
//! Two passes of boosted trees over the [features](super::features). The second sees what the first says of the blocks
//! around, and so where the story seems to be. The trees are oblivious: all nodes of a level ask the same question, so
//! that a tree is six comparisons and one look-up, and many blocks go through it side by side, without a branch.

use alloc::vec::Vec;

use super::columns::{Columns, PAD};
use super::features;
use super::read::Read;
use super::weights::{BIAS, FIRST, SCALE, SECOND, SHIFT};
use super::{Page, second};
use crate::Reason;

/// How many questions a tree asks.
pub(super) const DEPTH: usize = 6;
/// How many answers it has.
pub(super) const LEAVES: usize = 1 << DEPTH;
/// What the trees' answers count in: so many make a logit.
pub(super) const UNITS: i32 = 4096;
/// How many blocks go through a tree side by side.
const CHUNK: usize = 64;

/// A tree of the generated table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree {
    /// A column, how far ahead of the block it is read (`PAD` is the block itself), and what a cell must exceed to set
    /// the question's bit of the answer's number.
    pub(super) splits: [[u8; 3]; DEPTH],
    pub(super) leaves: [i16; LEAVES],
}

/// The scores of a page's blocks.
#[derive(Debug)]
pub(crate) struct Scores {
    columns: Columns,
    /// In [`UNITS`] of a logit, before calibration.
    sums: Vec<i32>,
}

impl Scores {
    /// The calibrated logit that block `at` belongs to the story's body.
    pub(crate) fn logit(&self, at: usize) -> f32 {
        self.sums.get(at).map_or(0.0, |sum| SCALE * logits(*sum) + SHIFT)
    }

    /// What decided the score of block `at`, the strongest first, four at most.
    ///
    /// A tree's questions are taken in turn; what the answer to each adds to the mean of the leaves that are left is
    /// ascribed to its feature. That is work for each block that it is asked of: thousands of steps.
    pub(crate) fn reasons(&self, at: usize) -> impl Iterator<Item = Reason> + use<> {
        const MOST: usize = 4;
        // One place for each column and each block that it is looked up of.
        const AROUND: usize = 2 * PAD + 1;
        let mut weights: Vec<Option<i32>> = alloc::vec![None; (features::NAMES.len() + second::NAMES.len()) * AROUND];
        for tree in SECOND {
            let mut means = [0_i32; LEAVES];
            for (mean, leaf) in means.iter_mut().zip(&tree.leaves) {
                *mean = i32::from(*leaf);
            }
            // From the last question to the first: both halves' mean is what stands before the answer.
            let mut answers = [false; DEPTH];
            for (answer, [column, ahead, above]) in answers.iter_mut().zip(&tree.splits) {
                let cells = self.columns.get(usize::from(*column), usize::from(*ahead));
                *answer = cells.get(at).is_some_and(|cell| cell > above);
            }
            let mut left = LEAVES;
            for (answer, [column, ahead, _]) in answers.iter().zip(&tree.splits).rev() {
                left /= 2;
                let (low, high) = means.split_at_mut(left);
                let path = answers.iter().enumerate().filter(|(bit, set)| **set && 1 << bit < left);
                let path = path.map(|(bit, _)| 1 << bit).sum::<usize>();
                let pair = low.get(path).copied().unwrap_or(0) - high.get(path).copied().unwrap_or(0);
                let part = if *answer { -pair / 2 } else { pair / 2 };
                for (low, high) in low.iter_mut().zip(high) {
                    *low = (*low + *high) / 2;
                }
                if let Some(weight) = weights.get_mut(usize::from(*column) * AROUND + usize::from(*ahead)) {
                    *weight = Some(weight.unwrap_or_default() + part);
                }
            }
        }
        let name = |place: usize| name(place / AROUND, place % AROUND);
        let mut weights: Vec<(usize, i32)> =
            weights.into_iter().enumerate().filter_map(|(place, weight)| Some((place, weight?))).collect();
        weights.sort_by(|(a, first), (b, second)| second.abs().cmp(&first.abs()).then_with(|| name(*a).cmp(name(*b))));
        weights.truncate(MOST);
        weights.into_iter().map(move |(place, weight)| Reason::new(name(place), SCALE * logits(weight)))
    }
}

/// The name of a feature.
fn name(column: usize, ahead: usize) -> &'static str {
    features::NAMES
        .iter()
        .chain(second::NAMES)
        .nth(column)
        .and_then(|names| names.get(ahead))
        .copied()
        .unwrap_or_default()
}

/// What a sum of the trees' answers is in logits.
fn logits(sum: i32) -> f32 {
    let whole = i16::try_from(sum / UNITS).unwrap_or(i16::MAX);
    let part = i16::try_from(sum % UNITS).unwrap_or(0);
    f32::from(whole) + f32::from(part) / 4096.0
}

/// Scores every block of a page.
pub(crate) fn scores(page: &Page<'_, '_>) -> Scores {
    let measures = features::measure(page);
    let reads = Read::all(page);
    let mut columns = features::columns(page, &measures, &reads);
    let mut sums = pass(&columns, FIRST, BIAS[0]);
    for sum in &mut sums {
        *sum /= UNITS / second::UNITS;
    }
    second::columns(&measures, &reads, &sums, &mut columns);
    let sums = pass(&columns, SECOND, BIAS[1]);
    Scores { columns, sums }
}

/// Sends all blocks through all trees.
fn pass(columns: &Columns, trees: &[Tree], bias: i32) -> Vec<i32> {
    let mut sums = alloc::vec![bias; columns.blocks];
    for (nth, sums) in sums.chunks_mut(CHUNK).enumerate() {
        let start = nth * CHUNK;
        for tree in trees {
            let mut answers = [0_u8; CHUNK];
            for (bit, [column, ahead, above]) in tree.splits.iter().enumerate() {
                let cells = columns.get(usize::from(*column), usize::from(*ahead));
                let cells = cells.get(start..start + sums.len()).unwrap_or_default();
                let set = 1_u8 << bit;
                for (answer, cell) in answers.iter_mut().zip(cells) {
                    *answer |= if cell > above { set } else { 0 };
                }
            }
            for (sum, answer) in sums.iter_mut().zip(answers) {
                // The remainder is the answer itself: it only tells the compiler that no leaf is missing.
                *sum += i32::from(tree.leaves.get(usize::from(answer) % LEAVES).copied().unwrap_or(0));
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, envelope, reading};

    const PAGE: &str = "Skip to content\n\nHome\nNews\nSport\nWeather\n\nFerry runs aground off Harwick\n\nBy Ada Lane\n\n\
        Published 4:15 PM, Jan. 30, 2024\n\n\
        A ferry with 41 people on board ran aground off the coast on Tuesday, and all of them were brought ashore.\n\n\
        The harbour master, Otto Brandt, said that the tide had been lower than anyone could remember.\n\n\
        “We had no warning at all,” Brandt said. “The boat was old, and the chart was older still.”\n\n\
        Nobody was hurt, but the owners of the ferry said they would look into what had happened that night.\n\n\
        The ferry has sailed between Harwick and the islands since 1987, according to the port authority.\n\n\
        Related\n\nSubscribe to our newsletter\n\nRead more\n\nTerms and conditions\n\n\
        © 2024 Harwick Courier. All rights reserved.\n";

    fn with_scores(text: &str, check: impl FnOnce(&[blocks::RawBlock], &Scores)) {
        let envelope = envelope::read(text, None);
        let blocks = blocks::cut(text, &envelope);
        let readings = reading::read(text, &blocks);
        let page = Page { text, blocks: &blocks, readings: &readings, language: Some(crate::Language::En) };
        check(&blocks, &scores(&page));
    }

    #[test]
    fn paragraphs_score_above_furniture() {
        with_scores(PAGE, |blocks, scores| {
            for (at, block) in blocks.iter().enumerate() {
                let long = block.content.len() > 80;
                assert_eq!(scores.logit(at) > 0.0, long, "{} scores {}", block.raw(PAGE), scores.logit(at));
            }
        });
    }

    #[test]
    fn reasons_are_few_named_and_sorted() {
        with_scores(PAGE, |blocks, scores| {
            for at in 0..blocks.len() {
                let reasons: Vec<Reason> = scores.reasons(at).collect();
                assert!((1..=4).contains(&reasons.len()));
                assert!(reasons.iter().all(|reason| !reason.name.is_empty()));
                assert!(reasons.is_sorted_by(|a, b| a.weight.abs() >= b.weight.abs()));
            }
            assert!(scores.reasons(blocks.len()).count() <= 4);
        });
    }

    #[test]
    fn every_question_is_of_a_column_that_exists() {
        for ([column, ahead, _], columns) in
            FIRST.iter().flat_map(|tree| tree.splits).map(|split| (split, features::NAMES.len())).chain(
                SECOND.iter().flat_map(|tree| tree.splits).map(|s| (s, features::NAMES.len() + second::NAMES.len())),
            )
        {
            assert!(usize::from(column) < columns && usize::from(ahead) <= 2 * super::super::columns::PAD);
        }
        with_scores(PAGE, |_, scores| {
            assert_eq!(scores.columns.len(), features::NAMES.len() + second::NAMES.len());
        });
    }

    #[test]
    fn an_empty_text_has_no_scores() {
        with_scores("", |blocks, scores| assert_eq!((blocks.len(), scores.sums.len()), (0, 0)));
    }
}
