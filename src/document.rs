//! The lossless layer: every byte of the input in exactly one typed block.

use alloc::vec::Vec;
use core::fmt;

use crate::{Article, Span};

/// A text, cut into blocks that tile it, and the [`Article`] that was assembled from them.
///
/// The blocks' spans ascend without gap or overlap, and together they are the text (or the story's
/// [region](Self::region) of a text with several stories).
///
/// ```
/// let text = "Ferry runs aground\n\nBy Ada Lane\n\nNobody was hurt.\n";
/// let document = wirecopy::Parser::new().document(text);
/// let joined: String = document.blocks().iter().filter_map(|block| block.span.of(text)).collect();
/// assert_eq!(joined, text);
/// ```
///
/// With feature `serde` it is written without the text, which whoever parsed it has, and a batch would repeat for each
/// of its stories: `region`, `confidence`, `blocks`, `article`. It is not read back, since it borrows the text.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Document<'a> {
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) text: &'a str,
    pub(crate) region: Span,
    pub(crate) confidence: f32,
    pub(crate) blocks: Vec<Block>,
    pub(crate) article: Article<'a>,
}

impl<'a> Document<'a> {
    /// The whole text that was parsed.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The part of the text that this story takes.
    #[must_use]
    pub const fn region(&self) -> Span {
        self.region
    }

    /// The blocks, in order; their spans tile [`region`](Self::region).
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The typed result.
    #[must_use]
    pub const fn article(&self) -> &Article<'a> {
        &self.article
    }

    /// The typed result, without the blocks.
    #[must_use]
    pub fn into_article(self) -> Article<'a> {
        self.article
    }

    /// How sure the labeller is of the story's body as a whole, 0 to 1: the F1 that its text is expected to have, from how sure
    /// the labeller is of [each block](Block::confidence), by length. 0 where no story was found.
    ///
    /// It says how much of the story the body likely has, and how little else. It says nothing of the headline, nor of
    /// bylines, times, captions and what else the article types. Of messages and exports, where the frame says what is copy,
    /// it is the same for each.
    ///
    /// ```
    /// let parser = wirecopy::Parser::new();
    /// let message = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n";
    /// assert!(parser.document(message).confidence() > 0.9);
    /// assert!(parser.document("Home\nNews\nSport\n").confidence() < 0.5);
    /// ```
    #[must_use]
    pub const fn confidence(&self) -> f32 {
        self.confidence
    }
}

/// A block of the input with the one role that it was given.
///
/// With feature `serde` it is written and not read back: its reasons have names of this crate.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Block {
    /// All of it, with the blank space that follows it.
    pub span: Span,
    /// Its words, without the blank space around them.
    pub content: Span,
    /// What it is.
    pub role: Role,
    /// How sure the labeller is of the block's place on the page, 0 to 1. Of a block [of the body](Role::is_body) it is how
    /// likely the block belongs to the story; of the headline, how likely that line is the headline; of any other block,
    /// how likely it does not belong to the story.
    ///
    /// It does not tell roles in one place apart: a caption of 0.9 is likely no copy, and what kind of other matter it is was
    /// decided by what it reads as, without a measure. Where a rule of the blocks around it gave a block another role in the
    /// end (the first of the [`reasons`](Self::reasons) is that rule), it still is that of the place that the block had before.
    ///
    /// What a frame or the distance from running copy decides has a fixed one: 1 for marks, header fields and blanks, 0.95 for
    /// the blocks of framed copy, 0.998 for what stands far from any running copy.
    pub confidence: f32,
    /// What decided the role: first the rule that named it, then the evidence that spoke for the place on the page that it
    /// stands in, the strongest first, as much as it takes that without it the score would say the other. `docs/reasons.md`
    /// lists the names.
    pub reasons: Vec<Reason>,
}

/// Something that spoke for (or against) a block's role.
///
/// With feature `serde` it is written and not read back, as is the [`Block`] that holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Reason {
    /// The stable name of the rule or the kind of evidence.
    pub name: &'static str,
    /// How much it spoke for the role, in logits; less than 0 where it spoke against.
    pub weight: f32,
}

impl Reason {
    /// A reason.
    #[must_use]
    pub const fn new(name: &'static str, weight: f32) -> Self {
        Self { name, weight }
    }
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Role {
    /// Nothing but blank space.
    Blank,
    /// Bytes that frame a message.
    Frame,
    /// A field of a header.
    Header,
    /// A section name or kicker over the headline.
    Section,
    /// The headline.
    Headline,
    /// The deck (standfirst).
    Deck,
    /// Who wrote the story.
    Byline,
    /// When it was published or updated.
    Timestamp,
    /// A picture's caption or credit.
    Caption,
    /// Running copy.
    Paragraph,
    /// A heading inside the story.
    Crosshead,
    /// An item of a list inside the story.
    ListItem,
    /// A quotation set apart.
    Quote,
    /// Tabular matter of the story.
    Table,
    /// Who made the story, after its last paragraph.
    SignOff,
    /// What the desk says about the story.
    Notice,
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
    /// Another story of the same text.
    OtherStory,
    /// None of these.
    #[default]
    Other,
}

impl Role {
    /// Every role, in the order of the enum.
    pub const ALL: &'static [Self] = &[
        Self::Blank,
        Self::Frame,
        Self::Header,
        Self::Section,
        Self::Headline,
        Self::Deck,
        Self::Byline,
        Self::Timestamp,
        Self::Caption,
        Self::Paragraph,
        Self::Crosshead,
        Self::ListItem,
        Self::Quote,
        Self::Table,
        Self::SignOff,
        Self::Notice,
        Self::Teasers,
        Self::Videos,
        Self::Navigation,
        Self::Prompt,
        Self::Share,
        Self::Tags,
        Self::Comments,
        Self::Cookie,
        Self::Paywall,
        Self::Newsletter,
        Self::Advertisement,
        Self::Biography,
        Self::Copyright,
        Self::OtherStory,
        Self::Other,
    ];

    /// The role's name, also in JSON: `"sign_off"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Frame => "frame",
            Self::Header => "header",
            Self::Section => "section",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Byline => "byline",
            Self::Timestamp => "timestamp",
            Self::Caption => "caption",
            Self::Paragraph => "paragraph",
            Self::Crosshead => "crosshead",
            Self::ListItem => "list_item",
            Self::Quote => "quote",
            Self::Table => "table",
            Self::SignOff => "sign_off",
            Self::Notice => "notice",
            Self::Teasers => "teasers",
            Self::Videos => "videos",
            Self::Navigation => "navigation",
            Self::Prompt => "prompt",
            Self::Share => "share",
            Self::Tags => "tags",
            Self::Comments => "comments",
            Self::Cookie => "cookie",
            Self::Paywall => "paywall",
            Self::Newsletter => "newsletter",
            Self::Advertisement => "advertisement",
            Self::Biography => "biography",
            Self::Copyright => "copyright",
            Self::OtherStory => "other_story",
            Self::Other => "other",
        }
    }

    /// Whether blocks of this role belong to the story's body.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Crosshead | Self::ListItem | Self::Quote | Self::Table)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
