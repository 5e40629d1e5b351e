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
  await generateDemoData({
    people,
    seed,
    directory,
    onProgress: (progress) => tell(`${progress.people} of ${progress.peopleTotal} people`),
  });
}

/** Rejected rows are counted and named in the log, and stop nothing: so it would be with an agency's own files. */
async function importAgency({ directory, ...target }: Extract<Task, { kind: 'import' }>): Promise<void> {
  const { importFiles } = await import('../import/import-files.js');
  const names = readdirSync(directory).filter((name) => DELIVERED_FILE.test(name));
  const reports = await importFiles({
    ...target,
    files: names.map((name) => join(directory, name)),
    importedBy: 'npm start',
    onRefusal: (file, refusal) => {
      // Few people may have nobody of a rare kind: then the generator's file of that kind has no rows.
      if (refusal.code !== 'HEADER_ONLY') throw refusal;
      console.log(JSON.stringify({ file, refused: refusal.code }));
    },
    onProgress: (file, { rows, share }) => tell(`${file} ${rows} rows, ${Math.floor(share * 100)} %`),
  });
  for (const report of reports) console.log(JSON.stringify(report));
}

function tell(progress: string): void {
  process.send?.({ progress } satisfies TaskProgress);
}

// Set by the start, which wrote it from a Task.
await run(JSON.parse(process.env.ASXH_TASK ?? '') as Task);
// The channel to the parent would keep this process alive.
process.disconnect();
