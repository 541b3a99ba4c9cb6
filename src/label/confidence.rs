//! How sure the labeller is of an article as a whole.

use super::{Label, Zone};
use crate::Role;
use crate::blocks::RawBlock;

/// The F1 that the body is expected to have, 0 to 1, block by block and by length: what is likely rightly in it, doubled,
/// over what is in it and what likely should be. Furniture that is surely none of the story says nothing of how well the
/// story was found, however much of it a page has.
pub(crate) fn of_article<'t>(blocks: impl Iterator<Item = &'t RawBlock>, labels: &[Label]) -> f32 {
    let (mut right, mut taken, mut wanted) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (block, label) in blocks.zip(labels) {
        let length = f32::from(u16::try_from(block.content.len()).unwrap_or(u16::MAX));
        let likely = length * body(label);
        wanted += likely;
        if label.role.is_body() {
            taken += length;
            right += likely;
        }
    }
    if taken > 0.0 { (2.0 * right / (taken + wanted)).clamp(0.0, 1.0) } else { 0.0 }
}

/// How likely a block belongs to the body.
fn body(label: &Label) -> f32 {
    match (label.role, label.zone) {
        (role, _) if role.is_body() => label.confidence,
        // How sure these are says nothing of the body.
        (Role::Blank, _) | (_, Zone::Head) => 0.0,
        _ => 1.0 - label.confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parser;

    /// A story of ten lines whose last ones are said to be what `role` says, so surely.
    fn confidence(role: Role, sure: f32) -> f32 {
        let text = "The ferry ran aground.\n".repeat(10);
        let envelope = crate::envelope::read(&text, None);
        let blocks = crate::blocks::cut(&text, &envelope);
        let label = |role, confidence| Label { role, zone: Zone::Body, confidence, reasons: None };
        let half = blocks.len() / 2;
        let labels: alloc::vec::Vec<Label> = (0..blocks.len())
            .map(|at| if at < half { label(Role::Paragraph, 1.0) } else { label(role, sure) })
            .collect();
        of_article(blocks.iter(), &labels)
    }

    #[test]
    fn doubt_about_the_body_counts_and_sure_furniture_does_not() {
        assert!((confidence(Role::Navigation, 1.0) - 1.0).abs() < 1e-6);
        assert!((confidence(Role::Paragraph, 1.0) - 1.0).abs() < 1e-6);
        assert!(confidence(Role::Navigation, 0.5) < 0.9);
        assert!(confidence(Role::Paragraph, 0.5) < 0.9);
        assert!(confidence(Role::Paragraph, 0.2) < confidence(Role::Paragraph, 0.5));
    }

    #[test]
    fn where_no_story_was_found_there_is_none_to_be_sure_of() {
        assert!(Parser::new().document("").confidence().abs() < 1e-6);
        assert!(Parser::new().document("Home\nNews\n").confidence() < 0.5);
    }
}
