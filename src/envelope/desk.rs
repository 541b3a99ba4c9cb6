//! Lines that a desk writes over and under the copy of a wire story.

use crate::NoticeKind;
use crate::lexicon::desk::{END_MARKS, HEADLINE_MARKS, LONE_NOTES, NOTES, SHORTHAND};
use crate::lexicon::opens_byline;
use crate::scan::{holds_sign, holds_words, starts_with};

/// The kind of note that a header line is, if it is one.
pub(super) fn note(line: &str) -> Option<NoticeKind> {
    let core = line.trim_start_matches(['(', '[', '*', ' ']);
    let lone = core.trim_end_matches([')', ']', '*', ' ', '.', ':', '!']);
    let first = core.as_bytes().first()?.to_ascii_lowercase();
    if !b"abcdefhklmnopruwgs$i".contains(&first) {
        return None;
    }
    let opens = |word: &str| word.bytes().next() == Some(first);
    if let Some((_, kind)) = LONE_NOTES.iter().find(|(word, _)| opens(word) && word.eq_ignore_ascii_case(lone)) {
        return Some(*kind);
    }
    // "CORRECTED - Kelp prices rise" is a headline with its mark.
    if headline_marks(core).next().is_some() {
        return None;
    }
    let kind = NOTES.iter().find(|(note, _)| opens(note) && starts_with(core, note)).map(|(_, kind)| *kind)?;
    // "Kill Van Kull Bridge Reopens" is a headline: a kill note is written in capitals or closed by a colon.
    let sure = kind != NoticeKind::Kill
        || core.split(' ').next().is_some_and(|word| word == word.to_uppercase() && word.len() > 3);
    sure.then_some(kind)
}

/// Whether a line is written in a desk's shorthand: two of its words. A note with a broken label still has them.
pub(super) fn is_shorthand(line: &str) -> bool {
    // A desk's note fills a few lines; what is longer is copy.
    if line.len() > 2000 {
        return false;
    }
    let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| (3..=8).contains(&word.len()));
    words.filter(|word| SHORTHAND.iter().any(|known| known.eq_ignore_ascii_case(word))).take(2).count() == 2
}

/// Whether a line between paragraphs speaks to the desk: in brackets, and in capitals or in its shorthand
/// (`(BEGIN OPTIONAL TRIM)`, `(PICKUP 5th graf)`), or where an inserted part ends (`PICK UP 4th graf: …`).
pub(super) fn is_aside(line: &str) -> bool {
    let pickup = (line.starts_with("PICK") || line.starts_with("Pick")) && holds_words(line, "graf");
    let inner = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    pickup
        || inner.is_some_and(|inner| {
            let words = inner.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
            (words.count() >= 2 && !inner.contains(char::is_lowercase)) || is_shorthand(inner)
        })
}

/// The kind of mark that a whole line under the copy is.
pub(super) fn end_mark(line: &str) -> Option<NoticeKind> {
    let core = line.trim();
    if core.len() > 60 {
        return None;
    }
    if core.len() >= 3 && core.bytes().all(|byte| byte == b'_') {
        return Some(NoticeKind::Rule);
    }
    let bare = core.trim_end_matches(['.', ' ', '^', 'M']).trim_end();
    let bare = if bare.is_empty() { core } else { bare };
    let whole = |text: &str| END_MARKS.iter().find(|(mark, _)| mark.eq_ignore_ascii_case(text)).map(|(_, kind)| *kind);
    let signed = core.rsplit_once(' ').filter(|(_, initials)| is_initials(initials)).map(|(mark, _)| mark.trim_end());
    whole(core)
        .or_else(|| whole(bare))
        .or_else(|| signed.and_then(whole))
        // `(Schluss) lan`: APA's mark and who wrote it.
        .or_else(|| (starts_with(core, "(schluss)") && core.len() <= 16).then_some(NoticeKind::EndMark))
        .or_else(|| (starts_with(core, "end adv") || starts_with(core, "end advance")).then_some(NoticeKind::EndMark))
}

/// The marks of versions that open a headline, each without its dash: `RPT-WRAPUP 2-HARBOUR STRIKE`, `CORRECTED - KELP`.
//
// marks = 1*( MARK [SP number] *SP "-" *SP ) ; MARK in capitals
pub(crate) fn headline_marks(headline: &str) -> impl Iterator<Item = &str> {
    let mut rest = headline;
    core::iter::from_fn(move || {
        let (mark, after) = rest.split_once('-')?;
        let mark = mark.trim_end();
        let (word, number) = mark.split_once(' ').unwrap_or((mark, ""));
        let known =
            HEADLINE_MARKS.contains(&word) && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        rest = after.trim_start();
        known.then_some(mark)
    })
}

/// Where the mark stands that ends a story after its last words, with the initials of who wrote and edited it:
/// `./.CVN`, `./.  ab cd`.
//
// closing = "./." *SP [1*4ALPHA *(("/" / SP) 1*4ALPHA)]
pub(super) fn closing_mark(line: &str) -> Option<usize> {
    let at = line.rfind("./.")?;
    let initials = line.get(at.saturating_add(3)..)?.trim();
    let initial = |part: &str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    (initials.len() <= 16 && initials.split([' ', '/']).all(initial)).then_some(at)
}

/// `al/to`: the initials that stand behind a mark.
fn is_initials(word: &str) -> bool {
    word.len() <= 12
        && holds_sign(word, '/')
        && word
            .split('/')
            .all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Whether a line opens as a byline in English: "By" and a name.
pub(super) fn is_byline(line: &str) -> bool {
    let Some((word, rest)) = line.split_once(' ') else { return false };
    line.len() <= 160 && word.eq_ignore_ascii_case("by") && rest.trim_start().starts_with(char::is_alphabetic)
}

/// Whether a line is a byline in any language: the word for "by", and up to the first comma nothing but names.
///
/// Only for wires whose headlines are not in title case: "De Klerk Speaks" would be one.
pub(super) fn is_foreign_byline(line: &str) -> bool {
    let Some((word, rest)) = line.split_once(' ') else { return false };
    // No language has a longer word for it.
    if line.len() > 160 || word.len() > 12 || !opens_byline(word) {
        return false;
    }
    let (names, _) = rest.split_once(',').unwrap_or((rest, ""));
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "und" | "et" | "y" | "and" | "e");
    let count = names.split_whitespace().count();
    (2..=9).contains(&count) && names.split_whitespace().all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_headlines() {
        for (line, kind) in [
            ("Eds: UPDATES with tide table.", Some(NoticeKind::DeskNote)),
            ("(Eds: With AP Photos.)", Some(NoticeKind::DeskNote)),
            ("LaserPhotos TID1,2", Some(NoticeKind::DeskNote)),
            ("URGENT", Some(NoticeKind::DeskNote)),
            ("EDITOR'S NOTE _ The writer sailed with the fleet.", Some(NoticeKind::EditorsNote)),
            ("Urgent Repairs Close Harbor Bridge", None),
            ("Harbor Bridge Closes", None),
            ("MANDATORY KILL", Some(NoticeKind::Kill)),
            ("Killer Whale Returns to Sound", None),
            ("CORRECTED - KELP PROFIT DOUBLES", None),
            ("CORRECTED to say that the ferry sailed", Some(NoticeKind::Correction)),
        ] {
            assert_eq!(note(line), kind, "{line}");
        }
    }

    #[test]
    fn end_marks_are_whole_lines() {
        for (line, kind) in [
            (" Reuter", Some(NoticeKind::EndMark)),
            ("REUTER...", Some(NoticeKind::EndMark)),
            ("MORE", Some(NoticeKind::More)),
            ("___", Some(NoticeKind::Rule)),
            ("End Adv for Sunday, June 4", Some(NoticeKind::EndMark)),
            ("MORE al/to", Some(NoticeKind::More)),
            ("(Schluss) lan", Some(NoticeKind::EndMark)),
            ("More ferries sail on Monday.", None),
            ("More and/or less", None),
        ] {
            assert_eq!(end_mark(line), kind, "{line}");
        }
    }

    #[test]
    fn asides_stand_between_paragraphs() {
        for (line, yes) in [
            ("(BEGIN OPTIONAL TRIM)", true),
            ("(EDITORS: STORY CAN END HERE)", true),
            ("(PICKUP 5th graf)", true),
            ("PICK UP 4th graf: `The tower...'", true),
            ("(AP)", false),
            ("(She did not say why.)", false),
            ("Picking up kelp is work for many hands", false),
        ] {
            assert_eq!(is_aside(line), yes, "{line}");
        }
    }

    #[test]
    fn versions_open_headlines() {
        for (headline, marks) in [
            ("UPDATE 3-KELP PROFIT DOUBLES", &["UPDATE 3"][..]),
            ("RPT-WRAPUP 2-HARBOUR STRIKE ENTERS THIRD WEEK", &["RPT", "WRAPUP 2"]),
            ("CORRECTED - KELP CO <KLP> 4TH QTR NET", &["CORRECTED"]),
            ("Update 3-year plan, harbor board says", &[]),
            ("HARBOUR-MASTER RESIGNS", &[]),
        ] {
            assert_eq!(headline_marks(headline).collect::<alloc::vec::Vec<_>>(), marks, "{headline}");
        }
    }

    #[test]
    fn a_mark_and_initials_end_a_story() {
        for (line, at) in [
            ("Nobody was hurt./.CVN", Some(15)),
            ("./.  ab cd", Some(0)),
            ("./.", Some(0)),
            ("See ./.config for the settings of the program", None),
        ] {
            assert_eq!(closing_mark(line), at, "{line}");
        }
    }

    #[test]
    fn a_byline_opens_with_its_word() {
        for (line, yes) in [
            ("By ADA LANE", true),
            ("by Ada Lane, Harbor News", true),
            ("Bye", false),
            ("By", false),
            ("By 1989", false),
        ] {
            assert_eq!(is_byline(line), yes, "{line}");
        }
        for (line, yes) in [
            ("Von Ada Lahn, dpa", true),
            ("Par Ada Lane et Tom Okoro", true),
            ("Von der Leyen fordert neue Fähren", false),
            ("Fähre läuft auf Grund", false),
        ] {
            assert_eq!(is_foreign_byline(line), yes, "{line}");
        }
    }
}
