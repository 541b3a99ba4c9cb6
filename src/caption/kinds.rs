//! What a part of a credit is: an agency, a person, a note.

use crate::grammar::{is_cjk, is_combining, phrase};
use crate::lexicon::heads::Heads;
use crate::lexicon::institutions::{INSTITUTION_ENDS, INSTITUTION_WORDS, SURNAMES_TOO};
use crate::lexicon::photo::{BARE_LEADS, LICENCES, NOTES, PICTURE_WORDS, SMALL_WORDS};
use crate::lexicon::phrases::{firsts, may_open};
use crate::lexicon::picture_agencies::{PICTURE_AGENCIES, STOCK, WIRE_AGENCIES};
use crate::scan::{holds_sign, holds_words, is_capitals, is_letter, is_word_char, plain_run};

/// No part has more words.
const WORDS: usize = 9;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Note,
    Picture(&'a str),
    Wire(&'a str),
    Institution,
    /// Several capitalised words, none of them an institution's.
    Person,
    /// One capitalised word, or one that holds digits.
    Word,
    /// A name that somebody goes by at a stock, or a paper that writes itself small: `filmfoto`, `prisma TPX`.
    Handle,
    /// The number of a picture at an agency, or who made something else: `Design by …`.
    Other,
}

/// What a part is; `None` if no credit has such a part.
pub(super) fn classify(part: &str) -> Option<Kind<'_>> {
    // The longest rows of the tables have four words.
    let few = part.len() <= 48;
    if few && is_note(part) {
        return Some(Kind::Note);
    }
    if let Some(kind) = agency(part).filter(|_| few) {
        return Some(kind);
    }
    if let Some(name) = pictured(part).filter(|_| few) {
        return Some(Kind::Picture(name));
    }
    if !part.chars().any(is_letter) {
        // A number of a picture has more digits than a year or a score.
        return (part.len() >= 5 && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(Kind::Other);
    }
    if holds_words(part, " by ") || LICENCES.opening(part).is_ok() {
        return Some(Kind::Other);
    }
    if is_site(part) {
        return Some(Kind::Institution);
    }
    if part.chars().any(is_cjk) {
        return (part.chars().count() <= 24).then_some(Kind::Institution);
    }
    let (mut words, mut small, mut institution, mut digits) = (0_usize, 0_usize, false, false);
    let mut lower = 0_usize;
    let year = part.get(..5).is_some_and(|head| {
        head.ends_with(' ') && head.starts_with(['1', '2']) && head.trim_end().bytes().all(|byte| byte.is_ascii_digit())
    });
    if year {
        // `© 2031 Harwick Press`: a copyright statement.
        return None;
    }
    for word in part.split_whitespace() {
        words = words.saturating_add(1);
        if words > WORDS {
            return None;
        }
        let core = word.trim_matches(|c: char| !is_word_char(c) && c != '.' && c != '\'' && c != '&');
        if lower > 1 {
            return None;
        }
        digits |= core.chars().any(|c| c.is_ascii_digit());
        // `Tom's Ferries`, `Lune's` are companies.
        let owned = core.ends_with("'s") || core.ends_with("’s");
        institution = institution || owned || of_institution(core) && !(words == 2 && SURNAMES_TOO.has(core));
        // `Ben O'Brien`, `Al Reed`: a particle with a capital is a name of its own.
        if core.len() <= 5 && SMALL_WORDS.has(core) && !is_forename(core) {
            small = small.saturating_add(1);
        } else if core.starts_with(char::is_lowercase) && !is_elided(core) && !camel(core) {
            lower = lower.saturating_add(1);
        }
    }
    let opens_small = part.starts_with(char::is_lowercase);
    match words.checked_sub(small)? {
        0 => None,
        1 if lower == 1 => (words == 1 && part.len() >= 2).then_some(Kind::Handle),
        2..=3 if lower == 1 && opens_small && small == 0 => {
            Some(if institution { Kind::Institution } else { Kind::Handle })
        }
        _ if lower > 0 => None,
        // `1800s`, `4K`; but `24lune`
        1 if words == 1 && part.starts_with(|c: char| c.is_ascii_digit()) => {
            (part.chars().filter(|c| is_letter(*c)).count() > 3).then_some(Kind::Word)
        }
        _ if words == 1 && camel(part) => Some(Kind::Handle),
        1 if words <= 2 => Some(Kind::Word),
        2..=6 if !(institution || digits || part.starts_with("The ") || part.starts_with("the ")) => Some(Kind::Person),
        _ => Some(Kind::Institution),
    }
}

/// The paper or office before a word for a picture: `Harwick Courier file photo`, `Harwick Police photo`.
fn pictured(part: &str) -> Option<&str> {
    let (name, word) = part
        .rsplit_once(' ')
        .filter(|(_, word)| word.starts_with(['p', 'P', 'i', 'I', 'f']) && PICTURE_WORDS.has(word))?;
    let whole = name;
    let name = unfiled(name);
    let capitals = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    // `KHRW photo`; with a capital the word is the name's, as `UN Photo`.
    let letters =
        is_capitals(name, 2..=8) && (word.starts_with(char::is_lowercase) || name.len() < whole.trim_end().len());
    (letters || capitals && holds_sign(name, ' ') && is_institution(name)).then_some(name)
}

/// The name before what says how a picture came: `Harwick Post file`, `HC courtesy`.
fn unfiled(name: &str) -> &str {
    let name = name.trim_end();
    let word = [" file", " File", " FILE", " courtesy", " Courtesy", " COURTESY"]
        .iter()
        .find_map(|word| name.strip_suffix(word));
    word.unwrap_or(name).trim_end()
}

/// Whether a particle is written as a name is: `Ben`, `Al`, `Van`, `BEN`; the words that only join never are names.
fn is_forename(word: &str) -> bool {
    if matches!(word, "BEN" | "ED") {
        return true;
    }
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(char::is_lowercase)
        && ["al", "an", "ben", "bin", "da", "de", "del", "di", "do", "du", "ed", "el", "la", "le", "van", "von"]
            .iter()
            .any(|name| name.eq_ignore_ascii_case(word))
}

/// Whether a word starts with a particle that is joined to its name: `al-Amri`, `d'Orsay`, `dell’Acqua`.
fn is_elided(word: &str) -> bool {
    let Some((particle, name)) = word.split_once(['-', '\'', '’', '`']) else { return false };
    ["al", "el", "as", "ash", "d", "l", "dell", "dall", "nell", "all", "'t"].contains(&particle)
        && name.starts_with(char::is_uppercase)
}

/// Whether small and large letters alternate as in a handle: `FatCamera`.
fn camel(word: &str) -> bool {
    holds_sign(word, '_') || word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

/// Whether a word is written as companies write theirs, with a capital inside: `SpaceX`.
pub(super) fn is_mixed(word: &str) -> bool {
    camel(word) && !holds_sign(word, '_')
}

/// Whether a word names institutions: `Museum`, and at the end of a compound `Staatsarchiv`.
fn of_institution(word: &str) -> bool {
    INSTITUTION_WORDS.has(word)
        || word.len() > 8
            && INSTITUTION_ENDS.iter().any(|end| {
                let start = word.len().saturating_sub(end.len());
                word.get(start..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
            })
}

/// Whether a name holds a word that institutions have in theirs.
pub(super) fn is_institution(name: &str) -> bool {
    // `EU-Kommission`
    name.split_whitespace()
        .any(|word| of_institution(word) || word.rsplit_once('-').is_some_and(|(_, end)| of_institution(end)))
}

/// Whether the part is the address of a site: `harwick.example.com`.
pub(super) fn is_site(part: &str) -> bool {
    let Some((name, domain)) = part.rsplit_once('.') else { return false };
    !part.contains(char::is_whitespace)
        && name.len() >= 3
        && (2..=6).contains(&domain.len())
        && domain.bytes().all(|byte| byte.is_ascii_lowercase())
}

pub(super) fn is_note(part: &str) -> bool {
    NOTES.has(part)
}

/// Whether a text is the name of an agency.
pub(super) fn is_agency(text: &str) -> bool {
    agency(text).is_some()
}

/// Whether an agency that writes itself small opens a text: `picture alliance/dpa`.
pub(super) fn opens_small_agency(text: &str) -> bool {
    AGENCY_HEADS.may_open(text)
        && text.starts_with(char::is_lowercase)
        && (PICTURE_AGENCIES.opening(text).is_ok() || WIRE_AGENCIES.opening(text).is_ok())
}

/// A word for a picture and what stands behind it: `Photo Le Courrier`, `Beeld Bo Reed`.
pub(super) fn led_by_picture(text: &str) -> Option<(&str, &str)> {
    if !LEAD_HEADS.may_open(text) || !holds_sign(text, ' ') {
        return None;
    }
    let (rest, word) = BARE_LEADS.opening(text).ok()?;
    let name = rest.trim_start();
    (name.len() < rest.len()).then_some((word, name))
}

/// A word for a picture and the agency behind it: `File photo Reuters`, `Kuva Reuters`.
pub(super) fn pictured_agency(text: &str) -> Option<(&str, &str)> {
    led_by_picture(text).filter(|(_, name)| is_agency(name))
}

/// Whether a text names an agency that supplies only pictures, and nothing else: a word alone may be anything.
pub(super) fn is_stock(text: &str) -> bool {
    let known = holds_sign(text, ' ') || STOCK.iter().any(|word| text.eq_ignore_ascii_case(word));
    known && matches!(agency(text), Some(Kind::Picture(_)))
}

/// Whether a word is the name of an agency that supplies text and pictures.
pub(super) fn is_wire(word: &str) -> bool {
    WIRE_AGENCIES.has(word)
}

/// The first letters of agencies' names, and the last ones.
static AGENCY_HEADS: Heads = Heads::of(PICTURE_AGENCIES.rows).and(WIRE_AGENCIES.rows);
static AGENCY_ENDS: Heads = Heads::of_ends(PICTURE_AGENCIES.rows).and_ends(WIRE_AGENCIES.rows);

/// Behind these words a part of a credit starts, else behind a sign.
pub(super) const JOINING: [&str; 6] = ["via", "for", "from", "on", "of", "courtesy"];

/// Whether some part of a credit may name an agency, or say that it is a picture's: an agency's name or a word that stands
/// for one where a part may start, or a word for a picture anywhere.
pub(super) fn may_name_agency(text: &str) -> bool {
    let names = |from: &str| {
        AGENCY_HEADS.may_open(from) && (PICTURE_AGENCIES.opening(from).is_ok() || WIRE_AGENCIES.opening(from).is_ok())
    };
    let mut starts_part = true;
    let mut inside = false;
    let mut start = 0_usize;
    let mut at = 0_usize;
    while let Some(&byte) = text.as_bytes().get(at) {
        let more = if inside { plain_run(text, at) } else { 0 };
        if more > 0 {
            at = at.saturating_add(more);
            continue;
        }
        let (of_word, blank, len) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), matches!(byte, b' ' | b'\t'..=b'\r'), 1)
        } else {
            let Some(c) = text.get(at..).and_then(|from| from.chars().next()) else { return false };
            (is_of_word(c), c.is_whitespace(), c.len_utf8())
        };
        if of_word && !inside {
            let Some(from) = text.get(at..) else { return false };
            if starts_part && (names(from) || LEAD_HEADS.may_open(from) && BARE_LEADS.opening(from).is_ok())
                || WORD_HEADS.may_open(from) && PICTURE_WORDS.opening(from).is_ok()
            {
                return true;
            }
            start = at;
        } else if !of_word {
            if inside {
                starts_part = text.get(start..at).is_some_and(joins);
            }
            starts_part |= !blank;
        }
        inside = of_word;
        at = at.saturating_add(len);
    }
    false
}

/// Whether a part of a credit starts behind the word.
fn joins(word: &str) -> bool {
    // Nearly every word opens otherwise.
    word.starts_with(['v', 'V', 'f', 'F', 'o', 'O', 'c', 'C'])
        && JOINING.iter().any(|joining| word.eq_ignore_ascii_case(joining))
}

/// Whether a character belongs to a word.
fn is_of_word(c: char) -> bool {
    is_word_char(c) || is_combining(c)
}

/// The first letters of leads without a mark.
static LEAD_HEADS: Heads = Heads::of(BARE_LEADS.rows);

/// The first letters of words for a picture, and the last ones.
static WORD_HEADS: Heads = Heads::of(PICTURE_WORDS.rows);
static WORD_ENDS: Heads = Heads::of_ends(PICTURE_WORDS.rows);

/// Whether a text may open with an agency's name, as far as its first letters tell.
pub(super) fn may_open_agency(text: &str) -> bool {
    AGENCY_HEADS.may_open(text)
}

/// The agency that a part names.
fn agency(part: &str) -> Option<Kind<'_>> {
    // `Getty Images North America`, `imago images`: the agency and one of its desks.
    const DESKS: &[&str] = &["getty images", "imago", "shutterstock", "alamy", "zuma press", "picture alliance"];
    const FIRSTS: u32 = firsts(DESKS);
    // Nearly every text opens as no agency's name does; the desks' agencies are in the tables too.
    if !AGENCY_HEADS.may_open(part) {
        return None;
    }
    let (pictured, named) = (WORD_ENDS.may_end(part), AGENCY_ENDS.may_end(part));
    let of_desk = may_open(part, FIRSTS);
    if !(pictured || named || of_desk || part.as_bytes().contains(&b'-'))
        || !(PICTURE_AGENCIES.may_open(part) || WIRE_AGENCIES.may_open(part))
    {
        return None;
    }
    // `AP Photo`, `AFP pic`: the word says that it is a picture, the name is before it.
    if pictured
        && let Some((name, word)) = part.rsplit_once(char::is_whitespace)
        && PICTURE_WORDS.has(word)
    {
        let name = unfiled(name);
        if WIRE_AGENCIES.has(name) {
            return Some(Kind::Picture(name));
        }
    }
    if named {
        if PICTURE_AGENCIES.has(part) {
            return Some(Kind::Picture(part));
        }
        if WIRE_AGENCIES.has(part) {
            return Some(Kind::Wire(part));
        }
    }
    // `dpa-Zentralbild`, `imago-images-bilder`: an agency and one of its desks.
    if let Some((name, _)) = part.split_once('-').filter(|(_, desk)| desk.len() <= 24 && !holds_sign(desk, ' ')) {
        if WIRE_AGENCIES.has(name) {
            return Some(Kind::Wire(part));
        }
        if PICTURE_AGENCIES.has(name) {
            return Some(Kind::Picture(part));
        }
    }
    if !of_desk {
        return None;
    }
    DESKS
        .iter()
        .find_map(|row| phrase(part, row).ok())
        .filter(|(rest, _)| {
            rest.len() <= 24 && rest.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        })
        .map(|_| Kind::Picture(part))
}
