import { getPersona, listPersonas } from './issuer/demo-personas.js';
import { requestToken } from './issuer/request-token.js';
import { createProgram } from './program.js';
import { locateDataDirectory } from './start/data-directory.js';
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

async function answer({ list, as: name }: Options): Promise<string> {
  const directory = locateDataDirectory(readDataDirectory(process.env));
  if (list === true) return JSON.stringify(listPersonas(directory), null, 2);
  if (name === undefined) return program.help({ error: true });
  const runtime = getRuntime(directory);
  return requestToken(getPersona(name, directory).name, runtime, directory);
}

try {
  console.log(await answer(program.opts<Options>()));
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
