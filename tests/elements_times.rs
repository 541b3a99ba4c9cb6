//! Timestamps, ages and running times in the forms that copy writes them in. The forms are those of pages, wires and
//! exports; days and clocks are made up.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops where it is not what it expects"
)]

use proptest::prelude::*;
use wirecopy::{Age, Date, Duration, Inferred, Span, StampLabel, StampLine, Time, Timestamp};

/// A moment as the tables write it: `2024-01-30 06:36:00 -05:00 EST century order`, what is absent left out.
fn written(stamp: &Timestamp<'_>) -> String {
    let mut out = Vec::new();
    out.extend(stamp.date.map(|date| date.to_string()));
    out.extend(stamp.time.map(|time| time.to_string()));
    out.extend(stamp.offset.map(|offset| offset.to_string()));
    out.extend(stamp.zone.as_ref().map(|zone| format!("[{zone}]")));
    out.extend(stamp.inferred.iter().map(|inferred| match inferred {
        Inferred::Century => "century".to_owned(),
        Inferred::DayMonthOrder => "order".to_owned(),
        other => format!("{other:?}"),
    }));
    out.join(" ")
}

/// All moments of a line, parted by semicolons, each with the first letter of its label.
fn line(text: &str) -> Option<String> {
    let line = StampLine::parse(text)?;
    let stamps = line.stamps.iter().map(|stamp| {
        let label = match stamp.label {
            StampLabel::Published => "P ",
            StampLabel::Updated => "U ",
            _ => "",
        };
        format!("{label}{}", written(&stamp.timestamp))
    });
    Some(stamps.collect::<Vec<_>>().join("; "))
}

/// Forms of English copy, wires and exports, one moment each.
const ENGLISH: &[(&str, &str)] = &[
    ("Posted January 30, 2024 6:36 am.", "2024-01-30 06:36:00"),
    ("Last Updated January 30, 2024 6:42 am.", "2024-01-30 06:42:00"),
    ("August 14, 2025", "2025-08-14"),
    ("Published August 14, 2025", "2025-08-14"),
    ("Dec. 23, 2024, 1:24 PM EST", "2024-12-23 13:24:00 [EST]"),
    ("Wed Aug 05 12:00:00 2015", "2015-08-05 12:00:00"),
    ("27/04/17 - 20u37 Bron: ANP", "2017-04-27 20:37:00 century"),
    ("Wed Aug 5 12:00:07 EST 2015", "2015-08-05 12:00:07 [EST]"),
    ("Monday, 27 March, 2006, 18:08 EST, US", "2006-03-27 18:08:00 [EST]"),
    ("Updated Dec. 23, 2024, 1:24 PM EST", "2024-12-23 13:24:00 [EST]"),
    ("11:11 PM EST Nov 19, 2019", "2019-11-19 23:11:00 [EST]"),
    ("Nov 19, 6:55 AM;", "--11-19 06:55:00"),
    ("Nov 19, 6:55 AM", "--11-19 06:55:00"),
    ("3 Mar 2026", "2026-03-03"),
    ("12:44, 20 Apr 2026", "2026-04-20 12:44:00"),
    ("Updated20:49, 5 Aug 2024", "2024-08-05 20:49:00"),
    ("Mar 06, 2026 (12:52 UTC).", "2026-03-06 12:52:00 +00:00 [UTC]"),
    ("2026-03-05 UTC", "2026-03-05 +00:00 [UTC]"),
    ("09/10/2025", "2025-10-09 order"),
    ("Updated on 09/11/25", "2025-11-09 century order"),
    ("30/03/2025 3:08 pm", "2025-03-30 15:08:00"),
    ("09/10/2025 3:08 pm", "2025-09-10 15:08:00 order"),
    ("09/10/2025 3:08 pm EST", "2025-09-10 15:08:00 [EST]"),
    ("09/10/2025 15:08 BST", "2025-10-09 15:08:00 [BST]"),
    ("12/18/2025 4:00:05 PM", "2025-12-18 16:00:05"),
    ("November 20th, 2019 - 07:29 GMT", "2019-11-20 07:29:00 +00:00 [GMT]"),
    ("0339 GMT (1139 HKT) November 19, 2019", "2019-11-19 03:39:00 +00:00 [GMT]"),
    ("November 19, 2019 / 8:16 AM", "2019-11-19 08:16:00"),
    ("Sat 8:31 PM, Feb 17, 2018", "2018-02-17 20:31:00"),
    ("3:26 pm IST", "15:26:00 [IST]"),
    ("Updated at 5:36 PM CST", "17:36:00 [CST]"),
    ("Last published Apr 8, 2024", "2024-04-08"),
    ("Updated Dec. 23, 2024, 1:24 PM EST / Source: HARWICK", "2024-12-23 13:24:00 [EST]"),
    ("22 February,2026", "2026-02-22"),
    ("Wed, 05/21/2025 - 07:08", "2025-05-21 07:08:00"),
    ("UPDATED 6:15 AM PT – Tuesday, March 7, 2023", "2023-03-07 06:15:00 [PT]"),
    ("6:15 PM · Mar 7, 2023", "2023-03-07 18:15:00"),
    ("Updated at 5:36 PM CST on January 4, 2024", "2024-01-04 17:36:00 [CST]"),
    ("October 23, 2025 5:50 pm CET", "2025-10-23 17:50:00 [CET]"),
    ("11:58, 23 APR 2024", "2024-04-23 11:58:00"),
    ("Thursday, 18th July 2024", "2024-07-18"),
    ("11:48, Thu, Jul 18, 2024", "2024-07-18 11:48:00"),
    ("Published Wed, Feb 28 2024 7:00 AM EST", "2024-02-28 07:00:00 [EST]"),
    ("Published Wed, Feb 28 20247:00 AM EST", "2024-02-28 07:00:00 [EST]"),
    ("Published Fri, Apr 28 20232:23 PM EDT", "2023-04-28 14:23:00 [EDT]"),
    ("Published February 29, 2024 8:38am EST", "2024-02-29 08:38:00 [EST]"),
    ("Published: 15:56 BST, 27 April 2024", "2024-04-27 15:56:00 [BST]"),
    ("Saturday 02 March 2024 22:25", "2024-03-02 22:25:00"),
    ("2 March 2024 • 9:44pm", "2024-03-02 21:44:00"),
    ("11:00 AM PDT • May 16, 2024", "2024-05-16 11:00:00 [PDT]"),
    ("Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22 16:55:00 [MYT]"),
    ("Friday 22 November 2024 08:49 GMT", "2024-11-22 08:49:00 +00:00 [GMT]"),
    ("21 May 2025 - 14:19", "2025-05-21 14:19:00"),
    ("November 10, 2025 at 06:21 pm", "2025-11-10 18:21:00"),
    ("5 May 2025 at 00:46", "2025-05-05 00:46:00"),
    ("Last updated on September 16th, 2023 at 09:27 am", "2023-09-16 09:27:00"),
    ("June 11th, 2024, 10:45 AM", "2024-06-11 10:45:00"),
    ("Page last modified Jan. 17, 2025 @ 01:39 PM EST", "2025-01-17 13:39:00 [EST]"),
    ("Mon, Dec 22 @ 4:00 pm", "--12-22 16:00:00"),
    ("| November 3, 2025 (8:42 AM ET)", "2025-11-03 08:42:00 [ET]"),
    ("Published on November 7, 2025, 3:50pm ET", "2025-11-07 15:50:00 [ET]"),
    ("Nov 25, 2025 5:00 am PST", "2025-11-25 05:00:00 [PST]"),
    ("Updated: January 2, 2025, 9:06am CST", "2025-01-02 09:06:00 [CST]"),
    ("Updated: Dec 17, 2025, 21:47 IST", "2025-12-17 21:47:00 [IST]"),
    ("Updated 9:15 a.m. ET, Jan. 17, 2025", "2025-01-17 09:15:00 [ET]"),
    ("Jan. 17, 2025, 9:15 p.m. Eastern Time", "2025-01-17 21:15:00 [Eastern Time]"),
    ("January 5, 2024 12:00 am", "2024-01-05 00:00:00"),
    ("January 5, 2024 12:00 pm", "2024-01-05 12:00:00"),
    ("January 5, 2024 at noon", "2024-01-05 12:00:00"),
    ("Published January 5, 2024, 12 noon ET", "2024-01-05 12:00:00 [ET]"),
    ("January 5, 2024, midnight", "2024-01-05 00:00:00"),
    ("January 5, 2024 4PM", "2024-01-05 16:00:00"),
    ("January 5, 2024 4 p.m. PT", "2024-01-05 16:00:00 [PT]"),
    ("2024-02-14T16:15:30Z", "2024-02-14 16:15:30 +00:00 [Z]"),
    ("2025-10-30T10:45:07-04:00", "2025-10-30 10:45:07 -04:00"),
    ("2025-10-30T10:45:07.123+05:30", "2025-10-30 10:45:07 +05:30"),
    ("2025-10-30T10:45+01:00", "2025-10-30 10:45:00 +01:00"),
    ("2025-10-30 10:45:07 +0100", "2025-10-30 10:45:07 +01:00"),
    ("2025-10-30 10:45 -0500", "2025-10-30 10:45:00 -05:00"),
    ("Last Updated: 2025-02-22", "2025-02-22"),
    ("Mon, 25 Aug 2025 08:00:00 +0100", "2025-08-25 08:00:00 +01:00"),
    ("25 Aug 2025 08:00 UTC+2", "2025-08-25 08:00:00 +02:00 [UTC+2]"),
    ("25 Aug 2025 08:00 (GMT+7)", "2025-08-25 08:00:00 +07:00 [GMT+7]"),
    ("25 Aug 2025 08:00 GMT+05:30", "2025-08-25 08:00:00 +05:30 [GMT+05:30]"),
    ("25 Aug 2025 08:00 JST", "2025-08-25 08:00:00 [JST]"),
    ("25 Aug 2025 0800 SGT", "2025-08-25 08:00:00 [SGT]"),
    ("26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01"),
    ("212322 GMT Nov 31", "2031-11-21 23:22:00 +00:00 [GMT] century"),
    ("March 14, 2013 Thursday 11:21 AM GMT", "2013-03-14 11:21:00 +00:00 [GMT]"),
    ("January 31, 1986", "1986-01-31"),
    ("03-14-2013", "2013-03-14"),
    ("15-Oct-2024", "2024-10-15"),
    ("27 January,2026", "2026-01-27"),
    ("3 January, 2025", "2025-01-03"),
    ("29th August, 2023", "2023-08-29"),
    ("04 NOV 25", "2025-11-04 century"),
    ("28 Apr 94", "1994-04-28 century"),
    ("Dec 18 '24", "2024-12-18 century"),
    ("FEBRUARY 12, 2024", "2024-02-12"),
    ("Sept. 5, 2025", "2025-09-05"),
    ("Sep. 5, 2025", "2025-09-05"),
    ("Tuesday February 11 2025", "2025-02-11"),
    ("Jan 23", "--01-23"),
    ("Updated: Jan 31", "--01-31"),
    ("Today 8:56 am", "08:56:00"),
    ("* 24 Nov 2024 • 9:44pm", "2024-11-24 21:44:00"),
    ("/ Updated Dec. 19, 2025", "2025-12-19"),
    ("3 min | May 10, 2024", "2024-05-10"),
    ("Nov 08, 2025 7 min read", "2025-11-08"),
    ("Last Updated: Dec 17, 2025 • 5 min read", "2025-12-17"),
    ("Published on December 18, 2025 • Reading time 20 minutes", "2025-12-18"),
    ("Mar 27, 20255 mins", "2025-03-27"),
    ("June 3, 2024 0 Comments", "2024-06-03"),
    ("December 16, 2025 No Comments", "2025-12-16"),
    ("Dec 18, 2025Dec 18, 2025", "2025-12-18"),
    ("Published Wed, Feb 28 2024 6:13 AM EST Updated 1 Min Ago", "2024-02-28 06:13:00 [EST]"),
    ("8/27/2025", "2025-08-27"),
    ("December 19. 2025", "2025-12-19"),
    ("Updated December 19. 2025, 5:05 p.m. ET", "2025-12-19 17:05:00 [ET]"),
    ("Sunday, 4 January 2026 at 7 a.m. Pacific Time", "2026-01-04 07:00:00 [Pacific Time]"),
    ("0700 hrs GMT 4 January 2026", "2026-01-04 07:00:00 +00:00 [GMT]"),
    ("4th of January, 2026, 12.05pm GMT", "2026-01-04 12:05:00 +00:00 [GMT]"),
    ("Published: 4 Jan 2026 07:05 (UTC+1)", "2026-01-04 07:05:00 +01:00 [UTC+1]"),
    ("2026-01-04 07:05:06Z", "2026-01-04 07:05:06 +00:00 [Z]"),
    ("January 4, 2026 | 7:05 p.m. AKST", "2026-01-04 19:05:00 [AKST]"),
    ("First published on 8 Oct 2022", "2022-10-08"),
    ("Date posted: 8 October 2022", "2022-10-08"),
    ("Originally published 8 October 2022, 17:15 pm", "2022-10-08 17:15:00"),
    ("Saturday, December 20, 2025", "2025-12-20"),
    ("Published January 30, 2024\n6:36 am", "2024-01-30 06:36:00"),
    ("January\u{a0}30,\u{a0}2024", "2024-01-30"),
];

/// Forms of other languages, one moment each.
const OTHER_LANGUAGES: &[(&str, &str)] = &[
    // German
    ("Stand: 28.04.2023 17:23 Uhr", "2023-04-28 17:23:00"),
    ("Stand: 28. April 2023, 05:00 Uhr", "2023-04-28 05:00:00"),
    ("28.04.2023, 20.15 Uhr", "2023-04-28 20:15:00"),
    ("22.11.2024 07.57", "2024-11-22 07:57:00"),
    ("Veröffentlicht am 13. Mai 2026 um 15:44", "2026-05-13 15:44:00"),
    ("Veröffentlicht am 27.04.24 um 07:39 Uhr", "2024-04-27 07:39:00 century"),
    ("Aktualisiert am 07.01.2026 - 18:50 UhrLesedauer: 4 Min.", "2026-01-07 18:50:00"),
    ("30.01.202430. Januar 2024", "2024-01-30"),
    ("25.4.24", "2024-04-25 century"),
    ("16.05.2024, 11:26 Uhr • Lesezeit: 5 Minuten", "2024-05-16 11:26:00"),
    ("06. 01. 2026, 14:59 Uhr", "2026-01-06 14:59:00"),
    ("Do 27.04. 2023 15:27 Uhr 01:00 min", "2023-04-27 15:27:00"),
    ("Montag30. Juni 2025", "2025-06-30"),
    ("Akt.: 29. Juni 2025 - 21.18 Uhr", "2025-06-29 21:18:00"),
    ("05. November 2024,10:38", "2024-11-05 10:38:00"),
    ("24.04. 14:30 Uhr", "--04-24 14:30:00"),
    ("Online seit heute, 7.57 Uhr", "07:57:00"),
    ("27. Februar 2012 Montag 9:50 PM GMT+1", "2012-02-27 21:50:00 +01:00 [GMT+1]"),
    ("1. März 2024, 10 Uhr MEZ", "2024-03-01 10:00:00 [MEZ]"),
    ("Zuletzt aktualisiert: Di, 5. Dezember 2023, 9:05 Uhr", "2023-12-05 09:05:00"),
    ("4/5/2024, 9:05 Uhr", "2024-05-04 09:05:00"),
    // French
    ("Publié le 3 janvier 2024 à 10h30", "2024-01-03 10:30:00"),
    ("Mis à jour le 3 janv. 2024 à 10 h 30", "2024-01-03 10:30:00"),
    ("Publié le 1er février 2024", "2024-02-01"),
    ("Le 14/07/2024 à 10:05", "2024-07-14 10:05:00"),
    ("Publié le 03/07/2024 à 10h05", "2024-07-03 10:05:00"),
    // Spanish
    ("Actualizado: 15 oct 2024 - 17:38CEST", "2024-10-15 17:38:00 [CEST]"),
    ("Actualizado a las 15:10h.", "15:10:00"),
    ("3 de enero de 2024 a las 10:30", "2024-01-03 10:30:00"),
    ("Publicado el miércoles 3 de enero del 2024", "2024-01-03"),
    ("Publicado: 03/07/2024 10:05 h", "2024-07-03 10:05:00"),
    // Portuguese
    ("Publicado em 3 de março de 2024 às 10h30", "2024-03-03 10:30:00"),
    ("Atualizado em 03/07/2024 10h05", "2024-07-03 10:05:00"),
    // Italian
    ("05 Gennaio 2025", "2025-01-05"),
    ("Pubblicato il 5 gennaio 2025 alle 16:01", "2025-01-05 16:01:00"),
    ("Aggiornato alle 16:01", "16:01:00"),
    // Dutch
    ("Gepubliceerd op 3 maart 2024 om 10.30 uur", "2024-03-03 10:30:00"),
    ("Laatst bijgewerkt: 03-07-2024, 10:05", "2024-07-03 10:05:00"),
    // Scandinavian
    ("Publicerad 3 mars 2024 kl 10.30", "2024-03-03 10:30:00"),
    ("Publisert 05.08.2024, kl. 13.05", "2024-08-05 13:05:00"),
    ("Sist oppdatert torsdag 09. mai 2024 - 20:24", "2024-05-09 20:24:00"),
    ("15.10.24 23:35", "2024-10-15 23:35:00 century"),
    ("24. jul.", "--07-24"),
    ("02/02/2025 KL. 09:00", "2025-02-02 09:00:00"),
    ("Offentliggjort torsdag 06. feb 2025 17:25", "2025-02-06 17:25:00"),
    ("d. 5. maj 2024 kl. 10.30", "2024-05-05 10:30:00"),
    ("Uppfært 12.2.2025 7:25", "2025-02-12 07:25:00"),
    ("Miðvikudagur, 16. apríl 2025", "2025-04-16"),
    // Others
    ("20 Nisan 2026", "2026-04-20"),
    ("Güncelleme: 20 Nisan 2026 - 10:05", "2026-04-20 10:05:00"),
    ("YAYINLANDI 20 ARALIK 2026", "2026-12-20"),
    ("14.05.2025, 20:28", "2025-05-14 20:28:00"),
    ("14 мая 2025 г. в 20:28", "2025-05-14 20:28:00"),
    ("Обновлено 14 мая 2025, 20:28", "2025-05-14 20:28:00"),
    ("14 maja 2025, 20:28", "2025-05-14 20:28:00"),
    ("Cập nhật 22/10/2025, 19:25 (GMT+7)", "2025-10-22 19:25:00 +07:00 [GMT+7]"),
    ("20/1/2026 18:30", "2026-01-20 18:30:00"),
    ("5 Agustus 2024 10:05 WIB", "2024-08-05 10:05:00 [WIB]"),
    ("2025/1/14 21:17", "2025-01-14 21:17:00"),
    ("2025年1月14日（火）", "2025-01-14"),
    ("2025年1月13日 20時01分", "2025-01-13 20:01:00"),
    ("公開日時：2025年1月13日 午後8時1分", "2025-01-13 20:01:00"),
    ("1月13日", "--01-13"),
    ("最終更新 2025年1月14日 21:17", "2025-01-14 21:17:00"),
    ("2024年04月24日23:52", "2024-04-24 23:52:00"),
    ("发布时间：2024-04-24 23:52:10", "2024-04-24 23:52:10"),
    ("입력 2026.07.12 22:09", "2026-07-12 22:09:00"),
    ("수정 2026. 7. 12. 오후 10:09", "2026-07-12 22:09:00"),
    ("2026년 7월 12일 10:09", "2026-07-12 10:09:00"),
];

/// Lines with several moments.
const SEVERAL: &[(&str, &str)] = &[
    (
        "Published February 29, 2024 8:15am EST | Updated February 29, 2024 8:44am EST",
        "P 2024-02-29 08:15:00 [EST]; U 2024-02-29 08:44:00 [EST]",
    ),
    ("12:33, 20 Apr 2026Updated 12:34, 20 Apr 2026", "2026-04-20 12:33:00; U 2026-04-20 12:34:00"),
    ("Published January 3, 2024 9:00 am | Updated at 5:36 PM CST", "P 2024-01-03 09:00:00; U 17:36:00 [CST]"),
    (
        "Posted 6:15 AM, Mar 07, 2023 and last updated 9:00 AM, Mar 08, 2023",
        "P 2023-03-07 06:15:00; U 2023-03-08 09:00:00",
    ),
    ("25/04/2026 Actualizado a las 15:10h.", "2026-04-25; U 15:10:00"),
    ("05 Gennaio 2025 Aggiornato alle 16:11 1 minuti di lettura", "2025-01-05; U 16:11:00"),
    ("Publisert 05.08.2024, kl. 13.15 Oppdatert 05.08.2024, kl. 13.42", "P 2024-08-05 13:15:00; U 2024-08-05 13:42:00"),
    ("20 Nisan 2026•Güncelleme: 20 Nisan 2026", "2026-04-20; U 2026-04-20"),
    ("11:38, Thu, Jul 18, 2024 | UPDATED: 11:40, Thu, Jul 18, 2024", "2024-07-18 11:38:00; U 2024-07-18 11:40:00"),
    ("Published Jul 17, 2024, 11:31am|Updated Jul 17, 2024, 6:49pm", "P 2024-07-17 11:31:00; U 2024-07-17 18:49:00"),
    ("Posted on June 29, 2020 November 12, 2021", "P 2020-06-29; 2021-11-12"),
    ("August 16, 2019 - Updated July 9, 2025", "2019-08-16; U 2025-07-09"),
    ("Published Oct 10, 2023 - [Updated Dec 3, 2025]", "P 2023-10-10; U 2025-12-03"),
    ("Feb. 29, 2024 6:56 amFeb. 28, 2024 9:00 pm", "2024-02-29 06:56:00; 2024-02-28 21:00:00"),
    ("2025/1/14 21:27（最終更新 1/14 21:27） 789文字", "2025-01-14 21:27:00; U --01-14 21:27:00"),
    ("입력 2025.05.15 20:10 수정 2025.05.15 20:47 4면", "P 2025-05-15 20:10:00; U 2025-05-15 20:47:00"),
    ("Posted: Aug 08, 2024 4:10 AM EDT | Last Updated: August 8", "P 2024-08-08 04:10:00 [EDT]; U --08-08"),
    ("30/03/2025 | Updated 02/04/2025", "2025-03-30; U 2025-04-02"),
    ("03/30/2025 | Updated 02/04/2025", "2025-03-30; U 2025-02-04"),
    ("11.2.2025 | 23:45 | Uppfært 12.2.2025 7:35", "2025-02-11 23:45:00; U 2025-02-12 07:35:00"),
    ("Published February 30, 2024 | Updated March 1, 2024", "U 2024-03-01"),
];

/// Lines that are no lines of stamps.
const NONE: &[&str] = &[
    "",
    " ",
    "Officials met on Jan. 30, 2024 to talk",
    "January 30, 2024 to talk",
    "Posted",
    "Updated: ",
    "Posted by Ada Lane",
    "Monday",
    "September 2025",
    "Last updated January, 2024",
    "2024",
    "23:55",
    "1305",
    "9:43",
    "32:03",
    "4 hours ago",
    "Updated 4 hours ago",
    "Sunday, May 5th 2024 3PM 18°C 6PM 13°C 5-Day Forecast",
    "Freitag, 28. April 2023 20:29 Uhr Harwick | 19:29 Uhr Port Vane | 14:29 Uhr Elmsea",
    "Thu., January 08, 2026, 2:00 p.m. - 3:00 p.m. ET",
    "Monday 7:30am - 5:00pm",
    "Montag - Sonntag um 6.00 Uhr",
    "9:00-17:00",
    "7:00AM - 5:00PM",
    "3/1/2014 +8.6%",
    "4/1/2020 -20.1%",
    "844.204.5619",
    "1.888.768.6861",
    "$58.78",
    "4.96/5",
    "by Ada Lane Feb. 28, 2024 9:40 pm",
    "Politics / February 29, 2024",
    "© 2024 The Harwick Post",
    "January 14 & 21, 2026",
    "May 1 May 2 May 3 May 4 May 5 May 6 May 7 May 8",
    "Published February 30, 2024",
    "25:61 Uhr",
    "13/13/2024",
    "1 year 24 days",
    "Data as of Dec 20, 2025.",
];

#[test]
fn one_moment_in_each_form() {
    let mut count = 0;
    for (text, want) in ENGLISH.iter().chain(OTHER_LANGUAGES) {
        let found = Timestamp::parse(text).map(|stamp| written(&stamp)).unwrap_or_default();
        assert_eq!(found, *want, "{text}");
        count += 1;
    }
    assert!(count >= 150, "{count} forms");
}

#[test]
fn several_moments_on_a_line() {
    for (text, want) in SEVERAL {
        assert_eq!(line(text).as_deref(), Some(*want), "{text}");
        assert_eq!(Timestamp::parse(text).is_some(), !want.contains(';'), "{text}");
    }
}

#[test]
fn other_lines_are_none() {
    for text in NONE {
        assert_eq!(line(text), None, "{text}");
    }
}

#[test]
fn the_span_is_the_stamp_with_its_label_and_full_stop() {
    for (text, spans) in [
        ("Posted January 30, 2024 6:36 am.", vec!["Posted January 30, 2024 6:36 am."]),
        ("  Posted January 30, 2024 6:36 am. ", vec!["Posted January 30, 2024 6:36 am."]),
        ("Mar 06, 2026 (12:52 UTC).", vec!["Mar 06, 2026 (12:52 UTC)."]),
        ("Nov 19, 6:55 AM;", vec!["Nov 19, 6:55 AM"]),
        ("• 2 March 2024 • 9:44pm", vec!["2 March 2024 • 9:44pm"]),
        ("Friday, 22 Nov 2024 4:55 PM MYT", vec!["Friday, 22 Nov 2024 4:55 PM MYT"]),
        ("12:33, 20 Apr 2026Updated 12:34, 20 Apr 2026", vec!["12:33, 20 Apr 2026", "Updated 12:34, 20 Apr 2026"]),
        ("15.04.2026 - 15:48 UhrLesedauer: 2 Min.", vec!["15.04.2026 - 15:48 Uhr"]),
    ] {
        let line = StampLine::parse(text).unwrap();
        let found: Vec<&str> = line.stamps.iter().map(|stamp| stamp.timestamp.span.of(text).unwrap()).collect();
        assert_eq!(found, spans, "{text}");
        assert!(line.stamps.iter().all(|stamp| line.span.contains(stamp.timestamp.span)), "{text}");
    }
}

#[test]
fn long_lines_are_refused_and_padding_is_not_length() {
    let padded = format!("{:400}Posted January 30, 2024 6:36 am.{:400}", "", "");
    let line = StampLine::parse(&padded).unwrap();
    assert_eq!(line.span, Span::new(400, 432));
    for unit in
        ["May 1 ", "6:36 am ", "Updated ", "1:00 ", "on ", "Mon ", "1", "a", "(", "Jan. 30, 2024 | ", "5 min ", "年"]
    {
        let text = unit.repeat(1_000_000 / unit.len());
        assert_eq!(StampLine::parse(&text), None, "{unit}");
        assert_eq!(Age::parse(&text), None, "{unit}");
        assert_eq!(Duration::parse(&text), None, "{unit}");
    }
}

#[test]
fn doubt_about_the_order_is_told() {
    let stamp = Timestamp::parse("09/10/2025").unwrap();
    assert!(stamp.is_ambiguous());
    assert_eq!(stamp.other_reading(), Date::new(Some(2025), 9, 10));
    for text in ["09/10/2025 15:08 BST", "Publié le 09/10/2025", "09.10.2025", "30/03/2025", "09/09/2025"] {
        let stamp = Timestamp::parse(text).unwrap();
        assert!(!stamp.is_ambiguous(), "{text}");
        assert_eq!(stamp.other_reading(), None, "{text}");
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// A day of the calendar and a clock.
fn moments() -> impl Strategy<Value = (Date, Time)> {
    (1970_u16..2070, 1_u8..=12, 1_u8..=28, 0_u8..24, 0_u8..60).prop_map(|(year, month, day, hour, minute)| {
        (Date::new(Some(year), month, day).unwrap(), Time::new(hour, minute, 0).unwrap())
    })
}

/// The forms whose reading is certain, by number.
fn rendered(form: usize, date: Date, time: Time) -> String {
    let (year, month, day) = (date.year().unwrap(), date.month(), date.day());
    let name = MONTHS[usize::from(month) - 1];
    let short = &name[..3];
    let (hour, minute) = (time.hour(), time.minute());
    let half = if hour < 12 { "am" } else { "pm" };
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    match form {
        0 => format!("Posted {name} {day}, {year} {twelve}:{minute:02} {half}."),
        1 => format!("{short}. {day}, {year}, {twelve}:{minute:02} {}", half.to_uppercase()),
        2 => format!("{hour:02}:{minute:02}, {day} {short} {year}"),
        3 => format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"),
        4 => format!("{day:02}.{month:02}.{year}, {hour:02}:{minute:02} Uhr"),
        5 => format!("{day}. {} {year} um {hour}.{minute:02} Uhr", GERMAN[usize::from(month) - 1]),
        6 => format!("{year}年{month}月{day}日 {hour}時{minute:02}分"),
        7 => format!("Published {short} {day} {year}{twelve}:{minute:02} {half}"),
        8 => format!("{hour:02}{minute:02} hrs {day} {name} {year}"),
        9 => format!("Updated: {day}-{}-{year} {hour}:{minute:02}", short.to_uppercase()),
        _ => format!("Last updated on {name} {day}th, {year} at {twelve}:{minute:02}{half}"),
    }
}

proptest! {
    #[test]
    fn what_is_rendered_is_read_back((date, time) in moments(), form in 0_usize..11) {
        let text = rendered(form, date, time);
        let stamp = Timestamp::parse(&text);
        prop_assert!(stamp.is_some(), "{text}");
        let stamp = stamp.unwrap();
        prop_assert_eq!((stamp.date, stamp.time), (Some(date), Some(time)), "{}", text);
        prop_assert!(stamp.inferred.is_empty(), "{}", text);
        prop_assert_eq!(stamp.span, Span::new(0, text.len()), "{}", text);
    }

    #[test]
    fn glued_and_parted_stamps_read_the_same((one, two) in (moments(), moments()), form in 0_usize..4, glue in 0_usize..4) {
        let glue = ["", " ", " | ", " • "][glue];
        let text = format!("{}{glue}{}", rendered(form, one.0, one.1).trim_end_matches('.'), rendered(9, two.0, two.1));
        let line = StampLine::parse(&text);
        prop_assert!(line.is_some(), "{text}");
        let stamps = line.unwrap().stamps;
        prop_assert_eq!(stamps.len(), 2, "{}", text);
        prop_assert_eq!((stamps[0].timestamp.date, stamps[0].timestamp.time), (Some(one.0), Some(one.1)), "{}", text);
        prop_assert_eq!((stamps[1].timestamp.date, stamps[1].timestamp.time), (Some(two.0), Some(two.1)), "{}", text);
    }

    #[test]
    fn prose_around_a_stamp_makes_it_none(
        (date, time) in moments(),
        form in 0_usize..11,
        before in "[A-Z][a-z]{4,9}q [a-z]{3,8}q",
        after in "[a-z]{4,9}q [a-z]{3,8}q",
    ) {
        let stamp = rendered(form, date, time);
        let prefixed = format!("{before} {stamp}");
        let followed = format!("{stamp} {after}");
        prop_assert_eq!(StampLine::parse(&prefixed), None);
        prop_assert_eq!(StampLine::parse(&followed), None);
    }

    #[test]
    fn ages_are_read_back(count in 1_u32..60, unit in 0_usize..5, gap in 0_usize..2) {
        let (names, minutes) = [(["m", "mins"], 1), (["h", "HOURS"], 60), (["d", "days"], 1440), (["w", "weeks"], 10080), (["mo", "months"], 43200)][unit];
        let text = format!("{count}{}{} ago", ["", " "][gap], names[gap]);
        prop_assert_eq!(Age::parse(&text).map(|age| (age.minutes, age.span)), Some((count * minutes, Span::new(0, text.len()))), "{}", text);
    }

    #[test]
    fn running_times_are_read_back(hours in 0_u32..10, minutes in 0_u32..60, seconds in 1_u32..60) {
        let text = if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") };
        prop_assert_eq!(Duration::parse(&text).map(|time| time.seconds), Some(hours * 3600 + minutes * 60 + seconds));
        prop_assert_eq!(StampLine::parse(&text), None);
    }

    #[test]
    fn any_line_is_safe_and_its_spans_fit(text in "(?:[A-Za-zäéмартя月日 ]|[0-9]{1,4}|[:./, -]|am|pm|Uhr|GMT|EST|Updated|Jan|May|ago|min|\\PC){0,24}") {
        if let Some(line) = StampLine::parse(&text) {
            prop_assert!(!line.stamps.is_empty());
            prop_assert!(line.span.of(&text).is_some());
            for stamp in &line.stamps {
                prop_assert!(stamp.timestamp.span.of(&text).is_some());
                prop_assert!(stamp.timestamp.date.is_some() || stamp.timestamp.time.is_some());
            }
        }
        for span in [Age::parse(&text).map(|age| age.span), Duration::parse(&text).map(|time| time.span)].into_iter().flatten() {
            prop_assert!(span.of(&text).is_some());
        }
    }
}
