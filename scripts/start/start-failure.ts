import type { Sentence } from '../../schema/contract/error-codes.js';

/** Something about this machine or this data stops the start. Told as one sentence and without a stack: it is no fault of the code. */
export class StartFailure extends Error {
  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(`${sentence.vi} ${sentence.en}`, options);
  }
}

/** The first line of what is told: a log that stands below it is no reason. */
export function reasonOf(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n');
  return line.replace(/:$/, '.');
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
