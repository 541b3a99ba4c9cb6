//! The last stage: the labelled blocks and their readings become the article. It selects and types; it reads nothing
//! anew.

use alloc::vec::Vec;

use crate::blocks::RawBlock;
use crate::envelope::Envelope;
use crate::label::Label;
use crate::reading::Readings;
use crate::{Article, Block, Diagnostic, DiagnosticCode, Document, Language, Paragraph};

/// Makes the document of one story.
pub(crate) fn assemble<'a>(
    text: &'a str,
    envelope: Envelope<'a>,
    raw: Vec<RawBlock>,
    _readings: Readings<'a>,
    labels: Vec<Label>,
    language: Option<Language>,
) -> Document<'a> {
    let mut article = Article {
        format: envelope.format,
        language,
        header: envelope.header,
        wire: envelope.wire,
        publication: envelope.publication,
        published: envelope.published,
        updated: envelope.updated,
        diagnostics: envelope.diagnostics,
        ..Article::default()
    };
    let mut blocks = Vec::with_capacity(raw.len());
    for (block, label) in raw.into_iter().zip(labels) {
        if label.role.is_body() {
            article.body.push(Paragraph { text: block.copy(text), span: block.content, ..Paragraph::default() });
        }
        blocks.push(Block {
            span: block.span,
            content: block.content,
            role: label.role,
            confidence: label.confidence,
            reasons: label.reasons,
        });
    }
    if blocks.iter().all(|block| block.content.is_empty()) {
        article.diagnostics.push(Diagnostic::new(DiagnosticCode::EmptyText, envelope.region));
    }
    Document { text, region: envelope.region, confidence: 0.0, blocks, article }
}
