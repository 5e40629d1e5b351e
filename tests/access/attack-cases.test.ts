import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

interface AttackCase {
  readonly case: string;
  readonly shown?: Readonly<Record<string, string>>;
  readonly waits?: string;
}

const TESTS = join(REPOSITORY_ROOT, 'tests');
// Each entry is looked at below.
const CASES = parse(readFileSync(join(TESTS, 'access/attack-cases.yaml'), 'utf8')) as Readonly<Record<string, AttackCase>>;
const ENTRIES = Object.entries(CASES);

describe('every attack case of groups A, B, C, D and E', () => {
  it.each(ENTRIES)('%s is shown by a test, or says what it waits for', (_, { case: said, shown = {}, waits = '' }) => {
    expect(said.length).toBeGreaterThan(10);
    expect([Object.keys(shown).length > 0, waits.length > 10]).toContainEqual(true);
    expect(Object.keys(shown).length > 0 && waits !== '').toBe(false);
  });

  it.each(ENTRIES.flatMap(([id, { shown = {} }]) => Object.entries(shown).map(([file, title]) => [id, file, title] as const)))(
    '%s stands in %s: %s',
    (_, file, title) => {
      const path = join(TESTS, file);
      expect(existsSync(path) && titlesIn(readFileSync(path, 'utf8')).some((one) => one.includes(title))).toBe(true);
    },
  );

  it('is known here when a test names it', () => {
    const suites = ['attacks', 'attacks-on-rows', 'logged-attacks', 'policy-change', 'same-timing'].map((name) => `${name}.test.ts`);
    const named = [...suites, 'written/sealed-record.ts'].flatMap((name) =>
      titlesIn(readFileSync(join(TESTS, 'access', name), 'utf8')).flatMap((title) => title.match(/\b[ABD]\d+\b/g) ?? []),
    );
    expect(named.filter((id) => !Object.hasOwn(CASES, id))).toEqual([]);
  });
});

/** The titles of all tests and groups of a file, as they are written. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/\b(?:describe|it)(?:\.each\b[\s\S]*?\)\s*)?\(\s*(['"`])((?:(?!\1).)+)\1/g)].map(([, , title = '']) => title);
}
