//! News Bites feeds: fields that open with two letters and `#`.

use super::cut::{Cutter, Line, lines};
use super::{Envelope, Matter, Wrap, when};
use crate::lexicon::exports::{Field, NEWS_BITES, field};
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, Role, Span, scan};

fn tag<'a>(line: &Line<'a>) -> Option<(&'a str, Field)> {
    let (code, rest) = line.text.split_at_checked(2)?;
    rest.starts_with('#').then_some(())?;
    // Codes are in capitals: a label of prose is not.
    let known = field(NEWS_BITES, code).filter(|_| code.bytes().all(|byte| byte.is_ascii_uppercase()))?;
    Some((code, known))
}

/// Whether the first lines of a text are those of such a feed.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    let opened = head.first().is_some_and(|line| line.words().eq_ignore_ascii_case("zczc"));
    let tags = head.iter().take(16).filter(|line| tag(line).is_some()).count();
    let first = head.get(usize::from(opened)).is_some_and(|line| tag(line).is_some());
    first && (tags >= 3 || (opened && tags >= 1))
}

fn is_mark(words: &str) -> bool {
    words.eq_ignore_ascii_case("zczc") || words.eq_ignore_ascii_case("nnnn")
}

/// Where the story that starts at `from` ends.
pub(super) fn end(text: &str, from: usize) -> usize {
    let mut fields = 0_usize;
    let mut closed = false;
    let mut copy = false;
    for line in lines(text, Span::new(from, text.len())) {
        let words = line.words();
        if words.is_empty() {
            continue;
        }
        let code = tag(&line).map(|(code, _)| code);
        let opens = words.eq_ignore_ascii_case("zczc") || (copy && code == Some("AN"));
        if (opens && fields > 0) || (closed && !is_mark(words)) {
            return line.span.start;
        }
        closed |= words.eq_ignore_ascii_case("nnnn");
        copy |= code == Some("TX");
        fields = fields.saturating_add(usize::from(code.is_some()));
    }
    text.len()
}

/// Reads one story.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut cutter = Cutter::new(Format::NewsBites, text, region, lists);
    let mut open: Option<(&str, Field)> = None;
    let mut start = region.start;
    let mut body = false;
    for line in lines(text, region) {
        let tagged = tag(&line);
        let mark = is_mark(line.words());
        if tagged.is_none() && !mark {
            continue;
        }
        if let Some((code, kind)) = open.take() {
            cut(text, &mut cutter, code, kind, Span::new(start, line.span.start));
        }
        if mark {
            cutter.frame(&line);
        }
        body |= tagged.is_some_and(|(_, kind)| kind == Field::Body);
        open = tagged;
        start = line.span.start;
    }
    if let Some((code, kind)) = open {
        cut(text, &mut cutter, code, kind, Span::new(start, region.end));
    }
    if !body {
        cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
    }
    cutter.finish(Matter::Given(Role::Header))
}

fn cut<'a>(text: &'a str, cutter: &mut Cutter<'_, 'a>, code: &'a str, kind: Field, span: Span) {
    let value = scan::trim(text, Span::new(cutter.place(code).end.saturating_add(1), span.end));
    let words = value.of(text).unwrap_or_default();
    let matter = match kind {
        Field::Headline => Matter::Given(Role::Headline),
        Field::Deck => Matter::Given(Role::Deck),
        Field::Byline => Matter::Given(Role::Byline),
        Field::Body => Matter::Copy(Wrap::Blank),
        _ => Matter::Given(Role::Header),
    };
    if kind != Field::Body {
        cutter.field(code, words);
    }
    if kind == Field::Publication {
        cutter.publication(words);
    }
    if kind == Field::Published {
        cutter.envelope().published = when::read(text, words, cutter.lists);
    }
    if matter != Matter::Given(Role::Header) && !words.is_empty() {
        cutter.to(value.start, Matter::Given(Role::Header));
    }
    cutter.to(span.end, matter);
}
