//! Words for times in languages that have no tables of their own yet: Icelandic, Finnish, Polish, Czech, Indonesian and
//! Malay, Vietnamese, Ukrainian, Romanian, Catalan and Hungarian. What a word means is known, its language is not.

use super::Words;

pub(super) const WORDS: Words = Words {
    months: [
        "janúar tammikuuta tammikuu stycznia styczeń sty ledna leden januari січня січень ianuarie ian gener gen január",
        "febrúar helmikuuta helmikuu lutego luty lut února únor februari лютого лютий februarie febrer február",
        "mars maaliskuuta maaliskuu marca marzec března březen maret mac березня березень martie març március",
        "apríl huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben april квітня квітень aprilie abril április",
        "maí toukokuuta toukokuu maja května květen mei травня травень maig május",
        "júní kesäkuuta kesäkuu czerwca czerwiec cze června červen juni jun червня червень iunie iun juny június",
        "júlí heinäkuuta heinäkuu lipca lipiec července červenec juli julai jul липня липень iulie iul juliol július",
        "ágúst elokuuta elokuu sierpnia sierpień sie srpna srpen agustus ogos agt серпня серпень august agost augusztus",
        "september syyskuuta syyskuu września wrzesień wrz září вересня вересень septembrie setembre szeptember",
        "október lokakuuta lokakuu października październik paź října říjen oktober жовтня жовтень octombrie octubre",
        "nóvember marraskuuta marraskuu listopada listopad lis november листопада листопад noiembrie noi novembre",
        "desember joulukuuta joulukuu grudnia grudzień gru prosince prosinec disember грудня грудень decembrie desembre",
    ],
    weekdays: "mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur maanantai tiistai \
               keskiviikko torstai perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela \
               pondělí úterý středa čtvrtek pátek neděle senin selasa rabu kamis khamis jumat jumaat sabtu minggu ahad isnin \
               thứ chủ nhật понеділок вівторок середа четвер субота неділя luni marți miercuri joi vineri sâmbătă \
               duminică dilluns dimarts dimecres dijous divendres dissabte diumenge",
    published: &[
        "birt",
        "birtist",
        "julkaistu",
        "opublikowano",
        "data publikacji",
        "publikacja",
        "publikováno",
        "vydáno",
        "diterbitkan",
        "terbit",
        "diterbit",
        "tayang",
        "đăng",
        "xuất bản",
        "опубліковано",
        "publicat",
        "publicado",
        "megjelent",
        "közzétéve",
    ],
    updated: &[
        "uppfært",
        "päivitetty",
        "aktualizacja",
        "zaktualizowano",
        "ostatnia aktualizacja",
        "aktualizováno",
        "diperbarui",
        "dikemas kini",
        "kemas kini",
        "diupdate",
        "cập nhật",
        "оновлено",
        "actualizat",
        "actualitzat",
        "frissítve",
    ],
    glue: "klo kl lúc ngày hai ba tư năm sáu bảy w dnia pukul jam ora o la les de dia r о г",
    clock: "hod",
    relative: "dziś dzisiaj wczoraj dnes včera tänään eilen hari ini kemarin hôm nay",
    units: &[
        (0, "sekuntia sekund"),
        (1, "mín mínútur mínútum minuuttia minut menit phút хвилин perc"),
        (60, "klst tuntia godzin godziny godz hodin jam giờ годин óra ore"),
        (1440, "dögum päivää dni hari ngày днів nap zile"),
    ],
    ago_after: &["sitten", "temu", "lalu", "yang lalu", "lepas", "trước", "тому"],
    ..Words::NONE
};
