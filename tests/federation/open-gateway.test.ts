import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { startOpenGateway } from '../../gateway/open/start-open-gateway.js';
import { serveFederation } from './conformance/serve-federation.js';
import { composeFixtures } from './harness.js';

const FIXTURES = {
  calendar: {
    // A scalar of the same name as one of the contract, with a meaning of its own.
    sdl: 'scalar Date type Query { day(of: Date): Date broken: Int }',
    resolvers: {
      Query: {
        day: (_: unknown, { of }: { of: string }) => of,
        broken: () => {
          throw new Error('the subgraph’s own words');
        },
      },
    },
  },
};
const SETTINGS = { port: 0, host: '127.0.0.1', requestTimeoutMs: 1_000 };
const SILENT = pino({ level: 'silent' });

describe('an open gateway', () => {
  it('does not start in production, and says so in two languages', async () => {
    const settings = { ...SETTINGS, supergraphSdl: composeFixtures(FIXTURES), environment: 'production' };
    const refusal = /^Chế độ --open không kiểm tra quyền .*NODE_ENV=production\. The --open mode checks no right .*NODE_ENV=production\.$/;
    await expect(startOpenGateway(settings, SILENT)).rejects.toThrow(refusal);
  });

  it('does not start when a subgraph has no address', async () => {
    const supergraphSdl = composeFixtures(FIXTURES, { calendar: '' });
    await expect(startOpenGateway({ ...SETTINGS, supergraphSdl, environment: undefined }, SILENT)).rejects.toThrow(
      'The supergraph names no address for the subgraph calendar.',
    );
  });

  it('does not start with an interface that one of its types does not keep to', async () => {
    const supergraphSdl = composeFixtures({
      one: {
        sdl: 'type Query { a: A } interface A { id: ID } interface B implements A { id: ID } type C implements A & B @key(fields: "id") { id: ID }',
      },
      two: { sdl: 'interface A { id: ID more: Int } type C implements A @key(fields: "id") { id: ID more: Int }' },
    });
    await expect(startOpenGateway({ ...SETTINGS, supergraphSdl, environment: undefined }, SILENT)).rejects.toThrow(
      'Interface field A.more expected but B does not provide it.',
    );
  });

  it('takes scalars for what their subgraph says, tells its words, and no rule of ours', async () => {
    const federation = await serveFederation(FIXTURES);
    try {
      expect((await federation.ask('{ day(of: "30/02") none: day }')).text).toBe('{"data":{"day":"30/02","none":null}}');
      expect((await federation.ask('{ broken }')).errors).toEqual([
        { message: 'the subgraph’s own words', path: ['broken'], extensions: { service: 'calendar' } },
      ]);
      expect((await federation.ask('{ nothing }')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    } finally {
      await federation.close();
    }
  });
});
