//! Messages between `ZCZC` and `NNNN`, as AAP's desks send them: header lines that each open with one mark, and copy.

use alloc::borrow::Cow;

use super::cut::{Cutter, Line, is_blank as is_blank_span, lines};
use super::damage::says;
use super::{Envelope, Matter, Wrap, desk};
use crate::scan::{holds_sign, starts_with};
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, Role, Span, Wire};

/// The marks that open header lines, and the names of their fields.
const MARKS: &[(char, &str)] = &[
    ('%', "codes"),
    ('$', "category"),
    ('#', "slug"),
    (':', "take"),
    ('=', "take"),
    ('^', "headline"),
    ('*', "subject"),
    ('&', "service"),
    ('+', "code"),
    ('@', "place"),
    ('~', "genre"),
];

/// Control bytes that some desks end their lines with.
fn is_blank(c: char) -> bool {
    crate::scan::is_blank(c) || c.is_control()
}

/// Whether the first line of a text opens such a message.
pub(super) fn opens(words: &str) -> bool {
    let words = words.trim_matches(is_blank);
    words.strip_prefix("ZCZC").is_some_and(|rest| rest.len() <= 24 && (rest.is_empty() || rest.starts_with(' ')))
}

/// Whether the first lines of a text open such a message with one byte of the mark damaged: header lines with their marks
/// stand under it.
pub(super) fn opens_damaged(head: &[Line<'_>]) -> bool {
    head.first().is_some_and(|line| nearly_opens(line.text))
        && head.iter().skip(1).take(4).filter(|line| is_marked(line)).count() >= 2
}

/// Whether a line is a header line by its mark.
fn is_marked(line: &Line<'_>) -> bool {
    let mut chars = line.text.trim_matches(is_blank).chars();
    chars.next().is_some_and(|mark| MARKS.iter().any(|(known, _)| *known == mark))
        && chars.next().is_some_and(char::is_alphanumeric)
}

/// `ZCZC` but for one byte.
fn nearly_opens(line: &str) -> bool {
    let words = line.trim_matches(crate::scan::is_blank);
    let wrong = words.bytes().zip(*b"ZCZC ").filter(|(have, want)| have != want).count();
    (4..=28).contains(&words.len()) && wrong == 1
}

/// Whether a text that no frame opens ends as the results do that AAP sends without one: `AAP RESULTS`.
pub(super) fn signs_results(text: &str) -> bool {
    let text = text.trim_end_matches(is_blank);
    // Nearly no text ends so: its last line is looked for in few.
    if !text.ends_with(" RESULTS") {
        return false;
    }
    let last = text.rsplit(['\n', '\r']).next().unwrap_or_default();
    last.len() <= 48 && is_signature(last.trim_start_matches(is_blank))
}

fn closes(words: &str) -> bool {
    words.trim_matches(is_blank) == "NNNN"
}

/// `NNNN` but for one byte, or cut short.
fn nearly_closes(words: &str) -> bool {
    words.len() <= 4
        && holds_sign(words, 'N')
        && words.bytes().filter(|byte| *byte != b'N').count() <= usize::from(words.len() == 4)
}

/// Where the message that starts at `from` ends: after NNNN, or before the next ZCZC; where both are lost, after the
/// agency's signature with header lines under it.
pub(super) fn end(text: &str, from: usize) -> usize {
    let mut copy = false;
    let mut closed = false;
    let mut signed = false;
    for line in lines(text, Span::new(from, text.len())) {
        let words = line.text.trim_matches(is_blank);
        if words.is_empty() {
            continue;
        }
        if opens(words) {
            if copy || closed {
                return line.span.start;
            }
        } else if closes(words) {
            closed = true;
        } else if closed {
            return line.span.start;
        } else {
            let below = Span::new(line.span.end, text.len());
            if signed && is_marked(&line) && lines(text, below).take(3).any(|line| is_marked(&line)) {
                return line.span.start;
            }
            copy = true;
        }
        signed = copy && is_signature(words);
    }
    text.len()
}

/// Reads one message.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut message =
        Message { cutter: Cutter::new(Format::Zczc, text, region, lists), wire: Wire::default(), headline: false };
    let mut opened = false;
    let mut header = true;
    let mut closed = false;
    let mut rest = lines(text, region).peekable();
    while let Some(line) = rest.next() {
        let words = line.text.trim_matches(is_blank);
        if words.is_empty() {
            message.cutter.blank(&line);
        } else if opens(words) {
            opened = true;
            let codes = words.strip_prefix("ZCZC").unwrap_or_default().trim();
            if !codes.is_empty() {
                message.cutter.field("source", codes);
            }
            message.cutter.frame(&line);
        } else if closes(words) {
            closed = true;
            message.cutter.frame(&line);
        } else if !opened && header && nearly_opens(line.text) {
            message.cutter.frame(&line);
        } else if nearly_closes(words) && is_blank_span(text, Span::new(line.span.end, region.end)) {
            message.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NEAR_NNNN, line.span);
            message.cutter.frame(&line);
        } else if header && message.marked(&line, words) {
        } else {
            if header {
                header = false;
                let next = rest.peek().map(|next| next.text.trim_matches(is_blank));
                if message.titled(&line, words, next) {
                    header = words.ends_with('!') || line.text.ends_with('\u{F}');
                    continue;
                }
            }
            message.copy(&line, words);
        }
    }
    let bare = !opened && !closed && region.of(text).is_some_and(signs_results);
    if !bare && (!opened || (!closed && !message.signed())) {
        if opened {
            message.cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
        } else {
            let span = Span::new(region.start, region.start);
            message.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_ZCZC, span);
        }
    }
    message.cutter.envelope().wire = Some(message.wire);
    message.cutter.finish(Matter::Given(Role::Frame))
}

struct Message<'s, 'a> {
    cutter: Cutter<'s, 'a>,
    wire: Wire<'a>,
    headline: bool,
}

impl<'a> Message<'_, 'a> {
    /// A header line with its mark.
    fn marked(&mut self, line: &Line<'a>, words: &'a str) -> bool {
        let mut chars = words.chars();
        let mark = chars.next().unwrap_or_default();
        let Some((_, name)) = MARKS.iter().find(|(known, _)| *known == mark) else { return self.routed(line, words) };
        let value = chars.as_str().trim_matches(is_blank);
        // "* Prime ministers meet" is an item of a list: the codes have no space after their mark.
        if matches!(mark, '*' | '+' | '=') && chars.as_str().starts_with(' ') {
            return false;
        }
        let code = value.len() <= 2;
        if value.is_empty() {
            self.cutter.frame(line);
            return true;
        }
        match mark {
            '^' => return self.title(line, value),
            '$' if !code => return self.title(line, value),
            '$' => self.wire.category = Some(Cow::Borrowed(value)),
            '#' => self.wire.keyword = Some(Cow::Borrowed(value)),
            ':' if self.wire.keyword.is_none() => self.wire.keyword = Some(Cow::Borrowed(value)),
            ':' | '=' => self.cutter.lists.push(&mut self.wire.versions, Cow::Borrowed(value)),
            '%' if value.len() == 1 => self.wire.category = Some(Cow::Borrowed(value)),
            '%' => {
                self.wire.selector = Some(Cow::Borrowed(value));
            }
            '&' => self.wire.service = Some(Cow::Borrowed(value)),
            _ => {}
        }
        self.cutter.field(name, value);
        self.cutter.part(line, words, Matter::Given(Role::Header));
        true
    }

    /// A routing line without a mark: short codes in capitals right under ZCZC.
    fn routed(&mut self, line: &Line<'a>, words: &'a str) -> bool {
        let first = self.cutter.envelope().pieces.iter().all(|piece| piece.matter == Matter::Given(Role::Frame));
        let codes = words.len() <= 12
            && holds_sign(words, ' ')
            && words.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ');
        if first && codes {
            self.cutter.header(line, "codes", words);
            return true;
        }
        false
    }

    fn title(&mut self, line: &Line<'a>, value: &'a str) -> bool {
        self.cutter.field("headline", value);
        if self.headline {
            self.cutter.part(line, value, Matter::Given(Role::Header));
        } else {
            self.headline = true;
            self.cutter.part(line, value, Matter::Given(Role::Headline));
        }
        true
    }

    /// A first line without a mark is the headline where no mark gave one and it reads as a title.
    fn titled(&mut self, line: &Line<'a>, words: &'a str, next: Option<&str>) -> bool {
        let marks = words.trim_end_matches(['!', '<', '=', ' ', '.']);
        let closed = words.ends_with('!') || line.text.ends_with('\u{F}');
        let short = words.len() <= 120 && !words.ends_with(['.', ':', ',', ';', '-']) && !words.starts_with(['*', '-']);
        let stands = next.is_none_or(str::is_empty) || words.len() <= 120 && next.is_some_and(|next| next.len() > 120);
        if line.is_indented() || !(closed || (short && stands)) {
            return false;
        }
        if self.headline {
            if closed {
                self.cutter.field("take", marks);
                self.cutter.part(line, marks, Matter::Given(Role::Header));
            }
            return closed;
        }
        self.headline = true;
        let title = if closed { marks } else { words };
        self.cutter.part(line, title, Matter::Given(Role::Headline));
        true
    }

    fn copy(&mut self, line: &Line<'a>, words: &'a str) {
        // A row of a sheet of results, with bars between its columns.
        let table = Matter::Given(Role::Table);
        let bars = words.bytes().filter(|byte| *byte == b'|').count();
        let goes_on = self.cutter.envelope().pieces.last().is_some_and(|piece| piece.matter == table);
        if bars > 1 || bars == 1 && goes_on {
            self.cutter.line(line, table);
        } else if words.len() <= 32 && is_signature(words) {
            self.cutter.part(line, words, Matter::Given(Role::SignOff));
        } else if let Some(kind) = desk::end_mark(words) {
            self.cutter.note(line, words, kind);
        } else if line.text.ends_with(is_blank) && line.text.trim_end_matches(crate::scan::is_blank) != words {
            self.cutter.part(line, words, Matter::Copy(Wrap::Lines));
        } else {
            self.cutter.line(line, Matter::Copy(Wrap::Lines));
        }
    }

    /// Whether the copy ends in AAP's signature: some desks send no NNNN.
    fn signed(&mut self) -> bool {
        self.cutter.envelope().pieces.iter().any(|piece| piece.matter == Matter::Given(Role::SignOff))
    }
}

/// `AAP RESULTS`, `AAP RTV`, `AAP al/to`: the agency, and a desk or initials.
fn is_signature(words: &str) -> bool {
    starts_with(words, "aap")
        && words.split(' ').count() <= 3
        && words.split(' ').skip(1).all(|part| {
            (1..=10).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'/')
        })
        && words.split(' ').next().is_some_and(|agency| agency == "AAP")
}
