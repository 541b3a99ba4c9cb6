//! Forms of copyright lines, and copy that is none.

use alloc::string::String;

use super::*;

fn read(line: &str) -> (Option<u16>, Option<String>, bool) {
    let statement = Copyright::parse(line).unwrap_or_else(|| panic!("{line}"));
    (statement.year, statement.holder.map(Cow::into_owned), statement.all_rights_reserved)
}

#[test]
fn every_form_is_read() {
    for (line, year, holder, reserved) in [
        ("Copyright 2031 The Harwick Press. All rights reserved.", Some(2031), "The Harwick Press", true),
        ("Copyright 2031 The Harwick Press. All rights reserved", Some(2031), "The Harwick Press", true),
        ("©2031 Harwick/Radio-Lune. All rights reserved.", Some(2031), "Harwick/Radio-Lune", true),
        ("© Copyright 1999-2031, Harwick Press, Inc. All Rights Reserved.", Some(2031), "Harwick Press, Inc.", true),
        ("(c) 2031 Harwick Press", Some(2031), "Harwick Press", false),
        ("c.2031 Harwick News", Some(2031), "Harwick News", false),
        (
            "Copyright 2031 Agence Lune
All Rights Reserved",
            Some(2031),
            "Agence Lune",
            true,
        ),
        ("© The Harwick Shimbun.", None, "The Harwick Shimbun", false),
        ("Harwick Press © All rights reserved", None, "Harwick Press", true),
        ("Harwick Ajansı © 2031", Some(2031), "Harwick Ajansı", false),
        ("2031 © Harwick Press", Some(2031), "Harwick Press", false),
        ("2031 Harwick Press. All Rights Reserved.", Some(2031), "Harwick Press", true),
        ("© Harwick Verlag GmbH 2031. Alle Rechte vorbehalten.", Some(2031), "Harwick Verlag GmbH", true),
        ("© 2028-31 Editions Lune – Tous droits réservés", Some(2031), "Editions Lune", true),
        ("© 2031 Diario Luna, S.A. Todos los derechos reservados", Some(2031), "Diario Luna, S.A.", true),
        ("Harwick Press, LLC. All Rights Reserved.", None, "Harwick Press, LLC", true),
        ("Copyright © 1997-2031 by www.harwick.example. all rights reserved", Some(2031), "www.harwick.example", true),
        ("Copyright © 1999-present Harwick Press", Some(1999), "Harwick Press", false),
        ("© 1999 – Present, Harwick Press. All rights reserved.", Some(1999), "Harwick Press", true),
        ("© dpa-infocom, dpa:310428-99-483045/5", None, "dpa-infocom", false),
        ("@ 2031 Harwick Press. All rights reserved.", Some(2031), "Harwick Press", true),
        ("((c)) Copyright Harwick 2031", Some(2031), "Harwick", false),
        ("(©) 2031 Harwick", Some(2031), "Harwick", false),
        ("<저작권자(c) 한빛뉴스, 무단 전재-재배포 금지>", None, "한빛뉴스", true),
        ("(c)2031 Harwick Times Distributed by Lune Content Agency, LLC", Some(2031), "Harwick Times", false),
    ] {
        assert_eq!(read(line), (year, Some(String::from(holder)), reserved), "{line}");
    }
}

#[test]
fn a_holder_need_not_be_named() {
    assert_eq!(read("Alle Rechte vorbehalten."), (None, None, true));
    assert_eq!(read("© Riproduzione riservata"), (None, None, true));
    assert_eq!(read("© 2031 All rights reserved."), (Some(2031), None, true));
    assert_eq!(read("Privacy | © 2031"), (Some(2031), None, false));
}

#[test]
fn every_reservation_is_read_alone_before_and_behind_a_holder() {
    for row in RESERVED.rows {
        for words in [String::from(*row), row.to_uppercase()] {
            for line in [
                alloc::format!("{words} © Harwick Press"),
                alloc::format!("Copyright 2031 Harwick Press. {words}"),
                alloc::format!("Harwick Press. {words}."),
                alloc::format!("Harwick Press | {words} 2031"),
            ] {
                // `Alle Rechte bei` has the holder behind it.
                if row.ends_with(" bei") && line.starts_with("Harwick") {
                    continue;
                }
                let (_, holder, reserved) = read(&line);
                assert_eq!((holder.as_deref(), reserved), (Some("Harwick Press"), true), "{line}");
            }
        }
    }
}

#[test]
fn the_holder_may_stand_behind_the_reservation() {
    for (line, holder, year) in [
        ("Alle Rechte bei Harwick Press", "Harwick Press", None),
        ("Tous droits réservés - Harwick Presse 2031", "Harwick Presse", Some(2031)),
        ("Tous droits réservés à Lune", "Lune", None),
        ("Todos los derechos reservados. Diario Harwick", "Diario Harwick", None),
        ("All rights reserved by Lune Inc.", "Lune Inc.", None),
        ("© Copyright 2031, all rights reserved, Harwick Press", "Harwick Press", Some(2031)),
        ("版权所有 哈威克报", "哈威克报", None),
        ("版权所有 2009-2031 哈威克报社，并保留所有权利。", "哈威克报社", Some(2031)),
        ("Copyright © 2014-2031哈威克报版权所有", "哈威克报", Some(2031)),
    ] {
        let found = Copyright::parse(line).unwrap_or_else(|| panic!("{line}"));
        assert_eq!((found.holder.as_deref(), found.year), (Some(holder), year), "{line}");
        assert!(found.all_rights_reserved, "{line}");
    }
    // Links, sentences and conditions.
    for line in [
        "All rights reserved. Terms of Use | Privacy Policy",
        "All rights reserved - Terms of Service",
        "All Rights Reserved | Harwick Press",
        "All rights reserved. Contact Us",
        "All rights reserved by the buyer of the mill",
    ] {
        assert_eq!(Copyright::parse(line), None, "{line}");
    }
    let line = "© 2031. All rights reserved, except for those of the press.";
    assert_eq!(Copyright::parse(line).unwrap().holder, None);
}

#[test]
fn words_about_copyright_are_no_statement() {
    for line in [
        "",
        "Copyright law is to change next year.",
        "Copyright Office Backs Artists",
        "(c) the buyer pays within a week",
        "c. 30 people came",
        "Copyright infringement rose in 2031.",
        "2031 was a good year for wheat.",
        "The band said it had all rights reserved",
        "All rights reserved for her own songs are now with the label.",
        "©",
    ] {
        assert_eq!(Copyright::parse(line), None, "{line}");
    }
}

#[test]
fn the_span_is_the_statement() {
    for (line, statement) in [
        ("  © 2031 Harwick Press. Terms apply to all visitors.", "© 2031 Harwick Press."),
        ("© 2031 Harwick Press | Powered by Lune", "© 2031 Harwick Press"),
        ("A page of the Lune group © 2031 Lune Media", "© 2031 Lune Media"),
        ("Published by Harwick © 2031", "Published by Harwick © 2031"),
        ("Harwick Inc. © 2014-2031. All Rights Reserved.", "Harwick Inc. © 2014-2031. All Rights Reserved."),
        ("Terms apply. Harwick Post © 2031", "Harwick Post © 2031"),
        ("Privacy | © 2031", "© 2031"),
        (
            "Copyright 2031 The Harwick Press. All rights reserved. This material may not be published.",
            "Copyright 2031 The Harwick Press. All rights reserved.",
        ),
    ] {
        assert_eq!(Copyright::parse(line).unwrap().span.of(line), Some(statement), "{line}");
    }
    assert_eq!(Copyright::parse_at("© 2031 X", 7).unwrap().span, Span::new(7, 16));
}

#[test]
fn a_statement_may_end_a_caption() {
    let caption =
        "Ada Lane speaks in Harwick.(AP Photo/Bo Reed, Pool) Copyright 2031 The Harwick Press. All rights reserved";
    let tail = |text| Copyright::parse_tail(text, 0, text, Look::of(text.as_bytes()));
    let statement = tail(caption).unwrap();
    assert_eq!(statement.span.of(caption), Some("Copyright 2031 The Harwick Press. All rights reserved"));
    assert_eq!(statement.year, Some(2031));
    // A sign before a name alone is a picture credit.
    assert_eq!(tail("Ada Lane speaks. © Bo Reed / dpa"), None);
    assert_eq!(tail("Copyright 2031 Harwick ruled on Monday, and then the court rose.\nSo it was over (c)."), None);
}

#[test]
fn what_surrounds_the_holder_does_not_move_the_end() {
    let line = "Copyright 2031 <Harwick Press> more";
    let found = Copyright::parse(line).unwrap();
    assert_eq!(found.holder.as_deref(), Some("Harwick Press"));
    assert_eq!(found.span.of(line), Some("Copyright 2031 <Harwick Press"));
}
