//! Notices: what the desk says about the story, not in it.

mod openers;

use alloc::borrow::Cow;

use self::openers::rows;
use super::disclaimer::disclaimer;
use super::embargo::until;
use crate::grammar::{head, phrase, phrase_of, squeeze, trim, ws};
use crate::lexicon::notices::{DESK_WORDS, Follow, RELEASE_WORDS};
use crate::scan::{holds_sign, holds_words};
use crate::span::span_in;
use crate::spares::Lists;
use crate::{Span, Timestamp, own};

/// A line or block that speaks about the story: an embargo, a correction, a desk note, an end mark.
///
/// | form | kind | source |
/// |---|---|---|
/// | `Eds: SUBS 3rd graf …`, `SUBS 3rd graf`, `With LaserPhoto`, `AP Photos HW101`, `URGENT` | desk note | AP wire copy |
/// | `EMBARGOED UNTIL 0001 GMT Jan. 15`, `$Adv 13`, `For release …`, `Sperrfrist: …` | embargo | AP, Reuters, dpa |
/// | `Correction, Nov. 15, 2031: …`, `CORRECTED - …`, `(Berichtigung: …)`, `Clarification: …` | correction | Reuters, dpa, page copy |
/// | `Editor's note: …`, `EDITOR'S NOTE _ …`, `Anmerkung der Redaktion: …` | editor's note | AP, page copy |
/// | `Disclosure: …`, `This article contains affiliate links …`, `The views expressed … are the author's own.`, `This story was produced by …` | editor's note | page copy |
/// | `(Adds details)`, `This story was updated …`, `This is a developing story …`, `This report by … was first published …` | update | Reuters, Canadian Press, page copy |
/// | `BULLETIN KILL`, `Mandatory Kill`, `WITHHELD` | kill | AP |
/// | `ADVISORY`, `ATTENTION EDITORS - …`, `Notes to editors:` | advisory, or what it calls to: `Achtung: Sperrfrist …` | Reuters, dpa, releases |
/// | `The following information is not for publication` | not for publication | dpa |
/// | `-30-`, `###`, `ENDS`, `Reuter`, `NNNN`, `==Kyodo`, `./.`, `./.CVN`, `End Adv for Sunday, Jan. 15` | end mark | wire copy |
/// | `MORE`, `(more)` | more | AP |
/// | `___`, `* * *`, `-----` | rule | wire copy |
///
/// A story that is developing is an update: the note says that another version will follow. A bare `30` or `more` reads as
/// a mark too; whether it is one, where it stands decides, which is the label stage's to see. Copyright lines are read
/// by [`Copyright`](crate::Copyright).
///
/// ```
/// use wirecopy::{Notice, NoticeKind};
///
/// let kind = |line| Notice::parse(line).map(|notice| notice.kind);
/// assert_eq!(kind("Eds: LEADS with 3 grafs to UPDATE with vote; picks up 4th graf pvs"), Some(NoticeKind::DeskNote));
/// assert_eq!(kind("Correction, Nov. 15, 2031: The bridge opened in 1904."), Some(NoticeKind::Correction));
/// assert_eq!(kind("(Adds details, background)"), Some(NoticeKind::Update));
/// assert_eq!(kind("-30-"), Some(NoticeKind::EndMark));
/// assert_eq!(kind("* * *"), Some(NoticeKind::Rule));
///
/// // Copy that only opens with such words is copy.
/// assert_eq!(kind("Corrections officers went on strike."), None);
/// assert_eq!(kind("Subs came on late in the game."), None);
/// assert_eq!(kind("More than 30 people came."), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Notice<'a> {
    /// What kind of notice it is.
    pub kind: NoticeKind,
    /// The words as written.
    pub text: Cow<'a, str>,
    /// Until when the copy is held, for an embargo that says so.
    pub until: Option<Timestamp<'a>>,
    /// The notice in the input.
    pub span: Span,
}

/// The kinds of notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NoticeKind {
    /// A copyright statement for the story.
    Copyright,
    /// What was wrong in an earlier version.
    Correction,
    /// Not to be used before a moment.
    Embargo,
    /// A note from desk to desk: `Eds: …`, `SUBS 3rd graf`.
    #[default]
    DeskNote,
    /// A note to the reader: `Editor's note: …`.
    EditorsNote,
    /// What changed since the last version: `(Adds details)`, `This story was updated …`.
    Update,
    /// The story is withdrawn.
    Kill,
    /// An advisory to clients.
    Advisory,
    /// Matter that is not for publication.
    NotForPublication,
    /// The end of the story: `-30-`, `###`, `Reuter`.
    EndMark,
    /// The story goes on in another take: `MORE`.
    More,
    /// A rule between parts: `___`.
    Rule,
}

impl<'a> Notice<'a> {
    /// Reads a line as a notice; `None` if it is none.
    ///
    /// ```
    /// use wirecopy::{Notice, NoticeKind::*};
    /// let kind = |line| Notice::parse(line).map(|notice| notice.kind);
    /// // AP: notes from desk to desk, what pictures move, kills, advisories, marks of takes and rules.
    /// for line in ["Eds: SUBS 3rd graf with new count", "SUBS 3rd graf pvs with new count", "With LaserPhoto", "AP Photos HW101", "URGENT"] {
    ///     assert_eq!(kind(line), Some(DeskNote), "{line}");
    /// }
    /// for line in ["BULLETIN KILL", "Mandatory Kill"] {
    ///     assert_eq!(kind(line), Some(Kill), "{line}");
    /// }
    /// assert_eq!(kind("MORE"), Some(More));
    /// assert_eq!(kind("___"), Some(Rule));
    /// // AP, Reuters and dpa: embargoes; `until` has the moment, where one is named.
    /// for line in ["EMBARGOED UNTIL 0001 GMT Jan. 15", "$Adv 13", "For release Sunday, Jan. 15", "Sperrfrist: 15. Januar 2031, 6.00 Uhr"] {
    ///     assert_eq!(kind(line), Some(Embargo), "{line}");
    /// }
    /// let until = Notice::parse("EMBARGOED UNTIL 0001 GMT Jan. 15").unwrap().until.unwrap();
    /// assert_eq!((until.date.unwrap().to_string(), until.zone.as_deref()), ("--01-15".to_string(), Some("GMT")));
    /// // Reuters, dpa and page copy: corrections, notes to readers, updates.
    /// for line in ["Correction, Nov. 15, 2031: The bridge opened in 1904.", "CORRECTED - Ferry runs aground", "(Berichtigung: Brücke von 1904)", "Clarification: The bridge is closed."] {
    ///     assert_eq!(kind(line), Some(Correction), "{line}");
    /// }
    /// for line in ["Editor's note: This story is a first draft.", "EDITOR'S NOTE _ This story is a first draft.", "Anmerkung der Redaktion: Ein erster Entwurf."] {
    ///     assert_eq!(kind(line), Some(EditorsNote), "{line}");
    /// }
    /// for line in ["(Adds details)", "This story was updated on Tuesday.", "This is a developing story.", "This report by The Harwick Press was first published Oct. 25, 2031."] {
    ///     assert_eq!(kind(line), Some(Update), "{line}");
    /// }
    /// assert_eq!(kind("ATTENTION EDITORS - Pictures will follow"), Some(Advisory));
    /// assert_eq!(kind("The following information is not for publication"), Some(NotForPublication));
    /// // Every wire has its end mark.
    /// for line in ["-30-", "###", "ENDS", "Reuter", "NNNN", "==Kyodo", "./.", "End Adv for Sunday, Jan. 15"] {
    ///     assert_eq!(kind(line), Some(EndMark), "{line}");
    /// }
    /// ```
    ///
    /// Refused: copy that opens with the same words, and credits, which have types of their own.
    ///
    /// ```
    /// use wirecopy::Notice;
    /// for line in ["Corrections officers went on strike.", "More than 30 people came.", "For release dates, see the calendar.", "AP Photo/Bo Reed"] {
    ///     assert_eq!(Notice::parse(line), None, "{line}");
    /// }
    /// ```
    ///
    /// A line is told from a notice by its first word; only its opening is read, so that a longer line costs no more.
    #[must_use]
    pub fn parse(line: &'a str) -> Option<Self> {
        Self::parse_at(line, 0, Lists::FRESH)
    }

    /// The same, for a line that starts at byte `base` of the input.
    pub(crate) fn parse_at(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Self> {
        let text = trim(line);
        let (kind, words) = read(text)?;
        let after = nom::Offset::offset(text, words).saturating_add(words.len());
        let until = match kind {
            NoticeKind::Embargo => text.get(after..).and_then(|rest| until(rest, line, base, lists)),
            _ => None,
        };
        Some(Self { kind, text: squeeze(text, lists), until, span: span_in(line, base, text) })
    }

    /// The same notice without borrowed text.
    #[must_use]
    pub fn into_owned(self) -> Notice<'static> {
        Notice {
            kind: self.kind,
            text: own::text(self.text),
            until: self.until.map(Timestamp::into_owned),
            span: self.span,
        }
    }
}

/// The kind of a trimmed line, and the words that opened it.
fn read(text: &str) -> Option<(NoticeKind, &str)> {
    match *text.as_bytes().first()? {
        b'a' | b'A' if text.len() <= ADVANCE => advance(text).or_else(|| open(text, Around::Nothing)),
        byte if byte.is_ascii_alphanumeric() => open(text, Around::Nothing),
        b'(' | b'[' => bracketed(text),
        b'$' => advance(text.strip_prefix('$')?),
        b'_' | b'-' | b'*' | b'=' | b'#' | b'~' | b'.' | b'/' | b'^' | b'<' | 0x80.. => decorated(text),
        _ => None,
    }
}

/// What stands around the words of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    Nothing,
    Marks,
    Brackets,
}

// open = words follow
fn open(text: &str, around: Around) -> Option<(NoticeKind, &str)> {
    let found = rows(text).iter().find_map(|row| {
        let (rest, words) = phrase(text, row.words).ok()?;
        if row.kind == NoticeKind::Advisory
            && let Some(found) = called(rest, around)
        {
            return Some(found);
        }
        follows(row.follow, words, rest, around).then_some((row.kind, words))
    });
    found.or_else(|| disclaimer(text).map(|words| (NoticeKind::EditorsNote, words)))
}

// called = *(blank / mark) open
/// What an advisory calls attention to, where it has a kind of its own: `Achtung: Sperrfrist …`, `ADVISORY - KILL`.
fn called(rest: &str, around: Around) -> Option<(NoticeKind, &str)> {
    use NoticeKind::{Correction, Embargo, Kill};
    let text = rest.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c) || matches!(c, ':' | ',' | '!'));
    if text.len() == rest.len() {
        return None;
    }
    rows(text).iter().filter(|row| matches!(row.kind, Correction | Embargo | Kill)).find_map(|row| {
        let (rest, words) = phrase(text, row.words).ok()?;
        follows(row.follow, words, rest, around).then_some((row.kind, words))
    })
}

/// Whether what stands after the words is what the row asks for.
fn follows(follow: Follow, words: &str, rest: &str, around: Around) -> bool {
    let capitals = || !words.chars().any(char::is_lowercase);
    match follow {
        Follow::Any => true,
        Follow::Call => false,
        Follow::Alone => alone(rest),
        Follow::Marked => alone(rest) && (around != Around::Nothing || capitals()),
        Follow::Label => label(rest),
        Follow::Flag => {
            label(rest)
                || capitals()
                    && (alone(rest) || rest.starts_with('-') || ws(rest).starts_with(|c: char| c.is_ascii_digit()))
        }
        Follow::Shout => capitals() && (alone(rest) || label(rest) || rest.starts_with('-')),
        Follow::First => first_published(head(rest, FIRST)),
        Follow::Craft => crafted(rest),
        Follow::Desk => crafted(rest) || capitals() && (alone(rest) || ws(rest).starts_with(char::is_lowercase)),
        Follow::Release => {
            rest.len() <= RELEASE && {
                let next = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ','));
                next.starts_with(|c: char| c.is_ascii_digit()) || phrase_of(next, RELEASE_WORDS).is_ok()
            }
        }
        Follow::Bracketed => around == Around::Brackets,
        Follow::Amended => {
            around == Around::Brackets && has_word(head(rest, AMENDED), &["story", "article", "item"]) && {
                let mut pairs = head(rest, AMENDED).split_whitespace().map(|word| word.trim_end_matches(','));
                pairs.any(|word| matches!(word, "corrected" | "corrects" | "refiled" | "refiles"))
            }
        }
        Follow::Pictures => alone(rest) || pictures(rest),
        Follow::Keyword => rest.len() <= KEYWORD && keyword(rest.trim()),
    }
}

/// Within so many bytes after `This report by`, the agency is named and `first published` stands.
const FIRST: usize = 120;

fn first_published(text: &str) -> bool {
    let words = text.split_whitespace();
    words.clone().zip(words.skip(1)).any(|pair| pair == ("first", "published"))
}

/// Whether the note goes on with words of the craft.
fn crafted(rest: &str) -> bool {
    !rest.starts_with(':') && has_word(head(rest, NOTE), DESK_WORDS)
}

/// A desk note names its words of craft early; what is longer is copy.
const NOTE: usize = 400;

/// So near its start a note in brackets says that a story was corrected.
const AMENDED: usize = 80;

/// A line that says for when the copy is, is not longer.
const RELEASE: usize = 90;

/// A keyword of another story is not longer.
const KEYWORD: usize = 48;

/// Whether nothing but marks is left.
fn alone(rest: &str) -> bool {
    rest.chars().all(|c| c.is_whitespace() || is_mark(c) || matches!(c, ':' | ')' | ']' | '>'))
}

// label = [*64char with a digit] (":" / "_" / "—" / "–" / "--" / " - ")
fn label(rest: &str) -> bool {
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    if divider(rest) {
        return true;
    }
    // `Correction, Nov. 15, 2031: …`, `Update (5:45 p.m.): …`
    if !ws(rest).starts_with([',', '(']) {
        return false;
    }
    let window = head(rest, DATED);
    let mut digit = false;
    for (at, c) in window.char_indices() {
        digit |= c.is_ascii_digit();
        let after = window.get(at..).unwrap_or_default();
        let clock = after.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
        if digit && !clock && divider(after) {
            return true;
        }
    }
    false
}

/// The date in a label is not longer.
const DATED: usize = 64;

/// Whether a colon or a dash stands here.
fn divider(rest: &str) -> bool {
    let text = ws(rest);
    text.starts_with([':', '：', '_', '—', '–'])
        || text.starts_with("--")
        || text.len() < rest.len() && text.strip_prefix('-').is_some_and(|after| after.starts_with(char::is_whitespace))
}

/// Whether one of the words stands in the text.
fn has_word(text: &str, table: &[&str]) -> bool {
    text.split(|c: char| c.is_whitespace() || matches!(c, '`' | '(' | '"' | '“'))
        .filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        .any(|word| {
            let from = text.get(nom::Offset::offset(text, word)..).unwrap_or_default();
            phrase_of(from, table).is_ok()
        })
}

// pictures = ["of …"] / "staffing" / 1*(CAPS DIGITS [","])
fn pictures(rest: &str) -> bool {
    let mut codes = head(rest, NOTE).split([',', ' ', ';', '-', '\n', '.']).filter(|code| !code.is_empty());
    let is_code = |code: &str| {
        let digits = code.trim_start_matches(|c: char| c.is_ascii_uppercase());
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    match codes.next() {
        Some(first) if is_code(first) => true,
        Some(first) => first.eq_ignore_ascii_case("staffing") && codes.next().is_none(),
        None => false,
    }
}

// keyword = CAPWORD "-" CAPWORD *word
fn keyword(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let mut parts = first.trim_end_matches(',').split('-');
    let capital = |part: Option<&str>| part.is_some_and(|part| part.starts_with(char::is_uppercase));
    capital(parts.next()) && capital(parts.next()) && !text.ends_with(['.', ':', '?'])
}

// advance = "adv" [SP] 2DIGIT ["-" 2DIGIT]
fn advance(text: &str) -> Option<(NoticeKind, &str)> {
    let (words, rest) = text.split_at_checked(3)?;
    let day = rest.trim();
    let counted =
        day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && day.bytes().any(|byte| byte.is_ascii_digit());
    (words.eq_ignore_ascii_case("adv") && counted && day.len() <= 5).then_some((NoticeKind::Embargo, words))
}

/// `Adv 05-06` is not longer.
const ADVANCE: usize = 10;

// bracketed = ("(" / "[") open (")" / "]")
fn bracketed(text: &str) -> Option<(NoticeKind, &str)> {
    if is_contact(text) {
        return Some((NoticeKind::DeskNote, text));
    }
    let inner = text.strip_prefix(['(', '['])?.trim_start();
    // A quick no: most bracketed lines open with no such word.
    if rows(inner).is_empty() {
        return disclaimer(inner.trim_start_matches(['*', ' '])).map(|words| (NoticeKind::EditorsNote, words));
    }
    let closed = text.trim_end_matches(['.', '<', ' ']);
    match closed.strip_suffix([')', ']']) {
        Some(_) => open(
            inner.get(..inner.len().checked_sub(text.len().checked_sub(closed.len())?.checked_add(1)?)?)?,
            Around::Brackets,
        ),
        // A desk that forgot to close: only a label tells.
        None if !inner.contains([')', ']']) => open(inner, Around::Marks),
        None => None,
    }
}

/// Whether the line says how Reuters's desk is reached: `((ada.lane@harwick.example; +1 555 0100))`.
fn is_contact(text: &str) -> bool {
    let inner = text.strip_prefix("((").and_then(|text| text.trim_end_matches('.').strip_suffix("))"));
    inner.is_some_and(|inner| {
        inner.len() <= CONTACT && holds_sign(inner, ';') && (holds_sign(inner, '@') || holds_words(inner, "Messaging"))
    })
}

/// What says how a desk is reached is not longer.
const CONTACT: usize = 300;

// decorated = "./." [initials] / 3*mark / *mark open *mark
fn decorated(text: &str) -> Option<(NoticeKind, &str)> {
    if text.strip_prefix("./.").is_some_and(|rest| rest.is_empty() || is_initials(rest)) {
        return Some((NoticeKind::EndMark, text));
    }
    let core = text.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c));
    if core.is_empty() {
        return mark(text).map(|kind| (kind, text));
    }
    if core.len() == text.len() {
        return open(core, Around::Nothing);
    }
    if core.starts_with(['(', '[']) {
        return bracketed(core.trim_end_matches(|c: char| c.is_whitespace() || is_mark(c)));
    }
    open(core, Around::Marks)
}

// mark = "###" / 3*("_" / "*" / "-" / "=" / …)
fn mark(text: &str) -> Option<NoticeKind> {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    if marks.clone().all(|c| c == '#') {
        return (text.len() <= HASHES && marks.nth(2).is_some()).then_some(NoticeKind::EndMark);
    }
    let ruled = marks.clone().all(|c| !matches!(c, '#' | '.' | '/' | '^' | '<'));
    (ruled && marks.nth(2).is_some()).then_some(NoticeKind::Rule)
}

// initials = [SP] 2*4ALPHA ["/" 2*4ALPHA]
/// Who wrote and who edited, as Belga and AFP sign behind the mark: `./.CVN`, `./. cvn/lem`.
fn is_initials(rest: &str) -> bool {
    rest.trim_start().split('/').enumerate().all(|(at, part)| {
        at < 2 && (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

/// `# # # # #` is not longer.
const HASHES: usize = 9;

/// Marks that copy sets around words, or as a rule.
#[inline] // Asked of every sign of a line of marks.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '_' | '-'
            | '*'
            | '='
            | '#'
            | '~'
            | '.'
            | '/'
            | '^'
            | '<'
            | '–'
            | '—'
            | '―'
            | '─'
            | '━'
            | '═'
            | '•'
            | '·'
            | '■'
            | '◆'
            | '※'
    )
}

#[cfg(test)]
mod tests;
