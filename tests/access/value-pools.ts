import { listPersonas } from '../kit/shared-stack.js';
import type { AccessCaller } from './callers.js';
import type { ValuePools } from './random-operation.js';
import { wordsOf } from './reference/fields/names.js';
import { asText, type World } from './reference/world.js';

/** How often the readable one stands among some twenty others. */
const READABLE_SHARE = 20;

/** The lists of which cursors are handed around, with somebody who may read them. */
export const LISTS_OF_CURSORS = ['citizens', 'assistanceEntitlements', 'employers', 'healthFacilities'];

export interface OwnCursor {
  readonly list: string;
  readonly cursor: string;
  /** Of the row that the cursor stands on. */
  readonly key: string;
}

/** What this caller may try: what is near it, what is somebody else's, and what does not exist. `key` is whose cursors are its own. */
export function createValuePools(
  world: World,
  caller: AccessCaller,
  key: string,
  cursorsByKey: ReadonlyMap<string, readonly OwnCursor[]>,
): ValuePools {
  const own = cursorsByKey.get(key) ?? [];
  return {
    ownCursors: Object.fromEntries(
      LISTS_OF_CURSORS.map((list) => [list, own.filter((one) => one.list === list).map(({ cursor }) => cursor)]),
    ),
    foreignCursors: [...cursorsByKey].filter(([other]) => other !== key).flatMap(([, cursors]) => cursors.map(({ cursor }) => cursor)),
    values: { ...referenceValues(world), ...personalValues(world, idsFor(world, caller)) },
  };
}

type SampledTable = 'citizen' | 'household' | 'employer' | 'health_insurance_card';

function sample(world: World, table: SampledTable, column: string, size = 8): unknown[] {
  const rows = Array.from({ length: size }, (_, index) => world[table][Math.floor((index * world[table].length) / size)]);
  return rows.map((row) => row?.[column]).filter((value) => value !== null);
}

function referenceValues(world: World): ValuePools['values'] {
  const units = ['26041', '02647', '75', '15', '00000'];
  return {
    unitCode: units,
    code: [...units, ...sample(world, 'employer', 'code', 2)],
    provinceCode: units,
    taxCode: sample(world, 'employer', 'tax_code', 3),
    employerId: sample(world, 'employer', 'id', 4),
    facilityId: ['75001', '75045', '75101'],
    registeredFacilityId: ['75001', '75101'],
    cardCode: sample(world, 'health_insurance_card', 'card_code', 5),
    benefitLevel: ['1', '4'],
    icd10Code: world.diagnosis.slice(0, 5).map(({ icd10 }) => icd10),
    Int: [2023, 2024, 2025],
    Date: ['1960-01-01', '1990-06-15', '2025-03-01', '2026-01-31'],
    Vnd: ['0', '5000000', '12000000'],
    YearMonth: ['2020-01', '2024-06'],
  };
}

/** Of citizens near the caller and of any others; a search finds the ones, is refused the others, and knows nobody of the last names. */
function personalValues(world: World, ids: readonly unknown[]): ValuePools['values'] {
  const near = ids.flatMap((id) => world.find('citizen', 'id', id));
  const births = [...near.map(({ birth_date: day }) => day), ...sample(world, 'citizen', 'birth_date', 4)];
  const names = [...near.map(({ full_name: name }) => asText(name)), ...sample(world, 'citizen', 'full_name').map(asText)];
  return {
    id: [...ids, ...sample(world, 'citizen', 'id'), ...sample(world, 'household', 'id', 4), ...sample(world, 'employer', 'id', 2), '75001'],
    personalNumber: [...sample(world, 'citizen', 'personal_number'), '000000000000'],
    name: [...names, ...names.map(withoutMarks), ...names.map(withoutMiddle), 'Vương Không Tên', 'nguyen', '', '123', '%'],
    number: [...near.flatMap(({ id }) => world.find('case_citizen', 'citizen_id', id)).map((one) => one.case_number), 'HS-0'],
    bornOn: [...births, '1960-01-01'],
    bornYear: [...births.map((day) => Number(asText(day).slice(0, 4))), 1849, 2200],
  };
}

function withoutMarks(name: string): string {
  return wordsOf(name).join(' ');
}

function withoutMiddle(name: string): string {
  const words = name.split(' ');
  return [...words.slice(0, 1), ...words.slice(-1)].join(' ');
}

/** Itself, those it represents, what its persona is said to read, a merged code, and somebody who does not exist. */
function idsFor(world: World, { claims, name }: AccessCaller): unknown[] {
  const wards = world.find('representative', 'representative_id', claims.citizenId).map(({ ward_id: id }) => id);
  const readable = listPersonas().find((persona) => persona.name === name)?.readable ?? claims.citizenId ?? '0000000000000';
  const [unit] = claims.jurisdiction?.units ?? [];
  const residents = world
    .find('residence', 'unit_code', unit)
    .slice(0, 6)
    .map(({ citizen_id: id }) => id);
  // Every second question is about somebody whom the caller may read: what is refused to all shows little.
  const near = new Array<string>(READABLE_SHARE).fill(readable);
  return [...near, ...wards, ...residents, ...world.citizen_alias.map(({ alias_id: id }) => id), '0000000000000'];
}
