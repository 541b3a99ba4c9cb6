//! What must hold on real copy.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test prints and panics to report")]
#![allow(clippy::string_slice, clippy::indexing_slicing, reason = "a test cuts where it has looked")]

mod common;
#[path = "common/real.rs"]
mod real;

use core::cell::Cell;
use core::ops::Range;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use real::{corpus, items, under_ci};
use serde_json::Value;
use wirecopy::{Article, Caption, DiagnosticCode, Format, Parser};

/// Parses a text and gives its first article, and every fault of its tiles and spans.
fn parsed(text: &str) -> (Article<'_>, Vec<String>) {
    let document = Parser::new().document(text);
    let mut faults = common::tiling_faults(text, &document);
    faults.extend(common::span_faults(text, document.article()));
    (document.into_article(), faults)
}

#[test]
fn the_seed_story_gives_every_expected_value() {
    let Some(root) = corpus() else { return };
    let text = fs::read_to_string(root.join("seed/story.txt")).unwrap();
    let mut want: Value = serde_json::from_str(&fs::read_to_string(root.join("seed/expected.json")).unwrap()).unwrap();
    for place in want["dateline"]["places"].as_array_mut().unwrap() {
        // The file names the city alone; the contract has city and region.
        if place.is_string() {
            *place = serde_json::json!({"city": place.clone(), "region": null});
        }
    }
    let got = serde_json::to_value(wirecopy::parse(&text)).unwrap();
    let mut differences = Vec::new();
    compare(&want, &got, "article", &mut differences);
    assert!(differences.is_empty(), "{}\n{} values differ", differences.join("\n"), differences.len());
}

/// Every key of `want` must be in `got` with the same value; lists have the same length.
fn compare(want: &Value, got: &Value, path: &str, differences: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => {
            for (key, want) in want {
                compare(want, got.get(key).unwrap_or(&Value::Null), &format!("{path}.{key}"), differences);
            }
        }
        (Value::Array(want), Value::Array(got)) if want.len() == got.len() => {
            for (at, (want, got)) in want.iter().zip(got).enumerate() {
                compare(want, got, &format!("{path}[{at}]"), differences);
            }
        }
        (Value::Array(want), Value::Array(got)) => {
            differences.push(format!("{path}: want {} entries, got {}", want.len(), got.len()));
        }
        _ if want == got => {}
        _ => differences.push(format!("{path}: want {want:.90}, got {got:.90}")),
    }
}

#[test]
fn every_news_page_is_tiled_and_read_as_a_page() {
    pages("dev-", 600);
}

#[test]
fn every_web_page_is_tiled_and_read_as_a_page() {
    pages("web-", 1500);
}

fn pages(start: &str, least: u32) {
    let Some(root) = corpus() else { return };
    let mut seen = 0_u32;
    let mut wrong = Vec::new();
    for (file, page) in items(&root.join("pages"), start) {
        seen += 1;
        let field = |key| page.get(key).and_then(Value::as_str).unwrap();
        let (id, text) = (field("id"), field("text"));
        let (article, mut found) = parsed(text);
        if article.format != Format::Page {
            found.push(format!("read as {}", article.format));
        }
        // A page has no frame and was decoded by somebody else.
        found.extend(
            article
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.code.is_damage() && diagnostic.code != DiagnosticCode::EmptyText)
                .map(ToString::to_string),
        );
        if article.diagnostics.iter().any(|found| found.code == DiagnosticCode::EmptyText) && !text.trim().is_empty() {
            found.push("called empty".into());
        }
        wrong.extend(found.into_iter().map(|fault| format!("{file} {id}: {fault}")));
    }
    assert!(seen >= if under_ci() { least } else { least / 8 }, "only {seen} pages");
    assert!(wrong.is_empty(), "{}\n{} faults in {seen} pages", first(&wrong), wrong.len());
}

/// A sentence in brackets, a list's item and a table's row are no credit: not even where the reader says that the text is
/// a caption.
#[test]
fn no_paragraph_of_news_ends_in_a_credit() {
    let Some(root) = corpus() else { return };
    let mut seen = 0_u32;
    let mut wrong = Vec::new();
    for (_, page) in items(&root.join("pages"), "dev-") {
        for paragraph in page["gold"]["body"].as_array().unwrap() {
            let paragraph = paragraph.as_str().unwrap();
            seen += 1;
            if let Some(credit) = Caption::parse(paragraph).and_then(|caption| caption.credit) {
                wrong.push(format!("{:?}", credit.span.of(paragraph)));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    // One gold paragraph is the caption of a picture.
    assert!(seen >= if under_ci() { 2000 } else { 250 }, "only {seen} paragraphs");
    assert!(wrong.len() <= 1, "credits in {seen} paragraphs: {wrong:#?}");
}

#[test]
fn every_wire_item_is_tiled_and_whole() {
    let Some(root) = corpus() else { return };
    let mut seen = 0_u32;
    let mut wrong = Vec::new();
    for (file, item) in items(&root.join("wire"), "") {
        let id = item["id"].as_str().unwrap();
        let texts = ["text", "line", "caption", "raw"].iter().filter_map(|key| item.get(key).and_then(Value::as_str));
        let mut any = false;
        for text in texts.map(str::to_owned).chain(item.get("raw_b64").and_then(Value::as_str).map(from_base64)) {
            any = true;
            let stories: Vec<_> = wirecopy::parse_all(&text).collect();
            let spans = stories.iter().flat_map(|story| common::span_faults(&text, story));
            wrong.extend(spans.map(|fault| format!("{file} {id}: {fault}")));
            // What was sent and kept whole is not called damaged.
            let damage = stories.iter().flat_map(|story| &story.diagnostics).filter(|found| found.code.is_damage());
            wrong.extend(damage.map(|damage| format!("{file} {id}: {damage}")));
            wrong.extend(parsed(&text).1.into_iter().map(|fault| format!("{file} {id}: {fault}")));
        }
        assert!(any, "{file} {id}: no text under a known key");
        seen += 1;
    }
    assert!(seen >= if under_ci() { 3000 } else { 3000 / 8 }, "only {seen} items");
    assert!(wrong.is_empty(), "{}\n{} faults in {seen} items", first(&wrong), wrong.len());
}

fn first(wrong: &[String]) -> String {
    wrong.iter().take(40).cloned().collect::<Vec<_>>().join("\n")
}

/// The bytes of a message, as Latin-1 where they are not UTF-8.
fn from_base64(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut bits = 0_u32;
    let mut held = 0_u32;
    for byte in text.bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())
}

/// The real stories of one layout, and the marks that part them.
struct Batch {
    name: &'static str,
    set: &'static str,
    /// Which of the set, by its `format`.
    formats: &'static [&'static str],
    opens: fn(&str) -> Option<Range<usize>>,
    closes: fn(&str) -> Option<Range<usize>>,
}

/// The first place of a mark.
fn head(text: &str, mark: &str) -> Option<Range<usize>> {
    text.find(mark).map(|at| at..at + mark.len())
}

/// The last place of a mark.
fn tail(text: &str, mark: &str) -> Option<Range<usize>> {
    text.rfind(mark).map(|at| at..at + mark.len())
}

/// The last line that holds a mark.
fn tail_line(text: &str, mark: &str) -> Option<Range<usize>> {
    let at = tail(text, mark)?.start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Some(start..text[at..].find('\n').map_or(text.len(), |end| at + end + 1))
}

/// The first line, which holds a mark.
fn head_line(text: &str, mark: &str) -> Option<Range<usize>> {
    let end = text.find(['\n', '\r'])? + 1;
    text[..end].contains(mark).then_some(0..end)
}

const BATCHES: &[Batch] = &[
    Batch {
        name: "Reuters",
        set: "reuters_messages",
        formats: &["anpa1312-reuters1987"],
        opens: |text| head(text, "\u{16}\u{16}\u{1}"),
        closes: |text| tail(text, "\u{3}"),
    },
    Batch {
        name: "ANPA 1312",
        set: "records",
        formats: &["anpa1312", "anpa1312-baycity"],
        opens: |text| head(text, "\u{16}\u{16}\u{1}"),
        closes: |text| tail(text, "\u{4}"),
    },
    Batch {
        name: "IPTC 7901",
        set: "records",
        formats: &["iptc7901-dpa"],
        opens: |text| head(text, "\u{1}"),
        closes: |text| tail(text, "\u{4}"),
    },
    Batch {
        name: "ZCZC",
        set: "records",
        formats: &["zczc"],
        opens: |text| head_line(text, "ZCZC"),
        closes: |text| tail_line(text, "NNNN"),
    },
    Batch {
        name: "AP without a frame",
        set: "ap1989",
        formats: &[],
        opens: |_| None,
        closes: |text| tail_line(text, "AP-NR-"),
    },
    Batch {
        name: "Nexis",
        set: "exports",
        formats: &["lexis-txt"],
        opens: |text| head_line(text, " DOCUMENTS"),
        closes: |_| None,
    },
    Batch {
        name: "Factiva",
        set: "exports",
        formats: &["factiva-plain-txt"],
        opens: |_| None,
        closes: |text| tail_line(text, "\nDocument ").map(|mark| mark.start + 1..mark.end),
    },
    Batch {
        name: "Factiva with codes",
        set: "exports",
        formats: &["factiva-coded-txt"],
        opens: |_| None,
        closes: |text| tail_line(text, "\nAN\tDocument ").map(|mark| mark.start..mark.end),
    },
];

impl Batch {
    /// The stories, each ending in a line break.
    fn stories(&self, root: &Path) -> Vec<String> {
        let path = root.join("wire").join(format!("{}.jsonl.gz", self.set));
        BufReader::new(GzDecoder::new(File::open(path).unwrap()))
            .lines()
            .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap())
            .filter(|item| self.formats.is_empty() || self.formats.contains(&item["format"].as_str().unwrap()))
            .map(|item| match item.get("raw_b64").and_then(Value::as_str) {
                Some(raw) => from_base64(raw),
                None => item["text"].as_str().unwrap().to_owned(),
            })
            // One of the exports holds ten articles of its own.
            .filter(|text| wirecopy::parse_all(text).count() == 1)
            .map(|text| if text.ends_with('\n') { text } else { text + "\n" })
            .collect()
    }

    /// So many stories one after the other, one separator in twenty cut or doubled, and where each boundary may lie: after
    /// the last words of a story and before the first of the next.
    fn file(&self, stories: &[String], count: usize) -> (String, Vec<(usize, usize)>) {
        let mut text = String::new();
        let mut gaps = Vec::new();
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut last = 0;
        for number in 0..count {
            // A generator of numbers with a fixed seed: which story comes next is the same each time.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut story = stories[usize::try_from(state >> 33).unwrap() % stories.len()].clone();
            if number % 20 == 19 {
                let kind = number / 20;
                let (first, second) = if kind % 4 < 2 { (self.opens, self.closes) } else { (self.closes, self.opens) };
                if let Some(mark) = first(&story).or_else(|| second(&story)) {
                    if kind % 2 == 0 {
                        let twin = story[mark.clone()].to_owned();
                        story.insert_str(mark.start, &twin);
                    } else {
                        story.replace_range(mark, "");
                    }
                }
            }
            let start = text.len();
            if number > 0 {
                let open = (self.opens)(&story).map_or(0, |mark| mark.end);
                let words = story[open..].trim_start();
                gaps.push((last, start + story.len() - words.len()));
            }
            let end = (self.closes)(&story).map_or(story.len(), |mark| mark.start);
            last = start + story[..end].trim_end().len();
            text.push_str(&story);
        }
        (text, gaps)
    }
}

#[test]
fn boundaries_between_real_stories_hold_where_separators_are_damaged() {
    let Some(root) = corpus() else { return };
    let count = if under_ci() { 1000 } else { 200 };
    let mut broken = Vec::new();
    for batch in BATCHES {
        let stories = batch.stories(&root);
        let (text, gaps) = batch.file(&stories, count);
        let mut check = |way: &str, ends: &[usize]| {
            let right = gaps.iter().filter(|(from, to)| ends.iter().any(|end| (from..=to).contains(&end))).count();
            let wrong = ends.iter().filter(|end| !gaps.iter().any(|(from, to)| (from..=to).contains(end))).count();
            if right * 100 < gaps.len() * 99 || wrong * 100 > gaps.len() {
                broken.push(format!("{} {way}: {right} of {} boundaries, {wrong} false", batch.name, gaps.len()));
            }
        };
        let mut ends: Vec<usize> = Parser::new().documents(&text).map(|document| document.region().end).collect();
        assert_eq!(ends.pop(), Some(text.len()), "{}", batch.name);
        check("as a text", &ends);
        let read = Cell::new(0);
        let source = BufReader::with_capacity(4096, Metered { source: text.as_bytes(), read: &read });
        let mut reader = Parser::new().read_all(source);
        let (mut at, mut ahead) = (0, 0);
        ends.clear();
        while let Some((_, story)) = reader.next_text().unwrap() {
            at += story.text.len();
            ends.push(at);
            ahead = ahead.max(read.get() - at);
        }
        assert_eq!(ends.pop(), Some(text.len()), "{}", batch.name);
        check("as a stream", &ends);
        // What is held does not grow with the file.
        if ahead > 200 << 10 {
            broken.push(format!("{}: {ahead} bytes of {} were held at once", batch.name, text.len()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Every 29th byte is cut or flipped: all of them take an unoptimised build an hour.
const STRIDE: usize = 29;

/// Messages with a frame are survived and their damage is named: cut anywhere, and with any byte flipped.
#[test]
fn real_messages_are_survived_wherever_they_are_damaged() {
    let Some(root) = corpus() else { return };
    let mut wrong = Vec::new();
    let mut seen = 0_u32;
    for batch in BATCHES.iter().take(3) {
        let stories = batch.stories(&root);
        let count = stories.len();
        for (number, story) in stories.into_iter().enumerate().filter(|(number, _)| count < 20 || number % 20 == 0) {
            let whole = story.trim_end_matches('\n');
            let marked = whole.contains(['\u{1}', '\u{16}']);
            // Messages of wires without a trailer end in ETX; the fill behind EOT is no part of one.
            let etx = whole.find('\u{3}').map(|at| at + 1);
            for (at, _) in whole.char_indices().skip(1).step_by(STRIDE) {
                seen += 1;
                let damaged = &whole[..at];
                let (faults, codes) = damage(damaged.as_bytes());
                wrong.extend(faults.into_iter().map(|fault| format!("{} {number} cut at {at}: {fault}", batch.name)));
                if marked && etx != Some(at) && !codes.iter().any(|code| code.is_damage()) {
                    wrong.push(format!("{} {number} cut at {at}: not named, {codes:?}", batch.name));
                }
            }
            let mut bytes = story.clone().into_bytes();
            for at in (0..bytes.len()).step_by(STRIDE) {
                let kept = bytes[at];
                bytes[at] = kept ^ [0x01, 0x20, 0x80][at % 3];
                let (faults, _) = damage(&bytes);
                wrong.extend(
                    faults.into_iter().map(|fault| format!("{} {number} flipped at {at}: {fault}", batch.name)),
                );
                bytes[at] = kept;
            }
        }
    }
    assert!(seen > 500, "only {seen} cuts");
    assert!(wrong.is_empty(), "{}\n{} faults in {seen} cuts", first(&wrong), wrong.len());
}

/// Reads bytes: every fault of tiles and spans, and the diagnostics.
fn damage(bytes: &[u8]) -> (Vec<String>, Vec<DiagnosticCode>) {
    let decoded = wirecopy::decode(bytes);
    let (mut faults, mut codes) = (Vec::new(), Vec::new());
    let mut at = 0;
    for document in Parser::new().documents(&decoded.text) {
        if document.region().start != at {
            faults.push(format!("a story starts at {}, not at {at}", document.region().start));
        }
        at = document.region().end;
        faults.extend(common::span_faults(&decoded.text, document.article()));
        codes.extend(document.article().diagnostics.iter().map(|found| found.code));
    }
    if at != decoded.text.len() {
        faults.push(format!("the last story ends at {at}"));
    }
    (faults, codes)
}

/// Counts what is read.
struct Metered<'a> {
    source: &'a [u8],
    read: &'a Cell<usize>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.read.set(self.read.get() + count);
        Ok(count)
    }
}
