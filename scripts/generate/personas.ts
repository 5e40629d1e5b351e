import type { CitizenId } from '../../schema/contract/brand.js';
import type { Jurisdiction } from '../../schema/contract/caller-context.js';
import type { Sentence } from '../../schema/contract/error-codes.js';
import { createSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { Household, Person } from './people/person.js';
import { GRANDMOTHER } from './people/staged-households.js';
import { Random } from './random.js';
import { OFFICERS, type OfficerPersona } from './tables/officers.js';

/** Somebody to try the platform as: what the token of the development issuer says, and one citizen that they may read. */
export interface Persona {
  /** Stable over seeds, kebab-case: the argument of `npm run token -- --as`. */
  readonly name: string;
  readonly role: string;
  readonly agency: string | null;
  readonly organisation: string | null;
  readonly jurisdiction: Jurisdiction | null;
  /** A citizen's social-security code; for an officer an account id that says nothing. */
  readonly subject: string;
  /** An officer's own social-security code, for separation of duties alone; null for a citizen (the subject is it) and where no persona needs it. */
  readonly ownCode: CitizenId | null;
  /** The purposes that the role may declare. The first is the one under which `readable` may be read. */
  readonly purposes: readonly string[];
  /** For the purposes that need a case. */
  readonly caseNumber: string | null;
  /** Null where the role reads no record; under a dossier or under the case of `caseNumber` where the role needs one. */
  readonly readable: CitizenId | null;
  readonly about: Sentence;
}

/** The personas of a run, from its first households. The first has data in all four agencies. */
export function createPersonas(staged: readonly Household[]): Persona[] {
  const person = (household: number, position: number): Person => {
    const found = staged[household]?.people[position];
    if (!found) throw new Error(`Staged household ${household} has no person ${position}.`);
    return found;
  };
  const [an, binh, dung, giang] = [person(0, 0), person(1, 0), person(2, 0), person(3, 0)];
  return [
    createCitizen('citizen-an', an, an, {
      vi: 'Công dân có dữ liệu ở cả bốn cơ quan, có hai con chưa thành niên.',
      en: 'A citizen with data in all four agencies and two minor children.',
    }),
    createCitizen('guardian-binh', binh, person(1, 1), {
      vi: 'Người giám hộ của một cháu 10 tuổi.',
      en: 'Appointed guardian of a grandchild of ten.',
    }),
    createCitizen('suspended-guardian-dung', dung, dung, {
      vi: 'Người giám hộ đang bị tạm đình chỉ, không được xem dữ liệu của cháu.',
      en: "A guardian whose right is suspended: may not read the grandchild's data.",
    }),
    createCitizen('citizen-giang', giang, giang, {
      vi: 'Công dân ở Lào Cai, có vợ và một con.',
      en: 'A citizen of Lào Cai with a wife and a child.',
    }),
    ...OFFICERS.map((officer) =>
      createOfficer(
        officer,
        { dongNai: an.code, laoCai: giang.code, grandmother: person(GRANDMOTHER.household, GRANDMOTHER.position).code },
        { dung: dung.code, giang: giang.code },
      ),
    ),
  ];
}

function createCitizen(name: string, { code }: Person, readable: Person, about: Sentence): Persona {
  return {
    name,
    role: 'citizen',
    agency: null,
    organisation: null,
    jurisdiction: null,
    subject: code,
    ownCode: null,
    purposes: ['SELF_SERVICE'],
    caseNumber: null,
    readable: readable.code,
    about,
  };
}

function createOfficer(
  { reads, is, ...officer }: OfficerPersona,
  residents: Readonly<Record<Exclude<OfficerPersona['reads'], null>, CitizenId>>,
  officers: Readonly<Record<'dung' | 'giang', CitizenId>>,
): Persona {
  // Drawn from the name, not from the seed: the account stays the same over all data sets.
  const account = createSocialSecurityCode(new Random(0, `account ${officer.name}`).integer)
    .slice(0, 10)
    .toLowerCase();
  return {
    ...officer,
    subject: `account-${account}`,
    ownCode: is === undefined ? null : officers[is],
    readable: reads === null ? null : residents[reads],
  };
}
