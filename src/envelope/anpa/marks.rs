//! Typesetting marks at the ends of lines: `^` opens a header line, `<` and `=` end one, `@<` ends one of Canadian
//! Press, BS opens a tabular line.

use super::header::is_control;
use crate::scan;

/// A line without its marks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marked<'a> {
    /// The words.
    pub(super) core: &'a str,
    /// Whether the line has the mark that opens a header line.
    pub(super) opened: bool,
    /// Whether it has a mark that ends a header line.
    pub(super) closed: bool,
    /// Whether `@<` ends it.
    pub(super) labelled: bool,
}

impl<'a> Marked<'a> {
    pub(super) fn of(line: &'a str) -> Self {
        let blank = |c: char| scan::is_blank(c) || is_control(c);
        // Nearly all that stands before the words is of ASCII.
        let plain = line.bytes().take_while(|byte| matches!(byte, 0..=0x20 | 0x7F)).count();
        let start = line.get(plain..).unwrap_or_default();
        let start = if start.bytes().next().is_none_or(|byte| byte.is_ascii()) {
            start
        } else {
            start.trim_start_matches(blank)
        };
        let opened = start.starts_with('^');
        // "^*9006< ^AP-Top-Headlines": a mark of its own before the slug.
        let own = if opened { start.rsplit_once("< ^").filter(|(own, _)| own.len() < 16) } else { None };
        let start = own.map_or(start, |(_, slug)| slug);
        let start = start.trim_start_matches(['^', ' ']);
        // Nearly every line ends in a letter, a comma or a full stop.
        let plain = start.bytes().next_back().is_some_and(|byte| byte.is_ascii_graphic());
        let mut core = if plain { start } else { start.trim_end_matches(blank) };
        let mut closed = false;
        while let Some(shorter) = core.strip_suffix(['<', '=']) {
            closed = true;
            core = shorter.trim_end_matches(blank);
        }
        let labelled = closed && core.ends_with('@');
        if labelled {
            core = core.trim_end_matches('@').trim_end_matches(blank);
        }
        Self { core, opened, closed, labelled }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_outside_the_words() {
        for (line, core, opened, closed) in [
            ("^Harbor bridge closes <", "Harbor bridge closes", true, true),
            ("^By ADA LANE= ", "By ADA LANE", true, true),
            ("\u{8}^*9006< ^AP-Top-Tide-News,0120<", "AP-Top-Tide-News,0120", true, true),
            ("^HL:Ferries stop@<", "HL:Ferries stop", true, true),
            ("FERRY LINES INC <FRL> PAYS", "FERRY LINES INC <FRL> PAYS", false, false),
            ("^<", "", true, true),
            ("\t   Copy of the story.<", "Copy of the story.", false, true),
        ] {
            let marked = Marked::of(line);
            assert_eq!((marked.core, marked.opened, marked.closed), (core, opened, closed), "{line:?}");
        }
        assert!(Marked::of("^HL:Ferries stop@<").labelled);
    }
}
