import { isOn, today } from './periods.js';
import { asText, type Row, type World } from './world.js';

/** The agency whose records say so, by capacity. */
export const HOLDERS: Readonly<Record<string, string>> = {
  ASSISTANCE_RECIPIENT: 'labour',
  MERITORIOUS_PERSON: 'labour',
  HOLDER_OF_MATCHED_ACCOUNT: 'labour',
  INSURED_PERSON: 'social-insurance',
  PATIENT_OF_OPEN_ENCOUNTER: 'health',
};

/** Whether the organisation knows the citizen in the capacity today, from the rows of the records themselves. A capacity that nobody explained holds for nobody. */
export function hasDossier(world: World, capacity: string, organisation: string, citizen: unknown, day: string): boolean {
  const records = (table: Parameters<World['find']>[0]): readonly Row[] => world.find(table, 'citizen_id', citizen);
  const isAtHome = (officeOf: (home: Row) => string): boolean =>
    homesOn(world, citizen, day).some((home) => officeOf(home) === organisation);
  switch (capacity) {
    case 'ASSISTANCE_RECIPIENT':
      return (
        records('assistance_entitlement').some((one) => isOn(one, day)) &&
        isAtHome(({ unit_code: unit }) => `labour-office-${asText(unit)}`)
      );
    case 'MERITORIOUS_PERSON':
      return (
        records('meritorious_dossier').some((one) => isOn(one, day)) &&
        isAtHome((home) => `meritorious-office-${provinceOf(world, home.unit_code)}`)
      );
    case 'INSURED_PERSON':
      return (
        (records('insurance_membership').some((one) => isOn(one, day)) &&
          isAtHome((home) => `social-insurance-${provinceOf(world, home.unit_code)}`)) ||
        // An office's code begins with that of its province.
        records('insurance_benefit').some(
          (one) => isOn(one, day) && `social-insurance-${asText(one.office_code).slice(0, 2)}` === organisation,
        )
      );
    case 'PATIENT_OF_OPEN_ENCOUNTER':
      return records('encounter').some(
        (one) =>
          `health-facility-${asText(one.facility_code)}` === organisation &&
          isOn({ valid_from: one.admitted_on, valid_to: one.discharged_on }, day),
      );
    case 'HOLDER_OF_MATCHED_ACCOUNT':
      return records('payment_account').some(
        (one) =>
          isMatched(one, day) &&
          world.find('payment_provider', 'name', one.provider).some((provider) => provider.code === organisation && isOn(provider, day)),
      );
    default:
      return false;
  }
}

function isMatched(account: Row, day: string): boolean {
  if (account.verification_stage !== 'ACCOUNT' || account.verification_outcome !== 'MATCHED' || account.verified_at === null) return false;
  return isOn(account, day) && today(new Date(asText(account.verified_at))) <= day;
}

/** Where somebody resides by right on a day; the place where they happen to be never counts. */
export function homesOn(world: World, citizen: unknown, day: string): Row[] {
  return world
    .find('residence', 'citizen_id', citizen)
    .filter((home) => ['PERMANENT', 'TEMPORARY'].includes(asText(home.kind)) && isOn(home, day));
}

/** By the units of today. */
export function provinceOf(world: World, unitCode: unknown): string {
  const unit = world.find('administrative_unit', 'code', unitCode).find(({ valid_to: end }) => end === null);
  return asText(unit?.province_code ?? '');
}
