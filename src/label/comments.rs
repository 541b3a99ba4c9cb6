//! What readers wrote under a story: it looks like teasers, and stands between the lines of comment sections (`Reply`,
//! `Report`, `Log in to comment`).

use super::Label;
use super::neighbours::mend_one;
use crate::Role;
use crate::lexicon::furniture::Furniture;
use crate::reading::{Reading, Readings};

/// So many blocks at the most stand between two lines of a comment section: names, times, paragraphs of one comment.
const BETWEEN: usize = 12;

/// Knows the comments after a page's story.
pub(super) fn mend(readings: &Readings<'_>, labels: &mut [Label]) {
    let Some(last) = labels.iter().rposition(|label| label.role.is_body()) else { return };
    let mut before: Option<usize> = None;
    for at in last.saturating_add(1)..labels.len() {
        if parts(readings, at) {
            before = None;
        } else if labels.get(at).is_some_and(|label| label.role == Role::Comments) {
            let from = before.replace(at).map_or(at, |before| before.saturating_add(1));
            let between = labels.get_mut(from..at).filter(|between| between.len() <= BETWEEN).unwrap_or_default();
            for label in between {
                if matches!(label.role, Role::Teasers | Role::Navigation | Role::Other) {
                    mend_one(label, Role::Comments, label.zone, "neighbour.comments");
                }
            }
        }
    }
}

/// Whether a block is no comment, nor stands among comments: a list of stories, its heading, a menu.
fn parts(readings: &Readings<'_>, at: usize) -> bool {
    readings.list(at).is_some()
        || readings.of(at).iter().any(|reading| match reading {
            Reading::Furniture { kind, .. } => {
                !matches!(kind, Furniture::Comments | Furniture::Share | Furniture::Prompt)
            }
            Reading::Copyright(_) => true,
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::{Parser, Role};

    /// The roles of what stands after a story.
    fn after(tail: &str) -> Vec<Role> {
        const STORY: &str = "Trawler meets whaler off Harwick\n\nBy Ada Lane\n\nMay 3, 2021\n\n\
            A trawler ran into an old whaler off Harwick on Monday, and both stayed afloat, the harbor master said.\n\n\
            Nobody on the trawler was hurt, but its owners have said that they would look into what had happened there.\n\n\
            The whaler has stood on the sandbank since 1931. It has no engine, and no crew but a colony of terns.\n\n\
            \"It was where it always is,\" said Bo Reed, who has counted the terns for eleven years.\n\n";
        let text = alloc::format!("{STORY}{tail}");
        let document = Parser::new().document(&text);
        let roles = document.blocks().iter().map(|block| block.role);
        roles.skip_while(|role| *role != Role::Paragraph).skip(4).collect()
    }

    #[test]
    fn what_stands_between_lines_of_a_comment_section_is_comments() {
        let comment = "harbor_fox\n\nThe whaler was here long before any of us came to this harbor\n\nReply\n\n";
        let all = after(&alloc::format!("Comments\n\n{comment}{comment}"));
        assert_eq!(all, [Role::Comments; 7]);
        // A list of stories is none of it, and what stands after the last such line may be anything.
        let parted =
            after("Comments\n\nMost read\n\nBees are back in town\n\nReply\n\nBees are back in the old town\n");
        assert_eq!(parted[1..3], [Role::Teasers; 2]);
        assert_eq!(parted.last(), Some(&Role::Teasers));
    }
}
