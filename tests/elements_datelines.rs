//! Datelines in every form that wires, papers and press release services write, and lines that look like them. The forms
//! are those of copy; towns, days and stories are made up.
#![allow(clippy::string_slice, clippy::unwrap_used, reason = "a test stops where it is not what it expects")]

use wirecopy::Dateline;

/// A reading as the table writes it: `CITY|REGION … ; agency ; day ; where copy starts`, `-` for what is absent.
fn written(line: &str) -> String {
    let Some(found) = Dateline::parse(line) else { return "none".to_owned() };
    let places: Vec<String> =
        found.places.iter().map(|place| format!("{}|{}", place.city, place.region.as_deref().unwrap_or("-"))).collect();
    let date = found.date.map_or_else(|| "-".to_owned(), |date| date.to_string());
    let copy = line[found.span.end..].trim();
    format!("{} ; {} ; {date} ; {copy}", places.join(" "), found.agency.as_deref().unwrap_or("-")).trim().to_owned()
}

/// Datelines, and what they say.
#[rustfmt::skip]
const DATELINES: &[(&str, &str)] = &[
    ("HARWICK, Maine (AP) — Ferries ran again.", "HARWICK|Maine ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, Ala. (AP) -- Ferries ran again.", "PORT ALDER|Ala. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, Ala (AP) _ Ferries ran again.", "PORT ALDER|Ala ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, ALA. (AP) - Ferries ran again.", "PORT ALDER|ALA. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, AL (AP) - Ferries ran again.", "PORT ALDER|AL ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, W.Va. (AP) — Ferries ran again.", "PORT ALDER|W.Va. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, W. Va. (AP) — Ferries ran again.", "PORT ALDER|W. Va. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, W. VA (AP) — Ferries ran again.", "PORT ALDER|W. VA ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, N.H. — Ferries ran again.", "PORT ALDER|N.H. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, NH — Ferries ran again.", "PORT ALDER|NH ; - ; - ; Ferries ran again."),
    ("PORT ALDER, New Hampshire — Ferries ran again.", "PORT ALDER|New Hampshire ; - ; - ; Ferries ran again."),
    ("PORT ALDER, P.E.I. (CP) — Ferries ran again.", "PORT ALDER|P.E.I. ; CP ; - ; Ferries ran again."),
    ("PORT ALDER, Que. (CP) — Ferries ran again.", "PORT ALDER|Que. ; CP ; - ; Ferries ran again."),
    ("PORT ALDER, Nfld. (CP) — Ferries ran again.", "PORT ALDER|Nfld. ; CP ; - ; Ferries ran again."),
    ("PORT ALDER, N.L. — Ferries ran again.", "PORT ALDER|N.L. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, Sask. — Ferries ran again.", "PORT ALDER|Sask. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, N.W.T. — Ferries ran again.", "PORT ALDER|N.W.T. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, Nunavut — Ferries ran again.", "PORT ALDER|Nunavut ; - ; - ; Ferries ran again."),
    ("PORT ALDER, B.C. - Ferries ran again.", "PORT ALDER|B.C. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, ONT. - Ferries ran again.", "PORT ALDER|ONT. ; - ; - ; Ferries ran again."),
    ("PORT ALDER, Northwest Territories — Ferries ran again.", "PORT ALDER|Northwest Territories ; - ; - ; Ferries ran again."),
    ("PORT ALDER, Tasmania, Jan 3 (Reuters) - Ferries ran again.", "PORT ALDER|Tasmania ; Reuters ; --01-03 ; Ferries ran again."),
    ("PORT ALDER, Feb 3 (Reuters) - Ferries ran again.", "PORT ALDER|- ; Reuters ; --02-03 ; Ferries ran again."),
    ("PORT ALDER, Feb. 3 (UPI) -- Ferries ran again.", "PORT ALDER|- ; UPI ; --02-03 ; Ferries ran again."),
    ("PORT ALDER, March 3 (Bloomberg) -- Ferries ran again.", "PORT ALDER|- ; Bloomberg ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, Apr 3 (Xinhua) -- Ferries ran again.", "PORT ALDER|- ; Xinhua ; --04-03 ; Ferries ran again."),
    ("PORT ALDER, May 3 (ANI): Ferries ran again.", "PORT ALDER|- ; ANI ; --05-03 ; Ferries ran again."),
    ("PORT ALDER, June 3 (PTI) Ferries ran again.", "PORT ALDER|- ; PTI ; --06-03 ; Ferries ran again."),
    ("PORT ALDER, July 3 (Yonhap) -- Ferries ran again.", "PORT ALDER|- ; Yonhap ; --07-03 ; Ferries ran again."),
    ("PORT ALDER, Aug 3 (Bernama) -- Ferries ran again.", "PORT ALDER|- ; Bernama ; --08-03 ; Ferries ran again."),
    ("PORT ALDER, Sept 3 (Kyodo) - Ferries ran again.", "PORT ALDER|- ; Kyodo ; --09-03 ; Ferries ran again."),
    ("PORT ALDER, Sept. 3 (Kyodo) - Ferries ran again.", "PORT ALDER|- ; Kyodo ; --09-03 ; Ferries ran again."),
    ("PORT ALDER, Sep 3 (IANS) Ferries ran again.", "PORT ALDER|- ; IANS ; --09-03 ; Ferries ran again."),
    ("PORT ALDER, October 3 (Itar-Tass) - Ferries ran again.", "PORT ALDER|- ; Itar-Tass ; --10-03 ; Ferries ran again."),
    ("PORT ALDER, Nov 3, 2019 (AFP) - Ferries ran again.", "PORT ALDER|- ; AFP ; 2019-11-03 ; Ferries ran again."),
    ("PORT ALDER, Dec 3 2019 (BSS) - Ferries ran again.", "PORT ALDER|- ; BSS ; 2019-12-03 ; Ferries ran again."),
    ("PORT ALDER, 3 Dec (ANSA) - Ferries ran again.", "PORT ALDER|- ; ANSA ; --12-03 ; Ferries ran again."),
    ("PORT ALDER, 3 DEC 2019 (ANSA) - Ferries ran again.", "PORT ALDER|- ; ANSA ; 2019-12-03 ; Ferries ran again."),
    ("PORT ALDER, Tuesday, Jan. 30, 2024 (CP) — Ferries ran again.", "PORT ALDER|- ; CP ; 2024-01-30 ; Ferries ran again."),
    ("PORT ALDER, 3rd March - Ferries ran again.", "PORT ALDER|- ; - ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3, - Ferries ran again.", "PORT ALDER|- ; - ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3 — Ferries ran again.", "PORT ALDER|- ; - ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3 -\n    Shr 12 cts vs 14 cts", "PORT ALDER|- ; - ; --03-03 ; Shr 12 cts vs 14 cts"),
    ("PORT ALDER, March 3 - Three ferries ran again.", "PORT ALDER|- ; - ; --03-03 ; Three ferries ran again."),
    ("PORT ALDER, March 3 - 12 ferries ran again.", "PORT ALDER|- ; - ; --03-03 ; 12 ferries ran again."),
    ("PORT ALDER, March 3 Reuters - Ferries ran again.", "PORT ALDER|- ; Reuters ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3, Reuters - Ferries ran again.", "PORT ALDER|- ; Reuters ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3 AAP - Ferries ran again.", "PORT ALDER|- ; AAP ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, March 3. /TASS/. Ferries ran again.", "PORT ALDER|- ; TASS ; --03-03 ; Ferries ran again."),
    ("PORT ALDER, Maine, March 3, 2024 /PRNewswire/ -- Ferries ran again.", "PORT ALDER|Maine ; PRNewswire ; 2024-03-03 ; Ferries ran again."),
    ("PORT ALDER, Maine, March 03, 2024 (GLOBE NEWSWIRE) -- Ferries ran again.", "PORT ALDER|Maine ; GLOBE NEWSWIRE ; 2024-03-03 ; Ferries ran again."),
    ("PORT ALDER, Maine--(BUSINESS WIRE)--Ferries ran again.", "PORT ALDER|Maine ; BUSINESS WIRE ; - ; Ferries ran again."),
    ("PORT ALDER, ME / ACCESSWIRE / March 3, 2024 / Ferries ran again.", "PORT ALDER|ME ; ACCESSWIRE ; 2024-03-03 ; Ferries ran again."),
    ("PORT ALDER/HARWICK (Reuters) - Ferries ran again.", "PORT ALDER|- HARWICK|- ; Reuters ; - ; Ferries ran again."),
    ("PORT ALDER / HARWICK (Reuters) - Ferries ran again.", "PORT ALDER|- HARWICK|- ; Reuters ; - ; Ferries ran again."),
    ("PORT ALDER/HARWICK/ELMSEA, March 3 (Reuters) - Ferries ran again.", "PORT ALDER|- HARWICK|- ELMSEA|- ; Reuters ; --03-03 ; Ferries ran again."),
    ("PORT ALDER and HARWICK (AP) — Ferries ran again.", "PORT ALDER|- HARWICK|- ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, Maine, and HARWICK, N.Y. (AP) — Ferries ran again.", "PORT ALDER|Maine HARWICK|N.Y. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER, Maine/HARWICK, N.Y. (AP) — Ferries ran again.", "PORT ALDER|Maine HARWICK|N.Y. ; AP ; - ; Ferries ran again."),
    ("PORT ALDER AND HARWICK — Ferries ran again on Tuesday after a storm.", "PORT ALDER|- HARWICK|- ; - ; - ; Ferries ran again on Tuesday after a storm."),
    ("LONDON — Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON – Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON -- Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON _ Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON - Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON —", "LONDON|- ; - ; - ;"),
    ("LONDON — “We waited,” said the mayor.", "LONDON|- ; - ; - ; “We waited,” said the mayor."),
    ("LONDON: Ferries ran again.", "LONDON|- ; - ; - ; Ferries ran again."),
    ("LONDON (AP) Ferries ran again.", "LONDON|- ; AP ; - ; Ferries ran again."),
    ("LONDON (AP)", "LONDON|- ; AP ; - ;"),
    ("LONDON (AFP) — Ferries ran again.", "LONDON|- ; AFP ; - ; Ferries ran again."),
    ("London (AFP) – Ferries ran again.", "London|- ; AFP ; - ; Ferries ran again."),
    ("London, March 3 (EFE).- Ferries ran again.", "London|- ; EFE ; --03-03 ; Ferries ran again."),
    ("London, 3 mar. 2024 (EFE).- El barco volvió.", "London|- ; EFE ; 2024-03-03 ; El barco volvió."),
    ("London - Ferries ran again on Tuesday after a storm that closed the port.", "London|- ; - ; - ; Ferries ran again on Tuesday after a storm that closed the port."),
    ("London, le 3 mars (AFP) - Le bac est reparti.", "London|- ; AFP ; --03-03 ; Le bac est reparti."),
    ("Berlin (dpa) - Die Fähre fährt.", "Berlin|- ; dpa ; - ; Die Fähre fährt."),
    ("Harwick/Elmsea (dpa) - Die Fähre fährt.", "Harwick|- Elmsea|- ; dpa ; - ; Die Fähre fährt."),
    ("Harwick (dpa/tmn) - Die Fähre fährt.", "Harwick|- ; dpa/tmn ; - ; Die Fähre fährt."),
    ("Harwick (ats) Le bac s'est échoué mardi avec quarante personnes.", "Harwick|- ; ats ; - ; Le bac s'est échoué mardi avec quarante personnes."),
    ("Harwick (dpa-AFX) - Die Fähre fährt.", "Harwick|- ; dpa-AFX ; - ; Die Fähre fährt."),
    ("Harwick, 3 mar. (askanews) - Il traghetto riparte.", "Harwick|- ; askanews ; --03-03 ; Il traghetto riparte."),
    ("Harwick, Mar 3 (PTI) Ferries ran again.", "Harwick|- ; PTI ; --03-03 ; Ferries ran again."),
    ("Harwick (ots) - Die Fähre fährt.", "Harwick|- ; ots ; - ; Die Fähre fährt."),
    ("Berlin (epd). Die Fähre fährt.", "Berlin|- ; epd ; - ; Die Fähre fährt."),
    ("Frankfurt am Main (dpa) - Die Fähre fährt.", "Frankfurt am Main|- ; dpa ; - ; Die Fähre fährt."),
    ("Wien (APA) - Die Fähre fährt.", "Wien|- ; APA ; - ; Die Fähre fährt."),
    ("Zürich (awp) - Die Fähre fährt.", "Zürich|- ; awp ; - ; Die Fähre fährt."),
    ("Bern, 03.03.2024 (sda) - Die Fähre fährt.", "Bern|- ; sda ; 2024-03-03 ; Die Fähre fährt."),
    ("BRUXELLES 03/03 (BELGA) = Le bac est reparti.", "BRUXELLES|- ; BELGA ; --03-03 ; Le bac est reparti."),
    ("(ANSA) - ROMA, 03 MAR - Il traghetto riparte.", "ROMA|- ; ANSA ; --03-03 ; Il traghetto riparte."),
    ("ROMA (ANSA) - Il traghetto riparte.", "ROMA|- ; ANSA ; - ; Il traghetto riparte."),
    ("Lisboa, 03 mar 2024 (Lusa) - O barco voltou.", "Lisboa|- ; Lusa ; 2024-03-03 ; O barco voltou."),
    ("Bogotá, 3 mar (EFE).- El barco volvió.", "Bogotá|- ; EFE ; --03-03 ; El barco volvió."),
    ("OSLO (NTB) - Fergen går igjen.", "OSLO|- ; NTB ; - ; Fergen går igjen."),
    ("Washington (CNN) -- Ferries ran again.", "Washington|- ; CNN ; - ; Ferries ran again."),
    ("(CNN) -- Ferries ran again.", "; CNN ; - ; Ferries ran again."),
    ("(CNN)Ferries ran again.", "; CNN ; - ; Ferries ran again."),
    ("(Reuters) - Ferries ran again.", "; Reuters ; - ; Ferries ran again."),
    ("AP - Ferries ran again.", "; AP ; - ; Ferries ran again."),
    ("Reuters - Ferries ran again.", "; Reuters ; - ; Ferries ran again."),
    ("CNN — Ferries ran again.", "; CNN ; - ; Ferries ran again."),
    ("March 3 (UPI) -- Ferries ran again.", "; UPI ; --03-03 ; Ferries ran again."),
    ("(Honolulu) -- Ferries ran again.", "Honolulu|- ; - ; - ; Ferries ran again."),
    ("Canadian Press - HARWICK (CP) - Ferries ran again.", "HARWICK|- ; CP ; - ; Ferries ran again."),
    ("UNITED NATIONS (AP) — Ferries ran again.", "UNITED NATIONS|- ; AP ; - ; Ferries ran again."),
    ("UNITED NATIONS — Ferries ran again.", "UNITED NATIONS|- ; - ; - ; Ferries ran again."),
    ("ABOARD THE FERRY ADA (AP) — It ran again.", "ABOARD THE FERRY ADA|- ; AP ; - ; It ran again."),
    ("ABOARD AIR FORCE ONE, March 3 (Reuters) - It flew again.", "ABOARD AIR FORCE ONE|- ; Reuters ; --03-03 ; It flew again."),
    ("ST. ALDER, N.Y. (AP) — Ferries ran again.", "ST. ALDER|N.Y. ; AP ; - ; Ferries ran again."),
    ("ALDER-ON-SEA, England (AP) — Ferries ran again.", "ALDER-ON-SEA|England ; AP ; - ; Ferries ran again."),
    ("L'ALDER, Italy (AP) — Ferries ran again.", "L'ALDER|Italy ; AP ; - ; Ferries ran again."),
    ("McALDER, Texas (AP) — Ferries ran again.", "McALDER|Texas ; AP ; - ; Ferries ran again."),
    ("PORT-AU-PRINCE, Haiti (AP) — Ferries ran again.", "PORT-AU-PRINCE|Haiti ; AP ; - ; Ferries ran again."),
    ("RIO DE JANEIRO (AP) — Ferries ran again.", "RIO DE JANEIRO|- ; AP ; - ; Ferries ran again."),
    ("SÃO PAULO (AP) — Ferries ran again.", "SÃO PAULO|- ; AP ; - ; Ferries ran again."),
    ("MÜNCHEN (dpa) - Die Fähre fährt.", "MÜNCHEN|- ; dpa ; - ; Die Fähre fährt."),
    ("NEW YORK Sept. 15, 2004 - Ferries ran again.", "NEW YORK|- ; - ; 2004-09-15 ; Ferries ran again."),
    ("HARWICK Conn. (AP) -- Ferries ran again.", "HARWICK|Conn. ; AP ; - ; Ferries ran again."),
    ("HARWICK West Germany (AP) -- Ferries ran again.", "HARWICK|West Germany ; AP ; - ; Ferries ran again."),
    ("HARWICK, N.Y,. March 3 - Ferries ran again.", "HARWICK|N.Y ; - ; --03-03 ; Ferries ran again."),
    ("HARWICK, March 2O - Ferries ran again.", "HARWICK|- ; - ; --03-20 ; Ferries ran again."),
    ("HARWICK, Apri l7 - Ferries ran again.", "HARWICK|- ; - ; --04-07 ; Ferries ran again."),
    ("HARWICK , Maine ( AP ) — Ferries ran again.", "HARWICK|Maine ; AP ; - ; Ferries ran again."),
    ("HARWICK,Maine (AP) — Ferries ran again.", "HARWICK|Maine ; AP ; - ; Ferries ran again."),
    ("HARWICK, Maine(AP) — Ferries ran again.", "HARWICK|Maine ; AP ; - ; Ferries ran again."),
    ("HARWICK (AP)—Ferries ran again.", "HARWICK|- ; AP ; - ; Ferries ran again."),
    ("HARWICK (AP)- Ferries ran again.", "HARWICK|- ; AP ; - ; Ferries ran again."),
    ("HARWICK (AP) ---- Ferries ran again.", "HARWICK|- ; AP ; - ; Ferries ran again."),
    ("HARWICK,\nMaine (AP) -- Ferries ran again.", "HARWICK|Maine ; AP ; - ; Ferries ran again."),
    ("By ADA LANE    HARWICK, Maine (AP) -- Ferries ran.", "HARWICK|Maine ; AP ; - ; Ferries ran."),
    ("<p>HARWICK (Reuters) - Ferries ran again.", "HARWICK|- ; Reuters ; - ; Ferries ran again."),
    ("HARWICK (The Harbour News) — Ferries ran again on Tuesday after the storm.", "HARWICK|- ; The Harbour News ; - ; Ferries ran again on Tuesday after the storm."),
    ("HARWICK, Ontario (CBC) - Ferries ran again.", "HARWICK|Ontario ; CBC ; - ; Ferries ran again."),
    ("Harwick, Ontario, March 2 - Ferries ran again.", "Harwick|Ontario ; - ; --03-02 ; Ferries ran again."),
    ("New Harwick, Ontario, March 2 - Ferries ran again.", "New Harwick|Ontario ; - ; --03-02 ; Ferries ran again."),
    ("New Delhi [India], March 2 (ANI): Ferries ran again.", "New Delhi|India ; ANI ; --03-02 ; Ferries ran again."),
    ("New York (CNN) — Ferries ran again.", "New York|- ; CNN ; - ; Ferries ran again."),
    ("MANILA, Philippines — Ferries ran again.", "MANILA|Philippines ; - ; - ; Ferries ran again."),
    ("BEIRUT, March 14 2013", "BEIRUT|- ; - ; 2013-03-14 ;"),
    ("MEXICO CITY (AP) — Ferries ran again.", "MEXICO CITY|- ; AP ; - ; Ferries ran again."),
    ("N'DJAMENA, Chad (AP) — Ferries ran again.", "N'DJAMENA|Chad ; AP ; - ; Ferries ran again."),
    ("LONG ALDER, New York, March 3 (Reuters) - Ferries ran again.", "LONG ALDER|New York ; Reuters ; --03-03 ; Ferries ran again."),
];

/// Headings, labels, scores, captions, stamps and sentences that open with capitals, a place or a dash.
const TRAPS: &[&str] = &[
    "Harwick (epd) Die Fähre fährt.",
    "HARWICK, APri 7 - Ferries ran again.",
    "WATCH: The mill opens on Monday",
    "WATCH — The mill opens on Monday after a year of work and waiting",
    "UPDATE - The mill opens on Monday after a year of work and waiting",
    "UPDATE 1 - The mill opens on Monday after a year of work and waiting",
    "Q&A — The mill opens on Monday after a year of work and waiting",
    "Q: What does the mill do?",
    "NEW YORK TIMES - The mill opens on Monday after a year of work.",
    "BREAKING — The mill opens on Monday after a year of work.",
    "BREAKING NEWS - The mill opens on Monday after a year of work.",
    "EXCLUSIVE: The mill opens on Monday.",
    "NASA — the agency of space — said on Monday that it would fly again.",
    "NATO - The alliance said on Monday that it would meet in June again.",
    "FACTBOX - The mill opens on Monday after a year of work and waiting.",
    "FACTBOX-Five mills that opened on Monday",
    "RPT-The mill opens on Monday",
    "WRAPUP 2-The mill opens on Monday",
    "CORRECTED - The mill opens on Monday after a year of work and waiting.",
    "HOCKEY - The Gulls won on Monday after a year of losses and waiting.",
    "SOCCER-The Gulls win again",
    "GULLS 3 - TERNS 1",
    "LIVERPOOL - ARSENAL 3:1",
    "LONDON - PARIS - ROME",
    "MILL OPENS AT LAST — OWNER",
    "MILL OPENS AT LAST AFTER A YEAR OF WORK AND OF WAITING FOR THE WATER - OWNER SAYS",
    "The mill - once a church - opened on Monday.",
    "But Ada Lane (left) - once a miller - spoke on Monday.",
    "In London, March 3 - the day of the flood - is a holiday.",
    "On March 3 - the day of the flood - the mill stood still.",
    "Ada Lane - a miller from Harwick - spoke on Monday of the flood.",
    "Ada Lane, March 3, 2024 — 7 min read",
    "From March 3–April 5, the mill is open to all who ask.",
    "Join us March 3-6, 2026 for the opening of the mill.",
    "Monday, March 3, 2025 - 14:55",
    "Mittwoch, 16. April 2025 - 14:55",
    "Published March 3, 2025 - Updated March 5, 2025",
    "Aktualisiert am 07.01.2026 - 18:50 Uhr",
    "Publisert 06.01.2026 - 16:25",
    "COMPANIES DEC 18, 2025",
    "OLYMPIA 05.08.2024",
    "HARWICK, ENGLAND - MARCH 3: Ferries lie in the port.",
    "In News, Portugal - 02 Feb 2025, 19:49",
    "IBM - The company said on Monday that it would sell its mill at last.",
    "CEO Ada Lane - The mill is open.",
    "PC World - The mill has a new screen.",
    "USATODAY.com - A mill for all.",
    "LTO.de - Die Mühle der Woche und was sie mahlt, jeden Montag neu",
    "Harwick Mills (nasdaq: HWM - news) rose.",
    "MILLCORP (MLC) - Shares rose on Monday after a year of falls and waiting.",
    "P.S. - After this letter I shall send another one to the mill again.",
    "A fortune- telling mill might sound like it belongs on shelves of books",
    "A La Carte",
    "A Illinois Transfer",
    "MCBS of Texas Non-Profit",
    "National Mill Association of U.S.A. - The History of Mills",
    "Charlotte NC - Store / Warehouse",
    "APA/AFP/ Ada Lane",
    "THEMEN / Welt / Europa",
    "Custom Mill (beta) – Train a custom mill with your own water and stones",
    "CONFIG = {",
    "CLOUD - BY ADA LANE . 14 MINS AGO",
    "CLOSED — Saturday & Sunday",
    "STEP 1 - Fill the mill with water.",
    "1. HARWICK - The first of the ports on our list of ports.",
    "- HARWICK: ferries",
    "• LONDON — Ferries ran again.",
    "SOLD OUT - The mill sells no more flour until the river rises again.",
    "FREE Washington Hiking Checklist",
    "THE mill that ran aground on Monday - the second one - was towed away.",
    "LONDON-based mills closed - all of them.",
    "New England win again - plus a round-up of all the games of the day.",
    "Harwick - Elmsea 3:1",
    "Paris - Hotels",
    "Washington said on Monday - after a year - that the mill is shut.",
    "SUPREME COURT - The bench sat on Monday after a year of waiting.",
    "DEAR ADA — My mill has stood still for a year, and I do not know why.",
    "NOTE - The mill is closed on Mondays until the river rises again.",
];

#[test]
fn datelines() {
    for (line, want) in DATELINES {
        assert_eq!(written(line), *want, "{line}");
    }
}

#[test]
fn traps() {
    for line in TRAPS {
        assert_eq!(written(line), "none", "{line}");
    }
}

/// States and provinces, each as AP, Canadian Press and the post write it and spelled out.
const REGIONS: &[&str] = &[
    "Ala. AL Alabama",
    "Alaska AK",
    "Ariz. AZ Arizona",
    "Ark. AR Arkansas",
    "Calif. CA California",
    "Colo. CO Colorado",
    "Conn. CT Connecticut",
    "Del. DE Delaware",
    "Fla. FL Florida",
    "Ga. Georgia",
    "Hawaii HI",
    "Idaho ID",
    "Ill. IL Illinois",
    "Ind. IN Indiana",
    "Iowa IA",
    "Kan. KS Kansas",
    "Ky. Kentucky",
    "La. Louisiana",
    "Maine",
    "Md. Maryland",
    "Mass. MA Massachusetts",
    "Mich. MI Michigan",
    "Minn. MN Minnesota",
    "Miss. MS Mississippi",
    "Mo. Missouri",
    "Mont. MT Montana",
    "Neb. NE Nebraska",
    "Nev. NV Nevada",
    "N.H. NH",
    "N.J. NJ",
    "N.M. NM",
    "N.Y. NY",
    "N.C. NC",
    "N.D. ND",
    "Ohio OH",
    "Okla. OK Oklahoma",
    "Ore. OR Oregon",
    "Pa. Pennsylvania",
    "R.I. RI",
    "S.C. SC",
    "S.D. SD",
    "Tenn. TN Tennessee",
    "Texas TX",
    "Utah UT",
    "Vt. Vermont",
    "Va. Virginia",
    "Wash. Washington",
    "W.Va. WV",
    "Wis. WI Wisconsin",
    "Wyo. WY Wyoming",
    "Alta. AB Alberta",
    "B.C. BC",
    "Man. MB Manitoba",
    "N.B. NB",
    "Nfld. NL",
    "N.S. NS",
    "N.W.T. NT",
    "Nunavut NU",
    "Ont. ON Ontario",
    "P.E.I. PE",
    "Que. QC Quebec",
    "Sask. SK Saskatchewan",
    "Yukon YT",
];

#[test]
fn regions_in_every_form() {
    for form in REGIONS.iter().flat_map(|forms| forms.split(' ')) {
        for region in [form.to_owned(), form.to_uppercase(), form.trim_end_matches('.').to_owned()] {
            for end in [" (AP) — ", " - ", ", March 7 (Reuters) - "] {
                let line = format!("PORT ALDER, {region}{end}The ferry ran again on Tuesday after the storm.");
                let found = Dateline::parse(&line).unwrap_or_else(|| Dateline::parse("AP - ").unwrap());
                let read: Vec<_> = found.places.iter().map(|place| (&*place.city, place.region.as_deref())).collect();
                assert_eq!(read, [("PORT ALDER", Some(&*region))], "{line}");
            }
        }
    }
}

#[test]
fn months_in_every_form() {
    let months = [
        "Jan. Jan January",
        "Feb. Feb February",
        "March Mar. Mar",
        "April Apr. Apr",
        "May",
        "June Jun",
        "July Jul",
        "Aug. Aug August",
        "Sept. Sept Sep September",
        "Oct. Oct October",
        "Nov. Nov November",
        "Dec. Dec December",
    ];
    for (at, forms) in months.iter().enumerate() {
        for month in forms.split(' ').flat_map(|form| [form.to_owned(), form.to_uppercase()]) {
            for day in [format!("{month} 7"), format!("{month} 07"), format!("7 {month}"), format!("{month} 7th")] {
                let line = format!("PORT ALDER, {day} (Reuters) - The ferry ran again.");
                let date = Dateline::parse(&line).and_then(|found| found.date).map(|date| date.to_string());
                assert_eq!(date, Some(format!("--{:02}-07", at + 1)), "{line}");
            }
        }
    }
}

/// What comes after copy has begun says nothing of how it opens.
#[test]
fn copy_after_the_opening_changes_nothing() {
    for (line, want) in DATELINES.iter().filter(|(line, _)| !line.ends_with(['—', ')']) && !line.ends_with("2013")) {
        let longer = format!("{line} The harbour master (Ada Lane) said on March 9 — again — that it would.");
        assert!(written(&longer).starts_with(want), "{longer}");
    }
}
