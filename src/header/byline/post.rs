//! Who signs a post of a live blog, in the line over it: `19:20 Ada Lane`, `21 mins ago 11:48 Ada Lane`.

use super::Byline;
use crate::boilerplate::age::age;
use crate::grammar::clocks::{ClockForm, clock};
use crate::grammar::pieces::starts_with_digit;
use crate::grammar::ws;

/// Such a line is not longer, in bytes.
const LONGEST: usize = 72;

/// ```text
/// post = [age] *SP clock *SP [mark] *SP name
/// ```
pub(super) fn post(line: &str, base: usize) -> Option<Byline<'_>> {
    if line.len() > LONGEST || !starts_with_digit(line) {
        return None;
    }
    let start = age(line).map_or(line, |(rest, _)| ws(rest));
    let (rest, clock) = clock(start).ok().filter(|_| starts_with_digit(start))?;
    // `9:30 Ada Lane` is as often how long she ran.
    let hours = start.bytes().take_while(u8::is_ascii_digit).count();
    if !(clock.form == ClockForm::Colon && hours == 2 || clock.half) {
        return None;
    }
    let name = ws(rest).trim_start_matches(['|', '–', '-', '·', '•', ' ', '\u{A0}']);
    let byline = Byline::parse_bare_at(name, base.saturating_add(nom::Offset::offset(line, name)))?;
    byline.authors.iter().any(|author| author.name.contains(char::is_whitespace)).then_some(byline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn who_posts_stands_behind_the_clock() {
        for (line, name) in [
            ("19:20 Ada Lane", "Ada Lane"),
            ("21:00Ada Lane-Kemp", "Ada Lane-Kemp"),
            ("21 mins ago11:48 Ada Lane", "Ada Lane"),
            ("2 hours ago 10:05 Ada Lane", "Ada Lane"),
            ("9.48am Ada Lane", "Ada Lane"),
            ("11:48 | Rory Kemp", "Rory Kemp"),
            ("9:30 Ada Lane", ""),
            ("19:20", ""),
            ("20:42 KEY EVENT", ""),
            ("19:20 the ferry leaves", ""),
            ("12:30 Uhr mittags am Hafen", ""),
            ("25:10 Ada Lane", ""),
            ("1 hour ago 12:35", ""),
            ("10 Ada Lane", ""),
        ] {
            let names: String =
                post(line, 0).iter().flat_map(|byline| &byline.authors).map(|author| &*author.name).collect();
            assert_eq!(names, name, "{line}");
        }
    }
}
