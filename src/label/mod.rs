//! The fourth stage: one role for each block, chosen for the sequence as a whole.

mod language;
mod measure;
mod story;

use alloc::vec::Vec;

use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::reading::Readings;
use crate::{Language, Reason, Role};

/// All that the labeller sees.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page<'t, 'a> {
    pub(crate) text: &'a str,
    pub(crate) blocks: &'t [RawBlock],
    pub(crate) readings: &'t Readings<'a>,
    pub(crate) language: Option<Language>,
}

/// The role of a block, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) role: Role,
    pub(crate) confidence: f32,
    pub(crate) reasons: Vec<Reason>,
}

/// The language that the text is written in.
pub(crate) fn language(text: &str, blocks: &[RawBlock]) -> Option<Language> {
    language::detect(text, blocks)
}

/// Labels every block.
pub(crate) fn label(page: &Page<'_, '_>) -> Vec<Label> {
    page.blocks
        .iter()
        .map(|block| match block.matter {
            Matter::Given(role) => Label { role, confidence: 1.0, reasons: Vec::new() },
            Matter::Note(_) => Label { role: Role::Notice, confidence: 1.0, reasons: Vec::new() },
            Matter::Page | Matter::Copy(_) => Label { role: Role::Paragraph, confidence: 0.5, reasons: Vec::new() },
        })
        .collect()
}
