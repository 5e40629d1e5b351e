import { Migration } from '@mikro-orm/migrations';

/** What the other agencies copy into tables of the same names is a view here: the register's own rows, never behind them. */
const VIEWS = [
  // A unit's province is the one that its code belongs to now; the current address gives nobody a right. No grouping here: it would
  // keep the predicate's citizen out of the view, and every lookup would read all residents.
  `CREATE VIEW citizen_reach_residence AS
     SELECT r.citizen_id, r.unit_code, r.valid_from, u.province_code, r.valid_to
     FROM residence r JOIN administrative_unit u ON u.code = r.unit_code AND u.level = 'COMMUNE' AND u.valid_to IS NULL
     WHERE r.kind IN ('PERMANENT', 'TEMPORARY')`,
  // Whoever was a minor when the right began is represented until the day before the 18th birthday; an adult needs a new decision.
  `CREATE VIEW citizen_reach_guardian AS
     SELECT p.ward_id AS citizen_id, p.representative_id AS guardian_id, p.valid_from,
            CASE WHEN p.valid_from < c.birth_date + interval '18 years'
                 THEN least(p.valid_to, (c.birth_date + interval '18 years' - interval '1 day')::date)
                 ELSE p.valid_to END AS valid_to
     FROM representative p JOIN citizen c ON c.id = p.ward_id
     WHERE NOT p.suspended`,
  `CREATE VIEW household_reach AS
     SELECT h.id AS household_id, h.unit_code, '0001-01-01'::date AS valid_from, u.province_code, NULL::date AS valid_to
     FROM household h JOIN administrative_unit u ON u.code = h.unit_code AND u.level = 'COMMUNE' AND u.valid_to IS NULL`,
  `CREATE VIEW household_reach_member AS
     SELECT household_id, citizen_id, valid_from, valid_to FROM household_member`,
];

/** Table → the column that names what changed, and the column of reach_change that takes it. */
const WATCHED: readonly (readonly [table: string, column: string, target: 'citizen_id' | 'household_id'])[] = [
  ['residence', 'citizen_id', 'citizen_id'],
  ['representative', 'ward_id', 'citizen_id'],
  ['citizen_alias', 'alias_id', 'citizen_id'],
  ['household', 'id', 'household_id'],
  ['household_member', 'household_id', 'household_id'],
];

export class CreateReach extends Migration {
  override up(): void {
    for (const view of VIEWS) this.addSql(view);
    for (const [table, column, target] of WATCHED) {
      for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) this.watch(event, table, column, target);
    }
    // A corrected date of birth moves the end of a guardianship; a new citizen has none yet.
    this.watch('UPDATE', 'citizen', 'id', 'citizen_id');
  }

  /** One statement notes its changes once, however many rows it wrote; a deleted right is a change too. */
  private watch(event: 'INSERT' | 'UPDATE' | 'DELETE', table: string, column: string, target: string): void {
    const name = `note_${table}_${event.toLowerCase()}`;
    this.addSql(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN INSERT INTO reach_change (${target}) SELECT DISTINCT ${column} FROM changed; RETURN NULL; END $body$`);
    this.addSql(`CREATE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`);
  }
}
