//! The last stage: the labelled blocks and their readings become the article. It selects and types; it reads nothing
//! anew, but what it knows to be a caption.

mod authors;
mod furniture;
mod place;
mod times;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use self::place::Place;
use crate::blocks::RawBlock;
use crate::boilerplate::lists::Line;
use crate::envelope::{Envelope, Matter};
use crate::label::{Label, Zone};
use crate::reading::{Reading, Readings};
use crate::spares::{Lists, Recycled};
use crate::{
    Article, Block, BodyKind, Byline, Caption, Credit, Dateline, Diagnostic, DiagnosticCode, Language, Notice,
    NoticeKind, Paragraph, Role, Span, Text, grammar, scan,
};

/// All that the stages below found out of one story.
#[derive(Debug)]
pub(crate) struct Labelled<'t, 'a> {
    pub(crate) text: &'a str,
    pub(crate) blocks: &'t [RawBlock],
    pub(crate) readings: &'t Readings<'a>,
    pub(crate) labels: &'t [Label],
    /// Where the lists of the article come from.
    pub(crate) lists: Lists<'t>,
}

impl<'t, 'a> Labelled<'t, 'a> {
    /// The blocks with their labels, in order.
    fn iter(&self) -> impl Iterator<Item = (usize, &'t RawBlock, &'t Label)> {
        self.blocks.iter().zip(self.labels).enumerate().map(|(at, (block, label))| (at, block, label))
    }

    /// What the page's title has behind the headline, and where that starts: the title is one of the page's first blocks.
    fn behind_headline(&self) -> impl Iterator<Item = (&'a str, usize)> {
        const FIRST: usize = 3;
        let text = self.text;
        let headline = self.first(Role::Headline).map(|(_, block)| block.raw(text));
        let titles = self.iter().take(FIRST).take_while(|(_, _, label)| label.role != Role::Headline);
        titles.filter_map(move |(_, block, _)| {
            let rest = block.raw(text).strip_prefix(headline?)?;
            Some((rest, block.content.end.saturating_sub(rest.len())))
        })
    }

    /// The text of a block; none where there is no such block.
    fn raw(&self, at: usize) -> &'a str {
        self.blocks.get(at).map_or("", |block| block.raw(self.text))
    }

    /// The first block with a role.
    fn first(&self, role: Role) -> Option<(usize, &'t RawBlock)> {
        self.iter().find(|(_, _, label)| label.role == role).map(|(at, block, _)| (at, block))
    }
}

/// Room for what is weighed while an article is made.
#[derive(Debug, Default)]
pub(crate) struct Room {
    hashes: Vec<(u64, usize)>,
    strengths: Vec<u8>,
    signers: Vec<usize>,
    candidates: Vec<times::Candidate<'static, 'static>>,
    lines: Vec<Line<'static>>,
}

/// Makes the article of one story.
#[inline(never)] // A profile tells the stages apart.
pub(crate) fn assemble<'a>(
    story: &Labelled<'_, 'a>,
    envelope: Envelope<'a>,
    language: Option<Language>,
    room: &mut Room,
) -> Article<'a> {
    let lists = story.lists;
    let mut article = Article {
        format: envelope.format,
        language,
        header: envelope.header,
        wire: envelope.wire,
        publication: envelope.publication,
        bylines: envelope.bylines,
        diagnostics: envelope.diagnostics,
        ..Article::default()
    };
    let place = Place::of(story);
    head(story, &mut article);
    authors::choose(story, &place, &mut article, room);
    times::choose(story, &place, envelope.published.is_some(), &mut article, room);
    for (moment, stated) in [(&mut article.published, envelope.published), (&mut article.updated, envelope.updated)] {
        match moment {
            Some(_) => lists.spend(stated),
            None => *moment = stated,
        }
    }
    times::conclude(&mut article, lists);
    captions(story, &mut article);
    body(story, &mut article);
    endings(story, &place, &mut article);
    furniture::collect(story, &mut article, room);
    diagnose(story, envelope.region, &mut article);
    article
}

/// The blocks of a document, with what decided the role of each.
pub(crate) fn blocks(raw: &[RawBlock], region: Span, labels: &mut [Label]) -> Vec<Block> {
    let ends = raw.iter().skip(1).map(RawBlock::start).chain([region.end]);
    let block = |((block, end), label): ((&RawBlock, usize), &mut Label)| Block {
        span: Span::new(block.start(), end),
        content: block.content,
        role: label.role,
        confidence: label.confidence,
        reasons: label.reasons.take().map_or_else(Vec::new, |reasons| *reasons),
    };
    raw.iter().zip(ends).zip(labels).map(block).collect()
}

/// Headline and deck.
fn head<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let headline = story.first(Role::Headline);
    if let Some((_, block)) = headline {
        let block = unmarked(story.text, block);
        article.headline = Some(Text::new(block.copy(story.text, story.lists), block.content));
    }
    article.deck = story.first(Role::Deck).map(|(_, block)| {
        let block = unmarked(story.text, block);
        Text::new(block.copy(story.text, story.lists), block.content)
    });
}

/// A block of a page without the bullet of the list that it was rendered in, or the colon after a kicker that is lost.
fn unmarked(text: &str, block: &RawBlock) -> RawBlock {
    const MARKS: [char; 10] = ['•', '*', '‣', '▪', '■', '●', '◦', '·', ':', '>'];
    let raw = block.raw(text);
    let rest = raw.strip_prefix(MARKS).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start);
    let rest = rest.filter(|rest| !rest.is_empty() && block.matter == Matter::Page).unwrap_or(raw);
    let start = block.content.end.saturating_sub(rest.len());
    RawBlock::of(block.start(), Span::new(start, block.content.end), block.matter, block.gap)
}

/// Adds a caption. One that goes on from the block before is the same: a credit of its own line, or the caption after a
/// picture's text that says the same.
fn push_caption<'a>(caption: Caption<'a>, goes_on: bool, captions: &mut Vec<Caption<'a>>, lists: Lists<'_>) {
    // `File image` says what the picture is, and the next line whose.
    let names = |caption: &Caption<'_>| caption.credit.as_ref().is_some_and(Credit::names_somebody);
    match captions.last_mut().filter(|last| goes_on && !names(last)) {
        Some(last) if caption.text.is_empty() && (last.credit.is_none() || names(&caption)) => {
            let mut caption = caption;
            if let Some((noted, credit)) = last.credit.take().zip(caption.credit.as_mut()) {
                credit.follow(noted, lists);
            }
            last.credit = caption.credit.take();
            last.copyright = last.copyright.take().or(caption.copyright.take());
            last.span = last.span.to(caption.span);
            lists.spend(caption);
        }
        Some(last)
            if last.credit.is_none()
                && !last.text.is_empty()
                && caption.text.starts_with(last.text.trim_end_matches('.')) =>
        {
            lists.spend(core::mem::replace(last, caption));
        }
        _ => lists.push(captions, caption),
    }
}

/// The captions.
fn captions<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let mut last: Option<usize> = None;
    for (at, block, label) in story.iter() {
        if label.role != Role::Caption {
            continue;
        }
        let read = story.readings.of(at).iter().find_map(|reading| match reading {
            Reading::Caption(nth) => Some(story.readings.caption(*nth)?.copied(story.lists)),
            _ => None,
        });
        // Without a credit a caption reads as copy; its people and its day can be told once it is known.
        let known = || Caption::parse_at(block.raw(story.text), block.content.start, story.lists);
        let caption = read.or_else(known).unwrap_or_default();
        push_caption(caption, last == Some(at.saturating_sub(1)), &mut article.captions, story.lists);
        last = Some(at);
    }
}

/// Dateline and body.
fn body<'a>(story: &Labelled<'_, 'a>, article: &mut Article<'a>) {
    let count = story.labels.iter().filter(|label| label.role.is_body()).count();
    if count > 0 {
        article.body = story.lists.list();
        article.body.reserve_exact(count);
    }
    let mut opening = None;
    for (at, block, label) in story.iter() {
        let kind = match label.role {
            Role::Paragraph => BodyKind::Paragraph,
            Role::Crosshead => BodyKind::Crosshead,
            Role::ListItem => BodyKind::ListItem,
            Role::Quote => BodyKind::Quote,
            Role::Table => BodyKind::Table,
            _ => continue,
        };
        let block = if kind == BodyKind::ListItem { unmarked(story.text, block) } else { *block };
        let mut copy = if kind == BodyKind::Table {
            Cow::Borrowed(block.raw(story.text))
        } else {
            block.copy(story.text, story.lists)
        };
        if article.dateline.is_none() && article.body.len() < 3 {
            let read = story.readings.of(at).iter().find_map(|reading| match reading {
                Reading::Dateline(dateline) => Some(dateline),
                _ => None,
            });
            // Behind the first paragraph a town and a colon head a part of the story: `Leipzig: `.
            let heads = |dateline: &&Dateline<'_>| {
                let bare = dateline.agency.is_none() && dateline.date.is_none();
                let said = dateline.span.of(story.text).unwrap_or_default();
                bare && !article.body.is_empty() && said.ends_with(':') && said.contains(char::is_lowercase)
            };
            if let Some(dateline) = read.filter(|dateline| !heads(dateline)) {
                let rest = Span::new(dateline.span.end, block.content.end).of(story.text).unwrap_or_default();
                story.lists.spend(copy);
                copy = grammar::squeeze(scan::trimmed(rest), story.lists);
                if article.bylines.is_empty()
                    && let Some(said) = dateline.span.of(story.text)
                    && let Some(byline) = Byline::in_dateline_at(said, dateline.span.start, story.lists)
                {
                    story.lists.push(&mut article.bylines, byline);
                }
                article.dateline = Some(dateline.copied(story.lists));
            }
        }
        // A dateline alone on its line opens the paragraph below it.
        if copy.is_empty() && article.dateline.is_some() {
            opening = opening.or(Some(block.content.start));
            continue;
        }
        let start = opening.take().unwrap_or(block.content.start);
        let paragraph = Paragraph { kind, text: copy, span: Span::new(start, block.content.end) };
        story.lists.push(&mut article.body, paragraph);
    }
}

/// Sign-offs and notices.
fn endings<'a>(story: &Labelled<'_, 'a>, place: &Place, article: &mut Article<'a>) {
    let lists = story.lists;
    for (at, block, label) in story.iter() {
        if !matches!(label.role, Role::SignOff | Role::Notice | Role::Copyright) {
            continue;
        }
        for reading in story.readings.of(at) {
            match (label.role, reading) {
                (Role::SignOff, Reading::SignOff(parts)) => {
                    for part in parts {
                        lists.push(&mut article.sign_off, part.copied(lists));
                    }
                }
                (Role::Notice, Reading::Notice { nth, .. }) => {
                    if let Some(notice) = story.readings.notice(*nth) {
                        lists.push(&mut article.notices, notice.copied(lists));
                    }
                }
                (Role::Copyright, Reading::Copyright(copyright)) if is_own(place, at, label) => {
                    let notice = Notice {
                        kind: NoticeKind::Copyright,
                        text: block.copy(story.text, lists),
                        span: copyright.span.to(block.content),
                        ..Notice::default()
                    };
                    lists.push(&mut article.notices, notice);
                }
                _ => continue,
            }
            break;
        }
    }
}

/// Whether a copyright line speaks of the story, not of the site: it stands in a frame, or in the story or just after it.
fn is_own(place: &Place, at: usize, label: &Label) -> bool {
    match label.zone {
        Zone::Body | Zone::Gap => true,
        Zone::Tail => place.after_end(at).is_some_and(|steps| steps <= 3),
        _ => false,
    }
}

/// What the article as a whole lacks.
fn diagnose(story: &Labelled<'_, '_>, region: Span, article: &mut Article<'_>) {
    let mut note = |found| story.lists.push(&mut article.diagnostics, found);
    if story.blocks.iter().all(|block| block.content.is_empty()) {
        note(Diagnostic::new(DiagnosticCode::EmptyText, region));
        return;
    }
    if let Some(span) = story.iter().find_map(|(_, block, label)| control_byte(story.text, block, label)) {
        note(Diagnostic::new(DiagnosticCode::ControlByte, span));
    }
    for span in story.readings.impossible_dates() {
        note(Diagnostic::new(DiagnosticCode::ImpossibleDate, span));
    }
    if article.body.is_empty() {
        note(Diagnostic::new(DiagnosticCode::NoStory, region));
    } else if article.headline.is_none() {
        note(Diagnostic::new(DiagnosticCode::NoHeadline, region));
    }
}

/// The first control byte in a block of copy. Line breaks, tabs and page breaks are none, and tables are set with others.
fn control_byte(text: &str, block: &RawBlock, label: &Label) -> Option<Span> {
    let copy = matches!(label.role, Role::Headline | Role::Deck | Role::Caption)
        || (label.role.is_body() && label.role != Role::Table);
    let unsafe_to_show = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}');
    let raw = if copy { block.raw(text) } else { "" };
    // Nearly every block has none of their bytes, most not even a line break. Ranges without a branch are told side by side of
    // many bytes.
    let in_range = |byte: u8, first: u8, count: u8| u8::from(byte.wrapping_sub(first) < count);
    let beyond = |byte: u8| u8::from(byte == 0x7F) | u8::from(byte == 0xC2);
    let may_hold =
        |byte: u8| beyond(byte) | in_range(byte, 0, b'\t') | in_range(byte, 0x0B, 2) | in_range(byte, 0x0E, 18);
    if !any(raw, |byte| beyond(byte) | u8::from(byte < 0x20)) || !any(raw, may_hold) {
        return None;
    }
    let (at, found) = raw.char_indices().find(|(_, c)| unsafe_to_show(*c))?;
    let start = block.content.start.saturating_add(at);
    Some(Span::new(start, start.saturating_add(found.len_utf8())))
}

/// Whether the text has a byte for which `is` is not nothing.
fn any(text: &str, is: impl Fn(u8) -> u8) -> bool {
    text.bytes().fold(0, |found, byte| found | is(byte)) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_below_says_whose_a_file_picture_is() {
        let text = "The mayor at the pier. File image\nImage: Harwick Press";
        let (above, below) = text.split_once('\n').unwrap();
        let read = |line, base| Caption::parse_at(line, base, Lists::FRESH).unwrap();
        let mut captions = Vec::new();
        push_caption(read(above, 0), false, &mut captions, Lists::FRESH);
        push_caption(read(below, above.len() + 1), true, &mut captions, Lists::FRESH);
        let [caption] = captions.as_slice() else { panic!("{captions:?}") };
        let credit = caption.credit.as_ref().unwrap();
        assert_eq!(
            (credit.organization.as_deref(), &*credit.notes),
            (Some("Harwick Press"), &["File image".into()][..])
        );
        assert_eq!(credit.span.of(text), Some("File image\nImage: Harwick Press"));
    }

    #[test]
    fn the_mark_of_a_list_is_no_part_of_a_headline() {
        for (line, want) in [
            ("• Ferry runs aground", "Ferry runs aground"),
            ("* Ferry runs aground", "Ferry runs aground"),
            (": Ferry runs aground", "Ferry runs aground"),
            ("*Ferry runs aground*", "*Ferry runs aground*"),
            (":-) Ferry runs aground", ":-) Ferry runs aground"),
            ("- We had no warning", "- We had no warning"),
            ("•", "•"),
        ] {
            let content = Span::new(0, line.len());
            let block = RawBlock::of(0, content, Matter::Page, 0);
            assert_eq!(unmarked(line, &block).raw(line), want);
        }
    }
}
