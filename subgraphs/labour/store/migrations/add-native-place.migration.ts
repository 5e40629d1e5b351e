import { Migration } from '@mikro-orm/migrations';

/** What assistance-entitlement.v3 and meritorious-dossier.v2 bring: the native place as the agency delivered it. */
export class AddNativePlace extends Migration {
  override up(): void {
    this.addSql(`alter table "assistance_entitlement" add column "delivered_native_place" text null`);
    this.addSql(`alter table "meritorious_dossier" add column "delivered_native_place" text null`);
  }
}
