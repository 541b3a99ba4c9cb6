//! The first stage: which layout is it, where does the story stand in it, and what do its header fields say.
//!
//! An envelope cuts its region of the text into [pieces](Piece) that tile it. What the frame itself decides (a control
//! byte, a header line, a headline field) has its role from here; free copy has none and is read by the later stages.

mod page;

use alloc::vec::Vec;

use crate::{Byline, Diagnostic, Format, HeaderField, NoticeKind, Role, Span, Text, Timestamp, Wire};

/// What the frame of one story says.
#[derive(Debug, Default)]
pub(crate) struct Envelope<'a> {
    pub(crate) format: Format,
    /// The part of the text that belongs to this story.
    pub(crate) region: Span,
    /// Tiles of the region, in order.
    pub(crate) pieces: Vec<Piece>,
    pub(crate) header: Vec<HeaderField<'a>>,
    pub(crate) wire: Option<Wire<'a>>,
    pub(crate) publication: Option<Text<'a>>,
    /// The headline, where a header field states it; a headline in the copy goes before it.
    pub(crate) headline: Option<Text<'a>>,
    /// Who wrote the story, where header fields state it.
    pub(crate) bylines: Vec<Byline<'a>>,
    /// The moment of publication, where a header field states it.
    pub(crate) published: Option<Timestamp<'a>>,
    /// The moment of the last update, where a header field states it.
    pub(crate) updated: Option<Timestamp<'a>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A part of a story's region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) matter: Matter,
}

/// What the frame says of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Matter {
    /// The frame decides the role of the piece, which is one block.
    Given(Role),
    /// A notice whose kind the frame decides.
    Note(NoticeKind),
    /// The text of a page: anything may stand in it.
    Page,
    /// The copy of a framed story: paragraphs, datelines, sign-offs and notices, but no boilerplate.
    Copy(Wrap),
}

/// How paragraphs are told apart in framed copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Each line is a block.
    Lines,
    /// Lines run on until a blank line.
    Blank,
    /// Lines run on until a blank line or a line that is indented.
    Indent,
}

/// Reads the first story of a text.
pub(crate) fn read(text: &str, _told: Option<Format>) -> Envelope<'_> {
    page::read(text, Span::new(0, text.len()))
}
