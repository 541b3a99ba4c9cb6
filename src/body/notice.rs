//! Notices: what the desk says about the story, not in it.

use alloc::borrow::Cow;

use crate::{Span, Timestamp, own};

/// A line or block that speaks about the story: an embargo, a correction, a desk note, an end mark.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Notice<'a> {
    /// What kind of notice it is.
    pub kind: NoticeKind,
    /// The words as written.
    pub text: Cow<'a, str>,
    /// Until when the copy is held, for an embargo that says so.
    pub until: Option<Timestamp<'a>>,
    /// The notice in the input.
    pub span: Span,
}

/// The kinds of notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NoticeKind {
    /// A copyright statement for the story.
    Copyright,
    /// What was wrong in an earlier version.
    Correction,
    /// Not to be used before a moment.
    Embargo,
    /// A note from desk to desk: `Eds: …`, `SUBS 3rd graf`.
    #[default]
    DeskNote,
    /// A note to the reader: `Editor's note: …`.
    EditorsNote,
    /// What changed since the last version: `(Adds details)`, `This story was updated …`.
    Update,
    /// The story is withdrawn.
    Kill,
    /// An advisory to clients.
    Advisory,
    /// Matter that is not for publication.
    NotForPublication,
    /// The end of the story: `-30-`, `###`, `Reuter`.
    EndMark,
    /// The story goes on in another take: `MORE`.
    More,
    /// A rule between parts: `___`.
    Rule,
}

impl<'a> Notice<'a> {
    /// Reads a line as a notice; `None` if it is none.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same notice without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Notice<'static> {
        Notice {
            kind: self.kind,
            text: own::text(self.text),
            until: self.until.map(Timestamp::into_owned),
            span: self.span,
        }
    }
}
