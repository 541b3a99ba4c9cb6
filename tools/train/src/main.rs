//! Learns which blocks of a page belong to its story.
//!
//!     cargo run --release -p wirecopy-train -- train ../shared [FILE]  writes src/label/weights.rs and docs/accuracy.md
//!     cargo run --release -p wirecopy-train -- report ../shared    cross-validates, writes docs/accuracy.md
//!     cargo run --release -p wirecopy-train -- hold ../shared FILE  keeps the held-out scores in FILE
//!     cargo run --release -p wirecopy-train -- judge ../shared FILE the report on kept scores: to try a labeller's change
//!     cargo run --release -p wirecopy-train -- heads ../shared FILE [OUT] learns the headline anew on kept scores of the
//!                                                                   story, and keeps both in OUT
//!     cargo run --release -p wirecopy-train -- parts ../shared     learns the story's scorer without each of its parts, writes
//!                                                                   docs/parts.md
//!     cargo run --release -p wirecopy-train -- compiled ../shared  the tables as they are compiled, and how fast they are

mod augment;
mod boost;
mod data;
mod learn;
mod linear;
mod logistic;
mod parts;
mod report;
mod score;
mod wording;
mod write;

use std::path::Path;

use data::Page;
use learn::{Calibration, Held, Rows};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, command, shared, rest @ ..] = arguments.as_slice() else {
        return Err("usage: wirecopy-train train|report|hold|judge|heads|parts|compiled SHARED [FILE]".into());
    };
    let pages = data::load(Path::new(shared))?;
    match (command.as_str(), rest) {
        ("train", rest @ ([] | [_])) => {
            let more = pages_to_learn(Path::new(shared))?;
            let mut rows = Rows::of(&more);
            let held = match rest {
                [file] => serde_json::from_reader(std::io::BufReader::new(std::fs::File::open(file)?))?,
                _ => rows.hold(),
            };
            let calibrations = [Calibration::of_story(&pages, &held.story), Calibration::of_headlines(&pages, &held)];
            let headlines = rows.learn_headlines(&held.story);
            let passes = rows.learn_all();
            std::fs::write("src/label/weights.rs", write::weights(&passes, &headlines, calibrations))?;
            std::fs::write("src/label/wording.bin", passes.odds.bytes())?;
            std::fs::write("docs/accuracy.md", report::report(&pages, &held))?;
        }
        ("report", []) => std::fs::write(
            "docs/accuracy.md",
            report::report(&pages, &Rows::of(&pages_to_learn(Path::new(shared))?).hold()),
        )?,
        ("hold", [file]) => {
            std::fs::write(file, serde_json::to_string(&Rows::of(&pages_to_learn(Path::new(shared))?).hold())?)?
        }
        ("judge", [file]) => {
            let held: Held = serde_json::from_str(&std::fs::read_to_string(file)?)?;
            println!("{}", report::report(&pages, &held));
            if let Ok(path) = std::env::var("DUMP") {
                dump(&pages, &held, &path)?;
            }
        }
        ("heads", [file, out @ ..]) if out.len() < 2 => {
            let mut held: Held = serde_json::from_reader(std::io::BufReader::new(std::fs::File::open(file)?))?;
            held.headlines = Rows::of(&pages).hold_headlines(&held.story);
            if let [out] = out {
                std::fs::write(out, serde_json::to_string(&held)?)?;
            }
            println!("{}", report::headlines(&pages, &held, &report::roles(&pages, &held).0));
            if let Ok(path) = std::env::var("DUMP") {
                dump(&pages, &held, &path)?;
            }
        }
        ("parts", []) => std::fs::write("docs/parts.md", parts::parts(&pages, &pages_to_learn(Path::new(shared))?))?,
        ("compiled", []) => {
            // The compiled tables on the pages that they were learned from: what the crate itself says.
            let start = std::time::Instant::now();
            let roles: Vec<_> = pages.iter().map(|page| wirecopy::__train::compiled(&page.table)).collect();
            let bytes: usize = pages.iter().map(|page| page.text.len()).sum();
            println!("{:.1} MB/s", bytes as f64 / 1e6 / start.elapsed().as_secs_f64());
            println!("{}", report::table(&pages, &report::role_confusions(&pages, &roles)));
            // Reasons are dear: a sample will do.
            let counts = pages.iter().step_by(10).map(|page| wirecopy::__train::reasons(&page.table));
            let [blocks, flips, cited] = counts.fold([0; 3], |sum, one| std::array::from_fn(|at| sum[at] + one[at]));
            let (share, mean) = (flips as f64 / blocks as f64, cited as f64 / blocks as f64);
            println!("reasons: {mean:.1} a block; without them {share:.3} of {blocks} scores say the other");
        }
        _ => return Err(format!("unknown command {command}, or a wrong number of arguments").into()),
    }
    Ok(())
}

/// All pages with gold, and after them those made of their parts.
fn pages_to_learn(shared: &Path) -> std::io::Result<Vec<Page>> {
    let mut pages = data::load(shared)?;
    if learn::augmented() > 0.0 {
        pages.extend(augment::pages(&pages, learn::is_learned));
    }
    Ok(pages)
}

/// Writes each page's blocks with scores, role, label and weight, to look at failures.
fn dump(pages: &[Page], held: &Held, path: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    for (at, (page, roles)) in pages.iter().zip(report::roles(pages, held).0).enumerate() {
        let blocks: Vec<_> = (0..roles.len())
            .map(|nth| {
                let (span, label) = (page.table.blocks[nth], page.labels[nth]);
                let scores = (held.story[at][nth], held.headlines[at][nth]);
                (span.start, span.end, scores, format!("{:?}", roles[nth]), label.body, label.weight, page.titles[nth])
            })
            .collect();
        let row = serde_json::json!({"id": page.id, "renderer": page.renderer, "blocks": blocks});
        writeln!(out, "{row}")?;
    }
    out.flush()
}
