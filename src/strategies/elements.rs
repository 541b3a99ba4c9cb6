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

/// A dateline with its dash and the blank after it, in one of the forms of the wires: `HARWICK, Maine, March 7 (AP) — `,
/// `HARWICK/NORTHMERE (Reuters) - `, `HARWICK, March 7 Kyodo - `, `HARWICK 07/03 (BELGA) = `, `HARWICK, Maine — `.
pub fn dateline() -> impl Strategy<Value = Written<Dateline<'static>>> {
    let dash = select(&[" — ", " - ", " _ ", " -- ", " – "][..]);
    let agency = select(&["AP", "Reuters", "CP", "AFP", "dpa", "BCN"][..]);
    let bracketed = (place(), option::of(day(Just(None))), agency.clone(), dash.clone())
        .prop_map(|(place, date, agency, dash)| (alloc::vec![place], date, Some(agency), Opening::Brackets(dash)));
    let two = (place(), place(), option::of(day(Just(None))), agency, dash.clone())
        .prop_filter("two cities", |(one, two, ..)| one.city != two.city)
        .prop_map(|(one, two, date, agency, dash)| {
            let places = [one, two].map(|place| Place { region: None, ..place });
            (places.to_vec(), date, Some(agency), Opening::Brackets(dash))
        });
    let bare = (place(), day(Just(None)), select(&["Kyodo", "AAP", "Reuter"][..]))
        .prop_map(|(place, date, agency)| (alloc::vec![place], Some(date), Some(agency), Opening::Bare));
    let belga = (place(), day(Just(None))).prop_map(|(place, date)| {
        (alloc::vec![Place { region: None, ..place }], Some(date), Some("BELGA"), Opening::Belga)
    });
    let unsigned = (place(), dash)
        .prop_filter("a region", |(place, _)| place.region.is_some())
        .prop_map(|(place, dash)| (alloc::vec![place], None, None, Opening::Brackets(dash)));
    prop_oneof![4 => bracketed, 1 => two, 1 => bare, 1 => belga, 1 => unsigned].prop_map(
        |(places, date, agency, opening)| {
            let value = Dateline { places, agency: agency.map(Into::into), date, ..Dateline::default() };
            Written { text: prose::dateline(&value, opening), value }
        },
    )
}

/// A city in capitals, and its region.
fn place() -> impl Strategy<Value = Place<'static>> {
    select(words::CITIES).prop_map(|(city, region)| Place {
        city: city.to_uppercase().into(),
        region: (!region.is_empty()).then(|| region.into()),
    })
}

/// A byline in one of its forms: `By Ada Lane and Ben Okafor, The Associated Press`, `By Ada Lane | Reuters`, `BY ADA LANE`
/// over the agency's name, `Von Ada Lane und Ben Okafor`, `By Ada Lane, with Ben Okafor`.
pub fn byline() -> impl Strategy<Value = Written<Byline<'static>>> {
    let organization = select(&["The Associated Press", "Reuters", "The Canadian Press", "The Harbour News"][..]);
    let role = option::weighted(0.3, select(&["Staff Writer", "Staff Reporter"][..]));
    (people(), option::of(organization), role, 0_u8..6).prop_map(|(people, organization, role, form)| {
        let people: alloc::vec::Vec<_> = match form {
            // A desk's transmitted copy.
            1 => people.iter().map(|name| name.to_uppercase()).collect(),
            _ => people,
        };
        let mut authors: alloc::vec::Vec<_> = people.iter().map(|name| author(name)).collect();
        // A title stands after the only author, and then nobody signs for the paper.
        let role = role.filter(|_| authors.len() == 1 && form == 0);
        for author in &mut authors {
            author.role = role.map(Into::into);
        }
        let organization = organization.filter(|_| role.is_none());
        let value = Byline { authors, organization: organization.map(Into::into), ..Byline::default() };
        let after = |mark: &str| organization.map(|name| format!("{mark}{name}")).unwrap_or_default();
        let text = match (form, people.as_slice()) {
            (1, _) => format!("BY {}{}", prose::list(&people, "AND"), after("\n")),
            (2, _) => format!("By {}{}", prose::list(&people, "and"), after(" | ")),
            (3, _) => format!("Von {}{}", prose::list(&people, "und"), after(", ")),
            (4, [first, others @ ..]) if !others.is_empty() => {
                format!("By {first}, with {}{}", prose::list(others, "and"), after(", "))
            }
            (5, _) => format!("Written by {}{}", prose::list(&people, "and"), after(", ")),
            _ => prose::byline(&value, ENGLISH),
        };
        Written { text, value }
    })
}

/// A moment in one of its forms, with a label or without: `March 14, 2023 2:05 pm EST`, `14:05, 14 Mar 2023`,
/// `14.03.2023, 14:05 Uhr`, `2023年3月14日 14時05分`, `2023-03-14T14:05:00Z`.
pub fn timestamp() -> impl Strategy<Value = Written<Timestamp<'static>>> {
    let zone = option::weighted(0.4, select(&["EST", "ET", "PDT", "GMT", "UTC"][..]));
    let clock = option::weighted(0.8, (0_u16..24, 0_u16..60));
    let label =
        option::weighted(0.4, select(&["Posted ", "Published: ", "Updated ", "Last updated: ", "Updated on "][..]));
    (day((2001_u16..2030).prop_map(Some)), clock, zone, label, 0_u8..6).prop_map(|(date, clock, zone, label, form)| {
        let time = clock.and_then(time);
        let zone = match (form, time) {
            (0 | 1, Some(_)) => zone,
            // ISO 8601.
            (4, Some(_)) => Some("Z"),
            _ => None,
        };
        let value = Timestamp {
            date: Some(date),
            time,
            offset: zone.filter(|zone| matches!(*zone, "GMT" | "UTC" | "Z")).map(|_| UtcOffset::UTC),
            zone: zone.map(Into::into),
            ..Timestamp::default()
        };
        let (year, month, day) = (date.year().unwrap_or_default(), date.month(), date.day());
        let name = usize::from(month).checked_sub(1).and_then(|at| words::MONTHS.get(at)).copied().unwrap_or_default();
        let name = name.get(..3).unwrap_or(name);
        let text = match (form, time) {
            (1, Some(time)) => {
                let zone = zone.map(|zone| format!(" {zone}")).unwrap_or_default();
                format!("{:02}:{:02}{zone}, {day} {name} {year}", time.hour(), time.minute())
            }
            (2, Some(time)) => format!("{day:02}.{month:02}.{year}, {:02}:{:02} Uhr", time.hour(), time.minute()),
            (2, None) => format!("{day:02}.{month:02}.{year}"),
            (3, Some(time)) => format!("{year}年{month}月{day}日 {}時{:02}分", time.hour(), time.minute()),
            (3, None) => format!("{year}年{month}月{day}日"),
            (4, Some(time)) => format!("{year}-{month:02}-{day:02}T{:02}:{:02}:00Z", time.hour(), time.minute()),
            (4, None) => format!("{year}-{month:02}-{day:02}"),
            (5, Some(time)) => format!("{name}. {day}, {year} at {:02}:{:02}", time.hour(), time.minute()),
            _ => page::moment(&value),
        };
        // An English `on` stands before English words.
        let label = label.filter(|label| !(label.ends_with(" on ") && matches!(form, 2 | 3))).unwrap_or_default();
        Written { text: format!("{label}{text}"), value }
    })
}

/// A picture credit in one of its forms: `(AP Photo/Ada Lane, Pool)`, `(Ada Lane/Reuters)`, `Foto: Ada Lane/AFP`,
/// `(Photo by Ada Lane/Getty Images)`, `© Ada Lane / AFP`, `Credit: Ada Lane/AFP`.
pub fn credit() -> impl Strategy<Value = Written<Credit<'static>>> {
    let organization = select(&["AP", "AP", "Reuters", "AFP", "Getty Images"][..]);
    let note = option::weighted(0.4, select(&["Pool", "File"][..]));
    (person(), organization, note, 0_u8..8).prop_map(|(name, organization, note, form)| {
        let note = note.filter(|_| organization == "AP" && form < 3);
        let text = match form {
            3 => Some(format!("Foto: {name}/{organization}")),
            4 => Some(format!("(Photo by {name}/{organization})")),
            5 => Some(format!("© {name} / {organization}")),
            6 => Some(format!("Credit: {name}/{organization}")),
            7 => Some(format!("({organization}: {name})")),
            _ => None,
        };
        let value = Credit {
            photographer: Some(name.into()),
            organization: Some(organization.into()),
            notes: note.into_iter().map(Into::into).collect(),
            ..Credit::default()
        };
        Written { text: text.unwrap_or_else(|| page::credit(&value)), value }
    })
}

/// A copyright line in one of its forms: `Copyright 2024 The Associated Press. All rights reserved`,
/// `© 2024 The Harbour News`, `(c) 2024 …`, `2024 © …`, `… © 2024`.
pub fn copyright() -> impl Strategy<Value = Written<Copyright<'static>>> {
    let holder = select(&["The Associated Press", "The Canadian Press", "The Harbour News"][..]);
    (1990_u16..2035, holder, any::<bool>(), 0_u8..6).prop_map(|(year, holder, all_rights_reserved, form)| {
        let value =
            Copyright { year: Some(year), holder: Some(holder.into()), all_rights_reserved, ..Copyright::default() };
        let opened = match form {
            1 => Some(format!("© {year} {holder}")),
            2 => Some(format!("(c) {year} {holder}")),
            3 => Some(format!("Copyright © {year} {holder}")),
            4 => Some(format!("{year} © {holder}")),
            5 => Some(format!("© {holder} {year}")),
            _ => None,
        };
        let reserved = if all_rights_reserved { ". All rights reserved." } else { "" };
        let text = opened.map_or_else(|| page::copyright(&value), |opened| format!("{opened}{reserved}"));
        Written { text, value }
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

/// A sign-off in one of its forms: `Ada Lane, The Associated Press`, `(Reporting by Ada Lane; Editing by Ben Okafor)`,
/// `With files from Ada Lane`, `— Associated Press writer Ada Lane contributed to this report.`
pub fn sign_off() -> impl Strategy<Value = Written<alloc::vec::Vec<SignOff<'static>>>> {
    let agency = select(&["The Associated Press", "The Canadian Press"][..]);
    let signed = (person(), agency).prop_map(|(name, agency)| {
        alloc::vec![SignOff {
            authors: alloc::vec![author(&name)],
            organization: Some(agency.into()),
            ..SignOff::default()
        }]
    });
    let part = |role: &'static str, names: &[String]| SignOff {
        authors: names.iter().map(|name| author(name)).collect(),
        role: Some(role.into()),
        ..SignOff::default()
    };
    let tasks = (people(), person())
        .prop_map(move |(reporters, editor)| alloc::vec![part("Reporting", &reporters), part("Editing", &[editor])]);
    let written = prop_oneof![signed, tasks].prop_map(|value| (prose::sign_offs(&value).join("\n"), value));
    let files = people()
        .prop_map(move |names| (format!("With files from {}", prose::list(&names, "and")), part("With files", &names)));
    let helped = people().prop_map(move |names| {
        let text = format!("— {} contributed to this report.", prose::list(&names, "and"));
        (text, part("contributed", &names))
    });
    let writer = person().prop_map(move |name| {
        let text = format!("Associated Press writer {name} contributed to this report.");
        let mut value = part("contributed", &[name]);
        value.organization = Some("Associated Press".into());
        for author in &mut value.authors {
            author.role = Some("writer".into());
        }
        (text, value)
    });
    let single = prop_oneof![files, helped, writer].prop_map(|(text, value)| (text, alloc::vec![value]));
    prop_oneof![2 => written, 1 => single].prop_map(|(text, value)| Written { text, value })
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

/// An age as lists of stories print it: `14 MINS AGO`, `5h ago`, `vor 3 Stunden`, `il y a 5 min`, `an hour ago`.
pub fn age() -> impl Strategy<Value = Written<Age>> {
    let after = |units: &'static [&'static str], minutes: u32, most: u32| {
        (2..most, select(units)).prop_map(move |(count, unit)| (format!("{count}{unit}"), count * minutes))
    };
    let before = |phrase: &'static str, units: &'static [&'static str], minutes: u32| {
        (2_u32..24, select(units)).prop_map(move |(count, unit)| (format!("{phrase} {count} {unit}"), count * minutes))
    };
    let one = select(&[("an hour ago", 60), ("a minute ago", 1), ("just now", 0), ("yesterday", 1440)][..])
        .prop_map(|(text, minutes)| (text.to_string(), minutes));
    prop_oneof![
        after(&["m ago", "M AGO", " min ago", " minutes ago", " MINS AGO"], 1, 60),
        after(&["h ago", "H AGO", " hours ago", " hrs ago", " timer siden", "時間前"], 60, 24),
        after(&["d ago", " days ago", " dagen geleden"], 1440, 7),
        before("vor", &["Stunden", "Std."], 60),
        before("il y a", &["min", "minutes"], 1),
        before("hace", &["horas"], 60),
        one,
    ]
    .prop_map(|(text, minutes)| Written { text, value: Age { minutes, span: Span::default() } })
}

/// How long a video runs: `32:03`, `1:02:03`, `Duration 1:30`, `03:15 min`.
pub fn duration() -> impl Strategy<Value = Written<Duration>> {
    (0_u32..10, 0_u32..60, 1_u32..60, 0_u8..4).prop_map(|(hours, minutes, seconds, form)| {
        let (text, hours) = match form {
            0 => (format!("{hours}:{minutes:02}:{seconds:02}"), hours),
            1 => (format!("Duration {minutes}:{seconds:02}"), 0),
            2 => (format!("{minutes:02}:{seconds:02} min"), 0),
            _ => (format!("{minutes}:{seconds:02}"), 0),
        };
        let value = Duration { seconds: hours * 3600 + minutes * 60 + seconds, span: Span::default() };
        Written { text, value }
    })
}
