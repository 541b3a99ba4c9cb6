//! Where the credit of a caption starts.
//!
//! A caption ends in its credit, so everything here looks at the end of a block, a window of fixed size: the cost does
//! not depend on the block's length.

use super::attribution::{Attribution, CREDIT, Lead, attribution, is_agency, is_wire};
use super::cjk;
use crate::grammar::{head, is_cjk, phrase_of, tail, ws};
use crate::lexicon::photo::{BY_LEADS, PHOTO_LEADS, SCRAPS, SOURCE_LEADS};

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
const TRIES: usize = 8;

/// The credit that ends a text, or that is all of it. The text is trimmed and holds no copyright statement.
pub(super) fn credit_end(text: &str) -> Option<Found<'_>> {
    let text = unscrapped(text);
    let window = tail(text, WINDOW);
    let signs = Signs::of(window);
    // A sentence's end, and nothing of what makes its last words a credit.
    let ended = window.ends_with(['.', '!', '?', '"', '”', '’', '»', ':', ';', ',']);
    if ended
        && !signs.lead
        && !signs.divided
        && !signs.sign
        && (signs.ascii || !window.trim_end_matches('.').ends_with(is_cjk))
    {
        return None;
    }
    let announced = if signs.lead { announced(text, window) } else { None };
    announced
        .or_else(|| bracketed(text, window))
        .or_else(|| if signs.sign { signed(text, window) } else { None })
        .or_else(|| if signs.ascii { None } else { cjk::credit(window) })
        .or_else(|| if signs.divided || may_be_agency(text) { alone(text) } else { None })
        .or_else(|| after_stop(text, window, signs.divided))
        .or_else(|| if signs.slash { run_in(text, window) } else { None })
}

/// What the forms of credits need, looked for once: nearly every block has none of it near its end.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "a set of independent findings")]
struct Signs {
    ascii: bool,
    /// A colon, or a word such as `by`.
    lead: bool,
    slash: bool,
    /// `©`.
    sign: bool,
    /// A slash, a bar, a bracket at the end or `via`.
    divided: bool,
}

impl Signs {
    fn of(window: &str) -> Self {
        let bytes = window.as_bytes();
        let ascii = window.is_ascii();
        let slash = memchr::memchr(b'/', bytes).is_some();
        let mut via = false;
        let mut by = bytes.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(b"courtesy"));
        for at in memchr::memchr2_iter(b' ', b'(', bytes) {
            let Some((before, next)) = bytes.split_at_checked(at) else { break };
            let next = next.get(1..).unwrap_or_default();
            let starts = |words: &[&[u8]]| words.iter().any(|word| next.starts_with(word));
            match next.first() {
                Some(b'b') => by |= starts(&[b"by"]) && ends_in_picture(before),
                Some(b'c' | b'C') => by |= starts(&[b"courtesy", b"Courtesy", b"credit"]),
                Some(b'v') => {
                    via |= starts(&[b"via "]);
                    by |= (via || starts(&[b"von "])) && ends_in_picture(before);
                }
                Some(b'd') => by |= starts(&[b"di ", b"de ", b"door "]) && ends_in_picture(before),
                Some(b'p') => by |= starts(&[b"por ", b"par "]) && ends_in_picture(before),
                Some(b'a') => by |= starts(&[b"av ", b"af "]) && ends_in_picture(before),
                Some(b'f') => by |= starts(&[b"from "]) && ends_in_picture(before),
                _ => {}
            }
        }
        let colon = || memchr::memchr_iter(b':', bytes).any(|at| window.get(..at).is_some_and(ends_in_lead));
        let sign = !ascii && holds_sign(bytes);
        // `사진=…`, `写真：…`, `Bild © …`
        let wide = || memchr::memchr2(b'=', 0xEF, bytes).is_some();
        let lead = by || colon() || sign || !ascii && wide();
        let bracket = window.trim_end_matches(['.', '*', ' ']).ends_with([')', ']', '）']);
        let divided = slash || via || bracket || memchr::memchr(b'|', bytes).is_some();
        Self { ascii, lead, slash, sign, divided }
    }
}

/// Whether `©` or `ⓒ` stands in the bytes.
fn holds_sign(bytes: &[u8]) -> bool {
    memchr::memchr2_iter(0xA9, 0x92, bytes).any(|at| {
        let before = |back: usize| at.checked_sub(back).and_then(|at| bytes.get(at)).copied();
        before(1) == Some(0xC2) || before(1) == Some(0x93) && before(2) == Some(0xE2)
    })
}

/// Whether the bytes end in a word for a picture, as far as four letters tell.
fn ends_in_picture(before: &[u8]) -> bool {
    let Some(end) = before.get(before.len().saturating_sub(4)..) else { return false };
    let ends: [&[u8]; 15] = [
        b"hoto", b"otos", b"raph", b"aphs", b"aphy", b"phed", b"ture", b"ures", b"mage", b"ages", b"tion", b"phic",
        b"foto", b"bild", b"lder",
    ];
    ends.iter().any(|word| end.eq_ignore_ascii_case(word))
        || end.get(1..).is_some_and(|end| end.eq_ignore_ascii_case(b"pic"))
}

/// Whether the words before a colon may end in a lead: the last one, or what is glued to it, stands in a table.
fn ends_in_lead(before: &str) -> bool {
    let near = tail(before.trim_end(), LEAD);
    let near = near.strip_suffix("[M]").or_else(|| near.strip_suffix("(s)")).unwrap_or(near).trim_end();
    let known = |words: &str| PHOTO_LEADS.has(words) || SOURCE_LEADS.has(words);
    let start = near.rfind(|c: char| !c.is_alphabetic() && c != '\'').map_or(0, |at| at.saturating_add(1));
    let Some(word) = near.get(start..).or_else(|| near.rsplit(char::is_whitespace).next()) else { return false };
    let glued = word.rfind(char::is_uppercase).and_then(|at| word.get(at..)).unwrap_or(word);
    // The last words of the leads of two words.
    let second = ["by", "credit", "credits", "source", "copyright", "photo", "photos", "ilustrasi", "제공"];
    known(word) || known(glued) || second.iter().any(|row| word.eq_ignore_ascii_case(row))
}

/// Whether a text without dividers may be an agency's name, alone or with its client.
fn may_be_agency(text: &str) -> bool {
    text.len() <= NAME && (is_agency(text.trim_end_matches('.')) || text.contains(" for "))
}

/// The name of an agency is not longer, in bytes.
const NAME: usize = 48;

/// The text without the links and buttons that pages print after a credit.
pub(super) fn unscrapped(text: &str) -> &str {
    let mut text = text;
    for _ in 0..3 {
        let trimmed = text.trim_end();
        let bytes = trimmed.as_bytes();
        // The last letters of the scraps; nearly every text ends otherwise.
        let [.., before, last] = bytes else { return trimmed };
        if last.is_ascii_uppercase()
            || SCRAP_ENDS.get(usize::from(last & 0x1F)).is_none_or(|ends| ends & (1 << (before & 0x1F)) == 0)
        {
            return trimmed;
        }
        let scrap = SCRAPS.iter().find_map(|row| {
            let start = trimmed.len().checked_sub(row.len())?;
            let (before, end) = trimmed.split_at_checked(start)?;
            (end.eq_ignore_ascii_case(row) && !before.ends_with(char::is_alphanumeric)).then_some(before)
        });
        match scrap {
            Some(before) => text = before.trim_end_matches(|c: char| c.is_whitespace() || c == ','),
            None => return trimmed,
        }
    }
    text.trim_end()
}

/// By the last byte of a scrap, the bytes that stand before it, both in their lower five bits.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "runs in the compiler: an index out of bounds fails the build"
)]
static SCRAP_ENDS: [u32; 32] = {
    let mut ends = [0; 32];
    let mut row = 0;
    while row < SCRAPS.len() {
        let bytes = SCRAPS[row].as_bytes();
        let last = bytes[bytes.len() - 1] & 0x1F;
        ends[last as usize] |= 1 << (bytes[bytes.len() - 2] & 0x1F);
        row += 1;
    }
    ends
};

/// What stands before a credit allows it to start here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// Nothing, the end of a sentence, a bracket, a bar or a dash.
    Stop,
    /// A space only, or the words are glued: `Cup Credit:`, `CupCredit:`.
    Open,
    /// The middle of a word.
    Inside,
}

fn edge(before: &str, start: Option<char>) -> Edge {
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

// announced = lead ":" attribution / by-lead attribution
fn announced<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let mut tries = 0_usize;
    let mut previous = ' ';
    // No lead starts after the last colon, but for those that need none.
    let mut colon = next_colon(window, 0);
    for (at, c) in window.char_indices() {
        let glued = previous.is_lowercase() && c.is_uppercase();
        let starts = c.is_alphabetic() && (!previous.is_alphanumeric() || glued || is_cjk(c) && !is_cjk(previous));
        previous = c;
        if !starts {
            continue;
        }
        if colon.is_some_and(|colon| colon < at) {
            colon = next_colon(window, at);
        }
        let from = window.get(at..)?;
        let near = colon.is_some_and(|colon| colon.saturating_sub(at) <= LEAD);
        let read = if near { colon_lead(from) } else { None };
        let Some((lead, rest)) = read.or_else(|| by_lead(from)) else { continue };
        tries = tries.saturating_add(1);
        if tries > TRIES {
            return None;
        }
        if let Some(found) = led(text, from, lead, rest) {
            return Some(found);
        }
    }
    None
}

/// Where the next mark after a lead stands.
fn next_colon(window: &str, from: usize) -> Option<usize> {
    window.get(from..)?.find([':', '：', '=', '©', '＝']).and_then(|at| at.checked_add(from))
}

/// A credit that starts at `from` with a lead.
fn led<'a>(text: &'a str, from: &'a str, lead: Lead, rest: &'a str) -> Option<Found<'a>> {
    let before = text.get(..text.len().checked_sub(from.len())?)?;
    // `AP Photo by Bo Reed`: whose photographer it is.
    let word = tail(before.trim_end(), NAME).rsplit([' ', '(', '[']).next().unwrap_or_default();
    let (before, agency) = if lead == Lead::By && is_wire(word) {
        (before.get(..nom::Offset::offset(before, word))?, Some(word))
    } else {
        (before, None)
    };
    let edge = edge(before, from.chars().next());
    // `PA Images via …`: in running words only `Photo by` starts a credit.
    let words = from.get(..from.len().checked_sub(rest.len())?)?.trim_end();
    let joins = words.ends_with(" via") || words.ends_with(" from") || words.ends_with(" credit");
    if edge == Edge::Inside || edge == Edge::Open && lead == Lead::By && joins {
        return None;
    }
    let (open, inner) = match before.trim_end().chars().next_back() {
        Some(open @ ('(' | '[' | '（')) => (Some(open), close(rest, open)?),
        _ => (None, rest),
    };
    let inner = nested(inner);
    let (made, named) = match attribution(inner, lead) {
        Some(mut made) => {
            made.organization = made.organization.or(agency);
            made.evidence.picture |= agency.is_some();
            (made, true)
        }
        None if before.trim().is_empty() => return None,
        None => (described(inner, lead, edge)?, false),
    };
    let evidence = made.evidence;
    let capital = from.starts_with(char::is_uppercase) || from.starts_with(is_cjk);
    let sure = match lead {
        Lead::Source => open.is_some() || evidence.sure(),
        Lead::By => {
            (capital || open.is_some()) && (edge == Edge::Stop || evidence.sure() || capital && evidence.person)
        }
        _ => capital || open.is_some(),
    };
    let sure = sure && named;
    let start = if open.is_some() {
        before.trim_end().len().saturating_sub(open.map_or(1, char::len_utf8))
    } else {
        before.len()
    };
    let whole = text.get(start..)?;
    Some(Found { whole, made, sure })
}

/// A few words after `Photo:` that are nobody's name: `Ảnh: Bệnh viện cung cấp`, `Photo: provided by the family`.
fn described(inner: &str, lead: Lead, edge: Edge) -> Option<Attribution<'_>> {
    let text = inner.trim().trim_end_matches('.');
    let few = !text.is_empty() && text.len() <= DESCRIBED && text.split_whitespace().count() <= 5;
    let plain = !text.contains([',', ':', '.', '!', '?', '(', ')', '|', '/']) && text.chars().any(char::is_alphabetic);
    (lead == Lead::Photo && edge == Edge::Stop && few && plain)
        .then(|| Attribution { organization: Some(text), ..Attribution::default() })
}

/// Such words are not longer, in bytes.
const DESCRIBED: usize = 48;

/// The inside of a bracket that was opened before, if it closes at the end of the text.
fn close(rest: &str, open: char) -> Option<&str> {
    let close = match open {
        '(' => ')',
        '[' => ']',
        _ => '）',
    };
    rest.trim_end_matches(['.', ' ', '。']).strip_suffix(close)
}

/// What follows further leads: `Foto: Bild: X`, `Image: Courtesy of X`.
fn nested(inner: &str) -> &str {
    let mut inner = inner;
    for _ in 0..3 {
        let at = inner.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '©' | '(' | 'ⓒ'));
        match lead(at) {
            Some((_, rest)) => inner = rest,
            None => return at,
        }
    }
    inner
}

// lead = by-word / (photo-word / source-word) ["[M]" / "(s)"] ":" / "©"
fn lead(from: &str) -> Option<(Lead, &str)> {
    colon_lead(from).or_else(|| by_lead(from))
}

fn by_lead(from: &str) -> Option<(Lead, &str)> {
    // `photo`, `picture`, `image`, `illustration`, `graphic`, `courtesy`, `foto`, `bild`, `staff`,
    // `file`, `submitted`: their first two letters.
    let opens = |pair: &[u8]| from.as_bytes().get(..2).is_some_and(|start| start.eq_ignore_ascii_case(pair));
    if ![b"ph", b"pi", b"im", b"il", b"gr", b"co", b"fo", b"bi", b"st", b"fi", b"su"].iter().any(|pair| opens(*pair)) {
        return None;
    }
    let (rest, _) = phrase_of(from, BY_LEADS).ok()?;
    let after = ws(rest);
    Some((Lead::By, after.strip_prefix(':').map_or(after, ws)))
}

/// No lead is longer, in bytes.
const LEAD: usize = 40;

fn colon_lead(from: &str) -> Option<(Lead, &str)> {
    let near = head(from, LEAD);
    let colon = near.find([':', '：', '=', '©', '＝'])?;
    let (words, rest) = from.split_at_checked(colon)?;
    let words = words.trim_end();
    let words = words.strip_suffix("[M]").or_else(|| words.strip_suffix("(s)")).unwrap_or(words).trim_end();
    let lead = if PHOTO_LEADS.has(words) {
        Lead::Photo
    } else if SOURCE_LEADS.has(words) {
        Lead::Source
    } else {
        return None;
    };
    let lead = if words.ends_with(" by") { Lead::By } else { lead };
    let rest = rest.get(rest.chars().next()?.len_utf8()..)?;
    Some((lead, ws(rest)))
}

// bracketed = "(" attribution ")" / name "(" agency ")"
fn bracketed<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let closed = window.trim_end_matches(['.', ' ', '*', '。']);
    let closed = closed.strip_suffix("FILE").map_or(closed, |rest| rest.trim_end_matches(['*', ' ']));
    let (open, shut) = match closed.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        '）' => ('（', '）'),
        _ => return None,
    };
    let inside = closed.strip_suffix(shut)?;
    let mut depth = 1_usize;
    let at = inside.char_indices().rev().find_map(|(at, c)| {
        if c == shut {
            depth = depth.saturating_add(1);
        } else if c == open {
            depth = depth.saturating_sub(1);
        }
        (depth == 0).then_some(at)
    })?;
    let inner = inside.get(at.checked_add(open.len_utf8())?..)?.trim();
    let before = window.get(..at)?;
    // `(Archivbild)` says what the picture is, not whose.
    let mut made = attribution(inner, Lead::None).filter(Attribution::names_somebody)?;
    let end_of = text.len().checked_sub(window.len())?.checked_add(closed.len())?;
    let mut start = text.len().checked_sub(window.len())?.checked_add(at)?;
    let edge = edge(before, None);
    let evidence = made.evidence;
    let mut sure = evidence.picture
        || evidence.wire && (evidence.via || evidence.person && evidence.divided)
        || evidence.wire && evidence.divided && evidence.note
        || edge == Edge::Stop && evidence.person && evidence.divided;
    // `… in Harwick. Bo Reed (dpa)`: the person stands before the bracket.
    if made.photographer.is_none() && (evidence.wire || evidence.picture) {
        let name = since_stop(before);
        if let Some(person) =
            attribution(name, Lead::None).filter(|person| person.evidence.person && !person.evidence.divided)
        {
            made.photographer = person.photographer;
            made.evidence.person = true;
            start = start.checked_sub(before.len().checked_sub(nom::Offset::offset(before, name))?)?;
            sure |= self::edge(before.get(..nom::Offset::offset(before, name))?, None) == Edge::Stop;
        }
    }
    if !sure && edge == Edge::Open && !(evidence.wire || evidence.divided && evidence.person) {
        return None;
    }
    // `(E-2)`, `a network(VNet)`, `[Methods]` are no credits, whoever else a bracket names.
    let named = evidence.wire || evidence.picture || evidence.via || evidence.person;
    let glued = before.ends_with(|c: char| c.is_alphanumeric() && !is_cjk(c));
    let figures = inner.bytes().any(|byte| byte.is_ascii_digit());
    if !sure && !named && (figures || glued || shut == ']') {
        return None;
    }
    Some(Found { whole: text.get(start..end_of)?, made, sure })
}

/// The words after the last end of a sentence.
fn since_stop(text: &str) -> &str {
    let text = text.trim_end();
    let near = tail(text, 60);
    let mut previous = ' ';
    let mut start = None;
    for (at, c) in near.char_indices() {
        let stop = matches!(previous, '.' | '!' | '?' | '”' | '"' | '»') && (c.is_whitespace() || c.is_uppercase());
        let initial = near.get(..at).is_some_and(|head| {
            head.trim_end_matches('.').rsplit(char::is_whitespace).next().is_some_and(|word| word.chars().count() <= 1)
        });
        if stop && !initial {
            start = Some(at);
        }
        previous = c;
    }
    match start {
        Some(at) => near.get(at..).unwrap_or_default().trim_start(),
        None if near.len() == text.len() => text.trim_start(),
        None => "",
    }
}

// signed = "©" attribution
fn signed<'a>(text: &'a str, window: &'a str) -> Option<Found<'a>> {
    let at = window.rfind(['©', 'ⓒ'])?;
    let (before, from) = window.split_at_checked(at)?;
    let rest = from.get(from.chars().next()?.len_utf8()..)?;
    // `Photo © X`: the lead goes with the sign.
    if tail(before.trim_end(), 9).eq_ignore_ascii_case("copyright") {
        return None;
    }
    let made = attribution(nested(rest.trim()), Lead::Photo)?;
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

// alone = attribution, with nothing before it
fn alone(text: &str) -> Option<Found<'_>> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-'));
    if text.len() > CREDIT {
        return None;
    }
    let made = attribution(text, Lead::None)?;
    let evidence = made.evidence;
    let sure = evidence.sure() && more_than_a_word(&made) && !text.ends_with(['.', '!', '?']);
    (evidence.picture || evidence.wire || evidence.via).then_some(Found { whole: text, made, sure })
}

/// An agency of one word alone (`Flickr`) may be a link or a name.
fn more_than_a_word(made: &Attribution<'_>) -> bool {
    let evidence = made.evidence;
    evidence.divided || evidence.via || evidence.person || made.organization.is_some_and(|name| name.contains(' '))
}

// after_stop = (stop / "|" / dash) attribution
fn after_stop<'a>(text: &'a str, window: &'a str, divided: bool) -> Option<Found<'a>> {
    // Without a divider only an agency's name can follow.
    let near = tail(window, if divided { CREDIT } else { NAME });
    // Words and commas alone hold no stop.
    if near.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',')) {
        return None;
    }
    let mut previous = ' ';
    let mut tries = 0_usize;
    for (at, c) in near.char_indices() {
        let bar = matches!(previous, '|' | '–' | '—') || previous == '-' && c.is_whitespace();
        let stop = bar || is_stop(previous) && (c.is_whitespace() || c.is_uppercase() || is_cjk(c));
        previous = c;
        if !stop {
            continue;
        }
        let rest = near.get(at..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—'));
        tries = tries.saturating_add(1);
        if tries > TRIES || rest.is_empty() {
            break;
        }
        if !divided && !may_be_agency(rest) {
            continue;
        }
        let Some(made) = attribution(rest, Lead::None) else { continue };
        let evidence = made.evidence;
        let bare = rest.ends_with('.') || rest.ends_with('!');
        // `… that day.The Harwick Press`: no sentence is glued to the next but by a page.
        let glued = !bar && !c.is_whitespace() && evidence.wire && rest.starts_with(char::is_uppercase);
        let sure = (evidence.sure() && more_than_a_word(&made) || glued) && !bare;
        // The dash of a list's item and the bars of a table's row part no caption from its credit.
        let head = near.get(..at).unwrap_or_default();
        let parts = || head.contains(char::is_alphanumeric) && !head.trim_start().starts_with(['|', '-', '•', '*']);
        let some =
            evidence.picture || evidence.wire || evidence.via || bar && evidence.divided && evidence.person && parts();
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
    // Backwards over the capitalised words before the slash: a name has two, or three with an initial between.
    let mut words = head.split(' ').rev();
    let last = words.next()?;
    let first = words.next()?;
    let name = match words.next() {
        Some(given) if first.chars().count() <= 2 && given.starts_with(char::is_uppercase) => {
            head.get(nom::Offset::offset(head, given)..)?
        }
        _ => head.get(nom::Offset::offset(head, first)..)?,
    };
    if !last.starts_with(char::is_uppercase) || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let from = near.get(slash.checked_sub(name.len())?..)?;
    let made = attribution(from, Lead::None)?;
    let evidence = made.evidence;
    let known = evidence.picture || evidence.wire && evidence.person && rest.len() > 1;
    let whole = text.get(text.len().checked_sub(from.len())?..)?;
    known.then_some(Found { whole, sure: evidence.sure(), made })
}
