//! What `.ci/instructions.py` counts the instructions of: one parse of a text of a given shape and size.
//!
//! `instructions list` names the shapes, `instructions SHAPE BYTES` parses one of them; without arguments each is parsed
//! once, small.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops where its arguments are wrong, and answers"
)]

use core::hint::black_box;

/// The story, and shapes that no newsroom sends: lines and marks without end, and what a slow reader would read again
/// and again.
const SHAPES: &[(&str, &str, &str, &str)] = &[
    ("story", "", include_str!("../examples/support/story.txt"), ""),
    ("one-line", "", "the ferry ran aground off the coast and ", ""),
    ("newlines", "", "\n", ""),
    ("blanks", "", " ", ""),
    ("digits", "", "7", ""),
    ("digit-lines", "", "12345\n", ""),
    ("by", "", "By ", ""),
    ("by-lines", "", "By By By\n", ""),
    ("names", "By ", "Ada Lane and ", ""),
    ("commas", "", "Ada Lane, ", ""),
    ("brackets", "", "(", ""),
    ("nested", "", "((\"“[Ada Lane]”\"))", ""),
    ("quotes", "", "“", ""),
    ("points", "The ferry ran aground", ". ", "off Harwick"),
    ("dashes", "LONDON ", "— ", ""),
    ("links", "", "[a](/b) ](/c) [**d_ ", ""),
    ("parted", "", "the master of the ferry\n, said\n", ""),
    ("slashes", "", "/", ""),
    ("scripts", "", "abcдляの山한국", ""),
    ("script-lines", "", "abc для の山 한국\n", ""),
    ("teasers", "", "Harbour master resigns today\n3 hours ago\n", ""),
    ("doubled", "", "Ferry runs aground here\nFerry runs aground here\n", ""),
    ("fields", "HD Ferry runs aground\n\nBY Ada Lane\n\nPD 3 March 2024\n\nLP\n\n", "SN Harwick Courier\n\n", ""),
    (
        "copyrights",
        "",
        "© 2024 Harwick Courier. All rights reserved.\n\nNobody was hurt, the owners of the ferry said.\n\n",
        "",
    ),
    ("credits", "", "(AP Photo/Ada Lane) ", ""),
    ("stamps", "", "January 30, 2024 6:36 am ", ""),
    ("stories", "", "ZCZC AAP\n#Ferry\n^Ferry runs aground\nNobody was hurt.\nNNNN\n", ""),
];

/// A text of a shape, of so many bytes or a few less, and the end.
fn text(opening: &str, part: &str, end: &str, bytes: usize) -> String {
    let mut text = String::from(opening);
    while text.len() < bytes {
        text.push_str(part);
    }
    let mut cut = bytes.min(text.len());
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    text.truncate(cut);
    text.push_str(end);
    text
}

/// All that is counted.
#[inline(never)]
fn counted(text: &str) -> usize {
    wirecopy::parse_all(black_box(text)).map(|article| article.body.len()).sum()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [list] if list == "list" => SHAPES.iter().for_each(|(name, ..)| println!("{name}")),
        [shape, bytes] => {
            let (_, opening, part, end) = SHAPES.iter().find(|(name, ..)| name == shape).expect("a shape of the list");
            let text = text(opening, part, end, bytes.parse().expect("a number of bytes"));
            println!("{} {}", text.len(), counted(&text));
        }
        _ => SHAPES
            .iter()
            .for_each(|(name, opening, part, end)| println!("{name} {}", counted(&text(opening, part, end, 4096)))),
    }
}
