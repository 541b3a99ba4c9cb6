//! The grammar of a line that signs a story.

use super::affiliation::{affiliation, without_paper};
use super::ours::{self, Ours};
use super::party::{Party, party, party_of, writes_for};
use crate::few::Few;
use crate::grammar::day::is_day;
use crate::grammar::names::{any_title, ends_party, joins, name, organization, runs_on, stamp_label, suffix, title};
use crate::grammar::pieces::plain_word;
use crate::grammar::places::{Shape, is_known_city, region, sender, sender_at, shape};
use crate::grammar::{Read, before, head, mismatch, phrase_of, ws};
use crate::lexicon::authors::PARTICLES_TOO;
use crate::lexicon::fronts::Fronts;
use crate::lexicon::heads::Heads;
use crate::lexicon::table;
use crate::lexicon::titles::{
    BYLINE_FIRST, BYLINE_NOUNS, BYLINE_OPENERS, COLLECTIVES, DONE_BY, NOT_NAMES, OUR_OPENERS, PAGE_TAILS, PARTICLES,
    PLACED, ROLE_OPENERS, WITH_L, WITHS,
};
use crate::lexicon::{Kind, byline_heads, opens_byline, sense};
use crate::scan::{holds_sign, is_letter, is_mail};

/// A byline as slices of the line.
#[derive(Debug, Default)]
pub(crate) struct Line<'a> {
    /// The text that was parsed; what is left of it tells where a part stands.
    pub(super) whole: &'a str,
    pub(crate) authors: Few<(&'a str, Option<&'a str>), 8>,
    pub(crate) organization: Option<&'a str>,
}

/// The most people in one byline: what a line that is all names costs no more than.
const MAX_PARTIES: usize = 40;

/// `byline = opener party *(separator party) [affiliation] tail`
pub(super) fn byline(input: &str) -> Read<'_, Line<'_>> {
    let (rest, sure) = opener(input)?;
    // `By By Ada Lane`
    let rest = rest.strip_prefix("By ").or_else(|| rest.strip_prefix("by ")).unwrap_or(rest);
    let mut line = Line { whole: input, ..Line::default() };
    let (rest, ours) = ours::read(rest)?;
    if let Some(Ours::Group(text)) = ours {
        line.organization = Some(text);
        return Ok((rest, line));
    }
    let employed = ours::job_before(rest);
    let first = party(employed.map_or(rest, |(rest, ..)| rest), true)?;
    let rest = parties(first, &mut line, true)?.0;
    if let Some((_, sender, job)) = employed {
        line.organization = line.organization.or(sender);
        set_first_role(&mut line, job);
    }
    if let Some(Ours::Job(job)) = ours {
        set_first_role(&mut line, job);
    }
    let first = line.authors.first().and_then(|(name, _)| name.split_whitespace().next());
    if first.is_some_and(|word| !word.ends_with('.') && table::has(NOT_NAMES, word)) {
        return mismatch();
    }
    // `Von Trapp`: what opens a byline is a particle too.
    let lone = line.organization.is_none() && matches!(&*line.authors, [(name, _)] if !holds_sign(name, ' '));
    if lone && (!sure || !lone_name(line.authors.first().map_or("", |author| author.0), rest)) {
        return mismatch();
    }
    Ok((rest, line))
}

/// `bare = party *(separator party) [affiliation] tail` without a word before it, and so strict in shape: at least two
/// capitalised words to a name, none of them page furniture or a place.
pub(super) fn bare(input: &str) -> Read<'_, Line<'_>> {
    bare_with(input, true)
}

/// The same of a line where it may be known that no comma stands in it.
pub(super) fn bare_with(input: &str, comma: bool) -> Read<'_, Line<'_>> {
    if !input.starts_with(char::is_uppercase) {
        return korean(input);
    }
    if !may_be_name(input, comma) {
        return mismatch();
    }
    // Nearly every line that opens with a name runs on; `Senior Harbour Correspondent` is a job.
    let person = name(input).map(|(rest, found)| without_paper(input, rest, found))?;
    if runs_on(person.0) || title(input).is_ok_and(|(rest, _)| ends_party(rest)) {
        return mismatch();
    }
    // Behind a name of one word only a suffix makes it two.
    let two = |name: &str| name.contains(char::is_whitespace) || ws(person.0).starts_with(',');
    if !two(person.1.text) || !of_people(person.1.text) {
        return mismatch();
    }
    let mut line = Line { whole: input, ..Line::default() };
    let (rest, ()) = parties(party_of(input, Ok(person), false)?, &mut line, false)?;
    let strict = |name: &str| {
        let count = name.split_whitespace().count();
        (2..=5).contains(&count) && of_people(name) && !matches!(region(name), Ok(("", _))) && !is_known_city(name)
    };
    if ws(rest).len() > MAX_BARE_TAIL || line.authors.is_empty() || !line.authors.iter().all(|(name, _)| strict(name)) {
        return mismatch();
    }
    Ok((rest, line))
}

/// `catalogued = surname "," given *(";" surname "," given) [";"]`. A surname of several words is sure in a list only: `Ada
/// Lane, Bo Ng` are two people.
pub(super) fn catalogued(input: &str) -> Read<'_, Line<'_>> {
    let mut line = Line { whole: input, ..Line::default() };
    let listed = holds_sign(input, ';');
    for party in input.trim().trim_end_matches(';').split(';').map(str::trim) {
        let Some((surname, given)) = party.split_once(',') else { return mismatch() };
        let given = given.trim_start();
        let job = title(given).is_ok() || any_title(given).is_ok() || sender(given).is_some();
        let fits = in_name(surname).is_some_and(|words| words == 1 || (listed && words <= 3))
            && in_name(given).is_some_and(|words| words <= 3);
        if job || !fits || line.authors.len() >= MAX_PARTIES {
            return mismatch();
        }
        line.authors.push((party, None));
    }
    Ok(("", line))
}

/// How many words with a capital a part of a name has, if it has nothing else but particles.
fn in_name(part: &str) -> Option<usize> {
    let mut count = 0_usize;
    for word in part.split_whitespace() {
        if word.starts_with(char::is_uppercase) {
            count = count.saturating_add(1);
        } else if !table::has(PARTICLES, word) {
            return None;
        }
        let letters = word.chars().all(|c| is_letter(c) || matches!(c, '.' | '-' | '\'' | '’'));
        if !letters || (!word.ends_with('.') && table::has(NOT_NAMES, word)) {
            return None;
        }
    }
    (count > 0).then_some(count)
}

/// Whether a bare name may open the line: nearly every line opens with a word that no name has, has but one word before
/// something else, or goes on in small letters.
fn may_be_name(input: &str, comma: bool) -> bool {
    let near = head(input, 2 * MAX_OPENER);
    let end = word_end(near);
    let (word, rest) = near.split_at_checked(end.unwrap_or(near.len())).unwrap_or_default();
    let named = |word: &str| word.ends_with('.') || !table::has(NOT_NAMES, word);
    let two = match rest.strip_prefix(' ') {
        Some(rest) => {
            let second = word_end(rest).map_or(rest, |end| rest.get(..end).unwrap_or(rest));
            let cut = second.len() == rest.len() && near.len() < input.len();
            let small = second.bytes().all(|byte| byte.is_ascii_lowercase()) && !table::has(PARTICLES, second);
            let opens = second
                .starts_with(|c: char| !c.is_ascii() || c.is_ascii_alphabetic() || matches!(c, '\'' | '`' | '(' | '"'));
            let ended = word.ends_with(|c: char| c.is_ascii_punctuation() && !matches!(c, '.' | '\'' | '`'));
            cut || !ended && opens && !small && named(second)
        }
        None => end.is_some() || near.len() < input.len(),
    };
    // A name of one word goes on only with a comma: `Lane, Jr.`
    let goes_on = || {
        memchr::memchr_iter(b',', input.as_bytes())
            .any(|at| input.get(at.saturating_add(1)..).is_some_and(|after| suffix(ws(after)).is_ok()))
    };
    (two || comma && goes_on()) && named(word)
}

/// The bytes that may end a word.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    (ends[0x20], ends[0x0A], ends[0x2D]) = (true, true, true);
    let mut byte = 0x80;
    while byte < 256 {
        ends[byte] = true;
        byte += 1;
    }
    ends
};

/// Where the first word ends, of what a blank or a hyphen parts.
fn word_end(text: &str) -> Option<usize> {
    // Nearly every word is of ASCII.
    let end = text.bytes().position(|byte| ENDS.get(usize::from(byte)) == Some(&true))?;
    if text.is_char_boundary(end.saturating_add(1)) {
        return Some(end);
    }
    text.get(end..)?.find([' ', '\u{A0}', '\n', '-']).map(|after| end.saturating_add(after))
}

/// Whether no word of a name is one that no name has.
fn of_people(name: &str) -> bool {
    // Where the word starts, and where what blanks part.
    let (mut start, mut part) = (0_usize, 0_usize);
    while let Some(rest) = name.get(start..).filter(|rest| !rest.is_empty()) {
        let end = word_end(rest).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or_default();
        let end = start.saturating_add(end);
        let mark = after.chars().next();
        if !word.ends_with('.') && table::has(NOT_NAMES, word) {
            return false;
        }
        start = end.saturating_add(mark.map_or(0, char::len_utf8));
        if mark.is_none_or(|mark| mark == ' ') {
            if name.get(part..end).is_some_and(is_abstract) {
                return false;
            }
            part = start;
        }
    }
    true
}

/// Whether a word ends as nouns of things do and surnames do not.
fn is_abstract(word: &str) -> bool {
    let endings = ["tion", "tions", "ities", "ility", "ology", "izing", "ising", "ating", "itung", "ungen", "ismus"];
    word.len() >= 7
        && matches!(word.as_bytes().last(), Some(b'n' | b's' | b'y' | b'g'))
        && endings.iter().any(|ending| word.ends_with(ending))
}

/// `name 기자`: the Korean word for a reporter after two to four syllables, and towns before them (`순천 구현모 기자`).
fn korean(input: &str) -> Read<'_, Line<'_>> {
    const MAX_TOWNS: usize = 3;
    let mut rest = input;
    for _ in 0..MAX_TOWNS {
        let Some((name, after)) = hangul(rest) else { return mismatch() };
        let next = ws(after);
        if let Some(end) = next.strip_prefix("기자").or_else(|| next.strip_prefix("특파원"))
            && !end.starts_with(is_letter)
            && (2..=4).contains(&name.chars().count())
        {
            let role = before(next, end);
            let line = Line { authors: [(name, Some(role))].into_iter().collect(), ..Line::default() };
            return Ok((end, line));
        }
        rest = ws(next.strip_prefix(',').unwrap_or(next));
    }
    mismatch()
}

/// Up to twelve syllables of Hangul, which are the whole word.
fn hangul(input: &str) -> Option<(&str, &str)> {
    let end = input.char_indices().take(13).find(|(_, c)| !('\u{AC00}'..='\u{D7A3}').contains(c));
    let (word, rest) = input.split_at_checked(end?.0)?;
    (!word.is_empty()).then_some((word, rest))
}

/// The most bytes of stamps and buttons after a name without `By`: a sentence is longer.
const MAX_BARE_TAIL: usize = 100;

/// Whether one word may sign alone after `By`: no letter, no day, no article, and a clean end.
fn lone_name(name: &str, rest: &str) -> bool {
    name.chars().filter(|c| is_letter(*c)).nth(1).is_some()
        && !sense(name).is(Kind::Weekday)
        && sense(name).month == 0
        && !table::has(NOT_NAMES, name)
        && !ws(rest).starts_with([',', '.', '\'', '’', ':', ';'])
}

/// Whether what opens a byline may stand at the start of a line, as far as its first letters tell.
pub(super) fn may_be_opened(input: &str) -> bool {
    static FRONTS: Fronts = Fronts::of(&[BYLINE_FIRST, BYLINE_NOUNS, OUR_OPENERS]).and_by().and(PARTICLES_TOO);
    static HEADS: Heads =
        byline_heads().and(PARTICLES_TOO).and_names(BYLINE_FIRST).and_names(BYLINE_NOUNS).and_names(OUR_OPENERS);
    // Letters of other alphabets.
    if input.bytes().next().is_some_and(|byte| !byte.is_ascii()) {
        return HEADS.may_open(input);
    }
    // `ByAda Lane`: no other word is glued.
    FRONTS.may_open(input) || matches!(input.as_bytes(), [b'b' | b'B', b'y', ..])
}

/// `opener = by-word [":"] / by-phrase [":"] / noun ":"`; by-words may be glued to the name (`byAda`). The value says
/// whether the word is nothing else but an opener.
pub(super) fn opener(input: &str) -> Read<'_, bool> {
    if !may_be_opened(input) {
        return mismatch();
    }
    let end = match plain_word(input, MAX_OPENER) {
        Some((word, _)) => word.len(),
        None => input.char_indices().take(MAX_OPENER).find(|(_, c)| !is_letter(*c)).map_or(input.len(), |(at, _)| at),
    };
    if end == 0 {
        return mismatch();
    }
    let word = input.get(..end).unwrap_or_default();
    if word.len() <= MAX_OPENER && is_by(word) {
        let rest = input.get(end..).unwrap_or_default();
        let rest = ws(rest.strip_prefix(':').unwrap_or(ws(rest).strip_prefix(':').unwrap_or(rest)));
        let particle = shape(word) == Shape::Title
            && ["von", "di", "van", "af"].iter().any(|known| word.eq_ignore_ascii_case(known));
        return Ok((rest, !particle));
    }
    if let Some(rest) = input.strip_prefix("by").or_else(|| input.strip_prefix("By"))
        && rest.starts_with(char::is_uppercase)
    {
        return Ok((rest, true));
    }
    // `Van de redactie`, `Da redação`: with a capital it opens the names of people too.
    if PARTICLES_TOO.contains(&word)
        && let Some(rest) = input.get(end..).map(ws)
        && (organization(rest).is_ok_and(|(_, text)| text.split(' ').any(|word| table::has(COLLECTIVES, word)))
            || sender_at(rest).is_ok_and(|(after, _)| ends_party(after)))
    {
        return Ok((rest, true));
    }
    // `Dal nostro inviato`: what opens it is no word for `by` alone.
    if let Some(rest) = input.get(end..).and_then(|rest| ours::after(word, rest)) {
        return Ok((rest, true));
    }
    // The tables are long and a line seldom opens with one of their words: the first letters decide nearly always.
    if !table::has(BYLINE_FIRST, word) && !table::has(BYLINE_NOUNS, word) {
        return mismatch();
    }
    // `Posted byAda Lane`
    if let Some(rest) = input.get(end..).and_then(|rest| rest.strip_prefix(" by"))
        && rest.starts_with(char::is_uppercase)
        && BYLINE_OPENERS.opening(before(input, rest)).is_ok_and(|(rest, _)| rest.is_empty())
    {
        return Ok((rest, true));
    }
    if let Ok((rest, _)) = BYLINE_OPENERS.opening(input) {
        let rest = rest.strip_prefix(':').unwrap_or(rest);
        return Ok((ws(rest), true));
    }
    let near = head(input, 2 * MAX_OPENER);
    let noun = near.find([':', '：']).and_then(|colon| near.get(..colon)).filter(|noun| table::has(BYLINE_NOUNS, noun));
    match noun.and_then(|noun| input.get(noun.len()..)?.strip_prefix([':', '：'])) {
        Some(rest) => Ok((ws(rest), true)),
        None => mismatch(),
    }
}

/// The longest by-word in bytes.
const MAX_OPENER: usize = 24;

/// Whether a word is the `by` of some language.
fn is_by(word: &str) -> bool {
    if word.len() > 6 {
        return false;
    }
    // A Dutch name may start with it, so only the small word opens a byline.
    if word.eq_ignore_ascii_case("van") {
        return word == "van";
    }
    opens_byline(word)
}

/// The parties of a line from the first one on, and what may follow them. Fails where what follows is running text.
fn parties<'a>(first: (&'a str, Party<'a>), line: &mut Line<'a>, opened: bool) -> Read<'a, ()> {
    let mut next = first;
    let mut all_lone = true;
    for _ in 0..MAX_PARTIES {
        let (after, found) = next;
        match found {
            Party::Person(found) => {
                all_lone = all_lone && found.words == 1;
                line.authors.push((found.text, None));
            }
            Party::Organization(text) => line.organization = line.organization.or(Some(text)),
        }
        let rest = affiliation(after, line);
        let placed = if opened { past_place(rest) } else { rest };
        // `Ada Lane in Harwick for AFP`
        let rest = if placed.len() < rest.len() { affiliation(placed, line) } else { rest };
        let Some(read) = next_party(rest, all_lone, opened, line) else {
            let (end, fits) = tail(rest, line, opened);
            return if fits { Ok((end, ())) } else { mismatch() };
        };
        next = read?;
    }
    mismatch()
}

/// Steps over where somebody writes from, if somebody else follows: `Ada Lane in Harwick and Bo Ng in Lune`, `Ada Lane, à Harwick,
/// avec AFP`.
fn past_place(rest: &str) -> &str {
    let next = ws(rest);
    let next = next.strip_prefix(',').map_or(next, ws);
    let after = phrase_of(next, PLACED).and_then(|(after, _)| name(ws(after)));
    match after {
        Ok((after, _)) if joined(ws(ws(after).trim_start_matches(','))).is_some() || writes_for(ws(after)) => after,
        _ => rest,
    }
}

/// The next party, after a comma, `and`, a bar or the like; `None` where none is announced.
fn next_party<'a>(rest: &'a str, all_lone: bool, opened: bool, line: &Line<'a>) -> Option<Read<'a, Party<'a>>> {
    let next = ws(rest);
    if let Some(after) = joined(next) {
        return match party(after, opened) {
            // What would sign after `By` does not without it.
            Err(_) if opened || party(after, true).is_err() => None,
            read => Some(read),
        };
    }
    if line.authors.is_empty() {
        return None;
    }
    let comma = next.starts_with([',', ';', '、', '，']);
    let bar = next.starts_with(['|', '/', '+']);
    if !comma && !bar {
        return None;
    }
    let mut chars = next.chars();
    chars.next();
    let after = ws(chars.as_str());
    if let Some(after) = joined(after) {
        return Some(party(after, opened));
    }
    let (end, found) = name(after).ok()?;
    let goes_on = matches!(ws(end).chars().next(), Some(',' | ';')) || joined(ws(end)).is_some();
    let place = is_known_city(found.text) || matches!(region(found.text), Ok(("", _)));
    let opens_role =
        found.text.split(' ').next().is_some_and(|word| table::has(ROLE_OPENERS, word) || table::has(NOT_NAMES, word));
    // After somebody's job a last name is of whom they write for: `Ada Lane, Executive Editor, Harwick Women's Watch`.
    let after_job = comma && line.authors.last().is_some_and(|(_, role)| role.is_some());
    let things = found.text.split(' ').any(|word| word.ends_with("'s") || word.ends_with("’s"));
    if things || after_job && end.trim_matches([' ', '.']).is_empty() {
        return None;
    }
    let fits = match found.words {
        1 => comma && all_lone && !place,
        _ => !place && !opens_role && (comma || goes_on || clean(end)),
    };
    (fits && !found.group && (goes_on || clean(end))).then(|| party(after, opened))
}

/// After `and` or `with` and a blank.
pub(super) fn joined(input: &str) -> Option<&str> {
    if let Some(rest) = input.strip_prefix('&') {
        return Some(ws(rest));
    }
    let end = head(input, 8).find(|c: char| !is_letter(c)).filter(|end| *end <= 5)?;
    let (word, rest) = input.split_at_checked(end)?;
    if (joins(word) || word == "y") && rest.starts_with(char::is_whitespace) {
        return Some(ws(rest));
    }
    // A name ends before a small letter: the other words for `with` follow one.
    let opens = input.starts_with(['a', 'c', 'm', 'w', 'A', 'C', 'M', 'W']);
    let (rest, _) = opens.then(|| phrase_of(input, WITHS).ok()).flatten()?;
    let after = ws(rest);
    // `avec l'AFP`: an agency keeps its article out of its name.
    let agency = WITH_L.iter().find_map(|article| after.strip_prefix(article));
    Some(agency.filter(|agency| sender_at(agency).is_ok()).unwrap_or(after))
}

/// Gives the job that stood before the names to the first of them, or to all where it is one of several people.
fn set_first_role<'a>(line: &mut Line<'a>, job: &'a str) {
    let several = line.authors.len() > 1 && job.ends_with(['s', 'S', 'i', 'n']);
    let count = if several { line.authors.len() } else { 1 };
    for author in line.authors.iter_mut().take(count) {
        author.1 = author.1.or(Some(job));
    }
}

/// Whether a byline may end here, whatever is in it.
fn clean(rest: &str) -> bool {
    ends_party(rest) || title(ws(rest)).is_ok() || sender_at(ws(rest)).is_ok()
}

/// What may stand after the parties, and where the byline ends: before a stamp, a bar, furniture, a second column.
fn tail<'a>(rest: &'a str, line: &Line<'a>, opened: bool) -> (&'a str, bool) {
    let next = ws(rest);
    let gap = before(rest, next);
    let Some(c) = next.chars().next() else { return (rest, true) };
    if c.is_ascii_digit() {
        // `Kestrel GT5` is no name before a figure; `Ada Lane0` is one before a counter.
        let last = line.authors.last().and_then(|(name, _)| name.rsplit(' ').next()).unwrap_or_default();
        let glued =
            gap.is_empty() && last.ends_with(char::is_uppercase) && next.bytes().all(|byte| byte.is_ascii_digit());
        return (rest, opened || counts(next) && !glued);
    }
    let wide = gap.chars().count() > 1 || gap.contains(['\n', '\r']);
    // `ada.lane@harwick.example`
    let word = next.trim_start_matches([',', ' ']).split_whitespace().next().unwrap_or_default();
    if is_mail(word) {
        return (rest, true);
    }
    if is_letter(c) {
        let on = phrase_of(next, &["on", "at", "am", "le", "il", "el", "op"]).map_or(next, |(after, _)| ws(after));
        let clock = opened && on.len() < next.len() && on.starts_with(|c: char| c.is_ascii_digit());
        if is_day(on) || clock || (wide && !c.is_lowercase() && opened) {
            return (rest, true);
        }
        // `Ada Lane in London`
        if !opened
            && let Ok((after, _)) = phrase_of(next, &["in", "aus"])
            && is_known_city(after.trim())
        {
            return (rest, true);
        }
        // `By Ada Lane In`: of what stood there only the first word is left.
        if opened && next.trim_end().eq_ignore_ascii_case("in") {
            return (rest, true);
        }
        // `in London`: where they wrote from.
        if opened
            && let Ok((after, _)) = phrase_of(next, &["in", "aus", "à", "en"])
            && let Ok((after, _)) = name(ws(after))
            && ws(after).chars().next().is_none_or(|c| !is_letter(c) && c != '.' || c.is_ascii_digit())
        {
            return (after, true);
        }
        // `Ada Lane Head Product Launches, Ferries and Tides`: more of a job than the grammar knows.
        if opened && c.is_uppercase() && title(next).is_ok() {
            return (rest, true);
        }
        let word = next.split(|c: char| !is_letter(c)).next().unwrap_or_default();
        let furniture = table::longest_name(PAGE_TAILS, next).is_some_and(|tail| tail.len() > 3);
        let day = sense(word).is(Kind::Weekday) && !gap.is_empty();
        return (rest, stamp_label(word) || furniture || day);
    }
    match c {
        ',' => {
            // A place, or more of a job than the grammar knows: it ends the byline.
            let after = ws(next.get(1..).unwrap_or_default());
            let lone = after.find([',', '.', ';', '\n']).map_or(after, |end| after.get(..end).unwrap_or(after));
            let short = lone.split_whitespace().count() <= 4 && lone.len() <= 48;
            let capital = after.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            // `t-online, jse`: an outlet and its desk's initials.
            let initials = line.authors.is_empty() && after.len() <= 4;
            // `Ada Lane, 3 hours ago`
            if opened && after.starts_with(|c: char| c.is_ascii_digit()) && counts(after) {
                return (rest, true);
            }
            // `Do UOL, em São Paulo`, `By Ada Lane, in Harwick`
            let placed = || {
                phrase_of(after, PLACED).is_ok_and(|(place, _)| {
                    is_known_city(ws(place).trim_end()) || name(ws(place)).is_ok_and(|(end, _)| ws(end).is_empty())
                })
            };
            // `Written by Ada Lane, edited by Bo Ng`
            let others = || phrase_of(after, DONE_BY).is_ok_and(|(by, _)| name(ws(by)).is_ok());
            if opened && (placed() || others()) {
                return (rest, true);
            }
            let runs_on = lone.split_whitespace().skip(1).any(|word| shape(word) == Shape::Small && word.len() > 3);
            (rest, after.is_empty() || (opened && (initials || (capital && short && !runs_on))))
        }
        '.' => {
            let after = ws(next.get(1..).unwrap_or_default());
            let ends = after.is_empty();
            (if ends { after } else { rest }, table::longest_name(PAGE_TAILS, after).is_some() || (ends && opened))
        }
        '\'' | '’' | '"' | '“' | '?' | '!' | ':' | ')' | '%' | '$' => (rest, false),
        '-' => (rest, !gap.is_empty()),
        '(' => (rest, opened),
        // What a wrong encoding has left of a letter.
        _ => (rest, !(c.is_control() && gap.is_empty())),
    }
}

/// Whether figures start a stamp, an age or a count that the renderer put after a name: `7 hours`, `12 May`, `0`.
fn counts(input: &str) -> bool {
    let rest = input.trim_start_matches(|c: char| c.is_ascii_digit());
    let word = ws(rest).split(|c: char| !is_letter(c)).next().unwrap_or_default();
    rest.is_empty() || rest.starts_with([':', '.', '/', '-']) || is_day(input) || sense(word).unit().is_some()
}
