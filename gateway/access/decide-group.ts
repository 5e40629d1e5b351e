import { CASE_HOLDER, DOSSIER_HOLDERS } from '../../schema/contract/dossier-capacity.js';
import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { Mask, RowCondition, RowConditions } from '../../schema/contract/row-condition.js';
import type { Allowance, Grant, Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';

/** The parts of a request that decide about information groups: never who it is, so that a decision serves all alike. */
export interface Asker extends Pick<Caller, 'role' | 'purpose' | 'caseNumber'> {
  /** The groups that the declared case names; null when it names none, or is no open case of the caller's organisation. */
  readonly namedGroups: readonly string[] | null;
  /** Agencies of whom the reference directory knows nothing recent; `OFF` for a gateway without a directory. */
  readonly staleAgencies: ReadonlySet<string> | 'OFF';
  /** True when this officer or organisation has asked for as many different people this hour as the grant allows. */
  readonly quotaExceeded: boolean;
}

/** `rule` names the row of `grants.yaml` that was applied, `role/PURPOSE`. */
export type GroupVerdict =
  | { readonly granted: true; readonly rows: RowConditions; readonly mask: Mask | null; readonly rule: string }
  | { readonly granted: false; readonly reason: RefusalReason; readonly rule: string };

/**
 * Whether an information group is granted, and under which row conditions. Pure; the first reason that holds is told:
 * PURPOSE_REQUIRED, PURPOSE_NOT_PERMITTED, CASE_REQUIRED, GROUP_NOT_GRANTED, DIRECTORY_STALE, QUOTA_EXCEEDED.
 */
export function decideGroup(policy: Policy, asker: Asker, group: string): GroupVerdict {
  if (asker.purpose.kind === 'NONE') return refuse('PURPOSE_REQUIRED', `${asker.role}/*`);
  if (asker.purpose.kind === 'UNKNOWN') return refuse('PURPOSE_NOT_PERMITTED', `${asker.role}/*`);
  const { name } = asker.purpose;
  const rule = `${asker.role}/${name}`;
  const purpose = policy.purposes.get(name);
  const grant = policy.grantsByRole.get(asker.role)?.get(name);
  if (!purpose || !grant) return refuse('PURPOSE_NOT_PERMITTED', rule);
  if ((purpose.caseRequired || purpose.breakGlass) && asker.caseNumber === null) return refuse('CASE_REQUIRED', rule);
  const allowance = policy.groups.has(group) ? findAllowance(grant, asker, group) : undefined;
  if (!allowance) return refuse('GROUP_NOT_GRANTED', rule);
  const caseHolder = purpose.breakGlass ? null : CASE_HOLDER;
  return decideRows(purpose.breakGlass ? asEmergency(allowance) : allowance, { capacity: grant.capacity, caseHolder }, asker, rule);
}

function findAllowance(grant: Grant, { namedGroups }: Asker, group: string): Allowance | undefined {
  const listed = grant.allowanceByGroup.get(group);
  if (listed) return listed;
  return grant.allowanceNamedByCase && namedGroups?.includes(group) ? grant.allowanceNamedByCase : undefined;
}

/** An emergency reaches the one citizen for whom the emergency access was opened: it is a case of the platform's own. */
function asEmergency(allowance: Allowance): Allowance {
  const rows = allowance.rows.map((alternative) => alternative.map((condition) => (condition === 'ANY' ? 'CASE' : condition)));
  return { ...allowance, rows };
}

/** What the words of a grant's rows mean in this request. */
interface Meaning {
  readonly capacity: Grant['capacity'];
  /** Null for a case of the platform's own, which the gateway's own database keeps. */
  readonly caseHolder: string | null;
}

/** Keeps the alternatives that can be verified now; with none left the group is refused as a whole. */
function decideRows({ rows, mask }: Allowance, meaning: Meaning, asker: Asker, rule: string): GroupVerdict {
  if (rows.length === 0) return { granted: true, rows, mask, rule };
  const possible = rows.filter((alternative) => !alternative.includes('NONE'));
  if (possible.length === 0) return refuse('GROUP_NOT_GRANTED', rule);
  const verifiable = possible.filter((alternative) => alternative.every((condition) => isVerifiable(condition, meaning, asker)));
  if (verifiable.length === 0) return refuse('DIRECTORY_STALE', rule);
  return asker.quotaExceeded ? refuse('QUOTA_EXCEEDED', rule) : { granted: true, rows: verifiable, mask, rule };
}

/** Whether the directory's knowledge of the agency behind a condition is recent. Without a directory only what agencies check themselves is. */
function isVerifiable(condition: RowCondition, meaning: Meaning, { staleAgencies }: Asker): boolean {
  const holder = holderOf(condition, meaning);
  if (holder === 'NOBODY') return false;
  if (holder === null) return true;
  if (staleAgencies === 'OFF') return holder === 'population';
  return !staleAgencies.has(holder);
}

/** The agency whose records say whether a condition holds; null when none is needed, `NOBODY` when nobody can say. Every condition, no default: a new one does not compile until it is decided here. */
function holderOf(condition: RowCondition, { capacity, caseHolder }: Meaning): string | null {
  switch (condition) {
    case 'SELF':
    case 'ANY':
    case 'NONE':
      return null;
    case 'WARD':
    case 'RESIDENT':
      return 'population';
    case 'DOSSIER':
      return capacity === null ? 'NOBODY' : DOSSIER_HOLDERS[capacity];
    case 'CASE':
      return caseHolder;
  }
}

function refuse(reason: RefusalReason, rule: string): GroupVerdict {
  return { granted: false, reason, rule };
}
