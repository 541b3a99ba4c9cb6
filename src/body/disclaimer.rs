//! Lines that say to the reader what a site earns, whose the opinions are, who made the text and what it is no substitute for.

use crate::grammar::head;
use crate::lexicon::disclaimers::{DISCLAIMERS, DISCLAIMING, OPINIONS};
use crate::lexicon::starts::Starts;

/// A line says so within so many bytes.
const NEAR: usize = 280;

/// Nearly every line opens otherwise.
static STARTS: Starts = Starts::of(&[DISCLAIMERS.rows, OPINIONS.rows]);

/// The words that open a disclaimer.
///
/// ```text
/// disclaimer = DISCLAIMER / OPINION *word DISCLAIMING
/// ```
pub(super) fn disclaimer(text: &str) -> Option<&str> {
    if !STARTS.may_open(text) {
        return None;
    }
    if let Ok((_, words)) = DISCLAIMERS.opening(text) {
        return Some(words);
    }
    let (rest, words) = OPINIONS.opening(text).ok()?;
    let near = head(rest, NEAR);
    let mut inside = false;
    let says = near.char_indices().any(|(at, c)| {
        let starts = c.is_alphabetic() && !inside;
        inside = c.is_alphanumeric();
        starts && near.get(at..).is_some_and(|from| DISCLAIMING.opening(from).is_ok())
    });
    says.then_some(words)
}
