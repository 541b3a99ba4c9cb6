//! What a parse asks of the allocator: little in the room of the texts before, and no more memory than a multiple of the text.

#![allow(clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

mod common;

use allocation_counter::measure;
use wirecopy::{Parser, Scratch};

/// How often the allocator is asked while each of some texts is parsed in room that has seen them all.
fn warm(texts: &[&str]) -> Vec<u64> {
    let parser = Parser::new();
    let mut scratch = Scratch::new();
    let mut pass = || -> Vec<u64> {
        let mut count = |text: &&str| {
            let asked = measure(|| {
                let article = parser.parse_with(&mut scratch, text);
                scratch.recycle(article);
            });
            asked.count_total
        };
        texts.iter().map(&mut count).collect()
    };
    // The buffers of a pool take turns: one of them may have seen only the small texts so far.
    for _ in 0..3 {
        pass();
    }
    pass()
}

/// What is left are lists inside of fields (a byline's names, a line's moments, a caption's people), words that the text does
/// not have in one piece, and the pieces of the envelope.
/// What is read from between marks borrows nothing.
#[test]
fn room_that_has_seen_a_text_is_enough_for_it() {
    let fixtures = common::fixtures();
    let plain = fixtures.iter().filter(|fixture| {
        !["markdown/", "text-browser/", "text-nodes/"].iter().any(|folder| fixture.name.starts_with(folder))
    });
    let texts: Vec<&str> = plain.map(|fixture| fixture.text.as_str()).collect();
    let fresh: u64 = texts.iter().map(|text| measure(|| drop(wirecopy::parse(text))).count_total).sum();
    let warm: u64 = warm(&texts).iter().sum();
    let each = u64::try_from(texts.len()).unwrap();
    assert!(warm <= 15 * each, "{warm} for {each} texts");
    assert!(warm * 6 <= fresh, "{warm} of {fresh}");
}

#[test]
fn a_text_takes_no_more_memory_than_a_multiple_of_its_bytes() {
    let story = common::fixtures().swap_remove(0).text;
    for times in [1, 16, 256] {
        let text = story.repeat(times);
        let taken = measure(|| drop(wirecopy::parse(&text))).bytes_max;
        let most = 20 * u64::try_from(text.len()).unwrap();
        assert!(taken <= most, "{taken} bytes for {}", text.len());
    }
}
