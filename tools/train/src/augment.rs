//! Pages that the corpus lacks: stories between the tops and tails of other publishers' pages, cut short, without their
//! blank lines. Learned from, never judged by.

use std::collections::HashMap;

use wirecopy::__train::table;

use crate::boost::Dice;
use crate::data::{Label, Page};
use crate::learn::{FOLDS, part};

/// A block of a page.
#[derive(Clone, Copy)]
struct Piece {
    text: &'static str,
    /// What follows it up to the next block, where it is known.
    blank: &'static str,
    label: Label,
}

impl Piece {
    fn of(stretch: &'static str, label: Label) -> Self {
        let text = stretch.trim_end();
        Self { text, blank: &stretch[text.len()..], label }
    }

    /// Its first sentences, so many at most.
    fn sentences(self, most: usize) -> Self {
        let ends = self.text.char_indices().zip(self.text.chars().skip(1)).filter_map(|((at, c), next)| {
            let wide = matches!(c, '。' | '！' | '？');
            let end = wide
                || matches!(c, '.' | '!' | '?' | '"' | '”') && next == ' ' && closes(&self.text[..at + c.len_utf8()]);
            end.then_some(at + c.len_utf8())
        });
        let end = ends.filter(|end| *end >= SHORTEST).nth(most.saturating_sub(1));
        Self { text: &self.text[..end.unwrap_or(self.text.len())], ..self }
    }
}

/// Shorter sentences, in bytes, stand together with the next.
const SHORTEST: usize = 50;

/// Whether a text that ends with a point, a question mark or a quote ends with a sentence: no initial, no abbreviation.
fn closes(text: &str) -> bool {
    let word = text.trim_end_matches(['.', '!', '?', '"', '”']).rsplit([' ', '.']).next().unwrap_or_default();
    let quoted = text.strip_suffix(['"', '”']).is_some_and(|text| text.ends_with(['.', '!', '?']));
    quoted || text.ends_with(['.', '!', '?']) && word.chars().count() > 4
}

/// A page in three parts.
struct Parts {
    /// Above the headline.
    top: Vec<Piece>,
    /// From the headline to the last block of the body.
    story: Vec<Piece>,
    tail: Vec<Piece>,
}

impl Parts {
    fn of(page: &Page) -> Option<Self> {
        /// The headline stands no farther above the body than that.
        const FARTHEST: usize = 25;
        let first = page.labels.iter().position(|label| label.body)?;
        let last = page.labels.iter().rposition(|label| label.body)?;
        let title = page.titles.iter().take(first).rposition(|is| *is).filter(|title| first - title <= FARTHEST);
        let starts: Vec<usize> = page.table.blocks.iter().map(|span| span.start).chain([page.text.len()]).collect();
        let mut pieces: Vec<Piece> = starts
            .windows(2)
            .zip(&page.labels)
            .map(|(ends, label)| Piece::of(&page.text[ends[0]..ends[1]], *label))
            .collect();
        let tail = pieces.split_off(last + 1);
        let story = pieces.split_off(title.unwrap_or(first));
        Some(Self { top: pieces, story, tail })
    }
}

/// For each page that is learned from, one of the same story with other things around it.
pub fn pages(pages: &[Page], learned: impl Fn(&Page) -> bool) -> Vec<Page> {
    let parts: Vec<Option<Parts>> = pages.iter().map(Parts::of).collect();
    // Only pages that always stand on the same side of a split are mixed.
    let side = |page: &Page| (part(&page.family, 0, FOLDS), part(&page.family, 77, 2));
    let mut alike: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, page) in pages.iter().enumerate().filter(|(at, page)| parts[*at].is_some() && learned(page)) {
        alike.entry((side(page), page.renderer.as_str(), page.lang.as_str())).or_default().push(at);
    }
    let mut made = Vec::new();
    for (at, page) in pages.iter().enumerate().filter(|(_, page)| learned(page)) {
        let Some(own) = &parts[at] else { continue };
        let mut dice = Dice::of(u64::from(part(&page.id, 5, u32::MAX)) << 3 | u64::from(part(&page.renderer, 5, 8)));
        let others: Vec<usize> = alike[&(side(page), page.renderer.as_str(), page.lang.as_str())]
            .iter()
            .copied()
            .filter(|other| pages[*other].family != page.family)
            .collect();
        let donor = |dice: &mut Dice| match others.len() {
            0 => Some(own),
            many => parts[others[dice.next() as usize % many]].as_ref(),
        };
        let (Some(above), Some(below)) = (donor(&mut dice), donor(&mut dice)) else { continue };
        let mut top = if dice.percent() < 70 { above.top.clone() } else { own.top.clone() };
        if dice.percent() < 25 {
            let few = dice.next() as usize % 8;
            top.drain(..top.len().saturating_sub(few));
        }
        let mut story = own.story.clone();
        if dice.percent() < 40 {
            shorten(&mut story, 2 + dice.next() as usize % 12);
        }
        if dice.percent() < 25 {
            let first = story.iter().position(|piece| piece.label.body).unwrap_or(0);
            let mut nth = 0;
            story.retain(|piece| {
                nth += 1;
                piece.label.body || nth <= first
            });
        }
        // Many papers print a sentence or two to a paragraph.
        if dice.percent() < 35 {
            for piece in story.iter_mut().filter(|piece| piece.label.body) {
                *piece = piece.sentences(1 + dice.next() as usize % 2);
            }
        }
        // A box inside a story: blocks as they stand after stories.
        if dice.percent() < 25
            && let Some(other) = donor(&mut dice)
        {
            insert_box(&mut story, &other.tail, &mut dice);
        }
        let mut tail = if dice.percent() < 70 { below.tail.clone() } else { own.tail.clone() };
        if dice.percent() < 25 {
            tail.truncate(dice.next() as usize % 10);
        }
        let dense = dice.percent() < 15;
        made.extend(assemble(page, [top, story, tail], dense));
    }
    made
}

/// Sets a few blocks from the start of a tail before a block of a story's body.
fn insert_box(story: &mut Vec<Piece>, tail: &[Piece], dice: &mut Dice) {
    let body: Vec<usize> =
        story.iter().enumerate().skip(1).filter(|(_, piece)| piece.label.body).map(|(at, _)| at).collect();
    if body.is_empty() || tail.is_empty() {
        return;
    }
    let at = body[dice.next() as usize % body.len()];
    let from = dice.next() as usize % tail.len().min(20);
    let few = 1 + dice.next() as usize % 8;
    story.splice(at..at, tail[from..].iter().take(few).copied());
}

/// Ends a story after so many blocks of its body.
fn shorten(story: &mut Vec<Piece>, blocks: usize) {
    let body = story.iter().enumerate().filter(|(_, piece)| piece.label.body).map(|(at, _)| at);
    if let Some(end) = body.clone().nth(blocks) {
        story.truncate(end);
        let last = story.iter().rposition(|piece| piece.label.body).map_or(0, |last| last + 1);
        story.truncate(last);
    }
}

/// The page of some pieces, whose blocks have the labels of the pieces that they start with.
fn assemble(page: &Page, parts: [Vec<Piece>; 3], dense: bool) -> Option<Page> {
    let mut text = String::new();
    let mut labels: HashMap<usize, Label> = HashMap::new();
    let [top, story, tail] = parts;
    let words = |pieces: &[Piece]| -> usize {
        pieces.iter().filter(|piece| piece.label.body).map(|piece| crate::data::tokens(piece.text).count()).sum()
    };
    // A block matters as its share of the body.
    let total = words(&story) as f32 + 60.0;
    for piece in top.iter().chain(&story).chain(&tail) {
        labels.insert(text.len(), piece.label);
        text.push_str(piece.text);
        let blank = if piece.blank.is_empty() { "\n\n" } else { piece.blank };
        text.push_str(if dense { "\n" } else { blank });
    }
    let text: &'static str = text.leak();
    let table = table(text);
    let label = |span: &wirecopy::Span| match labels.get(&span.start) {
        Some(label) => {
            let own = crate::data::tokens(&text[span.start..span.end]).count() as f32 + 1.0;
            // What the gold leaves open stays open.
            Label { weight: if label.weight > 0.0 { own / total } else { 0.0 }, ..*label }
        }
        None => Label { body: false, weight: 0.0, kind: 'p' },
    };
    let labels: Vec<Label> = table.blocks.iter().map(label).collect();
    labels.iter().any(|label| label.body).then(|| Page {
        id: page.id.clone(),
        set: page.set.clone(),
        lang: page.lang.clone(),
        renderer: page.renderer.clone(),
        family: page.family.clone(),
        text,
        gold: crate::data::Gold { title: None, body: Vec::new(), kinds: String::new(), optional: Vec::new() },
        titles: vec![false; labels.len()],
        table,
        labels,
    })
}
