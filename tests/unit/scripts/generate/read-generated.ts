import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { generateDemoData, type GeneratedData } from '../../../../scripts/generate/generate.js';
import { HEALTH_FORMATS } from '../../../../subgraphs/health/store/formats/index.js';
import { LABOUR_FORMATS } from '../../../../subgraphs/labour/store/formats/index.js';
import { POPULATION_FORMATS } from '../../../../subgraphs/population/store/formats/index.js';
import { SOCIAL_INSURANCE_FORMATS } from '../../../../subgraphs/social-insurance/store/formats/index.js';
import type { ImportFormat } from '../../../../subgraphs/kit/import/format.js';

const VERSIONS = [...POPULATION_FORMATS, ...LABOUR_FORMATS, ...SOCIAL_INSURANCE_FORMATS, ...HEALTH_FORMATS];
/** Of each record the version that is generated. */
export const ALL_FORMATS = VERSIONS.filter(({ record, version }) =>
  VERSIONS.every((other) => other.record !== record || other.version <= version),
);

/** A row of a file by the keys of its format. */
export type Cells = Readonly<Record<string, string>>;

export interface Generated {
  readonly directory: string;
  readonly data: GeneratedData;
  /** Each file is read once. */
  rowsOf(record: string): Promise<readonly Cells[]>;
}

const directories: string[] = [];
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true }))));

/** Generates into a new temporary directory and reads files back with the library, not with our own code. */
export async function generateInto(people: number, seed: number): Promise<Generated> {
  const directory = await mkdtemp(join(tmpdir(), 'generated-'));
  directories.push(directory);
  const data = await generateDemoData({ people, seed, directory });
  const rowsByRecord = new Map<string, Promise<readonly Cells[]>>();
  return {
    directory,
    data,
    rowsOf(record) {
      const rows = rowsByRecord.get(record) ?? readRows(directory, getFormat(record));
      rowsByRecord.set(record, rows);
      return rows;
    },
  };
}

export function pathOf(directory: string, { agency, record, version }: ImportFormat): string {
  return join(directory, agency, `${record}.v${version}.csv`);
}

function getFormat(record: string): ImportFormat {
  const format = ALL_FORMATS.find((candidate) => candidate.record === record);
  if (!format) throw new Error(`No format ${record}`);
  return format;
}

async function readRows(directory: string, format: ImportFormat): Promise<Cells[]> {
  const [header, ...lines] = parse(await readFile(pathOf(directory, format)));
  if (JSON.stringify(header) !== JSON.stringify(format.columns.map((column) => column.header))) throw new Error('Wrong header');
  return lines.map((cells) => Object.fromEntries(format.columns.map(({ key }, index) => [key, cells[index] ?? ''])));
}
