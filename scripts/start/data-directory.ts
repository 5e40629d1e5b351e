import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where everything of one installation lies, so that no other file builds a path of its own. */
export interface DataDirectory {
  readonly root: string;
  readonly cluster: string;
  readonly logs: string;
  readonly demo: string;
  readonly personas: string;
  readonly keysFile: string;
  readonly databaseSecrets: string;
  readonly issuerSecrets: string;
  /** What the access log told its witness; on another machine in an installation that is to withstand its own administrators. */
  readonly witnessFile: string;
  readonly runtimeFile: string;
  readonly lockFile: string;
  /** Written last: a first import that was cut off is done again. */
  readonly importedMarker: string;
}

export function locateDataDirectory(root: string): DataDirectory {
  const demo = join(root, 'demo');
  return {
    root,
    cluster: join(root, 'postgres'),
    logs: join(root, 'logs'),
    demo,
    personas: join(demo, 'personas.json'),
    keysFile: join(root, 'keys.json'),
    databaseSecrets: join(root, 'database-secrets.json'),
    issuerSecrets: join(root, 'issuer.json'),
    witnessFile: join(root, 'witness', 'access-log.jsonl'),
    runtimeFile: join(root, 'runtime.json'),
    lockFile: join(root, 'start.lock'),
    importedMarker: join(root, 'imported.json'),
  };
}

/** Closed to other users, but for root, whose PostgreSQL runs as another user and must pass through. */
export function createDataDirectory(directory: DataDirectory): void {
  mkdirSync(directory.root, { recursive: true });
  chmodSync(directory.root, process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const folder of [directory.logs, directory.demo]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Readable by the operator alone, and never seen half written. */
export function writePrivateFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
