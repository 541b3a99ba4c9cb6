//! Turning borrowed text into owned text, and spans into others.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{Article, Span};

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

/// The same article with every span changed.
pub(crate) fn placed(mut article: Article<'_>, change: impl Fn(&mut Span)) -> Article<'_> {
    article.header.iter_mut().for_each(|field| change(&mut field.span));
    for text in [&mut article.publication, &mut article.headline, &mut article.deck].into_iter().flatten() {
        change(&mut text.span);
    }
    let filed = article.wire.as_mut().and_then(|wire| wire.filed.as_mut());
    for moment in [filed, article.published.as_mut(), article.updated.as_mut()].into_iter().flatten() {
        change(&mut moment.span);
    }
    for byline in &mut article.bylines {
        change(&mut byline.span);
        byline.authors.iter_mut().for_each(|author| change(&mut author.span));
    }
    article.dateline.iter_mut().for_each(|dateline| change(&mut dateline.span));
    for caption in &mut article.captions {
        change(&mut caption.span);
        caption.credit.iter_mut().for_each(|credit| change(&mut credit.span));
        caption.copyright.iter_mut().for_each(|copyright| change(&mut copyright.span));
    }
    article.body.iter_mut().for_each(|paragraph| change(&mut paragraph.span));
    for sign_off in &mut article.sign_off {
        change(&mut sign_off.span);
        sign_off.authors.iter_mut().for_each(|author| change(&mut author.span));
    }
    for notice in &mut article.notices {
        change(&mut notice.span);
        notice.until.iter_mut().for_each(|until| change(&mut until.span));
    }
    for group in &mut article.boilerplate {
        change(&mut group.span);
        for item in &mut group.items {
            change(&mut item.span);
        }
    }
    article.diagnostics.iter_mut().for_each(|diagnostic| change(&mut diagnostic.span));
    article
}
