//! Until when copy is held: the moment in an embargo.

use alloc::borrow::Cow;

use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::dates::{Order, date};
use crate::grammar::zones::zone;
use crate::grammar::{before, head, squeeze, ws};
use crate::lexicon::{Kind, sense};
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Inferred, Span, Time, Timestamp, UtcOffset};

/// The moment stands early in an embargo; what is further in is about something else.
const MOMENT: usize = 160;

/// The moment that follows the words of an embargo: the first day and the first clock, in either order.
///
/// Nothing is added: `Sunday` alone gives no day, `1800 GMT` alone no date.
pub(super) fn until<'a>(rest: &'a str, line: &str, base: usize, lists: Lists<'_>) -> Option<Timestamp<'a>> {
    let near = head(rest, MOMENT);
    let mut found = Timestamp::default();
    let mut span: Option<Span> = None;
    let mut skip = 0_usize;
    let mut boundary = true;
    for (at, c) in near.char_indices() {
        let starts = boundary && c.is_alphanumeric() && at >= skip;
        boundary = !c.is_alphanumeric();
        if !starts {
            continue;
        }
        let from = near.get(at..)?;
        let after = if let (None, Ok((after, day))) = (found.date, date(from)) {
            found.date = day.date();
            if day.century {
                lists.push(&mut found.inferred, Inferred::Century);
            }
            if day.order == Order::Open {
                lists.push(&mut found.inferred, Inferred::DayMonthOrder);
            }
            if found.date.is_none() {
                continue;
            }
            after
        } else if let (None, Some((after, time))) =
            (found.time, clocked(from, &mut found.zone, &mut found.offset, lists))
        {
            found.time = Some(time);
            after
        } else {
            continue;
        };
        let part = span_in(line, base, before(from, after));
        span = Some(span.map_or(part, |span| span.to(part)));
        skip = near.len().saturating_sub(after.len());
    }
    span.map(|span| Timestamp { span, ..found })
}

/// A clock and the zone after it; four bare digits, and two numbers with a point, are a clock only before a zone, a day or a
/// word for hours, as in `0001 Tuesday March 7`, `00.01 on Tuesday`.
fn clocked<'a>(
    from: &'a str,
    name: &mut Option<Cow<'a, str>>,
    offset: &mut Option<UtcOffset>,
    lists: Lists<'_>,
) -> Option<(&'a str, Time)> {
    let (after, read) = clock(from).ok()?;
    if let Ok((after, zone)) = zone(ws(after)) {
        *name = zone.name.map(|name| squeeze(name, lists));
        *offset = zone.offset;
        return Some((after, read.time));
    }
    let before_day = || {
        let next = ws(after.strip_prefix(',').unwrap_or(after));
        let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let hours = ["hrs", "hours", "h", "uhr", "uur"].iter().any(|known| word.eq_ignore_ascii_case(known));
        let on = matches!(word, "on" | "ON" | "am" | "op" | "le");
        hours || on || sense(word).is(Kind::Weekday) || sense(word).month != 0 || date(next).is_ok()
    };
    let weak = matches!(read.form, ClockForm::Military | ClockForm::Dotted);
    let sure = read.marked || read.form == ClockForm::Colon || weak && before_day();
    sure.then_some((after, read.time))
}
