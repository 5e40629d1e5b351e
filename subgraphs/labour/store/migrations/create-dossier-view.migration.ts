import { Migration } from '@mikro-orm/migrations';
import { createDossierView, dossierAtResidence } from '../../../kit/dossiers/dossier-view.js';

const MATCHED_ACCOUNT = `SELECT t.citizen_id, t.provider AS organisation, 'HOLDER_OF_MATCHED_ACCOUNT' AS capacity, NULL::text AS case_number,
       greatest(t.valid_from, (t.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS valid_from, t.valid_to
     FROM payment_account t
     WHERE t.verification_stage = 'ACCOUNT' AND t.verification_outcome = 'MATCHED'
       AND coalesce(t.valid_to, 'infinity') >= (t.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const PERIOD = { validFrom: 'valid_from', validTo: 'valid_to' };
export const ASSISTANCE_DOSSIER = dossierAtResidence(
  { ...PERIOD, capacity: 'ASSISTANCE_RECIPIENT', table: 'assistance_entitlement' },
  `'labour-office-' || r.unit_code`,
);
export const MERITORIOUS_DOSSIER = dossierAtResidence(
  { ...PERIOD, capacity: 'MERITORIOUS_PERSON', table: 'meritorious_dossier' },
  `'meritorious-office-' || r.province_code`,
);

/**
 * Assistance is paid by the commune where its receiver resides, meritorious people are kept by the office of their province. The records do not name the
 * office, the residence does. A provider knows the holder of an account from the day on which the account was verified and matched.
 */
export class CreateDossierView extends Migration {
  override up(): void {
    this.addSql(createDossierView([ASSISTANCE_DOSSIER, MERITORIOUS_DOSSIER, MATCHED_ACCOUNT]));
  }
}
