//! What is taken off items, and what stays.

use super::*;
use alloc::string::{String, ToString};

type Short = (String, Option<String>, Option<u32>);

fn tidied(lines: &[&'static str]) -> Vec<Short> {
    let item = |line: &&'static str| Item { headline: Some(Cow::Borrowed(*line)), ..Item::default() };
    let mut items: Vec<Item<'_>> = lines.iter().map(item).collect();
    tidy(&mut items, false, Lists::FRESH);
    let short =
        |item: &Item<'_>| (words(item).to_string(), item.label.as_deref().map(ToString::to_string), item.age_minutes);
    items.iter().map(short).collect()
}

fn headlines(lines: &[&'static str]) -> Vec<String> {
    tidied(lines).into_iter().map(|(headline, _, _)| headline).collect()
}

#[test]
fn bullets_and_ranks_are_no_part_of_a_headline() {
    assert_eq!(
        headlines(&["* Bees are back", "• Two held", "-5 degrees in May"]),
        ["Bees are back", "Two held", "-5 degrees in May"]
    );
    assert_eq!(headlines(&["1. Bees are back", "2. Two held"]), ["Bees are back", "Two held"]);
    assert_eq!(headlines(&["4. 4. Bees are back", "5. 5. Two held"]), ["Bees are back", "Two held"]);
    assert_eq!(headlines(&["1 Bees are back", "2 Two held", "3 Schools close"])[0], "Bees are back");
    // A club, a league, a count.
    assert_eq!(headlines(&["1. FC Harwick siegt", "Zwei gefasst"])[0], "1. FC Harwick siegt");
    assert_eq!(headlines(&["5 ways to keep bees", "7 tips for a dry attic"])[0], "5 ways to keep bees");
}

#[test]
fn ages_reading_times_and_days_behind_a_headline_are_taken_off() {
    for (line, want, age) in [
        ("Harbor to get a new pier 2 hours ago", "Harbor to get a new pier", Some(120)),
        ("Harbor to get a new pier | 4m ago", "Harbor to get a new pier", Some(4)),
        ("Harbor to get a new pier (3 days ago)", "Harbor to get a new pier", Some(3 * 1440)),
        ("Hafen bekommt neuen Pier · vor 3 Stunden", "Hafen bekommt neuen Pier", Some(180)),
        ("Le port aura une jetée - il y a 2 heures", "Le port aura une jetée", Some(120)),
        ("El puerto tendrá un muelle nuevo hace 5 minutos", "El puerto tendrá un muelle nuevo", Some(5)),
        ("Harbor to get a new pier 3 min read", "Harbor to get a new pier", None),
        ("Harbor to get a new pier • 2 hours ago • 3 min read", "Harbor to get a new pier", Some(120)),
        ("How the flood began 50 years ago", "How the flood began 50 years ago", None),
        ("The day the ferry sank, 10 years ago", "The day the ferry sank, 10 years ago", None),
        ("What we sang yesterday", "What we sang yesterday", None),
    ] {
        let (headline, _, minutes) = tidied(&[line, "Bees are back in the garden"]).remove(0);
        assert_eq!((headline.as_str(), minutes), (want, age), "{line}");
    }
    assert_eq!(
        headlines(&["Bees are back 26 January 2031", "Two held after robbery January 20, 2031"]),
        ["Bees are back", "Two held after robbery"]
    );
    let named = ["Clues for December 20, 2031", "Clues for December 21, 2031"];
    assert_eq!(headlines(&named), named);
}

#[test]
fn lines_of_marks_belong_to_a_headline() {
    let told = |headline: &str, label: Option<&str>, age| (headline.to_string(), label.map(ToString::to_string), age);
    let bees = || told("Bees are back in the garden", Some("World"), Some(120));
    let held = || told("Two held after the robbery", None, Some(5));
    assert_eq!(
        tidied(&["World / 2 h ago", "Bees are back in the garden", "Ada Lane 5 min ago", "Two held after the robbery"]),
        [bees(), held()]
    );
    assert_eq!(
        tidied(&[
            "Bees are back in the garden",
            "World 2 hours ago By Ada Lane",
            "Two held after the robbery",
            "By Rory Kemp 5 min ago"
        ]),
        [bees(), held()]
    );
    // All are headlines.
    assert_eq!(tidied(&["Harwick Wins Again 2 hours ago", "Kemp Out 5 min ago"]).len(), 2);
}

#[test]
fn labels_are_parted_from_headlines() {
    let labelled = |lines: &[&'static str]| {
        let (headline, label, _) = tidied(lines).remove(0);
        (headline, label.unwrap_or_default())
    };
    let pair = |one: &str, other: &str| (one.to_string(), other.to_string());
    assert_eq!(labelled(&["WATCH | Bees are back in town"]), pair("Bees are back in town", "WATCH"));
    assert_eq!(labelled(&["What the bees cost us | Opinion"]), pair("What the bees cost us", "Opinion"));
    assert_eq!(labelled(&["Planning a Garden | A guide to bees"]).1, "");
    let twin = ["Bees are back in town", "Harwick Garden Bees are back in town"];
    assert_eq!(labelled(&twin), pair("Bees are back in town", "Harwick Garden"));
    let kicked = ["On the Map", "Bees are back in the old garden", "On the Map", "Two held after the robbery"];
    assert_eq!(labelled(&kicked), pair("Bees are back in the old garden", "On the Map"));
    let pictures = ["blog image 1", "Bees are back", "blog image 1", "Two held again"];
    assert_eq!(labelled(&pictures), pair("Bees are back", ""));
}

#[test]
fn times_that_go_down_are_clocks() {
    let clocks = |times: &[u32], headed| {
        let item = |time: &u32| Item { duration_seconds: Some(*time), ..Item::default() };
        are_clocks(&times.iter().map(item).collect::<Vec<_>>(), headed)
    };
    assert!(clocks(&[1130, 915, 540], true) && !clocks(&[1130, 915, 540], false));
    assert!(clocks(&[1130, 915, 540, 500, 61], false));
    assert!(!clocks(&[1130, 1500, 540], true) && !clocks(&[90, 95, 80], true));
}
