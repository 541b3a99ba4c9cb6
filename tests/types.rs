//! What callers rely on without being told: values go to other threads, and errors are small.

use wirecopy::export::{ExportError, Message};
use wirecopy::{
    Article, Author, Block, Byline, Caption, Copyright, Credit, Date, Dateline, Decoded, Diagnostic, Document,
    Documents, Error, Format, Item, Language, Notice, Paragraph, Parser, Scratch, SignOff, Span, StoryReader, Text,
    Time, Timestamp, UtcOffset,
};

const fn crosses_threads<T: Send + Sync + Unpin>() {}
const fn moves_to_a_thread<T: Send + Unpin>() {}

const _: () = {
    crosses_threads::<Article<'static>>();
    crosses_threads::<Document<'static>>();
    crosses_threads::<Documents<'static>>();
    crosses_threads::<Decoded<'static>>();
    crosses_threads::<StoryReader<std::io::Empty>>();
    crosses_threads::<Parser>();
    moves_to_a_thread::<Scratch>();
    crosses_threads::<Block>();
    crosses_threads::<Diagnostic>();
    crosses_threads::<Error>();
    crosses_threads::<ExportError>();
    crosses_threads::<Message>();
};

#[test]
fn errors_and_options_are_small() {
    assert!(size_of::<Error>() <= 24, "{}", size_of::<Error>());
    assert!(size_of::<ExportError>() <= 40, "{}", size_of::<ExportError>());
    assert!(size_of::<Diagnostic>() <= 48, "{}", size_of::<Diagnostic>());
    assert_eq!(size_of::<Span>(), 2 * size_of::<usize>());
    assert!(size_of::<Parser>() <= 4, "a parser is passed by value: {}", size_of::<Parser>());
}

/// Values that a document has many of stay small: what a field more costs is seen here.
#[test]
#[cfg(target_pointer_width = "64")]
fn values_are_small() {
    let sizes = [
        ("Block", size_of::<Block>(), 64),
        ("Paragraph", size_of::<Paragraph<'_>>(), 48),
        ("Text", size_of::<Text<'_>>(), 40),
        ("Item", size_of::<Item<'_>>(), 112),
        ("Author", size_of::<Author<'_>>(), 64),
        ("Byline", size_of::<Byline<'_>>(), 64),
        ("Timestamp", size_of::<Timestamp<'_>>(), 80),
        ("Dateline", size_of::<Dateline<'_>>(), 80),
        ("Credit", size_of::<Credit<'_>>(), 112),
        ("Copyright", size_of::<Copyright<'_>>(), 48),
        ("Caption", size_of::<Caption<'_>>(), 256),
        ("SignOff", size_of::<SignOff<'_>>(), 96),
        ("Notice", size_of::<Notice<'_>>(), 128),
    ];
    let larger: Vec<_> = sizes.into_iter().filter(|(_, size, most)| size > most).collect();
    assert!(larger.is_empty(), "{larger:?}");
}

#[test]
fn errors_are_errors() {
    let boxed: Box<dyn core::error::Error + Send + Sync> = Box::new(Parser::new().parse_strict("").unwrap_err());
    assert_eq!(boxed.to_string(), "the text holds no copy; check that the right file or field was read");
}

/// Each text of an error says what was expected or what stands in the way, and where.
#[test]
fn texts_of_errors_are_whole() {
    let texts: &[(Box<dyn core::error::Error + Send + Sync>, &str)] = &[
        ("2024-02-30".parse::<Date>().unwrap_err().into(), "expected a date as `2024-01-30` or `--01-30`"),
        ("24:00:00".parse::<Time>().unwrap_err().into(), "expected a time as `06:36:00`"),
        ("-5".parse::<UtcOffset>().unwrap_err().into(), "expected an offset as `-05:00`"),
        ("pages".parse::<Format>().unwrap_err().into(), "expected the name of a format, such as `page` or `anpa1312`"),
        ("xx".parse::<Language>().unwrap_err().into(), "expected the tag of a language with word tables, such as `en`"),
        (
            ExportError::Missing { field: "wire.number" }.into(),
            "the format needs `wire.number`, which the article does not have",
        ),
        (
            ExportError::Unfit { field: "headline", why: "it holds no words" }.into(),
            "`headline` does not fit its place: it holds no words",
        ),
        (ExportError::Ambiguous { field: "body" }.into(), "`body` would be read back otherwise"),
    ];
    for (error, text) in texts {
        assert_eq!(error.to_string(), *text);
    }
}
