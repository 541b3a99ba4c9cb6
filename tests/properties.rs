//! What must hold for every story, over the strategies of feature `proptest`.
//!
//! `WIRECOPY_CASES` sets how many cases each property takes: a few by default, 10,000 before a release.

#![cfg(feature = "proptest")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

mod common;
#[path = "common/marks.rs"]
mod marks;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestCaseError, TestCaseResult};
use wirecopy::strategies::{self, Layout, Rendered};
use wirecopy::{Article, Parser, export};

/// The cases of one property: `quick` of them, or as many as the release check asks for.
fn cases(quick: u32) -> ProptestConfig {
    let asked = std::env::var("WIRECOPY_CASES").ok().and_then(|cases| cases.parse().ok());
    // A quick run takes the same stories every time; a long one looks for new ones.
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(7) };
    let cases = asked.unwrap_or(quick);
    ProptestConfig { cases, rng_seed, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() }
}

/// Fields that a layout does not give back for every story, with the reason. All others are held to.
const NOT_HELD: &[(Layout, &str, &str)] = &[];

fn is_held(layout: Layout, field: &str) -> bool {
    !NOT_HELD.iter().any(|(known, name, _)| *known == layout && *name == field)
}

/// Compares what was read with what was written.
fn same(layout: Layout, want: &Article<'_>, found: &Article<'_>, text: &str) -> TestCaseResult {
    let fields: Vec<_> = export::differences(want, found).into_iter().filter(|field| is_held(layout, field)).collect();
    if fields.is_empty() {
        return Ok(());
    }
    let (want, found) = (json(want), json(found));
    let told: Vec<String> = fields
        .iter()
        .map(|field| {
            let top = field.split('.').next().unwrap();
            format!("  wanted {top}: {:?}\n  found  {top}: {:?}\n", want.get(top), found.get(top))
        })
        .collect();
    let told = format!("{layout:?}: {fields:?}\n{}", told.concat());
    Err(TestCaseError::fail(format!("{told}{text}")))
}

fn json(article: &Article<'_>) -> serde_json::Value {
    serde_json::to_value(article.without_spans()).unwrap()
}

fn any_layout() -> impl Strategy<Value = Rendered> {
    select(Layout::ALL).prop_flat_map(strategies::rendered)
}

/// A story in any layout is read back, every field of it.
#[test]
fn what_is_rendered_is_read_back() {
    let mut broken = Vec::new();
    for layout in Layout::ALL {
        let mut runner = proptest::test_runner::TestRunner::new(cases(12));
        let result = runner.run(&strategies::article(), |article| {
            let story = strategies::render(&article, *layout)
                .map_err(|error| TestCaseError::fail(format!("{layout:?} cannot be written: {error}")))?;
            let found = wirecopy::parse(&story.text);
            same(*layout, &story.article, &found, &story.text)
        });
        if let Err(error) = result {
            broken.push(match error {
                proptest::test_runner::TestError::Fail(reason, _) => reason.to_string(),
                abort @ proptest::test_runner::TestError::Abort(_) => abort.to_string(),
            });
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n======\n"));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn hostile_text_keeps_the_promises(text in strategies::hostile_text()) {
        prop_assert_eq!(common::promises::of_text(&text), Ok(()));
    }

    #[test]
    fn hostile_bytes_keep_the_promises(bytes in strategies::hostile_bytes()) {
        prop_assert_eq!(common::promises::of_bytes(&bytes), Ok(()));
    }

    #[test]
    fn hostile_lines_keep_the_promises(text in strategies::hostile_text()) {
        for line in text.lines().take(8) {
            prop_assert_eq!(common::promises::of_line(line), Ok(()));
        }
    }

    #[test]
    fn any_part_of_a_story_keeps_the_promises(story in any_layout(), from in 0_usize..9999, len in 0_usize..9999) {
        let bounds: Vec<usize> = story.text.char_indices().map(|(at, _)| at).chain([story.text.len()]).collect();
        let start = from * (bounds.len() - 1) / 9999;
        let end = start + len * (bounds.len() - 1 - start) / 9999;
        let part = story.text.split_at(bounds[end]).0.split_at(bounds[start]).1;
        prop_assert_eq!(common::promises::of_text(part), Ok(()));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// Line ends, blanks at the ends of lines and a byte order mark are no part of a story.
    #[test]
    fn another_renderer_gives_the_same_story(story in any_layout()) {
        let plain = wirecopy::parse(&story.text);
        let unix = story.text.replace("\r\n", "\n");
        for (name, text) in [
            ("LF", unix.clone()),
            ("CRLF", unix.replace('\n', "\r\n")),
            ("trailing blanks", unix.replace('\n', "  \n")),
            ("a byte order mark", format!("\u{FEFF}{unix}")),
            ("blank lines at the end", format!("{unix}\n\n\n")),
        ] {
            let found = wirecopy::parse(&text);
            let fields = export::differences(&plain, &found);
            prop_assert!(fields.is_empty(), "{name}: {fields:?}\n{text}");
        }
    }

    /// A letter with a mark may be one character or two (NFC and NFD): in names, places and words of the story.
    #[test]
    fn a_decomposed_copy_gives_the_same_story(story in any_layout()) {
        let text = MARKED.iter().fold(story.text, |text, (plain, marked)| text.replace(plain, marked));
        let Some(fields) = marks::differences(&text) else { return Err(TestCaseError::reject("no letter has a mark")) };
        prop_assert!(fields.is_empty(), "{:?}: {fields:?}\n{text}", story.layout);
    }

    /// A page wrapped at 72 columns reads as the page that is not.
    #[test]
    fn wrapped_and_unwrapped_agree(article in strategies::article()) {
        let plain = strategies::render(&article, Layout::Plain).unwrap();
        let wrapped = strategies::render(&article, Layout::Wrapped).unwrap();
        let fields = export::differences(&wirecopy::parse(&plain.text), &wirecopy::parse(&wrapped.text));
        prop_assert!(fields.is_empty(), "{fields:?}\n{}", wrapped.text);
    }

    /// The same text gives the same article on other threads.
    #[test]
    fn threads_agree(story in any_layout()) {
        let here = wirecopy::parse(&story.text);
        let there: Vec<_> = std::thread::scope(|scope| {
            let work: Vec<_> = (0..3).map(|_| scope.spawn(|| wirecopy::parse(&story.text))).collect();
            work.into_iter().map(|work| work.join().unwrap()).collect()
        });
        prop_assert!(there.iter().all(|article| *article == here));
    }

    /// Menus, lists and small print around a page change no field of its story.
    #[test]
    fn boilerplate_changes_no_field(
        article in strategies::article(),
        layout in select(Layout::ALL).prop_filter("a page", |layout| !layout.is_batch()),
        parts in proptest::collection::vec(select(FURNITURE), 1..4),
    ) {
        let story = strategies::render(&article, layout).unwrap();
        let plain = wirecopy::parse(&story.text);
        let parts = parts.concat();
        let parts = if layout == Layout::Wrapped { folded(&parts, 72) } else { parts };
        let text = format!("{}\n{parts}\n", story.text);
        let found = wirecopy::parse(&text);
        let mut fields = export::differences(&plain, &found);
        fields.retain(|field| *field != "boilerplate");
        prop_assert!(fields.is_empty(), "{layout:?}: {fields:?}\n{text}");
    }

    /// A Nexis file gives its stories wherever its lines start: an editor may trim them.
    #[test]
    fn a_trimmed_nexis_file_gives_the_same_stories(
        articles in proptest::collection::vec(strategies::article(), 1..4),
        most in 0_usize..12,
    ) {
        let stories = articles.iter().map(|article| strategies::render(article, Layout::Nexis).unwrap().text);
        let whole: String = stories.collect();
        let trimmed: String = whole
            .split_inclusive('\n')
            .map(|line| {
                let words = line.trim_start_matches(' ');
                [&*" ".repeat((line.len() - words.len()).min(most)), words].concat()
            })
            .collect();
        let want: Vec<_> = Parser::new().parse_all(&whole).collect();
        prop_assert_eq!(want.len(), articles.len());
        let streamed = Parser::new().read_all(trimmed.as_bytes()).map(|article| article.unwrap());
        for found in [Parser::new().parse_all(&trimmed).collect::<Vec<_>>(), streamed.collect()] {
            prop_assert_eq!(found.len(), want.len(), "{}", trimmed);
            for (want, found) in want.iter().zip(&found) {
                let fields = export::differences(want, found);
                prop_assert!(fields.is_empty(), "{fields:?}\n{trimmed}");
            }
        }
    }

    /// A file of messages gives the messages, also in any mix of dialects that one wire may hold.
    #[test]
    fn a_batch_gives_each_of_its_stories(
        articles in proptest::collection::vec(strategies::article(), 2..5),
        layout in select(Layout::ALL).prop_filter("a batch", |layout| layout.is_batch()),
    ) {
        let stories: Vec<_> = articles.iter().map(|article| strategies::render(article, layout).unwrap()).collect();
        let text: String = stories.iter().map(|story| story.text.as_str()).collect();
        let alone: Vec<_> = stories.iter().map(|story| wirecopy::parse(&story.text)).collect();
        let found: Vec<_> = Parser::new().parse_all(&text).collect();
        prop_assert_eq!(found.len(), stories.len(), "{:?}: {} stories in\n{}", layout, found.len(), text);
        for (alone, found) in alone.iter().zip(&found) {
            let fields = export::differences(alone, found);
            prop_assert!(fields.is_empty(), "{layout:?}: {fields:?}\n{text}");
        }
        let streamed: Vec<_> = Parser::new().read_all(text.as_bytes()).map(|article| article.unwrap()).collect();
        prop_assert_eq!(streamed.len(), found.len());
        for (found, streamed) in found.iter().zip(&streamed) {
            prop_assert!(export::differences(found, streamed).is_empty());
        }
    }
}

/// Words of the strategies, and as long ones that stand for them, so that the story has letters with marks.
const MARKED: &[(&str, &str)] = &[
    ("Lane", "Noël"),
    ("Okafor", "Müller"),
    ("Petrov", "Perčić"),
    ("Yarrow", "Åström"),
    ("Ada", "Zoë"),
    ("Harwick", "Härwick"),
    ("HARWICK", "HÄRWICK"),
    ("Candle Falls", "Cândle Falls"),
    ("CANDLE FALLS", "CÂNDLE FALLS"),
    ("council", "côuncil"),
    ("operator", "operatör"),
];

/// A text whose lines are at most so long.
fn folded(text: &str, most: usize) -> String {
    let mut folded = String::new();
    for line in text.lines() {
        let mut long = 0;
        for word in line.split(' ') {
            if long > 0 {
                folded.push(if long + 1 + word.len() > most { '\n' } else { ' ' });
                long = if long + 1 + word.len() > most { 0 } else { long + 1 };
            }
            folded.push_str(word);
            long += word.len();
        }
        folded.push('\n');
    }
    folded
}

/// What pages append to a story. A line of copyright stands in a footer: just after a story it is the story's own.
const FURNITURE: &[&str] = &[
    "\nMore Videos\n\n1:48\nGoats on the gangway come aboard\nGoats on the gangway come aboard\n\nA short film from the quay.\n\n3h ago\n",
    "\nMost Watched Today\n\n12:31\nMayor opens the skating pond\nMayor opens the skating pond\n\nThe ice held, and so did the speech.\n\n9h ago\n",
    "\nSign up for our newsletter\n\nGet the morning's news in your inbox.\n\nSubscribe\n",
    "\nPrivacy Policy\nTerms of Use\nContact Us\nAdvertise\n",
    "\nAbout Us\nCareers\nPrivacy Policy\nTerms of Use\n\n© 2024 Northmere Media. All rights reserved.\n",
    "\nShare\nFacebook\nTwitter\nEmail\nPrint\n",
    "\nComments\n\nLog in to comment\n",
    "\nMost Read\n\n1\nFerry owners to sell the older ship\n\n2\nWhat the tide tables do not say\n\n3\nA bakery on the hill closes after ninety years\n",
    "\nRelated Articles\n\nWhy the pier is longer than it looks\n\nApril 2, 2024\n\nHarbour master to retire in June\n\nMarch 28, 2024\n",
    "\nTopics:\nShipping\nHarbours\nWeather\n",
    "\nWe use cookies to make this site work, to count visits and to choose advertisements. By going on you agree to our use of them.\n\nAccept all\nReject all\n",
    "\nRead Next\n\nSki school teaches goats to stand still\n\nThe course takes three days and is held on the practice slope behind the church.\n\nBy Bo Reed\n",
    "\nDownload our app\n\nFollow us on Facebook and Twitter\n",
    "\n3 Comments\n\nquayside\n2 hours ago\n\nI crossed on it every day as a child and nobody ever asked me for a ticket.\n\nReply\n\nTideTable\n5 hours ago\n\nSame here!\n\nReply\n",
    "\nSupport the Harbour News\n\nYour support keeps the news of the harbour free for all. Please give what you can, once or every month.\n\nDonate now\n",
    "\nYou may also like\n\n[Opinion]\nWho pays for the lighthouse?\n\n[Culture]\nA choir of foghorns\n",
    "\nMore from Business\n\nThe shipyard that builds no ships\n\nIts docks have been let to a film company until the spring, and the cranes are part of the set.\n\nMay 3, 2023 9:15 AM\n",
    "\nSponsored Content\n\nTen cruises that you can still book\nSeaDeals\n\nThe shoe that sailors swear by\nFootFair\n",
    "\nEnglish\nDeutsch\nFrançais\n\nBack to top\n",
];

mod elements {
    use super::*;
    use wirecopy::{Age, Byline, Caption, Copyright, Credit, Dateline, Duration, Notice, SignOff, Timestamp};

    /// An article with nothing but one element, so that its spans can be taken away.
    fn bare(fill: impl FnOnce(&mut Article<'_>)) -> Article<'static> {
        let mut article = Article::default();
        fill(&mut article);
        article.without_spans()
    }

    proptest! {
        #![proptest_config(cases(96))]

        #[test]
        fn datelines(line in strategies::dateline()) {
            let copy = format!("{}The ferry ran aground on Tuesday.", line.text);
            let found = Dateline::parse(&copy);
            let rest = found.as_ref().map(|found| copy.split_at(found.span.end).1.trim_start());
            prop_assert_eq!(rest, Some("The ferry ran aground on Tuesday."));
            prop_assert_eq!(bare(|article| article.dateline = found.map(Dateline::into_owned)), bare(|article| article.dateline = Some(line.value)));
        }

        #[test]
        fn bylines(line in strategies::byline()) {
            let found = Byline::parse(&line.text).map(Byline::into_owned);
            prop_assert_eq!(bare(|article| article.bylines.extend(found)), bare(|article| article.bylines.push(line.value)), "{}", line.text);
        }

        #[test]
        fn timestamps(line in strategies::timestamp()) {
            let found = Timestamp::parse(&line.text).map(Timestamp::into_owned);
            prop_assert_eq!(bare(|article| article.published = found), bare(|article| article.published = Some(line.value)), "{}", line.text);
        }

        #[test]
        fn captions(line in strategies::caption()) {
            let found = Caption::parse(&line.text).map(Caption::into_owned);
            prop_assert_eq!(bare(|article| article.captions.extend(found)), bare(|article| article.captions.push(line.value)), "{}", line.text);
        }

        #[test]
        fn credits(line in strategies::credit()) {
            let found = Credit::parse(&line.text).map(Credit::into_owned);
            let one = |credit| bare(|article| {
                let mut caption = Caption::default();
                caption.credit = credit;
                article.captions.push(caption);
            });
            prop_assert_eq!(one(found), one(Some(line.value)), "{}", line.text);
        }

        #[test]
        fn copyrights(line in strategies::copyright()) {
            let found = Copyright::parse(&line.text).map(Copyright::into_owned);
            let one = |copyright| bare(|article| {
                let mut caption = Caption::default();
                caption.copyright = copyright;
                article.captions.push(caption);
            });
            prop_assert_eq!(one(found), one(Some(line.value)), "{}", line.text);
        }

        #[test]
        fn sign_offs(line in strategies::sign_off()) {
            let found: Vec<_> = SignOff::parse(&line.text).into_iter().map(SignOff::into_owned).collect();
            prop_assert_eq!(bare(|article| article.sign_off = found), bare(|article| article.sign_off = line.value), "{}", line.text);
        }

        #[test]
        fn notices(line in strategies::notice()) {
            let found = Notice::parse(&line.text).map(Notice::into_owned);
            prop_assert_eq!(bare(|article| article.notices.extend(found)), bare(|article| article.notices.push(line.value)), "{}", line.text);
        }

        #[test]
        fn ages_and_durations(age in strategies::age(), duration in strategies::duration()) {
            prop_assert_eq!(Age::parse(&age.text).map(|found| found.minutes), Some(age.value.minutes), "{}", age.text);
            let found = Duration::parse(&duration.text).map(|found| found.seconds);
            prop_assert_eq!(found, Some(duration.value.seconds), "{}", duration.text);
        }
    }
}
