import { InvalidArgumentError } from 'commander';
import { createProgram } from '../../scripts/program.js';
import { startSoakSite } from './soak-site.js';
import { soak } from './soak.js';

const MINUTE_MS = 60_000;
const LONGEST_OVERLOAD_MS = 5 * MINUTE_MS;
const SHORTEST_OVERLOAD_MS = 5_000;
const FULL_MINUTES = 60;
const FULL_KILLS = 100;

const { minutes } = createProgram('soak', {
  vi: 'Chạy một hệ thống riêng ở 70 % công suất với lần lượt từng sự cố, rồi 2 lần và 5 lần công suất, rồi ngắt giữa chừng các lần ghi; mỗi mục tiêu một dòng kết luận.',
  en: 'Runs a stack of its own at 70 % of saturation with one fault after the other, then at 2 and 5 times saturation, then with kills in the middle of writes; one verdict a line.',
})
  .option('--minutes <number>', 'số phút ở 70 % · minutes at 70 %', readMinutes, FULL_MINUTES)
  .parse()
  .opts<{ readonly minutes: number }>();

function readMinutes(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number above 0');
}

/** Ctrl-C ends the stack as well. */
const resources = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void resources.disposeAsync().finally(() => process.exit(1)));

try {
  const share = Math.min(1, minutes / FULL_MINUTES);
  const times = {
    steadyMs: minutes * MINUTE_MS,
    overloadMs: Math.max(SHORTEST_OVERLOAD_MS, LONGEST_OVERLOAD_MS * share),
    kills: Math.max(2, Math.round(FULL_KILLS * share)),
  };
  const verdicts = await soak(await startSoakSite(resources), times, (text) => {
    console.error(`soak: ${text}`);
  });
  for (const { target, measured, isMet } of verdicts) console.log(`${isMet ? 'MET   ' : 'NOT MET'} ${target}: ${measured}`);
  process.exitCode = verdicts.every(({ isMet }) => isMet) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await resources.disposeAsync();
}
