//! What one block looks like: counts from one pass over its bytes.
//!
//! Words are runs of letters and digits. Nothing here allocates, and no more than [`SAMPLE`] bytes of a block are read
//! word by word, so that a line of a megabyte costs no more than a paragraph.

use crate::lexicon::{HASH_START, Senses, Topic, hash_byte, senses};
use crate::scan;

/// How many bytes of a block are read word by word; a paragraph is known by then.
const SAMPLE: usize = 384;

/// How many of a block's longer words are kept, to see whether other blocks speak of the same.
pub(super) const KEPT: usize = 6;

/// What a byte or character at an end of a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Edge {
    #[default]
    None,
    Lower,
    Upper,
    Digit,
    /// A full stop or its like in other scripts.
    Stop,
    /// A question or exclamation mark.
    Ask,
    Ellipsis,
    Colon,
    Comma,
    /// A quotation mark.
    Quote,
    /// A bracket.
    Bracket,
    /// A dash.
    Dash,
    /// A bullet.
    Bullet,
    /// Any other sign.
    Sign,
    /// A letter of a script without case.
    Letter,
}

impl Edge {
    /// As a feature.
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Bullet => 1,
            Self::Sign => 2,
            Self::Digit => 3,
            Self::Bracket => 4,
            Self::Lower => 5,
            Self::Upper => 6,
            Self::Letter => 7,
            Self::Comma => 8,
            Self::Colon => 9,
            Self::Dash => 10,
            Self::Quote => 11,
            Self::Ellipsis => 12,
            Self::Ask => 13,
            Self::Stop => 14,
        }
    }
}

/// The counts of one block.
#[derive(Debug, Clone, Default)]
pub(super) struct Measure {
    /// Bytes, all of them.
    pub(super) bytes: u32,
    /// Bytes that were read word by word.
    pub(super) read: u32,
    /// A hash of all the bytes.
    pub(super) hash: u64,
    pub(super) words: u32,
    /// Words that are stop words of the page's language.
    pub(super) stops: u32,
    /// Words that start with a capital; those in capitals only; those that start with a digit.
    pub(super) capitals: u32,
    pub(super) shouts: u32,
    pub(super) numbers: u32,
    /// Words of seven letters or more.
    pub(super) long: u32,
    /// The longest word, in bytes.
    pub(super) longest: u32,
    /// Small letters that a capital follows inside a word: glued words.
    pub(super) glued: u32,
    /// Marks that end a sentence inside the block and at its end.
    pub(super) sentences: u32,
    pub(super) commas: u32,
    pub(super) quotes: u32,
    /// Signs that part entries: bar, bullet, guillemet, slash between spaces.
    pub(super) partings: u32,
    pub(super) brackets: u32,
    pub(super) colons: u32,
    /// `@`, `#`, `://`, `www`, ©.
    pub(super) ats: u32,
    pub(super) hashes: u32,
    pub(super) copyrights: u32,
    pub(super) dollars: u32,
    /// Characters of Chinese, Japanese and Korean.
    pub(super) wide: u32,
    /// Letters of other scripts than Latin's plain ones.
    pub(super) high: u32,
    pub(super) first: Edge,
    pub(super) last: Edge,
    /// How many words speak of each topic.
    pub(super) topics: [u8; Topic::ALL.len()],
    /// The senses of the first two words and of the last.
    pub(super) opening: Senses,
    pub(super) second: Senses,
    pub(super) closing: Senses,
    /// Hashes of the first longer words that no table has.
    pub(super) kept: [u32; KEPT],
}

impl Measure {
    /// Reads a block's words.
    pub(super) fn of(content: &str, stop_mask: Senses) -> Self {
        let head = content.as_bytes().get(..SAMPLE).unwrap_or(content.as_bytes());
        let mut measure = Self {
            bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
            read: u32::try_from(head.len()).unwrap_or(u32::MAX),
            hash: scan::hash(content.as_bytes()),
            first: content.chars().next().map_or(Edge::None, edge),
            last: last_edge(content),
            ..Self::default()
        };
        Reader { measure: &mut measure, stop_mask, kept: 0 }.read(head);
        measure
    }

    /// How much text the block holds, in words: estimated beyond the sample, and by characters where words are not
    /// parted by spaces.
    pub(super) fn length(&self) -> u32 {
        let words = self.words.saturating_add(self.wide / 2);
        if self.bytes > self.read {
            let long = u64::from(words) * u64::from(self.bytes) / u64::from(self.read.max(1));
            return u32::try_from(long).unwrap_or(u32::MAX);
        }
        words
    }

    /// How many words speak of a topic.
    pub(super) fn topic(&self, topic: Topic) -> u32 {
        self.topics.get(topic.index()).copied().map_or(0, u32::from)
    }
}

impl Measure {
    /// A short line of numbers and words of the calendar.
    pub(super) fn is_stamp(&self) -> bool {
        let time = self.topic(Topic::Time);
        self.words <= 14 && time > 0 && (time + self.numbers) * 2 > self.words
    }

    /// A short line that speaks of little but `topic`.
    pub(super) fn heads(&self, topic: Topic) -> bool {
        self.words <= 6 && self.topic(topic) * 2 >= self.words.max(1)
    }

    /// A short line that may head what is not the story: other stories, comments, offers.
    pub(super) fn is_head(&self) -> bool {
        [Topic::Related, Topic::Comment, Topic::Offer].into_iter().any(|topic| self.heads(topic))
    }
}

/// The word that is being read.
#[derive(Debug, Clone, Copy)]
struct Word {
    hash: u32,
    len: u32,
    upper: u32,
    first: Edge,
    before: Edge,
}

impl Default for Word {
    fn default() -> Self {
        Self { hash: HASH_START, len: 0, upper: 0, first: Edge::None, before: Edge::None }
    }
}

impl Word {
    #[inline]
    fn letter(&mut self, lower: u8, edge: Edge) {
        if self.len == 0 {
            self.first = edge;
        }
        self.before = edge;
        self.len += 1;
        self.hash = hash_byte(self.hash, lower);
    }

    /// The small letters that a small letter is followed by; gives what follows them.
    #[inline]
    fn small_letters<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let mut count = 0;
        for byte in rest {
            if !byte.is_ascii_lowercase() {
                break;
            }
            self.hash = hash_byte(self.hash, *byte);
            count += 1;
        }
        // No more than the sample are read.
        self.len += u32::try_from(count).unwrap_or_default();
        rest.get(count..).unwrap_or_default()
    }
}

struct Reader<'m> {
    measure: &'m mut Measure,
    stop_mask: Senses,
    kept: usize,
}

impl Reader<'_> {
    fn read(&mut self, mut bytes: &[u8]) {
        let mut word = Word::default();
        while let Some((&byte, rest)) = bytes.split_first() {
            bytes = rest;
            match byte {
                b'a'..=b'z' => {
                    word.letter(byte, Edge::Lower);
                    bytes = word.small_letters(rest);
                }
                b' ' => self.end(&mut word),
                b'A'..=b'Z' => {
                    self.measure.glued += u32::from(word.before == Edge::Lower);
                    word.upper += 1;
                    word.letter(byte | 0x20, Edge::Upper);
                }
                b'0'..=b'9' => word.letter(byte, Edge::Digit),
                0x80.. => (word, bytes) = self.wide(word, byte, rest),
                _ => {
                    self.end(&mut word);
                    self.sign(byte, rest);
                }
            }
        }
        self.end(&mut word);
        if matches!(self.measure.last, Edge::Stop | Edge::Ask) && self.measure.bytes > self.measure.read {
            self.measure.sentences += 1;
        }
    }

    /// A sign of ASCII, after which `rest` follows.
    fn sign(&mut self, byte: u8, rest: &[u8]) {
        let measure = &mut *self.measure;
        let spaced = rest.first().is_none_or(|next| *next == b' ' || *next == b'"' || *next >= 0x80);
        match byte {
            b'.' | b'?' | b'!' if spaced => measure.sentences += 1,
            b',' => measure.commas += 1,
            b'"' => measure.quotes += 1,
            b'|' => measure.partings += 1,
            b'/' | b'>' | b'-' | b'*' if spaced => measure.partings += 1,
            b'(' | b'[' => measure.brackets += 1,
            b':' => measure.colons += 1,
            b'@' => measure.ats += 1,
            b'#' => measure.hashes += 1,
            b'$' => measure.dollars += 1,
            _ => {}
        }
    }

    /// A character beyond ASCII; gives the word that is being read after it, and what follows it.
    fn wide<'a>(&mut self, mut word: Word, byte: u8, rest: &'a [u8]) -> (Word, &'a [u8]) {
        let rest = match (byte, rest) {
            // General punctuation: spaces, dashes, quotation marks, bullets, the ellipsis.
            (0xE2, [0x80, third, rest @ ..]) => {
                self.end(&mut word);
                match third {
                    0x9C..=0x9F => self.measure.quotes += 1,
                    0xA2 | 0xBA | 0xB9 => self.measure.partings += 1,
                    0xA6 => self.measure.sentences += 1,
                    _ => {}
                }
                rest
            }
            // Latin-1 signs.
            (0xC2, [second, rest @ ..]) => {
                self.end(&mut word);
                match second {
                    0xAB | 0xBB => self.measure.quotes += 1,
                    0xB7 => self.measure.partings += 1,
                    0xA9 => self.measure.copyrights += 1,
                    0xA3 => self.measure.dollars += 1,
                    _ => {}
                }
                rest
            }
            // CJK punctuation.
            (0xE3, [0x80, third, rest @ ..]) => {
                self.end(&mut word);
                match third {
                    0x82 => self.measure.sentences += 1,
                    0x81 => self.measure.commas += 1,
                    0x8C..=0x8F => self.measure.quotes += 1,
                    _ => {}
                }
                rest
            }
            // Kana, Han, Hangul, full width: characters without spaces between words.
            (0xE3..=0xED | 0xEF, [_, _, rest @ ..]) => {
                self.measure.wide += 1;
                self.measure.high += 1;
                if word.len > 0 && (0xE3..=0xE9).contains(&byte) {
                    self.end(&mut word);
                }
                rest
            }
            // Latin letters with marks: the small letter stands 32 above the capital.
            (0xC3, [second, rest @ ..]) => {
                self.measure.high += 1;
                let (lower, edge) = match second {
                    0x80..=0x9E => (second | 0x20, Edge::Upper),
                    _ => (*second, Edge::Lower),
                };
                word.letter(0xC3, edge);
                word.hash = hash_byte(word.hash, lower);
                rest
            }
            (0xE2, [_, _, rest @ ..]) | (0xF0.., [_, _, _, rest @ ..]) => {
                self.end(&mut word);
                self.measure.partings += 1;
                rest
            }
            (0xC4..=0xDF, [second, rest @ ..]) => {
                self.measure.high += 1;
                // Cyrillic capitals А to П fold within one lead byte, Р to Я into the next.
                let (lead, second, edge) = match (byte, *second) {
                    (0xD0, 0x90..=0x9F) => (0xD0, *second + 0x20, Edge::Upper),
                    (0xD0, 0xA0..=0xAF) => (0xD1, *second - 0x20, Edge::Upper),
                    (lead, second) => (lead, second, Edge::Letter),
                };
                word.letter(lead, edge);
                word.hash = hash_byte(word.hash, second);
                rest
            }
            (_, rest) => {
                word.letter(byte, Edge::Letter);
                rest
            }
        };
        (word, rest)
    }

    /// The end of a word, if one was being read.
    #[inline]
    fn end(&mut self, word: &mut Word) {
        if word.len > 0 {
            // Part by part: as a whole it would go through memory.
            self.count(word.hash, word.len, word.upper, word.first);
            *word = Word::default();
        }
    }

    /// Counts a word.
    #[inline(never)] // Called from all ends of words, which have to stay small.
    fn count(&mut self, hash: u32, len: u32, upper: u32, first: Edge) {
        let measure = &mut *self.measure;
        measure.words += 1;
        // Sums and not branches: what the next word will be is anybody's guess.
        measure.capitals += u32::from(first == Edge::Upper);
        measure.shouts += u32::from(upper == len && len > 1);
        measure.numbers += u32::from(first == Edge::Digit);
        measure.long += u32::from(len >= 7);
        measure.longest = measure.longest.max(len);
        let senses = senses(hash);
        match measure.words {
            1 => measure.opening = senses,
            2 => measure.second = senses,
            _ => {}
        }
        measure.closing = senses;
        if senses.is_empty() {
            if (len >= 5 || (len >= 4 && first == Edge::Upper))
                && let Some(place) = measure.kept.get_mut(self.kept)
            {
                *place = hash;
                self.kept += 1;
            }
            return;
        }
        if senses.meets(self.stop_mask) {
            measure.stops += 1;
        }
        let mut topics = senses.topics();
        while topics != 0 {
            let topic = usize::try_from(topics.trailing_zeros()).unwrap_or_default();
            if let Some(count) = measure.topics.get_mut(topic) {
                *count = count.saturating_add(1);
            }
            topics &= topics - 1;
        }
    }
}

/// What a character at an end of a block is.
fn edge(c: char) -> Edge {
    match c {
        'a'..='z' => Edge::Lower,
        'A'..='Z' => Edge::Upper,
        '0'..='9' => Edge::Digit,
        '.' | '。' | '．' => Edge::Stop,
        '?' | '!' | '？' | '！' => Edge::Ask,
        '…' => Edge::Ellipsis,
        ':' | '：' | ';' => Edge::Colon,
        ',' | '、' | '，' => Edge::Comma,
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' => {
            Edge::Quote
        }
        '(' | ')' | '[' | ']' | '{' | '}' | '（' | '）' | '【' | '】' | '<' | '>' => Edge::Bracket,
        '-' | '–' | '—' | '―' => Edge::Dash,
        '*' | '•' | '·' | '‣' | '▪' | '■' | '●' | '○' | '◦' | '+' | '►' | '▶' | '→' => {
            Edge::Bullet
        }
        c if c.is_lowercase() => Edge::Lower,
        c if c.is_uppercase() => Edge::Upper,
        c if c.is_alphabetic() => Edge::Letter,
        _ => Edge::Sign,
    }
}

/// What a block ends with; closing quotation marks and brackets after a full stop count as the stop.
fn last_edge(content: &str) -> Edge {
    let mut back = content.chars().rev();
    let last = back.next().map_or(Edge::None, edge);
    if matches!(last, Edge::Quote | Edge::Bracket) {
        let before = back.next().map_or(Edge::None, edge);
        if matches!(before, Edge::Stop | Edge::Ask) {
            return before;
        }
    }
    if last == Edge::Stop && content.ends_with("...") {
        return Edge::Ellipsis;
    }
    last
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::Language;
    use crate::lexicon::senses_of;

    fn measured(text: &str) -> Measure {
        Measure::of(text, Senses::stop_mask(Some(Language::En)))
    }

    /// What was counted of a text, by name; what was not met is left out.
    fn met<const N: usize>(counts: [(&'static str, u32); N]) -> Vec<(&'static str, u32)> {
        counts.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    #[test]
    fn each_sign_is_counted_as_what_it_is() {
        const LINES: [(&str, &[(&str, u32)]); 26] = [
            ("Nobody was hurt. Was it old? No!", &[("sentences", 3)]),
            ("He said: \"No.\" (He left.)", &[("sentences", 1), ("quotes", 2), ("brackets", 1), ("colons", 1)]),
            ("Er sagte: „Nein.“", &[("sentences", 1), ("quotes", 2), ("colons", 1)]),
            // Points inside of words, clocks and addresses end no sentence.
            ("At 4.15 on www.harwick.example", &[]),
            ("And then…", &[("sentences", 1)]),
            ("the tide, the chart, the quay", &[("commas", 2)]),
            ("“no” and „ja‟", &[("quotes", 4)]),
            ("«no» »ja«", &[("quotes", 4)]),
            // Apostrophes are no quotation marks.
            ("‘no’ and Harwick’s", &[]),
            ("Home | News | Sport", &[("partings", 2)]),
            ("Home / News > Ferry - Harwick * Live", &[("partings", 4)]),
            ("and/or a well-known a*b c>d", &[]),
            ("Home • News › Sport ‹ Live", &[("partings", 3)]),
            ("Home · News", &[("partings", 1)]),
            ("Home – News — Live", &[]),
            ("→ More 🚢 ships", &[("partings", 2)]),
            ("(AP) [video]", &[("brackets", 2)]),
            ("Photo: Ada Lane: 2", &[("colons", 2)]),
            ("ada@harwick.example", &[("ats", 1)]),
            ("#harwick #ferry", &[("hashes", 2)]),
            ("$5 or £4", &[("dollars", 2)]),
            ("© 2031 The Harwick Press", &[("copyrights", 1)]),
            ("渡輪擱淺。", &[("sentences", 1)]),
            ("船、舟、艇", &[("commas", 2)]),
            ("「船」『艇』", &[("quotes", 4)]),
            ("Curaçao’s harbour", &[]),
        ];
        for (line, want) in LINES {
            let m = measured(line);
            let counts = [
                ("sentences", m.sentences),
                ("commas", m.commas),
                ("quotes", m.quotes),
                ("partings", m.partings),
                ("brackets", m.brackets),
                ("colons", m.colons),
                ("ats", m.ats),
                ("hashes", m.hashes),
                ("copyrights", m.copyrights),
                ("dollars", m.dollars),
            ];
            assert_eq!(met(counts), want, "{line}");
        }
    }

    #[test]
    fn each_word_is_counted_as_what_it_looks_like() {
        const LINES: [(&str, &[(&str, u32)]); 14] = [
            ("", &[]),
            // `aground` and `Harwick` have seven letters.
            ("a ferry ran aground off Harwick", &[("words", 6), ("capitals", 1), ("long", 2), ("longest", 7)]),
            ("STORM in A week", &[("words", 4), ("capitals", 2), ("shouts", 1), ("longest", 5)]),
            ("41 aboard, 3rd in 2031", &[("words", 5), ("numbers", 3), ("longest", 6)]),
            // Words that lost the space between them.
            ("ReadMoreNews", &[("words", 1), ("capitals", 1), ("long", 1), ("longest", 12), ("glued", 2)]),
            ("Read more.More", &[("words", 3), ("capitals", 2), ("longest", 4)]),
            ("McBAIN", &[("words", 1), ("capitals", 1), ("longest", 6), ("glued", 1)]),
            ("Élan Økonom über", &[("words", 3), ("capitals", 2), ("longest", 6), ("high", 3)]),
            ("łódź", &[("words", 1), ("longest", 4), ("high", 3)]),
            ("Паром Россия", &[("words", 2), ("capitals", 2), ("longest", 6), ("high", 11)]),
            ("Αθήνα", &[("words", 1), ("longest", 5), ("high", 5)]),
            ("渡轮擱淺", &[("wide", 4), ("high", 4)]),
            // Kana and Han end a word of Latin letters; Hangul, which has words of its own, does not.
            ("AP渡轮UPI", &[("words", 2), ("capitals", 2), ("shouts", 2), ("longest", 3), ("wide", 2), ("high", 2)]),
            ("AP여객UP", &[("words", 1), ("capitals", 1), ("shouts", 1), ("longest", 4), ("wide", 2), ("high", 2)]),
        ];
        for (line, want) in LINES {
            let m = measured(line);
            let counts = [
                ("words", m.words),
                ("capitals", m.capitals),
                ("shouts", m.shouts),
                ("numbers", m.numbers),
                ("long", m.long),
                ("longest", m.longest),
                ("glued", m.glued),
                ("wide", m.wide),
                ("high", m.high),
            ];
            assert_eq!(met(counts), want, "{line}");
            assert_eq!(usize::try_from(m.bytes), Ok(line.len()), "{line}");
        }
    }

    #[test]
    fn words_are_known_whatever_their_case() {
        for (line, word) in [
            ("SHARE", "share"),
            ("Veröffentlicht", "veröffentlicht"),
            ("VERÖFFENTLICHT", "veröffentlicht"),
            ("ОБНОВЛЕНО", "обновлено"),
            ("Фото", "фото"),
        ] {
            assert_eq!(measured(line).opening, senses_of(word), "{line}");
            assert!(!senses_of(word).is_empty(), "{word}");
        }
        let m = measured("Share the ferry photo");
        assert_eq!((m.opening, m.second, m.closing), (senses_of("share"), senses_of("the"), senses_of("photo")));
        // Of these words one is a stop word, one is of sharing and one of pictures.
        assert_eq!((m.stops, m.topic(Topic::Social), m.topic(Topic::Credit), m.topic(Topic::Legal)), (1, 1, 1, 0));
        assert_eq!(measured("Share, share and share").topic(Topic::Social), 3);
    }

    #[test]
    fn the_first_longer_words_that_no_table_has_are_kept() {
        let kept = |line: &str| measured(line).kept.iter().filter(|hash| **hash != 0).count();
        for (line, count) in [
            // `reel` is short and in lower case.
            ("Otto Reel reel reels", 3),
            ("Harwick Holm", 2),
            // Words of the language and of pages tell nothing.
            ("their newsletter", 0),
            ("Brandt Edvard Harwick Sandbank trawler whaler sextant", KEPT),
        ] {
            assert_eq!(kept(line), count, "{line}");
        }
        assert_eq!(measured("HARWICK").kept, measured("harwick").kept);
        assert_ne!(measured("harwick").kept, measured("harwich").kept);
    }

    #[test]
    fn long_blocks_are_estimated_from_their_start() {
        // 384 bytes hold 77 words of 4 letters and a space; the whole has 200.
        let text = "word ".repeat(200);
        let m = measured(text.trim_end());
        assert_eq!((m.read, m.words, m.bytes), (384, 77, 999));
        assert_eq!(m.length(), 77 * 999 / 384);
        // What ends after the sample has one sentence at the least.
        assert_eq!((m.sentences, measured(&alloc::format!("{text}end.")).sentences), (0, 1));
        assert_eq!(measured("The ferry ran aground.").length(), 4);
        // Two characters make a word where there are no spaces.
        assert_eq!(measured("渡輪擱淺了").length(), 2);
    }

    #[test]
    fn short_lines_of_moments_are_stamps() {
        for (line, is) in [
            ("Published Jan. 30, 2024", true),
            // Numbers alone are no time.
            ("30 2024", false),
            // Three of six words are no more than half, four of six are.
            ("Updated 4 30 by the harbour", false),
            ("Updated 4 30 31 the harbour", true),
            ("May 1 2 3 4 5 6 7 8 9 10 11 12 13", true),
            ("May 1 2 3 4 5 6 7 8 9 10 11 12 13 14", false),
        ] {
            assert_eq!(measured(line).is_stamp(), is, "{line}");
        }
    }

    #[test]
    fn short_lines_that_speak_of_little_else_head() {
        for (line, topic, is) in [
            ("Related", Topic::Related, true),
            ("Related quays", Topic::Related, true),
            ("Related quays, berths", Topic::Related, false),
            ("Related stories, harbour quays", Topic::Related, true),
            ("Related stories: more harbour quays, berths", Topic::Related, true),
            ("Related stories: more latest harbour quays, berths", Topic::Related, false),
            ("Related", Topic::Comment, false),
            ("", Topic::Related, false),
        ] {
            assert_eq!(measured(line).heads(topic), is, "{line}");
        }
        for (line, is) in [("Related", true), ("Comments", true), ("Subscribe", true), ("Weather", false)] {
            assert_eq!(measured(line).is_head(), is, "{line}");
        }
    }

    #[test]
    fn a_block_starts_and_ends_with_what_it_does() {
        for (kind, characters) in [
            (Edge::Lower, "azéд"),
            (Edge::Upper, "AZÉД"),
            (Edge::Digit, "09"),
            (Edge::Stop, ".。．"),
            (Edge::Ask, "?!？！"),
            (Edge::Ellipsis, "…"),
            (Edge::Colon, ":;："),
            (Edge::Comma, ",、，"),
            (Edge::Quote, "\"'“”„‘’‚«»‹›「」『』"),
            (Edge::Bracket, "()[]{}<>（）【】"),
            (Edge::Dash, "-–—―"),
            (Edge::Bullet, "*+•·‣▪■●○◦►▶→"),
            (Edge::Letter, "渡フ여"),
            (Edge::Sign, "|/@#$©%_~"),
        ] {
            for c in characters.chars() {
                assert_eq!(edge(c), kind, "{c}");
            }
        }
        for (line, first, last) in [
            ("", Edge::None, Edge::None),
            ("the quay", Edge::Lower, Edge::Lower),
            ("• Nobody was hurt.", Edge::Bullet, Edge::Stop),
            // The sentence inside the quotation marks or brackets ends the block.
            ("“Nobody was hurt.”", Edge::Quote, Edge::Stop),
            ("“Who was hurt?”", Edge::Quote, Edge::Ask),
            ("(Nobody was hurt.)", Edge::Bracket, Edge::Stop),
            ("“A word”", Edge::Quote, Edge::Quote),
            ("(AP)", Edge::Bracket, Edge::Bracket),
            ("And then...", Edge::Upper, Edge::Ellipsis),
            ("And then.", Edge::Upper, Edge::Stop),
        ] {
            let m = measured(line);
            assert_eq!((m.first, m.last), (first, last), "{line}");
        }
    }
}
