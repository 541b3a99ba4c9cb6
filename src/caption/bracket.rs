//! Credits in brackets: `(Ng Lane/Pool via AP)`, `(AAP: Bo Reed)`, `(Springfield Ledger)`.

use super::attribution::{Attribution, Evidence, Lead, attribution};
use super::credit_end::{Edge, Found, NAME, edge, told};
use super::kinds::{JOINING, is_agency, is_institution, is_mixed, is_site, may_name_agency};
use crate::grammar::places::{is_known_city, region};
use crate::grammar::tail;
use crate::lexicon::photo::{
    CITED, GIVEN, PHOTO_LEADS, PICTURE_WORDS, PLATFORMS, PROVENANCE, SCREENSHOTS, SHOWN_BY, SMALL_WORDS, SOURCE_LEADS,
};
use crate::lexicon::table;
use crate::lexicon::titles::NOT_NAMES;
use crate::scan::{holds_sign, is_capitals};

/// The bracket that ends a window, but for what may stand behind it.
struct Bracket<'a> {
    before: &'a str,
    inner: &'a str,
    shut: char,
    /// The window to the end of the bracket.
    closed: &'a str,
}

impl<'a> Bracket<'a> {
    fn at_end_of(window: &'a str) -> Option<Self> {
        let closed = window.trim_end_matches(['.', ' ', '*', '。']);
        let closed = closed.strip_suffix("FILE").map_or(closed, |rest| rest.trim_end_matches(['*', ' ']));
        let (open, shut) = match closed.chars().next_back()? {
            ')' => ('(', ')'),
            ']' => ('[', ']'),
            '）' => ('（', '）'),
            _ => return None,
        };
        let inside = closed.strip_suffix(shut)?;
        let mut depth = 1_usize;
        let at = inside.char_indices().rev().find_map(|(at, c)| {
            if c == shut {
                depth = depth.saturating_add(1);
            } else if c == open {
                depth = depth.saturating_sub(1);
            }
            (depth == 0).then_some(at)
        })?;
        let (before, inner) = inside.split_at_checked(at)?;
        Some(Self { before, inner: inner.strip_prefix(open)?.trim(), shut, closed })
    }
}

/// The words since the last sentence where they are a person's name: `… in Harwick. Bo Reed (dpa)`.
fn person_before(before: &str) -> Option<(&str, Attribution<'_>)> {
    let name = since_stop(before);
    let made = attribution(name, Lead::None)?;
    (made.evidence.person && !made.evidence.divided).then_some((name, made))
}

// bracketed = "(" attribution ")" / name "(" agency ")"
pub(super) fn bracketed<'a>(text: &'a str, window: &'a str, known: bool) -> Option<Found<'a>> {
    let Bracket { before, inner, shut, closed } = Bracket::at_end_of(window)?;
    if !known && is_plain(inner) && !may_name_agency(inner) {
        return None;
    }
    let provenance = known && (PROVENANCE.has(inner) || SCREENSHOTS.has(inner));
    // `(Archivbild)` says what the picture is, not whose.
    let pictured = if known { screenshot(inner).or_else(|| given(inner)) } else { None };
    let mut made = match pictured.or_else(|| platform(inner)).or_else(|| attribution(inner, Lead::None)) {
        Some(made) if made.names_somebody() || provenance || known && edge(before, None) == Edge::Stop => made,
        Some(_) => return None,
        None if provenance => Attribution { notes: [inner].into_iter().collect(), ..Attribution::default() },
        None => owned(inner)?,
    };
    let from = text.len().checked_sub(window.len())?;
    let (mut start, end) = (from.checked_add(before.len())?, from.checked_add(closed.len())?);
    // A page may glue a bracket to a caption's last word: `… at the pier(HP Photo)`.
    let edge = match edge(before, None) {
        Edge::Inside if known && before.ends_with(char::is_lowercase) => Edge::Open,
        edge => edge,
    };
    let evidence = made.evidence;
    let mut sure = evidence.picture
        || evidence.wire && (evidence.via || evidence.person && evidence.divided)
        || evidence.wire && evidence.divided && evidence.note
        || edge == Edge::Stop && evidence.person && evidence.divided;
    if made.photographer.is_none()
        && (evidence.wire || evidence.picture)
        && let Some((name, person)) = person_before(before)
    {
        made.photographer = person.photographer;
        made.evidence.person = true;
        let at = nom::Offset::offset(before, name);
        start = from.checked_add(at)?;
        sure |= self::edge(before.get(..at)?, None) == Edge::Stop;
    }
    // Nothing may stand behind a bracket with nothing but a name in it.
    let last = known && closed.len() == window.len();
    // `[Methods]`, `[Update]`: in square ones more than a word.
    let name = last && made.evidence.is_bare() && (shut != ']' || holds_sign(inner, ' ') && told(before, before.len()));
    if name && signs(inner, before, edge, evidence) {
        return Some(Found { whole: text.get(start..end)?, made, sure });
    }
    let divided =
        evidence.divided && (evidence.person || evidence.institution && is_copy(before)) && told(before, before.len());
    // `Lune Pipers (Courtesy photo)`
    let provided = provenance && last && inner.ends_with(" photo");
    if !sure && edge == Edge::Open && !(evidence.wire || evidence.via || divided || provided) {
        return None;
    }
    // `(E-2)`, `a network (VNet)`, `[Methods]`, `(Harwick University)` are no credits, whoever else a bracket names.
    let given = evidence.person && (evidence.divided || evidence.institution && shut != ']');
    let named = evidence.wire || evidence.picture || evidence.via || evidence.divided && evidence.institution || given;
    // Behind the last sentence of a caption, a bracket with nothing but a name in it says whose the picture is.
    // The links of a list of references stand one behind another.
    let behind = known
        && (shut == ')'
            || last && holds_sign(inner, ' ') && is_copy(before) && !before.trim_end().ends_with([')', ']']))
        && edge == Edge::Stop
        && told(before, before.len());
    let posted = inner.split('/').any(|part| PLATFORMS.has(part.trim()));
    let owner = behind
        && (provenance
            // `(Bo Reed, Staff Photographer)`, `[File, Harwick Post]`
            || evidence.note && last
            || posted
            || last && is_acronym(inner)
            || is_owner(inner, evidence)
            || is_taker(inner, &made));
    if !(sure || named || owner || provided) {
        return None;
    }
    Some(Found { whole: text.get(start..end)?, made, sure })
}

/// Whether a name alone in a bracket at a caption's end says whose the picture is. Behind a sentence any name does: `… on its
/// pad. (Etlaq)`. Without a stop it is as often what the words before it are called (`… with a golden pothos (Devil's Ivy)`), so
/// that only a person's name does, and the address of a site, behind running words.
pub(super) fn signs(inner: &str, before: &str, edge: Edge, evidence: Evidence) -> bool {
    let before = before.trim_end();
    if !is_copy(before) {
        return false;
    }
    match edge {
        // `Over 60% of people … . (Statista)` cites a source.
        Edge::Stop => {
            before.ends_with(['.', '…', '”', '’', '»', '"'])
                && holds_sign(before, ' ')
                && !holds_sign(before, '%')
                && is_titled(inner)
        }
        Edge::Open => {
            let name =
                evidence.person && !evidence.institution && inner.split(' ').nth(3).is_none() && is_titled(inner);
            let owner = evidence.institution && is_owner(inner, evidence);
            let hangul = |text: &str| text.chars().all(|c| matches!(c, '가'..='힣'));
            (name && holds_sign(inner, ' ') || is_site(inner) || owner)
                && !holds_sign(tail(before, NAME), ':')
                && is_running(before)
                || (2..=4).contains(&inner.chars().count()) && hangul(inner) && before.ends_with('다')
        }
        Edge::Inside => false,
    }
}

/// Whether a text starts as copy does, not with the bullet or the number of an entry of a list.
fn is_copy(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_alphabetic() || matches!(c, '"' | '“' | '‘' | '„' | '«' | '\''))
}

/// Whether a text is a few words that are set as names are, and none that says something else.
fn is_titled(inner: &str) -> bool {
    let part = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.' | '&');
    let named = |word: &str| {
        // `R-Texas` is a senator's.
        word.starts_with(char::is_uppercase)
            && !word.ends_with(['.', '-'])
            && word.find('-') != Some(1)
            && word.chars().all(part)
            || SMALL_WORDS.has(word)
    };
    let word = PHOTO_LEADS.has(inner) || SOURCE_LEADS.has(inner) || PICTURE_WORDS.has(inner);
    let other = |word: &str| table::has(NOT_NAMES, word) || CITED.has(word);
    inner.chars().nth(1).is_some()
        && inner.len() <= NAME
        && inner.split(' ').all(named)
        && inner.split(' ').nth(4).is_none()
        && !word
        && !inner.split(' ').any(other)
        && !is_known_city(inner)
        && !matches!(region(inner), Ok(("", _)))
}

/// Whether some words are running copy: six at least, half of them small.
fn is_running(text: &str) -> bool {
    let (mut words, mut small) = (0_usize, 0_usize);
    for word in text.split_whitespace() {
        words = words.saturating_add(1);
        small = small.saturating_add(usize::from(word.starts_with(char::is_lowercase)));
    }
    words >= 6 && small.saturating_mul(2) >= words
}

/// Whether a bracket is one part of words and blanks: nothing says in it who made a picture and for whom.
fn is_plain(inner: &str) -> bool {
    inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ')
        && !inner.split(' ').any(|word| JOINING.iter().any(|joining| word.eq_ignore_ascii_case(joining)))
}

/// `(Springfield Ledger)`, `(Harwick Police Department)`: an institution's name, all of it set as names are.
pub(super) fn is_owner(inner: &str, evidence: Evidence) -> bool {
    let capital = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '@') || SMALL_WORDS.has(word)
    };
    // `… from their sites. (Harwick University)` cites a source.
    evidence.institution
        && is_institution(inner)
        && !inner.split(' ').any(|word| CITED.has(word))
        && inner.len() <= NAME
        && inner.split([' ', '/']).all(|word| word.is_empty() || capital(word))
}

/// `(Bo Reed)`, `(Bo Reed for Lune)`: a person's name, where nothing else is said.
pub(super) fn is_taker(inner: &str, made: &Attribution<'_>) -> bool {
    let Some(name) = made.photographer else { return false };
    let Some(rest) = inner.strip_prefix(name) else { return false };
    let words = name.split(' ').count();
    (2..=4).contains(&words)
        && made.evidence.person
        && (rest.is_empty() || rest.starts_with(" for ") && made.organization.is_some() || is_of_letters(rest, made))
        && !name.split(' ').any(|word| !word.ends_with('.') && table::has(NOT_NAMES, word))
        && !is_known_city(name)
        && !matches!(region(name), Ok(("", _)))
}

/// Whether the rest of a bracket behind a name is a paper of one word, by its letters: `, HarwickNews`, `, HBC`.
fn is_of_letters(rest: &str, made: &Attribution<'_>) -> bool {
    let owner = rest.strip_prefix(", ").filter(|owner| made.organization == Some(*owner));
    owner.is_some_and(|owner| is_mixed(owner) || is_capitals(owner, 2..=5))
}

/// `(KBRD)` behind the last sentence of a caption: the letters of a station or paper, and no word for a picture.
fn is_acronym(inner: &str) -> bool {
    // `KBRD-TV` has two parts of letters.
    let letters = |part: &str| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let word = PHOTO_LEADS.has(inner) || SOURCE_LEADS.has(inner) || PICTURE_WORDS.has(inner);
    (3..=8).contains(&inner.len()) && inner.split('-').all(letters) && !word
}

// owned = agency ":" attribution
/// `AAP: Bo Reed`, `Harwick News: Bo Reed`, as Australian pages have it.
fn owned(inner: &str) -> Option<Attribution<'_>> {
    let (owner, rest) = inner.split_once(": ")?;
    let owner = owner.trim();
    let named = owner.starts_with(char::is_uppercase) && owner.split_whitespace().count() <= 4;
    let known = is_agency(owner);
    if owner.len() > NAME || !(known || named && is_institution(owner)) {
        return None;
    }
    let mut made = attribution(rest.trim(), Lead::Photo)?;
    made.evidence.wire |= known;
    made.evidence.institution |= !known;
    made.evidence.divided = true;
    made.organization = Some(owner);
    (made.photographer.is_some() || !made.notes.is_empty()).then_some(made)
}

// screenshot = "Screenshot" ["from"] (1*(site "/") / attribution)
/// `Screenshot Harwick Live`: what the picture is, and whose.
pub(super) fn screenshot(inner: &str) -> Option<Attribution<'_>> {
    let blanks = inner.match_indices(' ').take(3).filter_map(|(at, _)| inner.split_at_checked(at));
    let (note, rest) = blanks.filter(|(note, _)| SCREENSHOTS.has(note)).last()?;
    let rest = rest.trim_start();
    let rest = SHOWN_BY.iter().find_map(|by| rest.strip_prefix(by)).unwrap_or(rest);
    let sites = rest.split('/').all(|part| PLATFORMS.has(part.trim()));
    let mut made = if sites { Attribution::default() } else { attribution(rest, Lead::Source)? };
    made.organization = made.organization.or(sites.then_some(rest));
    made.notes.push(note);
    made.evidence.via = true;
    Some(made)
}

// given = name "cung cấp"
/// `Bệnh viện Harwick cung cấp`: who gave the picture.
fn given(inner: &str) -> Option<Attribution<'_>> {
    let name = GIVEN.iter().find_map(|given| inner.strip_suffix(given))?.trim_end();
    let evidence = Evidence { via: true, ..Evidence::default() };
    let made = Attribution { organization: Some(name), evidence, ..Attribution::default() };
    (!name.is_empty() && name.len() <= NAME && !name.contains(['.', '。', '，', ','])).then_some(made)
}

// platform = site "/" "@" name / "@" name "/" site
/// `Instagram/@adalane`: where somebody posted the picture.
fn platform(inner: &str) -> Option<Attribution<'_>> {
    let (one, other) = inner.split_once('/')?;
    let (one, other) = (one.trim(), other.trim());
    let (site, name) = if PLATFORMS.has(one) { (one, other) } else { (other, one) };
    let handle = name.strip_prefix('@').is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace));
    let made = Attribution { photographer: Some(name), organization: Some(site), ..Attribution::default() };
    (PLATFORMS.has(site) && handle).then_some(made)
}

/// The words after the last end of a sentence.
pub(super) fn since_stop(text: &str) -> &str {
    let text = text.trim_end();
    let near = tail(text, 60);
    let mut previous = ' ';
    let mut start = None;
    for (at, c) in near.char_indices() {
        let stop = matches!(previous, '.' | '!' | '?' | '”' | '"' | '»') && (c.is_whitespace() || c.is_uppercase());
        let initial = near.get(..at).is_some_and(|head| {
            head.trim_end_matches('.').rsplit(char::is_whitespace).next().is_some_and(|word| word.chars().count() <= 1)
        });
        if stop && !initial {
            start = Some(at);
        }
        previous = c;
    }
    match start {
        Some(at) => near.get(at..).unwrap_or_default().trim_start(),
        None if near.len() == text.len() => text.trim_start(),
        None => "",
    }
}
