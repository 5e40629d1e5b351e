import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const MAX_LINES = 300;
const SOURCES = listTrackedFiles().filter((path) => /\.(ts|mjs|cjs|js)$/.test(path));
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/;

/** What git knows or would take: nothing that is built or ignored. */
function listTrackedFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: REPOSITORY_ROOT });
  const paths = output.toString().trim().split('\n');
  return paths.filter((path) => existsSync(join(REPOSITORY_ROOT, path)));
}

describe('source files', () => {
  it('were found', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
  });

  it(`have fewer than ${MAX_LINES} lines`, () => {
    const long = SOURCES.filter((path) => readFileSync(join(REPOSITORY_ROOT, path), 'utf8').split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('have names in kebab case with the role last', () => {
    const names = SOURCES.filter((path) => !KEBAB_CASE.test(path.split('/').at(-1) ?? ''));
    expect(names).toEqual([]);
  });

  it('are called by what they hold, never Manager, Helper or Util', () => {
    expect(SOURCES.filter((path) => /(manager|helper|util)s?\b/i.test(path))).toEqual([]);
  });

  it('hold no TODO without the number of an issue', () => {
    const pattern = new RegExp(String.raw`\b(TODO|FIXME)\b(?!.*#\d)`);
    const texts = SOURCES.filter((path) => path !== 'tests/structure/source-files.test.ts');
    expect(texts.filter((path) => pattern.test(readFileSync(join(REPOSITORY_ROOT, path), 'utf8')))).toEqual([]);
  });
});
