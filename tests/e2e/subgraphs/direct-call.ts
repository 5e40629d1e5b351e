import { readFileSync } from 'node:fs';
import { encodeCallerContext, type CallerContext } from '../../../schema/contract/caller-context.js';
import type { CitizenId } from '../../../schema/contract/brand.js';
import { signRequest, type SigningKey } from '../../../schema/contract/http-signature.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { getSharedDirectory } from '../../kit/shared-stack.js';

interface KeysFile {
  readonly signing: Readonly<Record<string, string>>;
  readonly register: Readonly<Record<string, string>>;
  readonly directory: Readonly<Record<string, string>>;
}

function readKeys(): KeysFile {
  // Written by the start of the shared stack.
  return JSON.parse(readFileSync(getSharedDirectory().keysFile, 'utf8')) as KeysFile;
}

/** The gateway's key for an agency. */
export function gatewayKeyFor(agency: AgencyName): SigningKey {
  return { keyId: `gateway-${agency}`, secret: Buffer.from(readKeys().signing[agency] ?? '', 'base64') };
}

/** The key with which an agency asks the code register. */
export function registerKeyOf(agency: AgencyName): SigningKey {
  return { keyId: `register-${agency}`, secret: Buffer.from(readKeys().register[agency] ?? '', 'base64') };
}

/** The key with which the reference directory asks an agency for its feed. */
export function directoryKeyFor(agency: AgencyName): SigningKey {
  return { keyId: `directory-${agency}`, secret: Buffer.from(readKeys().directory[agency] ?? '', 'base64') };
}

/** A citizen who asks for themselves and, unless told otherwise, may read every group. */
export function contextOf(citizenId: string, groups: readonly string[], changes: Partial<CallerContext> = {}): CallerContext {
  return {
    version: 1,
    requestId: '00000000-0000-4000-8000-000000000000',
    policyVersion: 'test',
    decidedAt: new Date().toISOString(),
    subject: citizenId,
    role: 'citizen',
    purpose: 'SELF_SERVICE',
    organisation: null,
    // The code of a persona, which the generator made.
    citizenId: citizenId as CitizenId,
    jurisdiction: null,
    rowSets: [[['SELF'], ['WARD']]],
    groups: Object.fromEntries(groups.map((group) => [group, 0])),
    dossier: null,
    case: null,
    readsProtected: [],
    ...changes,
  };
}

/** What goes over the wire to a subgraph, and what its signature was made over; the two differ when somebody cheats. */
export interface DirectRequest {
  readonly body: string;
  readonly caller: string;
  readonly path?: string;
}

export function requestOf(context: CallerContext, query: string, variables: Readonly<Record<string, unknown>> = {}): DirectRequest {
  return { body: JSON.stringify({ query, variables }), caller: encodeCallerContext(context) };
}

export function signatureOver(
  { body, caller, path = '/graphql' }: DirectRequest,
  key: SigningKey,
  now = new Date(),
): Record<string, string> {
  return signRequest({ method: 'POST', path, body, caller }, key, now);
}

export interface DirectAnswer {
  readonly status: number;
  readonly text: string;
}

export async function send(
  base: string,
  { body, path = '/graphql' }: Pick<DirectRequest, 'body' | 'path'>,
  headers: Record<string, string>,
) {
  const response = await fetch(new URL(path, base), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() } satisfies DirectAnswer;
}

/** As the gateway itself would send it. */
export async function sendSigned(base: string, agency: AgencyName, request: DirectRequest): Promise<DirectAnswer> {
  return send(base, request, signatureOver(request, gatewayKeyFor(agency)));
}
