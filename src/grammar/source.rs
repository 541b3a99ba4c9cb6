//! What names the source of a story, a picture or a graphic, before a colon: `Source: Harwick Port Authority`.

use super::phrase::{head, tail};
use crate::lexicon::credits::SOURCES;

/// No word for a source is longer, in bytes.
const LONGEST: usize = 9;

/// Whether a word is one for a source, in any case.
pub(crate) fn is_source(word: &str) -> bool {
    (4..=LONGEST).contains(&word.len()) && SOURCES.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// What follows such a word and its colon.
pub(crate) fn after_source(text: &str) -> Option<&str> {
    let near = head(text, LONGEST.saturating_add(':'.len_utf8()).saturating_add('：'.len_utf8()));
    // Nearly every line has neither colon so near its start, nor the first byte of the wide one.
    let end = near.bytes().position(|byte| matches!(byte, b':' | 0xEF))?;
    let (word, from) = text.split_at_checked(end)?;
    let source = from.trim_start_matches([':', '：']);
    (source.len() < from.len() && is_source(word.trim())).then(|| source.trim())
}

/// Whether a text ends with such a word, before a colon.
pub(crate) fn ends_with_source(text: &str) -> bool {
    // Of a longer word the end alone may be one: it stands behind a letter more.
    let near = tail(text, LONGEST.saturating_add(char::MAX.len_utf8()));
    is_source(near.rsplit(' ').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_stand_behind_their_word_and_colon() {
        for (text, source) in [
            ("Source: Harwick Port Authority", Some("Harwick Port Authority")),
            ("QUELLE : dpa", Some("dpa")),
            ("Källor: TT", Some("TT")),
            ("来源：新华社", Some("新华社")),
            ("Resource: Harwick", None),
            ("Source Harwick: the port", None),
            ("The source: Harwick", None),
            ("Source（Harwick）", None),
            ("", None),
        ] {
            assert_eq!(after_source(text), source, "{text}");
        }
        assert!(ends_with_source("May 3, 2031 / Source"));
        assert!(ends_with_source("Quelle"));
        for text in ["Resource", "May 3, 2031 / 新新quelle", "The source said", ""] {
            assert!(!ends_with_source(text), "{text}");
        }
    }
}
