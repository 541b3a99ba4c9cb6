//! Short lists in place: a line is tried as many things that it is not, and asks the allocator for none of them.

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

/// A list whose first `N` values stand in it; a longer one moves to the heap.
#[derive(Debug, Clone)]
pub(crate) struct Few<T, const N: usize> {
    here: [T; N],
    len: usize,
    /// All values, once they are more than `N`.
    moved: Vec<T>,
}

impl<T: Copy + Default, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self { here: [T::default(); N], len: 0, moved: Vec::new() }
    }
}

impl<T: Copy, const N: usize> Few<T, N> {
    pub(crate) fn push(&mut self, value: T) {
        if let Some(slot) = self.here.get_mut(self.len) {
            *slot = value;
        } else {
            if self.moved.is_empty() {
                self.moved.extend_from_slice(&self.here);
            }
            self.moved.push(value);
        }
        self.len = self.len.saturating_add(1);
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for Few<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut few = Self::default();
        values.into_iter().for_each(|value| few.push(value));
        few
    }
}

impl<T, const N: usize> Deref for Few<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        if self.moved.is_empty() { self.here.get(..self.len).unwrap_or_default() } else { &self.moved }
    }
}

impl<T, const N: usize> DerefMut for Few<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        if self.moved.is_empty() { self.here.get_mut(..self.len).unwrap_or_default() } else { &mut self.moved }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_the_same_wherever_it_stands() {
        for count in 0..9_usize {
            let mut few: Few<usize, 4> = (0..count).collect();
            assert!(few.iter().copied().eq(0..count));
            if let Some(last) = few.last_mut() {
                *last = 42;
            }
            few.push(7);
            let want = (0..count.saturating_sub(1)).chain((count > 0).then_some(42)).chain([7]);
            assert!(few.iter().copied().eq(want), "{count}");
        }
    }
}
