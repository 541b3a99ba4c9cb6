//! What tells who the people of a byline are: jobs, degrees and outlets behind their names.

use super::line::{Line, joined};
use crate::few::Few;
use crate::grammar::names::{
    Name, any_title, credentials, ends_party, name, organization, organization_of, suffix, title,
};
use crate::grammar::places::{Shape, bracketed, region, sender, sender_at, shape};
use crate::grammar::{Read, before, head, mismatch, phrase_of, ws};
use crate::lexicon::agencies::Sender;
use crate::lexicon::institutions::{NETWORKS, STATION_KINDS};
use crate::lexicon::table;
use crate::lexicon::titles::{COLLECTIVES, ORGANIZATION_WORDS, PAPERS, ROLE_WORDS};
use crate::scan::{holds_sign, is_word_char};

/// What tells who the people before it are: jobs, degrees, outlets, each after a comma, bar, dot, dash, blank or line
/// break. Gives the rest after the last one that was read.
pub(super) fn affiliation<'a>(input: &'a str, line: &mut Line<'a>) -> &'a str {
    let mut rest = input;
    for _ in 0..MAX_AFFILIATIONS {
        let Some(next) = affiliate(rest, line) else { break };
        rest = next;
    }
    rest
}

/// The most jobs, degrees and outlets after one name.
const MAX_AFFILIATIONS: usize = 6;

fn affiliate<'a>(input: &'a str, line: &mut Line<'a>) -> Option<&'a str> {
    let people = !line.authors.is_empty();
    // The end of a header line in AP's and Canadian Press's ANPA copy.
    if let Some(rest) = input.strip_prefix("@<").or_else(|| input.strip_prefix(['=', '<'])) {
        return Some(rest);
    }
    let next = ws(input);
    let broken = before(input, next).contains(['\n', '\r']);
    // And the mark that opens the next one.
    let next = next.strip_prefix('^').filter(|_| broken).map_or(next, ws);
    if next.starts_with('(') && people {
        let (rest, text) = bracketed(next, '(', ')').ok()?;
        // `Ada Lane (Travel Editor)`, `Ada Lane (Corresponsal HC en Harwick)`
        if let Ok((_, job)) = title(text) {
            set_role(line, job);
            return Some(rest);
        }
        // `Ada Lane (with Bo Reed and Cy Dunn)`
        if let Some(others) = joined(text).and_then(named_people) {
            others.iter().for_each(|name| line.authors.push((name, None)));
            return Some(rest);
        }
        let text = joined(text).unwrap_or(text);
        // `Ada Lane (Harwick Press)`, `Ada Lane (HPB)`
        let named = || organization(text).is_ok_and(|(rest, _)| rest.is_empty());
        // `Ada Lane (NZ)` says where somebody is from.
        let placed = || matches!(region(text), Ok(("", _)));
        let called = || acronym(text, line).is_some_and(|(rest, _)| rest.is_empty()) && !placed();
        if sender(text).is_none() && !named() && !called() {
            return None;
        }
        line.organization = line.organization.or(Some(text));
        return Some(rest);
    }
    let (body, set_off) = match mark(next) {
        Some(after) => (ws(after), true),
        None => (next, broken),
    };
    if body.is_empty() {
        return None;
    }
    let comma = next.starts_with(',');
    if people && comma {
        // `Sr. Director` is a job.
        if let Ok((rest, _)) = suffix(body)
            && title(ws(rest)).is_err()
        {
            let last = line.authors.last_mut()?;
            let start = nom::Offset::offset(line.whole, last.0);
            last.0 = before(line.whole, rest).get(start..)?;
            return Some(rest);
        }
    }
    if people && let Ok((rest, text)) = credentials(body) {
        set_role(line, text);
        return Some(rest.strip_prefix('*').unwrap_or(rest));
    }
    if let Some(rest) = for_outlet(body, line) {
        return Some(rest);
    }
    let sent = sender_at(body).ok();
    job(body, sent, set_off, line).or_else(|| outlet(body, sent, set_off && comma, line))
}

/// The people that a text names, and nothing else.
fn named_people(text: &str) -> Option<Few<&str, 4>> {
    let mut names = Few::default();
    let mut rest = text;
    for _ in 0..MAX_AFFILIATIONS {
        let (after, found) = name(rest).ok().filter(|(_, found)| found.words > 1 && !found.group)?;
        sender(found.text).is_none().then(|| names.push(found.text))?;
        let next = ws(after);
        if next.is_empty() {
            return Some(names);
        }
        let comma = next.strip_prefix(',').map(ws);
        rest = joined(comma.unwrap_or(next)).or(comma)?;
    }
    None
}

/// What follows a sender, its name and what it is.
type Sent<'a> = (&'a str, (&'a str, Sender));

/// `"For" outlet`, `"Special to" outlet`, `"of" outlet`, `"from" sender`, and in Portuguese `"da" outlet`.
fn for_outlet<'a>(body: &'a str, line: &mut Line<'a>) -> Option<&'a str> {
    let (rest, lead) = phrase_of(body, &["special to", "special for", "for", "of", "from", "da", "do"]).ok()?;
    let body = ws(rest);
    let named = body.strip_prefix("the ").unwrap_or(body);
    let (rest, text) = match lead {
        // `Ada Lane of Harwick` says where somebody is from.
        _ if lead.eq_ignore_ascii_case("of") => organization(body),
        // `da Agência Harwick`: what it is stands first.
        _ if ["da", "do"].iter().any(|known| lead.eq_ignore_ascii_case(known)) => {
            let first = body.split(' ').next().unwrap_or_default();
            let called = || table::has(COLLECTIVES, first) || table::has(ORGANIZATION_WORDS, first);
            organization(body).or_else(|_| if called() { capitals(body) } else { mismatch() })
        }
        _ if lead.eq_ignore_ascii_case("from") => {
            sender_at(named).and_then(|(rest, (text, _))| if ends_party(rest) { Ok((rest, text)) } else { mismatch() })
        }
        _ if lead.eq_ignore_ascii_case("for") => {
            let whole = || if named.len() < body.len() { organization(body) } else { mismatch() };
            organization(named).or_else(|_| whole()).or_else(|_| capitals(body))
        }
        _ => organization(named).or_else(|_| capitals(named)),
    }
    .ok()?;
    line.organization = line.organization.or(Some(text));
    Some(rest)
}

/// The longest outlet that no table has, in bytes.
const MAX_OUTLET: usize = 48;

/// A few capitalised words.
fn capitals(input: &str) -> Read<'_, &str> {
    let short = head(input, MAX_OUTLET);
    let end = short
        .find(|c: char| !is_word_char(c) && !matches!(c, ' ' | '.' | '\'' | '’' | '-' | '&'))
        .unwrap_or(short.len());
    let text = short.get(..end).unwrap_or_default().trim_end();
    let fits = text.starts_with(char::is_uppercase) && text.len() <= 40 && text.split(' ').count() <= 5;
    match input.get(text.len()..) {
        Some(rest) if fits && text.split(' ').all(|word| word.starts_with(|c: char| !c.is_lowercase())) => {
            Ok((rest, text))
        }
        _ => mismatch(),
    }
}

/// A job, with the sender whose job it is before it: `AP Business Writer`, `Staff Writer`, `Editor, Reviews`.
fn job<'a>(body: &'a str, sent: Option<Sent<'a>>, set_off: bool, line: &mut Line<'a>) -> Option<&'a str> {
    if line.authors.is_empty() {
        return None;
    }
    if let Some((after, (text, _))) = sent
        && let Ok((rest, role)) = any_title(ws(after))
        && ends_party(rest)
    {
        line.organization = line.organization.or(Some(text));
        set_role(line, role);
        return Some(rest);
    }
    let (rest, role) = if set_off { any_title(body).ok()? } else { title(body).ok().or_else(|| job_at_paper(body))? };
    if !ends_party(rest) || set_off && lists_people(role) {
        return None;
    }
    let role = before_name(role);
    let (rest, mut role) = (body.get(role.len()..)?, role);
    if let Some((paper, job)) = papers_job(role) {
        line.organization = line.organization.or(Some(paper));
        role = job;
    } else if let Some((job, employer)) = job_at(role) {
        line.organization = line.organization.or(Some(employer));
        role = job;
    }
    set_role(line, role);
    Some(rest)
}

/// A job whose first words are the paper's: `Courier Staff Writer`, `Harwick Herald correspondent`.
fn papers_job(role: &str) -> Option<(&str, &str)> {
    const MOST: usize = 4;
    let ends = role.match_indices(' ').map(|(at, _)| at).take(MOST);
    ends.filter_map(|at| role.split_at_checked(at)).find_map(|(paper, job)| {
        let job = ws(job);
        let noun = paper.rsplit([' ', '-']).next().unwrap_or_default();
        let named = paper.split(' ').all(|word| word.starts_with(char::is_uppercase)) && table::has(PAPERS, noun);
        (named && title(job).is_ok_and(|(rest, _)| rest.is_empty())).then_some((paper, job))
    })
}

/// A job and the paper before it that no mark sets off from a name: `Courier Staff Writers`, up to three words of the paper's.
pub(super) fn job_at_paper(body: &str) -> Option<(&str, &str)> {
    const MOST: usize = 3;
    let mut rest = body;
    for _ in 0..MOST {
        let (word, after) = rest.split_once(' ').filter(|(word, _)| word.starts_with(char::is_uppercase))?;
        rest = after;
        if table::has(PAPERS, word) {
            let (rest, _) = title(rest).ok()?;
            return Some((rest, before(body, rest)));
        }
    }
    None
}

/// The name that opens `input`, without the paper that runs on from it: before a job (`ADA LANE Harwick Courier Staff Writer`),
/// where the case turns (`ADA LANE Harwick Courier`), or behind a name of two words and more of the paper's (`Ada Lane Harwick
/// Daily Courier`). Where the case does not tell, the paper has one word before a job.
pub(super) fn without_paper<'a>(input: &'a str, rest: &'a str, found: Name<'a>) -> (&'a str, Name<'a>) {
    // Nearly every name has two words.
    if found.words <= 2 || found.group {
        return (rest, found);
    }
    let loud = |word: &str| !word.chars().any(char::is_lowercase);
    // Behind a name in capitals the paper's words have small letters.
    let set = |(name, paper): &(&str, &str)| name.split(' ').all(loud) && !paper.trim_start().split(' ').any(loud);
    let mut ends = found.text.match_indices(' ').map(|(at, _)| found.text.split_at_checked(at).unwrap_or_default());
    let turned = if found.text.split(' ').next().is_some_and(loud) { ends.find(set) } else { None };
    let turned = turned.map(|(name, _)| name).filter(|name| holds_sign(name, ' '));
    let last = found.text.rsplit_once(' ').filter(|(_, word)| is_paper(word));
    let employed = || title(ws(rest)).is_ok_and(|(rest, _)| ends_party(rest));
    let named_behind = |name: &&str| input.get(name.len()..).is_some_and(|rest| organization(ws(rest)).is_ok());
    let text = match (turned.filter(|name| last.is_some() || named_behind(name)), last) {
        (Some(name), _) => name,
        (None, Some((start, _))) if employed() => start,
        (None, Some(_)) if found.words > 3 && ends_party(rest) => named(found.text),
        _ => return (rest, found),
    };
    let words = text.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    match input.get(text.len()..) {
        Some(rest) if words > 1 => (rest, Name { text, words, ..found }),
        _ => (rest, found),
    }
}

/// The first two words of a name, initials not counted.
fn named(name: &str) -> &str {
    let full = |word: &str| word.chars().nth(1).is_some_and(|c| c != '.');
    let mut words = name.match_indices(' ').map(|(at, _)| name.get(..at).unwrap_or(name));
    words.find(|name| name.split(' ').filter(|word| full(word)).count() == 2).unwrap_or(name)
}

/// Whether a word is what a paper calls itself: `Courier`, `Times-Dispatch`.
fn is_paper(word: &str) -> bool {
    let known = |word: &str| table::has(PAPERS, word) || table::has(ORGANIZATION_WORDS, word);
    table::has(PAPERS, word) || word.split_once('-').is_some_and(|(one, other)| known(one) && known(other))
}

/// Whether what follows a comma is no job but the rest of a list, and a job of all: `Bo Ng and Cy Poe Staff Writers`.
fn lists_people(role: &str) -> bool {
    let person = |input| {
        name(input).ok().filter(|(_, found)| {
            found.words > 1 && !found.group && !found.text.split(' ').any(|word| table::has(ROLE_WORDS, word))
        })
    };
    let second = || {
        let (rest, _) = person(role)?;
        let (rest, _) = person(joined(ws(rest))?)?;
        Some(ws(rest))
    };
    role.ends_with(['s', 'S']) && second().is_some_and(|rest| title(rest).is_ok() || sender_at(rest).is_ok())
}

/// A job and the sender that it is at: `Staff Reporter of The Wall Street Journal`.
fn job_at(role: &str) -> Option<(&str, &str)> {
    [" of ", " for ", " at ", " with "].iter().find_map(|link| {
        let (job, employer) = role.split_once(link)?;
        let bare = employer.strip_prefix("the ").unwrap_or(employer);
        let known = sender_at(bare).is_ok_and(|(rest, _)| rest.is_empty());
        (known && title(job).is_ok_and(|(rest, _)| rest.is_empty())).then_some((job, bare))
    })
}

/// A job up to the next person: `Political Editor and Ada Lane`, not `Editor and Publisher`, not `Professor of Science and
/// Technology Studies`.
fn before_name(role: &str) -> &str {
    let mut spaces = role.match_indices(' ');
    let end = spaces.find_map(|(at, _)| {
        let after = joined(role.get(at + 1..)?)?;
        let (rest, found) = name(after).ok()?;
        let job = || found.text.split(' ').any(|word| table::has(ROLE_WORDS, word));
        let person = found.words > 1 && !found.group && rest.is_empty() && title(after).is_err() && !job();
        let last = role.get(..at)?.rsplit(' ').next()?;
        (person && title(last).is_ok_and(|(rest, _)| rest.is_empty())).then_some(at)
    });
    role.get(..end.unwrap_or(role.len())).unwrap_or(role)
}

/// Gives a role to the last person, or to all where it is one of several people (`Staff Writers`).
pub(super) fn set_role<'a>(line: &mut Line<'a>, role: &'a str) {
    let several = role.ends_with(['s', 'S']) && line.authors.len() > 1;
    let skip = if several { 0 } else { line.authors.len().saturating_sub(1) };
    for author in line.authors.iter_mut().skip(skip) {
        author.1 = author.1.or(Some(role));
    }
}

/// An outlet: of the tables, by its last word, or, after a comma and a name in small letters, an acronym.
fn outlet<'a>(body: &'a str, sent: Option<Sent<'a>>, comma: bool, line: &mut Line<'a>) -> Option<&'a str> {
    let (rest, text) = match organization_of(body, sent) {
        Ok(read) => read,
        Err(_) => match station(body) {
            Some(read) => read,
            None if comma => institution(body).or_else(|| acronym(body, line))?,
            None => return None,
        },
    };
    line.organization = line.organization.or(Some(text));
    Some(rest)
}

/// An American station: its call sign with what it is or the network behind it: `KTVU-TV`, `WFAA ABC 8`.
fn station(body: &str) -> Option<(&str, &str)> {
    let short = head(body, MAX_OUTLET);
    let end = short.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(short.len());
    let (sign, after) = short.split_at_checked(end)?;
    if !matches!(sign.len(), 3 | 4) || !sign.starts_with(['K', 'W']) {
        return None;
    }
    let kind = STATION_KINDS.iter().find_map(|kind| after.strip_prefix(kind));
    let after = kind.unwrap_or(after);
    let network = NETWORKS.iter().find_map(|name| after.strip_prefix(' ')?.strip_prefix(name));
    let after = network.unwrap_or(after);
    let channel = after.strip_prefix(' ').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let after = channel
        .filter(|rest| (1..=2).contains(&after.len().saturating_sub(rest.len().saturating_add(1))))
        .unwrap_or(after);
    let rest = body.get(short.len().saturating_sub(after.len())..)?;
    let tells = kind.is_some() || after.len() < short.len().saturating_sub(sign.len());
    (tells && ends_party(rest) && !rest.starts_with(is_word_char)).then(|| (rest, before(body, rest)))
}

/// `University of Harwick`, `Institute for Harbour Studies`: of what an institution is, after the word that it opens with.
fn institution(body: &str) -> Option<(&str, &str)> {
    let (word, rest) = body.split_once(' ')?;
    if !table::has(ORGANIZATION_WORDS, word) {
        return None;
    }
    let (rest, _) = phrase_of(rest, &["of the", "for the", "of", "for"]).ok()?;
    let (rest, _) = capitals(ws(rest)).ok()?;
    ends_party(rest).then(|| (rest, before(body, rest)))
}

/// One to three words of capitals after a name in small letters: `KTVU`, `MDR THÜRINGEN`.
fn acronym<'a>(body: &'a str, line: &Line<'a>) -> Option<(&'a str, &'a str)> {
    let short = head(body, MAX_OUTLET);
    let end = short.find(|c: char| !is_word_char(c) && !matches!(c, ' ' | '-')).unwrap_or(short.len());
    let text = short.get(..end)?.trim_end();
    let first = text.split([' ', '-']).next().unwrap_or_default();
    let mixed = line
        .authors
        .last()
        .is_some_and(|(name, _)| name.split(' ').all(|word| shape(word) != Shape::Capitals || word.ends_with('.')));
    let fits = mixed && shape(text) == Shape::Capitals && first.len() <= 7 && (2..=24).contains(&text.len());
    let rest = body.get(text.len()..)?;
    (fits && !text.chars().any(char::is_lowercase) && ends_party(rest)).then_some((rest, text))
}

/// Reads a mark that sets a part off: a comma, bar, dot or spaced dash.
fn mark(input: &str) -> Option<&str> {
    const MARKS: [char; 12] = [',', '|', '•', '·', '⋅', '●', '∙', '/', ';', '—', '–', '‧'];
    let after = input.strip_prefix(MARKS).or_else(|| input.strip_prefix("- ")).or_else(|| input.strip_prefix("* "));
    // `Jakob Lane: Redakteur`: a colon only before a job.
    after.or_else(|| input.strip_prefix(':').filter(|rest| title(ws(rest)).is_ok()))
}
