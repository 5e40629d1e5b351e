import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HEALTH_FORMATS } from '../../subgraphs/health/store/formats/index.js';
import { LABOUR_FORMATS } from '../../subgraphs/labour/store/formats/index.js';
import { POPULATION_FORMATS } from '../../subgraphs/population/store/formats/index.js';
import { SOCIAL_INSURANCE_FORMATS } from '../../subgraphs/social-insurance/store/formats/index.js';
import { CsvFile, type Row } from './csv-file.js';

const ALL_FORMATS = [...POPULATION_FORMATS, ...LABOUR_FORMATS, ...SOCIAL_INSURANCE_FORMATS, ...HEALTH_FORMATS];
/** Of each record its newest version; record names are unique over the agencies. */
const FORMATS = ALL_FORMATS.filter(({ record, version }) =>
  ALL_FORMATS.every((other) => other.record !== record || other.version <= version),
);

const FORMATS_BY_RECORD = new Map(FORMATS.map((format) => [format.record, format]));

export function getFormat(record: string): (typeof FORMATS)[number] {
  const format = FORMATS_BY_RECORD.get(record);
  if (!format) throw new Error(`There is no format for the record ${record}.`);
  return format;
}

/** Takes a row for the file of that record; record names are unique over the agencies. */
export type Write = (record: string, row: Row) => void;

/** All agency files of a data directory, `<agency>/<record>.v<version>.csv`, one of each record. */
export class Output {
  private constructor(private readonly filesByRecord: ReadonlyMap<string, CsvFile>) {}

  static async create(directory: string): Promise<Output> {
    const files = new Map<string, CsvFile>();
    for (const format of FORMATS) {
      const folder = join(directory, format.agency);
      await mkdir(folder, { recursive: true });
      files.set(format.record, await CsvFile.create(folder, format));
    }
    return new Output(files);
  }

  readonly write: Write = (record, row) => {
    const file = this.filesByRecord.get(record);
    if (!file) throw new Error(`There is no format for the record ${record}.`);
    file.add(row);
  };

  async drain(): Promise<void> {
    for (const file of this.filesByRecord.values()) await file.drain();
  }

  async close(): Promise<void> {
    for (const file of this.filesByRecord.values()) await file.close();
  }

  countRows(): Record<string, number> {
    return Object.fromEntries([...this.filesByRecord].map(([record, file]) => [record, file.rows]));
  }
}
