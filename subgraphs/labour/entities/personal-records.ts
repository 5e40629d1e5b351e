import { DisabilityCertificateEntity } from './disability-certificate.entity.js';
import { ChildCircumstanceEntity } from './child-circumstance.entity.js';
import { ChildProtectionMeasureEntity } from './child-protection-measure.entity.js';

/** Tables of what the agency knows of persons beside assistance, poverty and merit. */
export const PERSONAL_RECORD_ENTITIES = [DisabilityCertificateEntity, ChildCircumstanceEntity, ChildProtectionMeasureEntity];
