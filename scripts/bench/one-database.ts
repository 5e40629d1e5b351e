import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { createPool, createRowReader } from '../../subgraphs/kit/rows/row-reader.js';
import { readBenchSettings, servePlainly, type PlainAnswers } from './plain-server.js';

/** The limit of all limits: one prepared statement over one database that holds everything, and its text handed on as it comes. */
export interface OneDatabaseSettings {
  readonly databaseUrl: string;
  readonly provinces: readonly string[];
  readonly pageSize: number;
}

function createOneDatabase({ databaseUrl, provinces, pageSize }: OneDatabaseSettings): PlainAnswers {
  const rows = createRowReader(createPool(databaseUrl));
  const [profile, list] = [readStatement('profile'), readStatement('list')];
  const answer = async (text: string, values: readonly unknown[]): Promise<string> => {
    const [row] = await rows.read<{ answer: string }>({ text, values });
    return row?.answer ?? '';
  };
  return { one: (id) => answer(profile, [id]), list: () => answer(list, [provinces, pageSize]) };
}

function readStatement(name: string): string {
  return readFileSync(join(REPOSITORY_ROOT, 'scripts/bench/sql', `${name}.sql`), 'utf8');
}

if (import.meta.main) servePlainly(createOneDatabase(readBenchSettings() as OneDatabaseSettings));
