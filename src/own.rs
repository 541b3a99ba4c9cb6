//! Turning borrowed text into owned text.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// The same text, owned.
pub(crate) fn text(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

/// The same text, owned, if there is one.
pub(crate) fn maybe(text: Option<Cow<'_, str>>) -> Option<Cow<'static, str>> {
    text.map(self::text)
}

/// The same texts, owned.
pub(crate) fn texts(texts: Vec<Cow<'_, str>>) -> Vec<Cow<'static, str>> {
    texts.into_iter().map(text).collect()
}
