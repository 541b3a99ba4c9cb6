//! One message in each layout, field by field.

use serde_json::{Value, json};
use wirecopy::{Article, DiagnosticCode, NoticeKind, Parser, Role};

use crate::messages::*;

fn read(text: &str) -> Article<'_> {
    let article = wirecopy::parse(text);
    let damage: Vec<_> = article.diagnostics.iter().filter(|found| found.code.is_damage()).collect();
    assert!(damage.is_empty(), "{damage:?}");
    article
}

/// The fields of the typed header that are set, but for the filed moment.
fn wire(article: &Article<'_>) -> Value {
    let mut wire = serde_json::to_value(article.wire.as_ref().unwrap()).unwrap();
    let fields = wire.as_object_mut().unwrap();
    fields.remove("filed");
    fields.retain(|_, value| !value.is_null() && *value != json!([]));
    wire
}

fn filed(article: &Article<'_>) -> String {
    let filed = article.wire.as_ref().unwrap().filed.as_ref().unwrap();
    format!(
        "{} {}{}",
        filed.date.unwrap(),
        filed.time.unwrap(),
        filed.zone.as_ref().map(|zone| format!(" {zone}")).unwrap_or_default()
    )
}

fn headline<'a>(article: &'a Article<'_>) -> Option<&'a str> {
    article.headline.as_ref().map(|headline| headline.text.as_ref())
}

fn notices<'a>(article: &'a Article<'_>, kind: NoticeKind) -> Vec<&'a str> {
    article.notices.iter().filter(|notice| notice.kind == kind).map(|notice| notice.text.as_ref()).collect()
}

fn header<'a>(article: &'a Article<'_>, name: &str) -> Option<&'a str> {
    article.header.iter().find(|field| field.name == name).map(|field| field.value.as_ref())
}

/// The blocks of one role, as they stand in the text.
fn blocks(text: &str, role: Role) -> Vec<&str> {
    let document = Parser::new().document(text);
    document.blocks().iter().filter(|block| block.role == role).map(|block| block.content.of(text).unwrap()).collect()
}

/// All copy as one text.
fn copy(article: &Article<'_>) -> String {
    article.body.iter().map(|paragraph| paragraph.text.as_ref()).collect::<Vec<_>>().join("|")
}

#[test]
fn ap() {
    let article = read(AP);
    assert_eq!(
        wire(&article),
        json!({
            "service": "W", "number": "0417", "selector": "harbr", "priority": "u", "urgency": 2, "category": "i",
            "cycle": "BC", "keyword": "BC-NM--Northmere-Ferry", "versions": ["2ndLd-Writethru"], "reference": "a0391",
            "word_count": 412, "date": "--06-30",
        })
    );
    assert_eq!(filed(&article), "2015-06-30 15:09:00 GMT");
    assert_eq!(headline(&article), Some("Ferry runs aground off Northmere, all aboard are safe"));
    assert_eq!(blocks(AP, Role::Byline), ["By ADA LANE and TOM OKORO=\r\n^Associated Press"]);
    let byline = &article.bylines[0];
    let names: Vec<_> = byline.authors.iter().map(|author| author.name.as_ref()).collect();
    assert_eq!((names, byline.organization.as_deref()), (vec!["ADA LANE", "TOM OKORO"], Some("Associated Press")));
    let notes = notices(&article, NoticeKind::DeskNote);
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[1].starts_with("Eds: UPDATES") && notes[1].ends_with("With AP Photos."));
    assert_eq!(notices(&article, NoticeKind::Rule), ["___"]);
    assert_eq!(header(&article, "slug"), Some("BC-NM--Northmere-Ferry, 2nd Ld-Writethru,a0391,0412"));
    assert!(!copy(&article).contains(['<', '^', '\u{3}']), "{}", copy(&article));
}

#[test]
fn ap_tables_are_tables_of_lines() {
    let article = read(AP_TABLE);
    assert_eq!(headline(&article), Some("Northmere Rowing League"));
    assert_eq!(blocks(AP_TABLE, Role::Table).len(), 1);
    assert!(blocks(AP_TABLE, Role::Table)[0].contains("Harwick;9;1;.900"));
    assert_eq!(filed(&article), "1994-06-30 21:58:00 EDT");
    assert_eq!(header(&article, "version"), Some("Glance"));
}

#[test]
fn reuters_1987() {
    let article = read(REUTERS);
    assert_eq!(
        wire(&article),
        json!({
            "service": "f", "number": "0217", "selector": "reute", "priority": "b", "urgency": 3, "category": "f",
            "cycle": "BC", "keyword": "BC-NORTHMERE-KELP-REVIEW", "word_count": 78, "date": "--06-30",
        })
    );
    assert_eq!(header(&article, "routing"), Some("C G"));
    assert_eq!(headline(&article), Some("NORTHMERE KELP PRICES RISE AFTER STORM"));
    assert_eq!(blocks(REUTERS, Role::Byline), ["By Ada Lane, Reuters"]);
    assert_eq!(notices(&article, NoticeKind::EndMark), ["Reuter"]);
    assert_eq!(article.body.len(), 2);
    assert_eq!(headline(&read(REUTERS_ALERT)), Some("HARWICK PORT CLOSED UNTIL FURTHER NOTICE"));
}

#[test]
fn canadian_press_labels_its_header_lines_and_writes_the_day_first() {
    let article = read(CANADIAN);
    assert_eq!(headline(&article), Some("Kelp shares fall as storm season ends"));
    assert_eq!(header(&article, "INDEX"), Some("Economy, Fisheries"));
    assert_eq!(header(&article, "SYMBOL"), Some("TSX:KLP"));
    assert_eq!(notices(&article, NoticeKind::Update), ["Update:ADDS details"]);
    let byline = &article.bylines[0];
    assert_eq!(
        (byline.authors[0].name.as_ref(), byline.organization.as_deref()),
        ("Ada Lane", Some("THE CANADIAN PRESS"))
    );
    assert_eq!(filed(&article), "2014-10-31 16:35:00 ET");
    assert_eq!(article.wire.as_ref().unwrap().date.unwrap().to_string(), "--10-31");
    assert!(copy(&article).ends_with("Dealers expect calmer seas."), "{}", copy(&article));
}

#[test]
fn bay_city_signs_below_double_spaced_copy() {
    let article = read(BAY_CITY_SPACED);
    assert_eq!(headline(&article), Some("BCN44:FERRY OWNERS TO PAY FOR RESCUE"));
    assert_eq!(filed(&article), "1995-06-30 14:22:00");
    let paragraphs: Vec<_> = article.body.iter().map(|paragraph| paragraph.text.as_ref()).collect();
    assert!(
        paragraphs[0].starts_with("The owners of a ferry") && paragraphs[0].ends_with("in the town."),
        "{paragraphs:?}"
    );
    assert!(paragraphs[1].ends_with("took an hour."), "{paragraphs:?}");
}

#[test]
fn kyodo_writes_the_day_first_too() {
    let article = read(KYODO);
    assert_eq!(header(&article, "upi"), Some("KYODO"));
    assert_eq!(article.wire.as_ref().unwrap().date.unwrap().to_string(), "--12-09");
    assert_eq!(filed(&article), "2018-12-09 21:37:00");
    assert_eq!(headline(&article), Some("Rowing: Harwick win Northmere Cup as Selkie Bay capsize in final"));
    assert_eq!(notices(&article, NoticeKind::EndMark), ["==Kyodo"]);
}

#[test]
fn ap_without_its_frame() {
    let article = read(AP_BARE);
    assert_eq!(
        wire(&article),
        json!({
            "priority": "a", "urgency": 7, "category": "i", "cycle": "PM", "keyword": "PM-Northmere-Women",
            "versions": ["Adv09"], "reference": "a0717", "word_count": 338, "date": "--06-30",
        })
    );
    assert_eq!(filed(&article), "1989-06-30 23:58:00 EST");
    assert_eq!(headline(&article), Some("Women of Northmere Take to the Oars"));
    assert_eq!(blocks(AP_BARE, Role::Section), ["AP WEEKEND BOATS AND HARBORS"]);
    assert_eq!(blocks(AP_BARE, Role::Byline), ["By ADA LANE\nAssociated Press Writer"]);
    let notes = notices(&article, NoticeKind::DeskNote);
    assert_eq!(notes.len(), 4, "{notes:?}");
    assert!(notes[2].ends_with("`Since then...'"), "a note goes on over the line: {notes:?}");
    assert_eq!(notices(&article, NoticeKind::More), ["MORE"]);
    assert_eq!(notices(&article, NoticeKind::EndMark), ["End Adv PMs Monday July 9"]);
    assert_eq!(article.body.len(), 2);

    let wrapped = read(AP_WRAPPED);
    assert_eq!(wire(&wrapped)["keyword"], "LastLocallyOwnedNorthmereKelpSmokingHouseSold");
    assert_eq!(wire(&wrapped)["word_count"], 389);
    assert_eq!(headline(&wrapped), None, "the one line over the copy is the slug");
}

#[test]
fn dpa() {
    let article = read(DPA);
    assert_eq!(
        wire(&article),
        json!({
            "service": "bdt", "number": "0417", "priority": "3", "urgency": 3, "category": "vm",
            "keyword": "Verkehr/Fähren/ Nordmeer", "versions": ["1. ZUSAMMENFASSUNG"], "word_count": 58, "date": "2015-06-30",
        })
    );
    assert_eq!(filed(&article), "2015-06-30 17:09:00");
    assert_eq!(headline(&article), Some("Fähre läuft vor Nordmeer auf Grund - alle Fahrgäste in Sicherheit"));
    assert_eq!(blocks(DPA, Role::Byline), ["Von Ada Lahn, dpa"]);
    assert_eq!(blocks(DPA, Role::Deck), ["Vor der Küste von Nordmeer ist eine Fähre auf Grund gelaufen."]);
    assert_eq!(blocks(DPA, Role::Table), ["| Boot    | Plätze |\n| Selkie  | 60     |"]);
    assert_eq!(notices(&article, NoticeKind::Correction), ["(Berichtigung: Zahl der Fahrgäste korrigiert)"]);
    let private = notices(&article, NoticeKind::NotForPublication);
    assert!(private.len() == 1 && private[0].contains("Ina Roh"), "{private:?}");
    assert!(!copy(&article).contains("Hinweise") && !copy(&article).contains("example.org"), "{}", copy(&article));
}

#[test]
fn iptc_7901_in_other_houses() {
    let english = read(DPA_ENGLISH);
    assert_eq!(wire(&english)["versions"], json!(["REFILE", "2ND LEAD"]));
    assert_eq!(headline(&english), Some("Ferry runs aground off Northmere"));
    assert_eq!(filed(&english), "2015-06-30 17:09:00 GMT");
    assert_eq!(header(&english, "optional"), Some("ccccb   dpa 061"));

    let belga = read(BELGA);
    assert_eq!(wire(&belga)["keyword"], "EUROPE/FERRIES/ATTENTION USERS");
    assert_eq!(wire(&belga)["category"], "POL");
    assert_eq!(headline(&belga), Some("Un ferry s'échoue au large de Nordmer (2)"));

    let kna = read(KNA);
    assert_eq!(wire(&kna)["versions"], json!(["EXTRA"]));
    assert_eq!(headline(&kna), Some("Glocke kehrt nach Nordmeer zurück"));

    let bare = read(DPA_BARE);
    assert_eq!(wire(&bare)["number"], "00075");
    assert_eq!(wire(&bare)["versions"], json!(["2ND LEAD", "3RD NET"]));
    assert_eq!(headline(&bare), Some("Ferry runs aground off Northmere"));
    assert_eq!(filed(&bare), "2015-06-30 17:09:00 GMT");
    assert!(!copy(&bare).contains("Ina Roe"));
}

#[test]
fn latin_1_is_read_by_the_bytes_entry_point() {
    let bytes: Vec<u8> = DPA.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let article = wirecopy::parse_bytes(&bytes);
    assert!(headline(&article).unwrap().starts_with("Fähre läuft"));
    assert!(article.diagnostics.iter().any(|found| found.code == DiagnosticCode::GuessedCharset));
}

#[test]
fn aap() {
    let article = read(AAP);
    assert_eq!(headline(&article), Some("Ferry runs aground off Northmere"));
    assert_eq!(wire(&article), json!({"selector": "NMR MGD", "keyword": "Northmere Ferry", "versions": ["1200"]}));
    assert_eq!(header(&article, "subject"), Some("07000000"));
    assert_eq!(header(&article, "genre"), Some("AM Service"));
    assert!(copy(&article).contains("Nobody was hurt"), "an item of a list is no header line: {}", copy(&article));

    let bare = read(AAP_CR);
    assert_eq!(headline(&bare), Some("ROW: Round 23 preview panel"));
    assert_eq!(wire(&bare)["category"], "T");

    let plain = read(AAP_PLAIN);
    assert_eq!(headline(&plain), Some("Selkie Bay WEIGHTS SELKIE BAY"));
    assert!(copy(&plain).starts_with("Harwick 58.0"), "{}", copy(&plain));
}

#[test]
fn releases_and_feeds() {
    let release = read(ASIANET);
    assert_eq!(headline(&release), Some("Selkie Ferries Orders Two Electric Boats for Northmere Route"));
    assert_eq!(wire(&release), json!({"number": "PR74099"}));
    assert_eq!(header(&release, "Source"), Some("Selkie Ferries Ltd"));
    assert_eq!(header(&release, "SOURCE"), Some("Selkie Ferries Ltd"));

    let bites = read(NEWS_BITES);
    assert_eq!(headline(&bites), Some("Selkie Ferries orders two boats"));
    assert_eq!(bites.publication.as_ref().unwrap().text, "News Bites");
    assert_eq!(header(&bites, "AN"), Some("20150630001"));
    assert_eq!(bites.published.as_ref().unwrap().date.unwrap().to_string(), "2015-06-30");
    assert_eq!(bites.body.len(), 2);
}

#[test]
fn nexis() {
    let stories: Vec<_> = wirecopy::parse_all(NEXIS).collect();
    let [first, second] = stories.as_slice() else { panic!("{} stories", stories.len()) };
    assert_eq!(first.publication.as_ref().unwrap().text, "The Northmere Gazette");
    assert!(headline(first).unwrap().ends_with("on board are brought ashore"));
    let published = first.published.as_ref().unwrap();
    assert_eq!(
        (published.date.unwrap().to_string(), published.time.unwrap().to_string()),
        ("2015-06-30".into(), "16:42:00".into())
    );
    assert_eq!(header(first, "document"), Some("1 of 2 DOCUMENTS"));
    assert_eq!(header(first, "SECTION"), Some("NEWS; Pg. 3"));
    assert_eq!(
        header(first, "HIGHLIGHT"),
        Some("Forty-one people were on board when the ferry struck the rocks off the coast.")
    );
    assert_eq!(header(first, "Source"), Some("The Northmere Gazette"));
    assert!(copy(first).contains("OWNERS: we shall pay"), "only known labels are fields: {}", copy(first));
    assert!(!copy(first).contains("LOAD-DATE"), "{}", copy(first));
    assert_eq!(notices(first, NoticeKind::Copyright), ["Copyright 2015 Northmere Gazette Limited All Rights Reserved"]);

    assert_eq!(second.publication.as_ref().unwrap().text, "Nordmeer Bote");
    assert_eq!(headline(second), Some("Glocke kehrt zurück"));
    assert_eq!(header(second, "LÄNGE"), Some("12 Wörter"));
    assert_eq!(second.published.as_ref().unwrap().date.unwrap().to_string(), "2015-06-29");
    assert_eq!(copy(second), "Die Glocke ist zurück.");
}

#[test]
fn nexis_uni() {
    let article = read(NEXIS_UNI);
    assert_eq!(headline(&article), Some("Ferry runs aground off Northmere"));
    assert_eq!(article.publication.as_ref().unwrap().text, "The Northmere Gazette");
    assert_eq!(header(&article, "Section"), Some("NEWS; Pg. 3"));
    assert_eq!(copy(&article), "A ferry ran aground on Tuesday.|Nobody was hurt.");
}

#[test]
fn nexis_uni_in_other_languages() {
    for (labels, section) in [
        (
            ["Rubrique :", "Longueur : 34 mots", "Auteur :", "Corps", "Date de chargement :", "Fin du document"],
            "Rubrique",
        ),
        (
            ["Rubrique:", "Longueur: 34 mots", "Auteur:", "Texte intégral", "Date de chargement:", "Fin du document"],
            "Rubrique",
        ),
        (["Rubrik:", "Länge: 34 Wörter", "Autor:", "Volltext", "Ladedatum:", "Ende des Dokuments"], "Rubrik"),
        (["Rubrik:", "Länge: 34 Wörter", "Autor:", "Textkörper", "Update:", "Ende des Dokuments"], "Rubrik"),
    ] {
        let [place, length, author, body, loaded, end] = labels;
        let story = format!(
            "Ebbe im Hafen\n\nNordmeer Bote\n\n30. Juni 2015\n\n{place} KULTUR\n\n{length}\n\n{author} Ada Lahn\n\n\
             {body}\n\nDie Glocke ist zurück.\n\nNiemand kam.\n\n{loaded} 1. Juli 2015\n\n{end}\n"
        );
        let article = read(&story);
        assert_eq!(headline(&article), Some("Ebbe im Hafen"), "{story}");
        assert_eq!(header(&article, section), Some("KULTUR"), "{story}");
        assert_eq!(
            article.bylines.first().and_then(|line| line.authors.first()).map(|one| &*one.name),
            Some("Ada Lahn")
        );
        assert_eq!(copy(&article), "Die Glocke ist zurück.|Niemand kam.", "{story}");
        // The end mark parts stories; where it is lost, the labels over the next copy do.
        let twice = format!("{story}{story}");
        assert_eq!(wirecopy::parse_all(&twice).count(), 2, "{twice}");
        let lost = format!("{}{story}", story.replace(end, ""));
        let headlines: Vec<_> = wirecopy::parse_all(&lost).map(|one| one.headline.unwrap().text.into_owned()).collect();
        assert_eq!(headlines, ["Ebbe im Hafen", "Ebbe im Hafen"], "{lost}");
    }
}

#[test]
fn an_added_take_has_no_headline() {
    let text = "s a BC-Harbour-Bells Adv15-1stAdd   01-03 0994\nBC-Harbour Bells, Adv 15-1st Add,1027\n$Adv15\n\
        For Release Sunday, Jan. 15\nNORTHMERE, Md.: rang twice.''\n   The bells were cast in 1904, and nobody had heard\n\
        them since.\n   They were found in a barn.\n   AP-NR-01-03-89 1353EST\n";
    let article = read(text);
    assert_eq!(headline(&article), None);
    assert_eq!(notices(&article, NoticeKind::DeskNote).last(), Some(&"NORTHMERE, Md.: rang twice.''"));
    assert!(copy(&article).starts_with("The bells were cast"), "{}", copy(&article));
    // In a story of its own the same line is what it is anywhere.
    let whole = text.replace("-1stAdd", "").replace("-1st Add", "");
    assert!(!notices(&read(&whole), NoticeKind::DeskNote).iter().any(|note| note.starts_with("NORTHMERE")));
}

/// The stories of a text, wherever they stand.
fn stories(text: &str) -> Vec<Article<'static>> {
    wirecopy::parse_all(text).map(|story| story.without_spans()).collect()
}

/// A text whose lines are set in otherwise.
fn set_in(text: &str, indent: impl Fn(usize) -> String) -> String {
    text.split_inclusive('\n')
        .map(|line| {
            let words = line.trim_start_matches(' ');
            [if words.trim().is_empty() { String::new() } else { indent(line.len() - words.len()) }, words.to_owned()]
                .concat()
        })
        .collect()
}

#[test]
fn nexis_is_read_however_its_lines_are_set_in() {
    let want = stories(NEXIS);
    assert_eq!(want.len(), 2);
    for most in [0, 1, 2, 3, 4, 7, 8, 9, 40] {
        assert_eq!(stories(&set_in(NEXIS, |blanks| " ".repeat(blanks.min(most)))), want, "{most} blanks");
    }
    let tabs = set_in(NEXIS, |blanks| "\t".repeat(blanks / 8));
    let fixed = set_in(NEXIS, |blanks| "\u{A0}".repeat(blanks));
    let flat = set_in(NEXIS, |_| String::new());
    for text in [
        &tabs,
        &fixed,
        &tabs.replace('\n', "\r\n"),
        &flat.replace('\n', "\r\n"),
        &flat.replacen("2 of 2", "\u{C}2 of 2", 1),
        // Only the first line is trimmed.
        NEXIS
            .split_once("1 of 2")
            .map(|(cover, rest)| format!("{}1 of 2{rest}", cover.trim_end_matches(' ')))
            .as_ref()
            .unwrap(),
    ] {
        assert_eq!(stories(text), want, "{text}");
    }
}

/// One story, its lines not set in.
const NEXIS_FLAT: &str = "2 of 14 DOCUMENTS\n\nThe Harwick Herald\n\nOctober 14, 2031 Friday\nFirst Edition\n\n\
    Ferry strike enters third week\n\nBYLINE: Ada Lane; Transport Correspondent\n\nSECTION: NEWS; Pg. 4\n\n\
    LENGTH: 61 words\n\nDATELINE: PORT ALDER\n\nA strike that has stopped all ferries will go into a third week.\n\n\
    The clerk put the last of them,\n2 of 14 documents\nback into the box.\n\n\
    LOAD-DATE: October 15, 2031\n\nLANGUAGE: ENGLISH\n\nCopyright 2031 Harwick Herald Ltd\nAll Rights Reserved\n\n";

#[test]
fn nexis_stories_that_are_not_set_in_are_parted() {
    let second = NEXIS_FLAT.replacen("2 of", "3 of", 1).replacen("Ferry strike enters third week", "Bridge reopens", 1);
    // Without the fields under the copy the separator alone parts them.
    let bare = |story: &str| story.replace("LOAD-DATE: October 15, 2031\n\nLANGUAGE: ENGLISH\n\n", "");
    for text in [[NEXIS_FLAT, &second].concat(), [bare(NEXIS_FLAT), bare(&second)].concat()] {
        let found = stories(&text);
        let headlines: Vec<_> = found.iter().map(|story| headline(story).unwrap()).collect();
        assert_eq!(headlines, ["Ferry strike enters third week", "Bridge reopens"], "{text}");
        for (story, number) in found.iter().zip(["2 of 14 DOCUMENTS", "3 of 14 DOCUMENTS"]) {
            assert!(story.diagnostics.is_empty(), "{:?}", story.diagnostics);
            assert_eq!(story.format, wirecopy::Format::Nexis);
            assert_eq!(header(story, "document"), Some(number));
            assert_eq!(story.publication.as_ref().unwrap().text, "The Harwick Herald");
            assert_eq!(story.published.as_ref().unwrap().date.unwrap().to_string(), "2031-10-14");
            assert_eq!(header(story, "DATELINE"), Some("PORT ALDER"));
            assert_eq!(
                notices(story, NoticeKind::Copyright),
                ["Copyright 2031 Harwick Herald Ltd All Rights Reserved"]
            );
            let copy = copy(story);
            assert!(
                copy.starts_with("A strike") && copy.ends_with("last of them, 2 of 14 documents back into the box.")
            );
        }
    }
}

#[test]
fn nexis_heads_may_lack_a_part() {
    let set = |text: &str| {
        let (head, rest) = text.split_once("Ferry strike").unwrap();
        let head: String = head.split_inclusive('\n').map(|line| [&*" ".repeat(30), line].concat()).collect();
        format!("{head}Ferry strike{rest}")
    };
    let day = "October 14, 2031 Friday\nFirst Edition\n\n";
    for (part, publication, published) in [
        ("The Harwick Herald\n\n", None, Some("2031-10-14")),
        (day, Some("The Harwick Herald"), None),
        ("2 of 14 DOCUMENTS\n\n", Some("The Harwick Herald"), Some("2031-10-14")),
        ("LENGTH: 61 words\n\n", Some("The Harwick Herald"), Some("2031-10-14")),
    ] {
        let flat = NEXIS_FLAT.replacen(part, "", 1);
        for text in [&flat, &set(&flat)] {
            let article = read(text);
            assert_eq!(article.publication.as_ref().map(|name| &*name.text), publication, "{text}");
            let date = article.published.as_ref().map(|moment| moment.date.unwrap().to_string());
            assert_eq!(date.as_deref(), published, "{text}");
            assert_eq!(headline(&article), Some("Ferry strike enters third week"), "{text}");
            assert!(copy(&article).starts_with("A strike"), "{text}");
        }
    }
    // What is no day stands where one does.
    let season = read(&NEXIS_FLAT.replacen("October 14, 2031 Friday\nFirst Edition", "Winter", 1)).into_owned();
    assert_eq!((headline(&season), header(&season, "date")), (Some("Ferry strike enters third week"), Some("Winter")));
}

#[test]
fn nexis_states_the_rights_over_the_publication_in_older_files() {
    let rights = "Copyright 2031 Harwick Herald Ltd\nAll Rights Reserved\n";
    let flat = NEXIS_FLAT.replace(rights, "").replacen("The Harwick", &format!("{rights}The Harwick"), 1);
    let (head, rest) = flat.split_once("Ferry strike").unwrap();
    let head: String = head.split_inclusive('\n').map(|line| [&*" ".repeat(30), line].concat()).collect();
    for text in [&flat, &format!("{head}Ferry strike{rest}")] {
        let article = read(text);
        assert_eq!(article.publication.as_ref().unwrap().text, "The Harwick Herald", "{text}");
        assert_eq!(article.published.as_ref().unwrap().date.unwrap().to_string(), "2031-10-14");
        assert_eq!(headline(&article), Some("Ferry strike enters third week"));
        assert_eq!(notices(&article, NoticeKind::Copyright), ["Copyright 2031 Harwick Herald Ltd All Rights Reserved"]);
    }
}

#[test]
fn nexis_is_read_without_blank_lines_and_with_twice_as_many() {
    let solid = NEXIS_FLAT.replace("\n\n", "\n");
    let spaced = NEXIS_FLAT.replace('\n', "\n\n");
    for text in [solid, spaced] {
        let article = wirecopy::parse(&text);
        assert_eq!(article.publication.as_ref().unwrap().text, "The Harwick Herald", "{text}");
        assert_eq!(article.published.as_ref().unwrap().date.unwrap().to_string(), "2031-10-14");
        assert_eq!(headline(&article), Some("Ferry strike enters third week"));
        assert_eq!(header(&article, "LENGTH"), Some("61 words"));
        assert_eq!(header(&article, "LANGUAGE"), Some("ENGLISH"));
        let copy = copy(&article);
        assert!(copy.starts_with("A strike") && copy.ends_with("back into the box."), "{copy}");
    }
}

#[test]
fn a_count_of_documents_in_copy_parts_nothing() {
    for page in [
        "Harbour opens its files\n\nThe board has put papers of the year 2031 on the table on Tuesday, as the law wants it.\n\n\
         2 of 14 documents\n\nNobody has read the rest of them, a clerk said on Tuesday, and nobody wants to.\n",
        "Document 2 of 14\n\nNobody has read the rest of them, a clerk said on Tuesday, and nobody wants to.\n",
    ] {
        assert_eq!(wirecopy::parse(page).format, wirecopy::Format::Page, "{page}");
    }
}

#[test]
fn nexis_corrections_are_notices_centred_or_not() {
    for note in ["                              Correction Appended", "Correction Appended"] {
        let text = NEXIS.replacen("Ferry runs", &format!("{note}\n\nFerry runs"), 1);
        let articles: Vec<_> = wirecopy::parse_all(&text).collect();
        assert_eq!(notices(&articles[0], NoticeKind::Correction), ["Correction Appended"]);
        assert!(headline(&articles[0]).unwrap().starts_with("Ferry runs aground"));
    }
}

#[test]
fn factiva() {
    for text in [FACTIVA, FACTIVA_CODED] {
        let article = read(text);
        assert_eq!(headline(&article), Some("Ferry runs aground off Northmere"));
        assert_eq!(article.publication.as_ref().unwrap().text, "The Northmere Gazette");
        let published = article.published.as_ref().unwrap();
        assert_eq!(
            (published.date.unwrap().to_string(), published.time.unwrap().to_string()),
            ("2015-06-30".into(), "16:42:00".into())
        );
        assert_eq!(notices(&article, NoticeKind::Copyright), ["(c) 2015 Northmere Gazette Ltd"]);
        assert!(
            copy(&article).starts_with("A ferry ran aground") && copy(&article).contains("Nobody was hurt."),
            "{}",
            copy(&article)
        );
    }
    let coded = read(FACTIVA_CODED);
    assert_eq!(header(&coded, "NS"), Some("gcat : Political/General News | gtrans : Transport"));
    assert!(copy(&coded).contains("IN the harbour"), "a word in capitals is no code: {}", copy(&coded));
}

#[test]
fn factiva_headlines_over_a_byline_without_by() {
    let rest = "20 words\n15 October 2031\nThe Northmere Times\nNORTIM\nEnglish\nCopyright 2031. Northmere Times.\n\n\
        Cars crossed on Monday.\n\nDocument NORTIM0020311015e7af00001\n";
    for (over, section, title, author) in [
        ("Bridge reopens\n\nBo Reed\n", None, "Bridge reopens", Some("Bo Reed")),
        ("Bridge reopens\nBo Reed\n", None, "Bridge reopens", Some("Bo Reed")),
        ("Bridge\n\nBo Reed\n", None, "Bridge", Some("Bo Reed")),
        ("Bridge reopens\nafter the storm\n\nBo Reed\n", None, "Bridge reopens after the storm", Some("Bo Reed")),
        ("News\nBridge reopens\n\nBo Reed\n", Some("News"), "Bridge reopens", Some("Bo Reed")),
        ("News\nBridge reopens\nBo Reed\n", Some("News"), "Bridge reopens", Some("Bo Reed")),
        ("News\nBridge reopens\n", Some("News"), "Bridge reopens", None),
        ("Obituaries\nAda Lane\n", Some("Obituaries"), "Ada Lane", None),
        ("City Desk; SECT A\nAda Lane\n", Some("City Desk; SECT A"), "Ada Lane", None),
    ] {
        let text = format!("{over}{rest}");
        for text in [&text, &text.replace('\n', "\r\n")] {
            let article = read(text);
            assert_eq!(headline(&article), Some(title), "{text}");
            assert_eq!(header(&article, "section"), section, "{text}");
            let name = article.bylines.first().and_then(|line| line.authors.first()).map(|one| &*one.name);
            assert_eq!(name, author, "{text}");
            assert_eq!(copy(&article), "Cars crossed on Monday.");
        }
    }
}

#[test]
fn factiva_with_a_blank_line_under_every_line() {
    for text in [FACTIVA.to_owned(), FACTIVA.replacen("(c) 2015 Northmere Gazette Ltd\n", "", 1)] {
        let (plain, spaced) = (read(&text).into_owned(), read(&text.replace('\n', "\n\n")).into_owned());
        assert_eq!(spaced.publication.as_ref().unwrap().text, "The Northmere Gazette");
        assert_eq!(spaced.published.as_ref().unwrap().time, plain.published.as_ref().unwrap().time);
        assert_eq!(header(&spaced, "code"), Some("NMGZ"));
        assert_eq!(copy(&spaced), copy(&plain));
        assert_eq!(header(&plain, "copyright"), text.contains("(c)").then_some("(c) 2015 Northmere Gazette Ltd"));
    }
    let spaced = FACTIVA.replace('\n', "\n\n");
    assert_eq!(read(&spaced).without_spans(), read(FACTIVA).without_spans());
}

#[test]
fn factiva_counts_of_words_in_other_languages() {
    for count in ["34 слова", "21 слово", "34 słowa", "1 Wort", "1 palabra"] {
        let text = FACTIVA.replacen("34 words", count, 1);
        assert_eq!(header(&read(&text), "words"), Some(count));
    }
}

#[test]
fn proquest() {
    let article = read(PROQUEST);
    assert_eq!(headline(&article), Some("Ferry runs aground off Northmere"));
    assert_eq!(article.publication.as_ref().unwrap().text, "The Northmere Gazette");
    assert_eq!(header(&article, "ProQuest document ID"), Some("1900000001"));
    assert_eq!(article.bylines.first().and_then(|line| line.authors.first()).map(|one| &*one.name), Some("Lane, Ada"));
    assert_eq!(article.published.as_ref().unwrap().date.unwrap().to_string(), "2015-06-30");
    assert!(copy(&article).contains("this crosshead is copy"), "{}", copy(&article));
}

#[test]
fn proquest_states_a_title_once_more_under_the_copy() {
    let again = "Title: Ferry runs aground off Northmere\n\nPublication title:";
    let first = PROQUEST.replacen("Publication title:", again, 1);
    let second = first.replace("Ferry runs aground off Northmere", "Bridge reopens");
    // With the rule between them or without, and under a number instead of the first label.
    let numbered = |number: u8, story: &str| {
        let story = story.replacen("Title: ", "", 1);
        story.replacen(
            "____________________________________________________________",
            &format!("Document {number} of 2"),
            1,
        )
    };
    for text in [
        [&*first, &*second].concat(),
        [&*first, second.trim_start_matches('_')].concat(),
        [numbered(1, &first), numbered(2, &second)].concat(),
    ] {
        let found = stories(&text);
        let headlines: Vec<_> = found.iter().map(|story| headline(story).unwrap()).collect();
        assert_eq!(headlines, ["Ferry runs aground off Northmere", "Bridge reopens"], "{text}");
        for story in &found {
            assert_eq!(story.publication.as_ref().unwrap().text, "The Northmere Gazette");
            assert!(copy(story).ends_with("Nobody was hurt."), "{}", copy(story));
        }
    }
}

#[test]
fn proquest_articles_without_a_title_are_parted() {
    let story = PROQUEST.replace("Title: Ferry runs aground off Northmere\n\n", "");
    let found = stories(&[&*story, &*story].concat());
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|story| copy(story).starts_with("A ferry ran aground")));
    // A rule in the copy is none between articles.
    let ruled = story.replacen("Nobody was hurt.\n\nSubject", "____\n\nNobody was hurt.\n\nSubject", 1);
    assert_eq!(stories(&[&*ruled, &*story].concat()).len(), 2);
}

#[test]
fn mail() {
    let article = read(MAIL);
    assert_eq!(article.format, wirecopy::Format::Mail);
    assert_eq!(headline(&article), Some("Ferry runs aground off Northmere"));
    assert_eq!(article.published.as_ref().unwrap().date.unwrap().to_string(), "2015-06-30");
}

#[test]
fn pages_are_no_messages() {
    for page in [
        "Document 1 of 10\n\nThe first page of the file was read on Tuesday.\n",
        "Title: a word about words\n\nAuthor: unknown\n\nNobody knows who wrote it.\n",
        "From: the desk\n\nThe desk writes.\n",
        "808 words\n\nThat is what the editor asked for.\n",
        "ZCZC was what telex messages opened with, she said.\n",
        "r a ferry that sails on 06-30\n",
        "Source: Selkie Ferries\n\nMedia release\n",
    ] {
        assert_eq!(wirecopy::parse(page).format, wirecopy::Format::Page, "{page}");
    }
}
