import { Migration } from '@mikro-orm/migrations';

/** Table → the column with the number of the case that changed. */
const WATCHED = [
  ['case_file', 'number'],
  ['case_citizen', 'case_number'],
] as const;

/**
 * Cases, what keeps a repeated write from happening twice, and the outbox. The outbox rows of cases are written by triggers in the transaction
 * of the change, so that a file, a mutation and a merge of codes feed it alike.
 */
export class CreateCaseTables extends Migration {
  override up(): void {
    this.addSql(
      `create table "case_file" ("id" text not null default gen_random_uuid()::text, "number" text not null, "kind" text not null, "organisation" text not null, "opened_on" date not null, "closed_on" date null, "named_groups" text[] null, primary key ("id"))`,
    );
    this.addSql(`alter table "case_file" add constraint "case_file_number_unique" unique ("number")`);
    this.addSql(
      `alter table "case_file" add constraint "case_file_period_check" check ("closed_on" is null or "closed_on" >= "opened_on")`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_named_groups_check" check (("kind" = 'INSPECTION') = (coalesce(cardinality("named_groups"), 0) > 0))`,
    );
    this.addSql(`create index "case_file_opened_on_id_index" on "case_file" ("opened_on", "id")`);
    this.addSql(
      `create table "case_citizen" ("id" text not null default gen_random_uuid()::text, "case_number" text not null, "person_record_number" text null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "case_citizen" add constraint "case_citizen_case_number_person_record_number_unique" unique ("case_number", "person_record_number")`,
    );
    this.addSql(
      `alter table "case_citizen" add constraint "case_citizen_case_number_foreign" foreign key ("case_number") references "case_file" ("number")`,
    );
    this.addSql(`create index "case_citizen_citizen_id_case_number_index" on "case_citizen" ("citizen_id", "case_number")`);
    this.addSql(`create sequence "case_number"`);
    this.addSql(
      `create table "idempotency_record" ("subject" text not null, "operation" text not null, "key" text not null, "payload_sha256" text not null, "answer" jsonb not null, "recorded_at" timestamptz not null default now(), primary key ("subject", "operation", "key"))`,
    );
    this.addSql(
      `create table "outbox" ("position" bigserial primary key, "transaction_id" xid8 not null default pg_current_xact_id(), "topic" text not null, "payload" jsonb not null)`,
    );
    for (const [table, column] of WATCHED) {
      for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) this.watch(event, table, column);
    }
  }

  /** Whose case changed, not what: who reads the outbox reads the state of the moment. */
  private watch(event: 'INSERT' | 'UPDATE' | 'DELETE', table: string, column: string): void {
    const name = `outbox_${table}_${event.toLowerCase()}`;
    const transition = event === 'DELETE' ? 'OLD' : 'NEW';
    this.addSql(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO outbox (topic, payload) SELECT DISTINCT 'case', jsonb_build_object('number', changed.${column}) FROM changed;
        RETURN NULL;
      END $$`);
    this.addSql(
      `CREATE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${transition} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
    );
  }
}
