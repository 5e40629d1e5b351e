import { formatDay } from '../calendar.js';
import { formatAddress, type Household, type Person } from '../people/person.js';
import type { Persona } from '../personas.js';
import type { RecordContext } from './context.js';

/** By the first letters of a number: what the case is about. */
const KINDS: Readonly<Record<string, string>> = {
  HS: 'Thẩm định hưởng chế độ',
  NC: 'Thẩm định hưởng chế độ',
  TN: 'Bảo hiểm thất nghiệp',
  GD: 'Giám định bảo hiểm y tế',
  TT: 'Thanh tra',
};
/** What the demo inspection decision names. */
const INSPECTED_GROUPS = 'population.name;population.identity;labour.assistance;labour.assistance-detail';
const DAYS_OPEN = 30;

interface CaseContext extends Pick<RecordContext, 'numbers' | 'referenceDay' | 'write'> {
  readonly personas: readonly Persona[];
  /** The first households: an officer's case concerns the one of them whom the officer may read. */
  readonly staged: readonly Household[];
}

/** The open cases whose numbers the personas declare, each with its one citizen. */
export function writePersonaCases({ personas, staged, numbers, referenceDay, write }: CaseContext): void {
  for (const { caseNumber, organisation, readable } of personas) {
    if (caseNumber === null || organisation === null) continue;
    const kind = KINDS[caseNumber.slice(0, 2)] ?? '';
    write('case', {
      number: caseNumber,
      kind,
      organisation,
      openedOn: formatDay(referenceDay - DAYS_OPEN),
      closedOn: null,
      namedGroups: kind === KINDS.TT ? INSPECTED_GROUPS : null,
    });
    const { household, person } = getStaged(staged, readable);
    write('case-citizen', {
      caseNumber,
      personRecordNumber: numbers.agencyNumber('LD', person.index),
      fullName: person.fullName,
      birthDate: formatDay(person.birthDay),
      personalNumber: person.personalNumber,
      address: formatAddress(household),
    });
  }
}

function getStaged(staged: readonly Household[], code: Persona['readable']): { readonly household: Household; readonly person: Person } {
  for (const household of staged) {
    const person = household.people.find((one) => one.code === code);
    if (person !== undefined) return { household, person };
  }
  throw new Error('An officer with a case reads one of the staged people.');
}
