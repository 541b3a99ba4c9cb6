//! IPTC 7901 (revision 5, 1995) as dpa, ATS, Belga and KNA send it.
//!
//! ```text
//! message = *DEL SOH service number SP priority SP category SP words *SP optional EOL
//!           EOL keywords EOL STX head "=" EOL body ETX datetime *(DEL EOL) EOT
//! ```

mod group;
mod header;
mod line;

use alloc::borrow::Cow;

use group::{date_time, is_date_time};
pub(super) use header::is_header;
use header::{Header, header};
use line::{bracketed, is_desk_sign, is_initials, is_star_rule, is_take_key, not_for_publication, section};

use super::anpa::Trailer;
use super::cut::{Cutter, Line, is_blank, lines};
use super::damage::says;
use super::{Envelope, Matter, Wrap, damage, desk};
use crate::few::Few;
use crate::scan::holds_sign;
use crate::spares::Lists;
use crate::{Dateline, DiagnosticCode, Format, NoticeKind, Role, Span, Wire, grammar, scan};

/// The head over the copy (take keys, headline, byline) is never longer; without its end mark it would swallow copy.
const HEAD_LINES: usize = 14;

/// Whether the first lines of a text without a frame are those of a message: the header line, then keywords.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    head.first().is_some_and(|line| is_header(line.words()))
        && head.iter().skip(1).take(5).any(|line| holds_sign(line.words(), '/') || line.words().ends_with('='))
}

/// Reads one message.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut message = Message {
        text,
        region,
        cutter: Cutter::new(Format::Iptc7901, text, region, lists),
        wire: Wire::default(),
        framed: false,
    };
    let copy = region.of(text).unwrap_or_default().as_bytes();
    message.framed = memchr::memchr3(0x01, 0x02, 0x03, copy).is_some();
    let absolute = |at: usize| at.saturating_add(region.start);
    let etx = memchr::memchr(0x03, copy).map(absolute);
    let end = etx.or_else(|| memchr::memchr(0x04, copy).map(absolute)).unwrap_or(region.end);
    let stx = memchr::memchr(0x02, copy).map(absolute).filter(|stx| *stx < end);
    message.header(stx.unwrap_or(end), stx.is_some());
    match stx {
        Some(stx) => message.cutter.to(stx.saturating_add(1), Matter::Given(Role::Frame)),
        None if message.framed => {
            let at = message.cutter.at();
            message.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_STX, Span::new(at, at));
        }
        None => {}
    }
    // Text without a frame ends in the date-time group.
    let group = if etx.is_none() { message.last_group(end) } else { None };
    message.body(group.map_or(end, |line| line.span.start));
    if let Some(line) = group {
        message.date_time(&line);
    } else if !message.framed {
        message.cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
    }
    message.close(end, etx.is_some());
    message.cutter.envelope().wire = Some(message.wire);
    let framed = message.framed;
    let mut envelope = message.cutter.finish(Matter::Given(Role::Frame));
    if framed {
        damage::inspect(text, &mut envelope, lists);
    }
    envelope
}

struct Message<'s, 'a> {
    text: &'a str,
    region: Span,
    cutter: Cutter<'s, 'a>,
    wire: Wire<'a>,
    framed: bool,
}

fn is_padding(c: char) -> bool {
    c.is_control() || scan::is_blank(c)
}

impl<'a> Message<'_, 'a> {
    /// Reads the header line and the keywords: up to STX, or up to the line that ends the keywords.
    fn header(&mut self, end: usize, opened: bool) {
        let mut found = false;
        let mut keywords: Option<(Line<'a>, Line<'a>)> = None;
        let mut closed = false;
        let mut take = None;
        for line in lines(self.text, Span::new(self.region.start, end)).take(HEAD_LINES) {
            let words = line.text.trim_matches(is_padding);
            if words.is_empty() {
                if keywords.is_some() && !opened {
                    break;
                }
                continue;
            }
            if !found {
                found = true;
                match header(words) {
                    Ok((_, header)) if header.words.is_some() => self.fields(header),
                    Ok((_, header)) => {
                        self.fields(header);
                        self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::NO_COUNT, line.span);
                    }
                    Err(_) => self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::UNREAD, line.span),
                }
                self.cutter.part(&line, words, Matter::Given(Role::Header));
                continue;
            }
            // `1. ZUSAMMENFASSUNG` may stand over the mark too.
            if closed && !holds_sign(words, '/') && is_take_key(words) {
                take = Some((line, words));
                break;
            }
            // Without its mark, the copy starts behind the last line that ends as keywords do.
            if !(opened || words.ends_with('/') || holds_sign(words, '/') && !closed) {
                break;
            }
            closed = words.ends_with('/');
            keywords = Some((keywords.map_or(line, |(first, _)| first), line));
        }
        if !found {
            let start = self.region.start;
            self.cutter.diagnose_as(DiagnosticCode::BadHeader, says::NO_LINE, Span::new(start, start));
        }
        if let Some((first, last)) = keywords {
            let span = scan::trim(self.text, first.span.to(last.span));
            let words = span.of(self.text).unwrap_or_default();
            self.cutter.field("keywords", words);
            let lists = self.cutter.lists;
            self.wire.keyword = self.cutter.envelope().header.last().map(|field| match &field.value {
                Cow::Borrowed(value) => Cow::Borrowed(value.trim_matches('/')),
                Cow::Owned(value) => {
                    let words = value.trim_matches('/');
                    let mut keyword = lists.text(words.len());
                    keyword.push_str(words);
                    Cow::Owned(keyword)
                }
            });
            self.cutter.part(&last, words, Matter::Given(Role::Header));
        }
        if let Some((line, words)) = take {
            self.take(&line, words);
        }
    }

    /// A version of the story: `1ST LEAD`.
    fn take(&mut self, line: &Line<'a>, words: &'a str) {
        self.cutter.lists.push(&mut self.wire.versions, Cow::Borrowed(words));
        self.cutter.field("take", words);
        self.cutter.part(line, words, Matter::Given(Role::Header));
    }

    fn fields(&mut self, header: Header<'a>) {
        let wire = &mut self.wire;
        wire.service = Some(Cow::Borrowed(header.service));
        wire.number = Some(Cow::Borrowed(header.number));
        wire.priority = Some(Cow::Borrowed(header.priority));
        wire.urgency = header.priority.parse().ok();
        wire.category = Some(Cow::Borrowed(header.category));
        wire.word_count = header.words.and_then(|words| words.parse().ok());
        let named = [
            ("service", Some(header.service)),
            ("number", Some(header.number)),
            ("priority", Some(header.priority)),
            ("category", Some(header.category)),
            ("words", header.words),
            ("optional", header.optional),
        ];
        for (name, value) in named {
            if let Some(value) = value {
                self.cutter.field(name, value);
            }
        }
    }

    /// The last line with words, if it is the date-time group.
    fn last_group(&self, end: usize) -> Option<Line<'a>> {
        let copy = self.text.get(self.cutter.at()..end)?;
        let words = copy.trim_end_matches(is_padding);
        let start = memchr::memrchr2(b'\n', b'\r', words.as_bytes()).map_or(0, |at| at.saturating_add(1));
        let start = start.saturating_add(self.cutter.at());
        let line = lines(self.text, Span::new(start, end)).next()?;
        is_date_time(line.text.trim_matches(is_padding)).then_some(line)
    }

    /// Reads the head, the copy, and the desk's matter under it.
    fn body(&mut self, end: usize) {
        let start = self.cutter.at();
        let mut head: Few<Line<'a>, HEAD_LINES> = Few::default();
        let mut ended = false;
        for line in lines(self.text, Span::new(start, end)).take(HEAD_LINES) {
            let words = line.text.trim();
            if words.is_empty() && head.iter().any(|line: &Line<'_>| !line.is_blank()) {
                break;
            }
            head.push(line);
            if words.ends_with('=') {
                ended = true;
                break;
            }
        }
        if !ended && self.framed {
            self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_HEAD_END, Span::new(start, start));
        }
        self.head(&head);
        self.copy(end);
    }

    fn head(&mut self, head: &[Line<'a>]) {
        let mut headline = false;
        let mut bracket = false;
        for line in head {
            let core = line.text.trim_matches(is_padding).trim_end_matches('=').trim_end_matches(is_padding);
            if core.is_empty() {
                if line.is_blank() {
                    self.cutter.blank(line);
                } else {
                    self.cutter.frame(line);
                }
                continue;
            }
            if bracket {
                bracket = !core.ends_with(')');
                self.cutter.extend_to(line, core);
                continue;
            }
            if core.starts_with('(') && (core.ends_with(')') || !headline) {
                bracket = !core.ends_with(')');
                self.cutter.note(line, core, bracketed(core));
                continue;
            }
            if desk::is_byline(core) || desk::is_foreign_byline(core) {
                self.cutter.part(line, core, Matter::Given(Role::Byline));
                continue;
            }
            if !headline && is_take_key(core) {
                self.take(line, core);
                continue;
            }
            if headline {
                self.cutter.extend_to(line, core);
                continue;
            }
            headline = true;
            let core = self.prefix(core);
            self.cutter.part(line, core, Matter::Given(Role::Headline));
        }
    }

    /// Cuts "URGENT: " off the headline.
    fn prefix(&mut self, core: &'a str) -> &'a str {
        let Some((key, rest)) = core.split_once(": ") else { return core };
        let shouted = !key.chars().any(char::is_lowercase);
        if !(shouted && is_take_key(key)) {
            return core;
        }
        self.cutter.lists.push(&mut self.wire.versions, Cow::Borrowed(key));
        self.cutter.field("take", key);
        let at = self.cutter.place(rest).start;
        self.cutter.to(at, Matter::Given(Role::Header));
        rest
    }

    fn copy(&mut self, end: usize) {
        self.deck(end);
        let mut part = Part::Copy;
        for line in lines(self.text, Span::new(self.cutter.at(), end)) {
            let words = line.text.trim();
            if words.is_empty() {
                self.cutter.blank(&line);
                continue;
            }
            if part != Part::Private && is_star_rule(words) {
                part = Part::Private;
                self.cutter.frame(&line);
                continue;
            }
            match part {
                Part::Private => self.cutter.append(&line, Matter::Note(NoticeKind::NotForPublication)),
                Part::Copy if not_for_publication(words) => {
                    part = Part::Private;
                    self.cutter.line(&line, Matter::Note(NoticeKind::NotForPublication));
                }
                Part::Copy if words.starts_with("# ") => {
                    part = Part::Notes;
                    self.cutter.frame(&line);
                }
                Part::Notes if is_initials(words) => {
                    self.cutter.line(&line, Matter::Given(Role::SignOff));
                }
                Part::Notes if words.starts_with('#') => {
                    self.cutter.line(&line, Matter::Note(section(words)));
                }
                Part::Notes => self.cutter.append(&line, Matter::Note(NoticeKind::DeskNote)),
                Part::Copy if words.starts_with('|') => self.cutter.line(&line, Matter::Given(Role::Table)),
                Part::Copy => match desk::end_mark(words) {
                    Some(kind) => self.cutter.note(&line, words, kind),
                    None if self.is_last(&line, end) => self.last(&line, words),
                    None => self.cutter.line(&line, Matter::Copy(Wrap::Indent)),
                },
            }
        }
    }

    /// The last line of the copy: initials, the story's number, the mark that ends it, or copy.
    fn last(&mut self, line: &Line<'a>, words: &'a str) {
        if is_initials(words) || is_desk_sign(words) {
            self.cutter.line(line, Matter::Given(Role::SignOff));
        } else if let Some((copy, mark)) = desk::closing_mark(words).and_then(|at| words.split_at_checked(at)) {
            if !copy.is_empty() {
                self.cutter.to(self.cutter.place(mark).start, Matter::Copy(Wrap::Indent));
            }
            self.cutter.note(line, mark, NoticeKind::EndMark);
        } else {
            self.cutter.line(line, Matter::Copy(Wrap::Indent));
        }
    }

    fn is_last(&self, line: &Line<'_>, end: usize) -> bool {
        is_blank(self.text, Span::new(line.span.end, end))
    }

    /// A first paragraph that stands before the one with the dateline is the deck.
    fn deck(&mut self, end: usize) {
        let rest = self.text.get(self.cutter.at()..end).unwrap_or_default();
        let rest = grammar::head(rest, 2048);
        let opens = rest.trim_start_matches(is_padding);
        let lead = rest.len().saturating_sub(opens.len());
        let mut paragraph = 0_usize;
        for line in lines(rest, Span::new(lead, rest.len())) {
            if line.is_blank() {
                break;
            }
            paragraph = line.span.end;
        }
        let (first, second) =
            (rest.get(lead..paragraph).unwrap_or_default(), rest.get(paragraph..).unwrap_or_default());
        let second = second.trim_start_matches(is_padding);
        let lists = self.cutter.lists;
        let places = |paragraph| {
            let line = lists.hold(Dateline::parse_at(paragraph, 0, lists)?);
            Some(line.value.places.len())
        };
        if !first.is_empty() && places(first).is_none() && places(second).is_some_and(|places| places > 0) {
            let at = self.cutter.at();
            self.cutter.to(at.saturating_add(paragraph), Matter::Given(Role::Deck));
        }
    }

    fn date_time(&mut self, line: &Line<'a>) {
        let words = line.text.trim_matches(is_padding);
        let base = self.cutter.place(words).start;
        self.cutter.field("filed", words);
        match date_time(words, base, self.cutter.lists) {
            Some(Trailer::Filed(moment)) => self.wire.filed = Some(moment),
            _ => self.cutter.diagnose(DiagnosticCode::ImpossibleDate, line.span),
        }
        self.wire.date = self.wire.filed.as_ref().and_then(|filed| filed.date);
        self.cutter.part(line, words, Matter::Given(Role::Header));
    }

    fn close(&mut self, end: usize, etx: bool) {
        let tail = self.cutter.at().max(end);
        let mut grouped = false;
        for line in lines(self.text, Span::new(tail, self.region.end)).take(4) {
            let words = line.text.trim_matches(is_padding);
            if words.is_empty() {
                continue;
            }
            grouped = is_date_time(words);
            if grouped {
                self.cutter.to(line.span.start, Matter::Given(Role::Frame));
                self.date_time(&line);
            }
            break;
        }
        let rest = self.text.get(tail..self.region.end).unwrap_or_default();
        let complete = rest.trim_matches(is_padding).is_empty() && holds_sign(rest, '\u{4}');
        if self.framed && !etx && !complete {
            self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(self.region.end, self.region.end));
        } else if self.framed && !etx {
            self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NO_ETX, Span::new(end, end));
        } else if self.framed && !grouped && self.wire.filed.is_none() && !complete {
            self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(self.region.end, self.region.end));
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Copy,
    Notes,
    Private,
}
