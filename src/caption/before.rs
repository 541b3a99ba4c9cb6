//! A credit that opens a caption: `PHOTO: BO REED - The bridge opens to traffic.`

use super::attribution::{Attribution, CREDIT, Lead, attribution};
use super::credit_end::{Found, credit_end};
use super::kinds::{is_agency, is_institution};
use super::leads::{LEAD, by_lead, colon_lead};
use crate::grammar::pieces::digits;
use crate::grammar::{head, ws};
use crate::lexicon::heads::Heads;
use crate::lexicon::photo::{CAPTION_LABELS, MARKED_LEADS, PHOTO_LEADS};
use crate::scan::{is_capitals, words_at_most};

/// The words behind the credit are so many at least: fewer may be a part of it.
const WORDS: usize = 5;

/// Whether a text has so many words.
fn is_told(text: &str) -> bool {
    words_at_most(text, WORDS) == WORDS
}

/// Whether a text may be [so labelled](labelled): nearly none opens with a figure, a label or a lead, or has a slash near its
/// start.
pub(super) fn may_be_labelled(whole: &str, slashed: bool) -> bool {
    static HEADS: Heads = Heads::of(CAPTION_LABELS.rows).and(MARKED_LEADS.rows);
    HEADS.may_open(whole)
        || whole.as_bytes().first().is_some_and(u8::is_ascii_digit)
        || slashed && memchr::memchr(b'/', start_of(whole)).is_some()
}

/// The first bytes of a text, as many as a lead may have.
fn start_of(whole: &str) -> &[u8] {
    let bytes = whole.as_bytes();
    bytes.get(..LEAD).unwrap_or(bytes)
}

// labelled = [marked-lead name] label ["," / ":"] text / 1*2DIGIT ("of" / "/") 1*2DIGIT ["." / "|"] text
/// A caption that its page labels as one, behind its credit or without (`Image copyright HBC Image caption The bridge opens`), or
/// numbers among others (`1 of 6. The bridge opens`): the credit and the text.
///
/// `slashed` says whether a slash may stand in it.
pub(super) fn labelled(whole: &str, slashed: bool) -> Option<(Option<Found<'_>>, &str)> {
    if whole.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return numbered(whole).map(|text| (None, text));
    }
    if slashed && let Some((found, text)) = glued(whole) {
        return Some((Some(found), text));
    }
    if let Some(text) = label(whole) {
        return Some((None, text));
    }
    let (rest, _) = MARKED_LEADS.opening(whole).ok()?;
    let near = head(rest, CREDIT / 2);
    let spaces = memchr::memchr_iter(b' ', near.as_bytes()).skip(1).take(WORDS * 2);
    let (name, text) = spaces
        .filter_map(|at| near.get(..at).zip(rest.get(at..)))
        .find_map(|(name, from)| label(ws(from)).map(|text| (name, text)))?;
    let made = attribution(ws(name), Lead::Photo)?;
    let whole = whole.get(..nom::Offset::offset(whole, name).saturating_add(name.len()))?;
    Some((Some(Found { whole, made, sure: true }), text))
}

/// A credit that opens the text, behind its sign and glued to it (`© AP Photo / Bo ReedThe bridge opens to traffic.`), behind its
/// words (`Photo by Bo Reed/AP The bridge opens to traffic.`, or glued), or with nothing but a blank between (`Bo Reed/Reuters The
/// bridge opens to traffic.`).
fn glued(whole: &str) -> Option<(Found<'_>, &str)> {
    // Nearly no text has a slash so near its start.
    memchr::memchr(b'/', start_of(whole))?;
    let (opened, inner) = if let Some(signed) = whole.strip_prefix('©') {
        (Opened::Signed, ws(signed))
    } else if let Some((Lead::By, rest)) = by_lead(whole) {
        (Opened::By, rest)
    } else {
        (Opened::Bare, whole)
    };
    let near = head(inner, CREDIT / 2);
    // What words announce is read with them.
    let plain = |name: &str| opened != Opened::Bare || !name.contains([':', '(', '[']);
    // Letters, blanks and points part nobody from his agency.
    let may_part = |name: &str| name.bytes().any(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'.')));
    let mut before = [' ', ' '];
    let turns = |(at, c): (usize, char)| {
        let [first, second] = before;
        before = [second, c];
        // `…/APAda Lane`
        let falls = || {
            let next = near.get(at..).and_then(|from| from.chars().nth(1));
            first.is_uppercase() && second.is_uppercase() && next.is_some_and(char::is_lowercase)
        };
        let turn = match opened {
            Opened::Signed => second.is_lowercase(),
            Opened::By => second == ' ' || second.is_lowercase() || falls(),
            Opened::Bare => second == ' ',
        };
        (c.is_uppercase() && turn).then_some(at)
    };
    let parted = |at| {
        let name = near.get(..at).filter(|name| may_part(name) && plain(name))?.trim_end();
        let start = nom::Offset::offset(whole, name);
        let (credit, text) = (whole.get(..start.checked_add(name.len())?)?, whole.get(start.checked_add(at)?..)?);
        // `Getty Images for Harwick Rights` goes on with a name.
        let small =
            text.split(' ').take(2 * WORDS).filter(|word| word.starts_with(char::is_lowercase)).nth(2).is_some();
        if !(is_told(text) && (small || opened == Opened::Signed)) {
            return None;
        }
        let made = attribution(name, opened.lead())?;
        let evidence = made.evidence;
        let taken = evidence.divided && evidence.person && (evidence.wire || evidence.picture || opened.ends(name));
        taken.then_some((Found { whole: credit, made, sure: true }, text))
    };
    let mut found = near.char_indices().filter_map(turns).filter_map(parted);
    if opened == Opened::Bare { found.last() } else { found.next() }
}

/// What stands before a credit that opens a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// `©`.
    Signed,
    /// `Photo by`.
    By,
    /// Nothing.
    Bare,
}

impl Opened {
    const fn lead(self) -> Lead {
        match self {
            Self::Signed => Lead::Photo,
            Self::By => Lead::By,
            Self::Bare => Lead::None,
        }
    }

    /// Whether a credit may end in the last part of a name though no agency is in it: `Photo by Bo Reed/HARWICK-COURIER`.
    fn ends(self, name: &str) -> bool {
        let last = name.rsplit('/').next().unwrap_or_default();
        self == Self::By && (is_institution(last) || !last.contains(char::is_lowercase))
    }
}

/// What follows a label, if a capital opens it.
fn label(from: &str) -> Option<&str> {
    let (rest, _) = CAPTION_LABELS.opening(from).ok()?;
    let text = ws(rest.strip_prefix([',', ':']).unwrap_or(rest));
    (text.len() < rest.len() && !text.starts_with(char::is_lowercase) && !text.is_empty()).then_some(text)
}

/// What follows the number of a picture among all of a page's: `1 of 6. `, `3/12 | `.
fn numbered(whole: &str) -> Option<&str> {
    let count = |text| digits(text, 2).map(|(number, _, rest)| (number, rest));
    let (nth, rest) = count(whole)?;
    let (all, rest) = count(rest.strip_prefix(" of ").or_else(|| rest.strip_prefix('/'))?)?;
    let text = ws(rest.strip_prefix('.').or_else(|| rest.strip_prefix(" |"))?);
    let told = is_told(text);
    (nth > 0 && nth <= all && told && text.starts_with(char::is_uppercase)).then_some(text)
}

/// A credit in brackets that opens a caption: `(Foto: Reuters / Bo Reed) The bridge opens to traffic.`
fn bracket_first(whole: &str) -> Option<(Found<'_>, &str)> {
    let end =
        memchr::memchr(b')', head(whole, CREDIT).as_bytes()).filter(|_| whole.starts_with('('))?.checked_add(1)?;
    let (bracket, text) = whole.split_at_checked(end)?;
    let found = credit_end(bracket, false).filter(|found| found.sure && found.whole == bracket)?;
    let text = ws(text);
    (is_told(text) && text.starts_with(char::is_uppercase)).then_some((found, text))
}

// opened = "(" credit ")" text / [owner] lead ":" attribution (" - " / " | " / line-break) text
/// The credit that opens a caption, and the text behind it.
pub(super) fn credit_first(whole: &str) -> Option<(Found<'_>, &str)> {
    if let Some(found) = bracket_first(whole) {
        return Some(found);
    }
    let colon = memchr::memchr(b':', start_of(whole))?;
    // Nearly every colon stands behind another word.
    let words = whole.get(..colon)?.trim_end();
    if !PHOTO_LEADS.has(words.rsplit(' ').next().unwrap_or_default()) {
        return None;
    }
    let led = |at: usize| Some((at, colon_lead(whole.get(at..)?)?));
    let (at, (_, rest)) = leads(words).find_map(led).filter(|(_, (lead, _))| *lead == Lead::Photo)?;
    let (name, text) = parted(rest)?;
    let mut made = attribution(name, Lead::Photo).filter(Attribution::names_somebody)?;
    let owner = whole.get(..at).map(str::trim_end).filter(|owner| !owner.is_empty());
    made.organization = made.organization.or(owner);
    let evidence = made.evidence;
    let loud = !name.contains(char::is_lowercase);
    let named = evidence.person || evidence.institution || evidence.wire || evidence.picture || loud;
    let told = is_told(text);
    let whole = whole.get(..nom::Offset::offset(whole, name).saturating_add(name.len()))?;
    (named && told && !text.starts_with(char::is_lowercase)).then_some((Found { whole, made, sure: true }, text))
}

/// Where a lead may start before its colon: where the text does, or behind the owner that opens it (`HBC PHOTO`).
fn leads(words: &str) -> impl Iterator<Item = usize> + '_ {
    let owner = |at: &usize| {
        words.get(..*at).is_some_and(|owner| is_capitals(owner, 2..=5) || is_agency(owner) || is_institution(owner))
    };
    core::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at).filter(owner).map(|at| at.saturating_add(1)))
}

/// A credit and what a dash, a bar or a line break parts from it.
fn parted(rest: &str) -> Option<(&str, &str)> {
    let near = head(rest, CREDIT / 2);
    let marks = [" - ", " – ", " — ", " | ", "\n"];
    let (at, mark) = marks.iter().filter_map(|mark| Some((near.find(mark)?, *mark))).min()?;
    let (name, text) = rest.split_at_checked(at)?;
    Some((name.trim_end(), ws(text.get(mark.len()..)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_and_a_name_stand_before_the_text() {
        for (text, credit, photographer, organization) in [
            ("PHOTO: BO REED - ", "PHOTO: BO REED", Some("BO REED"), None),
            ("HBC PHOTO: BO REED — ", "HBC PHOTO: BO REED", Some("BO REED"), Some("HBC")),
            ("COURTESY PHOTO: HARWICK PORT - ", "COURTESY PHOTO: HARWICK PORT", None, Some("HARWICK PORT")),
            ("Foto: dpa | ", "Foto: dpa", None, Some("dpa")),
            ("Photo: Bo Reed/AP\n", "Photo: Bo Reed/AP", Some("Bo Reed"), Some("AP")),
            ("(Foto: Reuters / Bo Reed) ", "(Foto: Reuters / Bo Reed)", Some("Bo Reed"), Some("Reuters")),
        ] {
            let whole = alloc::format!("{text}The bridge opens to all traffic.");
            let (found, rest) = credit_first(&whole).unwrap();
            assert_eq!((found.whole, rest), (credit, "The bridge opens to all traffic."), "{text}");
            assert_eq!((found.made.photographer, found.made.organization), (photographer, organization), "{text}");
        }
        for (text, credit) in [
            ("© AP Photo / Bo ReedThe bridge opens to all traffic.", "© AP Photo / Bo Reed"),
            ("Bo Reed/Reuters The bridge opens to all traffic.", "Bo Reed/Reuters"),
            ("Photo by Bo Reed/Invision/APThe bridge opens to all traffic.", "Photo by Bo Reed/Invision/AP"),
            ("Photo by Bo Reed/HARWICK-COURIER The bridge opens to all traffic.", "Photo by Bo Reed/HARWICK-COURIER"),
        ] {
            let (found, rest) = labelled(text, true).unwrap();
            assert_eq!((found.map(|found| found.whole), rest), (Some(credit), "The bridge opens to all traffic."));
        }
        assert!(labelled("Bo Reed/HPS31 / Getty Images for Harwick Port Rights", true).is_none());
        for (text, want) in [
            ("1 of 6. The bridge opens to all traffic.", Some("The bridge opens to all traffic.")),
            ("Image caption, The bridge opens.", Some("The bridge opens.")),
            ("Image caption the bridge opens.", None),
            ("7 of 6. The bridge opens to all traffic.", None),
            ("1 of 6. The bridge", None),
        ] {
            assert_eq!(labelled(text, true).map(|(_, text)| text), want, "{text}");
        }
        for text in [
            "Photo: Bo Reed - Harwick Courier",
            "Photo: the bridge - The bridge opens to all traffic.",
            "Photos: The bridge at dusk – a walk over the new piers of Harwick",
            "Source: Harwick Port - The bridge opens to all traffic.",
            "Watch: Bo Reed - The bridge opens to all traffic.",
            "Bo Reed - The bridge opens to all traffic.",
        ] {
            assert!(credit_first(text).is_none(), "{text}");
        }
    }
}
