//! The lowest stage: where lines start and end. Bytes in, offsets out.

use core::ops::RangeInclusive;

use crate::Span;

/// The lines of a region: each span ends after its line break (LF, CRLF, a lone CR, or CR CR LF as teleprinters want it).
pub(crate) fn lines(text: &str, region: Span) -> impl Iterator<Item = Span> + '_ {
    broken_lines(text, region).map(|(line, _)| line)
}

/// The same, and where each line's break starts.
pub(crate) fn broken_lines(text: &str, region: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
    broken_at(text, region, false)
}

/// The same of a region that is read to its end: nearly every one has breaks of one kind.
pub(crate) fn all_lines(text: &str, region: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
    let bytes = text.as_bytes().get(region.start..region.end).unwrap_or_default();
    broken_at(text, region, memchr::memchr(b'\r', bytes).is_none())
}

/// The same; `plain` says that no carriage return stands in the region.
fn broken_at(text: &str, region: Span, plain: bool) -> impl Iterator<Item = (Span, usize)> + '_ {
    let bytes = text.as_bytes();
    let mut at = region.start;
    core::iter::from_fn(move || {
        let rest = bytes.get(at..region.end)?;
        let (words, ends) = match rest.first()? {
            b'\n' => (0, 1),
            _ => match if plain { memchr::memchr(b'\n', rest) } else { memchr::memchr2(b'\n', b'\r', rest) } {
                None => (rest.len(), 0),
                Some(end) => {
                    let ends = match rest.get(end..) {
                        Some([b'\r', b'\n', ..]) => 2,
                        Some([b'\r', b'\r', b'\n', ..]) => 3,
                        _ => 1,
                    };
                    (end, ends)
                }
            },
        };
        let words = at.saturating_add(words);
        let line = Span::new(at, words.saturating_add(ends));
        at = line.end;
        Some((line, words))
    })
}

/// A hash of bytes, eight at a time, to tell whether a line repeats. A collision costs no more than a wrong `repeats`, so
/// nothing is keyed.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = u64::try_from(bytes.len()).unwrap_or_default();
    let mut add = |word: u64| hash = (hash.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER);
    let (chunks, rest) = bytes.as_chunks();
    for chunk in chunks {
        add(u64::from_le_bytes(*chunk));
    }
    match bytes.last_chunk() {
        // With some of those that are read already: how many bytes there are tells which.
        Some(last) => add(u64::from_le_bytes(*last)),
        None => {
            for byte in rest {
                add(u64::from(*byte));
            }
        }
    }
    hash ^ (hash >> 32)
}

/// Whether a character is blank in copy: white space, no-break and zero-width spaces, soft hyphens, BOM and direction
/// marks.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether `text` starts with `prefix`, which is ASCII, in any case.
#[inline]
pub(crate) fn starts_with(text: &str, prefix: &str) -> bool {
    text.as_bytes().get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// A text without the blank space around it.
#[inline]
pub(crate) fn trimmed(text: &str) -> &str {
    if text.is_empty() || is_bare(text) { text } else { bare_end(bare_start(text)) }
}

/// The span of a region's words: without the blank space around them.
#[inline]
pub(crate) fn trim(text: &str, span: Span) -> Span {
    // Told by its ends, and not cut: nearly all have such.
    let byte = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_graphic);
    if span.len() > 1 && byte(span.start) && byte(span.end.saturating_sub(1)) {
        return span;
    }
    let words = span.of(text).unwrap_or_default();
    if words.is_empty() {
        return Span::new(span.start, span.start);
    }
    let left = bare_start(words);
    let start = span.start.saturating_add(words.len().saturating_sub(left.len()));
    Span::new(start, start.saturating_add(bare_end(left).len()))
}

// Nearly all blank space is ASCII's, and what stands beside it a letter or sign of ASCII.

/// Whether a text starts and ends with a letter or sign of ASCII, as most do that were cut before.
#[inline]
fn is_bare(text: &str) -> bool {
    matches!(text.as_bytes(), [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic())
}

fn bare_start(text: &str) -> &str {
    let blank = text.bytes().take_while(|byte| is_plain_blank(*byte)).count();
    let left = text.get(blank..).unwrap_or_default();
    if left.bytes().next().is_none_or(|byte| byte.is_ascii()) { left } else { left.trim_start_matches(is_blank) }
}

fn bare_end(text: &str) -> &str {
    let blank = text.bytes().rev().take_while(|byte| is_plain_blank(*byte)).count();
    let left = text.get(..text.len().saturating_sub(blank)).unwrap_or_default();
    if left.bytes().next_back().is_none_or(|byte| byte.is_ascii()) { left } else { left.trim_end_matches(is_blank) }
}

/// Whether a sign stands in a text.
#[inline]
pub(crate) fn holds_sign(text: &str, sign: char) -> bool {
    match u8::try_from(sign) {
        Ok(byte) if byte.is_ascii() => text.as_bytes().contains(&byte),
        _ => holds_words(text, sign.encode_utf8(&mut [0; 4])),
    }
}

/// Where bytes stand in others: for long texts.
#[inline(never)] // As the next one.
pub(crate) fn find(text: &[u8], bytes: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, bytes)
}

/// Whether words stand in a text.
#[inline(never)] // The search is long, and would be compiled anew in every part of the crate that asks for one.
pub(crate) fn holds_words(text: &str, words: &str) -> bool {
    text.contains(words)
}

/// Whether a word is an address for mail: `ada.lane@harwick.example`.
pub(crate) fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && holds_sign(host, '.'))
}

/// Whether a text is so many capitals of ASCII and nothing else: the letters of an agency, a station, somebody's initials.
pub(crate) fn is_capitals(text: &str, lengths: RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a digit of ASCII stands in a text.
pub(crate) fn holds_digit(text: &str) -> bool {
    // Without a branch for each byte, many bytes are looked at side by side.
    text.bytes().fold(0_u8, |found, byte| found | u8::from(byte.wrapping_sub(b'0') < 10)) != 0
}

/// Whether two blanks stand side by side in a text.
pub(crate) fn holds_gap(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after = bytes.get(1..).unwrap_or_default();
    // As above: no branch.
    bytes.iter().zip(after).fold(0_u8, |found, (a, b)| found | u8::from(*a == b' ') & u8::from(*b == b' ')) != 0
}

/// Whether a tab, a bar or three blanks side by side stand in a text.
pub(crate) fn holds_columns(text: &str) -> bool {
    let marks = text.bytes().fold(0_u8, |found, byte| found | u8::from(byte == b'\t') | u8::from(byte == b'|'));
    // Two blanks side by side are seldom, and sooner told.
    marks != 0 || holds_gap(text) && holds_words(text, "   ")
}

/// The lower case of a byte that is a letter or digit of ASCII; 0 for all else.
pub(crate) fn lower(byte: u8) -> u8 {
    LOWER.get(usize::from(byte)).copied().unwrap_or(0)
}

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static LOWER: [u8; 256] = {
    let mut lower = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let it = byte as u8;
        if it.is_ascii_alphanumeric() {
            lower[byte] = it.to_ascii_lowercase();
        }
        byte += 1;
    }
    lower
};

/// How many letters and figures of ASCII stand in a text from a byte on.
#[inline]
pub(crate) fn plain_run(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    rest.iter().position(|byte| lower(*byte) == 0).unwrap_or(rest.len())
}

/// Whether a character is a letter: [`char::is_alphabetic`], without a search for those of common copy.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{80}'..='\u{24F}' => match c {
            // Latin letters with marks, but for the signs of two operations.
            '\u{C0}'.. => !matches!(c, '×' | '÷'),
            _ => matches!(c, 'ª' | 'µ' | 'º'),
        },
        // Letters of Greek, Cyrillic and Vietnamese.
        '\u{3A3}'..='\u{3F5}' | '\u{400}'..='\u{481}' | '\u{1E00}'..='\u{1EFF}' => true,
        // Spaces, dashes, quotation marks; brackets and points of East Asian writing.
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        // Kana, Chinese characters, Korean syllables.
        '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Whether a character is a letter or a digit: [`char::is_alphanumeric`], as fast.
pub(crate) fn is_word_char(c: char) -> bool {
    is_letter(c) || if c.is_ascii() { c.is_ascii_digit() } else { !is_punctuation(c) && c.is_numeric() }
}

/// Whether a character is a space, dash or quotation mark beyond ASCII: none of them is a number.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}')
}

/// The letters of a text, in lower case.
pub(crate) fn lowered(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().flat_map(char::to_lowercase)
}

/// Whether some words, given in lower case, stand in a text in any case.
pub(crate) fn says(text: &str, words: &(impl Iterator<Item = char> + Clone)) -> bool {
    let opens = |from: &str| {
        let mut letters = lowered(from);
        words.clone().all(|c| letters.next() == Some(c))
    };
    text.char_indices().filter_map(|(at, _)| text.get(at..)).any(opens)
}

/// How many words a text has, `most` at the most.
pub(crate) fn words_at_most(text: &str, most: usize) -> usize {
    let mut left = most;
    let mut after_blank = true;
    let mut bytes = text.as_bytes();
    // Eight at a time, as long as they are ASCII's.
    while let Some((chunk, rest)) = bytes.split_first_chunk() {
        let Some(blank) = blanks(u64::from_le_bytes(*chunk)) else { break };
        let before = (blank << 8) | if after_blank { 0x80 } else { 0 };
        let starts = (before & !blank & HIGH) >> 7;
        left = left.saturating_sub(usize::from(starts.wrapping_mul(LOW).to_be_bytes()[0]));
        if left == 0 {
            return most;
        }
        (after_blank, bytes) = (blank >> 63 == 1, rest);
    }
    // What is left of them goes with those before it, which are as good as blank.
    if let (1..8, Some(chunk)) = (bytes.len(), text.as_bytes().last_chunk()) {
        let read = 8 * (8 - bytes.len());
        if let Some(blank) = blanks(u64::from_le_bytes(*chunk)) {
            // Blanks from the word before it on: so only the words that start behind are counted.
            let blank = (blank >> read) | !(u64::MAX >> read);
            let before = (blank << 8) | if after_blank { 0x80 } else { 0 };
            let starts = (before & !blank & HIGH) >> 7;
            left = left.saturating_sub(usize::from(starts.wrapping_mul(LOW).to_be_bytes()[0]));
            return most.saturating_sub(left);
        }
    }
    for byte in bytes {
        match byte {
            b' ' | b'\t'..=b'\r' => after_blank = true,
            // White space beyond ASCII starts with one of these.
            0xC2 | 0xE1..=0xE3 => return text.split_whitespace().take(most).count(),
            _ if after_blank => {
                left = left.saturating_sub(1);
                if left == 0 {
                    break;
                }
                after_blank = false;
            }
            _ => {}
        }
    }
    most.saturating_sub(left)
}

/// The lowest bits of eight bytes, and the highest.
const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = LOW << 7;

/// Which of eight bytes are [plain blanks](is_plain_blank), by their highest bits; nothing where one of them is not ASCII's.
const fn blanks(bytes: u64) -> Option<u64> {
    if bytes & HIGH != 0 {
        return None;
    }
    // No byte's sum overflows into the next one's; its highest bit says whether the byte is as large as 128 less what is added:
    // another one than a space, from a tab on, beyond a carriage return.
    let is_other = (bytes ^ (LOW * 0x20)) + LOW * 0x7F;
    let from_tab = bytes + LOW * 0x77;
    let after_return = bytes + LOW * 0x72;
    Some((!is_other | (from_tab & !after_return)) & HIGH)
}

/// Whether four bytes are all small letters of ASCII: side by side.
#[inline]
pub(crate) const fn are_small_letters(bytes: u32) -> bool {
    const LOW: u32 = 0x0101_0101;
    const HIGH: u32 = LOW << 7;
    // As [above](blanks): whether each is as large as `a`, and none as large as what follows `z`.
    bytes & HIGH == 0 && (bytes + LOW * 0x1F) & !(bytes + LOW * 0x05) & HIGH == HIGH
}

/// White space of ASCII, as [`char::is_whitespace`] has it.
fn is_plain_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn lines_tile_the_text_whatever_ends_them() {
        let text = "a\nb\r\nc\rd\n\ne\r\r\nf\r\rg";
        let spans: Vec<Span> = lines(text, Span::new(0, text.len())).collect();
        let parts: Vec<&str> = spans.iter().map(|span| span.of(text).unwrap()).collect();
        assert_eq!(parts, ["a\n", "b\r\n", "c\r", "d\n", "\n", "e\r\r\n", "f\r", "\r", "g"]);
    }

    #[test]
    fn digits_are_found_wherever_they_stand() {
        for text in ["0", "9", "a5", "5a", "The ferry with 41 people on board ran aground off Harwick", "é3"] {
            assert!(holds_digit(text), "{text}");
        }
        for text in ["", "/:", "The ferry ran aground off the coast and nobody was hurt", "５", "²"] {
            assert!(!holds_digit(text), "{text}");
        }
    }

    #[test]
    fn gaps_and_columns_are_found_wherever_they_stand() {
        let copy = "The ferry ran aground off the coast and nobody was hurt";
        for (mark, gap, columns) in [
            ("", false, false),
            (" ", false, false),
            ("  ", true, false),
            ("   ", true, true),
            ("\t", false, true),
            ("|", false, true),
        ] {
            for text in
                [alloc::format!("{mark}{copy}"), alloc::format!("{copy}{mark}"), alloc::format!("{copy},{mark}{copy}")]
            {
                assert_eq!((holds_gap(&text), holds_columns(&text)), (gap, columns), "{text:?}");
            }
        }
    }

    #[test]
    fn letters_and_digits_are_unicodes() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word_char(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn words_are_counted_up_to_a_number() {
        for text in [
            "",
            " ",
            "One",
            "One  two\tthree\n four",
            "Fähre läuft auf Grund",
            "“One\u{A0}two\u{3000}three”",
            "a\u{B}b\u{1C}c",
            "A-line-that-is-longer-than-what-is-looked-at-side-by-side,-and-holds-no-blank in it",
            "A line that is longer than what is looked at side by side, just by a few letters … and words",
        ] {
            for most in 1..24 {
                assert_eq!(words_at_most(text, most), text.split_whitespace().take(most).count(), "{text:?}");
            }
        }
    }

    #[test]
    fn eight_bytes_at_a_time_have_the_blanks_of_each() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b'a', b' ', b'\t', 0x7F, b'\r', 0, 0x1C, b'z'];
                bytes[at] = byte;
                let want = bytes.map(|byte| if is_plain_blank(byte) { 0x80 } else { 0 });
                let want = byte.is_ascii().then(|| u64::from_le_bytes(want));
                assert_eq!(blanks(u64::from_le_bytes(bytes)), want, "{bytes:?}");
            }
        }
    }

    #[test]
    fn four_small_letters_are_told_at_once() {
        for byte in 0..=u8::MAX {
            for at in 0..4 {
                let mut bytes = *b"amxz";
                bytes[at] = byte;
                let want = bytes.iter().all(u8::is_ascii_lowercase);
                assert_eq!(are_small_letters(u32::from_le_bytes(bytes)), want, "{bytes:?}");
            }
        }
    }

    #[test]
    fn blank_space_is_more_than_ascii() {
        let text = "\u{FEFF}\u{A0} word\u{200B} \n";
        let span = trim(text, Span::new(0, text.len()));
        assert_eq!(span.of(text), Some("word"));
        for text in [
            "",
            " \t\r\n\u{B}\u{C}",
            "\u{A0} \u{A0}",
            "a",
            " a\u{A0} ",
            "\u{A0}\t\u{200B}é \u{FEFF}\n",
            "\u{1F}a\u{1F}",
        ] {
            assert_eq!(trimmed(text), text.trim_matches(is_blank), "{text:?}");
            let span = trim(text, Span::new(0, text.len()));
            assert_eq!(span.of(text), Some(trimmed(text)), "{text:?}");
        }
    }
}
