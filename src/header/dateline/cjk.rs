//! Openings of Chinese, Japanese and Korean copy: `【ソウル＝山田花子】`, `新华社北京1月30日电`, `(서울=연합뉴스)`.

use super::opening::{Opening, Places};
use crate::Date;
use crate::grammar::places::{bracketed, sender};
use crate::grammar::{Read, before, is_cjk, mismatch};

/// `cjk = bracket place ("＝" / "=") (reporter / sender) bracket / [bracket] sender place month "月" day "日" "电" [bracket]`
pub(super) fn cjk(input: &str) -> Read<'_, Opening<'_>> {
    for (open, close) in [('【', '】'), ('[', ']'), ('(', ')'), ('（', '）'), ('［', '］')] {
        if let Ok((rest, inner)) = bracketed(input, open, close) {
            let opening =
                placed(inner).or_else(|| dispatched(inner).filter(|(rest, _)| rest.is_empty()).map(|read| read.1));
            return opening.map_or_else(mismatch, |opening| Ok((rest, opening)));
        }
    }
    dispatched(input).map_or_else(mismatch, Ok)
}

/// `ソウル＝山田花子`, `서울=뉴시스`, `ニューヨーク共同`
fn placed(inner: &str) -> Option<Opening<'_>> {
    let (place, after) = if let Some((place, after)) = inner.split_once(['＝', '=']) {
        (place, after)
    } else {
        // Two signs of a sender, glued to the place.
        let (at, _) = inner.char_indices().nth_back(1)?;
        inner.split_at_checked(at).filter(|(_, name)| sender(name).is_some())?
    };
    let native = |text: &str| !text.is_empty() && text.chars().all(|c| is_cjk(c) || matches!(c, '・' | '、' | ' '));
    if !native(place) || place.chars().count() > 16 || after.chars().count() > 24 {
        return None;
    }
    let agency = Some(after).filter(|name| sender(name).is_some());
    if agency.is_none() && !native(after) {
        return None;
    }
    let places = place.split(['、', '・']).filter(|place| !place.is_empty()).map(|place| (place, None)).collect();
    Some(Opening { places, agency, date: None })
}

/// `新华社北京1月30日电`
fn dispatched(input: &str) -> Option<(&str, Opening<'_>)> {
    const SENDER_LENGTH: usize = 3;
    const MAX_PLACE: usize = 12;
    let (at, _) = input.char_indices().nth(SENDER_LENGTH)?;
    let (agency, rest) = input.split_at_checked(at)?;
    if !agency.starts_with(is_cjk) || sender(agency).is_none() {
        return None;
    }
    let after = rest.trim_start_matches(is_cjk);
    let place = before(rest, after);
    let (month, after) = after.split_once('月').filter(|(month, _)| month.len() <= 2)?;
    let (day, after) = after.split_once('日').filter(|(day, _)| day.len() <= 2)?;
    let date = Date::new(None, month.parse().ok()?, day.parse().ok()?)?;
    let after = after.strip_prefix(['电', '電', '讯', '訊'])?;
    let fits = (1..=MAX_PLACE).contains(&place.chars().count());
    fits.then(|| (after, Opening { places: Places::one(place), agency: Some(agency), date: Some(date) }))
}
