import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { composeFixtures } from '../../../federation/harness.js';
import { SAMPLE_AGENCIES } from './sample-agencies.js';

const directory = mkdtempSync(join(tmpdir(), 'gateway-process-'));
let child: ChildProcess | undefined;

beforeAll(() => {
  const secret = Buffer.alloc(32, 1).toString('base64');
  writeFileSync(join(directory, 'keys.json'), JSON.stringify({ signing: { population: secret, 'social-insurance': secret } }));
  writeFileSync(join(directory, 'supergraph.graphql'), composeFixtures(SAMPLE_AGENCIES));
  cpSync(join(REPOSITORY_ROOT, 'schema/policy'), join(directory, 'policy'), { recursive: true });
});
afterEach(() => {
  child?.kill('SIGKILL');
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function start(environment: Record<string, string> = {}): ChildProcess {
  child = fork(join(REPOSITORY_ROOT, 'dist/gateway/server.js'), {
    silent: true,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      ASXH_SUBGRAPHS: '{"population":"http://127.0.0.1:1","social-insurance":"http://127.0.0.1:1"}',
      ASXH_ISSUER: 'http://127.0.0.1:1',
      ASXH_JWKS_URL: 'http://127.0.0.1:1/jwks',
      ASXH_KEYS_FILE: join(directory, 'keys.json'),
      ASXH_ROOMS: 'off',
      ASXH_SUPERGRAPH: join(directory, 'supergraph.graphql'),
      ...environment,
    },
  });
  return child;
}

async function failure(environment: Record<string, string>): Promise<{ status: unknown; text: string }> {
  const failed = start(environment);
  let text = '';
  failed.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [status] = (await once(failed, 'close')) as unknown[];
  return { status, text };
}

describe('the process', () => {
  it('reports its address when it is ready, refuses while no key can be had, and ends by itself on SIGTERM', async () => {
    const running = start();
    const [message] = (await once(running, 'message')) as [{ ready: boolean; url: string }];
    expect(message).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/) });
    const answer = await fetch(message.url, { method: 'POST', headers: { authorization: 'Bearer a.b.c' }, body: '{}' });
    expect(answer.status).toBe(401);
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });

  it('does not start under a policy that cannot be trusted, and says file, line and reason', async () => {
    const file = join(directory, 'policy/public-fields.yaml');
    writeFileSync(file, 'publicFields:\n  - everything\n');
    const { status, text } = await failure({ ASXH_POLICY_DIR: join(directory, 'policy') });
    expect([status, text]).toEqual([1, expect.stringContaining(`${file}:2: must match pattern`)]);
  });

  it('does not start in production with what is convenient in development', async () => {
    const { status, text } = await failure({ NODE_ENV: 'production' });
    expect([status, text]).toEqual([1, 'Production takes tokens, keys and data over https only, not from http://127.0.0.1:1.\n']);
  });
});
