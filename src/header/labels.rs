//! Labels of times, as page text glues them to what follows: `Published: `, `Updated20:49`, `PublishedJul 17`.

use crate::StampLabel;
use crate::grammar::pieces::piece;
use crate::grammar::{composed, ws};
use crate::lexicon::{Kind, Languages, Words, opens_no_word, sense};

/// What a label says and the rest after it, its colon still there.
///
/// ```text
/// label = PUBLISHED / UPDATED
/// ```
pub(crate) fn label(input: &str) -> Option<(Label, &str)> {
    if opens_no_word(input) {
        return None;
    }
    let (word, _) = piece(input)?;
    let sense = sense(word);
    if !sense.is(Kind::Label) {
        return None;
    }
    let published = longest(input, sense.languages, |words| words.published);
    let updated = longest(input, sense.languages, |words| words.updated);
    let (kind, rest) = match (published, updated) {
        (Some(published), Some(updated)) if published.len() < updated.len() => (StampLabel::Published, published),
        (_, Some(updated)) => (StampLabel::Updated, updated),
        (Some(published), None) => (StampLabel::Published, published),
        (None, None) => return None,
    };
    Some((Label { kind, languages: sense.languages }, rest))
}

/// A label of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label {
    /// What it says of the moment.
    pub(crate) kind: StampLabel,
    /// The languages that have its first word.
    pub(crate) languages: Languages,
}

/// The rest after the longest phrase that opens `input`, of the phrases that `pick` takes from the tables of `languages`.
pub(crate) fn longest(
    input: &str,
    languages: Languages,
    pick: fn(&'static Words) -> &'static [&'static str],
) -> Option<&str> {
    // Most phrases differ in their first letters.
    let mut bytes = input.bytes().map(|byte| byte.to_ascii_lowercase());
    let (first, second) = (bytes.next()?, bytes.next().unwrap_or(b' '));
    let near = move |phrase: &&&str| match phrase.as_bytes() {
        [one, two, ..] if first.is_ascii() && second.is_ascii() => {
            *one == first && (*two == second || !two.is_ascii_lowercase())
        }
        _ => true,
    };
    languages
        .tables()
        .flat_map(pick)
        .filter(near)
        .filter_map(|phrase| after(input, phrase))
        .min_by_key(|rest| rest.len())
}

/// The rest after `phrase`, in any case and with any white space between its words.
fn after<'a>(input: &'a str, phrase: &str) -> Option<&'a str> {
    let mut rest = input;
    for want in phrase.split([' ', '\'']) {
        let (word, next) = piece(ws(rest.strip_prefix(['\'', '’']).unwrap_or(rest)))?;
        let same = if word.is_ascii() {
            word.eq_ignore_ascii_case(want)
        } else {
            composed(word).flat_map(char::to_lowercase).filter(|&c| c != '\u{307}').eq(want.chars())
        };
        if !same {
            return None;
        }
        rest = next;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_label_is_read() {
        for (input, kind, rest) in [
            ("Published: 15:56", StampLabel::Published, ": 15:56"),
            ("POSTED January", StampLabel::Published, " January"),
            ("First published on 2 May", StampLabel::Published, " on 2 May"),
            ("Last Updated January", StampLabel::Updated, " January"),
            ("Updated20:49", StampLabel::Updated, "20:49"),
            ("PublishedJul 17", StampLabel::Published, "Jul 17"),
            ("Last\u{A0}modified", StampLabel::Updated, ""),
            ("Zuletzt aktualisiert: 1", StampLabel::Updated, ": 1"),
            ("Mis à jour le 3", StampLabel::Updated, " le 3"),
            ("最終更新 1/14", StampLabel::Updated, " 1/14"),
            ("Güncelleme: 20", StampLabel::Updated, ": 20"),
            ("GÜNCELLENDİ", StampLabel::Updated, ""),
            ("Publicado el 3", StampLabel::Published, " el 3"),
        ] {
            let found = label(input).map(|(label, rest)| (label.kind, rest));
            assert_eq!(found, Some((kind, rest)), "{input}");
        }
        for input in ["First the ferry", "Posters", "Updates", "Last week", "", "12"] {
            assert_eq!(label(input), None, "{input}");
        }
    }
}
