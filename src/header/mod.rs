//! Header lines: who wrote the copy, where, and when.

mod beside;
mod biography;
mod byline;
mod dateline;
pub(crate) mod labels;
mod moments;
pub(crate) mod stamp;
mod timestamp;

pub(crate) use beside::{Beside, beside, titled};
pub(crate) use biography::{biography, contact, noted};
pub use byline::{Author, Byline};
pub use dateline::{Dateline, Place};
pub(crate) use stamp::{LONGEST_TIMES, may_open_with_time, stamps_and_impossible};
pub use stamp::{Stamp, StampLabel, StampLine};
pub use timestamp::{Inferred, Timestamp};
