import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { importFiles, type FileReport } from '../../../scripts/import/import-files.js';
import { loadTargets } from '../../../scripts/import/targets.js';
import { waitForDirectory } from '../../../scripts/start/directory-caught-up.js';
import { SILENT } from '../../../scripts/start/progress.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import type { ImportFormat } from '../../../subgraphs/kit/import/format.js';
import type { TestStack } from '../../kit/start-test-stack.js';

/** Cells by the key of their column, as an agency writes them. */
export type Cells = Readonly<Record<string, string>>;

/** Delivers files to a running stack as `npm run import` takes them, and waits until the gateway's directory has heard of it. */
export interface Courier {
  deliver(
    agency: AgencyName,
    record: string,
    rows: readonly Cells[],
  ): Promise<Pick<FileReport, 'inserted' | 'updated' | 'unchanged' | 'rejected'>>;
  /** The rows of a file that the stack began with. */
  readDelivered(agency: AgencyName, record: string): Promise<Cells[]>;
}

export function createCourier({ runtime, directory }: TestStack): Courier {
  let files = 0;
  return {
    async deliver(agency, record, rows) {
      const { columns, version } = await formatOf(agency, record);
      const folder = join(directory.root, 'deliveries', String((files += 1)));
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${record}.v${version}.csv`);
      writeFileSync(file, stringify([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))]));
      const [report] = await importFiles({
        agency,
        files: [file],
        databaseUrl: runtime.databases[agency],
        registerUrl: runtime.subgraphs.population,
        keysFile: directory.keysFile,
      });
      if (report === undefined) throw new Error(`${record} was not imported.`);
      await waitForDirectory(runtime.gateway, true, SILENT);
      const { inserted, updated, unchanged, rejected } = report;
      return { inserted, updated, unchanged, rejected };
    },
    async readDelivered(agency, record) {
      const { columns, version } = await formatOf(agency, record);
      const keyByHeader = new Map(columns.map(({ header, key }) => [header, key]));
      const text = readFileSync(join(directory.demo, agency, `${record}.v${version}.csv`), 'utf8');
      return parse(text, { bom: true, columns: (headers: string[]) => headers.map((header) => keyByHeader.get(header) ?? header) });
    },
  };
}

/** The newest version: an agency's targets list versions from the first on. */
async function formatOf(agency: AgencyName, record: string): Promise<ImportFormat> {
  const found = (await loadTargets(agency)).findLast(({ format }) => format.record === record);
  if (found === undefined) throw new Error(`${agency} delivers no ${record}.`);
  return found.format;
}
