//! A block of the body.

use alloc::borrow::Cow;

use crate::{Span, own};

/// One block of the story's body.
///
/// [`text`](Self::text) does not always start where [`span`](Self::span) does: of a paragraph behind a dateline the span holds
/// the dateline, and the text does not. So a place in the text is no distance from `span.start`;
/// [`Span::of_slice`] gives the bytes of any part of a text that is borrowed:
///
/// ```
/// use wirecopy::Span;
/// let text = "Ferry runs aground\n\nHARWICK (AP) — Nobody was hurt when the ferry ran aground on Tuesday.\n";
/// let article = wirecopy::parse(text);
/// let paragraph = &article.body[0];
/// assert!(paragraph.span.of(text).unwrap().starts_with("HARWICK (AP) — Nobody"));
/// assert!(paragraph.text.starts_with("Nobody"));
///
/// let word = paragraph.text.find("Tuesday").and_then(|at| paragraph.text.get(at..at + 7)).unwrap();
/// assert_eq!(Span::of_slice(text, word).unwrap().start, text.find("Tuesday").unwrap());
/// ```
///
/// Text that is owned (joined lines, copy with a renderer's marks, an article [without a loan](Self::into_owned) or from JSON)
/// has no bytes of its own in the input: what is sought there lies somewhere in `span`, perhaps with a line break or a mark
/// between its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// What kind of block it is.
    pub kind: BodyKind,
    /// The copy; hard-wrapped lines are joined, and the first paragraph starts after the dateline. Places in it are found in
    /// the input by [`Span::of_slice`], not by adding them to `span.start`.
    pub text: Cow<'a, str>,
    /// The block in the input; the first paragraph's span starts at the dateline, before its `text`.
    pub span: Span,
}

/// The kinds of blocks in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BodyKind {
    /// Running copy.
    #[default]
    Paragraph,
    /// A heading inside the story.
    Crosshead,
    /// An item of a list.
    ListItem,
    /// A quotation set apart.
    Quote,
    /// Tabular matter, line breaks kept.
    Table,
}

impl Paragraph<'_> {
    /// The same block without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Paragraph<'static> {
        Paragraph { kind: self.kind, text: own::text(self.text), span: self.span }
    }
}
