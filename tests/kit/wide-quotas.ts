import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

/** The committed policy with quotas that no suite uses up: the same few accounts ask in minutes what offices ask in days. That quotas end has a test of its own. */
export function copyPolicyWithWideQuotas(folder: string): void {
  cpSync(join(REPOSITORY_ROOT, 'schema/policy'), folder, { recursive: true });
  const file = join(folder, 'quotas.yaml');
  const wide = readFileSync(file, 'utf8')
    .replaceAll(/keysPer(Person|Organisation): \d+/g, 'keysPer$1: 1000000')
    .replaceAll(/pointsPer(Person|Organisation): \d+/g, 'pointsPer$1: 1000000000');
  writeFileSync(file, wide);
}
