//! The second stage: lines, and blocks of lines, with their spans.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::envelope::{Envelope, Matter, Wrap};
use crate::spares::Lists;
use crate::{Span, grammar, scan};

/// A block before anything is known of its words. Blocks tile the region of their envelope: each ends, with the blank space
/// that follows its words, where the next one starts, and the last one with the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawBlock {
    /// Its words, without the blank space around them.
    pub(crate) content: Span,
    /// How many bytes of blank space stand before its words.
    indent: u32,
    /// How many blank lines stand before it, as far as the type counts.
    pub(crate) gap: u16,
    /// What the envelope says of it.
    pub(crate) matter: Matter,
}

// A page of short lines is hundreds of blocks, and its heap is for the most part theirs.
const _: () =
    assert!(size_of::<RawBlock>() <= 24, "blocks stay small, so that pages of short lines are read in little room");

impl RawBlock {
    /// One without a place in a text.
    pub(crate) const NONE: Self = Self { content: Span::new(0, 0), indent: 0, gap: 0, matter: Matter::Page };

    /// A block of some words, with the blank space before them from `start` on.
    pub(crate) fn of(start: usize, content: Span, matter: Matter, gap: u16) -> Self {
        let indent = u32::try_from(content.start.saturating_sub(start)).unwrap_or(u32::MAX);
        // Of more blank space than is counted, the rest belongs to the words.
        let first = start.saturating_add(usize::try_from(indent).unwrap_or(usize::MAX)).min(content.start);
        Self { content: Span::new(first, content.end), indent, gap, matter }
    }

    /// Where it starts, with the blank space before its words.
    pub(crate) fn start(&self) -> usize {
        self.content.start.saturating_sub(self.indent())
    }

    /// How many bytes of blank space stand before its words.
    pub(crate) fn indent(&self) -> usize {
        usize::try_from(self.indent).unwrap_or(usize::MAX)
    }

    /// The block's words as they stand, line breaks included.
    pub(crate) fn raw<'a>(&self, text: &'a str) -> &'a str {
        self.content.of(text).unwrap_or_default()
    }

    /// The block's words in one line.
    pub(crate) fn copy<'a>(&self, text: &'a str, lists: Lists<'_>) -> Cow<'a, str> {
        grammar::squeeze(self.raw(text), lists)
    }
}

/// Room is asked for a block of so many bytes each, and
const BYTES_EACH: usize = 64;
/// for so many at once.
const MOST: usize = 1024;

/// Cuts the envelope's pieces into blocks.
#[cfg(any(test, feature = "train"))]
pub(crate) fn cut(text: &str, envelope: &Envelope<'_>) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    cut_into(text, envelope, &mut blocks);
    blocks
}

/// The same, in the room of others.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn cut_into(text: &str, envelope: &Envelope<'_>, blocks: &mut Vec<RawBlock>) {
    blocks.clear();
    // As many as pages of short lines have; others are cut from a text of megabytes.
    blocks.reserve((text.len() / BYTES_EACH).min(MOST));
    // Copy that is parted by the numbers of pages was wrapped at one width.
    let mut width = None;
    for piece in &envelope.pieces {
        let join = match piece.matter {
            Matter::Given(_) | Matter::Note(_) => {
                let content = scan::trim(text, piece.span);
                blocks.push(RawBlock::of(piece.span.start, content, piece.matter, 0));
                continue;
            }
            Matter::Page => wrap_width(text, piece.span).map_or(Join::Never, Join::Full),
            Matter::Copy(Wrap::Width) => {
                width = width.or_else(|| wrap_width(text, piece.span));
                width.map_or(Join::Never, Join::Full)
            }
            Matter::Copy(Wrap::Lines) => Join::Never,
            Matter::Copy(Wrap::Blank) => Join::Always,
            Matter::Copy(Wrap::Indent) => Join::Flush,
            Matter::Copy(Wrap::Spaced) => Join::Spaced,
        };
        cut_copy(text, piece.span, piece.matter, join, blocks);
    }
}

/// Which lines join the one before them, where no blank line parts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    Never,
    Always,
    /// Those that are not indented.
    Flush,
    /// The same, over blank lines too.
    Spaced,
    /// Those whose first word would not have fitted on the line before, at this width in characters.
    Full(usize),
}

impl Join {
    /// Whether `content` of `line` joins the line `before`.
    fn joins(self, text: &str, before: Span, line: Span, content: Span) -> bool {
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::Flush | Self::Spaced => content.start == line.start,
            Self::Full(width) => is_full(text, before, content, width),
        }
    }
}

/// Text with a longer line than this, in characters, was not hard-wrapped by mail or a terminal.
const WIDEST_WRAP: usize = 120;

/// Text whose longest line is shorter than this is a list of short lines, not wrapped copy.
const NARROWEST_WRAP: usize = 40;

/// The width at which a page's lines were hard-wrapped, if they were: no line is longer, and nearly every long line is
/// full, which lines that were broken for their meaning are not.
fn wrap_width(text: &str, region: Span) -> Option<usize> {
    // Nearly every page has long lines, and most of its bytes stand in them.
    if looks_wide(text, region) {
        return None;
    }
    let mut width = 0;
    for line in scan::lines(text, region) {
        // Four bytes are the most that a character takes.
        if line.len() > WIDEST_WRAP.saturating_mul(4) {
            return None;
        }
        let content = scan::trim(text, line);
        width = width.max(characters(text, content));
        if width > WIDEST_WRAP {
            return None;
        }
    }
    if width < NARROWEST_WRAP {
        return None;
    }
    let (mut full, mut all) = (0_usize, 0_usize);
    let mut before: Option<Span> = None;
    for line in scan::lines(text, region) {
        let content = scan::trim(text, line);
        if content.is_empty() {
            before = None;
            continue;
        }
        if let Some(before) =
            before.filter(|before| characters(text, *before).saturating_mul(5) >= width.saturating_mul(3))
        {
            all = all.saturating_add(1);
            full = full.saturating_add(usize::from(is_full(text, before, content, width)));
        }
        before = Some(content);
    }
    (full >= 4 && full.saturating_mul(10) >= all.saturating_mul(9)).then_some(width)
}

/// Whether one of the lines in which a few places of the text stand is too wide to have been hard-wrapped. No more of a
/// line is looked at than tells that, whatever stands in it.
fn looks_wide(text: &str, region: Span) -> bool {
    const PLACES: usize = 6;
    const MOST: usize = WIDEST_WRAP * 4;
    let bytes = region.of(text).unwrap_or_default().as_bytes();
    let step = bytes.len() / PLACES.saturating_add(1);
    (1..=PLACES).map(|nth| nth.saturating_mul(step)).any(|place| {
        let (before, after) = bytes.split_at_checked(place).unwrap_or_default();
        let (far, near) = before.split_at_checked(before.len().saturating_sub(MOST)).unwrap_or_default();
        let start = memchr::memrchr2(b'\n', b'\r', near).map_or(0, |end| end.saturating_add(1));
        let after = after.get(..=MOST).unwrap_or(after);
        let end = memchr::memchr2(b'\n', b'\r', after).unwrap_or(after.len()).saturating_add(place);
        let start = far.len().saturating_add(start).saturating_add(region.start);
        let line = Span::new(start, end.saturating_add(region.start));
        line.len() > MOST || characters(text, scan::trim(text, line)) > WIDEST_WRAP
    })
}

/// Whether the first word of `next` would not have fitted on the line `before`.
fn is_full(text: &str, before: Span, next: Span, width: usize) -> bool {
    let word = next.of(text).and_then(|words| words.split_whitespace().next()).unwrap_or_default();
    characters(text, before).saturating_add(1).saturating_add(wide(word)) > width
}

/// How many characters a span holds.
fn characters(text: &str, span: Span) -> usize {
    wide(span.of(text).unwrap_or_default())
}

/// How many characters a text is wide: a mark stands on its letter.
fn wide(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().filter(|c| !grammar::is_combining(*c)).count()
}

/// Cuts free copy: lines join or not as `join` says, blank lines go to the block before them.
fn cut_copy(text: &str, region: Span, matter: Matter, join: Join, blocks: &mut Vec<RawBlock>) {
    let mut before = Span::default();
    let first = blocks.len();
    let mut gap = 0_u16;
    for (line, end) in scan::all_lines(text, region) {
        let content = scan::trim(text, Span::new(line.start, end));
        let here = blocks.len() > first;
        if content.is_empty() {
            gap = gap.saturating_add(1);
            if !here {
                blocks.push(RawBlock::of(line.start, content, matter, 0));
            }
            continue;
        }
        match blocks.last_mut().filter(|_| here) {
            // Blank space at the very start belongs to the first block with words.
            Some(block) if block.content.is_empty() => {
                *block = RawBlock::of(block.start(), content, matter, gap);
            }
            Some(block) if (gap == 0 || join == Join::Spaced) && join.joins(text, before, line, content) => {
                block.content.end = content.end;
            }
            _ => blocks.push(RawBlock::of(line.start, content, matter, gap)),
        }
        gap = 0;
        before = content;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;
    use crate::envelope::Piece;
    use alloc::{vec, vec::Vec};

    fn blocks(text: &str, matter: Matter) -> Vec<&str> {
        let region = Span::new(0, text.len());
        let envelope = Envelope {
            format: Format::Page,
            region,
            pieces: vec![Piece { span: region, matter }],
            ..Envelope::default()
        };
        let blocks = cut(text, &envelope);
        let ends = blocks.iter().skip(1).map(RawBlock::start).chain([text.len()]);
        let spans = blocks.iter().zip(ends).map(|(block, end)| Span::new(block.start(), end));
        let joined: Vec<&str> = spans.clone().filter_map(|span| span.of(text)).collect();
        assert_eq!(joined.concat(), text);
        for (block, span) in blocks.iter().zip(spans) {
            assert!(span.start <= block.content.start && block.content.end <= span.end, "{text}");
        }
        blocks.iter().map(|block| block.raw(text)).collect()
    }

    #[test]
    fn framed_copy_joins_as_its_frame_says() {
        let text = "  One line\nand its end.\n  Two.\n\nThree.\n";
        assert_eq!(blocks(text, Matter::Copy(Wrap::Lines)).len(), 4);
        assert_eq!(blocks(text, Matter::Copy(Wrap::Blank)).len(), 2);
        assert_eq!(blocks(text, Matter::Copy(Wrap::Indent)), ["One line\nand its end.", "Two.", "Three."]);
    }

    #[test]
    fn a_page_that_was_wrapped_is_joined_and_lists_are_not() {
        let wrapped = "Ferry runs aground\n\nA ferry with 41 people on board ran aground\noff the coast on Tuesday, and all of them\n\
            were brought ashore by the lifeboats that\nthe harbour master had sent out at once.\n\nNobody was hurt, the owners of the ferry\nsaid later.\n";
        assert_eq!(blocks(wrapped, Matter::Page).len(), 3);
        let list = "Ferry runs aground off the coast of Harwick\nMayor opens the new bridge at last\nSchools to close early on Friday\n\
            Two held after a robbery in the old town\nBees return to the botanical garden\nTrain service resumes\n";
        assert_eq!(blocks(list, Matter::Page).len(), 6);
    }

    #[test]
    fn blank_space_before_the_first_words_belongs_to_them() {
        assert_eq!(blocks("\n\n \nOne\n\n", Matter::Page), ["One"]);
        assert_eq!(blocks("\n\n", Matter::Page), [""]);
    }
}
