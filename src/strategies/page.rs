//! Stories as pages print them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::picks::twelve_hours;
use crate::export::prose::{self, ENGLISH, Opening};
use crate::{Article, BoilerplateKind, Caption, HeaderField, Timestamp};

/// What a page states of a story. Wire header, publication and the desk's notes are not printed.
fn page(article: &Article<'static>) -> Article<'static> {
    Article { wire: None, publication: None, notices: Vec::new(), ..article.clone() }
}

/// A moment as pages write it: `January 30, 2024 6:36 am`, with the zone where one is stated.
pub(super) fn moment(moment: &Timestamp<'_>) -> String {
    let mut out = String::new();
    if let Some(date) = moment.date {
        let month = usize::from(date.month()).checked_sub(1).and_then(|at| super::words::MONTHS.get(at)).unwrap_or(&"");
        let _ = write!(out, "{month} {}", date.day());
        if let Some(year) = date.year() {
            let _ = write!(out, ", {year}");
        }
    }
    if let Some(time) = moment.time {
        let _ = write!(out, " {}", twelve_hours((u16::from(time.hour()), u16::from(time.minute()))));
    }
    if let Some(zone) = &moment.zone {
        let _ = write!(out, " {zone}");
    }
    out
}

/// A credit: `(AP Photo/Ada Lane, Pool)`.
pub(super) fn credit(credit: &crate::Credit<'_>) -> String {
    let organization = credit.organization.as_deref().unwrap_or_default();
    let mut out = match &credit.photographer {
        Some(name) if organization == "AP" => format!("({organization} Photo/{name}"),
        Some(name) => format!("({name}/{organization}"),
        None => format!("({organization}"),
    };
    for note in &credit.notes {
        let _ = write!(out, ", {note}");
    }
    out.push(')');
    out
}

/// A copyright line: `Copyright 2024 The Associated Press. All rights reserved`.
pub(super) fn copyright(copyright: &crate::Copyright<'_>) -> String {
    let mut out = String::from("Copyright");
    if let Some(year) = copyright.year {
        let _ = write!(out, " {year}");
    }
    if let Some(holder) = &copyright.holder {
        let _ = write!(out, " {holder}");
    }
    if copyright.all_rights_reserved {
        out.push_str(". All rights reserved");
    }
    out
}

/// A caption with its credit glued on, as station pages print it, and its copyright.
pub(super) fn caption(caption: &Caption<'_>) -> String {
    let mut out = caption.text.to_string();
    if let Some(found) = &caption.credit {
        out.push_str(&credit(found));
    }
    if let Some(found) = &caption.copyright {
        let _ = write!(out, " {}", copyright(found));
    }
    out
}

/// The paragraphs; the dateline opens the first.
fn body(article: &Article<'_>, width: Option<usize>) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for (at, paragraph) in article.body.iter().enumerate() {
        let opening = match &article.dateline {
            Some(line) if at == 0 => prose::dateline(line, Opening::Brackets(" — ")),
            _ => String::new(),
        };
        let text = format!("{opening}{}", paragraph.text);
        paragraphs.push(match width {
            Some(width) => prose::wrap(&text, width).join("\n"),
            None => text,
        });
    }
    paragraphs
}

fn text_of(text: Option<&crate::Text<'_>>) -> String {
    text.map(|text| text.text.to_string()).unwrap_or_default()
}

/// Blocks with a blank line between them.
fn joined(blocks: &[String]) -> String {
    let mut out = blocks.iter().filter(|block| !block.is_empty()).cloned().collect::<Vec<_>>().join("\n\n");
    out.push('\n');
    out
}

pub(super) fn station(article: &Article<'static>) -> (String, Article<'static>) {
    let mut want = Article { deck: None, ..page(article) };
    let date = article.published.as_ref().and_then(|moment| moment.date).map(|date| date.to_string());
    let date = date.unwrap_or_default();
    want.header.push(HeaderField { name: "date".into(), value: date.clone().into(), ..HeaderField::default() });
    let mut blocks = alloc::vec![format!(" date {date} {}", text_of(article.headline.as_ref()))];
    blocks.extend(article.captions.iter().map(caption));
    blocks.extend(article.bylines.iter().map(|line| prose::byline(line, ENGLISH)));
    blocks.extend(article.published.iter().map(|when| format!("Posted {}.", moment(when))));
    blocks.extend(article.updated.iter().map(|when| format!("Last Updated {}.", moment(when))));
    blocks.extend(body(article, None));
    blocks.extend(prose::sign_offs(&article.sign_off));
    let prompts: Vec<String> = article
        .boilerplate
        .iter()
        .filter(|group| group.kind == BoilerplateKind::Prompt)
        .filter_map(|group| group.text.as_ref().map(ToString::to_string))
        .collect();
    blocks.push(prompts.join("\n"));
    for list in article.boilerplate.iter().filter(|group| group.kind == BoilerplateKind::Teasers) {
        blocks.extend(list.title.as_ref().map(ToString::to_string));
        for item in &list.items {
            let headline = item.headline.as_deref().unwrap_or_default();
            blocks.push(format!("{headline}\n{headline}"));
            blocks.extend(item.summary.as_ref().map(ToString::to_string));
            blocks.extend(item.age_minutes.map(|minutes| {
                if minutes < 60 { format!("{minutes}m ago") } else { format!("{}h ago", minutes / 60) }
            }));
        }
    }
    (joined(&blocks), want)
}

pub(super) fn site(article: &Article<'static>) -> (String, Article<'static>) {
    let want = Article { captions: Vec::new(), boilerplate: Vec::new(), ..page(article) };
    let mut blocks = alloc::vec![text_of(article.headline.as_ref()), text_of(article.deck.as_ref())];
    blocks.extend(article.bylines.iter().map(|line| prose::byline(line, ENGLISH)));
    let times: Vec<String> = [("Published", &article.published), ("Updated", &article.updated)]
        .into_iter()
        .filter_map(|(word, when)| when.as_ref().map(|when| format!("{word} {}", moment(when))))
        .collect();
    blocks.push(times.join(" | "));
    blocks.extend(body(article, None));
    blocks.extend(prose::sign_offs(&article.sign_off));
    (joined(&blocks), want)
}

pub(super) fn plain(article: &Article<'static>, width: Option<usize>) -> (String, Article<'static>) {
    let want = Article {
        deck: None,
        published: None,
        updated: None,
        captions: Vec::new(),
        sign_off: Vec::new(),
        boilerplate: Vec::new(),
        ..page(article)
    };
    let headline = text_of(article.headline.as_ref());
    let mut blocks = alloc::vec![width.map_or(headline.clone(), |width| prose::wrap(&headline, width).join("\n"))];
    blocks.extend(article.bylines.iter().map(|line| prose::byline(line, ENGLISH)));
    blocks.extend(body(article, width));
    (joined(&blocks), want)
}
