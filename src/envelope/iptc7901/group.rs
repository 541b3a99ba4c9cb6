//! The date-time group under a message.

use alloc::borrow::Cow;

use crate::envelope::anpa::{Trailer, utc};
use crate::grammar::group::{Group, group};
use crate::spares::Lists;
use crate::{Inferred, Span, Timestamp};

/// Whether a line is a date-time group.
pub(super) fn is_date_time(line: &str) -> bool {
    whole(line).is_some()
}

fn whole(line: &str) -> Option<Group<'_>> {
    if !(12..=28).contains(&line.len()) {
        return None;
    }
    let (rest, group) = group(line).ok()?;
    rest.trim().is_empty().then_some(group)
}

/// The date-time group.
pub(super) fn date_time<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Trailer<'a>> {
    let group = whole(line)?;
    let (Some(date), Some(time)) = (group.day.date(), group.time) else { return Some(Trailer::Impossible) };
    Some(Trailer::Filed(Timestamp {
        date: Some(date),
        time: Some(time),
        offset: group.zone.and_then(utc),
        zone: group.zone.map(Cow::Borrowed),
        inferred: lists.filled([Inferred::Century]),
        span: Span::new(base, base.saturating_add(line.len())),
    }))
}
