import { addYears, dayOf, firstDayOf, formatDay, yearOf, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import type { CardGroup } from '../tables/card-groups.js';
import type { World } from '../world/world.js';
import type { PersonContext } from './context.js';
import type { Insurance } from './insurance.js';
import { writeWithNativePlace } from './native-place-rows.js';

export function writeEmployers(world: World, write: Write): void {
  for (let index = 0; index < world.employers.count; index += 1) {
    const { code, name, taxCode, kind, commune } = world.employers.get(index);
    const address = `${commune.name}, ${commune.province.name}`;
    write('employer', { code, name, taxCode, kind: kind.kind, unitCode: commune.code, address });
  }
}

/** One line for each insurance that holds; the letter at the end of the record number says which. */
export function writeMemberships(context: PersonContext, insurance: Insurance, identity: Row): void {
  const { employer, cardGroup, firstMonth } = insurance;
  if (employer && firstMonth !== null) {
    const byWork = { funding: 'Người lao động và đơn vị', employerCode: employer.code, from: firstDayOf(firstMonth) };
    writeMembership(context, { kind: 'BHXH bắt buộc', letter: 'B', ...byWork }, identity);
    if (insurance.hasUnemploymentInsurance) writeMembership(context, { kind: 'BHTN', letter: 'T', ...byWork }, identity);
  }
  if (insurance.hasVoluntaryInsurance && firstMonth !== null) {
    writeMembership(context, { kind: 'BHXH tự nguyện', letter: 'N', funding: 'Cá nhân', from: firstDayOf(firstMonth) }, identity);
  }
  if (cardGroup) {
    const from = Math.max(context.person.birthDay + 5, firstDayOf(firstMonth ?? 0), dayOf(2015, 1, 1));
    writeMembership(context, { kind: 'BHYT', letter: 'Y', funding: cardGroup.funding, employerCode: employer?.code, from }, identity);
  }
}

interface MembershipFacts {
  readonly kind: 'BHXH bắt buộc' | 'BHXH tự nguyện' | 'BHTN' | 'BHYT';
  readonly letter: string;
  readonly funding: string;
  readonly employerCode?: string | undefined;
  readonly from: Day;
}

function writeMembership(context: PersonContext, facts: MembershipFacts, identity: Row): void {
  writeWithNativePlace(context, 'insurance-membership', {
    recordNumber: `TG${context.person.insuranceNumber}${facts.letter}`,
    ...identity,
    kind: facts.kind,
    status: 'Đang tham gia',
    fundingSource: facts.funding,
    employerCode: facts.employerCode,
    validFrom: formatDay(facts.from),
    validTo: null,
  });
}

/** The card of this year; a tenth also has the one of last year on file. */
export function writeCards(context: PersonContext, group: CardGroup, identity: Row): void {
  const { household, random, referenceDay, world } = context;
  const facility = world.pickFirstCareFacility(household.commune, random).code;
  const thisYear = yearOf(referenceDay);
  const start = dayOf(thisYear, 1, 1);
  if (context.person.birthDay < dayOf(thisYear - 1, 1, 1) && random.chance(0.1)) {
    writeCard(context, { group, facility, from: dayOf(thisYear - 1, 1, 1), to: start - 1 }, identity);
  }
  writeCard(context, { group, facility, from: Math.max(start, context.person.birthDay), to: lastDayOfCard(context, group) }, identity);
}

/** A child's card holds until the sixth birthday, any other until the end of the year. */
function lastDayOfCard({ person, referenceDay }: PersonContext, group: CardGroup): Day {
  return group.letters === 'TE' ? addYears(person.birthDay, 6) : dayOf(yearOf(referenceDay), 12, 31);
}

interface CardFacts {
  readonly group: CardGroup;
  readonly facility: string;
  readonly from: Day;
  readonly to: Day;
}

function writeCard({ person, household, write }: PersonContext, { group, facility, from, to }: CardFacts, identity: Row): void {
  write('health-insurance-card', {
    cardCode: `${group.letters}${group.level}${household.commune.province.code}${person.insuranceNumber}`,
    ...identity,
    benefitLevel: String(group.level),
    facilityCode: facility,
    validFrom: formatDay(from),
    validTo: formatDay(to),
  });
}
