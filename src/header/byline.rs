//! Bylines: `By Ken Lane, The Associated Press`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::grammar::{before, is_cjk, squeeze};
use crate::lexicon::openings::Openings;
use crate::look::Look;
use crate::scan::{self, is_blank};
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Span, own};

mod affiliation;
mod behind;
mod cjk;
mod line;
mod ours;
mod party;
mod placed;
mod post;

/// A line that names who wrote the story.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Byline<'a> {
    /// The people, in the order of the line; empty where only an organization signs. In an article such an organization
    /// stands here too: who signs a story alone is its author.
    pub authors: Vec<Author<'a>>,
    /// The agency or paper that they write for, where the line names it.
    pub organization: Option<Cow<'a, str>>,
    /// The byline in the input, without what follows it on the line (a clock, a share bar).
    pub span: Span,
}

/// A person in a byline or sign-off.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Author<'a> {
    /// The name as written.
    pub name: Cow<'a, str>,
    /// What the line calls them: `Staff Writer`, `Travel Editor`.
    pub role: Option<Cow<'a, str>>,
    /// The name in the input.
    pub span: Span,
}

impl<'a> Byline<'a> {
    /// Reads a line as a byline; `None` if it is none.
    ///
    /// It opens with a word for "by" (`By`, `Von`, `Par`, `Por`, `di`, `Av`, `Door`, also glued on), a phrase with one
    /// (`Written by`, `Ein Kommentar von`, `Dal nostro inviato`) or a label (`Autor:`). The job or outlet may follow a comma, bar, dash, dot, a
    /// line break (AP's transmitted copy sets the title on the next line, and ends header lines in `=`) or nothing but a
    /// blank (page copy). The span ends before a stamp or button that shares the line.
    ///
    /// ```
    /// use wirecopy::Byline;
    /// let read = |line: &str| {
    ///     let found = Byline::parse(line)?;
    ///     let names: Vec<_> = found.authors.iter().map(|author| match &author.role {
    ///         Some(role) => format!("{} ({role})", author.name),
    ///         None => author.name.to_string(),
    ///     }).collect();
    ///     Some((names.join("; "), found.organization.unwrap_or_default().to_string(), found.span.of(line)?.len()))
    /// };
    /// let want = |names: &str, organization: &str, len: usize| Some((names.to_string(), organization.to_string(), len));
    /// // AP and Canadian Press style: the name, and after a comma whom it writes for. Papers: `|`.
    /// assert_eq!(read("By Ken Lane, The Harbour News"), want("Ken Lane", "The Harbour News", 29));
    /// assert_eq!(read("By Ken Lane | Reuters"), want("Ken Lane", "Reuters", 21));
    /// // AP's transmitted copy: capitals, the title on the next line, `=` at the end of header lines, `^` before them.
    /// assert_eq!(read("By ADA LANE and BO NG=\nAP Business Writers="), want("ADA LANE (Business Writers); BO NG (Business Writers)", "AP", 43));
    /// assert_eq!(read("By ADA LANE=\n^The Associated Press="), want("ADA LANE", "The Associated Press", 35));
    /// // Reuters' transmitted copy.
    /// assert_eq!(read("By ADA LANE, Reuters"), want("ADA LANE", "Reuters", 20));
    /// // Several people, with suffixes, particles, hyphens and letters of every case.
    /// assert_eq!(read("By Ada Lane, Bo Ng Jr. and Cy Poe"), want("Ada Lane; Bo Ng Jr.; Cy Poe", "", 33));
    /// assert_eq!(read("By Ada Lane and Bo Ng, with Cy Poe"), want("Ada Lane; Bo Ng; Cy Poe", "", 34));
    /// assert_eq!(read("By G.G. LaLANE and NUR AL-LUNI"), want("G.G. LaLANE; NUR AL-LUNI", "", 30));
    /// // Titles: Canadian papers and pages set them after a comma, a dot, or nothing but a blank.
    /// assert_eq!(read("By Ada Lane, Staff Writer"), want("Ada Lane (Staff Writer)", "", 25));
    /// assert_eq!(read("By Ada Lane · Travel Editor"), want("Ada Lane (Travel Editor)", "", 28));
    /// assert_eq!(read("By Ada Lane Fox News"), want("Ada Lane", "Fox News", 20));
    /// // Guests, places, and agencies that sign alone.
    /// assert_eq!(read("By Ada Lane, Special to The Harbour News"), want("Ada Lane", "The Harbour News", 40));
    /// assert_eq!(read("By ADA LANE Special to the Courier"), want("ADA LANE", "Courier", 34));
    /// assert_eq!(read("By Ada Lane, Courier Staff Writer"), want("Ada Lane (Staff Writer)", "Courier", 33));
    /// assert_eq!(read("By ADA LANE Courier Staff Writer"), want("ADA LANE (Staff Writer)", "Courier", 32));
    /// assert_eq!(read("By Ada Lane / WQZX ABC 8"), want("Ada Lane", "WQZX ABC 8", 24));
    /// assert_eq!(read("By Ada Lane from the Associated Press"), want("Ada Lane", "Associated Press", 37));
    /// assert_eq!(read("By Ada Lane of The Harbour News"), want("Ada Lane", "The Harbour News", 31));
    /// assert_eq!(read("By Ada Lane in London"), want("Ada Lane", "", 21));
    /// // Xinhua, TASS and papers: the job before the names.
    /// assert_eq!(read("by Xinhua writers Li Lei, Han Bo"), want("Li Lei (writers); Han Bo (writers)", "Xinhua", 32));
    /// assert_eq!(read("By Political Correspondent Ada Lane"), want("Ada Lane (Political Correspondent)", "", 35));
    /// assert_eq!(read("By The Associated Press"), want("", "The Associated Press", 23));
    /// // Other languages, labels, and words that a renderer glued together.
    /// assert_eq!(read("Von Ada Lane und Bo van der Ng, dpa"), want("Ada Lane; Bo van der Ng", "dpa", 35));
    /// assert_eq!(read("Por Ada Lane y Bo Ng"), want("Ada Lane; Bo Ng", "", 20));
    /// assert_eq!(read("Door de redactie"), want("", "de redactie", 16));
    /// assert_eq!(read("Autor: Ada Lane"), want("Ada Lane", "", 15));
    /// assert_eq!(read("Par Ada Lane avec l'AFP"), want("Ada Lane", "AFP", 23));
    /// assert_eq!(read("Van onze verslaggever Ada Lane"), want("Ada Lane (verslaggever)", "", 30));
    /// assert_eq!(read("Dal nostro inviato a Londra Ada Lane"), want("Ada Lane (inviato)", "", 36));
    /// assert_eq!(read("byAda Lane"), want("Ada Lane", "", 10));
    /// // What shares the line stays outside.
    /// assert_eq!(read("By Ada Lane Feb. 28, 2024 9:40 pm"), want("Ada Lane", "", 11));
    /// ```
    ///
    /// A clock, a label (`Updated`), an age (`Minutes Ago`) and an agency are nobody's name. Refused is running text that
    /// opens like a byline:
    ///
    /// ```
    /// use wirecopy::Byline;
    /// for copy in [
    ///     "By the time the ferry came, it was dark.",
    ///     "By Monday, officials said, the mill will run.",
    ///     "By Ada Lane's count, four mills are shut.",
    ///     "Minutes Ago Ada Lane",
    /// ] {
    ///     assert_eq!(Byline::parse(copy), None, "{copy}");
    /// }
    /// ```
    ///
    /// The line is read once: forty parties, seven words to a name and forty letters to a word at the most. Where the line has
    /// more, it is none.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0, Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        // Nearly every line opens as no byline does.
        let may_be = match line.bytes().next() {
            Some(byte) if byte.is_ascii_alphabetic() => line::may_be_opened(line),
            Some(byte) => !byte.is_ascii_graphic() || matches!(byte, b'(' | b'[' | b'^' | b'|' | b'*' | b'.'),
            None => false,
        };
        if !may_be {
            return None;
        }
        Self::read(line, base, lists)
    }

    /// Whether a line opens with a word that may be glued to a name: `byAda Lane`.
    pub(crate) fn is_glued(line: &str) -> bool {
        matches!(line.as_bytes(), [b'b' | b'B', b'y', ..])
    }

    /// The same of a line that may open so.
    #[inline(never)]
    fn read(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let start = bracketed(line).unwrap_or_else(|| start(line));
        let (rest, found) = cjk::byline(line).or_else(|_| line::byline(start)).ok()?;
        Some(Self::of(line, base, before(found.whole, rest), &found, lists))
    }

    /// Reads a line that holds a name without `By`: only a hint, for where the lines around it allow one. Strict in
    /// shape: two to five capitalised words to a name, none of them page furniture, a place or an organization. A heading
    /// of two capitalised words still looks like a name.
    ///
    /// ```
    /// use wirecopy::Byline;
    /// let found = Byline::parse_bare("Ada Lane, The Canadian Press").unwrap();
    /// assert_eq!((&*found.authors[0].name, found.organization.as_deref()), ("Ada Lane", Some("The Canadian Press")));
    /// let found = Byline::parse_bare("Ada LaneTravel News Reporter").unwrap();
    /// assert_eq!((&*found.authors[0].name, found.authors[0].role.as_deref()), ("Ada Lane", Some("Travel News Reporter")));
    /// assert_eq!(Byline::parse_bare("Privacy Policy"), None);
    /// assert_eq!(Byline::parse_bare("Ada Lane said the mill was shut."), None);
    /// ```
    #[must_use]
    pub fn parse_bare(line: &'a str) -> Option<Self> {
        Self::parse_bare_at(line, 0, Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_bare_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        Self::bare_with(line, base, true, lists)
    }

    /// The same, where it is known what stands in the line.
    pub(crate) fn parse_bare_seen_at(line: &'a str, base: usize, look: Look, lists: Lists<'_>) -> Option<Self> {
        if look.has(Self::BARE) { Self::bare_with(line, base, look.has(Look::COMMA), lists) } else { None }
    }

    fn bare_with(line: &'a str, base: usize, comma: bool, lists: Lists<'_>) -> Option<Self> {
        let start = start(line);
        let (rest, found) = line::bare_with(start, comma).ok()?;
        Some(Self::of(line, base, before(start, rest), &found, lists))
    }

    /// Reads a line below one that says that it names the author; `sure` says that the line before can say nothing else, so
    /// that any short words will do.
    pub(crate) fn parse_below_at(line: &'a str, base: usize, sure: bool, lists: Lists<'_>) -> Option<Self> {
        let placed = || if sure { Self::parse_placed_at(line, base, lists) } else { None };
        Self::parse_bare_at(line, base, lists).or_else(|| Self::cjk_name(line, base, lists)).or_else(placed)
    }

    /// A line that is a name of two to six letters without case.
    fn cjk_name(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let name = line.trim();
        let letters = name.chars().take(8).count();
        let fits = (2..=6).contains(&letters) && name.chars().all(is_cjk) && !cjk::is_borrowed(name);
        let author = Author { name: Cow::Borrowed(name), role: None, span: span_in(line, base, name) };
        fits.then(|| Self { span: author.span, authors: lists.filled([author]), organization: None })
    }

    /// Reads names as catalogues write them, `Surname, Given; Surname, Given`: only where a field says that it names the
    /// authors. A name stays as written.
    pub(crate) fn parse_catalogued_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let start = start(line);
        let (rest, found) = line::catalogued(start).ok()?;
        Some(Self::of(line, base, before(start, rest), &found, lists))
    }

    /// Reads a line that signs the story by its place: after a lone `By`, or between the headline and a time. One word, small
    /// letters and a desk will do there.
    pub(crate) fn parse_placed_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let start = start(line);
        let (rest, found) = placed::placed(start).ok()?;
        Some(Self::of(line, base, before(start, rest), &found, lists))
    }

    /// Reads what a word for "by" opens beside a time, where any short name will do, and whatever follows it after a comma:
    /// `by harwick`, `by Ada Lane, Representative to the Harbour Committee`.
    pub(crate) fn parse_opened_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let start = start(line);
        if !line::opener(start).is_ok_and(|(rest, sure)| sure && !rest.is_empty()) {
            return None;
        }
        let party = start.split(',').next().unwrap_or(start).trim_end();
        let base = base.saturating_add(nom::Offset::offset(line, start));
        Self::parse_at(party, base, lists).or_else(|| Self::parse_placed_at(party, base, lists))
    }

    /// Whether a line may be [signed behind](Self::parse_behind_at) something else: behind a mark that parts; or, with a word for
    /// "by", behind where it was filed or the age of the text; or behind the clock that opens it.
    pub(crate) fn may_sign_behind(line: &str, look: Look, openings: Openings) -> bool {
        let first = line.bytes().next();
        let counted = first.is_some_and(|byte| byte.is_ascii_digit());
        let aged = matches!(first, Some(b'P' | b'U'));
        look.has(Look::SLASH | Look::BAR | Look::GREATER | Look::SET_OFF)
            || counted
            || look.has(Look::BY) && (aged || openings.may(Openings::FILED))
    }

    /// Without one of these, no line is a name, which has two words.
    const BARE: u64 = Look::BLANK | Look::WIDE;

    /// Reads who signs at the end of a line that says first where the text was filed, or when: `News, Boats / By Ada Lane`,
    /// `Posted in Boats by Ada Lane`, `3 hours ago by Ada Lane`; or behind the clock over a post: `19:20 Ada Lane`.
    pub(crate) fn parse_behind_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let behind = behind::signer(line)
            .and_then(|party| Self::parse_at(party, base.saturating_add(nom::Offset::offset(line, party)), lists));
        behind.or_else(|| post::post(line, base, lists))
    }

    /// Reads the reporters whom a dateline of Korean or Japanese copy names.
    pub(crate) fn in_dateline_at(dateline: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        if dateline.is_ascii() {
            return None;
        }
        let found = cjk::in_dateline(dateline)?;
        let (first, last) = (found.authors.first()?.0, found.authors.last()?.0);
        let start = nom::Offset::offset(dateline, first);
        let whole = dateline.get(start..nom::Offset::offset(dateline, last).saturating_add(last.len()))?;
        Some(Self::of(dateline, base, whole, &found, lists))
    }

    /// Whether a line is a byline.
    pub(crate) fn is_byline(line: &str) -> bool {
        cjk::byline(line).or_else(|_| line::byline(start(line))).is_ok()
    }

    /// Whether a line names somebody without `By`.
    pub(crate) fn names_somebody(line: &str) -> bool {
        line::bare(start(line)).is_ok_and(|(_, found)| !found.authors.is_empty())
    }

    /// A name without `By`, as slices of the line.
    pub(crate) fn line(text: &str) -> Option<line::Line<'_>> {
        line::bare(text).ok().map(|(_, found)| found)
    }

    fn of(line: &'a str, base: usize, whole: &'a str, found: &line::Line<'a>, lists: Lists<'_>) -> Self {
        let squeezed = |text: &'a str| squeeze(text, lists);
        let authors = found.authors.iter().map(|(name, role)| Author {
            name: squeezed(name),
            role: role.map(squeezed),
            span: span_in(line, base, name),
        });
        Self {
            authors: lists.filled(authors),
            organization: found.organization.map(squeezed),
            span: span_in(line, base, whole.trim_end()),
        }
    }

    /// The same byline without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Byline<'static> {
        Byline {
            authors: self.authors.into_iter().map(Author::into_owned).collect(),
            organization: own::maybe(self.organization),
            span: self.span,
        }
    }
}

impl Author<'_> {
    /// The same person without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Author<'static> {
        Author { name: own::text(self.name), role: own::maybe(self.role), span: self.span }
    }
}

/// What a line holds that is in brackets as a whole, as agencies of Italy sign: `(di Ada Lane)`.
fn bracketed(line: &str) -> Option<&str> {
    let inner = scan::trimmed(line).strip_prefix('(')?.strip_suffix(')')?;
    inner.bytes().all(|byte| !matches!(byte, b'(' | b')')).then(|| inner.trim_start())
}

/// Where a byline can start: after blanks and the marks of ANPA header lines and of lists.
fn start(line: &str) -> &str {
    if line.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
        return line;
    }
    line.trim_start_matches(|c: char| {
        is_blank(c) || matches!(c, '^' | '•' | '—' | '–' | '-' | '·' | '|' | '*' | '.' | '…')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn show(found: Option<Byline<'_>>, line: &str) -> String {
        let Some(found) = found else { return String::from("none") };
        let mut out = String::new();
        for author in &found.authors {
            out = alloc::format!("{out}{}[{}] ", author.name, author.role.as_deref().unwrap_or(""));
        }
        let after = &line[found.span.end..];
        alloc::format!("{out}/ {} / {}", found.organization.as_deref().unwrap_or("-"), after.trim())
    }

    #[test]
    fn names_without_case_have_two_to_six_letters() {
        for (line, is) in [
            ("李明", true),
            ("阿卜杜勒汗李", true),
            ("渡", false),
            ("渡轮在近海搁浅", false),
            ("コラム", false),
            ("李明 x", false),
        ] {
            assert_eq!(Byline::cjk_name(line, 0, Lists::FRESH).is_some(), is, "{line}");
        }
    }

    #[test]
    fn a_bare_name_has_no_sentence_behind_it() {
        for (words, is) in [(4, true), (40, false)] {
            let line = alloc::format!("Ada Lane | {}", "Share ".repeat(words));
            assert_eq!(Byline::parse_bare(&line).is_some(), is, "{line}");
        }
    }

    #[test]
    fn catalogued_names_stay_as_written() {
        for (line, want) in [
            ("Lane, Ada", "Lane, Ada[] / - /"),
            ("van der Ng, Bo K.", "van der Ng, Bo K.[] / - /"),
            ("Lane-Poe, Ada; Ng, Bo", "Lane-Poe, Ada[] Ng, Bo[] / - /"),
            ("Lane Poe, Ada; Ng, Bo;", "Lane Poe, Ada[] Ng, Bo[] / - /"),
            // These are people in the order of speech, or a name with a job or an outlet.
            ("Ada Lane, Bo Ng", "none"),
            ("Ada Lane, Editor", "none"),
            ("Lane, Editor", "none"),
            ("Lane, Reuters", "none"),
            ("Lane, the ferryman", "none"),
            ("Lane, Ada, Harwick", "none"),
            ("Lane; Ng", "none"),
        ] {
            assert_eq!(show(Byline::parse_catalogued_at(line, 0, Lists::FRESH), line).trim(), want, "{line}");
        }
    }

    #[test]
    fn forms() {
        for (line, want) in [
            ("By Ada Lane and Bo Ng, with Cy Poe", "Ada Lane[] Bo Ng[] Cy Poe[] / - /"),
            ("By Ada Lane, Political Editor and Bo Ng", "Ada Lane[Political Editor] Bo Ng[] / - /"),
            ("By Ada Lane Head Tide Launches, Boats", "Ada Lane[] / - / Head Tide Launches, Boats"),
            (
                "By Ada Lane, Political Editor and Bo Ng, Chief Reporter",
                "Ada Lane[Political Editor] Bo Ng[Chief Reporter] / - /",
            ),
            ("By Ada Lane, President and Chief Executive", "Ada Lane[President and Chief Executive] / - /"),
            ("By Ada Lane, Editor and Master Gardener", "Ada Lane[Editor and Master Gardener] / - /"),
            ("By Ada Lane, Professor of Life and Work", "Ada Lane[Professor of Life and Work] / - /"),
            ("By Ada Lane | Fox News", "Ada Lane[] / Fox News /"),
            ("By Ada Lane MSN, RN", "Ada Lane[MSN, RN] / - /"),
            ("By Ada (Addie) Lane", "Ada (Addie) Lane[] / - /"),
            (". . . By Ada Lane", "Ada Lane[] / - /"),
            ("Tekst og foto: Ada Lane", "Ada Lane[] / - /"),
            ("Autor(in): Ada Lane", "Ada Lane[] / - /"),
            ("Texto y fotos: Ada Lane", "Ada Lane[] / - /"),
            ("Auteur: Ada Lane", "Ada Lane[] / - /"),
            ("Autores: Ada Lane e Bo Ng", "Ada Lane[] Bo Ng[] / - /"),
            ("Muhabir: Ada Lane", "Ada Lane[] / - /"),
            ("Корреспондент: Анна Лейн", "Анна Лейн[] / - /"),
            ("Publisert av Ada Lane", "Ada Lane[] / - /"),
            ("Intervista di Ada Lane", "Ada Lane[] / - /"),
            ("Reportagem de Ada Lane", "Ada Lane[] / - /"),
            ("A cura della redazione", "/ redazione /"),
            ("Da Redação", "/ Redação /"),
            ("By ABBY GOODLANE", "ABBY GOODLANE[] / - /"),
            ("By G.G. LaBELLE\nAssociated Press Writer", "G.G. LaBELLE[Writer] / Associated Press /"),
            ("By ADA LANE=\r\n^AP Farm Writer", "ADA LANE[Farm Writer] / AP /"),
            ("By Ada Lane@<\n^THE CANADIAN PRESS", "Ada Lane[] / THE CANADIAN PRESS /"),
            ("By ADA LANE AND BO NG, REUTERS", "ADA LANE[] BO NG[] / REUTERS /"),
            ("by Ada Lane, Reuters", "Ada Lane[] / Reuters /"),
            ("By Ada Lane\nSpecial to The New York Times", "Ada Lane[] / The New York Times /"),
            ("Von Ada Lane, Bo Ng, Cy Poe und Dee Fox", "Ada Lane[] Bo Ng[] Cy Poe[] Dee Fox[] / - /"),
            ("Par Ada Lane, envoyée spéciale", "Ada Lane[envoyée spéciale] / - /"),
            ("Por María R. Lane", "María R. Lane[] / - /"),
            ("di Ada Lane", "Ada Lane[] / - /"),
            ("bySauli Lane", "Sauli Lane[] / - /"),
            ("ByAda LaneMar 5, 2025 | 6 comments", "Ada Lane[] / - / Mar 5, 2025 | 6 comments"),
            ("By Ada Lane For Harwick.Com", "Ada Lane[] / Harwick.Com /"),
            ("By dpa correspondents", "/ dpa correspondents /"),
            ("By Harwick Staff", "/ Harwick Staff /"),
            ("By Ada Lane - Associated Press - Friday, April 28", "Ada Lane[] / Associated Press / - Friday, April 28"),
            ("By Ada LanePublished: Jan 29, 2025", "Ada Lane[] / - / Published: Jan 29, 2025"),
            ("By Ada Lane, MS, RDN", "Ada Lane[MS, RDN] / - /"),
            ("By Ada Lane, Jr., AP", "Ada Lane, Jr.[] / AP /"),
            ("By Ada Lane, Bo Ng III and Cy Poe, KTVU", "Ada Lane[] Bo Ng III[] Cy Poe[] / KTVU /"),
            ("By PAUL LANE    HARWICK (AP) -- Copy", "PAUL LANE[] / - / HARWICK (AP) -- Copy"),
            ("By Ada Lane in London", "Ada Lane[] / - /"),
            ("By Dr. Ada Lane - Mar 27", "Dr. Ada Lane[] / - / - Mar 27"),
            ("Autor: Ada Lane", "Ada Lane[] / - /"),
            ("By Stefan", "Stefan[] / - /"),
            ("Door de redactie", "/ de redactie /"),
            ("Van de redactie", "/ de redactie /"),
            ("Par la rédaction", "/ la rédaction /"),
            ("Por Ada Lane y Bo Ng", "Ada Lane[] Bo Ng[] / - /"),
            ("Por Ada Lane y Ng", "Ada Lane y Ng[] / - /"),
            ("By Ada Lane, The Harwick Post Published 14:05", "Ada Lane[] / The Harwick Post / Published 14:05"),
            ("Par Ada Lane avec AFP", "Ada Lane[] / AFP /"),
            ("Par Ada Lane et Bo Ng, avec l’AFP", "Ada Lane[] Bo Ng[] / AFP /"),
            ("Par Ada Lane (avec l'AFP)", "Ada Lane[] / AFP /"),
            ("Von Ada Lane mit Material von dpa", "Ada Lane[] / dpa /"),
            ("Por Ada Lane con información de Reuters", "Ada Lane[] / Reuters /"),
            ("Van onze verslaggever Ada de Lane", "Ada de Lane[verslaggever] / - /"),
            ("Van onze redactie", "/ onze redactie /"),
            ("Von unserem Korrespondenten Ada Lane", "Ada Lane[Korrespondenten] / - /"),
            ("Von unseren Reportern Ada Lane und Bo Ng", "Ada Lane[Reportern] Bo Ng[Reportern] / - /"),
            ("De notre envoyée spéciale à Londres, Ada Lane", "Ada Lane[envoyée spéciale] / - /"),
            ("Dal nostro inviato a New York Bo Ng", "Bo Ng[inviato] / - /"),
            ("By our correspondent Ada Lane", "Ada Lane[correspondent] / - /"),
            ("By Ada Lane, Executive Editor, Harwick Watch", "Ada Lane[Executive Editor] / - / , Harwick Watch"),
            ("By Ada Lane, Bo Ng, Women's Watch", "Ada Lane[] Bo Ng[] / - / , Women's Watch"),
            ("By Ada Lane (Travel Editor)", "Ada Lane[Travel Editor] / - /"),
            ("Contributors: Ada Lane", "Ada Lane[] / - /"),
            ("Posted byAda LaneMarch 5, 2024", "Ada Lane[] / - / March 5, 2024"),
            ("By Ada Lane In", "Ada Lane[] / - / In"),
            // A name that was printed twice; given names may be surnames.
            ("By Ada Lane Ada Lane", "Ada Lane[] / - /"),
            ("By Ada Maria Lane Ada Maria Lane", "Ada Maria Lane[] / - /"),
            ("By Lane Lane", "Lane Lane[] / - /"),
            ("Autorin/Autor Ada Lane", "Ada Lane[] / - /"),
            ("Guide by Ada Lane Former Travel Editor", "Ada Lane[Former Travel Editor] / - /"),
            (
                "This post was written by Ada Lane, Head of Harbours and Ferries",
                "Ada Lane[Head of Harbours and Ferries] / - /",
            ),
        ] {
            assert_eq!(show(Byline::parse(line), line).trim(), want, "{line}");
        }
    }

    #[test]
    fn papers_places_and_jobs_around_names() {
        for (line, want) in [
            ("By ADA LANE AP Sports Writer", "ADA LANE[Sports Writer] / AP /"),
            ("By Ada Lane of The Canadian Press", "Ada Lane[] / The Canadian Press /"),
            ("By Ada Lane for The Harwick Courier", "Ada Lane[] / The Harwick Courier /"),
            ("BY ADA LANE IN HARWICK AND BO NG IN LUNE", "ADA LANE[] BO NG[] / - /"),
            ("By Ada Lane in Harwick and Bo Ng in Lune", "Ada Lane[] Bo Ng[] / - /"),
            ("Par Ada Lane, à Harwick, avec AFP", "Ada Lane[] / AFP /"),
            ("By Ada Lane, in Harwick", "Ada Lane[] / - / , in Harwick"),
            ("Written by Ada Lane, edited by Bo Ng", "Ada Lane[] / - / , edited by Bo Ng"),
            ("By Ada Lane, in search of the ferry", "none"),
            (
                "by Xinhua writers Li Lei, Han Bo and Wang Fang",
                "Li Lei[writers] Han Bo[writers] Wang Fang[writers] / Xinhua /",
            ),
            ("By Chief Political Correspondent Ada Lane", "Ada Lane[Chief Political Correspondent] / - /"),
            ("By Ada Lane of the Harwick Courier", "Ada Lane[] / the Harwick Courier /"),
            ("By Ada Lane of the Courier", "Ada Lane[] / the Courier /"),
            ("By Ada Lane for the Courier", "Ada Lane[] / the Courier /"),
            ("By Ada Lane, The Courier", "Ada Lane[] / The Courier /"),
            ("By Ada Lane in Lune for AFP", "Ada Lane[] / AFP /"),
            ("By RIA Novosti political commentator Ada Lane", "Ada Lane[political commentator] / RIA Novosti /"),
            ("By Ada Lane (HPB), Bo Reed (HPB) and Cy Dunn (HPB)", "Ada Lane[] Bo Reed[] Cy Dunn[] / HPB /"),
            ("By Ada Lane (Harwick Press)", "Ada Lane[] / Harwick Press /"),
            ("By Ada Lane AP Curling Writer", "Ada Lane[Curling Writer] / AP /"),
            ("By ADA LANE Harwick Times-Dispatch", "ADA LANE[] / Harwick Times-Dispatch /"),
            ("By ADA LANE Harwick Daily News", "ADA LANE[] / Harwick Daily News /"),
            ("By Ada B. Lane Harwick Evening Courier", "Ada B. Lane[] / Harwick Evening Courier /"),
            ("By harwick.com", "/ harwick.com /"),
            ("By By Ada Lane", "Ada Lane[] / - /"),
            ("Von der HC-Redaktion", "/ der HC-Redaktion /"),
            ("By Ada Lane (with Bo Reed and Cy Dunn)", "Ada Lane[] Bo Reed[] Cy Dunn[] / - /"),
            ("Por Ada Lane (Corresponsal HC en Lune, Harwick)", "Ada Lane[Corresponsal] / - /"),
            ("Por Ada Lane, da Agência Harwick", "Ada Lane[] / Agência Harwick /"),
            ("Do UOL, em São Paulo", "/ UOL / , em São Paulo"),
            ("Von HC-Redakteur Bo Reed", "Bo Reed[Redakteur] / HC /"),
            ("Von Sport-Redakteur Bo Reed", "Bo Reed[Sport-Redakteur] / - /"),
            ("Von Gastautorin Ada Lane", "Ada Lane[Gastautorin] / - /"),
            ("By Ada 'Addie' Lane", "Ada 'Addie' Lane[] / - /"),
            ("By Ada Lane, 3 hours ago", "Ada Lane[] / - / , 3 hours ago"),
            ("By Our Special Correspondent", "/ Our Special Correspondent /"),
            ("By Ada Lane, ada.lane@harwick.example", "Ada Lane[] / - / , ada.lane@harwick.example"),
        ] {
            assert_eq!(show(Byline::parse(line), line).trim(), want, "{line}");
        }
    }

    #[test]
    fn running_text() {
        for line in [
            "By Ada Lane was shut",
            "By Design",
            "By Popular Demand",
            "By April, all had left",
            "By our count, four mills are shut.",
            "By our reckoning the ferry is late",
            "De onze mills are shut",
            "De nos jours, la mer monte.",
            "Von unserer Seite kommt nichts.",
            "Von Trapp family returns",
            "Van der Ng family returns",
            "Van Lane",
            "By",
            "",
            "by 3",
        ] {
            assert_eq!(Byline::parse(line), None, "{line}");
        }
    }

    #[test]
    fn names_without_a_word_before() {
        for (line, want) in [
            ("Ada Lane · CBC News · Posted: Aug 08, 2024", "Ada Lane[] / CBC News / · Posted: Aug 08, 2024"),
            ("Ada LanePublished Jul 17, 2024", "Ada Lane[] / - / Published Jul 17, 2024"),
            ("Ada Lane, Bo Ng-Fox and Cy Poe", "Ada Lane[] Bo Ng-Fox[] Cy Poe[] / - /"),
            ("Ada Lane Deputy Content Hub Director", "Ada Lane[Deputy Content Hub Director] / - /"),
            ("Ada Lane@adalane", "Ada Lane[] / - / @adalane"),
            ("Ada Lane 7 hours", "Ada Lane[] / - / 7 hours"),
            ("Ada Lane0", "Ada Lane[] / - / 0"),
            ("Ada Lane ada@harwick.example", "Ada Lane[] / - / ada@harwick.example"),
            ("Ada Lane in London", "Ada Lane[] / - / in London"),
            ("Ada Lane, University of the Islands", "Ada Lane[] / University of the Islands /"),
            ("Dr Ada Lane, Institute for Harbour Studies", "Dr Ada Lane[] / Institute for Harbour Studies /"),
            ("Андрей Соколов", "Андрей Соколов[] / - /"),
            ("순천 김하나 기자 hana@example.kr", "김하나[기자] / - / hana@example.kr"),
        ] {
            assert_eq!(show(Byline::parse_bare(line), line).trim(), want, "{line}");
        }
        for line in [
            "Read More",
            "New York",
            "United States",
            "Top Stories",
            "Ada Lane, 43, said",
            "Ada Lane (a sailor of note)",
            "ADA",
            "The Mill",
            "MND Staff",
            "Kestrel Boats GT5",
            "Kestrel iX3",
            "Ada LanÅ\u{84}ski",
            "Harbour Walks in winter",
            "Ada Lane, University of nowhere",
        ] {
            assert_eq!(Byline::parse_bare(line), None, "{line}");
        }
    }

    #[test]
    fn lines_that_sign_by_their_place() {
        for (line, want) in [
            ("Lane", "Lane[] / - /"),
            ("by adalane", "adalane[] / - /"),
            ("Lena - Product marketer", "Lena[Product marketer] / - /"),
            ("Harwick Team", "/ Harwick Team /"),
            ("Team Harwick", "/ Team Harwick /"),
            ("Staff", "/ Staff /"),
            ("dpa", "/ dpa /"),
            ("HW24 Redaktion", "/ HW24 Redaktion /"),
            ("The Harwick Post Team", "/ The Harwick Post Team /"),
            ("de redactie", "/ de redactie /"),
            ("Die Redaktion", "/ Die Redaktion /"),
            ("Staff Report", "/ Staff Report /"),
            ("by marta lane", "marta lane[] / - /"),
        ] {
            assert_eq!(show(Byline::parse_placed_at(line, 0, Lists::FRESH), line).trim(), want, "{line}");
        }
        for line in [
            "Travel",
            "Sport",
            "Ferries are aground",
            "海港",
            "Share",
            "All in the harbour",
            "42 comments",
            "Ada Lane said.",
            "Editor",
            "Monday",
            "Doc. No: 12",
            "Harwick, Maine",
            "marta lane",
            "Kestrel GT5",
            "",
        ] {
            assert_eq!(Byline::parse_placed_at(line, 0, Lists::FRESH), None, "{line}");
        }
    }

    #[test]
    fn a_line_may_say_something_else_before_who_signs() {
        for line in [
            "Boats, Tides / By Ada Lane",
            "Boats · By Ada Lane",
            "Posted in Boats by Ada Lane",
            "3 hours ago by Ada Lane",
            "Posted 3 hours ago by Ada Lane",
        ] {
            assert_eq!(show(Byline::parse_behind_at(line, 0, Lists::FRESH), line).trim(), "Ada Lane[] / - /", "{line}");
        }
        for line in [
            "Boats/By Ada Lane",
            "Photo / By Ada Lane",
            "Boats / Ada Lane",
            "Posted in Boats that were built for the people of Harwick by Ada Lane",
            "long ago by Ada Lane",
            "Ada Lane",
        ] {
            assert_eq!(Byline::parse_behind_at(line, 0, Lists::FRESH), None, "{line}");
        }
        let line = alloc::format!("{} / By Ada Lane", "Boats, ".repeat(20));
        assert_eq!(Byline::parse_behind_at(&line, 0, Lists::FRESH), None);
    }

    #[test]
    fn any_short_name_is_opened_beside_a_time() {
        for (line, want) in [
            ("by harwick", "harwick[] / - /"),
            ("By 3i Harwick", "3i Harwick[] / - /"),
            (
                "by Ada Lane, Representative to the Harbour Liaison Committee",
                "Ada Lane[] / - / , Representative to the Harbour Liaison Committee",
            ),
            ("By The Harwick Team", "/ The Harwick Team /"),
        ] {
            assert_eq!(show(Byline::parse_opened_at(line, 0, Lists::FRESH), line).trim(), want, "{line}");
        }
        for line in ["harwick", "by", "by email", "by the harbour", "Von Lane"] {
            assert_eq!(Byline::parse_opened_at(line, 0, Lists::FRESH), None, "{line}");
        }
    }

    #[test]
    fn spans_are_the_inputs() {
        let line = "  By Ada Lane, AP";
        let found = Byline::parse_at(line, 100, Lists::FRESH).unwrap();
        assert_eq!((found.span, found.authors[0].span), (Span::new(102, 117), Span::new(105, 113)));
    }
}
