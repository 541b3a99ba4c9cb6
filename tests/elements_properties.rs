//! What stands before or after an element does not change what is read of it: copy, blanks, marks of lists, small print.
//! Round trips without anything around are in `properties.rs`, over the same strategies.

#![cfg(feature = "proptest")]

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use wirecopy::strategies;
use wirecopy::{
    Age, Author, Byline, Caption, Copyright, Credit, Dateline, Duration, Notice, NoticeKind, SignOff, StampLine,
    Timestamp,
};

/// The cases of one property: a few by default, as many as `WIRECOPY_CASES` asks for before a release.
fn cases() -> ProptestConfig {
    let asked = std::env::var("WIRECOPY_CASES").ok().and_then(|cases| cases.parse().ok());
    // A quick run takes the same lines every time; a long one looks for new ones.
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(11) };
    ProptestConfig { cases: asked.unwrap_or(192), rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

/// A sentence of copy: with a name, a day, a figure, a dash, brackets, quotation marks.
fn sentence() -> impl Strategy<Value = String> {
    let subject = select(
        &[
            "The ferry",
            "A spokesman for the harbour",
            "Ada Lane",
            "The captain, who is 57,",
            "Nobody on the quay",
            "“The crew,” she said,",
            "The mayor (left)",
        ][..],
    );
    let verb = select(
        &["ran aground", "was towed to Harwick", "waited", "is late", "said nothing — again —", "paid 12.50"][..],
    );
    let end = select(
        &[
            "on Tuesday.",
            "on March 9, 2024, in the fog.",
            "at 6:36 a.m. on the quay.",
            "after the storm (the second of the year).",
            "as the Harwick News reported.",
            "for the third time; the others were early.",
            "before the court in Port Ellery sat.",
        ][..],
    );
    (subject, verb, end).prop_map(|(subject, verb, end)| format!("{subject} {verb} {end}"))
}

/// Some sentences, one after the other.
fn copy() -> impl Strategy<Value = String> {
    proptest::collection::vec(sentence(), 1..4).prop_map(|sentences| sentences.join(" "))
}

/// White space that renderers leave around a line.
fn blanks() -> impl Strategy<Value = &'static str> {
    select(&["", " ", "   ", "\t", "\u{A0}", "\n", " \n  "][..])
}

fn people(authors: &[Author<'_>]) -> Vec<(String, Option<String>)> {
    authors.iter().map(|author| (author.name.to_string(), author.role.as_ref().map(ToString::to_string))).collect()
}

fn who(credit: &Credit<'_>) -> [String; 4] {
    let text = |part: &Option<_>| part.as_ref().map(ToString::to_string).unwrap_or_default();
    [text(&credit.photographer), text(&credit.organization), text(&credit.via), credit.notes.join("+")]
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn copy_after_a_dateline_changes_nothing(line in strategies::dateline(), before in blanks(), copy in copy()) {
        let text = format!("{before}{}{copy}", line.text);
        let found = Dateline::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        prop_assert_eq!(&found.places, &line.value.places, "{}", text);
        prop_assert_eq!((&found.agency, found.date), (&line.value.agency, line.value.date), "{}", text);
        prop_assert_eq!(text.get(found.span.end..).map(str::trim_start), Some(copy.as_str()));
        prop_assert_eq!(text.get(found.span.start..), text.get(before.len()..));
    }

    #[test]
    fn a_dateline_behind_copy_is_none(line in strategies::dateline(), sentence in sentence()) {
        let text = format!("{sentence} {}and more.", line.text);
        prop_assert_eq!(Dateline::parse(&text), None, "{}", text);
    }

    #[test]
    fn blanks_and_stamps_around_a_byline_change_nothing(
        line in strategies::byline(),
        before in select(&["", " ", "\u{A0}", "• ", "| ", "^", "— "][..]),
        after in select(&["", " ", "\n", " | March 9, 2024", " - Jan. 30, 2024 6:36 am", " Published 14:05, 3 Mar 2024", " • 5 min read"][..]),
    ) {
        let text = format!("{before}{}{after}", line.text);
        let found = Byline::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        prop_assert_eq!(people(&found.authors), people(&line.value.authors), "{}", text);
        prop_assert_eq!(&found.organization, &line.value.organization, "{}", text);
        for author in &found.authors {
            prop_assert_eq!(author.span.of(&text), Some(&*author.name));
        }
        prop_assert_eq!(found.span.of(&text), Some(line.text.as_str()), "{}", text);
    }

    #[test]
    fn a_byline_behind_copy_is_none(line in strategies::byline(), sentence in sentence()) {
        let text = format!("{sentence} {}", line.text);
        prop_assert_eq!(Byline::parse(&text), None, "{}", text);
        prop_assert_eq!(Byline::parse_bare(&text), None, "{}", text);
    }

    #[test]
    fn small_print_around_a_moment_changes_nothing(
        line in strategies::timestamp(),
        before in select(&["", " ", "• ", "| ", "(", "/ ", "\u{A0}"][..]),
        after in select(&["", " ", " | 5 min read", " • 3 Comments", " |", " / ", " - "][..]),
    ) {
        let text = format!("{before}{}{after}", line.text);
        let found = Timestamp::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        let want = &line.value;
        prop_assert_eq!((found.date, found.time, found.offset, &found.zone), (want.date, want.time, want.offset, &want.zone), "{}", text);
        prop_assert!(found.inferred.is_empty(), "{}", text);
        prop_assert_eq!(found.span.of(&text), Some(line.text.as_str()), "{}", text);
    }

    #[test]
    fn copy_around_a_moment_makes_it_none(line in strategies::timestamp(), sentence in sentence(), first in any::<bool>()) {
        let text = if first { format!("{sentence} {}", line.text) } else { format!("{} {sentence}", line.text) };
        prop_assert_eq!(StampLine::parse(&text), None, "{}", text);
    }

    #[test]
    fn copy_before_a_credit_changes_nothing(line in strategies::credit(), copy in copy(), gap in select(&["", " ", "\n"][..])) {
        let text = format!("{copy}{gap}{}", line.text);
        let found = Caption::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        prop_assert_eq!(&found.text, &copy, "{}", text);
        let credit = found.credit.unwrap_or_default();
        prop_assert_eq!(who(&credit), who(&line.value), "{}", text);
        prop_assert_eq!(credit.span.of(&text), Some(line.text.as_str()), "{}", text);
        // It does not stand alone.
        prop_assert_eq!(Credit::parse(&text), None, "{}", text);
    }

    #[test]
    fn blanks_and_marks_around_a_credit_change_nothing(
        line in strategies::credit(),
        before in select(&["", " ", "| ", "– ", "• ", "\n"][..]),
        after in select(&["", " ", "\n", " *"][..]),
    ) {
        let text = format!("{before}{}{after}", line.text);
        let found = Credit::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        prop_assert_eq!(who(&found.unwrap_or_default()), who(&line.value), "{}", text);
    }

    #[test]
    fn copy_after_a_credit_leaves_no_other_credit(line in strategies::credit(), sentence in sentence()) {
        let text = format!("{} {sentence}", line.text);
        let credit = Caption::parse(&text).and_then(|caption| caption.credit);
        prop_assert!(credit.is_none_or(|credit| who(&credit) == who(&line.value)), "{}", text);
    }

    #[test]
    fn copy_before_a_caption_belongs_to_it(line in strategies::caption(), sentence in sentence()) {
        let text = format!("{sentence} {}", line.text);
        let found = Caption::parse(&text).unwrap_or_default();
        prop_assert_eq!(found.text.as_ref(), format!("{sentence} {}", line.value.text), "{}", text);
        prop_assert_eq!(found.credit.as_ref().map(who), line.value.credit.as_ref().map(who), "{}", text);
        let rights = |caption: &Caption<'_>| caption.copyright.as_ref().map(|found| (found.year, found.holder.as_ref().map(ToString::to_string)));
        prop_assert_eq!(rights(&found), rights(&line.value), "{}", text);
    }

    #[test]
    fn terms_after_a_copyright_line_change_nothing(
        line in strategies::copyright(),
        before in select(&["", " ", "| ", "• ", "* "][..]),
        after in select(&["", " ", "\n", " | Terms of use", " This material may not be published without leave."][..]),
    ) {
        // What ends no sentence goes on as the holder's name.
        let gap = if after.trim_start().starts_with("This") && !line.text.ends_with('.') { "." } else { "" };
        let text = format!("{before}{}{gap}{after}", line.text);
        let found = Copyright::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        let want = &line.value;
        let read = (found.year, &found.holder, found.all_rights_reserved);
        prop_assert_eq!(read, (want.year, &want.holder, want.all_rights_reserved), "{}", text);
    }

    #[test]
    fn copy_is_no_copyright_line(copy in copy()) {
        prop_assert_eq!(Copyright::parse(&copy), None);
        prop_assert_eq!(Notice::parse(&copy), None);
        prop_assert_eq!(SignOff::parse(&copy), []);
        prop_assert_eq!(StampLine::parse(&copy), None);
        prop_assert_eq!(Credit::parse(&copy), None);
        prop_assert_eq!(Dateline::parse(&copy), None);
        prop_assert_eq!(Byline::parse(&copy), None);
    }

    #[test]
    fn blanks_around_a_sign_off_change_nothing(line in strategies::sign_off(), before in blanks(), after in blanks()) {
        let text = format!("{before}{}{after}", line.text);
        let read = |parts: &[SignOff<'_>]| -> Vec<_> {
            parts.iter().map(|part| (people(&part.authors), part.organization.as_ref().map(ToString::to_string), part.role.as_ref().map(ToString::to_string))).collect()
        };
        let found = SignOff::parse(&text);
        prop_assert_eq!(read(&found), read(&line.value), "{}", text);
        for part in &found {
            prop_assert!(part.span.of(&text).is_some_and(|part| !part.is_empty()));
        }
    }

    #[test]
    fn copy_around_a_sign_off_adds_nobody(line in strategies::sign_off(), sentence in sentence(), first in any::<bool>()) {
        let text = if first { format!("{sentence} {}", line.text) } else { format!("{} {sentence}", line.text) };
        let names: Vec<_> = line.value.iter().flat_map(|part| people(&part.authors)).map(|(name, _)| name).collect();
        for part in SignOff::parse(&text) {
            for (name, _) in people(&part.authors) {
                prop_assert!(names.contains(&name), "{name} in {text}");
            }
        }
    }

    #[test]
    fn blanks_around_a_notice_change_nothing(line in strategies::notice(), before in blanks(), after in blanks()) {
        let text = format!("{before}{}{after}", line.text);
        let found = Notice::parse(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap_or_default();
        prop_assert_eq!((found.kind, &found.text), (line.value.kind, &line.value.text), "{}", text);
        let until = |notice: &Notice<'_>| notice.until.as_ref().map(|until| (until.date, until.time, until.zone.as_ref().map(ToString::to_string)));
        prop_assert_eq!(until(&found), until(&line.value), "{}", text);
        prop_assert_eq!(found.span.of(&text), Some(line.text.as_str()), "{}", text);
    }

    #[test]
    fn copy_after_a_notice_stays_in_it_or_makes_it_copy(line in strategies::notice(), sentence in sentence()) {
        let text = format!("{} {sentence}", line.text);
        let Some(found) = Notice::parse(&text) else {
            prop_assert_eq!(line.value.kind, NoticeKind::EndMark, "{}", text);
            return Ok(());
        };
        prop_assert_eq!(found.kind, line.value.kind, "{}", text);
        prop_assert_eq!(found.span.of(&text), Some(text.as_str()));
        prop_assert_ne!(found.kind, NoticeKind::EndMark, "{}", text);
    }

    #[test]
    fn a_notice_behind_copy_is_none(line in strategies::notice(), sentence in sentence()) {
        let text = format!("{sentence} {}", line.text);
        prop_assert_eq!(Notice::parse(&text), None, "{}", text);
    }

    #[test]
    fn marks_around_an_age_change_nothing_and_copy_does(
        line in strategies::age(),
        before in select(&["", " ", "• ", "(", "| ", "Updated "][..]),
        after in select(&["", " ", ".", ")", " |", " •"][..]),
        sentence in sentence(),
    ) {
        let text = format!("{before}{}{after}", line.text);
        let found = Age::parse(&text);
        prop_assert_eq!(found.map(|age| age.minutes), Some(line.value.minutes), "{}", text);
        // The point may be the unit's.
        let span = found.and_then(|age| age.span.of(&text)).map(|age| age.trim_end_matches('.'));
        prop_assert_eq!(span, Some(line.text.trim_end_matches('.')), "{}", text);
        for text in [format!("{sentence} {}", line.text), format!("{} {sentence}", line.text)] {
            prop_assert_eq!(Age::parse(&text), None, "{}", text);
        }
    }

    #[test]
    fn marks_around_a_running_time_change_nothing_and_copy_does(
        line in strategies::duration(),
        before in select(&["", " ", "• ", "(", "▶ "][..]),
        after in select(&["", " ", ")", " |", " •"][..]),
        sentence in sentence(),
    ) {
        let text = format!("{before}{}{after}", line.text);
        prop_assert_eq!(Duration::parse(&text).map(|time| time.seconds), Some(line.value.seconds), "{}", text);
        for text in [format!("{sentence} {}", line.text), format!("{} {sentence}", line.text)] {
            prop_assert_eq!(Duration::parse(&text), None, "{}", text);
        }
    }
}
