//! What callers rely on without being told: values go to other threads, and errors are small.

use wirecopy::export::{ExportError, Message};
use wirecopy::{Article, Block, Decoded, Diagnostic, Document, Documents, Error, Parser, Span, StoryReader};

const fn crosses_threads<T: Send + Sync + Unpin>() {}

const _: () = {
    crosses_threads::<Article<'static>>();
    crosses_threads::<Document<'static>>();
    crosses_threads::<Documents<'static>>();
    crosses_threads::<Decoded<'static>>();
    crosses_threads::<StoryReader<std::io::Empty>>();
    crosses_threads::<Parser>();
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

#[test]
fn errors_are_errors() {
    let boxed: Box<dyn core::error::Error + Send + Sync> = Box::new(Parser::new().parse_strict("").unwrap_err());
    assert_eq!(boxed.to_string(), "the text holds no copy; check that the right file or field was read");
}
