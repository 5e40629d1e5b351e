import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { encodeCallerContext, type CallerContext } from '../../../schema/contract/caller-context.js';
import { signRequest, type SigningKey } from '../../../schema/contract/http-signature.js';
import { readKeyRing, signingKeyOf } from '../../../schema/contract/key-ring.js';

export type Agency = 'population' | 'labour' | 'social-insurance' | 'health';
/** Sends a body on behalf of an encoded caller context; a rejection for anything but whole data. */
export type Ask = <Data>(body: string, caller: string) => Promise<Data>;

export interface Agencies {
  readonly population: Ask;
  readonly labour: Ask;
  readonly insurance: Ask;
  readonly health: Ask;
}

export function createAgencies(subgraphs: Readonly<Record<Agency, string>>, keysFile: string): Agencies {
  // The stack's own file.
  const { signing } = JSON.parse(readFileSync(keysFile, 'utf8')) as { signing: Record<Agency, unknown> };
  const askerOf = (agency: Agency): Ask =>
    createAsker(subgraphs[agency], signingKeyOf(readKeyRing(signing[agency], `gateway-${agency}`), new Date()));
  return {
    population: askerOf('population'),
    labour: askerOf('labour'),
    insurance: askerOf('social-insurance'),
    health: askerOf('health'),
  };
}

/** The pool's settings are those of gateway/execute/undici-fetcher.ts. */
function createAsker(url: string, key: SigningKey): Ask {
  const path = '/graphql';
  const pool = new Pool(url, {
    connections: 64,
    pipelining: 1,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    keepAliveTimeout: 30_000,
    connect: { timeout: 2_000 },
  });
  return async <Data>(body: string, caller: string): Promise<Data> => {
    const signature = signRequest({ method: 'POST', path, body, caller }, key, new Date());
    const headers = { 'content-type': 'application/json', ...signature };
    const answer = await pool.request({ method: 'POST', path, headers, body });
    // The agencies' answers are as their committed schemas say.
    const { data, errors } = (await answer.body.json()) as { data: Data; errors?: unknown };
    if (answer.statusCode !== 200 || errors !== undefined)
      throw new Error(`an agency answered ${answer.statusCode} ${JSON.stringify(errors)}`);
    return data;
  };
}

/** The same caller in a new request. */
export function renew(caller: CallerContext): CallerContext {
  return { ...caller, requestId: randomUUID(), decidedAt: new Date().toISOString() };
}

/** The header of a new request. */
export function newContext(caller: CallerContext): string {
  return encodeCallerContext(renew(caller));
}

export interface Entities<Entity> {
  _entities: (Entity | null)[];
}

/** As JSON, in this order. */
export function referToCitizens(ids: readonly string[]): string {
  let references = '';
  for (const id of ids) references += `${references === '' ? '' : ','}{"__typename":"Citizen","id":${JSON.stringify(id)}}`;
  return `[${references}]`;
}
