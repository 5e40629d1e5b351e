import { Migration } from '@mikro-orm/migrations';
import { createDossierView } from '../../../kit/dossiers/dossier-view.js';
import { watchTable } from '../../../kit/outbox/watch-table.js';
import { ASSISTANCE_DOSSIER, MERITORIOUS_DOSSIER } from './create-dossier-view.migration.js';

/** From the day on which the account was verified and matched, for as long as its provider's name is that organisation's. */
const MATCHED_ACCOUNT = `SELECT t.citizen_id, p.code AS organisation, 'HOLDER_OF_MATCHED_ACCOUNT' AS capacity, NULL::text AS case_number,
       greatest(t.valid_from, v.matched_on, p.valid_from) AS valid_from, least(t.valid_to, p.valid_to) AS valid_to
     FROM payment_account t
     CROSS JOIN LATERAL (SELECT (t.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS matched_on) v
     JOIN payment_provider p ON p.name = t.provider
     WHERE t.verification_stage = 'ACCOUNT' AND t.verification_outcome = 'MATCHED'
       AND greatest(t.valid_from, v.matched_on, p.valid_from) <= coalesce(least(t.valid_to, p.valid_to), 'infinity')`;

/** The organisation behind a provider's name: a bank whose name nobody has entered knows nobody. */
export class CreatePaymentProviders extends Migration {
  override up(): void {
    this.addSql(
      `create table "payment_provider" ("name" text not null, "valid_from" date not null, "code" text not null, "valid_to" date null, primary key ("name", "valid_from"))`,
    );
    this.addSql(createDossierView([ASSISTANCE_DOSSIER, MERITORIOUS_DOSSIER, MATCHED_ACCOUNT]));
    const codesOf = (rows: string) => `SELECT t.citizen_id FROM payment_account t JOIN ${rows} p ON p.name = t.provider`;
    for (const statement of watchTable({ table: 'payment_provider', tells: 'citizens', codesOf })) this.addSql(statement);
  }
}
