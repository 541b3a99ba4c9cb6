//! Turkish. Capitals are listed too where folding loses the dotless i.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "ocak oca",
        "şubat şub",
        "mart mar",
        "nisan nis",
        "mayıs mayis",
        "haziran haz",
        "temmuz tem",
        "ağustos ağu",
        "eylül eyl",
        "ekim eki",
        "kasım kasim kas",
        "aralık aralik ara",
    ],
    weekdays: "pazartesi salı sali çarşamba perşembe cuma cumartesi pazar",
    published: &[
        "yayınlanma",
        "yayinlanma",
        "yayinlandi",
        "yayınlanma tarihi",
        "yayınlandı",
        "yayın tarihi",
        "giriş",
        "giriş tarihi",
        "oluşturulma",
        "oluşturulma tarihi",
        "eklenme",
    ],
    updated: &["güncelleme", "güncelleme tarihi", "güncellenme", "güncellendi", "son güncelleme", "son güncellenme"],
    glue: "saat",
    relative: "bugün dün",
    units: &[
        (0, "saniye"),
        (1, "dakika dk"),
        (60, "saat"),
        (1440, "gün"),
        (10_080, "hafta"),
        (43_200, "ay"),
        (525_600, "yıl"),
    ],
    one: "bir",
    ago_after: &["önce"],
    now: &["az önce", "şimdi"],
    yesterday: "dün",
    reading: "okuma",
    running: "video",
    and: &["ve"],
    ..Words::NONE
};
