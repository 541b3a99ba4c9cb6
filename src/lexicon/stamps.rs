//! Words that stand around times, and are no part of them.

/// What opens the label of a stamp, and is nobody's name: `Updated`.
pub(crate) static STAMP_LABELS: &[&str] = &[
    "published",
    "posted",
    "updated",
    "modified",
    "aktualisiert",
    "veröffentlicht",
    "publisert",
    "oppdatert",
    "publié",
];

/// Words between a name or a label and its day, in the languages of the tables.
pub(crate) static DAY_GLUE: &[&str] =
    &["on", "the", "at", "am", "den", "le", "il", "el", "em", "op", "om", "um", "der", "die", "dated", "date"];

/// Countries that pages name behind a zone: `18:08 EST, US`.
pub(crate) static ZONE_COUNTRIES: &[&str] = &["Australia", "Canada", "UK", "US"];
