import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import type { Persona } from '../../../../scripts/generate/personas.js';
import { generateInto, type Cells, type Generated } from './read-generated.js';

describe.each([200, 1_000])('the personas of a run of %d people', (people) => {
  let generated: Generated;
  let personas: readonly Persona[];
  beforeAll(async () => {
    generated = await generateInto(people, people + 1);
    // A file that the generator wrote just now.
    personas = JSON.parse(await readFile(join(generated.directory, 'personas.json'), 'utf8')) as Persona[];
  });

  it('hold one at least for each role and purpose of the policy', async () => {
    const roles = Object.keys(await readPolicy('roles'));
    expect([...new Set(personas.map(({ role }) => role))].sort()).toEqual(roles.sort());
    const purposes = Object.keys(await readPolicy('purposes'));
    expect([...new Set(personas.flatMap((persona) => persona.purposes))].sort()).toEqual(purposes.sort());
  });

  it('have stable unique names and subjects', () => {
    expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
    expect(new Set(personas.map(({ subject }) => subject)).size).toBe(personas.length);
    for (const { name } of personas) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('have officers of two communes and of two provinces', () => {
    const unitsAt = (level: string) =>
      new Set(personas.flatMap(({ jurisdiction }) => (jurisdiction?.level === level ? jurisdiction.units : [])));
    expect(unitsAt('COMMUNE').size).toBe(2);
    expect(unitsAt('PROVINCE').size).toBe(2);
  });

  it('give each commune officer a resident of the commune to read', async () => {
    const citizens = await generated.rowsOf('citizen');
    const residences = await generated.rowsOf('residence');
    const officers = personas.filter(({ jurisdiction }) => jurisdiction?.level === 'COMMUNE');
    expect(officers).toHaveLength(4);
    for (const { readable, jurisdiction } of officers) {
      const recordNumber = citizens.find(({ socialSecurityCode }) => socialSecurityCode === readable)?.recordNumber;
      const homes = residences.filter((row) => row.citizenRecordNumber === recordNumber && row.kind === 'Thường trú' && row.validTo === '');
      expect(homes.map(({ unitCode }) => unitCode)).toEqual(jurisdiction?.units);
    }
  });

  it('start with a citizen who has data in all four agencies and no defect', async () => {
    const [first] = personas;
    const citizen = (await generated.rowsOf('citizen')).find((row) => row.socialSecurityCode === first?.subject);
    const own = async (record: string) => (await generated.rowsOf(record)).filter((row) => isOf(row, citizen));
    for (const record of ['assistance-entitlement', 'contribution-period', 'health-insurance-card', 'encounter']) {
      expect([record, (await own(record)).length > 0]).toEqual([record, true]);
    }
    expect((await own('insurance-membership')).map(({ kind }) => kind)).toEqual(['BHXH bắt buộc', 'BHTN', 'BHYT']);
    const encounters = new Set((await own('encounter')).map(({ recordNumber }) => recordNumber));
    expect((await generated.rowsOf('diagnosis')).some(({ encounterRecordNumber }) => encounters.has(encounterRecordNumber))).toBe(true);
    for (const record of ['identity-document', 'residence', 'household-member', 'family-relation']) {
      expect((await generated.rowsOf(record)).some((row) => row.citizenRecordNumber === citizen?.recordNumber)).toBe(true);
    }
    const household = (await generated.rowsOf('household')).find((row) => row.headRecordNumber === citizen?.recordNumber);
    const classes = (await generated.rowsOf('poverty-classification')).filter((row) => row.householdFileNumber === household?.fileNumber);
    expect(classes.map((row) => row.class)).toEqual(['Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Không nghèo']);
  });

  it('have a guardian with a ward, and one whose right is suspended and who reads only themselves', async () => {
    const codes = new Map((await generated.rowsOf('citizen')).map((row) => [row.recordNumber, row.socialSecurityCode]));
    const rights = (await generated.rowsOf('representative')).map(({ representativeRecordNumber, wardRecordNumber, suspended }) => ({
      by: codes.get(representativeRecordNumber),
      of: codes.get(wardRecordNumber),
      suspended,
    }));
    const [guardian, suspended] = ['guardian-binh', 'suspended-guardian-dung'].map((name) =>
      personas.find((persona) => persona.name === name),
    );
    expect(rights).toContainEqual({ by: guardian?.subject, of: guardian?.readable, suspended: 'Không' });
    expect(rights.find(({ by }) => by === suspended?.subject)?.suspended).toBe('Có');
    expect(suspended?.readable).toBe(suspended?.subject);
  });
});

function isOf(row: Cells, citizen: Cells | undefined): boolean {
  return row.personalNumber === citizen?.personalNumber && row.fullName === citizen?.fullName && row.birthDate === citizen?.birthDate;
}

async function readPolicy(name: 'roles' | 'purposes'): Promise<Record<string, unknown>> {
  // The policy loader checks the shape; here only the names count.
  const file = parse(await readFile(join(REPOSITORY_ROOT, `schema/policy/${name}.yaml`), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  return file[name] ?? {};
}
