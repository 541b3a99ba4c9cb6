//! What one block looks like: counts from one pass over its bytes.
//!
//! Words are runs of letters and digits. Nothing here allocates, and no more than [`SAMPLE`] bytes of a block are read
//! word by word, so that a line of a megabyte costs no more than a paragraph.

use core::ops::Range;

use super::lines::{Said, Spoken, Word};
use super::signed::unsigned;
use super::wording;
use crate::grammar::compose;
use crate::lexicon::{HASH_START, Senses, Topic, hash_byte, senses};
use crate::scan::{self, lower};

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
    /// Whether any point, question or exclamation mark was read.
    stops_at_all: bool,
    pub(super) commas: u32,
    pub(super) quotes: u32,
    /// Signs that part entries: bar, bullet, guillemet, slash between spaces.
    pub(super) partings: u32,
    pub(super) brackets: u32,
    pub(super) colons: u32,
    /// `@`, `#`, `$` and its like, and © four times.
    pub(super) signs: u32,
    /// Characters of Chinese, Japanese and Korean.
    pub(super) wide: u32,
    /// Letters of other scripts than Latin's plain ones.
    pub(super) high: u32,
    pub(super) first: Edge,
    pub(super) last: Edge,
    /// How many words speak of each topic.
    pub(super) topics: [u8; Topic::ALL.len()],
    /// A bit for each topic that a word speaks of.
    pub(super) spoken: u16,
    /// The senses of the first two words, where any word speaks of a topic.
    pub(super) opening: Senses,
    pub(super) second: Senses,
    /// Hashes of the first longer words that no table has.
    pub(super) kept: [u32; KEPT],
    /// What its words say, as a [cell](wording::said).
    pub(super) said: u8,
}

impl Measure {
    /// The counts of a block.
    #[cfg(test)]
    pub(super) fn of(content: &str, stop_mask: Senses, room: &mut Room, spoken: &mut Spoken<'_>) -> Self {
        let mut measure = Self::default();
        measure.read(content, stop_mask, room, spoken);
        measure
    }

    /// Reads a block's words, and adds the longer ones to what the page says.
    pub(super) fn read(&mut self, content: &str, stop_mask: Senses, room: &mut Room, spoken: &mut Spoken<'_>) {
        let measure = self;
        measure.bytes = u32::try_from(content.len()).unwrap_or(u32::MAX);
        measure.hash = scan::hash(content.as_bytes());
        measure.first = content.chars().next().map_or(Edge::None, edge);
        let (words, said, cut, alike) = measure.words(content, room);
        let is_whole = measure.read == measure.bytes;
        // Who signs does so behind the end of a sentence.
        measure.last = last_edge(if is_whole && !measure.stops_at_all { content } else { unsigned(content) });
        if !is_whole && matches!(measure.last, Edge::Stop | Edge::Ask) {
            measure.sentences += 1;
        }
        let cut_off = words.last().filter(|last| cut > 0 && last.is_long());
        let cut_off = usize::from(cut_off.is_some());
        let long = measure.look_up(words, said, stop_mask);
        let whole = said.get(..long - cut_off).unwrap_or_default();
        let read = usize::try_from(measure.read).unwrap_or_default();
        spoken.block(whole, if alike { read - cut } else { 0 });
    }

    /// Counts a block's signs and gives its words, and room for the longer ones; of how many bytes the last one is, if the
    /// sample may end inside of it; and whether they are those that [`each_word`](super::lines::each_word) gives.
    fn words<'r>(&mut self, content: &str, room: &'r mut Room) -> (&'r [Word], &'r mut [Said], usize, bool) {
        let head = content.as_bytes().get(..SAMPLE).unwrap_or(content.as_bytes());
        self.read = u32::try_from(head.len()).unwrap_or(u32::MAX);
        let Room { text, words, said } = room;
        let (place, behind) = text.split_at_mut(head.len().min(SAMPLE));
        place.copy_from_slice(head);
        if let Some(behind) = behind.first_chunk_mut() {
            *behind = [0; CHUNK + 1];
        }
        let is_cut = head.len() < content.len();
        let mut reader = Reader { measure: self, head, is_cut, words: &mut *words, count: 0, cut: 0, alike: true };
        reader.read(text);
        let Reader { count, mut cut, alike, .. } = reader;
        // Of a word of ASCII this is known by now.
        if is_cut && cut == 0 && head.last().is_some_and(|last| lower(*last) != 0) {
            let letters = head.iter().rev().take_while(|byte| lower(**byte) != 0);
            cut = letters.count();
        }
        (words.get(..count).unwrap_or_default(), said, cut, alike)
    }

    /// The slots of the words of a block.
    #[cfg(feature = "train")]
    pub(super) fn slots(content: &str) -> alloc::vec::Vec<u16> {
        wording::all_slots(Self::default().words(content, &mut Room::default()).0)
    }

    /// Sees what the words of a block are, keeps those of some letters, and gives how many these are.
    #[inline(never)] // Nothing of the caller's is to stand in the registers of this loop.
    fn look_up(&mut self, words: &[Word], said: &mut [Said], stop_mask: Senses) -> usize {
        let mut first = words.iter().map(|word| word.hash);
        let first = [first.next(), first.next()];
        self.words = u32::try_from(words.len()).unwrap_or_default();
        // Sums and not branches, side by side.
        let (mut shapes, mut long, mut longest) = (0_u32, 0, 0);
        for word in words {
            shapes = shapes.wrapping_add(word.shape);
            long += u32::from(word.len() >= 7);
            longest = word.len().max(longest);
        }
        let (mut left, mut stops, mut spoken) = (0, 0, 0);
        let (mut before, mut odds, mut kept) = (0, 0, 0);
        for word in words.iter().copied() {
            odds += wording::odds(&mut before, word);
            let senses = senses(word.hash);
            let is_plain = senses.is_empty();
            if is_plain {
                if let Some(place) = self.kept.get_mut(kept) {
                    *place = word.hash;
                    // In five letters, or in four of which the first is a capital.
                    kept += usize::from(word.len() + (word.shape & Word::CAPITAL) >= 5);
                }
            } else {
                stops += u32::from(senses.meets(stop_mask));
                let mut topics = senses.topics();
                spoken |= topics;
                while topics != 0 {
                    let topic = usize::try_from(topics.trailing_zeros()).unwrap_or_default();
                    if let Some(count) = self.topics.get_mut(topic) {
                        *count = count.wrapping_add(1);
                    }
                    topics &= topics - 1;
                }
            }
            if let Some(place) = said.get_mut(left) {
                *place = Said::new(word.hash, is_plain);
            }
            left += usize::from(word.is_long());
        }
        // What the last one of them left that is none.
        if let Some(place) = self.kept.get_mut(kept) {
            *place = 0;
        }
        let [capitals, numbers, shouts, _] = shapes.to_le_bytes().map(u32::from);
        (self.capitals, self.numbers, self.shouts) = (capitals, numbers, shouts);
        (self.long, self.longest, self.stops) = (long, longest, stops);
        self.spoken = u16::try_from(spoken).unwrap_or(u16::MAX);
        self.said = wording::cell(odds, self.words);
        if spoken != 0 {
            [self.opening, self.second] = first.map(|hash| hash.map_or_else(Senses::default, senses));
        }
        left
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

/// Room for what is read of a block, with nothing behind it, and for its words: each takes two bytes with what ends it.
pub(super) struct Room {
    text: [u8; SAMPLE + CHUNK + 1],
    words: [Word; SAMPLE / 2 + 1],
    said: [Said; SAMPLE / 2 + 1],
}

/// So many letters are read in one go.
const CHUNK: usize = 16;

impl Default for Room {
    fn default() -> Self {
        Self {
            text: [0; SAMPLE + CHUNK + 1],
            words: [Word::default(); SAMPLE / 2 + 1],
            said: [Said::default(); SAMPLE / 2 + 1],
        }
    }
}

/// A word that is being read.
struct Open {
    hash: u32,
    len: u32,
    upper: u32,
    shape: u32,
    /// Its last letter where that is one of ASCII, and the hash before it: a mark may follow.
    bare: (u8, u32),
}

impl Open {
    const NONE: Self = Self { hash: HASH_START, len: 0, upper: 0, shape: 0, bare: (0, HASH_START) };

    /// A letter beyond ASCII, of which this byte is the first.
    fn letter(&mut self, byte: u8, edge: Edge) {
        if self.len == 0 {
            self.shape = if edge == Edge::Upper { Word::CAPITAL } else { 0 };
        }
        self.len += 1;
        self.hash = hash_byte(self.hash, byte);
        self.bare = (0, self.hash);
    }

    /// A mark over its last letter, of these two bytes: the word is the one that has both as one character.
    fn marked(&mut self, mark: [u8; 2]) -> bool {
        let (bare, before) = self.bare;
        let mark = core::str::from_utf8(&mark).ok().and_then(|mark| mark.chars().next());
        let Some(whole) = mark.and_then(|mark| compose(char::from(bare), mark)) else { return false };
        self.upper = self.upper.saturating_sub(u32::from(bare.is_ascii_uppercase()));
        self.hash = match whole.encode_utf8(&mut [0; 4]).as_bytes() {
            [0xC3, second] => hash_byte(hash_byte(before, 0xC3), second_lower(*second).0),
            bytes => {
                // Of letters that are not Latin-1's the case is not known.
                self.shape = if self.len == 1 { 0 } else { self.shape };
                bytes.iter().fold(before, |hash, byte| hash_byte(hash, *byte))
            }
        };
        self.bare = (0, self.hash);
        true
    }
}

/// The second byte of a letter of Latin-1 in lower case, which stands 32 above the capital, and which case it was.
fn second_lower(second: u8) -> (u8, Edge) {
    match second {
        0x80..=0x9E => (second | 0x20, Edge::Upper),
        _ => (second, Edge::Lower),
    }
}

struct Reader<'m> {
    measure: &'m mut Measure,
    /// What is read, and whether more follows it.
    head: &'m [u8],
    is_cut: bool,
    /// The words, and how many there are so far.
    words: &'m mut [Word; SAMPLE / 2 + 1],
    count: usize,
    /// How many bytes the last word has, if the sample may end inside of it.
    cut: usize,
    /// Whether the words are those that [`each_word`](super::lines::each_word) gives.
    alike: bool,
}

impl Reader<'_> {
    /// Reads all words of a text, which is the sample with nothing behind it.
    #[inline(never)] // Nothing of the caller's is to stand in the registers of this loop.
    fn read(&mut self, text: &[u8; SAMPLE + CHUNK + 1]) {
        let (mut at, mut count) = (0, 0);
        while let Some([byte, rest @ ..]) = text.get(at..).and_then(<[u8]>::first_chunk::<{ CHUNK + 1 }>) {
            let first = first_of(*byte);
            if first == 0 {
                if at >= self.head.len() {
                    break;
                }
                at += 1;
                if *byte != b' ' {
                    let [next, ..] = rest;
                    self.sign(*byte, *next, at >= self.head.len());
                }
                continue;
            }
            let [letter, ..] = first.to_le_bytes();
            if letter != 0 {
                // Nearly all words are small letters behind the first, and then a space or another sign.
                let (hash, small) = small_letters(hash_byte(HASH_START, letter), rest);
                let next = rest.get(small).copied();
                let (word, end, next) = match next {
                    Some(next) if first_of(next) == 0 => {
                        // No more than a chunk.
                        let len = u32::try_from(small).unwrap_or_default() + 1;
                        (Word { hash, shape: first >> 8 | len << 24 }, at + small + 1, next)
                    }
                    _ => self.further(text, hash, at..at + small + 1),
                };
                if first_of(next) == 0 || Self::is_punctuation(text, end) {
                    if let Some(place) = self.words.get_mut(count) {
                        *place = word;
                        count += 1;
                    }
                    at = end + usize::from(next == b' ');
                    continue;
                }
            }
            if Self::is_punctuation(text, at) {
                self.punctuation(text.get(at + 2).copied().unwrap_or_default());
                at += 3;
                continue;
            }
            self.count = count;
            at = self.head.len() - self.mixed(self.head.get(at..).unwrap_or_default()).len();
            count = self.count;
        }
        self.count = count;
    }

    /// Whether general punctuation stands somewhere, which ends a word: the first two bytes of three.
    #[inline]
    fn is_punctuation(text: &[u8; SAMPLE + CHUNK + 1], at: usize) -> bool {
        matches!(text.get(at..).and_then(<[u8]>::first_chunk), Some([0xE2, 0x80, 0x80..=0xFF]))
    }

    /// A character of general punctuation, of which this is the third byte: a space, dash, quotation mark or bullet, or the
    /// ellipsis.
    fn punctuation(&mut self, third: u8) {
        match third {
            0x9C..=0x9F => self.measure.quotes += 1,
            0xA2 | 0xBA | 0xB9 => self.measure.partings += 1,
            0xA6 => self.measure.sentences += 1,
            _ => {}
        }
    }

    /// Goes on with a word of ASCII and of Latin letters with marks, of which the first letter and small ones after it were read:
    /// gives it, where it ends, and what follows. Where that is another letter, it is no end, and nothing is counted.
    #[inline(never)]
    fn further(&mut self, text: &[u8; SAMPLE + CHUNK + 1], mut hash: u32, word: Range<usize>) -> (Word, usize, u8) {
        let byte_at = |at: usize| text.get(at).copied().unwrap_or_default();
        let first = byte_at(word.start);
        let mut after_small = byte_at(word.end.saturating_sub(1)).is_ascii_lowercase();
        let (mut end, mut upper, mut glued) = (word.end, usize::from(first.is_ascii_uppercase()), 0);
        // Latin letters with marks.
        let (mut high, mut alike) = (0_u32, true);
        let mut next = loop {
            let byte = byte_at(end);
            let letter = lower(byte);
            if letter != 0 {
                let capital = letter != byte;
                upper += usize::from(capital);
                glued += u32::from(capital && after_small);
                hash = hash_byte(hash, letter);
                (after_small, end) = (byte.is_ascii_lowercase(), end + 1);
                continue;
            }
            let second = byte_at(end + 1);
            if byte != 0xC3 || second == 0 {
                break byte;
            }
            let (letter, edge) = second_lower(second);
            alike &= edge == Edge::Lower && second != 0xB7;
            hash = hash_byte(hash_byte(hash, 0xC3), letter);
            (after_small, end, high) = (second >= 0x9F, end + 2, high + 1);
        };
        // How much of such a word the sample cuts off is counted where it is read as a whole.
        if high > 0 && self.is_cut && end >= self.head.len() {
            next = 0xC3;
        }
        if next.is_ascii() || Self::is_punctuation(text, end) {
            self.measure.glued += glued;
            self.measure.high += high;
            self.alike &= alike;
        }
        let len = end - word.start - usize::try_from(high).unwrap_or_default();
        let shout = if upper == len && upper > 1 { Word::SHOUT } else { 0 };
        let len = u32::try_from(len).unwrap_or_default().min(u32::from(u8::MAX));
        (Word { hash, shape: first_of(first) >> 8 | shout | len << 24 }, end, next)
    }

    /// Reads a long word, one that has other letters than small ones behind the first, or something beyond ASCII that is none;
    /// gives what follows it.
    #[inline(never)]
    fn mixed<'a>(&mut self, start: &'a [u8]) -> &'a [u8] {
        let (mut bytes, mut word) = (start, Open::NONE);
        while let Some((&byte, rest)) = bytes.split_first() {
            let letter = lower(byte);
            if letter != 0 {
                let capital = u32::from(letter != byte);
                if word.len == 0 {
                    word.shape = capital * Word::CAPITAL + u32::from(byte <= b'9') * Word::NUMBER;
                } else if capital != 0 && self.is_after_small(bytes.len()) {
                    self.measure.glued += 1;
                }
                word.upper += capital;
                word.bare = (byte, word.hash);
                word.hash = hash_byte(word.hash, letter);
                word.len += 1;
                bytes = rest;
            } else if byte.is_ascii() {
                break;
            } else {
                bytes = self.wide(&mut word, byte, rest);
                if word.len == 0 {
                    return bytes;
                }
            }
        }
        if bytes.is_empty() && self.is_cut {
            self.cut = start.len();
        }
        self.end(&mut word);
        bytes
    }

    /// Adds a word.
    #[inline]
    fn push(&mut self, hash: u32, len: u32, shape: u32) {
        if let Some(place) = self.words.get_mut(self.count) {
            *place = Word { hash, shape: shape | len << 24 };
            self.count += 1;
        }
    }

    /// The end of a word, if one was being read.
    fn end(&mut self, word: &mut Open) {
        let Open { hash, len, upper, shape, .. } = core::mem::replace(word, Open::NONE);
        if len > 0 {
            let shout = if upper == len && upper > 1 { Word::SHOUT } else { 0 };
            self.push(hash, len.min(u32::from(u8::MAX)), shape | shout);
        }
    }

    /// Whether a small letter stands before the last `left` bytes; Hangul and full width are looked through.
    #[cold]
    fn is_after_small(&self, left: usize) -> bool {
        let end = self.head.len().saturating_sub(left);
        let mut before = self.head.get(..end).unwrap_or_default();
        while let [rest @ .., 0xEA..=0xED | 0xEF, _, _] = before {
            before = rest;
        }
        matches!(before, [.., b'a'..=b'z'] | [.., 0xC3, 0x9F..=0xFF])
    }

    /// A sign of ASCII, and what follows it unless it is the last one.
    fn sign(&mut self, byte: u8, next: u8, is_last: bool) {
        let measure = &mut *self.measure;
        let spaced = is_last || next == b' ' || next == b'"' || next >= 0x80;
        match byte {
            b'.' | b'?' | b'!' => {
                measure.stops_at_all = true;
                measure.sentences += u32::from(spaced);
            }
            b',' => measure.commas += 1,
            b'"' => measure.quotes += 1,
            b'|' => measure.partings += 1,
            b'/' | b'>' | b'-' | b'*' if spaced => measure.partings += 1,
            b'(' | b'[' => measure.brackets += 1,
            b':' => measure.colons += 1,
            b'@' | b'#' | b'$' => measure.signs += 1,
            _ => {}
        }
    }

    /// A character beyond ASCII, which may end the word or go on with it; gives what follows it.
    fn wide<'a>(&mut self, word: &mut Open, byte: u8, rest: &'a [u8]) -> &'a [u8] {
        match (byte, rest) {
            (0xE2, [0x80, third, rest @ ..]) => {
                self.end(word);
                self.punctuation(*third);
                rest
            }
            // Latin-1 signs.
            (0xC2, [second, rest @ ..]) => {
                self.end(word);
                match second {
                    0xAB | 0xBB => self.measure.quotes += 1,
                    0xB7 => self.measure.partings += 1,
                    0xA9 => self.measure.signs += 4,
                    0xA3 => self.measure.signs += 1,
                    // Letters and numbers.
                    0xAA | 0xB2 | 0xB3 | 0xB5 | 0xB9 | 0xBA | 0xBC..=0xBE => self.alike = false,
                    _ => {}
                }
                rest
            }
            // CJK punctuation.
            (0xE3, [0x80, third, rest @ ..]) => {
                self.end(word);
                // Signs, but for some numbers and marks.
                self.alike &= (0x80..=0x82).contains(third);
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
                self.alike = false;
                if word.len > 0 && (0xE3..=0xE9).contains(&byte) {
                    self.end(word);
                }
                rest
            }
            // Latin letters with marks.
            (0xC3, [second, rest @ ..]) => {
                self.measure.high += 1;
                let (lower, edge) = second_lower(*second);
                self.alike &= edge == Edge::Lower && *second != 0xB7;
                word.letter(0xC3, edge);
                word.hash = hash_byte(word.hash, lower);
                rest
            }
            (0xE2, [second, third, rest @ ..]) | (0xF0.., [second, third, _, rest @ ..]) => {
                self.end(word);
                self.measure.partings += 1;
                // Money, arrows, shapes and pictures; among others are letters and numbers.
                self.alike &= matches!(
                    (byte, second, third),
                    (0xE2, 0x82, 0xA0..)
                        | (0xE2, 0x84, 0xA2)
                        | (0xE2, 0x86, 0x90..)
                        | (0xE2, 0x94..=0x9C, _)
                        | (0xF0, 0x9F, 0x8C..=0xAB)
                );
                rest
            }
            // A mark that stands apart from its letter.
            (0xCC | 0xCD, [second, rest @ ..]) if word.marked([byte, *second]) => {
                self.measure.high += 1;
                self.alike = false;
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
                self.alike &= matches!(lead, 0xC4..=0xCA) || matches!(byte, 0xD0 | 0xD1) && edge == Edge::Letter;
                word.letter(lead, edge);
                word.hash = hash_byte(word.hash, second);
                rest
            }
            (_, rest) => {
                // The sample may end inside of a character: what is read of it is of the last word.
                self.alike &= self.is_cut && rest.len() < 3;
                word.letter(byte, Edge::Letter);
                rest
            }
        }
    }
}

/// Of a letter or digit of ASCII what a word is that starts with it, as its [shape](Word::shape), and below that the byte in
/// lower case; of what is beyond ASCII another number; 0 of a sign.
#[inline]
fn first_of(byte: u8) -> u32 {
    FIRST.get(usize::from(byte)).copied().unwrap_or_default()
}

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and a byte fits a byte"
)]
static FIRST: [u32; 256] = {
    let mut first = [0; 256];
    let mut at = 0;
    while at < first.len() {
        let byte = at as u8;
        first[at] = match byte {
            b'a'..=b'z' => byte as u32,
            b'A'..=b'Z' => Word::CAPITAL << 8 | byte.to_ascii_lowercase() as u32,
            b'0'..=b'9' => Word::NUMBER << 8 | byte as u32,
            0x80.. => 1 << 31,
            _ => 0,
        };
        at += 1;
    }
    first
};

/// The small letters that a text starts with: the hash with them, and how many they are.
#[inline]
fn small_letters(mut hash: u32, text: &[u8; CHUNK]) -> (u32, usize) {
    for (count, byte) in text.iter().enumerate() {
        if !byte.is_ascii_lowercase() {
            return (hash, count);
        }
        hash = hash_byte(hash, *byte);
    }
    (hash, CHUNK)
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

/// What the words of a text say.
#[cfg(test)]
pub(super) fn said_by(text: &str) -> u8 {
    Measure::of(text, Senses::default(), &mut Room::default(), &mut Spoken::new(&super::Pools::default())).said
}

#[cfg(test)]
mod tests;
