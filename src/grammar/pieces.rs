//! Runs of letters and of digits, as page text glues them together.

use super::is_combining;
use crate::scan::is_letter;

/// The longest word that is looked up. Longer runs are no word of any table, and are never hashed: a line that is one
/// long word costs one look at its first bytes.
const LONGEST_WORD: usize = 48;

/// The word that opens `input` and the rest.
///
/// ```text
/// piece = 1*ALPHA      ; up to where two words were glued: "Uhr|Lesedauer", "EST|Updated"
/// ```
///
/// A word ends before a capital that follows a small letter, and before the last capital of a run of capitals that goes
/// on in small letters: renderers set inline elements without a space between them.
pub(crate) fn piece(input: &str) -> Option<(&str, &str)> {
    let bytes = input.as_bytes();
    // Figures, blanks and signs of ASCII open no word.
    let first = bytes.first().copied().unwrap_or_default();
    if first < 0x80 && (first | 0x20).wrapping_sub(b'a') >= 26 {
        return None;
    }
    // Nearly every word is small letters of ASCII, with or without a capital before them.
    let opens = usize::from(bytes.first().is_some_and(u8::is_ascii_uppercase));
    let near = bytes.get(opens..bytes.len().min(opens.saturating_add(LONGEST_WORD))).unwrap_or_default();
    let small = near.iter().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(near.len());
    let end = opens.saturating_add(small);
    let ended = bytes.get(end).is_none_or(|next| next.is_ascii() && !next.is_ascii_lowercase());
    if small > 0 && end <= LONGEST_WORD && ended {
        return input.split_at_checked(end);
    }
    // Or capitals alone.
    if small == 0 && opens > 0 {
        let capitals = bytes.iter().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_uppercase()).count();
        if capitals < LONGEST_WORD
            && bytes.get(capitals).is_none_or(|next| next.is_ascii() && !next.is_ascii_lowercase())
        {
            return input.split_at_checked(capitals);
        }
    }
    let mut end = 0_usize;
    let mut before = (0_usize, false, false); // where the last letter starts, whether it is a capital, and a small letter
    for (at, c) in input.char_indices() {
        if at > LONGEST_WORD {
            return None;
        }
        if !is_letter(c) {
            if end > 0 && is_combining(c) {
                end = at.saturating_add(c.len_utf8());
                continue;
            }
            break;
        }
        let capital = c.is_uppercase();
        let small = c.is_lowercase();
        if end > 0 && capital && before.2 {
            break;
        }
        if small && before.1 && before.0 > 0 && input.get(..before.0).is_some_and(ends_in_capital) {
            end = before.0;
            break;
        }
        before = (at, capital, small);
        end = at.saturating_add(c.len_utf8());
    }
    if end == 0 { None } else { input.split_at_checked(end) }
}

/// The word that opens `input` and the rest, where it is letters of ASCII and ends where every grammar ends a word: at a
/// blank, a comma, a bracket, or the line's end. `None` of what each grammar has to look at itself.
pub(crate) fn plain_word(input: &str, longest: usize) -> Option<(&str, &str)> {
    let bytes = input.as_bytes();
    let near = bytes.get(..longest.min(bytes.len())).unwrap_or_default();
    let end = near.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(near.len());
    let ended = matches!(bytes.get(end), None | Some(b' ' | b',' | b'(' | b')' | b'\n' | b'|' | b';' | b':'));
    if end > 0 && end < longest && ended { input.split_at_checked(end) } else { None }
}

fn ends_in_capital(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_uppercase)
}

/// The digits that open `input`, at most `most` of them: their value, how many they are, and the rest.
pub(crate) fn digits(input: &str, most: usize) -> Option<(u32, usize, &str)> {
    let width = input.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = input.split_at_checked(width)?;
    Some((digits.parse().ok()?, width, rest))
}

/// The number that opens `input`, of at most `most` digits with no digit after them.
pub(crate) fn number(input: &str, most: usize) -> Option<(u32, usize, &str)> {
    digits(input, most).filter(|(_, _, rest)| !starts_with_digit(rest))
}

/// What follows the bytes of ASCII that `takes` takes.
pub(crate) fn skip(input: &str, takes: impl Fn(u8) -> bool) -> &str {
    let end = input.bytes().position(|byte| !(byte.is_ascii() && takes(byte))).unwrap_or(input.len());
    input.get(end..).unwrap_or_default()
}

/// Whether a digit comes next.
pub(crate) fn starts_with_digit(input: &str) -> bool {
    input.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// Whether a letter comes next.
pub(crate) fn starts_with_letter(input: &str) -> bool {
    match input.as_bytes() {
        [] => false,
        [byte, ..] if byte.is_ascii() => byte.is_ascii_alphabetic(),
        // Dashes and quotation marks.
        [0xE2, 0x80, ..] => false,
        _ => input.chars().next().is_some_and(is_letter),
    }
}

/// Whether the number just read goes on, as a fraction, a share, a price or a version does: `.5`, `:30`, `%`.
pub(crate) fn goes_on(rest: &str) -> bool {
    let mut bytes = rest.bytes();
    match bytes.next() {
        Some(b'0'..=b'9' | b'%') => true,
        Some(b'.' | b':' | b',') => bytes.next().is_some_and(|byte| byte.is_ascii_digit()),
        _ => rest.starts_with(['°', '‰', '€', '£', '$']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn words_end_where_they_were_glued() {
        for (input, word) in [
            ("Updated20:49", "Updated"),
            ("UhrLesedauer: 4", "Uhr"),
            ("ESTUpdated 1", "EST"),
            ("UPDATED: ", "UPDATED"),
            ("MillsPublished", "Mills"),
            ("Ögon", "Ögon"),
            ("a", "a"),
            ("Apr", "Apr"),
            ("CESTvon", "CES"),
            ("更新日時 2024", "更新日時"),
            ("publie\u{301} le", "publie\u{301}"),
            ("PUBLIE\u{301}le", "PUBLI"),
            ("Ma\u{308}rzUhr", "Ma\u{308}rz"),
        ] {
            assert_eq!(piece(input).map(|found| found.0), Some(word), "{input}");
        }
        assert_eq!(piece("4PM"), None);
        assert_eq!(piece(""), None);
        assert_eq!(piece(&String::from_iter(['x'; 400])), None);
    }

    #[test]
    fn numbers_end_where_they_end() {
        assert_eq!(number("12:30", 2), Some((12, 2, ":30")));
        assert_eq!(number("123", 2), None);
        assert_eq!(digits("20247", 4), Some((2024, 4, "7")));
        assert_eq!(digits("x", 4), None);
        for rest in ["%", ".5", ":30", ",5", "°C"] {
            assert!(goes_on(rest), "{rest}");
        }
        for rest in ["", ".", ", 20", " 5"] {
            assert!(!goes_on(rest), "{rest}");
        }
    }
}
