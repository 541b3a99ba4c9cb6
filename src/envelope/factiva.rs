//! Factiva text exports: with field codes (`HD`, `LP`, `TD` …) and plain (lines in a fixed order under no labels).

use super::cut::{Cutter, Line, is_copyright, lines, page_mark, wrap};
use super::damage::says;
use super::{Envelope, Matter, Wrap, desk, when};
use crate::few::Few;
use crate::lexicon::exports::{FACTIVA, FACTIVA_NUMBER, FACTIVA_SUMMARY, Field, WORD_COUNTS, field};
use crate::scan::{holds_sign, lowered, starts_with};
use crate::spares::Lists;
use crate::{Byline, DiagnosticCode, Format, Role, Span, Timestamp, scan};

/// Lines over the copy of a plain article: section, headline, byline, words, date, clock, paper, code, edition, page,
/// language, copyright; some come twice.
const HEAD_LINES: usize = 20;

/// A line that opens a coded field: the code, and a tab, two spaces or the line's end after it.
fn tag<'a>(line: &Line<'a>) -> Option<(&'a str, &'a str, Field)> {
    let text = line.text;
    // Nearly every line opens with one capital at the most.
    if !matches!(text.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z', ..]) {
        return None;
    }
    let at = text.bytes().take(4).take_while(u8::is_ascii_uppercase).count();
    let (code, rest) = text.split_at_checked(at).filter(|(code, _)| code.len() >= 2)?;
    let set = rest.starts_with('\t') || rest.starts_with("  ") || rest.starts_with(" \t") || rest.trim().is_empty();
    if !set {
        return None;
    }
    Some((code, rest.trim(), field(FACTIVA, code)?))
}

/// `808 words`, in the language of the interface.
fn is_word_count(words: &str) -> bool {
    let blank = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let Some((number, unit)) = words.rsplit_once(blank) else { return false };
    let grouped = number.len() <= 9
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.') || blank(c));
    grouped && unit.len() <= 12 && WORD_COUNTS.iter().any(|known| lowered(unit.trim()).eq(known.chars()))
}

/// `Document IINM000020171113edbd0000d`: the accession number that ends a plain article.
fn accession(words: &str) -> Option<&str> {
    let (name, number) = words.rsplit_once(' ')?;
    let name = name.trim_end();
    // With a damaged word before it, the number must have the whole form: source, date and check.
    let whole = || {
        let source = number.bytes().take_while(u8::is_ascii_uppercase).count();
        name.len() <= 12 && (3..=8).contains(&source) && number.len() >= 21
    };
    if !FACTIVA_NUMBER.contains(&name) && !whole() {
        return None;
    }
    let known = (16..=40).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.bytes().filter(u8::is_ascii_digit).count() >= 8
        && number.starts_with(|c: char| c.is_ascii_uppercase());
    known.then_some(number)
}

/// Whether the first lines of a text are those of a Factiva export.
pub(super) fn opens(head: &[Line<'_>], lists: Lists<'_>) -> bool {
    is_coded(head.iter().take(60).copied()) || plain_head(head, lists).is_some()
}

fn is_coded<'a>(head: impl Iterator<Item = Line<'a>>) -> bool {
    let mut seen = 0_u8;
    for line in head {
        let bit = match tag(&line).map(|(code, ..)| code) {
            Some("HD") => 1,
            Some("WC") => 2,
            Some("PD") => 4,
            Some("SN") => 8,
            Some("SC") => 16,
            Some("LA") => 32,
            Some("AN") => 64,
            Some("LP" | "TD") => 128,
            _ => 0,
        };
        seen |= bit;
    }
    seen & 1 != 0 && seen.count_ones() >= 3
}

/// The count of words, a date under it and a source code some lines further: only a plain article has them.
fn plain_head(head: &[Line<'_>], lists: Lists<'_>) -> Option<usize> {
    // A printed download opens with a list of what it holds, under the number of its page.
    let listed = head.first().is_some_and(|line| page_mark(line.words()).is_some()) || head.iter().any(is_contents);
    let most = if listed { head.len() } else { 10 };
    let at = head.iter().take(most).position(|line| is_word_count(line.words()))?;
    let under = || head.iter().skip(at.saturating_add(1));
    let moment = |words| Timestamp::parse_at(words, 0, lists).map(|moment| lists.spend(moment)).is_some();
    let dated = under().next().is_some_and(|line| moment(line.words()) || is_dated(line.words()));
    let coded = under().skip(1).take(4).any(|line| is_source_code(line.words()));
    (at >= 1 && dated && coded).then_some(at)
}

/// `13 November 2017` in any language: a day, words, a year.
fn is_dated(words: &str) -> bool {
    let mut tokens = words.split_whitespace();
    let day = tokens
        .next()
        .is_some_and(|day| day.trim_end_matches('.').parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)));
    let year = words.split_whitespace().next_back().is_some_and(|year| year.len() == 4 && year.parse::<u16>().is_ok());
    day && year && (3..=5).contains(&words.split_whitespace().count())
}

/// `Kelp prices rise .......... 2`, `Kelp prices rise    2`: a title of the list that opens a printed download, and its page.
#[inline]
fn is_contents(line: &Line<'_>) -> bool {
    // Nearly every line ends in a letter or sign.
    let ended = line.text.bytes().next_back().is_some_and(|last| last.is_ascii_graphic() && !last.is_ascii_digit());
    !ended && ends_in_page(line)
}

/// The same of a line that may.
#[inline(never)]
fn ends_in_page(line: &Line<'_>) -> bool {
    let words = line.words();
    if !words.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let title = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = words.len().saturating_sub(title.len());
    (1..=4).contains(&number)
        && (title.ends_with("...") || title.ends_with(". . ") || title.ends_with("  ") || title.ends_with('\t'))
        && title.contains(char::is_alphabetic)
}

/// Lines that Factiva writes on each page of a printed download.
fn is_furniture(words: &str) -> bool {
    page_mark(words).is_some() || words == "Factiva" || words == "Dow Jones"
}

/// What opens the account of the search under the last article.
fn is_summary(words: &str) -> bool {
    FACTIVA_SUMMARY.iter().any(|name| words.len() <= 40 && starts_with(words, name))
}

/// `IINM`: the code of a source.
fn is_source_code(words: &str) -> bool {
    (3..=8).contains(&words.len())
        && words.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && words.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Where the article that starts at `from` ends: after its accession number, or, where that is lost, before the next
/// head.
pub(super) fn end(text: &str, from: usize) -> usize {
    let region = Span::new(from, text.len());
    if is_coded(lines(text, region).filter(|line| !line.is_blank()).take(60)) {
        return coded_end(text, region);
    }
    let (mut numbered, mut summary) = (false, false);
    let mut block = from;
    let mut blank = true;
    let mut counts = 0_usize;
    for line in lines(text, region) {
        let words = line.words();
        if words.is_empty() || is_furniture(words) {
            blank = true;
            continue;
        }
        summary |= numbered && is_summary(words);
        if numbered && !summary && !is_footer(words) && accession(words).is_none() {
            return line.span.start;
        }
        if blank {
            block = line.span.start;
        }
        blank = false;
        numbered |= accession(words).is_some();
        if is_word_count(words) {
            counts = counts.saturating_add(1);
            if counts > 1 && block > from {
                return block;
            }
        }
    }
    text.len()
}

fn coded_end(text: &str, region: Span) -> usize {
    let (mut headed, mut section, mut numbered, mut summary) = (false, None, false, false);
    for line in lines(text, region) {
        let words = line.words();
        summary |= numbered && is_summary(words);
        match tag(&line).map(|(code, ..)| code) {
            Some("AN") => numbered = true,
            Some("SE") => section = Some(line.span.start),
            Some("HD") if headed => return section.unwrap_or(line.span.start),
            Some("HD") => {
                headed = true;
                section = None;
                continue;
            }
            None if numbered
                && !summary
                && !words.is_empty()
                && !is_furniture(words)
                && !is_footer(words)
                && accession(words).is_none() =>
            {
                return line.span.start;
            }
            Some(_) | None => {}
        }
        if numbered && tag(&line).is_some_and(|(code, ..)| code == "SE") {
            return line.span.start;
        }
    }
    region.end
}

/// Lines that Factiva writes under an article.
fn is_footer(words: &str) -> bool {
    is_copyright(words) || is_summary(words)
}

/// Reads one article.
pub(super) fn read<'a>(text: &'a str, region: Span, lists: Lists<'_>) -> Envelope<'a> {
    let mut article =
        Article { text, region, cutter: Cutter::new(Format::Factiva, text, region, lists), wrap: wrap(text, region) };
    if is_coded(lines(text, region).filter(|line| !line.is_blank()).take(60)) {
        article.coded();
    } else {
        article.plain();
    }
    article.cutter.finish(Matter::Given(Role::Header))
}

struct Article<'s, 'a> {
    text: &'a str,
    region: Span,
    cutter: Cutter<'s, 'a>,
    wrap: Wrap,
}

impl<'a> Article<'_, 'a> {
    fn coded(&mut self) {
        let mut open: Option<(&'a str, Field)> = None;
        let mut start = self.region.start;
        let mut last_number = false;
        for line in lines(self.text, self.region) {
            let Some((code, _, kind)) = tag(&line) else { continue };
            if let Some((code, kind)) = open {
                self.field(code, kind, Span::new(start, line.span.start));
            }
            last_number = code == "AN";
            open = Some((code, kind));
            start = line.span.start;
        }
        if let Some((code, kind)) = open {
            self.field(code, kind, Span::new(start, self.region.end));
        }
        if !last_number {
            self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(self.region.end, self.region.end));
        }
    }

    /// One field: its code and everything up to the next code.
    fn field(&mut self, code: &'a str, kind: Field, span: Span) {
        let value_at = self.cutter.place(code).end;
        // The number of a printed page ends a field; copy goes on under it.
        let page =
            if kind == Field::Body { None } else { lines(self.text, span).find(|line| is_furniture(line.words())) };
        let end = page.map_or(span.end, |line| line.span.start);
        let value = scan::trim(self.text, Span::new(value_at, end));
        let words = value.of(self.text).unwrap_or_default();
        if kind != Field::Body {
            self.cutter.field(code, words);
        }
        let role = match kind {
            Field::Headline => Role::Headline,
            Field::Byline => Role::Byline,
            Field::Copyright => Role::Copyright,
            Field::Caption => Role::Caption,
            Field::Deck => Role::Deck,
            Field::Publication => {
                self.cutter.publication(words);
                Role::Header
            }
            Field::Published => {
                self.published(words);
                Role::Header
            }
            Field::Updated | Field::Plain => {
                if code == "ET" {
                    self.clock(words);
                }
                Role::Header
            }
            Field::Body => {
                self.cutter.to(value.start, Matter::Given(Role::Header));
                for line in lines(self.text, Span::new(value.start, span.end)) {
                    let role = Matter::Given(Role::Frame);
                    self.cutter.line(&line, if is_furniture(line.words()) { role } else { Matter::Copy(self.wrap) });
                }
                return;
            }
        };
        if !words.is_empty() && role != Role::Header {
            self.cutter.to(value.start, Matter::Given(Role::Header));
        }
        self.cutter.to(end, Matter::Given(role));
        self.cutter.to(span.end, Matter::Given(Role::Header));
    }

    fn published(&mut self, words: &'a str) {
        self.cutter.envelope().published = when::read(self.text, words, self.cutter.lists);
    }

    /// A clock that stands apart from its date.
    fn clock(&mut self, words: &'a str) {
        let place = self.cutter.place(words);
        if let (Some(published), Some(clock)) = (self.cutter.envelope().published.as_mut(), when::clock(words)) {
            published.time = published.time.or(Some(clock));
            published.span = published.span.to(place);
        }
    }

    fn plain(&mut self) {
        let start = self.listed();
        let head: Few<Line<'a>, HEAD_LINES> = lines(self.text, Span::new(start, self.region.end))
            .filter(|line| !line.is_blank() && !is_furniture(line.words()))
            .take(HEAD_LINES)
            .collect();
        let counted = head.iter().position(|line| is_word_count(line.words())).unwrap_or(1);
        // The head ends at the first blank line under the date; copy is told by it.
        let under = head.get(counted.saturating_add(1)).map_or(self.region.end, |line| line.span.start);
        let below = || lines(self.text, Span::new(under, self.region.end));
        let end = if self.is_spaced(&head, counted) {
            // With a blank line under every line it ends with the statement of rights, or with what stands under the code.
            let particulars = || head.iter().skip(counted);
            let rights = particulars().rfind(|line| is_copyright(line.words()));
            let code = || particulars().skip_while(|line| !is_source_code(line.words()));
            rights
                .or_else(|| code().take_while(|line| is_particular(line.words())).last())
                .map_or(under, |line| line.span.end)
        } else {
            below().find(Line::is_blank).map_or(self.region.end, |line| line.span.start)
        };
        // Where no blank line parts them, copy follows the copyright.
        let statement =
            below().take_while(|line| line.span.end <= end).take(HEAD_LINES).find(|line| is_copyright(line.words()));
        let end = statement
            .and_then(|line| lines(self.text, Span::new(line.span.end, end)).find(|next| !is_copyright(next.words())))
            .filter(|next| is_copy(next.words()))
            .map_or(end, |next| next.span.start);
        let end = head.last().map_or(end, |last| end.min(last.span.end));
        let over = head.get(..counted).unwrap_or_default();
        self.titles(over);
        let rest: Few<Line<'a>, HEAD_LINES> =
            head.iter().skip(counted).take_while(|line| line.span.end <= end).copied().collect();
        self.particulars(&rest);
        self.rest();
    }

    /// Whether a blank line parts the count of words and the date.
    fn is_spaced(&self, head: &[Line<'a>], counted: usize) -> bool {
        let (Some(count), Some(date)) = (head.get(counted), head.get(counted.saturating_add(1))) else { return false };
        lines(self.text, Span::new(count.span.end, date.span.start)).any(|line| line.is_blank())
    }

    /// Where the article starts under the list that opens a printed download.
    fn listed(&mut self) -> usize {
        let over = lines(self.text, self.region).take_while(|line| !is_word_count(line.words()));
        let listed = over.filter(|line| is_contents(line) || is_furniture(line.words())).last();
        let start = listed.map_or(self.region.start, |line| line.span.end);
        for line in lines(self.text, Span::new(self.region.start, start)) {
            let role = if is_furniture(line.words()) { Role::Frame } else { Role::Header };
            self.cutter.append(&line, Matter::Given(role));
        }
        start
    }

    /// The lines over the count of words: section, headline, byline.
    fn titles(&mut self, over: &[Line<'a>]) {
        let after = |from: usize, is: &dyn Fn(&str) -> bool| {
            over.iter().skip(from).position(|line| is(line.words())).map(|at| at.saturating_add(from))
        };
        let section = usize::from(opens_in_section(over));
        let signed = after(1, &|words| desk::is_byline(words) || desk::is_foreign_byline(words));
        let named = || after(section.saturating_add(1), &is_name);
        let (headline, byline) = match (signed, over.len()) {
            (Some(byline), _) => (section.min(byline.saturating_sub(1)), byline),
            (None, 0 | 1) => (0, 1),
            (None, len) => (section, named().unwrap_or(if section > 0 { 2 } else { len })),
        };
        for (at, line) in over.iter().enumerate() {
            let words = line.words();
            if at < headline {
                self.cutter.field("section", words);
                self.cutter.part(line, words, Matter::Given(Role::Section));
            } else if at == headline {
                self.cutter.part(line, words, Matter::Given(Role::Headline));
            } else if at < byline {
                self.cutter.extend_to(line, words);
            } else if at == byline {
                self.cutter.part(line, words, Matter::Given(Role::Byline));
            } else {
                // "Special to The New York Times" goes on with the byline.
                self.cutter.extend_to(line, words);
            }
        }
    }

    /// The lines from the count of words on.
    fn particulars(&mut self, rest: &[Line<'a>]) {
        let last = rest.len().saturating_sub(1);
        let mut publication = false;
        for (at, line) in rest.iter().enumerate() {
            let words = line.words();
            // The last line states the rights, marked or not; one word does not, but is the language.
            let ends = || at == last && at >= 5 && words.contains(char::is_whitespace);
            if at > 1 && (is_copyright(words) || ends()) {
                self.cutter.field("copyright", words);
                self.cutter.part(line, words, Matter::Given(Role::Copyright));
                continue;
            }
            let clock = words.len() <= 8 && holds_sign(words, ':') && words.starts_with(|c: char| c.is_ascii_digit());
            match at {
                0 => self.cutter.header(line, "words", words),
                1 => {
                    self.published(words);
                    self.cutter.header(line, "date", words);
                }
                _ if clock && !publication => {
                    self.clock(words);
                    self.cutter.header(line, "time", words);
                }
                _ if !publication => {
                    publication = true;
                    self.cutter.publication(words);
                    self.cutter.header(line, "publication", words);
                }
                _ if is_source_code(words) => self.cutter.header(line, "code", words),
                _ => self.cutter.header(line, "particulars", words),
            }
        }
    }

    fn rest(&mut self) {
        let mut numbered = false;
        for line in lines(self.text, Span::new(self.cutter.at(), self.region.end)) {
            let words = line.words();
            if words.is_empty() {
                self.cutter.blank(&line);
            } else if is_furniture(words) {
                self.cutter.frame(&line);
            } else if accession(words).is_some() {
                numbered = true;
                if !words.split(' ').next().is_some_and(|name| FACTIVA_NUMBER.contains(&name)) {
                    self.cutter.diagnose_as(DiagnosticCode::BrokenFrame, says::NEAR_END, line.span);
                }
                self.cutter.header(&line, "document", words);
            } else if numbered {
                let role = if is_copyright(words) { Role::Copyright } else { Role::Header };
                self.cutter.part(&line, words, Matter::Given(role));
            } else {
                self.cutter.line(&line, Matter::Copy(self.wrap));
            }
        }
        if !numbered {
            self.cutter.diagnose(DiagnosticCode::Truncated, Span::new(self.region.end, self.region.end));
        }
    }
}

/// So many words name a section: `News`, `National Desk; SECT A`.
const SECTION_WORDS: usize = 4;

/// Whether the first of the lines over the count of words names a section. Where one line stands between it and the count,
/// and names somebody, that line signs a headline.
fn opens_in_section(over: &[Line<'_>]) -> bool {
    let [first, second, rest @ ..] = over else { return false };
    let parted = first.span.end < second.span.start;
    let signs = rest.is_empty() && is_name(second.words()) && (parted || is_title(first.words()));
    let goes_on = !parted && second.words().starts_with(char::is_lowercase);
    is_section(first.words()) && !signs && !goes_on
}

/// Words that may be a headline and a section alike, and no section with its page: `National Desk; SECT A`.
fn is_title(words: &str) -> bool {
    !holds_sign(words, ';') && words.split_whitespace().nth(1).is_some()
}

/// Whether a line may name a section; with more words than few, or with small ones, it is a headline.
fn is_section(words: &str) -> bool {
    let small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    words.split_whitespace().count() <= SECTION_WORDS && small < 2
}

/// `Ada Lane`, `Ada Lane and Tom Okoro`: names in title case, and nothing else.
fn is_name(words: &str) -> bool {
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "and" | "und" | "et" | "y" | "e" | "en");
    (2..=8).contains(&words.split_whitespace().count())
        && words.split_whitespace().all(capital)
        && Byline::names_somebody(words)
}

/// A line that may say of the paper what the code does not, edition, page or language, and that ends no sentence.
fn is_particular(words: &str) -> bool {
    words.len() <= 40 && !words.ends_with(['.', '!', '?', '"', '”'])
}

/// A line that is long enough for copy, and no part of a statement of rights.
fn is_copy(words: &str) -> bool {
    words.len() >= 60
}
