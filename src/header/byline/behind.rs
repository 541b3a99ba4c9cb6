//! Who signs at the end of a line that says something else first.

use crate::Age;
use crate::grammar::ws;
use crate::lexicon::authors::FILED;
use crate::lexicon::heads::Heads;
use crate::lexicon::photo::PHOTO_LEADS;
use crate::scan::words_at_most;

/// No such line is longer, in bytes.
const LONGEST: usize = 120;

/// The part of a line that signs it, from the word for "by":
///
/// ```text
/// behind = 1*(section SEP) by party / filed section by party / age by party
/// ```
pub(super) fn signer(line: &str) -> Option<&str> {
    if line.len() > LONGEST {
        return None;
    }
    parted(line).or_else(|| filed(line)).or_else(|| aged(line))
}

/// Behind the last mark that parts sections: `News, Boats / By Ada Lane`.
fn parted(line: &str) -> Option<&str> {
    let bytes = line.as_bytes();
    // A mark beyond ASCII stands behind a blank too.
    let spaced = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b' ');
    // Without a branch for each byte, many bytes are looked at side by side.
    let marks = bytes.iter().fold(0_u8, |marks, byte| {
        let mark = u8::from(*byte == b'/') | u8::from(*byte == b'|') | u8::from(*byte == b'>');
        marks | mark | byte & 0x80
    });
    if marks & 1 == 0 && (marks == 0 || !memchr::memchr2_iter(0xC2, 0xE2, bytes).any(spaced)) {
        return None;
    }
    let (sections, last) = line.rsplit_once(['/', '|', '·', '•', '»', '›', '>'])?;
    let apart = sections.ends_with(' ') && last.starts_with(' ');
    (apart && PHOTO_LEADS.opening(sections).is_err()).then(|| ws(last))
}

/// Behind the sections in which it was filed: `Posted in Boats by Ada Lane`.
fn filed(line: &str) -> Option<&str> {
    /// `Boats and Tides, Harbours`
    const MOST_WORDS: usize = 6;
    static HEADS: Heads = Heads::of(FILED.rows);
    if !HEADS.may_open(line) {
        return None;
    }
    let (rest, _) = FILED.opening(line).ok()?;
    let at = rest.find(" by ")?;
    let (sections, party) = rest.split_at_checked(at)?;
    (words_at_most(sections, MOST_WORDS.saturating_add(1)) <= MOST_WORDS).then(|| ws(party))
}

/// Behind the age of the text: `3 hours ago by Ada Lane`.
fn aged(line: &str) -> Option<&str> {
    // `3 hours ago`, `Posted 3 hours ago`
    if !line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'P' | 'U')) {
        return None;
    }
    let at = line.find(" ago by ")?.saturating_add(" ago".len());
    let (age, party) = line.split_at_checked(at)?;
    Age::parse(age).map(|_| ws(party))
}
