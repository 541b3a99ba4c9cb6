//! What pages and desks set after a credit.

use crate::grammar::tail;
use crate::lexicon::photo::SCRAPS;
use crate::look::Look;
use crate::scan::{holds_sign, is_capitals};

/// The text without the links and buttons that pages print after a credit.
pub(super) fn unscrapped(text: &str) -> &str {
    unscrapped_of(text, None)
}

/// The same, where it may be known what stands in the end of the text.
pub(super) fn unscrapped_of(text: &str, seen: Option<Look>) -> &str {
    let slashed = seen.is_none_or(|look| look.has(Look::SLASH));
    let mut text = text;
    for _ in 0..3 {
        let trimmed =
            if text.bytes().next_back().is_some_and(|byte| byte.is_ascii_graphic()) { text } else { text.trim_end() };
        let bytes = trimmed.as_bytes();
        let &[.., third, before, last] = bytes else { return trimmed };
        if before.is_ascii_uppercase()
            && let Some(note) = note_to_editors(tail(trimmed, NOTE))
        {
            text = trimmed.get(..trimmed.len().saturating_sub(note)).unwrap_or(trimmed);
            continue;
        }
        let stripped = match last {
            b')' => numbered(trimmed),
            b'.' | b'a'..=b'z' if slashed => initialled(trimmed),
            b'A'..=b'Z' if slashed && before.is_ascii_uppercase() => signed(trimmed),
            _ => None,
        };
        if let Some(before) = stripped {
            text = before;
            continue;
        }
        // The last letters of the scraps; nearly every text ends otherwise.
        let (word, bit) = end_bit(third, before, last);
        if SCRAP_ENDS.get(word).is_none_or(|ends| ends & bit == 0) {
            return trimmed;
        }
        let ended = |row: &&&str| row.bytes().next_back().is_some_and(|byte| byte.eq_ignore_ascii_case(&last));
        let scrap = SCRAPS.iter().filter(ended).find_map(|row| {
            let start = trimmed.len().checked_sub(row.len())?;
            let (before, end) = trimmed.split_at_checked(start)?;
            (end.eq_ignore_ascii_case(row) && !before.ends_with(char::is_alphanumeric)).then_some(before)
        });
        match scrap {
            Some(before) => text = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '|')),
            None => return trimmed,
        }
    }
    text.trim_end()
}

/// How long the note to editors is that ends a text.
fn note_to_editors(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'A', bytes)
        .find(|at| bytes.get(*at..).is_some_and(|from| from.starts_with(b"ATTENTION EDITORS")))
        .map(|at| bytes.len().saturating_sub(at))
}

/// Without the number that a stock gives its picture: `Bo Reed/Harwick/Shutterstock (16507315bs)`.
fn numbered(text: &str) -> Option<&str> {
    const NUMBER: core::ops::RangeInclusive<usize> = 6..=12;
    let (before, number) = text.strip_suffix(')')?.rsplit_once(" (")?;
    let figures = number.bytes().take_while(u8::is_ascii_digit).count();
    let letters = number.get(figures..)?;
    let fits = NUMBER.contains(&figures) && letters.len() <= 2 && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    (fits && holds_sign(before, '/')).then(|| before.trim_end())
}

/// Without the initials of a desk that stand after a photographer: `ANTARA FOTO/Bo Reed/hp.`
fn initialled(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('.');
    let initials = text.bytes().rev().take(5).take_while(u8::is_ascii_lowercase).count();
    // Nearly every text ends in a word.
    if !(2..=4).contains(&initials) {
        return None;
    }
    let before = text.get(..text.len().saturating_sub(initials))?.strip_suffix('/')?;
    let (agency, name) = before.rsplit_once('/')?;
    let photo = agency.ends_with(" FOTO") || agency.ends_with(" Foto") || agency.ends_with(" PHOTO");
    (photo && name.starts_with(char::is_uppercase)).then_some(before)
}

/// Without the initials that Canadian Press sets behind a photographer: `THE CANADIAN PRESS/Bo Reed. JGW`.
fn signed(text: &str) -> Option<&str> {
    let (before, initials) = text.rsplit_once(". ")?;
    let letters = is_capitals(initials, 2..=4);
    let (agency, name) = before.rsplit_once('/').filter(|_| letters)?;
    let press = agency.ends_with(" PRESS") || agency.ends_with(" Press");
    (press && name.starts_with(char::is_uppercase) && name.split(' ').count() <= 4).then_some(before)
}

/// A note to editors under a picture is not longer: `ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.`
const NOTE: usize = 400;

/// A bit for the last three bytes of each scrap.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static SCRAP_ENDS: [u64; 64] = {
    let mut ends = [0; 64];
    let mut row = 0;
    while row < SCRAPS.len() {
        let bytes = SCRAPS[row].as_bytes();
        let (word, bit) = end_bit(bytes[bytes.len() - 3], bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        ends[word] |= bit;
        row += 1;
    }
    ends
};

/// The word and the bit of the last three bytes of a text, in any case.
#[expect(clippy::as_conversions, reason = "`usize::from` is not const; twelve bits fit")]
const fn end_bit(third: u8, before: u8, last: u8) -> (usize, u64) {
    let hash = ((third & 0x1F) as u32 * 0x2F5) ^ ((before & 0x1F) as u32 * 0x49) ^ (last & 0x1F) as u32;
    ((hash >> 6 & 63) as usize, 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use crate::Caption;

    #[test]
    fn credits_are_read_through_what_stands_around_them() {
        for (text, copy, photographer, organization, via) in [
            (
                "Mandatory Credit: Photo by Bo Reed/NurPhoto/Shutterstock (16507315bs)",
                "",
                "Bo Reed",
                "NurPhoto/Shutterstock",
                "",
            ),
            ("Feri berlabuh di Harwick. ANTARA FOTO/Bo Reed/hp.", "Feri berlabuh di Harwick.", "Bo Reed", "ANTARA", ""),
            ("Both photos: Bo Reed/AFP via Getty Images", "", "Bo Reed", "AFP", "Getty Images"),
            (
                "A ferry in Harwick. © Photo by Bo Reed/Anadolu via Getty Images",
                "A ferry in Harwick.",
                "Bo Reed",
                "Anadolu",
                "Getty Images",
            ),
            ("The ferry leaves. Photo: Navy handout via Reuters", "The ferry leaves.", "", "Navy", "Reuters"),
            ("항구에 정박한 페리. (사진=하윅 제공)", "항구에 정박한 페리.", "", "하윅", ""),
            ("[서울=뉴시스] 페리. (사진 = 하윅 제공) *재판매 및 DB 금지", "[서울=뉴시스] 페리.", "", "하윅", ""),
            (
                "The ferry leaves Harwick. THE CANADIAN PRESS/Bo Reed (The Canadian Press)",
                "The ferry leaves Harwick.",
                "Bo Reed",
                "The Canadian Press",
                "",
            ),
        ] {
            let caption = Caption::parse(text).unwrap();
            assert_eq!(caption.text, copy, "{text}");
            let credit = caption.credit.unwrap();
            let said =
                [credit.photographer, credit.organization, credit.via].map(|part| part.unwrap_or_default().to_string());
            assert_eq!(said, [photographer, organization, via], "{text}");
        }
        // A ratio, and what small letters after a slash say elsewhere.
        for text in ["The ferry ran 1,200 miles/day (16507315)", "See the ferry and/or."] {
            assert_eq!(Caption::parse(text).unwrap().credit, None, "{text}");
        }
    }
}
