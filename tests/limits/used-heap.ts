import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that are in use once all garbage is collected. */
export async function readUsedHeap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  // Node gives the collector to contexts that are made after the flag.
  const collect = runInNewContext('gc') as () => void;
  await sleep(10);
  collect();
  return process.memoryUsage().heapUsed;
}
