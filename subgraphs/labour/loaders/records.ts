import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import type { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import type { PovertyClassification } from '../types/poverty-classification.type.js';

export const ASSISTANCE_COLUMNS = {
  id: 'e.id',
  recordNumber: 'e.record_number',
  beneficiary: `CASE WHEN e.household_id IS NULL THEN 'PERSON' ELSE 'HOUSEHOLD' END`,
  fundingSource: 'e.funding_source',
  category: 'e.category',
  clause: 'e.clause',
  coefficient: 'e.coefficient::text',
  monthlyAmountVnd: 'e.monthly_amount::text',
  ruleVersion: 'e.rule_version',
  provinceCode: 'e.province_code',
  disabilityLevel: 'e.disability_level',
  children: 'e.children',
  decisionNumber: 'e.decision_number',
  decisionDate: 'e.decision_date',
  validFrom: 'e.valid_from',
  validTo: 'e.valid_to',
  citizenId: 'e.citizen_id',
  householdId: 'e.household_id',
  asDelivered: deliveredIdentityColumn('e', { hasNativePlace: true }),
};

/** The entitlements of persons. Those of households stand in the same table and have another subject. */
export const ASSISTANCE_ENTITLEMENTS: RecordDefinition<AssistanceEntitlement> = {
  from: '(SELECT * FROM assistance_entitlement WHERE household_id IS NULL) e',
  columns: ASSISTANCE_COLUMNS,
  subject: { citizen: 'e.citizen_id' },
  group: 'labour.assistance',
  order: 'e.valid_from, e.record_number',
};

/** What a dossier holds is what others may never use: the whole record stands or falls with its one group. */
export const MERITORIOUS_DOSSIERS: RecordDefinition<MeritoriousDossier> = {
  from: 'meritorious_dossier d',
  columns: {
    id: 'd.id',
    recordNumber: 'd.record_number',
    category: 'd.category',
    regime: 'd.regime',
    decisionNumber: 'd.decision_number',
    decisionDate: 'd.decision_date',
    allowanceVnd: 'd.allowance::text',
    validFrom: 'd.valid_from',
    validTo: 'd.valid_to',
    citizenId: 'd.citizen_id',
    asDelivered: deliveredIdentityColumn('d', { hasNativePlace: true }),
  },
  subject: { citizen: 'd.citizen_id' },
  group: 'labour.meritorious',
  order: 'd.valid_from, d.record_number',
};

const POVERTY_COLUMNS = {
  id: 'p.id',
  year: 'p.year',
  class: 'p.class',
  deprivations: 'p.deprivations',
  decisionNumber: 'p.decision_number',
  householdId: 'p.household_id',
};

export const POVERTY_CLASSIFICATIONS: RecordDefinition<PovertyClassification> = {
  from: 'poverty_classification p',
  columns: POVERTY_COLUMNS,
  subject: { household: 'p.household_id' },
  group: 'labour.poverty',
  order: 'p.year, p.id',
};

/** That the membership `m` covers a day of the year of the classification `p`. */
export const MEMBER_IN_THAT_YEAR =
  'm.household_id = p.household_id AND m.valid_from <= make_date(p.year, 12, 31) AND (m.valid_to IS NULL OR m.valid_to >= make_date(p.year, 1, 1))';

/**
 * The classes of the households that a citizen belonged to, each in its own year; reached through the citizen, so the citizen
 * decides. Somebody who left and came back within one year still has that class once.
 */
export const POVERTY_CLASSIFICATIONS_OF_MEMBERS: RecordDefinition<PovertyClassification> = {
  from: `(SELECT DISTINCT m.citizen_id, p.id FROM household_reach_member m JOIN poverty_classification p ON ${MEMBER_IN_THAT_YEAR}) hm JOIN poverty_classification p ON p.id = hm.id`,
  columns: POVERTY_COLUMNS,
  subject: { citizen: 'hm.citizen_id' },
  group: 'labour.poverty',
  order: 'p.year, p.id',
};
