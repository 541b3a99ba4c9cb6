//! Forms of notices, and copy that is none.

use alloc::string::{String, ToString};

use super::openers::{FIRST_WORD, first_word};
use super::*;
use crate::lexicon::notices::OPENERS;

fn kind(line: &str) -> Option<NoticeKind> {
    Notice::parse(line).map(|notice| notice.kind)
}

#[test]
fn every_form_has_its_kind() {
    use NoticeKind::*;
    for (line, want) in [
        ("Eds: SUBS 3rd graf pvs, bgng: ``The mayor...'' to UPDATE number to 12", DeskNote),
        ("EDS: UPDATES throughout with closing prices", DeskNote),
        ("(Eds: Lane in 2nd graf is cq)", DeskNote),
        ("^Eds: With AP Photos.<", DeskNote),
        ("SUBS 3rd graf", DeskNote),
        ("INSERTS", DeskNote),
        ("CORRECTS to 12 sted 21", DeskNote),
        ("UPDATES with closing prices", DeskNote),
        ("Leads with 4 grafs, two more bridges. Picks up 3rd graf pvs", DeskNote),
        ("Top 8 grafs new with Lane quotes", DeskNote),
        ("New throughout with goal met; no pickup.", DeskNote),
        ("With LaserPhoto", DeskNote),
        ("With LaserPhotos HW300-305 of Dec. 30", DeskNote),
        ("LaserPhotos HWK1,LUN1", DeskNote),
        ("LaserPhoto staffing", DeskNote),
        ("AP Photo HWK101, HWK102", DeskNote),
        ("AP Photos.", DeskNote),
        ("With AM-Harwick Bridge, Bjt", DeskNote),
        ("With Harwick-Lune", DeskNote),
        ("An AP Extra", DeskNote),
        ("URGENT", DeskNote),
        ("$Adv 13", Embargo),
        ("$adv07", Embargo),
        ("Adv05", Embargo),
        ("For Release Weekend Editions Jan. 13-15 and Thereafter", Embargo),
        ("For release at 9 a.m. EST; time set by source", Embargo),
        ("EMBARGOED UNTIL 0001 GMT Jan. 15", Embargo),
        ("EMBARGO: 6 p.m. Sunday", Embargo),
        ("EDITORS: This story is embargoed until 6 a.m. ET", Embargo),
        ("This report is embargoed until 0600 GMT", Embargo),
        ("Not for publication before 18:00 GMT", Embargo),
        ("Sperrfrist: 15. Januar, 6.00 Uhr", Embargo),
        ("Correction, Nov. 15, 2031: The bridge opened in 1904.", Correction),
        ("Correction (15 Nov): The bridge opened in 1904.", Correction),
        ("CORRECTED - Harwick bridge opens", Correction),
        ("CORRECTED-Harwick bridge opens", Correction),
        ("(Berichtigung: Im 2. Absatz wurde das Jahr geändert.)", Correction),
        ("Clarification: The bridge is 80 metres long.", Correction),
        ("(Corrects year in paragraph 3)", Correction),
        ("This article was amended on 8 December 2031.", Correction),
        ("An earlier version of this story gave another year.", Correction),
        ("Fe de errores: el puente abrió en 1904.", Correction),
        ("訂正：橋は1904年に開通。", Correction),
        ("Editor's note: Some names were changed.", EditorsNote),
        ("EDITOR'S NOTE _ Ada Lane wrote this.", EditorsNote),
        ("*Editor’s Note: Some names were changed.*", EditorsNote),
        ("Anmerkung der Redaktion: Namen geändert.", EditorsNote),
        ("Anm. d. Red.: Namen geändert.", EditorsNote),
        ("(Adds details, background)", Update),
        ("(This story has been updated with a quote.)", Update),
        ("This story was updated at 5:45 p.m. ET to add a quote.", Update),
        ("This report by The Canadian Press was first published Sept. 4, 2031.", Update),
        ("This is a developing story. Check back for more.", Update),
        ("BULLETIN KILL", Kill),
        ("Mandatory Kill", Kill),
        ("KILL - Harwick-Bridge", Kill),
        ("WITHHELD", Kill),
        ("ADVISORY", Advisory),
        ("ATTENTION EDITORS - Story to follow at 1700 GMT", Advisory),
        ("EDITORS: Note new embargo.", Advisory),
        ("The following information is not for publication", NotForPublication),
        ("* * * * Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", NotForPublication),
        ("# dpa-Notizblock", NotForPublication),
        ("## Redaktionelle Hinweise", NotForPublication),
        ("-30-", EndMark),
        ("— 30 —", EndMark),
        ("30", EndMark),
        ("###", EndMark),
        ("# # #", EndMark),
        ("ENDS", EndMark),
        ("- ends -", EndMark),
        ("Reuter", EndMark),
        ("REUTER...", EndMark),
        ("NNNN", EndMark),
        ("==Kyodo", EndMark),
        ("./.", EndMark),
        ("./.CVN", EndMark),
        ("./. cvn/lem", EndMark),
        ("AAP", EndMark),
        ("End Adv for Sunday, Jan. 15", EndMark),
        ("MORE", More),
        ("(MORE)", More),
        ("more", More),
        ("-more-", More),
        ("___", Rule),
        ("* * *", Rule),
        ("---", Rule),
        ("—————", Rule),
    ] {
        assert_eq!(kind(line), Some(want), "{line}");
    }
}

#[test]
fn disclaimers_are_notes_to_the_reader() {
    for line in [
        "Disclosure: Ada Lane owns shares of the Lune Mill.",
        "(* Disclosure: Lune Mill pays for this series.)",
        "*As an Amazon Associate we earn from qualifying purchases.",
        "This article contains affiliate links. If you buy something, we may earn a commission.",
        "We may earn a commission from links on this page.",
        "Our editors and experts handpick every product we feature.",
        "The views expressed in this column are the author's own.",
        "The views and opinions expressed here do not necessarily reflect those of the Harwick Courier.",
        "Disclaimer: This article is intended for educational and informational purposes only.",
        "This story was produced by Lune Review and distributed by Harwick Wire.",
        "This story about ferries was written by Ada Lane and produced by the Lune Report, a nonprofit newsroom.",
        "This transcript was created on deadline and may be revised.",
        "Transcripts are created on a rush deadline and may not be in their final form.",
        "Dieser Artikel enthält Affiliate-Links.",
        "Die in diesem Beitrag geäußerten Ansichten sind nicht notwendigerweise die Meinung der Redaktion.",
        "Dieser Gastbeitrag gibt die Meinung des Autors wieder.",
        "Cet article contient des liens d’affiliation.",
        "Les opinions exprimées ici n'engagent que leur auteur.",
        "Este artículo contiene enlaces de afiliación.",
        "Las opiniones expresadas en esta columna no reflejan necesariamente las del diario.",
        "Este texto não reflete, necessariamente, a opinião do jornal.",
        "Questo articolo contiene link di affiliazione.",
        "Le opinioni espresse sono esclusivamente dell'autore.",
        "Dit artikel bevat affiliate-links.",
        "De meningen in dit artikel zijn die van de auteur.",
        "Detta är en opinionstext. Åsikterna är skribentens egna.",
        "Artikkelen inneholder annonselenker.",
        "Dette er et debatindlæg og udtryk for skribentens holdning.",
        "Мнение автора может не совпадать с мнением редакции.",
        "Bu yazıda yer alan görüşler yazarına aittir.",
    ] {
        assert_eq!(kind(line), Some(NoticeKind::EditorsNote), "{line}");
    }
    for line in [
        "The views expressed at the meeting ranged from calm to furious.",
        "Opinions expressed by voters differ widely across the county.",
        "This story was never told in the mill.",
        "This story about a ferry begins in the spring.",
        "Disclosure of the contract took a year.",
        "The information provided by the harbor was wrong.",
        "Disclaimer notices are read by nobody.",
        "Die in diesem Artikel genannten Orte sind erfunden.",
        "Las opiniones expresadas por los vecinos fueron duras.",
    ] {
        assert_eq!(kind(line), None, "{line}");
    }
}

#[test]
fn what_readers_are_told_has_its_kind() {
    use NoticeKind::{Correction, DeskNote, EditorsNote, Embargo, Update};
    for (line, want) in [
        ("Our Standards: The Trust Principles of Harwick.", EditorsNote),
        ("Ed's note: the mill is closed.", EditorsNote),
        ("(Except for the headline, this story has not been edited by Harwick staff.)", EditorsNote),
        ("This story was originally published Oct. 25, 2031.", Update),
        ("This article was first published by the Harwick Post.", Update),
        ("This breaking news story will be updated.", Update),
        ("More details to follow.", Update),
        ("Cet article a été mis à jour le 15 janvier.", Update),
        ("Artikeln har uppdaterats.", Update),
        ("Saken oppdateres.", Update),
        ("Dit artikel is bijgewerkt.", Update),
        ("Esta noticia ha sido actualizada.", Update),
        ("Korrekturhinweis: Die Brücke wurde 1904 gebaut.", Correction),
        ("In een eerdere versie van dit artikel stond 1905.", Correction),
        ("I en tidigare version av artikeln stod 1905.", Correction),
        ("Une version précédente de cet article disait 1905.", Correction),
        ("This story corrects the spelling of Lane.", Correction),
        ("Achtung Sperrfrist: 15. Januar, 0.00 Uhr", Embargo),
        ("(Achtung: Sperrfrist 15. Januar, 0.00 Uhr)", Embargo),
        ("Achtung Redaktionen: Sperrfrist Montag, 6.00 Uhr", Embargo),
        ("Attention : sous embargo jusqu'à 18h00", Embargo),
        ("Let op: embargo tot 14.00 uur", Embargo),
        ("Not for release until 6 p.m. Monday", Embargo),
        ("Attention Editors: Embargoed until 6 a.m. EDT", Embargo),
        ("ATTENTION - EMBARGO 0001 GMT", Embargo),
        ("(Achtung: Korrektur im 2. Absatz)", Correction),
        ("(This March 7 story has been corrected to say Monday in paragraph 3)", Correction),
        ("(This story of March 7 was refiled to fix a typo, which corrected its name)", Correction),
        ("STORY REMOVED: BC-Harwick-Ferry", NoticeKind::Kill),
        ("DEVELOPING STORY: Check back for updates.", Update),
        ("MEDIA ADVISORY", NoticeKind::Advisory),
        ("Sob embargo até as 10h", Embargo),
        ("Onder embargo tot 15 januari", Embargo),
        ("Companies in this story: (TSX:HWK)", DeskNote),
    ] {
        assert_eq!(kind(line), Some(want), "{line}");
    }
}

#[test]
fn copy_that_opens_alike_is_no_notice() {
    for line in [
        // Behind a closed bracket, copy goes on.
        "(Eds: a note) Lane said so on Tuesday",
        "(Eds: SUBS 3rd graf) and more copy here",
        // One or two signatures of two to four letters stand behind a mark.
        "./.c",
        "./.12",
        "./.cvnxyz",
        "./.cv1/lem",
        "./.ab/cd/ef",
        "",
        "(",
        "$",
        "--",
        "#",
        "Corrections officers went on strike.",
        "Correction of the course is due.",
        "Correction, as the harbour master put it: the ferry was late.",
        "Correction, on 3 of the 40 charts, was late.",
        "Subs came on late in the game.",
        "Updates: Version 14 is out and it delivers across the board.",
        "More than 30 people came.",
        "30 people came.",
        "Kill the lights, he said: it is late.",
        "Editors and writers went on strike.",
        "For release dates, see the calendar.",
        "With Ada Lane - and others - the band toured.",
        "TOP categories by weight",
        "End of the road for the bridge",
        "Reuters",
        "Ends meet where they can",
        "(More people came than in 2030.)",
        "(This is the story of a ferry that never was corrected.)",
        "This March 7 story has been corrected by time.",
        "Media advisory firms grow.",
        "(AP) — Officials met.",
        "Adv. Lane spoke for the state.",
        "Attention deficit is common.",
        "Attention: the ferry is late.",
        "Achtung, die Fähre kommt",
        "Please note that the ferry is late.",
        "Let op, de kill was snel.",
        "— Ada Lane, mayor",
        "With LaserPhoto gone, picture desks use fibre.",
        "#harwick",
        "AP Photo/Bo Reed",
    ] {
        assert_eq!(kind(line), None, "{line}");
    }
}

#[test]
fn the_span_is_the_trimmed_line() {
    let notice = Notice::parse_at("  Eds: Lane\n   is cq \n", 10, Lists::FRESH).unwrap();
    assert_eq!((notice.text.as_ref(), notice.span), ("Eds: Lane is cq", Span::new(12, 30)));
}

#[test]
fn an_embargo_says_until_when() {
    for (line, date, time, zone, span) in [
        ("EMBARGOED UNTIL 0001 GMT Jan. 15", "--01-15", "00:01:00", "GMT", "0001 GMT Jan. 15"),
        (
            "EMBARGO: 6 p.m. EST Sunday, Jan. 15, 2031",
            "2031-01-15",
            "18:00:00",
            "EST",
            "6 p.m. EST Sunday, Jan. 15, 2031",
        ),
        ("For release at 9 a.m. EST; time set by source", "", "09:00:00", "EST", "9 a.m. EST"),
        ("For Release Sunday, Jan. 15", "--01-15", "", "", "Jan. 15"),
        ("Sperrfrist: 15. Januar 2031, 6.00 Uhr", "2031-01-15", "06:00:00", "", "15. Januar 2031, 6.00 Uhr"),
        ("(Achtung: Sperrfrist 15. Januar, 6.00 Uhr)", "--01-15", "06:00:00", "", "15. Januar, 6.00 Uhr"),
        // The Press Association writes four figures, and no zone.
        ("STRICTLY EMBARGOED TO 0001 TUESDAY MARCH 7", "--03-07", "00:01:00", "", "0001 TUESDAY MARCH 7"),
        ("Embargoed until 0600, 7 March 2031", "2031-03-07", "06:00:00", "", "0600, 7 March 2031"),
        ("Embargoed until 1800 hrs on March 7", "--03-07", "18:00:00", "", "1800 hrs on March 7"),
        ("Not for publication before 18:00 GMT on 3 March", "--03-03", "18:00:00", "GMT", "18:00 GMT on 3 March"),
    ] {
        let until = Notice::parse(line).unwrap().until.unwrap_or_else(|| panic!("{line}"));
        let text = |value: Option<String>| value.unwrap_or_default();
        assert_eq!(text(until.date.map(|date| date.to_string())), date, "{line}");
        assert_eq!(text(until.time.map(|time| time.to_string())), time, "{line}");
        assert_eq!(until.zone.as_deref().unwrap_or_default(), zone, "{line}");
        assert_eq!(until.span.of(line), Some(span), "{line}");
    }
    assert_eq!(Notice::parse("$Adv 13").unwrap().until, None);
    assert_eq!(Notice::parse("Embargoed until further notice").unwrap().until, None);
    // Four figures alone may be a year.
    assert_eq!(Notice::parse("Embargoed until 2031").unwrap().until, None);
}

#[test]
fn the_table_is_in_the_order_of_its_first_words() {
    assert!(OPENERS.is_sorted_by_key(|row| first_word(row.words)));
    assert!(OPENERS.iter().all(|row| row.words == row.words.to_lowercase()));
    assert!(OPENERS.iter().all(|row| row.words.split(' ').next().unwrap().len() < FIRST_WORD));
}

#[test]
fn a_notice_of_its_own_is_the_same() {
    let notice = Notice::parse("EMBARGOED UNTIL 6 a.m. EDT, Jan. 30, 2031").unwrap();
    assert_eq!(notice.clone().into_owned(), notice);
}

#[test]
fn syndicated_feeds_and_contacts() {
    use NoticeKind::{Advisory, DeskNote, EditorsNote};
    for (line, kind) in [
        (
            "(Only the headline and picture of this report may have been reworked by the Harwick Press staff.)",
            EditorsNote,
        ),
        ("(Except for the headline, this article has not been edited by the Press's staff.)", EditorsNote),
        ("This story is auto-generated from a syndicated feed.", EditorsNote),
        ("((ada.lane@harwick.example; +1 555 0100; Reuters Messaging: ada.lane@harwick.example))", DeskNote),
        ("(ATTN: ADDS details in paras 4-5, photos)", DeskNote),
        ("THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.", Advisory),
    ] {
        assert_eq!(Notice::parse(line).map(|notice| notice.kind), Some(kind), "{line}");
    }
    for line in ["Attn: Ada Lane", "((The ferry; it was late))", "Only the headline was wrong."] {
        assert_eq!(Notice::parse(line), None, "{line}");
    }
}
