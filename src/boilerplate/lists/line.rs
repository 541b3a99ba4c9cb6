//! The lines that lists are made of: what kind each is, and whether it is printed twice.

use crate::Span;
use crate::grammar::head;
use crate::lexicon::furniture::Furniture;
use crate::scan::words_at_most;

/// A block of a page, as this grammar sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    /// Where it starts.
    base: usize,
    pub(crate) kind: LineKind,
    /// Where the line says everything twice: how many bytes say it once. No line is so long that these do not tell.
    half: u32,
    /// Whether the next line says the same.
    pub(super) again: bool,
    /// Whether it may be somebody's name.
    pub(crate) named: bool,
}

impl<'a> Line<'a> {
    /// A line that starts at `base`, before the next one is known, of a text that [may be spaced wide](is_spaced_wide) or is
    /// not.
    pub(crate) fn new(text: &'a str, base: usize, kind: LineKind, wide: bool) -> Self {
        let once = if kind.is_text() { half(text, wide) } else { None };
        let half = once.map_or(0, |once| u32::try_from(once.len()).unwrap_or_default());
        Self { text, base, kind, half, again: false, named: false }
    }

    /// Where it stands.
    pub(super) const fn span(&self) -> Span {
        Span::new(self.base, self.base.saturating_add(self.text.len()))
    }

    /// Where the line says everything twice: what it says.
    pub(super) fn once(&self) -> Option<&'a str> {
        let half = usize::try_from(self.half).ok().filter(|half| *half > 0)?;
        self.text.get(..half)
    }

    /// Whether its words are printed twice: on the line, or on the next one again.
    pub(super) fn is_doubled(&self) -> bool {
        (self.half > 0 || self.again) && self.kind.is_text() && self.has_words(2)
    }

    // What follows is asked of few lines, so it is not found out beforehand. The start of a long line tells it.

    /// Whether it has at least so many words.
    pub(super) fn has_words(&self, least: usize) -> bool {
        words_at_most(head(self.text, LONGEST_TOLD), least) == least
    }

    /// Whether it says that its item is one: it is printed twice, or a mark.
    pub(super) const fn is_sure(&self) -> bool {
        self.half > 0 || self.again || matches!(self.kind, LineKind::Age(_) | LineKind::Duration(_))
    }

    /// Whether it reads as a blurb, whatever stands around it.
    pub(super) fn is_blurb(&self) -> bool {
        self.text.ends_with(['.', '…']) && self.has_words(6)
    }

    /// Whether it has capitals and no small letters.
    pub(super) fn is_upper(&self) -> bool {
        is_shouted(head(self.text, LONGEST_TOLD))
    }
}

/// No more of a line tells its words and its case, in bytes.
const LONGEST_TOLD: usize = 600;

/// Whether a line has capitals and no small letters.
pub(crate) fn is_shouted(line: &str) -> bool {
    !line.bytes().any(|byte| byte.is_ascii_lowercase())
        && !line.chars().any(char::is_lowercase)
        && line.chars().any(char::is_uppercase)
}

/// What a block is in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// An age, in minutes.
    Age(u32),
    /// A running time, in seconds.
    Duration(u32),
    /// The place of a story in a list, alone on its line: `3`.
    Rank,
    /// Words.
    Text,
    /// A phrase of page furniture; the heading of a list is one too.
    Furniture(Furniture),
    /// A day or a clock.
    Moment,
    /// Anything else that no list holds.
    Break,
}

impl LineKind {
    pub(super) const fn is_text(self) -> bool {
        matches!(self, Self::Text)
    }
}

/// Compares each line with the one after it.
pub(crate) fn meet(lines: &mut [Line<'_>], wide: bool) {
    let mut next: Option<&str> = None;
    for line in lines.iter_mut().rev() {
        // Nearly all differ in the first letter.
        let alike = |next: &&str| next.as_bytes().first() == line.text.as_bytes().first();
        line.again = next.filter(alike).is_some_and(|next| same(next, line.text, wide));
        next = Some(line.text);
    }
}

/// Whether two lines say the same; any white space is as good as another.
fn same(line: &str, other: &str, wide: bool) -> bool {
    if line == other {
        return true;
    }
    // Lines that differ in their white space only start and end with the same bytes.
    let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
    if !wide || ends(line) != ends(other) || !(is_spaced_wide(line) || is_spaced_wide(other)) {
        return false;
    }
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    line.chars().map(spaced).eq(other.chars().map(spaced))
}

/// Whether a text holds white space beyond ASCII's: a no-break space, a space of general punctuation, the ideographic one.
pub(crate) fn is_spaced_wide(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_space = |rest: &[u8]| {
        matches!(
            rest,
            [0xC2, 0xA0, ..]
                | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
                | [0xE2, 0x81, 0x9F, ..]
                | [0xE3, 0x80, 0x80, ..]
        )
    };
    !line.is_ascii() && memchr::memchr3_iter(0xC2, 0xE2, 0xE3, bytes).any(|at| bytes.get(at..).is_some_and(is_space))
}

/// The first half of a line that says everything twice.
fn half(text: &str, wide: bool) -> Option<&str> {
    let bytes = text.as_bytes();
    let equal = |middle: usize| {
        // Nearly all differ in the last byte.
        bytes.get(middle.checked_sub(1)?).filter(|end| bytes.last() == Some(*end))?;
        let (first, second) = text.split_at_checked(middle)?;
        let second = second.trim_start();
        (first.bytes().next() == second.bytes().next() && same(first, second, wide)).then_some(first)
    };
    let spaced = || if wide && is_spaced_wide(text) { equal(middle(text)?) } else { None };
    let first = equal(text.len() / 2).or_else(spaced)?;
    first.contains(char::is_whitespace).then_some(first)
}

/// The end of the first half of a line's words: no-break spaces are longer than plain ones.
fn middle(text: &str) -> Option<usize> {
    let words = text.split_whitespace().count();
    let last = text.split_whitespace().nth((words / 2).checked_sub(1)?)?;
    Some(crate::span::span_in(text, 0, last).end)
}
