import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '../schema/contract/repository-root.js';
import { composeGraph, type GeneratedFile } from './compose/compose.js';
import { createProgram } from './program.js';

const program = createProgram('compose', {
  vi: 'Sinh từ mã nguồn: lược đồ của từng phân hệ, đồ thị hợp nhất, lược đồ công khai và tài liệu sinh tự động.',
  en: 'Writes from the code: the SDL of each subgraph, the supergraph, the public schema and the generated documents.',
})
  .option(
    '--check',
    'không ghi; mã thoát 1 khi tệp đã lưu khác mã nguồn · write nothing; exit code 1 when a committed file is not what the code gives',
  )
  .parse();

const files = await composeGraph();
const stale: GeneratedFile[] = [];
for (const file of files) if (!(await isFresh(file))) stale.push(file);

if (program.opts<{ check?: boolean }>().check === true) {
  for (const { path } of stale) process.stderr.write(`${path} is stale: run npm run compose and commit it.\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, text } of stale) {
    await mkdir(dirname(join(REPOSITORY_ROOT, path)), { recursive: true });
    await writeFile(join(REPOSITORY_ROOT, path), text);
  }
  for (const { path } of files) process.stdout.write(`${path}\n`);
}

async function isFresh({ path, text }: GeneratedFile): Promise<boolean> {
  const target = join(REPOSITORY_ROOT, path);
  return existsSync(target) && (await readFile(target, 'utf8')) === text;
}
