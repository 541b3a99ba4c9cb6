//! Gradient boosting of oblivious trees: every node of a level asks the same question, so a tree is a list of questions
//! and a table of answers. Fixed seed, one thread: the same rows give the same trees.

/// A question: is the cell of a column, so many blocks ahead, above a threshold?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    pub column: usize,
    /// 0 is two blocks back, [`PAD`] the block itself.
    pub ahead: usize,
    pub above: u8,
}

#[derive(Debug, Clone)]
pub struct Tree {
    /// Bit `i` of a leaf's number is the answer to split `i`.
    pub splits: Vec<Split>,
    pub leaves: Vec<f32>,
}

#[derive(Debug, Clone, Default)]
pub struct Model {
    pub bias: f32,
    pub trees: Vec<Tree>,
}

/// Columns of bytes, pages one after the other, with empty cells between pages.
#[derive(Debug, Default)]
pub struct Matrix {
    pub columns: Vec<Vec<u8>>,
    pub labels: Vec<bool>,
    pub weights: Vec<f32>,
    /// Which page a cell belongs to, where one row of each is sought; empty where each row is judged alone.
    pub pages: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub trees: usize,
    pub depth: usize,
    pub rate: f32,
    /// Added to the curvature of each leaf: how many (weighted) rows it takes to be believed.
    pub shrink: f32,
    /// The share of features that each tree chooses from, in percent.
    pub features: u32,
    pub seed: u64,
}

const PAD: usize = wirecopy::__train::PAD;
/// Into how many bins a column is parted at most.
pub const BINS: usize = 32;

/// A small generator of numbers: xorshift64*.
pub struct Dice(u64);

impl Dice {
    pub fn of(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }

    pub fn percent(&mut self) -> u32 {
        self.next() % 100
    }
}

/// A column's thresholds and its cells as numbers of the bin between them.
pub struct Binned {
    pub above: Vec<u8>,
    pub bins: Vec<u8>,
}

/// Parts a column's cells so that the bins weigh about the same.
pub fn bin(cells: &[u8], rows: &[u32], weights: &[f32]) -> Binned {
    let mut mass = [0.0_f64; 256];
    for row in rows {
        mass[usize::from(cells[*row as usize])] += f64::from(weights[*row as usize]).sqrt();
    }
    let total: f64 = mass.iter().sum();
    let mut above = Vec::new();
    let mut run = 0.0;
    for (value, mass) in mass.iter().enumerate().take(255) {
        run += mass;
        if run >= total / (BINS as f64 + 4.0) && above.len() < BINS - 1 {
            above.push(value as u8);
            run = 0.0;
        }
    }
    let mut lookup = [0_u8; 256];
    for (value, bin) in lookup.iter_mut().enumerate() {
        *bin = above.iter().filter(|threshold| value > usize::from(**threshold)).count() as u8;
    }
    Binned { bins: cells.iter().map(|cell| lookup[usize::from(*cell)]).collect(), above }
}

/// The columns that tell anything, and how far ahead each may be looked at.
pub fn candidates(binned: &[Binned], own: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (column, binned) in binned.iter().enumerate() {
        for ahead in 0..=2 * PAD {
            if !binned.above.is_empty() && (ahead == PAD || own(column)) {
                candidates.push((column, ahead));
            }
        }
    }
    candidates
}

/// Trains on the given rows (numbers of padded cells). `shifts(column)` says how far around a column may be looked up.
pub fn train(matrix: &Matrix, rows: &[u32], own: impl Fn(usize) -> bool, settings: Settings) -> Model {
    let mut dice = Dice::of(settings.seed);
    let binned: Vec<Binned> = matrix.columns.iter().map(|cells| bin(cells, rows, &matrix.weights)).collect();
    let candidates = candidates(&binned, own);
    let (mut positive, mut all) = (0.0_f64, 0.0_f64);
    for row in rows {
        let weight = f64::from(matrix.weights[*row as usize]);
        all += weight;
        positive += weight * f64::from(u8::from(matrix.labels[*row as usize]));
    }
    let listwise = !matrix.pages.is_empty();
    let bias = if listwise { 0.0 } else { (positive / (all - positive)).ln() as f32 };
    let mut model = Model { bias, trees: Vec::new() };
    let mut scores = vec![bias; rows.len()];
    let mut gradients: Vec<(f32, f32)> = vec![(0.0, 0.0); rows.len()];
    for _ in 0..settings.trees {
        if listwise {
            contest(matrix, rows, &scores, &mut gradients);
        }
        for ((gradient, score), row) in gradients.iter_mut().zip(&scores).zip(rows).filter(|_| !listwise) {
            let weight = matrix.weights[*row as usize];
            let p = 1.0 / (1.0 + (-score).exp());
            let want = f32::from(u8::from(matrix.labels[*row as usize]));
            *gradient = (weight * (want - p), weight * (p * (1.0 - p)).max(1e-4));
        }
        let sample = sample(&gradients, &mut dice);
        let chosen: Vec<(usize, usize)> =
            candidates.iter().copied().filter(|_| dice.percent() < settings.features).collect();
        let splits = grow(&binned, rows, &sample, &chosen, settings);
        if splits.is_empty() {
            continue;
        }
        // The leaves' values come from all rows.
        let mut sums = vec![(0.0_f64, 0.0_f64); 1 << splits.len()];
        let leaf_of = leaves(matrix, &splits, rows);
        for (leaf, gradient) in leaf_of.iter().zip(&gradients) {
            let sum = &mut sums[usize::from(*leaf)];
            sum.0 += f64::from(gradient.0);
            sum.1 += f64::from(gradient.1);
        }
        let leaves: Vec<f32> =
            sums.iter().map(|(g, h)| settings.rate * (g / (h + f64::from(settings.shrink))) as f32).collect();
        for (score, leaf) in scores.iter_mut().zip(&leaf_of) {
            *score += leaves[usize::from(*leaf)];
        }
        model.trees.push(Tree { splits, leaves });
    }
    model
}

/// The gradients where a page's rows contend for one place: each one's probability is its share of the page's.
fn contest(matrix: &Matrix, rows: &[u32], scores: &[f32], gradients: &mut [(f32, f32)]) {
    let mut start = 0;
    while start < rows.len() {
        let page = matrix.pages[rows[start] as usize];
        let end = start + rows[start..].iter().take_while(|row| matrix.pages[**row as usize] == page).count();
        let in_contest = |at: &usize| matrix.weights[rows[*at] as usize] > 0.0;
        let top = (start..end).filter(in_contest).map(|at| scores[at]).fold(f32::MIN, f32::max);
        let sum: f32 = (start..end).filter(in_contest).map(|at| (scores[at] - top).exp()).sum();
        let won = |at: usize| matrix.labels[rows[at] as usize];
        let right: f32 = (start..end).filter(in_contest).filter(|at| won(*at)).map(|at| (scores[at] - top).exp()).sum();
        for at in start..end {
            let weight = matrix.weights[rows[at] as usize];
            let raw = (scores[at] - top).exp();
            let p = raw / sum;
            // Several rows may be right: any of them will do.
            let want = if won(at) { raw / right } else { 0.0 };
            gradients[at] =
                if weight > 0.0 { (weight * (want - p), weight * (p * (1.0 - p)).max(1e-4)) } else { (0.0, 0.0) };
        }
        start = end;
    }
}

/// Rows that a tree is grown from: the twentieth with the largest gradients, and one in sixteen of the others, which then
/// counts for sixteen.
fn sample(gradients: &[(f32, f32)], dice: &mut Dice) -> Vec<(u32, f32, f32)> {
    const KEPT: usize = 20;
    const RATE: u32 = 16;
    let mut sizes: Vec<f32> = gradients.iter().map(|(g, _)| g.abs()).collect();
    let nth = sizes.len() - 1 - sizes.len() / KEPT;
    let (_, large, _) = sizes.select_nth_unstable_by(nth, f32::total_cmp);
    let large = *large;
    let mut sample = Vec::with_capacity(gradients.len() / 4);
    for (at, (g, h)) in gradients.iter().enumerate() {
        if g.abs() >= large {
            sample.push((at as u32, *g, *h));
        } else if dice.next().is_multiple_of(RATE) {
            sample.push((at as u32, g * RATE as f32, h * RATE as f32));
        }
    }
    sample
}

fn grow(
    binned: &[Binned],
    rows: &[u32],
    sample: &[(u32, f32, f32)],
    candidates: &[(usize, usize)],
    settings: Settings,
) -> Vec<Split> {
    let mut splits = Vec::new();
    let mut leaf_of = vec![0_u8; sample.len()];
    let cells: Vec<usize> = sample.iter().map(|(at, ..)| rows[*at as usize] as usize - PAD).collect();
    let mut histogram = vec![(0.0_f32, 0.0_f32); BINS << settings.depth];
    for level in 0..settings.depth {
        let leaves = 1 << level;
        let mut best: Option<(f64, usize, usize, usize)> = None;
        for (column, ahead) in candidates {
            let Binned { above, bins } = &binned[*column];
            let histogram = &mut histogram[..BINS * leaves];
            histogram.fill((0.0, 0.0));
            for ((cell, leaf), (_, g, h)) in cells.iter().zip(&leaf_of).zip(sample) {
                let slot = &mut histogram[usize::from(*leaf) * BINS + usize::from(bins[cell + ahead])];
                slot.0 += g;
                slot.1 += h;
            }
            let mut gains = [0.0_f64; BINS];
            for leaf in histogram.chunks_exact(BINS) {
                let (mut g_all, mut h_all) = (0.0_f64, 0.0_f64);
                for (g, h) in leaf {
                    g_all += f64::from(*g);
                    h_all += f64::from(*h);
                }
                let shrink = f64::from(settings.shrink);
                let worth = |g: f64, h: f64| g * g / (h + shrink);
                let whole = worth(g_all, h_all);
                let (mut g_left, mut h_left) = (0.0, 0.0);
                for (gain, (g, h)) in gains.iter_mut().zip(leaf).take(above.len()) {
                    g_left += f64::from(*g);
                    h_left += f64::from(*h);
                    *gain += worth(g_left, h_left) + worth(g_all - g_left, h_all - h_left) - whole;
                }
            }
            for (bin, gain) in gains.iter().enumerate().take(above.len()) {
                if *gain > best.map_or(1e-3, |best| best.0) {
                    best = Some((*gain, *column, *ahead, bin));
                }
            }
        }
        let Some((_, column, ahead, bin)) = best else { break };
        splits.push(Split { column, ahead, above: binned[column].above[bin] });
        for (leaf, cell) in leaf_of.iter_mut().zip(&cells) {
            *leaf |= u8::from(usize::from(binned[column].bins[cell + ahead]) > bin) << level;
        }
    }
    splits
}

/// Which leaf each row falls into.
fn leaves(matrix: &Matrix, splits: &[Split], rows: &[u32]) -> Vec<u8> {
    let mut leaves = vec![0_u8; rows.len()];
    for (bit, split) in splits.iter().enumerate() {
        let cells = &matrix.columns[split.column];
        for (leaf, row) in leaves.iter_mut().zip(rows) {
            *leaf |= u8::from(cells[*row as usize + split.ahead - PAD] > split.above) << bit;
        }
    }
    leaves
}

/// The scores of some rows.
pub fn predict(model: &Model, matrix: &Matrix, rows: &[u32]) -> Vec<f32> {
    let mut scores = vec![model.bias; rows.len()];
    for tree in &model.trees {
        for (score, leaf) in scores.iter_mut().zip(leaves(matrix, &tree.splits, rows)) {
            *score += tree.leaves[usize::from(leaf)];
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows whose label is whether a cell and that of the next block differ.
    fn matrix() -> (Matrix, Vec<u32>) {
        let mut dice = Dice(9);
        let cells: Vec<u8> = (0..2_000).map(|_| if dice.percent() < 50 { 10 } else { 200 }).collect();
        let labels = cells.windows(2).map(|pair| pair[0] != pair[1]).chain([false]).collect();
        let weights = vec![1.0; cells.len()];
        let rows = (PAD as u32..cells.len() as u32 - PAD as u32).collect();
        (Matrix { columns: vec![cells], labels, weights, pages: Vec::new() }, rows)
    }

    const SETTINGS: Settings = Settings { trees: 8, depth: 4, rate: 0.5, shrink: 1.0, features: 100, seed: 1 };

    #[test]
    fn trees_learn_what_two_blocks_say_together() {
        let (matrix, rows) = matrix();
        let model = train(&matrix, &rows, |_| true, SETTINGS);
        let scores = predict(&model, &matrix, &rows);
        let right = rows.iter().zip(&scores).filter(|(row, score)| (**score > 0.0) == matrix.labels[**row as usize]);
        assert!(right.count() * 100 >= rows.len() * 99);
    }

    #[test]
    fn where_rows_contend_the_best_of_each_page_wins() {
        let mut dice = Dice(5);
        // On some pages all cells are small, on others large: only the largest of its page is right.
        let cells: Vec<u8> = (0..4_000).map(|at| (at / 8 % 2 * 40) as u8 + (dice.next() % 200) as u8).collect();
        let best = |page: &[u8]| page.iter().position(|cell| Some(cell) == page.iter().max()).unwrap_or(0);
        let labels: Vec<bool> = cells.chunks(8).flat_map(|page| (0..8).map(move |at| at == best(page))).collect();
        let pages = (0..cells.len() as u32).map(|at| at / 8).collect();
        let weights = vec![1.0; cells.len()];
        let rows: Vec<u32> = (8..cells.len() as u32 - 8).collect();
        let matrix = Matrix { columns: vec![cells], labels, weights, pages };
        let model = train(&matrix, &rows, |_| false, Settings { trees: 40, ..SETTINGS });
        let scores = predict(&model, &matrix, &rows);
        let right = scores.chunks(8).zip(matrix.labels[8..].chunks(8)).filter(|(scores, labels)| {
            let best = (0..8).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0);
            labels[best]
        });
        assert!(right.count() * 10 >= rows.len() / 8 * 8);
    }

    #[test]
    fn the_same_rows_give_the_same_trees() {
        let (matrix, rows) = matrix();
        let [one, two] = [(), ()].map(|()| train(&matrix, &rows, |_| true, SETTINGS));
        assert_eq!(one.bias.to_bits(), two.bias.to_bits());
        for (one, two) in one.trees.iter().zip(&two.trees) {
            assert_eq!(one.splits, two.splits);
            assert_eq!(one.leaves, two.leaves);
        }
    }
}
