//! Lines that say when copy was published and updated: `Posted January 30, 2024 6:36 am. | Updated 8:54 am EST`.

use alloc::vec::Vec;

use crate::{Span, Timestamp};

/// What a line says of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum StampLabel {
    /// Nothing: the date stands alone.
    #[default]
    Bare,
    /// `Posted`, `Published`, `First published`, `Veröffentlicht am`.
    Published,
    /// `Updated`, `Last Updated`, `Last modified`, `Aktualisiert`.
    Updated,
}

/// One moment of a [`StampLine`] and what the line says of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Stamp<'a> {
    /// What the line says of the moment.
    pub label: StampLabel,
    /// The moment; its span starts at the label.
    pub timestamp: Timestamp<'a>,
}

/// A line that holds timestamps and nothing else of weight.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct StampLine<'a> {
    /// The moments in the order of the line; never empty.
    pub stamps: Vec<Stamp<'a>>,
    /// From the first label to the end of the last moment.
    pub span: Span,
}

impl<'a> StampLine<'a> {
    /// Reads a line of timestamps; `None` if it is none, or holds more than timestamps and their small print (reading
    /// times, separators, `Uhr`).
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same line without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> StampLine<'static> {
        StampLine {
            stamps: self
                .stamps
                .into_iter()
                .map(|stamp| Stamp { label: stamp.label, timestamp: stamp.timestamp.into_owned() })
                .collect(),
            span: self.span,
        }
    }
}
