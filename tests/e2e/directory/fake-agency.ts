import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseFactsRow, CitizenFactsRow, DirectoryPage, HouseholdFactsRow } from '../../../schema/contract/directory-feed.js';
import { createSignatureVerifier, type SigningKey } from '../../../schema/contract/http-signature.js';

type Change = { citizen: string } | { household: string } | { case: string } | { alias: string } | { heartbeat: string };

/** An agency by its feed alone, over real HTTP: a log of what changed and the state of the moment, and none of the agencies' code. */
export interface FakeAgency {
  readonly url: string;
  readonly key: SigningKey;
  /** Null takes the citizen away. */
  tellCitizen(citizenId: string, facts: Partial<CitizenFactsRow> | null): void;
  tellHousehold(household: HouseholdFactsRow): void;
  tellCase(row: CaseFactsRow): void;
  merge(aliasId: string, citizenId: string): void;
  beat(at?: Date): void;
  /** What the next answers are instead of a page. */
  answerWith(answer: { readonly status: number; readonly body: string } | null): void;
  /** Requests with a valid signature, by the position they asked from. */
  readonly asked: readonly string[];
  readonly unsigned: number;
  readonly lastPosition: string;
  stop(): Promise<void>;
}

export async function startFakeAgency(agency: string, pageSize = 1_000): Promise<FakeAgency> {
  const key = { keyId: `directory-${agency}`, secret: randomBytes(32) };
  const verify = createSignatureVerifier({ keys: new Map([[key.keyId, key]]), clock: () => new Date() });
  const log: Change[] = [];
  const citizens = new Map<string, CitizenFactsRow>();
  const households = new Map<string, HouseholdFactsRow>();
  const cases = new Map<string, CaseFactsRow>();
  const aliases = new Map<string, string>();
  const asked: string[] = [];
  let unsigned = 0;
  let other: { readonly status: number; readonly body: string } | null = null;

  const readPage = (after: string): DirectoryPage => {
    const from = Number(after);
    const changes = log.slice(from, from + pageSize);
    const position = from + changes.length;
    const named = (kind: string): string[] => [...new Set(changes.flatMap((change) => (kind in change ? Object.values(change) : [])))];
    const heartbeat = log.slice(0, position).findLast((change) => 'heartbeat' in change);
    const [citizenIds, householdIds, caseNumbers] = [[...named('citizen'), ...named('alias')], named('household'), named('case')];
    return {
      position: String(position),
      more: position < log.length,
      heartbeatAt: heartbeat !== undefined && 'heartbeat' in heartbeat ? heartbeat.heartbeat : null,
      citizenIds,
      householdIds,
      caseNumbers,
      facts: citizenIds.flatMap((id) => citizens.get(id) ?? []),
      households: householdIds.flatMap((id) => households.get(id) ?? []),
      cases: caseNumbers.flatMap((number) => cases.get(number) ?? []),
      aliases: named('alias').flatMap((aliasId) => ({ aliasId, citizenId: aliases.get(aliasId) ?? aliasId })),
    };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const verdict = verify({ method: request.method ?? '', path: request.url ?? '', body, caller: '' }, request.headers);
    if (!verdict.valid) {
      unsigned += 1;
      response.writeHead(401).end();
      return;
    }
    const { after } = JSON.parse(body) as { after: string };
    asked.push(after);
    response.writeHead(other?.status ?? 200, { 'content-type': 'application/json' }).end(other?.body ?? JSON.stringify(readPage(after)));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key,
    asked,
    get unsigned() {
      return unsigned;
    },
    get lastPosition() {
      return String(log.length);
    },
    tellCitizen(citizenId, facts) {
      if (facts === null) citizens.delete(citizenId);
      else citizens.set(citizenId, { residences: [], guardians: [], protections: [], dossiers: [], ...facts, citizenId });
      log.push({ citizen: citizenId });
    },
    tellHousehold(household) {
      households.set(household.householdId, household);
      log.push({ household: household.householdId });
    },
    tellCase(row) {
      cases.set(row.number, row);
      log.push({ case: row.number });
    },
    merge(aliasId, citizenId) {
      for (const [older, code] of aliases) if (code === aliasId) aliases.set(older, citizenId);
      aliases.set(aliasId, citizenId);
      citizens.delete(aliasId);
      log.push({ alias: aliasId });
    },
    beat(at = new Date()) {
      log.push({ heartbeat: at.toISOString() });
    },
    answerWith(answer) {
      other = answer;
    },
    async stop() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
    },
  };
}
