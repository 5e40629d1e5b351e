import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';

const PLAN = ['README.md', 'entities', 'index.ts', 'loaders', 'resolvers', 'server.ts', 'store', 'tsconfig.json', 'types'];

describe('the houses of the agencies', () => {
  it.each(AGENCIES)('%s has the plan that all four have', (agency) => {
    expect(readdirSync(join(REPOSITORY_ROOT, 'subgraphs', agency)).toSorted()).toEqual(PLAN);
  });

  it('are four, and beside them stand the kit and what explains the plan', () => {
    expect(readdirSync(join(REPOSITORY_ROOT, 'subgraphs')).toSorted()).toEqual([...AGENCIES, 'README.md', 'kit'].toSorted());
  });
});
