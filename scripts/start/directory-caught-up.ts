import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '../../gateway/http/routes.js';
import type { Progress } from './progress.js';
import { StartFailure } from './start-failure.js';

const POLL_MS = 100;
const SAY_AFTER_MS = 3_000;
/** A province of three million people takes minutes. */
const GIVE_UP_MS = 30 * 60_000;

/**
 * After an import, resolves when the reference directory has applied what every agency wrote before this moment: until then most records are out of everybody's reach.
 * Otherwise it holds all but the last second already, and only has to hear that every agency lives. At once for a gateway that has no directory.
 */
export async function waitForDirectory(gatewayUrl: string, afterImport: boolean, progress: Progress): Promise<void> {
  const begun = Date.now();
  let told = false;
  while (!(await isReady(gatewayUrl, afterImport ? begun : null))) {
    const waited = Date.now() - begun;
    if (waited > GIVE_UP_MS) {
      throw new StartFailure({
        vi: 'Danh bạ tham chiếu không theo kịp dữ liệu của các cơ quan.',
        en: "The reference directory does not catch up with the agencies' data.",
      });
    }
    if (!told && waited > SAY_AFTER_MS) progress.say('the reference directory reads what the agencies hold');
    told ||= waited > SAY_AFTER_MS;
    await sleep(POLL_MS);
  }
}

/** Heartbeats stand in the agency's own order: one that was written later and is applied tells that everything before it is. */
async function isReady(gatewayUrl: string, moment: number | null): Promise<boolean> {
  const response = await fetch(new URL('/health/ready', gatewayUrl), { signal: AbortSignal.timeout(5_000) });
  // The gateway's own answer, of the same version.
  const { directory, stale = [] } = (await response.json()) as Health;
  if (directory === undefined) return true;
  if (moment === null) return stale.length === 0;
  const now = Date.now();
  return Object.values(directory).every((age) => age !== null && now - age > moment);
}
