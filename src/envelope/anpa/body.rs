//! The text of an ANPA message: slug line, headline, desk notes and byline over the copy, then the copy itself.
//!
//! ```text
//! body   = [slug] *(headline / note / byline / section) 1*para
//! para   = HT 3SP text EOL / 3SP text EOL *(text EOL)
//! ```

use alloc::borrow::Cow;

use super::header::{self, Trailer};
use super::line::{
    any_labelled, desk_note, is_copyright, is_figures, is_pickup, is_plain, is_row, is_section, is_stub, is_title,
    label,
};
use super::marks::Marked;
use crate::envelope::cut::{Cutter, Line, lines, starts_with};
use crate::envelope::{Matter, Wrap, desk};
use crate::few::Few;
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::desk as words;
use crate::lexicon::table::get;
use crate::scan::holds_words;
use crate::{Byline, DiagnosticCode, NoticeKind, Role, Span, Wire};

/// So many lines over the copy are looked at; what goes on longer (a digest of headlines) is copy.
const HEAD_LINES: usize = 24;

/// Reads the text between STX and ETX.
pub(super) fn read<'a>(cutter: &mut Cutter<'_, 'a>, wire: &mut Wire<'a>, text: &'a str, region: Span) {
    let mut head: Few<Line<'a>, HEAD_LINES> = Few::default();
    let mut titled = false;
    let mut marked = false;
    let mut rest = lines(text, region).peekable();
    while let Some(line) = rest.peek() {
        let marks = Marked::of(line.text);
        // Under the plus that ends Kyodo's headline stands the copy, indented or not.
        let under_plus =
            titled && !marks.core.is_empty() && !desk::is_byline(marks.core) && desk_note(marks.core).is_none();
        titled |= !marked && !marks.opened && head.len() < 6 && marks.core.ends_with('+');
        let ends = head.len() >= HEAD_LINES
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
    let (bylined, order) = body.head(&head, rest.peek().is_some());
    body.copy(rest, bylined, order);
}

/// Whether a line is the first of the copy: indented or tabular, and no header line.
fn opens_copy(line: &Line<'_>, marks: &Marked<'_>) -> bool {
    let opens = line.text.starts_with(['\t', '\u{8}']) || line.text.starts_with("   ");
    opens && !marks.opened && !marks.core.is_empty() && !is_source_slug(marks.core)
}

/// Bay City News repeats its number and keyword over the copy: `BCN43             -UPDATE ON ADVISORY`.
fn is_source_slug(core: &str) -> bool {
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

struct Body<'c, 's, 'a> {
    cutter: &'c mut Cutter<'s, 'a>,
    wire: &'c mut Wire<'a>,
    wrap: Wrap,
}

impl<'a> Body<'_, '_, 'a> {
    /// Reads the lines over the copy; tells whether the last of them is a byline, and whether they say that all of the
    /// message is an order to the desks: a kill, or an advisory without a headline.
    fn head(&mut self, head: &[Line<'a>], copy_follows: bool) -> (bool, Option<NoticeKind>) {
        let cores: Few<Marked<'a>, HEAD_LINES> = head.iter().map(|line| Marked::of(line.text)).collect();
        let any_marked = cores.iter().any(|marks| marks.opened);
        // Kyodo ends the last line of its headline with a plus.
        let plus = cores.iter().take(6).position(|marks| marks.core.ends_with('+')).filter(|_| !any_marked);
        if any_marked {
            self.lost_marks(head, &cores);
        }
        // Where a label names the headline, no other line is it.
        let titled =
            cores.iter().any(|marks| marks.labelled && label(marks.core).is_some_and(|(label, _)| is_title(label)));
        let mut order = None;
        let mut headline = false;
        let mut byline = false;
        let mut noted = false;
        let mut decks = 0_usize;
        for (at, (line, marks)) in head.iter().zip(cores.iter()).enumerate() {
            let core = marks.core;
            let was_byline = core::mem::take(&mut byline);
            let was_note = core::mem::take(&mut noted);
            if core.is_empty() {
                self.cutter.blank(line);
                byline = was_byline;
                continue;
            }
            if self.trailer(line, core) {
                continue;
            }
            let titled_below = titled && marks.labelled && label(core).is_none() && desk::note(core).is_none();
            if !headline && decks == 0 && (titled_below || self.is_slug(core, marks, at)) {
                self.slug(line, core);
                decks = decks.saturating_add(1);
                continue;
            }
            decks = decks.max(1);
            if is_source_slug(core) {
                self.cutter.field("slug", core);
                self.cutter.part(line, core, Matter::Given(Role::Header));
                continue;
            }
            if self.is_take() && is_pickup(core) {
                self.cutter.note(line, core, NoticeKind::DeskNote);
                continue;
            }
            if let Some((label, value)) = label(core).filter(|_| marks.labelled || any_labelled(&cores)) {
                headline |= self.labelled(line, label, value);
                continue;
            }
            if let Some(kind) = desk_note(core) {
                noted = true;
                order = order.or(Some(kind).filter(|kind| matches!(kind, NoticeKind::Kill | NoticeKind::Advisory)));
                self.cutter.note(line, core, kind);
                continue;
            }
            if is_copyright(core) {
                self.cutter.part(line, core, Matter::Given(Role::Copyright));
                continue;
            }
            // Canadian Press's French service labels its headline: no line in title case is another.
            let foreign = titled && headline && desk::is_foreign_byline(core);
            if desk::is_byline(core) || foreign || (any_marked && headline && !was_byline && self.signs(core)) {
                byline = true;
                self.cutter.part(line, core, Matter::Given(Role::Byline));
                continue;
            }
            if was_byline && core.len() <= 60 {
                byline = true;
                // The line under the names says who they are: one byline, with the marks between its lines.
                if any_marked {
                    self.cutter.rejoin(line, core, Matter::Given(Role::Byline));
                } else {
                    self.cutter.extend(line);
                }
                continue;
            }
            let more_plain = cores.iter().skip(at.saturating_add(1)).any(|next| is_plain(next.core));
            if plus.is_some_and(|plus| at < plus) || (plus == Some(at)) {
                self.plussed(line, core, headline);
                headline = true;
                continue;
            }
            if !headline && !any_marked && self.wire.number.is_none() && more_plain && is_section(core, &cores, at) {
                self.cutter.part(line, core, Matter::Given(Role::Section));
                continue;
            }
            if !headline {
                headline = true;
                let core = core.trim_start_matches('*');
                self.versions(core);
                self.cutter.part(line, core, Matter::Given(Role::Headline));
                continue;
            }
            if was_note && !any_marked && copy_follows {
                // A note that goes on in the next line.
                noted = true;
                self.cutter.extend(line);
                continue;
            }
            if any_marked && copy_follows && decks == 1 && core.len() > 60 {
                decks = 2;
                self.cutter.part(line, core, Matter::Given(Role::Deck));
                continue;
            }
            self.cutter.part(line, core, Matter::Copy(Wrap::Lines));
        }
        (byline, order.filter(|kind| *kind == NoticeKind::Kill || !headline))
    }

    /// Whether a line is the name of an agency, which signs the story in its name.
    fn signs(&mut self, core: &'a str) -> bool {
        let bare = if starts_with(core, "the ") { core.get(4..).unwrap_or_default() } else { core };
        if get(AGENCIES, bare) != Some(Sender::Wire) {
            return false;
        }
        let span = self.cutter.place(core);
        let organization = Some(Cow::Borrowed(core));
        self.cutter.envelope().bylines.push(Byline { organization, span, ..Byline::default() });
        true
    }

    /// A line of a headline that a plus ends.
    fn plussed(&mut self, line: &Line<'a>, core: &'a str, goes_on: bool) {
        let core = core.trim_end_matches(['+', ' ']);
        if goes_on {
            self.cutter.extend_to(line, core);
        } else {
            self.versions(core);
            self.cutter.part(line, core, Matter::Given(Role::Headline));
        }
    }

    /// The versions that open the headline, but for those that the header line has.
    fn versions(&mut self, headline: &'a str) {
        for mark in desk::headline_marks(headline) {
            let known = self.wire.versions.iter().any(|version| version.eq_ignore_ascii_case(mark));
            if !known {
                self.cutter.lists.push(&mut self.wire.versions, Cow::Borrowed(mark));
            }
        }
    }

    /// Among header lines that open and end with their marks, one that lost a mark or its line break is damage.
    fn lost_marks(&mut self, head: &[Line<'a>], cores: &[Marked<'a>]) {
        let labelled = any_labelled(cores);
        let mut goes_on = false;
        let mut lost = |marks: &Marked<'_>| {
            // A header line that is wrapped opens in one line and ends in another.
            let wrapped = core::mem::replace(&mut goes_on, marks.opened && !marks.closed);
            let joined = marks.opened && {
                // The mark that ends a line stands before its last byte, or the mark that opens one after it.
                let (before, after) = marks.core.split_once('<').unwrap_or((marks.core, "  "));
                !before.is_empty() && (after.len() <= 1 || after.bytes().take(2).any(|byte| byte == b'^'))
            };
            let unopened = !marks.opened && !wrapped;
            joined || (marks.closed && (unopened || (labelled && !marks.labelled)) && !marks.core.is_empty())
        };
        if let Some((line, _)) = head.iter().zip(cores).find(|(_, marks)| lost(marks)) {
            self.cutter.diagnose(DiagnosticCode::BrokenFrame, line.span);
        }
    }

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
            if core.len() <= 60 {
                if self.trailer(&line, core) || self.filed_by(&line, core) {
                    continue;
                }
                if let Some(kind) = desk::end_mark(core) {
                    self.cutter.note(&line, core, kind);
                    continue;
                }
                if is_source_slug(core) {
                    self.cutter.field("slug", core);
                    self.cutter.part(&line, core, Matter::Given(Role::Header));
                    continue;
                }
                if desk::is_aside(core) {
                    self.cutter.note(&line, core, NoticeKind::DeskNote);
                    continue;
                }
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

    fn is_slug(&self, core: &str, marks: &Marked<'_>, at: usize) -> bool {
        if at > 3 {
            return false;
        }
        if header::opens_with_cycle(core) && !core.ends_with(['.', '?']) {
            return marks.opened || self.repeats_keyword(core);
        }
        // Canadian Press leaves the cycle out of its slugs.
        let bare = self.wire.keyword.as_deref().and_then(|keyword| keyword.split_once('-'));
        if marks.labelled && bare.is_some_and(|(_, keyword)| keyword.len() > 3 && core.eq_ignore_ascii_case(keyword)) {
            return true;
        }
        if self.repeats_keyword(core) {
            return true;
        }
        // Without a header line to compare: a first marked line whose last parts are versions and counts.
        let slug = header::slug(core);
        let version = |part: &&str| {
            part.split(|c: char| !c.is_alphanumeric())
                .any(|word| words::VERSIONS.iter().any(|known| known.eq_ignore_ascii_case(word)))
        };
        marks.opened && (slug.words.is_some() || slug.versions.iter().any(version))
    }

    /// Whether the message goes on from an earlier one or into it: `1st Add`, `Adv15-1stAdd`, `Take 2`, `2nd Insert`.
    fn is_take(&self) -> bool {
        let mut versions = self.wire.versions.iter().flat_map(|version| version.split(|c: char| !c.is_alphanumeric()));
        versions.any(|word| {
            if starts_with(word, "take") && word.bytes().skip("take".len()).all(|byte| byte.is_ascii_digit()) {
                return true;
            }
            ["add", "insert"].iter().any(|part| {
                let number = word.len().saturating_sub(part.len());
                word.get(number..).is_some_and(|end| end.eq_ignore_ascii_case(part))
                    && word
                        .get(..number)
                        .is_none_or(|number| number.is_empty() || number.starts_with(|c: char| c.is_ascii_digit()))
            })
        })
    }

    /// Whether a line is the keyword of the header line in full: the header's is cut at 24 characters and has no spaces.
    fn repeats_keyword(&self, core: &str) -> bool {
        let Some(keyword) = self.wire.keyword.as_deref() else { return header::opens_with_cycle(core) };
        let (part, _) = core.split_once(',').unwrap_or((core, ""));
        let mut line = part.chars().filter(|c| *c != ' ');
        let mut whole = true;
        for want in keyword.chars() {
            match line.next() {
                Some(have) if have == want || have.to_lowercase().eq(want.to_lowercase()) => {}
                _ => {
                    whole = false;
                    break;
                }
            }
        }
        whole
            || (header::opens_with_cycle(core)
                && core.split_at_checked(4).map(|(start, _)| start)
                    == keyword.split_at_checked(4).map(|(start, _)| start))
    }

    fn slug(&mut self, line: &Line<'a>, core: &'a str) {
        let slug = header::slug(core);
        let lists = self.cutter.lists;
        let wire = &mut *self.wire;
        if wire.keyword.is_none() {
            wire.keyword = Some(Cow::Borrowed(slug.keyword));
            wire.cycle = header::cycle(slug.keyword).map(Cow::Borrowed);
        }
        if wire.versions.is_empty() {
            wire.versions = lists.filled(slug.versions.iter().map(|version| Cow::Borrowed(*version)));
        }
        if wire.reference.is_none() {
            wire.reference = slug.reference.map(Cow::Borrowed);
        }
        if wire.word_count.is_none() {
            wire.word_count = slug.words.and_then(|words| words.parse().ok());
        }
        self.cutter.field("slug", core);
        self.cutter.part(line, core, Matter::Given(Role::Header));
    }

    /// A labelled header line of Canadian Press; tells whether it is the headline.
    fn labelled(&mut self, line: &Line<'a>, label: &'a str, value: &'a str) -> bool {
        self.cutter.field(label, value);
        if is_title(label) {
            self.versions(value);
            let start = self.cutter.place(value).start;
            self.cutter.to(start, Matter::Given(Role::Header));
            self.cutter.part(line, value, Matter::Given(Role::Headline));
            return true;
        }
        let core = Marked::of(line.text).core;
        match desk::note(core) {
            Some(kind) => self.cutter.note(line, core, kind),
            None => self.cutter.part(line, core, Matter::Given(Role::Header)),
        }
        false
    }

    /// The trailer of text without a frame.
    fn trailer(&mut self, line: &Line<'a>, core: &'a str) -> bool {
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
