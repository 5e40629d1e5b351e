import type { DataObject } from '../../plan/entity-path.js';
import { readOwn } from '../../plan/response-key.js';
import type { Subject } from '../../supergraph/subjects.js';
import type { Checkpoint, CheckpointByType } from './compile-checkpoints.js';

/** One object of the assembled data that is about somebody. */
export interface Visit {
  readonly object: DataObject;
  readonly checkpoint: Checkpoint;
  /** Whose record it is: its own subject, or the record that it is part of. */
  readonly owner: Owner;
  /** The citizen in whose own fields a household's record stands: a class of a household that the citizen has left is still the citizen's to show. */
  readonly shownBy: Owner | null;
  /** True where the object has a subject of its own, false where it is part of the record above. */
  readonly isRecord: boolean;
  readonly place: Place;
}

export interface Owner {
  readonly kind: 'CITIZEN' | 'HOUSEHOLD';
  /** Several only for a record that concerns several; empty when the record does not tell. */
  readonly ids: readonly string[];
}

/** Where an object stands, so that it can be taken out. */
export interface Place {
  readonly holder: DataObject | unknown[];
  readonly key: string | number;
  /** The connection, when the object is an element of its records. */
  readonly page: { readonly connection: DataObject; readonly checkpoint: Checkpoint } | null;
}

/** Everything that must be checked, outer records before what they contain. An object about nobody is not a visit. */
export function collectVisits(data: DataObject, root: Checkpoint): Visit[] {
  const visits: Visit[] = [];
  collectChildren(data, root, null, { page: null, element: null }, visits);
  return visits;
}

/** What surrounds an object: the page whose record it may be, and the list element that goes with it when it goes (an edge with its node). */
interface Surroundings {
  readonly page: Place['page'];
  readonly element: Place | null;
}

function collectChildren(
  object: DataObject,
  checkpoint: Checkpoint,
  owner: Owner | null,
  { page, element }: Surroundings,
  into: Visit[],
): void {
  const ownPage = checkpoint.page ? { connection: object, checkpoint } : page;
  for (const { dataKey, at } of checkpoint.children) {
    collect(readOwn(object, dataKey), at, owner, element ?? { holder: object, key: dataKey, page: ownPage }, into);
  }
}

function collect(value: unknown, at: CheckpointByType, owner: Owner | null, place: Place, into: Visit[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      collect(value[index], at, owner, { holder: value, key: index, page: place.page }, into);
    return;
  }
  // Neither null nor an array: in parsed JSON that is an object.
  const object = value as DataObject;
  const checkpoint = at.only ?? at.byTypename.get(String(object.__typename));
  if (checkpoint === undefined) return;
  const isRecord = checkpoint.subject !== null;
  const own = checkpoint.subject === null ? owner : ownerOf(object, checkpoint.subject);
  const shownBy = own?.kind === 'HOUSEHOLD' && owner?.kind === 'CITIZEN' ? owner : null;
  if (own !== null) into.push({ object, checkpoint, owner: own, shownBy, isRecord, place });
  else if (checkpoint.guarded.length > 0) {
    // A protected field about nobody: a type without a subject at the root. Nobody can say that it may be read.
    into.push({ object, checkpoint, owner: { kind: 'CITIZEN', ids: [] }, shownBy: null, isRecord: true, place });
  }
  const isEdge = !isRecord && place.page !== null && Array.isArray(place.holder);
  collectChildren(object, checkpoint, own, { page: isRecord ? null : place.page, element: isEdge ? place : null }, into);
}

function ownerOf(object: DataObject, subject: Subject): Owner {
  const found = subject.map(({ kind, path }) => ({ kind, ids: readCodes(object, path) }));
  return found.find(({ ids }) => ids.length > 0) ?? { kind: 'CITIZEN', ids: [] };
}

function readCodes(value: unknown, path: readonly string[]): readonly string[] {
  let found: unknown[] = [value];
  for (const name of path) {
    // Neither null nor a text: in parsed JSON that is an object, and an array has none of these names.
    found = found.flatMap((one) => (typeof one === 'object' && one !== null ? [readOwn(one as DataObject, name)].flat() : []));
  }
  return found.filter((id) => typeof id === 'string');
}
