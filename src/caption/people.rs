//! Who stands where in a picture: `Ada Lane, left, and Bo Reed (right)`, `From left, Ada Lane, Bo Reed and Cy Dunn`.

use super::cutline::Person;
use crate::few::Few;
use crate::grammar::{phrase_of, squeeze, tail, ws};
use crate::lexicon::photo::SMALL_WORDS;
use crate::lexicon::pictured::{PERSON_TITLES, POSITIONS, ROWS};
use crate::lexicon::table::has;
use crate::lexicon::titles::PARTICLES;
use crate::scan::{is_word_char, plain_run};
use crate::spares::Lists;

/// A name is looked for in no more bytes before its place in the picture.
const NAME: usize = 120;

/// No row of people is longer.
const ROW: usize = 40;

/// Somebody's name and place, as slices of the text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Placed<'a> {
    name: &'a str,
    position: &'a str,
}

impl<'a> Placed<'a> {
    /// The person as a caption has it.
    pub(super) fn person(&self, lists: Lists<'_>) -> Person<'a> {
        Person { name: squeeze(self.name, lists), position: squeeze(self.position, lists) }
    }
}

/// So many people are read without a list of their own.
const FEW: usize = 8;

// people = *(row / placed)
pub(super) fn people(text: &str) -> Few<Placed<'_>, FEW> {
    let mut people = Few::default();
    each(text, |placed| {
        people.push(placed);
        true
    });
    people
}

/// Whether the text says of anybody where in the picture they stand.
pub(super) fn is_placed(text: &str) -> bool {
    let mut any = false;
    each(text, |_| {
        any = true;
        false
    });
    any
}

/// Gives each of these people, until that is enough.
fn each<'a>(text: &'a str, mut give: impl FnMut(Placed<'a>) -> bool) {
    let mut boundary = true;
    let mut next = 0_usize;
    while let Some(&byte) = text.as_bytes().get(next) {
        let at = next;
        // Nearly every byte is inside of a word.
        let inside = if boundary { 0 } else { plain_run(text, at) };
        if inside > 0 {
            next = at.saturating_add(inside);
            continue;
        }
        let (c, of_word) = if byte.is_ascii() {
            (char::from(byte), byte.is_ascii_alphanumeric())
        } else {
            let Some(c) = text.get(at..).and_then(|from| from.chars().next()) else { break };
            (c, is_word_char(c))
        };
        next = at.saturating_add(c.len_utf8());
        let here = boundary && may_open_row(c) || matches!(c, ',' | '(' | '（');
        boundary = !of_word;
        if !here {
            continue;
        }
        let Some((before, from)) = text.split_at_checked(at) else { break };
        if matches!(c, ',' | '(' | '（') {
            if placed(before, from, c).is_some_and(|person| !give(person)) {
                return;
            }
        } else if let Some((row, rest)) = row(before, from) {
            next = next.max(text.len().saturating_sub(rest.len()));
            if !row.iter().all(|placed| give(*placed)) {
                return;
            }
        }
    }
}

/// Whether a place in the picture stands in brackets behind a name.
pub(super) fn is_placed_in_brackets(text: &str) -> bool {
    memchr::memchr_iter(b'(', text.as_bytes()).filter_map(|at| text.split_at_checked(at)).any(|(before, from)| {
        placed(before, from, '(').is_some_and(|placed| {
            let rest = from.get(1..).and_then(|inner| ws(inner).get(placed.position.len()..));
            rest.is_some_and(|rest| rest.trim_start().starts_with(')'))
        })
    })
}

fn may_open_row(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'f' | 'l' | 'r' | 'c' | 'v' | 'd') || matches!(c, 'с' | 'С')
}

// placed = name ("," place ("," / ";" / "." / "and" / end) / "(" place ")")
fn placed<'a>(before: &'a str, from: &'a str, open: char) -> Option<Placed<'a>> {
    let inner = ws(from.get(open.len_utf8()..)?);
    let (_, position) = POSITIONS
        .opening_with(inner, |rest| match open {
            ',' => ends_place(rest),
            _ => rest.trim_start().starts_with([')', '）', ',']),
        })
        .ok()?;
    // `l.` is a place in brackets only.
    if open == ',' && (position.len() <= 2 || position.ends_with('.')) {
        return None;
    }
    Some(Placed { name: name_before(before)?, position })
}

fn ends_place(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with([',', '.', ';', ':', ')'])
        || phrase_of(ws(rest), &["and", "und", "et", "y", "e", "и", "&"]).is_ok()
}

// row = ROW-WORDS [":" / ","] name *("," name) ["and" name]
fn row<'a>(before: &'a str, from: &'a str) -> Option<(Few<Placed<'a>, FEW>, &'a str)> {
    let (rest, position) = ROWS.opening(from).ok()?;
    let mut people = Few::default();
    // `Ada Lane, from left, Bo Reed and Cy Dunn`: the first one stands before.
    if before.trim_end().ends_with(',')
        && rest.starts_with(',')
        && let Some(name) = name_before(before.trim_end().trim_end_matches(','))
    {
        people.push(Placed { name, position });
    }
    let mut rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ')' | '-' | '–'));
    let start = rest;
    for _ in 0..ROW {
        let Some((name, after)) = name_at(rest) else { break };
        people.push(Placed { name, position });
        rest = after;
        let next = ws(rest);
        // A bracket after a name says who it is: `Ada Lane (SPD), Bo Reed (CDU)`.
        let next = next
            .strip_prefix('(')
            .and_then(|inner| inner.split_once(')'))
            .filter(|(inner, _)| inner.len() <= ROW)
            .map_or(next, |(_, rest)| ws(rest));
        let comma = next.strip_prefix([',', ';']).map(ws);
        let joined = phrase_of(comma.unwrap_or(next), &["and", "und", "et", "y", "e", "og", "och", "en", "и", "&"])
            .ok()
            .map(|(after, _)| ws(after));
        match joined.or(comma) {
            Some(next) => rest = next,
            None => break,
        }
    }
    // One name is no row: the words speak of something else.
    (people.len() >= 2 && rest.len() < start.len()).then_some((people, rest))
}

/// The name at the start of a text, and the rest; titles before it are left out.
fn name_at(text: &str) -> Option<(&str, &str)> {
    let mut end = 0_usize;
    let mut words = 0_usize;
    let mut start = 0_usize;
    let mut at = 0_usize;
    for word in text.split_inclusive(char::is_whitespace) {
        let core = word.trim_end();
        let bare = core.trim_end_matches([',', ';', '.', ')', ':']);
        let small = words > 0
            && is_small(bare)
            && !matches!(
                bare,
                "and" | "und" | "et" | "y" | "e" | "og" | "och" | "&" | "en" | "и" | "in" | "of" | "on" | "for"
            );
        if !(is_name_word(bare) || small) || words >= 8 || core.starts_with('(') {
            break;
        }
        words = words.saturating_add(1);
        let stops = core.len() > bare.len() && !(core.ends_with('.') && (bare.chars().count() <= 2 || is_title(bare)));
        if is_title(bare) && !stops {
            start = at.saturating_add(word.len());
            words = 0;
        }
        end = at.saturating_add(if stops { bare.len() } else { core.len() });
        at = at.saturating_add(word.len());
        if stops {
            break;
        }
    }
    let name = text.get(start..end)?.trim();
    let named = name.split_whitespace().count();
    (1..=5).contains(&named).then_some((name, text.get(end..)?))
}

/// So many small words stand in a row in a name: `de la`, `van der`.
const SMALL: usize = 2;

/// The name at the end of a text: the capitalised words before the place, without titles.
fn name_before(text: &str) -> Option<&str> {
    let mut text = text.trim_end();
    // `Ada Lane (25), left`
    if text.ends_with(')') {
        let near = tail(text, 24);
        let open = near.rfind('(')?;
        text = text.get(..text.len().checked_sub(near.len().checked_sub(open)?)?)?.trim_end();
    }
    let near = tail(text, NAME);
    let mut start = near.len();
    let mut kept = 0_usize;
    let mut pending = 0_usize;
    let mut edge = false;
    for word in near.rsplit(|c: char| c.is_whitespace()) {
        let at = nom::Offset::offset(near, word);
        let stops = word.ends_with([',', ';', ':', '"', '”', '!', '?'])
            || word.ends_with('.') && word.chars().count() > 3 && !is_initials(word);
        if word.is_empty()
            || kept > 0 && stops
            || is_title(word.trim_end_matches('.'))
            || word.ends_with("'s")
            || word.ends_with("’s")
        {
            edge = true;
            break;
        }
        if is_name_word(word) {
            kept = kept.saturating_add(1);
            start = at;
            pending = 0;
        } else if is_small(word) && kept > 0 && (pending == 0 || pending < SMALL && has(PARTICLES, word)) {
            pending = pending.saturating_add(1);
        } else {
            edge = true;
            break;
        }
        if kept > 6 {
            break;
        }
    }
    let name = near.get(start..)?;
    // Initials, particles and `Jr.` do not count.
    let counts = |word: &&str| word.chars().count() > 2 && !is_suffix(word) && !is_initials(word) && !is_small(word);
    let words = name.split_whitespace().filter(counts).count();
    if words == 0 {
        // `Li Ng`, `G.G. Ng`
        let (_, last) = name.rsplit_once(char::is_whitespace)?;
        return (!is_suffix(last) && !is_initials(last)).then_some(name);
    }
    // Four words and more hold a team, a party or an office before the name; three may be a name.
    let limit = if edge { 4 } else { 3 };
    if words < limit {
        return Some(name);
    }
    let mut parts = name.rsplitn(4, char::is_whitespace);
    let (last, first, given) = (parts.next()?, parts.next()?, parts.next()?);
    let three = first.chars().count() <= 2 || first.ends_with('.') || is_small(first) || is_suffix(last);
    let from = if three { given } else { first };
    name.get(nom::Offset::offset(name, from)..)
}

/// `Lane`, `al-Harwi`, `d'Harwick`.
fn is_name_word(word: &str) -> bool {
    let bare = ["al-", "el-", "as-", "ash-", "ben-", "bin-", "d'", "d’", "l'", "l’"]
        .iter()
        .find_map(|particle| word.strip_prefix(particle));
    bare.unwrap_or(word).starts_with(char::is_uppercase)
}

/// `P.K.`, `J.R.R.`
fn is_initials(word: &str) -> bool {
    word.split_terminator('.').all(|letter| letter.chars().count() == 1 && letter.starts_with(char::is_uppercase))
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

fn is_small(word: &str) -> bool {
    word.len() <= 5 && word.starts_with(char::is_lowercase) && SMALL_WORDS.has(word)
}

fn is_title(word: &str) -> bool {
    PERSON_TITLES.has(word)
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use alloc::vec::Vec;

    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        people(text)
            .iter()
            .map(|placed| placed.person(Lists::FRESH))
            .map(|person| (person.name.into_owned(), person.position.into_owned()))
            .collect()
    }

    fn pairs(want: &[(&str, &str)]) -> Vec<(String, String)> {
        want.iter().map(|(name, position)| (String::from(*name), String::from(*position))).collect()
    }

    #[test]
    fn initials_and_particles_belong_to_names() {
        assert_eq!(read("T.J. Two Hearts, left, waits."), [("T.J. Two Hearts".into(), "left".into())]);
        assert_eq!(read("Mayor Ada ben-Lane, left, and Bo Ng, right, wait.")[0].0, "Ada ben-Lane");
        for name in ["Ada de la Vane", "Bo Reed van der Dunn", "Li Ng", "G.G. Ng", "Ada von Harwick"] {
            assert_eq!(read(&format!("{name}, left, waits."))[0].0, name);
            assert_eq!(read(&format!("The bridge with Minister {name}, left, and others."))[0].0, name);
        }
    }

    #[test]
    fn names_stand_before_their_places() {
        for (text, want) in [
            (
                "Security Advisor Ada Lane, left, meets Bo Reed, right, in Harwick.",
                &[("Ada Lane", "left"), ("Bo Reed", "right")][..],
            ),
            ("Harwick's Ada Lane (25), left, wins.", &[("Ada Lane", "left")]),
            ("Ada Lane (links) und Minister Bo Reed (rechts)", &[("Ada Lane", "links"), ("Bo Reed", "rechts")]),
            (
                "Ada Lane (l.), Bo Reed (2.v.r.) und Cy Dunn (r)",
                &[("Ada Lane", "l."), ("Bo Reed", "2.v.r."), ("Cy Dunn", "r")],
            ),
            ("The band with Bo T. Reed Jr., center, plays.", &[("Bo T. Reed Jr.", "center")]),
            ("Harwick Wild Ada Lane, second from right, skates.", &[("Ada Lane", "second from right")]),
            ("Frank van Beek, far left, speaks.", &[("Frank van Beek", "far left")]),
            ("Wm. Reed, left, waits.", &[("Wm. Reed", "left")]),
            ("It is old. Ada Lane, left, waits.", &[("Ada Lane", "left")]),
            (
                "Mayor P.K. Lane, left, meets J.R.R. Two Reeds, right.",
                &[("P.K. Lane", "left"), ("J.R.R. Two Reeds", "right")],
            ),
        ] {
            assert_eq!(read(text), pairs(want), "{text}");
        }
    }

    #[test]
    fn a_row_gives_each_name_its_words() {
        for (text, want) in [
            (
                "From left, Ada Lane, Bo Reed and Cy Dunn pose.",
                &[("Ada Lane", "From left"), ("Bo Reed", "From left"), ("Cy Dunn", "From left")][..],
            ),
            ("Friends from left: Mayor Ada Lane, and Bo Reed.", &[("Ada Lane", "from left"), ("Bo Reed", "from left")]),
            (
                "v.l.n.r.: Ada Lane, Bo Reed und Cy Dunn",
                &[("Ada Lane", "v.l.n.r."), ("Bo Reed", "v.l.n.r."), ("Cy Dunn", "v.l.n.r.")],
            ),
            // Who somebody is stands in brackets.
            ("From left: Ada Lane (SPD), Bo Reed (CDU)", &[("Ada Lane", "From left"), ("Bo Reed", "From left")]),
            (
                "Ada Lane, from left, Bo Reed and Cy Dunn pose.",
                &[("Ada Lane", "from left"), ("Bo Reed", "from left"), ("Cy Dunn", "from left")],
            ),
        ] {
            assert_eq!(read(text), pairs(want), "{text}");
        }
    }

    #[test]
    fn places_without_a_name_are_passed_over() {
        for text in [
            "An aerial view, at left, and the ice.",
            "They turned left, then right.",
            "From left to right the hall fills.",
            "(left)",
            "the man, left, waits",
            ",,,(((",
        ] {
            assert_eq!(read(text), pairs(&[]), "{text}");
        }
    }
}
