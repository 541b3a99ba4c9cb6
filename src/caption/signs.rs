//! A first look at the end of a text: what in it may belong to a credit.

use super::credit_end::NAME;
use super::kinds::is_agency;
use super::leads::LEAD;
use super::look::Look;
use crate::grammar::tail;
use crate::lexicon::photo::{PHOTO_LEADS, SOURCE_LEADS};
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
    /// A comma or a dash before an agency's name at the end.
    pub(super) comma: bool,
}

impl Signs {
    pub(super) fn of(window: &str, look: Look) -> Self {
        let bytes = window.as_bytes();
        let (ascii, slash, bar) = (!look.has(Look::WIDE), look.has(Look::SLASH), look.has(Look::BAR));
        let colon = look.has(Look::COLON)
            && memchr::memchr_iter(b':', bytes).any(|at| window.get(..at).is_some_and(ends_in_lead));
        let sign = !ascii && holds_sign(bytes);
        // `사진=…`, `写真：…`
        let wide = !ascii && memchr::memchr2(b'=', 0xEF, bytes).is_some();
        let (by, via) = if look.has(Look::BY | Look::VIA) { small_words(bytes) } else { (false, false) };
        let lead = colon || sign || wide || by || opens_lead(bytes);
        let bracket = ends_in_bracket(window);
        let divided = slash || via || bracket || bar;
        let comma = !divided && !window.ends_with(['.', '!', '?', '"', '”', ':']) && before_agency(window);
        Self { ascii, lead, slash, sign, divided, comma }
    }
}

/// Whether a text ends in a bracket, but for what may stand behind it.
fn ends_in_bracket(window: &str) -> bool {
    // Nearly every text ends in a letter.
    let letter = window.bytes().next_back().is_some_and(|byte| byte.is_ascii_alphanumeric());
    !letter && window.trim_end_matches(['.', '*', ' ']).ends_with([')', ']', '）'])
}

/// Whether `by` or `courtesy` stands where a lead has it, and whether `via` stands.
fn small_words(bytes: &[u8]) -> (bool, bool) {
    let mut by = false;
    let mut via = false;
    for at in memchr::memchr3_iter(b'y', b'v', b'V', bytes) {
        let (Some(before), Some(from)) = (bytes.get(..at), bytes.get(at..)) else { break };
        if from.starts_with(b"y") {
            by |= before.strip_suffix(b"b").is_some_and(|start| starts_word(start) && ends_in_picture(start))
                || ends_with(before, b"courtes");
        } else if (from.starts_with(b"via") || from.starts_with(b"VIA")) && starts_word(before) {
            via = true;
            by |= ends_in_picture(before);
        }
    }
    (by, via)
}

/// Whether a lead may open at one of the capitals: `Foto von`, `Photo provided by`, `Image source,`, `Credit...`.
fn opens_lead(bytes: &[u8]) -> bool {
    const FIRST: [&[u8]; 6] = [b"foto", b"photo", b"fot.", b"bild", b"beeld", b"pic"];
    const SECOND: [&[u8]; 5] = [b"credit", b"image", b"courtesy", b"supplied by", b"submitted by"];
    let opens = |at: usize, words: &[&[u8]]| {
        let from = bytes.get(at..).unwrap_or_default();
        words.iter().any(|word| from.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
    };
    // The next letter rules out nearly every capital.
    let next = |at: usize, letters: &[u8]| {
        bytes.get(at.saturating_add(1)).is_some_and(|byte| letters.contains(&byte.to_ascii_lowercase()))
    };
    memchr::memchr3_iter(b'F', b'P', b'B', bytes)
        .any(|at| next(at, b"ohire") && (opens(at, &FIRST) || opens(at, &[b"provided by"])))
        || memchr::memchr3_iter(b'C', b'I', b'S', bytes).any(|at| next(at, b"romu") && opens(at, &SECOND))
        || next(0, b"ohiermu") && (opens(0, &FIRST) || opens(0, &SECOND))
}

/// Whether a space, a bracket or nothing stands before a word.
fn starts_word(before: &[u8]) -> bool {
    matches!(before.last(), None | Some(b' ' | b'(' | b'[' | b'\n' | 0xA0 | b'/'))
}

fn ends_with(before: &[u8], word: &[u8]) -> bool {
    before.get(before.len().saturating_sub(word.len())..).is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// Whether what follows the last comma or dash is an agency's name: `Bo Reed, Getty Images`.
fn before_agency(window: &str) -> bool {
    let near = tail(window, NAME);
    // The last byte of a long dash ends other characters too.
    let dashed = |at: usize| near.get(..at.saturating_add(1)).is_some_and(|to| to.ends_with([',', '—', '-']));
    memchr::memrchr3_iter(b',', b'-', 0x94, near.as_bytes())
        .find(|at| dashed(*at))
        .and_then(|at| near.get(at.saturating_add(1)..))
        .map(|rest| rest.trim_start_matches([',', '—', '-', ' ']))
        .is_some_and(is_agency)
}

/// Whether `©`, `ⓒ` or `Ⓒ` stands in the bytes.
pub(super) fn holds_sign(bytes: &[u8]) -> bool {
    !bytes.is_ascii()
        && memchr::memchr2_iter(0xA9, 0x92, bytes).any(|at| {
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            matches!((bytes.get(at), before), (Some(0xA9), Some(0xC2)) | (Some(0x92), Some(0x93 | 0xE2)))
        })
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

/// Whether the words before a colon may end in a lead: the last one, or what is glued to it, stands in a table.
fn ends_in_lead(before: &str) -> bool {
    let near = tail(before.trim_end(), LEAD);
    let near = near.strip_suffix("[M]").or_else(|| near.strip_suffix("(s)")).unwrap_or(near).trim_end();
    let known = |words: &str| PHOTO_LEADS.has(words) || SOURCE_LEADS.has(words);
    let start = near.rfind(|c: char| !is_letter(c) && c != '\'').map_or(0, |at| at.saturating_add(1));
    let Some(word) = near.get(start..).or_else(|| near.rsplit(char::is_whitespace).next()) else { return false };
    let glued = word.rfind(char::is_uppercase).and_then(|at| word.get(at..)).unwrap_or(word);
    // The last words of the leads of two words.
    let second = ["by", "credit", "credits", "source", "copyright", "photo", "photos", "ilustrasi", "제공"];
    known(word) || known(glued) || second.iter().any(|row| word.eq_ignore_ascii_case(row))
}
