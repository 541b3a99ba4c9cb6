//! One pass over the end of a text for all that a credit or a copyright statement needs: nearly every block has none of
//! it.

/// What stands in some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look(u16);

impl Look {
    /// A slash or a bar.
    pub(super) const DIVIDER: u16 = 1;
    pub(super) const COLON: u16 = 1 << 1;
    /// `by`, or the end of `courtesy`, in any case.
    pub(super) const BY: u16 = 1 << 2;
    /// The start of `via`.
    pub(super) const VIA: u16 = 1 << 3;
    /// A mark that may end a sentence, a comma, a hyphen or a bracket.
    pub(super) const MARK: u16 = 1 << 4;
    /// A byte beyond ASCII.
    pub(super) const WIDE: u16 = 1 << 5;
    /// An equals sign, or the start of a sign of full width.
    pub(super) const EQUALS: u16 = 1 << 6;
    /// `©`, `ⓒ` or `Ⓒ`.
    pub(super) const SIGN: u16 = 3 << 7;
    /// The middle of `copyright`, or the start of `(c)`.
    pub(super) const RIGHTS: u16 = 3 << 9;
    /// The first two letters of a word that leads to a credit, the first one large: `Photo`, `Bild`, `Foto`.
    pub(super) const PHOTO: u16 = 7 << 11;
    /// The same: `Credit`, `Image`.
    pub(super) const CREDIT: u16 = 3 << 13;
    /// The start of `for`.
    pub(super) const FOR: u16 = 1 << 15;

    pub(super) fn of(bytes: &[u8]) -> Self {
        let (mut found, mut before) = (0, 0);
        let mut see = |byte: u8| {
            let at = usize::from(byte);
            found |= before & SECONDS.get(at).copied().unwrap_or(0);
            before = FIRSTS.get(at).copied().unwrap_or(0);
        };
        // Fewer turns for the same bytes.
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            for byte in chunk {
                see(*byte);
            }
        }
        for byte in chunks.remainder() {
            see(*byte);
        }
        see(0);
        Self(found)
    }

    /// Whether one of these stands there.
    pub(super) const fn has(self, marks: u16) -> bool {
        self.0 & marks != 0
    }
}

/// Each mark by the bytes that it may open with and those that may follow.
const MARKS: &[(u16, &[u8], &[u8])] = &[
    (1 << 2, b"bBsS", b"yY"),
    (1 << 3, b"vV", b"iI"),
    (1 << 7, b"\xC2", b"\xA9"),
    (1 << 8, b"\xE2\x93", b"\x92"),
    (1 << 9, b"yY", b"rR"),
    (1 << 10, b"(", b"cC"),
    (1 << 11, b"P", b"hHiI"),
    (1 << 12, b"B", b"eEiI"),
    // A capital of these two opens no other word that way.
    (1 << 13, b"FI", b"oOmM"),
    (1 << 14, b"C", b"rR"),
    (1 << 15, b"f", b"o"),
];

/// The marks of one byte.
const SINGLE: u16 = Look::DIVIDER | Look::COLON | Look::MARK | Look::WIDE | Look::EQUALS;

/// For each byte the marks that it may open, and for each byte those that it may end.
static FIRSTS: [u16; 256] = tables().0;
static SECONDS: [u16; 256] = tables().1;

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
const fn tables() -> ([u16; 256], [u16; 256]) {
    let (mut firsts, mut seconds) = ([0; 256], [SINGLE; 256]);
    let mut byte = 0;
    while byte < 256 {
        firsts[byte] = match byte as u8 {
            b'/' => Look::DIVIDER | Look::MARK,
            b'|' => Look::DIVIDER,
            b':' => Look::COLON,
            b'!'..=b'.' | b'?' | b']' => Look::MARK,
            b'=' => Look::EQUALS,
            0xEF => Look::WIDE | Look::EQUALS,
            0x80.. => Look::WIDE,
            _ => 0,
        };
        byte += 1;
    }
    let mut row = 0;
    while row < MARKS.len() {
        let (mark, opens, ends) = MARKS[row];
        let mut at = 0;
        while at < opens.len() {
            firsts[opens[at] as usize] |= mark;
            at += 1;
        }
        at = 0;
        while at < ends.len() {
            seconds[ends[at] as usize] |= mark;
            at += 1;
        }
        row += 1;
    }
    (firsts, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn marks_are_found_wherever_they_stand() {
        const ALL: [u16; 12] = [
            Look::DIVIDER,
            Look::COLON,
            Look::BY,
            Look::VIA,
            Look::MARK,
            Look::WIDE,
            Look::EQUALS,
            Look::SIGN,
            Look::RIGHTS,
            Look::PHOTO,
            Look::CREDIT,
            Look::FOR,
        ];
        for (mark, found) in [
            ("/", Look::DIVIDER | Look::MARK),
            ("|", Look::DIVIDER),
            (":", Look::COLON),
            ("é", Look::WIDE),
            ("©", Look::WIDE | Look::SIGN),
            ("ⓒ", Look::WIDE | Look::SIGN),
            ("Ⓒ", Look::WIDE | Look::SIGN),
            ("=", Look::EQUALS),
            ("：", Look::WIDE | Look::EQUALS),
            ("by", Look::BY),
            ("courtesy", Look::BY),
            ("SUPPLIED BY", Look::BY),
            ("via", Look::VIA),
            ("VIA", Look::VIA),
            ("provided by", Look::VIA | Look::BY),
            ("Photo", 1 << 11),
            ("CREDIT", 1 << 14),
            ("Bild", 1 << 12),
            ("Foto", 1 << 13),
            ("Image", 1 << 13),
            ("photo", 0),
            ("for", Look::FOR),
            ("copyright", Look::RIGHTS),
            ("copyRight", Look::RIGHTS),
            ("(c)", Look::RIGHTS | Look::MARK),
            ("(C)", Look::RIGHTS | Look::MARK),
            (".", Look::MARK),
            ("!", Look::MARK),
            ("?", Look::MARK),
            ("]", Look::MARK),
            ("'", Look::MARK),
            ("-", Look::MARK),
            ("Harwick", 0),
            ("0 9", 0),
        ] {
            for before in 0..40 {
                for after in [0, 1, 17] {
                    let text = "a ".repeat(before) + mark + &" e".repeat(after);
                    let look = Look::of(text.as_bytes());
                    for mark in ALL {
                        assert_eq!(look.has(mark), found & mark != 0, "{text}");
                    }
                }
            }
        }
        assert_eq!(Look::of(String::new().as_bytes()), Look(0));
    }
}
