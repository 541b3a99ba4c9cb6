//! Numbers that look random and are the same in every run (xorshift).

pub(crate) struct Numbers(u64);

impl Numbers {
    /// Two seeds that differ give rows that have nothing in common.
    pub(crate) fn new(seed: u64) -> Self {
        let mixed = (seed ^ 0x9E37_79B9_7F4A_7C15).wrapping_mul(0xD1B5_4A32_D192_ED03);
        Self(mixed ^ (mixed >> 29) | 1)
    }

    /// The next number under `below`, which is more than nothing.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % u64::try_from(below).unwrap()).unwrap()
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from.get(self.below(from.len())).unwrap()
    }
}
