//! Picture credits: `(AP Photo/Ng Han Guan, Pool)`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::attribution::Attribution;
use super::credit_end::{Found, credit_end, signed};
use crate::grammar::squeeze;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Span, own};

/// Who took a picture and who supplies it.
///
/// | form | photographer | organization | via | notes |
/// |---|---|---|---|---|
/// | `(AP Photo/Bo Reed, Pool)` (AP) | Bo Reed | AP | | Pool |
/// | `(Bo Reed/AP)`, `Bo Reed / Reuters` (page copy) | Bo Reed | AP, Reuters | | |
/// | `(Bo Reed/Pool via AP)` | Bo Reed | | AP | Pool |
/// | `REUTERS/Bo Reed/File Photo` (Reuters) | Bo Reed | REUTERS | | File Photo |
/// | `(Photo by Bo Reed/Getty Images for Lune)` | Bo Reed | Getty Images | | |
/// | `(Image: AFP via Getty Images)` | | AFP | Getty Images | |
/// | `Foto: picture alliance/dpa \| Bo Reed`, `Bild: Bo Reed/dpa` (German pages) | Bo Reed | picture alliance/dpa, dpa | | |
/// | `© Bo Reed / DPA` | Bo Reed | DPA | | |
/// | `Bo Reed (REUTERS)` (Spanish pages) | Bo Reed | REUTERS | | |
/// | `Handout/Harwick School Board/AFP via Getty Images` | | Harwick School Board/AFP | Getty Images | Handout |
/// | `Credit: PA`, `Image Credits: Lune` | | PA, Lune | | |
/// | `THE CANADIAN PRESS/Bo Reed`, `THE CANADIAN PRESS/AP-Bo Reed` (CP) | Bo Reed | THE CANADIAN PRESS, THE CANADIAN PRESS/AP | | |
/// | `Mandatory Credit: Bo Reed-Imagn Images` (Reuters sports) | Bo Reed | Imagn Images | | |
/// | `Bo Reed, Getty Images`, `Bo Reed—Getty Images` (magazines) | Bo Reed | Getty Images | | |
/// | `Credit...Bo Reed for The Harwick Times` (New York papers) | Bo Reed | The Harwick Times | | |
/// | `Image source, Getty Images` (British broadcasters) | | Getty Images | | |
/// | `(AAP: Bo Reed)`, `(Supplied: Bo Reed)` (Australian broadcasters) | Bo Reed | AAP, – | | |
/// | `Photo / Bo Reed`, `[Photo/Xinhua]` (New Zealand, China) | Bo Reed, – | –, Xinhua | | |
/// | `(Harwick Post photo by Bo Reed)`, `Staff Photo/Bo Reed` | Bo Reed | Harwick Post, – | | |
/// | `Pool photo by Bo Reed`, `Handout photo by Harwick Police` (New York papers) | Bo Reed, – | –, Harwick Police | | Pool, Handout |
/// | `Foto ANP`, `PHOTO BO REED, LA PRESSE` (Dutch, Canadian French) | –, BO REED | ANP, LA PRESSE | | |
/// | `Courtesy of Harwick Port`, `Photo courtesy of Bo Reed`, `(Photo courtesy of the Harwick Rovers)` | –, Bo Reed, – | Harwick Port, –, the Harwick Rovers | | |
/// | `(U.S. Army photo by Staff Sgt. Bo Reed)`, `HP PHOTO: BO REED` (services, Singapore) | Bo Reed, BO REED | U.S. Army, HP | | |
/// | `Photo credit should read Bo Reed/AFP/Getty Images` (AFP's metadata) | Bo Reed | AFP/Getty Images | | |
/// | `File photo Reuters`, `Kuva Reuters` | | Reuters | | File photo, – |
/// | `PHOTO: HDT FILES`, `Foto: Arquivo pessoal` (New Zealand, Brazil) | | HDT, – | | FILES, Arquivo pessoal |
/// | `＝山田太郎撮影`, `新华社记者李雷摄`, `/연합뉴스` | 山田太郎, 李雷 | –, 新华社, 연합뉴스 | | |
///
/// ```
/// use wirecopy::Credit;
///
/// let credit = Credit::parse("(Photo by Bo Reed/AFP via Getty Images)").unwrap();
/// assert_eq!(credit.photographer.as_deref(), Some("Bo Reed"));
/// assert_eq!(credit.organization.as_deref(), Some("AFP"));
/// assert_eq!(credit.via.as_deref(), Some("Getty Images"));
///
/// // What follows a credit on a page, and the terms of a licence, are no part of it.
/// let credit = Credit::parse("REUTERS/Bo Reed/Pool TPX IMAGES OF THE DAY").unwrap();
/// assert_eq!((credit.photographer.as_deref(), &*credit.notes[0]), (Some("Bo Reed"), "Pool"));
/// let credit = Credit::parse("Bo Reed, CC BY-SA 4.0, via Wikimedia Commons").unwrap();
/// assert_eq!((credit.organization, credit.via.as_deref()), (None, Some("Wikimedia Commons")));
///
/// // A sentence in brackets is no credit, and a name alone says nothing.
/// assert_eq!(Credit::parse("(The photo was taken in May.)"), None);
/// assert_eq!(Credit::parse("Bo Reed"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Credit<'a> {
    /// The person.
    pub photographer: Option<Cow<'a, str>>,
    /// The agency, paper or institution.
    pub organization: Option<Cow<'a, str>>,
    /// Who passes the picture on: `AP` in `Pool via AP`.
    pub via: Option<Cow<'a, str>>,
    /// `Pool`, `File`, `Handout`, in the words of the credit.
    pub notes: Vec<Cow<'a, str>>,
    /// The credit in the input, brackets included.
    pub span: Span,
}

impl<'a> Credit<'a> {
    /// Reads a credit that stands alone, in brackets or not; `None` if it is none.
    ///
    /// ```
    /// use wirecopy::Credit;
    /// let read = |line: &str| {
    ///     let credit = Credit::parse(line).unwrap_or_else(|| panic!("{line}"));
    ///     let text = |part: Option<std::borrow::Cow<'_, str>>| part.unwrap_or_default().to_string();
    ///     [text(credit.photographer), text(credit.organization), text(credit.via), credit.notes.join(", ")].join("|")
    /// };
    /// // AP: the agency, `Photo`, who took it, and what kind of picture it is.
    /// assert_eq!(read("(AP Photo/Bo Reed, Pool)"), "Bo Reed|AP||Pool");
    /// assert_eq!(read("(Bo Reed/Pool Photo via AP, File)"), "Bo Reed||AP|Pool Photo, File");
    /// // Reuters.
    /// assert_eq!(read("REUTERS/Bo Reed/File Photo"), "Bo Reed|REUTERS||File Photo");
    /// // Canadian Press, also for pictures of others.
    /// assert_eq!(read("THE CANADIAN PRESS/Bo Reed"), "Bo Reed|THE CANADIAN PRESS||");
    /// assert_eq!(read("THE CANADIAN PRESS/AP-Bo Reed"), "Bo Reed|THE CANADIAN PRESS/AP||");
    /// // AFP and the stocks that pass its pictures on.
    /// assert_eq!(read("(Photo by Bo Reed/AFP via Getty Images)"), "Bo Reed|AFP|Getty Images|");
    /// assert_eq!(read("Handout/Harwick School Board/AFP via Getty Images"), "|Harwick School Board/AFP|Getty Images|Handout");
    /// // Page copy: either order, commas, dashes, `for`.
    /// assert_eq!(read("(Bo Reed/AP)"), "Bo Reed|AP||");
    /// assert_eq!(read("Bo Reed, Getty Images"), "Bo Reed|Getty Images||");
    /// assert_eq!(read("Mandatory Credit: Bo Reed-Imagn Images"), "Bo Reed|Imagn Images||");
    /// assert_eq!(read("Credit...Bo Reed for The Harwick Times"), "Bo Reed|The Harwick Times||");
    /// assert_eq!(read("Image source, Getty Images"), "|Getty Images||");
    /// assert_eq!(read("(AAP: Bo Reed)"), "Bo Reed|AAP||");
    /// assert_eq!(read("[Photo/Xinhua]"), "|Xinhua||");
    /// assert_eq!(read("(Harwick Post photo by Bo Reed)"), "Bo Reed|Harwick Post||");
    /// // German, Dutch, Spanish and East Asian pages.
    /// assert_eq!(read("Foto: picture alliance/dpa | Bo Reed"), "Bo Reed|picture alliance/dpa||");
    /// assert_eq!(read("© Bo Reed / DPA"), "Bo Reed|DPA||");
    /// assert_eq!(read("Foto ANP"), "|ANP||");
    /// assert_eq!(read("Bo Reed (REUTERS)"), "Bo Reed|REUTERS||");
    /// assert_eq!(read("Foto: Bo Reed/NTB"), "Bo Reed|NTB||");
    /// // Who gave it: a rank is no part of a name, and a word with a capital inside is a company's.
    /// assert_eq!(read("Courtesy of Harwick Port"), "|Harwick Port||");
    /// assert_eq!(read("U.S. Army photo by Staff Sgt. Bo Reed"), "Bo Reed|U.S. Army||");
    /// assert_eq!(read("Photo: LuneFerry"), "|LuneFerry||");
    /// ```
    ///
    /// Refused: sentences, a name alone (`(Bo Reed)`), a place in the picture (`(left)`), a source that is no agency under a
    /// chart, and a [copyright](crate::Copyright) line (`© 2031 Harwick Press`).
    ///
    /// A credit stands in the last 260 bytes of a text, so a longer one costs no more.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize) -> Option<Self> {
        let text = line.trim();
        let found = credit_end(text, false).filter(|found| is_credit(text, found)).or_else(|| signed(text))?;
        Some(Self::of(&found.made, span_in(line, base, found.whole), Lists::FRESH))
    }

    /// The credit that an attribution makes.
    pub(super) fn of(made: &Attribution<'a>, span: Span, lists: Lists<'_>) -> Self {
        let squeezed = |text: &'a str| squeeze(text, lists);
        Self {
            photographer: made.photographer.map(squeezed),
            organization: made.organization.map(squeezed),
            via: made.via.map(squeezed),
            notes: lists.filled(made.notes.iter().map(|note| squeezed(note))),
            span,
        }
    }

    /// Whether anybody is named, and not only a note.
    pub(crate) const fn names_somebody(&self) -> bool {
        self.photographer.is_some() || self.organization.is_some() || self.via.is_some()
    }

    /// Takes in the notes that stand before it.
    pub(crate) fn follow(&mut self, mut noted: Credit<'a>, lists: Lists<'_>) {
        for note in self.notes.drain(..) {
            lists.push(&mut noted.notes, note);
        }
        core::mem::swap(&mut self.notes, &mut noted.notes);
        self.span = noted.span.to(self.span);
        lists.spend(noted);
    }

    /// The same credit without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Credit<'static> {
        Credit {
            photographer: own::maybe(self.photographer),
            organization: own::maybe(self.organization),
            via: own::maybe(self.via),
            notes: own::texts(self.notes),
            span: self.span,
        }
    }
}

/// Whether a credit at the end of a text is sure to be one, and all of the text but for marks before it.
fn is_credit(text: &str, found: &Found<'_>) -> bool {
    let evidence = found.made.evidence;
    let known = found.sure || evidence.picture || evidence.wire || evidence.via || evidence.divided && evidence.person;
    let mark = |c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-' | '•' | '·' | '/' | '+' | '*');
    known && text.get(..span_in(text, 0, found.whole).start).is_some_and(|before| before.chars().all(mark))
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec;

    use super::*;

    fn read(line: &str) -> [String; 4] {
        let credit = Credit::parse(line).unwrap_or_else(|| panic!("{line}"));
        let text = |part: Option<Cow<'_, str>>| part.map(Cow::into_owned).unwrap_or_default();
        [text(credit.photographer), text(credit.organization), text(credit.via), credit.notes.join(" + ")]
    }

    #[test]
    fn every_form_is_split() {
        for (line, photographer, organization, via, notes) in [
            ("(AP Photo/Bo Reed, Pool)", "Bo Reed", "AP", "", "Pool"),
            ("(AP Photo/Bo T. Reed, File)", "Bo T. Reed", "AP", "", "File"),
            ("AP Photo/Bo Reed", "Bo Reed", "AP", "", ""),
            ("(Bo Reed/AP)", "Bo Reed", "AP", "", ""),
            ("(Bo Reed/Pool via AP)", "Bo Reed", "", "AP", "Pool"),
            ("(Photo by Bo Reed/Getty Images for Lune Holdings)", "Bo Reed", "Getty Images", "", ""),
            ("Photo by BO REED /AFP via Getty Images", "BO REED", "AFP", "Getty Images", ""),
            ("(Image: AFP via Getty Images)", "", "AFP", "Getty Images", ""),
            ("(Picture: Reuters)", "", "Reuters", "", ""),
            ("(EPA)", "", "EPA", "", ""),
            ("REUTERS/Bo Reed/File Photo", "Bo Reed", "REUTERS", "", "File Photo"),
            ("REUTERS/Bo Reed Purchase Licensing Rights, opens new tab", "Bo Reed", "REUTERS", "", ""),
            (
                "Handout/Harwick School Board/AFP via Getty Images",
                "",
                "Harwick School Board/AFP",
                "Getty Images",
                "Handout",
            ),
            ("The Canadian Press/Bo Reed", "Bo Reed", "The Canadian Press", "", ""),
            ("Bo Reed (REUTERS)", "Bo Reed", "REUTERS", "", ""),
            ("Foto: Bo Reed (REUTERS) | Vídeo: LTV", "Bo Reed", "REUTERS", "", ""),
            ("IMAGO/ZUMA Press", "", "IMAGO/ZUMA Press", "", ""),
            ("Foto: picture alliance/dpa | Bo Reed", "Bo Reed", "picture alliance/dpa", "", ""),
            ("Foto: Bild: LN/APA/BO REED", "BO REED", "LN/APA", "", ""),
            ("Bild: Bo Reed/TASS/dpa/picture alliance", "Bo Reed", "TASS/dpa/picture alliance", "", ""),
            ("© Bo Reed / DPA", "Bo Reed", "DPA", "", ""),
            ("Credit: PA", "", "PA", "", ""),
            ("Image Credits: Lune", "", "Lune", "", ""),
            ("Bo Reed | Moment | Getty Images", "Bo Reed", "Moment | Getty Images", "", ""),
            ("(Photo: UN Photo / Bo Reed. Courtesy of the Harwick Court)", "Bo Reed", "UN Photo", "", ""),
            ("Photograph by Bo Reed/Reuters", "Bo Reed", "Reuters", "", ""),
            ("Pool photo by Bo Reed", "Bo Reed", "", "", "Pool"),
            ("Action Images via Reuters / Bo Reed Livepic", "Bo Reed", "Action Images", "Reuters", ""),
            ("Credit: Pool photo by Bo Reed", "Bo Reed", "", "", "Pool"),
            ("Credit: Harwick Post staff photo by Bo Reed", "Bo Reed", "Harwick Post", "", ""),
            ("(Pool Photo by Bo Reed via AP)", "Bo Reed", "", "AP", "Pool"),
            ("Handout photo by Harwick Police", "", "Harwick Police", "", "Handout"),
            ("(Photo courtesy of the Harwick Rovers)", "", "the Harwick Rovers", "", ""),
            ("Фото: Иван Лунин, Коммерсантъ", "Иван Лунин", "Коммерсантъ", "", ""),
            ("(Archivbild) (Quelle: IMAGO/Bo Reed)", "Bo Reed", "IMAGO", "", ""),
            ("Photo by Bo Reed on Unsplash", "Bo Reed", "Unsplash", "", ""),
            ("STR/AFP via Getty Images", "", "AFP", "Getty Images", "STR"),
            ("-/AFP via Getty Images", "", "AFP", "Getty Images", ""),
            ("Foto: iLune/Bo Reed", "Bo Reed", "iLune", "", ""),
            // Marks in names: apostrophes of both shapes, particles with a capital, initials, suffixes.
            ("(AP Photo/Ben O'Reed, Pool)", "Ben O'Reed", "AP", "", "Pool"),
            ("(AP Photo/Ben O’Reed, Pool)", "Ben O’Reed", "AP", "", "Pool"),
            ("AP Photo/Ben O`Reed", "Ben O`Reed", "AP", "", ""),
            ("(Al D’Lune/Pool Photo via AP, File)", "Al D’Lune", "", "AP", "Pool Photo + File"),
            ("REUTERS/Ben O'Reed/File Photo", "Ben O'Reed", "REUTERS", "", "File Photo"),
            ("N'Bolo Reed/AFP", "N'Bolo Reed", "AFP", "", ""),
            ("Crédit photo : Jean d’Orlune / AFP", "Jean d’Orlune", "AFP", "", ""),
            ("© Jean d'Orlune / AFP", "Jean d'Orlune", "AFP", "", ""),
            ("Foto: Rosa dell’Acqua/ANSA", "Rosa dell’Acqua", "ANSA", "", ""),
            ("(AP Photo/Khalil al-Rida)", "Khalil al-Rida", "AP", "", ""),
            ("(AP Photo/J.D. Reed-Łów III)", "J.D. Reed-Łów III", "AP", "", ""),
            ("(AP Photo/Bo Reed, Jr., File)", "Bo Reed, Jr.", "AP", "", "File"),
            ("(AP Photo/Ng)", "Ng", "AP", "", ""),
            ("(AP Photo by Ben O'Reed)", "Ben O'Reed", "AP", "", ""),
            ("Staff photo by Ben O'Reed", "Ben O'Reed", "", "", ""),
            ("THE CANADIAN PRESS/HO-Harwick Police", "", "THE CANADIAN PRESS", "", "HO"),
            ("Foto: Bo Reed/dpa-Zentralbild/dpa", "Bo Reed", "dpa-Zentralbild/dpa", "", ""),
            ("Photograph: Ben O’Reed/The Harwick Post", "Ben O’Reed", "The Harwick Post", "", ""),
            ("(Tom Reed/CQ-Roll Call, Inc via Getty Images)", "Tom Reed", "CQ-Roll Call, Inc", "Getty Images", ""),
        ] {
            let line = line.strip_prefix("(Archivbild) ").unwrap_or(line);
            assert_eq!(read(line), [photographer, organization, via, notes].map(ToString::to_string), "{line}");
        }
    }

    #[test]
    fn every_paper_has_its_form() {
        for (line, photographer, organization, via, notes) in [
            ("Mandatory Credit: Bo Reed-Imagn Images", "Bo Reed", "Imagn Images", "", ""),
            ("Bo Reed-Pool/Getty Images", "Bo Reed", "Getty Images", "", "Pool"),
            (
                "Bo Reed-Harwick Post/USA TODAY Network via REUTERS",
                "Bo Reed",
                "Harwick Post/USA TODAY Network",
                "REUTERS",
                "",
            ),
            ("THE CANADIAN PRESS/AP-Bo Reed", "Bo Reed", "THE CANADIAN PRESS/AP", "", ""),
            ("THE CANADIAN PRESS FILES/Bo Reed", "Bo Reed", "THE CANADIAN PRESS", "", ""),
            ("THE CANADIAN PRESS/HO-Harwick Police *MANDATORY CREDIT*", "", "THE CANADIAN PRESS", "", "HO"),
            ("(AP Illustration/Bo Reed)", "Bo Reed", "AP", "", ""),
            ("(AP Video/Bo Reed)", "Bo Reed", "AP", "", ""),
            ("(UGC via AP)", "", "", "AP", "UGC"),
            ("REUTERS/Bo Reed TPX IMAGES OF THE DAY", "Bo Reed", "REUTERS", "", ""),
            (
                "Harwick Port/Handout via REUTERS ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.",
                "",
                "Harwick Port",
                "REUTERS",
                "Handout",
            ),
            ("Credit...Bo Reed for The Harwick Times", "Bo Reed", "The Harwick Times", "", ""),
            ("CreditBo Reed/The Harwick Times", "Bo Reed", "The Harwick Times", "", ""),
            ("Image source, Reuters", "", "Reuters", "", ""),
            ("(AAP: Bo Reed)", "Bo Reed", "AAP", "", ""),
            ("(Harwick News: Bo Reed)", "Bo Reed", "Harwick News", "", ""),
            ("(Getty Images: Bo Reed)", "Bo Reed", "Getty Images", "", ""),
            ("(Supplied: Bo Reed)", "Bo Reed", "", "", ""),
            ("(Courtesy: Harwick Museum)", "", "Harwick Museum", "", ""),
            ("Photo / Bo Reed", "Bo Reed", "", "", ""),
            ("[Photo/Xinhua]", "", "Xinhua", "", ""),
            ("FILE PHOTO | NMG", "", "NMG", "", ""),
            ("(Harwick Post photo by Bo Reed)", "Bo Reed", "Harwick Post", "", ""),
            ("Photo provided by Bo Reed", "Bo Reed", "", "", ""),
            ("Foto ANP", "", "ANP", "", ""),
            ("Bo Reed, Getty Images", "Bo Reed", "Getty Images", "", ""),
            ("Bo Reed—Getty Images", "Bo Reed", "Getty Images", "", ""),
            ("Fot. Bo Reed / Agencja Gazeta", "Bo Reed", "Agencja Gazeta", "", ""),
            ("BO REED VIA AFP", "BO REED", "", "AFP", ""),
            ("Foto: Divulgação", "", "", "", "Divulgação"),
            ("Image credit: NASA, ESA, STScI", "", "NASA, ESA, STScI", "", ""),
            ("Photo: www.harwick.com", "", "www.harwick.com", "", ""),
            ("Credit: Cy Court/Getty Images", "Cy Court", "Getty Images", "", ""),
            ("Bildrechte: Harwicker Landesarchiv", "", "Harwicker Landesarchiv", "", ""),
            ("(Quelle: IMAGO/Bo Reed/imago-images-bilder)", "Bo Reed", "IMAGO", "", ""),
            ("Picture via X/Bernama", "", "X/Bernama", "", ""),
            ("PHOTO: HDT FILES", "", "HDT", "", "FILES"),
            ("Photo Credit: Special Arrangement", "", "", "", "Special Arrangement"),
            ("Foto: Arquivo pessoal", "", "", "", "Arquivo pessoal"),
            ("Photo Le Courrier/Bo Reed", "Bo Reed", "Le Courrier", "", ""),
            ("Copyright Bo Reed/AP Photo", "Bo Reed", "AP", "", ""),
            // No-break spaces, as renderers keep them.
            ("(AP\u{A0}Photo/Bo\u{A0}Reed, Pool)", "Bo\u{A0}Reed", "AP", "", "Pool"),
            ("Bo Reed\u{A0}/ The\u{A0}Associated\u{A0}Press", "Bo Reed", "The\u{A0}Associated\u{A0}Press", "", ""),
            ("Photo by Bo Reed/Getty\u{202F}Images", "Bo Reed", "Getty\u{202F}Images", "", ""),
        ] {
            assert_eq!(read(line), [photographer, organization, via, notes].map(ToString::to_string), "{line}");
        }
    }

    #[test]
    fn what_is_no_credit_is_refused() {
        for line in [
            "",
            "()",
            "Bo Reed",
            "(Bo Reed)",
            "(left)",
            "(The photo was taken in May.)",
            "Photo: The mayor opened the bridge on Tuesday.",
            "Picture this: a bridge",
            "Image is all, Lane said",
            "12/13",
            "© 2031 Harwick Press",
            "Copyright © Harwick Press, Inc.",
            "The talks were reported by Reuters and AP.",
            "He spoke of his credit: it was good.",
            "Copyright 2031 ©Harwick",
            "2031 © Harwick Press",
            "Authenticity in Photography: Telling Truth",
            "CreditCheck",
            "Photography/Videography",
            "Renovation Type | Estimated Cost | Notes",
            "Website Campaigns via X",
            "Source: Office of Statistics",
            "Video: 4K/30p",
            "Bo Reed, AP",
            "On Tuesday, Getty Images",
            "Mein Harwick-Moment",
        ] {
            assert_eq!(Credit::parse(line), None, "{line}");
        }
    }

    #[test]
    fn whose_a_part_is_its_neighbours_say() {
        for (line, photographer, organization, via, notes) in [
            // An agency that does not say `Photo` is followed by another one, not by who took the picture.
            ("(Getty Images/Harwick)", "", "Getty Images/Harwick", "", ""),
            // What a picture is, and whose: a note stays one behind `courtesy`.
            ("(AP Photo/Bo Reed, courtesy Handout)", "Bo Reed", "AP", "", "Handout"),
            ("(Bo Reed, courtesy of File)", "Bo Reed", "", "", "File"),
            // Of what speaks for a credit one thing is enough.
            ("Reuters", "", "Reuters", "", ""),
            ("© Reuters", "", "Reuters", "", ""),
            ("(Harwick Post via X)", "", "Harwick Post", "X", ""),
            // Names hold words that part, with a capital.
            ("Photo: Bo Via Roma/AP", "Bo Via Roma", "AP", "", ""),
            ("Photo: Bo On Lee", "Bo On Lee", "", "", ""),
            ("写真：共同", "", "共同", "", ""),
            // Behind who took it stands whose it is, though it reads as a person too.
            ("Photo: Bo Reed/Otto Brandt", "Bo Reed", "Otto Brandt", "", ""),
            // A name has nine words at the most.
            (
                "Photo: The Harwick and Selkie Bay Museum of Old Ships",
                "",
                "The Harwick and Selkie Bay Museum of Old Ships",
                "",
                "",
            ),
        ] {
            assert_eq!(read(line), [photographer, organization, via, notes].map(ToString::to_string), "{line}");
        }
        for line in [
            // Numbers of rows, years and sizes are nobody's.
            "Photo: Bo Reed/12",
            "(AP Photo/Bo Reed, 17)",
            "Photo: Reuters | 569-1100",
            "Photo: 4K",
            "(Photo: 1800s)",
            // An agency is marked with others, or it holds the rights in all of the page.
            "© NDR | Harwick",
            "© Harwick Group P/S 2031",
            "Photo: The Harwick and Selkie Bay Museum of Very Old Ships",
            // Loud words under a picture may be a button.
            "PHOTO BO REED",
        ] {
            assert_eq!(Credit::parse(line), None, "{line}");
        }
    }

    #[test]
    fn the_span_holds_brackets_and_lead_but_no_scrap() {
        for (line, span) in [
            (" (AP Photo/Bo Reed, Pool) ", "(AP Photo/Bo Reed, Pool)"),
            ("Foto: Bo Reed/dpa", "Foto: Bo Reed/dpa"),
            ("REUTERS/Bo Reed Purchase Licensing Rights", "REUTERS/Bo Reed"),
        ] {
            assert_eq!(Credit::parse(line).unwrap().span.of(line), Some(span), "{line}");
        }
        let notes = Credit::parse("(AP Photo/Bo Reed, Pool, File)").unwrap().notes;
        assert_eq!(notes, vec!["Pool", "File"]);
    }
}
