import { collectEntities, type DataObject } from '../plan/entity-path.js';
import type { EntityFetchStep } from '../plan/plan-step.js';
import { STARVED } from '../plan/representation.js';
import { mergeInto } from './merge.js';

/** The entities of one fetch, each different representation once. */
export interface PreparedEntities {
  /** JSON texts by representation variable. */
  readonly representations: readonly (readonly string[])[];
  /** By selection and path: index of the representation of each entity there, in the order of the data; -1 when it is not asked for. */
  readonly targets: readonly (readonly (readonly number[])[])[];
  readonly objects: readonly (readonly (readonly DataObject[])[])[];
  readonly count: number;
  /** Some entity lacks what the fetch needs, because an earlier fetch failed. */
  readonly starved: boolean;
}

/** Entities that a subgraph, asked without any error, did not know: what only it could have told is null, and nobody failed. */
export type UnknownEntities = WeakSet<DataObject>;

export function prepareEntities(step: EntityFetchStep, data: DataObject, unknown: UnknownEntities): PreparedEntities {
  const variables = step.representationVariables.map(() => new RepresentationList());
  const targets: number[][][] = [];
  const objects: DataObject[][][] = [];
  let starved = false;
  for (const selection of step.selections) {
    const list = variables[selection.variable];
    const indexesByPath: number[][] = [];
    const objectsByPath: DataObject[][] = [];
    for (const path of selection.paths) {
      const found: DataObject[] = [];
      collectEntities(data, path.steps, 0, found);
      const indexes = found.map((entity) => {
        const text = selection.represent(entity);
        starved ||= text === STARVED && !unknown.has(entity);
        return text === null || text === STARVED || list === undefined ? -1 : list.indexOf(text);
      });
      indexesByPath.push(indexes);
      objectsByPath.push(found);
    }
    targets.push(indexesByPath);
    objects.push(objectsByPath);
  }
  const count = variables.reduce((sum, list) => sum + list.texts.length, 0);
  return { representations: variables.map((list) => list.texts), targets, objects, count, starved };
}

/**
 * Adds the answered entities to the data, and those that were answered by null to `unknown`. False when the answer has not one element for each
 * representation; nothing of that selection is then taken.
 */
export function mergeEntities(step: EntityFetchStep, entities: PreparedEntities, answer: DataObject, unknown: UnknownEntities): boolean {
  let complete = true;
  step.selections.forEach((selection, selected) => {
    const delivered = answer[selection.key];
    const expected = entities.representations[selection.variable]?.length ?? 0;
    if (!Array.isArray(delivered) || delivered.length !== expected) {
      complete = false;
      return;
    }
    for (const rewrite of selection.rewrites) rewrite(delivered);
    const taken = new Uint8Array(expected);
    selection.paths.forEach((_, at) => {
      const objects = entities.objects[selected]?.[at] ?? [];
      const indexes = entities.targets[selected]?.[at] ?? [];
      for (let nth = 0; nth < objects.length; nth++) {
        const index = indexes[nth] ?? -1;
        const target = objects[nth];
        const entity: unknown = delivered[index];
        if (index >= 0 && target !== undefined && entity === null) unknown.add(target);
        if (index < 0 || target === undefined || typeof entity !== 'object' || entity === null || Array.isArray(entity)) continue;
        // Neither null nor an array: in parsed JSON that is an object.
        mergeInto(target, entity as DataObject, taken[index] === 0);
        taken[index] = 1;
      }
    });
  });
  return complete;
}

class RepresentationList {
  readonly texts: string[] = [];
  private readonly indexByText = new Map<string, number>();

  /** The position of the text, which is added when it is new. */
  indexOf(text: string): number {
    let index = this.indexByText.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.indexByText.set(text, index);
    }
    return index;
  }
}
