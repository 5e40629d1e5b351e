import type { RowRule, RowValues } from '../../../kit/import/import-target.js';
import type { RowProblem } from '../../../kit/import/reject-codes.js';
import { requireCells, requireOrder } from './require-cells.js';

const GRANTED_CELLS = ['benefitMonths', 'monthlyBenefit', 'startsOn', 'endsOn'];

/**
 * Filing comes before appraisal and appraisal before decision; a decision has its number and outcome, a granted benefit its months,
 * amount and days, and a stop its reason. Whether the months are those of the law is not decided here: what an office decided is
 * taken as decided, and shown beside what the rule says.
 */
export const checkUnemploymentClaim: RowRule = (values) => {
  const problems: RowProblem[] = [
    ...requireOrder(values, ['filedOn', 'appraisedOn', 'decidedOn']),
    ...requireOrder(values, ['startsOn', 'endsOn']),
    ...requireOrder(values, ['startsOn', 'stoppedOn']),
    ...(isGiven(values.decidedOn) ? requireCells(values, ['appraisedOn', 'decisionNumber', 'outcome']) : []),
    ...(isGiven(values.outcome) ? requireCells(values, ['decidedOn']) : []),
    ...(values.outcome === 'GRANTED' ? requireCells(values, GRANTED_CELLS) : []),
    ...(isGiven(values.stoppedOn) ? requireCells(values, ['stopReason', 'startsOn']) : []),
    ...(isGiven(values.stopReason) ? requireCells(values, ['stoppedOn']) : []),
  ];
  return problems.length > 0 ? { problems } : { values: { ...values, stage: stageOf(values) } };
};

function stageOf({ appraisedOn, decidedOn }: RowValues): string {
  if (isGiven(decidedOn)) return 'DECIDED';
  return isGiven(appraisedOn) ? 'APPRAISED' : 'FILED';
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
