//! Byte ranges of the input.

use core::fmt;
use core::ops::Range;

/// A half-open range of bytes in the input: `start..end`, both on UTF-8 boundaries.
///
/// Every value that wirecopy extracts carries one. Offsets always count from the start of the text that was handed to
/// the parser, also for the second and later stories of a text that holds several.
///
/// ```
/// let text = "HARWICK (AP) — Officials met on Tuesday.";
/// assert_eq!(wirecopy::Span::new(0, 7).of(text), Some("HARWICK"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// A span of `start..end`; an `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end }
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies within this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same span, `by` bytes later: what a part's offsets become in the whole.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text that the span names, or `None` where the span does not fit `text`.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// The span of `slice` in `text`, the way back from [`of`](Self::of); `None` where `slice` is no slice of `text` itself,
    /// whatever words it holds.
    ///
    /// Text that an [`Article`](crate::Article) borrows is a slice of the input, and so is every part of it: so a place
    /// inside of a field is found in the input, also where the field's own span starts before its text, as that of the
    /// [paragraph](crate::Paragraph) behind a dateline does.
    ///
    /// ```
    /// use wirecopy::Span;
    /// let text = "Ferry runs aground\n\nHARWICK (AP) — Nobody was hurt when the ferry ran aground on Tuesday.\n";
    /// let article = wirecopy::parse(text);
    /// let copy = &*article.body[0].text;
    /// let word = copy.split(' ').find(|word| *word == "ferry").unwrap();
    /// let span = Span::of_slice(text, word).unwrap();
    /// assert_eq!((span.start, span.of(text)), (text.find("ferry").unwrap(), Some("ferry")));
    ///
    /// // The same words in other memory are no part of the text; nor are joined lines, which are owned.
    /// assert_eq!(Span::of_slice(text, &word.to_string()), None);
    /// ```
    ///
    /// An empty slice has no bytes to tell it by: one of another text that happens to end where `text` starts, or to start
    /// where it ends, is taken as its own.
    #[must_use]
    pub fn of_slice(text: &str, slice: &str) -> Option<Self> {
        let start = slice.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        let span = Self::new(start, start.checked_add(slice.len())?);
        span.of(text).map(|_| span)
    }

    /// The line and column of the span's start in `text`, counted anew at each call.
    ///
    /// ```
    /// use wirecopy::Span;
    /// let at = Span::new(7, 9).line_col("first\nähm").unwrap();
    /// assert_eq!((at.line, at.column), (2, 1));
    /// ```
    #[must_use]
    pub fn line_col(self, text: &str) -> Option<LineCol> {
        let before = text.get(..self.start).or_else(|| {
            // A start inside a character: count up to the character that holds it.
            let mut at = self.start.min(text.len());
            while !text.is_char_boundary(at) {
                at = at.saturating_sub(1);
            }
            text.get(..at)
        })?;
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at.saturating_add(1));
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count().saturating_add(1);
        let column = before.get(line_start..)?.chars().count().saturating_add(1);
        Some(LineCol { line, column })
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bytes {}..{}", self.start, self.end)
    }
}

/// A place in a text for people: line and column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LineCol {
    /// The line, from 1; lines end with a line feed.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl fmt::Display for LineCol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The span of `part` in the whole, where `part` is a slice of `line` and `line` starts at byte `base` of the whole.
pub(crate) fn span_in(line: &str, base: usize, part: &str) -> Span {
    let start = nom::Offset::offset(line, part).saturating_add(base);
    Span::new(start, start.saturating_add(part.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_never_ends_before_it_starts() {
        assert_eq!(Span::new(5, 3), Span::new(5, 5));
        assert!(Span::new(5, 3).is_empty());
    }

    #[test]
    fn a_part_is_found_by_its_address() {
        let line = "By Ada Lane";
        assert_eq!(span_in(line, 10, &line[3..6]), Span::new(13, 16));
    }

    #[test]
    fn a_slice_of_the_text_has_its_span_and_no_other_has() {
        let whole = alloc::string::String::from("äh: by Ada Lane, by Ada Lane");
        let text = &whole[5..16];
        for (from, to) in [(0, 11), (3, 6), (0, 0), (11, 11), (11, 10)] {
            let span = Span::new(from, to);
            assert_eq!(Span::of_slice(text, span.of(text).unwrap()), Some(span));
        }
        // Before it, behind it, over its ends, the same words elsewhere in the whole and in other memory.
        for other in [&whole[..4], &whole[18..], &whole[4..8], &whole[14..18], &whole, &whole[18..20], "by Ada"] {
            assert_eq!(Span::of_slice(text, other), None, "{other}");
        }
        // Nothing inside of a character is a slice of its text.
        let bytes = whole.as_bytes();
        let inside = core::str::from_utf8(&bytes[1..1]).unwrap();
        assert_eq!(Span::of_slice(&whole, inside), None);
    }

    #[test]
    fn a_span_that_cuts_a_character_names_nothing_but_has_a_place() {
        let text = "é";
        assert_eq!(Span::new(1, 2).of(text), None);
        assert_eq!(Span::new(1, 2).line_col(text).unwrap().column, 1);
    }
}
