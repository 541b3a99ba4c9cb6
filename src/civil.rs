//! Dates, clocks and offsets as the copy states them.

use core::fmt;
use core::str::FromStr;

/// A calendar day as written: the year is absent where the copy gives none.
///
/// Displays as `2024-01-30`, or as `--01-30` (the form of xsd:gMonthDay) without a year. Days are of the Gregorian
/// calendar; the day exists in its month, and `29 February` without a year is accepted.
///
/// ```
/// use wirecopy::Date;
/// assert_eq!(Date::new(Some(2024), 1, 30).unwrap().to_string(), "2024-01-30");
/// assert_eq!(Date::new(None, 2, 29).unwrap().to_string(), "--02-29");
/// assert_eq!(Date::new(Some(2023), 2, 29), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: Option<u16>,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` if the calendar has no such day or the year is not in 1..=9999.
    #[must_use]
    pub const fn new(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        let leap = match year {
            None => true,
            Some(year) => {
                if year == 0 || year > 9999 {
                    return None;
                }
                year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            }
        };
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => {
                if leap {
                    29
                } else {
                    28
                }
            }
            _ => return None,
        };
        if day == 0 || day > last { None } else { Some(Self { year, month, day }) }
    }

    /// The year, 1 to 9999, where the copy states it (or [`Inferred`](crate::Inferred) says how it came).
    #[must_use]
    pub const fn year(self) -> Option<u16> {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// A text that is not a value of its type in its ISO 8601 form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("expected {expected}")]
pub struct ParseCivilError {
    expected: &'static str,
}

impl FromStr for Date {
    type Err = ParseCivilError;

    /// Reads the form that `Display` writes: `2024-01-30` or `--01-30`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const ERROR: ParseCivilError = ParseCivilError { expected: "a date as `2024-01-30` or `--01-30`" };
        let (year, rest) = if let Some(rest) = text.strip_prefix("--") {
            (None, rest)
        } else {
            let (year, rest) = text.split_once('-').ok_or(ERROR)?;
            (Some(digits(year, 4).ok_or(ERROR)?), rest)
        };
        let (month, day) = rest.split_once('-').ok_or(ERROR)?;
        let month = small(month).ok_or(ERROR)?;
        let day = small(day).ok_or(ERROR)?;
        Self::new(year, month, day).ok_or(ERROR)
    }
}

/// A clock reading as written, to the second; `24:00` is not one.
///
/// ```
/// use wirecopy::Time;
/// assert_eq!(Time::new(6, 36, 0).unwrap().to_string(), "06:36:00");
/// assert_eq!(Time::new(24, 0, 0), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
}

impl Time {
    /// The reading, or `None` if a clock never shows it; a leap second is second 60.
    #[must_use]
    pub const fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        if hour > 23 || minute > 59 || second > 60 { None } else { Some(Self { hour, minute, second }) }
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 60.
    #[must_use]
    pub const fn second(self) -> u8 {
        self.second
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

impl FromStr for Time {
    type Err = ParseCivilError;

    /// Reads the form that `Display` writes: `06:36:00`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const ERROR: ParseCivilError = ParseCivilError { expected: "a time as `06:36:00`" };
        let mut parts = text.split(':');
        let mut next = || parts.next().and_then(small).ok_or(ERROR);
        let (hour, minute, second) = (next()?, next()?, next()?);
        if parts.next().is_some() {
            return Err(ERROR);
        }
        Self::new(hour, minute, second).ok_or(ERROR)
    }
}

/// A distance from UTC that the copy states, in minutes east of Greenwich: `-05:00`.
///
/// Only a number in the copy (`-0500`, `GMT+1`, `Z`) or the names `GMT` and `UTC` give one; `EST` stays a
/// [zone name](crate::Timestamp::zone).
///
/// ```
/// use wirecopy::UtcOffset;
/// assert_eq!(UtcOffset::from_minutes(-300).unwrap().to_string(), "-05:00");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UtcOffset {
    minutes: i16,
}

impl UtcOffset {
    /// Greenwich itself.
    pub const UTC: Self = Self { minutes: 0 };

    /// The offset, or `None` if it is over 18 hours, the most that ISO 8601 profiles allow.
    #[must_use]
    pub const fn from_minutes(minutes: i16) -> Option<Self> {
        if minutes < -1080 || minutes > 1080 { None } else { Some(Self { minutes }) }
    }

    /// Minutes east of Greenwich.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.minutes
    }
}

impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minutes < 0 { '-' } else { '+' };
        let minutes = self.minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl FromStr for UtcOffset {
    type Err = ParseCivilError;

    /// Reads the form that `Display` writes: `-05:00`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const ERROR: ParseCivilError = ParseCivilError { expected: "an offset as `-05:00`" };
        let (sign, rest) = match (text.strip_prefix('-'), text.strip_prefix('+')) {
            (Some(rest), _) => (-1, rest),
            (_, Some(rest)) => (1, rest),
            _ => return Err(ERROR),
        };
        let (hours, minutes) = rest.split_once(':').ok_or(ERROR)?;
        let hours = i16::from(small(hours).ok_or(ERROR)?);
        let minutes = i16::from(small(minutes).ok_or(ERROR)?);
        if minutes > 59 {
            return Err(ERROR);
        }
        Self::from_minutes(sign * (hours * 60 + minutes)).ok_or(ERROR)
    }
}

/// A number of exactly `width` digits.
fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A number of exactly two digits.
fn small(text: &str) -> Option<u8> {
    digits(text, 2).and_then(|number| u8::try_from(number).ok())
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use super::{Date, Time, UtcOffset};

    #[cfg_attr(docsrs, doc(cfg(feature = "chrono")))]
    impl Date {
        /// The day as chrono's type; `None` where the copy gives no year.
        ///
        /// ```
        /// use wirecopy::Date;
        /// assert_eq!(Date::new(Some(2031), 1, 30).unwrap().to_chrono(), chrono::NaiveDate::from_ymd_opt(2031, 1, 30));
        /// assert_eq!(Date::new(None, 1, 30).unwrap().to_chrono(), None);
        /// ```
        #[must_use]
        pub fn to_chrono(self) -> Option<chrono::NaiveDate> {
            chrono::NaiveDate::from_ymd_opt(i32::from(self.year?), u32::from(self.month), u32::from(self.day))
        }
    }

    #[cfg_attr(docsrs, doc(cfg(feature = "chrono")))]
    impl Time {
        /// The reading as chrono's type; a leap second becomes the second before it and a fraction of one.
        ///
        /// ```
        /// use wirecopy::Time;
        /// assert_eq!(Time::new(6, 36, 0).unwrap().to_chrono(), chrono::NaiveTime::from_hms_opt(6, 36, 0));
        /// ```
        #[must_use]
        pub fn to_chrono(self) -> Option<chrono::NaiveTime> {
            let (second, milli) = if self.second == 60 { (59, 1000) } else { (u32::from(self.second), 0) };
            chrono::NaiveTime::from_hms_milli_opt(u32::from(self.hour), u32::from(self.minute), second, milli)
        }
    }

    #[cfg_attr(docsrs, doc(cfg(feature = "chrono")))]
    impl UtcOffset {
        /// The offset as chrono's type.
        ///
        /// ```
        /// use wirecopy::UtcOffset;
        /// let offset = UtcOffset::from_minutes(-300).unwrap();
        /// assert_eq!(offset.to_chrono(), chrono::FixedOffset::west_opt(5 * 3600));
        /// ```
        #[must_use]
        pub fn to_chrono(self) -> Option<chrono::FixedOffset> {
            chrono::FixedOffset::east_opt(i32::from(self.minutes) * 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn dates_exist() {
        assert!(Date::new(Some(2000), 2, 29).is_some());
        for (year, month, day) in [(Some(1900), 2, 29), (None, 4, 31), (Some(0), 1, 1), (None, 13, 1), (None, 1, 0)] {
            assert_eq!(Date::new(year, month, day), None, "{year:?} {month} {day}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2024-01-30", "--02-29"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        assert_eq!("23:59:60".parse::<Time>().unwrap().to_string(), "23:59:60");
        for text in ["-05:00", "+05:45", "+00:00"] {
            assert_eq!(text.parse::<UtcOffset>().unwrap().to_string(), text);
        }
        assert_eq!(
            "2024-1-30".parse::<Date>().unwrap_err().to_string(),
            "expected a date as `2024-01-30` or `--01-30`"
        );
        assert_eq!("6:36".parse::<Time>().unwrap_err().to_string(), "expected a time as `06:36:00`");
        assert_eq!("0500".parse::<UtcOffset>().unwrap_err().to_string(), "expected an offset as `-05:00`");
    }
}
