use alloc::string::{String, ToString};
use alloc::vec::Vec;

const COPY: &str = "A ferry ran aground off Harwick on Tuesday with 42 people on board, the harbour master said in a \
    statement. Nobody was hurt.\n\nThe coastguard said the ship had left the island at noon and lost its engine in \
    heavy seas an hour later.\n\nTugs will try to free it at high tide, and divers are to look at the hull before it \
    sails again, she said.\n\nThe owners said they would look at the plans for the winter and repay all fares.\n";

fn authors(page: &str) -> Vec<String> {
    let article = crate::parse(page);
    article.bylines.iter().flat_map(|byline| &byline.authors).map(|author| author.name.to_string()).collect()
}

#[test]
fn a_line_between_headline_and_time_signs() {
    for name in ["Lane", "adalane", "Harwick Team", "dpa", "HW24 Redaktion"] {
        let page = alloc::format!(
            "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{name}\n\nMarch 5, 2024\n\n{COPY}"
        );
        assert_eq!(authors(&page), [name], "{name}");
    }
    let page = alloc::format!(
        "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\nTravel\n\nMarch 5, 2024\n\n{COPY}"
    );
    assert!(authors(&page).is_empty(), "{:?}", authors(&page));
}

#[test]
fn any_name_follows_a_lone_by() {
    for name in ["The Harwick Team", "Lane", "Ada Lane"] {
        let page = alloc::format!("Ferry runs aground off Harwick with 42 on board\n\nBy\n\n{name}\n\n{COPY}");
        assert_eq!(authors(&page), [name], "{name}");
    }
}

#[test]
fn an_organization_that_signs_alone_is_the_author() {
    let page = alloc::format!("Ferry runs aground off Harwick with 42 on board\n\nBy Harwick Staff\n\n{COPY}");
    let article = crate::parse(&page);
    let byline = &article.bylines[0];
    assert_eq!(byline.organization.as_deref(), Some("Harwick Staff"));
    assert_eq!(byline.authors[0].name, "Harwick Staff");
    assert_eq!(byline.authors[0].span.of(&page), Some("Harwick Staff"));
    let page = alloc::format!("Ferry runs aground off Harwick\n\nBy Ada Lane, Harwick Post\n\n{COPY}");
    assert_eq!(authors(&page), ["Ada Lane"]);
}

#[test]
fn who_has_written_the_story_goes_before_names() {
    let page = alloc::format!(
        "Ferry runs aground off Harwick\n\nBo Reed\n\nMarch 5, 2024\n\n{COPY}\n\nWritten by Ada Lane\n\nAbout us\n"
    );
    assert_eq!(authors(&page), ["Ada Lane"]);
}

#[test]
fn a_note_after_the_story_names_the_author() {
    let page = |note: &str| alloc::format!("Ferry runs aground off Harwick with 42 on board\n\n{COPY}\n\n{note}\n");
    assert_eq!(authors(&page("Ada Lane is a veteran reporter who covers the coast.")), ["Ada Lane"]);
    assert!(authors(&page("Ada Lane is a fisherman who lives on the coast.")).is_empty());
}

#[test]
fn words_that_the_page_writes_small_are_no_name() {
    let page = |name: &str| {
        alloc::format!(
            "Ferry runs aground off Harwick with 42 on board\n\n{name}\n\n{COPY}\n\nThe winter plans are out.\n"
        )
    };
    assert_eq!(authors(&page("Ada Lane")), ["Ada Lane"]);
    assert!(authors(&page("Winter Plans")).is_empty());
}

#[test]
fn a_word_for_by_or_a_group_signs_without_a_time() {
    for (line, name) in
        [("by harwick", "harwick"), ("By 3i Harwick", "3i Harwick"), ("Harwick Courier Staff", "Harwick Courier Staff")]
    {
        let page =
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
        assert_eq!(authors(&page), [name], "{line}");
    }
    for line in ["Faculty & Staff", "by email", "Harbour services"] {
        let page =
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
        assert!(authors(&page).is_empty(), "{line}: {:?}", authors(&page));
    }
}

#[test]
fn a_name_beside_the_time_signs() {
    for line in ["EcoHarwick - 2024/3/5", "EcoHarwick | March 5, 2024"] {
        let page =
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
        assert_eq!(authors(&page), ["EcoHarwick"], "{line}");
    }
    for line in ["Travel | March 5, 2024", "Ferry | March 5, 2024", "March 5, 2024 page1"] {
        let page =
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{line}\n\n{COPY}");
        assert!(authors(&page).is_empty(), "{line}: {:?}", authors(&page));
    }
}

#[test]
fn whoever_made_the_picture_or_is_spoken_of_signs_nothing() {
    let page = |lines: &str, tail: &str| {
        alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\n{COPY}{tail}")
    };
    assert_eq!(authors(&page("Bo Reed", "")), ["Bo Reed"]);
    assert!(authors(&page("Foto:\n\nBo Reed", "")).is_empty());
    let told = "\nThe ferry was built for Bo Reed and his sons, who had sailed it to the islands for years.\n";
    assert!(authors(&page("Ferries", &alloc::format!("{told}\nBo Reed\n\nFollow\n"))).is_empty());
}

#[test]
fn a_note_under_a_name_makes_it_the_author() {
    let page = |note: &str| {
        alloc::format!(
            "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{COPY}\nSign up for news\n\nBoats\n\n\
             Tides\n\nAda Lane\n\n{note}\n"
        )
    };
    assert_eq!(authors(&page("Ada comes from a family of sailors and looks after the harbour's pages.")), ["Ada Lane"]);
    assert!(authors(&page("Sailors look after the harbour and its boats when the storms have gone.")).is_empty());
}

#[test]
fn people_go_before_the_organization_that_signs_over_them() {
    let page = alloc::format!(
        "Ferry runs aground off Harwick with 42 on board\n\nBy Team Harwick\n\n{COPY}\nWritten by Ada Lane\n"
    );
    assert_eq!(authors(&page), ["Ada Lane"]);
}

#[test]
fn bylines_far_apart_are_of_other_stories() {
    let page = alloc::format!(
        "Ferry runs aground off Harwick with 42 on board\n\nBy Ada Lane\n\nHarbours\n\nBoats\n\nStorms\n\nBy Bo Reed\n\n{COPY}"
    );
    assert_eq!(authors(&page), ["Ada Lane"]);
}

#[test]
fn a_personal_page_is_its_owners() {
    let page = |title: &str, top: &str, tail: &str| {
        alloc::format!("{title}\n\n{top}\n\nPosts\n\nFerry runs aground off Harwick\n\n{COPY}\n{tail}\n")
    };
    let title = "Ferry runs aground off Harwick | Ada Lane";
    assert_eq!(authors(&page(title, "Home", "© 2024 Ada Lane. All rights reserved.")), ["Ada Lane"]);
    assert_eq!(authors(&page("Ferry runs aground off Harwick", "Ada Lane", "© 2024 Ada Lane")), ["Ada Lane"]);
    assert!(authors(&page(title, "Home", "© 2024 Bo Reed")).is_empty());
    assert!(authors(&page("Ferry runs aground off Harwick | ADA LANE", "Home", "© 2024 ADA LANE")).is_empty());
}

#[test]
fn a_credited_name_over_another_is_of_the_picture() {
    for lines in ["Bo Reed / AP\n\nAda Lane", "Bo Reed\n\nBo Reed / AP\n\nAda Lane"] {
        let page = alloc::format!(
            "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\nMarch 5, 2024\n\n{COPY}"
        );
        assert_eq!(authors(&page), ["Ada Lane"], "{lines}");
    }
}

#[test]
fn a_byline_between_two_prints_of_the_headline_is_the_storys() {
    let head = "Ferry runs aground off Harwick with 42 on board";
    let page = alloc::format!(
        "Home\n\nNews\n\nSport\n\n{head}\n\nby Ada Lane on March 5, 2024\n\nShare\n\n{head}\n\nBo Reed\n\nIslands\n\n{COPY}"
    );
    assert_eq!(authors(&page), ["Ada Lane"]);
}

#[test]
fn a_newsroom_or_an_agency_signs_over_what_it_is() {
    for (lines, name) in [("Staff\n\nMarch 5, 2024", "Staff"), ("dpa\n\nNachrichtenagentur", "dpa")] {
        let page =
            alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\n{COPY}");
        assert_eq!(authors(&page), [name], "{lines}");
    }
}

#[test]
fn the_kicker_of_the_headline_is_no_name() {
    let page = alloc::format!(
        "Home\n\nNews\n\nHarbour Days\n\nMarch 5, 2024\n\nHarbour Days: Ferry runs aground off Harwick with 42 on board\n\n{COPY}"
    );
    assert!(authors(&page).is_empty(), "{:?}", authors(&page));
}

#[test]
fn addresses_make_no_name_common() {
    let page = |address: &str| {
        alloc::format!(
            "Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\nStorm Lane\n\n{COPY}\n{address}\n"
        )
    };
    assert_eq!(authors(&page("https://harwick.example/author/storm-lane/")), ["Storm Lane"]);
    assert!(authors(&page("The storm has shut the lane along the harbour.")).is_empty());
}

/// A page whose headline has `lines` under it.
fn page(lines: &str) -> String {
    alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick with 42 on board\n\n{lines}\n\n{COPY}")
}

#[test]
fn an_address_makes_no_name_common() {
    for (address, names) in [("tides.harwick.example", &["Harwick Tides"][..]), ("The harwick tides are high.", &[])] {
        let text = alloc::format!("{}\n\n{address}\n", page("Harwick Tides\n\nMarch 5, 2024"));
        assert_eq!(authors(&text), names, "{address}");
    }
}

#[test]
fn words_of_the_headline_are_no_name() {
    assert_eq!(authors(&page("Ada Lane\n\nMarch 5, 2024")), ["Ada Lane"]);
    assert!(authors(&page("Harwick Ferry\n\nMarch 5, 2024")).is_empty());
}

#[test]
fn whoever_has_looked_at_the_text_signs_nothing() {
    for lead in ["Fact checked by", "Reviewed by:", "Edited by"] {
        assert!(
            authors(&page(&alloc::format!("{lead}\n\nAda Lane\n\nAda Lane\n\nMarch 5, 2024"))).is_empty(),
            "{lead}"
        );
    }
}

#[test]
fn people_who_write_for_somebody_go_before_the_organization_over_them() {
    let lines = "by Harwick Staff\n\nMarch 5, 2024\n\nBoats and Harbours\n\nAda Lane, Harwick University";
    assert_eq!(authors(&page(lines)), ["Ada Lane"]);
}

#[test]
fn any_name_follows_a_line_that_leads_to_the_author() {
    assert_eq!(authors(&page("Author\n\nHarbourline\n\nShare")), ["Harbourline"]);
    assert!(authors(&page("Boats\n\nHarbourline\n\nShare")).is_empty());
}

#[test]
fn a_newsroom_signs_between_the_time_and_the_story() {
    assert_eq!(authors(&page("19 March, 2024\n\nNewsdesk")), ["Newsdesk"]);
    assert!(authors(&page("19 March, 2024\n\nHarbourline")).is_empty());
}

#[test]
fn a_menu_may_part_the_title_from_the_byline() {
    let menu = "Boats\n\n".repeat(14);
    let text = |line: &str| {
        alloc::format!("Ferry runs aground off Harwick with 42 on board\n\n{menu}{line}\n\nMarch 5, 2024\n\n{COPY}")
    };
    assert_eq!(authors(&text("Team Harbourline")), ["Team Harbourline"]);
    assert!(authors(&text("Boats and Tides")).is_empty());
}

#[test]
fn an_agency_signs_under_a_deck() {
    let (deck, rest) = COPY.split_at(COPY.find("\n\n").unwrap());
    let text = alloc::format!("Home\n\nNews\n\nFerry runs aground off Harwick\n\n{deck}\n\ndpa\n\n5. März 2024{rest}");
    assert_eq!(authors(&text), ["dpa"]);
}

#[test]
fn a_card_far_from_copy_names_the_author() {
    let menu = "Boats\n\n".repeat(14);
    for (lead, line) in [("Article written by:", "Ada Lane, MD"), ("About the author", "Ada Lane")] {
        let text = alloc::format!("{}{menu}{lead}\n\n{line}\n\nReviewed by\n\nBo Reed\n", page("Ferries"));
        assert_eq!(authors(&text), ["Ada Lane"], "{lead}");
    }
}

#[test]
fn a_line_with_by_far_from_copy_names_the_author() {
    let menu = "Boats\n\n".repeat(9);
    let text = |line: &str| alloc::format!("{}{menu}{line}\n\nFollow\n", page("Ferries"));
    assert_eq!(authors(&text("Written by Top Harbour Growth")), ["Top Harbour Growth"]);
    assert!(authors(&text("Written on Top Harbour Growth")).is_empty());
}

#[test]
fn an_organization_may_be_named_with_small_words() {
    for line in ["By Friends of the Harbour", "By Ask the Pilots"] {
        let name = line.strip_prefix("By ").unwrap();
        assert_eq!(authors(&page(line)), [name]);
    }
    assert!(authors(&page("By the Light of Dawn")).is_empty());
}

#[test]
fn one_line_names_the_owner_of_a_personal_page() {
    let text = |top: &str, copyright: &str| {
        alloc::format!("{top}\n\nPosts\n\nFerry runs aground off Harwick\n\n{COPY}\nThe lane is shut.\n\n{copyright}\n")
    };
    assert_eq!(authors(&text("Home", "© 2024 Bo Reed")), ["Bo Reed"]);
    assert_eq!(authors(&text("Bo Reed", "© 2024")), ["Bo Reed"]);
    assert_eq!(authors(&text("Bo Reed's Harbour Blog", "© 2024")), ["Bo Reed"]);
    // The page has one of its words in small letters, or it is the name of a firm.
    for top in ["Ada Lane", "Reed Clinic", "Le Phare", "Bo REED", "Bo Reed Diamond Harwick"] {
        assert!(authors(&text(top, "© 2024")).is_empty(), "{top}");
    }
}

#[test]
fn whoever_signs_the_story_off_has_written_it_where_nobody_else_signs() {
    let text = |top: &str, end: &str| page(&alloc::format!("{top}\n\nMarch 5, 2024")) + &alloc::format!("\n{end}\n");
    assert_eq!(authors(&text("Travel", "(Reporting by Ada Lane; Editing by Bo Ng)")), ["Ada Lane"]);
    assert_eq!(authors(&text("By Cy Poe", "(Reporting by Ada Lane; Editing by Bo Ng)")), ["Cy Poe"]);
    assert!(authors(&text("Travel", "(Editing by Bo Ng)")).is_empty());
}

#[test]
fn a_name_stands_over_a_label_and_its_time() {
    assert_eq!(authors(&page("Harbourline\n\nLast update:\n\nMarch 5, 2024")), ["Harbourline"]);
    assert!(authors(&page("Harbourline\n\nLast update:\n\nShare")).is_empty());
}

#[test]
fn a_byline_under_other_stories_after_the_story_is_theirs() {
    let page = |heading: &str| {
        alloc::format!(
            "Ferry runs aground off Harwick with 42 on board\n\n{COPY}\n{heading}\n\nBy Bo Reed\n\nMore from Business\n\n\
             By Cy Dunn\n"
        )
    };
    assert!(authors(&page("Read Next")).is_empty());
    assert_eq!(authors(&page("Harwick")), ["Bo Reed"]);
}
