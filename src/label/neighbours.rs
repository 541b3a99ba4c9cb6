//! Roles that the blocks around a block decide: decks over a byline, lines of boxes, captions in two blocks, notes on the
//! author.

use super::sentences::{ends_sentence, is_one_sentence};
use super::{Label, Page, decode::Zone, kinds, offers, quotes};
use crate::few::Few;
use crate::grammar::folded;
use crate::header::noted;
use crate::lexicon::furniture::Furniture;
use crate::lexicon::titles::AUTHOR_DOES;
use crate::reading::Reading;
use crate::scan::{find, words_at_most};
use crate::{Caption, Reason, Role};

/// A picture's text that a caption repeats is at least this long, in bytes: shorter ones open many lines.
const SHORTEST_PICTURE_TEXT: usize = 12;

/// The one sentence over a credit is the caption where the scorer is less sure that it is copy, and it is no longer than so
/// many bytes. On pages of publishers that the scorer had not seen, 78 of 84 such sentences were captions.
const SURE: f32 = 0.75;
const LONGEST_CAPTION: usize = 160;

/// A note on the author stands this near to the story's end, in blocks.
const NOTE_REACH: usize = 8;

/// Mends the roles that each block has by itself.
pub(super) fn mend(page: &Page<'_, '_>, labels: &mut [Label]) {
    lift_deck(page, labels);
    lift_before_dateline(page, labels);
    keep_deck(page, labels);
    part_blurbs(page, labels);
    offers::part(page, labels);
    part_biography(page, labels);
    part_notes(page, labels);
    lift_byline(page, labels);
    quotes::part(page, labels);
    lift_caption(page, labels);
    part_boxes(page, labels);
    join_captions(page, labels);
    kinds::mend(page, labels);
}

/// Gives a block the role and zone that a rule says, the rule before the reasons that it had.
pub(super) fn mend_one(label: &mut Label, role: Role, zone: Zone, why: &'static str) {
    (label.role, label.zone) = (role, zone);
    // Every role has its reasons, where they are wanted.
    if let Some(reasons) = &mut label.reasons {
        reasons.insert(0, Reason::new(why, 1.0));
    }
}

/// Makes a deck of the one paragraph that stands between the headline and the line of byline or time over the story.
fn lift_deck(page: &Page<'_, '_>, labels: &mut [Label]) {
    let Some(head) = labels.iter().position(|label| label.role == Role::Headline) else { return };
    if labels.iter().any(|label| label.role == Role::Deck) {
        return;
    }
    let is_line = |label: &Label| matches!(label.role, Role::Byline | Role::Timestamp);
    let mut deck = None;
    for (at, label) in labels.iter().enumerate().skip(head.saturating_add(1)) {
        if is_line(label) {
            break;
        }
        if label.role.is_body() && deck.replace(at).is_some() {
            return;
        }
    }
    let Some(deck) = deck.filter(|deck| !page.readings.any(*deck, |reading| matches!(reading, Reading::Dateline(_))))
    else {
        return;
    };
    let goes_on = labels.iter().skip(deck.saturating_add(1)).any(|label| label.role.is_body());
    let pictured = Caption::is_bracketed(page.raw(deck));
    if let Some(label) = labels.get_mut(deck).filter(|label| goes_on && label.role == Role::Paragraph) {
        let (role, why) = if pictured { (Role::Caption, "reading.credit") } else { (Role::Deck, "neighbour.byline") };
        mend_one(label, role, Zone::Top, why);
    }
}

/// Makes a deck of the one paragraph over a paragraph that a dateline with its sender or day opens: a story starts with its
/// dateline.
fn lift_before_dateline(page: &Page<'_, '_>, labels: &mut [Label]) {
    /// In words; a longer one is the story's.
    const LONGEST: usize = 60;
    let head = labels.iter().position(|label| label.role == Role::Headline).map_or(0, |head| head.saturating_add(1));
    if labels.iter().any(|label| label.role == Role::Deck) {
        return;
    }
    let dated = |at: usize| {
        page.readings.any(at, |reading| match reading {
            Reading::Dateline(dateline) => dateline.agency.is_some() || dateline.date.is_some(),
            _ => false,
        })
    };
    let mut body = labels.iter().enumerate().skip(head).filter(|(_, label)| label.role.is_body()).map(|(at, _)| at);
    let (Some(first), Some(second)) = (body.next(), body.next()) else { return };
    if dated(first) || !dated(second) || words_at_most(page.raw(first), LONGEST) == LONGEST {
        return;
    }
    if let Some(label) = labels.get_mut(first).filter(|label| label.role == Role::Paragraph) {
        mend_one(label, Role::Deck, Zone::Top, "neighbour.dateline");
    }
}

/// Leaves one deck: the first that says more than the headline does, is no list of names, and stands near under it.
fn keep_deck(page: &Page<'_, '_>, labels: &mut [Label]) {
    /// So many other lines may stand between; captions, times and who signs do not count.
    const NEAR: usize = 3;
    let raw = |at: usize| page.raw(at);
    let Some(head) = labels.iter().position(|label| label.role == Role::Headline) else { return };
    let headline = raw(head);
    let (mut between, mut kept) = (0_usize, false);
    for (at, label) in labels.iter_mut().enumerate().skip(head.saturating_add(1)) {
        match label.role {
            Role::Blank | Role::Byline | Role::Timestamp | Role::Caption | Role::Share => continue,
            role if role.is_body() => return,
            Role::Deck if label.zone == Zone::Top => {}
            _ => {
                between = between.saturating_add(1);
                continue;
            }
        }
        let line = raw(at);
        let again = !kept && restates(headline, line);
        if kept || between >= NEAR || again || is_list(line) {
            mend_one(label, Role::Other, Zone::Top, "neighbour.headline");
            // Under a second print of the headline a deck is as near.
            between = if again { 0 } else { between.saturating_add(1) };
        } else {
            kept = true;
        }
    }
}

/// Whether a line says nearly all that the headline says, most of its words, and is no sentence.
fn restates(headline: &str, line: &str) -> bool {
    /// A headline's words beyond these are not looked up.
    const MOST: usize = 40;
    if ends_sentence(line) && !ends_sentence(headline) {
        return false;
    }
    let (mut all, mut said) = (0_usize, 0_usize);
    let others: Few<&str, { 2 * MOST }> = words(line).take(2 * MOST).collect();
    let all_plain = headline.is_ascii() && line.is_ascii();
    for word in words(headline).take(MOST) {
        let same = |other: &&str| {
            let is_plain = all_plain || word.is_ascii() && other.is_ascii();
            if is_plain { word.eq_ignore_ascii_case(other) } else { folded(word).eq(folded(other)) }
        };
        all = all.saturating_add(1);
        said = said.saturating_add(usize::from(others.iter().any(same)));
    }
    all > 0 && said.saturating_mul(5) >= all.saturating_mul(3)
}

/// Whether a line is a row of names, as menus and share bars are: hardly any word starts with a small letter.
fn is_list(line: &str) -> bool {
    let cased = words(line).filter_map(|word| word.chars().next()).filter(|c| c.is_lowercase() || c.is_uppercase());
    let (all, small) = cased.fold((0_usize, 0_usize), |(all, small), c| {
        (all.saturating_add(1), small.saturating_add(usize::from(c.is_lowercase())))
    });
    all >= 4 && small.saturating_mul(4) < all
}

/// The words of a line.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Makes a byline of a bare name that stands between the headline and the first paragraph: no heading opens a story.
fn lift_byline(page: &Page<'_, '_>, labels: &mut [Label]) {
    let Some(first) = labels.iter().position(|label| label.role.is_body()) else { return };
    let over = labels.iter().take(first).rfind(|label| label.role != Role::Blank);
    let under = labels.iter().skip(first.saturating_add(1)).find(|label| label.role != Role::Blank);
    let opens = over.is_some_and(|label| matches!(label.zone, Zone::Head | Zone::Top))
        && under.is_some_and(|label| label.role == Role::Paragraph);
    let is_name = page.readings.any(first, |reading| matches!(reading, Reading::Name(_)));
    if let Some(label) = labels.get_mut(first).filter(|label| label.role == Role::Crosshead && opens && is_name) {
        mend_one(label, Role::Byline, Zone::Top, "neighbour.headline");
    }
}

/// Makes a caption of the first paragraph if it says who stands where and the byline or the time follows it.
fn lift_caption(page: &Page<'_, '_>, labels: &mut [Label]) {
    let Some(first) = labels.iter().position(|label| label.role.is_body()) else { return };
    let mut under = labels.iter().skip(first.saturating_add(1)).filter(|label| label.role != Role::Blank);
    let signed = under.next().is_some_and(|label| matches!(label.role, Role::Byline | Role::Timestamp));
    let goes_on = under.any(|label| label.role == Role::Paragraph);
    let raw = page.raw(first);
    if let Some(label) = labels.get_mut(first).filter(|label| label.role == Role::Paragraph && signed && goes_on)
        && Caption::is_placed(raw)
    {
        mend_one(label, Role::Caption, Zone::Top, "neighbour.caption");
    }
}

/// Takes the blurbs of other stories from the end of the story: each of several breaks off with an ellipsis.
fn part_blurbs(page: &Page<'_, '_>, labels: &mut [Label]) {
    /// A story may break off too, and quote what somebody left unsaid.
    const FEWEST: usize = 3;
    let breaks_off = |at: usize| page.raw(at).ends_with('…');
    let mut body = labels.iter().enumerate().rev().filter(|(_, label)| label.role.is_body());
    let blurbs = body.by_ref().take_while(|(at, _)| breaks_off(*at));
    let (count, first) = blurbs.fold((0_usize, labels.len()), |(count, _), (at, _)| (count.saturating_add(1), at));
    if count >= FEWEST && labels.iter().take(first).any(|label| label.role.is_body()) {
        for label in labels.iter_mut().skip(first).filter(|label| label.role.is_body()) {
            mend_one(label, Role::Teasers, Zone::Tail, "neighbour.cut");
        }
    }
}

/// Takes what says who the author is from the end of the story: it opens with the name that signs the story, or, where no
/// byline does, with one that the story does not mention.
fn part_biography(page: &Page<'_, '_>, labels: &mut [Label]) {
    let Some(first) = labels.iter().position(|label| label.role.is_body()) else { return };
    let Some(last) = labels.iter().rposition(|label| label.role.is_body()).filter(|last| *last > first) else { return };
    let Some(raw) = page.blocks.get(last).map(|block| block.raw(page.text)) else { return };
    let opens = |name: &str| after_name(raw, name).is_some_and(|rest| AUTHOR_DOES.opening(rest).is_ok());
    let is_lead = |at: usize| labels.get(at).is_some_and(|label| label.role == Role::Byline && label.zone == Zone::Top);
    let led = (0..first).any(is_lead);
    let signs = (0..first).filter(|at| is_lead(*at)).flat_map(|at| page.readings.of(at)).any(|reading| match reading {
        Reading::Byline(byline) | Reading::Name(byline) => byline.authors.iter().any(|author| opens(&author.name)),
        _ => false,
    });
    // Who the story is about is named before.
    let start = page.blocks.get(first).map_or(0, |block| block.content.start);
    let told = page.blocks.get(last).and_then(|block| page.text.get(start..block.content.start)).unwrap_or_default();
    let is_new = |name: &str| {
        name.rsplit([' ', '\n', '\r']).next().is_some_and(|surname| find(told.as_bytes(), surname.as_bytes()).is_none())
    };
    let notes = signs || !led && noted(raw).is_some_and(is_new);
    if let Some(label) = labels.get_mut(last).filter(|_| notes) {
        mend_one(label, Role::Biography, Zone::Tail, "words.author");
    }
}

/// Knows the notes on authors that follow the story.
fn part_notes(page: &Page<'_, '_>, labels: &mut [Label]) {
    let Some(last) = labels.iter().rposition(|label| label.role.is_body()) else { return };
    for at in last.saturating_add(1)..last.saturating_add(NOTE_REACH).min(labels.len()) {
        let raw = page.raw(at);
        let plain = |label: &&mut Label| matches!(label.role, Role::Teasers | Role::Navigation | Role::Other);
        if let Some(label) = labels.get_mut(at).filter(plain)
            && page.readings.list(at).is_none()
            && noted(raw).is_some()
        {
            mend_one(label, Role::Biography, label.zone, "words.author");
        }
    }
}

/// Takes the lines of boxes out of the story: a heading under the heading of other stories is one of them, and so is one
/// over a byline or a time; what stands over a caption, longer than headings are, is the picture's text.
fn part_boxes(page: &Page<'_, '_>, labels: &mut [Label]) {
    /// Headings in stories have fewer words.
    const PICTURE_WORDS: usize = 9;
    let solid = |labels: &[Label], at: &usize| labels.get(*at).is_some_and(|label| label.role != Role::Blank);
    let Some(first) = labels.iter().position(|label| label.role == Role::Paragraph) else { return };
    for at in first..labels.len() {
        let open =
            |label: &Label| label.role == Role::Crosshead || (label.role, label.zone) == (Role::Other, Zone::Gap);
        if !labels.get(at).is_some_and(open) {
            continue;
        }
        let before = (first..at).rev().find(|at| solid(labels, at));
        let after = (at.saturating_add(1)..labels.len()).find(|at| solid(labels, at));
        let heads = before.is_some_and(|at| {
            page.readings
                .any(at, |reading| matches!(reading, Reading::Furniture { kind: Furniture::Stories, whole: true }))
        });
        let next = after.and_then(|at| labels.get(at)).map(|label| label.role);
        let raw = page.raw(at);
        let has_words = |least: usize| words_at_most(raw, least) == least;
        let found = match next {
            _ if heads => Some((Role::Teasers, "neighbour.heading")),
            Some(Role::Byline | Role::Timestamp) if has_words(2) => Some((Role::Teasers, "neighbour.byline")),
            Some(Role::Caption) if has_words(PICTURE_WORDS) => Some((Role::Other, "neighbour.caption")),
            _ => None,
        };
        if let (Some((role, why)), Some(label)) = (found, labels.get_mut(at)) {
            mend_one(label, role, Zone::Gap, why);
        }
    }
}

/// What follows a name that opens a text; any white space is as good as another.
fn after_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    for word in name.split_whitespace() {
        let (start, after) = rest.split_at_checked(word.len())?;
        if !start.eq_ignore_ascii_case(word) || !after.starts_with(char::is_whitespace) {
            return None;
        }
        rest = after.trim_start();
    }
    Some(rest)
}

/// Makes a caption of the line before a credit that stands alone, and of a picture's text that the caption after it
/// repeats.
fn join_captions(page: &Page<'_, '_>, labels: &mut [Label]) {
    let mut before: Option<usize> = None;
    for at in 0..labels.len() {
        let Some(label) = labels.get(at).filter(|label| label.role != Role::Blank) else { continue };
        if label.role == Role::Caption {
            let caption = page.readings.of(at).iter().find_map(|reading| match reading {
                Reading::Caption(nth) => page.readings.caption(*nth),
                _ => None,
            });
            let (Some(caption), Some(last)) = (caption, before) else { continue };
            let raw = page.raw(last);
            let alone = caption.text.is_empty() && raw.split_whitespace().nth(3).is_some();
            let repeated = raw.len() >= SHORTEST_PICTURE_TEXT && caption.text.starts_with(raw.trim_end_matches('.'));
            let open = labels.get(last).is_some_and(|label| match label.zone {
                // Few headlines end in a stop.
                _ if label.role == Role::Headline => alone && raw.ends_with('.') && is_right_under(page, at),
                Zone::Top | Zone::Gap => {
                    matches!(label.role, Role::Deck | Role::Other | Role::Navigation | Role::Teasers)
                }
                // Of a page without a headline the picture may open the story.
                Zone::Before => {
                    matches!(label.role, Role::Other | Role::Navigation | Role::Teasers)
                        && is_right_under(page, at)
                        && labels.iter().skip(at.saturating_add(1)).take(NEAR_STORY).any(|label| label.role.is_body())
                }
                // A story seldom says who stands where; of one sentence right over a credit it has to be sure; and a blank
                // line parts its paragraphs from what is not theirs.
                Zone::Body => {
                    let is_likely = label.confidence < SURE && raw.len() <= LONGEST_CAPTION && is_one_sentence(raw);
                    let is_joined = raw.len() <= LONGEST_JOINED && is_under(page, at);
                    label.role == Role::Paragraph && alone && (is_likely || is_joined || Caption::is_placed(raw))
                }
                _ => false,
            });
            if let Some(label) = labels.get_mut(last).filter(|_| open && (alone || repeated)) {
                mend_one(label, Role::Caption, label.zone, "neighbour.caption");
            }
        }
        before = Some(at);
    }
}

/// What stands over the story is its own this near to it, in blocks.
const NEAR_STORY: usize = 2;

/// A longer paragraph over a credit is the story's, in bytes.
const LONGEST_JOINED: usize = 300;

/// Whether block `at` stands right under the one before it, and a blank line parts it from the next one.
fn is_under(page: &Page<'_, '_>, at: usize) -> bool {
    is_right_under(page, at) && page.blocks.get(at.saturating_add(1)).is_some_and(|block| block.gap > 0)
}

/// Whether block `at` stands right under the one before it.
fn is_right_under(page: &Page<'_, '_>, at: usize) -> bool {
    page.blocks.get(at).is_some_and(|block| block.gap == 0)
}

#[cfg(test)]
mod tests {
    use super::super::on_page;
    use super::super::roles::tests::{COPY, inside};
    use super::*;
    use crate::Parser;
    use alloc::vec::Vec;

    #[test]
    fn what_stands_over_the_dateline_is_the_deck() {
        let summary =
            "Six passengers of the ferry that ran aground off the isles were taken to the hospital of Harwick";
        let page = |opening: &str| {
            alloc::format!(
                "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{summary}.\n\n{opening}{COPY}\n\n{COPY}"
            )
        };
        let deck = |opening: &str| crate::parse(&page(opening)).deck.is_some();
        assert!(deck("HARWICK, Maine (AP) — "));
        assert!(!deck(""));
    }

    #[test]
    fn boxes_are_no_part_of_the_story() {
        assert_eq!(inside("Related stories\n\nA summer of fires on the coast")[1], Role::Teasers);
        assert_eq!(inside("A summer of fires on the coast\n\nBy Bo Reed May 3, 2021")[0], Role::Teasers);
        let picture = "A fisherman mends a net on the quay at the end of a day";
        let caption = "The quay at dusk on Tuesday (Photo: Bo Reed/AP)";
        assert_eq!(inside(&alloc::format!("{picture}\n\n{caption}")), [Role::Other, Role::Caption]);
        // Whether so short a line is a heading or the picture's, the score alone says.
        assert_eq!(inside(&alloc::format!("The tide and the chart\n\n{caption}"))[1], Role::Caption);
    }

    #[test]
    fn names_are_found_whatever_their_spaces() {
        assert_eq!(super::after_name("Ada\u{a0}Lane covers the coast.", "Ada Lane"), Some("covers the coast."));
        assert_eq!(super::after_name("Ada Lanes covers the coast.", "Ada Lane"), None);
    }

    #[test]
    fn who_stands_where_over_the_byline_is_a_caption() {
        let copy = ("A ferry with 41 people on board ran aground.", Role::Paragraph, Zone::Body);
        let byline = ("By Ada Lane", Role::Byline, Zone::Gap);
        let placed = ("Harbour master Otto Brandt (left) with the crew on the quay.", Role::Paragraph, Zone::Body);
        assert_eq!(mended([placed, byline, copy])[0], Role::Caption);
        assert_eq!(mended([placed, copy, byline])[0], Role::Paragraph);
        assert_eq!(mended([copy, byline, copy])[0], Role::Paragraph);
    }

    #[test]
    fn blurbs_that_break_off_end_the_story() {
        let blurb = ("The county is to look at the ferries of the islands after …", Role::Paragraph, Zone::Body);
        let copy = ("A ferry with 41 people on board ran aground.", Role::Paragraph, Zone::Body);
        assert_eq!(
            mended([copy, copy, blurb, blurb, blurb])[1..],
            [Role::Paragraph, Role::Teasers, Role::Teasers, Role::Teasers]
        );
        assert_eq!(mended([copy, copy, blurb, blurb]), [Role::Paragraph; 4]);
        assert_eq!(mended([blurb, blurb, blurb]), [Role::Paragraph; 3]);
        assert_eq!(mended([copy, blurb, blurb, blurb, copy]), [Role::Paragraph; 5]);
    }

    #[test]
    fn a_note_on_the_author_ends_the_story() {
        let text =
            alloc::format!("Ferry runs aground\n\nBy Ada Lane\n\n{COPY}\nAda Lane covers the coast for the Courier.\n");
        let document = Parser::new().document(&text);
        assert_eq!(document.blocks().last().unwrap().role, Role::Biography);
        assert_eq!(document.article().body.len(), 3);
        // What somebody else does is told in the story.
        let text = alloc::format!(
            "Ferry runs aground\n\nBy Ada Lane\n\n{COPY}\nBo Reed watched the coast with a telescope until the last of \
             them was brought ashore, he said on Tuesday.\n"
        );
        assert_eq!(Parser::new().parse(&text).body.len(), 4);
    }

    #[test]
    fn one_deck_stands_near_under_the_headline_and_says_more() {
        const STORY: &str = "A ferry ran aground off Harwick on Tuesday with 42 people on board, the harbour master said in a \
            statement. Nobody was hurt.\n\nThe coastguard said the ship had left the island at noon and lost its engine in \
            heavy seas an hour later.\n\nTugs will try to free it at high tide, and divers are to look at the hull before it \
            sails again, she said.\n";
        let deck = |top: &str| {
            let text =
                alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{top}\n\n{STORY}");
            let article = Parser::new().parse(&text);
            article.deck.map_or_else(alloc::string::String::new, |deck| deck.text.into_owned())
        };
        let (says, other) = (
            "Passengers were taken off by boat, and nobody was hurt",
            "The owners are to answer to the county on Friday at noon",
        );
        assert_eq!(deck(says), says);
        assert_eq!(deck(&alloc::format!("{says}\n\n{other}")), says);
        let again = "Harwick: Ferry runs aground off Harwick with 42 on board";
        assert_eq!(deck(&alloc::format!("{again}\n\n{says}")), says);
        assert_eq!(deck(again), "");
        assert_eq!(deck("Harbours Islands Ferries Bridges Tides Weather Boats Fish Ropes"), "");
        assert_eq!(deck(&alloc::format!("Tides\n\nBoats\n\nFish\n\n{says}")), "");
    }

    #[test]
    fn a_name_under_the_headline_signs() {
        let text = alloc::format!("Ferry runs aground off Harwick\n\nAda Lane\n\n{COPY}");
        let document = Parser::new().document(&text);
        assert_eq!(document.blocks()[1].role, Role::Byline);
    }

    /// The roles of lines once those around them have been seen.
    fn mended<const N: usize>(lines: [(&str, Role, Zone); N]) -> Vec<Role> {
        let text = lines.map(|(line, ..)| line).join("\n\n");
        let label = |(_, role, zone)| Label { role, zone, confidence: 1.0, reasons: None };
        let mut labels: Vec<Label> = lines.into_iter().map(label).collect();
        on_page(&text, None, |page| mend(page, &mut labels));
        labels.into_iter().map(|label| label.role).collect()
    }

    #[test]
    fn a_name_between_headline_and_paragraph_is_a_byline() {
        let copy = "A ferry with 41 people on board ran aground.";
        let story = |over, under| {
            mended([
                ("Ferry runs aground", over, if over == Role::Headline { Zone::Head } else { Zone::Before }),
                ("Ada Lane", Role::Crosshead, Zone::Body),
                ("The tide and the chart", under, Zone::Body),
                (copy, Role::Paragraph, Zone::Body),
            ])[1]
        };
        assert_eq!(story(Role::Headline, Role::Paragraph), Role::Byline);
        assert_eq!(story(Role::Navigation, Role::Paragraph), Role::Crosshead);
        assert_eq!(story(Role::Headline, Role::Crosshead), Role::Crosshead);
    }

    #[test]
    fn a_credit_right_under_a_paragraph_makes_it_a_caption() {
        let roles = |text: &str, apart: &str, next: &str| {
            let page = alloc::format!("{text}{apart}Image: Bo Reed{next}{COPY}");
            let caption = Label { role: Role::Caption, zone: Zone::Gap, confidence: 1.0, reasons: None };
            let paragraph = |_| Label { role: Role::Paragraph, zone: Zone::Body, confidence: 1.0, reasons: None };
            on_page(&page, None, |page| {
                let mut labels: Vec<Label> = (0..page.blocks.len()).map(paragraph).collect();
                labels[1] = caption.clone();
                join_captions(page, &mut labels);
                labels[0].role
            })
        };
        let text = "The ferry lay on its side on Tuesday. It had left the island at noon.";
        assert_eq!(roles(text, "\n", "\n\n"), Role::Caption);
        assert_eq!(roles(text, "\n\n", "\n\n"), Role::Paragraph);
        // Where no blank line stands, nothing is told.
        assert_eq!(roles(text, "\n", "\n"), Role::Paragraph);
        assert_eq!(roles(&[text; 5].join(" "), "\n", "\n\n"), Role::Paragraph);
    }

    #[test]
    fn a_pictures_text_that_its_caption_repeats_is_a_caption() {
        let credit = "(Photo: Bo Reed/AP)";
        let twins = |text: &str, zone| {
            let caption = alloc::format!("{text} {credit}");
            mended([(text, Role::Other, zone), (&caption, Role::Caption, zone)])[0]
        };
        assert_eq!(twins("A red ship on a sandbank", Zone::Gap), Role::Caption);
        assert_eq!(twins("A red ship on a sandbank", Zone::Tail), Role::Other);
        // So short a line opens many others.
        assert_eq!(twins("A red ship", Zone::Gap), Role::Other);
        let other = [("A red ship on a sandbank", Role::Other, Zone::Gap), (credit, Role::Caption, Zone::Gap)];
        assert_eq!(mended(other)[0], Role::Caption);
        let other = [("Red ship", Role::Other, Zone::Gap), (credit, Role::Caption, Zone::Gap)];
        assert_eq!(mended(other)[0], Role::Other);
    }
}
