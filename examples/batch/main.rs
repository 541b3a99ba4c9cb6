//! Parses many texts: folders, files and JSON Lines in, one line of JSON for each story out, in the order of the input.
//!
//! ```text
//! cargo run --release --example batch -- pages.jsonl.gz messages/ > articles.jsonl
//! ```

extern crate alloc;

#[path = "../support/exit.rs"]
mod exit;
#[path = "../support/input.rs"]
mod input;
#[path = "../support/lines.rs"]
mod lines;
#[path = "../support/plain.rs"]
mod plain;
mod pool;
mod progress;
#[path = "../support/reading.rs"]
mod reading;
mod walk;
mod wet;
#[path = "../support/whole.rs"]
mod whole;
mod work;

use core::num::NonZeroUsize;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use clap::Parser;

use crate::progress::Progress;
use crate::work::{Done, Task};

/// Parses many texts and prints `{"id": …, "article": {…}}` for each story, in the order of the input.
///
/// A folder is read with all that is in it, sorted by name; a file is a text, its bytes as they are, and its id is its
/// path, however many stories it holds; `.jsonl` and `.ndjson` files (also `.gz`) and `-` hold one text a line; `.wet` and
/// `.warc` files (also `.gz`) hold one in each record of plain text, whose id is the page's address. What is packed with
/// gzip is unpacked. A text that holds several stories gives several lines with the same id.
#[derive(Debug, Parser)]
#[command(name = "batch", version, after_help = exit::CODES)]
struct Options {
    /// Folders and files; `-` is JSON Lines on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// The field of JSON Lines that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    field: String,

    #[command(flatten)]
    reading: reading::Reading,

    /// How many texts to parse at once [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// No progress bar and no summary
    #[arg(long, short)]
    quiet: bool,
}

/// What the whole run came to.
#[derive(Debug, Default)]
struct Totals {
    documents: u64,
    articles: u64,
    bytes: u64,
    complaints: u64,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let started = Instant::now();
    let threads = options.threads.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let progress = if options.quiet { Progress::none() } else { Progress::over(&options.paths) };

    let mut totals = Totals::default();
    let mut out = BufWriter::with_capacity(1 << 18, io::stdout().lock());
    let written = pool::run(
        threads,
        |send| walk::tasks(&options.paths, &options.reading, &progress, send),
        |task: Task| work::parse(task, &options.field, &options.reading),
        |done: Done| {
            totals.add(&done);
            for complaint in &done.complaints {
                progress.aside(|| exit::complain(complaint));
            }
            out.write_all(&done.lines)
        },
    )
    .and_then(|()| out.flush());

    progress.finish();
    if !options.quiet {
        progress::summary(&totals, started.elapsed());
    }
    exit::code(totals.complaints, written)
}

impl Totals {
    fn add(&mut self, done: &Done) {
        self.documents += done.documents;
        self.articles += done.articles;
        self.bytes += done.bytes;
        self.complaints += u64::try_from(done.complaints.len()).unwrap_or(u64::MAX);
    }
}
