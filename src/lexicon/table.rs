//! Look-ups in sorted tables of names, by their letters and digits alone: case, points, spaces, hyphens and apostrophes
//! do not count, so `N.Y.`, `NY` and `n. y.` are one key. A look-up is a binary search and never allocates.

use core::cmp::Ordering;

/// A name and what it stands for.
pub(crate) type Keyed<T> = (&'static str, T);

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn compare(key: &str, text: &str) -> Ordering {
    letters(key).cmp(letters(text))
}

/// What the table says of `text` as a whole.
pub(crate) fn get<T: Copy>(table: &[Keyed<T>], text: &str) -> Option<T> {
    let at = table.binary_search_by(|(key, _)| compare(key, text)).ok()?;
    table.get(at).map(|(_, value)| *value)
}

/// Whether `text` as a whole stands in the table.
pub(crate) fn has(table: &[&str], text: &str) -> bool {
    table.binary_search_by(|key| compare(key, text)).is_ok()
}

/// The longest key at the start of `input`, ending at a word's end: the text as written and what the table says of it.
pub(crate) fn longest<'a, T: Copy>(table: &[Keyed<T>], input: &'a str) -> Option<(&'a str, T)> {
    word_ends(input)
        .filter_map(|end| {
            let text = input.get(..end)?;
            get(table, text).map(|value| (text, value))
        })
        .last()
}

/// The same for a table of bare names.
pub(crate) fn longest_name<'a>(table: &[&str], input: &'a str) -> Option<&'a str> {
    word_ends(input).filter_map(|end| input.get(..end).filter(|text| has(table, text))).last()
}

/// The words in one key, at most; what bounds a look-up at the start of a long line.
const MAX_WORDS: usize = 7;
/// The bytes of one key, at most: bounds it where the line is one long word.
const MAX_BYTES: usize = 72;

/// The ends of the first words of `input`: where a letter or digit is followed by something else, up to the first gap
/// that no name has inside (`AP - A` is not `APA`).
fn word_ends(input: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    let mut blank = false;
    let mut joined = false;
    let mut chars = input.char_indices();
    core::iter::from_fn(move || {
        for (at, c) in chars.by_ref() {
            let alphanumeric = c.is_alphanumeric();
            if at > MAX_BYTES || (alphanumeric && blank && joined) {
                return None;
            }
            match c {
                _ if alphanumeric => (blank, joined) = (false, false),
                '.' | '&' | '+' => {}
                '-' | '\'' | '’' | '/' => joined = true,
                _ if c.is_whitespace() => blank = true,
                _ if inside => {
                    inside = false;
                    (blank, joined) = (true, true);
                    return Some(at);
                }
                _ => return None,
            }
            if core::mem::replace(&mut inside, alphanumeric) && !alphanumeric {
                return Some(at);
            }
        }
        core::mem::take(&mut inside).then_some(input.len())
    })
    .take(MAX_WORDS)
}

#[cfg(test)]
mod tests {
    use super::super::{agencies, cities, credits, regions, titles};
    use super::*;
    use alloc::vec::Vec;

    fn assert_sorted<'a>(keys: impl Iterator<Item = &'a str>) {
        let keys: Vec<&str> = keys.collect();
        for pair in keys.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
    }

    #[test]
    fn tables_are_sorted_and_hold_each_key_once() {
        assert_sorted(agencies::AGENCIES.iter().map(|row| row.0));
        assert_sorted(regions::REGIONS.iter().map(|row| row.0));
        assert_sorted(cities::CITIES.iter().copied());
        assert_sorted(cities::PLACE_PARTICLES.iter().copied());
        assert_sorted(credits::CREDIT_FIRST.iter().copied());
        assert_sorted(credits::STORIES.iter().copied());
        for table in titles::TABLES {
            assert_sorted(table.iter().copied());
        }
    }

    #[test]
    fn no_key_is_longer_than_a_look_up_reads() {
        let keys = agencies::AGENCIES.iter().map(|row| row.0).chain(regions::REGIONS.iter().map(|row| row.0));
        for key in keys.chain(titles::TABLES.iter().flat_map(|table| table.iter().copied())) {
            assert_eq!(
                word_ends(key).last(),
                key.rfind(char::is_alphanumeric).map(|at| at + key[at..].chars().next().unwrap().len_utf8()),
                "{key}"
            );
        }
    }

    #[test]
    fn only_letters_count() {
        for text in ["N.Y.", "NY", "n. y", "N.Y"] {
            assert_eq!(get(regions::REGIONS, text), Some(regions::Region::Abbreviation), "{text}");
        }
        assert_eq!(get(regions::REGIONS, "Nowhere"), None);
    }

    #[test]
    fn the_longest_key_wins() {
        assert_eq!(longest(regions::REGIONS, "New South Wales, Oct 3").map(|(text, _)| text), Some("New South Wales"));
        assert_eq!(
            longest(agencies::AGENCIES, "Associated Press writers").map(|(text, _)| text),
            Some("Associated Press")
        );
        assert_eq!(longest(regions::REGIONS, "Texaskana"), None);
        assert_eq!(longest(agencies::AGENCIES, "AP - A mill").map(|(text, _)| text), Some("AP"));
    }
}
