import { Worker } from 'node:worker_threads';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { FromPlanner, ToPlanner } from './messages.js';
import type { WatchdogData } from './watchdog.js';

/** Text in, plan out, in the thread that calls it. */
export type Plan = (text: string) => PlanNode | null;

/**
 * The life of a planner process: the supergraph, then one plan after the other, until whoever started it is gone. It opens nothing, has no
 * settings and no secrets, and says nothing but plans; messages of the planner could quote an operation, so they are not told further.
 */
export function servePlans(createPlan: (supergraphSdl: string) => Plan): void {
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const turn = (): void => {
    Atomics.add(turns, 0, 1);
    Atomics.notify(turns, 0);
  };
  let plan: Plan | undefined;
  process.on('message', (message: ToPlanner) => {
    if ('supergraph' in message) {
      startWatchdog({ turns, timeoutMs: message.timeoutMs });
      const started = attempt(() => createPlan(message.supergraph));
      if ('value' in started) plan = started.value;
      tell('value' in started ? { ready: true } : { failed: started.error });
      return;
    }
    turn();
    const made = attempt(() => plan?.(message.text) ?? null);
    turn();
    tell('value' in made ? { node: made.value } : { error: made.error });
  });
  process.once('disconnect', () => process.exit(0));
  // A terminal and a service manager signal whole groups; running requests may still need plans, and the gateway ends this process with itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

function startWatchdog(workerData: WatchdogData): void {
  const memory = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, codeRangeSizeMb: 4 };
  new Worker(new URL('./watchdog.js', import.meta.url), { workerData, resourceLimits: memory }).unref();
}

function attempt<Value>(work: () => Value): { readonly value: Value } | { readonly error: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function tell(answer: FromPlanner): void {
  if (process.connected) process.send?.(answer);
}
