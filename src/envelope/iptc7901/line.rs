//! What a line is by its words.

use crate::NoticeKind;
use crate::lexicon::desk::{NOT_FOR_PUBLICATION, TAKE_KEYS};
use crate::scan::{holds_sign, lowered, says};

/// A line over the headline in brackets.
pub(super) fn bracketed(core: &str) -> NoticeKind {
    if ["berichtigung", "correct", "korrektur", "rectif"].iter().any(|word| says(core, &word.chars())) {
        NoticeKind::Correction
    } else if ["sperrfrist", "embargo"].iter().any(|word| says(core, &word.chars())) {
        NoticeKind::Embargo
    } else {
        NoticeKind::DeskNote
    }
}

/// The kind of a section of desk matter by its heading.
pub(super) fn section(heading: &str) -> NoticeKind {
    bracketed(heading)
}

/// `1ST LEAD`, `REFILE`, `URGENT`: short, in capitals or alone, and known.
pub(super) fn is_take_key(core: &str) -> bool {
    if core.len() > 40 || core.split_whitespace().count() > 4 {
        return false;
    }
    let shouted = !core.chars().any(char::is_lowercase);
    let alone = core.split_whitespace().count() == 1;
    (shouted || alone)
        && core
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| TAKE_KEYS.iter().any(|key| lowered(word).eq(key.chars())))
}

/// `* * * *`.
pub(super) fn is_star_rule(words: &str) -> bool {
    words.len() >= 3
        && words.chars().filter(|c| *c == '*').count() >= 3
        && words.chars().all(|c| matches!(c, '*' | ' '))
}

pub(super) fn not_for_publication(words: &str) -> bool {
    words.len() < 120 && NOT_FOR_PUBLICATION.iter().any(|phrase| says(words, &phrase.chars()))
}

/// `dpa wsz jln npr`: the agency and the initials of author, desk and editor.
pub(super) fn is_initials(words: &str) -> bool {
    let mut parts = words.split(' ');
    words.len() <= 32
        && parts
            .next()
            .is_some_and(|agency| (3..=5).contains(&agency.len()) && agency.bytes().all(|b| b.is_ascii_lowercase()))
        && words.split(' ').count() >= 2
        && parts.all(|part| {
            (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// `(SDA-ATS\/al)`, `KNA - kld-89-00012`: the agency, and the initials of a desk or the number of the story.
pub(super) fn is_desk_sign(words: &str) -> bool {
    let agency = |name: &str| {
        (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-')
    };
    let initials = |part: &str| part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    // `adl/bre`, `burs-adl/bre`: AFP names nobody but its desks.
    if words.len() <= 24
        && holds_sign(words, '/')
        && words.split(['/', '-']).all(|part| part.len() >= 2 && initials(part))
    {
        return true;
    }
    if let Some(inner) = words.strip_prefix('(').and_then(|words| words.strip_suffix(')')) {
        let Some((name, parts)) = inner.split_once('/') else { return false };
        return agency(name.trim_end_matches('\\')) && parts.split('/').all(initials);
    }
    let Some((name, number)) = words.split_once(" - ") else { return false };
    let mut parts = number.split('-');
    agency(name)
        && parts.next().is_some_and(initials)
        && number.bytes().any(|byte| byte.is_ascii_digit())
        && parts.all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}
