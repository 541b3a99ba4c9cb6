//! Blocks of page text, where everything can stand.

use super::Reading;
use super::batch::{Asked, Out};
use super::furniture::furniture_of;
use crate::boilerplate::ReadingTime;
use crate::grammar::strange::{holds_strange, opens_strange};
use crate::header::labels::label;
use crate::header::{Beside, LONGEST_TIMES, beside, may_open_with_time, stamps_and_impossible};
use crate::lexicon::authors::AUTHOR_LEADS;
use crate::lexicon::heads::Heads;
use crate::lexicon::openings::Openings;
use crate::lexicon::{byline_heads, opens_byline};
use crate::look::Look;
use crate::{Age, Byline, Caption, Copyright, Duration, Notice, SignOff, StampLabel, StampLine};

/// No age, running time or label is longer, in bytes.
const LONGEST_MARK: usize = 48;

/// What the line before says of this one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before<'a> {
    pub(super) raw: &'a str,
    /// Where it starts.
    pub(super) base: usize,
    /// What it may open with; nothing where there is none.
    pub(super) openings: Openings,
}

impl Before<'_> {
    /// Where a lone `By` starts, and whether it can be nothing else: `Author` heads menus too. `Written by` and `About the
    /// author` say that the next line names the author.
    fn by(self) -> Option<(usize, bool)> {
        if !self.openings.may(Openings::LONE) {
            return None;
        }
        let lead = is_lone_lead(self.raw);
        let sure = is_lone_by(self.raw) || lead && ends_in_by(self.raw);
        (sure || lead).then_some((self.base, sure))
    }

    /// A label that stands alone: `Published`.
    fn label(self) -> Option<StampLabel> {
        lone_label(self.raw)
    }
}

/// The text of a page, where everything can stand: the short forms. `None` if one of them is all that the block is, else
/// whether it may be a time and nothing else.
pub(super) fn near<'a>(raw: &'a str, base: usize, openings: Openings, out: &mut Out<'_, '_, 'a>) -> Option<bool> {
    if is_number(raw) {
        // `30` ends a story.
        notice(raw, base, out);
        return None;
    }
    let may_be_time = may_be_time(raw);
    if raw.len() <= LONGEST_MARK {
        if let Some(mark) = if may_be_time { mark(raw, base) } else { None } {
            out.push(mark);
            return None;
        }
        if openings.may(Openings::LONE) && is_lone_by(raw) {
            out.push(Reading::By);
            return None;
        }
    }
    if let Some((kind, whole)) = furniture_of(raw, openings) {
        out.push(Reading::Furniture { kind, whole });
        if whole {
            // A phrase that is the whole line is nobody's name; but `More` ends a take, too.
            notice(raw, base, out);
            return None;
        }
    }
    Some(may_be_time)
}

fn notice<'a>(raw: &'a str, base: usize, out: &mut Out<'_, '_, 'a>) {
    if let Some(notice) = Notice::parse_at(raw, base, out.lists) {
        out.notice(notice);
    }
}

/// What stands below a lone `By`.
pub(super) fn below_by<'a>(asked: &Asked<'a>, out: &mut Out<'_, '_, 'a>) -> bool {
    let Asked { raw, base, before, .. } = *asked;
    let Some((start, sure)) = before.by() else { return false };
    // `By`, and on the next line `Ada Lane on Feb. 28, 2024`.
    match beside(raw, base, out.lists) {
        Some(Beside { stamps, byline: Some(mut byline) }) => {
            byline.span.start = start;
            out.push(Reading::Byline(byline));
            out.push(Reading::Stamps(stamps));
            return true;
        }
        other => out.lists.spend(other.map(|other| other.stamps)),
    }
    let Some(mut byline) = Byline::parse_below_at(raw, base, sure, out.lists) else { return false };
    byline.span.start = start;
    out.push(Reading::Byline(byline));
    true
}

/// A line of times.
pub(super) fn timed<'a>(asked: &Asked<'a>, out: &mut Out<'_, '_, 'a>) -> bool {
    let Asked { raw, base, before, may_be_time, .. } = *asked;
    if !may_be_time {
        return false;
    }
    let (stamps, impossible) = stamps_and_impossible(raw, base, out.lists);
    if let Some(mut stamps) = stamps {
        relabel(&mut stamps, before.label());
        let dated = stamps.stamps.iter().any(|stamp| stamp.timestamp.date.is_some());
        out.push(Reading::Stamps(stamps));
        // A clock beside a day that no calendar has.
        out.maybe(impossible.filter(|_| !dated).map(Reading::ImpossibleDate));
        return true;
    }
    out.maybe(impossible.map(Reading::ImpossibleDate));
    impossible.is_some()
}

/// Times that share their line with something else.
pub(super) fn beside_times<'a>(asked: &Asked<'a>, out: &mut Out<'_, '_, 'a>) -> bool {
    let Asked { raw, base, looks, before, .. } = *asked;
    if !looks.all.has(Look::DIGIT) {
        return false;
    }
    let Some(Beside { mut stamps, byline }) = beside(raw, base, out.lists) else { return false };
    // `The bridge at dusk, Jan. 30, 2024. (Ada Lane/AP)` says when the picture was taken.
    if byline.is_none() && is_bare_day(&stamps) {
        let caption = out.lists.hold(Caption::parse_credited_at(raw, base, looks.end, out.lists).unwrap_or_default());
        if !caption.value.text.is_empty() {
            out.lists.spend(stamps);
            out.caption(caption.taken());
            return true;
        }
    }
    relabel(&mut stamps, before.label());
    out.maybe(byline.map(Reading::Byline));
    out.push(Reading::Stamps(stamps));
    true
}

/// The text of a page far from running copy: marks of lists, times, phrases of furniture, the site's copyright.
pub(super) fn far<'a>(raw: &'a str, base: usize, openings: Openings, previous: &str, out: &mut Out<'_, '_, 'a>) {
    if is_number(raw) {
        return;
    }
    let may_be_time = may_be_time(raw);
    if let Some(mark) = if may_be_time && raw.len() <= LONGEST_MARK { mark(raw, base) } else { None } {
        out.push(mark);
        return;
    }
    if let Some((kind, whole)) = furniture_of(raw, openings) {
        out.push(Reading::Furniture { kind, whole });
    }
    let stamps = if may_be_time { StampLine::parse_at(raw, base, out.lists) } else { None };
    match stamps {
        Some(mut stamps) => {
            relabel(&mut stamps, lone_label(previous));
            out.push(Reading::Stamps(stamps));
        }
        None => out.maybe(Copyright::parse_seen_at(raw, base, openings, None).map(Reading::Copyright)),
    }
}

/// A short line that is an age, a running time or the time that the story takes to read.
fn mark<'a>(raw: &str, base: usize) -> Option<Reading<'a>> {
    let age = Age::parse_at(raw, base).map(Reading::Age);
    let duration = || Duration::parse_at(raw, base).map(Reading::Duration);
    age.or_else(duration).or_else(|| ReadingTime::parse(raw).map(|_| Reading::TimeToRead))
}

/// Whether a line is a number and nothing else: of all grammars only that of end marks reads one.
fn is_number(raw: &str) -> bool {
    raw.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line may be times, an age or a length and nothing else.
fn may_be_time(raw: &str) -> bool {
    raw.len() <= LONGEST_TIMES && !opens_strange(raw) && !holds_strange(raw) && may_open_with_time(raw)
}

pub(super) fn sign_off<'a>(raw: &'a str, base: usize, look: Look, out: &mut Out<'_, '_, 'a>) {
    let parts = SignOff::parse_at(raw, base, look, out.lists);
    if !parts.is_empty() {
        out.push(Reading::SignOff(parts));
    }
}

/// A phrase without the colon that ends it.
fn unmarked(raw: &str) -> &str {
    raw.trim_end_matches([':', '：', ' '])
}

/// Whether the line says that the next one names the author: `Written by`, `About the author`.
pub(crate) fn is_lone_lead(raw: &str) -> bool {
    static HEADS: Heads = Heads::of(AUTHOR_LEADS.rows);
    let words = unmarked(raw);
    words.len() <= LONGEST_MARK && HEADS.may_open(words) && AUTHOR_LEADS.has(words)
}

/// Whether a phrase ends in the word for "by": `Written by`.
pub(crate) fn ends_in_by(raw: &str) -> bool {
    unmarked(raw).rsplit_once(' ').is_some_and(|(_, last)| opens_byline(last))
}

/// The label that a line is: `Published`, `Last updated:`.
fn lone_label(raw: &str) -> Option<StampLabel> {
    if raw.len() > LONGEST_MARK {
        return None;
    }
    label(raw).filter(|(_, rest)| rest.chars().all(|c| matches!(c, ':' | ' '))).map(|(label, _)| label.kind)
}

/// Whether the moments are days that nothing labels.
fn is_bare_day(stamps: &StampLine<'_>) -> bool {
    stamps.stamps.iter().all(|stamp| stamp.label == StampLabel::Bare && stamp.timestamp.time.is_none())
}

/// Gives the label of the line before to a moment that has none.
fn relabel(stamps: &mut StampLine<'_>, label: Option<StampLabel>) {
    if let (Some(label), Some(first)) = (label, stamps.stamps.first_mut())
        && first.label == StampLabel::Bare
    {
        first.label = label;
    }
}

/// Whether the line is what opens a byline, alone: `By`, `Von:`.
fn is_lone_by(raw: &str) -> bool {
    static HEADS: Heads = byline_heads();
    let word = raw.trim_end_matches([':', ' ']);
    word.len() <= 12 && HEADS.may_open(word) && opens_byline(word)
}
