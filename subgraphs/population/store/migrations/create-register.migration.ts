import { Migration } from '@mikro-orm/migrations';

/** The population register and the code register. */
export class CreateRegister extends Migration {
  override up(): void {
    this.addSql(
      `create table "administrative_unit" ("code" text not null, "valid_from" date not null, "valid_to" date null, "level" text not null, "kind" text not null, "name" text not null, "province_code" text not null, primary key ("code", "valid_from"))`,
    );
    this.addSql(`create index "administrative_unit_province_code_index" on "administrative_unit" ("province_code")`);
    this.addSql(`create table "citizen_alias" ("alias_id" text not null, "citizen_id" text not null, primary key ("alias_id"))`);
    this.addSql(`create index "citizen_alias_citizen_id_index" on "citizen_alias" ("citizen_id")`);
    this.addSql(
      `create table "citizen" ("id" text not null, "record_number" text not null, "personal_number" text null, "full_name" text not null, "other_names" text null, "birth_date" date not null, "sex" text not null, "life_status" text not null, "death_date" date null, "old_identity_number" text null, "native_place" text null, "birth_registration_place" text null, "nationality" text not null, "marital_status" text null, "ethnicity_list" text null, "ethnicity_code" text null, "religion" text null, "blood_group" text null, "telephone" text null, "email" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "citizen" add constraint "citizen_record_number_unique" unique ("record_number")`);
    this.addSql(`alter table "citizen" add constraint "citizen_personal_number_unique" unique ("personal_number")`);
    this.addSql(
      `create table "code_number" ("scheme" text not null, "number" text not null, "code" text not null, "valid_from" date null, "valid_to" date null, primary key ("scheme", "number"))`,
    );
    this.addSql(`create index "code_number_code_index" on "code_number" ("code")`);
    this.addSql(
      `create table "code_register" ("code" text not null, "kind" text not null, "status" text not null, "issued_at" timestamptz not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "family_relation" ("id" bigserial primary key, "citizen_id" text not null, "kind" text not null, "relative_full_name" text not null, "relative_id" text null)`,
    );
    this.addSql(
      `alter table "family_relation" add constraint "family_relation_citizen_id_kind_relative_full_name_unique" unique ("citizen_id", "kind", "relative_full_name")`,
    );
    this.addSql(
      `create table "household" ("id" text not null, "file_number" text not null, "head_id" text not null, "unit_code" text not null, "address" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "household" add constraint "household_file_number_unique" unique ("file_number")`);
    this.addSql(`create index "household_unit_code_id_index" on "household" ("unit_code", "id")`);
    this.addSql(
      `create table "household_member" ("id" bigserial primary key, "household_id" text not null, "citizen_id" text not null, "relation_to_head" text not null, "valid_from" date not null, "valid_to" date null)`,
    );
    this.addSql(`create index "household_member_citizen_id_index" on "household_member" ("citizen_id")`);
    this.addSql(
      `alter table "household_member" add constraint "household_member_household_id_citizen_id_valid_from_unique" unique ("household_id", "citizen_id", "valid_from")`,
    );
    this.addSql(
      `create table "identity_document" ("id" bigserial primary key, "citizen_id" text not null, "kind" text not null, "number" text not null, "issued_on" date not null, "issued_by" text not null, "expires_on" date null)`,
    );
    this.addSql(`create index "identity_document_citizen_id_index" on "identity_document" ("citizen_id")`);
    this.addSql(`alter table "identity_document" add constraint "identity_document_kind_number_unique" unique ("kind", "number")`);
    this.addSql(
      `create table "import_run" ("id" bigserial primary key, "record" text not null, "version" int not null, "file_name" text not null, "file_sha256" text not null, "imported_by" text not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "rows" bigint not null, "inserted" bigint not null, "updated" bigint not null, "unchanged" bigint not null, "rejected" bigint not null)`,
    );
    this.addSql(
      `create table "provisional_record" ("agency" text not null, "record_number" text not null, "code" text not null, primary key ("agency", "record_number"))`,
    );
    this.addSql(`create index "provisional_record_code_index" on "provisional_record" ("code")`);
    this.addSql(
      `create table "reach_change" ("position" bigserial primary key, "transaction_id" xid8 not null default pg_current_xact_id(), "citizen_id" text null, "household_id" text null)`,
    );
    this.addSql(
      `create table "representative" ("id" bigserial primary key, "ward_id" text not null, "representative_id" text not null, "kind" text not null, "valid_from" date not null, "valid_to" date null, "suspended" boolean not null, "decision_number" text null)`,
    );
    this.addSql(`create index "representative_representative_id_index" on "representative" ("representative_id")`);
    this.addSql(
      `alter table "representative" add constraint "representative_ward_id_representative_id_valid_from_unique" unique ("ward_id", "representative_id", "valid_from")`,
    );
    this.addSql(
      `create table "residence" ("id" bigserial primary key, "citizen_id" text not null, "kind" text not null, "unit_code" text not null, "address" text null, "valid_from" date not null, "valid_to" date null)`,
    );
    this.addSql(`create index "residence_unit_code_citizen_id_index" on "residence" ("unit_code", "citizen_id")`);
    this.addSql(
      `alter table "residence" add constraint "residence_citizen_id_kind_valid_from_unique" unique ("citizen_id", "kind", "valid_from")`,
    );
  }
}
