//! What `SECURITY.md` promises of text from strangers and no other test shows.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

use wirecopy::{
    Byline, Caption, Copyright, Credit, Dateline, DiagnosticCode, Format, Notice, Parser, SignOff, StampLine,
};

/// What opens something that text can nest or chain, and copy that it stands in.
const NESTED: &[(&str, &str)] = &[
    ("brackets", "("),
    ("square brackets", "["),
    ("quotation marks", "“"),
    ("markup", "<div>"),
    ("quoted mail", "> "),
    ("forwarded mail", "From: ada@example.org\nTo: desk@example.org\nSubject: Fwd: "),
    ("headers of messages", "\u{16}\u{16}\u{1}a0417\u{1F}"),
    ("starts of texts", "\u{2}"),
    ("shifts", "\u{13}\u{11}"),
    ("starts of ZCZC", "ZCZC "),
    ("lists of names", "Ada Lane and "),
    ("places", "HARWICK, "),
    ("credits", "(AP Photo/"),
    ("copyrights", "© 2024 "),
    ("labels of times", "Updated: "),
    ("ages", "3 hours ago "),
    ("marks over letters", "\u{301}"),
    ("UTF-16 halves", "\u{FEFF}"),
];

/// Nothing recurses on the input: a stack that would not hold a frame for each level holds the parse.
#[test]
fn depth_of_the_input_costs_no_stack() {
    let reads = || {
        for (what, part) in NESTED {
            let deep = part.repeat(60_000 / part.len().min(8));
            let lines = format!("{part}\n").repeat(6_000);
            for text in [deep.as_str(), lines.as_str()] {
                assert!(Parser::new().documents(text).count() > 0, "{what}");
                let _ = Parser::new().parse_bytes(text.as_bytes());
                let _ = (Dateline::parse(text), Byline::parse(text), Byline::parse_bare(text), SignOff::parse(text));
                let _ = (StampLine::parse(text), Caption::parse(text), Credit::parse(text), Copyright::parse(text));
                let _ = Notice::parse(text);
            }
        }
    };
    // A level has at least a return address and a text, 24 bytes: 60,000 of them are more than this.
    std::thread::Builder::new().stack_size(1 << 20).spawn(reads).unwrap().join().unwrap();
}

/// Marks that nobody sees are blank at the ends of fields, and stay where they are within: a field is what the copy has.
#[test]
fn unseen_marks_end_no_field_and_stay_within() {
    let text = "\u{200B}Ferry runs aground off Har\u{200B}wick\u{200B}\u{2060}\n\n\u{FEFF}By Ada Lane\u{200D}\n\n\
        HARWICK (AP) \u{2014} \u{200E}A ferry with 41 people on board ran aground on Tuesday, the harbor master said.\u{200F}\n\n\
        \u{2067}Nobody was hurt\u{2069}, he said, and the tide took the ferry off in the evening.\u{200B}\n";
    let article = wirecopy::parse(text);
    assert_eq!(article.headline.as_ref().unwrap().text, "Ferry runs aground off Har\u{200B}wick");
    assert_eq!(article.bylines.first().unwrap().authors.first().unwrap().name, "Ada Lane");
    let blocks: Vec<&str> = article.body.iter().map(|block| block.text.as_ref()).collect();
    assert_eq!(
        blocks,
        [
            "A ferry with 41 people on board ran aground on Tuesday, the harbor master said.",
            "Nobody was hurt\u{2069}, he said, and the tide took the ferry off in the evening.",
        ]
    );
}

/// Letters that look like others are not taken for them: no byline, agency or format by its looks.
#[test]
fn look_alikes_are_other_letters() {
    assert!(Byline::parse("By Ada Lane").is_some());
    assert!(Byline::parse("\u{412}y Ada Lane").is_none(), "a Cyrillic В");
    let dateline = |line: &str| Dateline::parse(line).and_then(|found| found.agency.map(String::from));
    assert_eq!(dateline("HARWICK (AP) - A ferry ran aground.").as_deref(), Some("AP"));
    assert_ne!(dateline("HARWICK (\u{410}\u{420}) - A ferry ran aground.").as_deref(), Some("AP"), "a Cyrillic АР");
    assert_eq!(
        "аnpa1312".parse::<Format>().unwrap_err().to_string(),
        "expected the name of a format, such as `page` or `anpa1312`"
    );
}

/// Escapes and markup are words of the copy: they come out as they went in, and control bytes are told.
#[test]
fn escapes_and_markup_come_out_as_they_went_in() {
    let steered = "Nobody was \u{1b}[31mhurt\u{1b}[0m, <b>he</b> said \u{202E}yadseuT no\u{202C} &amp; left on the evening ferry.";
    let text = format!(
        "Ferry runs aground off Harwick\n\nBy Ada Lane\n\nHARWICK (AP) - A ferry ran aground on Tuesday, the harbor master said.\n\n{steered}\n"
    );
    let article = wirecopy::parse(&text);
    assert!(article.body.iter().any(|block| block.text == steered), "{:?}", article.body);
    let told = article.diagnostics.iter().filter(|found| found.code == DiagnosticCode::ControlByte);
    assert!(told.clone().count() > 0, "{:?}", article.diagnostics);
    assert!(told.clone().all(|found| found.span.of(&text) == Some("\u{1b}")), "{:?}", article.diagnostics);
}
