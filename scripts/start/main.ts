import { Command } from 'commander';
import { createConsoleProgress } from './progress.js';
import { DEFAULT_PEOPLE, readSettings } from './settings.js';
import { startStack } from './stack.js';
import { StartFailure } from './start-failure.js';

const PARENT_POLL_MS = 500;

new Command('npm start')
  .description('Starts PostgreSQL, the four agencies, the gateway and the development issuer; Ctrl-C ends them all.')
  .addHelpText(
    'after',
    [
      '',
      'Environment:',
      `  ASXH_DATA_DIR            data directory (.data)`,
      `  ASXH_PEOPLE, ASXH_SEED   demo data of the first start (${DEFAULT_PEOPLE} people, seed 1)`,
      '  PORT                     port of the gateway (4000)',
      '  ASXH_DATABASE_URL_*      servers of POPULATION, LABOUR, SOCIAL_INSURANCE, HEALTH, GATEWAY, as administrator',
    ].join('\n'),
  )
  .parse();

const resources = new AsyncDisposableStack();
const state: { ending: Promise<never> | null } = { ending: null };

/** Ends everything once, and this process with it; whoever asks later waits for the same end. */
function end(exitCode: number): Promise<never> {
  state.ending ??= resources.disposeAsync().then(
    () => process.exit(exitCode),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
  return state.ending;
}

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
endWithParent();

/** npm killed without a chance to tell us: a start that nobody waits for any more ends too. */
function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(1);
  }, PARENT_POLL_MS).unref();
}

function tell(error: unknown): void {
  console.error(error instanceof StartFailure ? error.message : error);
}

try {
  const stack = await startStack(readSettings(process.env), createConsoleProgress(), resources);
  console.log(`READY ${stack.runtime.gateway}`);
  throw await stack.broken;
} catch (error) {
  // What fails because we are ending it is no news.
  if (state.ending === null) tell(error);
}
await end(1);
