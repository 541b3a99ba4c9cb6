use super::*;
use crate::Copyright;
use crate::look::Looks;
use std::string::String;

#[test]
fn what_is_ruled_out_holds_no_credit() {
    let parts = [
        "",
        "Ada Lane",
        "the ferry leaves Harwick",
        "AP",
        "Reuters",
        "Getty Images",
        "imago",
        "dpa-Zentralbild",
        "Photo",
        "Bild",
        "photo by",
        "Courtesy",
        "provided by",
        "via",
        "for The Harwick Times",
        "Source",
        "Credit",
        "Ämter",
        "图片",
        "摄",
        "FILE",
        "2031",
        "©",
        "Copyright",
        "All rights reserved",
        "Getty Images North America",
        "Handout",
        "사진",
        "REUTERS",
    ];
    let marks = [
        " ", "", ". ", ".", ", ", ": ", "/", " | ", " - ", " – ", " (", ")", ") ", "] ", "”", "! ", "'", "’s ", "。",
        "；", "*", "＝", "（", "）",
    ];
    let mut ruled_out = 0;
    let mut check = |text: &str| {
        let text = text.trim();
        let look = Looks::of(text).end;
        if is_plain(text, look) {
            assert!(credit_end(text, false).is_none_or(|found| !found.sure), "{text}");
            assert!(Copyright::parse_tail(text, 0, text, look).is_none(), "{text}");
            ruled_out += 1;
        }
        for known in [false, true] {
            let window = tail(text, WINDOW);
            if is_copy(text, window, look, known) {
                assert!(found(text, window, look, known).is_none(), "{text}");
                ruled_out += 1;
            }
        }
    };
    for first in parts {
        for mark in marks {
            for second in parts {
                check(&(String::from(first) + mark + second));
                for end in marks {
                    check(&(String::from(first) + mark + second + end));
                    for third in ["AP", "Bo Reed", "the bridge", "Getty Images", "FILE", "Änd", "摄"] {
                        check(&(String::from("On the quay ") + first + mark + second + end + third));
                    }
                }
            }
        }
    }
    assert!(ruled_out > 10_000, "{ruled_out}");
}
