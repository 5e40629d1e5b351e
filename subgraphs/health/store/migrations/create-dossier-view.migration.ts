import { Migration } from '@mikro-orm/migrations';
import { createDossierView, dossierAtOrganisation } from '../../../kit/dossiers/dossier-view.js';

/** A patient has a dossier at the facility from admission to the day of discharge. */
export class CreateDossierView extends Migration {
  override up(): void {
    const encounter = { capacity: 'PATIENT_OF_OPEN_ENCOUNTER', table: 'encounter', validFrom: 'admitted_on', validTo: 'discharged_on' };
    this.addSql(createDossierView([dossierAtOrganisation(encounter, `'health-facility-' || t.facility_code`)]));
  }
}
