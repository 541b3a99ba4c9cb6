//! Phrases of the [lexicon](crate::lexicon), and the edges of words.

use super::{Read, composed, leads_mark, mismatch, next_composed};

/// Reads `phrase`, given in lower case, in any case: a space in it is any run of white space, line breaks included, `'`
/// is also `’`, and after a letter or digit no other one follows.
#[inline]
pub(crate) fn phrase<'a>(input: &'a str, phrase: &str) -> Read<'a, &'a str> {
    // Nearly every text differs in its first letter.
    match (input.as_bytes().first(), phrase.as_bytes().first()) {
        (Some(found), Some(want))
            if found.is_ascii() && want.is_ascii_alphanumeric() && found.to_ascii_lowercase() != *want =>
        {
            mismatch()
        }
        _ => read(input, phrase),
    }
}

/// The same where the first letters allow it.
#[inline(never)] // Nearly no text opens so, and those that do not shall cost no more than a look.
fn read<'a>(input: &'a str, phrase: &str) -> Read<'a, &'a str> {
    match plainly(input, phrase) {
        Plainly::Here(end) => {
            return input.split_at_checked(end).map_or_else(mismatch, |(found, rest)| Ok((rest, found)));
        }
        Plainly::Differs => return mismatch(),
        Plainly::Marked => {}
    }
    if differs(input, phrase) {
        return mismatch();
    }
    let mut rest = input;
    let mut last = ' ';
    for want in phrase.chars() {
        last = want;
        if want == ' ' {
            let after = rest.trim_start();
            if after.len() == rest.len() {
                return mismatch();
            }
            rest = after;
            continue;
        }
        let mut chars = rest.chars();
        match next_composed(&mut chars) {
            Some(found) if same(found, want) => rest = chars.as_str(),
            _ => return mismatch(),
        }
    }
    if rest.starts_with(char::is_alphanumeric) && spaced(last) {
        return mismatch();
    }
    input
        .split_at_checked(input.len().saturating_sub(rest.len()))
        .map_or_else(mismatch, |(found, rest)| Ok((rest, found)))
}

/// What the bytes of ASCII alone say of a phrase.
enum Plainly {
    /// It stands here, up to this byte.
    Here(usize),
    Differs,
    /// A byte that is no ASCII is to be read first: it may be a letter, a blank, or a mark of the letter before it.
    Marked,
}

/// Compares byte by byte, as nearly every text allows.
fn plainly(input: &str, phrase: &str) -> Plainly {
    // Nearly every text differs from a phrase in its first word.
    let pairs = input.bytes().zip(phrase.bytes());
    let opens = pairs.take_while(|(found, want)| found.to_ascii_lowercase() == *want && want.is_ascii_graphic());
    let opens = opens.count();
    let (_, mut rest) = input.as_bytes().split_at_checked(opens).unwrap_or_default();
    let (opening, wanted) = phrase.as_bytes().split_at_checked(opens).unwrap_or_default();
    let mut word = opening.last().is_some_and(u8::is_ascii_alphanumeric);
    for &want in wanted {
        let Some((found, after)) = rest.split_first() else { return Plainly::Differs };
        if !found.is_ascii() || !want.is_ascii() {
            return Plainly::Marked;
        }
        if want == b' ' {
            let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0B;
            let Some(next) = rest.iter().position(|byte| !blank(byte)) else { return Plainly::Differs };
            if next == 0 {
                return Plainly::Differs;
            }
            rest = rest.get(next..).unwrap_or_default();
        } else if found.to_ascii_lowercase() == want {
            rest = after;
        } else {
            return Plainly::Differs;
        }
        word = want.is_ascii_alphanumeric();
    }
    match rest.first() {
        Some(next) if !next.is_ascii() => Plainly::Marked,
        Some(next) if word && next.is_ascii_alphanumeric() => Plainly::Differs,
        _ => Plainly::Here(input.len().saturating_sub(rest.len())),
    }
}

/// Whether the first letters say that the phrase is not here, as they do of nearly every one that is tried.
fn differs(input: &str, phrase: &str) -> bool {
    for ((at, found), want) in input.bytes().enumerate().zip(phrase.bytes()) {
        if !(want.is_ascii_alphanumeric() && found.is_ascii()) {
            // A dash, a quotation mark or a sign of East Asian writing folds to nothing with another first byte, and no letter
            // of ASCII to one that is not, but for one with a mark after it.
            let fixed = match input.as_bytes().get(at..) {
                // Chinese characters and Korean syllables: nothing folds to another.
                Some([first @ 0xE4..=0xED, second, third, ..]) if !want.is_ascii() => {
                    return phrase
                        .as_bytes()
                        .get(at..)
                        .is_some_and(|rest| !rest.starts_with(&[*first, *second, *third]));
                }
                Some([0xE2, 0x80, ..]) => true,
                Some([first, ..]) => *first >= 0xE3,
                _ => false,
            };
            let marked = || input.as_bytes().get(at.saturating_add(1)).is_some_and(|next| leads_mark(*next));
            return !want.is_ascii() && (found.is_ascii() && !marked() || fixed && found != want);
        }
        if found.to_ascii_lowercase() != want {
            return true;
        }
    }
    false
}

/// Reads the first phrase of `table` that stands here.
pub(crate) fn phrase_of<'a>(input: &'a str, table: &[&str]) -> Read<'a, &'a str> {
    table.iter().find_map(|row| phrase(input, row).ok()).map_or_else(mismatch, Ok)
}

/// The order of a text in any case and one in lower case.
pub(crate) fn caseless(text: &str, lower: &str) -> core::cmp::Ordering {
    if text.is_ascii() {
        return text.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(lower.bytes());
    }
    folded(text).cmp(lower.chars())
}

/// The characters of a text in lower case, [composed]; `’` is `'`, and a no-break space is a space.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    composed(text).flat_map(char::to_lowercase).map(as_folded)
}

/// A small letter or sign as tables have it.
pub(crate) const fn as_folded(c: char) -> char {
    match c {
        '’' => '\'',
        '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        c => c,
    }
}

/// Whether `found` is the lower-case `want`, whatever its case.
fn same(found: char, want: char) -> bool {
    found == want
        || (want == '\'' && found == '’')
        || (!found.is_ascii() || found.is_ascii_uppercase()) && found.to_lowercase().eq(core::iter::once(want))
}

/// Whether the letter is of a script that sets spaces between words: only there does a following letter deny a word.
fn spaced(letter: char) -> bool {
    letter.is_alphanumeric() && !is_cjk(letter)
}

/// Whether the character is of Chinese, Japanese or Korean writing, where names and words stand without spaces or with
/// particles glued on.
pub(crate) fn is_cjk(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{11FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// The part of `whole` before `rest`, where `rest` is its end.
pub(crate) fn before<'a>(whole: &'a str, rest: &str) -> &'a str {
    whole.get(..whole.len().saturating_sub(rest.len())).unwrap_or_default()
}

/// The last `max` bytes of a text, from a character on.
pub(crate) fn tail(text: &str, max: usize) -> &str {
    let mut at = text.len().saturating_sub(max);
    while !text.is_char_boundary(at) {
        at = at.saturating_add(1);
    }
    text.get(at..).unwrap_or_default()
}

/// The first `max` bytes of a text, to a character.
pub(crate) fn head(text: &str, max: usize) -> &str {
    let mut at = text.len().min(max);
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    text.get(..at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_whole_in_any_case_and_over_lines() {
        assert_eq!(phrase("All\n  Rights Reserved.", "all rights reserved"), Ok((".", "All\n  Rights Reserved")));
        assert_eq!(phrase("EDITOR’S NOTE", "editor's note"), Ok(("", "EDITOR’S NOTE")));
        assert_eq!(phrase("TOUS DROITS RÉSERVÉS", "tous droits réservés"), Ok(("", "TOUS DROITS RÉSERVÉS")));
        assert_eq!(phrase("Photography", "photo"), mismatch());
        assert_eq!(phrase("allrights", "all rights"), mismatch());
        assert_eq!(phrase("写真：", "写真"), Ok(("：", "写真")));
    }

    #[test]
    fn ends_of_texts_are_on_characters() {
        assert_eq!(tail("Élan", 4), "lan");
        assert_eq!(tail("ab", 9), "ab");
        assert_eq!(head("É", 1), "");
        assert_eq!(before("abc", "c"), "ab");
    }
}
