//! Openings of Chinese, Japanese and Korean copy: `【ソウル＝山田花子】`, `新华社北京1月30日电`, `(서울=연합뉴스)`.

use super::opening::{Opening, Places};
use crate::Date;
use crate::grammar::places::{bracketed, sender};
use crate::grammar::{Read, before, is_cjk, mismatch};
use crate::lexicon::authors::KOREAN_JOBS;
use crate::lexicon::cjk_places::CJK_PLACES;

/// `cjk = bracket place ("＝" / "=") (reporter / sender) bracket / [bracket] sender place month "月" day "日" "电" [bracket]`
pub(super) fn cjk(input: &str) -> Read<'_, Opening<'_>> {
    for (open, close) in [('【', '】'), ('[', ']'), ('(', ')'), ('（', '）'), ('［', '］')] {
        if let Ok((rest, inner)) = bracketed(input, open, close) {
            let opening = placed(inner)
                .or_else(|| dispatched(inner).filter(|(rest, _)| rest.is_empty()).map(|read| read.1))
                .or_else(|| reported(inner));
            return opening.map_or_else(mismatch, |opening| Ok((after_reporters(rest), opening)));
        }
    }
    dispatched(input).map_or_else(mismatch, Ok)
}

/// After the reporters whom Korean copy names between its dateline and its first word: `한빛나 이하늘 기자 = `.
fn after_reporters(rest: &str) -> &str {
    const MAX_NAMES: usize = 5;
    let mut next = rest.trim_start();
    for _ in 0..=MAX_NAMES {
        let end = next.find([' ', '·', ',', '=']).unwrap_or(next.len());
        let Some((word, after)) = next.split_at_checked(end) else { return rest };
        if KOREAN_JOBS.contains(&word) {
            return after.trim_start().strip_prefix('=').unwrap_or(rest);
        }
        let name = (2..=4).contains(&word.chars().take(5).count()) && word.chars().all(|c| matches!(c, '가'..='힣'));
        if !name {
            return rest;
        }
        next = after.trim_start_matches([' ', '·', ',']);
    }
    rest
}

/// `ソウル＝山田花子`, `서울=뉴시스`, `ニューヨーク共同`
fn placed(inner: &str) -> Option<Opening<'_>> {
    let (place, after) = if let Some((place, after)) = inner.split_once(['＝', '=']) {
        // `ソウル＝山田花子、パリ＝鈴木太郎`
        if let Some((reporter, second)) = after.split_once('、').filter(|(_, second)| second.contains(['＝', '='])) {
            let mut opening =
                placed(inner.get(..inner.len().checked_sub(second.len())?.checked_sub('、'.len_utf8())?)?)?;
            let fits = opening.agency.is_none() && !reporter.is_empty();
            placed(second).filter(|_| fits)?.places.iter().for_each(|place| opening.places.push(*place));
            return Some(opening);
        }
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
    const MAX_PLACE: usize = 12;
    let (agency, rest) = signed(input)?;
    let after = rest.trim_start_matches(is_cjk);
    let place = before(rest, after);
    let (month, after) = after.split_once('月')?;
    let (day, after) = after.split_once('日')?;
    let date = Date::new(None, figure(month)?, figure(day)?)?;
    let after = after.strip_prefix(['电', '電', '讯', '訊'])?;
    let fits = (1..=MAX_PLACE).contains(&place.chars().count());
    fits.then(|| (after, Opening { places: Places::one(place), agency: Some(agency), date: Some(date) }))
}

/// `中央社記者李四台北5日電`: the reporter before the place, the day without its month.
fn reported(inner: &str) -> Option<Opening<'_>> {
    const LONGEST: usize = 16;
    let (agency, rest) = signed(inner)?;
    let rest = rest.strip_prefix("記者").or_else(|| rest.strip_prefix("记者"))?;
    let rest = rest.strip_suffix(['電', '电'])?.trim_end_matches(['專', '专']).strip_suffix('日')?;
    let day = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９') || "一二三四五六七八九十廿卅".contains(c);
    let rest = rest.trim_end_matches(day);
    let place = place_at(rest)?;
    let fits = rest.chars().count() <= LONGEST && rest.chars().all(is_cjk);
    fits.then(|| Opening { places: Places::one(place), agency: Some(agency), date: None })
}

/// A sender of three signs, and what follows.
fn signed(input: &str) -> Option<(&str, &str)> {
    const SENDER_LENGTH: usize = 3;
    let (at, _) = input.char_indices().nth(SENDER_LENGTH)?;
    let (agency, rest) = input.split_at_checked(at)?;
    (agency.starts_with(is_cjk) && sender(agency).is_some()).then_some((agency, rest))
}

/// The longest place of the tables at the end of the text, after a name.
fn place_at(text: &str) -> Option<&str> {
    let named = |place: &&&str| text.strip_suffix(**place).is_some_and(|name| !name.is_empty());
    let found = CJK_PLACES.iter().filter(named).max_by_key(|place| place.len())?;
    text.get(text.len().checked_sub(found.len())?..)
}

/// A number of one or two figures, of full width or not.
fn figure(text: &str) -> Option<u8> {
    let digit = |c: char| match c {
        '０'..='９' => u32::from(c).checked_sub(u32::from('０')),
        _ => c.to_digit(10),
    };
    let mut number = 0_u32;
    for (at, c) in text.chars().enumerate() {
        number = number.checked_mul(10)?.checked_add(digit(c).filter(|_| at < 2)?)?;
    }
    u8::try_from(number).ok().filter(|_| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::Dateline;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn show(line: &str) -> String {
        let Some(found) = Dateline::parse(line) else { return String::from("none") };
        let places: Vec<_> = found.places.iter().map(|place| place.city.to_string()).collect();
        let date = found.date.map_or_else(String::new, |date| date.to_string());
        alloc::format!(
            "{};{};{date};{}",
            places.join("+"),
            found.agency.as_deref().unwrap_or(""),
            &line[found.span.end..]
        )
    }

    #[test]
    fn forms() {
        for (line, want) in [
            ("(中央社記者山田花子台北5日電)渡輪", "台北;中央社;;渡輪"),
            ("（中央社記者李四華盛頓十二日專電）渡輪", "華盛頓;中央社;;渡輪"),
            ("中新网北京9月27日电 (记者 李四)渡轮", "北京;中新网;--09-27; (记者 李四)渡轮"),
            ("新华社北京１０月２２日电渡轮", "北京;新华社;--10-22;渡轮"),
            ("【ソウル＝山田花子、パリ＝鈴木太郎】船は", "ソウル+パリ;;;船は"),
            ("(서울=연합뉴스) 한빛나 이하늘 기자 = 페리가", "서울;연합뉴스;; 페리가"),
            ("[서울=뉴시스]한빛나·이하늘 특파원 = 페리가", "서울;뉴시스;; 페리가"),
            ("(서울=연합뉴스) 페리가 늦었다고 기자들에게", "서울;연합뉴스;; 페리가 늦었다고 기자들에게"),
        ] {
            assert_eq!(show(line), want, "{line}");
        }
        for line in [
            "(中央社記者李四報導)渡輪",
            "【パリ五輪速報】船は",
            "新华社北京１０１月２２日电渡轮",
            "【ソウル＝山田花子、鈴木＝】船は",
        ] {
            assert_eq!(show(line), "none", "{line}");
        }
    }
}
