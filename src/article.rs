//! The typed result.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::{
    Boilerplate, Byline, Caption, Date, Dateline, Diagnostic, Language, Notice, Paragraph, SignOff, Span, Timestamp,
    own,
};

/// One story, typed, with the byte span of every field.
///
/// Texts are borrowed from the input where the copy stands in one piece there, and no renderer's marks stand in the text;
/// [`into_owned`](Self::into_owned) cuts the loan. What the copy does not state is `None` or empty, never invented.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Article<'a> {
    /// The layout that the text was read as.
    pub format: Format,
    /// The language, as detected or as told; `None` where the text is too short or too mixed to say.
    pub language: Option<Language>,
    /// Every header field, in order, as written.
    pub header: Vec<HeaderField<'a>>,
    /// The typed header of a wire message; `None` for pages and exports.
    pub wire: Option<Wire<'a>>,
    /// The paper or service that an export names.
    pub publication: Option<Text<'a>>,
    /// The headline.
    pub headline: Option<Text<'a>>,
    /// The deck (standfirst) under it.
    pub deck: Option<Text<'a>>,
    /// Who wrote the story.
    pub bylines: Vec<Byline<'a>>,
    /// Where the first paragraph says that it was written.
    pub dateline: Option<Dateline<'a>>,
    /// When the story was published, as the copy states it. Of a page that only states its last update, that moment, marked as
    /// [inferred](crate::Inferred::Published).
    ///
    /// A message of ANPA 1312 or IPTC 7901 states when it was filed, which is no publication: that moment stands in its
    /// header, at [`wire.filed`](Wire::filed), and not here.
    ///
    /// ```
    /// let message = "\u{1}f0012 ---\nr i BC-Ferry 03-04 0007\n\u{2}HARWICK (AP) — Nobody was hurt.\n\u{3}AP-NY-03-04-31 0715EST\n\u{4}";
    /// let article = wirecopy::parse(message);
    /// assert_eq!(article.published, None);
    /// assert_eq!(article.wire.unwrap().filed.unwrap().date.unwrap().to_string(), "2031-03-04");
    /// ```
    pub published: Option<Timestamp<'a>>,
    /// When it was last updated, as the copy states it.
    pub updated: Option<Timestamp<'a>>,
    /// The pictures' captions.
    pub captions: Vec<Caption<'a>>,
    /// The story, block by block; [`body_text`](Self::body_text) gives it as one text.
    pub body: Vec<Paragraph<'a>>,
    /// Who made it, after its last paragraph.
    pub sign_off: Vec<SignOff<'a>>,
    /// What the desk says about the story.
    pub notices: Vec<Notice<'a>>,
    /// What stands around the story.
    pub boilerplate: Vec<Boilerplate<'a>>,
    /// What was wrong or doubtful.
    pub diagnostics: Vec<Diagnostic>,
}

impl Article<'_> {
    /// The same story without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        Article {
            format: self.format,
            language: self.language,
            header: self.header.into_iter().map(HeaderField::into_owned).collect(),
            wire: self.wire.map(Wire::into_owned),
            publication: self.publication.map(Text::into_owned),
            headline: self.headline.map(Text::into_owned),
            deck: self.deck.map(Text::into_owned),
            bylines: self.bylines.into_iter().map(Byline::into_owned).collect(),
            dateline: self.dateline.map(Dateline::into_owned),
            published: self.published.map(Timestamp::into_owned),
            updated: self.updated.map(Timestamp::into_owned),
            captions: self.captions.into_iter().map(Caption::into_owned).collect(),
            body: self.body.into_iter().map(Paragraph::into_owned).collect(),
            sign_off: self.sign_off.into_iter().map(SignOff::into_owned).collect(),
            notices: self.notices.into_iter().map(Notice::into_owned).collect(),
            boilerplate: self.boilerplate.into_iter().map(Boilerplate::into_owned).collect(),
            diagnostics: self.diagnostics,
        }
    }

    /// The story as one text: the blocks of its [`body`](Self::body) in their order, with a blank line between each two.
    ///
    /// In it are paragraphs, crossheads, items of lists, quotations and tables, the latter with their line breaks. Not in it
    /// are the headline, the deck, the dateline, bylines, captions, the sign-off, notices and boilerplate: they stand in their
    /// own fields. Whoever wants fewer kinds of blocks chooses them from `body` by [`kind`](Paragraph::kind).
    ///
    /// ```
    /// let text = "Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n\n\
    ///             The ferry was on its way to Port Alder, the harbour board said.\n";
    /// let article = wirecopy::parse(text);
    /// assert_eq!(
    ///     article.body_text(),
    ///     "Nobody was hurt when a ferry ran aground on Tuesday.\n\n\
    ///      The ferry was on its way to Port Alder, the harbour board said.",
    /// );
    /// ```
    #[must_use]
    pub fn body_text(&self) -> String {
        const BETWEEN: &str = "\n\n";
        let room =
            |sum: usize, block: &Paragraph<'_>| sum.saturating_add(block.text.len()).saturating_add(BETWEEN.len());
        let mut text = String::with_capacity(self.body.iter().fold(0, room));
        for (at, block) in self.body.iter().enumerate() {
            if at > 0 {
                text.push_str(BETWEEN);
            }
            text.push_str(&block.text);
        }
        text
    }

    /// The same story wherever it stands: without borrowed text, and with every span empty. Two renderings of one story
    /// can be compared so.
    ///
    /// ```
    /// let plain = "Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n";
    /// let spaced = plain.replace('\n', "\r\n");
    /// let (plain, spaced) = (wirecopy::parse(plain), wirecopy::parse(&spaced));
    /// assert_ne!(plain, spaced);
    /// assert_eq!(plain.without_spans(), spaced.without_spans());
    /// ```
    #[must_use]
    pub fn without_spans(&self) -> Article<'static> {
        own::placed(self.clone().into_owned(), |span| *span = Span::default())
    }

    /// The same story with every span `by` bytes later: what the spans of a story that was read from a stream become in the
    /// text of the whole stream.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// let batch = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n\
    ///              ZCZC AAP\n#Bridge\n^Bridge reopens\nCars crossed on Monday.\nNNNN\n";
    /// let mut stories = wirecopy::Parser::new().read_all(batch.as_bytes());
    /// while let Some((format, story)) = stories.next_text()? {
    ///     let article = wirecopy::Parser::new().format(format).parse(&story.text).shifted(stories.offset());
    ///     let headline = article.headline.unwrap();
    ///     assert_eq!(headline.span.of(batch), Some(&*headline.text));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        own::placed(self, |span| *span = span.shifted(by))
    }
}

/// A piece of the input that was taken as one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Text<'a> {
    /// The words; hard-wrapped lines are joined.
    pub text: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
}

impl<'a> Text<'a> {
    /// A text and where it stands.
    #[must_use]
    pub const fn new(text: Cow<'a, str>, span: Span) -> Self {
        Self { text, span }
    }

    /// The same field without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        Text { text: own::text(self.text), span: self.span }
    }
}

/// A named field of a header, as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HeaderField<'a> {
    /// The name as written, or the format's own name of a positional field.
    pub name: Cow<'a, str>,
    /// The value; wrapped lines are joined.
    pub value: Cow<'a, str>,
    /// Name and value in the input.
    pub span: Span,
}

impl<'a> HeaderField<'a> {
    /// A field and where it stands.
    #[must_use]
    pub const fn new(name: Cow<'a, str>, value: Cow<'a, str>, span: Span) -> Self {
        Self { name, value, span }
    }

    /// The same field without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> HeaderField<'static> {
        HeaderField { name: own::text(self.name), value: own::text(self.value), span: self.span }
    }
}

/// The header of a wire message, typed. Texts are as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Wire<'a> {
    /// The service or service level: `f` (ANPA), `bdt` (IPTC 7901).
    pub service: Option<Cow<'a, str>>,
    /// The selector code after the unit separator: `reute`, `-----`.
    pub selector: Option<Cow<'a, str>>,
    /// The story number, leading zeros kept.
    pub number: Option<Cow<'a, str>>,
    /// The priority as transmitted: a letter (ANPA) or a digit (IPTC 7901).
    pub priority: Option<Cow<'a, str>>,
    /// The priority on the scale of ninjs: 1 is the most urgent, 9 the least.
    pub urgency: Option<u8>,
    /// The category code.
    pub category: Option<Cow<'a, str>>,
    /// The cycle that opens an ANPA keyword: `BC`, `AM`, `PM`.
    pub cycle: Option<Cow<'a, str>>,
    /// The keyword (slug), cycle included.
    pub keyword: Option<Cow<'a, str>>,
    /// The version marks: `1st Ld-Writethru`, `UPDATE 2`.
    pub versions: Vec<Cow<'a, str>>,
    /// The number of the earlier story that this one replaces or continues.
    pub reference: Option<Cow<'a, str>>,
    /// The number of words that the header claims.
    pub word_count: Option<u32>,
    /// When the message was filed: the one moment that most messages state, and not when the story was
    /// [published](Article::published).
    pub filed: Option<Timestamp<'a>>,
    /// The day in the header line.
    pub date: Option<Date>,
}

impl Wire<'_> {
    /// The same header without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Wire<'static> {
        Wire {
            service: own::maybe(self.service),
            selector: own::maybe(self.selector),
            number: own::maybe(self.number),
            priority: own::maybe(self.priority),
            urgency: self.urgency,
            category: own::maybe(self.category),
            cycle: own::maybe(self.cycle),
            keyword: own::maybe(self.keyword),
            versions: own::texts(self.versions),
            reference: own::maybe(self.reference),
            word_count: self.word_count,
            filed: self.filed.map(Timestamp::into_owned),
            date: self.date,
        }
    }
}

/// The layouts that wirecopy reads.
///
#[doc = include_str!("../docs/wire.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Format {
    /// The text of a page, and anything without a frame.
    #[default]
    Page,
    /// ANPA 1312 messages, with or without their frame bytes.
    Anpa1312,
    /// IPTC 7901 messages.
    Iptc7901,
    /// AAP messages between `ZCZC` and `NNNN`.
    Zczc,
    /// AsiaNet and PR Newswire releases.
    AsiaNet,
    /// News Bites feeds.
    NewsBites,
    /// Nexis text exports.
    Nexis,
    /// Factiva text exports, plain or with field codes.
    Factiva,
    /// ProQuest text exports.
    ProQuest,
    /// Copy under the header of an e-mail: `From:`, `Subject:`, `Date:`.
    Mail,
}

impl Format {
    /// Every format, in a fixed order.
    pub const ALL: &'static [Self] = &[
        Self::Page,
        Self::Anpa1312,
        Self::Iptc7901,
        Self::Zczc,
        Self::AsiaNet,
        Self::NewsBites,
        Self::Nexis,
        Self::Factiva,
        Self::ProQuest,
        Self::Mail,
    ];

    /// The name as it stands in JSON: `"page"`, `"anpa1312"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Anpa1312 => "anpa1312",
            Self::Iptc7901 => "iptc7901",
            Self::Zczc => "zczc",
            Self::AsiaNet => "asianet",
            Self::NewsBites => "newsbites",
            Self::Nexis => "nexis",
            Self::Factiva => "factiva",
            Self::ProQuest => "proquest",
            Self::Mail => "mail",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name).ok_or(UnknownFormat)
    }
}

/// A name that is no [`Format`] of this crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("expected the name of a format, such as `page` or `anpa1312`")]
#[non_exhaustive]
pub struct UnknownFormat;
