//! How much each block reads like the headline of the story.

use alloc::vec::Vec;

use super::Page;
use crate::Reason;
use crate::envelope::Matter;
use crate::reading::Reading;

/// Headlines are not shorter or longer, in bytes; longer lines are not looked at.
const SHORTEST: usize = 12;
const LONGEST: usize = 300;

/// How many blocks after a headline its byline or time may stand.
const REACH: usize = 8;

/// A reason's name and how much it weighs.
type Part = (&'static str, f32);

/// The scores of a page's blocks.
#[derive(Debug)]
pub(crate) struct Scores {
    logits: Vec<f32>,
    parts: Vec<Vec<Part>>,
}

impl Scores {
    /// The logit that block `at` is the headline.
    pub(crate) fn logit(&self, at: usize) -> f32 {
        self.logits.get(at).copied().unwrap_or(-20.0)
    }

    /// What spoke for or against it.
    pub(crate) fn reasons(&self, at: usize) -> Vec<Reason> {
        let parts = self.parts.get(at).map(Vec::as_slice).unwrap_or_default();
        parts.iter().map(|(name, weight)| Reason::new(name, *weight)).collect()
    }
}

/// Scores every block.
pub(crate) fn scores(page: &Page<'_, '_>) -> Scores {
    let title = page
        .blocks
        .iter()
        .position(|block| block.matter == Matter::Page && !block.content.is_empty())
        .and_then(|at| page.blocks.get(at).map(|block| (at, block.raw(page.text))));
    let mut scores = Scores { logits: Vec::new(), parts: Vec::new() };
    for (at, block) in page.blocks.iter().enumerate() {
        let raw = block.raw(page.text);
        let mut parts = Vec::new();
        if block.matter == Matter::Page && (SHORTEST..=LONGEST).contains(&raw.len()) {
            shape(raw, &mut parts);
            readings(page, at, &mut parts);
            if let Some((first, title)) = title {
                agreement(raw, title, at == first, &mut parts);
            }
        } else {
            parts.push(("headline.length", -20.0));
        }
        scores.logits.push(parts.iter().map(|(_, weight)| weight).sum());
        scores.parts.push(parts);
    }
    scores
}

/// What the words alone say.
fn shape(raw: &str, parts: &mut Vec<Part>) {
    parts.push(("headline.prior", -2.5));
    let words = raw.split_whitespace().take(40).count();
    match words {
        0..=2 => parts.push(("headline.few-words", -2.5)),
        3 => parts.push(("headline.few-words", -1.0)),
        5..=20 => parts.push(("headline.words", 1.0)),
        25.. => parts.push(("headline.many-words", -2.0)),
        _ => {}
    }
    if raw.ends_with(['.', ':', ',', ';']) {
        parts.push(("headline.full-stop", -1.5));
    }
    if raw.contains(['|', '›', '»', '·', '•']) {
        parts.push(("headline.separator", -1.0));
    }
    if raw.chars().next().is_some_and(char::is_lowercase) {
        parts.push(("headline.lower-case", -1.5));
    }
}

/// What the readings of the block and of those after it say.
fn readings(page: &Page<'_, '_>, at: usize, parts: &mut Vec<Part>) {
    for reading in page.readings.of(at) {
        match reading {
            Reading::Furniture { .. } => parts.push(("headline.furniture", -3.0)),
            Reading::Byline(_) | Reading::Stamps(_) | Reading::By | Reading::Copyright(_) => {
                parts.push(("headline.other-reading", -5.0));
            }
            Reading::Caption(_) | Reading::Dateline(_) | Reading::SignOff(_) => {
                parts.push(("headline.other-reading", -2.0));
            }
            _ => {}
        }
    }
    let after = (at.saturating_add(1)..).take(REACH);
    let credited = after
        .clone()
        .any(|next| page.readings.any(next, |reading| matches!(reading, Reading::Byline(_) | Reading::By)));
    let stamped = after.clone().any(|next| page.readings.any(next, |reading| matches!(reading, Reading::Stamps(_))));
    if credited {
        parts.push(("headline.byline-follows", 1.5));
    }
    if stamped {
        parts.push(("headline.time-follows", 1.2));
    }
}

/// Whether the block says what the text's first line says: page dumps open with the page's title, which is the headline
/// and the site's name.
fn agreement(raw: &str, title: &str, is_title: bool, parts: &mut Vec<Part>) {
    let same = folded(raw).eq(folded(title));
    if is_title {
        parts.push(("headline.first-line", 0.5));
    } else if same {
        parts.push(("headline.is-title", 4.0));
    } else {
        let shared = folded(raw).zip(folded(title)).take_while(|(a, b)| a == b).count();
        let length = folded(raw).take(LONGEST).count();
        if shared >= 12 && shared == length {
            parts.push(("headline.opens-title", 4.0));
        } else if shared >= 20 && shared.saturating_mul(2) >= length {
            parts.push(("headline.shares-title", 2.5));
        }
    }
}

/// The letters and digits of a text, in lower case.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
