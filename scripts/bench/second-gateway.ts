import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { provideAccessLogDatabase } from '../start/access-log-database.js';
import type { RunningChild } from '../start/child.js';
import type { Databases } from '../start/database-servers.js';
import { waitForDirectory } from '../start/directory-caught-up.js';
import { SILENT } from '../start/progress.js';
import { readOrCreateDatabaseSecrets } from '../start/secrets.js';
import { startGateway } from '../start/services.js';
import { ACCESS_LOG } from '../start/settings.js';
import type { Field, Subgraphs } from './contestants.js';

const NO_LOG = { migrator: '', writer: '', reader: '' };

/** A gateway beside the stack's own, without directory, second lock, quotas and access log. */
export function startEngineAlone(field: Field, subgraphs: Subgraphs): RunningChild {
  return start(field, subgraphs, { name: 'engine', accessLog: NO_LOG, environment: { ASXH_ROOMS: 'off' } });
}

/** A gateway beside the stack's own that shares its databases, as a second one in production would; resolves when it may answer. */
export async function startWholeGateway(field: Field, subgraphs: Subgraphs): Promise<RunningChild> {
  const { accessLog: passwords } = readOrCreateDatabaseSecrets(field.stack.directory);
  const accessLog = await provideAccessLogDatabase(field.stack.administratorUrl('postgres'), passwords);
  const gateway = start(field, subgraphs, { name: 'whole', accessLog, environment: {} });
  await waitForDirectory(await gateway.ready, false, SILENT);
  return gateway;
}

interface SecondGateway {
  readonly name: string;
  readonly accessLog: Databases[typeof ACCESS_LOG];
  readonly environment: Readonly<Record<string, string>>;
}

function start(
  { name: field, stack, children }: Field,
  subgraphs: Subgraphs,
  { name, accessLog, environment }: SecondGateway,
): RunningChild {
  const { settings, directory, runtime } = stack;
  const logs = join(directory.logs, `${field}-${name}`);
  mkdirSync(logs, { recursive: true });
  // The gateway takes the application's address and never the migrator's.
  const accesses = Object.entries(runtime.databases).map(([owner, url]) => [owner, { application: url, migrator: url }]);
  // fromEntries forgets that every owner is there.
  const databases = { ...Object.fromEntries(accesses), [ACCESS_LOG]: accessLog } as Databases;
  return startGateway({
    settings: { ...settings, childEnvironment: { ...settings.childEnvironment, ...environment } },
    directory: { ...directory, logs, witnessFile: join(logs, 'witness.jsonl') },
    children,
    databases,
    addresses: { issuer: runtime.issuer, subgraphs },
  });
}
