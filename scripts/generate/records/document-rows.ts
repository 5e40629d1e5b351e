import { addYears, dayOf, formatDay, type Day } from '../calendar.js';
import { CHILD_DEFECTS } from '../tables/planted-defects.js';
import type { PersonContext } from './context.js';

/** The Law on Identity 2023 replaced the citizen identity card by the identity card on this day. */
const IDENTITY_LAW_DAY = dayOf(2024, 7, 1);
const CITIZEN_CARD_DAY = dayOf(2021, 1, 1);
/** Old nine-digit cards lost their validity after this day. */
const LAST_DAY_OF_OLD_CARDS = dayOf(2024, 12, 31);

/** From the 14th birthday everyone has a card; before that it is issued on request. Without a personal number there is none. */
export function writeIdentityDocuments(context: PersonContext): void {
  const { person, household, random, defects } = context;
  writeOldCard(context);
  if (person.personalNumber === null || (person.age < 14 && !random.chance(0.12))) return;
  const isChild = person.age < 16 && person.deathDay === null && household.index >= 10;
  const isCardWanting = isChild && person.age >= 14 && defects.random.chance(CHILD_DEFECTS.CHILD_WITHOUT_CARD.rate);
  const isNumberWrong = isChild && defects.random.chance(CHILD_DEFECTS.CHILD_CARD_FORMAT.rate);
  const isNewCard = person.age < 17 || random.chance(0.35);
  const [kind, issuedOn] = isNewCard
    ? (['Căn cước', random.between(Math.max(IDENTITY_LAW_DAY, person.birthDay + 5), lastIssueDay(context))] as const)
    : (['CCCD', random.between(Math.max(CITIZEN_CARD_DAY, addYears(person.birthDay, 14)), IDENTITY_LAW_DAY - 1)] as const);
  if (isCardWanting) {
    defects.note('CHILD_WITHOUT_CARD', person, 'citizen', { recordNumber: person.recordNumber });
    return;
  }
  const row = {
    citizenRecordNumber: person.recordNumber,
    kind,
    // 099 is no province of the frozen table.
    number: isNumberWrong ? `099${String(person.index).padStart(9, '0')}` : person.personalNumber,
    issuedOn: formatDay(issuedOn),
    issuedBy: isNewCard ? 'Bộ Công an' : 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    expiresOn: formatOptionalDay(expiryOf(person.birthDay, issuedOn)),
  };
  if (isNumberWrong) defects.note('CHILD_CARD_FORMAT', person, 'identity-document', row);
  context.write('identity-document', row);
}

function lastIssueDay({ person, referenceDay }: PersonContext): Day {
  return (person.deathDay ?? referenceDay) - 1;
}

function writeOldCard({ person, household, numbers, random, write }: PersonContext): void {
  if (!person.isShowcase && (person.age < 32 || !random.chance(0.12))) return;
  const issuedOn = Math.max(addYears(person.birthDay, 15), random.between(dayOf(2009, 1, 1), dayOf(2016, 12, 31)));
  write('identity-document', {
    citizenRecordNumber: person.recordNumber,
    kind: 'CMND',
    number: numbers.oldIdentityNumber(household.commune, person.index),
    issuedOn: formatDay(issuedOn),
    issuedBy: `Công an tỉnh ${household.commune.province.name}`,
    expiresOn: formatDay(Math.min(addYears(issuedOn, 15), LAST_DAY_OF_OLD_CARDS)),
  });
}

/** Cards are renewed at 14, 25, 40 and 60; one issued in the two years before such a birthday holds until the next. */
function expiryOf(birthDay: Day, issuedOn: Day): Day | null {
  for (const age of [14, 25, 40, 60]) {
    const birthday = addYears(birthDay, age);
    if (issuedOn < addYears(birthday, -2)) return birthday;
  }
  return null;
}

function formatOptionalDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
