//! Slots of the tables that are hashed at compile time: open addressing, never full.

/// The part of a hash that a slot keeps.
const TAG: u32 = 0xFFFF_0000;

/// FNV-1a, 32 bits: what the tables' texts are hashed by.
pub(crate) const START: u32 = 0x811c_9dc5;

/// FNV-1a: one more letter or byte. The compiler interprets this for every letter of every table, and a call costs it more
/// than the rest: so nothing is called, not even for the product, which is cut by a mask, and this is a macro.
macro_rules! stepped {
    ($hash:expr, $letter:expr) => {
        ((($hash ^ $letter as u32) as u64 * 0x0100_0193) & 0xFFFF_FFFF) as u32
    };
}
pub(crate) use stepped;

/// The same as a function.
#[expect(clippy::as_conversions, reason = "`From` is not const")]
pub(crate) const fn step(hash: u32, letter: u32) -> u32 {
    stepped!(hash, letter)
}

/// The hash of bytes.
#[expect(clippy::as_conversions, reason = "`From` is not const")]
pub(crate) const fn hashed(bytes: &[u8]) -> u32 {
    let mut hash = START;
    let mut rest = bytes;
    // A turn of the loop costs the compiler as much as the hash.
    while let [a, b, c, d, after @ ..] = rest {
        hash = stepped!(stepped!(stepped!(stepped!(hash, *a), *b), *c), *d);
        rest = after;
    }
    while let [byte, after @ ..] = rest {
        hash = stepped!(hash, *byte);
        rest = after;
    }
    hash
}

/// How many slots a table of so many rows has: at least a half of them stay free.
pub(crate) const fn slots(rows: usize) -> usize {
    rows.saturating_mul(2).next_power_of_two()
}

/// The slot of a hash, before those that are taken are passed over. The number of slots is a power of two.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; a hash fits")]
const fn slot(hash: u32, slots: usize) -> usize {
    (hash ^ (hash >> 15)) as usize & slots.wrapping_sub(1)
}

/// The slot after this one.
const fn next(slot: usize, slots: usize) -> usize {
    slot.wrapping_add(1) & slots.wrapping_sub(1)
}

/// Puts a row into the first free slot of its hash.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and no table has 65,535 rows"
)]
pub(crate) const fn put(slots: &mut [u32], hash: u32, row: usize) {
    let count = slots.len();
    let mut at = slot(hash, count);
    while slots[at] != 0 {
        at = next(at, count);
    }
    slots[at] = hash & TAG | (row as u32 + 1);
}

/// The row that `is` accepts, of those with this hash.
pub(crate) fn find(slots: &[u32], hash: u32, is: impl Fn(usize) -> bool) -> Option<usize> {
    let mut at = slot(hash, slots.len());
    // Ends at the first free slot.
    loop {
        let found = *slots.get(at)?;
        if found == 0 {
            return None;
        }
        if found & TAG == hash & TAG {
            let row = usize::try_from(found & !TAG).ok()?.checked_sub(1)?;
            if is(row) {
                return Some(row);
            }
        }
        at = next(at, slots.len());
    }
}
