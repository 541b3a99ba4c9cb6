//! What the grammar read in each block, as the scorer sees it.

use super::Page;
use super::columns::low;
use crate::lexicon::furniture::Furniture;
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
    /// The readings of block `at`, if it has any.
    pub(super) fn of(page: &Page<'_, '_>, at: usize) -> Option<Self> {
        let (readings, list) = (page.readings.of(at), page.readings.list(at).is_some());
        if readings.is_empty() && !list {
            return None;
        }
        let mut read = Self { list, ..Self::default() };
        for reading in readings {
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
        Some(read)
    }

    /// The same in few bits.
    pub(super) fn flags(&self) -> Flags {
        let flags = [
            self.name,
            self.byline,
            self.mark,
            self.stamps,
            self.dateline,
            self.caption,
            self.copyright,
            self.sign_off,
            self.notice,
            self.list,
            self.whole,
        ];
        let flags = flags.into_iter().rev().fold(0, |bits, is| bits << 1 | u16::from(is));
        Flags(flags << 4 | u16::from(self.furniture_code()))
    }

    /// The kind of furniture as a feature: what stands near the story first, what stands far from it last.
    fn furniture_code(&self) -> u8 {
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

/// The readings of a block as bits: the [code](Read::furniture_code) of its furniture in the lowest four.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Flags(u16);

impl Flags {
    const fn is(self, nth: u32) -> bool {
        self.0 >> (nth + 4) & 1 == 1
    }

    pub(super) const fn furniture(self) -> bool {
        self.0 & 15 != 0
    }

    /// A moment, an age or a running time.
    pub(super) const fn times(self) -> bool {
        self.is(2) || self.is(3)
    }

    pub(super) const fn caption(self) -> bool {
        self.is(5)
    }

    pub(super) const fn list(self) -> bool {
        self.is(9)
    }

    /// The readings as features.
    pub(super) fn cells(self) -> [u8; 10] {
        let bits = |from: u32, mask: u16| low(self.0 >> from & mask);
        [
            bits(4, 3),
            bits(6, 3),
            bits(8, 1),
            bits(9, 1),
            bits(10, 1),
            bits(11, 1),
            bits(12, 1),
            bits(13, 1),
            bits(0, 15),
            bits(14, 1),
        ]
    }
}
