import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { isOn, today } from '../periods.js';
import {
  about,
  citizen,
  linked,
  listed,
  nameOf,
  reachAtRoot,
  referenceData,
  unitOn,
  unsealed,
  type GraphRecord,
  type Resolve,
} from '../viewer.js';
import { asText, type Row, type World } from '../world.js';
import { tonedOf } from './names.js';

const TWO_TIERS_FROM = '2025-07-01';
// The file is checked by the product's own unit test.
const { prefixes, anyPrefixFrom } = parse(
  readFileSync(join(REPOSITORY_ROOT, 'subgraphs/population/store/reference/birth-registration-prefixes.yaml'), 'utf8'),
) as { readonly prefixes: Readonly<Record<string, string>>; readonly anyPrefixFrom: string };

/** The day on which the code of a residence is read: the file's own, else its last one, at the latest today. */
function codeDayOf(home: Row): string {
  if (home.unit_read_on != null) return asText(home.unit_read_on);
  return home.valid_to === null || asText(home.valid_to) > today() ? today() : asText(home.valid_to);
}

/** The codes changed their meaning on the first day of the two tiers. */
function isSameList(home: Row): boolean {
  return asText(home.as_of) >= TWO_TIERS_FROM === codeDayOf(home) >= TWO_TIERS_FROM;
}

const sameName = (a: unknown, b: unknown): boolean => tonedOf(asText(a)) === tonedOf(asText(b));

/** The change that ended a unit: of its code and name, the day after its last one. */
function changesOf(world: World, unit: Row): readonly Row[] {
  return world
    .find('administrative_unit_change', 'old_code', unit.code)
    .filter(
      (change) => change.level === unit.level && change.effective_on === dayAfter(unit.valid_to) && sameName(change.old_name, unit.name),
    );
}

function dayAfter(day: unknown): string | null {
  if (day === null) return null;
  return new Date(Date.parse(`${asText(day)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What a unit has become on a day: itself, one other, one of several when it was split on the way, or unknown. */
function successionOf(world: World, unit: Row, day: string): GraphRecord | null {
  const found = new Map<string, Row>();
  let split = false;
  const walk = (from: Row, wasSplit: boolean): void => {
    if (isOn(from, day)) {
      found.set(asText(from.code), from);
      split ||= wasSplit;
      return;
    }
    const changes = from.valid_to !== null && asText(from.valid_to) < day ? changesOf(world, from) : [];
    for (const change of changes) {
      const targets = world.find('administrative_unit', 'code', change.new_code);
      const next = targets.find((one) => one.level === change.level && one.valid_from === change.effective_on);
      if (next !== undefined) walk(next, wasSplit || Number(change.targets) > 1);
    }
  };
  walk(unit, false);
  const candidates = [...found.values()].toSorted((a, b) => (asText(a.code) < asText(b.code) ? -1 : 1));
  const isItself = candidates.some((one) => one.code === unit.code && one.valid_from === unit.valid_from);
  const outcome = candidates.length === 0 ? 'UNKNOWN' : isItself ? 'SAME' : candidates.length > 1 || split ? 'AMBIGUOUS' : 'REPLACED';
  return referenceData({ outcome, candidates: candidates.map((one) => referenceData(one)) });
}

/** The units that ended for this one, by code. */
function replacedBy(world: World, unit: Row): (GraphRecord | null)[] {
  const changes = world.find('administrative_unit_change', 'new_code', unit.code);
  const old = changes
    .filter((change) => change.level === unit.level && change.effective_on === unit.valid_from)
    .flatMap((change) =>
      world.find('administrative_unit', 'code', change.old_code).filter((one) => changesOf(world, one).includes(change)),
    );
  return old.toSorted((a, b) => (asText(a.code) < asText(b.code) ? -1 : 1)).map((one) => referenceData(one));
}

/** Place of registration, century with sex, year: what does not fit in the twelve digits. */
function flagsOf({ personal_number: number, sex, birth_date: born }: Row): string[] | null {
  if (number === null) return null;
  const digits = asText(number);
  if (!/^\d{12}$/.test(digits)) return ['STRUCTURE_INVALID'];
  const [prefix, mark] = [digits.slice(0, 3), Number(digits[3])];
  const isPlace = prefix in prefixes || Number(prefix) >= 100 || (born !== null && asText(born) >= anyPrefixFrom);
  return [
    ...(isPlace ? [] : ['PREFIX_UNKNOWN']),
    ...(sex === null || (mark % 2 === 0) === (sex === 'MALE') ? [] : ['SEX_DIFFERS']),
    ...(born === null || 19 + Math.floor(mark / 2) === Number(asText(born).slice(0, 2)) ? [] : ['CENTURY_DIFFERS']),
    ...(born === null || digits.slice(4, 6) === asText(born).slice(2, 4) ? [] : ['BIRTH_YEAR_DIFFERS']),
  ];
}

/** The population register's fields that are not the column of their name. */
export const POPULATION_FIELDS: Readonly<Record<string, Resolve>> = {
  'Citizen.ethnicity': (_viewer, { row, reaches }) =>
    row.ethnicity_list === null || row.ethnicity_code === null
      ? null
      : { row: { list: row.ethnicity_list, code: row.ethnicity_code }, reaches },
  'Citizen.household': (viewer, { row }) => {
    const member = viewer.world.find('household_member', 'citizen_id', row.id).find((one) => one.valid_to === null);
    const [found] = member === undefined ? [] : viewer.world.find('household', 'id', member.household_id);
    return found === undefined ? null : about(viewer, found, { household: found.id });
  },
  'Citizen.representatives': (viewer, { row }) =>
    listed(
      viewer,
      unsealed(viewer, viewer.world.find('representative', 'ward_id', row.id), 'representative_id'),
      'population.family',
      () => ({
        citizen: row.id,
      }),
    ),
  'Citizen.familyRelations': (viewer, { row }) =>
    listed(
      viewer,
      unsealed(viewer, viewer.world.find('family_relation', 'citizen_id', row.id), 'relative_id'),
      'population.family',
      () => ({
        citizen: row.id,
      }),
    ),
  'Residence.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, codeDayOf(row)),
  'Citizen.residence': ({ world }, { row, reaches }, { asOf }) => {
    const homes = world.find('residence', 'citizen_id', row.id);
    const found = homes.findLast((home) => home.kind === 'PERMANENT' && isOn(home, asText(asOf)));
    return found === undefined ? null : { row: { ...found, as_of: asOf }, reaches };
  },
  'Citizen.absence': (_viewer, { row, reaches }) =>
    row.absent_from === null ? null : { row: { valid_from: row.absent_from, valid_to: row.absent_to }, reaches },
  'Citizen.personalNumberQuality': (_viewer, { row }) => flagsOf(row),
  'Citizen.identityVerification': (_viewer, { row, reaches }) =>
    row.verification_outcome === null ? null : { row: { ...row, outcome: row.verification_outcome }, reaches },
  'ResidenceOnDay.unit': (viewer, { row }) => (isSameList(row) ? unitOn(viewer, row.unit_code, asText(row.as_of)) : null),
  'ResidenceOnDay.unitToday': (viewer, { row }) => {
    const unit = unitOn(viewer, row.unit_code, isSameList(row) ? asText(row.as_of) : codeDayOf(row));
    return unit === null ? null : successionOf(viewer.world, unit.row, today());
  },
  'AdministrativeUnit.parent': (viewer, { row }) =>
    row.parent_code == null ? null : unitOn(viewer, row.parent_code, asText(row.valid_to ?? today())),
  'AdministrativeUnit.urban': (_viewer, { row }) => ({ WARD: true, TOWNSHIP: true, COMMUNE: false })[asText(row.kind)] ?? null,
  'AdministrativeUnit.replacedBy': ({ world }, { row }, { asOf }) => successionOf(world, row, asOf == null ? today() : asText(asOf)),
  'AdministrativeUnit.replaces': ({ world }, { row }) => replacedBy(world, row),
  'FamilyRelation.relative': linked('relative_id'),
  'Representation.representative': linked('representative_id'),
  'HouseholdMember.citizen': linked('citizen_id'),
  'Representation.representativeFullName': nameOf('representative_id'),
  'Household.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, today()),
  'Household.head': linked('head_id'),
  'Household.members': (viewer, { row }) =>
    listed(
      viewer,
      unsealed(viewer, viewer.world.find('household_member', 'household_id', row.id), 'citizen_id'),
      'population.family',
      () => ({
        household: row.id,
      }),
    ),
  'HouseholdMember.fullName': nameOf('citizen_id'),
  'Query.citizen': (viewer, _query, { id }) => citizen(viewer, id, viewer.toldReach),
  'Query.citizenByPersonalNumber': (viewer, _query, { personalNumber }) =>
    citizen(viewer, viewer.world.find('citizen', 'personal_number', personalNumber)[0]?.id, viewer.toldReach),
  'Query.me': (viewer) => (viewer.citizenId === undefined ? null : citizen(viewer, viewer.citizenId)),
  'Query.household': (viewer, _query, { id }) => {
    const [row] = viewer.world.find('household', 'id', id);
    const isThere = row !== undefined && reachAtRoot(viewer, 'household').reaches('population.family', { household: id });
    return isThere ? about(viewer, row, { household: id }) : null;
  },
  'Query.administrativeUnit': (viewer, _query, { code, asOf }) => unitOn(viewer, code, asOf == null ? today() : asText(asOf)),
};
