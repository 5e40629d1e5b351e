import type { ReferenceDecision } from './grants.js';
import { actsAsCitizen } from './grants.js';
import { asText, type Row, type World } from './world.js';

/** The claims of a token that decide whose records it reaches. */
export interface Claims {
  readonly role: string;
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
}

/** The calendar day in Vietnam. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

export function createReach(world: World, claims: Claims, decision: ReferenceDecision, day = today()): Reach {
  const own = actsAsCitizen(claims.role) ? claims.citizenId : undefined;
  const inJurisdiction = (unitCode: unknown): boolean => {
    const { level, units } = claims.jurisdiction ?? { level: 'NONE', units: [] };
    if (level === 'NATION') return true;
    const unit = level === 'PROVINCE' ? currentUnit(world, unitCode)?.province_code : unitCode;
    return (level === 'PROVINCE' || level === 'COMMUNE') && units.includes(asText(unit));
  };
  const holds = (condition: string, citizen: unknown, hiddenFromWards: boolean): boolean => {
    if (condition === 'ANY') return true;
    if (condition === 'SELF') return own !== undefined && citizen === own;
    if (condition === 'WARD')
      return !hiddenFromWards && world.find('representative', 'ward_id', citizen).some((right) => isGuardian(world, right, own, day));
    if (condition === 'RESIDENT')
      return world
        .find('residence', 'citizen_id', citizen)
        .some((home) => ['PERMANENT', 'TEMPORARY'].includes(asText(home.kind)) && isOn(home, day) && inJurisdiction(home.unit_code));
    return false;
  };
  const passes = (condition: string, subject: Subject): boolean => {
    if (subject.citizen !== undefined) return holds(condition, subject.citizen, subject.hiddenFromWards ?? false);
    const members = world.find('household_member', 'household_id', subject.household).filter((member) => isOn(member, day));
    const [household] = world.find('household', 'id', subject.household);
    if (condition === 'RESIDENT' && household !== undefined && inJurisdiction(household.unit_code)) return true;
    return members.some((member) => holds(condition, member.citizen_id, false));
  };
  const known = new Map<string, boolean>();
  const reached = (rows: readonly (readonly string[])[], subject: Subject): boolean => {
    if (subject.oneOf !== undefined) return subject.oneOf.some((citizen) => reached(rows, { citizen }));
    const question = `${JSON.stringify(rows)} ${JSON.stringify(subject)}`;
    const answer = known.get(question) ?? rows.some((all) => all.length > 0 && all.every((condition) => passes(condition, subject)));
    known.set(question, answer);
    return answer;
  };
  return {
    reaches(group, subject) {
      const verdict = decision.verdictOf(group);
      return 'rows' in verdict && reached(verdict.rows, subject);
    },
    exists: (subject) => decision.grantedRows.some((rows) => reached(rows, subject)),
  };
}

/** A right of a minor's representative ends with the day before the 18th birthday, whatever its own dates say. */
function isGuardian(world: World, right: Row, own: string | undefined, day: string): boolean {
  if (own === undefined || right.representative_id !== own || right.suspended === true || !isOn(right, day)) return false;
  const [ward] = world.find('citizen', 'id', right.ward_id);
  const [year = '', ...monthAndDay] = asText(ward?.birth_date).split('-');
  const majority = [String(Number(year) + 18), ...monthAndDay].join('-');
  return asText(right.valid_from) >= majority || day < majority;
}

/** Both ends belong to the period; an open end goes on. */
export function isOn(period: Row, day: string): boolean {
  return asText(period.valid_from) <= day && (period.valid_to === null || asText(period.valid_to) >= day);
}

function currentUnit(world: World, code: unknown): Row | undefined {
  return world.find('administrative_unit', 'code', code).find((unit) => unit.valid_to === null);
}
