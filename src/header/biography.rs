//! Notes on the author, which say who wrote a story: `Ada Lane is a reporter in Harwick. Reach her at …`.

use super::{Author, Byline};
use crate::grammar::names::{is_of_one_word, name};
use crate::grammar::squeeze;
use crate::lexicon::authors::CONTACT_LEADS;
use crate::lexicon::table;
use crate::lexicon::titles::{AUTHOR_DOES, AUTHOR_NOUNS, PARTICLES};
use crate::scan::holds_sign;
use crate::span::span_in;
use crate::spares::Lists;

/// The word for what the author does stands this near, in words.
const REACH: usize = 14;

/// No note is longer, in bytes.
const LONGEST: usize = 900;

/// ```text
/// biography = name 2*(name-word) verb *13(word) (job in the news / "covers" / "writes")
/// ```
///
/// What a person did or said is no note: the verb has to be one that such notes go on with, and a word for who writes has
/// to follow it.
pub(crate) fn biography<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Byline<'a>> {
    noted(raw).map(|name| signed(raw, base, name, lists))
}

/// Whom a note is about.
pub(crate) fn noted(raw: &str) -> Option<&str> {
    if raw.len() > LONGEST || !raw.starts_with(char::is_uppercase) || !may_tell(raw) || is_of_one_word(raw) {
        return None;
    }
    let (rest, found) = name(raw).ok().filter(|(_, found)| found.words > 1)?;
    let rest = rest.trim_start();
    AUTHOR_DOES.opening(rest).ok()?;
    let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(REACH);
    let writes = words.any(|word| table::has(AUTHOR_NOUNS, word));
    writes.then_some(found.text)
}

/// Whether a word for what an author does may stand behind the name that opens a line: nearly every name ends before another word
/// in small letters.
fn may_tell(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let mut start = 0_usize;
    // What a blank beyond ASCII ends starts a word too.
    while let Some(before) = bytes.get(start..).and_then(|rest| rest.iter().position(|byte| !byte.is_ascii_graphic())) {
        start = start.saturating_add(before).saturating_add(1);
        let Some(from) = raw.get(start..).filter(|from| !from.is_empty()) else { continue };
        if AUTHOR_DOES.may_open(from) {
            return true;
        }
        let word = from.bytes().take_while(u8::is_ascii_lowercase).count();
        let ended = matches!(from.as_bytes().get(word), Some(b' ' | b',' | b'(' | b')' | b'\n' | b'|' | b';' | b':'));
        if word > 0 && ended && !from.get(..word).is_some_and(|word| table::has(PARTICLES, word)) {
            return false;
        }
    }
    false
}

/// The byline of the one whom a part of the line names.
fn signed<'a>(raw: &str, base: usize, name: &'a str, lists: Lists<'_>) -> Byline<'a> {
    let span = span_in(raw, base, name);
    let author = Author { name: squeeze(name, lists), role: None, span };
    Byline { authors: lists.filled([author]), organization: None, span }
}

/// ```text
/// contact = reach name (" at " / " on " / " via ") … / name "can be reached" …
/// ```
///
/// What newspapers set under a story: whom to ask, and how.
pub(crate) fn contact<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Byline<'a>> {
    if raw.len() > LONGEST || !holds_sign(raw, '@') {
        return None;
    }
    let (after, opened) = match CONTACT_LEADS.opening(raw) {
        Ok((rest, _)) => (rest.trim_start(), true),
        Err(_) => (raw, false),
    };
    let (rest, found) = name(after).ok().filter(|(_, found)| found.words > 1 && !found.group)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let how = if opened { &["at ", "on ", "via ", "by "][..] } else { &["can be reached", "may be reached"] };
    how.iter().any(|how| rest.starts_with(how)).then(|| signed(raw, base, found.text, lists))
}

#[cfg(test)]
mod tests {
    use super::{biography, contact};
    use crate::spares::Lists;

    #[test]
    fn contacts_name_the_author() {
        for line in [
            "Contact Ada Lane at ada@courier.example.",
            "You can reach Ada Lane at ada@courier.example or on Signal.",
            "Ada Lane can be reached at ada@courier.example.",
            "Follow Ada Lane on X: @adalane",
        ] {
            assert_eq!(contact(line, 0, Lists::FRESH).expect(line).authors[0].name, "Ada Lane", "{line}");
        }
        for line in ["Contact us at ada@courier.example.", "Ada Lane, ada@courier.example", "Contact Ada Lane at once."]
        {
            assert!(contact(line, 0, Lists::FRESH).is_none(), "{line}");
        }
    }

    #[test]
    fn notes_name_the_author() {
        for note in [
            "Ada Lane is a veteran reporter and editor who has been with the Courier since 2001.",
            "Ada Lane covers the harbour for the Courier. Reach her at ada@courier.example.",
            "Ada Lane is a freelance travel writer in Harwick.",
            "Ada Lane ist Redakteurin im Ressort Hafen.",
            "Ada Lane est journaliste au Courrier.",
        ] {
            let found = biography(note, 0, Lists::FRESH).expect(note);
            assert_eq!(found.authors[0].name, "Ada Lane", "{note}");
            assert_eq!(found.span.of(note), Some("Ada Lane"));
        }
        for copy in [
            "Ada Lane is a fisherman who has lived there for 60 years.",
            "Ada Lane said a reporter had called her.",
            "Lane is a reporter.",
            "The harbour is covered by a reporter of ours.",
            "",
        ] {
            assert!(biography(copy, 0, Lists::FRESH).is_none(), "{copy}");
        }
    }
}
