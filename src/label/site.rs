//! What a block is that stands outside the story and that nothing reads: a menu, another story, or what the site says of
//! itself.

use super::{decode::Zone, sentences::ends_sentence};
use crate::Role;
use crate::lexicon::cookies::COOKIE_WORDS;
use crate::lexicon::table::has;
use crate::scan::words_at_most;

/// Longer sentences head and sum up no other story, in bytes: they are biographies, comments, terms, stories of their own.
const BLURB: usize = 240;

/// Fewer words are a menu's.
const FEWEST: usize = 5;

/// How many words a line has, up to [`FEWEST`]; none where it has too few bytes for as many.
pub(super) fn words_of(raw: &str) -> usize {
    if raw.len() < 2 * FEWEST - 1 { 0 } else { words_at_most(raw, FEWEST) }
}

/// The role of a block before or after the story that reads as nothing. Its words are counted up to [`FEWEST`] at least.
pub(super) fn elsewhere(raw: &str, words: usize, zone: Zone) -> (Role, &'static str) {
    let before = zone != Zone::Tail;
    if words < FEWEST {
        return (Role::Navigation, if before { "zone.before" } else { "zone.short" });
    }
    let is_long = raw.len() > BLURB;
    // Nearly no line is either.
    if (is_long || tells_of_cookies(raw)) && ends_sentence(raw) {
        if tells_of_cookies(raw) {
            return (Role::Cookie, "words.cookie");
        }
        if is_long {
            return (Role::Other, "shape.prose");
        }
    }
    (Role::Teasers, if before { "zone.before" } else { "zone.tail" })
}

/// Whether a text tells of the cookies that a page sets: it says the word, which most languages share, and one of those that
/// go with it; it asks nothing.
fn tells_of_cookies(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    // Nothing else is spelt so.
    let is_cookie = |at: usize| {
        let word = at.checked_sub(3).and_then(|start| bytes.get(start..at.checked_add(3)?));
        word.is_some_and(|word| word.eq_ignore_ascii_case(b"cookie"))
    };
    !raw.ends_with('?')
        && memchr::memchr2_iter(b'k', b'K', bytes).any(is_cookie)
        && raw.split(|c: char| !c.is_alphanumeric()).any(|word| has(COOKIE_WORDS, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn what_stands_elsewhere_is_told_by_its_length_and_its_words() {
        let prose = "The harbour museum keeps the bell of the first ferry in a case by the door. ".repeat(4);
        let prose = prose.trim_end();
        for (raw, zone, want) in [
            ("Tides Charts Boats Ferries", Zone::Tail, (Role::Navigation, "zone.short")),
            ("A red ship on the quay", Zone::Tail, (Role::Teasers, "zone.tail")),
            ("Tides Charts Boats Ferries", Zone::Before, (Role::Navigation, "zone.before")),
            ("A red ship on the quay", Zone::Before, (Role::Teasers, "zone.before")),
            (prose, Zone::Tail, (Role::Other, "shape.prose")),
            ("Tides Charts Cookies of this website", Zone::Tail, (Role::Teasers, "zone.tail")),
            ("This website sets no cookies.", Zone::Tail, (Role::Cookie, "words.cookie")),
            // A long row of links ends no sentence.
            (&format!("{prose} Tides"), Zone::Tail, (Role::Teasers, "zone.tail")),
        ] {
            assert_eq!(elsewhere(raw, words_at_most(raw, FEWEST), zone), want, "{raw}");
        }
    }

    #[test]
    fn cookies_are_those_of_a_page() {
        for (raw, is) in [
            ("This website uses cookies to know you again.", true),
            ("Wir setzen COOKIES nur mit deiner Einwilligung.", true),
            ("Grandmother's oat cookies are back on the quay.", false),
            ("This website knows you again.", false),
            ("Should a website set cookies for its readers?", false),
            ("ook at the website", false),
        ] {
            assert_eq!(tells_of_cookies(raw), is, "{raw}");
        }
    }
}
