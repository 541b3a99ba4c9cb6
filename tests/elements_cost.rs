//! What a line costs: every element's parser reads a line once, or stops at a bound. A line of a million characters costs
//! no more per byte than a short one, whatever it is made of.
#![allow(clippy::cast_precision_loss, clippy::as_conversions, reason = "lengths of lines are small numbers")]

use core::hint::black_box;
use std::time::Instant;

use wirecopy::{Age, Byline, Caption, Copyright, Credit, Dateline, Duration, Notice, SignOff, StampLine, Timestamp};

/// Reads a line as one element and lets the value go.
type Parser = fn(&str);

/// The parsers of single elements, by name.
const PARSERS: &[(&str, Parser)] = &[
    ("dateline", |line| {
        black_box(Dateline::parse(line));
    }),
    ("byline", |line| {
        black_box(Byline::parse(line));
    }),
    ("bare byline", |line| {
        black_box(Byline::parse_bare(line));
    }),
    ("timestamp", |line| {
        black_box(Timestamp::parse(line));
    }),
    ("stamps", |line| {
        black_box(StampLine::parse(line));
    }),
    ("caption", |line| {
        black_box(Caption::parse(line));
    }),
    ("credit", |line| {
        black_box(Credit::parse(line));
    }),
    ("copyright", |line| {
        black_box(Copyright::parse(line));
    }),
    ("sign-off", |line| {
        black_box(SignOff::parse(line));
    }),
    ("notice", |line| {
        black_box(Notice::parse(line));
    }),
    ("age", |line| {
        black_box(Age::parse(line));
    }),
    ("duration", |line| {
        black_box(Duration::parse(line));
    }),
];

/// A long line, in characters; a build without optimization reads a shorter one.
const LONG: usize = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };

/// What lines are made of: copy, and what each grammar looks for, over and over.
const UNITS: &[&str] = &[
    // Copy.
    "The ferry was late again, the harbour master said on Tuesday. ",
    "Die Fähre kam am Dienstag wieder zu spät. ",
    "a",
    "A",
    "é",
    "新",
    " ",
    "\n",
    // Marks alone.
    "(",
    ")",
    "[(",
    "()",
    ",",
    ", ",
    ".",
    ". ",
    "\"",
    "“",
    "'",
    "/",
    "-",
    "— ",
    "_",
    "*",
    ":",
    ";",
    "|",
    "@",
    "<p>",
    "©",
    "#",
    // Figures.
    "1",
    "1 ",
    "1:",
    "12:30 ",
    "3/",
    "1.",
    // What opens an element.
    "By ",
    "by ",
    "By Ada Lane, ",
    "Ada Lane and ",
    "A. ",
    "and ",
    "LONDON, ",
    "LONDON/",
    "LONDON AND ",
    "HARWICK, Maine (AP) — ",
    "AP/",
    "AP ",
    "March 3, ",
    "Jan. 5, 2031 ",
    "Updated ",
    "Posted: ",
    "Mon, ",
    "ago ",
    "1 hour ",
    "am ",
    "Photo: ",
    "(Photo by ",
    "Foto: A/",
    "via ",
    "for ",
    "from left, Ada Lane, ",
    "Ada Lane, left, ",
    "left ",
    "Copyright 2031 ",
    "Copyright ",
    "(c) ",
    "All rights reserved ",
    "Reporting by A; ",
    "Reporting by ",
    "X contributed to this. ",
    "contributed ",
    "((",
    "Eds: ",
    "(Eds: ",
    "Correction, ",
    "EMBARGOED UNTIL ",
    "ATTENTION EDITORS ",
    "30 ",
];

/// The best of some runs, in seconds: other work shares the machine.
fn best(parse: Parser, line: &str, runs: usize) -> f64 {
    let run = |_| {
        let start = Instant::now();
        parse(black_box(line));
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(run).fold(f64::INFINITY, f64::min)
}

#[test]
fn a_million_characters_cost_no_more_a_byte_than_a_few() {
    const SHORT: usize = 4_000;
    // A cost that grew with the square of the length would exceed the bound two hundredfold at the least.
    const SLACK: f64 = 8.0;
    // What a clock, a page of memory and a scheduler may add.
    const GRACE: f64 = 0.05;
    for unit in UNITS {
        let characters = unit.chars().count();
        let short = unit.repeat(SHORT / characters);
        let long = unit.repeat(LONG / characters);
        for (name, parse) in PARSERS {
            let bound = SLACK * best(*parse, &short, 5) * (long.len() as f64 / short.len() as f64) + GRACE;
            // One run within the bound is enough.
            let took = (0..4).map(|_| best(*parse, &long, 1)).find(|took| *took <= bound);
            assert!(took.is_some(), "{name}: a line of {unit:?} takes more than {bound} s for a million characters");
        }
    }
}

#[test]
fn the_same_holds_behind_an_opening() {
    // The element is there, and what follows it is long.
    for (open, fill) in [
        ("HARWICK, Maine (AP) — ", "The ferry ran again. "),
        ("By Ada Lane, The Associated Press", " "),
        ("By Ada Lane\n", "and Bo Reed, "),
        ("Posted January 30, 2031 6:36 am", " | "),
        ("(AP Photo/Bo Reed, Pool)", " ("),
        ("Copyright 2031 The Harwick Press. ", "All rights reserved. "),
        ("(Reporting by Ada Lane; Editing by ", "Bo Reed and "),
        ("Eds: ", "UPDATES with details; "),
        ("Correction: ", "The ferry runs on Tuesday. "),
        ("14 mins ago", " "),
        ("32:03", " "),
    ] {
        for (name, parse) in PARSERS {
            let line = |len: usize| format!("{open}{}", fill.repeat(len / fill.len()));
            let (short, long) = (line(4_000), line(LONG));
            let bound = 8.0 * best(*parse, &short, 5) * (long.len() as f64 / short.len() as f64) + 0.05;
            let took = (0..4).map(|_| best(*parse, &long, 1)).find(|took| *took <= bound);
            assert!(took.is_some(), "{name}: {open:?} and {fill:?} over and over take more than {bound} s");
        }
    }
}
