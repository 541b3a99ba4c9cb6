//! The fields of an article by the blocks that they stand in.
//!
//! They are read from the article's JSON: whatever has a span there is a field, under the path that leads to it. So a
//! field that the crate learns later shows up here without a word of code.

use serde_json::Value;
use wirecopy::{Article, Block, Span};

/// Something in the article that has a span.
#[derive(Debug)]
pub(crate) struct Field {
    /// The way to it in the JSON: `captions[0].credit`.
    pub(crate) path: String,
    pub(crate) span: Span,
    /// Its values that have no span of their own, by name.
    pub(crate) values: Vec<(String, String)>,
    /// Whether nothing inside it has a span.
    pub(crate) is_leaf: bool,
}

/// All fields of an article, and for each block the numbers of those that reach into it.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub(crate) all: Vec<Field>,
    of_block: Vec<Vec<usize>>,
}

impl Fields {
    /// Collects them.
    pub(crate) fn new(article: &Article<'_>, blocks: &[Block]) -> serde_json::Result<Self> {
        let mut all = Vec::new();
        collect(&serde_json::to_value(article)?, "", &mut all);
        let mut of_block = vec![Vec::new(); blocks.len()];
        for (number, field) in all.iter().enumerate() {
            let from = blocks.partition_point(|block| block.content.end <= field.span.start);
            let reached = blocks.iter().zip(&mut of_block).skip(from);
            for (_, fields) in reached.take_while(|(block, _)| block.content.start < field.span.end) {
                fields.push(number);
            }
        }
        Ok(Self { all, of_block })
    }

    /// The fields that reach into block `at`.
    pub(crate) fn of(&self, at: usize) -> impl Iterator<Item = &Field> {
        self.of_block.get(at).into_iter().flatten().filter_map(|number| self.all.get(*number))
    }

    /// The parts of block `at` that are a field each: apart from each other, ascending, and less than the whole block.
    pub(crate) fn marks(&self, at: usize, content: Span) -> Vec<Span> {
        let inside = |field: &&Field| field.is_leaf && content.contains(field.span) && field.span != content;
        let mut spans: Vec<Span> = self.of(at).filter(inside).map(|field| field.span).collect();
        spans.sort_unstable();
        let mut end = content.start;
        spans.retain(|span| {
            let apart = span.start >= end && !span.is_empty();
            end = if apart { span.end } else { end };
            apart
        });
        spans
    }
}

/// Finds everything that has a span; tells whether there was anything.
fn collect(value: &Value, path: &str, fields: &mut Vec<Field>) -> bool {
    match value {
        Value::Array(items) => {
            let found = items.iter().enumerate().map(|(at, item)| collect(item, &format!("{path}[{at}]"), fields));
            found.fold(false, core::ops::BitOr::bitor)
        }
        Value::Object(members) => {
            let own = fields.len();
            if let Some(span) = span(value) {
                let mut values = Vec::new();
                for (name, member) in members.iter().filter(|(name, _)| *name != "span") {
                    flatten(member, name, &mut values);
                }
                fields.push(Field { path: path.to_owned(), span, values, is_leaf: true });
            }
            let inner = members.iter().map(|(name, member)| {
                let dot = if path.is_empty() { "" } else { "." };
                collect(member, &format!("{path}{dot}{name}"), fields)
            });
            let inner = inner.fold(false, core::ops::BitOr::bitor);
            let is_field = span(value).is_some();
            if let Some(field) = fields.get_mut(own).filter(|_| is_field) {
                field.is_leaf = !inner;
            }
            is_field || inner
        }
        _ => false,
    }
}

/// Gathers values that have no span of their own.
fn flatten(value: &Value, name: &str, values: &mut Vec<(String, String)>) {
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                flatten(item, &format!("{name}[{at}]"), values);
            }
        }
        Value::Object(_) if span(value).is_some() => {}
        Value::Object(members) => {
            for (member, value) in members {
                flatten(value, &format!("{name}.{member}"), values);
            }
        }
        Value::String(text) => values.push((name.to_owned(), text.clone())),
        Value::Bool(true) => values.push((name.to_owned(), "yes".to_owned())),
        Value::Number(number) => values.push((name.to_owned(), number.to_string())),
    }
}

fn span(value: &Value) -> Option<Span> {
    let span = value.get("span")?;
    let at = |name| span.get(name).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
    Some(Span::new(at("start")?, at("end")?))
}
