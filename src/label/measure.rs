//! What one block looks like: counts from one pass over its bytes.
//!
//! Words are runs of letters and digits. Nothing here allocates, and no more than [`SAMPLE`] bytes of a block are read
//! word by word, so that a line of a megabyte costs no more than a paragraph.

use super::signed::unsigned;
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
            last: last_edge(unsigned(content)),
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
        let mut letters = rest.iter();
        while let Some(byte) = letters.as_slice().first().filter(|byte| byte.is_ascii_lowercase()) {
            self.hash = hash_byte(self.hash, *byte);
            letters.next();
        }
        let after = letters.as_slice();
        // No more than the sample are read.
        self.len += u32::try_from(rest.len() - after.len()).unwrap_or_default();
        after
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
mod tests;
