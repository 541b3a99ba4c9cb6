//! The third stage: what each block can be read as. The element grammars do the reading; this stage only asks those
//! that a first look at the block allows.

use alloc::vec::Vec;
use core::ops::Range;

use crate::blocks::RawBlock;
use crate::boilerplate::ReadingTime;
use crate::boilerplate::lists::{self, Line, LineKind, List};
use crate::envelope::Matter;
use crate::grammar::pieces::{piece, starts_with_letter};
use crate::grammar::{composed, head, squeeze};
use crate::header::labels::label;
use crate::header::{Beside, beside, stamps_and_impossible};
use crate::lexicon::furniture::{self, Furniture};
use crate::lexicon::titles::AUTHOR_LEADS;
use crate::lexicon::{opens_byline, sense};
use crate::pool::emptied;
use crate::{
    Age, BoilerplateKind, Byline, Caption, Copyright, Dateline, Duration, Notice, NoticeKind, Role, SignOff, Span,
    StampLabel, StampLine,
};

/// No byline, stamp or sign-off is longer, in bytes: a longer block is running copy, which would only cost time.
const LONGEST_LINE: usize = 600;

/// A heading of stories that opens as one (`More in Opinion`) has at the most this many words.
const LONGEST_HEADING: usize = 6;

/// No age, running time or label is longer, in bytes.
const LONGEST_MARK: usize = 48;

/// One way to read a block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading<'a> {
    /// The block is a byline, or opens with one.
    Byline(Byline<'a>),
    /// The block is a person's name, which is a byline only in the right place.
    Name(Byline<'a>),
    /// The block opens the next one's byline: `By` alone on its line.
    By,
    Stamps(StampLine<'a>),
    Dateline(Dateline<'a>),
    /// A block that ends in a picture credit.
    Caption(Caption<'a>),
    Copyright(Copyright<'a>),
    SignOff(Vec<SignOff<'a>>),
    Notice(Notice<'a>),
    Age(Age),
    Duration(Duration),
    /// How long the story takes to read, as the page claims.
    TimeToRead,
    /// A line of timestamps with a day that no calendar has.
    ImpossibleDate(Span),
    /// The block is a phrase of page furniture, or opens with one.
    Furniture {
        kind: Furniture,
        whole: bool,
    },
}

/// The readings of a document's blocks.
#[derive(Debug, Default)]
pub(crate) struct Readings<'a> {
    /// All readings, in the order of their blocks.
    all: Vec<Reading<'a>>,
    /// For each block, where its readings end in `all`.
    ends: Vec<usize>,
    /// The lists of stories and videos, in order.
    lists: Vec<ListReading<'a>>,
}

/// A list of stories or videos, and the blocks that it takes.
#[derive(Debug)]
pub(crate) struct ListReading<'a> {
    /// The first block and the block after the last one.
    pub(crate) blocks: Range<usize>,
    pub(crate) list: List<'a>,
}

impl ListReading<'_> {
    /// The role of its blocks.
    pub(crate) fn role(&self) -> Role {
        if self.list.kind == BoilerplateKind::Videos { Role::Videos } else { Role::Teasers }
    }
}

impl<'a> Readings<'a> {
    /// Their room, for those of another text.
    pub(crate) fn emptied<'b>(self) -> Readings<'b> {
        let Self { all, mut ends, lists } = self;
        ends.clear();
        Readings { all: emptied(all), ends, lists: emptied(lists) }
    }

    /// The readings of block `at`.
    pub(crate) fn of(&self, at: usize) -> &[Reading<'a>] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.all.get(start..end).unwrap_or_default()
    }

    /// The bare names of the text, each with its block.
    pub(crate) fn names(&self) -> impl Iterator<Item = (usize, &Byline<'a>)> {
        self.all.iter().enumerate().filter_map(|(nth, reading)| match reading {
            Reading::Name(byline) => Some((self.ends.partition_point(|end| *end <= nth), byline)),
            _ => None,
        })
    }

    /// The lines of times of the text.
    pub(crate) fn stamps(&self) -> impl Iterator<Item = &StampLine<'a>> {
        self.all.iter().filter_map(|reading| match reading {
            Reading::Stamps(stamps) => Some(stamps),
            _ => None,
        })
    }

    /// The list that block `at` is part of.
    pub(crate) fn list(&self, at: usize) -> Option<&ListReading<'a>> {
        let after = self.lists.partition_point(|list| list.blocks.start <= at);
        self.lists.get(after.checked_sub(1)?).filter(|list| list.blocks.contains(&at))
    }

    /// Whether block `at` has a reading that `wanted` accepts.
    pub(crate) fn any(&self, at: usize, wanted: impl Fn(&Reading<'a>) -> bool) -> bool {
        self.of(at).iter().any(wanted)
    }
}

/// The readings of some blocks, which are numbered anew.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near<'t, 'a> {
    pub(crate) readings: &'t Readings<'a>,
    /// Which blocks they are, in order.
    pub(crate) kept: &'t [usize],
}

impl<'t, 'a> Near<'t, 'a> {
    /// The number of block `at` among all blocks.
    fn number(&self, at: usize) -> usize {
        self.kept.get(at).copied().unwrap_or(usize::MAX)
    }

    /// See [`Readings::of`].
    pub(crate) fn of(&self, at: usize) -> &'t [Reading<'a>] {
        self.readings.of(self.number(at))
    }

    /// See [`Readings::list`].
    pub(crate) fn list(&self, at: usize) -> Option<&'t ListReading<'a>> {
        self.readings.list(self.number(at))
    }

    /// See [`Readings::any`].
    pub(crate) fn any(&self, at: usize, wanted: impl Fn(&Reading<'a>) -> bool) -> bool {
        self.of(at).iter().any(wanted)
    }
}

/// Reads every block; those that are not `near` running copy only for what stands there.
#[cfg(any(test, feature = "train"))]
pub(crate) fn read<'a>(text: &'a str, blocks: &[RawBlock], near: &[usize]) -> Readings<'a> {
    let mut readings = Readings::default();
    read_into(text, blocks, near, &mut readings, &mut Vec::new());
    readings
}

/// The same, in the room of others.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn read_into<'a>(
    text: &'a str,
    blocks: &[RawBlock],
    near: &[usize],
    readings: &mut Readings<'a>,
    lines: &mut Vec<Line<'a>>,
) {
    let mut before = Before::default();
    let mut previous = "";
    let mut near = near.iter().copied().peekable();
    for (at, block) in blocks.iter().enumerate() {
        let is_near = near.next_if_eq(&at).is_some();
        let first = readings.all.len();
        let raw = block.raw(text);
        match block.matter {
            Matter::Given(role) => read_given(role, raw, block, &mut readings.all),
            Matter::Note(kind) => read_note(kind, raw, block, &mut readings.all),
            Matter::Page if is_near => read_free(raw, block, before, &mut readings.all),
            Matter::Page => read_far(raw, block, previous, &mut readings.all),
            Matter::Copy(_) => read_copy(raw, block, &mut readings.all),
        }
        if !is_near {
            before = Before::default();
        } else if !raw.is_empty() {
            let these = readings.all.get(first..).unwrap_or_default();
            let sure = these.iter().any(|reading| matches!(reading, Reading::By)) || ends_in_by(raw);
            let by = sure || is_lone_lead(raw);
            before = Before { by: by.then_some(block.content.start), sure, label: lone_label(raw) };
        }
        previous = if raw.is_empty() { previous } else { raw };
        readings.ends.push(readings.all.len());
    }
    lists(text, blocks, readings, lines);
}

/// The lists of stories and videos among the blocks of page text.
fn lists<'a>(text: &'a str, blocks: &[RawBlock], readings: &mut Readings<'a>, lines: &mut Vec<Line<'a>>) {
    lines.extend(blocks.iter().enumerate().map(|(at, block)| {
        let kind = line_kind(block, text, readings.of(at));
        Line::new(block.raw(text), block.content, kind)
    }));
    lists::meet(lines);
    let mut at = 0;
    while at < lines.len() {
        if let Some((list, end)) = lists::list(lines, at) {
            readings.lists.push(ListReading { blocks: at..end, list });
            at = end;
        } else {
            at = at.saturating_add(1);
        }
    }
}

/// A block as the grammar of lists sees it.
fn line_kind(block: &RawBlock, text: &str, readings: &[Reading<'_>]) -> LineKind {
    if block.matter != Matter::Page || block.content.is_empty() {
        return LineKind::Break;
    }
    match readings.first() {
        Some(Reading::Age(age)) => LineKind::Age(age.minutes),
        Some(Reading::Duration(duration)) => LineKind::Duration(duration.seconds),
        // `LIVE` is a menu's word and the label of a story.
        Some(Reading::Furniture { kind: Furniture::Navigation, whole: true }) if is_shouted(block.raw(text)) => {
            words_kind(block.raw(text))
        }
        Some(Reading::Furniture { kind, whole: true }) => LineKind::Furniture(*kind),
        Some(Reading::Furniture { kind: kind @ (Furniture::Stories | Furniture::Videos), .. })
            if block.raw(text).split_whitespace().nth(LONGEST_HEADING).is_none() =>
        {
            LineKind::Furniture(*kind)
        }
        // What asks for something or says whose page it is, is no headline.
        Some(Reading::Furniture {
            kind:
                kind @ (Furniture::Navigation
                | Furniture::Newsletter
                | Furniture::Paywall
                | Furniture::Cookie
                | Furniture::Comments),
            whole: false,
        }) => LineKind::Furniture(*kind),
        Some(
            Reading::Stamps(_)
            | Reading::Byline(_)
            | Reading::By
            | Reading::Dateline(_)
            | Reading::Caption(_)
            | Reading::Copyright(_)
            | Reading::SignOff(_)
            | Reading::Notice(_),
        ) => LineKind::Break,
        _ if is_rank(block.raw(text)) => LineKind::Rank,
        _ => words_kind(block.raw(text)),
    }
}

/// A line of words in a list: the start of a long one tells its words and its case.
fn words_kind(line: &str) -> LineKind {
    let line = head(line, LONGEST_LINE);
    LineKind::Text { words: first_words(line), upper: is_shouted(line) }
}

/// How many words a line has, [`lists::COUNTED`] at the most.
fn first_words(line: &str) -> u32 {
    let mut words = 0_u32;
    let mut blank = true;
    for byte in line.bytes() {
        match byte {
            // White space may be of several bytes.
            0x80.. => {
                return line.split_whitespace().zip(0..lists::COUNTED).fold(0, |words, _| words.saturating_add(1));
            }
            b' ' | b'\t'..=b'\r' => blank = true,
            _ if blank => {
                blank = false;
                words = words.saturating_add(1);
                if words >= lists::COUNTED {
                    break;
                }
            }
            _ => {}
        }
    }
    words
}

/// Whether a line has capitals and no small letters.
fn is_shouted(line: &str) -> bool {
    !line.bytes().any(|byte| byte.is_ascii_lowercase())
        && !line.chars().any(char::is_lowercase)
        && line.chars().any(char::is_uppercase)
}

/// Whether a line is nothing but a small number: `3`, `10.`.
fn is_rank(line: &str) -> bool {
    let digits = line.trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A block whose role the frame has decided: only that role's grammar is asked.
fn read_given<'a>(role: Role, raw: &'a str, block: &RawBlock, out: &mut Vec<Reading<'a>>) {
    let base = block.content.start;
    match role {
        Role::Byline => {
            let byline = Byline::parse_at(raw, base)
                .or_else(|| Byline::parse_catalogued_at(raw, base))
                .or_else(|| Byline::parse_bare_at(raw, base));
            out.extend(byline.map(Reading::Byline));
        }
        Role::Caption => out.extend(Caption::parse_at(raw, base).map(Reading::Caption)),
        Role::Copyright => out.extend(Copyright::parse_at(raw, base).map(Reading::Copyright)),
        Role::SignOff => push_sign_off(raw, base, out),
        Role::Timestamp => out.extend(StampLine::parse_at(raw, base).map(Reading::Stamps)),
        _ => {}
    }
}

/// A notice whose kind the frame has decided; the grammar adds what it can read in it.
fn read_note<'a>(kind: NoticeKind, raw: &'a str, block: &RawBlock, out: &mut Vec<Reading<'a>>) {
    let read = Notice::parse_at(raw, block.content.start).filter(|notice| notice.kind == kind);
    out.push(Reading::Notice(read.unwrap_or_else(|| Notice {
        kind,
        text: squeeze(raw),
        span: block.content,
        ..Notice::default()
    })));
}

/// The copy of a framed story: datelines, sign-offs, notices.
fn read_copy<'a>(raw: &'a str, block: &RawBlock, out: &mut Vec<Reading<'a>>) {
    let base = block.content.start;
    out.extend(Dateline::parse_at(raw, base).map(Reading::Dateline));
    if raw.len() <= LONGEST_LINE {
        push_sign_off(raw, base, out);
        out.extend(Byline::parse_at(raw, base).map(Reading::Byline));
    }
    out.extend(Notice::parse_at(raw, base).map(Reading::Notice));
    out.extend(Copyright::parse_at(raw, base).map(Reading::Copyright));
}

/// What the line before says of this one.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// Where a lone `By` starts.
    by: Option<usize>,
    /// Whether it can be nothing else: `Author` heads menus too.
    sure: bool,
    /// A label that stands alone: `Published`.
    label: Option<StampLabel>,
}

/// The text of a page: everything can stand there.
fn read_free<'a>(raw: &'a str, block: &RawBlock, before: Before, out: &mut Vec<Reading<'a>>) {
    let base = block.content.start;
    if is_number(raw) {
        // `30` ends a story.
        out.extend(Notice::parse_at(raw, base).map(Reading::Notice));
        return;
    }
    let may_be_time = raw.len() <= LONGEST_LINE && speaks_of_time(raw);
    if raw.len() <= LONGEST_MARK {
        if let Some(mark) = mark(raw, base, may_be_time) {
            out.push(mark);
            return;
        }
        if is_lone_by(raw) {
            out.push(Reading::By);
            return;
        }
    }
    if let Some((kind, whole)) = furniture_of(raw) {
        out.push(Reading::Furniture { kind, whole });
    }
    if raw.len() <= LONGEST_LINE {
        // `By`, and on the next line `Ada Lane on Feb. 28, 2024`.
        if let Some(start) = before.by
            && let Some(Beside { stamps, byline: Some(mut byline) }) = beside(raw, base, may_be_time)
        {
            byline.span.start = start;
            out.extend([Reading::Byline(byline), Reading::Stamps(stamps)]);
            return;
        }
        if let Some(start) = before.by
            && let Some(mut byline) = Byline::parse_bare_at(raw, base)
                .or_else(|| Byline::parse_cjk_at(raw, base))
                .or_else(|| Byline::parse_placed_at(raw, base).filter(|_| before.sure))
        {
            byline.span.start = start;
            out.push(Reading::Byline(byline));
            return;
        }
        if may_be_time {
            let (stamps, impossible) = stamps_and_impossible(raw, base);
            if let Some(mut stamps) = stamps {
                relabel(&mut stamps, before.label);
                let dated = stamps.stamps.iter().any(|stamp| stamp.timestamp.date.is_some());
                out.push(Reading::Stamps(stamps));
                // A clock beside a day that no calendar has.
                out.extend(impossible.filter(|_| !dated).map(Reading::ImpossibleDate));
                return;
            }
            if let Some(span) = impossible {
                out.push(Reading::ImpossibleDate(span));
                return;
            }
        }
        if let Some(Beside { mut stamps, byline }) = beside(raw, base, may_be_time) {
            // `The bridge at dusk, Jan. 30, 2024. (Ada Lane/AP)` says when the picture was taken.
            if byline.is_none() && is_bare_day(&stamps) {
                let caption = Caption::parse_credited_at(raw, base).filter(|caption| !caption.text.is_empty());
                if let Some(caption) = caption {
                    out.push(Reading::Caption(caption));
                    return;
                }
            }
            relabel(&mut stamps, before.label);
            out.extend(byline.map(Reading::Byline));
            out.push(Reading::Stamps(stamps));
            return;
        }
        if let Some(byline) = Byline::parse_at(raw, base) {
            out.push(Reading::Byline(byline));
        } else if let Some(name) = Byline::parse_bare_at(raw, base) {
            out.push(Reading::Name(name));
        }
        push_sign_off(raw, base, out);
    }
    out.extend(Dateline::parse_at(raw, base).map(Reading::Dateline));
    out.extend(Notice::parse_at(raw, base).map(Reading::Notice));
    let caption = Caption::parse_credited_at(raw, base);
    // A caption may end in its copyright line.
    if !caption.as_ref().is_some_and(|caption| !caption.text.is_empty() && caption.copyright.is_some()) {
        out.extend(Copyright::parse_at(raw, base).map(Reading::Copyright));
    }
    out.extend(caption.map(Reading::Caption));
}

/// The text of a page far from running copy: marks of lists, times, phrases of furniture, the site's copyright.
fn read_far<'a>(raw: &'a str, block: &RawBlock, previous: &str, out: &mut Vec<Reading<'a>>) {
    let base = block.content.start;
    if is_number(raw) {
        return;
    }
    let may_be_time = raw.len() <= LONGEST_LINE && speaks_of_time(raw);
    if let Some(mark) = mark(raw, base, may_be_time).filter(|_| raw.len() <= LONGEST_MARK) {
        out.push(mark);
        return;
    }
    if let Some((kind, whole)) = furniture_of(raw) {
        out.push(Reading::Furniture { kind, whole });
    }
    let stamps = if may_be_time { StampLine::parse_at(raw, base) } else { None };
    match stamps {
        Some(mut stamps) => {
            relabel(&mut stamps, lone_label(previous));
            out.push(Reading::Stamps(stamps));
        }
        None => out.extend(Copyright::parse_at(raw, base).map(Reading::Copyright)),
    }
}

/// A short line that is an age, a running time or the time that the story takes to read.
fn mark<'a>(raw: &str, base: usize, may_be_time: bool) -> Option<Reading<'a>> {
    if !may_be_time {
        return None;
    }
    let age = Age::parse_at(raw, base).map(Reading::Age);
    let duration = || Duration::parse_at(raw, base).map(Reading::Duration);
    age.or_else(duration).or_else(|| ReadingTime::parse(raw).map(|_| Reading::TimeToRead))
}

/// Whether a line is a number and nothing else: of all grammars only that of end marks reads one.
fn is_number(raw: &str) -> bool {
    raw.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line may be a time, an age or a length: nearly every line opens with a letter, and with a word that no table
/// of times has.
fn speaks_of_time(raw: &str) -> bool {
    !starts_with_letter(raw) || piece(raw).is_some_and(|(word, _)| !sense(word).is_of_no_time())
}

fn push_sign_off<'a>(raw: &'a str, base: usize, out: &mut Vec<Reading<'a>>) {
    let parts = SignOff::parse_at(raw, base);
    if !parts.is_empty() {
        out.push(Reading::SignOff(parts));
    }
}

/// Whether the line says that the next one names the author: `Written by`, `About the author`.
fn is_lone_lead(raw: &str) -> bool {
    let words = raw.trim_end_matches([':', '：', ' ']);
    words.len() <= LONGEST_MARK && AUTHOR_LEADS.has(words)
}

/// Whether the line is a phrase that ends in the word for "by": `Written by`.
fn ends_in_by(raw: &str) -> bool {
    let words = raw.trim_end_matches([':', '：', ' ']);
    is_lone_lead(words) && words.rsplit_once(' ').is_some_and(|(_, last)| opens_byline(last))
}

/// The label that a line is: `Published`, `Last updated:`.
fn lone_label(raw: &str) -> Option<StampLabel> {
    if raw.len() > LONGEST_MARK {
        return None;
    }
    label(raw).filter(|(_, rest)| rest.chars().all(|c| matches!(c, ':' | ' '))).map(|(label, _)| label.kind)
}

/// Whether the moments are days that nothing labels.
fn is_bare_day(stamps: &StampLine<'_>) -> bool {
    stamps.stamps.iter().all(|stamp| stamp.label == StampLabel::Bare && stamp.timestamp.time.is_none())
}

/// Gives the label of the line before to a moment that has none.
fn relabel(stamps: &mut StampLine<'_>, label: Option<StampLabel>) {
    if let (Some(label), Some(first)) = (label, stamps.stamps.first_mut())
        && first.label == StampLabel::Bare
    {
        first.label = label;
    }
}

/// Whether the line is what opens a byline, alone: `By`, `Von:`.
fn is_lone_by(raw: &str) -> bool {
    let word = raw.trim_end_matches([':', ' ']);
    word.len() <= 12 && opens_byline(word)
}

/// The start of a line in lower case, with plain spaces, as far as it fits.
fn folded<'f>(raw: &str, room: &'f mut [u8; furniture::LONGEST]) -> &'f [u8] {
    let plain = raw.as_bytes().get(..furniture::LONGEST.min(raw.len())).unwrap_or_default();
    if plain.is_ascii() {
        let Some(folded) = room.get_mut(..plain.len()) else { return &[] };
        folded.copy_from_slice(plain);
        folded.make_ascii_lowercase();
        return folded;
    }
    let mut len = 0_usize;
    let mut put = |bytes: &[u8]| {
        let Some(to) = room.get_mut(len..len.saturating_add(bytes.len())) else { return false };
        to.copy_from_slice(bytes);
        len = len.saturating_add(bytes.len());
        true
    };
    let mut utf8 = [0_u8; 4];
    for c in composed(raw) {
        let fits = match c {
            _ if c.is_ascii() => put(c.to_ascii_lowercase().encode_utf8(&mut utf8).as_bytes()),
            '\u{A0}' | '\u{2009}' | '\u{202F}' => put(b" "),
            _ => c.to_lowercase().all(|c| put(c.encode_utf8(&mut utf8).as_bytes())),
        };
        if !fits {
            break;
        }
    }
    room.get(..len).unwrap_or_default()
}

/// What of page furniture the line is, or opens with.
fn furniture_of(raw: &str) -> Option<(Furniture, bool)> {
    // Nearly every line opens as no phrase does.
    let whole = raw.len() <= furniture::LONGEST && furniture::WHOLE_PHRASES.may_open(raw);
    if !whole && !furniture::may_open(raw.as_bytes()) {
        return None;
    }
    let mut room = [0_u8; furniture::LONGEST];
    let folded = folded(raw, &mut room);
    if whole {
        let trimmed = folded.trim_ascii_end();
        let mut end = trimmed;
        while let Some((b':' | b'.' | b'>' | b'!' | b' ' | b'|', rest)) = end.split_last() {
            end = rest;
        }
        for words in [trimmed, end] {
            if let Some(row) = furniture::WHOLE_PHRASES.exact(words) {
                return furniture::WHOLE.get(row).map(|(_, kind)| (*kind, true));
            }
            if end.len() == trimmed.len() {
                break;
            }
        }
    }
    let (word, bit) = furniture::head_bit(folded);
    if furniture::OPENING_HEADS.get(word).is_none_or(|bits| bits & bit == 0) {
        return None;
    }
    let first = folded.first()?;
    let from = furniture::OPENING.partition_point(|(phrase, _)| phrase.as_bytes().first() < Some(first));
    furniture::OPENING
        .iter()
        .skip(from)
        .take_while(|(phrase, _)| phrase.as_bytes().first() == Some(first))
        .find(|(phrase, _)| folded.starts_with(phrase.as_bytes()))
        .map(|(_, kind)| (*kind, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_a_line_or_its_opening() {
        assert_eq!(furniture_of("Skip to content"), Some((Furniture::Navigation, true)));
        assert_eq!(furniture_of("TOP STORIES:"), Some((Furniture::Stories, true)));
        assert_eq!(furniture_of("READ MORE: Ferry aground"), Some((Furniture::Pointer, false)));
        assert_eq!(furniture_of("Top\u{a0}Stories"), Some((Furniture::Stories, true)));
        assert_eq!(furniture_of("LÄS OCKSÅ"), furniture_of("läs också"));
        assert!(furniture_of("läs också").is_some());
        assert_eq!(furniture_of("The ferry ran aground."), None);
        assert_eq!(furniture_of(""), None);
    }
}
