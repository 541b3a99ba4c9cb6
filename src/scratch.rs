//! Room that is used again from text to text.

use alloc::vec::Vec;
use core::fmt;

use crate::Article;
use crate::assemble::Room;
use crate::blocks::RawBlock;
use crate::boilerplate::lists::Line;
use crate::label::Pools;
use crate::prose::Place;
use crate::reading::Readings;
use crate::spares::{Lists, Spares};

/// The room that a parser works in, for those who parse many texts: what one text has made of it, the next one finds.
///
/// A [`Parser`](crate::Parser) without a scratch takes fresh room for each text. With one, and with the articles
/// [given back](Self::recycle) when they are done with, a parser that has seen a few texts asks the allocator for nothing: the
/// lists inside a byline, a caption or a sign-off, and the words that do not stand in the text in one piece, are made in those
/// of the articles before. A page with the marks of a renderer, such as Markdown, is the exception: what is read from between
/// marks is copied.
///
/// A scratch grows with the texts that it sees, but no buffer of more than 256 KiB outlives its text: pages of up to 80 KB leave
/// less than 2 MB in it. Each thread has one of its own.
///
/// ```
/// use wirecopy::{Parser, Scratch};
/// let parser = Parser::new();
/// let mut scratch = Scratch::new();
/// for text in ["Ferry runs aground\n\nNobody was hurt.\n", "Bridge reopens\n\nCars crossed on Monday.\n"] {
///     let article = parser.parse_with(&mut scratch, text);
///     assert_eq!(article, parser.parse(text));
///     scratch.recycle(article);
/// }
/// ```
#[derive(Default)]
pub struct Scratch {
    pub(crate) blocks: Vec<RawBlock>,
    pub(crate) places: Vec<Place>,
    pub(crate) near: Vec<usize>,
    pub(crate) readings: Readings<'static>,
    pub(crate) lines: Vec<Line<'static>>,
    pub(crate) pools: Pools,
    pub(crate) room: Room,
    /// Emptied lists and texts, for what stands inside of fields.
    pub(crate) spares: Spares,
    /// Whether no text follows.
    pub(crate) once: bool,
}

impl fmt::Debug for Scratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Scratch {
    /// A scratch that has seen no text: it asks for room when it is used.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// For one text: what a stage has done with is given back before the next one begins.
    pub(crate) fn once() -> Self {
        Self { pools: Pools::once(), once: true, ..Self::default() }
    }

    /// Takes an article back that is done with: the next one is made in its room.
    pub fn recycle(&mut self, article: Article<'_>) {
        Lists::of(&self.spares).spend(article);
    }
}
