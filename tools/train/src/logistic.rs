//! A logistic model over slots, learned by gradient steps that shrink for each slot as it is met.

/// What each slot adds to a score, once it is learned.
pub struct Logistic {
    pub odds: Vec<f32>,
    bias: f32,
    squares: Vec<f32>,
    bias_squares: f32,
    rate: f32,
}

impl Logistic {
    pub fn new(slots: usize, rate: f32) -> Self {
        Self { odds: vec![0.0; slots], bias: 0.0, squares: vec![1e-6; slots], bias_squares: 1e-6, rate }
    }

    /// The logit of what has these slots, each of which counts `root` times.
    pub fn score(&self, slots: impl Iterator<Item = usize>, root: f32) -> f32 {
        self.bias + root * slots.map(|slot| self.odds[slot]).sum::<f32>()
    }

    /// Learns from one example of some weight; `shrink` says how strongly a slot is drawn back to nothing.
    pub fn step(
        &mut self,
        slots: impl Iterator<Item = usize> + Clone,
        root: f32,
        (is, weight): (bool, f32),
        shrink: impl Fn(usize) -> f32,
    ) {
        let miss = 1.0 / (1.0 + (-self.score(slots.clone(), root)).exp()) - f32::from(u8::from(is));
        let slope = miss * weight;
        self.bias_squares += slope * slope;
        self.bias -= self.rate * slope / self.bias_squares.sqrt();
        for slot in slots {
            let slope = slope * root + shrink(slot) * self.odds[slot];
            self.squares[slot] += slope * slope;
            self.odds[slot] -= self.rate * slope / self.squares[slot].sqrt();
        }
    }
}
