//! Pages with gold, and which of their blocks the gold body holds.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use serde::Deserialize;
use wirecopy::__train::{Table, table};
use wirecopy::Span;

/// The files that are learned from.
pub const FILES: [&str; 6] =
    ["dev-html_text", "dev-inscriptis", "dev-resiliparse", "dev-seedlike", "web-html_text", "web-seedlike"];

/// Publishers that share a template; the others are families of one.
const FAMILIES: [(&str, &[&str]); 8] = [
    ("reach", &["DailyStar", "Express", "TheMirror"]),
    ("dmg", &["DailyMail", "Metro"]),
    ("ard", &["BR", "Hessenschau", "MDR", "SportSchau", "Tagesschau", "WDR"]),
    ("insider", &["BusinessInsider", "BusinessInsiderDE"]),
    ("rtl", &["NTV", "Stern"]),
    ("future", &["TechRadar", "techradar.com"]),
    ("foundry", &["pcworld.com", "techadvisor.com", "macworld.com"]),
    ("arena", &["TimesLive", "TheCitizen"]),
];

/// A page's gold.
#[derive(Debug, Deserialize)]
pub struct Gold {
    #[serde(default)]
    pub title: Option<String>,
    pub body: Vec<String>,
    /// A letter for each paragraph.
    #[serde(default)]
    pub kinds: String,
    #[serde(default)]
    pub optional: Vec<usize>,
}

/// A line of a data file.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    set: String,
    lang: String,
    publisher: String,
    renderer: String,
    text: String,
    gold: Gold,
}

/// A page, ready to be learned from.
#[derive(Debug)]
pub struct Page {
    pub id: String,
    pub set: String,
    pub lang: String,
    pub renderer: String,
    /// Pages of one family never stand on both sides of a split.
    pub family: String,
    pub text: &'static str,
    pub gold: Gold,
    pub table: Table<'static>,
    pub labels: Vec<Label>,
    /// Which blocks say what the gold's title says.
    pub titles: Vec<bool>,
}

/// What the gold says of a block.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// Whether the body holds it.
    pub body: bool,
    /// How much that matters: its share of the body, or 0 where the gold lets it be in or out.
    pub weight: f32,
    /// The kind of its paragraph: `s`tandfirst, `h`eading, `p`aragraph.
    pub kind: char,
}

/// Reads all pages under the data folder.
pub fn load(shared: &Path) -> io::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for name in FILES {
        let path = shared.join("pages").join(format!("{name}.jsonl.gz"));
        for line in BufReader::new(GzDecoder::new(File::open(path)?)).lines() {
            let row: Row = serde_json::from_str(&line?)?;
            pages.push(Page::from(row));
        }
    }
    Ok(pages)
}

impl From<Row> for Page {
    fn from(row: Row) -> Self {
        let family = FAMILIES
            .iter()
            .find(|(_, members)| members.contains(&row.publisher.as_str()))
            .map_or_else(|| row.publisher.clone(), |(family, _)| (*family).to_owned());
        let family = if family.is_empty() { row.id.clone() } else { family };
        // Pages are read once and kept to the end.
        let text: &'static str = row.text.leak();
        let table = table(text);
        let labels = align(text, &table, &row.gold);
        let titles = titles(text, &table, &row.gold);
        Self {
            id: row.id,
            set: row.set,
            lang: row.lang,
            renderer: row.renderer,
            family,
            text,
            gold: row.gold,
            table,
            labels,
            titles,
        }
    }
}

/// Runs of word characters.
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|token| !token.is_empty())
}

/// Which blocks that could be a headline are the gold's title, but for signs and case.
fn titles(text: &str, table: &Table<'_>, gold: &Gold) -> Vec<bool> {
    let folded = |text: &str| tokens(text).map(str::to_lowercase).collect::<Vec<_>>();
    let title = gold.title.as_deref().map(folded).unwrap_or_default();
    let is = |(span, candidate): (&Span, &bool)| {
        *candidate && !title.is_empty() && folded(&text[span.start..span.end]) == title
    };
    table.blocks.iter().zip(&table.candidates).map(is).collect()
}

/// A place of the gold's words that a block's words could stand for.
#[derive(Debug, Clone, Copy)]
struct Match {
    block: usize,
    /// The first and the last gold token, and how many of the block's tokens agree.
    start: usize,
    end: usize,
    agree: usize,
}

/// Which blocks are body: those of the heaviest chain of blocks whose words stand in the gold in the same order.
fn align(text: &str, table: &Table<'_>, gold: &Gold) -> Vec<Label> {
    let mut words: Vec<(&str, usize)> = Vec::new();
    for (at, paragraph) in gold.body.iter().enumerate() {
        words.extend(tokens(paragraph).map(|token| (token, at)));
    }
    let mut places: HashMap<&[(&str, usize)], Vec<usize>> = HashMap::new();
    let bare: Vec<(&str, usize)> = words.iter().map(|(token, _)| (*token, 0)).collect();
    for width in [1, 3] {
        for (at, window) in bare.windows(width).enumerate() {
            places.entry(window).or_default().push(at);
        }
    }
    let blocks: Vec<Vec<(&str, usize)>> =
        table.blocks.iter().map(|span| tokens(&text[span.start..span.end]).map(|token| (token, 0)).collect()).collect();
    let mut matches = Vec::new();
    for (block, have) in blocks.iter().enumerate() {
        matches.extend(candidates(block, have, &bare, &words, &places));
    }
    let chosen = chain(&matches);
    let mut labels = vec![Label { body: false, weight: 0.0, kind: 'p' }; blocks.len()];
    let kinds: Vec<char> = gold.kinds.chars().collect();
    let total = words.len().max(1);
    for (label, have) in labels.iter_mut().zip(&blocks) {
        label.weight = (have.len() as f32 + 1.0) / (total as f32 + 60.0);
    }
    for found in &matches {
        // The same words elsewhere on the page: whether they or their twins are meant is chance.
        labels[found.block].weight *= 0.5;
    }
    for found in chosen {
        let have = blocks[found.block].len();
        let label = &mut labels[found.block];
        label.weight = (have as f32 + 1.0) / (total as f32 + 60.0);
        label.body = found.agree * 2 > have;
        label.kind = kinds.get(words[found.start].1).copied().unwrap_or('p');
        let optional = words[found.start..=found.end].iter().filter(|(_, at)| gold.optional.contains(at)).count();
        if optional * 2 > found.end + 1 - found.start {
            label.weight = 0.0;
        }
    }
    labels
}

/// The places where a block could stand in the gold.
fn candidates(
    block: usize,
    have: &[(&str, usize)],
    bare: &[(&str, usize)],
    words: &[(&str, usize)],
    places: &HashMap<&[(&str, usize)], Vec<usize>>,
) -> Vec<Match> {
    const MOST: usize = 12;
    let mut found: Vec<Match> = Vec::new();
    // Short blocks must be a whole paragraph; longer ones may start or end with words that the gold lacks.
    if have.len() < 3 {
        if have.is_empty() {
            return found;
        }
        for start in places.get(&have[..1]).into_iter().flatten().copied() {
            let end = start + have.len() - 1;
            let whole = bare.get(start..=end) == Some(have)
                && (start == 0 || words[start - 1].1 != words[start].1)
                && words.get(end + 1).is_none_or(|next| next.1 != words[end].1);
            if whole {
                found.push(Match { block, start, end, agree: have.len() });
            }
        }
        found.truncate(MOST);
        return found;
    }
    let mut at = 0;
    while at + 3 <= have.len() && found.len() < MOST {
        let mut best = 0;
        for start in places.get(&have[at..at + 3]).into_iter().flatten().copied().take(MOST) {
            let agree = bare[start..].iter().zip(&have[at..]).take_while(|(a, b)| a == b).count();
            best = best.max(agree);
            match found.iter_mut().find(|found| found.end < start && start - found.end < 12 + at) {
                // The same stretch goes on after a word that differs.
                Some(earlier) => {
                    earlier.end = start + agree - 1;
                    earlier.agree += agree;
                }
                None if agree * 5 >= have.len() => found.push(Match { block, start, end: start + agree - 1, agree }),
                None => {}
            }
        }
        at += best.max(1);
    }
    found.retain(|found| found.agree * 2 > have.len());
    found
}

/// The heaviest chain of matches: blocks and gold places both ascend.
fn chain(matches: &[Match]) -> Vec<Match> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(matches.len());
    for (at, this) in matches.iter().enumerate() {
        let before = matches[..at]
            .iter()
            .enumerate()
            .filter(|(_, other)| other.block < this.block && other.end < this.start)
            .map(|(other, _)| (best[other].0, other))
            .max_by_key(|(weight, other)| (*weight, *other));
        best.push((this.agree + before.map_or(0, |(weight, _)| weight), before.map(|(_, other)| other)));
    }
    let mut chosen = Vec::new();
    let mut at = best.iter().enumerate().max_by_key(|(_, (weight, _))| *weight).map(|(at, _)| at);
    while let Some(here) = at {
        chosen.push(matches[here]);
        at = best[here].1;
    }
    chosen.reverse();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ferry runs aground\n\nHome\nNews\n\nA ferry ran aground off the coast on Tuesday.\n\n\
        A ferry ran aground off the coast on Tuesday. (Photo: Ada Lane)\n\nWhat they saw\n\n\
        • Nobody was hurt, the owners said in a statement. Share\n\nA ferry ran aground off the coast on Tuesday.\n\nHome\n";

    fn bodies(gold: &Gold) -> Vec<(String, bool)> {
        let table = table(TEXT);
        let labels = align(TEXT, &table, gold);
        table
            .blocks
            .iter()
            .zip(labels)
            .map(|(span, label)| (TEXT[span.start..span.end].to_owned(), label.body))
            .collect()
    }

    #[test]
    fn a_block_is_body_where_its_words_stand_in_the_gold_in_order() {
        let body = [
            "A ferry ran aground off the coast on Tuesday.",
            "What they saw",
            "Nobody was hurt, the owners said in a statement.",
        ];
        let gold = Gold { title: None, body: body.map(String::from).into(), kinds: "php".into(), optional: vec![] };
        let found = bodies(&gold);
        let chosen: Vec<&str> = found.iter().filter(|(_, body)| *body).map(|(text, _)| text.as_str()).collect();
        assert_eq!(chosen.len(), 3, "{chosen:?}");
        assert!(chosen[0].starts_with("A ferry") && chosen[1] == "What they saw" && chosen[2].starts_with('•'));
    }

    #[test]
    fn what_is_optional_weighs_nothing() {
        let gold = Gold { title: None, body: vec!["What they saw".into()], kinds: "h".into(), optional: vec![0] };
        let table = table(TEXT);
        let labels = align(TEXT, &table, &gold);
        assert_eq!(labels.iter().filter(|label| label.body && label.weight == 0.0 && label.kind == 'h').count(), 1);
    }
}
