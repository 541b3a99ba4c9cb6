//! The parts of a credit, and what stands between them.

use super::kinds::{is_agency, is_institution, is_note, is_wire};
use crate::grammar::places::region;
use crate::grammar::{phrase, ws};
use crate::lexicon::photo::{PHOTO_LEADS, RANK_FORMS, SOURCE_LEADS};
use crate::lexicon::pictured::CUT_SHORT;
use crate::lexicon::regions::Region;
use crate::lexicon::rights::COMPANY_FORMS;
use crate::scan::{holds_sign, holds_words};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Start,
    /// `/`, `|`, a bracket.
    Divider,
    /// `,`, `;`, ` - `.
    Comma,
    /// `via`.
    Via,
    /// `for`: the client follows.
    For,
    /// `on`, `from`: the stock follows.
    From,
    /// `courtesy of`.
    Courtesy,
    /// `Vídeo:` after a bar: what follows is another credit.
    Lead,
}

/// The parts of a credit, from left to right.
pub(super) struct Parts<'a> {
    rest: &'a str,
    separator: Separator,
}

impl<'a> Parts<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self { rest: text, separator: Separator::Start }
    }

    /// Whether a slash or a bar stands before the next part.
    pub(super) fn divides(&self) -> bool {
        self.separator == Separator::Divider
    }

    /// The next part and what stood before it; `Some(None)` at the end, `None` where the text cannot be a credit.
    #[expect(clippy::option_option, reason = "the outer option is the verdict, the inner one the end")]
    pub(super) fn next_part(&mut self) -> Option<Option<(Separator, &'a str)>> {
        loop {
            if self.rest.trim().is_empty() {
                return Some(None);
            }
            let (part, separator, rest) = cut(self.rest)?;
            let before = core::mem::replace(&mut self.separator, separator);
            self.rest = rest;
            let part = part.trim_matches(|c: char| {
                c.is_whitespace()
                    || matches!(c, '"' | '“' | '”' | '„' | '\'' | '‘' | '’' | '©' | '\u{200B}' | '*' | '-' | '–' | '—')
            });
            let part = if part.ends_with('.') && !is_note(part) && !abbreviated(part) {
                part.trim_end_matches(['.', '\'', '’', '”', '"'])
            } else {
                part
            };
            if part.is_empty() {
                // `X / via Y`, `X // Y`: the stronger separator counts.
                if matches!(before, Separator::Via | Separator::Courtesy) {
                    self.separator = before;
                }
                continue;
            }
            // `via video` is a note.
            if part.starts_with(['v', 'V']) && is_note(part) {
                return Some(Some((before, part)));
            }
            // Words that may stand at a part's start.
            for (word, separator) in
                [("via", Separator::Via), ("courtesy of", Separator::Courtesy), ("courtesy", Separator::Courtesy)]
            {
                if let Ok((after, _)) = phrase(part, word)
                    && !after.trim().is_empty()
                {
                    return Some(Some((separator, ws(after))));
                }
            }
            return Some(Some((before, part)));
        }
    }
}

/// The part before the first separator, the separator, and the rest.
fn cut(text: &str) -> Option<(&str, Separator, &str)> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        // Letters part nothing.
        if c.is_ascii_alphanumeric() {
            before = c;
            continue;
        }
        let from = text.get(at..)?;
        let after = from.get(c.len_utf8()..)?;
        let separator = match c {
            '/' | '\\' | '|' | '／' | '｜' | '(' | ')' | '[' | ']' | '（' | '）' | '•' | '·' => {
                Some((Separator::Divider, after))
            }
            ';' | '、' => Some((Separator::Comma, after)),
            ',' => (!company_form_next(after)).then_some((Separator::Comma, after)),
            '-' | '–' | '—' if before.is_whitespace() && after.starts_with(char::is_whitespace) => {
                Some((Separator::Comma, after))
            }
            // `HO-Harwick Police`: a handout, and whose.
            '-' if text.get(..at)?.trim() == "HO" => Some((Separator::Courtesy, after)),
            '-' | '–' | '—' if joins(text.get(..at)?, after) => Some((Separator::Divider, after)),
            // `Foto: A (REUTERS) | Vídeo: B`
            ':' if is_lead(text.get(..at)?) => Some((Separator::Lead, after)),
            '?' | '!' | ':' | '：' | '=' | '%' | '€' | '$' | '…' | '>' | '<' => return None,
            '.' if after.starts_with(char::is_whitespace) && !abbreviated(text.get(..=at)?) => {
                // A second sentence can only say whose courtesy it is.
                match phrase(ws(after), "courtesy") {
                    Ok(_) => Some((Separator::Courtesy, after)),
                    Err(_) if ws(after).is_empty() => None,
                    Err(_) => return None,
                }
            }
            // The words that part begin with these letters.
            c if c.is_whitespace() && after.starts_with(['v', 'V', 'f', 'o', 'c', 'C', 'F', 'O', 'p', 'P']) => [
                ("via", Separator::Via),
                ("for", Separator::For),
                ("pour", Separator::For),
                ("from", Separator::From),
                ("on", Separator::From),
                ("courtesy of", Separator::Courtesy),
                ("courtesy", Separator::Courtesy),
            ]
            .iter()
            .find_map(|&(word, separator)| {
                let (rest, found) = phrase(after, word).ok()?;
                let written = found.starts_with(char::is_lowercase) || matches!(found, "VIA" | "POUR");
                let noted = || is_note(after.split([',', ';', '/', '|', ')']).next().unwrap_or_default().trim());
                (written && !noted() && !ws(rest).is_empty() && rest.starts_with(char::is_whitespace))
                    .then_some((separator, rest))
            }),
            _ => None,
        };
        if let Some((separator, rest)) = separator {
            return Some((text.get(..at)?, separator, rest));
        }
        before = c;
    }
    Some((text, Separator::Start, ""))
}

/// Whether a hyphen joins a person and whoever has the picture: `Bo Reed-Imagn Images`, `Bo Reed-Pool`, `AP-Bo Reed`.
fn joins(before: &str, after: &str) -> bool {
    let next = after.split(['/', '|', ',', '(', ')']).next().unwrap_or_default();
    let next = next.split(" via ").next().unwrap_or_default().trim().trim_end_matches('.');
    let spaced = |text: &str| text.trim().contains(char::is_whitespace);
    let given = spaced(before)
        && (is_agency(next) || is_note(next) || spaced(next) && !holds_sign(next, '-') && is_institution(next));
    given || is_wire(before.trim()) && spaced(next)
}

/// Whether the full stop at the end belongs to an initial or an abbreviation: `T.`, `St.`, `Inc.`.
fn abbreviated(text: &str) -> bool {
    let bare = text.strip_suffix('.').unwrap_or(text);
    let last = bare.rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    last.chars().count() <= 2
        || RANK_FORMS.iter().any(|form| last.eq_ignore_ascii_case(form))
        || holds_sign(last, '.') && !holds_words(last, "com")
        || COMPANY_FORMS.iter().any(|form| last.eq_ignore_ascii_case(form))
        || CUT_SHORT.has(last)
        || matches!(
            region(text.get(text.len().saturating_sub(last.len().saturating_add(1))..).unwrap_or_default()),
            Ok(("", (_, Region::Abbreviation)))
        )
}

fn is_lead(words: &str) -> bool {
    let words = words.trim();
    words.len() <= 16 && (PHOTO_LEADS.has(words) || SOURCE_LEADS.has(words))
}

fn company_form_next(after: &str) -> bool {
    let word =
        ws(after).split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ')' | '|')).next().unwrap_or_default();
    let word = word.trim_end_matches('.');
    ["llc", "gmbh", "plc", "ag"].iter().chain(COMPANY_FORMS).any(|form| word.eq_ignore_ascii_case(form))
}
