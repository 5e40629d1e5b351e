import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ERROR_DEFINITIONS } from '../../schema/contract/error-codes.js';
import { REFUSAL_REASONS } from '../../schema/contract/refusal-reason.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const FOLDER = join(REPOSITORY_ROOT, 'tests/errors');
/** A test belongs to the code that its title begins with, up to a colon. */
const TITLE = /\bit(?:\.each\([^\n]*\))?\(\s*['"`]([A-Z][A-Z_]+): /g;

function listTested(): ReadonlySet<string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
  const titles = files.flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(TITLE)]);
  return new Set(titles.map(([, code]) => code ?? ''));
}

describe('the closed lists of what a client can be told', () => {
  const known = [...Object.keys(ERROR_DEFINITIONS), ...Object.keys(REFUSAL_REASONS)];

  it('has a test for every code and every reason', () => {
    const tested = listTested();
    expect(known.filter((code) => !tested.has(code))).toEqual([]);
  });

  it('has no test for a code or a reason that does not exist', () => {
    expect([...listTested()].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('gives each code sentences in both languages that hold no place for a value', () => {
    for (const { message, hint } of Object.values(ERROR_DEFINITIONS)) {
      for (const text of [message.vi, message.en, hint.vi, hint.en]) expect(text).toMatch(/^[^${}%]{10,}\.$/);
    }
  });
});
