/** Waiting that a signal ends: a pipe may never be written to or read from. */

/** What the promise gives; or, once the signal has come, a rejection with its reason, and the rest goes unheeded. */
export async function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return promise;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** The values as they come; once the signal has come, its reason is thrown in place of the next. */
export async function* untilAborted<Value>(
  values: AsyncIterable<Value>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Value> {
  const iterator = values[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await unlessAborted(iterator.next(), signal);
    if (done) return;
    yield value;
  }
}
