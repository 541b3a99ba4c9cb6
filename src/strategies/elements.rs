//! Single elements: a line of copy, and what must be read from it.

use alloc::format;
use alloc::string::{String, ToString as _};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::article::{author, picture};
use super::picks::{Picks, time};
use super::{page, words};
use crate::export::prose::{self, ENGLISH, Opening};
use crate::{
    Age, Byline, Caption, Copyright, Credit, Date, Dateline, Duration, Inferred, Notice, NoticeKind, Place, SignOff,
    Span, Timestamp, UtcOffset,
};

/// A line of copy and its value. Spans in the value are empty.
///
/// ```
/// use proptest::prelude::*;
/// use wirecopy::{Dateline, strategies};
///
/// proptest!(ProptestConfig::with_cases(16), |(line in strategies::dateline())| {
///     let copy = format!("{}The ferry ran aground on Tuesday.", line.text);
///     let read = Dateline::parse(&copy).unwrap();
///     prop_assert_eq!((read.places, read.agency, read.date), (line.value.places, line.value.agency, line.value.date));
/// });
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Written<T> {
    /// The copy.
    pub text: String,
    /// What it says.
    pub value: T,
}

fn person() -> impl Strategy<Value = String> {
    (select(words::FIRST), select(words::LAST)).prop_map(|(first, last)| format!("{first} {last}"))
}

/// One to three people, no two of one family name.
fn people() -> impl Strategy<Value = alloc::vec::Vec<String>> {
    (1_usize..=3, vec(any::<u16>(), 6)).prop_map(|(count, numbers)| Picks::new(&numbers).people(count))
}

fn day(year: impl Strategy<Value = Option<u16>>) -> impl Strategy<Value = Date> {
    (year, 1_u8..=12, 1_u8..=28).prop_filter_map("the day exists", |(year, month, day)| Date::new(year, month, day))
}

/// A dateline with its dash and the blank after it: `HARWICK, Maine, March 7 (AP) — `.
pub fn dateline() -> impl Strategy<Value = Written<Dateline<'static>>> {
    let place = select(words::CITIES).prop_map(|(city, region)| Place {
        city: city.to_uppercase().into(),
        region: (!region.is_empty()).then(|| region.into()),
    });
    let dash = select(&[" — ", " - ", " _ ", " -- ", " – "][..]);
    let agency = select(&["AP", "Reuters", "CP", "AFP", "dpa", "BCN"][..]);
    (place, option::of(day(Just(None))), agency, dash).prop_map(|(place, date, agency, dash)| {
        let value = Dateline { places: alloc::vec![place], agency: Some(agency.into()), date, ..Dateline::default() };
        Written { text: prose::dateline(&value, Opening::Brackets(dash)), value }
    })
}

/// A byline: `By Ada Lane and Ben Okafor, The Associated Press`.
pub fn byline() -> impl Strategy<Value = Written<Byline<'static>>> {
    let organization = select(&["The Associated Press", "Reuters", "The Canadian Press", "The Harbour News"][..]);
    let role = option::weighted(0.3, select(&["Staff Writer", "Staff Reporter"][..]));
    (people(), option::of(organization), role).prop_map(|(people, organization, role)| {
        let mut authors: alloc::vec::Vec<_> = people.iter().map(|name| author(name)).collect();
        // A title stands after the only author, and then nobody signs for the paper.
        let role = role.filter(|_| authors.len() == 1);
        for author in &mut authors {
            author.role = role.map(Into::into);
        }
        let organization = organization.filter(|_| role.is_none()).map(Into::into);
        let value = Byline { authors, organization, ..Byline::default() };
        Written { text: prose::byline(&value, ENGLISH), value }
    })
}

/// A moment as pages print it: `March 14, 2023 2:05 pm EST`.
pub fn timestamp() -> impl Strategy<Value = Written<Timestamp<'static>>> {
    let zone = option::weighted(0.4, select(&["EST", "ET", "PDT", "GMT", "UTC"][..]));
    let clock = option::weighted(0.8, (0_u16..24, 0_u16..60));
    (day((2001_u16..2030).prop_map(Some)), clock, zone).prop_map(|(date, clock, zone)| {
        let zone = zone.filter(|_| clock.is_some());
        let value = Timestamp {
            date: Some(date),
            time: clock.and_then(time),
            offset: zone.filter(|zone| matches!(*zone, "GMT" | "UTC")).map(|_| UtcOffset::UTC),
            zone: zone.map(Into::into),
            ..Timestamp::default()
        };
        Written { text: page::moment(&value), value }
    })
}

/// A picture credit in brackets: `(AP Photo/Ada Lane, Pool)`.
pub fn credit() -> impl Strategy<Value = Written<Credit<'static>>> {
    let organization = select(&["AP", "AP", "Reuters", "AFP", "Getty Images"][..]);
    let note = option::weighted(0.4, select(&["Pool", "File"][..]));
    (person(), organization, note).prop_map(|(name, organization, note)| {
        let note = note.filter(|_| organization == "AP");
        let value = Credit {
            photographer: Some(name.into()),
            organization: Some(organization.into()),
            notes: note.into_iter().map(Into::into).collect(),
            ..Credit::default()
        };
        Written { text: page::credit(&value), value }
    })
}

/// A copyright line: `Copyright 2024 The Associated Press. All rights reserved`.
pub fn copyright() -> impl Strategy<Value = Written<Copyright<'static>>> {
    let holder = select(&["The Associated Press", "The Canadian Press", "The Harbour News"][..]);
    (1990_u16..2035, holder, any::<bool>()).prop_map(|(year, holder, all_rights_reserved)| {
        let value =
            Copyright { year: Some(year), holder: Some(holder.into()), all_rights_reserved, ..Copyright::default() };
        Written { text: page::copyright(&value), value }
    })
}

/// A caption with people, day, credit and copyright.
pub fn caption() -> impl Strategy<Value = Written<Caption<'static>>> {
    vec(any::<u16>(), 24).prop_map(|numbers| {
        let mut picks = Picks::new(&numbers);
        let (thing, again) = picks.of(words::SUBJECTS);
        let (city, _) = picks.of(words::CITIES);
        let day = picks.date();
        let number = format!("{}", 12 + picks.number(480));
        let slots = [("{t}", thing), ("{u}", again), ("{c}", city), ("{n}", number.as_str())];
        let value = picture(&mut picks, day, &slots);
        Written { text: page::caption(&value), value }
    })
}

/// A sign-off: `Ada Lane, The Associated Press`, or `(Reporting by Ada Lane; Editing by Ben Okafor)`.
pub fn sign_off() -> impl Strategy<Value = Written<alloc::vec::Vec<SignOff<'static>>>> {
    let agency = select(&["The Associated Press", "The Canadian Press"][..]);
    let signed = (person(), agency).prop_map(|(name, agency)| {
        alloc::vec![SignOff {
            authors: alloc::vec![author(&name)],
            organization: Some(agency.into()),
            ..SignOff::default()
        }]
    });
    let tasks = (people(), person()).prop_map(|(reporters, editor)| {
        let part = |role: &'static str, names: &[String]| SignOff {
            authors: names.iter().map(|name| author(name)).collect(),
            role: Some(role.into()),
            ..SignOff::default()
        };
        alloc::vec![part("Reporting", &reporters), part("Editing", &[editor])]
    });
    prop_oneof![signed, tasks].prop_map(|value| Written { text: prose::sign_offs(&value).join("\n"), value })
}

/// A line that speaks about the story: a desk note, an embargo, a correction, an end mark.
pub fn notice() -> impl Strategy<Value = Written<Notice<'static>>> {
    let plain = |kind: NoticeKind, lines: &'static [&'static str]| {
        select(lines).prop_map(move |line| Notice { kind, text: line.into(), ..Notice::default() })
    };
    let embargo = (day((2001_u16..2030).prop_map(Some)), (0_u16..24, 0_u16..60)).prop_map(|(date, clock)| {
        let until = Timestamp {
            date: Some(date),
            time: time(clock),
            zone: Some("GMT".into()),
            offset: Some(UtcOffset::UTC),
            inferred: alloc::vec::Vec::<Inferred>::new(),
            ..Timestamp::default()
        };
        let day = Timestamp { date: Some(date), ..Timestamp::default() };
        let text = format!("EMBARGOED UNTIL {:02}{:02} GMT {}", clock.0, clock.1, page::moment(&day));
        Notice { kind: NoticeKind::Embargo, text: text.into(), until: Some(until), ..Notice::default() }
    });
    prop_oneof![
        plain(NoticeKind::DeskNote, words::DESK_NOTES),
        plain(NoticeKind::EndMark, &["-30-", "###", "NNNN", "Reuter"]),
        plain(
            NoticeKind::Correction,
            &["CORRECTED - Ferry runs aground", "Correction: An earlier version misstated the day."]
        ),
        embargo,
    ]
    .prop_map(|value| Written { text: value.text.to_string(), value })
}

/// An age as lists of stories print it: `14 MINS AGO`, `5h ago`.
pub fn age() -> impl Strategy<Value = Written<Age>> {
    let minutes = (1_u32..60, select(&["m ago", "M AGO", " min ago", " minutes ago", " MINS AGO"][..]));
    let hours = (1_u32..24, select(&["h ago", "H AGO", " hours ago", " hrs ago"][..]));
    prop_oneof![
        minutes.prop_map(|(count, unit)| (count, count, unit)),
        hours.prop_map(|(count, unit)| (count, count * 60, unit)),
    ]
    .prop_map(|(count, minutes, unit)| {
        let text = format!("{count}{unit}");
        Written { text, value: Age { minutes, span: Span::default() } }
    })
}

/// How long a video runs: `32:03`.
pub fn duration() -> impl Strategy<Value = Written<Duration>> {
    (0_u32..60, 0_u32..60).prop_map(|(minutes, seconds)| Written {
        text: format!("{minutes}:{seconds:02}"),
        value: Duration { seconds: minutes * 60 + seconds, span: Span::default() },
    })
}
