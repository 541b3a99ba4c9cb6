//! Proptest strategies: fictional stories, the same stories as each layout prints them, single elements, and hostile input.
//!
//! They are the instruments that this crate is tested with, for crates that build on it: a search index can check that it
//! keeps every paragraph, a newsroom tool that it survives what strangers send. Stories are consistent (one place, one day,
//! people who stay who they are) and shrink to shorter stories that still read as one.
//!
//! In `Cargo.toml`:
//!
//! ```toml
//! [dev-dependencies]
//! proptest = "1.6"
//! wirecopy = { version = "0.1", features = ["proptest"] }
//! ```
//!
//! and in a test:
//!
//! ```
//! use proptest::prelude::*;
//! use wirecopy::strategies::{self, Layout};
//!
//! proptest! {
//!     #![proptest_config(ProptestConfig::with_cases(8))]
//!
//!     /// A story comes back as it was written.
//!     # /*
//!     #[test]
//!     # */
//!     fn a_story_is_read(page in strategies::rendered(Layout::Station)) {
//!         let article = wirecopy::parse(&page.text);
//!         prop_assert_eq!(article.headline.map(|line| line.text), page.article.headline.map(|line| line.text));
//!     }
//!
//!     /// No text makes it panic.
//!     # /*
//!     #[test]
//!     # */
//!     fn hostile_text_is_survived(text in strategies::hostile_text()) {
//!         let _ = wirecopy::parse(&text);
//!     }
//! }
//! # a_story_is_read();
//! # hostile_text_is_survived();
//! ```
//!
//! The articles that the strategies give have no spans (each is empty): where a field stands belongs to a text.
//! [`export::differences`](crate::export::differences) compares without them, and
//! [`Article::without_spans`](crate::Article::without_spans) takes those of a parsed article away.

mod article;
mod elements;
mod exports;
mod hostile;
mod layout;
mod page;
mod picks;
mod wires;
mod words;

pub use article::article;
pub use elements::{Written, age, byline, caption, copyright, credit, dateline, duration, notice, sign_off, timestamp};
pub use hostile::{damaged, hostile_bytes, hostile_text};
pub use layout::{Layout, Rendered, render, rendered};
