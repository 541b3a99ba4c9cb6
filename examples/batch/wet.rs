//! The texts of a crawl: the records of WARC files that hold plain text, as Common Crawl's WET files do.

use std::io::{self, BufRead, Read};

use warc::{WarcHeader, WarcReader};

use crate::input::{MOST, too_long};

/// A page's address, or the record's own id where it has none, and its bytes.
pub(crate) type Text = (String, Vec<u8>);

/// Shows each text to `each`, until that has enough. What is damaged ends a file: where the next record begins is not
/// known then.
pub(crate) fn texts(source: impl BufRead, mut each: impl FnMut(io::Result<Text>) -> bool) {
    let mut reader = WarcReader::new(source);
    let mut records = reader.stream_records();
    while let Some(record) = records.next_item() {
        let mut record = match record {
            Ok(record) => record,
            Err(error) => {
                each(Err(io::Error::new(io::ErrorKind::InvalidData, error.to_string())));
                return;
            }
        };
        // What the crawler says of itself, and markup, is no copy.
        if !record.header(WarcHeader::ContentType).is_some_and(|kind| kind.trim_start().starts_with("text/plain")) {
            continue;
        }
        let id = match record.header(WarcHeader::TargetURI) {
            Some(address) => address.into_owned(),
            None => record.warc_id().to_owned(),
        };
        let mut bytes = Vec::new();
        let text = if record.content_length() > MOST {
            Err(too_long())
        } else {
            record.read_to_end(&mut bytes).map(|_| (id, bytes))
        };
        if !each(text) {
            return;
        }
    }
}
