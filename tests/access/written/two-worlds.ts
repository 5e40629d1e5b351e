import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import pg from 'pg';
import { claimsOf } from '../../../scripts/issuer/personas.js';
import { getPersona } from '../../kit/shared-stack.js';
import type { TestStack } from '../../kit/start-test-stack.js';
import { askUntilAvailable, type GatewayAnswer } from '../ask.js';
import { createCaller, type AccessCaller } from '../callers.js';
import { createRandomOperation, type RandomOperation } from '../random-operation.js';
import { decide } from '../reference/grants.js';
import { SCHEMA } from '../reference/graph.js';
import { createReach } from '../reference/reach.js';
import { loadWorld, type World } from '../reference/world.js';
import { listUnreadableCells, type UnreadableCells } from '../unreadable-cells.js';
import { createValuePools } from '../value-pools.js';
import { PROFILE_OPERATION } from '../whole-operations.js';

/** Of each actor, asked in both worlds. */
const OPERATIONS = 40;
const SEED = Number(process.env.ASXH_PROVE_SEED ?? 20_261_123);
const ACTORS = [
  { name: 'labour-officer-26041', purpose: 'DATA_CLEANSING' },
  { name: 'police-officer-26041', purpose: 'IDENTITY_VERIFICATION' },
  { name: 'insurance-officer', purpose: 'INSURANCE_ADMINISTRATION' },
  { name: 'citizen-an', purpose: 'SELF_SERVICE' },
] as const;

let stack: TestStack;

export function describeTwoWorlds(stackOf: () => TestStack): void {
  describe(`two worlds that differ in every cell which somebody may not read (seed ${SEED})`, () => {
    beforeAll(() => {
      stack = stackOf();
    });

    it.each(ACTORS)(
      'are the same to $name for $purpose, byte for byte',
      async ({ name, purpose }) => {
        const world = await loadWorld(stack.runtime);
        const caller = await createCaller(name, claimsOf(getPersona(name)));
        const operations = listOperations(world, caller, purpose);
        const askAll = async (): Promise<string[]> => {
          const answers: string[] = [];
          for (const { source, variables } of operations)
            answers.push(normalised(await askUntilAvailable(caller, source, { variables, purpose, gateway: stack.runtime.gateway })));
          return answers;
        };
        const before = await askAll();
        const changed = await changeAll(world, caller, purpose);
        const after = await askAll();
        expect(
          after
            .flatMap((answer, index) => (answer === before[index] ? [] : [{ ...operations[index], before: before[index], answer }]))
            .slice(0, 1),
        ).toEqual([]);
        // Almost everything is somebody else's: a run that changed little proves little.
        expect(changed).toBeGreaterThan(2_000);
        process.stderr.write(`two worlds of ${name}: ${changed} cells changed, ${operations.length} operations alike\n`);
      },
      300_000,
    );
  });
}

function listOperations(world: World, caller: AccessCaller, purpose: string): RandomOperation[] {
  const pools = createValuePools(world, caller, `${caller.name} ${purpose}`, new Map());
  const generated = fc.sample(fc.gen(), { seed: SEED, numRuns: OPERATIONS }).map((gen) => createRandomOperation(gen, pools));
  const profiles = ['citizen-an', 'citizen-giang'].map((persona) => ({
    source: PROFILE_OPERATION,
    variables: { citizen_id: getPersona(persona).subject },
  }));
  return [...profiles, ...generated.filter(({ source }) => validate(SCHEMA, parse(source)).length === 0)];
}

/** Cursors are encrypted anew each time: a random text of small and large letters, as nothing else in an answer is. */
function normalised({ status, headers, body }: GatewayAnswer): string {
  const kept = [...headers].filter(([header]) => !['date', 'x-request-id'].includes(header));
  return `${status}\n${JSON.stringify(kept)}\n${body.replaceAll(/"(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{40,}"/g, '"cursor"')}`;
}

/** Resolves to the number of cells that have another value than before. */
async function changeAll(world: World, { claims }: AccessCaller, purpose: string): Promise<number> {
  const decision = decide(world, claims, { purpose });
  const all = listUnreadableCells(world, decision, createReach(world, claims, decision));
  let changed = 0;
  for (const [agency, cells] of Map.groupBy(all, (one) => one.agency)) {
    const client = new pg.Client({ connectionString: stack.runtime.databases[agency as keyof typeof stack.runtime.databases] });
    await client.connect();
    for (const one of cells) changed += await changeCells(client, one);
    await client.end();
  }
  return changed;
}

/** Each value becomes the next one that the column knows: a valid one of its kind, closed lists included. What a constraint forbids stays as it is. */
async function changeCells(client: pg.Client, { table, column, key, rows }: UnreadableCells): Promise<number> {
  const { rows: values } = await client.query<{ value: string }>(
    `SELECT DISTINCT "${column}"::text AS value FROM "${table}" WHERE "${column}" IS NOT NULL ORDER BY 1`,
  );
  const known = values.map(({ value }) => value);
  const { rows: types } = await client.query<{ type: string }>(`SELECT pg_typeof("${column}")::text AS type FROM "${table}" LIMIT 1`);
  const update = `UPDATE "${table}" t SET "${column}" = m.next::${types[0]?.type ?? 'text'}
    FROM unnest($1::text[], $2::text[]) AS m(old, next) WHERE t."${column}"::text = m.old AND t."${key}"::text = ANY($3::text[])`;
  const next = known.map((_, index) => known[(index + 1) % known.length]);
  return known.length < 2
    ? 0
    : client.query(update, [known, next, rows]).then(
        ({ rowCount }) => rowCount ?? 0,
        () => 0,
      );
}
