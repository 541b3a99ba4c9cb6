//! Where the story stands on the page: what the choosers of its authors and its times measure from.

use super::Labelled;
use crate::Role;
use crate::label::{Label, Zone};
use crate::lexicon::furniture::Furniture;
use crate::reading::Reading;
use crate::scan::words_at_most;

/// Top matter stands so near to the headline, in blocks.
const REACH: usize = 12;

/// Where the story stands on the page, in blocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The headline.
    pub(super) head: Option<usize>,
    /// An earlier print of the headline, under which the top matter may stand.
    print: Option<usize>,
    /// The first block of the body,
    pub(super) first: Option<usize>,
    /// and its last one.
    pub(super) last: Option<usize>,
    /// A heading of other stories between the headline and the story.
    stories: Option<usize>,
    /// The first heading of other stories after the body.
    others: Option<usize>,
    /// The first heading of comments after the body.
    comments: Option<usize>,
}

impl Place {
    pub(super) fn of(story: &Labelled<'_, '_>) -> Self {
        let head = story.first(Role::Headline).map(|(at, _)| at);
        let first = first(story.labels, head);
        let last = story.labels.iter().rposition(|label| label.role.is_body());
        Self {
            head,
            print: head.and_then(|head| earlier_print(story, head)),
            first,
            last,
            stories: head.zip(first).and_then(|(head, first)| stories_heading(story, head, first)),
            others: last.and_then(|last| stories_heading(story, last, story.blocks.len())),
            comments: last.and_then(|last| comments_heading(story, last)),
        }
    }

    /// Where the story begins: at the first print of its headline, or at its first block where no headline was found.
    pub(super) fn start(&self) -> Option<usize> {
        self.print.or(self.head).or(self.first)
    }

    /// The zone of a block, as its place has it: what stands under any print of the headline stands under the headline, and
    /// what stands under a heading of other stories is theirs.
    pub(super) fn zone(&self, story: &Labelled<'_, '_>, at: usize) -> Option<Zone> {
        let zone = story.labels.get(at)?.zone;
        let under = |place: Option<usize>| place.and_then(|place| at.checked_sub(place)).filter(|steps| *steps > 0);
        let over = |place: Option<usize>| place.and_then(|place| place.checked_sub(at)).filter(|steps| *steps > 0);
        Some(match (under(self.head), over(self.first)) {
            _ if self.is_reprinted(at) => Zone::Top,
            (Some(_), Some(_)) if under(self.stories).is_some() => Zone::Tail,
            // The menu of the page may part its title from its story.
            (Some(head), Some(first)) if head <= REACH || first <= REACH => Zone::Top,
            (Some(_), None) if zone == Zone::Before => Zone::Gap,
            _ => zone,
        })
    }

    /// Whether a block stands between two prints of the headline.
    pub(super) fn is_reprinted(&self, at: usize) -> bool {
        self.print.zip(self.head).is_some_and(|(print, head)| (print..head).contains(&at))
    }

    /// Whether a block stands so near to the headline; any does where there is none.
    pub(super) fn is_near_head(&self, at: usize, most: usize) -> bool {
        self.head.is_none_or(|head| head.abs_diff(at) <= most)
    }

    /// Whether the story begins with the next block.
    pub(super) fn is_before_story(&self, at: usize) -> bool {
        self.first.is_some_and(|first| first.checked_sub(at) == Some(1))
    }

    /// Whether a block stands after the story, under a heading of others.
    pub(super) fn is_of_others(&self, at: usize) -> bool {
        self.others.is_some_and(|others| at > others)
    }

    /// Whether a block stands after the story, under a heading of comments.
    pub(super) fn is_of_comments(&self, at: usize) -> bool {
        self.comments.is_some_and(|comments| at > comments)
    }

    /// How far after the body's last block a block stands.
    pub(super) fn after_end(&self, at: usize) -> Option<usize> {
        self.last.and_then(|last| at.checked_sub(last))
    }
}

/// The first block of the body under the headline, or anywhere where there is none.
fn first(labels: &[Label], head: Option<usize>) -> Option<usize> {
    let body = |label: &Label| label.role.is_body();
    let under = head.and_then(|head| Some(labels.iter().skip(head).position(body)?.saturating_add(head)));
    under.or_else(|| labels.iter().position(body))
}

/// Where the page prints the headline of block `head` before, near over it; not in its title.
fn earlier_print(story: &Labelled<'_, '_>, head: usize) -> Option<usize> {
    /// In blocks.
    const FARTHEST: usize = 20;
    let headline = Some(story.raw(head)).filter(|headline| !headline.is_empty())?;
    let mut before = (head.saturating_sub(FARTHEST).max(1)..head).rev();
    before.find(|at| story.raw(*at) == headline)
}

/// The first heading of comments after a block: `3 Comments`.
fn comments_heading(story: &Labelled<'_, '_>, from: usize) -> Option<usize> {
    let heads = |reading: &Reading<'_>| matches!(reading, Reading::Furniture { kind: Furniture::Comments, .. });
    let mut after = story.readings.read_blocks().filter(|(at, _)| *at >= from);
    after.find(|(_, readings)| readings.iter().any(heads)).map(|(at, _)| at)
}

/// The first heading of other stories between two blocks: `Read next`, `More from Business`.
fn stories_heading(story: &Labelled<'_, '_>, from: usize, to: usize) -> Option<usize> {
    const MOST_WORDS: usize = 6;
    (from..to).find(|at| {
        story.readings.any(*at, |reading| match reading {
            Reading::Furniture { kind: Furniture::Stories, whole } => {
                *whole || words_at_most(story.raw(*at), MOST_WORDS.saturating_add(1)) <= MOST_WORDS
            }
            _ => false,
        })
    })
}
