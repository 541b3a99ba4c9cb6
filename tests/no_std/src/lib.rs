//! A static library without the standard library. With it, the panic handler below would be a second one, and nothing
//! would link.
#![no_std]

use core::panic::PanicInfo;

#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// How many paragraphs a text has.
pub extern "C" fn paragraphs(which: usize) -> usize {
    let text = if which == 0 { "Ferry runs aground\n\nNobody was hurt.\n" } else { "" };
    wirecopy::parse_all(text).map(|article| article.body.len()).sum()
}
