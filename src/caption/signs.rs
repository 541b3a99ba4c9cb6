//! A first look at the end of a text: what in it may belong to a credit.

use super::credit_end::NAME;
use super::kinds::is_agency;
use super::leads::LEAD;
use crate::grammar::tail;
use crate::lexicon::heads::Heads;
use crate::lexicon::photo::{LEAD_STEMS, PHOTO_LEADS, SOURCE_LEADS};
use crate::look::Look;
use crate::scan::is_letter;

/// What the forms of credits need, looked for once: nearly every block has none of it near its end.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "a set of independent findings")]
pub(super) struct Signs {
    pub(super) ascii: bool,
    /// A colon after a lead, or a word such as `by`.
    pub(super) lead: bool,
    pub(super) slash: bool,
    /// `©`.
    pub(super) sign: bool,
    /// A slash, a bar, a bracket at the end or `via`.
    pub(super) divided: bool,
}

impl Signs {
    /// Where nothing of these stands in a window, only how it opens and ends can be a sign, and a `via` in it.
    pub(super) const ANY: u64 = Look::SIGN
        | Look::EASTERN
        | Look::EQUALS
        | Look::DIVIDER
        | Look::COLON
        | Look::BY
        | Look::PHOTO
        | Look::CREDIT
        | Look::VIDEO;

    /// The signs of a window that [ends in a bracket](ends_in_bracket) or not.
    pub(super) fn of(window: &str, look: Look, closed: bool) -> Self {
        let bytes = window.as_bytes();
        let slash = look.has(Look::SLASH) && memchr::memchr(b'/', bytes).is_some();
        let bar = || look.has(Look::BAR) && memchr::memchr(b'|', bytes).is_some();
        let ascii = !look.has(Look::WIDE);
        let colon = || memchr::memchr_iter(b':', bytes).any(|at| window.get(..at).is_some_and(ends_in_lead));
        // At one of the capitals.
        let leads = |at: usize| window.get(at..).is_some_and(may_lead);
        let via = may_say_via(bytes, look).then(|| via(bytes)).flatten();
        // `사진=…`, `写真：…`
        let lead = !ascii && look.has(Look::SIGN | Look::EQUALS)
            || look.has(Look::COLON) && colon()
            || look.has(Look::BY) && holds_by(bytes)
            || via == Some(Via::Given)
            || Look::LEADS.iter().any(|(mark, first)| look.has(*mark) && memchr::memchr_iter(*first, bytes).any(leads))
            || look.has(Look::VIDEO) && memchr::memchr_iter(b'V', bytes).any(leads)
            || opens_lead(window)
            // `(foto di Bo Reed)`
            || closed && window.rsplit(['(', '[']).next().is_some_and(opens_lead);
        let divided = slash || via.is_some() || bar() || closed;
        Self { ascii, lead, slash, sign: look.has(Look::SIGN), divided }
    }
}

/// Whether a text ends as a sentence does, or in a colon.
fn ends_statement(window: &str) -> bool {
    matches!(window.as_bytes(), [.., b'.' | b'!' | b'?' | b'"' | b':'] | [.., 0xE2, 0x80, 0x9D])
}

/// Whether a text ends in a bracket, but for what may stand behind it.
pub(super) fn ends_in_bracket(window: &str) -> bool {
    // Nearly every text ends in a letter.
    let letter = window.bytes().next_back().is_some_and(|byte| byte.is_ascii_alphanumeric());
    !letter && window.trim_end_matches(['.', '*', ' ']).ends_with([')', ']', '）'])
}

/// Whether `by` or `courtesy` stands where a lead has it.
fn holds_by(bytes: &[u8]) -> bool {
    // In any case, but for the first letter.
    let led = |before: &[u8], words: &[&[u8]]| {
        words.iter().any(|word| {
            let start = before.len().saturating_sub(word.len());
            before.get(start).is_some_and(u8::is_ascii_uppercase) && ends_with(before, word)
        })
    };
    memchr::memchr2_iter(b'y', b'Y', bytes).any(|at| {
        let (before, from) = bytes.split_at_checked(at).unwrap_or_default();
        let small = from.starts_with(b"y");
        match before.split_last() {
            Some((b'b' | b'B', start)) => {
                small && before.ends_with(b"b") && starts_word(start) && ends_in_picture(start)
                    || led(before, &[b"supplied b", b"submitted b", b"provided b"])
            }
            Some((b's' | b'S', _)) => small && ends_with(before, b"courtes") || led(before, &[b"courtes"]),
            _ => false,
        }
    })
}

/// Whether `via` may stand in bytes of which this is known, or open them.
pub(super) fn may_say_via(bytes: &[u8], look: Look) -> bool {
    look.says_via() || matches!(bytes, [b'v' | b'V', b'i' | b'I', b'a' | b'A', ..])
}

/// What stands before a `via`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Via {
    Anything,
    /// A word for a picture, or for who gave it.
    Given,
}

/// Whether `via` stands in a text.
fn via(bytes: &[u8]) -> Option<Via> {
    let read = |at| {
        let (before, from) = bytes.split_at_checked(at)?;
        let stands = (from.starts_with(b"via") || from.starts_with(b"VIA")) && starts_word(before);
        stands.then(|| if ends_in_picture(before) { Via::Given } else { Via::Anything })
    };
    memchr::memchr2_iter(b'v', b'V', bytes).filter_map(read).max()
}

/// Whether one of the words stands at the start of a text, in any case.
fn opens_with(text: &str, words: &[&str]) -> bool {
    let text = text.as_bytes();
    // Few of them open with the same two letters.
    let [first, second] = [0, 1].map(|at| text.get(at).copied().unwrap_or_default().to_ascii_lowercase());
    let alike = |word: &[u8]| matches!(*word, [one, two, ..] if one == first && two == second);
    let opens = |word: &[u8]| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    words.iter().map(|word| word.as_bytes()).any(|word| alike(word) && opens(word))
}

/// Whether the text opens with a lead, in any case.
pub(super) fn opens_lead(text: &str) -> bool {
    may_lead(text)
        || text.starts_with(['c', 'C', 's', 'S']) && opens_with(text, &["courtesy", "supplied by", "submitted by"])
}

/// Whether one of the [`LEAD_STEMS`] stands at the start, in any case. Nearly every text differs in its first letters.
fn may_lead(text: &str) -> bool {
    let &[first, second, ..] = text.as_bytes() else { return false };
    let seconds = SECOND_LETTERS.get(usize::from(first & 0x1F)).copied().unwrap_or_default();
    seconds >> (second & 0x1F) & 1 != 0 && opens_with(text, LEAD_STEMS)
}

/// For each first letter of the [`LEAD_STEMS`] those that follow it, letters as five bits in any case.
#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "runs in the compiler: `usize::from` is not const")]
static SECOND_LETTERS: [u32; 32] = {
    let (mut seconds, mut stem) = ([0; 32], 0);
    while stem < LEAD_STEMS.len() {
        let letters = LEAD_STEMS[stem].as_bytes();
        seconds[(letters[0] & 0x1F) as usize] |= 1 << (letters[1] & 0x1F);
        stem += 1;
    }
    seconds
};

/// Whether a space, a bracket or nothing stands before a word.
fn starts_word(before: &[u8]) -> bool {
    matches!(before.last(), None | Some(b' ' | b'(' | b'[' | b'\n' | 0xA0 | b'/'))
}

fn ends_with(before: &[u8], word: &[u8]) -> bool {
    before.get(before.len().saturating_sub(word.len())..).is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// Whether what follows the last comma or dash of a text without dividers is an agency's name: `Bo Reed, Getty Images`.
pub(super) fn parts_agency(window: &str, look: Look) -> bool {
    if !look.has(Look::MARK | Look::WIDE) || ends_statement(window) {
        return false;
    }
    let near = tail(window, NAME);
    // The last byte of a long dash ends other characters too.
    let dashed = |at: usize| near.get(..at.saturating_add(1)).is_some_and(|to| to.ends_with([',', '—', '-']));
    memchr::memrchr3_iter(b',', b'-', 0x94, near.as_bytes())
        .find(|at| dashed(*at))
        .and_then(|at| near.get(at.saturating_add(1)..))
        .map(|rest| rest.trim_start_matches([',', '—', '-', ' ']))
        .is_some_and(is_agency)
}

/// Whether the bytes before a blank end in a word for a picture or for who gave it, as far as four letters tell.
fn ends_in_picture(before: &[u8]) -> bool {
    let word = before.strip_suffix(b"\xC2\xA0").or_else(|| before.split_last().map(|(_, word)| word)).unwrap_or(before);
    let Some(end) = word.get(word.len().saturating_sub(4)..) else { return false };
    let ends: [&[u8]; 18] = [
        b"hoto", b"otos", b"raph", b"aphs", b"aphy", b"phed", b"ture", b"ures", b"mage", b"ages", b"tion", b"phic",
        b"foto", b"bild", b"lder", b"ided", b"lied", b"tted",
    ];
    ends.iter().any(|word| end.eq_ignore_ascii_case(word))
        || end.get(1..).is_some_and(|end| end.eq_ignore_ascii_case(b"pic"))
}

/// The last words of the leads of two words.
const SECOND: [&str; 9] = ["by", "credit", "credits", "source", "copyright", "photo", "photos", "ilustrasi", "제공"];

/// Whether the words before a colon may end in a lead: the last one, or what is glued to it, stands in a table.
fn ends_in_lead(before: &str) -> bool {
    static HEADS: Heads = Heads::of(PHOTO_LEADS.rows).and(SOURCE_LEADS.rows);
    static ENDS: Heads = Heads::of_ends(PHOTO_LEADS.rows).and_ends(SOURCE_LEADS.rows).and_ends(&SECOND);
    // `at 10:30`: nearly no other colon stands in copy.
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let near = tail(before.trim_end(), LEAD);
    let near = near.strip_suffix("[M]").or_else(|| near.strip_suffix("(s)")).unwrap_or(near).trim_end();
    if !ENDS.may_end(near) {
        return false;
    }
    let known = |words: &str| HEADS.may_open(words) && (PHOTO_LEADS.has(words) || SOURCE_LEADS.has(words));
    let start = near.rfind(|c: char| !is_letter(c) && c != '\'').map_or(0, |at| at.saturating_add(1));
    let Some(word) = near.get(start..).or_else(|| near.rsplit(char::is_whitespace).next()) else { return false };
    let glued = word.rfind(char::is_uppercase).and_then(|at| word.get(at..)).unwrap_or(word);
    known(word) || known(glued) || SECOND.iter().any(|row| word.eq_ignore_ascii_case(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::photo::{BARE_LEADS, MARKED_LEADS};

    #[test]
    fn every_lead_before_a_colon_is_seen_by_its_end_or_its_stem() {
        for row in PHOTO_LEADS.rows.iter().chain(SOURCE_LEADS.rows) {
            for words in [row, &*row.to_uppercase()] {
                assert!(ends_in_lead(words) || opens_lead(words), "{words}");
            }
        }
    }

    #[test]
    fn every_lead_without_a_colon_opens_with_a_stem() {
        for row in MARKED_LEADS.rows.iter().chain(BARE_LEADS.rows) {
            // Words of two parts lead to a credit before a bar only.
            assert!(opens_lead(row) || matches!(*row, "file photo" | "staff photo"), "{row}");
        }
    }
}
