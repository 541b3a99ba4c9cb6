//! What each value holds in lists and texts.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Listed, Lists};
use crate::boilerplate::lists::List;
use crate::envelope::{Line, Piece};
use crate::{
    Article, Author, Boilerplate, Byline, Caption, Copyright, Credit, Dateline, Diagnostic, HeaderField, Inferred,
    Item, Notice, Paragraph, Person, Place, SignOff, Stamp, StampLine, Text, Timestamp, Wire,
};

/// A value whose lists and texts are used again.
pub(crate) trait Recycled: Sized {
    /// Gives all of them to be kept.
    fn spent(self, lists: Lists<'_>);

    /// An equal value, in lists that were kept.
    fn copied(&self, lists: Lists<'_>) -> Self;
}

impl Recycled for Cow<'_, str> {
    fn spent(self, lists: Lists<'_>) {
        if let (Self::Owned(text), Some(spares)) = (self, lists.0) {
            spares.texts.give(text);
        }
    }

    fn copied(&self, lists: Lists<'_>) -> Self {
        match self {
            Self::Borrowed(text) => Self::Borrowed(text),
            Self::Owned(text) => {
                let mut copy = lists.text(text.len());
                copy.push_str(text);
                Self::Owned(copy)
            }
        }
    }
}

impl<T: Recycled> Recycled for Option<T> {
    fn spent(self, lists: Lists<'_>) {
        if let Some(value) = self {
            value.spent(lists);
        }
    }

    fn copied(&self, lists: Lists<'_>) -> Self {
        self.as_ref().map(|value| value.copied(lists))
    }
}

impl<T: Recycled + Listed> Recycled for Vec<T> {
    fn spent(mut self, lists: Lists<'_>) {
        if let Some(spares) = lists.0.filter(|_| self.capacity() > 0) {
            while let Some(value) = self.pop() {
                value.spent(lists);
            }
            T::shelf(spares).give(T::held(self));
        }
    }

    fn copied(&self, lists: Lists<'_>) -> Self {
        if self.is_empty() {
            return Self::new();
        }
        let mut copy = lists.list();
        if lists.are_fresh() {
            copy.reserve_exact(self.len());
        } else {
            copy.reserve(self.len());
        }
        for value in self {
            copy.push(value.copied(lists));
        }
        copy
    }
}

macro_rules! recycled {
    ($($type:ident { $($field:ident),+ })*) => {
        $(impl Recycled for $type<'_> {
            fn spent(self, lists: Lists<'_>) {
                $(self.$field.spent(lists);)+
            }

            #[allow(clippy::needless_update, reason = "the other fields of most are copied as they are")]
            fn copied(&self, lists: Lists<'_>) -> Self {
                Self { $($field: self.$field.copied(lists),)+ ..*self }
            }
        })*
    };
}

recycled! {
    Article {
        header, wire, publication, headline, deck, bylines, dateline, published, updated, captions, body, sign_off, notices,
        boilerplate, diagnostics
    }
    Text { text }
    HeaderField { name, value }
    Wire { service, selector, number, priority, category, cycle, keyword, versions, reference, filed }
    Byline { authors, organization }
    Author { name, role }
    Dateline { places, agency }
    Place { city, region }
    Timestamp { zone, inferred }
    Stamp { timestamp }
    StampLine { stamps }
    Caption { text, people, credit, copyright }
    Person { name, position }
    Credit { photographer, organization, via, notes }
    Copyright { holder }
    Paragraph { text }
    SignOff { authors, organization, role }
    Notice { text, until }
    Boilerplate { title, items, text }
    Item { headline, summary, label }
    List { title, items }
}

/// What holds neither lists nor texts that a stage makes.
macro_rules! plain {
    ($($type:ident)*) => {
        $(impl Recycled for $type {
            fn spent(self, _: Lists<'_>) {}

            fn copied(&self, _: Lists<'_>) -> Self {
                self.clone()
            }
        })*
    };
}

plain! { Piece Inferred Diagnostic bool }

impl Recycled for Line<'_> {
    fn spent(self, _: Lists<'_>) {}

    fn copied(&self, _: Lists<'_>) -> Self {
        *self
    }
}
