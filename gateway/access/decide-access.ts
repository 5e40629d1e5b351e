import { hash } from 'node:crypto';
import type { Mask, RowConditions } from '../../schema/contract/row-condition.js';
import type { Policy } from '../../schema/policy/policy.js';
import { createBoundedMap } from '../bounded-map.js';
import type { MaskTags } from '../supergraph/mask-tags.js';
import type { AccessRequirements } from '../supergraph/access-requirements.js';
import type { AccessDecision, FieldDelivery, FieldRefusal, FieldVerdict } from './access-decision.js';
import { decideGroup, type Asker, type GroupVerdict } from './decide-group.js';

const DELIVERED: FieldVerdict = { delivered: true, group: null, mask: null, ways: [] };
/** More (role, purpose, case declared) than any policy has: the memory is bounded by the policy, the limit is a second lock. */
const REMEMBERED_DECISIONS = 1_000;

/** `decideAccess` that decides once for all callers of the same role and purpose. */
export function createAccessDecider(
  policy: Policy,
  requirements: AccessRequirements,
  maskTags: MaskTags,
): (asker: Asker) => AccessDecision {
  const decisions = createBoundedMap<string, AccessDecision>(REMEMBERED_DECISIONS);
  return (asker) => {
    const key = cacheKeyOf(policy, asker);
    const known = decisions.get(key);
    if (known) return known;
    const decision = decideAccess(policy, requirements, maskTags, asker);
    decisions.set(key, decision);
    return decision;
  };
}

/** Decides every group of the policy. Pure. A rule that throws is a refusal of its group, never of the request, and never a grant. */
export function decideAccess(policy: Policy, requirements: AccessRequirements, maskTags: MaskTags, asker: Asker): AccessDecision {
  const cacheKey = cacheKeyOf(policy, asker);
  const verdicts = new Map([...policy.groups.keys()].map((group) => [group, decideGroupOrRefuse(policy, asker, group)]));
  const verdictOfGroup = (group: string) => verdicts.get(group) ?? decideGroupOrRefuse(policy, asker, group);
  const byCoordinate = new Map<string, FieldVerdict>();
  return {
    id: hash('sha256', cacheKey, 'hex').slice(0, 16),
    policyVersion: policy.version,
    role: asker.role,
    purpose: asker.purpose.kind === 'KNOWN' ? asker.purpose.name : null,
    cacheKey,
    requirements,
    ...describeGrant(policy, asker),
    verdictFor(coordinate) {
      const known = byCoordinate.get(coordinate) ?? decideField(coordinate, policy, { requirements, maskTags }, verdictOfGroup);
      byCoordinate.set(coordinate, known);
      return known;
    },
    ...collectRows(verdicts),
    withoutReach: refuseRoots(verdicts),
  };
}

function describeGrant(policy: Policy, { role, purpose }: Asker): Pick<AccessDecision, 'capacity' | 'breakGlass' | 'legalBasis'> {
  const name = purpose.kind === 'KNOWN' ? purpose.name : '';
  const grant = policy.grantsByRole.get(role)?.get(name);
  return {
    capacity: grant?.capacity ?? null,
    breakGlass: grant !== undefined && policy.purposes.get(name)?.breakGlass === true,
    legalBasis: grant?.legalBasis ?? [],
  };
}

/** Nothing of the person: only what the rules look at. */
function cacheKeyOf(policy: Policy, { role, purpose, caseNumber, namedGroups, staleAgencies, quotaExceeded }: Asker): string {
  return [
    policy.version,
    role,
    purpose.kind === 'KNOWN' ? purpose.name : purpose.kind.toLowerCase(),
    caseNumber === null ? '' : 'case',
    namedGroups === null ? '' : [...namedGroups].sort().join(),
    staleAgencies === 'OFF' ? 'OFF' : [...staleAgencies].sort().join(),
    quotaExceeded ? 'quota' : '',
  ].join('|');
}

function decideGroupOrRefuse(policy: Policy, asker: Asker, group: string): GroupVerdict {
  try {
    return decideGroup(policy, asker, group);
  } catch {
    return { granted: false, reason: 'GROUP_NOT_GRANTED', rule: 'fault' };
  }
}

/** Groups first, then `@authenticated` and the public list; a field with none of the three is refused. */
function decideField(
  coordinate: string,
  policy: Policy,
  { requirements, maskTags }: { readonly requirements: AccessRequirements; readonly maskTags: MaskTags },
  verdictOf: (group: string) => GroupVerdict,
): FieldVerdict {
  const requirement = requirements.get(coordinate);
  if (requirement?.scopes) return decideScopes(requirement.scopes, maskTags.get(coordinate), verdictOf);
  if (requirement?.authenticated || policy.publicFields.has(coordinate)) return DELIVERED;
  return { delivered: false, reason: 'GROUP_NOT_GRANTED', group: null, rule: 'field-without-group' };
}

type MaskTag = ReturnType<MaskTags['get']>;

/**
 * One alternative must be granted whole; the first that is decides how the value is cut. Any other of which no more is cut is as good a way to a record. Told is
 * the first group that is missing from the first alternative. An empty list grants nothing.
 */
function decideScopes(
  alternatives: readonly (readonly string[])[],
  tag: MaskTag,
  verdictOf: (group: string) => GroupVerdict,
): FieldVerdict {
  const verdicts = alternatives.filter(({ length }) => length > 0).map((groups) => decideAlternative(groups, tag, verdictOf));
  const ways = verdicts.filter((verdict) => verdict.delivered);
  const [first] = ways;
  if (first === undefined)
    return verdicts[0] ?? { delivered: false, reason: 'GROUP_NOT_GRANTED', group: null, rule: 'field-without-group' };
  return { ...first, ways: ways.filter(({ mask }) => mask === null || mask === first.mask).flatMap((way) => way.ways) };
}

function decideAlternative(groups: readonly string[], tag: MaskTag, verdictOf: (group: string) => GroupVerdict): FieldVerdict {
  for (const group of groups) {
    const verdict = verdictOf(group);
    if (!verdict.granted) return { delivered: false, group, reason: verdict.reason, rule: verdict.rule };
  }
  return cut({ delivered: true, group: groups[0] ?? null, mask: maskOf(groups, verdictOf), ways: [groups] }, tag);
}

/** Under a mask a field is cut, or told whole because it identifies nothing; one that says neither is refused: it was not granted whole. */
function cut(delivery: FieldDelivery, tag: MaskTag): FieldVerdict {
  if (delivery.mask === null || tag === 'CUT') return delivery;
  if (tag === 'WHOLE') return { ...delivery, mask: null };
  return { delivered: false, reason: 'GROUP_NOT_GRANTED', group: delivery.group, rule: 'masked-group' };
}

/** A field of several groups is cut when one of them is. */
function maskOf(groups: readonly string[], verdictOf: (group: string) => GroupVerdict): Mask | null {
  const masked = groups.map(verdictOf).find((verdict) => verdict.granted && verdict.mask !== null);
  return masked?.granted ? masked.mask : null;
}

function collectRows(verdicts: ReadonlyMap<string, GroupVerdict>): Pick<AccessDecision, 'rowSets' | 'groups'> {
  const indexByRows = new Map<string, number>();
  const rowSets: RowConditions[] = [];
  const groups: Record<string, number> = {};
  for (const [group, verdict] of verdicts) {
    if (!verdict.granted) continue;
    const text = JSON.stringify(verdict.rows);
    const index = indexByRows.get(text) ?? rowSets.push(verdict.rows) - 1;
    indexByRows.set(text, index);
    groups[group] = index;
  }
  return { rowSets, groups };
}

/** A grant whose groups cannot be verified now tells more than one that does not exist; before both come the reasons that all groups share. */
function refuseRoots(verdicts: ReadonlyMap<string, GroupVerdict>): FieldRefusal | null {
  let told: FieldRefusal | null = null;
  for (const verdict of verdicts.values()) {
    if (verdict.granted) {
      if (verdict.rows.length > 0) return null;
      continue;
    }
    if (told === null || (told.reason === 'GROUP_NOT_GRANTED' && verdict.reason === 'DIRECTORY_STALE')) {
      told = { delivered: false, reason: verdict.reason, group: null, rule: verdict.rule };
    }
  }
  return told ?? { delivered: false, reason: 'GROUP_NOT_GRANTED', group: null, rule: 'nothing-granted' };
}
