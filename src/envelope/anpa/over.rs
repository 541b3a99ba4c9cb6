//! What stands over the copy of an ANPA message: slug line, headline, desk notes, byline.

use alloc::borrow::Cow;

use super::body::{Body, is_source_slug};
use super::header;
use super::line::{any_labelled, desk_note, is_copyright, is_pickup, is_plain, is_section, is_title, label};
use super::marks::Marked;
use crate::envelope::cut::Line;
use crate::envelope::damage::says;
use crate::envelope::{Matter, Wrap, desk};
use crate::few::Few;
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::desk as words;
use crate::lexicon::table::get;
use crate::scan::starts_with;
use crate::{Byline, DiagnosticCode, NoticeKind, Role};

/// So many lines over the copy are looked at; what goes on longer (a digest of headlines) is copy.
pub(super) const LINES: usize = 24;

/// What the line before was, as far as the next one may go on with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Byline,
    Note,
    Other,
}

/// What the lines over the copy have told so far.
struct Over<'c, 'a> {
    cores: &'c [Marked<'a>],
    /// Whether any line opens with the mark of a header line.
    marked: bool,
    /// Whether a label names the headline: then no other line is it.
    titled: bool,
    /// Where Kyodo's plus ends the last line of the headline.
    plus: Option<usize>,
    headline: bool,
    last: Last,
    /// Slug lines and decks.
    decks: usize,
    order: Option<NoticeKind>,
}

impl<'c, 'a> Over<'c, 'a> {
    fn of(cores: &'c [Marked<'a>]) -> Self {
        let marked = cores.iter().any(|marks| marks.opened);
        let is_titled =
            |marks: &Marked<'_>| marks.labelled && label(marks.core).is_some_and(|(label, _)| is_title(label));
        Self {
            cores,
            marked,
            titled: cores.iter().any(is_titled),
            plus: cores.iter().take(6).position(|marks| marks.core.ends_with('+')).filter(|_| !marked),
            headline: false,
            last: Last::Other,
            decks: 0,
            order: None,
        }
    }
}

impl<'a> Body<'_, '_, 'a> {
    /// Reads the lines over the copy; tells whether the last of them is a byline, and whether they say that all of the
    /// message is an order to the desks: a kill, or an advisory without a headline.
    pub(super) fn over(&mut self, head: &[Line<'a>], copy_follows: bool) -> (bool, Option<NoticeKind>) {
        let cores: Few<Marked<'a>, LINES> = head.iter().map(|line| Marked::of(line.text)).collect();
        let mut over = Over::of(&cores);
        if over.marked {
            self.lost_marks(head, &cores);
        }
        for (at, (line, marks)) in head.iter().zip(cores.iter()).enumerate() {
            let core = marks.core;
            let last = core::mem::replace(&mut over.last, Last::Other);
            if core.is_empty() {
                self.cutter.blank(line);
                // Names go on behind a blank line, notes do not.
                if last == Last::Byline {
                    over.last = last;
                }
                continue;
            }
            let told = self.trailer(line, core)
                || self.keyed(&mut over, (line, marks), at)
                || self.noted(&mut over, (line, marks))
                || self.signed(&mut over, (line, core), last == Last::Byline)
                || self.titled(&mut over, (line, core), at);
            if told {
                continue;
            }
            if last == Last::Note && !over.marked && copy_follows {
                // A note that goes on in the next line.
                over.last = Last::Note;
                self.cutter.extend(line);
            } else if over.marked && copy_follows && over.decks == 1 && core.len() > 60 {
                over.decks = 2;
                self.cutter.part(line, core, Matter::Given(Role::Deck));
            } else {
                self.cutter.part(line, core, Matter::Copy(Wrap::Lines));
            }
        }
        (over.last == Last::Byline, over.order.filter(|kind| *kind == NoticeKind::Kill || !over.headline))
    }

    /// The slug line, once, and lines that say of which message this is a part.
    fn keyed(&mut self, over: &mut Over<'_, 'a>, (line, marks): (&Line<'a>, &Marked<'a>), at: usize) -> bool {
        let core = marks.core;
        let titled_below = over.titled && marks.labelled && label(core).is_none() && desk::note(core).is_none();
        if !over.headline && over.decks == 0 && (titled_below || self.is_slug(core, marks, at)) {
            self.slug(line, core);
            over.decks = 1;
            return true;
        }
        over.decks = over.decks.max(1);
        if is_source_slug(core) {
            self.cutter.field("slug", core);
            self.cutter.part(line, core, Matter::Given(Role::Header));
            return true;
        }
        let picks_up = self.is_take() && is_pickup(core);
        if picks_up {
            self.cutter.note(line, core, NoticeKind::DeskNote);
        }
        picks_up
    }

    /// Labelled lines, notes of the desk, statements of copyright.
    fn noted(&mut self, over: &mut Over<'_, 'a>, (line, marks): (&Line<'a>, &Marked<'a>)) -> bool {
        let core = marks.core;
        if let Some((label, value)) = label(core).filter(|_| marks.labelled || any_labelled(over.cores)) {
            over.headline |= self.labelled(line, label, value);
        } else if let Some(kind) = desk_note(core) {
            over.last = Last::Note;
            over.order =
                over.order.or(Some(kind).filter(|kind| matches!(kind, NoticeKind::Kill | NoticeKind::Advisory)));
            self.cutter.note(line, core, kind);
        } else if is_copyright(core) {
            self.cutter.part(line, core, Matter::Given(Role::Copyright));
        } else {
            return false;
        }
        true
    }

    /// Bylines, and under them the lines that say who the names are.
    fn signed(&mut self, over: &mut Over<'_, 'a>, (line, core): (&Line<'a>, &'a str), was_byline: bool) -> bool {
        // Canadian Press's French service labels its headline: no line in title case is another.
        let foreign = over.titled && over.headline && desk::is_foreign_byline(core);
        if desk::is_byline(core) || foreign || (over.marked && over.headline && !was_byline && self.signs(core)) {
            self.cutter.part(line, core, Matter::Given(Role::Byline));
        } else if was_byline && core.len() <= 60 {
            // One byline, with the marks between its lines.
            if over.marked {
                self.cutter.rejoin(line, core, Matter::Given(Role::Byline));
            } else {
                self.cutter.extend(line);
            }
        } else {
            return false;
        }
        over.last = Last::Byline;
        true
    }

    /// The headline, and the name of a section over it.
    fn titled(&mut self, over: &mut Over<'_, 'a>, (line, core): (&Line<'a>, &'a str), at: usize) -> bool {
        if over.plus.is_some_and(|plus| at <= plus) {
            self.plussed(line, core, over.headline);
            over.headline = true;
            return true;
        }
        if over.headline {
            return false;
        }
        let more_plain = || over.cores.iter().skip(at.saturating_add(1)).any(|next| is_plain(next.core));
        if !over.marked && self.wire.number.is_none() && more_plain() && is_section(core, over.cores, at) {
            self.cutter.part(line, core, Matter::Given(Role::Section));
            return true;
        }
        over.headline = true;
        let core = core.trim_start_matches('*');
        self.versions(core);
        self.cutter.part(line, core, Matter::Given(Role::Headline));
        true
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
            self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::LINE_MARK, line.span);
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
}
