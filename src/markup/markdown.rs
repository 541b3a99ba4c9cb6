//! Markdown, as html2text, trafilatura and readers for language models print it.
//!
//! Source: `CommonMark` 0.31, as far as renderers write it: headings, links, images, emphasis, block quotes, escapes and link
//! definitions. Marks that nobody closes are copy.

use alloc::vec::Vec;

use memchr::{memchr, memmem};

use super::{Cut, lines};
use crate::Span;
use crate::scan::holds_sign;

/// So many links make a text Markdown; with a heading one is enough.
const LINKS: usize = 3;

/// So many headings do that are no comments in a program: `## `.
const SECTIONS: usize = 2;

/// No more places are looked at to tell whether a text is Markdown.
const LOOKS: usize = 64;

/// A link's text, target or label is no longer, in bytes.
const LONGEST: usize = 4096;

/// So many marks that are not closed yet are remembered: renderers nest an image in a link, and emphasis in emphasis.
const NESTED: usize = 8;

/// Whether a text is Markdown: it has several links, a link and a heading, or several headings.
pub(super) fn is_markdown(text: &str) -> bool {
    let links = memmem::find_iter(text.as_bytes(), b"](").take(LOOKS);
    let links = links.filter(|at| target(text, at.saturating_add(2)).is_some()).take(LINKS);
    // Most texts have no such sign at all, which is told sooner.
    let count = if memchr(b']', text.as_bytes()).is_some() { links.count() } else { 0 };
    let is_section = |at: &usize| text.get(at.saturating_add(1)..).is_some_and(|line| heading(line).is_some());
    let sections = |end: &[u8]| memmem::find_iter(text.as_bytes(), end).take(LOOKS).filter(is_section).count();
    count >= LINKS
        || count > 0 && lines(text).any(|(line, _)| heading(line).is_some())
        || memchr(b'#', text.as_bytes()).is_some() && (sections(b"\n##") >= SECTIONS || sections(b"\r##") >= SECTIONS)
}

/// How many bytes at the start of a line mark it as a heading: `## `.
fn heading(line: &str) -> Option<usize> {
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    let marked = line.get(signs..).is_some_and(|rest| rest.starts_with(' '));
    ((1..=6).contains(&signs) && marked).then(|| signs.saturating_add(1))
}

/// Where the target of a link ends that starts at `start`, behind its bracket: `https://courier.example "The Courier")`.
fn target(text: &str, start: usize) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let mut depth = 0_u32;
    for (at, byte) in rest.iter().enumerate() {
        match byte {
            b'(' => depth = depth.saturating_add(1),
            b')' if depth > 0 => depth = depth.saturating_sub(1),
            b')' => return Some(start.saturating_add(at).saturating_add(1)),
            // A title.
            b' ' if matches!(rest.get(at.saturating_add(1)), Some(b'"' | b'\'')) => {
                let quote = rest.get(at.saturating_add(1)).copied()?;
                let title = rest.get(at.saturating_add(2)..)?;
                let end = memchr(quote, title)
                    .filter(|end| title.get(..*end).is_some_and(|title| !title.contains(&b'\n')))?;
                let end = at.saturating_add(2).saturating_add(end).saturating_add(1);
                return (rest.get(end) == Some(&b')')).then(|| start.saturating_add(end).saturating_add(1));
            }
            b'[' | b']' | b'<' | b'>' if at > 0 && *byte != b'>' => return None,
            byte if byte.is_ascii_whitespace() => return None,
            _ => {}
        }
    }
    None
}

/// The marks of a text in Markdown, and the breaks of its wrapped lines.
pub(super) fn cuts(text: &str) -> Vec<Cut> {
    Marks::of(text).cuts
}

/// A mark that opens something and is not closed yet.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    /// Its sign, and how many there are; a bracket's length is 2 where it opens an image.
    sign: u8,
    length: usize,
}

/// The marks of a text.
#[derive(Debug, Default)]
struct Marks {
    cuts: Vec<Cut>,
    open: Vec<Open>,
    /// Whether links may be defined elsewhere in the text.
    defined: bool,
}

impl Marks {
    fn of(text: &str) -> Self {
        let mut marks = Self { defined: lines(text).any(|(line, _)| is_definition(line)), ..Self::default() };
        let wrapped = is_wrapped(text);
        let mut before = "";
        for (line, at) in lines(text) {
            if wrapped && wraps(before, line) {
                let blank = before.len().saturating_sub(before.trim_end().len());
                let indent = line.len().saturating_sub(line.trim_start().len());
                let span = Span::new(at.saturating_sub(blank), at.saturating_add(indent));
                marks.cuts.push(Cut { span, instead: " " });
            }
            marks.line(text, line, before, at);
            before = line;
        }
        marks.cuts.sort_unstable_by_key(|cut| cut.span.start);
        marks
    }

    fn cut(&mut self, start: usize, length: usize) {
        self.cuts.push(Cut { span: Span::new(start, start.saturating_add(length)), instead: "" });
    }

    /// Finds the marks of a line that starts at `base`, under the line `before`.
    fn line(&mut self, text: &str, line: &str, before: &str, base: usize) {
        let words = line.trim();
        // What is open is closed in its paragraph.
        if words.is_empty() {
            self.open.clear();
            return;
        }
        let indent = line.len().saturating_sub(line.trim_start().len());
        if self.defined && is_definition(line) || underlines(words) && !before.trim().is_empty() {
            return self.cut(base.saturating_add(indent), words.len());
        }
        let mut at = indent;
        while let Some(rest) = line.get(at..).and_then(|rest| rest.strip_prefix('>')) {
            let length = if rest.starts_with(' ') { 2 } else { 1 };
            self.cut(base.saturating_add(at), length);
            at = at.saturating_add(length);
        }
        if let Some(length) = line.get(at..).and_then(heading) {
            self.cut(base.saturating_add(at), length);
            at = at.saturating_add(length);
        }
        let bytes = text.as_bytes();
        let end = base.saturating_add(line.len());
        let mut at = base.saturating_add(at);
        while let Some(found) = bytes.get(at..end).and_then(next_sign) {
            at = at.saturating_add(found);
            at = self.sign(text, at).max(at.saturating_add(1));
        }
    }

    /// Reads the sign at `at`; gives where to go on.
    fn sign(&mut self, text: &str, at: usize) -> usize {
        let bytes = text.as_bytes();
        let sign = bytes.get(at).copied().unwrap_or_default();
        match sign {
            b'\\' => {
                if bytes.get(at.saturating_add(1)).is_some_and(u8::is_ascii_punctuation) {
                    self.cut(at, 1);
                }
                at.saturating_add(2)
            }
            b'[' => {
                let image = at.checked_sub(1).filter(|before| bytes.get(*before) == Some(&b'!'));
                self.push(match image {
                    Some(at) => Open { at, sign, length: 2 },
                    None => Open { at, sign, length: 1 },
                });
                at.saturating_add(1)
            }
            b']' => self.close_link(text, at),
            _ => self.emphasis(text, at, sign),
        }
    }

    fn push(&mut self, open: Open) {
        if self.open.len() >= NESTED {
            self.open.remove(0);
        }
        self.open.push(open);
    }

    /// Closes a link at its bracket: `](https://courier.example)` or `][1]`.
    fn close_link(&mut self, text: &str, at: usize) -> usize {
        let behind = at.saturating_add(1);
        let Some(nth) = self.open.iter().rposition(|open| open.sign == b'[') else { return behind };
        let Some(open) = self.open.get(nth).copied().filter(|open| at.saturating_sub(open.at) <= LONGEST) else {
            return behind;
        };
        let end = match text.as_bytes().get(behind) {
            Some(b'(') => target(text, behind.saturating_add(1)),
            Some(b'[') if self.defined => label(text, behind.saturating_add(1)),
            _ => None,
        };
        // Square brackets are signs of copy too.
        self.open.remove(nth);
        let Some(end) = end else { return behind };
        self.cut(open.at, open.length);
        self.cut(at, end.saturating_sub(at));
        end
    }

    /// Opens or closes emphasis.
    fn emphasis(&mut self, text: &str, at: usize, sign: u8) -> usize {
        let length = text.as_bytes().iter().skip(at).take_while(|byte| **byte == sign).count();
        let end = at.saturating_add(length);
        let before = text.get(..at).and_then(|text| text.chars().next_back()).filter(|c| !c.is_whitespace());
        let after = text.get(end..).and_then(|text| text.chars().next()).filter(|c| !c.is_whitespace());
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // `snake_case` is a word.
        let inside = sign == b'_' && is_word(before) && is_word(after);
        if length > 3 || inside {
            return end;
        }
        let opens = |open: &Open| open.sign == sign && open.length == length;
        if before.is_some()
            && let Some(nth) = self.open.iter().rposition(opens)
            && let Some(open) = self.open.get(nth).copied()
        {
            self.open.truncate(nth);
            self.cut(open.at, length);
            self.cut(at, length);
        } else if after.is_some() && !is_word(before) {
            self.push(Open { at, sign, length });
        }
        end
    }
}

/// Whether a line underlines the heading above it.
fn underlines(words: &str) -> bool {
    words.len() > 2 && (words.bytes().all(|byte| byte == b'=') || words.bytes().all(|byte| byte == b'-'))
}

/// Whether the paragraphs of a text are wrapped: nearly all lines that stand right under each other are.
fn is_wrapped(text: &str) -> bool {
    /// Fewer pairs of lines tell nothing.
    const PAIRS: usize = 6;
    let (mut pairs, mut wrapped) = (0_usize, 0_usize);
    let mut before = "";
    for (line, _) in lines(text) {
        if is_plain(before) && is_plain(line) {
            pairs = pairs.saturating_add(1);
            wrapped = wrapped.saturating_add(usize::from(wraps(before, line)));
        }
        before = line;
    }
    wrapped >= PAIRS && wrapped.saturating_mul(5) >= pairs.saturating_mul(4)
}

/// Whether a line goes on in the next one: that one's first word would not have found room.
fn wraps(line: &str, next: &str) -> bool {
    /// html2text's width, in characters.
    const WIDTH: usize = 78;
    /// A longer line was not wrapped, unless nothing parts it.
    const LONGEST_LINE: usize = 80;
    let line = line.trim_end_matches(['\r', '\n']);
    let breaks = line.ends_with("  ") || line.ends_with('\\');
    let words = line.trim_end();
    if breaks || words.trim().is_empty() || heading(words.trim_start()).is_some() || !is_plain(next) {
        return false;
    }
    let length = words.chars().take(LONGEST).count();
    let first = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    length.saturating_add(first) >= WIDTH && (length <= LONGEST_LINE || !holds_sign(words.trim(), ' '))
}

/// Whether a line may go on with the one above it: it opens no item, heading, quotation or table.
fn is_plain(line: &str) -> bool {
    let words = line.trim();
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let item = words.starts_with(['*', '-', '+']) && words.get(1..).is_none_or(|rest| rest.starts_with(' '))
        || digits > 0 && words.get(digits..).is_some_and(|rest| rest.starts_with(". "));
    !words.is_empty() && !item && !words.starts_with(['#', '>', '|']) && !underlines(words)
}

/// The next sign that may be a mark.
fn next_sign(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| matches!(byte, b'\\' | b'[' | b']' | b'*' | b'_'))
}

/// Where the label of a link ends that starts at `start`, behind its bracket.
fn label(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let end = rest.find(['[', ']', '\n'])?;
    rest.get(end..)?.starts_with(']').then(|| start.saturating_add(end).saturating_add(1))
}

/// Whether a line says where a link leads: `[1]: https://courier.example`.
fn is_definition(line: &str) -> bool {
    let Some((label, target)) = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:")) else {
        return false;
    };
    let target = target.trim_start();
    !label.is_empty() && !label.contains(['[', ']']) && (target.starts_with("http") || target.starts_with(['/', '<']))
}

#[cfg(test)]
mod tests {
    use super::super::Copy;
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// The copy of a text that is taken for Markdown.
    fn copy(text: &str) -> String {
        Copy::without(text, &cuts(text)).text
    }

    #[test]
    fn marks_are_left_out_and_what_they_stand_around_stays() {
        for (text, want) in [
            ("# Ferry aground", "Ferry aground"),
            ("###### Ferry aground", "Ferry aground"),
            ("Ferry aground\n=============\n", "Ferry aground\n\n"),
            ("Ferry aground\n---\n", "Ferry aground\n\n"),
            ("By [Ada Lane](/staff/ada-lane)", "By Ada Lane"),
            ("By [ Ada Lane ](https://courier.example/ada \"All by Ada Lane\")", "By  Ada Lane "),
            ("the [ferry (red)](https://courier.example/ferry_(red)) sank", "the ferry (red) sank"),
            ("[![The quay](/quay.jpg)](/gallery)", "The quay"),
            ("![](/quay.jpg)", ""),
            ("**Nobody** was _hurt_, *he* said", "Nobody was hurt, he said"),
            ("***All*** of __them__", "All of them"),
            ("_Reporting by [Ada Lane](/ada); Editing by Bo Reed_", "Reporting by Ada Lane; Editing by Bo Reed"),
            ("> > “The sea does not read,” he said.", "“The sea does not read,” he said."),
            ("1\\. The tide \\[sic\\]", "1. The tide [sic]"),
            ("the [ferry][1] sank\n\n[1]: https://courier.example/ferry\n", "the ferry sank\n\n\n"),
            // Signs of copy.
            ("“It [the ferry] sank,” he said", "“It [the ferry] sank,” he said"),
            ("“It [the ferry] (red) sank,” he said", "“It [the ferry] (red) sank,” he said"),
            ("HARWICK (AP) _ Nobody was hurt", "HARWICK (AP) _ Nobody was hurt"),
            ("a file_name_of 2 * 3 * 4", "a file_name_of 2 * 3 * 4"),
            ("* * *", "* * *"),
            ("  * Two life rafts", "  * Two life rafts"),
            ("#ferry", "#ferry"),
            ("**Nobody was hurt\n\nhe said**", "**Nobody was hurt\n\nhe said**"),
            ("see [the map](not a target)", "see [the map](not a target)"),
        ] {
            assert_eq!(copy(text), want, "{text}");
        }
    }

    #[test]
    fn links_and_headings_make_a_text_markdown() {
        let links = |count| "the [ferry](/ferry) sank\n".repeat(count);
        assert!(!is_markdown(&links(2)) && is_markdown(&links(3)));
        assert!(is_markdown(&format!("# Ferry\n\n{}", links(1))));
        assert!(is_markdown("Ferry\n\n## The tide\n\nIt was low.\n\n### The chart\n\nIt was old.\n"));
        assert!(!is_markdown("# one comment\n# another\nrun [it](now or later)\n"));
        assert!(!is_markdown("#ferry\n##ferry\n###ferry\n"));
    }

    #[test]
    fn wrapped_lines_are_joined_and_others_are_not() {
        let line = "nobody was hurt when the ferry ran aground off the coast, the harbor master said,";
        let wrapped = format!("{}and more.\n\n", format!("{}\n", line.get(..76).unwrap()).repeat(4)).repeat(2);
        assert!(is_wrapped(&wrapped));
        assert_eq!(copy(&wrapped).lines().filter(|line| !line.is_empty()).count(), 2);
        assert_eq!(copy(&wrapped.replace('\n', "\r\n")).lines().filter(|line| !line.is_empty()).count(), 2);
        let short = "Ada Lane\nJan. 30, 2031\nHarwick Courier\n".repeat(9);
        assert_eq!(copy(&short), short);
    }
}
