//! Copyright lines: `Copyright 2024 The Associated Press. All rights reserved.`

use alloc::borrow::Cow;

use crate::{Span, own};

/// A statement of who holds the rights.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Copyright<'a> {
    /// The year; the last one of a range.
    pub year: Option<u16>,
    /// Who holds the rights.
    pub holder: Option<Cow<'a, str>>,
    /// Whether the line says that all rights are reserved.
    pub all_rights_reserved: bool,
    /// The statement in the input.
    pub span: Span,
}

impl<'a> Copyright<'a> {
    /// Reads a line that opens with a copyright statement; `None` if it does not.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same statement without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Copyright<'static> {
        Copyright {
            year: self.year,
            holder: own::maybe(self.holder),
            all_rights_reserved: self.all_rights_reserved,
            span: self.span,
        }
    }
}
