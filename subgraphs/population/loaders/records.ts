import type { RecordDefinition } from '../../kit/rows/record.js';
import type { AdministrativeUnit } from '../types/administrative-unit.type.js';
import type { Citizen } from '../types/citizen.type.js';
import type { FamilyRelation, Representation } from '../types/family.type.js';
import type { Household, HouseholdMember } from '../types/household.type.js';
import type { IdentityDocument } from '../types/identity-document.type.js';
import type { Residence } from '../types/residence.type.js';

/** A row carries what is stored; what a resolver joins to it is not part of it. */
type Stored<Type, Joined extends keyof Type = never> = Omit<Type, Joined>;

export type FamilyRelationRow = Stored<FamilyRelation, 'relative'>;
export type ResidenceRow = Stored<Residence, 'unit'>;

export const CITIZENS: RecordDefinition<Citizen> = {
  from: 'citizen c',
  columns: {
    id: 'c.id',
    fullName: 'c.full_name',
    otherNames: 'c.other_names',
    birthDate: 'c.birth_date',
    sex: 'c.sex',
    lifeStatus: 'c.life_status',
    deathDate: 'c.death_date',
    personalNumber: 'c.personal_number',
    oldIdentityNumber: 'c.old_identity_number',
    nativePlace: 'c.native_place',
    birthRegistrationPlace: 'c.birth_registration_place',
    nationality: 'c.nationality',
    maritalStatus: 'c.marital_status',
    religion: 'c.religion',
    bloodGroup: 'c.blood_group',
    telephone: 'c.telephone',
    email: 'c.email',
    birthPlace: 'c.birth_place',
    absentFrom: 'c.absent_from',
    absentTo: 'c.absent_to',
    verificationOutcome: 'c.verification_outcome',
    verifiedAt: 'c.verified_at',
    verifiedBy: 'c.verified_by',
    ethnicityList: 'c.ethnicity_list',
    ethnicityCode: 'c.ethnicity_code',
  },
  subject: { citizen: 'c.id' },
  group: null,
  order: 'c.id',
};

export const IDENTITY_DOCUMENTS: RecordDefinition<IdentityDocument> = {
  from: 'identity_document d',
  columns: { kind: 'd.kind', number: 'd.number', issuedOn: 'd.issued_on', issuedBy: 'd.issued_by', expiresOn: 'd.expires_on' },
  subject: { citizen: 'd.citizen_id' },
  group: 'population.number',
  order: 'd.issued_on, d.id',
};

export const RESIDENCES: RecordDefinition<ResidenceRow> = {
  from: 'residence s',
  columns: {
    kind: 's.kind',
    address: 's.address',
    unitCode: 's.unit_code',
    unitReadOn: 's.unit_read_on',
    validFrom: 's.valid_from',
    validTo: 's.valid_to',
  },
  subject: { citizen: 's.citizen_id' },
  group: 'population.residence',
  order: 's.valid_from, s.id',
};

export const FAMILY_RELATIONS: RecordDefinition<FamilyRelationRow> = {
  from: 'family_relation f',
  columns: { kind: 'f.kind', relativeFullName: 'f.relative_full_name', relativeId: 'f.relative_id' },
  subject: { citizen: 'f.citizen_id', names: 'f.relative_id' },
  group: 'population.family',
  order: 'f.id',
};

export const REPRESENTATIONS: RecordDefinition<Representation> = {
  from: 'representative p JOIN citizen pc ON pc.id = p.representative_id',
  columns: {
    kind: 'p.kind',
    representativeFullName: 'pc.full_name',
    representativeId: 'p.representative_id',
    validFrom: 'p.valid_from',
    validTo: 'p.valid_to',
    suspended: 'p.suspended',
    decisionNumber: 'p.decision_number',
  },
  subject: { citizen: 'p.ward_id', names: 'p.representative_id' },
  group: 'population.family',
  order: 'p.valid_from, p.id',
};

const HOUSEHOLD_COLUMNS = { id: 'h.id', fileNumber: 'h.file_number', address: 'h.address', unitCode: 'h.unit_code', headId: 'h.head_id' };

export const HOUSEHOLDS: RecordDefinition<Household> = {
  from: 'household h',
  columns: HOUSEHOLD_COLUMNS,
  subject: { household: 'h.id' },
  group: 'population.family',
  order: 'h.id',
};

/** The household of a citizen who is a member today; reached through the citizen, so the citizen decides. */
export const HOUSEHOLDS_OF_MEMBERS: RecordDefinition<Household> = {
  from: 'household_member hm JOIN household h ON h.id = hm.household_id AND hm.valid_to IS NULL',
  columns: HOUSEHOLD_COLUMNS,
  subject: { citizen: 'hm.citizen_id' },
  group: 'population.family',
  order: 'hm.valid_from, hm.id',
};

export const HOUSEHOLD_MEMBERS: RecordDefinition<HouseholdMember> = {
  from: 'household_member hm JOIN citizen mc ON mc.id = hm.citizen_id',
  columns: {
    relationToHead: 'hm.relation_to_head',
    fullName: 'mc.full_name',
    citizenId: 'hm.citizen_id',
    validFrom: 'hm.valid_from',
    validTo: 'hm.valid_to',
  },
  subject: { household: 'hm.household_id', names: 'hm.citizen_id' },
  group: 'population.family',
  order: 'hm.valid_from, hm.id',
};

export const ADMINISTRATIVE_UNITS: RecordDefinition<AdministrativeUnit> = {
  from: 'administrative_unit u',
  columns: {
    code: 'u.code',
    validFrom: 'u.valid_from',
    validTo: 'u.valid_to',
    level: 'u.level',
    kind: 'u.kind',
    name: 'u.name',
    provinceCode: 'u.province_code',
    parentCode: 'u.parent_code',
    source: 'u.source',
    verified: 'u.verified',
  },
  subject: null,
  group: null,
  order: 'u.code, u.valid_from',
};
