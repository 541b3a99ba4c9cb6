//! Reads one element of news copy (a dateline, a byline, a caption …) from each record of JSON Lines.
//!
//! ```text
//! echo '{"id": 7, "text": "HARWICK, Maine (AP) — The ferry is back."}' | cargo run --release --example elements -- dateline
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

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use serde_json::{Value, json};
use wirecopy::{
    Age, Byline, Caption, Copyright, Credit, Dateline, Duration, Notice, SignOff, StampLabel, StampLine, Timestamp,
};

/// Reads one element of news copy from each record of JSON Lines.
///
/// Prints `{"id": …, "<kind>": {…}|null}` for each record, in order. The id is the record's own, or the number of its
/// line. `sign-off` prints a list under `sign_off`.
#[derive(Debug, Parser)]
#[command(name = "elements", version, after_help = exit::CODES)]
struct Options {
    /// The element to read
    #[arg(value_enum)]
    kind: Kind,

    /// Files of JSON Lines, packed with gzip or not; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,

    /// The field that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    field: String,
}

/// The elements that stand alone.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// `HARWICK, Maine (AP) — ` at the start of a paragraph
    Dateline,
    /// `By Ada Lane, The Associated Press`, `Ada Lane, Staff Writer`
    Byline,
    /// The text under a picture
    Caption,
    /// `(AP Photo/Ada Lane, Pool)`
    Credit,
    /// `Copyright 2024 The Associated Press. All rights reserved.`
    Copyright,
    /// One moment: `January 30, 2024 6:36 am EST`
    Timestamp,
    /// A line of moments: `Posted Jan. 30, 2024 | Updated Jan. 31, 2024`, alone or beside a section, a paper or a byline
    Stamps,
    /// `(Reporting by Ada Lane; editing by Ben Roe)`
    SignOff,
    /// An embargo, a correction, a desk note, an end mark
    Notice,
    /// `4m ago`
    Age,
    /// `2:50`
    Duration,
}

impl Kind {
    /// The key of the element in the output.
    const fn key(self) -> &'static str {
        match self {
            Self::Dateline => "dateline",
            Self::Byline => "byline",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Copyright => "copyright",
            Self::Timestamp => "timestamp",
            Self::Stamps => "stamps",
            Self::SignOff => "sign_off",
            Self::Notice => "notice",
            Self::Age => "age",
            Self::Duration => "duration",
        }
    }

    /// Reads the element and writes it as JSON.
    fn write(self, out: impl Write, text: &str) -> serde_json::Result<()> {
        use serde_json::to_writer;
        match self {
            Self::Dateline => to_writer(out, &Dateline::parse(text)),
            Self::Byline => to_writer(out, &Byline::parse(text).or_else(|| signed(text))),
            Self::Caption => to_writer(out, &Caption::parse(text)),
            Self::Credit => to_writer(out, &Credit::parse(text)),
            Self::Copyright => to_writer(out, &Copyright::parse(text)),
            Self::Timestamp => to_writer(out, &Timestamp::parse(text)),
            Self::Stamps => to_writer(out, &StampLine::parse_beside(text).map(|line| stamps(&line))),
            Self::SignOff => to_writer(out, &SignOff::parse(text)),
            Self::Notice => to_writer(out, &Notice::parse(text)),
            Self::Age => to_writer(out, &Age::parse(text)),
            Self::Duration => to_writer(out, &Duration::parse(text)),
        }
    }
}

/// A name without `By`, where the line says for whom or as what: `Ada Lane, Staff Writer`. A name alone could be a heading.
fn signed(text: &str) -> Option<Byline<'_>> {
    let named = |byline: &Byline<'_>| {
        byline.organization.is_some() || byline.authors.iter().any(|author| author.role.is_some())
    };
    // `HARWICK (AP) — `
    if Dateline::parse(text).is_some() { None } else { Byline::parse_bare(text).filter(named) }
}

/// A line of moments as JSON: the article has its moments in `published` and `updated`, so the line has no form there.
fn stamps(line: &StampLine<'_>) -> Value {
    let label = |label| match label {
        StampLabel::Published => Value::from("published"),
        StampLabel::Updated => Value::from("updated"),
        _ => Value::Null,
    };
    let stamps: Vec<Value> =
        line.stamps.iter().map(|stamp| json!({"label": label(stamp.label), "timestamp": stamp.timestamp})).collect();
    json!({"stamps": stamps, "span": line.span})
}

fn main() -> ExitCode {
    let options = Options::parse();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut complaints = 0;
    let written = options
        .files
        .iter()
        .try_for_each(|path| file(path, &options, &mut out, &mut complaints))
        .and_then(|()| out.flush());
    exit::code(complaints, written)
}

/// Reads one file; fails only where the output cannot be written.
fn file(path: &Path, options: &Options, out: &mut impl Write, complaints: &mut u64) -> io::Result<()> {
    let name = input::name(path);
    let mut complain = |message: &str| {
        *complaints += 1;
        exit::complain(message);
    };
    let lines = match input::open(path).and_then(lines::Lines::new) {
        Ok(lines) => lines,
        Err(error) => {
            complain(&format!("{name}: {error}"));
            return Ok(());
        }
    };
    for (number, line) in lines {
        let record = line.map_err(|error| error.to_string());
        match record.and_then(|line| lines::record(&line, number, &options.field)) {
            Ok(record) => {
                write!(out, "{{\"id\": {}, \"{}\": ", record.id, options.kind.key())?;
                options.kind.write(&mut *out, &record.text)?;
                out.write_all(b"}\n")?;
            }
            Err(message) => complain(&format!("{name}:{number}: {message}")),
        }
    }
    Ok(())
}
