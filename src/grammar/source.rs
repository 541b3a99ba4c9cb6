//! What names the source of a story, a picture or a graphic, before a colon: `Source: Harwick Port Authority`.

use super::phrase::head;
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
    let (word, _) = near.split_once([':', '：'])?;
    let source = text.get(word.len()..)?.trim_start_matches([':', '：']);
    is_source(word.trim()).then(|| source.trim())
}

/// Whether a text ends with such a word, before a colon.
pub(crate) fn ends_with_source(text: &str) -> bool {
    is_source(text.rsplit(' ').next().unwrap_or_default())
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
            ("", None),
        ] {
            assert_eq!(after_source(text), source, "{text}");
        }
    }
}
