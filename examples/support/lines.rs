//! JSON Lines: one text a line.

use alloc::collections::BTreeMap;
use std::io::{self, BufRead, Read};

use serde_json::value::RawValue;

use crate::input::{MOST, Source, too_long, unpack};

/// The lines of a file of JSON Lines that are not blank, each with its number.
pub(crate) struct Lines {
    reader: Box<dyn BufRead + Send>,
    number: u64,
    ended: bool,
}

/// A line, or why there is none; the number counts from 1.
pub(crate) type Line = (u64, io::Result<Vec<u8>>);

impl Lines {
    /// Starts to read.
    pub(crate) fn new(source: Source) -> io::Result<Self> {
        Ok(Self { reader: unpack(source)?, number: 0, ended: false })
    }

    /// One line without its line feed, or `None` at the end. What stands before a fault of the reader is no line.
    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        if self.reader.by_ref().take(MOST + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if u64::try_from(line.len()).is_ok_and(|length| length > MOST) {
            drop(line);
            self.reader.skip_until(b'\n')?;
            return Err(too_long());
        }
        if self.number == 0 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        Ok(Some(line))
    }
}

impl Iterator for Lines {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        while !self.ended {
            let line = self.line();
            self.number += 1;
            match line {
                Ok(Some(line)) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(Some(line)) => return Some((self.number, Ok(line))),
                Ok(None) => self.ended = true,
                Err(error) => {
                    // After a line that is too long the next one is sound; after a fault of the reader nothing is.
                    self.ended = error.kind() != io::ErrorKind::FileTooLarge;
                    return Some((self.number, Err(error)));
                }
            }
        }
        None
    }
}

/// A text of JSON Lines and its id.
#[derive(Debug)]
pub(crate) struct Record {
    /// The id as it stands in the input, as JSON; the line's number where there is none.
    pub(crate) id: String,
    /// The text.
    pub(crate) text: String,
}

/// Reads a line of JSON Lines.
pub(crate) fn record(line: &[u8], number: u64, field: &str) -> Result<Record, String> {
    let line = core::str::from_utf8(line).map_err(|error| format!("not UTF-8 after byte {}", error.valid_up_to()))?;
    let fields: BTreeMap<String, &RawValue> =
        serde_json::from_str(line).map_err(|error| format!("not a JSON object: {}", reason(&error)))?;
    let text = fields.get(field).ok_or_else(|| format!("no field `{field}`"))?;
    let text = serde_json::from_str(text.get())
        .map_err(|error| format!("field `{field}` is not a text: {}", reason(&error)))?;
    let id = fields.get("id").map_or_else(|| number.to_string(), |id| id.get().to_owned());
    Ok(Record { id, text })
}

/// What is wrong with a line of JSON. The line's number in the file is known here, so serde's own is left out.
fn reason(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}
