//! Every diagnostic: the copy that triggers it, its whole text, and its row in `docs/diagnostics.md`.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test reports what is wrong by panicking")]

use wirecopy::DiagnosticCode::{self, *};

const MESSAGE: &str = "\u{16}\u{16}\u{1}a0417\u{1F}harbr\r\nu i\u{13}\u{11} BC-Ferry   06-30 0412\r\n\u{2}^BC-Ferry,0412<\r\n\
    ^Ferry runs aground off Northmere<\r\n^By ADA LANE=\r\n\t   NORTHMERE (AP) _ A ferry with 41 people on board ran aground Tuesday.\r\n\
    \t   \u{3}AP-WF-06-30-15 1509GMT<\r\n\r\n\u{C}\r\n\u{4}";

/// The first diagnostic of some bytes with this code, as a user sees it.
fn shown(bytes: &[u8], code: DiagnosticCode) -> String {
    let article = wirecopy::parse_bytes(bytes);
    let found = article.diagnostics.iter().find(|found| found.code == code);
    found.unwrap_or_else(|| panic!("no {code} in {:?}", article.diagnostics)).to_string()
}

#[test]
fn copy_triggers_each_diagnostic_and_its_text_says_what_to_do() {
    let cut = MESSAGE.split_at(200).0;
    let two = format!("{MESSAGE}{MESSAGE}");
    let cases: &[(DiagnosticCode, &[u8], &str)] = &[
        (EmptyText, b" \n", "empty-text (bytes 0..2): the text holds no copy; check that the right file or field was read"),
        (
            NoStory,
            b"Home\nNews\nSports\nWeather\n",
            "no-story (bytes 0..25): no block reads as a story; keep the text only if headlines or lists are wanted",
        ),
        (
            NoHeadline,
            &MESSAGE.replace("^Ferry runs aground off Northmere<\r\n", "").into_bytes(),
            "no-headline (bytes 0..189): no line reads as the headline; take one from the feed or the page's title if it is known",
        ),
        (
            MoreStories,
            two.as_bytes(),
            "more-stories (bytes 225..450): another story follows; read the text with `parse_all` to get every story",
        ),
        (
            BadHeader,
            &MESSAGE.replace("u i\u{13}\u{11} BC-Ferry   06-30 0412\r\n", "").into_bytes(),
            "bad-header (bytes 0..16): the header has no line with priority, category and keyword; compare the feed's settings",
        ),
        (
            BrokenFrame,
            &MESSAGE.replace('\u{2}', "").into_bytes(),
            "broken-frame (bytes 45..45): no STX (02) opens the copy; check how the message was stored or cut",
        ),
        (
            Truncated,
            cut.as_bytes(),
            "truncated (bytes 200..200): the message stops before its end mark; fetch it again if the rest is wanted",
        ),
        (
            ImpossibleDate,
            b"Ferry runs aground\n\nBy Ada Lane\n\nPosted February 30, 2024 7:15 am\n\nHARWICK (AP) - A ferry ran aground on Tuesday.\n",
            "impossible-date (bytes 40..57): this date or clock does not exist; it was left out of the typed fields",
        ),
        (
            ControlByte,
            b"Ferry runs aground\n\nBy Ada Lane\n\nHARWICK (AP) - A ferry \x1b[31mran aground on Tuesday, the harbor master said.\n",
            "control-byte (bytes 56..57): a control byte stands in the copy; strip it before the text is shown",
        ),
        (
            Undecodable,
            b"F\xC3\xA4hre, \xC3\xB6l, M\xC3\xBChle, Stra\xC3\x9Fe \xFF",
            "undecodable (bytes 29..32): some bytes are not valid in the charset and were replaced; name the charset if it is known",
        ),
        (
            GuessedCharset,
            b"F\xE4hre l\xE4uft auf Grund",
            "guessed-charset (bytes 0..23): the charset was guessed from the bytes; name it if it is known",
        ),
        (
            HtmlTags,
            b"<body><h1>Ferry runs aground</h1><p>By Ada Lane</p><p>Nobody was hurt.</p></body>",
            "html-tags (bytes 28..33): the text holds tags of HTML, which are words here; render the page to text first",
        ),
    ];
    for (code, bytes, want) in cases {
        assert_eq!(shown(bytes, *code), *want);
    }
    let covered: Vec<_> = cases.iter().map(|(code, ..)| *code).collect();
    let missing: Vec<_> = DiagnosticCode::ALL.iter().filter(|code| !covered.contains(code)).collect();
    assert_eq!(missing, [&ControlByte; 0]);
}

#[test]
fn the_table_in_the_docs_is_the_code() {
    let page = include_str!("../docs/diagnostics.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), DiagnosticCode::ALL.len());
    for (row, code) in rows.iter().zip(DiagnosticCode::ALL) {
        let [name, damage, _copy, advice] = row.as_slice() else { panic!("{row:?}") };
        assert_eq!(name.trim_matches('`'), code.as_str());
        assert_eq!(*damage, if code.is_damage() { "yes" } else { "no" }, "{code}");
        assert!(code.message().contains(*advice), "{code}: {advice:?} is not what its text advises");
    }
}

/// The sentence names the field or mark where it is known, and advises what that of its code does.
#[test]
fn what_is_known_of_a_damage_is_said() {
    const IPTC: &str = "\u{1}bdt0417 3 vm 58  dpa 0417\n\nVerkehr/\n\u{2}Fähre läuft auf Grund =\n\n\
        Harwick (dpa) - Eine Fähre ist auf Grund gelaufen.\n\ndpa al yyno n1 ir\n\n\u{3}041709 Mar 31\n\u{7F}\n\u{7F}\u{4}\n";
    const ZCZC: &str = "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n";
    let cases: &[(DiagnosticCode, String, &str)] = &[
        (BadHeader, MESSAGE.replace("   06-30 0412\r", "\r"), "the header line has no day; "),
        (BadHeader, IPTC.replace(" 3 vm 58  dpa 0417", " 3 vm dpa 0417"), "the header line has no count of words; "),
        (
            BadHeader,
            MESSAGE.replace("BC-Ferry   06", "BC-Fe\u{7}rry   06"),
            "a control byte stands in the header line ",
        ),
        (BrokenFrame, MESSAGE.replace('\u{1}', "\u{1}\u{1}"), "SOH (01) stands more than once; "),
        (BrokenFrame, MESSAGE.replacen('\u{16}', "", 1), "SYN (16) stands before the message other than twice; "),
        (BrokenFrame, MESSAGE.replace('\u{4}', "\u{4}\u{4}"), "EOT (04) stands more than once; "),
        (BrokenFrame, IPTC.replace('\u{2}', ""), "no STX (02) opens the copy; "),
        (BrokenFrame, IPTC.replace("Grund =", "Grund"), "no line of the head ends in `=`; "),
        (BrokenFrame, ZCZC.replace("ZCZC AAP", "ZXZC AAP"), "no `ZCZC` opens the message; "),
        (BrokenFrame, ZCZC.replace("NNNN", "NNXN"), "the `NNNN` that ends the message has a wrong letter; "),
    ];
    for (code, text, want) in cases {
        let article = wirecopy::parse(text);
        let found = article.diagnostics.iter().find(|found| found.code == *code);
        let found = found.unwrap_or_else(|| panic!("no {code} in {:?}", article.diagnostics));
        let (what, advice) = found.message.split_once("; ").unwrap();
        assert!(format!("{what}; ").starts_with(want), "{text:?}: {what}");
        assert_eq!(Some(advice), code.message().split_once("; ").map(|(_, advice)| advice), "{what}");
    }
}
