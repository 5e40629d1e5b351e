/** The same items; while one is worked on, the next is fetched already. Never more than one ahead. */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const fetchNext = (): Promise<IteratorResult<Item>> => {
    const next = iterator.next();
    // Its failure is thrown where it is awaited; until then it must not count as unhandled.
    next.catch(() => undefined);
    return next;
  };
  let next = fetchNext();
  try {
    for (;;) {
      const fetched = await next;
      if (fetched.done === true) return;
      next = fetchNext();
      yield fetched.value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}
