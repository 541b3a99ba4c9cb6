//! The cover page of a Nexis Uni download: who ordered it, when, and the list of its documents with the search that found
//! them, each in a block of its own.
//!
//! ```text
//! cover = *order documents *( item *search ) [footer]
//! order = ("User Name:" / "Date and Time:" / "Job Number:") value
//! documents = "Documents (" number ")"
//! item  = number "." title
//! search = ("Client/Matter:" / "Search Terms:" / "Search Type:" / "Narrowed by:" …) value
//! ```

use super::super::Matter;
use super::super::cut::{Cutter, Line, at_colon, is_copyright, is_number, lines, page_mark};
use super::separator::separates;
use super::{is_end, label};
use crate::lexicon::exports::{NEXIS_BODY, NEXIS_COVER_DOCUMENTS, NEXIS_COVER_LABELS, NEXIS_COVER_ORDER, same};
use crate::scan::{holds_sign, holds_words};
use crate::spares::Lists;
use crate::{Role, Span, grammar};

/// So many lines with words are looked at for what opens a cover.
const HEAD: usize = 10;

/// A line that repeats a title over the story has so many bytes of it at least, where the title runs on.
const TITLE: usize = 16;

/// `Job Number: 123`, by a table of labels.
fn labelled<'a>(words: &'a str, table: &[&str]) -> Option<(&'a str, &'a str)> {
    let (name, value) = at_colon(words, 32)?;
    let name = name.trim_end();
    table.iter().any(|known| same(known, name)).then_some((name, value))
}

/// `Documents (25)`.
fn counts(words: &str) -> bool {
    let Some((name, count)) = words.strip_suffix(')').and_then(|words| words.split_once(" (")) else { return false };
    is_number(count, 1, 5) && NEXIS_COVER_DOCUMENTS.iter().any(|known| same(known, name))
}

/// The title in `1. Ferry runs aground`, and its number.
fn item(words: &str) -> Option<(&str, &str)> {
    let (number, title) = words.split_once('.')?;
    is_number(number, 1, 5).then_some((number, title.trim_start()))
}

/// Whether the first lines of a text are those of a cover.
pub(super) fn opens<'a>(head: impl Iterator<Item = Line<'a>>) -> bool {
    let (mut order, mut documents, mut search) = (0_usize, false, false);
    for line in head.filter(|line| !line.is_blank()).take(HEAD) {
        let words = line.words();
        order = order.saturating_add(usize::from(labelled(words, NEXIS_COVER_ORDER).is_some()));
        documents |= counts(words);
        search |= labelled(words, NEXIS_COVER_LABELS).is_some();
    }
    order >= 2 && (documents || search) || documents && search
}

/// Where the cover that opens a region ends, if one does: before the line that repeats the first title of its list, or else
/// before the third block over the first field of a story. It is not looked for beyond the end of a story: a file of a
/// million such heads must not be read a million times.
pub(super) fn end(text: &str, region: Span) -> Option<usize> {
    if !opens(lines(text, region)) {
        return None;
    }
    let mut first: Option<&str> = None;
    // Where the last three blocks under the last line that is sure to be the cover's start.
    let mut blocks = [None; 3];
    let (mut past, mut gap) = (region.start, true);
    for line in lines(text, region) {
        let words = line.words();
        if words.is_empty() {
            gap = true;
            continue;
        }
        if is_end(words) || separates(text, &line) {
            return None;
        }
        if is_cover_line(words) {
            first = first.or(item(words).map(|(_, title)| title).filter(|title| !title.is_empty()));
            past = line.span.end;
            blocks = [None; 3];
        } else if first.is_some_and(|title| repeats(words, title)) {
            return Some(line.span.start);
        } else if label(&line).is_some() || is_copyright(words) || NEXIS_BODY.contains(&words) {
            return Some(blocks[0].or(blocks[1]).or(blocks[2]).unwrap_or(past));
        } else if gap {
            blocks = [blocks[1], blocks[2], Some(line.span.start)];
        }
        gap = false;
    }
    None
}

fn is_cover_line(words: &str) -> bool {
    labelled(words, NEXIS_COVER_ORDER).or_else(|| labelled(words, NEXIS_COVER_LABELS)).is_some()
        || counts(words)
        || item(words).is_some()
        || is_footer(words)
        || page_mark(words).is_some()
}

/// `LexisNexis | About LexisNexis | Privacy Policy`, under every page of the list.
pub(super) fn is_footer(words: &str) -> bool {
    holds_words(words, "About LexisNexis") && holds_sign(words, '|')
}

/// Whether a line repeats a title, or starts to.
pub(super) fn repeats(words: &str, title: &str) -> bool {
    let (words, title) = (grammar::squeeze(words, Lists::FRESH), grammar::squeeze(title, Lists::FRESH));
    same(&words, &title)
        || words.len() >= TITLE && title.get(..words.len()).is_some_and(|start| same(start, &words))
        || title.len() >= TITLE && words.get(..title.len()).is_some_and(|start| same(start, &title))
}

/// Cuts the cover: its fields as they stand, all of it header.
pub(super) fn read<'a>(text: &'a str, cutter: &mut Cutter<'_, 'a>, cover: Span) {
    for line in lines(text, cover) {
        let words = line.words();
        if words.is_empty() {
            cutter.blank(&line);
        } else if let Some((name, value)) =
            labelled(words, NEXIS_COVER_ORDER).or_else(|| labelled(words, NEXIS_COVER_LABELS))
        {
            cutter.header(&line, name, value);
        } else if counts(words) || item(words).is_some() {
            cutter.header(&line, "documents", words);
        } else {
            cutter.line(&line, Matter::Given(Role::Header));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "User Name: Ada Lane\nJob Number: 17\nDocuments (2)\n1. Ferry runs aground\n\n";

    fn found(rest: &str) -> Option<&str> {
        let end = end(&alloc::format!("{HEAD}{rest}"), Span::new(0, HEAD.len() + rest.len()));
        end.and_then(|end| rest.get(end - HEAD.len()..))
    }

    #[test]
    fn a_cover_ends_over_its_first_story_and_is_sought_no_farther_than_one() {
        let story =
            "Ferry runs aground\n\nHarwick Post\n\nLength: 12 words\n\nBody\n\nNobody was hurt.\n\nEnd of Document\n";
        assert_eq!(found(story), Some(story));
        for end in ["End of Document\n", "                         2 of 2 DOCUMENTS\n"] {
            assert_eq!(found(&alloc::format!("Nobody was hurt.\n\n{end}{story}")), None, "{end}");
        }
    }
}
