/** A map that forgets what was used longest ago once it is full: no client can make the process remember without end. */
export interface BoundedMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  readonly size: number;
}

/** `weigh` tells how much of the limit an entry takes, by its key; one each unless told. The entry that was set last is never forgotten. */
export function createBoundedMap<Key, Value>(limit: number, weigh: (key: Key) => number = () => 1): BoundedMap<Key, Value> {
  // A Map keeps insertion order: the first key is the one that was not touched for longest.
  const entries = new Map<Key, Value>();
  let weight = 0;
  const forget = (key: Key): void => {
    if (entries.delete(key)) weight -= weigh(key);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      forget(key);
      entries.set(key, value);
      weight += weigh(key);
      for (const oldest of entries.keys()) {
        if (weight <= limit || entries.size === 1) return;
        forget(oldest);
      }
    },
    get size() {
      return entries.size;
    },
  };
}
