import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { RunningChild } from '../start/child.js';
import type { LoadRequest } from './load.js';
import type { Officer, Officers } from './officer.js';

export const PAGE_SIZE = 50;
/** The questions: a profile, a list of citizens, and a list under the real insurance officer. */
export const SCENARIOS = ['one', 'list', 'insured'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const GATEWAY = 'gateway';
export const ENGINE_ALONE = 'gateway, engine alone';
export const AGGREGATOR = 'aggregator';

/** A process that answers the questions. */
export interface Contestant {
  readonly name: string;
  /** What it is measured against by name: contestants of one field are compared with its aggregator. */
  readonly field: string;
  readonly url: string;
  readonly pid: number;
  readonly scenarios: readonly Scenario[];
  request(scenario: Scenario, id: string): LoadRequest;
}

const OPERATIONS = {
  one: 'schema/operations/citizen-profile.graphql',
  list: 'schema/operations/citizen-list.graphql',
  insured: 'scripts/bench/insured-list.graphql',
} as const;

type Described = Pick<Contestant, 'name' | 'field' | 'url' | 'pid' | 'scenarios'>;

export function describeGateway(described: Described, { officer, insuranceOfficer }: Officers): Contestant {
  const askers = { one: officer, list: officer, insured: insuranceOfficer };
  const headers = { one: headersOf(askers.one), list: headersOf(askers.list), insured: headersOf(askers.insured) };
  const operations = { one: read(OPERATIONS.one), list: read(OPERATIONS.list), insured: read(OPERATIONS.insured) };
  return {
    ...described,
    url: new URL(described.url).origin,
    request: (scenario, id) => ({
      method: 'POST',
      path: '/graphql',
      headers: headers[scenario],
      body: JSON.stringify({ query: operations[scenario], variables: scenario === 'one' ? { id } : { first: PAGE_SIZE } }),
    }),
  };
}

export async function describePlain(
  { name, field, scenarios }: Pick<Described, 'name' | 'field' | 'scenarios'>,
  child: RunningChild,
): Promise<Contestant> {
  const [url, { pid }] = [await child.ready, child];
  return { name, field, url, pid, scenarios, request: (scenario, id) => ({ method: 'GET', path: `/${scenario}/${id}`, headers: {} }) };
}

function headersOf({ token, purpose }: Officer): Record<string, string> {
  return { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'asxh-purpose': purpose };
}

function read(path: string): string {
  return readFileSync(join(REPOSITORY_ROOT, path), 'utf8');
}
