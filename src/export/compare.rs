//! What two articles differ in.

use alloc::string::String;
use alloc::vec::Vec;

use crate::{Article, BodyKind, Byline, Dateline, Notice, Paragraph, SignOff, Timestamp, Wire};

/// The names of the fields that differ between two articles, in the order of the fields. Where in its text a field stands
/// does not count, nor does what was concluded: the language, what was inferred of a moment, diagnostics, and the header
/// fields as written, whose typed values stand in `wire`.
///
/// ```
/// use wirecopy::{export, parse};
/// let plain = parse("Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n");
/// let spaced = parse("\nFerry runs aground\n\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.");
/// assert!(export::differences(&plain, &spaced).is_empty());
/// let other = parse("Ferry sails again\n\nBy Ada Lane\n\nHARWICK (AP) — Nobody was hurt when a ferry ran aground on Tuesday.\n");
/// assert_eq!(export::differences(&plain, &other), ["headline"]);
/// ```
#[must_use]
pub fn differences(one: &Article<'_>, other: &Article<'_>) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut note = |field: &'static str, same: bool| {
        if !same {
            found.push(field);
        }
    };
    let text = |field: &Option<crate::Text<'_>>| field.as_ref().map(|text| text.text.clone().into_owned());
    note("format", one.format == other.format);
    wire(one.wire.as_ref(), other.wire.as_ref(), &mut note);
    note("publication", text(&one.publication) == text(&other.publication));
    note("headline", text(&one.headline) == text(&other.headline));
    note("deck", text(&one.deck) == text(&other.deck));
    note("bylines", all_same(&one.bylines, &other.bylines, same_byline));
    note("dateline", maybe_same(one.dateline.as_ref(), other.dateline.as_ref(), same_dateline));
    note("published", maybe_same(one.published.as_ref(), other.published.as_ref(), same_moment));
    note("updated", maybe_same(one.updated.as_ref(), other.updated.as_ref(), same_moment));
    let (one, other) = (one.without_spans(), other.without_spans());
    note("captions", one.captions == other.captions);
    note("body", all_same(&one.body, &other.body, same_paragraph));
    note("sign_off", all_same(&one.sign_off, &other.sign_off, same_sign_off));
    note("notices", all_same(&one.notices, &other.notices, same_notice));
    note("boilerplate", one.boilerplate == other.boilerplate);
    found
}

fn wire(one: Option<&Wire<'_>>, other: Option<&Wire<'_>>, note: &mut impl FnMut(&'static str, bool)) {
    let none = Wire::default();
    let (one, other) = (one.unwrap_or(&none), other.unwrap_or(&none));
    note("wire.service", one.service == other.service);
    note("wire.selector", one.selector == other.selector);
    note("wire.number", one.number == other.number);
    note("wire.priority", one.priority == other.priority);
    note("wire.urgency", one.urgency == other.urgency);
    note("wire.category", one.category == other.category);
    note("wire.cycle", one.cycle == other.cycle);
    note("wire.keyword", one.keyword == other.keyword);
    note("wire.versions", one.versions == other.versions);
    note("wire.reference", one.reference == other.reference);
    note("wire.word_count", one.word_count == other.word_count);
    note("wire.filed", maybe_same(one.filed.as_ref(), other.filed.as_ref(), same_moment));
    note("wire.date", one.date == other.date);
}

fn maybe_same<T>(one: Option<&T>, other: Option<&T>, same: impl Fn(&T, &T) -> bool) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    }
}

fn all_same<T>(one: &[T], other: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
}

fn same_moment(one: &Timestamp<'_>, other: &Timestamp<'_>) -> bool {
    (one.date, one.time, one.offset, &one.zone) == (other.date, other.time, other.offset, &other.zone)
}

fn same_byline(one: &Byline<'_>, other: &Byline<'_>) -> bool {
    one.organization == other.organization
        && all_same(&one.authors, &other.authors, |one, other| one.name == other.name && one.role == other.role)
}

fn same_dateline(one: &Dateline<'_>, other: &Dateline<'_>) -> bool {
    (&one.places, &one.agency, one.date) == (&other.places, &other.agency, other.date)
}

fn same_paragraph(one: &Paragraph<'_>, other: &Paragraph<'_>) -> bool {
    one.kind == other.kind
        && (one.text == other.text || (one.kind == BodyKind::Table && bare(&one.text) == bare(&other.text)))
}

/// A table without the control bytes that set its columns.
fn bare(table: &str) -> String {
    table.lines().flat_map(|line| line.chars().filter(|c| !c.is_control()).chain(['\n'])).collect()
}

fn same_sign_off(one: &SignOff<'_>, other: &SignOff<'_>) -> bool {
    (&one.organization, &one.role) == (&other.organization, &other.role)
        && all_same(&one.authors, &other.authors, |one, other| one.name == other.name && one.role == other.role)
}

fn same_notice(one: &Notice<'_>, other: &Notice<'_>) -> bool {
    (one.kind, &one.text) == (other.kind, &other.text)
        && maybe_same(one.until.as_ref(), other.until.as_ref(), same_moment)
}
