import { Migration } from '@mikro-orm/migrations';

/** Seals on records, the view that the row conditions look at, and the note for the agencies that copy it. */
export class CreateProtection extends Migration {
  override up(): void {
    this.addSql(
      `create table "protection" ("id" bigserial primary key, "citizen_id" text not null, "kind" text not null, "decision" text not null, "valid_from" date not null, "valid_to" date null)`,
    );
    this.addSql(
      `alter table "protection" add constraint "protection_citizen_id_kind_valid_from_unique" unique ("citizen_id", "kind", "valid_from")`,
    );
    // Another kind would be one that no role is named for: refused here, or the followers would have to guess.
    this.addSql(`alter table "protection" add constraint "protection_kind_check" check ("kind" in ('ADOPTION', 'PROTECTED_PERSON'))`);
    this.addSql(`CREATE VIEW citizen_reach_protection AS SELECT citizen_id, kind, valid_from, valid_to FROM protection`);
    for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) this.note(event);
  }

  private note(event: 'INSERT' | 'UPDATE' | 'DELETE'): void {
    const name = `note_protection_${event.toLowerCase()}`;
    this.addSql(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN INSERT INTO reach_change (citizen_id) SELECT DISTINCT citizen_id FROM changed; RETURN NULL; END $body$`);
    this.addSql(`CREATE TRIGGER ${name} AFTER ${event} ON protection REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`);
  }
}
