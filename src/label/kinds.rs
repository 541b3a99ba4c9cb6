//! What kind of line a line of the body is, which only the lines around it tell: a heading heads a paragraph, the items of
//! a list stand together.

use super::neighbours::mend_one;
use super::{Label, Page, Zone};
use crate::Role;
use crate::envelope::Matter;
use crate::grammar::head;

/// So many short lines in a row are a list: one heads what follows, a second may stand under it.
const LIST: usize = 3;

/// So many are one where the line before announces it.
const ANNOUNCED: usize = 2;

/// A sentence that is a heading is at the most this long, in bytes.
const LONGEST_SENTENCE: usize = 120;

/// A line of the body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// Its block.
    at: usize,
    /// Whether another line of the body stands right before it.
    joined: bool,
    /// How many blank lines stand before it.
    gap: u16,
    /// Whether it ends with a colon.
    announces: bool,
    shape: Shape,
}

/// How a line looks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Short, and ends no sentence.
    Short,
    /// Short, and opens with this number.
    Numbered(u32),
    /// One short question.
    Question,
    Copy,
}

impl Shape {
    fn of(role: Role, raw: &str) -> Self {
        if raw.len() > LONGEST_SENTENCE {
            return Self::Copy;
        }
        match number(raw) {
            Some(number) => Self::Numbered(number),
            None if role == Role::Crosshead => Self::Short,
            None if is_question(raw) => Self::Question,
            None => Self::Copy,
        }
    }
}

/// The number that opens a line: `3. ` or `3) `.
fn number(raw: &str) -> Option<u32> {
    let digits = raw.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let (number, rest) = raw.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    rest.starts_with(char::is_whitespace).then(|| number.parse().ok())?
}

/// Whether a line is one question that nobody in the story asks: no dash or quote opens it.
fn is_question(raw: &str) -> bool {
    let Some(inside) = raw.strip_suffix(['?', '？', '؟']) else { return false };
    let opens = |c: char| c == '¿' || c.is_alphanumeric() && !c.is_lowercase();
    inside.starts_with(opens) && !inside.contains(['.', '!', '?', ':', '。', '！', '？', '：'])
}

/// Whether a block that no frame decides is a line of the body.
fn is_line(label: &Label) -> bool {
    label.zone == Zone::Body && matches!(label.role, Role::Paragraph | Role::Crosshead | Role::ListItem)
}

/// Mends the kinds of the body's lines.
pub(super) fn mend(page: &Page<'_, '_>, labels: &mut [Label]) {
    let mut lines = page.pools.kinds.take();
    lines.reserve_exact(labels.iter().filter(|label| is_line(label)).count());
    let mut joined = false;
    for ((at, block), label) in page.blocks.iter().enumerate().zip(labels.iter()) {
        let is_line = block.matter == Matter::Page && is_line(label);
        if is_line {
            let raw = block.raw(page.text);
            let shape = Shape::of(label.role, raw);
            lines.push(Line { at, joined, gap: block.gap, announces: raw.ends_with([':', '：']), shape });
        }
        joined = is_line || joined && label.role == Role::Blank;
    }
    part_lists(&lines, labels);
    part_labelled(page, &lines, labels);
    part_numbered(&lines, labels);
    part_questions(&lines, labels);
}

fn say(line: Line, role: Role, why: &'static str, labels: &mut [Label]) {
    if let Some(label) = labels.get_mut(line.at).filter(|label| label.role != role) {
        mend_one(label, role, Zone::Body, why);
    }
}

/// Makes items of short lines in a row, but for one at either end that is set off from the others as a heading is: from
/// those under it, or as the heading of a paragraph from those over it.
fn part_lists(lines: &[Line], labels: &mut [Label]) {
    for run in lines.chunk_by(|_, next| next.joined) {
        let mut announced = false;
        for run in run.split_inclusive(|line| line.shape != Shape::Short) {
            let (mut items, follows) = match run {
                [items @ .., last] if last.shape != Shape::Short => (items, true),
                items => (items, false),
            };
            // What parts the items of a list from each other parts them least.
            let nearest = items.iter().skip(1).map(|line| line.gap).min().unwrap_or_default();
            if let [_, rest @ ..] = items
                && rest.first().is_some_and(|line| line.gap > nearest)
            {
                items = rest;
            }
            if let [rest @ .., last] = items
                && follows
                && last.gap > nearest
            {
                items = rest;
            }
            if items.len() >= if announced { ANNOUNCED } else { LIST } {
                for line in items {
                    say(*line, Role::ListItem, "neighbour.list", labels);
                }
            }
            announced = run.last().is_some_and(|line| line.announces);
        }
    }
}

/// Makes items of lines without blank lines between that each open with a label of their own: `Sea state: calm, …`.
fn part_labelled(page: &Page<'_, '_>, lines: &[Line], labels: &mut [Label]) {
    let label = |line: &Line| page.blocks.get(line.at).and_then(|block| label_of(block.raw(page.text)));
    for run in lines.chunk_by(|_, next| next.joined && next.gap == 0) {
        let is_set_off = run.len() > 1 && run.first().is_some_and(|first| first.gap > 0);
        // Speakers take turns: the same label comes again soon.
        let takes_turns = |(nth, line): (usize, &Line)| {
            run.iter().skip(nth.saturating_sub(2)).take(nth.min(2)).any(|before| label(before) == label(line))
        };
        if is_set_off && run.iter().all(|line| label(line).is_some()) && !run.iter().enumerate().any(takes_turns) {
            for line in run {
                say(*line, Role::ListItem, "neighbour.labels", labels);
            }
        }
    }
}

/// The label that a line opens with: a few words before a colon or a dash. A letter alone marks question and answer.
fn label_of(raw: &str) -> Option<&str> {
    /// A label is no longer, in bytes and in words.
    const LONGEST: usize = 60;
    const WORDS: usize = 6;
    let near = head(raw, LONGEST);
    let end = [": ", " – ", " — ", " - "].iter().filter_map(|mark| near.find(mark)).min()?;
    let label = near.get(..end)?;
    let opens = label.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase());
    (opens && label.len() > 1 && !label.contains(['.', '!', '?', ',', '"', '“']) && label.split(' ').count() <= WORDS)
        .then_some(label)
}

/// Knows lines that count on: items of a list where they stand together, headings where paragraphs stand between.
fn part_numbered(lines: &[Line], labels: &mut [Label]) {
    let numbered = |line: &&Line| matches!(line.shape, Shape::Numbered(_));
    let counts_on = |one: &Line, next: &Line| match (one.shape, next.shape) {
        (Shape::Numbered(one), Shape::Numbered(next)) => one.abs_diff(next) == 1,
        _ => false,
    };
    let mut last: Option<&Line> = None;
    for (nth, line) in lines.iter().enumerate().filter(|(_, line)| numbered(line)) {
        let after = nth.checked_add(1).and_then(|nth| lines.get(nth..)).unwrap_or_default();
        let before = nth.checked_sub(1).and_then(|nth| lines.get(nth));
        let beside = before.is_some_and(|before| counts_on(before, line))
            || after.first().is_some_and(|after| counts_on(line, after));
        let counts = last.is_some_and(|last| counts_on(last, line))
            || after.iter().find(numbered).is_some_and(|next| counts_on(line, next));
        let heads = after.first().is_some_and(|next| next.shape == Shape::Copy);
        if beside {
            say(*line, Role::ListItem, "neighbour.list", labels);
        } else if counts && heads {
            say(*line, Role::Crosshead, "neighbour.number", labels);
        }
        last = Some(line);
    }
}

/// Makes headings of short questions that stand alone between paragraphs and lists.
fn part_questions(lines: &[Line], labels: &mut [Label]) {
    let is_other = |line: Option<&Line>| line.is_some_and(|line| matches!(line.shape, Shape::Copy | Shape::Short));
    for (nth, line) in lines.iter().enumerate().filter(|(_, line)| line.shape == Shape::Question) {
        let before = nth.checked_sub(1).is_none_or(|nth| is_other(lines.get(nth)));
        if before && is_other(nth.checked_add(1).and_then(|nth| lines.get(nth))) {
            say(*line, Role::Crosshead, "shape.question", labels);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::on_page;
    use crate::label::sentences::ends_sentence;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    const COPY: &str = "The ferry has sailed between Harwick and the islands since 1987, the authority said.";

    /// The kinds of a body's lines: a heading as `#`, an item as `-`, a paragraph as `p`.
    fn kinds(text: &str) -> String {
        on_page(text, None, |page| {
            let role = |raw: &str| match raw {
                "" => Role::Blank,
                _ if ends_sentence(raw) => Role::Paragraph,
                _ => Role::Crosshead,
            };
            let label = |raw: &str| Label { role: role(raw), zone: Zone::Body, confidence: 1.0, reasons: None };
            let mut labels: Vec<Label> = page.blocks.iter().map(|block| label(block.raw(page.text))).collect();
            mend(page, &mut labels);
            let sign = |label: &Label| match label.role {
                Role::Crosshead => Some('#'),
                Role::ListItem => Some('-'),
                Role::Paragraph => Some('p'),
                _ => None,
            };
            labels.iter().filter_map(sign).collect()
        })
    }

    #[test]
    fn short_lines_in_a_row_are_a_list() {
        assert_eq!(kinds("The tide and the chart"), "#");
        assert_eq!(kinds("The tide and the chart\n\nWhat the sea took"), "##");
        assert_eq!(kinds("The tide and the chart\n\nWhat the sea took\n\nA night on the sandbank"), "---");
        // A heading over or under the list is set off from it.
        let list = "Two life rafts and a tender\nBlankets for all on board\nA bell from the first ferry";
        assert_eq!(kinds(list), "---");
        assert_eq!(kinds(&format!("What was saved\n\n{list}")), "#---");
        assert_eq!(kinds(&format!("{list}\n\nA night on the sandbank\n\n{COPY}")), "---#p");
        assert_eq!(kinds(&format!("The tide and the chart\n\n{COPY}\n\nWhat the sea took")), "#p#");
    }

    #[test]
    fn a_colon_announces_a_list() {
        let announced = "The ferry carried these things, which were all saved on that night by the crew:";
        assert_eq!(kinds(&format!("{announced}\n\nTwo life rafts\n\nBlankets for all on board")), "p--");
        assert_eq!(kinds(&format!("{announced}\n\nBlankets for all on board")), "p#");
    }

    #[test]
    fn lines_with_labels_of_their_own_are_a_list() {
        let labelled =
            |labels: [&str; 3]| labels.map(|label| format!("{label} nobody was hurt on that night.")).join("\n");
        let list = labelled(["Crew:", "People on board –", "Those on the quay -"]);
        assert_eq!(kinds(&format!("{COPY}\n\n{list}\n\n{COPY}")), "p---p");
        // Without blank lines on the page nothing parts them from paragraphs, and speakers take turns.
        assert_eq!(kinds(&format!("{COPY}\n{list}\n{COPY}")), "ppppp");
        let talk = labelled(["Lane:", "Reed:", "Lane:"]);
        assert_eq!(kinds(&format!("{COPY}\n\n{talk}\n\n{COPY}")), "ppppp");
        for line in
            ["Nobody was hurt. Crew: all well", "crew: all well", "Crew:", "The crew of the ferry and of the tug: well"]
        {
            assert_eq!(label_of(line), None, "{line}");
        }
    }

    #[test]
    fn lines_that_count_on_are_a_list_or_headings() {
        let [one, two] = ["1. The ferry had no pilot on board.", "2. The chart was forty years old."];
        assert_eq!(kinds(&format!("{one}\n\n{two}")), "--");
        assert_eq!(kinds(&format!("{one}\n\n{COPY}\n\n{two}\n\n{COPY}")), "#p#p");
        // A number alone counts nothing.
        assert_eq!(kinds(&format!("{two}\n\n{COPY}")), "pp");
        let numbers = ["12) Boats", "3. Boats", "3.5 boats", "123. Boats"].map(number);
        assert_eq!(numbers, [Some(12), Some(3), None, None]);
    }

    #[test]
    fn a_short_question_between_paragraphs_is_a_heading() {
        assert_eq!(kinds(&format!("{COPY}\n\nWho pays for the ferry?\n\n{COPY}")), "p#p");
        for line in ["“Who pays for the ferry?”", "– Who pays for the ferry?", "Nobody knows. Who pays for the ferry?"]
        {
            assert_eq!(kinds(&format!("{COPY}\n\n{line}\n\n{COPY}")), "ppp", "{line}");
        }
        // Two in a row are an argument.
        assert_eq!(kinds(&format!("{COPY}\n\nWho pays for it?\n\nWho sails it?\n\n{COPY}")), "pppp");
    }
}
