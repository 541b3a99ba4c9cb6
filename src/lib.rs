//! wirecopy turns the plain text of news copy into a typed [`Article`].
//!
//! The text may be the dump of a page, a transmitted wire message or an article of a database export. There is no markup
//! to lean on: only words, punctuation, line breaks and order.
//!
//! ```
//! let text = "Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n";
//! let article = wirecopy::parse(text);
//! let headline = article.headline.unwrap();
//! assert_eq!(headline.text, "Ferry runs aground");
//! assert_eq!(headline.span.of(text), Some("Ferry runs aground"));
//! assert_eq!(article.dateline.unwrap().agency.as_deref(), Some("AP"));
//! ```
//!
//! # From a line of copy to a typed value
//!
//! | line of copy | parser | value |
//! |---|---|---|
//! | `By Ada Lane and Ben O'Brien, The Associated Press` | [`Byline::parse`] | authors, organization |
//! | `LA CROSSE, Wis. (AP) — ` | [`Dateline::parse`] | city, region, agency |
//! | `SALVADOR, Feb 26 - ` | [`Dateline::parse`] | city, `--02-26` |
//! | `Posted January 30, 2024 6:36 am.` | [`Timestamp::parse`] | `2024-01-30`, `06:36:00`, no zone |
//! | <code>Published Jan. 3, 2024 9:00 am &#124; Updated 5:36 pm CST</code> | [`StampLine::parse`] | two moments with labels |
//! | `Ada Lane, left, leaves court. (AP Photo/Noor Lane, Pool)` | [`Caption::parse`] | text, people, credit |
//! | `(AP Photo/Noor Lane, Pool)` | [`Credit::parse`] | photographer, organization, notes |
//! | `Copyright 2024 The Associated Press. All rights reserved.` | [`Copyright::parse`] | year, holder, rights |
//! | `(Reporting by Ada Lane; Editing by Ben O'Brien)` | [`SignOff::parse`] | one part for each task |
//! | `Eds: UPDATES with details.` | [`Notice::parse`] | kind of notice |
//! | `14 MINS AGO` | [`Age::parse`] | 14 minutes |
//! | `32:03` | [`Duration::parse`] | 1,923 seconds |
//!
//! # How copy flows through it
//!
//! One direction, one pass each; a stage knows only the stages below it.
//!
//! 1. The *envelope* finds the layout, its header fields and the parts that are copy. Of a page with a renderer's marks it is
//!    the copy between them that goes on, and spans lead back to the text at the end.
//! 2. Copy is cut into *blocks* of lines.
//! 3. The *grammar* of each element says what a block can be read as.
//! 4. The *labeller* gives each block one [`Role`], chosen for the sequence as a whole, with a confidence and reasons.
//! 5. *Assembly* selects and types: the [`Article`].
//!
//! [`Parser::document`] gives the blocks beside the article; their spans tile the text. [`export`] goes the other way: it
//! writes a story as a wire message.
//!
//! # Limits
//!
//! - wirecopy reads text, not markup: HTML tags are words to it. Only the marks of Markdown and the numbers of links, which
//!   many renderers print, are known: fields leave them out, as they leave out line ends; their spans lead from the first of their words to the last.
//! - It fetches nothing and calls no model.
//! - It types what the copy states. A day that only a page's markup knows is not in the text, so it is not in the article.
//! - Offsets count bytes of the text that was parsed; see [`Span`].
//!
//! # Features
//!
//! - `std` (default): reading from `std::io::BufRead`. Without it the crate is `no_std` and needs `alloc`.
//! - `serde`: `Serialize` and `Deserialize` for the [`Article`] and all that it holds, for each element that a parser of its
//!   own reads, and for [`Role`], [`LineCol`] and [`Error`], in the shape that the type's fields show; `Serialize` alone for
//!   [`Document`], [`Block`], [`Reason`] and [`Decoded`], which borrow the text or name what only this crate has. Options,
//!   readers, what [`export`] takes and gives, and the errors of `FromStr` have neither.
//! - `chrono`: conversions of [`Date`], [`Time`], [`UtcOffset`] and [`Timestamp`] to chrono's types.
//! - `encoding`: legacy charsets in the bytes entry points.
//! - `proptest`: strategies that generate stories and hostile text.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(
        clippy::string_slice,
        clippy::std_instead_of_alloc,
        clippy::std_instead_of_core,
        clippy::as_conversions,
        clippy::format_collect,
        reason = "a unit test has std, and stops where a slice is not what it expects"
    )
)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;
mod article;
mod assemble;
mod blocks;
mod body;
mod boilerplate;
mod caption;
mod civil;
mod decode;
mod document;
mod envelope;
mod error;
pub mod export;
mod few;
mod grammar;
mod header;
#[cfg(feature = "serde")]
mod json;
mod label;
mod lexicon;
mod look;
mod markup;
mod options;
mod own;
mod pool;
mod prose;
#[cfg(feature = "std")]
mod reader;
mod reading;
mod scan;
mod scratch;
mod span;
mod spares;
#[cfg(feature = "proptest")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest")))]
pub mod strategies;

pub use article::{Article, Format, HeaderField, Text, UnknownFormat, Wire};
pub use body::{BodyKind, Notice, NoticeKind, Paragraph, SignOff};
pub use boilerplate::{Age, Boilerplate, BoilerplateKind, Duration, Item};
pub use caption::{Caption, Copyright, Credit, Person};
pub use civil::{Date, ParseCivilError, Time, UtcOffset};
#[cfg(feature = "encoding")]
pub use decode::decode_as;
pub use decode::{Decoded, decode};
pub use document::{Block, Document, Reason, Role};
pub use error::{Diagnostic, DiagnosticCode, Error};
pub use header::{Author, Byline, Dateline, Inferred, Place, Stamp, StampLabel, StampLine, Timestamp};
pub use lexicon::{Language, UnknownLanguage};
pub use options::{Articles, Documents, Parser, parse, parse_all, parse_bytes};
#[cfg(feature = "std")]
pub use reader::StoryReader;
pub use scratch::Scratch;
pub use span::{LineCol, Span};

#[cfg(feature = "train")]
#[doc(hidden)]
pub use label::train as __train;
#[cfg(feature = "train")]
#[doc(hidden)]
pub use options::Stage as __Stage;

/// The README's examples, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
