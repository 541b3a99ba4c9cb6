//! Wire messages and database exports: what each layout says, where stories end, and what damage does.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test reports what is wrong by panicking"
)]

mod damage;
mod layouts;
#[allow(dead_code, reason = "the unit tests of the envelopes share them")]
mod messages;
mod stories;
mod tables;
mod variety;
