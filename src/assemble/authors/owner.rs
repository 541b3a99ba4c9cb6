//! The owner of a personal page, who signs none of its stories: the page says whose it is instead.

use super::looks::is_common;
use crate::assemble::Labelled;
use crate::label::Zone;
use crate::lexicon::table;
use crate::lexicon::titles::{ORGANIZATION_WORDS, PARTICLES};
use crate::reading::Reading;
use crate::scan::lowered;
use crate::spares::{Lists, Recycled};
use crate::{Author, Byline, Role};

/// The name over the menu is one of a page's first blocks.
const FIRST: usize = 3;

/// The headline of a personal page stands among so many blocks: its menu is short.
const SHORT: usize = 16;

/// The person whom two of these name: the end of the page's title behind the headline, a line of its own at the top of the
/// page, the copyright line. One of the last two will do where the others name nobody, if no word of it is a common one.
pub(super) fn owner<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    story.first(Role::Headline).filter(|(at, _)| *at < SHORT)?;
    let held = [title(story), top(story), holder(story)].map(|byline| story.lists.hold(byline));
    let [title, top, holder] = held.each_ref().map(|byline| &byline.value);
    let named = |one: &Byline<'a>, others: [&Option<Byline<'_>>; 2]| {
        let name = one.authors.first().map_or("", |author| &author.name);
        let same = |author: &Author<'_>| lowered(&author.name).eq(lowered(name));
        others.into_iter().flatten().any(|other| other.authors.first().is_some_and(same))
    };
    let agreed = top.as_ref().filter(|top| named(top, [title, holder]));
    let agreed = agreed.or_else(|| title.as_ref().filter(|title| named(title, [holder, &None])));
    let alone = [top, holder].into_iter().flatten().find(|byline| is_plain_name(story, byline));
    let alone = || alone.filter(|_| [title, top, holder].into_iter().flatten().count() == 1);
    agreed.or_else(alone).map(|byline| byline.copied(story.lists))
}

/// Whether a name is short and has no word that the page has in small letters too, and none as firms have: capitals only,
/// `Clinic`.
fn is_plain_name(story: &Labelled<'_, '_>, byline: &Byline<'_>) -> bool {
    const MOST_WORDS: usize = 3;
    let of_person = |word: &str| {
        (word.contains(char::is_lowercase) || word.ends_with('.'))
            && !table::has(ORGANIZATION_WORDS, word)
            && !word.split('-').skip(1).any(|part| part.starts_with(char::is_lowercase))
    };
    // `ShareBox OneClick`, but `Ada McLane`
    let is_joined = |word: &str| {
        word.chars().zip(word.chars().skip(1)).any(|(before, after)| before.is_lowercase() && after.is_uppercase())
    };
    byline.authors.first().is_some_and(|author| {
        let words = author.name.split_whitespace();
        // `Le Phare`
        let article = words.clone().next().is_some_and(|first| table::has(PARTICLES, first));
        let few = words.clone().count() <= MOST_WORDS;
        let joined = words.clone().filter(|word| is_joined(word)).count() > 1;
        few && !article && !joined && words.into_iter().all(of_person) && !is_common(story.text, &author.name, 0)
    })
}

/// Who is named behind the headline in the page's title: `Ferry aground | Ada Lane`.
fn title<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    story.behind_headline().find_map(|(rest, base)| {
        let site = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = rest.len().saturating_sub(site.len());
        if start == 0 { None } else { person(site, base.saturating_add(start), story.lists) }
    })
}

/// Who is named by a line of its own at the top of the page.
fn top<'a>(story: &Labelled<'_, 'a>) -> Option<Byline<'a>> {
    let first = story.iter().take(FIRST).filter(|(_, _, label)| label.zone == Zone::Before);
    first.into_iter().find_map(|(_, block, _)| person(block.raw(story.text), block.content.start, story.lists))
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
                person(name, copyright.span.start.saturating_add(found), story.lists)
            }
            _ => None,
        })
    })
}

/// One person, and nothing else but what is theirs.
fn person<'a>(text: &'a str, base: usize, lists: Lists<'_>) -> Option<Byline<'a>> {
    // `Ada Lane's Harbour Blog`
    let text = ["'s ", "’s "].iter().find_map(|end| text.split_once(end)).map_or(text, |(name, _)| name);
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let byline = Byline::parse_bare_at(text, base, lists)?;
    let whole = byline.span.len() == text.len() && text.contains(char::is_lowercase);
    let one = byline.authors.len() == 1 && byline.organization.is_none();
    lists.hold(byline).taken_if(whole && one)
}
