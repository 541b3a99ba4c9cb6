//! What newsroom desks write between themselves: words that open a note, and marks that end a story.

use crate::NoticeKind;

/// What opens a header line that speaks to the desk, in lower case.
pub(crate) static NOTES: &[(&str, NoticeKind)] = &[
    ("eds:", NoticeKind::DeskNote),
    ("eds.", NoticeKind::DeskNote),
    ("eds note", NoticeKind::DeskNote),
    ("eds ", NoticeKind::DeskNote),
    ("editors:", NoticeKind::DeskNote),
    ("desk:", NoticeKind::DeskNote),
    ("desks:", NoticeKind::DeskNote),
    ("editors please note", NoticeKind::DeskNote),
    ("note to editors", NoticeKind::DeskNote),
    ("note to eds", NoticeKind::DeskNote),
    ("attention ", NoticeKind::DeskNote),
    ("editor's note", NoticeKind::EditorsNote),
    ("editors' note", NoticeKind::EditorsNote),
    ("editors note", NoticeKind::EditorsNote),
    ("laserphoto", NoticeKind::DeskNote),
    ("lasergraphic", NoticeKind::DeskNote),
    ("laser photo", NoticeKind::DeskNote),
    ("ap photo", NoticeKind::DeskNote),
    ("ap video", NoticeKind::DeskNote),
    ("ap graphic", NoticeKind::DeskNote),
    ("ap color photo", NoticeKind::DeskNote),
    ("ap laserphoto", NoticeKind::DeskNote),
    ("an ap extra", NoticeKind::DeskNote),
    ("graphic planned", NoticeKind::DeskNote),
    ("with photo", NoticeKind::DeskNote),
    ("with graphic", NoticeKind::DeskNote),
    ("with laser", NoticeKind::DeskNote),
    ("with ap photo", NoticeKind::DeskNote),
    ("with am-", NoticeKind::DeskNote),
    ("with pm-", NoticeKind::DeskNote),
    ("with bc-", NoticeKind::DeskNote),
    ("also moved", NoticeKind::DeskNote),
    ("also in ", NoticeKind::DeskNote),
    ("moved in advance", NoticeKind::DeskNote),
    ("first of ", NoticeKind::DeskNote),
    ("$adv", NoticeKind::DeskNote),
    ("for release", NoticeKind::DeskNote),
    ("for use ", NoticeKind::DeskNote),
    ("for immediate release", NoticeKind::DeskNote),
    ("advance for ", NoticeKind::DeskNote),
    ("adv for ", NoticeKind::DeskNote),
    ("embargo", NoticeKind::Embargo),
    ("hold for release", NoticeKind::Embargo),
    ("not for release", NoticeKind::Embargo),
    ("agencies out", NoticeKind::DeskNote),
    ("agencies and radio out", NoticeKind::DeskNote),
    ("kill", NoticeKind::Kill),
    ("bulletin kill", NoticeKind::Kill),
    ("mandatory kill", NoticeKind::Kill),
    ("bulletin elimination", NoticeKind::Kill),
    ("withhold", NoticeKind::Kill),
    ("withdraw", NoticeKind::Kill),
    ("advisory:", NoticeKind::Advisory),
    ("correction:", NoticeKind::Correction),
    ("corrects ", NoticeKind::Correction),
    ("corrected", NoticeKind::Correction),
    ("update:", NoticeKind::Update),
    ("updates ", NoticeKind::Update),
    ("updating ", NoticeKind::Update),
    ("adds ", NoticeKind::Update),
];

/// Words that are a note where they are the whole line, in lower case.
pub(crate) static LONE_NOTES: &[(&str, NoticeKind)] = &[
    ("urgent", NoticeKind::DeskNote),
    ("bulletin", NoticeKind::DeskNote),
    ("flash", NoticeKind::DeskNote),
    ("precede", NoticeKind::DeskNote),
    ("precede urgent", NoticeKind::DeskNote),
    ("retransmission", NoticeKind::DeskNote),
    ("optional", NoticeKind::DeskNote),
    ("correction", NoticeKind::Correction),
    ("corrective", NoticeKind::Correction),
    ("kill", NoticeKind::Kill),
    ("mandatory kill", NoticeKind::Kill),
    ("embargoed", NoticeKind::Embargo),
    ("advisory", NoticeKind::Advisory),
];

/// Words of a desk's shorthand that no headline has, in lower case.
pub(crate) static SHORTHAND: &[&str] = &["graf", "grafs", "pvs", "bgng", "sted", "pickup", "nopickup", "ledeall"];

/// Marks that are the whole last line of a story, in lower case.
pub(crate) static END_MARKS: &[(&str, NoticeKind)] = &[
    ("reuter", NoticeKind::EndMark),
    ("reuters", NoticeKind::EndMark),
    ("==kyodo", NoticeKind::EndMark),
    ("-30-", NoticeKind::EndMark),
    ("###", NoticeKind::EndMark),
    ("ends", NoticeKind::EndMark),
    ("-ends-", NoticeKind::EndMark),
    ("end", NoticeKind::EndMark),
    ("nnnn", NoticeKind::EndMark),
    ("(schluss)", NoticeKind::EndMark),
    ("(fin)", NoticeKind::EndMark),
    ("(forts.)", NoticeKind::More),
    ("(forts. mögl.)", NoticeKind::More),
    ("more", NoticeKind::More),
    ("(more)", NoticeKind::More),
    ("-more-", NoticeKind::More),
];

/// What stands in a take's version, in lower case: the sign of a slug line.
pub(crate) static VERSIONS: &[&str] = &[
    "writethru",
    "writethrough",
    "ld",
    "lead",
    "add",
    "sub",
    "insert",
    "bjt",
    "adv",
    "take",
    "recast",
    "rdp",
    "urgent",
    "correction",
    "corrective",
    "update",
    "optional",
    "advisory",
    "kill",
    "embargoed",
];

/// Marks of versions that open a headline, before a dash.
pub(crate) static HEADLINE_MARKS: &[&str] =
    &["UPDATE", "WRAPUP", "RPT", "REPEAT", "REFILE", "CORRECTED", "CORRECTION", "CORR", "RECASTS"];

/// Lines over the headline that mark a version of the story, in lower case.
pub(crate) static TAKE_KEYS: &[&str] = &[
    "refile",
    "extra",
    "lead",
    "net",
    "flash",
    "urgent",
    "eil",
    "correction",
    "corrected",
    "update",
    "roundup",
    "summary",
    "feature",
    "preview",
    "analysis",
    "add",
    "vorschau",
    "zusammenfassung",
    "korrektur",
    "wiederholung",
    "berichtigung",
    "meldung",
    "überblick",
    "ergänzung",
    "neufassung",
    "rpt",
    "corr",
    "correct",
    "rectif",
    "rectificatif",
    "wrapup",
];

/// What says that the matter below is not for publication, in lower case.
pub(crate) static NOT_FOR_PUBLICATION: &[&str] = &[
    "is not for publication",
    "is not intended for publication",
    "not for publication",
    "nicht zur veröffentlichung",
    "nicht für die veröffentlichung",
    "pas destinées à la publication",
];

/// The months as AP writes them before a day.
pub(crate) static MONTHS_BEFORE_DAYS: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// The months as date-time groups write them.
pub(crate) static MONTHS_IN_GROUPS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Months that date-time groups cut at three letters and no calendar abbreviates so.
pub(crate) static CUT_MONTHS: &[(&str, u8)] = &[("fev", 2), ("maa", 3), ("mae", 3), ("aou", 8), ("aoû", 8)];

/// What ends a title that AP sets after the agency's name: `AP Business Writer`.
pub(crate) static WRITER_ROLES: &[&str] = &["Writer", "Writers", "Editor", "Correspondent"];
