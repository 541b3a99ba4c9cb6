//! The working side: texts become lines of JSON.

use alloc::sync::Arc;
use std::io::Write;

use wirecopy::{Article, Diagnostic};

use crate::lines;
use crate::reading::Reading;

/// Some of the input, in order.
pub(crate) type Task = Vec<Entry>;

/// One piece of the input.
#[derive(Debug)]
pub(crate) enum Entry {
    /// A file that is one text.
    File { name: Arc<str>, bytes: Vec<u8> },
    /// A line of JSON Lines.
    Line { name: Arc<str>, number: u64, bytes: Vec<u8> },
    /// Something that could not be read.
    Complaint(String),
}

/// What became of a task.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// The lines to print.
    pub(crate) lines: Vec<u8>,
    /// What could not be read.
    pub(crate) complaints: Vec<String>,
    pub(crate) documents: u64,
    pub(crate) articles: u64,
    pub(crate) bytes: u64,
}

/// Parses all texts of a task.
pub(crate) fn parse(task: Task, field: &str, reading: &Reading) -> Done {
    let mut done = Done::default();
    for entry in task {
        let read = match entry {
            Entry::Complaint(complaint) => Err(complaint),
            Entry::File { name, bytes } => done.file(&name, &bytes, reading),
            Entry::Line { name, number, bytes } => lines::record(&bytes, number, field)
                .and_then(|record| done.text(&record.id, &record.text, &[], reading))
                .map_err(|error| format!("{name}:{number}: {error}")),
        };
        done.complaints.extend(read.err());
    }
    done
}

impl Done {
    fn file(&mut self, name: &str, bytes: &[u8], reading: &Reading) -> Result<(), String> {
        let id = serde_json::to_string(name).map_err(|error| format!("{name}: {error}"))?;
        let decoded = reading.decode(bytes);
        self.text(&id, &decoded.text, &decoded.diagnostics, reading).map_err(|error| format!("{name}: {error}"))
    }

    /// Parses every story of a text; `id` is JSON. What was wrong with its bytes stands with the first story.
    fn text(&mut self, id: &str, text: &str, bytes: &[Diagnostic], reading: &Reading) -> Result<(), String> {
        self.documents += 1;
        self.bytes += u64::try_from(text.len()).unwrap_or(u64::MAX);
        for (at, mut article) in reading.parser().parse_all(text).enumerate() {
            if at == 0 {
                article.diagnostics.extend_from_slice(bytes);
            }
            self.article(id, &article).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    fn article(&mut self, id: &str, article: &Article<'_>) -> serde_json::Result<()> {
        self.articles += 1;
        write!(self.lines, "{{\"id\": {id}, \"article\": ").map_err(serde_json::Error::io)?;
        serde_json::to_writer(&mut self.lines, article)?;
        self.lines.extend_from_slice(b"}\n");
        Ok(())
    }
}
