import { spawn } from 'node:child_process';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

/** A program of `node_modules/.bin` that ends with 0 when it has nothing to say against the sources. */
export interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Runs the step to its end and prints one line about it; what it wrote follows only when it failed. */
export async function runStep(step: Step): Promise<boolean> {
  const startedAt = performance.now();
  const { exitCode, output } = await run(step);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const passed = exitCode === 0;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.name.padEnd(13)} ${seconds.padStart(5)} s`);
  if (!passed) console.log(output.trim());
  return passed;
}

/** npm has put `node_modules/.bin` first in the path, so the program is the pinned one. */
function run({ program, args }: Step): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: REPOSITORY_ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString() }));
  });
}
