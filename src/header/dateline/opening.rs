//! The grammar of a paragraph's opening, and what evidence it takes to read one as a dateline.

use super::cjk::cjk;
use crate::Date;
use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::day::{day, is_day};
use crate::grammar::pieces::{piece, plain_word};
use crate::grammar::places::{
    City, Shape, bracketed, city, is_known_city, parts_cities, region, sender, sender_at, shape,
};
use crate::grammar::{Read, is_cjk, mismatch, ws};
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::cities::PLACE_PARTICLES;
use crate::lexicon::photo::NOTES;
use crate::lexicon::regions::Region;
use crate::lexicon::table;
use crate::lexicon::titles::NOT_PLACES;
use crate::lexicon::{HASH_START, Kind, Language, Senses, hash_byte, sense, senses};

/// A dateline as slices of the line.
#[derive(Debug, Default)]
pub(super) struct Opening<'a> {
    pub(super) places: Places<'a>,
    pub(super) agency: Option<&'a str>,
    pub(super) date: Option<Date>,
}

/// The most cities in one dateline; Reuters writes two, seldom three.
const MAX_PLACES: usize = 5;

/// The places of an opening, each with its region: in place, since nearly every line that is tried has none.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    slots: [(&'a str, Option<&'a str>); MAX_PLACES],
    len: usize,
}

impl<'a> Places<'a> {
    pub(super) fn one(city: &'a str) -> Self {
        [(city, None)].into_iter().collect()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &(&'a str, Option<&'a str>)> {
        self.slots.iter().take(self.len)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    const fn is_full(&self) -> bool {
        self.len == MAX_PLACES
    }

    fn push(&mut self, place: (&'a str, Option<&'a str>)) {
        if let Some(slot) = self.slots.get_mut(self.len) {
            *slot = place;
            self.len = self.len.saturating_add(1);
        }
    }
}

impl<'a> FromIterator<(&'a str, Option<&'a str>)> for Places<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, Option<&'a str>)>>(places: I) -> Self {
        let mut all = Self::default();
        places.into_iter().for_each(|place| all.push(place));
        all
    }
}

/// `opening = [provider dash] (placed / dated / bare)`
pub(super) fn opening(input: &str) -> Read<'_, Opening<'_>> {
    match input.chars().next() {
        Some('(') => bare(input).or_else(|_| cjk(input)),
        Some('【' | '[' | '（' | '［') => cjk(input),
        Some(c) if is_cjk(c) => cjk(input),
        Some(c) if c.is_uppercase() && !is_shouted(input) && (is_copy(input) || opens_sentence(input)) => mismatch(),
        Some(c) if c.is_uppercase() => placed(input).or_else(|_| dated(input)).or_else(|_| provided(input)),
        Some(c) if c.is_ascii_digit() => dated(input),
        _ => mismatch(),
    }
}

/// Whether the letters of ASCII that open the line are capitals alone: enough for a place. One letter before a word in small
/// letters (`A ferry`) is none.
fn is_shouted(input: &str) -> bool {
    let bytes = input.as_bytes();
    match bytes.iter().position(|byte| !byte.is_ascii_uppercase()) {
        Some(1) if bytes.get(1) == Some(&b' ') => bytes.get(2).is_none_or(|byte| !byte.is_ascii_lowercase()),
        Some(end) => bytes.get(end).is_none_or(|byte| !byte.is_ascii_lowercase()),
        None => true,
    }
}

/// A line is looked at so far, in bytes, for what every dateline has.
const NEAR: usize = 120;

/// Whether the line, which opens with a capital, cannot open with a dateline: what nearly every line tells at once.
fn is_copy(input: &str) -> bool {
    let bytes = input.as_bytes();
    let end = bytes.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(bytes.len());
    let (word, rest) = bytes.split_at_checked(end).unwrap_or_default();
    // What goes on with a sign is for the grammar to read.
    let small = word.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    if small <= 2 && word.len() > 3 || !matches!(rest.first(), Some(b' ' | b'\n') | None) {
        return false;
    }
    // `The harbour master said`: two small words are no place, unless one of them names a sender.
    if let Some((second, third)) = small_words(input.get(end..).unwrap_or_default()) {
        let word = second.get(..second.len().saturating_sub(third.len()).saturating_sub(1)).unwrap_or_default();
        return !third.starts_with("le ")
            && !table::has(PLACE_PARTICLES, word)
            && sender_at(second).is_err()
            && sender_at(third).is_err();
    }
    // A dash or a bracket stands in every dateline with a city in small letters, unless its day ends the line; and before a
    // comma that copy goes on after: `Ada Lane, who runs the ferry`.
    let near = bytes.get(..end.saturating_add(NEAR)).unwrap_or(bytes);
    let mut at = end;
    loop {
        let sign =
            near.get(at..).unwrap_or_default().iter().position(|byte| SIGNS.get(usize::from(*byte)) == Some(&true));
        let Some(step) = sign else { return true };
        at = at.saturating_add(step);
        match near.get(at) {
            Some(b',') if small_word(input.get(at.saturating_add(1)..)) => return true,
            Some(b',') => {}
            Some(b'0'..=b'9') if near.len() < bytes.len() => {}
            Some(b'-') if joins(bytes, at) => {}
            // Quotation marks and points that are no ASCII.
            Some(0xE2) if matches!(bytes.get(at.saturating_add(2)), Some(0x98..=0xA6)) => {}
            _ => return false,
        }
        at = at.saturating_add(1);
    }
}

/// The bytes at which a line near its start may say that it is a dateline with a city in small letters: dashes, brackets and
/// figures, the first bytes of dashes and of signs of full width, and commas. A colon only ends cities in capitals.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let known = b"_=(/[-,0123456789\xE2\xD8\xEF";
    let mut at = 0;
    while at < known.len() {
        signs[known[at] as usize] = true;
        at += 1;
    }
    signs
};

/// Whether a word in small letters follows that is no month, no sender and no article of a day.
fn small_word(after: Option<&str>) -> bool {
    let Some((word, _)) = after.and_then(|after| plain_word(after.strip_prefix(' ')?, MAX_STOPWORD)) else {
        return false;
    };
    shape(word) == Shape::Small && word != "le" && sense(word).month == 0 && sender_at(word).is_err()
}

/// Whether the hyphen at byte `at` joins two words.
fn joins(bytes: &[u8], at: usize) -> bool {
    let letter = |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    letter(at.saturating_add(1)) && at.checked_sub(1).is_some_and(letter)
}

/// Whether the line opens with a word that makes up sentences, not names: `In London, March 3 - `. `The Hague`,
/// `New Delhi` and a month are none.
fn opens_sentence(input: &str) -> bool {
    let Some((word, _)) = plain_word(input, MAX_STOPWORD).filter(|(word, _)| shape(word) == Shape::Title) else {
        return false;
    };
    let hash = word.bytes().fold(HASH_START, |hash, byte| hash_byte(hash, byte.to_ascii_lowercase()));
    !matches!(word, "The" | "New")
        && senses(hash).meets(Senses::stop_mask(Some(Language::En)))
        && sense(word).month == 0
}

/// The longest word that is looked up among those of sentences, in bytes.
const MAX_STOPWORD: usize = 12;

/// The second word and what follows, and the third word and what follows, where both are in small letters of ASCII and a
/// blank stands before each.
fn small_words(rest: &str) -> Option<(&str, &str)> {
    let small = |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let second = rest.strip_prefix(' ').filter(|second| small(second))?;
    let end = second.bytes().position(|byte| !byte.is_ascii_lowercase())?;
    let third = second.get(end..)?.strip_prefix(' ').filter(|third| small(third))?;
    Some((second, third))
}

/// What is known of the sender in an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// None is named.
    No,
    /// By a sender of the tables.
    Known(Sender),
    /// By a name in brackets that no table has.
    Unknown,
}

/// What speaks for reading an opening as a dateline.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of the line")]
struct Evidence {
    shape: Shape,
    known_city: bool,
    region: Option<Known>,
    date: bool,
    sent: Sent,
    /// Whether the sender's name could be a share's symbol: `(MSFT)`.
    symbol: bool,
    /// Whether a comma sets the region or the day off.
    set_off: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Region(Region),
    Unknown,
}

/// `placed = place *("/" place) [[","] day] [sender] [[","] day] dash`
fn placed(input: &str) -> Read<'_, Opening<'_>> {
    let mut opening = Opening::default();
    let mut evidence = Evidence {
        shape: Shape::Capitals,
        known_city: true,
        region: None,
        date: false,
        sent: Sent::No,
        symbol: false,
        set_off: false,
    };
    let mut rest = input;
    loop {
        let (after, City { text, shape }) = city(rest)?;
        if shape != Shape::Capitals {
            evidence.shape = shape;
        }
        evidence.known_city = evidence.known_city && is_known_city(text);
        if !evidence.known_city && opening.places.is_empty() && opens_otherwise(text) {
            return mismatch();
        }
        evidence.set_off = evidence.set_off || ws(after).starts_with(',');
        let (after, found) = match place_region(after) {
            Ok((after, (text, known))) => (after, Some((text, known))),
            Err(_) => (after, None),
        };
        if found.is_some() {
            evidence.region = found.map(|(_, known)| known);
        }
        opening.places.push((text, found.map(|(text, _)| text)));
        rest = after;
        let joined = ws(rest).strip_prefix('/').map(ws).or_else(|| and(rest, evidence.shape));
        match joined {
            Some(next) if !opening.places.is_full() && slashed(ws(rest)).is_err() => rest = next,
            _ => break,
        }
    }
    rest = placed_day(rest, &mut opening, &mut evidence);
    if let Ok((after, (name, sent))) = placed_sender(rest) {
        opening.agency = Some(name);
        evidence.sent = sent;
        evidence.symbol = sent == Sent::Unknown && name.len() <= 5 && shape(name) == Shape::Capitals;
        rest = placed_day(after, &mut opening, &mut evidence);
    }
    let dashed = match dash(rest) {
        Ok((after, found)) => Some((after, found)),
        Err(_) => None,
    };
    let accepted = match dashed {
        Some((after, Dash::Line { open })) => accepts_dash(&opening, evidence, open, after),
        Some((_, Dash::Equals)) => evidence.sent != Sent::No || evidence.date,
        Some((after, Dash::Colon)) => accepts_colon(evidence) && opens_copy(after),
        None => {
            // `/TASS/. `: the point is the sender's.
            // `/ ACCESSWIRE / May 3, 2024 / `: so is the last slash.
            let mark = ws(rest).strip_prefix(['.', '/']);
            rest = mark.filter(|_| evidence.sent != Sent::No).unwrap_or(rest);
            accepts_none(&opening, evidence, rest)
        }
    };
    if !accepted {
        return mismatch();
    }
    let rest = dashed.map_or(rest, |(after, _)| after);
    // `NEW YORK--(BUSINESS WIRE)--`: a dash on both sides of the sender.
    if opening.agency.is_none()
        && let Ok((after, name)) = bracketed(ws(rest), '(', ')')
        && sender(name).is_some()
        && let Ok((after, _)) = dash(after)
    {
        opening.agency = Some(name);
        return Ok((after, opening));
    }
    Ok((rest, opening))
}

/// Whether the first words are no city's, though they are set as one: a sender's name, a label of a moment, a weekday.
fn opens_otherwise(city: &str) -> bool {
    let (word, more) = piece(city).unwrap_or((city, ""));
    let known = sense(word);
    let time = known.is(Kind::Label) || known.is(Kind::Weekday) && word.len() > 2 || known.is(Kind::Relative);
    if time && (more.is_empty() || more.starts_with(' ')) {
        return true;
    }
    table::get(AGENCIES, city) == Some(Sender::Wire)
}

/// ` and ` between two cities in capitals: `LONDON and PARIS (AP)`, `BATH, Maine, and TROY, N.Y. (AP)`.
fn and(rest: &str, shape: Shape) -> Option<&str> {
    let rest = ws(rest);
    let (word, next) = plain_word(ws(rest.strip_prefix(',').unwrap_or(rest)), MAX_STOPWORD)?;
    let next = Some(ws(next)).filter(|_| shape == Shape::Capitals && parts_cities(word))?;
    matches!(city(next), Ok((_, City { shape: Shape::Capitals, .. }))).then_some(next)
}

/// `[","] region / "[" region "]"`: of the tables, or any words in capitals after a comma.
fn place_region(input: &str) -> Read<'_, (&str, Known)> {
    let rest = ws(input);
    if rest.starts_with('[') {
        let (after, text) = bracketed(rest, '[', ']')?;
        return match region(text) {
            Ok(("", (text, kind))) => Ok((after, (text, Known::Region(kind)))),
            _ => mismatch(),
        };
    }
    let comma = rest.strip_prefix(',').or_else(|| rest.strip_prefix("., "));
    let rest = ws(comma.unwrap_or(rest));
    // Before the day: `MO., March 3` is Missouri, though German Mondays are `Mo.` too.
    if let Ok((after, (text, kind))) = region(rest)
        && !matches!(ws(after).chars().next(), Some(c) if c.is_lowercase() && !is_day(ws(after)))
    {
        return Ok((after, (text, Known::Region(kind))));
    }
    if comma.is_none() || is_day(rest) || sender_at(rest).is_ok() {
        return mismatch();
    }
    match city(rest) {
        Ok((after, City { text, shape: Shape::Capitals | Shape::Title })) => Ok((after, (text, Known::Unknown))),
        _ => mismatch(),
    }
}

/// Skips the comma or point before the next part, also where both or a blank too many stand (`N.Y,.`).
fn separator(input: &str) -> &str {
    let rest = ws(input);
    match rest.as_bytes() {
        [b',' | b'.', next, ..] if !matches!(next, b',' | b'.' | 0xD8) => ws(rest.get(1..).unwrap_or_default()),
        [b',' | b'.' | 0xD8, ..] => ws(rest.trim_start_matches([',', '.', '،'])),
        _ => rest,
    }
}

/// `[[","] day ["."]]`, where none was read yet.
fn placed_day<'a>(rest: &'a str, opening: &mut Opening<'a>, evidence: &mut Evidence) -> &'a str {
    if evidence.date {
        return rest;
    }
    let next = separator(rest);
    if next.starts_with('(') {
        return rest;
    }
    let next = next.strip_prefix("le ").map_or(next, ws);
    match day(next) {
        Ok((after, date)) => {
            opening.date = Some(date);
            evidence.date = true;
            after
        }
        Err(_) => rest,
    }
}

/// `sender = "(" name ")" / "/" name "/" / [","] wire`
fn placed_sender(input: &str) -> Read<'_, (&str, Sent)> {
    let next = separator(input);
    if next.starts_with('(') {
        let (rest, name) = bracketed(next, '(', ')')?;
        return match sender(name) {
            // `Custom voice (beta)`: words of more than four small letters are no sender's sign.
            Some(_) if name.len() > 3 && !name.contains(['/', ' ', '.']) && shape(name) == Shape::Small => mismatch(),
            Some(kind) => Ok((rest, (name, Sent::Known(kind)))),
            None if is_sender_shaped(name) => Ok((rest, (name, Sent::Unknown))),
            None => mismatch(),
        };
    }
    if let Ok((rest, name)) = slashed(next) {
        return Ok((rest, (name, Sent::Known(Sender::Wire))));
    }
    // Without brackets the dash must follow: `Oct 12 AAP - `, `March 27, Reuter - `.
    let (rest, (name, kind)) = sender_at(next)?;
    // `A fortune- telling gift`, `MDR-AKTUELL MDR-Wahllokal`: a paper's name is a word too.
    if kind == Sender::Outlet && shape(name) == Shape::Small {
        return mismatch();
    }
    match dash(rest) {
        Ok((_, Dash::Line { open })) if open || kind == Sender::Wire => Ok((rest, (name, Sent::Known(kind)))),
        _ => mismatch(),
    }
}

/// `"/" name "/"`, the name a sender's: `/PRNewswire-AsiaNet/`, `/TASS/`.
fn slashed(input: &str) -> Read<'_, &str> {
    let (rest, name) = bracketed(input, '/', '/')?;
    let known = sender(name) == Some(Sender::Wire) || name.starts_with("PRNewswire");
    if known { Ok((rest, name)) } else { mismatch() }
}

/// Names in brackets that no table has, but that could be a sender's: up to four words, no colon, no exchange.
fn is_sender_shaped(name: &str) -> bool {
    const EXCHANGES: &[&str] = &["nyse", "nasdaq", "lse", "tsx", "otc", "amex", "asx", "ftse", "dax"];
    let legal = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '/' | '&' | '-' | '\'' | '’');
    name.starts_with(char::is_alphabetic)
        && name.chars().all(legal)
        && name.split(' ').count() <= 4
        && !name.split([' ', '/']).any(|word| EXCHANGES.iter().any(|known| word.eq_ignore_ascii_case(known)))
        && name.chars().any(char::is_uppercase)
        && !is_day(name)
}

/// `dated = day [","] "(" sender ")" dash`: the day stands where the place does elsewhere.
fn dated(input: &str) -> Read<'_, Opening<'_>> {
    let (rest, date) = day(input)?;
    let (rest, name) = bracketed(separator(rest), '(', ')')?;
    let fits = sender(name).is_some() || (date.year().is_some() && is_sender_shaped(name));
    match dash(rest) {
        Ok((rest, _)) if fits => {
            Ok((rest, Opening { places: Places::default(), agency: Some(name), date: Some(date) }))
        }
        _ => mismatch(),
    }
}

/// `provided = sender (dash [placed] / placed-after)`: `AP - `, `Canadian Press - OTTAWA (CP) - `, `AFP, HARWICK`. An outlet's name opens copy only
/// before a full dash (`CNN — `): `PC World - ` is a label.
fn provided(input: &str) -> Read<'_, Opening<'_>> {
    let (rest, (name, kind)) = sender_at(input)?;
    if kind == Sender::Wire && rest.starts_with(',') {
        return placed_after(rest, name);
    }
    let (after, found) = dash(rest)?;
    let full = ws(rest).starts_with('—');
    match found {
        Dash::Line { open: true } if kind == Sender::Wire || full => Ok(after_sender(after, name)),
        _ => mismatch(),
    }
}

/// `placed-after = "," city [region] (dash / end)`: the place behind its sender, as in `AFP, HARWICK`.
fn placed_after<'a>(rest: &'a str, name: &'a str) -> Read<'a, Opening<'a>> {
    let (rest, City { text, shape }) = city(ws(rest.strip_prefix(',').unwrap_or(rest)))?;
    let (rest, region) = match place_region(rest) {
        Ok((after, (region, Known::Region(_)))) => (after, Some(region)),
        _ => (rest, None),
    };
    let place = is_known_city(text) || region.is_some() || could_be_city(text) && !NOTES.has(text);
    if shape != Shape::Capitals || !place {
        return mismatch();
    }
    let places = [(text, region)].into_iter().collect();
    let opening = Opening { places, agency: Some(name), date: None };
    match dash(rest) {
        Ok((after, Dash::Line { open: true })) if tells(after, MIN_COPY) => Ok((after, opening)),
        Err(_) if ws(rest).is_empty() => Ok((rest, opening)),
        _ => mismatch(),
    }
}

/// `bare = "(" sender ")" dash [placed] / "(" sender ")" copy`
fn bare(input: &str) -> Read<'_, Opening<'_>> {
    let (rest, name) = bracketed(input, '(', ')')?;
    // `(Honolulu) -- `: a city in brackets.
    if is_known_city(name) && sender(name).is_none() {
        return match dash(rest) {
            Ok((rest, Dash::Line { .. })) => {
                Ok((rest, Opening { places: Places::one(name), agency: None, date: None }))
            }
            _ => mismatch(),
        };
    }
    if sender(name).is_none() {
        return mismatch();
    }
    match dash(rest) {
        Ok((after, _)) => Ok(after_sender(after, name)),
        Err(_) if opens_copy(rest) => Ok((rest, Opening { places: Places::default(), agency: Some(name), date: None })),
        Err(_) => mismatch(),
    }
}

/// After a sender and its dash: a whole dateline, if one follows, or copy.
fn after_sender<'a>(rest: &'a str, name: &'a str) -> (&'a str, Opening<'a>) {
    let next = ws(rest);
    if next.starts_with(char::is_uppercase)
        && let Ok((after, mut opening)) = placed(next)
    {
        opening.agency = opening.agency.or(Some(name));
        return (after, opening);
    }
    (rest, Opening { places: Places::default(), agency: Some(name), date: None })
}

/// What ends a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dash {
    /// A dash of any length, `_` or `=`; `open` where blank space stands around it.
    Line {
        open: bool,
    },
    /// `=`, as Belga has it: after a sender or a day only.
    Equals,
    Colon,
}

/// `dash = [","] ("--" / "-" / "—" / "–" / "_" / "=" / ":" / ".-" )`, with any spacing.
fn dash(input: &str) -> Read<'_, Dash> {
    const MAX_DASHES: usize = 4;
    let is_dash = |c: char| matches!(c, '-' | '—' | '–' | '―' | '−' | '‑' | '‐' | '_' | '=');
    let start = separator(input);
    let spaced = start.len() < input.len();
    if let Some(rest) = start.strip_prefix(':') {
        return Ok((rest, Dash::Colon));
    }
    if !matches!(start.bytes().next(), Some(b'-' | b'_' | b'=' | 0xE2)) {
        return mismatch();
    }
    let run = start.char_indices().take(MAX_DASHES).take_while(|(_, c)| is_dash(*c)).last();
    let Some((at, last)) = run else { return mismatch() };
    match start.get(at.saturating_add(last.len_utf8())..) {
        Some(rest) if at == 0 && last == '=' => Ok((rest, Dash::Equals)),
        Some(rest) => {
            let open = spaced && rest.chars().next().is_none_or(char::is_whitespace) || at > 0 || last == '—';
            Ok((rest, Dash::Line { open }))
        }
        None => mismatch(),
    }
}

/// Whether a dash makes it a dateline.
fn accepts_dash(opening: &Opening<'_>, evidence: Evidence, open: bool, after: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, symbol, set_off } = evidence;
    let known_region = matches!(region, Some(Known::Region(_)));
    let could_be_city = || opening.places.iter().all(|(city, _)| could_be_city(city));
    let known_place = known_city || known_region;
    match sent {
        Sent::Known(_) => shape != Shape::Small || known_city || date,
        Sent::Unknown => {
            known_place || date || shape == Shape::Capitals && !symbol && could_be_city() && tells(after, MIN_COPY)
        }
        Sent::No if goes_on(after, shape) => false,
        Sent::No if date => match shape {
            Shape::Capitals => known_place || could_be_city(),
            // `Ada Lane July 13, 2025 — 7 minutes read`
            Shape::Title => known_place || set_off && tells(after, MIN_COPY),
            Shape::Small => known_city,
        },
        Sent::No if known_region => match shape {
            Shape::Capitals => open || after.starts_with(char::is_whitespace),
            Shape::Title => (open || after.starts_with(char::is_whitespace)) && tells(after, MIN_COPY),
            Shape::Small => false,
        },
        Sent::No if region.is_some() => shape == Shape::Capitals && known_city && open && opens_copy(after),
        Sent::No => match shape {
            Shape::Capitals if known_city => open && (ws(after).is_empty() || tells(after, 0)),
            // Market reports go on in small letters: `SILVER - total 156,708`.
            Shape::Capitals => open && could_be_city() && ws(after).len() >= MIN_COPY && has_small_letters(after),
            Shape::Title => known_city && open && tells(after, MIN_COPY) && !opens_with_code(after),
            Shape::Small => false,
        },
    }
}

/// The copy that must follow where a city alone is the whole evidence, in bytes: a title (`Paris - Hotels`) is shorter.
const MIN_COPY: usize = 40;

/// Whether copy of at least so many bytes follows: it opens as copy does and goes on in small letters.
fn tells(after: &str, least: usize) -> bool {
    ws(after).len() >= least && opens_copy(after) && has_small_letters(after)
}

/// Whether two letters near the start are no capitals, as in copy, and not in headings and scores.
fn has_small_letters(after: &str) -> bool {
    const OPENING: usize = 60;
    let letters = ws(after).chars().take(OPENING).filter(|c| c.is_alphabetic());
    letters.filter(|c| !c.is_uppercase()).nth(1).is_some()
}

/// Whether the dash is no end: that of a span of days (`From October 3–November 17`), a moment's (`16. April 2025 -
/// 14:55`), or a picture's (`TORQUAY, ENGLAND - FEBRUARY 16: `).
fn goes_on(after: &str, shape: Shape) -> bool {
    let next = ws(after);
    if next.starts_with(|c: char| c.is_ascii_digit()) {
        return next.len() == after.len() || shape != Shape::Capitals && is_day(next) || clock_at(next);
    }
    let Ok((rest, _)) = day(next) else { return false };
    shape != Shape::Capitals || rest.starts_with(':')
}

/// Whether a clock of two numbers is here: `14:55`.
fn clock_at(input: &str) -> bool {
    clock(input).is_ok_and(|(_, clock)| clock.form == ClockForm::Colon)
}

/// Whether a postal code is here: `New Orleans - LA Baton Rouge - LA`.
fn opens_with_code(after: &str) -> bool {
    matches!(region(ws(after)), Ok((_, (text, Region::Postal | Region::Abbreviation))) if shape(text) == Shape::Capitals)
}

/// Whether capitals that no table knows may be a city: no word of labels and headings, no short acronym.
fn could_be_city(city: &str) -> bool {
    let mut words = city.split([' ', '\n', '\u{A0}', '-']).filter(|word| !word.is_empty());
    let opens = words.next().is_some_and(|word| !table::has(NOT_PLACES, word));
    let lone_acronym = city.chars().filter(|c| c.is_alphabetic()).take(4).count() < 4;
    // `LTO.de`
    let domain = city.split('.').skip(1).any(|part| part.starts_with(char::is_lowercase));
    // One letter says nothing of a place's second word: `GRADE A`.
    opens && !lone_acronym && !domain && !words.any(|word| word.len() > 1 && table::has(NOT_PLACES, word))
}

/// Whether a colon makes it a dateline: only after a sender, or a city of the tables in capitals (`NEW DELHI: `).
fn accepts_colon(evidence: Evidence) -> bool {
    match evidence.sent {
        Sent::Known(_) => evidence.shape != Shape::Small,
        Sent::Unknown => evidence.date && evidence.shape == Shape::Capitals,
        Sent::No => evidence.shape == Shape::Capitals && evidence.known_city && evidence.region != Some(Known::Unknown),
    }
}

/// Whether it is a dateline though no dash ends it.
fn accepts_none(opening: &Opening<'_>, evidence: Evidence, rest: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, set_off, .. } = evidence;
    let ends = ws(rest).is_empty();
    let known_place = known_city || matches!(region, Some(Known::Region(_)));
    match (sent, region) {
        // `LOS GATOS (BCN)`, `Berlin (KNA) Copy`
        (Sent::Known(_), _) => (shape == Shape::Capitals || known_place) && (ends || opens_copy(rest)),
        // `BEIRUT, March 14 2013` as a database's field
        (Sent::No, _) if date => {
            let named = || shape == Shape::Capitals && opening.places.iter().all(|(city, _)| could_be_city(city));
            ends && (matches!(region, Some(Known::Region(_))) || set_off && (known_city || named()))
        }
        // `WEST POINT, NY Copy`
        (Sent::No, Some(Known::Region(Region::Postal | Region::Abbreviation | Region::State))) => {
            let word = ws(rest).split(char::is_whitespace).next().unwrap_or_default();
            shape == Shape::Capitals
                && set_off
                && word.len() > 1
                && self::shape(word) == Shape::Title
                && rest.starts_with(char::is_whitespace)
                && opens_copy(rest)
        }
        _ => false,
    }
}

/// Whether copy can start here: a capital, a figure, a quotation mark or bracket.
fn opens_copy(rest: &str) -> bool {
    ws(rest).chars().next().is_some_and(|c| {
        c.is_uppercase()
            || c.is_numeric()
            || matches!(
                c,
                '"' | '\''
                    | '“'
                    | '”'
                    | '‘'
                    | '’'
                    | '«'
                    | '„'
                    | '`'
                    | '<'
                    | '('
                    | '['
                    | '$'
                    | '£'
                    | '€'
                    | '¿'
                    | '¡'
                    | '&'
            )
            || (c.is_alphabetic() && !c.is_lowercase())
    })
}
