import { hasDossier, homesOn, provinceOf } from './dossiers.js';
import type { ReferenceDecision, Rows } from './grants.js';
import { actsAsCitizen } from './grants.js';
import { isOn, today } from './periods.js';
import { asText, type Row, type World } from './world.js';

/** The claims of a token that decide whose records it reaches. */
export interface Claims {
  readonly subject: string;
  readonly role: string;
  readonly organisation?: string;
  readonly citizenId?: string;
  readonly jurisdiction?: { readonly level: string; readonly units: readonly string[] };
}

/** Whose record something is. A household's record passes by its unit or by a member. */
export interface Subject {
  readonly citizen?: unknown;
  readonly household?: unknown;
  /** Of a record that concerns several: it passes by one of them who fulfils a whole alternative alone. */
  readonly oneOf?: readonly unknown[];
  readonly hiddenFromWards?: boolean;
}

export interface Reach {
  /** Whether the group reaches the record. False for a group that is not granted. */
  reaches(group: string, subject: Subject): boolean;
  /** Whether the record is there for the caller at all. */
  exists(subject: Subject): boolean;
  /** Whether the record of this citizen is sealed for the caller: then it is not even named. */
  isSealed(citizen: unknown): boolean;
}

/** Which citizens an agency that does not keep the dossiers was told of; everybody where it keeps them. */
export type Permits = ReadonlySet<string> | 'EVERYBODY';

export function createReach(
  world: World,
  claims: Claims,
  decision: ReferenceDecision,
  permits: Permits = 'EVERYBODY',
  day = today(),
): Reach {
  const own = actsAsCitizen(claims.role) ? claims.citizenId : undefined;
  const inJurisdiction = (unitCode: unknown): boolean => {
    const { level, units } = claims.jurisdiction ?? { level: 'NONE', units: [] };
    if (level === 'NATION') return true;
    return (
      (level === 'PROVINCE' || level === 'COMMUNE') && units.includes(level === 'PROVINCE' ? provinceOf(world, unitCode) : asText(unitCode))
    );
  };
  const isSealed = (citizen: unknown): boolean =>
    world.find('protection', 'citizen_id', citizen).some((seal) => isOn(seal, day) && !decision.readsProtected.includes(asText(seal.kind)));
  const holds = (condition: string, citizen: unknown, hiddenFromWards: boolean): boolean => {
    if (condition === 'ANY') return true;
    if (condition === 'SELF') return own !== undefined && citizen === own;
    if (condition === 'WARD')
      return !hiddenFromWards && world.find('representative', 'ward_id', citizen).some((right) => isGuardian(world, right, own, day));
    if (condition === 'RESIDENT') return homesOn(world, citizen, day).some((home) => inJurisdiction(home.unit_code));
    if (condition === 'CASE') return decision.openCase?.citizens.has(asText(citizen)) === true;
    if (condition !== 'DOSSIER' || decision.capacity === undefined || claims.organisation === undefined) return false;
    const isTold = permits === 'EVERYBODY' || permits.has(asText(citizen));
    return isTold && hasDossier(world, decision.capacity, claims.organisation, citizen, day);
  };
  const passes = (condition: string, subject: Subject): boolean => {
    if (subject.citizen !== undefined) return holds(condition, subject.citizen, subject.hiddenFromWards ?? false);
    const members = world.find('household_member', 'household_id', subject.household).filter((member) => isOn(member, day));
    const [household] = world.find('household', 'id', subject.household);
    if (condition === 'RESIDENT' && household !== undefined && inJurisdiction(household.unit_code)) return true;
    return members.some(({ citizen_id: member }) => !isSealed(member) && holds(condition, member, false));
  };
  const knownOf = new Map<Rows, Map<unknown, boolean>>();
  const reached = (rows: Rows, subject: Subject): boolean => {
    if (subject.citizen !== undefined && isSealed(subject.citizen)) return false;
    return rows.some((all) => all.length > 0 && all.every((condition) => passes(condition, subject)));
  };
  const remembered = (rows: Rows, subject: Subject): boolean => {
    if (subject.oneOf !== undefined) return subject.oneOf.some((citizen) => remembered(rows, { citizen }));
    const known = knownOf.get(rows) ?? new Map<unknown, boolean>();
    knownOf.set(rows, known);
    const question = nameOf(subject);
    const found = known.get(question);
    if (found !== undefined) return found;
    const answer = reached(rows, subject);
    known.set(question, answer);
    return answer;
  };
  return {
    reaches(group, subject) {
      const verdict = decision.verdictOf(group);
      return 'rows' in verdict && remembered(verdict.rows, subject);
    },
    exists: (subject) => decision.grantedRows.some((rows) => remembered(rows, subject)),
    isSealed,
  };
}

/** A citizen's own code, which is most often asked about; a household's and a hidden record's key is no code. */
function nameOf({ citizen, household, hiddenFromWards }: Subject): unknown {
  if (citizen === undefined) return `household ${asText(household)}`;
  return hiddenFromWards === true ? `hidden ${asText(citizen)}` : citizen;
}

/** A right of a minor's representative ends with the day before the 18th birthday, whatever its own dates say. */
function isGuardian(world: World, right: Row, own: string | undefined, day: string): boolean {
  if (own === undefined || right.representative_id !== own || right.suspended === true || !isOn(right, day)) return false;
  const [ward] = world.find('citizen', 'id', right.ward_id);
  const [year = '', ...monthAndDay] = asText(ward?.birth_date).split('-');
  const majority = [String(Number(year) + 18), ...monthAndDay].join('-');
  return asText(right.valid_from) >= majority || day < majority;
}
