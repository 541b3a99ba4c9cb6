//! Choices from tables by numbers that proptest generates, so that smaller numbers mean earlier entries.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::slice::Iter;

use super::words;
use crate::lexicon::desk::MONTHS_BEFORE_DAYS;
use crate::{Date, Time};

/// The numbers of one part of a story, taken one after the other; after the last one all choices are the first.
#[derive(Debug, Clone)]
pub(super) struct Picks<'p> {
    numbers: Iter<'p, u16>,
}

impl<'p> Picks<'p> {
    pub(super) fn new(numbers: &'p [u16]) -> Self {
        Self { numbers: numbers.iter() }
    }

    /// A number below `below`.
    pub(super) fn number(&mut self, below: u16) -> u16 {
        self.numbers.next().copied().unwrap_or_default().checked_rem(below).unwrap_or_default()
    }

    /// An index of a table.
    pub(super) fn index(&mut self, len: usize) -> usize {
        usize::from(self.number(u16::MAX)).checked_rem(len).unwrap_or_default()
    }

    /// An entry of a table.
    pub(super) fn of<T: Copy + Default>(&mut self, table: &'static [T]) -> T {
        table.get(self.index(table.len())).copied().unwrap_or_default()
    }

    /// An entry that was not taken before.
    pub(super) fn unused(&mut self, table: &'static [&'static str], used: &mut Vec<&'static str>) -> &'static str {
        let start = self.index(table.len());
        let entry = table.iter().cycle().skip(start).take(table.len()).find(|entry| !used.contains(entry));
        let entry = entry.copied().unwrap_or_default();
        used.push(entry);
        entry
    }

    pub(super) fn chance(&mut self, one_in: u16) -> bool {
        self.number(one_in) == one_in.saturating_sub(1)
    }

    pub(super) fn person(&mut self) -> String {
        format!("{} {}", self.of(words::FIRST), self.of(words::LAST))
    }

    /// So many people, no two with one family name.
    pub(super) fn people(&mut self, count: usize) -> Vec<String> {
        let (mut used, mut people) = (Vec::new(), Vec::new());
        for _ in 0..count {
            let first = self.of(words::FIRST);
            people.push(format!("{first} {}", self.unused(words::LAST, &mut used)));
        }
        people
    }

    /// A day that every month has.
    pub(super) fn date(&mut self) -> Day {
        Day { year: 2001 + self.number(25), month: 1 + self.number(12), of_month: 1 + self.number(28) }
    }

    /// An hour and a minute between two hours.
    pub(super) fn clock(&mut self, from: u16, to: u16) -> (u16, u16) {
        (from + self.number(to - from), self.number(60))
    }
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) year: u16,
    pub(super) month: u16,
    pub(super) of_month: u16,
}

impl Day {
    fn of_table(table: &'static [&'static str], number: u16) -> &'static str {
        usize::from(number).checked_sub(1).and_then(|at| table.get(at)).copied().unwrap_or_default()
    }

    pub(super) fn date(self) -> Option<Date> {
        Date::new(Some(self.year), small(self.month), small(self.of_month))
    }

    pub(super) fn without_year(self) -> Option<Date> {
        Date::new(None, small(self.month), small(self.of_month))
    }

    /// `January`
    pub(super) fn month_name(self) -> &'static str {
        Self::of_table(&words::MONTHS, self.month)
    }

    /// `Jan. 30, 2024`, as AP's captions have it.
    pub(super) fn short(self) -> String {
        format!("{} {}, {}", Self::of_table(&MONTHS_BEFORE_DAYS, self.month), self.of_month, self.year)
    }

    /// `January 30, 2024`
    pub(super) fn long(self) -> String {
        format!("{} {}, {}", self.month_name(), self.of_month, self.year)
    }

    /// The day of the week, by Sakamoto's rule.
    pub(super) fn weekday(self) -> &'static str {
        const SHIFTS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let shift = usize::from(self.month).checked_sub(1).and_then(|at| SHIFTS.get(at)).copied().unwrap_or_default();
        let year = if self.month < 3 { self.year - 1 } else { self.year };
        // Sunday is 0.
        let number = (year + year / 4 - year / 100 + year / 400 + shift + self.of_month) % 7;
        let at = if number == 0 { 7 } else { number };
        Self::of_table(&words::WEEKDAYS, at)
    }
}

pub(super) fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

pub(super) fn time(clock: (u16, u16)) -> Option<Time> {
    Time::new(small(clock.0), small(clock.1), 0)
}

/// `6:36 am`
pub(super) fn twelve_hours(clock: (u16, u16)) -> String {
    let (hour, minute) = clock;
    let half = if hour < 12 { "am" } else { "pm" };
    let hour = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    format!("{hour}:{minute:02} {half}")
}

/// Fills the slots of a template: `{t}` the thing, `{u}` what it is called again, `{c}` the city, `{C}` the same at a
/// start, `{n}` a number, `{d}` a weekday, `{p}` a person and `{o}` what they are, `{q}` another one, `{w}` a place.
pub(super) fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let mut text = template.to_string();
    for (slot, value) in slots {
        text = text.replace(slot, value);
    }
    text
}
