//! Dates and clocks in copy: `January 30, 2024 6:36 am EST`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::spares::Lists;
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
    ///
    /// ```
    /// use wirecopy::Timestamp;
    /// let read = |line: &str| {
    ///     let stamp = Timestamp::parse(line)?;
    ///     let date = stamp.date.map(|date| date.to_string());
    ///     let time = stamp.time.map(|time| time.to_string());
    ///     let zone = stamp.zone.map(|zone| zone.to_string());
    ///     Some([date, time, zone, stamp.offset.map(|offset| offset.to_string())].into_iter().flatten().collect::<Vec<_>>().join(" "))
    /// };
    /// # let read = |line: &str| read(line).unwrap_or_else(|| panic!("{line}"));
    /// // AP style: abbreviated months, `a.m.` and `p.m.`, noon and midnight.
    /// assert_eq!(read("Updated 9:15 a.m. ET, Jan. 17, 2025"), "2025-01-17 09:15:00 ET");
    /// assert_eq!(read("Sept. 5, 2025 at noon"), "2025-09-05 12:00:00");
    /// assert_eq!(read("January 5, 2024, midnight"), "2024-01-05 00:00:00");
    /// // Canadian Press and US pages: the month spelled, the half of the day in any form.
    /// assert_eq!(read("Posted January 30, 2024 6:36 am."), "2024-01-30 06:36:00");
    /// assert_eq!(read("Last Updated: Dec. 23, 2024, 1:24 PM EST"), "2024-12-23 13:24:00 EST");
    /// // British, Irish and Asian pages: the day first, 24 hours, ordinals.
    /// assert_eq!(read("Published: 15:56 BST, 27 April 2024"), "2024-04-27 15:56:00 BST");
    /// assert_eq!(read("Thursday, 18th July 2024"), "2024-07-18");
    /// // Broadcasters: the clock first, and once more in another zone.
    /// assert_eq!(read("0339 GMT (1139 HKT) November 19, 2019"), "2019-11-19 03:39:00 GMT +00:00");
    /// // ISO 8601, and RFC 5322 as exports have it; offsets are read where they are written as numbers.
    /// assert_eq!(read("2025-10-30T10:45:07-04:00"), "2025-10-30 10:45:07 -04:00");
    /// assert_eq!(read("2024-02-14T16:15:30Z"), "2024-02-14 16:15:30 Z +00:00");
    /// assert_eq!(read("Mon, 25 Aug 2025 08:00:00 +0100"), "2025-08-25 08:00:00 +01:00");
    /// assert_eq!(read("25 Aug 2025 08:00 (GMT+7)"), "2025-08-25 08:00:00 GMT+7 +07:00");
    /// // The clocks of machines: the year last.
    /// assert_eq!(read("Wed Aug 5 12:00:07 EST 2015"), "2015-08-05 12:00:07 EST");
    /// // Reuters of 1987, and database exports.
    /// assert_eq!(read("26-FEB-1987 15:01:01.79"), "1987-02-26 15:01:01");
    /// assert_eq!(read("March 14, 2013 Thursday 11:21 AM GMT"), "2013-03-14 11:21:00 GMT +00:00");
    /// // German, French, Spanish, Portuguese, Dutch, Scandinavian and East Asian pages.
    /// assert_eq!(read("Stand: 28. April 2023, 05:00 Uhr"), "2023-04-28 05:00:00");
    /// assert_eq!(read("Mis à jour le 3 janv. 2024 à 10 h 30"), "2024-01-03 10:30:00");
    /// assert_eq!(read("3 de enero de 2024 a las 10:30"), "2024-01-03 10:30:00");
    /// assert_eq!(read("Publicado a 3 de fevereiro de 2025 às 10h30"), "2025-02-03 10:30:00");
    /// assert_eq!(read("Gepubliceerd op 3 maart 2024 om 10.30 uur"), "2024-03-03 10:30:00");
    /// assert_eq!(read("Sist oppdatert torsdag 09. mai 2024 - 20:24"), "2024-05-09 20:24:00");
    /// assert_eq!(read("2025年1月13日 20時01分"), "2025-01-13 20:01:00");
    /// // Numbers alone: one above 12, the zone, or the words tell the day from the month. Parts that were glued.
    /// assert_eq!(read("30/03/2025 3:08 pm"), "2025-03-30 15:08:00");
    /// assert_eq!(read("09/10/2025 3:08 pm EST"), "2025-09-10 15:08:00 EST");
    /// assert_eq!(read("Publié le 03/07/2024 à 10h05"), "2024-07-03 10:05:00");
    /// assert_eq!(read("Published Wed, Feb 28 20247:00 AM EST"), "2024-02-28 07:00:00 EST");
    /// // A clock with its label or zone and no day has no day.
    /// assert_eq!(read("Updated at 5:36 PM CST"), "17:36:00 CST");
    /// // Small print beside it is passed over.
    /// assert_eq!(read("Nov 08, 2025 7 min read"), "2025-11-08");
    /// ```
    ///
    /// A zone is never concluded from the place or the season. Refused, besides what [`Timestamp`] lists: prose around a
    /// date, ages, spans of time, prices and scores.
    ///
    /// ```
    /// # use wirecopy::Timestamp;
    /// for line in ["Officials met on Jan. 30, 2024 to talk", "4 hours ago", "9:00-17:00", "23:55", "3/1/2014 +8.6%", "September 2025", "2024"] {
    ///     assert_eq!(Timestamp::parse(line), None, "{line}");
    /// }
    /// ```
    ///
    /// A line of more than 320 bytes is refused by its length, and forty parts are read at the most.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0, Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let mut line = lists.hold(StampLine::parse_at(line, base, lists)?);
        let only = lists.hold(line.value.stamps.pop()?.timestamp);
        only.taken_if(line.value.stamps.is_empty())
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

#[cfg(feature = "chrono")]
mod with_chrono {
    use super::Timestamp;

    #[cfg_attr(docsrs, doc(cfg(feature = "chrono")))]
    impl Timestamp<'_> {
        /// The moment as chrono's type; `None` unless the copy gives a whole day, a clock and an offset.
        ///
        /// Only an [`offset`](Self::offset) places a moment: the name of a zone (`EST`) states no number, and none is
        /// concluded from it. Where the copy names a zone, or nothing, [`to_chrono_naive`](Self::to_chrono_naive) gives what
        /// it states, and [`zone`](Self::zone) the name for those who know what it means there.
        ///
        /// ```
        /// use wirecopy::Timestamp;
        /// let stamp = Timestamp::parse("2031-03-04T07:15:00-05:00").unwrap();
        /// assert_eq!(stamp.to_chrono().unwrap().to_rfc3339(), "2031-03-04T07:15:00-05:00");
        ///
        /// let named = Timestamp::parse("Posted March 4, 2031 7:15 am EST").unwrap();
        /// assert_eq!((named.to_chrono(), named.zone.as_deref()), (None, Some("EST")));
        /// ```
        #[must_use]
        pub fn to_chrono(&self) -> Option<chrono::DateTime<chrono::FixedOffset>> {
            let offset = self.offset?.to_chrono()?;
            self.to_chrono_naive()?.and_local_timezone(offset).single()
        }

        /// Day and clock as chrono's type, as they are written: the moment where the copy was published, wherever that is.
        /// `None` unless the copy gives a day with its year, and a clock. An offset, where there is one, is not applied.
        ///
        /// ```
        /// use wirecopy::Timestamp;
        /// let naive = |line| Timestamp::parse(line).unwrap().to_chrono_naive().map(|moment| moment.to_string());
        /// assert_eq!(naive("Posted March 4, 2031 7:15 am EST").as_deref(), Some("2031-03-04 07:15:00"));
        /// assert_eq!(naive("2031-03-04T07:15:00-05:00").as_deref(), Some("2031-03-04 07:15:00"));
        /// assert_eq!(naive("March 4, 2031"), None); // no clock: the day is `date`, and midnight would be invented
        /// assert_eq!(naive("March 4, 7:15 am"), None); // no year
        /// ```
        #[must_use]
        pub fn to_chrono_naive(&self) -> Option<chrono::NaiveDateTime> {
            Some(self.date?.to_chrono()?.and_time(self.time?.to_chrono()?))
        }
    }
}

#[cfg(all(test, feature = "chrono"))]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn only_what_is_stated_becomes_a_moment() {
        let read = |line: &str| {
            let stamp = Timestamp::parse(line).unwrap_or_else(|| panic!("{line}"));
            let moment = stamp.to_chrono().map(|moment| moment.to_rfc3339());
            (moment, stamp.to_chrono_naive().map(|moment| moment.to_string()))
        };
        let both = |moment: &str, naive: &str| (Some(moment.to_string()), Some(naive.to_string()));
        assert_eq!(read("2031-03-04T07:15:30Z"), both("2031-03-04T07:15:30+00:00", "2031-03-04 07:15:30"));
        assert_eq!(read("4 Mar 2031 08:00 (GMT+7)"), both("2031-03-04T08:00:00+07:00", "2031-03-04 08:00:00"));
        assert_eq!(read("March 4, 2031 7:15 am EST"), (None, Some("2031-03-04 07:15:00".to_string())));
        for line in ["March 4, 2031", "March 4, 7:15 am GMT", "Updated at 5:36 PM GMT"] {
            assert_eq!(read(line), (None, None), "{line}");
        }
    }

    #[test]
    fn every_moment_that_can_be_stated_has_a_form_in_chrono() {
        for (year, minutes) in [(1, 1080), (1, -1080), (9999, 1080), (9999, -1080)] {
            let stamp = Timestamp {
                date: Date::new(Some(year), 12, 31),
                time: Time::new(23, 59, 60),
                offset: UtcOffset::from_minutes(minutes),
                ..Timestamp::default()
            };
            let moment = stamp.to_chrono().unwrap();
            assert_eq!(moment.offset().local_minus_utc(), i32::from(minutes) * 60);
            assert_eq!(Some(moment.naive_local()), stamp.to_chrono_naive());
        }
    }
}
