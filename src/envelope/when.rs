//! Moments in header fields: `March 14, 2013 Thursday 11:21 AM GMT`, `27. Februar 2012 Montag 9:50 PM GMT+1`.

use crate::{Time, Timestamp};

use super::cut::is_number;
use crate::lexicon::{Kind, sense};
use crate::span::span_in;
use crate::spares::Lists;

/// Reads a field that states a moment and may go on with an edition. The element grammar does the reading; here the
/// weekday that databases write between day and clock is stepped over.
pub(super) fn read<'a>(text: &'a str, field: &'a str, lists: Lists<'_>) -> Option<Timestamp<'a>> {
    let at = |part: &'a str| Timestamp::parse_at(part, span_in(text, 0, part).start, lists);
    let field = field.trim();
    if field.is_empty() || field.len() > 200 {
        return None;
    }
    if let Some(whole) = at(field) {
        return Some(whole);
    }
    let (day, clock) = split_weekday(field).unwrap_or((field, ""));
    // "Mercredi 2 mars 2011, édition principale" opens with its weekday.
    let (day, clock) = if day.trim().is_empty() { (clock, "") } else { (day, clock) };
    let mut moment = prefix(day, &at)?;
    if let Some(mut found) = prefix(clock, &at) {
        if found.date.is_none() {
            moment.time = found.time;
            moment.zone = found.zone.take();
            moment.offset = found.offset;
            moment.span = moment.span.to(found.span);
        }
        lists.spend(found);
    }
    Some(moment)
}

/// A clock that is the whole field: `16:42`, `09:15 PM`.
pub(super) fn clock(field: &str) -> Option<Time> {
    let (hour, minute) = field.split_once(':')?;
    if minute.len() > 2 {
        return Timestamp::parse(field).filter(|moment| moment.date.is_none())?.time;
    }
    (is_number(hour, 1, 2) && is_number(minute, 2, 2)).then_some(())?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The longest prefix, cut at commas and line breaks, that is a moment.
fn prefix<'a>(part: &'a str, at: &impl Fn(&'a str) -> Option<Timestamp<'a>>) -> Option<Timestamp<'a>> {
    let mut part = part.trim().trim_end_matches([',', ';']);
    // A field has few commas; copy that was taken for one is not searched to its end.
    for _ in 0..4 {
        if part.is_empty() {
            return None;
        }
        if let Some(found) = at(part) {
            return Some(found);
        }
        let cut = part.rfind([',', '\n', ';'])?;
        part = part.get(..cut)?.trim_end();
    }
    None
}

/// Splits at a weekday's name.
fn split_weekday(field: &str) -> Option<(&str, &str)> {
    let is_weekday = |word: &&str| word.len() > 3 && sense(word.trim_matches([',', '.'])).is(Kind::Weekday);
    let word = field.split_whitespace().find(is_weekday)?;
    let at = nom::Offset::offset(field, word);
    Some((field.get(..at)?, field.get(at.saturating_add(word.len())..)?))
}
