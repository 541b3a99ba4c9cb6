//! The owner of a personal page, who signs none of its stories: the page says whose it is instead.

use crate::assemble::Labelled;
use crate::label::Zone;
use crate::reading::Reading;
use crate::{Byline, Role};

/// The name over the menu is one of a page's first blocks.
const FIRST: usize = 3;

/// The headline of a personal page stands among so many blocks: its menu is short.
const SHORT: usize = 12;

/// The person whom two of these name: the end of the page's title behind the headline, a line of its own at the top of the
/// page, the copyright line. One alone may be anybody's.
pub(super) fn owner<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    story.first(Role::Headline).filter(|(at, _)| *at < SHORT)?;
    let title = title(story);
    let top = top(story);
    let same = |one: &Byline<'_>, other: &Byline<'_>| {
        let name = |byline: &Byline<'_>| byline.authors.first().map(|author| author.name.to_lowercase());
        name(one).is_some() && name(one) == name(other)
    };
    if let (Some(title), Some(top)) = (&title, &top)
        && same(title, top)
    {
        return Some(top.clone());
    }
    let holder = holder(story)?;
    [top, title].into_iter().flatten().find(|byline| same(byline, &holder))
}

/// Who is named behind the headline in the page's title: `Ferry aground | Ada Lane`.
fn title<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    story.behind_headline().find_map(|(rest, base)| {
        let site = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = rest.len().saturating_sub(site.len());
        if start == 0 { None } else { person(site, base.saturating_add(start)) }
    })
}

/// Who is named by a line of its own at the top of the page.
fn top<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    let first = story.iter().take(FIRST).filter(|(_, _, label)| label.zone == Zone::Before);
    first.into_iter().find_map(|(_, block, _)| person(block.raw(story.text), block.content.start))
}

/// Who holds the copyright.
fn holder<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    story.iter().find_map(|(at, _, _)| {
        story.readings.of(at).iter().find_map(|reading| match reading {
            Reading::Copyright(copyright) => {
                let line = copyright.span.of(story.text)?;
                let holder = copyright.holder.as_deref()?;
                let found = line.find(holder)?;
                let name = line.get(found..found.saturating_add(holder.len()))?;
                person(name, copyright.span.start.saturating_add(found))
            }
            _ => None,
        })
    })
}

/// One person, and nothing else.
fn person(text: &str, base: usize) -> Option<Byline<'_>> {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let byline = Byline::parse_bare_at(text, base)?;
    let whole = byline.span.len() == text.len() && text.contains(char::is_lowercase);
    (whole && byline.authors.len() == 1 && byline.organization.is_none()).then_some(byline)
}
