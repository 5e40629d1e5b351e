import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../scripts/start/ports.js';
import { createParts } from '../kit/parts.js';
import { getSharedDirectory, getSharedRuntime } from '../kit/shared-stack.js';
import { startTraceCollector, type TraceCollector } from '../kit/trace-collector.js';
import { WIDE_LIMITS } from '../kit/wide-limits.js';
import { copyPolicyWithWideQuotas } from '../kit/wide-quotas.js';
import { prove } from './prove/prove.js';
import { figuresAt, openMetricsSink, openTraceSink, watchedBy, type TextSink } from './prove/sinks.js';

/** `npm run prove` asks 100,000. */
const OPERATIONS = Number(process.env.ASXH_PROVE_OPERATIONS ?? 2_000);
const SEED = Number(process.env.ASXH_PROVE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CLIENTS = 8;

const parts = createParts();
const folder = mkdtempSync(join(tmpdir(), 'asxh-prove-'));
let gateway: string;
let sinks: readonly TextSink[];
let collector: TraceCollector;

beforeAll(async () => {
  copyPolicyWithWideQuotas(folder);
  collector = await startTraceCollector();
  const port = await findFreePort();
  sinks = [openMetricsSink(figuresAt(port)), openTraceSink(collector)];
  const watched = watchedBy(port, collector);
  gateway = await parts.startGateway({
    ...WIDE_LIMITS,
    ...watched,
    ASXH_POLICY_DIR: folder,
    ASXH_LOCK_SHARE: '1',
    ASXH_REQUEST_TIMEOUT_MS: '30000',
  });
}, 60_000);
afterAll(async () => {
  await parts.stop();
  await collector.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe(`${OPERATIONS} random operations of every kind of caller, seed ${SEED}`, () => {
  it('show nobody what is not theirs, are answered as the reference decides, and are logged leaf by leaf', async () => {
    const proof = await prove({
      runtime: getSharedRuntime(),
      gateway,
      logs: [getSharedDirectory().logs, parts.logs],
      sinks,
      operations: OPERATIONS,
      seed: SEED,
      clients: CLIENTS,
    });
    const { disagreements, leaks, unequal, leaves, seen } = proof;
    process.stderr.write(`prove: ${leaves} leaves, ${[...seen].map(([what, times]) => `${what} ${Math.round(times)}`).join(', ')}\n`);
    // The first whole, so that it can be read; of the others what differs.
    expect([...disagreements.slice(0, 1), ...disagreements.slice(1, 20).map(firstLine)]).toEqual([]);
    expect(leaks.slice(0, 10).map(firstLine)).toEqual([]);
    expect(unequal.slice(0, 5)).toEqual([]);
    // A run in which nothing is delivered, or nothing refused, proves nothing.
    expect([leaves > OPERATIONS / 2, seen.has('FORBIDDEN_FIELD'), seen.has('NOT_FOUND_OR_NOT_PERMITTED')]).toEqual([true, true, true]);
    for (const { name } of sinks) expect([name, seen.get(`texts of ${name}`)]).toEqual([name, expect.any(Number)]);
    expect(seen.get('texts of the traces')).toBeGreaterThan(0);
  }, 1_800_000);
});

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
