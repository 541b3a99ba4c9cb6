//! A story as a layout prints it.

use alloc::string::String;

use proptest::prelude::*;

use super::{article, exports, page, wires};
use crate::Article;
use crate::export::{Anpa, ExportError, Iptc};

/// The layouts that a story can be rendered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// The page of a local station with agency copy: a `date` line with the headline, picture, byline, two times, story,
    /// sign-off, prompts and a list of other stories.
    Station,
    /// A news site's page: headline, deck, byline, one line of time, story.
    Site,
    /// Copy pasted into a mail: headline, byline, dateline and story.
    Plain,
    /// The same, with lines of 72 characters.
    Wrapped,
    /// An ANPA 1312 message.
    Anpa(Anpa),
    /// An IPTC 7901 message.
    Iptc(Iptc),
    /// A message between `ZCZC` and `NNNN`.
    Zczc,
    /// A News Bites feed.
    NewsBites,
    /// A Nexis text export.
    Nexis,
    /// The text of Nexis Uni.
    NexisUni,
    /// A Factiva export, plain.
    Factiva,
    /// A Factiva export with field codes.
    FactivaCoded,
    /// A ProQuest text export.
    ProQuest,
    /// A block of `Key: value` lines, then copy.
    Mail,
}

impl Layout {
    /// Every layout, in a fixed order.
    pub const ALL: &'static [Self] = &[
        Self::Station,
        Self::Site,
        Self::Plain,
        Self::Wrapped,
        Self::Anpa(Anpa::Ap),
        Self::Anpa(Anpa::Reuters),
        Self::Anpa(Anpa::CanadianPress),
        Self::Anpa(Anpa::BayCity),
        Self::Anpa(Anpa::Upi),
        Self::Anpa(Anpa::Kyodo),
        Self::Anpa(Anpa::ApBare),
        Self::Iptc(Iptc::Dpa),
        Self::Iptc(Iptc::Ats),
        Self::Iptc(Iptc::Belga),
        Self::Iptc(Iptc::Kna),
        Self::Zczc,
        Self::NewsBites,
        Self::Nexis,
        Self::NexisUni,
        Self::Factiva,
        Self::FactivaCoded,
        Self::ProQuest,
        Self::Mail,
    ];

    /// Whether a file of this layout can hold several stories, one after the other.
    #[must_use]
    pub const fn is_batch(self) -> bool {
        !matches!(self, Self::Station | Self::Site | Self::Plain | Self::Wrapped | Self::Mail)
    }
}

/// A story in a layout, and what must be read from it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rendered {
    /// The layout.
    pub layout: Layout,
    /// The text; for messages with their frame bytes.
    pub text: String,
    /// What the text states: fields that the layout does not print are absent. Its spans are empty.
    pub article: Article<'static>,
}

/// A story in one layout: the text, and exactly what must be read from it.
///
/// ```
/// use proptest::prelude::*;
/// use proptest::strategy::ValueTree as _;
/// use proptest::test_runner::TestRunner;
/// use wirecopy::strategies::{self, Layout};
///
/// let mut runner = TestRunner::deterministic();
/// let story = strategies::rendered(Layout::Plain).new_tree(&mut runner).unwrap().current();
/// let headline = story.article.headline.unwrap().text.into_owned();
/// assert!(story.text.starts_with(&headline));
/// ```
pub fn rendered(layout: Layout) -> impl Strategy<Value = Rendered> {
    article().prop_filter_map("the story can be written", move |article| render(&article, layout).ok())
}

/// Renders a story that [`article`](super::article) gave.
///
/// The layout decides what of it is stated: a page has no wire header, a message no picture. What is left is in the
/// [`article`](Rendered::article) of the result.
///
/// # Errors
///
/// A message cannot hold the article; never for one that came from the strategy as it is.
pub fn render(article: &Article<'static>, layout: Layout) -> Result<Rendered, ExportError> {
    let (text, article) = match layout {
        Layout::Station => page::station(article),
        Layout::Site => page::site(article),
        Layout::Plain => page::plain(article, None),
        Layout::Wrapped => page::plain(article, Some(72)),
        Layout::Anpa(dialect) => wires::anpa(article, dialect)?,
        Layout::Iptc(dialect) => wires::iptc(article, dialect)?,
        Layout::Zczc => wires::zczc(article),
        Layout::NewsBites => exports::news_bites(article),
        Layout::Nexis => exports::nexis(article),
        Layout::NexisUni => exports::nexis_uni(article),
        Layout::Factiva => exports::factiva(article),
        Layout::FactivaCoded => exports::factiva_coded(article),
        Layout::ProQuest => exports::proquest(article),
        Layout::Mail => exports::mail(article),
    };
    Ok(Rendered { layout, text, article })
}
