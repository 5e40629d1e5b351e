import { formatDay } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { PersonContext } from './context.js';

/** A round of the collection reaches a sample: every tenth person of working age. */
const COLLECTED = 0.1;

export function isCollectedWorker({ person, random }: PersonContext): boolean {
  if (person.isShowcase) return true;
  return person.age >= 15 && person.age < 65 && person.deathDay === null && random.chance(COLLECTED);
}

export function writeWorkerRecord({ person, random, referenceDay, write }: PersonContext, identity: Row): void {
  const activity = random.chance(0.75) ? 'Có việc làm' : random.pick(['Thất nghiệp', 'Không tham gia hoạt động kinh tế']);
  const isEmployed = activity === 'Có việc làm';
  const isUnemployed = activity === 'Thất nghiệp';
  write('worker-record', {
    recordNumber: `NL${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    collectedOn: formatDay(referenceDay - random.between(30, 120)),
    activity,
    education: random.pick(['Tiểu học', 'Trung học cơ sở', 'Trung học phổ thông']),
    qualification: random.pick(['Chưa qua đào tạo', 'Sơ cấp', 'Trung cấp', 'Cao đẳng', 'Đại học']),
    trainingField: null,
    jobTitle: isEmployed ? random.pick(['Công nhân may', 'Nhân viên bán hàng', 'Nông dân', 'Kế toán', 'Lái xe']) : null,
    employmentStatus: isEmployed ? random.pick(['Làm công hưởng lương', 'Tự làm']) : null,
    workplaceName: isEmployed ? `Cơ sở Mẫu ${random.between(1, 900)}` : null,
    workplaceKind: isEmployed ? random.pick(['Doanh nghiệp', 'Hộ kinh doanh']) : null,
    workplaceIndustry: null,
    workplaceAddress: null,
    lastJob: isUnemployed ? 'Công nhân' : null,
    unemployedMonths: isUnemployed ? String(random.between(1, 14)) : null,
    inactivityReason: isEmployed || isUnemployed ? null : random.pick(['Đi học', 'Nội trợ']),
    formVersion: '1',
    answers: JSON.stringify({
      hasWorkedBefore: isEmployed || isUnemployed ? 'Có' : 'Không',
      jobNeed: isUnemployed ? 'Toàn thời gian' : 'Không',
    }),
  });
}
