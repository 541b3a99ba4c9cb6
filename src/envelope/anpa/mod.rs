//! ANPA 1312 (ANPA-RI Bulletin 1312, NAA 89-3) in its dialects: AP, Reuters 1987, Canadian Press, Bay City News, UPI,
//! Kyodo, and AP's text without the frame.
//!
//! ```text
//! message = [routing] 2SYN SOH service EOL header EOL STX body ETX [trailer] *(EOL / FF) EOT
//! ```

mod body;
mod header;
mod line;
mod marks;
mod over;

use alloc::borrow::Cow;

use header::{DayOrder, strict_header};
pub(super) use header::{Trailer, utc};
use marks::Marked;

use super::cut::{Cutter, Line, lines};
use super::damage::says;
use super::{Envelope, Matter, damage};
use crate::few::Few;
use crate::scan::holds_sign;
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, Role, Span, Wire, grammar, scan};

/// After how many lines without a header line the message counts as one that lost it.
const HEADER_LINES: usize = 8;

/// The lines of a stripped frame stand within so many bytes.
const STRIPPED: usize = 320;

/// Reads one message.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut message = Message::new(text, region, lists);
    let end = message.text_end();
    let start = message.header(end);
    message.open(start);
    let copy = Span::new(message.cutter.at(), end);
    body::read(&mut message.cutter, &mut message.wire, text, copy);
    message.close(end)
}

/// Whether a line with its control bytes is the one after SOH.
pub(super) fn is_service_line(line: &str) -> bool {
    let line = line.trim_matches(|c| (header::is_control(c) && c != '\x1F') || scan::is_blank(c));
    header::service(line).is_ok()
}

/// Whether a line says when a message was filed.
pub(super) fn is_trailer(words: &str) -> bool {
    header::is_trailer(words)
}

/// Whether the first lines of a text without a frame are a header line, which TREC wraps before the day if it is long.
pub(super) fn opens_bare(head: &[Line<'_>]) -> bool {
    if is_stripped(head) {
        return true;
    }
    let mut head = head.iter().map(Line::words);
    let (first, second) = (head.next().unwrap_or_default(), head.next().unwrap_or_default());
    is_header_line(first) || is_wrapped_header(first, second)
}

/// Whether the first lines of a text are those of a message whose control bytes were stripped, as editors and databases do:
/// the service line over the header line, with or without a routing line above.
fn is_stripped(head: &[Line<'_>]) -> bool {
    let mut head = head.iter().map(|line| line.text.trim_matches(|c| header::is_control(c) || scan::is_blank(c)));
    let (first, second) = (head.next().unwrap_or_default(), head.next().unwrap_or_default());
    let third = head.next().unwrap_or_default();
    header::stripped_service(first).is_some() && is_header_line(second)
        || is_routing(first) && header::stripped_service(second).is_some() && is_header_line(third)
}

/// Whether a line is the service line of such a message.
pub(super) fn is_stripped_service(words: &str) -> bool {
    header::stripped_service(words).is_some()
}

/// `RM V Y`: the routing line over a header: short codes in capitals.
pub(super) fn is_routing(words: &str) -> bool {
    words.len() <= 16
        && words.starts_with(|c: char| c.is_ascii_uppercase())
        && words.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ')
        && super::desk::end_mark(words).is_none()
}

/// Whether two lines are a header line that was wrapped before the day.
pub(super) fn is_wrapped_header(first: &str, second: &str) -> bool {
    let (middle, day, words) = header::day_and_words(second);
    middle.is_empty()
        && day.is_some()
        && words.is_some()
        && first.as_bytes().get(3) == Some(&b' ')
        && header::header(first).is_ok_and(|(_, header)| header.date.is_none() && header.keyword.len() > 2)
}

/// Whether the first lines of a text without frame and header line have the marks of header lines.
pub(super) fn opens_marked(head: &[Line<'_>]) -> bool {
    let is_header = |line: &Line<'_>| {
        let marks = Marked::of(line.text);
        line.text.trim_start().starts_with('^') && marks.opened && marks.closed && !marks.core.is_empty()
    };
    head.len() >= 2 && head.iter().take(2).all(is_header)
}

/// Whether a line is the header line in the form that no line of prose has.
pub(super) fn is_header_line(line: &str) -> bool {
    strict_header(line).is_some()
}

/// Whether a line holds nothing but blanks and bytes of the frame.
fn is_blank_line(line: &Line<'_>) -> bool {
    line.text.trim_matches(|c| header::is_control(c) || scan::is_blank(c)).is_empty()
}

struct Message<'s, 'a> {
    text: &'a str,
    region: Span,
    cutter: Cutter<'s, 'a>,
    wire: Wire<'a>,
    /// The day of the header line as written.
    day: Option<&'a str>,
    /// Whether any frame byte was seen: text without a frame cannot have a broken one.
    framed: bool,
    /// Whether the lines of the frame stand there without its bytes.
    stripped: bool,
    order: DayOrder,
}

impl<'s, 'a> Message<'s, 'a> {
    fn new(text: &'a str, region: Span, lists: Lists<'s>) -> Self {
        let copy = region.of(text).unwrap_or_default();
        let framed = memchr::memchr3(0x01, 0x02, 0x16, copy.as_bytes()).is_some();
        // "@<" ends the labelled header lines of Canadian Press, which writes the day first.
        let order = if scan::find(copy.as_bytes(), b"@<").is_some() { DayOrder::DayMonth } else { DayOrder::MonthDay };
        let cutter = Cutter::new(Format::Anpa1312, text, region, lists);
        let stripped = !framed && {
            let near = grammar::head(copy, STRIPPED);
            let head: Few<Line<'_>, 3> =
                lines(near, Span::new(0, near.len())).filter(|line| !line.is_blank()).take(3).collect();
            is_stripped(&head)
        };
        Self { text, region, cutter, wire: Wire::default(), day: None, framed, stripped, order }
    }

    /// Where the copy ends: at ETX, else at EOT, else at the end.
    fn text_end(&self) -> usize {
        let copy = self.region.of(self.text).unwrap_or_default().as_bytes();
        memchr::memchr(0x03, copy)
            .or_else(|| memchr::memchr(0x04, copy))
            .map_or(self.region.end, |at| at.saturating_add(self.region.start))
    }

    /// Reads what stands before the copy and gives the offset where it starts.
    fn header(&mut self, end: usize) -> usize {
        let region = Span::new(self.region.start, end);
        let mut service = false;
        let mut at = region.start;
        let mut all = lines(self.text, region).peekable();
        let mut seen = 0_usize;
        while let Some(line) = all.next() {
            if seen >= HEADER_LINES || holds_sign(line.text, '\x02') {
                break;
            }
            let words = line.text.trim_matches(|c| header::is_control(c) || scan::is_blank(c));
            // TREC wraps long header lines before the day.
            let wrapped = all.peek().copied().filter(|next| is_wrapped_header(words, next.words())).map(|next| {
                let (_, day, count) = header::day_and_words(next.words());
                (next, day, count)
            });
            // Without its frame, only a line that ends in the day is a header line.
            let sure = service || wrapped.is_some() || strict_header(words).is_some();
            if let Some((_, header)) =
                header::header(words).ok().filter(|(_, header)| sure || (self.framed && header.date.is_some()))
            {
                self.slugged(&line, words, header);
                if let Some((next, day, count)) = wrapped {
                    self.day(&next, day, count);
                    return next.span.end;
                }
                return line.span.end;
            }
            at = line.span.end;
            if words.is_empty() {
                self.cutter.frame(&line);
                continue;
            }
            seen = seen.saturating_add(1);
            if holds_sign(line.text, '\x05') && !holds_sign(line.text, '\x01')
                || self.stripped && !service && header::stripped_service(words).is_none()
            {
                self.cutter.field("routing", words);
                self.cutter.part(&line, words, Matter::Given(Role::Header));
                continue;
            }
            let read = match header::stripped_service(words).filter(|_| self.stripped) {
                Some(found) => Ok(("", found)),
                None => header::service(words.trim_start_matches('\x01')),
            };
            match read {
                Ok((_, found)) if !service => {
                    service = true;
                    self.service(&line, words, found);
                }
                _ if !self.framed => {
                    // Bare text without a header line starts with its slug.
                    return line.span.start;
                }
                _ if holds_sign(line.text, '\x01') || holds_sign(line.text, '\x1F') => {
                    self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::UNREAD, line.span);
                    self.cutter.header(&line, "service", words);
                }
                _ if seen > 2 => {
                    at = line.span.start;
                    break;
                }
                _ => {
                    self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::UNREAD, line.span);
                    self.cutter.header(&line, "header", words);
                }
            }
        }
        self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::NO_KEYWORD, Span::new(self.region.start, at));
        at.min(self.cutter.at().max(self.region.start))
    }

    fn service(&mut self, line: &Line<'a>, words: &'a str, service: header::Service<'a>) {
        self.wire.service = service.level.map(Cow::Borrowed);
        self.wire.number = Some(Cow::Borrowed(service.number));
        self.wire.selector = service.selector.map(Cow::Borrowed);
        let named = [
            ("service", service.level),
            ("number", Some(service.number)),
            ("upi", service.upi),
            ("selector", service.selector),
        ];
        for (name, value) in named {
            if let Some(value) = value {
                self.cutter.field(name, value);
            }
        }
        // Kyodo names itself in UPI's field.
        if service.upi.is_some_and(|upi| upi.eq_ignore_ascii_case("kyodo")) {
            self.order = DayOrder::DayMonth;
        }
        // UPI's field stands before the mark of the selector, and the mark before every selector.
        if (service.upi.is_some() || self.stripped) && !holds_sign(line.text, '\x1F') {
            self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::NO_US, line.span);
        }
        self.cutter.part(line, words, Matter::Given(Role::Header));
    }

    fn slugged(&mut self, line: &Line<'a>, words: &'a str, header: header::Slugged<'a>) {
        let wire = &mut self.wire;
        wire.priority = Some(Cow::Borrowed(header.priority));
        wire.urgency = header::urgency(header.priority);
        wire.category = Some(Cow::Borrowed(header.category));
        wire.keyword = Some(Cow::Borrowed(header.keyword));
        wire.cycle = header::cycle(header.keyword).map(Cow::Borrowed);
        if let Some(version) = header.version {
            self.cutter.lists.push(&mut wire.versions, Cow::Borrowed(version));
        }
        wire.reference = header.reference.map(Cow::Borrowed);
        if self.framed && header.date.is_none() {
            self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::NO_DAY, line.span);
        }
        let named = [
            ("priority", Some(header.priority)),
            ("category", Some(header.category)),
            ("keyword", Some(header.keyword)),
            ("version", header.version),
            ("reference", header.reference),
        ];
        for (name, value) in named {
            if let Some(value) = value {
                self.cutter.field(name, value);
            }
        }
        self.cutter.part(line, words, Matter::Given(Role::Header));
        self.day_fields(header.date, header.words);
    }

    fn day(&mut self, line: &Line<'a>, day: Option<&'a str>, count: Option<&'a str>) {
        self.day_fields(day, count);
        self.cutter.line(line, Matter::Given(Role::Header));
    }

    fn day_fields(&mut self, day: Option<&'a str>, count: Option<&'a str>) {
        self.day = day;
        self.wire.word_count = count.and_then(|count| count.parse().ok());
        for (name, value) in [("date", day), ("words", count)] {
            if let Some(value) = value {
                self.cutter.field(name, value);
            }
        }
    }

    /// Steps over STX, or says that it is missing.
    fn open(&mut self, start: usize) {
        if !self.framed {
            return;
        }
        let rest = self.text.get(start..self.region.end).unwrap_or_default();
        // STX stands right after the header; one further down is damage.
        let opens = rest.trim_start_matches(['\r', '\n', ' ']);
        if opens.starts_with('\x02') {
            let at = self.region.end.saturating_sub(opens.len()).saturating_add(1);
            self.cutter.to(at, Matter::Given(Role::Frame));
        } else {
            let span = Span::new(start, start);
            self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_STX, span);
        }
    }

    /// Reads what stands after the copy.
    fn close(mut self, end: usize) -> Envelope<'a> {
        let tail = Span::new(end, self.region.end);
        let mut found = None;
        for line in lines(self.text, tail).take(4) {
            let words = line.text.trim_matches(|c| header::is_control(c) || scan::is_blank(c));
            if words.is_empty() {
                continue;
            }
            let base = self.cutter.place(words).start;
            found = header::trailer(words, base, self.cutter.lists).map(|trailer| (line, words, trailer));
            break;
        }
        if let Some((line, words, trailer)) = found {
            self.cutter.to(self.cutter.place(words).start, Matter::Given(Role::Frame));
            self.filed(&line, words, trailer);
        } else {
            let rest = self.text.get(tail.start..tail.end).unwrap_or_default();
            let words = rest.trim_matches(|c| header::is_control(c) || scan::is_blank(c));
            // The trailer of a wire whose form is not known, in a message that is whole.
            let unread =
                holds_sign(rest, '\x04').then(|| lines(self.text, tail).find(|line| !is_blank_line(line))).flatten();
            if let Some(line) = unread.filter(|_| self.framed && !words.is_empty()) {
                let words = Marked::of(line.text).core;
                self.cutter.to(self.cutter.place(words).start, Matter::Given(Role::Frame));
                self.cutter.field("filed", words);
                self.cutter.part(&line, words, Matter::Given(Role::Header));
                self.cutter.diagnose(DiagnosticCode::ImpossibleDate, self.cutter.place(words));
            } else if self.framed && (tail.is_empty() || !words.is_empty()) {
                self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(self.region.end, self.region.end));
            } else if self.framed && !rest.starts_with('\x03') {
                let span = Span::new(tail.start, tail.start);
                self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_ETX, span);
            }
        }
        let filed = self.wire.filed.as_ref().and_then(|filed| filed.date);
        if let Some(day) = self.day {
            self.wire.date = header::day(day, self.order, filed);
            if self.wire.date.is_none() {
                let span = self.cutter.place(day);
                self.cutter.diagnose(DiagnosticCode::ImpossibleDate, span);
            }
        }
        let lists = self.cutter.lists;
        let mut envelope = self.cutter.finish(Matter::Given(Role::Frame));
        envelope.wire = Some(self.wire);
        if self.framed {
            damage::inspect(self.text, &mut envelope, lists);
        }
        envelope
    }

    fn filed(&mut self, line: &Line<'a>, words: &'a str, trailer: Trailer<'a>) {
        let words = Marked::of(words).core;
        self.cutter.field("filed", words);
        self.cutter.part(line, words, Matter::Given(Role::Header));
        match trailer {
            Trailer::Filed(moment) => self.wire.filed = Some(moment),
            Trailer::Impossible => {
                self.cutter.diagnose(DiagnosticCode::ImpossibleDate, self.cutter.place(words));
            }
        }
    }
}
