//! The labeller's inside, for the trainer: the same features from the same code.

use alloc::vec::Vec;
use core::ops::Range;

pub use super::columns::Column;
use super::columns::{self};
use super::facts::Fact;
use super::features::Facts;
use super::lines::Spoken;
use super::measure::Measure;
use super::second::Outline;
use super::sheet::{Sheet, cells};
use super::trees::Side;
use super::{Blocks, Page, Pools, Reasons, confidence, decode, features, headline, roles, second, story, wording};
use crate::blocks::RawBlock;
use crate::reading::{Near, Readings};
use crate::{Language, Role, Span, blocks, envelope, prose, reading};

/// How far a tree may look to the blocks around.
pub const PAD: usize = columns::PAD;
/// The first pass's columns' names, and those of their neighbours'.
pub const NAMES: &[Column] = features::NAMES;
/// The names of the columns that the second pass adds.
pub const SECOND_NAMES: &[Column] = second::NAMES;

/// The names of the columns that headlines add.
pub const HEADLINE_NAMES: &[Column] = headline::NAMES;

/// Where the columns of the blocks' wording stand among those of the first pass: they are its last.
pub const WORDING: usize = features::WORDING;
/// How many slots words and pairs of words are dealt into.
pub const WORDING_SLOTS: usize = 1 << wording::BITS;
/// So many units of their odds make a logit.
pub const WORDING_UNITS: f32 = wording::UNITS;

/// Whether a column may be looked up for the blocks around.
#[must_use]
pub const fn is_own(column: usize) -> bool {
    let first = NAMES.len();
    let headline = first + SECOND_NAMES.len();
    column < features::OWN
        || column == WORDING
        || (column >= first && column < first + second::OWN)
        || column >= headline
}

/// A page's blocks and their features.
#[derive(Debug)]
pub struct Table<'a> {
    /// The words of the blocks near running copy.
    pub blocks: Vec<Span>,
    /// Which of them could be a headline.
    pub candidates: Vec<bool>,
    /// The first pass's columns, without padding.
    pub columns: Vec<Vec<u8>>,
    /// For each block the slots of its words and of each with the one before it, in turn.
    pub slots: Vec<Vec<u16>>,
    text: &'a str,
    /// All blocks, and which of them are near running copy.
    all: Vec<RawBlock>,
    kept: Vec<usize>,
    readings: Readings<'a>,
    language: Option<Language>,
    facts: Vec<Fact>,
    pools: Pools,
}

/// Reads a page's text.
#[must_use]
pub fn table(text: &str) -> Table<'_> {
    let envelope = envelope::read(text, None);
    let all = blocks::cut(text, &envelope);
    let kept = prose::near(text, envelope.region, &all);
    let readings = reading::read(text, &all, &kept);
    let language = super::language(text, &all);
    let pools = Pools::default();
    let (columns, facts) = {
        let near = Near { readings: &readings, kept: &kept };
        let page = Page { text, blocks: Blocks { all: &all, kept: &kept }, readings: near, language, pools: &pools };
        let facts = Facts::of(&page, &mut Spoken::new(&pools));
        let columns = cells(kept.len(), 0..NAMES.len(), |range, sheet| facts.fill(&page, range, sheet));
        (columns, facts.blocks.to_vec())
    };
    let near = || Blocks { all: &all, kept: &kept }.iter();
    Table {
        blocks: near().map(|block| block.content).collect(),
        candidates: near().map(headline::is_candidate).collect(),
        columns,
        slots: near().map(|block| Measure::slots(block.raw(text))).collect(),
        text,
        all,
        kept,
        readings,
        language,
        facts,
        pools,
    }
}

impl Table<'_> {
    fn page(&self) -> Page<'_, '_> {
        let readings = Near { readings: &self.readings, kept: &self.kept };
        Page {
            text: self.text,
            blocks: Blocks { all: &self.all, kept: &self.kept },
            readings,
            language: self.language,
            pools: &self.pools,
        }
    }

    /// The columns of the blocks' wording, where the odds of each block's slots add up to these sums.
    #[must_use]
    pub fn wording(&self, sums: &[i32]) -> Vec<Vec<u8>> {
        let words = self.slots.iter().map(|slots| u32::try_from(slots.len() / 2).unwrap_or(u32::MAX));
        let said: Vec<u8> = sums.iter().zip(words).map(|(sum, words)| wording::cell(*sum, words)).collect();
        cells(said.len(), WORDING..NAMES.len(), |range, sheet| {
            let mut rows = sheet.first(range.clone());
            rows.some(WORDING);
            features::wording(&mut rows, range, &said, |said| *said);
        })
    }

    /// The second pass's own columns, from the first pass's scores in 256ths of a logit.
    #[must_use]
    pub fn second(&self, scores: &[i32]) -> Vec<Vec<u8>> {
        let first = NAMES.len();
        let scores = scores.iter().map(|score| second::capped(*score));
        let outline = Outline::of(&self.pools, &self.facts, self.pools.firsts.of(scores));
        cells(self.facts.len(), first..first + SECOND_NAMES.len(), |range, sheet| {
            sheet.first(range.clone());
            outline.fill(&self.facts, range, sheet);
        })
    }

    /// The headline's own columns, from the story's sums, and where it is sought.
    #[must_use]
    pub fn headline(&self, story: &[i32]) -> (Vec<Vec<u8>>, Range<usize>) {
        let story = story::Scores::given(&self.pools, story);
        let run = headline::run(&self.page(), story.sums());
        let window = headline::window(&self.page(), &story, run);
        let mut sheet = Sheet::new();
        headline::columns(&self.page(), &story, (run, &window), &mut sheet);
        let first = NAMES.len() + SECOND_NAMES.len();
        let cells = |column| (0..self.facts.len()).map(|at| sheet.cell(at, first + column, PAD)).collect();
        ((0..HEADLINE_NAMES.len()).map(cells).collect(), window)
    }

    /// The role of each block and how sure the labeller is of the article, from the sums of the story and of the headline.
    #[must_use]
    pub fn roles(&self, story: &[i32], headlines: &[i32]) -> (Vec<Role>, f32) {
        let page = self.page();
        let story = story::Scores::given(&self.pools, story);
        let run = headline::run(&page, story.sums());
        let window = headline::window(&page, &story, run);
        let headlines = headlines.get(window.clone()).unwrap_or_default();
        let headlines = headline::given(&page, headlines, run, &window);
        let path = decode::decode(&page, &story, &headlines);
        let mut labels = Vec::new();
        roles::assign(&page, (&story, &headlines, None), &path, Reasons::Skip, &mut labels);
        let sure = confidence::of_article(page.blocks.iter(), &labels);
        (labels.into_iter().map(|label| label.role).collect(), sure)
    }
}

/// The role of each block by the compiled tables.
#[must_use]
pub fn compiled(table: &Table<'_>) -> Vec<Role> {
    let mut labels = Vec::new();
    super::label_near(&table.page(), Reasons::Skip, &mut labels);
    labels.into_iter().map(|label| label.role).collect()
}

/// How many blocks there are, of how many the score says the other without its reasons, and how many reasons they have.
#[must_use]
pub fn reasons(table: &Table<'_>) -> [usize; 3] {
    let (page, mut sheet) = (table.page(), Sheet::new());
    let scores = story::scores(&page, &mut sheet, None);
    let mut counts = [0_usize; 3];
    for at in 0..table.blocks.len() {
        let logit = scores.logit(at);
        let side = if logit > 0.0 { Side::For } else { Side::Against };
        let cited = scores.reasons(&page, at, side, &mut sheet);
        let left = logit - cited.iter().map(|reason| reason.weight).sum::<f32>();
        for (count, more) in counts.iter_mut().zip([1, usize::from(left * logit <= 0.0), cited.len()]) {
            *count = count.saturating_add(more);
        }
    }
    counts
}
