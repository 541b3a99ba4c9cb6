//! The forests over the pages: two passes for the story, learned so that the second sees of each page what the first says
//! of pages that it has not learned from, and one for the headline, which sees the story so.

use serde::{Deserialize, Serialize};
pub use wirecopy::__train::PAD;
use wirecopy::__train::{Column, HEADLINE_NAMES, NAMES, SECOND_NAMES, WORDING, is_own};

use crate::boost::{self, Matrix, Model, Settings};
use crate::data::Page;
use crate::linear::LogLinear;
use crate::wording::Odds;

/// How many parts the families are dealt into for cross-validation.
pub const FOLDS: u32 = 5;
/// What the leaves of the compiled table count in: so many make a logit.
pub const UNITS: f32 = 4096.0;

/// All pages' features, and where each page's rows start.
pub struct Rows<'p> {
    pub pages: &'p [Page],
    pub matrix: Matrix,
    pub starts: Vec<u32>,
    /// Whether a column stays empty.
    blind: fn(&Column) -> bool,
}

/// Both passes of the story, and the odds of words that they see.
pub struct Passes {
    pub odds: Odds,
    pub first: Model,
    pub second: Model,
}

/// For each page and block what trees say that have not seen the page's family.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Held {
    pub story: Vec<Vec<f32>>,
    pub headlines: Vec<Vec<f32>>,
}

/// Scores as the crate counts them.
pub fn sums(scores: &[f32]) -> Vec<i32> {
    scores.iter().map(|score| (score * UNITS) as i32).collect()
}

pub fn setting(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// What a page made of parts counts beside a real one; none are made at nothing.
pub fn augmented() -> f32 {
    setting("AUGMENTED", 0.5)
}

/// The score of what does not contend for the headline.
pub const NONE: f32 = -99.0;

/// How many forests a score is the mean of. On pages of publishers that the trees had not seen, a mean of three forests found
/// stories no better than one forest does; of headlines it finds more than a mean of two, and one of six no more.
fn forests(pass: u64) -> u64 {
    match pass {
        HEADLINE => setting("FORESTS3", 3.0) as u64,
        2 => setting("FORESTS2", 1.0) as u64,
        _ => setting("FORESTS", 1.0) as u64,
    }
}

/// The number of the headline's forest.
const HEADLINE: u64 = 3;

/// What the trees' choices start from. Three were tried (0, 100, 200): all find the body of English news at an F1 of 0.953 and
/// more in every renderer; the headlines of news differ most, by up to 0.055 in a cell of some 90 pages.
const SEED: u64 = 0;

fn settings(pass: u64) -> Settings {
    // A headline is one line of hundreds: its leaves hold little weight.
    let (rate, shrink) = match pass {
        HEADLINE => (setting("RATE3", 0.12), setting("SHRINK3", 3.0)),
        _ => (setting("RATE", 0.15), setting("SHRINK", 120.0)),
    };
    Settings {
        trees: match pass {
            HEADLINE => setting("TREES3", 100.0),
            2 => setting("TREES2", 120.0),
            _ => setting("TREES", 120.0),
        } as usize,
        depth: setting("DEPTH", 6.0) as usize,
        rate,
        shrink,
        features: setting("FEATURES", 20.0) as u32,
        seed: SEED + pass,
    }
}

/// Deals families into parts.
pub fn part(family: &str, salt: u32, parts: u32) -> u32 {
    family.bytes().fold(0x811c_9dc5 ^ salt, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) / 7 % parts
}

/// Of the two renderings of a page of the web sets, one is learned from: they are many, and much the same.
pub fn is_learned(page: &Page) -> bool {
    page.set != "wcxb" || (part(&page.id, 3, 2) == 0) == (page.renderer == "seedlike")
}

impl<'p> Rows<'p> {
    pub fn of(pages: &'p [Page]) -> Self {
        Self::without(pages, |_| false)
    }

    /// The same, but for the columns that `blind` holds for: these stay empty.
    pub fn without(pages: &'p [Page], blind: fn(&Column) -> bool) -> Self {
        let mut matrix = Matrix { columns: vec![vec![0; PAD]; NAMES.len()], ..Matrix::default() };
        (matrix.labels, matrix.weights) = (vec![false; PAD], vec![0.0; PAD]);
        let mut starts = Vec::new();
        for page in pages {
            starts.push(matrix.labels.len() as u32);
            for ((column, cells), names) in matrix.columns.iter_mut().zip(&page.table.columns).zip(NAMES) {
                if blind(names) {
                    column.extend(cells.iter().map(|_| 0));
                } else {
                    column.extend(cells);
                }
                column.extend([0; PAD]);
            }
            matrix.labels.extend(page.labels.iter().map(|label| label.body).chain([false; PAD]));
            // Pages of news count double: they are what the crate is for.
            let scale = if page.set == "wcxb" { 100.0 } else { 200.0 };
            let scale = if page.gold.body.is_empty() { scale * augmented() } else { scale };
            matrix.weights.extend(page.labels.iter().map(|label| label.weight * scale).chain([0.0; PAD]));
        }
        Self { pages, matrix, starts, blind }
    }

    fn of_pages(&self, is: impl Fn(&Page) -> bool) -> Vec<u32> {
        self.pages
            .iter()
            .zip(&self.starts)
            .filter(|(page, _)| is(page))
            .flat_map(|(page, start)| (0..page.labels.len() as u32).map(move |at| start + at))
            .collect()
    }

    /// Learns from the pages that `is` holds for; also gives the scores of all pages, those that were learned from
    /// scored by a first pass that had not seen them.
    fn learn(&mut self, is: impl Fn(&Page) -> bool) -> (Passes, Vec<f32>) {
        self.matrix.columns.truncate(NAMES.len());
        let odds = self.put_wording(&is);
        let mut scores = vec![0.0_f32; self.matrix.labels.len()];
        for half in 0..2 {
            let there = self.of_pages(|page| is(page) && is_learned(page) && part(&page.family, 77, 2) == half);
            let here = self.of_pages(|page| is(page) && part(&page.family, 77, 2) != half);
            // One forest says well enough what a page looks like that was not learned from.
            let model = train(&self.matrix, &there, settings(1), 1);
            put(&mut scores, &here, &boost::predict(&model, &self.matrix, &here));
        }
        let learned = self.of_pages(|page| is(page) && is_learned(page));
        let others = self.of_pages(|page| !is(page));
        let first = train(&self.matrix, &learned, settings(1), forests(1));
        put(&mut scores, &others, &boost::predict(&first, &self.matrix, &others));
        self.add_second(&scores);
        let second = train(&self.matrix, &learned, settings(2), forests(2));
        let all = self.of_pages(|_| true);
        put(&mut scores, &all, &boost::predict(&second, &self.matrix, &all));
        (Passes { odds, first, second }, scores)
    }

    /// Fills the columns of wording: those of each page by odds of words that were learned from other pages `is` holds for.
    /// Gives the odds learned from all of these.
    fn put_wording(&mut self, is: impl Fn(&Page) -> bool) -> Odds {
        let (odds, sums) = Odds::apart(self.pages, is);
        for ((page, start), sums) in self.pages.iter().zip(&self.starts).zip(sums) {
            let start = *start as usize;
            let columns = self.matrix.columns[WORDING..NAMES.len()].iter_mut().zip(&NAMES[WORDING..]);
            for ((column, _), cells) in
                columns.zip(page.table.wording(&sums)).filter(|((_, names), _)| !(self.blind)(names))
            {
                column[start..start + cells.len()].copy_from_slice(&cells);
            }
        }
        odds
    }

    /// Adds the second pass's columns.
    fn add_second(&mut self, scores: &[f32]) {
        let mut added: Vec<Vec<u8>> = vec![vec![0; PAD]; SECOND_NAMES.len()];
        for (page, start) in self.pages.iter().zip(&self.starts) {
            let start = *start as usize;
            let scores: Vec<i32> =
                scores[start..start + page.labels.len()].iter().map(|score| (score * UNITS) as i32 / 16).collect();
            for (column, cells) in added.iter_mut().zip(page.table.second(&scores)) {
                column.extend(cells);
                column.extend([0; PAD]);
            }
        }
        self.matrix.columns.extend(added);
    }

    /// The passes learned from all pages.
    pub fn learn_all(&mut self) -> Passes {
        self.learn(|_| true).0
    }

    /// The headline's forest learned from all pages, whose story is known from held-out scores.
    pub fn learn_headlines(&self, story: &[Vec<f32>]) -> Model {
        let rows = self.of_headlines(story);
        train(&rows.matrix, &rows.contenders(|_| true), settings(HEADLINE), forests(HEADLINE))
    }

    /// Held-out scores of the story, and of the headlines from them.
    pub fn hold(&mut self) -> Held {
        let story = self.cross_validate();
        let headlines = self.hold_headlines(&story);
        Held { story, headlines }
    }

    /// Held-out scores of the headlines, from those of the story.
    pub fn hold_headlines(&self, story: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let rows = self.of_headlines(story);
        let mut headlines = vec![Vec::new(); self.pages.len()];
        for fold in 0..FOLDS {
            let here = |page: &Page| part(&page.family, 0, FOLDS) == fold;
            let learned = rows.contenders(|page| !here(page));
            let model = train(&rows.matrix, &learned, settings(HEADLINE), forests(HEADLINE));
            eprintln!("headlines {fold}: {}", uses(&model));
            for ((held, page), start) in headlines.iter_mut().zip(self.pages).zip(&rows.starts) {
                if here(page) {
                    let blocks: Vec<u32> = (*start..start + page.labels.len() as u32).collect();
                    *held = boost::predict(&model, &rows.matrix, &blocks);
                    for (score, row) in held.iter_mut().zip(&blocks) {
                        if rows.matrix.weights[*row as usize] == 0.0 {
                            *score = NONE;
                        }
                    }
                }
            }
        }
        headlines
    }

    /// The rows of the lines that contend for the headline, on pages where one of them is it.
    fn contenders(&self, is: impl Fn(&Page) -> bool) -> Vec<u32> {
        let mut rows = Vec::new();
        for (page, start) in self.pages.iter().zip(&self.starts).filter(|(page, _)| is(page)) {
            let all = *start..start + page.labels.len() as u32;
            let here = all.filter(|row| self.matrix.weights[*row as usize] > 0.0).collect::<Vec<_>>();
            if here.iter().any(|row| self.matrix.labels[*row as usize]) {
                rows.extend(here);
            }
        }
        rows
    }

    /// The rows that headlines are learned from: all columns but those of wording, which found fewer headlines, and of the
    /// story's second pass.
    fn of_headlines(&self, story: &[Vec<f32>]) -> Self {
        let columns = self.matrix.columns.iter().take(WORDING).cloned();
        let empty = vec![0; self.matrix.labels.len()];
        let columns = columns.chain(core::iter::repeat_n(empty, NAMES.len() - WORDING + SECOND_NAMES.len()));
        let mut matrix = Matrix { columns: columns.collect(), ..Matrix::default() };
        let mut added: Vec<Vec<u8>> = vec![vec![0; PAD]; HEADLINE_NAMES.len()];
        (matrix.labels, matrix.weights) = (vec![false; PAD], vec![0.0; PAD]);
        matrix.pages = vec![0; PAD];
        for (nth, (page, scores)) in self.pages.iter().zip(story).enumerate() {
            let (columns, window) = page.table.headline(&sums(scores));
            for (column, cells) in added.iter_mut().zip(columns) {
                column.extend(cells);
                column.extend([0; PAD]);
            }
            matrix.labels.extend(page.titles.iter().copied().chain([false; PAD]));
            matrix.pages.extend(vec![nth as u32; page.titles.len() + PAD]);
            let scale = if page.set == "wcxb" { 1.0 } else { 3.0 };
            let weight = |(at, candidate): (usize, &bool)| if *candidate && window.contains(&at) { scale } else { 0.0 };
            matrix.weights.extend(page.table.candidates.iter().enumerate().map(weight).chain([0.0; PAD]));
        }
        matrix.columns.extend(added);
        Self { pages: self.pages, matrix, starts: self.starts.clone(), blind: self.blind }
    }

    /// For each page the scores of its blocks, by passes that have not seen its family.
    pub fn cross_validate(&mut self) -> Vec<Vec<f32>> {
        self.by_folds(|rows, is| {
            let (passes, scores) = rows.learn(is);
            eprintln!("{}", uses(&passes.second));
            scores
        })
    }

    /// The same by the first pass alone.
    pub fn cross_validate_first(&mut self) -> Vec<Vec<f32>> {
        self.by_folds(|rows, is| {
            rows.matrix.columns.truncate(NAMES.len());
            rows.put_wording(is);
            let learned = rows.of_pages(|page| is(page) && is_learned(page));
            let model = train(&rows.matrix, &learned, settings(1), forests(1));
            rows.scores(|matrix, all| boost::predict(&model, matrix, all))
        })
    }

    /// The same by a log-linear model over the first pass's columns.
    pub fn cross_validate_linear(&mut self) -> Vec<Vec<f32>> {
        self.by_folds(|rows, is| {
            rows.matrix.columns.truncate(NAMES.len());
            rows.put_wording(is);
            let learned = rows.of_pages(|page| is(page) && is_learned(page));
            let model = LogLinear::learn(&rows.matrix, &learned, is_own);
            rows.scores(|_, all| model.predict(all))
        })
    }

    /// What `predict` says of the rows of all pages.
    fn scores(&self, predict: impl Fn(&Matrix, &[u32]) -> Vec<f32>) -> Vec<f32> {
        let all = self.of_pages(|_| true);
        let mut scores = vec![0.0; self.matrix.labels.len()];
        put(&mut scores, &all, &predict(&self.matrix, &all));
        scores
    }

    /// For each page the scores of its blocks: for each part of the families `learn` learns from the pages of the others, and
    /// gives the scores of all.
    fn by_folds(&mut self, learn: impl Fn(&mut Self, &dyn Fn(&Page) -> bool) -> Vec<f32>) -> Vec<Vec<f32>> {
        let mut held = vec![Vec::new(); self.pages.len()];
        for fold in 0..setting("ONLY", FOLDS as f32) as u32 {
            eprintln!("fold {fold}");
            let scores = learn(self, &|page| part(&page.family, 0, FOLDS) != fold);
            for ((held, page), start) in held.iter_mut().zip(self.pages).zip(&self.starts) {
                if part(&page.family, 0, FOLDS) == fold {
                    let start = *start as usize;
                    *held = scores[start..start + page.labels.len()].to_vec();
                }
            }
        }
        held
    }
}

/// Which features a model asks, the most asked first.
fn uses(model: &Model) -> String {
    let mut uses: Vec<(usize, &str)> =
        NAMES.iter().chain(SECOND_NAMES).chain(HEADLINE_NAMES).map(|names| (0, names.name)).collect();
    for split in model.trees.iter().flat_map(|tree| &tree.splits) {
        uses[split.column].0 += 1;
    }
    uses.sort_by(|a, b| b.cmp(a));
    uses.iter().filter(|(n, _)| *n > 0).map(|(n, name)| format!("{name} {n}")).collect::<Vec<_>>().join(", ")
}

/// Trains so many forests that differ in what their trees may choose from, and gives their mean as one, its leaves rounded to
/// what the compiled table holds: two forests of the same pages differ by more than either gains from more trees.
fn train(matrix: &Matrix, rows: &[u32], settings: Settings, forests: u64) -> Model {
    let mut mean = Model::default();
    let part = 1.0 / forests as f32;
    for nth in 0..forests {
        let mut model = boost::train(matrix, rows, is_own, Settings { seed: settings.seed + 16 * nth, ..settings });
        mean.bias += model.bias * part;
        model.trees.iter_mut().flat_map(|tree| &mut tree.leaves).for_each(|leaf| *leaf *= part);
        mean.trees.extend(model.trees);
    }
    let round = |value: &mut f32| *value = (*value * UNITS).round().clamp(-32_768.0, 32_767.0) / UNITS;
    round(&mut mean.bias);
    mean.trees.iter_mut().flat_map(|tree| &mut tree.leaves).for_each(round);
    mean
}

fn put(scores: &mut [f32], rows: &[u32], values: &[f32]) {
    for (row, value) in rows.iter().zip(values) {
        scores[*row as usize] = *value;
    }
}

/// A calibrated logit is a score, times a scale plus a shift.
#[derive(Debug, Clone, Copy)]
pub struct Calibration {
    pub scale: f32,
    pub shift: f32,
}

impl Calibration {
    /// Platt's: the scale and shift under which held-out scores are likeliest, by Newton's method.
    fn of(judged: impl Iterator<Item = (f32, bool)> + Clone) -> Self {
        let (mut a, mut b) = (1.0_f64, 0.0_f64);
        for _ in 0..20 {
            let (mut ga, mut gb, mut haa, mut hab, mut hbb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            for (score, label) in judged.clone() {
                let x = f64::from(score);
                let p = 1.0 / (1.0 + (-(a * x + b)).exp());
                let (miss, curve) = (f64::from(u8::from(label)) - p, p * (1.0 - p));
                ga += miss * x;
                gb += miss;
                haa += curve * x * x;
                hab += curve * x;
                hbb += curve;
            }
            let det = haa * hbb - hab * hab;
            a += (hbb * ga - hab * gb) / det;
            b += (haa * gb - hab * ga) / det;
        }
        Self { scale: a as f32, shift: b as f32 }
    }

    /// That of the story's scores.
    pub fn of_story(pages: &[Page], scores: &[Vec<f32>]) -> Self {
        Self::of(judged(pages, scores))
    }

    /// That of the headlines' scores, on pages that have the title as a line.
    pub fn of_headlines(pages: &[Page], held: &Held) -> Self {
        let titled = pages.iter().zip(&held.headlines).filter(|(page, _)| page.titles.contains(&true));
        Self::of(titled.flat_map(|(page, scores)| {
            scores.iter().copied().zip(page.titles.iter().copied()).filter(|(score, _)| *score > NONE)
        }))
    }

    pub fn probability(self, score: f32) -> f32 {
        1.0 / (1.0 + (-(self.scale * score + self.shift)).exp())
    }
}

/// The scores and labels of all blocks that gold says something of.
fn judged<'a>(pages: &'a [Page], scores: &'a [Vec<f32>]) -> impl Iterator<Item = (f32, bool)> + Clone + 'a {
    pages.iter().zip(scores).flat_map(|(page, scores)| {
        scores
            .iter()
            .zip(&page.labels)
            .filter(|(_, label)| label.weight > 0.0)
            .map(|(score, label)| (*score, label.body))
    })
}

/// The expected calibration error: by how much the stated probability misses the share of body, over ten bins.
pub fn calibration_error(pages: &[Page], scores: &[Vec<f32>], calibration: Calibration) -> f64 {
    let mut bins = [(0.0_f64, 0.0_f64, 0.0_f64); 10];
    for (score, label) in judged(pages, scores) {
        let p = calibration.probability(score);
        let bin = &mut bins[((p * 10.0) as usize).min(9)];
        bin.0 += 1.0;
        bin.1 += f64::from(p);
        bin.2 += f64::from(u8::from(label));
    }
    let all: f64 = bins.iter().map(|bin| bin.0).sum();
    bins.iter().map(|(_, stated, is)| (stated - is).abs() / all).sum()
}
