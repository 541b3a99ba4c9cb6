//! What stands around a story: lists of other stories, prompts, navigation.

pub(crate) mod age;
pub(crate) mod duration;
mod furniture;
pub(crate) mod lists;

pub use age::Age;
pub use duration::Duration;
pub(crate) use duration::ReadingTime;
pub use furniture::{Boilerplate, BoilerplateKind, Item};
