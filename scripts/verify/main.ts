import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { createProgram } from '../program.js';
import { runStep, type Step } from './step.js';

const ESLINT_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];

/** The long ones first, so that two at a time end together. */
const STEPS: readonly Step[] = [
  { name: 'lint', program: 'eslint', args: ['--config', 'scripts/verify/eslint.config.js', ...ESLINT_CACHE, '--max-warnings', '0', '.'] },
  { name: 'types', program: 'tsc', args: ['-b'] },
  { name: 'dependencies', program: 'depcruise', args: ['--config', 'scripts/verify/dependency-cruiser.cjs', ...sourceFolders()] },
  { name: 'unused', program: 'knip', args: ['--no-progress', '--cache', '--cache-location', 'node_modules/.cache/knip'] },
  {
    name: 'format',
    program: 'prettier',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', 'node_modules/.cache/prettier/cache', '.'],
  },
  { name: 'generated', program: 'node', args: ['dist/scripts/compose.js', '--check'] },
];

const CONCURRENCY = 2;

function sourceFolders(): string[] {
  return ['schema', 'subgraphs', 'gateway', 'scripts', 'tests'].filter((folder) => existsSync(join(REPOSITORY_ROOT, folder)));
}

/** Runs the steps, two at a time, and prints a line for each as it ends. False when one of them found something. */
async function verify(steps: readonly Step[]): Promise<boolean> {
  const waiting = [...steps];
  let allPassed = true;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const passed = await runStep(step);
      allPassed &&= passed;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return allPassed;
}

const program = createProgram('verify', {
  vi: 'Kiểm tra mọi thứ kiểm tra được mà không chạy sản phẩm: không chạy kiểm thử.',
  en: 'Checks everything that can be checked without running the product: no tests.',
})
  .argument('[steps...]', `chỉ các bước này · only these: ${STEPS.map((step) => step.name).join(', ')}`)
  .parse();

const wanted = program.args;
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) program.error(`no such step: ${unknown.join(', ')}`);
const passed = await verify(wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step.name)));
process.exitCode = passed ? 0 : 1;
