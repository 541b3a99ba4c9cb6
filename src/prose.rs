//! The first look at a page's blocks: which of them stand near running copy.
//!
//! Nine lines of ten of a page are no part of its story, and most of these stand far from any line that could be: menus,
//! lists of topics, footers. One look at the length and the first words of a block tells running copy from them, so that
//! the grammars and the labeller are asked only of what stands near it. By a rough count over lines, two characters in a
//! thousand of the corpus's gold news stories and five of other pages stand farther away, and one headline in a hundred.

use alloc::vec::Vec;

use crate::Span;
use crate::blocks::RawBlock;
use crate::envelope::Matter;

/// Running copy has at the least so many bytes
const BYTES: usize = 40;
/// and so many words,
const WORDS: usize = 7;
/// or so many characters of a script that sets no spaces, among its first [`SAMPLE`] bytes.
const WIDE: usize = 10;
const SAMPLE: usize = 64;

/// How many blocks before running copy still belong to it: headline, deck, byline, times, share bar, picture;
const BEFORE: usize = 8;
/// and after it: a short last paragraph, a sign-off, a list.
const AFTER: usize = 4;
/// So many blocks at the top of a page belong to it always: the page's title.
const TOP: usize = 3;
/// A page with fewer blocks of running copy is looked at whole.
const FEWEST: usize = 3;
/// No more blocks that are no running copy themselves are looked at closely than this, and
const MOST: usize = 512;
/// one more for so many bytes of the text: against a megabyte of short lines, each of which would be asked everything. No
/// page of the corpus comes near it.
const BYTES_EACH: usize = 64;

/// How near a block stands to running copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Far,
    Near,
    /// It may be running copy itself, or the frame decides what it is.
    There,
}

/// The blocks of a region that are worth a closer look, in order.
#[cfg(any(test, feature = "train"))]
pub(crate) fn near(text: &str, region: Span, blocks: &[RawBlock]) -> Vec<usize> {
    let mut near = Vec::new();
    near_into(text, region, blocks, &mut Vec::new(), &mut near);
    near
}

/// The same, in the room of others.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn near_into(text: &str, region: Span, blocks: &[RawBlock], places: &mut Vec<Place>, near: &mut Vec<usize>) {
    places.clear();
    places.resize(blocks.len(), Place::Far);
    let mut found = 0_usize;
    let (mut tops, mut last) = (0_usize, None);
    for (at, block) in blocks.iter().enumerate() {
        let framed = block.matter != Matter::Page;
        let prose = !framed && block.content.len() >= BYTES && is_prose(block.raw(text));
        found = found.saturating_add(usize::from(prose));
        if prose {
            last = Some(at);
            let before = places.iter_mut().take(at).rev().take_while(|place| **place == Place::Far);
            before.take(BEFORE).for_each(|place| *place = Place::Near);
        }
        tops = tops.saturating_add(usize::from(!block.content.is_empty()));
        let after = last.is_some_and(|last| at.saturating_sub(last) <= AFTER);
        if let Some(place) = places.get_mut(at) {
            *place = match (framed || prose, after || tops <= TOP) {
                (true, _) => Place::There,
                (_, true) => Place::Near,
                _ => Place::Far,
            };
        }
    }
    let mut left = (region.len() / BYTES_EACH).saturating_add(MOST);
    let mut is_near = |place: Place| match place {
        Place::There => true,
        Place::Far if found >= FEWEST => false,
        Place::Far | Place::Near => {
            let is = left > 0;
            left = left.saturating_sub(1);
            is
        }
    };
    near.clear();
    near.reserve_exact(places.len());
    near.extend(places.iter().enumerate().filter(|(_, place)| is_near(**place)).map(|(at, _)| at));
}

/// Whether a block may be running copy, by its length and its words.
fn is_prose(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    if bytes.len() < BYTES {
        return false;
    }
    // A few bytes at a time, without a branch for each: side by side.
    let is_between = |byte: &u8| u8::from(*byte == b' ') | u8::from(*byte == b'\n');
    let (chunks, rest) = bytes.as_chunks::<16>();
    let mut between = 0_usize;
    for chunk in chunks {
        between = between.saturating_add(usize::from(chunk.iter().map(is_between).sum::<u8>()));
        if between >= WORDS.saturating_sub(1) {
            return true;
        }
    }
    between = between.saturating_add(usize::from(rest.iter().map(is_between).sum::<u8>()));
    if between >= WORDS.saturating_sub(1) {
        return true;
    }
    bytes.iter().take(SAMPLE).filter(|byte| **byte >= 0xE3).count() >= WIDE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, envelope};

    fn near_lines(text: &str) -> Vec<&str> {
        let blocks = blocks::cut(text, &envelope::read(text, None));
        near(text, Span::new(0, text.len()), &blocks)
            .into_iter()
            .filter_map(|at| blocks.get(at))
            .map(|block| block.raw(text))
            .collect()
    }

    #[test]
    fn menus_and_footers_stand_far_from_the_story() {
        let copy = "The harbour master said that nobody was hurt.\n".repeat(3);
        let menu: alloc::string::String = (0..20).map(|nth| alloc::format!("Section {nth}\n")).collect();
        let text = alloc::format!("Harwick Courier\n{menu}Ferry runs aground\nBy Ada Lane\n{copy}\nHarwick\n{menu}");
        let lines = near_lines(&text);
        assert_eq!(lines.first(), Some(&"Harwick Courier"));
        for line in ["Ferry runs aground", "By Ada Lane", "The harbour master said that nobody was hurt.", "Harwick"] {
            assert!(lines.contains(&line), "{line}");
        }
        assert!(!lines.contains(&"Section 8"));
        assert!(lines.len() < 20, "{lines:?}");
    }

    #[test]
    fn a_page_with_little_copy_is_near_as_a_whole() {
        let text = "Ferry\nHarwick\n".repeat(20);
        assert_eq!(near_lines(&text).len(), 40);
        assert!(near_lines("").is_empty());
    }

    #[test]
    fn of_many_short_lines_few_are_near() {
        let lines = 20_000;
        let text = "Ferry\n".repeat(lines);
        assert_eq!(near_lines(&text).len(), MOST + 6 * lines / BYTES_EACH);
        let copy = alloc::format!("The harbour master said that nobody was hurt.\n{}", "Ferry\n".repeat(12));
        let text = copy.repeat(lines / 12);
        let near = near_lines(&text);
        assert_eq!(near.iter().filter(|line| is_prose(line)).count(), lines / 12);
        assert_eq!(near.iter().filter(|line| !is_prose(line)).count(), MOST + text.len() / BYTES_EACH);
    }

    #[test]
    fn copy_needs_words_or_letters_of_a_wide_script() {
        assert!(is_prose("The harbour master said that nobody was hurt."));
        assert!(is_prose("フェリーが沖合で座礁し、乗客は全員が救助された。"));
        assert!(!is_prose("フェリー座礁"));
        assert!(!is_prose("Ferry runs aground"));
        assert!(!is_prose("https://example.com/a/very/long/address/of/a/page"));
    }
}
