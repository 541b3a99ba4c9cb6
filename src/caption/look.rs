//! One pass over the end of a text for all that a credit or a copyright statement needs: nearly every block has none of
//! it, and many bytes are looked at side by side.

/// What stands in some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look(u8);

/// So many bytes are looked at side by side.
const LANES: usize = 16;

impl Look {
    pub(super) const SLASH: u8 = 1;
    pub(super) const BAR: u8 = 1 << 1;
    pub(super) const COLON: u8 = 1 << 2;
    /// A byte beyond ASCII: its highest bit.
    pub(super) const WIDE: u8 = 1 << 7;
    /// `by`, or the end of `courtesy`.
    pub(super) const BY: u8 = 1 << 3;
    /// The start of `via`.
    pub(super) const VIA: u8 = 1 << 4;
    /// The middle of `copyright`, or the start of `(c)`.
    pub(super) const RIGHTS: u8 = 1 << 5;

    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut lanes = [0; LANES];
        let mut rest = bytes;
        while let (Some(here), Some(next)) = (rest.first_chunk(), rest.get(1..).and_then(|next| next.first_chunk())) {
            see(&mut lanes, here, next);
            rest = rest.get(LANES..).unwrap_or_default();
        }
        // What is left, with bytes that were looked at before where there are enough.
        let before = bytes.split_last().and_then(|(_, before)| before.last_chunk());
        if let (Some(next), Some(here)) = (bytes.last_chunk(), before) {
            see(&mut lanes, here, next);
        } else {
            let (mut here, mut next) = ([0; LANES], [0; LANES]);
            here.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            next.iter_mut().zip(rest.get(1..).unwrap_or_default()).for_each(|(to, from)| *to = *from);
            see(&mut lanes, &here, &next);
        }
        let last = bytes.last().map_or(0, |byte| alone(*byte));
        Self(lanes.iter().fold(last, |all, lane| all | lane))
    }

    /// Whether one of these stands there.
    pub(super) const fn has(self, marks: u8) -> bool {
        self.0 & marks != 0
    }
}

/// What a byte says whatever follows it.
#[inline]
fn alone(byte: u8) -> u8 {
    let mark = |is: bool, mark: u8| if is { mark } else { 0 };
    mark(byte == b'/', Look::SLASH)
        | mark(byte == b'|', Look::BAR)
        | mark(byte == b':', Look::COLON)
        | byte & Look::WIDE
}

/// Adds what bytes say with those after them.
#[inline]
fn see(lanes: &mut [u8; LANES], here: &[u8; LANES], next: &[u8; LANES]) {
    for ((lane, &byte), &next) in lanes.iter_mut().zip(here).zip(next) {
        let mark = |is: bool, mark: u8| if is { mark } else { 0 };
        let (low, after) = (byte | 0x20, next | 0x20);
        *lane |= alone(byte)
            | (mark(byte == b'b', Look::BY) | mark(low == b's', Look::BY)) & mark(next == b'y', Look::BY)
            | mark(low == b'v', Look::VIA) & mark(after == b'i', Look::VIA)
            | mark(low == b'y', Look::RIGHTS) & mark(after == b'r', Look::RIGHTS)
            | mark(byte == b'(', Look::RIGHTS) & mark(after == b'c', Look::RIGHTS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn marks_are_found_wherever_they_stand() {
        for (mark, found) in [
            ("/", Look::SLASH),
            ("|", Look::BAR),
            (":", Look::COLON),
            ("é", Look::WIDE),
            ("by", Look::BY),
            ("courtesy", Look::BY),
            ("via", Look::VIA),
            ("VIA", Look::VIA),
            ("Provided by", Look::VIA | Look::BY),
            ("Copyright", Look::RIGHTS),
            ("copyRight", Look::RIGHTS),
            ("(c)", Look::RIGHTS),
            ("(C)", Look::RIGHTS),
            ("Harwick", 0),
        ] {
            for before in 0..40 {
                for after in [0, 1, 17] {
                    let text = "a ".repeat(before) + mark + &" e".repeat(after);
                    assert_eq!(Look::of(text.as_bytes()), Look(found), "{text}");
                }
            }
        }
        assert_eq!(Look::of(String::new().as_bytes()), Look(0));
    }
}
