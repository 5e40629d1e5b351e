import { Migration } from '@mikro-orm/migrations';

/** Worker records: core fields as columns, the rest as answers to a version of the form. */
export class CreateWorkerRecords extends Migration {
  override up(): void {
    this.addSql(
      `create table "worker_record" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "collected_on" date not null, "activity" text not null, "education" text null, "qualification" text null, "training_field" text null, "job_title" text null, "employment_status" text null, "workplace_name" text null, "workplace_kind" text null, "workplace_industry" text null, "workplace_address" text null, "last_job" text null, "unemployed_months" int null, "inactivity_reason" text null, "form_version" text not null, "answers" jsonb null, primary key ("id"))`,
    );
    this.addSql(`alter table "worker_record" add constraint "worker_record_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "worker_record_citizen_id_collected_on_index" on "worker_record" ("citizen_id", "collected_on")`);
    this.addSql(`create index "worker_record_collected_on_id_index" on "worker_record" ("collected_on", "id")`);
  }
}
