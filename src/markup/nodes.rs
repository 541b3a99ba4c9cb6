//! Page text whose every text node stands on a line of its own, as Beautiful Soup's `get_text("\\n")` and
//! `stripped_strings` print it: a link inside a paragraph parts it into three lines.

use alloc::vec::Vec;

use memchr::{memchr, memchr2_iter, memrchr2};

use super::{Cut, lines};
use crate::scan::find;
use crate::{Byline, Span, StampLine};

/// So many lines that open with a comma or a point tell that copy is parted.
const PARTED: usize = 3;

/// Beside one of them, so many that go on with a small letter do.
const SMALL: usize = 3;

/// Fewer words are a label.
const COPY_WORDS: usize = 4;

/// A longer line is copy, in bytes.
const COPY_BYTES: usize = 60;

/// Whether a line opens with one of the marks that part copy, or with a byte near them: of many bytes this is told side by side.
#[inline(never)]
fn may_open_line(bytes: &[u8]) -> bool {
    let after = bytes.get(1..).unwrap_or_default();
    let opens = |byte: u8| u8::from(byte & 0xF8 == 0x28) | u8::from(byte == b';');
    bytes.iter().zip(after).fold(0, |found, (byte, next)| found | u8::from(*byte == b'\n') & opens(*next)) != 0
}

/// Whether paragraphs of a text are parted at their links.
pub(super) fn is_split(text: &str) -> bool {
    let bytes = text.as_bytes();
    // One line that opens so is wanted, and hardly any page has one.
    let opens = |openings: [&[u8]; 4]| openings.iter().any(|opening| find(bytes, opening).is_some());
    let lines = || may_open_line(bytes) && opens([b"\n,", b"\n.", b"\n;", b"\n)"]);
    let returned = || memchr(b'\r', bytes).is_some() && opens([b"\r,", b"\r.", b"\r;", b"\r)"]);
    if !(lines() || returned()) {
        return false;
    }
    let (mut parted, mut small) = (0_usize, 0_usize);
    for end in memchr2_iter(b'\n', b'\r', bytes) {
        let rest = bytes.get(end..).unwrap_or_default();
        let next = rest.strip_prefix(b"\r\n").or_else(|| rest.get(1..)).unwrap_or_default();
        let opens = match next {
            [b',' | b'.' | b';' | b')'] | [b',' | b'.' | b';' | b')', b' ' | b'\n' | b'\r', ..] => true,
            [b'a'..=b'z', ..] => false,
            _ => continue,
        };
        let last = text.get(..end).unwrap_or_default();
        let last = last.get(memrchr2(b'\n', b'\r', last.as_bytes()).map_or(0, |end| end.saturating_add(1))..);
        let last = last.unwrap_or_default().trim();
        let goes_on = opens || last.ends_with(|c: char| c.is_lowercase() || c == ',') && count(last) >= COPY_WORDS;
        if last.is_empty() || !goes_on || ends(last) {
            continue;
        }
        if opens {
            parted = parted.saturating_add(1);
        } else {
            small = small.saturating_add(1);
        }
        if parted >= PARTED || parted > 0 && small >= SMALL {
            return true;
        }
    }
    false
}

/// A line and where its words stand.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    words: &'t str,
    span: Span,
}

/// The breaks of lines that go on.
pub(super) fn cuts(text: &str) -> Vec<Cut> {
    let words = |(line, at): (&str, usize)| {
        let start = at.saturating_add(line.len().saturating_sub(line.trim_start().len()));
        let words = Span::new(start, start.saturating_add(line.trim().len()));
        Some(Line { words: words.of(text)?, span: words })
    };
    let all: Vec<Line<'_>> = lines(text).filter_map(words).collect();
    let mut cuts = Vec::new();
    // Where the copy that the line before ends started.
    let mut start = 0_usize;
    for (nth, pair) in all.windows(2).enumerate() {
        let [line, next] = pair else { continue };
        if line.words.is_empty() || next.words.is_empty() {
            start = next.span.start;
            continue;
        }
        let copy = Span::new(start, line.span.end).of(text).unwrap_or_default();
        let after = all.get(nth.saturating_add(2)).map_or("", |line| line.words);
        if goes_on(copy, line.words, next.words, after) && !is_top(next.words) && !is_top(copy) {
            let instead = if next.words.starts_with(CLOSING) { "" } else { " " };
            cuts.push(Cut { span: Span::new(line.span.end, next.span.start), instead });
        } else {
            start = next.span.start;
        }
    }
    cuts
}

/// Signs that stand right after a word.
const CLOSING: [char; 9] = [',', '.', ';', ':', '!', '?', ')', '”', '’'];

/// Whether `copy`, whose last line is `line`, goes on in the `next` line, after which `after` comes.
fn goes_on(copy: &str, line: &str, next: &str, after: &str) -> bool {
    if next.starts_with(CLOSING) && (next.len() < 2 || !next.starts_with("...")) {
        return true;
    }
    if ends(copy) {
        return false;
    }
    let is_copy = count(copy) >= COPY_WORDS;
    let small = |text: &str| text.starts_with(char::is_lowercase);
    if small(next) {
        return is_copy || count(next) >= COPY_WORDS;
    }
    let last = copy.split_whitespace().next_back().unwrap_or_default();
    // `the`, `of`, `by`: a phrase is open.
    let open =
        copy.ends_with([',', '(', '“', '‘', '—', '–']) || last.len() <= 3 && last.chars().all(char::is_lowercase);
    let parted = after.starts_with(CLOSING) || small(after);
    let long = copy.len() >= COPY_BYTES || copy.len() > line.len();
    // A bracket at the end holds a credit.
    is_copy && (open || parted && long) && !copy.ends_with(')')
}

/// Whether a text is a byline or a line of times, which no copy goes on with.
fn is_top(text: &str) -> bool {
    /// Longer texts are neither, in bytes.
    const LONGEST: usize = 200;
    text.len() <= LONGEST && (Byline::is_byline(text) || StampLine::parse(text).is_some())
}

/// How many words a text has, as far as that matters.
fn count(text: &str) -> usize {
    text.split_whitespace().take(COPY_WORDS).count()
}

/// Whether a text ends a sentence.
fn ends(text: &str) -> bool {
    let inside = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    inside.ends_with(['.', '!', '?', '…', ':', '。', '！', '？'])
}

#[cfg(test)]
mod tests {
    use super::super::Copy;
    use super::*;
    use alloc::format;

    #[test]
    fn lines_that_open_with_a_comma_tell_that_copy_is_parted() {
        let parted = "the master,\nEd Quill\n, said.\n";
        assert!(!is_split(&parted.repeat(2)) && is_split(&parted.repeat(3)));
        assert!(is_split(&parted.replace('\n', "\r\n").repeat(3)));
        assert!(is_split(
            "He told the paper\nthat nobody was hurt,\nbut that the ship\nhas sunk and lies\n, he said\n"
        ));
        assert!(!is_split(&"Nobody was hurt.\n...\n.htaccess is a file\n\n, or none\n".repeat(9)));
        assert!(!is_split(&"the ferry has sailed between\nharwick and the islands\n".repeat(9)));
    }

    #[test]
    fn parted_copy_is_joined_and_labels_are_not() {
        let goes_on = |text: &str| {
            // What tells that the text is parted, far from it.
            let text = format!("{text}\n\n{}", "a\n, b\n".repeat(3));
            let copy = Copy::of(&text).map_or(text, |copy| copy.text);
            copy.split_once("\n\n").map(|(copy, _)| alloc::string::String::from(copy)).unwrap()
        };
        for (parted, joined) in [
            (
                "A ferry with 41 people on board\nran aground\noff the coast.",
                "A ferry with 41 people on board ran aground off the coast.",
            ),
            ("We had no warning, the master,\nEd Quill\n, said.", "We had no warning, the master, Ed Quill, said."),
            (
                "It has sailed since 1987, according to the\nport authority\n. Tugs",
                "It has sailed since 1987, according to the port authority. Tugs",
            ),
            (
                "He spoke to a reporter of the\nHarwick Courier\non Tuesday.",
                "He spoke to a reporter of the Harwick Courier on Tuesday.",
            ),
            // Sentences, headings, captions and labels end.
            (
                "The ferry Marigold on a sandbank off Harwick on Tuesday. (AP Photo)\nThe ferry\nran aground.",
                "The ferry Marigold on a sandbank off Harwick on Tuesday. (AP Photo)\nThe ferry\nran aground.",
            ),
            ("Nobody was hurt.\nThe owners were told.", "Nobody was hurt.\nThe owners were told."),
            ("What the harbor master said\nNobody was hurt.", "What the harbor master said\nNobody was hurt."),
            ("mehr\nanzeigen\nteilen", "mehr\nanzeigen\nteilen"),
            ("Home\nNews\nSport", "Home\nNews\nSport"),
        ] {
            assert_eq!(goes_on(parted), joined, "{parted}");
        }
    }
}
