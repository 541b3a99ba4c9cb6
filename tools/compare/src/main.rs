//! Measures wirecopy beside other readers of the same text, and writes the tables of `docs/performance.md`.
//!
//! ```text
//! cargo run --release --manifest-path tools/compare/Cargo.toml
//! ```
//!
//! One thread, but where two are compared with it. Every reader reads each text once a round, one reader after the other, and a figure is the median of the
//! rounds: whatever else the machine does hits all of them alike, and ratios hold where seconds do not. Pages come from
//! the corpus at `WIRECOPY_CORPUS` (default `../shared`); without it only the built-in story is measured.

use std::cell::RefCell;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::Instant;

use mail_parser::MessageParser;
use wirecopy::Scratch;

const STORY: &str = include_str!("../../../examples/support/story.txt");
/// A dateline, and a line of copy that has none.
const DATELINE: &str = "LA CROSSE, Wis. (AP) — Officials met on Tuesday.";
const COPY: &str = "The harbour master said that the tide had been lower than anyone in the town could remember.";
/// How often everything is read.
const ROUNDS: usize = 9;
const START: &str = "<!-- measured -->\n";
const END: &str = "<!-- /measured -->\n";

type Failure = Box<dyn std::error::Error>;

/// A text, as it is and as a document that HTML extractors take.
struct Text {
    plain: String,
    html: String,
}

impl Text {
    fn new(plain: String) -> Self {
        let escaped = plain.replace('&', "&amp;").replace('<', "&lt;");
        let paragraphs: String =
            escaped.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("<p>{line}</p>\n")).collect();
        let html = format!("<!DOCTYPE html><html><head><title>Page</title></head><body>{paragraphs}</body></html>");
        Self { plain, html }
    }
}

/// A reader's name, and how it reads a text: the number keeps the compiler from dropping the work.
type Reader = (&'static str, fn(&Text) -> usize);

const READERS: &[Reader] = &[
    ("`memchr`: newlines counted", |text| memchr::memchr_iter(b'\n', text.plain.as_bytes()).count()),
    ("`str::lines` counted", |text| text.plain.lines().count()),
    ("`str::from_utf8`", |text| std::str::from_utf8(text.plain.as_bytes()).map_or(0, str::len)),
    ("`pulldown-cmark`: events", |text| pulldown_cmark::Parser::new(&text.plain).map(|event| drop(black_box(event))).count()),
    ("`mail-parser`", |text| MessageParser::default().parse(text.plain.as_bytes()).map_or(0, |mail| mail.parts.len())),
    ("`dom_smoothie`, on `<p>` a line", |text| {
        dom_smoothie::Readability::new(text.html.as_str(), None, None)
            .and_then(|mut page| page.parse())
            .map_or(0, |article| article.length)
    }),
    ("`rs-trafilatura`, on `<p>` a line", |text| {
        rs_trafilatura::extract(&text.html).map_or(0, |found| found.content_text.len())
    }),
    ("**wirecopy**: `parse`, every field", |text| wirecopy::parse(&text.plain).body.len()),
    ("**wirecopy**: `parse_with`, in a `Scratch`", |text| SCRATCH.with_borrow_mut(|scratch| with(scratch, text))),
    ("**wirecopy**: `document`, with reasons", |text| wirecopy::Parser::new().document(&text.plain).blocks().len()),
];

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::new(Scratch::new());
}

/// Parses a text in the room of those before.
fn with(scratch: &mut Scratch, text: &Text) -> usize {
    let article = wirecopy::Parser::new().parse_with(scratch, &text.plain);
    let paragraphs = article.body.len();
    scratch.recycle(article);
    paragraphs
}

fn main() -> Result<(), Failure> {
    let story = [Text::new(STORY.to_owned())];
    let mut report = table("The built-in story", &story, 60);
    report.push_str(&table("An ANPA 1312 message of sixty lines", &[Text::new(message())], 60));
    let root = std::env::var_os("WIRECOPY_CORPUS").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    match pages(&root.join("pages/dev-html_text.jsonl.gz")) {
        Ok(pages) => {
            report.push_str(&table("Page text", &pages, 1));
            report.push_str(&threads(&pages));
        }
        Err(error) => eprintln!("skipped the pages: {error}"),
    }
    report.push_str(&elements());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/performance.md");
    let page = std::fs::read_to_string(&path)?;
    let (before, rest) = page.split_once(START).ok_or("the page has no place for the tables")?;
    let (_, after) = rest.split_once(END).ok_or("the place for the tables has no end")?;
    std::fs::write(&path, format!("{before}{START}{report}{END}{after}"))?;
    Ok(())
}

/// Every reader on the same texts, each `repeats` times a round.
fn table(title: &str, texts: &[Text], repeats: usize) -> String {
    let bytes: usize = texts.iter().map(|text| text.plain.len()).sum();
    let mut seconds = vec![Vec::new(); READERS.len()];
    for _ in 0..ROUNDS {
        for ((_, read), seconds) in READERS.iter().zip(&mut seconds) {
            let start = Instant::now();
            for _ in 0..repeats {
                for text in texts {
                    black_box(read(black_box(text)));
                }
            }
            seconds.push(start.elapsed().as_secs_f64() / repeats as f64);
        }
    }
    let medians: Vec<f64> = seconds.iter_mut().map(|seconds| median(seconds)).collect();
    let own = READERS.iter().position(|(name, _)| name.contains("`parse`")).map_or(f64::NAN, |at| medians[at]);
    let mut out = format!(
        "\n### {title}: {} texts, {bytes} bytes\n\n| reader | µs a text | MB/s | time, `parse` = 1 |\n|---|---:|---:|---:|\n",
        texts.len()
    );
    for ((name, _), median) in READERS.iter().zip(&medians) {
        let micros = median * 1e6 / texts.len() as f64;
        let speed = bytes as f64 / median / 1e6;
        out.push_str(&format!("| {name} | {micros:.1} | {speed:.1} | {:.3} |\n", median / own));
    }
    out
}

/// A message with its frame, whose copy is wrapped as transmitted copy is.
fn message() -> String {
    let paragraph = "    The harbour master said that the tide had been lower than anyone in\r\n\
        the town could remember, and that the chart was older than the ferry.\r\n";
    format!(
        "\u{16}\u{16}\u{1}a0123\u{1F}\r\nr i BC-Ferry  01-30 0480\r\n\u{2}^BC-Ferry,0480<\r\n\
         ^Ferry runs aground off Harwick<\r\n^By ADA LANE=\r\n^Associated Press Writer=\r\n\
         \x20   HARWICK (AP) _ Nobody was hurt on Tuesday.\r\n{}\u{3}\r\n",
        paragraph.repeat(27)
    )
}

/// How much more of the pages two threads read than one.
fn threads(pages: &[Text]) -> String {
    let read = || pages.iter().for_each(|text| drop(black_box(wirecopy::parse(&text.plain))));
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        read();
        one.push(start.elapsed().as_secs_f64());
        let start = Instant::now();
        std::thread::scope(|scope| {
            scope.spawn(read);
            scope.spawn(read);
        });
        two.push(start.elapsed().as_secs_f64());
    }
    let times = 2.0 * median(&mut one) / median(&mut two);
    format!("\nTwo threads read {times:.2} times as many pages as one in the same time.\n")
}

/// Single elements, on a line that is one and on a line that is none.
fn elements() -> String {
    type Element = (&'static str, fn(&str) -> bool, &'static str);
    const ELEMENTS: &[Element] = &[
        ("`Dateline`", |line| wirecopy::Dateline::parse(line).is_some(), DATELINE),
        ("`Byline`", |line| wirecopy::Byline::parse(line).is_some(), "By Ada Lane and Ben O'Brien, The Associated Press"),
        ("`StampLine`", |line| wirecopy::StampLine::parse(line).is_some(), "Published January 30, 2024 6:36 am EST"),
        ("`Copyright`", |line| wirecopy::Copyright::parse(line).is_some(), "Copyright 2024 Harwick Press. All rights reserved."),
        ("`SignOff`", |line| !wirecopy::SignOff::parse(line).is_empty(), "(Reporting by Ada Lane; Editing by Ben O'Brien)"),
        ("`Notice`", |line| wirecopy::Notice::parse(line).is_some(), "Eds: UPDATES with details; ADDS photos."),
        ("`Age`", |line| wirecopy::Age::parse(line).is_some(), "14 MINS AGO"),
        ("`Duration`", |line| wirecopy::Duration::parse(line).is_some(), "32:03"),
    ];
    const TIMES: usize = 20_000;
    let nanos = |read: fn(&str) -> bool, line: &str| {
        let mut rounds: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..TIMES {
                    black_box(read(black_box(line)));
                }
                start.elapsed().as_secs_f64() * 1e9 / TIMES as f64
            })
            .collect();
        median(&mut rounds)
    };
    let mut out = String::from("\n### Single lines\n\n| element | ns, a line that is one | ns, a line of copy |\n|---|---:|---:|\n");
    for (name, read, line) in ELEMENTS {
        assert!(read(line) && !read(COPY), "{name} reads its line and no copy");
        out.push_str(&format!("| {name} | {:.0} | {:.0} |\n", nanos(*read, line), nanos(*read, COPY)));
    }
    out
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn pages(path: &Path) -> Result<Vec<Text>, Failure> {
    let lines = BufReader::new(flate2::read::MultiGzDecoder::new(std::fs::File::open(path)?)).lines();
    lines
        .map(|line| {
            let page: serde_json::Value = serde_json::from_str(&line?)?;
            Ok(Text::new(page["text"].as_str().ok_or("a page has no text")?.to_owned()))
        })
        .collect()
}
