import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { createCallerContext } from '../../gateway/access/create-caller-context.js';
import { decideAccess } from '../../gateway/access/decide-access.js';
import type { Caller } from '../../gateway/caller/caller.js';
import { loadSupergraph } from '../../gateway/supergraph/load-supergraph.js';
import { findCallerContext, type CallerContext, type Jurisdiction } from '../../schema/contract/caller-context.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import type { CallerClaims } from '../issuer/personas.js';
import { readPersonas } from '../issuer/personas.js';
import { readIssuerSecrets, SIGNING_ALGORITHM } from '../issuer/secrets.js';
import { AUDIENCE } from '../start/services.js';
import { POLICY_DIRECTORY, type BenchStack } from './bench-stack.js';

export const PURPOSE = 'DATA_CLEANSING';
const ROLE = 'bench-officer';
const SUBJECT = 'bench-officer-1';

/** The one caller of the benchmark: reads every group about the residents of one province. */
export interface Officer {
  readonly token: string;
  readonly provinces: readonly string[];
  /** What the gateway tells the agencies about this caller. */
  readonly context: CallerContext;
}

export async function createOfficer(stack: BenchStack): Promise<Officer> {
  const jurisdiction = findProvince(stack);
  const claims = { sub: SUBJECT, roles: [ROLE], agency: 'labour', organisation: 'bench', jurisdiction };
  return { token: await signToken(stack, claims), provinces: jurisdiction.units, context: decideContext(jurisdiction) };
}

function findProvince({ directory }: BenchStack): Jurisdiction {
  const found = readPersonas(directory.personas).find(({ jurisdiction }) => jurisdiction?.level === 'PROVINCE');
  if (!found?.jurisdiction) throw new Error('The demo data name no officer of a province.');
  return found.jurisdiction;
}

/** As the development issuer would; signed here, because its personas do not know this role. */
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

/** By the gateway's own code, so that the aggregator's agencies do the same work for the same rights. */
export function decideContext(jurisdiction: Jurisdiction): CallerContext {
  const policy = loadPolicy(POLICY_DIRECTORY);
  const { accessRequirements, maskTags } = loadSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const identity = { subject: SUBJECT, roles: [ROLE], agency: 'labour', organisation: 'bench', jurisdiction, citizenId: null };
  const caller: Caller = {
    identity,
    role: ROLE,
    purpose: { kind: 'KNOWN', name: PURPOSE },
    caseNumber: null,
    onRefusal: 'ANSWER_THE_REST',
  };
  const decision = decideAccess(policy, accessRequirements, maskTags, {
    ...caller,
    namedGroups: null,
    staleAgencies: 'OFF',
    quotaExceeded: false,
  });
  const request = { policy, caller, decision, openCase: null, requestId: randomUUID(), decidedAt: new Date() };
  const context = findCallerContext(createCallerContext(request)('', []));
  if (context === null) throw new Error('The gateway wrote a caller context that it cannot read.');
  return context;
}
