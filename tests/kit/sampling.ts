/** Of the random choices of a run. `ASXH_TEST_SEED=…` repeats a run whose test name shows it. */
export const SEED = Number(process.env.ASXH_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** `count` different elements in random order; the same for the same seed. */
export function sample<Element>(elements: readonly Element[], count: number, seed = SEED): Element[] {
  const random = createRandom(seed);
  return elements
    .map((element) => ({ element, rank: random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, count)
    .map(({ element }) => element);
}

/** mulberry32: short, and good enough to choose citizens. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All results in the order of the elements, no more than `width` at a time. */
export async function mapSideBySide<Element, Result>(
  elements: readonly Element[],
  work: (element: Element) => Promise<Result>,
  width = 8,
): Promise<Result[]> {
  const results = new Array<Result>(elements.length);
  const queue = elements.entries();
  const worker = async (): Promise<void> => {
    // The workers share one iterator: each element is taken once.
    for (const [index, element] of queue) results[index] = await work(element);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
