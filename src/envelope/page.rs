//! Page text: header lines on top, then anything.
//!
//! Two forms of header lines are known. A line that opens with a name and a date, and goes on with the headline
//! (`date 2024-01-30 Ferry runs aground`), as corpus builders store a page; and a block of `Key: value` lines, as
//! archives and mail put over a text.

use alloc::borrow::Cow;

use super::cut::{at_colon, lines};
use super::{Envelope, Matter, Piece};
use crate::few::Few;
use crate::grammar::head;
use crate::scan::holds_sign;
use crate::spares::Lists;
use crate::{Byline, Format, HeaderField, Role, Span, StampLine, Timestamp, scan};

/// How many lines a block of header fields may have; longer ones are lists that happen to hold colons.
const MOST_FIELDS: usize = 40;

/// The longest name of a header field, in bytes.
const LONGEST_NAME: usize = 24;

/// What a header field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Headline,
    Author,
    Published,
    Updated,
    Other,
}

/// Names of header fields, in lower case. At least one of them must be known for a block to be a header.
static FIELDS: &[(&str, Field)] = &[
    ("headline", Field::Headline),
    ("title", Field::Headline),
    ("subject", Field::Headline),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("byline", Field::Author),
    ("date", Field::Published),
    ("published", Field::Published),
    ("publication date", Field::Published),
    ("publish date", Field::Published),
    ("pubdate", Field::Published),
    ("date published", Field::Published),
    ("time", Field::Published),
    ("timestamp", Field::Published),
    ("updated", Field::Updated),
    ("modified", Field::Updated),
    ("last modified", Field::Updated),
    ("last updated", Field::Updated),
    ("url", Field::Other),
    ("link", Field::Other),
    ("source", Field::Other),
    ("publisher", Field::Other),
    ("publication", Field::Other),
    ("site", Field::Other),
    ("domain", Field::Other),
    ("language", Field::Other),
    ("lang", Field::Other),
    ("section", Field::Other),
    ("category", Field::Other),
    ("id", Field::Other),
    ("from", Field::Other),
    ("slug", Field::Other),
];

/// Reads a region as the text of a page.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut envelope = Envelope { format: Format::Page, region, ..Envelope::default() };
    let first = scan::lines(text, region).find(|line| !scan::trim(text, *line).is_empty());
    let rest = first.and_then(|first| {
        // A date alone on its line may open a block of fields.
        dated_line(text, first, Headed::Yes, &mut envelope, lists)
            .or_else(|| fields(text, first.start, &mut envelope, lists))
            .or_else(|| dated_line(text, first, Headed::No, &mut envelope, lists))
            .or_else(|| sheet(text, first, &mut envelope, lists))
    });
    let rest = rest.unwrap_or(region.start);
    if rest < region.end {
        lists.push(&mut envelope.pieces, Piece { span: Span::new(rest, region.end), matter: Matter::Page });
    }
    envelope
}

/// Whether a headline follows the date on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Headed {
    Yes,
    No,
}

/// `date 2024-01-30 <headline>` or `date 2024-01-30` as the first `line` with words. Gives the byte after the line.
fn dated_line<'a>(
    text: &'a str,
    line: Span,
    headed: Headed,
    envelope: &mut Envelope<'a>,
    lists: Lists<'_>,
) -> Option<usize> {
    let content = scan::trim(text, line);
    let words = content.of(text)?;
    let (name, _) = head(words, LONGEST_NAME.saturating_add(2)).split_once([' ', '\t', '\u{A0}'])?;
    known(name.strip_suffix(':').unwrap_or(name)).filter(|field| matches!(field, Field::Published | Field::Updated))?;
    let after = words.get(name.len()..)?.trim_start();
    let value = after.get(..iso_date(after)?)?;
    let headline = after.get(value.len()..)?;
    // A time belongs to the header line; a headline starts after it.
    if !headline.is_empty() && !headline.starts_with(char::is_whitespace) {
        return None;
    }
    let headline = headline.trim_start();
    if headline.is_empty() == (headed == Headed::Yes) {
        return None;
    }
    let start = content.end.saturating_sub(headline.len());
    let value_end = content.end.saturating_sub(after.len()).saturating_add(value.len());
    let span = Span::new(content.start, value_end);
    let name = name.strip_suffix(':').unwrap_or(name);
    lists.push(&mut envelope.header, HeaderField::new(Cow::Borrowed(name), Cow::Borrowed(value), span));
    envelope.published = stated(value, value_end.saturating_sub(value.len()), lists);
    if headline.is_empty() {
        let header = Piece { span: Span::new(envelope.region.start, line.end), matter: Matter::Given(Role::Header) };
        lists.push(&mut envelope.pieces, header);
        return Some(line.end);
    }
    let header = Piece { span: Span::new(envelope.region.start, start), matter: Matter::Given(Role::Header) };
    lists.push(&mut envelope.pieces, header);
    let headline = Piece { span: Span::new(start, line.end), matter: Matter::Given(Role::Headline) };
    lists.push(&mut envelope.pieces, headline);
    Some(line.end)
}

/// Rows that a sheet of results must have.
const SHEET_ROWS: usize = 4;

/// A sheet of results, as AAP sends race cards without a frame: one line that names it, and rows of columns with bars
/// between them to the end of the text. Gives the byte after it.
fn sheet(text: &str, line: Span, envelope: &mut Envelope<'_>, lists: Lists<'_>) -> Option<usize> {
    let is_row = |line: &str| line.bytes().filter(|byte| *byte == b'|').nth(1).is_some();
    let rest = Span::new(line.end, envelope.region.end);
    let rows = || lines(text, rest).filter(|line| !line.is_blank());
    // Nearly every text is told by its second line.
    let opens = rows().take(2).filter(|line| is_row(line.text)).count() == 2;
    if !opens || holds_sign(line.of(text)?, '|') || scan::trim(text, line).len() > 120 {
        return None;
    }
    let (mut full, mut other) = (0_usize, 0_usize);
    for row in rows() {
        let counted = if holds_sign(row.text, '|') { &mut full } else { &mut other };
        *counted = counted.saturating_add(1);
        // A table on top of a page: the page goes on under it.
        if other > 3 && other > full / 4 {
            return None;
        }
    }
    if full < SHEET_ROWS || other > full / 4 {
        return None;
    }
    let title = Span::new(envelope.region.start, line.end);
    lists.push(&mut envelope.pieces, Piece { span: title, matter: Matter::Given(Role::Headline) });
    lists.push(&mut envelope.pieces, Piece { span: rest, matter: Matter::Given(Role::Table) });
    Some(rest.end)
}

/// How long the date (and clock) in ISO 8601 form is that opens a text.
fn iso_date(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let date = bytes.get(..10)?;
    let shape = date
        .iter()
        .enumerate()
        .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    if !shape {
        return None;
    }
    let clock = match bytes.get(10) {
        Some(b'T') => {
            bytes.get(10..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b":.+-".contains(byte)).count()
        }
        _ => 0,
    };
    Some(clock.saturating_add(10))
}

/// What a date that a header field states says.
fn stated<'a>(value: &'a str, base: usize, lists: Lists<'_>) -> Option<Timestamp<'a>> {
    let mut line = lists.hold(StampLine::parse_at(value, base, lists)?);
    let first = line.value.stamps.first_mut()?;
    Some(core::mem::take(&mut first.timestamp))
}

/// A block of `Key: value` lines on top, up to the first line that is none. At least two of them must have names that
/// are known (one, if a blank line follows). The first line with words starts at `first`. Gives the byte after the block.
fn fields<'a>(text: &'a str, first: usize, envelope: &mut Envelope<'a>, lists: Lists<'_>) -> Option<usize> {
    let region = envelope.region;
    let mut found: Few<(Span, usize, &str, &str, Option<Field>), MOST_FIELDS> = Few::default();
    let mut end = region.start;
    let mut blank = false;
    for line in scan::lines(text, Span::new(first, region.end)) {
        let content = scan::trim(text, line);
        if content.is_empty() {
            end = line.end;
            blank = true;
            break;
        }
        let Some((name, value)) = field(content.of(text)?) else { break };
        if found.len() >= MOST_FIELDS {
            return None;
        }
        found.push((content, line.end, name, value, known(name)));
        end = line.end;
    }
    let sure = found.iter().filter(|found| found.4.is_some()).count();
    let enough = sure >= 2
        || (sure == 1 && found.len() == 1 && blank && found.iter().all(|found| found.4 != Some(Field::Other)));
    if !enough {
        return None;
    }
    let mut from = region.start;
    for (content, line_end, name, value, field) in found.iter().copied() {
        let base = content.end.saturating_sub(value.len());
        lists.push(&mut envelope.header, HeaderField::new(Cow::Borrowed(name), Cow::Borrowed(value), content));
        match field {
            // The first one is a piece of its own, as a headline on the page is.
            Some(Field::Headline) if !value.is_empty() && from == region.start => {
                let header = Piece { span: Span::new(from, base), matter: Matter::Given(Role::Header) };
                let headline = Piece { span: Span::new(base, line_end), matter: Matter::Given(Role::Headline) };
                lists.push(&mut envelope.pieces, header);
                lists.push(&mut envelope.pieces, headline);
                from = line_end;
            }
            Some(Field::Published) => envelope.published = stated(value, base, lists).or(envelope.published.take()),
            Some(Field::Updated) => envelope.updated = stated(value, base, lists).or(envelope.updated.take()),
            Some(Field::Author) => {
                let byline = Byline::parse_at(value, base, lists);
                if let Some(byline) = byline.or_else(|| Byline::parse_bare_at(value, base, lists)) {
                    lists.push(&mut envelope.bylines, byline);
                }
            }
            _ => {}
        }
    }
    if from < end {
        lists.push(&mut envelope.pieces, Piece { span: Span::new(from, end), matter: Matter::Given(Role::Header) });
    }
    Some(end)
}

/// `Key: value`, with a key of a few words.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = at_colon(line, LONGEST_NAME.saturating_add(1))?;
    let name = name.trim_end();
    let words = name.split_whitespace().count();
    let named =
        (1..=3).contains(&words) && name.bytes().all(|byte| byte.is_ascii_alphabetic() || b" -_".contains(&byte));
    // `http://…` is no field.
    (named && !value.starts_with("//")).then(|| (name, value.trim_start()))
}

/// What a field name is about, if it is known.
fn known(name: &str) -> Option<Field> {
    FIELDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, field)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn envelope(text: &str) -> Envelope<'_> {
        read(text, Span::new(0, text.len()), Lists::FRESH)
    }

    #[test]
    fn a_dated_headline_is_cut_from_its_date() {
        let text = " date 2024-01-30 Ferry runs aground\n\nNobody was hurt.";
        let envelope = envelope(text);
        assert_eq!((envelope.header[0].name.as_ref(), envelope.header[0].value.as_ref()), ("date", "2024-01-30"));
        let pieces: Vec<&str> = envelope.pieces.iter().map(|piece| piece.span.of(text).unwrap()).collect();
        assert_eq!(pieces, [" date 2024-01-30 ", "Ferry runs aground\n", "\nNobody was hurt."]);
    }

    #[test]
    fn key_value_lines_are_a_header() {
        let text = "Title: Ferry runs aground\nDate: 2024-01-30\nSource: The Harbour Post\n\nNobody was hurt.";
        let envelope = envelope(text);
        assert_eq!(envelope.header.len(), 3);
        let pieces: Vec<&str> = envelope.pieces.iter().map(|piece| piece.span.of(text).unwrap()).collect();
        let rest = "Date: 2024-01-30\nSource: The Harbour Post\n\n";
        assert_eq!(pieces, ["Title: ", "Ferry runs aground\n", rest, "Nobody was hurt."]);
    }

    #[test]
    fn a_date_alone_may_open_the_fields() {
        let text = "Date: 2024-01-30\nHeadline: Ferry runs aground\n\nNobody was hurt.";
        let pieces: Vec<&str> = envelope(text).pieces.iter().map(|piece| piece.span.of(text).unwrap()).collect();
        assert_eq!(pieces, ["Date: 2024-01-30\nHeadline: ", "Ferry runs aground\n", "\n", "Nobody was hurt."]);
        let text = "date 2024-01-30\nFerry runs aground\n";
        assert_eq!(envelope(text).header.len(), 1);
    }

    #[test]
    fn a_sheet_of_results_has_its_title_on_top() {
        let rows = "NR|DOG|BOX|S/P|MGIN\nRace 1|HARBOUR CUP|06:58PM\nGrade 7|311M\n1|TALL ADA|2|$2.80F|\n2|LUNE BOY|1|$3.10|1.50\n";
        let text = alloc::format!("Harwick, Wednesday 27 Apr 2016\n{rows}TIME: 18.04 (2)\n");
        let envelope = envelope(&text);
        let pieces: Vec<_> = envelope.pieces.iter().map(|piece| (piece.span.len(), piece.matter)).collect();
        let table = text.len() - 31;
        assert_eq!(pieces, [(31, Matter::Given(Role::Headline)), (table, Matter::Given(Role::Table))]);
        for page in [
            alloc::format!("Home | News | Sport\n{rows}"),
            alloc::format!("Results\n{rows}The dogs ran well.\nNobody fell.\nIt rained.\nThe crowd stayed.\n"),
            "Harwick Post\nHome | News | Sport\nThe ferry ran aground.\nNobody was hurt.\n".into(),
        ] {
            assert_eq!(super::read(&page, Span::new(0, page.len()), Lists::FRESH).pieces.len(), 1, "{page}");
        }
    }

    #[test]
    fn copy_with_a_colon_is_no_header() {
        for text in [
            "Police: no one was hurt\n\nThe ferry ran aground.",
            "date with destiny\n",
            "http://example.org\n",
            "",
            "\n\n",
        ] {
            assert!(envelope(text).header.is_empty(), "{text:?}");
        }
    }
}
