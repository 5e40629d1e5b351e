import { Migration } from '@mikro-orm/migrations';

/** A facility's patients among millions: what a health worker lists starts from the organisation as the view `dossier` names it. */
export class IndexDossiers extends Migration {
  override up(): void {
    this.addSql(`create index "encounter_organisation_index" on "encounter" (('health-facility-' || "facility_code"), "citizen_id")`);
  }
}
