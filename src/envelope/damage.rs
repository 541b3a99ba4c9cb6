//! What is wrong with the frame of a transmitted message: marks that are missing or doubled, and bytes that no message has
//! where they stand.
//!
//! ```text
//! marks = [ENQ / 3ENQ] *DEL [2SYN] SOH *US *DC STX *( BS / DLE / US ) ETX *( FF / DEL ) EOT
//! ```
//!
//! A message that ends right after ETX, with no trailer announced, is whole: Reuters sent its messages so.

use super::{Envelope, Matter};
use crate::spares::Lists;
use crate::{Diagnostic, DiagnosticCode, Format, Role, Span};

/// What is said of a damage whose field or mark is known. Each ends in the advice of its code's own sentence.
pub(super) mod says {
    pub(in crate::envelope) const NO_LINE: &str = "the message has no header line; compare the feed's settings";
    pub(in crate::envelope) const UNREAD: &str = "a line of the header cannot be read; compare the feed's settings";
    pub(in crate::envelope) const NO_KEYWORD: &str =
        "the header has no line with priority, category and keyword; compare the feed's settings";
    pub(in crate::envelope) const NO_DAY: &str = "the header line has no day; compare the feed's settings";
    pub(in crate::envelope) const NO_COUNT: &str = "the header line has no count of words; compare the feed's settings";
    pub(in crate::envelope) const NO_US: &str =
        "the header line has no US (1F) before its selector; compare the feed's settings";
    pub(super) const CONTROL: &str =
        "a control byte stands in the header line where none belongs; compare the feed's settings";
    pub(in crate::envelope) const NO_STX: &str = "no STX (02) opens the copy; check how the message was stored or cut";
    pub(in crate::envelope) const NO_ETX: &str = "no ETX (03) ends the copy; check how the message was stored or cut";
    pub(in crate::envelope) const NO_HEAD_END: &str =
        "no line of the head ends in `=`; check how the message was stored or cut";
    pub(in crate::envelope) const LINE_MARK: &str =
        "a line of the head lost a mark, `^`, `<` or `@`, or its line break; check how the message was stored or cut";
    pub(in crate::envelope) const NO_ZCZC: &str =
        "no `ZCZC` opens the message; check how the message was stored or cut";
    pub(in crate::envelope) const NEAR_NNNN: &str =
        "the `NNNN` that ends the message has a wrong letter; check how the message was stored or cut";
    pub(in crate::envelope) const NEAR_END: &str =
        "the line that ends the article has a wrong letter; check how the message was stored or cut";
    pub(super) const OUTSIDE: &str =
        "words stand before the message or behind it; check how the message was stored or cut";
    pub(super) const STRAY: &str =
        "a control byte stands in the frame where none belongs; check how the message was stored or cut";
    pub(super) const NO_SOH: &str = "no SOH (01) opens the message; check how the message was stored or cut";
    pub(super) const SOHS: &str = "SOH (01) stands more than once; check how the message was stored or cut";
    pub(super) const SYNS: &str =
        "SYN (16) stands before the message other than twice; check how the message was stored or cut";
    pub(super) const ENQS: &str =
        "ENQ (05) stands before the message other than once or three times; check how the message was stored or cut";
    pub(super) const STXS: &str = "STX (02) stands more than once; check how the message was stored or cut";
    pub(super) const ETXS: &str = "ETX (03) stands more than once; check how the message was stored or cut";
    pub(super) const EOTS: &str = "EOT (04) stands more than once; check how the message was stored or cut";
}

/// What was counted of a frame.
#[derive(Debug, Default)]
struct Marks {
    enq: usize,
    syn: usize,
    soh: usize,
    stx: usize,
    etx: usize,
    eot: usize,
    /// Where ETX stands.
    end: usize,
}

impl Marks {
    /// Whether a control byte may stand here; counts it if it is a mark. `head` is the header line up to the byte.
    fn takes(&mut self, byte: u8, at: usize, head: &[u8]) -> bool {
        let count = match byte {
            0x01 => &mut self.soh,
            0x02 => &mut self.stx,
            0x03 => {
                self.end = at;
                &mut self.etx
            }
            0x04 => &mut self.eot,
            0x05 if self.soh == 0 => &mut self.enq,
            0x16 if self.soh == 0 => &mut self.syn,
            // Fill before and after a message; DEL also stands before its EOT.
            0x00 => return self.soh == 0 || self.eot > 0,
            0x7F => return self.soh == 0 || self.etx > 0,
            0x0C => return self.etx > 0,
            0x1F => return self.soh > 0,
            // The font and its setting stand right after the priority and the category.
            0x11..=0x14 => {
                return self.stx == 0
                    && head.get(3..).is_some_and(|run| run.iter().all(|dc| matches!(dc, 0x11..=0x14)));
            }
            0x08 | 0x10 => return self.stx > 0,
            _ => return false,
        };
        *count = count.saturating_add(1);
        true
    }

    /// What is said of the first mark that is missing or stands too often, if there is one.
    const fn miscounted(&self) -> Option<&'static str> {
        match self {
            Self { soh: 0, .. } => Some(says::NO_SOH),
            Self { soh: 2.., .. } => Some(says::SOHS),
            Self { syn: 1 | 3.., .. } => Some(says::SYNS),
            Self { enq: 2 | 4.., .. } => Some(says::ENQS),
            Self { stx: 2.., .. } => Some(says::STXS),
            Self { etx: 2.., .. } => Some(says::ETXS),
            Self { eot: 2.., .. } => Some(says::EOTS),
            _ => None,
        }
    }

    /// Whether a message has been opened and goes on.
    const fn within(&self) -> bool {
        self.soh > 0 && self.etx == 0
    }
}

/// Whether a byte is no part of any text.
const fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F)
}

/// Names the damage of a message that has a frame.
pub(super) fn inspect(text: &str, envelope: &mut Envelope<'_>, lists: Lists<'_>) {
    let mut marks = Marks::default();
    let mut stray = None;
    for piece in &envelope.pieces {
        let Matter::Given(role @ (Role::Frame | Role::Header)) = piece.matter else { continue };
        let part = piece.span.of(text).unwrap_or_default();
        for (at, c) in part.char_indices() {
            let place = piece.span.start.saturating_add(at);
            let fits = match u8::try_from(c) {
                Ok(byte) if is_control(byte) => marks.takes(byte, place, part.as_bytes().get(..at).unwrap_or_default()),
                // Outside of the message stand no words.
                _ => role == Role::Header || marks.within() || c.is_whitespace() || matches!(c, '<' | '\u{FEFF}'),
            };
            if !fits {
                let (code, says) = match role {
                    Role::Header => (DiagnosticCode::BadHeader, says::CONTROL),
                    _ if u8::try_from(c).is_ok_and(is_control) => (DiagnosticCode::BrokenFrame, says::STRAY),
                    _ => (DiagnosticCode::BrokenFrame, says::OUTSIDE),
                };
                let span = Span::new(place, place.saturating_add(c.len_utf8()));
                stray.get_or_insert(Diagnostic::saying(code, says, span));
            }
        }
    }
    if let Some(stray) = stray {
        envelope.diagnose(stray, lists);
    }
    let region = envelope.region;
    if let Some(says) = marks.miscounted() {
        let span = Span::new(region.start, region.start);
        envelope.diagnose(Diagnostic::saying(DiagnosticCode::BrokenFrame, says, span), lists);
    }
    if marks.eot == 0 && (envelope.format == Format::Iptc7901 || announces(text, region, marks.end)) {
        let span = Span::new(region.end, region.end);
        envelope.diagnose(Diagnostic::new(DiagnosticCode::Truncated, span), lists);
    }
}

/// Whether more is to come after the ETX at `end`: a trailer or fill stands behind it, or its line is indented, as the line
/// of a trailer is.
fn announces(text: &str, region: Span, end: usize) -> bool {
    let before = Span::new(region.start, end).of(text).unwrap_or_default();
    let after = Span::new(end.saturating_add(1), region.end).of(text).unwrap_or_default();
    before.ends_with([' ', '\t']) || !after.trim().is_empty()
}
