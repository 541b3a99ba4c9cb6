//! Months, weekdays, and the words for "posted", "updated", "by" and "photo" in the languages that English copy stands
//! beside: each word of each table, in the forms that pages print. Days, names and clocks are made up.
#![allow(clippy::unwrap_used, reason = "a test stops where it is not what it expects")]

use wirecopy::{Byline, Caption, Credit, Date, Inferred, StampLabel, StampLine, Timestamp};

/// The words of one language, as a page may print them.
struct Tongue {
    tag: &'static str,
    /// For each month its name, then its abbreviations.
    months: [&'static str; 12],
    /// From Monday on, each with its abbreviations.
    weekdays: [&'static str; 7],
    /// A day: `{d}`, `{m}` and `{y}` stand for its parts.
    day: &'static str,
    /// A clock with the words around it; `{h}` and `{n}` stand for hour and minute.
    clock: &'static str,
    published: &'static [&'static str],
    updated: &'static [&'static str],
    by: &'static [&'static str],
    and: &'static str,
    photo: &'static [&'static str],
}

const TONGUES: &[Tongue] = &[
    Tongue {
        tag: "de",
        months: [
            "Januar Jan. Jänner",
            "Februar Feb.",
            "März Mrz.",
            "April Apr.",
            "Mai",
            "Juni Jun.",
            "Juli Jul.",
            "August Aug.",
            "September Sept. Sep.",
            "Oktober Okt.",
            "November Nov.",
            "Dezember Dez.",
        ],
        weekdays: [
            "Montag Mo.",
            "Dienstag Di.",
            "Mittwoch Mi.",
            "Donnerstag Do.",
            "Freitag Fr.",
            "Samstag Sonnabend Sa.",
            "Sonntag So.",
        ],
        day: "{d}. {m} {y}",
        clock: ", {h}:{n} Uhr",
        published: &["Veröffentlicht am", "Veröffentlicht:", "Stand:", "Erstellt am", "Publiziert am", "Erschienen am"],
        updated: &["Aktualisiert am", "Zuletzt aktualisiert:", "Letzte Aktualisierung:", "Geändert am", "Update:"],
        by: &["Von", "von"],
        and: "und",
        photo: &["Foto:", "Bild:", "Fotos:", "Bildquelle:", "Symbolbild:"],
    },
    Tongue {
        tag: "fr",
        months: [
            "janvier janv. jan.",
            "février févr. fév.",
            "mars",
            "avril avr.",
            "mai",
            "juin",
            "juillet juil.",
            "août",
            "septembre sept.",
            "octobre oct.",
            "novembre nov.",
            "décembre déc.",
        ],
        weekdays: [
            "lundi lun.",
            "mardi",
            "mercredi mer.",
            "jeudi jeu.",
            "vendredi ven.",
            "samedi sam.",
            "dimanche dim.",
        ],
        day: "{d} {m} {y}",
        clock: " à {h}h{n}",
        published: &["Publié le", "Publié :", "Mis en ligne le", "Publiée le", "Paru le"],
        updated: &["Mis à jour le", "Mise à jour :", "Modifié le", "Dernière mise à jour :", "Actualisé le"],
        by: &["Par", "par"],
        and: "et",
        photo: &["Photo :", "Photo:", "Crédit photo :", "Crédit:", "Image :"],
    },
    Tongue {
        tag: "es",
        months: [
            "enero ene.",
            "febrero feb.",
            "marzo mar.",
            "abril abr.",
            "mayo may.",
            "junio jun.",
            "julio jul.",
            "agosto ago.",
            "septiembre sept. setiembre",
            "octubre oct.",
            "noviembre nov.",
            "diciembre dic.",
        ],
        weekdays: [
            "lunes lun.",
            "martes",
            "miércoles mié.",
            "jueves jue.",
            "viernes vie.",
            "sábado sáb.",
            "domingo dom.",
        ],
        day: "{d} de {m} de {y}",
        clock: " a las {h}:{n} h",
        published: &["Publicado el", "Publicado:", "Fecha de publicación:", "Creado:"],
        updated: &["Actualizado el", "Actualizado:", "Última actualización:", "Modificado el"],
        by: &["Por", "por"],
        and: "y",
        photo: &["Foto:", "Fotografía:", "Imagen:", "Fotos:", "Crédito:"],
    },
    Tongue {
        tag: "pt",
        months: [
            "janeiro jan.",
            "fevereiro fev.",
            "março mar.",
            "abril abr.",
            "maio mai.",
            "junho jun.",
            "julho jul.",
            "agosto ago.",
            "setembro set.",
            "outubro out.",
            "novembro nov.",
            "dezembro dez.",
        ],
        weekdays: ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
        day: "{d} de {m} de {y}",
        clock: " às {h}h{n}",
        published: &["Publicado em", "Publicado a", "Publicado:", "Postado em", "Publicada em"],
        updated: &["Atualizado em", "Atualizado:", "Última atualização:", "Modificado em"],
        by: &["Por", "por"],
        and: "e",
        photo: &["Foto:", "Imagem:", "Fotografia:", "Fotos:", "Crédito:"],
    },
    Tongue {
        tag: "it",
        months: [
            "gennaio gen.",
            "febbraio feb.",
            "marzo mar.",
            "aprile apr.",
            "maggio mag.",
            "giugno giu.",
            "luglio lug.",
            "agosto ago.",
            "settembre sett. set.",
            "ottobre ott.",
            "novembre nov.",
            "dicembre dic.",
        ],
        weekdays: [
            "lunedì lun",
            "martedì mar",
            "mercoledì mer",
            "giovedì gio",
            "venerdì ven",
            "sabato sab",
            "domenica dom",
        ],
        day: "{d} {m} {y}",
        clock: " alle ore {h}:{n}",
        published: &["Pubblicato il", "Pubblicato:", "Data di pubblicazione:", "Pubblicata il"],
        updated: &["Aggiornato il", "Aggiornato:", "Ultimo aggiornamento:", "Ultima modifica:"],
        by: &["di", "Di", "a cura di"],
        and: "e",
        photo: &["Foto:", "Fotografia:", "Crediti:"],
    },
    Tongue {
        tag: "nl",
        months: [
            "januari jan.",
            "februari feb.",
            "maart mrt.",
            "april apr.",
            "mei",
            "juni jun.",
            "juli jul.",
            "augustus aug.",
            "september sept.",
            "oktober okt.",
            "november nov.",
            "december dec.",
        ],
        weekdays: ["maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo"],
        day: "{d} {m} {y}",
        clock: " om {h}.{n} uur",
        published: &["Gepubliceerd op", "Gepubliceerd:", "Geplaatst op", "Publicatiedatum:"],
        updated: &["Bijgewerkt op", "Laatst bijgewerkt:", "Laatst gewijzigd op", "Laatste update:", "Aangepast op"],
        by: &["Door", "door"],
        and: "en",
        photo: &["Foto:", "Beeld:", "Fotografie:"],
    },
    Tongue {
        tag: "sv",
        months: [
            "januari jan.",
            "februari feb.",
            "mars",
            "april apr.",
            "maj",
            "juni",
            "juli",
            "augusti aug.",
            "september sept.",
            "oktober okt.",
            "november nov.",
            "december dec.",
        ],
        weekdays: ["måndag mån", "tisdag tis", "onsdag ons", "torsdag tors", "fredag fre", "lördag lör", "söndag sön"],
        day: "{d} {m} {y}",
        clock: " kl {h}.{n}",
        published: &["Publicerad", "Publicerad:", "Publicerat", "Publicerades"],
        updated: &["Uppdaterad", "Uppdaterad:", "Senast uppdaterad:", "Ändrad"],
        by: &["Av", "av"],
        and: "och",
        photo: &["Foto:", "Bild:", "Fotograf:"],
    },
    Tongue {
        tag: "no",
        months: [
            "januar jan.",
            "februar feb.",
            "mars",
            "april apr.",
            "mai",
            "juni",
            "juli",
            "august aug.",
            "september sept.",
            "oktober okt.",
            "november nov.",
            "desember des.",
        ],
        weekdays: [
            "mandag man",
            "tirsdag tirs",
            "onsdag ons",
            "torsdag tors",
            "fredag fre",
            "lørdag lør",
            "søndag søn",
        ],
        day: "{d}. {m} {y}",
        clock: ", kl. {h}.{n}",
        published: &["Publisert", "Publisert:", "Først publisert"],
        updated: &["Oppdatert", "Oppdatert:", "Sist oppdatert", "Sist endret:"],
        by: &["Av", "av"],
        and: "og",
        photo: &["Foto:", "Bilde:", "Fotograf:"],
    },
    Tongue {
        tag: "da",
        months: [
            "januar jan.",
            "februar feb.",
            "marts mar.",
            "april apr.",
            "maj",
            "juni",
            "juli",
            "august aug.",
            "september sept.",
            "oktober okt.",
            "november nov.",
            "december dec.",
        ],
        weekdays: [
            "mandag man",
            "tirsdag tirs",
            "onsdag ons",
            "torsdag tors",
            "fredag fre",
            "lørdag lør",
            "søndag søn",
        ],
        day: "{d}. {m} {y}",
        clock: " kl. {h}.{n}",
        published: &["Publiceret", "Offentliggjort", "Udgivet:", "Oprettet"],
        updated: &["Opdateret", "Opdateret:", "Senest opdateret:", "Sidst opdateret", "Ændret"],
        by: &["Af", "af"],
        and: "og",
        photo: &["Foto:", "Billede:", "Fotograf:"],
    },
];

impl Tongue {
    fn day(&self, day: u8, month: &str) -> String {
        self.day.replace("{d}", &day.to_string()).replace("{m}", month).replace("{y}", "2031")
    }

    /// Each form of each month, with its number.
    fn months(&self) -> impl Iterator<Item = (u8, &'static str)> {
        self.months.into_iter().zip(1_u8..).flat_map(|(forms, month)| forms.split(' ').map(move |form| (month, form)))
    }
}

/// A date in one word of the table, and in capitals.
fn loud(form: &str) -> [String; 2] {
    [form.to_owned(), form.to_uppercase()]
}

#[test]
fn every_month_in_every_form() {
    let mut count = 0;
    for tongue in TONGUES {
        for (month, form) in tongue.months() {
            for form in loud(form) {
                let text = tongue.day(17, &form);
                let stamp = Timestamp::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
                assert_eq!(
                    (stamp.date, stamp.time),
                    (Date::new(Some(2031), month, 17), None),
                    "{}: {text}",
                    tongue.tag
                );
                assert_eq!(stamp.span.of(&text), Some(text.as_str()), "{}", tongue.tag);
                count += 1;
            }
        }
    }
    assert!(count >= 9 * 12 * 2, "{count} forms");
}

#[test]
fn every_weekday_stands_before_a_day() {
    for tongue in TONGUES {
        for form in tongue.weekdays.iter().flat_map(|forms| forms.split(' ')) {
            for (weekday, comma) in loud(form).iter().flat_map(|form| [(form.clone(), ","), (form.clone(), "")]) {
                let month = tongue.months[9].split(' ').next().unwrap();
                let text = format!("{weekday}{comma} {}", tongue.day(5, month));
                let stamp = Timestamp::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
                assert_eq!(stamp.date, Date::new(Some(2031), 10, 5), "{}: {text}", tongue.tag);
                assert_eq!(stamp.span.of(&text), Some(text.as_str()), "{}", tongue.tag);
            }
            // A weekday alone is the heading of opening hours.
            assert_eq!(StampLine::parse(form), None, "{}: {form}", tongue.tag);
        }
    }
}

#[test]
fn every_clock_has_its_words() {
    for tongue in TONGUES {
        for (month, form) in tongue.months() {
            let clock = tongue.clock.replace("{h}", "14").replace("{n}", "05");
            let text = format!("{}{clock}", tongue.day(3, form));
            let stamp = Timestamp::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
            assert_eq!(stamp.date, Date::new(Some(2031), month, 3), "{}: {text}", tongue.tag);
            assert_eq!(stamp.time.unwrap().to_string(), "14:05:00", "{}: {text}", tongue.tag);
            assert_eq!((stamp.zone, stamp.offset), (None, None), "{}: {text}", tongue.tag);
        }
    }
}

#[test]
fn labels_say_what_they_say() {
    for tongue in TONGUES {
        let clock = tongue.clock.replace("{h}", "09").replace("{n}", "30");
        let month = tongue.months[1].split(' ').next().unwrap();
        let moment = format!("{}{clock}", tongue.day(3, month));
        let published = tongue.published.iter().map(|label| (*label, StampLabel::Published));
        for (label, kind) in published.chain(tongue.updated.iter().map(|label| (*label, StampLabel::Updated))) {
            for label in loud(label) {
                let text = format!("{label} {moment}");
                let line = StampLine::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
                assert_eq!(line.stamps.len(), 1, "{}: {text}", tongue.tag);
                let stamp = &line.stamps[0];
                assert_eq!(stamp.label, kind, "{}: {text}", tongue.tag);
                assert_eq!(stamp.timestamp.date, Date::new(Some(2031), 2, 3), "{}: {text}", tongue.tag);
                assert_eq!(stamp.timestamp.time.unwrap().to_string(), "09:30:00", "{}: {text}", tongue.tag);
            }
        }
        // Two numbers and a word of a language that has the day first.
        for label in [tongue.published[0], tongue.updated[0]] {
            let text = format!("{label} 03/07/2031");
            let stamp = Timestamp::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
            assert_eq!(stamp.date, Date::new(Some(2031), 7, 3), "{}: {text}", tongue.tag);
            assert!(!stamp.inferred.contains(&Inferred::DayMonthOrder), "{}: {text}", tongue.tag);
        }
        let both = format!("{} {moment} | {} {moment}", tongue.published[0], tongue.updated[0]);
        let line = StampLine::parse(&both).unwrap_or_else(|| panic!("{}: {both}", tongue.tag));
        let labels: Vec<_> = line.stamps.iter().map(|stamp| stamp.label).collect();
        assert_eq!(labels, [StampLabel::Published, StampLabel::Updated], "{}: {both}", tongue.tag);
    }
}

#[test]
fn names_stand_behind_the_word_for_by() {
    for tongue in TONGUES {
        for by in tongue.by {
            let text = format!("{by} Ada Lane {} Bo Quist", tongue.and);
            let found = Byline::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
            let names: Vec<_> = found.authors.iter().map(|author| &*author.name).collect();
            assert_eq!(names, ["Ada Lane", "Bo Quist"], "{}: {text}", tongue.tag);
            let text = format!("{by} Ada Lane, Reuters");
            let found = Byline::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
            assert_eq!(
                (&*found.authors[0].name, found.organization.as_deref()),
                ("Ada Lane", Some("Reuters")),
                "{text}"
            );
        }
    }
}

#[test]
fn credits_stand_behind_the_word_for_a_picture() {
    for tongue in TONGUES {
        for lead in tongue.photo {
            for lead in loud(lead) {
                let text = format!("{lead} Bo Reed/AFP");
                let credit = Credit::parse(&text).unwrap_or_else(|| panic!("{}: {text}", tongue.tag));
                let who = (credit.photographer.as_deref(), credit.organization.as_deref());
                assert_eq!(who, (Some("Bo Reed"), Some("AFP")), "{}: {text}", tongue.tag);
                let whole = format!("Ada Lane, Harwick 2031. {text}");
                let caption = Caption::parse(&whole).unwrap();
                assert_eq!(caption.text, "Ada Lane, Harwick 2031.", "{}: {whole}", tongue.tag);
                assert_eq!(caption.credit.unwrap().photographer.as_deref(), Some("Bo Reed"), "{}: {whole}", tongue.tag);
            }
        }
    }
}
