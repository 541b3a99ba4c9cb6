//! Nexis text exports: `.TXT` files (`1 of 49 DOCUMENTS`, labels in capitals) and Nexis Uni text (title first, labels in
//! title case, `End of Document`), with English, German, French or Dutch labels, a cover page or none.

mod cover;

use super::cut::{Cutter, Line, at_colon, is_copyright, is_number, lines, page_mark};
use super::{Envelope, Matter, Wrap, when};
use crate::lexicon::exports::{
    Field, NEXIS, NEXIS_BODY, NEXIS_COVER, NEXIS_END, NEXIS_LENGTH, NEXIS_TAIL, NEXIS_TAIL_HEADS, field, same,
};
use crate::lexicon::heads::Heads;
use crate::lexicon::phrases;
use crate::scan::starts_with;
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, NoticeKind, Role, Span, scan};

/// The longest label is `DATE-DE-CHARGEMENT`.
const LABEL: usize = 24;

/// What may stand after a label: a space and its colon.
const SPACE: usize = 4;

/// `1 of 49 DOCUMENTS`, `Dokument 1 von 49`; damaged ones too, as long as they say "document" and a number.
fn is_separator(words: &str) -> bool {
    if words.len() > 48 || !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut tokens = words.split_whitespace();
    let (Some(first), Some(last)) = (tokens.next(), words.split_whitespace().next_back()) else { return false };
    let document = |word: &str| (starts_with(word, "docu") || starts_with(word, "doku")) && word.len() <= 11;
    let count = words.split_whitespace().count();
    let numbers = words.split_whitespace().filter(|token| is_number(token, 1, 6)).count();
    (3..=7).contains(&count) && numbers >= 1 && (document(first) != document(last))
}

/// Whether a line parts two documents: a separator in the middle of the page.
fn separates(line: &Line<'_>) -> bool {
    indent(line) >= 8 && is_separator(line.words())
}

/// A separator as Nexis writes it: `1 of 49 DOCUMENTS`, `FOCUS - 1 of 49 DOCUMENTS` in what was narrowed down.
fn is_clean_separator(line: &Line<'_>) -> bool {
    let words = line.words();
    let words = words.strip_prefix("FOCUS - ").unwrap_or(words);
    let numbers = words.split_whitespace().filter(|token| is_number(token, 1, 6)).count();
    numbers == 2 && words.split_whitespace().count() == 4 && is_separator(words) && indent(line) >= 8
}

fn indent(line: &Line<'_>) -> usize {
    line.text.chars().take_while(|c| scan::is_blank(*c)).count()
}

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
    // Nearly every page has no line that is set in, and none that says how long a story is.
    let says_length = |line: &Line<'_>| label(line).is_some_and(|(label, ..)| is_in(NEXIS_LENGTH, label));
    let may_say = |line: &Line<'_>| phrases::may_open(line.text, FIRSTS) && LENGTHS.may_open(line.text);
    if !head.iter().any(|line| line.is_indented() || may_say(line) && says_length(line)) {
        return false;
    }
    let (mut separator, mut length, mut others, mut uni, mut body) = (false, false, 0_usize, false, false);
    for line in head {
        if line.is_indented() {
            separator |= is_clean_separator(line);
        } else if let Some((label, value, _)) = label(line) {
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
        if separates(&line) {
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
            && !lines(text, rest).take(400).any(|line| is_clean_separator(&line));
    let mut story = Story { text, cutter: Cutter::new(Format::Nexis, text, region, lists), place: Place::Publication };
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
}

impl<'a> Story<'_, 'a> {
    fn txt(&mut self, region: Span) {
        // The cover page runs up to the first separator.
        let mut before_label = lines(self.text, region)
            .filter(|line| !line.is_blank())
            .take_while(|line| label(line).is_none_or(|(label, ..)| !is_in(NEXIS_LENGTH, label)));
        if before_label.any(|line| separates(&line)) {
            self.place = Place::Cover;
        }
        let mut block = self.cutter.lists.list();
        for line in lines(self.text, region) {
            if !line.is_blank() {
                if separates(&line) {
                    self.block(&block);
                    block.clear();
                    self.cutter.header(&line, "document", line.words());
                    self.place = Place::Publication;
                    continue;
                }
                block.push(line);
                continue;
            }
            self.block(&block);
            block.clear();
            self.cutter.blank(&line);
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
        let (Some(first), Some(last)) = (block.first(), block.last()) else { return };
        let span = scan::trim(self.text, first.span.to(last.span));
        let words = span.of(self.text).unwrap_or_default();
        let centred = indent(first) >= 4;
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
                if centred && is_copyright(words) {
                    self.place = Place::Tail;
                } else {
                    self.cutter.to(last.span.end, Matter::Copy(Wrap::Blank));
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
            return;
        }
        if is_copyright(words) && (centred || self.place == Place::Tail) {
            self.cutter.to(last.span.end, Matter::Given(Role::Copyright));
            return;
        }
        let heads = matches!(self.place, Place::Publication | Place::Date | Place::Headline);
        if heads && starts_with(words, "correction appended") {
            self.cutter.to(last.span.end, Matter::Note(NoticeKind::Correction));
            return;
        }
        match self.place {
            Place::Publication if centred => {
                self.cutter.publication(words);
                self.cutter.field("publication", words);
                self.cutter.to(last.span.end, Matter::Given(Role::Header));
                self.place = Place::Date;
            }
            Place::Date | Place::Headline if centred => {
                if self.place == Place::Date {
                    self.cutter.field("date", words);
                    self.cutter.envelope().published = when::read(self.text, words, self.cutter.lists);
                }
                self.cutter.to(last.span.end, Matter::Given(Role::Header));
                self.place = Place::Headline;
            }
            Place::Publication | Place::Date | Place::Headline => {
                self.cutter.to(last.span.end, Matter::Given(Role::Headline));
                self.place = Place::Fields;
            }
            Place::Fields => {
                self.place = Place::Body;
                self.cutter.to(last.span.end, Matter::Copy(Wrap::Blank));
            }
            Place::Cover | Place::Body => {}
            Place::Tail => self.cutter.to(last.span.end, Matter::Given(Role::Header)),
        }
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
                self.cutter.to(last.span.end, Matter::Copy(Wrap::Blank));
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
                    self.cutter.diagnose(DiagnosticCode::BrokenFrame, line.span);
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
