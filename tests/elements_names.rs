//! Datelines, bylines and sign-offs: what is rendered is read back, whatever stands around it; any text is safe; long
//! lines cost no more per byte than short ones.
#![allow(
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where it is not what it expects"
)]

use core::time::Duration;
use std::time::Instant;

use proptest::prelude::*;
use wirecopy::{Byline, Dateline, SignOff};

fn city() -> impl Strategy<Value = String> {
    prop::collection::vec("(HARW|ALD|MERR|BROOK|DUNL|KEST)(ICK|ER|OW|FORD|EATH)", 1..=3)
        .prop_map(|words| words.join(" "))
}

fn name() -> impl Strategy<Value = String> {
    let first = prop::sample::select(vec!["Ada", "Bo", "Zoë", "J.P.", "Jean-Luc", "María"]);
    let particle = prop::sample::select(vec!["", "van der ", "de la ", "al-"]);
    let last = prop::sample::select(vec!["Harrow", "Quist", "O'Dell", "McAvoy", "Ng", "Brandt-Lowe"]);
    (first, particle, last).prop_map(|(first, particle, last)| format!("{first} {particle}{last}"))
}

/// Copy of any kind that could follow a dateline.
fn copy() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{2,9}( [a-z]{2,9}){3,12}\\."
}

proptest! {
    #[test]
    fn datelines_are_read_back(
        city in city(),
        region in prop::sample::select(vec!["", "Ont.", "N.Y.", "West Germany", "TX", "British Columbia"]),
        date in prop::sample::select(vec!["", "March 7", "Oct. 12", "3 February"]),
        agency in prop::sample::select(vec!["AP", "Reuters", "Canadian Press", "dpa"]),
        dash in prop::sample::select(vec![" — ", " - ", " -- ", " _ ", " – "]),
        copy in copy(),
    ) {
        let comma = |part: &str| if part.is_empty() { String::new() } else { format!(", {part}") };
        let opening = format!("{city}{}{} ({agency}){dash}", comma(region), comma(date));
        let line = format!("{opening}{copy}");
        let found = Dateline::parse(&line).expect("a dateline");
        prop_assert_eq!(&found.places[0].city, &city);
        prop_assert_eq!(found.places[0].region.as_deref().unwrap_or(""), region);
        prop_assert_eq!(found.agency.as_deref(), Some(agency));
        prop_assert_eq!(found.date.is_some(), !date.is_empty());
        prop_assert_eq!(line[found.span.end..].trim_start(), copy);
    }

    #[test]
    fn bylines_are_read_back(
        names in prop::collection::vec(name(), 1..=4),
        by in prop::sample::select(vec!["By ", "by ", "BY ", "Von ", "Par ", "Written by "]),
        organization in prop::sample::select(vec!["", ", Reuters", ", The Associated Press", " | CBC News"]),
    ) {
        let (last, first) = names.split_last().unwrap();
        let list = if first.is_empty() { last.clone() } else { format!("{} and {last}", first.join(", ")) };
        let line = format!("{by}{list}{organization}");
        let found = Byline::parse(&line).expect("a byline");
        let read: Vec<&str> = found.authors.iter().map(|author| &*author.name).collect();
        prop_assert_eq!(read, names.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(found.organization.as_deref().unwrap_or(""), organization.trim_start_matches([',', ' ', '|']));
        for author in &found.authors {
            prop_assert_eq!(author.span.of(&line), Some(&*author.name));
        }
    }

    #[test]
    fn sign_offs_are_read_back(
        names in prop::collection::vec(name(), 2..=4),
        place in prop::sample::select(vec!["", " in Beirut", " in New York"]),
    ) {
        let (editor, reporters) = names.split_last().unwrap();
        let line = format!("(Reporting by {}{place}; editing by {editor})", reporters.join(" and "));
        let found = SignOff::parse(&line);
        prop_assert_eq!(found.len(), 2, "{}", line);
        let read: Vec<&str> = found.iter().flat_map(|part| &part.authors).map(|author| &*author.name).collect();
        prop_assert_eq!(read, names.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(found[0].role.as_deref(), Some("Reporting"));
    }

    #[test]
    fn any_text_is_safe(line in "(\\PC|[A-Z .,()/'=—\n-]|By |AP|March ){0,60}") {
        let inside = |span: wirecopy::Span| span.of(&line).is_some();
        prop_assert!(Dateline::parse(&line).is_none_or(|found| inside(found.span)));
        for found in [Byline::parse(&line), Byline::parse_bare(&line)].into_iter().flatten() {
            prop_assert!(inside(found.span) && found.authors.iter().all(|author| inside(author.span)));
        }
        prop_assert!(SignOff::parse(&line).iter().all(|part| inside(part.span)));
    }
}

/// A megabyte of each hostile kind ends at once: every rule stops at a bound or reads on once.
#[test]
fn long_lines_end_soon() {
    const SIZE: usize = 1_000_000;
    for unit in [
        "A",
        "a",
        "A ",
        " ",
        "AB, ",
        "By A, ",
        "By ",
        "(",
        "AP/",
        "A-",
        "A.",
        "Aa",
        "AaBb",
        "<p>",
        "*",
        "By Ada Lane, ",
        "Ada Lane and ",
        "Reporting by A; ",
        "X contributed to this. ",
        "LONDON/",
        "É",
        "【",
        "新",
        "\n",
        "March 3, ",
    ] {
        let line = unit.repeat(SIZE / unit.len());
        let start = Instant::now();
        let found = (Dateline::parse(&line), Byline::parse(&line), Byline::parse_bare(&line), SignOff::parse(&line));
        let took = start.elapsed();
        assert!(took < Duration::from_secs(2), "{unit:?} took {took:?}, found {}", found.0.is_some());
    }
}
