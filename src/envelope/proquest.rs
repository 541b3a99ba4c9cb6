//! ProQuest text exports: labelled fields, articles apart by rules of underscores or asterisks.

use super::cut::{Cutter, Line, at_colon, is_blank, is_number, lines, wrap};
use super::{Envelope, Matter, when};
use crate::lexicon::exports::{Field, PROQUEST, field};
use crate::lexicon::heads::Heads;
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, Role, Span, scan};

/// `Language of publication` is the longest label.
const LABEL: usize = 24;

fn label<'a>(line: &Line<'a>) -> Option<(&'a str, Field)> {
    static HEADS: Heads = Heads::of_labels(PROQUEST);
    if !HEADS.may_open(line.text) || !line.text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let (label, rest) = at_colon(line.text, LABEL.saturating_add(1))?;
    let set = rest.is_empty() || rest.starts_with([' ', '\u{A0}', '\t']);
    Some((label, field(PROQUEST, label).filter(|_| set)?))
}

/// A rule between articles.
fn is_rule(words: &str) -> bool {
    let of = |mark: u8| words.bytes().all(|byte| byte == mark || byte == b' ');
    words.len() >= 4 && (of(b'_') || of(b'*'))
}

/// The number in `Document 2 of 10`, which stands over articles whose title may have no label.
fn numbered(words: &str) -> Option<u32> {
    let (number, all) = words.strip_prefix("Document ")?.split_once(" of ")?;
    is_number(all, 1, 5).then_some(number).filter(|number| is_number(number, 1, 5))?.parse().ok()
}

fn is_sure(label: &str) -> bool {
    ["Full text", "Full Text", "ProQuest document ID", "Publication title", "Document URL"].contains(&label)
}

/// Whether the first lines of a text are those of an export.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    // Nearly no page has a line with one of their labels.
    let is_first = |line: &Line<'_>| {
        line.text.starts_with(['D', 'F', 'P']) && label(line).is_some_and(|(label, _)| is_sure(label))
    };
    if !head.iter().any(is_first) {
        return false;
    }
    let (mut sure, mut all) = (0_usize, 0_usize);
    for (label, _) in head.iter().filter_map(label) {
        sure = sure.saturating_add(usize::from(is_sure(label)));
        all = all.saturating_add(1);
    }
    let first = head
        .iter()
        .take(6)
        .any(|line| label(line).is_some_and(|(_, kind)| kind == Field::Headline || kind == Field::Byline));
    sure >= 2 || (sure >= 1 && all >= 3 && first)
}

/// Where the article that starts at `from` ends: before the next rule that an article follows, or before a second title.
pub(super) fn end(text: &str, from: usize) -> usize {
    let (mut title, mut number, mut done) = (None, None, false);
    let mut rule = None;
    for line in lines(text, Span::new(from, text.len())).filter(|line| !line.is_blank()) {
        if is_rule(line.words()) {
            rule = rule.or((title.is_some() || number.is_some() || done).then_some(line.span.start));
            continue;
        }
        // The first line of an article, or the number after the one of this article: a lost rule loses no article.
        let next = numbered(line.words()).filter(|next| {
            rule.is_some() || number.map_or(title.is_none(), |number: u32| number.saturating_add(1) == *next)
        });
        let labelled = label(&line);
        let opens = labelled.is_some_and(|(_, kind)| kind == Field::Headline);
        // Among the fields under the copy the title stands once more.
        let again = opens && rule.is_none() && !done && title == Some(line.words());
        // Without a title an author or the copy stands first.
        let untitled = done && rule.is_some() && labelled.is_some_and(|(name, kind)| opens_untitled(name, kind));
        if (opens && title.is_some() && !again) || untitled || (next.is_some() && (title.is_some() || number.is_some()))
        {
            return rule.unwrap_or(line.span.start);
        }
        title = title.or(Some(line.words()).filter(|_| opens));
        number = number.or(next);
        done |= labelled.is_some_and(|(name, _)| matches!(name, "ProQuest document ID" | "Document URL"));
        // A rule inside copy is part of it.
        rule = rule.filter(|_| opens);
    }
    text.len()
}

/// Whether a field may be the first one of an article whose title is lost.
fn opens_untitled(name: &str, kind: Field) -> bool {
    matches!(kind, Field::Byline | Field::Deck | Field::Body) || name == "Publication info"
}

/// Reads one article.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut cutter = Cutter::new(Format::ProQuest, text, region, lists);
    let mut open: Option<(&str, Field)> = None;
    let mut start = region.start;
    let (mut copy, mut number, mut titled) = (false, false, false);
    for line in lines(text, region) {
        let outside = start == region.start && open.is_none() || !copy;
        let rule = is_rule(line.words()) && (outside || ends_file(text, &line, region));
        let labelled = label(&line).filter(|(name, kind)| !copy || ends_copy(name, *kind));
        if labelled.is_none() && !rule {
            continue;
        }
        match open.take() {
            Some((name, kind)) => cut(text, &mut cutter, name, kind, Span::new(start, line.span.start)),
            None => titled |= above(text, &mut cutter, Span::new(start, line.span.start)),
        }
        if rule {
            cutter.frame(&line);
        }
        copy = labelled.is_some_and(|(_, kind)| kind == Field::Body);
        number |= labelled.is_some_and(|(name, _)| is_sure(name) && name != "Publication title");
        // A title once more is no second headline.
        let again = titled && labelled.is_some_and(|(_, kind)| kind == Field::Headline);
        titled |= labelled.is_some_and(|(_, kind)| kind == Field::Headline);
        open = labelled.map(|(name, kind)| (name, if again { Field::Plain } else { kind }));
        start = line.span.start;
    }
    if let Some((name, kind)) = open {
        cut(text, &mut cutter, name, kind, Span::new(start, region.end));
    }
    if !number {
        cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
    }
    cutter.finish(Matter::Given(Role::Header))
}

/// The lines over the first label. Under the number of the document stands its title, if no label names it: whether it does.
fn above<'a>(text: &'a str, cutter: &mut Cutter<'_, 'a>, span: Span) -> bool {
    let (mut below, mut titled) = (false, false);
    for line in lines(text, span) {
        let words = line.words();
        if words.is_empty() {
            cutter.blank(&line);
        } else if numbered(words).is_some() {
            below = true;
            cutter.header(&line, "document", words);
        } else if below {
            titled = true;
            cutter.append(&line, Matter::Given(Role::Headline));
        } else {
            cutter.line(&line, Matter::Given(Role::Header));
        }
    }
    titled
}

/// Whether nothing stands under a rule but what the database says of itself: a few lines without a label. Copy has no rule
/// of the width of a page.
fn ends_file(text: &str, rule: &Line<'_>, region: Span) -> bool {
    let rest = Span::new(rule.span.end, region.end);
    let mut below = lines(text, rest).filter(|line| !line.is_blank());
    is_blank(text, rest)
        || (rule.words().len() >= 40
            && below.by_ref().take(6).all(|line| label(&line).is_none())
            && below.next().is_none())
}

/// Labels that end the copy; a crosshead such as "Section:" in it does not.
fn ends_copy(name: &str, kind: Field) -> bool {
    !matches!(
        name,
        "Section"
            | "Column"
            | "Edition"
            | "Year"
            | "Company"
            | "Volume"
            | "Issue"
            | "Pages"
            | "Credit"
            | "Caption"
            | "People"
    ) && !matches!(kind, Field::Body | Field::Headline | Field::Byline)
}

fn cut<'a>(text: &'a str, cutter: &mut Cutter<'_, 'a>, name: &'a str, kind: Field, span: Span) {
    let value = scan::trim(text, Span::new(cutter.place(name).end.saturating_add(1), span.end));
    let words = value.of(text).unwrap_or_default();
    if kind != Field::Body {
        cutter.field(name, words);
    }
    // ProQuest writes that there is no abstract.
    let kind = if kind == Field::Deck && is_none(words) { Field::Plain } else { kind };
    let matter = match kind {
        Field::Headline => Matter::Given(Role::Headline),
        Field::Byline => Matter::Given(Role::Byline),
        Field::Deck => Matter::Given(Role::Deck),
        Field::Caption => Matter::Given(Role::Caption),
        Field::Copyright => Matter::Given(Role::Copyright),
        Field::Body => Matter::Copy(wrap(text, value)),
        Field::Publication | Field::Published | Field::Updated | Field::Plain => Matter::Given(Role::Header),
    };
    match kind {
        Field::Publication => cutter.publication(words),
        Field::Published => cutter.envelope().published = when::read(text, words, cutter.lists),
        Field::Updated => cutter.envelope().updated = when::read(text, words, cutter.lists),
        _ => {}
    }
    if matter != Matter::Given(Role::Header) && !words.is_empty() {
        cutter.to(value.start, Matter::Given(Role::Header));
    }
    cutter.to(span.end, matter);
}

/// What stands in a field that has nothing to say.
fn is_none(words: &str) -> bool {
    ["none available", "not available", "none", "n/a"]
        .iter()
        .any(|none| words.trim_end_matches('.').eq_ignore_ascii_case(none))
}
