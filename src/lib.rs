//! wirecopy turns the plain text of news copy into a typed [`Article`].
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

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
mod document;
mod envelope;
mod error;
mod grammar;
mod header;
#[cfg(feature = "serde")]
mod json;
mod label;
mod lexicon;
mod options;
mod own;
mod reading;
mod scan;
mod span;

pub use article::{Article, Format, HeaderField, Text, UnknownFormat, Wire};
pub use body::{BodyKind, Notice, NoticeKind, Paragraph, SignOff};
pub use boilerplate::{Age, Boilerplate, BoilerplateKind, Duration, Item};
pub use caption::{Caption, Copyright, Credit, Person};
pub use civil::{Date, ParseCivilError, Time, UtcOffset};
pub use document::{Block, Document, Reason, Role};
pub use error::{Diagnostic, DiagnosticCode, Error};
pub use header::{Author, Byline, Dateline, Inferred, Place, Stamp, StampLabel, StampLine, Timestamp};
pub use lexicon::{Language, UnknownLanguage};
pub use options::{Articles, Documents, Parser, parse, parse_all};
pub use span::{LineCol, Span};
