//! What every envelope needs: lines with their spans, header fields, and pieces that tile the region whatever happens.

use alloc::borrow::Cow;

use super::{Envelope, Matter, Piece, Wrap};
use crate::lexicon::exports::PAGE_NUMBERS;
use crate::scan::starts_with;
use crate::spares::Lists;
use crate::{Diagnostic, DiagnosticCode, Format, HeaderField, NoticeKind, Role, Span, Text, grammar, scan};

/// A line of the text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Line<'a> {
    /// All of it, with its line break.
    pub(crate) span: Span,
    /// Its characters, without the line break.
    pub(crate) text: &'a str,
}

impl<'a> Line<'a> {
    /// The line without the blank space around it.
    pub(super) fn words(&self) -> &'a str {
        scan::trimmed(self.text)
    }

    pub(super) fn is_blank(&self) -> bool {
        // Nearly every line opens with a letter or sign.
        !self.text.bytes().next().is_some_and(|first| first.is_ascii_graphic()) && self.words().is_empty()
    }

    /// Whether the line starts with blank space.
    pub(super) fn is_indented(&self) -> bool {
        matches!(self.text.as_bytes(), [b' ' | b'\t', ..] | [0xC2, 0xA0, ..])
    }
}

/// The lines of a region.
pub(super) fn lines(text: &str, region: Span) -> impl Iterator<Item = Line<'_>> + '_ {
    scan::broken_lines(text, region).map(|(span, end)| {
        let line = text.get(span.start..end).unwrap_or_default();
        // A byte order mark is no part of the first line's words, nor is the break of a page one of the line under it.
        let marked = matches!(line.bytes().next(), Some(b'\x0C' | 0xEF));
        Line { span, text: if marked { line.trim_start_matches(['\u{FEFF}', '\u{C}']) } else { line } }
    })
}

/// What stands before and after the first colon of a text, which must stand within its first `longest` bytes.
pub(super) fn at_colon(text: &str, longest: usize) -> Option<(&str, &str)> {
    let head = text.as_bytes().get(..longest.min(text.len()))?;
    let colon = memchr::memchr(b':', head)?;
    Some((text.get(..colon)?, text.get(colon.saturating_add(1)..)?))
}

/// Whether a text is all ASCII digits, `min` to `max` of them.
pub(super) fn is_number(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line opens as a statement of rights does.
pub(super) fn is_copyright(words: &str) -> bool {
    ["copyright", "(c)", "©"].iter().any(|mark| starts_with(words, mark))
}

/// How paragraphs are told apart where an export may not wrap them: a line that no page is wide enough for is one.
pub(super) fn wrap(text: &str, region: Span) -> Wrap {
    /// No page is wider, in bytes.
    const PAGE: usize = 132;
    if lines(text, region).any(|line| line.text.len() > PAGE) { Wrap::Lines } else { Wrap::Blank }
}

/// `Page 12 of 175`, which opens or ends each page of a document that was printed: what stands after it, a copyright mostly.
pub(super) fn page_mark(words: &str) -> Option<&str> {
    PAGE_NUMBERS.iter().find_map(|(page, of)| {
        let rest = words.strip_prefix(page)?.strip_prefix([' ', '\u{A0}'])?;
        let (number, rest) = rest.split_once(' ')?;
        let rest = rest.strip_prefix(of)?.strip_prefix(' ')?;
        let (count, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let rest = rest.trim_start();
        let alone = rest.is_empty() || rest.starts_with(['©', '|']) || starts_with(rest, "(c)");
        (alone && is_number(number, 1, 5) && is_number(count, 1, 5)).then_some(rest)
    })
}

/// Whether a span holds nothing but blank space. Looks no further than its first word, so that asking again and again
/// on the way through a text stays linear.
pub(super) fn is_blank(text: &str, span: Span) -> bool {
    span.of(text).is_none_or(|words| words.chars().all(scan::is_blank))
}

/// Cuts a region into pieces. They tile it by construction: a cut never goes back and never past the end.
#[derive(Debug)]
pub(super) struct Cutter<'s, 'a> {
    /// Where the lists of the envelope come from.
    pub(super) lists: Lists<'s>,
    text: &'a str,
    region: Span,
    at: usize,
    envelope: Envelope<'a>,
}

impl<'s, 'a> Cutter<'s, 'a> {
    pub(super) fn new(format: Format, text: &'a str, region: Span, lists: Lists<'s>) -> Self {
        let envelope = Envelope { format, region, ..Envelope::default() };
        Self { lists, text, region, at: region.start, envelope }
    }

    /// The span of a part of the text; empty, at the next cut, for a text of other origin.
    pub(super) fn place(&self, part: &str) -> Span {
        offset_in(self.text, part)
            .map_or(Span::new(self.at, self.at), |at| Span::new(at, at.saturating_add(part.len())))
    }

    /// The envelope under construction.
    pub(super) const fn envelope(&mut self) -> &mut Envelope<'a> {
        &mut self.envelope
    }

    /// Everything up to `end` that has no owner yet is `matter`.
    pub(super) fn to(&mut self, end: usize, matter: Matter) {
        let end = end.min(self.region.end);
        if end <= self.at {
            return;
        }
        let span = Span::new(self.at, end);
        self.at = end;
        let merges = matches!(matter, Matter::Copy(_) | Matter::Page | Matter::Given(Role::Frame | Role::Table));
        match self.envelope.pieces.last_mut() {
            Some(last) if merges && last.matter == matter => last.span.end = end,
            _ => self.lists.push(&mut self.envelope.pieces, Piece { span, matter }),
        }
    }

    /// `part`, with the blank space before and after it on its `line`, is `matter`; marks around it are frame.
    pub(super) fn part(&mut self, line: &Line<'_>, part: &str, matter: Matter) {
        let part = self.place(part);
        let blank = |from: usize, to: usize| scan::trim(self.text, Span::new(from, to)).is_empty();
        let (before, after) = (blank(self.at, part.start), blank(part.end, line.span.end));
        if !before {
            self.to(part.start, Matter::Given(Role::Frame));
        }
        self.to(if after { line.span.end } else { part.end }, matter);
        self.to(line.span.end, Matter::Given(Role::Frame));
    }

    /// The whole line is `matter`.
    pub(super) fn line(&mut self, line: &Line<'_>, matter: Matter) {
        self.to(line.span.end, matter);
    }

    /// The whole line is frame.
    pub(super) fn frame(&mut self, line: &Line<'_>) {
        self.line(line, Matter::Given(Role::Frame));
    }

    /// The whole line is a header field.
    pub(super) fn header(&mut self, line: &Line<'a>, name: &'a str, value: &'a str) {
        self.field(name, value);
        self.part(line, line.words(), Matter::Given(Role::Header));
    }

    /// Adds a header field; its name stands in the text before the value, or is the format's own.
    pub(super) fn field(&mut self, name: &'a str, value: &'a str) {
        let value = scan::trimmed(value);
        let mut span = self.place(value);
        if offset_in(self.text, name).is_some() {
            span = self.place(name).to(span);
        }
        let field = HeaderField::new(Cow::Borrowed(name), grammar::squeeze(value, self.lists), span);
        self.lists.push(&mut self.envelope.header, field);
    }

    /// A notice of a known kind, up to the end of the line.
    pub(super) fn note(&mut self, line: &Line<'_>, part: &str, kind: NoticeKind) {
        self.part(line, part, Matter::Note(kind));
    }

    /// The publication that the frame names.
    pub(super) fn publication(&mut self, words: &'a str) {
        let words = scan::trimmed(words);
        if self.envelope.publication.is_none() && !words.is_empty() {
            self.envelope.publication = Some(Text::new(grammar::squeeze(words, self.lists), self.place(words)));
        }
    }

    pub(super) fn diagnose(&mut self, code: DiagnosticCode, span: Span) {
        self.envelope.diagnose(Diagnostic::new(code, span), self.lists);
    }

    /// The same, in a sentence that says more than that of the code.
    pub(super) fn diagnose_as(&mut self, code: DiagnosticCode, says: &'static str, span: Span) {
        self.envelope.diagnose(Diagnostic::saying(code, says, span), self.lists);
    }

    /// A blank line belongs to the piece before it.
    pub(super) fn blank(&mut self, line: &Line<'_>) {
        self.extend_end(line.span.end, Matter::Given(Role::Blank));
    }

    /// The line goes on with the piece before it.
    pub(super) fn extend(&mut self, line: &Line<'_>) {
        self.extend_end(line.span.end, Matter::Given(Role::Other));
    }

    /// The line goes on with the piece before it if that is `matter`, and is a piece of its own if not.
    pub(super) fn append(&mut self, line: &Line<'_>, matter: Matter) {
        let goes_on = self.envelope.pieces.last().is_some_and(|last| match (last.matter, matter) {
            (Matter::Note(_), Matter::Note(_)) => true,
            (last, matter) => last == matter,
        });
        if goes_on { self.extend(line) } else { self.line(line, matter) }
    }

    /// The piece before goes on with `part` if it is `matter`, and `part` is a piece of its own if not. A mark between them
    /// parts them.
    pub(super) fn run_on(&mut self, line: &Line<'_>, part: &str, matter: Matter) {
        let open = scan::trim(self.text, Span::new(self.place(part).end, line.span.end)).is_empty();
        match self.envelope.pieces.last() {
            Some(last) if last.matter == matter && open => self.extend(line),
            Some(last) if last.matter == matter => self.extend_to(line, part),
            _ => self.part(line, part, matter),
        }
    }

    /// The piece before goes on up to the end of `part`; marks after it are frame.
    pub(super) fn extend_to(&mut self, line: &Line<'_>, part: &str) {
        self.extend_end(self.place(part).end, Matter::Given(Role::Other));
        self.to(line.span.end, Matter::Given(Role::Frame));
    }

    /// The same for a piece that is `matter`, over the marks that end it: one byline takes two lines and their marks.
    pub(super) fn rejoin(&mut self, line: &Line<'_>, part: &str, matter: Matter) {
        let pieces = &mut self.envelope.pieces;
        if pieces.iter().rev().nth(1).is_some_and(|before| before.matter == matter)
            && pieces.last().is_some_and(|last| last.matter == Matter::Given(Role::Frame))
        {
            pieces.pop();
        }
        self.extend_to(line, part);
    }

    fn extend_end(&mut self, end: usize, otherwise: Matter) {
        let end = end.min(self.region.end);
        match self.envelope.pieces.last_mut() {
            Some(last) if end > self.at => {
                last.span.end = end;
                self.at = end;
            }
            _ => self.to(end, otherwise),
        }
    }

    /// Where the next cut starts.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// The envelope; what has no owner yet is `rest`.
    pub(super) fn finish(mut self, rest: Matter) -> Envelope<'a> {
        self.to(self.region.end, rest);
        self.envelope
    }
}

/// Where `part` stands in `text`, if it was cut from it.
pub(super) fn offset_in(text: &str, part: &str) -> Option<usize> {
    let at = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    (at.checked_add(part.len())? <= text.len()).then_some(at)
}
