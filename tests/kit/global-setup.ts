import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { TestStack } from './start-test-stack.js';
import { startTestStack } from './start-test-stack.js';
import { copyPolicyWithWideQuotas } from './wide-quotas.js';

/** One stack for all suites: they read and never write what another one reads. */
const PEOPLE = 2_000;
const SEED = 7;

/** Suites below these need no stack; a run of them alone starts none. */
const WITHOUT_STACK = /^(\.\/)?tests\/unit(\/|$)/;

let stack: TestStack | null = null;
let policyFolder: string | null = null;

interface GlobalConfig {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

/** Suites find the stack by `ASXH_TEST_DIRECTORY`, which jest's workers inherit. `ASXH_TEST_STACK=off` starts none. */
export default async function setUp({ testPathPatterns: { patterns } }: GlobalConfig): Promise<void> {
  // Compiled code is kept between the many processes that suites start, as `npm start` keeps it.
  process.env.NODE_COMPILE_CACHE ??= join(REPOSITORY_ROOT, 'node_modules/.cache/node');
  const isUnneeded = patterns.length > 0 && patterns.every((pattern) => WITHOUT_STACK.test(pattern));
  if (isUnneeded || process.env.ASXH_TEST_STACK === 'off') return;
  policyFolder = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
  copyPolicyWithWideQuotas(policyFolder);
  stack = await startTestStack({ people: PEOPLE, seed: SEED, environment: { ASXH_POLICY_DIR: policyFolder } });
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
}

export async function stopSharedStack(): Promise<void> {
  await stack?.stop();
  if (policyFolder !== null) rmSync(policyFolder, { recursive: true, force: true });
}
