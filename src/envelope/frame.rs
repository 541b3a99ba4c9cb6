//! Where one transmitted message ends and the next starts: SOH, ETX and EOT, also when one of them is lost or doubled.

use super::{anpa, iptc7901};
use crate::scan::holds_sign;
use crate::{Format, grammar, scan};

const SOH: u8 = 0x01;
const ETX: u8 = 0x03;
const EOT: u8 = 0x04;
const ENQ: u8 = 0x05;

/// How far a frame reaches back from its SOH: two SYN and a routing line.
const FRAME_BACK: usize = 160;

/// What may stand around the words of a header line: frame bytes but the one before the selector, blanks, a byte order mark.
fn is_edge(c: char) -> bool {
    (c.is_control() && c != '\x1F') || scan::is_blank(c)
}

/// The format of the message whose frame stands in the first lines of a text.
pub(super) fn kind(text: &str) -> Option<Format> {
    let head = grammar::head(text, 1024);
    let bytes = head.as_bytes();
    let at = memchr::memchr3(0x01, 0x02, 0x05, bytes).into_iter().chain(memchr::memchr(0x16, bytes)).min()?;
    let (before, rest) = head.split_at_checked(at)?;
    // A frame opens the text; one further down is damage in copy.
    if before.bytes().filter(|byte| *byte == b'\n').count() > 6 {
        return None;
    }
    if rest.starts_with("\u{16}\u{16}") || rest.starts_with("\u{5}\u{5}") {
        return Some(Format::Anpa1312);
    }
    if before.trim_matches(is_edge).is_empty()
        && let Some(format) = cut_kind(rest)
    {
        return Some(format);
    }
    let mut lines = before.lines().rev().chain(rest.lines().take(6));
    let known = lines.find_map(|line| {
        let line = line.trim_matches(is_edge);
        if iptc7901::is_header(line) || (rest.starts_with('\u{2}') && iptc7901::is_header(past_first(line))) {
            Some(Format::Iptc7901)
        } else if anpa::is_header_line(line) || (holds_sign(line, '\x1F') && anpa::is_service_line(line)) {
            Some(Format::Anpa1312)
        } else {
            None
        }
    });
    // Where both marks of a header stand, what is between them is one, however damaged. Only ANPA has a mark in it.
    let (header, _) = rest.split_once('\u{2}').filter(|(header, _)| header.starts_with('\u{1}')).unzip();
    known.or_else(|| {
        let anpa = holds_sign(header?, '\u{1F}');
        before.trim_matches(is_edge).is_empty().then_some(if anpa { Format::Anpa1312 } else { Format::Iptc7901 })
    })
}

/// A line without its first character, which may be a damaged SOH.
fn past_first(line: &str) -> &str {
    let mut chars = line.chars();
    chars.next();
    chars.as_str()
}

/// The format of a message that stops in its first line: frame bytes, and at most so much of a header line.
fn cut_kind(rest: &str) -> Option<Format> {
    let words = rest.trim_matches(is_edge);
    if words.is_empty() {
        return Some(if rest.starts_with('\u{1}') { Format::Iptc7901 } else { Format::Anpa1312 });
    }
    if !rest.starts_with('\u{1}') || words.len() > 64 || words.contains(['\n', '\r']) {
        return None;
    }
    // service number [SP priority [SP category [SP …]]]
    let (name, fields) = words.split_once(' ').unwrap_or((words, ""));
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = name.len().saturating_sub(letters.len());
    let named = (1..=8).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let counted = digits <= 5 && (digits >= 3 || fields.is_empty());
    let priority = fields.split(' ').next().unwrap_or_default();
    (named && counted && super::cut::is_number(priority, 0, 1)).then_some(Format::Iptc7901)
}

/// Where the message that starts at `from` ends.
pub(super) fn end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    if kind(rest).is_none() {
        return bare_end(text, from);
    }
    let (mut opened, mut closed) = (false, false);
    // Padding is stepped over once: a megabyte of EOT is not looked through from each of them.
    let mut seen = from;
    for at in memchr::memchr3_iter(SOH, ETX, EOT, rest.as_bytes()) {
        let at = at.saturating_add(from);
        if at < seen {
            continue;
        }
        match text.as_bytes().get(at) {
            Some(&ETX) => {
                closed = true;
                // Where neither EOT nor SOH part two messages, the next one's header does.
                let mut next = after(text, at.saturating_add(1));
                let trailer = first_line(text.get(next..).unwrap_or_default());
                if anpa::is_trailer(trailer.trim_matches(is_edge)) {
                    next = after(text, next.saturating_add(trailer.len()));
                }
                if starts(text.get(next..).unwrap_or_default()) {
                    return next;
                }
            }
            Some(&EOT) => {
                let next = after(text, at.saturating_add(1));
                if closed || next == text.len() || opens(text.get(next..).unwrap_or_default()) {
                    return next;
                }
                seen = next;
            }
            Some(&SOH) if opens_header(text, at) => {
                let start = start(text, from, at);
                let before = text.get(from..start).unwrap_or_default();
                let first = before.trim_matches(|c: char| c.is_control() || scan::is_blank(c)).is_empty();
                if first && !opened {
                    opened = true;
                } else if start > from {
                    return start;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// Whether the SOH at `at` opens a header: a letter or digit stands right after it.
fn opens_header(text: &str, at: usize) -> bool {
    text.as_bytes().get(at.saturating_add(1)).is_some_and(u8::is_ascii_alphanumeric)
        && opens(text.get(at..).unwrap_or_default())
}

/// Whether a text opens with the header of a message.
fn opens(rest: &str) -> bool {
    let head = grammar::head(rest, 240);
    let bare = |line: &str| line.trim_matches(is_edge).len();
    head.lines().filter(|line| bare(line) > 0).take(3).any(|line| {
        let words = line.trim_matches(is_edge);
        anpa::is_service_line(line) || iptc7901::is_header(words) || anpa::is_header_line(words)
    })
}

/// The first line of a text; no header line or trailer is longer.
fn first_line(rest: &str) -> &str {
    grammar::head(rest, 240).lines().next().unwrap_or_default()
}

/// Whether the first line of a text is the first one of a message: a routing line over its header, or the header.
fn starts(rest: &str) -> bool {
    let line = first_line(rest);
    let words = line.trim_matches(is_edge);
    (line.starts_with('\u{5}') && opens(rest))
        || (holds_sign(line, '\x1F') && anpa::is_service_line(line))
        || iptc7901::is_header(words)
        || anpa::is_header_line(words)
}

/// Where the frame of the message with SOH at `at` starts: before its SYN bytes and its routing line.
fn start(text: &str, from: usize, at: usize) -> usize {
    let low = from.max(at.saturating_sub(FRAME_BACK));
    let bytes = text.as_bytes().get(low..at).unwrap_or_default();
    let line_start = |end: usize| {
        let line = bytes.get(..end).unwrap_or_default();
        memchr::memrchr2(b'\n', b'\r', line).map_or(0, |at| at.saturating_add(1))
    };
    let mut first = bytes.len();
    // A doubled SOH is no second message.
    while first > 0 && matches!(bytes.get(first.saturating_sub(1)), Some(0x16 | 0 | b' ' | &SOH)) {
        first = first.saturating_sub(1);
    }
    // A SYN that was damaged.
    if first.saturating_sub(line_start(first)) <= 2 {
        first = line_start(first);
    }
    // A routing line right above.
    let above = bytes.get(..first).unwrap_or_default();
    let trimmed = above.trim_ascii_end().len();
    let routing = line_start(trimmed);
    if bytes.get(routing) == Some(&ENQ) {
        first = routing;
    }
    let start = low.saturating_add(first);
    if text.is_char_boundary(start) { start } else { at }
}

/// The first byte after a message that is not padding.
fn after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let padding = |c: char| scan::is_blank(c) || matches!(c, '\0' | '\u{4}' | '\u{C}' | '\u{7F}');
    text.len().saturating_sub(rest.trim_start_matches(padding).len())
}

/// The same for messages without a frame: the next header line starts the next one, or the frame of a message that has
/// one.
fn bare_end(text: &str, from: usize) -> usize {
    let region = crate::Span::new(from, text.len());
    // The two lines above, the nearest first.
    let mut above: [Option<(crate::Span, &str)>; 2] = [None, None];
    let mut opening = None;
    for line in super::cut::lines(text, region) {
        let words = line.text.trim_matches(is_edge);
        if words.is_empty() {
            continue;
        }
        let own = *opening.get_or_insert(line.span.start);
        if let Some(soh) = memchr::memchr(SOH, line.text.as_bytes()).map(|at| at.saturating_add(line.span.start))
            && line.span.start > own
            && opens_header(text, soh)
        {
            return start(text, from, soh);
        }
        let next = if anpa::is_header_line(words) {
            Some(over_header(above).unwrap_or(line.span.start))
        } else if iptc7901::is_header(words) {
            Some(line.span.start)
        } else {
            let wrapped = above[0].filter(|_| words.starts_with(|c: char| c.is_ascii_digit()));
            wrapped.filter(|(_, upper)| anpa::is_wrapped_header(upper, words)).map(|(upper, _)| upper.start)
        };
        if let Some(next) = next.filter(|next| *next > own) {
            return next;
        }
        above = [Some((line.span, words)), above[0]];
    }
    text.len()
}

/// Where a message starts by the lines over its header line, if they are those of a frame whose bytes were stripped.
fn over_header([service, routing]: [Option<(crate::Span, &str)>; 2]) -> Option<usize> {
    let (service, _) = service.filter(|(_, words)| anpa::is_stripped_service(words))?;
    let routing = routing.filter(|(_, words)| anpa::is_routing(words));
    Some(routing.map_or(service, |(routing, _)| routing).start)
}
