//! Page text: header lines on top (`Key: value`, `date 2024-01-30 <headline>`), then anything.

use alloc::vec;

use super::{Envelope, Matter, Piece};
use crate::{Format, Span};

/// Reads a region as the text of a page.
pub(super) fn read(_text: &str, region: Span) -> Envelope<'_> {
    Envelope {
        format: Format::Page,
        region,
        pieces: vec![Piece { span: region, matter: Matter::Page }],
        ..Envelope::default()
    }
}
