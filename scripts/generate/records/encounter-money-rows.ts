import { formatDay, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { Random } from '../random.js';
import type { PersonContext } from './context.js';

/** What the money of an encounter needs to know about it. */
export interface PaidEncounter {
  readonly recordNumber: string;
  readonly facilityCode: string;
  readonly totalVnd: number;
  readonly insuranceVnd: number;
  readonly isConfidential: boolean;
  readonly isInpatient: boolean;
  /** Null while the treatment goes on: nothing is claimed yet. */
  readonly discharged: Day | null;
}

const WITH_ITEMS = 0.2;
const CLAIMED = 0.4;
const REASONS = ['Thuốc ngoài danh mục được chi trả', 'Dịch vụ trùng trong cùng đợt', 'Thiếu kết quả xét nghiệm kèm theo'];

/** Treatment cost by kind, and the claim that the facility sends to the insurance agency. From a stream of its own. */
export function writeEncounterMoney(context: PersonContext, encounter: PaidEncounter, insuredAs: Row | null): void {
  const random = new Random(Number(context.person.insuranceNumber), encounter.recordNumber);
  const own = { ...context, random };
  if (context.person.isShowcase || random.chance(WITH_ITEMS)) writeCostItems(own, encounter);
  const isClaimed = context.person.isShowcase || random.chance(CLAIMED);
  if (insuredAs !== null && encounter.insuranceVnd > 0 && encounter.discharged !== null && isClaimed) {
    writeClaim(own, encounter, encounter.discharged, insuredAs);
  }
}

/** The kinds make up the total: the examination is what the others leave. */
function writeCostItems({ random, write }: PersonContext, { recordNumber, totalVnd, isInpatient }: PaidEncounter): void {
  const kinds = ['Thuốc', 'Xét nghiệm', ...(isInpatient ? ['Ngày giường', 'Vật tư y tế'] : [])];
  let left = totalVnd;
  for (const kind of kinds) {
    const amount = Math.floor((totalVnd * random.between(8, 22)) / 100);
    left -= amount;
    write('treatment-cost-item', { encounterRecordNumber: recordNumber, kind, amount: String(amount) });
  }
  write('treatment-cost-item', { encounterRecordNumber: recordNumber, kind: 'Khám bệnh', amount: String(left) });
}

function writeClaim({ random, referenceDay, write }: PersonContext, encounter: PaidEncounter, discharged: Day, identity: Row): void {
  const claimed = encounter.insuranceVnd;
  const submitted = Math.min(referenceDay, discharged + random.between(1, 10));
  const decided = submitted + random.between(5, 40);
  const isPending = decided > referenceDay;
  const rejected = random.chance(0.12) ? Math.floor((claimed * random.pick([10, 25, 100])) / 100) : 0;
  const status = rejected === 0 ? 'Chấp nhận' : rejected === claimed ? 'Từ chối' : 'Chấp nhận một phần';
  write('insurance-claim', {
    recordNumber: `TT${encounter.recordNumber}`,
    ...identity,
    encounterRecordNumber: encounter.recordNumber,
    facilityCode: encounter.facilityCode,
    cardCode: null,
    confidential: encounter.isConfidential ? 'Có' : 'Không',
    status: isPending ? 'Chờ giám định' : status,
    claimed: String(claimed),
    accepted: isPending ? null : String(claimed - rejected),
    rejected: isPending ? null : String(rejected),
    reason: isPending || rejected === 0 ? null : random.pick(REASONS),
    submittedOn: formatDay(submitted),
    decidedOn: isPending ? null : formatDay(decided),
  });
}
