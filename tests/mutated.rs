//! Copy that chance has damaged: bytes, lines and whole stories, each parsed within a limit of memory and of time.
//!
//! `WIRECOPY_MUTATED=1000000` sets how many inputs; `WIRECOPY_FUZZ_STORIES` names a folder of texts to damage beside the
//! project's own; `WIRECOPY_MUTATION=N` tries the one input that a failure named, and writes it to the file that `WIRECOPY_MUTATION_FILE` names.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test cuts where it has looked, and panics to report"
)]

mod common;
#[path = "wire/messages.rs"]
#[allow(dead_code, reason = "the wire tests name each message")]
mod messages;

use core::panic::AssertUnwindSafe;
use core::sync::atomic::{AtomicU64, Ordering};
use core::time::Duration;
use std::panic::catch_unwind;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use allocation_counter::measure;
use common::numbers::Numbers;
use wirecopy::Parser;

/// No input is longer, so that a slow one is a slow parse and no long text.
const LONGEST: usize = 1 << 20;
/// A text that takes longer hangs. A megabyte takes a tenth of a second in an optimised build, some seconds in a plain one.
const LIMIT: Duration = Duration::from_secs(60);
/// What a parse may take beside a multiple of its input. A page takes some 20 times its bytes, lines of one letter 150 times.
const HEAP: u64 = 1 << 20;
const HEAP_PER_BYTE: u64 = 256;
/// Every so many inputs are held to all promises, which parses them seven times; the others are parsed once.
const THOROUGH: u64 = 64;

/// What the readers look at: marks of frames, control bytes, broken UTF-8, words that lead an element, signs that nest.
const PIECES: &[&[u8]] = &[
    b"\x01",
    b"\x02",
    b"\x03",
    b"\x04",
    b"\x16\x16\x01",
    b"\x0C",
    b"\x1F",
    b"\x00",
    b"\x1B[31m",
    b"\x7F",
    b"\xFF\xFE",
    b"\xC3",
    b"\xE2\x80",
    b"\xF0\x9F",
    b"\x93quote\x94",
    b"\xEF\xBB\xBF",
    b"\r",
    b"\r\n",
    b"\n\n\n",
    b"\t",
    b"ZCZC",
    b"NNNN",
    b"____\n",
    b"\n1 of 12 DOCUMENTS\n",
    b"Document ABCD000020250101e1110001x\n",
    b"^",
    b"<\n",
    b"=",
    b"|",
    b" _ ",
    b" -- ",
    b"(",
    b")",
    b"[",
    b"]",
    b"\"",
    b"''",
    b"``",
    b"<script>",
    b"&amp;",
    b"://",
    b"@",
    b"By ",
    b" and ",
    b", with ",
    b"Photo: ",
    b"(AP) - ",
    b"/",
    b"Updated ",
    b"Posted ",
    b" a.m. ",
    b" ago",
    b"12:61",
    b"2025-02-30",
    b"99/99/9999",
    b"LENGTH: ",
    b"HD\n",
    b"Copyright 2025 ",
    b"READ MORE: ",
    b"Related",
    b"- 30 -",
    b"MORE",
    b"Eds: ",
    "\u{202E}".as_bytes(),
    "\u{2066}".as_bytes(),
    "\u{200B}".as_bytes(),
    "\u{FEFF}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{A0}".as_bytes(),
    "\u{AD}".as_bytes(),
    "\u{85}".as_bytes(),
    "\u{301}".as_bytes(),
    "\u{130}".as_bytes(),
    "ß".as_bytes(),
    "“".as_bytes(),
    "”".as_bytes(),
    "—".as_bytes(),
    "–".as_bytes(),
    "©".as_bytes(),
    "•".as_bytes(),
    "共同".as_bytes(),
    "ОРИЯ".as_bytes(),
    "شبكة".as_bytes(),
];

/// The input of a number: a story, or pieces of several, damaged up to eight times.
fn input(number: u64, stories: &[String]) -> Vec<u8> {
    let mut numbers = Numbers::new(number);
    let mut text = match numbers.below(3) {
        0 => recombined(&mut numbers, stories),
        _ => stories[numbers.below(stories.len())].clone().into_bytes(),
    };
    for _ in 0..numbers.below(9) {
        damage(&mut text, &mut numbers);
    }
    text.truncate(LONGEST);
    text
}

/// Runs of lines of some stories, one after the other.
fn recombined(numbers: &mut Numbers, stories: &[String]) -> Vec<u8> {
    let mut text = Vec::new();
    for _ in 0..2 + numbers.below(6) {
        let lines: Vec<&str> = stories[numbers.below(stories.len())].split_inclusive('\n').collect();
        let from = numbers.below(lines.len().max(1));
        let len = 1 + numbers.below(40);
        lines.iter().skip(from).take(len).for_each(|line| text.extend(line.bytes()));
    }
    text
}

fn damage(text: &mut Vec<u8>, numbers: &mut Numbers) {
    if text.is_empty() {
        return text.extend_from_slice(numbers.pick(PIECES));
    }
    let at = numbers.below(text.len());
    let upto = (at + 1 + numbers.below(200)).min(text.len());
    // The line around `at`, with its end.
    let start = text[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let end = text[at..].iter().position(|&byte| byte == b'\n').map_or(text.len(), |end| at + end + 1);
    match numbers.below(14) {
        0 => text[at] ^= 1 << numbers.below(8),
        1 => text[at] = u8::try_from(numbers.below(256)).unwrap(),
        2 => drop(text.drain(at..upto)),
        3 => drop(text.drain(start..end)),
        4 => text.truncate(at),
        5 => drop(text.drain(..at)),
        6 | 7 => drop(text.splice(at..at, numbers.pick(PIECES).iter().copied())),
        8 => text[at..upto].reverse(),
        9 => text[start..end].make_ascii_uppercase(),
        10 => text[start..].iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b' '),
        11 => {
            let other = numbers.below(text.len());
            let line = text[start..end].to_vec();
            drop(text.splice(other..other, line));
        }
        12 => repeat(text, start..end, numbers),
        _ => {
            let piece = numbers.pick(PIECES).to_vec();
            let times = if numbers.below(400) == 0 { 20_000 } else { numbers.below(100) };
            drop(text.splice(at..at, piece.repeat(times)));
        }
    }
}

/// A line some times over, seldom very often.
fn repeat(text: &mut Vec<u8>, line: core::ops::Range<usize>, numbers: &mut Numbers) {
    let most = LONGEST / line.len().max(1);
    let times = if numbers.below(400) == 0 { most.min(4000) } else { numbers.below(30).min(most) };
    let line_end = line.end;
    let lines = text[line].repeat(times);
    drop(text.splice(line_end..line_end, lines));
}

/// What is wrong with the parse of some bytes.
fn faults(bytes: &[u8], thorough: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut text = String::new();
    let taken = measure(|| {
        text = wirecopy::decode(bytes).text.into_owned();
        for document in Parser::new().documents(&text) {
            faults.extend(common::tiling_faults(&text, &document));
            faults.extend(common::span_faults(&text, document.article()));
        }
    });
    let most = HEAP + HEAP_PER_BYTE * u64::try_from(bytes.len()).unwrap();
    if taken.bytes_max > most {
        faults.push(format!("{} bytes of memory for {}", taken.bytes_max, bytes.len()));
    }
    if thorough {
        faults.extend(common::promises::of_bytes(bytes).err());
    }
    faults
}

fn told(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|count| count.parse().ok())
}

/// What the workers share.
struct Run {
    stories: Vec<String>,
    next: AtomicU64,
    end: u64,
    wrong: Mutex<Vec<String>>,
    /// Its time, its number and its bytes.
    slowest: Mutex<(Duration, u64, usize)>,
}

impl Run {
    /// Takes numbers until none is left. `busy` tells the watch which, and since when.
    fn work(&self, busy: &Mutex<Option<(u64, Instant)>>) {
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.end {
                break *busy.lock().unwrap() = None;
            }
            let bytes = input(number, &self.stories);
            let start = Instant::now();
            *busy.lock().unwrap() = Some((number, start));
            let found = catch_unwind(AssertUnwindSafe(|| faults(&bytes, number.is_multiple_of(THOROUGH))));
            let found = found.unwrap_or_else(|_| vec!["a panic".to_owned()]);
            if !found.is_empty() {
                self.wrong.lock().unwrap().push(format!("WIRECOPY_MUTATION={number}: {}", found.join("\n")));
            }
            let mut slowest = self.slowest.lock().unwrap();
            *slowest = (*slowest).max((start.elapsed(), number, bytes.len()));
        }
    }
}

#[test]
fn damaged_copy_is_parsed_within_limits_and_keeps_the_promises() {
    let stories = common::stories(messages::FRAMED.iter().chain(messages::OTHERS).map(|(_, message)| *message));
    let one = told("WIRECOPY_MUTATION");
    if let (Some(number), Some(path)) = (one, std::env::var_os("WIRECOPY_MUTATION_FILE")) {
        std::fs::write(path, input(number, &stories)).unwrap();
    }
    let first = one.unwrap_or(0);
    let count = if one.is_some() { 1 } else { told("WIRECOPY_MUTATED").unwrap_or(300) };
    let run = Run {
        stories,
        next: AtomicU64::new(first),
        end: first + count,
        wrong: Mutex::default(),
        slowest: Mutex::default(),
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let busy: Vec<Mutex<Option<(u64, Instant)>>> = (0..workers).map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        let running: Vec<_> = busy.iter().map(|busy| scope.spawn(|| run.work(busy))).collect();
        // A parse that hangs cannot be stopped from outside: the whole run is.
        while running.iter().any(|worker| !worker.is_finished()) {
            thread::sleep(Duration::from_millis(20));
            for (number, start) in busy.iter().filter_map(|busy| *busy.lock().unwrap()) {
                if start.elapsed() > LIMIT {
                    eprintln!("WIRECOPY_MUTATION={number} hangs");
                    std::process::abort();
                }
            }
        }
    });
    let (time, number, len) = *run.slowest.lock().unwrap();
    println!("{count} inputs from {} stories; the slowest, {number}, of {len} bytes, took {time:?}", run.stories.len());
    let wrong = run.wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
