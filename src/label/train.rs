//! The labeller's inside, for the trainer: the same features from the same code.

use alloc::vec::Vec;

use super::columns::{self, Columns};
use super::features;
use super::measure::Measure;
use super::read::Read;
use super::{Page, second};
use crate::{Language, Span, blocks, envelope, reading};

/// How far a tree may look to the blocks around.
pub const PAD: usize = columns::PAD;
/// The first pass's columns' names, and those of their neighbours'.
pub const NAMES: &[[&str; 2 * PAD + 1]] = features::NAMES;
/// The names of the columns that the second pass adds.
pub const SECOND_NAMES: &[[&str; 2 * PAD + 1]] = second::NAMES;

/// Whether a column may be looked up for the blocks around.
#[must_use]
pub const fn is_own(column: usize) -> bool {
    let first = NAMES.len();
    column < features::OWN || (column >= first && column < first + second::OWN)
}

/// A page's blocks and their features.
#[derive(Debug)]
pub struct Table {
    /// The blocks' words.
    pub blocks: Vec<Span>,
    /// The language that was detected.
    pub language: Option<Language>,
    /// The first pass's columns, without padding.
    pub columns: Vec<Vec<u8>>,
    measures: Vec<Measure>,
    reads: Vec<Read>,
}

/// Reads a page's text.
#[must_use]
pub fn table(text: &str) -> Table {
    let envelope = envelope::read(text, None);
    let blocks = blocks::cut(text, &envelope);
    let readings = reading::read(text, &blocks);
    let language = super::language(text, &blocks);
    let page = Page { text, blocks: &blocks, readings: &readings, language };
    let measures = features::measure(&page);
    let reads = Read::all(&page);
    let columns = features::columns(&page, &measures, &reads);
    Table {
        blocks: blocks.iter().map(|block| block.content).collect(),
        language,
        columns: bare(&columns),
        measures,
        reads,
    }
}

impl Table {
    /// The second pass's own columns, from the first pass's scores in 256ths of a logit.
    #[must_use]
    pub fn second(&self, scores: &[i32]) -> Vec<Vec<u8>> {
        let mut columns = Columns::new(self.measures.len(), second::NAMES.len());
        second::columns(&self.measures, &self.reads, scores, &mut columns);
        bare(&columns)
    }
}

fn bare(columns: &Columns) -> Vec<Vec<u8>> {
    (0..columns.len()).map(|column| columns.get(column, PAD).to_vec()).collect()
}

/// The compiled scores of a page's blocks, calibrated.
#[must_use]
pub fn logits(text: &str) -> Vec<f32> {
    let envelope = envelope::read(text, None);
    let blocks = blocks::cut(text, &envelope);
    let readings = reading::read(text, &blocks);
    let page = Page { text, blocks: &blocks, readings: &readings, language: super::language(text, &blocks) };
    let scores = super::story::scores(&page);
    (0..blocks.len()).map(|at| scores.logit(at)).collect()
}
