//! Pull quotes: sentences of the story that a page shows again, large, with the speaker's name under them.

use super::neighbours::mend_one;
use super::sentences::ends_sentence;
use super::{Label, Page, decode::Zone};
use crate::Role;
use crate::reading::Reading;
use crate::scan::find;

/// A quote has so many bytes.
const BYTES: core::ops::RangeInclusive<usize> = 40..=400;

/// The line under it is at the most this long, in bytes.
const LONGEST_NAME: usize = 80;

/// The paragraph that a quote is taken from stands at the most so many blocks below it.
const REACH: usize = 16;

/// Takes pull quotes out of the story, with the line under each: whole sentences over a short line, which a longer paragraph
/// farther down says, too.
pub(super) fn part(page: &Page<'_, '_>, labels: &mut [Label]) {
    for at in 0..labels.len() {
        if let Some(under) = taken(page, labels, at) {
            for at in [at, under] {
                if let Some(label) = labels.get_mut(at) {
                    mend_one(label, Role::Other, Zone::Gap, "neighbour.quoted");
                }
            }
        }
    }
}

/// The line under block `at`, if that is a pull quote.
fn taken(page: &Page<'_, '_>, labels: &[Label], at: usize) -> Option<usize> {
    let raw = |at: usize| page.raw(at);
    let role = |at: usize| labels.get(at).map(|label| label.role);
    if role(at) != Some(Role::Paragraph) {
        return None;
    }
    let quote = raw(at);
    if !BYTES.contains(&quote.len()) || !ends_sentence(quote) {
        return None;
    }
    let under = (at.saturating_add(1)..labels.len()).find(|at| role(*at) != Some(Role::Blank))?;
    let name = raw(under);
    if !role(under)?.is_body() || name.len() > LONGEST_NAME || ends_sentence(name) {
        return None;
    }
    // `Ada Lane`, `Ada Lane, net mender`, `Ada Lane net mender of "Harwick Nets"`: other short lines are headings.
    let names = |reading: &Reading<'_>| matches!(reading, Reading::Name(_) | Reading::Byline(_));
    if role(under) == Some(Role::Crosshead) && !name.contains(',') && !page.readings.any(under, names) {
        return None;
    }
    // The copy sets other signs around the same words.
    let words = quote.trim_matches(|c: char| !c.is_alphanumeric());
    let mut below = under.saturating_add(1)..labels.len().min(under.saturating_add(REACH));
    let says = |at: usize| {
        role(at) == Some(Role::Paragraph)
            && raw(at).len() > quote.len().saturating_add(name.len())
            && holds(raw(at), words)
    };
    below.any(says).then_some(under)
}

/// Whether words stand in a text: their first few bytes are looked for, for which less is made ready.
fn holds(text: &str, words: &str) -> bool {
    const FIRST: usize = 12;
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let Some(first) = words.get(..FIRST) else { return find(text, words).is_some() };
    memchr::memmem::find_iter(text, first).any(|at| text.get(at..).is_some_and(|from| from.starts_with(words)))
}

#[cfg(test)]
mod tests {
    use super::super::roles::tests::inside;
    use crate::Role;

    #[test]
    fn what_the_copy_says_again_under_a_name_is_a_pull_quote() {
        let quote = "We had no warning, and the boat was old.";
        let copy =
            "On the quay she was blunt. “We had no warning, and the boat was old”, said Agda Brenn, who mends nets.";
        assert_eq!(
            inside(&alloc::format!("{quote}\n\nAgda Brenn, net mender\n\n{copy}")),
            [Role::Other, Role::Other, Role::Paragraph]
        );
        // Without a name, or said by nobody else, it is copy.
        assert_eq!(
            inside(&alloc::format!("{quote}\n\nThe tide and the chart\n\n{copy}")),
            [Role::Paragraph, Role::Crosshead, Role::Paragraph]
        );
        assert_eq!(inside(&alloc::format!("{quote}\n\n{copy}")), [Role::Paragraph; 2]);
        assert_eq!(
            inside(&alloc::format!(
                "{quote}\n\nThe tide and the chart\n\nNobody on the quay had seen a thing that night."
            )),
            [Role::Paragraph, Role::Crosshead, Role::Paragraph]
        );
    }
}
