//! Credits that words announce: `Photo: X`, `Image courtesy of X`.

use super::attribution::{Attribution, Lead, attribution};
use super::credit_end::{Edge, Found, NAME, TRIES, edge};
use super::kinds::{is_agency, is_institution, is_note, is_wire};
use crate::grammar::{head, is_cjk, tail, ws};
use crate::lexicon::heads::Heads;
use crate::lexicon::photo::{BARE_LEADS, BY_LEADS, LOOSE_LEADS, MARKED_LEADS, PHOTO_LEADS, SMALL_WORDS, SOURCE_LEADS};
use crate::scan::{holds_sign, holds_words, is_capitals, is_letter, is_word_char};

// announced = lead ":" attribution / by-lead attribution
pub(super) fn announced<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let mut tries = 0_usize;
    let mut previous = ' ';
    // No lead starts after the last colon, but for those that need none.
    let mut colon = next_colon(window, 0);
    let mut next = 0_usize;
    while let Some(c) = window.get(next..).and_then(|from| from.chars().next()) {
        let at = next;
        next = at.saturating_add(c.len_utf8());
        let last = core::mem::replace(&mut previous, c);
        // Where no colon is near, words of ASCII alone lead.
        if !c.is_ascii() && colon.is_none_or(|colon| colon.saturating_sub(at) > LEAD) {
            continue;
        }
        let starts = if c.is_ascii() {
            if !c.is_ascii_alphabetic() {
                continue;
            }
            // Inside a word no small letter starts anything.
            let inside = window.bytes().skip(next).take_while(u8::is_ascii_lowercase).count();
            if inside > 0 {
                (previous, next) = ('a', next.saturating_add(inside));
            }
            let after = if last.is_ascii() { last.is_ascii_alphanumeric() } else { is_word_char(last) };
            !after || c.is_ascii_uppercase() && last.is_lowercase()
        } else {
            let glued = last.is_lowercase() && c.is_uppercase();
            is_letter(c) && (!is_word_char(last) || glued || is_cjk(c) && !is_cjk(last))
        };
        if !starts {
            continue;
        }
        if colon.is_some_and(|colon| colon < at) {
            colon = next_colon(window, at);
        }
        let from = window.get(at..)?;
        let near = colon.is_some_and(|colon| colon.saturating_sub(at) <= LEAD);
        let read = if near { colon_lead(from) } else { None };
        let Some((lead, rest)) = read.or_else(|| by_lead(from)) else { continue };
        tries = tries.saturating_add(1);
        if tries > TRIES {
            return None;
        }
        if let Some(found) = led(text, from, lead, rest) {
            return Some(found);
        }
    }
    None
}

/// Where the next mark after a lead stands.
fn next_colon(window: &str, from: usize) -> Option<usize> {
    mark_in(window.get(from..)?).and_then(|at| at.checked_add(from))
}

/// Where the first mark after a lead stands in a text.
fn mark_in(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let plain = memchr::memchr2(b':', b'=', bytes);
    let wide = memchr::memchr2_iter(0xC2, 0xEF, bytes.get(..plain.unwrap_or(bytes.len()))?)
        .find(|at| text.get(*at..).is_some_and(|from| from.starts_with(['：', '©', '＝'])));
    wide.or(plain)
}

/// A credit that starts at `from` with a lead.
fn led<'a>(text: &'a str, from: &'a str, lead: Lead, rest: &'a str) -> Option<Found<'a>> {
    let before = text.get(..text.len().checked_sub(from.len())?)?;
    let (before, owner) = owner(text, before, rest, lead);
    let edge = edge(before, from.chars().next());
    // `PA Images via …`: in running words only `Photo by` starts a credit.
    let words = from.get(..from.len().checked_sub(rest.len())?)?.trim_end();
    let joins = words.ends_with(" via") || words.ends_with(" from") || words.ends_with(" credit");
    let lead_of = if joins && lead == Lead::By { Lead::Photo } else { given(words, lead) };
    let small = from.starts_with(char::is_lowercase);
    // `Provided by X` speaks of anything; only where a credit stands, of the picture.
    let loose = lead == Lead::By && LOOSE_LEADS.opening(from).is_ok();
    if edge == Edge::Inside || edge == Edge::Open && lead == Lead::By && (joins || small || loose) {
        return None;
    }
    // `© Bo Reed, courtesy Harwick Port`: the credit starts before it. One with more parts is read part by part.
    let courtesy = lead == Lead::By && words.eq_ignore_ascii_case("courtesy");
    // `Credit Bo Reed/Lune`: nothing but the stop before it says that it is no bank's.
    let told = edge == Edge::Stop && !before.trim().is_empty();
    if words == "Credit" && !told && rest.len() < from.len().saturating_sub(words.len()) {
        return None;
    }
    if courtesy && (edge != Edge::Stop || tail(before, NAME).contains(['©', ';']) || holds_sign(rest, '/')) {
        return None;
    }
    // `Authenticity in Photography: …`: the word goes with what stands before it.
    let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    if edge == Edge::Open && is_small_word(last) || lead == Lead::Bare && edge != Edge::Stop {
        return None;
    }
    let (open, inner) = match before.trim_end().chars().next_back() {
        Some(open @ ('(' | '[' | '（')) => (Some(open), close(rest, open)?),
        _ => (None, rest),
    };
    let (inner, lead_of) = nested(inner, lead_of);
    let (made, named) = match attribution(inner, lead_of) {
        Some(mut made) => {
            // `롯데마트 제공`: whoever provides it.
            let provider = |name: &'a str| name.strip_suffix("제공").map_or(name, str::trim_end);
            made.organization = made.organization.map(provider);
            match owner {
                // `Pool photo by Bo Reed`
                Some(note) if is_note(note) => made.notes.push(note),
                owner => made.organization = made.organization.or(owner),
            }
            made.evidence.picture |= owner.is_some();
            // `Foto ANP`, `PHOTO BO REED, LA PRESSE`: `Photo gallery` is none.
            let shouted = !from.contains(char::is_lowercase) && made.photographer.is_some();
            if lead == Lead::Bare && open.is_none() && !(made.evidence.wire || made.evidence.picture || shouted) {
                return None;
            }
            (made, true)
        }
        None if before.trim().is_empty() => return None,
        None => (described(inner, if lead_of == Lead::Given { lead_of } else { lead }, edge)?, false),
    };
    let evidence = made.evidence;
    // `Courtesy Pay`
    if courtesy && !(evidence.person || evidence.institution || evidence.wire || evidence.picture) {
        return None;
    }
    let capital = from.starts_with(char::is_uppercase) || from.starts_with(is_cjk);
    let sure = match lead {
        Lead::Source => open.is_some() || evidence.sure(),
        Lead::Bare => evidence.wire || evidence.picture,
        Lead::By => {
            (capital || open.is_some()) && (edge == Edge::Stop || evidence.sure() || capital && evidence.person)
        }
        _ => capital || open.is_some(),
    };
    let sure = sure && named;
    // `(Source: Harwick)` tells where a figure is from.
    let named_source = evidence.wire || evidence.picture || evidence.person || evidence.institution;
    if lead == Lead::Source && open.is_some() && !named_source {
        return None;
    }
    // `Source: Office of Statistics` stands under charts, and `Video: how it works` over anything.
    if lead == Lead::Source
        && open.is_none()
        && !(evidence.wire || evidence.picture || edge == Edge::Stop && evidence.person && !before.trim().is_empty())
    {
        return None;
    }
    let start = if open.is_some() {
        before.trim_end().len().saturating_sub(open.map_or(1, char::len_utf8))
    } else {
        before.len()
    };
    let whole = text.get(start..)?;
    Some(Found { whole, made, sure })
}

/// The lead that words are which say who gave a picture: `courtesy of`, `Photo provided by`.
fn given(words: &str, lead: Lead) -> Lead {
    // In any case, but for the first letter.
    let ends = [" of", "ourtesy", "rovided by", "upplied by"].iter().any(|end| words.ends_with(end));
    if lead == Lead::By && ends { Lead::Given } else { lead }
}

/// Who has the picture, where that stands before the lead: `AP Photo by Bo Reed`, `(Harwick Post photo by Bo Reed)`.
fn owner<'a>(text: &'a str, before: &'a str, rest: &str, lead: Lead) -> (&'a str, Option<&'a str>) {
    let near = tail(before.trim_end(), NAME);
    let word = near.rsplit([' ', '(', '[']).next().unwrap_or_default();
    let cut = |words: &'a str| before.get(..nom::Offset::offset(before, words)).unwrap_or(before);
    if lead == Lead::By && is_wire(word) {
        return (cut(word), Some(word));
    }
    let words = text.get(before.len()..text.len().saturating_sub(rest.len())).unwrap_or_default().trim_end();
    let named = words.ends_with([':', '=']) || words.ends_with(" by");
    let bracket = near.rsplit_once(['(', '[']).filter(|(_, words)| named && !words.contains([')', ']']));
    let Some((_, words)) = bracket else {
        let Some(owner) = (if named { behind_stop(near, words) } else { None }) else { return (before, None) };
        return (cut(owner), Some(owner));
    };
    let words = words.trim();
    let capital = |word: &str| word.starts_with(char::is_uppercase) || word == "&";
    if words.is_empty() || words.split_whitespace().count() > 4 || !words.split_whitespace().all(capital) {
        return (before, None);
    }
    // `(Getty Images: Bo Reed)`: the lead's word is the name's.
    let whole = text.get(nom::Offset::offset(text, words)..text.len().saturating_sub(rest.len())).unwrap_or_default();
    let whole = whole.trim_end_matches(|c: char| c.is_whitespace() || c == ':');
    (cut(words), Some(if is_agency(whole) { whole } else { words }))
}

/// The paper or service that stands between the last sentence and a lead: `… at sea. Harwick Navy photo by Bo Reed`,
/// `… at sea. HP PHOTO: BO REED`; or how the picture came: `Pool photo by Bo Reed`.
fn behind_stop<'a>(near: &'a str, lead: &str) -> Option<&'a str> {
    let mut start = near.len();
    for (count, word) in near.rsplit(' ').enumerate() {
        // `U.S.` ends no sentence.
        let stop =
            word.ends_with(['.', '!', '?', '”', '"', ')']) && !(word.ends_with('.') && word.matches('.').count() > 1);
        if stop || word.is_empty() || word.ends_with(':') {
            break;
        }
        if count > 4 || !word.starts_with(char::is_uppercase) {
            return None;
        }
        start = nom::Offset::offset(near, word);
    }
    // At the start of what was looked at, the name may be cut.
    let whole = start > 0 || near.len() < NAME;
    let owner = near.get(start..).filter(|owner| !owner.is_empty() && whole)?;
    let loud = |text: &str| !text.contains(char::is_lowercase);
    let letters = is_capitals(owner, 2..=5);
    let by = lead.starts_with(char::is_lowercase);
    (is_institution(owner) || is_agency(owner) || is_note(owner) || letters && (loud(lead) || by)).then_some(owner)
}

/// Whether a word only joins others, as `in`, `of`, `the` do.
pub(super) fn is_small_word(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && (SMALL_WORDS.has(word) || matches!(word, "with" | "from" | "via" | "at" | "or"))
}

/// A few words after `Photo:` that are nobody's name: `Ảnh: Bệnh viện cung cấp`, `Photo: provided by the family`; and
/// people together that a picture is a courtesy of: `Photo courtesy of the Reed family`.
fn described(inner: &str, lead: Lead, edge: Edge) -> Option<Attribution<'_>> {
    let text = inner.trim().trim_end_matches('.');
    let few = !text.is_empty() && text.len() <= DESCRIBED && text.split_whitespace().count() <= 5;
    let plain = !text.contains([',', ':', '.', '!', '?', '(', ')', '|', '/']) && text.chars().any(is_letter);
    let together = lead == Lead::Given && text.starts_with("the ") && text.contains(char::is_uppercase);
    if !(lead == Lead::Photo || together) || edge != Edge::Stop || !few || !plain {
        return None;
    }
    // `Harbour handout via Reuters`
    let passed = text.split_once(" via ").filter(|(_, wire)| is_agency(wire));
    let (name, via) = passed.map_or((text, None), |(name, wire)| (name, Some(wire)));
    let note = name.rsplit_once(' ').filter(|(_, note)| *note == "handout" && via.is_some());
    let (name, notes) = note.map_or((name, None), |(name, note)| (name, Some(note)));
    Some(Attribution { organization: Some(name), via, notes: notes.into_iter().collect(), ..Attribution::default() })
}

/// Such words are not longer, in bytes.
const DESCRIBED: usize = 48;

/// The inside of a bracket that was opened before, if it closes at the end of the text.
fn close(rest: &str, open: char) -> Option<&str> {
    let close = match open {
        '(' => ')',
        '[' => ']',
        _ => '）',
    };
    rest.trim_end_matches(['.', ' ', '*', '。']).strip_suffix(close)
}

/// What follows further leads, and the last of those that say who gave the picture: `Foto: Bild: X`, `Image: Courtesy of X`.
pub(super) fn nested(inner: &str, first: Lead) -> (&str, Lead) {
    let (mut inner, mut last) = (inner, first);
    for _ in 0..3 {
        let at = inner.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '©' | '(' | 'ⓒ'));
        match lead(at) {
            Some((lead, rest)) if lead != Lead::Bare => {
                let words = at.get(..at.len().saturating_sub(rest.len())).unwrap_or_default().trim_end();
                inner = rest;
                if given(words, lead) == Lead::Given {
                    last = Lead::Given;
                }
            }
            _ => return (at, last),
        }
    }
    (inner, last)
}

// lead = by-word / (photo-word / source-word) ["[M]" / "(s)"] ":" / "©"
fn lead(from: &str) -> Option<(Lead, &str)> {
    colon_lead(from).or_else(|| by_lead(from))
}

/// The lead without a colon that opens a text, and what follows it: `Photo by`, `Foto`.
pub(super) fn by_lead(from: &str) -> Option<(Lead, &str)> {
    static HEADS: Heads = Heads::of(BY_LEADS.rows).and(MARKED_LEADS.rows).and(BARE_LEADS.rows);
    if !HEADS.may_open(from) {
        return None;
    }
    if let Ok((rest, _)) = BY_LEADS.opening(from) {
        let after = ws(rest);
        return Some((Lead::By, after.strip_prefix(':').map_or(after, ws)));
    }
    if let Ok((rest, _)) = MARKED_LEADS.opening(from) {
        return Some((Lead::Photo, ws(rest)));
    }
    // `Image copyrightAFP`: no space is left of the line break.
    if let Some(rest) = from.strip_prefix("Image copyright").filter(|rest| rest.starts_with(char::is_uppercase)) {
        return Some((Lead::Photo, rest));
    }
    // `CreditBo Reed for The Harwick Times`: no space is left of the line break, or one for it.
    if let Some(rest) = from
        .strip_prefix("Credit")
        .map(|rest| rest.strip_prefix(' ').unwrap_or(rest))
        .filter(|rest| rest.starts_with(char::is_uppercase) && (holds_sign(rest, '/') || holds_words(rest, " for ")))
    {
        return Some((Lead::Photo, rest));
    }
    let end = from.find(|c: char| !is_letter(c))?;
    let (word, rest) = from.split_at_checked(end)?;
    let follows = rest.starts_with(char::is_whitespace) && ws(rest).starts_with(char::is_uppercase);
    (follows && BARE_LEADS.has(word)).then(|| (Lead::Bare, ws(rest)))
}

/// No lead is longer, in bytes.
pub(super) const LEAD: usize = 40;

// lead = (photo-word / source-word) ["[M]" / "(s)"] ":"
pub(super) fn colon_lead(from: &str) -> Option<(Lead, &str)> {
    let near = head(from, LEAD);
    let colon = mark_in(near)?;
    let (words, rest) = from.split_at_checked(colon)?;
    let words = words.trim_end();
    let words = words.strip_suffix("[M]").or_else(|| words.strip_suffix("(s)")).unwrap_or(words).trim_end();
    let lead = if PHOTO_LEADS.has(words) {
        Lead::Photo
    } else if SOURCE_LEADS.has(words) {
        Lead::Source
    } else {
        return None;
    };
    let lead = if words.ends_with(" by") { Lead::By } else { lead };
    let rest = rest.get(rest.chars().next()?.len_utf8()..)?;
    Some((lead, ws(rest)))
}
