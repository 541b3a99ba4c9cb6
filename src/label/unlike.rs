//! Lines that are no headline, whatever stands around them.

use super::sentences::{Stop, stops};
use crate::grammar::source::after_source;
use crate::scan::{holds_sign, words_at_most};

/// Signs that part the names of a way through a site's sections.
const STEPS: &[&str] = &[">", "»", "›", "→", "/"];

/// Whether a line is none that a story is headed with: a copyright sign or a source, a slug, the way to the page, or prose.
pub(super) fn is_unlike_headline(raw: &str) -> bool {
    raw.starts_with('©') || is_slug(raw) || is_trail_or_prose(raw) || is_source(raw)
}

/// Whether a line says where a picture or a text is from, in few words: `Source: Supplied`.
fn is_source(raw: &str) -> bool {
    after_source(raw).is_some_and(|source| words_at_most(source, 3) < 3)
}

/// Whether a line is a name that files, tags and users have, or two names: words joined by signs, and no blank.
fn is_slug(raw: &str) -> bool {
    let signs = || raw.bytes().filter(|byte| matches!(byte, b'-' | b'_' | b'#' | b'/')).count();
    // Nearly every line has a blank near its start.
    !raw.bytes().any(|byte| byte == b' ') && raw.is_ascii() && (signs() >= 2 || holds_sign(raw, '/'))
}

/// Whether a line says by what sections the page is reached, as `Home » Travel » Coffee`, or goes on behind its second
/// sentence, as decks and prompts do. Headlines of two sentences are met, and of more with other signs than full stops.
fn is_trail_or_prose(raw: &str) -> bool {
    // Nearly every line has no last byte of a step, nor two full stops.
    let found = signs(raw);
    if found == 0 || found == 2 && raw.bytes().filter(|byte| *byte == b'.').nth(1).is_none() {
        return false;
    }
    let steps = || raw.split(' ').filter(|piece| STEPS.contains(piece)).take(2).count();
    // Each needs its own bytes.
    found & 1 != 0 && steps() == 2 || found & 2 != 0 && stops(raw).filter(Stop::is_sure).take(2).count() == 2
}

/// Whether the last byte of a step stands in a line, and a full stop, a bit each.
#[inline(never)] // Of many bytes this is told side by side, where nothing is known of who asks.
fn signs(raw: &str) -> u8 {
    let is = |byte: u8, sign: u8| u8::from(byte == sign);
    let ends_step = |byte: u8| is(byte, b'>') | is(byte, b'/') | is(byte, 0xBB) | is(byte, 0xBA) | is(byte, 0x92);
    raw.bytes().fold(0, |found, byte| found | ends_step(byte) | is(byte, b'.') << 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unlike_headlines() {
        for line in [
            "ferry-runs-aground-off-harwick",
            "#harwick_ferry_2024",
            "Harwick/Lune",
            "© Provided by Harwick Media",
            "Source: Supplied",
            "Quelle: Hafenamt",
            "Home » Travel » Coffee",
            "You are here: Home > News > Ferry runs aground",
            "Harwick Courier / News / Ferry runs aground",
            "The Courier is owned by Lane Media. Lane Media keeps your data. Read more",
            "Nobody was hurt. The owners were told. They said nothing",
        ] {
            assert!(is_unlike_headline(line), "{line}");
        }
        for line in [
            "Ferry runs aground off Harwick",
            "Ferries / Harwick",
            "Source: ferry ran aground off Harwick in fog",
            "Ferry runs aground. Nobody is hurt",
            "Dr. Lane of St. Olaf vs. J. Brandt: who owns the pier?",
            "Who sank the ferry? And why? And when?",
            "co-owner",
            "«Wir hatten keine Warnung» – Fähre läuft auf",
        ] {
            assert!(!is_unlike_headline(line), "{line}");
        }
    }
}
