import { Migration } from '@mikro-orm/migrations';

/** Whose record is sealed, as the population register says: the row conditions of every agency look at it. */
export class AddProtection extends Migration {
  override up(): void {
    this.addSql(
      `create table "citizen_reach_protection" ("citizen_id" text not null, "kind" text not null, "valid_from" date not null, "valid_to" date null, primary key ("citizen_id", "kind", "valid_from"))`,
    );
  }
}
