//! Phrases of page furniture, as whole lines and at their start.

use crate::grammar::composed;
use crate::lexicon::furniture::{self, Furniture};
use crate::lexicon::openings::Openings;

/// The start of a line with plain spaces, as far as it fits: in lower case if it is not all ASCII, whose letters are matched in
/// any case.
fn folded<'f>(raw: &'f str, room: &'f mut [u8]) -> &'f [u8] {
    let plain = raw.as_bytes().get(..room.len().min(raw.len())).unwrap_or_default();
    if plain.is_ascii() {
        return plain;
    }
    // Letters of ASCII before the first that is none; a mark may belong to the last of them.
    let ascii = plain.iter().position(|byte| !byte.is_ascii()).unwrap_or(plain.len()).saturating_sub(1);
    let (head, rest) = raw.split_at_checked(ascii).unwrap_or_default();
    if let Some(room) = room.get_mut(..ascii) {
        room.copy_from_slice(head.as_bytes());
        room.make_ascii_lowercase();
    }
    let mut len = ascii;
    let mut put = |bytes: &[u8]| {
        let Some(to) = room.get_mut(len..len.saturating_add(bytes.len())) else { return false };
        to.copy_from_slice(bytes);
        len = len.saturating_add(bytes.len());
        true
    };
    let mut utf8 = [0_u8; 4];
    for c in composed(rest) {
        let fits = match c {
            _ if c.is_ascii() => put(c.to_ascii_lowercase().encode_utf8(&mut utf8).as_bytes()),
            '\u{A0}' | '\u{2009}' | '\u{202F}' => put(b" "),
            _ => c.to_lowercase().all(|c| put(c.encode_utf8(&mut utf8).as_bytes())),
        };
        if !fits {
            break;
        }
    }
    room.get(..len).unwrap_or_default()
}

/// Room for the first two characters of a line, whatever they are.
const FIRST: usize = 8;

/// What of page furniture the line is, or opens with.
#[inline]
pub(super) fn furniture_of(raw: &str, openings: Openings) -> Option<(Furniture, bool)> {
    if openings.may(Openings::WHOLE | Openings::FURNITURE) { looked_up(raw, openings) } else { None }
}

/// The same of a line that may open as furniture does.
#[inline(never)] // Most lines do not.
fn looked_up(raw: &str, openings: Openings) -> Option<(Furniture, bool)> {
    let (may_be_whole, opens) = (openings.may(Openings::WHOLE), openings.may(Openings::FURNITURE));
    // Nearly every line opens as no phrase does.
    let mut room = [0_u8; FIRST];
    let opening = raw.as_bytes();
    if furniture::opens_with_mark(opening) {
        return None;
    }
    let opening = if furniture::opens_plainly(opening) { opening } else { folded(raw, &mut room) };
    let whole = may_be_whole && furniture::may_be_whole(raw, opening);
    let opens = opens && furniture::may_open(opening);
    if !whole && !opens {
        return None;
    }
    let mut room = [0_u8; furniture::LONGEST];
    let folded = folded(raw, &mut room);
    if whole {
        let trimmed = folded.trim_ascii_end();
        let end = furniture::unmarked(trimmed);
        for words in [trimmed, end] {
            if let Some(row) = furniture::WHOLE_PHRASES.exact(words) {
                return furniture::WHOLE.get(row).map(|(_, kind)| (*kind, true));
            }
            if end.len() == trimmed.len() {
                break;
            }
        }
    }
    if opens { furniture::opening(folded).map(|kind| (kind, false)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Option<(Furniture, bool)> {
        furniture_of(raw, Openings::of(raw))
    }

    #[test]
    fn furniture_is_a_line_or_its_opening() {
        assert_eq!(read("Skip to content"), Some((Furniture::Navigation, true)));
        assert_eq!(read("TOP STORIES:"), Some((Furniture::Stories, true)));
        assert_eq!(read("READ MORE: Ferry aground"), Some((Furniture::Pointer, false)));
        assert_eq!(read("Top\u{a0}Stories"), Some((Furniture::Stories, true)));
        assert_eq!(read("LÄS OCKSÅ"), read("läs också"));
        assert!(read("läs också").is_some());
        assert_eq!(read("The ferry ran aground."), None);
        assert_eq!(read(""), None);
    }
}
