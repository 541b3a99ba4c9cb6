//! The two header lines of an ANPA 1312 message, the slug line, and the trailer that says when it was filed.

use nom::Parser as _;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::char;
use nom::combinator::opt;

use crate::envelope::cut::is_number;
use crate::few::Few;
use crate::grammar::dates::century;
use crate::grammar::{Read, mismatch};
use crate::scan::{holds_sign, starts_with};
use crate::spares::Lists;
use crate::{Date, Inferred, Span, Time, Timestamp, UtcOffset};

/// Whether a byte is a control byte of the frame: not one that copy may hold (tab, line breaks).
pub(super) const fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\x7F')
}

/// The line after SOH.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Service<'a> {
    pub(super) level: Option<&'a str>,
    pub(super) number: &'a str,
    pub(super) upi: Option<&'a str>,
    pub(super) selector: Option<&'a str>,
}

// service = level? number upi? [US selector]
pub(super) fn service(input: &str) -> Read<'_, Service<'_>> {
    let (rest, level) = opt(take_while_m_n(1, 1, |c: char| c.is_ascii_alphabetic())).parse(input)?;
    let (rest, number) = take_while_m_n(4, 4, |c: char| c.is_ascii_digit()).parse(rest)?;
    let (upi, selector) = match rest.split_once('\x1F') {
        Some((upi, selector)) => (upi.trim(), Some(selector.trim())),
        None => (rest.trim(), None),
    };
    // UPI's field takes 15 characters; a line of copy takes more.
    if upi.len() > 15 || selector.is_some_and(|selector| selector.len() > 24) {
        return mismatch();
    }
    let upi = (!upi.is_empty()).then_some(upi);
    let selector = selector.filter(|selector| !selector.is_empty());
    Ok(("", Service { level, number, upi, selector }))
}

/// The same where its marks were stripped, or blanked: the selector takes the last five characters.
pub(super) fn stripped_service(line: &str) -> Option<Service<'_>> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b' ');
    // `f0041reute`, `V4644 -----`, `a0105KYODOkoko-`
    if !(9..=SERVICE).contains(&line.len()) || !line.bytes().all(plain) {
        return None;
    }
    let (_, found) = service(line).ok()?;
    let rest = found.upi?;
    let (upi, selector) = rest.split_at_checked(rest.len().checked_sub(SELECTOR)?)?;
    let upi = Some(upi.trim_end()).filter(|upi| !upi.is_empty());
    // A blank stands for the mark before the selector, and nowhere else.
    let marked = !holds_sign(selector, ' ') && upi.is_none_or(|upi| !holds_sign(upi, ' '));
    marked.then_some(Service { upi, selector: Some(selector), ..found })
}

/// Level, number, UPI's field and the selector take no more bytes.
const SERVICE: usize = 25;

/// How many characters a selector has.
const SELECTOR: usize = 5;

/// The second header line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slugged<'a> {
    pub(super) priority: &'a str,
    pub(super) category: &'a str,
    pub(super) keyword: &'a str,
    pub(super) version: Option<&'a str>,
    pub(super) reference: Option<&'a str>,
    /// The day as written: two numbers.
    pub(super) date: Option<&'a str>,
    pub(super) words: Option<&'a str>,
}

// header = priority SP category [font setting] SP keyword SP [version] SP [reference] SP date SP [words]
pub(super) fn header(input: &str) -> Read<'_, Slugged<'_>> {
    let letter = |c: char| c.is_ascii_alphabetic();
    let (rest, priority) = take_while_m_n(1, 1, letter).parse(input)?;
    let (rest, _) = char(' ').parse(rest)?;
    let (rest, category) = take_while_m_n(1, 1, |c: char| c.is_ascii_alphanumeric()).parse(rest)?;
    let (rest, _) = nom::bytes::complete::take_while(is_control).parse(rest)?;
    let (rest, _) = take_while1(|c: char| c == ' ').parse(rest)?;
    let (rest, keyword) = take_while1(|c: char| c != ' ' && !is_control(c)).parse(rest)?;
    let rest = rest.trim();
    let (middle, date, words) = day_and_words(rest);
    let (version, reference) = match middle.rsplit_once(' ') {
        Some((version, last)) if is_reference(last) => (version.trim(), Some(last)),
        None if is_reference(middle) => ("", Some(middle)),
        _ => (middle, None),
    };
    let version = (!version.is_empty()).then_some(version);
    Ok(("", Slugged { priority, category, keyword, version, reference, date, words }))
}

/// The second header line in the form that no line of prose has: it ends in the day and the count of words.
pub(super) fn strict_header(line: &str) -> Option<Slugged<'_>> {
    // The longest header line is under 80 characters; some wires let it run.
    let first = line.as_bytes();
    if line.len() > 200 || first.get(1) != Some(&b' ') || !matches!(first.get(3), Some(b' ' | 0..=31)) {
        return None;
    }
    let (_, header) = header(line).ok()?;
    let counted = header.words.is_some() || cycle(header.keyword).is_some();
    (header.date.is_some() && counted && header.keyword.len() > 2).then_some(header)
}

/// Splits `version reference MM-DD words` at the day.
pub(super) fn day_and_words(rest: &str) -> (&str, Option<&str>, Option<&str>) {
    let (front, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
    if is_day(last) {
        return (front.trim(), Some(last), None);
    }
    if is_number(last, 1, 5) {
        let front = front.trim_end();
        let (middle, day) = front.rsplit_once(' ').unwrap_or(("", front));
        if is_day(day) {
            return (middle.trim(), Some(day), Some(last));
        }
    }
    (rest, None, None)
}

fn is_day(token: &str) -> bool {
    token.split_once('-').is_some_and(|(a, b)| is_number(a, 2, 2) && is_number(b, 2, 2))
}

// reference = "a" 4DIGIT
/// The number of the message that this one stands for. Numbers of other services (`f0014`) are part of the version.
pub(super) fn is_reference(token: &str) -> bool {
    token.strip_prefix(['a', 'A']).is_some_and(|number| is_number(number, 4, 4))
}

/// The cycle that opens a keyword.
pub(super) fn cycle(keyword: &str) -> Option<&str> {
    let (cycle, _) = keyword.split_once('-')?;
    ["am", "pm", "bc", "ap"].iter().any(|known| cycle.eq_ignore_ascii_case(known)).then_some(cycle)
}

/// The priority letter on the scale of ninjs.
pub(super) fn urgency(priority: &str) -> Option<u8> {
    Some(match priority.as_bytes().first()?.to_ascii_lowercase() {
        b'f' => 1,
        b'u' => 2,
        b'b' => 3,
        b'r' => 5,
        b'd' | b'h' => 6,
        b'a' | b's' => 7,
        _ => return None,
    })
}

/// In which order a dialect writes the day of the header line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOrder {
    MonthDay,
    DayMonth,
}

/// The day of the header line. The trailer's date, where there is one, decides the order; else the dialect does.
pub(super) fn day(written: &str, order: DayOrder, filed: Option<Date>) -> Option<Date> {
    let (a, b) = written.split_once('-')?;
    let (a, b) = (a.parse().ok()?, b.parse().ok()?);
    let month_day = Date::new(None, a, b);
    let day_month = Date::new(None, b, a);
    let near = |date: Option<Date>| {
        // A message is filed on the day of its header or, past midnight somewhere, on a neighbour of it.
        date.zip(filed)
            .is_some_and(|(date, filed)| date.month() == filed.month() && date.day().abs_diff(filed.day()) <= 1)
    };
    match order {
        DayOrder::MonthDay if near(day_month) && !near(month_day) => day_month,
        DayOrder::DayMonth if near(month_day) && !near(day_month) => month_day,
        DayOrder::MonthDay => month_day.or(day_month),
        DayOrder::DayMonth => day_month.or(month_day),
    }
}

/// What a slug line says: `BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru,1140`.
#[derive(Debug, Default)]
pub(super) struct Slug<'a> {
    pub(super) keyword: &'a str,
    pub(super) versions: Few<&'a str, 4>,
    pub(super) reference: Option<&'a str>,
    pub(super) words: Option<&'a str>,
}

pub(super) fn slug(line: &str) -> Slug<'_> {
    let mut parts = line.split(',').map(str::trim);
    let mut slug = Slug { keyword: parts.next().unwrap_or_default(), ..Slug::default() };
    for part in parts {
        if is_number(part, 1, 5) {
            slug.words = Some(part);
        } else if is_reference(part) {
            slug.reference = Some(part);
        } else if !part.is_empty() {
            slug.versions.push(part);
        }
    }
    slug
}

/// Whether a line opens with a cycle, as slug lines do.
pub(super) fn opens_with_cycle(line: &str) -> bool {
    ["am-", "pm-", "bc-", "ap-"].iter().any(|cycle| starts_with(line, cycle))
}

/// When a message was filed, or why the trailer does not say.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::envelope) enum Trailer<'a> {
    Filed(Timestamp<'a>),
    /// The form is right and the date or clock does not exist.
    Impossible,
}

#[derive(Debug, Clone, Copy)]
struct Moment<'a> {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    zone: Option<&'a str>,
    /// Whether the order of day and month was not clear.
    order: bool,
}

/// Whether a line says when a message was filed.
pub(super) fn is_trailer(line: &str) -> bool {
    moment(line).is_some()
}

/// The moment that a trailer states, and the words that state it.
fn moment(line: &str) -> Option<(&str, Moment<'_>)> {
    let line = line.trim_end_matches(['<', ' ', '\t', '\r', '\n']);
    if !(14..=40).contains(&line.len()) {
        return None;
    }
    [ap, kyodo, clock_first, date_first].iter().find_map(|form| {
        let (rest, moment) = form(line).ok()?;
        rest.is_empty().then_some((line, moment))
    })
}

/// Reads a trailer; `base` is its first byte in the input.
pub(super) fn trailer<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<Trailer<'a>> {
    let (line, moment) = moment(line)?;
    let date = Date::new(Some(moment.year), moment.month, moment.day);
    let time = Time::new(moment.hour, moment.minute, moment.second);
    let (Some(date), Some(time)) = (date, time) else { return Some(Trailer::Impossible) };
    let inferred = [Some(Inferred::Century), moment.order.then_some(Inferred::DayMonthOrder)];
    let inferred = lists.filled(inferred.into_iter().flatten());
    Some(Trailer::Filed(Timestamp {
        date: Some(date),
        time: Some(time),
        offset: moment.zone.and_then(utc),
        zone: moment.zone.map(alloc::borrow::Cow::Borrowed),
        inferred,
        span: Span::new(base, base.saturating_add(line.len())),
    }))
}

/// Only these names are an offset by themselves.
pub(in crate::envelope) fn utc(zone: &str) -> Option<UtcOffset> {
    ["GMT", "UTC", "Z"].iter().any(|name| name.eq_ignore_ascii_case(zone)).then_some(UtcOffset::UTC)
}

/// Reads `W.Ochoa222p4/21/95`: who signed, and when.
pub(super) fn signed<'a>(line: &'a str, base: usize, lists: Lists<'_>) -> Option<(&'a str, Timestamp<'a>)> {
    if line.len() > 40 || !line.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let at = line.find(|c: char| c.is_ascii_digit())?;
    let (name, moment) = line.split_at_checked(at)?;
    let named = holds_sign(name, '.') && !holds_sign(name, ' ') && name.ends_with(|c: char| c.is_ascii_alphabetic());
    if !named {
        return None;
    }
    let (clock, day) = moment.split_at_checked(moment.find(|c: char| c.is_ascii_alphabetic())?)?;
    let (half, day) = day.split_at_checked(1)?;
    let (hour, minute) = match clock.len() {
        1 | 2 => (clock, "0"),
        3 => clock.split_at_checked(1)?,
        4 => clock.split_at_checked(2)?,
        _ => return None,
    };
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        "a" if hour <= 12 => hour % 12,
        "p" if hour <= 12 => (hour % 12).saturating_add(12),
        _ => return None,
    };
    let mut parts = day.trim().split('/');
    let (month, day, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let date = Date::new(Some(century(year)), month, day).filter(|_| year < 100 && parts.next().is_none())?;
    let span = Span::new(base.saturating_add(at), base.saturating_add(line.len()));
    let time = Time::new(hour, minute, 0)?;
    let moment = Timestamp {
        date: Some(date),
        time: Some(time),
        inferred: lists.filled([Inferred::Century]),
        span,
        ..Timestamp::default()
    };
    Some((name, moment))
}

fn two(input: &str) -> Read<'_, u8> {
    let (rest, digits) = take_while_m_n(2, 2, |c: char| c.is_ascii_digit()).parse(input)?;
    digits.parse().map_or_else(|_| mismatch(), |number| Ok((rest, number)))
}

fn letters(input: &str) -> Read<'_, &str> {
    take_while_m_n(1, 5, |c: char| c.is_ascii_alphabetic()).parse(input)
}

fn spaces(input: &str) -> Read<'_, &str> {
    take_while1(|c: char| c == ' ').parse(input)
}

// date = 2DIGIT "-" 2DIGIT "-" 2DIGIT
fn date(input: &str) -> Read<'_, (u8, u8, u16)> {
    let (rest, (a, _, b, _, year)) = (two, char('-'), two, char('-'), two).parse(input)?;
    Ok((rest, (a, b, century(u16::from(year)))))
}

// ap = org "-" [desk "-"] MM "-" DD "-" YY SP HHMM zone
fn ap(input: &str) -> Read<'_, Moment<'_>> {
    let (rest, _) = (letters, char('-'), opt((letters, char('-')))).parse(input)?;
    let (rest, (month, day, year)) = date(rest)?;
    let (rest, (_, hour, minute, zone)) = (spaces, two, two, opt(letters)).parse(rest)?;
    Ok((rest, Moment { year, month, day, hour, minute, second: 0, zone, order: false }))
}

// kyodo = org "-" HH ":" MM "-" DD "-" MM "-" YY
fn kyodo(input: &str) -> Read<'_, Moment<'_>> {
    let (rest, _) = (letters, char('-')).parse(input)?;
    let (rest, (hour, _, minute, _)) = (two, char(':'), two, char('-')).parse(rest)?;
    let (rest, (day, month, year)) = date(rest)?;
    Ok((rest, Moment { year, month, day, hour, minute, second: 0, zone: None, order: false }))
}

// cp = HH ":" MM zone SP DD "-" MM "-" YY ; without a zone it is MM-DD-YY (Reuters as Tika reads it)
fn clock_first(input: &str) -> Read<'_, Moment<'_>> {
    let (rest, (hour, _, minute, zone, _)) = (two, char(':'), two, opt(letters), spaces).parse(input)?;
    let (rest, (a, b, year)) = date(rest)?;
    let day_first = zone.is_some() || a > 12;
    let (day, month) = if day_first { (a, b) } else { (b, a) };
    let order = zone.is_none() && a <= 12 && b <= 12 && a != b;
    Ok((rest, Moment { year, month, day, hour, minute, second: 0, zone, order }))
}

// aap = DD "-" MM "-" YY SP HH "-" MM "-" SS
fn date_first(input: &str) -> Read<'_, Moment<'_>> {
    let (rest, (day, month, year)) = date(input)?;
    let (rest, (_, hour, _, minute, _, second)) = (spaces, two, char('-'), two, char('-'), two).parse(rest)?;
    Ok((rest, Moment { year, month, day, hour, minute, second, zone: None, order: false }))
}
