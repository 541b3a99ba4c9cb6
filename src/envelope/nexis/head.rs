//! What stands between the separator and the copy of a story in a Nexis text: publication, day, headline, fields.

use super::super::cut::{Line, is_copyright, lines};
use super::super::when;
use super::separator::{indent, separates};
use super::{is_in, is_shouted, label};
use crate::lexicon::exports::{Field, NEXIS_EDITION, NEXIS_LENGTH};
use crate::scan::{lowered, starts_with};
use crate::spares::Lists;
use crate::{Copyright, Span};

/// How far in a line is set at least that stands in the middle of its page.
const CENTRED: usize = 4;

/// So many lines with words stand over the copy at most.
const LINES: usize = 30;

/// What a block over the fields says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Publication,
    Day,
    Headline,
    Other,
}

/// How the lines over the copy of a story are set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Head {
    /// How far in the middle of the page is at least. It has none where the blanks before the lines were lost: then the
    /// order of the blocks tells what they say.
    middle: Option<usize>,
    /// Whether a separator stands over them.
    pub(super) separated: bool,
    /// Whether no blank line stands between them: each line is a block of its own.
    pub(super) solid: bool,
    /// Where the last field starts that surely stands over the copy.
    fields: usize,
    /// So many blocks stand over the first field.
    blocks: usize,
    publication: Option<usize>,
    day: Option<usize>,
}

impl Head {
    /// How the head of the story in a region is set.
    pub(super) fn of(text: &str, region: Span, lists: Lists<'_>) -> Self {
        // A cover page runs up to the last separator over the fields.
        let separator = lines(text, region)
            .filter(|line| !line.is_blank())
            .take_while(|line| label(line).is_none_or(|(label, ..)| !is_in(NEXIS_LENGTH, label)))
            .filter(|line| separates(text, line))
            .last();
        let under = Span::new(separator.map_or(region.start, |line| line.span.end), region.end);
        let field = last_field(text, under);
        let over = || {
            lines(text, under)
                .skip_while(Line::is_blank)
                .take_while(|line| field.is_some_and(|field| line.span.start < field.span.start))
        };
        let solid = over().count() > 1 && !over().any(|line| line.is_blank());
        let mut head = Self {
            separated: separator.is_some(),
            solid,
            fields: field.map_or(0, |line| line.span.start),
            ..Self::default()
        };
        head.look(text, under, lists);
        head
    }

    /// Looks at the lines over the first field.
    fn look(&mut self, text: &str, under: Span, lists: Lists<'_>) {
        let (mut opens, mut innermost) = (true, 0_usize);
        for line in lines(text, under).take_while(|line| !is_field(line)) {
            let words = line.words();
            innermost = innermost.max(indent(&line));
            if words.is_empty() {
                opens = true;
            } else if opens && !is_rights(words) {
                opens = self.solid;
                if starts_with(words, CORRECTION) {
                    continue;
                }
                if self.day.is_none() && is_day(text, words, lists) {
                    self.day = Some(self.blocks);
                }
                self.blocks = self.blocks.saturating_add(1);
            }
        }
        self.middle = Some(innermost.min(CENTRED)).filter(|middle| *middle > 0);
        // The publication stands over the day; without one, a separator says that it stands over the headline.
        let first = (self.separated && self.blocks > 1).then_some(0);
        self.publication = self.day.map_or(first, |day| day.checked_sub(1));
        self.day = self.day.or((self.separated && self.blocks > 2).then_some(1));
    }

    /// Whether a line stands in the middle of the page.
    pub(super) fn is_centred(&self, line: &Line<'_>) -> bool {
        self.middle.is_some_and(|middle| indent(line) >= middle)
    }

    /// Whether a line stands over a field that surely stands over the copy.
    pub(super) const fn holds(&self, line: &Line<'_>) -> bool {
        line.span.start < self.fields
    }

    /// What a block says by its place among the others, on a page without a middle.
    pub(super) fn part(&self, at: usize, words: &str) -> Option<Part> {
        if self.middle.is_some() {
            // Of the day alone it is sure that no publication is called so.
            return (self.day == Some(at) && self.publication.is_none()).then_some(Part::Day);
        }
        let last = self.publication.max(self.day);
        Some(if self.publication == Some(at) {
            Part::Publication
        } else if self.day == Some(at) {
            Part::Day
        } else if last.is_some_and(|last| at < last) || at.saturating_add(1) < self.blocks && is_edition(words) {
            Part::Other
        } else {
            Part::Headline
        })
    }

    /// Whether a statement of rights stands under the copy and not in it: in the middle of the page, or as nothing else
    /// than a statement where the middle is hard to tell.
    pub(super) fn ends_copy(&self, line: &Line<'_>, words: &str) -> bool {
        let told = self.middle.is_none() || self.is_centred(line);
        is_copyright(words) && (indent(line) >= CENTRED || told && Copyright::parse(words).is_some())
    }
}

/// What stands over the headline of a story that was put right.
pub(super) const CORRECTION: &str = "correction appended";

fn is_field(line: &Line<'_>) -> bool {
    label(line).is_some_and(|(label, ..)| is_shouted(label))
}

/// The field that says how long a story is, or else the one that names its author.
fn last_field(text: &str, under: Span) -> Option<Line<'_>> {
    let fields = || lines(text, under).filter(|line| !line.is_blank()).take(LINES).filter(is_field);
    fields()
        .find(|line| label(line).is_some_and(|(label, ..)| is_in(NEXIS_LENGTH, label)))
        .or_else(|| fields().find(|line| label(line).is_some_and(|(.., kind)| kind == Field::Byline)))
}

/// Whether a line opens with a day of a year.
fn is_day<'a>(text: &'a str, words: &'a str, lists: Lists<'_>) -> bool {
    let figures = words.bytes().any(|byte| byte.is_ascii_digit());
    let moment = if figures { when::read(text, words, lists) } else { None };
    moment.is_some_and(|moment| {
        let day = moment.date.is_some_and(|date| date.year().is_some());
        lists.spend(moment);
        day
    })
}

/// `First Edition`, `Gesamtausgabe`.
fn is_edition(words: &str) -> bool {
    let named = |word: &str| {
        NEXIS_EDITION.iter().any(|name| {
            let start = word.char_indices().rev().nth(name.chars().count().saturating_sub(1)).map(|(at, _)| at);
            start.and_then(|start| word.get(start..)).is_some_and(|end| lowered(end).eq(name.chars()))
        })
    };
    words.split_whitespace().count() <= 4 && words.split_whitespace().any(named)
}

/// A statement of rights, or its second line.
pub(super) fn is_rights(words: &str) -> bool {
    Copyright::parse(words)
        .is_some_and(|one| is_copyright(words) || one.all_rights_reserved && one.holder.is_none() && one.year.is_none())
}
