import { hash } from 'node:crypto';
import type { CitizenFactsRow } from '../../../schema/contract/directory-feed.js';

/** Communes of the made-up country; a jurisdiction is one of them. */
export const COMMUNES = 3_321;
const NONE = { residences: [], guardians: [], protections: [], dossiers: [] } as const;
const SINCE = '2020-01-01';

/** Opaque and in no order, as codes are: neighbours in the table are no neighbours in life. */
export function codeOf(index: number): string {
  return hash('sha256', `citizen ${index}`, 'hex').slice(0, 13).toUpperCase();
}

export function communeOf(index: number): { unitCode: string; provinceCode: string } {
  const commune = index % COMMUNES;
  return { unitCode: String(10_000 + commune), provinceCode: String(10 + (commune % 34)) };
}

/** What each agency knows of the citizen: the register of everybody, insurance of four in five, the others of some. */
export const KNOWN_AT: Readonly<Record<string, (index: number) => CitizenFactsRow | null>> = {
  population: (index) => ({
    ...NONE,
    citizenId: codeOf(index),
    residences: [{ ...communeOf(index), validFrom: SINCE, validTo: null }, ...(index % 10 === 0 ? [temporaryOf(index)] : [])],
    guardians: index % 4 === 0 ? [{ guardianId: codeOf(index + 1), validFrom: SINCE, validTo: '2036-05-01' }] : [],
    protections: index % 5_000 === 0 ? [{ kind: 'ADOPTION', validFrom: SINCE, validTo: null }] : [],
  }),
  'social-insurance': (index) =>
    index % 5 === 4 ? null : dossierOf(index, 'INSURED_PERSON', `insurance-${communeOf(index).provinceCode}`),
  labour: (index) => (index % 6 === 0 ? dossierOf(index, 'ASSISTANCE_RECIPIENT', `labour-office-${communeOf(index).unitCode}`) : null),
  health: (index) => (index % 9 === 0 ? dossierOf(index, 'PATIENT_OF_OPEN_ENCOUNTER', `facility-${index % 1_400}`) : null),
};

function temporaryOf(index: number): CitizenFactsRow['residences'][number] {
  return { ...communeOf(index + 7), validFrom: '2024-01-01', validTo: '2026-01-01' };
}

function dossierOf(index: number, capacity: string, organisation: string): CitizenFactsRow {
  return { ...NONE, citizenId: codeOf(index), dossiers: [{ organisation, capacity, caseNumber: null, validFrom: SINCE, validTo: null }] };
}
