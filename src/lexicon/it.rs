//! Italian.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "gennaio gen",
        "febbraio feb",
        "marzo mar",
        "aprile apr",
        "maggio mag",
        "giugno giu",
        "luglio lug",
        "agosto ago",
        "settembre sett set",
        "ottobre ott",
        "novembre nov",
        "dicembre dic",
    ],
    weekdays: "lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica lun mar mer gio ven sab dom",
    published: &["pubblicato", "pubblicata", "pubblicazione", "data di pubblicazione", "data"],
    updated: &[
        "aggiornato",
        "aggiornata",
        "ultimo aggiornamento",
        "aggiornamento",
        "modificato",
        "modificata",
        "ultima modifica",
    ],
    glue: "il lo la le alle ore del di dell l",
    relative: "oggi ieri",
    noon: "mezzogiorno",
    midnight: "mezzanotte",
    units: &[
        (0, "secondo secondi"),
        (1, "minuto minuti min"),
        (60, "ora ore h"),
        (1440, "giorno giorni"),
        (10_080, "settimana settimane"),
        (43_200, "mese mesi"),
        (525_600, "anno anni"),
    ],
    one: "un uno una",
    ago_after: &["fa"],
    now: &["adesso", "ora"],
    yesterday: "ieri",
    counted: "commenti",
    reading: "lettura tempo",
    running: "durata video audio",
    by: &["di", "a cura di"],
    and: &["e", "ed"],
    ..Words::NONE
};
