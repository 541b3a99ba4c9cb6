//! How the programs end, and how they say what went wrong.

use core::fmt;
use std::io::{self, Write as _};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

use crate::plain::Plain;

/// The last lines of `--help`.
pub(crate) const CODES: &str = "\
Exit codes:
  0  all input was read
  1  some input could not be read; each is named on standard error, and the rest was done
  2  wrong usage, or the output could not be written";

/// Some input could not be read.
pub(crate) const SOME: u8 = 1;
/// Wrong usage (clap's own code), or the output could not be written.
pub(crate) const FATAL: u8 = 2;

/// Says on standard error what went wrong. Colour only on a terminal and without `NO_COLOR`.
pub(crate) fn complain(message: impl fmt::Display) {
    let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let message = message.to_string();
    // Where standard error itself is closed, there is nobody left to tell.
    let _ = writeln!(anstream::stderr().lock(), "{style}error:{style:#} {}", Plain(&message));
}

/// The code for a run with so many complaints whose output ended like this. A reader that went away is no fault.
pub(crate) fn code(complaints: u64, written: io::Result<()>) -> ExitCode {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format_args!("cannot write the output: {error}"));
            ExitCode::from(FATAL)
        }
        _ if complaints > 0 => ExitCode::from(SOME),
        _ => ExitCode::SUCCESS,
    }
}
