import { join } from 'node:path';
import { createAccessDecider } from '../../../gateway/access/decide-access.js';
import { prepareRequest } from '../../../gateway/access/prepare-request.js';
import { executePlan } from '../../../gateway/execute/execute-plan.js';
import { writeResult } from '../../../gateway/http/write-result.js';
import { createOperationStore } from '../../../gateway/operation/operation-store.js';
import { loadSupergraph } from '../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../schema/policy/load-policy.js';
import type { Grant, InformationGroup, Policy } from '../../../schema/policy/policy.js';
import { composeFixtures, createLocalFetcher, type Fixtures, type SentRequest } from '../harness.js';

/** Role → the groups that it may read, of anybody's record. */
export type Grants = Readonly<Record<string, readonly string[]>>;

export interface ProtectedAnswer {
  /** The JSON text of `data`: the order of its keys counts. */
  readonly data: string;
  /** `coordinate group`, once for each refused position. */
  readonly refused: readonly string[];
  readonly sent: readonly SentRequest[];
}

const PURPOSE = 'LOOKING';
const ALL_ROWS = { rows: [['ANY']], mask: null } as const;

/** A policy of these grants alone: one purpose, and every group that some role has. */
function policyOf(grants: Grants): Policy {
  const group: InformationGroup = { description: { vi: '', en: '' }, class: 'BASIC', about: 'CITIZEN', notForWards: false };
  const grantOf = (role: string, groups: readonly string[]): Grant => ({
    role,
    purpose: PURPOSE,
    legalBasis: [],
    quota: 'OFFICER',
    capacity: null,
    allowanceByGroup: new Map(groups.map((name) => [name, ALL_ROWS])),
    allowanceNamedByCase: null,
  });
  return {
    ...loadPolicy(join(REPOSITORY_ROOT, 'schema/policy')),
    version: 'fixture',
    groups: new Map(Object.values(grants).flatMap((names) => names.map((name) => [name, group] as const))),
    purposes: new Map([[PURPOSE, { label: { vi: '', en: '' }, legalBasis: [], caseRequired: false, breakGlass: false }]]),
    grantsByRole: new Map(Object.entries(grants).map(([role, names]) => [role, new Map([[PURPOSE, grantOf(role, names)]])])),
    publicFields: new Set(),
  };
}

/** The corridor from the decision to the answer over subgraphs in the process, under a policy of the test's own. */
export function protectFederation(fixtures: Fixtures, grants: Grants) {
  const supergraph = loadSupergraph(composeFixtures(fixtures));
  const sent: SentRequest[] = [];
  const fetcher = createLocalFetcher(fixtures, sent);
  const inputRules = { reads: new Map(), personal: supergraph.personalArguments };
  const preparation = {
    decide: createAccessDecider(policyOf(grants), supergraph.accessRequirements, supergraph.maskTags),
    directory: null,
    countKeys: () => Promise.resolve('WITHIN' as const),
    operations: createOperationStore(supergraph, inputRules.reads),
    inputRules,
    chooseDepth: () => 'NONE' as const,
  };
  return async (role: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<ProtectedAnswer> => {
    sent.length = 0;
    const identity = { subject: role, roles: [role], agency: null, organisation: null, jurisdiction: null, citizenId: null };
    const caller = { identity, role, purpose: { kind: 'KNOWN', name: PURPOSE }, caseNumber: null, onRefusal: 'ANSWER_THE_REST' } as const;
    const request = { method: 'POST', query, operationName: undefined, variables, caller } as const;
    const prepared = await prepareRequest(preparation, request);
    if ('code' in prepared) throw new Error(`${prepared.code}: ${JSON.stringify(prepared.details)}`);
    const { compiled, decision } = prepared;
    const { data, faults } = await executePlan(prepared.steps, prepared.variables, fetcher, new AbortController().signal);
    const written = compiled.projection.write(data, prepared.variables);
    const { refusals } = compiled;
    const told = { written, refusals, faults, decision, variables: prepared.variables, language: 'en', requestId: 'r' } as const;
    const { json } = writeResult({ ...told, onRefusal: 'ANSWER_THE_REST' });
    const { errors = [] } = JSON.parse(json) as { errors?: { extensions: { coordinate?: string; group?: string | null; code: string } }[] };
    const refused = errors.map(({ extensions: { coordinate, group, code } }) => `${coordinate ?? code} ${group ?? '-'}`);
    return { data: written.json, refused, sent: [...sent] };
  };
}
