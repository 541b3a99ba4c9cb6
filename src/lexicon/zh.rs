//! Chinese, in both scripts: days and months are numbers, so there are no month names.

use super::Words;

pub(super) const WORDS: Words = Words {
    weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日",
    published: &[
        "发布",
        "发布时间",
        "发布于",
        "发表",
        "发表于",
        "发表时间",
        "發布",
        "發布時間",
        "發表",
        "發佈",
        "时间",
        "時間",
        "日期",
    ],
    updated: &["更新", "更新时间", "更新時間", "更新于", "最后更新", "最後更新", "修改", "最后修改"],
    relative: "今天 昨天",
    noon: "中午",
    am: "上午 凌晨 早上",
    pm: "下午 晚上",
    units: &[
        (0, "秒"),
        (1, "分 分钟 分鐘"),
        (60, "小时 小時 個小時 个小时"),
        (1440, "天 日"),
        (10_080, "周 週"),
        (43_200, "个月 個月"),
        (525_600, "年"),
    ],
    ago_after: &["前"],
    now: &["刚刚", "剛剛"],
    yesterday: "昨天",
    running: "时长 視頻 视频",
    ..Words::NONE
};
