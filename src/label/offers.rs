//! Offers that end a story: paragraphs that ask for a subscription, or tell of a newsletter.

use super::neighbours::mend_one;
use super::{Label, Page, decode::Zone};
use crate::Role;
use crate::lexicon::furniture::{NEWSLETTERS, SUBSCRIPTIONS};
use crate::scan::starts_with;

/// The scorer is surer of most last paragraphs. Of those that it is less sure of and that have such a word, 23 of 28 were none
/// of the story, on pages of publishers that it had not seen.
const SURE: f32 = 0.87;

/// No offer is longer, in bytes.
const LONGEST: usize = 500;

/// Takes the offers off the end of the story.
pub(super) fn part(page: &Page<'_, '_>, labels: &mut [Label]) {
    for at in (0..labels.len()).rev() {
        let Some(label) = labels.get_mut(at).filter(|label| label.role.is_body()) else { continue };
        let raw = page.raw(at);
        let is_doubted = label.role == Role::Paragraph && label.confidence < SURE && raw.len() <= LONGEST;
        let Some(role) = is_doubted.then(|| offer(raw)).flatten() else { return };
        mend_one(label, role, Zone::Tail, "words.offer");
    }
}

/// What a paragraph offers.
fn offer(raw: &str) -> Option<Role> {
    let has = |stems: &[&str]| {
        raw.split(|c: char| !c.is_alphanumeric()).any(|word| stems.iter().any(|stem| starts_with(word, stem)))
    };
    if has(NEWSLETTERS) {
        Some(Role::Newsletter)
    } else if has(SUBSCRIPTIONS) {
        Some(Role::Paywall)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_are_told_by_their_words() {
        for (line, role) in [
            ("“The Quay”: our newsletter tells you every evening what happened on the coast.", Some(Role::Newsletter)),
            ("Unser Newsletter informiert Sie jeden Abend.", Some(Role::Newsletter)),
            ("Si quiere compartir su cuenta, cambie su suscripción.", Some(Role::Paywall)),
            ("Like this article? Subscribe to the Courier.", Some(Role::Paywall)),
            ("Nobody was hurt, the harbour master said.", None),
        ] {
            assert_eq!(offer(line), role, "{line}");
        }
    }
}
