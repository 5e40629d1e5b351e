import type { Row } from '../csv-file.js';
import { hasAddictionRecord, writeAddictionRecord } from './addiction-rows.js';
import { writeCareResidence } from './care-rows.js';
import type { PersonContext } from './context.js';
import { createDeliveredIdentity } from './delivered-identity.js';
import { writeDigitisedPaper } from './digitised-rows.js';
import type { Benefits } from './insurance.js';
import { writePayments } from './payment-rows.js';
import { findDisabilityLevel, isChildInNeed, writeChildProtection, writeDisabilityCertificate } from './protection-rows.js';
import { hasUnemploymentClaim, writeUnemploymentClaim } from './unemployment-rows.js';
import { isCollectedWorker, writeWorkerRecord } from './worker-rows.js';

/** The labour agency's copy of a person: what it already wrote of them, and under which identity; null when it wrote nothing yet. */
export interface LabourCopy {
  readonly context: PersonContext;
  readonly benefits: Benefits;
  readonly identity: Row | null;
}

/** What the labour agency knows beside assistance, poverty and merit; drawn after everything else of the household, so that it changes none of it. */
export function writePersonalLabourRecords({ context, benefits, identity }: LabourCopy): void {
  let own = identity;
  const getIdentity = (): Row =>
    (own ??= createDeliveredIdentity(context, context.person, context.numbers.agencyNumber('LD', context.person.index)));
  const level = findDisabilityLevel(context, benefits.assistance);
  if (benefits.isMeritorious) writeDigitisedPaper(context, 'Người có công');
  if (level !== null) {
    writeDisabilityCertificate(context, level, getIdentity());
    writeDigitisedPaper(context, 'Khuyết tật');
  }
  if (benefits.assistance) {
    writeCareResidence(context, benefits.assistance, getIdentity());
    writeDigitisedPaper(context, 'Trợ giúp xã hội');
  }
  if (isChildInNeed(context)) {
    writeChildProtection(context, getIdentity());
    writeDigitisedPaper(context, 'Trẻ em có hoàn cảnh đặc biệt');
  }
  if (benefits.assistance || benefits.isMeritorious) writePayments(context, benefits, getIdentity());
  if (hasUnemploymentClaim(context)) {
    writeUnemploymentClaim(context, getIdentity());
    writeDigitisedPaper(context, 'Bảo hiểm thất nghiệp');
  }
  if (hasAddictionRecord(context)) writeAddictionRecord(context, getIdentity());
  if (isCollectedWorker(context)) writeWorkerRecord(context, getIdentity());
}
