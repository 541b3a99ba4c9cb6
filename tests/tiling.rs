//! Promises that hold for any text: blocks tile it, spans fit it, parsing is total, and the article survives JSON.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

mod common;

use proptest::prelude::*;
use wirecopy::{Article, Parser};

/// Checks every promise on one text.
fn keeps_its_promises(text: &str) -> Result<(), String> {
    let document = Parser::new().document(text);
    let mut faults = common::tiling_faults(text, &document);
    let article = document.into_article();
    faults.extend(common::span_faults(text, &article));
    if wirecopy::parse(text) != article {
        faults.push("the same text gives another article".into());
    }
    let json = serde_json::to_string(&article).unwrap();
    match serde_json::from_str::<Article<'_>>(&json) {
        Ok(back) if back == article => {}
        Ok(back) => faults.push(format!("JSON gives back another article: {back:?}\n  for {article:?}")),
        Err(error) => faults.push(format!("JSON is not read back: {error}\n  {json}")),
    }
    if article.clone().into_owned() != article {
        faults.push("the owned article is another one".into());
    }
    for story in wirecopy::parse_all(text) {
        faults.extend(common::span_faults(text, &story));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

#[test]
fn fixtures_and_all_their_parts_keep_the_promises() {
    let mut broken = Vec::new();
    for fixture in common::fixtures() {
        let text = fixture.text.as_str();
        let mut check = |part: &str, what: String| {
            if let Err(faults) = keeps_its_promises(part) {
                broken.push(format!("{} {what}:\n{faults}", fixture.name));
            }
        };
        check(text, "whole".into());
        // Cuts wherever they fall, in a line or between two, the same number whatever the length.
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for cut in bounds.iter().step_by(bounds.len() / 3 + 1) {
            check(text.split_at(*cut).0, format!("up to byte {cut}"));
            check(text.split_at(*cut).1, format!("from byte {cut}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Lines as copy has them, and what breaks them: control bytes, odd line ends, joiners, half a markup.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [a-z]{1,9}){3,20}\\.",
        1 => "By [A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(, The Associated Press)?",
        1 => "(Posted|Updated|Published:?) (January|Feb\\.|3) [0-9]{1,2}, ?[0-9]{2,4}( [0-9]{1,2}:[0-9]{2} ?[ap]\\.?m\\.?)?",
        1 => "[A-Z]{3,12}(, [A-Z][a-z]+\\.)? (\\([A-Z]{2,5}\\) )?[—–-] [A-Z][a-z]{3,9} [a-z ]{5,40}\\.",
        1 => "\\([A-Z]{2,4} Photo/[A-Z][a-z]+ [A-Z][a-z]+(, (Pool|File))?\\)( Copyright [0-9]{4} .{0,20})?",
        1 => "[0-9]{1,2}(m|h|d) ago|[0-9]{1,2}:[0-9]{2}|Top Stories|More Videos|READ MORE: .{0,30}",
        1 => "[\u{0}-\u{1f}\u{7f}\u{85}\u{a0}\u{ad}\u{200b}-\u{200f}\u{2028}\u{2029}\u{feff}]{1,6}",
        1 => "\\PC{0,60}",
        1 => ".{0,60}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let end = prop_oneof![4 => Just("\n"), 4 => Just("\n\n"), 1 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" \n\t\n")];
    proptest::collection::vec((line(), end), 0..24)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_copy_keeps_the_promises(text in text()) {
        prop_assert_eq!(keeps_its_promises(&text), Ok(()));
    }

    #[test]
    fn any_string_keeps_the_promises(text in any::<String>()) {
        prop_assert_eq!(keeps_its_promises(&text), Ok(()));
    }
}
