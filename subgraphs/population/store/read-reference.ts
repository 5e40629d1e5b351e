import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';

/** A dated table that the project ships, as its file says it; who asks knows the shape of its own file. */
export function readReference(name: string): unknown {
  return parse(readFileSync(join(REPOSITORY_ROOT, 'subgraphs/population/store/reference', `${name}.yaml`), 'utf8'));
}
