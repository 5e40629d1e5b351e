import fc from 'fast-check';
import type { Persona } from '../../../scripts/generate/personas.js';
import type { Runtime } from '../../../scripts/start/runtime-file.js';
import { getPersona, listPersonas } from '../../kit/shared-stack.js';
import { ask, type Asked } from '../ask.js';
import { createCitizenCaller, createPersonaCallers, findGuardianOfConfidential, type AccessCaller } from '../callers.js';
import { openEmergency } from '../emergency.js';
import { createRandomOperation, type RandomOperation, type ValuePools } from '../random-operation.js';
import { isEmergency, needsCase, PURPOSES, purposesOf } from '../reference/grants.js';
import { asText, loadWorld, type World } from '../reference/world.js';
import { createValuePools, LISTS_OF_CURSORS, type OwnCursor } from '../value-pools.js';

/** One operation of one caller for one purpose. */
export interface Asking {
  readonly index: number;
  readonly caller: AccessCaller;
  readonly asked: Asked;
  readonly operation: RandomOperation;
  /** Cursors that this caller was given, with the key of the row behind which each stands. */
  readonly cursors: ReadonlyMap<string, string>;
}

export interface Askers {
  readonly world: World;
  /** The asking of this number: the same for the same seed and data. */
  readonly askingAt: (seed: number, index: number) => Asking;
}

/** Guardians, each with what their wards have. */
const GUARDIANS = 3;
const CHOICES = fc.tuple(fc.noBias(fc.nat()), fc.noBias(fc.nat()), fc.gen());

/** Every persona, so every role, and citizens who represent somebody; with the cursors that lists gave them. */
export async function createAskers(runtime: Runtime, gateway: string): Promise<Askers> {
  const emergency = await openEmergency(runtime, getPersona('health-worker').subject, getPersona('citizen-an').subject);
  const world = await loadWorld(runtime);
  const { guardian, ward } = findGuardianOfConfidential(world);
  const guardians = world.representative.slice(0, GUARDIANS).map(({ representative_id: id }) => asText(id));
  const citizens = await Promise.all([...guardians, guardian, guardian, ward].map(createCitizenCaller));
  const callers = [...(await createPersonaCallers()), ...citizens];
  const cases = listPersonas().flatMap(({ caseNumber }) => caseNumber ?? []);
  const cursorsOf = new Map<string, readonly OwnCursor[]>();
  for (const caller of callers.filter(({ name }) => /^(labour|police)-officer|^citizen-an/.test(name)))
    for (const purpose of purposesOf(caller.claims.role))
      if (!needsCase(purpose)) cursorsOf.set(keyOf(caller, purpose), await collectCursors(caller, purpose, gateway));
  const poolsOf = new Map<string, ValuePools>();
  const poolsFor = (caller: AccessCaller, key: string): ValuePools => {
    const pools = poolsOf.get(key) ?? createValuePools(world, caller, key, cursorsOf);
    poolsOf.set(key, pools);
    return pools;
  };
  return {
    world,
    askingAt(seed, index) {
      const [[who, why, gen] = [0, 0, () => 0]] = fc.sample(CHOICES, { seed: (seed + index) | 0, numRuns: 1 });
      const caller = callers[who % callers.length];
      if (caller === undefined) throw new Error('There are callers.');
      const asked = declare(caller, why, cases, emergency);
      const key = keyOf(caller, asked.purpose);
      const operation = createRandomOperation(gen as Parameters<typeof createRandomOperation>[0], poolsFor(caller, key));
      const cursors = new Map((cursorsOf.get(key) ?? []).map((own) => [own.cursor, own.key]));
      return { index, caller, asked: { ...asked, gateway }, operation, cursors };
    },
  };
}

/** Mostly what the role may declare, with the case that it needs; sometimes another purpose, another office's case, or none. */
function declare({ claims, name }: AccessCaller, dice: number, cases: readonly string[], emergency: string): Asked {
  const own = purposesOf(claims.role);
  const all = dice % 8 === 0 ? [undefined, 'CURIOSITY', ...PURPOSES] : own;
  const purpose = all[Math.floor(dice / 8) % all.length];
  const die = Math.floor(dice / 1_000) % 8;
  const fitting = isEmergency(purpose) ? emergency : (personaOf(name)?.caseNumber ?? undefined);
  const caseNumber = die === 0 ? undefined : die === 1 ? cases[Math.floor(dice / 8_000) % cases.length] : fitting;
  return { ...(purpose === undefined ? {} : { purpose }), ...(caseNumber === undefined ? {} : { caseNumber }) };
}

const personas = new Map<string, Persona>();
function personaOf(name: string): Persona | undefined {
  if (personas.size === 0) for (const persona of listPersonas()) personas.set(persona.name, persona);
  return personas.get(name);
}

function keyOf(caller: AccessCaller, purpose: string | undefined): string {
  return `${caller.name} ${purpose ?? ''}`;
}

type ListsOfCursors = Readonly<
  Record<string, { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[] } | null>
>;

async function collectCursors(caller: AccessCaller, purpose: string, gateway: string): Promise<OwnCursor[]> {
  const selections = LISTS_OF_CURSORS.map((list) => `${list}(first: 1) { edges { cursor node { id } } }`);
  const { data } = await ask(caller, `{ ${selections.join(' ')} }`, { purpose, gateway });
  // As the operation selects it.
  const lists = (data ?? {}) as ListsOfCursors;
  return LISTS_OF_CURSORS.flatMap((list) => (lists[list]?.edges ?? []).map(({ cursor, node }) => ({ list, cursor, key: node.id })));
}
