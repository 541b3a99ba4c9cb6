//! Stories from a stream: one at a time, with no more of it in memory than the largest story needs.

use alloc::string::String;
use alloc::vec::Vec;
use std::io::{BufRead, Read as _};

use crate::spares::Lists;
use crate::{Article, Decoded, Diagnostic, DiagnosticCode, Format, Parser, Span, decode, envelope};

/// So much is read at once; a story that is longer doubles it.
const CHUNK: usize = 64 * 1024;

/// A boundary counts only with so much text behind it: what opens the next story must be in sight.
const MARGIN: usize = 1024;

/// A story that is longer is cut at a line: a stream in which no separator comes does not fill the memory.
const LONGEST: usize = 16 * 1024 * 1024;

/// Stories of a stream: see [`Parser::read_all`].
#[derive(Debug)]
#[must_use = "an iterator does nothing until it is advanced"]
pub struct StoryReader<R> {
    parser: Parser,
    source: R,
    /// Bytes as they came, from the start of the next story on.
    bytes: Vec<u8>,
    /// The same bytes as text of the same length, with a question mark for each byte that is not UTF-8: enough to find
    /// where stories end.
    shadow: String,
    at: usize,
    /// Where the story that was handed out last starts and ends in the text of the stream.
    handed: Span,
    format: Option<Format>,
    ended: bool,
    longest: usize,
}

impl<R: BufRead> StoryReader<R> {
    pub(crate) const fn new(parser: Parser, source: R) -> Self {
        Self {
            parser,
            source,
            bytes: Vec::new(),
            shadow: String::new(),
            at: 0,
            handed: Span::new(0, 0),
            format: None,
            ended: false,
            longest: LONGEST,
        }
    }

    /// The text of the next story, decoded, and its format; `None` at the end of the stream.
    ///
    /// A story of more than 16 MiB comes in parts, each of whole lines; all but the last are
    /// [`Truncated`](DiagnosticCode::Truncated).
    ///
    /// # Errors
    ///
    /// What the stream reports.
    pub fn next_text(&mut self) -> std::io::Result<Option<(Format, Decoded<'static>)>> {
        // What is held may hold the whole story: only then is the stream read on.
        let held = self.shadow.len().saturating_sub(self.at);
        let mut want = if held > MARGIN { held } else { CHUNK };
        loop {
            self.fill(want)?;
            let left = self.shadow.len().saturating_sub(self.at);
            if left == 0 && (self.format.is_some() || self.ended) {
                return Ok(None);
            }
            let (format, end) = envelope::bounds(&self.shadow, self.at, self.parser.told(), self.format, Lists::FRESH);
            let sure = self.ended || end.saturating_add(MARGIN) <= self.shadow.len();
            let overlong = !sure && self.bytes.len().saturating_sub(self.at) >= self.longest;
            if sure || overlong {
                let end = if overlong { self.last_line() } else { end };
                let story = self.bytes.get(self.at..end).unwrap_or_default();
                let mut decoded = decode(story).into_owned();
                if overlong {
                    let end = decoded.text.len();
                    decoded.diagnostics.push(Diagnostic::new(DiagnosticCode::Truncated, Span::new(end, end)));
                }
                self.at = end;
                let start = self.handed.end;
                self.handed = Span::new(start, start.saturating_add(decoded.text.len()));
                self.format = Some(format);
                return Ok(Some((format, decoded)));
            }
            want = want.saturating_mul(2).max(CHUNK).min(self.longest);
        }
    }

    /// How many bytes of text the stream had before the story that was handed out last. Spans of that story count in the
    /// text of the whole stream once they are [`shifted`](Article::shifted) by so much.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.handed.start
    }

    /// The end of the last whole line that is held; of a line without end, the end of what is held.
    fn last_line(&self) -> usize {
        let held = self.shadow.as_bytes().get(self.at..).unwrap_or_default();
        memchr::memrchr2(b'\n', b'\r', held)
            .map_or(self.shadow.len(), |line| self.at.saturating_add(line).saturating_add(1))
    }

    /// Reads on until `want` bytes lie ahead, or the stream ends.
    fn fill(&mut self, want: usize) -> std::io::Result<()> {
        if self.ended || self.shadow.len().saturating_sub(self.at) >= want {
            return Ok(());
        }
        // What was handed out is forgotten, before more comes in.
        self.bytes.drain(..self.at);
        self.shadow.drain(..self.at);
        self.at = 0;
        let missing = want.saturating_sub(self.bytes.len());
        let limit = u64::try_from(missing).unwrap_or(u64::MAX);
        let count = self.source.by_ref().take(limit).read_to_end(&mut self.bytes)?;
        self.ended = count < missing;
        if self.format.is_none() && self.shadow.is_empty() && is_utf16(&self.bytes) {
            // No byte of UTF-16 means what it says: such a stream is decoded as a whole.
            self.source.read_to_end(&mut self.bytes)?;
            self.bytes = decode(&self.bytes).text.into_owned().into_bytes();
            self.ended = true;
        }
        self.shade();
        Ok(())
    }

    /// Brings the shadow up to the bytes, but for a character that the last chunk cut.
    fn shade(&mut self) {
        let mut fresh = self.bytes.get(self.shadow.len()..).unwrap_or_default();
        if !self.ended {
            let cut = fresh.iter().rev().take(4).position(|byte| *byte < 0x80 || *byte >= 0xC0);
            let whole = match cut {
                Some(back) => {
                    let lead = fresh.len().saturating_sub(back.saturating_add(1));
                    if fresh.get(lead).is_some_and(|byte| *byte < 0x80) { fresh.len() } else { lead }
                }
                None => fresh.len(),
            };
            fresh = fresh.get(..whole).unwrap_or(fresh);
        }
        for chunk in fresh.utf8_chunks() {
            self.shadow.push_str(chunk.valid());
            self.shadow.extend(chunk.invalid().iter().map(|_| '?'));
        }
    }
}

/// Whether the bytes open with the byte order mark of UTF-16.
fn is_utf16(bytes: &[u8]) -> bool {
    cfg!(feature = "encoding") && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF"))
}

impl<R: BufRead> Iterator for StoryReader<R> {
    type Item = std::io::Result<Article<'static>>;

    /// The next story. Spans count in the story's own text, as [`next_text`](StoryReader::next_text) gives it.
    fn next(&mut self) -> Option<Self::Item> {
        let (format, decoded) = match self.next_text().transpose()? {
            Ok(story) => story,
            Err(error) => return Some(Err(error)),
        };
        let mut article = self.parser.format(format).parse(&decoded.text).into_owned();
        article.diagnostics.extend(decoded.diagnostics);
        Some(Ok(article))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use std::io::{BufReader, Cursor};

    fn batch(stories: usize) -> String {
        (0..stories)
            .map(|at| {
                let copy = "The ferry sailed on time.\n".repeat(at % 40 + 1);
                format!("ZCZC AAP\n#Ferry {at}\n^Ferry {at} sails\n{copy}NNNN\n\n")
            })
            .collect()
    }

    #[test]
    fn a_stream_gives_the_stories_of_the_text() {
        let text = batch(900);
        let whole: Vec<_> = Parser::new().parse_all(&text).collect();
        // Chunks of an odd size, so that boundaries fall everywhere.
        let mut stream = Parser::new().read_all(BufReader::with_capacity(333, Cursor::new(text.as_bytes())));
        let mut streamed = Vec::new();
        while let Some(article) = stream.next() {
            streamed.push(article.unwrap().shifted(stream.offset()));
        }
        assert_eq!(streamed.len(), 900);
        assert_eq!(streamed, whole);
    }

    #[test]
    fn the_texts_of_a_stream_are_the_text() {
        let text = batch(300);
        let mut reader = Parser::new().read_all(Cursor::new(text.as_bytes()));
        let mut joined = String::new();
        let mut held = 0;
        while let Some((_, story)) = reader.next_text().unwrap() {
            joined.push_str(&story.text);
            held = held.max(reader.bytes.len());
        }
        assert_eq!(joined, text);
        assert!(held <= 2 * CHUNK, "{held} bytes in memory");
    }

    #[test]
    fn a_stream_without_separators_does_not_fill_the_memory() {
        for (opening, line) in [
            ("ZCZC AAP\n#Ferry\n", "The ferry sailed on time, and nobody was on board.\n"),
            ("\u{16}\u{16}\u{1}a0417\u{1F}harbr\n", "\t   The ferry sailed.\r\n"),
            ("", "Die Fähre fährt. "),
        ] {
            let (copies, longest) = (400_000, 256 * 1024);
            let body = line.as_bytes().iter().copied().cycle().take(line.len() * copies);
            let bytes: Vec<u8> = opening.bytes().chain(body).collect();
            let mut reader = Parser::new().read_all(BufReader::new(Cursor::new(&bytes)));
            reader.longest = longest;
            let (mut length, mut parts, mut cut, mut held) = (0, 0, 0, 0);
            while let Some((_, story)) = reader.next_text().unwrap() {
                assert!(bytes[length..].starts_with(story.text.as_bytes()), "what comes out is what came in");
                length += story.text.len();
                parts += 1;
                cut += story.diagnostics.iter().filter(|found| found.code == DiagnosticCode::Truncated).count();
                held = held.max(reader.bytes.capacity() + reader.shadow.capacity());
            }
            assert_eq!(length, bytes.len());
            assert_eq!(cut, parts - 1, "all but the last are named");
            assert!(held <= 6 * longest, "{held} bytes in memory");
        }
    }

    #[test]
    fn an_empty_stream_has_no_story() {
        assert_eq!(Parser::new().read_all(Cursor::new(b"")).count(), 0);
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn each_story_is_decoded_by_itself() {
        let bytes = b"ZCZC AAP\n#A\n^F\xE4hre\nText.\nNNNN\nZCZC AAP\n#B\n^F\xC3\xA4hre\nText.\nNNNN\n";
        let headlines: Vec<_> = Parser::new()
            .read_all(Cursor::new(&bytes[..]))
            .map(|article| article.unwrap().headline.unwrap().text)
            .collect();
        assert_eq!(headlines, ["Fähre", "Fähre"]);
    }
}
