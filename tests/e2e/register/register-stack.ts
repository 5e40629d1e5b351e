import { setTimeout as sleep } from 'node:timers/promises';
import { localDateAt } from '../../../schema/contract/local-date.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { ask, codesOf } from '../../kit/ask.js';
import { openDatabases } from '../../kit/databases.js';
import { startTestStack } from '../../kit/start-test-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';
import { requestOf, sendSigned, type contextOf } from '../subgraphs/direct-call.js';
import { createCourier, type Courier } from './deliver.js';

/** The interval of the followers in tests is 100 ms; a busy machine may need some of them. */
const FOLLOWED_WITHIN_MS = 5_000;
const DAY_MS = 86_400_000;

/** A small stack that a suite may write to, and the questions that tell what became of a delivery. */
export interface RegisterStack extends Courier {
  query<Row>(agency: AgencyName, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The codes that the agency's rows of these record numbers carry now. */
  codesOfRows(agency: AgencyName, table: string, recordNumbers: readonly string[]): Promise<string[]>;
  /** What an agency's own subgraph says to the gateway about a citizen. */
  askEntity(agency: AgencyName, id: string, context: ReturnType<typeof contextOf>): Promise<unknown>;
  /** The citizen by a persona's question to the gateway, or the code of the error. */
  nameFor(persona: string, id: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startRegisterStack(): Promise<RegisterStack> {
  const stack = await startTestStack({ people: 200, seed: 11 });
  // From here on the kit's personas and tokens are this stack's; jest gives each suite an environment of its own.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  const databases = openDatabases(stack.runtime.databases);
  return {
    ...createCourier(stack),
    query: (agency, text, values) => databases.query(agency, text, values),
    async codesOfRows(agency, table, recordNumbers) {
      const text = `SELECT citizen_id AS code FROM ${table} WHERE record_number = ANY($1) ORDER BY record_number`;
      return (await databases.query<{ code: string }>(agency, text, [recordNumbers])).map(({ code }) => code);
    },
    async askEntity(agency, id, context) {
      const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Citizen { id } } }`;
      const request = requestOf(context, query, { keys: [{ __typename: 'Citizen', id }] });
      const { text } = await sendSigned(stack.runtime.subgraphs[agency], agency, request);
      return (JSON.parse(text) as { data: { _entities: unknown[] } }).data._entities[0];
    },
    nameFor,
    async stop() {
      await databases.close();
      await stack.stop();
    },
  };
}

async function nameFor(persona: string, id: string): Promise<unknown> {
  const { data, errors } = await ask<{ citizen: { id: string; fullName: string } | null }>({
    query: 'query ($id: ID!) { citizen(id: $id) { id fullName } }',
    variables: { id },
    token: await signPersonaToken(persona),
  });
  return data?.citizen ?? codesOf({ errors })[0];
}

/** The first outcome that satisfies, or the last one when the followers' time is over. */
export async function eventually<Value>(read: () => Promise<Value>, satisfies: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + FOLLOWED_WITHIN_MS;
  for (;;) {
    const value = await read();
    if (satisfies(value) || Date.now() > deadline) return value;
    await sleep(50);
  }
}

/** As the agencies write days: dd/mm/yyyy. */
export function dayInFiles(daysFromNow: number): string {
  const [year = '', month = '', day = ''] = localDateAt(new Date(Date.now() + daysFromNow * DAY_MS)).split('-');
  return `${day}/${month}/${year}`;
}
