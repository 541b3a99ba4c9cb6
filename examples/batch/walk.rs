//! The reading side: paths become tasks of bounded size.

use alloc::sync::Arc;
use std::io::{self, BufRead, Cursor};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;
use wirecopy::Format;

use crate::input::{self, Source};
use crate::lines::Lines;
use crate::pool::Send;
use crate::progress::Progress;
use crate::reading::Reading;
use crate::wet;
use crate::whole;
use crate::work::{Entry, Task};

/// How many bytes of input one task holds, unless one text alone is longer.
const TASK_BYTES: usize = 256 << 10;
/// How many texts one task holds: short ones are not worth a hand-over each.
const TASK_TEXTS: usize = 64;

/// Reads all paths in order.
pub(crate) fn tasks(paths: &[PathBuf], reading: &Reading, progress: &Progress, send: Send<'_, Task>) {
    let mut feed = Feed { task: Task::default(), bytes: 0, reading, send, open: true };
    for found in files(paths) {
        if !feed.open {
            return;
        }
        match found {
            Ok(path) => feed.file(&path, progress),
            Err(complaint) => feed.push(Entry::Complaint(complaint), 0),
        }
    }
    feed.hand_over();
}

/// The files of all paths: folders in full, sorted by name.
pub(crate) fn files(paths: &[PathBuf]) -> impl Iterator<Item = Result<PathBuf, String>> {
    paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Result<PathBuf, String>>> {
        if !path.is_dir() {
            return Box::new(core::iter::once(Ok(path.clone())));
        }
        let tree = WalkDir::new(path).follow_links(true).sort_by_file_name();
        Box::new(tree.into_iter().filter_map(|entry| match entry {
            Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
            Err(error) => Some(Err(error.to_string())),
        }))
    })
}

/// What a file holds.
enum Holds {
    /// A text or several stories.
    Stories,
    /// JSON Lines.
    Lines,
    /// Records of a crawl.
    Records,
}

impl Holds {
    /// What a path's name says.
    fn of(path: &Path) -> Self {
        let is = |path: &Path, wanted: &str| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(wanted));
        let inner = if is(path, "gz") { Path::new(path.file_stem().unwrap_or_default()) } else { path };
        let any = |names: [&str; 2]| names.iter().any(|name| is(inner, name));
        match () {
            () if path.as_os_str() == "-" || any(["jsonl", "ndjson"]) => Self::Lines,
            () if any(["wet", "warc"]) => Self::Records,
            () => Self::Stories,
        }
    }
}

/// Gathers what is read into tasks.
struct Feed<'a> {
    task: Task,
    bytes: usize,
    reading: &'a Reading,
    send: Send<'a, Task>,
    open: bool,
}

impl Feed<'_> {
    fn file(&mut self, path: &Path, progress: &Progress) {
        let name: Arc<str> = input::name(path).into();
        let source = match input::open(path) {
            Ok(source) => progress.watch(source),
            Err(error) => return self.push(Entry::Complaint(format!("{name}: {error}")), 0),
        };
        let read = match Holds::of(path) {
            Holds::Lines => return self.lines(&name, source),
            Holds::Records => self.records(&name, source),
            Holds::Stories => self.stories(&name, source),
        };
        if let Err(error) = read {
            self.push(Entry::Complaint(format!("{name}: {error}")), 0);
        }
    }

    /// The texts of a crawl's records.
    fn records(&mut self, name: &Arc<str>, source: Source) -> io::Result<()> {
        wet::texts(input::unpack(source)?, |text| {
            match text {
                Ok((id, bytes)) => {
                    let length = bytes.len();
                    self.push(Entry::Record { id, bytes }, length);
                }
                Err(error) => self.push(Entry::Complaint(format!("{name}: {error}")), 0),
            }
            self.open
        });
        Ok(())
    }

    /// The stories of a file, one at a time: a file of any size takes little memory.
    fn stories(&mut self, name: &Arc<str>, source: Source) -> io::Result<()> {
        let (source, mut damage): (Box<dyn BufRead>, _) = if self.reading.charset.is_some() {
            // Its separators need not be bytes of ASCII: the text is decoded first.
            let decoded = self.reading.decode(&whole::read(source)?).into_owned();
            (Box::new(Cursor::new(decoded.text.into_owned().into_bytes())), decoded.diagnostics)
        } else {
            (input::unpack(source)?, Vec::new())
        };
        let mut stories = self.reading.parser().read_all(source);
        // A file without a word is a text all the same.
        let mut next = stories.next_text()?.or_else(|| Some((Format::Page, wirecopy::decode(b""))));
        while let Some((format, mut text)) = next {
            text.diagnostics.append(&mut damage);
            let length = text.text.len();
            self.push(Entry::Story { name: Arc::clone(name), format, text, offset: stories.offset() }, length);
            next = if self.open { stories.next_text()? } else { None };
        }
        Ok(())
    }

    fn lines(&mut self, name: &Arc<str>, source: Source) {
        let lines = match Lines::new(source) {
            Ok(lines) => lines,
            Err(error) => return self.push(Entry::Complaint(format!("{name}: {error}")), 0),
        };
        for (number, line) in lines {
            match line {
                Ok(bytes) => {
                    let length = bytes.len();
                    self.push(Entry::Line { name: Arc::clone(name), number, bytes }, length);
                }
                Err(error) => self.push(Entry::Complaint(format!("{name}:{number}: {error}")), 0),
            }
            if !self.open {
                return;
            }
        }
    }

    fn push(&mut self, entry: Entry, bytes: usize) {
        if self.bytes > 0 && self.bytes.saturating_add(bytes) > TASK_BYTES {
            self.hand_over();
        }
        self.task.push(entry);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes >= TASK_BYTES || self.task.len() >= TASK_TEXTS {
            self.hand_over();
        }
    }

    fn hand_over(&mut self) {
        self.bytes = 0;
        let task = core::mem::take(&mut self.task);
        if self.open && !task.is_empty() {
            self.open = (self.send)(task);
        }
    }
}
