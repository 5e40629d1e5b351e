import pg from 'pg';
import { getPersona } from './issuer/demo-personas.js';
import { createProgram } from './program.js';
import { locateDataDirectory, type DataDirectory } from './start/data-directory.js';
import { getRuntime } from './start/runtime-file.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly subject?: string;
  readonly as?: string;
  readonly database?: string;
}

const program = createProgram(
  'revoke',
  {
    vi: 'Thu hồi mọi thẻ đã cấp cho một người tới lúc này; có hiệu lực trong vòng một phút. Thẻ cấp sau đó vẫn dùng được.',
    en: 'Withdraws every token that one person was issued until now; takes effect within a minute. Tokens issued later are good.',
  },
  {
    title: 'Ví dụ · Example',
    lines: [['npm run revoke -- --as health-worker', 'nhân vật mẫu · a demo persona']],
  },
)
  .option('--subject <sub>', 'mã người dùng trong thẻ (sub) · the subject of the tokens')
  .option('--as <name>', 'nhân vật mẫu thay cho mã · a demo persona instead')
  .option(
    '--database <url>',
    'cơ sở dữ liệu của cổng, khi hệ thống không chạy ở đây · database of the gateway, for a stack that runs elsewhere',
  )
  .parse();

/** A second revocation moves the moment on, never back. */
const REVOKE = `INSERT INTO platform.revocation AS known (subject, not_before) VALUES ($1, now())
  ON CONFLICT (subject) DO UPDATE SET not_before = greatest(known.not_before, excluded.not_before) RETURNING not_before AS "notBefore"`;

function readSubject({ subject, as: name }: Options, directory: DataDirectory): string {
  if ((subject === undefined) === (name === undefined)) return program.help({ error: true });
  return name === undefined ? (subject ?? '') : getPersona(name, directory).subject;
}

async function revoke(options: Options): Promise<string> {
  const directory = locateDataDirectory(readDataDirectory(process.env));
  const subject = readSubject(options, directory);
  const client = new pg.Client({ connectionString: options.database ?? getRuntime(directory).databases.gateway });
  await client.connect();
  try {
    const { rows } = await client.query<{ notBefore: Date }>(REVOKE, [subject]);
    const at = rows[0]?.notBefore.toISOString() ?? '';
    return `Thẻ cấp trước ${at} bị từ chối sau nhiều nhất một phút. Tokens issued before ${at} are refused within a minute.`;
  } finally {
    await client.end();
  }
}

try {
  console.log(await revoke(program.opts<Options>()));
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
