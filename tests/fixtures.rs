//! Stories written for this project, one folder for each layout of page text, with what must be read from them.
//!
//! `NNN-name.txt` is the copy, `NNN-name.json` the part of the article that matters: every key there must have the same
//! value, lists have the same length, keys left out are not checked. In lists named by `_some`, and always in
//! `boilerplate`, the expected entries must stand in order among others. Each story is also read in the
//! [variants](VARIANTS) that text meets on its way, with the same result but for spans; `_variants` names those that do
//! not apply, with the reason.
//!
//! `known_failures.txt` lists what fails for now, and in which fields. A failure that is not listed so fails the test, and so
//! does an entry that passes: `WIRECOPY_FIXTURES=rewrite cargo test --all-features --test fixtures` writes the list anew.

#![allow(clippy::panic, clippy::print_stdout, clippy::unwrap_used, reason = "a test prints and panics to report")]

extern crate alloc;

mod common;
#[path = "common/marks.rs"]
mod marks;

use alloc::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use common::{Fixture, span_faults, squeezed, tiling_faults};
use serde_json::Value;
use wirecopy::Parser;

/// Something that happens to copy on its way.
type Change = fn(&str) -> String;

/// What leaves the fields as they are, whatever it does to the text.
const VARIANTS: &[(&str, Change)] = &[
    ("crlf", |text| text.replace('\n', "\r\n")),
    ("cr", |text| text.replace('\n', "\r")),
    ("bom", |text| format!("\u{feff}{text}")),
    ("trailing-blanks", |text| text.replace("\r\n", "\n").replace('\n', " \t \n")),
    ("no-break-spaces", no_break_spaces),
    ("no-blank-lines", no_blank_lines),
    ("double-blank-lines", |text| text.replace("\r\n", "\n").replace("\n\n", "\n\n\n\n")),
    ("no-last-line-end", |text| text.trim_end_matches('\n').to_owned()),
];

/// Every third space between words is a no-break space.
fn no_break_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut seen = 0_u32;
    let mut before = '\n';
    for c in text.chars() {
        let between_words = c == ' ' && before.is_alphanumeric();
        seen += u32::from(between_words);
        out.push(if between_words && seen.is_multiple_of(3) { '\u{a0}' } else { c });
        before = c;
    }
    out
}

fn no_blank_lines(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn every_fixture_reads_as_expected() {
    let listed = Listed::read();
    let mut failures: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for fixture in common::fixtures() {
        ids.insert(fixture.name.clone());
        let found = differences(&fixture, &fixture.text, true);
        // What the story itself does not give, its variants need not give either.
        let missed: BTreeSet<String> = fields(&found).map(ToOwned::to_owned).collect();
        if !found.is_empty() {
            failures.insert(fixture.name.clone(), found);
        }
        let left_out = fixture.expected.get("_variants").and_then(Value::as_object);
        for (variant, change) in VARIANTS {
            if left_out.is_some_and(|left_out| left_out.contains_key(*variant)) {
                continue;
            }
            let id = format!("{}@{variant}", fixture.name);
            let found = differences(&fixture, &change(&fixture.text), false);
            ids.insert(id.clone());
            if fields(&found).any(|field| !missed.contains(field)) {
                failures.insert(id, found);
            }
        }
    }
    if std::env::var("WIRECOPY_FIXTURES").as_deref() == Ok("rewrite") {
        listed.rewrite(&failures);
        return;
    }
    let mut report = Vec::new();
    for (id, found) in &failures {
        if listed.entries.get(id) != Some(&named(found)) {
            report.push(format!("{id}  {}\n    {}", named(found), found.join("\n    ")));
        }
    }
    for id in listed.entries.keys().filter(|id| !failures.contains_key(*id)) {
        let why = if ids.contains(id) { "passes now" } else { "is not a case (any more)" };
        report.push(format!("{id} {why}: take it out of {}", listed.path.display()));
    }
    println!("{} cases, {} known failures", ids.len(), listed.entries.len());
    assert!(
        report.is_empty(),
        "{}\n{} surprises; WIRECOPY_FIXTURES=rewrite writes the list anew",
        report.join("\n"),
        report.len()
    );
}

#[test]
fn what_a_fixture_leaves_out_has_a_reason() {
    for fixture in common::fixtures() {
        for (variant, reason) in fixture.expected.get("_variants").and_then(Value::as_object).into_iter().flatten() {
            assert!(VARIANTS.iter().any(|(name, _)| name == variant), "{}: no variant {variant}", fixture.name);
            assert!(reason.as_str().is_some_and(|reason| reason.len() > 10), "{}: {variant}: why?", fixture.name);
        }
        for key in fixture.expected.as_object().unwrap().keys().filter(|key| key.starts_with('_')) {
            assert!(matches!(key.as_str(), "_variants" | "_some"), "{}: unknown key {key}", fixture.name);
        }
    }
}

/// Each line's second word is a link, and now and then one is bold.
fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (nth, line) in text.split_inclusive('\n').enumerate() {
        let second = line.split_whitespace().nth(1).filter(|word| word.chars().all(char::is_alphanumeric));
        // It stands where it is first found behind the first one.
        let parts = second.and_then(|word| {
            let first = line.split_whitespace().next()?;
            let (indent, rest) = line.split_once(first)?;
            let (gap, rest) = rest.split_once(word)?;
            Some((indent, first, gap, word, rest))
        });
        if let Some((indent, first, gap, word, rest)) = parts {
            let marked = if nth % 5 == 0 { format!("**{word}**") } else { format!("[{word}](/{nth})") };
            out.extend([indent, first, gap, &marked, rest]);
        } else {
            out.push_str(line);
        }
    }
    out
}

#[test]
fn markdown_reads_as_what_it_prints() {
    let parser = Parser::new();
    let mut read = 0_u32;
    for fixture in common::fixtures() {
        let marked = markdown(&fixture.text);
        // Fewer links are copy, and what is marked already is marked otherwise.
        if marked.matches("](/").count() < 3 || is_marked(&fixture) {
            continue;
        }
        read += 1;
        let (plain, document) = (parser.parse(&fixture.text), parser.document(&marked));
        let article = document.article();
        assert_eq!(article.without_spans(), plain.without_spans(), "{}", fixture.name);
        assert_eq!(tiling_faults(&marked, &document), Vec::<String>::new(), "{}", fixture.name);
        let of = |span: wirecopy::Span| span.of(&marked).unwrap();
        for (text, span) in
            article.headline.iter().chain(&article.deck).map(|line| (&line.text, line.span)).chain(
                article.bylines.iter().flat_map(|byline| &byline.authors).map(|author| (&author.name, author.span)),
            )
        {
            assert_eq!(squeezed(&without_marks(of(span))), squeezed(text), "{}", fixture.name);
        }
        for paragraph in article.body.iter().skip(1) {
            assert_eq!(squeezed(&without_marks(of(paragraph.span))), squeezed(&paragraph.text), "{}", fixture.name);
        }
    }
    assert!(read > 60, "{read} stories");
}

/// Whether a renderer's marks stand in the copy.
fn is_marked(fixture: &Fixture) -> bool {
    ["markdown/", "text-browser/", "text-nodes/"].iter().any(|folder| fixture.name.starts_with(folder))
}

/// A piece of text without such marks.
fn without_marks(piece: &str) -> String {
    let mut out = String::new();
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    let out = out + rest;
    out.split('[')
        .map(|piece| {
            piece.split_once(']').filter(|(number, _)| number.parse::<u8>().is_ok()).map_or(piece, |(_, words)| words)
        })
        .collect::<String>()
        .replace(['*', '#'], "")
        .replace("\n, ", ", ")
        .replace("\n. ", ". ")
}

#[test]
fn expected_words_stand_in_the_copy() {
    // Guards the fixtures, not the parser: an expected text that the copy does not hold can never be read from it.
    for fixture in common::fixtures() {
        let is_marked = is_marked(&fixture);
        let copy = squeezed(&if is_marked { without_marks(&fixture.text) } else { fixture.text.clone() });
        let mut missing = Vec::new();
        for key in ["headline", "deck", "bylines", "captions", "body", "sign_off", "notices", "boilerplate"] {
            words(fixture.expected.get(key).unwrap_or(&Value::Null), key, &copy, &mut missing);
        }
        assert!(missing.is_empty(), "{}: not in the copy:\n{}", fixture.name, missing.join("\n"));
    }
}

fn words(value: &Value, path: &str, copy: &str, missing: &mut Vec<String>) {
    match value {
        Value::String(text) if !copy.contains(&squeezed(text)) => missing.push(format!("{path}: {text}")),
        Value::Array(values) => values.iter().for_each(|value| words(value, path, copy, missing)),
        Value::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| !matches!(key.as_str(), "kind" | "date" | "until")) {
                words(value, &format!("{path}.{key}"), copy, missing);
            }
        }
        _ => {}
    }
}

/// Everything that is not as expected, one line each.
fn differences(fixture: &Fixture, text: &str, spans: bool) -> Vec<String> {
    let document = Parser::new().document(text);
    let mut found = tiling_faults(text, &document);
    found.extend(span_faults(text, document.article()));
    let got = serde_json::to_value(document.article()).unwrap();
    let some: Vec<&str> = fixture
        .expected
        .get("_some")
        .and_then(Value::as_array)
        .map_or_else(Vec::new, |names| names.iter().filter_map(Value::as_str).chain(["boilerplate"]).collect());
    let compare = Compare { spans, some };
    for (key, want) in fixture.expected.as_object().unwrap().iter().filter(|(key, _)| !key.starts_with('_')) {
        match got.get(key) {
            Some(got) if key == "boilerplate" || compare.some.contains(&key.as_str()) => {
                compare.among(want, got, key, &mut found);
            }
            Some(got) => compare.same(want, got, key, &mut found),
            None => found.push(format!("{key}: the article has no such field")),
        }
    }
    found
}

/// The fields that differ, in the order of the differences.
fn fields(found: &[String]) -> impl Iterator<Item = &str> {
    let lines = found.iter().map(|line| line.trim_start().trim_start_matches("nearest: "));
    lines.map(|line| line.split([':', '[', '.', ' ']).next().unwrap_or(line))
}

/// The same, each once, as the list of known failures has them.
fn named(found: &[String]) -> String {
    fields(found).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

struct Compare<'a> {
    /// Whether spans are compared too.
    spans: bool,
    /// Lists in which other entries may stand between the expected ones.
    some: Vec<&'a str>,
}

impl Compare<'_> {
    fn same(&self, want: &Value, got: &Value, path: &str, found: &mut Vec<String>) {
        match (want, got) {
            (Value::Object(want), Value::Object(got)) => {
                for (key, want) in want.iter().filter(|(key, _)| self.spans || *key != "span") {
                    self.same(want, got.get(key).unwrap_or(&Value::Null), &format!("{path}.{key}"), found);
                }
            }
            (Value::Array(want), Value::Array(got)) if want.len() == got.len() && lacks(want, got).len() < 2 => {
                for (at, (want, got)) in want.iter().zip(got).enumerate() {
                    self.same(want, got, &format!("{path}[{at}]"), found);
                }
            }
            (Value::Array(want), Value::Array(got)) => {
                found.push(format!("{path}: want {} entries, got {}", want.len(), got.len()));
                found.extend(lacks(want, got).into_iter().map(|entry| format!("{path}: lacks {entry}")));
                found.extend(lacks(got, want).into_iter().map(|entry| format!("{path}: has too {entry}")));
            }
            (Value::String(want), Value::String(got)) if plain(want) == plain(got) => {}
            (Value::Null, Value::Null) => {}
            _ if want == got => {}
            _ => found.push(format!("{path}: want {}, got {}", short(want), short(got))),
        }
    }

    /// Every entry of `want` stands in `got`, in the same order; other entries may stand between them.
    fn among(&self, want: &Value, got: &Value, path: &str, found: &mut Vec<String>) {
        let (Some(want), Some(got)) = (want.as_array(), got.as_array()) else {
            found.push(format!("{path}: want a list"));
            return;
        };
        let mut from = 0;
        for (at, want) in want.iter().enumerate() {
            let mut nearest: Option<Vec<String>> = None;
            let mut here = None;
            for (n, got) in got.iter().enumerate().skip(from) {
                let mut off = Vec::new();
                self.same(want, got, &format!("{path}[{at}≈{n}]"), &mut off);
                if off.is_empty() {
                    here = Some(n);
                    break;
                }
                if want.get("kind") == got.get("kind") && nearest.as_ref().is_none_or(|old| off.len() < old.len()) {
                    nearest = Some(off);
                }
            }
            if let Some(n) = here {
                from = n + 1;
                continue;
            }
            found.push(format!("{path}[{at}]: nothing agrees with {}", short(want)));
            found.extend(nearest.into_iter().flatten().map(|line| format!("  nearest: {line}")));
        }
    }
}

/// A text with plain spaces and line feeds.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace("\r\n", "\n").replace('\r', "\n")
}

/// The entries of a list that another one lacks; an entry is known by its words, and its kind where both have one.
fn lacks(list: &[Value], other: &[Value]) -> Vec<String> {
    let words = |value: &Value| {
        let field = |key| value.get(key).and_then(Value::as_str).map(plain);
        (field("text").or_else(|| field("headline")).or_else(|| field("name")), field("kind"))
    };
    let missing = list.iter().filter(|entry| {
        let (text, kind) = words(entry);
        !other
            .iter()
            .map(words)
            .any(|(its, another)| its == text && (kind.is_none() || another.is_none() || another == kind))
    });
    missing
        .map(|entry| match words(entry) {
            (Some(text), Some(kind)) => format!("{kind} {}", short(&text.into())),
            (Some(text), None) => short(&text.into()),
            _ => short(entry),
        })
        .collect()
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(120) {
        Some((at, _)) => format!("{}…", text.split_at(at).0),
        None => text,
    }
}

/// `known_failures.txt`: `layout/NNN-name[@variant]  reason` a line, `#` for comments.
struct Listed {
    path: PathBuf,
    entries: BTreeMap<String, String>,
}

impl Listed {
    fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/known_failures.txt");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let entries = lines
            .map(|line| {
                let (id, reason) = line.split_once("  ").unwrap_or_else(|| panic!("{line}: no reason is given"));
                (id.to_owned(), reason.trim().to_owned())
            })
            .collect();
        Self { path, entries }
    }

    /// Writes the list as it is now; the reason is the fields that differ.
    fn rewrite(&self, failures: &BTreeMap<String, Vec<String>>) {
        let mut out = String::from("# What fails for now: the case, two spaces, the fields that differ.\n");
        for (id, found) in failures {
            out.extend([id, "  ", &named(found), "\n"]);
        }
        fs::write(&self.path, out).unwrap();
    }
}

/// A copy with every mark apart from its letter (NFD, as PDF files and some file systems give it) is the same story.
#[test]
fn a_decomposed_copy_is_the_same_story() {
    let mut faults = Vec::new();
    let mut apart = 0;
    for fixture in common::fixtures() {
        let Some(fields) = marks::differences(&fixture.text) else { continue };
        apart += 1;
        if !fields.is_empty() {
            faults.push(format!("{}: {fields:?}", fixture.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(apart > 20, "{apart} fixtures have letters with marks");
}
