//! Does a block belong to the story? One score for each block, before anything is known of its role.

use alloc::vec::Vec;

use super::Page;
use super::measure::{Edge, Measure};
use crate::Reason;
use crate::lexicon::{Senses, Topic};

/// The scores of a page's blocks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scores {
    rows: Vec<[(&'static str, f32); 4]>,
}

impl Scores {
    /// The logit that block `at` belongs to the story's body.
    pub(crate) fn logit(&self, at: usize) -> f32 {
        self.rows.get(at).map_or(0.0, |row| row.iter().map(|(_, weight)| weight).sum())
    }

    /// What decided the score of block `at`, the strongest first.
    pub(crate) fn reasons(&self, at: usize) -> impl Iterator<Item = Reason> {
        let mut row = self.rows.get(at).copied().unwrap_or_default();
        row.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        row.into_iter().filter(|(name, _)| !name.is_empty()).map(|(name, weight)| Reason::new(name, weight))
    }
}

/// Scores every block of a page.
pub(crate) fn scores(page: &Page<'_, '_>) -> Scores {
    let mask = Senses::stop_mask(page.language);
    let measures: Vec<Measure> = page.blocks.iter().map(|block| Measure::of(block.raw(page.text), mask)).collect();
    let prose: Vec<f32> = measures.iter().map(prose).collect();
    let rows = (0..measures.len())
        .map(|at| {
            let own = prose.get(at).copied().unwrap_or_default();
            let near = |from: usize| prose.iter().skip(from).take(8).copied().sum::<f32>() / 8.0;
            let before = near(at.saturating_sub(8));
            let after = near(at.saturating_add(1));
            let furniture = measures.get(at).map_or(0.0, furniture);
            [
                ("prose", 6.0 * own - 2.5),
                ("prose_before", 2.0 * before - 0.5),
                ("prose_after", 2.0 * after - 0.5),
                ("furniture", -furniture),
            ]
        })
        .collect();
    Scores { rows }
}

/// How much a block looks like running copy, 0 to 1.
fn prose(measure: &Measure) -> f32 {
    let words = measure.length().max(1);
    let length = small(words.min(30)) / 30.0;
    let stops = (small(measure.stops) / small(measure.words.max(1)) / 0.35).min(1.0);
    let ended = if matches!(measure.last, Edge::Stop | Edge::Ask | Edge::Quote) { 1.0 } else { 0.0 };
    let wide = if measure.wide > measure.words { 1.0 } else { stops };
    0.45 * length + 0.3 * wide * length.min(0.5) * 2.0 + 0.25 * ended
}

/// How much a block speaks of offers, terms, accounts, pictures.
fn furniture(measure: &Measure) -> f32 {
    let count = [Topic::Offer, Topic::Legal, Topic::Social, Topic::Credit, Topic::Advert, Topic::Comment]
        .into_iter()
        .map(|topic| measure.topic(topic))
        .sum::<u32>();
    12.0 * small(count) / small(measure.length().max(6)) + 4.0 * small(measure.copyrights.min(1))
}

/// A count as a number of the scale that scores are on.
fn small(count: u32) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, envelope, reading};

    const PAGE: &str = "Home\nNews\nSport\n\nFerry runs aground off Harwick\n\nBy Ada Lane\n\n\
        A ferry with 41 people on board ran aground off the coast on Tuesday, and all of them were brought ashore.\n\n\
        The harbour master said that the tide had been lower than anyone could remember, and that the boat was old.\n\n\
        Nobody was hurt, but the owners of the ferry said they would look into what had happened that night.\n\n\
        Subscribe to our newsletter\n\nRead more\n\nTerms and conditions\n\n© 2024 Harwick Courier. All rights reserved.\n";

    #[test]
    fn paragraphs_score_above_furniture() {
        let envelope = envelope::read(PAGE, None);
        let blocks = blocks::cut(PAGE, &envelope);
        let readings = reading::read(PAGE, &blocks);
        let page = Page { text: PAGE, blocks: &blocks, readings: &readings, language: Some(crate::Language::En) };
        let scores = scores(&page);
        for (at, block) in blocks.iter().enumerate() {
            let long = block.content.len() > 80;
            assert_eq!(scores.logit(at) > 0.0, long, "{} scores {}", block.raw(PAGE), scores.logit(at));
            assert!(scores.reasons(at).next().is_some());
        }
    }
}
