//! Bylines of Chinese, Japanese and Korean, whose names stand without spaces: `文：林安`, `本报记者 林安、王波`,
//! `【記者林安／台北報導】`, `글 김민수`.

use super::line::Line;
use crate::grammar::places::sender;
use crate::grammar::{Read, head, is_cjk, mismatch};
use crate::lexicon::authors::KOREAN_JOBS;
use crate::lexicon::titles::CJK_LEADS;
use crate::scan::holds_sign;

/// No such byline is longer, in bytes.
const LONGEST: usize = 120;

/// A name has so many letters; one of another script that is written out in these (`安娜·莱恩`) has more.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=4;
const FOREIGN: usize = 12;

/// The most names in one byline.
const MOST_NAMES: usize = 8;

/// Marks between a lead and its names.
const MARKS: [char; 9] = [':', '：', '／', '/', '|', '｜', '＝', ' ', '\u{3000}'];

/// `cjk = ["("] lead *MARK name *("、" name) ["／" place] [")"]`. Only a reporter's name may stand right behind the word for it.
pub(super) fn byline(input: &str) -> Read<'_, Line<'_>> {
    // Nearly no line opens so.
    if input.len() > LONGEST || !input.bytes().next().is_some_and(|byte| byte >= 0xE3 || matches!(byte, b'(' | b'[')) {
        return mismatch();
    }
    let inner = input.strip_prefix(['(', '（', '【', '［', '[', '〔']).unwrap_or(input);
    let Some((lead, rest)) = CJK_LEADS.iter().find_map(|lead| Some((*lead, inner.strip_prefix(lead)?))) else {
        return mismatch();
    };
    let mut next = rest.trim_start_matches(MARKS);
    if next.len() == rest.len() && !lead.ends_with(['者']) {
        return mismatch();
    }
    let mut line = Line { whole: input, ..Line::default() };
    while let Some((name, rest)) = name(next) {
        line.authors.push((name, None));
        next = rest;
        match rest.strip_prefix(['、', '，', ',', '；', '·']) {
            Some(more) if line.authors.len() < MOST_NAMES => next = more.trim_start(),
            _ => break,
        }
    }
    if line.authors.is_empty() || !ends(next) { mismatch() } else { Ok((next, line)) }
}

/// The reporters whom a dateline names: `(서울=한빛뉴스) 한빛나 이하늘 기자 =`, `【ソウル＝山田花子】`.
pub(super) fn in_dateline(dateline: &str) -> Option<Line<'_>> {
    let mut line = Line { whole: dateline, ..Line::default() };
    let close = dateline.find([')', ']', '】', '）'])?;
    let (inner, after) = dateline.split_at_checked(close)?;
    let after = after.trim_start_matches([')', ']', '】', '）', ' ']).trim_end_matches(['=', ' ']);
    if after.is_empty() {
        for (_, name) in inner.split('、').filter_map(|item| item.split_once(['＝', '='])) {
            if !LETTERS.contains(&name.chars().count()) || !name.chars().all(is_cjk) || sender(name).is_some() {
                return None;
            }
            line.authors.push((name, None));
        }
        return (!line.authors.is_empty()).then_some(line);
    }
    let (names, job) = after.rsplit_once([' ', '·'])?;
    for name in names.split([' ', '·', ',']).filter(|name| !name.is_empty()) {
        line.authors.push((name, Some(job)));
    }
    let hangul = |name: &str| LETTERS.contains(&name.chars().count()) && name.chars().all(|c| matches!(c, '가'..='힣'));
    let fits = KOREAN_JOBS.contains(&job) && (1..=MOST_NAMES).contains(&line.authors.len());
    (fits && line.authors.iter().all(|(name, _)| hangul(name))).then_some(line)
}

/// A name, and what follows it.
fn name(input: &str) -> Option<(&str, &str)> {
    let near = head(input, LONGEST);
    let end = near.find(|c: char| !is_cjk(c) && c != '·').unwrap_or(near.len());
    let (name, _) = input.split_at_checked(end)?;
    let letters = name.chars().count();
    let fits = LETTERS.contains(&letters) || holds_sign(name, '·') && letters <= FOREIGN && !name.ends_with('·');
    (fits && !is_borrowed(name)).then(|| input.split_at_checked(end)).flatten()
}

/// Whether a word is a loan word of Japanese, which heads menus: `コラム`.
pub(super) fn is_borrowed(word: &str) -> bool {
    word.chars().all(|c| ('\u{30A0}'..='\u{30FF}').contains(&c))
}

/// Whether a byline may end here: at the end of the line, a bracket, a place or what else the line says of the text.
fn ends(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty()
        || rest.starts_with([')', '）', '】', '］', ']', '〕', '／', '/', '|', '｜'])
        || rest.contains(['：', ':'])
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use crate::Byline;

    #[test]
    fn names_without_spaces() {
        for (line, names) in [
            ("文：林安", &["林安"][..]),
            ("文/林安", &["林安"]),
            ("作者 | 林安", &["林安"]),
            ("作者：林安 编辑：王波", &["林安"]),
            ("本报记者 林安、王波", &["林安", "王波"]),
            ("记者林安", &["林安"]),
            ("【記者林安／台北報導】", &["林安"]),
            ("(责编：林安、王波)", &["林安", "王波"]),
            ("作者：安娜·莱恩", &["安娜·莱恩"]),
            // A point parts the names of a foreigner, who may have more letters.
            ("记者 阿卜杜勒·汗", &["阿卜杜勒·汗"]),
            ("取材・文：安藤林", &["安藤林"]),
            ("글 김민수", &["김민수"]),
            ("글·사진 김민수", &["김민수"]),
        ] {
            let found = Byline::parse(line).map(|byline| byline.authors).unwrap_or_default();
            let found: Vec<_> = found.iter().map(|author| author.name.to_string()).collect();
            assert_eq!(found, names, "{line}");
        }
        for copy in [
            "文化部表示，渡轮将继续运行。",
            "记者会上没有人说话",
            "작가",
            "文",
            "(记者会)",
            "글로벌 시장",
            "記者コラム",
            "记者：渡轮什么时候回来？",
            "记者 阿卜杜勒·",
        ] {
            assert_eq!(Byline::parse(copy), None, "{copy}");
        }
    }

    #[test]
    fn datelines_name_their_reporters() {
        for (dateline, names) in [
            ("(서울=연합뉴스) 한빛나 이하늘 기자 =", &["한빛나", "이하늘"][..]),
            ("[서울=뉴시스]한빛나·이하늘 특파원 =", &["한빛나", "이하늘"]),
            ("【ソウル＝山田花子、パリ＝鈴木太郎】", &["山田花子", "鈴木太郎"]),
            ("【ワシントン共同】", &[]),
            ("(서울=연합뉴스)", &[]),
            ("新华社北京1月30日电", &[]),
            ("HARWICK (AP) —", &[]),
        ] {
            let found = Byline::in_dateline_at(dateline, 0, crate::spares::Lists::FRESH);
            let found: Vec<_> =
                found.iter().flat_map(|byline| &byline.authors).map(|author| author.name.to_string()).collect();
            assert_eq!(found, names, "{dateline}");
        }
    }
}
