//! Sign-offs without a word for what somebody did: the codes of desks, a name and its sender, names in Japanese brackets.

use super::credits::{Credit, SENDER};
use crate::Byline;
use crate::grammar::places::{Shape, bracketed, region, sender, sender_at, shape};
use crate::grammar::{before, is_cjk, ws};
use crate::lexicon::agencies::{AGENCIES, Sender};
use crate::lexicon::table;
use crate::lexicon::titles::COLLECTIVES;
use crate::scan::{holds_sign, is_capitals};

/// `dpa wsz jln npr`, `sak/Reuters`, `SDA/sj`, `APA/sda/dpa`, `© dpa-infocom, dpa:230428-99-483045/5`, `red, ORF.at`: a
/// sender and the initials of its desk.
///
/// `marked` says whether a slash or a comma stands in it.
pub(super) fn codes(text: &str, wrapped: bool, marked: bool) -> Option<Credit<'_>> {
    if text.len() > 60 {
        return None;
    }
    if let Some(rest) = text.strip_prefix('©') {
        let (after, (name, _)) = sender_at(ws(rest)).ok()?;
        let code = ws(after.strip_prefix(',')?);
        let known = code.starts_with("dpa:") && code.bytes().any(|byte| byte.is_ascii_digit());
        return known.then_some(Credit { organization: Some(name), part: text, ..Credit::default() });
    }
    let bare = text.trim_end_matches('.');
    if marked && desk(bare) {
        return Some(Credit { part: text, ..Credit::default() });
    }
    let shouted = !bare.bytes().any(|byte| byte.is_ascii_lowercase());
    let capital = bare.starts_with(|c: char| c.is_ascii_uppercase());
    let slashed = marked && holds_sign(bare, '/');
    let commas = || {
        marked
            && memchr::memchr_iter(b',', bare.as_bytes())
                .any(|at| bare.as_bytes().get(at.saturating_add(1)) == Some(&b' '))
    };
    if capital && !(wrapped || shouted || slashed || commas()) {
        return None;
    }
    let spelled = shouted && !slashed || wrapped || bare.len() <= 10;
    let initials = |part: &str| {
        (2..=4).contains(&part.chars().count())
            && part.chars().all(|c| c.is_alphabetic() && (c.is_lowercase() || spelled))
    };
    let mut parts = bare.split(['/', ' ', ',', '\\']).filter(|part| !part.is_empty());
    let mut organization = None;
    let mut others = 0_u32;
    for part in parts.by_ref() {
        if organization.is_some() && table::has(COLLECTIVES, part) {
            continue;
        }
        if table::get(AGENCIES, part).is_some() && organization.is_none() {
            organization = Some(part);
        } else if initials(part) {
            others = others.saturating_add(1);
        } else {
            return None;
        }
    }
    // Without slash or bracket, only `dpa wsz jln npr`: a sender in small letters and two or more initials.
    let listed = organization.is_some_and(|name| bare.starts_with(name) && shape(name) == Shape::Small) && others >= 2;
    let comma = organization.is_some() && commas() && others == 1;
    // `AAP RTV`, `PTI ADA BO`: a sender in capitals and its desk's.
    let desk = bare.split_once(' ').is_some_and(|(name, desk)| {
        let signs = |sign: &str| is_capitals(sign, 2..=3);
        table::get(AGENCIES, name) == Some(Sender::Wire)
            && (desk.len() == 3 || holds_sign(desk, ' '))
            && desk.split(' ').all(signs)
    });
    let fits = organization.is_some() && (slashed || wrapped || listed || comma || desk) && others <= 5;
    fits.then_some(Credit { organization, part: text, ..Credit::default() })
}

/// `str-hc/abn/jlb`: the initials of a desk alone, without a sender. One of them has no vowel, as words and their pairs
/// (`and/or`) have.
fn desk(text: &str) -> bool {
    const LONGEST: usize = 20;
    let small = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let consonants = |part: &str| !part.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    text.len() <= LONGEST
        && holds_sign(text, '/')
        && text.split(['/', '-']).all(small)
        && text.split(['/', '-']).any(consonants)
        && !text.split(['/', '-']).any(|part| table::get(AGENCIES, part).is_some())
}

/// `name "," sender`: the last line of an agency's story. The sender must be known.
pub(super) fn signed(text: &str) -> Option<Credit<'_>> {
    // The sender stands after the last comma, and nothing after it: nearly no line of copy ends so.
    let comma = memchr::memrchr(b',', text.as_bytes())?;
    let last = unmarked(text.get(comma.saturating_add(1)..)?);
    if last.len() > SENDER || sender(last).is_none() {
        return None;
    }
    let byline = Byline::line(text)?;
    let organization = byline.organization.filter(|name| sender(name).is_some())?;
    // `Fairless Hills, PA` is a place, and a line with its `by` is a byline.
    if region(organization).is_ok_and(|(rest, _)| rest.is_empty()) || Byline::is_byline(text) {
        return None;
    }
    let follows = before(text, text.get(nom::Offset::offset(text, organization)..)?).trim_end();
    let whole = follows.ends_with(',');
    let rest = text.get(nom::Offset::offset(text, organization).saturating_add(organization.len())..)?;
    let ends = unmarked(rest).is_empty();
    (whole && ends).then_some(Credit {
        authors: byline.authors.iter().copied().collect(),
        organization: Some(organization),
        role: None,
        part: text,
    })
}

/// A text without blanks, points and closing brackets around it.
fn unmarked(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mark = |byte: &&u8| matches!(byte, b' ' | b'.' | b')' | b'\n' | b'\r');
    let (before, after) = (bytes.iter().take_while(mark).count(), bytes.iter().rev().take_while(mark).count());
    text.get(before..text.len().saturating_sub(after)).unwrap_or_default()
}

/// `【エルサレム松岡大地、カイロ金子淳】`: a place in katakana and a name in kanji, or a place, `＝` and a name.
pub(super) fn lenticular(text: &str) -> Option<Credit<'_>> {
    if !text.starts_with('【') {
        return None;
    }
    let (rest, inner) = bracketed(text, '【', '】').ok()?;
    if !rest.trim().is_empty() {
        return None;
    }
    let mut credit = Credit { part: text, ..Credit::default() };
    for item in inner.split(['、', '・', '，']) {
        let item = item.trim();
        let katakana = |c: char| ('\u{30A0}'..='\u{30FF}').contains(&c);
        let name = match item.split_once(['＝', '=']) {
            Some((_, name)) => name,
            None => Some(item.trim_start_matches(katakana)).filter(|name| name.len() < item.len())?,
        };
        if sender(name).is_some() {
            credit.organization = credit.organization.or(Some(name));
        } else if (2..=6).contains(&name.chars().count()) && name.chars().all(is_cjk) {
            credit.authors.push((name, None));
        } else {
            return None;
        }
    }
    Some(credit)
}
