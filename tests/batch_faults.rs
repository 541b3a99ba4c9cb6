//! Faults injected into the example `batch`: whatever breaks, no story is lost or printed twice, and what could not be read
//! is named.
//!
//! `WIRECOPY_FAULTS` sets how many faults are injected: 8 by default.

#![cfg(unix)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

extern crate alloc;

mod common;

use alloc::collections::BTreeMap;
use core::time::Duration;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::numbers::Numbers;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

fn program() -> Command {
    let deps = std::env::current_exe().unwrap();
    let path = deps.parent().and_then(Path::parent).unwrap().join("examples/batch");
    assert!(path.exists(), "{} is not built: run `cargo test` as a whole", path.display());
    let mut command = Command::new(path);
    command.arg("--quiet").stdin(Stdio::null());
    command
}

const FILES: usize = 6;
const LINES: usize = 40;

/// A story of its own for every number.
fn story(number: usize) -> String {
    format!(
        "Ferry number {number} runs aground\n\nBy Ada Lane\n\nHARWICK (AP) - Ferry {number} ran aground on Tuesday, and nobody was hurt.\n"
    )
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A folder of text files, JSON Lines, and packed JSON Lines.
fn input(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).unwrap();
    for file in 0..FILES {
        fs::write(root.join(format!("{file}.txt")), story(file)).unwrap();
        let rows: String = (0..LINES)
            .map(|line| {
                let number = 1000 * (file + 1) + line;
                json!({"id": format!("story-{number}"), "text": story(number)}).to_string() + "\n"
            })
            .collect();
        fs::write(root.join(format!("{file}-lines.jsonl")), &rows).unwrap();
        fs::write(root.join(format!("{file}-packed.jsonl.gz")), packed(rows.replace("story-", "packed-").as_bytes()))
            .unwrap();
    }
    root
}

/// The printed lines, whole ones only, in order.
fn printed(stdout: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(stdout);
    let whole = text.rfind('\n').map_or("", |end| text.split_at(end + 1).0);
    whole.lines().map(str::to_owned).collect()
}

fn by_id(lines: &[String]) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in lines {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        found.entry(value.get("id").unwrap().to_string()).or_default().push(line.clone());
    }
    found
}

/// What a fault may take away, and the words that its complaint holds.
struct Fault {
    lost: Box<dyn Fn(&str) -> bool>,
    named: String,
}

impl Fault {
    /// The file that the fault is in.
    fn file(&self) -> &str {
        self.named.split(':').next().unwrap()
    }
}

/// Breaks something in the input.
fn break_input(root: &Path, kind: usize, numbers: &mut Numbers) -> Fault {
    let file = numbers.below(FILES);
    match kind {
        // A file that cannot be opened: whoever runs the test, root too.
        0 => {
            let path = root.join(format!("{file}.txt"));
            fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink(root.join("nowhere"), &path).unwrap();
            Fault { lost: Box::new(move |id| id.ends_with(&format!("/{file}.txt\""))), named: format!("{file}.txt") }
        }
        // A packed file that is cut or flipped somewhere: the lines before the fault stand.
        1 | 2 => {
            let path = root.join(format!("{file}-packed.jsonl.gz"));
            let mut bytes = fs::read(&path).unwrap();
            if kind == 1 {
                bytes.truncate(1 + numbers.below(bytes.len() - 1));
            } else {
                // Not in the header, whose time and name nobody checks.
                let at = 20 + numbers.below(bytes.len() - 24);
                *bytes.get_mut(at).unwrap() ^= 1 << numbers.below(8);
            }
            fs::write(&path, bytes).unwrap();
            let prefix = format!("\"packed-{}", file + 1);
            Fault { lost: Box::new(move |id| id.starts_with(&prefix)), named: format!("{file}-packed.jsonl.gz") }
        }
        // A line that is not UTF-8.
        _ => {
            let path = root.join(format!("{file}-lines.jsonl"));
            let line = numbers.below(LINES);
            let mut bytes = fs::read(&path).unwrap();
            let start = bytes.split(|byte| *byte == b'\n').take(line).map(|line| line.len() + 1).sum::<usize>();
            *bytes.get_mut(start + 40).unwrap() = 0xFF;
            fs::write(&path, bytes).unwrap();
            let id = format!("\"story-{}\"", 1000 * (file + 1) + line);
            Fault { lost: Box::new(move |found| found == id), named: format!("{file}-lines.jsonl:{}", line + 1) }
        }
    }
}

fn run(root: &Path) -> Output {
    program().arg(root).output().unwrap()
}

fn faults() -> usize {
    std::env::var("WIRECOPY_FAULTS").ok().and_then(|count| count.parse().ok()).unwrap_or(8)
}

#[test]
fn broken_input_is_named_and_takes_nothing_else_with_it() {
    let root = input("faults-input");
    let clean = by_id(&printed(&run(&root).stdout));
    assert_eq!(clean.len(), FILES * (2 * LINES + 1));
    let mut numbers = Numbers::new(0x9E37_79B9_7F4A_7C15);
    for number in 0..faults() / 2 {
        let root = input("faults-input");
        let fault = break_input(&root, number % 4, &mut numbers);
        let output = run(&root);
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "fault {number}: {complaints}");
        assert!(complaints.contains(&fault.named), "fault {number}: {} is not named in {complaints}", fault.named);
        assert!(complaints.lines().all(|line| line.contains(fault.file())), "fault {number}: {complaints}");
        let found = by_id(&printed(&output.stdout));
        for (id, lines) in &clean {
            match found.get(id) {
                // Packed data with a flipped bit unpacks to something else before its checksum tells.
                Some(_) if number % 4 == 2 && (fault.lost)(id) => {}
                Some(again) => assert_eq!(again, lines, "fault {number}: {id}"),
                None => assert!((fault.lost)(id), "fault {number}: {id} is lost"),
            }
        }
        let sent = |id: &String| clean.contains_key(id) || number % 4 == 2;
        assert!(found.keys().all(sent), "fault {number}: a story that nobody sent");
    }
}

#[test]
fn a_killed_run_printed_the_first_stories_once() {
    let root = input("faults-kill");
    let clean = printed(&run(&root).stdout);
    let mut numbers = Numbers::new(0x2545_F491_4F6C_DD1D);
    for number in 0..faults() / 4 {
        let out = root.with_extension("out");
        let mut child =
            program().arg(&root).stdout(fs::File::create(&out).unwrap()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(u64::try_from(numbers.below(60)).unwrap()));
        let _ = child.kill();
        child.wait().unwrap();
        let mut bytes = Vec::new();
        fs::File::open(&out).unwrap().read_to_end(&mut bytes).unwrap();
        let found = printed(&bytes);
        assert!(clean.starts_with(&found), "kill {number}: {} lines are not the first ones", found.len());
    }
}

#[test]
fn a_full_disk_is_named_and_what_was_printed_stands() {
    let root = input("faults-full");
    let clean = printed(&run(&root).stdout);
    let mut numbers = Numbers::new(0xD1B5_4A32_D192_ED03);
    let program = program().get_program().to_owned();
    for number in 0..faults() / 4 {
        // The shell's limit on a file's size, in blocks of 512 bytes or of 1,024; the signal that goes with it is ignored.
        let out = root.with_extension("full");
        let _ = fs::remove_file(&out);
        let blocks = 1 + numbers.below(150);
        let output = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f \"$1\"; exec \"$2\" --quiet \"$3\" > \"$4\"", "sh"])
            .arg(blocks.to_string())
            .args([program.as_os_str(), root.as_os_str(), out.as_os_str()])
            .output()
            .unwrap();
        let complaints = String::from_utf8_lossy(&output.stderr);
        let found = printed(&fs::read(&out).unwrap());
        assert!(clean.starts_with(&found), "limit {number}: what was printed is not the start");
        if found.len() < clean.len() {
            assert_eq!(output.status.code(), Some(2), "limit {number}: {complaints}");
            assert!(complaints.contains("cannot write the output"), "limit {number}: {complaints}");
        }
    }
    if Path::new("/dev/full").exists() {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = self::program().arg(&root).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the output"));
    }
}
