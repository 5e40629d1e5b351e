import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { findDeclaredCase, type DeclaredCase } from './declared-case.js';
import type { Claims } from './reach.js';
import type { World } from './world.js';

export type Rows = readonly (readonly string[])[];

/** What the reference says about one information group for one (role, purpose, case). */
export type GroupVerdict = { readonly rows: Rows; readonly mask: string | null } | { readonly reason: string };

/** What the headers declare; undefined for none. */
export interface Question {
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
  readonly grantedRows: readonly Rows[];
  /** What DOSSIER means; undefined where no row names it. */
  readonly capacity: string | undefined;
  /** The declared case when it is open and the caller's; null for none, an unknown one and another office's alike. */
  readonly openCase: DeclaredCase | null;
  /** Sealed records that the role may open. */
  readonly readsProtected: readonly string[];
}

interface Allow {
  readonly groups?: readonly string[];
  readonly groupsNamedBy?: string;
  readonly rows: Rows;
  readonly mask?: string;
  readonly capacity?: string;
}
interface Grant {
  readonly role: string;
  readonly purpose: string;
  readonly allow: readonly Allow[];
}
interface Role {
  readonly actsAs: string;
  readonly readsProtected?: readonly string[];
}

// The files are checked against their JSON Schemas by the product; the reference reads the few words that it needs.
const read = (file: string): unknown => parse(readFileSync(join(REPOSITORY_ROOT, 'schema/policy', file), 'utf8'));

const { grants } = read('grants.yaml') as { grants: readonly Grant[] };
const { groups } = read('information-groups.yaml') as { groups: Readonly<Record<string, { notForWards?: boolean; about?: string }>> };
const { purposes } = read('purposes.yaml') as { purposes: Readonly<Record<string, { caseRequired: boolean; breakGlass: boolean }>> };
const { roles } = read('roles.yaml') as { roles: Readonly<Record<string, Role>> };

export const ROLES = Object.keys(roles);
export const PURPOSES = Object.keys(purposes);
const GROUPS = Object.keys(groups);
/** A text that no agency would issue as a number counts as no case. */
const CASE_NUMBER = /^\w[\w./-]{0,63}$/;

export function actsAsCitizen(role: string): boolean {
  return roles[role]?.actsAs === 'CITIZEN';
}

/** An emergency access has a number of its own. */
export function needsCase(purpose: string): boolean {
  const rule = purposes[purpose];
  return rule?.caseRequired === true || rule?.breakGlass === true;
}

export function isEmergency(purpose: string | undefined): boolean {
  return purposes[purpose ?? '']?.breakGlass === true;
}

/** The purposes that a grant gives the role. */
export function purposesOf(role: string): string[] {
  return grants.filter((grant) => grant.role === role).map((grant) => grant.purpose);
}

/** Section 1 and 4 of the access model and decision record 0005, written a second time. Nothing is stale and no quota used up where it is asked. */
export function decide(world: World, claims: Claims, question: Question): ReferenceDecision {
  const purpose = question.purpose ?? onlyPurposeOf(claims.role);
  const caseNumber = CASE_NUMBER.test(question.caseNumber ?? '') ? question.caseNumber : undefined;
  const openCase =
    purpose === undefined || caseNumber === undefined ? null : findDeclaredCase(world, claims, caseNumber, purpose, isEmergency(purpose));
  const verdicts = new Map(GROUPS.map((group) => [group, verdictFor(claims.role, purpose, caseNumber, openCase, group)]));
  const granted = [...verdicts.values()].flatMap((verdict) => ('rows' in verdict && verdict.rows.length > 0 ? [verdict.rows] : []));
  const reasons = [...verdicts.values()].flatMap((verdict) => ('reason' in verdict ? [verdict.reason] : []));
  return {
    purpose: purpose !== undefined && purpose in purposes ? purpose : null,
    verdictOf: (group) => verdicts.get(group) ?? { reason: 'GROUP_NOT_GRANTED' },
    rootRefusal: granted.length > 0 ? null : (reasons[0] ?? 'GROUP_NOT_GRANTED'),
    grantedRows: [...new Set(granted)],
    capacity: grantOf(claims.role, purpose)?.allow.find((allow) => allow.capacity !== undefined)?.capacity,
    openCase,
    readsProtected: roles[claims.role]?.readsProtected ?? [],
  };
}

function onlyPurposeOf(role: string): string | undefined {
  const own = purposesOf(role);
  return own.length === 1 ? own[0] : undefined;
}

function grantOf(role: string, purpose: string | undefined): Grant | undefined {
  return grants.find((one) => one.role === role && one.purpose === purpose);
}

function verdictFor(
  role: string,
  purpose: string | undefined,
  caseNumber: string | undefined,
  openCase: DeclaredCase | null,
  group: string,
): GroupVerdict {
  if (purpose === undefined) return { reason: 'PURPOSE_REQUIRED' };
  const grant = grantOf(role, purpose);
  if (purposes[purpose] === undefined || grant === undefined) return { reason: 'PURPOSE_NOT_PERMITTED' };
  if (needsCase(purpose) && caseNumber === undefined) return { reason: 'CASE_REQUIRED' };
  const listed = grant.allow.find((one) => one.groups?.includes(group));
  const named = openCase?.namedGroups?.includes(group) === true ? grant.allow.find((one) => one.groupsNamedBy === 'CASE') : undefined;
  const allow = listed ?? named;
  if (allow === undefined) return { reason: 'GROUP_NOT_GRANTED' };
  const rows = rowsFor(allow.rows, purpose, group);
  if (allow.rows.length > 0 && rows.length === 0) return { reason: 'GROUP_NOT_GRANTED' };
  return { rows: shared(rows), mask: allow.mask ?? null };
}

const sharedRows = new Map<string, Rows>();

/** The same conditions are one object, so that what is known of one group is known of all under them. */
function shared(rows: Rows): Rows {
  const text = JSON.stringify(rows);
  const known = sharedRows.get(text) ?? rows;
  sharedRows.set(text, known);
  return known;
}

/** Never a record for NONE, never a ward's for a group that says so; an emergency reaches the one citizen for whom it was opened. */
function rowsFor(rows: Rows, purpose: string, group: string): Rows {
  const wards = groups[group]?.notForWards === true ? rows.filter((all) => !all.includes('WARD')) : rows;
  const records = wards.filter((all) => !all.includes('NONE'));
  return isEmergency(purpose) ? records.map((all) => all.map((one) => (one === 'ANY' ? 'CASE' : one))) : records;
}
