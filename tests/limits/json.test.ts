import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findJsonFlaw } from '../../gateway/limits/json-flaw.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';
import { expectQuick, measureRefusal, sendBody, type RunningGateway } from './ask-hostile.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const QUERY =
  'query ($f: CitizenFilter, $n: Int, $id: ID = "c1") { citizens(first: $n, filter: $f) { totalCount } citizen(id: $id) { id } }';
const bodyWith = (variables: string) => `{"query":${JSON.stringify(QUERY)},"variables":${variables}}`;
const codeOf = (json: Awaited<ReturnType<typeof sendBody>>['json']) => json.errors?.[0]?.extensions.code;

describe('C16: variables that no client needs are 400, and nothing is asked', () => {
  it.each([
    ['ten thousand lists inside each other', `{"f":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'OPERATION_TOO_LARGE'],
    ['half a million, never closed', `{"f":${'['.repeat(500_000)}`, 'OPERATION_TOO_LARGE'],
    ['ten thousand objects inside each other', `{"f":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'OPERATION_TOO_LARGE'],
    ['a key given twice', '{"n":1,"n":2}', 'BAD_REQUEST'],
    ['a key given twice, once with an escape', '{"n":1,"\\u006e":2}', 'BAD_REQUEST'],
    ['a key given twice inside', '{"f":{"salaryFrom":1,"salaryFrom":2}}', 'BAD_REQUEST'],
    ['a huge integer', '{"n":123456789012345678901234567890}', 'BAD_USER_INPUT'],
    ['1e308', '{"n":1e308}', 'BAD_USER_INPUT'],
    ['a number beyond all numbers, as a code', '{"id":1e999}', 'BAD_USER_INPUT'],
    ['__proto__', '{"f":{"__proto__":{"polluted":true}}}', 'BAD_USER_INPUT'],
    ['constructor', '{"f":{"constructor":{"prototype":{"polluted":true}}}}', 'BAD_USER_INPUT'],
  ])('%s', async (_, variables, code) => {
    const measured = await measureRefusal(gateway, bodyWith(variables));
    const { answer, fetches } = measured;
    expect([answer.status, codeOf(answer.json), fetches]).toEqual([400, code, 0]);
    expectQuick(measured);
    expect({}).not.toHaveProperty('polluted');
  });

  it('also in a URL', async () => {
    const ask = async (variables: string) => {
      const url = `${gateway.url}?query=${encodeURIComponent('{ __typename }')}&variables=${encodeURIComponent(variables)}`;
      return (await fetch(url, { headers: { authorization: `Bearer ${await gateway.sign()}` } })).status;
    };
    expect(await Promise.all(['{"n":1,"n":2}', `{"f":${'['.repeat(2_000)}${']'.repeat(2_000)}}`, '{"n":1}'].map(ask))).toEqual([
      400, 400, 200,
    ]);
  });

  it('and the variable __proto__ of the request itself changes nothing', async () => {
    const answer = await sendBody(
      gateway,
      `{"query":"{ __typename }","__proto__":{"polluted":true},"variables":{"__proto__":{"polluted":true}}}`,
    );
    expect(answer.status).toBe(200);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a JSON text has a flaw', () => {
  it('never when it was written from a value', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => findJsonFlaw(JSON.stringify(value), 20) === null));
  });

  it('whenever the keys of an object are doubled', () => {
    const key = fc.string({ minLength: 0, maxLength: 5, unit: 'grapheme' });
    const outside = fc.constantFrom(
      (text: string) => text,
      (text: string) => `[${text}]`,
      (text: string) => `{"x":[0,${text}]}`,
    );
    fc.assert(
      fc.property(key, fc.dictionary(key, fc.jsonValue({ maxDepth: 2 })), outside, (name, others, wrap) => {
        const text = JSON.stringify({ ...others, [name]: 1 }).slice(0, -1);
        return findJsonFlaw(wrap(`${text},${JSON.stringify(name)}:2}`), 20) === 'DUPLICATE_KEY';
      }),
    );
  });

  it('one level beyond the limit, and not at it', () => {
    const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;
    expect([findJsonFlaw(levels(18), 18), findJsonFlaw(levels(19), 18)]).toEqual([null, 'TOO_DEEP']);
    expect(findJsonFlaw(`${'[],'.repeat(100)}"[[[[[[[[[[[[[[[[[[[[["`, 18)).toBeNull();
  });
});
