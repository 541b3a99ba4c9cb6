//! How much each block reads like the headline of the story.
//!
//! Boosted trees over the [features](super::features) and over what is known once the story is: how far off it begins,
//! and how many of a line's words the story uses. Page dumps open with the page's title, which is the headline and the
//! site's name; so what a line shares with the first one counts too.

use alloc::vec::Vec;
use core::ops::Range;

use super::columns::{Column, Shares, best_runs, count, log, names, number, share};
use super::distances::from_run;
use super::lines::{Held, Known, Line, Lines, Spoken, Words, common, folded, folded_plain, letters, nearer, ranks};
use super::sheet::{SPAN, Sheet};
use super::story;
use super::trees::{Grove, Side, UNITS, grove};
use super::unlike::is_unlike_headline;
use super::{Blocks, Page, Pools, is_stamp, weights};
use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::pool::Lent;
use crate::reading::Reading;
use crate::scan::{lower, words_at_most};
use crate::{Reason, Stamp, StampLine};

static HEADLINE: Grove = grove!(weights::HEADLINE);

/// The names of the columns; those of the story's two passes stand before them.
pub(super) static NAMES: &[Column] = names![
    "story.here" => ["story_score"],
    "story.place" => ["since_story", "until_story", "since_sure_story", "until_sure_story", "story_run", "story_share_before"],
    "headline.first-line" => ["is_first_line", "first_line_part", "first_line_whole", "first_line_words", "words_of_first_line", "first_line_rank"],
    "headline.story-words" => ["words_of_story", "known_words", "words_of_opening", "story_rank", "known_rank", "rare_words", "rare_rank"],
    "text.length" => ["line_words"],
    "headline.twins" => ["inside_neighbour", "holds_neighbour", "twins"],
    "story.place" => ["to_run", "lines_to_run"],
    "story.between" => ["stamps_to_story", "signed_to_story"],
    "headline.story-words" => ["words_of_start", "plain_of_start", "plain_words", "plain_known", "plain_share", "told", "told_rank", "plain_rank", "told_nearer", "plain_nearer"],
    "headline.twins" => ["held_times", "held_more", "ends_other"],
];

/// Longer lines are no headlines, in bytes: they are not compared.
const LONGEST: usize = 300;

/// A headline stands at the most this many blocks before the story's run, and this many after the run's start, where the
/// run begins with the lines over it; so many blocks go through the trees in whole chunks.
const BEFORE: usize = 92;
const INSIDE: usize = 4;

/// The line that most speaks for as the headline.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Scores {
    /// The block of the largest sum, or the last print of its line, and that sum in [`UNITS`] of a logit, before calibration.
    favourite: Option<(usize, i32)>,
}

impl Scores {
    /// Those of the lines of a window; of those that are not the largest a sum may be more than their own.
    fn of(page: &Page<'_, '_>, sums: &[Option<i32>], window: &Range<usize>) -> Self {
        let best = sums.iter().copied().max().flatten();
        let favourite = best.and_then(|best| {
            let first = sums.iter().position(|sum| *sum == Some(best))?;
            // Of several prints the last one stands over the story: those before it are the page's title and trails.
            let raw = |nth: usize| page.blocks.get(window.start.saturating_add(nth)).map(|block| block.raw(page.text));
            let same = |nth: &usize| sums.get(*nth).is_some_and(Option::is_some) && raw(*nth) == raw(first);
            let last = (first..sums.len()).rev().find(same)?;
            Some((window.start.saturating_add(last), best))
        });
        Self { favourite }
    }

    /// The block that most speaks for as the headline, and the logit that its line is.
    pub(super) fn favourite(&self) -> Option<(usize, f32)> {
        self.favourite.map(|(at, sum)| (at, HEADLINE.logit(sum)))
    }

    /// The logit that block `at` is the headline, where it is the favourite.
    pub(super) fn logit(&self, at: usize) -> Option<f32> {
        self.favourite().filter(|(favourite, _)| *favourite == at).map(|(_, logit)| logit)
    }
}

/// What spoke for block `at` as the headline; dear to ask.
pub(super) fn reasons(page: &Page<'_, '_>, story: &story::Scores<'_>, at: usize, sheet: &mut Sheet) -> Vec<Reason> {
    story.fill_with(page, at, sheet);
    HEADLINE.reasons(sheet, at, Side::For)
}

/// Scores the blocks that could be the headline.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn scores(page: &Page<'_, '_>, story: &story::Scores<'_>, sheet: &mut Sheet) -> Scores {
    let run = run(page, story.sums());
    let window = window(page, story, run);
    columns(page, story, (run, &window), sheet);
    let mut sums = entries(page, run, &window);
    let mut floor = i32::MIN;
    for (start, sums) in window.clone().step_by(SPAN).zip(sums.chunks_mut(SPAN)) {
        let blocks = start..start + sums.len();
        story.fill(page, &blocks, sheet);
        sheet.lay_near(&blocks);
        // Few lines come so far that this is asked.
        HEADLINE.largest(sheet, start, sums, &mut floor, |nth| !is_unlike_headline(page.raw(start + nth)));
    }
    Scores::of(page, &sums, &window)
}

/// What a line loses that ends as running copy does, in [`UNITS`]: decks do, headlines hardly ever, in any language. On
/// pages of publishers that the trees had not seen, more or less of it did no better.
const SENTENCE: i32 = 3 * UNITS;

/// What the first line of several words gains in a text that is hardly more than a story, as people copy it, in [`UNITS`]: the
/// trees have learned from pages, where menus stand over the headline, and other stories' lines right over it.
const FIRST: i32 = 3 * UNITS;

/// Whether a text is hardly more than its story, which begins within its first lines.
fn is_bare(page: &Page<'_, '_>, (start, end): (usize, usize)) -> bool {
    const LINES: usize = 6;
    start <= LINES && end.saturating_sub(start).saturating_mul(3) >= page.blocks.len().saturating_mul(2)
}

/// Whether half of the words of a line stand in the one over it, as the headline's do in the title of its page.
fn names_again(title: &str, line: &str) -> bool {
    let (mut held, mut words) = (0_usize, 0_usize);
    for word in line.split_whitespace() {
        words = words.saturating_add(1);
        held = held.saturating_add(usize::from(title.contains(word)));
    }
    words > 1 && held.saturating_mul(2) >= words
}

/// The lines of a window that may be the headline by what reads them, each with what it gains or loses before it is scored;
/// nothing for the others.
fn entries<'t>(page: &Page<'t, '_>, run: (usize, usize), window: &Range<usize>) -> Lent<'t, Option<i32>> {
    /// A line of fewer words over the headline may be a kicker.
    const WORDS: usize = 4;
    let mut first = is_bare(page, run);
    let mut entries = page.pools.lines.filled(None, window.len());
    let blocks = page.blocks.range(window.clone());
    for ((at, block), entry) in (window.start..).zip(blocks.iter()).zip(entries.iter_mut()) {
        if !is_candidate(block) {
            continue;
        }
        let raw = block.raw(page.text);
        // Whatever stands over it, a line with a picture's credit is a caption, one that says who signs is a byline, and one
        // of moments says when the story was published.
        let is_other = |reading: &Reading<'_>| match reading {
            Reading::Caption(_) | Reading::Byline(_) => true,
            Reading::Stamps(line) => is_stamp(line, raw) || is_dated(line, raw, block.content.start),
            Reading::Furniture { whole, .. } => *whole,
            _ => false,
        };
        if !page.readings.any(at, is_other) {
            let ended = raw.ends_with(['.', '。']) && !raw.ends_with("..");
            let opens = first && at < run.0 && words_at_most(raw, WORDS) == WORDS;
            first &= !opens;
            let opens = opens && !(at.saturating_add(1)..run.0).any(|under| names_again(raw, page.raw(under)));
            *entry = Some(if ended { -SENTENCE } else { 0 } + if opens { FIRST } else { 0 });
        }
    }
    entries
}

/// Whether a line is nothing but moments, one of them with a time of day or a year, or opens with a full one, before whoever the
/// story is from: it says when, and no story is headed with it.
fn is_dated(line: &StampLine<'_>, raw: &str, start: usize) -> bool {
    let clock = |stamp: &Stamp<'_>| stamp.timestamp.time.is_some();
    let year = |stamp: &Stamp<'_>| stamp.timestamp.date.is_some_and(|date| date.year().is_some());
    let opens = |stamp: &Stamp<'_>| stamp.timestamp.span.start == start && clock(stamp) && year(stamp);
    let whole = line.span.len() == raw.len();
    line.stamps.iter().any(|stamp| whole && (clock(stamp) || year(stamp)) || opens(stamp))
}

/// The scores of the lines of a window as they are said to be, in [`UNITS`] of a logit.
#[cfg(any(test, feature = "train"))]
pub(super) fn given(page: &Page<'_, '_>, sums: &[i32], run: (usize, usize), window: &Range<usize>) -> Scores {
    let mut entries = entries(page, run, window);
    for (nth, entry) in entries.iter_mut().enumerate() {
        let entered = entry.filter(|_| !is_unlike_headline(page.raw(window.start + nth)));
        *entry = entered.zip(sums.get(nth)).map(|(entry, sum)| sum.saturating_add(entry));
    }
    Scores::of(page, &entries, window)
}

/// Whether a block could be a headline.
pub(super) fn is_candidate(block: &RawBlock) -> bool {
    block.matter == Matter::Page && (1..=LONGEST).contains(&block.content.len())
}

/// Where the headline is sought: before the start of the story's best run, and before what surely is the story's already,
/// where that stands not far above. In no more blocks, as each is held against each other.
pub(super) fn window(page: &Page<'_, '_>, story: &story::Scores<'_>, (start, end): (usize, usize)) -> Range<usize> {
    if start == end {
        return 0..page.blocks.len().min(2 * BEFORE + INSIDE);
    }
    let sure = story.sums().iter().position(|sum| *sum > SURE).unwrap_or(start);
    let first = start.min(sure.max(start.saturating_sub(BEFORE)));
    first.saturating_sub(BEFORE)..start.saturating_add(INSIDE).min(page.blocks.len())
}

/// The run of blocks that the story most likely is.
pub(super) fn run(page: &Page<'_, '_>, sums: &[i32]) -> (usize, usize) {
    let [run] = best_runs(page.blocks.iter().zip(sums).map(|(block, sum)| {
        let length = i64::from(number(block.content.len()));
        [if *sum > 0 { length } else { -length.clamp(20, 80) }]
    }));
    run
}

/// Adds what is known of each block of the window once the story is; nothing of the others.
pub(super) fn columns(
    page: &Page<'_, '_>,
    story: &story::Scores<'_>,
    (run, window): ((usize, usize), &Range<usize>),
    out: &mut Sheet,
) {
    let pools = page.pools;
    let blocks = page.blocks.range(window.clone());
    let (sums, spoken) = (story.sums(), story.spoken());
    out.narrow(window.clone());
    let near = || sums.iter().skip(window.start).take(window.len());
    out.add_near(near().map(|sum| u8::try_from((sum / (UNITS / 13) + 128).clamp(0, 255)).unwrap_or(u8::MAX)));
    for above in [0, SURE] {
        distances(pools, sums, above, window, out);
    }
    out.fill_near(|cells| from_run(cells, window.start, run));
    let body =
        || page.blocks.iter().zip(sums).map(|(block, sum)| if *sum > 0 { number(block.content.len()) } else { 0 });
    let shares = Shares::of(body().fold(0, u32::saturating_add));
    let before = body().take(window.start).fold(0, u32::saturating_add);
    out.add_near(body().skip(window.start).take(window.len()).scan(before, |sum, bytes| {
        let before = *sum;
        *sum = sum.saturating_add(bytes);
        Some(shares.share(before))
    }));

    let lines = Lines::of(pools, spoken, page.text, window.start, blocks);
    // In the contest are the lines before the story.
    let before = run.0.saturating_sub(window.start);
    let first = page.blocks.iter().position(|block| block.matter == Matter::Page && !block.content.is_empty());
    let mut words = Words::new();
    words.add(spoken, speakers(page, (sums, run), first));
    let common = common(&lines);
    let known = Known::all(&pools.known, &lines, &words, &common);
    first_line(page, spoken, first, window, (&lines, &known), out);
    story_words(page, before, (&lines, &known), out);
    out.add_near(lines.iter().map(|line| count(line.words)));
    for cells in neighbours(pools, page.text, blocks) {
        out.add_near(cells.iter().copied());
    }
    to_run(page, window, before, &lines, out);
    told(page, before, (&lines, &known), out);
    let held = Held::of(&pools.bytes, &lines);
    for cells in [held.times, held.more, held.ends] {
        out.add_near(cells.iter().copied());
    }
}

/// Adds how far the last block of a sum above some number stands before each block of the window, and the next one after it.
fn distances(pools: &Pools, sums: &[i32], above: i32, window: &Range<usize>, out: &mut Sheet) {
    let is = |at: &usize| sums.get(*at).is_some_and(|sum| *sum > above);
    let cell = |blocks: Option<usize>| blocks.map_or(u8::MAX, |blocks| log(number(blocks)));
    let mut last = (0..window.start).rev().find(is);
    out.add_near(window.clone().map(|at| {
        let since = last.map(|last| at - last);
        last = Some(at).filter(is).or(last);
        cell(since)
    }));
    let mut next = (window.end..sums.len()).find(is);
    let mut cells = pools.bytes.take();
    cells.reserve_exact(window.len());
    cells.extend(window.clone().rev().map(|at| {
        let until = next.map(|next| next - at);
        next = Some(at).filter(is).or(next);
        cell(until)
    }));
    out.add_near(cells.iter().rev().copied());
}

/// What each line has in common with the story and its opening.
fn story_words(page: &Page<'_, '_>, before: usize, (lines, known): (&[Line], &[Known]), out: &mut Sheet) {
    let bytes = &page.pools.bytes;
    let of_story = bytes.of(known.iter().map(|known| share(known.story, known.of)));
    let in_story = bytes.of(known.iter().map(|known| count(known.story)));
    let rare = bytes.of(known.iter().map(|known| count(known.rare)));
    out.add_near(of_story.iter().copied());
    out.add_near(in_story.iter().copied());
    out.add_near(known.iter().map(|known| share(known.opening, known.of)));
    out.add_near(ranks(lines, before, &of_story));
    out.add_near(ranks(lines, before, &in_story));
    out.add_near(rare.iter().copied());
    out.add_near(ranks(lines, before, &rare));
}

/// How much of each line, but for the words of the language and of pages, the story's run opens with and tells of.
fn told(page: &Page<'_, '_>, before: usize, (lines, known): (&Lines<'_>, &[Known]), out: &mut Sheet) {
    let bytes = &page.pools.bytes;
    let plain = bytes.of(known.iter().map(|known| count(known.plain)));
    let told = bytes.of(known.iter().map(|known| count(known.told)));
    out.add_near(known.iter().map(|known| share(known.start, known.of)));
    out.add_near(known.iter().map(|known| count(known.plain_start)));
    out.add_near(lines.iter().map(|line| count(lines.plain_words(line))));
    out.add_near(plain.iter().copied());
    out.add_near(lines.iter().zip(plain.iter()).map(|(line, known)| share(u32::from(*known), lines.plain_words(line))));
    out.add_near(told.iter().copied());
    out.add_near(ranks(lines, before, &told));
    out.add_near(ranks(lines, before, &plain));
    // Of lines that the story tells of as much, the nearest is the headline.
    for values in [&told, &plain] {
        out.add_near(nearer(bytes, lines, before, values).iter().copied());
    }
}

/// What stands between each line and the story.
fn to_run(page: &Page<'_, '_>, window: &Range<usize>, before: usize, lines: &[Line], out: &mut Sheet) {
    let between = |is: &dyn Fn(usize) -> bool, out: &mut Sheet| {
        let mut cells = page.pools.bytes.take();
        cells.reserve_exact(lines.len());
        let mut count = 0_u8;
        for at in (0..lines.len()).rev() {
            cells.push(count);
            count = count.saturating_add(u8::from(at < before && is(at)));
        }
        cells.reverse();
        out.add_near(cells.iter().copied());
    };
    let reads = |at: usize, is: &dyn Fn(&Reading<'_>) -> bool| page.readings.any(window.start.saturating_add(at), is);
    let stamp = |reading: &Reading<'_>| matches!(reading, Reading::Stamps(_));
    let name = |reading: &Reading<'_>| matches!(reading, Reading::Byline(_) | Reading::Name(_) | Reading::By);
    out.add_near((0..lines.len()).map(|at| if at < before { count(number(before - at)) } else { u8::MAX }));
    let plain = |at: usize| {
        lines.get(at).is_some_and(|line| line.words >= 3) && !reads(at, &|reading| stamp(reading) || name(reading))
    };
    between(&plain, out);
    between(&|at| reads(at, &stamp), out);
    between(&|at| reads(at, &name), out);
}

/// For each line, what share of a line nearby it makes up that starts or ends with it, what share of it is made up by a line
/// nearby, and how often it is said again nearby: a trail of sections ends with the headline, a page's title starts with it,
/// a picture's text and its caption say the same.
fn neighbours<'p>(pools: &'p Pools, text: &str, blocks: Blocks<'_>) -> [Lent<'p, u8>; 3] {
    const REACH: usize = 8;
    /// Shorter lines start and end others by chance, in bytes.
    const SHORTEST: usize = 12;
    let [mut inside, mut holds, mut twins] = core::array::from_fn(|_| pools.bytes.filled(0, blocks.len()));
    let is_long = |block: &RawBlock| is_candidate(block) && block.content.len() >= SHORTEST;
    let byte = |at: usize| text.as_bytes().get(at).copied().map_or(0, u32::from);
    // Nearly all differ in the first byte and in the last.
    let ends = |block: &RawBlock| [byte(block.content.start), byte(block.content.end.saturating_sub(1)) << 8];
    let keys = pools.pairs.of(blocks.iter().map(|block| {
        let [first, last] = ends(block);
        (number(block.content.len()), first | last)
    }));
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| is_long(block)) {
        let (here, length, [first, last]) = (block.raw(text), number(block.content.len()), ends(block));
        let start = at.saturating_sub(REACH);
        let near = keys.get(start..blocks.len().min(start + 2 * REACH + 1)).unwrap_or_default();
        for (other, (near_length, near_ends)) in (start..).zip(near) {
            let differs = (near_ends ^ (first | last)).to_le_bytes();
            if *near_length < length || differs[0] != 0 && differs[1] != 0 {
                continue;
            }
            let Some(near) = blocks.get(other) else { continue };
            let whole = near.raw(text);
            if whole.len() == here.len() {
                if let Some(cell) = twins.get_mut(at).filter(|_| other != at && whole == here) {
                    *cell = u8::saturating_add(*cell, 1);
                }
            } else if is_candidate(near) && (whole.starts_with(here) || whole.ends_with(here)) {
                let part = share(number(here.len()), number(whole.len()));
                for (cells, at) in [(&mut inside, at), (&mut holds, other)] {
                    if let Some(cell) = cells.get_mut(at) {
                        *cell = part.max(*cell);
                    }
                }
            }
        }
    }
    [inside, holds, twins]
}

/// Blocks of a sum above this surely belong to the story.
const SURE: i32 = UNITS * 3 / 2;

/// The blocks whose words lines are held against, each with what it is: the story's surest ones, of which no more than a few
/// are read, as its opening says what it is about; the first blocks of its run; the page's first line.
fn speakers<'p, 'a: 'p>(
    page: &'p Page<'_, 'a>,
    (sums, run): (&'p [i32], (usize, usize)),
    first: Option<usize>,
) -> impl Iterator<Item = (usize, &'a str, u8)> + 'p {
    /// How many sure blocks are read.
    const MOST: usize = 24;
    /// How many blocks a story opens with.
    const OPENING: usize = 2;
    let (mut sure, mut in_run) = (0_usize, 0_usize);
    page.blocks.iter().zip(sums).enumerate().filter_map(move |(at, (block, sum))| {
        let mut who = if Some(at) == first { Words::TITLE } else { 0 };
        if *sum > SURE {
            who |= if sure < MOST { Words::STORY } else { 0 } | if sure < OPENING { Words::OPENING } else { 0 };
            sure = sure.saturating_add(1);
        }
        if *sum > 0 && (run.0..run.1).contains(&at) {
            who |= if in_run < OPENING { Words::START } else { 0 };
            in_run = in_run.saturating_add(1);
        }
        (who != 0).then(|| (at, block.raw(page.text), who))
    })
}

/// What each line has in common with the page's first.
fn first_line(
    page: &Page<'_, '_>,
    spoken: &Spoken<'_>,
    first: Option<usize>,
    window: &Range<usize>,
    (lines, known): (&[Line], &[Known]),
    out: &mut Sheet,
) {
    let title_block = first.and_then(|at| page.blocks.get(at));
    let raw = title_block.map_or("", |block| block.raw(page.text));
    let mut title = page.pools.letters.take();
    title.reserve_exact(raw.len().min(LONGEST));
    if raw.is_ascii() {
        title.extend(folded_plain(raw).take(LONGEST));
    } else {
        title.extend(folded(raw).take(LONGEST));
    }
    let is_line = title_block.is_some_and(is_candidate);
    let title_words = first.filter(|_| is_line).map_or(0, |at| Line::words_of(spoken, at, raw));
    // Nearly all lines differ in the first letter, which mostly is ASCII's.
    let may_share = |raw: &str| match raw.bytes().next().map_or(0, lower) {
        0 => true,
        letter => title.first() == Some(&char::from(letter)),
    };
    let blocks = page.blocks.range(window.clone());
    let parts = page.pools.pairs.of(blocks.iter().map(|block| {
        let raw = block.raw(page.text);
        if !is_candidate(block) || !may_share(raw) {
            return (0, 1);
        }
        let shared = if raw.is_ascii() { shared(folded_plain(raw), &title) } else { shared(folded(raw), &title) };
        if shared < 3 { (0, 1) } else { (number(shared), letters(raw)) }
    }));
    out.add_near(window.clone().map(|at| u8::from(Some(at) == first)));
    out.add_near(parts.iter().map(|(shared, length)| share(*shared, *length)));
    out.add_near(parts.iter().map(|(shared, _)| share(*shared, number(title.len()))));
    out.add_near(known.iter().map(|known| share(known.title, known.of)));
    let of_title = page.pools.bytes.of(known.iter().map(|known| share(known.title, title_words)));
    out.add_near(of_title.iter().copied());
    out.add_near(ranks(lines, lines.len(), &of_title));
}

/// How many letters a line opens with as the title does.
fn shared(line: impl Iterator<Item = char>, title: &[char]) -> usize {
    line.zip(title).take_while(|(a, b)| a == *b).count()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::{blocks, envelope};

    const COPY: &str = "A ferry with 41 people on board ran aground off Harwick on Tuesday, and all of them were brought \
        ashore by noon.\n\nThe harbour master, Otto Brandt, said that the tide had been lower than anyone could \
        remember.\n\n“We had no warning at all,” Brandt said. “The ferry was old, and the chart was older \
        still.”\n\nNobody was hurt, but the owners of the ferry said they would look into what had happened that \
        night.\n";

    fn headline(top: &str) -> Option<String> {
        let page = alloc::format!(
            "Home\n\nNews\n\nSport\n\nWeather\n\n{top}\n\n{COPY}\nAbout us\n\nContact\n\nTerms of use\n"
        );
        crate::parse(&page).headline.map(|headline| headline.text.into_owned())
    }

    #[test]
    fn days_and_phrases_of_pages_head_no_story() {
        for line in ["22 août 2019 - 14:39", "30 August 2022", "Local news", "Read more"] {
            let page = alloc::format!("{line}\n\nForum\n\nBy Ada Lane\n\n{COPY}");
            let headline = crate::parse(&page).headline.map(|headline| headline.text.into_owned());
            assert_ne!(headline.as_deref(), Some(line));
        }
    }

    #[test]
    fn over_a_story_and_nothing_else_the_first_line_is_the_headline() {
        let (head, under) =
            ("7 quiet harbours to visit this spring", "From a pier with no cars to a lighthouse with beds");
        for top in [
            alloc::format!("{head}\n\n{under}"),
            alloc::format!("Travel\n\n{head}\n\n{under}"),
            // The title of the page over its headline.
            alloc::format!("{head} | Harwick Post\n\n{head}"),
        ] {
            let article = alloc::format!("{top}\n\nBy Bo Reed | Travel Editor | March 2, 2031\n\n{COPY}{COPY}");
            assert_eq!(crate::parse(&article).headline.unwrap().text, head, "{top}");
        }
    }

    #[test]
    fn the_headline_is_told_from_trails_and_pictures() {
        let line = "Ferry runs aground off Harwick";
        for top in [
            "{}\n\nBy Ada Lane\n\nMarch 5, 2024",
            "Home News {}\n\n{}\n\nBy Ada Lane\n\nMarch 5, 2024",
            "{}\n\nMarch 5, 2024\n\nA red ship on a sandbank\n\nA red ship on a sandbank",
            "Home / News / {}\n\n{}",
            "Hero image for {}\n\n{}",
            "Introduction: {}\n\n{}\n\n{} cover",
            "ferry-runs-aground-off-harwick\n\n{}",
            "Home » News » {}\n\n{}\n\nBy Ada Lane",
        ] {
            let top = top.replace("{}", line);
            assert_eq!(headline(&top).as_deref(), Some(line), "{top}");
        }
    }

    #[test]
    fn the_headline_is_told_from_other_stories_and_the_sites_name() {
        let line = "Ferry runs aground off Harwick";
        for top in [
            "Harwick Courier\n\nHarwick Courier\n\n{}",
            "Orchard fair opens early this year\n\nCouncil votes for a longer pier\n\n{}",
            "Orchard fair opens early this year\n\nWhat are you looking for?\n\n{}\n\nMarch 5, 2024",
        ] {
            let top = top.replace("{}", line);
            assert_eq!(headline(&top).as_deref(), Some(line), "{top}");
        }
    }

    #[test]
    fn the_headline_is_sought_among_so_many_lines() {
        const LONGER: &str = "The islands have had a ferry of their own since 1911, when Edvard Holm bought a boat from a \
            whaler and painted it white, according to the archive of the port.\n\nHis sons sold it in 1938. “Nobody on \
            the islands has ever forgiven them,” said Ida Holm, who runs the museum on the quay and keeps the bell of \
            the old boat in her kitchen.\n\nThe county took over the line after the war, and has lost money with it in \
            every year but one, as its books show. In 1974 the bridge was closed for repairs.\n\nA new ferry would cost \
            90 million crowns, the county's engineers wrote in a report that was published in March. They asked for \
            two.\n";
        let most = 2 * BEFORE + INSIDE;
        let menu: String = (0..1_000).map(|nth| alloc::format!("Harbour {nth}\n\n")).collect();
        let sought = |text: &str| {
            crate::label::on_page(text, Some(crate::Language::En), |page| {
                let story = story::scores(page, &mut Sheet::new(), None);
                window(page, &story, run(page, story.sums()))
            })
        };
        assert_eq!(sought(&menu), 0..most);
        // What surely is the story's may begin above its longest run; not where it stands too far above.
        for (lines, reach) in [(60, BEFORE + 60), (400, 2 * BEFORE)] {
            let between: String = (0..lines).map(|nth| alloc::format!("Harbour {nth}\n\n")).collect();
            let window = sought(&alloc::format!("{menu}{COPY}\n{between}{LONGER}"));
            assert!(window.len() <= most && window.len() >= reach, "{window:?}");
        }
    }

    #[test]
    fn neighbours_hold_and_repeat_a_line() {
        let text = "Home News Ferry runs aground\n\nFerry runs aground\n\nA red ship on a sandbank\n\nA red ship on a sandbank\n";
        let blocks = blocks::cut(text, &envelope::read(text, None));
        let kept: Vec<usize> = (0..blocks.len()).collect();
        let pools = Pools::default();
        let [inside, holds, twins] = neighbours(&pools, text, Blocks { all: &blocks, kept: &kept });
        assert_eq!(**twins, [0, 0, 1, 1]);
        assert!(inside[1] > 128 && holds[0] == inside[1] && inside[0] == 0 && holds[2] == 0);
    }

    #[test]
    fn neighbours_are_eight_lines_away_at_the_most() {
        for (between, twins) in [(7, 1), (8, 0)] {
            let lines: String = (0..between).map(|nth| alloc::format!("Harbour number {nth}\n\n")).collect();
            // Lines above, so that the first print is not at the page's edge, where more lines below are looked at.
            let above: String = (0..10).map(|nth| alloc::format!("Pier number {nth}\n\n")).collect();
            let text = alloc::format!("{above}Ferry runs aground\n\n{lines}Ferry runs aground\n");
            let blocks = blocks::cut(&text, &envelope::read(&text, None));
            let kept: Vec<usize> = (0..blocks.len()).collect();
            let pools = Pools::default();
            let [_, _, found] = neighbours(&pools, &text, Blocks { all: &blocks, kept: &kept });
            assert_eq!((found.get(10), found.last()), (Some(&twins), Some(&twins)), "{between}");
        }
    }

    #[test]
    fn what_signs_or_credits_is_no_headline() {
        const LINES: [(&str, bool); 4] = [
            ("Ferry runs aground off Harwick with 42 on board", true),
            ("By Ada Lane and Bo Reed, The Associated Press", false),
            ("Ferry off Harwick on Tuesday. (Photo: Ada Lane)", false),
            ("By the sea, a port that has no ships", true),
        ];
        for (line, may) in LINES {
            let scores =
                crate::label::on_page(line, None, |page| given(page, &[0], (0, 0), &(0..1)).favourite().is_some());
            assert_eq!(scores, may, "{line}");
        }
    }

    /// What the columns of headlines say of each line of a page, of which the lines with a sum are searched.
    fn cells_of<const N: usize>(lines: [(&str, i32); N], window: Range<usize>) -> impl Fn(&str) -> [u8; N] {
        let text = lines.map(|(line, _)| line).join("\n\n");
        let columns: Vec<[u8; N]> = crate::label::on_page(&text, Some(crate::Language::En), |page| {
            use super::super::columns::PAD;
            use super::super::sheet::COLUMNS;
            let story = story::Scores::given(page.pools, &lines.map(|(_, sum)| sum * UNITS));
            let mut sheet = Sheet::new();
            columns(page, &story, (run(page, story.sums()), &window), &mut sheet);
            (0..NAMES.len()).map(|column| core::array::from_fn(|at| sheet.cell(at, COLUMNS + column, PAD))).collect()
        });
        move |name| columns[NAMES.iter().position(|column| column.name == name).unwrap()]
    }

    /// A part of a whole as a cell.
    fn part(part: usize, whole: usize) -> u8 {
        u8::try_from(part * 255 / whole).unwrap()
    }

    #[test]
    fn each_column_says_what_a_line_has_in_common_with_the_story() {
        let (title, line) = ("Ferry aground off Harwick - Harwick Courier", "Ferry aground off Harwick");
        let first = "The ferry with Holm on board ran aground off Harwick.";
        let second = "No other ferry sails to Harwick.";
        let lines = [
            (title, -2),
            ("Home", -2),
            ("Orchard fair opens early", -2),
            (line, -2),
            ("By Ada Lane", -2),
            ("Jan. 30, 2031", -2),
            (first, 2),
            (second, 1),
            ("About us", -2),
        ];
        let cells = cells_of(lines, 0..9);
        let (far, all) = (u8::MAX, u8::MAX);
        // 13 steps for a logit, nothing in the middle.
        let score = |sum: i32| u8::try_from(128 + sum * UNITS / (UNITS / 13)).unwrap();
        // Letters without spaces and signs: `FerryagroundoffHarwick`, `HarwickCourier`.
        let title_letters = 22 + 14;
        let text = first.len() + second.len();
        let rows = [
            ("story_score", [-2, -2, -2, -2, -2, -2, 2, 1, -2].map(score)),
            ("since_story", [far, far, far, far, far, far, far, 1, 1]),
            ("until_story", [6, 5, 4, 3, 2, 1, 1, far, far]),
            ("since_sure_story", [far, far, far, far, far, far, far, 1, 2]),
            ("until_sure_story", [6, 5, 4, 3, 2, 1, far, far, far]),
            ("story_run", [94, 95, 96, 97, 98, 99, 101, 101 + part(1, 2) / 5, 156]),
            ("story_share_before", [0, 0, 0, 0, 0, 0, 0, part(first.len(), text), all]),
            ("is_first_line", [1, 0, 0, 0, 0, 0, 0, 0, 0]),
            // The title starts with the headline, and with no other line.
            ("first_line_part", [all, 0, 0, all, 0, 0, 0, 0, 0]),
            ("first_line_whole", [all, 0, 0, part(22, title_letters), 0, 0, 0, 0, 0]),
            // Of words of three letters and more, the title has six, of which two are the same.
            ("first_line_words", [all, 0, 0, all, 0, 0, part(4, 9), part(2, 4), 0]),
            ("words_of_first_line", [all, 0, 0, part(4, 6), 0, 0, part(4, 6), part(2, 6), 0]),
            ("line_words", [6, 1, 4, 4, 2, 2, 9, 4, 1]),
            // The first paragraph alone is sure: it says four of the title's words, one of them twice.
            ("words_of_story", [part(5, 6), 0, 0, all, 0, 0, all, part(2, 4), 0]),
            ("known_words", [5, 0, 0, 4, 0, 0, 9, 2, 0]),
            ("words_of_opening", [part(5, 6), 0, 0, all, 0, 0, all, part(2, 4), 0]),
            // The run's start holds both paragraphs.
            ("words_of_start", [part(5, 6), 0, 0, all, 0, 0, all, all, 0]),
            ("to_run", [6, 5, 4, 3, 2, 1, far, far, far]),
            // Lines of three words and more, no moments and no names: the fair and the headline.
            ("lines_to_run", [2, 2, 1, 0, 0, 0, 0, 0, 0]),
            ("stamps_to_story", [1, 1, 1, 1, 1, 0, 0, 0, 0]),
            ("signed_to_story", [1, 1, 1, 1, 0, 0, 0, 0, 0]),
            ("inside_neighbour", [0, 0, 0, part(line.len(), title.len()), 0, 0, 0, 0, 0]),
            ("holds_neighbour", [part(line.len(), title.len()), 0, 0, 0, 0, 0, 0, 0, 0]),
            ("twins", [0; 9]),
            // Two lines hold all of the headline's words, of which the title stands before it.
            ("held_times", [0, 0, 0, 1, 0, 0, 0, 0, 0]),
            ("held_more", [far, far, far, 2, far, far, far, far, far]),
        ];
        for (name, want) in rows {
            assert_eq!(cells(name), want, "{name}");
        }
        // Of what is not searched nothing is known, but for how the whole page looks from there.
        let cells = cells_of(lines, 2..7);
        for name in ["story_score", "since_story", "until_story", "line_words", "first_line_words", "to_run"] {
            let here = cells(name);
            assert!([0, 1, 7, 8].iter().all(|at| here[*at] == 0), "{name}: {here:?}");
        }
        assert_eq!(cells("first_line_part"), [0, 0, 0, all, 0, 0, 0, 0, 0]);
        assert_eq!(cells("to_run")[2..6], [4, 3, 2, 1]);
    }
}
