/** One kind of record that says that an organisation keeps a dossier. All parts are SQL of the agency's own migration. */
interface DossierSource {
  readonly capacity: string;
  readonly table: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/**
 * A dossier at the office of the unit where the citizen resides, for the days on which both the record and the residence hold: it moves with the citizen.
 * `office` is SQL on the residence `r`.
 */
export function dossierAtResidence({ capacity, table, validFrom, validTo }: DossierSource, office: string): string {
  return `SELECT t.citizen_id, ${office} AS organisation, '${capacity}' AS capacity, NULL::text AS case_number,
       greatest(t.${validFrom}, r.valid_from) AS valid_from, least(t.${validTo}, r.valid_to) AS valid_to
     FROM ${table} t JOIN citizen_reach_residence r ON r.citizen_id = t.citizen_id
       AND r.valid_from <= coalesce(t.${validTo}, 'infinity') AND coalesce(r.valid_to, 'infinity') >= t.${validFrom}`;
}

/** A dossier at the organisation that the record itself names. `organisation` is SQL on the record `t`. */
export function dossierAtOrganisation({ capacity, table, validFrom, validTo }: DossierSource, organisation: string): string {
  return `SELECT t.citizen_id, ${organisation} AS organisation, '${capacity}' AS capacity, NULL::text AS case_number,
       t.${validFrom} AS valid_from, t.${validTo} AS valid_to
     FROM ${table} t`;
}

/** `CREATE VIEW dossier`; an agency whose records grow replaces it by a new migration. */
export function createDossierView(selects: readonly string[]): string {
  return `CREATE OR REPLACE VIEW dossier AS ${selects.join(' UNION ALL ')}`;
}
