//! How a text is read: the options of the library's parser.

use wirecopy::{Decoded, Format, Language, Parser};

/// What is told instead of detected.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Reading {
    /// The format, where it should not be detected: page, anpa1312, iptc7901, nexis …
    #[arg(long, value_name = "NAME")]
    format: Option<Format>,

    /// The language as a BCP 47 tag, where it should not be detected
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,

    /// The charset of files, where it should not be guessed: latin1, koi8-r …
    #[arg(long, value_name = "LABEL", value_parser = charset)]
    pub(crate) charset: Option<String>,
}

fn charset(label: &str) -> Result<String, &'static str> {
    match wirecopy::decode_as(b"", label) {
        Some(_) => Ok(label.to_owned()),
        None => Err("expected the label of a charset, such as `latin1`"),
    }
}

impl Reading {
    /// The parser with these options.
    pub(crate) const fn parser(&self) -> Parser {
        let mut parser = Parser::new();
        if let Some(format) = self.format {
            parser = parser.format(format);
        }
        if let Some(language) = self.language {
            parser = parser.language(language);
        }
        parser
    }

    /// Bytes as text.
    pub(crate) fn decode<'a>(&self, bytes: &'a [u8]) -> Decoded<'a> {
        let told = self.charset.as_deref().and_then(|charset| wirecopy::decode_as(bytes, charset));
        told.unwrap_or_else(|| wirecopy::decode(bytes))
    }
}
