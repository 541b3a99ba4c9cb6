//! What a list's items say, without what the list puts around it: bullets, ranks, ages, reading times and days behind a
//! headline, labels in front of it, and the lines between headlines that hold such things alone.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::line::is_shouted;
use super::{Item, LABEL_WORDS};
use crate::boilerplate::age::age;
use crate::boilerplate::duration::{reading_time, running};
use crate::grammar::pieces::{piece, starts_with_digit};
use crate::grammar::strange::{ends_strange, opens_strange};
use crate::grammar::{dates, tail};
use crate::lexicon::photo::PICTURE_WORDS;
use crate::lexicon::{Kind, Topic, sense, senses_of};
use crate::scan::{holds_sign, holds_words, words_at_most};
use crate::spares::Lists;

/// The marks that renderers print before the items of a list.
const BULLETS: [char; 14] = ['•', '*', '-', '+', '·', '‣', '▪', '■', '●', '◦', '–', '—', '>', '»'];

/// Signs between a headline and what is glued to it.
const DIVIDERS: [char; 10] = ['|', '·', '•', '/', '-', '–', '—', '(', '[', '●'];

/// What is glued to a headline starts at most so far from its end, in bytes.
const BEHIND: usize = 48;

/// So many words at the most stand beside the age on a line of its own: a section, a name.
const BESIDE: usize = 3;

/// An age without a number has at the most this many words.
const UNCOUNTED: usize = 3;

/// Minutes of an age that nothing parts from its headline: a month's. `The flood of 50 years ago` is a headline.
const RECENT: u32 = 30 * 24 * 60;

/// A line without the bullet before it.
pub(super) fn unmarked(line: &str) -> &str {
    let rest = line.strip_prefix(BULLETS).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(line)
}

/// Whether the running times of a list are clocks: the newest story stands first, so they go down, and none is beyond a day's
/// last. Under a heading of stories fewer tell it.
pub(super) fn are_clocks(items: &[Item<'_>], headed: bool) -> bool {
    let times = || items.iter().filter_map(|item| item.duration_seconds);
    if times().any(|time| time >= 24 * 60) {
        return false;
    }
    let count = times().count();
    match times().zip(times().skip(1)).filter(|(one, next)| one < next).count() {
        0 => count >= if headed { 3 } else { 5 },
        // The list reaches back into the day before.
        1 => count >= 7,
        _ => false,
    }
}

/// Takes off the items what is not theirs; `videos` says that they are recordings.
pub(super) fn tidy(items: &mut Vec<Item<'_>>, videos: bool, spare: Lists<'_>) {
    // What is printed again and again is one.
    items.dedup_by(|next, item| {
        let same = next.headline == item.headline && is_bare(next) && is_bare(item);
        item.span = if same { item.span.to(next.span) } else { item.span };
        same
    });
    for item in items.iter_mut() {
        for text in [&mut item.headline, &mut item.summary, &mut item.label] {
            cut(text, unmarked);
        }
    }
    ranks(items);
    // Few lists have such lines.
    let mut marks = spare.list();
    for (at, item) in items.iter_mut().enumerate() {
        if behind(item, videos) {
            mark(&mut marks, at);
        }
    }
    days(items, &mut marks);
    clocks(items, videos);
    join_marks(items, &marks, spare);
    spare.spend(marks);
    labels(items);
    kickers(items, spare);
    join_twins(items);
}

/// Marks an item as one that holds no headline.
fn mark(marks: &mut Vec<bool>, at: usize) {
    marks.resize(marks.len().max(at.saturating_add(1)), false);
    if let Some(mark) = marks.get_mut(at) {
        *mark = true;
    }
}

/// Cuts a text that is a slice of the input.
fn cut<'a>(text: &mut Option<Cow<'a, str>>, to: impl FnOnce(&'a str) -> &'a str) {
    if let Some(Cow::Borrowed(text)) = text {
        *text = to(text);
    }
}

/// The words of a headline; none where it has none.
fn words<'i>(item: &'i Item<'_>) -> &'i str {
    item.headline.as_deref().unwrap_or_default()
}

/// The number that opens a headline, whether a point or bracket follows, and the rest.
fn rank(text: &str) -> Option<(u32, bool, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).filter(|_| (1..=2).contains(&digits))?;
    let pointed = rest.strip_prefix(['.', ')', ':']);
    let rest = pointed.unwrap_or(rest);
    let after = rest.trim_start();
    let apart = after.len() < rest.len() && !after.is_empty();
    apart.then_some((number.parse().ok()?, pointed.is_some(), after))
}

/// Takes off the ranks of a list that is numbered through: `1. FC Harwick` alone is a club. Lines without a number may stand
/// between those with a point.
fn ranks(items: &mut [Item<'_>]) {
    for (pointed, least) in [(true, 2), (false, 3)] {
        let ranked = |item: &Item<'_>| rank(words(item)).filter(|(_, point, _)| *point == pointed).map(|(at, _, _)| at);
        let (mut run, mut best) = ((0_u32, 0_u32), (0_u32, 0_u32));
        for item in items.iter() {
            match ranked(item) {
                Some(number) if run.1 > 0 && number == run.0.saturating_add(run.1) => run.1 = run.1.saturating_add(1),
                Some(number) => run = (number, 1),
                None if !pointed => run = (0, 0),
                None => {}
            }
            if run.1 > best.1 {
                best = run;
            }
        }
        if best.1 < least {
            continue;
        }
        for item in items.iter_mut().filter(|item| ranked(item).is_some()) {
            cut(&mut item.headline, unranked);
        }
    }
}

/// A headline without its rank. `5. 5. Bees are back`: the renderer counted too.
fn unranked(text: &str) -> &str {
    let Some((number, _, rest)) = rank(text) else { return text };
    match rank(rest) {
        Some((again, true, rest)) if again == number => rest,
        _ => rest,
    }
}

/// Where a word of a text's end starts that something may be glued on with, first to last.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let near = tail(text, BEHIND);
    let from = text.len().saturating_sub(near.len());
    let mut before = text.get(..from).and_then(|text| text.chars().next_back());
    near.char_indices().filter_map(move |(at, c)| {
        // What opens the text is glued to nothing.
        let first = before.replace(c).is_some_and(|before| match before {
            ' ' => true,
            'a'..='z' | 'A'..='Z' => false,
            _ => before.is_whitespace() || DIVIDERS.contains(&before),
        });
        (first && c.is_alphanumeric()).then_some(from.saturating_add(at))
    })
}

/// A text without the dividers at its end, and whether there were some.
fn undivided(text: &str) -> (&str, bool) {
    let bare = text.trim_end();
    let rest = bare.trim_end_matches(|c: char| c.is_whitespace() || DIVIDERS.contains(&c));
    (rest, rest.len() < bare.len())
}

/// What is glued to the end of a headline.
enum Glued {
    /// An age, in minutes.
    Age(u32),
    /// A running time, in seconds.
    Duration(u32),
    /// A reading time.
    Reading,
}

/// The mark at a headline's end, what stands before it, and whether a sign parts the two. A byline may follow an age.
fn glued(text: &str, videos: bool) -> Option<(Glued, &str, bool)> {
    let near = tail(text, BEHIND);
    // Nearly every headline ends in a word that none of them has.
    if ends_strange(near) && !holds_words(near, "By") {
        return None;
    }
    // Ages without a number are told in few words: `an hour ago`, `yesterday`.
    let counted = near.bytes().any(|byte| byte.is_ascii_digit());
    if !(counted || near.ends_with(char::is_alphabetic)) {
        return None;
    }
    let few = if counted { 0 } else { starts(text).count().saturating_sub(UNCOUNTED) };
    starts(text).skip(few).find_map(|at| {
        let (before, last) = text.split_at_checked(at)?;
        if opens_strange(last) || !may_be_mark(last) {
            return None;
        }
        let ends = |rest: &str| rest.trim_end_matches([')', ']', '.', ' ']).is_empty();
        let (before, parted) = undivided(before);
        if let Ok((rest, minutes)) = age(last) {
            let by = rest.trim_start().strip_prefix("By").filter(|by| by.starts_with(char::is_whitespace));
            let signed = by.is_some_and(|by| words_at_most(by, 6) < 6);
            let counted = last.bytes().any(|byte| byte.is_ascii_digit()) || words_at_most(last, 3) == 3;
            let sure = parted || counted && minutes < RECENT;
            return ((ends(rest) || signed) && sure).then_some((Glued::Age(minutes), before, parted));
        }
        if let Ok((rest, _)) = reading_time(last)
            && ends(rest)
        {
            return Some((Glued::Reading, before, parted));
        }
        let (rest, seconds) = running(last).ok()?;
        (ends(rest) && seconds > 0 && videos && parted).then_some((Glued::Duration(seconds), before, parted))
    })
}

/// Whether an age, a reading time or a running time may open a text: with a figure, or with a word of theirs.
fn may_be_mark(text: &str) -> bool {
    const OPENERS: [Kind; 5] = [Kind::Yesterday, Kind::Now, Kind::AgoBefore, Kind::One, Kind::Reading];
    starts_with_digit(text) || piece(text).is_some_and(|(word, _)| sense(word).is_any(&OPENERS))
}

/// Takes off the marks behind a headline; gives whether the line is one that holds marks and no headline.
fn behind(item: &mut Item<'_>, videos: bool) -> bool {
    let Some(Cow::Borrowed(text)) = item.headline else { return false };
    // `5 min read` alone is no headline.
    if !ends_strange(text) && reading_time(text).is_ok_and(|(rest, _)| rest.trim_end_matches('.').is_empty()) {
        item.headline = None;
        return true;
    }
    let (mut rest, mut divided, mut found) = (text, false, false);
    while let Some((mark, before, parted)) = glued(rest, videos) {
        match mark {
            Glued::Age(minutes) if item.age_minutes.is_none() => item.age_minutes = Some(minutes),
            Glued::Duration(seconds) if item.duration_seconds.is_none() => item.duration_seconds = Some(seconds),
            Glued::Reading => {}
            _ => break,
        }
        (rest, divided, found) = (before, parted, true);
    }
    if found {
        item.headline = Some(Cow::Borrowed(rest)).filter(|rest| !rest.is_empty());
    }
    found && (rest.is_empty() || divided && words_at_most(rest, BESIDE + 1) <= BESIDE || is_beside(rest))
}

/// Whether words may stand beside a mark on a line without a headline: a section, a name, `SPORT - BY ADA LANE`.
fn is_beside(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '.']);
    let signed = text.starts_with("By ") || text.starts_with("BY ") || holds_words(text, " BY ") && is_shouted(text);
    let most = if signed { 2 * BESIDE + 1 } else { BESIDE };
    words_at_most(text, most + 1) <= most
        && text.split_whitespace().all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric()) || senses_of(word).has(Topic::Maker)
        })
        && !text.ends_with(['?', '!'])
}

/// The day with its year that ends a headline, and what stands before it. `The best tents for March 1, 2031` names a day.
fn dated(text: &str) -> Option<(&str, bool)> {
    // A day with its year ends in a number, or in `日`.
    text.chars().next_back().filter(|c| c.is_ascii_digit() || !c.is_ascii() || matches!(c, '.' | ')' | ']'))?;
    let counted = |at: &usize| text.bytes().skip(*at).any(|byte| byte.is_ascii_digit());
    starts(text).take_while(counted).find_map(|at| {
        let (before, last) = text.split_at_checked(at)?;
        let (rest, day) = dates::date(last).ok()?;
        let (before, parted) = undivided(before);
        let joined = before.split_whitespace().next_back().is_some_and(|word| senses_of(word).languages() != 0);
        (rest.is_empty() && day.year.is_some() && (parted || !joined)).then_some((before, parted))
    })
}

/// Takes off the days behind headlines, where a list has them; and marks the lines that hold nothing else.
fn days(items: &mut [Item<'_>], marks: &mut Vec<bool>) {
    let count = items.iter().filter(|item| dated(words(item)).is_some()).count();
    if count < 2 || count.saturating_mul(2) < items.len() {
        return;
    }
    for (at, item) in items.iter_mut().enumerate() {
        let Some(Cow::Borrowed(text)) = item.headline else { continue };
        let Some((rest, parted)) = dated(text) else { continue };
        if rest.is_empty() || (parted || is_beside(rest)) && words_at_most(rest, BESIDE) < BESIDE {
            mark(marks, at);
        }
        item.headline = Some(Cow::Borrowed(rest)).filter(|rest| !rest.is_empty());
    }
}

/// The clock or running time that opens a headline, and the rest.
fn clocked(text: &str) -> Option<(u32, &str)> {
    let (rest, seconds) = running(text).ok()?;
    let after = rest.trim_start_matches(|c: char| c.is_whitespace() || DIVIDERS.contains(&c));
    (after.len() < rest.len() && after.starts_with(char::is_alphabetic)).then_some((seconds, after))
}

/// Takes the times off the front of headlines, where most of a list have them: of recordings they are the length.
fn clocks(items: &mut [Item<'_>], videos: bool) {
    let count = items.iter().filter(|item| clocked(words(item)).is_some()).count();
    if count < 2 || count.saturating_mul(2) < items.len() {
        return;
    }
    for item in items {
        let Some(Cow::Borrowed(text)) = item.headline else { continue };
        let Some((seconds, rest)) = clocked(text) else { continue };
        item.headline = Some(Cow::Borrowed(rest));
        if videos && item.duration_seconds.is_none() {
            item.duration_seconds = Some(seconds);
        }
    }
}

/// Whether words are a section's or a medium's: `World`, `Watch`.
fn is_section(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let senses = senses_of(word.trim_end_matches(','));
        senses.has(Topic::Section) || senses.has(Topic::Media) || matches!(word, "&" | "and")
    })
}

/// What stands beside a mark on its line, if it is a label: the name of a section, one word, words in capitals. A byline is none.
fn label_of<'a>(beside: Option<&Cow<'a, str>>) -> Option<Cow<'a, str>> {
    let Some(Cow::Borrowed(text)) = beside else { return None };
    let is_divider = |word: &&str| matches!(*word, "-" | "–" | "—" | "/" | "|" | "·" | "•");
    let last = text.split([' ', '\u{A0}']).take_while(|word| !is_divider(word)).last()?;
    let end = crate::span::span_in(text, 0, last).end;
    let label = undivided(text.get(..end)?).0;
    let alone = words_at_most(label, 2) == 1 && label.contains(char::is_alphabetic);
    let shouted = words_at_most(label, LABEL_WORDS) < LABEL_WORDS && is_shouted(label) && !label.starts_with("BY ");
    (alone || shouted || !label.is_empty() && is_section(label)).then_some(Cow::Borrowed(label))
}

/// Joins the lines that hold a mark and no headline to the headline that they belong to: the next one, if the list starts
/// with such a line, else the one before.
fn join_marks(items: &mut Vec<Item<'_>>, marks: &[bool], spare: Lists<'_>) {
    if marks.is_empty() {
        return;
    }
    let leads = marks.first() == Some(&true);
    // A list of nothing but headlines of few words with ages.
    let all = marks.len() == items.len() && marks.iter().all(|mark| *mark);
    let mut marks = marks.iter().map(|mark| *mark && !all);
    let mut last_is_mark = false;
    let mut joined: Vec<Item<'_>> = spare.list();
    joined.reserve(items.len());
    for mut item in items.drain(..) {
        let mut mark = marks.next() == Some(true);
        if mark && item.summary.is_some() {
            // The grammar took the headline below the mark for a blurb.
            item.label = item.label.or(label_of(item.headline.as_ref()));
            item.headline = item.summary.take();
            mark = false;
        }
        match joined.last_mut() {
            Some(last) if leads && last_is_mark && !mark => {
                item.label = item.label.or(label_of(last.headline.as_ref()));
                item.age_minutes = item.age_minutes.or(last.age_minutes);
                item.duration_seconds = item.duration_seconds.or(last.duration_seconds);
                item.span = last.span.to(item.span);
                *last = item;
            }
            Some(last) if !leads && mark && last.age_minutes.is_none() => {
                last.label = last.label.take().or(label_of(item.headline.as_ref()));
                last.age_minutes = item.age_minutes;
                last.duration_seconds = last.duration_seconds.or(item.duration_seconds);
                last.span = last.span.to(item.span);
                mark = false;
            }
            _ => joined.push(item),
        }
        last_is_mark = mark;
    }
    joined.retain(|item| item.headline.is_some());
    spare.spend(core::mem::replace(items, joined));
}

/// Parts labels from the headlines that a bar parts them from: `WATCH | Ferry runs aground`, `What the ferry cost us | Opinion`.
fn labels(items: &mut [Item<'_>]) {
    for item in items.iter_mut().filter(|item| item.label.is_none()) {
        let Some(Cow::Borrowed(text)) = item.headline else { continue };
        // Nearly no headline has a bar.
        if !holds_sign(text, '|') {
            continue;
        }
        let Some((label, rest)) = text
            .split_once('|')
            .filter(|(label, rest)| label.ends_with(char::is_whitespace) && rest.starts_with(char::is_whitespace))
        else {
            continue;
        };
        let is_label = |label: &str| !label.trim().is_empty() && words_at_most(label, LABEL_WORDS) < LABEL_WORDS;
        let told = is_shouted(label) || is_section(label);
        if told && is_label(label) && words_at_most(rest, 3) == 3 {
            item.headline = Some(Cow::Borrowed(rest.trim_start()));
            item.label = Some(Cow::Borrowed(label.trim_end()));
        } else if is_label(rest) && is_section(rest) && words_at_most(label, 3) == 3 {
            item.headline = Some(Cow::Borrowed(label.trim_end()));
            item.label = Some(Cow::Borrowed(rest.trim()));
        }
    }
}

/// Joins lines that stand again and again before other headlines: they are labels, or what every picture is called.
fn kickers(items: &mut Vec<Item<'_>>, spare: Lists<'_>) {
    // Long lists are looked at in part: no more than a few items tell a kicker.
    let again = |text: &str, items: &[Item<'_>]| {
        items.iter().take(MOST_KICKED).filter(|other| words(other) == text).nth(1).is_some()
    };
    let kicks = |at: usize, item: &Item<'_>| {
        let text = words(item);
        let count = words_at_most(text, LABEL_WORDS);
        let next = items.get(at.saturating_add(1)).map_or("", words);
        is_bare(item)
            && count < LABEL_WORDS
            && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '&' | '’' | '\'' | '-' | ','))
            && (words_at_most(next, count + 2) == count + 2 || is_picture(text))
            && again(text, items)
    };
    let any = items.iter().enumerate().filter(|(at, item)| kicks(*at, item)).nth(1).is_some();
    if !any {
        return;
    }
    let found = spare.hold(spare.filled(items.iter().enumerate().map(|(at, item)| kicks(at, item))));
    let mut kicks = found.value.iter();
    let mut kicker: Option<Item<'_>> = None;
    let mut joined: Vec<Item<'_>> = spare.list();
    joined.reserve(items.len());
    for mut item in items.drain(..) {
        if kicks.next() == Some(&true) {
            kicker = Some(item);
            continue;
        }
        if let Some(before) = kicker.take() {
            item.label = item.label.or(before.headline.filter(|text| !is_picture(text)));
            item.span = before.span.to(item.span);
        }
        joined.push(item);
    }
    spare.spend(core::mem::replace(items, joined));
}

/// Whether words say what a picture is called: `blog image 1`.
fn is_picture(text: &str) -> bool {
    text.split_whitespace().any(|word| PICTURE_WORDS.has(word) || senses_of(word).has(Topic::Credit))
}

/// So many items are looked through for a kicker that stands twice.
const MOST_KICKED: usize = 40;

/// Whether an item is one line without a mark.
fn is_bare(item: &Item<'_>) -> bool {
    item.summary.is_none() && item.label.is_none() && item.age_minutes.is_none() && item.duration_seconds.is_none()
}

/// Joins a headline to the next one that says the same with a label in front or behind.
fn join_twins(items: &mut Vec<Item<'_>>) {
    items.dedup_by(|next, item| {
        let (Some(Cow::Borrowed(one)), Some(Cow::Borrowed(other))) = (&item.headline, &next.headline) else {
            return false;
        };
        let (short, long) = if one.len() <= other.len() { (*one, *other) } else { (*other, *one) };
        if words_at_most(short, 3) < 3 || !(is_bare(item) || is_bare(next)) {
            return false;
        }
        let before = long.strip_suffix(short);
        let Some(label) = before.or_else(|| long.strip_prefix(short)) else { return false };
        let apart = label.is_empty() || label.starts_with(char::is_whitespace) || label.ends_with(char::is_whitespace);
        let label = undivided(label.trim()).0.trim_end_matches(':');
        let named = label.starts_with(char::is_alphanumeric) && words_at_most(label, LABEL_WORDS + 1) <= LABEL_WORDS;
        if !apart || !(label.is_empty() || named && (before.is_some() || is_section(label))) {
            return false;
        }
        item.headline = Some(Cow::Borrowed(short));
        item.label = item.label.take().or(next.label.take());
        if item.label.is_none() && !label.is_empty() && !is_picture(label) {
            item.label = Some(Cow::Borrowed(label));
        }
        let summary = item.summary.take().or(next.summary.take());
        item.summary = summary.filter(|summary| *summary != short);
        item.age_minutes = item.age_minutes.or(next.age_minutes);
        item.duration_seconds = item.duration_seconds.or(next.duration_seconds);
        item.span = item.span.to(next.span);
        true
    });
}

#[cfg(test)]
mod tests;
