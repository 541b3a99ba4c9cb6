//! Captions, their credits, and copyright lines.

mod copyright;
mod credit;
mod cutline;

pub use copyright::Copyright;
pub use credit::Credit;
pub use cutline::{Caption, Person};
