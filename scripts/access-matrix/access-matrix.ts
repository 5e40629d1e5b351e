import type { DocumentNode } from 'graphql';
import { decideGroup } from '../../gateway/access/decide-group.js';
import { readAccessRequirements, type AccessRequirements } from '../../gateway/supergraph/access-requirements.js';
import { readMaskTags, type MaskTags } from '../../gateway/supergraph/mask-tags.js';
import type { DossierCapacity } from '../../schema/contract/dossier-capacity.js';
import type { Mask, RowConditions } from '../../schema/contract/row-condition.js';
import type { Grant, Policy } from '../../schema/policy/policy.js';

/** What a role may read of one information group for one purpose, in the best case: case declared and open, every agency heard of, quota left. */
export interface Permission {
  readonly role: string;
  readonly purpose: string;
  readonly group: string;
  readonly rows: RowConditions;
  readonly mask: Mask | null;
  readonly capacity: DossierCapacity | null;
  /** Granted only when the declared case names the group. */
  readonly namedByCase: boolean;
}

/** The policy joined with the graph: what the gateway's own decision says about every field, role and purpose. */
export interface AccessMatrix {
  readonly policy: Policy;
  /** In the order of the policy; a group nobody has been given is in it, with no permission. */
  readonly permissionsByGroup: ReadonlyMap<string, readonly Permission[]>;
  /** Coordinates of each group, in the order of the graph. */
  readonly fieldsByGroup: ReadonlyMap<string, readonly string[]>;
  /** Coordinates that every verified caller gets: opaque ids, reference data, the plumbing of lists. */
  readonly openFields: readonly string[];
  readonly maskTags: MaskTags;
}

/** Decides with the gateway's own code: a page that were made from the policy alone could say something else than what happens. */
export function readAccessMatrix(policy: Policy, supergraph: DocumentNode): AccessMatrix {
  const requirements = readAccessRequirements(supergraph);
  return {
    policy,
    permissionsByGroup: new Map([...policy.groups.keys()].map((group) => [group, permissionsOf(policy, group)])),
    fieldsByGroup: groupFields(policy, requirements),
    openFields: [...requirements].flatMap(([coordinate, { scopes }]) => (scopes === null ? [coordinate] : [])),
    maskTags: readMaskTags(supergraph),
  };
}

/** A field of several groups stands under each of them. */
function groupFields({ groups }: Policy, requirements: AccessRequirements): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>([...groups.keys()].map((group) => [group, []]));
  for (const [coordinate, { scopes }] of requirements)
    for (const group of new Set((scopes ?? []).flat())) fields.get(group)?.push(coordinate);
  return fields;
}

function permissionsOf(policy: Policy, group: string): Permission[] {
  const grants = [...policy.grantsByRole.values()].flatMap((byPurpose) => [...byPurpose.values()]);
  return grants.flatMap((grant) => findPermission(policy, grant, group) ?? []);
}

function findPermission(policy: Policy, grant: Grant, group: string): Permission | null {
  const { role, purpose, capacity } = grant;
  const common = { role, purpose, group, capacity };
  const inCase = (namedGroups: readonly string[] | null) => {
    const asker = {
      role,
      purpose: { kind: 'KNOWN', name: purpose },
      caseNumber: '',
      namedGroups,
      staleAgencies: NONE,
      quotaExceeded: false,
    } as const;
    return decideGroup(policy, asker, group);
  };
  const listed = inCase(null);
  if (listed.granted) return { ...common, rows: listed.rows, mask: listed.mask, namedByCase: false };
  const named = inCase([group]);
  if (named.granted) return { ...common, rows: named.rows, mask: named.mask, namedByCase: true };
  const allowance = grant.allowanceByGroup.get(group);
  // Refused as a record, and still something that the policy says: the group may be counted.
  return allowance?.rows.flat().includes('NONE') ? { ...common, rows: [['NONE']], mask: null, namedByCase: false } : null;
}

const NONE: ReadonlySet<string> = new Set();

/** What a permission does with a field of its group. */
export function formOf({ maskTags }: AccessMatrix, { mask }: Permission, coordinate: string): 'CUT' | 'WHOLE' | 'REFUSED' {
  return mask === null ? 'WHOLE' : (maskTags.get(coordinate) ?? 'REFUSED');
}
