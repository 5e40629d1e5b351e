import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { DisabilityCertificateFilter, DisabilityCertificateOrder } from '../types/disability-certificate-list.type.js';
import type { DisabilityCertificate } from '../types/disability-certificate.type.js';
import { holdsOn } from './holds-on.js';

export const DISABILITY_CERTIFICATES: RecordDefinition<DisabilityCertificate> = {
  from: 'disability_certificate dc',
  columns: {
    id: 'dc.id',
    recordNumber: 'dc.record_number',
    kind: 'dc.kind',
    level: 'dc.level',
    certificateNumber: 'dc.certificate_number',
    certificateDate: 'dc.certificate_date',
    validFrom: 'dc.valid_from',
    validTo: 'dc.valid_to',
    citizenId: 'dc.citizen_id',
    asDelivered: deliveredIdentityColumn('dc'),
  },
  subject: { citizen: 'dc.citizen_id' },
  group: 'labour.disability',
  order: 'dc.valid_from, dc.record_number',
};

export const DISABILITY_CERTIFICATE_LIST: ListDefinition<DisabilityCertificate, DisabilityCertificateFilter, DisabilityCertificateOrder> = {
  name: 'disabilityCertificates',
  record: DISABILITY_CERTIFICATES,
  filters: {
    validOn: holdsOn('labour.disability', 'dc'),
    kind: equals('labour.disability', 'dc.kind'),
    level: equals('labour.disability', 'dc.level'),
  },
  orders: {
    validFrom: { group: 'labour.disability', expression: 'dc.valid_from', cast: 'date' },
    certificateDate: { group: 'labour.disability', expression: 'dc.certificate_date', cast: 'date' },
  },
  tieBreaker: { expression: 'dc.id', cast: 'text' },
};
