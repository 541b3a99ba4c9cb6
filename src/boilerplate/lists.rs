//! Lists of stories and videos: headings, headlines, blurbs, labels, ages and running times, block by block.
//!
//! ```text
//! list    = [title] 1*item
//! item    = *mark headline [headline] [summary] *mark [summary]
//! mark    = rank / age / duration / label
//! ```
//!
//! Whether ages and running times stand before or after their headline is decided by the list's first item and kept.
//! An item counts if its headline is printed twice or a mark is an age or a running time; a list without any of these is
//! one only under a heading that says so (`Most read`).

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Item, furniture::Boilerplate, furniture::BoilerplateKind};
use crate::Span;
use crate::grammar::head;
use crate::lexicon::furniture::Furniture;
use crate::scan::words_at_most;
use crate::spares::Lists;

/// Headings of lists have at the most this many words.
const TITLE_WORDS: usize = 7;

/// Labels (`HAPPENING NOW`, `POLITICS`) have at the most this many words.
const LABEL_WORDS: usize = 4;

/// A headline without marks is not longer, in bytes: a longer line is running copy.
const LONGEST_HEADLINE: usize = 200;

/// A block of a page, as this grammar sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    pub(crate) span: Span,
    pub(crate) kind: LineKind,
    /// Where the line says everything twice: what it says.
    once: Option<&'a str>,
    /// Whether the next line says the same.
    again: bool,
}

impl<'a> Line<'a> {
    /// A line, before the next one is known.
    pub(crate) fn new(text: &'a str, span: Span, kind: LineKind) -> Self {
        let once = if kind.is_text() { half(text) } else { None };
        Self { text, span, kind, once, again: false }
    }

    /// Whether its words are printed twice: on the line, or on the next one again.
    fn is_doubled(&self) -> bool {
        (self.once.is_some() || self.again) && self.kind.is_text() && self.has_words(2)
    }

    // What follows is asked of few lines, so it is not found out beforehand. The start of a long line tells it.

    /// Whether it has at least so many words.
    fn has_words(&self, least: usize) -> bool {
        words_at_most(head(self.text, LONGEST_TOLD), least) == least
    }

    /// Whether it says that its item is one: it is printed twice, or a mark.
    const fn is_sure(&self) -> bool {
        self.once.is_some() || self.again || matches!(self.kind, LineKind::Age(_) | LineKind::Duration(_))
    }

    /// Whether it has capitals and no small letters.
    fn is_upper(&self) -> bool {
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
    /// Anything that no list holds.
    Break,
}

impl LineKind {
    const fn is_text(self) -> bool {
        matches!(self, Self::Text)
    }
}

/// A list as it was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct List<'a> {
    pub(crate) kind: BoilerplateKind,
    pub(crate) title: Option<Cow<'a, str>>,
    pub(crate) items: Vec<Item<'a>>,
    pub(crate) span: Span,
}

impl<'a> List<'a> {
    /// The list as a block of the article.
    pub(crate) fn into_boilerplate(self) -> Boilerplate<'a> {
        Boilerplate {
            kind: self.kind,
            title: self.title,
            items: self.items,
            text: None,
            repeats: false,
            span: self.span,
        }
    }
}

/// Where the marks of a list stand, once its first item has shown it.
#[derive(Debug, Clone, Copy, Default)]
struct Style {
    ages_lead: Option<bool>,
    durations_lead: Option<bool>,
}

/// An item while it is read.
#[derive(Debug, Default)]
struct Draft<'a> {
    item: Item<'a>,
    doubled: bool,
}

impl Draft<'_> {
    fn is_sure(&self) -> bool {
        self.doubled || self.item.age_minutes.is_some() || self.item.duration_seconds.is_some()
    }
}

/// Compares each line with the one after it.
pub(crate) fn meet(lines: &mut [Line<'_>]) {
    for at in 1..lines.len() {
        if let Some([line, next]) = lines.get_mut(at.saturating_sub(1)..=at) {
            line.again = same(next.text, line.text);
        }
    }
}

/// What is sure about an item stands at most so many lines behind the list's first one.
const REACH: usize = 8;

/// Reads the lists among lines, and gives each with the lines that it takes.
pub(crate) fn lists<'a>(
    lines: &[Line<'a>],
    spare: Lists<'_>,
) -> impl Iterator<Item = (core::ops::Range<usize>, List<'a>)> {
    let (mut at, mut sure) = (0_usize, 0_usize);
    core::iter::from_fn(move || {
        loop {
            let start = at;
            let line = lines.get(start)?;
            at = start.saturating_add(1);
            // Most lines are far from any that tells a list, and no heading of one.
            if sure < start {
                let next = lines.get(start..)?.iter().position(Line::is_sure);
                sure = next.map_or(usize::MAX, |next| start.saturating_add(next));
            }
            let near = sure.saturating_sub(start) <= REACH;
            if (near || matches!(line.kind, LineKind::Furniture(_)))
                && let Some((list, end)) = list(lines, start, spare)
            {
                at = end;
                return Some((start..end, list));
            }
        }
    })
}

/// Reads a list that starts at line `at`; gives it and the line after it.
fn list<'a>(lines: &[Line<'a>], at: usize, spare: Lists<'_>) -> Option<(List<'a>, usize)> {
    let first = lines.get(at)?;
    let heading = match first.kind {
        LineKind::Furniture(kind @ (Furniture::Stories | Furniture::Videos)) => Some(kind),
        _ => None,
    };
    let titled = heading.is_some() || is_title(lines, at);
    let start = if titled { at.saturating_add(1) } else { at };
    let (items, end) = items(lines, start, heading.is_some(), spare)?;
    let videos = items.iter().filter(|item| item.duration_seconds.is_some()).count().saturating_mul(2) >= items.len();
    let last = lines.get(end.checked_sub(1)?)?;
    let kind =
        if videos || heading == Some(Furniture::Videos) { BoilerplateKind::Videos } else { BoilerplateKind::Teasers };
    let title = titled.then_some(Cow::Borrowed(first.text));
    Some((List { kind, title, items, span: first.span.to(last.span) }, end))
}

/// Whether a line can head the list that starts after it.
fn is_title(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    if !line.kind.is_text() || line.again || line.text.ends_with(['.', '?', '!', ',']) {
        return false;
    }
    let next = at.saturating_add(1);
    match lines.get(next).map(|next| next.kind) {
        // A headline with its age or running time under it looks the same: it has more words than a heading.
        Some(LineKind::Age(_) | LineKind::Duration(_)) => !line.has_words(4),
        // The list below must start with a label or a headline that is printed twice; else the line is a headline.
        Some(LineKind::Text) => {
            (is_doubled(lines, next) || is_doubled(lines, next.saturating_add(1)) && is_label(lines, next))
                && !line.has_words(TITLE_WORDS + 1)
        }
        _ => false,
    }
}

/// Whether the line can be a label: a few words in capitals.
fn is_label(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| {
        line.kind.is_text() && line.is_upper() && !line.has_words(LABEL_WORDS + 1) && !line.is_doubled()
    })
}

/// Whether the line is printed twice.
fn is_doubled(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(Line::is_doubled)
}

/// Whether two lines say the same; any white space is as good as another.
fn same(line: &str, other: &str) -> bool {
    if line == other {
        return true;
    }
    // Lines that differ in their white space only start and end with the same bytes.
    let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
    if ends(line) != ends(other) || !(is_spaced_wide(line) || is_spaced_wide(other)) {
        return false;
    }
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    line.chars().map(spaced).eq(other.chars().map(spaced))
}

/// Whether a line holds white space beyond ASCII's: a no-break space, a space of general punctuation, the ideographic one.
fn is_spaced_wide(line: &str) -> bool {
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
fn half(text: &str) -> Option<&str> {
    let equal = |middle: usize| {
        let (first, second) = text.split_at_checked(middle)?;
        let second = second.trim_start();
        (first.bytes().next() == second.bytes().next() && same(first, second)).then_some(first)
    };
    let first = equal(text.len() / 2).or_else(|| if is_spaced_wide(text) { equal(middle(text)?) } else { None })?;
    first.contains(char::is_whitespace).then_some(first)
}

/// The end of the first half of a line's words: no-break spaces are longer than plain ones.
fn middle(text: &str) -> Option<usize> {
    let words = text.split_whitespace().count();
    let last = text.split_whitespace().nth((words / 2).checked_sub(1)?)?;
    Some(crate::span::span_in(text, 0, last).end)
}

/// The items from line `at` on, and the line after them: two that are printed twice or have marks, or two headlines under
/// a heading that says so. One line that is printed twice is often a picture's text before its caption.
fn items<'a>(lines: &[Line<'a>], at: usize, headed: bool, spare: Lists<'_>) -> Option<(Vec<Item<'a>>, usize)> {
    let mut style = Style::default();
    // Most lines open no list: what the first item of one needs is asked for with the second.
    let mut first: Option<Item<'a>> = None;
    let mut others: Vec<Item<'a>> = Vec::new();
    let (mut sure, mut count, mut video) = (0_usize, 0_usize, false);
    let mut end = at;
    while let Some((draft, next)) = item(lines, end, &mut style) {
        // Only a heading vouches for headlines without marks; and after items with marks, one without is the heading of
        // the next list. Stopping here keeps a page of plain lines linear.
        if !draft.is_sure() && (!headed || sure > 0 || is_sentence(&draft)) {
            break;
        }
        sure = sure.saturating_add(usize::from(draft.is_sure()));
        // A headline with an age and a running time is a video, even alone.
        video |= draft.item.age_minutes.is_some() && draft.item.duration_seconds.is_some();
        if count == 0 {
            first = Some(draft.item);
        } else {
            if let Some(first) = first.take() {
                spare.push(&mut others, first);
            }
            spare.push(&mut others, draft.item);
        }
        count = count.saturating_add(1);
        end = next;
    }
    let enough = sure >= 2 || (headed && (sure >= 1 || count >= 2)) || video;
    if let Some(first) = first.filter(|_| enough) {
        spare.push(&mut others, first);
    }
    spare.hold(others).taken_if(enough).map(|items| (items, end))
}

/// Whether the headline of an item reads as running copy.
fn is_sentence(draft: &Draft<'_>) -> bool {
    draft.item.headline.as_deref().is_some_and(|headline| headline.ends_with('.') || headline.len() > LONGEST_HEADLINE)
}

/// One item from line `at` on, and the line after it.
fn item<'a>(lines: &[Line<'a>], at: usize, style: &mut Style) -> Option<(Draft<'a>, usize)> {
    let mut draft = Draft::default();
    let mut here = at;
    // Marks that lead.
    loop {
        let line = lines.get(here)?;
        match line.kind {
            LineKind::Age(minutes) if style.ages_lead != Some(false) && draft.item.age_minutes.is_none() => {
                draft.item.age_minutes = Some(minutes);
                style.ages_lead = Some(true);
            }
            LineKind::Duration(seconds)
                if style.durations_lead != Some(false) && draft.item.duration_seconds.is_none() =>
            {
                draft.item.duration_seconds = Some(seconds);
                style.durations_lead = Some(true);
            }
            LineKind::Rank if here == at => {}
            LineKind::Text
                if draft.item.label.is_none()
                    && is_label(lines, here)
                    && leads_headline(lines, here.saturating_add(1), *style) =>
            {
                draft.item.label = Some(Cow::Borrowed(line.text));
            }
            _ => break,
        }
        here = here.saturating_add(1);
    }
    let headline = lines.get(here)?;
    if !is_headline(lines, here) {
        return None;
    }
    let once = headline.once;
    draft.doubled = is_doubled(lines, here);
    draft.item.headline = Some(Cow::Borrowed(once.unwrap_or(headline.text)));
    here = here.saturating_add(if draft.doubled && once.is_none() { 2 } else { 1 });
    here = trailing(lines, here, style, &mut draft);
    let last = lines.get(here.checked_sub(1)?)?;
    draft.item.span = lines.get(at)?.span.to(last.span);
    Some((draft, here))
}

/// What follows a headline: its blurb, its label, its marks.
fn trailing<'a>(lines: &[Line<'a>], mut here: usize, style: &mut Style, draft: &mut Draft<'a>) -> usize {
    while let Some(line) = lines.get(here) {
        match line.kind {
            LineKind::Age(minutes) if style.ages_lead != Some(true) && draft.item.age_minutes.is_none() => {
                draft.item.age_minutes = Some(minutes);
                style.ages_lead = Some(false);
            }
            LineKind::Duration(seconds)
                if style.durations_lead != Some(true) && draft.item.duration_seconds.is_none() =>
            {
                draft.item.duration_seconds = Some(seconds);
                style.durations_lead = Some(false);
            }
            LineKind::Text
                if draft.item.label.is_none()
                    && is_mark(lines, here.saturating_add(1), *style)
                    && !is_doubled(lines, here)
                    && (draft.item.summary.is_some() || line.is_upper())
                    && !line.has_words(LABEL_WORDS + 1) =>
            {
                draft.item.label = Some(Cow::Borrowed(line.text));
            }
            LineKind::Text if draft.item.summary.is_none() && is_summary(lines, here, *style, draft) => {
                draft.item.summary = Some(Cow::Borrowed(line.text));
            }
            _ => break,
        }
        here = here.saturating_add(1);
    }
    here
}

/// Whether the line is a headline, or a mark that stands before one.
fn leads_headline(lines: &[Line<'_>], at: usize, style: Style) -> bool {
    let marked = match lines.get(at).map(|line| line.kind) {
        Some(LineKind::Age(_)) => style.ages_lead != Some(false),
        Some(LineKind::Duration(_)) => style.durations_lead != Some(false),
        _ => false,
    };
    is_headline(lines, if marked { at.saturating_add(1) } else { at })
}

/// Whether the line can be the headline of an item.
fn is_headline(lines: &[Line<'_>], at: usize) -> bool {
    match lines.get(at) {
        Some(line) if line.kind.is_text() => line.text.len() >= 24 || line.has_words(3) || line.is_doubled(),
        _ => false,
    }
}

/// Whether the line is a mark that trails in this list.
fn is_mark(lines: &[Line<'_>], at: usize, style: Style) -> bool {
    match lines.get(at).map(|line| line.kind) {
        Some(LineKind::Age(_)) => style.ages_lead != Some(true),
        Some(LineKind::Duration(_)) => style.durations_lead != Some(true),
        _ => false,
    }
}

/// Whether a text after a headline is its blurb, not the next item's headline or the next list's heading.
fn is_summary(lines: &[Line<'_>], at: usize, style: Style, draft: &Draft<'_>) -> bool {
    let Some(line) = lines.get(at) else { return false };
    line.kind.is_text()
        && is_blurb_by_place(lines, at, style, draft)
        && !line.is_doubled()
        && !line.is_upper()
        && line.has_words(4)
}

/// Whether a text is a blurb as far as what stands around it and how it ends tell.
fn is_blurb_by_place(lines: &[Line<'_>], at: usize, style: Style, draft: &Draft<'_>) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let next = at.saturating_add(1);
    if draft.doubled {
        return true;
    }
    let sentence = line.text.ends_with(['.', '…', '!', '?', '”', '"']);
    if draft.item.age_minutes.is_some() || draft.item.duration_seconds.is_some() && style.durations_lead != Some(true) {
        // After the mark: a sentence, unless it has a mark of its own.
        return sentence && !is_mark(lines, next, style);
    }
    let labelled = is_mark(lines, next.saturating_add(1), style)
        && lines.get(next).is_some_and(|line| line.kind.is_text() && !line.has_words(LABEL_WORDS + 1));
    is_mark(lines, next, style)
        || labelled
        || (sentence && (style.ages_lead == Some(true) || style.durations_lead == Some(true)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines from a sketch: `@4` is an age of 4 minutes, `:90` a running time of 90 seconds.
    fn lines(sketch: &[&'static str]) -> Vec<Line<'static>> {
        let kind = |text: &str| match text.split_at(1) {
            ("@", minutes) => LineKind::Age(minutes.parse().unwrap()),
            (":", seconds) => LineKind::Duration(seconds.parse().unwrap()),
            _ if text.bytes().all(|byte| byte.is_ascii_digit()) => LineKind::Rank,
            _ if text == "Most read" => LineKind::Furniture(Furniture::Stories),
            _ => LineKind::Text,
        };
        let mut lines: Vec<Line<'static>> =
            sketch.iter().map(|text| Line::new(text, Span::default(), kind(text))).collect();
        meet(&mut lines);
        lines
    }

    type Short<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<u32>, Option<u32>);

    fn read<'a>(list: &'a List<'_>) -> (Option<&'a str>, Vec<Short<'a>>) {
        let items = list.items.iter().map(|item| {
            let headline = item.headline.as_deref().unwrap();
            (headline, item.summary.as_deref(), item.label.as_deref(), item.age_minutes, item.duration_seconds)
        });
        (list.title.as_deref(), items.collect())
    }

    #[test]
    fn headlines_printed_twice_make_items() {
        let lines = lines(&[
            "Around Town",
            "Bees are back in the garden",
            "Bees are back in the garden",
            "The hives stood empty for two years.",
            "JUST IN",
            "@4",
            "Two held after robbery",
            "Two held after robbery",
            "@9",
            "Sports Desk",
            "Harwick win again",
            "Harwick win again",
        ]);
        let (list, end) = list(&lines, 0, Lists::FRESH).unwrap();
        assert_eq!(end, 9);
        let bees = (
            "Bees are back in the garden",
            Some("The hives stood empty for two years."),
            Some("JUST IN"),
            Some(4),
            None,
        );
        assert_eq!(
            read(&list),
            (Some("Around Town"), alloc::vec![bees, ("Two held after robbery", None, None, Some(9), None)])
        );
    }

    #[test]
    fn a_headline_twice_on_one_line_is_one_headline() {
        let blurb = "The hives stood empty for two years.";
        let lines = lines(&["Bees are back Bees are back", blurb, "Two held after robbery Two held after robbery"]);
        let (list, end) = list(&lines, 0, Lists::FRESH).unwrap();
        assert_eq!(end, 3);
        assert_eq!(list.items[0].headline.as_deref(), Some("Bees are back"));
    }

    #[test]
    fn marks_lead_or_trail_as_in_the_first_item() {
        let leading = lines(&[":90", "Bees are back in town", "@5", ":80", "Two held after robbery", "@7"]);
        let (list_, end) = list(&leading, 0, Lists::FRESH).unwrap();
        assert_eq!((list_.kind, end), (BoilerplateKind::Videos, 6));
        assert_eq!(read(&list_).1[1], ("Two held after robbery", None, None, Some(7), Some(80)));
        let trailing = lines(&["Bees are back in town", "@5", "Two held after robbery", "@7"]);
        assert_eq!(list(&trailing, 0, Lists::FRESH).unwrap().0.items.len(), 2);
    }

    #[test]
    fn plain_lines_are_a_list_only_under_a_heading() {
        let plain = lines(&["Bees are back in town", "Two held after robbery", "Schools close early today"]);
        assert_eq!(list(&plain, 0, Lists::FRESH), None);
        let headed = lines(&["Most read", "Bees are back in town", "Two held after robbery"]);
        assert_eq!(list(&headed, 0, Lists::FRESH).unwrap().0.items.len(), 2);
    }

    #[test]
    fn a_label_may_stand_before_the_age() {
        let labelled =
            lines(&["Most read", "LIVE", "@1", "Bees are back in town", "JUST IN", "@5", "Two held after robbery"]);
        let (list, end) = list(&labelled, 0, Lists::FRESH).unwrap();
        let first = ("Bees are back in town", None, Some("LIVE"), Some(1), None);
        assert_eq!((read(&list).1[0], list.items.len(), end), (first, 2, 7));
    }

    #[test]
    fn ranks_are_part_of_their_items() {
        let ranked = lines(&["Most read", "1", "Bees are back in town", "2", "Two held after robbery", "3"]);
        let (list, end) = list(&ranked, 0, Lists::FRESH).unwrap();
        assert_eq!((list.items.len(), end), (2, 5));
        assert_eq!(list.items[1].headline.as_deref(), Some("Two held after robbery"));
    }

    #[test]
    fn an_age_and_a_running_time_make_a_video_of_one_headline() {
        let blurb = "The hives stood empty for two years.";
        let alone = lines(&["Bees are back in town", "@5", ":90", blurb, "Nobody was stung on the way."]);
        let (list_, end) = list(&alone, 0, Lists::FRESH).unwrap();
        assert_eq!((list_.kind, end), (BoilerplateKind::Videos, 4));
        assert_eq!(list_.items[0].summary.as_deref(), Some(blurb));
        assert_eq!(list(&lines(&["Bees are back in town", "@5", blurb]), 0, Lists::FRESH), None);
    }
}
