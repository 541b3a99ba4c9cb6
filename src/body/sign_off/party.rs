//! Those whom a credit names: people with their jobs and places, senders and their people.

use super::credits::{Credit, MAX_PEOPLE, first_word};
use crate::grammar::names::{Name, any_title, credentials, joins, name, organization};
use crate::grammar::places::{Shape, bracketed, is_known_city, region, sender, sender_at, shape};
use crate::grammar::{Read, before, head, is_cjk, mismatch, phrase_of, ws};
use crate::lexicon::agencies::ALSO_GIVEN_NAMES;
use crate::lexicon::credits::{CREDIT_FIRST, CREDITS, STAFF};
use crate::lexicon::table;
use crate::lexicon::titles::COLLECTIVES;
use crate::scan::{holds_sign, is_capitals};

/// `people = party *((";" / "," / "and") party)`, places after `in` and `from` passed over.
pub(super) fn people(input: &str) -> Read<'_, Credit<'_>> {
    let mut credit = Credit::default();
    let mut rest = party(input, &mut credit)?.0;
    for _ in 0..MAX_PEOPLE {
        // `Ada Lane in Harwick at alane@harwick.example; Bo Ng in Rome at …`
        let reached = past_address(rest);
        let listed = match reached {
            Some(after) => ws(after).strip_prefix(';'),
            None => ws(rest).strip_prefix(';').and_then(placed),
        };
        let next = listed.unwrap_or_else(|| ws(reached.unwrap_or(rest)));
        let after = match next.strip_prefix([',', '/', '|', '、', '、', '，']) {
            _ if listed.is_some() => Some(ws(next)),
            Some(after) => joining(ws(after)).or(Some(ws(after))),
            None => joining(next),
        };
        let Some(after) = after else { break };
        // What opens the next credit, or `contributed`, is no further person.
        if led_opens(after) {
            break;
        }
        match party(after, &mut credit) {
            Ok((after, ())) => rest = after,
            Err(_) => break,
        }
    }
    // `Staff writers A and B`: the job is all of theirs.
    if let [(_, Some(job)), rest @ ..] = &mut *credit.authors
        && job.ends_with('s')
    {
        let job = *job;
        for (_, role) in rest {
            *role = role.or(Some(job));
        }
    }
    Ok((rest, credit))
}

/// What follows a semicolon, where that is one more person at a place: `; and Bo Ng in Rome`.
fn placed(after: &str) -> Option<&str> {
    let after = joining(ws(after)).unwrap_or(ws(after));
    let (rest, found) = person(after).ok().filter(|_| !led_opens(after))?;
    (found.words >= 2 && !found.group && phrase_of(ws(rest), &["in", "from"]).is_ok()).then_some(after)
}

/// What follows ` at alane@harwick.example`.
fn past_address(rest: &str) -> Option<&str> {
    let (after, _) = phrase_of(ws(rest), &["at"]).ok()?;
    let after = ws(after);
    let end = after.find([' ', ';', ',', '\n']).unwrap_or(after.len());
    let (address, after) = after.split_at_checked(end)?;
    holds_sign(address, '@').then_some(after)
}

fn led_opens(input: &str) -> bool {
    table::has(CREDIT_FIRST, first_word(input)) && CREDITS.opening(input).is_ok()
}

/// After a word that joins a list.
pub(super) fn joining(input: &str) -> Option<&str> {
    if let Some(rest) = input.strip_prefix('&') {
        return Some(ws(rest));
    }
    let word = first_word(input);
    let rest = input.get(word.len()..)?;
    let joins = joins(word) || matches!(word, "with" | "y" | "plus" | "as") && !rest.is_empty();
    (joins && rest.starts_with(char::is_whitespace)).then(|| ws(rest))
}

/// A sender, a sender's people, or a person with job and place.
fn party<'a>(input: &'a str, credit: &mut Credit<'a>) -> Read<'a, ()> {
    let start = phrase_of(input, &["the staff of", "staff of", "the staff at"]).map_or(input, |(rest, _)| ws(rest));
    if let Ok((rest, (text, _))) = sender_at(start)
        && !is_given_name(start, text)
    {
        return of_sender(start, rest, text, credit);
    }
    // `the staff of The Harwick Courier`: a paper that no table has.
    if start.len() < input.len() {
        let named = start.strip_prefix("the ").unwrap_or(start);
        if let Ok((rest, text)) = organization(named) {
            credit.organization = credit.organization.or(Some(text));
            return Ok((places(rest), ()));
        }
    }
    // `ino/dpa`: initials of the desk before its sender.
    let initials = first_word(start);
    if shape(initials) == Shape::Small
        && initials.len() <= 4
        && let Some(next) = start.get(initials.len()..).and_then(|rest| rest.strip_prefix('/'))
        && let Ok((rest, (text, _))) = sender_at(next)
    {
        credit.organization = credit.organization.or(Some(text));
        return Ok((rest, ()));
    }
    of_paper(input, credit).unwrap_or_else(|| employed(input, credit))
}

/// What follows a sender's name: its people, its desk, its place.
fn of_sender<'a>(start: &'a str, rest: &'a str, text: &'a str, credit: &mut Credit<'a>) -> Read<'a, ()> {
    let owned = owned(rest);
    let rest = owned.map_or(rest, ws);
    let next = ws(rest);
    // `Associated Press writers A and B`, `AP Business Writer C`
    let (after, job) = match any_title(next) {
        Ok((after, job)) if owned.is_none() => (ws(after), Some(job)),
        _ => (next, None),
    };
    let person = (owned.is_some() || job.is_some()).then(|| person(after)).and_then(Result::ok);
    credit.organization = credit.organization.or(Some(text));
    if let Some((rest, found)) = person {
        let job = job.filter(|job| !table::has(COLLECTIVES, job) && !job.ends_with('s'));
        credit.authors.push((found.text, job));
        return Ok((places(rest), ()));
    }
    if let Some(code) = rest.strip_prefix(['/', '-']).filter(|rest| sender_at(rest).is_ok()) {
        return party(code, &mut Credit::default());
    }
    // `dpa/al`: who wrote it at the sender's desk.
    if let Some(code) = rest.strip_prefix('/')
        && let initials = first_word(code)
        && (2..=4).contains(&initials.len())
        && shape(initials) == Shape::Small
    {
        return Ok((code.get(initials.len()..).unwrap_or_default(), ()));
    }
    let (after, desk) = beyond(next);
    if desk && credit.organization == Some(text) {
        credit.organization = Some(before(start, after));
    }
    let rest = if after.len() < next.len() { after } else { rest };
    Ok((places(rest), ()))
}

/// After the mark of a possessive.
fn owned(rest: &str) -> Option<&str> {
    ["'s ", "’s ", "' ", "’ "].iter().find_map(|mark| rest.strip_prefix(mark))
}

/// A person, perhaps with a job before and a sender behind, or a group.
fn employed<'a>(input: &'a str, credit: &mut Credit<'a>) -> Read<'a, ()> {
    let job = phrase_of(input, STAFF)
        .or_else(|_| any_title(input))
        .ok()
        .filter(|(_, job)| shape(job) == Shape::Small || phrase_of(job, STAFF).is_ok());
    let start = job.map_or(input, |(rest, _)| ws(rest));
    // `the Harwick newsroom`
    if let Ok((after, _)) = phrase_of(start, &["the"])
        && let Ok((rest, found)) = person(ws(after))
        && let Some(rest) = of_group(start, rest, found, credit)
    {
        return Ok((rest, ()));
    }
    let (rest, found) = person(start)?;
    // `Harwick Courier staff writer Ada Lane`: a paper that no table has, before somebody's job there.
    if job.is_none()
        && let Ok((after, job)) = phrase_of(ws(rest), STAFF).or_else(|_| beat(ws(rest), credit))
        && let Ok((rest, writer)) = person(ws(after))
    {
        credit.organization = credit.organization.or(Some(found.text));
        credit.authors.push((writer.text, Some(job)));
        return Ok((places(rest), ()));
    }
    if let Some(rest) = of_group(start, rest, found, credit) {
        return Ok((rest, ()));
    }
    // `HNN's Ada Lane`: a paper or station that no table has.
    let owned = ["'s ", "’s "].iter().find_map(|mark| found.text.split_once(mark));
    let (owner, name) = owned.filter(|(owner, _)| is_capitals(owner, 2..=6)).unzip();
    credit.organization = credit.organization.or(owner);
    credit.authors.push((name.unwrap_or(found.text), job.map(|(_, job)| job)));
    Ok((apposed(employer(places(rest), credit)), ()))
}

/// After what says who somebody is, in small letters between two commas: `Ada Lane, MD, a resident in Harwick, contributed`.
fn apposed(rest: &str) -> &str {
    /// In bytes.
    const LONGEST: usize = 120;
    let degree = ws(rest).strip_prefix(',').and_then(|next| credentials(ws(next)).ok());
    let rest = degree.map_or(rest, |(after, _)| after);
    let Some(next) = ws(rest).strip_prefix(',').map(ws) else { return rest };
    let says = ["a ", "an ", "the ", "who "].iter().any(|word| next.starts_with(word));
    let end = if says { head(next, LONGEST).find([',', ';', '.']) } else { None };
    end.and_then(|end| next.get(end..)).and_then(|after| after.strip_prefix(',')).unwrap_or(rest)
}

/// What somebody reports on: `Harwick Courier transportation reporter Ada Lane`.
fn beat<'a>(input: &'a str, credit: &Credit<'_>) -> Read<'a, &'a str> {
    let (after, job) = any_title(input)?;
    // `Lune & Courier`: one word before it is no name of a person.
    let halved = credit.authors.iter().any(|(name, _)| !name.contains(char::is_whitespace));
    if shape(job) == Shape::Small && !halved { Ok((after, job)) } else { mismatch() }
}

/// After a group's name, which is nobody's: `Harwick bureau`, `Redaktion`.
fn of_group<'a>(start: &'a str, rest: &'a str, found: Name<'_>, credit: &mut Credit<'a>) -> Option<&'a str> {
    let word = first_word(ws(rest));
    let rest = match found.group {
        true => rest,
        false if table::has(COLLECTIVES, word) => ws(rest).get(word.len()..).unwrap_or(rest),
        false => return None,
    };
    credit.organization = credit.organization.or(Some(before(start, rest)));
    Some(places(rest))
}

/// After whom somebody works for: `, AP Business Writer`, `(AFP)`.
fn employer<'a>(rest: &'a str, credit: &mut Credit<'a>) -> &'a str {
    let next = ws(rest);
    if let Ok((after, text)) = bracketed(next, '(', ')')
        && sender(text).is_some()
    {
        credit.organization = credit.organization.or(Some(text));
        return after;
    }
    if let Some(next) = next.strip_prefix(',').map(ws)
        && let Ok((after, (text, _))) = sender_at(next)
    {
        let after = any_title(ws(after)).map_or(after, |(after, _)| after);
        if person(ws(after)).is_err() {
            credit.organization = credit.organization.or(Some(text));
            return after;
        }
    }
    rest
}

/// After the region, the group (`AP staff`) or the desk (`BBC Verify`) that goes on a sender's name; and whether it was a desk.
fn beyond(next: &str) -> (&str, bool) {
    if let Ok((after, _)) = region(next) {
        return (after, false);
    }
    let word = first_word(next);
    let after = next.get(word.len()..).unwrap_or(next);
    if table::has(COLLECTIVES, word) {
        return (after, false);
    }
    let follows = ws(after);
    let ends = follows.is_empty() || follows.starts_with([',', ';', '.', ')']) || joining(follows).is_some();
    let desk = shape(word) == Shape::Title && word.len() > 2 && !led_opens(next) && ends;
    (if desk { after } else { next }, desk)
}

/// A paper that no table has, by its article: `The Harwick Courier`, and somebody of it: `The Courier's Ada Lane`.
fn of_paper<'a>(input: &'a str, credit: &mut Credit<'a>) -> Option<Read<'a, ()>> {
    let next = ws(input.strip_prefix("The ")?);
    // `The Rev. Ada Lane`
    let (rest, paper) = person(next).ok().filter(|(_, paper)| !first_word_ends(paper.text))?;
    let (text, owned) = match paper.text.split_once("'s ").or_else(|| paper.text.split_once("’s ")) {
        Some((owner, _)) => (owner, true),
        None => (paper.text, false),
    };
    let whole = input.get(..nom::Offset::offset(input, text).saturating_add(text.len()))?;
    let after = input.get(whole.len()..)?;
    credit.organization = credit.organization.or(Some(whole));
    if let Some(Ok((rest, found))) = self::owned(after).map(|next| person(ws(next))) {
        credit.authors.push((found.text, None));
        return Some(Ok((places(rest), ())));
    }
    (!owned).then(|| Ok((places(rest), ())))
}

/// Whether a point ends the first word, as a title's does.
fn first_word_ends(text: &str) -> bool {
    text.split(' ').next().is_some_and(|word| word.ends_with('.'))
}

/// Whether a sender's name is the first of a person's, as in `Petra Voss`.
fn is_given_name(input: &str, sender: &str) -> bool {
    ALSO_GIVEN_NAMES.contains(&sender) && person(input).is_ok_and(|(_, found)| found.words >= 2 && !found.group)
}

/// A name that no credit's verb is part of.
pub(super) fn person(input: &str) -> Read<'_, Name<'_>> {
    let lenient = input.starts_with(is_cjk);
    let (rest, found) = name(input)?;
    if !lenient && !found.text.starts_with(|c: char| c.is_uppercase()) && found.words < 2 {
        return mismatch();
    }
    // `Writing by Ada Lane Editing by Bo Ng`: no mark parts the name from the next credit.
    if found.words >= 2
        && ws(rest).starts_with(['b', 'B'])
        && let Some((name, task)) = found.text.rsplit_once(char::is_whitespace)
        && let Some(from) = input.get(nom::Offset::offset(input, task)..)
        && led_opens(from)
    {
        return Ok((from, Name { text: name.trim_end(), words: found.words.saturating_sub(1), ..found }));
    }
    Ok((rest, found))
}

/// Skips `in Beirut`, `from Columbus, Ohio`, `in London and Paris`.
pub(super) fn places(rest: &str) -> &str {
    let comma = ws(rest).strip_prefix(',').map_or(rest, ws);
    let Ok((after, _)) = phrase_of(ws(comma), &["in", "from", "at", "aus", "à", "en", "da", "de", "em"]) else {
        return rest;
    };
    let Ok((after, _)) = name(ws(after)) else { return rest };
    let past_region =
        |after| ws(after).strip_prefix(',').and_then(|next| region(ws(next)).ok()).map_or(after, |it| it.0);
    let mut rest = past_region(after);
    // Of what a mark or a word joins on, cities are more places, and all else is people.
    while let Some(next) = listed(rest)
        && let Ok((after, found)) = name(next)
        && is_known_city(found.text)
    {
        rest = past_region(after);
    }
    rest
}

/// After a comma, a word that joins a list, or both.
fn listed(rest: &str) -> Option<&str> {
    match ws(rest).strip_prefix(',').map(ws) {
        Some(next) => Some(joining(next).unwrap_or(next)),
        None => joining(ws(rest)),
    }
}
