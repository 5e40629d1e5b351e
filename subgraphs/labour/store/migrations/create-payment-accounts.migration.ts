import { Migration } from '@mikro-orm/migrations';

/** Accounts that receive benefits, and whether they were verified. */
export class CreatePaymentAccounts extends Migration {
  override up(): void {
    this.addSql(
      `create table "payment_account" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "kind" text not null, "account_number" text not null, "provider" text not null, "holder" text not null, "proxy_full_name" text null, "proxy_birth_date" text null, "proxy_personal_number" text null, "proxy_residence" text null, "verification_stage" text null, "verification_outcome" text not null, "verified_at" timestamptz null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "payment_account" add constraint "payment_account_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "payment_account_citizen_id_valid_from_index" on "payment_account" ("citizen_id", "valid_from")`);
    this.addSql(`create index "payment_account_valid_from_id_index" on "payment_account" ("valid_from", "id")`);
  }
}
