//! Captions (cutlines): what a picture shows, who is in it, whose picture it is.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Copyright, Credit, Date, Span, own};

/// The text under a picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Caption<'a> {
    /// The sentences, without credit and copyright.
    pub text: Cow<'a, str>,
    /// The day on which the picture was taken, where the text states one.
    pub date: Option<Date>,
    /// Those whose place in the picture the text states: `Jen Lane, left`.
    pub people: Vec<Person<'a>>,
    /// Who took and who supplies the picture.
    pub credit: Option<Credit<'a>>,
    /// The copyright line, where one follows.
    pub copyright: Option<Copyright<'a>>,
    /// Everything, credit and copyright included.
    pub span: Span,
}

/// Somebody whose place in a picture the caption states.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The name as written, without titles.
    pub name: Cow<'a, str>,
    /// The place as written: `left`, `second from right`.
    pub position: Cow<'a, str>,
}

impl<'a> Caption<'a> {
    /// Reads a text that is known to be a caption; `None` only for a blank one.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        Self::parse_at(text, 0)
    }

    /// The same, for a text that starts at byte `base` of the input.
    pub(crate) fn parse_at(_text: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// Reads a block of a page that ends in a credit, and so is a caption by its words alone.
    pub(crate) fn parse_credited_at(_block: &'a str, _base: usize) -> Option<Self> {
        None
    }

    /// The same caption without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Caption<'static> {
        Caption {
            text: own::text(self.text),
            date: self.date,
            people: self
                .people
                .into_iter()
                .map(|person| Person { name: own::text(person.name), position: own::text(person.position) })
                .collect(),
            credit: self.credit.map(Credit::into_owned),
            copyright: self.copyright.map(Copyright::into_owned),
            span: self.span,
        }
    }
}
