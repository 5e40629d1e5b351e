import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../gateway/limits/limits.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';
import { expectQuick, measureRefusal, type RunningGateway } from './ask-hostile.js';

const MAXIMUM = DEFAULT_LIMITS.listInput;
const CODE = 'A00000000000R';
const BY_VARIABLE = 'mutation ($input: OpenCaseInput!) { openCase(input: $input, idempotencyKey: "key-12345678") { number } }';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway({ supergraphFile: join(REPOSITORY_ROOT, 'schema/supergraph.graphql') });
});
afterAll(() => gateway.close());

const codes = (count: number) => Array<string>(count).fill(CODE);
const byVariable = (count: number) =>
  JSON.stringify({ query: BY_VARIABLE, variables: { input: { kind: 'BENEFIT_APPRAISAL', citizens: codes(count) } } });
const byLiteral = (count: number) => {
  const citizens = JSON.stringify(codes(count));
  const query = `mutation { openCase(input: { kind: BENEFIT_APPRAISAL, citizens: ${citizens} }, idempotencyKey: "key-12345678") { number } }`;
  return JSON.stringify({ query });
};

describe('C12: a list of codes with ten thousand doubles is refused before anybody is asked', () => {
  it.each([
    ['in a variable', byVariable, { variable: 'input' }],
    ['in the document', byLiteral, { locations: [{ line: 1, column: 65 }] }],
  ])('%s', async (_, write, where) => {
    const measured = await measureRefusal(gateway, write(10_000));
    const [error] = measured.answer.json.errors ?? [];
    const { locations, extensions } = { locations: undefined, ...error };
    expect({ status: measured.answer.status, fetches: measured.fetches, locations, ...extensions }).toEqual({
      status: 400,
      fetches: 0,
      code: 'BAD_USER_INPUT',
      limit: 'listInput',
      maximum: MAXIMUM,
      counted: 10_000,
      locations: undefined,
      ...where,
    });
    expectQuick(measured);
  });

  it.each([
    ['in a variable', byVariable],
    ['in the document', byLiteral],
  ])('and %s so many as may be are for the agency to say', async (_, write) => {
    const limitsOf = async (count: number) => {
      const { answer } = await measureRefusal(gateway, write(count));
      return (answer.json.errors ?? []).map(({ extensions }) => extensions.limit).filter(Boolean);
    };
    expect([await limitsOf(MAXIMUM), await limitsOf(MAXIMUM + 1)]).toEqual([[], ['listInput']]);
  });
});
