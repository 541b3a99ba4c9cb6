//! Fictional messages and exports in every layout, byte for byte as the wire or the database writes them.

pub(crate) const AP: &str = "\x16\x16\x01W0417\x1Fharbr\r\n\
    u i\x13\x11 BC-NM--Northmere-Ferry 2ndLd-Writethru a0391 06-30 0412\r\n\
    \x02^BC-NM--Northmere-Ferry, 2nd Ld-Writethru,a0391,0412<\r\n\
    ^Ferry runs aground off Northmere, all aboard are safe<\r\n\
    ^AP Photo NMR101, NMR102<\r\n\
    ^Eds: UPDATES with owners' statement; picks up 4th graf pvs, bgng: ``The Selkie.'' With AP Photos.<\r\n\
    ^By ADA LANE and TOM OKORO=\r\n\
    ^Associated Press=\r\n\
    \t   NORTHMERE (AP) _ A ferry with 41 people on board ran aground Tuesday.\r\n\
    \t   ``We saw the lights go out,'' said the harbor master, Ina Roe.\r\n\
    \t   ___\r\n\
    \t   Harbor News writer Sol Quist contributed to this report.<\r\n\r\n\
    \t   \x03AP-WF-06-30-15 1509GMT<\r\n\r\n\x0C\r\n\x04";

pub(crate) const AP_TABLE: &str = "\x16\x16\x01z0418\x1F-----\n\
    r z\x14\x12 BC-ROW--Rowing Glance     06-30 0080\n\
    \x02^BC-ROW--Rowing Glance<\n\
    ^Northmere Rowing League=\n\
    ^By The Associated Press=\n\
    \x08\x1F;W;L;Pct\x10\n\
    \x08Harwick;9;1;.900\x10\n\
    \x08Selkie\x10 Bay;4;6;.400\x10\n\
    \t   ___=\n\
    \t   Saturday's race was called off.<\n\n\
    \t   \x03AP-NY-06-30-94 2158EDT<\n\n\x0C\n\x04";

pub(crate) const REUTERS: &str = "\x05\x05\x05C G\n\x16\x16\x01f0217\x1Freute\n\
    b f BC-NORTHMERE-KELP-REVIEW   06-30 0078\n\x02\n\
    NORTHMERE KELP PRICES RISE AFTER STORM\n    By Ada Lane, Reuters\n\
    \x20   NORTHMERE, June 30 - Kelp prices rose sharply on Tuesday\n\
    after a storm kept the boats in harbour, dealers said.\n\
    \x20   One dealer said stocks would last a week.\n Reuter\n\x03";

pub(crate) const REUTERS_ALERT: &str = "\x05\x05\x05RM\n\x16\x16\x01f0218\x1Freute\n\
    f f BC-******HARWICK-PORT-CL   06-30 0009\n\x02\n\
    ******HARWICK PORT CLOSED UNTIL FURTHER NOTICE\nText follows.\n\x03";

pub(crate) const CANADIAN: &str = "\x16\x16\x01f0052\x1Fcpbus\n\
    r f BC-Kelp-Markets 7thWritethru   31-10 0310\n\x02\
    ^Kelp-Markets, 7th Writethru@<\n^Update:ADDS details@<\n^INDEX: Economy, Fisheries@<\n\
    ^SYMBOL:TSX:KLP@<\n^HL:Kelp shares fall as storm season ends@<\n^By Ada Lane@<\n^THE CANADIAN PRESS@<\n\
    \t   TORONTO _ Shares of kelp growers fell on Friday.<\n\
    \t   Dealers expect calmer seas.<\n\t   \x0316:35ET 31-10-14<\n\x04";

pub(crate) const BAY_CITY: &str = "\x16\x16\x01a0043\x1Fbagm-\r\n\
    d n\x13\x11 bc-SELKIE     06-30 0120   \r\n\x02\r\nBCN43:UPDATE:FERRY OWNERS TO PAY FOR RESCUE\r\n\r\n\
    \t   BCN43             -UPDATE ON ADVISORY  \r\n\t   \r\n\t   NORTHMERE (BCN)\r\n\r\n\
    \t   The owners of a ferry that ran aground will pay for the ^\r\n";

pub(crate) const BAY_CITY_SPACED: &str = "\x16\x16\x01a0044\x1Fbagm-\r\n\
    d n\x13\x11 bc-SELKIE     06-30 0120   \r\n\x02\r\nBCN44:FERRY OWNERS TO PAY FOR RESCUE\r\n\r\n\
    \t   BCN44             -ADVISORY  \r\n\t   \r\n\
    \t   The owners of a ferry that ran aground off Northmere will pay \r\n\r\n\
    for the rescue of all those who were on board, the harbor master \r\n\r\n\
    said today at a meeting of the board that runs the lifeboats in \r\n\r\n\
    the town.\r\n\r\n\
    \t   The owners had asked the town to share the cost of the work, \r\n\r\n\
    which took two days and six boats and kept the harbor closed for \r\n\r\n\
    a night, but the board turned the plan down in a vote that took \r\n\r\n\
    an hour.\r\n\r\n\
    \t   I.Roe222p6/30/95\r\n\t   \r\n\t   CONTACT: Ina Roe (555) 010-0199\r\n\r\n\r\n\x03\x04";

pub(crate) const KYODO: &str = "\x16\x16\x01a0105KYODO\x1Fkoko-\n\
    u s\x14\x12 BC-Rowing-Northmere's-Cup   09-12 0144\n\x02\
    Rowing: Harwick win Northmere Cup as Selkie Bay\ncapsize in final+\n\
    \x20   NORTHMERE, Dec. 9 Kyodo - Harwick won the cup on Sunday.\n\
    \x20   It was their third in a row.\n==Kyodo\n\x03KWS-21:37-09-12-18\n\x04";

pub(crate) const AP_BARE: &str = "a i PM-Northmere-Women Adv09 a0717 06-30 0338\n\
    PM-Northmere-Women, Adv 09,a0717,0364\n$adv 09\nFor Release PMs Monday July 9 and Thereafter\n\
    AP WEEKEND BOATS AND HARBORS\nWomen of Northmere Take to the Oars\n\
    Eds: INSERTS 1 graf after 7th graf `The club...' to ADD a quote; picks up 8th graf pvs, `Since\nthen...'\n\
    LaserPhotos NM1,2\nBy ADA LANE\nAssociated Press Writer\n\
    \x20  NORTHMERE (AP) _ The women of this harbor town have taken to\nthe oars.\n\
    \x20  ``It beats mending nets,'' said one.\nMORE\nEnd Adv PMs Monday July 9\nAP-NR-06-30-89 2358EST\n";

pub(crate) const AP_WRAPPED: &str = "r a LastLocallyOwnedNorthmereKelpSmokingHouseSold    \n\
    06-30 0389\nLast Locally Owned Northmere Kelp Smoking House Sold\n\
    \x20  NORTHMERE (AP) _ The last smoking house was sold.\nAP-NR-06-30-89 1049EST\n";

pub(crate) const DPA: &str = "\x01bdt0417 3 vm 58  dpa 0417\n\nVerkehr/Fähren/\nNordmeer/\n\
    \x02(Berichtigung: Zahl der Fahrgäste korrigiert)\n1. ZUSAMMENFASSUNG\n\
    Fähre läuft vor Nordmeer auf Grund - alle Fahrgäste\nin Sicherheit\nVon Ada Lahn, dpa =\n\n\
    Vor der Küste von Nordmeer ist eine Fähre auf Grund gelaufen.\n\n\
    Nordmeer (dpa) - Eine Fähre mit 41 Menschen an Bord ist am Dienstag\nvor Nordmeer auf Grund gelaufen.\n\n\
    | Boot    | Plätze |\n| Selkie  | 60     |\n\n\
    # Notizblock\n\n## Redaktionelle Hinweise\n- folgt Überblick bis 1700\n\n## Internet\n- [Reederei](https://example.org)\n\n\
    * * * *\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\n## Kontakte\n- Redaktion: Ina Roh\n\n\
    dpa al yyno n1 ir\n\n\x03301709 Jun 15\n\x7F\n\x7F\x04\n";

pub(crate) const DPA_ENGLISH: &str = "\x01eca062 4 i 44 ccccb   dpa 061\r\n\r\nNorthmere-ferries/\r\n\
    \x02REFILE\r\n2ND LEAD\r\nFerry runs aground off Northmere =\r\n\r\n   Northmere (dpa) - A ferry with 41 people on board ran\r\n\
    aground on Tuesday.\r\n\r\n   Nobody was hurt.\r\n\r\ndpa al ir\r\n\r\n\x03301709 GMT Jun 15 \r\n\x7F\r\n\x7F\x04";

pub(crate) const BELGA: &str = "\x01INT031 3 POL 60 F BELGA-0031 COR 703\r\n\r\nEUROPE/FERRIES/ATTENTION USERS/\r\n\
    \x02Un ferry s'échoue au large de Nordmer (2)\r\nBy Ada Lane =\r\n\r\n   NORDMER 30/06 (BELGA) = Un ferry s'est échoué mardi.\r\n\r\n\
    Personne n'a été blessé./.CVN\r\n\x03300941 jun 15\r\n\x04";

pub(crate) const KNA: &str = "\x01kna089 4 ku 31 vvvvb KNA 150630-89-00065#2\n\nKirche/\n\x02EXTRA\nGlocke kehrt nach Nordmeer zurück =\n\n\
    Nordmeer (KNA) Die Glocke ist zurück.\n\x03301709 Jun 15\n\x04";

pub(crate) const DPA_BARE: &str = "eca00075 3 i 41    dpa 1003\n\n/transport/Northmere/ferries/\n2ND LEAD\n3RD NET\n\
    Ferry runs aground off Northmere\nBy Ada Lane, dpa  =\n \nNorthmere (dpa) - A ferry ran aground on Tuesday.\n\n\
    Nobody was hurt.\n\n* * * *\nThe following information is not intended for publication\n\n## Editorial contacts\n- Editing by: Ina Roe\n\n\
    301709 GMT Jun 15\n";

pub(crate) const AAP: &str = "ZCZC AAP\r\n%NMR MGD\r\n$Ferry runs aground off Northmere\r\n#Northmere Ferry\r\n:1200\r\n\
    *07000000\r\n~AM Service\r\n@NSW\r\nNORTHMERE, June 30 AAP - A ferry ran aground on Tuesday.\r\n\r\n\
    * Nobody was hurt\r\n* The harbour stays closed\r\nAAP RTV\r\n\r\nNNNN\r\n";

pub(crate) const AAP_CR: &str = "   ZCZC AAP\r$T\r:ROW Preview\r=Round 23\r^ROW: Round 23 preview panel\r*X\r&A\r+15084000\r\
    NORTHMERE, June 30 AAP - Preview of round 23:\r\n\r\nHarwick v Selkie Bay\r\n   AAP";

pub(crate) const AAP_PLAIN: &str = "ZCZC FMG000\nYY TDA\nSelkie Bay WEIGHTS SELKIE BAY<!\n(Weights for 11160611   )=!\nHarwick 58.0\nNorthmere 57.0\n\r\n\nNNNN\r\n";

pub(crate) const ASIANET: &str = "Source: Selkie Ferries Ltd \r\nMEDIA RELEASE PR74099\r\nSelkie Ferries Orders Two Electric Boats for \r\n\
    Northmere Route\r\n\r\nNORTHMERE, June 30, 2015 /PRNewswire-AsiaNet/ --\r\n\r\n    Selkie Ferries said today that it has ordered two \r\n\
    boats.\r\n    They will sail from spring.\r\n\r\nContact: Ina Roe\r\n\r\nSOURCE Selkie Ferries Ltd\r\n";

pub(crate) const NEWS_BITES: &str = "zczc\nAN#20150630001\nPD#30 June 2015\nSO#News Bites\nBY#Ada Lane\nTI#Selkie Ferries orders\ntwo boats\n\
    AB#The company will pay in kelp.\nTX#Selkie Ferries has ordered two boats.\n\nThey will sail from spring.\nnnnn\n";

pub(crate) const NEXIS: &str = "\u{FEFF}\n\nDownload Request: Selected Items: 1-2\nTime Of Request: Tuesday, June 30, 2015  16:51:31\n\n\
    Source: The Northmere Gazette\n\n\n\
    \x20                              1 of 2 DOCUMENTS\n\n\n\n\
    \x20                           The Northmere Gazette\n\n\
    \x20                     June 30, 2015 Tuesday 4:42 PM GMT\n\
    \x20                               City Edition\n\n\
    Ferry runs aground off Northmere, and all of those who were on board are\nbrought ashore\n\n\
    BYLINE: By ADA LANE, Harbour Editor\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 34 words\n\nDATELINE: NORTHMERE, June 30 2015\n\n\
    HIGHLIGHT: Forty-one people were on board when the ferry struck the rocks\noff the coast.\n\n\
    A ferry ran aground on Tuesday off the coast of Northmere, and the people who\nwere on board were brought ashore.\n\n\
    OWNERS: we shall pay for everything, they said.\n\n\
    LOAD-DATE: July 1, 2015\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: The Selkie on the rocks\n\nPUBLICATION-TYPE: Newspaper\n\n\n\
    \x20                 Copyright 2015 Northmere Gazette Limited\n\
    \x20                           All Rights Reserved\n\n\
    \x20                              2 of 2 DOCUMENTS\n\n\n\n\
    \x20                              Nordmeer Bote\n\n\
    \x20                  29. Juni 2015 Montag 9:50 PM GMT+1\n\n\
    Glocke kehrt zurück\n\nAUTOR: Ada Lahn\n\nRUBRIK: KULTUR\n\nLÄNGE: 12 Wörter\n\nDie Glocke ist zurück.\n\n\
    UPDATE: 30. Juni 2015\n\nSPRACHE: GERMAN; DEUTSCH\n\nZEITUNGS-CODE: nmb\n\n\
    \x20                   Copyright 2015 Nordmeer Bote GmbH\n";

pub(crate) const NEXIS_UNI: &str = "Ferry runs aground off Northmere\n\nThe Northmere Gazette\n\nJune 30, 2015 Tuesday\n\n\
    Copyright 2015 Northmere Gazette Limited All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength: 34 words\n\nByline: Ada Lane\n\n\
    Body\n\nA ferry ran aground on Tuesday.\n\nNobody was hurt.\n\nLoad-Date: July 1, 2015\n\nEnd of Document\n";

pub(crate) const FACTIVA: &str = "News\nFerry runs aground off Northmere\nBy Ada Lane\nSpecial to The Northmere Gazette\n34 words\n30 June 2015\n16:42\n\
    The Northmere Gazette\nNMGZ\n1; National\n3\nEnglish\n(c) 2015 Northmere Gazette Ltd\n\n\
    A ferry ran aground on Tuesday off the coast of Northmere, and the people who were on board were brought ashore by the lifeboats within an hour.\n\n\
    Nobody was hurt.\n\nDocument NMGZ000020150630eb6u0000d\n\n";

pub(crate) const FACTIVA_CODED: &str = "SE\tNews\nHD\tFerry runs aground off Northmere\nBY\tAda Lane\nWC\t34 words\nPD\t30 June 2015\nET\t16:42\n\
    SN\tThe Northmere Gazette\nSC\tNMGZ\nLA\tEnglish\nCY\t(c) 2015 Northmere Gazette Ltd\nLP\tA ferry ran aground on Tuesday.\n\n\
    IN the harbour, boats were kept in.\nTD\tNobody was hurt.\n\nThe owners will pay.\nNS\tgcat : Political/General News | gtrans : Transport\n\
    RE\tnmere : Northmere\nAN\tDocument NMGZ000020150630eb6u0000d\n\n";

pub(crate) const PROQUEST: &str = "____________________________________________________________\n\nTitle: Ferry runs aground off Northmere\n\n\
    Author: Lane, Ada\n\nPublication info: The Northmere Gazette, Northmere, 30 June 2015.\n\nAbstract: Nobody was hurt when the ferry struck.\n\n\
    Full text: A ferry ran aground on Tuesday.\n\nSection: this crosshead is copy.\n\nNobody was hurt.\n\n\
    Subject: Ferries; Harbours\n\nPublication title: The Northmere Gazette\n\nPublication date: Jun 30, 2015\n\n\
    ProQuest document ID: 1900000001\n\nDocument URL: https://example.org/1900000001\n\n\
    Copyright: Copyright Northmere Gazette Ltd Jun 30, 2015\n\nLast updated: 2015-07-01\n\n";

pub(crate) const MAIL: &str = "From: Ada Lane <ada@example.org>\nTo: desk@example.org\nSubject: Ferry runs aground\n\x20off Northmere\nDate: 30 June 2015\n\n\
    A ferry ran aground on Tuesday.\n";

/// Every message that has a frame whose loss can be seen, with its name.
pub(crate) const FRAMED: &[(&str, &str)] = &[
    ("AP", AP),
    ("AP table", AP_TABLE),
    ("Reuters", REUTERS),
    ("Canadian Press", CANADIAN),
    ("Bay City", BAY_CITY_SPACED),
    ("Kyodo", KYODO),
    ("dpa", DPA),
    ("dpa in English", DPA_ENGLISH),
    ("Belga", BELGA),
    ("KNA", KNA),
];

/// The others.
pub(crate) const OTHERS: &[(&str, &str)] = &[
    ("Reuters alert", REUTERS_ALERT),
    ("Bay City, cut", BAY_CITY),
    ("AP without frame", AP_BARE),
    ("AP, wrapped header", AP_WRAPPED),
    ("dpa without frame", DPA_BARE),
    ("AAP", AAP),
    ("AAP, CR only", AAP_CR),
    ("AAP, no marks", AAP_PLAIN),
    ("AsiaNet", ASIANET),
    ("News Bites", NEWS_BITES),
    ("Nexis", NEXIS),
    ("Nexis Uni", NEXIS_UNI),
    ("Factiva", FACTIVA),
    ("Factiva, coded", FACTIVA_CODED),
    ("ProQuest", PROQUEST),
    ("mail", MAIL),
];
