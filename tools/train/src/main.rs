//! Learns which blocks of a page belong to its story.
//!
//!     cargo run --release -p wirecopy-train -- train ../shared     writes src/label/weights.rs
//!     cargo run --release -p wirecopy-train -- report ../shared    cross-validates, writes docs/accuracy.md
//!     cargo run --release -p wirecopy-train -- compiled ../shared  the table as it is compiled, and how fast it is

mod boost;
mod data;
mod learn;
mod report;
mod score;
mod write;

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
            if let Ok(path) = std::env::var("DUMP") {
                dump(&pages, &scores, &path)?;
            }
            let calibration = Calibration::of(&pages, &scores);
            println!("{}", report::report(&pages, &scores, calibration));
            for threshold in [-0.6, -0.3, 0.3, 0.6] {
                println!(
                    "above {threshold}\n{}",
                    report::table(&pages, &report::confusions(&pages, &scores, threshold))
                );
            }
        }
        "train" => {
            let mut rows = Rows::of(&pages);
            let scores = rows.cross_validate();
            let calibration = Calibration::of(&pages, &scores);
            std::fs::write("docs/accuracy.md", report::report(&pages, &scores, calibration))?;
            std::fs::write("src/label/weights.rs", write::weights(&rows.learn_all(), calibration))?;
        }
        "compiled" => {
            // The compiled table on the pages that it was learned from: what the crate itself says.
            let start = std::time::Instant::now();
            let scores: Vec<Vec<f32>> = pages.iter().map(|page| wirecopy::__train::logits(&page.text)).collect();
            let bytes: usize = pages.iter().map(|page| page.text.len()).sum();
            println!("{:.1} MB/s", bytes as f64 / 1e6 / start.elapsed().as_secs_f64());
            println!("{}", report::table(&pages, &report::confusions(&pages, &scores, 0.0)));
        }
        "report" => {
            let scores = Rows::of(&pages).cross_validate();
            let calibration = Calibration::of(&pages, &scores);
            std::fs::write("docs/accuracy.md", report::report(&pages, &scores, calibration))?;
        }
        other => return Err(format!("unknown command {other}").into()),
    };
    Ok(())
}

/// Writes each page's blocks with score, label and weight, to look at failures.
fn dump(pages: &[Page], scores: &[Vec<f32>], path: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    for (page, scores) in pages.iter().zip(scores) {
        let blocks: Vec<_> = page
            .table
            .blocks
            .iter()
            .zip(scores)
            .zip(&page.labels)
            .map(|((span, score), label)| (span.start, span.end, score, label.body, label.weight))
            .collect();
        let row = serde_json::json!({"id": page.id, "renderer": page.renderer, "blocks": blocks});
        writeln!(out, "{row}")?;
    }
    out.flush()
}
