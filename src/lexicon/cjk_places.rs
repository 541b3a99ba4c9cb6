//! Places of Chinese datelines, which stand behind the reporter's name without a sign between them: `記者李四台北5日電`.

/// The places, in no order: a dateline's few letters are searched for the longest.
#[rustfmt::skip]
pub(crate) const CJK_PLACES: &[&str] = &[
    "台北", "臺北", "新北", "桃園", "新竹", "台中", "臺中", "彰化", "南投", "雲林", "嘉義", "台南", "臺南", "高雄", "屏東", "宜蘭",
    "花蓮", "台東", "臺東", "基隆", "苗栗", "澎湖", "金門", "馬祖", "華盛頓", "紐約", "洛杉磯", "舊金山", "芝加哥", "休士頓", "東京",
    "大阪", "首爾", "北京", "上海", "廣州", "深圳", "香港", "澳門", "新加坡", "曼谷", "河內", "胡志明市", "雅加達", "吉隆坡", "馬尼拉",
    "新德里", "倫敦", "巴黎", "柏林", "布魯塞爾", "羅馬", "日內瓦", "維也納", "莫斯科", "基輔", "伊斯坦堡", "安卡拉", "耶路撒冷", "雪梨",
    "坎培拉", "渥太華", "多倫多", "溫哥華", "聖保羅", "開羅",
];
