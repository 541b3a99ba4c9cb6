//! How a text is read: the options of the library's parser.

use wirecopy::{Format, Language, Parser};

/// What is told instead of detected.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Reading {
    /// The format, where it should not be detected: page, anpa1312, iptc7901, nexis …
    #[arg(long, value_name = "NAME")]
    format: Option<Format>,

    /// The language as a BCP 47 tag, where it should not be detected
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
}

impl Reading {
    /// The parser with these options.
    pub(crate) const fn parser(self) -> Parser {
        let mut parser = Parser::new();
        if let Some(format) = self.format {
            parser = parser.format(format);
        }
        if let Some(language) = self.language {
            parser = parser.language(language);
        }
        parser
    }
}
