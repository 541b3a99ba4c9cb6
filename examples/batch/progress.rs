//! The bar and the summary on standard error.

use core::time::Duration;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use indicatif::{DecimalBytes, HumanCount, ProgressBar, ProgressStyle};

use crate::input::Source;
use crate::{Totals, walk};

/// A bar over the bytes that were read; it is drawn only where standard error is a terminal.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// No bar.
    pub(crate) fn none() -> Self {
        Self { bar: ProgressBar::hidden() }
    }

    /// A bar over the files of all paths. Standard input and pipes have no length, so they only turn a spinner.
    pub(crate) fn over(paths: &[PathBuf]) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::none();
        }
        let length = |path: PathBuf| match path.metadata() {
            Ok(data) => data.is_file().then_some(data.len()),
            // What is not there is told later; it is no reason to give up the bar.
            Err(_) => Some(0).filter(|_| path.as_os_str() != "-"),
        };
        let total: Option<u64> = walk::files(paths).flatten().map(length).sum();
        let (bar, template) = match total {
            Some(total) => {
                (ProgressBar::new(total), "{bar:32} {percent:>3} %  {bytes} of {total_bytes}  {bytes_per_sec}  {eta}")
            }
            None => (ProgressBar::new_spinner(), "{spinner} {bytes}  {bytes_per_sec}"),
        };
        bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar }
    }

    /// Counts what is read from a source.
    pub(crate) fn watch(&self, source: Source) -> Source {
        if self.bar.is_hidden() { source } else { Box::new(self.bar.wrap_read(source)) }
    }

    /// Writes something to standard error without tearing the bar.
    pub(crate) fn aside(&self, write: impl FnOnce()) {
        self.bar.suspend(write);
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// Says what the run came to.
pub(crate) fn summary(totals: &Totals, took: Duration) {
    let speed = u128::from(totals.bytes) * 1000 / took.as_millis().max(1);
    // Where standard error is closed, nobody asked.
    let _ = writeln!(
        std::io::stderr().lock(),
        "{} {}, {} {}, {} in {}.{:03} s ({}/s), {} {}",
        HumanCount(totals.documents),
        plural(totals.documents, "document", "documents"),
        HumanCount(totals.articles),
        plural(totals.articles, "article", "articles"),
        DecimalBytes(totals.bytes),
        took.as_secs(),
        took.subsec_millis(),
        DecimalBytes(u64::try_from(speed).unwrap_or(u64::MAX)),
        HumanCount(totals.complaints),
        plural(totals.complaints, "error", "errors"),
    );
}

const fn plural(count: u64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
