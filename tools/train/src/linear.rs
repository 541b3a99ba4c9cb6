//! The log-linear model that the trees are measured against: each bin of each column adds to a block's score by itself.

use wirecopy::__train::PAD;

use crate::boost::{self, BINS, Binned, Dice, Matrix};
use crate::logistic::Logistic;

/// How often all rows are gone through.
const ROUNDS: usize = 4;
const RATE: f32 = 0.05;
/// How strongly a bin is drawn back to nothing, once for all rows that are met in it.
const SHRINK: f32 = 3.0;

pub struct LogLinear {
    model: Logistic,
    binned: Vec<Binned>,
    candidates: Vec<(usize, usize)>,
}

impl LogLinear {
    /// Learns from some rows, from the same cells that trees may ask.
    pub fn learn(matrix: &Matrix, rows: &[u32], own: impl Fn(usize) -> bool) -> Self {
        let binned: Vec<Binned> = matrix.columns.iter().map(|cells| boost::bin(cells, rows, &matrix.weights)).collect();
        let candidates = boost::candidates(&binned, own);
        let mut learned = Self { model: Logistic::new(candidates.len() * BINS, RATE), binned, candidates };
        let mut rows: Vec<u32> = rows.iter().copied().filter(|row| matrix.weights[*row as usize] > 0.0).collect();
        let mean = rows.iter().map(|row| matrix.weights[*row as usize]).sum::<f32>() / rows.len() as f32;
        let mut dice = Dice::of(7);
        let root = learned.root();
        for _ in 0..ROUNDS {
            for at in (1..rows.len()).rev() {
                rows.swap(at, dice.next() as usize % (at + 1));
            }
            let shrink = SHRINK / rows.len() as f32;
            for row in &rows {
                let slots: Vec<usize> = learned.slots(*row).collect();
                let (label, weight) = (matrix.labels[*row as usize], matrix.weights[*row as usize]);
                learned.model.step(slots.into_iter(), root, (label, (weight / mean).min(10.0)), |_| shrink);
            }
        }
        learned
    }

    /// The scores of some rows.
    pub fn predict(&self, rows: &[u32]) -> Vec<f32> {
        rows.iter().map(|row| self.model.score(self.slots(*row), self.root())).collect()
    }

    /// All rows have as many slots: together they count as much as one would.
    fn root(&self) -> f32 {
        1.0 / (self.candidates.len() as f32).sqrt()
    }

    fn slots(&self, row: u32) -> impl Iterator<Item = usize> + Clone {
        self.candidates.iter().enumerate().map(move |(nth, (column, ahead))| {
            nth * BINS + usize::from(self.binned[*column].bins[row as usize + ahead - PAD])
        })
    }
}
