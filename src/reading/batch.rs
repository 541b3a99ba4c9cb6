//! Many blocks at a time, grammar by grammar.
//!
//! The grammars together are far more code than the processor holds at hand. Asked block by block, each would have to be
//! fetched anew for each block; so each is asked of many blocks in turn.

use alloc::vec::Vec;

use super::page::{self, Before};
use super::{LONGEST_LINE, NthCaption, NthNotice, Reading};
use crate::lexicon::openings::Openings;
use crate::look::Looks;
use crate::pool::emptied;
use crate::spares::Lists;
use crate::{Byline, Caption, Copyright, Dateline, Notice, SignOff};

/// So many blocks are read at a time: enough that fetching code no longer counts, and few enough to keep what was found
/// at hand.
pub(super) const BLOCKS: usize = 64;

/// The blocks that are read at a time, and what was found in them.
#[derive(Debug, Default)]
pub(super) struct Batch<'a> {
    asked: Vec<Asked<'a>>,
    found: Vec<Found<'a>>,
    /// The order of what was found, by block.
    order: Vec<usize>,
    pub(super) large: Large<'a>,
}

/// What is much larger than other readings, of all blocks.
#[derive(Debug, Default)]
pub(super) struct Large<'a> {
    pub(super) captions: Vec<Caption<'a>>,
    pub(super) notices: Vec<Notice<'a>>,
}

/// A reading and its block. It is taken out once its turn has come.
#[derive(Debug)]
struct Found<'a> {
    block: usize,
    reading: Option<Reading<'a>>,
}

/// A block that grammars are asked of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) raw: &'a str,
    pub(super) base: usize,
    pub(super) looks: Looks,
    pub(super) openings: Openings,
    /// Whether it is copy that a frame holds, where no byline goes without its word, and no caption stands.
    pub(super) framed: bool,
    pub(super) before: Before<'a>,
    pub(super) may_be_time: bool,
    /// Whether nothing else is asked of it.
    pub(super) settled: bool,
    /// Its number.
    pub(super) block: usize,
}

impl Asked<'_> {
    /// Whether it is short enough for a byline, a stamp or a sign-off.
    const fn is_line(&self) -> bool {
        self.raw.len() <= LONGEST_LINE
    }
}

/// Takes the readings of one block.
#[derive(Debug)]
pub(super) struct Out<'b, 's, 'a> {
    block: usize,
    /// Where the lists of readings come from.
    pub(super) lists: Lists<'s>,
    found: &'b mut Vec<Found<'a>>,
    large: &'b mut Large<'a>,
}

impl<'a> Out<'_, '_, 'a> {
    pub(super) fn push(&mut self, reading: Reading<'a>) {
        self.found.push(Found { block: self.block, reading: Some(reading) });
    }

    pub(super) fn caption(&mut self, caption: Caption<'a>) {
        let nth = NthCaption(self.large.captions.len());
        self.large.captions.push(caption);
        self.push(Reading::Caption(nth));
    }

    pub(super) fn notice(&mut self, notice: Notice<'a>) {
        let (kind, nth) = (notice.kind, NthNotice(self.large.notices.len()));
        self.large.notices.push(notice);
        self.push(Reading::Notice { kind, nth });
    }

    /// Takes a reading where there is one: nearly no grammar gives any.
    pub(super) fn maybe(&mut self, reading: Option<Reading<'a>>) {
        if let Some(reading) = reading {
            self.push(reading);
        }
    }
}

/// A number of readings.
fn number(readings: usize) -> u32 {
    u32::try_from(readings).unwrap_or(u32::MAX)
}

impl<'a> Batch<'a> {
    /// Its room, for blocks of another text.
    pub(super) fn emptied<'b>(self, spare: Lists<'_>) -> Batch<'b> {
        let Self { asked, found, mut order, large: Large { mut captions, mut notices } } = self;
        order.clear();
        captions.drain(..).for_each(|caption| spare.spend(caption));
        notices.drain(..).for_each(|notice| spare.spend(notice));
        let large = Large { captions: emptied(captions), notices: emptied(notices) };
        Batch { asked: emptied(asked), found: emptied(found), order, large }
    }

    /// Asks for room at once for as many blocks as are asked at a time.
    pub(super) fn reserve(&mut self, blocks: usize) {
        self.asked.reserve_exact(blocks.min(BLOCKS));
        // Fewer are read as something.
        self.found.reserve(blocks.min(BLOCKS) / 4);
    }

    /// Gives the room back, when all blocks are read.
    pub(super) fn end(&mut self) {
        (self.asked, self.found, self.order) = (Vec::new(), Vec::new(), Vec::new());
        self.large.captions.shrink_to_fit();
        self.large.notices.shrink_to_fit();
    }

    /// Takes what is found in a block.
    pub(super) fn of<'s>(&mut self, block: usize, lists: Lists<'s>) -> Out<'_, 's, 'a> {
        Out { block, lists, found: &mut self.found, large: &mut self.large }
    }

    /// Grammars are asked of this block too.
    pub(super) fn add(&mut self, asked: Asked<'a>) {
        self.asked.push(asked);
    }

    /// Reads the blocks, and moves what was found to the `bounds` and readings of all blocks, which end before block `end`.
    pub(super) fn close(&mut self, end: usize, all: &mut Vec<Reading<'a>>, bounds: &mut Vec<u32>, lists: Lists<'_>) {
        self.read(lists);
        // Each grammar went from block to block: what was found is counted by block, and put behind what those before have.
        let first = bounds.len().saturating_sub(1);
        let before = number(all.len());
        let mut ends = [0_u32; BLOCKS + 1];
        for found in &self.found {
            if let Some(end) = found.block.checked_sub(first).and_then(|nth| ends.get_mut(nth.saturating_add(1))) {
                *end = end.saturating_add(1);
            }
        }
        let mut sum = before;
        for end in &mut ends {
            sum = sum.saturating_add(*end);
            *end = sum;
        }
        bounds.truncate(first);
        bounds.extend(ends.iter().take(end.saturating_sub(first).saturating_add(1)));
        self.order.clear();
        self.order.resize(self.found.len(), 0);
        for (nth, found) in self.found.iter().enumerate() {
            let Some(place) = found.block.checked_sub(first).and_then(|nth| ends.get_mut(nth)) else { continue };
            if let Some(slot) = self.order.get_mut(usize::try_from(place.saturating_sub(before)).unwrap_or(usize::MAX))
            {
                *slot = nth;
            }
            *place = place.saturating_add(1);
        }
        all.reserve(self.found.len());
        all.extend(self.order.iter().filter_map(|nth| self.found.get_mut(*nth)?.reading.take()));
        self.found.clear();
    }

    /// Asks each grammar in turn. What is found first stands first among the readings of a block.
    fn read(&mut self, lists: Lists<'_>) {
        // Few lines are asked more than a look for either of these.
        self.settle(lists, |asked, out| page::below_by(asked, out) || page::timed(asked, out));
        self.settle(lists, page::beside_times);
        self.ask(lists, |asked, out| {
            if !asked.is_line() {
                return;
            }
            let opened = asked.openings.may(Openings::BYLINE) || Byline::is_glued(asked.raw);
            let byline = if opened { Byline::parse_at(asked.raw, asked.base, lists) } else { None };
            if let Some(byline) = byline {
                out.push(Reading::Byline(byline));
            } else if !asked.framed {
                let look = asked.looks.all;
                let behind = || Byline::parse_behind_at(asked.raw, asked.base, lists).map(Reading::Byline);
                let bare = || Byline::parse_bare_seen_at(asked.raw, asked.base, look, lists).map(Reading::Name);
                let behind = if Byline::may_sign_behind(asked.raw, look, asked.openings) { behind() } else { None };
                out.maybe(behind.or_else(bare));
            }
        });
        self.ask(lists, |asked, out| {
            if asked.is_line() {
                let led = asked.openings.may(Openings::CREDIT);
                if led || SignOff::may_be_unled(asked.raw, asked.looks.all) {
                    page::sign_off(asked.raw, asked.base, asked.looks.all, out);
                }
            }
        });
        self.ask(lists, |asked, out| {
            if asked.looks.all.has(Dateline::SIGNS) {
                out.maybe(Dateline::parse_at(asked.raw, asked.base, lists).map(Reading::Dateline));
            }
        });
        self.ask(lists, |asked, out| {
            if asked.openings.may(Openings::NOTICE)
                && let Some(notice) = Notice::parse_at(asked.raw, asked.base, lists)
            {
                out.notice(notice);
            }
        });
        self.ask(lists, |asked, out| {
            let caption = if asked.framed {
                None
            } else {
                Caption::parse_credited_at(asked.raw, asked.base, asked.looks.end, lists)
            };
            // A caption may end in its copyright line.
            if !caption.as_ref().is_some_and(|caption| !caption.text.is_empty() && caption.copyright.is_some()) {
                out.maybe(
                    Copyright::parse_seen_at(asked.raw, asked.base, asked.openings, Some(asked.looks.end))
                        .map(Reading::Copyright),
                );
            }
            if let Some(caption) = caption {
                out.caption(caption);
            }
        });
        self.asked.clear();
    }

    /// Asks a grammar of the lines of pages; those that it settles are not asked anything else.
    fn settle<'s>(&mut self, lists: Lists<'s>, grammar: impl Fn(&Asked<'a>, &mut Out<'_, 's, 'a>) -> bool) {
        let Self { asked, found, large, .. } = self;
        let mut out = Out { block: 0, lists, found, large };
        for asked in asked.iter_mut().filter(|asked| !asked.settled && !asked.framed && asked.is_line()) {
            out.block = asked.block;
            asked.settled = grammar(asked, &mut out);
        }
    }

    /// Asks a grammar of all blocks that are not settled.
    fn ask<'s>(&mut self, lists: Lists<'s>, grammar: impl Fn(&Asked<'a>, &mut Out<'_, 's, 'a>)) {
        let Self { asked, found, large, .. } = self;
        let mut out = Out { block: 0, lists, found, large };
        for asked in asked.iter().filter(|asked| !asked.settled) {
            out.block = asked.block;
            grammar(asked, &mut out);
        }
    }
}
