//! Lists and texts that were emptied, for the next values that hold some: what stands inside a field of an article, or of a
//! reading, is not asked of the allocator for each text anew.

mod recycled;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

pub(crate) use recycled::Recycled;

use crate::envelope::{Line, Piece};
use crate::pool::{LARGEST, emptied};
use crate::{
    Author, Boilerplate, Byline, Caption, Diagnostic, HeaderField, Inferred, Item, Notice, Paragraph, Person, Place,
    SignOff, Stamp,
};

/// Emptied lists of one type; all of them together take no more bytes than one buffer may.
#[derive(Debug)]
pub(crate) struct Shelf<T> {
    lists: RefCell<Vec<Vec<T>>>,
    bytes: Cell<usize>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { lists: RefCell::new(Vec::new()), bytes: Cell::new(0) }
    }
}

impl<T> Shelf<T> {
    fn take(&self) -> Vec<T> {
        let list = self.lists.try_borrow_mut().ok().and_then(|mut lists| lists.pop()).unwrap_or_default();
        self.bytes.set(self.bytes.get().saturating_sub(Self::size(list.capacity())));
        list
    }

    /// Keeps an emptied list.
    fn give(&self, list: Vec<T>) {
        let bytes = self.bytes.get().saturating_add(Self::size(list.capacity()));
        if bytes <= LARGEST
            && let Ok(mut lists) = self.lists.try_borrow_mut()
        {
            lists.push(list);
            self.bytes.set(bytes);
        }
    }

    const fn size(capacity: usize) -> usize {
        capacity.saturating_mul(size_of::<T>())
    }
}

/// The shortest text that is kept has room for so many bytes,
const SHORTEST: usize = 32;
/// and the longest is so many doublings longer.
const DOUBLINGS: usize = 11;

/// Emptied texts, by their room: each has that of a power of two, so that a text finds the room that one like it has left.
#[derive(Debug, Default)]
struct Texts([RefCell<Vec<String>>; DOUBLINGS]);

impl Texts {
    fn doublings(bytes: usize) -> usize {
        usize::try_from((bytes / SHORTEST).checked_ilog2().unwrap_or_default()).unwrap_or(usize::MAX)
    }

    fn take(&self, bytes: usize) -> String {
        let room = bytes.max(SHORTEST).checked_next_power_of_two().unwrap_or(bytes);
        let shelf = self.0.get(Self::doublings(room)).and_then(|shelf| shelf.try_borrow_mut().ok());
        shelf.and_then(|mut shelf| shelf.pop()).unwrap_or_else(|| String::with_capacity(room))
    }

    fn give(&self, mut text: String) {
        text.clear();
        let room = text.capacity();
        if room >= SHORTEST
            && let Some(shelf) = self.0.get(Self::doublings(room))
            && let Ok(mut shelf) = shelf.try_borrow_mut()
            && shelf.len().saturating_add(1).saturating_mul(room) <= LARGEST
        {
            shelf.push(text);
        }
    }
}

/// Where the lists of a value come from and go to: from and to the spares of a scratch, or from and to the allocator.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lists<'s>(Option<&'s Spares>);

impl<'s> Lists<'s> {
    /// Those of the allocator.
    pub(crate) const FRESH: Lists<'static> = Lists(None);

    pub(crate) const fn of(spares: &'s Spares) -> Self {
        Self(Some(spares))
    }

    /// Whether they come from the allocator.
    pub(crate) const fn are_fresh(self) -> bool {
        self.0.is_none()
    }

    /// An empty list.
    pub(crate) fn list<T: Listed>(self) -> Vec<T> {
        self.0.map_or_else(Vec::new, |spares| T::lent(T::shelf(spares).take()))
    }

    /// A list of some values.
    pub(crate) fn filled<T: Listed>(self, values: impl IntoIterator<Item = T>) -> Vec<T> {
        let mut values = values.into_iter();
        let Some(first) = values.next() else { return Vec::new() };
        let mut list = self.list();
        if self.are_fresh() {
            // Most hold one value.
            list.reserve_exact(values.size_hint().0.saturating_add(1));
        }
        list.push(first);
        list.extend(values);
        list
    }

    /// Adds a value to a list, which is taken when it gets its first one.
    pub(crate) fn push<T: Listed>(self, list: &mut Vec<T>, value: T) {
        if list.capacity() == 0 {
            match self.0 {
                Some(_) => *list = self.list(),
                // Most hold one value, and are not there for long.
                None => list.reserve_exact(1),
            }
        }
        list.push(value);
    }

    /// An empty text with room for so many bytes.
    pub(crate) fn text(self, bytes: usize) -> String {
        self.0.map_or_else(|| String::with_capacity(bytes), |spares| spares.texts.take(bytes))
    }

    /// Keeps the lists and texts of a value that is done with.
    pub(crate) fn spend(self, value: impl Recycled) {
        if self.0.is_some() {
            value.spent(self);
        }
    }

    /// A value whose lists are kept when it is dropped.
    pub(crate) const fn hold<T: Recycled + Default>(self, value: T) -> Held<'s, T> {
        Held { value, lists: self }
    }
}

/// A value that is looked at before it is taken; if it is not, its lists are kept.
#[derive(Debug)]
pub(crate) struct Held<'s, T: Recycled + Default> {
    pub(crate) value: T,
    lists: Lists<'s>,
}

impl<T: Recycled + Default> Held<'_, T> {
    pub(crate) fn taken(mut self) -> T {
        core::mem::take(&mut self.value)
    }

    /// The value, if it is wanted.
    pub(crate) fn taken_if(self, wanted: bool) -> Option<T> {
        wanted.then(|| self.taken())
    }
}

impl<T: Recycled + Default> Drop for Held<'_, T> {
    fn drop(&mut self) {
        self.lists.spend(core::mem::take(&mut self.value));
    }
}

/// What stands in lists that are kept.
pub(crate) trait Listed: Sized {
    /// The same, borrowing from no text.
    type Held;

    fn shelf(spares: &Spares) -> &Shelf<Self::Held>;

    /// An emptied list, for what borrows from a text.
    fn lent(list: Vec<Self::Held>) -> Vec<Self>;

    /// An emptied list, for what borrows from another text.
    fn held(list: Vec<Self>) -> Vec<Self::Held>;
}

macro_rules! spares {
    (borrowed { $($shelf:ident: $borrowed:ty, $held:ty;)* } plain { $($other:ident: $plain:ty;)* }) => {
        /// Emptied lists of every type that stands inside of fields, and emptied texts.
        #[derive(Debug, Default)]
        pub(crate) struct Spares {
            texts: Texts,
            $($shelf: Shelf<$held>,)*
            $($other: Shelf<$plain>,)*
        }

        $(impl<'a> Listed for $borrowed {
            type Held = $held;

            fn shelf(spares: &Spares) -> &Shelf<$held> {
                &spares.$shelf
            }

            fn lent(list: Vec<$held>) -> Vec<$borrowed> {
                list
            }

            fn held(list: Vec<$borrowed>) -> Vec<$held> {
                emptied(list)
            }
        })*

        $(impl Listed for $plain {
            type Held = Self;

            fn shelf(spares: &Spares) -> &Shelf<Self> {
                &spares.$other
            }

            fn lent(list: Vec<Self>) -> Vec<Self> {
                list
            }

            fn held(list: Vec<Self>) -> Vec<Self> {
                list
            }
        })*
    };
}

spares! {
    borrowed {
        lines: Line<'a>, Line<'static>;
        words: Cow<'a, str>, Cow<'static, str>;
        header: HeaderField<'a>, HeaderField<'static>;
        authors: Author<'a>, Author<'static>;
        places: Place<'a>, Place<'static>;
        people: Person<'a>, Person<'static>;
        stamps: Stamp<'a>, Stamp<'static>;
        sign_offs: SignOff<'a>, SignOff<'static>;
        items: Item<'a>, Item<'static>;
        bylines: Byline<'a>, Byline<'static>;
        captions: Caption<'a>, Caption<'static>;
        body: Paragraph<'a>, Paragraph<'static>;
        notices: Notice<'a>, Notice<'static>;
        boilerplate: Boilerplate<'a>, Boilerplate<'static>;
    }
    plain {
        pieces: Piece;
        inferred: Inferred;
        flags: bool;
        diagnostics: Diagnostic;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    #[test]
    fn what_is_spent_is_lent_again() {
        let spares = Spares::default();
        let lists = Lists::of(&spares);
        let author = |name: &'static str| Author { name: Cow::Borrowed(name), role: None, span: Span::default() };
        let authors = lists.filled([author("Ada Lane"), author("Bo Ng")]);
        let place = authors.as_ptr();
        lists.spend(Byline { authors, ..Byline::default() });
        let again: Vec<Author<'_>> = lists.list();
        assert!(again.is_empty() && again.capacity() >= 2);
        assert_eq!(again.as_ptr(), place);
        assert_eq!(lists.list::<Author<'_>>().capacity(), 0);
        assert_eq!(Lists::FRESH.list::<Author<'_>>().capacity(), 0);
    }

    #[test]
    fn a_value_that_is_not_taken_leaves_its_lists() {
        let spares = Spares::default();
        let lists = Lists::of(&spares);
        let line = || Byline { authors: lists.filled([Author::default()]), ..Byline::default() };
        let first = line();
        let place = first.authors.as_ptr();
        assert_eq!(lists.hold(first).taken_if(false), None);
        let second = lists.hold(line()).taken_if(true).unwrap();
        assert_eq!(second.authors.as_ptr(), place);
        assert_eq!(second.authors.len(), 1);
    }

    #[test]
    fn texts_find_the_room_of_their_like() {
        let spares = Spares::default();
        let lists = Lists::of(&spares);
        for (bytes, room) in [(0, 32), (32, 32), (33, 64), (1000, 1024), (40_000, 65_536)] {
            let mut text = lists.text(bytes);
            assert_eq!(text.capacity(), room, "{bytes}");
            text.push('x');
            let place = text.as_ptr();
            lists.spend(Cow::<str>::Owned(text));
            let again = lists.text(bytes);
            assert!(again.is_empty());
            assert_eq!(again.as_ptr(), place, "{bytes}");
        }
        // So long a text is not kept.
        lists.spend(Cow::<str>::Owned(lists.text(100_000)));
        assert_eq!(lists.text(100_000).capacity(), 131_072);
    }

    #[test]
    fn no_more_is_kept_than_of_a_buffer() {
        let shelf: Shelf<u64> = Shelf::default();
        for _ in 0..100 {
            shelf.give(Vec::with_capacity(1024));
        }
        assert_eq!(shelf.bytes.get(), LARGEST);
        while shelf.take().capacity() > 0 {}
        assert_eq!(shelf.bytes.get(), 0);
    }
}
