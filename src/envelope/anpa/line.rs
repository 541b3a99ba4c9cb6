//! What a header line of the copy is by its words.

use super::marks::Marked;
use crate::NoticeKind;
use crate::envelope::cut::is_number;
use crate::envelope::desk;
use crate::scan::{holds_gap, holds_words, starts_with};

// pickup = PLACE ["," region] ":" words
/// The line over an added take that says where it goes on: the place of the story and the last words before the take.
pub(super) fn is_pickup(core: &str) -> bool {
    let Some((place, tail)) = core.split_once(':') else { return false };
    let city = place.split(',').next().unwrap_or_default();
    let capitals = city.bytes().filter(u8::is_ascii_uppercase).count() > 1 && !city.contains(char::is_lowercase);
    capitals && tail.starts_with(' ') && tail.trim_end_matches(['\'', '"', '”', ')']).ends_with(['.', '?', '!'])
}

/// Whether a line over the copy is no note, byline or slug.
pub(super) fn is_plain(core: &str) -> bool {
    !core.is_empty() && desk::note(core).is_none() && !desk::is_shorthand(core) && !desk::is_byline(core)
}

/// A section name over the headline: in capitals, where the headline is not.
pub(super) fn is_section(core: &str, cores: &[Marked<'_>], at: usize) -> bool {
    let capitals = |text: &str| text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
    let next = cores.iter().skip(at.saturating_add(1)).find(|next| is_plain(next.core));
    capitals(core) && core.len() <= 48 && next.is_some_and(|next| !capitals(next.core))
}

/// The kind of note that a line over the copy is. A line such as "With Iran-Contra" is no headline of its own.
pub(super) fn desk_note(core: &str) -> Option<NoticeKind> {
    desk::note(core).or_else(|| {
        let with = starts_with(core, "with ") && core.split_whitespace().count() <= 3;
        (with || desk::is_shorthand(core)).then_some(NoticeKind::DeskNote)
    })
}

/// `c.2011 New York Times News Service`, `(c) 2011, The Harwick Courier`.
pub(super) fn is_copyright(core: &str) -> bool {
    let year = |rest: &str| rest.trim_start().bytes().take(4).filter(u8::is_ascii_digit).count() == 4;
    ["c.", "(c)", "copyright"].iter().any(|mark| starts_with(core, mark) && core.get(mark.len()..).is_some_and(year))
}

/// A row of a table set with blanks: three cells or more, and none but the first of more than three words.
pub(super) fn is_row(core: &str) -> bool {
    if !holds_gap(core) {
        return false;
    }
    let mut cells = core.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
    let first = cells.next().map_or(0, |cell| cell.split(' ').count());
    let mut count = 0_usize;
    first <= 6
        && cells.all(|cell| {
            count = count.saturating_add(1);
            cell.split(' ').count() <= 3
        })
        && count >= 2
}

/// The longest line of figures; the first line of a paragraph is longer, for it is full.
const STUB: usize = 58;

/// A line that may belong to a column of figures: short, and no sentence.
pub(super) fn is_stub(core: &str) -> bool {
    core.len() <= STUB && !core.ends_with(['.', ',', ';', ':', '?', '!', '"', '\''])
}

/// `Shr 17 cts vs 18 cts`, `Gold stock................11,059`: such a line with a figure in it.
pub(super) fn is_figures(core: &str) -> bool {
    is_stub(core) && (core.bytes().any(|byte| byte.is_ascii_digit()) || holds_words(core, " vs "))
}

/// The labels of headlines.
pub(super) fn is_title(label: &str) -> bool {
    label.eq_ignore_ascii_case("hl") || label.eq_ignore_ascii_case("headline")
}

/// `HL:Stock markets advance`: a short label before a colon.
pub(super) fn label(core: &str) -> Option<(&str, &str)> {
    let (label, value) = core.split_once(':')?;
    let short = (2..=10).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    (short && !is_number(value.trim(), 1, 2)).then_some((label, value.trim()))
}

pub(super) fn any_labelled(cores: &[Marked<'_>]) -> bool {
    cores.iter().any(|marks| marks.labelled)
}
