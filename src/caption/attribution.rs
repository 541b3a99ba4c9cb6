//! The inside of a picture credit: `Ng Lane/Pool via AP`, with neither brackets nor `Photo:`.

use alloc::vec::Vec;

use crate::grammar::{is_cjk, phrase, ws};
use crate::lexicon::photo::{INSTITUTION_WORDS, NOTES, PHOTO_LEADS, PICTURE_WORDS, SMALL_WORDS, SOURCE_LEADS};
use crate::lexicon::phrases::{firsts, may_open};
use crate::lexicon::picture_agencies::{PICTURE_AGENCIES, WIRE_AGENCIES};
use crate::lexicon::rights::COMPANY_FORMS;

/// Who made a picture and who supplies it, as slices of the credit.
#[derive(Debug, Clone, Default)]
pub(super) struct Attribution<'a> {
    pub(super) photographer: Option<&'a str>,
    pub(super) organization: Option<&'a str>,
    pub(super) via: Option<&'a str>,
    pub(super) notes: Vec<&'a str>,
    pub(super) evidence: Evidence,
}

impl Attribution<'_> {
    /// Whether anybody is named, and not only a note.
    pub(super) fn names_somebody(&self) -> bool {
        self.photographer.is_some() || self.organization.is_some() || self.via.is_some()
    }
}

/// What in the words themselves says that they are a credit.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set of independent findings")]
pub(super) struct Evidence {
    /// An agency that supplies only pictures, or an agency's name with `Photo`.
    pub(super) picture: bool,
    /// An agency that supplies text too.
    pub(super) wire: bool,
    /// `via`, `courtesy of`.
    pub(super) via: bool,
    /// Parts divided by a slash or a bar.
    pub(super) divided: bool,
    /// A name of several words.
    pub(super) person: bool,
    /// A note alone says nothing.
    pub(super) note: bool,
}

impl Evidence {
    /// Whether the words can be nothing but a picture credit.
    pub(super) const fn sure(self) -> bool {
        self.picture || (self.wire && (self.via || (self.divided && (self.person || self.note))))
    }
}

/// What announced the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing.
    None,
    /// `Photo:`, `©`.
    Photo,
    /// `Photo by`: a person follows.
    By,
    /// `Source:`: whoever follows is no photographer.
    Source,
}

/// A credit is not longer, in bytes; a longer text is a sentence.
pub(super) const CREDIT: usize = 200;

/// No credit has more parts.
const PARTS: usize = 9;

/// No part has more words.
const WORDS: usize = 9;

// attribution = part *(separator part)
pub(super) fn attribution<'a>(text: &'a str, lead: Lead) -> Option<Attribution<'a>> {
    if text.len() > CREDIT || is_sentence(text) {
        return None;
    }
    let mut parts = Parts { rest: text, separator: Separator::Start };
    let mut made = Attribution::default();
    let mut second: Option<&'a str> = None;
    let mut last = Slot::None;
    let mut handles = false;
    let mut says_picture = false;
    let mut handle = None;
    for count in 0.. {
        let Some((separator, part)) = parts.next_part()? else { break };
        if count >= PARTS {
            return None;
        }
        made.evidence.divided |= matches!(separator, Separator::Divider);
        if separator == Separator::Courtesy {
            made.evidence.via = true;
        }
        let kind = classify(part)?;
        let (name, slot) = match kind {
            Kind::Note => (part, Slot::Note),
            Kind::Picture(name) => {
                made.evidence.picture = true;
                says_picture = name.len() < part.len();
                (name, Slot::Organization)
            }
            Kind::Wire(name) => {
                made.evidence.wire = true;
                (name, Slot::Organization)
            }
            Kind::Institution => (part, Slot::Organization),
            Kind::Person => {
                made.evidence.person = true;
                (
                    part,
                    if lead == Lead::Source && separator == Separator::Start {
                        Slot::Organization
                    } else {
                        Slot::Person
                    },
                )
            }
            Kind::Handle => {
                handles = true;
                handle = handle.or(Some(part));
                (part, Slot::Person)
            }
            Kind::Other => (part, Slot::None),
            Kind::Word => {
                // `AP Photo/Ng`: after an agency that says `Photo`, one word is whoever took it.
                let taken = separator == Separator::Divider && made.photographer.is_none() && says_picture;
                let person = taken || lead == Lead::By && separator == Separator::Start;
                (part, if person { Slot::Person } else { Slot::Organization })
            }
        };
        let slot = match separator {
            Separator::Via if slot != Slot::Note => {
                made.evidence.via = true;
                Slot::Via
            }
            Separator::For if made.organization.is_some() => Slot::None,
            Separator::Lead if made.organization.is_some() || made.photographer.is_some() => Slot::None,
            Separator::For | Separator::Courtesy if slot == Slot::Person => Slot::Organization,
            _ => slot,
        };
        match slot {
            Slot::Note => {
                made.evidence.note = true;
                made.notes.push(name);
            }
            Slot::Organization => {
                made.organization = match made.organization {
                    None => Some(name),
                    Some(first) if last == Slot::Organization => spanning(text, first, name).or(Some(first)),
                    kept => kept,
                };
            }
            Slot::Via => made.via = made.via.or(Some(name)),
            Slot::Person if made.photographer.is_none() => made.photographer = Some(name),
            Slot::Person => second = second.or(Some(name)),
            Slot::None => {}
        }
        last = slot;
    }
    if second.is_some() && made.organization.is_none() && made.photographer == handle && made.evidence.person {
        // `iLune/Bo Reed`: beside a person, the handle is a paper's.
        made.organization = handle;
        made.photographer = second.take();
    }
    match (second, made.organization) {
        (Some(second), None) => made.organization = Some(second),
        (Some(second), Some(_)) => {
            // Two photographers, if nothing stands between them.
            made.photographer = made.photographer.and_then(|first| spanning(text, first, second)).or(made.photographer);
        }
        _ => {}
    }
    // A lower-case word is a name only beside an agency or after `Photo:`.
    let handled = !handles || lead != Lead::None || made.evidence.picture || made.evidence.wire;
    (handled && (made.names_somebody() || (!made.notes.is_empty() && lead != Lead::Source))).then_some(made)
}

/// A quick no: no credit has so many words that start small, `dpa/picture alliance via Getty` and the like included.
fn is_sentence(text: &str) -> bool {
    let mut boundary = true;
    let small = text.bytes().filter(|&byte| {
        let starts = boundary && byte.is_ascii_lowercase();
        boundary = matches!(byte, b' ' | b'\n' | b'/');
        starts
    });
    small.count() > SMALL
}

/// Words of a credit that start small: `picture alliance`, `imago images`, `of the`.
const SMALL: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    None,
    Person,
    Organization,
    Via,
    Note,
}

/// The slice of `whole` from the start of `first` to the end of `second`, if no other word stands between them.
fn spanning<'a>(whole: &'a str, first: &str, second: &str) -> Option<&'a str> {
    let start = nom::Offset::offset(whole, first);
    let next = nom::Offset::offset(whole, second);
    let between = whole.get(start.checked_add(first.len())?..next)?;
    let end = next.checked_add(second.len())?;
    if between.chars().any(|c| c.is_alphanumeric() || matches!(c, '(' | ')')) { None } else { whole.get(start..end) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Start,
    /// `/`, `|`, a bracket.
    Divider,
    /// `,`, `;`, ` - `.
    Comma,
    /// `via`.
    Via,
    /// `for`: the client follows.
    For,
    /// `on`, `from`: the stock follows.
    From,
    /// `courtesy of`.
    Courtesy,
    /// `Vídeo:` after a bar: what follows is another credit.
    Lead,
}

/// The parts of a credit, from left to right.
struct Parts<'a> {
    rest: &'a str,
    separator: Separator,
}

impl<'a> Parts<'a> {
    /// The next part and what stood before it; `Some(None)` at the end, `None` where the text cannot be a credit.
    #[expect(clippy::option_option, reason = "the outer option is the verdict, the inner one the end")]
    fn next_part(&mut self) -> Option<Option<(Separator, &'a str)>> {
        loop {
            if self.rest.trim().is_empty() {
                return Some(None);
            }
            let (part, separator, rest) = cut(self.rest)?;
            let before = core::mem::replace(&mut self.separator, separator);
            self.rest = rest;
            let part = part.trim_matches(|c: char| {
                c.is_whitespace()
                    || matches!(c, '"' | '“' | '”' | '„' | '\'' | '‘' | '’' | '©' | '\u{200B}' | '*' | '-' | '–' | '—')
            });
            let part = if part.ends_with('.') && !is_note(part) && !abbreviated(part) {
                part.trim_end_matches(['.', '\'', '’', '”', '"'])
            } else {
                part
            };
            if part.is_empty() {
                // `X / via Y`, `X // Y`: the stronger separator counts.
                if matches!(before, Separator::Via | Separator::Courtesy) {
                    self.separator = before;
                }
                continue;
            }
            // Words that may stand at a part's start.
            for (word, separator) in
                [("via", Separator::Via), ("courtesy of", Separator::Courtesy), ("courtesy", Separator::Courtesy)]
            {
                if let Ok((after, _)) = phrase(part, word)
                    && !after.trim().is_empty()
                {
                    return Some(Some((separator, ws(after))));
                }
            }
            return Some(Some((before, part)));
        }
    }
}

/// The part before the first separator, the separator, and the rest.
fn cut(text: &str) -> Option<(&str, Separator, &str)> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let from = text.get(at..)?;
        let after = from.get(c.len_utf8()..)?;
        let separator = match c {
            '/' | '|' | '／' | '｜' | '(' | ')' | '[' | ']' | '（' | '）' | '•' | '·' => {
                Some((Separator::Divider, after))
            }
            ';' | '、' => Some((Separator::Comma, after)),
            ',' => (!company_form_next(after)).then_some((Separator::Comma, after)),
            '-' | '–' | '—' if before.is_whitespace() && after.starts_with(char::is_whitespace) => {
                Some((Separator::Comma, after))
            }
            // `HO-Harwick Police`: a handout, and whose.
            '-' if text.get(..at)?.trim() == "HO" => Some((Separator::Courtesy, after)),
            // `Foto: A (REUTERS) | Vídeo: B`
            ':' if is_lead(text.get(..at)?) => Some((Separator::Lead, after)),
            '?' | '!' | ':' | '：' | '=' | '%' | '€' | '$' | '…' | '>' | '<' => return None,
            '.' if after.starts_with(char::is_whitespace) && !abbreviated(text.get(..=at)?) => {
                // A second sentence can only say whose courtesy it is.
                match phrase(ws(after), "courtesy") {
                    Ok(_) => Some((Separator::Courtesy, after)),
                    Err(_) if ws(after).is_empty() => None,
                    Err(_) => return None,
                }
            }
            c if c.is_whitespace() => [
                ("via", Separator::Via),
                ("for", Separator::For),
                ("from", Separator::From),
                ("on", Separator::From),
                ("courtesy of", Separator::Courtesy),
                ("courtesy", Separator::Courtesy),
            ]
            .iter()
            .find_map(|&(word, separator)| {
                let (rest, found) = phrase(after, word).ok()?;
                (found.starts_with(char::is_lowercase) && !ws(rest).is_empty() && rest.starts_with(char::is_whitespace))
                    .then_some((separator, rest))
            }),
            _ => None,
        };
        if let Some((separator, rest)) = separator {
            return Some((text.get(..at)?, separator, rest));
        }
        before = c;
    }
    Some((text, Separator::Start, ""))
}

/// Whether the full stop at the end belongs to an initial or an abbreviation: `T.`, `St.`, `Inc.`.
fn abbreviated(text: &str) -> bool {
    let bare = text.strip_suffix('.').unwrap_or(text);
    let last = bare.rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    last.chars().count() <= 2
        || last.contains('.') && !last.contains("com")
        || COMPANY_FORMS.iter().any(|form| last.eq_ignore_ascii_case(form))
}

fn is_lead(words: &str) -> bool {
    let words = words.trim();
    words.len() <= 16 && (PHOTO_LEADS.has(words) || SOURCE_LEADS.has(words))
}

fn company_form_next(after: &str) -> bool {
    let word =
        ws(after).split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ')' | '|')).next().unwrap_or_default();
    let word = word.trim_end_matches('.');
    ["llc", "gmbh", "plc", "ag"].iter().chain(COMPANY_FORMS).any(|form| word.eq_ignore_ascii_case(form))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
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
fn classify(part: &str) -> Option<Kind<'_>> {
    // The longest rows of the tables have four words.
    let few = part.len() <= 48;
    if few && is_note(part) {
        return Some(Kind::Note);
    }
    if let Some(kind) = agency(part).filter(|_| few) {
        return Some(kind);
    }
    if !part.chars().any(char::is_alphabetic) {
        // A number of a picture has more digits than a year or a score.
        return (part.len() >= 5 && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(Kind::Other);
    }
    if part.contains(" by ") {
        return Some(Kind::Other);
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
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'' && c != '&');
        if lower > 1 {
            return None;
        }
        digits |= core.chars().any(|c| c.is_ascii_digit());
        institution = institution || INSTITUTION_WORDS.has(core);
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
        _ if words == 1 && camel(part) => Some(Kind::Handle),
        1 if words <= 2 => Some(Kind::Word),
        2..=6 if !institution && !digits && !part.starts_with("The ") => Some(Kind::Person),
        _ => Some(Kind::Institution),
    }
}

/// Whether a particle is written as a name is: `Ben`, `Al`, `Van`; the words that only join never are names.
fn is_forename(word: &str) -> bool {
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
    word.contains('_') || word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

fn is_note(part: &str) -> bool {
    NOTES.has(part)
}

/// Whether a text is the name of an agency.
pub(super) fn is_agency(text: &str) -> bool {
    agency(text).is_some()
}

/// Whether a word is the name of an agency that supplies text and pictures.
pub(super) fn is_wire(word: &str) -> bool {
    WIRE_AGENCIES.has(word)
}

/// The agency that a part names.
fn agency(part: &str) -> Option<Kind<'_>> {
    // `Getty Images North America`, `imago images`: the agency and one of its desks.
    const DESKS: &[&str] = &["getty images", "imago", "shutterstock", "alamy", "zuma press", "picture alliance"];
    const FIRSTS: u32 = firsts(DESKS);
    // `AP Photo`, `AFP pic`: the word says that it is a picture, the name is before it.
    if let Some((name, word)) = part.rsplit_once(char::is_whitespace)
        && PICTURE_WORDS.has(word)
    {
        let name = name.trim_end();
        let name = name.strip_suffix(" file").or_else(|| name.strip_suffix(" File")).unwrap_or(name);
        if WIRE_AGENCIES.has(name) {
            return Some(Kind::Picture(name));
        }
    }
    if PICTURE_AGENCIES.has(part) {
        return Some(Kind::Picture(part));
    }
    if WIRE_AGENCIES.has(part) {
        return Some(Kind::Wire(part));
    }
    // `dpa-Zentralbild`, `Reuters-Pool`: an agency and one of its desks.
    if part
        .split_once('-')
        .is_some_and(|(name, desk)| WIRE_AGENCIES.has(name) && desk.len() <= 24 && !desk.contains(' '))
    {
        return Some(Kind::Wire(part));
    }
    if !may_open(part, FIRSTS) {
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
