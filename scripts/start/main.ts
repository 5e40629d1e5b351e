import { createProgram } from '../program.js';
import { createConsoleProgress } from './progress.js';
import { SERVED_DATABASES, DEFAULT_PEOPLE, readSettings } from './settings.js';
import { startStack } from './stack.js';
import { reasonOf, StartFailure } from './start-failure.js';

const PARENT_POLL_MS = 500;

createProgram(
  'start',
  {
    vi: 'Khởi động PostgreSQL, bốn cơ quan, cổng dữ liệu và bộ phát hành thử; Ctrl-C dừng tất cả.',
    en: 'Starts PostgreSQL, the four agencies, the gateway and the development issuer; Ctrl-C ends them all.',
  },
  {
    title: 'Biến môi trường · Environment',
    lines: [
      ['ASXH_DATA_DIR', 'thư mục dữ liệu · data directory (.data)'],
      ['ASXH_PEOPLE, ASXH_SEED', `dữ liệu mẫu của lần đầu · demo data of the first start (${DEFAULT_PEOPLE}, 1)`],
      ['PORT', 'cổng của dịch vụ · port of the gateway (4000)'],
      ['ASXH_DATABASE_URL_*', `máy chủ, tài khoản quản trị · servers, as administrator: ${SERVED_DATABASES.join(', ')}`],
    ],
  },
).parse();

const resources = new AsyncDisposableStack();
const state: { ending: Promise<never> | null } = { ending: null };

/** Ends everything once, and this process with it, whose last line says why; whoever asks later waits for the same end. */
function end(exitCode: number, reason: string): Promise<never> {
  state.ending ??= resources.disposeAsync().then(
    () => leave(exitCode, reason),
    (error: unknown) => {
      console.error(error);
      return leave(1, reason);
    },
  );
  return state.ending;
}

function leave(exitCode: number, reason: string): never {
  console.error(`ENDED ${reason}`);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0, `Đã nhận tín hiệu ${signal}. The signal ${signal} came.`));
endWithParent();

/** npm killed without a chance to tell us: a start that nobody waits for any more ends too. */
function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(1, 'Tiến trình npm không còn. The process of npm is gone.');
  }, PARENT_POLL_MS).unref();
}

/** What the last line will not say: where in the code a fault of ours is, what a process that died wrote last. */
function tellDetails(error: unknown): void {
  if (!(error instanceof StartFailure)) console.error(error);
  else if (error.message !== reasonOf(error)) console.error(error.message);
}

try {
  const stack = await startStack(readSettings(process.env), createConsoleProgress(), resources);
  console.log(`READY ${stack.runtime.gateway}`);
  throw await stack.broken;
} catch (error) {
  // What fails because we are ending it is no news.
  if (state.ending === null) tellDetails(error);
  await end(1, reasonOf(error));
}
