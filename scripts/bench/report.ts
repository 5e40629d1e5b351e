import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

/** What a section of the results is called, and how it is written anew. */
const SECTIONS = {
  gateway: { title: 'The gateway beside an aggregator and one SQL query', command: 'npm run bench -- --record' },
  province: { title: 'A whole province', command: 'npm run bench -- --people 2900000 --record' },
  peers: { title: 'The gateway beside Hive Gateway', command: 'npm run bench -- peers --record' },
  import: { title: 'The importer beside a bare COPY', command: 'npm run bench -- import --record' },
  search: { title: 'The search for citizens', command: 'npm run bench -- search --record' },
  directory: { title: 'The reference directory', command: 'npm run bench -- directory --record' },
} as const;

const TITLE = '# Benchmark results';

/** Replaces that section of the results and leaves the others: each says the machine, the day and the commit, without which figures say nothing. */
export function recordReport(section: keyof typeof SECTIONS, text: string): void {
  const { title, command } = SECTIONS[section];
  const path = join(REPOSITORY_ROOT, 'scripts/bench/RESULTS.md');
  const others = (existsSync(path) ? readFileSync(path, 'utf8') : '').split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  const parts = others.filter((part) => !part.startsWith(`## ${title}\n`));
  const written = `## ${title}\n\nWritten by \`${command}\` on ${describeCircumstances()}\n\n${text}\n`;
  const order = Object.values(SECTIONS).map((one) => `## ${one.title}\n`);
  const placeOf = (part: string): number => order.findIndex((heading) => part.startsWith(heading));
  const sorted = [...parts.map((part) => `${part.trim()}\n`), written].sort((left, right) => placeOf(left) - placeOf(right));
  writeFileSync(path, [`${TITLE}\n`, ...sorted].join('\n'));
}

function describeCircumstances(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: REPOSITORY_ROOT, encoding: 'utf8' }).trim();
  const dirty =
    git('status', '--porcelain', '--', 'schema', 'subgraphs', 'gateway', 'scripts') === '' ? '' : ', with changes not yet committed';
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
  return `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${dirty}.\n${machine}.`;
}

export function readLoadAverage(): number {
  return loadavg()[0] ?? NaN;
}
