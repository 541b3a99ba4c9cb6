//! A credit on a line of its own below a caption's sentences, or a bare name behind the last one: as pages print them, where
//! nothing but the place says that a credit stands there.

use super::attribution::{Attribution, CREDIT, Lead, attribution};
use super::bracket::{is_owner, is_taker, screenshot, signs};
use super::credit_end::{Edge, Found, NAME, credit_end, signed, told};
use super::kinds::{is_institution, led_by_picture};
use crate::Caption;
use crate::grammar::tail;
use crate::lexicon::photo::{PICTURE_WORDS, PROVENANCE};
use crate::lexicon::pictured::{CUT_SHORT, PERSON_TITLES};
use crate::scan::is_mail;

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

// behind = sentence "." name
/// The name that stands behind the last sentence of a caption, with no stop behind it: `… in Harwick. Bo Reed`.
pub(super) fn name_behind(whole: &str) -> Option<(&str, Found<'_>)> {
    let near = tail(whole, NAME);
    let parted =
        |(at, _)| whole.split_at_checked(whole.len().checked_sub(near.len())?.checked_add(at)?.checked_add(1)?);
    // `Prof. Bo Reed` is somebody in the picture, and an initial's stop ends no sentence.
    let ends = |before: &str| {
        let last = before.trim_end_matches(['.', '"', '”']).rsplit(' ').next().unwrap_or_default();
        last.chars().nth(3).is_some()
            && last.chars().all(|c| c.is_alphanumeric() || matches!(c, ',' | '-' | '/'))
            && !PERSON_TITLES.has(last)
            && !CUT_SHORT.has(last)
    };
    let (before, name) = near.rmatch_indices(". ").filter_map(parted).find(|(before, _)| ends(before))?;
    let name = name.trim_start();
    let found = source(name).or_else(|| shown(name)).or_else(|| noted(name)).or_else(|| taken(name)).or_else(|| {
        let made = attribution(name, Lead::None)?;
        let named = !name.ends_with('.') && (owns(name, &made) || shares(name, &made));
        named.then_some(Found { whole: name, made, sure: false })
    })?;
    told(before, before.len()).then_some((before, found))
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
