//! What feature `serde` promises: which values are written, which are read back, and in what shape.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

use serde_json::{Value, json};
use wirecopy::{
    Age, Article, Author, BodyKind, Boilerplate, BoilerplateKind, Byline, Caption, Copyright, Credit, Date, Dateline,
    Diagnostic, DiagnosticCode, Duration, Error, Format, HeaderField, Inferred, Item, Language, LineCol, Notice,
    NoticeKind, Paragraph, Parser, Person, Place, Role, SignOff, Span, Stamp, StampLabel, StampLine, Text, Time,
    Timestamp, UtcOffset, Wire,
};

const STORY: &str =
    "Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n";

/// Compiles only where each type is written and read back.
macro_rules! both_ways {
    ($($type:ty),+ $(,)?) => {
        #[test]
        fn what_is_read_from_copy_is_read_back_from_json() {
            $(let _: (fn($type) -> _, fn(Value) -> serde_json::Result<$type>) =
                (serde_json::to_value::<$type>, serde_json::from_value::<$type>);)+
        }
    };
}

both_ways!(
    Age,
    Article<'static>,
    Author<'static>,
    BodyKind,
    Boilerplate<'static>,
    BoilerplateKind,
    Byline<'static>,
    Caption<'static>,
    Copyright<'static>,
    Credit<'static>,
    Date,
    Dateline<'static>,
    Diagnostic,
    DiagnosticCode,
    Duration,
    Error,
    Format,
    HeaderField<'static>,
    Inferred,
    Item<'static>,
    Language,
    LineCol,
    Notice<'static>,
    NoticeKind,
    Paragraph<'static>,
    Person<'static>,
    Place<'static>,
    Role,
    SignOff<'static>,
    Span,
    Stamp<'static>,
    StampLabel,
    StampLine<'static>,
    Text<'static>,
    Time,
    Timestamp<'static>,
    UtcOffset,
    Wire<'static>,
);

#[test]
fn a_document_is_written_with_its_blocks_and_without_its_text() {
    let document = Parser::new().document(STORY);
    let written = serde_json::to_value(&document).unwrap();
    let keys: Vec<_> = written.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["article", "blocks", "confidence", "region"]);
    assert_eq!(written["article"], serde_json::to_value(document.article()).unwrap());
    assert_eq!(written["region"], json!({"start": 0, "end": STORY.len()}));
    let blocks = written["blocks"].as_array().unwrap();
    assert_eq!(blocks.len(), document.blocks().len());
    for (value, block) in blocks.iter().zip(document.blocks()) {
        assert_eq!(value["role"], block.role.as_str());
        assert_eq!(value["span"]["start"], block.span.start);
        assert_eq!(value["reasons"][0]["name"], block.reasons.first().unwrap().name);
    }
    assert!(!written.to_string().contains("runs aground\\n"), "{written}");
}

#[test]
fn names_in_json_are_those_that_are_displayed() {
    for role in Role::ALL {
        let name = serde_json::to_value(role).unwrap();
        assert_eq!(name, role.as_str());
        assert_eq!(serde_json::from_value::<Role>(name).unwrap(), *role);
    }
    for code in DiagnosticCode::ALL {
        let name = serde_json::to_value(code).unwrap();
        assert_eq!(name, code.as_str());
        assert_eq!(serde_json::from_value::<DiagnosticCode>(name).unwrap(), *code);
    }
    let refused = serde_json::from_value::<DiagnosticCode>(json!("nothing")).unwrap_err();
    assert_eq!(refused.to_string(), "expected a diagnostic code of this crate");
}

#[test]
fn lines_of_times_and_places_come_back_as_they_were() {
    // The order of the second day shows in the first: what the line keeps of that is no part of its value.
    let line = StampLine::parse("Posted 30/03/2031 | Updated 04/05/2031 7:15 am").unwrap();
    let written = serde_json::to_value(&line).unwrap();
    assert_eq!(written.as_object().unwrap().len(), 2, "{written}");
    assert_eq!(written["stamps"][1]["label"], "updated");
    assert_eq!(written["stamps"][1]["timestamp"]["date"], "2031-05-04");
    assert_eq!(serde_json::from_value::<StampLine<'_>>(written).unwrap(), line);

    let place = Span::new(20, 23).line_col(STORY).unwrap();
    assert_eq!(serde_json::to_value(place).unwrap(), json!({"line": 3, "column": 1}));
    assert_eq!(serde_json::from_value::<LineCol>(json!({"line": 3, "column": 1})).unwrap(), place);

    let refused = Parser::new().parse_strict(" ").unwrap_err();
    let written = serde_json::to_value(refused).unwrap();
    assert_eq!(written, json!({"code": "empty-text", "span": {"start": 0, "end": 1}}));
    assert_eq!(serde_json::from_value::<Error>(written).unwrap(), refused);
}

#[test]
fn a_decoded_text_is_written() {
    let written = serde_json::to_value(wirecopy::decode("Fähre".as_bytes())).unwrap();
    assert_eq!(written, json!({"text": "Fähre", "charset": "UTF-8", "diagnostics": []}));
}
