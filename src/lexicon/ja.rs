//! Japanese: days and months are numbers, so there are no month names.

use super::Words;

pub(super) const WORDS: Words = Words {
    weekdays: "月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜 祝",
    published: &[
        "公開",
        "公開日",
        "公開日時",
        "投稿",
        "投稿日",
        "掲載",
        "掲載日",
        "配信",
        "配信日時",
        "発表",
        "登録",
        "登録日",
    ],
    updated: &["更新", "更新日", "更新日時", "最終更新", "最終更新日"],
    relative: "今日 昨日",
    noon: "正午",
    am: "午前",
    pm: "午後",
    units: &[
        (0, "秒"),
        (1, "分"),
        (60, "時間"),
        (1440, "日"),
        (10_080, "週間"),
        (43_200, "か月 ヶ月 カ月"),
        (525_600, "年"),
    ],
    now: &["たった今"],
    yesterday: "昨日",
    reading: "文字",
    running: "再生時間 動画",
    ..Words::NONE
};
