//! The words that news copy is made of, as tables: one file for each language, apart from all grammar.
//!
//! A table never decides anything: it only says which word means what. To add a language, add its file, its tag in
//! [`Language`] and its row in [`words`].

pub(crate) mod agencies;
pub(crate) mod authors;
pub(crate) mod cities;
pub(crate) mod cjk_places;
pub(crate) mod cookies;
pub(crate) mod credits;
mod da;
mod de;
pub(crate) mod desk;
pub(crate) mod disclaimers;
mod en;
mod es;
pub(crate) mod exports;
mod fr;
pub(crate) mod fronts;
pub(crate) mod furniture;
pub(crate) mod heads;
pub(crate) mod institutions;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
pub(crate) mod notices;
pub(crate) mod openings;
mod others;
pub(crate) mod photo;
pub(crate) mod phrases;
pub(crate) mod picture_agencies;
pub(crate) mod pictured;
mod pt;
pub(crate) mod regions;
pub(crate) mod rights;
mod ru;
pub(crate) mod slots;
pub(crate) mod stamps;
pub(crate) mod starts;
mod stopwords;
mod sv;
pub(crate) mod table;
mod time_words;
pub(crate) mod titles;
mod topics;
mod tr;
mod word_table;
mod zh;

use core::fmt;
use core::str::FromStr;

pub(crate) use time_words::{Kind, Languages, Sense, opens_no_letters, opens_no_word, sense, surely_no_word};
pub(crate) use topics::Topic;
pub(crate) use word_table::{HASH_START, Senses, hash_byte, senses, senses_of};

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

/// The words of one language. All in lower case; matching folds case. A text that lists words parts them by spaces; in
/// a list of phrases each may have several words.
#[derive(Debug)]
pub(crate) struct Words {
    /// For each month its names and abbreviations (without points).
    pub(crate) months: [&'static str; 12],
    /// Weekday names and their abbreviations (without points).
    pub(crate) weekdays: &'static str,
    /// Phrases before the moment of publication.
    pub(crate) published: &'static [&'static str],
    /// Phrases before the moment of the last update.
    pub(crate) updated: &'static [&'static str],
    /// What may stand between label, day, month, year and clock: `on`, `at`.
    pub(crate) glue: &'static str,
    /// What may follow a clock: `uhr`.
    pub(crate) clock: &'static str,
    /// Days by their distance: `today`.
    pub(crate) relative: &'static str,
    /// Noon.
    pub(crate) noon: &'static str,
    /// Midnight.
    pub(crate) midnight: &'static str,
    /// The half of the day before noon, as a clock has it (without points).
    pub(crate) am: &'static str,
    /// The half of the day after noon.
    pub(crate) pm: &'static str,
    /// Units of ages, running and reading times: the minutes (0 for seconds), and the spellings.
    pub(crate) units: &'static [(u32, &'static str)],
    /// The article that counts one unit: `an hour ago`.
    pub(crate) one: &'static str,
    /// Phrases before an age: `vor`.
    pub(crate) ago_before: &'static [&'static str],
    /// Phrases after an age: `ago`.
    pub(crate) ago_after: &'static [&'static str],
    /// Phrases that are an age of nothing: `just now`.
    pub(crate) now: &'static [&'static str],
    /// The day before this one.
    pub(crate) yesterday: &'static str,
    /// What is counted beside a time: `comments`.
    pub(crate) counted: &'static str,
    /// What a reading time is called, or what else counts a text: `read`, `文字`.
    pub(crate) reading: &'static str,
    /// What a running time is called, or what it is of: `duration`, `video`.
    pub(crate) running: &'static str,
    /// What opens a byline.
    pub(crate) by: &'static [&'static str],
    /// What joins the last two names of a list.
    pub(crate) and: &'static [&'static str],
}

impl Words {
    /// A table with nothing in it: languages fill in what they have.
    pub(crate) const NONE: Self = Self {
        months: [""; 12],
        weekdays: "",
        published: &[],
        updated: &[],
        glue: "",
        clock: "",
        relative: "",
        noon: "",
        midnight: "",
        am: "",
        pm: "",
        units: &[],
        one: "",
        ago_before: &[],
        ago_after: &[],
        now: &[],
        yesterday: "",
        counted: "",
        reading: "",
        running: "",
        by: &[],
        and: &[],
    };
}

/// The tables of the languages that share one: only their words for times.
pub(crate) const OTHERS: &Words = &others::WORDS;

/// The tables of a language.
pub(crate) const fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::De => &de::WORDS,
        Language::Fr => &fr::WORDS,
        Language::Es => &es::WORDS,
        Language::Pt => &pt::WORDS,
        Language::It => &it::WORDS,
        Language::Nl => &nl::WORDS,
        Language::Sv => &sv::WORDS,
        Language::No => &no::WORDS,
        Language::Da => &da::WORDS,
        Language::Ja => &ja::WORDS,
        Language::Ko => &ko::WORDS,
        Language::Zh => &zh::WORDS,
        Language::Ru => &ru::WORDS,
        Language::Tr => &tr::WORDS,
    }
}

/// The first letters of the words that [open a byline](opens_byline).
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
pub(crate) const fn byline_heads() -> heads::Heads {
    let mut heads = heads::Heads::of(&[]);
    let mut at = 0;
    while at < Language::ALL.len() {
        heads = heads.and(words(Language::ALL[at]).by);
        at += 1;
    }
    heads
}

/// Whether a word opens a byline in some language: `By`, `Von`.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
pub(crate) fn opens_byline(word: &str) -> bool {
    // Bits for the first letters, and for the lengths in bytes.
    const FIRSTS: (u32, u32) = {
        let (mut firsts, mut lengths) = (0, 0_u32);
        let mut at = 0;
        while at < Language::ALL.len() {
            let rows = words(Language::ALL[at]).by;
            firsts |= phrases::firsts(rows);
            let mut row = 0;
            while row < rows.len() {
                lengths |= 1 << rows[row].len();
                row += 1;
            }
            at += 1;
        }
        (firsts, lengths)
    };
    word.len() < 32
        && FIRSTS.1 >> word.len() & 1 != 0
        && phrases::may_open(word, FIRSTS.0)
        && Language::ALL
            .iter()
            .map(|language| words(*language))
            .any(|words| words.by.iter().any(|by| by.eq_ignore_ascii_case(word)))
}
