//! What the grammar read in each block, as the scorer sees it.

use super::Page;
use crate::lexicon::furniture::Furniture;
use crate::pool::Lent;
use crate::reading::Reading;

/// The readings of a block, as flags.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a feature of its own")]
pub(super) struct Read {
    pub(super) byline: bool,
    pub(super) name: bool,
    pub(super) stamps: bool,
    /// An age or a running time.
    pub(super) mark: bool,
    pub(super) dateline: bool,
    pub(super) caption: bool,
    pub(super) copyright: bool,
    pub(super) sign_off: bool,
    pub(super) notice: bool,
    pub(super) list: bool,
    pub(super) furniture: Option<Furniture>,
    pub(super) whole: bool,
}

impl Read {
    /// All blocks of a page.
    pub(super) fn all<'t>(page: &Page<'t, '_>) -> Lent<'t, Self> {
        page.pools.reads.of((0..page.blocks.len()).map(|at| Self::of(page, at)))
    }

    fn of(page: &Page<'_, '_>, at: usize) -> Self {
        let mut read = Self { list: page.readings.list(at).is_some(), ..Self::default() };
        for reading in page.readings.of(at) {
            match reading {
                Reading::Byline(_) | Reading::By => read.byline = true,
                Reading::Name(_) => read.name = true,
                Reading::Stamps(_) | Reading::ImpossibleDate(_) => read.stamps = true,
                Reading::Age(_) | Reading::Duration(_) | Reading::TimeToRead => read.mark = true,
                Reading::Dateline(_) => read.dateline = true,
                Reading::Caption(_) => read.caption = true,
                Reading::Copyright(_) => read.copyright = true,
                Reading::SignOff(_) => read.sign_off = true,
                Reading::Notice { .. } => read.notice = true,
                Reading::Furniture { kind, whole } => (read.furniture, read.whole) = (Some(*kind), *whole),
            }
        }
        read
    }

    /// The kind of furniture as a feature: what stands near the story first, what stands far from it last.
    pub(super) fn furniture_code(&self) -> u8 {
        match self.furniture {
            None => 0,
            Some(Furniture::Advertisement) => 1,
            Some(Furniture::Prompt) => 2,
            Some(Furniture::Pointer) => 3,
            Some(Furniture::Share) => 4,
            Some(Furniture::Tags) => 5,
            Some(Furniture::Videos) => 6,
            Some(Furniture::Stories) => 7,
            Some(Furniture::Biography) => 8,
            Some(Furniture::Comments) => 9,
            Some(Furniture::Newsletter) => 10,
            Some(Furniture::Paywall) => 11,
            Some(Furniture::Cookie) => 12,
            Some(Furniture::Navigation) => 13,
        }
    }

    /// The heading of other stories.
    pub(super) fn heads_stories(&self) -> bool {
        matches!(self.furniture, Some(Furniture::Stories | Furniture::Videos))
    }

    /// The heading of comments.
    pub(super) fn heads_comments(&self) -> bool {
        self.furniture == Some(Furniture::Comments)
    }

    /// The heading of a biography.
    pub(super) fn heads_biography(&self) -> bool {
        self.furniture == Some(Furniture::Biography)
    }

    /// A request for money, an address or consent.
    pub(super) fn asks(&self) -> bool {
        matches!(self.furniture, Some(Furniture::Newsletter | Furniture::Paywall | Furniture::Cookie))
    }
}
