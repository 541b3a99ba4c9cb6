//! A whole story.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::*;

use super::picks::{Day, Picks, fill, time};
use super::words;
use crate::{
    Article, Author, Boilerplate, BoilerplateKind, Byline, Caption, Copyright, Credit, Dateline, Inferred, Item,
    Language, Notice, NoticeKind, Paragraph, Person, Place, SignOff, Text, Timestamp, UtcOffset, Wire,
};

/// What proptest generates and shrinks: numbers for the choices of each part of a story.
#[derive(Debug, Clone)]
struct Plan {
    head: Vec<u16>,
    paragraphs: Vec<Vec<u16>>,
    caption: Vec<u16>,
    wire: Vec<u16>,
    teasers: Vec<Vec<u16>>,
}

fn numbers(count: usize) -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), count)
}

/// A whole fictional story: every field that any layout can state is filled, and all of them agree. A story has four to
/// nine paragraphs of prose, one or two authors, a picture, the header of its wire, and a list of other stories.
///
/// Layouts state different parts of it; [`rendered`](super::rendered) says which.
pub fn article() -> impl Strategy<Value = Article<'static>> {
    (numbers(24), vec(numbers(12), 3..=8), numbers(16), numbers(16), vec(numbers(4), 3..=4)).prop_map(
        |(head, paragraphs, caption, wire, teasers)| build(&Plan { head, paragraphs, caption, wire, teasers }),
    )
}

fn text(words: impl Into<String>) -> Text<'static> {
    Text { text: Cow::Owned(words.into()), ..Text::default() }
}

pub(super) fn author(name: &str) -> Author<'static> {
    Author { name: Cow::Owned(name.to_string()), ..Author::default() }
}

fn build(plan: &Plan) -> Article<'static> {
    let mut picks = Picks::new(&plan.head);
    let (thing, again) = picks.of(words::SUBJECTS);
    let (city, region) = picks.of(words::CITIES);
    let day = picks.date();
    let number = format!("{}", 12 + picks.number(480));
    let slots: &[(&str, &str)] =
        &[("{t}", thing), ("{u}", again), ("{c}", city), ("{C}", city), ("{n}", &number), ("{d}", day.weekday())];
    let headline = fill(picks.of(words::HEADLINES), slots);
    let deck = fill(picks.of(words::DECKS), slots);
    let count = 1 + picks.index(2);
    let authors: Vec<Author<'static>> = picks.people(count).iter().map(|name| author(name)).collect();
    let lead = fill(picks.of(words::LEADS), slots);
    let published = picks.clock(5, 12);
    let updated = picks.clock(12, 22);
    let paper = picks.of(words::PAPERS);
    let agency = "The Associated Press";

    let mut body = alloc::vec![Paragraph { text: Cow::Owned(lead), ..Paragraph::default() }];
    let mut used = Vec::new();
    for numbers in &plan.paragraphs {
        let text = paragraph(&mut Picks::new(numbers), slots, &mut used);
        body.push(Paragraph { text: Cow::Owned(text), ..Paragraph::default() });
    }
    let sign_off = SignOff {
        authors: authors.iter().take(1).cloned().collect(),
        organization: Some(agency.into()),
        ..SignOff::default()
    };
    let words: usize = body.iter().map(|paragraph| paragraph.text.split_whitespace().count()).sum();
    Article {
        language: Some(Language::En),
        wire: Some(wire(&mut Picks::new(&plan.wire), day, published, words)),
        publication: Some(text(paper)),
        headline: Some(text(headline)),
        deck: Some(text(deck)),
        bylines: alloc::vec![Byline { authors, organization: Some(agency.into()), ..Byline::default() }],
        dateline: Some(Dateline {
            places: alloc::vec![Place {
                city: city.to_uppercase().into(),
                region: (!region.is_empty()).then(|| region.into()),
            }],
            agency: Some("AP".into()),
            ..Dateline::default()
        }),
        published: Some(Timestamp { date: day.date(), time: time(published), ..Timestamp::default() }),
        updated: Some(Timestamp { date: day.date(), time: time(updated), ..Timestamp::default() }),
        captions: alloc::vec![picture(&mut Picks::new(&plan.caption), day, slots)],
        body,
        sign_off: alloc::vec![sign_off],
        notices: alloc::vec![Notice {
            kind: NoticeKind::DeskNote,
            text: Picks::new(&plan.wire).of(words::DESK_NOTES).into(),
            ..Notice::default()
        }],
        boilerplate: furniture(&plan.teasers),
        ..Article::default()
    }
}

/// Two sentences, or a quotation with its speaker.
fn paragraph(picks: &mut Picks<'_>, slots: &[(&str, &str)], used: &mut Vec<&'static str>) -> String {
    let person = picks.person();
    let mut slots = slots.to_vec();
    slots.extend([("{p}", person.as_str()), ("{o}", picks.of(words::OFFICES))]);
    if picks.chance(3) {
        let quote = picks.unused(words::QUOTES, used);
        if !quote.is_empty() {
            let after = picks.unused(words::AFTER_QUOTES, used);
            let speaker = fill("{p}, {o}", &slots);
            return format!("“{quote},” said {speaker}. {after}").trim_end().to_string();
        }
    }
    let first = picks.unused(words::SENTENCES, used);
    let second = picks.unused(words::SENTENCES, used);
    // A person is named once; the second sentence has another one.
    let other = picks.person();
    let first = fill(first, &slots);
    for slot in &mut slots {
        if slot.0 == "{p}" {
            slot.1 = &other;
        }
    }
    format!("{first} {}", fill(second, &slots)).trim().to_string()
}

/// A picture's caption, with its credit and copyright.
pub(super) fn picture(picks: &mut Picks<'_>, day: Day, slots: &[(&str, &str)]) -> Caption<'static> {
    let [person, other, photographer] = <[String; 3]>::try_from(picks.people(3)).unwrap_or_default();
    let position = picks.of(words::POSITIONS);
    let named = format!("{} {person}", picks.of(words::TITLES));
    let mut slots = slots.to_vec();
    slots.extend([("{p}", named.as_str()), ("{q}", other.as_str()), ("{w}", position)]);
    let scene = fill(picks.of(words::SCENES), &slots);
    let end = fill(picks.of(words::CAPTION_ENDS), &slots);
    let city = slots.iter().find(|(slot, _)| *slot == "{c}").map(|(_, city)| *city).unwrap_or_default();
    let text = format!("{scene} in {city}, {}, {}. {end}", day.weekday(), day.short());
    let note = picks.of(&[None, Some("Pool"), Some("File")]);
    Caption {
        text: text.into(),
        date: day.date(),
        people: alloc::vec![Person { name: person.into(), position: position.into() }],
        credit: Some(Credit {
            photographer: Some(photographer.into()),
            organization: Some("AP".into()),
            notes: note.into_iter().map(Cow::Borrowed).collect(),
            ..Credit::default()
        }),
        copyright: Some(Copyright {
            year: Some(day.year),
            holder: Some("The Associated Press".into()),
            all_rights_reserved: true,
            ..Copyright::default()
        }),
        ..Caption::default()
    }
}

/// The header of an AP message.
fn wire(picks: &mut Picks<'_>, day: Day, clock: (u16, u16), words: usize) -> Wire<'static> {
    let _note = picks.number(u16::MAX);
    let (priority, urgency) = picks.of(&[("r", 5_u8), ("u", 2), ("b", 3), ("d", 6), ("a", 7)]);
    let keyword = format!("BC-{}", picks.of(words::KEYWORDS));
    let version = picks.chance(2).then(|| picks.of(words::VERSIONS));
    let reference = version.map(|_| format!("a{:04}", picks.number(9999)));
    Wire {
        service: Some(picks.of(&["a", "f", "s", "W"]).into()),
        selector: Some(picks.of(&["-----", "harbr", "asian"]).into()),
        number: Some(format!("{:04}", picks.number(9999)).into()),
        priority: Some(priority.into()),
        urgency: Some(urgency),
        category: Some(picks.of(&["a", "i", "n", "f"]).into()),
        cycle: Some("BC".into()),
        keyword: Some(keyword.into()),
        versions: version.into_iter().map(Cow::Borrowed).collect(),
        reference: reference.map(Cow::Owned),
        word_count: u32::try_from(words).ok(),
        filed: Some(Timestamp {
            date: day.date(),
            time: time(clock),
            zone: Some("GMT".into()),
            offset: Some(UtcOffset::UTC),
            inferred: alloc::vec![Inferred::Century],
            ..Timestamp::default()
        }),
        date: day.without_year(),
    }
}

/// Two prompts, and a list of other stories.
fn furniture(teasers: &[Vec<u16>]) -> Vec<Boilerplate<'static>> {
    let prompt = |words: &'static str| Boilerplate {
        kind: BoilerplateKind::Prompt,
        text: Some(Cow::Borrowed(words)),
        ..Boilerplate::default()
    };
    let mut items: Vec<Item<'static>> = Vec::new();
    let shift = teasers.first().map_or(0, |numbers| Picks::new(numbers).index(words::TEASERS.len()));
    for (numbers, (headline, summary)) in teasers.iter().zip(words::TEASERS.iter().cycle().skip(shift)) {
        let mut picks = Picks::new(numbers);
        let _shift = picks.number(u16::MAX);
        let age = match picks.number(2) {
            0 => 1 + u32::from(picks.number(59)),
            _ => 60 * (1 + u32::from(picks.number(23))),
        };
        items.push(Item {
            headline: Some(Cow::Borrowed(headline)),
            summary: Some(Cow::Borrowed(summary)),
            age_minutes: Some(age),
            ..Item::default()
        });
    }
    let list = Boilerplate {
        kind: BoilerplateKind::Teasers,
        title: Some("Top Stories".into()),
        items,
        ..Boilerplate::default()
    };
    let prompts = words::PROMPTS.iter().skip(1).map(|words| prompt(words));
    prompts.chain([list]).collect()
}
