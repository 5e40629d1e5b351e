import { describe, expect, it } from '@jest/globals';
import { rememberLookup, shareLookup } from '../../../../gateway/directory/shared-lookup.js';

/** A lookup whose statements end when the test says so; everybody with a capital letter is known. */
function createSlowLookup() {
  const statements: { readonly ids: readonly string[]; readonly end: (failure?: Error) => void }[] = [];
  const lookup = shareLookup<string>((ids) => {
    const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, string>>();
    const known = new Map(ids.filter((id) => id !== id.toLowerCase()).map((id) => [id, `facts of ${id}`]));
    statements.push({ ids, end: (failure) => (failure === undefined ? resolve(known) : reject(failure)) });
    return promise;
  });
  const asked = () => statements.map(({ ids }) => ids);
  return { lookup, statements, asked };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a lookup that requests share', () => {
  it('asks at once for a single request, each id once, and leaves out whom nobody knows', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const answer = lookup(['A', 'b', 'A']);
    await nextTurn();
    expect(asked()).toEqual([['A', 'b']]);
    statements[0]?.end();
    expect(await answer).toEqual(new Map([['A', 'facts of A']]));
  });

  it('asks nobody about nobody', async () => {
    const { lookup, asked } = createSlowLookup();
    expect(await lookup([])).toEqual(new Map());
    expect(asked()).toEqual([]);
  });

  it('gathers what is asked while a statement is on its way; each request gets its own', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const answers = [];
    for (const ids of [['A'], ['C', 'A'], ['D']]) {
      answers.push(lookup(ids));
      await nextTurn();
    }
    expect(asked()).toEqual([['A']]);
    statements[0]?.end();
    await nextTurn();
    expect(asked().slice(1)).toEqual([['C', 'A', 'D']]);
    statements[1]?.end();
    expect((await Promise.all(answers)).map((found) => [...found.keys()])).toEqual([['A'], ['C', 'A'], ['D']]);
  });

  it('answers nothing that was read before it was asked for', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const first = lookup(['A']);
    await nextTurn();
    const second = lookup(['A']);
    await nextTurn();
    statements[0]?.end();
    await first;
    await nextTurn();
    statements[1]?.end();
    await second;
    expect(asked()).toEqual([['A'], ['A']]);
  });

  it('makes no statement longer than five hundred ids, and asks for all', async () => {
    const { lookup, statements, asked } = createSlowLookup();
    const ids = Array.from({ length: 1_201 }, (_, index) => `C${index}`);
    const answer = lookup(ids);
    for (let turn = 0; turn < 6; turn++) {
      await nextTurn();
      for (const { end } of statements) end();
    }
    expect((await answer).size).toBe(1_201);
    expect(asked().map(({ length }) => length)).toEqual([500, 500, 201]);
  });

  it('rejects for everybody in a statement that fails, and goes on with the next', async () => {
    const { lookup, statements } = createSlowLookup();
    const answers = [lookup(['A']), lookup(['B'])];
    await nextTurn();
    statements[0]?.end(new Error('gone'));
    await expect(answers[0]).rejects.toThrow('gone');
    await expect(answers[1]).rejects.toThrow('gone');
    const after = lookup(['C']);
    await nextTurn();
    statements.at(-1)?.end();
    expect(await after).toEqual(new Map([['C', 'facts of C']]));
  });
});

describe('the lookup of one request', () => {
  it('asks about nobody twice, not even about whom nobody knows', async () => {
    const asked: (readonly string[])[] = [];
    const lookup = rememberLookup<string>((ids) => {
      asked.push(ids);
      return Promise.resolve(new Map([['A', 'facts of A']]));
    });
    expect(await lookup(['A', 'b'])).toEqual(new Map([['A', 'facts of A']]));
    expect(await lookup(['b', 'A', 'c'])).toEqual(new Map([['A', 'facts of A']]));
    expect(asked).toEqual([['A', 'b'], ['c']]);
  });
});
