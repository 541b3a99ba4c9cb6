//! Parses one story and prints what it found: a file, standard input, or the built-in story.
//!
//! ```text
//! cargo run --release --example parse
//! cargo run --release --example parse -- --json story.txt
//! ```

#[path = "../support/exit.rs"]
mod exit;
#[path = "../support/input.rs"]
mod input;
mod json;
#[path = "../support/plain.rs"]
mod plain;
#[path = "../support/reading.rs"]
mod reading;
#[path = "../support/story.rs"]
mod story;
mod summary;
#[path = "../support/whole.rs"]
mod whole;

use std::io::{self, BufWriter, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use wirecopy::{Article, Decoded};

/// Parses one story and prints what it found, each field with its bytes in the input.
///
/// Without a file it takes a built-in story. In the summary, control characters and bidi overrides of the copy are
/// shown as `\u{…}`, never sent to the terminal. Colour follows `NO_COLOR` and `CLICOLOR_FORCE`.
#[derive(Debug, clap::Parser)]
#[command(name = "parse", version, after_help = exit::CODES)]
struct Options {
    /// The file to parse, packed with gzip or not; `-` is standard input; nothing is the built-in story
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Print the whole article as JSON
    #[arg(long)]
    json: bool,

    /// Print every story of the text, not only the first; with --json as an array
    #[arg(long)]
    all: bool,

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
    exit::code(0, print(&decoded, &options))
}

fn print(decoded: &Decoded<'_>, options: &Options) -> io::Result<()> {
    let parser = options.reading.parser();
    let text = &decoded.text;
    let mut articles: Vec<Article<'_>> =
        if options.all { parser.parse_all(text).collect() } else { vec![parser.parse(text)] };
    if let Some(first) = articles.first_mut() {
        first.diagnostics.extend_from_slice(&decoded.diagnostics);
    }
    let mut out = BufWriter::new(anstream::stdout().lock());
    if options.json {
        let json = if options.all {
            serde_json::to_string_pretty(&articles)?
        } else {
            serde_json::to_string_pretty(&articles.first())?
        };
        writeln!(out, "{}", json::Plain(&json))?;
        return out.flush();
    }
    for (at, article) in articles.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        summary::write(&mut out, article)?;
    }
    out.flush()
}
