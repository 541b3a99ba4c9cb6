//! Where the credit of a caption starts.
//!
//! A caption ends in its credit, so everything here looks at the end of a block, a window of fixed size: the cost does
//! not depend on the block's length.

use super::attribution::{Attribution, CREDIT, Lead, attribution, is_sentence};
use super::bracket::{bracketed, since_stop};
use super::cjk;
use super::handout::handed;
use super::kinds::{
    is_agency, is_stock, is_wire, may_name_agency, may_open_agency, opens_small_agency, pictured_agency,
};
use super::leads::{announced, is_small_word, nested};
use super::scraps::unscrapped_of;
use super::signs::{Signs, ends_in_bracket, may_say_via, opens_lead, parts_agency};
use crate::grammar::{is_cjk, tail};
use crate::look::Look;
use crate::scan::{holds_sign, is_capitals, is_word_char};

/// A credit at the end of a text.
#[derive(Debug, Clone)]
pub(super) struct Found<'a> {
    /// The credit with its brackets and its lead, and without what a page prints after it.
    pub(super) whole: &'a str,
    pub(super) made: Attribution<'a>,
    /// Whether the words alone, wherever they stand, say that a picture's credit stands here.
    pub(super) sure: bool,
}

/// A credit starts no further from the end, in bytes.
const WINDOW: usize = CREDIT + 60;

/// Starts of a credit that are tried in one window.
pub(super) const TRIES: usize = 8;

/// The credit that ends a text, or that is all of it. The text is trimmed and holds no copyright statement; `known` says
/// that it is a caption, where less is enough for a credit.
pub(super) fn credit_end(text: &str, known: bool) -> Option<Found<'_>> {
    credit_end_of(text, known, None)
}

/// Whether a text surely holds neither a credit nor a copyright statement, nor the name of an agency alone: nearly every one
/// that is not running copy. It ends in a letter or figure, so in no bracket.
pub(super) fn is_plain(text: &str, end: Look) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= WINDOW
        && !end.has(Signs::ANY | STOPPED | Look::RIGHTS | Look::FOR)
        && !may_say_via(bytes, end)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && !text.ends_with("FILE")
        && !opens_lead(text)
        && !may_open_agency(text)
}

/// The same, where the text was looked at before, or a longer end of it than is read here.
pub(super) fn credit_end_of(whole: &str, known: bool, seen: Option<Look>) -> Option<Found<'_>> {
    let text = unscrapped_of(whole, seen);
    let window = tail(text, WINDOW);
    // What stands nowhere in a longer end does not stand in this one, and most of what may stand is looked for there.
    let fits = |look: &Look| window.len() == text.len() || !look.has(Look::SIGN | Look::EQUALS);
    let seen = seen.filter(|look| text.len() == whole.len() && fits(look));
    let look = seen.unwrap_or_else(|| Look::of(window.as_bytes()));
    if is_copy(text, window, look, known) { None } else { found(text, window, look, known) }
}

/// Whether a text ends in a sentence or in words that nothing sets off, and holds nothing of what makes its last words a credit.
fn is_copy(text: &str, window: &str, look: Look, known: bool) -> bool {
    let may_sign =
        look.has(Signs::ANY) || may_close(window) || opens_lead(window) || may_say_via(window.as_bytes(), look);
    !may_sign && (ends_sentence(window) || !known && !look.has(STOPPED) && !may_be_agency(text, look))
}

/// Whether a text ends in a bracket, or in a note behind one.
fn may_close(window: &str) -> bool {
    ends_in_bracket(window) || window.trim_end_matches(['.', '*', ' ']).ends_with("FILE")
}

/// The credit that ends a text with this window, where that is not ruled out.
fn found<'a>(text: &'a str, window: &'a str, look: Look, known: bool) -> Option<Found<'a>> {
    let ended = ends_sentence(window);
    let signs = Signs::of(window, look, ends_in_bracket(window));
    // A sentence's end, and nothing of what makes its last words a credit.
    if ended
        && !signs.lead
        && !signs.divided
        && !signs.sign
        && (signs.ascii || !window.trim_end_matches('.').ends_with(is_cjk))
    {
        return None;
    }
    let announced =
        if signs.lead { announced(text, window).map(|found| whole_bracket(text, window, found)) } else { None };
    let may_close = look.has(Look::EASTERN) || may_close(window);
    let found = announced
        .or_else(|| if may_close { bracketed(text, window, known) } else { None })
        .or_else(|| if signs.sign { marked(text, window) } else { None })
        .or_else(|| if look.has(Look::EASTERN) { cjk::credit(window) } else { None });
    if found.is_some() {
        return found;
    }
    // Whether the text may name an agency, where that has been asked.
    let mut named = None;
    if signs.divided || may_be_agency(text, look) {
        let bare = unled(text);
        if bare.len() <= CREDIT && !is_sentence(bare) {
            let may = may_name_agency(bare);
            named = Some(may);
            if let Some(found) = if may { alone(bare) } else { None } {
                return Some(found);
            }
        }
    }
    let stopped = if look.has(STOPPED) || known && signs.slash {
        let divided = signs.divided || parts_agency(window, look);
        after_stop(text, window, look, divided, known, named)
    } else {
        None
    };
    stopped
        .or_else(|| if signs.slash { handed(text).or_else(|| run_in(text, window)) } else { None })
        .or_else(|| if signs.slash { supplied(text, window) } else { None })
        .or_else(|| if known && !ended { trailing(text, window) } else { None })
}

/// Whether a text ends as a sentence or a clause does.
fn ends_sentence(text: &str) -> bool {
    match text.as_bytes() {
        [.., b'.' | b'!' | b'?' | b'"' | b':' | b';' | b','] => true,
        [.., last] if last.is_ascii() => false,
        _ => text.ends_with(['”', '’', '»']),
    }
}

/// A credit whose lead stands in the middle of a bracket, with all of the bracket: `(Bo Reed / UN Photo. Courtesy of the Port)`.
fn whole_bracket<'a>(text: &'a str, window: &'a str, found: Found<'a>) -> Found<'a> {
    let before = || {
        let at = window.len().checked_sub(found.whole.len())?;
        let (before, _) = window.split_at_checked(at).filter(|_| found.whole.ends_with([')', ']']))?;
        let open = before.rfind(['(', ')', '[', ']'])?;
        let inner = before.get(open..)?.strip_prefix(['(', '['])?.trim();
        let made = attribution(inner.strip_suffix('.')?, Lead::None).filter(Attribution::names_somebody)?;
        Some((made, text.get(text.len().checked_sub(window.len())?.checked_add(open)?..)?))
    };
    if found.whole.contains(['(', '[']) {
        return found;
    }
    match before().or_else(|| whole_sentence(text, window, &found)) {
        Some((made, whole)) => Found { whole, made, sure: found.sure },
        None => found,
    }
}

/// The same where a sentence says whose the picture is, and the next one whose courtesy: `… at sea. Bo Reed / UN Photo. Courtesy
/// of the Port`.
fn whole_sentence<'a>(text: &'a str, window: &str, found: &Found<'_>) -> Option<(Attribution<'a>, &'a str)> {
    let courtesy = found.whole.starts_with("Courtesy ").then_some(found.whole)?;
    let before = text.get(..text.len().checked_sub(courtesy.len())?)?.trim_end().strip_suffix('.')?;
    let sentence = since_stop(before);
    if sentence.len() > window.len() || !holds_sign(sentence, '/') {
        return None;
    }
    let made = attribution(sentence, Lead::None)?;
    let evidence = made.evidence;
    let named = evidence.divided && (evidence.person || evidence.picture || evidence.wire);
    let whole = text.get(nom::Offset::offset(text, sentence)..)?;
    (named && made.names_somebody()).then_some((made, whole))
}

/// Whether a text without dividers may be an agency's name, alone or with its client. It is all or the end of what was looked
/// at.
fn may_be_agency(text: &str, look: Look) -> bool {
    let bare = if text.ends_with('.') { text.trim_end_matches('.') } else { text };
    text.len() <= NAME
        && (is_agency(bare)
            || pictured_agency(bare).is_some()
            || look.has(Look::FOR)
                && memchr::memchr_iter(b'f', text.as_bytes()).any(|at| {
                    text.get(at..).is_some_and(|rest| rest.starts_with("for "))
                        && text.get(..at).is_some_and(|before| before.ends_with(' '))
                }))
}

/// The name of an agency is not longer, in bytes.
pub(super) const NAME: usize = 48;

/// What stands before a credit allows it to start here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// Nothing, the end of a sentence, a bracket, a bar or a dash.
    Stop,
    /// A space only, or the words are glued: `Cup Credit:`, `CupCredit:`.
    Open,
    /// The middle of a word.
    Inside,
}

pub(super) fn edge(before: &str, start: Option<char>) -> Edge {
    let trimmed = before.trim_end();
    match trimmed.chars().next_back() {
        None => Edge::Stop,
        Some(c)
            if is_stop(c)
                || matches!(
                    c,
                    '(' | '[' | '（' | '|' | '–' | '—' | '•' | '·' | '＝' | '=' | '/' | ';' | '*' | '+' | '>'
                ) =>
        {
            Edge::Stop
        }
        Some('-') => Edge::Stop,
        Some(_) if trimmed.len() < before.len() => Edge::Open,
        Some(c) if c.is_lowercase() && start.is_some_and(char::is_uppercase) => Edge::Open,
        Some(c) if is_cjk(c) || c.is_ascii_digit() || matches!(c, ',' | ':') => Edge::Open,
        Some(_) => Edge::Inside,
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '"' | '”' | '“' | '’' | '\'' | '»' | ')' | ']' | '）' | '」')
}

/// Where none of these stands in a text, nothing [parts](after_stop) a credit from it.
const STOPPED: u64 = Look::STOP | Look::BAR | Look::POINTED | Look::EASTERN;

/// The bytes that may open a stop, a bar or a dash.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let known = b"|-.!?\"')]\xC2\xE2\xE3\xEF";
    let mut at = 0;
    while at < known.len() {
        stops[known[at] as usize] = true;
        at += 1;
    }
    stops
};

// marked = "©" attribution
fn marked<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let at = window.rfind(['©', 'ⓒ'])?;
    let (before, from) = window.split_at_checked(at)?;
    let rest = from.get(from.chars().next()?.len_utf8()..)?;
    // `2031 © X`, `Copyright ©X`: a copyright statement.
    let year = before.trim().len() == 4 && before.trim().bytes().all(|byte| byte.is_ascii_digit());
    if year || tail(before.trim_end_matches([' ', ':']), 9).eq_ignore_ascii_case("copyright") {
        return None;
    }
    let (rest, lead) = nested(rest.trim(), Lead::Photo);
    let made = attribution(rest, lead)?;
    let evidence = made.evidence;
    let sure = evidence.picture
        || (evidence.wire && evidence.divided)
        || (!before.trim().is_empty()
            && match edge(before, None) {
                Edge::Stop => true,
                Edge::Open => evidence.person || evidence.wire,
                Edge::Inside => false,
            });
    Some(Found { whole: text.get(text.len().checked_sub(from.len())?..)?, made, sure })
}

/// A text without what stands before a credit.
fn unled(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-'))
}

// alone = attribution, with nothing before it
fn alone(text: &str) -> Option<Found<'_>> {
    let made = attribution(text, Lead::None)?;
    let evidence = made.evidence;
    let sure = evidence.sure() && more_than_a_word(&made) && !text.ends_with(['.', '!', '?']);
    (evidence.picture || evidence.wire).then_some(Found { whole: text, made, sure })
}

// signed = name ("," / dash) picture-agency
/// `Bo Reed, Getty Images`, where a credit is expected: a comma parts other things too.
pub(super) fn signed(text: &str) -> Option<Found<'_>> {
    if text.len() > CREDIT / 2 {
        return None;
    }
    // A comma, or the last byte of a dash.
    let mark = memchr::memrchr2(b',', 0x94, text.as_bytes())?.checked_add(1)?;
    let (_, agency) = text.split_at_checked(mark).filter(|(before, _)| before.ends_with([',', '—']))?;
    let agency = agency.trim_start();
    // Of two words at least: `Moment` is one too.
    let named = agency.len() <= NAME && holds_sign(agency, ' ') && is_agency(agency);
    if !named {
        return None;
    }
    let text = unled(text);
    let found = if text.len() <= CREDIT && may_name_agency(text) { alone(text) } else { None };
    found.filter(|found| found.made.evidence.picture && found.made.evidence.person)
}

/// An agency of one word alone (`Flickr`) may be a link or a name.
fn more_than_a_word(made: &Attribution<'_>) -> bool {
    let evidence = made.evidence;
    evidence.divided || evidence.via || evidence.person || made.organization.is_some_and(|name| holds_sign(name, ' '))
}

// after_stop = (stop / "|" / dash) attribution
/// `named` says whether all of the text may name an agency, where that is known.
fn after_stop<'a>(
    text: &'a str,
    window: &'a str,
    look: Look,
    divided: bool,
    known: bool,
    named: Option<bool>,
) -> Option<Found<'a>> {
    // Without a divider only an agency's name can follow.
    let near = tail(window, if divided { CREDIT } else { NAME });
    let mut tries = 0_usize;
    // Whether anything after all of the stops may name an agency.
    let mut named = named.filter(|_| near.len() == text.len());
    for (nth, byte) in near.bytes().enumerate() {
        if STOPS.get(usize::from(byte)) != Some(&true) {
            continue;
        }
        let Some(previous) = near.get(nth..).and_then(|from| from.chars().next()) else { continue };
        let at = nth.saturating_add(previous.len_utf8());
        let Some(c) = near.get(at..).and_then(|from| from.chars().next()) else { break };
        let bar = matches!(previous, '|' | '–' | '—') || previous == '-' && c.is_whitespace();
        // `“Lune` opens a quotation.
        let opens = previous == '“' && !c.is_whitespace();
        let small = || known && near.get(at..).is_some_and(opens_small_agency);
        let stop =
            bar || is_stop(previous) && !opens && (c.is_whitespace() || c.is_uppercase() || is_cjk(c) || small());
        let initial = previous == '.' && ends_in_initial(near.get(..at).unwrap_or_default());
        if !stop || initial {
            continue;
        }
        let rest = near.get(at..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—'));
        tries = tries.saturating_add(1);
        if tries > TRIES || rest.is_empty() {
            break;
        }
        let opens = divided || may_be_agency(rest, look) || known && is_paper(rest, true);
        let bare = rest.ends_with('.') || rest.ends_with('!');
        // A paper is named with a person; all else names an agency.
        let may_be_paper = || if bar { holds_sign(rest, '/') } else { !bare && is_paper(rest, known) };
        let mut may_be_named = || *named.get_or_insert_with(|| may_name_agency(near)) && may_name_agency(rest);
        let joins = || !rest.starts_with("via ") && is_small_word(rest.split(' ').next().unwrap_or_default());
        if !opens || is_sentence(rest) || joins() || !may_be_named() && !may_be_paper() {
            continue;
        }
        let Some(made) = attribution(rest, Lead::None) else { continue };
        let evidence = made.evidence;
        // `… that day.The Harwick Press`: no sentence is glued to the next but by a page.
        let glued = !bar && !c.is_whitespace() && evidence.wire && rest.starts_with(char::is_uppercase);
        // `Bo Reed/The Harwick Times`, `Bo Reed for The Harwick Times`: whose paper it is says the rest.
        let paper = !bar
            && !bare
            && evidence.person
            && (evidence.institution || evidence.note)
            && is_paper(rest, known)
            && told(window, window.len().checked_sub(rest.len())?);
        let sure = (evidence.sure() && more_than_a_word(&made) || glued || paper && evidence.divided) && !bare;
        // The dash of a list's item and the bars of a table's row part no caption from its credit.
        let head = near.get(..at).unwrap_or_default();
        let parts = || {
            head.contains(is_word_char)
                && !head.trim_start().starts_with(['|', '-', '•', '*'])
                && near.matches('|').count() <= 2
        };
        let some = evidence.picture
            || evidence.wire
            || paper
            // `File | Harwick Press`, `Harwick Post/File`
            || known && evidence.note && evidence.divided && made.names_somebody()
            || bar && evidence.divided && evidence.person && holds_sign(rest, '/') && parts();
        if some && (!bare || sure) {
            return Some(Found { whole: text.get(text.len().checked_sub(rest.len())?..)?, made, sure });
        }
    }
    None
}

// run_in = text name "/" agency: nothing but capitals tells where the name starts
fn run_in<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    if window.ends_with(['.', '!', '?', '"', '”']) {
        return None;
    }
    let near = tail(window, CREDIT / 2);
    let slash = near.find('/')?;
    let (head, rest) = near.split_at_checked(slash)?;
    // `… in Harwick BO REED / AFP`; no name goes over a line's end.
    let head = head.trim_end().rsplit(['\n', '\r']).next()?;
    // Backwards over the capitalised words before the slash: a name has two, or three with an initial between.
    let mut words = head.split(' ').rev();
    let last = words.next()?;
    let first = words.next()?;
    let name = match words.next() {
        // Words in small letters are no part of a name in capitals.
        Some(given)
            if first.chars().count() <= 2
                && given.starts_with(char::is_uppercase)
                && (last.contains(char::is_lowercase) || !given.contains(char::is_lowercase)) =>
        {
            head.get(nom::Offset::offset(head, given)..)?
        }
        _ => head.get(nom::Offset::offset(head, first)..)?,
    };
    if !last.starts_with(char::is_uppercase) || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let from = near.get(nom::Offset::offset(near, name)..)?;
    let made = attribution(from, Lead::None)?;
    let evidence = made.evidence;
    let known = evidence.picture || evidence.wire && (evidence.person || evidence.institution) && rest.len() > 1;
    let whole = text.get(text.len().checked_sub(from.len())?..)?;
    known.then_some(Found { whole, sure: evidence.sure(), made })
}

/// Whether the point at the end is an initial's: `T.`, `U.S.`.
fn ends_in_initial(text: &str) -> bool {
    let mut before = text.chars().rev().skip(1);
    before.next().is_some_and(char::is_uppercase) && before.next().is_none_or(|c| !is_word_char(c))
}

// paper = name ("/" / "for" / in a caption "," "|" dash) institution
fn is_paper(rest: &str, known: bool) -> bool {
    let sure = rest.split_once('/').or_else(|| rest.split_once(" for "));
    let parted = || [", ", " | ", " — ", " – ", " - "].iter().find_map(|mark| rest.split_once(mark)).filter(|_| known);
    let Some((one, other)) = sure.or_else(parted) else { return false };
    let few = |text: &str| (1..=4).contains(&text.split_whitespace().count());
    let plain = |text: &str| !text.contains(['(', '[', '|', ',', '–', '—', '/']);
    few(one) && few(other) && plain(one) && plain(other)
}

/// Whether a sentence of some words stands before `at`, and not the number of a list.
pub(super) fn told(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.split_whitespace().nth(3).is_some())
}

// supplied = text agency "/" name: the agency's words tell where it starts, as in `… in Harwick REUTERS/Bo Reed`
fn supplied<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    if window.ends_with(['.', '!', '?', '"', '”']) {
        return None;
    }
    let near = tail(window, CREDIT / 2);
    // `… in Harwick / AFP FOTO / Bo Reed`
    let parted =
        near.split_once(" / ").filter(|(_, rest)| rest.split('/').next().is_some_and(|name| is_agency(name.trim())));
    if let Some((_, from)) = parted.filter(|(_, from)| holds_sign(from, '/')) {
        let made = attribution(from, Lead::None)?;
        let whole = text.get(text.len().checked_sub(from.len())?..)?;
        let taken = made.evidence.person && told(window, window.len().checked_sub(from.len())?);
        return taken.then_some(Found { whole, sure: made.evidence.sure(), made });
    }
    let (head, _) = near.split_once('/')?;
    // `AP Photo`, `The Canadian Press`: three words at the most.
    let start = head
        .rmatch_indices(' ')
        .take(3)
        .map(|(at, _)| at.saturating_add(1))
        .filter(|at| {
            head.get(*at..).is_some_and(|name| name.starts_with(char::is_uppercase) && is_agency(name.trim_end()))
        })
        .min()?;
    let from = near.get(start..)?;
    let made = attribution(from, Lead::None)?;
    let evidence = made.evidence;
    let whole = text.get(text.len().checked_sub(from.len())?..)?;
    let taken = evidence.person || evidence.note || evidence.via;
    (taken && (evidence.picture || evidence.wire)).then_some(Found { whole, sure: evidence.sure(), made })
}

// trailing = text (stock / "/" agency): `… at the mill in Harwick Getty Images`, with the words glued or not; `… /Xinhua`
fn trailing<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let near = tail(window, NAME);
    let slashed = near.rsplit_once('/').filter(|(before, name)| {
        // `… in Harwick. /HCP`: behind a sentence, any letters.
        let letters = before.trim_end().ends_with('.') && is_capitals(name, 3..=5);
        before.ends_with([' ', '.']) && (is_wire(name.trim_start()) || letters)
    });
    if let Some((_, name)) = slashed {
        let whole = text.get(text.len().checked_sub(name.len().checked_add(1)?)?..)?;
        let name = name.trim_start();
        let told = told(window, window.len().checked_sub(whole.len())?);
        let made = attribution(name, Lead::None).filter(|_| told)?;
        return Some(Found { whole, made, sure: false });
    }
    let mut previous = ' ';
    for (at, c) in near.char_indices() {
        let opens = c.is_uppercase() && (previous == ' ' || previous.is_lowercase());
        let glued = previous != ' ';
        previous = if c.is_whitespace() { ' ' } else { c };
        // `… with pridePROFIMEDIA`, `… with prideAFP`: glued on in capitals, whatever agency it is.
        let loud = |name: &str| glued && name.len() > 2 && is_agency(name) && !name.contains(' ');
        let Some(name) = near.get(at..).filter(|name| opens && at > 0 && (is_stock(name) || loud(name))) else {
            continue;
        };
        let before = near.get(..at)?.trim_end();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        // `photos from Getty Images` speaks of them.
        if !glued && is_small_word(word)
            || before.ends_with([',', '&'])
            || !told(window, window.len().checked_sub(name.len())?)
        {
            return None;
        }
        let made = attribution(name, Lead::None)?;
        return Some(Found { whole: text.get(text.len().checked_sub(name.len())?..)?, made, sure: false });
    }
    None
}

#[cfg(test)]
mod tests;
