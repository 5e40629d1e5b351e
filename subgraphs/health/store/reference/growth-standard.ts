import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { GrowthStandardEntity } from '../../entities/growth-standard.entity.js';

const FILE = 'subgraphs/health/store/reference/growth-standard-who-2006.csv';
const SOURCE = 'WHO Child Growth Standards (2006), who.int/tools/child-growth-standards';

/** Length (to 23 months), height (from 24) and weight for age, 0 to 60 completed months, for both sexes: 244 points. */
export function readGrowthStandard(): GrowthStandardEntity[] {
  const [, ...lines] = readFileSync(join(REPOSITORY_ROOT, FILE), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [indicator = '', sex = '', ageMonths = '', l = '', m = '', s = ''] = line.split(',');
    return { indicator, sex, ageMonths: Number(ageMonths), l, m, s, source: SOURCE, verified: true };
  });
}

/** Runs after every migration; changes nothing the second time. */
export async function seedGrowthStandard(em: EntityManager): Promise<void> {
  await em.upsertMany(GrowthStandardEntity, readGrowthStandard());
}
