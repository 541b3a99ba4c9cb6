//! Draws a text as a self-contained HTML page: each block coloured by its role, with its reasons and fields.
//!
//! ```text
//! cargo run --release --example view -- story.txt -o story.html
//! ```

extern crate alloc;

mod escape;
#[path = "../support/exit.rs"]
mod exit;
mod fields;
#[path = "../support/input.rs"]
mod input;
mod page;
#[path = "../support/plain.rs"]
mod plain;
#[path = "../support/reading.rs"]
mod reading;
#[path = "../support/story.rs"]
mod story;
#[path = "../support/whole.rs"]
mod whole;

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;

/// Draws a text as a self-contained HTML page: each block coloured by its role, with its reasons and fields.
///
/// The page loads nothing and works offline. Nothing in the copy can act in it: markup and scripts are text there, and
/// control characters and bidi overrides are drawn as symbols.
#[derive(Debug, clap::Parser)]
#[command(name = "view", version, after_help = exit::CODES)]
struct Options {
    /// The file to draw, packed with gzip or not; `-` is standard input; nothing is the built-in story
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Where the page goes [default: standard output]
    #[arg(long, short, value_name = "OUT.html")]
    output: Option<PathBuf>,

    #[command(flatten)]
    reading: reading::Reading,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let decoded = match story::read(options.file.as_deref(), &options.reading) {
        Ok(decoded) => decoded,
        Err(complaint) => {
            exit::complain(complaint);
            return ExitCode::from(exit::SOME);
        }
    };
    let source = options.file.as_deref().map_or_else(|| "the built-in story".to_owned(), input::name);
    let page = page::draw(&decoded, options.reading.parser(), &source);
    exit::code(0, page.and_then(|page| put(&page, &options)))
}

fn put(page: &str, options: &Options) -> io::Result<()> {
    if let Some(path) = &options.output {
        return fs::write(path, page);
    }
    let mut out = io::stdout().lock();
    out.write_all(page.as_bytes())?;
    out.flush()
}
