use alloc::vec::Vec;

use super::*;
use crate::Language;
use crate::label::Pools;
use crate::lexicon::senses_of;

fn measured(text: &str) -> Measure {
    let pools = Pools::default();
    Measure::of(text, Senses::stop_mask(Some(Language::En)), &mut Room::default(), &mut Spoken::new(&pools))
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
        ("ada@harwick.example", &[("signs", 1)]),
        ("#harwick #ferry", &[("signs", 2)]),
        ("$5 or £4", &[("signs", 2)]),
        ("© 2031 The Harwick Press", &[("signs", 4)]),
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
            ("signs", m.signs),
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
    assert_eq!((m.opening, m.second), (senses_of("share"), senses_of("the")));
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
        ("May 9 7 5 3 1 8 6 4 2 9 7 5 3", true),
        ("May 9 7 5 3 1 8 6 4 2 9 7 5 3 1", false),
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

#[test]
fn a_mark_apart_from_its_letter_makes_the_same_word() {
    for [whole, apart] in [
        ["Não é só", "Na\u{303}o e\u{301} so\u{301}"],
        ["Über ÉTÉ", "U\u{308}ber E\u{301}TE\u{301}"],
        ["Čapek žije", "C\u{30C}apek z\u{30C}ije"],
    ] {
        let [whole, apart] = [whole, apart].map(|text| {
            let m = measured(text);
            (m.words, m.capitals, m.shouts, m.high, m.longest, m.kept, m.said, m.opening, m.second)
        });
        assert_eq!(whole, apart);
    }
}
