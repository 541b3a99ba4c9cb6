//! Who signs at the end of a line that says something else first.

use crate::Age;
use crate::grammar::ws;
use crate::lexicon::authors::FILED;
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
    if line.is_ascii() && memchr::memchr3(b'/', b'|', b'>', line.as_bytes()).is_none() {
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
