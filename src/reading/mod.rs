//! The third stage: what each block can be read as. The element grammars do the reading; this stage only asks those
//! that a first look at the block allows.

mod batch;
mod framed;
mod furniture;
pub(crate) mod lists;
mod page;

use alloc::vec::Vec;
use core::ops::Range;

use batch::{Asked, Batch};
use page::Before;
pub(crate) use page::{ends_in_by, is_lone_lead};

use crate::blocks::RawBlock;
use crate::boilerplate::lists::{Line, List};
use crate::envelope::Matter;
use crate::lexicon::furniture::Furniture;
use crate::lexicon::openings::Openings;
use crate::look::Looks;
use crate::pool::emptied;
use crate::spares::Lists;
use crate::{
    Age, BoilerplateKind, Byline, Caption, Copyright, Dateline, Duration, Notice, NoticeKind, Role, SignOff, Span,
    StampLine,
};

/// No byline, stamp or sign-off is longer, in bytes: a longer block is running copy, which would only cost time.
const LONGEST_LINE: usize = 600;

/// One way to read a block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading<'a> {
    /// The block is a byline, or opens with one.
    Byline(Byline<'a>),
    /// The block is a person's name, which is a byline only in the right place.
    Name(Byline<'a>),
    /// The block opens the next one's byline: `By` alone on its line.
    By,
    Stamps(StampLine<'a>),
    Dateline(Dateline<'a>),
    /// A block that ends in a picture credit.
    Caption(NthCaption),
    Copyright(Copyright<'a>),
    SignOff(Vec<SignOff<'a>>),
    Notice {
        kind: NoticeKind,
        nth: NthNotice,
    },
    Age(Age),
    Duration(Duration),
    /// How long the story takes to read, as the page claims.
    TimeToRead,
    /// A line of timestamps with a day that no calendar has.
    ImpossibleDate(Span),
    /// The block is a phrase of page furniture, or opens with one.
    Furniture {
        kind: Furniture,
        whole: bool,
    },
}

impl Reading<'_> {
    /// Gives its lists to be used again.
    fn spent(self, spare: Lists<'_>) {
        match self {
            Self::Byline(byline) | Self::Name(byline) => spare.spend(byline),
            Self::Stamps(stamps) => spare.spend(stamps),
            Self::Dateline(dateline) => spare.spend(dateline),
            Self::Copyright(copyright) => spare.spend(copyright),
            Self::SignOff(parts) => spare.spend(parts),
            // These stand elsewhere.
            Self::Caption(_)
            | Self::Notice { .. }
            | Self::By
            | Self::Age(_)
            | Self::Duration(_)
            | Self::TimeToRead
            | Self::ImpossibleDate(_)
            | Self::Furniture { .. } => {}
        }
    }
}

/// Which of a document's captions or notices a reading is: these are much larger than all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NthCaption(usize);
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NthNotice(usize);

/// The readings of a document's blocks.
#[derive(Debug, Default)]
pub(crate) struct Readings<'a> {
    /// All readings, in the order of their blocks.
    all: Vec<Reading<'a>>,
    /// For each block, where its readings start in `all`; behind the last, where they end.
    bounds: Vec<u32>,
    /// The lists of stories and videos, in order.
    lists: Vec<ListReading<'a>>,
    /// Room for the blocks that are read next.
    batch: Batch<'a>,
}

/// A list of stories or videos, and the blocks that it takes.
#[derive(Debug)]
pub(crate) struct ListReading<'a> {
    /// The first block and the block after the last one.
    pub(crate) blocks: Range<usize>,
    pub(crate) list: List<'a>,
}

impl ListReading<'_> {
    /// The role of its blocks.
    pub(crate) fn role(&self) -> Role {
        if self.list.kind == BoilerplateKind::Videos { Role::Videos } else { Role::Teasers }
    }
}

impl<'a> Readings<'a> {
    /// Their room, for those of another text.
    pub(crate) fn emptied<'b>(self, spare: Lists<'_>) -> Readings<'b> {
        let Self { mut all, mut bounds, mut lists, batch } = self;
        bounds.clear();
        all.drain(..).for_each(|reading| reading.spent(spare));
        lists.drain(..).for_each(|reading| spare.spend(reading.list));
        Readings { all: emptied(all), bounds, lists: emptied(lists), batch: batch.emptied(spare) }
    }

    /// Gives the room back that they do not need.
    pub(crate) fn fit(&mut self) {
        let Self { all, bounds, lists, batch } = self;
        all.shrink_to_fit();
        bounds.shrink_to_fit();
        lists.shrink_to_fit();
        batch.end();
    }

    /// The caption that a reading is.
    pub(crate) fn caption(&self, NthCaption(nth): NthCaption) -> Option<&Caption<'a>> {
        self.batch.large.captions.get(nth)
    }

    /// The notice that a reading is.
    pub(crate) fn notice(&self, NthNotice(nth): NthNotice) -> Option<&Notice<'a>> {
        self.batch.large.notices.get(nth)
    }

    /// The readings of block `at`.
    pub(crate) fn of(&self, at: usize) -> &[Reading<'a>] {
        let Some(&[start, end]) = self.bounds.get(at..).and_then(<[u32]>::first_chunk) else { return &[] };
        // Most blocks have none.
        if start == end {
            return &[];
        }
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        self.all.get(place(start)..place(end)).unwrap_or_default()
    }

    /// The readings of the blocks from block `at` on.
    fn from(&self, at: usize) -> impl Iterator<Item = &[Reading<'a>]> {
        let place = |number: &u32| usize::try_from(*number).unwrap_or(usize::MAX);
        let bounds = self.bounds.get(at..).unwrap_or_default();
        let ends = bounds.get(1..).unwrap_or_default();
        bounds.iter().zip(ends).map(move |(start, end)| self.all.get(place(start)..place(end)).unwrap_or_default())
    }

    /// The blocks that have readings, in order, each with these.
    pub(crate) fn read_blocks(&self) -> impl Iterator<Item = (usize, &[Reading<'a>])> {
        let ends = self.bounds.get(1..).unwrap_or_default();
        let bounds = self.bounds.iter().zip(ends).enumerate().filter(|(_, (start, end))| start != end);
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        bounds.filter_map(move |(at, (start, end))| Some((at, self.all.get(place(*start)..place(*end))?)))
    }

    /// The bare names of the text, each with its block.
    pub(crate) fn names(&self) -> impl Iterator<Item = (usize, &Byline<'a>)> {
        let ends = self.bounds.get(1..).unwrap_or_default();
        self.all.iter().enumerate().filter_map(move |(nth, reading)| match reading {
            Reading::Name(byline) => {
                let nth = u32::try_from(nth).ok()?;
                Some((ends.partition_point(|end| *end <= nth), byline))
            }
            _ => None,
        })
    }

    /// The bare names of the text, wherever they stand.
    pub(crate) fn bare_names(&self) -> impl Iterator<Item = &Byline<'a>> {
        self.all.iter().filter_map(|reading| match reading {
            Reading::Name(byline) => Some(byline),
            _ => None,
        })
    }

    /// The days of the text that no calendar has.
    pub(crate) fn impossible_dates(&self) -> impl Iterator<Item = Span> {
        self.all.iter().filter_map(|reading| match reading {
            Reading::ImpossibleDate(span) => Some(*span),
            _ => None,
        })
    }

    /// The lines of times of the text.
    pub(crate) fn stamps(&self) -> impl Iterator<Item = &StampLine<'a>> {
        self.all.iter().filter_map(|reading| match reading {
            Reading::Stamps(stamps) => Some(stamps),
            _ => None,
        })
    }

    /// The list that block `at` is part of.
    pub(crate) fn list(&self, at: usize) -> Option<&ListReading<'a>> {
        let after = self.lists.partition_point(|list| list.blocks.start <= at);
        self.lists.get(after.checked_sub(1)?).filter(|list| list.blocks.contains(&at))
    }

    /// Whether block `at` has a reading that `wanted` accepts.
    pub(crate) fn any(&self, at: usize, wanted: impl Fn(&Reading<'a>) -> bool) -> bool {
        self.of(at).iter().any(wanted)
    }

    /// Asks for room at once for so many blocks, as far as it is known how much of it they take.
    fn reserve(&mut self, blocks: usize, near: usize) {
        self.bounds.reserve_exact(blocks.saturating_add(1));
        self.batch.reserve(near);
    }

    /// Reads the blocks before `end` that are not read yet.
    fn close(&mut self, end: usize, lists: Lists<'_>) {
        self.batch.close(end, &mut self.all, &mut self.bounds, lists);
    }
}

/// The readings of some blocks, which are numbered anew.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near<'t, 'a> {
    pub(crate) readings: &'t Readings<'a>,
    /// Which blocks they are, in order.
    pub(crate) kept: &'t [usize],
}

impl<'t, 'a> Near<'t, 'a> {
    /// The number of block `at` among all blocks.
    fn number(&self, at: usize) -> usize {
        self.kept.get(at).copied().unwrap_or(usize::MAX)
    }

    /// See [`Readings::of`].
    pub(crate) fn of(&self, at: usize) -> &'t [Reading<'a>] {
        self.readings.of(self.number(at))
    }

    /// See [`Readings::caption`].
    pub(crate) fn caption(&self, nth: NthCaption) -> Option<&'t Caption<'a>> {
        self.readings.caption(nth)
    }

    /// See [`Readings::list`].
    pub(crate) fn list(&self, at: usize) -> Option<&'t ListReading<'a>> {
        self.readings.list(self.number(at))
    }

    /// See [`Readings::any`].
    pub(crate) fn any(&self, at: usize, wanted: impl Fn(&Reading<'a>) -> bool) -> bool {
        self.of(at).iter().any(wanted)
    }
}

/// Reads every block; those that are not `near` running copy only for what stands there.
#[cfg(any(test, feature = "train"))]
pub(crate) fn read<'a>(text: &'a str, blocks: &[RawBlock], near: &[usize]) -> Readings<'a> {
    let mut readings = Readings::default();
    read_into(text, blocks, near, &mut readings, &mut Vec::new(), Lists::FRESH);
    readings
}

/// The same, in the room of others.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn read_into<'a>(
    text: &'a str,
    blocks: &[RawBlock],
    near: &[usize],
    readings: &mut Readings<'a>,
    lines: &mut Vec<Line<'a>>,
    spare: Lists<'_>,
) {
    readings.reserve(blocks.len(), near.len());
    // The line before, and where it starts.
    let mut previous = None;
    let mut near = near.iter().copied().peekable();
    for (at, block) in blocks.iter().enumerate() {
        if at.is_multiple_of(batch::BLOCKS) {
            readings.close(at, spare);
        }
        let is_near = near.next_if_eq(&at).is_some();
        let (raw, base) = (block.raw(text), block.content.start);
        let openings = Openings::of(raw);
        let mut out = readings.batch.of(at, spare);
        match block.matter {
            Matter::Page if is_near => {
                if let Some(may_be_time) = page::near(raw, base, openings, &mut out) {
                    let before = previous.unwrap_or_default();
                    readings.batch.add(Asked {
                        raw,
                        base,
                        looks: Looks::of(raw),
                        openings,
                        framed: false,
                        before,
                        may_be_time,
                        settled: false,
                        block: at,
                    });
                }
            }
            Matter::Page => {
                page::far(raw, base, openings, previous.map_or("", |before: Before<'_>| before.raw), &mut out);
            }
            Matter::Copy(_) => {
                let before = Before::default();
                readings.batch.add(Asked {
                    raw,
                    base,
                    looks: Looks::of(raw),
                    openings,
                    framed: true,
                    before,
                    may_be_time: false,
                    settled: false,
                    block: at,
                });
            }
            Matter::Given(role) => framed::given(role, raw, base, &mut out),
            Matter::Note(kind) => framed::note(kind, raw, block.content, &mut out),
        }
        if !raw.is_empty() {
            previous = Some(Before { raw, base, openings });
        }
    }
    readings.close(blocks.len(), spare);
    if spare.are_fresh() {
        readings.fit();
    }
    lists::find(text, blocks, readings, lines, spare);
}

#[cfg(test)]
mod tests;
