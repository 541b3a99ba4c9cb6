//! Fictional messages and articles with what newsrooms do to them: versions, takes, embargoes, kills, advisories, marks
//! of desks, and exports with labels of other languages, headlines over several lines and fields that are missing.
//!
//! `copy/NAME.txt` holds the bytes, `copy/NAME.json` the stories that must be read from them: what stands
//! there must come out, as many list entries as there are and no others.

use std::fs;
use std::path::Path;

use serde_json::Value;
use wirecopy::DiagnosticCode;

/// Whether an article has every value that must come out.
fn has(article: &Value, want: &Value) -> bool {
    match (article, want) {
        (Value::Object(article), Value::Object(want)) => {
            want.iter().all(|(name, want)| article.get(name).is_some_and(|value| has(value, want)))
        }
        (Value::Array(article), Value::Array(want)) => {
            article.len() == want.len() && article.iter().zip(want).all(|(value, want)| has(value, want))
        }
        (value, want) => value == want,
    }
}

fn copies() -> Vec<(String, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wire/copy");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let want = fs::read_to_string(file.with_extension("json")).unwrap();
            (name, fs::read_to_string(file).unwrap(), serde_json::from_str(&want).unwrap())
        })
        .collect()
}

#[test]
fn every_field_is_read() {
    let copies = copies();
    assert!(copies.len() >= 40, "{}", copies.len());
    for (name, text, want) in copies {
        let stories: Vec<_> = wirecopy::parse_all(&text).map(|story| serde_json::to_value(story).unwrap()).collect();
        let wanted = want.as_array().unwrap();
        assert_eq!(stories.len(), wanted.len(), "{name}");
        for (story, want) in stories.iter().zip(wanted) {
            for (field, want) in want.as_object().unwrap() {
                assert!(has(&story[field], want), "{name}: {field} is {:#}, not {want:#}", story[field]);
            }
        }
    }
}

#[test]
fn whole_copy_is_not_called_damaged() {
    // Names say which separators are lost or damaged.
    let whole = |name: &str| !["-lost", "-damaged"].iter().any(|end| name.ends_with(end));
    for (name, text, _) in copies().into_iter().filter(|(name, ..)| whole(name)) {
        for story in wirecopy::parse_all(&text) {
            let damage: Vec<_> = story.diagnostics.iter().filter(|found| found.code.is_damage()).collect();
            assert!(damage.is_empty(), "{name}: {damage:?}");
        }
    }
}

#[test]
fn a_trailer_of_unknown_form_is_kept_and_named() {
    let (_, text, _) = copies().into_iter().find(|(name, ..)| name == "upi-unknown-trailer").unwrap();
    let article = wirecopy::parse(&text);
    assert!(article.header.iter().any(|field| field.name == "filed" && field.value == "UPI 03-02-91 02:12 PES"));
    assert!(article.diagnostics.iter().any(|found| found.code == DiagnosticCode::ImpossibleDate));
}

#[test]
fn the_line_ends_of_teleprinters_are_line_ends() {
    let texts = |text: &str| -> Vec<String> {
        let stories = wirecopy::parse_all(text);
        let parts = stories.flat_map(|story| {
            let headline = story.headline.map(|line| line.text.into_owned());
            let body = story.body.into_iter().map(|paragraph| paragraph.text.into_owned());
            let notices = story.notices.into_iter().map(|notice| notice.text.into_owned());
            headline.into_iter().chain(body).chain(notices).collect::<Vec<_>>()
        });
        parts.map(|part| part.replace("\r\r\n", "\n")).collect()
    };
    for (name, text, _) in copies() {
        let plain = text.replace("\r\n", "\n");
        assert_eq!(texts(&plain.replace('\n', "\r\r\n")), texts(&plain), "{name}");
    }
}
