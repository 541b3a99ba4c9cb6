//! Datelines, bylines and sign-offs in the forms that the wires write.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write as _;

use crate::lexicon::desk::{MONTHS_BEFORE_DAYS, WRITER_ROLES};
use crate::{Author, Byline, Date, Dateline, SignOff};

/// How a wire writes a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// `HARWICK, Ont., March 7 (AP) _ `, with the wire's dash.
    Brackets(&'static str),
    /// Kyodo: `SAITAMA, Japan, Dec. 9 Kyodo - `.
    Bare,
    /// Belga: `HARWICK 31/07 (BELGA) = `.
    Belga,
    /// Bay City News: `HARWICK (BCN)`, alone on its line.
    Alone,
}

/// The dateline, with its dash and the blank after it.
pub(crate) fn dateline(dateline: &Dateline<'_>, opening: Opening) -> String {
    let places: Vec<String> = dateline
        .places
        .iter()
        .map(|place| match &place.region {
            Some(region) => format!("{}, {region}", place.city),
            None => place.city.to_string(),
        })
        .collect();
    let mut out = places.join("/");
    if let Some(date) = dateline.date {
        if opening == Opening::Belga && date.year().is_none() {
            let _ = write!(out, " {:02}/{:02}", date.day(), date.month());
        } else {
            let comma = if out.is_empty() { "" } else { ", " };
            let _ = write!(out, "{comma}{}", day(date));
        }
    }
    if let Some(agency) = &dateline.agency {
        let blank = if out.is_empty() { "" } else { " " };
        let _ = match opening {
            Opening::Bare => write!(out, "{blank}{agency}"),
            _ => write!(out, "{blank}({agency})"),
        };
    }
    out.push_str(match opening {
        Opening::Brackets(dash) => dash,
        Opening::Bare => " - ",
        Opening::Belga => " = ",
        Opening::Alone => "",
    });
    out
}

/// `Dec. 9`, `March 7, 2024`.
fn day(date: Date) -> String {
    let month = date.month().checked_sub(1).and_then(|at| MONTHS_BEFORE_DAYS.get(usize::from(at))).unwrap_or(&"");
    match date.year() {
        Some(year) => format!("{month} {}, {year}", date.day()),
        None => format!("{month} {}", date.day()),
    }
}

/// The words that join names in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tongue {
    pub(crate) by: &'static str,
    pub(crate) and: &'static str,
}

pub(crate) const ENGLISH: Tongue = Tongue { by: "By", and: "and" };
pub(crate) const GERMAN: Tongue = Tongue { by: "Von", and: "und" };
pub(crate) const FRENCH: Tongue = Tongue { by: "Par", and: "et" };

/// `A, B and C`.
pub(crate) fn list(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

fn names(authors: &[Author<'_>]) -> Vec<String> {
    authors.iter().map(|author| author.name.to_string()).collect()
}

/// A byline in one line: `By A and B, Staff Writers, The Harbor News`.
pub(crate) fn byline(byline: &Byline<'_>, tongue: Tongue) -> String {
    let mut out = String::from(tongue.by);
    let role = shared_role(&byline.authors);
    if role.is_none() && byline.authors.iter().any(|author| author.role.is_some()) {
        let each: Vec<String> = byline
            .authors
            .iter()
            .map(|author| match &author.role {
                Some(role) => format!("{}, {role}", author.name),
                None => author.name.to_string(),
            })
            .collect();
        let _ = write!(out, " {}", list(&each, tongue.and));
    } else if !byline.authors.is_empty() {
        let _ = write!(out, " {}", list(&names(&byline.authors), tongue.and));
    }
    let comma = if byline.authors.is_empty() { "" } else { "," };
    if let Some(role) = role {
        let _ = write!(out, ", {role}");
    }
    let signs = |organization: &&Cow<'_, str>| !matches!(&*byline.authors, [only] if only.name == **organization);
    if let Some(organization) = byline.organization.as_ref().filter(signs) {
        let _ = write!(out, "{comma} {organization}");
    }
    out
}

/// A byline in AP's two lines: the names, and who they are.
pub(crate) fn byline_lines(byline: &Byline<'_>) -> (String, Option<String>) {
    let role = shared_role(&byline.authors);
    let (Some(organization), false) = (&byline.organization, byline.authors.is_empty()) else {
        return (self::byline(byline, ENGLISH), None);
    };
    if role.is_none() && byline.authors.iter().any(|author| author.role.is_some()) {
        return (self::byline(byline, ENGLISH), None);
    }
    let first = format!("{} {}", ENGLISH.by, list(&names(&byline.authors), ENGLISH.and));
    let second = match role {
        Some(role) if WRITER_ROLES.iter().any(|word| role.ends_with(word)) => format!("{organization} {role}"),
        Some(_) => return (self::byline(byline, ENGLISH), None),
        None => organization.to_string(),
    };
    // Not every name is known to be an organization's when it stands alone.
    let both = format!("{first}\n{second}");
    match Byline::parse(&both) {
        Some(read) if read.organization.as_deref() == Some(organization) => (first, Some(second)),
        _ => (self::byline(byline, ENGLISH), None),
    }
}

/// The role that all authors share.
fn shared_role<'a>(authors: &'a [Author<'_>]) -> Option<&'a str> {
    let role = authors.first()?.role.as_deref()?;
    authors.iter().all(|author| author.role.as_deref() == Some(role)).then_some(role)
}

/// Sign-offs as lines of copy. Parts with a task share a pair of brackets: `(Reporting by A; Editing by B)`.
pub(crate) fn sign_offs(parts: &[SignOff<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut tasks: Vec<String> = Vec::new();
    for part in parts {
        let mut people = names(&part.authors);
        match &part.role {
            Some(role) if part.organization.is_none() && !people.is_empty() => {
                tasks.push(format!("{role} by {}", list(&people, "and")));
            }
            // `Harwick Courier writer Bo Ng contributed to this report.`
            Some(role)
                if role == "contributed" && part.organization.is_some() && shared_role(&part.authors).is_some() =>
            {
                let [paper, job] =
                    [part.organization.as_deref(), shared_role(&part.authors)].map(Option::unwrap_or_default);
                let named: Vec<_> = part.authors.iter().map(|author| author.name.to_string()).collect();
                lines.push(format!("{paper} {job} {} {role} to this report.", list(&named, "and")));
            }
            Some(role) => {
                people.splice(0..0, part.organization.as_ref().map(ToString::to_string));
                let joint = if role.to_lowercase().starts_with("with") { "from" } else { "by" };
                lines.push(format!("{role} {joint} {}", list(&people, "and")));
            }
            None => {
                people.extend(part.organization.as_ref().map(ToString::to_string));
                lines.push(people.join(", "));
            }
        }
    }
    if !tasks.is_empty() {
        lines.insert(0, format!("({})", tasks.join("; ")));
    }
    lines
}

/// Breaks a text into lines of so many characters, at its blanks; a word that is longer stays whole.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut len = 0_usize;
    for word in text.split(' ') {
        let chars = word.chars().count();
        if !line.is_empty() && len.saturating_add(chars).saturating_add(1) > width {
            lines.push(core::mem::take(&mut line));
            len = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            len = len.saturating_add(1);
        }
        line.push_str(word);
        len = len.saturating_add(chars);
    }
    lines.push(line);
    lines
}
