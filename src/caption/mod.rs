//! Captions, their credits, and copyright lines.

mod attribution;
mod cjk;
mod copyright;
mod credit;
mod credit_end;
mod cutline;
mod day;
mod people;

pub use copyright::Copyright;
pub use credit::Credit;
pub use cutline::{Caption, Person};
