//! The page.

use alloc::borrow::Cow;
use core::fmt::{self, Write as _};
use std::io;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};
use wirecopy::{Article, Block, Decoded, Diagnostic, Document, Parser, Role, Span, Timestamp};

use crate::escape::{Attribute, Html};
use crate::fields::{Field, Fields};

const STYLE: &str = include_str!("view.css");
const SCRIPT: &str = include_str!("view.js");

/// Under this confidence a block is drawn as doubtful.
const DOUBT: f32 = 0.6;

/// The most characters of a field's value that are shown.
const MOST: usize = 160;

/// Draws the stories of a text.
pub(crate) fn draw(decoded: &Decoded<'_>, parser: Parser, source: &str) -> io::Result<String> {
    let text = &*decoded.text;
    let stories: io::Result<Vec<Story<'_>>> = parser
        .documents(text)
        .map(|document| Ok(Story { fields: Fields::new(document.article(), document.blocks())?, document }))
        .collect();
    let stories = stories?;
    let diagnostics = &decoded.diagnostics;
    let mut page = Page { out: String::with_capacity(text.len() * 4), text, diagnostics, source };
    page.whole(&stories).map_err(io::Error::other)?;
    Ok(page.out)
}

/// A story and its fields by block.
struct Story<'a> {
    document: Document<'a>,
    fields: Fields,
}

struct Page<'a> {
    out: String,
    text: &'a str,
    /// What was wrong with the bytes.
    diagnostics: &'a [Diagnostic],
    source: &'a str,
}

impl Page<'_> {
    fn whole(&mut self, stories: &[Story<'_>]) -> fmt::Result {
        let first = stories.first().map(|story| story.document.article());
        let headline = first.and_then(|article| article.headline.as_ref());
        let headline = headline.map_or("No headline", |headline| &headline.text);
        write!(
            self.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; \
             script-src '{}'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{} · wirecopy</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#copy\">Skip to the copy</a>\n",
            hash(STYLE),
            hash(SCRIPT),
            Attribute(headline),
        )?;
        self.header(stories)?;
        self.out.write_str("<div class=\"columns\">\n")?;
        self.legend(stories)?;
        self.out.write_str(
            "<main id=\"copy\" aria-labelledby=\"copy-name\">\n\
             <h2 id=\"copy-name\" class=\"unseen\">The copy, block by block</h2>\n<ol class=\"blocks\">\n",
        )?;
        self.blocks(stories)?;
        self.out.write_str(
            "</ol>\n<p class=\"none-left\" id=\"none-left\" hidden>No block has these roles.</p>\n</main>\n\
             <aside class=\"panel\" aria-label=\"About this panel\">\n\
             <p class=\"cap\">Why is it what it is?</p>\n\
             <p>Point at a block, or walk through them with the keyboard: here stand its role, what decided it, and the \
             fields that were read from it.</p>\n\
             <p class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> next, previous<br>\
             <kbd>Home</kbd> <kbd>End</kbd> first, last<br><kbd>Esc</kbd> close</p>\n</aside>\n</div>\n",
        )?;
        write!(self.out, "<script>{SCRIPT}</script>\n</body>\n</html>\n")
    }

    /// What the text is, and what its first story says of itself.
    fn header(&mut self, stories: &[Story<'_>]) -> fmt::Result {
        write!(
            self.out,
            "<header class=\"top\">\n<div class=\"bar\"><p class=\"mark\"><b>wirecopy</b> <span>{}</span></p>\
             <button type=\"button\" id=\"theme\" aria-pressed=\"false\" hidden>Dark</button></div>\n",
            Attribute(self.source)
        )?;
        if let Some(story) = stories.first() {
            self.summary(story, "h1")?;
        }
        self.diagnostics(self.diagnostics)?;
        self.out.write_str("<p class=\"size\">")?;
        let blocks = stories.iter().map(|story| story.document.blocks().len()).sum();
        write!(self.out, "{} in {}", counted(self.text.len(), "byte"), counted(blocks, "block"))?;
        if stories.len() > 1 {
            write!(self.out, ", {}", counted(stories.len(), "story"))?;
        }
        self.out.write_str("</p>\n</header>\n")
    }

    /// What a story says of itself, and how it was read.
    fn summary(&mut self, story: &Story<'_>, heading: &str) -> fmt::Result {
        let article = story.document.article();
        match &article.headline {
            Some(headline) => writeln!(self.out, "<{heading} dir=\"auto\">{}</{heading}>", Html(&headline.text))?,
            None => writeln!(self.out, "<{heading} class=\"missing\">No headline was found</{heading}>")?,
        }
        if let Some(deck) = &article.deck {
            writeln!(self.out, "<p class=\"deck\" dir=\"auto\">{}</p>", Html(&deck.text))?;
        }
        self.facts(article, story.document.confidence())?;
        self.diagnostics(&article.diagnostics)
    }

    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) -> fmt::Result {
        if diagnostics.is_empty() {
            return Ok(());
        }
        self.out.write_str("<ul class=\"diagnostics\" aria-label=\"Diagnostics\">\n")?;
        for diagnostic in diagnostics {
            writeln!(
                self.out,
                "<li><code>{}</code> {} <span class=\"where\">{}</span></li>",
                diagnostic.code,
                Attribute(&diagnostic.message),
                diagnostic.span
            )?;
        }
        self.out.write_str("</ul>\n")
    }

    fn facts(&mut self, article: &Article<'_>, confidence: f32) -> fmt::Result {
        self.out.write_str("<dl class=\"facts\">\n")?;
        for byline in &article.bylines {
            let names = byline.authors.iter().map(|author| &*author.name).chain(byline.organization.as_deref());
            self.fact("Byline", &names.collect::<Vec<_>>().join(", "))?;
        }
        if let Some(line) = &article.dateline {
            let place = |place: &wirecopy::Place<'_>| match &place.region {
                Some(region) => format!("{}, {region}", place.city),
                None => place.city.to_string(),
            };
            let mut parts: Vec<String> = line.places.iter().map(place).collect();
            parts.extend(line.agency.as_ref().map(|agency| format!("({agency})")));
            parts.extend(line.date.map(|date| date.to_string()));
            self.fact("Dateline", &parts.join(" "))?;
        }
        for (name, moment) in [("Published", &article.published), ("Updated", &article.updated)] {
            if let Some(moment) = moment {
                self.fact(name, &moment_of(moment))?;
            }
        }
        if let Some(publication) = &article.publication {
            self.fact("Publication", &publication.text)?;
        }
        if let Some(wire) = &article.wire {
            for (name, value) in [("Keyword", &wire.keyword), ("Number", &wire.number), ("Priority", &wire.priority)] {
                if let Some(value) = value {
                    self.fact(name, value)?;
                }
            }
        }
        self.fact("Format", article.format.as_str())?;
        self.fact("Language", article.language.map_or("not known", wirecopy::Language::as_str))?;
        self.fact("Confidence", &percent(confidence))?;
        self.out.write_str("</dl>\n")
    }

    fn fact(&mut self, name: &str, value: &str) -> fmt::Result {
        writeln!(self.out, "<div><dt>{name}</dt><dd dir=\"auto\">{}</dd></div>", Html(value))
    }

    /// The roles of the page, each a switch.
    fn legend(&mut self, stories: &[Story<'_>]) -> fmt::Result {
        self.out.write_str(
            "<nav class=\"legend\" aria-label=\"Filter by role\">\n<p class=\"cap\" id=\"legend-name\">Roles</p>\n\
             <ul aria-labelledby=\"legend-name\">\n",
        )?;
        for role in Role::ALL {
            let blocks = stories.iter().flat_map(|story| story.document.blocks());
            let count = blocks.filter(|block| block.role == *role).count();
            if count > 0 {
                writeln!(
                    self.out,
                    "<li><button type=\"button\" class=\"r-{role}\" data-role=\"{role}\" aria-pressed=\"false\">\
                     <span class=\"swatch\"></span><span class=\"name\">{}</span> \
                     <span class=\"count\">{count}</span></button></li>",
                    spaced(*role)
                )?;
            }
        }
        self.out.write_str(
            "</ul>\n<button type=\"button\" id=\"all\" class=\"all\" hidden>Show all</button>\n\
             <p class=\"unseen\" id=\"shown\" role=\"status\"></p>\n</nav>\n",
        )
    }

    fn blocks(&mut self, stories: &[Story<'_>]) -> fmt::Result {
        let mut lines = Lines { text: self.text, at: 0, line: 1 };
        let mut number = 0;
        for (index, story) in stories.iter().enumerate() {
            if index > 0 {
                self.out.write_str("<li class=\"story\">")?;
                self.summary(story, "h3")?;
                self.out.write_str("</li>\n")?;
            }
            let language = story.document.article().language.map_or("", wirecopy::Language::as_str);
            let mut before = None;
            for (at, block) in story.document.blocks().iter().enumerate() {
                let place =
                    Place { language, number, line: lines.of(block.content.start), same: before == Some(block.role) };
                self.block(&place, block, &story.fields, at)?;
                before = Some(block.role);
                number += 1;
            }
        }
        Ok(())
    }

    fn block(&mut self, place: &Place, block: &Block, fields: &Fields, at: usize) -> fmt::Result {
        let (role, number) = (block.role, place.number);
        let same = if place.same { " same" } else { "" };
        let doubt = if block.confidence < DOUBT { " doubt" } else { "" };
        write!(
            self.out,
            "<li class=\"block r-{role}{same}{doubt}\" id=\"b{number}\" data-role=\"{role}\" tabindex=\"{}\" \
             aria-describedby=\"d{number}\"><span class=\"role\">{}</span><span class=\"text\" dir=\"auto\" \
             lang=\"{}\">",
            if number == 0 { "0" } else { "-1" },
            spaced(role),
            place.language
        )?;
        self.words(block, &fields.marks(at, block.content))?;
        self.out.write_str("</span>")?;
        self.detail(place, block, fields.of(at))?;
        self.out.write_str("</li>\n")
    }

    /// The words of a block, its fields marked; the blank space around them is there, but takes no room.
    fn words(&mut self, block: &Block, marks: &[Span]) -> fmt::Result {
        let text = self.text;
        let (span, content) = (block.span, block.content);
        let of = |start, end| text.get(start..end).unwrap_or_default();
        if content.is_empty() {
            return write!(self.out, "<span class=\"gap\">{}</span>", Html(of(span.start, span.end)));
        }
        if span.start < content.start {
            write!(self.out, "<span class=\"gap\">{}</span>", Html(of(span.start, content.start)))?;
        }
        let mut done = content.start;
        for mark in marks {
            let words = Html(of(mark.start, mark.end));
            write!(self.out, "{}<span class=\"field\">{words}</span>", Html(of(done, mark.start)))?;
            done = mark.end;
        }
        write!(self.out, "{}", Html(of(done, content.end)))?;
        if content.end < span.end {
            write!(self.out, "<span class=\"gap\">{}</span>", Html(of(content.end, span.end)))?;
        }
        Ok(())
    }

    /// Why the block has its role, and what was read from it.
    fn detail<'f>(&mut self, place: &Place, block: &Block, fields: impl Iterator<Item = &'f Field>) -> fmt::Result {
        let Place { number, line, .. } = place;
        let Span { start, end } = block.content;
        let confidence = percent(block.confidence);
        write!(
            self.out,
            "<div class=\"detail\" id=\"d{number}\" role=\"tooltip\"><p class=\"what\"><span class=\"swatch\"></span>{}</p>\
             <p class=\"where\">line {line}, bytes {start} to {end}</p>\
             <p class=\"sure\"><span>Confidence</span>\
             <meter min=\"0\" max=\"1\" low=\"0.6\" high=\"0.8\" optimum=\"1\" value=\"{:.3}\">{confidence}</meter>\
             <b>{confidence}</b></p>",
            spaced(block.role),
            block.confidence
        )?;
        self.reasons(block)?;
        let words = block.content.of(self.text).unwrap_or_default();
        let mut fields = fields.peekable();
        if fields.peek().is_some() {
            self.out.write_str("<p class=\"cap\">Fields</p>")?;
        }
        for field in fields {
            let Span { start, end } = field.span;
            write!(
                self.out,
                "<p class=\"path\">{} <span class=\"where\">{start}–{end}</span></p><dl class=\"values\">",
                Attribute(&field.path)
            )?;
            // The block's own words stand beside it already.
            for (name, value) in field.values.iter().filter(|(_, value)| value != words) {
                write!(self.out, "<dt>{}</dt> <dd dir=\"auto\">{}</dd> ", Attribute(name), Attribute(&cut(value)))?;
            }
            self.out.write_str("</dl>")?;
        }
        self.out.write_str("</div>")
    }

    fn reasons(&mut self, block: &Block) -> fmt::Result {
        self.out.write_str("<p class=\"cap\">Reasons</p>")?;
        if block.reasons.is_empty() {
            return self.out.write_str(
                "<p class=\"quiet\">None was given: the role is all that is left, or the frame fixes it.</p>",
            );
        }
        let most = block.reasons.iter().map(|reason| reason.weight.abs()).fold(f32::EPSILON, f32::max);
        self.out.write_str("<ul class=\"reasons\">")?;
        for reason in &block.reasons {
            let width = (reason.weight.abs() / most * 50.0).max(0.5);
            let left = if reason.weight < 0.0 { 50.0 - width } else { 50.0 };
            let side = if reason.weight < 0.0 { "against" } else { "for" };
            write!(
                self.out,
                "<li class=\"{side}\"><span class=\"name\">{}</span> <span class=\"weight\">{:+.2}</span>\
                 <svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
                 <rect class=\"rail\" width=\"100\" height=\"4\"/>\
                 <rect class=\"bit\" x=\"{left:.1}\" width=\"{width:.1}\" height=\"4\"/></svg></li>",
                Attribute(reason.name),
                reason.weight
            )?;
        }
        self.out.write_str("</ul>")
    }
}

/// Where a block stands in the page.
struct Place {
    /// The language of its story as a tag; empty where it is not known.
    language: &'static str,
    /// Its number in the page, from 0.
    number: usize,
    /// The line of the text in which its words start, from 1.
    line: usize,
    /// Whether the block before it has the same role.
    same: bool,
}

/// Counts lines once, from front to back.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += passed.split(|byte| *byte == b'\n').skip(1).count();
        self.at = at.max(self.at);
        self.line
    }
}

fn moment_of(moment: &Timestamp<'_>) -> String {
    let parts = [
        moment.date.map(|date| date.to_string()),
        moment.time.map(|time| time.to_string()),
        moment.offset.map(|offset| offset.to_string()),
        moment.zone.as_ref().map(ToString::to_string),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default().trim_end())),
        None => Cow::Borrowed(text),
    }
}

fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// `1 block`, `2 blocks`, `3 stories`.
fn counted(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {what}s"),
    }
}

/// A role for people: `sign off`.
fn spaced(role: Role) -> String {
    role.as_str().replace('_', " ")
}

/// The name by which a Content-Security-Policy lets one inline style or script pass and no other.
fn hash(inline: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inline)))
}
