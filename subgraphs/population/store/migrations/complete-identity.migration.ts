import { Migration } from '@mikro-orm/migrations';

/** The items of the law that citizen.v2 brings, and what became of the comparison with the person. */
export class CompleteIdentity extends Migration {
  override up(): void {
    this.addSql(
      `alter table "citizen" add column "birth_place" text null, add column "absent_from" date null, add column "absent_to" date null, add column "verification_outcome" text null, add column "verified_at" timestamptz null, add column "verified_by" text null`,
    );
  }
}
