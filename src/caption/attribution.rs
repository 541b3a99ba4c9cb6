//! The inside of a picture credit: `Ng Lane/Pool via AP`, with neither brackets nor `Photo:`.

use super::kinds::{Kind, classify, is_agency, is_institution, is_mixed, is_note, led_by_picture, pictured_agency};
use super::parts::{Parts, Separator};
use crate::few::Few;
use crate::grammar::ws;
use crate::lexicon::photo::{BARE_LEADS, CLIENT_LEADS, RANKS};
use crate::scan::{holds_sign, holds_words, is_word_char};

/// Who made a picture and who supplies it, as slices of the credit.
#[derive(Debug, Clone, Default)]
pub(super) struct Attribution<'a> {
    pub(super) photographer: Option<&'a str>,
    pub(super) organization: Option<&'a str>,
    pub(super) via: Option<&'a str>,
    pub(super) notes: Few<&'a str, 3>,
    pub(super) evidence: Evidence,
}

impl Attribution<'_> {
    /// Whether anybody is named, and not only a note.
    pub(super) fn names_somebody(&self) -> bool {
        self.photographer.is_some() || self.organization.is_some() || self.via.is_some()
    }

    /// Whether only notes stand in it: `Montage`.
    pub(super) fn names_nobody_but_notes(&self) -> bool {
        !self.notes.is_empty() && !self.names_somebody()
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
    /// A name that holds a word of institutions: `The Harwick Times`.
    pub(super) institution: bool,
    /// A note alone says nothing.
    pub(super) note: bool,
}

impl Evidence {
    /// Whether nothing is known but that it is a name.
    pub(super) const fn is_bare(self) -> bool {
        !(self.picture || self.wire || self.via || self.divided || self.note)
    }

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
    /// `Photo courtesy of`: whoever gave it follows, in one word an institution.
    Given,
    /// `Foto`, with nothing but a space after it.
    Bare,
    /// `Source:`: whoever follows is no photographer.
    Source,
}

/// A credit is not longer, in bytes; a longer text is a sentence.
pub(super) const CREDIT: usize = 200;

/// No credit has more parts.
const PARTS: usize = 9;

// attribution = part *(separator part)
pub(super) fn attribution(text: &str, lead: Lead) -> Option<Attribution<'_>> {
    if text.len() > CREDIT || is_sentence(text) {
        return None;
    }
    // `Copyright Bo Reed/AP Photo`
    let text = if lead == Lead::None { text.strip_prefix("Copyright ").map_or(text, ws) } else { text };
    let mut parts = Parts::of(text);
    // `bo reed / reuters`: set in small letters as a whole.
    let small = set_small(text);
    let mut draft = Draft { small, divided: text.contains(['/', '|']), ..Draft::default() };
    for count in 0.. {
        let Some((separator, whole)) = parts.next_part()? else { break };
        if count >= PARTS {
            return None;
        }
        let evidence = &mut draft.made.evidence;
        evidence.divided |= separator == Separator::Divider;
        evidence.via |= separator == Separator::Courtesy;
        // `Photo/Xinhua`, `PHOTO | POOL`: the word stands where an agency would.
        let opens = count == 0 && parts.divides();
        if opens && BARE_LEADS.has(whole) {
            evidence.picture = true;
            continue;
        }
        let part = if opens { unled(whole) } else { whole };
        evidence.picture |= part.len() < whole.len();
        // `Foto: Bo Reed, 2031, CC BY 4.0`
        if lead != Lead::None && count > 0 && separator == Separator::Comma && is_year(part) {
            continue;
        }
        let part = match pictured_agency(part) {
            Some((word, name)) => {
                draft.made.evidence.picture = true;
                if is_note(word) {
                    draft.put(word, Slot::Note, text);
                }
                name
            }
            None => match filed(part) {
                Some((name, word)) => {
                    draft.put(word, Slot::Note, text);
                    name
                }
                None => part,
            },
        };
        // `Bo Reed CC BY-SA`
        let licensed = if holds_words(part, " CC ") { part.split_once(" CC ") } else { None };
        let part = licensed.filter(|(name, _)| holds_sign(name, ' ')).map_or(part, |(name, _)| name);
        // `BO REED AFP`, `Harwick Times photographer Bo Reed`: two parts that nothing divides.
        let part = match run_on(part).or_else(|| employed(part)).or_else(|| owned(part)) {
            Some((first, second)) => {
                let (name, slot) = draft.classed(first, separator, lead)?;
                draft.put(name, slot, text);
                second
            }
            None => part,
        };
        // `Action Images via Reuters / Bo Reed Livepic`
        let part = part.strip_suffix(" Livepic").unwrap_or(part);
        let (name, slot) = draft.classed(unranked(part), separator, lead)?;
        let slot = draft.placed(slot, separator);
        draft.put(name, slot, text);
    }
    draft.settle(text);
    // A lower-case word is a name only beside an agency or after `Photo:`.
    let Draft { made, handle, .. } = draft;
    let handled = handle.is_none() || lead != Lead::None || made.evidence.picture || made.evidence.wire;
    (handled && (made.names_somebody() || (!made.notes.is_empty() && lead != Lead::Source))).then_some(made)
}

/// A name of two or three words and the agency behind it: `BO REED AFP`, `Bo Reed Getty Images`.
fn run_on(part: &str) -> Option<(&str, &str)> {
    if !holds_sign(part, ' ') || is_agency(part) {
        return None;
    }
    let words = |text: &str| text.split(' ').count();
    let named = |name: &str| {
        (2..=3).contains(&words(name))
            && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
            && !is_institution(name)
            && matches!(classify(name), Some(Kind::Person))
    };
    // An agency has three words at the most.
    let ends = part.rmatch_indices(' ').take(3).filter_map(|(at, _)| part.split_at_checked(at));
    ends.map(|(name, agency)| (name, agency.trim_start()))
        .filter(|(name, agency)| is_agency(agency) && agency.starts_with(char::is_uppercase) && named(name))
        .last()
}

/// A paper and its photographer: `Harwick Times photographer Bo Reed`.
fn employed(part: &str) -> Option<(&str, &str)> {
    parted_by(part, " photographer ").filter(|(paper, _)| is_institution(paper) || is_agency(paper))
}

/// Who has a picture, or how it came, and who took it: `Harwick Post photo by Bo Reed`, `Pool Photo by Bo Reed`.
fn owned(part: &str) -> Option<(&str, &str)> {
    let parted = parted_by(part, " photo by ").or_else(|| parted_by(part, " Photo by "));
    parted.filter(|(owner, _)| is_institution(owner) || is_agency(owner) || is_note(owner))
}

/// What stands before some words, but for `staff`, and behind them, where a capital opens both.
fn parted_by<'a>(part: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    // To look for them is cheaper than to look where they stand.
    if !holds_words(part, words) {
        return None;
    }
    let (owner, name) = part.split_once(words)?;
    let owner = owner.trim_end_matches(" staff");
    (owner.starts_with(char::is_uppercase) && name.starts_with(char::is_uppercase)).then_some((owner, name))
}

/// A part without the word for a picture before it: `Photo Le Courrier`. Agencies' names are told with it.
fn unled(part: &str) -> &str {
    let named = |name: &&str| name.starts_with(char::is_uppercase) && !is_agency(part);
    led_by_picture(part).map(|(_, name)| name).filter(named).unwrap_or(part)
}

/// Whose files a picture is from, and the word for them: `HDT FILES`. Agencies' names are told with it.
fn filed(part: &str) -> Option<(&str, &str)> {
    let (name, word) = part.rsplit_once(' ')?;
    let files = word.eq_ignore_ascii_case("file") || word.eq_ignore_ascii_case("files");
    (files && name.starts_with(char::is_uppercase) && !is_agency(part)).then_some((name, word))
}

/// An attribution while its parts are read.
#[derive(Debug, Default)]
struct Draft<'a> {
    made: Attribution<'a>,
    /// A second person.
    second: Option<&'a str>,
    /// The first name that somebody only goes by.
    handle: Option<&'a str>,
    /// Where the last part went.
    last: Slot,
    /// Whether the last agency says that it has a picture: `AP Photo`.
    says_picture: bool,
    /// Whether all of it is set in small letters.
    small: bool,
    /// Whether a slash or a bar stands in it.
    divided: bool,
}

impl<'a> Draft<'a> {
    /// The name in a part and where it belongs by its words.
    fn classed(&mut self, part: &'a str, separator: Separator, lead: Lead) -> Option<(&'a str, Slot)> {
        let evidence = &mut self.made.evidence;
        let words = || part.split(' ').count();
        if self.small && separator == Separator::Start && (2..=3).contains(&words()) && !is_agency(part) {
            evidence.person = true;
            return Some((part, Slot::Person));
        }
        Some(match classify(part)? {
            Kind::Note => (part, Slot::Note),
            Kind::Picture(name) => {
                evidence.picture = true;
                self.says_picture = name.len() < part.len();
                (name, Slot::Organization)
            }
            Kind::Wire(name) => {
                evidence.wire = true;
                (name, Slot::Organization)
            }
            Kind::Institution => {
                evidence.institution = true;
                // `Ada Lane/Special to The Courier`, `Ada Lane / For The Courier`: the words say for whom.
                let name = CLIENT_LEADS.opening(part).map_or(part, |(rest, _)| ws(rest));
                (if name.is_empty() { part } else { name }, Slot::Organization)
            }
            Kind::Person => {
                evidence.person = true;
                // `Source: Bo Reed/AP` names who took it.
                let source = lead == Lead::Source && separator == Separator::Start && !self.divided;
                (part, if source { Slot::Organization } else { Slot::Person })
            }
            // `NASA, ESA, STScI`: one more of a list of institutions.
            Kind::Handle if separator == Separator::Comma && self.last == Slot::Organization => {
                (part, Slot::Organization)
            }
            // `Bo Reed, HarwickNews`: behind a person, a word with a capital inside is a paper's.
            Kind::Handle
                if self.made.photographer.is_some()
                    && matches!(separator, Separator::Comma | Separator::Divider)
                    && self.handle.is_none()
                    && is_mixed(part) =>
            {
                (part, Slot::Organization)
            }
            Kind::Handle if lead == Lead::Given => (part, Slot::Organization),
            Kind::Handle => {
                self.handle = self.handle.or(Some(part));
                (part, Slot::Person)
            }
            Kind::Other => (part, Slot::None),
            Kind::Word => {
                // `AP Photo/Ng`: after an agency that says `Photo`, one word is whoever took it.
                let taken = separator == Separator::Divider && self.made.photographer.is_none() && self.says_picture;
                let person = taken || lead == Lead::By && separator == Separator::Start;
                (part, if person { Slot::Person } else { Slot::Organization })
            }
        })
    }

    /// Where a part belongs, by what stands before it.
    fn placed(&mut self, slot: Slot, separator: Separator) -> Slot {
        let made = &mut self.made;
        match separator {
            Separator::Via if slot != Slot::Note => {
                made.evidence.via = true;
                Slot::Via
            }
            Separator::For if made.organization.is_some() => Slot::None,
            Separator::Lead if made.organization.is_some() || made.photographer.is_some() => Slot::None,
            Separator::For | Separator::Courtesy if slot == Slot::Person => Slot::Organization,
            _ => slot,
        }
    }

    fn put(&mut self, name: &'a str, slot: Slot, text: &'a str) {
        let made = &mut self.made;
        match slot {
            Slot::Note => {
                made.evidence.note = true;
                made.notes.push(name);
            }
            Slot::Organization => {
                made.organization = match made.organization {
                    None => Some(name),
                    Some(first) if self.last == Slot::Organization => spanning(text, first, name).or(Some(first)),
                    kept => kept,
                };
            }
            Slot::Via => made.via = made.via.or(Some(name)),
            Slot::Person if made.photographer.is_none() => made.photographer = Some(name),
            Slot::Person => self.second = self.second.or(Some(name)),
            Slot::None => {}
        }
        self.last = slot;
    }

    /// Says who a second name is: another photographer, or the paper.
    fn settle(&mut self, text: &'a str) {
        let Self { made, second, handle, .. } = self;
        if second.is_some() && made.organization.is_none() && made.photographer == *handle && made.evidence.person {
            // `iLune/Bo Reed`: beside a person, the handle is a paper's.
            made.organization = *handle;
            made.photographer = second.take();
        }
        // `Reed/hwkfoto/dpa`: of a surname and a handle before an agency, the handle is no person's.
        if let (Some(first), Some(small)) = (made.organization, *handle)
            && made.photographer == *handle
            && made.evidence.wire
            && !holds_sign(first, ' ')
            && text.trim_start().starts_with(first)
            && small.starts_with(char::is_lowercase)
        {
            made.organization = spanning_to_end(text, small);
            made.photographer = Some(first);
        }
        match (*second, made.organization) {
            // `SpaceX`, `WeChat`: of a word that is written so, and of nothing else, a company is the likelier owner.
            (None, None) if made.via.is_none() && handle.is_some_and(is_mixed) => {
                (made.organization, made.photographer) = (made.photographer.take(), None);
            }
            (Some(second), None) => made.organization = Some(second),
            (Some(second), Some(_)) => {
                // Two photographers, if nothing stands between them.
                made.photographer =
                    made.photographer.and_then(|first| spanning(text, first, second)).or(made.photographer);
            }
            _ => {}
        }
    }
}

/// The year in which a picture was taken.
fn is_year(part: &str) -> bool {
    part.len() == 4 && part.starts_with(['1', '2']) && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A name without a soldier's rank before it: `Staff Sgt. Bo Reed`.
fn unranked(part: &str) -> &str {
    if !holds_sign(part, ' ') {
        return part;
    }
    let Ok((rest, _)) = RANKS.opening(part) else { return part };
    let name = ws(rest.strip_prefix('.').unwrap_or(rest));
    if name.starts_with(char::is_uppercase) && name.contains(' ') { name } else { part }
}

/// A quick no: no credit has so many words that start small, `dpa/picture alliance via Getty` and the like included.
pub(super) fn is_sentence(text: &str) -> bool {
    let mut boundary = true;
    let small = text.bytes().filter(|&byte| {
        let starts = boundary && byte.is_ascii_lowercase();
        boundary = matches!(byte, b' ' | b'\n' | b'/');
        starts
    });
    // `bo reed / harwick agency / getty images` has more of them.
    { small }.nth(SMALL).is_some() && !(text.len() <= CREDIT / 2 && set_small(text))
}

/// Whether all of a credit with slashes is set in small letters.
fn set_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && holds_sign(text, '/') && !text.contains(char::is_uppercase)
}

/// Words of a credit that start small: `picture alliance`, `imago images`, `of the`.
const SMALL: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Slot {
    #[default]
    None,
    Person,
    Organization,
    Via,
    Note,
}

/// The slice of `whole` from the start of `part` on, without the signs that end it.
fn spanning_to_end<'a>(whole: &'a str, part: &str) -> Option<&'a str> {
    whole.get(nom::Offset::offset(whole, part)..).map(|rest| rest.trim_end_matches([' ', '.', ')']))
}

/// The slice of `whole` from the start of `first` to the end of `second`, if no other word stands between them.
fn spanning<'a>(whole: &'a str, first: &str, second: &str) -> Option<&'a str> {
    let start = nom::Offset::offset(whole, first);
    let next = nom::Offset::offset(whole, second);
    let between = whole.get(start.checked_add(first.len())?..next)?;
    let end = next.checked_add(second.len())?;
    if between.chars().any(|c| is_word_char(c) || matches!(c, '(' | ')')) { None } else { whole.get(start..end) }
}
