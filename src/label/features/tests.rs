use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::*;
use crate::Language;
use crate::label::facts::prose;
use crate::label::measure::{Edge, Measure, Room};
use crate::label::read::Read;
use crate::label::sheet::cells as cells_of;
use crate::label::{Pools, on_page};
use crate::lexicon::Senses;
use crate::lexicon::furniture::Furniture;

/// Shows `check` a page's blocks and what its columns say: for each name a cell for each block.
fn with_cells<R>(text: &str, check: impl FnOnce(&[Measure], &[Read], &dyn Fn(&str) -> Vec<u8>) -> R) -> R {
    on_page(text, Some(Language::En), |page| {
        let mask = Senses::stop_mask(page.language);
        let (mut room, mut spoken) = (Room::default(), Spoken::new(page.pools));
        let measures = page.blocks.iter();
        let measures = measures.map(|block| Measure::of(block.raw(page.text), mask, &mut room, &mut spoken));
        let measures: Vec<Measure> = measures.collect();
        let reads: Vec<Read> = (0..page.blocks.len()).map(|at| Read::of(page, at).unwrap_or_default()).collect();
        let facts = Facts::of(page, &mut Spoken::new(page.pools));
        let all = cells_of(page.blocks.len(), 0..NAMES.len(), |range, sheet| facts.fill(page, range, sheet));
        check(&measures, &reads, &|name| {
            let column = NAMES.iter().position(|column| column.name == name);
            let column = column.unwrap_or_else(|| panic!("no column is called {name}"));
            all[column].clone()
        })
    })
}

/// What a column says of each block of a page.
fn cells(text: &str, name: &str) -> Vec<u8> {
    with_cells(text, |_, _, cells| cells(name))
}

/// A part of a whole as a cell.
fn part(part: u32, whole: u32) -> u8 {
    u8::try_from((part * 255 / whole.max(1)).min(255)).unwrap()
}

#[test]
fn each_feature_of_a_block_alone_says_what_it_is_called() {
    let rows: [(&str, &str, u8); 61] = [
        ("A ferry ran aground.", "length", 4),
        ("Ferry", "bytes", 5),
        ("the ferry ran to the quay", "stop_share", part(3, 6)),
        ("Ferry runs off Harwick", "capital_share", part(2, 4)),
        ("FERRY runs off Harwick", "shout_share", part(1, 4)),
        ("41 on 3 boats", "number_share", part(2, 4)),
        ("aground off the harbour", "long_share", part(2, 4)),
        ("aground off the quay", "longest_word", 7),
        // Eight times the bytes for each word.
        ("ferry ran", "word_size", 9 * 8 / 2),
        ("One ran. Two ran. Ten ran.", "sentences", 3),
        ("One ran. Two ran. Ten ran.", "sentence_length", 2),
        ("One two three.", "sentence_length", 3),
        // Four times the commas for each word.
        ("the quay, the tide and the old boat", "comma_share", part(4, 8)),
        ("“No,” he said.", "quotes", 2),
        ("Home | News | Live", "parting_share", part(2, 3)),
        ("The quay [video] (live)", "brackets", 2),
        ("Photo: Ada Lane: 2", "colons", 2),
        ("ada@harwick.example #ferry $5", "signs", 3),
        ("© 2031", "signs", 4),
        // Three times the characters without case, for each byte.
        ("渡輪 ab", "wide_share", part(2 * 3, 9)),
        ("渡輪 ab", "high_share", part(2, 9)),
        ("über ab", "wide_share", 0),
        ("über ab", "high_share", part(1, 8)),
        ("• Nobody was hurt.", "first", Edge::Bullet.code()),
        ("• Nobody was hurt.", "last", Edge::Stop.code()),
        ("ReadMoreNews", "glued", 2),
        ("it sank, he said", "speech", part(1, 4)),
        ("our ferry ran aground", "first_person", part(1, 4)),
        ("your ferry ran aground", "second_person", part(1, 4)),
        ("Subscribe or register here", "offer", part(2, 4)),
        ("Privacy on our ferry", "legal", part(1, 4)),
        ("Share the old ferry", "social", part(1, 4)),
        ("Related to the ferry", "related", part(1, 4)),
        ("Comments on the ferry", "comment", part(1, 4)),
        ("Photo of the ferry", "credit", part(1, 4)),
        ("Updated on the ferry", "time", part(1, 4)),
        ("Columnist on the ferry", "maker", part(1, 4)),
        ("Sponsored by the ferry", "advert", part(1, 4)),
        ("Watch the old ferry", "media", part(1, 4)),
        ("Weather at the quay", "section", part(1, 4)),
        ("Click on the ferry", "page", part(1, 4)),
        ("Subscribe or register here", "offers", 2),
        ("Related stories of Harwick", "relateds", 2),
        ("Lane said and Reed added", "speeches", 2),
        ("Related ferry", "opens_related", 2),
        ("Ferry stories", "opens_related", 1),
        ("Related stories", "opens_related", 3),
        ("The related stories", "opens_related", 1),
        ("Columnist Lane", "opens_maker", 2),
        ("Old newsletter", "opens_offer", 1),
        ("Watch Harwick", "opens_media", 2),
        ("Photo Lane", "opens_credit", 2),
        ("You and Harwick", "opens_person", 2),
        ("We and you", "opens_person", 2),
        ("Do we sail?", "opens_person", 1),
        ("  Ferry", "indent", 2),
        ("Nobody was hurt.", "repeats", 0),
        ("Nobody was hurt.", "echo", 0),
        ("Nobody was hurt.", "overlap", 0),
        // A tenth of what length can say, a fifth of what stop words can, the full stop.
        ("Nobody was hurt.", "prose", 115 / 10 + 76 / 5 + 64),
        ("Nobody was hurt.", "place", 0),
    ];
    for (line, name, cell) in rows {
        assert_eq!(cells(line, name), [cell], "{name} of {line}");
    }
}

#[test]
fn each_reading_of_a_block_has_its_feature() {
    let rows: [(&str, &str, u8); 35] = [
        ("By Ada Lane", "reads_byline", 2),
        ("Ada Lane", "reads_byline", 1),
        ("The quay at dusk", "reads_byline", 0),
        ("Published 4:15 PM, Jan. 30, 2024", "reads_time", 2),
        ("3 hours ago", "reads_time", 1),
        ("4 min read", "reads_time", 1),
        ("HARWICK (Reuters) - A ferry ran aground on Tuesday.", "reads_dateline", 1),
        ("The quay at dusk on Tuesday (Photo: Bo Reed/AP)", "reads_caption", 1),
        ("© 2031 Harwick Courier. All rights reserved.", "reads_copyright", 1),
        ("Reporting by Ada Lane; Editing by Bo Reed", "reads_sign_off", 1),
        ("Eds: SUBS 3rd graf with new count", "reads_notice", 1),
        ("A ferry ran aground on Tuesday.", "reads_dateline", 0),
        ("A ferry ran aground on Tuesday.", "reads_caption", 0),
        ("A ferry ran aground on Tuesday.", "reads_copyright", 0),
        ("A ferry ran aground on Tuesday.", "reads_sign_off", 0),
        ("A ferry ran aground on Tuesday.", "reads_notice", 0),
        ("A ferry ran aground on Tuesday.", "in_list", 0),
        ("A ferry ran aground on Tuesday.", "furniture", 0),
        ("Advertisement", "furniture", 1),
        ("Learn more", "furniture", 2),
        ("Share", "furniture", 4),
        ("Keywords", "furniture", 5),
        ("Latest videos", "furniture", 6),
        ("Most read", "furniture", 7),
        ("Meet the author", "furniture", 8),
        ("Discussion", "furniture", 9),
        ("Morning briefing", "furniture", 10),
        ("Get digital access", "furniture", 11),
        ("Manage consent", "furniture", 12),
        ("Main menu", "furniture", 13),
        ("Most read", "furniture_whole", 1),
        ("Sign up for our newsletter and read of the ferry every day", "furniture", 10),
        ("Sign up for our newsletter and read of the ferry every day", "furniture_whole", 0),
        ("The quay at dusk", "furniture_whole", 0),
        ("The quay at dusk", "reads_time", 0),
    ];
    for (line, name, cell) in rows {
        assert_eq!(cells(line, name), [cell], "{name} of {line}");
    }
}

#[test]
fn blocks_are_held_against_the_others_of_their_page() {
    let page = "Home\n\n\nA red ship on a sandbank\nA red ship on a sandbank off Harwick\n\nHome\n\nOrchard\n\nHome\n";
    let rows: [(&str, [u8; 6]); 8] = [
        // Blank lines.
        ("gap", [0, 2, 0, 1, 1, 1]),
        // `Home` has two others like it, of which none, one and two stand before it.
        ("repeats", [2, 0, 0, 2, 0, 2]),
        ("repeats_before", [0, 0, 0, 1, 0, 2]),
        // The shorter line opens the longer one, in 24 bytes; between two of the menu's words stands one other line.
        ("echo", [0, 24, 24, 4, 0, 4]),
        ("from_top", [0, 1, 2, 3, 4, 5]),
        ("from_end", [5, 4, 3, 2, 1, 0]),
        ("place", [0, part(1, 6), part(2, 6), part(3, 6), part(4, 6), part(5, 6)]),
        ("page_gaps", [part(4, 6); 6]),
    ];
    for (name, want) in rows {
        assert_eq!(cells(page, name), want, "{name}");
    }
    let bytes = u32::try_from(page.len()).unwrap();
    assert_eq!(cells(page, "place_bytes")[..3], [0, part(7, bytes), part(32, bytes)]);
}

/// A paragraph of prose, of 25 words.
const COPY: &str = "Nobody on the trawler was hurt, but the owners of the whaler have said that they would look into what \
    had happened there that night.";

#[test]
fn words_that_other_paragraphs_use_too_are_counted() {
    // Of the first paragraph's words, `trawler` and `whaler` stand in the second; a menu's words do not count.
    let other = "The trawler and the whaler were both of them brought to the quay by noon, and none of those who were on \
        the sandbank had been hurt.";
    with_cells(&format!("Trawler\n\nSandbank\n\n{COPY}\n\n{other}\n"), |measures, _, cells| {
        let kept = |at: usize| number(measures[at].kept.iter().filter(|hash| **hash != 0).count());
        let twice = cells("overlaps");
        // Both menu words stand in a paragraph.
        assert_eq!(twice[..2], [1, 1]);
        assert!(twice[2] >= 2 && twice[2] == twice[3] && u32::from(twice[2]) < kept(2), "{twice:?}");
        let shares: Vec<u8> = (0..4).map(|at| part(u32::from(twice[at]), kept(at))).collect();
        assert_eq!(cells("overlap"), shares);
    });
}

#[test]
fn blocks_stand_before_in_and_after_the_run_of_prose() {
    // Short lines over and under three paragraphs, with one line between them that breaks no run.
    let page = format!("Home\n\nNews\n\n{COPY}\n\nThe quay\n\n{COPY}\n\n{COPY}\n\nHome\n\nNews\n");
    for name in ["run", "strict_run"] {
        let inside = |nth| 101 + part(nth, 4) / 5;
        let want = [98, 99, inside(0), inside(1), inside(2), inside(3), 156, 157];
        assert_eq!(cells(&page, name), want, "{name}");
    }
    // Two lines of six words cost 16 and 28 words: more than the first paragraph has for the strict run alone.
    let lines = "Orchard fair opens early for guests\n\n".repeat(2);
    let page = format!("{COPY}\n\n{lines}{COPY}\n\n{COPY}\n");
    let inside = |nth, of| 101 + part(nth, of) / 5;
    assert_eq!(cells(&page, "run"), [0, 1, 2, 3, 4].map(|nth| inside(nth, 5)));
    assert_eq!(cells(&page, "strict_run"), [97, 98, 99, inside(0, 2), inside(1, 2)]);
}

/// A page with something of everything, and long stretches of it without.
fn full_page() -> String {
    let menu: String = (0..40).map(|nth| format!("Harbour {nth}\n\n")).collect();
    let top = "Skip to content\n\nAdvertisement\n\nWatch live\n\nFerry runs aground off Harwick\n\nBy Ada Lane\n\n\
        Published 4:15 PM, Jan. 30, 2024\n\nShare\n\nCopy link\n\nThe quay at dusk on Tuesday (Photo: Bo Reed/AP)\n\n";
    let tail = "Reporting by Ada Lane; Editing by Bo Reed\n\nMeet the author\n\nColumnist and editor\n\nRelated\n\n\
        Orchard fair opens early\n\n3 hours ago\n\nMost read\n\nYou said we were late\n\nDiscussion\n\n\
        Comments\n\nSubscribe\n\nSign up for our newsletter\n\nPrivacy policy\n\nLatest videos\n\n\
        Photo by Bo Reed\n\n© 2031 Harwick Courier. All rights reserved.\n\n";
    format!("{menu}{top}{COPY}\n\nSponsored\n\n{COPY}\n\n{COPY}\n\n{tail}{menu}{top}")
}

/// What a block counts for.
type Worth = fn(&Measure, &Read) -> u32;

#[test]
fn what_stands_around_a_block_is_what_a_count_of_its_neighbours_gives() {
    const ALL: usize = 1_000;
    let sums: [(&str, &str, usize, Worth); 19] = [
        ("length_2_before", "length_2_after", 2, |m, _| m.length()),
        ("length_6_before", "length_6_after", 6, |m, _| m.length()),
        ("length_20_before", "length_20_after", 20, |m, _| m.length()),
        ("related_8_before", "related_8_after", 8, |m, _| m.topic(Topic::Related)),
        ("comment_8_before", "comment_8_after", 8, |m, _| m.topic(Topic::Comment)),
        ("offer_4_before", "offer_4_after", 4, |m, _| m.topic(Topic::Offer)),
        ("legal_8_before", "legal_8_after", 8, |m, _| m.topic(Topic::Legal)),
        ("speech_8_before", "speech_8_after", 8, |m, _| m.topic(Topic::Speech)),
        ("first_8_before", "first_8_after", 8, |m, _| m.topic(Topic::First)),
        ("second_8_before", "second_8_after", 8, |m, _| m.topic(Topic::Second)),
        ("stamp_8_before", "stamp_8_after", 8, |m, _| u32::from(m.is_stamp())),
        ("furniture_4_before", "furniture_4_after", 4, |_, read| u32::from(read.furniture.is_some())),
        ("furniture_12_before", "furniture_12_after", 12, |_, read| u32::from(read.furniture.is_some())),
        ("captions_4_before", "captions_4_after", 4, |_, read| u32::from(read.caption)),
        ("marks_8_before", "marks_8_after", 8, |_, read| u32::from(read.mark || read.stamps)),
        ("prose_before", "prose_after", ALL, |m, _| if prose(m) >= 150 { m.length() } else { 0 }),
        ("comment_before", "", ALL, |m, _| u32::from(m.heads(Topic::Comment))),
        ("related_before", "", ALL, |m, _| u32::from(m.heads(Topic::Related))),
        ("stamps_before", "", ALL, |m, _| u32::from(m.is_stamp())),
    ];
    with_cells(&full_page(), |measures, reads, cells| {
        for (before, after, width, worth) in sums {
            let worths: Vec<u32> = measures.iter().zip(reads).map(|(m, read)| worth(m, read)).collect();
            assert!(worths.iter().any(|worth| *worth > 0), "{before}");
            let around = around(&worths, width);
            assert!(around.iter().map(|sums| log(sums.0)).eq(cells(before)), "{before}");
            assert!(after.is_empty() || around.iter().map(|sums| log(sums.1)).eq(cells(after)), "{after}");
        }
        // Of prose the mean is told, and how much of all stands before.
        let proses: Vec<u32> = measures.iter().map(|m| u32::from(prose(m))).collect();
        for width in [1_u32, 2, 4, 8, 16, 32] {
            let around = around(&proses, usize::try_from(width).unwrap());
            let mean = |sum: u32| u8::try_from(sum / width).unwrap();
            assert!(around.iter().map(|sums| mean(sums.0)).eq(cells(&format!("prose_{width}_before"))), "{width}");
            assert!(around.iter().map(|sums| mean(sums.1)).eq(cells(&format!("prose_{width}_after"))), "{width}");
        }
        let words: Vec<u32> = measures.iter().map(|m| if prose(m) >= 150 { m.length() } else { 0 }).collect();
        let shares = around(&words, ALL).into_iter().map(|sums| part(sums.0, words.iter().sum()));
        assert!(shares.eq(cells("prose_share_before")));
        let overlaps: Vec<u32> = cells("overlaps").into_iter().map(u32::from).collect();
        assert!(around(&overlaps, 4).iter().map(|sums| log(sums.0)).eq(cells("overlap_4_before")));
        assert!(around(&overlaps, 4).iter().map(|sums| log(sums.1)).eq(cells("overlap_4_after")));
    });
}

/// For each place the sums of so many values before and after it.
fn around(values: &[u32], width: usize) -> Vec<(u32, u32)> {
    let before = |at: usize| values[at.saturating_sub(width)..at].iter().sum();
    let after = |at: usize| values.iter().skip(at + 1).take(width).sum();
    (0..values.len()).map(|at| (before(at), after(at))).collect()
}

#[test]
fn how_far_the_next_block_of_each_kind_is_a_walk_to_it_gives() {
    use Furniture::{Biography, Comments, Cookie, Newsletter, Paywall, Stories, Videos};
    type Is = fn(&Measure, &Read) -> bool;
    let kinds: [(&str, Is); 18] = [
        ("prose", |m, _| prose(m) >= 150),
        ("related", |m, _| m.heads(Topic::Related)),
        ("comment", |m, _| m.heads(Topic::Comment)),
        ("offer", |m, _| m.heads(Topic::Offer)),
        ("maker", |m, _| m.heads(Topic::Maker)),
        ("advert", |m, _| m.heads(Topic::Advert)),
        ("social", |m, _| m.heads(Topic::Social)),
        ("media", |m, _| m.heads(Topic::Media)),
        ("stamp", |m, _| m.is_stamp()),
        ("credit", |m, _| m.length() <= 50 && m.topic(Topic::Credit) > 0),
        ("stories", |_, read| matches!(read.furniture, Some(Stories | Videos))),
        ("comments", |_, read| read.furniture == Some(Comments)),
        ("biography", |_, read| read.furniture == Some(Biography)),
        ("asks", |_, read| matches!(read.furniture, Some(Newsletter | Paywall | Cookie))),
        ("byline", |_, read| read.byline),
        ("sign_off", |_, read| read.sign_off),
        ("list", |_, read| read.list),
        ("copyright", |_, read| read.copyright),
    ];
    let mut met = 0;
    with_cells(&full_page(), |measures, reads, cells| {
        for (kind, is) in kinds {
            let are: Vec<bool> = measures.iter().zip(reads).map(|(m, read)| is(m, read)).collect();
            met += usize::from(are.contains(&true));
            let steps = |steps: Option<usize>| steps.map_or(u8::MAX, |steps| log(number(steps) + 1));
            let since = (0..are.len()).map(|at| steps(are[..at].iter().rev().position(|is| *is)));
            let until = (0..are.len()).map(|at| steps(are[at + 1..].iter().position(|is| *is)));
            assert!(since.eq(cells(&format!("since_{kind}"))), "since {kind}");
            assert!(until.eq(cells(&format!("until_{kind}"))), "until {kind}");
        }
    });
    assert_eq!(met, kinds.len(), "the page has no block of some kind");
}

#[test]
fn what_holds_of_a_whole_page_is_said_of_each_block() {
    let page = format!("{COPY}\n\nWe told you\n\n渡輪\n\n{COPY}\n");
    with_cells(&page, |measures, _, cells| {
        let (copy, words) = (measures[0].length(), measures.iter().map(|m| m.words).sum());
        let rows = [
            ("page_blocks", 4),
            ("page_prose", log(2 * copy)),
            ("page_prose_share", part(2 * copy, 2 * copy + 3 + 1)),
            // Eight times the words of the writer and of the reader; sixteen times those of speech.
            ("page_first", part(8, words)),
            ("page_second", part(8, words)),
            ("page_speech", part(16 * 3, words)),
            ("page_gaps", part(3, 4)),
            ("page_wide", part(2 * 3, measures.iter().map(|m| m.read).sum())),
        ];
        for (name, cell) in rows {
            assert_eq!(cells(name), [cell; 4], "{name}");
        }
    });
}

#[test]
fn what_is_kept_of_a_line_says_whether_it_heads_other_matter_or_is_a_stamp() {
    let pools = Pools::default();
    let (mut room, mut spoken) = (Room::default(), Spoken::new(&pools));
    let mask = Senses::stop_mask(Some(Language::En));
    let mut fact = |line: &str| Fact::of(&Measure::of(line, mask, &mut room, &mut spoken), None);
    for (line, is) in [("Related", true), ("Comments", true), ("Subscribe", true), ("Weather", false)] {
        assert_eq!(fact(line).is_head(), is, "{line}");
    }
    assert!(fact("Jan. 30, 2031, 9:00 a.m.").is_stamp() && !fact("Weather").is_stamp());
    assert!(
        fact(COPY).is_prose() && fact(COPY).prose_words() == fact(COPY).length && fact("Weather").prose_words() == 0
    );
}
