//! Relative ages: `4m ago`, `14 MINS AGO`, `just now`.

use crate::Span;

/// How long ago something appeared, as a list states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Age {
    /// Minutes; a month counts 30 days and a year 365.
    pub minutes: u32,
    /// The age in the input.
    pub span: Span,
}

impl Age {
    /// Reads a line that is an age and nothing else; `None` if it is none.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &str, _base: usize) -> Option<Self> {
        None
    }
}
