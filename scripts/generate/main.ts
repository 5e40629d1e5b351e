import { InvalidArgumentError } from 'commander';
import { createProgram } from '../program.js';
import { DEFAULT_REFERENCE_DATE, generateDemoData, SMALLEST_RUN, type GenerateProgress } from './generate.js';

interface Arguments {
  readonly people: number;
  readonly seed: number;
  readonly out: string;
  readonly referenceDate: string;
}

const program = createProgram('generate', {
  vi: 'Tạo dữ liệu mẫu của bốn cơ quan; người trong đó không có thật.',
  en: 'Writes demo data of all four agencies; no person in them is real.',
})
  .requiredOption('--people <number>', `số người · number of people, from ${SMALLEST_RUN} on`, parseWholeNumber)
  .requiredOption('--seed <number>', 'số khởi đầu: cùng số thì cùng dữ liệu · the same seed gives the same bytes', parseWholeNumber)
  .requiredOption('--out <directory>', 'thư mục nhận <cơ quan>/<bản ghi>.v1.csv và personas.json · directory for the files')
  .option('--reference-date <YYYY-MM-DD>', 'ngày của dữ liệu · the day on which the data are true', DEFAULT_REFERENCE_DATE)
  .parse();

const { people, seed, out, referenceDate } = program.opts<Arguments>();
try {
  const startedMs = performance.now();
  const { households, truths, rowsByRecord } = await generateDemoData({
    people,
    seed,
    directory: out,
    referenceDate,
    onProgress: createProgressLine(),
  });
  const seconds = (performance.now() - startedMs) / 1000;
  const rows = Object.values(rowsByRecord).reduce((sum, count) => sum + count, 0);
  for (const [record, count] of Object.entries(rowsByRecord)) console.log(`${String(count).padStart(10)}  ${record}`);
  console.log(
    `${people} people, ${households} households, ${rows} rows, ${truths} planted defects in ${seconds.toFixed(1)} s (${Math.round(people / seconds)} people/s) → ${out}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function parseWholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Cần một số nguyên không âm. A whole number is needed.');
  return Number(text);
}

/** One line that is written over, on a terminal only: a log file gets the summary alone. */
function createProgressLine(): ((progress: GenerateProgress) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  let shownPercent = -1;
  return ({ people: made, peopleTotal }) => {
    const percent = Math.floor((made / peopleTotal) * 100);
    if (percent === shownPercent) return;
    shownPercent = percent;
    process.stderr.write(`\r${percent} % (${made} people)${made === peopleTotal ? '\n' : ''}`);
  };
}
