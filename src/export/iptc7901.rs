//! IPTC 7901 messages.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::prose::{self, ENGLISH, FRENCH, GERMAN, Opening, Tongue};
use super::{ExportError, Message, Place, Placed, checked, code, left_out, needed, words};
use crate::lexicon::desk::MONTHS_IN_GROUPS;
use crate::{Article, BodyKind, Language, NoticeKind, Timestamp, Wire};

/// The dialects of IPTC 7901.
///
/// | dialect | lines | dateline | end |
/// |---|---|---|---|
/// | `Dpa` | wrapped at 69, LF | `Berlin (dpa) - ` | `301709 GMT Jun 15`, DEL, EOT |
/// | `Ats` | whole paragraphs, CR LF | `Berne (ats) - ` | `301709 GMT Jun 15`, EOT |
/// | `Belga` | indented, CR LF | `BRUXELLES 30/06 (BELGA) = ` | `300941 jun 15`, EOT |
/// | `Kna` | whole paragraphs, LF | `Berlin (KNA) - ` | `301709 Jun 15`, EOT |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Iptc {
    /// Deutsche Presse-Agentur.
    Dpa,
    /// Agence télégraphique suisse.
    Ats,
    /// Belga.
    Belga,
    /// Katholische Nachrichten-Agentur.
    Kna,
}

impl Iptc {
    /// Every dialect, in a fixed order.
    pub const ALL: &'static [Self] = &[Self::Dpa, Self::Ats, Self::Belga, Self::Kna];

    const fn style(self) -> Style {
        let dpa = Style {
            eol: "\n",
            indent: "",
            width: Some(69),
            opening: Opening::Brackets(" - "),
            padding: "\u{7F}\n\u{7F}",
        };
        match self {
            Self::Dpa => dpa,
            Self::Ats => Style { eol: "\r\n", width: None, padding: "", ..dpa },
            Self::Belga => Style { eol: "\r\n", indent: "   ", opening: Opening::Belga, padding: "", ..dpa },
            Self::Kna => Style { width: None, padding: "", ..dpa },
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Style {
    eol: &'static str,
    indent: &'static str,
    width: Option<usize>,
    opening: Opening,
    /// What stands between the date-time group and EOT.
    padding: &'static str,
}

/// The years that two digits can say.
const YEARS: core::ops::RangeInclusive<u16> = 1970..=2069;

/// Writes an article as one IPTC 7901 message.
///
/// What follows the header fields in their line (`dpa 061`) is taken from the [header field](Article::header) `optional`.
///
/// ```
/// use wirecopy::export::{self, Iptc};
///
/// let message = "\u{1}bdt0417 3 vm 58\n\nVerkehr/Fähren/\n\u{2}1. ZUSAMMENFASSUNG\nFähre läuft auf Grund\nVon Ada Lahn, dpa =\n\n\
///                Nordmeer (dpa) - Eine Fähre ist am Dienstag vor Nordmeer auf Grund gelaufen.\n\n\u{3}301709 Jun 15\n\u{4}";
/// let article = wirecopy::parse(message);
/// let again = export::iptc7901(&article, Iptc::Dpa)?;
/// assert_eq!(again.text.lines().nth(3).unwrap(), "\u{2}1. ZUSAMMENFASSUNG");
/// assert!(export::differences(&article, &wirecopy::parse(&again.text)).is_empty());
/// # Ok::<(), export::ExportError>(())
/// ```
///
/// # Errors
///
/// A field is missing, does not fit its place, or would be read back otherwise; see the [module](crate::export).
pub fn iptc7901(article: &Article<'_>, dialect: Iptc) -> Result<Message, ExportError> {
    let (text, left_out) = write(article, dialect)?;
    checked(article, text, left_out)
}

/// The message, and the fields that it leaves out; not read back yet.
pub(crate) fn write(article: &Article<'_>, dialect: Iptc) -> Result<(String, Vec<&'static str>), ExportError> {
    let wire = article.wire.as_ref().ok_or(ExportError::Missing { field: "wire" })?;
    let style = dialect.style();
    let tongue = match article.language {
        Some(Language::De) => GERMAN,
        Some(Language::Fr) => FRENCH,
        _ => ENGLISH,
    };
    let (notices, left_out) = (Placed::of(article), left_out(article));
    let mut writer = Writer { article, wire, notices, dialect, style, tongue, out: String::new(), left_out };
    writer.header()?;
    writer.head()?;
    writer.copy()?;
    writer.after()?;
    writer.close()?;
    Ok((writer.out, writer.left_out))
}

struct Writer<'w, 'a> {
    article: &'w Article<'a>,
    wire: &'w Wire<'a>,
    notices: Placed<'w, 'a>,
    dialect: Iptc,
    style: Style,
    tongue: Tongue,
    out: String,
    left_out: Vec<&'static str>,
}

impl Writer<'_, '_> {
    fn line(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied().chain([self.style.eol]));
    }

    /// SOH, the header line and the keywords.
    fn header(&mut self) -> Result<(), ExportError> {
        let wire = self.wire;
        for (field, there) in [
            ("wire.selector", wire.selector.is_some()),
            ("wire.cycle", wire.cycle.is_some()),
            ("wire.reference", wire.reference.is_some()),
        ] {
            if there {
                self.left_out.push(field);
            }
        }
        let letter = |c: char| c.is_ascii_alphabetic();
        let digit = |c: char| c.is_ascii_digit();
        let service = needed("wire.service", wire.service.as_ref())?;
        let service = code("wire.service", service, 2, 8, letter, "it has two to eight letters")?;
        let number = code(
            "wire.number",
            needed("wire.number", wire.number.as_ref())?,
            3,
            5,
            digit,
            "it has three to five digits",
        )?;
        let priority = needed("wire.priority", wire.priority.as_ref())?;
        let priority = code("wire.priority", priority, 1, 1, |c| matches!(c, '1'..='9'), "it is a digit, 1 to 9")?;
        let category = needed("wire.category", wire.category.as_ref())?;
        let category = code("wire.category", category, 1, 3, letter, "it has one to three letters")?;
        let count = wire.word_count.ok_or(ExportError::Missing { field: "wire.word_count" })?;
        if count > 99_999 {
            return Err(ExportError::Unfit { field: "wire.word_count", why: "it has five digits at the most" });
        }
        let count = count.to_string();
        let optional =
            self.article.header.iter().find(|field| field.name == "optional").map(|field| field.value.as_ref());
        let optional = match optional {
            Some(optional) => format!("  {}", words("header.optional", optional)?),
            None => String::new(),
        };
        self.line(&["\u{1}", service, number, " ", priority, " ", category, " ", &count, &optional]);
        self.line(&[]);
        let keyword = words("wire.keyword", needed("wire.keyword", wire.keyword.as_ref())?)?;
        self.line(&[keyword, "/"]);
        Ok(())
    }

    /// STX, notes in brackets, take keys, headline and bylines; an equals sign ends them.
    fn head(&mut self) -> Result<(), ExportError> {
        let mut lines: Vec<String> = Vec::new();
        for notice in self.notices.at(Place::Head) {
            let text = words("notices", &notice.text)?;
            if !(text.starts_with('(') && text.ends_with(')')) {
                return Err(ExportError::Unfit {
                    field: "notices",
                    why: "a note over the headline stands in brackets",
                });
            }
            lines.push(text.to_string());
        }
        for version in &self.wire.versions {
            lines.push(words("wire.versions", version)?.to_string());
        }
        if let Some(headline) = &self.article.headline {
            lines.extend(prose::wrap(words("headline", &headline.text)?, self.style.width.unwrap_or(usize::MAX)));
        }
        for byline in &self.article.bylines {
            lines.push(words("bylines", &prose::byline(byline, self.tongue))?.to_string());
        }
        let head = lines.join(self.style.eol);
        self.line(&["\u{2}", &head, " ="]);
        self.line(&[]);
        Ok(())
    }

    fn paragraph(&mut self, text: &str) {
        let lines = match self.style.width {
            Some(width) => prose::wrap(text, width).join(self.style.eol),
            None => text.to_string(),
        };
        self.line(&[self.style.indent, &lines]);
        self.line(&[]);
    }

    fn copy(&mut self) -> Result<(), ExportError> {
        if let Some(deck) = &self.article.deck {
            self.paragraph(words("deck", &deck.text)?);
        }
        for (at, paragraph) in self.article.body.iter().enumerate() {
            let opening = match &self.article.dateline {
                Some(line) if at == 0 => prose::dateline(line, self.style.opening),
                _ => String::new(),
            };
            if paragraph.kind == BodyKind::Table {
                for line in paragraph.text.lines() {
                    let line = words("body", line)?;
                    if !line.starts_with('|') {
                        return Err(ExportError::Unfit { field: "body", why: "a line of a table opens with a bar" });
                    }
                    self.line(&[line]);
                }
                self.line(&[]);
            } else {
                let text = format!("{opening}{}", words("body", &paragraph.text)?);
                self.paragraph(words("dateline", &text)?);
            }
            let after = at.saturating_add(1);
            if after < self.article.body.len() {
                for notice in self.notices.at(Place::After(after)) {
                    self.paragraph(words("notices", &notice.text)?);
                }
            }
        }
        Ok(())
    }

    /// What the desk says under the copy: marks, notes under their headings, the sign-off, and what is not for publication.
    fn after(&mut self) -> Result<(), ExportError> {
        let last = Place::After(self.article.body.len());
        let after = self.notices.at(last);
        let is_note =
            |kind: NoticeKind| matches!(kind, NoticeKind::DeskNote | NoticeKind::Correction | NoticeKind::Embargo);
        let mut headed = false;
        for notice in after.iter().filter(|notice| notice.kind != NoticeKind::NotForPublication) {
            let text = words("notices", &notice.text)?;
            if is_note(notice.kind) && !headed {
                headed = true;
                let heading = if self.tongue == GERMAN { "# Notizblock" } else { "# dpa NOTEBOOK" };
                self.line(&[heading]);
                self.line(&[]);
            }
            self.line(&[text]);
            self.line(&[]);
        }
        for line in prose::sign_offs(&self.article.sign_off) {
            self.paragraph(words("sign_off", &line)?);
        }
        for notice in after.iter().filter(|notice| notice.kind == NoticeKind::NotForPublication) {
            let text = words("notices", &notice.text)?;
            self.line(&["* * * *"]);
            self.line(&[text]);
            self.line(&[]);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ExportError> {
        if self.wire.filed.as_ref().and_then(|filed| filed.date) != self.wire.date {
            return Err(ExportError::Unfit { field: "wire.date", why: "it is the day of `wire.filed`" });
        }
        self.out.push('\u{3}');
        if let Some(filed) = &self.wire.filed {
            let group = self.group(filed)?;
            self.line(&[&group]);
        }
        self.out.extend([self.style.padding, "\u{4}", self.style.eol]);
        Ok(())
    }

    /// `301709 GMT Jun 15`.
    fn group(&self, filed: &Timestamp<'_>) -> Result<String, ExportError> {
        let unfit = |why| ExportError::Unfit { field: "wire.filed", why };
        let (Some(date), Some(time)) = (filed.date, filed.time) else {
            return Err(unfit("a date-time group states day and clock"));
        };
        let year =
            date.year().filter(|year| YEARS.contains(year)).ok_or(unfit("its year has two digits: 1970 to 2069"))?;
        if time.second() != 0 {
            return Err(unfit("a date-time group has no seconds"));
        }
        let month = date.month().checked_sub(1).and_then(|at| MONTHS_IN_GROUPS.get(usize::from(at))).unwrap_or(&"");
        let month = if self.dialect == Iptc::Belga { month.to_lowercase() } else { (*month).to_string() };
        let mut out = format!("{:02}{:02}{:02} ", date.day(), time.hour(), time.minute());
        if let Some(zone) = filed.zone.as_deref() {
            let zone =
                code("wire.filed", zone, 1, 5, |c| c.is_ascii_alphabetic(), "its zone has five letters at the most")?;
            let _ = write!(out, "{zone} ");
        }
        let _ = write!(out, "{month} {:02}", year % 100);
        Ok(out)
    }
}
