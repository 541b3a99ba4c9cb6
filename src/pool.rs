//! Buffers that are lent out and come back: what a stage needs for a moment is not asked of the allocator each time.

use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;
use core::ops::{Deref, DerefMut};

/// More buffers than this at a time are not kept; no stage needs as many.
const KEPT: usize = 32;

/// Room for more bytes than this is not kept: pages need less, and what a text of megabytes took is given back at once.
pub(crate) const LARGEST: usize = 256 * 1024;

/// Whether room of so many values is worth keeping.
const fn is_kept<T>(capacity: usize) -> bool {
    capacity.saturating_mul(size_of::<T>()) <= LARGEST
}

/// Buffers of one type that nobody uses now.
pub(crate) struct Pool<T> {
    free: RefCell<Vec<Vec<T>>>,
    keeps: bool,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self { free: RefCell::new(Vec::new()), keeps: true }
    }
}

impl<T> fmt::Debug for Pool<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool").finish_non_exhaustive()
    }
}

impl<T> Pool<T> {
    /// A pool that keeps nothing, for buffers that one text needs once.
    pub(crate) const fn once() -> Self {
        Self { free: RefCell::new(Vec::new()), keeps: false }
    }

    /// Whether it keeps buffers for other texts.
    pub(crate) const fn keeps(&self) -> bool {
        self.keeps
    }

    /// Gives the room of its buffers back.
    pub(crate) fn clear(&self) {
        if let Ok(mut free) = self.free.try_borrow_mut() {
            *free = Vec::new();
        }
    }

    /// An empty buffer.
    pub(crate) fn take(&self) -> Lent<'_, T> {
        let buffer = self.free.try_borrow_mut().ok().and_then(|mut free| free.pop());
        Lent { buffer: buffer.unwrap_or_default(), pool: self }
    }

    /// A buffer of some values.
    pub(crate) fn of(&self, values: impl Iterator<Item = T>) -> Lent<'_, T> {
        let mut lent = self.take();
        // At once, where they are no more than some number.
        lent.reserve_exact(values.size_hint().1.unwrap_or_default());
        lent.extend(values);
        lent
    }

    /// A buffer of so many equal values.
    pub(crate) fn filled(&self, value: T, count: usize) -> Lent<'_, T>
    where
        T: Clone,
    {
        let mut lent = self.take();
        lent.resize(count, value);
        lent
    }
}

/// A buffer that goes back to its pool when it is dropped.
#[derive(Debug)]
pub(crate) struct Lent<'p, T> {
    buffer: Vec<T>,
    pool: &'p Pool<T>,
}

impl<T> Lent<'_, T> {
    /// Empties the buffer before the loan ends, and gives its room back at once where the pool keeps none.
    pub(crate) fn end(&mut self) {
        self.buffer.clear();
        if !self.pool.keeps {
            self.buffer = Vec::new();
        }
    }
}

impl<T> Deref for Lent<'_, T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.buffer
    }
}

impl<T> DerefMut for Lent<'_, T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.buffer
    }
}

impl<T> Drop for Lent<'_, T> {
    fn drop(&mut self) {
        self.buffer.clear();
        if let Ok(mut free) = self.pool.free.try_borrow_mut()
            && self.pool.keeps
            && free.len() < KEPT
            && self.buffer.capacity() > 0
            && is_kept::<T>(self.buffer.capacity())
        {
            free.push(core::mem::take(&mut self.buffer));
        }
    }
}

/// The room of some values, for others of the same size: what borrows from one text, and then from another.
pub(crate) fn emptied<T, U>(values: Vec<T>) -> Vec<U> {
    if !is_kept::<T>(values.capacity()) {
        return Vec::new();
    }
    // Where both take the same room, such a chain is collected in place.
    values.into_iter().filter_map(|_| None).collect()
}

/// Gives room back that is more than what is kept.
pub(crate) fn trim<T>(values: &mut Vec<T>) {
    if !is_kept::<T>(values.capacity()) {
        *values = Vec::new();
    }
}

/// Gives the room back that some values do not need, if it is much.
pub(crate) fn fit<T>(values: &mut Vec<T>) {
    if !is_kept::<T>(values.capacity().saturating_sub(values.len())) {
        values.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::Cow;

    #[test]
    fn a_buffer_comes_back_empty_with_its_room() {
        let pool = Pool::default();
        let first = pool.of(0..100);
        assert_eq!(first.len(), 100);
        let place = first.as_ptr();
        // While it is lent, others are of their own.
        assert_ne!(pool.filled(0, 100).as_ptr(), place);
        drop(first);
        let again = pool.take();
        assert!(again.is_empty() && again.capacity() >= 100);
        assert_eq!(again.as_ptr(), place);
    }

    #[test]
    fn the_room_of_what_borrows_is_kept() {
        let text = alloc::string::String::from("Ferry runs aground");
        let words: Vec<Cow<'_, str>> = text.split(' ').map(Cow::Borrowed).collect();
        let (place, room) = (words.as_ptr(), words.capacity());
        let others: Vec<Cow<'static, str>> = emptied(words);
        assert!(others.is_empty());
        assert_eq!((others.as_ptr(), others.capacity()), (place, room));
    }
}
