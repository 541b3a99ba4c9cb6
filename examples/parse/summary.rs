//! An article for people: a label, the bytes, the words.

use core::fmt::{self, Write as _};
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use serde_json::Value;
use wirecopy::{
    Article, Author, Boilerplate, Caption, Copyright, Credit, Date, Dateline, Item, Notice, SignOff, Span, Timestamp,
    Wire,
};

use crate::plain::Plain;

/// The widest that lines get, also where the terminal is wider or there is none.
const WIDEST: usize = 110;
/// The narrowest column of words.
const NARROWEST: usize = 30;
/// What labels and bytes take at the start of a line.
const MARGIN: usize = 27;

const TITLE: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();
const FAINT: Style = Style::new().dimmed();
const DOUBT: Style = AnsiColor::Yellow.on_default();

/// Writes an article.
pub(crate) fn write(out: &mut impl Write, article: &Article<'_>) -> io::Result<()> {
    let width = terminal_size::terminal_size().map_or(WIDEST, |(width, _)| usize::from(width.0));
    let column = width.min(WIDEST).saturating_sub(MARGIN).max(NARROWEST);
    let mut sheet = Sheet { out, column };
    sheet.top(article)?;
    for caption in &article.captions {
        sheet.caption(caption)?;
    }
    sheet.body(article)?;
    for part in &article.sign_off {
        sheet.row("sign-off", Some(part.span), &sign_off(part))?;
    }
    for notice in &article.notices {
        sheet.notice(notice)?;
    }
    for block in &article.boilerplate {
        sheet.boilerplate(block)?;
    }
    for diagnostic in &article.diagnostics {
        sheet.styled(
            "diagnostic",
            Some(diagnostic.span),
            DOUBT,
            &format!("{}: {}", diagnostic.code, diagnostic.message),
        )?;
    }
    Ok(())
}

/// Where rows go, and how wide their words may run.
struct Sheet<'o, W> {
    out: &'o mut W,
    column: usize,
}

impl<W: Write> Sheet<'_, W> {
    fn top(&mut self, article: &Article<'_>) -> io::Result<()> {
        match &article.headline {
            Some(headline) => self.styled("headline", Some(headline.span), TITLE, &headline.text)?,
            None => self.styled("headline", None, FAINT, "none")?,
        }
        if let Some(deck) = &article.deck {
            self.row("deck", Some(deck.span), &deck.text)?;
        }
        let language = article.language.map_or("language unknown", wirecopy::Language::as_str);
        self.row("format", None, &format!("{}, {language}", article.format))?;
        for field in &article.header {
            self.row("header", Some(field.span), &format!("{}: {}", field.name, field.value))?;
        }
        if let Some(header) = &article.wire {
            self.row("wire", None, &wire(header))?;
        }
        if let Some(publication) = &article.publication {
            self.row("publication", Some(publication.span), &publication.text)?;
        }
        for byline in &article.bylines {
            self.row("byline", Some(byline.span), &signed(&byline.authors, byline.organization.as_deref()))?;
        }
        if let Some(moment) = &article.published {
            self.row("published", Some(moment.span), &timestamp(moment))?;
        }
        if let Some(moment) = &article.updated {
            self.row("updated", Some(moment.span), &timestamp(moment))?;
        }
        if let Some(line) = &article.dateline {
            self.row("dateline", Some(line.span), &dateline(line))?;
        }
        Ok(())
    }

    fn caption(&mut self, caption: &Caption<'_>) -> io::Result<()> {
        self.row("caption", Some(caption.span), &caption.text)?;
        if let Some(date) = caption.date {
            self.row("  taken", None, &date.to_string())?;
        }
        for person in &caption.people {
            self.row("  person", None, &format!("{}, {}", person.name, person.position))?;
        }
        if let Some(found) = &caption.credit {
            self.row("  credit", Some(found.span), &credit(found))?;
        }
        if let Some(found) = &caption.copyright {
            self.row("  copyright", Some(found.span), &copyright(found))?;
        }
        Ok(())
    }

    fn body(&mut self, article: &Article<'_>) -> io::Result<()> {
        let blocks = article.body.len();
        let count = |of: fn(&str) -> usize| -> usize { article.body.iter().map(|block| of(&block.text)).sum() };
        let (words, letters) = (count(|text| text.split_whitespace().count()), count(|text| text.chars().count()));
        // Chinese and Japanese set no spaces between words.
        let size = if letters > 20 * words { format!("{letters} characters") } else { format!("{words} words") };
        self.styled("body", None, FAINT, &format!("{blocks} {}, {size}", plural(blocks, "block", "blocks")))?;
        for block in &article.body {
            let kind = format!("  {}", name(serde_json::to_value(block.kind)));
            self.line(&kind, Some(block.span), Style::new(), &block.text)?;
        }
        Ok(())
    }

    fn notice(&mut self, notice: &Notice<'_>) -> io::Result<()> {
        let until = notice.until.as_ref().map(|until| format!(" [until {}]", timestamp(until))).unwrap_or_default();
        let kind = name(serde_json::to_value(notice.kind));
        self.row("notice", Some(notice.span), &format!("{kind}: {}{until}", notice.text))
    }

    fn boilerplate(&mut self, block: &Boilerplate<'_>) -> io::Result<()> {
        let mut line = block.title.as_deref().or(block.text.as_deref()).unwrap_or_default().to_owned();
        if !block.items.is_empty() {
            let count = block.items.len();
            let gap = if line.is_empty() { "" } else { ": " };
            line = format!("{line}{gap}{count} {}", plural(count, "entry", "entries"));
        }
        if block.repeats {
            line.push_str(", stood before");
        }
        self.line(&name(serde_json::to_value(block.kind)), Some(block.span), FAINT, &line)?;
        for entry in block.items.iter().filter(|_| !block.repeats) {
            self.line("  entry", Some(entry.span), FAINT, &item(entry))?;
        }
        Ok(())
    }

    /// A row whose words may take several lines.
    fn row(&mut self, label: &str, span: Option<Span>, text: &str) -> io::Result<()> {
        self.styled(label, span, Style::new(), text)
    }

    fn styled(&mut self, label: &str, span: Option<Span>, style: Style, text: &str) -> io::Result<()> {
        self.margin(label, span)?;
        let text = Plain(text).to_string();
        let mut used = 0;
        write!(self.out, "{style}")?;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > self.column {
                // The style ends with the line: some pagers forget it, and some terminals paint the margin.
                write!(self.out, "{style:#}\n{:MARGIN$}{style}", "")?;
                used = 0;
            }
            if used > 0 {
                write!(self.out, " ")?;
                used += 1;
            }
            write!(self.out, "{word}")?;
            used += length;
        }
        writeln!(self.out, "{style:#}")
    }

    /// A row of one line; what does not fit is left out.
    fn line(&mut self, label: &str, span: Option<Span>, style: Style, text: &str) -> io::Result<()> {
        self.margin(label, span)?;
        let text = Plain(text).to_string();
        if text.chars().nth(self.column).is_none() {
            return writeln!(self.out, "{style}{text}{style:#}");
        }
        let fits: String = text.chars().take(self.column.saturating_sub(1)).collect();
        writeln!(self.out, "{style}{}…{style:#}", fits.trim_end())
    }

    fn margin(&mut self, label: &str, span: Option<Span>) -> io::Result<()> {
        let bytes = span.map(|span| format!("{}..{}", span.start, span.end)).unwrap_or_default();
        write!(self.out, "{LABEL}{label:<13}{LABEL:#}{FAINT}{bytes:>12}{FAINT:#}  ")
    }
}

/// Parts that are there, with something between them.
fn join<'p>(parts: impl IntoIterator<Item = Option<&'p str>>, between: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(between)
}

/// A unit value of an enum by its name in JSON.
fn name(value: serde_json::Result<Value>) -> String {
    value.ok().as_ref().and_then(Value::as_str).unwrap_or("?").to_owned()
}

const fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

fn signed(authors: &[Author<'_>], organization: Option<&str>) -> String {
    let mut line = String::new();
    for author in authors {
        line.push_str(if line.is_empty() { "" } else { " and " });
        line.push_str(&author.name);
        if let Some(role) = &author.role {
            push(&mut line, format_args!(" ({role})"));
        }
    }
    join([Some(line.as_str()).filter(|line| !line.is_empty()), organization], ", ")
}

fn sign_off(part: &SignOff<'_>) -> String {
    join([part.role.as_deref(), Some(&signed(&part.authors, part.organization.as_deref()))], ": ")
}

fn timestamp(moment: &Timestamp<'_>) -> String {
    let date = moment.date.map(|date| date.to_string());
    let time = moment.time.map(|time| time.to_string());
    let offset = moment.offset.map(|offset| offset.to_string());
    let mut line = join([date.as_deref(), time.as_deref(), offset.as_deref(), moment.zone.as_deref()], " ");
    if moment.time.is_some() && moment.offset.is_none() && moment.zone.is_none() {
        line.push_str(", no zone stated");
    }
    for inferred in &moment.inferred {
        push(&mut line, format_args!(", {} inferred", name(serde_json::to_value(inferred))));
    }
    line
}

fn dateline(line: &Dateline<'_>) -> String {
    let places: Vec<String> =
        line.places.iter().map(|place| join([Some(&*place.city), place.region.as_deref()], ", ")).collect();
    let places = Some(places.join(" and ")).filter(|places| !places.is_empty());
    let date = line.date.map(|date: Date| date.to_string());
    join([places.as_deref(), line.agency.as_deref(), date.as_deref()], " | ")
}

fn credit(credit: &Credit<'_>) -> String {
    let via = credit.via.as_deref().map(|via| format!("via {via}"));
    let notes = credit.notes.iter().map(|note| Some(&**note));
    let named = [credit.photographer.as_deref(), credit.organization.as_deref(), via.as_deref()];
    join(named.into_iter().chain(notes), ", ")
}

fn copyright(copyright: &Copyright<'_>) -> String {
    let year = copyright.year.map(|year| year.to_string());
    let rights = copyright.all_rights_reserved.then_some("all rights reserved");
    join([year.as_deref(), copyright.holder.as_deref(), rights], ", ")
}

fn wire(wire: &Wire<'_>) -> String {
    let mut line = String::new();
    let mut add = |name: &str, value: Option<&dyn fmt::Display>| {
        if let Some(value) = value {
            let gap = if line.is_empty() { "" } else { ", " };
            push(&mut line, format_args!("{gap}{name} {value}"));
        }
    };
    let texts = [
        ("service", &wire.service),
        ("selector", &wire.selector),
        ("number", &wire.number),
        ("priority", &wire.priority),
        ("category", &wire.category),
        ("keyword", &wire.keyword),
        ("reference", &wire.reference),
    ];
    for (name, value) in texts {
        add(name, value.as_ref().map(|value| -> &dyn fmt::Display { value }));
    }
    for version in &wire.versions {
        add("version", Some(version));
    }
    add("urgency", wire.urgency.as_ref().map(|value| -> &dyn fmt::Display { value }));
    add("words", wire.word_count.as_ref().map(|value| -> &dyn fmt::Display { value }));
    add("date", wire.date.as_ref().map(|value| -> &dyn fmt::Display { value }));
    let filed = wire.filed.as_ref().map(timestamp);
    add("filed", filed.as_ref().map(|value| -> &dyn fmt::Display { value }));
    line
}

fn item(item: &Item<'_>) -> String {
    let age = item.age_minutes.map(|minutes| match minutes {
        0..=119 => format!("{minutes} min ago"),
        120..=2879 => format!("{} h ago", minutes / 60),
        _ => format!("{} days ago", minutes / 1440),
    });
    let duration = item.duration_seconds.map(|seconds| format!("{}:{:02}", seconds / 60, seconds % 60));
    let label = item.label.as_deref().map(|label| format!("[{label}]"));
    let headline = item.headline.as_deref().or(item.summary.as_deref());
    join([duration.as_deref(), label.as_deref(), headline, age.as_deref()], "  ")
}

/// Appends to a text, which cannot fail.
fn push(line: &mut String, part: fmt::Arguments<'_>) {
    let _ = line.write_fmt(part);
}
