//! ANPA 1312 messages.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::prose::{self, ENGLISH, Opening};
use super::{ExportError, Message, Place, Placed, checked, code, left_out, needed, words};
use crate::envelope::headline_marks;
use crate::scan::holds_sign;
use crate::{Article, BodyKind, Date, Timestamp, Wire};

/// The dialects of ANPA 1312.
///
/// | dialect | header lines | paragraphs | when it was filed |
/// |---|---|---|---|
/// | `Ap` | `^headline<`, `^By A=`, `^Associated Press=` | tab and three blanks | `AP-WF-06-30-15 1509GMT<` |
/// | `Reuters` | plain, a routing line over the frame | four blanks, wrapped | `15:09 06-30-15` |
/// | `CanadianPress` | `^HL:headline@<`; the day before the month | tab and three blanks | `16:35ET 31-10-14<` |
/// | `BayCity` | plain | tab and three blanks, wrapped | not at all |
/// | `Upi` | as AP's, UPI's field after the number | tab and three blanks | as AP's |
/// | `Kyodo` | wrapped up to a plus; the day before the month | four blanks, wrapped | `KWS-21:37-09-12-18` |
/// | `ApBare` | plain, without any frame | three blanks, wrapped | `AP-NR-06-30-89 2358EST` |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Anpa {
    /// The Associated Press, as its newspapers got it until 2023.
    Ap,
    /// Reuters of 1987.
    Reuters,
    /// The Canadian Press.
    CanadianPress,
    /// Bay City News.
    BayCity,
    /// United Press International.
    Upi,
    /// Kyodo News.
    Kyodo,
    /// The Associated Press without frame bytes, as archives keep it: no service, number and selector.
    ApBare,
}

impl Anpa {
    /// Every dialect, in a fixed order.
    pub const ALL: &'static [Self] =
        &[Self::Ap, Self::Reuters, Self::CanadianPress, Self::BayCity, Self::Upi, Self::Kyodo, Self::ApBare];

    const fn style(self) -> Style {
        let ap = Style {
            eol: "\r\n",
            font: true,
            marks: Marks::Carets,
            day_first: false,
            indent: "\t   ",
            width: None,
            opening: Opening::Brackets(" _ "),
        };
        let plain = Style { eol: "\n", font: false, marks: Marks::None, indent: "    ", width: Some(65), ..ap };
        match self {
            Self::Ap | Self::Upi => ap,
            Self::Reuters => Style { opening: Opening::Brackets(" - "), ..plain },
            Self::CanadianPress => Style { eol: "\n", marks: Marks::Labels, day_first: true, font: false, ..ap },
            Self::BayCity => Style { marks: Marks::None, width: Some(65), opening: Opening::Alone, ..ap },
            Self::Kyodo => Style { marks: Marks::Plus, day_first: true, font: true, opening: Opening::Bare, ..plain },
            Self::ApBare => Style { indent: "   ", ..plain },
        }
    }
}

/// What tells header lines from copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    None,
    /// `^…<`
    Carets,
    /// `^HL:…@<`
    Labels,
    /// The headline's last line ends in a plus.
    Plus,
}

#[derive(Debug, Clone, Copy)]
struct Style {
    eol: &'static str,
    font: bool,
    marks: Marks,
    day_first: bool,
    indent: &'static str,
    width: Option<usize>,
    opening: Opening,
}

/// Kyodo breaks its headlines at about this width.
const HEADLINE: usize = 50;

/// Writes an article as one ANPA 1312 message.
///
/// Header fields that only one dialect knows are taken from [`Article::header`] by their names: `routing` (Reuters), `upi`
/// (UPI) and the labels of Canadian Press (`INDEX`, `SYMBOL`).
///
/// ```
/// use wirecopy::export::{self, Anpa};
///
/// let message = "\u{16}\u{16}\u{1}f0217\u{1F}reute\nb f BC-NORTHMERE-KELP   06-30 0078\n\u{2}\nKELP PRICES RISE AFTER STORM\n    \
///                NORTHMERE, June 30 - Kelp prices rose sharply on Tuesday.\n Reuter\n\u{3}";
/// let article = wirecopy::parse(message);
/// let again = export::anpa(&article, Anpa::Ap)?;
/// assert!(again.text.contains("\u{2}^BC-NORTHMERE-KELP,0078<\r\n^KELP PRICES RISE AFTER STORM<\r\n"));
/// assert!(export::differences(&article, &wirecopy::parse(&again.text)).is_empty());
/// # Ok::<(), export::ExportError>(())
/// ```
///
/// # Errors
///
/// A field is missing, does not fit its place, or would be read back otherwise; see the [module](crate::export).
pub fn anpa(article: &Article<'_>, dialect: Anpa) -> Result<Message, ExportError> {
    let (text, left_out) = write(article, dialect)?;
    checked(article, text, left_out)
}

/// The message, and the fields that it leaves out; not read back yet.
pub(crate) fn write(article: &Article<'_>, dialect: Anpa) -> Result<(String, Vec<&'static str>), ExportError> {
    let style = dialect.style();
    let wire = article.wire.as_ref().ok_or(ExportError::Missing { field: "wire" })?;
    let notices = Placed::of(article);
    let mut writer = Writer { article, wire, notices, dialect, style, out: String::new(), left_out: left_out(article) };
    writer.frame()?;
    writer.header()?;
    if dialect != Anpa::ApBare {
        writer.out.push('\u{2}');
    }
    writer.head()?;
    writer.copy()?;
    writer.close()?;
    Ok((writer.out, writer.left_out))
}

struct Writer<'w, 'a> {
    article: &'w Article<'a>,
    wire: &'w Wire<'a>,
    notices: Placed<'w, 'a>,
    dialect: Anpa,
    style: Style,
    out: String,
    left_out: Vec<&'static str>,
}

impl Writer<'_, '_> {
    fn field(&self, name: &str) -> Option<&str> {
        self.article.header.iter().find(|field| field.name == name).map(|field| field.value.as_ref())
    }

    fn line(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied().chain([self.style.eol]));
    }

    /// The routing line and the line after SOH.
    fn frame(&mut self) -> Result<(), ExportError> {
        if self.dialect == Anpa::ApBare {
            for (field, there) in [
                ("wire.service", self.wire.service.is_some()),
                ("wire.number", self.wire.number.is_some()),
                ("wire.selector", self.wire.selector.is_some()),
            ] {
                if there {
                    self.left_out.push(field);
                }
            }
            return Ok(());
        }
        if let (Anpa::Reuters, Some(routing)) = (self.dialect, self.field("routing")) {
            let routing = words("header.routing", routing)?;
            let line = format!("\u{5}\u{5}\u{5}{routing}");
            self.line(&[&line]);
        }
        let service = match self.wire.service.as_deref() {
            Some(service) => code("wire.service", service, 1, 1, |c| c.is_ascii_alphabetic(), "it is one letter")?,
            None => "",
        };
        let number = needed("wire.number", self.wire.number.as_ref())?;
        let number = code("wire.number", number, 4, 4, |c| c.is_ascii_digit(), "it has four digits")?;
        let upi = match self.dialect {
            Anpa::Kyodo => "KYODO",
            Anpa::Upi => self.field("upi").unwrap_or_default(),
            _ => "",
        };
        let upi = code("header.upi", upi, 0, 15, |c| !c.is_control(), "it has 15 characters at the most")?;
        let selector = self.wire.selector.as_deref().unwrap_or_default();
        let graphic = |c: char| c.is_ascii_graphic();
        let selector =
            code("wire.selector", selector, 0, 24, graphic, "it has 24 letters, digits or dashes at the most")?;
        let line = format!("\u{16}\u{16}\u{1}{service}{number}{upi}\u{1F}{selector}");
        self.line(&[&line]);
        Ok(())
    }

    /// The second header line.
    fn header(&mut self) -> Result<(), ExportError> {
        let wire = self.wire;
        let letter = |c: char| c.is_ascii_alphabetic();
        let priority =
            code("wire.priority", needed("wire.priority", wire.priority.as_ref())?, 1, 1, letter, "it is one letter")?;
        let category = needed("wire.category", wire.category.as_ref())?;
        let category =
            code("wire.category", category, 1, 1, |c| c.is_ascii_alphanumeric(), "it is one letter or digit")?;
        let keyword = needed("wire.keyword", wire.keyword.as_ref())?;
        let solid = |c: char| c != ' ' && !c.is_control();
        let keyword = code("wire.keyword", keyword, 1, 80, solid, "it has no blanks, and 80 characters at the most")?;
        // Several versions stand in the slug line, where commas part them.
        let version = match versions(self.article, wire).as_slice() {
            [only] => words("wire.versions", only)?,
            _ => "",
        };
        let reference = match wire.reference.as_deref() {
            Some(reference) => code(
                "wire.reference",
                reference,
                5,
                5,
                |c| c.is_ascii_alphanumeric(),
                "it is a letter and four digits",
            )?,
            None => "",
        };
        let day = wire.date.or_else(|| wire.filed.as_ref()?.date).ok_or(ExportError::Missing { field: "wire.date" })?;
        let filed = wire.filed.as_ref().and_then(|filed| filed.date);
        if wire.date.is_some_and(|date| date.year().is_some() && filed != Some(date)) {
            self.left_out.push("wire.date");
        }
        let day = self.month_and_day(day);
        let count = count(wire);
        let font = match (self.style.font, self.tabular()) {
            (false, _) => "",
            (true, true) => "\u{14}\u{12}",
            (true, false) => "\u{13}\u{11}",
        };
        self.line(&[priority, " ", category, font, " ", keyword, " ", version, " ", reference, " ", &day, " ", &count]);
        Ok(())
    }

    fn tabular(&self) -> bool {
        self.article.body.iter().any(|paragraph| paragraph.kind == BodyKind::Table)
    }

    fn month_and_day(&self, date: Date) -> String {
        let (month, day) = (date.month(), date.day());
        if self.style.day_first { format!("{day:02}-{month:02}") } else { format!("{month:02}-{day:02}") }
    }

    /// A header line over the copy.
    fn marked(&mut self, text: &str, goes_on: bool) {
        match self.style.marks {
            Marks::Carets => self.line(&["^", text, if goes_on { "=" } else { "<" }]),
            Marks::Labels => self.line(&["^", text, "@<"]),
            Marks::None | Marks::Plus => self.line(&[text]),
        }
    }

    /// Slug, headline, notes and byline.
    fn head(&mut self) -> Result<(), ExportError> {
        if matches!(self.dialect, Anpa::Reuters | Anpa::BayCity) {
            self.line(&[]);
        }
        let slugged = matches!(self.style.marks, Marks::Carets | Marks::Labels) || self.dialect == Anpa::ApBare;
        if slugged {
            let slug = slug(self.wire, &versions(self.article, self.wire))?;
            self.marked(&slug, false);
        } else if versions(self.article, self.wire).len() > 1 {
            return Err(ExportError::Unfit { field: "wire.versions", why: "the dialect has room for one" });
        }
        if self.style.marks == Marks::Labels {
            for field in &self.article.header {
                // The labels of Canadian Press are in capitals; every other header field has its own place.
                let label = field.name.len() >= 2 && field.name.bytes().all(|byte| byte.is_ascii_uppercase());
                if label && field.name != "HL" {
                    let line = format!("{}:{}", field.name, words("header", &field.value)?);
                    self.marked(&line, false);
                }
            }
        }
        if let Some(headline) = &self.article.headline {
            let headline = words("headline", &headline.text)?;
            match self.style.marks {
                Marks::Labels => {
                    let line = format!("HL:{headline}");
                    self.marked(&line, false);
                }
                Marks::Plus => {
                    let lines = prose::wrap(headline, HEADLINE).join(self.style.eol);
                    self.line(&[&lines, "+"]);
                }
                Marks::None | Marks::Carets => self.marked(headline, false),
            }
        }
        if let Some(deck) = &self.article.deck {
            if self.style.marks == Marks::Carets {
                let deck = words("deck", &deck.text)?;
                self.marked(deck, false);
            } else {
                self.left_out.push("deck");
            }
        }
        for notice in self.notices.at(Place::Head) {
            let text = words("notices", &notice.text)?;
            self.marked(text, false);
        }
        for byline in &self.article.bylines {
            let (first, second) = match self.style.marks {
                Marks::Carets | Marks::Labels => prose::byline_lines(byline),
                Marks::None if self.dialect == Anpa::ApBare => prose::byline_lines(byline),
                Marks::None | Marks::Plus => (prose::byline(byline, ENGLISH), None),
            };
            for line in [Some(first), second].into_iter().flatten() {
                let line = words("bylines", &line)?;
                match self.style.marks {
                    // Reuters sets its byline like copy.
                    Marks::None if self.dialect != Anpa::ApBare => self.line(&["    ", line]),
                    _ => self.marked(line, true),
                }
            }
        }
        Ok(())
    }

    /// Paragraphs, with the notices between and after them, and the sign-off.
    fn copy(&mut self) -> Result<(), ExportError> {
        for (at, paragraph) in self.article.body.iter().enumerate() {
            let opening = match &self.article.dateline {
                Some(line) if at == 0 => prose::dateline(line, self.style.opening),
                _ => String::new(),
            };
            if paragraph.kind == BodyKind::Table {
                for line in paragraph.text.lines() {
                    let mark = if line.starts_with('\u{8}') { "" } else { "\u{8}" };
                    self.line(&[mark, line]);
                }
            } else {
                let text = words("body", &paragraph.text)?;
                if self.style.opening == Opening::Alone && !opening.is_empty() {
                    self.paragraph(words("dateline", &opening)?);
                    self.line(&[]);
                    self.paragraph(text);
                } else {
                    let text = format!("{opening}{text}");
                    self.paragraph(words("dateline", &text)?);
                }
            }
            self.notices(at.saturating_add(1))?;
        }
        for line in prose::sign_offs(&self.article.sign_off) {
            self.paragraph(words("sign_off", &line)?);
        }
        // A message without copy still has its end marks.
        if self.article.body.is_empty() {
            self.notices(0)?;
        }
        Ok(())
    }

    fn notices(&mut self, after: usize) -> Result<(), ExportError> {
        for notice in self.notices.at(Place::After(after)) {
            let text = words("notices", &notice.text)?;
            match self.style.marks {
                Marks::Carets | Marks::Labels => self.paragraph(text),
                Marks::None | Marks::Plus if self.dialect == Anpa::Reuters => self.line(&[" ", text]),
                Marks::None | Marks::Plus => self.line(&[text]),
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, text: &str) {
        let end = if self.style.marks == Marks::Labels { "<" } else { "" };
        let lines = match self.style.width {
            Some(width) => prose::wrap(text, width).join(self.style.eol),
            None => text.to_string(),
        };
        self.line(&[self.style.indent, &lines, end]);
    }

    /// ETX, the trailer, and the end of the frame.
    fn close(&mut self) -> Result<(), ExportError> {
        let filed = match &self.wire.filed {
            Some(filed) => self.filed(filed)?,
            None => String::new(),
        };
        let eol = self.style.eol;
        match self.dialect {
            Anpa::Ap | Anpa::Upi => self.out.extend(["\t   \u{3}", &filed, eol, eol, "\u{C}", eol, "\u{4}"]),
            Anpa::CanadianPress => self.out.extend(["\t   \u{3}", &filed, eol, "\u{4}"]),
            Anpa::Kyodo => self.out.extend(["\u{3}", &filed, eol, "\u{4}"]),
            Anpa::Reuters if filed.is_empty() => self.out.push('\u{3}'),
            Anpa::Reuters => self.out.extend(["\u{3}", &filed, eol, "\u{4}"]),
            Anpa::BayCity => self.out.extend([eol, "\u{3}\u{4}"]),
            Anpa::ApBare => self.out.extend([filed.as_str(), if filed.is_empty() { "" } else { eol }]),
        }
        Ok(())
    }

    /// The moment, in the dialect's form.
    fn filed(&mut self, filed: &Timestamp<'_>) -> Result<String, ExportError> {
        let unfit = |why| ExportError::Unfit { field: "wire.filed", why };
        let (Some(date), Some(time)) = (filed.date, filed.time) else {
            return Err(unfit("a trailer states day and clock"));
        };
        let year = date
            .year()
            .filter(|year| (1970..=2069).contains(year))
            .ok_or(unfit("its year has two digits: 1970 to 2069"))?;
        if time.second() != 0 {
            return Err(unfit("a trailer has no seconds"));
        }
        let zone = filed.zone.as_deref().unwrap_or_default();
        let zone =
            code("wire.filed", zone, 0, 5, |c| c.is_ascii_alphabetic(), "its zone has five letters at the most")?;
        let (year, month, day) = (year % 100, date.month(), date.day());
        let (hour, minute) = (time.hour(), time.minute());
        let mut out = String::new();
        let _ = match self.dialect {
            Anpa::Ap => write!(out, "AP-WF-{month:02}-{day:02}-{year:02} {hour:02}{minute:02}{zone}<"),
            Anpa::Upi => write!(out, "UPI-NY-{month:02}-{day:02}-{year:02} {hour:02}{minute:02}{zone}<"),
            Anpa::ApBare => write!(out, "AP-NR-{month:02}-{day:02}-{year:02} {hour:02}{minute:02}{zone}"),
            Anpa::CanadianPress if zone.is_empty() => return Err(unfit("Canadian Press states the zone")),
            Anpa::CanadianPress => write!(out, "{hour:02}:{minute:02}{zone} {day:02}-{month:02}-{year:02}<"),
            Anpa::Kyodo | Anpa::Reuters if !zone.is_empty() => return Err(unfit("the dialect states no zone")),
            Anpa::Kyodo => write!(out, "KWS-{hour:02}:{minute:02}-{day:02}-{month:02}-{year:02}"),
            Anpa::Reuters => write!(out, "{hour:02}:{minute:02} {month:02}-{day:02}-{year:02}"),
            Anpa::BayCity => {
                self.left_out.push("wire.filed");
                return Ok(out);
            }
        };
        Ok(out)
    }
}

/// The versions that the headline does not bear.
fn versions<'w>(article: &'w Article<'_>, wire: &'w Wire<'_>) -> Vec<&'w str> {
    let headline = article.headline.as_ref().map(|line| line.text.as_ref()).unwrap_or_default();
    let versions = wire.versions.iter().map(AsRef::as_ref);
    versions.filter(|version| !headline_marks(headline).any(|mark| mark.eq_ignore_ascii_case(version))).collect()
}

/// The count of words, in the four digits that the wires write.
fn count(wire: &Wire<'_>) -> String {
    wire.word_count.map(|count| format!("{count:04}")).unwrap_or_default()
}

/// `BC-Ferry, 2nd Ld-Writethru,a0391,0412`.
fn slug(wire: &Wire<'_>, versions: &[&str]) -> Result<String, ExportError> {
    let mut slug = wire.keyword.as_deref().unwrap_or_default().to_string();
    for version in versions {
        if holds_sign(version, ',') && versions.len() > 1 {
            return Err(ExportError::Unfit { field: "wire.versions", why: "commas part the versions of a slug line" });
        }
        let _ = write!(slug, ", {}", words("wire.versions", version)?);
    }
    let count = Some(count(wire)).filter(|count| !count.is_empty()).map(Cow::Owned);
    for part in [wire.reference.clone(), count].into_iter().flatten() {
        let _ = write!(slug, ",{part}");
    }
    Ok(slug)
}
