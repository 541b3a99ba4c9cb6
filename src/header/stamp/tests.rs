//! Forms of lines of stamps, and copy that is none.

use super::*;
use alloc::format;
use alloc::string::{String, ToString};

fn days(line: &StampLine<'_>) -> Vec<String> {
    line.stamps
        .iter()
        .map(|stamp| {
            let date = stamp.timestamp.date.map_or_else(String::new, |date| date.to_string());
            let time = stamp.timestamp.time.map_or_else(String::new, |time| time.to_string());
            format!("{date} {time}").trim().to_string()
        })
        .collect()
}

#[test]
fn the_stamps_that_end_a_line_are_found() {
    for (line, before, want) in [
        ("by Ada Lane Feb. 28, 2024 9:40 pm", "by Ada Lane ", &["2024-02-28 21:40:00"][..]),
        (
            "Yara Hart · City News · Posted: Aug 08, 2024 4:10 AM EDT | Last Updated: August 8",
            "Yara Hart · City News · ",
            &["2024-08-08 04:10:00", "--08-08"],
        ),
        (
            "Ada LanePublished Jul 17, 2024, 11:31am|Updated Jul 17, 2024, 6:49pm",
            "Ada Lane",
            &["2024-07-17 11:31:00", "2024-07-17 18:49:00"],
        ),
        ("Ada Lane2 March 2024 21:45", "Ada Lane", &["2024-03-02 21:45:00"]),
        ("Politics / February 29, 2024", "Politics / ", &["2024-02-29"]),
        (
            "Bruselas - 15 oct 2024 - 08:22Actualizado: 15 oct 2024 - 17:38CEST",
            "Bruselas - ",
            &["2024-10-15 08:22:00", "2024-10-15 17:38:00"],
        ),
        (
            "Innlent | mbl | 11.2.2025 | 23:45 | Uppfært 12.2.2025 7:35",
            "Innlent | mbl | ",
            &["2025-02-11 23:45:00", "2025-02-12 07:35:00"],
        ),
        ("毎日 2025/1/14 21:27（最終更新 1/14 21:27） 789文字", "毎日 ", &["2025-01-14 21:27:00", "--01-14 21:27:00"]),
        ("Von Ada Lane, Harwick 05.08.2024, 20:59 Uhr", "Von Ada Lane, Harwick ", &["2024-08-05 20:59:00"]),
        ("Jonas Roth 13.12.2023 4 min", "Jonas Roth ", &["2023-12-13"]),
        ("Theresa May 12 June 2024", "Theresa May ", &["2024-06-12"]),
        (
            "By Ada Lane - The Harwick Post - Thursday, February 29, 2024",
            "By Ada Lane - The Harwick Post - ",
            &["2024-02-29"],
        ),
        ("Sport 05.08.2024 13:53", "Sport ", &["2024-08-05 13:53:00"]),
    ] {
        let (found, stamps) = find_tail(line, 0, Lists::FRESH).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(
            (found, days(&stamps).as_slice()),
            (before, want.iter().map(ToString::to_string).collect::<Vec<_>>().as_slice()),
            "{line}"
        );
    }
    for line in [
        "",
        "January 30, 2024",
        "By Ada Lane",
        "By Ada Lane 4",
        "Ada Lane 7 hours",
        "October 11, 2023 by Ada Lane",
        "© 2024 The Harwick Post",
        "Ferries leave Harwick at 6:36 am",
    ] {
        assert_eq!(find_tail(line, 0, Lists::FRESH), None, "{line}");
    }
}

#[test]
fn stamps_are_read_from_the_rest_of_a_line() {
    let line = "by Ada Lane · Feb. 28, 2024 9:40 pm · The Harwick Post";
    let (stamps, rest) = read_prefix(line, 100, &line[11..], Lists::FRESH).unwrap();
    assert_eq!(days(&stamps), ["2024-02-28 21:40:00"]);
    assert_eq!(stamps.span, Span::new(115, 136));
    assert_eq!(rest.trim_start_matches([' ', '·']), "The Harwick Post");
    for (line, want) in [
        ("2024年04月24日23:52 | 来源：新华网", "2024-04-24 23:52:00"),
        ("11.07.2026, 09:30 UhrStuttgart", "2026-07-11 09:30:00"),
        ("20 May 2024 10:05 - 11:00", "2024-05-20 10:05:00"),
        ("May 12, 2024 was a Sunday", "2024-05-12"),
    ] {
        assert_eq!(
            read_prefix(line, 0, line, Lists::FRESH).map(|(stamps, _)| days(&stamps)),
            Some([want.to_string()].to_vec()),
            "{line}"
        );
    }
    for line in ["May 12 was a Sunday", "Ada Lane", "", " · "] {
        assert_eq!(read_prefix(line, 0, line, Lists::FRESH), None, "{line}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_told() {
    let line = "Published February 30, 2024 8:05 am";
    let (stamps, impossible) = stamps_and_impossible(line, 5, Lists::FRESH);
    assert_eq!(impossible, Some(Span::new(15, 32)));
    assert_eq!(stamps, StampLine::parse_at(line, 5, Lists::FRESH));
    assert_eq!(days(&stamps.unwrap()), ["08:05:00"]);
    let line = "Published February 28, 2024";
    assert_eq!(stamps_and_impossible(line, 0, Lists::FRESH), (StampLine::parse(line), None));
    assert_eq!(stamps_and_impossible("The thirty-first of June 31, 2024", 0, Lists::FRESH), (None, None));
}

#[test]
fn a_city_or_source_may_end_the_line() {
    for (line, moments) in [
        ("Updated - May 03, 2031 10:15 am IST - New Delhi", 1),
        ("3. Mai 2031, 10:15 Uhr Quelle: Harwick Online, dpa, al", 1),
        ("2031年05月03日 10:15 来源：新华网", 1),
        ("Thứ tư, 3/5/2031, 10:15 (GMT+7)", 1),
        ("발행일시 : 2031-11-26 18:01", 1),
        // Without a clock, a tour's stop.
        ("3 May 2031 - London", 0),
        ("3 May 2031 10:15 - Harwick", 0),
    ] {
        assert_eq!(StampLine::parse(line).map_or(0, |line| line.stamps.len()), moments, "{line}");
    }
}
