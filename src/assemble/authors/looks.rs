//! What only looks like the author of a story: headings, people whom the copy speaks of, whoever made a picture or has
//! looked at the text.

use super::name;
use super::strength::SURE;
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::few::Few;
use crate::label::Zone;
use crate::lexicon::photo::PHOTO_LEADS;
use crate::lexicon::table;
use crate::lexicon::titles::{CONTACTS, REVIEWERS};
use crate::reading::Reading;
use crate::scan::holds_words;
use crate::{Byline, Role};

/// Whether the line before a block says that it names whom to ask (`Media contact:`), who made a picture (`Foto:`) or who
/// has looked at the text (`Reviewed by`).
pub(super) fn is_led_elsewhere(story: &Labelled<'_, '_>, at: usize) -> bool {
    /// A longer line leads nowhere, in bytes.
    const SHORT: usize = 60;
    let before = |steps: usize| at.checked_sub(steps).map(|before| story.raw(before)).unwrap_or_default();
    let line = if before(1) == story.raw(at) { before(2) } else { before(1) };
    let lead = line.trim_end_matches([':', ' ']);
    line.len() <= SHORT
        && (line.split([' ', ':', '-', '/', '\u{A0}']).any(|word| table::has(CONTACTS, word))
            || PHOTO_LEADS.has(lead)
            || REVIEWERS.has(lead))
}

/// Takes the strength from what only looks like an author: the words of headings stand elsewhere on the page in small letters,
/// those of names seldom do, and the story's copy names whom it is about.
pub(super) fn drop_headings(story: &Labelled<'_, '_>, strengths: &mut [u8]) {
    // Each look goes through the page: only the strongest are worth it.
    const MOST: usize = 8;
    for _ in 0..MOST {
        let best = strengths.iter().copied().max().unwrap_or_default();
        let Some(at) = strengths.iter().position(|strength| *strength == best).filter(|_| best > 0) else { return };
        let best = usize::from(best);
        if !is_heading(story, at, best) && !is_subject(story, at, best) {
            return;
        }
        if let Some(strength) = strengths.get_mut(at) {
            *strength = 0;
        }
    }
}

/// Whether the bare name of a block is made of the page's words.
pub(super) fn is_heading(story: &Labelled<'_, '_>, at: usize, strength: usize) -> bool {
    let author = name(story, at).and_then(|byline| byline.authors.first());
    author.is_some_and(|author| is_common(story.text, &author.name, strength))
}

/// Whether the story's copy speaks of the person whom a block names, where little says that the block signs.
fn is_subject(story: &Labelled<'_, '_>, at: usize, strength: usize) -> bool {
    let zone = story.labels.get(at).map(|label| label.zone);
    if matches!(zone, Some(Zone::Top | Zone::Before)) && strength >= SURE {
        return false;
    }
    let author = name(story, at).and_then(|byline| byline.authors.first());
    author.is_some_and(|author| is_told_of(story, at, &author.name))
}

/// Whether the story's copy, but for block `at`, has the name.
pub(super) fn is_told_of(story: &Labelled<'_, '_>, at: usize, name: &str) -> bool {
    let mut copy = story.iter().filter(|(other, _, label)| *other != at && label.role == Role::Paragraph);
    copy.any(|(_, block, _)| block.raw(story.text).contains(name))
}

/// Whether the text has the words of a name in small letters too: all of them, or one where little speaks for the name.
pub(super) fn is_common(text: &str, name: &str, strength: usize) -> bool {
    /// So many finds inside other words at the most.
    const MOST_FINDS: usize = 256;
    let mut words = name.split([' ', '-']).filter(|word| word.chars().nth(2).is_some());
    let common = |word: &str| {
        let mut small: Few<u8, 48> = Few::default();
        for c in word.chars().flat_map(char::to_lowercase) {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| small.push(byte));
        }
        *small != *word.as_bytes()
            && memchr::memmem::find_iter(text.as_bytes(), &*small).take(MOST_FINDS).any(|at| {
                let (before, after) = text.split_at_checked(at).unwrap_or_default();
                ends_word(before.chars().rev()) && ends_word(after.get(small.len()..).unwrap_or_default().chars())
            })
    };
    if strength < SURE { words.any(common) } else { words.clone().next().is_none() || words.all(common) }
}

/// Whether a word of running text ends where these characters begin. Addresses and names of files have every word in small
/// letters: `harwick.example/ada-lane`.
fn ends_word(mut chars: impl Iterator<Item = char>) -> bool {
    match chars.next() {
        Some('.') => !chars.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphabetic() && !matches!(c, '/' | '_' | '@' | '=' | '#'),
        None => true,
    }
}

/// Whether a name is words of the headline: its kicker (`Harbour Days: Ferry runs aground`), or such as it has in another
/// order.
pub(super) fn is_of_headline(place: &Place, story: &Labelled<'_, '_>, byline: &Byline<'_>) -> bool {
    let headline = place.head.map(|head| story.raw(head)).unwrap_or_default();
    let Some(name) = byline.authors.first().map(|author| &*author.name) else { return false };
    // Nearly every headline has nothing of the word.
    let has = |word: &str| {
        holds_words(headline, word) && headline.split(|c: char| !c.is_alphanumeric()).any(|other| other == word)
    };
    headline.starts_with(name) || !headline.contains(name) && name.split([' ', '-']).all(has)
}

/// Whether a name is of the picture over the author: a credit stands behind it or its second print, and the next name has none.
pub(super) fn is_pictured(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let credited = |at: usize| story.readings.any(at, |reading| matches!(reading, Reading::Caption(_)));
    let next = at.saturating_add(1);
    let named = name(story, next).is_some();
    let second = is_doubled(story, at, byline);
    credited(at) && (second || named && !credited(next)) || second && credited(next) && named
}

/// Whether the line before or after a block is the same name: pages set it beside the author's picture, which has it too.
pub(super) fn is_doubled(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let first = |at: usize| name(story, at).and_then(|byline| byline.authors.first()).map(|author| &author.name);
    let own = byline.authors.first().map(|author| &author.name);
    [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().any(|near| own.is_some() && first(near) == own)
}
