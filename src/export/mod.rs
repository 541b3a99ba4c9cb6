//! Stories as transmitted messages: ANPA 1312 and IPTC 7901, in the dialects that [`parse`](crate::parse) reads.
//!
//! Whoever runs a feed needs messages to test it with, and an archive may want its stories back in the frame that its
//! tools know. [`anpa`] and [`iptc7901`] write one message from one [`Article`]:
//!
//! ```
//! use wirecopy::export::{self, Anpa};
//! use wirecopy::{Article, Date, Paragraph, Text, Wire};
//!
//! let mut wire = Wire::default();
//! wire.service = Some("a".into());
//! wire.number = Some("0417".into());
//! wire.priority = Some("r".into());
//! wire.category = Some("i".into());
//! wire.keyword = Some("BC-Ferry".into());
//! wire.date = Date::new(None, 6, 30);
//! let mut paragraph = Paragraph::default();
//! paragraph.text = "A ferry ran aground off Northmere, and nobody was hurt.".into();
//! let mut article = Article::default();
//! article.wire = Some(wire);
//! article.headline = Some(Text::new("Ferry runs aground".into(), Default::default()));
//! article.body = vec![paragraph];
//!
//! let message = export::anpa(&article, Anpa::Ap)?;
//! assert!(message.text.starts_with("\u{16}\u{16}\u{1}a0417\u{1F}\r\nr i\u{13}\u{11} BC-Ferry   06-30 \r\n\u{2}^BC-Ferry<\r\n"));
//! assert!(message.left_out.is_empty());
//! assert_eq!(wirecopy::parse(&message.text).headline, Some(Text::new("Ferry runs aground".into(), wirecopy::Span::new(50, 68))));
//! # Ok::<(), export::ExportError>(())
//! ```
//!
//! # Nothing is lost in silence
//!
//! A message is read back before it is handed out. A field that the format has a place for and that would come back
//! otherwise is an [`ExportError`] with the field's name; a field that the format has no place for (captions, boilerplate,
//! a page's times) is named in [`Message::left_out`]. So a message that is `Ok` holds all that it does not name.
//!
//! What is not compared: spans, which belong to a text; [`language`](Article::language) and
//! [`inferred`](crate::Timestamp::inferred), which are conclusions; diagnostics; and control bytes inside tables.
//!
//! # What must be there
//!
//! | | ANPA 1312 | IPTC 7901 |
//! |---|---|---|
//! | `wire.number` | four digits (none in [`Anpa::ApBare`]) | three to five digits |
//! | `wire.priority` | a letter | a digit, 1 to 9 |
//! | `wire.category` | a letter or digit | one to three letters |
//! | `wire.keyword` | without blanks | words with slashes between |
//! | `wire.service` | a letter, or none | two to eight letters |
//! | `wire.date` | the day; else that of `wire.filed` | none: it is that of `wire.filed` |
//! | `wire.word_count` | may be absent | must be there |

pub(crate) mod anpa;
mod compare;
pub(crate) mod iptc7901;
pub(crate) mod prose;
#[cfg(test)]
mod tests;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

pub use anpa::{Anpa, anpa};
pub use compare::differences;
pub use iptc7901::{Iptc, iptc7901};

use crate::{Article, Date, Notice, NoticeKind};

/// A message as text; its frame bytes are characters of ASCII, so the text can be encoded as the line asks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// The message, from its first frame byte to its last.
    pub text: String,
    /// The fields of the article that the format has no place for, such as `"captions"`.
    pub left_out: Vec<&'static str>,
}

/// Why an article cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The format needs a field that the article does not have.
    #[error("the format needs `{field}`, which the article does not have")]
    Missing {
        /// The field, as a path in the article.
        field: &'static str,
    },
    /// A field holds what its place in the format cannot hold.
    #[error("`{field}` does not fit its place: {why}")]
    Unfit {
        /// The field, as a path in the article.
        field: &'static str,
        /// What the place asks for.
        why: &'static str,
    },
    /// A field can be written but would be read back as something else, as would a paragraph that reads as a byline.
    #[error("`{field}` would be read back otherwise")]
    Ambiguous {
        /// The field, as a path in the article.
        field: &'static str,
    },
}

const _: () = assert!(size_of::<ExportError>() <= 48, "errors stay small, so that results do");

/// A text that will stand in a message: words, and no byte that frames or breaks lines.
fn words<'a>(field: &'static str, text: &'a str) -> Result<&'a str, ExportError> {
    if text.trim().is_empty() {
        return Err(ExportError::Unfit { field, why: "it holds no words" });
    }
    if text.chars().any(char::is_control) {
        return Err(ExportError::Unfit { field, why: "it holds control characters, which frame messages" });
    }
    Ok(text)
}

/// A field that must be there.
fn needed<'a>(field: &'static str, value: Option<&'a Cow<'_, str>>) -> Result<&'a str, ExportError> {
    value.map(AsRef::as_ref).ok_or(ExportError::Missing { field })
}

/// Checks a code field: so many characters, each of them allowed.
fn code<'a>(
    field: &'static str,
    value: &'a str,
    least: usize,
    most: usize,
    allowed: fn(char) -> bool,
    why: &'static str,
) -> Result<&'a str, ExportError> {
    let count = value.chars().count();
    if (least..=most).contains(&count) && value.chars().all(allowed) {
        Ok(value)
    } else {
        Err(ExportError::Unfit { field, why })
    }
}

/// Where a notice stands among the paragraphs of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Over the copy.
    Head,
    /// After so many paragraphs, one at least.
    After(usize),
}

/// The notices by their places: where their spans say, if the article was parsed; else where their kinds mostly stand.
#[derive(Debug)]
struct Placed<'w, 'a>(Vec<(Place, &'w Notice<'a>)>);

impl<'w, 'a> Placed<'w, 'a> {
    fn of(article: &'w Article<'a>) -> Self {
        let mut starts: Vec<usize> = article.body.iter().map(|paragraph| paragraph.span.start).collect();
        starts.sort_unstable();
        let parsed = article.body.iter().all(|paragraph| !paragraph.span.is_empty());
        let place = |notice: &Notice<'_>| match notice.kind {
            _ if parsed && !notice.span.is_empty() => {
                match starts.partition_point(|start| *start < notice.span.start) {
                    0 => Place::Head,
                    before => Place::After(before),
                }
            }
            NoticeKind::EndMark
            | NoticeKind::More
            | NoticeKind::Rule
            | NoticeKind::Copyright
            | NoticeKind::NotForPublication => Place::After(starts.len()),
            _ => Place::Head,
        };
        let mut placed: Vec<_> = article.notices.iter().map(|notice| (place(notice), notice)).collect();
        placed.sort_by_key(|(place, _)| *place);
        Self(placed)
    }

    /// Those of one place, in their order.
    fn at(&self, place: Place) -> Vec<&'w Notice<'a>> {
        let from = self.0.partition_point(|(at, _)| *at < place);
        self.0.iter().skip(from).take_while(|(at, _)| *at == place).map(|(_, notice)| *notice).collect()
    }
}

/// Fields that no message has a place for.
fn left_out(article: &Article<'_>) -> Vec<&'static str> {
    [
        ("publication", article.publication.is_some()),
        ("published", article.published.is_some()),
        ("updated", article.updated.is_some()),
        ("captions", !article.captions.is_empty()),
        ("boilerplate", !article.boilerplate.is_empty()),
    ]
    .into_iter()
    .filter_map(|(field, there)| there.then_some(field))
    .collect()
}

/// Reads the message back: whatever differs from the article, and is not known to be left out, is an error.
fn checked(article: &Article<'_>, text: String, left_out: Vec<&'static str>) -> Result<Message, ExportError> {
    let back = crate::parse(&text);
    let mut said = article.clone();
    if let (Some(said), Some(back)) = (&mut said.wire, &back.wire) {
        // What follows from other fields may be left unsaid, and the day is said without its year.
        said.urgency = said.urgency.or(back.urgency);
        said.cycle = said.cycle.take().or_else(|| back.cycle.clone());
        said.date = match (said.date, back.date) {
            (Some(said), Some(back)) if back.year().is_none() => Date::new(None, said.month(), said.day()),
            (said, back) => said.or(back),
        };
    }
    match differences(&said, &back).into_iter().find(|field| *field != "format" && !left_out.contains(field)) {
        Some(field) => Err(ExportError::Ambiguous { field }),
        None => Ok(Message { text, left_out }),
    }
}
