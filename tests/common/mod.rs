//! What the fixture, tiling and corpus tests share: reading fixtures, and the checks that hold for every text.

#![allow(dead_code, reason = "each test binary uses a part of it")]
#![allow(clippy::ptr_arg, reason = "whether words are borrowed is what is asked")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

extern crate alloc;

pub(crate) mod numbers;
pub(crate) mod promises;

use alloc::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wirecopy::{Article, Author, Document, Span, Timestamp};

/// A story written for this project, and what must be read from it.
pub(crate) struct Fixture {
    /// `layout/NNN-name`.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) expected: Value,
}

/// Every pair of `tests/fixtures/<layout>/NNN-name.{txt,json}`, in the order of their names.
pub(crate) fn fixtures() -> Vec<Fixture> {
    // The fuzz crate, one folder down, takes these tests' checks and fixtures.
    let root = ["tests/fixtures", "../tests/fixtures"].map(|path| Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let root = root.into_iter().find(|root| root.is_dir()).unwrap();
    let mut found = Vec::new();
    for layout in entries(&root).into_iter().filter(|path| path.is_dir()) {
        for path in entries(&layout) {
            let Some("txt" | "json") = path.extension().and_then(|end| end.to_str()) else {
                panic!("{}: a fixture is a .txt and a .json", path.display());
            };
            let text = path.with_extension("txt");
            let json = path.with_extension("json");
            assert!(text.exists() && json.exists(), "{}: its other half is missing", path.display());
            if path == json {
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let expected = serde_json::from_str(&read(&json)).unwrap_or_else(|e| panic!("{}: {e}", json.display()));
            found.push(Fixture { name: name.to_str().unwrap().replace('\\', "/"), text: read(&text), expected });
        }
    }
    assert!(!found.is_empty(), "no fixtures under {}", root.display());
    found
}

/// The stories that are cut up, damaged and put together anew: the fixtures, some messages, and what the folder that
/// `WIRECOPY_FUZZ_STORIES` names holds.
pub(crate) fn stories<'a>(messages: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut stories: Vec<String> = fixtures().into_iter().map(|fixture| fixture.text).collect();
    stories.extend(messages.map(str::to_owned));
    if let Some(folder) = std::env::var_os("WIRECOPY_FUZZ_STORIES") {
        let texts = entries(Path::new(&folder)).into_iter().map(|path| fs::read(path).unwrap());
        stories.extend(texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()));
    }
    stories
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What is wrong with the blocks of a document; empty if they tile its region and the region lies in the text.
pub(crate) fn tiling_faults(text: &str, document: &Document<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let region = document.region();
    if region.of(text).is_none() {
        faults.push(format!("the region {region} does not fit the text"));
    }
    let mut at = region.start;
    let mut joined = String::new();
    for block in document.blocks() {
        if block.span.start != at {
            faults.push(format!("a block starts at byte {} where {at} was due", block.span.start));
        }
        match block.span.of(text) {
            Some(part) => joined.push_str(part),
            None => faults.push(format!("the block at {} cuts a character or leaves the text", block.span)),
        }
        if !block.span.contains(block.content) || block.content.of(text).is_none() {
            faults.push(format!("the block at {} does not hold its content at {}", block.span, block.content));
        }
        if !(0.0..=1.0).contains(&block.confidence) {
            faults.push(format!("the block at {} has a confidence of {}", block.span, block.confidence));
        }
        at = block.span.end;
    }
    if at != region.end {
        faults.push(format!("the last block ends at byte {at}, the region at {}", region.end));
    }
    if region.of(text).is_some_and(|part| part != joined) {
        faults.push("the blocks together are not the text".into());
    }
    faults
}

/// What is wrong with the spans of an article: each must fit the text, and hold the words of its field.
pub(crate) fn span_faults(text: &str, article: &Article<'_>) -> Vec<String> {
    let mut check = Spans { text, faults: Vec::new() };
    for (at, field) in article.header.iter().enumerate() {
        check.within(&format!("header[{at}].value"), &field.value, field.span);
    }
    if let Some(wire) = &article.wire {
        check.moment("wire.filed", wire.filed.as_ref());
    }
    for (path, field) in
        [("publication", &article.publication), ("headline", &article.headline), ("deck", &article.deck)]
    {
        if let Some(field) = field {
            check.same(path, &field.text, field.span);
        }
    }
    for (at, byline) in article.bylines.iter().enumerate() {
        let path = format!("bylines[{at}]");
        check.authors(&path, &byline.authors, byline.span);
        check.maybe(&path, byline.organization.as_ref(), byline.span);
    }
    if let Some(dateline) = &article.dateline {
        check.fits("dateline", dateline.span);
        check.maybe("dateline.agency", dateline.agency.as_ref(), dateline.span);
        for place in &dateline.places {
            check.within("dateline.places", &place.city, dateline.span);
            check.maybe("dateline.places", place.region.as_ref(), dateline.span);
        }
    }
    check.moment("published", article.published.as_ref());
    check.moment("updated", article.updated.as_ref());
    for (at, caption) in article.captions.iter().enumerate() {
        let path = format!("captions[{at}]");
        check.within(&path, &caption.text, caption.span);
        for person in &caption.people {
            check.within(&path, &person.name, caption.span);
            check.within(&path, &person.position, caption.span);
        }
        if let Some(credit) = &caption.credit {
            check.nested(&path, credit.span, caption.span);
            for part in [&credit.photographer, &credit.organization, &credit.via] {
                check.maybe(&path, part.as_ref(), credit.span);
            }
            for note in &credit.notes {
                check.within(&path, note, credit.span);
            }
        }
        if let Some(copyright) = &caption.copyright {
            check.nested(&path, copyright.span, caption.span);
            check.maybe(&path, copyright.holder.as_ref(), copyright.span);
        }
    }
    let mut last = 0;
    for (at, block) in article.body.iter().enumerate() {
        let path = format!("body[{at}]");
        if block.span.start < last {
            check.faults.push(format!("{path}: the span {} lies before the block above it ends", block.span));
        }
        last = block.span.end;
        check.within(&path, &block.text, block.span);
    }
    for (at, sign_off) in article.sign_off.iter().enumerate() {
        let path = format!("sign_off[{at}]");
        check.authors(&path, &sign_off.authors, sign_off.span);
        check.maybe(&path, sign_off.organization.as_ref(), sign_off.span);
        check.maybe(&path, sign_off.role.as_ref(), sign_off.span);
    }
    for (at, notice) in article.notices.iter().enumerate() {
        check.within(&format!("notices[{at}]"), &notice.text, notice.span);
    }
    for (at, group) in article.boilerplate.iter().enumerate() {
        let path = format!("boilerplate[{at}]");
        check.maybe(&path, group.title.as_ref(), group.span);
        check.maybe(&path, group.text.as_ref(), group.span);
        for (n, item) in group.items.iter().enumerate() {
            let path = format!("{path}.items[{n}]");
            check.nested(&path, item.span, group.span);
            for part in [&item.headline, &item.summary, &item.label] {
                check.maybe(&path, part.as_ref(), item.span);
            }
        }
    }
    for (at, diagnostic) in article.diagnostics.iter().enumerate() {
        check.fits(&format!("diagnostics[{at}]"), diagnostic.span);
    }
    check.faults
}

struct Spans<'a> {
    text: &'a str,
    faults: Vec<String>,
}

impl Spans<'_> {
    fn fits(&mut self, path: &str, span: Span) -> String {
        if let Some(part) = span.of(self.text) {
            return squeezed(part);
        }
        self.faults.push(format!("{path}: the span {span} does not fit the text"));
        String::new()
    }

    fn nested(&mut self, path: &str, inner: Span, outer: Span) {
        self.fits(path, inner);
        if !outer.contains(inner) {
            self.faults.push(format!("{path}: the span {inner} leaves {outer}"));
        }
    }

    /// The span holds the words and nothing else.
    fn same(&mut self, path: &str, words: &Cow<'_, str>, span: Span) {
        let part = self.fits(path, span);
        if part != squeezed(words) && !is_marked(&part, words) {
            self.faults.push(format!("{path}: {words:?} is not {part:?} at {span}"));
        }
        self.borrowed(path, words, span);
    }

    /// The span holds the words.
    fn within(&mut self, path: &str, words: &Cow<'_, str>, span: Span) {
        let part = self.fits(path, span);
        if !part.contains(&squeezed(words)) && !is_marked(&part, words) {
            self.faults.push(format!("{path}: {words:?} is not in {part:?} at {span}"));
        }
        self.borrowed(path, words, span);
    }

    /// Borrowed words are the very bytes of their span, not equal ones from elsewhere.
    fn borrowed(&mut self, path: &str, words: &Cow<'_, str>, span: Span) {
        let Cow::Borrowed(words) = words else { return };
        let base = self.text.as_ptr().addr();
        let Some(start) = words.as_ptr().addr().checked_sub(base) else {
            self.faults.push(format!("{path}: {words:?} is borrowed from outside the text"));
            return;
        };
        let own = Span::new(start, start + words.len());
        if !words.is_empty() && !span.contains(own) {
            self.faults.push(format!("{path}: {words:?} is borrowed from {own}, outside {span}"));
        }
    }

    fn maybe(&mut self, path: &str, words: Option<&Cow<'_, str>>, span: Span) {
        self.fits(path, span);
        if let Some(words) = words {
            self.within(path, words, span);
        }
    }

    fn authors(&mut self, path: &str, authors: &[Author<'_>], span: Span) {
        for author in authors {
            self.same(path, &author.name, author.span);
            self.nested(path, author.span, span);
            self.maybe(path, author.role.as_ref(), span);
        }
    }

    fn moment(&mut self, path: &str, moment: Option<&Timestamp<'_>>) {
        if let Some(moment) = moment {
            self.maybe(path, moment.zone.as_ref(), moment.span);
        }
    }
}

/// Whether words that are not borrowed are a piece of text without a renderer's marks: their letters stand there in order.
fn is_marked(part: &str, words: &Cow<'_, str>) -> bool {
    let mut letters = part.chars();
    let marks = ["](", "[", "**", "*", "_", "\\", "##", "# ", "> ", "==", "--"];
    // What a renderer cut off at a sign is closed up again.
    let closed = part.split(' ').skip(1).any(|word| word.starts_with([',', '.', ';', ':', '!', '?', ')', '”', '’']));
    matches!(words, Cow::Owned(_))
        && (closed || marks.iter().any(|mark| part.contains(mark)))
        && words.chars().filter(|c| !c.is_whitespace()).all(|c| letters.any(|letter| letter == c))
}

/// The words of a text with one space between them.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
