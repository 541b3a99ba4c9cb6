//! The text to read: a file, standard input, or the built-in story.

use std::path::Path;

use crate::{input, whole};

/// A story in the layout of a news site's page, made up for this project.
const BUILT_IN: &str = include_str!("story.txt");

/// Reads the text, or says why not.
pub(crate) fn read(file: Option<&Path>) -> Result<String, String> {
    let Some(path) = file else { return Ok(BUILT_IN.to_owned()) };
    let bytes = input::open(path).and_then(whole::read).map_err(|error| format!("{}: {error}", input::name(path)))?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
