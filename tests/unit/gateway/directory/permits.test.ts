import { describe, expect, it } from '@jest/globals';
import { createSocialSecurityCode } from '../../../../schema/contract/social-security-code.js';
import type { AccessDecision } from '../../../../gateway/access/access-decision.js';
import type { RowDirectory, RowQuestion } from '../../../../gateway/directory/open-directory.js';
import { createConfirmation, createPermits } from '../../../../gateway/directory/permits.js';
import { createRowKnowledge, type MayRead } from '../../../../gateway/directory/row-knowledge.js';
import type { SubgraphRequest } from '../../../../gateway/execute/fetcher.js';

let drawn = 0;
const draw = () => createSocialSecurityCode((below) => (drawn += 7) % below);
const [MERGED, TODAY, OTHER] = [draw(), draw(), draw()];
// Of a decision permits look at these two fields alone.
const DECISION = { capacity: 'INSURED_PERSON', rowSets: [[['DOSSIER']]] } as unknown as AccessDecision;
const contextFor = (subgraph: string, approved: readonly string[]) => `${subgraph}: ${approved.join()}`;
const about = (subgraph: string, ...ids: string[]) =>
  ({
    subgraph,
    body: '',
    kind: 'query',
    signal: new AbortController().signal,
    entities: ids.map((id) => ({ id })),
  }) satisfies SubgraphRequest;

function permitsFor(askedCodes: readonly string[], confirmed: readonly string[]) {
  const asked: string[][] = [];
  const confirm = (ids: readonly string[]) => Promise.resolve(asked.push([...ids]) ? ids.filter((id) => confirmed.includes(id)) : []);
  return { asked, tell: createPermits({ confirm, decision: DECISION, contextFor, askedCodes }) };
}

describe('permits', () => {
  it('name those of a fetch whose dossier was confirmed, each asked about once a request', async () => {
    const { asked, tell } = permitsFor([TODAY], [TODAY]);
    expect(await tell(about('population'))).toBe(`population: ${TODAY}`);
    expect(await tell(about('health', TODAY, OTHER))).toBe(`health: ${TODAY}`);
    expect(asked).toEqual([[TODAY], [OTHER]]);
  });

  it('are not told to the agency that keeps the dossiers: it looks itself', async () => {
    const { asked, tell } = permitsFor([TODAY], [TODAY]);
    expect(await tell(about('social-insurance', TODAY))).toBe('social-insurance: ');
    expect(asked).toEqual([]);
  });

  it('are none, and the agency is not asked, when the directory does not answer', async () => {
    const confirm = () => Promise.reject(new Error('silent'));
    const tell = createPermits({ confirm, decision: DECISION, contextFor, askedCodes: [TODAY] });
    await expect(tell(about('population'))).rejects.toThrow('silent');
  });

  it('carry the code of today for a merged one', async () => {
    const verdicts = {
      citizens: new Map([[MERGED, { rowSets: 1, reason: null }]]),
      households: new Map(),
      codesOfToday: new Map([[MERGED, TODAY]]),
    };
    // Nothing else of a directory is asked, and nothing of the question is looked at here.
    const directory = { mayReadFor: () => () => Promise.resolve(verdicts) } as unknown as RowDirectory;
    const question = { decision: DECISION } as unknown as RowQuestion;
    expect(await createConfirmation(directory, question)([MERGED, OTHER])).toEqual([TODAY]);
  });
});

describe('why a record is out of reach', () => {
  const knowledge = (askedCodes: readonly string[]) => {
    const asked: (readonly string[])[] = [];
    const mayRead: MayRead = (ids) => {
      if (ids.length > 0) asked.push(ids);
      const verdict = (id: string) =>
        id === TODAY ? { rowSets: 1, reason: null } : { rowSets: 0, reason: 'NOT_IN_JURISDICTION' as const };
      return Promise.resolve({ citizens: new Map(ids.map((id) => [id, verdict(id)])), households: new Map(), codesOfToday: new Map() });
    };
    return { asked, rows: createRowKnowledge(mayRead, askedCodes) };
  };

  it('is told of a named code and of whom a number led to, not of those who may be read', async () => {
    const { rows } = knowledge([TODAY, OTHER]);
    expect(await rows.outOfReach([MERGED], true)).toEqual(new Map([OTHER, MERGED].map((code) => [code, 'NOT_IN_JURISDICTION'])));
  });

  it('costs a number that leads to nobody as many questions as one that leads to somebody out of reach', async () => {
    const [nobody, somebody] = [knowledge([]), knowledge([])];
    expect(await nobody.rows.outOfReach([], true)).toEqual(new Map());
    await somebody.rows.outOfReach([OTHER], true);
    expect(nobody.asked.length).toBe(somebody.asked.length);
  });
});
