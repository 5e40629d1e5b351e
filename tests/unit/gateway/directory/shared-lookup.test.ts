import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DirectoryFacts } from '../../../../gateway/directory/directory.js';
import { shareLookup } from '../../../../gateway/directory/shared-lookup.js';

/** A lookup whose statements end when the test says so; everybody with a capital letter is known. */
function createSlowLookup() {
  const statements: { readonly ids: readonly string[]; readonly end: (failure?: Error) => void }[] = [];
  const lookup = shareLookup(
    (citizenIds, householdIds) => {
      const { promise, resolve, reject } = Promise.withResolvers<DirectoryFacts>();
      const known = citizenIds.filter((id) => id !== id.toLowerCase());
      const facts = { citizens: new Map(known.map((id) => [id, factsOf(id)])), households: new Map() };
      statements.push({
        ids: [...citizenIds, ...householdIds],
        end: (failure) => (failure === undefined ? resolve(facts) : reject(failure)),
      });
      return promise;
    },
    () => Date.now(),
  );
  const asked = () => statements.map(({ ids }) => ids);
  return { lookup, statements, asked };
}

function factsOf(citizenId: string) {
  return { citizenId, residences: [], guardians: [], protections: [], dossiers: [] };
}

/** Lets everything go on that waits for no statement and no time. */
const nextTurn = () => jest.advanceTimersByTimeAsync(0);

describe('a lookup that requests share', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('asks at once for a single request, each id once, and leaves out whom nobody knows', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const answer = lookup(['A', 'b', 'A'], ['H']);
    await nextTurn();
    expect(asked()).toEqual([['A', 'b', 'H']]);
    statements[0]?.end();
    expect((await answer).citizens).toEqual(new Map([['A', factsOf('A')]]));
  });

  it('asks nobody about nobody', async () => {
    const { lookup, asked } = createSlowLookup();
    expect(await lookup([], [])).toEqual({ citizens: new Map(), households: new Map() });
    expect(asked()).toEqual([]);
  });

  it('gathers what is asked while a statement is on its way, and a few milliseconds more when somebody waits', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const answers = [];
    for (const ids of [['A'], ['C', 'A'], ['D']]) {
      answers.push(lookup(ids, []));
      await nextTurn();
    }
    expect(asked()).toEqual([['A']]);
    statements[0]?.end();
    await jest.advanceTimersByTimeAsync(3);
    answers.push(lookup(['E'], []));
    expect(asked()).toEqual([['A']]);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked().slice(1)).toEqual([['C', 'A', 'D', 'E']]);
    statements[1]?.end();
    expect((await Promise.all(answers)).map(({ citizens }) => [...citizens.keys()])).toEqual([
      ['A'],
      ['C', 'A', 'D', 'E'],
      ['C', 'A', 'D', 'E'],
      ['C', 'A', 'D', 'E'],
    ]);
  });

  it('lets nobody wait who comes when nobody else does', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    for (const round of [1, 2, 3]) {
      const answer = lookup(['A'], []);
      await nextTurn();
      expect(asked()).toHaveLength(round);
      statements.at(-1)?.end();
      await answer;
    }
  });

  it('answers nothing that was read before it was asked for', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const first = lookup(['A'], []);
    await nextTurn();
    const second = lookup(['A'], []);
    await nextTurn();
    statements[0]?.end();
    await first;
    await jest.advanceTimersByTimeAsync(4);
    statements[1]?.end();
    await second;
    expect(asked()).toEqual([['A'], ['A']]);
  });

  it('keeps those together who make no statement longer than five hundred, and asks for all', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `C${count}-${index}`);
    const answers = [400, 100, 1, 700].map((count) => lookup(ids(count), []));
    for (let turn = 0; turn < 3; turn++) {
      await jest.advanceTimersByTimeAsync(4);
      for (const { end } of statements) end();
    }
    expect((await Promise.all(answers)).map(({ citizens }) => citizens.size)).toEqual([500, 500, 1, 700]);
    expect(asked().map(({ length }) => length)).toEqual([500, 1, 700]);
  });

  it('rejects for everybody in a statement that fails, and goes on with the next', async () => {
    const { lookup, statements } = createSlowLookup();
    const answers = [lookup(['A'], []), lookup(['B'], [])];
    const refusals = Promise.all(answers.map((answer) => expect(answer).rejects.toThrow('gone')));
    await nextTurn();
    statements[0]?.end(new Error('gone'));
    await refusals;
    const after = lookup(['C'], []);
    await nextTurn();
    statements.at(-1)?.end();
    expect((await after).citizens).toEqual(new Map([['C', factsOf('C')]]));
  });
});
