//! How much speaks for a bare name as the byline of the story.

use super::looks::{is_doubled, is_led_elsewhere, is_of_headline, is_pictured};
use super::{MOST_NAMES, REACH, is_told, name};
use crate::Byline;
use crate::assemble::Labelled;
use crate::assemble::place::Place;
use crate::label::Zone;
use crate::reading::Reading;

/// So much has to speak for a bare name, that it goes before lines with "by" inside and after the story.
pub(super) const SURE: usize = 2;

/// A bare name stands this near under the headline, in blocks, where nothing else speaks for it,
const UNDER: usize = 6;

/// and this near over it, where its second print does.
const OVER: usize = 3;

/// How much speaks for the bare name of a block; nothing where none may stand.
pub(super) fn strength(place: &Place, story: &Labelled<'_, '_>, at: usize) -> usize {
    let (Some(byline), Some(zone)) = (name(story, at), place.zone(story, at)) else { return 0 };
    let follows = |place: Option<usize>, most: usize| {
        place.and_then(|place| at.checked_sub(place)).is_some_and(|steps| (1..=most).contains(&steps))
    };
    let stamp = |near: usize| story.readings.any(near, |reading| matches!(reading, Reading::Stamps(_)));
    // An icon may stand between.
    let icon = at.checked_sub(1).is_some_and(|before| !story.raw(before).contains(char::is_alphanumeric));
    let stamped = (at.saturating_sub(if icon { 2 } else { 1 })..=at.saturating_add(2)).any(stamp);
    let next = story.raw(at.saturating_add(1));
    let note = matches!(zone, Zone::Body | Zone::Gap | Zone::Tail) && is_note(next, byline);
    // Most names stand where none of them signs, whatever speaks for it.
    let needs = match zone {
        Zone::Top => 0,
        // Lists and comments are full of names with times.
        _ if story.readings.list(at).is_some() => return 0,
        Zone::Before if place.is_near_head(at, REACH) => 1,
        Zone::Before => 2,
        // Readers sign their comments with a time.
        Zone::Tail if follows(place.last, 3) && !(stamped && place.is_of_comments(at)) => 0,
        Zone::Tail if note => 2,
        // The note on the author may be taken for the story's end.
        Zone::Body | Zone::Gap if note && place.last.is_some_and(|last| last.saturating_sub(at) <= 3) => 2,
        _ => return 0,
    };
    if is_led_elsewhere(story, at) || is_of_headline(place, story, byline) || is_pictured(story, at, byline) {
        return 0;
    }
    let points = [
        (stamped, 2),
        (is_told(story, at), 1),
        (note, 3),
        (follows(place.head, 2), 1),
        (place.is_before_story(at), 1),
        (follows(place.last, 2), 1),
        (again(story, byline), 1),
        // Nothing but its place under the headline.
        (zone == Zone::Top && follows(place.head, UNDER), 1),
        // Behind the picture of the author.
        ((zone == Zone::Top || place.is_near_head(at, OVER)) && is_doubled(story, at, byline), 1),
    ];
    let points: usize = points.iter().map(|(holds, points)| if *holds { *points } else { 0 }).sum();
    points.saturating_sub(needs)
}

/// Whether the page prints a name again on a line of its own.
fn again(story: &Labelled<'_, '_>, byline: &Byline<'_>) -> bool {
    let Some(first) = byline.authors.first() else { return false };
    story
        .readings
        .bare_names()
        .filter(|other| !core::ptr::eq(*other, byline))
        .take(MOST_NAMES)
        .any(|other| other.authors.first().is_some_and(|author| author.name.eq_ignore_ascii_case(&first.name)))
}

/// Whether a line is a note on the person whom the line before names: `Ada covers the harbour and lives in Harwick.`
fn is_note(line: &str, byline: &Byline<'_>) -> bool {
    /// In bytes; a shorter line is a heading or a name.
    const SHORTEST: usize = 60;
    let given = byline.authors.first().and_then(|author| author.name.split(' ').next()).unwrap_or_default();
    // `(Editor) – Ada comes from Harwick …`
    let line = match line.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((_, rest)) => rest.trim_start_matches([' ', '–', '—', '-', ':']),
        None => line,
    };
    given.len() > 1
        && line.len() >= SHORTEST
        && line.strip_prefix(given).is_some_and(|rest| rest.starts_with([' ', ',']))
}
