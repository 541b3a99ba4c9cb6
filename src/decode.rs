//! Bytes to text: UTF-8 is borrowed as it is; for anything else the charset is guessed from the bytes (feature
//! `encoding`), or what is not UTF-8 is replaced (without it).

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::{Diagnostic, DiagnosticCode, Span};

/// The text of some bytes: see [`decode`].
///
/// With feature `serde` it is written and not read back: its charset is a name of this crate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The text; borrowed where the bytes are valid UTF-8.
    pub text: Cow<'a, str>,
    /// The charset that the bytes were read as, by its name in the WHATWG Encoding Standard: `"UTF-8"`.
    pub charset: &'static str,
    /// What could not be decoded or had to be guessed; spans count in [`text`](Self::text).
    pub diagnostics: Vec<Diagnostic>,
}

impl Decoded<'_> {
    /// The same text without borrowed bytes.
    #[must_use]
    pub fn into_owned(self) -> Decoded<'static> {
        Decoded { text: Cow::Owned(self.text.into_owned()), charset: self.charset, diagnostics: self.diagnostics }
    }
}

/// Decodes bytes as news files hold them.
///
/// Valid UTF-8 is borrowed. With feature `encoding`, other bytes are read as UTF-16 if a byte order mark says so, as
/// damaged UTF-8 if most of what is not ASCII is UTF-8, and else in the legacy charset that fits what they hold
/// (windows-1252 for Western wires, which contains ISO 8859-1; `Shift_JIS`, EUC-JP, EUC-KR, GB18030, Big5, windows-1250,
/// -1251 and -1254, KOI8-R); the diagnostic `guessed-charset` says that it was a guess. Without the feature, what is
/// not UTF-8 becomes U+FFFD, with the diagnostic `undecodable`.
///
/// ```
/// let decoded = wirecopy::decode("Fähre läuft auf Grund".as_bytes());
/// assert_eq!(decoded.charset, "UTF-8");
/// assert!(matches!(decoded.text, std::borrow::Cow::Borrowed(_)));
///
/// # #[cfg(feature = "encoding")]
/// assert_eq!(wirecopy::decode(b"F\xE4hre l\xE4uft auf Grund").text, "Fähre läuft auf Grund");
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), charset: "UTF-8", diagnostics: Vec::new() },
        Err(_) => legacy(bytes),
    }
}

#[cfg(not(feature = "encoding"))]
fn legacy(bytes: &[u8]) -> Decoded<'_> {
    damaged(bytes)
}

#[cfg(feature = "encoding")]
fn legacy(bytes: &[u8]) -> Decoded<'_> {
    let sample = Sample::of(bytes);
    if sample.is_utf8() {
        return damaged(bytes);
    }
    let (encoding, told) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, true),
        None => (sample.charset(bytes), false),
    };
    decode_with(bytes, encoding, told)
}

/// Decodes bytes in a charset that is known, by any of its labels: `latin1`, `Shift_JIS`, `cp1252`. `None` if the label
/// names no charset.
///
/// ```
/// let decoded = wirecopy::decode_as(b"\xE9t\xE9", "latin1").unwrap();
/// assert_eq!(decoded.text, "été");
/// assert_eq!(wirecopy::decode_as(b"", "klingon"), None);
/// ```
#[cfg(feature = "encoding")]
#[cfg_attr(docsrs, doc(cfg(feature = "encoding")))]
#[must_use]
pub fn decode_as<'a>(bytes: &'a [u8], charset: &str) -> Option<Decoded<'a>> {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    Some(decode_with(bytes, encoding, true))
}

#[cfg(feature = "encoding")]
fn decode_with<'a>(bytes: &'a [u8], encoding: &'static encoding_rs::Encoding, told: bool) -> Decoded<'a> {
    let (text, encoding, malformed) = encoding.decode(bytes);
    let mut diagnostics = Vec::new();
    if !told {
        diagnostics.push(Diagnostic::new(DiagnosticCode::GuessedCharset, Span::new(0, text.len())));
    }
    if malformed {
        diagnostics.push(undecodable(&text));
    }
    Decoded { text, charset: encoding.name(), diagnostics }
}

/// UTF-8 with damage: what is not UTF-8 becomes U+FFFD.
fn damaged(bytes: &[u8]) -> Decoded<'_> {
    let text = String::from_utf8_lossy(bytes);
    let diagnostics = alloc::vec![undecodable(&text)];
    Decoded { text, charset: "UTF-8", diagnostics }
}

/// The diagnostic for a text with replaced bytes, at the first of them.
fn undecodable(text: &str) -> Diagnostic {
    let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(text.len());
    let end = at.saturating_add(char::REPLACEMENT_CHARACTER.len_utf8()).min(text.len());
    Diagnostic::new(DiagnosticCode::Undecodable, Span::new(at, end))
}

/// What the bytes over 127 of a text look like.
#[cfg(feature = "encoding")]
#[derive(Debug, Default)]
struct Sample {
    /// Characters of several bytes that are valid UTF-8, and stretches that are not.
    utf8: usize,
    broken: usize,
    /// ASCII letters.
    letters: usize,
    high: usize,
    /// High bytes that stand beside another one, as in charsets of two bytes.
    paired: usize,
}

/// So much of a text tells its charset.
#[cfg(feature = "encoding")]
const SAMPLE: usize = 64 * 1024;

#[cfg(feature = "encoding")]
impl Sample {
    fn of(bytes: &[u8]) -> Self {
        let mut sample = Self::default();
        for chunk in bytes.utf8_chunks() {
            let wide = chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
            sample.utf8 = sample.utf8.saturating_add(wide);
            sample.broken = sample.broken.saturating_add(usize::from(!chunk.invalid().is_empty()));
        }
        let mut before = false;
        let head = bytes.get(..SAMPLE).unwrap_or(bytes);
        for (at, byte) in head.iter().enumerate() {
            let high = *byte >= 0x80;
            if high {
                sample.high = sample.high.saturating_add(1);
                let next = head.get(at.saturating_add(1)).is_some_and(|next| *next >= 0x80);
                sample.paired = sample.paired.saturating_add(usize::from(before || next));
            }
            sample.letters = sample.letters.saturating_add(usize::from(byte.is_ascii_alphabetic()));
            before = high;
        }
        sample
    }

    /// Whether the text is UTF-8 of which a little is damaged.
    const fn is_utf8(&self) -> bool {
        self.utf8 >= self.broken.saturating_mul(4) && self.utf8 > 0
    }

    /// The charset that fits.
    fn charset(&self, bytes: &[u8]) -> &'static encoding_rs::Encoding {
        let mut end = SAMPLE.min(bytes.len());
        // The sample must not end inside a character of two bytes.
        while end < bytes.len() && bytes.get(end).is_some_and(|byte| *byte >= 0x80) {
            end = end.saturating_add(1);
        }
        let head = bytes.get(..end).unwrap_or(bytes);
        if self.paired.saturating_mul(10) >= self.high.saturating_mul(6)
            && let Some(encoding) = east_asian(head)
        {
            return encoding;
        }
        if self.high > self.letters {
            return cyrillic(head);
        }
        single_byte(head)
    }
}

/// The share of a decoded text's characters beyond ASCII that `wanted` accepts, in percent; `None` if it does not decode.
#[cfg(feature = "encoding")]
fn share(bytes: &[u8], encoding: &'static encoding_rs::Encoding, wanted: fn(char) -> bool) -> Option<usize> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let (mut all, mut hits) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all = all.saturating_add(1);
        hits = hits.saturating_add(usize::from(wanted(c)));
    }
    hits.saturating_mul(100).checked_div(all)
}

#[cfg(feature = "encoding")]
fn east_asian(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    use encoding_rs::{BIG5, EUC_JP, EUC_KR, GB18030, SHIFT_JIS};
    // Japanese copy is a third kana; Chinese uses its own comma and full stop; the rest are the commonest characters.
    let kana: fn(char) -> bool = |c| matches!(c, '\u{3041}'..='\u{30FF}');
    let hangul: fn(char) -> bool = |c| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let common: fn(char) -> bool =
        |c| "的是在一不了有和人这這中大为為上个個国國我以要他时時来來用们們，。、".contains(c);
    for (encoding, wanted, least) in [
        (SHIFT_JIS, kana, 20),
        (EUC_JP, kana, 20),
        (EUC_KR, hangul, 85),
        (GB18030, common, 8),
        (BIG5, common, 8),
        (EUC_KR, hangul, 60),
    ] {
        if share(bytes, encoding, wanted).is_some_and(|share| share >= least) {
            return Some(encoding);
        }
    }
    None
}

/// Russian copy is mostly in lower case, which windows-1251 and KOI8-R keep in opposite halves.
#[cfg(feature = "encoding")]
fn cyrillic(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let low = bytes.iter().filter(|byte| (0xC0..=0xDF).contains(*byte)).count();
    let high = bytes.iter().filter(|byte| **byte >= 0xE0).count();
    if low > high { encoding_rs::KOI8_R } else { encoding_rs::WINDOWS_1251 }
}

/// A charset of one byte for a Latin script: told by letters that are signs in windows-1252.
#[cfg(feature = "encoding")]
fn single_byte(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let inside = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0xC0;
    let (mut central, mut turkish, mut western) = (0_usize, 0_usize, 0_usize);
    for window in bytes.windows(3) {
        let [before, byte, after] = window else { continue };
        if !inside(*before) || !inside(*after) {
            continue;
        }
        match byte {
            // Polish l, a, z; Czech and Slovak t, l: superscripts and signs in windows-1252.
            0xB3 | 0xB9 | 0xBE | 0xBF | 0x9F | 0x9D => central = central.saturating_add(1),
            // Turkish dotless i, s, g: Icelandic letters in windows-1252.
            0xFD | 0xFE | 0xF0 => turkish = turkish.saturating_add(1),
            0xC0.. => western = western.saturating_add(1),
            _ => {}
        }
    }
    if central >= 3 {
        encoding_rs::WINDOWS_1250
    } else if turkish >= 4 && turkish > western {
        encoding_rs::WINDOWS_1254
    } else {
        encoding_rs::WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_is_borrowed_and_not_doubted() {
        let decoded = decode("Zürich — 東京".as_bytes());
        assert!(matches!(decoded.text, Cow::Borrowed("Zürich — 東京")));
        assert!(decoded.diagnostics.is_empty());
    }

    #[test]
    fn damaged_utf8_stays_utf8_and_says_where() {
        let decoded = decode(b"\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F and \xFF.");
        assert_eq!((decoded.text.as_ref(), decoded.charset), ("äöüß and \u{FFFD}.", "UTF-8"));
        let [damage] = decoded.diagnostics.as_slice() else { panic!("{:?}", decoded.diagnostics) };
        assert_eq!((damage.code, damage.span.of(&decoded.text)), (DiagnosticCode::Undecodable, Some("\u{FFFD}")));
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn legacy_charsets_are_told_by_what_they_hold() {
        for (charset, text) in [
            ("windows-1252", "Die Fähre lief vor Süderoog auf Grund, sagte Käpt’n Jörß."),
            ("Shift_JIS", "フェリーが港で座礁したが、けが人はいなかった。"),
            ("EUC-JP", "フェリーが港で座礁したが、けが人はいなかった。"),
            ("EUC-KR", "여객선이 항구에서 좌초했으나 다친 사람은 없었다."),
            ("gb18030", "渡轮在港口搁浅，船上的人都没有受伤，他们是在中午上岸的。"),
            ("Big5", "渡輪在港口擱淺，船上的人都沒有受傷，他們是在中午上岸的。"),
            ("windows-1251", "Паром сел на мель у входа в гавань, никто не пострадал."),
            ("KOI8-R", "Паром сел на мель у входа в гавань, никто не пострадал."),
            ("windows-1250", "Prom osiadł na mieliźnie, załoga została, pasażerów zabrały łodzie."),
            (
                "windows-1254",
                "Feribot limanın girişinde karaya oturdu, yaralanan olmadığı açıklandı, kıyıya çıkarıldılar.",
            ),
        ] {
            let encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap();
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{charset}");
            let decoded = decode(&bytes);
            assert_eq!((decoded.charset, decoded.text.as_ref()), (encoding.name(), text));
            assert_eq!(decoded.diagnostics[0].code, DiagnosticCode::GuessedCharset, "{charset}");
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn a_byte_order_mark_decides() {
        let decoded = decode(b"\xFF\xFEF\0\xE4\0h\0r\0e\0");
        assert_eq!((decoded.text.as_ref(), decoded.charset), ("Fähre", "UTF-16LE"));
        assert!(decoded.diagnostics.is_empty());
    }

    #[cfg(not(feature = "encoding"))]
    #[test]
    fn without_the_tables_nothing_is_guessed() {
        let decoded = decode(b"F\xE4hre");
        assert_eq!((decoded.text.as_ref(), decoded.charset), ("F\u{FFFD}hre", "UTF-8"));
        assert_eq!(decoded.diagnostics[0].code, DiagnosticCode::Undecodable);
    }
}
