//! Captions, their credits, and copyright lines.

mod attribution;
mod before;
mod below;
mod bracket;
mod cjk;
mod copyright;
mod credit;
mod credit_end;
mod cutline;
mod day;
mod handout;
mod kinds;
mod leads;
mod parts;
mod people;
mod scraps;
mod signs;

pub use copyright::Copyright;
pub use credit::Credit;
pub use cutline::{Caption, Person};
