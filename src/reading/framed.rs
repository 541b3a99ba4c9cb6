//! Blocks whose role the frame of a message or an export has decided.

use super::batch::Out;
use super::{Reading, page};
use crate::grammar::squeeze;
use crate::look::Look;
use crate::{Byline, Caption, Copyright, Notice, NoticeKind, Role, Span, StampLine};

/// A block whose role the frame has decided: only that role's grammar is asked.
pub(super) fn given<'a>(role: Role, raw: &'a str, base: usize, out: &mut Out<'_, '_, 'a>) {
    match role {
        Role::Byline => {
            let byline = Byline::parse_at(raw, base, out.lists)
                .or_else(|| Byline::parse_catalogued_at(raw, base, out.lists))
                .or_else(|| Byline::parse_bare_at(raw, base, out.lists));
            out.maybe(byline.map(Reading::Byline));
        }
        Role::Caption => {
            if let Some(caption) = Caption::parse_at(raw, base, out.lists) {
                out.caption(caption);
            }
        }
        Role::Copyright => out.maybe(Copyright::parse_at(raw, base).map(Reading::Copyright)),
        Role::SignOff => page::sign_off(raw, base, Look::of(raw.as_bytes()), out),
        Role::Timestamp => out.maybe(StampLine::parse_at(raw, base, out.lists).map(Reading::Stamps)),
        _ => {}
    }
}

/// A notice whose kind the frame has decided; the grammar adds what it can read in it.
pub(super) fn note<'a>(kind: NoticeKind, raw: &'a str, span: Span, out: &mut Out<'_, '_, 'a>) {
    let read = Notice::parse_at(raw, span.start, out.lists).and_then(|notice| {
        let same = notice.kind == kind;
        out.lists.hold(notice).taken_if(same)
    });
    let whole = || Notice { kind, text: squeeze(raw, out.lists), span, ..Notice::default() };
    let notice = read.unwrap_or_else(whole);
    out.notice(notice);
}
