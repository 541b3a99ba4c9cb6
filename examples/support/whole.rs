//! A file as a whole.

use std::io::{self, Read};

use crate::input::{MOST, Source, too_long, unpack};

/// All bytes of a source, unpacked.
pub(crate) fn read(source: Source) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    unpack(source)?.take(MOST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= MOST) { Ok(bytes) } else { Err(too_long()) }
}
