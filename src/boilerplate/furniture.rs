//! The typed result for what is not the story.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Span, own};

/// A block of a page that is not the story, typed as what it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Boilerplate<'a> {
    /// What it is.
    pub kind: BoilerplateKind,
    /// The heading of a list: `Top Stories`.
    pub title: Option<Cow<'a, str>>,
    /// The entries of a list.
    pub items: Vec<Item<'a>>,
    /// The words, where there are no entries.
    pub text: Option<Cow<'a, str>>,
    /// Whether the same block stood earlier in the text.
    pub repeats: bool,
    /// The block in the input.
    pub span: Span,
}

/// An entry of a list of stories or videos.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Item<'a> {
    /// The headline, once, however often it is printed.
    pub headline: Option<Cow<'a, str>>,
    /// The blurb under it.
    pub summary: Option<Cow<'a, str>>,
    /// A label such as `HAPPENING NOW`.
    pub label: Option<Cow<'a, str>>,
    /// How long ago it appeared, in minutes.
    pub age_minutes: Option<u32>,
    /// How long a video runs, in seconds.
    pub duration_seconds: Option<u32>,
    /// Whether an entry with the same headline stood earlier in the text.
    pub repeats: bool,
    /// The entry in the input.
    pub span: Span,
}

/// The kinds of boilerplate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BoilerplateKind {
    /// A list of other stories.
    Teasers,
    /// A list of videos.
    Videos,
    /// Menus, section names, breadcrumbs, footers.
    Navigation,
    /// A line that asks the reader to do something.
    Prompt,
    /// A share bar.
    Share,
    /// Topics of the story.
    Tags,
    /// Readers' comments and what surrounds them.
    Comments,
    /// A cookie or consent notice.
    Cookie,
    /// A request to subscribe or log in.
    Paywall,
    /// A request to take a newsletter.
    Newsletter,
    /// An advertisement's mark or text.
    Advertisement,
    /// Who the author is, after the story.
    Biography,
    /// The site's copyright line.
    Copyright,
    /// Anything else.
    #[default]
    Other,
}

impl Boilerplate<'_> {
    /// The same block without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Boilerplate<'static> {
        Boilerplate {
            kind: self.kind,
            title: own::maybe(self.title),
            items: self.items.into_iter().map(Item::into_owned).collect(),
            text: own::maybe(self.text),
            repeats: self.repeats,
            span: self.span,
        }
    }
}

impl Item<'_> {
    /// The same entry without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Item<'static> {
        Item {
            headline: own::maybe(self.headline),
            summary: own::maybe(self.summary),
            label: own::maybe(self.label),
            age_minutes: self.age_minutes,
            duration_seconds: self.duration_seconds,
            repeats: self.repeats,
            span: self.span,
        }
    }
}
