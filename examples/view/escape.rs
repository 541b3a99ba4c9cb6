//! Copy inside HTML: markup is text, and what cannot be seen is drawn.

use core::fmt::{self, Write as _};

use crate::plain::{Plain, is_unsafe};

/// A text as the content of an element.
///
/// Characters that would act on the page (control characters, bidi controls) become symbols; `data-code` keeps what
/// they stand for, so the page still holds every character of the copy.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Html<'a>(pub(crate) &'a str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\n' | '\t' => f.write_char(character)?,
                _ if is_unsafe(character) => {
                    let code = u32::from(character);
                    write!(
                        f,
                        "<span class=\"sign\" data-code=\"{code:x}\" title=\"U+{code:04X}\">{}</span>",
                        Sign(character)
                    )?;
                }
                _ => markup(f, character)?,
            }
        }
        Ok(())
    }
}

/// A text as the value of an attribute, the title, or a value in a list of fields: on one line, signs spelled out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attribute<'a>(pub(crate) &'a str);

impl fmt::Display for Attribute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Plain(self.0).to_string().chars().try_for_each(|character| markup(f, character))
    }
}

fn markup(f: &mut fmt::Formatter<'_>, character: char) -> fmt::Result {
    match character {
        '&' => f.write_str("&amp;"),
        '<' => f.write_str("&lt;"),
        '>' => f.write_str("&gt;"),
        '"' => f.write_str("&quot;"),
        '\'' => f.write_str("&#39;"),
        _ => f.write_char(character),
    }
}

/// The names of the C0 controls, in their order.
const CONTROLS: [&str; 32] = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI", "DLE",
    "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
];

/// The sign for a character that has no shape. Letters: few systems have a font with Unicode's pictures of controls.
struct Sign(char);

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = u32::from(self.0);
        let control = usize::try_from(code).ok().and_then(|code| CONTROLS.get(code));
        if let Some(name) = control {
            return f.write_str(name);
        }
        f.write_str(match self.0 {
            '\u{7f}' => "DEL",
            '\u{61c}' => "ALM",
            '\u{200b}' => "ZWSP",
            '\u{200e}' => "LRM",
            '\u{200f}' => "RLM",
            '\u{2028}' => "LS",
            '\u{2029}' => "PS",
            '\u{202a}' => "LRE",
            '\u{202b}' => "RLE",
            '\u{202c}' => "PDF",
            '\u{202d}' => "LRO",
            '\u{202e}' => "RLO",
            '\u{2060}' => "WJ",
            '\u{2066}' => "LRI",
            '\u{2067}' => "RLI",
            '\u{2068}' => "FSI",
            '\u{2069}' => "PDI",
            '\u{feff}' => "BOM",
            _ => return write!(f, "{code:04X}"),
        })
    }
}
