//! Handouts that Reuters passes on, whose makers have names as long as sentences: `Bo Reed/Press Service of the 3rd Brigade of the
//! Harwick Coast Guard/Handout via REUTERS`.

use super::attribution::{Attribution, Evidence};
use super::credit_end::Found;
use super::kinds::{is_institution, is_wire};
use crate::grammar::tail;
use crate::scan::holds_sign;

/// Such a credit is not longer, in bytes.
const LONGEST: usize = 240;

// handed = [name "/"] maker "/" "Handout via" wire
pub(super) fn handed(text: &str) -> Option<Found<'_>> {
    let bare = text.trim_end_matches(['.', ' ']);
    let near = tail(bare, LONGEST);
    let (from, wire) = near.rsplit_once(" via ").filter(|(_, wire)| is_wire(wire))?;
    let (makers, note) = from.rsplit_once('/')?;
    let note = note.trim();
    if !note.eq_ignore_ascii_case("handout") {
        return None;
    }
    let start = sentence(makers);
    let credit = makers.get(start..)?;
    if start == 0 && near.len() < bare.len() || !credit.starts_with(char::is_uppercase) {
        return None;
    }
    let named =
        ["Courtesy of ", "Courtesy "].iter().find_map(|lead| credit.strip_prefix(lead)).unwrap_or(credit).trim();
    let (photographer, organization) = match named.split_once('/') {
        Some((name, maker)) if is_person(name.trim()) => (Some(name.trim()), maker.trim()),
        _ => (None, named),
    };
    if organization.is_empty() || !organization.starts_with(char::is_uppercase) {
        return None;
    }
    let evidence = Evidence { wire: true, via: true, divided: true, note: true, ..Evidence::default() };
    let made = Attribution {
        photographer,
        organization: Some(organization),
        via: Some(wire),
        notes: [note].into_iter().collect(),
        evidence,
    };
    let at = bare.len().checked_sub(near.len())?.checked_add(start)?;
    Some(Found { whole: text.get(at..)?, made, sure: true })
}

/// Where the words after the last sentence start: behind a point that ends no initial (`U.S. Customs`).
fn sentence(text: &str) -> usize {
    let ends = |at: usize| {
        let word = text.get(..at).unwrap_or_default().rsplit(' ').next().unwrap_or_default();
        word.len() > 1 && !holds_sign(word, '.') && text.get(at..).is_some_and(|rest| rest.starts_with(". "))
    };
    memchr::memrchr_iter(b'.', text.as_bytes()).find(|&at| ends(at)).map_or(0, |at| at.saturating_add(2))
}

/// Two or three words that are set as names are, and none that institutions bear.
fn is_person(name: &str) -> bool {
    let words = name.split(' ').count();
    (2..=3).contains(&words)
        && !is_institution(name)
        && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use crate::Caption;

    #[test]
    fn makers_have_long_names() {
        for (text, copy, photographer, maker) in [
            (
                "A crew trains off Harwick, March 3, 2031. Bo Reed/Press Service of the 3rd Separate Coastal Brigade of the Harwick Armed Forces/Handout via REUTERS",
                "A crew trains off Harwick, March 3, 2031.",
                Some("Bo Reed"),
                "Press Service of the 3rd Separate Coastal Brigade of the Harwick Armed Forces",
            ),
            (
                "Crates are on display in Harwick, Maine, U.S., January 31, 2031. Courtesy U.S. Harbour and Border Protection/Handout via REUTERS.",
                "Crates are on display in Harwick, Maine, U.S., January 31, 2031.",
                None,
                "U.S. Harbour and Border Protection",
            ),
            (
                "A crew trains off Harwick. Bo Reed / Press Service of the 3rd Separate Coastal Brigade of the Harwick Armed Forces / Handout via REUTERS THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.",
                "A crew trains off Harwick.",
                Some("Bo Reed"),
                "Press Service of the 3rd Separate Coastal Brigade of the Harwick Armed Forces",
            ),
        ] {
            let caption = Caption::parse(text).unwrap();
            assert_eq!(caption.text, copy, "{text}");
            let credit = caption.credit.unwrap();
            assert_eq!(credit.photographer.as_deref(), photographer, "{text}");
            assert_eq!(
                (credit.organization.as_deref(), credit.via.as_deref()),
                (Some(maker), Some("REUTERS")),
                "{text}"
            );
        }
        let copy = "The pictures came via REUTERS.";
        assert_eq!(Caption::parse(copy).unwrap().credit, None);
    }
}
