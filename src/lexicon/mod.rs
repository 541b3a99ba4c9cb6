//! The words that news copy is made of, as tables: one file for each language, apart from all grammar.
//!
//! A table never decides anything: it only says which word means what. To add a language, add its file, its tag in
//! [`Language`] and its row in [`words`].

mod en;
pub(crate) mod furniture;
pub(crate) mod notices;
pub(crate) mod rights;
mod stopwords;
mod topics;
mod word_table;

use core::fmt;
use core::str::FromStr;

pub(crate) use topics::Topic;
pub(crate) use word_table::{HASH_START, Senses, hash_byte, senses};

/// A language that wirecopy has tables for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Swedish.
    Sv,
    /// Norwegian.
    No,
    /// Danish.
    Da,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// Chinese.
    Zh,
    /// Russian.
    Ru,
    /// Turkish.
    Tr,
}

impl Language {
    /// Every language, in a fixed order.
    pub const ALL: &'static [Self] = &[
        Self::En,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::Pt,
        Self::It,
        Self::Nl,
        Self::Sv,
        Self::No,
        Self::Da,
        Self::Ja,
        Self::Ko,
        Self::Zh,
        Self::Ru,
        Self::Tr,
    ];

    /// The BCP 47 tag: `"en"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::It => "it",
            Self::Nl => "nl",
            Self::Sv => "sv",
            Self::No => "no",
            Self::Da => "da",
            Self::Ja => "ja",
            Self::Ko => "ko",
            Self::Zh => "zh",
            Self::Ru => "ru",
            Self::Tr => "tr",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a BCP 47 tag; what follows the primary language is passed over, and `nb` and `nn` are Norwegian.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let same = |name: &str| name.eq_ignore_ascii_case(primary);
        if same("nb") || same("nn") {
            return Ok(Self::No);
        }
        Self::ALL.iter().copied().find(|language| same(language.as_str())).ok_or(UnknownLanguage)
    }
}

/// A tag of a language that wirecopy has no tables for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("expected the tag of a language with word tables, such as `en`")]
#[non_exhaustive]
pub struct UnknownLanguage;

/// The words of one language. All in lower case; matching folds case.
#[derive(Debug)]
pub(crate) struct Words {
    /// Month names and their abbreviations (without points), each with its number.
    pub(crate) months: &'static [(&'static str, u8)],
    /// Weekday names and their abbreviations (without points).
    pub(crate) weekdays: &'static [&'static str],
    /// What stands before the moment of publication.
    pub(crate) published: &'static [&'static str],
    /// What stands before the moment of the last update.
    pub(crate) updated: &'static [&'static str],
    /// What opens a byline.
    pub(crate) by: &'static [&'static str],
    /// What joins the last two names of a list.
    pub(crate) and: &'static [&'static str],
    /// What opens a picture credit: `photo`, `foto`.
    pub(crate) photo: &'static [&'static str],
}

/// The tables of a language, where it has them.
pub(crate) fn words(language: Language) -> Option<&'static Words> {
    match language {
        Language::En => Some(&en::WORDS),
        _ => None,
    }
}

/// Whether a word opens a byline in some language: `By`, `Von`.
pub(crate) fn opens_byline(word: &str) -> bool {
    Language::ALL
        .iter()
        .filter_map(|language| words(*language))
        .any(|words| words.by.iter().any(|by| by.eq_ignore_ascii_case(word)))
}
