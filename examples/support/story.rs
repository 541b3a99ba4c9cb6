//! The text to read: a file, standard input, or the built-in story.

use std::path::Path;

use wirecopy::Decoded;

use crate::reading::Reading;
use crate::{input, whole};

/// A story in the layout of a news site's page, made up for this project.
const BUILT_IN: &str = include_str!("story.txt");

/// Reads the text, or says why not.
pub(crate) fn read(file: Option<&Path>, reading: &Reading) -> Result<Decoded<'static>, String> {
    let Some(path) = file else { return Ok(wirecopy::decode(BUILT_IN.as_bytes())) };
    let bytes = input::open(path).and_then(whole::read).map_err(|error| format!("{}: {error}", input::name(path)))?;
    Ok(reading.decode(&bytes).into_owned())
}
