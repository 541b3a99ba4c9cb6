//! Forests of boosted trees over a page's [columns](super::columns).
//!
//! The trees are oblivious: all nodes of a level ask the same question, so that a tree is six comparisons and one look-up,
//! and many blocks go through it side by side, without a branch. A few trees are asked before their answers are looked up
//! and added to the blocks' sums: these are read and written once for all of them.

use alloc::vec::Vec;
use core::ops::Range;

use super::columns::{self, LANES, PAD, Vector, flipped};
use super::sheet::{self, SPAN, Sheet, View, steps};
use crate::Reason;

/// How many questions a tree asks.
pub(super) const DEPTH: usize = 6;
/// How many answers it has.
pub(super) const LEAVES: usize = 1 << DEPTH;
/// What the features of the blocks next to a block are evidence of.
const BESIDE: &str = "blocks.beside";
/// What a score starts from before the block is looked at: most blocks of a page are no story and no headline.
const PRIOR: &str = "page.most-blocks";
/// What the trees' answers count in: so many make a logit.
pub(super) const UNITS: i32 = 4096;

/// A tree of the generated table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree {
    pub(super) splits: Splits,
    pub(super) leaves: Leaves,
}

/// For each question of a tree a column, how far ahead of the block it is read (`PAD` is the block itself), and what a cell
/// must exceed to set the question's bit of the answer's number.
type Splits = [[u8; 3]; DEPTH];

/// A question as it is asked.
#[derive(Debug, Clone, Copy)]
struct Question {
    /// Where the column's cells stand in a [`View`], as far ahead as they are read.
    place: u16,
    above: u8,
}

/// The questions of a tree.
type Questions = [Question; DEPTH];
/// Its answers.
type Leaves = [i16; LEAVES];

/// How many trees' answers are added at once. Their sum fits 16 bits.
pub(super) const ABREAST: usize = 20;

/// So many trees' leaves more than a byte can number from a tree's first leaf on.
const BEYOND: usize = 256 / LEAVES - 1;

/// The leaves of the trees whose answers are added at once, and as many more as make any byte the number of one: so no
/// look-up needs a check.
type Room = [Leaves; ABREAST + BEYOND];

/// Room for the numbers of the trees' answers.
#[derive(Debug)]
pub(super) struct Answers([[u8; SPAN]; ABREAST]);

impl Answers {
    pub(super) const fn new() -> Self {
        Self([[0; SPAN]; ABREAST])
    }

    /// The sum of the trees' answers for the block at some place.
    #[inline]
    fn sum(&self, at: usize, room: &Room) -> i32 {
        let leaves = room.as_flattened();
        let leaf = |(tree, answers): (usize, &[u8; SPAN])| {
            let number = answers.get(at).map_or(0, |answer| usize::from(*answer));
            leaves.get(tree * LEAVES + number).copied().unwrap_or_default()
        };
        i32::from(self.0.iter().enumerate().map(leaf).fold(0, i16::wrapping_add))
    }
}

/// Finds the numbers of some trees' answers for the blocks of so many steps.
#[inline(never)] // What each tree needs is made ready once for all of them.
fn ask_all(questions: &[Questions], cells: &View, answers: &mut Answers, steps: usize) {
    for (questions, answers) in questions.iter().zip(&mut answers.0) {
        ask(questions, cells, answers.as_chunks_mut().0.get_mut(..steps).unwrap_or_default());
    }
}

/// Finds the numbers of a tree's answers for the blocks of some steps.
#[inline]
fn ask([q0, q1, q2, q3, q4, q5]: &Questions, cells: &View, answers: &mut [Vector]) {
    let column = |question: &Question| steps(cells, question.place);
    let (Some(c0), Some(c1), Some(c2)) = (column(q0), column(q1), column(q2)) else { return };
    let (Some(c3), Some(c4), Some(c5)) = (column(q3), column(q4), column(q5)) else { return };
    let (a0, a1, a2, a3, a4, a5) = (above(q0), above(q1), above(q2), above(q3), above(q4), above(q5));
    for ((((((answers, c0), c1), c2), c3), c4), c5) in
        answers.iter_mut().zip(c0).zip(c1).zip(c2).zip(c3).zip(c4).zip(c5)
    {
        let mut numbers = [0; LANES];
        set(&mut numbers, c0, a0, 1);
        set(&mut numbers, c1, a1, 1 << 1);
        set(&mut numbers, c2, a2, 1 << 2);
        set(&mut numbers, c3, a3, 1 << 3);
        set(&mut numbers, c4, a4, 1 << 4);
        set(&mut numbers, c5, a5, 1 << 5);
        *answers = numbers;
    }
}

/// Sets a question's bit for each block whose cell exceeds what it must.
#[inline]
fn set(answers: &mut Vector, cells: &Vector, above: &Vector, bit: u8) {
    for ((answer, cell), above) in answers.iter_mut().zip(cells).zip(above) {
        *answer |= if cell.cast_signed() > above.cast_signed() { bit } else { 0 };
    }
}

/// What the cells of a step must exceed.
#[inline]
fn above(question: &Question) -> &'static Vector {
    ABOVE.get(usize::from(question.above)).unwrap_or(&[0; LANES])
}

/// Each cell for all blocks of a step, [flipped]: it takes fewer instructions to look them up than to spread a cell.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and a byte fits a byte"
)]
static ABOVE: [Vector; 256] = {
    let mut above = [[0; LANES]; 256];
    let mut cell = 0;
    while cell < above.len() {
        above[cell] = [flipped(cell as u8); LANES];
        cell += 1;
    }
    above
};

/// Adds the trees' answers to the sums of some blocks, of which the first stands at some place.
#[inline(never)] // The look-ups for one block and for many are the same, and long.
fn add(sums: &mut [i32], first: usize, answers: &Answers, room: &Room) {
    let mut sums = sums.iter_mut();
    // Not zipped: that each place is one of the sheet's is known of a range alone.
    for at in first..SPAN {
        let Some(sum) = sums.next() else { return };
        *sum += answers.sum(at, room);
    }
}

/// The steps that some blocks, in order, are among.
fn steps_of(blocks: &[u8]) -> Range<usize> {
    match (blocks.first(), blocks.last()) {
        (Some(first), Some(last)) => usize::from(*first) / LANES..usize::from(*last) / LANES + 1,
        _ => 0..0,
    }
}

/// What is asked of a score: what speaks for it, or what against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Against,
}

impl Side {
    fn sign(self) -> f32 {
        match self {
            Self::For => 1.0,
            Self::Against => -1.0,
        }
    }
}

/// A forest of the generated table.
#[derive(Debug)]
pub(super) struct Forest {
    /// What the sum starts from, in [`UNITS`].
    pub(super) bias: i32,
    pub(super) trees: &'static [Tree],
    /// A calibrated logit is the sum's, times this
    pub(super) scale: f32,
    /// plus this.
    pub(super) shift: f32,
}

/// The trees of a forest as they are asked, those first whose answers differ most, and the questions apart from the leaves.
/// Trees of no leaves follow them: so always as many are asked at once, and there are leaves [`BEYOND`] the last ones.
#[derive(Debug)]
pub(super) struct Rows<const TREES: usize> {
    splits: [Splits; TREES],
    questions: [Questions; TREES],
    leaves: [Leaves; TREES],
    /// From each tree on, the most that the answers may add up to.
    rest: [i32; TREES],
}

impl Forest {
    /// How many trees its rows have.
    pub(super) const fn rows(&self) -> usize {
        self.trees.len().next_multiple_of(ABREAST) + BEYOND
    }
}

impl<const TREES: usize> Rows<TREES> {
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
    pub(super) const fn of(forest: &Forest) -> Self {
        let splits = [[[0, 0, u8::MAX]; DEPTH]; TREES];
        let questions = [[Question { place: 0, above: u8::MAX }; DEPTH]; TREES];
        let (leaves, rest) = ([[0; LEAVES]; TREES], [0; TREES]);
        let mut rows = Self { splits, questions, leaves, rest };
        let order = order::<TREES>(forest.trees);
        let mut at = 0;
        while at < forest.trees.len() {
            let tree = &forest.trees[order[at]];
            (rows.splits[at], rows.leaves[at]) = (tree.splits, tree.leaves);
            let mut nth = 0;
            while nth < DEPTH {
                let [column, ahead, above] = tree.splits[nth];
                rows.questions[at][nth] = Question { place: sheet::place(column, ahead), above };
                nth += 1;
            }
            at += 1;
        }
        let (mut least, mut most) = (0, 0);
        while at > 0 {
            at -= 1;
            let [low, high] = ends(&rows.leaves[at]);
            (least, most) = (least + low, most + high);
            rows.rest[at] = most;
            if at % ABREAST == 0 {
                assert!(
                    least >= -0x8000 && most - rows.rest[at + ABREAST] < 0x8000,
                    "the answers of a lot fit 16 bits"
                );
                least = 0;
            }
        }
        rows
    }

    pub(super) const fn grove(&'static self, forest: &Forest) -> Grove {
        let Forest { bias, scale, shift, .. } = *forest;
        let Self { splits, questions, leaves, rest } = self;
        Grove { bias, splits, questions, leaves, rest, scale, shift }
    }
}

/// The numbers of some trees, those first whose answers differ most: so a contest is soonest decided.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn order<const TREES: usize>(trees: &[Tree]) -> [usize; TREES] {
    let (mut order, mut widths) = ([0; TREES], [0; TREES]);
    let mut at = 0;
    while at < trees.len() {
        let [least, most] = ends(&trees[at].leaves);
        let width = most - least;
        let mut place = at;
        while place > 0 && widths[place - 1] < width {
            (order[place], widths[place]) = (order[place - 1], widths[place - 1]);
            place -= 1;
        }
        (order[place], widths[place]) = (at, width);
        at += 1;
    }
    order
}

/// The least and the largest of a tree's answers.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build, and `From` is not const"
)]
const fn ends(leaves: &Leaves) -> [i32; 2] {
    let [mut least, mut most] = [leaves[0]; 2];
    let mut at = 1;
    while at < LEAVES {
        if leaves[at] < least {
            least = leaves[at];
        } else if leaves[at] > most {
            most = leaves[at];
        }
        at += 1;
    }
    [least as i32, most as i32]
}

/// Lays a forest of the generated table out.
macro_rules! grove {
    ($forest:path) => {{
        static ROWS: $crate::label::trees::Rows<{ $forest.rows() }> = $crate::label::trees::Rows::of(&$forest);
        ROWS.grove(&$forest)
    }};
}
pub(super) use grove;

/// Trees whose answers add up, and how their sum becomes a probability: a [`Forest`] laid out to be asked.
#[derive(Debug)]
pub(super) struct Grove {
    bias: i32,
    splits: &'static [Splits],
    questions: &'static [Questions],
    leaves: &'static [Leaves],
    rest: &'static [i32],
    scale: f32,
    shift: f32,
}

impl Grove {
    /// The calibrated logit of a sum.
    pub(super) fn logit(&self, sum: i32) -> f32 {
        self.scale * logits(sum) + self.shift
    }

    /// Sends some blocks of a sheet through all trees: no more than it has.
    pub(super) fn sums(&self, sheet: &mut Sheet, start: usize, sums: &mut [i32]) {
        sums.fill(self.bias);
        let steps = 0..sums.len().div_ceil(LANES);
        self.through(sheet, start, (steps.clone(), 0), |_, answers, room| {
            add(sums, 0, answers, room);
            steps.clone()
        });
    }

    /// The same with those that are in a contest, each with a handicap instead of its sum, and of which some may not win. Only
    /// what may still be the largest sum is added to the end; of another one no more is known than that there is a larger one,
    /// which is kept in `floor`.
    pub(super) fn largest(
        &self,
        sheet: &mut Sheet,
        start: usize,
        sums: &mut [Option<i32>],
        floor: &mut i32,
        may_win: impl Fn(usize) -> bool,
    ) {
        let mut contest = Contest::of(sums, self.bias, *floor);
        let most = |next: usize| self.rest.get(next).copied().unwrap_or_default();
        self.through(sheet, start, (contest.steps(), 0), |_, answers, room| {
            contest.add(answers, room);
            0..0
        });
        // Nearly always the first trees know who wins: what that one ends with decides of the others.
        if let Some(leader) = contest.leader(&may_win)
            && let Some(cells) = sheet.asked().0.view(start + leader)
        {
            contest.end(leader, self.sum_from(ABREAST, cells));
        }
        contest.keep(most(ABREAST));
        self.through(sheet, start, (contest.steps(), 1), |next, answers, room| {
            contest.add(answers, room);
            contest.keep(most(next));
            contest.steps()
        });
        *floor = contest.close(may_win);
    }

    /// The sum of the answers that the trees from one on give for the first block of a view.
    fn sum_from(&self, first: usize, cells: &View) -> i32 {
        let trees = self.questions.iter().zip(self.leaves).skip(first);
        let answer = |(questions, leaves): (&Questions, &Leaves)| {
            let number = questions.iter().rev().fold(0, |number, Question { place, above }| {
                let cell = cells.get(usize::from(*place)).copied().unwrap_or_default();
                number << 1 | usize::from(flipped(cell) > *above)
            });
            i32::from(leaves.get(number).copied().unwrap_or_default())
        };
        trees.map(answer).sum()
    }

    /// Asks some trees after the other, from one of the lots on, of the blocks of some steps from block `start` on, and gives the
    /// number of the next tree with their answers and leaves; takes the steps that are asked next.
    #[inline]
    fn through(
        &self,
        sheet: &mut Sheet,
        start: usize,
        (mut steps, lot): (Range<usize>, usize),
        mut give: impl FnMut(usize, &Answers, &Room) -> Range<usize>,
    ) {
        let rooms = self.leaves.windows(ABREAST + BEYOND).step_by(ABREAST);
        let lots = (ABREAST..).step_by(ABREAST).zip(self.questions.chunks(ABREAST)).zip(rooms);
        let (cells, answers) = sheet.asked();
        for ((next, questions), room) in lots.skip(lot) {
            let Some(cells) = cells.view(start + steps.start * LANES).filter(|_| !steps.is_empty()) else { return };
            ask_all(questions, cells, answers, steps.len());
            if let Some(room) = room.first_chunk() {
                steps = give(next, answers, room);
            }
        }
    }

    /// What decided the score of block `at` for or against, the strongest first: as much as it takes that without it the
    /// score would say the other, if so many do.
    ///
    /// A tree's questions are taken in turn; what the answer to each adds to the mean of the leaves that are left is
    /// ascribed to its feature. That is work for each block that it is asked of: thousands of steps.
    pub(super) fn reasons(&self, sheet: &Sheet, at: usize, side: Side) -> Vec<Reason> {
        let mut own = alloc::vec![0_i32; columns::all().count()];
        let mut beside = 0_i32;
        let mut sum = self.bias;
        for (splits, leaves) in self.splits.iter().zip(self.leaves) {
            let mut means = [0_i32; LEAVES];
            for (mean, leaf) in means.iter_mut().zip(leaves) {
                *mean = i32::from(*leaf);
            }
            // From the last question to the first: both halves' mean is what stands before the answer.
            let mut answers = [false; DEPTH];
            for (answer, [column, ahead, above]) in answers.iter_mut().zip(splits) {
                *answer = sheet.cell(at, usize::from(*column), usize::from(*ahead)) > *above;
            }
            let leaf = answers.iter().enumerate().filter(|(_, set)| **set).map(|(bit, _)| 1 << bit).sum::<usize>();
            sum += leaves.get(leaf).copied().map_or(0, i32::from);
            let mut left = LEAVES;
            for (answer, [column, ahead, _]) in answers.iter().zip(splits).rev() {
                left /= 2;
                let (low, high) = means.split_at_mut(left);
                let path = answers.iter().enumerate().filter(|(bit, set)| **set && 1 << bit < left);
                let path = path.map(|(bit, _)| 1 << bit).sum::<usize>();
                let pair = low.get(path).copied().unwrap_or(0) - high.get(path).copied().unwrap_or(0);
                let part = if *answer { -pair / 2 } else { pair / 2 };
                for (low, high) in low.iter_mut().zip(high) {
                    *low = i32::midpoint(*low, *high);
                }
                match own.get_mut(usize::from(*column)) {
                    Some(sum) if usize::from(*ahead) == PAD => *sum += part,
                    _ => beside += part,
                }
            }
        }
        // In the order of their names. Columns that tell the same thing stand together: each lot is sought once.
        let mut parts = alloc::vec![(BESIDE, beside)];
        let mut own = own.into_iter();
        let names: Vec<&str> = columns::all().map(|column| column.evidence).collect();
        for lot in names.chunk_by(|one, next| core::ptr::eq(*one, *next)) {
            let part: i32 = own.by_ref().take(lot.len()).sum();
            let Some(name) = lot.first() else { continue };
            let at = parts.partition_point(|(known, _)| known < name);
            match parts.get_mut(at) {
                Some((known, sum)) if known == name => *sum += part,
                _ => parts.insert(at, (name, part)),
            }
        }
        let mut reasons: Vec<Reason> =
            parts.into_iter().map(|(name, part)| Reason::new(name, self.scale * logits(part))).collect();
        let score = self.logit(sum);
        reasons.push(Reason::new(PRIOR, score - reasons.iter().map(|reason| reason.weight).sum::<f32>()));
        reasons.retain(|reason| side.sign() * reason.weight > 0.0);
        reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.name.cmp(b.name)));
        let mut left = side.sign() * score;
        let needed = reasons.iter().take_while(|reason| {
            let needed = left >= 0.0;
            left -= reason.weight.abs();
            needed
        });
        let needed = needed.count().max(1);
        reasons.truncate(needed);
        reasons
    }
}

/// Blocks of which the one with the largest sum is sought.
#[derive(Debug)]
struct Contest<'s> {
    sums: &'s mut [Option<i32>],
    /// The largest sum of those that have all answers.
    floor: i32,
    /// Those still in the contest, in order.
    left: [u8; SPAN],
    many: usize,
}

impl<'s> Contest<'s> {
    /// One of those that have a sum, to which `bias` is added.
    fn of(sums: &'s mut [Option<i32>], bias: i32, floor: i32) -> Self {
        let (mut left, mut many) = ([0; SPAN], 0);
        for (at, sum) in (0..).zip(&mut *sums) {
            let (Some(sum), Some(place)) = (sum, left.get_mut(many)) else { continue };
            *sum = sum.saturating_add(bias);
            (*place, many) = (at, many + 1);
        }
        Self { sums, floor, left, many }
    }

    fn left(&self) -> &[u8] {
        self.left.get(..self.many).unwrap_or_default()
    }

    fn steps(&self) -> Range<usize> {
        steps_of(self.left())
    }

    /// Adds the answers of some trees.
    fn add(&mut self, answers: &Answers, room: &Room) {
        let first = self.steps().start * LANES;
        for at in self.left.iter().take(self.many).map(|at| usize::from(*at)) {
            if let Some(Some(sum)) = self.sums.get_mut(at) {
                add(core::slice::from_mut(sum), at - first, answers, room);
            }
        }
    }

    /// The one with the largest sum of those that may win; others with a larger one have none any more.
    fn leader(&mut self, may_win: impl Fn(usize) -> bool) -> Option<usize> {
        loop {
            let sum = |at: &usize| self.sums.get(*at).copied().flatten();
            let leader =
                self.left().iter().map(|at| usize::from(*at)).filter(|at| sum(at).is_some()).max_by_key(sum)?;
            if may_win(leader) {
                return Some(leader);
            }
            *self.sums.get_mut(leader)? = None;
        }
    }

    /// Adds all answers that are left to one that may win, which leaves the contest.
    fn end(&mut self, one: usize, answers: i32) {
        if let Some(Some(sum)) = self.sums.get_mut(one) {
            *sum += answers;
            self.floor = (*sum).max(self.floor);
        }
        self.retain(|at, _| at != one);
    }

    /// Keeps those that may win if the answers that are left add up to so much.
    fn keep(&mut self, most: i32) {
        let floor = self.floor;
        self.retain(|_, sum| {
            let may_win = *sum + most >= floor;
            *sum += if may_win { 0 } else { most };
            may_win
        });
    }

    /// Keeps some of those that have a sum.
    fn retain(&mut self, mut is_kept: impl FnMut(usize, &mut i32) -> bool) {
        let mut kept = 0;
        for nth in 0..self.many {
            let at = self.left.get(nth).copied().unwrap_or_default();
            if let (Some(Some(sum)), Some(place)) = (self.sums.get_mut(usize::from(at)), self.left.get_mut(kept)) {
                *place = at;
                kept += usize::from(is_kept(usize::from(at), sum));
            }
        }
        self.many = kept;
    }

    /// Takes the sums from those that have all answers and may not win; gives the largest of all.
    fn close(mut self, may_win: impl Fn(usize) -> bool) -> i32 {
        while let Some(leader) = self.leader(&may_win) {
            self.end(leader, 0);
        }
        self.floor
    }
}

/// What a sum of the trees' answers is in logits.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "`From` is not there, and no sum has so many bits"
)]
fn logits(sum: i32) -> f32 {
    sum as f32 / UNITS as f32
}
