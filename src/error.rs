//! What can go wrong: diagnostics, which never stop a parse, and the error of strict parsing.

use alloc::borrow::Cow;
use core::fmt;

use crate::Span;

/// A stable name for one kind of damage or doubt.
///
/// `docs/diagnostics.md` lists every code with the copy that triggers it and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// The text holds nothing but blanks.
    EmptyText,
    /// No block of the text reads as a story.
    NoStory,
    /// No line could be taken as the headline.
    NoHeadline,
    /// The text goes on with another story; [`parse_all`](crate::parse_all) reads it.
    MoreStories,
    /// A wire message's header line does not have the fields of its format.
    BadHeader,
    /// A control byte or mark that frames a message is missing or doubled.
    BrokenFrame,
    /// The message stops before its end mark.
    Truncated,
    /// A date or clock is written but does not exist, as in `February 30`.
    ImpossibleDate,
    /// A control byte stands inside copy.
    ControlByte,
    /// Bytes could not be decoded and were replaced by U+FFFD.
    Undecodable,
    /// The charset was guessed from the bytes.
    GuessedCharset,
    /// The text holds tags of HTML.
    HtmlTags,
}

impl DiagnosticCode {
    /// Every code, in a fixed order.
    pub const ALL: &'static [Self] = &[
        Self::EmptyText,
        Self::NoStory,
        Self::NoHeadline,
        Self::MoreStories,
        Self::BadHeader,
        Self::BrokenFrame,
        Self::Truncated,
        Self::ImpossibleDate,
        Self::ControlByte,
        Self::Undecodable,
        Self::GuessedCharset,
        Self::HtmlTags,
    ];

    /// The code as it stands in JSON and in the documentation, such as `"empty-text"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EmptyText => "empty-text",
            Self::NoStory => "no-story",
            Self::NoHeadline => "no-headline",
            Self::MoreStories => "more-stories",
            Self::BadHeader => "bad-header",
            Self::BrokenFrame => "broken-frame",
            Self::Truncated => "truncated",
            Self::ImpossibleDate => "impossible-date",
            Self::ControlByte => "control-byte",
            Self::Undecodable => "undecodable",
            Self::GuessedCharset => "guessed-charset",
            Self::HtmlTags => "html-tags",
        }
    }

    /// What was found and what the caller can do, as one sentence.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::EmptyText => "the text holds no copy; check that the right file or field was read",
            Self::NoStory => "no block reads as a story; keep the text only if headlines or lists are wanted",
            Self::NoHeadline => {
                "no line reads as the headline; take one from the feed or the page's title if it is known"
            }
            Self::MoreStories => "another story follows; read the text with `parse_all` to get every story",
            Self::BadHeader => "the header line lacks fields that its format asks for; compare the feed's settings",
            Self::BrokenFrame => "a frame mark is missing or doubled; check how the message was stored or cut",
            Self::Truncated => "the message stops before its end mark; fetch it again if the rest is wanted",
            Self::ImpossibleDate => "this date or clock does not exist; it was left out of the typed fields",
            Self::ControlByte => "a control byte stands in the copy; strip it before the text is shown",
            Self::Undecodable => {
                "some bytes are not valid in the charset and were replaced; name the charset if it is known"
            }
            Self::GuessedCharset => "the charset was guessed from the bytes; name it if it is known",
            Self::HtmlTags => "the text holds tags of HTML, which are words here; render the page to text first",
        }
    }

    /// Whether strict parsing refuses a text with this diagnostic: damage and loss do, doubt and absence do not.
    #[must_use]
    pub const fn is_damage(self) -> bool {
        matches!(self, Self::EmptyText | Self::BadHeader | Self::BrokenFrame | Self::Truncated | Self::Undecodable)
    }

    /// The code with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl fmt::Display for DiagnosticCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something that was wrong or doubtful in the copy, with its place. It never stops the parse.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diagnostic {
    /// The stable name of what was found.
    pub code: DiagnosticCode,
    /// What was found and what to do, as one sentence: that of the [code](DiagnosticCode::message), or one that names the field
    /// or mark where it is known.
    pub message: Cow<'static, str>,
    /// Where it stands.
    pub span: Span,
}

impl Diagnostic {
    /// A diagnostic with the code's own sentence.
    #[must_use]
    pub const fn new(code: DiagnosticCode, span: Span) -> Self {
        Self::saying(code, code.message(), span)
    }

    /// A diagnostic whose sentence says more than that of its code.
    pub(crate) const fn saying(code: DiagnosticCode, message: &'static str, span: Span) -> Self {
        Self { code, message: Cow::Borrowed(message), span }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.code, self.span, self.message)
    }
}

/// Why strict parsing refused a text: the first diagnostic that [is damage](DiagnosticCode::is_damage).
///
/// ```
/// use wirecopy::{DiagnosticCode, Parser, Span};
/// let refused = Parser::new().parse_strict("  \n").unwrap_err();
/// assert_eq!((refused.code(), refused.span()), (DiagnosticCode::EmptyText, Span::new(0, 3)));
/// assert_eq!(refused.to_string(), "the text holds no copy; check that the right file or field was read");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[error("{}", .code.message())]
pub struct Error {
    code: DiagnosticCode,
    span: Span,
}

impl Error {
    #[cold]
    pub(crate) const fn new(code: DiagnosticCode, span: Span) -> Self {
        Self { code, span }
    }

    /// The stable name of what was found.
    #[must_use]
    pub const fn code(&self) -> DiagnosticCode {
        self.code
    }

    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }
}

const _: () = assert!(size_of::<Error>() <= 32, "errors stay small, so that results do");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_own_name_and_finds_itself() {
        for (at, code) in DiagnosticCode::ALL.iter().enumerate() {
            assert_eq!(DiagnosticCode::from_name(code.as_str()), Some(*code));
            assert!(!DiagnosticCode::ALL[..at].iter().any(|other| other.as_str() == code.as_str()));
        }
        assert_eq!(DiagnosticCode::from_name("nothing"), None);
    }
}
