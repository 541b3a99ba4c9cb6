//! Who holds the rights: where a holder's name starts and ends.

use super::HOLDER;
use super::marks::year;
use crate::grammar::{head, is_cjk, phrase_of, word, ws};
use crate::lexicon::rights::{COMPANY_FORMS, DISTRIBUTED, RESERVED};
use crate::scan::{holds_sign, is_letter, is_word_char};

/// Whether a comma and a name follow: `all rights reserved, Harwick Press`.
pub(super) fn named_next(rest: &str) -> bool {
    rest.strip_prefix(',').map(ws).is_some_and(|name| name.starts_with(|c: char| c.is_uppercase() || is_cjk(c)))
}

// holder = ["by"] name, up to a year, a reservation, a sentence's end or a divider
pub(super) fn holder(input: &str) -> Option<(&str, &str)> {
    let input = word(input, "by").map_or(input, |(rest, _)| ws(rest));
    let window = head(input, HOLDER);
    let end = holder_end(window);
    if end == window.len() && window.len() < input.len() {
        return None;
    }
    // The full stop goes with the name where the name's last word needs it: `Harwick Press Inc. All rights reserved.`
    let end = if input.get(end..).is_some_and(|rest| rest.starts_with('.')) { end.saturating_add(1) } else { end };
    let name = holder_name(input.get(..end)?)?;
    // What surrounds the name is stepped over on both sides.
    Some((input.get(nom::Offset::offset(input, name).saturating_add(name.len())..)?, name))
}

/// Where the holder's name ends at the latest.
fn holder_end(window: &str) -> usize {
    let mut boundary = true;
    let mut spaces = false;
    for (at, c) in window.char_indices() {
        let from = window.get(at..).unwrap_or_default();
        let stop = match c {
            '|' | '•' | '·' | '∙' | '<' | '>' | '©' | '(' if at > 0 => c != '(' || from.starts_with("(c)"),
            '.' => sentence_ends(window, at),
            '-' | '–' | '—' => spaces && from.chars().nth(1).is_some_and(char::is_whitespace),
            ',' => from.chars().skip(1).take_while(|c| !matches!(c, ',' | '.')).any(|c| c == ':'),
            '0'..='9' if boundary && at > 0 => year(from).is_ok(),
            // `Harwick Times Distributed by Lune Content Agency`
            'D' | 'd' if boundary && at > 0 && phrase_of(from, DISTRIBUTED).is_ok() => true,
            _ if (boundary || is_cjk(c)) && is_letter(c) && at > 0 => RESERVED.opening(from).is_ok(),
            _ => false,
        };
        if stop {
            return at;
        }
        boundary = !is_word_char(c);
        spaces = c.is_whitespace();
    }
    window.len()
}

/// Whether the full stop at `at` ends a sentence: a space follows, and it closes neither a company's form nor initials.
fn sentence_ends(text: &str, at: usize) -> bool {
    let (head, rest) = text.split_at_checked(at).unwrap_or_default();
    let mut after = rest.chars().skip(1);
    if after.next().is_some_and(|c| !c.is_whitespace()) {
        return false;
    }
    let next = after.find(|c| !c.is_whitespace());
    let last = head.rsplit(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    let abbreviated = last.chars().count() == 1 || holds_sign(last, '.') || company_form(last);
    next.is_none()
        || !abbreviated
        || next.is_some_and(char::is_uppercase)
            && RESERVED.opening(rest.get(1..).unwrap_or_default().trim_start()).is_ok()
}

fn company_form(last: &str) -> bool {
    COMPANY_FORMS.iter().any(|form| last.eq_ignore_ascii_case(form))
}

/// The name without what surrounds it; `None` if it holds no letter, or is too long.
pub(super) fn holder_name(text: &str) -> Option<&str> {
    let name = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '|' | '-' | '–' | '—' | '•' | '·' | '<' | '>' | '*' | ':')
    });
    let bare = name.trim_end_matches('.');
    let last = bare.rsplit(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    let name = if company_form(last) || holds_sign(last, '.') && last.len() <= 6 { name } else { bare };
    (name.chars().any(is_letter) && name.len() <= HOLDER).then_some(name)
}

/// The last sentence of a text that ends with a name: `Terms apply. Harwick Press` gives `Harwick Press`.
pub(super) fn last_sentence(text: &str) -> &str {
    let bytes = text.as_bytes();
    let cut = memchr::memrchr_iter(b'.', bytes)
        .find(|&at| at.saturating_add(1) < text.trim_end().len() && sentence_ends(text, at))
        .map_or(0, |at| at.saturating_add(1));
    text.get(cut..).unwrap_or(text).trim_start()
}

pub(super) fn gap_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '|' | '-' | '–' | '—' | '•' | '·' | '/' | '®' | '™')
    })
}
