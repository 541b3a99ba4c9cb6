//! A line that its place says to sign the story.

use super::affiliation::set_role;
use super::line::{Line, opener};
use crate::grammar::names::{any_title, organization, stamp_label, title};
use crate::grammar::places::{is_known_city, region, sender};
use crate::grammar::{Read, head, is_cjk, mismatch, ws};
use crate::lexicon::authors::UNNAMED;
use crate::lexicon::table;
use crate::lexicon::titles::{
    COLLECTIVES, NEWSROOMS, NOT_NAMES, ORGANIZATION_WORDS, PAGE_TAILS, PARTICLES, ROLE_WORDS,
};
use crate::lexicon::{sense, senses_of};
use crate::scan::{holds_sign, is_letter, is_word_char};

/// `placed = [opener] signature [mark job]`: a line that its place says to sign the story, so that any short words do that
/// are no common ones of a page or language.
pub(super) fn placed(input: &str) -> Read<'_, Line<'_>> {
    let body = opener(input).map_or(input, |(rest, _)| rest);
    let opened = body.len() < input.len();
    let (text, after) = signature(body, opened);
    let mut words = text.split([' ', '\u{A0}', '-']).filter(|word| !word.is_empty());
    let first = words.clone().next().unwrap_or_default();
    let known = |word: &str| {
        table::has(NOT_NAMES, word)
            || table::has(ROLE_WORDS, word)
            || stamp_label(word)
            || !sense(word).is_of_no_time()
            || !senses_of(word).is_empty()
    };
    // `by ada lane`
    let small = opened && words.clone().count() <= 3 && !words.clone().any(known) && !text.contains(char::is_uppercase);
    let fits = text.len() <= MAX_PLACED
        && (1..=MAX_PLACED_WORDS).contains(&words.clone().count())
        && text.chars().filter(|c| is_letter(*c)).take(2).count() == 2
        && (words.clone().count() == 1 || text.contains(char::is_uppercase) || is_article(first) || small)
        && words.clone().skip(1).all(|word| {
            !word.starts_with(char::is_lowercase)
                || small
                || table::has(PARTICLES, word)
                || table::has(COLLECTIVES, word)
                // `By Friends of the Harbour`
                || opened && first.starts_with(char::is_uppercase) && matches!(word, "the" | "of" | "and")
        })
        && !text.chars().any(is_cjk)
        && !text.ends_with(['.', '!', '?', '…'])
        && table::longest_name(PAGE_TAILS, text).is_none_or(|tail| tail.len() != text.len())
        && (sender(text).is_some()
            || (opened || !known(first) || first.eq_ignore_ascii_case("the"))
                && words.clone().any(|word| !known(word))
            || table::has(NEWSROOMS, first) && (words.clone().count() == 1 || words.clone().any(|word| !known(word)))
            || is_article(first) && words.any(|word| table::has(COLLECTIVES, word)))
        && !matches!(region(text), Ok(("", _)))
        && !is_known_city(text)
        && title(text).is_err();
    let rest = body.get(text.len()..).unwrap_or_default();
    // `Doc. No: 12` labels something, `Harwick, Maine` is a place, and `Kestrel GT5` a thing.
    let behind = rest.trim_start();
    let place = |after: &str| matches!(region(after), Ok(("", _))) || is_known_city(after);
    let last = text.rsplit(' ').next().unwrap_or_default();
    let signs = table::has(COLLECTIVES, last) || table::has(ORGANIZATION_WORDS, last);
    let heads = !opened
        && (behind.starts_with(':')
            || !holds_sign(text, ' ') && behind.strip_prefix(',').map(ws).is_some_and(place)
            || holds_sign(text, ' ') && !signs && last.ends_with(|c: char| c.is_numeric()));
    let unnamed = UNNAMED.has(text);
    if !unnamed && (!fits || heads) {
        return mismatch();
    }
    let mut line = Line { whole: input, ..Line::default() };
    let group = unnamed || text.split(' ').any(|word| table::has(COLLECTIVES, word));
    if group || organization(text).is_ok_and(|(rest, _)| rest.is_empty()) {
        line.organization = Some(text);
        return Ok((rest, line));
    }
    line.authors.push((text, None));
    let rest = any_title(after).map_or(rest, |(end, role)| {
        set_role(&mut line, role);
        end
    });
    Ok((rest, line))
}

/// Whether a word is an article before what signs: `de redactie`, `die Redaktion`, `la rédaction`. An English one opens too
/// much else.
fn is_article(word: &str) -> bool {
    ["de", "die", "la", "le", "het"].iter().any(|article| word.eq_ignore_ascii_case(article))
}

/// The most bytes and words of a signature.
const MAX_PLACED: usize = 40;
const MAX_PLACED_WORDS: usize = 4;

/// The letters that a line opens with, up to a mark that sets something off, and what follows the mark. Where a word for
/// "by" stands before it, a name may open with a figure.
fn signature(body: &str, opened: bool) -> (&str, &str) {
    let near = head(body, 2 * MAX_PLACED);
    let mark = near.char_indices().find(|(at, c)| match c {
        ' ' | '\u{A0}' | '.' | '\'' | '’' | '&' => false,
        '-' | '–' => near.get(..*at).is_some_and(|before| before.ends_with(' ')),
        // `3i Harwick`
        _ if c.is_numeric() => {
            let after = near.get(at.saturating_add(c.len_utf8())..).unwrap_or_default();
            let figure = opened && *at == 0 && after.starts_with(is_letter);
            !figure && near.get(..*at).is_none_or(|before| !before.ends_with(is_word_char))
        }
        _ => !is_letter(*c),
    });
    let end = mark.map_or(near.len(), |(at, _)| at);
    let after = body.get(end..).unwrap_or_default();
    (near.get(..end).unwrap_or_default().trim_end(), ws(mark_of_job(after)))
}

/// What follows the mark before a job.
fn mark_of_job(after: &str) -> &str {
    after.trim_start_matches([',', '|', '•', '·', '/', '–', '—', '-', ':', ' '])
}
