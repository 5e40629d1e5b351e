import { execFile } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { accessLogUrl } from '../../kit/access-log.js';
import { startTestStack } from '../../kit/start-test-stack.js';

/** What the access log holds of each request id. */
export interface LoggedRequests {
  /** Those with an outcome that tells a delivery, marked or not. */
  readonly delivered: ReadonlySet<string>;
  readonly aborted: ReadonlySet<string>;
}

/** A small durable stack that a suite may do everything to, and its access log past every role. */
export interface AuditStack {
  asSuperuser<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  readRequests(): Promise<LoggedRequests>;
  /** What `npm run audit-verify` says, and its exit code. */
  verify(): Promise<{ readonly exitCode: number; readonly told: readonly string[] }>;
  stop(): Promise<void>;
}

export async function startAuditStack(): Promise<AuditStack> {
  const stack = await startTestStack({ people: 100, seed: 5, durable: true });
  // From here on the kit's personas and tokens are this stack's; jest gives each suite an environment of its own.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  const pool = new pg.Pool({ connectionString: accessLogUrl('superuser'), max: 2 });
  pool.on('error', () => undefined);
  return {
    // Who writes the statement states its row type.
    asSuperuser: async <Row>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as Row[],
    readRequests: () => readRequests(pool),
    verify: () => runAuditVerify(stack.directory.root),
    async stop() {
      await pool.end();
      await stack.stop();
    },
  };
}

async function readRequests(pool: pg.Pool): Promise<LoggedRequests> {
  const { rows } = await pool.query<{ kind: string; id: string }>(
    `SELECT kind, request_id AS id FROM access_log.record WHERE kind = 'ABORT' OR kind = 'OUTCOME' AND status = 'DELIVERED'`,
  );
  const idsOf = (wanted: string): Set<string> => new Set(rows.filter(({ kind }) => kind === wanted).map(({ id }) => id));
  return { delivered: idsOf('OUTCOME'), aborted: idsOf('ABORT') };
}

function runAuditVerify(dataDirectory: string): ReturnType<AuditStack['verify']> {
  const program = join(REPOSITORY_ROOT, 'dist/scripts/audit-verify.js');
  const env = { ...process.env, ASXH_DATA_DIR: dataDirectory, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program], { env }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, told: `${stdout}${stderr}`.trim().split('\n') });
    });
  });
}
