import { Migration } from '@mikro-orm/migrations';
import { createDossierView, dossierAtOrganisation, dossierAtResidence } from '../../../kit/dossiers/dossier-view.js';

const PERIOD = { capacity: 'INSURED_PERSON', validFrom: 'valid_from', validTo: 'valid_to' };
/** An office's code is that of its province and two digits more; its officers' tokens name the province's organisation, of which every office is part. */
const ORGANISATION_OF_OFFICE = `'social-insurance-' || left(t.office_code, 2)`;

/** Beside the office of the residence, the office that pays a benefit keeps a dossier of whoever receives it. */
export class AddBenefitDossiers extends Migration {
  override up(): void {
    this.addSql(
      createDossierView([
        dossierAtResidence({ ...PERIOD, table: 'insurance_membership' }, `'social-insurance-' || r.province_code`),
        dossierAtOrganisation({ ...PERIOD, table: 'insurance_benefit' }, ORGANISATION_OF_OFFICE),
      ]),
    );
  }
}
