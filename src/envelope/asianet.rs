//! AsiaNet and PR Newswire releases: `Source:`, `MEDIA RELEASE PR74541`, headline, dateline, text, `SOURCE`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::cut::{Cutter, Line, is_number, lines};
use super::{Envelope, Matter, Wrap};
use crate::scan::starts_with;
use crate::spares::Lists;
use crate::{DiagnosticCode, Format, Role, Span, Wire};

/// The number of a release.
fn release<'a>(line: &Line<'a>) -> Option<&'a str> {
    let number = line.words().strip_prefix("MEDIA RELEASE ")?.trim();
    number.strip_prefix("PR").is_some_and(|digits| is_number(digits, 3, 7)).then_some(number)
}

fn source<'a>(line: &Line<'a>) -> Option<(&'a str, &'a str)> {
    let words = line.words();
    let (name, rest) = words.split_at_checked(6).filter(|(name, _)| name.eq_ignore_ascii_case("source"))?;
    let value = rest.strip_prefix(':').or_else(|| rest.strip_prefix(' ').filter(|_| name == "SOURCE"))?.trim();
    (!value.is_empty() && value.len() <= 120).then_some((name, value))
}

/// Whether the first lines of a text are those of a release.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    head.iter().take(4).any(|line| release(line).is_some())
}

/// Where the release that starts at `from` ends: before the next one's source or number.
pub(super) fn end(text: &str, from: usize) -> usize {
    let mut releases = 0_usize;
    let mut above: Option<Line<'_>> = None;
    for line in lines(text, Span::new(from, text.len())).filter(|line| !line.is_blank()) {
        if release(&line).is_some() {
            releases = releases.saturating_add(1);
            if releases > 1 {
                // "Source:" opens a release, "SOURCE" ends one.
                let opening = above.filter(|above| source(above).is_some_and(|(name, _)| name == "Source"));
                return opening.map_or(line.span.start, |above| above.span.start);
            }
        }
        above = Some(line);
    }
    text.len()
}

/// Reads one release.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut cutter = Cutter::new(Format::AsiaNet, text, region, lists);
    let mut wire = Wire::default();
    let mut title = lists.list();
    let (mut numbered, mut copy, mut signed) = (false, false, false);
    for line in lines(text, region) {
        let words = line.words();
        if words.is_empty() {
            if !title.is_empty() {
                headline(&mut cutter, &mut title);
                copy = true;
            }
            cutter.blank(&line);
        } else if let Some((name, value)) =
            source(&line).filter(|(name, _)| !copy || *name == "SOURCE" || starts_with(words, "source:"))
        {
            if copy {
                signed = true;
            } else {
                cutter.publication(value);
            }
            cutter.header(&line, name, value);
        } else if let Some(number) = release(&line).filter(|_| !copy) {
            numbered = true;
            wire.number = Some(Cow::Borrowed(number));
            cutter.header(&line, "release", number);
        } else if numbered && !copy {
            title.push(line);
        } else if copy {
            cutter.line(&line, Matter::Copy(Wrap::Indent));
        } else {
            cutter.header(&line, "header", words);
        }
    }
    headline(&mut cutter, &mut title);
    lists.spend(title);
    if !signed {
        cutter.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end));
    }
    cutter.envelope().wire = Some(wire);
    cutter.finish(Matter::Given(Role::Frame))
}

/// The lines of the headline are one piece.
fn headline(cutter: &mut Cutter<'_, '_>, title: &mut Vec<Line<'_>>) {
    let mut title = title.drain(..);
    if let Some(first) = title.next() {
        cutter.line(&first, Matter::Given(Role::Headline));
        title.for_each(|line| cutter.extend(&line));
    }
}
