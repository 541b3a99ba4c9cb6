//! Notes on the author, which say who wrote a story: `Ada Lane is a reporter in Harwick. Reach her at …`.

use super::{Author, Byline};
use crate::grammar::names::name;
use crate::grammar::squeeze;
use crate::lexicon::authors::CONTACT_LEADS;
use crate::lexicon::table;
use crate::lexicon::titles::{AUTHOR_DOES, AUTHOR_NOUNS};
use crate::span::span_in;

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
pub(crate) fn biography(raw: &str, base: usize) -> Option<Byline<'_>> {
    if raw.len() > LONGEST || !raw.starts_with(char::is_uppercase) {
        return None;
    }
    let (rest, found) = name(raw).ok().filter(|(_, found)| found.words > 1)?;
    let rest = rest.trim_start();
    AUTHOR_DOES.opening(rest).ok()?;
    let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(REACH);
    let writes = words.any(|word| table::has(AUTHOR_NOUNS, word));
    let span = span_in(raw, base, found.text);
    let author = Author { name: squeeze(found.text), role: None, span };
    writes.then(|| Byline { authors: alloc::vec![author], organization: None, span })
}

/// ```text
/// contact = reach name (" at " / " on " / " via ") … / name "can be reached" …
/// ```
///
/// What newspapers set under a story: whom to ask, and how.
pub(crate) fn contact(raw: &str, base: usize) -> Option<Byline<'_>> {
    if raw.len() > LONGEST || !raw.contains('@') {
        return None;
    }
    let (after, opened) = match CONTACT_LEADS.opening(raw) {
        Ok((rest, _)) => (rest.trim_start(), true),
        Err(_) => (raw, false),
    };
    let (rest, found) = name(after).ok().filter(|(_, found)| found.words > 1 && !found.group)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let how = if opened { &["at ", "on ", "via ", "by "][..] } else { &["can be reached", "may be reached"] };
    let span = span_in(raw, base, found.text);
    let author = Author { name: squeeze(found.text), role: None, span };
    how.iter().any(|how| rest.starts_with(how)).then(|| Byline {
        authors: alloc::vec![author],
        organization: None,
        span,
    })
}

#[cfg(test)]
mod tests {
    use super::{biography, contact};

    #[test]
    fn contacts_name_the_author() {
        for line in [
            "Contact Ada Lane at ada@courier.example.",
            "You can reach Ada Lane at ada@courier.example or on Signal.",
            "Ada Lane can be reached at ada@courier.example.",
            "Follow Ada Lane on X: @adalane",
        ] {
            assert_eq!(contact(line, 0).expect(line).authors[0].name, "Ada Lane", "{line}");
        }
        for line in ["Contact us at ada@courier.example.", "Ada Lane, ada@courier.example", "Contact Ada Lane at once."]
        {
            assert!(contact(line, 0).is_none(), "{line}");
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
            let found = biography(note, 0).expect(note);
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
            assert!(biography(copy, 0).is_none(), "{copy}");
        }
    }
}
