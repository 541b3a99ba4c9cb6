//! Running times: `2:50`, `32:03`, `1:02:03`.

use crate::Span;

/// How long a video or recording runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Duration {
    /// Seconds.
    pub seconds: u32,
    /// The running time in the input.
    pub span: Span,
}

impl Duration {
    /// Reads a line that is a running time and nothing else; `None` if it is none.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &str, _base: usize) -> Option<Self> {
        None
    }
}
