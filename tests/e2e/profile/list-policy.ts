import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { copyPolicyWithWideQuotas } from '../../kit/wide-quotas.js';

export const LIST_ROLE = 'list-reader';
export const LIST_PURPOSE = 'IDENTITY_VERIFICATION';
const COMMITTED = join(REPOSITORY_ROOT, 'schema/policy');

/** The committed policy and one role more, which reads every group of a record of its residents: lists are then long everywhere. */
export function writeListPolicy(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
  copyPolicyWithWideQuotas(directory);
  appendFileSync(
    join(directory, 'roles.yaml'),
    `\n  ${LIST_ROLE}:\n    label: { vi: Người đọc danh sách thử, en: Reader of lists in tests }\n    actsAs: OFFICER\n`,
  );
  appendFileSync(
    join(directory, 'grants.yaml'),
    `\n  - role: ${LIST_ROLE}\n    purpose: ${LIST_PURPOSE}\n    legalBasis: [circular-46-2022]\n    quota: OFFICER\n    allow:\n      - groups: [${listRecordGroups().join(', ')}]\n        rows: [[RESIDENT]]\n`,
  );
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** Every group that stands on some field of the graph as it is. */
function listRecordGroups(): string[] {
  const file = parse(readFileSync(join(COMMITTED, 'information-groups.yaml'), 'utf8')) as { groups: Record<string, unknown> };
  const sdl = readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8');
  return Object.keys(file.groups).filter((group) => sdl.includes(`"${group}"`));
}
