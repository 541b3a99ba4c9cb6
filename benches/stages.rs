//! What each stage of a parse takes, in the run of the whole: `stage/case` ids, bytes of the input once.
//!
//! `cargo bench --features train --bench stages`
#![allow(missing_docs, reason = "criterion's macros generate undocumented items")]
#![allow(clippy::expect_used, reason = "a bench stops where its data is not what it expects")]

use core::hint::black_box;
use core::time::Duration;
use std::time::Instant;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wirecopy::__Stage::{Assemble, Blocks, Envelope, Label, Language, Readings};
use wirecopy::{Parser, Scratch};

const STORY: &str = include_str!("../examples/support/story.txt");

fn stages(c: &mut Criterion) {
    assert!(wirecopy::parse(STORY).headline.is_some(), "the built-in story has a headline");
    let mut group = c.benchmark_group("stage");
    group.throughput(Throughput::Bytes(u64::try_from(STORY.len()).expect("a length fits")));
    let mut scratch = Scratch::new();
    for stage in [Envelope, Blocks, Readings, Language, Label, Assemble] {
        let name = format!("{stage:?}").to_lowercase();
        group.bench_function(name, |b| {
            b.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    let mut before = Instant::now();
                    let article = Parser::new().__stages(&mut scratch, black_box(STORY), |ended| {
                        let now = Instant::now();
                        if ended == stage {
                            taken += now - before;
                        }
                        before = Instant::now();
                    });
                    scratch.recycle(black_box(article));
                }
                taken
            });
        });
    }
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
