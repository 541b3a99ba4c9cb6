//! The working side: texts become lines of JSON.

use alloc::sync::Arc;
use std::io::Write;

use wirecopy::{Article, Decoded, Diagnostic, Format};

use crate::lines;
use crate::reading::Reading;

/// Some of the input, in order.
pub(crate) type Task = Vec<Entry>;

/// One piece of the input.
#[derive(Debug)]
pub(crate) enum Entry {
    /// A story of a file, and how many bytes of the file's text stand before it.
    Story { name: Arc<str>, format: Format, text: Decoded<'static>, offset: usize },
    /// A record of a crawl: a page's address and its bytes.
    Record { id: String, bytes: Vec<u8> },
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
            Entry::Story { name, format, text, offset } => {
                done.story(&name, format, text, offset, reading).map_err(|error| format!("{name}: {error}"))
            }
            Entry::Record { id, bytes } => {
                let Decoded { text, diagnostics, .. } = reading.decode(&bytes);
                serde_json::to_string(&id)
                    .and_then(|name| done.text(&name, &text, diagnostics, reading))
                    .map_err(|error| format!("{id}: {error}"))
            }
            Entry::Line { name, number, bytes } => lines::record(&bytes, number, field)
                .and_then(|record| {
                    done.text(&record.id, &record.text, Vec::new(), reading).map_err(|error| error.to_string())
                })
                .map_err(|error| format!("{name}:{number}: {error}")),
        };
        done.complaints.extend(read.err());
    }
    done
}

impl Done {
    /// Parses a story of a file. Its spans count in the text of the whole file.
    fn story(
        &mut self,
        name: &str,
        format: Format,
        text: Decoded<'_>,
        offset: usize,
        reading: &Reading,
    ) -> serde_json::Result<()> {
        self.documents += u64::from(offset == 0);
        self.bytes += u64::try_from(text.text.len()).unwrap_or(u64::MAX);
        let mut article = reading.parser().format(format).parse(&text.text);
        article.diagnostics.extend(text.diagnostics);
        self.article(&serde_json::to_string(name)?, &article.shifted(offset))
    }

    /// Parses every story of a text, and says of the first one what was damaged in the text's bytes; `id` is JSON.
    fn text(&mut self, id: &str, text: &str, mut damage: Vec<Diagnostic>, reading: &Reading) -> serde_json::Result<()> {
        self.documents += 1;
        self.bytes += u64::try_from(text.len()).unwrap_or(u64::MAX);
        reading.parser().parse_all(text).try_for_each(|mut article| {
            article.diagnostics.append(&mut damage);
            self.article(id, &article)
        })
    }

    fn article(&mut self, id: &str, article: &Article<'_>) -> serde_json::Result<()> {
        self.articles += 1;
        write!(self.lines, "{{\"id\": {id}, \"article\": ").map_err(serde_json::Error::io)?;
        serde_json::to_writer(&mut self.lines, article)?;
        self.lines.extend_from_slice(b"}\n");
        Ok(())
    }
}
