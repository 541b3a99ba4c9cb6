//! JSON on a terminal.

use core::fmt::{self, Write as _};

use crate::plain::is_unsafe;

/// JSON with every control and bidi character inside its texts as `\uXXXX`: the same values, but a terminal that is
/// shown them takes no orders from the copy. serde escapes only what JSON asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain<'a>(pub(crate) &'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut units = [0; 2];
        for character in self.0.chars() {
            // A line break can only stand between two values: inside a text serde has escaped it.
            if character == '\n' || !is_unsafe(character) {
                f.write_char(character)?;
                continue;
            }
            for unit in character.encode_utf16(&mut units) {
                write!(f, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}
