//! Credits in Chinese, Japanese and Korean copy: `＝山田太郎撮影`, `/연합뉴스`, `新华社记者 李雷 摄`.

use super::attribution::{Attribution, Evidence, Lead, attribution};
use super::credit_end::Found;
use super::kinds::is_agency;
use crate::grammar::{is_cjk, tail};
use crate::scan::holds_words;

/// Such a credit is not longer, in bytes.
const CREDIT: usize = 120;

/// The credit at the end of a window of such copy.
pub(super) fn credit(window: &str) -> Option<Found<'_>> {
    let closed = window.trim_end_matches(['。', '.', ' ']);
    let last = closed.chars().next_back()?;
    if !is_cjk(last) && !matches!(last, '）' | ')' | '】' | ']' | '1' | 'Ａ'..='Ｚ' | 'A'..='Z') {
        return None;
    }
    let near = tail(closed, CREDIT);
    // The bytes of such letters open with none of ASCII's or of Latin letters with marks.
    if !near.bytes().any(|byte| byte == 0xE1 || byte >= 0xE3) || !near.chars().any(is_cjk) {
        return None;
    }
    shot(near).or_else(|| equated(near)).or_else(|| reporter(near)).or_else(|| slashed(near))
}

/// A person and an agency as a credit; `whole` runs to the end of the text.
fn found<'a>(whole: &'a str, photographer: Option<&'a str>, organization: Option<&'a str>, sure: bool) -> Found<'a> {
    let evidence = Evidence { wire: organization.is_some(), person: photographer.is_some(), ..Evidence::default() };
    Found { whole, made: Attribution { photographer, organization, evidence, ..Attribution::default() }, sure }
}

// shot = ["＝" / "、" / "（"] name "撮影" / [agency "记者"] name "摄"
fn shot(near: &str) -> Option<Found<'_>> {
    let inner = near.strip_suffix(['）', ')', '】', ']']).unwrap_or(near);
    let (before, japanese) = match inner.strip_suffix("撮影") {
        Some(before) => (before, true),
        None => (inner.strip_suffix('摄').or_else(|| inner.strip_suffix('攝'))?, false),
    };
    let start =
        before.rfind(['＝', '=', '、', '（', '(', '）', ')', '。', '，', '・', '】', '：', ':']).and_then(|at| {
            let mark = before.get(at..)?.chars().next()?;
            Some((at, at.checked_add(mark.len_utf8())?))
        });
    let (at, from) = start.unwrap_or_default();
    let name = before.get(from..)?.trim();
    if name.is_empty() || name.chars().count() > 20 || japanese && start.is_none() {
        return None;
    }
    let (organization, person) = match name.split_once("记者").or_else(|| name.split_once("記者")) {
        Some((organization, person)) => (Some(organization.trim()).filter(|text| !text.is_empty()), person.trim()),
        None => (None, name),
    };
    let person = Some(person.trim_end_matches("氏")).filter(|text| !text.is_empty());
    // `＝…で2031年1月14日、山田太郎撮影`: the whole parenthesis is the credit's only where it opens with the name.
    let opener = near.get(at..)?;
    let whole = if opener.starts_with(['（', '(', '＝', '=']) { opener } else { near.get(from..)?.trim_start() };
    Some(found(whole, person, organization, true))
}

// equated = "＝" agency / "（" agency "）"
fn equated(near: &str) -> Option<Found<'_>> {
    let (at, mark) = near.char_indices().rev().find(|(_, c)| matches!(c, '＝' | '=' | '（' | '('))?;
    let whole = near.get(at..)?;
    let inner = whole.get(mark.len_utf8()..)?.trim_end_matches(['）', ')']).trim();
    let inner = inner.strip_suffix("提供").unwrap_or(inner);
    // `＝ベイルートで2031年1月16日、AP`: place and day of the picture stand before the agency.
    let inner = inner.rsplit_once('、').map(|(_, last)| last).filter(|last| is_agency(last)).unwrap_or(inner);
    let made = attribution(inner, Lead::None)?;
    let known = made.evidence.wire || made.evidence.picture;
    let given = holds_words(whole, "提供") && matches!(mark, '＝' | '=');
    (known || given).then_some(Found { whole, sure: made.evidence.picture || matches!(mark, '＝' | '='), made })
}

// reporter = ["/" / "="] name "기자"
fn reporter(near: &str) -> Option<Found<'_>> {
    let inner = near.strip_suffix([')', ']']).unwrap_or(near);
    let before = inner.strip_suffix("기자")?.trim_end();
    let name = before.rsplit(|c: char| !is_cjk(c)).next()?;
    let edge = before.strip_suffix(name)?.trim_end().chars().next_back();
    let short = (2..=4).contains(&name.chars().count());
    (short && matches!(edge, Some('/' | '=' | '.' | '[' | '(' | '사'))).then(|| {
        let start = near.len().saturating_sub(
            inner
                .len()
                .saturating_sub(before.len())
                .saturating_add(name.len())
                .saturating_add(near.len().saturating_sub(inner.len())),
        );
        found(near.get(start..).unwrap_or(near), Some(name), None, false)
    })
}

// slashed = ("/" / ".") agency
fn slashed(near: &str) -> Option<Found<'_>> {
    let at = near.rfind(['/', '.', '。', '|'])?;
    let name = near.get(at..)?.get(1..)?;
    let whole = if near.get(at..)?.starts_with('/') { near.get(at..)? } else { name.trim_start() };
    let made = attribution(name.trim(), Lead::None)?;
    (made.evidence.wire || made.evidence.picture).then_some(Found { whole, made, sure: true })
}
