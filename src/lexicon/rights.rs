//! The words of copyright statements.

use super::phrases::{Phrases, phrases};

/// What announces a statement: `저작권자(c) 한빛`.
pub(crate) static MARKS: &[&str] = &["copyright", "copyrights", "저작권자"];

/// What stands between the first and the last year: `1999 to 2031`.
pub(crate) static YEAR_JOINTS: &[&str] = &["to", "bis"];

/// What stands for the last year where the years go on: `1999-present`.
pub(crate) static PRESENT: &[&str] = &["present", "now", "today", "heute"];

/// What stands between the holder and who passes the text on.
pub(crate) static DISTRIBUTED: &[&str] = &["distributed by"];

/// What stands between a reservation and for whom it is made.
pub(crate) static RESERVED_FOR: &[&str] = &["by", "to", "for", "für", "por", "par", "à", "a", "per", "voor"];

/// Words of the links that stand behind a reservation and are nobody's name: `Terms of Service`.
pub(crate) static LINKS: &[&str] = &[
    "about",
    "aviso",
    "conditions",
    "contact",
    "cookies",
    "datenschutz",
    "impressum",
    "legal",
    "mentions",
    "policy",
    "politique",
    "política",
    "privacy",
    "service",
    "services",
    "sitemap",
    "terms",
];

/// How the languages say that all rights are reserved. Italian papers reserve the reproduction.
pub(crate) static RESERVED: &Phrases = phrases![
    "all rights reserved",
    "all rights are reserved",
    "all right reserved",
    "alle rechte vorbehalten",
    "alle rechte bei",
    "tous droits réservés",
    "tous droits reservés",
    "tous droits de reproduction réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "derechos reservados",
    "direitos reservados",
    "tots els drets reservats",
    "tutti i diritti riservati",
    "tutti i diritti sono riservati",
    "riproduzione riservata",
    "alle rechten voorbehouden",
    "alle rettigheter reservert",
    "alle rettigheter forbeholdt",
    "alle rettigheder forbeholdes",
    "alla rättigheter förbehållna",
    "alla rättigheter reserverade",
    "kaikki oikeudet pidätetään",
    "wszelkie prawa zastrzeżone",
    "wszystkie prawa zastrzeżone",
    "všechna práva vyhrazena",
    "minden jog fenntartva",
    "toate drepturile rezervate",
    "tüm hakları saklıdır",
    "her hakkı saklıdır",
    // In capitals, where another letter is the small one of `I`.
    "tüm haklari saklidir",
    "her hakki saklidir",
    "все права защищены",
    "всі права захищені",
    "hak cipta dilindungi",
    "版权所有",
    "版權所有",
    "不許複製",
    "禁無断転載",
    "無断転載を禁じます",
    "無断転載禁止",
    "無断転載",
    "무단 전재 및 재배포 금지",
    "무단 전재-재배포 금지",
    "무단전재 및 재배포 금지",
    "무단전재-재배포금지",
    "무단 전재",
    "무단전재",
];

/// The ends of company names that keep their full stop: `Inc.`, `S.A.`.
pub(crate) static COMPANY_FORMS: &[&str] =
    &["inc", "ltd", "co", "corp", "bros", "jr", "sr", "s.a", "s.l", "s.p.a", "s.r.l", "p.a", "n.v", "b.v", "l.p"];
