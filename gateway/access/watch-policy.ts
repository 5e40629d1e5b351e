import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import { PolicyError } from '../../schema/policy/policy-file.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { Logger } from '../telemetry/logger.js';

export interface PolicyWatch {
  stop(): void;
}

/**
 * Looks whether the policy's files changed, again and again, and tells of a new one, whole: a file that is half written or does not fit the others is no policy, and the last
 * good one keeps deciding.
 */
export function watchPolicy(
  directory: string,
  first: Policy,
  { intervalMs, log, onChange }: { readonly intervalMs: number; readonly log: Logger; readonly onChange: (policy: Policy) => void },
): PolicyWatch {
  let { version } = first;
  let toldFault: string | null = null;
  // The first look reads them once more: they may have changed since they were loaded.
  let seen: string | null = null;
  const timer = setInterval(() => {
    // Taken before the files are read: what changes while they are read is another stamp next time.
    const stamp = stampOf(directory);
    if (stamp === seen) return;
    seen = stamp;
    try {
      const policy = loadPolicy(directory);
      toldFault = null;
      if (policy.version === version) return;
      version = policy.version;
      onChange(policy);
      log.info({ policyVersion: version }, 'the policy changed');
    } catch (error) {
      // A policy's faults name files, lines and names of the policy: nothing of a person.
      const fault = error instanceof PolicyError ? error.message : 'the policy cannot be read';
      if (fault !== toldFault) log.error({ fault, policyVersion: version }, 'the changed policy is not taken');
      toldFault = fault;
    }
  }, intervalMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
    },
  };
}

/** Another text whenever a file of the directory was written, replaced, added or removed; null when it cannot be looked at. */
function stampOf(directory: string): string | null {
  try {
    return readdirSync(directory)
      .map((name) => {
        const { ino, size, mtimeNs, ctimeNs } = statSync(join(directory, name), { bigint: true });
        return [name, ino, size, mtimeNs, ctimeNs].join(' ');
      })
      .join('\n');
  } catch {
    return null;
  }
}
