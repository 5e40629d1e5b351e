import { Migration } from '@mikro-orm/migrations';

/** Lines of pay lists. */
export class CreatePayments extends Migration {
  override up(): void {
    this.addSql(
      `create table "payment" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "month" text not null, "programme" text not null, "amount" bigint not null, "channel" text not null, "provider" text null, "account_record_number" text null, "status" text not null, "paid_on" date null, "reason" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "payment" add constraint "payment_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "payment_citizen_id_month_index" on "payment" ("citizen_id", "month")`);
    this.addSql(`create index "payment_month_id_index" on "payment" ("month", "id")`);
    this.addSql(`create index "payment_paid_on_id_index" on "payment" ("paid_on", "id")`);
  }
}
