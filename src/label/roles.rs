//! From zones to roles: what a block is, where it stands and what it reads as.

use alloc::vec::Vec;

use super::sentences::ends_sentence;
use super::sheet::Sheet;
use super::{Label, Page, Reasons, decode::Zone, headline, is_stamp, neighbours, site, story, trees::Side};
use crate::blocks::RawBlock;
use crate::envelope::Matter;
use crate::grammar::trim;
use crate::lexicon::furniture::Furniture;
use crate::reading::{Near, Reading, Readings};
use crate::scan::{holds_columns, words_at_most};
use crate::{Caption, NoticeKind, Reason, Role};

/// What speaks against the story where a block stands far from any running copy, in logits. Set by hand: hardly
/// any of the corpus's gold stands there.
const FAR: f32 = 6.0;

/// A line of a body that is no paragraph is at the most this long, in bytes.
const LONGEST_CROSSHEAD: usize = 120;

/// A quotation that is a heading is at the most this long, in bytes.
const LONGEST_QUOTED: usize = 48;

/// Gives each block its role.
#[inline(never)] // A profile tells the stages apart.
pub(super) fn assign(
    page: &Page<'_, '_>,
    (story, headlines, mut sheet): (&story::Scores<'_>, &headline::Scores, Option<&mut Sheet>),
    path: &[Option<Zone>],
    wanted: Reasons,
    labels: &mut Vec<Label>,
) {
    let last_body = path.iter().rposition(|zone| *zone == Some(Zone::Body));
    labels.extend(page.blocks.iter().enumerate().map(|(at, block)| {
        let zone = path.get(at).copied().flatten();
        match (block.matter, zone) {
            (Matter::Given(role), _) => given(role, wanted),
            (Matter::Note(_), _) => given(Role::Notice, wanted),
            (Matter::Copy(_), _) => copy(page, at, wanted),
            (Matter::Page, None) => given(Role::Blank, wanted),
            (Matter::Page, Some(zone)) => {
                let (role, why) = free(page, at, path, last_body);
                let strength = match zone {
                    Zone::Head => headlines.logit(at).unwrap_or(f32::MIN),
                    Zone::Body => story.logit(at),
                    _ => -story.logit(at),
                };
                let reasons = wanted.list(|| because(page, (why, zone, at), story, sheet.as_deref_mut()));
                Label { role, zone, confidence: logistic(strength), reasons }
            }
        }
    }));
    neighbours::mend(page, labels);
}

/// Puts the labels of a page, which is the blocks near running copy, in their places among all blocks, and between them those
/// of the others.
pub(super) fn spread(
    page: &Page<'_, '_>,
    blocks: &[RawBlock],
    labels: &mut Vec<Label>,
    wanted: Reasons,
    all: &mut Vec<Label>,
) {
    let Near { readings, kept: near } = page.readings;
    let last = labels.iter().rposition(|label| label.role.is_body()).and_then(|last| near.get(last)).copied();
    let (mut near, mut labels) = (near.iter(), labels.drain(..));
    let mut next = near.next();
    all.reserve_exact(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let label = if next == Some(&at) {
            next = near.next();
            labels.next()
        } else {
            None
        };
        all.push(match label {
            Some(label) => label,
            None if block.content.is_empty() => given(Role::Blank, wanted),
            None => {
                let zone = if last.is_some_and(|last| at > last) { Zone::Tail } else { Zone::Before };
                let (role, why) = far(readings, at, block.raw(page.text), zone);
                let reasons = wanted.list(|| alloc::vec![Reason::new("far.prose", FAR), Reason::new(why, 1.0)]);
                Label { role, zone, confidence: logistic(FAR), reasons }
            }
        });
    }
}

/// The role of a block far from running copy.
fn far(readings: &Readings<'_>, at: usize, raw: &str, zone: Zone) -> (Role, &'static str) {
    if let Some(list) = readings.list(at) {
        return (list.role(), "reading.list");
    }
    match readings.of(at).first() {
        Some(Reading::Stamps(_) | Reading::TimeToRead) => (Role::Timestamp, "reading.time"),
        Some(Reading::Furniture { kind, .. }) => (furniture(*kind), "words.furniture"),
        Some(Reading::Copyright(_)) => (Role::Copyright, "reading.copyright"),
        Some(Reading::Age(_)) => (Role::Teasers, "reading.age"),
        Some(Reading::Duration(_)) => (Role::Videos, "reading.duration"),
        _ => site::elsewhere(raw, site::words_of(raw), zone),
    }
}

/// The rule that named the role, and what spoke for its zone.
fn because(
    page: &Page<'_, '_>,
    (why, zone, at): (&'static str, Zone, usize),
    story: &story::Scores<'_>,
    sheet: Option<&mut Sheet>,
) -> Vec<Reason> {
    let mut reasons = alloc::vec![Reason::new(why, 1.0)];
    let Some(sheet) = sheet else { return reasons };
    match zone {
        Zone::Head => reasons.extend(headline::reasons(page, story, at, sheet)),
        Zone::Body => reasons.extend(story.reasons(page, at, Side::For, sheet)),
        // What speaks against the story speaks for what stands around it.
        _ => {
            let against = story.reasons(page, at, Side::Against, sheet).into_iter();
            reasons.extend(against.map(|reason| Reason::new(reason.name, -reason.weight)));
        }
    }
    reasons
}

fn given(role: Role, wanted: Reasons) -> Label {
    let reasons = wanted.list(|| alloc::vec![Reason::new("frame.given", 1.0)]);
    Label { role, zone: Zone::Body, confidence: 1.0, reasons }
}

/// Framed copy: all of it is the story, but for what the grammar reads as something else.
fn copy(page: &Page<'_, '_>, at: usize, wanted: Reasons) -> Label {
    let Some(block) = page.blocks.get(at).filter(|block| !block.content.is_empty()) else {
        return given(Role::Blank, wanted);
    };
    let (mut role, mut why) = (Role::Paragraph, "frame.copy");
    for reading in page.readings.of(at) {
        match reading {
            Reading::SignOff(_) => (role, why) = (Role::SignOff, "reading.sign-off"),
            Reading::Notice { .. } => (role, why) = (Role::Notice, "reading.notice"),
            Reading::Byline(_) => (role, why) = (Role::Byline, "reading.byline"),
            Reading::Copyright(_) => (role, why) = (Role::Copyright, "reading.copyright"),
            _ => continue,
        }
        break;
    }
    if role == Role::Paragraph && is_table(block.raw(page.text)) {
        (role, why) = (Role::Table, "shape.table");
    }
    let reasons = wanted.list(|| alloc::vec![Reason::new(why, 3.0)]);
    Label { role, zone: Zone::Body, confidence: 0.95, reasons }
}

/// Whether a block of several lines is tabular matter: most lines hold columns set apart by several spaces or tabs.
fn is_table(raw: &str) -> bool {
    let (mut lines, mut columns) = (0_u32, 0_u32);
    if memchr::memchr(b'\n', raw.as_bytes()).is_none() || !holds_columns(raw) {
        return false;
    }
    for line in raw.lines().map(trim).filter(|line| !line.is_empty()) {
        lines = lines.saturating_add(1);
        columns = columns.saturating_add(u32::from(has_columns(line)));
    }
    lines >= 2 && columns.saturating_mul(3) >= lines.saturating_mul(2)
}

/// Whether a tab, three spaces in a row or two bars part a line.
fn has_columns(line: &str) -> bool {
    let (mut spaces, mut bars) = (0_u32, 0_u32);
    line.bytes().any(|byte| {
        spaces = if byte == b' ' { spaces.saturating_add(1) } else { 0 };
        bars = bars.saturating_add(u32::from(byte == b'|'));
        byte == b'\t' || spaces == 3 || bars == 2
    })
}

/// A block of page text.
fn free(page: &Page<'_, '_>, at: usize, path: &[Option<Zone>], last_body: Option<usize>) -> (Role, &'static str) {
    let Some(zone) = path.get(at).copied().flatten() else { return (Role::Blank, "zone.blank") };
    let Some(block) = page.blocks.get(at) else { return (Role::Other, "zone.other") };
    let raw = block.raw(page.text);
    match zone {
        Zone::Head => return (Role::Headline, "zone.headline"),
        Zone::Body => return body(page, at, raw, last_body),
        _ => {}
    }
    if let Some(list) = page.readings.list(at) {
        return (list.role(), "reading.list");
    }
    let near_tail = zone == Zone::Tail && last_body.is_some_and(|last| at.saturating_sub(last) <= 6);
    for reading in page.readings.of(at) {
        match reading {
            // `Reporting by Ada Lane` signs a story at its end.
            Reading::Byline(_) if signs_off(page, at) && (zone == Zone::Gap || near_tail) => {
                return (Role::SignOff, "reading.sign-off");
            }
            Reading::Byline(_) | Reading::By if matches!(zone, Zone::Top | Zone::Before | Zone::Gap) || near_tail => {
                return (Role::Byline, "reading.byline");
            }
            Reading::Stamps(_) | Reading::TimeToRead | Reading::ImpossibleDate(_) => {
                return (Role::Timestamp, "reading.time");
            }
            Reading::Caption(_) => return (Role::Caption, "reading.credit"),
            Reading::SignOff(_) if near_tail || zone == Zone::Gap => return (Role::SignOff, "reading.sign-off"),
            Reading::Notice { kind, .. }
                if zone == Zone::Gap || near_tail || zone == Zone::Top || *kind == NoticeKind::EndMark =>
            {
                return (if *kind == NoticeKind::Copyright { Role::Copyright } else { Role::Notice }, "reading.notice");
            }
            Reading::Copyright(_) => return (Role::Copyright, "reading.copyright"),
            Reading::Name(_) if zone == Zone::Top => return (Role::Byline, "reading.name"),
            Reading::Furniture { kind, .. } => return (furniture(*kind), "words.furniture"),
            Reading::Age(_) => return (Role::Teasers, "reading.age"),
            Reading::Duration(_) => return (Role::Videos, "reading.duration"),
            _ => {}
        }
    }
    if matches!(zone, Zone::Before | Zone::Tail) {
        return site::elsewhere(raw, site::words_of(raw), zone);
    }
    let words = words_at_most(raw, 8);
    let is_under_head = at.checked_sub(1).and_then(|before| path.get(before)) == Some(&Some(Zone::Head));
    match zone {
        Zone::Top if words >= 4 && Caption::is_bracketed(raw) => (Role::Caption, "reading.credit"),
        Zone::Top | Zone::Gap if words >= 8 && Caption::is_placed(raw) => (Role::Caption, "reading.position"),
        Zone::Top if words >= 8 => (Role::Deck, "zone.top"),
        Zone::Top if words >= 4 && is_under_head && (raw.ends_with(['.', '!', '?']) || is_clause(page, at, raw)) => {
            (Role::Deck, "zone.under")
        }
        Zone::Top => (Role::Navigation, "zone.short"),
        _ => (Role::Other, "zone.gap"),
    }
}

/// Whether a short line under the headline is a clause, as decks are and names of sections are not: words in small letters, over
/// a byline or the story's time.
fn is_clause(page: &Page<'_, '_>, at: usize, raw: &str) -> bool {
    /// Longer small words than `of` and `and`, and so many of them.
    const LONG: usize = 4;
    const FEWEST: usize = 2;
    let small = |word: &&str| word.len() >= LONG && word.starts_with(char::is_lowercase);
    let signs = |reading: &Reading<'_>| matches!(reading, Reading::Byline(_) | Reading::By | Reading::Stamps(_));
    raw.split(' ').filter(small).take(FEWEST).count() == FEWEST
        && at.checked_add(1).is_some_and(|next| page.readings.any(next, signs))
}

/// A block of the body: paragraph, crosshead, list item or quote.
fn body(page: &Page<'_, '_>, at: usize, raw: &str, last_body: Option<usize>) -> (Role, &'static str) {
    for reading in page.readings.of(at) {
        match reading {
            Reading::Caption(_) => return (Role::Caption, "reading.credit"),
            Reading::SignOff(_) => return (Role::SignOff, "reading.sign-off"),
            Reading::Notice { .. } => return (Role::Notice, "reading.notice"),
            Reading::Copyright(_) => return (Role::Copyright, "reading.copyright"),
            Reading::Byline(_) if !signs_off(page, at) => return (Role::Byline, "reading.byline"),
            Reading::Stamps(line) if is_stamp(line, raw) => return (Role::Timestamp, "reading.time"),
            // Half of all pages that ask for consent ask where the embedded matter would stand.
            Reading::Furniture { kind: Furniture::Cookie, whole: false } => return (Role::Cookie, "words.furniture"),
            _ => {}
        }
    }
    if raw.starts_with(['•', '*', '‣', '▪', '◦']) && raw.chars().nth(1).is_some_and(char::is_whitespace) {
        return (Role::ListItem, "shape.bullet");
    }
    // An agency in brackets may end a story; before its end it is a picture's.
    let is_bracketed = Caption::is_bracketed(raw);
    if is_bracketed && last_body.is_some_and(|last| at < last) {
        return (Role::Caption, "reading.credit");
    }
    // A counter of pictures is no line of the story.
    if !raw.contains(char::is_alphabetic) || is_counter(raw) {
        return (Role::Other, "shape.number");
    }
    if Caption::is_placed_in_brackets(raw) {
        return (Role::Caption, "reading.position");
    }
    let is_unended = raw.len() <= LONGEST_CROSSHEAD && !ends_sentence(raw);
    // Hardly any heading has a sign that a row of people or a source needs.
    let is_parted = is_unended && memchr::memchr3(b',', b':', b'(', raw.as_bytes()).is_some();
    if is_parted && Caption::is_placed(raw) {
        return (Role::Caption, "reading.position");
    }
    if is_parted && Caption::named_source(raw).is_some() {
        return (Role::Caption, "reading.credit");
    }
    if is_unended
        && !is_bracketed
        && (raw.len() <= LONGEST_QUOTED || !is_quoted(raw))
        && !page.readings.any(at, |reading| matches!(reading, Reading::Dateline(_)))
    {
        return (Role::Crosshead, "shape.crosshead");
    }
    (Role::Paragraph, "zone.body")
}

/// A place among so many, as in `4 of 12` or `4 von 12`.
fn is_counter(raw: &str) -> bool {
    // Nearly no line opens with a number.
    if !raw.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '+') {
        return false;
    }
    let mut words = raw.split_whitespace();
    let (first, between, last) = (words.next(), words.next(), words.next());
    let number = |word: Option<&str>| word.and_then(|word| word.parse::<u16>().ok());
    let joins = between.is_some_and(|word| word.len() <= 3 && word.chars().all(char::is_lowercase));
    joins && words.next().is_none() && number(first).zip(number(last)).is_some_and(|(place, all)| place <= all)
}

/// Whether the block can be a sign-off.
fn signs_off(page: &Page<'_, '_>, at: usize) -> bool {
    page.readings.any(at, |reading| matches!(reading, Reading::SignOff(_)))
}

/// Whether a line ends as a quotation does.
fn is_quoted(raw: &str) -> bool {
    raw.ends_with(['"', '”', '’', '“', '‘', '»', '«', '」'])
}

/// The role of a piece of furniture.
fn furniture(kind: Furniture) -> Role {
    match kind {
        Furniture::Share => Role::Share,
        Furniture::Navigation => Role::Navigation,
        Furniture::Prompt | Furniture::Pointer => Role::Prompt,
        Furniture::Newsletter => Role::Newsletter,
        Furniture::Cookie => Role::Cookie,
        Furniture::Paywall => Role::Paywall,
        Furniture::Comments => Role::Comments,
        Furniture::Tags => Role::Tags,
        Furniture::Advertisement => Role::Advertisement,
        Furniture::Biography => Role::Biography,
        Furniture::Stories => Role::Teasers,
        Furniture::Videos => Role::Videos,
    }
}

/// The probability of a logit, within 0.02.
fn logistic(logit: f32) -> f32 {
    // `no_std` has no `exp`: a Padé approximant of tanh(x / 2), which is flat beyond |x| = 6.
    let y = (logit * 0.5).clamp(-3.0, 3.0);
    // At its ends it is off by a rounding.
    (0.5 + 0.5 * y * (27.0 + y * y) / (27.0 + 9.0 * y * y)).clamp(0.0, 1.0)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Parser;
    use crate::label::on_page;

    pub(in crate::label) const COPY: &str = "A ferry with 41 people on board ran aground off the coast on Tuesday, the harbour master said.\n\n\
        Nobody was hurt, but the owners of the ferry said they would look into what had happened that night.\n\n\
        The ferry has sailed between Harwick and the islands since 1987, according to the port authority.\n";

    /// The roles of a story's lines between the copy's first and last paragraph.
    pub(in crate::label) fn inside(lines: &str) -> Vec<Role> {
        let text = alloc::format!(
            "Ferry runs aground off Harwick\n\nBy Ada Lane\n\nJan. 30, 2024\n\n{COPY}\n{lines}\n\n\
             The tide had been lower than anyone could remember, said a fisherman who has lived there for 60 years.\n"
        );
        let document = Parser::new().document(&text);
        let blocks = document.blocks();
        blocks.get(6..blocks.len() - 1).unwrap().iter().map(|block| block.role).collect()
    }

    #[test]
    fn quotations_are_paragraphs_and_short_ones_headings() {
        for line in [
            "“We had no warning,” the master said. “The boat was old.”",
            "»Vi var kun to om bord,« siger han. »Den anden sov.«",
            "„Niemand hat uns gewarnt, und das Boot war alt“",
        ] {
            assert_eq!(inside(line), [Role::Paragraph], "{line}");
        }
        assert_eq!(inside("The tide and the chart"), [Role::Crosshead]);
        assert_eq!(inside("”Nobody has counted”"), [Role::Crosshead]);
    }

    #[test]
    fn confidences_are_probabilities() {
        for tenth in -80_i16..=80 {
            let logit = f32::from(tenth) / 10.0;
            let confidence = logistic(logit);
            assert!((0.0..=1.0).contains(&confidence), "{tenth}");
            assert!((confidence - 1.0 / (1.0 + (-logit).exp())).abs() < 0.02, "{tenth}: {confidence}");
        }
    }

    #[test]
    fn a_line_around_the_story_is_what_it_reads_as_there() {
        use Zone::{Before, Gap, Head, Tail, Top};
        let signed = "Reporting by Ada Lane; Editing by Bo Reed";
        for (line, zone, role) in [
            ("By Ada Lane", Before, Role::Byline),
            ("By Ada Lane", Top, Role::Byline),
            ("By Ada Lane", Gap, Role::Byline),
            ("By Ada Lane", Tail, Role::Byline),
            (signed, Top, Role::Byline),
            (signed, Gap, Role::SignOff),
            (signed, Tail, Role::SignOff),
            ("Ada Lane", Top, Role::Byline),
            ("Ada Lane", Tail, Role::Navigation),
            ("Published 4:15 PM, Jan. 30, 2024", Tail, Role::Timestamp),
            ("4 min read", Top, Role::Timestamp),
            ("The quay at dusk on Tuesday (Photo: Bo Reed/AP)", Gap, Role::Caption),
            ("Eds: SUBS 3rd graf with new count", Top, Role::Notice),
            ("© 2031 Harwick Courier. All rights reserved.", Tail, Role::Copyright),
            ("Share", Top, Role::Share),
            ("3 hours ago", Tail, Role::Teasers),
            ("The quay at dusk", Head, Role::Headline),
            ("Harbour master Otto Brandt, third right, with the crew on the quay", Gap, Role::Caption),
            ("The quay at dusk", Gap, Role::Other),
            ("The quay at dusk", Top, Role::Navigation),
            ("The harbour has no lights, and nobody has seen to it", Top, Role::Deck),
        ] {
            on_page(line, None, |page| assert_eq!(free(page, 0, &[Some(zone)], Some(0)).0, role, "{line} in {zone:?}"));
        }
        // Far behind the story, a byline is another one's.
        let tail = [Some(Tail); 9];
        on_page(&alloc::format!("{}By Ada Lane", "Orchards\n\n".repeat(8)), None, |page| {
            assert_eq!(free(page, 8, &tail, Some(1)).0, Role::Navigation);
            assert_eq!(free(page, 8, &tail, Some(2)).0, Role::Byline);
        });
    }

    #[test]
    fn a_line_inside_the_story_is_what_it_reads_as_there() {
        for (line, role) in [
            ("By Ada Lane", Role::Byline),
            ("Reporting by Ada Lane; Editing by Bo Reed", Role::SignOff),
            ("The quay at dusk on Tuesday (Photo: Bo Reed/AP)", Role::Caption),
            ("Eds: SUBS 3rd graf with new count", Role::Notice),
            ("© 2031 Harwick Courier. All rights reserved.", Role::Copyright),
            ("Updated 2015-11-12, 8:33 p.m.", Role::Timestamp),
            // A bare day heads an entry of a chronicle.
            ("Jan. 30, 2024", Role::Crosshead),
            ("• Nobody was hurt.", Role::ListItem),
            ("•Nobody was hurt.", Role::Paragraph),
            ("17/42", Role::Other),
            ("The tide and the chart", Role::Crosshead),
            ("The tide and the chart (AP)", Role::Paragraph),
            ("Ich bin damit einverstanden, dass mir externe Inhalte gezeigt werden.", Role::Cookie),
            ("Source: Harwick Port Authority", Role::Caption),
            ("Quelle : Hafenamt Harwick", Role::Caption),
            ("Source: he has none.", Role::Paragraph),
            ("Ada Lane (l.) auf der Mole von Harwick.", Role::Caption),
            ("From left: Ada Lane, Bo Reed and Cy Dunn", Role::Caption),
            ("The party of Ada Lane (left of the centre) lost.", Role::Paragraph),
            ("Nobody was hurt.", Role::Paragraph),
        ] {
            on_page(line, None, |page| assert_eq!(body(page, 0, line, Some(0)).0, role, "{line}"));
        }
    }

    #[test]
    fn tables_hold_columns_in_most_lines() {
        for (block, is) in [
            ("Team   P   W\nHarwick   3   2", true),
            ("Team\tP\nHarwick\t3", true),
            ("Team | P | W\nHarwick | 3 | 2", true),
            // Two of three lines.
            ("First division\nHarwick   3   2\nHolm   3   1", true),
            ("First division\nHarwick   3   2", false),
            ("Home | News\nSport | Live", false),
            ("Harwick   3   2", false),
            ("A ferry  ran aground\nThe quay  was empty", false),
            ("A ferry ran aground.\nThe quay was empty.", false),
        ] {
            assert_eq!(is_table(block), is, "{block}");
        }
    }

    #[test]
    fn numbers_and_moments_alone_are_no_part_of_the_story() {
        assert_eq!(inside("3"), [Role::Other]);
        assert_eq!(inside("Updated 2015-11-12, 8:33 p.m."), [Role::Timestamp]);
    }
}
