//! The parser and its options.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::assemble::Labelled;
use crate::boilerplate::lists::Line;
use crate::label::Reasons;
use crate::pool::{emptied, fit, trim};
use crate::reading::Readings;
use crate::spares::Lists;
use crate::{
    Article, Diagnostic, DiagnosticCode, Document, Error, Format, Language, Scratch, assemble, blocks, envelope, label,
    markup, own, prose, reading,
};

/// A parser with its options; `const`-constructible, so it can be a `static`.
///
/// ```
/// use wirecopy::{Language, Parser};
/// static GERMAN: Parser = Parser::new().language(Language::De);
/// assert_eq!(GERMAN.parse("Fähre läuft auf Grund").language, Some(Language::De));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[must_use = "a parser does nothing until it is given a text"]
pub struct Parser {
    language: Option<Language>,
    format: Option<Format>,
}

impl Parser {
    /// A parser that detects everything.
    pub const fn new() -> Self {
        Self { language: None, format: None }
    }

    /// Takes the language as told instead of detecting it.
    pub const fn language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// Takes the format as told instead of detecting it.
    pub const fn format(self, format: Format) -> Self {
        Self { format: Some(format), ..self }
    }

    /// Parses the (first) story of a text. Never fails: what was wrong stands in
    /// [`diagnostics`](Article::diagnostics).
    #[must_use]
    pub fn parse<'a>(&self, text: &'a str) -> Article<'a> {
        self.parse_with(&mut Scratch::once(), text)
    }

    /// The same in the room that other texts were parsed in: see [`Scratch`].
    #[must_use]
    pub fn parse_with<'a>(&self, scratch: &mut Scratch, text: &'a str) -> Article<'a> {
        let spares = core::mem::take(&mut scratch.spares);
        let lists = if scratch.once { Lists::FRESH } else { Lists::of(&spares) };
        let envelope = envelope::read_in(text, self.format, lists);
        let article = self.story(scratch, text, envelope, Reasons::Skip, lists).into_article();
        scratch.spares = spares;
        article
    }

    /// Parses the (first) story of a text and refuses damaged copy.
    ///
    /// ```
    /// use wirecopy::{DiagnosticCode, Parser};
    /// let message = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n";
    /// assert!(Parser::new().parse_strict(message).is_ok());
    /// let cut = message.strip_suffix("NNNN\n").unwrap();
    /// assert_eq!(Parser::new().parse_strict(cut).unwrap_err().code(), DiagnosticCode::Truncated);
    /// ```
    ///
    /// # Errors
    ///
    /// The first diagnostic that [is damage](crate::DiagnosticCode::is_damage), with its span.
    pub fn parse_strict<'a>(&self, text: &'a str) -> Result<Article<'a>, Error> {
        let article = self.parse(text);
        match article.diagnostics.iter().find(|diagnostic| diagnostic.code.is_damage()) {
            Some(diagnostic) => Err(Error::new(diagnostic.code, diagnostic.span)),
            None => Ok(article),
        }
    }

    /// Parses the (first) story of a text, with the blocks that tile the text.
    ///
    /// ```
    /// let text = "Ferry runs aground\n\nNobody was hurt when a ferry ran aground on Tuesday.\n";
    /// let document = wirecopy::Parser::new().document(text);
    /// let whole: String = document.blocks().iter().filter_map(|block| block.span.of(text)).collect();
    /// assert_eq!(whole, text);
    /// ```
    #[must_use]
    pub fn document<'a>(&self, text: &'a str) -> Document<'a> {
        let envelope = envelope::read_in(text, self.format, Lists::FRESH);
        self.story(&mut Scratch::once(), text, envelope, Reasons::Give, Lists::FRESH)
    }

    /// Parses the (first) story of some bytes, which [`decode`](crate::decode) turns into text. The article borrows
    /// from the bytes if they are valid UTF-8. Spans count in the decoded text; what could not be decoded or had to be
    /// guessed stands in [`diagnostics`](Article::diagnostics).
    ///
    /// ```
    /// let article = wirecopy::Parser::new().parse_bytes("Fähre läuft auf Grund".as_bytes());
    /// assert!(article.diagnostics.iter().all(|found| found.code.as_str() != "undecodable"));
    /// ```
    ///
    /// Bytes that hold several stories are decoded once, and [all stories](Self::parse_all) of the text are parsed: an export
    /// in windows-1252, for one.
    ///
    /// ```
    /// # #[cfg(feature = "encoding")]
    /// # {
    /// let export = b"Caf\xE9 reopens\n\nThe Harwick Courier\n\nMarch 4, 2031 Tuesday\n\nCopyright 2031 Harwick Courier\n\n\
    ///     Length: 9 words\n\nBody\n\nThe caf\xE9 at the quay is open again.\n\nLoad-Date: March 5, 2031\n\nEnd of Document\n\
    ///     Ferry sails\n\nThe Harwick Courier\n\nMarch 5, 2031 Wednesday\n\nCopyright 2031 Harwick Courier\n\n\
    ///     Length: 7 words\n\nBody\n\nThe ferry to Port Alder sails again.\n\nLoad-Date: March 6, 2031\n\nEnd of Document\n";
    /// let decoded = wirecopy::decode(export);
    /// assert_eq!(decoded.charset, "windows-1252");
    /// let stories: Vec<_> = wirecopy::Parser::new().parse_all(&decoded.text).collect();
    /// let headlines: Vec<_> = stories.iter().flat_map(|story| &story.headline).map(|line| &*line.text).collect();
    /// assert_eq!(headlines, ["Café reopens", "Ferry sails"]);
    /// # }
    /// ```
    ///
    /// What the decoding found stands in [`Decoded::diagnostics`](crate::Decoded::diagnostics) then, once for all stories. Where
    /// each story may have a charset of its own, `read_all` (feature `std`) takes the bytes and decodes story by story.
    #[must_use]
    pub fn parse_bytes<'a>(&self, bytes: &'a [u8]) -> Article<'a> {
        let decoded = crate::decode(bytes);
        let mut article = match decoded.text {
            Cow::Borrowed(text) => self.parse(text),
            Cow::Owned(text) => self.parse(&text).into_owned(),
        };
        article.diagnostics.extend(decoded.diagnostics);
        article
    }

    /// Parses every story of a stream, one at a time: a batch of messages or an export of any size, with no more of it
    /// in memory than its largest story, of which 16 MiB at the most: a longer one comes in parts. Each story is decoded
    /// by itself.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// let batch = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n";
    /// for article in wirecopy::Parser::new().read_all(batch.as_bytes()) {
    ///     assert_eq!(article?.headline.map(|line| line.text).as_deref(), Some("Ferry runs aground"));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "std")]
    #[cfg_attr(docsrs, doc(cfg(feature = "std")))]
    pub const fn read_all<R: std::io::BufRead>(&self, source: R) -> crate::StoryReader<R> {
        crate::StoryReader::new(*self, source)
    }

    /// The format that the parser was told.
    #[cfg(feature = "std")]
    pub(crate) const fn told(&self) -> Option<Format> {
        self.format
    }

    /// Parses every story of a text, one at a time and without copying the text: the messages of a batch, the articles
    /// of an export. A page is one story. Bytes are [decoded](crate::decode) first: [`parse_bytes`](Self::parse_bytes) shows how.
    ///
    /// ```
    /// let batch = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n\
    ///              ZCZC AAP\n#Bridge\n^Bridge reopens\nCars crossed on Monday.\nNNNN\n";
    /// let slugs: Vec<_> = wirecopy::Parser::new()
    ///     .parse_all(batch)
    ///     .filter_map(|article| article.wire?.keyword)
    ///     .collect();
    /// assert_eq!(slugs, ["Ferry", "Bridge"]);
    /// ```
    #[must_use = "an iterator does nothing until it is advanced"]
    pub fn parse_all<'a>(&self, text: &'a str) -> Articles<'a> {
        Articles { documents: self.documents(text) }
    }

    /// Parses every story of a text, with the blocks that tile each story's [region](Document::region); the regions tile
    /// the text.
    ///
    /// ```
    /// let batch = "ZCZC AAP\n#Ferry\nNobody was hurt.\nNNNN\nZCZC AAP\n#Bridge\nCars crossed on Monday.\nNNNN\n";
    /// let regions: Vec<_> = wirecopy::Parser::new().documents(batch).map(|story| story.region()).collect();
    /// assert_eq!((regions[0].start, regions[0].end, regions[1].end), (0, regions[1].start, batch.len()));
    /// ```
    #[must_use = "an iterator does nothing until it is advanced"]
    pub fn documents<'a>(&self, text: &'a str) -> Documents<'a> {
        Documents { parser: *self, text, stories: envelope::Stories::new(text, self.format) }
    }

    /// One story; its blocks are given where their reasons are.
    fn story<'a>(
        &self,
        scratch: &mut Scratch,
        text: &'a str,
        envelope: envelope::Envelope<'a>,
        reasons: Reasons,
        lists: Lists<'_>,
    ) -> Document<'a> {
        if envelope.format != Format::Page {
            return self.staged(scratch, text, envelope, reasons, lists, |_| ());
        }
        let region = envelope.region;
        let mut document = match markup::Copy::of(text) {
            None => self.staged(scratch, text, envelope, reasons, lists, |_| ()),
            Some(copy) => {
                envelope.spent(lists);
                let read = envelope::read_in(&copy.text, Some(Format::Page), lists);
                let Document { confidence, blocks, article, .. } =
                    self.staged(scratch, &copy.text, read, reasons, lists, |_| ());
                let article = own::placed(article.into_owned(), |span| *span = copy.span(*span));
                Document { text, region, confidence, blocks: copy.blocks(blocks, region), article }
            }
        };
        let tag = markup::first_tag(text).map(|tag| Diagnostic::new(DiagnosticCode::HtmlTags, tag));
        document.article.diagnostics.extend(tag);
        document
    }

    /// One story; `done` hears of each stage when it has ended.
    #[inline]
    fn staged<'a>(
        &self,
        scratch: &mut Scratch,
        text: &'a str,
        mut envelope: envelope::Envelope<'a>,
        reasons: Reasons,
        lists: Lists<'_>,
        mut done: impl FnMut(Stage),
    ) -> Document<'a> {
        let Scratch { blocks, places, near, pools, room, .. } = scratch;
        blocks::cut_into(text, &envelope, blocks);
        lists.spend(core::mem::take(&mut envelope.pieces));
        fit(blocks);
        prose::near_into(text, envelope.region, blocks, places, near);
        if scratch.once {
            blocks.shrink_to_fit();
            near.shrink_to_fit();
            *places = Vec::new();
        }
        done(Stage::Blocks);
        let mut readings: Readings<'a> = core::mem::take(&mut scratch.readings);
        let mut lines: Vec<Line<'a>> = core::mem::take(&mut scratch.lines);
        reading::read_into(text, blocks, near, &mut readings, &mut lines, lists);
        if scratch.once {
            drop(lines);
            readings.fit();
        } else {
            scratch.lines = emptied(lines);
        }
        done(Stage::Readings);
        let language = self.language.or_else(|| label::language(text, blocks));
        done(Stage::Language);
        let mut labels = label::label(text, blocks, &readings, near, language, reasons, pools);
        // An article has no room for it, either.
        let confidence = match reasons {
            Reasons::Give => label::confidence::of_article(blocks.iter(), &labels),
            Reasons::Skip => 0.0,
        };
        if scratch.once {
            *near = Vec::new();
        }
        done(Stage::Label);
        let region = envelope.region;
        let story = Labelled { text, blocks, readings: &readings, labels: &labels, lists };
        let article = assemble::assemble(&story, envelope, language, room);
        done(Stage::Assemble);
        let given = match reasons {
            Reasons::Give => assemble::blocks(blocks, region, &mut labels),
            Reasons::Skip => Vec::new(),
        };
        scratch.readings = readings.emptied(lists);
        trim(blocks);
        trim(places);
        trim(near);
        Document { text, region, confidence, blocks: given, article }
    }

    /// The same as [`parse_with`](Self::parse_with); `done` hears of each stage when it has ended.
    #[cfg(feature = "train")]
    #[doc(hidden)]
    pub fn __stages<'a>(&self, scratch: &mut Scratch, text: &'a str, mut done: impl FnMut(Stage)) -> Article<'a> {
        let spares = core::mem::take(&mut scratch.spares);
        let lists = if scratch.once { Lists::FRESH } else { Lists::of(&spares) };
        let envelope = envelope::read_in(text, self.format, lists);
        done(Stage::Envelope);
        let article = self.staged(scratch, text, envelope, Reasons::Skip, lists, done).into_article();
        scratch.spares = spares;
        article
    }
}

/// A stage of a parse, for those who time them.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "train"), expect(unreachable_pub, reason = "the benches name it"))]
pub enum Stage {
    #[cfg(feature = "train")]
    Envelope,
    Blocks,
    Readings,
    Language,
    Label,
    Assemble,
}

/// The stories of a text: see [`Parser::parse_all`].
#[derive(Debug, Clone)]
#[must_use = "an iterator does nothing until it is advanced"]
pub struct Articles<'a> {
    documents: Documents<'a>,
}

impl<'a> Iterator for Articles<'a> {
    type Item = Article<'a>;

    fn next(&mut self) -> Option<Article<'a>> {
        let Documents { parser, text, stories } = &mut self.documents;
        let envelope = stories.next()?;
        Some(parser.story(&mut Scratch::once(), text, envelope, Reasons::Skip, Lists::FRESH).into_article())
    }
}

impl core::iter::FusedIterator for Articles<'_> {}

/// The stories of a text with their blocks: see [`Parser::documents`].
#[derive(Debug, Clone)]
#[must_use = "an iterator does nothing until it is advanced"]
pub struct Documents<'a> {
    parser: Parser,
    text: &'a str,
    stories: envelope::Stories<'a>,
}

impl<'a> Iterator for Documents<'a> {
    type Item = Document<'a>;

    fn next(&mut self) -> Option<Document<'a>> {
        let envelope = self.stories.next()?;
        Some(self.parser.story(&mut Scratch::once(), self.text, envelope, Reasons::Give, Lists::FRESH))
    }
}

impl core::iter::FusedIterator for Documents<'_> {}

/// Parses the (first) story of a text with default options. See [`Parser::parse`].
#[must_use]
pub fn parse(text: &str) -> Article<'_> {
    Parser::new().parse(text)
}

/// Parses the (first) story of some bytes with default options. See [`Parser::parse_bytes`], also for bytes with several
/// stories.
#[must_use]
pub fn parse_bytes(bytes: &[u8]) -> Article<'_> {
    Parser::new().parse_bytes(bytes)
}

/// Every story of a text with default options, one after the other. See [`Parser::parse_all`], and [`Parser::parse_bytes`] for
/// bytes with several stories.
#[must_use = "an iterator does nothing until it is advanced"]
pub fn parse_all(text: &str) -> Articles<'_> {
    Parser::new().parse_all(text)
}
