//! Captions (cutlines): what a picture shows, who is in it, whose picture it is.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::attribution::{Attribution, CREDIT};
use super::credit_end::{Found, credit_end, credit_end_of, is_plain};
use super::scraps::unscrapped;
use super::{before, below, copyright};
use super::{day, people};
use crate::grammar::source::after_source;
use crate::grammar::{head, squeeze, tail, trim};
use crate::look::{Look, Looks};
use crate::scan;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Copyright, Credit, Date, Span, own};

/// The text under a picture.
///
/// The words stay as written: `FILE - ` and `FILE PHOTO: ` before them are part of the text, as is `(Archivbild)`; only
/// a credit that says `File` has that note. Where the caption names several days and no weekday before one of them, which
/// day is the picture's it does not say, and [`date`](Self::date) is `None`.
///
/// ```
/// use wirecopy::Caption;
///
/// let text = "Harwick Mayor Ada Lane, left, shakes hands with Bo Reed (right) in Harwick, Tuesday, Jan. 30, 2031.\
///     (AP Photo/Cy Dunn, Pool) Copyright 2031 The Harwick Press. All rights reserved";
/// let caption = Caption::parse(text).unwrap();
/// assert!(caption.text.ends_with("Jan. 30, 2031."));
/// assert_eq!(caption.date.unwrap().to_string(), "2031-01-30");
/// let people: Vec<_> = caption.people.iter().map(|person| (&*person.name, &*person.position)).collect();
/// assert_eq!(people, [("Ada Lane", "left"), ("Bo Reed", "right")]);
/// let credit = caption.credit.unwrap();
/// assert_eq!((credit.photographer.as_deref(), credit.organization.as_deref()), (Some("Cy Dunn"), Some("AP")));
/// assert_eq!(caption.copyright.unwrap().year, Some(2031));
///
/// // A text without any of them is a caption too, if its reader knows it to be one.
/// assert_eq!(Caption::parse("The bridge at dusk.").unwrap().credit, None);
/// assert_eq!(Caption::parse("  "), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Caption<'a> {
    /// The sentences, without credit and copyright.
    pub text: Cow<'a, str>,
    /// The day on which the picture was taken, where the text states one.
    pub date: Option<Date>,
    /// Those whose place in the picture the text states: `Jen Lane, left`.
    pub people: Vec<Person<'a>>,
    /// Who took and who supplies the picture.
    pub credit: Option<Credit<'a>>,
    /// The copyright line, where one follows.
    pub copyright: Option<Copyright<'a>>,
    /// Everything, credit and copyright included.
    pub span: Span,
}

/// Somebody whose place in a picture the caption states.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The name as written, without titles.
    pub name: Cow<'a, str>,
    /// The place as written: `left`, `second from right`.
    pub position: Cow<'a, str>,
}

impl<'a> Caption<'a> {
    /// Reads a text that is known to be a caption; `None` only for a blank one.
    ///
    /// ```
    /// use wirecopy::Caption;
    /// let read = |text: &str| {
    ///     let caption = Caption::parse(text).unwrap();
    ///     let credit = caption.credit.map_or(String::new(), |credit| text[credit.span.start..credit.span.end].to_string());
    ///     (caption.text.to_string(), credit)
    /// };
    /// let want = |text: &str, credit: &str| (text.to_string(), credit.to_string());
    /// // AP: the credit in brackets follows the last sentence, with a blank or glued on.
    /// assert_eq!(read("The bridge opens.(AP Photo/Bo Reed)"), want("The bridge opens.", "(AP Photo/Bo Reed)"));
    /// // Reuters: without brackets. Page copy: behind a bar, a dash or a word for the picture.
    /// assert_eq!(read("The bridge opens. REUTERS/Bo Reed"), want("The bridge opens.", "REUTERS/Bo Reed"));
    /// assert_eq!(read("The bridge opens. | Bo Reed/PA Images via Getty Images"), want("The bridge opens.", "Bo Reed/PA Images via Getty Images"));
    /// assert_eq!(read("The bridge at the Harwick CupCredit: PA"), want("The bridge at the Harwick Cup", "Credit: PA"));
    /// assert_eq!(read("Die Brücke (Archivbild) (Quelle: IMAGO/Bo Reed)"), want("Die Brücke (Archivbild)", "(Quelle: IMAGO/Bo Reed)"));
    /// // An agency or a station alone behind the last sentence, and Xinhua's slash.
    /// assert_eq!(read("The bridge opens to traffic. (AP)"), want("The bridge opens to traffic.", "(AP)"));
    /// assert_eq!(read("The bridge opens to traffic. (KHRW)"), want("The bridge opens to traffic.", "(KHRW)"));
    /// assert_eq!(read("The bridge opens to traffic. /Xinhua"), want("The bridge opens to traffic.", "/Xinhua"));
    /// // Page copy: a paper, an office, a person or a note, alone in brackets behind the last sentence.
    /// assert_eq!(read("The bridge opens to traffic. (Harwick Courier)"), want("The bridge opens to traffic.", "(Harwick Courier)"));
    /// assert_eq!(read("The bridge opens to traffic. (Bo Reed)"), want("The bridge opens to traffic.", "(Bo Reed)"));
    /// assert_eq!(read("The bridge opens to traffic. (Submitted photo)"), want("The bridge opens to traffic.", "(Submitted photo)"));
    /// // On a line of its own below the caption, or a person's name alone behind its last sentence.
    /// assert_eq!(read("The bridge opens\nAnadolu via Getty Images"), want("The bridge opens", "Anadolu via Getty Images"));
    /// assert_eq!(read("The bridge opens to traffic. Bo Reed"), want("The bridge opens to traffic.", "Bo Reed"));
    /// // Brackets in the text are no credit.
    /// assert_eq!(read("Visitors wait at the mill (left)."), want("Visitors wait at the mill (left).", ""));
    ///
    /// // Who stands where, as AP, German and page copy say it.
    /// let people = |text: &str| {
    ///     let people = Caption::parse(text).unwrap().people;
    ///     people.iter().map(|person| format!("{}: {}", person.name, person.position)).collect::<Vec<_>>().join("; ")
    /// };
    /// assert_eq!(people("Harwick Mayor Ada Lane, left, meets Bo Reed (right)."), "Ada Lane: left; Bo Reed: right");
    /// assert_eq!(people("From left, Ada Lane, Bo Reed and Cy Dunn pose."), "Ada Lane: From left; Bo Reed: From left; Cy Dunn: From left");
    /// assert_eq!(people("Ada Lane (l.) und Bo Reed (2.v.r.)"), "Ada Lane: l.; Bo Reed: 2.v.r.");
    ///
    /// // The day is the one behind the weekday, or the only one.
    /// let day = |text: &str| Caption::parse(text).unwrap().date.map(|date| date.to_string());
    /// assert_eq!(day("The bridge on Tuesday, Jan. 30, 2031, built on May 3, 1904.").as_deref(), Some("2031-01-30"));
    /// assert_eq!(day("Ada Lane on Aug. 7, 2030 and Bo Reed on July 31, 2031."), None);
    /// ```
    ///
    /// Credit and copyright are looked for in the last few hundred bytes; for people and the day the text is read once.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        Self::parse_at(text, 0, Lists::FRESH)
    }

    /// The same, for a text that starts at byte `base` of the input.
    pub(crate) fn parse_at(text: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let whole = text.trim();
        if whole.is_empty() {
            return None;
        }
        if let Some(caption) = Self::labelled_at(text, whole, base, true, lists) {
            return Some(caption);
        }
        let ends = Ends::of(whole, Trust::Known, None).below(whole);
        let ends = if ends.credit.is_some() { ends } else { twice(whole).unwrap_or_else(|| ends.elsewhere(whole)) };
        Some(ends.caption(text, whole, base, lists))
    }

    /// Reads a block of a page as a caption if it ends in a picture credit, or is one: `None` unless its words alone say so.
    ///
    /// Only the end of the block is looked at before the verdict; `end` is what [stands there](crate::look::Looks::end).
    pub(crate) fn parse_credited_at(block: &'a str, base: usize, end: Look, lists: Lists<'_>) -> Option<Self> {
        let whole = trim(block);
        if whole.len() > CAPTION {
            return None;
        }
        // Of a longer block the end alone was looked at.
        let may_hold = |sign| whole.len() > Looks::END || end.has(sign);
        let slashed = may_hold(Look::SLASH);
        if before::may_be_labelled(whole, slashed)
            && let Some(caption) = Self::labelled_at(block, whole, base, slashed, lists)
        {
            return Some(caption);
        }
        if is_plain(whole, end) {
            return None;
        }
        let ends = Ends::of(whole, Trust::Unknown, Some(end).filter(|_| whole.len() == block.len()));
        if ends.credit.is_some() {
            return Some(ends.caption(block, whole, base, lists));
        }
        if may_hold(Look::COLON)
            && let Some((found, text)) = before::credit_first(whole)
        {
            let credit = Some((found.made, span_in(whole, 0, found.whole)));
            return Some(Ends { text, credit, ..ends }.caption(block, whole, base, lists));
        }
        // An agency in brackets may end a story as well; after people that stand left and right it is a credit.
        if !whole.ends_with(')') {
            return None;
        }
        if !Self::is_placed(whole) {
            return None;
        }
        let ends = Ends::of(whole, Trust::Known, Some(end).filter(|_| whole.len() == block.len()));
        let caption = ends.credit.is_some().then(|| ends.caption(block, whole, base, lists))?;
        let caption = lists.hold(caption);
        let placed = !caption.value.people.is_empty();
        caption.taken_if(placed)
    }

    /// A caption that its page labels or numbers, `whole` without blanks around it; `slashed` says whether a slash may stand in it.
    fn labelled_at(block: &'a str, whole: &'a str, base: usize, slashed: bool, lists: Lists<'_>) -> Option<Self> {
        let (first, text) = before::labelled(whole, slashed)?;
        let mut caption = Ends::of(text, Trust::Known, None).below(text).caption(block, text, base, lists);
        caption.span = span_in(block, base, whole);
        let first = first.filter(|_| caption.credit.is_none());
        caption.credit =
            first.map(|found| Credit::of(&found.made, span_in(block, base, found.whole), lists)).or(caption.credit);
        Some(caption)
    }

    /// Whether a short text ends in a credit in brackets, as captions do: and as the last paragraph of a story may.
    pub(crate) fn is_bracketed(text: &str) -> bool {
        text.len() <= BRACKETED && text.ends_with(')') && Ends::of(text, Trust::Known, None).credit.is_some()
    }

    /// Whether a text says where in a picture somebody stands, which only a caption does.
    pub(crate) fn is_placed(text: &str) -> bool {
        text.len() <= CAPTION && people::is_placed(text)
    }

    /// What a text names as the source of a graphic or a picture: `Source: Harwick Port Authority`.
    pub(crate) fn named_source(text: &str) -> Option<&str> {
        after_source(text).filter(|source| !source.is_empty())
    }

    /// Whether a short text says so in brackets behind a name, `Ada Lane (l.)`.
    pub(crate) fn is_placed_in_brackets(text: &str) -> bool {
        text.len() <= BRACKETED && people::is_placed_in_brackets(text)
    }

    /// The same caption without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Caption<'static> {
        Caption {
            text: own::text(self.text),
            date: self.date,
            people: self
                .people
                .into_iter()
                .map(|person| Person { name: own::text(person.name), position: own::text(person.position) })
                .collect(),
            credit: self.credit.map(Credit::into_owned),
            copyright: self.copyright.map(Copyright::into_owned),
            span: self.span,
        }
    }
}

/// A block that is longer is no caption, whatever it ends in.
const CAPTION: usize = 2500;

/// A longer text that ends in brackets is copy, whatever stands in them.
const BRACKETED: usize = 400;

/// Whether the text is known to be a caption, or its words must say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    Known,
    Unknown,
}

/// What a caption ends in, and what stands before it.
#[derive(Debug, Clone)]
struct Ends<'a> {
    text: &'a str,
    credit: Option<(Attribution<'a>, Span)>,
    copyright: Option<Copyright<'a>>,
}

impl<'a> Ends<'a> {
    // ends = [credit] [copyright]; the spans count from the start of `whole`
    /// `seen` is what stands in the end of the text, where that is known.
    fn of(whole: &'a str, trust: Trust, seen: Option<Look>) -> Self {
        let trimmed = trim(whole);
        let seen = seen.filter(|_| trimmed.len() == whole.len());
        let whole = trimmed;
        let end = tail(whole, copyright::SHORT);
        let look = seen.unwrap_or_else(|| Look::of(end.as_bytes()));
        let copyright = Copyright::parse_tail(whole, 0, end, look);
        let (text, seen) = match copyright.as_ref().and_then(|found| whole.get(..found.span.start)) {
            Some(before) => (before.trim_end(), None),
            None => (whole, Some(look)),
        };
        match credit_end_of(text, trust == Trust::Known, seen).filter(|found| found.sure || trust == Trust::Known) {
            Some(found) => {
                let found = bracket_before(whole, &found).unwrap_or(found);
                let mut span = span_in(whole, 0, found.whole);
                let mut made = found.made;
                // `… in Harwick. HARWICK PRESS/Bo Reed (Harwick Press)`: another credit stands before it.
                if let Some(first) = credit_end(before_credit(whole, span), false).filter(stands_alone) {
                    let start = span_in(whole, 0, first.whole).start;
                    if !before_credit(whole, Span { start, ..span }).is_empty() {
                        span.start = start;
                        made.photographer = made.photographer.or(first.made.photographer);
                        made.organization = made.organization.or(first.made.organization);
                        made.via = made.via.or(first.made.via);
                    }
                }
                Self { text: before_credit(whole, span), credit: Some((made, span)), copyright }
            }
            None => Self { text, credit: None, copyright },
        }
    }

    /// The same, but for a credit that is all of the last line before the copyright statement, with the text above it.
    fn below(self, whole: &'a str) -> Self {
        let copyright = self.copyright.as_ref().map_or(whole.len(), |copyright| copyright.span.start);
        let lines = whole.get(..copyright).and_then(below::lines);
        let Some((text, found)) = lines.and_then(|(text, line)| Some((text, below::credit_line(text, line)?))) else {
            return self;
        };
        // `Photo by Ada Lane and`: the rest of a credit that was wrapped is no credit of its own.
        let evidence = found.made.evidence;
        let part = !evidence.via && (evidence.is_bare() || !evidence.person);
        let place = span_in(whole, 0, found.whole);
        let wrapped = self.credit.as_ref().is_some_and(|(_, span)| span.start < place.start);
        if part && wrapped { self } else { Self { text, credit: Some((found.made, place)), ..self } }
    }

    /// The same with the credit that opens the text, the bare name that stands behind its last sentence, or all of it.
    fn elsewhere(self, whole: &'a str) -> Self {
        let first = before::credit_first(self.text).map(|(found, text)| (text, found));
        let found = first.or_else(|| below::name_behind(self.text)).or_else(|| below::glued_behind(self.text));
        match found.or_else(|| below::alone(self.text).map(|found| ("", found))) {
            Some((text, found)) => Self { text, credit: Some((found.made, span_in(whole, 0, found.whole))), ..self },
            None => self,
        }
    }

    fn caption(self, line: &'a str, whole: &'a str, base: usize, lists: Lists<'_>) -> Caption<'a> {
        let span = span_in(line, base, whole);
        let text = if self.credit.is_some() { self.text } else { unscrapped(self.text) };
        Caption {
            text: squeeze(text, lists),
            date: day::day(text),
            people: lists.filled(people::people(text).iter().map(|placed| placed.person(lists))),
            credit: self.credit.map(|(made, place)| Credit::of(&made, place.shifted(span.start), lists)),
            copyright: self
                .copyright
                .map(|copyright| Copyright { span: copyright.span.shifted(span.start), ..copyright }),
            span,
        }
    }
}

/// The credit in brackets before a name behind `©` with neither year nor agency: `(Foto: dpa)© Harwick Post`.
fn bracket_before<'a>(whole: &'a str, found: &Found<'_>) -> Option<Found<'a>> {
    let sign = found.whole.strip_prefix('©').filter(|_| found.made.evidence.is_bare())?;
    let before = whole.get(..nom::Offset::offset(whole, sign))?.trim_end_matches(['©', ' ']);
    let supplied = |first: &Found<'_>| first.sure && (first.made.evidence.wire || first.made.evidence.picture);
    credit_end(before, false).filter(|first| first.whole.ends_with(')') && supplied(first))
}

/// Whether a credit says who took the picture and for whom, or says in brackets for whom.
fn stands_alone(found: &Found<'_>) -> bool {
    let evidence = found.made.evidence;
    let supplied = evidence.wire || evidence.picture;
    found.sure && supplied && evidence.divided && (evidence.person || found.whole.ends_with(')'))
}

/// What stands before a credit, without the marks that part them.
fn before_credit(whole: &str, credit: Span) -> &str {
    let marks = |c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-' | '•' | '·' | '/' | '+' | '©');
    whole.get(..credit.start).unwrap_or_default().trim_end_matches(marks)
}

/// A caption that stands twice in one text, as image text and as caption: the copy that has the credit.
fn twice(whole: &str) -> Option<Ends<'_>> {
    let opening = head(whole, OPENING);
    if opening.len() < OPENING.saturating_sub(4) {
        return None;
    }
    let again = scan::find(whole.get(opening.len()..)?.as_bytes(), opening.as_bytes())?.checked_add(opening.len())?;
    let first = whole.get(..again)?.trim_end();
    // Only the end of the first copy can hold the credit.
    let ends = Ends::of(first, Trust::Known, None);
    (ends.credit.is_some() && whole.len().saturating_sub(first.len()) <= first.len().saturating_add(CREDIT))
        .then_some(ends)
}

/// Two copies of a caption open with the same bytes.
const OPENING: usize = 24;

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;
    use crate::look::Looks;

    fn read(text: &str) -> (String, Option<String>) {
        let caption = Caption::parse(text).unwrap();
        let credit = caption.credit.map(|credit| credit.span.of(text).unwrap().to_string());
        (caption.text.into_owned(), credit)
    }

    fn credited(block: &str) -> Option<Caption<'_>> {
        Caption::parse_credited_at(block, 0, Looks::of(block).end, Lists::FRESH)
    }

    #[test]
    fn what_stands_before_a_credit_says_whether_it_is_one() {
        for (text, copy, credit) in [
            // A blank parts words in capitals from the lead, too.
            ("The Harwick CUP Photo: Bo Reed", "The Harwick CUP", Some("Photo: Bo Reed")),
            ("The ferry at HARWICK Photo: Bo Reed/AP", "The ferry at HARWICK", Some("Photo: Bo Reed/AP")),
            ("Ferry at the quay (Bo Reed/Harwick)", "Ferry at the quay", Some("(Bo Reed/Harwick)")),
            ("港口的渡轮 摄影：李明", "港口的渡轮", Some("摄影：李明")),
            // The word goes with what stands before it.
            ("Studies in Photography: Bo Reed", "Studies in Photography: Bo Reed", None),
            ("North Harwick - Showroom / Warehouse", "North Harwick - Showroom / Warehouse", None),
            ("* Relegation - 2.Liga/3. Liga", "* Relegation - 2.Liga/3. Liga", None),
        ] {
            assert_eq!(read(text), (copy.to_string(), credit.map(ToString::to_string)), "{text}");
        }
    }

    #[test]
    fn notes_and_papers_behind_the_last_sentence_are_credits() {
        for (text, sentence, credit) in [
            (
                "The bridge opens to traffic. (Bo Reed, Staff Photographer)",
                "The bridge opens to traffic.",
                "(Bo Reed, Staff Photographer)",
            ),
            ("The bridge opens to traffic. [File, Courier]", "The bridge opens to traffic.", "[File, Courier]"),
            ("The bridge opens to traffic. — Courier/File", "The bridge opens to traffic.", "Courier/File"),
            (
                "The bridge opens to traffic. File | Lune Media Group",
                "The bridge opens to traffic.",
                "File | Lune Media Group",
            ),
            (
                "The bridge opens to traffic. HNA photo by Bo Reed",
                "The bridge opens to traffic.",
                "HNA photo by Bo Reed",
            ),
            ("The bridge opens to traffic. (KHRW photo)", "The bridge opens to traffic.", "(KHRW photo)"),
            (
                "Il ponte apre lunedì al traffico. (foto di Bo Reed)",
                "Il ponte apre lunedì al traffico.",
                "(foto di Bo Reed)",
            ),
            (
                "The bridge opens to traffic. (Representational image)",
                "The bridge opens to traffic.",
                "(Representational image)",
            ),
        ] {
            assert_eq!(read(text), (sentence.to_string(), Some(credit.to_string())), "{text}");
        }
    }

    #[test]
    fn the_credit_is_cut_from_the_text() {
        for (text, sentence, credit) in [
            (
                "Ada Lane speaks in Harwick.(AP Photo/Bo Reed, Pool)",
                "Ada Lane speaks in Harwick.",
                "(AP Photo/Bo Reed, Pool)",
            ),
            ("Ada Lane in Harwick (Image: Getty Images)", "Ada Lane in Harwick", "(Image: Getty Images)"),
            ("Ada Lane at the Harwick CupCredit: PA", "Ada Lane at the Harwick Cup", "Credit: PA"),
            (
                "Ada Lane im Harwick-StadionBild: Bo Reed/dpa/picture alliance",
                "Ada Lane im Harwick-Stadion",
                "Bild: Bo Reed/dpa/picture alliance",
            ),
            (
                "Ada Lane speaks. | Bo Reed/PA Images via Getty Images",
                "Ada Lane speaks.",
                "Bo Reed/PA Images via Getty Images",
            ),
            ("Ada Lane speaks. — Picture by Bo Reed", "Ada Lane speaks.", "Picture by Bo Reed"),
            ("Ada Lane speaks. Image source, Bo Reed/Reuters", "Ada Lane speaks.", "Image source, Bo Reed/Reuters"),
            ("Ada Lane speaks. Video source, Reuters", "Ada Lane speaks.", "Video source, Reuters"),
            (
                "Ada Lane habla en Harwick.Bo Reed (dpa/picture alliance via Getty)",
                "Ada Lane habla en Harwick.",
                "Bo Reed (dpa/picture alliance via Getty)",
            ),
            ("Ada Lane spricht. © dpa | Bo Reed", "Ada Lane spricht.", "© dpa | Bo Reed"),
            ("Ada Lane leaves a plane Bo Reed/via Reuters", "Ada Lane leaves a plane", "Bo Reed/via Reuters"),
            ("Ada Lane speaks. REUTERS/Bo Reed Purchase Licensing Rights", "Ada Lane speaks.", "REUTERS/Bo Reed"),
            ("Ada Lane speaks that day. The Associated Press", "Ada Lane speaks that day.", "The Associated Press"),
            ("The bridge opens to traffic. (Unsplash)", "The bridge opens to traffic.", "(Unsplash)"),
            ("The bridge opens to traffic. (AP)", "The bridge opens to traffic.", "(AP)"),
            ("The bridge opens to traffic (Reuters)", "The bridge opens to traffic", "(Reuters)"),
            ("The bridge opens to traffic. (KHRW)", "The bridge opens to traffic.", "(KHRW)"),
            ("The bridge opens in Harwick, Jan. 5. /Xinhua", "The bridge opens in Harwick, Jan. 5.", "/Xinhua"),
            ("The bridge opens to traffic /Xinhua", "The bridge opens to traffic", "/Xinhua"),
            ("Die Brücke (Archivbild) (Quelle: IMAGO/Bo Reed)", "Die Brücke (Archivbild)", "(Quelle: IMAGO/Bo Reed)"),
            ("橋の前で話すレーン氏（右）＝山田太郎撮影", "橋の前で話すレーン氏（右）", "＝山田太郎撮影"),
            ("다리 앞에서 발언하고 있다. 연합뉴스", "다리 앞에서 발언하고 있다.", "연합뉴스"),
            ("Cầu mới. Ảnh: Bạn đọc cung cấp", "Cầu mới.", "Ảnh: Bạn đọc cung cấp"),
            ("Cầu mới ở Harwick. (Bệnh viện Lune cung cấp)", "Cầu mới ở Harwick.", "(Bệnh viện Lune cung cấp)"),
            ("다리 앞에서 발언하고 있다. (하윅전자 제공)", "다리 앞에서 발언하고 있다.", "(하윅전자 제공)"),
            ("港口的渡轮（港务局供图）", "港口的渡轮", "（港务局供图）"),
            ("Die Brücke in Harwick am Dienstag. (privat)", "Die Brücke in Harwick am Dienstag.", "(privat)"),
            ("Lane trifft Reed. (EU-Kommission)", "Lane trifft Reed.", "(EU-Kommission)"),
            (
                "Le pont de Harwick vu hier. (Capture d'écran de Reddit)",
                "Le pont de Harwick vu hier.",
                "(Capture d'écran de Reddit)",
            ),
            ("The bridge (courtesy of Bo Reed)", "The bridge", "(courtesy of Bo Reed)"),
            ("The bridge. (Photo courtesy of the Reed family)", "The bridge.", "(Photo courtesy of the Reed family)"),
            ("The bridge. Pool photo by Bo Reed", "The bridge.", "Pool photo by Bo Reed"),
            ("The bridge. (Courtesy of Mass. Eye and Ear )", "The bridge.", "(Courtesy of Mass. Eye and Ear )"),
            (
                "The bridge opens to all of HarwickHandout via REUTERS",
                "The bridge opens to all of Harwick",
                "Handout via REUTERS",
            ),
            (
                "الجسر الجديد في المدينة يفتح للمرور بعد عامين من البناء (رويترز)",
                "الجسر الجديد في المدينة يفتح للمرور بعد عامين من البناء",
                "(رويترز)",
            ),
            ("Ada Lane speaks in Harwick REUTERS/Bo Reed", "Ada Lane speaks in Harwick", "REUTERS/Bo Reed"),
            ("The mill stands in Harwick.Getty Images", "The mill stands in Harwick.", "Getty Images"),
            (
                "The mill stands by the bridge in HarwickGetty Images",
                "The mill stands by the bridge in Harwick",
                "Getty Images",
            ),
            (
                "Ada Lane speaks to the town. Bo Reed/The Harwick Times",
                "Ada Lane speaks to the town.",
                "Bo Reed/The Harwick Times",
            ),
            (
                "Ada Lane speaks to the town. Bo Reed for The Harwick Times",
                "Ada Lane speaks to the town.",
                "Bo Reed for The Harwick Times",
            ),
            ("Ada Lane speaks to the town. Bo Reed, AP", "Ada Lane speaks to the town.", "Bo Reed, AP"),
            ("Ada Lane parle. PHOTO BO REED, LA PRESSE", "Ada Lane parle.", "PHOTO BO REED, LA PRESSE"),
            (
                "橋の前で話すレーン氏＝ハーウィックで2031年1月6日、ロイター",
                "橋の前で話すレーン氏",
                "＝ハーウィックで2031年1月6日、ロイター",
            ),
            (
                "FILE - Ada Lane speaks, May 3, 2031. (AP Photo/Bo Reed, File)",
                "FILE - Ada Lane speaks, May 3, 2031.",
                "(AP Photo/Bo Reed, File)",
            ),
        ] {
            assert_eq!(read(text), (sentence.into(), Some(credit.into())), "{text}");
        }
    }

    #[test]
    fn a_caption_may_have_no_credit() {
        for text in [
            "Ada Lane (left) and Bo Reed.",
            "Die Brücke in Harwick (Archivbild)",
            "FILE PHOTO: Ada Lane speaks in Harwick",
            "Harwick: the bridge at 12/13 of its height",
            "Ada Lane hands out a picture: it shows the bridge.",
            "A study of the mill (Harwick University)",
            "Over 50% of the town reads it on the phone. (Lunista)",
            "The mill, the bridge and other photos from Getty Images",
            "This is the mill of Cy T. Rex",
            "Chapter 4. [ Harwick Scholar ]",
        ] {
            assert_eq!(read(text), (text.into(), None), "{text}");
        }
    }

    #[test]
    fn spans_count_from_the_base() {
        let text = " Ada Lane speaks. (Bo Reed/AP) © 2031 Harwick Press";
        let caption = Caption::parse_at(text, 100, Lists::FRESH).unwrap();
        assert_eq!(caption.span, Span::new(101, 100 + text.len()));
        assert_eq!(caption.credit.unwrap().span, Span::new(118, 130));
        assert_eq!(caption.copyright.unwrap().span, Span::new(131, 100 + text.len()));
    }

    #[test]
    fn a_caption_that_stands_twice_gives_its_credit() {
        let text = "A view of the new bridge at dusk.Photograph by Bo Reed A view of the new bridge at dusk.";
        assert_eq!(read(text), ("A view of the new bridge at dusk.".into(), Some("Photograph by Bo Reed".into())));
    }

    #[test]
    fn only_a_sure_credit_makes_a_caption_of_a_block() {
        for block in [
            "Ada Lane speaks in Harwick. (AP Photo/Bo Reed)",
            "Ada Lane in Harwick (Picture: Reuters)",
            "Getty Images",
            "Bo Reed / Reuters",
            "Foto: Bo Reed",
            "Ada Lane speaks. Credit: Bo Reed",
            "Ada Lane spricht. Foto: AFP.",
        ] {
            assert!(credited(block).is_some(), "{block}");
        }
        for block in [
            "",
            "Reuters",
            "Flickr",
            "The fire is out, police said. (dpa)",
            "The fire is out, police said. (Reuters)",
            "“The bridge is safe,” she told Reuters/AP.",
            "She joined in 2019 (she left in 2024).",
            "The choice was simple: Ada Lane.",
            "The photo: a bridge at dusk.",
            "It was taken by Bo Reed.",
            "He gave credit to Bo Reed.",
            "Source: Harwick statistics office",
            "© Harwick Press GmbH",
            "Harwick (left) and Lune (right)",
            "She wrote for the Harwick Post/Lune Mail",
            "— Ada Lane",
        ] {
            assert_eq!(credited(block), None, "{block}");
        }
    }
}
