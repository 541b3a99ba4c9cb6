//! Real copy, which is not part of the repository: found by `WIRECOPY_CORPUS` (default `../shared`).
//!
//! Under CI (`CI` is set) its absence fails; elsewhere the tests say that they were skipped.

#![allow(clippy::panic, clippy::print_stdout, clippy::unwrap_used, reason = "a test prints and panics to report")]

mod common;

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;
use wirecopy::{Article, Caption, DiagnosticCode, Format, Parser};

/// The folder of the corpus, or `None` where it may be missing and is.
fn corpus() -> Option<PathBuf> {
    let told = std::env::var_os("WIRECOPY_CORPUS").map(PathBuf::from);
    let root = told.clone().unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    if root.join("pages").is_dir() && root.join("wire").is_dir() && root.join("seed").is_dir() {
        return Some(root);
    }
    assert!(!under_ci() && told.is_none(), "no corpus at {}: set WIRECOPY_CORPUS", root.display());
    println!("skipped: no corpus at {}; set WIRECOPY_CORPUS to run on real copy", root.display());
    None
}

fn under_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "0" && value != "false")
}

/// The items of a folder's `.jsonl.gz` files whose names start so, with the name of their file: all of them under CI,
/// elsewhere every eighth, since an unoptimised build reads them slowly.
fn items(folder: &Path, start: &str) -> impl Iterator<Item = (String, Value)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| name(path).starts_with(start) && name(path).ends_with(".jsonl.gz"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no {start}*.jsonl.gz in {}", folder.display());
    paths.into_iter().flat_map(|path| {
        let name = name(&path).to_owned();
        BufReader::new(GzDecoder::new(File::open(path).unwrap()))
            .lines()
            .step_by(if under_ci() { 1 } else { 8 })
            .map(move |line| (name.clone(), serde_json::from_str(&line.unwrap()).unwrap()))
    })
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

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
