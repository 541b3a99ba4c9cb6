//! Stamps that share their line with a byline, a section, a counter or a button: `by Ada Lane | Feb. 28, 2024 | Travel`.

use super::labels;
use super::stamp::{find_amid, find_tail, may_open_with_time, read_prefix};
use super::{Byline, StampLabel, StampLine};
use crate::lexicon::stamps::DAY_GLUE;
use crate::lexicon::table;
use crate::lexicon::titles::{COLLECTIVES, REVIEWERS, STATEMENTS};
use crate::lexicon::{Kind, sense, senses_of};
use crate::scan::{self, holds_sign, holds_words, words_at_most};
use crate::spares::Lists;

/// A line of top matter that holds more than times.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Beside<'a> {
    pub(crate) stamps: StampLine<'a>,
    /// Who signs the line, if somebody does.
    pub(crate) byline: Option<Byline<'a>>,
}

/// What stands beside the times of a line, if it is no byline, is at the most this long, in bytes: a section or a place.
const ASIDE: usize = 48;

/// Marks that part the pieces of a line of top matter.
const SEPARATORS: [char; 15] = ['|', '·', '•', '/', '–', '—', '-', ',', ':', '●', '◆', '∙', '⋅', '›', '‧'];

/// ```text
/// beside = [aside] stamps [aside]
/// aside  = byline / section SEP / 1*3 capitalised words / few words after a label or clock
/// ```
///
/// Prose that mentions a day is refused: what stands beside the day has to be short, parted from it, or signed.
pub(crate) fn beside<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Beside<'a>> {
    if !scan::holds_digit(raw) {
        return None;
    }
    edge(raw, base, lists).or_else(|| amid(raw, base, lists))
}

impl<'a> StampLine<'a> {
    /// Reads the moments of a line of top matter that holds something else too, as pages set it: a section, a place, the
    /// paper, or who signs. Only a hint, for where the lines around it allow one: a heading that ends in a day has the same
    /// shape. Prose that mentions a day is refused.
    ///
    /// ```
    /// use wirecopy::StampLine;
    /// for line in [
    ///     "Politics / February 28, 2031",
    ///     "The Harwick Post | 29.02.2032, 10:32 | Updated 01.03.2032",
    ///     "by Ada Lane Feb. 28, 2031 9:40 pm",
    ///     "Travel May 12, 2031",
    /// ] {
    ///     assert_eq!(StampLine::parse(line), None, "{line}");
    ///     assert!(StampLine::parse_beside(line).is_some(), "{line}");
    /// }
    /// assert_eq!(StampLine::parse_beside("Officials met on Jan. 30, 2031 to talk about the pier."), None);
    /// ```
    ///
    /// A line of more than 320 bytes is none, so a longer one costs no more.
    #[must_use]
    pub fn parse_beside(line: &'a str) -> Option<Self> {
        Self::parse(line).or_else(|| Some(beside(line, 0, Lists::FRESH)?.stamps))
    }
}

/// The day that ends the title of a page, behind the headline and the name of the site: `Ferry aground – Harbour News –
/// 28.02.2024`.
pub(crate) fn titled<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<StampLine<'a>> {
    let (before, stamps) = find_tail(raw, base, lists)?;
    lists.hold(stamps).taken_if(before.trim_end().ends_with(SEPARATORS))
}

/// Stamps at one end of the line, and at the other what they are parted from or who signs.
fn edge<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Beside<'a>> {
    let (aside, stamps) = match find_tail(raw, base, lists) {
        Some((before, stamps)) => (before, stamps),
        None if !may_open_with_time(raw) => return None,
        None => read_prefix(raw, base, raw, lists).map(|(stamps, after)| (after, stamps))?,
    };
    let stamps = lists.hold(stamps);
    let aside = aside.trim();
    let words = bare(aside);
    // `… / 8:16 AM / CBS News`: whose page it is. A person signs in the same place.
    let owner = |byline: &Byline<'_>| aside.starts_with('/') && byline.authors.is_empty();
    let byline = signed(raw, base, unglued(words), lists).filter(|byline| !owner(byline));
    let parted = aside.ends_with(SEPARATORS) || aside.starts_with(SEPARATORS);
    let stamps = stamps.taken_if(byline.is_some() || parted && words.len() <= ASIDE)?;
    Some(Beside { stamps, byline })
}

/// Stamps with something on either side, or with a short aside that nothing parts from them.
fn amid<'a>(raw: &'a str, base: usize, lists: Lists<'_>) -> Option<Beside<'a>> {
    let (before, stamps, after) = find_amid(raw, base, lists)?;
    let mut stamps = lists.hold(stamps);
    let (before, after) = (before.trim(), after.trim());
    let (head, tail) = (unglued(bare(before)), bare(after));
    let at = |words: &str| base.saturating_add(nom::Offset::offset(raw, words));
    let labelled = stamps.value.stamps.iter().any(|stamp| stamp.label != StampLabel::Bare);
    let timed = stamps.value.stamps.iter().any(|stamp| stamp.timestamp.time.is_some());
    let glue = before.get(head.len()..).unwrap_or_default();
    // `Data as of`: the word for `date` in one language, and small words of another.
    let of_one_language = |label: &labels::Label| {
        let known = glue.split_whitespace().map(sense).filter(|word| word.is(Kind::Glue));
        known.into_iter().all(|word| !word.languages.and(label.languages).is_empty())
    };
    let label = labels::label(head).filter(|(_, rest)| rest.trim_matches([':', ' ']).is_empty()).map(|found| found.0);
    if label.is_some_and(|label| !of_one_language(&label)) {
        return None;
    }
    let byline = if label.is_some() { None } else { signed(raw, base, head, lists) };
    // `The Post | 29.02.2032 | By Ada Lane`
    let behind = || if after.starts_with(SEPARATORS) { Byline::parse_at(tail, at(tail), lists) } else { None };
    let byline = lists.hold(byline.or_else(behind));
    let opened = byline.value.as_ref().is_some_and(|byline| !byline.authors.is_empty() && Byline::is_byline(head));
    let sentence = raw.ends_with('.') && words_at_most(raw, 7) == 7;
    let reviewed = REVIEWERS.opening(head).is_ok();
    let stated = labelled && STATEMENTS.has(head);
    if sentence && !(labelled || label.is_some() || opened || reviewed) {
        return None;
    }
    let near = head.len() <= ASIDE || head.len() <= 2 * ASIDE && before.ends_with(['|', '·', '•', '●']);
    let few = words_at_most(head, 6);
    let capital = !head.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
    let head_fits = head.is_empty()
        || label.is_some()
        || byline.value.is_some()
        || reviewed
        || stated
        || near
            && (before.ends_with(SEPARATORS)
                || few <= 3 && (capital || table::has(COLLECTIVES, head))
                || timed && few < 6
                || is_filed(head, tail));
    let count = words_at_most(tail, 8);
    let small = tail.starts_with(char::is_lowercase);
    let named = labelled || label.is_some();
    let filed = !sentence && is_filed(head, tail);
    let tail_fits = tail.is_empty()
        || after.starts_with(SEPARATORS)
        || opened
        || stated
        || count == 1
        || filed
        || tail.len() <= ASIDE && (count <= 6 && (!small || named || timed) || follows(tail))
        || named && tail.starts_with("in ");
    // `By Ada Lane on May 12, 2024` needs no more; a bare name and a day with words around them may be a sentence.
    let longest = if filed || stated || named && tail.starts_with("in ") { raw.len() } else { 3 * ASIDE };
    if !(head_fits && tail_fits) || tail.len() > longest || head.ends_with(['"', '”', '(']) || tail.ends_with('%') {
        return None;
    }
    let kind = label.map(|label| label.kind).or(reviewed.then_some(StampLabel::Updated));
    if let (Some(kind), Some(first)) =
        (kind, stamps.value.stamps.first_mut().filter(|first| first.label == StampLabel::Bare))
    {
        first.label = kind;
    }
    Some(Beside { stamps: stamps.taken(), byline: byline.taken() })
}

/// What follows a day in small letters though nothing parts it: `by Ada Lane`, `in Travel`, `min read`.
fn follows(tail: &str) -> bool {
    let word = tail.split_whitespace().next().unwrap_or_default();
    ["by", "von", "par", "por", "di", "min", "mins"].contains(&word)
}

/// Whether what stands around a day says where the text was filed, and nothing else: `Garden Ada Lane` before it, and after
/// it `garden, pest control, herbs 5 Comments`. No word of running copy stands in either.
fn is_filed(head: &str, tail: &str) -> bool {
    /// A section and a name, or a tag, have so many words at the most.
    const MOST_WORDS: usize = 6;
    let plain = |text: &str| {
        let mut words = text.split_whitespace();
        !words.by_ref().take(MOST_WORDS).any(|word| senses_of(word).languages() != 0) && words.next().is_none()
    };
    let mut tags = tail.split([',', '#']);
    tail.contains([',', '#']) && plain(head) && tags.all(plain)
}

/// The text without blanks and separators around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c))
}

/// The text without the small words that lead to a day.
fn unglued(text: &str) -> &str {
    let mut rest = text;
    // `Posted on the`, `Kolumne von Ada Lane am`
    for _ in 0..3 {
        let Some((before, word)) = rest.rsplit_once(char::is_whitespace) else { break };
        let word = word.trim_matches([',', ':', '(']);
        let small = DAY_GLUE.contains(&word) || sense(word).is(Kind::Glue) && !word.starts_with(char::is_uppercase);
        if !small {
            break;
        }
        rest = before.trim_end();
    }
    rest
}

/// Who signs with `words`, a part of the line, or with one of the few pieces that marks part it into.
fn signed<'a>(raw: &'a str, base: usize, words: &'a str, lists: Lists<'_>) -> Option<Byline<'a>> {
    /// Lines of more pieces are menus.
    const PIECES: usize = 5;
    // `— Ada Lane (@adalane) March 2, 2024` signs a post that the story shows.
    if raw.starts_with(['—', '–']) && holds_words(raw, "(@") {
        return None;
    }
    let whole = |words: &'a str| {
        let start = base.saturating_add(nom::Offset::offset(raw, words));
        Byline::parse_at(words, start, lists).or_else(|| Byline::parse_bare_at(words, start, lists))
    };
    // `ada-lane.jpg By Ada Lane`: the picture of the author stands before.
    let pictured = memchr::memchr(b'.', words.as_bytes()).is_some();
    let words = ["jpg ", "jpeg ", "png ", "webp "]
        .iter()
        .filter(|_| pictured)
        .find_map(|kind| words.split_once(kind).filter(|(file, _)| file.ends_with('.')))
        .map_or(words, |(_, rest)| rest);
    // `News / By Ada Lane`, not `News/Sport`.
    let spaced = |phrase: &str| {
        let opens = |at: &usize| words.get(*at..).is_some_and(|from| from.starts_with(phrase));
        memchr::memchr_iter(b' ', words.as_bytes()).find(opens)
    };
    let slashed = holds_sign(words, '/') && spaced(" / ").is_some();
    let parting = |c: char| matches!(c, '|' | '·' | '•' | '⋅' | '∙' | '●') || slashed && c == '/';
    // A mark beyond ASCII opens with one of two bytes.
    let marked = memchr::memchr3(b'|', 0xC2, 0xE2, words.as_bytes()).is_some();
    let pieces = if marked || slashed { words.split(parting).take(PIECES.saturating_add(1)).count() } else { 1 };
    let few = pieces <= PIECES;
    let opened = |words: &'a str| {
        let start = base.saturating_add(nom::Offset::offset(raw, words));
        Byline::parse_opened_at(words, start, lists)
    };
    // `Ada Lane in Travel`, `Ada Lane on behalf of the harbour`.
    let leading = |words: &'a str| {
        let end = spaced(" in ").or_else(|| spaced(" on behalf of "))?;
        words.get(..end).and_then(whole)
    };
    whole(words)
        .or_else(|| leading(words))
        .or_else(|| {
            // One piece is all the words, which name nobody.
            if pieces == 1 && words.trim().len() == words.len() {
                return None;
            }
            let mut names = words.split(parting).filter(|_| few).map(str::trim).filter_map(whole);
            let name = lists.hold(names.next()?);
            // Of two names one is a section.
            let other = names.next().map(|other| lists.spend(other));
            name.taken_if(other.is_none())
        })
        .or_else(|| {
            if !marked && !slashed {
                return opened(words.trim());
            }
            words.split(|c| parting(c) || matches!(c, '—' | '–')).filter(|_| few).map(str::trim).find_map(opened)
        })
        .or_else(|| Byline::parse_behind_at(words, base.saturating_add(nom::Offset::offset(raw, words)), lists))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn read(line: &str) -> Option<(String, String)> {
        let found = beside(line, 0, Lists::FRESH)?;
        let moment = |at: usize| {
            let stamp = &found.stamps.stamps[at];
            let time = stamp.timestamp.time.map_or(String::new(), |time| alloc::format!(" {time}"));
            let label = match stamp.label {
                StampLabel::Bare => "",
                StampLabel::Published => "published ",
                StampLabel::Updated => "updated ",
            };
            alloc::format!("{label}{}{time}", stamp.timestamp.date.map_or(String::new(), |date| date.to_string()))
        };
        let authors = found.byline.iter().flat_map(|byline| &byline.authors).map(|author| author.name.to_string());
        Some((moment(0), authors.collect::<Vec<_>>().join("; ")))
    }

    #[test]
    fn a_filed_day_has_no_copy_around_it() {
        for (head, tail, filed) in [
            ("Garden Ada Lane", "garden, pest control, herbs 5 Comments", true),
            ("Garden Ada Lane", "#garden", true),
            ("Garden Ada Lane", "garden", false),
            ("Garden", "garden, the herbs", false),
            ("The garden", "garden, herbs", false),
            ("Garden Orchard Harbour Ferries Boats Tides", "garden, herbs", true),
            ("Garden Orchard Harbour Ferries Boats Tides Lune", "garden, herbs", false),
        ] {
            assert_eq!(is_filed(head, tail), filed, "{head} / {tail}");
        }
    }

    #[test]
    fn forms() {
        for (line, stamp, authors) in [
            ("by Ada Lane | Feb 28, 2024 | Travel, Ferries and Boats | 0 comments", "2024-02-28", "Ada Lane"),
            ("By Ada Lane on March 1, 2024 | Comments", "2024-03-01", "Ada Lane"),
            ("Posted by Ada Lane on 2024-02-28 in ferries. Tags: ferry, harbour.", "2024-02-28", "Ada Lane"),
            ("Kolumne von Ada Lane - 28.02.2024 um 08:52 Uhr - 12 Ergänzungen", "2024-02-28 08:52:00", "Ada Lane"),
            ("Posted on the 28/02/2024 at 19:00 by @adalane", "published 2024-02-28 19:00:00", ""),
            ("Updated Feb. 28, 2024, 1:24 PM EST / Source: HARWICK", "updated 2024-02-28 13:24:00", ""),
            (
                "In News, Harwick, Business, Property, Tourism, Boats · 28 Feb 2024, 20:02 · 0 Comments",
                "2024-02-28 20:02:00",
                "",
            ),
            (
                "erstellt: 28. Februar 2024, 15:25 in: Gesellschaft | Kommentare : 0",
                "published 2024-02-28 15:25:00",
                "",
            ),
            ("Published 2024-02-28 in Ferries", "published 2024-02-28", ""),
            ("Travel February 28, 2024 -- min read", "2024-02-28", ""),
            ("February 28, 2024 | %t min read", "2024-02-28", ""),
            ("2024年02月28日23:52 | 来源： 海港网", "2024-02-28 23:52:00", ""),
            ("海港新聞 2024/2/28 21:17（最終更新 2/28 21:17） 789文字", "2024-02-28 21:17:00", ""),
            ("28. Februar 2024 18:58 Uhr zur Merkliste", "2024-02-28 18:58:00", ""),
            ("28 February 2024 Facebook Email App WhatsApp 4", "2024-02-28", ""),
            ("Wed, Feb 28, 2024 page1", "2024-02-28", ""),
            ("📅Feb. 28, 2024", "2024-02-28", ""),
            ("2024-02-28 #ferry #boats", "2024-02-28", ""),
            ("Politics / February 29, 2024", "2024-02-29", ""),
            ("27 January 2024 • Ada Lane", "2024-01-27", "Ada Lane"),
            ("February 28, 2024 / 8:16 AM / CBS News", "2024-02-28 08:16:00", ""),
            ("February 28, 2024 / 8:16 AM / Ada Lane", "2024-02-28 08:16:00", "Ada Lane"),
            ("February 28, 2024 · 30 min · 6279 words · Ada Lane", "2024-02-28", "Ada Lane"),
            ("02/29/2024 • Friday Ferries • Ada Lane", "2024-02-29", "Ada Lane"),
            ("Ada Lane | Travel | February 28, 2024", "2024-02-28", "Ada Lane"),
            ("by harwick | Apr 21, 2025", "2025-04-21", "harwick"),
            ("Posted on July 1, 2024 by adalane", "published 2024-07-01", "adalane"),
            ("By harwickhall February 16, 2026 No Comments", "2026-02-16", "harwickhall"),
            ("By HPN, in News, Harwick, Boats · 31 Jan 2025, 20:02 · 0 Comments", "2025-01-31 20:02:00", "HPN"),
            ("03/15/2017 by Ada Lane, Representative to the Harbour Liaison Committee", "2017-03-15", "Ada Lane"),
            ("On January 12, 2025 January 22, 2025 By Ada Lane In Travel, Ferries, Boats", "2025-01-12", "Ada Lane"),
            ("Dec 26, 2025 • Ada Lane in Boat Building", "2025-12-26", "Ada Lane"),
            ("Dec. 19, 2025 · Ada Lane on behalf of the harbour", "2025-12-19", "Ada Lane"),
            ("Reviewed by A. Lane, Trial Lawyer at Lane & Ng, on December 9, 2024.", "updated 2024-12-09", ""),
            (
                "Medically reviewed by Bo Ng, MD — Written by Ada Lane — Updated on March 5, 2024",
                "updated 2024-03-05",
                "Ada Lane",
            ),
            (
                "Posted on November 25, 2024 December 3, 2024 in Ferries, Harbours and Boats, Tides, Winds, Wide Waters",
                "published 2024-11-25",
                "",
            ),
            (
                "This story was originally published on 26 Sep 2019 at 4:12pm but has been updated to keep it current.",
                "published 2019-09-26 16:12:00",
                "",
            ),
            ("GARDEN CARE ada lane June 17, 2021 garden, pest control, herbs 5 Comments", "2021-06-17", ""),
            ("Published on 25.Jun.2019 in Vol 7, No 6 (2019): June", "published 2019-06-25", ""),
            ("— Ada Lane (@adalane) March 2, 2024", "2024-03-02", ""),
            ("ada lane.jpg Von Ada Lane 28.02.2024, 18:11 Uhr", "2024-02-28 18:11:00", "Ada Lane"),
        ] {
            assert_eq!(read(line), Some((stamp.to_string(), authors.to_string())), "{line}");
        }
    }

    #[test]
    fn prose_is_refused() {
        for line in [
            "Officials met on Jan. 30, 2024 to talk",
            "May 12, 2024 was a Sunday",
            "The ferry ran aground on Feb. 28, 2024, and nobody was hurt.",
            "https://harwick.example/2024/02/28/the-ferry-is-back",
            "A ferry that had been built for the islands sank near Harwick in a storm on 28 February 2024",
            "Ferries leave Harwick at 6:36 am",
            "Data as of Dec 20, 2025.",
            "1/13/2013 +13.1%",
            "The yard had sold by March 3, 2020 its cranes, its docks, and all of its boats",
            "Ada Lane",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
