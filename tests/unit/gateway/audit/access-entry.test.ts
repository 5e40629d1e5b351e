import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccessRecord } from '../../../../schema/contract/access-record.js';
import { openAccessEntry } from '../../../../gateway/audit/access-entry.js';
import { CLOSE_TO_NOBODY } from '../../../../gateway/audit/close-persons.js';
import { AccessLogUnavailable, type AccessLog } from '../../../../gateway/audit/access-log.js';
import { FAILED } from '../../../../gateway/audit/describe-answer.js';

type Request = Parameters<typeof openAccessEntry>[1];

const NOW = new Date('2026-11-23T03:00:00Z');
// Of a caller and a decision the log looks at these fields alone.
const REQUEST = {
  requestId: 'r-1',
  caller: { identity: { subject: 'o-1', organisation: 'H-1', agency: 'labour', citizenId: null }, role: 'r', caseNumber: null },
  network: null,
  decision: { id: 'd', purpose: 'P', legalBasis: [], breakGlass: false, policyVersion: 'p', groups: {} },
  supergraphVersion: 's',
  operation: 'o',
  close: CLOSE_TO_NOBODY,
} as unknown as Request;

let durable: string[];
/** Which kinds of record the log of the test at hand does not take. */
let refuses: ReadonlySet<AccessRecord['kind']>;

const log: AccessLog = {
  pseudonymOf: (person) => person,
  append: (record) => {
    if (refuses.has(record.kind)) return Promise.reject(new AccessLogUnavailable());
    durable.push(`${record.kind} ${record.requestId}`);
    return Promise.resolve();
  },
};
const open = () => openAccessEntry(log, REQUEST, [], () => NOW);

beforeEach(() => {
  [durable, refuses] = [[], new Set()];
});

describe('the two records of a request', () => {
  it('are both durable when it is closed', async () => {
    await open().close(FAILED);
    expect(durable).toEqual(['INTENT r-1', 'OUTCOME r-1']);
  });

  it.each(['INTENT', 'OUTCOME'] as const)('are not there when the log does not take the %s: the answer is withheld', async (kind) => {
    refuses = new Set([kind]);
    await expect(open().close(FAILED)).rejects.toThrow(AccessLogUnavailable);
  });

  it('do not tell of a delivery that never was: an outcome whose intent was turned away before the log came back is marked', async () => {
    refuses = new Set(['INTENT']);
    const entry = open();
    await expect(entry.intent).rejects.toThrow(AccessLogUnavailable);
    refuses = new Set();
    await expect(entry.close(FAILED)).rejects.toThrow(AccessLogUnavailable);
    expect(durable).toEqual(['OUTCOME r-1', 'ABORT r-1']);
  });

  it('tell of an answer who is close to the officer, and nothing where nobody is', async () => {
    const outcomes: AccessRecord[] = [];
    const listening: AccessLog = { ...log, append: (record) => Promise.resolve(void outcomes.push(record)) };
    const close: Request['close'] = {
      among: (codes) => [...codes].filter((code) => code === 'B').map((citizen) => ({ citizen, relation: 'COLLEAGUE' })),
    };
    for (const code of ['A', 'B']) {
      const delivered = new Map([[code, new Set(['population.name'])]]);
      await openAccessEntry(listening, { ...REQUEST, close }, [], () => NOW).close({ ...FAILED, status: 'DELIVERED', delivered });
    }
    const told = outcomes.filter(({ kind }) => kind === 'OUTCOME').map((record) => ('close' in record ? record.close : 'NOTHING'));
    expect(told).toEqual(['NOTHING', [{ citizen: 'B', relation: 'COLLEAGUE' }]]);
  });

  it('leave nothing unhandled while the log takes nothing', async () => {
    refuses = new Set(['INTENT', 'OUTCOME', 'ABORT']);
    await expect(open().close(FAILED)).rejects.toThrow(AccessLogUnavailable);
    expect(durable).toEqual([]);
  });
});
