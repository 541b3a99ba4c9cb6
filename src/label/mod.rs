//! The fourth stage: one role for each block, chosen for the sequence as a whole.
//!
//! Three steps, each linear in the number of blocks. [`story`] says of each block how much it reads like the story's
//! body, [`headline`] how much like its headline. [`decode`] then finds the best path through the [zones](decode::Zone)
//! of a page (what stands before, headline, top matter, body, gaps in it, tail), with the readings of the grammar as
//! evidence for and against a zone. Last, [`roles`] gives each block the role that its zone and its
//! readings imply, and [`neighbours`] mends what the blocks around it decide.

mod chronicle;
mod columns;
mod comments;
pub(crate) mod confidence;
mod decode;
mod distances;
mod facts;
mod features;
mod headline;
mod kinds;
mod language;
mod lines;
mod measure;
mod neighbours;
mod offers;
mod quotes;
mod read;
mod roles;
mod second;
mod sentences;
mod sheet;
mod signed;
mod site;
mod story;
#[cfg(feature = "train")]
pub mod train;
mod trees;
mod unlike;
#[rustfmt::skip]
mod weights;
mod wording;

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ops::Range;

use lines::Here;
use sheet::Sheet;

use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::pool::{Lent, Pool};
use crate::reading::{Near, Readings};
use crate::{Language, Reason, Role, StampLabel, StampLine};

/// All that the labeller sees: the blocks near running copy, as if there were no others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page<'t, 'a> {
    pub(crate) text: &'a str,
    pub(crate) blocks: Blocks<'t>,
    pub(crate) readings: Near<'t, 'a>,
    pub(crate) language: Option<Language>,
    pub(crate) pools: &'t Pools,
}

impl<'a> Page<'_, 'a> {
    /// The text of block `at`.
    fn raw(&self, at: usize) -> &'a str {
        self.blocks.get(at).map_or("", |block| block.raw(self.text))
    }
}

/// Some blocks, numbered anew.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Blocks<'t> {
    pub(crate) all: &'t [RawBlock],
    /// Which ones they are, in order.
    pub(crate) kept: &'t [usize],
}

impl<'t> Blocks<'t> {
    const fn len(self) -> usize {
        self.kept.len()
    }

    fn get(self, at: usize) -> Option<&'t RawBlock> {
        self.all.get(*self.kept.get(at)?)
    }

    fn iter(self) -> impl DoubleEndedIterator<Item = &'t RawBlock> + ExactSizeIterator + Clone {
        self.kept.iter().map(move |at| self.all.get(*at).unwrap_or(&RawBlock::NONE))
    }

    /// Those of a range.
    fn range(self, range: Range<usize>) -> Self {
        Self { kept: self.kept.get(range).unwrap_or_default(), ..self }
    }
}

/// Buffers for what the labeller reckons with.
#[derive(Debug, Default)]
pub(crate) struct Pools {
    bytes: Pool<u8>,
    pairs: Pool<(u32, u32)>,
    stretches: Pool<second::Stretch>,
    order: Pool<u64>,
    nearest: Pool<distances::Places<{ facts::KINDS }>>,
    pair: Pool<distances::Places<2>>,
    before: Pool<[u32; 4]>,
    told: Pool<second::Told>,
    firsts: Pool<i16>,
    /// Where one text alone is read, it stands on the stack.
    sheet: RefCell<Option<Box<Sheet>>>,
    letters: Pool<char>,
    words: Pool<lines::Line>,
    said: Pool<lines::Said>,
    parts: Pool<(u32, u32)>,
    known: Pool<lines::Known>,
    facts: Pool<facts::Fact>,
    sums: Pool<i32>,
    lines: Pool<Option<i32>>,
    places: Pool<usize>,
    steps: Pool<[u8; 6]>,
    zones: Pool<Option<Zone>>,
    made_of: Pool<decode::Words>,
    labels: Pool<Label>,
    kinds: Pool<kinds::Line>,
}

impl Pools {
    /// Pools for one text: what is large, and needed once, is given back at once.
    pub(crate) fn once() -> Self {
        Self {
            pairs: Pool::once(),
            stretches: Pool::once(),
            order: Pool::once(),
            nearest: Pool::once(),
            before: Pool::once(),
            told: Pool::once(),
            firsts: Pool::once(),
            letters: Pool::once(),
            words: Pool::once(),
            said: Pool::once(),
            parts: Pool::once(),
            known: Pool::once(),
            facts: Pool::once(),
            sums: Pool::once(),
            lines: Pool::once(),
            places: Pool::once(),
            steps: Pool::once(),
            zones: Pool::once(),
            made_of: Pool::once(),
            labels: Pool::once(),
            kinds: Pool::once(),
            ..Self::default()
        }
    }

    /// Lends a sheet of no page out, and room for the words of one where no buffer is kept for them.
    fn with_sheet<R>(&self, work: impl FnOnce(&mut Sheet, Option<&mut Here>) -> R) -> R {
        if !self.facts.keeps() {
            return work(&mut Sheet::new(), Some(&mut Here::new()));
        }
        let kept = self.sheet.try_borrow_mut().ok().and_then(|mut kept| kept.take());
        let mut sheet = kept.unwrap_or_else(|| Box::new(Sheet::new()));
        sheet.clear();
        let result = work(&mut sheet, None);
        if let Ok(mut kept) = self.sheet.try_borrow_mut() {
            *kept = Some(sheet);
        }
        result
    }
}

/// The role of a block, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) role: Role,
    pub(crate) zone: decode::Zone,
    pub(crate) confidence: f32,
    pub(crate) reasons: Why,
}

/// The reasons of a role, in one word where there are none.
pub(crate) type Why = Option<Box<Vec<Reason>>>;

pub(crate) use decode::Zone;

/// The language that the text is written in.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn language(text: &str, blocks: &[RawBlock]) -> Option<Language> {
    language::detect(text, blocks)
}

/// Whether the reasons of each role are wanted: they cost more than the role itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reasons {
    /// For a document, whose blocks carry them.
    Give,
    /// For an article, which has no room for them.
    Skip,
}

impl Reasons {
    /// The reasons that a list gives, where they are wanted.
    fn list(self, list: impl FnOnce() -> Vec<Reason>) -> Why {
        (self == Self::Give).then(|| Box::new(list()))
    }
}

/// Labels every block: those `near` running copy as a sequence, the others by what they read as.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn label<'p>(
    text: &str,
    blocks: &[RawBlock],
    readings: &Readings<'_>,
    near: &[usize],
    language: Option<Language>,
    reasons: Reasons,
    pools: &'p Pools,
) -> Lent<'p, Label> {
    let all_near = near.len() == blocks.len();
    let page = Page {
        text,
        blocks: Blocks { all: blocks, kept: near },
        readings: Near { readings, kept: near },
        language,
        pools,
    };
    let mut labels = pools.labels.take();
    label_near(&page, reasons, &mut labels);
    if !pools.labels.keeps() {
        // Columns have taken turns in these; no stage after needs them.
        pools.bytes.clear();
    }
    if !all_near {
        let mut all = pools.labels.take();
        roles::spread(&page, blocks, &mut labels, reasons, &mut all);
        labels = all;
    }
    comments::mend(readings, &mut labels);
    labels
}

/// Labels the blocks near running copy.
fn label_near(page: &Page<'_, '_>, reasons: Reasons, labels: &mut Vec<Label>) {
    // Where the frame decides every block, as in messages and exports, nothing is left to weigh.
    if page.blocks.iter().all(|block| block.matter != Matter::Page || block.content.is_empty()) {
        let path = page.pools.zones.filled(None, page.blocks.len());
        let (story, headlines) = (story::Scores::given(page.pools, &[]), headline::Scores::default());
        return roles::assign(page, (&story, &headlines, None), &path, reasons, labels);
    }
    page.pools.with_sheet(|sheet, here| {
        let mut story = story::scores(page, sheet, here);
        let headlines = headline::scores(page, &story, sheet);
        if reasons == Reasons::Skip {
            story.end();
        }
        let path = decode::decode(page, &story, &headlines);
        roles::assign(page, (&story, &headlines, Some(sheet)), &path, reasons, labels);
    });
}

/// Whether a line is nothing but moments with labels, which no story says of itself in its copy or its headline.
fn is_stamp(line: &StampLine<'_>, raw: &str) -> bool {
    line.span.len() == raw.len() && line.stamps.iter().all(|stamp| stamp.label != StampLabel::Bare)
}

/// Shows `check` a page whose blocks are all near.
#[cfg(test)]
fn on_page<R>(text: &str, language: Option<Language>, check: impl FnOnce(&Page<'_, '_>) -> R) -> R {
    let blocks = crate::blocks::cut(text, &crate::envelope::read(text, None));
    let kept: Vec<usize> = (0..blocks.len()).collect();
    let readings = crate::reading::read(text, &blocks, &kept);
    let readings = Near { readings: &readings, kept: &kept };
    check(&Page { text, blocks: Blocks { all: &blocks, kept: &kept }, readings, language, pools: &Pools::default() })
}
