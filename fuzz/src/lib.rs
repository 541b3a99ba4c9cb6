//! What the targets share: the promises of the property tests, and the fault that a broken one is.

#[path = "../../tests/common/mod.rs"]
mod common;
#[path = "../../tests/wire/messages.rs"]
#[allow(dead_code, reason = "the tests name each message")]
mod messages;

/// Stops the run with what is broken.
fn hold(promises: Result<(), String>) {
    if let Err(faults) = promises {
        panic!("{faults}");
    }
}

/// The promises on bytes as a file holds them.
pub fn bytes(bytes: &[u8]) {
    hold(common::promises::of_bytes(bytes));
}

/// The promises on a text; what is not UTF-8 in the input is replaced.
pub fn text(bytes: &[u8]) {
    hold(common::promises::of_text(&String::from_utf8_lossy(bytes)));
}

/// The promises of the stand-alone parsers on a line of copy.
pub fn line(bytes: &[u8]) {
    hold(common::promises::of_line(&String::from_utf8_lossy(bytes)));
}

/// The promises on a text put together from pieces of others: each four bytes of the input choose a
/// piece of `stories` and what is done to it.
pub fn recombined(recipe: &[u8], stories: &[String]) {
    let mut text = String::new();
    for step in recipe.chunks_exact(4).take(24) {
        let [story, from, len, act] = [step[0], step[1], step[2], step[3]].map(usize::from);
        let story = stories[story % stories.len()].as_str();
        let lines: Vec<&str> = story.split_inclusive('\n').collect();
        let from = from * lines.len() / 256;
        let piece: String = lines.iter().skip(from).take(len % 32 + 1).copied().collect();
        match act % 8 {
            0 => text.push_str(story),
            1 => {
                text.push_str(&piece);
                text.push_str(&piece);
            }
            2 => text.push_str(&piece.replace('\n', "\r\n")),
            3 => text.push_str(&piece.replace('\n', " ")),
            4 => text.extend(piece.chars().rev()),
            5 => {
                text.extend(piece.chars().filter(|c| !c.is_control()));
            }
            _ => text.push_str(&piece),
        }
    }
    hold(common::promises::of_text(&text));
}

/// The stories that [`recombined`] takes pieces of.
pub fn stories() -> Vec<String> {
    common::stories(messages::FRAMED.iter().chain(messages::OTHERS).map(|(_, message)| *message))
}
