import { setTimeout as sleep } from 'node:timers/promises';
import { startCaseWriters } from '../faults/case-ledger.js';
import { openDatabases } from '../kit/databases.js';
import { count, perSecond, quantileMs, readProcess, refusedShares, slopePerTenMinutes, type ProcessReading } from './figures.js';
import { createAsker, type Asked, type Asker } from './open-load.js';
import type { SoakSite } from './soak-site.js';

/** One target of the soak. */
export interface Verdict {
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export interface SoakTimes {
  readonly steadyMs: number;
  readonly overloadMs: number;
  readonly kills: number;
}

interface Phase {
  readonly site: SoakSite;
  readonly asker: Asker;
  readonly say: (text: string) => void;
}

const STEADY_SHARE = 0.7;
const CLIENT_STEPS = [4, 8, 16, 32, 64, 128];
const READ_EVERY_MS = 5_000;
const FAULT_EVERY_MS = 20_000;
const FAULT_MS = 5_000;
const RECOVERY_LIMIT_MS = 30_000;
const RECOVERED_SHARE = 0.95;
const REFUSED_WITHIN_MS = 1_000;

export async function soak(site: SoakSite, times: SoakTimes, say: (text: string) => void): Promise<readonly Verdict[]> {
  const asker = createAsker(site.gatewayUrl, site.questions);
  const phase = { site, asker, say };
  const peak = await findSaturation(phase, Math.min(10_000, times.overloadMs));
  say(`saturation: ${peak.toFixed(0)} good answers/s`);
  const verdicts = [...(await runSteady(phase, peak * STEADY_SHARE, times.steadyMs))];
  for (const factor of [2, 5]) verdicts.push(...(await runOverload(phase, peak, factor, times.overloadMs)));
  verdicts.push(await runKills(phase, times.kills));
  await asker.close();
  return verdicts;
}

/** Good answers a second, of the number of clients that gets most; the first step only warms everything up. */
async function findSaturation({ asker, say }: Phase, stepMs: number): Promise<number> {
  await asker.closed(CLIENT_STEPS[0] ?? 1, stepMs);
  let peak = 0;
  for (const clients of CLIENT_STEPS) {
    const rate = perSecond(await asker.closed(clients, stepMs), 'GOOD', stepMs);
    say(`${clients} clients: ${rate.toFixed(0)}/s`);
    peak = Math.max(peak, rate);
  }
  return peak;
}

type Fault = readonly [name: string, begin: (site: SoakSite) => Promise<void> | void, end?: (site: SoakSite) => void];

const FAULTS: readonly Fault[] = [
  ['health frozen', (site) => void process.kill(site.healthPid, 'SIGSTOP'), (site) => void process.kill(site.healthPid, 'SIGCONT')],
  ['labour killed', ({ labour }) => labour.killProcess()],
  ['labour’s database connections broken', ({ labour }) => labour.breakConnections()],
  ['social insurance reset', ({ insurance }) => insurance.set({ kind: 'RESET' }), healInsurance],
  ['social insurance silent', ({ insurance }) => insurance.set({ kind: 'BLACK_HOLE' }), healInsurance],
  ['social insurance cut off', ({ insurance }) => insurance.set({ kind: 'TRUNCATION', bytes: 60 }), healInsurance],
  ['social insurance half-closed', ({ insurance }) => insurance.set({ kind: 'HALF_CLOSE' }), healInsurance],
  ['social insurance 200 ms late', ({ insurance }) => insurance.set({ kind: 'LATENCY', ms: 200 }), healInsurance],
];

function healInsurance({ insurance }: SoakSite): void {
  // Connections that were swallowed end.
  insurance.set({ kind: 'RESET' });
  insurance.set({ kind: 'NONE' });
}

/** Load that can be answered, with one fault after the other. */
async function runSteady({ site, asker, say }: Phase, rate: number, ms: number): Promise<readonly Verdict[]> {
  const readings: ProcessReading[] = [];
  const reader = setInterval(() => readings.push(readProcess(site.gateway.pid)), READ_EVERY_MS);
  const until = performance.now() + ms;
  const totals = { wrong: 0, broken: 0, said: '' };
  for (let nth = 0; performance.now() < until; nth++) {
    const [name, begin, end] = FAULTS[nth % FAULTS.length] ?? ['nothing', () => undefined];
    const load = asker.open(rate, Math.min(FAULT_EVERY_MS, Math.max(2 * FAULT_MS, until - performance.now())));
    await begin(site);
    await sleep(FAULT_MS);
    end?.(site);
    const asked = await load;
    totals.wrong += count(asked, 'WRONG');
    totals.broken += count(asked, 'BROKEN');
    totals.said ||= asked.find(({ said }) => said !== undefined)?.said ?? '';
    say(`${name}: ${describe(asked)}`);
  }
  clearInterval(reader);
  const memory = slopePerTenMinutes(readings, ({ memoryMb }) => memoryMb);
  const descriptors = slopePerTenMinutes(readings, ({ descriptors: open }) => open);
  const last = readings.at(-1);
  return [
    {
      target: 'with faults: no answer but the agency’s own fields UNAVAILABLE, or 503',
      measured: `${totals.wrong} wrong, ${totals.broken} broken ${totals.said}`,
      isMet: totals.wrong + totals.broken === 0,
    },
    { target: 'memory grows < 1 % in 10 minutes', measured: `${percent(memory)}, now ${last?.memoryMb ?? 0} MB`, isMet: memory < 0.01 },
    {
      target: 'descriptors grow < 1 % in 10 minutes',
      measured: `${percent(descriptors)}, now ${last?.descriptors ?? 0}`,
      isMet: descriptors < 0.01,
    },
  ];
}

async function runOverload({ asker, say }: Phase, peak: number, factor: number, ms: number): Promise<readonly Verdict[]> {
  const asked = await asker.open(peak * factor, ms);
  // What is answered after the load has ended was not answered in time.
  const goodput = perSecond(
    asked.filter(({ atMs, tookMs }) => atMs + tookMs <= (asked[0]?.atMs ?? 0) + ms),
    'GOOD',
    ms,
  );
  const recoveryMs = await measureRecovery(asker, peak / 2);
  const shares = refusedShares(asked);
  const refusedMs = quantileMs(
    asked.filter(({ outcome }) => outcome === 'REFUSED'),
    0.99,
  );
  say(`${factor} × saturation: ${describe(asked)}`);
  const load = `${factor} × saturation: `;
  return [
    { target: `${load}goodput ≥ 80 % of the peak`, measured: percent(goodput / peak), isMet: goodput >= 0.8 * peak },
    { target: `${load}refused within 1 s (p99)`, measured: `${refusedMs.toFixed(0)} ms`, isMet: refusedMs <= REFUSED_WITHIN_MS },
    {
      target: `${load}citizens refused last`,
      measured: `citizens ${percent(shares.CITIZEN)}, officers ${percent(shares.OFFICER)}, bulk ${percent(shares.BULK)}`,
      isMet: shares.CITIZEN <= shares.OFFICER && shares.OFFICER <= shares.BULK,
    },
    { target: `${load}recovered within 30 s`, measured: `${(recoveryMs / 1_000).toFixed(0)} s`, isMet: recoveryMs <= RECOVERY_LIMIT_MS },
  ];
}

/** Until a second in which nearly everybody is answered whole. */
async function measureRecovery(asker: Asker, rate: number): Promise<number> {
  const startedMs = performance.now();
  for (;;) {
    const asked = await asker.open(rate, 1_000);
    const elapsedMs = performance.now() - startedMs;
    if (count(asked, 'GOOD') >= RECOVERED_SHARE * asked.length || elapsedMs > 2 * RECOVERY_LIMIT_MS) return elapsedMs;
  }
}

async function runKills({ site, say }: Phase, kills: number): Promise<Verdict> {
  const databases = openDatabases();
  const ledger = await startCaseWriters(site.gatewayUrl, 6);
  for (let nth = 0; nth < kills; nth++) {
    await ledger.untilAcknowledged(ledger.acknowledged.size + 10);
    await sleep((nth * 7) % 20);
    await (nth % 2 === 0 ? site.labour.killProcess() : site.labour.breakConnections());
  }
  await ledger.stop();
  const text = 'SELECT number FROM case_file WHERE organisation = $1';
  const rows = await databases.query<{ number: string }>('labour', text, [ledger.organisation]);
  await databases.close();
  const { lost, doubled } = ledger.compare(rows.map(({ number }) => number));
  say(`${kills} kills: ${ledger.acknowledged.size} writes, ${ledger.unanswered} unanswered tries`);
  const isMet = lost.length === 0 && doubled === 0 && ledger.changed.length === 0;
  return {
    target: `${kills} kills in the middle of writes: 0 lost, 0 doubled`,
    measured: `${lost.length} lost, ${doubled} doubled`,
    isMet,
  };
}

function describe(asked: readonly Asked[]): string {
  const counts = (['GOOD', 'PARTIAL', 'REFUSED', 'WRONG', 'BROKEN'] as const).map((outcome) => `${outcome} ${count(asked, outcome)}`);
  return `${counts.join(', ')}; p95 ${quantileMs(asked, 0.95).toFixed(0)} ms, slowest ${quantileMs(asked, 1).toFixed(0)} ms`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
