//! The story itself: paragraphs, crossheads, lists, sign-offs and notices.

mod disclaimer;
mod embargo;
mod notice;
mod paragraph;
mod sign_off;

pub use notice::{Notice, NoticeKind};
pub use paragraph::{BodyKind, Paragraph};
pub use sign_off::SignOff;
