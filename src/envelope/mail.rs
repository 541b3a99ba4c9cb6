//! Text under the header of an e-mail (RFC 5322): `From:`, `Subject:`, `Date:` and what belongs to them.

use super::cut::{Cutter, Line, lines};
use super::{Envelope, Matter, when};
use crate::spares::Lists;
use crate::{Format, Role, Span, scan};

/// Header fields that only messages have beside each other.
const NAMES: &[&str] = &[
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sent",
    "reply-to",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "return-path",
    "received",
    "sender",
    "list-id",
    "list-unsubscribe",
    "in-reply-to",
    "references",
    "delivered-to",
    "x-mailer",
    "importance",
    "organization",
];

/// The longest name of a header field that is looked at.
const NAME: usize = 40;

fn field<'a>(line: &Line<'a>) -> Option<(&'a str, &'a str)> {
    let (name, value) = line.text.split_once(':')?;
    let plain = (2..=NAME).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && (value.is_empty() || value.starts_with([' ', '\t']));
    plain.then_some((name, value.trim()))
}

/// Whether a text opens with the header of a message: only fields, three of them known, a sender and a subject or date.
pub(super) fn opens(head: &[Line<'_>]) -> bool {
    let (mut known, mut from, mut about) = (0_usize, false, false);
    for line in head.iter().take(40) {
        let Some((name, value)) = field(line) else {
            // A long value goes on in an indented line.
            if line.is_indented() && known > 0 {
                continue;
            }
            break;
        };
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        known = known.saturating_add(usize::from(NAMES.iter().any(|name| is(name))));
        from |= is("from") && !value.is_empty();
        about |= (is("subject") || is("date") || is("sent")) && !value.is_empty();
    }
    known >= 3 && from && about
}

/// Reads a message; its text is read as a page.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut cutter = Cutter::new(Format::Mail, text, region, lists);
    let mut open: Option<&str> = None;
    let mut seen = false;
    for line in lines(text, region) {
        let blank = line.is_blank();
        if blank && !seen {
            cutter.blank(&line);
            continue;
        }
        let named = if blank { None } else { field(&line) };
        if named.is_none() && !blank && line.is_indented() && open.is_some() {
            continue;
        }
        if let Some(name) = open.take() {
            cut(text, &mut cutter, name, line.span.start);
        }
        if named.is_none() {
            break;
        }
        seen = true;
        open = named.map(|(name, _)| name);
    }
    if let Some(name) = open {
        cut(text, &mut cutter, name, region.end);
    }
    cutter.finish(Matter::Page)
}

fn cut<'a>(text: &'a str, cutter: &mut Cutter<'_, 'a>, name: &'a str, end: usize) {
    let value = scan::trim(text, Span::new(cutter.place(name).end.saturating_add(1), end));
    let words = value.of(text).unwrap_or_default();
    cutter.field(name, words);
    if name.eq_ignore_ascii_case("subject") && !words.is_empty() {
        cutter.to(value.start, Matter::Given(Role::Header));
        cutter.to(end, Matter::Given(Role::Headline));
        return;
    }
    if name.eq_ignore_ascii_case("date") || name.eq_ignore_ascii_case("sent") {
        cutter.envelope().published = when::read(text, words, cutter.lists);
    }
    cutter.to(end, Matter::Given(Role::Header));
}
