import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { DEFAULT_PROTECTION } from '../../gateway/http/read-protection-settings.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { RunningChild } from '../../scripts/start/child.js';
import { startKillableLabour, type KillableLabour } from '../faults/killable-labour.js';
import { startFaultProxy, type FaultProxy } from '../kit/fault-proxy.js';
import { createParts, subgraphsWith } from '../kit/parts.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { startTestStack } from '../kit/start-test-stack.js';
import { signPersonaToken } from '../kit/tokens.js';
import { copyPolicyWithWideQuotas } from '../kit/wide-quotas.js';
import type { AskerClass, SoakQuestion } from './open-load.js';

const PEOPLE = 2_000;
const SEED = 7;

/** The product, with one gateway of its own whose protections are as they are delivered, and faults at hand. */
export interface SoakSite {
  readonly gateway: RunningChild;
  readonly gatewayUrl: string;
  readonly labour: KillableLabour;
  readonly insurance: FaultProxy;
  readonly healthPid: number;
  readonly questions: readonly SoakQuestion[];
}

/** The suites' patience would hide what is measured here. */
const AS_DELIVERED: Readonly<Record<string, string>> = {
  ASXH_CONNECT_TIMEOUT_MS: String(DEFAULT_RESILIENCE.connectTimeoutMs),
  ASXH_AGENCY_QUEUE_MS: String(DEFAULT_RESILIENCE.bulkhead.queueMs),
  ASXH_BREAKER_CALLS: String(DEFAULT_RESILIENCE.breaker.minimumCalls),
  ASXH_LAG_TARGET_MS: String(DEFAULT_PROTECTION.shed.lagTargetMs),
  ASXH_LAG_REFUSE_MS: String(DEFAULT_PROTECTION.shed.lagRefuseMs),
  ASXH_DRAIN_NOTICE_MS: String(DEFAULT_PROTECTION.drainNoticeMs),
};

export async function startSoakSite(resources: AsyncDisposableStack): Promise<SoakSite> {
  const policy = mkdtempSync(join(tmpdir(), 'asxh-soak-'));
  resources.defer(() => rmSync(policy, { recursive: true, force: true }));
  copyPolicyWithWideQuotas(policy);
  const stack = await startTestStack({ people: PEOPLE, seed: SEED, durable: true, environment: { ASXH_POLICY_DIR: policy } });
  resources.defer(() => stack.stop());
  // Tokens are signed with the keys of the stack that is asked.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  const parts = createParts();
  resources.defer(() => parts.stop());
  const labour = await startKillableLabour(parts);
  resources.defer(() => labour.stop());
  const insurance = await startFaultProxy(getSharedRuntime().subgraphs['social-insurance']);
  resources.defer(() => insurance.stop());
  const subgraphs = subgraphsWith({ labour: labour.url, 'social-insurance': insurance.url });
  const gateway = parts.startGatewayProcess({ ...AS_DELIVERED, ...subgraphs, ASXH_POLICY_DIR: policy });
  const healthPid = stack.runtime.pids.health ?? 0;
  return { gateway, gatewayUrl: await gateway.ready, labour, insurance, healthPid, questions: await createQuestions() };
}

/** Of ten questions five are citizens', three officers', two a bulk reader's. */
async function createQuestions(): Promise<readonly SoakQuestion[]> {
  const profile = readFileSync(join(REPOSITORY_ROOT, 'schema/operations/citizen-profile.graphql'), 'utf8');
  const own = async (name: string) => question('CITIZEN', name, profile, { id: getPersona(name).subject });
  const an = { id: getPersona('citizen-an').subject };
  const officer = await question('OFFICER', 'police-officer-26041', 'query ($id: ID!) { citizen(id: $id) { id fullName } }', an);
  const list = await question('OFFICER', 'police-officer-26041', '{ citizens(first: 20) { nodes { id fullName } } }');
  const bulk = await question('BULK', 'payment-provider', '{ administrativeUnits(first: 100) { nodes { code name } } }');
  const [citizenAn, binh, giang] = await Promise.all(['citizen-an', 'guardian-binh', 'citizen-giang'].map(own));
  return [citizenAn, officer, binh, bulk, giang, officer, citizenAn, bulk, binh, list].filter((one) => one !== undefined);
}

async function question(callerClass: AskerClass, persona: string, query: string, variables: object = {}): Promise<SoakQuestion> {
  const [purpose = ''] = getPersona(persona).purposes;
  const authorization = `Bearer ${await signPersonaToken(persona)}`;
  const headers = { 'content-type': 'application/json', authorization, 'asxh-purpose': purpose };
  return { callerClass, headers, body: JSON.stringify({ query, variables }) };
}
