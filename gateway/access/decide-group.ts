import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { RowCondition, RowConditions } from '../../schema/contract/row-condition.js';
import type { Allowance, Grant, Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';

/** The parts of a caller that decide about information groups: never who it is, so that a decision serves all alike. */
export type Asker = Pick<Caller, 'role' | 'purpose' | 'caseNumber'>;

/** `rule` names the row of `grants.yaml` that was applied, `role/PURPOSE`. */
export type GroupVerdict =
  | { readonly granted: true; readonly rows: RowConditions; readonly rule: string }
  | { readonly granted: false; readonly reason: RefusalReason; readonly rule: string };

/**
 * Whether an information group is granted, and under which row conditions. Pure; the first reason that holds is told:
 * PURPOSE_REQUIRED, PURPOSE_NOT_PERMITTED, CASE_REQUIRED, GROUP_NOT_GRANTED, DIRECTORY_STALE.
 *
 * What this gateway cannot do yet is refused, not waived: a break-glass purpose as PURPOSE_NOT_PERMITTED, a group that is granted
 * masked as GROUP_NOT_GRANTED (it is not granted whole), DOSSIER and CASE as DIRECTORY_STALE (nobody can verify them).
 */
export function decideGroup(policy: Policy, asker: Asker, group: string): GroupVerdict {
  if (asker.purpose.kind === 'NONE') return refuse('PURPOSE_REQUIRED', `${asker.role}/*`);
  if (asker.purpose.kind === 'UNKNOWN') return refuse('PURPOSE_NOT_PERMITTED', `${asker.role}/*`);
  const { name } = asker.purpose;
  const rule = `${asker.role}/${name}`;
  const purpose = policy.purposes.get(name);
  const grant = policy.grantsByRole.get(asker.role)?.get(name);
  if (!purpose || !grant || purpose.breakGlass) return refuse('PURPOSE_NOT_PERMITTED', rule);
  if (purpose.caseRequired && asker.caseNumber === null) return refuse('CASE_REQUIRED', rule);
  if (!policy.groups.has(group)) return refuse('GROUP_NOT_GRANTED', rule);
  return decideAllowance(grant, group, rule);
}

function decideAllowance(grant: Grant, group: string, rule: string): GroupVerdict {
  const allowance = grant.allowanceByGroup.get(group);
  if (allowance) return decideRows(allowance, rule);
  // Which groups the case names is a fact that nobody can look up yet.
  return refuse(grant.allowanceNamedByCase ? 'DIRECTORY_STALE' : 'GROUP_NOT_GRANTED', rule);
}

/** Keeps the alternatives that the agencies can check today; with none left the group is refused as a whole. */
function decideRows({ rows, mask }: Allowance, rule: string): GroupVerdict {
  if (mask !== null) return refuse('GROUP_NOT_GRANTED', rule);
  if (rows.length === 0) return { granted: true, rows, rule };
  const possible = rows.filter((alternative) => !alternative.some((condition) => checkOf(condition) === 'NEVER'));
  if (possible.length === 0) return refuse('GROUP_NOT_GRANTED', rule);
  const checkable = possible.filter((alternative) => alternative.every((condition) => checkOf(condition) === 'IN_SUBGRAPH'));
  return checkable.length === 0 ? refuse('DIRECTORY_STALE', rule) : { granted: true, rows: checkable, rule };
}

/** Who can say whether a row condition holds. Every condition, no default: a new one does not compile until it is decided here. */
function checkOf(condition: RowCondition): 'IN_SUBGRAPH' | 'BY_DIRECTORY' | 'NEVER' {
  switch (condition) {
    case 'SELF':
    case 'WARD':
    case 'RESIDENT':
    case 'ANY':
      return 'IN_SUBGRAPH';
    case 'DOSSIER':
    case 'CASE':
      return 'BY_DIRECTORY';
    case 'NONE':
      return 'NEVER';
  }
}

function refuse(reason: RefusalReason, rule: string): GroupVerdict {
  return { granted: false, reason, rule };
}
