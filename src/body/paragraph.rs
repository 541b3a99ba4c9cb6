//! A block of the body.

use alloc::borrow::Cow;

use crate::{Span, own};

/// One block of the story's body.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// What kind of block it is.
    pub kind: BodyKind,
    /// The copy; hard-wrapped lines are joined, and the first paragraph starts after the dateline.
    pub text: Cow<'a, str>,
    /// The block in the input; the first paragraph's span starts at the dateline.
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
