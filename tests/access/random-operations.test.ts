import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { getSharedRuntime } from '../kit/shared-stack.js';
import { ask, type Asked } from './ask.js';
import { createCitizenCaller, createPersonaCallers, findGuardianOfConfidential, type AccessCaller } from './callers.js';
import { createCanarySearch, textsOf, visibleTexts, type CanarySearch } from './canaries.js';
import { findDifferences } from './compare.js';
import { createRandomOperation, type RandomOperation } from './random-operation.js';
import { answer } from './reference/answer.js';
import { SCHEMA } from './reference/graph.js';
import { PURPOSES, purposesOf } from './reference/grants.js';
import { loadWorld, type World } from './reference/world.js';
import { createValuePools, LISTS_OF_CURSORS, type OwnCursor } from './value-pools.js';

/** Set by whoever wants to look longer, or again: the seed stands in the message of a failure. */
const OPERATIONS = Number(process.env.ASXH_PROVE_OPERATIONS ?? 150);
const SEED = process.env.ASXH_PROVE_SEED === undefined ? undefined : Number(process.env.ASXH_PROVE_SEED);
const REACHING = new Set(['citizen', 'commune-labour-officer', 'commune-police-officer']);
const HELD = 'HS-2026-26041-0001';

/** How often each kind of answer was seen. */
const seen = new Map<string, number>();
let world: World;
let canaries: CanarySearch;
let callers: readonly AccessCaller[];
/** By caller and purpose. */
const cursorsOf = new Map<string, readonly OwnCursor[]>();

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  canaries = createCanarySearch(world);
  const wards = world.representative.slice(0, 3).map(({ representative_id: id }) => createCitizenCaller(String(id)));
  const { guardian, ward } = findGuardianOfConfidential(world);
  const personas = await createPersonaCallers();
  // Roles that reach nobody yet are asked as well, but most of the questions come from those who are given something.
  const reaching = personas.filter(({ claims }) => REACHING.has(claims.role));
  callers = [
    ...personas,
    ...reaching,
    ...reaching,
    ...(await Promise.all(wards)),
    ...(await Promise.all([guardian, guardian, ward].map(createCitizenCaller))),
  ];
  for (const caller of callers.filter(({ name }) => /^(labour|police)-officer|^citizen-an/.test(name)))
    for (const purpose of purposesOf(caller.claims.role)) cursorsOf.set(keyOf(caller, purpose), await collectCursors(caller, purpose));
}, 60_000);

describe(`${OPERATIONS} random operations of random callers for random purposes`, () => {
  it('are answered leaf by leaf as the reference decides, and show nobody a string of a record that is not theirs', async () => {
    let compared = 0;
    const property = fc.asyncProperty(fc.noBias(fc.nat()), fc.noBias(fc.nat()), fc.gen(), async (who, why, gen) => {
      const caller = callers[who % callers.length];
      if (caller === undefined) return;
      const asked = declare(caller, why);
      const operation = createRandomOperation(gen, createValuePools(world, caller, keyOf(caller, asked.purpose), cursorsOf));
      if (validate(SCHEMA, parse(operation.source)).length > 0) return;
      compared += 1;
      await expectEqual(caller, asked, operation);
    });
    await fc.assert(property, { numRuns: OPERATIONS, ...(SEED === undefined ? {} : { seed: SEED }), endOnFailure: true });
    process.stderr.write(
      `random operations: ${compared} compared, ${canaries.count} canaries, ${[...seen].map(([what, count]) => `${what} ${count}`).join(', ')}\n`,
    );
    // A run in which nothing is delivered, or nothing refused, proves nothing.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['leaves delivered', 'FORBIDDEN_FIELD']));
    expect(compared).toBeGreaterThan(OPERATIONS / 3);
  }, 1_800_000);
});

async function expectEqual(caller: AccessCaller, asked: Asked, { source, variables }: RandomOperation): Promise<void> {
  const cursors = new Map((cursorsOf.get(keyOf(caller, asked.purpose)) ?? []).map(({ cursor, key }) => [cursor, key]));
  const expected = await answer(world, { document: parse(source), variables, claims: caller.claims, question: asked, cursors });
  const actual = await ask(caller, source, { ...asked, variables });
  const context = `${caller.name} for ${asked.purpose ?? 'no purpose'}\n${source}\n${JSON.stringify(variables)}`;
  expect({ context, differences: findDifferences(expected, actual, caller.claims.role) }).toEqual({ context, differences: [] });
  for (const { code } of expected.errors) count(code, 1);
  count('leaves delivered', textsOf(expected.data).length);
  count('searches', source.match(/\bsearchCitizens\(/g)?.length ?? 0);
  const known = [...textsOf(expected.data), source, ...textsOf(variables)];
  expect({ context, leaks: canaries.findLeaks(visibleTexts(actual), known) }).toEqual({ context, leaks: [] });
}

function count(what: string, times: number): void {
  if (times > 0) seen.set(what, (seen.get(what) ?? 0) + times);
}

/** Mostly what the role may declare; sometimes another purpose or none. */
function declare({ claims }: AccessCaller, dice: number): Asked {
  const own = purposesOf(claims.role);
  const all = dice % 8 === 0 ? [undefined, 'CURIOSITY', ...PURPOSES] : own;
  const purpose = all[Math.floor(dice / 8) % all.length];
  return { ...(purpose === undefined ? {} : { purpose }), ...(dice % 3 === 0 ? {} : { caseNumber: HELD }) };
}

function keyOf(caller: AccessCaller, purpose: string | undefined): string {
  return `${caller.name} ${purpose ?? ''}`;
}

async function collectCursors(caller: AccessCaller, purpose: string): Promise<OwnCursor[]> {
  const selections = LISTS_OF_CURSORS.map((list) => `${list}(first: 1) { edges { cursor node { id } } }`);
  const { data } = await ask(caller, `{ ${selections.join(' ')} }`, { purpose });
  const lists = data as Readonly<
    Record<string, { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[] } | null>
  >;
  return LISTS_OF_CURSORS.flatMap((list) => (lists[list]?.edges ?? []).map(({ cursor, node }) => ({ list, cursor, key: node.id })));
}
