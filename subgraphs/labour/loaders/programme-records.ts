import { equals, type ListDefinition } from '../../kit/connections/list.js';
import { createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import type { HouseholdSupportFilter, HouseholdSupportOrder } from '../types/household-support-list.type.js';
import type { HouseholdSupport } from '../types/household-support.type.js';
import type { MartyrGrave } from '../types/martyr-grave.type.js';
import type { MeritoriousRelative } from '../types/meritorious-relative.type.js';
import { createDigitisedFileLoaders } from './digitised-files.js';
import { holdsOn } from './holds-on.js';
import { createLegalRulesByKindLoader } from './legal-rules.loader.js';
import { ASSISTANCE_COLUMNS } from './records.js';

/** The entitlements of households: the household's members and unit decide, and no person is named in them. */
const HOUSEHOLD_ASSISTANCE: RecordDefinition<AssistanceEntitlement> = {
  from: '(SELECT * FROM assistance_entitlement WHERE household_id IS NOT NULL) e',
  columns: ASSISTANCE_COLUMNS,
  subject: { household: 'e.household_id' },
  group: 'labour.assistance',
  order: 'e.valid_from, e.record_number',
};

const HOUSEHOLD_SUPPORTS: RecordDefinition<HouseholdSupport> = {
  from: 'household_support hs',
  columns: {
    id: 'hs.id',
    recordNumber: 'hs.record_number',
    kind: 'hs.kind',
    programme: 'hs.programme',
    amountVnd: 'hs.amount::text',
    fundingSource: 'hs.funding_source',
    decisionNumber: 'hs.decision_number',
    validFrom: 'hs.valid_from',
    validTo: 'hs.valid_to',
    householdId: 'hs.household_id',
  },
  subject: { household: 'hs.household_id' },
  group: 'labour.poverty',
  order: 'hs.valid_from, hs.record_number',
};

export const HOUSEHOLD_SUPPORT_LIST: ListDefinition<HouseholdSupport, HouseholdSupportFilter, HouseholdSupportOrder> = {
  name: 'householdSupports',
  record: HOUSEHOLD_SUPPORTS,
  filters: { validOn: holdsOn('labour.poverty', 'hs'), kind: equals('labour.poverty', 'hs.kind') },
  orders: { validFrom: { group: 'labour.poverty', expression: 'hs.valid_from', cast: 'date' } },
  tieBreaker: { expression: 'hs.id', cast: 'text' },
};

/** Whoever reaches the relative reads the right, not whoever reaches the dossier's own citizen: it is another person's. */
const MERITORIOUS_RELATIVES: RecordDefinition<MeritoriousRelative> = {
  from: 'meritorious_relative mr',
  columns: {
    id: 'mr.id',
    dossierRecordNumber: 'mr.dossier_record_number',
    relation: 'mr.relation',
    validFrom: 'mr.valid_from',
    validTo: 'mr.valid_to',
    citizenId: 'mr.citizen_id',
    asDelivered: deliveredIdentityColumn('mr'),
  },
  subject: { citizen: 'mr.citizen_id' },
  group: 'labour.meritorious',
  order: 'mr.valid_from, mr.id',
};

/** A grave belongs to whoever receives under the martyr's dossier; one without a dossier is in reach of no citizen's condition. */
const MARTYR_GRAVES: RecordDefinition<MartyrGrave> = {
  from: `martyr_grave mg LEFT JOIN meritorious_dossier md ON md.record_number = mg.dossier_record_number
    LEFT JOIN martyr_cemetery mc ON mc.code = mg.cemetery_code`,
  columns: {
    id: 'mg.id',
    recordNumber: 'mg.record_number',
    martyrFullName: 'mg.martyr_full_name',
    identification: 'mg.identification',
    position: 'mg.position',
    buriedOn: 'mg.buried_on',
    cemetery: `CASE WHEN mc.code IS NULL THEN NULL ELSE json_build_object('id', mc.code, 'name', mc.name, 'unitCode', mc.unit_code, 'address', mc.address) END`,
  },
  subject: { citizen: 'md.citizen_id' },
  group: 'labour.meritorious',
  order: 'mg.record_number',
};

/** One statement for a page of keys; oldest record first. */
export function createProgrammeRecordLoaders(reading: Reading) {
  return {
    legalRulesByKind: createLegalRulesByKindLoader(reading),
    assistanceEntitlementsByHousehold: createRowsByKeyLoader(reading, HOUSEHOLD_ASSISTANCE, 'e.household_id'),
    supportsByHousehold: createRowsByKeyLoader(reading, HOUSEHOLD_SUPPORTS, 'hs.household_id'),
    meritoriousRelativesByDossier: createRowsByKeyLoader(reading, MERITORIOUS_RELATIVES, 'mr.dossier_record_number'),
    meritoriousRelativesByCitizen: createRowsByKeyLoader(reading, MERITORIOUS_RELATIVES, 'mr.citizen_id'),
    martyrGravesByDossier: createRowsByKeyLoader(reading, MARTYR_GRAVES, 'mg.dossier_record_number'),
    digitisedFilesByDossier: createDigitisedFileLoaders(reading),
  };
}
