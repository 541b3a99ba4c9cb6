//! The day on which a picture was taken, as its caption states it.

use crate::Date;
use crate::grammar::dates::{Order, date};
use crate::grammar::pieces::piece;
use crate::lexicon::{Kind, sense};
use crate::scan::is_word_char;

/// The day that the caption states: the one after a weekday (`Tuesday, Jan. 30, 2024`), or the only one.
///
/// A caption with several days and no weekday speaks of other events too; which day is the picture's, it does not say.
pub(super) fn day(text: &str) -> Option<Date> {
    let mut only = None;
    let mut several = false;
    let mut weekday = false;
    let mut boundary = true;
    let mut skip = 0_usize;
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        let starts = boundary && (c.is_ascii_digit() || c.is_uppercase());
        boundary = !is_word_char(c);
        if !starts {
            continue;
        }
        let from = text.get(at..)?;
        if let Ok((rest, read)) = date(from) {
            skip = text.len().saturating_sub(rest.len());
            boundary = true;
            // Two numbers of unknown order, and the end of a span of days, are not the picture's day.
            if read.order == Order::Open || read.century || ends_span(text.get(..at)?) {
                continue;
            }
            let Some(date) = read.date() else { continue };
            if weekday {
                return Some(date);
            }
            several |= only.is_some_and(|other| other != date);
            only = only.or(Some(date));
        } else {
            weekday = piece(from).is_some_and(|(word, _)| sense(word).is(Kind::Weekday));
        }
    }
    if several { None } else { only }
}

/// Whether the words before a date make it the end of a span: `1. bis 8. Mai`, `May 1 to May 8`.
fn ends_span(before: &str) -> bool {
    let before = before.trim_end();
    ["-", "–", " to", " bis", " until", " through", " au", " al", " til"].iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn the_day_after_a_weekday_or_the_only_one() {
        for (text, want) in [
            ("Ada Lane meets Bo Reed in Harwick, Tuesday, Jan. 30, 2031.", Some("2031-01-30")),
            ("Ada Lane meets Bo Reed on Friday, June 5, 2031.", Some("2031-06-05")),
            ("In this Sunday, Nov. 10, 2031, photograph, cars of March 3, 2030 stand.", Some("2031-11-10")),
            ("The bridge on Jan. 30.", Some("--01-30")),
            ("Die Brücke. Aufnahme vom 3. Juli.", Some("--07-03")),
            ("El puente, el 11 de octubre de 2031.", Some("2031-10-11")),
            ("Ada Lane on Aug. 7, 2030 and Bo Reed on July 31, 2031.", None),
            ("Festwoche vom 1. bis 8. Mai 2031", None),
            ("The bridge at dusk.", None),
            ("About 30 people may 12 times come.", None),
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), want, "{text}");
        }
    }
}
