import { Migration } from '@mikro-orm/migrations';

/** The holders of a provider's accounts: what a paying bank lists starts from its name. */
export class IndexDossiers extends Migration {
  override up(): void {
    this.addSql(`create index "payment_account_provider_citizen_id_index" on "payment_account" ("provider", "citizen_id")`);
  }
}
