//! The grammar of the credits after a story.

use super::Parts;
use super::codes::{codes, lenticular, signed};
use super::party::{joining, people, person, places};
use crate::few::Few;
use crate::grammar::names::joins;
use crate::grammar::places::sender_at;
use crate::grammar::source::is_source;
use crate::grammar::{Read, before, is_cjk, mismatch, phrase_of, ws};
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::credits::{BARE_CREDITS, BY_IN_BRACKETS, CREDIT_FIRST, CREDITS, STORIES, TRAILERS, WITH_SENDERS};
use crate::lexicon::heads::Heads;
use crate::lexicon::regions::{REGIONS, Region};
use crate::lexicon::table;
use crate::lexicon::titles::{COLLECTIVES, NAME_OPENERS, PARTICLES, ROLE_WORDS};
use crate::look::Look;
use crate::scan::{self, holds_sign, is_letter};

/// The names of a credit with their jobs; most credits name a few.
pub(super) type People<'a> = Few<(&'a str, Option<&'a str>), 8>;

/// One credit as slices of the line.
#[derive(Debug, Default)]
pub(super) struct Credit<'a> {
    pub(super) authors: People<'a>,
    pub(super) organization: Option<&'a str>,
    pub(super) role: Option<&'a str>,
    /// The part of the line.
    pub(super) part: &'a str,
}

/// The longest line that is read as credits. A paragraph of copy may be longer, and no credit is.
const MAX_LINE: usize = 1200;
/// The most people in one credit.
pub(super) const MAX_PEOPLE: usize = 60;

/// `credits = ["("] 1*(credit [";" / "." / ","]) [")"] / codes / name "," sender`
pub(super) fn credits<'a>(line: &'a str, parts: &mut Parts<'_, 'a>) -> Option<()> {
    if line.len() > MAX_LINE {
        return None;
    }
    // Nearly every line opens with a letter: nothing stands around it.
    let plain = line.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    if plain {
        if !may_be_unled(line, parts.look) && !may_be_led(line) {
            return None;
        }
        let inner = without_contact(line);
        return signed_off(inner, inner.len() < line.len(), parts);
    }
    let open = line.trim_start_matches(['—', '–', '_', '*', '-', ' ', '\u{2003}']);
    let inner = unwrapped(without_contact(open));
    let first = inner.chars().next()?;
    if !(first.is_alphabetic() || matches!(first, '©' | '【' | '(')) {
        return None;
    }
    // `— Reuters`: the dash parts the sender from the last words of the story.
    let hyphen = line.starts_with("- ");
    if line.starts_with(['—', '–', '-'])
        && (if hyphen { SHORT } else { 2 }..=SENDER).contains(&inner.len())
        && table::get(AGENCIES, inner.trim_end_matches('.')) == Some(Sender::Wire)
    {
        parts.add(&Credit { organization: Some(inner), part: inner, ..Credit::default() });
        return Some(());
    }
    signed_off(inner, inner.len() < open.len(), parts)
}

/// Whether a line, which opens with a letter, may be credits though no word for one opens it: it holds a word for what
/// somebody did or a mark that stands before senders, or it may be a code, which has letters of one case.
pub(super) fn may_be_unled(line: &str, look: Look) -> bool {
    let coded = match line.as_bytes() {
        [first, rest @ ..] if first.is_ascii_uppercase() => !rest.iter().any(u8::is_ascii_lowercase),
        _ => true,
    };
    look.has(Look::COMMA | Look::SLASH) || look.helps() || coded || line.ends_with("))")
}

/// Whether a line may open with a word of a credit.
fn may_be_led(input: &str) -> bool {
    static HEADS: Heads = Heads::of(BY_IN_BRACKETS).and(WITH_SENDERS).and_names(CREDIT_FIRST);
    // A hyphen may stand among the first letters.
    HEADS.may_open(input) || input.as_bytes().get(..3).is_some_and(|first| first.contains(&b'-'))
}

/// The credits of a line without what stands around it, but for the brackets that `wrapped` tells of.
fn signed_off<'a>(inner: &'a str, wrapped: bool, parts: &mut Parts<'_, 'a>) -> Option<()> {
    if statements(inner, wrapped, parts).is_some() {
        return Some(());
    }
    parts.clear();
    let comma = parts.look.has(Look::COMMA);
    let credit = codes(inner, wrapped, comma || parts.look.has(Look::SLASH))
        .or_else(|| if comma { signed(inner) } else { None })
        .or_else(|| lenticular(inner))?;
    parts.add(&credit);
    Some(())
}

/// After a hyphen, which opens the items of lists too, a sender's name is not shorter, in bytes.
const SHORT: usize = 5;

/// No sender's name is longer, in bytes.
pub(super) const SENDER: usize = 40;

/// Without the addresses that Reuters sets after its credits: `((ada.lane@harwick.example; +1 555 0100))`.
fn without_contact(text: &str) -> &str {
    if !text.ends_with("))") {
        return text;
    }
    match text.rsplit_once("((") {
        Some((before, contact)) if holds_sign(contact, '@') || holds_sign(contact, '+') => before.trim_end(),
        _ => text,
    }
}

/// Without the brackets around the whole.
fn unwrapped(text: &str) -> &str {
    let bare = text.trim_end_matches(['.', ' ']);
    let pairs = [('(', ')'), ('[', ']'), ('（', '）'), ('/', '/')];
    pairs
        .iter()
        .find_map(|&(open, close)| bare.strip_prefix(open)?.strip_suffix(close))
        .map_or(text, |inner| inner.trim())
}

/// One credit after the other, up to the end: what is left over makes it running text.
fn statements<'a>(text: &'a str, wrapped: bool, parts: &mut Parts<'_, 'a>) -> Option<()> {
    let mut rest = text;
    while !rest.is_empty() {
        let (after, credit) =
            led(rest, wrapped).or_else(|_| if parts.look.helps() { contributed(rest) } else { mismatch() }).ok()?;
        parts.add(&Credit { part: before(rest, after).trim_end(), ..credit });
        if parts.list.len() > MAX_PEOPLE {
            return None;
        }
        let next = ws(after).trim_start_matches([';', '.', ',', '|', '/', '*', '—', '–', ')']);
        let next = ws(next);
        let next = joining(next).unwrap_or(next);
        if next.len() == rest.len() {
            return None;
        }
        // The line that Reuters sets below its credits, glued on, and how to reach those it names.
        if phrase_of(next, TRAILERS).is_ok() || is_contact(next) {
            break;
        }
        rest = next;
    }
    (!parts.list.is_empty()).then_some(())
}

/// Whether addresses and numbers are all that is left: `ada.lane@harwick.example; +1 555 0100`, `at alane@harwick.example`.
fn is_contact(text: &str) -> bool {
    let text = text.strip_prefix("at ").unwrap_or(text);
    // Reuters gave an address for its messages too, after all others.
    let text = text.split("Reuters Messaging").next().unwrap_or(text);
    let reached = holds_sign(text, '@') || text.starts_with('+');
    reached && text.split([' ', ';', ',', '/']).all(|word| !word.contains(char::is_alphabetic) || holds_sign(word, '@'))
}

/// `led = credit-phrase list`: `Reporting by A and B in Beirut`, `With files from C`, `Quelle: dpa`.
#[inline(never)] // The letters of its words would be folded before each line's first look.
fn led(input: &str, wrapped: bool) -> Read<'_, Credit<'_>> {
    if !may_be_led(input) {
        return mismatch();
    }
    let word = first_word(input);
    if word.len() > LONGEST_OPENER {
        return mismatch();
    }
    // `(Por A; edição de B)`: in brackets a bare word for "by" opens a credit too.
    if wrapped && BY_IN_BRACKETS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        let (rest, list) = people(ws(input.get(word.len()..).unwrap_or_default()))?;
        return Ok((rest, list));
    }
    if with_senders(word)
        && let Some(rest) = input.get(word.len()..).map(ws)
        && sender_at(rest).is_ok()
    {
        let (rest, list) = people(rest)?;
        // `With PTI inputs`
        let rest = phrase_of(ws(rest), &["inputs", "input"]).map_or(rest, |(after, _)| after);
        return Ok((rest, Credit { role: Some(word), ..list }));
    }
    if !table::has(CREDIT_FIRST, word) {
        return mismatch();
    }
    let (rest, phrase) = match CREDITS.opening(input) {
        Ok(found) => found,
        // `(Reportage Ada Lane, édité par Bo Ng)`
        Err(_) if wrapped => {
            let (rest, role) = BARE_CREDITS.opening(input)?;
            let (rest, list) = people(ws(rest))?;
            return if list.authors.is_empty() { mismatch() } else { Ok((rest, Credit { role: Some(role), ..list })) };
        }
        Err(error) => return Err(error),
    };
    let rest = ws(rest.strip_prefix(':').unwrap_or(rest));
    let role = match phrase.strip_suffix([':', '：']) {
        Some(role) => role.trim_end(),
        None if BARE_CREDITS.has(phrase) => phrase,
        None => phrase.trim_end().rfind(char::is_whitespace).and_then(|at| phrase.get(..at)).unwrap_or(phrase),
    };
    let role = about_story(role);
    let (rest, list) = people(rest)?;
    // `Source: Statistical Office` stands under charts: a source is a credit only if it is a sender.
    let source = is_source(word);
    let fits = if source { list.authors.is_empty() } else { !list.authors.is_empty() };
    if !fits && (source || list.organization.is_none()) {
        return mismatch();
    }
    // `Editing: hard`, `Editing: Maria`: one word after a colon is nobody's full name.
    let whole = |name: &str| name.contains(char::is_whitespace) || name.starts_with(is_cjk);
    if phrase.ends_with(':') && !list.authors.is_empty() && !list.authors.iter().any(|(name, _)| whole(name)) {
        return mismatch();
    }
    Ok((rest, Credit { role: Some(role), ..list }))
}

/// No word that opens a credit is longer, in bytes.
const LONGEST_OPENER: usize = 24;

/// The first word, or the first signs of a script without spaces.
pub(super) fn first_word(input: &str) -> &str {
    let bytes = input.bytes().position(|byte| !byte.is_ascii_alphabetic() && byte != b'-').unwrap_or(input.len());
    let ascii = input.as_bytes().get(bytes).is_none_or(u8::is_ascii);
    let end = if ascii { bytes } else { input.find(|c: char| !is_letter(c) && c != '-').unwrap_or(input.len()) };
    input.get(..end).unwrap_or_default()
}

/// Words that name a sender as source where they open a credit: `avec AFP`, `con EFE`, `mit dpa`.
fn with_senders(word: &str) -> bool {
    WITH_SENDERS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// `edited` of `this article was edited`, `contributing` of `contributing to this report`.
fn about_story(role: &str) -> &str {
    if let Some((role, _)) = role.split_once(" to this ") {
        return role;
    }
    let story = role.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("this "));
    match role.rfind(" was ") {
        Some(at) if story => role.get(at.saturating_add(5)..).unwrap_or(role),
        _ => role,
    }
}

/// `contributed = people verb [story] [place] "."`: `Associated Press writers A and B contributed to this report.`
fn contributed(input: &str) -> Read<'_, Credit<'_>> {
    if input.len() < SHORTEST || !opens_with_people(input) || !may_contribute(input) {
        return mismatch();
    }
    let end = sentence(input);
    let text = input.get(..end).unwrap_or(input);
    // A sentence of copy holds none of these verbs nearly always, and a search is cheaper than a grammar.
    let has = |verb: &str| scan::find(text.as_bytes(), verb.as_bytes()).is_some();
    if !(has("contribut") || has(" report") || has("assist") || has("helped with") || has(" wrote ")) {
        return mismatch();
    }
    let (rest, list) = people(input)?;
    if list.authors.is_empty() && list.organization.is_none() {
        return mismatch();
    }
    let next = ws(ws(rest).trim_start_matches(','));
    let next = phrase_of(next, &["also", "each", "both", "all"]).map_or(next, |(after, _)| ws(after));
    let verb = first_word(next);
    let after = ws(next.get(verb.len()..).unwrap_or_default());
    let fits = match verb {
        "contributed" => {
            let object = phrase_of(after, &["to this", "to the", "to"]).map(|(rest, _)| first_word(ws(rest)));
            after.is_empty()
                || after.starts_with(['.', ')'])
                || object.is_ok_and(|word| table::has(STORIES, word))
                || phrase_of(after, &["reporting", "research", "from", "additional reporting"]).is_ok()
        }
        "reported" | "wrote" => {
            phrase_of(after, &["from", "for"]).is_ok_and(|(rest, _)| ws(rest).starts_with(char::is_uppercase))
        }
        "assisted" | "helped" => phrase_of(after, &["with this", "in this", "with the", "with reporting"]).is_ok(),
        _ => false,
    };
    let end = input.get(end..).unwrap_or_default();
    // What follows the verb is places and more people; a clause would be running text.
    let tail = before(after, end);
    if !fits || tail.len() > 240 {
        return mismatch();
    }
    let mut list = list;
    others(tail, &mut list);
    Ok((end.strip_prefix('.').unwrap_or(end), Credit { role: Some(verb), ..list }))
}

/// `others = place *((",") "and" name ["reported" / "contributed"] ("from" / "in") place)`: `… from Rome and Ng from Paris`,
/// `… and Ada Lane and Bo Ng from Paris`.
fn others<'a>(tail: &'a str, list: &mut Credit<'a>) {
    let start = tail.find("from ").or_else(|| tail.find("in ")).unwrap_or(tail.len());
    let mut rest = tail.get(start..).unwrap_or_default();
    // Who shares the place of the next name.
    let mut beside = None;
    for _ in 0..MAX_PEOPLE {
        let next = ws(places(rest)).trim_start_matches([',', ';']);
        let next = joining(ws(next)).unwrap_or(ws(next));
        if next.len() >= rest.len() {
            return;
        }
        let Ok((after, found)) = person(next) else { return };
        let verb = phrase_of(ws(after), &["reported", "contributed", "also reported", "wrote"])
            .map_or(after, |(rest, _)| rest);
        // Without a place of its own, the name is one more place.
        if phrase_of(ws(verb), &["from", "in"]).is_ok() {
            for name in beside.into_iter().chain([found.text]) {
                list.authors.push((name, None));
            }
            beside = None;
        } else {
            beside = Some(found.text).filter(|_| found.words >= 2 && joining(ws(verb)).is_some());
        }
        rest = verb;
    }
}

/// `A contributed`: no such sentence is shorter, in bytes.
const SHORTEST: usize = 13;
/// `A assisted in this`: no such sentence is shorter.
const ASSISTED: usize = 18;

/// What those that a sentence names did.
const VERBS: [&[u8]; 5] = [b"contributed", b"reported", b"wrote", b"assisted", b"helped"];

/// A quick no: whether the second word may be a name's, a job's or the verb. In a sentence of copy it seldom is.
fn opens_with_people(text: &str) -> bool {
    static HEADS: Heads = Heads::of(&[]).and_names(PARTICLES).and_names(ROLE_WORDS).and_names(COLLECTIVES);
    let first = text.bytes().position(|byte| matches!(byte, b' ' | b'\n'));
    let Some(next) = first.and_then(|at| text.get(at..)).map(ws) else { return false };
    if !next.starts_with(|c: char| c.is_ascii_lowercase()) {
        return true;
    }
    let word = first_word(next);
    if VERBS.contains(&word.as_bytes()) || joins(word) || holds_sign(word, '-') {
        return true;
    }
    let named = || table::has(PARTICLES, word) || table::has(ROLE_WORDS, word) || table::has(COLLECTIVES, word);
    matches!(word, "also" | "each" | "both" | "all" | "with" | "plus" | "as" | "of" | "staff" | "at")
        || HEADS.may_open(next) && named()
}

/// Whether the text speaks of what a credit does, and a word of it starts as one of the verbs does. Each is sought by a letter
/// of it that copy has seldom.
fn may_contribute(text: &str) -> bool {
    let bytes = text.as_bytes();
    let stands = |at: usize, before: usize, words: &[u8]| {
        at.checked_sub(before).and_then(|start| bytes.get(start..)).is_some_and(|rest| rest.starts_with(words))
    };
    let says = memchr::memchr2_iter(b'b', b'p', bytes)
        .any(|at| stands(at, 6, b"contribut") || stands(at, 3, b" report") || stands(at, 3, b"helped with"))
        || bytes.len() >= ASSISTED && memchr::memchr_iter(b's', bytes).any(|at| stands(at, 1, b"assist"));
    if !says {
        return false;
    }
    let starts = |at: usize, before: usize, verb: &[u8]| {
        at.checked_sub(before).is_some_and(|start| {
            bytes.get(start..).is_some_and(|rest| rest.starts_with(verb))
                && !start.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_alphabetic)
        })
    };
    memchr::memchr3_iter(b'b', b'p', b'w', bytes).any(|at| match bytes.get(at) {
        Some(b'b') => starts(at, 6, VERBS[0]),
        Some(b'p') => starts(at, 2, VERBS[1]) || starts(at, 3, VERBS[4]),
        _ => starts(at, 0, VERBS[2]),
    }) || memchr::memchr_iter(b's', bytes).any(|at| starts(at, 1, VERBS[3]))
}

/// Where the first sentence ends: at a point after a small letter or a capitalised word, before a blank or the end. An
/// initial's point does not end it.
fn sentence(input: &str) -> usize {
    let bytes = input.as_bytes();
    memchr::memchr_iter(b'.', bytes)
        .find(|&at| {
            if !bytes.get(at.saturating_add(1)).is_none_or(u8::is_ascii_whitespace) {
                return false;
            }
            let last = bytes.get(at.saturating_sub(1)).copied().unwrap_or(b' ');
            let initial =
                last.is_ascii_uppercase() && !bytes.get(at.saturating_sub(2)).is_some_and(u8::is_ascii_alphabetic);
            let word = bytes.get(..at).unwrap_or_default().rsplit(|byte| *byte == b' ').next().unwrap_or_default();
            let short = core::str::from_utf8(word).is_ok_and(is_abbreviation);
            !initial && (!short || at.saturating_add(2) >= bytes.len())
        })
        .unwrap_or(input.len())
}

/// Whether a point belongs to the word before it: `St. Clair`, `Calif.`; `Maine` has none.
fn is_abbreviation(word: &str) -> bool {
    table::has(NAME_OPENERS, word)
        || word.len() <= 5 && table::get(REGIONS, word).is_some_and(|kind| matches!(kind, Region::Abbreviation))
}
