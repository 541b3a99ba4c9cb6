//! What a first look at a line rules out, no grammar reads.

use std::string::String;
use std::vec::Vec;

use crate::header::{beside, may_open_with_time};
use crate::lexicon::openings::Openings;
use crate::look::{Look, Looks};
use crate::spares::Lists;
use crate::{Byline, Copyright, Dateline, SignOff};

const PARTS: &[&str] = &[
    "Ada Lane",
    "By Ada Lane",
    "HARWICK",
    "Harwick",
    "Paris",
    "the ferry leaves",
    "AP",
    "dpa",
    "Reuters",
    "March 3",
    "2031",
    "12:30",
    "3 hours ago",
    "Posted in Boats",
    "News",
    "Staff Writer",
    "Reporting by Bo Ng",
    "contributed to this report",
    "helped with this",
    "assisted in this report",
    "reported from Harwick",
    "With files from",
    "Quelle",
    "Von",
    "Por",
    "记者林安",
    "서울",
    "김민수 기자",
    "新华社北京",
    "Élan",
    "All rights reserved",
    "Copyright",
    "©",
    "jln",
    "Updated",
    "Mon",
    "Avec",
    "N.Y.",
    "Jr.",
    "SELECT",
    "Seit",
];
const MARKS: &[&str] = &[
    " ", "", ", ", ". ", ": ", " - ", " — ", " / ", "/", " | ", " · ", " (", ") ", "; ", " by ", " and ", "\n", " = ",
    "= ", "\u{A0}", " > ", "@", "<p>", "“", "…",
];

fn check(line: &str) -> usize {
    let (looks, openings) = (Looks::of(line), Openings::of(line));
    let look = looks.all;
    let free = Lists::FRESH;
    let mut ruled_out = 0;
    let mut rule = |out: bool, read: &dyn Fn() -> bool| {
        assert!(!out || !read(), "{line}");
        ruled_out += usize::from(out);
    };
    rule(!look.has(Look::DIGIT), &|| beside(line, 0, free).is_some());
    rule(!Byline::may_sign_behind(line, look, openings), &|| Byline::parse_behind_at(line, 0, free).is_some());
    rule(!look.has(Dateline::SIGNS), &|| Dateline::parse(line).is_some());
    rule(!openings.may(Openings::BYLINE) && !Byline::is_glued(line), &|| Byline::parse(line).is_some());
    rule(crate::grammar::strange::opens_strange(line), &|| may_open_with_time(line));
    assert_eq!(Byline::parse_bare_seen_at(line, 0, look, free), Byline::parse_bare(line), "{line}");
    assert_eq!(Copyright::parse_seen_at(line, 0, openings, Some(looks.end)), Copyright::parse(line), "{line}");
    let all = SignOff::parse_at(line, 0, Look::ANYTHING, free);
    assert_eq!(SignOff::parse(line), all, "{line}");
    rule(!openings.may(Openings::CREDIT) && !SignOff::may_be_unled(line, look), &|| !all.is_empty());
    ruled_out
}

#[test]
fn what_a_look_rules_out_is_not_read() {
    let mut ruled_out = 0;
    for first in PARTS {
        ruled_out += check(first);
        for mark in MARKS {
            ruled_out += check(&(String::from(*mark) + first));
            for second in PARTS {
                let line = [*first, *mark, *second].concat();
                ruled_out += check(&line);
                for (nth, end) in MARKS.iter().enumerate() {
                    // Some of all lines of three parts.
                    let third = PARTS.get((nth + line.len()) % PARTS.len()).copied().unwrap_or_default();
                    ruled_out += check(&[&*line, *end, third].concat());
                }
            }
        }
    }
    assert!(ruled_out > 10_000, "{ruled_out}");
    let long: Vec<&str> = core::iter::repeat_n("the ferry leaves Harwick", 40).collect();
    check(&long.join(" "));
}
