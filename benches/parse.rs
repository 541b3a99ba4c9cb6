//! Throughput of whole documents and of single elements, with floors beside them.
//!
//! Ids are `stage/case`; throughput counts the bytes of the input once. Each result is checked before its timing starts.
//! Documents of the corpus are measured too where `WIRECOPY_CORPUS` (default `../shared`) holds them. Run with
//! `cargo bench`, or `cargo bench -- --test` to run each once.
#![allow(missing_docs, reason = "criterion's macros generate undocumented items")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a bench stops where its data is not what it expects"
)]

use core::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use wirecopy::{Age, Byline, Caption, Copyright, Credit, Dateline, Duration, Format, Notice, SignOff, StampLine};

const STORY: &str = include_str!("../examples/support/story.txt");

/// A line of running copy, which is none of the elements: what a parser is mostly asked about.
const COPY: &str = "The harbour master said that the tide had been lower than anyone in the town could remember.";

fn bytes(text: &str) -> Throughput {
    Throughput::Bytes(u64::try_from(text.len()).expect("a length fits"))
}

/// What reading the same bytes costs at the least.
fn floors(c: &mut Criterion) {
    let mut group = c.benchmark_group("floor");
    group.throughput(bytes(STORY));
    group.bench_function("memchr-newlines", |b| {
        b.iter(|| memchr::memchr_iter(b'\n', black_box(STORY).as_bytes()).count());
    });
    group.bench_function("str-lines", |b| b.iter(|| black_box(STORY).lines().count()));
    group.bench_function("from-utf8", |b| b.iter(|| core::str::from_utf8(black_box(STORY.as_bytes())).is_ok()));
    group.finish();
}

/// Whole documents, every field.
fn documents(c: &mut Criterion) {
    let mut group = c.benchmark_group("document");
    assert!(wirecopy::parse(STORY).headline.is_some(), "the built-in story has a headline");
    group.throughput(bytes(STORY));
    group.bench_function("story", |b| b.iter(|| wirecopy::parse(black_box(STORY))));
    let pages = corpus();
    let named = [("small", pages.first()), ("median", pages.get(pages.len() / 2)), ("large", pages.last())];
    for (name, text) in named.into_iter().filter_map(|(name, text)| Some((name, text?))) {
        assert!(!wirecopy::Parser::new().document(text).blocks().is_empty(), "{name} has blocks");
        group.throughput(bytes(text));
        group.bench_with_input(BenchmarkId::new("page", name), text, |b, text| {
            b.iter(|| wirecopy::parse(black_box(text)));
        });
    }
    if !pages.is_empty() {
        group.throughput(bytes(&pages.concat()));
        group.bench_function("pages", |b| {
            b.iter(|| pages.iter().map(|text| wirecopy::parse(text).body.len()).sum::<usize>());
        });
    }
    group.finish();
}

/// A message of each wire format and an article of each database, of sixty lines or so.
fn layouts(c: &mut Criterion) {
    let mut group = c.benchmark_group("layout");
    let copy = format!("^{COPY}\n").repeat(50);
    let plain = copy.replace('^', "    ");
    let anpa = format!(
        "\u{16}\u{16}\u{1}a0123\u{1F}\nr i BC-Ferry  01-30 0480\n\u{2}^BC-Ferry,0480<\n^Ferry runs aground off Harwick<\n\
         ^By ADA LANE=\n^Associated Press Writer=\n    HARWICK (AP) _ Nobody was hurt on Tuesday.\n{plain}\u{3}\n"
    );
    let zczc = format!("ZCZC AAP\n#Ferry\n^Ferry runs aground off Harwick\n{}NNNN\n", copy.replace('^', ""));
    let nexis = format!(
        "Ferry runs aground off Harwick\n\nThe Harwick Post\n\nJanuary 30, 2024 Tuesday\n\nCopyright 2024 The Harwick Post \
         All Rights Reserved\n\nSection: NEWS; Pg. 1\n\nLength: 480 words\n\nByline: Ada Lane\n\nBody\n\n{plain}\n\
         Load-Date: January 31, 2024\n\nEnd of Document\n"
    );
    for (name, text, format) in
        [("anpa1312", anpa, Format::Anpa1312), ("zczc", zczc, Format::Zczc), ("nexis", nexis, Format::Nexis)]
    {
        let found = wirecopy::parse(&text);
        assert_eq!(found.format, format, "{name}");
        assert!(found.headline.is_some() && found.body.len() > 1, "{name} has a headline and a body");
        group.throughput(bytes(&text));
        group.bench_function(name, |b| b.iter(|| wirecopy::parse(black_box(&text))));
    }
    group.finish();
}

/// Each element on a line that is one, and on a line that is none.
fn elements(c: &mut Criterion) {
    let mut group = c.benchmark_group("element");
    macro_rules! element {
        ($name:literal, $parse:expr, $line:expr) => {
            let line: &str = $line;
            assert!(Found::found($parse(line)), "{} is read", $name);
            group.throughput(bytes(line));
            group.bench_function(concat!($name, "/hit"), |b| b.iter(|| $parse(black_box(line))));
            group.throughput(bytes(COPY));
            group.bench_function(concat!($name, "/miss"), |b| b.iter(|| $parse(black_box(COPY))));
        };
    }
    element!("dateline", Dateline::parse, "LA CROSSE, Wis. (AP) — Officials met on Tuesday.");
    element!("byline", Byline::parse, "By Ada Lane and Ben O'Brien, The Associated Press");
    element!(
        "stamps",
        StampLine::parse,
        "Published January 30, 2024 6:36 am EST | Updated January 30, 2024 8:54 am EST"
    );
    element!("caption", Caption::parse, "Ada Lane, left, leaves the harbour on Tuesday. (AP Photo/Ben O'Brien, Pool)");
    element!("credit", Credit::parse, "(AP Photo/Ben O'Brien, Pool)");
    element!("copyright", Copyright::parse, "Copyright 2024 The Associated Press. All rights reserved.");
    element!("sign-off", SignOff::parse, "(Reporting by Ada Lane; Editing by Ben O'Brien)");
    element!("notice", Notice::parse, "Eds: UPDATES with details; ADDS photos.");
    element!("age", Age::parse, "14 MINS AGO");
    element!("duration", Duration::parse, "32:03");
    group.finish();
}

/// Whether a line was read: most parsers give one value or none, one gives a list.
trait Found {
    fn found(self) -> bool;
}

impl<T> Found for Option<T> {
    fn found(self) -> bool {
        self.is_some()
    }
}

impl<T> Found for Vec<T> {
    fn found(self) -> bool {
        !self.is_empty()
    }
}

/// Pages of the corpus, two hundred at the most, by bytes.
fn corpus() -> Vec<String> {
    const MOST: usize = 200;
    let root = std::env::var_os("WIRECOPY_CORPUS").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let files = ["dev-html_text", "dev-inscriptis"].map(|set| root.join(format!("pages/{set}.jsonl.gz")));
    let found: Option<Vec<Vec<String>>> = files.iter().map(|path| pages(path)).collect();
    let Some(found) = found else {
        eprintln!("skipped: no corpus at {}", root.display());
        return Vec::new();
    };
    let mut pages: Vec<String> = found.into_iter().flatten().take(MOST).collect();
    pages.sort_by_key(String::len);
    pages
}

fn pages(path: &Path) -> Option<Vec<String>> {
    let file = std::fs::File::open(path).ok()?;
    let lines = BufReader::new(flate2::read::MultiGzDecoder::new(file)).lines();
    let text = |line: String| {
        let page: serde_json::Value = serde_json::from_str(&line).expect("a page is JSON");
        page["text"].as_str().expect("a page has a text").to_owned()
    };
    Some(lines.map(|line| text(line.expect("the corpus is readable"))).collect())
}

criterion_group!(benches, floors, documents, layouts, elements);
criterion_main!(benches);
