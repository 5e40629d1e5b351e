import type { GatewayAnswer } from './ask.js';
import type { Row, World } from './reference/world.js';

/** Shorter texts stand everywhere by chance; they are compared leaf by leaf instead. */
const SHORTEST = 6;

/** Finds strings of the databases in whatever an actor can see. */
export interface CanarySearch {
  /** Strings of the databases that stand in the texts but in none of the allowed ones. */
  findLeaks(texts: readonly string[], allowed: readonly string[]): string[];
  readonly count: number;
}

/** Every text, number and date of every row about a person is a canary: names, numbers, amounts, days, opaque ids. */
export function createCanarySearch(world: World): CanarySearch {
  return createSearch(world, (table) => !REFERENCE_TABLES.has(table));
}

/**
 * For what is written down beside answers, where nothing of a person may stand whoever asked. Days and the words of offices are not looked for: a log has dates and
 * organisations of its own. Its random ids could hold a number by chance, so they are taken out first.
 */
export function createSinkSearch(world: World): { findLeaks(texts: readonly string[]): string[] } {
  const search = createSearch(
    world,
    (table, [first = {}]) => table !== 'emergency_access' && OWNERS.some((column) => column in first),
    (column, value) => !OFFICE_WORDS.has(column) && !DAY.test(value),
  );
  return {
    findLeaks: (texts) =>
      search.findLeaks(
        texts.map((text) => text.replaceAll(UUID, '#')),
        [],
      ),
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DAY = /^\d{4}-\d\d-\d\d/;
const OFFICE_WORDS = new Set(['organisation', 'case_number', 'provider', 'source']);
const OWNERS = ['citizen_id', 'household_id', 'ward_id', 'alias_id', 'full_name', 'file_number', 'encounter_record_number'];

function createSearch(
  world: World,
  isSearched: (table: string, rows: readonly Row[]) => boolean,
  isCanary: (column: string, value: string) => boolean = () => true,
): CanarySearch {
  const canariesByStart = new Map<string, Set<string>>();
  let count = 0;
  for (const [table, rows] of Object.entries(world)) {
    if (typeof rows === 'function' || !isSearched(table, rows)) continue;
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (!isTelling(column, value) || !isCanary(column, value)) continue;
        const start = value.slice(0, SHORTEST);
        const known = canariesByStart.get(start) ?? new Set<string>();
        canariesByStart.set(start, known);
        if (!known.has(value)) count += 1;
        known.add(value);
      }
    }
  }
  const findLeaks: CanarySearch['findLeaks'] = (texts, allowed) => {
    const allowedText = allowed.join('\n');
    // A body is most often written as it is read: the same text is looked through once.
    return [...new Set(texts)].flatMap((text) => findIn(text, canariesByStart)).filter((canary) => !allowedText.includes(canary));
  };
  return { findLeaks, count };
}

/** What everybody may read, or what is only made of other tables' keys. */
const REFERENCE_TABLES = new Set(['administrative_unit', 'employer', 'health_facility']);

/** Values of the closed lists (`MALE`, `GSO_2008`) and codes of reference data say nothing by themselves. */
const CLOSED_LIST = /^[A-Z][A-Z0-9_]*$/;
const NOT_TELLING = new Set([
  'kind',
  'sex',
  'life_status',
  'relation_to_head',
  'category',
  'unit_code',
  'employer_id',
  'facility_code',
  'status',
  'regime',
]);

function isTelling(column: string, value: unknown): value is string {
  if (typeof value !== 'string' || value.length < SHORTEST || NOT_TELLING.has(column)) return false;
  return column === 'id' || column.endsWith('_id') || /\d/.test(value) || !CLOSED_LIST.test(value);
}

const WORD = /[\p{L}\p{N}]/u;
/** Of every unit of a text whether it belongs to a word: asked for each one of every answer and log. */
const IS_WORD = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => Number(WORD.test(String.fromCharCode(unit))));

function findIn(text: string, canariesByStart: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    if (at > 0 && IS_WORD[text.charCodeAt(at - 1)] === 1) continue;
    for (const canary of canariesByStart.get(text.slice(at, at + SHORTEST)) ?? []) {
      if (text.startsWith(canary, at) && IS_WORD[text.charCodeAt(at + canary.length)] !== 1) found.push(canary);
    }
  }
  return found;
}

/** Everything of an answer that its reader sees. Bodies are read as JSON, so that an escape hides nothing. */
export function visibleTexts({ body, headers }: GatewayAnswer): string[] {
  return [body, JSON.stringify(JSON.parse(body)), ...[...headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`)];
}

/** All texts of a value: what the reference delivers, or what the client itself sent. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
