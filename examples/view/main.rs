//! Draws one story as a self-contained HTML page: each block coloured by its role, with its reasons and fields.
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
#[path = "../support/story.rs"]
mod story;
#[path = "../support/whole.rs"]
mod whole;

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use wirecopy::{Format, Language, Parser};

/// Draws one story as a self-contained HTML page: each block coloured by its role, with its reasons and fields.
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

    /// The format, where it should not be detected: page, anpa1312, iptc7901, nexis …
    #[arg(long, value_name = "NAME")]
    format: Option<Format>,

    /// The language as a BCP 47 tag, where it should not be detected
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let text = match story::read(options.file.as_deref()) {
        Ok(text) => text,
        Err(complaint) => {
            exit::complain(complaint);
            return ExitCode::from(exit::SOME);
        }
    };
    let mut parser = Parser::new();
    if let Some(format) = options.format {
        parser = parser.format(format);
    }
    if let Some(language) = options.language {
        parser = parser.language(language);
    }
    let source = options.file.as_deref().map_or_else(|| "the built-in story".to_owned(), input::name);
    let page = page::draw(&parser.document(&text), &source);
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
