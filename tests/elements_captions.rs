//! Captions, credits, copyright lines and notices: what is rendered is read back, and no text is too strange to read.

use proptest::prelude::*;
use wirecopy::{Caption, Copyright, Credit, Notice, NoticeKind, SignOff};

/// A person's name.
fn person() -> impl Strategy<Value = String> {
    (
        prop::sample::select(vec!["Ada", "Bo", "Cyra", "Émile", "Nuala", "Jean-Luc"]),
        prop::option::of("[A-Z]\\."),
        prop::sample::select(vec!["Lane", "Reed", "Dunn", "O'Hara", "van Beek", "Łukasik", "al-Harwi"]),
    )
        .prop_map(|(given, initial, name)| match initial {
            Some(initial) => format!("{given} {initial} {name}"),
            None => format!("{given} {name}"),
        })
}

fn agency() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "AP",
        "Reuters",
        "AFP",
        "dpa",
        "PA",
        "EPA",
        "Getty Images",
        "picture alliance",
        "Anadolu",
        "The Canadian Press",
    ])
}

/// A sentence that says what a picture shows.
fn sentence() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "The new bridge opens to traffic in Harwick.",
        "Visitors wait at the gate of the old mill (left) before it opens.",
        "Die neue Brücke über die Lune wird für den Verkehr geöffnet.",
        "El puente nuevo sobre el río abre al tráfico en la ciudad.",
    ])
}

#[derive(Debug, Clone)]
struct Rendered {
    text: String,
    photographer: String,
    organization: String,
}

/// A credit in one of its forms.
fn credit() -> impl Strategy<Value = Rendered> {
    (person(), agency(), 0..13_u8).prop_map(|(name, agency, form)| {
        let text = match form {
            0 => format!("({name}/{agency})"),
            1 => format!("(Photo by {name}/{agency})"),
            2 => format!("Foto: {name}/{agency}"),
            3 => format!("(Image: {name} / {agency})"),
            4 => format!("© {name} / {agency}"),
            5 => format!("Foto: {agency} | {name}"),
            6 => format!("Credit: {name}/{agency}"),
            7 => format!("({agency}: {name})"),
            8 => format!("{agency}/{name}"),
            9 => format!("Photograph: {name}/{agency}"),
            10 => format!("Mandatory Credit: {name}-{agency}"),
            11 => format!("[{name}/{agency}]"),
            _ => format!("({agency}/{name}, File)"),
        };
        Rendered { text, photographer: name, organization: agency.to_owned() }
    })
}

proptest! {
    #[test]
    fn a_credit_is_read_back(made in credit()) {
        let credit = Credit::parse(&made.text).unwrap();
        prop_assert_eq!(credit.photographer.as_deref(), Some(made.photographer.as_str()));
        prop_assert_eq!(credit.organization.as_deref(), Some(made.organization.as_str()));
        prop_assert_eq!(credit.span.of(&made.text), Some(made.text.as_str()));
    }

    #[test]
    fn copy_before_a_credit_does_not_change_it(copy in sentence(), made in credit(), gap in "[ \n]?") {
        // Nothing tells where a word in small letters starts that is glued to a sentence.
        let gap = if made.text.starts_with(char::is_lowercase) { " " } else { gap.as_str() };
        let text = format!("{copy}{gap}{}", made.text);
        let caption = Caption::parse(&text).unwrap();
        prop_assert_eq!(caption.text.as_ref(), copy);
        let credit = caption.credit.unwrap();
        prop_assert_eq!(credit.photographer.as_deref(), Some(made.photographer.as_str()));
        prop_assert_eq!(credit.organization.as_deref(), Some(made.organization.as_str()));
        prop_assert_eq!(credit.span.of(&text), Some(made.text.as_str()));
    }

    #[test]
    fn a_copyright_line_is_read_back(
        mark in prop::sample::select(vec!["©", "Copyright", "Copyright ©", "(c)", "© Copyright"]),
        first in prop::option::of(1990_u16..2010),
        year in 2010_u16..2040,
        holder in prop::sample::select(vec!["Harwick Press", "The Harwick Press", "Harwick/Radio-Lune", "Diario Luna, S.A.", "Harwick News Inc."]),
        reserved in prop::sample::select(vec!["", "All rights reserved", "Alle Rechte vorbehalten.", "Tous droits réservés", "Todos los derechos reservados."]),
    ) {
        let years = first.map_or_else(|| year.to_string(), |first| format!("{first}-{year}"));
        let stop = if holder.ends_with('.') { "" } else { "." };
        let line = if reserved.is_empty() { format!("{mark} {years} {holder}") } else { format!("{mark} {years} {holder}{stop} {reserved}") };
        let statement = Copyright::parse(&line).unwrap();
        prop_assert_eq!(statement.year, Some(year));
        prop_assert_eq!(statement.holder.as_deref(), Some(holder));
        prop_assert_eq!(statement.all_rights_reserved, !reserved.is_empty());
        prop_assert_eq!(statement.span.of(&line), Some(line.as_str()));
    }

    #[test]
    fn a_person_keeps_the_place(name in person(), position in prop::sample::select(vec!["left", "right", "center", "second from left", "far right"])) {
        for text in [format!("Harwick's mayor {name}, {position}, waves."), format!("The mayor, {name} ({position}), waves.")] {
            let caption = Caption::parse(&text).unwrap();
            prop_assert_eq!(caption.people.len(), 1, "{}", text);
            prop_assert_eq!(caption.people[0].name.as_ref(), name.as_str());
            prop_assert_eq!(caption.people[0].position.as_ref(), position);
        }
    }

    #[test]
    fn every_text_is_read_without_harm(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn texts_of_the_marks_that_grammars_look_for_are_read_without_harm(
        text in "([(){}\\[\\]/|:©＝=,.#*_ \n-]|photo|Photo by|Foto:|via|AP|Reuters|dpa|left|from left|Copyright|2031|Jan\\. 5|撮影|摄|기자|É|é|🙂|Eds:|EMBARGOED UNTIL){0,40}",
    ) {
        check(&text);
    }
}

/// The lines that credit those who made a story, and the names in them.
fn sign_off() -> impl Strategy<Value = (String, Vec<String>)> {
    (person(), person(), 0..8_u8).prop_map(|(one, two, form)| {
        let (line, both) = match form {
            0 => (format!("(Reporting by {one}; Editing by {two})"), true),
            1 => (format!("Reporting by {one} in St. Clair; Editing by {two} in Harwick"), true),
            2 => (format!("(Reporting by {one}; Editing by {two}; desk@harwick.example; +1 555 0100)"), true),
            3 => (format!("(Reportage {one}, édité par {two})"), true),
            4 => (format!("— With files from {one} and {two}"), true),
            5 => (format!("Associated Press writer {one} contributed to this report from Harwick, Maine."), false),
            6 => (format!("{one} reported from Harwick and {two} from Rome."), true),
            _ => (format!("—With assistance from {one}."), false),
        };
        (line, if both { vec![one, two] } else { vec![one] })
    })
}

proptest! {
    #[test]
    fn a_sign_off_is_read_back((line, names) in sign_off()) {
        let read: Vec<_> = SignOff::parse(&line).into_iter().flat_map(|part| part.authors).map(|author| author.name.into_owned()).collect();
        prop_assert_eq!(read, names, "{}", line);
    }

    /// A sentence before or after a sign-off makes it copy, or leaves its names as they are.
    #[test]
    fn copy_around_a_sign_off_adds_no_name((line, names) in sign_off(), copy in sentence()) {
        for text in [format!("{copy} {line}"), format!("{line} {copy}")] {
            for part in SignOff::parse(&text) {
                for author in part.authors {
                    prop_assert!(names.iter().any(|name| *name == author.name), "{}", text);
                }
            }
        }
    }
}

/// Spans are on characters and inside the text, and every text is in it.
fn check(text: &str) {
    if let Some(caption) = Caption::parse(text) {
        assert!(caption.span.of(text).is_some());
        if let Some(credit) = caption.credit {
            assert!(credit.span.of(text).is_some_and(|whole| !whole.is_empty()));
            assert!(caption.span.contains(credit.span));
        }
        if let Some(copyright) = caption.copyright {
            assert!(copyright.span.of(text).is_some());
        }
    }
    if let Some(credit) = Credit::parse(text) {
        assert!(credit.span.of(text).is_some());
    }
    if let Some(statement) = Copyright::parse(text) {
        assert!(statement.span.of(text).is_some());
        assert!(statement.year.is_some() || statement.holder.is_some() || statement.all_rights_reserved);
    }
    if let Some(notice) = Notice::parse(text) {
        assert_eq!(notice.span.of(text), Some(text.trim()));
    }
}

#[test]
fn a_long_line_costs_no_more_a_byte_than_a_short_one() {
    let parse = |text: &str| {
        let start = std::time::Instant::now();
        check(text);
        start.elapsed().as_secs_f64()
    };
    for unit in [
        "(",
        ") ",
        "/",
        "Photo: ",
        "(Photo by ",
        "©",
        "Ada Lane, left, ",
        "Jan. 5, ",
        "from left, Ada Lane, ",
        "x",
        "Copyright 2031 ",
        "_",
        "- ",
        "Eds: ",
        " ",
    ] {
        let (small, large) = (unit.repeat(20_000 / unit.len()), unit.repeat(200_000 / unit.len()));
        // A cost that grew with the square would be a hundredfold. One run within the bound is enough, since other work shares
        // the machine.
        let best = (0..3).map(|_| parse(&small)).fold(f64::INFINITY, f64::min);
        let took = (0..30).map(|_| parse(&large)).find(|took| *took < 40.0 * best + 0.05);
        assert!(took.is_some(), "{unit:?}: {best} s for 20 kB, and no run of thirty within the bound for 200 kB");
    }
}

#[test]
fn the_caption_of_an_agency_is_read_whole() {
    let text = "Harwick Deputy Mayor and Bridge Commissioner Ada Lane, left, shakes hands with Minister of Public Works Bo Reed \
                before a meeting at the mill in Harwick, Tuesday, Jan. 30, 2031. Lane leads the talks.(AP Photo/Cy Nan Dunn, Pool) \
                Copyright 2031 The Harwick Press. All rights reserved";
    let caption = Caption::parse(text).unwrap();
    assert!(caption.text.ends_with("Lane leads the talks."));
    assert_eq!(caption.date.unwrap().to_string(), "2031-01-30");
    let people: Vec<_> = caption.people.iter().map(|person| (person.name.as_ref(), person.position.as_ref())).collect();
    assert_eq!(people, [("Ada Lane", "left")]);
    let credit = caption.credit.unwrap();
    assert_eq!(credit.photographer.as_deref(), Some("Cy Nan Dunn"));
    assert_eq!(credit.organization.as_deref(), Some("AP"));
    assert_eq!(credit.notes, ["Pool"]);
    let copyright = caption.copyright.unwrap();
    assert_eq!(
        (copyright.year, copyright.holder.as_deref(), copyright.all_rights_reserved),
        (Some(2031), Some("The Harwick Press"), true)
    );
}

/// What a bracket behind the last sentence of a caption says, as `photographer|organization|via|notes`.
#[test]
fn a_bracket_behind_a_caption_names_whose_the_picture_is() {
    for (bracket, want) in [
        ("(Bo Reed/Harwick Courier)", "Bo Reed|Harwick Courier||"),
        ("(Harwick Courier/Bo Reed)", "Bo Reed|Harwick Courier||"),
        ("(Bo Reed, Harwick Courier)", "Bo Reed|Harwick Courier||"),
        ("(Bo Reed — Harwick Courier)", "Bo Reed|Harwick Courier||"),
        ("(Bo Reed/Harwick Tribune/TNS)", "Bo Reed|Harwick Tribune/TNS||"),
        ("(Bo Reed/Special to The Courier)", "Bo Reed|The Courier||"),
        ("(Bo Reed / For The Courier)", "Bo Reed|The Courier||"),
        ("(Bo Reed)", "Bo Reed|||"),
        ("(Bo Reed for Lune Street)", "Bo Reed|Lune Street||"),
        ("(Springfield Ledger)", "|Springfield Ledger||"),
        ("(The Harwick Courier)", "|The Harwick Courier||"),
        ("(Harwick Courier file photo)", "|Harwick Courier||"),
        ("(Harwick County Sheriff's Office)", "|Harwick County Sheriff's Office||"),
        ("(KHRW-TV)", "|KHRW-TV||"),
        ("(Instagram/@bo.reed)", "@bo.reed|Instagram||"),
        ("(Submitted photo)", "|||Submitted photo"),
        ("(Courtesy photo)", "|||Courtesy photo"),
        ("(Supplied)", "|||Supplied"),
        // A name that no table knows, and a note.
        ("(Etrask)", "|Etrask||"),
        ("(BO REED)", "BO REED|||"),
        ("(Montage)", "|||Montage"),
        ("(Archivbild)", "|||Archivbild"),
        ("(Screenshots Instagram/TikTok)", "|Instagram/TikTok||Screenshots"),
        ("(Bo Reed / UN Photo. Courtesy of the Port of Lune)", "Bo Reed|UN Photo||"),
        ("[Bo Reed]", "Bo Reed|||"),
        ("[The Harwick Courier]", "|The Harwick Courier||"),
        // Glosses, places, citations and sentences.
        ("(the largest since 1998)", "none"),
        ("(And What They Are)", "none"),
        ("(R-Texas)", "none"),
        ("(NYSE: HWK)", "none"),
        ("(New York)", "none"),
        ("(Harwick, Maine)", "none"),
        ("(Figure 3)", "none"),
        ("(As of March 2031)", "none"),
        ("(Harwick University)", "none"),
        ("(left)", "none"),
        ("[Update]", "none"),
        ("(No kidding!)", "none"),
        ("(KBC).", "none"),
        ("(PHOTO)", "none"),
        ("(SOURCE)", "none"),
    ] {
        let text = format!("Visitors wait at the old mill in Harwick on Monday. {bracket}");
        let caption = Caption::parse(&text).unwrap();
        let read = caption.credit.map_or("none".to_owned(), |credit| {
            let credit = credit.into_owned();
            let [taken, owned, passed] =
                [credit.photographer, credit.organization, credit.via].map(Option::unwrap_or_default);
            format!("{taken}|{owned}|{passed}|{}", credit.notes.join(", "))
        });
        assert_eq!(read, want, "{bracket}");
        // Inside a sentence a bracket with nothing but a name credits nobody.
        if !bracket.contains(['/', '—', ',', '@']) && !bracket.contains("photo") && !bracket.contains(" for ") {
            let inside = format!("Visitors wait at the old mill in Harwick {bracket} on Monday, said the keeper.");
            assert_eq!(Caption::parse(&inside).unwrap().credit, None, "{inside}");
        }
    }
}

/// Behind a caption that ends without a stop, only a person, a site or an institution is told by a bracket.
#[test]
fn a_bracket_behind_running_words_names_a_person() {
    let credit =
        |text: &str| Caption::parse(text).unwrap().credit.map(|credit| credit.span.of(text).unwrap().to_owned());
    for (text, want) in [
        ("Demonstranten ziehen am Montag durch die Altstadt von Harwick (Ada Lane)", Some("(Ada Lane)")),
        ("Жители Харвика ждут на пристани первого парома после зимы (Борис Ридов)", Some("(Борис Ридов)")),
        ("Einwohner aus Harwick erzählen, wen sie gewählt haben (harwick-live.de)", Some("(harwick-live.de)")),
        ("하윅 시민들이 4일 부두에서 첫 배를 기다리고 있다 (고영수)", Some("(고영수)")),
        (
            "Ada Lane as the keeper in The Lighthouse film (Strong Lane Productions/Lune Pictures)",
            Some("(Strong Lane Productions/Lune Pictures)"),
        ),
        ("Epipremnum aureum (Golden Pothos / Devil's Ivy)", None),
        ("2. Epipremnum aureum (Golden Pothos / Devil's Ivy)", None),
        ("5. Harwick Cloud (Pub/Sub, Dataflow and BigQuery)", None),
        ("Top Universities for Business Degrees (Harwick School)", None),
        ("A one-second delay can cost a shop a tenth of its visitors (Etrask)", None),
        ("Over 60% of people are on mobile when they browse the web. (Etrask)", None),
    ] {
        assert_eq!(credit(text).as_deref(), want, "{text}");
    }
}

/// Without brackets too: a person and their paper.
#[test]
fn a_person_and_a_paper_end_a_caption() {
    for credit in [
        "Bo Reed/Harwick Courier",
        "Bo Reed, Harwick Courier",
        "Bo Reed | Harwick Courier",
        "Bo Reed — Harwick Courier",
        "Bo Reed for The Harwick Courier",
    ] {
        let text = format!("Visitors wait at the old mill in Harwick on Monday. {credit}");
        let found = Caption::parse(&text).unwrap().credit.unwrap_or_else(|| panic!("{credit}"));
        assert_eq!(found.photographer.as_deref(), Some("Bo Reed"), "{credit}");
        assert!(found.organization.is_some_and(|name| name.ends_with("Harwick Courier")), "{credit}");
    }
    let text = "Visitors wait at the old mill in Harwick on Monday. Bo Reed, Harwick's mayor, waits too.";
    assert_eq!(Caption::parse(text).unwrap().credit, None);
}

/// Who gave a picture, soldiers, owners before the lead and agencies behind a word for a picture: the credit as written, and as
/// `photographer|organization|via|notes`.
#[test]
fn credits_say_who_gave_a_picture_and_for_whom() {
    let copy = "The ferry waits at the pier in Harwick.";
    for (credit, want) in [
        ("(Courtesy of Harwick Port)", "|Harwick Port||"),
        ("Courtesy Harwick Port", "|Harwick Port||"),
        (
            "Courtesy U.S. Harbour and Border Protection/Handout via REUTERS.",
            "|U.S. Harbour and Border Protection|REUTERS|Handout",
        ),
        ("Photo courtesy of LuneFerry.", "|LuneFerry||"),
        ("Photo: Courtesy of Harwick Coalition", "|Harwick Coalition||"),
        ("(Photo courtesy of Ada Lane)", "Ada Lane|||"),
        ("(Courtesy photo/LuneFerry)", "|LuneFerry||"),
        ("(Image credit: Lune's Ferries)", "|Lune's Ferries||"),
        ("(Foto: dpa Bildfunk, Picture Alliance)", "|dpa Bildfunk, Picture Alliance||"),
        ("Credit Bo Reed for The Harwick Times", "Bo Reed|The Harwick Times||"),
        ("BEN REED/AFP", "BEN REED|AFP||"),
        ("Photo: LuneFerry", "|LuneFerry||"),
        ("Photo courtesy of Reed via Wikimedia Commons, reproduced under CC BY-SA 4.0", "|Reed|Wikimedia Commons|"),
        ("Bo Reed / UN Photo. Courtesy of the Port of Lune", "Bo Reed|UN Photo||"),
        ("(U.S. Army photo by Staff Sgt. Bo T. Reed)", "Bo T. Reed|U.S. Army||"),
        ("U.S. Navy photo by Mass Communication Specialist 2nd Class Bo Reed", "Bo Reed|U.S. Navy||"),
        ("(Photo by: Spc. Bo Reed)", "Bo Reed|||"),
        ("HP PHOTO: BO REED", "BO REED|HP||"),
        ("File photo Reuters", "|Reuters||File photo"),
        ("Staff photo AP", "|AP||Staff photo"),
        ("Kuva Reuters", "|Reuters||"),
        ("(AP Photo/Bo Reed, via video)", "Bo Reed|AP||via video"),
        ("Photo credit should read Bo Reed/PA Wire.", "Bo Reed|PA Wire||"),
        ("(Photo credit should read: Bo Reed/AFP/Getty Images)", "Bo Reed|AFP/Getty Images||"),
        ("Photo (c) by Bo Reed / Lune Images", "Bo Reed|Lune Images||"),
        ("Mandatory Credit: Bo Reed-Imagn Images.", "Bo Reed|Imagn Images||"),
        ("Photo: Bo Reed/Harwick Quarterly/Zuma Press", "Bo Reed|Harwick Quarterly/Zuma Press||"),
        ("Foto: Bo Reed/24lune", "Bo Reed|24lune||"),
        ("Bo Reed/HBC", "Bo Reed|HBC||"),
        ("Screenshots Instagram/TikTok", "|Instagram/TikTok||Screenshots"),
    ] {
        let text = format!("{copy} {credit}");
        let caption = Caption::parse(&text).unwrap();
        assert_eq!(caption.text, copy, "{credit}");
        let found = caption.credit.unwrap_or_else(|| panic!("{credit}"));
        assert_eq!(found.span.of(&text), Some(credit));
        let found = found.into_owned();
        let [taken, owned, passed] = [found.photographer, found.organization, found.via].map(Option::unwrap_or_default);
        assert_eq!(format!("{taken}|{owned}|{passed}|{}", found.notes.join(", ")), want, "{credit}");
    }
    // A note on the picture belongs to the text, and the credit that opens before a courtesy is all of it.
    for (text, credit) in [
        ("The ferry waits. (Archivbild) Foto: AP/dpa", Some("Foto: AP/dpa")),
        ("Pier, 2031 © Bo Reed, courtesy Ada Lane", Some("Bo Reed, courtesy Ada Lane")),
        ("Lune Pipers (Courtesy photo)", Some("(Courtesy photo)")),
        ("A crowded ferry on which two people of Harwick stood for a day(HP PHOTO)", Some("(HP PHOTO)")),
        (
            "The ferry that crosses the bay of Harwick Lune Systems/Press Association",
            Some("Lune Systems/Press Association"),
        ),
        ("Der Kai von Harwick — Foto: Bo Reed, 2031, CC BY-SA 4.0.", Some("Foto: Bo Reed, 2031, CC BY-SA 4.0.")),
        ("The ferry calls the function f(x)", None),
        ("The ferry waits. THE CANADIAN PRESS/Bo Reed. JGW", Some("THE CANADIAN PRESS/Bo Reed")),
        ("The ferry waits at the new pier.picture alliance/dpa", Some("picture alliance/dpa")),
        ("The ferry waits at the pier. (Foto: dpa)© Harwick Post", Some("(Foto: dpa)")),
        ("The ferry that they call “Lune” in Harwick - LUNE HANDOUT/EPA-EFE", Some("LUNE HANDOUT/EPA-EFE")),
        ("哈威克的渡轮（2031年5月30日） 新华社记者 李雷 摄", Some("新华社记者 李雷 摄")),
        ("They waited for Credit Lune/Harwick Times", None),
        ("Credit Cards Loans for Low Credit Scores", None),
        ("The old pier — via Wikimedia Commons", Some("via Wikimedia Commons")),
        ("Ask for it at the bank. Courtesy Pay", None),
        ("The bank extends its Courtesy Harwick card.", None),
        ("The crew met Gen. Bo Reed/Ada Lane", None),
        ("He spoke to Prof. Bo Reed", None),
    ] {
        let found = Caption::parse(text).unwrap().credit;
        let found = found.map(|found| found.span.of(text).unwrap().trim_start_matches(['©', ' ']).to_owned());
        assert_eq!(found.as_deref(), credit, "{text}");
    }
}

#[test]
fn russian_captions_have_rows_of_people() {
    let caption = Caption::parse("Слева направо: Ada Lane, Bo Reed и Cy Dunn в Харвике.").unwrap();
    let people: Vec<_> = caption.people.iter().map(|person| (&*person.name, &*person.position)).collect();
    assert_eq!(people, [("Ada Lane", "Слева направо"), ("Bo Reed", "Слева направо"), ("Cy Dunn", "Слева направо")]);
}

#[test]
fn notices_keep_their_words() {
    let notice = Notice::parse("(Adds details,\n background)").unwrap();
    assert_eq!((notice.kind, notice.text.as_ref()), (NoticeKind::Update, "(Adds details, background)"));
}
