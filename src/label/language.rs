//! Which language a text is written in: scripts first, then stop words, on a sample.

use crate::Language;
use crate::blocks::RawBlock;
use crate::lexicon::{HASH_START, hash_byte, senses};

/// How many bytes of a text are looked at. A page's menus may fill some thousands, so blocks of one line's length and
/// more come first.
const SAMPLE: usize = 3_000;
/// How many bytes of one block are looked at.
const BLOCK_SAMPLE: usize = 400;
/// A block of prose has at least so many bytes.
const PROSE: usize = 60;

/// The language of a text; `None` where no language that wirecopy has tables for is likely.
pub(super) fn detect(text: &str, blocks: &[RawBlock]) -> Option<Language> {
    let mut census = Census::default();
    let mut left = SAMPLE;
    for least in [PROSE, 1] {
        for block in blocks {
            let length = block.content.len();
            if length < least || (least == 1 && length >= PROSE) {
                continue;
            }
            let raw = block.raw(text);
            let part = raw.as_bytes().get(..raw.len().min(BLOCK_SAMPLE)).unwrap_or_default();
            census.read(part);
            left = left.saturating_sub(part.len());
            if left == 0 || census.is_plain() {
                return census.verdict();
            }
        }
        if census.words + census.han >= 40 {
            break;
        }
    }
    census.verdict()
}

/// Words and characters, counted.
#[derive(Debug, Default)]
struct Census {
    words: u32,
    stops: [u32; Language::ALL.len()],
    elsewhere: u32,
    kana: u32,
    han: u32,
    hangul: u32,
    cyrillic: u32,
    /// Letters that Russian does not have.
    other_cyrillic: u32,
}

impl Census {
    fn read(&mut self, bytes: &[u8]) {
        let mut hash = HASH_START;
        let mut bytes = bytes.iter();
        while let Some(&byte) = bytes.next() {
            if byte.is_ascii_lowercase() {
                hash = hash_byte(hash, byte);
                continue;
            }
            match (byte, bytes.as_slice()) {
                (b'A'..=b'Z', _) => hash = hash_byte(hash, byte | 0x20),
                (0xC3, [second, rest @ ..]) => {
                    let lower = if (0x80..=0x9E).contains(second) { second | 0x20 } else { *second };
                    hash = hash_byte(hash_byte(hash, 0xC3), lower);
                    bytes = rest.iter();
                }
                (0xD0 | 0xD1, [second, rest @ ..]) => {
                    self.cyrillic += 1;
                    if matches!((byte, second), (0xD1, 0x94 | 0x96 | 0x97 | 0x98..=0x9F)) {
                        self.other_cyrillic += 1;
                    }
                    hash = hash_byte(hash_byte(hash, byte), *second);
                    bytes = rest.iter();
                }
                (0xE3, [0x81..=0x83, _, rest @ ..]) => {
                    self.kana += 1;
                    bytes = rest.iter();
                }
                (0xE4..=0xE9, [_, _, rest @ ..]) => {
                    self.han += 1;
                    bytes = rest.iter();
                }
                (0xEA..=0xED, [_, _, rest @ ..]) => {
                    self.hangul += 1;
                    bytes = rest.iter();
                }
                (0xE2 | 0xE3 | 0xEF, [_, _, rest @ ..]) | (0xC2, [_, rest @ ..]) => {
                    self.word(hash);
                    hash = HASH_START;
                    bytes = rest.iter();
                }
                (0xC4..=0xDF, [second, rest @ ..]) => {
                    hash = hash_byte(hash_byte(hash, byte), *second);
                    bytes = rest.iter();
                }
                (b'0'..=b'9' | 0x80.., _) => hash = hash_byte(hash, byte),
                _ => {
                    self.word(hash);
                    hash = HASH_START;
                }
            }
        }
        self.word(hash);
    }

    fn word(&mut self, hash: u32) {
        if hash == HASH_START {
            return;
        }
        self.words += 1;
        let senses = senses(hash);
        if senses.is_empty() {
            return;
        }
        let mut languages = senses.languages();
        while let Some(language) = languages.checked_ilog2() {
            if let Some(count) = usize::try_from(language).ok().and_then(|language| self.stops.get_mut(language)) {
                *count += 1;
            }
            languages ^= 1 << language;
        }
        self.elsewhere += u32::from(senses.stops_elsewhere());
    }

    /// Whether a few sentences leave no doubt: most prose of one language needs no more.
    fn is_plain(&self) -> bool {
        const WORDS: u32 = 60;
        let (mut most, mut second) = (0, self.elsewhere);
        for count in self.stops {
            second = second.max(count.min(most));
            most = most.max(count);
        }
        self.words >= WORDS && most * 4 > self.words && most > second * 2
    }

    /// One language, if it stands out.
    fn verdict(&self) -> Option<Language> {
        let wide = self.kana + self.han + self.hangul;
        if wide > self.words {
            return match () {
                () if self.hangul * 2 > wide => Some(Language::Ko),
                // Japanese prose is about half kana; Chinese has none.
                () if self.kana * 8 > wide => Some(Language::Ja),
                () => Some(Language::Zh),
            };
        }
        if self.cyrillic > self.words {
            return (self.other_cyrillic * 50 < self.cyrillic).then_some(Language::Ru);
        }
        let (language, most) = Language::ALL
            .iter()
            .zip(&self.stops)
            .max_by_key(|(language, count)| (**count, core::cmp::Reverse(**language)))?;
        // One word in seven of any prose is a stop word; of another language's prose, fewer than its own.
        (most * 7 > self.words && *most >= 3 && self.elsewhere <= most * 2).then_some(*language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, envelope};

    fn language(text: &str) -> Option<Language> {
        detect(text, &blocks::cut(text, &envelope::read(text, None)))
    }

    #[test]
    fn prose_tells_its_language() {
        for (text, want) in [
            ("The ferry ran aground off the coast, and all of them were brought ashore by noon.", Language::En),
            ("Die Fähre lief vor der Küste auf Grund, und alle wurden bis zum Mittag an Land gebracht.", Language::De),
            ("Le ferry s'est échoué au large de la côte et tous les passagers ont été ramenés à terre.", Language::Fr),
            (
                "El transbordador encalló frente a la costa y todos los pasajeros fueron llevados a tierra.",
                Language::Es,
            ),
            (
                "O barco encalhou na costa e todos os passageiros já foram levados para terra, não há feridos.",
                Language::Pt,
            ),
            (
                "Il traghetto si è arenato al largo della costa e tutti sono stati portati a terra con le barche.",
                Language::It,
            ),
            ("De veerboot liep vast voor de kust en alle passagiers zijn door boten aan land gebracht.", Language::Nl),
            (
                "Färjan gick på grund utanför kusten och alla som var ombord har förts i land, säger polisen.",
                Language::Sv,
            ),
            (
                "Ferjen gikk på grunn utenfor kysten, og ingen av dem ble skadet, sier politiet, men noe olje lekker.",
                Language::No,
            ),
            (
                "Færgen gik på grund ud for kysten, og ingen af dem blev såret, siger politiet, men noget olie siver.",
                Language::Da,
            ),
            ("フェリーが沖合で座礁し、乗客は全員が救助された。", Language::Ja),
            ("여객선이 앞바다에서 좌초했지만 승객은 모두 구조됐다.", Language::Ko),
            ("渡轮在近海搁浅，所有乘客均已获救。", Language::Zh),
            ("Паром сел на мель у берега, и все пассажиры были доставлены на сушу к полудню.", Language::Ru),
            (
                "Feribot kıyı açıklarında karaya oturdu ve yolcuların hepsi için bir tekne gönderildi, bu daha önce de oldu.",
                Language::Tr,
            ),
        ] {
            assert_eq!(language(text), Some(want), "{text}");
        }
        assert_eq!(language("42 17 99"), None);
        assert_eq!(language(""), None);
    }

    #[test]
    fn menus_do_not_outvote_the_story() {
        let menu = "Home\nNews\nSport\nLive\n".repeat(60);
        let story =
            "Die Fähre lief vor der Küste auf Grund, und alle wurden bis zum Mittag an Land gebracht. ".repeat(3);
        assert_eq!(language(&alloc::format!("{menu}\n{story}\n")), Some(Language::De));
    }

    #[test]
    fn capitals_are_read_as_small_letters_are() {
        // All of the words that tell these languages have a mark.
        for (text, want) in
            [("FÖR SENT PÅ FÄRJAN FRÅN HOLM", Language::Sv), ("NÃO HÁ BARCOS ATÉ HARWICK, NEM JÁ TAMBÉM", Language::Pt)]
        {
            assert_eq!(language(text), Some(want), "{text}");
            assert_eq!(language(&text.to_lowercase()), Some(want), "{text}");
        }
    }
}
