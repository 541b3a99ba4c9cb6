//! Letters with marks, however they are written: `é` is one character, or an `e` and the mark above it, as text from PDF
//! files and from some file systems has it. Tables have the one character; what is looked up in them is composed on the way.

use core::str::Chars;

/// The characters of a text, a letter and the marks after it as one where there is one for them (Unicode's canonical
/// composition, for the scripts of [`PAIRS`]).
pub(crate) fn composed(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = text.chars();
    core::iter::from_fn(move || next_composed(&mut chars))
}

/// Gives those of them that are kept in lower case, one by one, until it is told to stop; whether it came to the end.
pub(crate) fn each_lower(text: &str, keeps: impl Fn(char) -> bool, mut take: impl FnMut(char) -> bool) -> bool {
    let mut chars = text.chars();
    loop {
        // Nearly all are letters of ASCII and of Latin-1 without a mark behind them.
        let marked = |rest: &[u8]| rest.first().is_some_and(|next| leads_mark(*next));
        let plain = match chars.as_str().as_bytes() {
            [byte, rest @ ..] if byte.is_ascii() && !marked(rest) => Some(*byte),
            [0xC3, byte, rest @ ..] if !marked(rest) => Some(byte | 0x40),
            _ => None,
        };
        let next = match plain {
            Some(letter) => chars.next().map(|_| char::from(letter)),
            None => next_composed(&mut chars),
        };
        let Some(c) = next else { return true };
        if !keeps(c) {
            continue;
        }
        let goes_on = match lower(c) {
            Some(lower) => take(lower),
            None => c.to_lowercase().all(&mut take),
        };
        if !goes_on {
            return false;
        }
    }
}

/// The lower case of a character of common copy, without a search.
fn lower(c: char) -> Option<char> {
    let shifted = |by: u32| char::from_u32(u32::from(c).saturating_add(by));
    match c {
        '\0'..='\u{7F}' => Some(c.to_ascii_lowercase()),
        // Latin letters with marks, Cyrillic.
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{DE}' | '\u{410}'..='\u{42F}' => shifted(0x20),
        '\u{DF}'..='\u{FF}' | '\u{430}'..='\u{45F}' => Some(c),
        // Dashes and quotation marks; kana, Chinese characters, Korean syllables.
        '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => {
            Some(c)
        }
        _ => None,
    }
}

/// The next character, with the marks that follow it.
#[inline]
pub(crate) fn next_composed(chars: &mut Chars<'_>) -> Option<char> {
    let mut whole = chars.next()?;
    while opens_mark(chars.as_str().as_bytes()) {
        let mut after = chars.clone();
        let Some(letter) = after.next().and_then(|mark| compose(whole, mark)) else { break };
        whole = letter;
        *chars = after;
    }
    Some(whole)
}

/// Whether the character is a mark that belongs to the letter before it.
pub(crate) const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}')
}

/// Whether a mark may come next.
const fn opens_mark(text: &[u8]) -> bool {
    matches!(text, [lead, ..] if leads_mark(*lead)) || matches!(text, [0xE3, 0x82, 0x99 | 0x9A, ..])
}

/// Whether the byte may start a mark over a letter of ASCII.
pub(crate) const fn leads_mark(byte: u8) -> bool {
    matches!(byte, 0xCC | 0xCD)
}

/// The letter that a letter and a mark are.
pub(crate) fn compose(letter: char, mark: char) -> Option<char> {
    let (_, pairs) = PAIRS.iter().find(|row| row.0 == mark)?;
    let mut pairs = pairs.chars();
    while let (Some(bare), Some(whole)) = (pairs.next(), pairs.next()) {
        if bare == letter {
            return Some(whole);
        }
    }
    None
}

/// For each mark the letters that it stands over, each before the two as one: those of the Latin, Greek, Cyrillic and Kana
/// blocks (U+00C0 to U+024F, U+0386 to U+03CF, U+0400 to U+045F, U+1E00 to U+1EFF, U+3040 to U+30FF). Source: the
/// canonical decompositions of the Unicode Character Database.
#[rustfmt::skip]
const PAIRS: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    ('\u{301}', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўȨḜȩḝẠẶạặ"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋЕЁІЇеёіїHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30A}', "AÅaåUŮuůwẘyẙ"),
    ('\u{30B}', "OŐoőUŰuű"),
    ('\u{30C}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ('\u{30F}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ('\u{31B}', "OƠoơUƯuư"),
    ('\u{323}', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{324}', "UṲuṳ"),
    ('\u{325}', "AḀaḁ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ('\u{32D}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    ('\u{32E}', "HḪhḫ"),
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ('\u{3099}', "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ"),
    ('\u{309A}', "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use unicode_normalization::UnicodeNormalization;

    fn whole(text: &str) -> String {
        composed(text).collect()
    }

    #[test]
    fn every_letter_of_the_blocks_is_composed() {
        let blocks = [0xC0..=0x24F, 0x386..=0x3CF, 0x400..=0x45F, 0x1E00..=0x1EFF, 0x3040..=0x30FF];
        let mut letters = 0;
        for c in blocks.into_iter().flatten().filter_map(char::from_u32) {
            let text = String::from(c);
            // A few letters are written as others that are the same: they never come out of a composition.
            let same: String = text.nfc().collect();
            assert_eq!(whole(&text.nfd().collect::<String>()), same, "U+{:04X}", u32::from(c));
            letters += usize::from(text.nfd().count() > 1);
        }
        assert!(letters > 500, "{letters}");
    }

    #[test]
    fn lower_case_is_unicodes() {
        for c in '\0'..=char::MAX {
            assert!(lower(c).is_none_or(|lower| c.to_lowercase().eq([lower])), "{c:?}");
        }
        let mut all = String::new();
        assert!(each_lower(
            "ÉCOLE e\u{301} İ Я",
            |c| c != 'L',
            |c| {
                all.push(c);
                true
            }
        ));
        assert_eq!(all, "écoe é i\u{307} я");
        assert!(!each_lower("ab", |_| true, |c| c != 'b'));
    }

    #[test]
    fn what_is_no_letter_with_a_mark_stays() {
        for text in ["", "plain", "q\u{301}", "\u{301}a", "e\u{301}\u{301}", "“ ”", "か゚"] {
            assert_eq!(whole(text), text.nfc().collect::<String>(), "{text:?}");
        }
    }
}
