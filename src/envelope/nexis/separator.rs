//! The line that parts the documents of a Nexis text.

use super::super::cut::{Line, is_number, lines};
use super::{is_in, is_shouted, label};
use crate::Span;
use crate::lexicon::exports::NEXIS_TAIL;
use crate::scan::{self, starts_with};

/// How far in a line that parts documents is set at least.
const SEPARATOR: usize = 8;

/// So many lines with words stand between a separator and the first field at most: publication, date, edition, headline.
const HEAD: usize = 12;

/// How sure it is that a line parts two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// It says "document" and a number.
    Damaged,
    /// It counts documents as Nexis does: `1 of 49 DOCUMENTS`, `Dokument 1 von 49`, `FOCUS - 1 of 49 DOCUMENTS`.
    Whole,
}

/// What separator a line is by its words alone.
fn counts(words: &str) -> Option<Separator> {
    if words.len() > 56 || !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // What was narrowed down.
    let words = words.strip_prefix("FOCUS - ").unwrap_or(words);
    let document = |word: &str| (starts_with(word, "docu") || starts_with(word, "doku")) && word.len() <= 11;
    let (first, last) = (words.split_whitespace().next()?, words.split_whitespace().next_back()?);
    let numbers = || words.split_whitespace().filter(|token| is_number(token, 1, 6));
    let (tokens, counted) = (words.split_whitespace().count(), numbers().count());
    if !(3..=7).contains(&tokens) || counted == 0 || document(first) == document(last) {
        return None;
    }
    let number = |at: usize| numbers().nth(at).and_then(|number| number.parse::<u32>().ok());
    let whole = tokens == 4 && counted == 2 && number(0) <= number(1);
    Some(if whole { Separator::Whole } else { Separator::Damaged })
}

/// What separator a line is. In the middle of the page it may be damaged; elsewhere, since blanks at the starts of lines
/// are lost easily, it must be whole and a field must stand `under` it, before one that only stands under copy.
pub(super) fn separator<'a, I: Iterator<Item = Line<'a>>>(
    line: &Line<'_>,
    under: impl FnOnce() -> I,
) -> Option<Separator> {
    // Nearly every line opens as no separator does.
    if !matches!(line.text.bytes().next(), Some(b'0'..=b'9' | b'D' | b'd' | b'F' | b' ' | b'\t' | 0xC2 | 0xE2)) {
        return None;
    }
    let found = counts(line.words())?;
    if indent(line) >= SEPARATOR {
        return Some(found);
    }
    let heads = || {
        under()
            .filter(|line| !line.is_blank())
            .take(HEAD)
            .take_while(|line| counts(line.words()) != Some(Separator::Whole))
            .find_map(|line| label(&line).filter(|(label, ..)| is_shouted(label)))
            .is_some_and(|(label, ..)| !is_in(NEXIS_TAIL, label))
    };
    Some(found).filter(|found| *found == Separator::Whole && heads())
}

/// Whether a line of a text parts two documents.
pub(super) fn separates(text: &str, line: &Line<'_>) -> bool {
    separator(line, || lines(text, Span::new(line.span.end, text.len()))).is_some()
}

/// How many columns a line is set in; a tab goes on to the next eighth one.
pub(super) fn indent(line: &Line<'_>) -> usize {
    line.text.chars().take_while(|c| scan::is_blank(*c)).fold(0_usize, |column, c| {
        let step = if c == '\t' { 8_usize.saturating_sub(column & 7) } else { 1 };
        column.saturating_add(step)
    })
}
