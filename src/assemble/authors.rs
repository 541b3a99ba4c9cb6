//! Who signed the story: its bylines among all the names of a page.
//!
//! Pages print the names of other stories' authors, of commenters and of people in headings. A line that says "by" goes
//! before one that is only a name, and a nearer one before a farther one; a bare name needs something beside it that
//! makes it a byline: a time, a job, the headline, the story's first or last line, a second print of itself.

mod owner;
mod signing;

use alloc::string::String;
use alloc::vec::Vec;

use super::Labelled;
use super::place::Place;
use crate::header::biography;
use crate::label::Zone;
use crate::lexicon::photo::PHOTO_LEADS;
use crate::lexicon::table;
use crate::lexicon::titles::CONTACTS;
use crate::reading::Reading;
use crate::{Article, Author, Byline, Role, Span};

/// A byline this many blocks over the headline still belongs to it.
const REACH: usize = 12;

/// The card of the author stands this far after the story at the most, in blocks.
const FAR_END: usize = 80;

/// A bare name stands this near under the headline, in blocks, where nothing else speaks for it.
const UNDER: usize = 6;

/// Those who sign after the first stand this near to each other, in blocks: their jobs may stand between.
const STEP: usize = 2;

/// A byline so near over the headline, in blocks, is the story's before any name under it is.
const CLOSE: usize = 2;

/// Chooses the bylines.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, place: &Place, article: &mut Article<'a>) {
    let mut strengths: Vec<usize> = (0..story.blocks.len()).map(|at| place.strength(story, at)).collect();
    drop_headings(story, &mut strengths);
    let best = strengths.iter().copied().max().unwrap_or_default();
    let strength = |at: usize| strengths.get(at).copied().unwrap_or_default();
    // Of names, those that most speaks for, and what stands beside them.
    let strongest = |at: usize| {
        strength(at) == best
            || 2 * strength(at) >= best.max(1)
                && (at.saturating_sub(STEP)..=at.saturating_add(STEP)).any(|near| strength(near) == best)
    };
    let mut found = Vec::new();
    let of_story = |at: usize| best >= SURE && strongest(at) && place.zone(story, at) == Some(Zone::Top);
    let early: [&dyn Fn(usize) -> bool; 6] = [
        &|at| is_byline(place, story, at, &[Zone::Top]),
        &|at| is_byline(place, story, at, &[Zone::Before]) && place.is_over_head(at, CLOSE),
        &|at| place.is_closing(story, at),
        &of_story,
        &|at| is_byline(place, story, at, &[Zone::Before]) && place.is_over_head(at, REACH),
        &|at| best >= SURE && strongest(at),
    ];
    let late: [&dyn Fn(usize) -> bool; 3] = [
        &|at| is_byline(place, story, at, &[Zone::Body]),
        &|at| is_byline(place, story, at, &[Zone::Gap, Zone::Tail]),
        &|at| place.is_card(story, at),
    ];
    // The first pass that finds one ends the search.
    let _ = early.iter().any(|pass| take(story, pass, &mut found))
        || place.placed(story, &mut found)
        || late.iter().any(|pass| take(story, pass, &mut found))
        || noted(story, &mut found)
        || take(story, &|at| is_headless(story, at), &mut found)
        || take(story, &|at| best > 0 && strongest(at), &mut found)
        || owner::owner(story).is_some_and(|owner| {
            found.push(owner);
            true
        });
    // Where an organization signs alone, people who sign elsewhere have written for it.
    if !found.is_empty() && found.iter().all(|byline| byline.authors.is_empty()) {
        let mut people = Vec::new();
        if take(story, &|at| place.is_closing(story, at) && has_people(story, at), &mut people) {
            found = people;
        }
    }
    article.bylines.extend(found);
    for byline in &mut article.bylines {
        sign(story, byline);
    }
}

/// Adds the bylines of the blocks that a pass accepts; whether there were any.
fn take<'a>(story: &Labelled<'_, 'a>, pass: &dyn Fn(usize) -> bool, bylines: &mut Vec<Byline<'a>>) -> bool {
    let mut last: Option<usize> = None;
    for at in (0..story.blocks.len()).filter(|at| pass(*at)) {
        // Only the first and those that go on from it.
        let named = !signs(story, at);
        if last.is_some_and(|last| at.saturating_sub(last) > STEP) {
            continue;
        }
        // The first name has been looked at.
        if named && last.is_some() && is_heading(story, at, SURE) {
            continue;
        }
        push(story, at, bylines);
        last = Some(at);
        if bylines.len() >= MOST_NAMES {
            break;
        }
    }
    if let Some(last) = last.filter(|last| is_led(story, *last)) {
        go_on(story, last, bylines);
    }
    !bylines.is_empty()
}

/// Adds the author whom the first note after the story names, and those of the notes beside it.
fn noted<'a>(story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
    let notes = story.iter().filter(|(_, _, label)| label.role == Role::Biography);
    for byline in notes.filter_map(|(_, block, _)| biography(block.raw(story.text), block.content.start)) {
        add(&byline, bylines);
    }
    !bylines.is_empty()
}

/// Makes the organization that signs the story alone its author.
fn sign<'a>(story: &Labelled<'_, 'a>, byline: &mut Byline<'a>) {
    let Some(name) = byline.organization.clone().filter(|_| byline.authors.is_empty()) else { return };
    let line = byline.span.of(story.text).unwrap_or_default();
    let span = line.find(&*name).map_or(byline.span, |at| {
        let start = byline.span.start.saturating_add(at);
        Span::new(start, start.saturating_add(name.len()))
    });
    byline.authors.push(Author { name, role: None, span });
}

/// Whether the line before a block says that it names whom to ask (`Media contact:`) or who made a picture (`Foto:`).
fn is_led_elsewhere(story: &Labelled<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| story.blocks.get(before)) else { return false };
    let line = before.raw(story.text);
    line.len() <= SHORT
        && (line.split([' ', ':', '-', '/', '\u{A0}']).any(|word| table::has(CONTACTS, word))
            || PHOTO_LEADS.has(line.trim_end_matches([':', ' '])))
}

/// A longer line heads nothing, in bytes.
const SHORT: usize = 60;

/// Takes the strength from what only looks like an author: the words of headings stand elsewhere on the page in small letters,
/// those of names seldom do, and the story's copy names whom it is about.
fn drop_headings(story: &Labelled<'_, '_>, strengths: &mut [usize]) {
    // Each look goes through the page: only the strongest are worth it.
    const MOST: usize = 8;
    for _ in 0..MOST {
        let best = strengths.iter().copied().max().unwrap_or_default();
        let Some(at) = strengths.iter().position(|strength| *strength == best).filter(|_| best > 0) else { return };
        if !is_heading(story, at, best) && !is_subject(story, at, best) {
            return;
        }
        if let Some(strength) = strengths.get_mut(at) {
            *strength = 0;
        }
    }
}

/// Whether the bare name of a block is made of the page's words.
fn is_heading(story: &Labelled<'_, '_>, at: usize, strength: usize) -> bool {
    story.readings.any(at, |reading| match reading {
        Reading::Name(byline) => {
            byline.authors.first().is_some_and(|author| is_common(story.text, &author.name, strength))
        }
        _ => false,
    })
}

/// Whether the story's copy speaks of the person whom a block names, where little says that the block signs.
fn is_subject(story: &Labelled<'_, '_>, at: usize, strength: usize) -> bool {
    let zone = story.labels.get(at).map(|label| label.zone);
    if matches!(zone, Some(Zone::Top | Zone::Before)) && strength >= SURE {
        return false;
    }
    story.readings.any(at, |reading| match reading {
        Reading::Name(byline) => byline.authors.first().is_some_and(|author| {
            let mut copy = story.iter().filter(|(other, _, label)| *other != at && label.role == Role::Paragraph);
            copy.any(|(_, block, _)| {
                let raw = block.raw(story.text).as_bytes();
                // A note on the author opens with the name.
                memchr::memmem::find(raw, author.name.as_bytes()).is_some_and(|found| found > 0)
            })
        }),
        _ => false,
    })
}

/// Whether the text has the words of a name in small letters too: all of them, or one where little speaks for the name.
fn is_common(text: &str, name: &str, strength: usize) -> bool {
    let mut words = name.split([' ', '-']).filter(|word| word.chars().nth(2).is_some());
    let common = |word: &str| {
        let small: String = word.chars().flat_map(char::to_lowercase).collect();
        // Addresses and names of files have every word in small letters.
        let is_end =
            |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic() && !matches!(c, '/' | '_' | '@' | '=' | '#'));
        small != word
            && memchr::memmem::find_iter(text.as_bytes(), small.as_bytes()).take(MOST_FINDS).any(|at| {
                let (before, after) = text.split_at_checked(at).unwrap_or_default();
                is_end(before.chars().next_back())
                    && is_end(after.get(small.len()..).and_then(|rest| rest.chars().next()))
            })
    };
    if strength < SURE { words.any(common) } else { words.clone().next().is_none() || words.all(common) }
}

/// So many finds inside other words at the most.
const MOST_FINDS: usize = 256;

/// So much has to speak for a bare name, that it goes before lines with "by" inside and after the story.
const SURE: usize = 2;

/// Whether the byline of a block starts on a line before: `By`, `About the author`.
fn is_led(story: &Labelled<'_, '_>, at: usize) -> bool {
    let Some(block) = story.blocks.get(at) else { return false };
    story
        .readings
        .any(at, |reading| matches!(reading, Reading::Byline(byline) if byline.span.start < block.content.start))
}

/// Adds the names on the lines that follow the last byline: `By`, `Ada Lane`, `Bo Ng`.
fn go_on<'a>(story: &Labelled<'_, 'a>, from: usize, bylines: &mut Vec<Byline<'a>>) {
    let mut at = from;
    while let Some(label) = story.labels.get(at.saturating_add(1)) {
        at = at.saturating_add(1);
        let name = story.readings.any(at, |reading| matches!(reading, Reading::Name(_)));
        if label.role == Role::Blank {
            continue;
        }
        let ends = !name || label.role.is_body() || label.zone == Zone::Before || bylines.len() >= MOST_NAMES;
        if ends || is_heading(story, at, SURE) {
            break;
        }
        push(story, at, bylines);
    }
}

/// Adds what block `at` signs.
fn push<'a>(story: &Labelled<'_, 'a>, at: usize, bylines: &mut Vec<Byline<'a>>) {
    for reading in story.readings.of(at) {
        if let Reading::Byline(byline) | Reading::Name(byline) = reading {
            add(byline, bylines);
        }
    }
}

/// Adds a byline, unless it says nothing new.
fn add<'a>(byline: &Byline<'a>, bylines: &mut Vec<Byline<'a>>) {
    let known = |name: &str| {
        bylines.iter().flat_map(|byline| &byline.authors).any(|author| author.name.eq_ignore_ascii_case(name))
    };
    let says_more = byline.authors.iter().any(|author| !known(&author.name));
    if says_more || (byline.authors.is_empty() && bylines.is_empty()) {
        bylines.push(byline.clone());
    }
}

/// Whether the block signs a story whose headline was not found.
fn is_headless(story: &Labelled<'_, '_>, at: usize) -> bool {
    let before = story.labels.get(at).is_some_and(|label| label.zone == Zone::Before);
    before && story.readings.list(at).is_none() && signs(story, at)
}

/// Whether a block that the labeller takes for a byline stands in one of the zones.
fn is_byline(place: &Place, story: &Labelled<'_, '_>, at: usize, zones: &[Zone]) -> bool {
    story.labels.get(at).is_some_and(|label| label.role == Role::Byline)
        && place.zone(story, at).is_some_and(|zone| zones.contains(&zone))
        && signs(story, at)
}

/// Whether the block holds a line with "by".
fn signs(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(_)))
}

/// Whether the block signs with people.
fn has_people(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(byline) if !byline.authors.is_empty()))
}

/// Whether the page prints a name again on a line of its own.
fn again(story: &Labelled<'_, '_>, at: usize, byline: &Byline<'_>) -> bool {
    let Some(first) = byline.authors.first() else { return false };
    story
        .readings
        .names()
        .filter(|(other, _)| *other != at)
        .take(MOST_NAMES)
        .any(|(_, other)| other.authors.first().is_some_and(|author| author.name.eq_ignore_ascii_case(&first.name)))
}

/// So many other names are compared with one at the most: a page that is all names must not cost their square.
const MOST_NAMES: usize = 64;

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    const COPY: &str = "A ferry ran aground off Harwick on Tuesday with 42 people on board, the harbour master said in a \
        statement. Nobody was hurt.\n\nThe coastguard said the ship had left the island at noon and lost its engine in \
        heavy seas an hour later.\n\nTugs will try to free it at high tide, and divers are to look at the hull before it \
        sails again, she said.\n\nThe owners said they would look at the plans for the winter and repay all fares.\n";

    fn authors(page: &str) -> Vec<String> {
        let article = crate::parse(page);
        article.bylines.iter().flat_map(|byline| &byline.authors).map(|author| author.name.to_string()).collect()
    }

    #[test]
    fn a_line_between_headline_and_time_signs() {
        for name in ["Lane", "adalane", "Harwick Team", "dpa", "HW24 Redaktion"] {
            let page = alloc::format!(
                "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{name}\n\nMarch 5, 2024\n\n{COPY}"
            );
            assert_eq!(authors(&page), [name], "{name}");
        }
        let page = alloc::format!(
            "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\nTravel\n\nMarch 5, 2024\n\n{COPY}"
        );
        assert!(authors(&page).is_empty(), "{:?}", authors(&page));
    }

    #[test]
    fn any_name_follows_a_lone_by() {
        for name in ["The Harwick Team", "Lane", "Ada Lane"] {
            let page = alloc::format!("Ferry runs aground off Harwick with 42 on board\n\nBy\n\n{name}\n\n{COPY}");
            assert_eq!(authors(&page), [name], "{name}");
        }
    }

    #[test]
    fn an_organization_that_signs_alone_is_the_author() {
        let page = alloc::format!("Ferry runs aground off Harwick with 42 on board\n\nBy Harwick Staff\n\n{COPY}");
        let article = crate::parse(&page);
        let byline = &article.bylines[0];
        assert_eq!(byline.organization.as_deref(), Some("Harwick Staff"));
        assert_eq!(byline.authors[0].name, "Harwick Staff");
        assert_eq!(byline.authors[0].span.of(&page), Some("Harwick Staff"));
        let page = alloc::format!("Ferry runs aground off Harwick\n\nBy Ada Lane, Harwick Post\n\n{COPY}");
        assert_eq!(authors(&page), ["Ada Lane"]);
    }

    #[test]
    fn who_has_written_the_story_goes_before_names() {
        let page = alloc::format!(
            "Ferry runs aground off Harwick\n\nBo Reed\n\nMarch 5, 2024\n\n{COPY}\n\nWritten by Ada Lane\n\nAbout us\n"
        );
        assert_eq!(authors(&page), ["Ada Lane"]);
    }

    #[test]
    fn a_note_after_the_story_names_the_author() {
        let page = |note: &str| alloc::format!("Ferry runs aground off Harwick with 42 on board\n\n{COPY}\n\n{note}\n");
        assert_eq!(authors(&page("Ada Lane is a veteran reporter who covers the coast.")), ["Ada Lane"]);
        assert!(authors(&page("Ada Lane is a fisherman who lives on the coast.")).is_empty());
    }

    #[test]
    fn words_that_the_page_writes_small_are_no_name() {
        let page = |name: &str| {
            alloc::format!(
                "Ferry runs aground off Harwick with 42 on board\n\n{name}\n\n{COPY}\n\nThe winter plans are out.\n"
            )
        };
        assert_eq!(authors(&page("Ada Lane")), ["Ada Lane"]);
        assert!(authors(&page("Winter Plans")).is_empty());
    }

    #[test]
    fn a_word_for_by_or_a_group_signs_without_a_time() {
        for (line, name) in [
            ("by harwick", "harwick"),
            ("By 3i Harwick", "3i Harwick"),
            ("Harwick Courier Staff", "Harwick Courier Staff"),
        ] {
            let page =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
            assert_eq!(authors(&page), [name], "{line}");
        }
        for line in ["Faculty & Staff", "by email", "Harbour services"] {
            let page =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
            assert!(authors(&page).is_empty(), "{line}: {:?}", authors(&page));
        }
    }

    #[test]
    fn a_name_beside_the_time_signs() {
        for line in ["EcoHarwick - 2024/3/5", "EcoHarwick | March 5, 2024"] {
            let page =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
            assert_eq!(authors(&page), ["EcoHarwick"], "{line}");
        }
        for line in ["Travel | March 5, 2024", "Ferry | March 5, 2024", "March 5, 2024 page1"] {
            let page =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
            assert!(authors(&page).is_empty(), "{line}: {:?}", authors(&page));
        }
    }

    #[test]
    fn whoever_made_the_picture_or_is_spoken_of_signs_nothing() {
        let page = |lines: &str, tail: &str| {
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\n{COPY}{tail}")
        };
        assert_eq!(authors(&page("Bo Reed", "")), ["Bo Reed"]);
        assert!(authors(&page("Foto:\n\nBo Reed", "")).is_empty());
        let told = "\nThe ferry was built for Bo Reed and his sons, who had sailed it to the islands for years.\n";
        assert!(authors(&page("Ferries", &alloc::format!("{told}\nBo Reed\n\nFollow\n"))).is_empty());
    }

    #[test]
    fn a_note_under_a_name_makes_it_the_author() {
        let page = |note: &str| {
            alloc::format!(
                "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{COPY}\nSign up for news\n\nBoats\n\n\
                 Tides\n\nAda Lane\n\n{note}\n"
            )
        };
        assert_eq!(
            authors(&page("Ada comes from a family of sailors and looks after the harbour's pages.")),
            ["Ada Lane"]
        );
        assert!(authors(&page("Sailors look after the harbour and its boats when the storms have gone.")).is_empty());
    }

    #[test]
    fn people_go_before_the_organization_that_signs_over_them() {
        let page = alloc::format!(
            "Ferry runs aground off Harwick with 42 on board\n\nBy Team Harwick\n\n{COPY}\nWritten by Ada Lane\n"
        );
        assert_eq!(authors(&page), ["Ada Lane"]);
    }

    #[test]
    fn bylines_far_apart_are_of_other_stories() {
        let page = alloc::format!(
            "Ferry runs aground off Harwick with 42 on board\n\nBy Ada Lane\n\nHarbours\n\nBoats\n\nStorms\n\nBy Bo Reed\n\n{COPY}"
        );
        assert_eq!(authors(&page), ["Ada Lane"]);
    }

    #[test]
    fn a_personal_page_is_its_owners() {
        let page = |title: &str, top: &str, tail: &str| {
            alloc::format!("{title}\n\n{top}\n\nPosts\n\nFerry runs aground off Harwick\n\n{COPY}\n{tail}\n")
        };
        let title = "Ferry runs aground off Harwick | Ada Lane";
        assert_eq!(authors(&page(title, "Home", "© 2024 Ada Lane. All rights reserved.")), ["Ada Lane"]);
        assert_eq!(authors(&page("Ferry runs aground off Harwick", "Ada Lane", "© 2024 Ada Lane")), ["Ada Lane"]);
        assert!(authors(&page(title, "Home", "© 2024 Bo Reed")).is_empty());
        assert!(authors(&page("Ferry runs aground off Harwick | ADA LANE", "Home", "© 2024 ADA LANE")).is_empty());
    }

    #[test]
    fn a_credited_name_over_another_is_of_the_picture() {
        for lines in ["Bo Reed / AP\n\nAda Lane", "Bo Reed\n\nBo Reed / AP\n\nAda Lane"] {
            let page = alloc::format!(
                "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\nMarch 5, 2024\n\n{COPY}"
            );
            assert_eq!(authors(&page), ["Ada Lane"], "{lines}");
        }
    }

    #[test]
    fn a_byline_between_two_prints_of_the_headline_is_the_storys() {
        let head = "Ferry runs aground off Harwick with 42 on board";
        let page = alloc::format!(
            "Home\n\nNews\n\nSport\n\n{head}\n\nby Ada Lane on March 5, 2024\n\nShare\n\n{head}\n\nBo Reed\n\nIslands\n\n{COPY}"
        );
        assert_eq!(authors(&page), ["Ada Lane"]);
    }

    #[test]
    fn a_newsroom_or_an_agency_signs_over_what_it_is() {
        for (lines, name) in [("Staff\n\nMarch 5, 2024", "Staff"), ("dpa\n\nNachrichtenagentur", "dpa")] {
            let page =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\n{COPY}");
            assert_eq!(authors(&page), [name], "{lines}");
        }
    }

    #[test]
    fn the_kicker_of_the_headline_is_no_name() {
        let page = alloc::format!(
            "Home\n\nNews\n\nHarbour Days\n\nMarch 5, 2024\n\nHarbour Days: Ferry runs aground off Harwick with 42 on board\n\n{COPY}"
        );
        assert!(authors(&page).is_empty(), "{:?}", authors(&page));
    }

    #[test]
    fn addresses_make_no_name_common() {
        let page = |address: &str| {
            alloc::format!(
                "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\nStorm Lane\n\n{COPY}\n{address}\n"
            )
        };
        assert_eq!(authors(&page("https://harwick.example/author/storm-lane/")), ["Storm Lane"]);
        assert!(authors(&page("The storm has shut the lane along the harbour.")).is_empty());
    }
}
