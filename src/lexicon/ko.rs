//! Korean: days and months are numbers, so there are no month names.

use super::Words;

pub(super) const WORDS: Words = Words {
    weekdays: "월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    published: &[
        "입력",
        "기사입력",
        "등록",
        "기사등록",
        "게재",
        "작성",
        "발행",
        "발행일",
        "발행일시",
        "승인",
        "기사승인",
        "송고",
    ],
    updated: &["수정", "기사수정", "최종수정", "업데이트", "최종업데이트"],
    relative: "오늘 어제",
    noon: "정오",
    midnight: "자정",
    am: "오전",
    pm: "오후",
    units: &[(0, "초"), (1, "분"), (60, "시간"), (1440, "일"), (10_080, "주"), (43_200, "개월"), (525_600, "년")],
    ago_after: &["전"],
    now: &["방금"],
    yesterday: "어제",
    reading: "면 자",
    ..Words::NONE
};
