//! One pass over the bytes of a line for what its grammars go by: nearly every line has none of what most of them need, and a
//! grammar that is told so need not look for it.

/// What stands in some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look(u64);

impl Look {
    pub(crate) const SLASH: u64 = 1;
    pub(crate) const BAR: u64 = 1 << 1;
    pub(crate) const COLON: u64 = 1 << 2;
    pub(crate) const COMMA: u64 = 1 << 3;
    pub(crate) const HYPHEN: u64 = 1 << 4;
    pub(crate) const POINT: u64 = 1 << 5;
    /// An opening bracket: `(`.
    pub(crate) const OPEN: u64 = 1 << 6;
    pub(crate) const UNDERSCORE: u64 = 1 << 7;
    pub(crate) const GREATER: u64 = 1 << 8;
    pub(crate) const DIGIT: u64 = 1 << 9;
    /// A blank, a tab or a line break.
    pub(crate) const BLANK: u64 = 1 << 10;
    /// A byte beyond ASCII.
    pub(crate) const WIDE: u64 = 1 << 11;
    /// An equals sign, or the start of a sign of full width.
    pub(crate) const EQUALS: u64 = 1 << 12;
    /// The other marks of ASCII that may stand at the end of a sentence or a bracket.
    const OTHER: u64 = 1 << 13;
    /// The first byte of letters of Chinese, Japanese and Korean writing, of some others, and of signs of full width.
    pub(crate) const EASTERN: u64 = 1 << 14;
    /// `by`, or the end of `courtesy`, in any case.
    pub(crate) const BY: u64 = 1 << 15;
    /// The first two letters of a word that leads to a film's credit: `Video`, `View`.
    pub(crate) const VIDEO: u64 = 1 << 16;
    /// The start of `for`.
    pub(crate) const FOR: u64 = 1 << 17;
    /// `©`, `ⓒ` or `Ⓒ`.
    pub(crate) const SIGN: u64 = 3 << 18;
    /// The middle of `copyright`, or the start of `(c)`.
    pub(crate) const RIGHTS: u64 = 3 << 20;
    /// The first two letters of a word that leads to a credit, the first one large: `Photo`, `Bild`, `Foto`.
    pub(crate) const PHOTO: u64 = 7 << 22;
    /// The same: `Credit`, `Image`.
    pub(crate) const CREDIT: u64 = 3 << 25;
    /// Each of the words of these two alone, by its first letter.
    pub(crate) const LEADS: [(u64, u8); 5] =
        [(1 << 22, b'P'), (1 << 23, b'B'), (1 << 24, b'F'), (1 << 25, b'C'), (1 << 26, b'I')];
    /// A blank before a sign of punctuation beyond ASCII.
    pub(crate) const SET_OFF: u64 = 1 << 27;
    /// Letters of words that say what somebody did for a story.
    const CONTRIBUTED: u64 = 3 << 28;
    const REPORTED: u64 = 3 << 30;
    const ASSISTED: u64 = 3 << 32;
    const HELPED: u64 = 1 << 34;

    /// A mark of ASCII that may end a sentence, and a blank or what may be a capital behind it.
    pub(crate) const STOP: u64 = 1 << 35;

    /// The first byte of quotation marks, dashes and other signs of punctuation beyond ASCII, but for those of East Asian
    /// writing.
    pub(crate) const POINTED: u64 = 1 << 36;

    /// The letters of `via`, and what stands before them.
    const VIA: u64 = 7 << 37;

    /// What nothing is ruled out by.
    pub(crate) const ANYTHING: Self = Self(u64::MAX);

    /// A slash or a bar.
    pub(crate) const DIVIDER: u64 = Self::SLASH | Self::BAR;
    /// A mark that may end a sentence, a comma, a hyphen or a bracket.
    pub(crate) const MARK: u64 = Self::SLASH | Self::COMMA | Self::HYPHEN | Self::POINT | Self::OPEN | Self::OTHER;

    pub(crate) fn of(bytes: &[u8]) -> Self {
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

    /// Whether it may say that somebody contributed, reported, assisted or helped.
    pub(crate) fn helps(self) -> bool {
        [Self::CONTRIBUTED, Self::REPORTED, Self::ASSISTED, Self::HELPED].iter().any(|word| self.0 & word == *word)
    }

    /// Whether it may say `via` behind its first word.
    pub(crate) const fn says_via(self) -> bool {
        self.0 & Self::VIA == Self::VIA
    }

    /// Whether one of these stands there.
    pub(crate) const fn has(self, marks: u64) -> bool {
        self.0 & marks != 0
    }
}

/// What stands in a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Looks {
    /// In all of it; in one that is too long for most grammars, anything.
    pub(crate) all: Look,
    /// In its [end](Self::END).
    pub(crate) end: Look,
}

impl Looks {
    /// The end of a line has so many bytes.
    pub(crate) const END: usize = 300;
    /// A longer line may have anything.
    const LONGEST: usize = 600;

    pub(crate) fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        let Some((head, end)) = bytes.len().checked_sub(Self::END).and_then(|at| bytes.split_at_checked(at)) else {
            let all = Look::of(bytes);
            return Self { all, end: all };
        };
        let end = Look::of(end);
        let all = if bytes.len() > Self::LONGEST {
            Look::ANYTHING
        } else {
            // What stands across the two.
            let across = head.last().zip(bytes.get(head.len())).map_or(0, |(last, first)| {
                let [last, first] = [last, first].map(|byte| usize::from(*byte));
                FIRSTS.get(last).copied().unwrap_or(0) & SECONDS.get(first).copied().unwrap_or(0)
            });
            Look(Look::of(head).0 | across | end.0)
        };
        Self { all, end }
    }
}

/// Each mark by the bytes that it may open with and those that may follow.
const MARKS: &[(u64, &[u8], &[u8])] = &[
    (Look::BY, b"bBsS", b"yY"),
    (1 << 37, b" ([\n\xA0/", b"vV"),
    (1 << 38, b"vV", b"iI"),
    (1 << 39, b"iI", b"aA"),
    (Look::VIDEO, b"V", b"iI"),
    (Look::FOR, b"f", b"o"),
    (1 << 18, b"\xC2", b"\xA9"),
    (1 << 19, b"\xE2\x93", b"\x92"),
    (1 << 20, b"yY", b"rR"),
    (1 << 21, b"(", b"cC"),
    (1 << 22, b"P", b"hHiI"),
    (1 << 23, b"B", b"eEiI"),
    (1 << 24, b"F", b"oO"),
    (1 << 25, b"C", b"rR"),
    (1 << 26, b"I", b"mM"),
    (Look::SET_OFF, b" ", b"\xC2\xE2"),
    (1 << 28, b"i", b"b"),
    (1 << 29, b"b", b"u"),
    (1 << 30, b"e", b"p"),
    (1 << 31, b"p", b"o"),
    (1 << 32, b"s", b"s"),
    (1 << 33, b"s", b"i"),
    (1 << 34, b"l", b"p"),
    (Look::STOP, b"-.!?\"')]", STARTS),
];

/// Blanks, capitals of ASCII, and the first bytes of letters with two.
const STARTS: &[u8] = b" \t\n\x0B\x0C\rABCDEFGHIJKLMNOPQRSTUVWXYZ\
    \xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\
    \xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF";

/// The marks of one byte.
const SINGLE: u64 = ((1 << 15) - 1) | Look::POINTED;

/// For each byte the marks that it may open, and for each byte those that it may end.
static FIRSTS: [u64; 256] = tables().0;
static SECONDS: [u64; 256] = tables().1;

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
const fn tables() -> ([u64; 256], [u64; 256]) {
    let (mut firsts, mut seconds) = ([0; 256], [SINGLE; 256]);
    let mut byte = 0;
    while byte < 256 {
        firsts[byte] = match byte as u8 {
            b'/' => Look::SLASH,
            b'|' => Look::BAR,
            b':' => Look::COLON,
            b',' => Look::COMMA,
            b'-' => Look::HYPHEN,
            b'.' => Look::POINT,
            b'(' => Look::OPEN,
            b'_' => Look::UNDERSCORE,
            b'>' => Look::GREATER,
            b'0'..=b'9' => Look::DIGIT,
            b' ' | b'\t'..=b'\r' => Look::BLANK,
            b'!'..=b'+' | b'?' | b']' => Look::OTHER,
            b'=' => Look::EQUALS,
            0xEF => Look::WIDE | Look::EASTERN | Look::EQUALS,
            0xE1 | 0xE3.. => Look::WIDE | Look::EASTERN,
            0xC2 | 0xD8 | 0xE2 => Look::WIDE | Look::POINTED,
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
        const ALL: u64 = (1 << 37) - 1;
        for (mark, found) in [
            ("/", Look::SLASH),
            ("|", Look::BAR),
            (":", Look::COLON),
            ("é", Look::WIDE),
            ("—", Look::WIDE | Look::POINTED | Look::SET_OFF),
            ("·", Look::WIDE | Look::POINTED | Look::SET_OFF),
            ("(©", Look::WIDE | Look::POINTED | Look::SIGN & 1 << 18 | Look::OPEN),
            ("ⓒ", Look::WIDE | Look::POINTED | Look::SET_OFF | Look::SIGN & 1 << 19),
            ("(Ⓒ", Look::WIDE | Look::POINTED | Look::OPEN | Look::SIGN & 1 << 19),
            ("=", Look::EQUALS),
            ("：", Look::WIDE | Look::EASTERN | Look::EQUALS),
            ("写", Look::WIDE | Look::EASTERN),
            ("by", Look::BY),
            ("courtesy", Look::BY),
            ("SUPPLIED BY", Look::BY),
            ("provided by", Look::BY),
            ("Photo", 1 << 22),
            ("CREDIT", 1 << 25),
            ("Bild", 1 << 23),
            ("Foto", 1 << 24),
            ("Image", 1 << 26),
            ("photo", 0),
            ("for", Look::FOR),
            ("copyright", 1 << 20),
            ("copyRight", 1 << 20),
            ("(c)", 1 << 21 | Look::OPEN | Look::OTHER),
            ("(C)", 1 << 21 | Look::OPEN | Look::OTHER),
            ("contributed", Look::CONTRIBUTED),
            ("report", Look::REPORTED),
            ("assisted", Look::ASSISTED),
            ("helped", Look::HELPED),
            (".", Look::POINT),
            (".A", Look::POINT | Look::STOP),
            ("- e", Look::HYPHEN | Look::STOP),
            (",", Look::COMMA),
            ("!", Look::OTHER),
            ("?", Look::OTHER),
            ("]", Look::OTHER),
            ("'", Look::OTHER),
            ("-", Look::HYPHEN),
            ("_", Look::UNDERSCORE),
            (">", Look::GREATER),
            ("Harwick", 0),
            ("0 9", Look::DIGIT),
        ] {
            for before in (0..40).chain(300..310) {
                for after in [0, 1, 17, 148, 149, 150, 151] {
                    let text = "a ".repeat(before) + mark + &"e ".repeat(after);
                    let blank = if text.contains(' ') { Look::BLANK } else { 0 };
                    let look = Looks::of(&text);
                    // What opens the text is set off by no blank.
                    let all = if before == 0 { found & !Look::SET_OFF } else { found } | blank;
                    let whole = if text.len() > Looks::LONGEST { u64::MAX } else { all };
                    assert_eq!(look.all.0 & ALL, whole & ALL, "{text}");
                    if mark.len() + 2 * after < Looks::END {
                        assert_eq!(look.end.0 & ALL, all, "{text}");
                    }
                }
            }
        }
        assert_eq!(Look::of(String::new().as_bytes()), Look(0));
    }

    #[test]
    fn a_word_is_told_by_its_letters_and_what_stands_before_it() {
        for (text, says) in [
            ("Reed via AP", true),
            ("REED VIA AP", true),
            ("(via AP)", true),
            ("Reed/via AP", true),
            ("Reed\u{A0}via AP", true),
            ("via AP", false),
            ("trivial", false),
            ("the vial", true),
            ("the vicar", false),
        ] {
            assert_eq!(Look::of(text.as_bytes()).says_via(), says, "{text}");
        }
    }
}
