//! The first stage: which layout is it, where does the story stand in it, and what do its header fields say.
//!
//! An envelope cuts its region of the text into [pieces](Piece) that tile it. What the frame itself decides (a control
//! byte, a header line, a headline field) has its role from here; free copy has none and is read by the later stages.

mod anpa;
mod asianet;
mod cut;
mod damage;
mod desk;
mod detect;
mod factiva;
mod frame;
mod iptc7901;
mod mail;
mod newsbites;
mod nexis;
mod page;
mod proquest;
#[cfg(test)]
mod tests;
mod when;
mod zczc;

use alloc::vec::Vec;

pub(crate) use cut::Line;
pub(crate) use desk::headline_marks;

use crate::spares::Lists;
use crate::{
    Article, Byline, Diagnostic, DiagnosticCode, Format, HeaderField, NoticeKind, Role, Span, Text, Timestamp, Wire,
};

/// What the frame of one story says.
#[derive(Debug, Default)]
pub(crate) struct Envelope<'a> {
    pub(crate) format: Format,
    /// The part of the text that belongs to this story.
    pub(crate) region: Span,
    /// Tiles of the region, in order.
    pub(crate) pieces: Vec<Piece>,
    pub(crate) header: Vec<HeaderField<'a>>,
    pub(crate) wire: Option<Wire<'a>>,
    pub(crate) publication: Option<Text<'a>>,
    /// Who wrote the story, where header fields state it.
    pub(crate) bylines: Vec<Byline<'a>>,
    /// The moment of publication, where a header field states it.
    pub(crate) published: Option<Timestamp<'a>>,
    /// The moment of the last update, where a header field states it.
    pub(crate) updated: Option<Timestamp<'a>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Envelope<'_> {
    /// Gives its lists to be used again.
    pub(crate) fn spent(self, lists: Lists<'_>) {
        let Self { pieces, header, wire, publication, bylines, published, updated, diagnostics, .. } = self;
        lists.spend(pieces);
        lists.spend(Article {
            header,
            wire,
            publication,
            bylines,
            published,
            updated,
            diagnostics,
            ..Article::default()
        });
    }

    /// Names a damage once.
    fn diagnose(&mut self, found: Diagnostic, lists: Lists<'_>) {
        if !self.diagnostics.iter().any(|known| known.code == found.code) {
            lists.push(&mut self.diagnostics, found);
        }
    }
}

/// A part of a story's region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) matter: Matter,
}

/// What the frame says of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Matter {
    /// The frame decides the role of the piece, which is one block.
    Given(Role),
    /// A notice whose kind the frame decides.
    Note(NoticeKind),
    /// The text of a page: anything may stand in it.
    Page,
    /// The copy of a framed story: paragraphs, datelines, sign-offs and notices, but no boilerplate.
    Copy(Wrap),
}

/// How paragraphs are told apart in framed copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Each line is a block.
    Lines,
    /// Each line is a block, but where lines were wrapped at one width.
    Width,
    /// Lines run on until a blank line.
    Blank,
    /// Lines run on until a blank line or a line that is indented.
    Indent,
    /// Lines run on until a line that is indented: copy with a blank line after every line.
    Spaced,
}

/// Reads the first story of a text. What follows it is one more piece, so that the pieces tile the text.
#[cfg(any(test, feature = "train"))]
pub(crate) fn read(text: &str, told: Option<Format>) -> Envelope<'_> {
    read_in(text, told, Lists::FRESH)
}

/// The same, in lists of others.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn read_in<'a>(text: &'a str, told: Option<Format>, lists: Lists<'_>) -> Envelope<'a> {
    let mut first = Stories::new(text, told).next_in(lists).unwrap_or_default();
    if first.region.end < text.len() {
        let rest = Span::new(first.region.end, text.len());
        lists.push(&mut first.pieces, Piece { span: rest, matter: Matter::Given(Role::OtherStory) });
        lists.push(&mut first.diagnostics, Diagnostic::new(DiagnosticCode::MoreStories, rest));
        first.region.end = text.len();
    }
    first
}

/// The stories of a text, one after the other. Their regions tile the text; there is always one.
#[derive(Debug, Clone)]
pub(crate) struct Stories<'a> {
    text: &'a str,
    at: usize,
    told: Option<Format>,
    format: Format,
    started: bool,
}

impl<'a> Stories<'a> {
    pub(crate) const fn new(text: &'a str, told: Option<Format>) -> Self {
        Self { text, at: 0, told, format: Format::Page, started: false }
    }

    /// The next story.
    fn next_in(&mut self, lists: Lists<'_>) -> Option<Envelope<'a>> {
        if self.started && self.at >= self.text.len() {
            return None;
        }
        let (format, end) = bounds(self.text, self.at, self.told, self.started.then_some(self.format), lists);
        self.started = true;
        self.format = format;
        let region = Span::new(self.at, end);
        self.at = end;
        Some(story(self.text, region, format, lists))
    }
}

impl<'a> Iterator for Stories<'a> {
    type Item = Envelope<'a>;

    fn next(&mut self) -> Option<Envelope<'a>> {
        self.next_in(Lists::FRESH)
    }
}

/// The format of the story that starts at `at`, and where it ends. `before` is the format of the story before it.
pub(crate) fn bounds(
    text: &str,
    at: usize,
    told: Option<Format>,
    before: Option<Format>,
    lists: Lists<'_>,
) -> (Format, usize) {
    let rest = text.get(at..).unwrap_or_default();
    let format = match (told, before) {
        (Some(told), _) => told,
        (None, None) => detect::detect(rest, lists),
        // One file may mix messages of two wires; exports do not mix.
        (None, Some(before @ (Format::Anpa1312 | Format::Iptc7901))) => frame::kind(rest).unwrap_or(before),
        (None, Some(before)) => before,
    };
    let end = match format {
        Format::Anpa1312 | Format::Iptc7901 => frame::end(text, at),
        Format::Zczc => zczc::end(text, at),
        Format::AsiaNet => asianet::end(text, at),
        Format::NewsBites => newsbites::end(text, at),
        Format::Nexis => nexis::end(text, at),
        Format::Factiva => factiva::end(text, at),
        Format::ProQuest => proquest::end(text, at),
        Format::Page | Format::Mail => text.len(),
    };
    // Blank space at the end belongs to the last story, and no story is empty.
    let rest = Span::new(end, text.len());
    let end = if end <= at || cut::is_blank(text, rest) { text.len() } else { end };
    (format, end)
}

/// Reads the story of a region.
fn story<'a>(text: &'a str, region: Span, format: Format, lists: Lists<'_>) -> Envelope<'a> {
    match format {
        Format::Page => page::read(text, region, lists),
        Format::Anpa1312 => anpa::read(text, region, lists),
        Format::Iptc7901 => iptc7901::read(text, region, lists),
        Format::Zczc => zczc::read(text, region, lists),
        Format::AsiaNet => asianet::read(text, region, lists),
        Format::NewsBites => newsbites::read(text, region, lists),
        Format::Nexis => nexis::read(text, region, lists),
        Format::Factiva => factiva::read(text, region, lists),
        Format::ProQuest => proquest::read(text, region, lists),
        Format::Mail => mail::read(text, region, lists),
    }
}
