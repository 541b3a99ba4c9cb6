//! Turning borrowed text into owned text.

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

/// The same article with every span empty.
pub(crate) fn unplaced(mut article: Article<'static>) -> Article<'static> {
    let clear = |span: &mut Span| *span = Span::default();
    article.header.iter_mut().for_each(|field| clear(&mut field.span));
    for text in [&mut article.publication, &mut article.headline, &mut article.deck].into_iter().flatten() {
        clear(&mut text.span);
    }
    let filed = article.wire.as_mut().and_then(|wire| wire.filed.as_mut());
    for moment in [filed, article.published.as_mut(), article.updated.as_mut()].into_iter().flatten() {
        clear(&mut moment.span);
    }
    for byline in &mut article.bylines {
        clear(&mut byline.span);
        byline.authors.iter_mut().for_each(|author| clear(&mut author.span));
    }
    article.dateline.iter_mut().for_each(|dateline| clear(&mut dateline.span));
    for caption in &mut article.captions {
        clear(&mut caption.span);
        caption.credit.iter_mut().for_each(|credit| clear(&mut credit.span));
        caption.copyright.iter_mut().for_each(|copyright| clear(&mut copyright.span));
    }
    article.body.iter_mut().for_each(|paragraph| clear(&mut paragraph.span));
    for sign_off in &mut article.sign_off {
        clear(&mut sign_off.span);
        sign_off.authors.iter_mut().for_each(|author| clear(&mut author.span));
    }
    for notice in &mut article.notices {
        clear(&mut notice.span);
        notice.until.iter_mut().for_each(|until| clear(&mut until.span));
    }
    for group in &mut article.boilerplate {
        clear(&mut group.span);
        for item in &mut group.items {
            clear(&mut item.span);
        }
    }
    article.diagnostics.iter_mut().for_each(|diagnostic| clear(&mut diagnostic.span));
    article
}
