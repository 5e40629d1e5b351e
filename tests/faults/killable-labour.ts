import { findFreePort } from '../../scripts/start/ports.js';
import type { RunningChild } from '../../scripts/start/child.js';
import { startOutageProxy } from '../kit/outage-proxy.js';
import type { Parts } from '../kit/parts.js';
import { getSharedRuntime } from '../kit/shared-stack.js';

/** A labour agency beside that of the stack, on its database, with everything in the test's hand that a write passes. */
export interface KillableLabour {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL, and a new process at the same address. */
  killProcess(): Promise<void>;
  /** Every connection to the database breaks in the middle of whatever it does; new ones are taken at once. */
  breakConnections(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKillableLabour(parts: Parts): Promise<KillableLabour> {
  const { labour } = getSharedRuntime().databases;
  const proxy = await startOutageProxy(labour);
  const port = await findFreePort();
  const start = (): RunningChild => parts.startAgencyProcess('labour', proxy.through(labour), port);
  let running = start();
  const url = await running.ready;
  return {
    url,
    get pid() {
      return running.pid;
    },
    async killProcess() {
      process.kill(running.pid, 'SIGKILL');
      await running.ended;
      running = start();
      await running.ready;
    },
    async breakConnections() {
      await proxy.refuse();
      await proxy.heal();
    },
    stop: () => proxy.stop(),
  };
}
