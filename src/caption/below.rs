//! A credit on a line of its own below a caption's sentences, or a bare name behind the last one: as pages print them, where
//! nothing but the place says that a credit stands there.

use super::attribution::{Attribution, CREDIT, Lead, attribution};
use super::bracket::{is_owner, is_taker, screenshot, signs};
use super::credit_end::{Edge, Found, NAME, TRIES, credit_end, signed, told};
use super::kinds::{is_agency, is_institution, led_by_picture};
use crate::Caption;
use crate::grammar::places::host;
use crate::grammar::tail;
use crate::lexicon::photo::{PICTURE_WORDS, PROVENANCE};
use crate::lexicon::pictured::{CUT_SHORT, PERSON_TITLES};
use crate::lexicon::table::has;
use crate::lexicon::titles::{ORGANIZATION_WORDS, PAPERS};
use crate::scan::{is_capitals, is_mail};

/// What surely is a caption, parted at its last line break: its sentences and the line below them.
pub(super) fn lines(whole: &str) -> Option<(&str, &str)> {
    let whole = whole.trim_end();
    let at = memchr::memrchr2(b'\n', b'\r', whole.as_bytes())?;
    let (text, line) = whole.split_at_checked(at)?;
    let (text, line) = (text.trim(), line.trim());
    (!text.is_empty() && !line.is_empty() && line.len() <= CREDIT).then_some((text, line))
}

// below = caption line-break (credit / name)
/// The credit that a line is, of which it is known that a caption's `text` stands above it.
pub(super) fn credit_line<'a>(text: &str, line: &'a str) -> Option<Found<'a>> {
    let ended = credit_end(line, true).filter(|found| found.whole.len() == line.len());
    ended.or_else(|| signed(line)).or_else(|| shown(line)).or_else(|| {
        let made = attribution(line, Lead::None)?;
        let divided = made.evidence.divided && made.evidence.person;
        // Below a sentence whatever is set as a name is says whose the picture is, as in brackets.
        let signs = made.evidence.is_bare() && signs(line, text, Edge::Stop, made.evidence);
        let is_one = divided || made.names_nobody_but_notes() || signs || owns(line, &made);
        is_one.then_some(Found { whole: line, made, sure: false })
    })
}

// behind = sentence stop name
/// The name that stands behind the last sentence of a caption, with no stop behind it: `… in Harwick. Bo Reed`, or glued on.
pub(super) fn name_behind(whole: &str) -> Option<(&str, Found<'_>)> {
    let near = tail(whole, NAME);
    let start = whole.len().checked_sub(near.len())?;
    let stops = near.char_indices().rev().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '”' | '’' | '"' | '»'));
    let parted = |(at, c): (usize, char)| whole.split_at_checked(start.checked_add(at)?.checked_add(c.len_utf8())?);
    let opens = |(_, after): &(&str, &str)| after.starts_with([' ', '\u{A0}']) || after.starts_with(char::is_uppercase);
    let (before, name) = stops.filter_map(parted).filter(opens).find(|(before, _)| ends_caption(before))?;
    let name = name.trim_start();
    if !name.starts_with(|c: char| c.is_alphanumeric() || c == '©') {
        return None;
    }
    let found = source(name).or_else(|| shown(name)).or_else(|| noted(name)).or_else(|| taken(name)).or_else(|| {
        let made = attribution(name, Lead::None)?;
        let named = !name.ends_with('.')
            && (owns(name, &made) || shares(name, &made) || is_supplied(&made) || made.evidence.picture);
        named.then_some(Found { whole: name, made, sure: false })
    })?;
    told(before, before.len()).then_some((before, found))
}

// glued = word credit
/// The credit that is glued to the last word of a caption: `… leaves the port of HarwickHandout via REUTERS`.
pub(super) fn glued_behind(whole: &str) -> Option<(&str, Found<'_>)> {
    /// A word before it has so many letters at least: `McReed` is a name.
    const FEWEST: usize = 4;
    let near = tail(whole, CREDIT / 2);
    let start = whole.len().checked_sub(near.len())?;
    let mut small = 0_usize;
    let turns = |(at, c): (usize, char)| {
        let turn = c.is_uppercase() && small >= FEWEST;
        small = if c.is_lowercase() { small.saturating_add(1) } else { 0 };
        turn.then_some(start.saturating_add(at))
    };
    near.char_indices().filter_map(turns).take(TRIES).find_map(|at| {
        let (before, credit) = whole.split_at_checked(at)?;
        let made = attribution(credit, Lead::None)?;
        let evidence = made.evidence;
        let supplied = (evidence.wire || evidence.picture) && (evidence.via || evidence.divided && evidence.person);
        let is_one = supplied && (evidence.note || evidence.person) && !credit.ends_with('.');
        (is_one && told(before, before.len())).then_some((before, Found { whole: credit, made, sure: false }))
    })
}

/// Whether the stop that ends a text is a sentence's: `Prof. Bo Reed` is somebody in the picture, and an initial's stop ends no
/// sentence.
fn ends_caption(before: &str) -> bool {
    let last = before.trim_end_matches(['.', '"', '”', '’', '»', '!', '?', '…']).rsplit(' ').next().unwrap_or_default();
    let told = last.chars().nth(3).is_some() || !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    told && last.chars().all(|c| c.is_alphanumeric() || matches!(c, ',' | '-' | '/'))
        && !PERSON_TITLES.has(last)
        && !CUT_SHORT.has(last)
}

/// Whether a name and the agency behind it are all: `BO REED AFP`.
fn is_supplied(made: &Attribution<'_>) -> bool {
    let evidence = made.evidence;
    evidence.person && (evidence.wire || evidence.picture) && made.organization.is_some() && !evidence.via
}

/// A short caption that is a credit as a whole: `Bo Reed / Harwick Post`, `Bo Reed for The Harwick Times`, `Foto Bo Reed`.
pub(super) fn alone(whole: &str) -> Option<Found<'_>> {
    if whole.len() > NAME.saturating_mul(2) || whole.ends_with('.') {
        return None;
    }
    taken(whole).filter(|_| led_by_picture(whole).is_some()).or_else(|| {
        let made = attribution(whole, Lead::None)?;
        let made = if is_supplied(&made) && !made.evidence.divided { made } else { of_paper(whole, &made)? };
        Some(Found { whole, made, sure: false })
    })
}

/// Somebody's name and a paper, an agency, its letters or its site, where nothing else is said: headings have slashes and `for`
/// too.
fn of_paper<'a>(text: &'a str, made: &Attribution<'a>) -> Option<Attribution<'a>> {
    let marks = ["/for ", " for ", ", special to ", "/", " | ", ", "];
    let parted = |mark: &&str| {
        let at = text.as_bytes().windows(mark.len()).position(|part| part.eq_ignore_ascii_case(mark.as_bytes()))?;
        Some((text.get(..at)?.trim(), text.get(at.checked_add(mark.len())?..)?.trim()))
    };
    let (name, owner) = marks.iter().find_map(parted)?;
    let named = owner.strip_prefix("the ").unwrap_or(owner);
    let last = named.rsplit([' ', '-']).next().unwrap_or_default();
    let the = named.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("the "));
    let paper = has(PAPERS, last) || the && has(ORGANIZATION_WORDS, last) || last.eq_ignore_ascii_case("news");
    let owns = is_agency(named)
        || is_capitals(named, 2..=5)
        || matches!(host(named), Ok(("", _)))
        || paper && named.split(' ').count() <= 5;
    let mut evidence = made.evidence;
    evidence.person = true;
    let person = Attribution { photographer: Some(name), evidence, ..Attribution::default() };
    // A comma parts less than a slash.
    let whole = text.contains(['/', '|']) || paper;
    (owns && whole && is_taker(name, &person)).then(|| match made.photographer {
        Some(_) => made.clone(),
        None => Attribution { photographer: Some(name), organization: Some(named), evidence, ..Attribution::default() },
    })
}

/// Where the end of what surely is a caption says that it is from: `Source: Harwick Statistics`. Alone on its line it may be
/// a chart's.
fn source(text: &str) -> Option<Found<'_>> {
    let source = Caption::named_source(text).filter(|_| text.len() <= NAME && !text.ends_with('.'))?;
    let made = attribution(source, Lead::Source)?;
    Some(Found { whole: text, made, sure: false })
}

/// Where nothing but how the picture came is said: `Submitted photo`.
fn noted(text: &str) -> Option<Found<'_>> {
    let note = text.trim_end_matches('.');
    let made = Attribution { notes: [note].into_iter().collect(), ..Attribution::default() };
    PROVENANCE.has(note).then_some(Found { whole: text, made, sure: false })
}

/// A person's name before a word for a picture or an address for mail, or behind such a word: `Bo Reed photo`, `Beeld Bo Reed`,
/// `Bo Reed breed@harwick.example`.
fn taken(text: &str) -> Option<Found<'_>> {
    let (name, word) = text.rsplit_once(' ')?;
    // `Beeld HC`: the letters of a paper.
    if let Some((_, letters)) = led_by_picture(text).filter(|(_, letters)| is_capitals(letters, 2..=4)) {
        let made = Attribution { organization: Some(letters), ..Attribution::default() };
        return Some(Found { whole: text, made, sure: false });
    }
    let name = if PICTURE_WORDS.has(word) || is_mail(word) { name } else { led_by_picture(text)?.1 };
    let made = attribution(name, Lead::None)?;
    (made.evidence.is_bare() && is_taker(name, &made)).then_some(Found { whole: text, made, sure: false })
}

/// A picture of a screen, and of what: `Screenshots Instagram/TikTok`.
fn shown(text: &str) -> Option<Found<'_>> {
    let made = screenshot(text).filter(|_| text.len() <= NAME)?;
    Some(Found { whole: text, made, sure: false })
}

/// Whether a text names two owners and nothing else: `Bo Reed/HBC`, `Bo Reed | The Courier`, `Harwick Films/Lune Pictures`.
fn shares(text: &str, made: &Attribution<'_>) -> bool {
    let set = |part: &str| {
        let words = part.split(' ').count();
        (1..=4).contains(&words) && part.split(' ').all(|word| word.starts_with(char::is_uppercase))
            || words <= 7 && part.starts_with(char::is_uppercase) && is_institution(part)
    };
    let evidence = made.evidence;
    let barred = || text.split_once(" | ").filter(|_| evidence.person);
    evidence.divided
        && (evidence.person || evidence.institution)
        && text.split_once('/').or_else(barred).is_some_and(|(one, other)| set(one.trim()) && set(other.trim()))
}

/// Whether a text names a person or an institution, and nothing else.
fn owns(text: &str, made: &Attribution<'_>) -> bool {
    let is_loud = |word: &&str| word.chars().nth(2).is_some() && !word.chars().any(|c| c.is_lowercase() || c == '.');
    // `Basic DOM` is nobody: a name is set in capitals as a whole, but for initials.
    let loud = text.split(' ').filter(is_loud).count();
    let alike =
        loud == 0 || text.split(' ').all(|word| is_loud(&word) || word.chars().nth(2).is_none() || word.ends_with('.'));
    // Nor is `Lune's Gamay` anybody's name.
    let owned = text.split(' ').any(|word| word.ends_with("'s") || word.ends_with("’s"))
        && !text.rsplit(' ').next().is_some_and(is_institution);
    made.evidence.is_bare() && alike && !owned && (is_taker(text, made) || is_owner(text, made.evidence))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use crate::Caption;

    #[test]
    fn a_credit_may_stand_below_the_caption_or_bare_behind_it() {
        for (text, credit) in [
            ("The bridge opens in Harwick\nAnadolu via Getty Images", Some("Anadolu via Getty Images")),
            ("The bridge opens in Harwick\r\nREUTERS/Bo Reed", Some("REUTERS/Bo Reed")),
            ("The bridge opens in Harwick-Lune\n\nBo Reed/imago", Some("Bo Reed/imago")),
            ("The bridge opens in Harwick\nBo Reed/HBC", Some("Bo Reed/HBC")),
            ("The bridge opens in Harwick on May 7, 2031.\nBO REED", Some("BO REED")),
            ("The bridge opens in Harwick\nHarwick District Court", Some("Harwick District Court")),
            ("The bridge opens in Harwick\nArchivbild", Some("Archivbild")),
            ("The bridge opens to traffic.\nTruth Harwick", Some("Truth Harwick")),
            ("The bridge opens to traffic. Bo Reed", Some("Bo Reed")),
            ("The bridge opens on Wednesday. Bo Reed", Some("Bo Reed")),
            ("The bridge opens near the pier. U.S. Harwick Court", Some("U.S. Harwick Court")),
            ("The bridge opens to traffic on May 7, 2031. Bo T. Reed", Some("Bo T. Reed")),
            ("The bridge opens to traffic. Bo Reed photo", Some("Bo Reed photo")),
            ("The bridge opens to traffic. BO REED breed@harwick.example", Some("BO REED breed@harwick.example")),
            ("The bridge opens to traffic. Beeld Bo Reed", Some("Beeld Bo Reed")),
            ("The bridge opens to traffic. Bo Reed | The Courier", Some("Bo Reed | The Courier")),
            ("The bridge opens to traffic. Harwick County Sheriff's Office", Some("Harwick County Sheriff's Office")),
            ("The bridge opens to traffic. Submitted photo", Some("Submitted photo")),
            ("The bridge opens to traffic. BO REED HPA/AFP", Some("BO REED HPA/AFP")),
            ("The bridge opens to traffic. BO REED AFP", Some("BO REED AFP")),
            ("The bridge opens to traffic.Bo Reed", Some("Bo Reed")),
            ("“It is open to all traffic.” Beeld Bo Reed", Some("Beeld Bo Reed")),
            ("The bridge opens in Harwick BO REED / AFP", Some("BO REED / AFP")),
            ("The bridge opens with prideAFP", Some("AFP")),
            ("The bridge opens to traffic./ Reuters", Some("/ Reuters")),
            ("The bridge opens to traffic. (HC courtesy photo)", Some("(HC courtesy photo)")),
            ("bo reed / reuters", Some("bo reed / reuters")),
            ("Bo Reed / Harwick Post", Some("Bo Reed / Harwick Post")),
            ("Bo Reed for The Harwick Times", Some("Bo Reed for The Harwick Times")),
            ("Foto Bo Reed", Some("Foto Bo Reed")),
            ("Our Top Picks for Strategy Board Games", None),
            ("Questions for Contacts/Glasses", None),
            ("and/or reuters", None),
            ("The bridge opens to traffic. Photo provided.", Some("Photo provided.")),
            ("The bridge opens to traffic. Source: Harwick Project", Some("Source: Harwick Project")),
            ("Die Brücke ist offen. Quelle: Hafenamt Harwick", Some("Quelle: Hafenamt Harwick")),
            ("Source: Harwick Project", None),
            ("Source: nobody knows where it is from.", None),
            ("Topic: Harwick Project", None),
            // A copyright statement may follow.
            ("The bridge opens to traffic.\n© 2031 Harwick Press", None),
            ("The bridge opens\nBo Reed/AP\n© 2031 Harwick Press. All rights reserved.", Some("Bo Reed/AP")),
            ("The bridge opens to traffic.\nBo Reed/AP © 2031 Harwick Press", Some("Bo Reed/AP")),
            // A wrapped caption goes on, and so does a wrapped credit.
            ("The bridge opens. Photo by Ada Lane and\nBo Reed", Some("Photo by Ada Lane and\nBo Reed")),
            ("The bridge opens to traffic in\nHarwick.", None),
            ("The bridge opens, said\nGen. Bo Reed.", None),
            // Who speaks, and what is called so, take no picture.
            ("The bridge opens to traffic, said Gen. Bo Reed", None),
            ("The bridge opens to all traffic. Harwick's Lune Bridge", None),
            ("The bridge opens to all traffic. All News in the Courier.", None),
            ("The old code was not yours. Basic DOM", None),
            ("The bridge opens to all traffic. Her Wedding photo", None),
            ("Bo Reed", None),
        ] {
            let caption = Caption::parse(text).unwrap();
            let found = caption.credit.map(|credit| credit.span.of(text).unwrap().to_string());
            assert_eq!(found.as_deref(), credit, "{text}");
        }
    }
}
