//! Blocks as the grammar of lists sees them.

use alloc::vec::Vec;
use core::ops::Range;

use super::{ListReading, Reading, Readings};
use crate::Span;
use crate::blocks::RawBlock;
use crate::boilerplate::lists::{self, Line, LineKind};
use crate::envelope::Matter;
use crate::lexicon::furniture::Furniture;
use crate::spares::Lists;

/// A heading of stories that opens as one (`More in Opinion`) has at the most this many words.
const LONGEST_HEADING: usize = 6;

/// Room is asked for so many lines first.
const FIRST: usize = 128;

/// The lists of stories and videos among the blocks of page text.
pub(super) fn find<'a>(
    text: &'a str,
    blocks: &[RawBlock],
    readings: &mut Readings<'a>,
    lines: &mut Vec<Line<'a>>,
    spare: Lists<'_>,
) {
    // What a frame holds is no list.
    if !blocks.iter().any(|block| block.matter == Matter::Page) {
        return;
    }
    let wide = is_wide(text, blocks);
    let mut end = 0;
    while end < blocks.len() {
        // No list goes on over a break.
        let start = end;
        lines.clear();
        for (block, read) in blocks.get(start..).unwrap_or_default().iter().zip(readings.from(start)) {
            if spare.are_fresh() && lines.len() == lines.capacity() {
                // It may be the whole page, of which half a room would stay empty.
                let more = blocks.len().saturating_sub(end).min(lines.len().div_euclid(4).saturating_add(FIRST));
                lines.reserve_exact(more);
            }
            end = end.saturating_add(1);
            let raw = block.raw(text);
            let kind = line_kind(block, raw, read);
            lines.push(line(raw, block, kind, read, wide));
            if kind == LineKind::Break {
                break;
            }
        }
        lists::meet(lines, wide);
        let found = lists::lists(lines, spare);
        readings.lists.extend(found.map(|(lines, list)| {
            let blocks = start.saturating_add(lines.start)..start.saturating_add(lines.end);
            ListReading { blocks, list }
        }));
    }
    lines.clear();
}

/// Some blocks as lines of lists.
pub(crate) fn lines_of<'a>(
    text: &'a str,
    blocks: &[RawBlock],
    range: Range<usize>,
    readings: &Readings<'_>,
    lines: &mut Vec<Line<'a>>,
) {
    let wide = is_wide(text, blocks.get(range.clone()).unwrap_or_default());
    let blocks = blocks.get(range.clone()).unwrap_or_default().iter().zip(readings.from(range.start));
    lines.extend(blocks.map(|(block, read)| {
        let raw = block.raw(text);
        line(raw, block, line_kind(block, raw, read), read, wide)
    }));
    lists::meet(lines, wide);
}

/// Whether the text of some blocks is spaced wide anywhere.
fn is_wide(text: &str, blocks: &[RawBlock]) -> bool {
    let all = blocks.first().zip(blocks.last()).map_or(Span::default(), |(first, last)| first.content.to(last.content));
    all.of(text).is_some_and(lists::is_spaced_wide)
}

/// A block of some kind as a line of lists.
fn line<'a>(raw: &'a str, block: &RawBlock, kind: LineKind, read: &[Reading<'_>], wide: bool) -> Line<'a> {
    let mut line = Line::new(raw, block.content.start, kind, wide);
    line.named = read.iter().any(|reading| matches!(reading, Reading::Name(_)));
    line
}

/// A block as the grammar of lists sees it.
fn line_kind(block: &RawBlock, raw: &str, readings: &[Reading<'_>]) -> LineKind {
    if block.matter != Matter::Page || block.content.is_empty() {
        return LineKind::Break;
    }
    match readings.first() {
        Some(Reading::Age(age)) => LineKind::Age(age.minutes),
        Some(Reading::Duration(duration)) => LineKind::Duration(duration.seconds),
        // `LIVE` is a menu's word and the label of a story.
        Some(Reading::Furniture { kind: Furniture::Navigation, whole: true }) if lists::is_shouted(raw) => {
            LineKind::Text
        }
        Some(Reading::Furniture { kind, whole: true }) => LineKind::Furniture(*kind),
        Some(Reading::Furniture { kind: kind @ (Furniture::Stories | Furniture::Videos), .. })
            if raw.split_whitespace().nth(LONGEST_HEADING).is_none() =>
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
        Some(Reading::Stamps(_)) => LineKind::Moment,
        Some(
            Reading::Byline(_)
            | Reading::By
            | Reading::Dateline(_)
            | Reading::Caption(_)
            | Reading::Copyright(_)
            | Reading::SignOff(_)
            | Reading::Notice { .. },
        ) => LineKind::Break,
        _ if is_rank(raw) => LineKind::Rank,
        _ => LineKind::Text,
    }
}

/// Whether a line is nothing but a small number: `3`, `10.`.
fn is_rank(line: &str) -> bool {
    // Nearly every line opens otherwise.
    if !line.bytes().next().is_some_and(|first| first.is_ascii_digit()) {
        return false;
    }
    let digits = line.trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
