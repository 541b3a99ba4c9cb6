//! Running times: `2:50`, `32:03`, `1:02:03`; and reading times, which are none: `5 min read`.

use super::age::{amount, unit};
use crate::grammar::pieces::{digits, number, piece, starts_with_digit};
use crate::grammar::strange::opens_strange;
use crate::grammar::{Read, mismatch, ws};
use crate::lexicon::{Kind, sense};
use crate::span::span_in;
use crate::{Span, scan};

/// How long a video or recording runs.
///
/// Seen in page copy: `1:27`, `32:03`, `1:02:03`, `Duration 1:30`, `03:15 min`, `(03:15 min)`, `VIDEO 03:40`, `26:06 Min.`
///
/// ```
/// use wirecopy::Duration;
/// let seconds = |line| Duration::parse(line).map(|duration| duration.seconds);
/// assert_eq!(seconds("1:27"), Some(87));
/// assert_eq!(seconds("1:02:03"), Some(3723));
/// assert_eq!(seconds("Duration 1:30"), Some(90));
/// assert_eq!(seconds("03:15 min"), Some(195));
/// ```
///
/// Two numbers alone on their line (`23:55`) are a running time, although a live blog's clock looks the same: nothing in
/// the line tells the two apart, lists of videos have far more of them, and a [`StampLine`](crate::StampLine) asks for a
/// word, a day or a half of the day beside a clock. Refused: anything with such a word (`6:36 am`, `15:44 Uhr`), reading
/// times (`5 min read`), lengths without a colon (`90 minutes`), and `0:00`, a player that has not started.
///
/// ```
/// # use wirecopy::Duration;
/// assert_eq!(Duration::parse("6:36 am"), None);
/// assert_eq!(Duration::parse("5 min read"), None);
/// assert_eq!(Duration::parse("0:00"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Duration {
    /// Seconds.
    pub seconds: u32,
    /// The running time in the input.
    pub span: Span,
}

/// The longest line that can be a running or reading time; longer ones are refused before anything is read.
const LONGEST: usize = 48;

impl Duration {
    /// Reads a line that is a running time and nothing else; `None` if it is none.
    ///
    /// ```
    /// use wirecopy::Duration;
    /// let seconds = |line| Duration::parse(line).map(|time| time.seconds);
    /// // Lists of videos on pages of broadcasters, in brackets or not; players that show it twice.
    /// assert_eq!((seconds("32:03"), seconds("1:02:03"), seconds("3:40 03:40")), (Some(1923), Some(3723), Some(220)));
    /// // With a word before or behind it.
    /// assert_eq!((seconds("VIDEO 03:40"), seconds("(03:15 min)"), seconds("26:06 Min.")), (Some(220), Some(195), Some(1566)));
    /// ```
    ///
    /// A line of more than 48 bytes is refused by its length.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        Self::parse_at(line, 0)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &str, base: usize) -> Option<Self> {
        let text = trim(line)?;
        // A label of one word, then the numbers.
        let start = if starts_with_digit(text) {
            text
        } else {
            let (_, rest) = piece(text).filter(|(word, _)| sense(word).is(Kind::Running))?;
            rest.trim_start_matches([':', ' ', '\u{A0}', '('])
        };
        let (rest, seconds) = running(start).ok()?;
        // The same time once more, as players have it: "3:40 03:40".
        let again = rest.trim_start_matches([' ', '\u{A0}', '|', '·']);
        let rest = match running(again) {
            Ok((after, same)) if same == seconds => after,
            _ => rest,
        };
        let part = start.get(..start.len().saturating_sub(rest.len()))?;
        (seconds > 0 && matches!(rest, "" | "." | ")")).then(|| Self { seconds, span: span_in(line, base, part) })
    }
}

/// The text of a line that may be a time: without blanks, brackets and bullets, and short.
fn trim(line: &str) -> Option<&str> {
    let text = line.trim_matches(|c| scan::is_blank(c) || matches!(c, '•' | '·' | '*' | '(' | ')' | '|' | '▶'));
    (!text.is_empty() && text.len() <= LONGEST).then_some(text)
}

/// A running time that opens `input`, in seconds.
///
/// ```text
/// running = [1*2DIGIT ":"] 1*3DIGIT ":" 2DIGIT [*SP ("min" / "Min." / ...)]
/// ```
pub(crate) fn running(input: &str) -> Read<'_, u32> {
    let two = |input| digits(input, 2).filter(|(value, width, _)| *width == 2 && *value < 60);
    let Some((first, width, rest)) = number(input, 3) else { return mismatch() };
    let Some((second, _, rest)) = rest.strip_prefix(':').and_then(two) else { return mismatch() };
    let (seconds, rest) = match rest.strip_prefix(':') {
        Some(after) => match two(after).filter(|_| width < 3) {
            Some((third, _, rest)) => {
                (first.saturating_mul(3600).saturating_add(second.saturating_mul(60)).saturating_add(third), rest)
            }
            None => return mismatch(),
        },
        None => (first.saturating_mul(60).saturating_add(second), rest),
    };
    if starts_with_digit(rest) || rest.starts_with('.') && starts_with_digit(rest.get(1..).unwrap_or("")) {
        return mismatch();
    }
    Ok((minute_word(rest).unwrap_or(rest), seconds))
}

/// The word for minutes that may follow a running time: `03:15 min`. Not `m`, which is half of `p.m.`
pub(crate) fn minute_word(input: &str) -> Option<&str> {
    let (word, _) = piece(ws(input))?;
    match unit(ws(input)) {
        Ok((rest, 1)) if word.len() > 2 => Some(rest),
        _ => None,
    }
}

/// How long a text takes to read, as its page claims: `5 min read`, `Lesezeit: 5 Minuten`. Neither an age nor a running
/// time; stamps have it beside them as small print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReadingTime {
    /// Minutes; 0 where the page counts characters.
    pub(crate) minutes: u32,
}

impl ReadingTime {
    /// Reads a line that is a reading time and nothing else.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let (rest, minutes) = reading_time(trim(line)?).ok()?;
        matches!(rest, "" | ".").then_some(Self { minutes })
    }
}

/// A reading time that opens `input`, in minutes.
///
/// ```text
/// reading-time = 1*3("Lesezeit" / "reading" / "time" ...) [":"] *SP amount / amount *SP *2GLUE 1*3("read" ...)
/// ```
pub(crate) fn reading_time(input: &str) -> Read<'_, u32> {
    if opens_strange(input) {
        return mismatch();
    }
    // Nearly every word is neither one for reading nor one that counts.
    if !starts_with_digit(input) {
        let known = piece(input).map(|(word, _)| sense(word));
        if !known.is_some_and(|known| known.is(Kind::Reading) || known.is(Kind::One)) {
            return mismatch();
        }
    }
    if let Some(rest) = reading_words(input) {
        let rest = rest.trim_start_matches([':', '：', ' ', '\u{A0}', '(']);
        return amount(rest);
    }
    // "789文字" counts characters.
    if let Some((_, _, rest)) = number(input, 5)
        && let Some((word, rest)) = piece(rest).filter(|(word, _)| !word.is_ascii())
        && sense(word).is(Kind::Reading)
    {
        return Ok((rest, 0));
    }
    let (rest, minutes) = amount(input)?;
    reading_counted(rest).map_or_else(mismatch, |rest| Ok((rest, minutes)))
}

/// What follows the words for reading behind an amount.
pub(crate) fn reading_counted(rest: &str) -> Option<&str> {
    let mut next = ws(rest.strip_prefix('-').unwrap_or(rest));
    // "1 minuti di lettura"
    if let Some((word, rest)) = piece(next)
        && sense(word).is(Kind::Glue)
        && !sense(word).is(Kind::Reading)
    {
        next = ws(rest);
    }
    reading_words(next)
}

/// Up to three words for reading.
fn reading_words(input: &str) -> Option<&str> {
    let mut rest = None;
    let mut next = input;
    for _ in 0..3 {
        let Some((word, after)) = piece(next) else { break };
        let known = sense(word);
        let glue = rest.is_some() && known.is(Kind::Glue);
        if !glue && !known.is(Kind::Reading) {
            break;
        }
        if !glue {
            rest = Some(after);
        }
        next = ws(after);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_times() {
        for (line, seconds) in [
            ("1:27", 87),
            ("32:03", 1923),
            ("1:02:03", 3723),
            ("Duration 1:30", 90),
            ("Duration: 12:38", 758),
            ("03:15 min", 195),
            ("(03:15 min)", 195),
            ("26:06 Min.", 1566),
            ("VIDEO 03:40", 220),
            ("VIDEO03:40", 220),
            ("VIDEO3:40 03:40", 220),
            ("• 11:50", 710),
            ("* 45:47", 2747),
            ("23:55", 1435),
            ("120:15", 7215),
            ("Dauer: 1:02", 62),
        ] {
            assert_eq!(Duration::parse(line).map(|duration| duration.seconds), Some(seconds), "{line}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        for line in [
            "",
            "0:00",
            "6:36 am",
            "6:36am",
            "15:44 Uhr",
            "12:30 GMT",
            "12:99",
            "5 min read",
            "90 minutes",
            "1:27:99",
            "1:2",
            "16:9",
            "12:30:45:10",
            "1:27 The ferry leaves",
            "Video",
            "20:42KEY EVENT",
            "0:00 / 3:15",
            "12:30.5",
        ] {
            assert_eq!(Duration::parse(line), None, "{line}");
        }
    }

    #[test]
    fn reading_times() {
        for (line, minutes) in [
            ("5 min read", 5),
            ("4 minute read", 4),
            ("2 mins read", 2),
            ("10min read", 10),
            ("11 Minute Read", 11),
            ("8-minute read", 8),
            ("Lesezeit: 5 Minuten", 5),
            ("Lesedauer: 4 Min.", 4),
            ("Lesezeit 5 Min.", 5),
            ("Reading time 20 minutes", 20),
            ("1 minuti di lettura", 1),
            ("4 min de lecture", 4),
            ("Temps de lecture : 3 min", 3),
            ("Tiempo de lectura: 3 min", 3),
            ("Leestijd 3 min", 3),
            ("789文字", 0),
        ] {
            let found = ReadingTime::parse(line).map(|time| time.minutes);
            assert_eq!(found, Some(minutes), "{line}");
        }
        for line in ["5 min", "read", "5 read", "5 min reading the ferry times", "1:27", "5 days ago", ""] {
            assert_eq!(ReadingTime::parse(line), None, "{line}");
        }
    }
}
