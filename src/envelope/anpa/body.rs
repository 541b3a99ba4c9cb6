//! The text of an ANPA message: slug line, headline, desk notes and byline over the copy, then the copy itself.
//!
//! ```text
//! body   = [slug] *(headline / note / byline / section) 1*para
//! para   = HT 3SP text EOL / 3SP text EOL *(text EOL)
//! ```

use super::header::{self, Trailer};
use super::line::{desk_note, is_figures, is_row, is_stub};
use super::marks::Marked;
use super::over;
use crate::envelope::cut::{Cutter, Line, lines};
use crate::envelope::{Matter, Wrap, desk};
use crate::few::Few;
use crate::scan::holds_words;
use crate::{DiagnosticCode, NoticeKind, Role, Span, Wire};

/// Reads the text between STX and ETX.
pub(super) fn read<'a>(cutter: &mut Cutter<'_, 'a>, wire: &mut Wire<'a>, text: &'a str, region: Span) {
    let mut head: Few<Line<'a>, { over::LINES }> = Few::default();
    let mut titled = false;
    let mut marked = false;
    let mut rest = lines(text, region).peekable();
    while let Some(line) = rest.peek() {
        let marks = Marked::of(line.text);
        // Under the plus that ends Kyodo's headline stands the copy, indented or not.
        let under_plus =
            titled && !marks.core.is_empty() && !desk::is_byline(marks.core) && desk_note(marks.core).is_none();
        titled |= !marked && !marks.opened && head.len() < 6 && marks.core.ends_with('+');
        let ends = head.len() >= over::LINES
            || under_plus
            || opens_copy(line, &marks)
            || (marked && !marks.opened && !marks.closed && !marks.core.is_empty());
        if ends {
            break;
        }
        marked |= marks.opened;
        head.push(*line);
        rest.next();
    }
    let mut body = Body { cutter, wire, wrap: wrap(text, region) };
    let (bylined, order) = body.over(&head, rest.peek().is_some());
    body.copy(rest, bylined, order);
}

/// Whether a line is the first of the copy: indented or tabular, and no header line.
fn opens_copy(line: &Line<'_>, marks: &Marked<'_>) -> bool {
    let opens = line.text.starts_with(['\t', '\u{8}']) || line.text.starts_with("   ");
    opens && !marks.opened && !marks.core.is_empty() && !is_source_slug(marks.core)
}

/// Bay City News repeats its number and keyword over the copy: `BCN43             -UPDATE ON ADVISORY`.
pub(super) fn is_source_slug(core: &str) -> bool {
    let Some((code, rest)) = core.split_once(' ') else { return false };
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    (2..=4).contains(&letters.len())
        && letters.len() < code.len()
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && rest.trim_start().starts_with('-')
}

/// How paragraphs are told apart: copy in which every line has a blank one after it is double-spaced.
fn wrap(text: &str, region: Span) -> Wrap {
    let (mut full, mut spaced, mut unindented) = (0_usize, 0_usize, 0_usize);
    let mut before = false;
    for line in lines(text, region) {
        let lettered = line.text.bytes().any(|byte| byte.is_ascii_graphic());
        let blank = !lettered && line.text.chars().all(|c| c.is_whitespace() || header::is_control(c));
        if !blank {
            full = full.saturating_add(1);
        } else if before {
            spaced = spaced.saturating_add(1);
        }
        let outer = !line.is_indented();
        before = !blank && outer;
        unindented = unindented.saturating_add(usize::from(outer && (lettered || !line.is_blank())));
    }
    if unindented > 4 && full > 8 && spaced.saturating_mul(10) >= unindented.saturating_mul(8) {
        Wrap::Spaced
    } else {
        Wrap::Indent
    }
}

pub(super) struct Body<'c, 's, 'a> {
    pub(super) cutter: &'c mut Cutter<'s, 'a>,
    pub(super) wire: &'c mut Wire<'a>,
    wrap: Wrap,
}

impl<'a> Body<'_, '_, 'a> {
    /// The rest: copy, tabular lines, end marks and a trailer.
    fn copy(
        &mut self,
        mut rest: core::iter::Peekable<impl Iterator<Item = Line<'a>>>,
        mut bylined: bool,
        order: Option<NoticeKind>,
    ) {
        let mut first = true;
        let mut rows = false;
        while let Some(line) = rest.next() {
            let marks = Marked::of(line.text);
            let core = marks.core;
            if line.text.starts_with('\u{8}') {
                self.cutter.line(&line, Matter::Given(Role::Table));
                first = false;
                continue;
            }
            if core.is_empty() {
                // A line of nothing but marks.
                if line.is_blank() {
                    self.cutter.blank(&line);
                } else {
                    self.cutter.frame(&line);
                }
                continue;
            }
            // Reuters indents its bylines like the copy: a paragraph of one line that opens with "By".
            let alone = rest.peek().is_none_or(|next| next.is_indented() || next.is_blank());
            if first && !bylined && alone && core.len() <= 100 && desk::is_byline(core) {
                self.cutter.part(&line, core, Matter::Given(Role::Byline));
                bylined = true;
                continue;
            }
            let opening = core::mem::take(&mut first);
            if core.len() <= 60 && self.below(&line, core) {
                continue;
            }
            // Columns stand under each other: a row alone is a line of copy with wide blanks.
            let row = is_row(core) && (rows || rest.peek().is_some_and(|next| is_row(Marked::of(next.text).core)));
            // Results of a company: short indented lines of figures, one under the other.
            let dateline = opening && (!holds_words(core, " vs ") || holds_words(core, " - "));
            let stub = !dateline && alone && line.is_indented() && is_stub(core);
            let figures = stub
                && (rows
                    || is_figures(core)
                        && rest
                            .peek()
                            .is_some_and(|next| next.is_indented() && is_figures(Marked::of(next.text).core)));
            if (row || figures) && order.is_none() {
                rows = true;
                self.cutter.line(&line, Matter::Given(Role::Table));
                continue;
            }
            rows = false;
            if let Some(kind) = order {
                self.cutter.run_on(&line, core, Matter::Note(kind));
            } else if marks.opened && desk::is_byline(core) {
                self.cutter.part(&line, core, Matter::Given(Role::Byline));
            } else if marks.opened || marks.closed {
                self.cutter.part(&line, core, Matter::Copy(if marks.opened { Wrap::Lines } else { self.wrap }));
            } else {
                self.cutter.line(&line, Matter::Copy(self.wrap));
            }
        }
    }

    /// Short lines among the copy and below it that are none of it: trailers, end marks, notes of the desk.
    fn below(&mut self, line: &Line<'a>, core: &'a str) -> bool {
        if self.trailer(line, core) || self.filed_by(line, core) {
            return true;
        }
        if let Some(kind) = desk::end_mark(core) {
            self.cutter.note(line, core, kind);
        } else if is_source_slug(core) {
            self.cutter.field("slug", core);
            self.cutter.part(line, core, Matter::Given(Role::Header));
        } else if desk::is_aside(core) {
            self.cutter.note(line, core, NoticeKind::DeskNote);
        } else {
            return false;
        }
        true
    }

    /// The trailer of text without a frame.
    pub(super) fn trailer(&mut self, line: &Line<'a>, core: &'a str) -> bool {
        let base = self.cutter.place(core).start;
        let Some(trailer) = header::trailer(core, base, self.cutter.lists) else { return false };
        self.cutter.field("filed", core);
        self.cutter.part(line, core, Matter::Given(Role::Header));
        match trailer {
            Trailer::Filed(moment) => {
                self.wire.filed.get_or_insert(moment);
            }
            Trailer::Impossible => self.cutter.diagnose(DiagnosticCode::ImpossibleDate, line.span),
        }
        true
    }

    /// Bay City News signs below the copy: `W.Ochoa222p4/21/95`.
    fn filed_by(&mut self, line: &Line<'a>, core: &'a str) -> bool {
        let Some((name, moment)) = header::signed(core, self.cutter.place(core).start, self.cutter.lists) else {
            return false;
        };
        self.cutter.field("filed", core);
        let name = self.cutter.place(name);
        self.cutter.to(name.start, Matter::Given(Role::Blank));
        self.cutter.to(name.end, Matter::Given(Role::SignOff));
        self.cutter.line(line, Matter::Given(Role::Header));
        self.wire.filed.get_or_insert(moment);
        true
    }
}
