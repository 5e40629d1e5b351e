/**
 * `node scripts/run.mjs VERB arguments…` builds what changed and runs `scripts/VERB.ts` in this very process: one process
 * for npm to signal, so that Ctrl-C and SIGTERM reach the program itself. npm puts the pinned Node first in the path.
 */
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const REQUIRED_MAJOR = 24;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split('.')[0]) !== REQUIRED_MAJOR) {
  console.error(
    `Cần Node ${REQUIRED_MAJOR}, đang chạy ${process.versions.node}: hãy dùng các lệnh npm sau \`npm ci\`. ` +
      `Node ${REQUIRED_MAJOR} is needed, this is ${process.versions.node}: use the npm scripts after \`npm ci\`.`,
  );
  process.exit(1);
}

// Compiled code is kept between runs, here and in every child process: it halves the time until a process is ready.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/node');
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
process.setSourceMapsEnabled(true);

const [verb = '', ...argumentsOfVerb] = process.argv.slice(2);
const { build } = await import('./build.mjs');
await build();
const program = join(ROOT, 'dist/scripts', `${verb}.js`);
process.argv = [process.argv[0], program, ...argumentsOfVerb];
await import(pathToFileURL(program).href);
