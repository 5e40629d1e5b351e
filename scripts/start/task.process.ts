import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Task, TaskProgress } from './task.js';

/** As the generator and the reject files of the importer name them: `citizen.v1.csv`, not `citizen.v1.rejects.csv`. */
const DELIVERED_FILE = /\.v\d+\.csv$/;

async function run(task: Task): Promise<void> {
  switch (task.kind) {
    case 'generate':
      return generate(task);
    case 'import':
      return importAgency(task);
  }
}

async function generate({ people, seed, directory }: Extract<Task, { kind: 'generate' }>): Promise<void> {
  const { generateDemoData } = await import('../generate/generate.js');
  await generateDemoData({ people, seed, directory, onProgress: tell });
}

/** A row that the importer rejects is a fault of the generator: the start fails and the log tells which. */
async function importAgency({ directory, ...target }: Extract<Task, { kind: 'import' }>): Promise<void> {
  const { importFiles } = await import('../import/import-files.js');
  const names = readdirSync(directory).filter((name) => DELIVERED_FILE.test(name));
  const reports = await importFiles({
    ...target,
    files: names.map((name) => join(directory, name)),
    importedBy: 'npm start',
    onProgress: (file, { rows, share }) => tell(`${file} ${rows} rows, ${Math.floor(share * 100)} %`),
  });
  for (const report of reports) {
    console.log(JSON.stringify(report));
    if (report.rejected > 0) throw new Error(`${report.rejected} rows of ${report.file} were rejected: ${report.rejectFile ?? ''}`);
  }
}

function tell(progress: string): void {
  process.send?.({ progress } satisfies TaskProgress);
}

// Set by the start, which wrote it from a Task.
await run(JSON.parse(process.env.ASXH_TASK ?? '') as Task);
// The channel to the parent would keep this process alive.
process.disconnect();
