import { existsSync } from 'node:fs';
import type { Persona } from './generate/personas.js';
import { readPersonas } from './issuer/personas.js';
import { requestToken } from './issuer/request-token.js';
import { suggestNames } from './issuer/suggest-names.js';
import { createProgram } from './program.js';
import { locateDataDirectory, type DataDirectory } from './start/data-directory.js';
import { getRuntime } from './start/runtime-file.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly list?: true;
  readonly as?: string;
}

const program = createProgram(
  'token',
  {
    vi: 'Thẻ truy cập của các nhân vật mẫu, do bộ phát hành thử của hệ thống đang chạy ký.',
    en: 'Tokens of the demo personas, signed by the development issuer of the running stack.',
  },
  {
    title: 'Ví dụ · Example',
    lines: [['TOKEN=$(npm run --silent token -- --as citizen-an)', '--silent: chỉ in thẻ · nothing but the token']],
  },
)
  .option('--list', 'in mọi nhân vật thành mảng JSON · print all personas as a JSON array')
  .option('--as <name>', "chỉ in thẻ của nhân vật này · print this persona's token and nothing else")
  .parse();

function listPersonas(directory: DataDirectory): readonly Persona[] {
  if (existsSync(directory.personas)) return readPersonas(directory.personas);
  throw new StartFailure({
    vi: `Chưa có dữ liệu mẫu trong ${directory.root}: hãy chạy \`npm start\` trước.`,
    en: `There are no demo data in ${directory.root} yet: run \`npm start\` first.`,
  });
}

function getPersona(name: string, personas: readonly Persona[]): Persona {
  const found = personas.find((persona) => persona.name === name);
  if (found !== undefined) return found;
  const names = personas.map((persona) => persona.name);
  const suggestions = suggestNames(name, names).join(', ');
  throw new StartFailure({
    vi: `Không có nhân vật "${name}". Có phải: ${suggestions}? Xem tất cả bằng --list.`,
    en: `There is no persona "${name}". Did you mean: ${suggestions}? --list shows all.`,
  });
}

async function answer({ list, as: name }: Options): Promise<string> {
  const directory = locateDataDirectory(readDataDirectory(process.env));
  if (list === true) return JSON.stringify(listPersonas(directory), null, 2);
  if (name === undefined) return program.help({ error: true });
  const runtime = getRuntime(directory);
  return requestToken(getPersona(name, listPersonas(directory)).name, runtime, directory);
}

try {
  console.log(await answer(program.opts<Options>()));
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
