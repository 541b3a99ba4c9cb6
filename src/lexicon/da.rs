//! Danish.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "januar jan",
        "februar feb febr",
        "marts mar",
        "april apr",
        "maj",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ],
    weekdays: "mandag tirsdag onsdag torsdag fredag lørdag søndag man tirs ons tors fre lør søn",
    published: &["publiceret", "offentliggjort", "udgivet", "oprettet"],
    updated: &["opdateret", "senest opdateret", "sidst opdateret", "ændret", "senest ændret"],
    glue: "kl klokken den d",
    relative: "idag",
    midnight: "midnat",
    units: &[
        (0, "sekund sekunder sek"),
        (1, "minut minutter min"),
        (60, "time timer"),
        (1440, "dag dage døgn"),
        (10_080, "uge uger"),
        (43_200, "måned måneder"),
        (525_600, "år"),
    ],
    one: "en et",
    ago_before: &["for"],
    ago_after: &["siden"],
    now: &["lige nu", "nu"],
    counted: "kommentarer",
    reading: "læsetid",
    running: "varighed længde video lyd",
    by: &["af"],
    and: &["og", "&"],
    ..Words::NONE
};
