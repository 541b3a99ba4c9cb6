//! What the parts of the story's scorer give: learned anew without each, and beside it simpler models of the same columns.

use std::fmt::Write as _;

use wirecopy::__train::Column;

use crate::data::Page;
use crate::learn::Rows;
use crate::report;
use crate::score::{self, Confusion};

/// A scorer to learn: what it is called, the columns that it may not see, and how it is learned.
struct Variant {
    name: &'static str,
    blind: fn(&Column) -> bool,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    LogLinear,
    OnePass,
    TwoPasses,
}

fn is_reading(column: &Column) -> bool {
    column.evidence.starts_with("reading.")
}

fn is_table(column: &Column) -> bool {
    column.evidence.starts_with("words.") && column.evidence != "words.wording"
}

fn is_wording(column: &Column) -> bool {
    column.evidence == "words.wording"
}

const VARIANTS: &[Variant] = &[
    Variant { name: "log-linear over the bins of all columns", blind: |_| false, kind: Kind::LogLinear },
    Variant {
        name: "one pass of trees that see no words, no grammar",
        blind: |column| is_reading(column) || is_table(column) || is_wording(column),
        kind: Kind::OnePass,
    },
    Variant { name: "one pass, no learned words", blind: is_wording, kind: Kind::OnePass },
    Variant { name: "one pass, no tables of words", blind: is_table, kind: Kind::OnePass },
    Variant { name: "one pass, no readings of the grammar", blind: is_reading, kind: Kind::OnePass },
    Variant { name: "one pass, all columns", blind: |_| false, kind: Kind::OnePass },
    Variant { name: "two passes, no learned words", blind: is_wording, kind: Kind::TwoPasses },
    Variant { name: "two passes, no readings of the grammar", blind: is_reading, kind: Kind::TwoPasses },
    Variant { name: "two passes, all columns: the story scorer", blind: |_| false, kind: Kind::TwoPasses },
];

/// The text of `docs/parts.md`: the scorers judged on the pages of `judged`, learned from these and those that are made of
/// their parts.
pub fn parts(judged: &[Page], learned: &[Page]) -> String {
    let mut out = String::from(
        "# What the parts of the story scorer give\n\n\
         Written by `cargo run --release -p wirecopy-train -- parts ../shared`.\n\n\
         Each scorer is learned anew in the folds of [accuracy.md](accuracy.md): no page is judged by what has seen its\n\
         publisher. A block is body if its score is above 0. F1, precision and recall of runs of four words: of pages of news in\n\
         four renderings, of pages of the web in two. Two trainings of the same columns differ by some 0.002.\n\n\
         What a part costs stands in [performance.md](performance.md): its stages are counted in instructions.\n\n\
         | scorer | news: F1 | precision | recall | web: F1 | precision | recall |\n|---|---:|---:|---:|---:|---:|---:|\n",
    );
    for variant in VARIANTS {
        eprintln!("{}", variant.name);
        let mut rows = Rows::without(learned, variant.blind);
        let scores = match variant.kind {
            Kind::LogLinear => rows.cross_validate_linear(),
            Kind::OnePass => rows.cross_validate_first(),
            Kind::TwoPasses => rows.cross_validate(),
        };
        let confusions = report::confusions(judged, &scores);
        let of = |is_web: bool| {
            let rows = judged.iter().zip(&confusions).filter(move |(page, _)| (page.set == "wcxb") == is_web);
            score::summary(rows.map(|(_, confusion): (_, &Confusion)| *confusion))
        };
        let (news, web) = (of(false), of(true));
        let _ = writeln!(
            out,
            "| {} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
            variant.name, news.f1, news.precision, news.recall, web.f1, web.precision, web.recall
        );
    }
    out
}
