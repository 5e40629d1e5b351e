import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const { scripts } = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The verbs that are programs of ours, and what npm runs for each. */
const VERBS = Object.entries(scripts).flatMap(([verb, line]) => {
  const program = /scripts\/run\.mjs (\S+)$/.exec(line)?.[1];
  return program === undefined ? [] : [{ verb, program, typed: verb === 'start' ? 'npm start --' : `npm run ${verb} --` }];
});

/** What `npm run bench` measures beside the gateway. */
const MEASURED = ['import', 'search'].map((what) => ({
  verb: `bench ${what}`,
  program: `bench/main ${what}`,
  typed: `npm run bench -- ${what}`,
}));

async function readHelp(program: string): Promise<string> {
  const options = { cwd: REPOSITORY_ROOT, env: { ...process.env, NODE_OPTIONS: '' } };
  const { stdout } = await promisify(execFile)('node', ['scripts/run.mjs', ...program.split(' '), '--help'], options);
  // A build of what changed says so in a line of its own.
  return stdout.replace(/^build: .*\n/, '');
}

describe('--help', () => {
  it('is looked for at every verb that npm runs here, the newest too', () => {
    const known = ['bench', 'compose', 'doctor', 'generate', 'import', 'reset', 'start', 'token', 'verify'];
    expect(VERBS.map(({ verb }) => verb)).toEqual(expect.arrayContaining(known));
    expect(VERBS).toHaveLength(Object.values(scripts).filter((line) => line.includes('run.mjs')).length);
  });

  it.each([...VERBS, ...MEASURED])(
    'of $verb says how it is typed, what it does in two languages, and nothing in one language only',
    async ({ program, typed }) => {
      const [usage, empty, ...rest] = (await readHelp(program)).split('\n');
      expect(usage).toMatch(new RegExp(`^Usage: ${typed} \\[options\\]`));
      expect(empty).toBe('');
      expect(rest.slice(0, rest.indexOf('Options:')).join(' ')).toMatch(/[ạảấầậắặếệịọốồộớờợủứựỹ].*\. .*[a-z]\./);
      const options = rest.join('\n').match(/^ {2}-.*(\n {8,}.*)*/gm) ?? [];
      expect(options.length).toBeGreaterThan(0);
      for (const option of options) expect(option).toContain('·');
    },
  );
});
