//! The examples as programs: what they print, how they end, and what they do with bad input.
#![allow(clippy::unwrap_used, reason = "a helper that cannot go on is a failed test")]

use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use wirecopy::{Age, Byline, Caption, Copyright, Credit, Dateline, Duration, Notice, Role, SignOff, Timestamp};

const STORY: &str = include_str!("../examples/support/story.txt");

/// Two messages in one text.
const STORIES: &str = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n\
                       ZCZC AAP\n#Bridge\n^Bridge reopens\nCars crossed on Monday.\nNNNN\n";

/// Steers a terminal, turns the reading direction, and closes elements.
const HOSTILE: &str = "Red \u{1b}[31mheadline\u{1b}]0;title\u{7} \u{202e}desrever\u{202c} and \u{9b}31m more\n\n\
                       <script>alert(1)</script> said \"it\" was </li> & 'gone' by Tuesday.\u{2028}\r\n";

/// The program of an example. `cargo test` builds it beside the tests.
fn program(example: &str) -> Command {
    let deps = env::current_exe().unwrap();
    let profile = deps.parent().and_then(Path::parent).unwrap();
    let path = profile.join("examples").join(format!("{example}{}", env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built: run `cargo test` as a whole, or `cargo build --examples`", path.display());
    let mut command = Command::new(path);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs a program to its end with some input.
fn run(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // A program that takes no input closes the pipe: that is its right.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output().unwrap()
    })
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> &str {
    core::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    core::str::from_utf8(&output.stderr).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(output: &Output) -> Vec<Value> {
    lines(output).iter().map(|line| line["id"].clone()).collect()
}

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

/// JSON Lines.
fn rows(rows: impl Iterator<Item = Value>) -> String {
    rows.map(|row| row.to_string() + "\n").collect()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Whether a terminal that is shown the text could take orders from it.
fn steers(text: &str) -> bool {
    text.chars().any(|character| {
        (character.is_control() && character != '\n') || ('\u{202a}'..='\u{202e}').contains(&character)
    })
}

#[test]
fn every_program_says_how_it_is_used() {
    for example in ["parse", "view", "elements", "batch"] {
        let help = run(program(example).arg("--help"), b"");
        assert_eq!(code(&help), 0);
        assert!(out(&help).contains("Usage:") && out(&help).contains("Exit codes:"), "{example}: {}", out(&help));
        let version = run(program(example).arg("--version"), b"");
        assert_eq!(out(&version), format!("{example} {}\n", env!("CARGO_PKG_VERSION")));
        let wrong = run(program(example).arg("--no-such-option"), b"");
        assert_eq!((code(&wrong), out(&wrong)), (2, ""));
        assert!(err(&wrong).contains("--no-such-option"));
    }
}

#[test]
fn parse_without_a_file_reads_the_built_in_story() {
    let output = run(&mut program("parse"), b"");
    assert_eq!((code(&output), err(&output)), (0, ""));
    let article = wirecopy::parse(STORY);
    assert!(out(&output).contains(article.headline.as_ref().unwrap().text.split(' ').next().unwrap()));
    let span = article.body.last().unwrap().span;
    assert!(out(&output).contains(&format!("{}..{}", span.start, span.end)), "every field has its bytes");
}

#[test]
fn parse_prints_the_article_as_serde_gives_it() {
    for text in [STORY, HOSTILE, ""] {
        let output = run(program("parse").args(["--json", "-"]), text.as_bytes());
        assert_eq!(code(&output), 0);
        let printed: Value = serde_json::from_str(out(&output)).unwrap();
        assert_eq!(printed, serde_json::to_value(wirecopy::parse(text)).unwrap());
        assert!(!steers(out(&output)));
    }
    let all = run(program("parse").args(["--json", "--all", "-"]), STORY.as_bytes());
    let all: Value = serde_json::from_str(out(&all)).unwrap();
    assert_eq!(all[0], serde_json::to_value(wirecopy::parse(STORY)).unwrap());
}

#[test]
fn parse_colours_only_where_it_may() {
    let escape = '\u{1b}';
    assert!(!out(&run(&mut program("parse"), b"")).contains(escape), "no colour into a pipe");
    assert!(out(&run(program("parse").env("CLICOLOR_FORCE", "1"), b"")).contains(escape));
    let both = run(program("parse").env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"), b"");
    assert!(!out(&both).contains(escape), "NO_COLOR wins");
}

#[test]
fn parse_never_sends_control_characters_of_the_copy() {
    let output = run(program("parse").arg("-"), HOSTILE.as_bytes());
    assert!(!steers(out(&output)), "{:?}", out(&output));
    assert!(out(&output).contains("\\u{1b}[31mheadline") && out(&output).contains("\\u{202e}desrever"));
    let folder = folder("parse-control");
    let missing = run(program("parse").arg(folder.join("no\u{1b}[31mfile")), b"");
    assert!(err(&missing).contains("\\u{1b}[31mfile") && !steers(err(&missing)));
}

#[test]
fn parse_takes_format_and_language_as_told() {
    let output = run(program("parse").args(["--json", "--language", "de", "-"]), STORY.as_bytes());
    assert_eq!(serde_json::from_str::<Value>(out(&output)).unwrap()["language"], "de");
    for wrong in [["--format", "papyrus"], ["--language", "tlh"]] {
        let output = run(program("parse").args(wrong), b"");
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains(wrong[1]));
    }
}

#[test]
fn what_cannot_be_read_or_written_has_its_code() {
    for example in ["parse", "view"] {
        let output = run(program(example).arg("no/such/file"), b"");
        assert_eq!((code(&output), out(&output)), (1, ""));
        assert!(err(&output).starts_with("error: no/such/file: "), "{}", err(&output));
    }
    let output = run(program("view").args(["-o", "no/such/folder/page.html"]), b"");
    assert_eq!(code(&output), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let record = b"{\"text\": \"By Ada Lane\"}\n";
    let arguments: [(&str, &[&str]); 4] =
        [("parse", &["--json"]), ("view", &[]), ("elements", &["byline"]), ("batch", &["-"])];
    for (example, arguments) in arguments {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child =
            program(example).args(arguments).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(record).ok();
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 2, "{example}");
        assert!(err(&output).contains("cannot write the output"), "{example}: {}", err(&output));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = folder("pipe");
    let many = rows((0..20_000).map(|number| json!({"id": number, "text": "By Ada Lane"})));
    fs::write(folder.join("many.jsonl"), many).unwrap();
    for arguments in [["elements", "byline"], ["batch", "--quiet"]] {
        let mut child = program(arguments[0])
            .arg(arguments[1])
            .arg(folder.join("many.jsonl"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 8];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((code(&output), err(&output)), (0, ""), "{arguments:?}");
        assert_eq!(&first, b"{\"id\": 0");
    }
}

#[test]
fn elements_prints_what_the_library_reads() {
    let texts = [
        "PORT ELLERY (AP) — The ferry is back.",
        "By Martin Vael, The Associated Press",
        "Ines Okafor, right, on the quay, Tuesday, Oct. 14, 2025. (AP Photo/Lena Quist, Pool)",
        "(AP Photo/Lena Quist, Pool)",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "Last Updated October 14, 2025 9:40 am.",
        "(Reporting by Martin Vael; editing by Agda Brenn)",
        "EMBARGOED UNTIL OCTOBER 15, 2025",
        "6m ago",
        "1:48",
        "The goats were the first to land.",
    ];
    let input = rows(texts.iter().map(|text| json!({"line": text})));
    let value = |text: &'static str, kind: &str| match kind {
        "dateline" => serde_json::to_value(Dateline::parse(text)),
        "byline" => serde_json::to_value(Byline::parse(text)),
        "caption" => serde_json::to_value(Caption::parse(text)),
        "credit" => serde_json::to_value(Credit::parse(text)),
        "copyright" => serde_json::to_value(Copyright::parse(text)),
        "timestamp" => serde_json::to_value(Timestamp::parse(text)),
        "sign-off" => serde_json::to_value(SignOff::parse(text)),
        "notice" => serde_json::to_value(Notice::parse(text)),
        "age" => serde_json::to_value(Age::parse(text)),
        _ => serde_json::to_value(Duration::parse(text)),
    };
    let kinds =
        ["dateline", "byline", "caption", "credit", "copyright", "timestamp", "sign-off", "notice", "age", "duration"];
    for kind in kinds {
        let output = run(program("elements").args([kind, "--field", "line"]), input.as_bytes());
        assert_eq!((code(&output), err(&output)), (0, ""));
        let lines = lines(&output);
        assert_eq!(lines.len(), texts.len());
        for (at, (line, text)) in lines.iter().zip(texts).enumerate() {
            assert_eq!(line["id"], at + 1, "without an id, the line's number stands for it");
            assert_eq!(line.as_object().unwrap().len(), 2);
            assert_eq!(line[kind.replace('-', "_")], value(text, kind).unwrap(), "{kind}: {text}");
        }
    }
}

#[test]
fn elements_gives_a_line_of_stamps_with_their_labels() {
    let input =
        "{\"text\": \"Posted October 14, 2025 7:12 am. | Updated October 15, 2025\"}\n{\"text\": \"No stamp.\"}\n";
    let output = run(program("elements").arg("stamps"), input.as_bytes());
    let lines = lines(&output);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["stamps"], Value::Null);
    if let Some(stamps) = lines[0]["stamps"].as_object() {
        assert_eq!(stamps["stamps"][0]["label"], "published");
        assert_eq!(stamps["stamps"][1]["label"], "updated");
        assert_eq!(stamps["stamps"][1]["timestamp"]["date"], "2025-10-15");
    } else {
        assert_eq!(wirecopy::StampLine::parse("Posted October 14, 2025 7:12 am. | Updated October 15, 2025"), None);
    }
}

/// Lines of every kind of badness between good ones, and the numbers of the bad ones.
const MIXED: &[u8] = b"\xef\xbb\xbf{\"id\": 12345678901234567890123, \"text\": \"1m ago\"}\n\
    {broken\n\
    \n\
    {\"id\": [\"a\", 1], \"text\": \"2m ago\"}\r\n\
    {\"id\": \"no text\"}\n\
    {\"id\": 7, \"text\": 7}\n\
    \"\xff\"\n\
    {\"text\": \"3m ago\", \"more\": {\"deep\": []}}";
const BAD: [u32; 4] = [2, 5, 6, 7];

#[test]
fn bad_lines_are_named_and_the_rest_goes_on() {
    let folder = folder("mixed");
    let plain = folder.join("mixed.jsonl");
    fs::write(&plain, MIXED).unwrap();
    let zipped = folder.join("zipped.jsonl.gz");
    fs::write(&zipped, packed(MIXED)).unwrap();
    for (example, first, path) in [
        ("elements", "age", &plain),
        ("elements", "age", &zipped),
        ("batch", "--quiet", &plain),
        ("batch", "-q", &zipped),
    ] {
        let output = run(program(example).arg(first).arg(path), b"");
        assert_eq!(code(&output), 1);
        let raw: Vec<&str> = out(&output).lines().filter_map(|line| line.split(", \"a").next()).collect();
        assert_eq!(raw[0], "{\"id\": 12345678901234567890123", "an id stands as it stood");
        assert_eq!(ids(&output)[1..], [json!(["a", 1]), json!(8)], "{example}");
        let complaints: Vec<&str> = err(&output).lines().collect();
        assert_eq!(complaints.len(), BAD.len(), "{complaints:?}");
        for (complaint, number) in complaints.iter().zip(BAD) {
            let place = format!("error: {}:{number}: ", path.display());
            assert!(complaint.starts_with(&place), "{complaint} does not name {place}");
        }
    }
    let piped = run(program("elements").arg("age"), &packed(MIXED));
    assert_eq!((code(&piped), ids(&piped).len()), (1, 3));
    assert!(err(&piped).starts_with("error: <stdin>:2: "));
}

#[test]
fn batch_reads_folders_in_order() {
    let folder = folder("tree");
    fs::create_dir_all(folder.join("b/deep")).unwrap();
    fs::write(folder.join("c.txt"), "C stands last.").unwrap();
    fs::write(folder.join("a.txt"), STORY).unwrap();
    fs::write(folder.join("b/deep/packed.txt"), packed(b"Packed by its bytes.")).unwrap();
    fs::write(folder.join("b/latin.txt"), b"A caf\xe9 by the sea").unwrap();
    fs::write(
        folder.join("b/rows.jsonl"),
        "{\"id\": \"r1\", \"text\": \"One\"}\n{\"id\": \"r2\", \"text\": \"Two\"}\n",
    )
    .unwrap();
    let name = |path: &str| Value::from(folder.join(path).to_string_lossy());
    let inner =
        [name("a.txt"), name("b/deep/packed.txt"), name("b/latin.txt"), json!("r1"), json!("r2"), name("c.txt")];
    let output = run(program("batch").arg(&folder), b"");
    assert_eq!(code(&output), 0);
    assert_eq!(ids(&output), inner);
    assert_eq!(lines(&output)[0]["article"], serde_json::to_value(wirecopy::parse(STORY)).unwrap());
    assert!(lines(&output)[1].to_string().contains("Packed by its bytes."));
    assert!(err(&output).contains("6 documents") && err(&output).contains("0 errors"), "{}", err(&output));

    let twice = run(program("batch").arg("-q").arg(folder.join("c.txt")).arg(&folder), b"");
    assert_eq!(ids(&twice)[0], name("c.txt"));
    assert_eq!((ids(&twice).len(), err(&twice)), (7, ""));
}

/// A record of a WARC file.
fn record(kind: &str, headers: &str, body: &str) -> Vec<u8> {
    let record = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}>\r\nWARC-Date: 2031-01-30T06:36:00Z\r\n{headers}\
         Content-Length: {}\r\n\r\n{body}\r\n\r\n",
        body.len()
    );
    record.into_bytes()
}

#[test]
fn batch_reads_the_texts_of_a_crawl() {
    let folder = folder("crawl");
    let page =
        |address: &str| format!("WARC-Target-URI: https://courier.example/{address}\r\nContent-Type: text/plain\r\n");
    let records = [
        record("warcinfo", "Content-Type: application/warc-fields\r\n", "Software: a crawler"),
        record("conversion", &page("ferry"), STORY),
        record("response", "Content-Type: application/http; msgtype=response\r\n", "<p>No copy"),
        record("conversion", &page("two"), STORIES),
        record("conversion", "Content-Type: text/plain\r\n", "Without an address"),
    ];
    let plain = folder.join("a.warc.wet");
    fs::write(&plain, records.concat()).unwrap();
    // Each record is packed by itself.
    let zipped = folder.join("b.wet.gz");
    fs::write(&zipped, records.iter().flat_map(|record| packed(record)).collect::<Vec<u8>>()).unwrap();
    let want = [
        "https://courier.example/ferry",
        "https://courier.example/two",
        "https://courier.example/two",
        "<urn:uuid:conversion>",
    ];
    for path in [&plain, &zipped] {
        let output = run(program("batch").arg(path), b"");
        assert_eq!((code(&output), ids(&output)), (0, want.map(Value::from).to_vec()), "{}", err(&output));
        assert_eq!(lines(&output)[0]["article"], serde_json::to_value(wirecopy::parse(STORY)).unwrap());
    }
    // What comes before the damage is there, and the damage is named.
    let cut = folder.join("cut.wet");
    let whole = records.concat();
    fs::write(&cut, &whole[..whole.len() - 20]).unwrap();
    let output = run(program("batch").args(["-q"]).arg(&cut), b"");
    assert_eq!(code(&output), 1);
    assert_eq!(ids(&output)[..3], want.map(Value::from)[..3]);
    assert!(err(&output).starts_with(&format!("error: {}: ", cut.display())), "{}", err(&output));
}

#[test]
fn batch_keeps_the_order_with_any_number_of_threads() {
    let count = 700;
    let row = |number: usize| json!({"id": number, "copy": STORY.get(..number % 120).unwrap_or("—")});
    let input = rows((0..count).map(row));
    let one = run(program("batch").args(["-", "--field", "copy", "--threads", "1"]), input.as_bytes());
    assert_eq!(code(&one), 0);
    assert_eq!(ids(&one), (0..count).map(Value::from).collect::<Vec<_>>());
    for threads in ["2", "7"] {
        let several = run(program("batch").args(["-", "--field", "copy", "--threads", threads]), input.as_bytes());
        assert_eq!(several.stdout, one.stdout);
    }
    assert_eq!(code(&run(program("batch").args(["-", "--threads", "0"]), b"")), 2);
}

#[test]
fn batch_loses_nothing_to_broken_files() {
    let folder = folder("broken");
    let rows = rows((0..5000).map(|number| json!({"id": number, "text": number.to_string()})));
    let whole = packed(rows.as_bytes());
    fs::write(folder.join("a-cut.jsonl.gz"), &whole[..whole.len() / 2]).unwrap();
    fs::write(folder.join("b-cut.txt"), &packed(STORY.as_bytes())[..300]).unwrap();
    fs::write(folder.join("c.txt"), "Still here.").unwrap();
    let output = run(program("batch").arg(&folder).arg(folder.join("nothing")), b"");
    assert_eq!(code(&output), 1);
    let ids = ids(&output);
    let (last, rows) = ids.split_last().unwrap();
    assert!(rows.len() > 1000 && rows.len() < 5000, "{}", rows.len());
    assert!(rows.iter().enumerate().all(|(at, id)| *id == at), "each row once, in order");
    assert_eq!(*last, folder.join("c.txt").to_string_lossy().as_ref());
    let complaints: Vec<&str> = err(&output).lines().collect();
    for (complaint, file) in complaints.iter().zip(["a-cut.jsonl.gz:", "b-cut.txt: ", "nothing: "]) {
        assert!(complaint.contains(file), "{complaint} does not name {file}");
    }
    assert!(complaints[3].contains("3 errors"), "{complaints:?}");
}

#[test]
fn every_story_of_a_text_is_there() {
    let articles: Vec<_> = wirecopy::parse_all(STORIES).map(|article| serde_json::to_value(article).unwrap()).collect();
    assert_eq!(articles.len(), 2);
    let folder = folder("stories");
    let path = folder.join("batch.txt");
    fs::write(&path, STORIES).unwrap();
    let batch = run(program("batch").arg(&path), b"");
    assert_eq!(ids(&batch), vec![Value::from(path.to_string_lossy()); 2]);
    assert!(lines(&batch).iter().zip(&articles).all(|(line, article)| line["article"] == *article));
    assert!(err(&batch).starts_with("1 document, 2 articles"), "{}", err(&batch));
    let all = run(program("parse").args(["--all", "--json"]).arg(&path), b"");
    assert_eq!(serde_json::from_str::<Vec<Value>>(out(&all)).unwrap(), articles);
    let page = run(program("view").arg(&path), b"");
    assert!(out(&page).contains("Nobody was hurt.") && out(&page).contains("Cars crossed on Monday."));

    // What is told is used, by every program that parses.
    let told = ["--format", "page", "--language", "sv"];
    let batch = run(program("batch").args(told).arg(&path), b"");
    let parse = run(program("parse").args(told).args(["--all", "--json"]).arg(&path), b"");
    let parse: Vec<Value> = serde_json::from_str(out(&parse)).unwrap();
    assert_eq!((ids(&batch).len(), &parse), (1, &vec![lines(&batch)[0]["article"].clone()]));
    assert_eq!((&parse[0]["format"], &parse[0]["language"]), (&json!("page"), &json!("sv")));
}

/// A file is read story by story, in little memory, and its stories say where in the file they stand, packed or not.
#[test]
fn stories_of_a_file_count_in_the_file() {
    let folder = folder("streamed");
    let text = STORIES.repeat(2_000);
    let [plain, gzip] = ["plain.txt", "packed.txt.gz"].map(|name| folder.join(name));
    fs::write(&plain, &text).unwrap();
    fs::write(&gzip, packed(text.as_bytes())).unwrap();
    for path in [plain, gzip] {
        let batch = run(program("batch").arg("-q").arg(&path), b"");
        let found = lines(&batch);
        assert_eq!((found.len(), err(&batch)), (4_000, ""));
        for (line, article) in found.iter().zip(wirecopy::parse_all(&text)) {
            assert_eq!(line["article"], serde_json::to_value(article).unwrap());
        }
    }
    fs::write(folder.join("empty.txt"), "").unwrap();
    let empty = run(program("batch").arg("-q").arg(folder.join("empty.txt")), b"");
    assert_eq!(lines(&empty)[0]["article"]["diagnostics"][0]["code"], "empty-text");
}

#[test]
fn bytes_are_decoded_as_they_are_or_as_told() {
    let folder = folder("charsets");
    let path = folder.join("latin.txt");
    let latin = b"La caf\xe9t\xe9ria a rouvert mardi apr\xe8s deux ann\xe9es de travaux.\n";
    fs::write(&path, latin).unwrap();
    let expected = serde_json::to_value(wirecopy::parse_bytes(latin)).unwrap();
    assert!(expected.to_string().contains("cafétéria") && expected.to_string().contains("guessed-charset"));
    let batch = run(program("batch").arg("-q").arg(&path), b"");
    assert_eq!(lines(&batch)[0]["article"], expected);
    let parse = run(program("parse").arg("--json").arg(&path), b"");
    assert_eq!(serde_json::from_str::<Value>(out(&parse)).unwrap(), expected);
    let view = run(program("view").arg(&path), b"");
    assert!(out(&view).contains("cafétéria") && out(&view).contains("guessed-charset"));

    let told = run(program("parse").args(["--json", "--charset", "windows-1251"]).arg(&path), b"");
    assert!(out(&told).contains("cafйtйria") && !out(&told).contains("guessed-charset"));
    let batch = run(program("batch").args(["-q", "--charset", "windows-1251"]).arg(&path), b"");
    assert_eq!(lines(&batch)[0]["article"], serde_json::from_str::<Value>(out(&told)).unwrap());
    let wrong = run(program("parse").args(["--charset", "klingon"]), b"");
    assert_eq!(code(&wrong), 2);
    assert!(err(&wrong).contains("klingon"));
}

#[test]
fn view_draws_a_page_that_can_do_nothing() {
    let folder = folder("view");
    let page = folder.join("page.html");
    let output = run(program("view").arg("-").arg("-o").arg(&page), HOSTILE.as_bytes());
    assert_eq!((code(&output), out(&output), err(&output)), (0, "", ""));
    let page = fs::read_to_string(page).unwrap();
    assert_eq!(page.matches("<script").count(), 1, "only its own");
    assert!(!steers(&page) && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("default-src 'none'") && !page.contains("unsafe-"));
    assert!(!page.contains("http://") && !page.contains("https://"), "it loads nothing");
    let printed = run(program("view").arg("-"), HOSTILE.as_bytes());
    assert_eq!(out(&printed), page);
}

#[test]
fn every_role_has_its_colour() {
    let style = include_str!("../examples/view/view.css");
    for role in Role::ALL {
        let rule = [format!(".r-{role} {{ --"), format!(".r-{role}, "), format!(", .r-{role} {{ --")];
        assert!(rule.iter().any(|rule| style.contains(rule)), "{role} has no colour");
    }
}
