//! Where sentences end, in a line and behind it.

use super::signed;

/// Words of fewer bytes may stand for longer ones: the full stop behind them ends no sentence.
const SHORTEST_WORD: usize = 4;

/// Marks that close what a sentence may end inside of.
const CLOSERS: [char; 9] = ['"', '”', '“', '’', '»', '«', ')', '›', '‹'];

/// A mark inside a line, with a blank behind it, behind which a sentence may begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop<'t> {
    before: &'t str,
    mark: char,
    /// What follows the blank.
    after: &'t str,
}

impl Stop<'_> {
    /// Whether it is the full stop of a sentence, and no number's, name's or abbreviation's.
    pub(super) fn is_sure(&self) -> bool {
        let word = || self.before.trim_end_matches(self.mark).rsplit(' ').next().unwrap_or_default();
        let is_word = |word: &str| word.len() >= SHORTEST_WORD && word.ends_with(char::is_lowercase);
        // Marks in a row have no word before them: what follows is looked at last, or each would look at all of the row.
        self.mark == '.' && is_word(word()) && self.after.trim_start_matches(['.', ' ']).starts_with(char::is_uppercase)
    }
}

/// The marks inside a line behind which no small letter follows, in no order.
pub(super) fn stops(line: &str) -> impl Iterator<Item = Stop<'_>> {
    // Copy has few of them, and far more blanks.
    let marks = memchr::memchr3_iter(b'.', b'!', b'?', line.as_bytes());
    let marks = marks.chain(memchr::memmem::find_iter(line.as_bytes(), "…"));
    marks.filter_map(|at| {
        let (before, from) = line.split_at_checked(at)?;
        let mark = from.chars().next()?;
        let after = from.get(mark.len_utf8()..)?.trim_start_matches(CLOSERS).strip_prefix(' ')?;
        (!after.starts_with(char::is_lowercase)).then_some(Stop { before, mark, after })
    })
}

/// Whether a line ends as a sentence does, or goes on in the next one. A heading may end with a quotation, but not with the
/// sentence inside it.
pub(super) fn ends_sentence(raw: &str) -> bool {
    let last = raw.as_bytes().last();
    if matches!(last, Some(b'.' | b'!' | b'?' | b':' | b',' | b';')) {
        return true;
    }
    // Nearly every line that ends otherwise has no mark near its end, either.
    if last.is_some_and(u8::is_ascii_alphanumeric) && !signed::may_hold_end(raw.as_bytes()) {
        return false;
    }
    let unsigned = signed::unsigned(raw);
    if last.is_some_and(u8::is_ascii_alphanumeric) && unsigned.len() == raw.len() {
        return signed::ends_in_name(raw);
    }
    let inside = unsigned.trim_end_matches(['"', '\'', '”', '’', '“', '‘', '»', '«', '›', '‹', '」', '』', ')', '）']);
    inside.ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '：', ',', ';']) || signed::ends_in_name(raw)
}

/// Whether a line is a sentence, and no other begins in it.
pub(super) fn is_one_sentence(line: &str) -> bool {
    ends_sentence(line) && stops(line).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_begin_behind_stops() {
        for (line, all, sure) in [
            ("The ferry ran aground. Nobody was hurt. The owners said nothing.", 2, 2),
            ("“It ran aground.” Nobody was hurt", 1, 1),
            ("Who sank the ferry? And why?", 1, 0),
            ("Dr. Lane and J. Brandt met at St. Olaf", 3, 0),
            ("It costs approx. 12 crowns", 1, 0),
            ("e.g. a ferry", 0, 0),
            ("The owners waited... Then they left", 1, 1),
            ("", 0, 0),
        ] {
            assert_eq!(stops(line).count(), all, "{line}");
            assert_eq!(stops(line).filter(Stop::is_sure).count(), sure, "{line}");
        }
        assert!(is_one_sentence("The ferry ran aground off Harwick."));
        assert!(!is_one_sentence("The ferry ran aground. Nobody was hurt."));
        assert!(!is_one_sentence("The ferry"));
    }
}
