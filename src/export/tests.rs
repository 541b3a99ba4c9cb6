use super::*;

#[path = "../../tests/wire/messages.rs"]
#[allow(dead_code, clippy::duplicate_mod, reason = "the tests of the envelopes share them")]
mod messages;

use messages::*;

/// Writes a message that was read, and reads it again.
fn again(message: &str, write: impl Fn(&Article<'_>) -> Result<Message, ExportError>) -> Message {
    let article = crate::parse(message);
    let written = write(&article).unwrap_or_else(|error| panic!("{error}\n{article:#?}"));
    let back = crate::parse(&written.text);
    let lost: Vec<_> =
        differences(&article, &back).into_iter().filter(|field| !written.left_out.contains(field)).collect();
    assert!(lost.is_empty(), "{lost:?}\n{}", written.text);
    assert_eq!(back.diagnostics, [], "{}", written.text);
    written
}

#[test]
fn each_wire_writes_what_it_reads() {
    for (name, message, dialect) in [
        ("AP", AP, Anpa::Ap),
        ("AP table", AP_TABLE, Anpa::Ap),
        ("Reuters", REUTERS, Anpa::Reuters),
        ("Canadian Press", CANADIAN, Anpa::CanadianPress),
        ("Bay City", BAY_CITY_SPACED, Anpa::BayCity),
        ("Kyodo", KYODO, Anpa::Kyodo),
        ("AP without frame", AP_BARE, Anpa::ApBare),
    ] {
        let written = again(message, |article| anpa(article, dialect));
        let filed: &[&str] = if dialect == Anpa::BayCity { &["wire.filed"] } else { &[] };
        assert_eq!(written.left_out, filed, "{name}");
    }
    for (name, message, dialect) in [
        ("dpa", DPA, Iptc::Dpa),
        ("dpa without frame", DPA_BARE, Iptc::Dpa),
        ("Belga", BELGA, Iptc::Belga),
        ("KNA", KNA, Iptc::Kna),
        ("dpa's sender", BELGA, Iptc::Ats),
    ] {
        let written = again(message, |article| iptc7901(article, dialect));
        assert!(written.left_out.is_empty(), "{name}: {:?}", written.left_out);
    }
}

#[test]
fn a_message_of_many_notices_is_written_in_one_pass() {
    // Anything that asks each notice at each paragraph would not end.
    let (head, tail) = AP.split_at(AP.find("\t   ").unwrap());
    let message = alloc::format!("{head}{}{tail}", "\t   The ferry ran aground on Tuesday.\r\n___\r\n".repeat(20_000));
    let written = again(&message, |article| anpa(article, Anpa::Ap));
    assert_eq!(written.text.matches("___").count(), 20_000 + tail.matches("___").count());
}

#[test]
fn a_message_goes_from_any_dialect_to_any_other() {
    let mut written = 0;
    for message in [AP, REUTERS, KYODO, AP_BARE] {
        let article = crate::parse(message);
        for dialect in Anpa::ALL {
            match anpa(&article, *dialect) {
                Ok(message) => {
                    written += 1;
                    assert_eq!(
                        crate::parse(&message.text).headline.unwrap().text,
                        article.headline.as_ref().unwrap().text
                    );
                }
                // The trailers of Reuters and Kyodo state no zone, that of Canadian Press must; AP's archive has no number.
                Err(ExportError::Unfit { field: "wire.filed", .. } | ExportError::Missing { field: "wire.number" }) => {
                }
                // A headline in capitals reads as a section where no mark says otherwise.
                Err(ExportError::Ambiguous { field: "headline" }) if *dialect == Anpa::ApBare => {}
                Err(error) => panic!("{dialect:?}: {error}"),
            }
        }
    }
    assert!(written >= 14, "{written}");
}

/// An article that both formats can write but for the priority and the service.
fn story() -> Article<'static> {
    let mut article = crate::parse(AP).into_owned();
    article.notices.clear();
    article
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    type Change = fn(&mut Article<'static>);
    let cases: &[(Change, &str)] = &[
        (|article| article.wire = None, "the format needs `wire`, which the article does not have"),
        (
            |article| article.wire.as_mut().unwrap().number = None,
            "the format needs `wire.number`, which the article does not have",
        ),
        (
            |article| article.wire.as_mut().unwrap().number = Some("17".into()),
            "`wire.number` does not fit its place: it has four digits",
        ),
        (
            |article| article.wire.as_mut().unwrap().keyword = Some("BC Ferry".into()),
            "`wire.keyword` does not fit its place: it has no blanks, and 80 characters at the most",
        ),
        (
            |article| article.headline.as_mut().unwrap().text = "Ferry\u{3}".into(),
            "`headline` does not fit its place: it holds control characters, which frame messages",
        ),
        (
            |article| article.headline.as_mut().unwrap().text = " ".into(),
            "`headline` does not fit its place: it holds no words",
        ),
        (
            |article| article.wire.as_mut().unwrap().cycle = Some("PM".into()),
            "`wire.cycle` would be read back otherwise",
        ),
        (|article| article.wire.as_mut().unwrap().urgency = Some(9), "`wire.urgency` would be read back otherwise"),
        (|article| article.body[1].text = "By Ada Lane".into(), "`body` would be read back otherwise"),
        (
            |article| article.wire.as_mut().unwrap().filed.as_mut().unwrap().date = crate::Date::new(Some(1912), 4, 15),
            "`wire.filed` does not fit its place: its year has two digits: 1970 to 2069",
        ),
    ];
    for (change, want) in cases {
        let mut article = story();
        change(&mut article);
        let found = anpa(&article, Anpa::Ap).map(|message| message.text);
        assert_eq!(found.map_err(|error| alloc::string::ToString::to_string(&error)), Err((*want).into()));
    }
    let refused = iptc7901(&story(), Iptc::Dpa).unwrap_err();
    assert_eq!(refused, ExportError::Unfit { field: "wire.service", why: "it has two to eight letters" });
}

#[test]
fn what_a_message_has_no_place_for_is_named() {
    let mut article = story();
    article.publication = Some(crate::Text::new("The Northmere Gazette".into(), crate::Span::default()));
    article.captions.push(crate::Caption::default());
    assert_eq!(anpa(&article, Anpa::Ap).unwrap().left_out, ["publication", "captions"]);
}

/// Header fields in every legal form, over the story of one message.
mod headers {
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::{BodyKind, Date, Format, Paragraph, Time, Timestamp, UtcOffset, Wire};

    /// A moment that a trailer can state, in one of the zones.
    fn filed(zones: &'static [&'static str]) -> impl Strategy<Value = Timestamp<'static>> {
        (1970_u16..=2069, 1_u8..=12, 1_u8..=28, 0_u8..24, 0_u8..60, select(zones)).prop_map(
            |(year, month, day, hour, minute, zone)| Timestamp {
                date: Date::new(Some(year), month, day),
                time: Time::new(hour, minute, 0),
                offset: (zone == "GMT").then_some(UtcOffset::UTC),
                zone: (!zone.is_empty()).then(|| zone.into()),
                ..Timestamp::default()
            },
        )
    }

    /// The scale of ANPA's letters.
    fn urgency(letter: char) -> Option<u8> {
        match letter {
            'f' => Some(1),
            'u' => Some(2),
            'b' => Some(3),
            'r' => Some(5),
            'd' | 'h' => Some(6),
            'a' | 's' => Some(7),
            _ => None,
        }
    }

    fn anpa_wire(dialect: Anpa) -> impl Strategy<Value = Wire<'static>> {
        let zones: &[&str] = match dialect {
            Anpa::CanadianPress => &["ET", "GMT", "PDT"],
            Anpa::Kyodo | Anpa::Reuters | Anpa::BayCity => &[""],
            _ => &["GMT", "EST", "EDT", ""],
        };
        let slugged = matches!(dialect, Anpa::Ap | Anpa::Upi | Anpa::CanadianPress | Anpa::ApBare);
        let versions: &[&[&str]] = if slugged {
            &[
                &[],
                &["1st Ld-Writethru"],
                &["Take 2"],
                &["Adv05"],
                &["2nd Ld"],
                &["Bjt", "1st Ld"],
                &["3rd Add"],
                &["RPT"],
            ]
        } else {
            &[&[], &["1stLd-Writethru"], &["2ndLd"], &["take3"], &["(EMBARGOED)"]]
        };
        let keywords: &[&str] = if dialect == Anpa::ApBare {
            &["PM-Ferry", "AM-NM--Ferry-Inquiry", "BC-ROW--Regatta"]
        } else {
            &["BC-Ferry", "AM-NM--Ferry-Inquiry", "PM-Ferry", "ap-ferry", "KELP-REVIEW", "BC-ROW--Regatta'sCup"]
        };
        (
            (
                prop::option::of(prop::char::range('a', 'z')),
                0_u16..=9999,
                prop::option::of(select(&["harbr", "-----", "0hi-d", "cp_1"][..])),
            ),
            (prop::char::range('a', 'z'), select(&["a", "i", "s", "1", "f"][..]), select(keywords), select(versions)),
            (prop::option::of(0_u16..=9999), prop::option::of(0_u32..=9999), filed(zones)),
        )
            .prop_map(
                move |(
                    (service, number, selector),
                    (priority, category, keyword, versions),
                    (reference, count, filed),
                )| {
                    let date = filed.date.and_then(|date| Date::new(None, date.month(), date.day()));
                    let text = |text: &str| Some(Cow::Owned::<str>(text.to_string()));
                    let framed = dialect != Anpa::ApBare;
                    Wire {
                        service: service.filter(|_| framed).map(|letter| Cow::Owned(letter.to_string())),
                        number: framed.then(|| Cow::Owned(format!("{number:04}"))),
                        selector: selector.filter(|_| framed).and_then(text),
                        priority: text(&priority.to_string()),
                        urgency: urgency(priority),
                        category: text(category),
                        cycle: keyword
                            .split_once('-')
                            .filter(|(cycle, _)| cycle.len() == 2)
                            .and_then(|(cycle, _)| text(cycle)),
                        keyword: text(keyword),
                        versions: versions.iter().map(|version| Cow::Borrowed(*version)).collect(),
                        reference: reference.map(|number| Cow::Owned(format!("a{number:04}"))),
                        // The bare header line is told from prose by its count or its cycle.
                        word_count: count,
                        filed: (dialect != Anpa::BayCity).then_some(filed),
                        date,
                    }
                },
            )
    }

    const TAKES: &[&[&str]] =
        &[&[], &["1. ZUSAMMENFASSUNG"], &["REFILE", "2ND LEAD"], &["EIL"], &["RPT CORR"], &["KORREKTUR"]];

    fn iptc_wire() -> impl Strategy<Value = Wire<'static>> {
        (
            ("[a-z]{2,8}", "[0-9]{3,5}", 1_u8..=9, "[a-z]{1,3}"),
            select(&["Verkehr", "Verkehr/Fähren", "EUROPE/FERRIES/ATTENTION USERS"][..]),
            select(TAKES),
            (0_u32..=99_999, filed(&["", "GMT"])),
        )
            .prop_map(|((service, number, priority, category), keyword, versions, (count, filed))| Wire {
                service: Some(service.into()),
                number: Some(number.into()),
                priority: Some(priority.to_string().into()),
                urgency: Some(priority),
                category: Some(category.into()),
                keyword: Some(keyword.into()),
                versions: versions.iter().map(|version| Cow::Borrowed(*version)).collect(),
                word_count: Some(count),
                date: filed.date,
                filed: Some(filed),
                ..Wire::default()
            })
    }

    /// A story without what only one of the wires has, with tabular matter if asked.
    fn copy(format: Format, tabular: bool) -> Article<'static> {
        let mut article = crate::parse(AP).into_owned();
        article.format = format;
        article.notices.clear();
        article.sign_off.clear();
        article.bylines.clear();
        article.dateline = None;
        if tabular {
            let text =
                if format == Format::Iptc7901 { "| Harwick | 9 |\n| Selkie | 4 |" } else { "Harwick;9;1\nSelkie;4;6" };
            article.body.push(Paragraph { kind: BodyKind::Table, text: text.into(), ..Paragraph::default() });
        }
        article
    }

    /// Every field of a header that a dialect has a place for comes back.
    fn comes_back(want: &Article<'_>, written: Result<Message, ExportError>) -> Result<(), TestCaseError> {
        let written = written.map_err(|error| TestCaseError::fail(format!("{error}: {:?}", want.wire)))?;
        let back = crate::parse(&written.text);
        let lost: Vec<_> =
            differences(want, &back).into_iter().filter(|field| !written.left_out.contains(field)).collect();
        prop_assert!(lost.is_empty(), "{lost:?}\n{}", written.text);
        let damage: Vec<String> =
            back.diagnostics.iter().filter(|found| found.code.is_damage()).map(ToString::to_string).collect();
        prop_assert!(damage.is_empty(), "{damage:?}\n{:?}", written.text);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn of_anpa_come_back_in_every_dialect(
            (dialect, wire) in select(Anpa::ALL).prop_flat_map(|dialect| (Just(dialect), anpa_wire(dialect))),
            tabular in any::<bool>(),
        ) {
            let mut article = copy(Format::Anpa1312, tabular && dialect != Anpa::ApBare);
            article.wire = Some(wire);
            comes_back(&article, anpa(&article, dialect))?;
        }

        #[test]
        fn of_iptc_come_back_in_every_dialect(
            dialect in select(Iptc::ALL), wire in iptc_wire(), tabular in any::<bool>(),
        ) {
            let mut article = copy(Format::Iptc7901, tabular);
            article.wire = Some(wire);
            comes_back(&article, iptc7901(&article, dialect))?;
        }

        #[test]
        fn of_headlines_with_marks_come_back(
            marks in select(&["UPDATE 3-", "RPT-WRAPUP 2-", "CORRECTED - ", "REFILE-UPDATE 1-"][..]),
            dialect in select(Anpa::ALL),
        ) {
            let mut article = copy(Format::Anpa1312, false);
            let wire = article.wire.as_mut().unwrap();
            wire.filed = None;
            wire.versions = crate::envelope::headline_marks(marks).map(|mark| Cow::Owned(mark.to_string())).collect();
            if dialect == Anpa::ApBare {
                (wire.service, wire.number, wire.selector) = (None, None, None);
            }
            article.headline.as_mut().unwrap().text = format!("{marks}FERRY RUNS AGROUND, ALL SAFE").into();
            // In capitals and without a mark, it reads as a section.
            if dialect != Anpa::ApBare {
                comes_back(&article, anpa(&article, dialect))?;
            }
        }
    }
}
