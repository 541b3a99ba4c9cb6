//! The sequence decode: the best path through the zones of a page, by Viterbi's algorithm, in linear time.

use super::sentences::{Stop, ends_sentence, stops};
use super::{Page, chronicle, headline, story};
use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::header::noted;
use crate::lexicon::furniture::Furniture;
use crate::pool::Lent;
use crate::reading::Reading;
use crate::{Role, SignOff};

/// Where on a page a block stands, seen from its story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Zone {
    /// Over the headline: menus, section names, lists.
    Before,
    /// The headline.
    Head,
    /// Between headline and body: deck, byline, timestamps, share bar, captions.
    Top,
    /// The story.
    Body,
    /// Foreign matter inside the story: captions, prompts, related stories.
    Gap,
    /// After the story.
    Tail,
}

const ZONES: [Zone; 6] = [Zone::Before, Zone::Head, Zone::Top, Zone::Body, Zone::Gap, Zone::Tail];

/// What cannot follow.
const NEVER: f32 = -1e6;

/// So many lanes have room for what each zone is worth, and are reckoned side by side.
const LANES: usize = 8;

/// What one zone costs after another, in logits. A page has one headline at the most, its story may be interrupted, and
/// once the tail has begun the story seldom returns.
const fn step(from: Zone, to: Zone) -> f32 {
    use Zone::{Before, Body, Gap, Head, Tail, Top};
    match (from, to) {
        (Before, Before | Head) | (Head | Top, Top | Body) | (Body, Body) | (Tail, Tail) => 0.0,
        (Before, Body) => -6.0,
        (Body, Gap) => -1.5,
        (Gap, Gap) => -0.1,
        (Gap, Body) => -1.0,
        (Body, Tail) => -0.5,
        (Head | Top, Tail) => -4.0,
        _ => NEVER,
    }
}

/// The [steps](step) from each zone to all others.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static STEPS: [[f32; LANES]; ZONES.len()] = {
    let mut steps = [[NEVER; LANES]; ZONES.len()];
    let mut from = 0;
    while from < ZONES.len() {
        let mut to = 0;
        while to < ZONES.len() {
            steps[from][to] = step(ZONES[from], ZONES[to]);
            to += 1;
        }
        from += 1;
    }
    steps
};

/// What a block costs in the tail, in logits.
#[derive(Debug, Clone, Copy)]
struct TailCost {
    /// If the tail begins with it.
    begin: f32,
    /// If the tail has begun before.
    stay: f32,
}

/// The best way to each zone of a block: what it is worth, and from which zone of the block before it comes.
#[inline(never)] // Nothing of the caller's tears its lanes apart.
fn advance(best: &[f32; LANES], own: &[f32; LANES], tail_cost: TailCost) -> ([f32; LANES], [u32; LANES]) {
    let mut next = [NEVER; LANES];
    let mut from = [0; LANES];
    for (((index, zone), past), steps) in (0_u32..).zip(ZONES).zip(best).zip(&STEPS) {
        let mut totals = steps.map(|step| past + step);
        let [.., tail, _, _] = &mut totals;
        *tail -= match zone {
            Zone::Body => tail_cost.begin,
            Zone::Tail => tail_cost.stay,
            _ => 0.0,
        };
        for (((score, from), total), own) in next.iter_mut().zip(&mut from).zip(totals).zip(own) {
            let total = total + own;
            let better = total > *score;
            *score = if better { total } else { *score };
            *from = if better { index } else { *from };
        }
    }
    (next, from)
}

/// What it costs, in logits, to begin the tail with running copy: headings, labels and links open what follows a story. On
/// pages of publishers that the trees had not seen, half of it lost paragraphs, and twice as much did no better.
const RUNS_ON: f32 = 4.0;

/// What running copy gains for the body beyond its score, in logits: the story's last paragraphs, and those behind something
/// foreign, are doubted more than they are foreign. On pages of publishers that the trees had not seen, less of it lost
/// paragraphs, and more than twice as much took in more of other stories than it saved.
const COPY: f32 = 2.5;

/// What it gains beyond that if it is longer than [`LONG`], in logits: blurbs of other stories and prompts are short.
const LONG_COPY: f32 = 2.0;

/// So many bytes are a paragraph of several sentences.
const LONG: usize = 200;

/// What running copy costs between two parts of the body, in logits: what stands there is seldom copy.
const COPY_IN_GAP: f32 = 2.0;

/// What a line loses for the body that ends no sentence, in logits: lines of lists and labels stand inside stories oftener
/// than crossheads do.
const UNENDED: f32 = 0.5;

/// What a sign-off costs in the tail, in logits: the credits of those who reported and edited a story end it, whatever
/// stood inside.
const SIGNED: f32 = 9.0;

/// What running on costs the body after a sign-off and the heading of what is no story, in logits.
const OVER: f32 = 6.0;

/// How far a page has come with the end of its story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum End {
    #[default]
    Open,
    /// Somebody has signed it.
    Signed,
    /// And after that other stories, videos or comments have begun, or another story without that.
    Over,
}

/// What the blocks before have told of the end of the story.
#[derive(Debug, Default)]
struct EndOfStory {
    end: End,
    /// Whether a dateline has opened a story.
    dated: bool,
    /// Whether the last block heads other stories.
    is_under_heading: bool,
}

impl EndOfStory {
    /// Goes on to a block of these readings, which may sign the story; says what that costs the body, and whether no dateline
    /// speaks for it any more.
    fn next(&mut self, readings: &[Reading<'_>], signs: bool) -> (f32, bool) {
        let (mut opens, mut heads, mut is_whole) = (false, false, false);
        for reading in readings {
            match reading {
                Reading::Dateline(_) => opens = true,
                Reading::Furniture { kind: Furniture::Stories, whole } => (heads, is_whole) = (true, is_whole | whole),
                Reading::Furniture { kind: Furniture::Videos | Furniture::Comments, whole: true } => is_whole = true,
                _ => {}
            }
        }
        self.end = match self.end {
            // A second dateline, right under a heading of other stories, opens one of them.
            _ if opens && self.dated && self.is_under_heading => End::Over,
            End::Open if signs => End::Signed,
            End::Signed if is_whole => End::Over,
            end => end,
        };
        self.dated |= opens;
        self.is_under_heading = heads;
        if self.end == End::Over { (OVER, opens) } else { (0.0, false) }
    }
}

/// Whether a block signs the story: it says what somebody did for it (`Reporting by Ada Lane`), or names an author again.
fn signs(page: &Page<'_, '_>, at: usize, readings: &[Reading<'_>]) -> bool {
    let done = |reading: &Reading<'_>| match reading {
        Reading::SignOff(parts) => parts.iter().any(|part| part.role.is_some() || names_author(page, at, part)),
        _ => false,
    };
    readings.iter().any(done)
}

/// Whether a sign-off with an organization names somebody whom a byline before it names.
fn names_author(page: &Page<'_, '_>, at: usize, part: &SignOff<'_>) -> bool {
    /// Stories are not longer, in blocks; so far back a byline is sought.
    const LONGEST: usize = 120;
    let named = |reading: &Reading<'_>| match reading {
        Reading::Byline(byline) => {
            byline.authors.iter().any(|author| part.authors.iter().any(|signer| signer.name == author.name))
        }
        _ => false,
    };
    part.organization.is_some() && (at.saturating_sub(LONGEST)..at).any(|at| page.readings.any(at, named))
}

/// What a block is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Running copy and nothing else: whole sentences that no grammar reads, and no note on the author.
    Copy,
    /// Something else that ends a sentence.
    Ended,
    /// A label, a heading, a line of a list.
    Unended,
}

impl Words {
    fn of(page: &Page<'_, '_>, at: usize) -> Self {
        /// Shorter sentences are prompts and labels as well, in bytes. On pages of publishers that the trees had not seen, twice as
        /// much lost short last paragraphs.
        const SHORTEST: usize = 24;
        let raw = page.raw(at);
        if !ends_sentence(raw) && !holds_sentences(raw) {
            return Self::Unended;
        }
        let unread = raw.len() >= SHORTEST && page.readings.of(at).is_empty() && page.readings.list(at).is_none();
        if unread && noted(raw).is_none() { Self::Copy } else { Self::Ended }
    }
}

/// Whether a block is sentences, whatever stands behind the last of them: the number of a page, a link to the rest, a name.
fn holds_sentences(raw: &str) -> bool {
    /// So many stops stand between the sentences of prose.
    const FEWEST: usize = 2;
    // `— Harwick Port (@harwickport) March 31, 2020` signs a post that a page shows.
    let is_post = || memchr::memmem::find(raw.as_bytes(), b"(@").is_some();
    raw.len() > LONG && stops(raw).filter(Stop::is_sure).take(FEWEST).count() == FEWEST && !is_post()
}

/// The block that may be the story's deck, of the blocks after its headline: the first one of running copy, if a byline or
/// a time stands between it and the next one.
fn deck(page: &Page<'_, '_>, blocks: impl Iterator<Item = (usize, Words)>) -> Option<usize> {
    let mut deck = None;
    for (at, words) in blocks {
        if words == Words::Copy {
            if deck.is_some() {
                return None;
            }
            deck = Some(at);
        } else if deck.is_some() && page.readings.any(at, is_of_top) {
            return deck;
        }
    }
    None
}

/// The block of running copy, if it is the only one and long. What a dateline opens is copy, however it ends.
fn only_paragraph(page: &Page<'_, '_>, blocks: impl Iterator<Item = (usize, Words)>) -> Option<usize> {
    let opens = |at: usize| page.readings.any(at, |reading| matches!(reading, Reading::Dateline(_)));
    let mut copy = blocks.filter(|(at, words)| *words == Words::Copy || opens(*at)).map(|(at, _)| at);
    copy.next()
        .filter(|at| copy.next().is_none() && page.blocks.get(*at).is_some_and(|block| block.content.len() > LONG))
}

/// Whether a reading is one of those that stand between a headline and its story.
fn is_of_top(reading: &Reading<'_>) -> bool {
    matches!(reading, Reading::Byline(_) | Reading::By | Reading::Name(_) | Reading::Stamps(_))
}

/// What a zone costs as the first one of a page, which may be `headed` by a headline that its frame gives.
fn start(zone: Zone, headed: bool) -> f32 {
    match (zone, headed) {
        (Zone::Before | Zone::Head, false) | (Zone::Top | Zone::Body, true) => 0.0,
        (Zone::Body, false) => -4.0,
        _ => NEVER,
    }
}

/// How much a dateline speaks for the body.
const DATELINE: f32 = 8.0;

/// The one paragraph of a page is the story down to here, in logits.
const DOUBTED: f32 = -3.5;

/// How much the copy of a report's entry speaks for the body at the least, in logits: whether entries under a time of day each
/// belong to a story, pages that are learned from tell either way.
const ENTRY: f32 = 2.0;

/// How much a line of page furniture speaks against the body.
const FURNITURE: f32 = 2.5;

/// What a zone costs as the last one of a page: a headline heads something.
fn end(zone: Zone) -> f32 {
    match zone {
        Zone::Head | Zone::Top => -8.0,
        Zone::Before => -2.0,
        Zone::Body | Zone::Gap | Zone::Tail => 0.0,
    }
}

/// What a headline's evidence is worth at the most: it must not outweigh paragraphs of the story.
const MOST_HEAD: f32 = 6.0;

/// A line that is a headline or none is on the page may be it at these odds, in logits: it is weighed against lines that
/// have lost already, so that it is oftener right than they say. On pages of publishers that the trees had not seen, most
/// of those between this and twice as sure were right.
const LIKELY: f32 = -2.5;

/// A line that is a headline at lower odds is none, though a story without one costs more, in logits; nor is one that reads
/// as a name or opens as the furniture of pages do, where it is not [likely](LIKELY).
const UNLIKELY: f32 = -5.5;

/// A line over the one paragraph of a page is its headline down to here, in logits.
const DOUBTED_HEAD: f32 = -5.25;

/// How much the story's score counts against all else that speaks of a zone: it was learned from what the rest only
/// supposes, and on pages of publishers that it had not seen, no other weight did better.
const STORY: f32 = 3.0;

/// What block `at` says of each zone, in logits.
fn evidence(
    page: &Page<'_, '_>,
    story: &story::Scores<'_>,
    headlines: &headline::Scores,
    (at, readings): (usize, &[Reading<'_>]),
    words: Words,
) -> [f32; 6] {
    let mut body = story.logit(at).clamp(-6.0, 6.0);
    // One line is the headline or none is.
    let mut head = headlines.logit(at).unwrap_or(NEVER);
    let (mut top, mut gap, mut tail) = (-0.15_f32, -0.1_f32, 0.0_f32);
    for reading in readings {
        match reading {
            Reading::Byline(_)
            | Reading::By
            | Reading::Stamps(_)
            | Reading::TimeToRead
            | Reading::ImpossibleDate(_) => {
                top += 0.8;
                body -= 2.5;
            }
            Reading::Name(_) => top += 0.3,
            Reading::Caption(_) => {
                top += 0.8;
                gap += 1.5;
                body -= 1.5;
            }
            Reading::SignOff(_) => {
                tail += 0.8;
                body -= 1.5;
            }
            Reading::Age(_) | Reading::Duration(_) => {
                tail += 0.3;
                body -= 2.0;
            }
            Reading::Copyright(_) => {
                tail += 0.5;
                body -= 1.5;
            }
            Reading::Furniture { kind, whole } => {
                let weight = if *whole { 1.0 } else { 0.6 };
                // Menu words are headings of stories too.
                if *kind != Furniture::Navigation {
                    body -= FURNITURE * weight;
                }
                match kind {
                    Furniture::Share => top += 0.3 * weight,
                    Furniture::Stories | Furniture::Videos | Furniture::Comments | Furniture::Biography => {
                        tail += 1.2 * weight;
                        top -= 0.3 * weight;
                    }
                    Furniture::Navigation => {
                        top -= 0.6 * weight;
                        gap -= 0.4 * weight;
                    }
                    Furniture::Prompt | Furniture::Pointer | Furniture::Advertisement => gap += 0.3 * weight,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    if page.readings.list(at).is_some() {
        body -= 2.0;
        head -= 3.0;
        top -= 1.0;
        gap += 0.5;
        tail += 0.8;
    }
    body *= STORY;
    match words {
        Words::Copy => {
            let is_long = page.blocks.get(at).is_some_and(|block| block.content.len() > LONG);
            body += if is_long { COPY + LONG_COPY } else { COPY };
            gap -= COPY_IN_GAP;
        }
        Words::Ended => {}
        Words::Unended => body -= UNENDED,
    }
    // A dateline opens a story, however little stands around it.
    if readings.iter().any(|reading| matches!(reading, Reading::Dateline(_))) {
        body += DATELINE;
    }
    // What points to another story is none of this one, though half of all pages print it as a paragraph.
    if readings.iter().any(|reading| matches!(reading, Reading::Furniture { kind: Furniture::Pointer, .. })) {
        body = body.min(-FURNITURE);
    }
    // Running copy over the headline is another story's, which is rare: it speaks against both zones before the body.
    let body_cost = 0.5 * body.max(0.0);
    [-body_cost, head.min(MOST_HEAD), top - body_cost, body, gap, tail - body_cost]
}

/// The best zone for each block; `None` for those that the frame decides or that are blank.
#[inline(never)] // A profile tells the stages apart.
pub(super) fn decode<'t>(
    page: &Page<'t, '_>,
    story: &story::Scores<'_>,
    headlines: &headline::Scores,
) -> Lent<'t, Option<Zone>> {
    let mut path = page.pools.zones.filled(None, page.blocks.len());
    let is_free = |block: &RawBlock| block.matter == Matter::Page && !block.content.is_empty();
    let free = page.blocks.iter().enumerate().filter(|(_, block)| is_free(block)).map(|(at, _)| at);
    let free = page.pools.places.of(free);
    let headed = page.blocks.iter().any(|block| block.matter == Matter::Given(Role::Headline));
    let words = page.pools.made_of.of(free.iter().map(|at| Words::of(page, *at)));
    let deck = headlines.favourite().and_then(|(head, _)| {
        let start = free.partition_point(|at| *at <= head);
        deck(page, free.iter().copied().zip(words.iter().copied()).skip(start))
    });
    // For each free block and zone, the best zone before it.
    let mut back = page.pools.steps.take();
    back.reserve_exact(free.len());
    let mut best = [NEVER; LANES];
    let mut end_of_story = EndOfStory::default();
    let report = chronicle::report(page, &free, &words);
    for (nth, (at, words)) in free.iter().zip(words.iter()).enumerate() {
        let mut own = [0.0; LANES];
        // A deck is none of the story's copy.
        let words = if Some(*at) == deck { Words::Ended } else { *words };
        let readings = page.readings.of(*at);
        let here = evidence(page, story, headlines, (*at, readings), words);
        own.iter_mut().zip(here).for_each(|(own, here)| *own = here);
        let [_, _, _, body, ..] = &mut own;
        if words == Words::Copy && report.contains(at) {
            *body = body.max(ENTRY);
        }
        let signs = signs(page, *at, readings);
        let (cost, is_other) = end_of_story.next(readings, signs && *body > 0.0);
        *body = if is_other { body.min(0.0) } else { *body } - cost;
        if nth == 0 {
            for ((score, zone), own) in best.iter_mut().zip(ZONES).zip(own) {
                *score = start(zone, headed) + own;
            }
            back.push([0; 6]);
            continue;
        }
        let tail_cost = TailCost {
            begin: if words == Words::Copy { RUNS_ON } else { 0.0 },
            stay: if signs { SIGNED } else { 0.0 },
        };
        let (next, from) = advance(&best, &own, tail_cost);
        best = next;
        let mut steps = [0; 6];
        steps.iter_mut().zip(from).for_each(|(step, from)| *step = u8::try_from(from).unwrap_or_default());
        back.push(steps);
    }
    for (score, zone) in best.iter_mut().zip(ZONES) {
        *score += end(zone);
    }
    let mut zone = (0_u8..)
        .zip(best)
        .take(ZONES.len())
        .fold((0_u8, f32::MIN), |top, (index, score)| if score > top.1 { (index, score) } else { top })
        .0;
    for (at, from) in free.iter().zip(back.iter()).rev() {
        if let Some(slot) = path.get_mut(*at) {
            *slot = ZONES.get(usize::from(zone)).copied();
        }
        zone = from.get(usize::from(zone)).copied().unwrap_or_default();
    }
    // Unless it surely is none, the one long paragraph of a page is its story.
    let only = only_paragraph(page, free.iter().copied().zip(words.iter().copied()));
    let only = only.filter(|at| story.logit(*at) > DOUBTED);
    if let Some(slot) = only.and_then(|at| path.get_mut(at)) {
        *slot = Some(Zone::Body);
    }
    if !headed {
        mend_head(page, headlines, only, &mut path);
    }
    path
}

/// Makes the likely line the headline where too much lies between it and the story for one path, and what stands over the one
/// paragraph of a page, as doubted as that; a line that hardly is a headline is none.
fn mend_head(page: &Page<'_, '_>, headlines: &headline::Scores, only: Option<usize>, path: &mut [Option<Zone>]) {
    let Some((at, logit)) = headlines.favourite() else { return };
    let is_name_or_phrase = |reading: &Reading<'_>| match reading {
        Reading::Name(name) => name.span.len() == page.raw(at).len(),
        Reading::Furniture { .. } => true,
        _ => false,
    };
    let least = if only.is_some_and(|only| at < only) { DOUBTED_HEAD } else { LIKELY };
    let headless = !path.contains(&Some(Zone::Head));
    let Some(slot) = path.get_mut(at) else { return };
    if *slot == Some(Zone::Head) {
        let unlikely = if page.readings.any(at, is_name_or_phrase) { LIKELY } else { UNLIKELY };
        if logit < unlikely {
            // It was cheaper than a story without a headline.
            *slot = Some(Zone::Before);
        }
    } else if headless && logit > least {
        *slot = Some(Zone::Head);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::on_page;
    use crate::label::trees::UNITS;

    /// The zone that the best way to the tail comes from.
    fn before_tail(body: f32, tail: f32, cost: TailCost) -> Zone {
        let mut best = [NEVER; LANES];
        best[3] = body;
        best[5] = tail;
        ZONES[usize::try_from(advance(&best, &[0.0; LANES], cost).1[5]).unwrap()]
    }

    #[test]
    fn a_sign_off_ends_the_story_and_copy_begins_no_tail() {
        let costs = |begin, stay| TailCost { begin, stay };
        assert_eq!(before_tail(0.0, 1.0, costs(0.0, 0.0)), Zone::Tail);
        assert_eq!(before_tail(0.0, 1.0, costs(0.0, SIGNED)), Zone::Body);
        assert_eq!(before_tail(1.0, 0.0, costs(0.0, 0.0)), Zone::Body);
        assert_eq!(before_tail(1.0, 0.0, costs(RUNS_ON, 0.0)), Zone::Tail);
    }

    #[test]
    fn a_short_last_sentence_is_the_storys() {
        let copy = "A ferry with 41 people on board ran aground off the coast on Tuesday, the harbour master said in a \
            statement.\n\nThe owners of the ferry said on Wednesday that they would look into what had happened there.";
        let last = |line: &str| {
            let text = alloc::format!("Ferry runs aground\n\nBy Ada Lane\n\n{copy}\n\n{copy}\n\n{line}\n");
            crate::parse(&text).body.len()
        };
        assert_eq!((last("An inquiry will be held soon."), last("Read more")), (5, 4));
    }

    #[test]
    fn a_second_dateline_under_a_heading_of_stories_opens_another() {
        let story = "HARWICK (ANP) - A ferry with 41 people on board ran aground off the coast on Tuesday, the harbour \
            master said.\n\nNobody was hurt, but the owners of the ferry said they would look into what had happened.";
        let other = "HOLM (ANP) - The county of Holm is to sell the old pier, and its mayor said on Tuesday that three \
            firms have asked for it.\n\nHOLM (ANP) - Bees are back in the gardens of the castle, said those who keep them.";
        let paragraphs = |heading: &str| {
            crate::parse(&alloc::format!("Ferry runs aground\n\n{story}\n\n{heading}\n\n{other}\n")).body.len()
        };
        assert_eq!(paragraphs("More from Harwick"), 2);
        assert!(paragraphs("The pier and the bees") > 3);
    }

    #[test]
    fn the_one_paragraph_of_a_page_is_its_story_however_it_opens_and_ends() {
        let story = "Eine Frau ist am Montag am Hafen von Harwick verletzt worden, als eine Leine riss und sie am Bein \
            traf, wie die Wache am Abend sagte. Wem das Boot gehört, das an ihr lag, wird noch geprüft; die Mole bleibt bis \
            Mittwoch gesperrt, auch die Fähre legt so lange am Leuchtturm an, hieß es weiter";
        for (opening, end) in [("HARWICK (dpa) - ", " (Lan-Ree/dpa)"), ("HARWICK (dpa) - ", "."), ("", ".")] {
            let page = alloc::format!("{opening}{story}{end}\n");
            assert_eq!(crate::parse(&page).body.len(), 1, "{opening}{end}");
        }
    }

    /// The zone of the first line of a page, of which the trees say so much as its headline.
    fn zone_of_first(line: &str, sum: i32) -> Option<Zone> {
        let copy = "A ferry with 41 people on board ran aground off the coast on Tuesday, the harbour master said.";
        on_page(&alloc::format!("{line}\n\n{copy}\n\n{copy}\n"), None, |page| {
            let story = story::Scores::given(page.pools, &[NO, 0, YES, 0, YES]);
            let sums: alloc::vec::Vec<i32> = (0..page.blocks.len()).map(|at| if at == 0 { sum } else { NO }).collect();
            decode(page, &story, &headline::given(page, &sums, (0, 0), &(0..page.blocks.len())))
                .first()
                .copied()
                .flatten()
        })
    }

    #[test]
    fn a_line_that_hardly_is_a_headline_is_none() {
        for (line, [sure, doubted, not]) in [
            ("Ferry aground off Harwick", [Some(Zone::Head), Some(Zone::Head), Some(Zone::Before)]),
            ("Ada Lane", [Some(Zone::Head), Some(Zone::Before), Some(Zone::Before)]),
            ("Download the app of the port", [Some(Zone::Head), Some(Zone::Before), Some(Zone::Before)]),
        ] {
            for (sum, want) in [(UNITS, sure), (-UNITS, doubted), (-9 * UNITS, not)] {
                assert_eq!(zone_of_first(line, sum), want, "{line}: {sum}");
            }
        }
    }

    #[test]
    fn prose_is_copy_whatever_stands_behind_its_last_sentence() {
        let story = "Ein Kutter ist gestern Nachmittag vor Harwick auf Grund gelaufen. Die Flut hatte ihn in wenigen \
            Minuten auf die Sandbank am Leuchtturm getrieben und gegen die Mole gedrückt. Als die Retter mit mehr als 40 \
            Leuten alarmiert wurden, lag das Schiff schon auf der Seite, wie viele Menschen vom Deich aus sahen. Der \
            Schaden dürfte mehrere hunderttausend Euro betragen, Menschen kamen nicht zu Schaden.";
        for end in [" Seite 7", " weiterlesen", " >>WEITER<<"] {
            let page = alloc::format!("von Ada Lane\n\n23. Juli 2018, 17:25 Uhr\n\n{story}{end}\n");
            assert_eq!(crate::parse(&page).body.len(), 1, "{end}");
        }
        assert!(holds_sentences(&alloc::format!("{story} Seite 7")));
        assert!(!holds_sentences(&alloc::format!("{story} — Harwick Port (@harwickport) March 31, 2020")));
        for list in ["1. Harwick 2. Holm 3. Lane 4. Reed ".repeat(8), "Dr. Lane und Dr. Reed aus St. Olaf ".repeat(8)] {
            assert!(!holds_sentences(&list), "{list}");
        }
    }

    #[test]
    fn running_copy_is_whole_sentences_that_nothing_reads() {
        const LINES: [(&str, Words); 7] = [
            ("Nobody was hurt, the harbour master said on the quay in the evening. (dpa)", Words::Copy),
            ("Nobody was hurt, said the man who stood on the quay of Harwick for Reuters", Words::Unended),
            ("Nobody was hurt, the harbour master said on the quay in the evening.", Words::Copy),
            ("Nobody was hurt.", Words::Ended),
            ("The harbour of Harwick and what has become of it since the storm", Words::Unended),
            ("Reporting by Ada Lane in Harwick; Editing by Bo Reed and Cy Dunn.", Words::Ended),
            ("Copyright 2031 The Harwick Press. All rights reserved in all countries.", Words::Ended),
        ];
        for (line, words) in LINES {
            on_page(line, None, |page| {
                assert_eq!(Words::of(page, 0), words, "{line}");
                assert_eq!(signs(page, 0, page.readings.of(0)), line.starts_with("Reporting"), "{line}");
            });
        }
    }

    /// What a page's lines say of each zone where the story's score is `sum` in all of them: block `at`'s.
    fn evidence_of(text: &str, at: usize, sum: i32, words: Words) -> [f32; 6] {
        on_page(text, None, |page| {
            let story = story::Scores::given(page.pools, &alloc::vec![sum; page.blocks.len()]);
            evidence(page, &story, &headline::Scores::default(), (at, page.readings.of(at)), words)
        })
    }

    /// Surely none of the story, and surely the story's.
    const NO: i32 = -40 * 4096;
    const YES: i32 = 40 * 4096;

    #[test]
    fn what_a_line_reads_as_speaks_for_and_against_zones() {
        // What a line says of the top, the body, a gap and the tail beyond what a line says that reads as nothing; of the
        // body so many times what is said here.
        let rows: [(&str, [f32; 4]); 23] = [
            ("A red ship on the quay", [0.0, 0.0, 0.0, 0.0]),
            ("By Ada Lane", [0.8, -2.5, 0.0, 0.0]),
            ("Published 4:15 PM, Jan. 30, 2024", [0.8, -2.5, 0.0, 0.0]),
            ("4 min read", [0.8, -2.5, 0.0, 0.0]),
            ("Ada Lane", [0.3, 0.0, 0.0, 0.0]),
            ("The quay at dusk on Tuesday (Photo: Bo Reed/AP)", [0.8, -1.5, 1.5, 0.0]),
            // Which reads as a byline as well.
            ("Reporting by Ada Lane; Editing by Bo Reed", [0.8, -1.5 - 2.5, 0.0, 0.8]),
            ("3 hours ago", [0.0, -2.0, 0.0, 0.3]),
            ("© 2031 Harwick Courier. All rights reserved.", [0.0, -1.5, 0.0, 0.5]),
            ("Share", [0.3, -2.5, 0.0, 0.0]),
            ("Most read", [-0.3, -2.5, 0.0, 1.2]),
            ("Latest videos", [-0.3, -2.5, 0.0, 1.2]),
            ("Discussion", [-0.3, -2.5, 0.0, 1.2]),
            ("Meet the author", [-0.3, -2.5, 0.0, 1.2]),
            // Menu words are headings of stories too.
            ("Main menu", [-0.6, 0.0, -0.4, 0.0]),
            ("Learn more", [0.0, -2.5, 0.3, 0.0]),
            ("Advertisement", [0.0, -2.5, 0.3, 0.0]),
            ("Get digital access", [0.0, -2.5, 0.0, 0.0]),
            // What only opens as furniture does says less.
            ("Comments on this story are closed to all but friends", [-0.3 * 0.6, -2.5 * 0.6, 0.0, 1.2 * 0.6]),
            ("Also read: Orchard fair opens early this year", [0.0, -2.5 * 0.6, 0.3 * 0.6, 0.0]),
            // A list of headlines under the heading of such lists.
            (
                "Most read\n\n1. Orchard fair opens early\n\n2. Council votes for a longer pier\n\n3. A ferry runs late",
                [-1.0, -2.0, 0.5, 0.8],
            ),
            ("Published Feb. 31, 2024", [0.8, -2.5, 0.0, 0.0]),
            ("HARWICK (Reuters) - A ferry ran aground on Tuesday.", [0.0, DATELINE / STORY, 0.0, 0.0]),
        ];
        let plain = evidence_of(rows[0].0, 0, NO, Words::Ended);
        for (line, want) in rows {
            let at = usize::from(line.starts_with("Most read\n"));
            let here = evidence_of(line, at, NO, Words::Ended);
            let said = [2, 3, 4, 5].map(|zone| here[zone] - plain[zone]);
            let want = [want[0], want[1] * STORY, want[2], want[3]];
            assert!(said.iter().zip(want).all(|(said, want)| (said - want).abs() < 1e-4), "{line}: {said:?}");
        }
    }

    #[test]
    fn what_points_to_another_story_is_none_of_this_one() {
        let body = |line| evidence_of(line, 0, YES, Words::Copy)[3];
        assert!(body("Orchard fair opens early this year") > 0.0);
        assert!(body("Also read: Orchard fair opens early this year") <= -FURNITURE);
    }

    #[test]
    fn running_copy_speaks_against_what_stands_around_the_story() {
        let [before, head, top, body, gap, tail] = evidence_of("A red ship on the quay", 0, YES, Words::Ended);
        // Only a favourite is a headline.
        assert!(head <= NEVER);
        // However sure the trees are, they say no more than 6.
        assert!((body - 6.0 * STORY).abs() < 1e-4, "{body}");
        let against = -0.5 * body;
        assert!([before - against, top + 0.15 - against, tail - against, gap + 0.1].iter().all(|off| off.abs() < 1e-4));
        let long = "A red ship lay on the quay, and nobody knew why. ".repeat(5);
        for (line, more) in [("A red ship on the quay.", super::COPY), (long.as_str(), super::COPY + LONG_COPY)] {
            let [.., without, gap, _] = evidence_of(line, 0, YES, Words::Ended);
            let [.., with, gap_with, _] = evidence_of(line, 0, YES, Words::Copy);
            assert!((with - without - more).abs() < 1e-4, "{line}");
            assert!((gap - gap_with - COPY_IN_GAP).abs() < 1e-4, "{line}");
        }
        let unended = evidence_of("A red ship on the quay", 0, YES, Words::Unended)[3];
        assert!((body - unended - UNENDED).abs() < 1e-4);
    }

    #[test]
    fn a_deck_stands_alone_over_a_line_of_the_top() {
        const COPY: &str = "Nobody was hurt, the harbour master said on the quay in the evening.";
        for (lines, want) in [
            ([COPY, "By Ada Lane", COPY], Some(1)),
            (["Live", COPY, "Jan. 30, 2024"], Some(2)),
            ([COPY, "Live", "By Ada Lane"], Some(1)),
            // Two paragraphs are the story's.
            ([COPY, COPY, "By Ada Lane"], None),
            (["By Ada Lane", COPY, COPY], None),
            ([COPY, "Live", "The quay"], None),
        ] {
            let text = alloc::format!("Ferry aground\n\n{}\n", lines.join("\n\n"));
            on_page(&text, None, |page| {
                let blocks = (1..4).map(|at| (at, Words::of(page, at)));
                assert_eq!(deck(page, blocks), want, "{lines:?}");
            });
        }
    }

    /// The path through a page whose lines have these scores, in logits before calibration.
    fn path(lines: &[(&str, i32)], headline: Option<usize>) -> alloc::vec::Vec<Option<Zone>> {
        let text: alloc::string::String = lines.iter().map(|(line, _)| alloc::format!("{line}\n\n")).collect();
        on_page(&text, None, |page| {
            let sums: alloc::vec::Vec<i32> = lines.iter().map(|(_, sum)| sum * 4096).collect();
            let heads: alloc::vec::Vec<i32> =
                (0..lines.len()).map(|at| if Some(at) == headline { YES } else { NO }).collect();
            let headlines = headline::given(page, &heads, (0, 0), &(0..lines.len()));
            decode(page, &story::Scores::given(page.pools, &sums), &headlines).to_vec()
        })
    }

    #[test]
    fn a_path_leads_through_the_zones_of_a_page() {
        use Zone::{Before, Body, Gap, Head, Tail, Top};
        const COPY: &str = "Nobody was hurt, the harbour master said on the quay in the evening.";
        let story = [
            ("Orchards", -9),
            ("Ferry runs aground off Harwick", -9),
            ("By Ada Lane", -9),
            (COPY, 9),
            ("The quay at dusk on Tuesday (Photo: Bo Reed/AP)", -9),
            (COPY, 9),
            ("Most read", -9),
            ("Orchards", -9),
        ];
        let zones = [Before, Head, Top, Body, Gap, Body, Tail, Tail];
        assert_eq!(path(&story, Some(1)), zones.map(Some));
        // Where no story follows, what stands under a headline is not between the two.
        assert_eq!(path(&story[..2], Some(1)), [Some(Before), Some(Head)]);
        assert_eq!(path(&[story[1], story[0], story[7]], Some(0)), [Some(Head), Some(Tail), Some(Tail)]);
    }

    #[test]
    fn a_story_is_over_where_it_is_signed_and_others_begin() {
        let lines =
            "Reporting by Ada Lane; Editing by Bo Reed\n\nA pier for Harwick\n\nMost read\n\nBees are back in town\n";
        on_page(lines, None, |page| {
            let steps = |signs: &dyn Fn(usize) -> bool| {
                let mut story = EndOfStory::default();
                [0, 1, 2, 3].map(|at| {
                    story.next(page.readings.of(at), signs(at));
                    story.end
                })
            };
            assert_eq!(
                steps(&|at| signs(page, at, page.readings.of(at))),
                [End::Signed, End::Signed, End::Over, End::Over]
            );
            // Other stories stand inside of one as well.
            assert_eq!(steps(&|_| false), [End::Open; 4]);
        });
    }
}
