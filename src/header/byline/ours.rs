//! A byline that says whose the people are before it names them: `Von unserem Korrespondenten Ada Lane`, `De notre envoyé
//! spécial à Londres Bo Ng`, `Van onze verslaggever Cy Poe`, `Van onze redactie`.

use crate::grammar::names::{any_title, ends_party, name};
use crate::grammar::places::{is_known_city, sender, sender_at};
use crate::grammar::{Read, before, mismatch, ws};
use crate::lexicon::table;
use crate::lexicon::titles::{COLLECTIVES, JOB_ENDS, JOBS_BEFORE, OUR, OUR_JOBS, OUR_OPENERS, OUR_PLACES, ROLE_WORDS};
use crate::scan::is_letter;

/// What stands between the opener and the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ours<'a> {
    /// What the people are, who follow.
    Job(&'a str),
    /// A group, which signs alone: `onze redactie`.
    Group(&'a str),
}

/// What follows a word that opens a byline only before `our`: `De notre`, `Dal nostro`, `Van onze`.
pub(super) fn after<'a>(word: &str, rest: &'a str) -> Option<&'a str> {
    let next = ws(rest);
    (table::has(OUR_OPENERS, word) && our(next).is_some()).then_some(next)
}

/// What stands after `our` and a blank.
fn our(input: &str) -> Option<&str> {
    let end = input.find(|c: char| !is_letter(c)).filter(|end| *end <= MAX_OUR)?;
    let (word, rest) = input.split_at_checked(end)?;
    (table::has(OUR, word) && rest.starts_with(char::is_whitespace)).then(|| ws(rest))
}

/// No word for `our` is longer, in bytes.
const MAX_OUR: usize = 8;

/// `ours = our (group / job [place] [","])`; nothing where the line does not go on with `our`.
pub(super) fn read(input: &str) -> Read<'_, Option<Ours<'_>>> {
    let Some(rest) = our(input) else { return Ok((input, None)) };
    let end = rest.find([' ', '\u{A0}', ',', '\n', '.']).unwrap_or(rest.len());
    let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if table::has(COLLECTIVES, word) && !ws(after).starts_with(is_letter) {
        return Ok((after, Some(Ours::Group(before(input, after)))));
    }
    // A job of German declines: `Redakteuren`, `Reportern`.
    let stem = word.strip_suffix("en").or_else(|| word.strip_suffix('n')).unwrap_or(word);
    let (job, after) = if table::has(OUR_JOBS, word) || table::has(ROLE_WORDS, stem) {
        (word, after)
    } else if let Ok((after, job)) = any_title(rest) {
        (job, after)
    } else {
        return mismatch();
    };
    // `By Our Special Correspondent` signs alone.
    if ends_party(after) && ws(after).is_empty() {
        return Ok((after, Some(Ours::Group(before(input, after)))));
    }
    // `envoyé spécial`: what qualifies a job in small letters is a part of it.
    let small = ws(after);
    let qualified = small.split([' ', '\u{A0}', ',']).next().unwrap_or_default();
    let goes_on = !qualified.is_empty()
        && qualified.chars().all(|c| is_letter(c) && c.is_lowercase())
        && !table::has(OUR_PLACES, qualified);
    let after = if goes_on && after.starts_with(' ') { small.get(qualified.len()..).unwrap_or(small) } else { after };
    let job = rest.get(..job.len().max(rest.len().saturating_sub(after.len()))).unwrap_or(job);
    let after = placed(ws(after));
    Ok((ws(after.strip_prefix([',', ':']).unwrap_or(after)), Some(Ours::Job(job))))
}

/// A job before the names, with its sender or without: `Xinhua writers Li Lei, Han Bo`, `Political Correspondent Ada Lane`,
/// `HC-Redakteur Bo Reed`. Gives what follows it, the sender and the job.
pub(super) fn job_before(input: &str) -> Option<(&str, Option<&str>, &str)> {
    /// `Chief Political Correspondent`
    const MOST: usize = 3;
    let sent = sender_at(input).ok();
    let start = sent.map_or(input, |(rest, _)| ws(rest));
    let named = |next| {
        name(next).is_ok_and(|(rest, found)| found.words >= 2 && !found.group && !ws(rest).starts_with(is_letter))
    };
    if let Some((next, owner, job)) = compound(input) {
        return named(next).then_some((next, owner, job));
    }
    let mut rest = start;
    for _ in 0..MOST {
        let end = rest.find(|c: char| !is_letter(c)).filter(|end| *end > 0)?;
        let (word, after) = rest.split_at_checked(end)?;
        let next = after.strip_prefix(' ')?;
        if table::has(JOBS_BEFORE, word) {
            let job = start.get(..nom::Offset::offset(start, after))?;
            return named(next).then_some((next, sent.map(|(_, (text, _))| text), job));
        }
        rest = next;
    }
    None
}

/// A job of one German word: `Gastautor`, `Redaktionsmitglied`, or behind whose it is, `HC-Redakteur`, `HARWICK-online-Experte`. Gives
/// what follows it, whose it is and the job.
fn compound(input: &str) -> Option<(&str, Option<&str>, &str)> {
    /// In bytes.
    const LONGEST: usize = 48;
    let (word, next) = input.split_once(' ').filter(|(word, _)| word.len() <= LONGEST)?;
    // `Sport-Redakteur` is one of no paper.
    let parted = word.rsplit_once('-').filter(|(owner, _)| is_loud(owner) || sender(owner).is_some());
    let (owner, job) = parted.map_or((None, word), |(owner, job)| (Some(owner), job));
    let last = job.rsplit('-').next().unwrap_or(job);
    let ends = |end: &&str| {
        let at = last.len().checked_sub(end.len());
        at.and_then(|at| last.get(at..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    let fits = job.starts_with(char::is_uppercase) && last.chars().all(is_letter) && JOB_ENDS.iter().any(ends);
    fits.then_some((next, owner, job))
}

/// Whether two capitals open a word, as those of papers and stations.
fn is_loud(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_uppercase)
}

/// Steps over where somebody writes from: `à Londres`, `in New York`, a place of one word that no table has.
fn placed(input: &str) -> &str {
    let end = input.find(|c: char| !is_letter(c)).unwrap_or(input.len());
    let (word, rest) = input.split_at_checked(end).unwrap_or((input, ""));
    if !table::has(OUR_PLACES, word) {
        return input;
    }
    let rest = ws(rest);
    let Ok((after, place)) = name(rest) else { return input };
    // The place ends before a comma, or the name follows it at once.
    if ws(after).starts_with([',', ':']) {
        return ws(after);
    }
    let mut ends = place.text.match_indices(' ').map(|(at, _)| at);
    let known = ends.clone().take(3).find(|at| is_known_city(place.text.get(..*at).unwrap_or_default()));
    match known.or_else(|| ends.next()) {
        Some(end) => rest.get(end..).map_or(rest, ws),
        None => rest,
    }
}
