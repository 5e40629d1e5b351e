import { Migration } from '@mikro-orm/migrations';

/** The kit's own tables in the database of an agency that follows the population register. */
export class CreateReachTables extends Migration {
  override up(): void {
    this.addSql(`create table "citizen_alias" ("alias_id" text not null, "citizen_id" text not null, primary key ("alias_id"))`);
    this.addSql(`create index "citizen_alias_citizen_id_index" on "citizen_alias" ("citizen_id")`);
    this.addSql(
      `create table "citizen_reach_guardian" ("citizen_id" text not null, "guardian_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("citizen_id", "guardian_id", "valid_from"))`,
    );
    this.addSql(
      `create index "citizen_reach_guardian_guardian_id_citizen_id_index" on "citizen_reach_guardian" ("guardian_id", "citizen_id")`,
    );
    this.addSql(
      `create table "citizen_reach_residence" ("citizen_id" text not null, "unit_code" text not null, "valid_from" date not null, "province_code" text not null, "valid_to" date null, primary key ("citizen_id", "unit_code", "valid_from"))`,
    );
    this.addSql(
      `create index "citizen_reach_residence_province_code_citizen_id_index" on "citizen_reach_residence" ("province_code", "citizen_id")`,
    );
    this.addSql(
      `create index "citizen_reach_residence_unit_code_citizen_id_index" on "citizen_reach_residence" ("unit_code", "citizen_id")`,
    );
    this.addSql(
      `create table "household_reach" ("household_id" text not null, "unit_code" text not null, "valid_from" date not null, "province_code" text not null, "valid_to" date null, primary key ("household_id", "unit_code", "valid_from"))`,
    );
    this.addSql(`create index "household_reach_province_code_household_id_index" on "household_reach" ("province_code", "household_id")`);
    this.addSql(`create index "household_reach_unit_code_household_id_index" on "household_reach" ("unit_code", "household_id")`);
    this.addSql(
      `create table "household_reach_member" ("household_id" text not null, "citizen_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("household_id", "citizen_id", "valid_from"))`,
    );
    this.addSql(
      `create index "household_reach_member_citizen_id_household_id_index" on "household_reach_member" ("citizen_id", "household_id")`,
    );
    this.addSql(
      `create table "import_run" ("id" bigserial primary key, "record" text not null, "version" int not null, "file_name" text not null, "file_sha256" text not null, "imported_by" text not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "rows" bigint not null, "inserted" bigint not null, "updated" bigint not null, "unchanged" bigint not null, "rejected" bigint not null)`,
    );
    this.addSql(`create table "reach_position" ("source" text not null, "position" bigint not null, primary key ("source"))`);
  }
}
