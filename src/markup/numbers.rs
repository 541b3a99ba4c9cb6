//! The numbers of links, as text browsers (Lynx, `ELinks`) print them before their words: `[12]Ada Lane`.

use alloc::vec::Vec;

use memchr::{memchr, memchr_iter};

use super::Cut;
use crate::Span;
use crate::scan::find;

/// The numbers of links before their words, `[12]`; none where too few count on.
pub(super) fn cuts(text: &str) -> Vec<Cut> {
    /// Fewer numbers are notes.
    const FEWEST: usize = 5;
    let bytes = text.as_bytes();
    let mut cuts = Vec::new();
    // They count from one. Most texts have no such sign at all, which is told sooner.
    if memchr(b'[', bytes).is_none() || find(bytes, b"[1]").is_none() {
        return cuts;
    }
    let mut last = 0_u32;
    for at in memchr_iter(b'[', bytes) {
        let digits = bytes.iter().skip(at.saturating_add(1)).take(6).take_while(|byte| byte.is_ascii_digit()).count();
        let end = at.saturating_add(digits).saturating_add(1);
        let number = text.get(at.saturating_add(1)..end).and_then(|number| number.parse().ok());
        let behind = text.get(end..).and_then(|rest| rest.strip_prefix(']')).and_then(|rest| rest.chars().next());
        // A note follows its words, a link's number stands before them.
        if let Some(number) =
            number.filter(|number| behind.is_some_and(char::is_alphanumeric) && *number == last.saturating_add(1))
        {
            last = number;
            let span = Span::new(at, end.saturating_add(1));
            cuts.push(Cut { span, instead: "" });
        }
    }
    if cuts.len() < FEWEST { Vec::new() } else { cuts }
}

#[cfg(test)]
mod tests {
    use super::super::Copy;

    #[test]
    fn numbers_of_links_are_marks_where_they_count_on() {
        let text = "#[1]Feed\n\n[2]Home\n[3]News\n\nBy [4]Ada Lane\n\nA ferry [5]ran aground, he [the master] said.\n";
        assert_eq!(
            Copy::of(text).unwrap().text,
            "#Feed\n\nHome\nNews\n\nBy Ada Lane\n\nA ferry ran aground, he [the master] said.\n"
        );
        // Notes, and numbers that do not count on.
        let notes = "Feed[1] and home[2] and news[3] and more[4] of it[5] and[6] all.\n";
        assert_eq!((Copy::of(notes), Copy::of("[7]Home [3]News [9]Sport [1]Tides [8]Boats [4]Fish\n")), (None, None));
        assert_eq!(Copy::of("[1]Home [2]News [3]Sport [4]Tides\n"), None);
    }
}
