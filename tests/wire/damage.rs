//! What damage does to a message: each one is cut at every byte and has every byte flipped, and the diagnostics name it.

use wirecopy::{Article, Diagnostic, DiagnosticCode, Parser, Span};

use crate::messages::*;

/// What one bit too many or too few makes of a byte: another letter, the other case, a byte that is not ASCII; and NUL.
const FLIPS: [fn(u8) -> u8; 4] = [|byte| byte ^ 0x01, |byte| byte ^ 0x20, |byte| byte ^ 0x80, |_| 0];

/// Marks of a frame, and what fills it: the loss of any is damage.
const MARKS: &[u8] = b"\x01\x02\x03\x04\x05\x11\x12\x13\x14\x16\x1F\x7F";

/// Reads all stories of some bytes, with the promises that hold for any input, and gives the first with every diagnostic.
fn read(bytes: &[u8]) -> (Article<'static>, Vec<DiagnosticCode>) {
    let decoded = wirecopy::decode(bytes);
    let text = decoded.text.as_ref();
    let mut found: Vec<Diagnostic> = decoded.diagnostics.clone();
    let mut first = None;
    let mut at = 0;
    for document in Parser::new().documents(text) {
        for block in document.blocks() {
            assert_eq!(block.span.start, at, "{text:?}");
            assert!(block.span.of(text).is_some(), "{text:?}");
            at = block.span.end;
        }
        let article = document.into_article();
        found.extend(article.diagnostics.iter().cloned());
        first.get_or_insert(article.into_owned());
    }
    assert_eq!(at, text.len(), "{text:?}");
    for diagnostic in &found {
        assert!(diagnostic.span.of(text).is_some(), "{diagnostic} of {text:?}");
    }
    (first.unwrap(), found.iter().map(|found| found.code).collect())
}

/// Whether a code says that the message is not as it was sent.
fn names(code: DiagnosticCode) -> bool {
    code.is_damage()
        || matches!(code, DiagnosticCode::GuessedCharset | DiagnosticCode::ControlByte | DiagnosticCode::ImpossibleDate)
}

/// Where the header fields of a message stand that have a form of their own: its date and its trailer. A line of the copy
/// that signs it (Bay City's) is copy when it is damaged.
fn dated(message: &str) -> Vec<Span> {
    let article = wirecopy::parse(message);
    let copy = message.find('\x02').unwrap()..message.find('\x03').unwrap();
    article
        .header
        .iter()
        .filter(|field| matches!(&*field.name, "date" | "filed"))
        .map(|field| field.span)
        .filter(|span| !copy.contains(&span.start))
        .collect()
}

#[test]
fn a_cut_message_is_named_wherever_it_is_cut() {
    for (name, message) in FRAMED {
        let end = message.trim_end_matches('\n').len();
        let etx = message.find('\x03').unwrap() + 1;
        // Wires without a trailer end their messages in ETX: what is cut there is one of theirs, if no line announces more.
        let whole = message[..etx - 1].ends_with('\n').then_some(etx);
        for (cut, _) in message.char_indices().filter(|(cut, _)| *cut > 0 && *cut < end && Some(*cut) != whole) {
            let (_, codes) = read(&message.as_bytes()[..cut]);
            assert!(codes.iter().any(|code| code.is_damage()), "{name} cut at {cut}: {codes:?}");
        }
    }
}

#[test]
fn a_flipped_mark_is_named() {
    for (name, message) in FRAMED.iter().chain([&("Reuters alert", REUTERS_ALERT)]) {
        let mut bytes = message.as_bytes().to_vec();
        let stx = message.find('\x02').unwrap();
        for at in (0..bytes.len()).filter(|at| MARKS.contains(&message.as_bytes()[*at])) {
            // US and DC open columns in tabular copy.
            if at > stx && matches!(bytes[at], 0x11..=0x14 | 0x1F) {
                continue;
            }
            let kept = bytes[at];
            for flip in FLIPS {
                bytes[at] = flip(kept);
                // One setting for another, or an empty name before the selector, is as good as the other.
                let equal = matches!(kept, 0x11..=0x14) && matches!(bytes[at], 0x11..=0x14);
                let (_, codes) = read(&bytes);
                assert!(
                    equal || codes.iter().any(|code| names(*code)),
                    "{name}: {kept:#x} at {at} became {:#x}: {codes:?}",
                    bytes[at]
                );
            }
            bytes[at] = kept;
        }
    }
}

#[test]
fn an_unreadable_date_is_named() {
    for (name, message) in FRAMED {
        let whole = wirecopy::parse(message);
        let mut bytes = message.as_bytes().to_vec();
        for at in dated(message).iter().flat_map(|span| span.start..span.end) {
            let kept = bytes[at];
            for flip in FLIPS {
                bytes[at] = flip(kept);
                let (article, codes) = read(&bytes);
                let (read, sent) = (article.wire.as_ref().unwrap(), whole.wire.as_ref().unwrap());
                let lost =
                    (sent.date.is_some() && read.date.is_none()) || (sent.filed.is_some() && read.filed.is_none());
                assert!(
                    !lost || codes.iter().any(|code| names(*code)),
                    "{name}: {kept:#x} at {at} became {:#x}: {codes:?}",
                    bytes[at]
                );
            }
            bytes[at] = kept;
        }
    }
}

#[test]
fn any_flip_and_any_cut_is_survived() {
    for (_, message) in FRAMED.iter().chain(OTHERS) {
        let mut bytes = message.as_bytes().to_vec();
        for at in 0..bytes.len() {
            let kept = bytes[at];
            // Each flip at another byte: the four of them over all bytes take minutes in a debug build.
            bytes[at] = FLIPS[at % FLIPS.len()](kept);
            read(&bytes);
            bytes[at] = kept;
            if at % 3 == 0 {
                read(&bytes[..at]);
            }
        }
    }
}

#[test]
fn a_damaged_mark_of_a_message_without_control_bytes_is_named() {
    for (name, text) in [
        ("AAP, first mark", AAP.replacen("ZCZC", "ZCZB", 1)),
        ("AAP, last mark", AAP.replacen("NNNN", "NNON", 1)),
        ("AAP, cut last mark", AAP.replacen("NNNN\r\n", "NN", 1)),
        ("AAP, cut in the dateline", AAP.split_once(" - A ferry").unwrap().0.to_owned()),
        ("dpa without frame, cut", DPA_BARE.split_once("301709").unwrap().0.to_owned()),
        ("Nexis, cut in the copy", NEXIS.split_once("OWNERS").unwrap().0.to_owned()),
        ("Nexis Uni, cut", NEXIS_UNI.replacen("End of Document", "End of Doc", 1)),
        ("Nexis Uni, last mark", NEXIS_UNI.replacen("End of Document", "End of Dokument", 1)),
        ("Factiva, last mark", FACTIVA.replacen("\nDocument", "\nDocu ent", 1)),
        ("Factiva, cut", FACTIVA.split_once("Document").unwrap().0.to_owned()),
        ("Factiva, coded, cut", FACTIVA_CODED.split_once("AN\t").unwrap().0.to_owned()),
    ] {
        let (article, codes) = read(text.as_bytes());
        assert_ne!(article.format, wirecopy::Format::Page, "{name}");
        assert!(codes.iter().any(|code| code.is_damage()), "{name}: {codes:?}");
    }
}

#[test]
fn a_wrapped_header_line_has_lost_nothing() {
    let text = AP.replacen("bgng: ``The Selkie.''", "bgng: ``The\r\nSelkie.''", 1);
    let (_, codes) = read(text.as_bytes());
    assert!(!codes.iter().any(|code| code.is_damage()), "{codes:?}");
}

#[test]
fn lost_marks_of_header_lines_are_named() {
    for (name, text) in [
        ("opening mark", AP.replacen("\n^Ferry", "\nFerry", 1)),
        ("line break", AP.replacen("<\r\n^AP Photo", "<^AP Photo", 1)),
        ("label's mark", CANADIAN.replacen("Fisheries@<", "Fisheries<", 1)),
        ("selector's mark", AP.replacen('\x1F', "", 1)),
        ("SYN", AP.replacen('\x16', "", 1)),
        ("SYN twice", AP.replacen('\x16', "\x16\x16", 1)),
        ("EOT", AP.replacen('\x04', "", 1)),
        ("EOT twice", DPA_ENGLISH.replacen('\x04', "\x04\x04", 1)),
        ("ENQ", REUTERS.replacen('\x05', "", 1)),
        ("count of words", DPA_ENGLISH.replacen(" 44 ", " 4d ", 1)),
    ] {
        let (_, codes) = read(text.as_bytes());
        assert!(codes.iter().any(|code| code.is_damage()), "{name}: {codes:?}");
    }
}
