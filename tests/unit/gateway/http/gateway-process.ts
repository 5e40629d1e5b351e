import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { composeFixtures } from '../../../federation/harness.js';
import { SAMPLE_AGENCIES } from './sample-agencies.js';

/** Gateways as processes of their own, over agencies that nobody has started: for what concerns the process and not the answers. */
export interface GatewayProcesses {
  readonly directory: string;
  start(environment?: Readonly<Record<string, string>>): ChildProcess;
  /** Of a process that does not get as far as to listen. */
  failure(environment: Readonly<Record<string, string>>): Promise<{ readonly status: unknown; readonly text: string }>;
  /** Ends what still runs. */
  kill(): void;
  remove(): void;
}

export function createGatewayProcesses(): GatewayProcesses {
  const directory = mkdtempSync(join(tmpdir(), 'gateway-process-'));
  const secret = Buffer.alloc(32, 1).toString('base64');
  writeFileSync(join(directory, 'keys.json'), JSON.stringify({ signing: { population: secret, 'social-insurance': secret } }));
  writeFileSync(join(directory, 'supergraph.graphql'), composeFixtures(SAMPLE_AGENCIES));
  cpSync(join(REPOSITORY_ROOT, 'schema/policy'), join(directory, 'policy'), { recursive: true });
  let child: ChildProcess | undefined;
  const start = (environment: Readonly<Record<string, string>> = {}): ChildProcess => {
    const env = { PATH: process.env.PATH, ...settingsIn(directory), ...environment };
    child = fork(join(REPOSITORY_ROOT, 'dist/gateway/server.js'), { silent: true, env });
    return child;
  };
  return {
    directory,
    start,
    async failure(environment) {
      const failed = start(environment);
      let text = '';
      failed.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
      const [status] = (await once(failed, 'close')) as unknown[];
      return { status, text };
    },
    kill: () => void child?.kill('SIGKILL'),
    remove: () => rmSync(directory, { recursive: true }),
  };
}

function settingsIn(directory: string): Record<string, string> {
  return {
    PORT: '0',
    ASXH_SUBGRAPHS: '{"population":"http://127.0.0.1:1","social-insurance":"http://127.0.0.1:1"}',
    ASXH_ISSUER: 'http://127.0.0.1:1',
    ASXH_JWKS_URL: 'http://127.0.0.1:1/jwks',
    ASXH_KEYS_FILE: join(directory, 'keys.json'),
    ASXH_ROOMS: 'off',
    ASXH_SUPERGRAPH: join(directory, 'supergraph.graphql'),
  };
}
