import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { createCallerContext } from '../../gateway/access/create-caller-context.js';
import { decideAccess } from '../../gateway/access/decide-access.js';
import type { Caller, Identity } from '../../gateway/caller/caller.js';
import { loadSupergraph } from '../../gateway/supergraph/load-supergraph.js';
import { findCallerContext, type CallerContext, type Jurisdiction } from '../../schema/contract/caller-context.js';
import type { CitizenId } from '../../schema/contract/brand.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import { claimsOf, readPersonas, type CallerClaims } from '../issuer/personas.js';
import { readIssuerSecrets, SIGNING_ALGORITHM } from '../issuer/secrets.js';
import { AUDIENCE } from '../start/services.js';
import { POLICY_DIRECTORY, type BenchStack } from './bench-stack.js';

const OFFICER = { sub: 'bench-officer-1', roles: ['bench-officer'], agency: 'labour', organisation: 'bench' } as const;
const OFFICER_PURPOSE = 'DATA_CLEANSING';
const INSURANCE_OFFICER = 'insurance-officer';
const INSURANCE_PURPOSE = 'INSURANCE_ADMINISTRATION';

export interface Officer {
  readonly token: string;
  readonly purpose: string;
  /** What the gateway tells the agencies about this caller. */
  readonly context: CallerContext;
}

export interface Officers {
  /** Reads every group about the residents of `provinces`, so that whole profiles cross the gateway. */
  readonly officer: Officer;
  readonly provinces: readonly string[];
  /** A persona of the demo data, under the grant of the committed policy: whom its office keeps an open dossier of. */
  readonly insuranceOfficer: Officer;
}

export async function createOfficers(stack: BenchStack): Promise<Officers> {
  assertCommittedGrant();
  const personas = readPersonas(stack.directory.personas);
  const jurisdiction = personas.find((persona) => persona.jurisdiction?.level === 'PROVINCE')?.jurisdiction;
  const insuranceOfficer = personas.find(({ role }) => role === INSURANCE_OFFICER);
  if (!jurisdiction || insuranceOfficer === undefined) throw new Error('The demo data lack an officer of a province or of insurance.');
  return {
    officer: await createOfficer(stack, { ...OFFICER, jurisdiction }, OFFICER_PURPOSE),
    provinces: jurisdiction.units,
    insuranceOfficer: await createOfficer(stack, claimsOf(insuranceOfficer), INSURANCE_PURPOSE),
  };
}

async function createOfficer(stack: BenchStack, claims: CallerClaims, purpose: string): Promise<Officer> {
  return { token: await signToken(stack, claims), purpose, context: decideContext(claims, purpose) };
}

/** What is measured under the insurance officer says something only under the officer's real rights. */
function assertCommittedGrant(): void {
  const grantIn = (directory: string): unknown => loadPolicy(directory).grantsByRole.get(INSURANCE_OFFICER)?.get(INSURANCE_PURPOSE);
  assert.deepEqual(
    grantIn(POLICY_DIRECTORY),
    grantIn(join(REPOSITORY_ROOT, 'schema/policy')),
    "the insurance officer's grant has moved on",
  );
}

/** As the development issuer would; signed here, because its personas do not know the benchmark's role. */
async function signToken({ runtime, directory }: BenchStack, claims: CallerClaims): Promise<string> {
  const { signingKey } = readIssuerSecrets(directory.issuerSecrets);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', ...(signingKey.kid === undefined ? {} : { kid: signingKey.kid }) })
    .setIssuer(runtime.issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('12h')
    .setJti(randomUUID())
    .sign(await importJWK(signingKey, SIGNING_ALGORITHM));
}

/** The benchmark's officer in that jurisdiction. */
export function decideOfficerContext(jurisdiction: Jurisdiction): CallerContext {
  return decideContext({ ...OFFICER, jurisdiction }, OFFICER_PURPOSE);
}

/** By the gateway's own code, so that the aggregator's agencies do the same work for the same rights. */
function decideContext(claims: CallerClaims, purpose: string): CallerContext {
  const policy = loadPolicy(POLICY_DIRECTORY);
  const { accessRequirements, maskTags } = loadSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const caller: Caller = {
    identity: identityOf(claims),
    role: claims.roles[0] ?? '',
    purpose: { kind: 'KNOWN', name: purpose },
    caseNumber: null,
    onRefusal: 'ANSWER_THE_REST',
  };
  const decision = decideAccess(policy, accessRequirements, maskTags, {
    ...caller,
    namedGroups: null,
    staleAgencies: new Set(),
    quotaExceeded: false,
  });
  const request = { policy, caller, decision, openCase: null, requestId: randomUUID(), decidedAt: new Date() };
  const context = findCallerContext(createCallerContext(request)('', []));
  if (context === null) throw new Error('The gateway wrote a caller context that it cannot read.');
  return context;
}

function identityOf({ sub, roles, agency, organisation, jurisdiction, citizen_id: code }: CallerClaims): Identity {
  // A persona's code is one of the generator's.
  const citizenId = (code ?? null) as CitizenId | null;
  return { subject: sub, roles, agency: agency ?? null, organisation: organisation ?? null, jurisdiction: jurisdiction ?? null, citizenId };
}
