import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPolicyWithWideQuotas } from '../../kit/wide-quotas.js';

/** The committed policy in a folder of the suite's own, to be changed under a running gateway. */
export interface ChangeablePolicy {
  readonly folder: string;
  /** In citizens' own grant. */
  changeGrant(change: (grant: string) => string): void;
  remove(): void;
}

const GRANT_OF_CITIZENS = / {2}- role: citizen\n[\s\S]*?(?=\n {2}- role: )/;

export function createChangeablePolicy(): ChangeablePolicy {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
  copyPolicyWithWideQuotas(folder);
  const file = join(folder, 'grants.yaml');
  return {
    folder,
    changeGrant(change) {
      const text = readFileSync(file, 'utf8');
      const changed = text.replace(GRANT_OF_CITIZENS, change);
      if (changed === text) throw new Error('The change of the policy changes nothing.');
      writeFileSync(file, changed);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
