import { Migration } from '@mikro-orm/migrations';

/**
 * What a search needs, in two indexes, so that it reads no row of somebody whom it does not find: of a name all that ranks it, behind family
 * and given name and the date of birth; of a residence all that says whether it lay in a unit. Both replace the index without the rest.
 */
export class RankNames extends Migration {
  override up(): void {
    this.addSql(`drop index "citizen_name_key_index"`);
    this.addSql(`alter table "citizen" add column "name_toned" text generated always as (citizen_name_toned(full_name)) stored`);
    this.addSql(
      `create index "citizen_name_ends_index" on "citizen" ((split_part("name_key", '/', 1)), "birth_date") include ("id", "name_key", "name_toned")`,
    );
    this.addSql(`drop index "residence_unit_code_citizen_id_index"`);
    this.addSql(`create index "residence_unit_code_index" on "residence" ("unit_code", "citizen_id") include ("valid_to", "unit_read_on")`);
  }
}
