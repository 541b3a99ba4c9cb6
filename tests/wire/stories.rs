//! Where stories end in a text that holds several.

use wirecopy::{DiagnosticCode, Format, Parser, Role};

use crate::messages::*;

fn headlines(text: &str) -> Vec<String> {
    wirecopy::parse_all(text)
        .map(|article| article.headline.map_or_else(String::new, |line| line.text.into_owned()))
        .collect()
}

fn formats(text: &str) -> Vec<Format> {
    wirecopy::parse_all(text).map(|article| article.format).collect()
}

/// The regions of the stories follow each other and take the whole text.
fn assert_regions_tile(text: &str) {
    let mut at = 0;
    for document in Parser::new().documents(text) {
        assert_eq!(document.region().start, at);
        assert!(document.region().end > at || text.is_empty());
        at = document.region().end;
    }
    assert_eq!(at, text.len());
}

#[test]
fn frames_part_messages() {
    for (name, one) in [
        ("AP", AP),
        ("Reuters", REUTERS),
        ("Canadian Press", CANADIAN),
        ("dpa", DPA),
        ("AP without frame", AP_BARE),
        ("AAP", AAP),
        ("AsiaNet", ASIANET),
        ("News Bites", NEWS_BITES),
        ("Nexis Uni", NEXIS_UNI),
        ("Factiva", FACTIVA),
        ("Factiva, coded", FACTIVA_CODED),
        ("ProQuest", PROQUEST),
    ] {
        let alone = headlines(one);
        assert_eq!(alone.len(), 1, "{name}");
        let three = [one, one, one].concat();
        assert_eq!(headlines(&three), [alone[0].as_str(); 3], "{name}");
        assert_regions_tile(&three);
    }
}

#[test]
fn one_file_mixes_wires() {
    let text = [AP, DPA, REUTERS, KYODO].concat();
    assert_eq!(formats(&text), [Format::Anpa1312, Format::Iptc7901, Format::Anpa1312, Format::Anpa1312]);
    assert_regions_tile(&text);
    // A message without a frame ends where the frame of the next one starts.
    let text = [DPA_BARE, "\n", DPA, DPA_BARE, "\n", REUTERS].concat();
    assert_eq!(formats(&text), [Format::Iptc7901, Format::Iptc7901, Format::Iptc7901, Format::Anpa1312]);
    assert_regions_tile(&text);
}

#[test]
fn a_lost_mark_does_not_join_stories() {
    // No EOT after the first, no SYN and SOH before the second, EOT twice, NNNN lost, ZCZC lost.
    for (name, text, count) in [
        ("EOT lost", [AP.trim_end_matches(['\u{4}', '\u{C}', '\r', '\n']), "\r\n", AP].concat(), 2),
        ("SOH lost", [AP, AP.trim_start_matches(['\u{16}', '\u{1}'])].concat(), 2),
        ("EOT twice", [AP, "\x04\r\n", AP].concat(), 2),
        ("NNNN lost", [&AAP.replace("NNNN\r\n", ""), AAP].concat(), 2),
        ("ZCZC lost", [AAP, &AAP.replace("ZCZC AAP\r\n", "")].concat(), 2),
        ("ZCZC and NNNN lost", [AAP.replace("NNNN\r\n", ""), AAP.replace("ZCZC AAP\r\n", "")].concat(), 2),
        (
            "SYN and SOH lost under a routing line",
            [REUTERS, "\n", &REUTERS.replace("\u{16}\u{16}\u{1}", "")].concat(),
            2,
        ),
        (
            "trailer lost over a wrapped header",
            [&AP_BARE.replace("AP-NR-06-30-89 2358EST\n", ""), AP_WRAPPED].concat(),
            2,
        ),
        ("NNNN twice", [AAP, "NNNN\r\n", AAP].concat(), 2),
        ("separator lost", NEXIS.replace("2 of 2 DOCUMENTS", ""), 2),
        ("separator damaged", NEXIS.replace("2 of 2 DOCUMENTS", "2 0f 2 DOCUMENT"), 2),
        (
            "separator twice",
            NEXIS.replace("2 of 2 DOCUMENTS", "2 of 2 DOCUMENTS\n\n                               2 of 2 DOCUMENTS"),
            2,
        ),
        ("number lost", [&FACTIVA.replace("Document NMGZ000020150630eb6u0000d", ""), FACTIVA].concat(), 2),
        (
            "number lost, coded",
            [&FACTIVA_CODED.replace("AN\tDocument NMGZ000020150630eb6u0000d\n", ""), FACTIVA_CODED].concat(),
            2,
        ),
        ("rule lost", [PROQUEST, PROQUEST.trim_start_matches('_')].concat(), 2),
        ("rule twice", [PROQUEST, "____________\n\n", PROQUEST].concat(), 2),
    ] {
        assert_eq!(headlines(&text).len(), count, "{name}: {:?}", headlines(&text));
        assert_regions_tile(&text);
    }
}

/// Editors and databases strip control bytes, or blank them: the lines of the frame still say what they said.
#[test]
fn a_frame_without_its_bytes_is_still_one() {
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    for (name, message) in FRAMED {
        let whole = wirecopy::parse(message);
        for (how, by) in [("stripped", ""), ("blanked", " ")] {
            let bare: String = message.split(control).collect::<Vec<_>>().join(by) + "\n";
            let read = wirecopy::parse(&bare);
            assert_eq!(read.format, whole.format, "{name} {how}");
            let (sent, found) = (whole.wire.as_ref().unwrap(), read.wire.as_ref().unwrap());
            assert_eq!(found.number, sent.number, "{name} {how}");
            assert_eq!(found.keyword, sent.keyword, "{name} {how}");
            assert_eq!(found.word_count, sent.word_count, "{name} {how}");
            let told = read.diagnostics.iter().any(|found| found.code.is_damage());
            assert!(told || read.format != Format::Anpa1312, "{name} {how}: {:?}", read.diagnostics);
            assert_eq!(headlines(&[bare.as_str(); 3].concat()).len(), 3, "{name} {how}");
            assert_regions_tile(&[bare.as_str(); 3].concat());
        }
    }
}

#[test]
fn parse_reads_the_first_and_names_the_rest() {
    let text = [AAP, AAP].concat();
    let document = Parser::new().document(&text);
    assert_eq!(document.region().end, text.len());
    let rest: Vec<_> = document.blocks().iter().filter(|block| block.role == Role::OtherStory).collect();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].span.of(&text), Some(AAP));
    assert!(document.article().diagnostics.iter().any(|found| found.code == DiagnosticCode::MoreStories));
    assert!(wirecopy::parse(AAP).diagnostics.iter().all(|found| found.code != DiagnosticCode::MoreStories));
}

#[test]
fn a_text_is_at_least_one_story() {
    assert_eq!(formats(""), [Format::Page]);
    assert_eq!(formats("\n\n"), [Format::Page]);
    assert_eq!(formats("Ferry runs aground\n\nNobody was hurt.\n"), [Format::Page]);
}

#[test]
fn a_told_format_is_not_detected() {
    let parser = Parser::new().format(Format::Page);
    assert_eq!(parser.parse(AAP).format, Format::Page);
    assert_eq!(parser.parse_all(AAP).count(), 1);
}
