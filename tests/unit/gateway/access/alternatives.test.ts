import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideAccess } from '../../../../gateway/access/decide-access.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';
import { decide, type ReferenceDecision } from '../../../access/reference/grants.js';
import type { World } from '../../../access/reference/world.js';

const ROLE = 'commune-labour-officer';
const PURPOSE = 'PAYMENT';
/** Whole, masked, not granted and not known. */
const GROUPS = ['population.name', 'labour.payment', 'labour.account', 'insurance.salary', 'population.shoe-size'];
const FIELD = 'Account.number';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
// Without a declared case the reference looks at nobody's records.
const reference = decide({} as World, { subject: 'officer', role: ROLE }, { purpose: PURPOSE });

const alternatives = fc.array(fc.array(fc.constantFrom(...GROUPS), { maxLength: 3 }), { maxLength: 4 });
const tags = fc.constantFrom('CUT' as const, 'WHOLE' as const, undefined);

/** What one alternative alone would show: `null` nothing, else the mask, `''` for the whole value. */
function shownBy(decision: ReferenceDecision, groups: readonly string[], tag: 'CUT' | 'WHOLE' | undefined): string | null {
  const verdicts = groups.map((group) => decision.verdictOf(group));
  if (groups.length === 0 || verdicts.some((verdict) => 'reason' in verdict)) return null;
  const mask = verdicts.flatMap((verdict) => ('rows' in verdict && verdict.mask !== null ? [verdict.mask] : []))[0];
  if (mask === undefined || tag === 'WHOLE') return '';
  return tag === 'CUT' ? mask : null;
}

it('a field under any alternatives of groups leaves as the reference says, and every way to it allows no less than what leaves', () => {
  fc.assert(
    fc.property(alternatives, tags, (scopes, tag) => {
      const requirements = new Map([[FIELD, { authenticated: false, scopes }]]);
      const asker = { role: ROLE, purpose: { kind: 'KNOWN', name: PURPOSE }, caseNumber: null, namedGroups: null } as const;
      const facts = { ...asker, staleAgencies: new Set<string>(), quotaExceeded: false };
      const verdict = decideAccess(policy, requirements, new Map(tag && [[FIELD, tag]]), facts).verdictFor(FIELD);
      const shown = scopes.map((groups) => ({ groups, value: shownBy(reference, groups, tag) })).filter(({ value }) => value !== null);
      const left = shown[0]?.value ?? null;
      expect(verdict.delivered ? (verdict.mask ?? '') : null).toBe(left);
      const ways = shown.filter(({ value }) => value === '' || value === left).map(({ groups }) => groups);
      expect(verdict.delivered ? verdict.ways : []).toEqual(ways);
    }),
    { numRuns: 500 },
  );
});
