//! How well a body matches the gold: multisets of four tokens in a row, as article-extraction-benchmark counts them.

use std::collections::HashMap;

use crate::data::{Gold, tokens};

const SHINGLE: usize = 4;
/// With more optional paragraphs, all or none of them count.
const MOST_OPTIONAL: usize = 4;

/// True positives, false positives and false negatives of a page, as parts of their sum.
#[derive(Debug, Clone, Copy, Default)]
pub struct Confusion {
    pub tp: f64,
    pub fp: f64,
    pub fn_: f64,
}

impl Confusion {
    pub fn f1(self) -> f64 {
        if self.tp > 0.0 { 2.0 * self.tp / (2.0 * self.tp + self.fp + self.fn_) } else { 0.0 }
    }
}

type Shingles<'a> = HashMap<&'a [&'a str], u32>;

fn shingles<'a>(words: &'a [&'a str]) -> Shingles<'a> {
    let mut counts = HashMap::new();
    if words.is_empty() {
        return counts;
    }
    if words.len() < SHINGLE {
        counts.insert(words, 1);
        return counts;
    }
    for window in words.windows(SHINGLE) {
        *counts.entry(window).or_default() += 1;
    }
    counts
}

fn confusion(gold: &Shingles<'_>, got: &Shingles<'_>) -> Confusion {
    let sum = |of: &Shingles<'_>| of.values().map(|n| f64::from(*n)).sum::<f64>();
    let tp: f64 = gold.iter().map(|(key, n)| f64::from((*n).min(got.get(key).copied().unwrap_or(0)))).sum();
    let (fp, fn_) = (sum(got) - tp, sum(gold) - tp);
    let total = tp + fp + fn_;
    if total == 0.0 { Confusion::default() } else { Confusion { tp: tp / total, fp: fp / total, fn_: fn_ / total } }
}

/// A page's score: the kindest over the optional paragraphs.
pub fn page(gold: &Gold, body: &str) -> Confusion {
    let words: Vec<&str> = tokens(body).collect();
    let got = shingles(&words);
    let optional = &gold.optional;
    let drops: Vec<u32> =
        if optional.len() > MOST_OPTIONAL { vec![0, u32::MAX] } else { (0..1_u32 << optional.len()).collect() };
    let mut best: Option<Confusion> = None;
    for drop in drops {
        let dropped =
            |at: usize| optional.iter().position(|o| *o == at).is_some_and(|nth| drop >> nth.min(31) & 1 == 1);
        let kept = gold.body.iter().enumerate().filter(|(at, _)| !dropped(*at)).map(|(_, p)| p.as_str());
        let want: Vec<&str> = kept.flat_map(tokens).collect();
        let this = confusion(&shingles(&want), &got);
        if best.is_none_or(|best| this.f1() > best.f1()) {
            best = Some(this);
        }
    }
    best.unwrap_or_default()
}

/// Means over pages.
#[derive(Debug, Clone, Copy, Default)]
pub struct Summary {
    pub pages: usize,
    pub f1: f64,
    pub precision: f64,
    pub recall: f64,
}

pub fn summary(rows: impl Iterator<Item = Confusion> + Clone) -> Summary {
    let mean = |values: &mut dyn Iterator<Item = f64>| {
        let (sum, n) = values.fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
        if n > 0.0 { sum / n } else { 0.0 }
    };
    let precision = mean(&mut rows.clone().filter(|c| c.tp + c.fp > 0.0).map(|c| c.tp / (c.tp + c.fp)));
    let recall = mean(&mut rows.clone().filter(|c| c.tp + c.fn_ > 0.0).map(|c| c.tp / (c.tp + c.fn_)));
    let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    Summary { pages: rows.count(), f1, precision, recall }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gold(optional: &[usize]) -> Gold {
        Gold {
            title: None,
            body: ["Where the ferry lay", "The ferry ran aground.", "Nobody was hurt at all."].map(String::from).into(),
            kinds: "spp".into(),
            optional: optional.to_vec(),
        }
    }

    #[test]
    fn the_body_itself_scores_one() {
        let c = page(&gold(&[]), "Where the ferry lay\nThe ferry ran aground.\nNobody was hurt at all.");
        assert_eq!((c.f1(), c.fp, c.fn_), (1.0, 0.0, 0.0));
    }

    #[test]
    fn what_is_optional_may_be_left_out_and_nothing_else() {
        let body = "The ferry ran aground.\nNobody was hurt at all.";
        assert_eq!(page(&gold(&[0]), body).f1(), 1.0);
        let c = page(&gold(&[]), body);
        assert!(c.fn_ > 0.0 && c.fp == 0.0);
        assert_eq!(page(&gold(&[]), "").f1(), 0.0);
    }
}
