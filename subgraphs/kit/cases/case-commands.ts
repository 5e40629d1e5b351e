import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createError } from '../../../schema/contract/error-codes.js';
import { CaseCitizenEntity, CaseFileEntity } from '../entities/case.entity.js';
import type { CaseKindName, CaseState } from './case-kinds.js';

interface NewCase {
  readonly kind: CaseKindName;
  readonly organisation: string;
  /** Codes of today, each once. */
  readonly citizenIds: readonly string[];
  readonly openedOn: string;
}

/** A new case of the organisation under a number that only the database gives. */
export async function writeNewCase(em: EntityManager, { kind, organisation, citizenIds, openedOn }: NewCase): Promise<CaseState> {
  const number = await drawNumber(em, openedOn);
  const state = { id: randomUUID(), number, kind, organisation, openedOn, closedOn: null };
  em.persist(em.create(CaseFileEntity, { ...state, namedGroups: null }));
  // Before its citizens: they point to its number, which the unit of work does not know.
  await em.flush();
  for (const citizenId of citizenIds)
    em.persist(em.create(CaseCitizenEntity, { ...BY_CODE, id: randomUUID(), caseNumber: number, citizenId }));
  return state;
}

const BY_CODE = {
  personRecordNumber: null,
  deliveredFullName: null,
  deliveredBirthDate: null,
  deliveredPersonalNumber: null,
  deliveredAddress: null,
};

/** Every change at once, or none. */
export type CaseChange = Partial<Pick<CaseState, 'organisation' | 'closedOn'>>;

/**
 * Changes an open case that the organisation holds. Throws `NOT_FOUND_OR_NOT_PERMITTED` for a case of another organisation (also when it was assigned away
 * a moment ago: the row is locked before it is looked at) and `CONFLICT` for a closed one.
 */
export async function writeCaseChange(em: EntityManager, number: string, heldBy: string, change: CaseChange): Promise<CaseState> {
  const found = await em.findOne(CaseFileEntity, { number }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found?.organisation !== heldBy) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
  if (found.closedOn !== null) throw createError('CONFLICT');
  Object.assign(found, change);
  const { id, kind, organisation, openedOn, closedOn } = found;
  // The column holds nothing else: files and mutations take the closed list only.
  return { id, number, kind: kind as CaseKindName, organisation, openedOn, closedOn };
}

async function drawNumber(em: EntityManager, openedOn: string): Promise<string> {
  const [row] = await em.execute<{ drawn: string }[]>(`SELECT nextval('case_number')::text AS drawn`);
  if (row === undefined) throw new Error('A sequence always gives a number.');
  return `VV-${openedOn.slice(0, 4)}-${row.drawn.padStart(6, '0')}`;
}
