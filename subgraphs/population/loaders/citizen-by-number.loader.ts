import DataLoader from 'dataloader';
import type { Reading } from '../../kit/rows/reading.js';

/** The code behind each personal number in the code register, or null. Says nothing about whether the caller may read it: load it by code. */
export function createCodeByPersonalNumberLoader({ rows }: Reading): DataLoader<string, string | null> {
  return new DataLoader(async (numbers) => {
    const found = await rows.read<{ number: string; code: string }>({
      text: `SELECT number, code FROM code_number WHERE scheme = 'PERSONAL_NUMBER' AND number = ANY($1::text[])`,
      values: [numbers],
    });
    const codeByNumber = new Map(found.map(({ number, code }) => [number, code]));
    return numbers.map((number) => codeByNumber.get(number) ?? null);
  });
}
