import { Migration } from '@mikro-orm/migrations';

/** Disability assessments, and treatment cost by kind of item. */
export class CreateAssessmentsAndCosts extends Migration {
  override up(): void {
    this.addSql(
      `create table "disability_assessment" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "council" text not null, "kind" text not null, "level" text not null, "assessed_on" date not null, "certificate_number" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "disability_assessment" add constraint "disability_assessment_record_number_unique" unique ("record_number")`);
    this.addSql(
      `create index "disability_assessment_citizen_id_assessed_on_index" on "disability_assessment" ("citizen_id", "assessed_on")`,
    );
    this.addSql(`create index "disability_assessment_assessed_on_id_index" on "disability_assessment" ("assessed_on", "id")`);
    this.addSql(
      `create table "treatment_cost_item" ("id" text not null default gen_random_uuid()::text, "encounter_record_number" text not null, "kind" text not null, "amount" bigint not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "treatment_cost_item" add constraint "treatment_cost_item_encounter_record_number_kind_unique" unique ("encounter_record_number", "kind")`,
    );
  }
}
