import { describe, expect, it } from '@jest/globals';
import type { AccessDecision } from '../../../../gateway/access/access-decision.js';
import { createCallerContext, type ContextRequest } from '../../../../gateway/access/create-caller-context.js';
import type { CaseFacts } from '../../../../gateway/directory/directory.js';
import { findCallerContext } from '../../../../schema/contract/caller-context.js';

// Of a decision, a caller and a policy the context takes what is named here.
const DECISION = {
  policyVersion: 'p',
  purpose: 'INSPECTION',
  rowSets: [[['CASE']]],
  groups: {},
  capacity: null,
} as unknown as AccessDecision;
const CALLER = { role: 'inspector', identity: { subject: 's', organisation: 'o', jurisdiction: null, citizenId: null } };
const CASE = { number: 'K-1', heldBy: 'labour', citizenIds: ['C1'] } as unknown as CaseFacts;

function tell(change: Partial<ContextRequest>, subgraph: string, approved: readonly string[] = []) {
  const request = {
    policy: { roles: new Map() },
    caller: CALLER,
    decision: DECISION,
    openCase: null,
    requestId: 'r',
    decidedAt: new Date(0),
  };
  return findCallerContext(createCallerContext({ ...request, ...change } as unknown as ContextRequest)(subgraph, approved));
}

describe('the context of a caller', () => {
  it('tells of the open case to every agency, and whom it concerns to those that do not keep it', () => {
    expect(tell({ openCase: CASE }, 'labour')?.case).toEqual({ number: 'K-1', heldBy: 'labour', permits: [] });
    expect(tell({ openCase: CASE }, 'health')?.case).toEqual({ number: 'K-1', heldBy: 'labour', permits: ['C1'] });
  });

  it('tells of confirmed dossiers to every agency but the one that keeps them', () => {
    const decision = { ...DECISION, capacity: 'INSURED_PERSON' } as AccessDecision;
    const dossier = { capacity: 'INSURED_PERSON', heldBy: 'social-insurance' };
    expect(tell({ decision }, 'health', ['C1'])?.dossier).toEqual({ ...dossier, permits: ['C1'] });
    expect(tell({ decision }, 'social-insurance', ['C1'])?.dossier).toEqual({ ...dossier, permits: [] });
  });

  it('names neither where the decision needs neither, whatever was confirmed', () => {
    expect(tell({}, 'health', ['C1'])).toMatchObject({ dossier: null, case: null, role: 'inspector', purpose: 'INSPECTION' });
  });
});
