import type { RowProblem } from '../../../kit/import/reject-codes.js';
import type { RowRule, RowValue } from '../../../kit/import/import-target.js';
import { findFormVersion, findWrongAnswers, listFormVersions } from '../reference/worker-form.js';
import { requireCells } from './require-cells.js';

/** Somebody employed has a job, and the answers are those of a known version of the form. */
export const checkWorkerRecord: RowRule = (values) => {
  const problems: RowProblem[] = [
    ...(values.activity === 'EMPLOYED' ? requireCells(values, ['jobTitle']) : []),
    ...findFormProblems(values.formVersion, values.answers),
  ];
  return problems.length > 0 ? { problems } : { values };
};

function findFormProblems(version: RowValue | undefined, answers: RowValue | undefined): RowProblem[] {
  const form = typeof version === 'string' ? findFormVersion(version) : null;
  if (form === null) return [{ code: 'ENUM_UNKNOWN', column: 'formVersion', detail: listFormVersions().join(', ') }];
  if (typeof answers !== 'string') return [];
  const given = parseAnswers(answers);
  const wrong = given === null ? ['JSON'] : findWrongAnswers(form, given);
  return wrong.length === 0 ? [] : [{ code: 'PATTERN_MISMATCH', column: 'answers', detail: wrong.join(', ') }];
}

/** The object of answers, or null for a text that is none. */
function parseAnswers(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
