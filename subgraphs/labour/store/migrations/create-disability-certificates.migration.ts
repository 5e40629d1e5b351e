import { Migration } from '@mikro-orm/migrations';

/** Confirmed disabilities with their certificates. */
export class CreateDisabilityCertificates extends Migration {
  override up(): void {
    this.addSql(
      `create table "disability_certificate" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "kind" text not null, "level" text not null, "certificate_number" text not null, "certificate_date" date not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "disability_certificate" add constraint "disability_certificate_record_number_unique" unique ("record_number")`,
    );
    this.addSql(
      `create index "disability_certificate_citizen_id_valid_from_index" on "disability_certificate" ("citizen_id", "valid_from")`,
    );
    this.addSql(`create index "disability_certificate_valid_from_id_index" on "disability_certificate" ("valid_from", "id")`);
    this.addSql(`create index "disability_certificate_certificate_date_id_index" on "disability_certificate" ("certificate_date", "id")`);
  }
}
