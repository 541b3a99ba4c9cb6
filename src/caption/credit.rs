//! Picture credits: `(AP Photo/Ng Han Guan, Pool)`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Span, own};

/// Who took a picture and who supplies it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Credit<'a> {
    /// The person.
    pub photographer: Option<Cow<'a, str>>,
    /// The agency, paper or institution.
    pub organization: Option<Cow<'a, str>>,
    /// Who passes the picture on: `AP` in `Pool via AP`.
    pub via: Option<Cow<'a, str>>,
    /// `Pool`, `File`, `Handout`, in the words of the credit.
    pub notes: Vec<Cow<'a, str>>,
    /// The credit in the input, brackets included.
    pub span: Span,
}

impl<'a> Credit<'a> {
    /// Reads a credit that stands alone, in brackets or not; `None` if it is none.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(_line: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same credit without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Credit<'static> {
        Credit {
            photographer: own::maybe(self.photographer),
            organization: own::maybe(self.organization),
            via: own::maybe(self.via),
            notes: own::texts(self.notes),
            span: self.span,
        }
    }
}
