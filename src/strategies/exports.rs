//! Stories as databases export them.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::picks::Day;
use crate::export::prose;
use crate::{Article, Byline, Format, Notice, NoticeKind, Text, Timestamp};

/// The parts that every export states.
struct Parts {
    headline: String,
    deck: String,
    paper: String,
    authors: Vec<String>,
    day: Day,
    copyright: String,
    words: u32,
}

impl Parts {
    fn of(article: &Article<'_>) -> Self {
        let text = |text: &Option<Text<'_>>| text.as_ref().map(|text| text.text.to_string()).unwrap_or_default();
        let paper = text(&article.publication);
        let date = article.published.as_ref().and_then(|moment| moment.date);
        let day = date.map_or(Day { year: 2001, month: 1, of_month: 1 }, |date| Day {
            year: date.year().unwrap_or(2001),
            month: date.month().into(),
            of_month: date.day().into(),
        });
        let words = article.body.iter().map(|paragraph| paragraph.text.split_whitespace().count()).sum::<usize>();
        Self {
            headline: text(&article.headline),
            deck: text(&article.deck),
            copyright: format!("Copyright {} {paper} Limited", day.year),
            paper,
            authors: article
                .bylines
                .iter()
                .flat_map(|line| &line.authors)
                .map(|author| author.name.to_string())
                .collect(),
            day,
            words: u32::try_from(words).unwrap_or(u32::MAX),
        }
    }

    fn by(&self) -> String {
        prose::list(&self.authors, "and")
    }
}

/// What an export states of a story: no wire header, dateline, picture or furniture, and the day without the clock.
fn export(article: &Article<'static>, format: Format, copyright: &str) -> Article<'static> {
    let notice = Notice { kind: NoticeKind::Copyright, text: copyright.to_string().into(), ..Notice::default() };
    Article {
        format,
        wire: None,
        deck: None,
        bylines: article.bylines.iter().map(|line| Byline { organization: None, ..line.clone() }).collect(),
        dateline: None,
        published: article.published.as_ref().map(|moment| Timestamp { date: moment.date, ..Timestamp::default() }),
        updated: None,
        captions: Vec::new(),
        sign_off: Vec::new(),
        notices: if copyright.is_empty() { Vec::new() } else { alloc::vec![notice] },
        boilerplate: Vec::new(),
        ..article.clone()
    }
}

fn body(article: &Article<'_>, width: Option<usize>) -> String {
    let paragraphs: Vec<String> = article
        .body
        .iter()
        .map(|paragraph| match width {
            Some(width) => prose::wrap(&paragraph.text, width).join("\n"),
            None => paragraph.text.to_string(),
        })
        .collect();
    paragraphs.join("\n\n")
}

/// A line in the middle of a page of 80 columns.
fn centered(text: &str) -> String {
    let blank = 80_usize.saturating_sub(text.chars().count()) / 2;
    format!("{}{text}", " ".repeat(blank))
}

pub(super) fn nexis(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let want = Article {
        deck: article.deck.clone(),
        ..export(article, Format::Nexis, &format!("{} All Rights Reserved", parts.copyright))
    };
    let mut out = format!("{}\n\n\n\n", centered("1 of 1 DOCUMENTS"));
    let _ = write!(
        out,
        "{}\n\n{}\n\n{}\n\nBYLINE: {}\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: {} words\n\nHIGHLIGHT: {}\n\n{}\n\n",
        centered(&parts.paper),
        centered(&format!("{} {}", parts.day.long(), parts.day.weekday())),
        prose::wrap(&parts.headline, 78).join("\n"),
        parts.by(),
        parts.words,
        prose::wrap(&parts.deck, 78).join("\n"),
        body(article, Some(78)),
    );
    let _ = write!(
        out,
        "LOAD-DATE: {}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n{}\n{}\n\n",
        parts.day.long(),
        centered(&parts.copyright),
        centered("All Rights Reserved"),
    );
    (out, want)
}

pub(super) fn nexis_uni(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let copyright = format!("{} All Rights Reserved", parts.copyright);
    let want = export(article, Format::Nexis, &copyright);
    let text = format!(
        "{}\n\n{}\n\n{} {}\n\n{copyright}\n\nSection: NEWS; Pg. 3\n\nLength: {} words\n\nByline: {}\n\nBody\n\n{}\n\nLoad-Date: {}\n\nEnd of Document\n",
        parts.headline,
        parts.paper,
        parts.day.long(),
        parts.day.weekday(),
        parts.words,
        parts.by(),
        body(article, None),
        parts.day.long(),
    );
    (text, want)
}

/// `Document NMGZ000020150630eb6u0000d`
fn accession(day: Day) -> String {
    format!("Document NMGZ0000{}{:02}{:02}eb6u0000d", day.year, day.month, day.of_month)
}

pub(super) fn factiva(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let copyright = format!("(c) {} {} Limited", parts.day.year, parts.paper);
    let want = export(article, Format::Factiva, &copyright);
    let text = format!(
        "News\n{}\nBy {}\n{} words\n{} {} {}\n{}\nNMGZ\n1; National\n3\nEnglish\n{copyright}\n\n{}\n\n{}\n\n",
        parts.headline,
        parts.by(),
        parts.words,
        parts.day.of_month,
        parts.day.month_name(),
        parts.day.year,
        parts.paper,
        body(article, None),
        accession(parts.day),
    );
    (text, want)
}

pub(super) fn factiva_coded(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let copyright = format!("(c) {} {} Limited", parts.day.year, parts.paper);
    let want = export(article, Format::Factiva, &copyright);
    let (lead, rest) = match article.body.split_first() {
        Some((lead, rest)) => (lead.text.as_ref(), Article { body: rest.to_vec(), ..article.clone() }),
        None => ("", article.clone()),
    };
    let text = format!(
        "SE\tNews\nHD\t{}\nBY\t{}\nWC\t{} words\nPD\t{} {} {}\nSN\t{}\nSC\tNMGZ\nLA\tEnglish\nCY\t{copyright}\nLP\t{lead}\nTD\t{}\n\
         NS\tgcat : Political/General News\nRE\tnmere : Northmere\nAN\t{}\n\n",
        parts.headline,
        parts.by(),
        parts.words,
        parts.day.of_month,
        parts.day.month_name(),
        parts.day.year,
        parts.paper,
        body(&rest, None),
        accession(parts.day),
    );
    (text, want)
}

pub(super) fn proquest(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let want = Article {
        deck: article.deck.clone(),
        bylines: Vec::new(),
        ..export(article, Format::ProQuest, &parts.copyright)
    };
    let text = format!(
        "____________________________________________________________\n\nTitle: {}\n\nAbstract: {}\n\nFull text: {}\n\n\
         Subject: Ferries; Harbours\n\nPublication title: {}\n\nPublication date: {}\n\nProQuest document ID: 19000000{:02}\n\n\
         Document URL: https://example.org/1900000001\n\nCopyright: {}\n\n",
        parts.headline,
        parts.deck,
        body(article, None),
        parts.paper,
        parts.day.short(),
        parts.day.of_month,
        parts.copyright,
    );
    (text, want)
}

pub(super) fn news_bites(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let want = Article {
        deck: article.deck.clone(),
        publication: Some(Text { text: "News Bites".into(), ..Text::default() }),
        ..export(article, Format::NewsBites, "")
    };
    let text = format!(
        "zczc\nAN#{}{:02}{:02}001\nPD#{} {} {}\nSO#News Bites\nBY#{}\nTI#{}\nAB#{}\nTX#{}\nnnnn\n",
        parts.day.year,
        parts.day.month,
        parts.day.of_month,
        parts.day.of_month,
        parts.day.month_name(),
        parts.day.year,
        parts.by(),
        parts.headline,
        parts.deck,
        body(article, None),
    );
    (text, want)
}

pub(super) fn mail(article: &Article<'static>) -> (String, Article<'static>) {
    let parts = Parts::of(article);
    let want = Article { publication: None, bylines: Vec::new(), ..export(article, Format::Mail, "") };
    let text = format!(
        "From: Ada Lane <ada@example.org>\nTo: desk@example.org\nSubject: {}\nDate: {} {} {}\n\n{}\n",
        parts.headline,
        parts.day.of_month,
        parts.day.month_name(),
        parts.day.year,
        body(article, None),
    );
    (text, want)
}
