import type DataLoader from 'dataloader';
import { createRowByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { ReadableRow, RecordDefinition } from '../../kit/rows/record.js';
import type { Citizen } from '../types/citizen.type.js';
import { CITIZENS } from './records.js';

/** A citizen stands here once under each code that ever named them. */
const CITIZENS_BY_ANY_CODE: RecordDefinition<Citizen> = {
  ...CITIZENS,
  from: '(SELECT id AS code, id FROM citizen UNION ALL SELECT alias_id, citizen_id FROM citizen_alias) k JOIN citizen c ON c.id = k.id',
};

/** The readable citizen behind each code, aliases followed; null for an unknown and for an unreadable one alike. One query. */
export function createCitizenLoader(reading: Reading): DataLoader<string, (Citizen & ReadableRow) | null> {
  return createRowByKeyLoader<Citizen>(reading, CITIZENS_BY_ANY_CODE, 'k.code');
}
