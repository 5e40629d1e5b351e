import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Command } from 'commander';
import { pino } from 'pino';
import { createAccessDecider } from '../../../gateway/access/decide-access.js';
import { readInputReads } from '../../../gateway/access/input-reads.js';
import { prepareRequest, type PreparationParts } from '../../../gateway/access/prepare-request.js';
import type { Caller } from '../../../gateway/caller/caller.js';
import { createOperationStore } from '../../../gateway/operation/operation-store.js';
import { openSupergraph } from '../../../gateway/supergraph/open-supergraph.js';
import type { Supergraph } from '../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../schema/policy/load-policy.js';
import { readNumber } from '../read-number.js';
import { layOutTable } from '../table.js';
import { writeLiteral, writeNeverSeen } from './operations.js';

const { operations, literals } = new Command('npm run bench -- never-seen')
  .description(
    'What an operation costs that nobody asked before, and what many that differ in a literal leave behind. No agencies, no database.',
  )
  .option('--operations <number>', 'different operations', readNumber, 500)
  .option('--literals <number>', 'texts of one operation with different literals', readNumber, 100_000)
  .parse()
  .opts<{ operations: number; literals: number }>();

const CITIZEN: Caller = {
  identity: { subject: 'bench', roles: ['citizen'], agency: null, organisation: null, jurisdiction: null, citizenId: null },
  role: 'citizen',
  purpose: { kind: 'KNOWN', name: 'SELF_SERVICE' },
  caseNumber: null,
  onRefusal: 'ANSWER_THE_REST',
};
/** The engine is compiled by then, as it is in any process that has answered for a minute. */
const WARM_UP = 100;
const LIMIT_MS = 15;

/** The real supergraph under the real policy, the second lock looking at every record; the directory is fresh, and the quota never used up. */
function createPreparation(supergraph: Supergraph): PreparationParts {
  const inputRules = { reads: readInputReads(supergraph.sdl), personal: supergraph.personalArguments };
  const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
  return {
    decide: createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags),
    directory: { staleAgencies: () => new Set(), findOpenCase: () => Promise.resolve(null) },
    countKeys: () => Promise.resolve('WITHIN'),
    operations: createOperationStore(supergraph, inputRules.reads),
    inputRules,
    chooseDepth: () => 'ALL',
  };
}

async function prepare(preparation: PreparationParts, query: string): Promise<void> {
  const prepared = await prepareRequest(preparation, { method: 'POST', query, operationName: undefined, variables: {}, caller: CITIZEN });
  if ('code' in prepared) throw new Error(`${prepared.code}: ${JSON.stringify(prepared.details)}`);
}

async function measureNeverSeen(supergraph: Supergraph): Promise<{ readonly wallMs: number[]; readonly cpuMs: number }> {
  const preparation = createPreparation(supergraph);
  const texts = writeNeverSeen(supergraph, WARM_UP + operations, randomFrom(7));
  for (const text of texts.splice(0, WARM_UP)) await prepare(preparation, text);
  const wallMs: number[] = [];
  const before = process.cpuUsage();
  for (const text of texts) {
    const started = performance.now();
    await prepare(preparation, text);
    wallMs.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { wallMs: wallMs.sort((a, b) => a - b), cpuMs: (user + system) / 1_000 / texts.length };
}

async function measureLiterals(supergraph: Supergraph): Promise<string[][]> {
  setFlagsFromString('--expose-gc');
  // The engine gives the function to contexts that are made after the flag is set.
  const collectGarbage = runInNewContext('gc') as () => void;
  const preparation = createPreparation(supergraph);
  const rows = [['literals', 'heap MB', 'resident MB']];
  for (let nth = 1; nth <= literals; nth++) {
    await prepare(preparation, writeLiteral(nth));
    if (nth !== literals && ![1_000, 10_000].includes(nth)) continue;
    collectGarbage();
    const { heapUsed, rss } = process.memoryUsage();
    rows.push([String(nth), (heapUsed / 1e6).toFixed(1), (rss / 1e6).toFixed(0)]);
  }
  return rows;
}

/** Mulberry32: the same operations in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const log = pino({ level: 'warn' });
const supergraph = await openSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'), { log });
const { wallMs, cpuMs } = await measureNeverSeen(supergraph);
const at = (share: number) => (wallMs[Math.min(wallMs.length - 1, Math.floor(wallMs.length * share))] ?? NaN).toFixed(1);
console.log(`${operations} operations that were never seen, ms each (limit ${LIMIT_MS}):`);
console.log(
  layOutTable([
    ['median', 'p95', 'p99', 'max', 'CPU of the gateway'],
    [at(0.5), at(0.95), at(0.99), at(1), cpuMs.toFixed(1)],
  ]),
);
console.log(layOutTable(await measureLiterals(supergraph)));
supergraph.planner.close();
if (Number(at(0.5)) > LIMIT_MS) process.exitCode = 1;
