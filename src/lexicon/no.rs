//! Norwegian.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "januar jan",
        "februar feb febr",
        "mars mar",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "desember des",
    ],
    weekdays: "mandag tirsdag onsdag torsdag fredag lørdag søndag man tir tirs ons tor tors fre lør søn",
    published: &["publisert", "lagt ut", "først publisert"],
    updated: &["oppdatert", "sist oppdatert", "sist endret", "endret"],
    glue: "kl klokken den",
    relative: "idag",
    midnight: "midnatt",
    units: &[
        (0, "sekund sekunder sek"),
        (1, "minutt minutter min"),
        (60, "time timer"),
        (1440, "dag dager døgn"),
        (10_080, "uke uker"),
        (43_200, "måned måneder mnd"),
        (525_600, "år"),
    ],
    one: "en ett et ei",
    ago_before: &["for"],
    ago_after: &["siden"],
    now: &["akkurat nå", "nå nettopp", "nå"],
    counted: "kommentarer",
    reading: "lesetid",
    running: "varighet lengde video lyd",
    by: &["av"],
    and: &["og", "&"],
    ..Words::NONE
};
