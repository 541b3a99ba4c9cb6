//! How well held-out pages are read, and what the misses are made of.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use wirecopy::__train::NAMES;
use wirecopy::Role;

use crate::data::Page;
use crate::learn::{self, Calibration, Held};
use crate::score::{self, Confusion};

/// A page set, a renderer, a language.
type Group = (&'static str, String, String);

/// The words of the chosen blocks.
pub fn body(page: &Page, chosen: &[bool]) -> String {
    let mut body = String::new();
    for (span, _) in page.table.blocks.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
        body.push_str(&page.text[span.start..span.end]);
        body.push('\n');
    }
    body
}

fn set(page: &Page) -> &'static str {
    if page.set == "wcxb" { "web" } else { "news" }
}

/// The confusion of each page, where a block is body if its score is above 0.
pub fn confusions(pages: &[Page], scores: &[Vec<f32>]) -> Vec<Confusion> {
    let judge = |(page, scores): (&Page, &Vec<f32>)| {
        let chosen: Vec<bool> = scores.iter().map(|score| *score > 0.0).collect();
        score::page(&page.gold, &body(page, &chosen))
    };
    pages.iter().zip(scores).map(judge).collect()
}

/// The roles of each page's blocks and how sure the labeller is of the article, from held-out scores.
pub fn roles(pages: &[Page], held: &Held) -> (Vec<Vec<Role>>, Vec<f32>) {
    let roles = |((page, story), headlines): ((&Page, &Vec<f32>), &Vec<f32>)| {
        page.table.roles(&learn::sums(story), &learn::sums(headlines))
    };
    pages.iter().zip(&held.story).zip(&held.headlines).map(roles).collect()
}

/// The confusion of each page, where a block is body if its role is one of the body's.
pub fn role_confusions(pages: &[Page], roles: &[Vec<Role>]) -> Vec<Confusion> {
    let judge = |(page, roles): (&Page, &Vec<Role>)| {
        let chosen: Vec<bool> = roles.iter().map(|role| role.is_body()).collect();
        score::page(&page.gold, &body(page, &chosen))
    };
    pages.iter().zip(roles).map(judge).collect()
}

/// How well the confidence of an article tells how well its body was found.
fn confidences(pages: &[Page], confusions: &[Confusion], sure: &[f32]) -> String {
    /// A page under this F1 is a bad one.
    const BAD: f64 = 0.8;
    let mut out = String::from(
        "| pages | n | F1 under 0.8 | of them in the least sure tenth | mean difference from F1 |\n|---|---:|---:|---:|---:|\n",
    );
    for name in ["news", "web"] {
        let rows = pages.iter().zip(confusions).zip(sure).filter(|((page, _), _)| set(page) == name);
        let mut rows: Vec<(f32, f64)> = rows.map(|((_, confusion), sure)| (*sure, confusion.f1())).collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        let bad = |rows: &[(f32, f64)]| rows.iter().filter(|(_, f1)| *f1 < BAD).count();
        let miss = rows.iter().map(|(sure, f1)| (f64::from(*sure) - f1).abs()).sum::<f64>() / rows.len() as f64;
        let (all, caught) = (bad(&rows), bad(&rows[..rows.len() / 10]));
        let _ = writeln!(out, "| {name} | {} | {all} | {caught} | {miss:.3} |", rows.len());
    }
    out
}

/// For each set and renderer, on how many of the pages that have the gold's title as a line of their own the headline is
/// that line: by the scorer's favourite alone, and by role.
pub fn headlines(pages: &[Page], held: &Held, roles: &[Vec<Role>]) -> String {
    let mut groups: BTreeMap<(&'static str, String), [usize; 3]> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate().filter(|(_, page)| page.titles.contains(&true)) {
        let is_title = |nth: usize| page.titles.get(nth) == Some(&true);
        let scores = held.headlines[at].iter().enumerate().filter(|(nth, _)| page.table.candidates[*nth]);
        let favourite = scores.max_by(|a, b| a.1.total_cmp(b.1)).is_some_and(|(nth, _)| is_title(nth));
        let chosen = roles[at].iter().position(|role| *role == Role::Headline).is_some_and(is_title);
        let group = groups.entry((set(page), page.renderer.clone())).or_default();
        for (sum, one) in group.iter_mut().zip([true, favourite, chosen]) {
            *sum += usize::from(one);
        }
    }
    let mut out = String::from("| pages | renderer | n | scorer | labeller |\n|---|---|---:|---:|---:|\n");
    for ((set, renderer), [n, favourite, chosen]) in groups {
        let share = |part: usize| part as f64 / n as f64;
        let _ = writeln!(out, "| {set} | {renderer} | {n} | {:.3} | {:.3} |", share(favourite), share(chosen));
    }
    out
}

/// A row for each set, renderer and language; languages with few pages stand together.
pub fn table(pages: &[Page], confusions: &[Confusion]) -> String {
    let mut groups: BTreeMap<Group, Vec<Confusion>> = BTreeMap::new();
    for (page, confusion) in pages.iter().zip(confusions) {
        let language = match page.lang.as_str() {
            "en" => "English",
            "de" => "German",
            _ => "other",
        };
        for language in [language, "all"] {
            groups.entry((set(page), page.renderer.clone(), language.to_owned())).or_default().push(*confusion);
        }
    }
    let mut out = String::from(
        "| pages | renderer | language | n | F1 | precision | recall |\n|---|---|---|---:|---:|---:|---:|\n",
    );
    for ((set, renderer, language), rows) in groups {
        if set == "web" && language == "all" {
            continue;
        }
        let s = score::summary(rows.iter().copied());
        let _ = writeln!(
            out,
            "| {set} | {renderer} | {language} | {} | {:.3} | {:.3} | {:.3} |",
            s.pages, s.f1, s.precision, s.recall
        );
    }
    out
}

/// What a wrongly judged block is.
fn cause(page: &Page, at: usize, body: &[usize]) -> &'static str {
    let column = |name: &str| {
        let nth = NAMES.iter().position(|names| names.name == name).expect("a feature of the report exists");
        page.table.columns[nth][at]
    };
    let (first, last) = (body.first().copied().unwrap_or(0), body.last().copied().unwrap_or(usize::MAX));
    let label = page.labels[at];
    if label.body {
        return match label.kind {
            's' => "missed: the standfirst",
            'h' => "missed: crossheads",
            _ if column("length") <= 8 => "missed: short lines (lists, tables, scores, embedded posts)",
            _ if at == first => "missed: the first paragraph",
            _ if at == last => "missed: the last paragraph",
            _ => "missed: other paragraphs",
        };
    }
    if at < first {
        return if column("reads_caption") > 0 {
            "taken: captions before the story"
        } else {
            "taken: blurbs, decks and notes before the story"
        };
    }
    if at < last {
        return match () {
            () if column("reads_caption") > 0 || column("credit") > 0 => "taken: captions inside the story",
            () if column("furniture") > 0 || column("offers") > 1 => "taken: prompts inside the story",
            () => "taken: other lines inside the story",
        };
    }
    let ago = |name: &str| match column(name) {
        0 => u8::MAX,
        ago => ago,
    };
    let heads = [
        (ago("since_comments").min(ago("since_comment")), "taken: readers' comments"),
        (ago("since_stories").min(ago("since_related")), "taken: other stories after the story"),
        (ago("since_biography").min(ago("since_maker")), "taken: biographies and about the author"),
        (ago("since_asks").min(ago("since_offer")), "taken: offers, newsletters and terms after the story"),
    ];
    if column("reads_sign_off") > 0 {
        return "taken: sign-offs";
    }
    heads
        .iter()
        .min_by_key(|head| head.0)
        .filter(|head| head.0 < 60)
        .map_or("taken: other lines after the story", |head| head.1)
}

/// For each cause of misses, what F1 on pages of news would gain if all its blocks were judged right.
fn causes(pages: &[Page], scores: &[Vec<f32>], confusions: &[Confusion]) -> String {
    let mut found: BTreeMap<&'static str, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (nth, (page, scores)) in pages.iter().zip(scores).enumerate().filter(|(_, (page, _))| set(page) == "news") {
        let body: Vec<usize> = (0..scores.len()).filter(|at| page.labels[*at].body).collect();
        for (at, score) in scores.iter().enumerate() {
            if page.labels[at].weight > 0.0 && (*score > 0.0) != page.labels[at].body {
                found.entry(cause(page, at, &body)).or_default().entry(nth).or_default().push(at);
            }
        }
    }
    let news = |rows: &[Confusion]| {
        score::summary(pages.iter().zip(rows).filter(|(page, _)| set(page) == "news").map(|(_, row)| *row)).f1
    };
    let now = news(confusions);
    let mut rows: Vec<(f64, &str, usize, usize)> = Vec::new();
    for (cause, misses) in found {
        let mut mended = confusions.to_vec();
        for (nth, blocks) in &misses {
            let mut chosen: Vec<bool> = scores[*nth].iter().map(|score| *score > 0.0).collect();
            for at in blocks {
                chosen[*at] = !chosen[*at];
            }
            mended[*nth] = score::page(&pages[*nth].gold, &body(&pages[*nth], &chosen));
        }
        rows.push((news(&mended) - now, cause, misses.len(), misses.values().map(Vec::len).sum()));
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut out = String::from("| cause | renderings | blocks | F1 it would give |\n|---|---:|---:|---:|\n");
    for (gain, cause, pages, blocks) in rows {
        let _ = writeln!(out, "| {cause} | {pages} | {blocks} | {:+.4} |", gain);
    }
    out
}

/// The text of `docs/accuracy.md`.
pub fn report(pages: &[Page], held: &Held) -> String {
    let calibration = Calibration::of_story(pages, &held.story);
    let confusions = confusions(pages, &held.story);
    let error = learn::calibration_error(pages, &held.story, calibration);
    let (roles, sure) = roles(pages, held);
    let labelled = role_confusions(pages, &roles);
    format!(
        "# How well the story is found\n\n\
         Written by `cargo run --release -p wirecopy-train -- report ../shared`.\n\n\
         Cross-validated in {folds} parts; all pages of a publisher, and of publishers that share a template, stand in one\n\
         part. Each page is learned from twice, the second time at half the weight and with its story between the tops and\n\
         tails of other pages (`tools/train/src/augment.rs`); only real pages are judged.\n\n\
         F1 counts runs of four words, as article-extraction-benchmark does: precision and recall are means over pages,\n\
         F1 is their harmonic mean. A chooser of whole lines that knew the gold would reach 0.998. What each part of the scorer\n\
         gives, and what simpler scorers would, stands in [parts.md](parts.md).\n\n\
         ## The body\n\n\
         By the whole labeller: a block is body if its role is one of the body's.\n\n{labelled}\n\
         By the story scorer alone (`src/label/story.rs`): a block is body if its score is above 0.\n\n{table}\n\
         ## The confidence\n\n\
         Expected calibration error, over ten bins of all blocks: {error:.4} (a logit is the score times {scale:.3}, plus {shift:.3}).\n\n\
         An article's confidence is the F1 that its body is expected to have.\n\n{confidences}\n\
         ## The headline\n\n\
         Of the pages that have the gold's title as a line of its own near running copy, the share whose headline is that\n\
         line, but for signs and case: by the headline scorer's favourite alone, and by the whole labeller.\n\n{headlines}\n\
         ## What still fails, on pages of news\n\n\
         By the story scorer alone. Each row: the renderings and blocks that it concerns, and what F1 over all four renderers\n\
         would gain if just these blocks were judged right. Blocks after the story are ascribed to the nearest heading before them.\n\n\
         {causes}",
        folds = learn::FOLDS,
        confidences = confidences(pages, &labelled, &sure),
        labelled = table(pages, &labelled),
        table = table(pages, &confusions),
        scale = calibration.scale,
        shift = calibration.shift,
        headlines = headlines(pages, held, &roles),
        causes = causes(pages, &held.story, &confusions),
    )
}
