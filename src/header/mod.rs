//! Header lines: who wrote the copy, where, and when.

mod byline;
mod dateline;
pub(crate) mod labels;
mod moments;
pub(crate) mod stamp;
mod timestamp;

pub use byline::{Author, Byline};
pub use dateline::{Dateline, Place};
pub use stamp::{Stamp, StampLabel, StampLine};
pub(crate) use stamp::{find_tail, impossible_date, read_prefix};
pub use timestamp::{Inferred, Timestamp};
