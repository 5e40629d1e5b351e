import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from './calendar.js';
import { HouseholdDefects } from './defects/household-defects.js';
import { TruthFile } from './defects/truth-file.js';
import { getFormat, Output } from './output.js';
import { createHousehold } from './people/household.js';
import { NumberIssuer } from './people/numbers.js';
import type { Household } from './people/person.js';
import { STAGED_HOUSEHOLD_COUNT, STAGED_PEOPLE } from './people/staged-households.js';
import { createPersonas, type Persona } from './personas.js';
import { Random } from './random.js';
import { writeInsuranceOffices } from './records/benefit-rows.js';
import { writeCareFacilities } from './records/care-rows.js';
import { writePersonaCases } from './records/case-rows.js';
import { writeFacilities } from './records/health-rows.js';
import { writeEmployers } from './records/insurance-rows.js';
import { writePaymentProviders } from './records/payment-provider-rows.js';
import { writeMartyrCemeteries } from './records/martyr-rows.js';
import { writeHouseholdRecords } from './records/write-household.js';
import { World } from './world/world.js';

/** The day on which the data are true unless another is asked for. Fixed: the clock must not change the bytes. */
export const DEFAULT_REFERENCE_DATE = '2026-11-01';
export const SMALLEST_RUN = STAGED_PEOPLE;

export interface GenerateOptions {
  /** How many people, at least `SMALLEST_RUN`. */
  readonly people: number;
  readonly seed: number;
  /** Receives `<agency>/<record>.v1.csv`, `personas.json` and `truth.jsonl`; files of an earlier run are replaced. */
  readonly directory: string;
  /** `YYYY-MM-DD`: ages, periods and cards are those of this day. */
  readonly referenceDate?: string;
  readonly onProgress?: (progress: GenerateProgress) => void;
}

export interface GenerateProgress {
  readonly people: number;
  readonly peopleTotal: number;
}

export interface GeneratedData {
  readonly people: number;
  readonly households: number;
  /** Lines of `truth.jsonl`. */
  readonly truths: number;
  readonly rowsByRecord: Readonly<Record<string, number>>;
  readonly personas: readonly Persona[];
}

const HOUSEHOLDS_BETWEEN_DRAINS = 64;

/**
 * Writes the demo data of all four agencies. The same options give the same bytes. Household by household, so that memory does not grow
 * with the people; backpressure is the awaited drain.
 */
export async function generateDemoData(options: GenerateOptions): Promise<GeneratedData> {
  const { people, seed, directory, referenceDate = DEFAULT_REFERENCE_DATE, onProgress } = options;
  if (!Number.isSafeInteger(people) || people < SMALLEST_RUN)
    throw new RangeError(`Số người phải là số nguyên từ ${SMALLEST_RUN}. People must be a whole number from ${SMALLEST_RUN} on.`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError('Số khởi đầu phải là số nguyên từ 0. The seed must be a whole number from 0 on.');
  const output = await Output.create(directory);
  const truth = await TruthFile.create(directory);
  try {
    const maker = { world: new World(seed, people), numbers: new NumberIssuer(seed), referenceDay: parseDay(referenceDate) };
    writeEmployers(maker.world, output.write);
    writeInsuranceOffices(maker.world, output.write);
    writeFacilities(maker.world, output.write);
    writeMartyrCemeteries(maker.world, output.write);
    writeCareFacilities(maker.world, output.write);
    writePaymentProviders(output.write);
    const staged: Household[] = [];
    let households = 0;
    for (let made = 0; made < people; households += 1) {
      const random = new Random(seed, 'household', households);
      const household = createHousehold(maker, households, made, people - made, random);
      const defects = new HouseholdDefects(seed, households, output.write, getFormat);
      const history = new Random(seed, 'history', households);
      writeHouseholdRecords({ ...maker, household, random, history, defects, write: defects.write });
      truth.add(defects.takeTruths());
      made += household.people.length;
      if (households < STAGED_HOUSEHOLD_COUNT) staged.push(household);
      if (households % HOUSEHOLDS_BETWEEN_DRAINS === 0 || made === people) {
        await output.drain();
        await truth.drain();
        onProgress?.({ people: made, peopleTotal: people });
      }
    }
    const personas = createPersonas(staged);
    writePersonaCases({ ...maker, personas, staged, write: output.write });
    await writeFile(join(directory, 'personas.json'), `${JSON.stringify(personas, null, 2)}\n`);
    return { people, households, truths: truth.count, rowsByRecord: output.countRows(), personas };
  } finally {
    await output.close();
    await truth.close();
  }
}
