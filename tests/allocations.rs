//! What a parse asks of the allocator: nothing in the room of the texts before, and no more memory than a multiple of the text.

#![allow(clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

mod common;
#[path = "wire/messages.rs"]
#[allow(dead_code, reason = "some are for other tests")]
mod messages;

use allocation_counter::measure;
use wirecopy::{Parser, Scratch};

/// How often the allocator is asked while each of some texts is parsed in room that has seen them all.
fn warm(texts: &[(&str, &str)]) -> Vec<u64> {
    let parser = Parser::new();
    let mut scratch = Scratch::new();
    let mut pass = || -> Vec<u64> {
        let mut count = |(_, text): &(&str, &str)| {
            let asked = measure(|| {
                let article = parser.parse_with(&mut scratch, text);
                scratch.recycle(article);
            });
            asked.count_total
        };
        texts.iter().map(&mut count).collect()
    };
    // Buffers and lists take turns: one of them may have seen only the small texts so far.
    for _ in 0..6 {
        pass();
    }
    pass()
}

fn assert_never_asked(texts: &[(&str, &str)]) {
    let asked = warm(texts);
    let asking: Vec<_> = texts.iter().zip(asked).filter(|(_, count)| *count > 0).collect();
    let names: Vec<_> = asking.iter().map(|((name, _), count)| (name, count)).collect();
    assert!(names.is_empty(), "{names:?}");
}

/// What is read from between marks is the exception: it borrows nothing.
#[test]
fn room_that_has_seen_a_page_is_enough_for_it() {
    let fixtures = common::fixtures();
    let plain = fixtures.iter().filter(|fixture| {
        !["markdown/", "text-browser/", "text-nodes/"].iter().any(|folder| fixture.name.starts_with(folder))
    });
    let texts: Vec<_> = plain.map(|fixture| (fixture.name.as_str(), fixture.text.as_str())).collect();
    assert!(texts.len() > 50);
    assert_never_asked(&texts);
}

#[test]
fn room_that_has_seen_a_message_is_enough_for_it() {
    let texts: Vec<_> = messages::FRAMED.iter().chain(messages::OTHERS).copied().collect();
    assert_never_asked(&texts);
}

/// What parses of some texts hold at the most while they run, each beside its article, and how many bytes the texts have.
fn beside<'t>(texts: impl Iterator<Item = &'t str>) -> (u64, u64) {
    texts.fold((0, 0), |(beside, bytes), text| {
        let mut article = None;
        let taken = measure(|| article = Some(wirecopy::parse(text)));
        drop(article);
        let held = u64::try_from(taken.bytes_current).unwrap();
        (beside + taken.bytes_max - held, bytes + u64::try_from(text.len()).unwrap())
    })
}

/// It grows as the text does: by the blocks, what was read in them, and what the labeller reckons with.
#[test]
fn a_text_takes_no_more_memory_than_a_multiple_of_its_bytes() {
    let fixtures = common::fixtures();
    let (taken, bytes) = beside(fixtures.iter().map(|fixture| fixture.text.as_str()));
    assert!(taken <= 6 * bytes, "{taken} bytes for {bytes}");
    // Its lines are short.
    let story = &fixtures[0].text;
    for times in [1, 16, 256] {
        let (taken, bytes) = beside([story.repeat(times).as_str()].into_iter());
        assert!(taken <= 6 * bytes, "{taken} bytes for {bytes}");
    }
}
