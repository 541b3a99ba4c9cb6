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
//! one only under a heading that says so (`Most read`), or where the whole page has shown that the lines are no part of its
//! story.

mod line;
mod tidy;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Item, furniture::Boilerplate, furniture::BoilerplateKind};
use crate::Span;
use crate::lexicon::furniture::{Furniture, HEADINGS};
use crate::spares::Lists;

pub(crate) use line::{Line, LineKind, is_shouted, is_spaced_wide, meet};

/// Headings of lists have at the most this many words.
const TITLE_WORDS: usize = 7;

/// Labels (`HAPPENING NOW`, `POLITICS`) have at the most this many words.
const LABEL_WORDS: usize = 4;

/// A headline without marks is not longer, in bytes: a longer line is running copy.
const LONGEST_HEADLINE: usize = 200;

/// A headline that ends as a question or a quote is not longer, in bytes.
const LONGEST_QUESTION: usize = 120;

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
    voucher: Voucher,
}

/// What says that lines are those of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Voucher {
    /// Nothing but its items.
    #[default]
    Items,
    /// A heading.
    Heading,
    /// Their place on the page: they were found to be no part of its story.
    Place,
    /// The list that they stand under.
    List,
}

impl Voucher {
    /// Whether the lines are no part of a story, whatever they say.
    const fn is_of_place(self) -> bool {
        matches!(self, Self::Place | Self::List)
    }
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
                && let Some((list, end)) = list(lines, start, Voucher::Items, spare)
            {
                at = end;
                return Some((start..end, list));
            }
        }
    })
}

/// Reads the list that lines open with which are no part of a story; gives it and how many lines it takes. Lines that
/// stand under another list may go on with it.
pub(crate) fn foreign<'a>(lines: &[Line<'a>], goes_on: bool, spare: Lists<'_>) -> Option<(List<'a>, usize)> {
    list(lines, 0, if goes_on { Voucher::List } else { Voucher::Place }, spare)
}

/// Reads a list that starts at line `at`; gives it and the line after it.
fn list<'a>(lines: &[Line<'a>], at: usize, voucher: Voucher, spare: Lists<'_>) -> Option<(List<'a>, usize)> {
    let first = lines.get(at)?;
    let heading = match first.kind {
        LineKind::Furniture(kind @ (Furniture::Stories | Furniture::Videos)) => Some(kind),
        _ => None,
    };
    // A prompt heads a list that needs no heading, and headlines with blurbs.
    let prompt = matches!(first.kind, LineKind::Furniture(Furniture::Prompt)) && is_heading(first.text);
    // Lines that are known to be of lists open with a phrase only where it heads them.
    let headed = heading.is_some() || prompt || voucher.is_of_place() && matches!(first.kind, LineKind::Furniture(_));
    let titled = headed || is_title(lines, at);
    let start = if titled { at.saturating_add(1) } else { at };
    let voucher = if heading.is_some() && voucher == Voucher::Items { Voucher::Heading } else { voucher };
    let told = if voucher == Voucher::Heading || prompt { told(lines, start) } else { None };
    let (mut items, end) = match told.and_then(|end| lines.get(..end)) {
        Some(lines) => items(lines, start, titled, Voucher::Place, spare)?,
        None => items(lines, start, titled, voucher, spare)?,
    };
    let clocks = heading != Some(Furniture::Videos) && tidy::are_clocks(&items, heading.is_some());
    let timed = items.iter().filter(|item| item.duration_seconds.is_some()).count();
    let videos = timed.saturating_mul(2) >= items.len() && !clocks;
    let last = lines.get(end.checked_sub(1)?)?;
    let kind =
        if videos || heading == Some(Furniture::Videos) { BoilerplateKind::Videos } else { BoilerplateKind::Teasers };
    if clocks {
        for item in &mut items {
            item.duration_seconds = None;
        }
    }
    tidy::tidy(&mut items, kind == BoilerplateKind::Videos, spare);
    let title = titled.then_some(Cow::Borrowed(tidy::unmarked(first.text)));
    Some((List { kind, title, items, span: first.span().to(last.span()) }, end))
}

/// The end of the list of headlines that starts at a line, if each has a blurb and nothing else. Where more copy follows, it
/// may be a story's that goes on under its subheadings.
fn told(lines: &[Line<'_>], start: usize) -> Option<usize> {
    /// Longer blurbs are paragraphs, in bytes.
    const LONGEST_BLURB: usize = 600;
    let is_blurb = |line: &Line<'_>| line.kind.is_text() && line.text.len() <= LONGEST_BLURB && line.is_blurb();
    let start = start.saturating_add(usize::from(is_label(lines, start)));
    let pairs = lines.get(start..)?.chunks_exact(2).enumerate().take_while(|(nth, pair)| {
        let at = start.saturating_add(2 * nth);
        pair.first()
            .is_some_and(|line| is_headline(lines, at) && !line.is_blurb() && line.text.len() <= LONGEST_HEADLINE)
            && pair.last().is_some_and(is_blurb)
    });
    let pairs = pairs.count();
    let end = start.saturating_add(2 * pairs);
    let goes_on = lines.get(end).is_some_and(|line| line.kind.is_text() && line.is_blurb());
    let told = if pairs == 1 { is_last(lines, end) } else { pairs >= 2 && !goes_on };
    told.then_some(end)
}

/// Whether nothing follows from a line on that could be a story's: a day or what boxes and footers open with.
fn is_last(lines: &[Line<'_>], at: usize) -> bool {
    match lines.get(at).map(|line| line.kind) {
        None | Some(LineKind::Moment) => true,
        Some(LineKind::Furniture(kind)) => matches!(
            kind,
            Furniture::Stories
                | Furniture::Videos
                | Furniture::Navigation
                | Furniture::Newsletter
                | Furniture::Cookie
                | Furniture::Comments
        ),
        _ => false,
    }
}

/// Whether a prompt may head a list.
pub(crate) fn is_heading(prompt: &str) -> bool {
    let words = prompt.trim_end_matches([':', ' ']);
    HEADINGS.iter().any(|heading| words.eq_ignore_ascii_case(heading))
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

/// The items from line `at` on, and the line after them: two that are printed twice or have marks, or two headlines under
/// a heading that says so. One line that is printed twice is often a picture's text before its caption. Where the place
/// vouches for the lines, two headlines will do, or one that has a heading or a mark.
fn items<'a>(
    lines: &[Line<'a>],
    at: usize,
    titled: bool,
    voucher: Voucher,
    spare: Lists<'_>,
) -> Option<(Vec<Item<'a>>, usize)> {
    let mut style = Style { voucher, ..Style::default() };
    // Most lines open no list: what the first item of one needs is asked for with the second.
    let mut first: Option<Item<'a>> = None;
    let mut others: Vec<Item<'a>> = Vec::new();
    let (mut sure, mut count, mut video) = (0_usize, 0_usize, false);
    let mut end = at;
    while let Some((draft, next)) = item(lines, end, &mut style) {
        // Only a heading vouches for headlines without marks; and after items with marks, one without is the heading of
        // the next list. Stopping here keeps a page of plain lines linear.
        let may_go_on = match voucher {
            Voucher::Items => false,
            Voucher::Heading => sure == 0 && !is_sentence(&draft),
            Voucher::Place | Voucher::List => !is_sentence(&draft) && has_words(&draft),
        };
        if !draft.is_sure() && !may_go_on {
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
    // Most lines open no item.
    if count == 0 {
        return None;
    }
    let enough = match voucher {
        Voucher::Items => sure >= 2 || video,
        Voucher::Heading => sure >= 1 || count >= 2,
        Voucher::Place => sure >= 1 || count >= 2 || titled && count == 1,
        Voucher::List => true,
    };
    if let Some(first) = first.filter(|_| enough) {
        spare.push(&mut others, first);
    }
    spare.hold(others).taken_if(enough).map(|items| (items, end))
}

/// Whether the headline of an item has words enough for one, beside numbers, initials and signs.
fn has_words(draft: &Draft<'_>) -> bool {
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let headline = draft.item.headline.as_deref().unwrap_or_default();
    !headline.is_ascii() || headline.split_ascii_whitespace().filter(is_word).nth(2).is_some()
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
                    && (is_label(lines, here)
                        || style.voucher.is_of_place() && is_aside(lines, here) && !line.named)
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
    let once = headline.once();
    draft.doubled = is_doubled(lines, here);
    draft.item.headline = Some(Cow::Borrowed(once.unwrap_or(headline.text)));
    here = here.saturating_add(if draft.doubled && once.is_none() { 2 } else { 1 });
    here = trailing(lines, here, style, &mut draft);
    let last = lines.get(here.checked_sub(1)?)?;
    draft.item.span = lines.get(at)?.span().to(last.span());
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
            // Who wrote it, or of what it is.
            LineKind::Text
                if style.voucher.is_of_place() && is_aside(lines, here) && (line.named || is_told(lines, here)) => {}
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
        Some(line) if line.kind.is_text() => {
            !line.named && (line.text.len() >= 24 || line.has_words(3)) || line.is_doubled()
        }
        _ => false,
    }
}

/// Whether a blurb follows the line.
fn is_told(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at.saturating_add(1)).is_some_and(|line| line.kind.is_text() && line.is_blurb())
}

/// Whether the line is words that are no headline: a section, somebody's name.
fn is_aside(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| line.kind.is_text()) && !is_headline(lines, at)
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
    let sentence = line.text.ends_with(['.', '…', '!', '?', '”', '"']);
    // Headlines are questions and quotes as well.
    if style.voucher.is_of_place() && sentence {
        return line.text.ends_with(['.', '…']) || line.text.len() > LONGEST_QUESTION;
    }
    let leads = draft.doubled && style.ages_lead == Some(true);
    if draft.item.age_minutes.is_some() && !leads
        || draft.item.duration_seconds.is_some() && style.durations_lead != Some(true)
    {
        // After the mark: a sentence, unless it has a mark of its own.
        return sentence && (draft.doubled || !is_mark(lines, next, style));
    }
    if draft.doubled {
        // What has a blurb of its own is a headline.
        return sentence || !is_told(lines, at);
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
            _ if text == "May 3" => LineKind::Moment,
            _ => LineKind::Text,
        };
        let mut lines: Vec<Line<'static>> = sketch.iter().map(|text| Line::new(text, 0, kind(text), true)).collect();
        meet(&mut lines, true);
        lines
    }

    fn list<'a>(lines: &[Line<'a>], at: usize) -> Option<(List<'a>, usize)> {
        super::list(lines, at, Voucher::Items, Lists::FRESH)
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
        let (list, end) = list(&lines, 0).unwrap();
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
        let (list, end) = list(&lines, 0).unwrap();
        assert_eq!(end, 3);
        assert_eq!(list.items[0].headline.as_deref(), Some("Bees are back"));
    }

    #[test]
    fn marks_lead_or_trail_as_in_the_first_item() {
        let leading = lines(&[":90", "Bees are back in town", "@5", ":80", "Two held after robbery", "@7"]);
        let (list_, end) = list(&leading, 0).unwrap();
        assert_eq!((list_.kind, end), (BoilerplateKind::Videos, 6));
        assert_eq!(read(&list_).1[1], ("Two held after robbery", None, None, Some(7), Some(80)));
        let trailing = lines(&["Bees are back in town", "@5", "Two held after robbery", "@7"]);
        assert_eq!(list(&trailing, 0).unwrap().0.items.len(), 2);
    }

    #[test]
    fn plain_lines_are_a_list_only_under_a_heading() {
        let plain = lines(&["Bees are back in town", "Two held after robbery", "Schools close early today"]);
        assert_eq!(list(&plain, 0), None);
        let headed = lines(&["Most read", "Bees are back in town", "Two held after robbery"]);
        assert_eq!(list(&headed, 0).unwrap().0.items.len(), 2);
    }

    #[test]
    fn a_label_may_stand_before_the_age() {
        let labelled =
            lines(&["Most read", "LIVE", "@1", "Bees are back in town", "JUST IN", "@5", "Two held after robbery"]);
        let (list, end) = list(&labelled, 0).unwrap();
        let first = ("Bees are back in town", None, Some("LIVE"), Some(1), None);
        assert_eq!((read(&list).1[0], list.items.len(), end), (first, 2, 7));
    }

    #[test]
    fn ranks_are_part_of_their_items() {
        let ranked = lines(&["Most read", "1", "Bees are back in town", "2", "Two held after robbery", "3"]);
        let (list, end) = list(&ranked, 0).unwrap();
        assert_eq!((list.items.len(), end), (2, 5));
        assert_eq!(list.items[1].headline.as_deref(), Some("Two held after robbery"));
    }

    #[test]
    fn an_age_and_a_running_time_make_a_video_of_one_headline() {
        let blurb = "The hives stood empty for two years.";
        let alone = lines(&["Bees are back in town", "@5", ":90", blurb, "Nobody was stung on the way."]);
        let (list_, end) = list(&alone, 0).unwrap();
        assert_eq!((list_.kind, end), (BoilerplateKind::Videos, 4));
        assert_eq!(list_.items[0].summary.as_deref(), Some(blurb));
        assert_eq!(list(&lines(&["Bees are back in town", "@5", blurb]), 0), None);
    }

    const BLURB: &str = "The hives stood empty for two years, and nobody knew why.";

    #[test]
    fn headlines_with_blurbs_are_a_list_where_no_copy_follows() {
        let told = ["Most read", "Bees are back in town", BLURB, "Two held after robbery", BLURB];
        let (all, end) = list(&lines(&told), 0).unwrap();
        assert_eq!((all.items.len(), end), (2, 5));
        assert_eq!(read(&all).1[1], ("Two held after robbery", Some(BLURB), None, None, None));
        // One is a list at the end of a page.
        assert_eq!(list(&lines(&told[..3]), 0).unwrap().1, 3);
        assert_eq!(list(&lines(&[&told[..3], &["A third hive"]].concat()), 0), None);
        assert_eq!(list(&lines(&[&told[..3], &["May 3", "A third hive"]].concat()), 0).unwrap().1, 3);
        let copy = [&told[..], &["A third hive was found on Monday in the old harbor, where it had been."]].concat();
        assert_eq!(list(&lines(&copy), 0), None);
        assert_eq!(list(&lines(&told[1..]), 0), None);
    }

    #[test]
    fn lines_that_are_no_story_need_no_marks() {
        let named = |sketch: &[&'static str], name: usize| {
            let mut lines = lines(sketch);
            lines[name].named = true;
            lines
        };
        let lines =
            named(&["Space", "Bees are back in town", "Ada Mary Lane", BLURB, "@9", "Is it two already?", "AI"], 2);
        let (list, end) = foreign(&lines, false, Lists::FRESH).unwrap();
        let first = ("Bees are back in town", Some(BLURB), Some("Space"), Some(9), None);
        assert_eq!((read(&list).1[0], list.items.len(), end), (first, 2, 6));
        // One headline is a list under a heading, or under a list.
        let one = super::tests::lines(&["Bees are back in town", BLURB]);
        assert_eq!(foreign(&one, false, Lists::FRESH), None);
        assert_eq!(foreign(&one, true, Lists::FRESH).unwrap().1, 2);
        assert_eq!(
            foreign(&super::tests::lines(&["Most read", "Bees are back in town"]), false, Lists::FRESH).unwrap().1,
            2
        );
        // Running copy and numbers are no headlines.
        for rows in [[BLURB, "Nobody was stung.", BLURB], ["3 1 4 1 5 9", "8 8 5 2 6", "M D M D F S"]] {
            assert_eq!(foreign(&super::tests::lines(&rows), false, Lists::FRESH), None);
        }
    }
}
