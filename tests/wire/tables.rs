//! The tables of `docs/wire.md`, read against the messages that they speak of.

use serde_json::Value;

use crate::messages::*;

const DOC: &str = include_str!("../../docs/wire.md");

const SECTIONS: &[(&str, &str)] = &[
    ("ANPA 1312: AP", AP),
    ("ANPA 1312: Reuters 1987", REUTERS),
    ("ANPA 1312: Canadian Press", CANADIAN),
    ("ANPA 1312: Bay City News", BAY_CITY_SPACED),
    ("ANPA 1312: Kyodo", KYODO),
    ("ANPA 1312: AP without its frame", AP_BARE),
    ("IPTC 7901: dpa", DPA),
    ("IPTC 7901: Belga", BELGA),
    ("ZCZC: AAP", AAP),
    ("AsiaNet", ASIANET),
    ("News Bites", NEWS_BITES),
    ("Nexis", NEXIS),
    ("Nexis Uni", NEXIS_UNI),
    ("Factiva", FACTIVA),
    ("Factiva with codes", FACTIVA_CODED),
    ("ProQuest", PROQUEST),
    ("Mail", MAIL),
];

/// A line of the document with the bytes that its pictures stand for.
fn bytes(line: &str) -> String {
    let byte = |c: char| match c {
        '⇥' => '\t',
        '␡' => '\x7F',
        '\u{2400}'..='\u{241F}' => char::from_u32(u32::from(c) - 0x2400).unwrap(),
        c => c,
    };
    line.chars().map(byte).collect()
}

fn code(cell: &str) -> Option<&str> {
    cell.trim().strip_prefix('`')?.strip_suffix('`')
}

/// The rows of three columns in a section: line, field, value.
fn rows(section: &str) -> Vec<(Option<&str>, &str, &str)> {
    let rows = section.lines().filter_map(|row| row.strip_prefix('|')?.strip_suffix('|'));
    let cells = rows.map(|row| row.split('|').collect::<Vec<_>>()).filter(|cells| cells.len() == 3);
    cells.filter_map(|cells| Some((code(cells[0]), code(cells[1])?, code(cells[2])?))).collect()
}

fn section(title: &str) -> &'static str {
    let heading = format!("\n## {title}\n");
    let (_, section) = DOC.split_once(&heading).unwrap_or_else(|| panic!("no section {title}"));
    section.split("\n## ").next().unwrap()
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(fields) if fields.contains_key("offset") => {
            let parts = ["date", "time", "zone"].iter().filter_map(|part| fields[*part].as_str());
            Some(parts.collect::<Vec<_>>().join(" "))
        }
        Value::Object(fields) => plain(fields.get("text")?),
        _ => None,
    }
}

/// Every value that a field of the document has in an article.
fn values(article: &Value, field: &str) -> Vec<String> {
    let list = |path: &str| article.pointer(path).and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(name) = field.strip_prefix("header: ") {
        return list("/header")
            .iter()
            .filter(|field| field["name"] == name)
            .filter_map(|field| plain(&field["value"]))
            .collect();
    }
    if let Some(kind) = field.strip_prefix("notice: ") {
        return list("/notices").iter().filter(|notice| notice["kind"] == kind).filter_map(plain).collect();
    }
    match field {
        "author" => {
            let authors = list("/bylines").into_iter().flat_map(|byline| byline["authors"].as_array().unwrap().clone());
            authors.filter_map(|author| plain(&author["name"])).collect()
        }
        "organization" => list("/bylines").iter().filter_map(|byline| plain(&byline["organization"])).collect(),
        "dateline" => list("/dateline/places").iter().filter_map(|place| plain(&place["city"])).collect(),
        "body" => list("/body").iter().filter_map(plain).collect(),
        "caption" => list("/captions").iter().filter_map(plain).collect(),
        path => {
            let value = article.pointer(&format!("/{}", path.replace('.', "/"))).cloned().unwrap_or_default();
            value.as_array().cloned().unwrap_or_else(|| vec![value]).iter().filter_map(plain).collect()
        }
    }
}

#[test]
fn the_tables_say_what_the_lines_give() {
    for (title, message) in SECTIONS {
        let article = serde_json::to_value(wirecopy::parse_all(message).next().unwrap()).unwrap();
        let lines: Vec<_> = message.split(['\r', '\n']).collect();
        let rows = rows(section(title));
        assert!(rows.len() >= 3, "{title}: {rows:?}");
        for (line, field, value) in rows {
            if let Some(line) = line.map(bytes) {
                assert!(lines.contains(&line.as_str()), "{title}: no line {line:?}");
            }
            let found = values(&article, field);
            assert!(found.iter().any(|found| found == value), "{title}: {field} is {found:?}, not {value:?}");
        }
    }
}

#[test]
fn every_section_is_checked() {
    let sections = DOC.split("\n## ").skip(1).map(|section| section.lines().next().unwrap());
    for title in sections {
        assert!(SECTIONS.iter().any(|(known, _)| *known == title), "{title}");
    }
}

/// The labels of the table of languages, in rows of one field.
fn labels() -> Vec<Vec<Vec<&'static str>>> {
    let rows = section("Nexis").lines().filter_map(|row| row.strip_prefix('|')?.strip_suffix('|'));
    let rows = rows.map(|row| row.split('|').collect::<Vec<_>>()).filter(|cells| cells.len() == 4);
    let labels = |cell: &'static str| cell.split(',').filter_map(code).collect::<Vec<_>>();
    rows.map(|cells| cells.into_iter().map(labels).collect::<Vec<_>>()).filter(|row| !row[0].is_empty()).collect()
}

#[test]
fn labels_give_the_same_fields_in_every_language() {
    let rows = labels();
    assert!(rows.len() >= 9);
    for row in rows {
        let english = row[0][0];
        for label in row.iter().flatten() {
            // The first article of the export, with one label for another.
            let story = NEXIS.split_once("2 of 2 DOCUMENTS").unwrap().0;
            let own = format!("\n{english}: ");
            let story = if story.contains(&own) {
                story.replacen(&own, &format!("\n{label}: "), 1)
            } else {
                story.replacen("\nLANGUAGE:", &format!("\n{label}: nmg\n\nLANGUAGE:"), 1)
            };
            let want = wirecopy::parse_all(NEXIS).next().unwrap();
            let found = wirecopy::parse_all(&story).next().unwrap();
            assert!(found.header.iter().any(|field| field.name == *label), "{label}");
            assert_eq!(found.body.len(), want.body.len(), "{label}");
            assert_eq!(found.bylines.len(), want.bylines.len(), "{label}");
            assert_eq!(found.deck.map(|deck| deck.text), want.deck.map(|deck| deck.text), "{label}");
            assert_eq!(found.captions.len(), want.captions.len(), "{label}");
        }
    }
}
