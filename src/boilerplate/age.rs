//! Relative ages: `4m ago`, `14 MINS AGO`, `just now`.

use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::pieces::{number, piece, starts_with_digit};
use crate::grammar::strange::opens_strange;
use crate::grammar::{Read, mismatch, ws};
use crate::header::labels;
use crate::lexicon::{Kind, Language, sense, words};
use crate::span::span_in;
use crate::{Span, scan};

/// How long ago something appeared, as a list states it.
///
/// Seen in page copy: `4m ago`, `3 hrs ago`, `15H ago`, `14 MINS AGO`, `43M ago`, `just now`, `20 m ago`; and in German,
/// French, Spanish, Dutch, Norwegian and ten more languages.
///
/// ```
/// use wirecopy::Age;
/// let minutes = |line| Age::parse(line).map(|age| age.minutes);
/// assert_eq!(minutes("4m ago"), Some(4));
/// assert_eq!(minutes("43M ago"), Some(43)); // M counts minutes
/// assert_eq!(minutes("15H AGO"), Some(15 * 60));
/// assert_eq!(minutes("an hour ago"), Some(60));
/// assert_eq!(minutes("1 hour, 5 minutes ago"), Some(65));
/// assert_eq!(minutes("3 months ago"), Some(3 * 30 * 24 * 60));
/// assert_eq!(minutes("just now"), Some(0));
/// assert_eq!(minutes("yesterday"), Some(24 * 60));
/// assert_eq!(minutes("vor 3 Stunden"), Some(180));
/// assert_eq!(minutes("il y a 2 heures"), Some(120));
/// assert_eq!(minutes("Updated 5 minutes ago"), Some(5)); // a label may stand before it
/// ```
///
/// Refused: a stretch of time that nothing says is past (`7 hours`, `90 minutes`: as often a length as an age), and a
/// line that holds more than the age.
///
/// ```
/// # use wirecopy::Age;
/// assert_eq!(Age::parse("7 hours"), None);
/// assert_eq!(Age::parse("Two years ago the mill closed."), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Age {
    /// Minutes; a month counts 30 days and a year 365.
    pub minutes: u32,
    /// The age in the input.
    pub span: Span,
}

/// The longest line that can be an age: `Last updated: 23 Stunden, 59 Minuten ...` with room to spare. Longer ones are
/// refused before anything is read.
const LONGEST: usize = 64;

/// `1 year 2 months 3 days 4 hours`: more parts than that are a table of lengths.
const MOST_PARTS: usize = 4;

impl Age {
    /// Reads a line that is an age and nothing else, a label before it aside; `None` if it is none.
    ///
    /// ```
    /// use wirecopy::Age;
    /// let minutes = |line| Age::parse(line).map(|age| age.minutes);
    /// // Lists of stories on pages of broadcasters: a letter, or the unit shortened, in any case.
    /// assert_eq!((minutes("20 m ago"), minutes("3 hrs ago"), minutes("14 MINS AGO")), (Some(20), Some(180), Some(14)));
    /// // Pages of papers: spelled, with the article, in two units; `yesterday`.
    /// assert_eq!((minutes("a minute ago"), minutes("1 hour 5 minutes ago"), minutes("Yesterday")), (Some(1), Some(65), Some(1440)));
    /// // German, Spanish, Portuguese, Italian, Dutch, Scandinavian and East Asian pages.
    /// assert_eq!((minutes("vor einer Stunde"), minutes("hace 5 minutos"), minutes("há 2 horas")), (Some(60), Some(5), Some(120)));
    /// assert_eq!((minutes("3 ore fa"), minutes("2 dagen geleden"), minutes("for 3 timer siden")), (Some(180), Some(2880), Some(180)));
    /// assert_eq!((minutes("3時間前"), minutes("5분전")), (Some(180), Some(5)));
    /// ```
    ///
    /// A line of more than 64 bytes is refused by its length.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &str, base: usize) -> Option<Self> {
        let text = line.trim_matches(|c| scan::is_blank(c) || matches!(c, '•' | '·' | '*' | '(' | ')' | '|' | ','));
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let mut start = text;
        if let Some((_, rest)) = labels::label(start) {
            start = rest.trim_start_matches([':', ' ', '\u{A0}']);
        }
        let (rest, minutes) = age(start).ok()?;
        // `1 hour ago 12:35`: when that was, over a post of a live blog.
        let clocked = || {
            starts_with_digit(start)
                && clock(ws(rest)).is_ok_and(|(end, clock)| end.is_empty() && clock.form == ClockForm::Colon)
        };
        if !matches!(rest, "" | ".") && !clocked() {
            return None;
        }
        let part = start.get(..start.len().saturating_sub(rest.len()))?;
        Some(Self { minutes, span: span_in(line, base, part) })
    }
}

/// An age that opens `input`, in minutes.
///
/// ```text
/// age    = now / yesterday / BEFORE 1*SP length / length *SP AFTER / BEFORE 1*SP length *SP AFTER
/// length = amount *([","] *SP amount)
/// ```
pub(crate) fn age(input: &str) -> Read<'_, u32> {
    if starts_with_digit(input) {
        let (rest, minutes) = amount(input)?;
        return counted(rest, minutes);
    }
    if opens_strange(input) {
        return mismatch();
    }
    let Some((word, rest)) = piece(input) else { return mismatch() };
    let sense = sense(word);
    if sense.is(Kind::Yesterday) {
        return Ok((rest, 24 * 60));
    }
    if sense.is(Kind::Now)
        && let Some(rest) = labels::longest(input, sense.languages, |words| words.now)
    {
        return Ok((rest, 0));
    }
    if sense.is(Kind::AgoBefore)
        && let Some(rest) = labels::longest(input, sense.languages, |words| words.ago_before)
        && let Ok((rest, minutes)) = length(ws(rest))
    {
        // "for 3 timer siden": half of the phrase stands behind.
        return Ok((after(rest).unwrap_or(rest), minutes));
    }
    if sense.is(Kind::One) {
        let (rest, minutes) = length(input)?;
        return after(rest).map(|rest| (rest, minutes));
    }
    mismatch()
}

/// The same behind its first amount.
pub(crate) fn counted(rest: &str, minutes: u32) -> Read<'_, u32> {
    let (rest, minutes) = added(rest, minutes);
    after(rest).map(|rest| (rest, minutes))
}

/// The words that say that what stands before them is past.
fn after(input: &str) -> Result<&str, nom::Err<crate::grammar::Mismatch>> {
    // Copy without spaces between words: "3時間前" ends in its particle.
    if input.is_empty() || input.starts_with(|c: char| !c.is_alphabetic() && !c.is_whitespace()) {
        return mismatch();
    }
    let rest = ws(input);
    for particle in ["前", "전"] {
        if let Some(rest) = rest.strip_prefix(particle) {
            return Ok(rest);
        }
    }
    let Some((word, _)) = piece(rest) else { return mismatch() };
    let sense = sense(word);
    if sense.is(Kind::AgoAfter)
        && let Some(rest) = labels::longest(rest, sense.languages, |words| words.ago_after)
    {
        return Ok(rest);
    }
    mismatch()
}

/// Amounts that add up: `1 hour, 5 minutes`.
fn length(input: &str) -> Read<'_, u32> {
    let (rest, minutes) = amount(input)?;
    Ok(added(rest, minutes))
}

/// What follows an amount that adds up with it.
fn added(mut rest: &str, mut minutes: u32) -> (&str, u32) {
    for _ in 1..MOST_PARTS {
        let next = ws(rest.strip_prefix(',').unwrap_or(ws(rest)));
        match amount(next) {
            Ok((after, more)) if next.len() < rest.len() => {
                minutes = minutes.saturating_add(more);
                rest = after;
            }
            _ => break,
        }
    }
    (rest, minutes)
}

/// A number of units, in minutes: `15H`, `3 hrs.`, `an hour`, `3時間`.
///
/// ```text
/// amount = (1*4DIGIT ["-"] / ONE) *SP UNIT ["."]
/// ```
pub(crate) fn amount(input: &str) -> Read<'_, u32> {
    let (count, rest) = if let Some((count, _, rest)) = number(input, 4) {
        (count, rest.strip_prefix('-').unwrap_or(rest))
    } else {
        match piece(input) {
            Some((word, rest)) if sense(word).is(Kind::One) && rest.starts_with(char::is_whitespace) => (1, rest),
            _ => return mismatch(),
        }
    };
    let (rest, unit) = unit(ws(rest))?;
    Ok((rest, count.saturating_mul(unit)))
}

/// The name of a unit of time, in minutes; 0 for seconds.
pub(crate) fn unit(input: &str) -> Read<'_, u32> {
    let Some((word, rest)) = piece(input) else { return mismatch() };
    if let Some(minutes) = sense(word).unit() {
        return Ok((rest.strip_prefix('.').unwrap_or(rest), minutes));
    }
    // A unit with the particle that is glued to it in Chinese, Japanese and Korean.
    if !word.ends_with(['前', '전']) {
        return mismatch();
    }
    for language in [Language::Ja, Language::Zh, Language::Ko] {
        for &(minutes, names) in words(language).units {
            for name in names.split(' ') {
                if matches!(word.strip_prefix(name), Some("前" | "전")) {
                    return input.get(name.len()..).map_or_else(mismatch, |rest| Ok((rest, minutes)));
                }
            }
        }
    }
    mismatch()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_in_every_language() {
        for (line, minutes) in [
            ("4m ago", 4),
            ("3 hrs ago", 180),
            ("15H ago", 900),
            ("14 MINS AGO", 14),
            ("43M ago", 43),
            ("20 m ago", 20),
            ("10 h ago", 600),
            ("2d ago", 2880),
            ("1 HR ago", 60),
            ("14 hours ago", 840),
            ("375 days ago", 540_000),
            ("a minute ago", 1),
            ("3 seconds ago", 0),
            ("2 weeks ago", 20_160),
            ("1 year ago", 525_600),
            ("1 hour 5 minutes ago", 65),
            ("Published 3 seconds ago", 0),
            ("Updated: 2 hours ago.", 120),
            ("(5 min ago)", 5),
            ("• 21 mins ago", 21),
            ("Vor 32 Minuten", 32),
            ("vor einer Stunde", 60),
            ("vor 2 Std.", 120),
            ("il y a 5 min", 5),
            ("hace 5 minutos", 5),
            ("há 2 horas", 120),
            ("2 horas atrás", 120),
            ("3 ore fa", 180),
            ("2 dagen geleden", 2880),
            ("3 timer siden", 180),
            ("for 3 timer siden", 180),
            ("för 2 timmar sedan", 120),
            ("5 минут назад", 5),
            ("5 dakika önce", 5),
            ("10日前", 14_400),
            ("3時間前", 180),
            ("5分钟前", 5),
            ("3시간 전", 180),
            ("5분전", 5),
            ("just now", 0),
            ("Gerade eben", 0),
            ("à l'instant", 0),
            ("Yesterday", 1440),
            ("Gestern", 1440),
            ("1 hour ago 12:35", 60),
            ("21 mins ago11:48", 21),
        ] {
            assert_eq!(Age::parse(line).map(|age| age.minutes), Some(minutes), "{line}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        for line in [
            "",
            "7 hours",
            "90 minutes",
            "ago",
            "5 ago",
            "3 months of rain",
            "Two years ago",
            "1 year 24 days",
            "4 hours ago the ferry left",
            "now that the ferry left",
            "vor dem Tor",
            "12345 days ago",
            "6:36 am",
            "Yesterday 8:55 am",
        ] {
            assert_eq!(Age::parse(line), None, "{line}");
        }
    }

    #[test]
    fn the_span_is_the_age_without_its_label() {
        let line = " Updated: 2 hours ago ";
        let age = Age::parse_at(line, 10).unwrap();
        assert_eq!(age.span, Span::new(20, 31));
    }
}
