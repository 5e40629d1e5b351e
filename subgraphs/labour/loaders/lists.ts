import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { AssistanceEntitlementFilter, AssistanceEntitlementOrder } from '../types/assistance-entitlement-list.type.js';
import type { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import type { MeritoriousDossierFilter, MeritoriousDossierOrder } from '../types/meritorious-dossier-list.type.js';
import type { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import type { PovertyClassificationFilter, PovertyClassificationOrder } from '../types/poverty-classification-list.type.js';
import type { PovertyClassification } from '../types/poverty-classification.type.js';
import { holdsOn } from './holds-on.js';
import { ASSISTANCE_ENTITLEMENTS, MERITORIOUS_DOSSIERS, POVERTY_CLASSIFICATIONS } from './records.js';

export const ASSISTANCE_ENTITLEMENT_LIST: ListDefinition<AssistanceEntitlement, AssistanceEntitlementFilter, AssistanceEntitlementOrder> = {
  name: 'assistanceEntitlements',
  record: ASSISTANCE_ENTITLEMENTS,
  filters: { validOn: holdsOn('labour.assistance', 'e'), category: equals('labour.assistance-detail', 'e.category') },
  orders: {
    validFrom: { group: 'labour.assistance', expression: 'e.valid_from', cast: 'date' },
    decisionDate: { group: 'labour.assistance', expression: 'e.decision_date', cast: 'date' },
  },
  tieBreaker: { expression: 'e.id', cast: 'text' },
};

export const POVERTY_CLASSIFICATION_LIST: ListDefinition<PovertyClassification, PovertyClassificationFilter, PovertyClassificationOrder> = {
  name: 'povertyClassifications',
  record: POVERTY_CLASSIFICATIONS,
  filters: { year: equals('labour.poverty', 'p.year', 'int'), class: equals('labour.poverty', 'p.class') },
  orders: { year: { group: 'labour.poverty', expression: 'p.year', cast: 'int' } },
  tieBreaker: { expression: 'p.id', cast: 'text' },
};

export const MERITORIOUS_DOSSIER_LIST: ListDefinition<MeritoriousDossier, MeritoriousDossierFilter, MeritoriousDossierOrder> = {
  name: 'meritoriousDossiers',
  record: MERITORIOUS_DOSSIERS,
  filters: {
    validOn: holdsOn('labour.meritorious', 'd'),
    category: equals('labour.meritorious', 'd.category'),
    regime: equals('labour.meritorious', 'd.regime'),
  },
  orders: {
    validFrom: { group: 'labour.meritorious', expression: 'd.valid_from', cast: 'date' },
    decisionDate: { group: 'labour.meritorious', expression: 'd.decision_date', cast: 'date' },
  },
  tieBreaker: { expression: 'd.id', cast: 'text' },
};
