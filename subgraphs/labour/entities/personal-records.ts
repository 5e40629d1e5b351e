import { DisabilityCertificateEntity } from './disability-certificate.entity.js';
import { ChildCircumstanceEntity } from './child-circumstance.entity.js';
import { ChildProtectionMeasureEntity } from './child-protection-measure.entity.js';
import { PaymentAccountEntity } from './payment-account.entity.js';
import { PaymentEntity } from './payment.entity.js';
import { UnemploymentClaimEntity } from './unemployment-claim.entity.js';
import { AddictionRecordEntity } from './addiction-record.entity.js';
import { AddictionNoteEntity } from './addiction-note.entity.js';
import { CareFacilityEntity } from './care-facility.entity.js';
import { CareResidenceEntity } from './care-residence.entity.js';
import { WorkerRecordEntity } from './worker-record.entity.js';

/** Tables of what the agency knows of persons beside assistance, poverty and merit. */
export const PERSONAL_RECORD_ENTITIES = [
  DisabilityCertificateEntity,
  ChildCircumstanceEntity,
  ChildProtectionMeasureEntity,
  PaymentAccountEntity,
  PaymentEntity,
  UnemploymentClaimEntity,
  AddictionRecordEntity,
  AddictionNoteEntity,
  WorkerRecordEntity,
  CareFacilityEntity,
  CareResidenceEntity,
];
