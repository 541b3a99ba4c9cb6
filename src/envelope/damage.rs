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
use crate::{DiagnosticCode, Format, Role, Span};

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
                let code = if role == Role::Header { DiagnosticCode::BadHeader } else { DiagnosticCode::BrokenFrame };
                stray.get_or_insert((code, Span::new(place, place.saturating_add(c.len_utf8()))));
            }
        }
    }
    if let Some((code, span)) = stray {
        envelope.diagnose(code, span, lists);
    }
    let region = envelope.region;
    let started = marks.soh == 1 && matches!(marks.syn, 0 | 2) && matches!(marks.enq, 0 | 1 | 3);
    if !started || marks.stx > 1 || marks.etx > 1 || marks.eot > 1 {
        envelope.diagnose(DiagnosticCode::BrokenFrame, Span::new(region.start, region.start), lists);
    }
    if marks.eot == 0 && (envelope.format == Format::Iptc7901 || announces(text, region, marks.end)) {
        envelope.diagnose(DiagnosticCode::Truncated, Span::new(region.end, region.end), lists);
    }
}

/// Whether more is to come after the ETX at `end`: a trailer or fill stands behind it, or its line is indented, as the line
/// of a trailer is.
fn announces(text: &str, region: Span, end: usize) -> bool {
    let before = Span::new(region.start, end).of(text).unwrap_or_default();
    let after = Span::new(end.saturating_add(1), region.end).of(text).unwrap_or_default();
    before.ends_with([' ', '\t']) || !after.trim().is_empty()
}
