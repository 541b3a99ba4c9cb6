//! Swedish.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "januari jan",
        "februari feb febr",
        "mars mar",
        "april apr",
        "maj",
        "juni jun",
        "juli jul",
        "augusti aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ],
    weekdays: "måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tor tors fre lör sön",
    published: &["publicerad", "publicerat", "publicerades", "publicering"],
    updated: &["uppdaterad", "uppdaterat", "uppdaterades", "senast uppdaterad", "ändrad", "senast ändrad"],
    glue: "kl klockan den",
    relative: "idag igår",
    midnight: "midnatt",
    units: &[
        (0, "sekund sekunder sek"),
        (1, "minut minuter min"),
        (60, "timme timmar tim"),
        (1440, "dag dagar"),
        (10_080, "vecka veckor"),
        (43_200, "månad månader mån"),
        (525_600, "år"),
    ],
    one: "en ett",
    ago_before: &["för"],
    ago_after: &["sedan"],
    now: &["just nu", "nyss", "nu"],
    yesterday: "igår",
    counted: "kommentarer",
    reading: "lästid läsning",
    running: "längd video ljud",
    by: &["av"],
    and: &["och", "&"],
    ..Words::NONE
};
