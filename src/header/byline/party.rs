//! One of those who sign a line: a person or an organization.

use super::affiliation::{job_at_paper, without_paper};
use crate::grammar::names::{Name, ends_party, name, organization, title};
use crate::grammar::places::{host, sender, sender_at};
use crate::grammar::{Read, mismatch, phrase_of, ws};
use crate::lexicon::table;
use crate::lexicon::titles::ORGANIZATION_WORDS;

/// Someone who signs.
#[derive(Debug)]
pub(super) enum Party<'a> {
    Person(Name<'a>),
    Organization(&'a str),
}

pub(super) fn party(input: &str, opened: bool) -> Read<'_, Party<'_>> {
    party_of(input, name(input), opened)
}

/// The same, where the name that opens `input` is known.
pub(super) fn party_of<'a>(input: &'a str, person: Read<'a, Name<'a>>, opened: bool) -> Read<'a, Party<'a>> {
    // `Ada Lane Fox News`, `Ada Lane Staff Reporter of The Wall Street Journal`: a person, though the whole ends like an outlet's
    // name.
    let whole = person.as_ref().map_or(0, |(_, found)| found.text.len());
    let person = person.map(|(rest, found)| without_paper(input, rest, found));
    let cut = person.as_ref().is_ok_and(|(_, found)| found.text.len() < whole);
    let signed = opened
        && (cut
            || matches!(
                person,
                Ok((rest, Name { words: 2.., group: false, text }))
                    if sender_at(ws(rest)).is_ok()
                        || job_at_paper(ws(rest)).is_some()
                        || (writes_for(ws(rest)) || title(ws(rest)).is_ok() && sender(text).is_none() && !text.starts_with("The "))
                            && !text.split(' ').any(|word| table::has(ORGANIZATION_WORDS, word))
            ));
    if opened && !signed {
        let site =
            |_| host(input).and_then(|(rest, text)| if ends_party(rest) { Ok((rest, text)) } else { mismatch() });
        if let Ok((rest, text)) = organization(input).or_else(site) {
            return Ok((rest, Party::Organization(text)));
        }
    } else if sender_at(input).is_ok_and(|(rest, _)| ends_party(rest)) {
        return mismatch();
    }
    let (rest, found) = person?;
    let first = found.text.split_whitespace().next().unwrap_or_default();
    if matches!(
        first,
        "The" | "A" | "An" | "THE" | "This" | "That" | "These" | "All" | "Our" | "My" | "His" | "Her" | "Their"
    ) {
        return mismatch();
    }
    if found.group {
        return if opened { Ok((rest, Party::Organization(found.text))) } else { mismatch() };
    }
    Ok((rest, Party::Person(once(found))))
}

/// Whether a paper or sender follows for which somebody writes: `for The Harwick Courier`, `for Harwick Magazine`, `of The
/// Canadian Press`.
pub(super) fn writes_for(input: &str) -> bool {
    let Ok((rest, word)) = phrase_of(input, &["for", "of"]) else { return false };
    let rest = ws(rest);
    let named = word.eq_ignore_ascii_case("for") || phrase_of(rest, &["the"]).is_ok();
    sender_at(rest).is_ok() || named && organization(rest).is_ok()
}

/// A name that the renderer printed twice, once: `Ada Lane Ada Lane`.
fn once(name: Name<'_>) -> Name<'_> {
    let half = name.text.len() / 2;
    match (name.text.get(..half), name.text.get(half..)) {
        (Some(first), Some(second))
            if name.words >= 4 && second.strip_prefix(' ').unwrap_or(second) == first.trim_end() =>
        {
            Name { text: first.trim_end(), words: name.words / 2, ..name }
        }
        _ => name,
    }
}
