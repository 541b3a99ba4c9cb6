//! Does a block belong to the story? One score for each block, before anything is known of its role.
//!
//! Two passes of boosted trees over the [features](super::features). The second sees what the first says of the blocks
//! around, and so where the story seems to be.

use alloc::vec::Vec;
use core::ops::Range;

use super::features::Facts;
use super::lines::{Here, Spoken};
use super::second::{self, Outline};
use super::sheet::{SPAN, Sheet};
use super::trees::{Grove, Side, grove};
use super::{Page, Pools, weights};
use crate::Reason;
use crate::pool::Lent;

static FIRST: Grove = grove!(weights::FIRST);
static SECOND: Grove = grove!(weights::SECOND);

/// The scores of a page's blocks.
#[derive(Debug)]
pub(crate) struct Scores<'p> {
    facts: Facts<'p>,
    outline: Outline<'p>,
    /// In [`UNITS`](super::trees::UNITS) of a logit, before calibration.
    sums: Lent<'p, i32>,
    spoken: Spoken<'p>,
}

impl<'p> Scores<'p> {
    /// The calibrated logit that block `at` belongs to the story's body.
    pub(crate) fn logit(&self, at: usize) -> f32 {
        self.sums.get(at).map_or(0.0, |sum| SECOND.logit(*sum))
    }

    /// What spoke for or against block `at`, the strongest first; dear to ask.
    pub(super) fn reasons(&self, page: &Page<'_, '_>, at: usize, side: Side, sheet: &mut Sheet) -> Vec<Reason> {
        self.fill_with(page, at, sheet);
        SECOND.reasons(sheet, at, side)
    }

    /// The sums, in [`UNITS`](super::trees::UNITS) of a logit before calibration.
    pub(super) fn sums(&self) -> &[i32] {
        &self.sums
    }

    /// The blocks' words.
    pub(super) const fn spoken(&self) -> &Spoken<'p> {
        &self.spoken
    }

    /// Fills a sheet with all that is known of some blocks, unless it is theirs.
    pub(super) fn fill(&self, page: &Page<'_, '_>, range: &Range<usize>, sheet: &mut Sheet) {
        if !sheet.holds(range) {
            self.facts.fill(page, range, sheet);
            self.outline.fill(&self.facts.blocks, range, sheet);
        }
    }

    /// The same with those among which block `at` stands.
    pub(super) fn fill_with(&self, page: &Page<'_, '_>, at: usize, sheet: &mut Sheet) {
        if !sheet.holds(&(at..at + 1)) {
            let start = at - at % SPAN;
            self.fill(page, &(start..self.sums.len().min(start + SPAN)), sheet);
        }
    }

    /// Forgets all but the sums, where nobody asks for reasons.
    pub(super) fn end(&mut self) {
        self.facts.end();
        self.outline.end();
        self.spoken.end();
    }

    /// Scores as they are said to be.
    pub(super) fn given(pools: &'p Pools, sums: &[i32]) -> Self {
        Self {
            facts: Facts::none(pools),
            outline: Outline::none(pools),
            sums: pools.sums.of(sums.iter().copied()),
            spoken: Spoken::new(pools),
        }
    }
}

/// Scores every block of a page.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn scores<'t>(page: &Page<'t, '_>, sheet: &mut Sheet, here: Option<&'t mut Here>) -> Scores<'t> {
    let mut spoken = Spoken::of(page.pools, here);
    let facts = Facts::of(page, &mut spoken);
    let all = page.blocks.len();
    let mut firsts = page.pools.firsts.take();
    firsts.reserve_exact(all);
    for range in Sheet::spans(all) {
        facts.fill(page, &range, sheet);
        let mut sums = [0; SPAN];
        let sums = sums.get_mut(..range.len()).unwrap_or_default();
        FIRST.sums(sheet, range.start, sums);
        firsts.extend(sums.iter().map(|sum| second::score(*sum)));
    }
    let outline = Outline::of(page.pools, &facts.blocks, firsts);
    let mut sums = page.pools.sums.filled(0, all);
    // The other way round: the last blocks are at hand, and the first ones will be, among which the headline stands.
    for range in Sheet::spans(all).rev() {
        if !sheet.holds(&range) {
            facts.fill(page, &range, sheet);
        }
        outline.fill(&facts.blocks, &range, sheet);
        SECOND.sums(sheet, range.start, sums.get_mut(range).unwrap_or_default());
    }
    Scores { facts, outline, sums, spoken }
}

#[cfg(test)]
mod tests {
    use super::super::weights::{FIRST, HEADLINE, SECOND};
    use super::super::{features, trees::UNITS};
    use super::*;
    use crate::label::on_page;
    use alloc::boxed::Box;

    const PAGE: &str = "Skip to content\n\nHome\nNews\nSport\nWeather\n\nFerry runs aground off Harwick\n\nBy Ada Lane\n\n\
        Published 4:15 PM, Jan. 30, 2024\n\n\
        A ferry with 41 people on board ran aground off the coast on Tuesday, and all of them were brought ashore.\n\n\
        The harbour master, Otto Brandt, said that the tide had been lower than anyone could remember.\n\n\
        “We had no warning at all,” Brandt said. “The boat was old, and the chart was older still.”\n\n\
        Nobody was hurt, but the owners of the ferry said they would look into what had happened that night.\n\n\
        The ferry has sailed between Harwick and the islands since 1987, according to the port authority.\n\n\
        Related\n\nSubscribe to our newsletter\n\nRead more\n\nTerms and conditions\n\n\
        © 2024 Harwick Courier. All rights reserved.\n";

    fn with_scores(text: &str, check: impl FnOnce(&Page<'_, '_>, &Scores<'_>, &mut Sheet)) {
        on_page(text, Some(crate::Language::En), |page| {
            let mut sheet = Sheet::new();
            check(page, &scores(page, &mut sheet, None), &mut sheet);
        });
    }

    #[test]
    fn paragraphs_score_above_furniture() {
        with_scores(PAGE, |page, scores, _| {
            for (at, block) in page.blocks.iter().enumerate() {
                let long = block.content.len() > 80;
                assert_eq!(scores.logit(at) > 0.0, long, "{} scores {}", block.raw(PAGE), scores.logit(at));
            }
        });
    }

    #[test]
    fn without_its_reasons_a_score_says_the_other() {
        with_scores(PAGE, |page, scores, sheet| {
            for at in 0..page.blocks.len() {
                let logit = scores.logit(at);
                let side = if logit > 0.0 { Side::For } else { Side::Against };
                let reasons = scores.reasons(page, at, side, sheet);
                assert!(!reasons.is_empty());
                assert!(reasons.iter().all(|reason| !reason.name.is_empty() && (reason.weight > 0.0) == (logit > 0.0)));
                assert!(reasons.is_sorted_by(|a, b| a.weight.abs() >= b.weight.abs()));
                let left = logit - reasons.iter().map(|reason| reason.weight).sum::<f32>();
                assert!(left * logit <= 0.0, "{at}: {logit} {left}");
                let other = if logit > 0.0 { Side::Against } else { Side::For };
                assert!(scores.reasons(page, at, other, sheet).len() <= 1);
            }
        });
    }

    #[test]
    fn every_question_is_of_a_column_that_exists() {
        let first = features::NAMES.len();
        let second = first + second::NAMES.len();
        for (forest, columns) in
            [(&FIRST, first), (&SECOND, second), (&HEADLINE, second + super::super::headline::NAMES.len())]
        {
            for [column, ahead, _] in forest.trees.iter().flat_map(|tree| tree.splits) {
                let (column, ahead, pad) = (usize::from(column), usize::from(ahead), super::super::columns::PAD);
                assert!(column < columns && ahead <= 2 * pad);
                // Of no others are the cells of the blocks beside a sheet's filled.
                let is_own =
                    column < features::OWN || column == features::WORDING || column == first || column >= second;
                assert!(is_own || ahead == pad, "{column}");
            }
        }
    }

    #[test]
    fn the_answers_that_are_added_at_once_fit_16_bits() {
        use super::super::trees::ABREAST;
        for trees in [FIRST.trees, SECOND.trees, HEADLINE.trees].into_iter().flat_map(|trees| trees.chunks(ABREAST)) {
            let largest = |leaves: &[i16]| leaves.iter().map(|leaf| u32::from(leaf.unsigned_abs())).max();
            let sum: u32 = trees.iter().filter_map(|tree| largest(&tree.leaves)).sum();
            assert!(sum <= u32::from(i16::MAX.unsigned_abs()), "{sum}");
        }
    }

    #[test]
    fn an_empty_text_has_no_scores() {
        with_scores("", |page, scores, _| assert_eq!((page.blocks.len(), scores.sums.len()), (0, 0)));
    }

    #[test]
    fn a_score_is_the_sum_of_what_each_tree_answers() {
        use super::super::trees::{Forest, Rows, Tree};
        // Whatever number of trees and of blocks: they go through side by side.
        with_scores(PAGE, |page, _, sheet| {
            for (count, trees) in [(1, FIRST.trees), (5, SECOND.trees), (SECOND.trees.len(), SECOND.trees)] {
                let trees = trees.get(..count).unwrap();
                let answer = |sheet: &Sheet, tree: &Tree, at: usize| {
                    let yes = |[column, ahead, above]: [u8; 3]| {
                        usize::from(sheet.cell(at, usize::from(column), usize::from(ahead)) > above)
                    };
                    let leaf = (0..6).map(|nth| yes(tree.splits[nth]) << nth).sum::<usize>();
                    i32::from(tree.leaves[leaf])
                };
                let forest = Forest { bias: 7, trees, scale: 1.0, shift: 0.0 };
                assert!(forest.rows() <= 403);
                let rows: &Rows<403> = Box::leak(Box::new(Rows::of(&forest)));
                let mut sums = alloc::vec![0; page.blocks.len()];
                rows.grove(&forest).sums(sheet, 0, &mut sums);
                let want =
                    (0..page.blocks.len()).map(|at| 7 + trees.iter().map(|tree| answer(sheet, tree, at)).sum::<i32>());
                assert!(want.eq(sums), "{count} trees");
            }
        });
    }

    #[test]
    fn reasons_ascribe_to_each_feature_what_its_answer_adds() {
        use super::super::columns::PAD;
        use super::super::trees::{Forest, Rows, Tree};
        // Two questions: of the block's length, and of its stop words; the others are never answered by a yes.
        let pad = u8::try_from(PAD).unwrap();
        let ask = |first_ahead| {
            [[0, first_ahead, 100], [2, pad, 100], [1, pad, 255], [1, pad, 255], [1, pad, 255], [1, pad, 255]]
        };
        let one = i16::try_from(UNITS).unwrap();
        let reasons = |leaf: fn(usize) -> bool, first_ahead, cells: [u8; 2], side| {
            let leaves = core::array::from_fn(|nth| if leaf(nth) { one } else { 0 });
            let trees = alloc::vec![Tree { splits: ask(first_ahead), leaves }].leak();
            let mut sheet = Sheet::new();
            let mut columns = sheet.first(0..1);
            for cell in [cells[0], 0, cells[1]] {
                columns.add(core::iter::once(cell));
            }
            let forest = Forest { bias: 0, trees, scale: 1.0, shift: 0.0 };
            let rows: &Rows<23> = Box::leak(Box::new(Rows::of(&forest)));
            let mut reasons: Vec<_> = rows
                .grove(&forest)
                .reasons(&sheet, 0, side)
                .iter()
                .map(|reason| (reason.name, reason.weight))
                .collect();
            reasons.sort_by_key(|(name, _)| *name);
            reasons
        };
        // A yes to the first question gives one logit, and else nothing: the mean is a half.
        let first = |nth: usize| nth & 1 == 1;
        let half = ("page.most-blocks", 0.5);
        assert_eq!(reasons(first, pad, [200, 0], Side::For), [half, ("text.length", 0.5)]);
        assert_eq!(reasons(first, pad, [0, 0], Side::Against), [("text.length", -0.5)]);
        // Of another block, that is one of those beside.
        assert_eq!(reasons(first, 0, [0, 0], Side::Against), [("blocks.beside", -0.5)]);
        // Both must be answered by a yes: what the second adds depends on the first.
        let both = |nth: usize| nth & 3 == 3;
        let all = [("page.most-blocks", 0.25), ("text.length", 0.25), ("text.stop-words", 0.5)];
        assert_eq!(reasons(both, pad, [200, 200], Side::For), all);
        assert_eq!(reasons(both, pad, [0, 200], Side::Against), [("text.length", -0.25)]);
        assert_eq!(reasons(both, pad, [200, 0], Side::Against), [("text.stop-words", -0.5)]);
    }
}
