import { createHash } from 'node:crypto';
import { isDossierCapacity, type DossierCapacity } from '../contract/dossier-capacity.js';
import { MASKS, ROW_CONDITIONS, type Mask, type RowCondition, type RowConditions } from '../contract/row-condition.js';
import type { Allowance, Grant, InformationGroup, LegalSource, Policy, Purpose, QuotaClass, Role } from './policy.js';
import { readCostQuotas, readQuotas, type QuotasContent } from './read-quotas.js';
import { readPolicyFile, type PolicyError, type PolicyFile, type YamlPath } from './policy-file.js';

interface PurposesContent {
  legalSources: Record<string, LegalSource>;
  purposes: Record<string, Purpose>;
}
interface RolesContent {
  roles: Record<string, Omit<Role, 'readsProtected'> & Partial<Role>>;
}
interface GroupsContent {
  groups: Record<string, Omit<InformationGroup, 'about' | 'notForWards'> & Partial<InformationGroup>>;
}
interface AllowanceContent {
  groups?: string[];
  rows: string[][];
  mask?: string;
  capacity?: string;
}
interface GrantContent {
  role: string;
  purpose: string;
  legalBasis: string[];
  quota: QuotaClass;
  allow: AllowanceContent[];
}
type GrantsFile = PolicyFile<{ grants: GrantContent[] }>;
/** What grants refer to, already loaded. */
type Vocabulary = Pick<Policy, 'legalSources' | 'purposes' | 'roles' | 'groups'>;

/**
 * The policy in a directory, whole and consistent, or a PolicyError with file, line and reason: a file that is missing or does
 * not fit its schema, a name that nobody declared, a grant that is given twice or that could never deliver anything.
 */
export function loadPolicy(directory: string): Policy {
  const purposesFile = readPolicyFile<PurposesContent>(directory, 'purposes');
  const rolesFile = readPolicyFile<RolesContent>(directory, 'roles');
  const groupsFile = readPolicyFile<GroupsContent>(directory, 'information-groups');
  const grantsFile: GrantsFile = readPolicyFile(directory, 'grants');
  const publicFieldsFile = readPolicyFile<{ publicFields: string[] }>(directory, 'public-fields');
  const quotasFile = readPolicyFile<QuotasContent>(directory, 'quotas');
  const vocabulary: Vocabulary = {
    legalSources: new Map(Object.entries(purposesFile.content.legalSources)),
    purposes: new Map(Object.entries(purposesFile.content.purposes)),
    roles: new Map(Object.entries(rolesFile.content.roles).map(([name, role]) => [name, { readsProtected: [], ...role }])),
    groups: new Map(
      Object.entries(groupsFile.content.groups).map(([name, group]) => [name, { about: 'CITIZEN', notForWards: false, ...group }]),
    ),
  };
  assertPurposesNameTheirSources(purposesFile, vocabulary);
  return {
    version: contentHash([purposesFile, rolesFile, groupsFile, grantsFile, publicFieldsFile, quotasFile]),
    ...vocabulary,
    grantsByRole: readGrants(grantsFile, vocabulary),
    quotasByClass: readQuotas(quotasFile),
    costQuotasByClass: readCostQuotas(quotasFile),
    publicFields: new Set(publicFieldsFile.content.publicFields),
  };
}

function contentHash(files: readonly PolicyFile<unknown>[]): string {
  return createHash('sha256')
    .update(JSON.stringify(files.map((file) => file.content)))
    .digest('hex')
    .slice(0, 16);
}

function assertPurposesNameTheirSources(file: PolicyFile<PurposesContent>, { purposes, legalSources }: Vocabulary): void {
  for (const [name, purpose] of purposes) {
    assertAllKnown(purpose.legalBasis, legalSources, 'legal source', file, ['purposes', name, 'legalBasis']);
  }
}

function readGrants(file: GrantsFile, vocabulary: Vocabulary): Map<string, Map<string, Grant>> {
  const grantsByRole = new Map([...vocabulary.roles.keys()].map((role) => [role, new Map<string, Grant>()]));
  for (const [index, content] of file.content.grants.entries()) {
    const path = ['grants', index];
    const grants = grantsByRole.get(content.role);
    if (!grants) throw file.errorAt([...path, 'role'], `unknown role ${content.role}`);
    if (grants.has(content.purpose)) throw file.errorAt(path, `duplicate grant for ${content.role} / ${content.purpose}`);
    grants.set(content.purpose, readGrant(content, path, file, vocabulary));
  }
  return grantsByRole;
}

function readGrant(content: GrantContent, path: YamlPath, file: GrantsFile, vocabulary: Vocabulary): Grant {
  const { role, purpose, legalBasis, quota } = content;
  if (!vocabulary.purposes.has(purpose)) throw file.errorAt([...path, 'purpose'], `unknown purpose ${purpose}`);
  assertAllKnown(legalBasis, vocabulary.legalSources, 'legal source', file, [...path, 'legalBasis']);
  const allowanceByGroup = new Map<string, Allowance>();
  let allowanceNamedByCase: Allowance | null = null;
  const capacity = readCapacity(content, path, file);
  for (const [index, allow] of content.allow.entries()) {
    const allowPath = [...path, 'allow', index];
    const allowance = readAllowance(allow, allowPath, file);
    if (allow.groups === undefined) allowanceNamedByCase = allowance;
    assertAllKnown(allow.groups ?? [], vocabulary.groups, 'information group', file, [...allowPath, 'groups']);
    for (const [groupIndex, name] of (allow.groups ?? []).entries()) {
      const groupPath = [...allowPath, 'groups', groupIndex];
      if (allowanceByGroup.has(name)) throw file.errorAt(groupPath, `duplicate grant of ${name} for ${role} / ${purpose}`);
      allowanceByGroup.set(
        name,
        restrictToGroup(allowance, name, vocabulary, (reason) => file.errorAt(groupPath, reason)),
      );
    }
  }
  return { role, purpose, legalBasis, quota, capacity, allowanceByGroup, allowanceNamedByCase };
}

/** One capacity for the whole grant: a caller acts in one, and the signed context names one. */
function readCapacity({ allow }: GrantContent, path: YamlPath, file: GrantsFile): DossierCapacity | null {
  let only: DossierCapacity | null = null;
  for (const [index, { rows, capacity }] of allow.entries()) {
    const allowPath = [...path, 'allow', index];
    const namesDossier = rows.flat().includes('DOSSIER');
    if (namesDossier !== (capacity !== undefined))
      throw file.errorAt(allowPath, 'a capacity goes with DOSSIER, and DOSSIER with a capacity');
    if (capacity === undefined) continue;
    if (!isDossierCapacity(capacity)) throw file.errorAt([...allowPath, 'capacity'], `unknown capacity ${capacity}`);
    if (only !== null && only !== capacity) throw file.errorAt([...allowPath, 'capacity'], 'a grant names one capacity only');
    only = capacity;
  }
  return only;
}

function readAllowance({ rows, mask }: AllowanceContent, path: YamlPath, file: GrantsFile): Allowance {
  if (mask !== undefined && !isMask(mask)) throw file.errorAt([...path, 'mask'], `unknown mask ${mask}`);
  for (const [index, alternative] of rows.entries()) {
    const unknown = alternative.find((condition) => !isRowCondition(condition));
    if (unknown !== undefined) throw file.errorAt([...path, 'rows', index], `unknown row condition ${unknown}`);
    if (alternative.length > 1 && alternative.includes('NONE')) throw file.errorAt([...path, 'rows', index], 'NONE stands alone');
  }
  // Every condition was just compared with the closed list.
  return { rows: rows as unknown as RowConditions, mask: mask ?? null };
}

/** A group narrows what grants say about it: a ward's representative never gets what the group keeps from them. */
function restrictToGroup(allowance: Allowance, name: string, { groups }: Vocabulary, error: (reason: string) => PolicyError): Allowance {
  const group = groups.get(name);
  const rows = group?.notForWards ? allowance.rows.filter((alternative) => !alternative.includes('WARD')) : allowance.rows;
  if (rows.length === 0 && allowance.rows.length > 0) throw error(`${name} is not for wards: the grant delivers nothing`);
  if (rows.length === 0 && group?.about !== 'PLATFORM') throw error(`${name} is about citizens: its rows cannot be empty`);
  return { ...allowance, rows };
}

function assertAllKnown(
  names: readonly string[],
  known: ReadonlyMap<string, unknown>,
  kind: string,
  file: PolicyFile<unknown>,
  path: YamlPath,
) {
  for (const [index, name] of names.entries()) {
    if (!known.has(name)) throw file.errorAt([...path, index], `unknown ${kind} ${name}`);
  }
}

function isMask(text: string): text is Mask {
  return (MASKS as readonly string[]).includes(text);
}

function isRowCondition(text: string): text is RowCondition {
  return (ROW_CONDITIONS as readonly string[]).includes(text);
}
