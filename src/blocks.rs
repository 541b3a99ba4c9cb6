//! The second stage: lines, and blocks of lines, with their spans.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::envelope::{Envelope, Matter, Wrap};
use crate::{Span, grammar, scan};

/// A block before anything is known of its words. Blocks tile the region of their envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawBlock {
    /// All of it, with the blank space that follows.
    pub(crate) span: Span,
    /// Its words, without the blank space around them.
    pub(crate) content: Span,
    /// What the envelope says of it.
    pub(crate) matter: Matter,
    /// How many blank lines stand before it.
    pub(crate) gap: u32,
}

impl RawBlock {
    /// The block's words as they stand, line breaks included.
    pub(crate) fn raw<'a>(&self, text: &'a str) -> &'a str {
        self.content.of(text).unwrap_or_default()
    }

    /// The block's words in one line.
    pub(crate) fn copy<'a>(&self, text: &'a str) -> Cow<'a, str> {
        grammar::squeeze(self.raw(text))
    }
}

/// Cuts the envelope's pieces into blocks.
pub(crate) fn cut(text: &str, envelope: &Envelope<'_>) -> Vec<RawBlock> {
    let mut blocks: Vec<RawBlock> = Vec::new();
    for piece in &envelope.pieces {
        let wrap = match piece.matter {
            Matter::Given(_) | Matter::Note(_) => {
                let content = scan::trim(text, piece.span);
                blocks.push(RawBlock { span: piece.span, content, matter: piece.matter, gap: 0 });
                continue;
            }
            Matter::Page => Wrap::Lines,
            Matter::Copy(wrap) => wrap,
        };
        cut_copy(text, piece.span, piece.matter, wrap, &mut blocks);
    }
    blocks
}

/// Cuts free copy: lines join or not as `wrap` says, blank lines go to the block before them.
fn cut_copy(text: &str, region: Span, matter: Matter, wrap: Wrap, blocks: &mut Vec<RawBlock>) {
    let first = blocks.len();
    let mut gap = 0_u32;
    for line in scan::lines(text, region) {
        let content = scan::trim(text, line);
        let here = blocks.len() > first;
        if content.is_empty() {
            gap = gap.saturating_add(1);
            match blocks.last_mut().filter(|_| here) {
                Some(block) => block.span.end = line.end,
                None => blocks.push(RawBlock { span: line, content, matter, gap: 0 }),
            }
            continue;
        }
        let indented = content.start > line.start;
        match blocks.last_mut().filter(|_| here) {
            // Blank space at the very start belongs to the first block with words.
            Some(block) if block.content.is_empty() => {
                *block = RawBlock { span: Span::new(block.span.start, line.end), content, matter, gap };
            }
            Some(block) if gap == 0 && (wrap == Wrap::Blank || (wrap == Wrap::Indent && !indented)) => {
                block.span.end = line.end;
                block.content.end = content.end;
            }
            _ => blocks.push(RawBlock { span: line, content, matter, gap }),
        }
        gap = 0;
    }
}
