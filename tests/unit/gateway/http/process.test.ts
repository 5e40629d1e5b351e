import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createGatewayProcesses } from './gateway-process.js';

const processes = createGatewayProcesses();

afterEach(() => processes.kill());
afterAll(() => processes.remove());

describe('the process', () => {
  it('reports its address when it is ready, refuses while no key can be had, and ends by itself on SIGTERM', async () => {
    const running = processes.start();
    const [message] = (await once(running, 'message')) as [{ ready: boolean; url: string }];
    expect(message).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/) });
    const answer = await fetch(message.url, { method: 'POST', headers: { authorization: 'Bearer a.b.c' }, body: '{}' });
    expect(answer.status).toBe(401);
    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });

  it('does not start under a policy that cannot be trusted, and says file, line and reason', async () => {
    const file = join(processes.directory, 'policy/public-fields.yaml');
    writeFileSync(file, 'publicFields:\n  - everything\n');
    const { status, text } = await processes.failure({ ASXH_POLICY_DIR: join(processes.directory, 'policy') });
    expect([status, text]).toEqual([1, expect.stringContaining(`${file}:2: must match pattern`)]);
  });

  it('does not start in production with what is convenient in development', async () => {
    const { status, text } = await processes.failure({ NODE_ENV: 'production' });
    expect([status, text]).toEqual([1, 'Production takes tokens, keys and data over https only, not from http://127.0.0.1:1.\n']);
  });
});
