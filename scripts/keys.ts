import { InvalidArgumentError } from 'commander';
import { isShared, readRings, SECTIONS, type Section, type StoredRing } from './keys/keys-file.js';
import { retireKeys } from './keys/retire-keys.js';
import { rotateKeys } from './keys/rotate-keys.js';
import { createProgram } from './program.js';
import { locateDataDirectory } from './start/data-directory.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly file?: string;
}
interface RotateOptions {
  /** All of them unless told. */
  readonly only?: ReadonlySet<Section>;
  readonly overlap: number;
}
interface RetireOptions {
  readonly only?: ReadonlySet<Section>;
  readonly now?: true;
}

const DEFAULT_OVERLAP_MINUTES = 24 * 60;
const ALL: ReadonlySet<Section> = new Set(SECTIONS);
const ONLY = ['--only <section...>', 'chỉ những mục này · these sections only', collectSection] as const;

const program = createProgram(
  'keys',
  {
    vi: 'Thay khóa khi hệ thống đang chạy: mọi tiến trình tự đọc lại tệp khóa, không khởi động lại. Không bao giờ in khóa.',
    en: 'Replaces keys under a running stack: every process reads the keys file again by itself, without a restart. Never prints a key.',
  },
  {
    title: 'Các mục · Sections',
    lines: [
      ['signing', 'cổng ký yêu cầu gửi các cơ quan · the gateway signs what it asks the agencies'],
      ['register', 'các cơ quan hỏi mã an sinh xã hội · the agencies ask the code register'],
      ['directory', 'cổng đọc thay đổi của các cơ quan · the gateway reads the agencies’ changes'],
      ['cursors', 'con trỏ trang của các danh sách · cursors of lists'],
      ['quota', 'bộ đếm hạn mức, từ giờ sau · counters of quotas, from the next hour on'],
      ['pseudonyms', 'bí danh trong nhật ký; khóa cũ giữ lại · pseudonyms of the log; old keys stay'],
      ['checkpoints', 'chữ ký của nhật ký; nửa công khai giữ lại · signatures of the log; public halves stay'],
      ['platform', 'nội dung niêm phong; khóa cũ giữ lại · sealed texts; old keys stay'],
    ],
  },
)
  .option('--file <path>', 'tệp khóa khác, thay cho tệp trong thư mục dữ liệu · another keys file than that of the data directory')
  .helpCommand(false);

program
  .command('list')
  .description('Mã và thời hạn của từng khóa. Ids and times of every key.')
  .action(() => {
    print(readRings(pathOf()));
  });

program
  .command('rotate')
  .description(
    'Đặt khóa mới lên đầu; khóa cũ còn được chấp nhận trong thời gian gối. Puts a new key in front; the old one is accepted for the overlap.',
  )
  .option(...ONLY)
  .option('--overlap <minutes>', 'thời gian gối · the overlap', readMinutes, DEFAULT_OVERLAP_MINUTES)
  .action(({ only = ALL, overlap }: RotateOptions) => {
    print(rotateKeys(pathOf(), { only, now: new Date(), overlapMs: overlap * 60_000 }));
  });

program
  .command('retire')
  .description('Bỏ các khóa đã hết thời gian gối. Removes keys whose overlap is over.')
  .option(...ONLY)
  .option('--now', 'kết thúc mọi thời gian gối: chỉ còn khóa mới nhất · ends every overlap: only the newest stays')
  .action(({ only = ALL, now }: RetireOptions) => {
    print(retireKeys(pathOf(), { only, now: new Date(), endOverlaps: now === true }));
  });

function pathOf(): string {
  return program.opts<Options>().file ?? locateDataDirectory(readDataDirectory(process.env)).keysFile;
}

function collectSection(name: string, before: ReadonlySet<Section> = new Set()): ReadonlySet<Section> {
  const section = SECTIONS.find((one) => one === name);
  if (section === undefined) throw new InvalidArgumentError(SECTIONS.join(', '));
  return new Set([...before, section]);
}

function readMinutes(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('1, 2, 3 …');
}

/** One line a key: where it stands, its id, and from or until when it is good. */
function print(rings: readonly StoredRing[]): void {
  for (const { section, keys } of rings) {
    keys.forEach(({ id, signsFrom, acceptedUntil, privateKey }, index) => {
      const isReadOnly = isShared(section) ? acceptedUntil !== undefined : index > 0;
      const times = [signsFrom && `từ · from ${signsFrom}`, acceptedUntil && `đến · until ${acceptedUntil}`].filter(Boolean).join(', ');
      const half = section === 'checkpoints' && privateKey === undefined ? 'nửa công khai · public half' : '';
      console.log([section.padEnd(11), id.padEnd(30), isReadOnly ? 'đọc · reads ' : 'ký · writes ', times, half].join(' ').trimEnd());
    });
  }
}

try {
  program.parse();
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
