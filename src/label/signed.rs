//! The agency that signs behind the last sentence of a story: `… the port said. — Reuters`, `… he said. (ANI)`, `… she added. PTI VN
//! BJ`, `… this year. Enditem`. Without it the paragraph ends as any does.

use crate::grammar::places::sender;
use crate::grammar::tail;
use crate::lexicon::agencies::Sender;
use crate::scan::is_capitals;

/// What signs is not longer, in bytes, with its stop.
const LONGEST: usize = 28;

/// The text up to the end of its last sentence, if nothing but an agency stands behind it.
pub(super) fn unsigned(text: &str) -> &str {
    // Nearly every text ends in its own stop, or has none so near its end.
    let bytes = text.as_bytes();
    if !bytes.last().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b')' | b']')) {
        return text;
    }
    if !may_hold_stop(bytes) {
        return text;
    }
    let near = tail(text, LONGEST);
    let Some(stop) = memchr::memrchr3(b'.', b'?', b'!', near.as_bytes()) else { return text };
    let Some((_, rest)) = near.split_at_checked(stop.saturating_add(1)) else { return text };
    let quotes = rest.trim_start_matches(['"', '”', '’', '\'', '»']);
    if quotes.is_empty() || !quotes.starts_with(char::is_whitespace) || !signs(quotes.trim_start()) {
        return text;
    }
    text.get(..text.len().saturating_sub(quotes.len())).unwrap_or(text)
}

/// Whether one of the [longest](LONGEST) end's bytes may be the mark that ends a sentence: a few more are looked at, side by
/// side.
fn may_hold_stop(bytes: &[u8]) -> bool {
    near_end(bytes, |byte| u8::from(byte == b'.') | u8::from(byte == b'?') | u8::from(byte == b'!'))
}

/// The same, or the last byte of a quotation mark: without one of them nothing stands [behind a sentence](ends_in_name).
pub(super) fn may_hold_end(bytes: &[u8]) -> bool {
    near_end(bytes, |byte| {
        let stop = u8::from(byte == b'.') | u8::from(byte == b'?') | u8::from(byte == b'!');
        stop | u8::from(byte == b'"') | u8::from(byte == 0x9D) | u8::from(byte == 0xBB)
    })
}

/// Whether `is` says something of one of the end's bytes.
#[inline]
fn near_end(bytes: &[u8], is: impl Fn(u8) -> u8) -> bool {
    const _: () = assert!(LONGEST <= 32);
    // Of as many bytes always, this is told side by side; those that stand for none say nothing.
    let near = bytes.last_chunk::<32>().copied().unwrap_or_else(|| {
        let mut near = [0; 32];
        near.iter_mut().zip(bytes).for_each(|(near, byte)| *near = *byte);
        near
    });
    near.iter().fold(0, |found, byte| found | is(*byte)) != 0
}

/// Whether a text ends in the bare name of an agency behind a sentence: `… on the quay. EFE`. Some stories do, and captions;
/// behind a slash it signs a picture.
pub(super) fn ends_in_name(text: &str) -> bool {
    let near = tail(text, LONGEST);
    let Some(blank) = near.as_bytes().iter().rposition(|byte| *byte == b' ') else { return false };
    // Nearly all have a letter before the last word.
    let before = blank.checked_sub(1).and_then(|last| near.as_bytes().get(last));
    if before.is_none_or(u8::is_ascii_alphanumeric) {
        return false;
    }
    near.split_at_checked(blank).is_some_and(|(before, name)| {
        let name = name.trim_start();
        before.ends_with(['.', '!', '?', '"', '”', '»'])
            && name.starts_with(char::is_alphabetic)
            && sender(name) == Some(Sender::Wire)
    })
}

/// Whether an agency signs so: behind a dash, in brackets, with the initials of its desk, or with its end mark.
fn signs(text: &str) -> bool {
    if matches!(text, "Enditem" | "enditem" | "END" | "ENDS") {
        return true;
    }
    let inner = [('(', ')'), ('[', ']')].iter().find_map(|&(open, shut)| text.strip_prefix(open)?.strip_suffix(shut));
    let dashed = text.trim_start_matches(['-', '–', '—']);
    if let Some(name) = inner.or(Some(dashed).filter(|name| name.len() < text.len())) {
        return sender(name.trim()).is_some();
    }
    let mut words = text.split(' ');
    let wire = words.next().is_some_and(|name| name.len() == 3 && sender(name) == Some(Sender::Wire));
    let initials = |word: &str| is_capitals(word, 2..=4);
    let mut desk = words.peekable();
    wire && desk.peek().is_some() && desk.all(initials)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_sign_behind_the_last_sentence() {
        for sign in ["— Reuters", "-- BERNAMA", "(ANI)", "[AFP]", "PTI ADA BO", "Enditem", "-IANS"] {
            for sentence in ["The ferry ran again.", "“The ferry ran again.”", "Has it run?"] {
                let text = alloc::format!("{sentence} {sign}");
                assert_eq!(unsigned(&text), sentence, "{text}");
            }
        }
        for text in [
            "The ferry ran again. Ada",
            "The ferry ran again. Reuters",
            "The ferry ran again. (Ada Lane)",
            "The ferry ran at 3.15 — Reuters",
            "By Ada Lane — Reuters",
            "The ferry. PTI",
        ] {
            assert_eq!(unsigned(text), text);
        }
        for (text, is) in [
            ("The ferry ran again. EFE", true),
            ("The ferry of EFE", false),
            ("It ran again. Ada", false),
            ("It ran again. /EFE", false),
        ] {
            assert_eq!(ends_in_name(text), is, "{text}");
        }
    }
}
