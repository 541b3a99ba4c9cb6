//! Files and standard input, packed with gzip or not.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

/// What a file that is packed with gzip opens with.
const GZIP: [u8; 3] = [0x1f, 0x8b, 0x08];

/// The most bytes of one text or one line of JSON. A packed file of a few megabytes unpacks to gigabytes (a "zip
/// bomb"); no story does.
pub(crate) const MOST: u64 = 256 << 20;

/// A reader of bytes that can move to a thread.
pub(crate) type Source = Box<dyn Read + Send>;

/// Opens a file, or standard input for `-`.
pub(crate) fn open(path: &Path) -> io::Result<Source> {
    if path.as_os_str() == "-" { Ok(Box::new(io::stdin())) } else { Ok(Box::new(File::open(path)?)) }
}

/// The name of an input in messages.
pub(crate) fn name(path: &Path) -> String {
    if path.as_os_str() == "-" { "<stdin>".to_owned() } else { path.to_string_lossy().into_owned() }
}

/// Unpacks what is packed; the bytes decide, not the file's name.
pub(crate) fn unpack(mut source: Source) -> io::Result<Box<dyn BufRead + Send>> {
    let mut head = Vec::with_capacity(GZIP.len());
    source.by_ref().take(3).read_to_end(&mut head)?;
    let packed = head == GZIP;
    let whole = BufReader::with_capacity(1 << 16, io::Cursor::new(head).chain(source));
    if packed {
        Ok(Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(whole))))
    } else {
        Ok(Box::new(whole))
    }
}

/// What is wrong with a text over [`MOST`] bytes.
pub(crate) fn too_long() -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, format!("longer than {} MiB", MOST >> 20))
}
