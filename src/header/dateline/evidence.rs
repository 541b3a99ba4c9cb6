//! What evidence it takes to read an opening as a dateline.

use super::opening::Opening;
use super::parts::reports;
use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::day::{day, is_day};
use crate::grammar::places::{Shape, host, region, shape};
use crate::grammar::ws;
use crate::lexicon::agencies::Sender;
use crate::lexicon::regions::Region;
use crate::lexicon::table;
use crate::lexicon::titles::NOT_PLACES;
use crate::scan::{is_blank, is_letter};

/// What is known of the sender in an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    /// None is named.
    No,
    /// By a sender of the tables.
    Known(Sender),
    /// By a name in brackets that no table has.
    Unknown,
}

/// What speaks for reading an opening as a dateline.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of the line")]
pub(super) struct Evidence {
    pub(super) shape: Shape,
    pub(super) known_city: bool,
    pub(super) region: Option<Known>,
    pub(super) date: bool,
    pub(super) sent: Sent,
    /// Whether the sender's name could be a share's symbol: `(MSFT)`.
    pub(super) symbol: bool,
    /// Whether a comma sets the region or the day off.
    pub(super) set_off: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    Region(Region),
    Unknown,
}

/// Whether a dash makes it a dateline.
pub(super) fn accepts_dash(opening: &Opening<'_>, evidence: Evidence, open: bool, after: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, symbol, set_off } = evidence;
    let known_region = matches!(region, Some(Known::Region(_)));
    let could_be_city = || opening.places.iter().all(|(city, _)| could_be_city(city));
    let known_place = known_city || known_region;
    match sent {
        Sent::Known(kind) => match shape {
            _ if known_place || date => true,
            Shape::Capitals => begins(after),
            // `Harbour Index Today (HBS) - A Report`: a heading.
            Shape::Title => {
                let short = kind == Sender::Wire && opening.is_short();
                begins(after) && (short || has_small_letters(after) && !is_heading(after))
            }
            Shape::Small => false,
        },
        Sent::Unknown => {
            // `(hc)`, a desk's sign, could be any small word.
            let small = opening.agency.is_some_and(|name| self::shape(name) == Shape::Small);
            let fits = known_place || date || shape == Shape::Capitals && !symbol && could_be_city();
            let told = known_place || date;
            fits && (told && !small || tells(after, MIN_COPY))
        }
        Sent::No if goes_on(after, shape) => false,
        Sent::No if date => match shape {
            Shape::Capitals => known_place || could_be_city(),
            // `Ada Lane July 13, 2025 — 7 minutes read`
            Shape::Title => known_place || set_off && tells(after, MIN_COPY),
            Shape::Small => known_city,
        },
        Sent::No if known_region => match shape {
            Shape::Capitals => open || after.starts_with(char::is_whitespace),
            Shape::Title => (open || after.starts_with(char::is_whitespace)) && tells(after, MIN_COPY),
            Shape::Small => false,
        },
        Sent::No if region.is_some() => shape == Shape::Capitals && known_city && open && opens_copy(after),
        Sent::No => match shape {
            Shape::Capitals if known_city && open => {
                // Papers that go on in small letters after the dash.
                let goes_on = || ws(after).len() >= MIN_COPY && has_small_letters(after) && ends_sentence(after);
                ws(after).is_empty() || tells(after, 0) || goes_on()
            }
            // `RABAT- Le port`
            Shape::Capitals if known_city => after.starts_with(char::is_whitespace) && tells(after, MIN_COPY),
            // Market reports go on in small letters: `SILVER - total 156,708`.
            Shape::Capitals => open && could_be_city() && ws(after).len() >= MIN_COPY && has_small_letters(after),
            Shape::Title => {
                known_city && open && tells(after, MIN_COPY) && !opens_with_code(after) && !is_heading(after)
            }
            Shape::Small => false,
        },
    }
}

/// The copy that must follow where a city alone is the whole evidence, in bytes: a title (`Paris - Hotels`) is shorter.
pub(super) const MIN_COPY: usize = 40;

/// Whether a sender's name is its site's: `Harwick.com`.
fn is_host(name: &str) -> bool {
    matches!(host(name), Ok(("", _)))
}

/// Whether copy of at least so many bytes follows: it opens as copy does and goes on in small letters.
pub(super) fn tells(after: &str, least: usize) -> bool {
    ws(after).len() >= least && opens_copy(after) && has_small_letters(after)
}

/// Whether what follows the dash opens with no small letter, as copy seldom does.
fn begins(after: &str) -> bool {
    !ws(after).starts_with(char::is_lowercase) || opens_copy(after)
}

/// Whether a short line has no word in small letters, as headings have none.
fn is_heading(after: &str) -> bool {
    after.len() < 2 * MIN_COPY && !after.split([' ', '-']).any(|word| shape(word) == Shape::Small && word.len() > 2)
}

/// Whether two letters near the start are no capitals, as in copy, and not in headings and scores.
fn has_small_letters(after: &str) -> bool {
    const OPENING: usize = 60;
    let letters = ws(after).chars().take(OPENING).filter(|c| is_letter(*c));
    letters.filter(|c| !c.is_uppercase()).nth(1).is_some()
}

/// Whether the dash is no end: that of a span of days (`From October 3–November 17`), a moment's (`16. April 2025 -
/// 14:55`), or a picture's (`TORQUAY, ENGLAND - FEBRUARY 16: `).
fn goes_on(after: &str, shape: Shape) -> bool {
    let next = ws(after);
    if next.starts_with(|c: char| c.is_ascii_digit()) {
        return next.len() == after.len() || shape != Shape::Capitals && is_day(next) || clock_at(next);
    }
    let Ok((rest, _)) = day(next) else { return false };
    shape != Shape::Capitals || rest.starts_with(':')
}

/// Whether a clock of two numbers is here: `14:55`.
fn clock_at(input: &str) -> bool {
    clock(input).is_ok_and(|(_, clock)| clock.form == ClockForm::Colon)
}

/// Whether a postal code is here: `New Orleans - LA Baton Rouge - LA`.
fn opens_with_code(after: &str) -> bool {
    matches!(region(ws(after)), Ok((_, (text, Region::Postal | Region::Abbreviation))) if shape(text) == Shape::Capitals)
}

/// Whether capitals that no table knows may be a city: no word of labels and headings, no short acronym.
pub(super) fn could_be_city(city: &str) -> bool {
    let mut words = city.split([' ', '\n', '\u{A0}', '-']).filter(|word| !word.is_empty());
    let opens = words.next().is_some_and(|word| !table::has(NOT_PLACES, word));
    let lone_acronym = city.chars().filter(|c| is_letter(*c)).take(4).count() < 4;
    // `LTO.de`
    let domain = city.split('.').skip(1).any(|part| part.starts_with(char::is_lowercase));
    // `UNITED STATES-FERRIES`: a slug.
    let slug = city.split_once('-').is_some_and(|(land, _)| matches!(region(land), Ok(("", (_, Region::Land)))));
    // One letter says nothing of a place's second word: `GRADE A`.
    opens && !lone_acronym && !domain && !slug && !words.any(|word| word.len() > 1 && table::has(NOT_PLACES, word))
}

/// Whether a colon makes it a dateline: after a sender, a city of the tables in capitals (`NEW DELHI: `), a day (`Harwick,
/// October 9: `), or before a story's first sentence.
pub(super) fn accepts_colon(opening: &Opening<'_>, evidence: Evidence, after: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, set_off, .. } = evidence;
    match sent {
        Sent::Known(_) => {
            // Wires that sign in small letters set a dash or nothing.
            let small = || opening.agency.is_some_and(|name| self::shape(name) == Shape::Small);
            shape != Shape::Small && (known_city || date || !small())
        }
        Sent::Unknown => match shape {
            Shape::Capitals => date || known_city && tells(after, MIN_COPY),
            // `Bogor (Citra Harwick): `, `Bogor [Indonesia], May 17 (HNI/HWK): `
            Shape::Title => known_city && (date && tells(after, MIN_COPY) || is_paragraph(after)),
            Shape::Small => false,
        },
        Sent::No if region == Some(Known::Unknown) => false,
        Sent::No if date => match shape {
            Shape::Capitals => {
                known_city || opening.places.iter().all(|(city, _)| could_be_city(city)) && tells(after, MIN_COPY)
            }
            // `Leverkusen 27.07.2031: `
            Shape::Title => {
                let full = || opening.date.is_some_and(|date| date.year().is_some());
                known_city && (set_off || full()) && (tells(after, MIN_COPY) || ws(after).is_empty())
            }
            Shape::Small => false,
        },
        Sent::No if region.is_some() && !known_city => shape != Shape::Small && is_paragraph(after),
        Sent::No => {
            known_city
                && (shape == Shape::Capitals
                    || shape == Shape::Title && (reports(after) || is_paragraph(after) || alone(evidence, after)))
        }
    }
}

/// Whether a bullet makes it a dateline (`KUALA LUMPUR • `): between a known place in capitals and a paragraph of whole
/// sentences, as lists of dates and pages' rows are not.
pub(super) fn accepts_bullet(evidence: Evidence, after: &str) -> bool {
    let Evidence { shape, known_city, region, sent, .. } = evidence;
    let known_place = known_city || matches!(region, Some(Known::Region(_)));
    let regional = matches!(region, Some(Known::Region(_)));
    (shape == Shape::Capitals || shape == Shape::Title && regional)
        && known_place
        && sent != Sent::Unknown
        && after.starts_with(char::is_whitespace)
        && !ws(after).starts_with(|c: char| c.is_numeric())
        && tells(after, 2 * MIN_COPY)
        && ends_sentence(after)
}

/// Whether a paragraph of copy follows, which is longer than a heading and ends as a sentence does.
fn is_paragraph(after: &str) -> bool {
    tells(after, 2 * MIN_COPY) && ends_sentence(after)
}

fn ends_sentence(after: &str) -> bool {
    after.trim_end().ends_with(['.', '"', '”', '’', '?', '!', '…'])
}

/// Whether a point makes it a dateline, as in German and Swedish papers: after a city of the tables (`Berlin. `), a day
/// (`Harwick, 6. Januar 2031. `), or a desk's sign in brackets (`HARWICK (hc). `), and before a paragraph of copy.
pub(super) fn accepts_point(opening: &Opening<'_>, evidence: Evidence, after: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, symbol, .. } = evidence;
    let known_place = known_city || matches!(region, Some(Known::Region(_)));
    let loud = || shape == Shape::Capitals && opening.places.iter().all(|(city, _)| could_be_city(city));
    let fits = match sent {
        Sent::Known(_) => return false,
        // `Radolfzell (hc). `: of the initials of a reporter, whatever town.
        Sent::Unknown => {
            let initials = opening.agency.is_some_and(|name| name.len() <= 3 && self::shape(name) == Shape::Small);
            let town = || opening.is_short() && opening.places.iter().all(|(city, _)| could_be_city(city));
            known_place || date || !symbol && loud() || initials && town() && tells(after, 2 * MIN_COPY)
        }
        Sent::No if date => known_place || loud(),
        Sent::No => known_city && tells(after, 2 * MIN_COPY),
    };
    fits && shape != Shape::Small && tells(after, MIN_COPY)
}

/// Whether a question mark is what is left of a dash: behind a region, a day or a sender.
pub(super) fn accepts_lost(evidence: Evidence, after: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, .. } = evidence;
    let placed = matches!(region, Some(Known::Region(_))) || known_city && region.is_some();
    let told = placed || date || matches!(sent, Sent::Known(_));
    told && shape != Shape::Small && tells(after, MIN_COPY)
}

/// Whether a city and its colon are the whole line, as `New Delhi:` over the first paragraph.
pub(super) fn alone(evidence: Evidence, after: &str) -> bool {
    evidence.known_city && evidence.sent == Sent::No && ws(after).is_empty()
}

/// Whether it is a dateline though no dash ends it.
pub(super) fn accepts_none(opening: &Opening<'_>, evidence: Evidence, rest: &str) -> bool {
    let Evidence { shape, known_city, region, date, sent, set_off, .. } = evidence;
    let ends = ws(rest).is_empty();
    let known_place = known_city || matches!(region, Some(Known::Region(_)));
    let could_be_cities = || opening.places.iter().all(|(city, _)| could_be_city(city));
    // `HARWICK, Pa.` as a line of its own: addresses have `PA`.
    let small_state = || {
        let state = opening.places.iter().last().and_then(|(_, region)| *region).unwrap_or_default();
        self::shape(state) == Shape::Title && state.len() > 2
    };
    match (sent, region) {
        // `LOS GATOS (BCN)`, `Berlin (KNA) Copy`
        // `Harwick, Mar 7 (PTI) Copy`; `Harwick (ats) Copy`: Swiss and German wires in small letters.
        (Sent::Known(kind), _) => {
            let small = || opening.agency.is_some_and(|name| self::shape(name) == Shape::Small);
            let signed = kind == Sender::Wire && shape == Shape::Title && small() && tells(rest, MIN_COPY);
            (shape == Shape::Capitals || known_place || date || signed) && (ends || opens_copy(rest))
        }
        // `Harwick, 7 dic (HPA) Copy`; `JAKARTA, Harwick.com Copy`
        (Sent::Unknown, _) if known_place && (date || opening.agency.is_some_and(is_host)) => tells(rest, MIN_COPY),
        // `ATHENS, Greece  Copy`, `WASHINGTON Aug. 17, 2031  Copy`: two blanks, where a wrong encoding has lost the dash.
        (Sent::No, _)
            if shape == Shape::Capitals
                && (date || matches!(region, Some(Known::Region(_))))
                && (known_city || could_be_cities())
                && is_gap(rest)
                && runs_as_copy(rest) =>
        {
            true
        }
        // `BEIRUT, March 14 2013` as a database's field
        (Sent::No, _) if date => {
            let named = || known_city || shape == Shape::Capitals && could_be_cities();
            ends && (matches!(region, Some(Known::Region(_))) || set_off && named())
        }
        // `WEST POINT, NY Copy`
        (Sent::No, Some(Known::Region(Region::Postal | Region::Abbreviation | Region::State))) => {
            if ends {
                return shape == Shape::Capitals && set_off && (known_city || could_be_cities()) && small_state();
            }
            let word = ws(rest).split(char::is_whitespace).next().unwrap_or_default();
            shape == Shape::Capitals
                && set_off
                && word.len() > 1
                && self::shape(word) == Shape::Title
                && rest.starts_with(char::is_whitespace)
                && opens_copy(rest)
        }
        _ => false,
    }
}

/// Whether two blanks or more stand here.
fn is_gap(rest: &str) -> bool {
    rest.chars().take(2).filter(|c| is_blank(*c)).count() == 2
}

/// Whether copy follows, and no row of a table: no further gap is near, and of the first words several are small.
fn runs_as_copy(rest: &str) -> bool {
    const WORDS: usize = 10;
    let words = || ws(rest).split(is_blank).take(WORDS);
    tells(rest, MIN_COPY)
        && words().all(|word| !word.is_empty())
        && words().filter(|word| word.starts_with(char::is_lowercase)).count() > 3
}

/// Whether copy can start here: a capital, a figure, a quotation mark or bracket.
pub(super) fn opens_copy(rest: &str) -> bool {
    let mut chars = ws(rest).chars();
    let (first, second) = (chars.next(), chars.next());
    first.is_some_and(|c| {
        c.is_uppercase()
            // `iHarbour`
            || c.is_lowercase() && second.is_some_and(char::is_uppercase)
            || c.is_numeric()
            || matches!(
                c,
                '"' | '\''
                    | '“'
                    | '”'
                    | '‘'
                    | '’'
                    | '«'
                    | '„'
                    | '`'
                    | '<'
                    | '('
                    | '['
                    | '$'
                    | '£'
                    | '€'
                    | '¿'
                    | '¡'
                    | '&'
            )
            || (is_letter(c) && !c.is_lowercase())
    })
}
