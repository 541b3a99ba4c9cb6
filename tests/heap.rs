//! What a parse holds while it runs, beside its article.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test panics to report")]

extern crate alloc;

use alloc::collections::BTreeMap;

use allocation_counter::measure;
use real::{corpus, items};

#[path = "common/real.rs"]
mod real;

/// Of shorter pages the room for the first few blocks tells more than the text.
const SHORTEST: usize = 8 * 1024;

#[test]
fn a_page_takes_less_than_twice_its_bytes() {
    let Some(root) = corpus() else { return };
    let mut ratios: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (set, page) in items(&root.join("pages"), "") {
        let text = page["text"].as_str().unwrap();
        if text.len() < SHORTEST {
            continue;
        }
        let mut article = None;
        let heap = measure(|| article = Some(wirecopy::parse(text)));
        let held = heap.bytes_max.saturating_sub(u64::try_from(heap.bytes_current).unwrap());
        let [held, length] =
            [held, text.len().try_into().unwrap()].map(|bytes| f64::from(u32::try_from(bytes).unwrap()));
        ratios.entry(set).or_default().push(held / length);
    }
    for (set, mut ratios) in ratios {
        ratios.sort_by(f64::total_cmp);
        let median = ratios[ratios.len() / 2];
        assert!(median < 2.0, "{set}: {median:.2} times, the median of {} pages", ratios.len());
    }
}
