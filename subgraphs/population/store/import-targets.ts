import { createImportTarget, type ImportTarget } from '../../kit/import/import-target.js';
import { FAMILY_RELATION_FORMAT } from './formats/family-relation.format.js';
import { HOUSEHOLD_MEMBER_FORMAT } from './formats/household-member.format.js';
import { HOUSEHOLD_FORMAT } from './formats/household.format.js';
import { IDENTITY_DOCUMENT_FORMAT } from './formats/identity-document.format.js';
import { PROTECTION_FORMAT } from './formats/protection.format.js';
import { REPRESENTATIVE_FORMAT } from './formats/representative.format.js';
import { RESIDENCE_FORMAT_2 } from './formats/residence-2.format.js';
import { RESIDENCE_FORMAT } from './formats/residence.format.js';
import { ADMINISTRATIVE_UNIT_CHANGE_TARGET } from './import/administrative-unit-change-target.js';
import { CITIZEN_TARGET, CITIZEN_TARGET_2 } from './import/citizen-target.js';
import { HOUSEHOLD_ID, prepareHouseholds } from './import/prepare-households.js';
import { type Lookup, prepareByLookup } from './import/prepare-by-lookup.js';
import { checkCodesOfPeriod, readCodesOfTwoTiers } from './import/prepare-residences.js';
import { TWO_TIERS_FROM } from './unit-days.js';

const CITIZEN: Lookup = { table: 'citizen', column: 'record_number', unknown: 'UNKNOWN_CITIZEN' };
const HOUSEHOLD: Lookup = { table: 'household', column: 'file_number', unknown: 'UNKNOWN_HOUSEHOLD' };
/** A commune from 1/7/2025 on, by its code; checked, not translated. */
const COMMUNE: Lookup = {
  table: `(SELECT DISTINCT code AS id, code FROM administrative_unit WHERE level = 'COMMUNE' AND valid_from >= '${TWO_TIERS_FROM}')`,
  column: 'code',
  unknown: 'UNKNOWN_UNIT',
};

/** Parents first: a file refers only to what the files before it brought. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  ADMINISTRATIVE_UNIT_CHANGE_TARGET,
  CITIZEN_TARGET,
  CITIZEN_TARGET_2,
  createImportTarget({
    format: IDENTITY_DOCUMENT_FORMAT,
    table: 'identity_document',
    refersTo: ['citizen'],
    omit: ['citizenRecordNumber'],
    columns: { citizen_id: 'citizenId' },
    prepare: prepareByLookup([{ key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN }]),
  }),
  createImportTarget({
    format: RESIDENCE_FORMAT,
    table: 'residence',
    refersTo: ['citizen'],
    omit: ['citizenRecordNumber'],
    columns: { citizen_id: 'citizenId', unit_read_on: 'unitReadOn' },
    conflictKey: ['citizen_id', 'kind', 'valid_from'],
    prepare: async (rows, context) => {
      const looked = await prepareByLookup([
        { key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN },
        { key: 'unitCode', as: 'unitCode', in: COMMUNE },
      ])(rows, context);
      return readCodesOfTwoTiers(looked);
    },
  }),
  createImportTarget({
    format: RESIDENCE_FORMAT_2,
    table: 'residence',
    omit: ['citizenRecordNumber'],
    columns: { citizen_id: 'citizenId', unit_read_on: 'unitReadOn' },
    conflictKey: ['citizen_id', 'kind', 'valid_from'],
    prepare: async (rows, context) => {
      const looked = await prepareByLookup([{ key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN }])(rows, context);
      return checkCodesOfPeriod(rows, looked, context.client);
    },
  }),
  createImportTarget({
    format: HOUSEHOLD_FORMAT,
    table: 'household',
    refersTo: ['citizen'],
    omit: ['householdCode', 'headRecordNumber'],
    columns: { id: HOUSEHOLD_ID, head_id: 'headId' },
    insertOnly: ['id'],
    prepare: async (rows, context) => {
      const looked = await prepareByLookup([
        { key: 'headRecordNumber', as: 'headId', in: CITIZEN },
        { key: 'unitCode', as: 'unitCode', in: COMMUNE },
      ])(rows, context);
      return prepareHouseholds(looked, context.client);
    },
  }),
  createImportTarget({
    format: HOUSEHOLD_MEMBER_FORMAT,
    table: 'household_member',
    refersTo: ['citizen', 'household'],
    omit: ['householdFileNumber', 'citizenRecordNumber'],
    columns: { household_id: 'householdId', citizen_id: 'citizenId' },
    conflictKey: ['household_id', 'citizen_id', 'valid_from'],
    prepare: prepareByLookup([
      { key: 'householdFileNumber', as: 'householdId', in: HOUSEHOLD },
      { key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN },
    ]),
  }),
  createImportTarget({
    format: FAMILY_RELATION_FORMAT,
    table: 'family_relation',
    refersTo: ['citizen'],
    omit: ['citizenRecordNumber', 'relativeRecordNumber'],
    columns: { citizen_id: 'citizenId', relative_id: 'relativeId' },
    conflictKey: ['citizen_id', 'kind', 'relative_full_name'],
    prepare: prepareByLookup([
      { key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN },
      { key: 'relativeRecordNumber', as: 'relativeId', in: CITIZEN },
    ]),
  }),
  createImportTarget({
    format: REPRESENTATIVE_FORMAT,
    table: 'representative',
    refersTo: ['citizen'],
    omit: ['wardRecordNumber', 'representativeRecordNumber'],
    columns: { ward_id: 'wardId', representative_id: 'representativeId' },
    conflictKey: ['ward_id', 'representative_id', 'valid_from'],
    prepare: prepareByLookup([
      { key: 'wardRecordNumber', as: 'wardId', in: CITIZEN },
      { key: 'representativeRecordNumber', as: 'representativeId', in: CITIZEN },
    ]),
  }),
  createImportTarget({
    format: PROTECTION_FORMAT,
    table: 'protection',
    refersTo: ['citizen'],
    omit: ['citizenRecordNumber'],
    columns: { citizen_id: 'citizenId' },
    conflictKey: ['citizen_id', 'kind', 'valid_from'],
    prepare: prepareByLookup([{ key: 'citizenRecordNumber', as: 'citizenId', in: CITIZEN }]),
  }),
];
