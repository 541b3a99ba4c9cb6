//! Bylines: `By Ken Lane, The Associated Press`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Span, own};

/// A line that names who wrote the story.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Byline<'a> {
    /// The people, in the order of the line; empty where only an organization signs.
    pub authors: Vec<Author<'a>>,
    /// The agency or paper that they write for, where the line names it.
    pub organization: Option<Cow<'a, str>>,
    /// The byline in the input, without what follows it on the line (a clock, a share bar).
    pub span: Span,
}

/// A person in a byline or sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Author<'a> {
    /// The name as written.
    pub name: Cow<'a, str>,
    /// What the line calls them: `Staff Writer`, `Travel Editor`.
    pub role: Option<Cow<'a, str>>,
    /// The name in the input.
    pub span: Span,
}

impl<'a> Byline<'a> {
    /// Reads a line as a byline; `None` if it is none.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// Reads a line that holds a name, with or without role and organization, and nothing that says "by".
    pub(crate) fn parse_bare_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same byline without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Byline<'static> {
        Byline {
            authors: self.authors.into_iter().map(Author::into_owned).collect(),
            organization: own::maybe(self.organization),
            span: self.span,
        }
    }
}

impl Author<'_> {
    /// The same person without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Author<'static> {
        Author { name: own::text(self.name), role: own::maybe(self.role), span: self.span }
    }
}
