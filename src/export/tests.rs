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
