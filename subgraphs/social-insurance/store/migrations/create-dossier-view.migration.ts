import { Migration } from '@mikro-orm/migrations';
import { createDossierView, dossierAtResidence } from '../../../kit/dossiers/dossier-view.js';

/** Whoever is or was insured is managed by the social-insurance office of the province of residence: a membership does not name its office. */
export class CreateDossierView extends Migration {
  override up(): void {
    const membership = { capacity: 'INSURED_PERSON', table: 'insurance_membership', validFrom: 'valid_from', validTo: 'valid_to' };
    this.addSql(createDossierView([dossierAtResidence(membership, `'social-insurance-' || r.province_code`)]));
  }
}
