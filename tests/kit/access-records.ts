import { randomUUID } from 'node:crypto';
import type { AccessIntent, AccessOutcome, Pseudonym } from '../../schema/contract/access-record.js';

/** What the two records of a request have in common, of an officer who asks for a purpose; a test says what is different in it. */
const REQUEST = {
  actor: { person: 'p1.officer', role: 'commune-labour-officer', agency: 'labour', organisation: 'H-1', network: '10.0.0.0/24' },
  purpose: 'DATA_CLEANSING',
  legalBasis: ['decree-278-2025'],
  caseNumber: null,
  breakGlass: false,
  decisionId: 'd1',
  policyVersion: 'p',
  supergraphVersion: 's',
  operation: 'o',
} as const;

export function intentOf(asked: readonly Pseudonym[], given: Partial<AccessIntent> = {}): AccessIntent {
  const at = new Date().toISOString();
  return { kind: 'INTENT', requestId: randomUUID(), at, ...REQUEST, asked, groups: ['population.name'], ...given };
}

/** The outcome of that intent, as it was asked, delivered to everybody who was asked for. */
export function outcomeOf({ asked, ...intent }: AccessIntent, given: Partial<AccessOutcome> = {}): AccessOutcome {
  return {
    ...intent,
    kind: 'OUTCOME',
    at: new Date().toISOString(),
    status: 'DELIVERED',
    delivered: [{ groups: ['population.name'], citizens: asked }],
    refused: [],
    coordinates: { 'Citizen.fullName': asked.length },
    masked: {},
    refusedFields: {},
    incidents: 0,
    ...given,
  };
}
