import { formatDay } from '../calendar.js';
import { MERITORIOUS_CATEGORIES } from '../tables/meritorious-categories.js';
import { GRANDMOTHER } from '../people/staged-households.js';
import type { PersonContext, RecordContext } from './context.js';
import { createDeliveredIdentity } from './delivered-identity.js';
import { writeMeritoriousDossier } from './meritorious-rows.js';
import { writeWithNativePlace } from './native-place-rows.js';

/** The hospital of the demo health worker. */
const FACILITY = '75096';
const DAYS_IN_HOSPITAL = 3;

/** A dossier of merit and an open stay in hospital, so that an officer who reads under a dossier has somebody to read. Draws nothing of the present. */
export function writeStagedDossiers(context: RecordContext): void {
  const { household, history } = context;
  if (household.index !== GRANDMOTHER.household) return;
  const person = household.people[GRANDMOTHER.position];
  const category = MERITORIOUS_CATEGORIES.find(({ name }) => name === 'Người nhiễm chất độc hóa học');
  if (person === undefined || category === undefined) throw new Error('The first family has a grandmother, and the table her category.');
  const own = { ...context, person, random: history };
  writeMeritoriousDossier(own, category, createDeliveredIdentity(own, person, own.numbers.agencyNumber('LD', person.index)), false);
  writeOpenEncounter(own);
}

function writeOpenEncounter(context: PersonContext): void {
  const { person, numbers, referenceDay, write } = context;
  const recordNumber = `KB${String(person.index + 1).padStart(8, '0')}-9`;
  writeWithNativePlace(context, 'encounter', {
    recordNumber,
    ...createDeliveredIdentity(context, person, numbers.agencyNumber('BN', person.index)),
    insuranceNumber: null,
    facilityCode: FACILITY,
    kind: 'Nội trú',
    admittedOn: formatDay(referenceDay - DAYS_IN_HOSPITAL),
    dischargedOn: null,
    confidential: 'Không',
    totalCost: '4215700',
    insuranceShare: '0',
    patientShare: '4215700',
  });
  write('diagnosis', {
    encounterRecordNumber: recordNumber,
    icd10: 'J18.9',
    name: 'Viêm phổi',
    role: 'Chính',
    treatment: 'Kháng sinh',
    result: null,
  });
}
