import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import { readAccessMatrix, type AccessMatrix } from './access-matrix.js';

const POLICY = 'schema/policy';
const SUPERGRAPH = 'schema/supergraph.graphql';

/** A folder or a revision that holds no policy. */
export class NoPolicy extends Error {
  override readonly name = 'NoPolicy';
}

/**
 * The policy of a folder, with the graph of today, or that of a git revision, with the graph of its day. A file that a policy of that day did not have yet
 * is taken from today's, so that an older one can be read at all.
 */
export function openPolicy(place: string): AccessMatrix {
  if (existsSync(join(place, 'grants.yaml')))
    return readAccessMatrix(loadPolicy(place), parse(readFileSync(join(REPOSITORY_ROOT, SUPERGRAPH), 'utf8')));
  const supergraph = showFile(place, SUPERGRAPH);
  const folder = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
  try {
    for (const file of readdirSync(join(REPOSITORY_ROOT, POLICY)).filter((name) => name.endsWith('.yaml'))) {
      const path = `${POLICY}/${file}`;
      writeFileSync(join(folder, file), findFile(place, path) ?? readFileSync(join(REPOSITORY_ROOT, path), 'utf8'));
    }
    return readAccessMatrix(loadPolicy(folder), parse(supergraph));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function showFile(revision: string, path: string): string {
  const text = findFile(revision, path);
  if (text === null)
    throw new NoPolicy(`${revision}: không phải thư mục chính sách hay phiên bản git · neither a policy folder nor a git revision`);
  return text;
}

function findFile(revision: string, path: string): string | null {
  // A name that begins with a dash would be an option of git.
  if (!/^[\w~^@{}./-]+$/.test(revision) || revision.startsWith('-')) return null;
  try {
    return execFileSync('git', ['show', `${revision}:${path}`], {
      cwd: REPOSITORY_ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
