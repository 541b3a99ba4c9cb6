//! Words of notes on the cookies that a page sets.

use super::table::{Names, names};

/// Beside the word itself: what sets cookies, what they are for, who must agree. A recipe has none of them.
#[rustfmt::skip]
pub(crate) static COOKIE_WORDS: &Names = names![
    "advertisers", "analytics", "bezoekers", "browser", "browsing", "consenso", "consent", "consentement",
    "consentimento", "consentimiento", "einwilligung", "fungerar", "gdpr", "hjemmeside", "hjemmesiden", "navegador",
    "navigateur", "navigatie", "nettstedet", "personalised", "personalized", "personlige", "plugin", "preferences",
    "privacy", "samtycke", "samtykke", "session", "site", "sitio", "sito", "statistik", "toestemming", "tracking",
    "user", "users", "visitor", "visitors", "webbplats", "webbplatsen", "webpage", "webseite", "webseiten", "website",
    "websites", "zustimmung",
];
