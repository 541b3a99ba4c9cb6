//! Threads that keep the order and bound the memory.

use core::num::NonZeroUsize;
use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many tasks for each thread may be read, in work, or done and not yet written.
const AHEAD: usize = 4;

/// Hands a task on; `false` where nobody wants any more.
pub(crate) type Send<'a, T> = &'a mut dyn FnMut(T) -> bool;

/// Reads tasks on one thread, works on them on `threads`, and finishes them here, in the order in which they were read.
///
/// Each task has its own channel for its result. The queue of those channels is in order and bounded: it is the order,
/// and it makes the reader wait for the writer.
pub(crate) fn run<T, R>(
    threads: NonZeroUsize,
    read: impl FnOnce(Send<'_, T>) + core::marker::Send,
    work: impl Fn(T) -> R + Sync,
    mut finish: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()>
where
    T: core::marker::Send,
    R: core::marker::Send,
{
    let ahead = threads.get().saturating_mul(AHEAD);
    let (to_work, tasks) = sync_channel::<(T, SyncSender<R>)>(ahead);
    let (to_finish, results) = sync_channel::<Receiver<R>>(ahead);
    let tasks = Mutex::new(tasks);

    thread::scope(|scope| {
        scope.spawn(move || {
            read(&mut |task| {
                let (reply, result) = sync_channel(1);
                to_finish.send(result).is_ok() && to_work.send((task, reply)).is_ok()
            });
        });
        for _ in 0..threads.get() {
            scope.spawn(|| {
                while let Some((task, reply)) = next(&tasks) {
                    // Nobody waits for the result after the output failed.
                    let _ = reply.send(work(task));
                }
            });
        }
        for result in results {
            let done = result.recv().map_err(|_| io::Error::other("a thread stopped before it was done"))?;
            finish(done)?;
        }
        Ok(())
    })
}

/// The next task, once there is one.
fn next<T>(tasks: &Mutex<Receiver<T>>) -> Option<T> {
    tasks.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}
