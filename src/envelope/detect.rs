//! Which layout a text has, told from its first lines. Nearly every text is a page, so each test asks the first byte of
//! a line first.

use super::cut::{Line, lines};
use super::{anpa, asianet, factiva, frame, iptc7901, mail, newsbites, nexis, proquest, zczc};
use crate::few::Few;
use crate::grammar::head;
use crate::spares::Lists;
use crate::{Format, Span};

/// So much of a text is looked at: the cover page of an export can run over a hundred lines.
const HEAD_BYTES: usize = 32 * 1024;
/// So many lines with words decide.
const HEAD_LINES: usize = 160;

/// The format of a text.
pub(super) fn detect(text: &str, lists: Lists<'_>) -> Format {
    if let Some(format) = frame::kind(text) {
        return format;
    }
    let head = head(text, HEAD_BYTES);
    let lines: Few<Line<'_>, HEAD_LINES> =
        lines(head, Span::new(0, head.len())).filter(|line| !line.is_blank()).take(HEAD_LINES).collect();
    let Some(first) = lines.first() else { return Format::Page };
    let words = first.words();
    if newsbites::opens(&lines) {
        return Format::NewsBites;
    }
    if zczc::opens(words) || zczc::opens_damaged(&lines) {
        return Format::Zczc;
    }
    if anpa::opens_bare(&lines) || anpa::opens_marked(&lines) {
        return Format::Anpa1312;
    }
    if iptc7901::opens(&lines) {
        return Format::Iptc7901;
    }
    if asianet::opens(&lines) {
        return Format::AsiaNet;
    }
    if nexis::opens(&lines) {
        return Format::Nexis;
    }
    if factiva::opens(&lines, lists) {
        return Format::Factiva;
    }
    if proquest::opens(&lines) {
        return Format::ProQuest;
    }
    if mail::opens(&lines) {
        return Format::Mail;
    }
    if zczc::signs_results(text) {
        return Format::Zczc;
    }
    Format::Page
}
