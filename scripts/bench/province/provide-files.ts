import { existsSync, renameSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AGENCIES } from '../../../subgraphs/kit/server/agency.js';
import { ChildGroup } from '../../start/child-group.js';
import { createDataDirectory, locateDataDirectory } from '../../start/data-directory.js';
import { provideDemoFiles, type DemoSize } from '../../start/demo-data.js';
import { createConsoleProgress } from '../../start/progress.js';
import { takeLines } from '../import/take-lines.js';

/** Large records that no field of the profile comes from: three rows of ten. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['family-relation', 'representative'],
  ...['household-support', 'payment', 'payment-account', 'worker-record', 'digitised-file', 'meritorious-relative'],
  ...['insurance-claim', 'unemployment-contribution', 'premium-funding'],
  ...['treatment-cost-item', 'immunisation', 'child-measurement'],
]);

/**
 * The generator's files of that many people, for the start to import: whole, but for records that no field of the profile comes from, which
 * keep their heading alone and save a third of the import. Nothing is done for a directory whose import is finished.
 */
export async function provideProvinceFiles(dataDirectory: string, size: DemoSize): Promise<void> {
  const directory = locateDataDirectory(dataDirectory);
  if (existsSync(directory.importedMarker)) return;
  createDataDirectory(directory);
  await using resources = new AsyncDisposableStack();
  const children = resources.use(new ChildGroup());
  await provideDemoFiles(size, { directory, children, progress: createConsoleProgress() });
  for (const agency of AGENCIES) {
    const folder = join(directory.demo, agency);
    const files = await readdir(folder);
    for (const file of files.filter((name) => LEFT_OUT.has(name.split('.')[0] ?? ''))) await keepHeading(join(folder, file));
  }
}

async function keepHeading(path: string): Promise<void> {
  await takeLines(path, `${path}.heading`, 0);
  renameSync(`${path}.heading`, path);
}
