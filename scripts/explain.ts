import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccessDecider } from '../gateway/access/decide-access.js';
import { readInputReads } from '../gateway/access/input-reads.js';
import type { Caller } from '../gateway/caller/caller.js';
import { createOperationStore } from '../gateway/operation/operation-store.js';
import { createExplainer } from '../gateway/platform/explain-access.js';
import type { ExplainedField, Explanation } from '../gateway/platform/platform-context.js';
import { loadSupergraph } from '../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../schema/contract/repository-root.js';
import { loadPolicy } from '../schema/policy/load-policy.js';
import { getPersona } from './issuer/demo-personas.js';
import { createProgram } from './program.js';
import { locateDataDirectory } from './start/data-directory.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly as?: string;
  readonly role?: string;
  readonly purpose?: string;
  readonly case?: string;
  readonly operation: string;
  readonly policy: string;
  readonly english?: true;
}

const program = createProgram(
  'explain',
  {
    vi: 'Một câu truy vấn sẽ được cung cấp, che bớt hay từ chối những trường nào, theo quy tắc nào; không cần hệ thống đang chạy, không đọc dữ liệu nào.',
    en: 'What of an operation would be delivered, masked or refused, and by which rule; no running stack is needed and nothing is fetched.',
  },
  {
    title: 'Ví dụ · Example',
    lines: [['npm run explain -- --role payment-provider --purpose PAYMENT --operation query.graphql', 'theo vai trò · by role']],
  },
)
  .option('--as <persona>', 'vai trò của nhân vật mẫu này · the role of this demo persona')
  .option('--role <role>', 'hoặc vai trò · or a role')
  .option('--purpose <purpose>', 'mục đích khai thác · the purpose')
  .option('--case <number>', 'số vụ việc; coi như đang mở · the case, taken to be open')
  .requiredOption('--operation <file>', 'tệp chứa câu truy vấn · file with the operation')
  .option('--policy <folder>', 'thư mục chính sách · folder of the policy', join(REPOSITORY_ROOT, 'schema/policy'))
  .option('--english', 'giải thích bằng tiếng Anh · explain in English')
  .parse();

function readCaller({ as: name, role, purpose, case: caseNumber }: Options): Caller {
  if ((name === undefined) === (role === undefined)) return program.help({ error: true });
  const acting = name === undefined ? (role ?? '') : getPersona(name, locateDataDirectory(readDataDirectory(process.env))).role;
  return {
    identity: { subject: '', roles: [acting], agency: null, organisation: null, jurisdiction: null, citizenId: null },
    role: acting,
    purpose: purpose === undefined ? { kind: 'NONE' } : { kind: 'KNOWN', name: purpose },
    caseNumber: caseNumber ?? null,
    onRefusal: 'ANSWER_THE_REST',
  };
}

/** In the best case: everything that a row condition needs is known, and the quota is not used up. Which rows are reached is said, not looked up. */
async function explain(options: Options): Promise<Explanation> {
  const policy = loadPolicy(options.policy);
  const supergraph = loadSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const reads = readInputReads(supergraph.sdl);
  const operations = createOperationStore(supergraph, reads);
  const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);
  const explainer = createExplainer({
    readOperation: (text) => operations.read(text, undefined),
    reads,
    decide: (caller) => Promise.resolve(decide({ ...caller, namedGroups: null, staleAgencies: new Set(), quotaExceeded: false })),
  });
  const operation = readFileSync(options.operation, 'utf8');
  return explainer({ operation, caller: readCaller(options), policy, language: options.english === true ? 'en' : 'vi' });
}

const SIGNS: Readonly<Record<ExplainedField['outcome'], string>> = { DELIVERED: '✓', MASKED: '◐', REFUSED: '✗' };

function printField({ coordinate, input, outcome, rule, reason, inWords }: ExplainedField): string {
  const facts = [rule, reason].filter((fact) => fact !== null).join(', ');
  return `${SIGNS[outcome]} ${input ?? coordinate}: ${inWords}${facts === '' ? '' : ` [${facts}]`}`;
}

try {
  const { role, purpose, policyVersion, decisionId, fields, problem } = await explain(program.opts<Options>());
  console.log(`${role} / ${purpose ?? '-'} · ${policyVersion} · ${decisionId ?? ''}`);
  console.log(problem ?? fields.map(printField).join('\n'));
  if (problem !== null) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
