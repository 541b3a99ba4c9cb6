//! Datelines: `LA CROSSE, Wis. (AP) — `.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::grammar::places::{City, Shape, city, is_known_city, sender};
use crate::grammar::{before, squeeze, trim};
use crate::look::Look;
use crate::scan::is_blank;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Date, Span, own};

mod cjk;
mod copy;
mod evidence;
mod opening;
mod parts;

/// Where, for whom and when the copy was written, as the first paragraph opens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Dateline<'a> {
    /// The places, in the order of the line; empty in `(CP) -`.
    pub places: Vec<Place<'a>>,
    /// The agency as written, without its brackets.
    pub agency: Option<Cow<'a, str>>,
    /// The day as written; mostly without a year.
    pub date: Option<Date>,
    /// The dateline in the input, its dash included; copy starts after it and the spaces that follow.
    pub span: Span,
}

/// A place of a dateline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Place<'a> {
    /// The city (or `UNITED NATIONS`) as written.
    pub city: Cow<'a, str>,
    /// The state, province or country as written.
    pub region: Option<Cow<'a, str>>,
}

impl<'a> Dateline<'a> {
    /// Reads the opening of a paragraph; `None` if it has no dateline.
    ///
    /// The forms, fictional here, with where each was seen:
    ///
    /// ```
    /// use wirecopy::Dateline;
    /// let read = |line: &str| {
    ///     let found = Dateline::parse(line)?;
    ///     let places: Vec<_> = found.places.iter().map(|place| format!("{}|{}", place.city, place.region.as_deref().unwrap_or(""))).collect();
    ///     Some((places.join(" "), found.agency.map(|name| name.to_string()), found.date.map(|date| date.to_string())))
    /// };
    /// let want = |places: &str, agency: &str, date: &str| {
    ///     let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
    ///     Some((places.to_string(), some(agency), some(date)))
    /// };
    /// // AP and Canadian Press: city, region where the city needs one, agency; the dash is `—`, `--` or `_`.
    /// assert_eq!(read("HARWICK, Ont. (CP) — Ferries ran again."), want("HARWICK|Ont.", "CP", ""));
    /// assert_eq!(read("PORT ALDER, N.S. (AP) _ Ferries ran."), want("PORT ALDER|N.S.", "AP", ""));
    /// // Reuters: several cities, the date before the agency.
    /// assert_eq!(read("HARWICK/THE HAGUE, March 7 (Reuters) - Ferries ran."), want("HARWICK| THE HAGUE|", "Reuters", "--03-07"));
    /// // Reuters of 1987, database exports: date without agency.
    /// assert_eq!(read("HARWICK, West Germany, Feb 26 -\n    Shr 12 cts"), want("HARWICK|West Germany", "", "--02-26"));
    /// // Kyodo and AAP: agency without brackets. Belga: day/month and `=`. TASS and PR Newswire: slashes.
    /// assert_eq!(read("SAITAMA, Japan, Dec. 9 Kyodo - Ferries ran."), want("SAITAMA|Japan", "Kyodo", "--12-09"));
    /// assert_eq!(read("HARWICK 31/07 (BELGA) = Le bac"), want("HARWICK|", "BELGA", "--07-31"));
    /// assert_eq!(read("MUMBAI, India, July 25, 2018 /PRNewswire/ -- Ferries ran."), want("MUMBAI|India", "PRNewswire", "2018-07-25"));
    /// // dpa: mixed case and a regional service. CNN: no dash at all.
    /// assert_eq!(read("Harwick (dpa/lni) - Die Fähre"), want("Harwick|", "dpa/lni", ""));
    /// assert_eq!(read("(CNN)Ferries ran again."), want("", "CNN", ""));
    /// // Feeds: the sender alone, or a provider before the dateline.
    /// assert_eq!(read("AP - Ferries ran again."), want("", "AP", ""));
    /// assert_eq!(read("Canadian Press - HARWICK (CP) - Ferries ran."), want("HARWICK|", "CP", ""));
    /// // Papers that set the agency's byline and the place in one line.
    /// assert_eq!(read("AFP, PORT ALDER"), want("PORT ALDER|", "AFP", ""));
    /// // Several cities with their regions, joined by a word.
    /// assert_eq!(read("BATH, Maine, and TROY, N.Y. (AP) — Ferries ran."), want("BATH|Maine TROY|N.Y.", "AP", ""));
    /// // A region in brackets, before the day or the sender; who passes the copy on, before the dateline that it had.
    /// assert_eq!(read("Harwick (United Kingdom) (AFP) – Ferries ran."), want("Harwick|United Kingdom", "AFP", ""));
    /// assert_eq!(read("Kumasi (Ashanti Region) 3 March 2002-Ferries ran."), want("Kumasi|Ashanti Region", "", "2002-03-03"));
    /// assert_eq!(read("(MENAFN - IANS) Harwick, March 7 (IANS) Ferries ran."), want("Harwick|", "IANS", "--03-07"));
    /// // German and Swedish papers: a point, behind the town, its day or the sign of a desk.
    /// let copy = "Die Fähre nach Harwick ist am Montag im Nebel auf Grund gelaufen, und verletzt wurde niemand an Bord.";
    /// assert_eq!(read(&format!("Berlin. {copy}")), want("Berlin|", "", ""));
    /// assert_eq!(read(&format!("HARWICK (hc). {copy}")), want("HARWICK|", "hc", ""));
    /// // Behind a desk's note on the story, and where a wrong encoding has left two blanks of the dash.
    /// assert_eq!(read("(Corrects day in paragraph 7) HARWICK (Reuters) - Ferries ran."), want("HARWICK|", "Reuters", ""));
    /// assert_eq!(read("ATHENS, Greece  The ferry to the islands ran again on Monday."), want("ATHENS|Greece", "", ""));
    /// // From a ship or an aircraft.
    /// assert_eq!(read("ABOARD THE HARWICK QUEEN — Ferries ran."), want("ABOARD THE HARWICK QUEEN|", "", ""));
    /// // A city alone, in capitals before a dash; with its state it may be the whole line.
    /// assert_eq!(read("SIOUX FALLS, S.D. – Ferries ran."), want("SIOUX FALLS|S.D.", "", ""));
    /// assert_eq!(read("HARWICK, Pa."), want("HARWICK|Pa.", "", ""));
    /// ```
    ///
    /// Capitals alone do not make a dateline, nor does a dash. A city that no table has needs a region, a day, a sender or a
    /// sentence after its dash; a label, a weekday or a word that opens sentences is no city; and where the dash goes on to
    /// a clock, another day or a heading in capitals, it is a stamp's, a span's or a score's:
    ///
    /// ```
    /// use wirecopy::Dateline;
    /// for copy in [
    ///     "THE ferry that ran aground on Monday - the second one - was towed away.",
    ///     "NO LONG WAIT: The ferry -- once late -- was early.",
    ///     "SUPREME COURT - The bench sat on Monday.",
    ///     "Harwick Lines (nasdaq: HWL - news) fell.",
    ///     "PC World - The ferry has a new screen.",
    ///     "FILE - A ferry leaves Harwick.",
    ///     "FERRY LINE SAYS PROFIT UP 12 PCT - OFFICIAL",
    ///     "Ferry Delay Index (FDI): the share of ferries that are late",
    ///     "In Harwick, March 3 - the day of the storm - is a holiday.",
    ///     "Join us March 3-6, 2026 at the ferry.",
    ///     "Monday, March 3, 2025 - 14:55",
    ///     "HARWICK, ENGLAND - MARCH 3: Ferries lie in the port.",
    ///     "CLOSED — Saturday & Sunday",
    /// ] {
    ///     assert_eq!(Dateline::parse(copy), None, "{copy}");
    /// }
    /// ```
    ///
    /// Only the opening is read: five places of six words each at the most, words of 40 letters, brackets of 48 bytes. What a
    /// paragraph costs does not depend on its length.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0, Lists::FRESH)
    }

    /// Without one of these, no line opens with a dateline: a dash, a colon or a bracket at its end, a figure of its day, or the
    /// comma of its region.
    pub(crate) const SIGNS: u64 = Look::COMMA
        | Look::HYPHEN
        | Look::SLASH
        | Look::DIGIT
        | Look::COLON
        | Look::OPEN
        | Look::UNDERSCORE
        | Look::EQUALS
        | Look::POINTED
        | Look::EASTERN;

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let start = start(line);
        // Behind a bullet, a rule or a stray quotation mark only a sender says that it is one.
        let (start, marked) = match start.trim_start_matches(MARKS) {
            bare if bare.len() < start.len() => (bare.trim_start_matches(is_blank), true),
            _ => (start, false),
        };
        let (start, (rest, opening)) = match opening::opening(start) {
            Ok(found) => (start, found),
            Err(_) => noted(start)?,
        };
        if marked && opening.agency.is_none_or(|name| sender(name).is_none()) {
            return None;
        }
        let whole = before(start, rest);
        // Nearly every one stands on one line.
        let broken = whole.bytes().fold(false, |broken, byte| broken | matches!(byte, b'\n' | b'\r'));
        let text = |part: &'a str| if broken { squeeze(part, lists) } else { Cow::Borrowed(trim(part)) };
        let places = opening.places.iter().map(|(city, region)| Place { city: text(city), region: region.map(text) });
        Some(Self {
            places: lists.filled(places),
            agency: opening.agency.map(text),
            date: opening.date,
            span: span_in(line, base, whole),
        })
    }

    /// The same dateline without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Dateline<'static> {
        Dateline {
            places: self.places.into_iter().map(Place::into_owned).collect(),
            agency: own::maybe(self.agency),
            date: self.date,
            span: self.span,
        }
    }
}

impl Place<'_> {
    /// The same place without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Place<'static> {
        Place { city: own::text(self.city), region: own::maybe(self.region) }
    }
}

/// Where a dateline can start: after blanks, stars (`****ANTWERP`), scraps of paragraph tags and a byline that the
/// renderer glued on (`By A. WRITER    LONDON (AP) -- `).
fn start(line: &str) -> &str {
    // Nearly every paragraph opens with its first word, and seldom with this one.
    if line.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'B' | b'P' | b'p')) {
        return line;
    }
    let mut rest = line.trim_start_matches(is_blank).trim_start_matches(['*', '\u{A0}']);
    // Two paragraphs at most stand before it; a line of nothing but tags costs no more than that.
    for _ in 0..MAX_SCRAPS {
        let Some(after) = paragraph_tag(rest) else { break };
        rest = after.trim_start_matches(is_blank);
    }
    glued_byline(rest).unwrap_or(rest)
}

/// What renderers and damaged tables leave before an opening: bullets, rules, the quotation mark of a field.
const MARKS: [char; 8] = ['-', '–', '—', '•', '·', '"', '“', '\\'];
/// The paragraph tags that are skipped before a dateline.
const MAX_SCRAPS: usize = 6;
/// The longest byline that is skipped before a dateline.
const MAX_BYLINE: usize = 80;

/// `<p>`, `</p>`, `<br/>`, escaped once more or not.
fn paragraph_tag(input: &str) -> Option<&str> {
    let inner = input.strip_prefix('<').or_else(|| input.strip_prefix("&lt;"))?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    ["p", "br", "br/", "br /", "P", "BR"].iter().find_map(|tag| {
        let rest = inner.strip_prefix(tag)?;
        rest.strip_prefix('>').or_else(|| rest.strip_prefix("&gt;"))
    })
}

/// The opening of a sender of the tables behind a desk's note on the story: `(This version was refiled to mend a name) HARWICK
/// (Reuters) - `.
fn noted(input: &str) -> Option<(&str, (&str, opening::Opening<'_>))> {
    /// In bytes; a note is a sentence or two.
    const LONGEST: usize = 400;
    const FEWEST_WORDS: usize = 5;
    let note = input.strip_prefix('(')?;
    let end = memchr::memchr(b')', note.as_bytes().get(..LONGEST).unwrap_or(note.as_bytes()))?;
    let (note, rest) = note.split_at_checked(end)?;
    if note.split(' ').count() < FEWEST_WORDS {
        return None;
    }
    let start = rest.strip_prefix(')')?.trim_start_matches(is_blank);
    let (rest, opening) = opening::opening(start).ok()?;
    let sent = !opening.places.is_empty() && opening.agency.is_some_and(|name| sender(name).is_some());
    sent.then_some((start, (rest, opening)))
}

/// After `By NAME` and two blanks or a tag.
fn glued_byline(input: &str) -> Option<&str> {
    let names = ["By ", "BY ", "Por ", "POR ", "Par ", "par ", "PAR "].iter().find_map(|by| input.strip_prefix(by))?;
    let names = names
        .get(..names.len().min(MAX_BYLINE))
        .or_else(|| names.char_indices().nth(MAX_BYLINE / 4).and_then(|(at, _)| names.get(..at)))?;
    // Two blanks behind the bracket of a sender are the dash's.
    let parted = names.find("  ").filter(|end| names.get(..*end).is_some_and(|names| !names.contains('(')));
    let Some(end) = parted.or_else(|| names.find("</p>")) else { return run_on_byline(input) };
    let opener = input.find(' ')?.saturating_add(1);
    let mut rest = input.get(end.saturating_add(opener)..)?.trim_start_matches(is_blank);
    for _ in 0..MAX_SCRAPS {
        let Some(after) = paragraph_tag(rest) else { break };
        rest = after.trim_start_matches(is_blank);
    }
    Some(rest)
}

/// After `By NAME` and one blank or none, where a town of the tables, or one in capitals after a name in small letters, opens a
/// dateline with its sender: `By Ada Lane HARWICK, Feb 10 (Reuters) - `, `By Ada LaneHARWICK, Feb 10 (Reuters) - `.
fn run_on_byline(input: &str) -> Option<&str> {
    const MOST_WORDS: usize = 10;
    // Nearly every line that opens with a byline has no bracket behind it.
    let near = input.as_bytes().get(..2 * MAX_BYLINE).unwrap_or(input.as_bytes());
    let bracket = memchr::memchr(b'(', near)?;
    let (mut small, mut blanks) = (false, 0_usize);
    for (at, byte) in input.bytes().enumerate().take(bracket) {
        let glued = small && byte.is_ascii_uppercase();
        let parts = byte == b' ';
        blanks = blanks.saturating_add(usize::from(parts));
        small = byte.is_ascii_lowercase() || small && parts;
        // The name has two words at the least.
        if !(2..=MOST_WORDS).contains(&blanks) || !(glued || parts) {
            continue;
        }
        let rest = input.get(at..)?.trim_start_matches(' ');
        let Ok((_, City { text, shape })) = city(rest) else { continue };
        // `By the time London (AP)`
        let runs = |word: &str| word.len() > 3 && word.starts_with(char::is_lowercase);
        if input.get(..at).is_none_or(|names| names.split(' ').skip(1).any(runs)) {
            return None;
        }
        let opens = is_known_city(text) && parts || shape == Shape::Capitals && (small || glued);
        if opens
            && let Ok((_, opening)) = opening::opening(rest)
            && !opening.places.is_empty()
            && opening.agency.is_some_and(|name| sender(name).is_some())
        {
            return Some(rest);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn show(line: &str) -> String {
        let Some(found) = Dateline::parse(line) else { return String::from("none") };
        let mut out = String::new();
        for place in &found.places {
            out = alloc::format!("{out}{}|{} ", place.city, place.region.as_deref().unwrap_or("-"));
        }
        let date = found.date.map_or_else(|| String::from("-"), |date| alloc::format!("{date}"));
        let rest = &line[found.span.end..];
        out = alloc::format!("{out}; {} ; {date} ; {}", found.agency.as_deref().unwrap_or("-"), rest.trim());
        String::from(out.trim())
    }

    #[test]
    fn a_sign_of_its_own_and_a_small_word_make_no_dateline() {
        for line in ["LONDON = Copy", "LONDON =", "LONDON (hwk) - Copy"] {
            assert_eq!(show(line), "none", "{line}");
        }
        assert_eq!(show("LONDON (HWK) - Copy"), "LONDON|- ; HWK ; - ; Copy");
        assert_eq!(show("LONDON (AP) = Copy"), "LONDON|- ; AP ; - ; Copy");
    }

    #[test]
    fn forms() {
        for (line, want) in [
            ("BEIJING (AP) — Copy", "BEIJING|- ; AP ; - ; Copy"),
            ("BEIJING (AP) 41 people", "BEIJING|- ; AP ; - ; 41 people"),
            ("BEIJING -- 41 people", "BEIJING|- ; - ; - ; 41 people"),
            ("BEIJING - “No,” she said", "BEIJING|- ; - ; - ; “No,” she said"),
            ("Washington (CNN) -- Copy", "Washington|- ; CNN ; - ; Copy"),
            ("Washington CNN — Copy", "Washington|- ; CNN ; - ; Copy"),
            ("(CNN) Copy here", "; CNN ; - ; Copy here"),
            ("LOS GATOS (BCN)", "LOS GATOS|- ; BCN ; - ;"),
            ("(Honolulu) -- Copy", "Honolulu|- ; - ; - ; Copy"),
            ("MANHASSET, NY - Copy", "MANHASSET|NY ; - ; - ; Copy"),
            ("WEST POINT, NY The copy", "WEST POINT|NY ; - ; - ; The copy"),
            ("Commack, NY (Sports Network) - Copy", "Commack|NY ; Sports Network ; - ; Copy"),
            ("Ha Noi, Nov. 11 (VNA) - Copy", "Ha Noi|- ; VNA ; --11-11 ; Copy"),
            ("MOSCOW, January 21. /TASS/. Copy", "MOSCOW|- ; TASS ; --01-21 ; Copy"),
            ("BRUSSELS, March 27, Reuter - Copy", "BRUSSELS|- ; Reuter ; --03-27 ; Copy"),
            ("BRISBANE, Oct 12 AAP - Copy", "BRISBANE|- ; AAP ; --10-12 ; Copy"),
            ("Paris, 21 jan 2019 (AFP) - Copy", "Paris|- ; AFP ; 2019-01-21 ; Copy"),
            ("SEPTEMBER 21, 2004 (IDG NEWS SERVICE) - Copy", "; IDG NEWS SERVICE ; 2004-09-21 ; Copy"),
            ("Oct. 3 (UPI) -- Copy", "; UPI ; --10-03 ; Copy"),
            ("UNITED NATIONS (AP)", "UNITED NATIONS|- ; AP ; - ;"),
            ("ABOARD AIR FORCE ONE (AP) — Copy", "ABOARD AIR FORCE ONE|- ; AP ; - ; Copy"),
            ("BEIRUT, March 14 2013", "BEIRUT|- ; - ; 2013-03-14 ;"),
            ("NEW DELHI: Copy", "NEW DELHI|- ; - ; - ; Copy"),
            ("New Delhi [India], January 30 (ANI): Copy", "New Delhi|India ; ANI ; --01-30 ; Copy"),
            ("FARMINGTON Conn. (AP) -- Copy", "FARMINGTON|Conn. ; AP ; - ; Copy"),
            ("FRANKFURT West Germany (AP) -- Copy", "FRANKFURT|West Germany ; AP ; - ; Copy"),
            ("NEW YORK Sept. 15, 2004 - Copy", "NEW YORK|- ; - ; 2004-09-15 ; Copy"),
            ("BUFFALO, N.Y,. March 2O - Copy", "BUFFALO|N.Y ; - ; --03-20 ; Copy"),
            ("BOSTON, Apri l7 - Copy", "BOSTON|- ; - ; --04-07 ; Copy"),
            ("<p></p><p> By Ada Lane</p><p> BASEL (Reuters) - Copy", "BASEL|- ; Reuters ; - ; Copy"),
            ("****ANTWERP, June 18 - Copy", "ANTWERP|- ; - ; --06-18 ; Copy"),
            ("LONDON and PARIS (AP) — Copy", "LONDON|- PARIS|- ; AP ; - ; Copy"),
            ("Paris (ats afp) Copy", "Paris|- ; ats afp ; - ; Copy"),
            ("NEW YORK--(BUSINESS WIRE)--Copy", "NEW YORK|- ; BUSINESS WIRE ; - ; Copy"),
            ("LONDON, UK / ACCESSWIRE / May 3, 2024 / Copy", "LONDON|UK ; ACCESSWIRE ; 2024-05-03 ; Copy"),
            ("(ANSA) - ROMA, 30 GEN - Copia", "ROMA|- ; ANSA ; --01-30 ; Copia"),
            ("Bogotá, 3 mar (EFE).- Texto", "Bogotá|- ; EFE ; --03-03 ; Texto"),
            ("МОСКВА, 21 января. /ТАСС/. Текст", "МОСКВА|- ; ТАСС ; --01-21 ; Текст"),
            ("SRINAGAR, Jan 30 (KNO): Copy", "SRINAGAR|- ; KNO ; --01-30 ; Copy"),
            ("【ソウル＝山田花子】本文", "ソウル|- ; - ; - ; 本文"),
            ("【ニューヨーク共同】本文", "ニューヨーク|- ; 共同 ; - ; 本文"),
            ("新华社北京1月30日电 正文", "北京|- ; 新华社 ; --01-30 ; 正文"),
            ("(서울=연합뉴스) 본문", "서울|- ; 연합뉴스 ; - ; 본문"),
            ("(AFP-DPA-REUTER) = Copy", "; AFP-DPA-REUTER ; - ; Copy"),
            ("AFP, HARWICK", "HARWICK|- ; AFP ; - ;"),
            ("Reuters, PORT ALDER, N.S.", "PORT ALDER|N.S. ; Reuters ; - ;"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn a_point_ends_it_before_a_paragraph() {
        let copy = "Die Fähre nach Harwick ist am Montag im Nebel auf Grund gelaufen, und verletzt wurde dabei niemand an Bord.";
        for (opening, want) in [
            ("Berlin.", "Berlin|- ; - ; - ;"),
            ("MALMÖ.", "MALMÖ|- ; - ; - ;"),
            ("New York.", "New York|- ; - ; - ;"),
            ("Görlitz, 6. Januar 2031.", "Görlitz|- ; - ; 2031-01-06 ;"),
            ("Roma, 2 ott.", "Roma|- ; - ; --10-02 ;"),
            ("HARWICK (hc).", "HARWICK|- ; hc ; - ;"),
            ("Berlin (dapd).", "Berlin|- ; dapd ; - ;"),
            ("HARWICK (hc) –", "HARWICK|- ; hc ; - ;"),
            ("FRANKFURT/MAIN (hc) –", "FRANKFURT/MAIN|- ; hc ; - ;"),
            // No town of the tables.
            ("HARWICK.", "none"),
            ("Harwick.", "none"),
            ("Yes.", "none"),
            ("Harwick (hc).", "Harwick|- ; hc ; - ;"),
            ("Harwick (rsi).", "Harwick|- ; rsi ; - ;"),
            ("Harwick (live).", "none"),
            ("VIDEO (hc).", "none"),
        ] {
            let want = if want == "none" { String::from(want) } else { alloc::format!("{want} {copy}") };
            assert_eq!(show(&alloc::format!("{opening} {copy}")), want, "{opening}");
        }
        for line in ["Berlin. Die Stadt.", "Paris. Hotels, Restaurants und mehr", "London. Calling."] {
            assert_eq!(show(line), "none", "{line}");
        }
    }

    #[test]
    fn what_few_papers_print_is_read_before_copy() {
        let copy = "The ferry to Harwick ran aground on Monday night, and nobody on board of it was hurt.";
        for (opening, want) in [
            ("COURIER, Abuja –", "Abuja|- ; COURIER ; - ;"),
            ("MADRID, 13 (EUROPA PRESS)", "MADRID|- ; EUROPA PRESS ; - ;"),
            ("Vatican City, Dec 8, 2030 / 08:55 am (CNA).-", "Vatican City|- ; CNA ; 2030-12-08 ;"),
            ("Köln (idea) - 7. Juni 2030 –", "Köln|- ; idea ; 2030-06-07 ;"),
            ("(WASHINGTON, D.C.) –", "WASHINGTON|D.C. ; - ; - ;"),
            ("(HCIS) --", "; HCIS ; - ;"),
            ("Jalisco.-", "Jalisco|- ; - ; - ;"),
            // What a wrong encoding has left of the dash.
            ("Brasília, DF ?", "Brasília|DF ; - ; - ;"),
            ("Bengaluru:", "Bengaluru|- ; - ; - ;"),
            ("Patna :", "Patna|- ; - ; - ;"),
            ("Harwick (Jharkhand) :", "Harwick|Jharkhand ; - ; - ;"),
            ("Bogor (Citra Harwick):", "Bogor|- ; Citra Harwick ; - ;"),
            ("Linz/Harwick am Inn/Wien –", "Linz|- Harwick am Inn|- Wien|- ; - ; - ;"),
            ("Bochum/Harwick (dpa/hwk) -", "Bochum|- Harwick|- ; dpa/hwk ; - ;"),
            ("Harwick.com - JERUSALEM, Israel -", "JERUSALEM|Israel ; Harwick.com ; - ;"),
            ("Harwick6.com, Jakarta", "Jakarta|- ; Harwick6.com ; - ;"),
            ("JAKARTA, HARWICK.com", "JAKARTA|- ; HARWICK.com ; - ;"),
            ("Harwick Index (MA) :", "none"),
            ("ITALY-FERRIES –", "none"),
            ("(VIDEO) --", "none"),
            ("(HC) --", "none"),
            ("Berlin ?", "none"),
            ("HARWICK, Lune –", "none"),
            ("ILLUSTRATION –", "none"),
        ] {
            let want = if want == "none" { String::from(want) } else { alloc::format!("{want} {copy}") };
            assert_eq!(show(&alloc::format!("{opening} {copy}")), want, "{opening}");
        }
        assert_eq!(show("New Delhi, March 25:"), "New Delhi|- ; - ; --03-25 ;");
    }

    #[test]
    fn a_byline_may_run_on_into_it() {
        for (line, want) in [
            ("By Ada Lane HARWICK, Feb 10 (Reuters) - Copy", "HARWICK|- ; Reuters ; --02-10 ; Copy"),
            ("By Ada LaneHARWICK, Feb 10 (Reuters) - Copy", "HARWICK|- ; Reuters ; --02-10 ; Copy"),
            ("By Ada B Lane Kathmandu, Oct 17 (PTI) Copy", "Kathmandu|- ; PTI ; --10-17 ; Copy"),
            ("By Ada Lane New Delhi, Oct 17 (PTI) Copy", "New Delhi|- ; PTI ; --10-17 ; Copy"),
            ("By Ada Lane London (not Paris) - Copy", "none"),
            ("By Ada McLANE, Reuters (HARWICK)", "none"),
            ("By the time London (AP) - Copy", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn an_abbreviation_behind_its_words_is_no_sender() {
        for line in [
            "Harbour Planning Index (HPI): the share of quays in use",
            "Academy of Public Pilots (APP) - Care and Conduct Guidelines",
            "Network for Tidal Bays (NTB) — A Plan for All Harbours",
            "Ferry Sound Watch (CBS) - Comprehensive Performance Report",
            "HARBOUR INGEST TABLE (DW) — harbour_catalog.boats",
            "Harwick (ani): W=0.98, p=0.25",
            "Harwick Tide Tables (AFP) — expects boats of all kinds",
        ] {
            assert_eq!(show(line), "none", "{line}");
        }
        // Two letters are as often an agency's behind a town; and a region says that it is a town.
        assert_eq!(show("ALDER PARK (AP) — Copy"), "ALDER PARK|- ; AP ; - ; Copy");
        assert_eq!(show("Upper Port Isle, Maine (UPI) — Copy"), "Upper Port Isle|Maine ; UPI ; - ; Copy");
        assert_eq!(show("Bad Harwick (dpa/lni) - Die Fähre fährt"), "Bad Harwick|- ; dpa/lni ; - ; Die Fähre fährt");
    }

    #[test]
    fn regions_stand_in_brackets_too() {
        for (line, want) in [
            ("Harwick (United Kingdom) (AFP) – Copy", "Harwick|United Kingdom ; AFP ; - ; Copy"),
            ("Panaji (Goa), July 18 — Copy", "Panaji|Goa ; - ; --07-18 ; Copy"),
            ("(ANSA) - HARWICK (BARI), 6 LUG - Copia", "HARWICK|BARI ; ANSA ; --07-06 ; Copia"),
            ("Accra (Greater Accra) 3 May 2001", "Accra|Greater Accra ; - ; 2001-05-03 ;"),
            ("HARWICK (HWK), July 18 - Copy", "HARWICK|- ; HWK ; --07-18 ; Copy"),
            ("HARWICK (Reuters), July 18 - Copy", "HARWICK|- ; Reuters ; --07-18 ; Copy"),
            ("Harwick (Saale) - Die Fähre fährt", "none"),
            (
                "Halle (Saale) - Die Fähre fährt seit Montag wieder über den Fluss.",
                "Halle|Saale ; - ; - ; Die Fähre fährt seit Montag wieder über den Fluss.",
            ),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn who_passes_copy_on_stands_before_its_dateline() {
        for (line, want) in [
            ("(MENAFN - IANS) Mumbai, Aug 6 (IANS) Copy", "Mumbai|- ; IANS ; --08-06 ; Copy"),
            ("(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Nov 22 (KUNA) -- Copy", "KUWAIT|- ; KUNA ; --11-22 ; Copy"),
            ("/CNW/ - Copy", "; CNW ; - ; Copy"),
            ("/CNW/ - copy", "none"),
            ("/harbour/ - Copy", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn a_dateline_may_stand_on_a_line_of_its_own() {
        for (line, want) in [
            ("TOKYO, April 13 Kyodo", "TOKYO|- ; Kyodo ; --04-13 ;"),
            ("HARWICK, Calif. — August 5, 2026 —", "HARWICK|Calif. ; - ; 2026-08-05 ;"),
            ("SOUTH SAN FRANCISCO -- Copy of few words", "SOUTH SAN FRANCISCO|- ; - ; - ; Copy of few words"),
            ("Harwick Weg (DW) — A1 Series", "none"),
            ("HARWICK, Pa.", "HARWICK|Pa. ; - ; - ;"),
            ("PORT ALDER, Ohio", "PORT ALDER|Ohio ; - ; - ;"),
            // An address, a picture's place, a sign.
            ("HARWICK, PA", "none"),
            ("Harwick, Pa.", "none"),
            ("HARWICK, England", "none"),
            ("NO PARKING, Calif.", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn words_of_headings_open_names_of_towns_too() {
        for (line, want) in [
            ("NEW PALTZ — The ferry ran aground.", "NEW PALTZ|- ; - ; - ; The ferry ran aground."),
            ("THREE RIVERS — The ferry ran aground.", "THREE RIVERS|- ; - ; - ; The ferry ran aground."),
            ("NEW ARRIVALS — The ferry ran aground on Monday night.", "none"),
            ("THREE DAYS — The ferry ran aground on Monday night.", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn a_bullet_ends_it_before_whole_sentences() {
        let copy = "The ferry to Harwick ran aground on Monday night, and nobody on board of it was hurt.";
        for (opening, want) in [
            ("KUALA LUMPUR •", "KUALA LUMPUR|- ; - ; - ;"),
            ("HARWICK, Calif. •", "HARWICK|Calif. ; - ; - ;"),
            ("HARWICK •", "none"),
            ("Kuala Lumpur •", "none"),
        ] {
            let want = if want == "none" { String::from(want) } else { alloc::format!("{want} {copy}") };
            assert_eq!(show(&alloc::format!("{opening} {copy}")), want, "{opening}");
        }
        for line in [
            "LONDON • The ferry",
            "LONDON • Ferries to Harwick, the islands and the harbour, with tickets for all of them from four pounds",
            "LONDON • 14 ferries to Harwick ran aground on Monday night, and nobody on board of them was hurt.",
        ] {
            assert_eq!(show(line), "none", "{line}");
        }
    }

    #[test]
    fn two_blanks_stand_for_a_lost_dash() {
        let copy = "The ferry to the islands ran aground on Monday night, and nobody was hurt.";
        for (opening, want) in [
            ("ATHENS, Greece  ", "ATHENS|Greece ; - ; - ;"),
            ("WASHINGTON Aug. 17, 2031  ", "WASHINGTON|- ; - ; 2031-08-17 ;"),
            ("HARWICK, Calif. Aug. 18, 2031  ", "HARWICK|Calif. ; - ; 2031-08-18 ;"),
            ("HARWICK  ", "none"),
            ("Harwick, Greece  ", "none"),
        ] {
            let want = if want == "none" { String::from(want) } else { alloc::format!("{want} {copy}") };
            assert_eq!(show(&alloc::format!("{opening}{copy}")), want, "{opening}");
        }
        for row in [
            "ATHENS, Greece  Ferries  from 4 pounds a head and day",
            "ATHENS, Greece  Departures And Arrivals Of Ferries Today",
        ] {
            assert_eq!(show(row), "none", "{row}");
        }
    }

    #[test]
    fn notes_of_desks_and_of_renderers_stand_before_it() {
        for (line, want) in [
            (
                "(This version of the story was refiled to mend a name) HARWICK (Reuters) - Copy",
                "HARWICK|- ; Reuters ; - ; Copy",
            ),
            ("(Corrects day in paragraph 7) HARWICK, May 3 (Reuters) - Copy", "HARWICK|- ; Reuters ; --05-03 ; Copy"),
            ("(She lives in the town of Harwick) LONDON - Copy that nobody sends from there, and no sender.", "none"),
            ("&lt;p&gt;&lt;/p&gt;&lt;p&gt; HARWICK (Reuters) - Copy", "HARWICK|- ; Reuters ; - ; Copy"),
            ("By Ada Lane and Bo Reed HARWICK (Reuters) -   Copy", "HARWICK|- ; Reuters ; - ; Copy"),
            ("PARIS (AFP) - – Copy", "PARIS|- ; AFP ; - ; Copy"),
            (
                "New Delhi [India], December 21: Copy of a release that tells what is new in Harwick.",
                "New Delhi|India ; - ; --12-21 ; Copy of a release that tells what is new in Harwick.",
            ),
            (
                "New Delhi [India], May 17 (ANI/GPRC): Copy of a release that tells what is new.",
                "New Delhi|India ; ANI/GPRC ; --05-17 ; Copy of a release that tells what is new.",
            ),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn behind_a_mark_a_sender_is_needed() {
        for (line, want) in [
            ("- HARWICK, Maine (AP) — Copy", "HARWICK|Maine ; AP ; - ; Copy"),
            ("• LONDON (Reuters) - Copy", "LONDON|- ; Reuters ; - ; Copy"),
            ("\"LONDON (Reuters) - Copy", "LONDON|- ; Reuters ; - ; Copy"),
            ("-------- LONDON (Reuters) - Copy", "LONDON|- ; Reuters ; - ; Copy"),
            ("- LONDON - The ferry ran aground on Monday night, and nobody was hurt.", "none"),
            ("“LONDON — The ferry ran aground on Monday night, and nobody was hurt.”", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn ships_are_places() {
        for (line, want) in [
            (
                "ABOARD THE HARWICK QUEEN -- The ferry ran aground.",
                "ABOARD THE HARWICK QUEEN|- ; - ; - ; The ferry ran aground.",
            ),
            (
                "ABOARD AIR FORCE ONE — The ferry ran aground.",
                "ABOARD AIR FORCE ONE|- ; - ; - ; The ferry ran aground.",
            ),
            ("Aboard the Harwick Queen — The ferry ran aground.", "none"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn copy_may_open_with_a_brand_in_small_letters() {
        let line = "Long Harwick, Calif. — iHarbour said on Tuesday that its ferries run again.";
        assert_eq!(show(line), "Long Harwick|Calif. ; - ; - ; iHarbour said on Tuesday that its ferries run again.");
    }

    #[test]
    fn a_glued_byline_is_not_part_of_it() {
        let line = "By ADA LANE    HARWICK, Maine (AP) -- Copy";
        let found = Dateline::parse(line).unwrap();
        assert_eq!(found.span.of(line), Some("HARWICK, Maine (AP) --"));
        let line = "  Canadian Press - HARWICK (CP) - Copy";
        let found = Dateline::parse_at(line, 10, Lists::FRESH).unwrap();
        assert_eq!(found.span, Span::new(12, 43));
    }

    #[test]
    fn traps() {
        for line in [
            "USC vs. Oklahoma in the bowl -- two wins away",
            "IBM will sell - at last - its mill.",
            "EBay (nasdaq: EBAY - news) rose.",
            "USATODAY.com - A screen for all.",
            "CORRECTED - The mill opens on Monday.",
            "WATCH: The mill opens",
            "New England win again - plus a round-up.",
            "LONDON-based mills closed - all of them.",
            "Paris - Hotels",
            "HARWICK MILLS INC SAYS NET UP - OFFICIAL",
            "President Lane (left) - once a miller - spoke.",
            "MILLCORP (MLC) - Shares rose",
            "AFP, FILE",
            "AP, Reuters",
            "AP, WATCH",
            "",
            " ",
        ] {
            assert_eq!(Dateline::parse(line), None, "{line}");
        }
    }
}
