//! Parts of openings that few senders write: a site's address for a name, the day in brackets or behind the dash.

use super::evidence::{MIN_COPY, Sent, could_be_city, tells};
use super::opening::{Dash, Opening, Places, dash, is_sender_shaped, place_region};
use crate::Date;
use crate::grammar::day::day;
use crate::grammar::places::{City, Shape, bracketed, city, is_known_city, sender, sender_at, shape};
use crate::grammar::{Read, mismatch, ws};
use crate::lexicon::agencies::Sender;
use crate::lexicon::cities::CITIES;
use crate::lexicon::{Kind, sense, table};

/// `hosted = host "," city [region] dash`, behind the host's name: `Bulletin.com, HARWICK - `.
pub(super) fn hosted<'a>(rest: &'a str, name: &'a str) -> Read<'a, Opening<'a>> {
    let Some(rest) = rest.strip_prefix(',').map(ws) else { return mismatch() };
    // `Harwick.com, Jakarta Menteri`: nothing parts the city from the copy.
    if let Some(text) = table::longest_name(CITIES, rest)
        && let Some(after) = rest.get(text.len()..).filter(|after| after.starts_with(' ') && tells(after, MIN_COPY))
        && dash(after).is_err()
    {
        return Ok((after, Opening { places: Places::one(text), agency: Some(name), date: None }));
    }
    let (rest, City { text, shape }) = city(rest)?;
    let (rest, region) = match place_region(rest) {
        Ok((after, (region, _))) => (after, Some(region)),
        Err(_) => (rest, None),
    };
    let place = is_known_city(text) || shape == Shape::Capitals && could_be_city(text);
    match dash(rest) {
        Ok((after, Dash::Line { open: true })) if place && tells(after, MIN_COPY) => {
            let places: Places<'_> = [(text, region)].into_iter().collect();
            Ok((after, Opening { places, agency: Some(name), date: None }))
        }
        _ => mismatch(),
    }
}

/// `papered = name "," city dash`, the name in capitals and the city, of the tables, in small letters: `COURIER, Abuja – `.
pub(super) fn papered(input: &str) -> Read<'_, Opening<'_>> {
    // The first word tells the case of all, and a slip has two small letters at the most.
    if input.bytes().skip(1).take_while(u8::is_ascii_lowercase).nth(2).is_some() {
        return mismatch();
    }
    let (rest, City { text: name, shape }) = city(input)?;
    let Some(rest) = rest.strip_prefix(',').filter(|_| shape == Shape::Capitals && !is_known_city(name)) else {
        return mismatch();
    };
    let (rest, City { text, shape }) = city(ws(rest))?;
    match dash(rest) {
        Ok((after, Dash::Line { open: true }))
            if shape == Shape::Title && is_known_city(text) && could_be_city(name) && tells(after, MIN_COPY) =>
        {
            Ok((after, Opening { places: Places::one(text), agency: Some(name), date: None }))
        }
        _ => mismatch(),
    }
}

/// After the number of the day, where no month stands between it and the sender in brackets: `MADRID, 13 (EUROPA PRESS)`.
pub(super) fn numbered_day(rest: &str) -> &str {
    let Some(next) = ws(rest).strip_prefix(',').map(ws) else { return rest };
    let day = next.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = next.len().saturating_sub(day.len());
    if matches!(digits, 1 | 2) && day.starts_with(" (") { day } else { rest }
}

/// `"(" day ")"`: `HARWICK (Aug. 13) -- `.
pub(super) fn bracketed_day(input: &str) -> Read<'_, Date> {
    let (rest, inner) = bracketed(ws(input), '(', ')')?;
    match day(inner) {
        Ok(("", date)) => Ok((rest, date)),
        _ => mismatch(),
    }
}

/// `"(" name ("," / "-") day ")"`: `(Harwick News Service, May 3, 2021) -- `.
pub(super) fn signed_day(input: &str) -> Read<'_, (&str, Sent, Date)> {
    let (rest, inner) = bracketed(input, '(', ')')?;
    // Nearly every bracket holds an agency alone.
    if memchr::memchr2(b',', b'-', inner.as_bytes()).is_none() {
        return mismatch();
    }
    let split = |sign: &'static str| inner.match_indices(sign).filter_map(move |(at, _)| inner.split_at_checked(at));
    for (name, after) in split(", ").chain(split(" - ")) {
        let Ok(("", date)) = day(ws(after.trim_start_matches([',', ' ', '-']))) else { continue };
        let sent = match sender(name.trim_end_matches('.')) {
            Some(kind) => Sent::Known(kind),
            None if is_sender_shaped(name) => Sent::Unknown,
            None => continue,
        };
        return Ok((rest, (name, sent, date)));
    }
    mismatch()
}

/// Whether a city of the tables follows the side of it that is meant: `SOUTH SAN FRANCISCO`, `EAST LONDON`.
pub(super) fn is_part_of_city(city: &str) -> bool {
    // Nearly every city opens otherwise.
    if !city.starts_with(['n', 'N', 's', 'S', 'e', 'E', 'w', 'W']) {
        return false;
    }
    let Some((side, city)) = city.split_once(' ') else { return false };
    ["north", "south", "east", "west"].iter().any(|known| side.eq_ignore_ascii_case(known)) && is_known_city(city)
}

/// Whether copy is filed from a ship or an aircraft: `ABOARD THE HARWICK QUEEN` (AP).
pub(super) fn is_ship(city: &str) -> bool {
    city.strip_prefix("ABOARD ").is_some_and(|name| !name.contains(char::is_lowercase))
}

/// Whether the letters in brackets are those that the words before them open with, as where a text brings in an abbreviation:
/// `Harbour Planning Index (HPI): `. Two letters are as often an agency behind a town: `ASBURY PARK (AP)`.
pub(super) fn abbreviates(words: &str, letters: &str) -> bool {
    if letters.len() < 3 || !letters.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let mut firsts = words.split([' ', '-']).filter_map(|word| word.bytes().next());
    letters.bytes().all(|letter| firsts.any(|first| first.eq_ignore_ascii_case(&letter)))
}

/// `day (dash / ":")` behind the dash after the place: `HARWICK, Ont. – May 3, 2021 – Copy`. Captions set the month in
/// capitals before the colon: `HARWICK, ENGLAND - MAY 03: `.
pub(super) fn day_behind(after: &str) -> Read<'_, Date> {
    let input = ws(after);
    let (rest, date) = day(input)?;
    let (after, found) = dash(rest)?;
    let fits = match found {
        Dash::Line { .. } => true,
        Dash::Colon => {
            let text = input.get(..input.len().saturating_sub(rest.len())).unwrap_or_default();
            date.year().is_some() && shape(text) != Shape::Capitals
        }
        Dash::Equals | Dash::Lost => false,
    };
    // Or nothing follows: the copy stands on the next line.
    let ends = matches!(found, Dash::Line { .. }) && date.year().is_some() && ws(after).is_empty();
    if fits && (ends || tells(after, MIN_COPY)) { Ok((after, date)) } else { mismatch() }
}

/// After the sender that stands behind the dash where none was read before it: `NEW YORK--(BUSINESS WIRE)--`, and with its own
/// point `ХАРВИК, 10 фев — РИА Новости. `.
pub(super) fn sender_behind<'a>(rest: &'a str, opening: &mut Opening<'a>) -> &'a str {
    if opening.agency.is_some() {
        return rest;
    }
    if opening.date.is_some()
        && let Ok((after, (name, Sender::Wire))) = sender_at(ws(rest))
        && let Some(after) = after.strip_prefix('.').filter(|after| after.starts_with(char::is_whitespace))
    {
        opening.agency = Some(name);
        return after;
    }
    let dashed = |after| dash(after).map(|(after, _)| after).ok();
    let bracket = ws(rest);
    if opening.date.is_none()
        && let Ok((after, (name, Sent::Known(_), date))) = signed_day(bracket)
        && let Some(after) = dashed(after)
    {
        (opening.agency, opening.date) = (Some(name), Some(date));
        return after;
    }
    if let Ok((after, name)) = bracketed(bracket, '(', ')')
        && sender(name).is_some()
        && let Some(after) = dashed(after)
    {
        opening.agency = Some(name);
        return after;
    }
    rest
}

/// Whether the first words of a story name a day or speaker, as a story's first sentence does, and a title does not.
pub(super) fn reports(after: &str) -> bool {
    const OPENING: usize = 40;
    let mut words = after.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.')).filter(|word| !word.is_empty());
    tells(after, MIN_COPY * 2)
        && words
            .by_ref()
            .take(OPENING)
            .any(|word| sense(word).is(Kind::Weekday) && word.len() > 3 || matches!(word, "said" | "says"))
}

#[cfg(test)]
mod tests {
    use crate::Dateline;
    use alloc::string::{String, ToString};

    const COPY: &str =
        "The ferry to Harwick was late again on Tuesday, the harbour master said, and so was the mail boat.";

    fn show(opening: &str) -> String {
        let line = alloc::format!("{opening}{COPY}");
        let Some(found) = Dateline::parse(&line) else { return String::from("none") };
        let cities: alloc::vec::Vec<_> = found
            .places
            .iter()
            .map(|place| {
                place
                    .region
                    .as_deref()
                    .map_or_else(|| place.city.to_string(), |region| alloc::format!("{}|{region}", place.city))
            })
            .collect();
        let date = found.date.map_or_else(String::new, |date| date.to_string());
        assert_eq!(line[found.span.end..].trim_start(), COPY, "{line}");
        alloc::format!("{};{};{date}", cities.join("+"), found.agency.as_deref().unwrap_or(""))
    }

    #[test]
    fn sites_sign_with_their_address() {
        for (opening, want) in [
            ("JAKARTA, HARWICK.com - ", "JAKARTA;HARWICK.com;"),
            ("Harwick-Post.co.id, Jakarta - ", "Jakarta;Harwick-Post.co.id;"),
            ("HARWICK.CO.ID, BANDUNG -- ", "BANDUNG;HARWICK.CO.ID;"),
            ("Москва. 8 декабря. HARWICK.RU - ", "Москва;HARWICK.RU;--12-08"),
            ("30 ноября. HARWICK.RU - ", ";HARWICK.RU;--11-30"),
            ("Jakarta, CNN Indonesia -- ", "Jakarta;CNN Indonesia;"),
        ] {
            assert_eq!(show(opening), want, "{opening}");
        }
        for opening in
            ["Harwick.com - ", "Call us at Harwick.com, Ada - ", "Ada Lane, Harwick.com - ", "Dr.No, Jakarta - "]
        {
            assert_eq!(show(opening), "none", "{opening}");
        }
    }

    #[test]
    fn days_in_brackets_and_behind_the_dash() {
        for (opening, want) in [
            ("WASHINGTON (Aug. 13) -- ", "WASHINGTON;;--08-13"),
            ("GENEVA, Switzerland (3 May 2021) – ", "GENEVA|Switzerland;;2021-05-03"),
            ("Washington, D.C. (May 3, 2021) – ", "Washington|D.C.;;2021-05-03"),
            ("PORT ALDER, Ont. – May 3, 2021 – ", "PORT ALDER|Ont.;;2021-05-03"),
            ("Boston, MA – May 3, 2021 – ", "Boston|MA;;2021-05-03"),
            ("London, UK – 3 May 2021: ", "London|UK;;2021-05-03"),
            ("FORT ALDER, N.C. (Army News Service, May 3, 2021) -- ", "FORT ALDER|N.C.;Army News Service;2021-05-03"),
            (
                "Vancouver, British Columbia--(Newsfile Corp. - May 3, 2021) - ",
                "Vancouver|British Columbia;Newsfile Corp.;2021-05-03",
            ),
            ("ISLAMABAD, (APP - Harwick News - 3rd May, 2021 ) :", "ISLAMABAD;APP - Harwick News;2021-05-03"),
        ] {
            assert_eq!(show(opening), want, "{opening}");
        }
        for opening in
            ["HARWICK, ENGLAND - MARCH 3: ", "LONDON, ENGLAND - MARCH 03, 2021: ", "Harwick Hall (3 May 2021): "]
        {
            assert_eq!(show(opening), "none", "{opening}");
        }
        assert_eq!(Dateline::parse("Paris - 3 mai 2021 - Hôtel de ville"), None);
    }

    #[test]
    fn wires_close_with_their_own_point() {
        for (opening, want) in [
            ("МОСКВА, 10 фев — РИА Новости. ", "МОСКВА;РИА Новости;--02-10"),
            ("YEREVAN, MAY 3, ARMENPRESS. ", "YEREVAN;ARMENPRESS;--05-03"),
            ("Минск, 22 января. /Корр. ТАСС Ада Лейн/. ", "Минск;Корр. ТАСС Ада Лейн;--01-22"),
            ("TASHKENT, May 3 (HuA). ", "TASHKENT;HuA;--05-03"),
            ("GUADALAJARA, Jal. (apro).- ", "GUADALAJARA|Jal;apro;"),
        ] {
            assert_eq!(show(opening), want, "{opening}");
        }
    }

    #[test]
    fn a_colon_ends_a_day_or_precedes_a_report() {
        for (opening, want) in [
            ("Mumbai, October 9: ", "Mumbai;;--10-09"),
            ("New Delhi: ", "New Delhi;;"),
            ("KABUL (HW): ", "KABUL;HW;"),
            ("PORT ALDER, Oct. 9: ", "PORT ALDER;;--10-09"),
            ("RABAT- ", "RABAT;;"),
            ("BOSTON & TEL AVIV, Israel--(BUSINESS WIRE)--", "BOSTON+TEL AVIV|Israel;BUSINESS WIRE;"),
            ("(Seoul=Yonhap) ", "Seoul;Yonhap;"),
        ] {
            assert_eq!(show(opening), want, "{opening}");
        }
        let alone = Dateline::parse("New Delhi:").unwrap();
        assert_eq!((&*alone.places[0].city, alone.span.end), ("New Delhi", 10));
        for line in [
            "Harwick:",
            "Mumbai: The harbour that never sleeps and its ferries, which have run for a century and more",
            "Karachi: The ferry capital",
        ] {
            assert_eq!(Dateline::parse(line), None, "{line}");
        }
    }

    #[test]
    fn bylines_of_other_languages_are_glued_on() {
        for (opening, want) in [
            ("Por Ada Lane     Varsovia, 1 ene (EFE).- ", "Varsovia;EFE;--01-01"),
            ("par Ada Lane   PARIS (Reuters) - ", "PARIS;Reuters;"),
        ] {
            assert_eq!(show(opening), want, "{opening}");
        }
    }
}
