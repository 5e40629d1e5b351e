import type { DataObject } from '../../plan/entity-path.js';
import { collectVisits, type Visit } from './collect-visits.js';
import type { Checkpoint } from './compile-checkpoints.js';
import { enforce, type Incident, type RowSetsOf } from './enforce.js';
import { listDelivered, type DeliveredGroups } from './list-delivered.js';

/** Asks the directory which of the decision's row sets reach these people; one batch. */
export type AskDirectory = (citizenIds: readonly string[], householdIds: readonly string[]) => Promise<RowSetsOf>;

export interface Locked {
  readonly incidents: readonly Incident[];
  readonly delivered: DeliveredGroups;
}

/** Of an answer about nobody, or of a gateway without a directory. */
export const NOTHING_CHECKED: Locked = { incidents: [], delivered: new Map() };

/** Checks every record of the assembled data against the reference directory, and takes out what it does not confirm. Rejects when the directory does. */
export async function applySecondLock(data: DataObject, checkpoints: Checkpoint | null, ask: AskDirectory): Promise<Locked> {
  if (checkpoints === null) return NOTHING_CHECKED;
  const visits = collectVisits(data, checkpoints);
  if (visits.length === 0) return NOTHING_CHECKED;
  const rowSetsOf = await ask(codesOf(visits, 'CITIZEN'), codesOf(visits, 'HOUSEHOLD'));
  const incidents = enforce(visits, rowSetsOf);
  // What stood below a record that was taken out is no longer delivered.
  return { incidents, delivered: listDelivered(incidents.length === 0 ? visits : collectVisits(data, checkpoints), rowSetsOf) };
}

function codesOf(visits: readonly Visit[], kind: Visit['owner']['kind']): string[] {
  return [...new Set(visits.flatMap(({ owner, isRecord }) => (isRecord && owner.kind === kind ? owner.ids : [])))];
}
