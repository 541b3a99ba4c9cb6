//! The promises that hold for any input whatever. The property tests, the regression tests and the fuzz targets share
//! them, so that a finding of one is a test of the others.

use std::io::Cursor;

use wirecopy::{
    Age, Article, Byline, Caption, Copyright, Credit, Dateline, Diagnostic, Duration, Notice, Parser, SignOff, Span,
    StampLine, Timestamp,
};

use super::{span_faults, tiling_faults};

/// Checks a text, with every promise.
pub(crate) fn of_text(text: &str) -> Result<(), String> {
    let document = Parser::new().document(text);
    let mut faults = tiling_faults(text, &document);
    if document.region() != Span::new(0, text.len()) {
        faults.push(format!("the document's region is {}, not the text", document.region()));
    }
    let article = document.into_article();
    faults.extend(span_faults(text, &article));
    if wirecopy::parse(text) != article {
        faults.push("the same text gives another article".into());
    }
    faults.extend(json_faults(&article));
    if article.clone().into_owned() != article {
        faults.push("the owned article is another one".into());
    }
    faults.extend(story_faults(text));
    verdict(&faults)
}

/// Checks bytes: whatever they hold, reading them as one story, as all stories and as a stream is total, and a stream
/// loses nothing.
pub(crate) fn of_bytes(bytes: &[u8]) -> Result<(), String> {
    let decoded = wirecopy::decode(bytes);
    let mut faults = diagnostic_faults(&decoded.text, &decoded.diagnostics);
    let article = Parser::new().parse_bytes(bytes);
    faults.extend(diagnostic_faults(&decoded.text, &article.diagnostics));
    faults.extend(stream_faults(bytes));
    if let Err(fault) = of_text(&decoded.text) {
        faults.push(fault);
    }
    verdict(&faults)
}

/// Checks every element's parser on one line of copy.
pub(crate) fn of_line(line: &str) -> Result<(), String> {
    let mut faults = Vec::new();
    let mut fits = |element: &str, span: Span| {
        if span.of(line).is_none() {
            faults.push(format!("{element}: the span {span} does not fit the line"));
        }
    };
    if let Some(found) = Dateline::parse(line) {
        fits("dateline", found.span);
    }
    for found in [Byline::parse(line), Byline::parse_bare(line)].into_iter().flatten() {
        fits("byline", found.span);
        found.authors.iter().for_each(|author| fits("author", author.span));
    }
    for found in SignOff::parse(line) {
        fits("sign-off", found.span);
        found.authors.iter().for_each(|author| fits("author", author.span));
    }
    if let Some(found) = Timestamp::parse(line) {
        fits("timestamp", found.span);
    }
    if let Some(found) = StampLine::parse(line) {
        found.stamps.iter().for_each(|stamp| fits("stamp", stamp.timestamp.span));
    }
    if let Some(found) = Caption::parse(line) {
        fits("caption", found.span);
        found.credit.iter().for_each(|credit| fits("caption's credit", credit.span));
        found.copyright.iter().for_each(|copyright| fits("caption's copyright", copyright.span));
    }
    if let Some(found) = Credit::parse(line) {
        fits("credit", found.span);
    }
    if let Some(found) = Copyright::parse(line) {
        fits("copyright", found.span);
    }
    if let Some(found) = Notice::parse(line) {
        fits("notice", found.span);
    }
    let _ = (Age::parse(line), Duration::parse(line));
    verdict(&faults)
}

/// The regions of all stories tile the text, and so do the blocks of each.
fn story_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut at = 0;
    let mut stories = 0_usize;
    for document in Parser::new().documents(text) {
        let region = document.region();
        if region.start != at {
            faults.push(format!("a story starts at byte {} where {at} was due", region.start));
        }
        if region.is_empty() && !text.is_empty() {
            faults.push(format!("an empty story at byte {at}"));
        }
        at = region.end;
        stories += 1;
        faults.extend(tiling_faults(text, &document));
        faults.extend(span_faults(text, document.article()));
    }
    if at != text.len() {
        faults.push(format!("the stories end at byte {at} of {}", text.len()));
    }
    if stories == 0 {
        faults.push("no story at all".into());
    }
    faults
}

/// A stream hands out every byte once, and as many stories as the text has.
fn stream_faults(bytes: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut reader = Parser::new().read_all(Cursor::new(bytes));
    let mut joined = String::new();
    let mut stories = 0_usize;
    loop {
        match reader.next_text() {
            Ok(Some((_, story))) => {
                joined.push_str(&story.text);
                stories += 1;
            }
            Ok(None) => break,
            Err(error) => {
                faults.push(format!("reading from memory fails: {error}"));
                break;
            }
        }
    }
    if let Ok(text) = core::str::from_utf8(bytes) {
        if joined != text {
            faults.push(format!("the stream gives {} bytes of {}", joined.len(), text.len()));
        }
        let whole = wirecopy::parse_all(text).count();
        if stories != whole && !text.is_empty() {
            faults.push(format!("the stream has {stories} stories, the text {whole}"));
        }
    }
    faults
}

fn json_faults(article: &Article<'_>) -> Option<String> {
    let json = match serde_json::to_string(article) {
        Ok(json) => json,
        Err(error) => return Some(format!("no JSON: {error}")),
    };
    match serde_json::from_str::<Article<'_>>(&json) {
        Ok(back) if back == *article => None,
        Ok(back) => Some(format!("JSON gives back another article: {back:?}\n  for {article:?}")),
        Err(error) => Some(format!("JSON is not read back: {error}\n  {json}")),
    }
}

fn diagnostic_faults(text: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .filter(|found| found.span.of(text).is_none())
        .map(|found| format!("{}: the span {} does not fit the text", found.code, found.span))
        .collect()
}

fn verdict(faults: &[String]) -> Result<(), String> {
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
