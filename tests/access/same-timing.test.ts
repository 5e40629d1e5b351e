import { beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { getPersona } from '../kit/shared-stack.js';
import { ask } from './ask.js';
import { createCaller, type AccessCaller } from './callers.js';
import { PROFILE_OPERATION } from './whole-operations.js';

/** A thousand pairs on a quiet machine prove the five per cent of the model; few pairs beside other suites only that nothing is grossly wrong. */
const PAIRS = Number(process.env.ASXH_PROVE_PAIRS ?? 60);
const TOLERANCE = PAIRS >= 1_000 ? 0.05 : 0.35;
/** A neighbour on the machine disturbs one round, not three in a row. */
const ROUNDS = 3;
const WARM_UP = 10;

let police: AccessCaller;
beforeAll(async () => {
  police = await createCaller('police', claimsOf(getPersona('police-officer-26041')));
});

describe('B2, B19: an unreadable citizen and an unknown one', () => {
  it(`are answered in the same time: medians of ${PAIRS} interleaved pairs within ${TOLERANCE * 100} %`, async () => {
    const unreadable = getPersona('citizen-giang').subject;
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ratio = await compareMedians(unreadable, '0000000000000');
      ratios.push(ratio);
      if (Math.abs(ratio - 1) <= TOLERANCE) break;
    }
    expect(Math.min(...ratios.map((ratio) => Math.abs(ratio - 1)))).toBeLessThanOrEqual(TOLERANCE);
  }, 600_000);
});

async function compareMedians(unreadable: string, unknown: string): Promise<number> {
  const times = { unreadable: [] as number[], unknown: [] as number[] };
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    // Each of the two goes first as often as the other.
    for (const which of pair % 2 === 0 ? (['unreadable', 'unknown'] as const) : (['unknown', 'unreadable'] as const)) {
      const start = performance.now();
      await ask(police, PROFILE_OPERATION, { variables: { citizen_id: which === 'unknown' ? unknown : unreadable } });
      if (pair >= WARM_UP) times[which].push(performance.now() - start);
    }
  }
  return median(times.unreadable) / median(times.unknown);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
