//! Page text with a renderer's marks: what they stand around is the copy, and a map leads from it back to the text.

mod markdown;
mod nodes;
mod numbers;

use alloc::string::String;
use alloc::vec::Vec;

use memchr::memmem;

use crate::{Block, Span, scan};

/// The copy of a text with marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copy {
    /// The text without its marks.
    pub(crate) text: String,
    /// Where each stretch of copy starts, in the copy and in the text; both ascend.
    stretches: Vec<(usize, usize)>,
}

impl Copy {
    /// The copy of a text, if the text has marks.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let cuts = if markdown::is_markdown(text) {
            markdown::cuts(text)
        } else if nodes::is_split(text) {
            nodes::cuts(text)
        } else {
            numbers::cuts(text)
        };
        (!cuts.is_empty()).then(|| Self::without(text, &cuts))
    }

    /// A text without the stretches that are cut, which may lie within each other.
    fn without(text: &str, cuts: &[Cut]) -> Self {
        let mut copy = Self { text: String::with_capacity(text.len()), stretches: Vec::with_capacity(cuts.len()) };
        let mut at = 0;
        for cut in cuts {
            copy.push(text.get(at..cut.span.start).unwrap_or_default(), at);
            copy.push(cut.instead, cut.span.start);
            at = at.max(cut.span.end);
        }
        copy.push(text.get(at..).unwrap_or_default(), at);
        copy
    }

    /// Adds a stretch of copy that stands at `place`.
    fn push(&mut self, stretch: &str, place: usize) {
        if !stretch.is_empty() {
            self.stretches.push((self.text.len(), place));
            self.text.push_str(stretch);
        }
    }

    /// Where in the text the copy's byte `at` stands.
    fn place(&self, at: usize) -> usize {
        let nth = self.stretches.partition_point(|(start, _)| *start <= at);
        let stretch = nth.checked_sub(1).and_then(|nth| self.stretches.get(nth));
        stretch.map_or(0, |(start, place)| place.saturating_add(at.saturating_sub(*start)))
    }

    /// Where in the text the copy up to its byte `end` ends.
    fn end(&self, end: usize) -> usize {
        end.checked_sub(1).map_or(0, |last| self.place(last).saturating_add(1))
    }

    /// Where a span of the copy stands in the text: from its first byte to its last, with the marks between.
    pub(crate) fn span(&self, span: Span) -> Span {
        let start = self.place(span.start);
        Span::new(start, if span.is_empty() { start } else { self.end(span.end) })
    }

    /// Blocks of the copy where they stand in the text; they tile its `region` again, each with the marks before it.
    pub(crate) fn blocks(&self, mut blocks: Vec<Block>, region: Span) -> Vec<Block> {
        let mut end = region.end;
        for (nth, block) in blocks.iter_mut().enumerate().rev() {
            block.content = self.span(block.content);
            let start = if nth == 0 { region.start } else { self.end(block.span.start) };
            block.span = Span::new(start, end);
            end = start;
        }
        blocks
    }
}

/// The first of several closing tags of HTML, which a text that was rendered does not have.
pub(crate) fn first_tag(text: &str) -> Option<Span> {
    /// Copy that tells of HTML has fewer.
    const FEWEST: usize = 4;
    /// No more places are looked at.
    const LOOKS: usize = 64;
    const NAMES: [&str; 14] =
        ["p", "a", "div", "span", "li", "ul", "h1", "h2", "h3", "td", "body", "html", "section", "article"];
    let tag = |at: usize| {
        let rest = text.get(at.saturating_add(2)..)?;
        let name = NAMES.iter().find(|name| rest.strip_prefix(**name).is_some_and(|rest| rest.starts_with('>')))?;
        Some(Span::new(at, at.saturating_add(name.len()).saturating_add(3)))
    };
    // Nearly every text has no such sign, which is told sooner than that it has no two.
    memchr::memchr(b'<', text.as_bytes())?;
    let mut tags = memmem::find_iter(text.as_bytes(), b"</").take(LOOKS).filter_map(tag);
    let first = tags.next()?;
    (tags.take(FEWEST).count() >= FEWEST.saturating_sub(1)).then_some(first)
}

/// A stretch that is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    span: Span,
    /// What is read instead.
    instead: &'static str,
}

/// The lines of a text with their ends, and where they start.
fn lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    scan::lines(text, Span::new(0, text.len())).filter_map(|line| Some((line.of(text)?, line.start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back_to_the_text() {
        let text = "# Ferry [aground](/a)\n\nBy **Ada Lane**\n";
        let copied = Copy::of(text).unwrap();
        assert_eq!(copied.text, "Ferry aground\n\nBy Ada Lane\n");
        let of = |words: &str| {
            let start = copied.text.find(words).unwrap();
            copied.span(Span::new(start, start + words.len())).of(text).unwrap()
        };
        assert_eq!([of("Ferry"), of("aground"), of("Ada Lane")], ["Ferry", "aground", "Ada Lane"]);
        assert_eq!([of("Ferry aground"), of("By Ada")], ["Ferry [aground", "By **Ada"]);
        let nowhere = copied.span(Span::new(6, 6));
        assert!(nowhere.is_empty());
    }

    #[test]
    fn blocks_tile_a_text_with_marks() {
        let text = "[](/)\n# Ferry [aground](/a)\n\n> By **Ada Lane**\n\n[x](/x) [y](/y)\n\n## [](/empty)";
        let document = crate::Parser::new().document(text);
        let joined: String = document.blocks().iter().filter_map(|block| block.span.of(text)).collect();
        assert_eq!(joined, text);
        let starts: Vec<&str> = document.blocks().iter().filter_map(|block| block.span.of(text)).collect();
        assert!(starts.iter().any(|block| block.starts_with("> By")), "{starts:?}");
    }
}
