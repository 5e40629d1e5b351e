import type { PlannedFile } from './plan-files.js';

/**
 * Does the work of each file, several at a time: a file waits for those before it that bring its own record or one that it refers to. When
 * one fails, those that wait for it are not begun; the others come to their end, and then the first failure is thrown. Results in order.
 */
export async function sideBySide<Result>(files: readonly PlannedFile[], work: (file: PlannedFile) => Promise<Result>): Promise<Result[]> {
  const begun: { readonly record: string; readonly done: Promise<Result> }[] = [];
  for (const file of files) {
    const { format, refersTo } = file.target;
    const awaited = begun.filter(({ record }) => record === format.record || refersTo === undefined || refersTo.includes(record));
    const done = Promise.all(awaited.map((one) => one.done)).then(() => work(file));
    // Its failure is thrown below; until then it must not count as unhandled.
    done.catch(() => undefined);
    begun.push({ record: format.record, done });
  }
  await Promise.allSettled(begun.map(({ done }) => done));
  return Promise.all(begun.map(({ done }) => done));
}
