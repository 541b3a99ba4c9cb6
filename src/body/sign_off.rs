//! Sign-offs: `(Reporting by A; editing by B)`, `Ken Lane, The Associated Press`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::grammar::squeeze;
use crate::look::Look;
use crate::scan::trimmed;
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Author, Span, own};

mod codes;
mod credits;
mod party;

/// A credit to those who made the story, after its last paragraph.
///
/// A line with several parts (`Reporting by …; editing by …`) gives one `SignOff` for each.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SignOff<'a> {
    /// The people.
    pub authors: Vec<Author<'a>>,
    /// The agency or paper.
    pub organization: Option<Cow<'a, str>>,
    /// What they did, as written: `Reporting`, `Editing`, `With files`.
    pub role: Option<Cow<'a, str>>,
    /// The part in the input.
    pub span: Span,
}

impl<'a> SignOff<'a> {
    /// Reads a line as a sign-off, part by part; empty if it is none.
    ///
    /// ```
    /// use wirecopy::SignOff;
    /// let read = |line: &str| {
    ///     let parts = SignOff::parse(line).into_iter().map(|part| {
    ///         let names: Vec<_> = part.authors.iter().map(|author| author.name.to_string()).collect();
    ///         format!("{}: {} / {}", part.role.unwrap_or_default(), names.join(", "), part.organization.unwrap_or_default())
    ///     });
    ///     parts.collect::<Vec<_>>().join(" + ")
    /// };
    /// // Reuters: parts with semicolons, in brackets or not; places are not names.
    /// assert_eq!(
    ///     read("(Reporting by Ada Lane and Bo Ng in Beirut; Writing by Cy Poe; editing by Dee Fox)"),
    ///     "Reporting: Ada Lane, Bo Ng /  + Writing: Cy Poe /  + editing: Dee Fox / ",
    /// );
    /// // AP: sentences.
    /// assert_eq!(
    ///     read("Lane reported from Washington. Associated Press writers Bo Ng and Cy Poe contributed to this report from Rome."),
    ///     "reported: Lane /  + contributed: Bo Ng, Cy Poe / Associated Press",
    /// );
    /// // Canadian broadcasters and press: files, and the writer's name as the last line. The agency must be known.
    /// assert_eq!(read("With files from The Associated Press and Ada Lane"), "With files: Ada Lane / The Associated Press");
    /// assert_eq!(read("Ada Lane, The Canadian Press"), ": Ada Lane / The Canadian Press");
    /// // Who somebody is stands behind the name.
    /// assert_eq!(read("HNN's Ada Lane, a reporter in Lune, contributed to this report."), "contributed: Ada Lane / HNN");
    /// // Bloomberg, and the sender after a dash.
    /// assert_eq!(read("—With assistance from Ada Lane and Bo Ng."), "With assistance: Ada Lane, Bo Ng / ");
    /// assert_eq!(read("— Reuters"), ":  / Reuters");
    /// // French and Italian desks of Reuters leave out the word for "by" in brackets.
    /// assert_eq!(read("(Reportage Ada Lane, édité par Bo Ng)"), "Reportage: Ada Lane /  + édité: Bo Ng / ");
    /// // German agencies and papers: initials of the desk, sources.
    /// assert_eq!(read("dpa wsz jln npr"), ":  / dpa");
    /// assert_eq!(read("(SDA/sj)"), ":  / SDA");
    /// assert_eq!(read("str-hc/abn/jlb"), ":  / ");
    /// assert_eq!(read("Quelle: sid/dpa"), "Quelle:  / sid");
    /// ```
    ///
    /// Refused: running text (`Rising prices contributed to the crisis.`), a chart's source that is no sender, a name with
    /// an outlet that no table has, and Canadian Press's `This report by The Canadian Press was first published …`, which
    /// states a date and credits nobody: it is a notice.
    ///
    /// ```
    /// use wirecopy::SignOff;
    /// for line in [
    ///     "Rising prices contributed to the crisis.",
    ///     "Source: Statistical Office",
    ///     "Ada Lane, a miller",
    ///     "Editing by hand is slow.",
    ///     "This report by The Canadian Press was first published Oct. 25, 2024.",
    /// ] {
    ///     assert_eq!(SignOff::parse(line), [], "{line}");
    /// }
    /// ```
    ///
    /// A line of more than 1,200 bytes is no sign-off; a shorter one is read once, with sixty people at the most.
    #[must_use]
    pub fn parse(line: &'a str) -> Vec<Self> {
        Self::parse_at(line, 0, Look::of(line.as_bytes()), Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, look: Look, lists: Lists<'_>) -> Vec<Self> {
        let mut parts = Parts { list: Vec::new(), line, base, look, lists };
        match credits::credits(trimmed(line), &mut parts) {
            Some(()) => core::mem::take(&mut parts.list),
            None => Vec::new(),
        }
    }

    /// Whether a line that opens with a letter may sign off though no word of a credit opens it.
    pub(crate) fn may_be_unled(line: &str, look: Look) -> bool {
        credits::may_be_unled(line, look)
    }

    /// The same sign-off without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> SignOff<'static> {
        SignOff {
            authors: self.authors.into_iter().map(Author::into_owned).collect(),
            organization: own::maybe(self.organization),
            role: own::maybe(self.role),
            span: self.span,
        }
    }
}

/// The parts of a line that were read; those of a line that is no sign-off are given back.
struct Parts<'s, 'a> {
    list: Vec<SignOff<'a>>,
    line: &'a str,
    base: usize,
    /// What stands in the line.
    look: Look,
    lists: Lists<'s>,
}

impl<'a> Parts<'_, 'a> {
    fn add(&mut self, credit: &credits::Credit<'a>) {
        let Self { line, base, lists, .. } = *self;
        let squeezed = |text: &'a str| squeeze(text, lists);
        let authors = credit.authors.iter().map(|(name, role)| Author {
            name: squeezed(name),
            role: role.map(squeezed),
            span: span_in(line, base, name),
        });
        let part = SignOff {
            authors: lists.filled(authors),
            organization: credit.organization.map(squeezed),
            role: credit.role.map(squeezed),
            span: span_in(line, base, credit.part),
        };
        lists.push(&mut self.list, part);
    }

    fn clear(&mut self) {
        if self.list.is_empty() {
            return;
        }
        self.lists.spend(core::mem::take(&mut self.list));
    }
}

impl Drop for Parts<'_, '_> {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn show(line: &str) -> String {
        let mut out = String::new();
        for part in SignOff::parse(line) {
            out = alloc::format!("{out}{}:", part.role.as_deref().unwrap_or(""));
            for author in &part.authors {
                out = alloc::format!("{out} {},", author.name);
            }
            out = alloc::format!("{out} {};", part.organization.as_deref().unwrap_or("-"));
        }
        out
    }

    #[test]
    fn senders_sign_alone_and_with_their_people() {
        for (line, want) in [
            // Its name is a given name too.
            ("Reporting by Petra; Editing by Bo Ng", "Reporting: Petra;Editing: Bo Ng, -;"),
            ("Reporting by Petra Lane; Editing by Bo Ng", "Reporting: Petra Lane, -;Editing: Bo Ng, -;"),
            ("Petra correspondents contributed to this report.", "contributed: Petra;"),
            ("dpa hw al", ": dpa;"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn forms() {
        for (line, want) in [
            (
                "(Reporting by A. Lane, Bo Ng, with reporting by Cy Poe; editing by Dee Fox.)",
                "Reporting: A. Lane, Bo Ng, -;reporting: Cy Poe, -;editing: Dee Fox, -;",
            ),
            ("Reporting by Ada Lane in London, Rome and New York and Bo Ng", "Reporting: Ada Lane, Bo Ng, -;"),
            (
                "Reporting by Ada Lane in Rome and Bo Ng in New York, Editing by Cy Poe",
                "Reporting: Ada Lane, Bo Ng, -;Editing: Cy Poe, -;",
            ),
            ("Additional reporting by Ada Lane", "Additional reporting: Ada Lane, -;"),
            ("(Reporting by Ada Lane; Editing by Petra Fox)", "Reporting: Ada Lane, -;Editing: Petra Fox, -;"),
            ("Compiled by Ada Lane", "Compiled: Ada Lane, -;"),
            (
                "—Associated Press writer Ada Lane in Paris contributed to this report.",
                "contributed: Ada Lane, Associated Press;",
            ),
            (
                "AP writers Ada Lane in Beijing, Bo Ng in Rome and Cy Poe in Columbus, Ohio, contributed.",
                "contributed: Ada Lane, Bo Ng, Cy Poe, AP;",
            ),
            (
                "AP writers Ada St. Lane in Santa Fe, New Mexico, and Bo Ng in St. Paul contributed to this report.",
                "contributed: Ada St. Lane, Bo Ng, AP;",
            ),
            ("Fox News' Ada Lane and Bo Ng contributed to this report", "contributed: Ada Lane, Bo Ng, Fox News;"),
            ("APTN contributor Ada Lane in Buenos Aires helped with this story.", "helped: Ada Lane, APTN;"),
            ("Ada Lane and Bo Ng contributed to this article.", "contributed: Ada Lane, Bo Ng, -;"),
            ("This article was edited by Ada Lane.", "edited: Ada Lane, -;"),
            ("(Quelle: APA/sda/dpa)", "Quelle: APA;"),
            ("Quelle: ntv.de, ino/dpa", "Quelle: ntv.de;"),
            ("sak/Reuters", ": Reuters;"),
            ("© dpa-infocom, dpa:230428-99-483045/5", ": dpa-infocom;"),
            ("(avec AFP)", "avec: AFP;"),
            (
                "Reporting by Ada Lane in St. Clair; Editing by Bo St. Clair",
                "Reporting: Ada Lane, -;Editing: Bo St. Clair, -;",
            ),
            ("(Writing by Ada Lane Editing by Bo Ng)", "Writing: Ada Lane, -;Editing: Bo Ng, -;"),
            (
                "(Reporting by Ada Lane; Editing by Bo Ng) ((ada.lane@harwick.example; +1 555 0100))",
                "Reporting: Ada Lane, -;Editing: Bo Ng, -;",
            ),
            (
                "(Reporting by Ada Lane; Graphics by Bo Ng; bo.ng@harwick.example)",
                "Reporting: Ada Lane, -;Graphics: Bo Ng, -;",
            ),
            ("Lane reported from Harwick and Ng from Rome.", "reported: Lane, Ng, -;"),
            ("Lane reported from Harwick, and Ng reported from Rome.", "reported: Lane, Ng, -;"),
            (
                "Lane reported from St. Louis. Associated Press writer Bo Ng in Rome contributed to this report.",
                "reported: Lane, -;contributed: Bo Ng, Associated Press;",
            ),
            (
                "Lane reported from Harwick, Maine. AP writer Bo Ng contributed from Rome.",
                "reported: Lane, -;contributed: Bo Ng, AP;",
            ),
            ("Staff writer Ada Lane contributed to this report.", "contributed: Ada Lane, -;"),
            ("—With assistance from Ada Lane and Bo Ng.", "With assistance: Ada Lane, Bo Ng, -;"),
            ("--Editors: Ada Lane, Bo Ng", "Editors: Ada Lane, Bo Ng, -;"),
            (
                "To contact the reporter on this story: Ada Lane in Rome at alane@harwick.example",
                "To contact the reporter on this story: Ada Lane, -;",
            ),
            ("— Reuters", ": Reuters;"),
            ("-- BERNAMA", ": BERNAMA;"),
            ("/ritzau/", ": ritzau;"),
            ("PTI ADA BO", ": PTI;"),
            ("Quelle: dpa/al", "Quelle: dpa;"),
            (
                "(Reportage Ada Lane, version française Bo Ng, édité par Cy Poe)",
                "Reportage: Ada Lane, -;version française: Bo Ng, -;édité: Cy Poe, -;",
            ),
            ("(in redazione a Roma Ada Lane, editing Bo Ng)", "in redazione a Roma: Ada Lane, -;editing: Bo Ng, -;"),
            ("(Bericht von Ada Lane, redigiert von Bo Ng.)", "Bericht: Ada Lane, -;redigiert: Bo Ng, -;"),
            ("(Reporte de Ada Lane en Bogotá; Editado por Bo Ng)", "Reporte: Ada Lane, -;Editado: Bo Ng, -;"),
            ("【ローマ山田花子、パリ鈴木一郎】", ": 山田花子, 鈴木一郎, -;"),
            (
                "Reporting by Ada Lane; Editing by Bo Ng Our Standards: The Thomson Reuters Trust Principles.",
                "Reporting: Ada Lane, -;Editing: Bo Ng, -;",
            ),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn papers_newsrooms_and_addresses() {
        for (line, want) in [
            ("(With PTI inputs)", "With: PTI;"),
            ("AP photographers Ada Lane and Bo Ng contributed.", "contributed: Ada Lane, Bo Ng, AP;"),
            (
                "(Reporting by Ada Lane and the Harwick newsroom; Editing by Bo Ng)",
                "Reporting: Ada Lane, the Harwick newsroom;Editing: Bo Ng, -;",
            ),
            (
                "(Reporting by Ada Lane; ada.lane@harwick.example; +1 555 0100; Reuters Messaging: ada.lane@harwick.example)",
                "Reporting: Ada Lane, -;",
            ),
            (
                "To contact the reporters on this story: Ada Lane in Rome at alane@harwick.example; Bo Ng in Lune at bng@harwick.example",
                "To contact the reporters on this story: Ada Lane, Bo Ng, -;",
            ),
            ("The Harwick Courier contributed to this report.", "contributed: The Harwick Courier;"),
            ("The Courier's Ada Lane contributed to this report.", "contributed: Ada Lane, The Courier;"),
            ("The Rev. Ada Lane contributed to this report.", "contributed: The Rev. Ada Lane, -;"),
            ("Harwick Courier staff writer Ada Lane contributed.", "contributed: Ada Lane, Harwick Courier;"),
            (
                "Harwick Courier transportation reporter Ada Lane contributed reporting.",
                "contributed: Ada Lane, Harwick Courier;",
            ),
            (
                "Contributing to this report were Ada Lane in Harwick, Maine; Bo Ng in Rome; and Cy Poe in Lune, California.",
                "Contributing: Ada Lane, Bo Ng, Cy Poe, -;",
            ),
            ("Lune & Courier transportation reporter Ada Lane contributed reporting.", ""),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn desks_places_and_trailers() {
        for (line, want) in [
            (
                "Additional reporting by Ada Lane, Bo Ng and BBC Verify",
                "Additional reporting: Ada Lane, Bo Ng, BBC Verify;",
            ),
            ("Reporting and photography by Ada Lane", "Reporting and photography: Ada Lane, -;"),
            (
                "(Editing by Ada Lane; To query or comment on this story email desk@harwick.example)",
                "Editing: Ada Lane, -;",
            ),
            (
                "CNN's Ada Lane wrote from Rome. CNN's Bo Ng and Cy Poe contributed to this report.",
                "wrote: Ada Lane, CNN;contributed: Bo Ng, Cy Poe, CNN;",
            ),
            ("CNN's Ada Lane reported from Rome, Bo Ng-Poe wrote from Paris.", "reported: Ada Lane, Bo Ng-Poe, CNN;"),
            (
                "Lane reported from Harwick, Maine. Contributing to this report were AP writers Bo Ng in Rome and Cy Poe in Paris.",
                "reported: Lane, -;Contributing: Bo Ng, Cy Poe, AP;",
            ),
            (
                "Ada Lane contributed reporting from Rome, and Bo Ng and Cy Poe from Paris.",
                "contributed: Ada Lane, Bo Ng, Cy Poe, -;",
            ),
            ("(With files from Reuters | AFP)", "With files: Reuters;"),
            ("(Hecho por Ada Lane, editado por Bo Ng)", "Hecho: Ada Lane, -;editado: Bo Ng, -;"),
            (
                "(Bericht von Ada Lane, redigiert von Bo Ng. Bei Rückfragen wenden Sie sich an die Redaktion.)",
                "Bericht: Ada Lane, -;redigiert: Bo Ng, -;",
            ),
            ("Material from The Associated Press was used in this report.", "Material: The Associated Press;"),
            (
                "Information from: The Harwick Courier, http://www.harwick.example",
                "Information from: The Harwick Courier;",
            ),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
    }

    #[test]
    fn running_text() {
        for line in [
            "Rising prices contributed to the crisis.",
            "The company contributed to this increase.",
            "He reported a loss.",
            "Editing by hand is slow.",
            "Source: Statistical Office",
            "Ada Lane, a miller",
            "Fairless Hills, PA",
            "This report by The Canadian Press was first published Oct. 25, 2024.",
            "(E-2)",
            "Reuters",
            "- Map",
            "* Ticker",
            "EDITING: Maria",
            "PA SYSTEM",
            "Material from the mill was used in this report.",
            "Information from the port was late.",
            "",
        ] {
            assert_eq!(SignOff::parse(line), [], "{line}");
        }
    }
}
