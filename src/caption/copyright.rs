//! Copyright lines: `Copyright 2024 The Associated Press. All rights reserved.`

use alloc::borrow::Cow;

use super::kinds::is_institution;
use crate::grammar::{before, is_cjk, phrase, squeeze, tail, ws};
use crate::lexicon::heads::Heads;
use crate::lexicon::openings::Openings;
use crate::lexicon::rights::{LINKS, RESERVED, RESERVED_FOR};
use crate::lexicon::starts::{self, Starts};
use crate::look::{Look, Looks};
use crate::scan::is_word_char;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Span, own};

mod holder;
mod marks;

use holder::{gap_end, holder, holder_name, last_sentence, named_next};
use marks::{Mark, gap, mark, may_hold_mark, next_mark, sign, years};

/// A statement of who holds the rights.
///
/// | form | year | holder |
/// |---|---|---|
/// | `Copyright 2031 The Harwick Press. All rights reserved.` (AP, CP) | 2031 | The Harwick Press |
/// | `©2031 Harwick/Radio-Lune. All rights reserved.` (seen in page copy) | 2031 | Harwick/Radio-Lune |
/// | `© Copyright 1999-2031, Harwick Press, Inc.` | 2031 | Harwick Press, Inc. |
/// | `(c) 2031 Harwick Press`, `c.2031 Harwick News` (wire copy) | 2031 | Harwick Press, … |
/// | `Copyright 2031 Agence Lune` over `All Rights Reserved` (exports) | 2031 | Agence Lune |
/// | `Harwick Press © All rights reserved`, `Harwick Press © 2031` | –, 2031 | Harwick Press |
/// | `2031 © Harwick Press`, `2031 Harwick Press. All Rights Reserved.` | 2031 | Harwick Press |
/// | `© Harwick Shimbun.`, `© Harwick Press GmbH 2031` | –, 2031 | Harwick Shimbun, … |
/// | `@2031 Harwick Press`, `((c)) Copyright Harwick 2031`, `저작권자(c) 한빛` (slips, Reuters, Korean pages) | 2031, –  | Harwick Press, … |
/// | `Tous droits réservés - Harwick Presse 2031`, `Alle Rechte bei Harwick Press`, `版权所有 哈威克报` | 2031, – | Harwick Presse, … |
/// | `Alle Rechte vorbehalten`, `© Riproduzione riservata` | – | – |
///
/// ```
/// use wirecopy::Copyright;
///
/// let line = "Copyright 2031 The Harwick Press. All rights reserved.";
/// let statement = Copyright::parse(line).unwrap();
/// assert_eq!(statement.year, Some(2031));
/// assert_eq!(statement.holder.as_deref(), Some("The Harwick Press"));
/// assert!(statement.all_rights_reserved);
/// assert_eq!(statement.span.of(line), Some(line));
///
/// // Words about copyright are no statement of it, and `(c)` counts items too.
/// assert_eq!(Copyright::parse("Copyright law is to change next year."), None);
/// assert_eq!(Copyright::parse("(c) the buyer pays within a week"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Copyright<'a> {
    /// The year; the last one of a range that is written.
    pub year: Option<u16>,
    /// Who holds the rights.
    pub holder: Option<Cow<'a, str>>,
    /// Whether the line says that all rights are reserved.
    pub all_rights_reserved: bool,
    /// The statement in the input.
    pub span: Span,
}

/// A line that is longer is read only from its start: a statement further in is one sentence among others.
pub(super) const SHORT: usize = Looks::END;

/// A holder's name is not longer; what is longer is a sentence.
const HOLDER: usize = 120;

impl<'a> Copyright<'a> {
    /// Reads a line that is a copyright statement, or opens with one; `None` if it is not.
    ///
    /// The span ends with the statement: terms of use, links and addresses after it stay outside.
    ///
    /// ```
    /// use wirecopy::Copyright;
    /// let read = |line: &str| {
    ///     let found = Copyright::parse(line).unwrap_or_else(|| panic!("{line}"));
    ///     (found.year, found.holder.map(|name| name.to_string()), found.all_rights_reserved)
    /// };
    /// let want = |year: u16, holder: &str, reserved: bool| {
    ///     let holder = (!holder.is_empty()).then(|| holder.to_string());
    ///     ((year > 0).then_some(year), holder, reserved)
    /// };
    /// // AP and Canadian Press.
    /// assert_eq!(read("Copyright 2031 The Harwick Press. All rights reserved."), want(2031, "The Harwick Press", true));
    /// // Page copy: the sign, the last year of a range, company forms.
    /// assert_eq!(read("©2031 Harwick/Radio-Lune. All rights reserved."), want(2031, "Harwick/Radio-Lune", true));
    /// assert_eq!(read("© Copyright 1999-2031, Harwick Press, Inc."), want(2031, "Harwick Press, Inc.", false));
    /// // Wire copy of the 1980s.
    /// assert_eq!(read("(c) 2031 Harwick Press"), want(2031, "Harwick Press", false));
    /// assert_eq!(read("c.2031 Harwick News"), want(2031, "Harwick News", false));
    /// // Database exports: the reservation on a line of its own.
    /// assert_eq!(read("Copyright 2031 Agence Lune\nAll Rights Reserved"), want(2031, "Agence Lune", true));
    /// // The holder or the year before the sign, or the year last.
    /// assert_eq!(read("Harwick Press © 2031"), want(2031, "Harwick Press", false));
    /// assert_eq!(read("2031 © Harwick Press"), want(2031, "Harwick Press", false));
    /// assert_eq!(read("© Harwick Press GmbH 2031"), want(2031, "Harwick Press GmbH", false));
    /// // A reservation without a sign, and in other languages.
    /// assert_eq!(read("2031 Harwick Press. All Rights Reserved."), want(2031, "Harwick Press", true));
    /// assert_eq!(read("Alle Rechte vorbehalten"), want(0, "", true));
    /// assert_eq!(read("© Riproduzione riservata"), want(0, "", true));
    /// assert_eq!(read("저작권자(c) 한빛뉴스, 무단 전재-재배포 금지"), want(0, "한빛뉴스", true));
    /// // The holder behind the reservation.
    /// assert_eq!(read("Tous droits réservés - Harwick Presse 2031"), want(2031, "Harwick Presse", true));
    /// ```
    ///
    /// Refused: prose about copyright, list items (`(c) the buyer`), and `all rights reserved` inside a sentence. A line of
    /// more than 300 bytes is read from its start only, and a holder's name has 120 bytes at the most.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize) -> Option<Self> {
        if is_plain(line, None) { None } else { Self::read(line, base) }
    }

    /// The same, where it is known what the line may open with, and perhaps what stands in its end.
    pub(crate) fn parse_seen_at(line: &'a str, base: usize, openings: Openings, end: Option<Look>) -> Option<Self> {
        let plain = !openings.may(Openings::RIGHTS) && ends_plainly(line, end);
        if plain || openings.is_any() && is_plain(line, end) { None } else { Self::read(line, base) }
    }

    /// The same of a line that may hold a statement.
    #[inline(never)] // Nearly no line does.
    fn read(line: &'a str, base: usize) -> Option<Self> {
        let text = if line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            line
        } else {
            line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '*' | '|' | '•'))
        };
        let parts = match text.as_bytes().first()? {
            b'c' | b'C' | b'(' | b'&' | b'@' | 0xC2 | 0xE2 | 0xEC => marked(text),
            b'0'..=b'9' => dated(text),
            _ => None,
        };
        let parts = parts.or_else(|| reserved_first(text)).or_else(|| {
            let text = text.trim_end();
            if text.len() > SHORT { None } else { inside(text).or_else(|| unmarked(text)) }
        })?;
        Some(parts.finish(line, base))
    }

    /// Reads a statement that ends a longer text, such as a caption: it has a year or reserves all rights, and nothing
    /// but white space follows it.
    pub(super) fn parse_tail(text: &'a str, base: usize, end: &'a str, look: Look) -> Option<Self> {
        if !may_hold_mark(end.as_bytes(), look) {
            return None;
        }
        // The first mark whose statement runs to the end; at most a few marks stand in so short a text.
        let mut rest = end;
        while let Some(at) = next_mark(rest) {
            let (_, from) = rest.split_at_checked(at)?;
            if let Some(parts) = marked(from)
                && (parts.year.is_some() || parts.reserved)
                && at_end(parts.rest)
            {
                return Some(parts.finish(text, base));
            }
            rest = from.split_at_checked(from.chars().next().map_or(1, char::len_utf8))?.1;
        }
        None
    }

    /// The same statement without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Copyright<'static> {
        Copyright {
            year: self.year,
            holder: own::maybe(self.holder),
            all_rights_reserved: self.all_rights_reserved,
            span: self.span,
        }
    }
}

/// The first and the last letters of reservations.
static OPENINGS: Heads = Heads::of(RESERVED.rows);
static STARTS: Starts = Starts::of(&[RESERVED.rows]);
static ENDINGS: Heads = Heads::of_ends(RESERVED.rows);

/// The first letters of their last words.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static LAST_WORDS: Heads = {
    let (mut heads, mut row) = (Heads::of(&[]), 0);
    while row < RESERVED.rows.len() {
        let words = RESERVED.rows[row];
        let mut start = words.len();
        while start > 0 && words.as_bytes()[start - 1] != b' ' {
            start -= 1;
        }
        heads = heads.and(&[words.split_at(start).1]);
        row += 1;
    }
    heads
};

/// No reservation is shorter, in bytes.
const SHORTEST: usize = starts::HEAD;

/// Whether a reservation may open a text.
fn may_be_reserved(text: &str) -> bool {
    text.len() >= SHORTEST && OPENINGS.may_open(text) && STARTS.may_open(text)
}

/// Whether a reservation may end a text: nearly every text ends otherwise, since few words open as the last ones of the
/// phrases do.
fn may_end_reserved(text: &str) -> bool {
    text.len() >= SHORTEST && ENDINGS.may_end(text) && LAST_WORDS.may_open(last_word(text))
}

/// Whether a line opens and ends as no statement does, and holds no sign: nearly every line.
fn is_plain(line: &str, end: Option<Look>) -> bool {
    let bytes = line.as_bytes();
    opens_plainly(bytes) && !may_be_reserved(line) && ends_plainly(line, end)
}

/// Whether a line ends as no statement does, and holds no sign.
fn ends_plainly(line: &str, end: Option<Look>) -> bool {
    let bytes = line.as_bytes();
    // No phrase ends in a quotation mark or another mark of punctuation, nor in a letter of Latin-1.
    let marked = matches!(bytes, [.., 0xE2, 0x80, 0x90..=0xA7] | [.., 0xC3, _]);
    let Some(last) = bytes.last().filter(|last| marked || last.is_ascii_graphic()) else { return false };
    if line.len() > SHORT {
        return true;
    }
    let words = if last.is_ascii_alphabetic() { line } else { bare_end(line) };
    (marked || !may_end_reserved(words)) && end.map_or_else(|| sign(line).is_none(), |end| !end.has(Look::SIGN))
}

/// Whether no mark and no year opens the bytes.
fn opens_plainly(bytes: &[u8]) -> bool {
    let &[first, second, ..] = bytes else { return false };
    let third = bytes.get(2).copied().unwrap_or(b' ');
    match first {
        b'c' | b'C' => {
            let copy = second | 0x20 == b'o' && third | 0x20 == b'p';
            (second | third) < 0x80 && second != b'.' && !copy
        }
        b'1' | b'2' => !bytes.iter().take(4).all(u8::is_ascii_digit),
        b'(' => second.is_ascii_alphanumeric() && !matches!(second, b'c' | b'C'),
        b'<' | b'*' | b'|' | b'&' | b'@' => false,
        // Opening quotation marks; letters of other alphabets.
        0xE2 => second == 0x80 && matches!(third, 0x98 | 0x9C),
        0xC3..=0xDF | 0xE4..=0xEB => true,
        _ => first.is_ascii_graphic(),
    }
}

/// A text without the year and the points behind its last words, as far as they are of ASCII.
fn bare_end(text: &str) -> &str {
    let passed = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r' | b'0'..=b'9' | b'.' | b'>');
    let behind = text.bytes().rev().take_while(passed).count();
    text.get(..text.len().saturating_sub(behind)).unwrap_or(text)
}

/// What a statement says, and where it ends.
#[derive(Debug, Clone, Copy, Default)]
struct Parts<'a> {
    year: Option<u16>,
    holder: Option<&'a str>,
    reserved: bool,
    whole: &'a str,
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn finish(self, line: &'a str, base: usize) -> Copyright<'a> {
        let whole = before(self.whole, self.rest).trim_end();
        Copyright {
            year: self.year,
            holder: self.holder.map(|holder| squeeze(holder, Lists::FRESH)),
            all_rights_reserved: self.reserved,
            span: span_in(line, base, whole),
        }
    }
}

// marked = 1*mark [years] ["by"] [holder] [years] [reserved]
fn marked(input: &str) -> Option<Parts<'_>> {
    let (mut rest, mut kind) = mark(input).ok()?;
    while let Ok((after, next)) = mark(ws(rest)) {
        rest = after;
        if next == Mark::Sign {
            kind = next;
        }
    }
    let parts = body(input, rest);
    // `Copyright infringement rose in 2031.`
    let tells = || parts.holder.is_some_and(|name| name.starts_with(char::is_lowercase)) && years(gap(rest)).is_err();
    let believed = match kind {
        Mark::Sign => parts.year.is_some() || parts.reserved || parts.holder.is_some(),
        Mark::Word => parts.reserved || parts.year.is_some() && !tells(),
    };
    believed.then_some(parts)
}

// dated = years (mark / [mark] [holder] reserved) …
fn dated(input: &str) -> Option<Parts<'_>> {
    let (rest, first) = years(input).ok()?;
    let after = ws(rest).trim_start_matches(['®', ' ']);
    let (after, signed) = match mark(after) {
        Ok((after, Mark::Sign)) => (after, true),
        Ok((after, Mark::Word)) if ws(rest).starts_with('(') => (after, true),
        _ => (rest, false),
    };
    let mut parts = body(input, after);
    parts.year = parts.year.or(Some(first));
    let length = before(input, parts.rest).len();
    (signed || (parts.reserved && length <= SHORT)).then_some(parts)
}

// reserved_first = reserved [mark … / [dash / "by" / "to"] [years] holder [years]]
fn reserved_first(input: &str) -> Option<Parts<'_>> {
    if !may_be_reserved(input) {
        return None;
    }
    let (rest, said) = RESERVED.opening(input).ok()?;
    let after = gap(rest);
    let mut parts = match marked(after) {
        Some(parts) => parts,
        None if at_end(after) => Parts { rest: after, ..Parts::default() },
        None => reserved_for(said, rest)?,
    };
    parts.reserved = true;
    parts.whole = input;
    Some(parts)
}

/// For whom rights are reserved, and since when, where nothing else stands behind the reservation: `Alle Rechte bei Harwick
/// Press`, `Tous droits réservés - Harwick Presse 2031`.
fn reserved_for<'a>(said: &str, rest: &'a str) -> Option<Parts<'a>> {
    let given = RESERVED_FOR.iter().find_map(|word| phrase(ws(rest), word).ok());
    let (start, open) = match given {
        Some((after, _)) => (after, true),
        None => (rest, said.ends_with("bei") || said.ends_with(is_cjk)),
    };
    let mut parts = body(rest, start);
    let name = parts.holder?;
    // `，并保留所有权利`: and all rights are.
    let name = name.split(['，', '。']).next().unwrap_or(name);
    let dated = parts.year.is_some();
    let words = name.split(' ').count();
    let set = name.split(' ').all(|word| !word.starts_with(char::is_lowercase) || word.chars().count() <= 3);
    // `All rights reserved. Terms of Service`: a link is behind it, or a sentence.
    let link = name.split(' ').any(|word| LINKS.iter().any(|link| word.eq_ignore_ascii_case(link)));
    let known = !link && (open || dated || !ws(rest).starts_with('|') && is_institution(name));
    parts.holder = Some(name);
    (known && set && words <= 6 && (at_end(parts.rest) || name.ends_with(is_cjk))).then_some(parts)
}

/// What stands behind the last white space of a text.
fn last_word(text: &str) -> &str {
    match text.bytes().rposition(|byte| byte <= b' ' || !byte.is_ascii()) {
        None => text,
        // Nearly every word is of ASCII, and a blank before it.
        Some(at) if text.as_bytes().get(at) == Some(&b' ') => text.get(at.saturating_add(1)..).unwrap_or_default(),
        Some(_) => text.rsplit(char::is_whitespace).next().unwrap_or_default(),
    }
}

// inside = holder mark [years] [reserved] / any mark … with a year or a reservation
fn inside(input: &str) -> Option<Parts<'_>> {
    let at = sign(input)?;
    let (prefix, from) = input.split_at_checked(at)?;
    let parts = marked(from).or_else(|| {
        // `Harwick Press©. All rights reserved.`
        mark(from).ok().map(|(rest, _)| body(from, rest)).filter(|parts| parts.reserved)
    })?;
    if parts.year.is_none() && !parts.reserved {
        return None;
    }
    let prefix = prefix.trim_end();
    let word = "copyright";
    let prefix = prefix
        .get(prefix.len().saturating_sub(word.len())..)
        .filter(|end| end.eq_ignore_ascii_case(word))
        .map_or(prefix, |end| before(prefix, end).trim_end());
    if parts.holder.is_some() {
        return Some(Parts { whole: input.get(prefix.len()..).unwrap_or(from).trim_start(), ..parts });
    }
    let (rest, first) = years(prefix).map_or((prefix, None), |(rest, year)| (gap(rest), Some(year)));
    let rest = last_sentence(rest);
    let holder = if prefix.ends_with('|') { None } else { holder_name(rest) };
    Some(Parts {
        year: parts.year.or(first),
        holder,
        whole: match (first, holder) {
            (Some(_), _) => input,
            (None, Some(_)) => input.get(nom::Offset::offset(input, rest)..)?,
            (None, None) => input.get(prefix.len()..)?.trim_start(),
        },
        ..parts
    })
    .filter(|_| prefix.len() <= HOLDER)
}

// unmarked = holder reserved [years]
fn unmarked(input: &str) -> Option<Parts<'_>> {
    let mut text = bare_end(input);
    if !text.bytes().next_back()?.is_ascii() {
        text = text.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '.' | '©' | '>'));
    }
    if !may_end_reserved(text) {
        return None;
    }
    let ended = text.bytes().next_back()?.to_ascii_lowercase();
    let ends = |row: &&&str| {
        row.bytes().next_back().is_some_and(|byte| byte == ended || !(byte.is_ascii() || ended.is_ascii()))
    };
    let phrase = RESERVED.rows.iter().filter(ends).find_map(|row| {
        let end = text.get(text.len().checked_sub(row.len())?..)?;
        phrase(end, row).is_ok().then_some(end)
    })?;
    let prefix = before(text, phrase);
    let holder = prefix.trim_end();
    // `They said they had all rights reserved` has no stop before it.
    if holder.len() > HOLDER || !holder.ends_with(['.', ',', '|', '-', '–', '—', '•', '·', '/', '®', '™']) {
        return None;
    }
    let holder = last_sentence(gap_end(holder));
    let holder = holder_name(holder)?;
    let year = tail(input, 6).trim_start_matches(|c: char| !c.is_ascii_digit());
    let whole = input.get(nom::Offset::offset(input, holder)..)?;
    Some(Parts { year: years(year).ok().map(|(_, year)| year), holder: Some(holder), reserved: true, whole, rest: "" })
}

/// Reads what follows the mark: years, holder, years, reservation, in any order that copy has them.
fn body<'a>(whole: &'a str, input: &'a str) -> Parts<'a> {
    let mut parts = Parts { whole, rest: input, ..Parts::default() };
    // Years twice, a holder and a reservation: no statement has more parts.
    for _ in 0..5 {
        let at = gap(parts.rest);
        let at = mark(at).map_or(at, |(after, _)| gap(after));
        if let (None, Ok((rest, year))) = (parts.year, years(at)) {
            parts.year = Some(year);
            parts.rest = rest;
        } else if let (false, Ok((rest, _))) = (parts.reserved, RESERVED.opening(at)) {
            parts.reserved = true;
            parts.rest = rest;
        } else if let (None, false, Some((rest, holder))) =
            (parts.holder, parts.reserved && parts.year.is_some() && !named_next(parts.rest), holder(at))
        {
            parts.holder = Some(holder);
            parts.rest = rest;
        } else {
            break;
        }
    }
    parts.rest = parts.rest.strip_prefix('.').unwrap_or(parts.rest);
    parts
}

/// Whether nothing but punctuation is left.
fn at_end(rest: &str) -> bool {
    rest.chars().all(|c| !is_word_char(c))
}

#[cfg(test)]
mod tests;
