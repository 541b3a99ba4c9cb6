//! How much each block reads like the headline of the story.

use alloc::vec::Vec;

use super::{Page, story};
use crate::Reason;
use crate::envelope::Matter;
use crate::lexicon::hash_byte;
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
pub(crate) fn scores(page: &Page<'_, '_>, story: &story::Scores) -> Scores {
    let title = page
        .blocks
        .iter()
        .position(|block| block.matter == Matter::Page && !block.content.is_empty())
        .and_then(|at| page.blocks.get(at).map(|block| (at, block.raw(page.text))))
        .map(|(at, title)| (at, folded(title).take(LONGEST).collect::<Vec<char>>()));
    let topic = Topic::of(page, story);
    let mut scores = Scores { logits: Vec::new(), parts: Vec::new() };
    // How many words the block before has, if it may be a headline itself.
    let mut before = None;
    for (at, block) in page.blocks.iter().enumerate() {
        if block.content.is_empty() {
            scores.logits.push(-20.0);
            scores.parts.push(Vec::new());
            continue;
        }
        let raw = block.raw(page.text);
        let mut parts = Vec::new();
        let mut own = None;
        if block.matter == Matter::Page && (SHORTEST..=LONGEST).contains(&raw.len()) {
            let words = words(raw);
            shape(raw, words, &mut parts);
            readings(page, at, &mut parts);
            if let Some((first, title)) = &title {
                agreement(raw, title, at == *first, &mut parts);
            }
            if words >= 4 {
                parts.push(("headline.words-of-the-story", 3.0 * topic.share(raw) - 1.0));
            }
            let plain = page.readings.of(at).is_empty() && !raw.ends_with('.');
            own = (words >= 5 && plain).then_some(words);
            // The deck under a headline is longer than it, the caption after it too.
            if before.is_some_and(|before| before < words) {
                parts.push(("headline.follows-shorter", -1.0));
            }
        } else {
            parts.push(("headline.length", -20.0));
        }
        before = own;
        scores.logits.push(parts.iter().map(|(_, weight)| weight).sum());
        scores.parts.push(parts);
    }
    scores
}

/// The words that the story itself uses: a small filter of hashed bits, filled from its surest blocks.
#[derive(Debug)]
struct Topic {
    bits: [u64; 64],
}

impl Topic {
    /// Blocks that surely belong to the story have this logit or more.
    const SURE: f32 = 1.5;

    /// How many of the story's blocks are read, and how many bytes of each: its opening says what it is about.
    const BLOCKS: usize = 24;
    const BYTES: usize = 600;

    /// Shorter words, in letters, are mostly of the language, not of the story.
    const SHORTEST: usize = 4;

    fn of(page: &Page<'_, '_>, story: &story::Scores) -> Self {
        let mut topic = Self { bits: [0; 64] };
        let sure = page.blocks.iter().enumerate().filter(|(at, _)| story.logit(*at) >= Self::SURE);
        for (_, block) in sure.take(Self::BLOCKS) {
            let raw = block.raw(page.text);
            let end = (0..=Self::BYTES.min(raw.len())).rev().find(|at| raw.is_char_boundary(*at)).unwrap_or_default();
            for word in Self::words(raw.get(..end).unwrap_or_default()) {
                let (slot, bit) = Self::place(word);
                if let Some(slot) = topic.bits.get_mut(slot) {
                    *slot |= bit;
                }
            }
        }
        topic
    }

    /// The share of a line's long words that the story uses.
    fn share(&self, line: &str) -> f32 {
        let (mut known, mut all) = (0.0_f32, 0.0_f32);
        for word in Self::words(line) {
            let (slot, bit) = Self::place(word);
            all += 1.0;
            known += if self.bits.get(slot).is_some_and(|slot| slot & bit != 0) { 1.0 } else { 0.0 };
        }
        if all > 0.0 { known / all } else { 0.0 }
    }

    fn words(text: &str) -> impl Iterator<Item = &str> {
        let ascii = text.is_ascii();
        let inside = move |c: char| if ascii { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() };
        text.split(move |c: char| !inside(c)).filter(|word| word.len() >= Self::SHORTEST)
    }

    /// Where a word's bit stands; case is folded for ASCII only, which is enough for a filter.
    fn place(word: &str) -> (usize, u64) {
        let mut hash = 0xcbf2_9ce4_u32;
        for byte in word.bytes() {
            hash = hash_byte(hash, byte.to_ascii_lowercase());
        }
        let hash = hash ^ (hash >> 15);
        (usize::try_from((hash >> 6) % 64).unwrap_or_default(), 1_u64 << (hash % 64))
    }
}

/// How many words a line has, 40 at the most; scripts without spaces count two characters as a word.
fn words(raw: &str) -> usize {
    if raw.is_ascii() {
        let mut boundary = true;
        let starts = |byte: u8| core::mem::replace(&mut boundary, is_blank(byte)) && !is_blank(byte);
        return raw.bytes().map(starts).filter(|starts| *starts).take(40).count();
    }
    let spaced = raw.split_whitespace().take(40).count();
    let wide = raw.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')).take(80).count();
    spaced.max(wide / 2)
}

/// Whether the byte is white space of ASCII, as `char::is_whitespace` has it.
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// What the words alone say.
fn shape(raw: &str, words: usize, parts: &mut Vec<Part>) {
    parts.push(("headline.prior", -2.0));
    match words {
        0..=2 => parts.push(("headline.few-words", -2.5)),
        3 => parts.push(("headline.few-words", -1.0)),
        5..=18 => parts.push(("headline.words", 1.0)),
        25.. => parts.push(("headline.many-words", -2.0)),
        _ => {}
    }
    if raw.ends_with(['.', ':', ',', ';']) {
        parts.push(("headline.full-stop", -2.5));
    }
    let parted =
        if raw.is_ascii() { raw.as_bytes().contains(&b'|') } else { raw.contains(['|', '›', '»', '·', '•']) };
    if parted {
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
            Reading::Byline(_)
            | Reading::Stamps(_)
            | Reading::By
            | Reading::Copyright(_)
            | Reading::TimeToRead
            | Reading::ImpossibleDate(_)
            | Reading::Age(_) => {
                parts.push(("headline.other-reading", -5.0));
            }
            Reading::Caption(_) | Reading::Dateline(_) | Reading::SignOff(_) | Reading::Name(_) => {
                parts.push(("headline.other-reading", -2.0));
            }
            _ => {}
        }
    }
    let after = (at.saturating_add(1)..).take(REACH);
    let credited = after.clone().any(|next| {
        page.readings.any(next, |reading| matches!(reading, Reading::Byline(_) | Reading::By | Reading::Name(_)))
    });
    let stamped = after.clone().any(|next| page.readings.any(next, |reading| matches!(reading, Reading::Stamps(_))));
    if credited {
        parts.push(("headline.byline-follows", 1.5));
    }
    if stamped {
        parts.push(("headline.time-follows", 1.2));
    }
}

/// Whether the block says what the text's first line says: page dumps open with the page's title, which is the headline
/// and the site's name. `title` is folded.
fn agreement(raw: &str, title: &[char], is_title: bool, parts: &mut Vec<Part>) {
    if is_title {
        parts.push(("headline.first-line", 0.5));
        return;
    }
    let shared = folded(raw).zip(title).take_while(|(a, b)| a == *b).count();
    if shared < 12 {
        return;
    }
    let length = folded(raw).count();
    if shared == length && length == title.len() {
        parts.push(("headline.is-title", 4.0));
    } else if shared == length {
        parts.push(("headline.opens-title", 4.0));
    } else if shared >= 20 && shared.saturating_mul(2) >= length {
        parts.push(("headline.shares-title", 2.5));
    }
}

/// The letters and digits of a text, in lower case.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
