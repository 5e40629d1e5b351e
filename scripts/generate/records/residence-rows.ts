import { formatDay, parseDay, type Day } from '../calendar.js';
import { drawAddress } from '../people/household.js';
import type { Commune } from '../world/communes.js';
import { oldCommuneCodeOf } from '../world/old-communes.js';
import type { PersonContext } from './context.js';

/** What ended before has the code that the commune had then. */
const TWO_TIERS_FROM = parseDay('2025-07-01');

/** Everyone has a permanent residence; some had another before, some have a temporary one or live elsewhere. */
export function writeResidences(context: PersonContext): void {
  const { person, household, random } = context;
  const from = Math.max(person.birthDay, household.since);
  if (household.index % 33 === 7 && from > person.birthDay) writePreviousResidence(context, from);
  writeResidence(context, { kind: 'Thường trú', commune: household.commune, address: household.address, from, to: person.deathDay });
  if (person.deathDay !== null || person.isShowcase) return;
  if (person.age >= 16 && random.chance(0.06)) writeTemporaryResidence(context);
  if (random.chance(0.05)) writeCurrentAddress(context);
}

interface ResidenceFacts {
  readonly kind: 'Thường trú' | 'Tạm trú' | 'Nơi ở hiện tại';
  readonly commune: Commune;
  readonly address: string;
  readonly from: Day;
  readonly to: Day | null;
}

function writeResidence({ person, write }: PersonContext, { kind, commune, address, from, to }: ResidenceFacts): void {
  write('residence', {
    citizenRecordNumber: person.recordNumber,
    kind,
    unitCode: to !== null && to < TWO_TIERS_FROM ? oldCommuneCodeOf(commune) : commune.code,
    address,
    validFrom: formatDay(from),
    validTo: to === null ? null : formatDay(to),
  });
}

/** A permanent residence that ended on the day before the present one began. */
function writePreviousResidence(context: PersonContext, presentFrom: Day): void {
  const { person, household, world, random } = context;
  const commune = world.pickCommuneOf(household.commune.province, random);
  const from = Math.max(person.birthDay, presentFrom - random.between(400, 4_000));
  if (from >= presentFrom) return;
  writeResidence(context, { kind: 'Thường trú', commune, address: drawAddress(commune, random), from, to: presentFrom - 1 });
}

/** For two years at most (Law on Residence 2020); a third of them are over. */
function writeTemporaryResidence(context: PersonContext): void {
  const { world, random, referenceDay } = context;
  const commune = world.pickCommune(random);
  const isOver = random.chance(0.33);
  const from = referenceDay - random.between(60, 600);
  const to = isOver ? from + random.between(20, referenceDay - from - 1) : from + 729;
  writeResidence(context, { kind: 'Tạm trú', commune, address: drawAddress(commune, random), from, to });
}

function writeCurrentAddress(context: PersonContext): void {
  const { world, random, referenceDay } = context;
  const commune = world.pickCommune(random);
  const from = referenceDay - random.between(10, 500);
  writeResidence(context, { kind: 'Nơi ở hiện tại', commune, address: drawAddress(commune, random), from, to: null });
}
