//! Datelines: `LA CROSSE, Wis. (AP) — `.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Date, Span, own};

/// Where, for whom and when the copy was written, as the first paragraph opens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Dateline<'a> {
    /// The places, in the order of the line; empty in `(CP) -`.
    pub places: Vec<Place<'a>>,
    /// The agency as written, without its brackets.
    pub agency: Option<Cow<'a, str>>,
    /// The day as written; mostly without a year.
    pub date: Option<Date>,
    /// The dateline in the input, its dash included; copy starts after it and the spaces that follow.
    pub span: Span,
}

/// A place of a dateline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Place<'a> {
    /// The city (or `UNITED NATIONS`) as written.
    pub city: Cow<'a, str>,
    /// The state, province or country as written.
    pub region: Option<Cow<'a, str>>,
}

impl<'a> Dateline<'a> {
    /// Reads the opening of a paragraph; `None` if it has no dateline.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same dateline without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Dateline<'static> {
        Dateline {
            places: self.places.into_iter().map(Place::into_owned).collect(),
            agency: own::maybe(self.agency),
            date: self.date,
            span: self.span,
        }
    }
}

impl Place<'_> {
    /// The same place without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Place<'static> {
        Place { city: own::text(self.city), region: own::maybe(self.region) }
    }
}
