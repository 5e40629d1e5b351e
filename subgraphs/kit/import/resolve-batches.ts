import type { CheckedBatch } from './check-batches.js';
import { addCitizenCodes } from './delivered-person.js';
import type { CheckedRow, ImportTarget } from './import-target.js';
import type { RegisterClient } from './register-client.js';
import type { RejectedRow } from './reject-file.js';

/** Applies the target's `check` and `persons` to each batch that is `wanted`; no row that the check refuses is asked for. */
export async function* resolveBatches(
  batches: AsyncIterable<CheckedBatch>,
  { check, persons }: ImportTarget,
  register: RegisterClient,
  wanted: (batch: CheckedBatch) => boolean,
): AsyncGenerator<CheckedBatch> {
  for await (const batch of batches) {
    const sound = check === undefined || !wanted(batch) ? batch : applyRule(check, batch);
    if (persons === undefined || !wanted(batch)) yield sound;
    else yield { ...sound, accepted: await addCitizenCodes(sound.accepted, persons, register) };
  }
}

function applyRule(check: NonNullable<ImportTarget['check']>, batch: CheckedBatch): CheckedBatch {
  const accepted: CheckedRow[] = [];
  const acceptedCells: (readonly string[])[] = [];
  const refused: RejectedRow[] = [];
  for (const [index, { line, values }] of batch.accepted.entries()) {
    const outcome = check(values);
    const cells = batch.acceptedCells[index] ?? [];
    if ('problems' in outcome) refused.push({ line, cells, problems: outcome.problems });
    else {
      accepted.push({ line, values: outcome.values });
      acceptedCells.push(cells);
    }
  }
  const rejected = [...batch.rejected, ...refused].sort((left, right) => left.line - right.line);
  return { ...batch, accepted, acceptedCells, rejected };
}
