import { CASES, CASES_OF_CITIZENS, CITIZENS_OF_CASES } from '../../kit/cases/case.record.js';
import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';

export function createCaseLoaders(reading: Reading) {
  return {
    caseByNumber: createRowByKeyLoader(reading, CASES, 'k.number'),
    casesByCitizen: createRowsByKeyLoader(reading, CASES_OF_CITIZENS, 'kc.citizen_id'),
    citizensByCase: createRowsByKeyLoader(reading, CITIZENS_OF_CASES, 'kc.case_number'),
  };
}
