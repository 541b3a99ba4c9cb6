//! Who signed the story: its bylines among all the names of a page.
//!
//! Pages print the names of other stories' authors, of commenters and of people in headings. A line that says "by" goes
//! before one that is only a name, and a nearer one before a farther one; a bare name needs something beside it that
//! makes it a byline: a time, a job, the headline, the story's first or last line, a second print of itself.

use alloc::string::String;
use alloc::vec::Vec;

use super::Labelled;
use crate::envelope::Matter;
use crate::grammar::names::title;
use crate::header::biography;
use crate::label::Zone;
use crate::lexicon::table;
use crate::lexicon::titles::{AUTHOR_LEADS, CONTACTS};
use crate::reading::Reading;
use crate::{Article, Author, Byline, Role, Span};

/// A byline this many blocks over the headline still belongs to it.
const REACH: usize = 12;

/// The card of the author stands this far after the story at the most, in blocks.
const FAR_END: usize = 60;

/// A bare name stands this near under the headline, in blocks, where nothing else speaks for it.
const UNDER: usize = 6;

/// Names that go on from the first stand this near to each other, in blocks: their jobs may stand between.
const STEP: usize = 2;

/// Chooses the bylines.
pub(super) fn choose<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let place = Place::of(story);
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
    let early: [&dyn Fn(usize) -> bool; 4] = [
        &|at| is_byline(story, at, &[Zone::Top]),
        &|at| is_byline(story, at, &[Zone::Before]) && place.over_head(at),
        &|at| place.is_closing(story, at),
        &|at| best >= SURE && strongest(at),
    ];
    let late: [&dyn Fn(usize) -> bool; 3] =
        [&|at| is_byline(story, at, &[Zone::Body]), &|at| is_byline(story, at, &[Zone::Gap, Zone::Tail]), &|at| {
            place.is_card(story, at)
        }];
    // The first pass that finds one ends the search.
    let _ = early.iter().any(|pass| take(story, pass, &mut found))
        || place.placed(story, &mut found)
        || late.iter().any(|pass| take(story, pass, &mut found))
        || noted(story, &mut found)
        || take(story, &|at| best > 0 && strongest(at), &mut found);
    article.bylines.extend(found);
    for byline in &mut article.bylines {
        sign(story, byline);
    }
}

/// Adds the bylines of the blocks that a pass accepts; whether there were any.
fn take<'a>(story: &Labelled<'_, 'a>, pass: &dyn Fn(usize) -> bool, bylines: &mut Vec<Byline<'a>>) -> bool {
    let mut last: Option<usize> = None;
    for at in (0..story.blocks.len()).filter(|at| pass(*at)) {
        // Of names, only the first and those that go on from it.
        let named = !signs(story, at);
        if last.is_some_and(|last| (named || is_far(story, at)) && at.saturating_sub(last) > STEP) {
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

/// Whether the line before a block says that it names whom to ask: `Media contact:`.
fn is_contact(story: &Labelled<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| story.blocks.get(before)) else { return false };
    let line = before.raw(story.text);
    line.len() <= SHORT && line.split([' ', ':', '-', '/', '\u{A0}']).any(|word| table::has(CONTACTS, word))
}

/// A longer line heads nothing, in bytes.
const SHORT: usize = 60;

/// Takes the strength from what only looks like a name: the words of headings stand elsewhere on the page in small letters,
/// those of names seldom do.
fn drop_headings(story: &Labelled<'_, '_>, strengths: &mut [usize]) {
    // Each look goes through the page: only the strongest are worth it.
    const MOST: usize = 8;
    for _ in 0..MOST {
        let best = strengths.iter().copied().max().unwrap_or_default();
        let Some(at) = strengths.iter().position(|strength| *strength == best).filter(|_| best > 0) else { return };
        if !is_heading(story, at, best) {
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

/// Whether the text has the words of a name in small letters too: all of them, or one where little speaks for the name.
fn is_common(text: &str, name: &str, strength: usize) -> bool {
    let mut words = name.split([' ', '-']).filter(|word| word.chars().nth(2).is_some());
    let common = |word: &str| {
        let small: String = word.chars().flat_map(char::to_lowercase).collect();
        let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
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

/// Where the story stands on the page, in blocks.
#[derive(Debug, Clone, Copy)]
struct Place {
    head: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
}

impl Place {
    fn of(story: &Labelled<'_, '_>) -> Self {
        Self {
            head: story.first(Role::Headline).map(|(at, _)| at),
            first: story.iter().find(|(_, _, label)| label.role.is_body()).map(|(at, _, _)| at),
            last: story.labels.iter().rposition(|label| label.role.is_body()),
        }
    }

    /// Whether a block stands in reach of the headline.
    fn over_head(&self, at: usize) -> bool {
        self.head.is_none_or(|head| head.abs_diff(at) <= REACH)
    }

    /// Whether a line of its own before the block says that it names the author (`About the author`), or the block signs
    /// a story whose headline was not found.
    fn is_card(&self, story: &Labelled<'_, '_>, at: usize) -> bool {
        let Some(label) = story.labels.get(at) else { return false };
        let near = match label.zone {
            Zone::Before => return story.readings.list(at).is_none() && signs(story, at),
            Zone::Gap => true,
            Zone::Tail => self.last.is_some_and(|last| at.saturating_sub(last) <= FAR_END),
            _ => false,
        };
        near && is_led(story, at)
    }

    /// Whether the block says right after the story who has written it: `Written by Ada Lane`. Bylines of other stories say
    /// less.
    fn is_closing(&self, story: &Labelled<'_, '_>, at: usize) -> bool {
        /// In blocks.
        const NEAR: usize = 12;
        let follows = self.last.and_then(|last| at.checked_sub(last)).is_some_and(|steps| (1..=NEAR).contains(&steps));
        let label = story.labels.get(at);
        (follows || label.is_some_and(|label| label.zone == Zone::Gap))
            && story.readings.list(at).is_none()
            && !story.readings.any(at, |reading| matches!(reading, Reading::SignOff(_)))
            && story.readings.any(at, |reading| match reading {
                Reading::Byline(byline) => {
                    byline.span.of(story.text).is_some_and(|line| AUTHOR_LEADS.opening(line).is_ok())
                }
                _ => false,
            })
    }

    /// Adds the first line that signs by its place alone: under the headline or after the story, over a time or a job.
    fn placed<'a>(&self, story: &Labelled<'_, 'a>, bylines: &mut Vec<Byline<'a>>) -> bool {
        let (Some(head), Some(first)) = (self.head, self.first) else { return false };
        let top = head.saturating_add(1)..first.min(head.saturating_add(UNDER));
        let after = self.last.map_or(0, |last| last.saturating_add(1));
        let placed = top.chain(after..after.saturating_add(1)).find_map(|at| Self::placed_at(story, at));
        bylines.extend(placed);
        !bylines.is_empty()
    }

    fn placed_at<'a>(story: &Labelled<'_, 'a>, at: usize) -> Option<Byline<'a>> {
        let block = story.blocks.get(at).filter(|block| block.matter == Matter::Page)?;
        let under = story.blocks.get(at.saturating_add(1))?;
        let timed =
            story.readings.any(at.saturating_add(1), |reading| matches!(reading, Reading::Stamps(_) | Reading::Age(_)));
        let job = matches!(title(under.raw(story.text)), Ok((rest, _)) if rest.trim().is_empty());
        // `dpa` alone is a credit too.
        let free = story.readings.of(at).iter().all(|reading| match reading {
            Reading::Name(_) | Reading::SignOff(_) => true,
            Reading::Caption(caption) => caption.text.is_empty(),
            _ => false,
        });
        if !(free && (timed || job)) || story.readings.list(at).is_some() || is_contact(story, at) {
            return None;
        }
        let byline = Byline::parse_placed_at(block.raw(story.text), block.content.start)?;
        let name = byline.authors.first().map(|author| &author.name);
        (!name.is_some_and(|name| is_common(story.text, name, SURE))).then_some(byline)
    }

    /// How much speaks for a bare name as the byline of the story; nothing where none may stand.
    fn strength(&self, story: &Labelled<'_, '_>, at: usize) -> usize {
        let Some(label) = story.labels.get(at) else { return 0 };
        let Some(Reading::Name(byline)) =
            story.readings.of(at).iter().find(|reading| matches!(reading, Reading::Name(_)))
        else {
            return 0;
        };
        if is_contact(story, at) {
            return 0;
        }
        let follows = |place: Option<usize>, most: usize| {
            place.and_then(|place| at.checked_sub(place)).is_some_and(|steps| (1..=most).contains(&steps))
        };
        let job = byline.authors.iter().any(|author| author.role.is_some()) || byline.organization.is_some();
        let before_story = self.first.is_some_and(|first| first.checked_sub(at) == Some(1));
        let stamp = |near: usize| story.readings.any(near, |reading| matches!(reading, Reading::Stamps(_)));
        let stamped =
            [at.checked_sub(1), Some(at), at.checked_add(1), at.checked_add(2)].into_iter().flatten().any(stamp);
        let next = at.checked_add(1).and_then(|next| story.blocks.get(next)).map(|block| block.raw(story.text));
        let title_next = next.is_some_and(|line| matches!(title(line), Ok((rest, _)) if rest.trim().is_empty()));
        let points = [
            (stamped, 2),
            (title_next, 2),
            (job, 1),
            (follows(self.head, 2), 1),
            (before_story, 1),
            (follows(self.last, 2), 1),
            (again(story, at, byline), 1),
            // Nothing but its place under the headline.
            (label.zone == Zone::Top && follows(self.head, UNDER), 1),
        ];
        let points: usize = points.iter().map(|(holds, points)| if *holds { *points } else { 0 }).sum();
        let needs = match label.zone {
            Zone::Top => 0,
            // Lists and comments are full of names with times.
            _ if story.readings.list(at).is_some() => return 0,
            Zone::Before if self.over_head(at) => 1,
            Zone::Before => 2,
            Zone::Tail if follows(self.last, 3) => 0,
            Zone::Tail => 3,
            _ => return 0,
        };
        points.saturating_sub(needs)
    }
}

/// Whether a block that the labeller takes for a byline stands in one of the zones.
fn is_byline(story: &Labelled<'_, '_>, at: usize, zones: &[Zone]) -> bool {
    story.labels.get(at).is_some_and(|label| label.role == Role::Byline && zones.contains(&label.zone))
        && signs(story, at)
}

/// Whether a block is far from the story, so that one byline is enough.
fn is_far(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.labels.get(at).is_some_and(|label| matches!(label.zone, Zone::Before | Zone::Tail))
}

/// Whether the block holds a line with "by".
fn signs(story: &Labelled<'_, '_>, at: usize) -> bool {
    story.readings.any(at, |reading| matches!(reading, Reading::Byline(_)))
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
}
