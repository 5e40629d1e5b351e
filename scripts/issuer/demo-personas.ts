import { existsSync } from 'node:fs';
import type { Persona } from '../generate/personas.js';
import type { DataDirectory } from '../start/data-directory.js';
import { StartFailure } from '../start/start-failure.js';
import { readPersonas } from './personas.js';
import { suggestNames } from './suggest-names.js';

/** The people of this data directory's demo data; refuses while there are none. */
export function listPersonas(directory: DataDirectory): readonly Persona[] {
  if (existsSync(directory.personas)) return readPersonas(directory.personas);
  throw new StartFailure({
    vi: `Chưa có dữ liệu mẫu trong ${directory.root}: hãy chạy \`npm start\` trước.`,
    en: `There are no demo data in ${directory.root} yet: run \`npm start\` first.`,
  });
}

/** The one of that name; refuses with the names that are near it. */
export function getPersona(name: string, directory: DataDirectory): Persona {
  const personas = listPersonas(directory);
  const found = personas.find((persona) => persona.name === name);
  if (found !== undefined) return found;
  const names = personas.map((persona) => persona.name);
  const suggestions = suggestNames(name, names).join(', ');
  throw new StartFailure({
    vi: `Không có nhân vật "${name}". Có phải: ${suggestions}? Xem tất cả bằng --list.`,
    en: `There is no persona "${name}". Did you mean: ${suggestions}? --list shows all.`,
  });
}
