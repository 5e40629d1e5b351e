import DataLoader from 'dataloader';

/** Reads what is known of these ids; an id that nobody knows is missing from the map. */
export type Lookup<Value> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

/** Whoever asks for few waits at most for a statement about so many. */
const MAX_IDS = 500;

/**
 * The same lookup, shared by all requests: while one statement is on its way, whatever is asked gathers into the next one; a single request does not
 * wait. Nothing is remembered: every answer was read after it was asked for. A statement that fails rejects for everybody in it.
 */
export function shareLookup<Value>(read: Lookup<Value>): Lookup<Value> {
  const gathered: (() => void)[] = [];
  let isRunning = false;
  const startNext = (): void => {
    const dispatch = isRunning ? undefined : gathered.shift();
    if (dispatch === undefined) return;
    isRunning = true;
    dispatch();
  };
  const readBatch = async (ids: readonly string[]): Promise<(Value | undefined)[]> => {
    try {
      const found = await read([...new Set(ids)]);
      return ids.map((id) => found.get(id));
    } finally {
      isRunning = false;
      startNext();
    }
  };
  const loader = new DataLoader(readBatch, {
    cache: false,
    maxBatchSize: MAX_IDS,
    batchScheduleFn(dispatch) {
      gathered.push(dispatch);
      process.nextTick(startNext);
    },
  });
  return toLookup(loader);
}

/** The same lookup for one request, which asks about nobody twice. */
export function rememberLookup<Value>(read: Lookup<Value>): Lookup<Value> {
  return toLookup(
    new DataLoader(async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id));
    }),
  );
}

function toLookup<Value>(loader: DataLoader<string, Value | undefined>): Lookup<Value> {
  return async (ids) => {
    const values = await Promise.all(ids.map((id) => loader.load(id)));
    return new Map(ids.flatMap((id, index) => (values[index] === undefined ? [] : [[id, values[index]] as const])));
  };
}
