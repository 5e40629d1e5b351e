import { printAsHtml, printAsText, type LogEntry } from './access-log/print-log.js';
import { getPersona } from './issuer/demo-personas.js';
import { requestToken } from './issuer/request-token.js';
import { createProgram } from './program.js';
import { locateDataDirectory } from './start/data-directory.js';
import { getRuntime } from './start/runtime-file.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly as: string;
  readonly from?: string;
  readonly to?: string;
  readonly html?: true;
}

const program = createProgram('access-log', {
  vi: 'Bản in nhật ký khai thác dữ liệu của một nhân vật mẫu là công dân: ai, khi nào, vì sao, được xem hay bị từ chối những gì.',
  en: 'A copy of a citizen persona’s own access log to print: who, when, why, and what was read or refused.',
})
  .requiredOption('--as <persona>', 'nhân vật mẫu là công dân · a citizen persona')
  .option('--from <instant>', 'từ thời điểm này · from this instant on')
  .option('--to <instant>', 'trước thời điểm này · before this instant')
  .option('--html', 'dạng trang in · as a page to print')
  .parse();

const QUERY = `query ($after: String, $from: Instant, $to: Instant) { me { accessLog(first: 100, after: $after, from: $from, to: $to) {
  nodes { id at status organisation roleLabel purposeLabel legalBasis caseNumber isEmergency isOwn groups { description }
    masked { coordinate inWords } refusals { coordinate inWords } proof { writer sequence } report { state answer answeredAt } }
  pageInfo { hasNextPage endCursor } } } }`;

interface Answer {
  readonly data?: { readonly me: { readonly accessLog: Page | null } | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}
interface Page {
  readonly nodes: readonly LogEntry[];
  readonly pageInfo: { readonly hasNextPage: boolean | null; readonly endCursor: string | null };
}

/** Page after page, newest first; what is logged meanwhile, this reading included, stands before the first page. */
async function readLog({ as: name, from, to }: Options): Promise<LogEntry[]> {
  const directory = locateDataDirectory(readDataDirectory(process.env));
  const runtime = getRuntime(directory);
  const token = await requestToken(getPersona(name, directory).name, runtime, directory);
  const entries: LogEntry[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await ask(runtime.gateway, token, { after, from, to });
    entries.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage !== true || after === null) return entries;
  }
}

async function ask(gateway: string, token: string, variables: object): Promise<Page> {
  const response = await fetch(gateway, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'asxh-purpose': 'SELF_SERVICE',
      'accept-language': 'vi',
    },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  // Our own gateway answers in the shape of the specification.
  const { data, errors = [] } = (await response.json()) as Answer;
  const page = data?.me?.accessLog;
  if (page) return page;
  const told = errors.map(({ message }) => message).join(' ');
  throw new StartFailure({ vi: `Không đọc được nhật ký. ${told}`, en: `The log cannot be read. ${told}` });
}

try {
  const options = program.opts<Options>();
  const entries = await readLog(options);
  console.log(options.html === true ? printAsHtml(entries) : printAsText(entries));
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
