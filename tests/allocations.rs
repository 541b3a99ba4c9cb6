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
