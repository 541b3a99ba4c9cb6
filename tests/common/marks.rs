//! Comparing a story with its copy in which every mark stands apart from its letter (NFD).

#![allow(clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

use unicode_normalization::UnicodeNormalization;
use wirecopy::{Article, export};

/// The fields that a text gives otherwise when its marks stand apart; `None` if the text has no letter with a mark.
pub(crate) fn differences(text: &str) -> Option<Vec<&'static str>> {
    let whole: String = text.nfc().collect();
    let apart: String = whole.nfd().collect();
    (whole != apart).then(|| export::differences(&composed(&whole), &composed(&apart)))
}

/// The article of a text, without spans, and with each letter and its marks as one character where there is one (NFC).
fn composed(text: &str) -> Article<'static> {
    let json = serde_json::to_string(&wirecopy::parse(text).without_spans()).unwrap();
    let json: String = json.nfc().collect();
    serde_json::from_str::<Article<'_>>(&json).unwrap().into_owned()
}
