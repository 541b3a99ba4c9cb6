//! Learns which blocks of a page belong to its story.
//!
//!     cargo run --release -p wirecopy-train -- train ../shared     writes src/label/weights.rs
//!     cargo run --release -p wirecopy-train -- report ../shared    cross-validates, writes docs/accuracy.md

mod boost;
mod data;
mod learn;
mod score;
mod write;

use std::collections::BTreeMap;
use std::path::Path;

use data::Page;
use learn::{Calibration, Rows};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, command, shared, ..] = arguments.as_slice() else {
        return Err("usage: wirecopy-train train|report SHARED".into());
    };
    let pages = data::load(Path::new(shared))?;
    match command.as_str() {
        "cv" => {
            let scores = Rows::of(&pages).cross_validate();
            for threshold in [-1.0, -0.5, 0.0, 0.5, 1.0] {
                println!("above {threshold}");
                print_scores(&pages, &scores, threshold);
            }
        }
        "train" => {
            let mut rows = Rows::of(&pages);
            let scores = rows.cross_validate();
            let calibration = Calibration::of(&pages, &scores);
            print_scores(&pages, &scores, 0.0);
            println!("{calibration:?}, error {:.4}", learn::calibration_error(&pages, &scores, calibration));
            std::fs::write("src/label/weights.rs", write::weights(&rows.learn_all(), calibration))?;
        }
        other => return Err(format!("unknown command {other}").into()),
    };
    Ok(())
}

fn print_scores(pages: &[Page], scores: &[Vec<f32>], threshold: f32) {
    let mut groups: BTreeMap<(String, String, &str), Vec<score::Confusion>> = BTreeMap::new();
    for (page, scores) in pages.iter().zip(scores).filter(|(_, scores)| !scores.is_empty()) {
        let chosen: Vec<bool> = scores.iter().map(|score| *score > threshold).collect();
        let c = score::page(&page.gold, &body(page, &chosen));
        let set = if page.set == "wcxb" { "web" } else { "dev" };
        for lang in [if page.lang == "en" { "en" } else { "other" }, "all"] {
            groups.entry((set.to_owned(), page.renderer.clone(), lang)).or_default().push(c);
        }
    }
    for ((set, renderer, lang), rows) in groups {
        let s = score::summary(rows.iter().copied());
        println!("{set} {renderer:12} {lang:6} {:4} F1 {:.4} P {:.4} R {:.4}", s.pages, s.f1, s.precision, s.recall);
    }
}

/// The words of the chosen blocks.
fn body(page: &Page, chosen: &[bool]) -> String {
    let mut body = String::new();
    for (span, chosen) in page.table.blocks.iter().zip(chosen) {
        if *chosen {
            body.push_str(&page.text[span.start..span.end]);
            body.push('\n');
        }
    }
    body
}
