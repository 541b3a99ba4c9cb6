//! The grammar of a paragraph's opening.

use super::cjk::cjk;
use super::copy::{MAX_STOPWORD, holds_sign, is_copy, is_shouted, opens_sentence};
use super::evidence::{
    Evidence, Known, MIN_COPY, Sent, accepts_bullet, accepts_colon, accepts_dash, accepts_lost, accepts_none,
    accepts_point, alone, could_be_city, opens_copy, tells,
};
use super::parts::{
    abbreviates, bracketed_day, day_behind, hosted, is_part_of_city, is_ship, numbered_day, papered, sender_behind,
    signed_day,
};
use crate::Date;
use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::day::{day, is_day};
use crate::grammar::names::runs_on;
use crate::grammar::pieces::{piece, plain_word};
use crate::grammar::places::{
    City, Shape, bracketed, city, host, is_known_city, parts_cities, region, sender, sender_at, shape,
};
use crate::grammar::{Read, before, is_cjk, mismatch, ws};
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::institutions::EXCHANGES;
use crate::lexicon::photo::NOTES;
use crate::lexicon::regions::{Region, TOWN_MARKS};
use crate::lexicon::table;
use crate::lexicon::titles::NOT_PLACES;
use crate::lexicon::{Kind, sense};
use crate::scan::{is_capitals, is_letter, is_word_char};

/// A dateline as slices of the line.
#[derive(Debug, Default)]
pub(super) struct Opening<'a> {
    pub(super) places: Places<'a>,
    pub(super) agency: Option<&'a str>,
    pub(super) date: Option<Date>,
}

impl Opening<'_> {
    /// Whether its only place has one word or two.
    pub(super) fn is_short(&self) -> bool {
        self.places.iter().all(|(city, _)| city.split(' ').count() <= 2)
    }
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

    /// Gives the last place a region, if it has none.
    fn set_region(&mut self, region: &'a str) -> bool {
        let last = self.len.checked_sub(1).and_then(|last| self.slots.get_mut(last));
        last.is_some_and(|(_, slot)| slot.is_none() && slot.replace(region).is_none())
    }

    fn last(&self) -> Option<(&'a str, Option<&'a str>)> {
        self.slots.get(self.len.checked_sub(1)?).copied()
    }

    pub(super) fn push(&mut self, place: (&'a str, Option<&'a str>)) {
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
        Some('/') => slashed_alone(input),
        Some('【' | '[' | '（' | '［') => cjk(input),
        Some(c) if is_cjk(c) => cjk(input),
        Some(c) if c.is_uppercase() && !is_shouted(input) && (is_copy(input) || opens_sentence(input)) => mismatch(),
        Some(c) if c.is_uppercase() && !holds_sign(input) => mismatch(),
        Some(c) if c.is_uppercase() => placed(input).or_else(|_| dated(input)).or_else(|_| provided(input)),
        Some(c) if c.is_ascii_digit() => dated(input),
        _ => mismatch(),
    }
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
    let mut one_known = false;
    loop {
        let (after, City { text, shape }) = marked_city(rest)?;
        if opening.places.is_empty() && ends_otherwise(after) {
            return mismatch();
        }
        if shape != Shape::Capitals {
            evidence.shape = shape;
        }
        let known = is_known_city(text) || is_part_of_city(text) || is_ship(text);
        one_known |= known;
        evidence.known_city = evidence.known_city && known;
        // A colon right behind it ends a city of the tables only.
        if !known && opening.places.is_empty() && (ws(after).starts_with(':') || opens_otherwise(text)) {
            return mismatch();
        }
        evidence.set_off = evidence.set_off || ws(after).starts_with(',');
        let (after, found) = match place_region(after) {
            Ok((after, (text, known))) => (after, Some((text, known))),
            Err(_) => (after, None),
        };
        if found.is_some() {
            evidence.region = found.map(|(_, known)| known);
            // A bracket sets the day off too.
            evidence.set_off = evidence.set_off || before(rest, after).ends_with([')', ']']);
        }
        opening.places.push((text, found.map(|(text, _)| text)));
        rest = after;
        let joined = ws(rest).strip_prefix('/').map(ws).or_else(|| and(rest, evidence.shape));
        match joined {
            Some(next) if !opening.places.is_full() && slashed(ws(rest)).is_err() => rest = next,
            _ => break,
        }
    }
    // Beside a city of the tables, what else could be one is one too.
    if one_known && !evidence.known_city {
        evidence.known_city = opening.places.iter().all(|(city, _)| is_known_city(city) || could_be_city(city));
    }
    rest = placed_day(rest, &mut opening, &mut evidence);
    let Some(after) = placed_signature(rest, &mut opening, &mut evidence) else { return mismatch() };
    rest = after;
    // `Jalisco.- `: before the mark of Spanish copy a state stands alone.
    if ws(rest).starts_with(".-") && opening.places.iter().all(|(city, _)| matches!(region(city), Ok(("", _)))) {
        evidence.known_city = true;
    }
    let mut dashed = match dash(rest) {
        Ok((after, found)) => Some((after, found)),
        Err(_) => None,
    };
    if let Some((after, Dash::Line { .. })) = dashed
        && !evidence.date
        // `Köln (hc) - 7. Juni 2031 – `: behind a sender the day opens with its figure.
        && (evidence.sent == Sent::No || ws(after).starts_with(|c: char| c.is_ascii_digit()))
        && let Ok((after, date)) = day_behind(after)
    {
        (opening.date, evidence.date) = (Some(date), true);
        dashed = Some((after, Dash::Line { open: true }));
    }
    let accepted = match dashed {
        Some((after, Dash::Line { open })) => accepts_dash(&opening, evidence, open, after),
        Some((_, Dash::Equals)) => evidence.sent != Sent::No || evidence.date,
        Some((after, Dash::Lost)) => accepts_lost(evidence, after),
        Some((after, Dash::Colon)) => {
            accepts_colon(&opening, evidence, after) && (opens_copy(after) || alone(evidence, after))
        }
        None if ws(rest).starts_with('•') => {
            let after = ws(rest).trim_start_matches('•');
            rest = after;
            accepts_bullet(evidence, after)
        }
        None => {
            let pointed = point(input, rest).filter(|after| accepts_point(&opening, evidence, after));
            // `/TASS/. `: the point is the sender's.
            // `/ ACCESSWIRE / May 3, 2024 / `: so is the last slash.
            let mark = ws(rest).strip_prefix(['.', '/']).filter(|_| evidence.sent != Sent::No);
            rest = pointed.or(mark).unwrap_or(rest);
            pointed.is_some() || accepts_none(&opening, evidence, rest)
        }
    };
    if !accepted {
        return mismatch();
    }
    let rest = dashed.map_or(rest, |(after, _)| after);
    Ok((sender_behind(rest, &mut opening), opening))
}

/// `[sender [[","] day] / "(" sender "," day ")"]`; `None` where the bracket abbreviates the words before it.
fn placed_signature<'a>(input: &'a str, opening: &mut Opening<'a>, evidence: &mut Evidence) -> Option<&'a str> {
    if !evidence.date
        && let Ok((after, (name, sent, date))) = signed_day(separator(input))
    {
        (opening.agency, opening.date) = (Some(name), Some(date));
        (evidence.sent, evidence.date) = (sent, true);
        return Some(after);
    }
    let Ok((after, (name, sent))) = placed_sender(numbered_day(input), evidence.date) else { return Some(input) };
    if opening.places.last().is_some_and(|(city, region)| region.is_none() && abbreviates(city, name)) {
        return None;
    }
    opening.agency = Some(name);
    evidence.sent = sent;
    evidence.symbol = sent == Sent::Unknown && name.len() <= 5 && shape(name) == Shape::Capitals;
    Some(placed_day(after, opening, evidence))
}

/// `city ["/" town-mark]`: `Frankfurt/Main` is one city.
fn marked_city(input: &str) -> Read<'_, City<'_>> {
    let (after, found) = city(input)?;
    let marked = || {
        let (word, rest) = plain_word(after.strip_prefix('/')?, MAX_STOPWORD)?;
        let marks = TOWN_MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(word));
        marks.then(|| (rest, City { text: before(input, rest), ..found }))
    };
    Ok(marked().unwrap_or((after, found)))
}

/// Whether nothing of a dateline stands behind its first city: the line ends there, goes on in copy, or a sign follows that is
/// none of a dateline's.
fn ends_otherwise(after: &str) -> bool {
    match ws(after).as_bytes().first() {
        None | Some(b'!'..=b'%' | b')' | b'*' | b';' | b'<' | b'>'..=b'@' | b'|') => true,
        Some(next) => next.is_ascii_lowercase() && runs_on(after),
    }
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
    let next = if let Some(next) = rest.strip_prefix('&') {
        Some(ws(next)).filter(|_| shape == Shape::Capitals)?
    } else {
        let (word, next) = plain_word(ws(rest.strip_prefix(',').unwrap_or(rest)), MAX_STOPWORD)?;
        Some(ws(next)).filter(|_| shape == Shape::Capitals && parts_cities(word))?
    };
    matches!(city(next), Ok((_, City { shape: Shape::Capitals, .. }))).then_some(next)
}

/// `[","] region / "[" region "]"`: of the tables, or any words in capitals after a comma.
pub(super) fn place_region(input: &str) -> Read<'_, (&str, Known)> {
    let rest = ws(input);
    if rest.starts_with('[') {
        let (after, text) = bracketed(rest, '[', ']')?;
        return match region(text) {
            Ok(("", (text, kind))) => Ok((after, (text, Known::Region(kind)))),
            _ => mismatch(),
        };
    }
    if rest.starts_with('(') {
        return bracketed_region(rest);
    }
    let comma = rest.strip_prefix(',').or_else(|| rest.strip_prefix("., "));
    let rest = ws(comma.unwrap_or(rest));
    // Before the day: `MO., March 3` is Missouri, though German Mondays are `Mo.` too.
    if let Ok((after, (text, kind))) = region(rest)
        && !matches!(ws(after).chars().next(), Some(c) if c.is_lowercase() && !is_day(ws(after)))
    {
        return Ok((after, (text, Known::Region(kind))));
    }
    if comma.is_none() || is_day(rest) || sender_at(rest).is_ok() || host(rest).is_ok() {
        return mismatch();
    }
    match city(rest) {
        Ok((after, City { text, shape: Shape::Capitals | Shape::Title })) => Ok((after, (text, Known::Unknown))),
        _ => mismatch(),
    }
}

/// `"(" region ")"` where a sender in brackets or a day follows: `Harwick (United Kingdom) (AFP)`, `Panaji (Goa), July 18`, `Kumasi
/// (Ashanti Region) 14 December 2002-`.
fn bracketed_region(input: &str) -> Read<'_, (&str, Known)> {
    let (after, text) = bracketed(input, '(', ')')?;
    if sender(text).is_some() {
        return mismatch();
    }
    // Whatever follows: `Halle (Saale) - `.
    if TOWN_MARKS.contains(&text) {
        return Ok((after, (text, Known::Region(Region::Land))));
    }
    let known = match region(text) {
        Ok(("", (_, kind))) => Known::Region(kind),
        _ => Known::Unknown,
    };
    let sent = || bracketed(ws(after), '(', ')').is_ok_and(|(_, name)| sender(name).is_some());
    // Two letters are as often an abbreviation of the words before them.
    let ends = || matches!(known, Known::Region(kind) if kind != Region::Postal) && dash(after).is_ok();
    let dated = || is_day(separator(after));
    // Several words, the last of them in small letters but for its first, are no sender's sign.
    let worded = || known != Known::Unknown || text.split(' ').count() > 1 && shape(text) == Shape::Title;
    let letters = text.chars().all(|c| is_letter(c) || matches!(c, ' ' | '.' | '-' | '\''));
    if letters && (sent() || dated() && worded() || ends()) { Ok((after, (text, known))) } else { mismatch() }
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
        let Ok((after, date)) = bracketed_day(next) else { return rest };
        (opening.date, evidence.date) = (Some(date), true);
        return after;
    }
    let next = next.strip_prefix("le ").map_or(next, ws);
    match day(next) {
        Ok((after, date)) => {
            opening.date = Some(date);
            evidence.date = true;
            past_clock(after)
        }
        Err(_) => rest,
    }
}

/// After the clock that a slash parts from the day: `VATICAN CITY, Dec 8, 2030 / 08:55 am (HNA).- `.
fn past_clock(rest: &str) -> &str {
    let clock = ws(rest).strip_prefix('/').and_then(|after| clock(ws(after)).ok());
    clock.filter(|(_, clock)| clock.form == ClockForm::Colon).map_or(rest, |(after, _)| after)
}

/// `sender = "(" name ")" / "/" name "/" / [","] wire`
fn placed_sender(input: &str, dated: bool) -> Read<'_, (&str, Sent)> {
    let next = separator(input);
    if next.starts_with('(') {
        let (rest, name) = bracketed(next, '(', ')')?;
        return match sender(name) {
            // `Custom voice (beta)`: words of more than four small letters are no sender's sign, but a wire's own name.
            Some(kind)
                if !is_small_word(name) || kind == Sender::Wire && (name.len() > WORD || rest.starts_with(".-")) =>
            {
                Ok((rest, (name, Sent::Known(kind))))
            }
            None if is_sender_shaped(name) => Ok((rest, (name, Sent::Unknown))),
            _ if signs_small(name) => Ok((rest, (name, Sent::Unknown))),
            Some(_) => mismatch(),
            None => mismatch(),
        };
    }
    if let Ok((rest, name)) = slashed(next) {
        return Ok((rest, (name, Sent::Known(Sender::Wire))));
    }
    if let Ok((rest, name)) = host(next)
        && (matches!(dash(rest), Ok((_, Dash::Line { open: true }))) || rest.starts_with(' ') && tells(rest, MIN_COPY))
    {
        return Ok((rest, (name, Sent::Unknown)));
    }
    // Without brackets the dash must follow: `Oct 12 AAP - `, `March 27, Reuter - `.
    let (rest, (name, kind)) = sender_at(next)?;
    // `MAY 3, ARMENPRESS. `: or, after a day, the wire's own point.
    if dated && kind == Sender::Wire && rest.starts_with(". ") {
        return Ok((rest, (name, Sent::Known(kind))));
    }
    // `A fortune- telling gift`, `MDR-AKTUELL MDR-Wahllokal`: a paper's name is a word too.
    if kind == Sender::Outlet && shape(name) == Shape::Small {
        return mismatch();
    }
    match dash(rest) {
        Ok((_, Dash::Line { open })) if open || kind == Sender::Wire => Ok((rest, (name, Sent::Known(kind)))),
        // `HARWICK, April 13 Kyodo` on a line of its own.
        Err(_) if dated && kind == Sender::Wire && ws(rest).is_empty() => Ok((rest, (name, Sent::Known(kind)))),
        _ => mismatch(),
    }
}

/// A wire whose name is longer, in bytes, is called by no word of copy: `askanews`, not `beta`.
const WORD: usize = 6;

/// Whether a name is of a few small letters, as desks and reporters sign behind the town: `HARWICK (hc). `.
fn signs_small(name: &str) -> bool {
    (2..=7).contains(&name.len()) && name.chars().all(|c| c.is_lowercase() || c == '/') && name.starts_with(is_letter)
}

/// Whether a name of more than three letters is one word without a capital.
fn is_small_word(name: &str) -> bool {
    name.len() > 3 && !name.contains(['/', ' ', '.']) && !name.contains(char::is_uppercase)
}

/// `"/" name "/"`, the name a sender's: `/PRNewswire-AsiaNet/`, `/TASS/`.
fn slashed(input: &str) -> Read<'_, &str> {
    let (rest, name) = bracketed(input, '/', '/')?;
    // `/Корр. ТАСС Ада Лейн/`
    let wire = |word: &str| word.len() > 3 && sender(word) == Some(Sender::Wire);
    let known =
        sender(name) == Some(Sender::Wire) || name.starts_with("PRNewswire") || name.split([' ', '.']).any(wire);
    // `Bochum/Harwick (dpa/hwk)`
    if known && !name.contains('(') { Ok((rest, name)) } else { mismatch() }
}

/// Names in brackets that no table has, but that could be a sender's: up to four words, no colon, no exchange.
pub(super) fn is_sender_shaped(name: &str) -> bool {
    let legal = |c: char| is_word_char(c) || matches!(c, ' ' | '.' | '/' | '&' | '-' | '\'' | '’');
    name.starts_with(is_letter)
        && name.chars().all(legal)
        && name.split(' ').count() <= 4
        && !name.split([' ', '/']).any(|word| EXCHANGES.iter().any(|known| word.eq_ignore_ascii_case(known)))
        && name.chars().any(char::is_uppercase)
        && !is_day(name)
}

/// `dated = day [","] "(" sender ")" dash`: the day stands where the place does elsewhere.
fn dated(input: &str) -> Read<'_, Opening<'_>> {
    let (rest, date) = day(input)?;
    if let Ok((after, name)) = host(separator(rest))
        && let Ok((after, Dash::Line { open: true })) = dash(after)
        && tells(after, MIN_COPY)
    {
        return Ok((after, Opening { places: Places::default(), agency: Some(name), date: Some(date) }));
    }
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
    let host = host(input).ok();
    if let Some(found) = host.and_then(|(rest, name)| hosted(rest, name).ok()).or_else(|| papered(input).ok()) {
        return Ok(found);
    }
    // `Harwick.com - JERUSALEM, Israel - `
    if let Some((after, name)) = host
        && let Ok((after, Dash::Line { open: true })) = dash(after)
        && let (rest, opening) = after_sender(after, name)
        && !opening.places.is_empty()
    {
        return Ok((rest, opening));
    }
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
    if let Some(found) = passed_on(rest, name) {
        return Ok(found);
    }
    // `(Honolulu) -- `, `(WASHINGTON, D.C.) – `: a city in brackets.
    if let Some(place) = bracketed_place(name) {
        return match dash(rest) {
            Ok((rest, Dash::Line { .. })) => {
                Ok((rest, Opening { places: [place].into_iter().collect(), agency: None, date: None }))
            }
            _ => mismatch(),
        };
    }
    // `(Seoul=Yonhap) `
    if let Some((place, name)) =
        name.split_once('=').filter(|(place, name)| is_known_city(place) && sender(name).is_some())
    {
        let opening = Opening { places: Places::one(place), agency: Some(name), date: None };
        return if opens_copy(rest) { Ok((rest, opening)) } else { mismatch() };
    }
    if sender(name).is_none() {
        return lettered(rest, name);
    }
    match dash(rest) {
        Ok((after, _)) => Ok(after_sender(after, name)),
        Err(_) if opens_copy(rest) => Ok((rest, Opening { places: Places::default(), agency: Some(name), date: None })),
        Err(_) => mismatch(),
    }
}

/// A city of the tables, or one with a region of the tables, that is all of what a bracket holds.
fn bracketed_place(name: &str) -> Option<(&str, Option<&str>)> {
    if is_known_city(name) {
        return sender(name).is_none().then_some((name, None));
    }
    let (after, City { text, .. }) = city(name).ok()?;
    match place_region(after) {
        Ok(("", (region, Known::Region(_)))) => Some((text, Some(region))),
        _ => None,
    }
}

/// `lettered = "(" 3*5CAPITAL ")" dash copy`: a sender that no table has, `(HCIS) -- `, whose letters label nothing.
fn lettered<'a>(rest: &'a str, name: &'a str) -> Read<'a, Opening<'a>> {
    let signs = is_capitals(name, 3..=5) && !table::has(NOT_PLACES, name) && !NOTES.has(name);
    match dash(rest) {
        Ok((after, Dash::Line { open: true })) if signs && tells(after, 2 * MIN_COPY) => {
            Ok((after, Opening { places: Places::default(), agency: Some(name), date: None }))
        }
        _ => mismatch(),
    }
}

/// `passed-on = "(" sender "-" name ["(" name] ")" [")"] placed`: who passes on a text, before the dateline that it had: `(MENAFN -
/// IANS) HARWICK, Aug 6 (IANS) `.
fn passed_on<'a>(rest: &'a str, name: &'a str) -> Option<(&'a str, Opening<'a>)> {
    let (by, _) = name.split_once('-')?;
    if sender(by.trim_end()) != Some(Sender::Wire) {
        return None;
    }
    let nested = name.contains('(');
    let rest = if nested { ws(rest).strip_prefix(')')? } else { rest };
    placed(ws(rest)).ok()
}

/// `slashed-alone = "/" sender "/" dash`: `/CNW/ - `, the end of a press release's dateline, whose town stands on a line of its own.
fn slashed_alone(input: &str) -> Read<'_, Opening<'_>> {
    let (rest, name) = slashed(input)?;
    match dash(rest) {
        Ok((after, Dash::Line { open: true })) if opens_copy(after) => {
            Ok((after, Opening { places: Places::default(), agency: Some(name), date: None }))
        }
        _ => mismatch(),
    }
}

/// After a sender and its dash: a whole dateline, if one follows, or copy.
fn after_sender<'a>(rest: &'a str, name: &'a str) -> (&'a str, Opening<'a>) {
    let next = ws(rest);
    if next.starts_with(char::is_uppercase)
        && let Ok((after, mut opening)) = placed(next)
    {
        // `(ANSA) - HARWICK (BATH), 6 LUG - `: who sends it is known, so what else stands in brackets is the region.
        if let Some(inner) = opening.agency
            && sender(inner).is_none()
            && opening.places.set_region(inner)
        {
            opening.agency = None;
        }
        opening.agency = opening.agency.or(Some(name));
        return (after, opening);
    }
    (rest, Opening { places: Places::default(), agency: Some(name), date: None })
}

/// After the point that ends a dateline, which may be that of its month: `Roma, 2 ott. `.
fn point<'a>(input: &'a str, rest: &'a str) -> Option<&'a str> {
    let own = ws(rest).strip_prefix('.').or_else(|| before(input, rest).ends_with('.').then_some(rest));
    own.filter(|after| after.starts_with(char::is_whitespace))
}

/// What ends a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    /// A dash of any length, `_` or `=`; `open` where blank space stands around it.
    Line {
        open: bool,
    },
    /// `=`, as Belga has it: after a sender or a day only.
    Equals,
    /// A question mark between blanks, which a wrong encoding has left of a dash.
    Lost,
    Colon,
}

/// `dash = [","] ("--" / "-" / "—" / "–" / "_" / "=" / ":" / ".-" )`, with any spacing.
pub(super) fn dash(input: &str) -> Read<'_, Dash> {
    const MAX_DASHES: usize = 4;
    let is_dash = |c: char| matches!(c, '-' | '—' | '–' | '―' | '−' | '‑' | '‐' | '_' | '=');
    let start = separator(input);
    let spaced = start.len() < input.len();
    if let Some(rest) = start.strip_prefix(':') {
        return Ok((rest, Dash::Colon));
    }
    if let Some(rest) = start.strip_prefix('?').filter(|rest| spaced && rest.starts_with(' ')) {
        return Ok((rest, Dash::Lost));
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
            // `PARIS (AFP) - – Copy`: the renderer's and the writer's.
            let twice = || ws(rest).strip_prefix(is_dash).filter(|after| after.starts_with(' '));
            Ok((rest.strip_prefix(' ').and_then(|_| twice()).unwrap_or(rest), Dash::Line { open }))
        }
        None => mismatch(),
    }
}
