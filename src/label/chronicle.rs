//! Reports as it happens: entries under a time of day each, one under the other.

use core::ops::Range;

use super::Page;
use super::decode::Words;
use crate::Stamp;
use crate::reading::Reading;

/// So many entries make a report.
const FEWEST: usize = 5;

/// An entry's copy stands at the most so many blocks under its time, and the next time under that.
const REACH: usize = 8;

/// The copy of an entry has at the least so many bytes: lists of news with the time of each have shorter blurbs.
const SHORTEST: usize = 120;

/// Which blocks of a page are its report: those from the first entry's time to the last one's copy.
pub(super) fn report(page: &Page<'_, '_>, free: &[usize], words: &[Words]) -> Range<usize> {
    let (mut found, mut entries) = (0..0, 0_usize);
    // The last time of day, until copy stands under it; and the last block of the report.
    let (mut time, mut last) = (None, 0_usize);
    for (at, words) in free.iter().copied().zip(words) {
        if entries > 0 && at.saturating_sub(last) > REACH {
            if entries >= FEWEST {
                return found;
            }
            (entries, time) = (0, None);
        }
        let length = page.blocks.get(at).map_or(0, |block| block.content.len());
        if is_time(page, at, length) {
            (time, last) = (Some(at), at);
        } else if *words == Words::Copy && length >= SHORTEST && at.saturating_sub(last) <= REACH {
            if let Some(time) = time.take() {
                found.start = if entries == 0 { time } else { found.start };
                entries = entries.saturating_add(1);
            }
            (found.end, last) = (at.saturating_add(1), at);
        }
    }
    if entries >= FEWEST { found } else { 0..0 }
}

/// Whether a block is a time of day and no more: comments and lists name the day as well, or say how long ago.
fn is_time(page: &Page<'_, '_>, at: usize, length: usize) -> bool {
    let of_day = |stamp: &Stamp<'_>| stamp.timestamp.time.is_some() && stamp.timestamp.date.is_none();
    page.readings.any(at, |reading| match reading {
        Reading::Stamps(line) => line.span.len() == length && line.stamps.iter().all(of_day),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    /// How many paragraphs a page has, of a story with such entries under it.
    fn paragraphs(times: &[&str], copy: &str) -> usize {
        let entries: String = times.iter().map(|time| alloc::format!("\n\n{time}\n\nStill afloat\n\n{copy}")).collect();
        let story = "A ferry with 41 people on board ran aground off the coast on Tuesday, the harbour master said.\n\n\
            Nobody was hurt, but the owners of the ferry said they would look into what had happened that night.";
        crate::parse(&alloc::format!("Ferry runs aground off Harwick\n\nBy Ada Lane\n\n{story}{entries}\n")).body.len()
    }

    #[test]
    fn entries_under_a_time_of_day_each_are_the_story() {
        const COPY: &str = "The second boat of the harbour master has reached the ferry now, and those who stand on the deck \
            are waving at it with their coats, as far as anybody can see from the pier.";
        let all = paragraphs(&["8:02PM", "7:49PM", "7:35PM", "7:31PM", "7:28PM", "7:26PM"], COPY);
        assert!(all >= 8, "{all}");
        // Comments name the day, and so few entries, or such short ones, may be another list.
        for (times, copy) in [
            (&["2 March 2031 20:02"; 6][..], COPY),
            (&["8:02PM"; 3], COPY),
            (&["8:02PM"; 6], "The second boat is there."),
        ] {
            super::super::on_page(&times.join("\n\n"), None, |page| {
                let free: alloc::vec::Vec<usize> = (0..page.blocks.len()).collect();
                let words = alloc::vec![super::Words::Ended; free.len()];
                assert_eq!(super::report(page, &free, &words), 0..0, "{copy}");
            });
        }
    }
}
