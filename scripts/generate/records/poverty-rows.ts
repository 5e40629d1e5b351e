import { formatDay, yearOf } from '../calendar.js';
import { formatAddress } from '../people/person.js';
import type { Random } from '../random.js';
import { DEPRIVATION_CODES } from '../tables/assistance-groups.js';
import type { ProvinceFacts } from '../tables/provinces.js';
import { createDeliveredIdentity } from './delivered-identity.js';
import { drawDecisionNumber, type RecordContext } from './context.js';

export type PovertyClass = 'Hộ nghèo' | 'Hộ cận nghèo' | 'Không nghèo';
type ReviewedClass = PovertyClass | 'Hộ mới thoát nghèo';

const YEARS = 3;
/** The first family was near-poor and has come out of it: its profile shows a class of each year. */
const STAGED_CLASSES: readonly PovertyClass[] = ['Hộ cận nghèo', 'Không nghèo', 'Không nghèo'];
/** Households that were reviewed without being poor in any year. */
const REVIEWED_NOT_POOR = 0.04;

/** The class of the last three years, oldest first; in each year the shares of the province hold. */
export function drawPovertyClasses({ household, random }: RecordContext): PovertyClass[] {
  if (household.index === 0) return [...STAGED_CLASSES];
  const { province } = household.commune;
  const classes = [drawClass(province, random)];
  while (classes.length < YEARS) {
    const before = classes[0] ?? 'Không nghèo';
    classes.unshift(random.chance(0.8) ? before : drawClass(province, random));
  }
  return classes;
}

function drawClass({ poorHouseholds, nearPoorHouseholds }: ProvinceFacts, random: Random): PovertyClass {
  const draw = random.fraction();
  if (draw < poorHouseholds) return 'Hộ nghèo';
  return draw < poorHouseholds + nearPoorHouseholds ? 'Hộ cận nghèo' : 'Không nghèo';
}

/** A line for each year of a household that was reviewed; a household never in question has none. */
export function writePovertyClassifications(context: RecordContext, classes: readonly PovertyClass[]): void {
  const { household, random, referenceDay, write } = context;
  const [head] = household.people;
  const wasPoor = classes.some((povertyClass) => povertyClass !== 'Không nghèo');
  if (!head || (!wasPoor && !random.chance(REVIEWED_NOT_POOR))) return;
  const identity = createDeliveredIdentity(context, head, household.fileNumber);
  for (const [position, povertyClass] of classes.entries()) {
    const year = yearOf(referenceDay) - YEARS + 1 + position;
    const reviewed = reviewedClass(classes[position - 1], povertyClass);
    write('poverty-classification', {
      householdFileNumber: household.fileNumber,
      year: String(year),
      class: reviewed,
      deprivations: drawDeprivations(reviewed, random).join(';'),
      headFullName: identity.fullName,
      headBirthDate: identity.birthDate ?? formatDay(head.birthDay),
      headPersonalNumber: identity.personalNumber,
      address: formatAddress(household),
      decisionNumber: drawDecisionNumber(random, year - 1),
    });
  }
}

function reviewedClass(before: PovertyClass | undefined, now: PovertyClass): ReviewedClass {
  const wasPoor = before === 'Hộ nghèo' || before === 'Hộ cận nghèo';
  return wasPoor && now === 'Không nghèo' ? 'Hộ mới thoát nghèo' : now;
}

/** Poor: three deprivations at least; near-poor: fewer (Decree 07/2021; numbers unverified). */
function drawDeprivations(reviewed: ReviewedClass, random: Random): string[] {
  if (reviewed !== 'Hộ nghèo' && reviewed !== 'Hộ cận nghèo') return [];
  const count = reviewed === 'Hộ nghèo' ? random.between(3, 6) : random.between(1, 2);
  const first = random.integer(DEPRIVATION_CODES.length);
  const codes = Array.from({ length: count }, (_, step) => (first + step * 5) % DEPRIVATION_CODES.length);
  return codes.sort((one, other) => one - other).map((index) => String(DEPRIVATION_CODES[index]));
}
