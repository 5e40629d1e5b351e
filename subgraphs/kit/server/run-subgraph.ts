import type { Agency } from './agency.js';
import { startSubgraph } from './start-subgraph.js';

const DEFAULT_REACH_INTERVAL_MS = 1_000;
const DEFAULT_HEARTBEAT_MS = 1_000;

/** The process of one agency: settings from the environment, a message when ready, an orderly end. */
export async function runSubgraph<Loaders>(agency: Agency<Loaders>): Promise<void> {
  const { ASXH_DATABASE_URL, ASXH_KEYS_FILE, ASXH_REGISTER_URL, ASXH_REACH_INTERVAL_MS, ASXH_HEARTBEAT_MS, ASXH_TRACES_URL, PORT } =
    process.env;
  if (ASXH_DATABASE_URL === undefined || ASXH_KEYS_FILE === undefined) {
    throw new Error('ASXH_DATABASE_URL and ASXH_KEYS_FILE must be set: start subgraphs through `npm start`.');
  }
  const running = await startSubgraph(agency, {
    databaseUrl: ASXH_DATABASE_URL,
    keysFile: ASXH_KEYS_FILE,
    port: Number(PORT ?? 0),
    registerUrl: ASXH_REGISTER_URL ?? null,
    reachIntervalMs: Number(ASXH_REACH_INTERVAL_MS ?? DEFAULT_REACH_INTERVAL_MS),
    heartbeatMs: Number(ASXH_HEARTBEAT_MS ?? DEFAULT_HEARTBEAT_MS),
    tracesUrl: ASXH_TRACES_URL ?? null,
    clock: () => new Date(),
  });
  process.send?.({ ready: true, url: running.url });
  const stop = () => {
    void running.stop().finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Without its parent nobody would stop it.
  process.once('disconnect', stop);
}
