//! What stands around a story: lists of other stories, prompts, navigation.

mod age;
mod duration;
mod furniture;
pub(crate) mod lists;

pub use age::Age;
pub use duration::Duration;
pub use furniture::{Boilerplate, BoilerplateKind, Item};
