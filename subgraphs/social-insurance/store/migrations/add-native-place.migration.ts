import { Migration } from '@mikro-orm/migrations';

/** What insurance-membership.v2 brings: the native place as the agency delivered it. */
export class AddNativePlace extends Migration {
  override up(): void {
    this.addSql(`alter table "insurance_membership" add column "delivered_native_place" text null`);
  }
}
