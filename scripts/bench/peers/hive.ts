import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { findFreePort } from '../../start/ports.js';
import type { Field, Subgraphs } from '../contestants.js';
import { describeGateway, type Contestant } from '../describe-contestant.js';

export const HIVE = 'Hive Gateway, Rust planner';
const PROGRAM = join(REPOSITORY_ROOT, 'scripts/bench/peers/node_modules/@graphql-hive/gateway/dist/bin.js');
const READY_WITHIN_MS = 60_000;

export function assertInstalled(): void {
  if (!existsSync(PROGRAM)) throw new Error('Hive Gateway is not installed: see scripts/bench/peers/README.md.');
}

/** Hive Gateway over these agencies, as its manual says for production; ended with `resources`. */
export async function startHive(field: Field, subgraphs: Subgraphs, resources: AsyncDisposableStack): Promise<Contestant> {
  const { logs } = field.stack.directory;
  const supergraph = join(logs, `${field.name}-hive.graphql`);
  writeFileSync(supergraph, writeSupergraph(subgraphs));
  const port = await findFreePort();
  const log = openSync(join(logs, `${field.name}-hive.log`), 'w', 0o600);
  const args = [PROGRAM, 'supergraph', supergraph, '--hive-router-runtime', '--host', '127.0.0.1', '--port', String(port)];
  const environment = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DISABLE_UPDATE_CHECK: '1' };
  const child = spawn(process.execPath, args, { cwd: logs, env: environment, stdio: ['ignore', log, log] });
  resources.defer(async () => {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  await waitUntilReady(url);
  return describeGateway({ name: HIVE, field: field.name, url, pid: child.pid ?? 0, scenarios: ['one', 'list'] }, field.officers);
}

/** The committed supergraph names no addresses: ours come by configuration, Hive's stand in the file. The platform's own subgraph is not asked. */
function writeSupergraph(subgraphs: Subgraphs): string {
  const committed = readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8');
  return Object.entries({ ...subgraphs, platform: 'http://127.0.0.1:9' }).reduce(
    (text, [name, url]) => text.replace(`name: "${name}", url: ""`, `name: "${name}", url: "${url}/graphql"`),
    committed,
  );
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  const body = JSON.stringify({ query: '{ __typename }' });
  for (;;) {
    const ok = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    if (Date.now() > deadline) throw new Error('Hive Gateway does not answer; its log is in the data directory.');
    await sleep(200);
  }
}
