/** Whom an outbox row names: the reference directory reads their state at the moment of delivery. */
type Told = 'citizens' | 'households';
type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/** A table whose changes the reference directory must hear of. All parts are SQL of the agency's own migration. */
export interface WatchedTable {
  readonly table: string;
  readonly tells: Told;
  /** `SELECT` of the codes that rows of `rows` (a transition table, or the table itself) are about. */
  readonly codesOf: (rows: string) => string;
  /** Whose facts an update changes, from `before` and `changed`; by default everybody whom either names. */
  readonly codesOfUpdate?: string;
  readonly events?: readonly Event[];
}

const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;
/** As many codes as a file's batch has rows: no outbox row of the start is larger than those that follow. */
const CODES_PER_ROW = 4_000;

export function codesIn(column: string): WatchedTable['codesOf'] {
  return (rows) => `SELECT ${column} FROM ${rows}`;
}

/**
 * Statements for a migration: from then on a statement that changes the table leaves one outbox row in its own transaction, whoever wrote it, a file, a
 * mutation or a merge of codes; and everybody who is there already is told once.
 */
export function watchTable(watched: WatchedTable): string[] {
  const { table, tells, events = EVENTS } = watched;
  return [
    ...events.flatMap((event) => {
      const name = `tell_${tells}_of_${table}_${event.toLowerCase()}`;
      return [
        `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $body$
          BEGIN ${tellTogether(tells, codesOfEvent(watched, event))}; RETURN NULL; END $body$`,
        `CREATE OR REPLACE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${TRANSITIONS[event]}
          FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
      ];
    }),
    tellInParts(tells, watched.codesOf(table)),
  ];
}

const TRANSITIONS: Readonly<Record<Event, string>> = {
  INSERT: 'NEW TABLE AS changed',
  UPDATE: 'OLD TABLE AS before NEW TABLE AS changed',
  DELETE: 'OLD TABLE AS changed',
};

function codesOfEvent({ codesOf, codesOfUpdate }: WatchedTable, event: Event): string {
  if (event !== 'UPDATE') return codesOf('changed');
  return codesOfUpdate ?? `${codesOf('before')} UNION ${codesOf('changed')}`;
}

function tellTogether(tells: Told, codes: string): string {
  return `INSERT INTO outbox (topic, payload) SELECT '${tells}', jsonb_build_object('${tells}', jsonb_agg(told.code))
    FROM (SELECT DISTINCT code FROM (${codes}) named(code)) told WHERE told.code IS NOT NULL HAVING count(*) > 0`;
}

function tellInParts(tells: Told, codes: string): string {
  return `INSERT INTO outbox (topic, payload) SELECT '${tells}', jsonb_build_object('${tells}', jsonb_agg(told.code))
    FROM (SELECT code, (row_number() OVER (ORDER BY code) - 1) / ${CODES_PER_ROW} AS part
          FROM (SELECT DISTINCT code FROM (${codes}) named(code) WHERE code IS NOT NULL) every) told
    GROUP BY told.part ORDER BY told.part`;
}
