/**
 * Transforms every TypeScript source into `dist/`, file by file, and removes outputs whose source is gone. A file is done
 * again when its source is newer, or all of them when the compiler options changed: a start without changes costs a few
 * milliseconds and does not even load the compiler. No types are checked here: that is `npm run typecheck`.
 *
 * Plain JavaScript because it runs before anything is built. The options of swc stand once, in package.json under
 * `jest.transform`, so that tests and `dist` are compiled alike.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, 'options.sha256');
const SOURCES = ['schema', 'subgraphs', 'gateway', 'scripts', 'tests/kit', 'tests/access', 'tests/faults', 'tests/soak'];

/** Builds what changed; resolves to the number of files compiled. Two builds at once are safe: outputs appear whole. */
export async function build() {
  const options = await readSwcOptions();
  const fingerprint = createHash('sha256').update(JSON.stringify(options)).digest('hex');
  const known = existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === fingerprint;
  const sources = await listSources();
  await removeStaleOutputs(new Set(sources.map(outputOf)));
  const changed = known ? await keepChanged(sources) : sources;
  if (changed.length > 0) await compileAll(changed, options);
  if (!known) await writeFile(STAMP, fingerprint);
  return changed.length;
}

async function readSwcOptions() {
  const { jest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const [, options] = Object.values(jest.transform)[0];
  return { ...options, swcrc: false, module: { type: 'es6' }, sourceMaps: true };
}

async function listSources() {
  const folders = SOURCES.map((name) => join(ROOT, name)).filter((folder) => existsSync(folder));
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  // The benchmark's peers have packages of their own below scripts.
  const isSource = (entry) =>
    entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') && !entry.parentPath.includes('node_modules');
  return lists
    .flat()
    .filter(isSource)
    .map((entry) => join(entry.parentPath, entry.name));
}

function outputOf(source) {
  return join(DIST, relative(ROOT, source).replace(/\.ts$/, '.js'));
}

async function keepChanged(sources) {
  const newer = await Promise.all(sources.map(isNewerThanOutput));
  return sources.filter((_, index) => newer[index]);
}

/** Equal times count as done: an output carries the time of the source that it was made from. */
async function isNewerThanOutput(source) {
  const [from, to] = await Promise.all([stat(source), stat(outputOf(source)).catch(() => null)]);
  return to === null || Math.abs(from.mtimeMs - to.mtimeMs) > 1;
}

async function removeStaleOutputs(expected) {
  if (!existsSync(DIST)) return;
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const stale = entries.filter((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() && path !== STAMP && !path.endsWith('.tmp') && !expected.has(path.replace(/\.map$/, ''));
  });
  await Promise.all(stale.map((entry) => rm(join(entry.parentPath, entry.name), { force: true })));
}

async function compileAll(sources, options) {
  const { transform } = await import('@swc/core');
  const folders = new Set(sources.map((source) => dirname(outputOf(source))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  const results = await Promise.allSettled(sources.map((source) => compile(source, transform, options)));
  const failures = results.filter((result) => result.status === 'rejected');
  if (failures.length > 0) throw new Error(failures.map((failure) => String(failure.reason)).join('\n'));
}

async function compile(source, transform, options) {
  const output = outputOf(source);
  const { atime, mtime } = await stat(source);
  const { code, map } = await transform(await readFile(source, 'utf8'), {
    ...options,
    filename: relative(ROOT, source),
    sourceFileName: relative(dirname(output), source),
  });
  await writeWhole(`${output}.map`, map);
  await writeWhole(output, `${code}//# sourceMappingURL=${basename(output)}.map\n`);
  await utimes(output, atime, mtime);
}

async function writeWhole(path, text) {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const startedAt = performance.now();
  const count = await build();
  console.error(`build: ${count} files, ${Math.round(performance.now() - startedAt)} ms`);
}
