//! Where stories end in large files whose separators are damaged, read as a stream.
//!
//! `WIRECOPY_CASES` sets how many stories each file holds: 150 by default, 1,000 before a release.

#![cfg(feature = "proptest")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

extern crate alloc;

use alloc::rc::Rc;
use core::cell::Cell;
use std::io::{BufReader, Read};

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use wirecopy::Parser;
use wirecopy::export::{Anpa, Iptc};
use wirecopy::strategies::{self, Layout};

/// One separator in so many is cut or doubled.
const ONE_IN: usize = 20;

/// What separates the stories of a layout: marks at their starts and ends.
fn marks(layout: Layout) -> (&'static str, &'static str) {
    match layout {
        Layout::Anpa(Anpa::Ap | Anpa::Upi) => ("\u{16}\u{16}\u{1}", "\u{C}\r\n\u{4}"),
        Layout::Anpa(Anpa::CanadianPress | Anpa::BayCity | Anpa::Kyodo) => ("\u{16}\u{16}\u{1}", "\u{4}"),
        Layout::Anpa(Anpa::Reuters) => ("\u{16}\u{16}\u{1}", "\u{3}"),
        Layout::Iptc(Iptc::Dpa) => ("\u{1}", "\u{7F}\n\u{7F}\u{4}\n"),
        Layout::Iptc(_) => ("\u{1}", "\u{4}"),
        Layout::Zczc => ("ZCZC AAP\r\n", "NNNN\r\n"),
        Layout::NewsBites => ("zczc\n", "nnnn\n"),
        Layout::Nexis => ("1 of 1 DOCUMENTS\n", ""),
        Layout::NexisUni => ("", "End of Document\n"),
        Layout::ProQuest => ("____________________________________________________________\n", ""),
        _ => ("", ""),
    }
}

/// Cuts or doubles a mark of a story, where it stands.
fn damage(story: &mut String, mark: &str, double: bool) {
    if mark.is_empty() {
        return;
    }
    let Some(at) = story.find(mark) else { panic!("no {mark:?} in {story}") };
    if double {
        story.insert_str(at, mark);
    } else {
        story.replace_range(at..at + mark.len(), "");
    }
}

/// A file of stories; for each story but the first, the bytes in which its boundary may lie: after the last words of the
/// story before it, and before its own first words.
fn file(layout: Layout, count: usize) -> (String, Vec<(usize, usize)>) {
    let mut runner = TestRunner::deterministic();
    let article = strategies::article();
    let (opens, closes) = marks(layout);
    let mut text = String::new();
    let mut gaps = Vec::new();
    let mut last = 0;
    for number in 0..count {
        let article = article.new_tree(&mut runner).unwrap().current();
        let mut story = strategies::render(&article, layout).unwrap().text;
        if number % ONE_IN == ONE_IN - 1 {
            // Four kinds of damage, in turn.
            let kind = number / ONE_IN;
            damage(&mut story, if kind % 4 < 2 { opens } else { closes }, kind.is_multiple_of(2));
        }
        let start = text.len();
        text.push_str(&story);
        if number > 0 {
            let headline = article.headline.as_ref().unwrap().text.split(' ').next().unwrap();
            gaps.push((last, start + story.find(headline).unwrap()));
        }
        let end = article.body.last().unwrap().text.split_whitespace().last().unwrap();
        last = start + story.rfind(end).unwrap() + end.len();
    }
    (text, gaps)
}

/// Counts what is read.
struct Metered<R> {
    source: R,
    read: Rc<Cell<usize>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.read.set(self.read.get() + count);
        Ok(count)
    }
}

#[test]
fn boundaries_hold_where_separators_are_damaged() {
    let cases = std::env::var("WIRECOPY_CASES").ok().and_then(|cases| cases.parse().ok());
    let count: usize = cases.map_or(150, |cases: usize| cases.clamp(20, 1000));
    let mut broken = Vec::new();
    for layout in Layout::ALL.iter().copied().filter(|layout| layout.is_batch()) {
        let (text, gaps) = file(layout, count);
        let read = Rc::new(Cell::new(0));
        let source = BufReader::with_capacity(4096, Metered { source: text.as_bytes(), read: Rc::clone(&read) });
        let mut stories = Parser::new().read_all(source);
        let (mut at, mut ends, mut ahead) = (0, Vec::new(), 0);
        while let Some((_, story)) = stories.next_text().unwrap() {
            at += story.text.len();
            ends.push(at);
            ahead = ahead.max(read.get() - at);
        }
        assert_eq!(ends.pop(), Some(text.len()), "{layout:?}: every byte comes out once");
        let right = gaps.iter().filter(|(from, to)| ends.iter().any(|end| (from..=to).contains(&end))).count();
        let wrong = ends.iter().filter(|end| !gaps.iter().any(|(from, to)| (from..=to).contains(end))).count();
        // 99 in 100 boundaries, and no more false ones.
        if right * 100 < gaps.len() * 99 || wrong * 100 > gaps.len() {
            broken.push(format!("{layout:?}: {right} of {} boundaries, {wrong} false", gaps.len()));
        }
        // What is held does not grow with the file.
        if ahead > 200 << 10 {
            broken.push(format!("{layout:?}: {ahead} bytes of {} were held at once", text.len()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
