//! Nexis text exports: `.TXT` files (`1 of 49 DOCUMENTS`, labels in capitals) and Nexis Uni text (title first, labels in
//! title case, `End of Document`), with English, German, French or Dutch labels, a cover page or none.

mod cover;
mod head;
mod separator;

use super::cut::{Cutter, Line, at_colon, is_copyright, lines, page_mark};
use super::damage::says;
use super::{Envelope, Matter, Wrap, when};
use crate::lexicon::exports::{
    Field, NEXIS, NEXIS_BODY, NEXIS_COVER, NEXIS_END, NEXIS_LENGTH, NEXIS_TAIL, NEXIS_TAIL_HEADS, field, same,
};
use crate::lexicon::heads::Heads;
use crate::lexicon::phrases;
use crate::scan::starts_with;
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, NoticeKind, Role, Span, scan};
use head::{CORRECTION, Head, Part, is_rights};
use separator::{Separator, separates, separator};

/// The longest label is `DATE-DE-CHARGEMENT`.
const LABEL: usize = 24;

/// What may stand after a label: a space and its colon.
const SPACE: usize = 4;

/// A label and its value; in `.TXT` files the label is in capitals. French sets a space before the colon.
fn label<'a>(line: &Line<'a>) -> Option<(&'a str, &'a str, Field)> {
    static HEADS: Heads = Heads::of_labels(NEXIS);
    if !HEADS.may_open(line.text) || !line.text.starts_with(char::is_uppercase) {
        return None;
    }
    let words = line.text.trim_end();
    let (label, value) = at_colon(words, LABEL.saturating_add(SPACE))?;
    let label = label.trim_end();
    Some((label, value.trim(), field(NEXIS, label)?))
}

fn is_shouted(label: &str) -> bool {
    !label.chars().any(char::is_lowercase)
}

fn is_in(table: &[&str], label: &str) -> bool {
    table.iter().any(|name| same(name, label))
}

/// Whether the first lines of a text are those of a Nexis export.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    static LENGTHS: Heads = Heads::of(NEXIS_LENGTH);
    const FIRSTS: u32 = phrases::firsts(NEXIS_LENGTH);
    let named = |line: &Line<'_>| NEXIS_COVER.iter().any(|cover| starts_with(line.words(), cover));
    if head.first().is_some_and(named) || cover::opens(head.iter().copied()) {
        return true;
    }
    // Nearly every page has no line that counts documents, and none that says how long a story is.
    let says_length = |line: &Line<'_>| label(line).is_some_and(|(label, ..)| is_in(NEXIS_LENGTH, label));
    let may_say = |line: &Line<'_>| phrases::may_open(line.text, FIRSTS) && LENGTHS.may_open(line.text);
    let under = |at: usize| move || head.iter().skip(at.saturating_add(1)).copied();
    let parts = |(at, line): (usize, &Line<'_>)| separator(line, under(at)) == Some(Separator::Whole);
    let separator = head.iter().enumerate().any(parts);
    if !separator && !head.iter().any(|line| may_say(line) && says_length(line)) {
        return false;
    }
    let (mut length, mut others, mut uni, mut body) = (false, 0_usize, false, false);
    for line in head {
        if let Some((label, value, _)) = label(line) {
            if is_shouted(label) {
                length |= is_in(NEXIS_LENGTH, label) && value.starts_with(|c: char| c.is_ascii_digit());
                others = others.saturating_add(1);
            } else {
                uni |= is_in(NEXIS_LENGTH, label) && value.starts_with(|c: char| c.is_ascii_digit());
            }
        } else {
            body |= uni && NEXIS_BODY.contains(&line.words());
        }
    }
    (separator && (length || others > 0)) || (length && others > 1) || (uni && body)
}

/// `End of Document`, which Nexis Uni writes under each story; cut short or with one wrong letter too.
fn is_end(words: &str) -> bool {
    let nearly = |end: &str| {
        let wrong = end.chars().zip(words.chars()).filter(|(want, have)| want != have).count();
        wrong <= usize::from(end.len() == words.len()) && words.len() <= end.len()
    };
    is_in(NEXIS_END, words) || (words.len() >= 10 && NEXIS_END.iter().any(|end| nearly(end)))
}

/// Where the story that starts at `from` ends: before the next separator, or, where that is lost, before the next story
/// that has its length over its copy.
pub(super) fn end(text: &str, from: usize) -> usize {
    let (mut separated, mut since, mut length, mut tail, mut body) = (false, 0_usize, false, false, false);
    let mut candidate = None;
    let mut gap = true;
    let whole = Span::new(from, text.len());
    let from = cover::end(text, whole).unwrap_or(from);
    for line in lines(text, Span::new(from, text.len())) {
        let words = line.words();
        if words.is_empty() {
            gap = true;
            continue;
        }
        if is_end(words) {
            return line.span.end;
        }
        if separates(text, &line) {
            if length || (separated && since > 0) {
                return line.span.start;
            }
            separated = true;
            since = 0;
            continue;
        }
        since = since.saturating_add(1);
        // Labels in title case are those of Nexis Uni, which names the copy before it.
        let labelled = label(&line).map(|(label, ..)| (label, is_shouted(label)));
        if let Some((label, shouted)) = labelled.filter(|(_, shouted)| *shouted || body || !length) {
            if is_in(NEXIS_LENGTH, label) {
                if let Some(start) = candidate.filter(|_| tail) {
                    return start;
                }
                length = true;
            } else if length && is_in(NEXIS_TAIL, label) && (candidate.is_none() || !shouted) {
                tail = true;
                candidate = None;
            }
        } else if length && !tail && NEXIS_BODY.contains(&words) {
            body = true;
        } else if body && NEXIS_TAIL_HEADS.contains(&words) {
            candidate = None;
        } else if tail && gap && candidate.is_none() && !is_copyright(words) {
            candidate = Some(line.span.start);
        }
        gap = false;
    }
    text.len()
}

/// How many blocks of lines stand over the fields of a Nexis Uni text.
fn blocks_over_fields(text: &str, region: Span) -> usize {
    let mut blocks = 0_usize;
    let mut before = false;
    for line in lines(text, region).take(40) {
        let words = line.words();
        if label(&line).is_some() || is_copyright(words) || NEXIS_BODY.contains(&words) {
            break;
        }
        if page_mark(words).is_some() {
            continue;
        }
        blocks = blocks.saturating_add(usize::from(!words.is_empty() && !before));
        before = !words.is_empty();
    }
    blocks
}

/// Reads one story.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let cover = cover::end(text, region);
    let rest = Span::new(cover.unwrap_or(region.start), region.end);
    let uni = cover.is_some()
        || lines(text, rest).take(400).any(|line| NEXIS_BODY.contains(&line.words()))
            && !lines(text, rest).take(400).any(|line| separates(text, &line));
    let mut story = Story {
        text,
        cutter: Cutter::new(Format::Nexis, text, region, lists),
        place: Place::Publication,
        head: Head::default(),
        blocks: 0,
        wrap: Wrap::Blank,
    };
    if uni {
        cover::read(text, &mut story.cutter, Span::new(region.start, rest.start));
        story.uni(rest);
    } else {
        story.txt(region);
    }
    story.cutter.finish(Matter::Given(Role::Header))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Cover,
    Publication,
    Date,
    Headline,
    Fields,
    Body,
    Tail,
}

struct Story<'s, 'a> {
    text: &'a str,
    cutter: Cutter<'s, 'a>,
    place: Place,
    head: Head,
    /// So many blocks stand between the separator and the next one.
    blocks: usize,
    /// How the paragraphs of the copy are told apart.
    wrap: Wrap,
}

impl<'a> Story<'_, 'a> {
    fn txt(&mut self, region: Span) {
        self.head = Head::of(self.text, region, self.cutter.lists);
        if self.head.separated {
            self.place = Place::Cover;
        }
        if self.head.solid {
            self.wrap = Wrap::Width;
        }
        let mut block = self.cutter.lists.list();
        for line in lines(self.text, region) {
            let separates = separates(self.text, &line);
            if !line.is_blank() && !separates {
                block.push(line);
                if !self.head.solid {
                    continue;
                }
            }
            self.block(&block);
            block.clear();
            if separates {
                self.cutter.header(&line, "document", line.words());
                self.place = Place::Publication;
                self.blocks = 0;
            } else if line.is_blank() {
                self.cutter.blank(&line);
            }
        }
        self.block(&block);
        self.cutter.lists.spend(block);
        // Under its copy each story has fields and a copyright.
        if self.place != Place::Tail {
            let span = Span::new(region.end, region.end);
            self.cutter.diagnose(DiagnosticCode::Truncated, span);
        }
    }

    /// Lines without a blank line between them.
    fn block(&mut self, block: &[Line<'a>]) {
        let heads = matches!(self.place, Place::Publication | Place::Date | Place::Headline);
        // Older files state the rights over the publication.
        let rights = if heads { block.iter().take_while(|line| is_rights(line.words())).count() } else { 0 };
        let (rights, block) = block.split_at_checked(rights).unwrap_or((&[], block));
        self.cutter.to(rights.last().map_or(0, |line| line.span.end), Matter::Given(Role::Copyright));
        let (Some(first), Some(last)) = (block.first(), block.last()) else { return };
        let span = scan::trim(self.text, first.span.to(last.span));
        let words = span.of(self.text).unwrap_or_default();
        let centred = self.head.is_centred(first);
        let labelled = label(first).filter(|(label, ..)| is_shouted(label));
        match self.place {
            Place::Cover => {
                for line in block {
                    let words = line.words();
                    let (name, value) = words.split_once(':').unwrap_or(words.split_at(words.len()));
                    self.cutter.header(line, name, value);
                }
                return;
            }
            Place::Body if !labelled.is_some_and(|(label, ..)| is_in(NEXIS_TAIL, label)) => {
                if self.head.ends_copy(first, words) {
                    self.place = Place::Tail;
                } else {
                    self.cutter.to(last.span.end, Matter::Copy(self.wrap));
                    return;
                }
            }
            _ => {}
        }
        if labelled.is_some() {
            if self.place != Place::Tail {
                self.place = if self.place == Place::Body { Place::Tail } else { Place::Fields };
            }
            self.fields(block);
        } else if is_copyright(words) && (centred || self.place == Place::Tail) {
            self.cutter.to(last.span.end, Matter::Given(Role::Copyright));
        } else if heads && starts_with(words, CORRECTION) {
            self.cutter.to(last.span.end, Matter::Note(NoticeKind::Correction));
        } else if heads {
            self.over(words, last, centred);
        } else if self.place == Place::Tail {
            self.cutter.to(last.span.end, Matter::Given(Role::Header));
        } else if self.head.holds(first) {
            // What a headline or a field goes on with behind a blank line.
            self.cutter.extend(last);
        } else {
            self.place = Place::Body;
            self.cutter.to(last.span.end, Matter::Copy(self.wrap));
        }
    }

    /// A block between the separator and the fields, which ends in a line.
    fn over(&mut self, words: &'a str, last: &Line<'a>, centred: bool) {
        let part = self.head.part(self.blocks, words).unwrap_or(match self.place {
            Place::Publication if centred => Part::Publication,
            Place::Date if centred => Part::Day,
            _ if centred => Part::Other,
            _ => Part::Headline,
        });
        self.blocks = self.blocks.saturating_add(1);
        match part {
            Part::Publication => {
                self.cutter.publication(words);
                self.cutter.field("publication", words);
                self.place = Place::Date;
            }
            Part::Day => {
                self.cutter.field("date", words);
                self.cutter.envelope().published = when::read(self.text, words, self.cutter.lists);
                self.place = Place::Headline;
            }
            Part::Headline => self.place = Place::Fields,
            Part::Other => {}
        }
        let role = if part == Part::Headline { Role::Headline } else { Role::Header };
        self.cutter.to(last.span.end, Matter::Given(role));
    }

    /// Fields, each of which may run over several lines.
    fn fields(&mut self, block: &[Line<'a>]) {
        let mut starts =
            block.iter().enumerate().filter(|(_, line)| label(line).is_some()).map(|(at, _)| at).peekable();
        while let Some(at) = starts.next() {
            let next = starts.peek().copied().unwrap_or(block.len());
            let Some((name, value, kind)) = block.get(at).and_then(label) else { continue };
            let Some(last) = next.checked_sub(1).and_then(|last| block.get(last)) else { continue };
            let start = self.cutter.place(value).start;
            let value = scan::trim(self.text, Span::new(start, last.span.end));
            let words = value.of(self.text).unwrap_or_default();
            // Older files name the copy: `BODY:`.
            if kind == Field::Body {
                self.place = Place::Body;
                self.cutter.to(value.start, Matter::Given(Role::Header));
                self.cutter.to(last.span.end, Matter::Copy(self.wrap));
                continue;
            }
            self.cutter.field(name, words);
            let role = match kind {
                Field::Byline => Role::Byline,
                Field::Deck => Role::Deck,
                Field::Caption => Role::Caption,
                _ => Role::Header,
            };
            if !words.is_empty() && role != Role::Header {
                self.cutter.to(value.start, Matter::Given(Role::Header));
            }
            self.cutter.to(last.span.end, Matter::Given(role));
        }
    }

    /// Nexis Uni: title, publication, date, fields, `Body`, copy, fields, `End of Document`.
    fn uni(&mut self, region: Span) {
        let mut count = 0_usize;
        let mut ended = false;
        // Title, publication and date apart: lines without a blank one between them are one of the three.
        let apart = blocks_over_fields(self.text, region) >= 3;
        let mut runs_on = false;
        let mut title: &'a str = "";
        let (mut paged, mut broken) = (false, false);
        for line in lines(self.text, region) {
            let words = line.words();
            // A printed page opens with its number and the title of the story.
            let running =
                (core::mem::take(&mut paged) || count == 1) && !title.is_empty() && cover::repeats(words, title);
            // And where the running title is longer than a line of the page, with its end on the next one.
            let ends_title = core::mem::take(&mut broken) && title.ends_with(words);
            if page_mark(words).is_some() || cover::is_footer(words) || running || ends_title {
                paged = !running && !ends_title;
                broken = running && words.len() < title.len();
                self.cutter.frame(&line);
                continue;
            }
            if words.is_empty() {
                runs_on = false;
                self.cutter.blank(&line);
                continue;
            }
            let runs_on = core::mem::replace(&mut runs_on, true);
            if is_end(words) {
                ended = true;
                if !is_in(NEXIS_END, words) {
                    self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NEAR_END, line.span);
                }
                self.cutter.frame(&line);
                continue;
            }
            if NEXIS_BODY.contains(&words) && self.place != Place::Body {
                self.place = Place::Body;
                self.cutter.frame(&line);
                continue;
            }
            let labelled = label(&line);
            if self.place == Place::Body {
                let tail =
                    labelled.is_some_and(|(label, ..)| is_in(NEXIS_TAIL, label)) || NEXIS_TAIL_HEADS.contains(&words);
                if !tail {
                    self.cutter.line(&line, Matter::Copy(Wrap::Width));
                    continue;
                }
                self.place = Place::Tail;
            }
            if labelled.is_some() {
                self.fields(core::slice::from_ref(&line));
            } else if is_copyright(words) {
                self.cutter.part(&line, words, Matter::Given(Role::Copyright));
            } else if self.place == Place::Tail {
                self.cutter.append(&line, Matter::Given(Role::Header));
            } else if apart && runs_on && count == 1 {
                self.cutter.extend(&line);
            } else {
                count = count.saturating_add(1);
                title = if count == 1 { words } else { title };
                self.title(&line, words, count);
            }
        }
        if !ended {
            self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
        }
    }

    fn title(&mut self, line: &Line<'a>, words: &'a str, count: usize) {
        match count {
            1 => self.cutter.part(line, words, Matter::Given(Role::Headline)),
            2 => {
                self.cutter.publication(words);
                self.cutter.header(line, "publication", words);
            }
            _ => {
                if self.cutter.envelope().published.is_none() {
                    self.cutter.envelope().published = when::read(self.text, words, self.cutter.lists);
                }
                self.cutter.header(line, "date", words);
            }
        }
    }
}
