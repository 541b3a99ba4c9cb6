//! The odds of words: a logistic model over the slots of each block's words and pairs of words. Fixed seed, one thread: the
//! same pages give the same odds.

use wirecopy::__train::{WORDING_SLOTS, WORDING_UNITS};

use crate::boost::Dice;
use crate::data::Page;
use crate::learn::{is_learned, part, setting};
use crate::logistic::Logistic;

/// What each slot adds, in the units and the range that the compiled table holds.
pub struct Odds(Vec<i8>);

/// How often all blocks are gone through.
const ROUNDS: usize = 6;

/// A block that is learned from.
struct Block<'p> {
    slots: &'p [u16],
    is_body: bool,
    weight: f32,
}

impl Odds {
    /// Learns from the pages that `is` holds for.
    pub fn learn(pages: &[Page], is: impl Fn(&Page) -> bool) -> Self {
        let (rate, shrink) = (setting("WORDRATE", 0.05), setting("WORDSHRINK", 3.0));
        let mut blocks = blocks(pages, is);
        let mean = blocks.iter().map(|block| block.weight).sum::<f32>() / blocks.len() as f32;
        let mut met = vec![0.0_f32; WORDING_SLOTS];
        blocks.iter().flat_map(|block| block.slots).for_each(|slot| met[usize::from(*slot)] += 1.0);
        let mut model = Logistic::new(WORDING_SLOTS, rate);
        let mut dice = Dice::of(7);
        for _ in 0..ROUNDS {
            for at in (1..blocks.len()).rev() {
                blocks.swap(at, dice.next() as usize % (at + 1));
            }
            for Block { slots, is_body, weight } in &blocks {
                let root = 1.0 / ((slots.len() / 2) as f32).sqrt();
                let slots = slots.iter().map(|slot| usize::from(*slot));
                model.step(slots, root, (*is_body, (weight / mean).min(10.0)), |slot| shrink / met[slot]);
            }
        }
        Self(model.odds.iter().map(|odds| (odds * WORDING_UNITS).round().clamp(-128.0, 127.0) as i8).collect())
    }

    /// For each page the sums of its blocks, by odds that have not seen its family: of those pages that `is` holds for by odds
    /// learned from the others of them, of all other pages by odds learned from all of them. Gives these, too.
    pub fn apart(pages: &[Page], is: impl Fn(&Page) -> bool) -> (Self, Vec<Vec<i32>>) {
        /// How many parts the pages are dealt into.
        const PARTS: u32 = 4;
        let part = |page: &Page| part(&page.family, 99, PARTS);
        let all = Self::learn(pages, &is);
        let parts: Vec<Self> = (0..PARTS).map(|nth| Self::learn(pages, |page| is(page) && part(page) != nth)).collect();
        let odds = |page: &Page| if is(page) { &parts[part(page) as usize] } else { &all };
        let sums = pages.iter().map(|page| odds(page).sums(page)).collect();
        (all, sums)
    }

    /// The sums of the odds of a page's blocks.
    fn sums(&self, page: &Page) -> Vec<i32> {
        let sum = |slots: &Vec<u16>| slots.iter().map(|slot| i32::from(self.0[usize::from(*slot)])).sum();
        page.table.slots.iter().map(sum).collect()
    }

    /// As the crate compiles them.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.iter().map(|odds| odds.cast_unsigned()).collect()
    }
}

/// The blocks that gold says something of.
fn blocks(pages: &[Page], is: impl Fn(&Page) -> bool) -> Vec<Block<'_>> {
    // Pages made of others' parts say nothing new of their words.
    let is_real = |page: &&Page| !page.gold.body.is_empty() && is_learned(page) && is(page);
    let blocks = pages.iter().filter(is_real).flat_map(|page| {
        // Of a page of news are four renderings, of a page of the web one; news counts double.
        let scale = if page.set == "wcxb" { 1.0 } else { 0.5 };
        page.table.slots.iter().zip(&page.labels).map(move |(slots, label)| Block {
            slots,
            is_body: label.body,
            weight: label.weight * scale,
        })
    });
    blocks.filter(|block| block.weight > 0.0 && !block.slots.is_empty()).collect()
}
