//! Dates and clocks in copy: `January 30, 2024 6:36 am EST`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Date, Span, StampLine, Time, UtcOffset, own};

/// A moment as the copy states it: nothing is added that is not written, except what [`inferred`](Self::inferred) lists.
///
/// ```
/// use wirecopy::{Inferred, Timestamp};
///
/// let stamp = Timestamp::parse("Published Fri, Apr 28 2023 2:23 PM EDT").unwrap();
/// assert_eq!(stamp.date.unwrap().to_string(), "2023-04-28");
/// assert_eq!(stamp.time.unwrap().to_string(), "14:23:00");
/// assert_eq!((stamp.zone.as_deref(), stamp.offset), (Some("EDT"), None)); // a name states no number
///
/// let stamp = Timestamp::parse("0339 GMT (1139 HKT) November 19, 2019").unwrap();
/// assert_eq!(stamp.offset.unwrap().to_string(), "+00:00");
///
/// let stamp = Timestamp::parse("Nov 19, 6:55 AM").unwrap();
/// assert_eq!(stamp.date.unwrap().to_string(), "--11-19"); // no year is written
///
/// let stamp = Timestamp::parse("Veröffentlicht am 27.04.24 um 07:39 Uhr").unwrap();
/// assert_eq!(stamp.date.unwrap().to_string(), "2024-04-27");
/// assert_eq!(stamp.inferred, [Inferred::Century]);
///
/// let stamp = Timestamp::parse("2025-10-30T10:45:07-04:00").unwrap(); // ISO 8601
/// assert_eq!(stamp.offset.unwrap().to_string(), "-04:00");
/// ```
///
/// Refused: a line with more than one moment (see [`StampLine`]), with none, or with anything else of weight; and days
/// that no calendar has.
///
/// ```
/// # use wirecopy::Timestamp;
/// assert_eq!(Timestamp::parse("Published February 30, 2024"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timestamp<'a> {
    /// The day; without a year where none is written, `None` where only a clock is.
    pub date: Option<Date>,
    /// The clock reading; `noon` is 12:00 and `midnight` 00:00.
    pub time: Option<Time>,
    /// The distance from UTC, only where it is written as a number or as GMT, UTC or Z.
    pub offset: Option<UtcOffset>,
    /// The zone as written: `EST`, `ET`, `GMT`.
    pub zone: Option<Cow<'a, str>>,
    /// What was not written but concluded.
    pub inferred: Vec<Inferred>,
    /// The date, clock and zone in the input, with the label and full stop of their line.
    pub span: Span,
}

/// Something in a [`Timestamp`] that the copy does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Inferred {
    /// The century of a year of two digits: 70 to 99 are 19xx, 00 to 69 are 20xx.
    Century,
    /// Which of two numbers is the month: `09/10/2025` reads both ways.
    DayMonthOrder,
    /// The day, taken from the other timestamp on the same line.
    Date,
    /// That it is the moment of publication: the page states only when the story was last updated.
    Published,
}

impl<'a> Timestamp<'a> {
    /// Reads a line that states one moment, with or without a label; `None` if it does not.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize) -> Option<Self> {
        let mut stamps = StampLine::parse_at(line, base)?.stamps;
        let only = stamps.pop()?;
        stamps.is_empty().then_some(only.timestamp)
    }

    /// Whether the day and the month could change places, and nothing on the line says which is which.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        self.inferred.contains(&Inferred::DayMonthOrder)
    }

    /// The other day that an [ambiguous](Self::is_ambiguous) one may be; `None` if it is not ambiguous.
    ///
    /// ```
    /// use wirecopy::Timestamp;
    /// let stamp = Timestamp::parse("Updated: 09/10/2025").unwrap();
    /// assert_eq!(stamp.date.unwrap().to_string(), "2025-10-09");
    /// assert_eq!(stamp.other_reading().unwrap().to_string(), "2025-09-10");
    /// ```
    #[must_use]
    pub fn other_reading(&self) -> Option<Date> {
        let date = self.date.filter(|_| self.is_ambiguous())?;
        Date::new(date.year(), date.day(), date.month())
    }

    /// The same moment without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Timestamp<'static> {
        Timestamp {
            date: self.date,
            time: self.time,
            offset: self.offset,
            zone: own::maybe(self.zone),
            inferred: self.inferred,
            span: self.span,
        }
    }
}
