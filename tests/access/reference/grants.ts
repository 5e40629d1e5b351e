import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';

/** What the reference says about one information group for one (role, purpose, case). */
export type GroupVerdict = { readonly rows: readonly (readonly string[])[] } | { readonly reason: string };

/** Who asks, as far as the rules look. `purpose` and `caseNumber` are the headers; undefined for none. */
export interface Question {
  readonly role: string;
  readonly purpose?: string;
  readonly caseNumber?: string;
}

export interface ReferenceDecision {
  /** The purpose that counts; null when none does. */
  readonly purpose: string | null;
  verdictOf(group: string): GroupVerdict;
  /** Why even the root fields of records are refused; null when some granted group reaches somebody's record. */
  readonly rootRefusal: string | null;
  /** The row conditions of everything granted: a citizen exists when one of them holds. */
  readonly grantedRows: readonly (readonly (readonly string[])[])[];
}

interface Allow {
  readonly groups?: readonly string[];
  readonly groupsNamedBy?: string;
  readonly rows: readonly (readonly string[])[];
  readonly mask?: string;
}
interface Grant {
  readonly role: string;
  readonly purpose: string;
  readonly allow: readonly Allow[];
}

// The files are checked against their JSON Schemas by the product; the reference reads the few words that it needs.
const read = (file: string): unknown => parse(readFileSync(join(REPOSITORY_ROOT, 'schema/policy', file), 'utf8'));

const { grants } = read('grants.yaml') as { grants: readonly Grant[] };
const { groups } = read('information-groups.yaml') as { groups: Readonly<Record<string, { notForWards?: boolean; about?: string }>> };
const { purposes } = read('purposes.yaml') as { purposes: Readonly<Record<string, { caseRequired: boolean; breakGlass: boolean }>> };
const { roles } = read('roles.yaml') as { roles: Readonly<Record<string, { actsAs: string }>> };

export const ROLES = Object.keys(roles);
export const PURPOSES = Object.keys(purposes);
export const GROUPS = Object.keys(groups);

export function actsAsCitizen(role: string): boolean {
  return roles[role]?.actsAs === 'CITIZEN';
}

export function needsCase(purpose: string): boolean {
  return purposes[purpose]?.caseRequired === true;
}

/** The purposes that a grant gives the role. */
export function purposesOf(role: string): string[] {
  return grants.filter((grant) => grant.role === role).map((grant) => grant.purpose);
}

/** Section 1 and 4 of the access model and decision record 0005, written a second time. */
export function decide(question: Question): ReferenceDecision {
  const purpose = question.purpose ?? onlyPurposeOf(question.role);
  const verdicts = new Map(GROUPS.map((group) => [group, verdictFor(question, purpose, group)]));
  const granted = [...verdicts.values()].flatMap((verdict) => ('rows' in verdict && verdict.rows.length > 0 ? [verdict.rows] : []));
  const reasons = [...verdicts.values()].flatMap((verdict) => ('reason' in verdict ? [verdict.reason] : []));
  return {
    purpose: purpose !== undefined && purpose in purposes ? purpose : null,
    verdictOf: (group) => verdicts.get(group) ?? { reason: 'GROUP_NOT_GRANTED' },
    rootRefusal: granted.length > 0 ? null : reasons.includes('DIRECTORY_STALE') ? 'DIRECTORY_STALE' : (reasons[0] ?? 'GROUP_NOT_GRANTED'),
    grantedRows: granted,
  };
}

function onlyPurposeOf(role: string): string | undefined {
  const own = purposesOf(role);
  return own.length === 1 ? own[0] : undefined;
}

function verdictFor({ role, caseNumber }: Question, purpose: string | undefined, group: string): GroupVerdict {
  if (purpose === undefined) return { reason: 'PURPOSE_REQUIRED' };
  const rule = purposes[purpose];
  const grant = grants.find((one) => one.role === role && one.purpose === purpose);
  if (rule === undefined || grant === undefined || rule.breakGlass) return { reason: 'PURPOSE_NOT_PERMITTED' };
  if (rule.caseRequired && caseNumber === undefined) return { reason: 'CASE_REQUIRED' };
  const allow = grant.allow.find((one) => one.groups?.includes(group));
  if (allow === undefined)
    return { reason: grant.allow.some((one) => one.groupsNamedBy === 'CASE') ? 'DIRECTORY_STALE' : 'GROUP_NOT_GRANTED' };
  return allow.mask === undefined ? rowsThatCanBeChecked(allow.rows, group) : { reason: 'GROUP_NOT_GRANTED' };
}

/** Dossiers and cases cannot be looked up yet: an alternative that needs one is dropped, never waived. */
function rowsThatCanBeChecked(rows: readonly (readonly string[])[], group: string): GroupVerdict {
  if (rows.length === 0) return { rows };
  const forGroup = groups[group]?.notForWards === true ? rows.filter((all) => !all.includes('WARD')) : rows;
  const records = forGroup.filter((all) => !all.includes('NONE'));
  if (records.length === 0) return { reason: 'GROUP_NOT_GRANTED' };
  const checkable = records.filter((all) => !all.includes('DOSSIER') && !all.includes('CASE'));
  return checkable.length === 0 ? { reason: 'DIRECTORY_STALE' } : { rows: checkable };
}
