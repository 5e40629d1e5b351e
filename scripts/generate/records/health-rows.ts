import { formatDay, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import { formatAddress } from '../people/person.js';
import { createWeightedPick } from '../random.js';
import { COVERED_PERCENT, type CardGroup } from '../tables/card-groups.js';
import { CONFIDENTIAL_DISEASES, DISEASES, type Disease } from '../tables/diseases.js';
import type { World } from '../world/world.js';
import type { PersonContext } from './context.js';
import { writeEncounterMoney } from './encounter-money-rows.js';
import { writeWithNativePlace } from './native-place-rows.js';

export function writeFacilities(world: World, write: Write): void {
  for (const { code, name, tier, commune } of world.facilities) {
    const address = formatAddress({ address: 'Khu trung tâm', commune });
    write('health-facility', { code, name, tier, unitCode: commune.code, address });
  }
}

const PEOPLE_WITH_ENCOUNTERS = 0.35;
const CONFIDENTIAL = 0.02;
const pickEncounterCount = createWeightedPick<number>([
  [1, 62],
  [2, 27],
  [3, 11],
]);

export function countEncounters({ person, random }: PersonContext): number {
  if (person.isShowcase) return 2;
  if (person.deathDay !== null || person.age < 1) return 0;
  return random.chance(PEOPLE_WITH_ENCOUNTERS) ? pickEncounterCount(random) : 0;
}

interface Encounter {
  readonly recordNumber: string;
  readonly kind: 'Ngoại trú' | 'Nội trú' | 'Cấp cứu';
  readonly admitted: Day;
  /** Null while the treatment goes on. */
  readonly discharged: Day | null;
  readonly isConfidential: boolean;
  readonly main: Disease;
}

/** What both agencies wrote of the patient: the health agency its own copy, the insurance agency, where insured, its own. */
export interface PatientCopies {
  readonly health: Row;
  readonly insurance: Row | null;
}

export function writeEncounter(context: PersonContext, position: number, group: CardGroup | null, copies: PatientCopies): void {
  const { person, household, random, world } = context;
  const encounter = drawEncounter(context, position);
  const totalVnd = drawCostVnd(encounter, context);
  const insuranceVnd = insuranceShareVnd(totalVnd, group);
  const facilityCode = world.pickTreatingFacility(household.commune, random).code;
  writeWithNativePlace(context, 'encounter', {
    recordNumber: encounter.recordNumber,
    ...copies.health,
    insuranceNumber: group ? person.insuranceNumber : null,
    facilityCode,
    kind: encounter.kind,
    admittedOn: formatDay(encounter.admitted),
    dischargedOn: encounter.discharged === null ? null : formatDay(encounter.discharged),
    confidential: encounter.isConfidential ? 'Có' : 'Không',
    totalCost: String(totalVnd),
    insuranceShare: String(insuranceVnd),
    patientShare: String(totalVnd - insuranceVnd),
  });
  writeDiagnoses(context, encounter);
  const { recordNumber, isConfidential, discharged, kind } = encounter;
  const paid = { recordNumber, facilityCode, totalVnd, insuranceVnd, isConfidential, discharged, isInpatient: kind === 'Nội trú' };
  writeEncounterMoney(context, paid, copies.insurance);
}

function drawEncounter(context: PersonContext, position: number): Encounter {
  const { person, random, referenceDay } = context;
  const isConfidential = !person.isShowcase && random.chance(CONFIDENTIAL);
  const kind = random.chance(0.82) ? 'Ngoại trú' : random.pick(['Nội trú', 'Nội trú', 'Cấp cứu'] as const);
  const isOpen = kind === 'Nội trú' && random.chance(0.06);
  const admitted = isOpen ? referenceDay - random.between(1, 7) : referenceDay - random.between(15, Math.min(700, daysOfLife(context) - 5));
  const discharged = kind === 'Nội trú' ? admitted + random.between(2, 12) : admitted;
  return {
    recordNumber: `KB${String(person.index + 1).padStart(8, '0')}-${position + 1}`,
    kind,
    admitted,
    discharged: isOpen ? null : discharged,
    isConfidential,
    main: drawDisease(isConfidential ? CONFIDENTIAL_DISEASES : DISEASES, context),
  };
}

function daysOfLife({ person, referenceDay }: PersonContext): number {
  return referenceDay - person.birthDay;
}

/** A disease that fits age and sex; each table has one for every age. */
function drawDisease(diseases: readonly Disease[], { person, random }: PersonContext): Disease {
  for (;;) {
    const disease = random.pick(diseases);
    const fitsSex = disease.sex === undefined || disease.sex === person.sex;
    if (fitsSex && person.age >= disease.from && person.age <= disease.to) return disease;
  }
}

function drawCostVnd({ main, kind }: Encounter, { random }: PersonContext): number {
  const [lowest, highest] = main.cost;
  const factor = kind === 'Ngoại trú' ? 1 : random.between(2, 6);
  // Prices end in hundreds of đồng, so that the shares are not round.
  return random.between(lowest * 10, highest * 10) * 100 * factor;
}

/** Whole đồng; the patient pays the rest, so that the two shares always add up. */
export function insuranceShareVnd(totalVnd: number, group: CardGroup | null): number {
  return group ? Math.floor((totalVnd * COVERED_PERCENT[group.level]) / 100) : 0;
}

function writeDiagnoses(context: PersonContext, encounter: Encounter): void {
  writeDiagnosis(context, encounter, encounter.main, 'Chính');
  if (!context.random.chance(0.22)) return;
  const other = drawDisease(DISEASES, context);
  if (other.icd10 !== encounter.main.icd10) writeDiagnosis(context, encounter, other, 'Kèm theo');
}

function writeDiagnosis({ random, write }: PersonContext, encounter: Encounter, disease: Disease, role: 'Chính' | 'Kèm theo'): void {
  write('diagnosis', {
    encounterRecordNumber: encounter.recordNumber,
    icd10: disease.icd10,
    name: disease.name,
    role,
    treatment: disease.treatment,
    result: encounter.discharged === null ? null : random.pick(['Khỏi', 'Đỡ, giảm', 'Đỡ, giảm', 'Ổn định', 'Không thay đổi']),
  });
}
