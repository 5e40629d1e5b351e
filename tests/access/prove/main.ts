import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { createProgram } from '../../../scripts/program.js';
import { startTestStack } from '../../kit/start-test-stack.js';
import { startTraceCollector } from '../../kit/trace-collector.js';
import { findFreePort } from '../../../scripts/start/ports.js';
import { prove, type Proof } from './prove.js';
import { figuresAt, openMetricsSink, openTraceSink, watchedBy } from './sinks.js';
import { WIDE_LIMITS } from '../../kit/wide-limits.js';
import { copyPolicyWithWideQuotas } from '../../kit/wide-quotas.js';

const PEOPLE = 2_000;
const DATA_SEED = 7;
const CLIENTS = 12;
const TOLD = 10;

const { operations, seed } = createProgram('prove', {
  vi: 'Gửi các câu truy vấn ngẫu nhiên của mọi vai trò tới một hệ thống riêng; so với phép quyết định thứ hai, tìm mọi rò rỉ, đếm giá trị đã cung cấp và đã ghi.',
  en: 'Sends random operations of every role to a stack of its own; compares with a second decision, searches for leaks, counts what was delivered and logged.',
})
  .option('--operations <number>', 'số câu truy vấn · how many operations', readNumber, 100_000)
  .option('--seed <number>', 'hạt giống, để chạy lại đúng như trước · the seed of an earlier run, to repeat it', readNumber)
  .parse()
  .opts<{ readonly operations: number; readonly seed?: number }>();

function readNumber(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number');
}

/** Ctrl-C ends the stack as well. */
const resources = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void resources.disposeAsync().finally(() => process.exit(1)));

try {
  process.exitCode = tell(await run());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await resources.disposeAsync();
}

async function run(): Promise<Proof> {
  const used = seed ?? Math.floor(Math.random() * 2 ** 31);
  console.error(`prove: ${operations} operations, --seed ${used}`);
  const policy = mkdtempSync(join(tmpdir(), 'asxh-prove-'));
  resources.defer(() => rmSync(policy, { recursive: true, force: true }));
  copyPolicyWithWideQuotas(policy);
  const [port, collector] = [await findFreePort(), await startTraceCollector()];
  resources.defer(() => collector.stop());
  const stack = await startTestStack({
    people: PEOPLE,
    seed: DATA_SEED,
    environment: {
      ...WIDE_LIMITS,
      ...watchedBy(port, collector),
      ASXH_POLICY_DIR: policy,
      ASXH_LOCK_SHARE: '1',
      ASXH_REQUEST_TIMEOUT_MS: '30000',
    },
  });
  resources.defer(() => stack.stop());
  // Tokens are signed with the keys of the stack that is asked.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  const { runtime, directory } = stack;
  const sinks = [openMetricsSink(figuresAt(port)), openTraceSink(collector)];
  return prove({ runtime, gateway: runtime.gateway, logs: [directory.logs], sinks, operations, seed: used, clients: CLIENTS, onProgress });
}

function onProgress(done: number, seconds: number): void {
  const rate = done / seconds;
  console.error(`prove: ${done} of ${operations}, ${Math.round(rate)}/s, ${Math.round((operations - done) / rate)} s left`);
}

/** The exit code: a proof that found something fails whoever waits for it. */
function tell({ leaks, disagreements, unequal, leaves }: Proof): number {
  for (const one of [...leaks, ...disagreements, ...unequal].slice(0, TOLD)) console.error(one);
  const counted = unequal.length === 0 ? 'delivered = logged' : `delivered ≠ logged in ${unequal.length} answers`;
  console.log(
    `${leaks.length} canaries leaked, ${disagreements.length} disagreements with the reference decision, ${counted} (${leaves} leaves)`,
  );
  return leaks.length + disagreements.length + unequal.length === 0 ? 0 : 1;
}
